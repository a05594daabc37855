"""pytest -p numpyvae.classroom.pytest_plugin submission.py: a test for each exercise in the file.

pytest -p numpyvae.classroom.pytest_plugin --exercises kl_forward,kl_backward submission.py
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ..exercises.engine import names
from ..exercises.workspace import name_of
from ..validation import InputError
from .isolated import assert_right
from .submissions import found


def pytest_addoption(parser: Any) -> None:
    parser.addoption("--exercises", default="", help="which a submission must have, as A,B,C")


def pytest_collect_file(parent: Any, file_path: Path) -> "Answers | None":
    if file_path.suffix not in (".py", ".ipynb") or file_path not in _given(parent):
        return None
    made: Answers = Answers.from_parent(parent, path=file_path)
    return made


def _given(parent: Any) -> list[Path]:
    """The files that the command line names, which are submissions; other files are tests."""
    config = parent.config
    return [(config.invocation_params.dir / argument).resolve() for argument in config.args]


class Answers(pytest.File):
    """A submission."""

    def collect(self) -> Iterator[pytest.Item]:
        asked = [name for name in self.config.getoption("--exercises").split(",") if name]
        (handed_in,) = found(self.path, single=True)[0].files
        for name in asked or [name for name in names() if name in handed_in.defines]:
            yield Answer.from_parent(self, name=_exercise(name))


def _exercise(text: str) -> str:
    try:
        return name_of(text)
    except InputError as error:
        raise pytest.UsageError(str(error)) from None


class Answer(pytest.Item):
    """One exercise of it."""

    def runtest(self) -> None:
        assert_right(self.path, self.name)

    def repr_failure(self, excinfo: Any, style: Any = None) -> str:
        return str(excinfo.value)

    def reportinfo(self) -> tuple[Path, None, str]:
        return self.path, None, self.name
