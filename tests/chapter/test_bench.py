"""A bench keeps what it trained, one model a seed."""

import numpy as np

from numpyvae.autoencoder import Autoencoder
from numpyvae.chapter.bench import Bench


def small_bench(report=lambda text: None):
    bench = Bench(quick=True, report=report)
    bench.seeds, bench.epochs = (0, 3), 1
    bench.x, bench.y, bench.x_test = bench.x[:150], bench.y[:150], bench.x_test[:20]
    return bench


def test_a_model_is_trained_once():
    told = []
    bench = small_bench(told.append)
    assert bench.model(0) is bench.model(0, beta=1)
    assert bench.model(0) is not bench.model(0, beta=2.0)
    assert bench.model(0) is not bench.model(0, schedule="linear")
    assert told == [
        "training: vae, binary images, beta 1, seed 0",
        "training: vae, binary images, beta 2, seed 0",
        "training: vae, binary images, beta 1, seed 0",
    ]


def test_there_is_a_model_of_every_seed():
    bench = small_bench()
    models = bench.models(kind="ae", n_latent=3)
    assert [model.config["seed"] for model in models] == [0, 3]
    assert all(isinstance(model, Autoencoder) and model.n_latent == 3 for model in models)
    assert models[1] is bench.model(3, kind="ae", n_latent=3)


def test_a_label_that_is_left_out_is_not_trained_on():
    bench = small_bench()
    without = bench.model(0, without=1)
    bench.x[bench.y == 1] = 0  # what was left out may as well be black
    again = small_bench()
    again.x = bench.x
    for name, param in again.model(0, without=1).params.items():
        np.testing.assert_array_equal(param, without.params[name])


def test_the_nearest_training_image_is_found():
    bench = small_bench()
    assert bench.to_nearest(bench.x[:5]) == 0
    flipped = bench.x[:1].copy()
    flipped[0, 0] = 1 - flipped[0, 0]  # a corner, black in every digit
    assert bench.to_nearest(flipped) == 1
