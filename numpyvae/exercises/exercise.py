"""What an exercise is: a function to write, its text and its hints, and how an answer is tried."""

import functools
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from ..diagnosis.answers import Finding
from ..diagnosis.right import OPERATIONS
from ..diagnosis.trial import Trial


@dataclass(frozen=True)
class Exercise:
    """One function to write. `hints` go from the idea over the equation and the shapes to almost
    the line itself. `trial` says how it is tried: without one, as the operation of its name."""

    name: str
    signature: str
    question: str
    shapes: str
    hints: tuple[str, str, str, str]
    solution: Callable[..., Any]
    trial: Trial | None = None
    imports: tuple[str, ...] = ()
    body: str = '    raise NotImplementedError("not started yet")\n'

    @property
    def stub(self) -> str:
        """What a learner starts from."""
        imports = "\n".join(["import numpy as np", *([""] if self.imports else []), *self.imports])
        text = "\n    ".join(self.shapes.splitlines())
        return (
            f"{imports}\n\n\n"
            f"def {self.name}({self.signature}):\n"
            f'    """{self.question}\n\n    {text}\n    """\n'
            f"{self.body}"
        )

    @functools.cached_property
    def tried(self) -> Trial:
        return (
            OPERATIONS[self.name] if self.trial is None else replace(self.trial, shapes=self.shapes)
        )

    def diagnose(self, function: Callable[..., Any], seed: int) -> list[Finding]:
        """What is wrong with `function`: [] if nothing."""
        return self.tried.diagnose(self.name, function, seed)
