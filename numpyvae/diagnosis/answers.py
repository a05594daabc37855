"""What a function under test returns, as float arrays of the right shapes; or why it is unusable.

Before anything is said about its numbers: does it run, leave its arguments alone, return something,
so many arrays, of these shapes, the same at every call?
"""

import copy
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ..arrays import Array

TOLERANCE = 1e-6  # it leaves room for float32, and only gross mistakes are looked for


@dataclass(frozen=True)
class Finding:
    """One mistake: a short stable name, where it was found, and a sentence to act on."""

    slug: str
    where: str
    sentence: str
    error: BaseException | None = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        return f"{self.where}: {self.sentence} [{self.slug}]"


class Unusable(Exception):
    """An answer whose numbers need no look."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


class Misshapen(Unusable):
    """Results whose numbers are worth a look, though their shapes are not what was asked for."""

    def __init__(self, finding: Finding, results: list[Any], right: Mapping[str, Any]) -> None:
        super().__init__(finding)
        self.results, self.right = results, dict(right)


def same(answer: Any, value: Any) -> bool:
    """Equal to rounding, infinities and NaN included."""
    tolerance = 1e-3 if getattr(value, "dtype", None) == np.float32 else TOLERANCE
    answer, value = np.asarray(answer, "float64"), np.asarray(value, "float64")
    if answer.shape != value.shape:
        return False
    finite = np.isfinite(value)
    if not np.array_equal(np.isfinite(answer), finite):
        return False
    unit = max(1.0, float(np.abs(value[finite]).max(initial=0)))  # so that no square overflows
    with np.errstate(over="ignore"):
        distance = float(np.linalg.norm((answer[finite] - value[finite]) / unit))
        size = float(np.linalg.norm(value[finite] / unit))
    odd = np.array_equal(answer[~finite], value[~finite], equal_nan=True)
    return odd and distance <= tolerance * size + 1e-12 / unit


def checked(
    name: str,
    function: Callable[..., Any],
    arguments: Mapping[str, Any],
    right: Mapping[str, Any],
    by_name: bool = False,
) -> list[Array]:
    """The results for `arguments`, one for each of `right`; raises Unusable.

    by_name : they come in a dict with the names of `right`, not in a tuple in its order
    """

    def unusable(slug: str, sentence: str, output: str = "", **of: Any) -> Unusable:
        return Unusable(Finding(slug, f"{name}, {output}" if output else name, sentence, **of))

    mine = copy.deepcopy(dict(arguments))
    try:
        with np.errstate(all="ignore"):
            results = _results(function(*mine.values()), right, by_name)
            changed = _changed(arguments, mine)
            fresh = copy.deepcopy(list(arguments.values()))
            again = _results(function(*fresh), right, by_name)
    except Unusable:  # from what calls the function for us
        raise
    except (Exception, SystemExit) as error:  # whatever the function under test raises
        sentence = f"for {shown(arguments)}: {type(error).__name__}: {error}"
        if "bitwise_xor" in str(error):
            sentence += " (a power is written **; ^ is something else)"
        if "truth value of an array" in str(error):
            sentence += " (max, min and if take one number; np.maximum, np.where go entry by entry)"
        if re.search("only (0-dimensional|length-1|size-1) arrays", str(error)):
            sentence += " (float and math's functions take one number; NumPy's take arrays)"
        if "math domain error" in str(error):
            sentence += " (math.log has no value at 0: did an exp before it round to 0?)"
        raise unusable("raised", sentence, error=error) from None
    if results is None or again is None:
        raise unusable("none", "it returns None: is the return missing?")
    if by_name:
        if not isinstance(results, dict) or set(results) != set(right):
            first, *_, last = right
            expected = f"expected a dict of {first}, ..., {last}"
            raise unusable("wrong-count", f"{expected}; got {_named(results, right)}")
        results, again = ([values[key] for key in right] for values in (results, again))
    if len(results) != len(right):
        arrays = "1 array" if len(results) == 1 else f"{len(results)} arrays"
        arrays = "a dict" if len(results) == 1 and results[0].dtype == object else arrays
        raise unusable("wrong-count", f"expected ({', '.join(right)}); got {arrays}")
    for (output, value), answer, other in zip(right.items(), results, again, strict=True):
        value = np.asarray(value)
        if answer.dtype.kind not in "fiub":
            raise unusable("not-numbers", f"expected floats; got {answer.dtype}", output)
        if answer.shape != value.shape:
            slug, hint = _misshapen(answer, value)
            sentence = f"for {shown(arguments)}: expected {_shape(value)}; got {_shape(answer)}"
            found = unusable(slug, sentence + hint, output).finding
            floats = [np.array(result, "float64") for result in results]
            raise Misshapen(found, floats, right)
        if not np.array_equal(answer, other, equal_nan=answer.dtype.kind == "f"):
            slug = "fresh-noise" if "eps" in arguments else "not-deterministic"
            sentence = "two calls with the same arguments differ: it draws noise of its own"
            sentence += ", or keeps something between calls (a global, a default argument)"
            sentence += "; use the eps that is given" if "eps" in arguments else ""
            raise unusable(slug, sentence, output)
        if value.dtype == bool and answer.dtype != bool and same(answer, value):
            sentence = (
                f"it holds numbers, {answer.dtype}, where True and False, bool, were asked for"
            )
            raise unusable("not-bool", sentence, output)
        wrong = answer.dtype.kind in "iu" and not same(answer, value)
        cuts = [cut(value) for cut in (np.trunc, np.rint)] if wrong else []
        if any(np.array_equal(answer, cut) and (cut.any() or cut.size > 1) for cut in cuts):
            sentence = f"it holds whole numbers, {answer.dtype}, where floats were expected"
            raise unusable("integers", sentence, output)
    if changed:
        plural = "s" if len(changed) > 1 else ""
        sentence = f"it changes its argument{plural} {', '.join(changed)} in place: work on a copy"
        found = unusable("changed-in-place", sentence).finding
        raise Misshapen(found, [answer.astype("float64") for answer in results], right)
    return [answer.astype("float64") for answer in results]


def shown(arguments: Mapping[str, Any]) -> str:
    """Arrays by their shapes, numbers and names by their values, models by their kind."""
    parts = []
    for key, value in arguments.items():
        if isinstance(value, np.ndarray):
            parts.append(f"{key} {value.shape}")
        elif isinstance(value, int | float | str):
            parts.append(f"{key} {value:.4g}" if isinstance(value, float) else f"{key} {value!r}")
        elif not callable(value):
            parts.append(f"{key}, a {type(value).__name__}")
    return ", ".join(parts)


def _shape(value: np.ndarray) -> str:
    return f"shape {value.shape}" if value.ndim else "a number"


def _arrays_in(value: Any, name: str) -> Iterator[tuple[str, np.ndarray]]:
    """The arrays that an argument holds: it may be one, or a list of them, a trace, a model."""
    if isinstance(value, np.ndarray):
        yield name, value
    elif isinstance(value, list | tuple):
        for i, item in enumerate(value):
            yield from _arrays_in(item, f"{name}[{i}]")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _arrays_in(item, f"{name}[{key!r}]")
    elif hasattr(value, "__dict__") and not callable(value):
        for key, item in vars(value).items():
            yield from _arrays_in(item, f"{name}.{key}")


def _changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    now = dict(pair for key, value in after.items() for pair in _arrays_in(value, key))
    old = dict(pair for key, value in before.items() for pair in _arrays_in(value, key))
    # What was moved by a step and moved back differs by rounding, and does no harm.
    return [key for key, value in old.items() if not _as_before(value, now.get(key))]


def _as_before(value: np.ndarray, now: np.ndarray | None) -> bool:
    if now is None or now.shape != value.shape:
        return False
    if value.dtype.kind != "f":
        return np.array_equal(value, now)
    return np.allclose(value, now, rtol=1e-12, atol=1e-12, equal_nan=True)


def _results(results: Any, right: Mapping[str, Any], by_name: bool) -> Any:
    """Copies, since a function may hand out the same buffer at each call."""
    n = len(right)
    if results is None:
        return None
    if by_name and isinstance(results, dict):
        return {key: np.array(value) for key, value in results.items()}
    if n == 1:  # a list, or a tuple, may be an array written out
        shape = np.shape(next(iter(right.values())))
        written_out = shape and len(results) == shape[0] if isinstance(results, tuple) else True
        if written_out and (not isinstance(results, tuple) or np.ndim(results[0]) < len(shape)):
            return [np.array(results)]
    if isinstance(results, tuple | list) or (isinstance(results, np.ndarray) and len(results) == n):
        return [np.array(result) for result in results]
    return [np.array(results)]


def _named(results: Any, right: Mapping[str, Any]) -> str:
    """What came in place of a dict of `right`: the names it lacks, and those it should not have."""
    if not isinstance(results, dict):
        return "1 array" if len(results) == 1 else f"{len(results)} arrays"
    missing = ", ".join(name for name in right if name not in results)
    extra = ", ".join(str(name) for name in results if name not in right)
    if not missing:
        return f"{extra} too"
    return f"no {missing} but {extra}" if extra else f"no {missing}"


def _misshapen(answer: np.ndarray, right: np.ndarray) -> tuple[str, str]:
    """Slug, and what may have led to the shape."""
    if answer.shape == right.shape[::-1] and same(answer.T, right):
        return "transposed", ", the transpose"
    if right.ndim == 0:
        return "not-summed", ": one number for all of it was asked for"
    if answer.size == right.size:
        return "wrong-shape", ": the same number of entries, in another shape"
    if answer.ndim > right.ndim and answer.shape[answer.ndim - right.ndim :] == right.shape:
        return (
            "not-summed",
            ": the first axis is still there; sum over it, as over all examples",
        )
    if answer.ndim > right.ndim and answer.shape[: right.ndim] == right.shape:
        return "not-summed", ": the last axis is still there; sum over it"
    return "wrong-shape", ""
