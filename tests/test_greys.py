"""greys.py and families.py: the best sigma, the continuous Bernoulli, and what draws them."""

import math

import numpy as np
import pytest

import numpyvae as nv
from numpyvae import families, gradcheck, greys, likelihood


def test_optimal_gaussian_gradient_agrees_with_central_differences_for_unequal_weights(rng):
    mean, x, dnll = rng.standard_normal((2, 4, 5)), rng.random((4, 5)), rng.random((2, 4))
    dmean = greys.optimal_gaussian_backward(dnll, mean, x)
    report = gradcheck.check_operation(
        lambda mean: greys.optimal_gaussian_forward(mean, x), {"mean": mean}, dnll, [dmean]
    )
    assert report.passed, report


def test_with_equal_weights_the_path_through_sigma_adds_nothing(rng):
    mean, x = rng.standard_normal((4, 5)), rng.random((4, 5))
    sigma, ones = greys.optimal_sigma(mean, x), np.ones(4)
    np.testing.assert_allclose(
        greys.optimal_gaussian_backward(ones, mean, x),
        likelihood.gaussian_backward(ones, mean, x, sigma),
        rtol=1e-12,
    )


def test_no_other_sigma_is_better_and_the_mean_nll_is_the_mses_logarithm(rng):
    mean, x = rng.standard_normal((50, 5)), rng.random((50, 5))
    best = greys.optimal_gaussian_forward(mean, x).mean()
    mse = ((mean - x) ** 2).mean()
    assert best == pytest.approx(5 / 2 * (math.log(2 * math.pi * mse) + 1), abs=1e-12)
    for factor in (0.9, 1.1):
        sigma = factor * greys.optimal_sigma(mean, x)
        assert likelihood.gaussian_forward(mean, x, sigma).mean() > best


@pytest.mark.parametrize("size", [1e-9, 0.01, 0.299, 0.301, 3, 40])
def test_continuous_bernoulli_gradient_agrees_with_central_differences(rng, size):
    logits = size * rng.standard_normal((2, 4, 5))
    logits[0, 0, 0] = 0
    x, dnll = rng.random((4, 5)), rng.random((2, 4))
    dlogits = greys.continuous_bernoulli_backward(dnll, logits, x)
    report = gradcheck.check_operation(
        lambda logits: greys.continuous_bernoulli_forward(logits, x),
        {"logits": logits},
        dnll,
        [dlogits],
    )
    assert report.worst <= 1e-8, report


def test_continuous_bernoulli_is_the_bernoulli_and_a_constant(rng):
    logits, x = rng.standard_normal((3, 4)), rng.random((3, 4))
    p = likelihood.sigmoid(logits)
    constant = np.log(2 * np.arctanh(1 - 2 * p) / (1 - 2 * p)).sum(axis=1)
    expected = likelihood.bernoulli_forward(logits, x) - constant
    np.testing.assert_allclose(greys.continuous_bernoulli_forward(logits, x), expected, rtol=1e-12)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_continuous_bernoulli_is_finite_and_smooth_for_any_logit(dtype):
    logits = np.concatenate([np.linspace(-1, 1, 4001), [-1e4, -800, -100, 100, 800, 1e4]])
    logits = logits.astype(dtype)
    mean = greys.continuous_bernoulli_mean(logits)
    assert mean.dtype == dtype
    assert (mean >= 0).all()
    assert (mean <= 1).all()
    steps = np.diff(mean[:4001])
    assert steps.min() > 0 if dtype == "float64" else steps.min() > -1e-6
    exact = 0.5 + logits[1999:2002].astype(float) / 12
    np.testing.assert_allclose(mean[1999:2002], exact, rtol=2e-7)
    column = logits[:, np.newaxis]
    nll = greys.continuous_bernoulli_forward(column, np.zeros_like(column))
    assert np.isfinite(nll).all()
    assert nll.dtype == dtype


def test_the_series_near_zero_meets_the_formula_beyond():
    for logit in (-0.29, 0.2, 0.2999):
        exact = -1 / np.expm1(-logit) - 1 / logit
        mean = greys.continuous_bernoulli_mean(np.array([logit]))[0]
        assert mean == pytest.approx(exact, rel=1e-13, abs=0)


@pytest.mark.parametrize("logit", [-60.0, -2.0, 0.0, 0.2, 5.0, 200.0])
def test_draws_of_greys_have_the_mean_and_stay_in_the_unit_interval(rng, logit):
    family = families.named("continuous-bernoulli")
    draws = family.draw(np.full(100_000, logit), rng)
    assert draws.min() >= 0
    assert draws.max() <= 1
    assert draws.mean() == pytest.approx(family.mean(np.array([logit]))[0], abs=5e-3)


@pytest.mark.parametrize("name", families.NAMES)
@pytest.mark.parametrize("activation", ["relu", "tanh"])
def test_every_parameter_of_a_model_agrees_with_central_differences(rng, name, activation):
    sigma = 0.4 if name == "gaussian" else None
    vae = nv.VAE(6, (5,), 2, name, activation, "float64", sigma=sigma)
    report = nv.gradcheck.check_vae(vae, rng.random((4, 6)), rng.standard_normal((3, 4, 2)), 0.7)
    assert report.passed, report


def test_greys_train_in_float32_and_stay_there(rng):
    x = rng.random((40, 6))
    for name in families.NAMES:
        vae = nv.VAE(6, (5,), 2, name)
        history = nv.fit(vae, x, epochs=3, batch_size=10, verbose=False)
        assert np.isfinite(history["loss"]).all()
        assert {param.dtype.name for param in vae.params.values()} == {"float32"}
        assert vae.sample(3, 0).dtype == "float32"


def test_the_best_sigma_is_kept_after_an_epoch_and_is_then_the_models(rng, tmp_path):
    vae, x = nv.VAE(6, (5,), 2, "gaussian-optimal"), rng.random((400, 6))
    with pytest.raises(ValueError, match=r"^pixels: expected \"mean\", since sigma is not trained"):
        vae.sample(2, 0, pixels="draw")
    history = nv.fit(vae, x, epochs=30, batch_size=20, verbose=False, x_val=x)
    eps = rng.standard_normal((400, 2))
    sigma = greys.optimal_sigma(vae.forward(x, eps).logits, x.astype("float32"))
    assert vae.likelihood.sigma == pytest.approx(sigma, rel=0.05)
    assert history["val_loss"][-1] == pytest.approx(history["loss"][-1], abs=0.2)
    few, many = (nv.bounds.elbo(vae, x[:n], rng=0, n_samples=200)[0] for n in (1, 100))
    assert few == pytest.approx(many, abs=0.3)  # whatever else is evaluated
    vae.save(tmp_path / "vae.npz")
    assert nv.VAE.load(tmp_path / "vae.npz").likelihood == vae.likelihood
    spread = vae.sample(3000, 0, pixels="draw") - vae.sample(3000, 0)
    assert spread.std() == pytest.approx(sigma, rel=0.05)


def test_an_interrupted_epoch_leaves_the_sigma_that_was_found(rng, monkeypatch):
    vae, x = nv.VAE(6, (5,), 2, "gaussian-optimal"), rng.random((40, 6))
    nv.fit(vae, x, epochs=1, batch_size=20, verbose=False)
    found, step = vae.likelihood, nv.Adam.step

    def interrupted(optimizer, grads):
        step(optimizer, grads)
        raise KeyboardInterrupt

    monkeypatch.setattr(nv.Adam, "step", interrupted)
    with pytest.raises(KeyboardInterrupt):
        nv.fit(vae, x, epochs=1, batch_size=20, verbose=False)
    assert found.sigma
    assert vae.likelihood == found


def test_a_perfect_reconstruction_has_a_finite_loss():
    zeros = np.zeros((2, 3))
    assert np.isfinite(greys.optimal_gaussian_forward(zeros, zeros)).all()
    assert (greys.optimal_gaussian_backward(np.ones(2), zeros, zeros) == 0).all()


@pytest.mark.filterwarnings("error")
def test_a_float32_logit_of_any_size_gives_no_warning():
    logits = np.array([[-3e4, 3e4, 0.1]], dtype="float32")
    assert np.isfinite(greys.continuous_bernoulli_mean(logits)).all()


def test_a_linear_model_finds_the_sigma_of_probabilistic_pca():
    # At the optimum sigma² is the mean of the eigenvalues left over (Tipping & Bishop 1999, eq. 8).
    eigenvalues = np.array([4.0, 2.0, 0.5, 0.3, 0.2, 0.1])
    x = points_with_covariance(eigenvalues)
    vae = nv.VAE(6, (), 2, "gaussian-optimal", dtype="float64")
    points = math.sqrt(2) * np.concatenate([np.eye(2), -np.eye(2)])
    eps = np.repeat(points[:, np.newaxis], len(x), axis=1)
    optimizer, steps = nv.Adam(vae.params), 6000
    for step in range(steps):
        optimizer.learning_rate = 0.01 * (1 + math.cos(math.pi * step / steps))
        optimizer.step(vae.backward(vae.forward(x, eps)))
    trace = vae.forward(x, eps)
    variance = greys.optimal_sigma(trace.logits, x) ** 2
    expected = eigenvalues[2:].mean()
    nll = (
        6 * math.log(2 * math.pi) + np.log(eigenvalues[:2]).sum() + 4 * math.log(expected) + 6
    ) / 2
    # sigma² is the noise; the decoder's spread over q(z|x) is what the ELBO adds to it.
    assert variance == pytest.approx(expected, rel=1e-4)
    assert trace.loss == pytest.approx(nll, abs=1e-4)


def points_with_covariance(eigenvalues):
    rng, d = np.random.default_rng(0), len(eigenvalues)
    centred = rng.standard_normal((40, d))
    directions, _, _ = np.linalg.svd(centred - centred.mean(axis=0), full_matrices=False)
    rotation, _ = np.linalg.qr(rng.standard_normal((d, d)))
    return math.sqrt(40) * directions * np.sqrt(eigenvalues) @ rotation.T
