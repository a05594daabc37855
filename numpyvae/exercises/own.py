"""Which functions are a learner's own: right, and not the library's under another name."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from . import workspace
from .engine import NOT_STARTED, find, judge_own

NOT_WRITTEN = "not written yet"
IN_A_TERMINAL, IN_PYTHON = "numpyvae exercises {} {}", '{}("{}")'  # as in: check kl_backward
Functions = Mapping[str, Callable[..., Any]]


def told(
    functions: Functions, names: Sequence[str], asked_by: str = IN_PYTHON
) -> tuple[dict[str, Any], dict[str, str]]:
    """Those of `functions` called `names` that are right and own; and by name why others are not.

    asked_by : how one asks for the rest of what there is to say
    """
    mine, why = {}, {}
    for name in names:
        if name not in functions:
            why[name] = NOT_WRITTEN
            continue
        verdict = judge_own(functions[name], name)
        if verdict.passed:
            mine[name] = functions[name]
        elif verdict.findings[0].slug == NOT_STARTED:
            why[name] = NOT_WRITTEN
        else:
            more = _more(name, len(verdict.findings) - 1, asked_by)
            why[name] = verdict.in_short + more
    return mine, why


def in_folder(folder: Path, names: Sequence[str]) -> tuple[dict[str, Any], dict[str, str]]:
    """As `told`, of the functions in a workspace's files.

    Each file is checked in a process of its own first, unless it passed before as it is.
    """
    functions, why = {}, {}
    known = workspace.progress(folder)
    for name in names:
        path = workspace.file_of(folder, name)
        of_file = workspace.content_of(path)
        if not of_file or path.read_text(encoding="utf-8", errors="replace") == find(name).stub:
            why[name] = NOT_WRITTEN
            continue
        if not {"passed": True, "file": of_file}.items() <= known.get(name, {}).items():
            checked = workspace.check_file(path, name)
            workspace.remember(folder, name, passed=checked.passed, file=of_file)
            if not checked.passed:
                why[name] = checked.in_short + _more(name, checked.others, IN_A_TERMINAL)
                continue
        functions[name] = workspace.function_in(path, name)
    mine, more = told(functions, list(functions), IN_A_TERMINAL)
    return mine, {**why, **more}


def _more(name: str, others: int, asked_by: str) -> str:
    """Where the other findings are told."""
    return f" (and {others} more: {asked_by.format('check', name)})" if others else ""
