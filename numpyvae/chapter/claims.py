"""Every claim of the chapter, in its order: a section's file lists its own."""

import inspect
from collections.abc import Callable, Iterator, Sequence

from ..validation import InputError
from . import beta_trick, heart, listing, opening
from .claim import Claim
from .setup import Setup

SECTIONS = (opening, heart, listing, beta_trick)
EXPERIMENTS: dict[str, Callable[[Setup], Claim]] = {
    experiment.__name__.replace("_", "-"): experiment
    for section in SECTIONS
    for experiment in section.CLAIMS
}


def chosen(names: Sequence[str]) -> list[str]:
    """These names, or all if there are none, in the chapter's order.

    Raises ValueError for a name that no claim has.
    """
    if unknown := sorted(set(names) - set(EXPERIMENTS)):
        raise InputError(
            f"names: {unknown[0]!r} is not a claim; expected some of {', '.join(EXPERIMENTS)}"
        )
    return [name for name in EXPERIMENTS if name in names or not names]


def what_we_did(name: str) -> str:
    """How the claim `name` is tested, in words: the experiment's docstring."""
    return " ".join((inspect.getdoc(EXPERIMENTS[name]) or "").split())


def run(setups: Sequence[Setup], names: Sequence[str] = ()) -> Iterator[list[Claim]]:
    """The claims called `names`, or all, each as soon as it is measured in all of `setups`."""
    for name in chosen(names):
        yield [EXPERIMENTS[name](setup) for setup in setups]
