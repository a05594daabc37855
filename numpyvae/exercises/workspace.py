"""A folder of exercises: one file each, which is the learner's and is never overwritten.

A file is run in a process of its own, with a time limit, so that an endless loop or a crash in it
ends nothing else. Progress is in progress.json, beside the files.
"""

import json
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

PROGRESS = "progress.json"
TIME_LIMIT = 20.0  # seconds; a right answer takes less than one
MOST_LINES = 4  # of what a learner's code prints


def file_of(folder: Path, name: str) -> Path:
    """Where the exercise is, such as 02_dense_backward.py."""
    for i, exercise in enumerate(EXERCISES, start=1):
        if exercise.name == name:
            return folder / f"{i:02}_{name}.py"
    names = ", ".join(exercise.name for exercise in EXERCISES)
    raise InputError(f"NAME: expected one of {names}; got {name!r}")


def start(folder: Path) -> list[Path]:
    """Lay out the files that are not there yet; those."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for exercise in EXERCISES:
        path = file_of(folder, exercise.name)
        if not path.exists():
            path.write_text(exercise.stub, encoding="utf-8")
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
        command = [sys.executable, "-m", "numpyvae.exercises.run", str(path), name, str(answer)]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=limit,
                                  encoding="utf-8", errors="replace")  # fmt: skip
        except subprocess.TimeoutExpired:
            return False, f"{name}: stopped after {limit:g} seconds: an endless loop?"
        if not answer.exists():
            last = (done.stderr.strip().splitlines() or ["no reason was given"])[-1]
            return False, f"{name}: Python itself stopped: {last}"
        verdict = json.loads(answer.read_text(encoding="utf-8"))
    printed = done.stdout.rstrip().splitlines()
    if len(printed) > MOST_LINES:  # it is called many times
        printed = [*printed[:MOST_LINES], f"... and {len(printed) - MOST_LINES} lines more"]
    said = ["your code printed:", *printed] if printed else []
    return verdict["passed"], "\n".join([*said, verdict["text"]])


def reset(folder: Path, name: str) -> Path:
    """Put the stub back; the learner's file is kept beside it, under the name returned."""
    path, n = file_of(folder, name), 1
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
