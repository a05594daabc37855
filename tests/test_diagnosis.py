"""diagnosis.py: every diagnosable bug of the zoo gets its name, and right gradients get none."""

import itertools
import re

import numpy as np
import pytest

import numpyvae as nv
from numpyvae import diagnosis, latent, layers, likelihood

from .zoo.bugs import BUGS, PAIRS

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
    rng = np.random.default_rng(0)
    vae, x, eps = model_for(bug), rng.random((3, 5)), rng.standard_normal((2, 3, 2))
    assert diagnosis.diagnose_vae(vae, x, eps) == []
    for where, attribute, wrong in bug.patches:
        monkeypatch.setattr(where, attribute, wrong)
    return diagnosis.diagnose_vae(vae, x, eps)


@pytest.mark.parametrize("bug", DIAGNOSABLE, ids=lambda bug: bug.name)
def test_a_single_bug_in_a_vae_is_named(bug, monkeypatch):
    findings = found_in_a_vae(bug, monkeypatch)
    assert findings[0].slug == bug.slug, findings
    assert {finding.slug for finding in findings} == {bug.slug}


@pytest.mark.parametrize("pair", PAIRS_DIAGNOSABLE, ids=lambda pair: pair.name)
def test_both_bugs_of_a_pair_are_named(pair, monkeypatch):
    findings = found_in_a_vae(pair, monkeypatch)
    assert sorted(finding.slug for finding in findings) == sorted(pair.slugs), findings


@pytest.mark.parametrize("name", diagnosis.OPERATIONS)
def test_right_gradients_of_random_shapes_raise_no_alarm(name):
    for seed in range(125):  # with eight operations, 1,000
        assert diagnosis.diagnose(name, LIBRARY[name], seed) == []


def test_right_models_of_random_shapes_raise_no_alarm():
    rng = np.random.default_rng(1)
    kinds = itertools.product(("bernoulli", "gaussian"), ("relu", "tanh"), range(5))
    kinks = 0
    for seed, (family, activation, n_hidden) in enumerate(kinds):
        hidden = tuple(rng.integers(2, 6, n_hidden % 3))
        n_inputs, n_latent, batch = (int(n) for n in rng.integers(1, 6, 3))
        vae = nv.VAE(n_inputs, hidden, n_latent, family, activation, "float64", seed)
        x, eps = rng.random((batch, n_inputs)), rng.standard_normal((batch, n_latent))
        findings = diagnosis.diagnose_vae(vae, x, eps)
        kinks += [finding.slug for finding in findings] == ["kink"]
        assert findings == [] or findings[0].slug == "kink", findings
    assert kinks <= 2


def test_a_bug_that_every_gradient_check_passes_is_named_at_the_node(monkeypatch):
    right = latent.reparameterize_backward
    monkeypatch.setattr(latent, "sigma_from", np.exp)

    def consistent(dz, logvar, eps):
        dmu, dlogvar = right(dz, logvar, eps)
        return dmu, 2 * dlogvar

    monkeypatch.setattr(latent, "reparameterize_backward", consistent)
    vae, rng = nv.VAE(5, (4,), 2, dtype="float64"), np.random.default_rng(0)
    x, eps = rng.random((3, 5)), rng.standard_normal((3, 2))
    assert nv.gradcheck.check_vae(vae, x, eps).passed
    slugs = [finding.slug for finding in diagnosis.diagnose_vae(vae, x, eps)]
    assert slugs == ["missing-half", "variance-for-sigma"]


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


def right_kl(dkl, mu, logvar):
    return latent.kl_backward(dkl, mu, logvar)


ANSWERS = [
    ("kl_backward", lambda dkl, mu, logvar: None, "none", "return"),
    ("kl_backward", lambda dkl, mu, logvar: mu, "wrong-count", r"\(dmu, dlogvar\); got 1 array"),
    ("kl_backward", lambda dkl, mu, logvar: ("no", mu), "not-numbers", "expected floats"),
    ("kl_backward", lambda dkl, mu, logvar: (mu[0], logvar), "wrong-shape", "expected shape"),
    ("kl_backward", lambda dkl, mu, logvar: (np.nan * mu, logvar), "nan", "NaN"),
    ("kl_backward", lambda dkl, mu, logvar: 1 / 0, "raised", "ZeroDivisionError"),
    ("kl_backward", in_place, "changed-in-place", "its argument mu"),
    ("relu_backward", lambda dy, y: np.sign(y).astype(int), "integers", "int64|int32"),
    ("relu_backward", lambda dy, y: dy * (y > 0) + np.random.default_rng().random(y.shape),
     "not-deterministic", "noise of its own"),
    ("dense_backward", lambda dy, x, W: (dy @ W.T, dy.T @ x, dy.sum(axis=0)), "transposed",
     "it is the transpose"),
    ("reparameterize_backward", own_noise_of_a_fixed_seed, "fresh-noise", "eps that it is given"),
    ("reparameterize_backward", samples_not_summed, "not-summed", "summed"),
    ("reparameterize_backward", lambda dz, logvar, eps: (dz, np.cos(logvar) * eps), "unexplained",
     "work through one entry"),
    ("kl_backward", lambda dkl, mu, logvar: (1.3 * dkl[:, None] * mu, right_kl(dkl, mu, logvar)[1]),
     "scaled", "1.3 times"),
    ("kl_backward", lambda dkl, mu, logvar: (dkl[:, None] * mu,
                                              dkl[:, None] * (0.3 * np.exp(logvar) - 0.7)),
     "other-formula", r"0\.7 dkl"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "answer", "slug", "text"), ANSWERS)
def test_an_answer_that_is_no_gradient_at_all_is_named(name, answer, slug, text):
    findings = diagnosis.diagnose(name, answer)
    assert slug in [finding.slug for finding in findings], findings
    assert any(re.search(text, str(finding)) for finding in findings), findings


def test_an_unknown_operation_and_a_float32_model_are_refused():
    with pytest.raises(ValueError, match=r"^name: expected .*kl_backward.*; got 'kl'"):
        diagnosis.diagnose("kl", right_kl)
    with pytest.raises(ValueError, match=r"^vae: expected dtype"):
        diagnosis.diagnose_vae(nv.VAE(4, (3,), 2), np.zeros((1, 4)), np.zeros((1, 2)))


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


ASSEMBLIES = {
    "wrong-shape": dropped,
    "fresh-noise": noisy,
    "zero": lambda grads, trace: {**grads, "encoder.0.weight": 0 * grads["encoder.0.weight"],
                                  "encoder.0.bias": 0 * grads["encoder.0.bias"]},
    "sign-flip": lambda grads, trace: {name: -grad for name, grad in grads.items()},
    "scaled": lambda grads, trace: {name: 1.7 * grad for name, grad in grads.items()},
    "unexplained": lambda grads, trace: {**grads, "decoder.2.bias": grads["decoder.2.bias"] ** 2},
    "raised": lambda grads, trace: grads["nothing"],
}  # fmt: skip


@pytest.mark.parametrize("slug", ASSEMBLIES)
def test_a_wrong_assembly_is_named_and_its_first_wrong_layer(slug):
    vae, rng = Wrong(5, (4,), 2, dtype="float64"), np.random.default_rng(0)
    vae.change = ASSEMBLIES[slug]
    findings = diagnosis.diagnose_vae(vae, rng.random((3, 5)), rng.standard_normal((3, 2)))
    assert [finding.slug for finding in findings] == [slug]
    layer = {"zero": "encoder.0", "unexplained": "decoder.2", "scaled": "decoder.2"}.get(slug, "")
    assert layer in findings[0].where


def test_a_finding_prints_where_what_and_the_slug():
    (finding,) = diagnosis.diagnose("relu_backward", lambda dy, y: dy)
    assert str(finding).startswith("relu_backward, dx: it lets dy pass everywhere")
    assert str(finding).endswith("[missing-mask]")
