"""A computation graph: named nodes, and on each edge the value that goes forward, above, and the
gradient that comes back, below.

An edge leaves the node whose value it carries, so what stands below it is that node's gradient
along this one path. A node with two edges to the right adds up what comes back along both. An edge
without a gradient has no arrow back: nothing is learned from there.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.offsetbox import AnnotationBbox, HPacker, OffsetBox, TextArea, VPacker
from matplotlib.patches import FancyBboxPatch

from ..arrays import Array
from .canvas import BLUE, ORANGE

INK, QUIET = "#1d1f22", "#62666d"
STOP = "#bd1f01"
RECONSTRUCTION, KL = BLUE, ORANGE  # the two pulls, in the colours of numpyvae explore
SIZE = 12  # of text, in points: still 9 pixels high where a phone shows 7 inches 375 pixels wide
GAP = 0.045  # inches from the middle of an edge to the arrow forward, and to the arrow back

LOOKS = {  # of a node by its kind: the fill, the rim, the rim's style
    "given": ("#eeeeea", "#85888e", "-"),  # data and noise, which have no gradient
    "learned": ("#fff4d6", "#b58900", "-"),  # parameters, and what the encoder says
    "computed": ("white", "#1d1f22", "-"),
    "random": ("#f3e3ee", "#a6417c", "--"),  # a draw
}


@dataclass(frozen=True)
class Node:
    """A box: its name, below it how its value is computed, and its middle, in inches."""

    name: str
    at: tuple[float, float]
    formula: str = ""
    kind: str = "computed"
    width: float = 0.0  # of the box, in inches; 0: as its text needs
    height: float = 0.0

    @property
    def half(self) -> tuple[float, float]:
        """Half the box's width and height."""
        lines = self.formula.split("\n") if self.formula else []
        letters = max(0.13 * len(self.name), *(0.09 * len(line) for line in lines), 0.3)
        return (self.width or letters + 0.2) / 2, (self.height or 0.38 + 0.2 * len(lines)) / 2


@dataclass(frozen=True)
class Edge:
    """An arrow between two nodes, with a value above and a gradient below."""

    start: str
    end: str
    value: str = ""
    gradient: str = ""
    colours: tuple[str, ...] = (RECONSTRUCTION,)  # of the gradient's lines; the arrow has the last
    blocked: bool = False  # at a cross, the gradient does not enter this edge
    ink: str = INK  # of the arrow forward, and of the value


def computation_graph(
    nodes: Sequence[Node], edges: Sequence[Edge], width: float, height: float
) -> Figure:
    """Draw nodes and edges on width x height inches."""
    figure = Figure(figsize=(width, height))
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, width), ylim=(0, height))
    axes.set_axis_off()
    draw(axes, nodes, edges)
    return figure


def draw(axes: Axes, nodes: Sequence[Node], edges: Sequence[Edge]) -> None:
    """The same on axes whose unit is the inch."""
    by_name = {node.name: node for node in nodes}
    for edge in edges:
        _draw_edge(axes, by_name[edge.start], by_name[edge.end], edge)
    for node in nodes:
        if node.kind != "place":  # where something else is drawn, and only edges are wanted
            _draw_node(axes, node)


def written(values: float | Array, digits: int = 3) -> str:
    """A number, a row or a matrix as one writes it on paper."""
    rows = np.atleast_2d(values).tolist()
    words = [[f"{value:.{digits}g}".replace("-", "−") for value in row] for row in rows]
    longest = max(len(word) for row in words for word in row)
    if len(rows) > 1:
        lines = [" ".join(word.rjust(longest) for word in row) for row in words]
        brackets = ["⎡⎤", *["⎢⎥"] * (len(lines) - 2), "⎣⎦"]
        return "\n".join(b[0] + line + b[1] for b, line in zip(brackets, lines, strict=True))
    row = " ".join(words[0])
    return row if np.ndim(values) == 0 else f"[{row}]"


def say(axes: Axes, x: float, y: float, text: str, colour: str, **style: Any) -> None:
    """Words around a point, in the size of all words here."""
    usual: dict[str, Any] = {"fontsize": SIZE, "ha": "center", "va": "center"}
    axes.text(x, y, text, color=colour, **usual | style)


def _draw_node(axes: Axes, node: Node) -> None:
    (x, y), (half_width, half_height) = node.at, node.half
    fill, rim, line = LOOKS[node.kind]
    round_by = 0.08
    corner = x - half_width + round_by, y - half_height + round_by
    size = 2 * (half_width - round_by), 2 * (half_height - round_by)
    axes.add_patch(FancyBboxPatch(corner, *size, boxstyle=f"round,pad={round_by}", facecolor=fill,
                   edgecolor=rim, linestyle=line, linewidth=1.4, zorder=3))  # fmt: skip
    lines = [node.name, *(node.formula.split("\n") if node.formula else [])]
    for i, text in enumerate(lines):
        style: dict[str, Any] = {"fontweight": "bold"} if i == 0 else {"fontsize": SIZE - 1}
        say(axes, x, y + 0.22 * ((len(lines) - 1) / 2 - i), text, INK, zorder=4, **style)


def _draw_edge(axes: Axes, start: Node, end: Node, edge: Edge) -> None:
    tail, head = _ends(start, end)
    way = head - tail
    upper = np.array([-way[1], way[0]]) / math.hypot(*way)
    if upper.sum() < 0:  # the side where values stand: above a level edge, right of an upright one
        upper = -upper
    upright = upper[0] > upper[1]
    back = bool(edge.gradient) and not edge.blocked
    shift = GAP * upper if back else 0 * upper
    _arrow(axes, tail + shift, head + shift, edge.ink)
    if back:
        _arrow(axes, head - shift, tail - shift, edge.colours[-1])
    if edge.blocked:
        x, y = head - 0.17 * way / math.hypot(*way)
        say(axes, x, y, "✕", STOP, fontsize=20, fontweight="bold")
    middle = tail + way / 2
    for text, side, colours in ((edge.value, 1, (edge.ink,)), (edge.gradient, -1, edge.colours)):
        align = ((1 - side) / 2, 0.5) if upright else (0.5, (1 - side) / 2)
        if text:
            _label(axes, text, middle + (0.11 if upright else 0.09) * side * upper, align, colours)


def _label(
    axes: Axes, text: str, at: Array, align: tuple[float, float], colours: tuple[str, ...]
) -> None:
    """Lines of text in their colours; or a matrix, beside its name."""
    style = {"fontsize": SIZE, "linespacing": 1.0}
    row: OffsetBox
    parts: list[Artist]
    if "⎡" in text:
        name, bracket, numbers = text.partition("⎡")
        mono = {"color": colours[0], "family": "DejaVu Sans Mono"} | style
        parts = [TextArea(name, textprops=style | {"color": colours[0]}),
                 TextArea(bracket + numbers, textprops=mono)]  # fmt: skip
        row = HPacker(children=parts, align="center", pad=0, sep=2)
    else:
        lines = zip(text.split("\n"), colours, strict=True)
        parts = [TextArea(line, textprops=style | {"color": colour}) for line, colour in lines]
        row = VPacker(children=parts, align="right", pad=0, sep=2)
    axes.add_artist(
        AnnotationBbox(row, (at[0], at[1]), box_alignment=align, frameon=False, pad=0, zorder=5)
    )


def _arrow(axes: Axes, tail: Array, head: Array, colour: str) -> None:
    look = {"arrowstyle": "-|>,head_width=.22,head_length=.45", "color": colour, "linewidth": 1.5}
    ends = {"shrinkA": 1, "shrinkB": 1}
    axes.annotate("", (head[0], head[1]), (tail[0], tail[1]), arrowprops=look | ends)


def _ends(start: Node, end: Node) -> tuple[Array, Array]:
    """Where an edge leaves the one box and meets the other: level or upright where it can be."""
    tail, head = np.array(start.at, float), np.array(end.at, float)
    for axis in (1, 0):
        small, large = sorted((start, end), key=lambda node: node.half[axis])
        if abs(small.at[axis] - large.at[axis]) < large.half[axis]:
            tail[axis] = head[axis] = small.at[axis]
            break
    way = head - tail
    return _rim(start, tail, way), _rim(end, head, -way)


def _rim(node: Node, inside: Array, way: Array) -> Array:
    """Where the way from a point in a node's box leaves the box."""
    room = np.array(node.half) - np.sign(way) * (inside - node.at)
    share = min(part / abs(step) for part, step in zip(room, way, strict=True) if step)
    return inside + share * way
