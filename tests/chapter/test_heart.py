"""What the claims of The Heart of the Matter measure with."""

import numpy as np

from numpyvae import VAE, bounds
from numpyvae.chapter import heart


def test_the_two_estimators_of_the_gradient_agree_on_average():
    vae, x = VAE(6, (5,), 2, dtype="float64", seed=0), np.eye(6)[:1]
    eps = np.random.default_rng(0).standard_normal((40_000, 1, 2))
    through_z, score = heart.gradients_of_mu(vae, x, eps)
    error = np.sqrt((through_z.var(axis=0) + score.var(axis=0)) / len(eps))
    assert (np.abs(through_z.mean(axis=0) - score.mean(axis=0)) < 4 * error).all()


def test_the_elbo_at_mu_is_that_of_a_decoder_without_noise():
    vae, x = VAE(6, (5,), 2, dtype="float64", seed=0), np.eye(6)
    vae.params["fc_logvar.weight"][:] = 0
    vae.params["fc_logvar.bias"][:] = -60  # sigma is next to nothing
    elbo = bounds.elbo(vae, x, rng=0).mean()
    np.testing.assert_allclose(heart.elbo_at_mu(vae, x), elbo)


def test_noise_kept_and_noise_drawn_twice_train_two_models(bench):
    once = np.zeros((len(bench.x), 16), "float32")
    kept, twice = heart.trained_with_noise(bench, 0, once), heart.trained_with_noise(bench, 0)
    assert not np.array_equal(kept.params["fc_mu.weight"], twice.params["fc_mu.weight"])
    # A logvar whose noise is 0 has no gradient but the KL's.
    assert np.isfinite(kept.params["fc_logvar.weight"]).all()


def test_the_verdict_on_the_bound_needs_no_long_training(bench):
    assert heart.trade_off(bench).verdict == "holds in part"
