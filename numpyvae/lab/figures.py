"""The pictures: loss curves, reconstructions, samples, and three views of the latent space.

Each function returns a matplotlib Figure; `save` writes one as PNG, the same bytes each time.
"""

import copy
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from statistics import NormalDist
from typing import Any

import matplotlib.style
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from .. import gradcheck, latent
from ..arrays import Array
from ..storage import replacing
from ..vae import VAE
from .datasets import Dataset
from .training import History

TRAINING, VALIDATION = "#0072B2", "#D55E00"  # from Okabe and Ito's colour-blind-safe palette
# Ten colours that stay apart for the colour-blind (Petroff 2021, arXiv 2107.02270).
CLASSES = (
    *("#3f90da", "#ffa90e", "#bd1f01", "#94a4a2", "#832db6"),
    *("#a96b59", "#e76300", "#b9ac70", "#717581", "#92dadd"),
)
MOST_CLASSES = 30  # with more labels than this, a map coloured by label can't be read
TILE_GAP = 2  # pixels between the images of a grid


def style() -> AbstractContextManager[None]:
    """matplotlib's own settings, so that no matplotlibrc of the reader's changes a run's files."""
    return matplotlib.style.context("default")


def save(figure: Figure, path: Path) -> None:
    # Without the version of matplotlib in it, the same picture is the same file.
    with replacing(path) as unfinished:
        figure.savefig(
            unfinished, format="png", dpi=150, bbox_inches="tight", metadata={"Software": None}
        )


def save_all(folder: Path, vae: VAE, data: Dataset, history: History, seed: int) -> list[str]:
    """Draw a run's figures into its folder; their file names."""
    with style():
        figures = _all(vae, data, history, seed)
        for name, figure in figures.items():
            save(figure, folder / name)
    return list(figures)


def _all(vae: VAE, data: Dataset, history: History, seed: int) -> dict[str, Figure]:
    figures = {
        "samples.png": samples(vae, data.image_shape, seed=seed),
        "reconstructions.png": reconstructions(vae, data.x_test, data.image_shape),
        "losses.png": losses(history),
        "latent_map.png": latent_map(vae, data.x_test, data.y_test),
        "traversals.png": traversals(vae, data.x_test, data.image_shape),
    }
    if vae.n_latent == 2:
        figures["manifold.png"] = manifold(vae, data.image_shape)
    return figures


def losses(history: History) -> Figure:
    """Loss, reconstruction and KL against the epoch, each on its own scale, in nats per image.

    The axes leave out the first tenth of the epochs, whose heights would flatten the rest.
    """
    figure = Figure(figsize=(10, 3.5), layout="constrained")
    beta = history["beta"][-1]
    titles = {
        "loss": "−ELBO" if beta == 1 else f"loss: reconstruction + {beta:g} KL",
        "reconstruction": "reconstruction, −log p(x|z)",
        "kl": "KL(q(z|x) ‖ p(z))",
    }
    epochs = history["epoch"]
    dots = "." if len(epochs) < 5 else ""
    panels = figure.subplots(1, 3)
    for axes, (column, title) in zip(panels, titles.items(), strict=True):
        shown = history[column][len(epochs) // 10 :]
        label = "training, mean over the epoch"
        axes.plot(epochs, history[column], dots + "-", color=TRAINING, label=label)
        if watched := history.get(f"val_{column}"):
            label = "validation, after the epoch"
            axes.plot(epochs, watched, dots + "--", color=VALIDATION, label=label)
            shown = shown + watched[len(epochs) // 10 :]
        if len(epochs) >= 10 and column != "kl":
            margin = 0.05 * (max(shown) - min(shown))
            axes.set_ylim(min(shown) - margin, max(shown) + margin)
        axes.set_title(title, fontsize=11)
        axes.set_xlabel("epoch")
        axes.xaxis.get_major_locator().set_params(integer=True)
        axes.set_ylabel("nats per image")
        axes.grid(alpha=0.3)
        axes.spines[["top", "right"]].set_visible(False)
    lines, names = panels[0].get_legend_handles_labels()
    figure.legend(lines, names, loc="outside lower center", ncols=2, frameon=False)
    return figure


def samples(
    vae: VAE, image_shape: Sequence[int], seed: int, n: int = 100, pixels: str = "mean"
) -> Figure:
    """n images decoded from z ~ N(0, I)."""
    columns = min(n, max(1, round(n**0.5)))
    rows = -(-n // columns)
    images = vae.sample(n, rng=seed, pixels=pixels)
    figure, axes = _canvas(rows, columns, image_shape, title=True)
    what = "mean images" if pixels == "mean" else "drawn pixels"
    axes.set_title(f"{n} samples from the prior, z ~ N(0, I): {what}", fontsize=11)
    _show_grid(axes, images, rows, columns, image_shape)
    return figure


def reconstructions(vae: VAE, x: Array, image_shape: Sequence[int], n: int = 12) -> Figure:
    """Images above what the decoder makes of their z = mu."""
    x = x[:n]
    figure, axes = _canvas(2, len(x), image_shape, labels=True, title=True)
    axes.set_title("Validation images, and their reconstructions from z = mu", fontsize=11)
    _show_grid(axes, np.concatenate([x, vae.reconstruct(x)]), 2, len(x), image_shape)
    _label(axes, image_shape, rows=["original", "reconstruction"])
    return figure


def traversals(vae: VAE, x: Array, image_shape: Sequence[int], n: int = 8) -> Figure:
    """One latent dimension per row, moved from -3 to 3; the others stay at the first image's mu.

    The dimensions that say most (mean KL over all images) come first; the first column shows the
    image decoded from mu itself.
    """
    mu, logvar = vae.encode(x)
    # Each dimension as a latent space of its own: kl_forward then has nothing to sum over.
    kl = latent.kl_forward(mu[..., np.newaxis], logvar[..., np.newaxis]).mean(axis=0)
    rows = np.argsort(-kl)[:n]
    values = np.linspace(-3, 3, 13)
    columns = 1 + len(values)
    z = np.tile(mu[0], (len(rows), columns, 1))
    for row, dimension in enumerate(rows):
        z[row, 1:, dimension] = values
    figure, axes = _canvas(len(rows), columns, image_shape, labels=True, title=True)
    images = vae.decode(z).reshape(len(rows) * columns, -1)
    _show_grid(axes, images, len(rows), columns, image_shape)
    _label(
        axes,
        image_shape,
        rows=[f"$z_{{{d}}}$   {kl[d]:.2f} nats" for d in rows],
        columns=["at mu", *(f"{value:g}" for value in values)],
    )
    axes.set_xlabel("value of the row's dimension; all others stay at the mu of one image")
    axes.set_title("Latent traversals; dimensions with the largest mean KL first", fontsize=11)
    return figure


def manifold(vae: VAE, image_shape: Sequence[int], n: int = 21) -> Figure:
    """The images decoded on a grid of the two latents, at equal steps of prior probability."""
    values = [NormalDist().inv_cdf((i + 0.5) / n) for i in range(n)]
    z = np.array([[(z1, z2) for z1 in values] for z2 in reversed(values)])
    figure, axes = _canvas(n, n, image_shape, labels=True, title=True)
    _show_grid(axes, vae.decode(z).reshape(n * n, -1), n, n, image_shape, gap=1)
    every = [f"{value:.1f}" if i % 5 == 0 else "" for i, value in enumerate(values)]
    _label(axes, image_shape, rows=every[::-1], columns=every, gap=1)
    axes.set_xlabel("$z_0$, at equal steps of probability under N(0, 1)")
    axes.set_ylabel("$z_1$")
    axes.set_title("Decoded manifold", fontsize=11)
    return figure


def latent_map(vae: VAE, x: Array, y: np.ndarray | None) -> Figure:
    """mu of each image, coloured by label: both latents, or two principal components of more."""
    mu, logvar = vae.encode(x)
    figure = Figure(figsize=(6, 5.6), layout="constrained")
    axes = figure.subplots()
    if vae.n_latent == 1:
        points = np.stack([mu[:, 0], latent.sigma_from(logvar[:, 0])], axis=1)
        axis_labels = ["mu", "sigma"]
    elif vae.n_latent == 2 or len(x) < 3:  # too few images to have two principal components
        points, axis_labels = mu[:, :2], ["mu of $z_0$", "mu of $z_1$"]
    else:
        centred = mu - mu.mean(axis=0)
        _, lengths, directions = np.linalg.svd(centred, full_matrices=False)
        points = centred @ directions[:2].T
        shares = lengths[:2] ** 2 / (lengths**2).sum()
        axis_labels = [
            f"{nth} principal component of mu ({share:.0%} of its variance)"
            for nth, share in zip(("first", "second"), shares, strict=True)
        ]
    labels = [] if y is None else [str(label) for label in np.unique(y)]
    if y is None or len(labels) > MOST_CLASSES:
        axes.scatter(points[:, 0], points[:, 1], s=8, color=TRAINING, alpha=0.6, linewidths=0)
    else:
        # Where a label is short it is its own mark: no reader depends on the colours alone.
        # (Only letters and digits: matplotlib would read others as mathematics.)
        short = all(len(label) <= 2 and label.isascii() and label.isalnum() for label in labels)
        for i, label in enumerate(labels):
            x0, x1 = points[y.astype(str) == label].T
            axes.scatter(
                x0,
                x1,
                s=32 if short else 10,
                marker=f"${label}$" if short else "o",
                color=CLASSES[i % len(CLASSES)],
                linewidths=0.3,
                label=label[:20].replace("$", r"\$"),
            )
        if not short:
            axes.legend(frameon=False, markerscale=2)
    axes.set_xlabel(axis_labels[0])
    axes.set_ylabel(axis_labels[1])
    by_label = "" if y is None else ", by label"
    axes.set_title(f"mu of {len(x):,} validation images{by_label}", fontsize=11)
    axes.set_aspect("equal", adjustable="datalim")
    axes.grid(alpha=0.3)
    axes.spines[["top", "right"]].set_visible(False)
    return figure


def step_sizes(vae: VAE, x: Array, eps: Array, beta: float) -> Figure:
    """The error of numerical derivatives against their step h, with two and with four points.

    To the right the formula's own error falls with h² or h⁴, to the left rounding grows with 1/h.
    Along one random direction in each parameter array; the model is in float64.
    """
    grads, rng = vae.backward(vae.forward(x, eps, beta)), np.random.default_rng(0)
    steps = 10.0 ** np.arange(-8, -0.9, 0.5)
    errors = np.zeros((2, len(steps)))
    probe = copy.copy(vae)
    for name, param in vae.params.items():
        direction = rng.standard_normal(param.shape)
        direction /= np.linalg.norm(direction)
        exact = float((grads[name] * direction).sum())

        def along(t: float, name: str = name, d: Array = direction) -> float:
            probe.params = {**vae.params, name: vae.params[name] + t * d}
            return probe.forward(x, eps, beta).loss

        for i, h in enumerate(steps):
            two_points = (along(h) - along(-h)) / (2 * h)
            errors[0, i] += (two_points - exact) ** 2
            errors[1, i] += (gradcheck.derivative(along, h) - exact) ** 2
    size = np.sqrt(sum(float((gradient**2).sum()) for gradient in grads.values()))
    figure = Figure(figsize=(6, 4), layout="constrained")
    axes = figure.subplots()
    axes.loglog(steps, np.sqrt(errors[0]) / size, "s--", color=VALIDATION, label="two points")
    axes.loglog(steps, np.sqrt(errors[1]) / size, "o-", color=TRAINING, label="four points")
    axes.axvline(gradcheck.STEP, color="0.6", linewidth=1)
    axes.annotate(" the check's h", (gradcheck.STEP, 1), ("data", "axes fraction"), va="top")
    axes.set_xlabel("step h")
    axes.set_ylabel("error / norm of the gradient")
    axes.set_title("Numerical derivatives: too large a step, too small a step", fontsize=11)
    axes.grid(alpha=0.3)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(frameon=False)
    return figure


def _canvas(
    rows: int, columns: int, image_shape: Sequence[int], labels: bool = False, title: bool = False
) -> tuple[Figure, Axes]:
    """A figure for a grid of images, about 8 inches wide."""
    height, width = image_shape[:2]
    inches = 8.0
    grid = inches * (rows * height) / (columns * width)
    extra = (0.35 if title else 0) + (0.5 if labels else 0)
    figure = Figure(
        figsize=(inches + (1.2 if labels else 0), min(grid, 14) + extra), layout="constrained"
    )
    axes = figure.subplots()
    axes.set_xticks([])
    axes.set_yticks([])
    axes.spines[:].set_visible(False)
    return figure, axes


def _show_grid(
    axes: Axes,
    images: Any,
    rows: int,
    columns: int,
    image_shape: Sequence[int],
    gap: int = TILE_GAP,
) -> None:
    """Images (N, D) on a grid, row by row; greys and colours from 0 to 1."""
    height, width, *colours = image_shape
    canvas = np.ones((rows * (height + gap) - gap, columns * (width + gap) - gap, *colours))
    for i, image in enumerate(images):
        top, left = (i // columns) * (height + gap), (i % columns) * (width + gap)
        canvas[top : top + height, left : left + width] = image.reshape(image_shape)
    if colours == [1]:
        canvas = canvas[..., 0]
    axes.imshow(np.clip(canvas, 0, 1), cmap="gray", vmin=0, vmax=1, interpolation="nearest")


def _label(
    axes: Axes,
    image_shape: Sequence[int],
    rows: Sequence[str] = (),
    columns: Sequence[str] = (),
    gap: int = TILE_GAP,
) -> None:
    """Ticks without marks, at the middle of each row and column of a grid."""
    height, width = image_shape[:2]
    axes.set_yticks([i * (height + gap) + height / 2 for i in range(len(rows))], rows)
    axes.set_xticks([i * (width + gap) + width / 2 for i in range(len(columns))], columns)
    axes.tick_params(length=0)
