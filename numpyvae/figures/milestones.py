"""The pictures of the exercises' milestones."""

import textwrap
from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.figure import Figure

from ..arrays import Array
from ..training.loop import History
from .canvas import TRAINING, VALIDATION, rows_of_images, show_grid


def _wrapped(text: str) -> str:
    return "\n".join(textwrap.fill(line, 90) for line in text.splitlines())


def errors_by_array(errors: Mapping[str, float], found: str, sentence: str) -> Figure:
    """The relative error of each gradient, on a logarithmic axis; `found` is the largest."""
    figure = Figure(figsize=(8, 4.4), layout="constrained")
    axes = figure.subplots()
    names = list(errors)
    sizes = [max(errors[name], 1e-13) for name in names]
    colours = [VALIDATION if name == found else TRAINING for name in names]
    places = np.arange(len(names))[::-1]
    axes.hlines(places, 1e-13, sizes, colors=colours, linewidth=2)
    axes.scatter(sizes, places, c=colours, zorder=3)
    axes.set_yticks(places, names)
    axes.set_xscale("log")
    axes.set_xlim(1e-13, 3)
    axes.set_xlabel("relative error of the gradient: the backward pass against yours")
    axes.grid(axis="x", alpha=0.3)
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_title(_wrapped(sentence), fontsize=11)
    return figure


def originals_over_reconstructions(
    x: Array, made: Array, image_shape: Sequence[int], sentence: str
) -> Figure:
    figure = rows_of_images({"image": x, "yours": made}, image_shape)
    figure.suptitle(_wrapped(sentence), fontsize=11)
    return figure


def samples_and_losses(
    samples: Array, history: History, image_shape: Sequence[int], sentence: str
) -> Figure:
    """Images that the model invented, beside its curves."""
    figure = Figure(figsize=(10, 5), layout="constrained")
    left, right = figure.subplots(1, 2, width_ratios=(1, 1))
    columns = round(len(samples) ** 0.5)
    show_grid(left, samples, len(samples) // columns, columns, image_shape)
    left.set_axis_off()
    left.set_title("decoded from z ~ N(0, I)", fontsize=10)
    for key, colour, line, label in (
        ("loss", TRAINING, "-", "training, mean over the epoch"),
        ("val_loss", VALIDATION, "--", "validation, after the epoch"),
    ):
        if len(history.get(key, ())) > 0:
            dots = "." if len(history[key]) < 5 else ""
            right.plot(history["epoch"], history[key], dots + line, color=colour, label=label)
    right.set_title("−ELBO", fontsize=10)
    right.set_xlabel("epoch")
    right.set_ylabel("nats per image")
    right.xaxis.get_major_locator().set_params(integer=True)
    right.grid(alpha=0.3)
    right.spines[["top", "right"]].set_visible(False)
    right.legend(frameon=False)
    figure.suptitle(_wrapped(sentence), fontsize=11)
    return figure


def bounds_on_one_axis(
    bounds: Mapping[str, tuple[float, float]], exact: float, sentence: str
) -> Figure:
    """By name a bound and its standard error; and log p(x), which none of them passes."""
    figure = Figure(figsize=(8, 3.6), layout="constrained")
    axes = figure.subplots()
    places = np.arange(len(bounds))[::-1]
    values, spread = np.array(list(bounds.values())).T
    axes.errorbar(values, places, xerr=spread, fmt="o", color=TRAINING, capsize=3)
    axes.axvline(exact, color=VALIDATION, label=f"log p(x), the integral: {exact:.2f}")
    axes.set_yticks(places, [f"{name}: {value:.2f}" for name, (value, _) in bounds.items()])
    axes.set_ylim(-0.6, len(bounds) - 0.4)
    axes.set_xlabel("nats per image, mean; bars: one standard error of the noise")
    axes.grid(axis="x", alpha=0.3)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(frameon=False, loc="lower left")
    axes.set_title(_wrapped(sentence), fontsize=11)
    return figure
