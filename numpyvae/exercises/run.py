"""Run one learner's file and write the verdict: main([FILE, NAME, OUT, SECONDS]).

After so many seconds the process ends itself, and standard error has the line that it was at.
"""

import dataclasses
import faulthandler
import json
import os
import runpy
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from .engine import Verdict, judge, own_lines


def function_of(path: str, name: str) -> Callable[..., Any] | str:
    """The function of this name that a learner's file defines; or why there is none."""
    try:
        content = runpy.run_path(path)
    except BaseException as error:  # whatever a learner's file does, SystemExit too
        lines = [*_lines(error, path), f"{type(error).__name__}: {error}"]
        return "\n  ".join([f"{name}: the file can't be run", *lines])
    function = content.get(name)
    if callable(function):
        return function
    own = [
        key
        for key, value in content.items()
        if callable(value) and getattr(value, "__module__", "") == "<run_path>"
    ]
    defined = f"defines {', '.join(own)}" if own else "defines no function"
    return f"{name}: the file {defined}; expected a function called {name}"


def judged(path: str, name: str) -> Verdict | str:
    """The verdict on a learner's file; or why it has no function to judge."""
    function = function_of(path, name)
    return function if isinstance(function, str) else judge(function, name)


def verdict_of(path: str, name: str) -> tuple[bool, str]:
    verdict = judged(path, name)
    if isinstance(verdict, str):
        return False, verdict
    verdict = dataclasses.replace(verdict, hint_by="numpyvae exercises hint {}")
    return verdict.passed, str(verdict)


def _lines(error: BaseException, path: str) -> list[str]:
    if isinstance(error, SyntaxError) and error.lineno:
        return [f"line {error.lineno}: {(error.text or '').strip()}"]
    return own_lines(error, path)


def main(arguments: Sequence[str]) -> None:
    file, exercise, out, seconds = arguments
    faulthandler.dump_traceback_later(float(seconds), exit=True)
    passed, text = verdict_of(file, exercise)
    Path(out).write_text(json.dumps({"passed": passed, "text": text}), encoding="utf-8")
    sys.stdout.flush()
    os._exit(0)  # whatever threads the file has begun
