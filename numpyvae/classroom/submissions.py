"""What students handed in: workspaces, single files, notebooks; and the functions in them."""

import ast
import difflib
import hashlib
import json
import re
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ..exercises.engine import names as exercise_names
from ..validation import InputError
from .needed import bound

ENDINGS = (".py", ".ipynb")
OURS = (".csv", ".html", ".json", ".md")  # what teachers keep beside submissions
LARGEST = 500_000  # characters of code
UNREADABLE = (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, MemoryError)
NO_CODE = "neither a .py file nor a notebook; if it is an archive, unpack it"
ELSEWHERE = "a link to what lies outside of the submission: hand in the file itself"
TOO_LARGE = f"more than {LARGEST:,} characters of code"
FOREIGN = ("__MACOSX", "__pycache__", "site-packages")


@dataclass(frozen=True)
class File:
    """Code of a student's, and the names that it defines."""

    name: str
    code: str
    defines: frozenset[str]
    trouble: str = ""  # why it can't be read, if it can't
    broken: tuple[tuple[tuple[str, ...], str], ...] = ()  # functions that are no Python, and why
    note: str = ""  # for the student, whatever the mark


@dataclass(frozen=True)
class Submission:
    """One student's files."""

    student: str
    folder: Path | None  # where its files may import each other from
    files: tuple[File, ...] = field(default=())

    def files_with(self, name: str) -> list[File]:
        """The files that have the exercise: its own first, originals before copies."""
        found = []
        for file in self.files:
            whys = [why for names, why in file.broken if name in names]
            if name in file.defines:
                found.append(file)
            elif whys:
                found.append(replace(file, trouble=whys[-1]))
            elif _exercise_of(file) == name:
                found.append(file)
        unreadable = [file for file in self.files if file.trouble and not _exercise_of(file)]
        return sorted(found or unreadable,
                      key=lambda file: (bool(file.trouble), _exercise_of(file) != name,
                                        not file.name.endswith(".py"), len(file.name)))  # fmt: skip

    def near(self, name: str) -> str:
        """A function whose name is nearly this one, if there is one."""
        written = {one for file in self.files for one in file.defines} - {*exercise_names()}
        plain = {_plain_name(one): one for one in sorted(written)}
        close = difflib.get_close_matches(_plain_name(name), plain, 1, 0.85)
        return plain[close[0]] if close else ""

    def nameless(self) -> str:
        """Where it is no Python, if nobody can see which function that should have been."""
        return next((f"{file.name}, {why}" for file in self.files
                     for names, why in file.broken if not names), "")  # fmt: skip

    def content(self) -> str:
        """A hash of all its code."""
        text = json.dumps([(file.name, file.code, file.trouble) for file in self.files])
        return hashlib.sha256(text.encode()).hexdigest()[:16]


def _exercise_of(file: File) -> str:
    """The exercise that the file is named after: 20_kl_forward.py."""
    stem = re.sub(r"^\d+_", "", Path(file.name).stem)
    return stem if stem in exercise_names() else ""


def _plain_name(name: str) -> str:
    return name.replace("_", "").lower()


def found(folder: Path, single: bool = False) -> list[Submission]:
    """The submissions in a folder: of each folder, file or notebook in it one.

    single : the folder itself is one submission
    """
    if not folder.exists():
        raise InputError(f"{folder}: no such folder; expected one with the students' submissions")
    if single or not folder.is_dir():
        return [_submission(folder)]
    entries = [path for path in sorted(folder.iterdir()) if _counts(path)]
    made = [_submission(path, folder) for path in entries]
    names = [one.student for one in made]
    for twice in {name for name in names if names.count(name) > 1}:  # ada.py and ada/
        made = [Submission(path.name, one.folder, one.files) if one.student == twice else one
                for one, path in zip(made, entries, strict=True)]  # fmt: skip
    if not made:
        raise InputError(
            f"{folder}: no submissions; expected a folder, a .py file or a notebook per student"
        )
    return made


def _counts(path: Path) -> bool:
    return path.name[0] not in "._" and (path.is_dir() or path.suffix.lower() not in OURS)


def not_graded(folder: Path) -> list[str]:
    """What lies in the folder beside submissions."""
    return [] if not folder.is_dir() else [
        path.name for path in sorted(folder.iterdir())
        if not _counts(path) and path.name[0] not in "._"
    ]  # fmt: skip


def _name(text: str) -> str:
    """A file's name as text that can be written, whatever its bytes."""
    return text.encode("utf-8", "backslashreplace").decode()


def _submission(path: Path, of_class: Path | None = None) -> Submission:
    if of_class and path.is_symlink() and path.resolve().is_relative_to(of_class.resolve()):
        return Submission(_name(path.name), None, (_unreadable(path.name, ELSEWHERE),))
    if not path.is_dir():
        named = path.stem if path.suffix.lower() in ENDINGS else path.name
        return Submission(_name(named), None, (_file(path, path.name),))
    inside = [inner for inner in sorted(path.rglob("*"))
              if not any(part.startswith(".") or part in FOREIGN
                         for part in inner.relative_to(path).parts)]  # fmt: skip
    for inner in inside:
        target = inner.resolve()
        code = target.is_dir() or target.suffix.lower() in ENDINGS
        if inner.is_symlink() and code and not target.is_relative_to(path.resolve()):
            link = _unreadable(str(inner.relative_to(path)), ELSEWHERE)
            return Submission(_name(path.name), None, (link,))
    written = [inner for inner in inside if inner.is_file()]
    chosen = [inner for inner in written if inner.suffix.lower() in ENDINGS] or written
    files = tuple(_file(inner, str(inner.relative_to(path))) for inner in chosen)
    folders = {(path / file.name).parent for file in files}
    folder = folders.pop() if len(folders) == 1 else path
    return Submission(_name(path.name), folder.resolve(), files)


def _unreadable(name: str, why: str) -> File:
    return File(_name(name), "", frozenset(), why)


def _file(path: Path, name: str) -> File:
    kind = {".py": "Python file", ".ipynb": "notebook"}.get(path.suffix.lower())
    if kind is None:
        return _unreadable(name, NO_CODE)
    try:
        if kind == "notebook":
            return of_parts(name, _cells(json.loads(path.read_text(encoding="utf-8-sig"))))
        if path.stat().st_size > 4 * LARGEST:
            return _unreadable(name, TOO_LARGE)
        text, note = _text(path)
        whole = of_parts(name, [("", 0, text)])
        return replace(of_parts(name, _parts(text)) if whole.broken else whole, note=note)
    except UNREADABLE as error:
        return _unreadable(name, f"not a {kind} that can be read: {error}")


def of_parts(name: str, parts: Iterable[tuple[str, int, str]]) -> File:
    """A file of parts, each with what its place is called and the line it begins after.

    A part that is no Python costs the functions in it, and no others.
    """
    kept, broken, defines = [], [], set[str]()
    parts = [*parts]
    if sum(len(text) for _, _, text in parts) > LARGEST:
        return _unreadable(name, TOO_LARGE)
    for place, before, text in parts:
        try:
            defines |= {one for node in ast.parse(text).body for one in bound(node)}
            kept.append(text)
        except (SyntaxError, MemoryError, RecursionError) as error:
            why = f"line {(getattr(error, 'lineno', 0) or 1) + before}: "
            why += getattr(error, "msg", "too deeply nested")
            broken.append((tuple(_looks_defined(text)), place + why))
            kept.append("\n" * text.count("\n"))  # so that line numbers stay
    return File(_name(name), "".join(kept), frozenset(defines), broken=tuple(broken))


def _text(path: Path) -> tuple[str, str]:
    """A file's text as Python reads it, coding line and all; or else by a guess, and a note."""
    content = path.read_bytes()
    guess = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "latin-1"
    try:
        with tokenize.open(path) as opened:
            return opened.read(), ""
    except (SyntaxError, UnicodeDecodeError):
        return content.decode(guess), f"{path.name} is not saved as UTF-8: read as {guess}"


def _parts(text: str) -> Iterator[tuple[str, int, str]]:
    """A file cut where its statements begin, as far as one sees that without reading Python."""
    lines, begin = text.splitlines(keepends=True), 0
    for i, line in enumerate([*lines, "end"]):
        starts = re.match(r"(?!(else|elif|except|finally)\b)[^\W\d]|@", line)
        if starts and i and not lines[i - 1].startswith("@"):
            yield "", begin, "".join(lines[begin:i])
            begin = i


def _cells(content: Any) -> Iterator[tuple[str, int, str]]:
    for number, cell in enumerate(content["cells"], start=1):
        if cell["cell_type"] == "code":
            lines = "".join(cell["source"]).splitlines()
            yield f"cell {number}, ", 0, "".join(f"{_plain(line)}\n" for line in lines)


def _plain(line: str) -> str:
    """A line without what IPython alone understands: magics, commands of a shell, help."""
    indent = line[: len(line) - len(line.lstrip())]
    if line.lstrip().startswith(("%", "!", "?")):
        return f"{indent}pass"
    if re.search(r"\w\?{1,2}\s*$", line) and "#" not in line:
        return f"{indent}pass"
    return re.sub(r"^(\s*[\w., ]+=\s*)[%!].*", r"\1None", line)


def _looks_defined(code: str) -> Iterator[str]:
    """Names of exercises that code which is no Python seems to define."""
    for name in exercise_names():
        if re.search(rf"^def {name}\b", code, re.M):
            yield name
