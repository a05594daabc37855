"""latent.py: both pairs against central differences, and against what they mean."""

import numpy as np
import pytest

from numpyvae import gradcheck, latent

SHAPES = [(1, 1), (5, 3), (2, 7)]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("samples", [(), (1,), (4,)])
def test_reparameterize_gradients_agree_with_central_differences(rng, shape, samples):
    mu, logvar = rng.standard_normal(shape), rng.standard_normal(shape)
    eps, dz = rng.standard_normal((*samples, *shape)), rng.standard_normal((*samples, *shape))
    gradients = latent.reparameterize_backward(dz, logvar, eps)
    report = gradcheck.check_operation(
        lambda mu, logvar: latent.reparameterize_forward(mu, logvar, eps),
        {"mu": mu, "logvar": logvar},
        dz,
        gradients,
    )
    assert report.passed, report


@pytest.mark.parametrize("shape", SHAPES)
def test_kl_gradients_agree_with_central_differences(rng, shape):
    mu, logvar, dkl = rng.standard_normal(shape), rng.standard_normal(shape), rng.random(shape[0])
    gradients = latent.kl_backward(dkl, mu, logvar)
    report = gradcheck.check_operation(
        latent.kl_forward, {"mu": mu, "logvar": logvar}, dkl, gradients
    )
    assert report.passed, report


def test_z_has_the_mean_and_variance_that_mu_and_logvar_name(rng):
    # A gradient check passes sigma = exp(logvar); this does not.
    mu, logvar = np.array([[1.0, -2.0]]), np.log(np.array([[4.0, 0.25]]))
    z = latent.reparameterize_forward(mu, logvar, rng.standard_normal((400_000, 1, 2)))
    np.testing.assert_allclose(z.mean(axis=0), mu, atol=0.02)
    np.testing.assert_allclose(z.var(axis=0), [[4.0, 0.25]], rtol=0.02)


def test_kl_is_zero_at_the_prior_and_positive_elsewhere(rng):
    assert latent.kl_forward(np.zeros((1, 4)), np.zeros((1, 4))) == 0
    mu, logvar = rng.standard_normal((1000, 1)) * 1e-3, rng.standard_normal((1000, 1)) * 1e-3
    assert (latent.kl_forward(mu, logvar) > 0).all()
    assert (latent.kl_forward(mu.astype("float32"), logvar.astype("float32")) > 0).all()


def test_kl_agrees_with_a_monte_carlo_estimate(rng):
    mu, logvar = np.array([[0.5, -1.0, 2.0]]), np.array([[0.3, -1.5, 1.0]])
    eps = rng.standard_normal((400_000, 1, 3))
    z = latent.reparameterize_forward(mu, logvar, eps)
    log_q = -(eps**2 + logvar).sum(axis=-1) / 2
    log_p = -(z**2).sum(axis=-1) / 2
    estimate = (log_q - log_p).mean()
    assert estimate == pytest.approx(latent.kl_forward(mu, logvar)[0], abs=0.02)


def test_repeating_the_dimensions_doubles_the_kl(rng):
    mu, logvar = rng.standard_normal((5, 3)), rng.standard_normal((5, 3))
    twice = latent.kl_forward(np.tile(mu, 2), np.tile(logvar, 2))
    np.testing.assert_allclose(twice, 2 * latent.kl_forward(mu, logvar))


def test_near_the_prior_the_kl_and_its_gradient_keep_their_digits():
    logvar = np.full((1, 1), 1e-9)
    # kl = ½ (e^l - 1 - l) is l²/4 + l³/12, below the rounding of e^l; dkl/dlogvar is (l + l²/2)/2.
    dlogvar = latent.kl_backward(np.ones(1), np.zeros((1, 1)), logvar)[1]
    assert dlogvar[0, 0] == pytest.approx((1e-9 + 5e-19) / 2, rel=1e-14, abs=0)


def test_sigma_of_a_large_logvar_does_not_overflow_before_it_must():
    logvar = np.array([[170.0, -170.0]], dtype="float32")  # sigma² is past float32, sigma is not
    np.testing.assert_allclose(latent.sigma_from(logvar), np.exp([[85.0, -85.0]]), rtol=1e-5)
