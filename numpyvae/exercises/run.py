"""Run one learner's file and write the verdict: python -m numpyvae.exercises.run FILE NAME OUT"""

import json
import runpy
import sys
import traceback
from pathlib import Path

import numpy as np

from ..mistakes import OPERATIONS
from .engine import check


def verdict_of(path: str, name: str) -> tuple[bool, str]:
    try:
        content = runpy.run_path(path)
    except BaseException as error:  # whatever a learner's file does, SystemExit too
        return False, f"{name}: the file can't be run\n{own_lines(error, path)}"
    function = content.get(name)
    if not callable(function):
        return False, f"{name}: the file has no function of this name"
    verdict = check(function, name)
    text = str(verdict).replace(f'hint("{name}")', f"numpyvae exercises hint {name}")
    if verdict.findings and verdict.findings[0].slug == "raised":
        try:
            arguments = OPERATIONS[name].arguments(np.random.default_rng(0), 0)
            function(*arguments.values())
        except Exception as error:
            text += f"\n{own_lines(error, path)}"
    return verdict.passed, text


def own_lines(error: BaseException, path: str) -> str:
    """The traceback's lines that are the learner's, not ours."""
    lines = [
        f"  line {frame.lineno}: {frame.line}"
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename == path
    ]
    if isinstance(error, SyntaxError) and error.lineno:
        lines = [f"  line {error.lineno}: {(error.text or '').strip()}"]
    return "\n".join([*lines, f"  {type(error).__name__}: {error}"])


if __name__ == "__main__":
    file, exercise, out = sys.argv[1:]
    passed, text = verdict_of(file, exercise)
    Path(out).write_text(json.dumps({"passed": passed, "text": text}), encoding="utf-8")
