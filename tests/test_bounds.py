"""bounds.py: against a linear Gaussian model, whose log p(x) has a closed form."""

import math

import numpy as np
import pytest

import numpyvae as nv
from numpyvae import bounds


@pytest.fixture
def linear():
    vae = nv.VAE(5, (), 2, "gaussian", dtype="float64", seed=4, sigma=0.6)
    # Wider than the posterior everywhere, so that no importance weight is huge.
    vae.params["fc_logvar.weight"] *= 0.1
    vae.params["fc_logvar.bias"] += 0.5
    return vae


@pytest.fixture
def x(rng):
    return rng.standard_normal((6, 5))


def exact_log_p(vae, x, sigma):
    """log N(x; b, WᵀW + sigma² I), for x = z W + b + sigma noise, z ~ N(0, I)."""
    W, b = vae.dense("decoder.0")
    covariance = W.T @ W + sigma**2 * np.eye(len(b))
    _, log_det = np.linalg.slogdet(covariance)
    distance = np.einsum("bi,ij,bj->b", x - b, np.linalg.inv(covariance), x - b)
    return -(distance + log_det + len(b) * math.log(2 * math.pi)) / 2


def exact_elbo(vae, x, sigma):
    W, b = vae.dense("decoder.0")
    mu, logvar = vae.encode(x)
    spread = (np.exp(logvar) * (W**2).sum(axis=1)).sum(axis=1)  # E_q of what the noise adds
    squares = ((x - mu @ W - b) ** 2).sum(axis=1) + spread
    kl = (mu**2 + np.exp(logvar) - 1 - logvar).sum(axis=1) / 2
    return -squares / (2 * sigma**2) - 5 * math.log(sigma * math.sqrt(2 * math.pi)) - kl


def test_log_likelihood_agrees_with_the_closed_form(linear, x):
    estimate = bounds.log_likelihood(linear, x, rng=0, n_samples=200_000)
    np.testing.assert_allclose(estimate, exact_log_p(linear, x, 0.6), atol=0.02)


def test_elbo_agrees_with_the_closed_form_and_lies_below_log_p(linear, x):
    estimate = bounds.elbo(linear, x, rng=0, n_samples=200_000)
    np.testing.assert_allclose(estimate, exact_elbo(linear, x, 0.6), atol=0.02)
    assert (estimate < exact_log_p(linear, x, 0.6)).all()


def test_the_importance_weighted_bound_rises_with_the_samples(small_vae, rng):
    x = rng.random((500, 12))
    means = [bounds.log_likelihood(small_vae, x, rng=0, n_samples=k).mean() for k in (1, 10, 100)]
    assert means[0] < means[1] < means[2]
    assert bounds.elbo(small_vae, x, rng=0, n_samples=10).mean() < means[1]


def test_estimates_do_not_depend_on_how_the_work_is_cut_up(monkeypatch, linear, x):
    whole = bounds.log_likelihood(linear, x, rng=0, n_samples=50_000)
    calls = []
    decode_logits = linear.decode_logits
    monkeypatch.setattr(linear, "decode_logits", lambda z: calls.append(len(z)) or decode_logits(z))
    monkeypatch.setattr(bounds, "CHUNK", 5 * 100)
    cut = bounds.log_likelihood(linear, x, rng=0, n_samples=50_000)
    assert max(calls) <= 100
    assert sum(calls) == 6 * 50_000
    np.testing.assert_allclose(cut, whole, atol=0.05)
    monkeypatch.setattr(bounds, "CHUNK", 5 * 4)  # now fewer rows at once than there are images
    np.testing.assert_allclose(
        bounds.elbo(linear, x, rng=0, n_samples=50_000), exact_elbo(linear, x, 0.6), atol=0.15
    )


def test_weights_that_differ_by_hundreds_of_nats_do_not_overflow(x):
    # -log p(x|z) of 6 images with sigma 0.01 is above 10,000 nats: exp() of it is 0.
    vae = nv.VAE(5, (), 2, "gaussian", dtype="float64", sigma=0.01)
    assert np.isfinite(bounds.log_likelihood(vae, x, rng=0, n_samples=100)).all()


def test_a_float32_model_gives_float64_estimates_near_a_float64_ones(rng):
    x = rng.random((4, 12))
    models = [nv.VAE(12, (8,), 3, dtype=dtype, seed=1) for dtype in ("float32", "float64")]
    single, double = (bounds.log_likelihood(vae, x, rng=0, n_samples=1000) for vae in models)
    assert single.dtype == np.float64
    np.testing.assert_allclose(single, double, atol=1e-4)


@pytest.mark.parametrize("estimate", [bounds.elbo, bounds.log_likelihood])
@pytest.mark.parametrize(
    ("change", "named"),
    [({"n_samples": 0}, "n_samples"), ({"rng": None}, "rng"), ({"x": np.zeros((2, 3))}, "x")],
)
def test_bad_arguments_are_refused_by_name(linear, x, estimate, change, named):
    arguments = {"x": x, "rng": 0, "n_samples": 2} | change
    with pytest.raises(ValueError, match=f"^{named}: "):
        estimate(linear, arguments.pop("x"), **arguments)
