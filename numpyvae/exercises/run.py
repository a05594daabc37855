"""Run one learner's file and write the verdict: python -m numpyvae.exercises.run FILE NAME OUT"""

import dataclasses
import json
import runpy
import sys
from pathlib import Path

from .engine import judge, own_lines


def verdict_of(path: str, name: str) -> tuple[bool, str]:
    try:
        content = runpy.run_path(path)
    except BaseException as error:  # whatever a learner's file does, SystemExit too
        lines = [*_lines(error, path), f"{type(error).__name__}: {error}"]
        return False, "\n  ".join([f"{name}: the file can't be run", *lines])
    function = content.get(name)
    if not callable(function):
        return False, f"{name}: the file has no function of this name"
    verdict = dataclasses.replace(judge(function, name), hint_by="numpyvae exercises hint {}")
    return verdict.passed, str(verdict)


def _lines(error: BaseException, path: str) -> list[str]:
    if isinstance(error, SyntaxError) and error.lineno:
        return [f"line {error.lineno}: {(error.text or '').strip()}"]
    return own_lines(error, path)


if __name__ == "__main__":
    file, exercise, out = sys.argv[1:]
    passed, text = verdict_of(file, exercise)
    Path(out).write_text(json.dumps({"passed": passed, "text": text}), encoding="utf-8")
