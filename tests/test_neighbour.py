"""neighbour.py: a decoder whose pixels also see the pixel to their left."""

import numpy as np
import pytest

import numpyvae as nv
from numpyvae import gradcheck
from numpyvae.neighbour import (
    NeighbourVAE,
    left_neighbours,
    neighbour_backward,
    neighbour_forward,
)
from numpyvae.validation import InputError


@pytest.fixture
def model(rng):
    vae = NeighbourVAE(12, (8,), 2, activation="tanh", dtype="float64", seed=0, width=4)
    vae.params["neighbour.weight"][:] = rng.standard_normal(12)
    return vae


def test_the_left_neighbour_of_a_rows_first_pixel_is_zero():
    x = np.arange(1.0, 7.0).reshape(1, 6)
    np.testing.assert_array_equal(left_neighbours(x, 3), [[0, 1, 2, 0, 4, 5]])


def test_backward_agrees_with_central_differences(rng):
    logits, left, w = rng.standard_normal((3, 5, 6)), rng.random((5, 6)), rng.standard_normal(6)
    dy = rng.standard_normal((3, 5, 6))
    numerical = gradcheck.numerical_gradient(
        lambda w: (dy * neighbour_forward(logits, left, w)).sum(), w
    )
    np.testing.assert_allclose(neighbour_backward(dy, left), numerical, atol=1e-7)


@pytest.mark.parametrize("samples", [(), (3,)])
def test_the_whole_models_gradients_agree_with_central_differences(model, rng, samples):
    x, eps = (rng.random((4, 12)) < 0.5) * 1.0, rng.standard_normal((*samples, 4, 2))
    assert gradcheck.check_vae(model, x, eps, beta=0.7).passed


def test_a_planted_bug_is_found(model, rng, monkeypatch):
    x, eps = (rng.random((4, 12)) < 0.5) * 1.0, rng.standard_normal((4, 2))
    monkeypatch.setattr(
        "numpyvae.neighbour.neighbour_backward",
        lambda dy, left: neighbour_backward(dy, left[:, ::-1]),
    )
    assert not gradcheck.check_vae(model, x, eps).passed


def test_untrained_it_is_the_vae(rng):
    x, eps = (rng.random((5, 12)) < 0.5) * 1.0, rng.standard_normal((5, 2))
    ours = NeighbourVAE(12, (8,), 2, dtype="float64", seed=3, width=4).forward(x, eps)
    theirs = nv.VAE(12, (8,), 2, dtype="float64", seed=3).forward(x, eps)
    np.testing.assert_array_equal(ours.nll, theirs.nll)


def test_the_probabilities_of_all_images_sum_to_one(rng):
    vae = NeighbourVAE(6, (4,), 2, activation="tanh", dtype="float64", seed=0, width=3)
    vae.params["neighbour.weight"][:] = 3 * rng.standard_normal(6)
    every = (np.arange(64)[:, np.newaxis] >> np.arange(6) & 1).astype("float64")
    z = rng.standard_normal(2)
    mu, logvar = vae.encode(every)
    eps = (z - mu) / np.exp(logvar / 2)  # the same z for every image
    assert np.exp(-vae.forward(every, eps).nll).sum() == pytest.approx(1, abs=1e-12)


def test_samples_follow_their_neighbours(model):
    for param in model.params.values():
        param[:] = 0
    model.params["decoder.2.bias"][:] = -30  # black ...
    model.params["decoder.2.bias"][0::4] = 30  # ... but for the first column
    model.params["neighbour.weight"][:] = 60  # which its right neighbour repeats
    assert (model.sample(3, rng=0) == 1).all()


def test_a_z_alone_has_no_image_and_a_width_must_divide(model, tmp_path):
    with pytest.raises(InputError, match="left neighbour"):
        model.decode(np.zeros((1, 2)))
    with pytest.raises(InputError, match="width: expected a divisor of 12; got 5"):
        NeighbourVAE(12, width=5)
    model.save(tmp_path / "model.npz")
    kept = NeighbourVAE.load(tmp_path / "model.npz")
    assert kept.width == 4
    np.testing.assert_array_equal(kept.params["neighbour.weight"], model.params["neighbour.weight"])
