"""Homework as notebooks: a student's, with stubs and checks, and the instructor's beside it.

The cells carry nbgrader's marks, so that either can be taken into a course of nbgrader's.
"""

import ast
import copy
import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ..diagnosis.edits import tree_of
from ..diagnosis.trial import Trial
from ..exercises.engine import find
from ..exercises.exercise import Exercise
from ..storage import replacing
from ..validation import InputError

INTRODUCTION = """# {title}

Write the functions below. Each says what it takes and what it returns. Run the cell after it: it
says whether your function is right, and if not, why. `hint("{first}")` gives a hint.
"""


def assign(names: Sequence[str], out: Path) -> tuple[Path, Path]:
    """Write a student's notebook and the matching instructor's; their paths."""
    instructors = out.with_name(f"{out.stem}-instructor.ipynb")
    for path in (out, instructors):
        if path.exists():
            raise InputError(f"{path}: exists already; choose another --out, or move it away")
    for path, solved in ((out, False), (instructors, True)):
        content = json.dumps(notebook(names, out.stem, solved), indent=1, ensure_ascii=False)
        with replacing(path) as unfinished:
            unfinished.write_text(content + "\n", encoding="utf-8")
    return out, instructors


def notebook(names: Sequence[str], title: str, solved: bool) -> dict[str, Any]:
    """A notebook with these exercises; `solved`, with answers and with cells that give marks."""
    cells = [_cell("markdown", INTRODUCTION.format(title=title, first=names[0])),
             _cell("code", "from numpyvae.exercises import check, hint")]  # fmt: skip
    for name in names:
        exercise = find(name)
        cells.append(_cell("markdown", f"## `{name}`\n\n{exercise.question}"))
        source = solution_of(name) if solved else exercise.stub
        marks = {"grade": False, "grade_id": name, "locked": False, "schema_version": 3,
                 "solution": True, "task": False, "cell_type": "code"}  # fmt: skip
        cells.append(_cell("code", source.rstrip("\n"), nbgrader=marks))
        cells.append(_cell("code", f"check({name})"))
        if solved:
            test = {**marks, "grade": True, "grade_id": f"{name}-mark", "locked": True,
                    "points": 1, "solution": False}  # fmt: skip
            source = f"from numpyvae.classroom import assert_right\n\nassert_right({name})"
            cells.append(_cell("code", source, nbgrader=test))
    for i, cell in enumerate(cells):
        cell["id"] = f"cell-{i}"
    language = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
                "language_info": {"name": "python"}}  # fmt: skip
    return {"cells": cells, "metadata": language, "nbformat": 4, "nbformat_minor": 5}


def _cell(kind: str, source: str, **metadata: Any) -> dict[str, Any]:
    cell: dict[str, Any] = {"cell_type": kind, "metadata": metadata, "source": source}
    if kind == "code":
        cell |= {"execution_count": None, "outputs": []}
    return cell


def solution_of(name: str) -> str:
    """An answer that runs by itself: the stub, with the body of right code in it."""
    exercise = find(name)
    definition = copy.deepcopy(tree_of(_code_of(exercise)))
    written = ast.parse(exercise.stub)
    stub = next(node for node in written.body if isinstance(node, ast.FunctionDef))
    theirs = [argument.arg for argument in stub.args.args]
    ours = [argument.arg for argument in definition.args.args]
    body = [node for node in definition.body if not _is_left_out(node)]
    if ours != theirs:  # of a function that is tried through another
        renamed = dict(zip(ours, theirs, strict=False))
        for node in (inner for statement in body for inner in ast.walk(statement)):
            if isinstance(node, ast.Name) and node.id in renamed:
                node.id = renamed[node.id]
    begin, end = ast.parse("'### BEGIN SOLUTION'\n'### END SOLUTION'").body
    stub.body = [stub.body[0], begin, *body, end]
    for node in ast.walk(stub):
        if isinstance(node, ast.FunctionDef):
            node.returns = None
            for argument in node.args.args:
                argument.annotation = None
    source = ast.unparse(ast.fix_missing_locations(written))
    return re.sub(r"'(### (BEGIN|END) SOLUTION)'", r"\1", source)  # nbgrader's marks are comments


def _code_of(exercise: Exercise) -> Callable[..., Any]:
    """The code it is tried against; or, where a function of functions is, the library's own."""
    trial = exercise.tried
    return exercise.solution if trial.called is not Trial.called else trial.code


def _is_left_out(node: ast.stmt) -> bool:
    """What stands for nothing, or looks at the arguments as only the library does."""
    called = node.value.func if isinstance(node, ast.Assign) and isinstance(
        node.value, ast.Call) else None  # fmt: skip
    return isinstance(node, ast.Pass) or (isinstance(called, ast.Name) and called.id[0] == "_")
