"""What students handed in: workspaces, single files, notebooks; and the functions in them."""

import ast
import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..exercises.engine import names as exercise_names
from ..validation import InputError

ENDINGS = (".py", ".ipynb")
LARGEST_FILE = 2_000_000  # bytes
FOREIGN = ("__MACOSX", "__pycache__")


@dataclass(frozen=True)
class File:
    """Code of a student's, and the functions that it defines, by name."""

    name: str
    code: str
    defines: frozenset[str]
    trouble: str = ""  # why it can't be read, if it can't


@dataclass(frozen=True)
class Submission:
    """One student's files."""

    student: str
    folder: Path | None  # where its files may import each other from
    files: tuple[File, ...] = field(default=())

    def file_with(self, name: str) -> File | None:
        """The file that has the exercise: its own before one that has several."""
        own = [file for file in self.files if re.sub(r"^\d+_", "", Path(file.name).stem) == name]
        others = [file for file in self.files if name in file.defines and file not in own]
        return next(iter([*own, *others]), None)

    def content(self) -> str:
        """A hash of all its code."""
        text = json.dumps([(file.name, file.code, file.trouble) for file in self.files])
        return hashlib.sha256(text.encode()).hexdigest()[:16]


def found(folder: Path, single: bool = False) -> list[Submission]:
    """The submissions in a folder: of each folder, file or notebook in it one.

    single : the folder itself is one submission
    """
    if not folder.exists():
        raise InputError(f"{folder}: no such folder; expected one with the students' submissions")
    if single or not folder.is_dir():
        return [_submission(folder)]
    entries = [path for path in sorted(folder.iterdir()) if _counts(path)]
    made = [_submission(path) for path in entries]
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
    if path.name.startswith((".", "_")) or path.name in FOREIGN:
        return False
    return path.is_dir() or path.suffix in ENDINGS


def _submission(path: Path) -> Submission:
    if not path.is_dir():
        return Submission(path.stem, None, (_file(path, path.name),))
    files = [
        _file(inner, str(inner.relative_to(path)))
        for ending in ENDINGS
        for inner in sorted(path.rglob(f"*{ending}"))
        if inner.is_file()
        and not any(
            part.startswith(".") or part in FOREIGN for part in inner.relative_to(path).parts
        )
    ]
    folders = {(path / file.name).parent for file in files}
    folder = folders.pop() if len(folders) == 1 else path
    return Submission(path.name, folder.resolve(), tuple(files))


def _file(path: Path, name: str) -> File:
    try:
        if path.stat().st_size > LARGEST_FILE and path.suffix == ".py":
            return File(name, "", frozenset(), "larger than 2 MB")
        text = path.read_text(encoding="utf-8-sig")
        code = "\n\n".join(_cells(text)) if path.suffix == ".ipynb" else text
        return File(name, code, frozenset(_defined(code)))
    except SyntaxError as error:
        return File(
            name, text, frozenset(_looks_defined(text)), f"line {error.lineno}: {error.msg}"
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        kind = "notebook" if path.suffix == ".ipynb" else "Python file"
        return File(name, "", frozenset(), f"not a {kind} that can be read: {error}")


def _cells(text: str) -> Iterator[str]:
    """Of a notebook's cells the imports, functions, classes and plain constants; nothing else."""
    for cell in json.loads(text)["cells"]:
        if cell["cell_type"] != "code":
            continue
        lines = "".join(cell["source"]).splitlines()
        source = "\n".join(line for line in lines if not line.lstrip().startswith(("%", "!", "?")))
        try:
            tree = ast.parse(source)
        except SyntaxError:  # a cell that was left unfinished costs only its own functions
            continue
        yield from (ast.unparse(node) for node in tree.body if _is_kept(node))


def _is_kept(node: ast.stmt) -> bool:
    if isinstance(node, ast.Assign | ast.AnnAssign):
        return not any(isinstance(inner, ast.Call) for inner in ast.walk(node)) or isinstance(
            node.value, ast.Lambda
        )
    return isinstance(node, ast.Import | ast.ImportFrom | ast.FunctionDef | ast.ClassDef)


def _defined(code: str) -> Iterator[str]:
    for node in ast.parse(code).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.ImportFrom):
            yield from (alias.asname or alias.name for alias in node.names)


def _looks_defined(code: str) -> Iterator[str]:
    """Names of exercises that a file which is no Python seems to define."""
    for name in exercise_names():
        if re.search(rf"^def {name}\b", code, re.M):
            yield name


def students(submissions: Sequence[Submission]) -> list[str]:
    return [submission.student for submission in submissions]
