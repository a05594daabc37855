"""Why an operation is wrong: from its numbers back to the factor that was lost.

The right gradient of an operation is a short formula, such as dlogvar = ½ dz sigma eps, and what
people write instead is mostly an edit of it: the ½ is missing, sigma² stands for sigma, a sign is
turned. mistakes.py lists for each operation its formula, a sum of terms that are products of named
factors, and the edits. A wrong answer is compared with the formula after one edit and after two,
then with each of them (and the formula as it is) times a free number; the first that agrees is
the diagnosis. If none does, a regression of the answer on the terms that single edits lead to says
what it is made of, if that is short. What it can't explain either, such as noise other than the
eps that was given, is called unexplained.
"""

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from .. import validation
from ..arrays import Array
from ..validation import one_of
from .answers import TOLERANCE, Finding, Unusable, agree, checked
from .mistakes import OPERATIONS, Edit, Formula, Operation, Output, Term, shown

MOST_TERMS = 3  # in a regression: more of them fit anything
UNEXPLAINED = 10  # weighs as much as this many mistakes
Reason = tuple[str, str]  # slug, sentence


def diagnose(name: str, function: Callable[..., Any], seed: int = 0) -> list[Finding]:
    """What is wrong with `function`, written to be the operation called `name`: [] if nothing.

    name : "dense_backward", "kl_forward", …: one of OPERATIONS; the arguments are the library's
    seed : decides the shapes and numbers it is tried on
    """
    operation = OPERATIONS[one_of("name", name, tuple(OPERATIONS))]
    function = validation.function("function", function)
    rng = np.random.default_rng(validation.whole_number("seed", seed, minimum=0))
    for kind in (0, 1, 2, 3, 4):  # plain shapes first: what is wrong there is wrong everywhere
        draws = [operation.arguments(rng, kind) for _ in range(3)]
        try:
            findings = _diagnose(name, function, operation, draws, rng)
        except Unusable as error:
            findings = [error.finding]
            if findings[0].slug == "nan" and operation.of_nan:
                sentence = f"{findings[0].sentence}: {operation.of_nan}"
                findings = [replace(findings[0], sentence=sentence)]
        if findings:
            return findings
    return []


def _diagnose(
    name: str,
    function: Callable[..., Any],
    operation: Operation,
    draws: list[dict[str, Any]],
    rng: np.random.Generator,
) -> list[Finding]:
    outputs = operation.outputs
    answers = [_answers(name, function, arguments, operation) for arguments in draws]
    factors = [operation.factors(**arguments) for arguments in draws]
    tables = [Terms(output, factors) for output in outputs]
    given = [[draw[i] for draw in answers] for i in range(len(outputs))]
    reasons = [table.explain(answer) for table, answer in zip(tables, given, strict=True)]

    alike = len(outputs) > 1 and all(a.shape == b.shape for a, b in zip(*given[:2], strict=True))
    if alike and _effort(reasons[:2]) > 1:
        turned = [table.explain(a) for table, a in zip(tables[:2], given[1::-1], strict=True)]
        if 1 + _effort(turned) < _effort(reasons[:2]):
            names = f"{outputs[0].name} and {outputs[1].name}"
            swapped = ("swapped", f"{names} are in each other's place")
            reasons[:2] = [[swapped, *turned[0]], turned[1]]
    for i, output in enumerate(outputs):
        uses_eps = any("eps" in factors for factors in output.formula)
        if uses_eps and _effort([reasons[i]]) >= UNEXPLAINED:
            others = [{**a, "eps": rng.standard_normal(a["eps"].shape)} for a in draws]
            again = [_answers(name, function, other, operation)[i] for other in others]
            if all(np.array_equal(a, b) for a, b in zip(again, given[i], strict=True)):
                sentence = "it does not change with eps: it must use the eps that it is given"
                reasons[i] = [("fresh-noise", sentence)]
    return [
        Finding(slug, f"{name}, {output.name}", sentence)
        for output, found in zip(outputs, reasons, strict=True)
        for slug, sentence in found
    ]


def _effort(reasons: Sequence[Sequence[Reason]]) -> int:
    """The number of mistakes in an explanation; of two, the one with fewer is the likelier."""
    costly = {"unexplained": UNEXPLAINED, "other-formula": UNEXPLAINED}
    return sum(costly.get(slug, 1) for found in reasons for slug, _ in found)


def _answers(
    name: str, function: Callable[..., Any], arguments: dict[str, Any], operation: Operation
) -> list[Array]:
    factors = operation.factors(**arguments)
    right = {
        output.name: Terms(output, [factors])
        .value(output.formula)
        .reshape(factors[output.like].shape)
        for output in operation.outputs
    }
    return checked(name, function, arguments, right)


class Terms:
    """The value of every term that an edit of an output's formula can lead to, over some draws.

    through : a linear map of each value, for what can only be seen after one
    """

    def __init__(
        self,
        output: Output,
        draws: Sequence[Mapping[str, Any]],
        through: Callable[[Array], Array] = np.ravel,
    ) -> None:
        self.output, self.draws, self.through = output, draws, through
        self.values: dict[Term, Array] = {}

    def value(self, formula: Formula) -> Array:
        zero = [self.through(np.zeros(draw[self.output.like].shape)) for draw in self.draws]
        total = np.concatenate(zero)
        for factors, coefficient in formula.items():
            if factors not in self.values:
                of_draws = [self._of_draw(factors, draw) for draw in self.draws]
                self.values[factors] = np.concatenate(of_draws)
            total += coefficient * self.values[factors]
        return total

    def _of_draw(self, factors: Term, draw: Mapping[str, Any]) -> Array:
        like = draw[self.output.like]
        product = np.ones(())
        for factor in factors:
            product = product * draw[factor]
        if product.ndim > like.ndim:
            product = product.sum(axis=self.output.axis)
        return self.through(np.broadcast_to(product, like.shape))

    def explain(self, answers: Sequence[Array]) -> list[Reason]:
        """The edits that lead from the right formula to the answers, one per draw; [] for none."""
        answer = np.concatenate([np.ravel(a) for a in answers])
        right = self.value(self.output.formula)
        if agree(answer, right):
            return []
        if not answer.any():
            return [("zero", "it is zero everywhere")]
        candidates = self.candidates()
        for chain, value in candidates:
            if agree(answer, value):
                return [(edit.slug, edit.sentence) for edit in chain]
        for chain, value in candidates:
            ratio = float(answer @ value / max(float(value @ value), 1e-300))
            if agree(answer, ratio * value):
                slug = "sign-flip" if same([ratio, -1]) else "scaled"
                scaled = (slug, f"it is {ratio:.4g} times what it should be")
                return [*((edit.slug, edit.sentence) for edit in chain), scaled]
        return [self._of_each_draw(answers) or self._regression(answer) or self._example(answers)]

    def candidates(self) -> list[tuple[tuple[Edit, ...], Array]]:
        """The value of the formula as it is, after each edit, and after each two."""
        chains = [c for n in range(3) for c in itertools.permutations(self.output.edits, n)]
        return [(chain, self.value(_edited(self.output.formula, chain))) for chain in chains]

    def _of_each_draw(self, answers: Sequence[Array]) -> Reason | None:
        ratios = []
        for draw, answer in zip(self.draws, answers, strict=True):
            right = Terms(self.output, [draw], self.through).value(self.output.formula)
            ratios.append(float(answer.ravel() @ right / max(float(right @ right), 1e-300)))
            if not agree(answer.ravel(), ratios[-1] * right):
                return None
        numbers = ", ".join(f"{ratio:.4g}" for ratio in ratios)
        return (
            "scaled",
            f"it is a multiple of what it should be, another each time: {numbers} times",
        )

    def _regression(self, answer: Array) -> Reason | None:
        formulas = (edit(self.output.formula) for edit in self.output.edits)
        terms = list(dict.fromkeys(itertools.chain(self.output.formula, *formulas)))
        columns = np.array([self.value({factors: 1.0}) for factors in terms]).T
        coefficients, _, rank, _ = np.linalg.lstsq(columns, answer, rcond=1e-9)
        made_of = [(c, t) for c, t in zip(coefficients, terms, strict=True) if abs(c) > TOLERANCE]
        fits = rank == len(terms) < len(answer) and agree(answer, columns @ coefficients)
        if fits and len(made_of) <= MOST_TERMS:
            text = " ".join(f"{c:+.3g} {shown(t)}" for c, t in made_of)
            return "other-formula", f"it is {text}, which is another formula"
        return None

    def _example(self, answers: Sequence[Array]) -> Reason:
        """The entry that is most wrong, of the first arguments where one is wrong."""
        for draw, answer in zip(self.draws, answers, strict=True):
            right = Terms(self.output, [draw]).value(self.output.formula).reshape(answer.shape)
            if not agree(answer.ravel(), right.ravel()):
                break
        at = np.unravel_index(np.abs(answer - right).argmax(), answer.shape)
        place = f"entry {[int(i) for i in at]} of {answer.shape}" if at else "it"
        numbers = f"{place} is {float(answer[at]):.6g} and should be {float(right[at]):.6g}"
        return "unexplained", f"no mistake that is known here: {numbers}; work it out by hand"


def _edited(formula: Formula, chain: Sequence[Edit]) -> Formula:
    for edit in chain:
        formula = edit(formula)
    return formula


def same(ratios: Sequence[float]) -> bool:
    low, high = min(ratios), max(ratios)
    return high - low <= TOLERANCE * max(1.0, abs(low), abs(high))
