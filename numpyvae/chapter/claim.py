"""What a claim is: words, evidence, a figure's panels, and the verdict that follows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

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


def below(what: str, values: Sequence[float], limit: float) -> Evidence:
    """Evidence that supports the chapter where it is below the limit."""
    return Evidence(what, tuple(float(v) for v in values), "below", limit)


def above(what: str, values: Sequence[float], limit: float) -> Evidence:
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


def as_record(claim: Claim) -> dict[str, Any]:
    """A claim as JSON can hold it, with six digits of each number."""
    return {
        "name": claim.name,
        "chapter": claim.chapter,
        "truth": claim.truth,
        "verdict": claim.verdict,
        "evidence": [
            {
                "what": piece.what,
                "values": [float(f"{value:.6g}") for value in piece.values],
                "side": piece.side,
                "limit": piece.limit,
                "supports": piece.supports,
            }
            for piece in claim.evidence
        ],
    }


def markdown(record: dict[str, Any]) -> str:
    """A record of claims as a page to read, with the figures beside it."""
    seeds = ", ".join(map(str, record["seeds"]))
    lines = [
        "# The chapter, claim by claim",
        "",
        f"Written by `numpyvae claims --{'quick' if record['quick'] else 'full'}`: "
        f"{record['images']:,} digits, {record['epochs']} epochs, seeds {seeds}.",
        "The figures are means over the seeds, and from the least to the largest.",
        "What the chapter says is in our words. A limit says when a number would speak for it, and",
        "the verdict follows from those; where seeds are on both sides of it a number decides",
        "nothing. Data and models are described in `numpyvae/chapter/`, where each claim is a",
        "function.",
        "",
        "| claim | verdict |",
        "|---|---|",
        *(f"| [{c['name']}](#{c['name']}) | {c['verdict']} |" for c in record["claims"]),
    ]
    for claim in record["claims"]:
        lines += ["", f"## {claim['name']}", "", f"**The chapter:** {claim['chapter']}", ""]
        lines += [f"**What is so:** {claim['truth']}", ""]
        lines += [f"**Verdict:** {claim['verdict']}.", ""]
        for e in claim["evidence"]:
            piece = Evidence(e["what"], tuple(e["values"]), e["side"], e["limit"])
            lines.append(f"- {piece}")
        if claim["evidence"]:
            lines += ["", f"![{claim['name']}, drawn]({claim['name']}.png)"]
    return "\n".join(lines) + "\n"
