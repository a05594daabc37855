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


@pytest.mark.parametrize(
    ("chunk", "drawn"),
    [
        (10**6, [(7, 6)]),  # all at once: 7 samples of 6 images
        (5 * 12, [(2, 6), (2, 6), (2, 6), (1, 6)]),
        (5 * 4, [(1, 4)] * 7 + [(2, 2)] * 3 + [(1, 2)]),  # fewer rows at once than images
    ],
)
def test_both_estimates_are_these_sums_over_these_draws(monkeypatch, linear, x, chunk, drawn):
    monkeypatch.setattr(bounds, "CHUNK", chunk)
    rng, eps, row = np.random.default_rng(3), [[] for _ in x], 0
    for k, n_rows in drawn:
        noise = rng.standard_normal((k, n_rows, 2))
        for i in range(n_rows):
            eps[row + i].extend(noise[:, i])
        if len(eps[row]) == 7:
            row += n_rows
    W, b = linear.dense("decoder.0")
    mu, logvar = linear.encode(x)
    constant = 5 * math.log(0.6 * math.sqrt(2 * math.pi))
    for i in range(6):
        e = np.array(eps[i])
        assert e.shape == (7, 2)
        z = mu[i] + np.exp(logvar[i] / 2) * e
        log_p_x = -((x[i] - z @ W - b) ** 2).sum(axis=1) / (2 * 0.6**2) - constant
        log_w = log_p_x - (z**2).sum(axis=1) / 2 + (e**2 + logvar[i]).sum(axis=1) / 2
        kl = (mu[i] ** 2 + np.exp(logvar[i]) - 1 - logvar[i]).sum() / 2
        log_p = bounds.log_likelihood(linear, x, rng=3, n_samples=7)[i]
        elbo = bounds.elbo(linear, x, rng=3, n_samples=7)[i]
        assert log_p == pytest.approx(np.log(np.exp(log_w).mean()), abs=1e-12)
        assert elbo == pytest.approx(log_p_x.mean() - kl, abs=1e-12)


def test_no_more_images_are_decoded_at_once_than_a_chunk_holds(monkeypatch, linear, x):
    calls = []
    decode_logits = linear.decode_logits
    monkeypatch.setattr(linear, "decode_logits", lambda z: calls.append(len(z)) or decode_logits(z))
    monkeypatch.setattr(bounds, "CHUNK", 5 * 100)
    bounds.log_likelihood(linear, x, rng=0, n_samples=1000)
    assert max(calls) <= 100
    assert sum(calls) == 6 * 1000


def test_without_a_number_of_samples_they_are_the_usual_ones(linear, x):
    np.testing.assert_array_equal(
        bounds.log_likelihood(linear, x, rng=0),
        bounds.log_likelihood(linear, x, rng=0, n_samples=5000),
    )
    np.testing.assert_array_equal(
        bounds.elbo(linear, x, rng=0), bounds.elbo(linear, x, rng=0, n_samples=1)
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


def test_estimates_of_a_float32_model_are_sums_in_float64(rng):
    vae = nv.VAE(6, (4,), 3, seed=1)
    x = rng.random((2, 6)).astype("float32")
    assert nv.bounds.elbo(vae, x, rng=0).dtype == "float64"
    # With mu and logvar in float64, z - mu is sigma eps to 1e-16, where float32 leaves 1e-7.
    seen = []
    forward = nv.latent.reparameterize_forward
    with pytest.MonkeyPatch.context() as patched:
        spy = lambda *arguments: seen.append(arguments) or forward(*arguments)  # noqa: E731
        patched.setattr(nv.latent, "reparameterize_forward", spy)
        nv.bounds.elbo(vae, x, rng=0)
    assert {array.dtype.name for array in seen[0]} == {"float64"}


def test_the_samples_of_a_float32_model_add_up_in_float64(monkeypatch):
    vae, x = nv.VAE(6, (4,), 3, seed=1), np.zeros((2, 6), "float32")
    odd = 2.0**24 + 1  # which float32 does not have
    monkeypatch.setattr(nv.bounds, "_log_p_x_given_z", lambda vae, z, x: np.full(z.shape[:2], odd))
    kl = nv.latent.kl_forward(*(values.astype("float64") for values in vae.encode(x)))
    np.testing.assert_allclose(nv.bounds.elbo(vae, x, rng=0) + kl, odd, rtol=0, atol=1e-6)


def test_a_wide_hidden_layer_makes_the_chunks_smaller(monkeypatch):
    monkeypatch.setattr(nv.bounds, "CHUNK", 100)
    vae, seen = nv.VAE(2, (50,), 2, dtype="float64"), []
    decode = nv.VAE.decode_logits
    monkeypatch.setattr(nv.VAE, "decode_logits",
                        lambda self, z: seen.append(len(z)) or decode(self, z))  # fmt: skip
    nv.bounds.elbo(vae, np.zeros((7, 2)), rng=0, n_samples=3)
    assert max(seen) == 2
