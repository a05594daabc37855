"""figures/: every figure is drawn for every kind of model, image and label."""

from itertools import pairwise

import numpy as np
import pytest
from matplotlib.colors import to_rgb
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


@pytest.mark.parametrize("n_images", [1, pytest.param(2, marks=pytest.mark.long)])
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


def linear(channels):
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def colours_of(names):
    return linear(np.array([to_rgb(name) for name in names]))


def seen_apart(colours):
    """The distances of linear colours in OKLab, times 100: 2 is just seen side by side."""
    to_cones = [[0.4122, 0.5363, 0.0514], [0.2119, 0.6807, 0.1074], [0.0883, 0.2817, 0.6300]]
    to_lab = [[0.2105, 0.7936, -0.0041], [1.9780, -2.4286, 0.4506], [0.0259, 0.7828, -0.8087]]
    lab = 100 * np.cbrt(np.clip(colours, 0, 1) @ np.transpose(to_cones)) @ np.transpose(to_lab)
    return np.linalg.norm(lab[:, None] - lab, axis=-1)


# Machado, Oliveira and Fernandes (2009): what a dichromat sees of a linear colour.
EYES = {
    "usual": np.eye(3),
    "deuteranopia": [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]],
    "protanopia": [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]],
}


@pytest.mark.parametrize("eye", EYES)
def test_the_ten_classes_stay_apart(eye):
    colours = colours_of(figures.CLASSES) @ np.transpose(EYES[eye])
    distances = seen_apart(colours)[np.triu_indices(10, 1)]
    assert distances.min() > 6  # Petroff's own: 6.1


def test_no_class_and_no_colour_of_the_house_is_pale_on_white():
    luminance = colours_of((*figures.CLASSES, figures.BLUE, figures.ORANGE)) @ [0.213, 0.715, 0.072]
    assert (1.05 / (luminance + 0.05)).min() > 3  # WCAG 2.2, 1.4.11


@pytest.mark.parametrize("columns", [4, 12])
def test_labels_of_rows_are_large_and_whole(columns):
    names = ["image", "from the codes' Gaussian", "(b) 0.0001, N(0, I)", "one-very-long-name"]
    names += ["N(0, I), stretched", "shrunk to length 4", "drawn from the N(0, I)"]
    with figures.style():
        rows = {name: np.zeros((columns, 784), dtype="float32") for name in names}
        figure = figures.rows_of_images(rows, (28, 28))
        figure.draw_without_rendering()
        (axes,) = figure.axes
        boxes = [label.get_window_extent() for label in axes.get_yticklabels()]
    assert [label.get_text().replace("\n", " ") for label in axes.get_yticklabels()] == names
    lines = [label.get_text().splitlines() for label in axes.get_yticklabels()]
    assert lines[4:] == [["N(0, I),", "stretched"], ["shrunk to", "length 4"],
                         ["drawn from", "the N(0, I)"]]  # fmt: skip
    assert all(label.get_fontsize() >= 14 for label in axes.get_yticklabels())
    assert max(box.x1 for box in boxes) <= axes.bbox.x0  # none on an image
    for above, below in pairwise(boxes):
        assert above.y0 >= below.y1
    assert axes.bbox.width / figure.dpi > 7.5  # the images keep their room


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
