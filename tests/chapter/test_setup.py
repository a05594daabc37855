"""chapter/setup.py: each model is trained once, and what all experiments measure is right."""

import numpy as np
import pytest

from numpyvae.chapter.setup import SETTINGS, each, no_digits


def test_a_model_is_trained_once_however_it_is_asked_for(small):
    assert small.model(0) is small.model(0, "binary", beta=1.0)
    assert small.model(0) is not small.model(0, beta=2.0)
    assert small.models(beta=2.0) == [small.model(0, beta=2.0)]


def test_a_line_of_a_training_says_what_differs(small, monkeypatch):
    said = []
    monkeypatch.setattr(small, "report", said.append)
    for options in (
        {"kind": "ae"},
        {"beta": 4.0, "schedule": "linear"},
        {"without": 1},
        {"likelihood": "gaussian"},
    ):
        small.model(7, n_latent=2, **options)
    assert said == [
        "training: ae, binary images, 2 latents, seed 7",
        "training: vae, binary images, 2 latents, beta 4, schedule linear, seed 7",
        "training: vae, binary images, 2 latents, beta 1, without the 1s, seed 7",
        "training: vae, binary images, 2 latents, likelihood gaussian, beta 1, seed 7",
    ]
    monkeypatch.setattr(small, "setting", SETTINGS[1])
    small.say_training("vae")
    assert said[-1] == "training (twice the training): vae"


def test_measures_are_arrays_over_the_seeds_by_the_models_keys():
    found = each({"a": [1, 2], "b": [3, 4]}, lambda model: 10 * model)
    assert list(found) == ["a", "b"]
    np.testing.assert_array_equal(found["b"], [30, 40])


def test_every_model_meets_the_same_noise_and_the_loss_weighs_the_kl(small):
    vae = small.model(0)
    first, second = small.trace(vae), small.trace(vae, small.x_test, beta=4.0)
    np.testing.assert_array_equal(first.nll, second.nll)
    assert second.loss == first.reconstruction + 4 * first.kl_mean


def test_the_distance_to_the_nearest_image_is_that_of_trying_them_all(small):
    images = small.x_test[:5]
    every = ((images[:, np.newaxis] - small.x) ** 2).sum(axis=-1)
    assert small.distance_to_nearest(images) == every.min(axis=1).mean()
    assert small.distance_to_nearest(small.x[:5]) == 0


def test_the_classifier_recognises_test_digits_and_finds_no_distance_between_equals(small):
    assert small.recognised(small.x_test) == pytest.approx(0.95, abs=0.005)
    assert small.frechet(small.x_test) == pytest.approx(0, abs=1e-3)
    noise = (np.random.default_rng(0).random((300, 784)) < 0.5).astype("float32")
    assert small.frechet(noise) > 3 * small.frechet(small.x)


def test_the_critic_lets_digits_pass_and_not_what_is_made_of_two_or_of_noise(small):
    none = no_digits(small.x_test, small.y_test, seed=1)
    assert set(np.unique(none)) == {0, 1}
    assert len(none) < len(small.x_test)  # pairs of one class are left out
    assert small.passed(small.x_test) > small.passed(none) + 0.3
