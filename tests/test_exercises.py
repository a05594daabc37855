"""exercises/: stubs fail, solutions pass, wrong answers are rejected and named."""

import subprocess
import sys

import numpy as np
import pytest

from numpyvae import diagnosis, exercises
from numpyvae.exercises.catalogue import EXERCISES

NAMES = exercises.names()
sigma = lambda logvar: np.exp(logvar / 2)  # noqa: E731


def from_text(text, name):
    names = {"np": np}
    exec(text, names)
    return names[name]


@pytest.mark.parametrize("name", NAMES)
def test_a_stub_is_not_started_and_asks_without_the_formula(name):
    text = exercises.stub(name)
    verdict = exercises.check(from_text(text, name))
    assert not verdict.passed
    assert "not started yet" in str(verdict)
    assert "returns" in text
    solution = exercises.solution(name)
    assert solution.startswith(f"def {name}(")


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.name)
def test_a_solution_passes_over_200_seeds(exercise):
    for seed in range(200):
        assert exercises.check(exercise.solution, seed=seed).passed


def test_exercises_and_diagnosis_know_the_same_operations():
    assert set(NAMES) == set(diagnosis.OPERATIONS) - {"dense_parameters_backward"}


WRONG = [
    ("dense_forward", lambda x, W, b: x @ W, "missing-bias"),
    ("dense_forward", lambda x, W, b: x @ W - b, "sign-flip"),
    ("dense_forward", lambda x, W, b: b + 0 * (x @ W), "missing-product"),
    ("dense_forward", lambda x, W, b: 2 * (x @ W + b), "scaled"),
    ("relu_forward", lambda x: np.abs(x), "missing-mask"),
    ("relu_forward", lambda x: 1.0 * (x > 0), "slope-for-value"),
    ("relu_forward", lambda x: np.minimum(x, 0), "inverted-mask"),
    ("relu_forward", lambda x: x, "missing-mask"),
    ("relu_backward", lambda dy, y: dy, "missing-mask"),
    ("relu_backward", lambda dy, y: dy * (y <= 0), "inverted-mask"),
    ("relu_backward", lambda dy, y: dy * y, "value-for-mask"),
    ("relu_backward", lambda dy, y: 1.0 * (y > 0), "missing-upstream"),
    ("relu_backward", lambda dy, y: dy * (dy > 0), "wrong-mask"),
    ("tanh_forward", lambda x: 1 / (1 + np.exp(-x)), "wrong-activation"),
    ("tanh_forward", lambda x: np.maximum(x, 0), "wrong-activation"),
    ("tanh_forward", lambda x: x, "missing-activation"),
    ("tanh_forward", lambda x: -np.tanh(x), "sign-flip"),
    ("tanh_backward", lambda dy, y: dy * (1 - y), "missing-square"),
    ("tanh_backward", lambda dy, y: dy * (1 - np.tanh(y) ** 2), "activation-twice"),
    ("tanh_backward", lambda dy, y: dy * y, "missing-derivative"),
    ("tanh_backward", lambda dy, y: 1 - y * y, "missing-upstream"),
    ("tanh_backward", lambda dy, y: dy * y * (1 - y), "wrong-activation"),
    ("reparameterize_forward", lambda mu, lv, eps: mu + np.exp(lv) * eps, "variance-for-sigma"),
    ("reparameterize_forward", lambda mu, lv, eps: mu + lv * eps, "missing-exp"),
    ("reparameterize_forward", lambda mu, lv, eps: mu + eps, "missing-sigma"),
    ("reparameterize_forward", lambda mu, lv, eps: mu + 0 * eps, "missing-noise"),
    ("reparameterize_forward", lambda mu, lv, eps: mu + sigma(lv) + 0 * eps, "missing-eps"),
    ("reparameterize_forward", lambda mu, lv, eps: mu + sigma(lv) * np.random.default_rng()
     .standard_normal(eps.shape), "fresh-noise"),
    ("reparameterize_forward", lambda mu, lv, eps: sigma(lv) * eps, "missing-mu"),
    ("kl_forward", lambda mu, lv: (mu**2 + np.exp(lv) - 1 - lv).sum(-1), "missing-half"),
    ("kl_forward", lambda mu, lv: (mu**2 + np.exp(lv) - 1 - lv).mean(-1) / 2, "mean-for-sum"),
    ("kl_forward", lambda mu, lv: (mu**2 + np.exp(lv) - lv).sum(-1) / 2, "missing-minus-one"),
    ("kl_forward", lambda mu, lv: (1 + lv - mu**2 - np.exp(lv)).sum(-1) / 2, "sign-flip"),
    ("kl_forward", lambda mu, lv: (mu**2 + sigma(lv) - 1 - lv).sum(-1) / 2, "sigma-for-variance"),
    ("kl_forward", lambda mu, lv: (mu + np.exp(lv) - 1 - lv).sum(-1) / 2, "missing-square"),
    ("kl_forward", lambda mu, lv: (mu**2 + np.exp(lv) - 1 + lv).sum(-1) / 2, "sign-flip"),
    ("kl_forward", lambda mu, lv: (mu**2 + np.exp(lv) - 1 - lv) / 2, "not-summed"),
    ("kl_forward", lambda mu, lv: (mu**2 + np.exp(lv) - 1 - lv).sum() / 2, "wrong-shape"),
    ("bernoulli_forward", lambda logits, x: (np.logaddexp(0, logits) - x * logits).mean(-1),
     "mean-for-sum"),
    ("bernoulli_forward", lambda logits, x: (np.logaddexp(0, logits) + x * logits).sum(-1),
     "sign-flip"),
    ("bernoulli_forward", lambda logits, x: np.logaddexp(0, logits).sum(-1), "missing-term"),
    ("bernoulli_forward", lambda logits, x: (np.logaddexp(0, logits) - (1 - x) * logits).sum(-1),
     "inverted-x"),
    ("gaussian_forward", lambda mean, x, s: (((x - mean) / s) ** 2).sum(-1) / 2,
     "missing-constant"),
    ("gaussian_forward", lambda mean, x, s: ((x - mean) ** 2 / s).sum(-1) / 2
     + x.shape[-1] * (np.log(s) + np.log(2 * np.pi) / 2), "sigma-for-variance"),
    ("gaussian_forward", lambda mean, x, s: (((x - mean) / s) ** 2).sum(-1)
     + x.shape[-1] * (np.log(s) + np.log(2 * np.pi) / 2), "missing-half"),
    ("gaussian_forward", lambda mean, x, s: (((x - mean) / s) ** 2).sum(-1) / 2
     + x.shape[-1] * np.log(s), "missing-constant"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "wrong", "slug"), WRONG)
def test_a_wrong_answer_is_rejected_and_named(name, wrong, slug):
    verdict = exercises.check(wrong, name)
    assert [finding.slug for finding in verdict.findings] == [slug], verdict


def test_the_verdict_is_plain_in_a_terminal_and_rich_in_a_notebook():
    def kl_backward(dkl, mu, logvar):
        return dkl[:, None] * mu, dkl[:, None] * np.exp(logvar) / 2

    verdict = exercises.check(kl_backward)
    text = str(verdict)
    assert text.startswith("kl_backward: not right yet\n  dlogvar: the -1 is missing")
    assert text.endswith('(stuck? hint("kl_backward"))')
    assert "<li>dlogvar: the -1 is missing" in verdict._repr_html_()
    right = exercises.check(exercises.catalogue.EXERCISES[9].solution)
    assert str(right) == "kl_backward: right"
    assert "right</b>" in right._repr_html_()


def test_a_graders_line_raises_the_diagnosis():
    def relu_backward(dy, y):
        return dy

    with pytest.raises(AssertionError, match="it lets dy pass everywhere"):
        exercises.assert_passes(relu_backward)
    exercises.assert_passes(lambda dy, y: dy * (y > 0), "relu_backward")


def test_hints_grow_plainer_and_the_last_is_repeated(monkeypatch):
    monkeypatch.setattr(exercises.engine, "_hints_given", {})
    given = [exercises.hint("kl_forward") for _ in range(5)]
    assert [text.split(":")[0] for text in given] == [
        f"kl_forward, hint {n} of 4" for n in (1, 2, 3, 4, 4)
    ]
    assert len(set(given)) == 4


@pytest.mark.parametrize("call", [exercises.hint, exercises.solution, exercises.stub])
def test_an_exercise_that_there_is_not_is_refused(call):
    with pytest.raises(ValueError, match=r"^name: expected one of dense_f.*; got 'softmax'"):
        call("softmax")


def test_the_maths_and_the_lab_do_not_import_the_exercises():
    code = (
        "import sys, numpyvae.diagnosis, numpyvae.lab.cli, numpyvae.lab.experiments\n"
        "assert not [name for name in sys.modules if name.startswith('numpyvae.exercises')]"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
