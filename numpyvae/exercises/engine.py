"""Check a learner's function, give hints, show the solution; for a notebook and for a grader."""

import html
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..diagnosis import Finding, diagnose
from ..validation import InputError
from .catalogue import EXERCISES, Exercise

_BY_NAME = {exercise.name: exercise for exercise in EXERCISES}
_hints_given: dict[str, int] = {}
NOT_STARTED = "not-started"


@dataclass(frozen=True)
class Verdict:
    """What `check` found: nothing, or mistakes, each with a slug and a sentence."""

    name: str
    findings: tuple[Finding, ...]

    @property
    def passed(self) -> bool:
        return not self.findings

    def __repr__(self) -> str:
        return str(self)

    def __str__(self) -> str:
        if self.passed:
            return f"{self.name}: right"
        lines = [f"{self.name}: not right yet"]
        lines += [f"  {_place(finding)}{finding.sentence}" for finding in self.findings]
        if self.findings[0].slug != NOT_STARTED:
            lines.append(f'  (stuck? hint("{self.name}"))')
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        """For a notebook."""
        colour, verdict = ("#009E73", "right") if self.passed else ("#D55E00", "not right yet")
        items = "".join(
            f"<li>{html.escape(_place(finding))}{html.escape(finding.sentence)}</li>"
            for finding in self.findings
        )
        name = html.escape(self.name)
        return f'<b style="color: {colour}">{name}: {verdict}</b><ul>{items}</ul>'


def _place(finding: Finding) -> str:
    """Which result is meant, where an operation has several: "dlogvar: "."""
    _, _, output = finding.where.partition(", ")
    return f"{output}: " if output else ""


def names() -> list[str]:
    """The exercises, in the order of the course."""
    return list(_BY_NAME)


def check(function: Callable[..., Any], name: str | None = None, seed: int = 0) -> Verdict:
    """Try `function` on random numbers of several shapes; what is wrong with it, if anything.

    name : the exercise, if the function's own name is not it
    """
    exercise = _exercise(name or str(getattr(function, "__name__", "")))
    if not callable(function):
        raise InputError(f"function: expected a function; got {type(function).__name__}")
    findings = diagnose(exercise.name, function, seed)
    if findings and "NotImplementedError" in findings[0].sentence:
        findings = [Finding(NOT_STARTED, exercise.name, "not started yet")]
    return Verdict(exercise.name, tuple(findings))


def assert_passes(function: Callable[..., Any], name: str | None = None, seed: int = 0) -> None:
    """Raise AssertionError with the diagnosis as its text, unless the function is right."""
    verdict = check(function, name, seed)
    if not verdict.passed:
        raise AssertionError(str(verdict))


def stub(name: str) -> str:
    """The code to start from: name, arguments, shapes and the question."""
    return _exercise(name).stub


def hint(name: str, given: int | None = None) -> str:
    """The next hint: the idea, then the equation, the shapes, and almost the line.

    given : how many were given before, if not those of this session
    """
    exercise = _exercise(name)
    given = _hints_given.get(name, 0) if given is None else given
    given = min(given, len(exercise.hints) - 1)
    _hints_given[name] = given + 1
    return f"{name}, hint {given + 1} of {len(exercise.hints)}: {exercise.hints[given]}"


def solution(name: str) -> str:
    """The library's own code for it."""
    return inspect.getsource(_exercise(name).solution)


def _exercise(name: str) -> Exercise:
    if name not in _BY_NAME:
        raise InputError(f"name: expected one of {', '.join(_BY_NAME)}; got {name!r}")
    return _BY_NAME[name]
