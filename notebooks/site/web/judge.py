"""The worker's Python: what the page asks, answered by numpyvae.exercises."""

import base64
import contextlib
import dataclasses
import io
import json
import logging
import sys
from pathlib import Path

from numpyvae.exercises import engine, milestones, run, workspace

FOLDER = Path("/exercises")
FOLDER.mkdir(exist_ok=True)
logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)  # it looks for fonts, once


class Once(io.TextIOBase):
    """What an answer prints, each print once: a check calls it many times, on like arguments."""

    def __init__(self, out) -> None:
        self.out, self.text, self.repeats = out, "", 0
        self.seen: set[str] = set()

    def write(self, text: str) -> int:
        self.text += text
        if self.text.endswith("\n"):
            self.pass_on()
        return len(text)

    def pass_on(self) -> None:
        if self.text in self.seen:
            self.repeats += 1
        else:
            self.out.write(self.text)
            if len(self.seen) < 1000:  # an endless loop has no end of them
                self.seen.add(self.text)
        self.text = ""


@contextlib.contextmanager
def printing_once():
    once = Once(sys.stdout)
    with contextlib.redirect_stdout(once):
        yield
    once.pass_on()
    if once.repeats:
        print(f"(repeats not shown: {once.repeats}. The check calls your function many times.)")


def check(name: str, code: str) -> str:
    """The verdict on the text of an exercise's file, as JSON."""
    path = workspace.file_of(FOLDER, name)
    path.write_text(code, encoding="utf-8")
    with printing_once():
        verdict = run.judged(str(path), name)
    answer = {"file": workspace.content_of(path)}
    if isinstance(verdict, list):
        text = run.no_function(name, verdict)
        return json.dumps({**answer, "passed": False, "text": text, "slugs": ["no-function"]})
    verdict = dataclasses.replace(verdict, hint_by="press Hint")
    slugs = [finding.slug for finding in verdict.findings]
    shown = {"html": verdict._repr_html_(), "text": str(verdict)}
    return json.dumps({**answer, **shown, "passed": verdict.passed, "slugs": slugs})


def milestone(number: int, codes: str) -> str:
    """What the functions of these files, by name as JSON, do together; with a picture."""
    functions = {}
    for name, code in json.loads(codes).items():
        path = workspace.file_of(FOLDER, name)
        path.write_text(code, encoding="utf-8")
        found = run.function_of(str(path), name)
        if callable(found):
            functions[name] = found
    reached = milestones.milestone(number, functions)
    picture = reached._repr_png_()
    return json.dumps({
        "passed": reached.passed,
        "text": str(reached),
        "picture": base64.b64encode(picture).decode() if picture else None,
    })  # fmt: skip


def solution(name: str) -> str:
    return json.dumps({"text": engine.solution_text(name)})
