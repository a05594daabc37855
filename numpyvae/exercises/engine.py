"""Check a learner's function, give hints, show the solution; for a notebook and for a grader."""

import difflib
import html
import inspect
import sys
import textwrap
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from .. import validation
from ..diagnosis.answers import Finding
from ..training import mine
from ..validation import InputError
from .catalogue import EXERCISES
from .exercise import Exercise

_BY_NAME = {exercise.name: exercise for exercise in EXERCISES}
_hints_given: dict[str, int] = {}
_others: dict[str, Any] = {}  # functions of a notebook that were told not to be at work
NOT_STARTED, NOT_YET = "not-started", "not started yet"
NOT_OWN = "not-own"
MOST_LINES = 6  # of a traceback: that of an endless recursion has a thousand
Named = str | Callable[..., Any]  # an exercise: its name, or a function that is called like it


@dataclass(frozen=True)
class Verdict:
    """What was found: nothing, or mistakes, each with a slug and a sentence."""

    name: str
    findings: tuple[Finding, ...]
    hint_by: str = 'hint("{}")'  # how one asks for a hint here

    @property
    def passed(self) -> bool:
        return not self.findings

    @property
    def judgement(self) -> str:
        if self.passed:
            return "right"
        return "not your own yet" if self.findings[0].slug == NOT_OWN else "not right yet"

    @property
    def in_short(self) -> str:
        """The first finding, in one line."""
        return " ".join(": ".join([self.judgement, *map(placed, self.findings[:1])]).split())

    def __repr__(self) -> str:
        return str(self)

    def __str__(self) -> str:
        if self.passed:
            return f"{self.name}: {self.judgement}"
        if self.findings[0].slug == NOT_STARTED:
            return f"{self.name}: {self.findings[0].sentence} ({self._hint('a hint?')})"
        lines = [f"{self.name}: {self.judgement}"]
        for finding in self.findings:
            lines.append(f"  {placed(finding)}")
            lines += [f"    {line}" for line in own_lines(finding.error)]
        lines += [f"  ({self._hint('stuck?')})"] if self.hint_by else []
        return "\n".join(lines)

    def _hint(self, question: str) -> str:
        return f"{question} {self.hint_by.format(self.name)}"

    def _repr_html_(self) -> str:
        """For a notebook."""
        colour = "#00724F" if self.passed else "#B34700"
        if self.findings and self.findings[0].slug == NOT_STARTED:
            return f"<b>{html.escape(str(self))}</b>"
        items = ""
        for finding in self.findings:
            lines = html.escape("\n".join(own_lines(finding.error)))
            items += f"<li>{html.escape(placed(finding))}"
            items += f"<pre>{lines}</pre></li>" if lines else "</li>"
        name = html.escape(self.name)
        listed = f"<ul>{items}</ul>" if items else ""
        stuck = "" if self.passed else f"<p>({html.escape(self._hint('stuck?'))})</p>"
        return f'<b style="color: {colour}">{name}: {self.judgement}</b>{listed}{stuck}'


def placed(finding: Finding) -> str:
    """The sentence, after the result that is meant where there are several: "dlogvar: it is"."""
    _, _, output = finding.where.partition(", ")
    return f"{output}: {finding.sentence}" if output else finding.sentence


def own_lines(error: BaseException | None, path: str | None = None) -> list[str]:
    """The traceback's lines in the learner's file `path`; else in the first that is not ours."""
    if error is None:
        return []
    if told := getattr(error, "lines", None):  # of a process that is elsewhere
        return list(told)
    frames = traceback.extract_tb(error.__traceback__)
    if path is None:
        ours = inspect.getfile(validation).removesuffix("validation.py")
        path = next((f.filename for f in frames if not f.filename.startswith(ours)), "")
    own = [f"line {frame.lineno}: {frame.line}" for frame in frames if frame.filename == path]
    return own if len(own) <= MOST_LINES else [*own[: MOST_LINES - 2], "...", own[-1]]


def names() -> list[str]:
    """The exercises, in the order of the course."""
    return list(_BY_NAME)


def judge(function: Callable[..., Any], name: str | None = None, seed: int = 0) -> Verdict:
    """Try `function` on random numbers of several shapes; what is wrong with it, if anything.

    name : the exercise, if the function's own name is not it
    seed : another one tries other numbers
    """
    if not callable(function):
        raise InputError(f"function: expected a function; got {type(function).__name__}")
    exercise = find(name or str(getattr(function, "__name__", "")))
    seed = validation.whole_number("seed", seed, minimum=0)
    findings = exercise.diagnose(function, seed)
    if findings and is_a_stub(findings[0]):
        findings = [Finding(NOT_STARTED, exercise.name, NOT_YET)]
    return Verdict(exercise.name, tuple(findings))


def judge_own(function: Callable[..., Any], name: str | None = None, seed: int = 0) -> Verdict:
    """As `judge`; but what is right must be one's own work, too, and not the library's."""
    verdict = judge(function, name, seed)
    if verdict.passed and (taken := borrowed(function, verdict.name)):
        sentence = f"it calls the library's {taken}; write it yourself"
        return Verdict(verdict.name, (Finding(NOT_OWN, verdict.name, sentence),))
    return verdict


def in_use(function: Callable[..., Any]) -> Callable[..., Any]:
    """Your function, once it passes its check; until then the library's. It prints which."""
    right = judge_own(function).passed
    print(f"{function.__name__}: {'yours' if right else 'the library lends its own'}")
    return function if right else find(function).solution


def is_a_stub(finding: Finding) -> bool:
    """Whether a function raised what a stub raises."""
    return isinstance(finding.error, NotImplementedError) and str(finding.error) in ("", NOT_YET)


def check(function: Callable[..., Any], name: str | None = None, seed: int = 0) -> None:
    """Print the verdict on `function`, or show it in a notebook; the arguments are `judge`'s.

    In a notebook a function that is right, and your own, is the one that later cells use.
    """
    verdict = judge_own(function, name, seed)
    ipython = notebook()
    if not ipython:
        print(verdict)
        return
    ipython.display.display(verdict)
    if verdict.name in mine.PLACES:
        before = mine.use(verdict.name, function if verdict.passed else None)
        if verdict.passed:
            print(f"from here on, this notebook uses your {verdict.name}")
            ipython.get_ipython().events.register("post_run_cell", _tell_of_others)
        elif before:
            print(f"from here on, this notebook uses the library's {verdict.name} again")


def notebook() -> Any:
    """IPython, where this runs in it; else None."""
    ipython = sys.modules.get("IPython")
    return ipython if ipython and ipython.get_ipython() else None


def _tell_of_others(result: Any = None) -> None:
    """After a cell: a function that was checked has been defined anew, and is not at work."""
    for name, function in mine.in_use().items():
        now = notebook().get_ipython().user_ns.get(function.__name__, function)
        if now is not function and _others.get(name) is not now:
            _others[name] = now
            print(f"this notebook still uses your earlier {name}, which passed; "
                  f"for the new one: check({function.__name__})")  # fmt: skip


def borrowed(function: Callable[..., Any], name: str) -> str:
    """The function of the library that `function` is, or leaves the work to; "" if none."""
    exercise = find(name)
    lent = _codes(exercise)
    entered: list[str] = []

    def entering(frame: Any, event: str, argument: Any) -> None:
        if event == "call" and id(frame.f_code) in lent:
            entered.append(lent[id(frame.f_code)])

    trial = exercise.tried
    arguments = trial.arguments(np.random.default_rng(0), 0)
    before = sys.getprofile()
    sys.setprofile(entering)
    try:
        trial.called(function)(*arguments.values())
    except Exception:  # then its check says why
        return ""
    finally:
        sys.setprofile(before)
    return entered[0] if entered else ""


def _codes(exercise: Exercise) -> dict[int, str]:
    """The solution's code, by its id, and that of functions beside it that do its work for it."""
    module = inspect.getmodule(exercise.solution)
    offered = " ".join(exercise.imports).replace(",", " ").split()
    if module is None or module.__name__.rpartition(".")[2] in offered:
        return {id(exercise.solution.__code__): exercise.solution.__name__}
    free = _reached([getattr(module, name, None) for name in offered], module)
    found = _reached([exercise.solution], module)
    return {code: name for code, name in found.items() if code not in free}


def _reached(left: list[Any], module: Any) -> dict[int, str]:
    """The code of these functions of a module, by its id, and of those in it that they call."""
    seen: dict[int, str] = {}
    while left:
        function = left.pop()
        code = getattr(function, "__code__", None)
        if code is None or id(code) in seen or inspect.getmodule(function) is not module:
            continue
        seen[id(code)] = function.__name__
        left += [getattr(module, called, None) for called in code.co_names]
    return seen


def assert_passes(function: Callable[..., Any], name: str | None = None, seed: int = 0) -> None:
    """Raise AssertionError with the diagnosis as its text, unless the function is right."""
    verdict = judge(function, name, seed)
    if not verdict.passed:
        raise AssertionError(str(verdict))


def stub(name: Named) -> None:
    """Print the code to start from: name, arguments, shapes and the question."""
    print(find(name).stub, end="")


def from_stub(name: Named) -> Callable[..., Any]:
    """The function that a learner starts from; that of `vae_loss` runs, with a bug in it."""
    names: dict[str, Any] = {}
    exec(find(name).stub, names)
    function: Callable[..., Any] = names[find(name).name]
    return function


def hint(name: Named) -> None:
    """Print the next hint: the idea, then the equation, the shapes, and almost the line."""
    name = find(name).name
    given = _hints_given.get(name, 0)
    print(hint_text(name, given))
    _hints_given[name] = given + 1


def hint_text(name: str, given: int, solution_by: str = 'solution("{}")') -> str:
    """The hint after `given` of them; after the last, the last again."""
    hints = find(name).hints
    if given < len(hints):
        return f"{name}, hint {given + 1} of {len(hints)}: {hints[given]}"
    return f"{name}: no more hints; {solution_by.format(name)} shows the code. Last: {hints[-1]}"


def solution(name: Named) -> None:
    """Print the library's own code for it, and where it is."""
    function = find(name).solution
    file = function.__module__.replace(".", "/")
    print(f"# {file}.py\n{solution_text(name)}", end="")


def solution_text(name: Named) -> str:
    return textwrap.dedent(inspect.getsource(find(name).solution))


def find(name: Named, argument: str = "name") -> Exercise:
    """The exercise called `name`, or like the function `name`."""
    if callable(name):
        name = str(getattr(name, "__name__", name))
    if not isinstance(name, str) or name not in _BY_NAME:
        near = difflib.get_close_matches(str(name), _BY_NAME, 3, 0.5)
        which = f"an exercise, such as {', '.join(near or list(_BY_NAME)[:3])}"
        raise InputError(f"{argument}: expected {which}; got {name!r}")
    return _BY_NAME[name]
