"""Panels: bars, lines, points, images and maps that say what to draw, and draw it side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from .canvas import SERIES, label_grid, show_grid


@dataclass(frozen=True)
class Panel:
    """Part of a figure: "bars" (label -> values), "lines" (label -> (x, y)) or "images" (label ->
    images, one row each)."""

    kind: str
    title: str
    content: dict[str, Any]
    x_label: str = ""
    y_label: str = ""
    log_x: bool = False
    log_y: bool = False
    image_shape: tuple[int, ...] = (28, 28)


MARKS = "os^Dvx"


WIDEST = 2.0  # of a row, beside a plot of width 1; wider, and its text is too small on a page


def side_by_side(panels: Sequence[Panel]) -> Figure:
    """One figure of several panels, in as many rows as it takes to read them."""
    rows: list[list[Panel]] = [[]]
    for panel in panels:
        if rows[-1] and sum(map(_width, [*rows[-1], panel])) > WIDEST:
            rows.append([])
        rows[-1].append(panel)
    width = max(sum(map(_width, row)) for row in rows)
    heights = [max(map(_height, row)) for row in rows]
    figure = Figure(figsize=(4.6 * width, 3.6 * sum(heights)), layout="constrained")
    parts = figure.subfigures(len(rows), 1, height_ratios=heights, squeeze=False)[:, 0]
    for part, row in zip(parts, rows, strict=True):
        ratios = [_width(panel) for panel in row]
        line = part.subplots(1, len(row), width_ratios=ratios, squeeze=False)[0]
        for axes, panel in zip(line, row, strict=True):
            _PANELS[panel.kind](axes, panel)
            axes.set_title(panel.title, fontsize=10)
    return figure


def _width(panel: Panel) -> float:
    """Beside a plot of width 1: as much as a grid of images needs to be as high as it."""
    return 1.0 if panel.kind != "images" else min(WIDEST, _width_of_images(panel))


def _height(panel: Panel) -> float:
    """Beside a plot of height 1: a grid of images that is too wide for a row is less high."""
    return 1.0 if panel.kind != "images" else min(1.0, WIDEST / _width_of_images(panel) + 0.1)


def _width_of_images(panel: Panel) -> float:
    height, width = panel.image_shape[:2]
    columns = max(len(row) for row in panel.content.values())
    return 0.75 * columns * width / (len(panel.content) * height) + 0.25


def _lines(axes: Axes, panel: Panel) -> None:
    for i, (label, (x, y)) in enumerate(panel.content.items()):
        marks = MARKS[i % len(MARKS)] if len(x) <= 20 else ""
        axes.plot(x, y, color=SERIES[i % len(SERIES)], marker=marks, label=label,
                  linestyle=("-", "--", "-.", ":")[i % 4])  # fmt: skip
    _axes(axes, panel)
    if len(panel.content) > 1:
        # Where curves leave no room it lies on one, and must be read all the same.
        axes.legend(fontsize=8, edgecolor="none", framealpha=0.85)


def _points(axes: Axes, panel: Panel) -> None:
    for i, (label, points) in enumerate(panel.content.items()):
        x, y = np.asarray(points).T
        axes.scatter(x, y, s=6, color=SERIES[i], marker=MARKS[i], label=label,
                     alpha=0.6, linewidths=0)  # fmt: skip
    axes.set_aspect("equal", adjustable="datalim")
    _axes(axes, panel)
    axes.legend(frameon=False, fontsize=8, markerscale=3)


def _bars(axes: Axes, panel: Panel) -> None:
    """The mean over the seeds as a bar, and each seed as a point."""
    for i, values in enumerate(panel.content.values()):
        axes.barh(i, np.mean(values), color=SERIES[0], alpha=0.5, height=0.6)
        axes.plot(values, [i] * len(values), "o", color="black", markersize=3)
        axes.annotate(f" {np.mean(values):.4g}", (max(*values, np.mean(values)), i), va="center")
    axes.set_yticks(range(len(panel.content)), list(panel.content), fontsize=8)
    axes.invert_yaxis()
    axes.margins(x=0.15)
    axes.set_xlabel(panel.y_label)
    axes.spines[["top", "right"]].set_visible(False)


def _images(axes: Axes, panel: Panel) -> None:
    rows = list(panel.content.values())
    columns = max(len(row) for row in rows)
    stacked = np.concatenate([row[:columns] for row in rows])
    axes.spines[:].set_visible(False)
    show_grid(axes, stacked, len(rows), columns, panel.image_shape)
    axes.set_xticks([])
    label_grid(axes, panel.image_shape, rows=list(panel.content))
    axes.tick_params(axis="y", labelsize=8)


def _map(axes: Axes, panel: Panel) -> None:
    """A plane of numbers, blue below 0 and red above; the circles hold ½ and 99 % of N(0, I)."""
    values, r = panel.content["values"], panel.content["extent"]
    picture = axes.imshow(values, cmap="RdBu_r", vmin=-6, vmax=6, origin="lower",
                          extent=(-r, r, -r, r))  # fmt: skip
    angle = np.linspace(0, 2 * np.pi, 100)
    for share in (0.5, 0.99):
        radius = np.sqrt(-2 * np.log(1 - share))
        axes.plot(radius * np.cos(angle), radius * np.sin(angle), "k", linewidth=0.6)
    axes.set(xlim=(-r, r), ylim=(-r, r))
    axes.figure.colorbar(picture, ax=axes, shrink=0.8)
    axes.set_xlabel(panel.x_label)
    axes.set_ylabel(panel.y_label)


def _axes(axes: Axes, panel: Panel) -> None:
    axes.set_xlabel(panel.x_label)
    axes.set_ylabel(panel.y_label)
    if panel.log_x:
        axes.set_xscale("log")
    if panel.log_y:
        axes.set_yscale("log")
    axes.grid(alpha=0.3)
    axes.spines[["top", "right"]].set_visible(False)


_PANELS = {"lines": _lines, "points": _points, "bars": _bars, "images": _images, "map": _map}
