"""figures/: every figure is drawn for every kind of model, image and label."""

import numpy as np
import pytest
from matplotlib.image import imread

import numpyvae as nv
from numpyvae import figures
from numpyvae.data.datasets import Dataset

from ..quick import one_in

HISTORY = {
    "epoch": [1, 2, 3],
    "beta": [1.0, 1.0, 1.0],
    "loss": [9.0, 8.0, 7.0],
    "reconstruction": [6.0, 5.0, 4.0],
    "kl": [3.0, 3.0, 3.0],
}

OF_A_RUN = {"samples.png", "reconstructions.png", "losses.png", "latent_map.png",
            "traversals.png"}  # fmt: skip


def data_set(image_shape, labels=None):
    rng = np.random.default_rng(0)
    x = rng.random((40, int(np.prod(image_shape))), dtype="float32")
    y = None if labels is None else np.array(labels)[rng.integers(0, len(labels), 40)]
    return Dataset("test", x, y, x, y, image_shape)


@pytest.mark.parametrize(
    ("n_latent", "image_shape", "labels"),
    one_in(
        2,
        [
            (2, (6, 4, 3), [0, 1, 2]),
            (1, (6, 4), None),
            (2, (6, 4), ["", "$", "_a", "a very long label with $$ in it and no end to it"]),
            (5, (1, 10), ["cat", "dog"]),
            (2, (5, 5, 1), list(range(35))),
        ],
    ),
)
def test_a_run_gets_all_its_figures(tmp_path, n_latent, image_shape, labels):
    data = data_set(image_shape, labels)
    vae = nv.VAE(data.x_train.shape[1], (7,), n_latent)
    names = figures.save_all(tmp_path, vae, data, HISTORY, seed=0)
    expected = OF_A_RUN | ({"manifold.png"} if n_latent == 2 else set())
    assert set(names) == {path.name for path in tmp_path.iterdir()} == expected
    for name in names:
        height, width, _ = imread(tmp_path / name).shape
        assert min(height, width) > 50


@pytest.mark.parametrize("n_images", [1, 2])
def test_one_or_two_validation_images_are_enough(tmp_path, n_images):
    vae, data = nv.VAE(24, (7,), 5), data_set((6, 4), [0, 1])
    few = Dataset("few", data.x_train, None, data.x_test[:n_images], None, (6, 4))
    assert len(figures.save_all(tmp_path, vae, few, HISTORY, seed=0)) == len(OF_A_RUN)


def test_plots_have_axis_labels_with_units():
    vae = nv.VAE(24, (7,), 5)
    data = data_set((6, 4), [0, 1])
    for axes in figures.losses(HISTORY).axes:
        assert axes.get_xlabel() == "epoch"
        assert axes.get_ylabel() == "nats per image"
    (axes,) = figures.latent_map(vae, data.x_test, data.y_test).axes
    assert axes.get_xlabel()
    assert axes.get_ylabel()


def test_a_grid_shows_each_image_in_its_place():
    vae = nv.VAE(4, (), 2, "gaussian")
    x = np.array([[0, 0, 0, 0], [1, 1, 1, 1], [0.5, 0.5, 0.5, 0.5]], dtype="float32")
    (axes,) = figures.reconstructions(vae, x, (2, 2)).axes
    shown = axes.images[0].get_array()
    gap = figures.canvas.TILE_GAP
    for i, grey in enumerate((0, 1, 0.5)):
        left = i * (2 + gap)
        np.testing.assert_array_equal(shown[:2, left : left + 2], grey)


def test_an_autoencoders_run_gets_its_figures_too(tmp_path, rng):
    ae = nv.Autoencoder(12, (5,), 2)
    x = rng.random((30, 12)).astype("float32")
    history = nv.fit(ae, x, epochs=2, verbose=False, x_val=x)
    data = Dataset("mine", x, None, x, None, (4, 3))
    names = figures.save_all(tmp_path, ae, data, history, seed=0)
    assert {path.name for path in tmp_path.iterdir()} == set(names)


def test_labels_that_matplotlib_would_leave_out_or_misread_stand_in_the_legend():
    vae, x = nv.VAE(24, (7,), 2), np.random.default_rng(0).random((6, 24))
    for labels, shown in (
        (["", "_a", "word"] * 2, {"''", "'_a'", "word"}),
        (["$x_{", "long"] * 3, {r"\$x_{", "long"}),
    ):
        with figures.style():
            figure = figures.latent_map(vae, x, np.array(labels))
            figure.draw_without_rendering()
        assert {text.get_text() for text in figure.axes[0].get_legend().get_texts()} == shown
