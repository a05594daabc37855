"""What is wrong with an answer to an exercise that is no sum of products, as diagnosis.py's are.

Such an exercise comes with one function that has a switch for each mistake people make. Without
switches it is right. A learner's results are compared with it under no switch, one, and two; the
first that agrees is the diagnosis. What agrees with none is shown by its first wrong number.
"""

import itertools
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..answers import TOLERANCE, Finding, Unusable, checked, shown
from ..arrays import Array


def _as_it_is(function: Callable[..., Any]) -> Callable[..., Any]:
    return function


@dataclass(frozen=True)
class Task:
    """How an exercise is tried, and the mistakes that are known in it.

    arguments : from a Generator and a kind (0, 1, ... `kinds` - 1: plain first) to the arguments
    answer : from the slugs of mistakes, and the arguments, to the results: one, a tuple, a dict
    mistakes : from slug to sentence
    outputs : the results' names, where there are several
    called : what makes of the learner's function one that takes `arguments` and returns results
    """

    arguments: Callable[[np.random.Generator, int], dict[str, Any]]
    answer: Callable[..., Any]
    mistakes: Mapping[str, str]
    outputs: tuple[str, ...] = ("",)
    kinds: int = 3
    draws: int = 3
    called: Callable[[Callable[..., Any]], Callable[..., Any]] = _as_it_is

    def diagnose(self, name: str, function: Callable[..., Any], seed: int) -> list[Finding]:
        """What is wrong with `function`: [] if nothing."""
        rng = np.random.default_rng(seed)
        for kind in range(self.kinds):
            draws = [self.arguments(rng, kind) for _ in range(self.draws)]
            try:
                findings = self._explained(name, self.called(function), draws)
            except Unusable as error:
                findings = [error.finding]
            if findings:
                return findings
        return []

    def right(self, arguments: Mapping[str, Any], wrong: Collection[str] = ()) -> dict[str, Any]:
        """The results under these mistakes, by name."""
        with np.errstate(all="ignore"):
            results = self.answer(frozenset(wrong), **arguments)
        if isinstance(results, dict):
            return results
        results = results if isinstance(results, tuple) else (results,)
        return dict(zip(self.outputs, results, strict=True))

    def _explained(
        self, name: str, function: Callable[..., Any], draws: Sequence[dict[str, Any]]
    ) -> list[Finding]:
        by_name = isinstance(self.answer(frozenset(), **draws[0]), dict)
        rights = [self.right(arguments) for arguments in draws]
        given = [
            checked(name, function, arguments, right, by_name, finite=False)
            for arguments, right in zip(draws, rights, strict=True)
        ]
        for n in (0, 1, 2):
            for wrong in itertools.combinations(self.mistakes, n):
                if self._fits(given, draws, wrong):
                    return [Finding(slug, name, self.mistakes[slug]) for slug in wrong]
        for arguments, right, answers in zip(draws, rights, given, strict=True):
            for (output, value), answer in zip(right.items(), answers, strict=True):
                if not _same(answer, value):
                    where = f"{name}, {output}" if output else name
                    return [_unexplained(where, answer, np.asarray(value), arguments)]
        raise AssertionError("an answer that agrees everywhere")  # pragma: no cover

    def _fits(
        self,
        given: Sequence[Sequence[Array]],
        draws: Sequence[dict[str, Any]],
        wrong: Collection[str],
    ) -> bool:
        return all(
            _same(answer, value)
            for answers, arguments in zip(given, draws, strict=True)
            for answer, value in zip(answers, self.right(arguments, wrong).values(), strict=True)
        )


def _same(answer: Array, value: Any) -> bool:
    """Equal to rounding, infinities and NaN included."""
    value = np.asarray(value, "float64")
    if answer.shape != value.shape:
        return False
    finite = np.isfinite(value)
    if not np.array_equal(np.isfinite(answer), finite):
        return False
    distance, size = (float(np.linalg.norm(a[finite])) for a in (answer - value, value))
    odd = np.array_equal(answer[~finite], value[~finite], equal_nan=True)
    return odd and distance <= TOLERANCE * size + 1e-12


def _unexplained(
    where: str, answer: Array, value: np.ndarray, arguments: Mapping[str, Any]
) -> Finding:
    if not np.isfinite(answer).all():
        return Finding("nan", where, "it holds NaN or infinity")
    if answer.any() and value.dtype.kind == "f":
        ratio = float((answer * value).sum() / max(float((value * value).sum()), 1e-300))
        if abs(ratio - 1) > TOLERANCE and _same(answer, ratio * value):
            slug = "sign-flip" if abs(ratio + 1) < TOLERANCE else "scaled"
            return Finding(slug, where, f"it is {ratio:.4g} times what it should be")
    distance = np.abs(answer - value)
    at = np.unravel_index(np.argmax(distance), distance.shape)
    entry = f"its entry {[int(i) for i in at]}" if at else "it"
    numbers = f"{entry} is {answer[at]:.6g} and should be {float(value[at]):.6g}"
    return Finding("unexplained", where, f"for {shown(arguments)}: {numbers}")
