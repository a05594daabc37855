"""What all pictures share: one style, one palette, grids of images, and how a file is written."""

import re
import textwrap
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

BLUE, ORANGE = "#0072b2", "#c04f00"  # the house's pair, dark enough for lines and for words
TRAINING, VALIDATION = "#0072B2", "#D55E00"  # from Okabe and Ito's colour-blind-safe palette
# Ten colours that stay apart for the colour-blind. They are Petroff's (2021, arXiv 2107.02270), but
# his four pale ones (1, 3, 7 and 9) are darker here: a digit in them was faint on white.
CLASSES = (
    *("#3f90da", "#a58d5a", "#bd1f01", "#714750", "#832db6"),
    *("#a96b59", "#e76300", "#406516", "#717581", "#2f9ea8"),
)
MOST_CLASSES = 30  # with more labels than this, a map coloured by label can't be read
LABEL_SIZE = 17  # points, on a figure of 9 inches: to be read on a telephone, too
TITLE_SIZE = 15
MARKUP = str.maketrans("", "", "$_{}")  # of mathematics, which takes no room
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
    rows: int,
    columns: int,
    image_shape: Sequence[int],
    labels: Sequence[str] = (),
    title: bool = False,
) -> tuple[Figure, Axes]:
    """A figure for a grid of images, 8 inches wide, and room for the labels of its rows."""
    height, width = image_shape[:2]
    inches = 8.0
    grid = inches * (rows * height) / (columns * width)
    extra = (0.45 if title else 0) + (0.5 if labels else 0)
    lines = [line for label in labels for line in label.translate(MARKUP).splitlines()]
    longest = max(map(len, lines), default=0)
    beside = 0.15 + longest * 0.6 * LABEL_SIZE / 72 if labels else 0  # a letter is about 0.6 wide
    figure = Figure(figsize=(inches + beside, min(grid, 14) + extra), layout="constrained")
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
    axes.tick_params(length=0, labelsize=LABEL_SIZE)


def rows_of_images(rows: dict[str, Array], image_shape: Sequence[int]) -> Figure:
    """Images, a labelled row each. A long label is broken into lines."""
    columns = len(next(iter(rows.values())))
    names = [_broken(name) for name in rows]
    figure, axes = grid_figure(len(rows), columns, image_shape, names)
    stacked = np.concatenate(list(rows.values()))
    show_grid(axes, stacked, len(rows), columns, image_shape)
    label_grid(axes, image_shape, rows=names)
    points = 72 * figure.get_size_inches()[1] / len(rows)  # what is a row's height at most
    lines = max(name.count("\n") + 1 for name in names)
    axes.tick_params(labelsize=min(LABEL_SIZE, points / (1.2 * lines)))
    return figure


def _broken(label: str, width: int = 16) -> str:
    """Too long a line is broken after its first comma, where that is enough, else where it must;
    not within parentheses, and into lines of about the same length."""
    if len(label) > width and "\n" not in label:
        parts = re.split(r", (?![^(]*\))", label, maxsplit=1)
        if len(parts) == 2 and max(map(len, parts)) <= width:
            return ",\n".join(parts)
    return "\n".join(_even(line, width) for line in label.splitlines())


def _even(line: str, width: int) -> str:
    """Wrapped to the fewest lines of at most `width` letters, and these as narrow as can be."""
    line = re.sub(r" (?=[^(]*\))", "\N{NO-BREAK SPACE}", line)
    wrapper = textwrap.TextWrapper(width, break_long_words=False, break_on_hyphens=False)
    wrapped = best = wrapper.wrap(line)
    while len(wrapped) == len(best) and wrapper.width > 1:
        best = wrapped
        wrapper.width -= 1
        wrapped = wrapper.wrap(line)
    return "\n".join(best).replace("\N{NO-BREAK SPACE}", " ")
