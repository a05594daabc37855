"""For the notebooks: figures, and the library's own code, folded away.

A figure's alternative text is in its cell's metadata ("alt"), where it does not give away what the
reader is asked to predict. This needs IPython, which a notebook brings along.
"""

import inspect
import io
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

from matplotlib.axes import Axes
from matplotlib.category import StrCategoryFormatter
from matplotlib.figure import Figure
from matplotlib.ticker import FixedFormatter, FuncFormatter

from .. import figures
from ..validation import InputError
from .claim import Claim, in_words
from .setup import Setup

ROOT = Path(__file__).parents[1]
NAMED = (FixedFormatter, FuncFormatter, StrCategoryFormatter)  # of an axis whose ticks are words


def plot(columns: int = 1, width: float = 6.0, height: float = 3.6) -> tuple[Figure, Any]:
    """A figure and its axes, so many side by side, in the course's style."""
    with figures.style():
        figure = Figure(figsize=(width, height), layout="constrained")
        axes = figure.subplots(1, columns)
        for one in [axes] if columns == 1 else axes:
            one.grid(alpha=0.3)
            one.spines[["top", "right"]].set_visible(False)
    return figure, axes


def show(figure: Figure) -> None:
    """Display a figure.

    Raises ValueError for a plot whose axes have no labels (grids of images need none).
    """
    from IPython.display import Image, display

    for axes in figure.axes:
        if _is_plot(axes):
            for name, axis, label in (
                ("x", axes.xaxis, axes.get_xlabel()),
                ("y", axes.yaxis, axes.get_ylabel()),
            ):
                named = isinstance(axis.get_major_formatter(), NAMED)
                if not label and not named:
                    title = axes.get_title() or "a plot"
                    raise InputError(f"figure: expected a label of the {name} axis of {title!r}")
    with figures.style():
        png = io.BytesIO()
        figure.savefig(png, format="png", dpi=80, bbox_inches="tight", metadata={"Software": None})
    display(Image(png.getvalue()))


def _is_plot(axes: Axes) -> bool:
    """Whether it has curves, points or bars, and is not a grid of images, a colour's scale, or a
    drawing, whose axes are switched off."""
    drawn = axes.lines or axes.collections or axes.patches
    return bool(drawn) and axes.axison and not axes.images and axes.get_label() != "<colorbar>"


def code(*functions: Callable[..., Any]) -> None:
    """The library's own code of these functions, folded: a click opens it."""
    from IPython.display import Markdown, display

    for function in functions:
        file = Path(inspect.getfile(function)).relative_to(ROOT).as_posix()
        source = textwrap.dedent(inspect.getsource(function)).rstrip()
        title = f"The library's: <code>{function.__qualname__}</code>, in numpyvae/{file}"
        display(Markdown(
            f"<details><summary>{title}</summary>\n\n```python\n{source}\n```\n\n</details>"
        ))  # fmt: skip


def measured(claim: Claim) -> None:
    """An experiment's figure, and its numbers in words."""
    if claim.panels:
        show(figures.side_by_side(claim.panels))
    for piece in claim.evidence:
        print(f"{piece.saw.format(in_words(piece.values))}.")


def setup(epochs: int = 18) -> Setup:
    """That of `numpyvae claims`, with all 9,000 digits but one seed and fewer epochs; it prints a
    line for each training."""
    ours = Setup(quick=False, report=print)
    ours.seeds, ours.epochs, ours.n_sprites = (0,), epochs, 12_000
    ours.few, ours.n_samples = 100, 100
    return ours
