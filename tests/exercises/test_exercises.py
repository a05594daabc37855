"""exercises/: stubs fail, solutions pass, wrong answers are rejected and named."""

import collections
import inspect
import re
import subprocess
import sys
import types

import numpy as np
import pytest

from numpyvae import diagnosis, exercises, gradcheck, latent
from numpyvae.diagnosis import answers, search
from numpyvae.diagnosis.edits import applied, of_texts
from numpyvae.exercises import engine
from numpyvae.exercises.catalogue import EXERCISES
from numpyvae.proof import oracle
from numpyvae.trials import collapse_and_annealing, models, the_elbo
from numpyvae.vae import VAE

from ..answers.__main__ import SEEDS, styles
from ..answers.banks.odd_right import CASES
from ..answers.right import RIGHT
from ..answers.wrong import WRONG
from ..quick import one_in

NAMES = exercises.names()
TRIALS = {exercise.name: exercise.tried for exercise in EXERCISES}
WITHOUT_ARRAYS = ("effective_beta", "linear")
# Their searches take seconds: the ordinary suite tries the others.
LONG_SEARCHES = ("vae_loss", "vae_backward", "autoencoder_backward", "importance_backward",
                 "mutual_information_gap", "numerical_gradient", "auroc", "kinks")  # fmt: skip
BUT_LONG_ONES_LATER = [
    pytest.param(name, marks=pytest.mark.long if name in LONG_SEARCHES else ()) for name in NAMES
]


@pytest.mark.parametrize("name", NAMES)
def test_a_stub_is_not_started_and_asks(name):
    verdict = exercises.judge(engine.from_stub(name))
    assert not verdict.passed
    assert "not started yet" in str(verdict)
    assert f'(a hint? hint("{name}"))' in str(verdict)
    assert "returns" in engine.find(name).stub


@pytest.mark.parametrize("name", NAMES)
def test_a_stub_has_the_solutions_arguments(name):
    stub, solution = (
        inspect.signature(engine.from_stub(name)),
        inspect.signature(engine.find(name).solution),
    )
    renamed = {
        "self": {"importance_backward": "model", "autoencoder_backward": "ae"}.get(name, "vae")
    }
    keys = [renamed.get(key, key) for key in solution.parameters if key != "floor"]
    assert keys == list(stub.parameters)
    assert f"def {engine.find(name).solution.__name__}(" in engine.solution_text(name)


@pytest.mark.parametrize("name", NAMES)
def test_an_exercise_asks_for_no_inner_function_of_the_library(name):
    exercise = engine.find(name)
    text = "\n".join([exercise.stub, *exercise.hints])
    for inner in ("by_name", "trunk_", ".dense(", ".output"):
        assert inner not in text


@pytest.mark.parametrize("kind", [0, 1, 2])
def test_the_whole_models_have_the_chapters_names_and_no_two_sizes_alike(kind):
    vae = models.as_deep_as_the_chapters(kind, seed=0)
    assert list(vae.params) == list(VAE(20, (12, 8), 3).params)
    sizes = [vae.n_inputs, *vae.hidden, vae.n_latent]
    assert len(set(sizes)) == len(sizes)
    assert vae.activation == "relu"


@pytest.mark.parametrize("seeds", [4, pytest.param(SEEDS, marks=pytest.mark.long)])
@pytest.mark.parametrize("name", NAMES)
def test_right_answers_in_any_style_pass_over_many_seeds(name, seeds):
    assert len(RIGHT[name]) >= 2  # beside the library's own
    for seed in range(seeds):  # in turn; `python -m tests.answers` tries each with all
        function = styles(name)[seed % len(styles(name))]
        assert str(exercises.judge(function, name, seed)) == f"{name}: right"


def test_every_exercise_has_four_wrong_answers_and_twenty_have_two_bugs():
    counts = collections.Counter(name for name, _, _ in WRONG)
    assert set(counts) == set(NAMES)
    assert min(counts.values()) >= 4
    assert len(WRONG) >= 120
    assert sum(len(slugs) >= 2 for _, _, slugs in WRONG) >= 20


@pytest.mark.parametrize("every", [24, pytest.param(1, marks=pytest.mark.long)])
def test_wrong_answers_are_all_rejected_and_named_as_expected_but_for_one_in_twenty(every):
    missed = []
    tried = [wrong for wrong in WRONG if every == 1 or wrong[0] not in LONG_SEARCHES][::every]
    for name, function, slugs in tried:
        verdict = exercises.judge(function, name)
        assert not verdict.passed, name
        assert all(finding.sentence for finding in verdict.findings)
        given = [finding.slug for finding in verdict.findings]
        if sorted(given) != sorted(slugs):
            missed.append((name, slugs, given))
    assert len(missed) <= max(1, 0.05 * len(tried)), missed


def by_place(name, function):
    """A learner's function, with places for the arguments of a trial's code."""
    keys = list(TRIALS[name].arguments(np.random.default_rng(0), 0))

    def answer(*given):
        return function(**dict(zip(keys, given, strict=True)))

    if name != "linear":
        return answer
    return lambda beta, warmup: (
        lambda done: float(np.interp(done, collapse_and_annealing.DONE, answer(beta, warmup)))
    )


@pytest.mark.parametrize("name", NAMES)
def test_the_code_of_a_trial_and_the_other_ways_to_write_it_are_right_in_ordinary_cases(name):
    trial = TRIALS[name]
    assert exercises.judge(by_place(name, trial.code), name).passed
    for way, lesson in trial.ways.items():
        found = exercises.judge(by_place(name, way), name).findings
        assert not found or found[0].sentence.startswith("right in ordinary cases, not for ")
        assert bool(found) >= bool(lesson), way.__name__


@pytest.mark.parametrize("every", [18, pytest.param(1, marks=pytest.mark.long)])
@pytest.mark.parametrize("name", NAMES)
def test_a_lesson_is_told_with_its_own_sentence(name, every):
    trial = TRIALS[name]
    for key, lesson in list(trial.lessons.items())[::every]:
        slug = key.partition(" ")[0]
        wrong = applied(of_texts(trial.code, slug, lesson, 0))
        found = exercises.judge(by_place(name, wrong), name).findings
        assert found, key
        sentences = " ".join(finding.sentence for finding in found)
        other = [text for k, (text, *_) in trial.lessons.items() if k != key and text in sentences]
        assert lesson[0] in sentences or other, (key, sentences)


@pytest.mark.parametrize("name", one_in(3, BUT_LONG_ONES_LATER))
def test_all_small_edits_of_the_code_make_sentences_and_most_of_them_run(name):
    edits = TRIALS[name].edits
    assert len(edits) > (50 if TRIALS[name].made else 10)
    assert all(edit.sentence.strip() for edit in edits)
    assert all(re.fullmatch(r"\S+", edit.slug) for edit in edits)
    assert sum(applied(edit) is None for edit in edits) == 0


def test_an_edit_of_what_is_not_there_is_refused():
    with pytest.raises(ValueError, match="'cosh' is not in its code"):
        of_texts(latent.kl_forward, "slug", ("sentence", "cosh", "sinh"), 0)


def with_result(name, change):
    """The solution, with `change` made to its result: the array, or one of them."""
    solution = engine.find(name).solution

    def function(*given):
        results = solution(*given)
        if name == "linear":
            return lambda done: change(np.asarray(results(done)))
        if isinstance(results, dict):
            return {**results, "decoder.0.bias": change(results["decoder.0.bias"])}
        if isinstance(results, tuple):  # vae_loss gives a number first
            return (results[0], change(results[1]), *results[2:])
        return change(np.asarray(results))

    return function


def noisy(array):
    fresh = np.random.default_rng().standard_normal(array.shape)
    return array ^ (fresh > 0) if array.dtype == bool else array + fresh


def found(function, name):
    return exercises.judge(function, name).findings[0]


@pytest.mark.parametrize("name", one_in(4, BUT_LONG_ONES_LATER))
def test_a_misbehaving_answer_is_told_what_it_does(name, monkeypatch):
    monkeypatch.setattr(search, "MOST_TRIED", 0)  # two small mistakes would not explain it

    def said(change):
        finding = found(with_result(name, change), name)
        return finding.slug, finding.sentence

    nothing = found(lambda *given: None, name)
    assert nothing.slug == "none"
    assert nothing.sentence.endswith("None: is the return missing?")
    slug, sentence = said(lambda a: np.where(np.arange(a.size).reshape(a.shape) > 0, a, np.nan))
    if name != "mutual_information_gap":  # there 0 log 0, of a value a factor lacks, gives the same
        assert (slug, "it holds NaN or infinity" in sentence) == ("nan", True)
    slug, sentence = said(noisy)
    assert slug in ("not-deterministic", "fresh-noise")
    own_noise = "two calls with the same arguments differ: it draws noise of its own"
    assert own_noise in sentence or "keeps something between calls" in sentence
    slug, sentence = said(lambda a: np.stack([a, a, a]))
    if name == "linear":
        assert (slug, "no number" in sentence) == ("not-numbers", True)
    else:
        assert slug in ("wrong-shape", "not-summed")
        assert "expected shape (" in sentence or "expected a number" in sentence
        assert "got shape (3" in sentence
    # But for those that say True or False, or where whole numbers would all be 0.
    if name not in ("active_units", "kinks", "repeats_add_up", "best_step", "vae_loss"):
        slug, sentence = said(lambda a: np.rint(1.0 * a).astype(int))
        assert (slug, "whole numbers, int64" in sentence) == ("integers", True), sentence


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda g: {k: g[k] for k in g if k != "fc_mu.bias"}, "got no fc_mu.bias"),
        (lambda g: {**g, "z": 0}, "got z too"),
        (
            lambda g: {k.replace("fc_mu.", "mu_"): g[k] for k in g},
            "got no fc_mu.weight, fc_mu.bias but mu_weight, mu_bias",
        ),
        (lambda g: tuple(g.values()), "got 14 arrays"),
    ],
)
def test_a_wrong_name_in_a_dict_of_gradients_is_named(change, said):
    solution = engine.find("vae_backward").solution
    (finding,) = exercises.judge(
        lambda vae, trace: change(solution(vae, trace)), "vae_backward"
    ).findings
    expected = f"expected a dict of encoder.0.weight, ..., decoder.4.bias; {said}"
    assert (finding.slug, finding.sentence) == ("wrong-count", expected)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "linear"])
def test_another_number_of_results_is_counted(name):
    def one_less_or_more(*given):
        results = engine.find(name).solution(*given)
        if isinstance(results, dict):
            return {key: results[key] for key in list(results)[1:]}
        return results[1:] if isinstance(results, tuple) else (results, results)

    finding = found(one_less_or_more, name)
    assert finding.slug == "wrong-count"
    assert "expected (" in finding.sentence or "expected a dict of encoder.0." in finding.sentence
    assert "; got " in finding.sentence


@pytest.mark.parametrize("name", one_in(2, [n for n in NAMES if n not in WITHOUT_ARRAYS]))
def test_an_argument_that_is_changed_is_named(name):
    def careless(*given):
        results = engine.find(name).solution(*given)
        array = next(
            array for key, value in enumerate(given) for _, array in answers._arrays_in(value, key)
        )
        array += 1
        return results

    finding = found(careless, name)
    assert finding.slug == "changed-in-place"
    assert finding.sentence.startswith("it changes its argument ")


def test_a_planted_bug_passes_its_gradient_check_and_is_no_vae():
    loss = engine.from_stub("vae_loss")
    rng = np.random.default_rng(0)
    arguments = the_elbo._vae_loss_arguments(rng, 0)
    names = [f"d{name}" for name in list(arguments)[2:]]
    for name, grad in zip(names, loss(**arguments)[1:], strict=True):
        numerical = gradcheck.numerical_gradient(
            lambda value, name=name: loss(**{**arguments, name[1:]: value})[0], arguments[name[1:]]
        )
        assert gradcheck.relative_error(grad, numerical) < gradcheck.TOLERANCE


def test_a_planted_bug_claims_more_than_the_exact_log_p_and_its_solution_less():
    right = oracle.claimed_elbo(engine.find("vae_loss").solution, latent.sigma_from, steps=600)
    planted = oracle.claimed_elbo(engine.from_stub("vae_loss"), np.exp, steps=600)
    assert (np.subtract(*right) < 0).all()
    assert (np.subtract(*planted) > 0).any()


def test_the_verdict_is_plain_in_a_terminal_and_rich_in_a_notebook(capsys):
    def kl_backward(dkl, mu, logvar):
        return dkl[:, None] * mu, dkl[:, None] * np.exp(logvar) / 2

    assert exercises.check(kl_backward) is None
    text = capsys.readouterr().out
    assert text.startswith("kl_backward: not right yet\n  dlogvar: the -1 is missing")
    assert text.endswith('(stuck? hint("kl_backward"))\n')
    verdict = exercises.judge(kl_backward)
    assert f"{verdict}\n" == text
    assert "<li>dlogvar: the -1 is missing" in verdict._repr_html_()
    assert "(stuck? hint(&quot;kl_backward&quot;))" in verdict._repr_html_()
    right = exercises.judge(engine.find("kl_backward").solution)
    assert str(right) == "kl_backward: right"
    assert "right</b>" in right._repr_html_()


def test_in_a_notebook_the_verdict_is_displayed_once(monkeypatch, capsys):
    shown = []
    display = types.SimpleNamespace(display=shown.append)
    ipython = types.SimpleNamespace(get_ipython=lambda: object(), display=display)
    monkeypatch.setitem(sys.modules, "IPython", ipython)
    exercises.check(lambda x: x, "relu_forward")
    assert [verdict.name for verdict in shown] == ["relu_forward"]
    assert capsys.readouterr().out == ""


def test_an_exception_is_shown_with_the_learners_line_and_not_with_ours():
    def relu_forward(x):
        return x.clip_below(0)

    text = str(exercises.judge(relu_forward))
    assert "AttributeError" in text
    assert "    line " in text
    assert "return x.clip_below(0)" in text
    assert "function(*" not in text


def test_a_graders_line_raises_the_diagnosis():
    def relu_backward(dy, y):
        return dy

    with pytest.raises(AssertionError, match="it lets dy pass everywhere"):
        exercises.assert_passes(relu_backward)
    exercises.assert_passes(lambda dy, y: dy * (y > 0), "relu_backward")


def test_hints_grow_plainer_and_then_there_are_no_more(monkeypatch, capsys):
    monkeypatch.setattr(engine, "_hints_given", {})
    for _ in range(5):
        exercises.hint("kl_forward")
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines[:4]] == [
        f"kl_forward, hint {n} of 4" for n in (1, 2, 3, 4)
    ]
    assert lines[4].startswith('kl_forward: no more hints; solution("kl_forward") shows the code')
    exercises.solution("kl_forward")
    assert capsys.readouterr().out.startswith("# numpyvae/latent.py\ndef kl_forward(mu: Array")
    exercises.stub("kl_forward")
    assert capsys.readouterr().out.startswith("import numpy as np\n\n\ndef kl_forward(mu, logvar):")


@pytest.mark.parametrize("call", [exercises.hint, exercises.solution, exercises.stub])
def test_an_exercise_that_there_is_not_is_refused(call):
    with pytest.raises(
        ValueError, match=r"^name: expected an exercise, such as numeri.*; got 'softmax'"
    ):
        call("softmax")


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: exercises.check(3, "relu_forward"), "function: expected a function; got int"),
        (lambda: exercises.check(lambda x: x, "relu_forward", seed=-1), "seed: expected"),
        (lambda: exercises.check(lambda x: x), "name: expected an exercise, .*; got '<lambda>'"),
    ],
)
def test_what_is_no_function_or_no_exercise_is_refused(call, sentence):
    with pytest.raises(ValueError, match=sentence):
        call()


def test_exercises_and_diagnosis_know_the_same_operations():
    operations = {exercise.name for exercise in EXERCISES if exercise.trial is None}
    assert operations == set(diagnosis.OPERATIONS) - {"dense_parameters_backward"}


def test_the_maths_training_and_the_chapter_do_not_import_the_exercises():
    code = (
        "import sys, numpyvae.diagnosis, numpyvae.training, numpyvae.chapter.claims\n"
        "assert not [name for name in sys.modules if name.startswith('numpyvae.exercises')]"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_check_refuses_the_librarys_function_and_grading_does_not(capsys):
    for function in (latent.kl_forward, lambda mu, logvar: latent.kl_forward(mu, logvar)):
        exercises.check(function, "kl_forward")
        assert capsys.readouterr().out.startswith(
            "kl_forward: not your own yet\n  it calls the library's kl_forward; write it yourself"
        )
        assert exercises.judge(function, "kl_forward").passed


@pytest.mark.parametrize("name", exercises.names())
def test_no_right_answer_is_taken_for_the_librarys(name):
    """What a stub imports, an answer may call, and what that calls in turn."""
    odd = []
    for its, code, _ in CASES:
        if its == name:
            names = {}
            exec(code, names)
            odd.append(names[name])
    for function in (*RIGHT[name], *odd):
        assert engine.borrowed(function, name) == ""


def test_the_smallest_example_keeps_to_what_the_exercise_says():
    def answer(eigenvalues, n_latent, sigma, beta):
        return 0.17 * np.sort(eigenvalues)[::-1][:n_latent] ** 1.3

    (finding,) = exercises.judge(answer, "linear_vae_kl").findings
    call = re.search(r"linear_vae_kl(\(.*?\)) gives", finding.sentence)[1]
    eigenvalues, n_latent, sigma, beta = eval(call, {"np": np})
    assert len(eigenvalues) > n_latent
    assert min(sigma, beta) > 0
