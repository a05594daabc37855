"""The smallest arguments for which an answer is wrong, as one can paste and run them."""

import re
from collections.abc import Callable
from typing import Any

import numpy as np

from .answers import same, shown
from .edits import copied

MOST_NUMBERS = 60  # that one would paste
Results = Callable[[dict[str, Any]], dict[str, Any]]


def smallest(
    name: str,
    arguments: dict[str, Any],
    answer: Results,
    right: Results,
    output: str,
    legal: Callable[..., bool],
) -> str:
    """A sentence such as: kl_forward(np.array([[1.0]]), ...) gives 1 and should give 0.5."""

    finite = True

    def both(tried: dict[str, Any]) -> tuple[Any, Any] | None:
        """What comes and what should, if they differ; None if not, or if it does not run."""
        try:
            with np.errstate(all="ignore"):
                results = [
                    np.asarray(of(copied(tried))[output], "float64") for of in (answer, right)
                ]
        except Exception:  # not every function takes every size
            return None
        usable = np.isfinite(results[1]).all() or not finite
        return None if same(*results) or not usable else (results[0], results[1])

    finite = both(arguments) is not None  # what is right; if not, nothing smaller needs to be

    def differ(tried: dict[str, Any]) -> bool:
        """Is the answer wrong for arguments that the exercise allows?"""
        return legal(**tried) and both(tried) is not None

    simple = all(isinstance(v, int | float | str | np.ndarray) for v in arguments.values())
    if simple:
        arguments = _rounded(_sliced(arguments, differ), differ)
    found = both(arguments)
    if found is None:
        return f"for {shown(arguments)}"
    came, should = found
    if came.size > 4 and came.shape == should.shape:
        apart = np.nan_to_num(np.abs(came - should), nan=np.inf)
        apart[(came == should) | (np.isnan(came) & np.isnan(should))] = 0
        at = np.unravel_index(np.argmax(apart), came.shape)
        entry = f"entry {[int(i) for i in at]} "
        came, should = came[at], should[at]
    else:
        entry = ""
    short = simple and sum(np.size(v) for v in arguments.values()) <= MOST_NUMBERS
    call = f"{name}({', '.join(map(_literal, arguments.values()))})" if short else ""
    start = f"{call} gives" if call else f"for {shown(arguments)} it gives"
    if came.shape == should.shape and np.asarray(right(arguments)[output]).dtype == bool:
        came, should = came.astype(bool), should.astype(bool)
    digits = 6
    while digits < 15 and _text(came, digits) == _text(should, digits):
        digits += 3
    return f"{start} {entry}{_text(came, digits)} and should give {_text(should, digits)}"


def _sliced(arguments: dict[str, Any], differ: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """With every axis of one size cut to 1 entry or to 2, where the answer is still wrong."""
    sizes = {n for v in arguments.values() if isinstance(v, np.ndarray) for n in v.shape}
    for size in sorted(sizes):
        for short in (1, 2):
            tried = {
                k: v[tuple(slice(short if n == size else n) for n in v.shape)]
                if isinstance(v, np.ndarray) else v for k, v in arguments.items()
            }  # fmt: skip
            if short < size and differ(tried):
                arguments = tried
                break
    return arguments


def _rounded(arguments: dict[str, Any], differ: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    for digits in (0, 1, 2):
        tried = {
            k: np.round(v, digits) if isinstance(v, np.ndarray) and v.dtype.kind == "f"
            else round(v, digits) or v if isinstance(v, float) else v for k, v in arguments.items()
        }  # fmt: skip
        if differ(tried):
            return tried
    return arguments


def _literal(value: Any) -> str:
    if isinstance(value, np.ndarray):
        kind = f', dtype="{value.dtype}"' if value.dtype == "float32" else ""
        numbers = re.sub(r"\b(inf|nan)\b", r"np.\1", str(value.tolist()))
        return f"np.array({numbers}{kind})"
    return repr(value)


def _text(value: Any, digits: int) -> str:
    return np.array2string(
        np.asarray(value) if np.asarray(value).dtype == bool else np.asarray(value) + 0.0,
        separator=", ",
        formatter={"float_kind": lambda x: f"{x:.{digits}g}"},
    ).replace("\n", "")
