"""likelihood.py: gradients, normalisation, and logits too large for a sigmoid and a logarithm."""

import itertools
import math

import numpy as np
import pytest

from numpyvae import families, gradcheck, likelihood

SHAPES = [(1, 1), (4, 6), (3, 4, 6)]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("grey", [False, True])
def test_bernoulli_gradient_agrees_with_central_differences(rng, shape, grey):
    logits, dnll = 3 * rng.standard_normal(shape), rng.standard_normal(shape[:-1])
    x = rng.random(shape[-2:]) if grey else (rng.random(shape[-2:]) < 0.5).astype(float)
    gradient = likelihood.bernoulli_backward(dnll, logits, x)
    report = gradcheck.check_operation(
        lambda logits: likelihood.bernoulli_forward(logits, x), {"logits": logits}, dnll, [gradient]
    )
    assert report.passed, report


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("sigma", [0.3, 1.0, 2.5])
def test_gaussian_gradient_agrees_with_central_differences(rng, shape, sigma):
    mean, dnll = rng.standard_normal(shape), rng.standard_normal(shape[:-1])
    x = rng.standard_normal(shape[-2:])
    gradient = likelihood.gaussian_backward(dnll, mean, x, sigma)
    report = gradcheck.check_operation(
        lambda mean: likelihood.gaussian_forward(mean, x, sigma), {"mean": mean}, dnll, [gradient]
    )
    assert report.passed, report


def test_bernoulli_probabilities_of_all_images_sum_to_one(rng):
    images = np.array(list(itertools.product([0.0, 1.0], repeat=8)))
    nll = likelihood.bernoulli_forward(2 * rng.standard_normal((1, 8)), images)
    assert np.exp(-nll).sum() == pytest.approx(1, abs=1e-12)


def test_gaussian_density_integrates_to_one():
    x = np.linspace(-30, 30, 60_001)[:, np.newaxis]
    density = np.exp(-likelihood.gaussian_forward(np.array([[1.5]]), x, 2.0))
    assert np.trapezoid(density, dx=0.001) == pytest.approx(1, abs=1e-9)


def test_gaussian_constant_is_per_pixel():
    nll = likelihood.gaussian_forward(np.zeros((1, 5)), np.zeros((1, 5)), 0.1)
    assert nll[0] == pytest.approx(5 * math.log(0.1 * math.sqrt(2 * math.pi)))


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_bernoulli_is_right_for_any_logit(dtype):
    logits = np.array([[17.0], [-17.0], [1e6], [-1e6]], dtype=dtype)
    x = np.array([[0.0], [1.0], [0.0], [1.0]], dtype=dtype)  # all of them confidently wrong
    np.testing.assert_allclose(likelihood.bernoulli_forward(logits, x), [17, 17, 1e6, 1e6])
    gradient = likelihood.bernoulli_backward(np.ones(4, dtype=dtype), logits, x)
    np.testing.assert_allclose(gradient, [[1], [-1], [1], [-1]], atol=1e-7)
    assert (likelihood.bernoulli_forward(logits, 1 - x) < 1e-7).all()


@pytest.mark.parametrize(("dtype", "digits"), [("float32", 1e-6), ("float64", 1e-14)])
def test_sigmoid_keeps_its_digits_for_improbable_pixels(dtype, digits):
    logits = [-80.0, -40.0, -16.0, -1.0, 0.0, 5.0]
    exact = [math.exp(logit) / (1 + math.exp(logit)) for logit in logits]
    np.testing.assert_allclose(likelihood.sigmoid(np.array(logits, dtype)), exact, rtol=digits)
    np.testing.assert_array_equal(likelihood.sigmoid(np.array([-1e6, 1e6], dtype)), [0, 1])


def test_bernoulli_mean_is_the_sigmoid_and_draws_are_pixels_with_that_mean(rng):
    logits = np.array([[-2.0, 0.0, 3.0]])
    model = families.Bernoulli()
    np.testing.assert_allclose(model.mean(logits), 1 / (1 + np.exp(-logits)), atol=1e-15)
    drawn = model.draw(np.tile(logits, (100_000, 1)), rng)
    assert set(np.unique(drawn)) == {0.0, 1.0}
    np.testing.assert_allclose(drawn.mean(axis=0), model.mean(logits)[0], atol=0.01)


def test_gaussian_mean_is_the_output_and_draws_spread_by_sigma(rng):
    logits = np.full((100_000, 1), 5.0)
    model = families.Gaussian(0.5)
    assert model.mean(logits) is logits
    drawn = model.draw(logits, rng)
    assert drawn.mean() == pytest.approx(5, abs=0.01)
    assert drawn.std() == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("poisson", None), "likelihood"),
        (("bernoulli", 0.5), "sigma"),
        (("gaussian", 0.0), "sigma"),
        (("gaussian", math.nan), "sigma"),
    ],
)
def test_unusable_likelihoods_are_refused_by_name(arguments, named):
    with pytest.raises(ValueError, match=f"^{named}: "):
        families.named(*arguments)


def test_the_cost_of_a_certain_pixel_keeps_its_digits():
    nll = likelihood.bernoulli_forward(np.full((1, 1), -40.0), np.zeros((1, 1)))
    assert nll[0] == pytest.approx(np.exp(-40.0), rel=1e-12, abs=0)


@pytest.mark.parametrize("family", [families.Bernoulli(), families.Gaussian(2.0)])
def test_a_likelihood_can_not_be_changed(family):
    with pytest.raises(AttributeError):
        family.sigma = 1.0


def test_sigma_is_for_the_gaussian_and_from_a_millionth_to_a_million():
    assert families.named("gaussian").sigma == families.Gaussian().sigma == 1
    assert families.named("gaussian", 1e6).sigma == 1e6
    assert families.named("gaussian", 1e-6).sigma == 1e-6
    for name in ("bernoulli", "continuous-bernoulli"):
        with pytest.raises(ValueError, match=r"^sigma: only a gaussian likelihood has one; got 0"):
            families.named(name, 0)
