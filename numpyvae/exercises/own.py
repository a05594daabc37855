"""Which functions are a learner's own: right, and not the library's under another name."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from . import workspace
from .engine import borrowed, find, judge

NOT_WRITTEN = "not written yet"
Functions = Mapping[str, Callable[..., Any]]


def told(functions: Functions, names: list[str], seed: int = 0) -> tuple[dict[str, Any], list[str]]:
    """Those of `functions` called `names` that are right and own; and of the others why not."""
    mine, why = {}, []
    for name in names:
        if name not in functions:
            why.append(f"{name}: {NOT_WRITTEN}")
            continue
        function = functions[name]
        if taken := borrowed(function, name):
            why.append(f"{name}: it calls the library's {taken}; write it yourself")
            continue
        verdict = judge(function, name, seed)
        if verdict.passed:
            mine[name] = function
        elif verdict.findings[0].slug == "not-started":
            why.append(f"{name}: {NOT_WRITTEN}")
        else:
            why.append(f"{name}: not right yet: {verdict.findings[0].sentence}")
    return mine, why


def in_folder(folder: Path, names: list[str]) -> tuple[dict[str, Any], list[str]]:
    """The functions in a workspace's files that are right and own; and of the others why not.

    Each file is checked in a process of its own first, unless it passed before as it is.
    """
    functions, why = {}, []
    known = workspace.progress(folder)
    for name in names:
        path = workspace.file_of(folder, name)
        of_file = workspace.content_of(path)
        if not of_file or path.read_text(encoding="utf-8", errors="replace") == find(name).stub:
            why.append(f"{name}: {NOT_WRITTEN}")
            continue
        if not {"passed": True, "file": of_file}.items() <= known.get(name, {}).items():
            passed, text = workspace.check_file(path, name)
            workspace.remember(folder, name, passed=passed, file=of_file)
            if not passed:
                said = " ".join(line.strip() for line in text.splitlines())
                why.append(f"{name}: not right yet: {said.removeprefix(f'{name}: not right yet ')}")
                continue
        functions[name] = workspace.function_in(path, name)
    mine, more = told(functions, [name for name in names if name in functions])
    return mine, why + more
