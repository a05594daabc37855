"""Finite differences, and what they can and can't tell."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from .. import gradcheck
from ..arrays import Array
from .task import Exercise, Task


def _function(rng: np.random.Generator, shape: tuple[int, ...]) -> Callable[[Array], float]:
    """A smooth function whose slope along one entry depends on the others."""
    a, b = rng.uniform(0.5, 2, (2, *shape))
    return lambda x: float((a * np.sin(b * x)).sum() + (a * x).sum() ** 2)


def _numerical_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    shape = ((4,), (2, 3), (1,))[kind]
    x, h = rng.standard_normal(shape), float(rng.uniform(0.5, 2) * 1e-4)
    return {"f": _function(rng, shape), "x": x, "h": h}


def _central_differences(f: Callable[[Array], float], x: Array, h: float) -> Array:
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        grad[i] = (f(x + step) - f(x - step)) / (2 * h)
    return grad


NUMERICAL_GRADIENT = Task(_numerical_arguments, _central_differences, {
    "one-sided": ("it is f(x + h) - f(x) over h, whose error is as large as h; go to both"
                  " sides", "f(x - step)) / (2 * h)", "f(x)) / h"),
    "missing-two": ("x + h and x - h are 2h apart: it is twice too large", "(2 * h)", "h"),
    "two-h-of-one": ("f(x + h) - f(x) is over h, not over 2h; best go to both sides",
                     "f(x - step)", "f(x)"),
    "all-at-once": ("all entries move together: move one, and keep the others where they are",
                    "step[i]", "step[...]"),
    "not-restored": ("an entry that was moved is not put back before the next one moves",
                     "    for i in", "    x, last = x.copy(), None\n    for i in",
                     "        step = np",
                     "        x[last] -= 0 if last is None else h\n        last = i\n"
                     "        step = np"),
    "times-h": ("d / 2 * h divides by 2 and multiplies by h: write d / (2 * h)",
                "/ (2 * h)", "/ 2 * h"),
    "sign-flip": ("the sign is the wrong way round: f(x + h) - f(x - h)",
                  "grad[i] = (", "grad[i] = -("),
})  # fmt: skip


def best_step(f: Callable[[float], float], slope: float, x: float, steps: Array) -> float:
    """Truncation, h² f'''/6, asks for a small step, rounding, 1e-16/h, for a large one."""
    errors = [abs((f(x + h) - f(x - h)) / (2 * h) - slope) for h in steps]
    return float(steps[np.argmin(errors)])


def _best_step_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    scale = (1.0, 1e3, 1e-3)[kind] * rng.uniform(0.5, 2)
    at, phase = rng.uniform(0.2, 0.8) + rng.choice([0, math.pi]), rng.uniform(0, 0.3)
    # The last is lost beside x: then f(x + h) = f(x - h).
    steps = scale * np.array([1e1, 1e-2, 1e-5, 1e-8, 1e-11, 1e-18]) * rng.uniform(0.7, 1.4, 6)
    kept = rng.random(6) < 0.7
    kept[3] = kept[0] = True
    steps = steps[kept]
    return {
        "f": lambda x: math.sin(x / scale + phase),
        "slope": math.cos(at + phase) / scale,
        "x": at * scale,
        "steps": rng.permutation(steps),
    }


BEST_STEP = Task(_best_step_arguments, best_step, {
    "smallest-step": ("it is the smallest step, where rounding, 1e-16/h, is worst",
                      "argmin(errors)", "argmin(steps)"),
    "largest-step": ("it is the largest step, where the curve is no line any more",
                     "argmin(errors)", "argmax(steps)"),
    "one-sided": ("it is best for f(x + h) - f(x) over h; a central difference was asked for",
                  "f(x - h)) / (2 * h)", "f(x)) / h"),
    "largest-error": ("it is the step with the largest error", "argmin(errors", "argmax(errors"),
    "signed": ("the sign of the error is looked at: without abs, far below 0 passes for small",
               "[abs(", "[("),
    "index": ("it is the place of the step in steps; the step itself was asked for",
              "float(steps[np.argmin(errors)])", "int(np.argmin(errors))"),
    "error-for-step": ("it is the error; the step was asked for", "float(steps[", "float(errors["),
    "missing-two": ("x + h and x - h are 2h apart: none of these differences is near the slope",
                    "(2 * h)", "h"),
})  # fmt: skip


def _two_gradients(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    shape = tuple(int(n) for n in rng.integers(2, 5, 2))
    shape = (shape[:1], shape, (*shape, 2))[kind]
    a, b = rng.standard_normal((2, *shape))
    size = (0.1, 10.0, 1.0)[kind] * rng.uniform(0.5, 2)
    arguments = {"analytic": size * a, "numerical": a + 0.3 * b}
    if kind == 2:  # one of them is zero, or both
        for name in (("analytic",), ("numerical",), tuple(arguments))[int(rng.integers(3))]:
            arguments[name] = 0 * a
    return arguments


def _by_norms(analytic: Array, numerical: Array) -> float:
    difference = float(np.linalg.norm(analytic - numerical))
    size = np.linalg.norm(analytic) + np.linalg.norm(numerical)
    return float(difference / size) if difference != 0 else 0.0


RELATIVE_ERROR = Task(_two_gradients, _by_norms, {
    "missing-denominator": ("the difference is not divided by the norms: a small gradient"
                            " always passes", "difference / size", "difference"),
    "numerical-norm": ("it is divided by the numerical gradient's norm alone",
                       "np.linalg.norm(analytic) +", "0 +"),
    "analytic-norm": ("it is divided by the analytic gradient's norm alone",
                      " + np.linalg.norm(numerical)", ""),
    "larger-norm": ("it is divided by the larger norm; their sum was asked for",
                    "np.linalg.norm(analytic) + np.linalg.norm(numerical)",
                    "max(np.linalg.norm(analytic), np.linalg.norm(numerical))"),
    "missing-root": ("the norms are squared: the square root is missing",
                     "difference / size", "difference**2 / size", "norm(analytic) +",
                     "norm(analytic) ** 2 +", "norm(numerical)", "norm(numerical) ** 2"),
    "entry-by-entry": ("it is the largest relative error of an entry: entries near 0 fail"
                       " right gradients; take norms of whole arrays",
                       "float(difference / size) if difference != 0 else 0.0",
                       "float((np.abs(analytic - numerical)"
                       " / (np.abs(analytic) + np.abs(numerical))).max())"),
    "signed": ("the differences are added with their signs: large ones can cancel",
               "np.linalg.norm(analytic - numerical)", "(analytic - numerical).sum()",
               "np.linalg.norm(analytic) + np.linalg.norm(numerical)",
               "np.abs(analytic).sum() + np.abs(numerical).sum()"),
    "zero-by-zero": ("where both are zero it is NaN, 0/0; nothing differs there, so it is 0",
                     " if difference != 0 else 0.0", ""),
}, draws=4)  # fmt: skip


def kinks(f: Callable[[Array], float], x: Array, h: float) -> np.ndarray:
    """Where f is smooth the slopes differ by h f'' only; at a kink by a number, however small h."""
    found = np.zeros(x.shape, bool)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        right, left = (f(x + step) - f(x)) / h, (f(x) - f(x - step)) / h
        found[i] = abs(right - left) > 0.1 * max(abs(right), abs(left))
    return found


def _bent(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    shape = ((6,), (2, 4), (5,))[kind]
    at = rng.standard_normal(shape)
    bent = rng.permutation(np.arange(at.size) < at.size // 2).reshape(shape)
    slopes, jumps = rng.uniform(0.5, 2, shape), rng.choice([-4.0, 0.6, 3.0], shape)
    rising = np.where(rng.random(shape) < 0.5, slopes, -slopes)

    def f(x: Array) -> float:
        smooth = rising * x + 0.3 * np.cos(x)
        return float((smooth + bent * jumps * np.maximum(x - at, 0)).sum())

    return {"f": f, "x": at.copy(), "h": float(rng.uniform(0.5, 2) * 1e-5)}


KINKS = Task(_bent, kinks, {
    "never": ("it is False everywhere: compare the slope to the right with that to the left,"
              " both over h", "found[i] = ", "found[i] = False and "),
    "signed": ("right - left is compared without abs: a kink may bend either way",
               "abs(right - left)", "(right - left)"),
    "inverted": ("these are the entries without a kink", "return found", "return ~found"),
    "left-as-right": ("the slope to the left has the wrong sign: f(x) - f(x - h), over h",
                      "(f(x) - f(x - step))", "(f(x - step) - f(x))"),
    "not-relative": ("the jump is compared with 1; compare it with the slopes",
                     "0.1 * max(abs(right), abs(left))", "1.0"),
})  # fmt: skip


EXERCISES = (
    Exercise(
        "numerical_gradient", "f, x, h=1e-4", "The gradient of f at x, by finite differences.",
        "f, a function of an array that returns a number; x of any shape; h, the step\n"
        "returns grad, like x; afterwards x must be as it was",
        (
            "Move one entry of x a little, and see how much f moves. Then the next entry.",
            "df/dx_i ≈ (f(x + h e_i) - f(x - h e_i)) / (2h), where e_i is 1 in entry i and 0"
            " elsewhere",
            "for i in np.ndindex(x.shape) goes through all entries of any shape; grad[i] is one"
            " number.",
            "step = np.zeros_like(x), step[i] = h; then the difference of f(x + step) and f(x -"
            " step), over 2h.",
        ),
        gradcheck.numerical_gradient,
        diagnose=NUMERICAL_GRADIENT.diagnose,
    ),
    Exercise(
        "best_step", "f, slope, x, steps", "The step at which a central difference is best.",
        "f, a function of a number; slope, its true derivative at the number x; steps (n,)\n"
        "returns the one of the steps for which (f(x + h) - f(x - h)) / (2h) is nearest to slope",
        (
            "Not the smallest: f(x + h) and f(x - h) then agree in nearly all their digits.",
            "error(h) = |(f(x + h) - f(x - h)) / (2h) - slope|",
            "One error for each step; f takes one number at a time. The result is one number, out"
            " of steps.",
            "np.argmin(errors) is the place of the smallest error; the step at this place was"
            " asked for.",
        ),
        best_step,
        diagnose=BEST_STEP.diagnose,
    ),
    Exercise(
        "relative_error", "analytic, numerical", "How far two gradients are apart, as one number.",
        "analytic and numerical, of the same shape\n"
        "returns a number: the norm of their difference, over the sum of their norms; 0 if both"
        " are 0",
        (
            "1e-5 apart is much for a gradient of 1e-5 and little for one of 10: divide by the"
            " size.",
            "‖a - n‖ / (‖a‖ + ‖n‖), with ‖a‖ = sqrt(Σ a²) over all entries",
            "One number for the whole array, whatever its shape.",
            "np.linalg.norm of the difference, over the sum of two np.linalg.norm; mind 0 / 0.",
        ),
        gradcheck.relative_error,
        diagnose=RELATIVE_ERROR.diagnose,
    ),
    Exercise(
        "kinks", "f, x, h", "At which entries of x has f a kink?",
        "f, a function of an array that returns a number; x of any shape; h, the step\n"
        "returns True, in an array like x, where its slopes to the right and to the left differ\n"
        "by more than a tenth of the larger of their sizes; else False",
        (
            "Near the corner of a ReLU a central difference mixes two slopes, and is no gradient.",
            "right = (f(x + h e_i) - f(x)) / h, left = (f(x) - f(x - h e_i)) / h",
            "for i in np.ndindex(x.shape); found[i] is True or False.",
            "abs(right - left) > 0.1 * max(abs(right), abs(left))",
        ),
        kinks,
        diagnose=KINKS.diagnose,
    ),
)  # fmt: skip
