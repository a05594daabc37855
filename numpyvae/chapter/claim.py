"""What a claim is: the chapter's words in ours, the evidence, and the verdict that follows.

Every piece of evidence is a number with a limit that the claim implies, and `if_so` says how, or
that the limit is our choice. The verdict follows from the evidence alone. "It depends" means that
the same number lies on one side of its limit for some seed or setting and on the other side for
another. What the chapter does not say counts for nothing: we then test what a reader might suppose.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..figures.panels import Panel

HOLDS, PARTLY, FAILS, DEPENDS = "holds", "holds in part", "does not hold", "it depends"
NOT_SAID, NO_EXPERIMENT = "not said there", "a matter of notation"
TOO_SMALL = "too small a run to tell"


@dataclass(frozen=True)
class Evidence:
    """A measured number, one value per seed, and the limit that speaks for or against the chapter.

    saw : a sentence with {} in the place of the number
    if_so : what the number would be if the claim held, with {} in the place of the limit
    side : "below" or "above", where the number is if the claim holds; "" for a number that is
        worth knowing but decides nothing
    slow : whether a quick run trains too little for this number to be on its final side
    """

    saw: str
    values: tuple[float, ...]
    if_so: str = ""
    side: str = ""
    limit: float = 0.0
    slow: bool = False

    @property
    def supports(self) -> bool | None:
        """True for the chapter, False against it, None if the values disagree."""
        sides = {
            (v < self.limit) if self.side == "below" else (v > self.limit) for v in self.values
        }
        return sides.pop() if len(sides) == 1 else None

    def __str__(self) -> str:
        text = self.saw.format(in_words(self.values)) + "."
        if not self.side:
            return text
        speaks = {True: "for the claim", False: "against it", None: "on both sides"}[self.supports]
        return f"{text} If the claim held, {self.if_so.format(number(self.limit))}: {speaks}."


def below(
    saw: str, values: Iterable[float], limit: float, if_so: str, slow: bool = False
) -> Evidence:
    """Evidence that supports the chapter where it is below the limit."""
    return Evidence(saw, _row(values), if_so, "below", limit, slow)


def above(
    saw: str, values: Iterable[float], limit: float, if_so: str, slow: bool = False
) -> Evidence:
    """Evidence that supports the chapter where it is above the limit."""
    return Evidence(saw, _row(values), if_so, "above", limit, slow)


def noted(saw: str, values: Iterable[float]) -> Evidence:
    """A number worth knowing, which decides nothing."""
    return Evidence(saw, _row(values))


def number(value: float) -> str:
    """Three digits, as people write them: 0.0234, 1.52, 26.1, 1,230."""
    return f"{value:,.0f}" if 100 <= abs(value) < 1e6 else f"{value:.3g}"


def in_words(values: Sequence[float]) -> str:
    """The mean, and the smallest and the largest if there are several: 26.1 (24.3 to 28)."""
    mean, low, high = (number(float(f(values))) for f in (np.mean, np.min, np.max))
    return mean if low == high else f"{mean} ({low} to {high})"


def _row(values: Iterable[float]) -> tuple[float, ...]:
    return tuple(float(value) for value in values)


@dataclass(frozen=True)
class Claim:
    """The chapter's words in ours, what is so, the evidence, and the panels of a figure."""

    name: str
    chapter: str
    truth: str
    evidence: tuple[Evidence, ...] = ()
    panels: tuple[Panel, ...] = field(default=(), compare=False)
    said: bool = True
    sources: tuple[str, ...] = ()

    @property
    def verdict(self) -> str:
        """What the evidence says of the chapter's claim."""
        if not self.evidence:
            return NO_EXPERIMENT
        if not self.said:
            return NOT_SAID
        support = {piece.supports for piece in self.evidence if piece.side}
        if None in support:
            return DEPENDS
        return PARTLY if len(support) == 2 else HOLDS if True in support else FAILS

    @property
    def quick_verdict(self) -> str:
        """The same after a quick run, which can't tell every piece."""
        decides = self.evidence and self.said
        slow = any(piece.slow for piece in self.evidence)
        return TOO_SMALL if decides and slow else self.verdict
