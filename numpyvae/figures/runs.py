"""The pictures of a run: loss curves, reconstructions, samples, and views of its latent space.

Each function returns a matplotlib Figure; `save_all` writes those of a run.
"""

import copy
import textwrap
from collections.abc import Sequence
from pathlib import Path
from statistics import NormalDist

import numpy as np
from matplotlib.figure import Figure

from .. import gradcheck, latent
from ..arrays import Array
from ..autoencoder import Autoencoder, fitted_gaussian
from ..data import Dataset
from ..measures.collapse import LatentUse
from ..training.loop import History
from ..vae import VAE
from .canvas import (
    CLASSES,
    MOST_CLASSES,
    SERIES,
    TITLE_SIZE,
    TRAINING,
    VALIDATION,
    grid_figure,
    label_grid,
    rows_of_images,
    save,
    show_grid,
    style,
)


def save_all(
    folder: Path, vae: VAE, data: Dataset, history: History, seed: int, whose: str = ""
) -> list[str]:
    """Draw a run's figures into its folder; their file names.

    whose : a sentence on whose functions trained it
    """
    with style():
        figures = _all(vae, data, history, seed, whose)
        for name, figure in figures.items():
            save(figure, folder / name)
    return list(figures)


def _all(vae: VAE, data: Dataset, history: History, seed: int, whose: str) -> dict[str, Figure]:
    figures = {
        "samples.png": samples(vae, data.image_shape, seed=seed, whose=whose),
        "reconstructions.png": reconstructions(vae, data.x_test, data.image_shape),
        "losses.png": losses(history),
        "latent_map.png": latent_map(vae, data.x_test, data.y_test),
        "traversals.png": traversals(vae, data.x_test, data.image_shape),
    }
    if isinstance(vae, Autoencoder):
        figures["samples_fitted.png"] = samples_of_fitted(vae, data, seed)
    if vae.n_latent == 2:
        figures["manifold.png"] = manifold(vae, data.image_shape)
    return figures


def losses(history: History) -> Figure:
    """Loss, reconstruction and KL against the epoch, each on its own scale, in nats per image.

    The axes leave out the first tenth of the epochs, whose heights would flatten the rest.
    """
    figure = Figure(figsize=(10, 3.5), layout="constrained")
    epochs, betas = history["epoch"], set(history["beta"])
    elbo = np.add(history["reconstruction"], np.multiply(history["beta"], history["kl"]))
    loss = "loss: reconstruction + beta KL"
    if not np.allclose(history["loss"], elbo):  # another objective, which validation does not use
        loss = "loss in training; −ELBO in validation"
    elif len(betas) == 1:
        beta = history["beta"][-1]
        loss = "−ELBO" if beta == 1 else f"loss: reconstruction + {beta:g} KL"
    titles = {
        "loss": loss,
        "reconstruction": "reconstruction, −log p(x|z)",
        "kl": "KL(q(z|x) ‖ p(z))",
    }
    if not any(history["kl"]):  # an autoencoder: its loss is its reconstruction
        titles = {"reconstruction": "loss: the reconstruction, −log p(x|z)"}
        figure.set_size_inches(5, 3.8)
    dots = "." if len(epochs) < 5 else ""
    panels = figure.subplots(1, len(titles), squeeze=False)[0]
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
    vae: VAE,
    image_shape: Sequence[int],
    seed: int,
    n: int = 100,
    pixels: str = "mean",
    whose: str = "",
) -> Figure:
    """n images decoded from z ~ N(0, I)."""
    columns = min(n, max(1, round(n**0.5)))
    rows = -(-n // columns)
    images = vae.sample(n, rng=seed, pixels=pixels)
    figure, axes = grid_figure(rows, columns, image_shape, title=True)
    what = "mean images" if pixels == "mean" else "drawn pixels"
    title = f"{n} samples from the prior, z ~ N(0, I): {what}"
    axes.set_title("\n".join([title, *textwrap.wrap(whose, 90)]), fontsize=11)
    show_grid(axes, images, rows, columns, image_shape)
    return figure


def reconstructions(vae: VAE, x: Array, image_shape: Sequence[int], n: int = 12) -> Figure:
    """Images above what the decoder makes of their z = mu."""
    x = x[:n]
    rows = {"original": x, "recon-\nstruction": vae.reconstruct(x)}
    figure = rows_of_images(rows, image_shape)
    figure.suptitle("Validation images, and their reconstructions from z = mu", fontsize=TITLE_SIZE)
    return figure


def traversals(vae: VAE, x: Array, image_shape: Sequence[int], n: int = 8) -> Figure:
    """One latent dimension per row, moved from -3 to 3; the others stay at the first image's mu.

    The dimensions that say most (mean KL over all images) come first; the first column shows the
    image decoded from mu itself. An autoencoder's are moved by 3 standard deviations of its codes.
    """
    mu, logvar = vae.encode(x)
    values = np.linspace(-3, 3, 13)
    if isinstance(vae, Autoencoder):
        scores, unit, order = mu.std(axis=0), "", "that vary most"
        middle, step = mu.mean(axis=0), mu.std(axis=0)
        moved = "standard deviations of the row's dimension from its mean"
    else:
        # Each dimension as a latent space of its own: kl_forward then has nothing to sum over.
        scores = latent.kl_forward(mu[..., np.newaxis], logvar[..., np.newaxis]).mean(axis=0)
        unit, order = " nats", "with the largest mean KL"
        middle, step = np.zeros(vae.n_latent), np.ones(vae.n_latent)
        moved = "value of the row's dimension"
    rows = np.argsort(-scores)[:n]
    columns = 1 + len(values)
    z = np.tile(mu[0], (len(rows), columns, 1))
    for row, dimension in enumerate(rows):
        z[row, 1:, dimension] = middle[dimension] + step[dimension] * values
    names = [f"$z_{{{d}}}$   {scores[d]:.2f}{unit}" for d in rows]
    figure, axes = grid_figure(len(rows), columns, image_shape, names, title=True)
    images = vae.decode(z).reshape(len(rows) * columns, -1)
    show_grid(axes, images, len(rows), columns, image_shape)
    label_grid(
        axes,
        image_shape,
        rows=names,
        columns=["at mu", *(f"{value:g}" for value in values)],
    )
    axes.tick_params(axis="x", labelsize=12)  # they stand close together
    axes.set_xlabel(f"{moved}; all others stay at the mu of one image", fontsize=TITLE_SIZE - 2)
    axes.set_title(f"Latent traversals; dimensions {order} first", fontsize=TITLE_SIZE)
    return figure


def manifold(vae: VAE, image_shape: Sequence[int], n: int = 21) -> Figure:
    """The images decoded on a grid of the two latents, at equal steps of prior probability."""
    values = [NormalDist().inv_cdf((i + 0.5) / n) for i in range(n)]
    z = np.array([[(z1, z2) for z1 in values] for z2 in reversed(values)])
    every = [f"{value:.1f}" if i % 5 == 0 else "" for i, value in enumerate(values)]
    figure, axes = grid_figure(n, n, image_shape, every, title=True)
    show_grid(axes, vae.decode(z).reshape(n * n, -1), n, n, image_shape, gap=1)
    label_grid(axes, image_shape, rows=every[::-1], columns=every, gap=1)
    axes.set_xlabel("$z_0$, at equal steps of probability under N(0, 1)", fontsize=TITLE_SIZE)
    axes.set_ylabel("$z_1$", fontsize=TITLE_SIZE)
    axes.set_title("Decoded manifold", fontsize=TITLE_SIZE)
    return figure


def latent_map(
    vae: VAE, x: Array, y: np.ndarray | None, what: str = "validation images", n: int = 400
) -> Figure:
    """mu of n of the images, coloured by label: both latents, or two principal components of more.

    what : the images, for the title
    """
    at = np.unique(np.linspace(0, len(x) - 1, min(n, len(x))).round().astype(int))
    x, y = x[at], None if y is None else y[at]
    mu, logvar = vae.encode(x)
    figure = Figure(figsize=(7, 6.6), layout="constrained")
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
                s=75 if short else 14,
                marker=f"${label}$" if short else "o",
                color=CLASSES[i % len(CLASSES)],
                linewidths=0.5 if short else 0,
                label=_in_legend(label),
            )
        if not short:
            axes.legend(frameon=False, markerscale=2)
    axes.set_xlabel(axis_labels[0], fontsize=12)
    axes.set_ylabel(axis_labels[1], fontsize=12)
    by_label = "" if y is None else ", by label"
    axes.set_title(f"mu of {len(x):,} {what}{by_label}", fontsize=13)
    axes.set_aspect("equal", adjustable="datalim")
    axes.grid(alpha=0.3)
    axes.spines[["top", "right"]].set_visible(False)
    return figure


def _in_legend(label: str) -> str:
    """matplotlib leaves out what is empty or begins with _, and reads $ as mathematics."""
    text = label[:20].replace("$", r"\$")
    return text if text and not text.startswith("_") else f"'{text}'"


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
    axes.annotate(" the check's h", (gradcheck.STEP, 1), xycoords=("data", "axes fraction"),
                  va="top")  # fmt: skip
    axes.set_xlabel("step h")
    axes.set_ylabel("error / norm of the gradient")
    axes.set_title("Numerical derivatives: too large a step, too small a step", fontsize=11)
    axes.grid(alpha=0.3)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(frameon=False)
    return figure


def samples_of_fitted(ae: Autoencoder, data: Dataset, seed: int) -> Figure:
    """An autoencoder's images of z ~ N(0, I), and of z from a Gaussian fitted to its codes."""
    mean, covariance = fitted_gaussian(ae.encode(data.x_train)[0])
    z = np.random.default_rng(seed).multivariate_normal(mean, covariance, 12)
    rows = {"from N(0, I)": ae.sample(12, seed), "from the codes' Gaussian": ae.decode(z)}
    return rows_of_images(rows, data.image_shape)


def latent_use(use: LatentUse) -> Figure:
    """The KL of each dimension, largest first; those that no image changes are hollow."""
    figure = Figure(figsize=(7, 3.5), layout="constrained")
    axes = figure.subplots()
    order = np.argsort(-use.kl)
    for name, active, face, edge in (
        ("active", True, TRAINING, TRAINING),
        ("not active", False, "none", VALIDATION),
    ):
        at = [rank for rank, i in enumerate(order) if use.active[i] == active]
        heights, label = use.kl[order[at]], f"{name}: {len(at)}"
        if at:
            axes.bar(at, heights, width=0.7, facecolor=face, edgecolor=edge, label=label)
    axes.set_xticks(range(len(order)), [str(i) for i in order], fontsize=8)
    axes.set_xlabel("latent dimension")
    axes.set_ylabel("KL, nats per image")
    axes.set_title(f"KL of each dimension, {use.kl.sum():.1f} nats in all", fontsize=11)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(frameon=False)
    return figure


def anomalies(
    ordinary: dict[str, Array],
    anomalous: dict[str, Array],
    curves: dict[str, tuple[Array, Array]],
) -> Figure:
    """The ROC of each score, and how -ELBO is distributed on both sides."""
    figure = Figure(figsize=(9, 3.8), layout="constrained")
    left, right = figure.subplots(1, 2)
    for i, (label, (false, true)) in enumerate(curves.items()):
        left.plot(false, true, color=SERIES[i], linestyle=("-", "--", "-.")[i % 3], label=label)
    left.plot([0, 1], [0, 1], color="0.7", linewidth=1)
    left.set(xlabel="ordinary images that raise an alarm", ylabel="anomalies found")
    left.set_aspect("equal")
    left.legend(frameon=False, fontsize=8, loc="lower left", bbox_to_anchor=(0, 1))
    both = np.concatenate([ordinary["elbo"], anomalous["elbo"]])
    bins = np.linspace(both.min(), both.max(), 40).tolist()
    for values, label, colour, hatch in (
        (ordinary["elbo"], "ordinary", SERIES[0], ""),
        (anomalous["elbo"], "anomalies", SERIES[1], "//"),
    ):
        right.hist(values, bins, density=True, alpha=0.5, color=colour, hatch=hatch, label=label)
    right.set(xlabel="−ELBO, nats per image", ylabel="density")
    right.legend(frameon=False)
    for axes in (left, right):
        axes.spines[["top", "right"]].set_visible(False)
    return figure
