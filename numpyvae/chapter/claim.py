"""What a claim is: words, evidence, a figure's panels, and the verdict that follows.

The verdict follows from the evidence alone: "holds in part" where some of it speaks for the chapter
and some against it. Where the chapter says nothing, we test what a reader might suppose.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from ..figures.panels import Panel

HOLDS, PARTLY, FAILS, OPEN = "holds", "holds in part", "does not hold", "undecided"
NOT_SAID, NO_EXPERIMENT = "not said there", "a matter of notation"


@dataclass(frozen=True)
class Evidence:
    """A measured number, one per seed, and the limit that it must be below, or above, to speak for
    what the chapter says. Where seeds are on both sides of the limit it speaks for nothing."""

    what: str
    values: tuple[float, ...]
    side: str  # "below" or "above"
    limit: float

    @property
    def supports(self) -> bool | None:
        """True for the chapter, False against it, None if the seeds disagree."""
        sides = {
            (v < self.limit) if self.side == "below" else (v > self.limit) for v in self.values
        }
        return sides.pop() if len(sides) == 1 else None

    def __str__(self) -> str:
        spread = ""
        if len(self.values) > 1:
            spread = f" ({min(self.values):.4g} to {max(self.values):.4g})"
        speaks = {True: "for", False: "against", None: "undecided"}[self.supports]
        number = f"{float(np.mean(self.values)):.4g}{spread}"
        return f"{self.what}: {number}; should be {self.side} {self.limit:g}: {speaks}"


def below(what: str, values: Iterable[float], limit: float) -> Evidence:
    """Evidence that supports the chapter where it is below the limit."""
    return Evidence(what, tuple(float(v) for v in values), "below", limit)


def above(what: str, values: Iterable[float], limit: float) -> Evidence:
    """Evidence that supports the chapter where it is above the limit."""
    return Evidence(what, tuple(float(v) for v in values), "above", limit)


@dataclass(frozen=True)
class Claim:
    """One row: the chapter's words in ours, what is so, and the evidence."""

    name: str
    chapter: str
    truth: str
    evidence: tuple[Evidence, ...] = ()
    panels: tuple[Panel, ...] = field(default=(), compare=False)
    said: bool = True

    @property
    def verdict(self) -> str:
        if not self.evidence:
            return NO_EXPERIMENT
        if not self.said:
            return NOT_SAID
        support = {piece.supports for piece in self.evidence} - {None}
        if not support:
            return OPEN
        return PARTLY if len(support) == 2 else HOLDS if True in support else FAILS
