"""pytest -p numpyvae.classroom.pytest_plugin submission.py: a test for each exercise in the file.

pytest -p numpyvae.classroom.pytest_plugin --exercises kl_forward,kl_backward submission.py
"""

import fnmatch
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ..exercises.engine import names
from ..exercises.workspace import names_of
from ..validation import InputError
from .isolated import assert_right
from .submissions import found


def pytest_addoption(parser: Any) -> None:
    told = "which a submission must have, as A,B,C or 18-21"
    parser.addoption("--exercises", default="", help=told)


def pytest_load_initial_conftests(early_config: Any) -> None:
    """A conftest.py beside submissions is a student's, and would run in this process."""
    known = early_config.known_args_namespace
    if known.file_or_dir and all(_is_one(early_config, Path(one)) for one in known.file_or_dir):
        known.noconftest = True


@pytest.hookimpl(tryfirst=True)
def pytest_pycollect_makemodule(module_path: Path, parent: Any) -> "Answers | None":
    """In the place of a module of tests, which would be imported here."""
    return _answers(parent, module_path)


def pytest_collect_file(parent: Any, file_path: Path) -> "Answers | None":
    return _answers(parent, file_path) if file_path.suffix == ".ipynb" else None


def _answers(parent: Any, path: Path) -> "Answers | None":
    config = parent.config
    given = [(config.invocation_params.dir / argument).resolve() for argument in config.args]
    if path not in given or not _is_one(config, path):
        return None
    made: Answers = Answers.from_parent(parent, path=path)
    return made


def _is_one(config: Any, path: Path) -> bool:
    """Whether a file that the command line names is a submission; others are tests."""
    tests = config.getini("python_files")
    return path.suffix in (".py", ".ipynb") and not any(
        fnmatch.fnmatch(path.name, pattern) for pattern in tests
    )


class Answers(pytest.File):
    """A submission."""

    def collect(self) -> Iterator[pytest.Item]:
        asked = self.config.getoption("--exercises")
        (handed_in,) = found(self.path, single=True)[0].files
        try:
            chosen = names_of([asked]) if asked else handed_in.defines
        except InputError as error:
            raise pytest.UsageError(f"--exercises: {error}") from None
        for name in names():
            if name in chosen:
                yield Answer.from_parent(self, name=name)


class Answer(pytest.Item):
    """One exercise of it."""

    def runtest(self) -> None:
        assert_right(self.path, self.name)

    def repr_failure(self, excinfo: Any, style: Any = None) -> str:
        return str(excinfo.value)

    def reportinfo(self) -> tuple[Path, None, str]:
        return self.path, None, self.name
