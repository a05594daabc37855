"""What can be seen of a wrong function where no edit of the right code gives its results.

Its answers are compared with the right ones, and it is called again with other arguments.
"""

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Protocol

import numpy as np

from ..arrays import Array
from .answers import TOLERANCE, same
from .kinds import WORDS, axes_in
from .search import Case

Results = Callable[[dict[str, Any]], dict[str, Any]]
POWERS = (1, -1, 2, -2, 0.5, -0.5)
FEW = 4  # entries: where fewer are right, what they have in common may be chance


class Tried(Protocol):  # a Trial
    @property
    def arguments(self) -> Callable[[np.random.Generator, int], dict[str, Any]]: ...

    @property
    def shapes(self) -> str: ...

    def right(self, arguments: Mapping[str, Any]) -> dict[str, Any]: ...


class Probe:
    """Looks at one output of the learner's function, `answer`."""

    def __init__(self, trial: Tried, answer: Results, cases: Sequence[Case], output: str) -> None:
        self.trial, self.output = trial, output
        self.cases = [case for case in cases if output in case.right]
        self.wrong = next(case for case in self.cases if output in case.wrong())
        self.of, self.axes = (answer, trial.right), axes_in(trial.shapes)
        self.cases += [*self._drawn()]  # what holds for a few calls may hold by chance

    def _drawn(self) -> Iterator[Case]:
        for seed, kind in itertools.product(range(930, 936), {case.kind for case in self.cases}):
            arguments = self.trial.arguments(np.random.default_rng(seed), kind)
            if both := self._both(arguments):
                yield Case(arguments, {self.output: both[1]}, {self.output: both[0]}, kind)

    def seen(self) -> list[str]:
        """What is seen, the most telling first."""
        alike = all(np.shape(c.answer[self.output]) == np.shape(c.right[self.output])
                    for c in self.cases)  # fmt: skip
        looks = (self._sign, self._place, self._kind_of_case, self._shift, self._factor,
                 self._extra, self._mixed, self._degree) if alike else (self._extra,)  # fmt: skip
        return [found for look in looks if (found := look())]

    def _both(self, arguments: dict[str, Any]) -> tuple[Array, Array] | None:
        """The answer, and what is right."""
        try:
            with np.errstate(all="ignore"):
                answer, right = (
                    np.asarray(of(arguments)[self.output], "float64") for of in self.of
                )
        except Exception:  # not every function takes every number, or every size
            return None
        return answer, right

    def _others(self, key: str) -> list[tuple[Array, Array]]:
        """Answers and right results for other values of an argument."""
        draws = [self.trial.arguments(np.random.default_rng(n), self.wrong.kind)
                 for n in range(900, 905)]  # fmt: skip
        pairs = [self._both({**self.wrong.arguments, key: draw[key]}) for draw in draws]
        return [pair for pair in pairs if pair] if None not in pairs else []

    def unused(self) -> tuple[str, str] | None:
        """The argument that the answer does not depend on, though what is right does."""
        now = self.wrong.answer[self.output], self.wrong.right[self.output]
        for key, value in self.wrong.arguments.items():
            others = self._others(key) if isinstance(value, float | np.ndarray) else []
            if not others or not np.any(others[0][0]):
                continue
            if all(same(a, now[0]) for a, _ in others) and not any(
                same(b, now[1]) for _, b in others
            ):
                slug = "fresh-noise" if key == "eps" else f"unused-{key}"
                return slug, f"it does not change with {key}: the {key} that is given is not used"
        return None

    def _extra(self) -> str:
        """The argument that it depends on, and should not."""
        now = self.wrong.answer[self.output], self.wrong.right[self.output]
        for key, value in self.wrong.arguments.items():
            others = self._others(key) if isinstance(value, float | np.ndarray) else []
            if (
                others
                and all(same(b, now[1]) for _, b in others)
                and not same(others[0][0], now[0])
            ):
                return f"it changes with {key}, and should not depend on {key}"
        return ""

    def _sign(self) -> str:
        pairs = [(case.answer[self.output], case.right[self.output]) for case in self.cases]
        if np.asarray(pairs[0][1]).dtype == bool:
            too_often, too_seldom = (
                any(np.any((np.asarray(a) > 0) & (np.asarray(b) == 0)) for a, b in these)
                for these in (pairs, [(b, a) for a, b in pairs])
            )
            if too_often != too_seldom:
                size = "too large" if too_often else "too small"
                wrong = (
                    "True where it should be False"
                    if too_often
                    else "False where it should be True"
                )
                return f"it is only ever wrong as {wrong}: what is compared may be {size}"
            return ""
        if all(same(np.abs(a), np.abs(b)) for a, b in pairs):
            return "its size is right, and its sign wrong in places"
        return ""

    def _place(self) -> str:
        place = where_wrong(self.cases, self.output)
        return f"it is wrong {place}" if place else ""

    def _kind_of_case(self) -> str:
        """What the calls have in common that come out wrong."""
        wrong = [self.output in case.wrong() for case in self.cases]
        facts: dict[str, list[bool]] = {}
        for case in self.cases:
            for fact, holds in self._facts(case):
                facts.setdefault(fact, []).append(holds)
        for fact, in_cases in facts.items():
            if in_cases == wrong and 1 < sum(wrong) < len(wrong) - 1:
                return f"it is wrong only where {fact}"
        return ""

    def _facts(self, case: Case) -> Iterator[tuple[str, bool]]:
        for key, value in self._numbers(case).items():
            yield f"{key} is 1", value == 1
            yield f"{key} is above 1", value > 1
            yield f"{key} is below 1", value < 1
            yield f"{key} is negative", value < 0
        for key, text in case.arguments.items():
            if isinstance(text, str):
                for choice in {c.arguments[key] for c in self.cases}:
                    yield f"{key} is {choice!r}", text == choice

    def _numbers(self, case: Case) -> dict[str, float]:
        """Arguments that are a number, and sizes, by their letters."""
        found = {key: float(value) for key, value in case.arguments.items()
                 if isinstance(value, int | float) and not isinstance(value, bool)}  # fmt: skip
        for key, value in case.arguments.items():
            letters = self.axes.get(key, ())
            if isinstance(x := getattr(value, "x", None), np.ndarray):  # a trace's images
                found |= dict(zip("BD", map(float, x.shape), strict=True))
            if isinstance(value, np.ndarray) and 0 < value.ndim <= len(letters):
                found |= dict(zip(letters[-value.ndim :], map(float, value.shape), strict=True))
        return found

    def _shift(self) -> str:
        """Is it a log or a multiple of a size too large or too small, the same for all entries?"""
        shifts = []
        for case in self.cases:
            apart = np.ravel(case.answer[self.output]) - np.ravel(case.right[self.output])
            if not apart.size or not np.isfinite(apart).all() or np.ptp(apart) > 1e-6:
                return ""
            shifts.append(float(apart[0]))
        numbers = [self._numbers(case) for case in self.cases]
        for key in numbers[0]:
            values = np.array([n.get(key, 0) for n in numbers])
            if not (values > 0).all() or not np.ptp(values):
                continue
            for text, by in ((f"log {key}", np.log(values)), (f"{key} · log 2π / 2",
                             values * np.log(2 * np.pi) / 2), (key, values)):  # fmt: skip
                for sign, word in ((1, "more"), (-1, "less")):
                    if np.allclose(shifts, sign * by, 1e-6, 1e-9):
                        return f"it is {text} {word} than it should be, where {key} is a size"
        return ""

    def _factor(self) -> str:
        """How many times too large it is, as a product of powers of arguments and sizes."""
        ratios = []
        for case in self.cases:
            answer, right = (np.ravel(v[self.output]) for v in (case.answer, case.right))
            ratio = float(answer @ right) / max(float(right @ right), 1e-300)
            if not same(answer, ratio * right) or not 1e-9 < ratio < 1e9:
                return ""
            ratios.append(ratio)
        numbers = [self._numbers(case) for case in self.cases]
        names = [key for key in numbers[0] if all(n.get(key, 0) > 0 for n in numbers)]
        one = [((key, power),) for key in names for power in POWERS]
        two = [((a, p), (b, q)) for a, b in itertools.combinations(names, 2)
               for p in (1, -1) for q in (1, -1)]  # fmt: skip
        for factors in (*one, *two):
            product = np.array([np.prod([n[k] ** p for k, p in factors]) for n in numbers])
            for constant in (1, 2, 0.5, 4, 0.25):
                if np.ptp(product) > 1e-6 and np.allclose(ratios, constant * product, 1e-6, 0):
                    parts = [{1.0: k, -1.0: f"1/{k}"}.get(p, f"{k}^{p:g}") for k, p in factors]
                    text = " · ".join([*([f"{constant:g}"] if constant != 1 else []), *parts])
                    sentence = f"it is {text} times what it should be"
                    if len(parts) == 1 and factors[0][0] in WORDS:
                        sentence += f", {factors[0][0]} the number of {WORDS[factors[0][0]][4:]}"
                    if factors[0][1] == -1:
                        return f"{sentence}: is it a mean where a sum was asked for?"
                    return f"{sentence}: is a division missing, a mean?"
        if np.size(self.cases[0].right[self.output]) > 1:
            sentence = "it is a multiple of what it should be, with another factor each time"
            return f"{sentence}: is it normalised?"
        return ""

    def _mixed(self) -> str:
        """Does what belongs to one image depend on another image?"""
        now = self.wrong.answer[self.output], self.wrong.right[self.output]
        arrays = {k: v for k, v in self.wrong.arguments.items()
                  if isinstance(v, np.ndarray)
                  and 0 < v.ndim <= len(self.axes.get(k, ()))}  # fmt: skip
        for letter in dict.fromkeys(letter for k in arrays for letter in self.axes[k]):
            changed = dict(self.wrong.arguments)
            for key, value in arrays.items():
                letters = self.axes[key][-value.ndim :]
                if letter in letters:
                    other = np.moveaxis(value.copy(), letters.index(letter), 0)
                    other[0] = other[0] * 0.7
                    changed[key] = np.moveaxis(other, 0, letters.index(letter))
            both = self._both(changed)
            if both is None or any(
                np.shape(b) != np.shape(n) for b, n in zip(both, now, strict=True)
            ):
                continue
            moved = [~np.isclose(b, n, equal_nan=True) for b, n in zip(both, now, strict=True)]
            # The axis along which this image is entry 0: what is right moves there alone.
            others = [np.delete(m, 0, axis) for axis in range(moved[1].ndim) for m in moved
                      if moved[1].any() and not np.delete(moved[1], 0, axis).any()]  # fmt: skip
            if any(m.any() for m in others):
                what = WORDS.get(letter, letter).removeprefix("the ").removesuffix("s")
                sentence = f"what belongs to one {what} changes when another {what} changes: does"
                sentence += (
                    f" a sum, a mean or a softmax run over all {what}s? Each {what} has its own"
                )
                return sentence
        return ""

    def _degree(self) -> str:
        """What doubling an argument does."""
        now = self.wrong.answer[self.output], self.wrong.right[self.output]
        for key, value in self.wrong.arguments.items():
            if not isinstance(value, float | np.ndarray) or np.asarray(value).dtype.kind != "f":
                continue
            both = self._both({**self.wrong.arguments, key: 2 * value})
            times = [_times(b, n) for b, n in zip(both, now, strict=True)] if both else [None, None]
            if times[1] is not None and times[1] != 1 and times[0] != times[1]:
                does = (
                    "not just that"
                    if times[0] is None
                    else f"it becomes {times[0]:g} times as large"
                )
                return f"doubling {key} should make it {times[1]:g} times as large; {does}"
        return ""


def _times(new: Array, old: Array) -> float | None:
    """How many times as large it is, if that is a power of 2 for all entries."""
    for times in (1, 2, 4, 0.5, 0.25, 8):
        if np.any(old) and same(new, times * old):
            return times
    return None


def where_wrong(cases: Sequence[Case], output: str) -> str:
    """What the wrong entries have in common, and the right ones have not: "where y is 0"."""
    facts: dict[str, list[tuple[np.ndarray, np.ndarray]]] = {}
    for case in cases:
        answer, right = case.answer[output], np.asarray(case.right[output], "float64")
        if np.shape(answer) != right.shape:
            return ""
        size = float(np.abs(right[np.isfinite(right)]).max(initial=0))
        wrong = ~np.isclose(answer, right, 1e-6, 1e-9 * size, equal_nan=True)
        for fact, holds in _places(case, right.shape):
            facts.setdefault(fact, []).append((wrong, holds))
    found = []
    for fact, pairs in facts.items():
        wrong, holds = (
            np.concatenate([np.ravel(m) for m in masks]) for masks in zip(*pairs, strict=True)
        )
        in_all = len(pairs) == len(cases) and not (wrong & ~holds).any()
        if in_all and wrong.sum() > 0.5 * holds.sum() and (~holds).sum() >= FEW:
            found.append((int(holds.sum()), f"only {fact}"))
    return min(found, key=lambda pair: pair[0])[1] if found else ""


def _places(case: Case, shape: tuple[int, ...]) -> Iterator[tuple[str, np.ndarray]]:
    """Facts about the entries of a result: which they are, and what the arguments are there."""
    index: list[Any] = [*np.indices(shape)] if shape else []
    for axis, at in enumerate(index):
        of = "entry" if len(shape) == 1 else f"entry along axis {axis}"
        yield f"in the first {of}, index 0", at == 0
        yield f"in the last {of}", at == shape[axis] - 1
        yield f"after the first {of}: that one, index 0, is right", at > 0
        yield f"before the last {of}: that one is right", at < shape[axis] - 1
    if len(shape) == 2 and len(set(shape)) == 1 < shape[0]:
        for text, holds in (("on", index[0] == index[1]), ("off", index[0] != index[1]),
                            ("below", index[0] > index[1]),
                            ("above", index[0] < index[1])):  # fmt: skip
            yield f"{text} the diagonal", holds
    floats = {k: v for k, v in case.arguments.items() if shape
              and isinstance(v, np.ndarray) and v.dtype.kind == "f"}  # fmt: skip
    facts = {f"{key} is {text}": holds for key, v in floats.items() for text, holds in (
        ("0", v == 0), ("negative", v < 0), ("positive", v > 0), ("above 1", v > 1),
        ("below 1", v < 1), ("above ½", v > 0.5), ("below ½", v < 0.5),
        ("large, above 1 or below -1", np.abs(v) > 1),
        ("small, between -1 and 1", np.abs(v) < 1))}  # fmt: skip
    facts |= {f"{a} equals {b}": x == y
              for (a, x), (b, y) in itertools.combinations(floats.items(), 2)
              if x.shape == y.shape}  # fmt: skip
    for fact, holds in facts.items():
        if holds.shape[:-1] == shape != holds.shape:
            holds = holds.any(axis=-1)
        try:
            yield f"where {fact}", np.broadcast_to(holds, shape)
        except ValueError:
            continue


def relation_of(pairs: Sequence[tuple[Array, Any]]) -> tuple[str, str] | None:
    """How answers and right results hang together, if they do."""
    if any(np.shape(a) != np.shape(b) for a, b in pairs):
        return None
    rows = [(np.ravel(a), np.ravel(b)) for a, b in pairs]
    if len(rows[0][1]) > 2 and all(same(np.sort(a), np.sort(b)) for a, b in rows):
        sentence = (
            "it has the right numbers in the wrong places: in another order, transposed or reshaped"
        )
        return "permuted", sentence
    answer, value = (
        np.concatenate([*map(np.ravel, arrays)]) for arrays in zip(*pairs, strict=True)
    )
    if value.dtype.kind != "f" or not np.isfinite(answer).all() or not answer.any():
        return None
    ratio = float(answer @ value / max(float(value @ value), 1e-300))
    if same(answer, ratio * value) and abs(ratio - 1) > 1e-3 and abs(ratio) < 1e6:
        slug = "sign-flip" if abs(ratio + 1) < TOLERANCE else "scaled"
        digits = 4 if abs(ratio - 1) > 0.01 else 8
        return slug, f"it is {ratio:.{digits}g} times what it should be"
    if same(answer - value, np.full_like(value, float((answer - value)[0]))):
        return "shifted", f"it is {(answer - value)[0]:.4g} more than it should be, each time"
    near = max(float(np.abs(a - b).max() / max(np.abs(b).max(), 1e-300)) for a, b in rows)
    if near < 1e-3:
        digits = int(-np.log10(near))
        return (
            "small-number",
            f"right to {digits} digits (is something small added, clipped or rounded?)",
        )
    return None
