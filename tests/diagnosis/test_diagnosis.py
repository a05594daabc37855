"""diagnosis/: every diagnosable bug of the zoo gets its name, and right gradients get none."""

import itertools
import re

import numpy as np
import pytest

import numpyvae as nv
from numpyvae import diagnosis, families, latent, layers, likelihood
from numpyvae.diagnosis.answers import same

from ..quick import one_in
from ..zoo.bugs import BUGS, PAIRS

DIAGNOSABLE = [bug for bug in BUGS if bug.slug]
PAIRS_DIAGNOSABLE = [pair for pair in PAIRS if pair.slugs]
LIBRARY = {
    name: next(getattr(m, name) for m in (layers, latent, likelihood) if hasattr(m, name))
    for name in diagnosis.OPERATIONS
}


def model_for(bug):
    names = " ".join(attribute for _, attribute, _ in bug.patches)
    family, sigma = ("gaussian", 0.6) if "gaussian" in names else ("bernoulli", None)
    activation = "tanh" if "tanh" in names else "relu"
    return nv.VAE(5, (4, 3), 2, family, activation, "float64", sigma=sigma)


def found_in_a_vae(bug, monkeypatch):
    for where, attribute, wrong in bug.patches:
        monkeypatch.setattr(where, attribute, wrong)
    return diagnosis.diagnose_vae(model_for(bug))


# Where the batch is summed the search takes a minute.
SOONER = sorted(DIAGNOSABLE, key=lambda bug: bug.name.startswith("model: sum"))


@pytest.mark.parametrize("bug", one_in(3, SOONER), ids=lambda bug: bug.name)
def test_a_single_bug_in_a_vae_is_named(bug, monkeypatch):
    findings = found_in_a_vae(bug, monkeypatch)
    assert findings[0].slug == bug.slug, findings
    assert {finding.slug for finding in findings} == {bug.slug}


@pytest.mark.parametrize("pair", one_in(2, PAIRS_DIAGNOSABLE), ids=lambda pair: pair.name)
def test_both_bugs_of_a_pair_are_named(pair, monkeypatch):
    findings = found_in_a_vae(pair, monkeypatch)
    assert sorted(finding.slug for finding in findings) == sorted(pair.slugs), findings


@pytest.mark.parametrize("seeds", [10, pytest.param(125, marks=pytest.mark.long)])
@pytest.mark.parametrize("name", diagnosis.OPERATIONS)
def test_right_gradients_of_random_shapes_raise_no_alarm(name, seeds):
    for seed in range(seeds):  # in all 1,875, with 15 operations
        assert diagnosis.diagnose(name, LIBRARY[name], seed) == []


def test_right_models_of_random_shapes_raise_no_alarm():
    rng = np.random.default_rng(1)
    kinds = itertools.product(families.NAMES, ("relu", "tanh"), range(3))
    for seed, (family, activation, n_hidden) in enumerate(kinds):
        hidden = tuple(rng.integers(2, 6, n_hidden % 3))
        n_inputs, n_latent = (int(n) for n in rng.integers(1, 6, 2))
        vae = nv.VAE(n_inputs, hidden, n_latent, family, activation, "float64", seed)
        assert diagnosis.diagnose_vae(vae, seed) == []


def test_a_bug_that_every_gradient_check_passes_is_named_at_the_node(monkeypatch):
    right = latent.reparameterize_backward
    monkeypatch.setattr(latent, "sigma_from", np.exp)

    def consistent(dz, logvar, eps):
        dmu, dlogvar = right(dz, logvar, eps)
        return dmu, 2 * dlogvar

    monkeypatch.setattr(latent, "reparameterize_backward", consistent)
    vae, rng = nv.VAE(5, (4,), 2, dtype="float64"), np.random.default_rng(0)
    assert nv.gradcheck.check_vae(vae, rng.random((3, 5)), rng.standard_normal((3, 2))).passed
    findings = diagnosis.diagnose_vae(vae)
    assert findings[0].where == "reparameterize_forward, z"
    slugs = [finding.slug for finding in findings]
    assert slugs == ["variance-for-sigma", "missing-half", "variance-for-sigma"]


BUFFER = np.empty(10_000)


def one_buffer(dy, y):
    out = BUFFER[: dy.size].reshape(dy.shape)
    np.multiply(dy, y > 0, out=out)
    return out


@pytest.mark.parametrize(
    ("name", "function"),
    [
        ("relu_backward", lambda dy, y: (np.where(y > 0, dy, 0.0),)),
        ("tanh_backward", lambda dy, y: (dy * (1 - y) * (1 + y)).tolist()),
        ("tanh_backward", lambda dy, y: (dy * (1 - y * y)).astype("float32")),
        ("kl_backward", lambda dkl, mu, logvar: np.stack([*right_kl(dkl, mu, logvar)])),
    ],
)
def test_unusual_but_right_answers_are_right(name, function):
    assert diagnosis.diagnose(name, function) == []


def loops(dy, x, W):
    dx, dW, db = np.zeros(x.shape), np.zeros(W.shape), np.zeros(W.shape[1])
    for row in np.ndindex(x.shape[:-1]):
        for j in range(W.shape[1]):
            db[j] += dy[row][j]
            for i in range(W.shape[0]):
                dx[row][i] += dy[row][j] * W[i, j]
                dW[i, j] += x[row][i] * dy[row][j]
    return [dx, dW, db]


def einsum(dy, x, W):
    rows, inputs = dy.reshape(-1, dy.shape[-1]), x.reshape(-1, x.shape[-1])
    dx = np.einsum("...j,ij->...i", dy, W)
    return dx, np.einsum("ni,nj->ij", inputs, rows), np.einsum("nj->j", rows)


@pytest.mark.parametrize("function", [loops, einsum])
def test_another_style_of_the_same_gradient_is_right(function):
    assert diagnosis.diagnose("dense_backward", function) == []


def in_place(dkl, mu, logvar):
    mu *= dkl[:, None]
    return mu, dkl[:, None] * np.expm1(logvar) / 2


def own_noise_of_a_fixed_seed(dz, logvar, eps):
    eps = np.random.default_rng(7).standard_normal(eps.shape)
    return latent.reparameterize_backward(dz, logvar, eps)


def samples_not_summed(dz, logvar, eps):
    return dz, dz * np.exp(logvar / 2) * eps / 2


def summed_unless_as_many_as_images(dz, logvar, eps):
    dmu, dlogvar = dz, dz * np.exp(logvar / 2) * eps / 2
    return (dmu, dlogvar) if len(dz) == len(logvar) else (dmu.sum(axis=0), dlogvar.sum(axis=0))


def right_kl(dkl, mu, logvar):
    return latent.kl_backward(dkl, mu, logvar)


def ragged(dz, logvar, eps):
    return dz, [[1.0, 2.0], [3.0]]


def first_sample_only(dz, logvar, eps):
    if dz.ndim > logvar.ndim:
        dz, eps = dz[0], eps[0]
    return latent.reparameterize_backward(dz, logvar, eps)


def heads_turned(dz, logvar, eps):
    dmu, dlogvar = latent.reparameterize_backward(dz, logvar, eps)
    return 2 * dlogvar, dmu


ANSWERS = [
    ("kl_backward", lambda dkl, mu, logvar: None, ["none"], "return"),
    ("kl_backward", lambda dkl, mu, logvar: mu, ["wrong-count"], r"\(dmu, dlogvar\); got 1 array$"),
    ("kl_backward", lambda dkl, mu, logvar: {"dmu": mu}, ["wrong-count"], "got a dict"),
    ("kl_backward", lambda dkl, mu, logvar: ("no", mu), ["not-numbers"], "expected floats"),
    ("kl_backward", lambda dkl, mu, logvar: (mu[0], logvar), ["wrong-shape"], "expected shape"),
    ("kl_backward", lambda dkl, mu, logvar: (np.nan * mu, right_kl(dkl, mu, logvar)[1]), ["nan"],
     "NaN"),
    ("kl_backward", lambda dkl, mu, logvar: 1 / 0, ["raised"], "ZeroDivisionError"),
    ("kl_backward", in_place, ["changed-in-place"], "its argument mu"),
    ("kl_backward", lambda dkl, mu, logvar: (0 * mu, right_kl(dkl, mu, logvar)[1]),
     ["zero"], "dmu"),
    ("kl_backward", lambda dkl, mu, logvar: (1.3 * dkl[:, None] * mu, right_kl(dkl, mu, logvar)[1]),
     ["scaled"], "1.3 times"),
    ("kl_backward", lambda dkl, mu, logvar: (dkl[:, None] * mu,
                                              dkl[:, None] * (0.3 * np.exp(logvar) - 0.7)),
     ["unexplained"], r"wrong, for a reason I can't name: kl_backward\(np.array\(\[1"),
    ("kl_backward", lambda dkl, mu, logvar: (dkl[:, None] * mu**2, right_kl(dkl, mu, logvar)[1]),
     ["not-differentiated"], "it holds mu²"),
    ("relu_backward", lambda dy, y: np.sign(y).astype(int), ["missing-upstream"], "dy"),
    ("relu_backward", lambda dy, y: y > 0, ["missing-upstream"], "dy"),
    ("relu_backward", lambda dy, y: dy * (y >= 0), ["missing-mask"], "y >= 0 is true of every y"),
    ("relu_backward", lambda dy, y: dy * (y > 0) + np.random.default_rng().random(y.shape),
     ["not-deterministic"], "noise of its own"),
    ("relu_backward", one_buffer, ["overwritten"], "return a new one"),
    ("tanh_backward", lambda dy, y: dy * y, ["missing-derivative"], "the activation where"),
    ("tanh_backward", lambda dy, y: dy * y * (1 - y), ["wrong-activation"], "a sigmoid"),
    ("dense_backward", lambda dy, x, W: (dy @ W.T, dy.T @ x, dy.sum(axis=0)), ["transposed"],
     "is transposed"),
    ("dense_backward", lambda dy, x, W: (dy @ W.T, x.T @ dy, dy.sum(axis=0, keepdims=True)),
     ["keepdims"], "one axis too many"),
    ("dense_backward", lambda dy, x, W: (dy @ W.T, x.T @ dy, dy.sum(axis=1)), ["other-axis"],
     "the sum is over the outputs; it should be over the images"),
    ("reparameterize_backward", own_noise_of_a_fixed_seed, ["fresh-noise"],
     "the eps that is given"),
    ("reparameterize_backward", samples_not_summed, ["not-summed"], "summed"),
    ("reparameterize_backward", summed_unless_as_many_as_images, ["not-summed"], "summed"),
    ("reparameterize_backward", first_sample_only, ["terms-left-out"] * 2, "only the first of the"),
    ("reparameterize_backward", heads_turned, ["missing-half", "swapped"], "swapped"),
    ("reparameterize_backward", ragged, ["raised"], "ValueError"),
    ("reparameterize_backward", lambda dz, logvar, eps: (dz, np.cos(logvar) * eps),
     ["not-summed"], "the first axis is still there"),
    ("reparameterize_backward", lambda dz, logvar, eps: (dz**2, dz * np.exp(logvar / 2) * eps / 2),
     ["squared", "not-summed"], "dmu is squared"),
    ("gaussian_backward", lambda dnll, mean, x, sigma: dnll[..., None] * (mean - x) / sigma**3,
     ["cubed"], "to the power 3"),
    ("bernoulli_backward", lambda dnll, logits, x: dnll[..., None] * (1 / (1 + np.exp(-logits))
                                                                      - (1 - x)),
     ["inverted-x"], "exchanged"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "answer", "slugs", "text"), one_in(2, ANSWERS))
def test_an_answer_gets_these_slugs_and_a_sentence_to_act_on(name, answer, slugs, text):
    findings = diagnosis.diagnose(name, answer)
    assert [finding.slug for finding in findings] == slugs, findings
    assert any(re.search(text, finding.sentence) or text in str(finding) for finding in findings), (
        findings
    )


def test_the_chain_rule_written_out_is_told_where_it_divides_by_0():
    def by_the_chain_rule(dnll, logits, x):
        p = 1 / (1 + np.exp(-logits))
        return dnll[..., None] * ((1 - x) / (1 - p) - x / p) * p * (1 - p)

    (finding,) = diagnosis.diagnose("bernoulli_backward", by_the_chain_rule)
    assert finding.slug == "nan"
    assert "divides by 0" in finding.sentence


@pytest.mark.parametrize("size", [1e-3, 1.0, 1e155, 1e308])
def test_answers_of_any_size_are_compared(size):
    value = size * np.array([0.5, -1.0])
    assert same(value * (1 + 1e-9), value)
    assert not any(same(factor * value, value) for factor in (0, -1, 0.5, 1 + 1e-5))


def test_an_unknown_operation_and_a_float32_model_are_refused():
    with pytest.raises(ValueError, match=r"^name: expected .*kl_backward.*; got 'kl'"):
        diagnosis.diagnose("kl", right_kl)
    with pytest.raises(ValueError, match=r"^vae: expected dtype"):
        diagnosis.diagnose_vae(nv.VAE(4, (3,), 2))
    with pytest.raises(ValueError, match=r"^seed: expected a whole number, 0 or more; got -1"):
        diagnosis.diagnose("kl_backward", right_kl, seed=-1)


class Wrong(nv.VAE):
    """A VAE whose backward is changed: a reader's own."""

    change = staticmethod(lambda grads, trace: grads)

    def backward(self, trace):
        return self.change(super().backward(trace), trace)


def dropped(grads, trace):
    grads.pop("fc_mu.bias")
    return grads


def noisy(grads, trace):
    return {**grads, "fc_mu.bias": np.random.default_rng().random(2)}


def changed(factors):
    """Some gradients times a factor."""
    return lambda grads, trace: {n: grad * factors.get(n, 1) for n, grad in grads.items()}


def inlined(edit):
    """The gradient through z as a reader writes it into backward, with a mistake."""

    def change(grads, trace):
        vae = nv.VAE(5, (4,), 2, dtype="float64")
        dz, _ = vae.decoder_backward(np.full_like(trace.nll, 1 / trace.nll.size), trace)
        dmu, dlogvar = dz, edit(dz, np.exp(trace.logvar / 2), trace.eps)
        if dz.ndim == 3:
            dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
        dkl = trace.beta / trace.kl.size
        dlogvar = dlogvar + dkl * np.expm1(trace.logvar) / 2
        return {**grads, **vae.encoder_backward(dmu + dkl * trace.mu, dlogvar, trace)}

    return change


ASSEMBLIES = [
    ("wrong-count", "", dropped),
    ("wrong-count", "", lambda grads, trace: {**grads, "loss": 1.0}),
    ("none", "", lambda grads, trace: None),
    ("wrong-count", "", lambda grads, trace: [*grads.values()]),
    ("nan", "", lambda grads, trace: {**grads, "fc_mu.bias": np.full(2, np.nan)}),
    ("not-deterministic", "", noisy),
    ("zero", "", changed({"encoder.0.weight": 0, "encoder.0.bias": 0})),
    ("zero", "", changed({"decoder.2.bias": 0})),
    ("sign-flip", "", lambda grads, trace: {n: -grad for n, grad in grads.items()}),
    ("scaled", "", lambda grads, trace: {n: 1.7 * grad for n, grad in grads.items()}),
    ("scaled", "encoder.0", changed({"encoder.0.bias": 1 / 7})),
    ("unexplained", "decoder.2",
     lambda grads, trace: {**grads, "decoder.2.bias": grads["decoder.2.bias"] ** 2}),
    ("unexplained", "VAE.backward",
     lambda grads, trace: {n: grad.astype("float32") for n, grad in grads.items()}),
    ("raised", "", lambda grads, trace: grads["nothing"]),
    ("missing-half", "", inlined(lambda dz, sigma, eps: dz * sigma * eps)),
    ("missing-eps", "", inlined(lambda dz, sigma, eps: dz * sigma / 2)),
    ("variance-for-sigma", "", inlined(lambda dz, sigma, eps: dz * sigma**2 * eps / 2)),
]  # fmt: skip


SLOW = ("scaled", "nan", "unexplained")  # every edit is tried on a whole model


@pytest.mark.parametrize(
    ("slug", "where", "change"),
    [pytest.param(*one, marks=pytest.mark.long if one[0] in SLOW else ()) for one in ASSEMBLIES],
)
def test_a_wrong_assembly_is_named_and_its_first_wrong_layer(slug, where, change):
    vae = Wrong(5, (4,), 2, dtype="float64")
    vae.change = change
    findings = diagnosis.diagnose_vae(vae)
    assert [finding.slug for finding in findings] == [slug], findings
    assert where in findings[0].where


def test_a_finding_prints_where_what_and_the_slug():
    (finding,) = diagnosis.diagnose("relu_backward", lambda dy, y: dy)
    assert str(finding).startswith("relu_backward, dx: it lets dy pass everywhere")
    assert str(finding).endswith("[missing-mask]")
