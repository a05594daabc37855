"""Which small edits of the right code give the results that came? The fewest, likeliest ones.

Single edits first. One that explains some of the results is kept, and the search goes on for the
others. Where a result needs two edits, those are tried whose effects add up or multiply to the
answer, then the likeliest inside one another.
"""

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..arrays import Array
from .answers import same
from .edits import LIKELY, RARE, Edit, applied, run

MOST_ROUNDS = 3  # of edits that explain some of the results
MOST_PAIRS = 300
MOST_TRIED = 1000  # pairs inside one another, the likeliest


@dataclass(frozen=True)
class Case:
    """One call: its arguments, and by output what is right and what came."""

    arguments: dict[str, Any]
    right: dict[str, Any]
    answer: dict[str, Array]
    kind: int = 0

    def wrong(self) -> list[str]:
        return [key for key, value in self.right.items() if not same(self.answer[key], value)]


@dataclass(frozen=True)
class Mistake:
    edit: Edit
    outputs: tuple[str, ...]  # the wrong results that it changes


class Search:
    """Explains `cases`, results of a learner's function, by edits of `code`."""

    def __init__(
        self,
        code: Callable[..., Any],
        edits: Sequence[Edit],
        named: Callable[[Any], dict[str, Any]],
        cases: Sequence[Case],
    ) -> None:
        self.code, self.named, self.cases = code, named, cases
        self.edits = sorted(edits, key=lambda edit: edit.cost)
        self.outputs = sorted({o for case in cases for o in case.wrong()},
                              key=[*cases[0].right].index)  # fmt: skip

    def mistakes(self, pairs: str = "all") -> tuple[list[Mistake], list[str]]:
        """The edits that were found, and the wrong results that they do not explain.

        pairs : of which edits pairs are tried: "all", "lessons" or "none"
        """
        base: tuple[Edit, ...] = ()
        left, found = self.outputs, []
        for _ in range(MOST_ROUNDS):
            chosen = self._best(base, left)
            if pairs != "none" and (chosen is None or len(chosen[1]) < len(left)):
                # Two lessons that explain all are likelier than a small edit for each result.
                pair = self._pair(base, left, lessons_alone=True)
                if pair and (chosen is None or len(pair[1]) > len(chosen[1])):
                    chosen = pair
                if chosen is None and pairs == "all":
                    chosen = self._pair(base, left)
            if chosen is None:
                break
            edits, fixed = chosen
            base = (*base, *edits)
            found += [Mistake(edit, self._changed(edit, fixed)) for edit in edits]
            left = [output for output in left if output not in fixed]
            if not left:
                break
        return found, left

    def _changed(self, edit: Edit, among: Sequence[str]) -> tuple[str, ...]:
        """The results that this edit alone changes."""
        case = self.cases[0]
        values = self.values((edit,), case)
        if values is None:
            return tuple(among)
        return tuple(o for o in among if not same(values[o], case.right[o])) or tuple(among)

    def values(self, edits: Sequence[Edit], case: Case) -> dict[str, Any] | None:
        function = applied(*edits) if edits else self.code
        return None if function is None else self._of(function, case)

    def _of(self, function: Callable[..., Any], case: Case) -> dict[str, Any] | None:
        try:
            values = self.named(run(function, case.arguments))
            return {k: np.asarray(v, "float64") for k, v in values.items()}
        except Exception:  # an edit that does not run, or not here
            return None

    def _fixed(self, edits: Sequence[Edit], left: Sequence[str]) -> list[str]:
        """The results among `left` that these edits explain in all cases; [] if they spoil one."""
        function = applied(*edits)
        if function is None:
            return []
        fixed = [*left]
        for case in self.cases:
            values = self._of(function, case)
            if values is None or not set(values) >= set(case.right):
                return []
            fixed = [o for o in fixed if same(case.answer[o], values[o])]
            if not fixed:
                return []
            explained = [o for o in case.right if o not in left]
            if not all(same(case.answer[o], values[o]) for o in explained):
                return []
        return fixed

    def _best(
        self, base: tuple[Edit, ...], left: Sequence[str]
    ) -> tuple[tuple[Edit, ...], list[str]] | None:
        best: tuple[tuple[Edit, ...], list[str]] | None = None
        for edit in self.edits:
            if best and len(best[1]) == len(left):
                # Where few choices are all that one sees, two lessons may fit: both are said.
                if edit.cost or best[0][0].cost:
                    break
                if edit.slug != best[0][0].slug and len(self._fixed((*base, edit), left)) == len(
                    left
                ):
                    sentence = f"{best[0][0].sentence}; or {edit.sentence}"
                    return (replace(best[0][0], sentence=sentence),), best[1]
                continue
            fixed = self._fixed((*base, edit), left)
            if len(fixed) > (len(best[1]) if best else 0):
                best = (edit,), fixed
        return best

    def _pair(
        self, base: tuple[Edit, ...], left: Sequence[str], lessons_alone: bool = False
    ) -> tuple[tuple[Edit, ...], list[str]] | None:
        """Two edits that together explain one more result."""
        if lessons_alone:
            lessons = [edit for edit in self.edits if edit.cost == 0]
            for pair in itertools.combinations(lessons, 2):
                if fixed := self._fixed((*base, *pair), left):
                    return pair, fixed
            return None
        fitting = self._add_up(base, left)
        likely = [edit for edit in self.edits if edit.cost <= LIKELY]
        at_first = [pair for pair in fitting if all(edit.cost <= LIKELY for edit in pair)]
        ends = [edit for edit in self.edits if edit.at_the_end and edit.cost <= RARE]
        inside = (
            pair
            for pair in (*itertools.combinations(likely, 2), *itertools.product(likely, ends))
            if pair[0].function is pair[1].function
        )
        for pair in (*at_first, *itertools.islice(inside, MOST_TRIED)):
            if fixed := self._fixed((*base, *pair), left):
                return pair, fixed
        for pair in fitting:
            if fixed := self._fixed((*base, *pair), left):
                return pair, fixed
        return None

    def _add_up(self, base: tuple[Edit, ...], left: Sequence[str]) -> list[tuple[Edit, Edit]]:
        """The pairs whose changes of a result add up, or multiply, to the answer."""
        cases = self.cases[:2]
        tried = [
            (edit, [self.values((*base, edit), case) for case in cases]) for edit in self.edits
        ]
        now = [self.values(base, case) for case in cases]
        found: list[tuple[Edit, Edit]] = []
        for output in left:
            answers = [case.answer[output] for case in cases]
            wanted = _row(answers, answers)
            right = _row([values and values[output] for values in now], answers)
            rows = [(edit, _row([values and values.get(output) for values in of], answers))
                    for edit, of in tried]  # fmt: skip
            kept = [(edit, row) for edit, row in rows if row is not None]
            if wanted is None or right is None or not kept:
                continue
            edits, table = [edit for edit, _ in kept], np.array([row for _, row in kept])
            found += [(edits[i], edits[j]) for i, j in _fitting(table, right, wanted)
                      if edits[i].function is edits[j].function]  # fmt: skip
        return sorted(found, key=lambda pair: pair[0].cost + pair[1].cost)[:MOST_PAIRS]


def _row(values: Sequence[Any], like: Sequence[Array]) -> Array | None:
    """Values of all cases in a row; None where one has another shape than the answer."""
    for value, answer in zip(values, like, strict=True):
        if value is None or value.shape != answer.shape or not np.isfinite(value).all():
            return None
    return np.concatenate([np.ravel(value) for value in values])


def _fitting(table: Array, right: Array, wanted: Array) -> list[tuple[int, int]]:
    """Places of two rows whose sum is right + wanted, or whose product is right · wanted."""
    weights, found = np.random.default_rng(0).uniform(0.5, 1.5, len(right)), []
    with np.errstate(all="ignore"):
        logs = [np.log(np.abs(values)) for values in (table, right, wanted)]
        for rows, base, goal in ((table, right, wanted), logs):
            sums = rows @ weights
            needed = goal @ weights + base @ weights - sums
            order = np.argsort(sums)
            span = 1e-7 * (np.abs(needed) + abs(float(goal @ weights))) + 1e-12
            low = np.searchsorted(sums[order], needed - span)
            high = np.searchsorted(sums[order], needed + span)
            for i, (start, end) in enumerate(zip(low, high, strict=True)):
                found += [(i, int(j)) for j in order[start : min(end, start + 20)] if j > i]
    return found


def all_the_same(cases: Sequence[Case]) -> str:
    """What all numbers of all answers are, if they are one and the right ones are not."""
    answers, rights = (
        np.concatenate([np.ravel(v) for c in cases for v in getattr(c, of).values()])
        for of in ("answer", "right")
    )
    if rights.dtype.kind != "f" or len(answers) < 2 or not np.isfinite(answers).all():
        return ""
    return f"{answers[0]:g}" if np.ptp(answers) == 0 and np.ptp(rights) > 0 else ""


def in_order(mistakes: Sequence[Mistake], outputs: Mapping[str, Any]) -> list[Mistake]:
    places = {output: i for i, output in enumerate(outputs)}
    return sorted(mistakes, key=lambda mistake: min(places.get(o, 0) for o in mistake.outputs))
