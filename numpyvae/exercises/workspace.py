"""A folder of exercises: one file each, which is the learner's and is never overwritten.

A file is run in a process of its own, with a time limit, so that an endless loop or a crash in it
ends nothing else. Progress is in progress.json, beside the files.
"""

import contextlib
import hashlib
import json
import os
import re
import runpy
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any, NamedTuple

from ..storage import replacing
from ..validation import InputError
from . import run
from .catalogue import EXERCISES
from .engine import find as find_exercise

PROGRESS = "progress.json"
TIME_LIMIT = 10.0  # seconds of work; a right answer takes less than one
WAITING = 3  # times as long by the clock, where a machine is busy or the file only waits
PATIENCE = 60.0  # seconds for Python and NumPy to begin, where the machine is busy
MOST_LINES = 4  # of what a learner's code prints
MOST_CHARACTERS = 20_000  # kept of it, before that
# The learner's folder must not be searched for modules before the standard library: it may hold a
# random.py. It is added at the end, so that the exercises can share a file.
RUN = (
    "import sys; sys.path[0] = {home!r}; sys.path.append({folder!r}); "
    "from numpyvae.exercises import run; run.main(sys.argv[1:])"
)


def file_of(folder: Path, name: str) -> Path:
    """Where the exercise is, such as 06_dense_backward.py; a file keeps the number it was given."""
    names = [exercise.name for exercise in EXERCISES]
    there = sorted(folder.glob(f"[0-9][0-9]_{name}.py"))
    return there[0] if there else folder / f"{names.index(name) + 1:02}_{name}.py"


def name_of(text: str) -> str:
    """The exercise that is meant: by its name, its number, or its file."""
    stem = Path(text).name.removesuffix(".py")
    number, _, rest = stem.partition("_")
    if number.isdigit() and not rest and 1 <= int(number) <= len(EXERCISES):
        return EXERCISES[int(number) - 1].name
    return find_exercise(rest if number.isdigit() and rest else stem, "NAME").name


def names_of(texts: Iterable[str]) -> list[str]:
    """The exercises that are meant, as A B, A,B or 18-21; each once, in their order."""
    asked = set()
    for part in (part for text in texts for part in text.split(",")):
        first, dash, last = part.partition("-")
        if dash and first.isdigit() and last.isdigit():
            asked |= {name_of(str(i)) for i in range(int(first), int(last) + 1)}
        else:
            asked.add(name_of(part))
    return [exercise.name for exercise in EXERCISES if exercise.name in asked]


def stub_of(name: str) -> str:
    return find_exercise(name).stub


def is_one(folder: Path) -> bool:
    """Whether exercises were laid out here."""
    return (folder / PROGRESS).exists() or file_of(folder, EXERCISES[0].name).exists()


def start(folder: Path) -> list[Path]:
    """Lay out the files that are not there yet; those."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for exercise in EXERCISES:
        path = file_of(folder, exercise.name)
        if not path.exists():
            with replacing(path) as unfinished:
                unfinished.write_text(stub_of(exercise.name), encoding="utf-8")
            made.append(path)
    if not (folder / PROGRESS).exists():
        _write(folder, {})
    return made


def find(folder: Path | None) -> Path:
    """The workspace: `folder`, or the current one, or `exercises` in it."""
    for candidate in [folder] if folder else [Path(), Path("exercises")]:
        if is_one(candidate):
            return candidate
    where = folder or "this folder"
    raise InputError(f"no exercises in {where}; lay them out with: numpyvae exercises start")


def progress(folder: Path) -> dict[str, dict[str, Any]]:
    """By exercise: whether it has passed, the hash of its file then, and how many hints it took."""
    try:
        content = json.loads((folder / PROGRESS).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (ValueError, RecursionError):
        content = None
    types = {"passed": bool, "file": str, "hints": int}
    if not isinstance(content, dict) or not all(
        isinstance(entry, dict)
        and all(type(value) is types.get(key) for key, value in entry.items())
        and entry.get("hints", 0) >= 0
        for entry in content.values()
    ):
        raise InputError(f"{folder / PROGRESS}: not a record of progress; move it away")
    return content


def remember(folder: Path, name: str, **what: Any) -> None:
    try:
        with _alone(folder):
            content = progress(folder)
            content[name] = {**content.get(name, {}), **what}
            _write(folder, content)
    except OSError as error:
        raise InputError(f"{folder / PROGRESS}: can't be written: {error.strerror}") from None


@contextlib.contextmanager
def _alone(folder: Path, patience: float = 2.0) -> Iterator[None]:
    """Wait while another process changes the record; a lock that stays is that of a killed one."""
    lock = folder / f"{PROGRESS}.lock"
    while True:
        try:
            lock.mkdir()
            break
        except FileExistsError:
            with contextlib.suppress(FileNotFoundError):
                if time.time() - lock.stat().st_mtime > patience:
                    break
            time.sleep(0.01)
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            lock.rmdir()


def _write(folder: Path, content: dict[str, Any]) -> None:
    with replacing(folder / PROGRESS) as unfinished:
        unfinished.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def content_of(path: Path) -> str:
    """A hash of a file, to know whether it has changed since."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16] if path.is_file() else ""


class Checked(NamedTuple):
    """Whether a learner's file passes, and what to say about it."""

    passed: bool
    text: str
    in_short: str  # the first finding, in one line
    others: int = 0  # findings after it


def check_file(path: Path, name: str, limit: float = TIME_LIMIT) -> Checked:
    if not path.is_file():
        missing = f"{path}: no such file; numpyvae exercises start lays it out again"
        return Checked(False, missing, missing)
    home = str(Path(__file__).parents[2])
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        answer = Path(scratch) / "verdict.json"
        code = RUN.format(home=home, folder=str(path.parent.resolve()))
        # It ends itself when the time is up, should nobody be left to end it.
        by_the_clock = WAITING * limit
        command = [sys.executable, "-c", code, str(path), name, str(answer), str(limit),
                   str(by_the_clock)]  # fmt: skip
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True, encoding="utf-8", errors="replace",
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        )  # fmt: skip
        printed, said = _Kept(process.stdout), _Kept(process.stderr)
        try:
            process.wait(timeout=by_the_clock + PATIENCE)
        except BaseException as error:
            process.kill()
            process.wait()
            if isinstance(error, subprocess.TimeoutExpired):  # no verdict, and none is remembered
                waited = f"{by_the_clock + PATIENCE:g} seconds"
                raise InputError(f"{name}: no word after {waited}: is the machine busy?") from None
            raise
        # What a child of it may still print is not waited for.
        output, errors = printed.text(), said.text()
        try:
            verdict = json.loads(answer.read_text(encoding="utf-8"))
            passed, text = bool(verdict["passed"]), str(verdict["text"])
            in_short, others = str(verdict["in_short"]), int(verdict["others"])
        except (OSError, ValueError, TypeError, KeyError):
            reason = _no_verdict(path, errors, limit)
            return Checked(False, f"{name}: {reason}", reason)
    lines = output.rstrip().splitlines()
    if len(lines) > MOST_LINES:  # it is called many times
        lines = [*lines[:MOST_LINES], "... and more"]
    lines = [line if len(line) <= 200 else f"{line[:200]}..." for line in lines]
    told = ["your code printed:", *lines] if lines else []
    return Checked(passed, "\n".join([*told, text]), in_short, others)


def function_in(path: Path, name: str) -> Any:
    """The function of this name that a file defines, which was checked before."""
    beside = str(path.parent.resolve())
    if beside not in sys.path:
        sys.path.append(beside)  # the exercises can share a file
    return runpy.run_path(str(path))[name]


def too_late(limit: float, line: str = "") -> str:
    return f"stopped after {limit:g} seconds{line}: an endless loop?"


def _no_verdict(path: Path, errors: str, limit: float) -> str:
    """Why a file left none: the time was up, at a line that is known, or Python itself ended."""
    places = re.findall(r'File "(.*)", line (\d+)', errors)
    line = next((f", in line {n}" for file, n in places if file == str(path)), "")
    if run.WORKED in errors:
        return too_late(limit, line)
    if "Timeout (" in errors:  # faulthandler's word
        why = "the machine is busy, or the function waits for something; try again"
        return f"stopped after {WAITING * limit:g} seconds{line}: {why}"
    last = (errors.strip().splitlines() or ["it called for an end, and gave no reason"])[-1]
    return f"Python itself stopped: {last}"


class _Kept:
    """The beginning of what a process writes; the rest is read and thrown away."""

    def __init__(self, stream: IO[str] | None) -> None:
        assert stream is not None
        self.parts: list[str] = []
        self.thread = threading.Thread(target=self._read, args=(stream,), daemon=True)
        self.thread.start()

    def _read(self, stream: IO[str]) -> None:
        kept = 0
        with contextlib.suppress(OSError, ValueError), stream:
            while part := stream.read(4096):
                if kept < MOST_CHARACTERS:
                    self.parts.append(part)
                    kept += len(part)

    def text(self) -> str:
        self.thread.join(timeout=0.5)
        return "".join(self.parts)


def reset(folder: Path, name: str) -> Path | None:
    """Put the stub back; the learner's file is kept beside it, under the name returned."""
    path, n = file_of(folder, name), 1
    if not path.exists() or path.read_text(encoding="utf-8", errors="replace") == stub_of(name):
        start(folder)
        return None
    while os.path.lexists(kept := path.with_name(f"{path.name}.kept{n}")):
        n += 1
    path.rename(kept)
    start(folder)
    return kept


def watch(folder: Path, seconds: float = 0.1) -> Iterator[str]:
    """The names of exercises whose files were saved, as they are."""
    paths = {exercise.name: file_of(folder, exercise.name) for exercise in EXERCISES}

    def times() -> dict[str, int]:
        found = {}
        for name, path in paths.items():
            with contextlib.suppress(OSError):  # an editor may be putting it in place
                found[name] = path.stat().st_mtime_ns
        return found

    before = times()
    while True:
        time.sleep(seconds)
        now = times()
        yield from (name for name in now if now[name] != before.get(name))
        before = now
