"""Run one learner's file and write what was found: main([FILE, NAME, OUT, SECONDS, PATIENCE]).

After so many seconds of work, or of waiting, the process ends itself; standard error then has the
line that it was at. Work is what counts, since a machine may have other things to do.
"""

import dataclasses
import faulthandler
import json
import os
import runpy
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from .engine import Verdict, judge_own, own_lines

WORKED = "stopped after so much work"  # to standard error, before the lines


def function_of(path: str, name: str) -> Callable[..., Any] | list[str]:
    """The function of this name that a learner's file defines; or why there is none, in lines."""
    try:
        content = runpy.run_path(path)
    except BaseException as error:  # whatever a learner's file does, SystemExit too
        said = error.msg if isinstance(error, SyntaxError) else error  # the line is told already
        why = [*_lines(error, path), f"{type(error).__name__}: {said}"]
        return ["the file can't be run", *why]
    function = content.get(name)
    if callable(function):
        return function
    own = [
        key
        for key, value in content.items()
        if callable(value) and getattr(value, "__module__", "") == "<run_path>"
    ]
    defined = f"defines {', '.join(own)}" if own else "defines no function"
    return [f"the file {defined}; expected a function called {name}"]


def judged(path: str, name: str) -> Verdict | list[str]:
    """The verdict on a learner's file; or why it has no function to judge, in lines."""
    function = function_of(path, name)
    return function if isinstance(function, list) else judge_own(function, name)


def verdict_of(path: str, name: str) -> dict[str, Any]:
    """Whether it passed, what to say of it, its first finding in one line, and how many more."""
    verdict = judged(path, name)
    if isinstance(verdict, list):
        in_short = " ".join(": ".join(["not right yet", *verdict]).split())
        text = no_function(name, verdict)
        return {"passed": False, "text": text, "in_short": in_short, "others": 0}
    verdict = dataclasses.replace(verdict, hint_by="numpyvae exercises hint {}")
    return {"passed": verdict.passed, "text": str(verdict), "in_short": verdict.in_short,
            "others": len(verdict.findings) - 1}  # fmt: skip


def no_function(name: str, why: Sequence[str]) -> str:
    """What `function_of` says, as a verdict is written."""
    first, *more = why
    return "\n  ".join([f"{name}: {first}", *more])


def _lines(error: BaseException, path: str) -> list[str]:
    if isinstance(error, SyntaxError) and error.lineno:
        return [f"line {error.lineno}: {(error.text or '').strip()}"]
    return own_lines(error, path)


def main(arguments: Sequence[str]) -> None:
    file, exercise, out, seconds, patience = arguments
    faulthandler.dump_traceback_later(float(patience), exit=True)
    threading.Thread(target=_end_after, args=(float(seconds),), daemon=True).start()
    found = verdict_of(file, exercise)
    Path(out).write_text(json.dumps(found), encoding="utf-8")
    sys.stdout.flush()
    os._exit(0)  # whatever threads the file has begun


def _end_after(seconds: float) -> None:
    began = time.process_time()
    while time.process_time() - began < seconds:
        time.sleep(0.05)
    os.write(2, f"{WORKED}\n".encode())
    faulthandler.dump_traceback(2)
    os._exit(1)
