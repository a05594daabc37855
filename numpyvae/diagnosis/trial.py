"""How a function that somebody wrote is tried, and how what is wrong with it is found.

A trial has right code, a short function, and arguments: random ones, plain first, and fixed ones
for the corners that a draw would leave to luck. The learner's results are compared with those of
the right code. Where they differ, search.py looks for the edits of that code which give the same.
"""

import ast
import copy
import functools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from .answers import Finding, Misshapen, Unusable, checked, same
from .edits import FAR, LIKELY, RARE, Edit, applied, of_texts, run, tree_of
from .example import smallest
from .kinds import Kinds, axes_in
from .probe import Probe, relation_of, where_wrong
from .search import Case, Mistake, Search, all_the_same, in_order

# Where people clip.
BOUNDS = (1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 40, 50, 80, 88, 100, 500, 700, 1e3, 1e4, 1e6)
AT_EXTREMES = ("small-number", "squeezed", "clipped", "cut-at-0", "first-only")
UNNAMED = "wrong, for a reason I can't name"
AT_ONCE = ("fresh-noise", "not-deterministic", "none")
WORTH_A_LOOK = ("wrong-shape", "not-summed", "transposed", "changed-in-place")


def _as_it_is(function: Callable[..., Any]) -> Callable[..., Any]:
    return function


def _always(**arguments: Any) -> bool:
    return True


@dataclass(frozen=True, eq=False)
class Trial:
    """How one function is tried, and the mistakes that are known in it beside those of the search.

    arguments : from a Generator and a kind (0, 1, ... `kinds` - 1: plain first) to the arguments
    code : the right function, whose results are one, a tuple, or a dict
    lessons : mistakes of which there is more to say than a search can: by slug the sentence, and
        pairs of texts: what stands in `code`, and what people write instead. A second mistake
        with the same slug has a word more after it
    ways : other ways to write `code`, whose small edits are other mistakes; with a slug and a
        sentence where that way fails in a corner
    corners : by a description ("a single image") fixed arguments that must come out right too
    outputs : the results' names, where there are several
    by_name : whether the results come in a dict
    kinds, draws : so many kinds of arguments, so many times each
    made : the cost of the least likely edits that the search makes itself; 0 where a result is
        one of a few choices, so that some edit always fits by chance
    pairs : of which edits two at once are looked for, "all", or "lessons" alone, where few choices
        are all that one sees
    shaped : by kind what is particular about its shapes, "with an axis more"
    called : what makes of the learner's function one that takes `arguments` and returns results
    legal : whether the exercise allows these arguments, which an example must keep to: what their
        shapes don't say
    shapes : a text that names the axes of the arguments, as in "mu (B, L)"
    """

    arguments: Callable[[np.random.Generator, int], dict[str, Any]]
    code: Callable[..., Any]
    lessons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ways: Mapping[Callable[..., Any], tuple[str, ...]] = field(default_factory=dict)
    corners: Callable[[], Mapping[str, dict[str, Any]]] = dict
    outputs: tuple[str, ...] = ("",)
    by_name: bool = False
    kinds: int = 3
    draws: int = 3
    made: int = FAR + 1
    pairs: str = "all"
    shaped: Mapping[int, str] = field(default_factory=dict)
    called: Callable[[Callable[..., Any]], Callable[..., Any]] = _as_it_is
    legal: Callable[..., bool] = _always
    shapes: str = ""

    def diagnose(self, name: str, function: Callable[..., Any], seed: int = 0) -> list[Finding]:
        """What is wrong with `function`: [] if nothing."""
        rng = np.random.default_rng(seed)
        called, trouble = self.called(function), None
        cases: list[Case] = []
        for kind in range(self.kinds):
            for arguments in [self.arguments(rng, kind) for _ in range(self.draws)]:
                try:
                    cases.append(self._case(name, called, arguments, kind))
                except Misshapen as error:
                    trouble = trouble or error.finding
                    results = dict(zip(error.right, error.results, strict=True))
                    cases.append(Case(arguments, error.right, results, kind))
                except Unusable as error:
                    if error.finding.slug in AT_ONCE:
                        return [error.finding]
                    trouble = trouble or self._raised(name, error.finding, arguments, kind)
                    break
            if trouble and trouble.slug not in WORTH_A_LOOK:
                break
        if any(case.wrong() for case in cases):
            return self._explained(name, called, cases, trouble)
        if trouble:
            return [trouble]
        return self._of_state(name, called, cases) or self._in_corners(name, called, cases)

    def _raised(self, name: str, found: Finding, arguments: dict[str, Any], kind: int) -> Finding:
        """What an exception comes from: the edit that leads to the same, or the kind of shapes."""
        if kind and kind in self.shaped:
            start = f"right for plain shapes, not {self.shaped[kind]}: "
            return replace(found, sentence=start + found.sentence)
        if kind and (axes := _most_axes(arguments)):
            plain = _most_axes(self.arguments(np.random.default_rng(0), 0))
            start = f"right for some shapes, not for arrays with {axes} axes; any was asked for"
            if axes == plain:
                start = f"right for other numbers and sizes, not for {_ranges(arguments)}"
            return replace(found, sentence=f"{start}: {found.sentence}")
        if not isinstance(found.error, ValueError):
            return found
        sizes = _sizes_in(found.error)
        guesses = (e for e in self.edits if e.cost == 0 or e.slug == "missing-axis")
        for edit in guesses if sizes else ():
            function = applied(edit)
            try:
                run(function, arguments) if function else None
            except ValueError as error:
                if _sizes_in(error) == sizes:
                    sentence = f"{edit.sentence}, so the shapes don't fit: {found.sentence}"
                    return replace(found, slug=edit.slug, sentence=sentence)
            except Exception:  # an edit that does not run here
                continue
        if "mismatch in its core dimension" in str(found.error) or "not aligned" in str(
            found.error
        ):
            start = f"the sizes {' and '.join(sizes)} of a matrix product don't fit: is a transpose"
            return replace(found, sentence=f"{start} missing, or the order wrong? {found.sentence}")
        return found

    def _of_state(
        self, name: str, called: Callable[..., Any], cases: Sequence[Case]
    ) -> list[Finding]:
        """Does a call change what an earlier one returned, or what a later one returns?"""
        first, other = (copy.deepcopy(case.arguments) for case in cases[:2])
        with np.errstate(all="ignore"):
            kept = called(*first.values())
            before = copy.deepcopy(kept)
            called(*other.values())
            after = copy.deepcopy(kept)
            again = called(*copy.deepcopy(cases[0].arguments).values())
        try:
            values = [self.named(results) for results in (before, after, again)]
            alike = [all(same(v[k], values[0][k]) for k in v) for v in values[1:]]
        except (TypeError, ValueError):  # results in some other form, which were right before
            return []
        if not alike[1]:
            sentence = "an earlier call changes what it returns: it keeps something between calls"
            return [Finding("not-deterministic", name, sentence)]
        if not alike[0]:
            sentence = "the next call overwrites the array that an earlier call returned: it is"
            return [Finding("overwritten", name, f"{sentence} the same array; return a new one")]
        return []

    def right(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        with np.errstate(all="ignore"):
            return self.named(self.code(**arguments))

    def named(self, results: Any) -> dict[str, Any]:
        if self.by_name:
            return dict(results)
        results = results if isinstance(results, tuple) else (results,)
        return dict(zip(self.outputs, results, strict=True))

    @functools.cached_property
    def edits(self) -> list[Edit]:
        """The lessons, then the small edits of the code and of the other ways to write it."""
        found = [
            of_texts(self.code, key.partition(" ")[0], lesson, 0)
            for key, lesson in self.lessons.items()
        ]
        for way, lesson in self.ways.items():
            if lesson:
                slug, sentence = lesson
                found.append(Edit(slug, sentence, 0, (), way))
        for made in self._made if self.made else ():
            found += [edit for edit in made if edit.cost <= self.made]
        return found

    @functools.cached_property
    def _made(self) -> list[Kinds]:
        draws = [self.arguments(np.random.default_rng(1), kind) for kind in range(self.kinds)]
        return [
            Kinds(way, draws, self.outputs, axes_in(self.shapes)) for way in (self.code, *self.ways)
        ]

    @functools.cached_property
    def small_numbers(self) -> list[Edit]:
        few = self.made <= LIKELY  # where one sees True or False alone, much would fit by chance
        return [] if few else [edit for made in self._made for edit in made.small_numbers()]

    def _in_corners_only(self, arguments: Mapping[str, Any]) -> Iterator[Edit]:
        """Arguments that are clipped: ordinary ones lie between the bounds."""
        first = tree_of(self.code).body[0]
        for name, value in arguments.items():
            for bound in BOUNDS if isinstance(value, np.ndarray | float) else ():
                for text in (f"{-bound}, {bound}", f"None, {bound}", f"{-bound}, None",
                             f"{1 / bound}, None"):  # fmt: skip
                    new = ast.parse(f"{name} = np.clip({name}, {text})").body
                    sentence = f"{name} is clipped: extreme values, large or small, are cut off"
                    yield Edit("clipped", sentence, FAR, ((first, new),), self.code)

    def _case(
        self, name: str, called: Callable[..., Any], arguments: dict[str, Any], kind: int = 0
    ) -> Case:
        right = self.right(arguments)
        answers = checked(name, called, arguments, right, self.by_name)
        return Case(arguments, right, dict(zip(right, answers, strict=True)), kind)

    def _explained(
        self,
        name: str,
        called: Callable[..., Any],
        cases: Sequence[Case],
        trouble: Finding | None,
    ) -> list[Finding]:
        also = [trouble] if trouble and trouble.slug == "changed-in-place" else []
        known = [e for e in self.edits if e.cost == 0 or e.slug == "not-copied"]
        mistakes, left = Search(self.code, known, self.named, cases).mistakes("none")
        if left and (always := all_the_same(cases)):
            if always == "0" and any(map(callable, cases[0].arguments.values())):
                always = "0, as if both values were taken at the same point: of one array that was"
                always += " not copied, or never moved"
            return [*also, Finding("constant", name, f"it is {always}, whatever the arguments")]
        zero = _zero(cases) if left else []
        if zero and len(zero) < len(cases[0].right):
            shown_names = ", ".join(zero[:3]) + (", ..." if len(zero) > 3 else "")
            sentence = f"zero everywhere, no gradient: {shown_names}; backward stops before it"
            also.append(Finding("zero", name, f"{sentence} reaches them"))
            cases = [_without(case, zero) for case in cases]
            if not any(case.wrong() for case in cases):
                return also
        finite = any(np.isfinite(v).any() for case in cases for v in case.answer.values())
        if left and finite:
            search = Search(self.code, self.edits, self.named, cases)
            mistakes, left = search.mistakes("none" if trouble and not also else self.pairs)
        if not mistakes and finite:
            clips = [*self._in_corners_only(cases[0].arguments), *self.small_numbers]
            mistakes, left = Search(self.code, clips, self.named, cases).mistakes("none")
        plain = cases[: self.draws]
        if len(mistakes) > 1 and max(m.edit.cost for m in mistakes) > LIKELY:
            # Rather what is wrong with the plainest, if that is one thing, than an unlikely pair.
            of_plain, left_plain = Search(self.code, known, self.named, plain).mistakes("none")
            if len(of_plain) == 1 and not left_plain:
                mistakes, left = of_plain, []
        if left and finite and len(cases) > len(plain) and any(case.wrong() for case in plain):
            # Too much for all shapes: what is wrong with the plainest?
            of_plain, left_plain = Search(self.code, self.edits, self.named, plain).mistakes(
                self.pairs
            )
            if len(left_plain) < len(left):
                mistakes, left = of_plain, left_plain
        first = next(case for case in cases if case.wrong())
        shaped = self.shaped.get(first.kind, "")
        start = f"right for plain shapes, not {shaped}: " if shaped else ""
        if trouble and left and not also:
            found = self._with_axes(trouble, first)
            return [replace(found, sentence=start + found.sentence)]
        named = in_order(mistakes, cases[0].right)
        findings = [Finding(m.edit.slug, _where(name, m), self._said(m)) for m in named]
        pair = named[:2]  # two lessons stand alone; of two edits, one alone may seem to be wrong
        if (
            len(pair) == 2
            and any(m.edit.cost for m in pair)
            and set(pair[0].outputs) & set(pair[1].outputs)
        ):
            sentence = f"{findings[0].sentence} (together with the next)"
            findings[0] = replace(findings[0], sentence=sentence)
        for key, value in cases[0].arguments.items():
            if findings and callable(value) and not self._calls(called, cases[0], key):
                sentence = (
                    f"{findings[0].sentence}; it never calls {key}, the function that is given"
                )
                findings[0] = replace(findings[0], sentence=sentence)
        if left:
            found = self._unexplained(name, called, cases, left)
            findings.append(replace(found, sentence=start + found.sentence))
        return _once([*also, *findings])

    def _said(self, mistake: Mistake) -> str:
        """An unlikely edit, or one of few, need not be what was written: it comes to that."""
        edit = mistake.edit
        sure = edit.cost < RARE or edit.slug in (*AT_EXTREMES, "floor")
        return edit.sentence if sure and self.made > LIKELY else f"in effect, {edit.sentence}"

    def _with_axes(self, found: Finding, case: Case) -> Finding:
        """A finding about a shape, with the axes of the arguments by their letters."""
        axes = axes_in(self.shapes)
        known = [
            f"{key} is ({', '.join(axes[key][-value.ndim :])})"
            for key, value in case.arguments.items()
            if isinstance(value, np.ndarray) and 0 < value.ndim <= len(axes.get(key, ()))
        ]
        return replace(found, sentence="; ".join([found.sentence, *known]))

    def _unexplained(
        self, name: str, called: Callable[..., Any], cases: Sequence[Case], left: Sequence[str]
    ) -> Finding:
        output = left[0]
        where = f"{name}, {output}" if output else name
        wrong = next(case for case in cases if output in case.wrong())
        pairs = [(c.answer[output], c.right[output]) for c in cases if output in c.right]
        relation = self._later(name, called, cases) or relation_of(pairs)
        for key, value in wrong.arguments.items():
            if callable(value) and not self._calls(called, wrong, key):
                relation = ("not-called", f"it never calls {key}, the function that is given")
        if not wrong.kind and not any(callable(v) for v in wrong.arguments.values()):
            relation = Probe(self, self._results(called), cases, output).unused() or relation
        example = smallest(
            name, wrong.arguments, self._results(called), self.right, output, self.legal
        )
        slug, sentence = relation or ("unexplained", UNNAMED)
        if not relation and (seen := Probe(self, self._results(called), cases, output).seen()):
            sentence = f"{UNNAMED}, but this can be seen: {'; '.join(seen[:3])}"
        if not np.isfinite(wrong.answer[output]).all() and np.isfinite(wrong.right[output]).all():
            slug, sentence = "nan", "it holds NaN or infinity"
        return Finding(slug, where, f"{sentence}: {example}")

    def _calls(self, called: Callable[..., Any], case: Case, key: str) -> bool:
        """Does the learner's function use the function that it is given as `key`?"""
        calls = []

        def counted(*given: Any) -> Any:
            calls.append(given)
            return case.arguments[key](*given)

        with np.errstate(all="ignore"):
            called(*copy.deepcopy({**case.arguments, key: counted}).values())
        return bool(calls)

    def _later(
        self, name: str, called: Callable[..., Any], cases: Sequence[Case]
    ) -> tuple[str, str] | None:
        """Is only the first of many calls with equal shapes right?"""
        first, *later = cases[: self.draws]
        if first.wrong() or not later:
            return None
        draws = (self.arguments(np.random.default_rng(n), first.kind) for n in range(910, 920))
        try:
            later += [self._case(name, called, draw, first.kind) for draw in draws]
        except Unusable:
            return None
        if not all(case.wrong() for case in later):
            return None
        sentence = "the first call is right, later ones are not: it keeps something between calls"
        return "not-deterministic", sentence

    def _results(self, called: Callable[..., Any]) -> Callable[[dict[str, Any]], dict[str, Any]]:
        return lambda arguments: self.named(called(*arguments.values()))

    def _holds(self, way: Callable[..., Any], arguments: dict[str, Any]) -> bool:
        """Is another way to write it right for these arguments? At extremes some are not."""
        with np.errstate(all="ignore"):
            values = self.named(run(way, arguments))
        right = self.right(arguments)
        return all(same(values[key], right[key]) for key in right)

    def _in_corners(
        self, name: str, called: Callable[..., Any], cases: list[Case]
    ) -> list[Finding]:
        """What is right for ordinary numbers, in the cases that are not."""
        tried: dict[str, Case | Finding] = {}
        for description, arguments in self.corners().items():
            try:
                tried[description] = self._case(name, called, arguments)
            except Unusable as error:
                tried[description] = error.finding
        known = [case for case in tried.values() if isinstance(case, Case)]
        for description, case in tried.items():
            if isinstance(case, Finding):
                sentence = f"right in ordinary cases, not for {description}: {case.sentence}"
                return [replace(case, sentence=sentence)]
            if not case.wrong():
                continue
            arguments = case.arguments
            others = [other for other in known if other is not case]
            # One case alone: many an unlikely edit would fit it by chance.
            edits = [e for e in self.edits if e.cost <= LIKELY or e.slug in AT_EXTREMES]
            ways = [way for way in self.ways if self._holds(way, arguments)]
            edits += [*self._in_corners_only(arguments), *self.small_numbers]
            edits = [e for e in edits if e.function in (self.code, *ways) or e.cost == 0]
            mistakes, left = Search(self.code, edits, self.named, [case, *others, *cases]).mistakes(
                "none"
            )
            start = f"right in ordinary cases, not for {description}: "
            if mistakes and not left:
                return [
                    Finding(m.edit.slug, _where(name, m), start + m.edit.sentence) for m in mistakes
                ]
            output = case.wrong()[0]
            where = f"{name}, {output}" if output else name
            example = smallest(
                name, arguments, self._results(called), self.right, output, self.legal
            )
            slug, what = "corner", ""
            if not np.isfinite(case.answer[output]).all():
                slug, what = "nan", "it holds NaN or infinity"
            elif not np.any(case.answer[output]):
                what = "it returns 0 there"
            elif case.answer[output].size > 2 and (
                relation := relation_of([(case.answer[output], case.right[output])])
            ):
                what = relation[1]
            place = where_wrong([case], output)
            if "where" in place or "diagonal" in place:
                what = f"{what or 'it is wrong'}, {place}"
            what = f"{what}: " if what else ""
            return [Finding(slug, where, start + what + example)]
        return []


def _most_axes(arguments: Mapping[str, Any]) -> int:
    return max((a.ndim for a in arguments.values() if isinstance(a, np.ndarray)), default=0)


def _ranges(arguments: Mapping[str, Any]) -> str:
    arrays = {k: v for k, v in arguments.items() if isinstance(v, np.ndarray) and v.size}
    return ", ".join(f"{k} from {v.min():.4g} to {v.max():.4g}" for k, v in arrays.items())


def _zero(cases: Sequence[Case]) -> list[str]:
    """The results that are 0 in all cases, and should not be."""
    return [
        o for o in cases[0].right
        if not any(np.any(c.answer[o]) for c in cases) and any(np.any(c.right[o]) for c in cases)
    ]  # fmt: skip


def _without(case: Case, outputs: Sequence[str]) -> Case:
    left = {k: v for k, v in case.right.items() if k not in outputs}
    return replace(case, right=left)


def _sizes_in(error: Exception) -> tuple[str, ...]:
    """The sizes that don't fit, out of what NumPy says of a product or a sum."""
    text = str(error)
    for pattern in (r"size (\d+) is different from (\d+)", r"(\d+) \(dim \d\) != (\d+)"):
        if found := re.search(pattern, text):
            return tuple(sorted(found.groups()))
    return tuple(re.findall(r"\d+", text))


def _where(name: str, mistake: Mistake) -> str:
    one = len(mistake.outputs) == 1 and mistake.outputs[0]
    return f"{name}, {mistake.outputs[0]}" if one else name


def _once(findings: Sequence[Finding]) -> list[Finding]:
    return list({(f.where, f.slug, f.sentence): f for f in findings}.values())
