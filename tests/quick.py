"""The ordinary suite tries a few of many like cases; `pytest -m long` tries the others."""

from collections.abc import Iterable
from typing import Any

import pytest


def one_in(n: int, cases: Iterable[Any]) -> list[Any]:
    """The cases, of which all but the first, the n-th after it, and so on are long."""
    return [case if i % n == 0 or _is_long(case) else _long(case) for i, case in enumerate(cases)]


def _is_long(case: Any) -> bool:
    return any(mark.name == "long" for mark in getattr(case, "marks", ()))


def _long(case: Any) -> Any:
    if isinstance(case, type(pytest.param())):
        return pytest.param(*case.values, marks=(*case.marks, pytest.mark.long), id=case.id)
    return pytest.param(*(case if isinstance(case, tuple) else (case,)), marks=pytest.mark.long)
