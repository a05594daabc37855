"""measures/mixture.py: a mixture of Gaussians, its density, its fit, and what it is good for."""

import numpy as np
import pytest

import numpyvae as nv
from numpyvae.measures.mixture import Mixture, fit_mixture
from numpyvae.validation import InputError

TWO = Mixture(np.array([0.25, 0.75]), np.array([[-3.0], [2.0]]), np.array([[0.5], [2.0]]))


def test_its_density_integrates_to_one_and_is_the_textbooks():
    z = np.linspace(-20, 20, 40_001)[:, np.newaxis]
    density = np.exp(TWO.log_density(z))
    assert density.sum() * 0.001 == pytest.approx(1, abs=1e-9)
    # At -4: one standard deviation √½ · √2 from -3, and (-4 - 2)² / (2 · 2) = 9.
    exact = 0.25 * np.exp(-1.0) / np.sqrt(np.pi) + 0.75 * np.exp(-9.0) / np.sqrt(4 * np.pi)
    assert np.exp(TWO.log_density([[-4.0]]))[0] == pytest.approx(exact, rel=1e-12)


def test_a_fit_finds_the_components_that_made_the_codes():
    z = TWO.sample(20_000, rng=0)
    found = fit_mixture(z, 2, rng=1)
    order = found.means[:, 0].argsort()
    np.testing.assert_allclose(found.weights[order], TWO.weights, atol=0.02)
    np.testing.assert_allclose(found.means[order], TWO.means, atol=0.05)
    np.testing.assert_allclose(found.variances[order], TWO.variances, rtol=0.06)


def test_no_step_makes_the_codes_less_probable(rng):
    z = rng.standard_normal((300, 3)) ** 3
    density = [fit_mixture(z, 5, rng=0, n_steps=n).log_density(z).mean() for n in range(1, 20)]
    assert (np.diff(density) > -1e-9).all()


def test_one_component_is_the_gaussian_with_the_codes_mean_and_variance(rng):
    z = rng.standard_normal((50, 2)) * [1, 3] + [5, 0]
    one = fit_mixture(z, 1, rng=0, n_steps=1)
    np.testing.assert_allclose(one.means[0], z.mean(axis=0), atol=1e-8)
    np.testing.assert_allclose(one.variances[0], z.var(axis=0), rtol=1e-6)


def test_the_standard_normal_as_a_learned_prior_changes_no_likelihood(small_vae, small_batch):
    standard = Mixture(np.ones(1), np.zeros((1, 3)), np.ones((1, 3)))
    x = small_batch[0]
    plain = nv.bounds.log_likelihood(small_vae, x, rng=0, n_samples=50)
    same = nv.bounds.log_likelihood(
        small_vae, x, rng=0, n_samples=50, log_prior=standard.log_density
    )
    np.testing.assert_allclose(same, plain, atol=1e-10)


def test_too_few_codes_are_refused():
    with pytest.raises(InputError, match=r"z: expected at least 5 codes \(N, L\); got \(3, 2\)"):
        fit_mixture(np.zeros((3, 2)), 5, rng=0)
