"""A folder of exercises: one file each, which is the learner's and is never overwritten.

A file is run in a process of its own, with a time limit, so that an endless loop or a crash in it
ends nothing else. Progress is in progress.json, beside the files.
"""

import hashlib
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..storage import replacing
from ..validation import InputError
from .catalogue import EXERCISES
from .engine import find as find_exercise

PROGRESS = "progress.json"
TIME_LIMIT = 10.0  # seconds; a right answer takes less than one
MOST_LINES = 4  # of what a learner's code prints


def file_of(folder: Path, name: str) -> Path:
    """Where the exercise is, such as 06_dense_backward.py."""
    names = [exercise.name for exercise in EXERCISES]
    return folder / f"{names.index(name) + 1:02}_{name}.py"


def name_of(text: str) -> str:
    """The exercise that is meant: by its name, its number, or its file."""
    stem = Path(text).name.removesuffix(".py")
    number, _, rest = stem.partition("_")
    if number.isdigit() and not rest and 1 <= int(number) <= len(EXERCISES):
        return EXERCISES[int(number) - 1].name
    return find_exercise(rest if number.isdigit() and rest else stem, "NAME").name


def stub_of(name: str) -> str:
    return find_exercise(name).stub


def start(folder: Path) -> list[Path]:
    """Lay out the files that are not there yet; those."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for exercise in EXERCISES:
        path = file_of(folder, exercise.name)
        if not path.exists():
            path.write_text(stub_of(exercise.name), encoding="utf-8")
            made.append(path)
    if not (folder / PROGRESS).exists():
        _write(folder, {})
    return made


def find(folder: Path | None) -> Path:
    """The workspace: `folder`, or the current one, or `exercises` in it."""
    for candidate in [folder] if folder else [Path(), Path("exercises")]:
        if (candidate / PROGRESS).exists():
            return candidate
    where = folder or "here"
    raise InputError(f"{where}: no exercises; lay them out with: numpyvae exercises start")


def progress(folder: Path) -> dict[str, Any]:
    """By exercise: whether it has passed, and how many hints were given."""
    try:
        content = json.loads((folder / PROGRESS).read_text(encoding="utf-8"))
    except ValueError:
        content = None
    if not isinstance(content, dict):
        raise InputError(
            f"{folder / PROGRESS}: damaged; delete it and run: numpyvae exercises start"
        )
    return content


def remember(folder: Path, name: str, **what: Any) -> None:
    content = progress(folder)
    content[name] = {**content.get(name, {}), **what}
    _write(folder, content)


def _write(folder: Path, content: dict[str, Any]) -> None:
    with replacing(folder / PROGRESS) as unfinished:
        unfinished.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def check_file(path: Path, name: str, limit: float = TIME_LIMIT) -> tuple[bool, str]:
    """Whether the learner's file passes, and what to say about it."""
    if not path.exists():
        return False, f"{path}: no such file; numpyvae exercises start lays it out again"
    with tempfile.TemporaryDirectory() as scratch:
        answer = Path(scratch) / "verdict.json"
        seconds = str(0.9 * limit)
        command = [sys.executable, "-m", "numpyvae.exercises.run", str(path), name, str(answer),
                   seconds]  # fmt: skip
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=limit,
                                  encoding="utf-8", errors="replace")  # fmt: skip
        except subprocess.TimeoutExpired as error:
            where = _lines_of(error.stderr, path)
            return False, f"{name}: stopped after {limit:g} seconds{where}: an endless loop?"
        if not answer.exists():
            last = (done.stderr.strip().splitlines() or ["no reason was given"])[-1]
            return False, f"{name}: Python itself stopped: {last}"
        verdict = json.loads(answer.read_text(encoding="utf-8"))
    printed = done.stdout.rstrip().splitlines()
    if len(printed) > MOST_LINES:  # it is called many times
        printed = [*printed[:MOST_LINES], f"... and {len(printed) - MOST_LINES} lines more"]
    said = ["your code printed:", *printed] if printed else []
    return verdict["passed"], "\n".join([*said, verdict["text"]])


def _lines_of(stderr: Any, path: Path) -> str:
    """At which line of the learner's file it hung, from what faulthandler wrote."""
    text = stderr.decode(errors="replace") if isinstance(stderr, bytes) else stderr or ""
    places = re.findall(r'File "(.*)", line (\d+)', text)
    return next((f", in line {line}" for file, line in places if file == str(path)), "")


def content_of(path: Path) -> str:
    """A hash of a file, to know whether it has changed since."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16] if path.exists() else ""


def reset(folder: Path, name: str) -> Path | None:
    """Put the stub back; the learner's file is kept beside it, under the name returned."""
    path, n = file_of(folder, name), 1
    if not path.exists() or path.read_text(encoding="utf-8", errors="replace") == stub_of(name):
        start(folder)
        return None
    while (kept := path.with_name(f"{path.name}.kept{n}")).exists():
        n += 1
    path.rename(kept)
    start(folder)
    return kept


def watch(folder: Path, seconds: float = 0.1) -> Iterator[str]:
    """The names of exercises whose files were saved, as they are."""
    paths = {exercise.name: file_of(folder, exercise.name) for exercise in EXERCISES}

    def times() -> dict[str, int]:
        return {name: path.stat().st_mtime_ns for name, path in paths.items() if path.exists()}

    before = times()
    while True:
        time.sleep(seconds)
        now = times()
        yield from (name for name in now if now[name] != before.get(name))
        before = now
