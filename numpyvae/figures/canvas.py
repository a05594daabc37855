"""What all pictures share: one style, one palette, grids of images, and how a file is written."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import matplotlib.style
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ..arrays import Array
from ..storage import replacing

TRAINING, VALIDATION = "#0072B2", "#D55E00"  # from Okabe and Ito's colour-blind-safe palette
# Ten colours that stay apart for the colour-blind (Petroff 2021, arXiv 2107.02270).
CLASSES = (
    *("#3f90da", "#ffa90e", "#bd1f01", "#94a4a2", "#832db6"),
    *("#a96b59", "#e76300", "#b9ac70", "#717581", "#92dadd"),
)
MOST_CLASSES = 30  # with more labels than this, a map coloured by label can't be read
TILE_GAP = 2  # pixels between the images of a grid
SERIES = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9")  # Okabe and Ito


def style() -> AbstractContextManager[None]:
    """matplotlib's own settings, so that no matplotlibrc of the reader's changes a run's files."""
    return matplotlib.style.context("default")


def save(figure: Figure, path: Path) -> None:
    # Without the version of matplotlib in it, the same picture is the same file.
    with replacing(path) as unfinished:
        figure.savefig(
            unfinished, format="png", dpi=150, bbox_inches="tight", metadata={"Software": None}
        )


def grid_figure(
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


def show_grid(
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


def label_grid(
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


def rows_of_images(rows: dict[str, Array], image_shape: Sequence[int]) -> Figure:
    """Images, a labelled row each."""
    columns = len(next(iter(rows.values())))
    figure, axes = grid_figure(len(rows), columns, image_shape, labels=True)
    stacked = np.concatenate(list(rows.values()))
    show_grid(axes, stacked, len(rows), columns, image_shape)
    label_grid(axes, image_shape, rows=list(rows))
    return figure
