"""Numbers far out, data sets of nearly nothing: right answers, or a sentence that says why not."""

import math

import numpy as np
import pytest

import numpyvae as nv

pytestmark = pytest.mark.parametrize("dtype", ["float32", "float64"])


def model_with(dtype, n_inputs=6, **biases):
    """A linear VAE whose weights are zero, so that mu, logvar and logits are the biases given."""
    vae = nv.VAE(n_inputs, (), 2, dtype=dtype)
    for param in vae.params.values():
        param[:] = 0
    for name, value in biases.items():
        vae.params[f"{name}.bias"][:] = value
    return vae


def test_a_variance_of_nearly_zero_has_its_kl_and_its_bounds(dtype):
    vae, x = model_with(dtype, fc_logvar=-800), np.ones((3, 6))
    trace = vae.forward(x, np.ones((3, 2)))
    assert np.all(trace.z == trace.mu + (0 if dtype == "float32" else math.exp(-400)))
    np.testing.assert_allclose(trace.kl, 2 * (-1 + 800) / 2, rtol=1e-6)
    assert all(np.isfinite(grad).all() for grad in vae.backward(trace).values())
    elbo = nv.bounds.elbo(vae, x, rng=0, n_samples=10)
    np.testing.assert_allclose(elbo, 6 * math.log(0.5) - 799, rtol=1e-6)
    # Every z is 0, for which q is e^800 too narrow: the estimate is low, and finite.
    assert np.isfinite(nv.bounds.log_likelihood(vae, x, rng=0, n_samples=10)).all()


@pytest.mark.filterwarnings("ignore:overflow", "ignore:invalid")
def test_a_variance_beyond_all_numbers_is_infinite_and_stops_training(dtype):
    vae, x = model_with(dtype, fc_logvar=2000), np.ones((3, 6))
    trace = vae.forward(x, np.ones((3, 2)))
    assert np.all(trace.kl == np.inf)
    assert trace.loss == np.inf or math.isnan(trace.loss)
    with pytest.raises(FloatingPointError, match=r"z is the first array with -?inf in it \(logvar"):
        nv.fit(vae, x, epochs=1, verbose=False)
    for estimate in (nv.bounds.elbo, nv.bounds.log_likelihood):
        with pytest.raises(ValueError, match="z: expected finite numbers; got"):
            estimate(vae, x, rng=0, n_samples=10)


@pytest.mark.parametrize("logit", [1e6, -1e6])
def test_logits_of_a_million_cost_a_million_nats_or_nothing(dtype, logit):
    vae = model_with(dtype, **{"decoder.0": logit})
    right = np.full((2, 6), float(logit > 0))
    trace = vae.forward(right, np.zeros((2, 2)))
    assert trace.reconstruction == 0
    assert all((grad == 0).all() for grad in vae.backward(trace).values())
    trace = vae.forward(1 - right, np.zeros((2, 2)))
    assert trace.reconstruction == 6e6
    np.testing.assert_allclose(vae.backward(trace)["decoder.0.bias"], math.copysign(1, logit))
    np.testing.assert_array_equal(vae.decode(np.zeros((1, 2))), right[:1])
    np.testing.assert_allclose(nv.bounds.log_likelihood(vae, 1 - right, rng=0, n_samples=9), -6e6)


@pytest.mark.parametrize("colour", [0, 1])
def test_black_or_white_images_are_learnt(dtype, colour):
    vae = nv.VAE(6, (8,), 2, dtype=dtype)
    x = np.full((50, 6), colour)
    history = nv.fit(vae, x, epochs=40, batch_size=10, learning_rate=0.02, x_val=x, verbose=False)
    assert np.isfinite(history["loss"]).all()
    assert history["val_loss"][-1] < 0.1
    np.testing.assert_allclose(vae.reconstruct(x), colour, atol=0.05)
    assert np.all(nv.bounds.log_likelihood(vae, x[:3], rng=0, n_samples=99) > -0.1)


@pytest.mark.parametrize(("n_images", "n_inputs"), [(1, 6), (1, 1), (5, 1)])
def test_one_image_one_pixel_and_batches_larger_than_the_data_will_do(dtype, n_images, n_inputs):
    x = np.random.default_rng(0).random((n_images, n_inputs))
    one, whole = (nv.VAE(n_inputs, (4,), 1, dtype=dtype) for _ in range(2))
    histories = [
        nv.fit(vae, x, epochs=3, batch_size=size, verbose=False, x_val=x)
        for vae, size in ((one, 10**6), (whole, n_images))
    ]
    assert histories[0] == histories[1]
    assert np.isfinite(histories[0]["val_loss"]).all()
    assert one.sample(2, rng=0).shape == (2, n_inputs)
    assert nv.bounds.elbo(one, x, rng=0).shape == (n_images,)
