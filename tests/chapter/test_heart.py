"""chapter/heart.py: the two estimators of a gradient, against finite differences."""

import numpy as np
import pytest

import numpyvae as nv
from numpyvae.chapter import heart


def test_both_estimators_find_the_gradient_of_the_mean_cost(small_batch):
    vae = nv.VAE(12, (8,), 2, activation="tanh", dtype="float64", seed=0)
    x, eps = small_batch[0][:1], np.random.default_rng(0).standard_normal((40_000, 1, 2))
    bias, step, numerical = vae.params["fc_mu.bias"], 1e-5, []
    for i in range(2):
        costs = []
        for sign in (1, -1):
            bias[i] += sign * step
            costs.append(vae.forward(x, eps).reconstruction)
            bias[i] -= sign * step
        numerical.append((costs[0] - costs[1]) / (2 * step))
    with_trick, score = heart.gradients_of_mu(vae, x, eps)
    assert with_trick.mean(axis=0) == pytest.approx(numerical, rel=1e-6)
    spread = score.std(axis=0) / len(score) ** 0.5
    assert (np.abs(score.mean(axis=0) - numerical) < 4 * spread).all()


def test_the_error_of_means_of_independent_numbers_falls_with_the_root_of_their_number(rng):
    one, hundred = heart.error_of_means(rng.standard_normal((40_000, 2)), [1, 100])
    assert one == pytest.approx(2**0.5, rel=0.02)
    assert hundred == pytest.approx(2**0.5 / 10, rel=0.1)


def test_a_quotient_settles_if_its_points_share_their_noise(small_batch):
    vae = nv.VAE(12, (8,), 2, activation="tanh", dtype="float64", seed=0)
    x = small_batch[0][:1]
    shared, own = (
        [heart.spread_of_quotients(vae, x, h, 0, same_noise=same) for h in (1e-2, 1e-4)]
        for same in (True, False)
    )
    assert shared[1] == pytest.approx(shared[0], rel=1e-3)
    assert own[1] == pytest.approx(100 * own[0], rel=0.1)
