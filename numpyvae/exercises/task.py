"""What is wrong with an answer that is no sum of products, as those of diagnosis/ are.

Such an exercise comes with right code, a short function, and with edits of that code, one for each
mistake people make. A learner's results are compared with those of the code as it is, after one
edit, and after two; the first that agrees is the diagnosis. What agrees with none is shown by its
first wrong number.
"""

import ast
import functools
import inspect
import itertools
import textwrap
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .. import diagnosis
from ..arrays import Array
from ..diagnosis.answers import TOLERANCE, Finding, Unusable, checked, shown


@dataclass(frozen=True)
class Exercise:
    """One function to write. `hints` go from the idea over the equation and the shapes to almost
    the line itself. `diagnose(name, function, seed)` finds what is wrong."""

    name: str
    signature: str
    question: str
    shapes: str
    hints: tuple[str, str, str, str]
    solution: Callable[..., Any]
    diagnose: Callable[[str, Callable[..., Any], int], list[Finding]] = diagnosis.diagnose
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


@functools.cache
def edited(function: Callable[..., Any], *edits: str) -> Callable[..., Any]:
    """The function with texts of its code replaced: `edits` are old, new, old, new, ...

    Raises ValueError where an old text is not there.
    """
    if not edits:
        return function
    source = textwrap.dedent(inspect.getsource(function))
    (definition,) = ast.parse(source).body
    assert isinstance(definition, ast.FunctionDef)
    lines = source.splitlines(keepends=True)
    first = definition.body[1 if ast.get_docstring(definition) else 0].lineno - 1
    code = "".join(lines[first:])
    for old, new in zip(edits[::2], edits[1::2], strict=True):
        if old not in code:
            raise ValueError(f"{function.__name__}: {old!r} is not in its code")
        code = code.replace(old, new)
    names = dict(function.__globals__)
    exec("".join(lines[: definition.body[0].lineno - 1]) + code, names)
    made: Callable[..., Any] = names[function.__name__]
    return made


def _as_it_is(function: Callable[..., Any]) -> Callable[..., Any]:
    return function


@dataclass(frozen=True)
class Task:
    """How an exercise is tried, and the mistakes that are known in it.

    arguments : from a Generator and a kind (0, 1, ... `kinds` - 1: plain first) to the arguments
    code : the right function, whose results are one, a tuple, or a dict
    mistakes : from slug to the sentence, and to pairs of texts: what stands in `code`, and what
        people write instead
    outputs : the results' names, where there are several
    by_name : whether the results come in a dict
    kinds, draws : so many kinds of arguments, so many times each
    called : what makes of the learner's function one that takes `arguments` and returns results
    """

    arguments: Callable[[np.random.Generator, int], dict[str, Any]]
    code: Callable[..., Any]
    mistakes: Mapping[str, tuple[str, ...]]
    outputs: tuple[str, ...] = ("",)
    by_name: bool = False
    kinds: int = 3
    draws: int = 3
    called: Callable[[Callable[..., Any]], Callable[..., Any]] = _as_it_is

    def diagnose(self, name: str, function: Callable[..., Any], seed: int) -> list[Finding]:
        """What is wrong with `function`: [] if nothing."""
        rng = np.random.default_rng(seed)
        called, tried = self.called(function), _Tried()
        for kind in range(self.kinds):
            for arguments in [self.arguments(rng, kind) for _ in range(self.draws)]:
                right = self.right(arguments)
                try:
                    answers = checked(name, called, arguments, right, self.by_name, finite=False)
                except Unusable as error:
                    if error.finding.slug in ("fresh-noise", "not-deterministic"):
                        return [error.finding]
                    # What went before says more, if it was wrong.
                    return self._explained(name, tried) or [error.finding]
                tried.append((arguments, right, dict(zip(right, answers, strict=True))))
        findings = self._explained(name, tried)
        if [finding.slug for finding in findings] == ["unexplained"]:
            # Too much for all shapes: what is wrong with the plainest that are wrong?
            for n in range(self.draws, len(tried), self.draws):
                if plainer := self._explained(name, tried[:n]):
                    return plainer
        return findings

    def right(self, arguments: Mapping[str, Any], wrong: Collection[str] = ()) -> dict[str, Any]:
        """The results under these mistakes, by name."""
        edits = itertools.chain(*(self.mistakes[slug][1:] for slug in wrong))
        with np.errstate(all="ignore"):
            results = edited(self.code, *edits)(**arguments)
        if self.by_name:
            return dict(results)
        results = results if isinstance(results, tuple) else (results,)
        return dict(zip(self.outputs, results, strict=True))

    def _explained(self, name: str, tried: "_Tried") -> list[Finding]:
        for n in (0, 1, 2):
            if n == 2 and (same := _always(tried)):
                return [Finding("constant", name, f"it is {same}, whatever the arguments")]
            for wrong in itertools.combinations(self.mistakes, n):
                if all(self._fits(wrong, arguments, answers) for arguments, _, answers in tried):
                    return [Finding(slug, name, self.mistakes[slug][0]) for slug in wrong]
        for arguments, right, answers in tried:
            for output, value in right.items():
                if not _same(answers[output], value):
                    where = f"{name}, {output}" if output else name
                    all_of = [(a[output], r[output]) for _, r, a in tried if output in r]
                    unexplained = _unexplained(where, answers[output], value, arguments)
                    return [_multiple(where, all_of) or unexplained]
        raise AssertionError("an answer that agrees everywhere")  # pragma: no cover

    def _fits(
        self, wrong: Collection[str], arguments: dict[str, Any], answers: dict[str, Array]
    ) -> bool:
        try:
            values = self.right(arguments, wrong)
        except Exception:  # two edits that do not go together
            return False
        return all(_same(answer, values[output]) for output, answer in answers.items())


_Tried = list[tuple[dict[str, Any], dict[str, Any], dict[str, Array]]]  # arguments, right, answers


def _always(tried: _Tried) -> str:
    """What all numbers of all answers are, if they are one and the right ones are not."""
    answers, rights = (
        np.concatenate([np.ravel(value) for draw in tried for value in draw[i].values()])
        for i in (2, 1)
    )
    if rights.dtype.kind != "f" or len(answers) < 2 or not np.isfinite(answers).all():
        return ""
    return f"{answers[0]:g}" if np.ptp(answers) == 0 and np.ptp(rights) > 0 else ""


def _same(answer: Array, value: Any) -> bool:
    """Equal to rounding, infinities and NaN included."""
    value = np.asarray(value, "float64")
    if answer.shape != value.shape:
        return False
    finite = np.isfinite(value)
    if not np.array_equal(np.isfinite(answer), finite):
        return False
    with np.errstate(over="ignore"):
        distance = float(np.linalg.norm(answer[finite] - value[finite]))
        size = float(np.linalg.norm(value[finite]))
    odd = np.array_equal(answer[~finite], value[~finite], equal_nan=True)
    return odd and distance <= TOLERANCE * size + 1e-12


def _multiple(where: str, pairs: Sequence[tuple[Array, Any]]) -> Finding | None:
    """Where the answers are so many times the right ones, the same number each time."""
    answer, value = (
        np.concatenate([*map(np.ravel, arrays)]) for arrays in zip(*pairs, strict=True)
    )
    if value.dtype.kind != "f" or not np.isfinite(answer).all() or not answer.any():
        return None
    ratio = float(answer @ value / max(float(value @ value), 1e-300))
    if abs(ratio) > 1e6 or not _same(answer, ratio * value):
        return None
    slug = "sign-flip" if abs(ratio + 1) < TOLERANCE else "scaled"
    digits = 4 if abs(ratio - 1) > 0.01 else 8
    return Finding(slug, where, f"it is {ratio:.{digits}g} times what it should be")


def _unexplained(where: str, answer: Array, value: Any, arguments: Mapping[str, Any]) -> Finding:
    if not np.isfinite(answer).all():
        return Finding("nan", where, f"for {shown(arguments)}: it holds NaN or infinity")
    value = np.asarray(value)
    distance = np.abs(answer - value)
    at = np.unravel_index(np.argmax(distance), distance.shape)
    entry = f"its entry {[int(i) for i in at]}" if at else "it"
    numbers = f"{entry} is {answer[at]:.6g} and should be {float(value[at]):.6g}"
    return Finding("unexplained", where, f"for {shown(arguments)}: {numbers}")
