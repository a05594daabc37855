"""What students handed in: workspaces, single files, notebooks; and the functions in them."""

import ast
import difflib
import hashlib
import json
import re
import tokenize
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..exercises.engine import names as exercise_names
from ..validation import InputError

ENDINGS = (".py", ".ipynb")
MAKERS = ("np", "numpy", "math", "dict", "list", "tuple", "set", "float", "int", "range", "len",
          "min", "max", "abs", "sum", "partial", "functools")  # fmt: skip
LARGEST_FILE = 2_000_000  # bytes
UNREADABLE = (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, MemoryError)
FOREIGN = ("__MACOSX", "__pycache__")


@dataclass(frozen=True)
class File:
    """Code of a student's, and the functions that it defines, by name."""

    name: str
    code: str
    defines: frozenset[str]
    trouble: str = ""  # why it can't be read, if it can't
    broken: tuple[tuple[str, str], ...] = ()  # functions of cells that are no Python, and why


@dataclass(frozen=True)
class Submission:
    """One student's files."""

    student: str
    folder: Path | None  # where its files may import each other from
    files: tuple[File, ...] = field(default=())

    def file_with(self, name: str) -> File | None:
        """The file that has the exercise: its own before one that has several."""
        return next(iter(self.files_with(name)), None)

    def files_with(self, name: str) -> list[File]:
        own = [file for file in self.files if re.sub(r"^\d+_", "", Path(file.name).stem) == name]
        others = [file for file in self.files if name in file.defines and file not in own]
        broken = [replace(file, trouble=dict(file.broken)[name])
                  for file in self.files if name in dict(file.broken)]  # fmt: skip
        return [*own, *others] or broken or [file for file in self.files if file.trouble]

    def near(self, name: str) -> str:
        """A function whose name is nearly this one, if there is one."""
        written = {one for file in self.files for one in file.defines} - {*exercise_names()}
        return next(iter(difflib.get_close_matches(name, written, 1, 0.85)), "")

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
    return path.is_dir() or path.suffix.lower() in ENDINGS


def not_graded(folder: Path) -> list[str]:
    """What lies in the folder beside submissions."""
    return [] if not folder.is_dir() else [
        path.name for path in sorted(folder.iterdir())
        if not _counts(path) and path.name[0] not in "._" and path.name not in FOREIGN
    ]  # fmt: skip


def _name(text: str) -> str:
    """A file's name as text that can be written, whatever its bytes."""
    return text.encode("utf-8", "backslashreplace").decode()


def _submission(path: Path) -> Submission:
    if not path.is_dir():
        return Submission(_name(path.stem), None, (_file(path, path.name),))
    files = [
        _file(inner, str(inner.relative_to(path)))
        for inner in sorted(path.rglob("*"), key=lambda file: (file.suffix.lower() != ".py", file))
        if inner.is_file()
        and inner.suffix.lower() in ENDINGS
        and not any(
            part.startswith(".") or part in FOREIGN for part in inner.relative_to(path).parts
        )
    ]
    folders = {(path / file.name).parent for file in files}
    folder = folders.pop() if len(folders) == 1 else path
    return Submission(_name(path.name), folder.resolve(), tuple(files))


def _file(path: Path, name: str) -> File:
    notebook, code = path.suffix.lower() == ".ipynb", ""
    broken: dict[str, str] = {}
    try:
        if path.stat().st_size > LARGEST_FILE and not notebook:
            return File(name, "", frozenset(), "larger than 2 MB")
        if notebook:
            code = "\n\n".join(_cells(path.read_text(encoding="utf-8-sig"), broken))
        else:
            with tokenize.open(path) as opened:  # as Python reads it, coding line and all
                code = opened.read()
        return File(name, code, frozenset(_defined(code)), broken=tuple(broken.items()))
    except SyntaxError as error:
        at = f"line {error.lineno}: " if error.lineno else ""
        return File(name, code, frozenset(_looks_defined(code)), f"{at}{error.msg}")
    except UNREADABLE as error:
        kind = "notebook" if notebook else "Python file"
        return File(name, "", frozenset(), f"not a {kind} that can be read: {error}")


def _cells(text: str, broken: dict[str, str]) -> Iterator[str]:
    """Of a notebook's cells the imports, functions, classes and plain constants; nothing else.

    broken : takes, by name, why functions can't be had that are in a cell which is no Python
    """
    for number, cell in enumerate(json.loads(text)["cells"], start=1):
        if cell["cell_type"] != "code":
            continue
        source = "\n".join(_plain(line) for line in "".join(cell["source"]).splitlines())
        try:
            tree = ast.parse(source)
        except (SyntaxError, MemoryError, RecursionError) as error:
            why = f"cell {number}, line {getattr(error, 'lineno', '?')}: "
            why += getattr(error, "msg", "too deeply nested")
            broken |= dict.fromkeys(_looks_defined(source), why)
            continue
        yield from (ast.unparse(node) for node in tree.body if _is_kept(node))


def _plain(line: str) -> str:
    """A line without what IPython alone understands: magics, commands of a shell, help."""
    indent = line[: len(line) - len(line.lstrip())]
    if line.lstrip().startswith(("%", "!", "?")):
        return f"{indent}pass"
    if re.search(r"\w\?{1,2}\s*$", line) and "#" not in line:
        return f"{indent}pass"
    return re.sub(r"^(\s*[\w., ]+=\s*)[%!].*", r"\1None", line)


def _is_kept(node: ast.stmt) -> bool:
    if isinstance(node, ast.Assign | ast.AnnAssign):
        calls = [inner for inner in ast.walk(node) if isinstance(inner, ast.Call)]
        return isinstance(node.value, ast.Lambda) or all(map(_is_harmless, calls))
    if isinstance(node, ast.If):
        return all(map(_is_kept, [*node.body, *node.orelse]))
    if isinstance(node, ast.Try):
        handled = [inner for handler in node.handlers for inner in handler.body]
        return all(map(_is_kept, [*node.body, *handled, *node.orelse, *node.finalbody]))
    return isinstance(node, ast.Import | ast.ImportFrom | ast.FunctionDef | ast.ClassDef | ast.Pass)


def _is_harmless(call: ast.Call) -> bool:
    """Whether it makes a constant: np.log(2), math.sqrt(2), dict(axis=1)."""
    root = call.func
    while isinstance(root, ast.Attribute):
        root = root.value
    return isinstance(root, ast.Name) and root.id in MAKERS


def _defined(code: str) -> Iterator[str]:
    yield from _defined_in(ast.parse(code).body)


def _defined_in(body: Sequence[ast.stmt]) -> Iterator[str]:
    for node in body:
        if isinstance(node, ast.If):
            yield from _defined_in([*node.body, *node.orelse])
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
