"""Finite differences, and what they can and can't tell."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from ..arrays import Array
from ..diagnosis.edits import LIKELY
from ..diagnosis.trial import Trial


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


def _in_place(f: Callable[[Array], float], x: Array, h: float) -> Array:
    grad = np.zeros(x.shape)
    x_plus, x_minus = x.copy(), x.copy()
    for i in np.ndindex(x.shape):
        x_plus[i] += h
        x_minus[i] -= h
        grad[i] = (f(x_plus) - f(x_minus)) / (2 * h)
        x_plus[i] -= h
        x_minus[i] += h
    return grad


def _moved_and_back(f: Callable[[Array], float], x: Array, h: float) -> Array:
    grad, x = np.zeros(x.shape), x.copy()
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        above = f(x)
        x[i] = old - h
        below = f(x)
        x[i] = old
        grad[i] = (above - below) / (2 * h)
    return grad


def _slopes_of_every_size() -> dict[str, dict[str, Any]]:
    rng = np.random.default_rng(0)
    x = rng.standard_normal((2, 3))
    sizes = np.array([[1e-6, 1e-3, 1.0], [1e3, 1e6, 0.0]])
    return {
        "another step, h = 0.01, where f is known to three decimals": {
            "f": lambda x: float(np.round(x @ np.array([2.0, -4.0]), 3)),
            "x": np.array([0.5, -0.25]), "h": 0.01},
        "another step, h = 0.01, where f bends": {
            "f": lambda x: float((x**2).sum()), "x": np.array([1.0, -2.0, 0.5]), "h": 0.01},
        "slopes of every size, 0 too": {"f": lambda x: float((sizes * np.sin(x)).sum()), "x": x,
                                        "h": 1e-4},
        "a function that is flat": {"f": lambda x: 3.0, "x": x.copy(), "h": 1e-4},
        "an x with entries that are exactly 0": {"f": _function(rng, (3,)),
                                                 "x": np.array([0.0, 1.0, 0.0]), "h": 1e-4},
        "an x whose memory is a transpose's": {"f": _function(rng, (3, 2)), "x": x.copy().T,
                                               "h": 1e-4},
        "three axes, or one entry": {"f": _function(rng, (1, 1, 2)), "x": np.array([[[0.3, -2.0]]]),
                                     "h": 1e-4},
        "an x without axes, a single number": {"f": lambda x: float(np.sin(x).sum()),
                                               "x": np.array(0.7), "h": 1e-4},
    }  # fmt: skip


NUMERICAL_GRADIENT = Trial(_numerical_arguments, _central_differences, {
    "one-sided": ("it is f(x + h) - f(x) over h, whose error is as large as h; go to both"
                  " sides", "f(x - step)) / (2 * h)", "f(x)) / h"),
    "missing-two": ("x + h and x - h are 2h apart: it is twice too large", "(2 * h)", "h"),
    "two-h-of-one": ("f(x + h) - f(x) is over h, not over 2h; best go to both sides",
                     "f(x - step)", "f(x)"),
    "second-difference": ("it is the second derivative, the curvature, f(x + h) - 2 f(x) + f(x - h) over"
                          " h²; the first, the slope, was asked for", "(f(x + step) - f(x - step))"
                          " / (2 * h)", "(f(x + step) - 2 * f(x) + f(x - step)) / h**2"),
    "accumulates": ("an entry that was moved is not put back (reset) before the next one moves: the steps"
                    " accumulate", "    for i in", "    step = np.zeros_like(x)\n    for i in",
                    "        step = np.zeros_like(x)\n        step[i]", "        step[i]"),
    **{f"other-h {c}": ("it is divided by a fixed step of its own; the same h that moves x was asked for",
                        "(2 * h)", f"(2 * {c})") for c in ("1e-3", "1e-4", "1e-5", "1e-6")},
    "all-at-once": ("all entries move together: move one, and keep the others where they are",
                    "step[i]", "step[...]"),
    "not-restored": ("an entry that was moved is not put back before the next one moves",
                     "    for i in", "    x, last = x.copy(), None\n    for i in",
                     "        step = np",
                     "        x[last] -= 0 if last is None else h\n        last = i\n"
                     "        step = np"),
    "other-h": ("the step h that is given is not used: a step of its own stands in its place",
                "    grad =", "    h = 1e-4\n    grad ="),
    "other-h 5": ("the step h that is given is not used: a step of its own stands in its place",
                  "    grad =", "    h = 1e-5\n    grad ="),
    "rows": ("only the first axis is gone through, so all entries of a row move together: move each"
             " entry, one at a time, in x of any shape", "np.ndindex(x.shape)", "range(len(x))"),
    "value-for-slope": ("it is f(x + h), a value of f: no difference is taken",
                        "(f(x + step) - f(x - step)) / (2 * h)", "f(x + step)"),
    "not-divided": ("the difference is not divided by 2h", " / (2 * h)", ""),
    "averaged": ("the two values are added; their difference was asked for",
                 "f(x + step) - f(x - step)", "f(x + step) + f(x - step)"),
    "backward": ("it is f(x) - f(x - h) over h, one-sided, whose error is as large as h; go to both"
                 " sides", "(f(x + step) - f(x - step)) / (2 * h)", "(f(x) - f(x - step)) / h"),
    "relative-step": ("the step is h times x; it is h, whatever x is", "step[i] = h",
                      "step[i] = h * x[i]"),
    "times-h": ("d / 2 * h divides by 2 and multiplies by h: write d / (2 * h)",
                "/ (2 * h)", "/ 2 * h"),
    "sign-flip": ("the sign is the wrong way round: f(x + h) - f(x - h)",
                  "grad[i] = (", "grad[i] = -("),
}, ways={_in_place: (), _moved_and_back: ()}, corners=_slopes_of_every_size)  # fmt: skip


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


def _steps_in_every_order() -> dict[str, dict[str, Any]]:
    """Errors that fall, rise and fall; a slope of 0; errors above 1; ties."""
    steps = np.array([1e-5, 1e-18, 1.0, 1e-11, 1e-8, 1e-2])
    wave = {"f": math.sin, "slope": math.cos(0.7), "x": 0.7}
    return {
        "steps in every order, good ones after bad ones": {**wave, "steps": steps},
        "steps that fall": {**wave, "steps": np.sort(steps)[::-1]},
        "steps that rise": {**wave, "steps": np.sort(steps)},
        "a single step": {**wave, "steps": steps[:1]},
        "equally near ones, a tie: the first": {
            "f": lambda x: 2.0, "slope": 0.0, "x": 1.0, "steps": np.array([0.1, 0.01, 0.5])},
        "negative steps": {**wave, "steps": -steps[:3]},
        "a slope of 0, so that no relative error can be taken: a division by zero": {
            "f": lambda x: x**3 - 3 * x, "slope": 0.0, "x": 1.0,
            "steps": np.array([1.0, 0.1, 1e-3, 1e-2])},
        "errors that are all above 1, since f is steep": {
            "f": lambda x: 1e8 * math.exp(x), "slope": 1e8 * math.exp(1.0), "x": 1.0,
            "steps": np.array([2.0, 1.0, 0.5, 3.0])},
        "a wave whose period a step of h fits, and one of h/2 does not": {
            "f": lambda x: x + math.sin(10 * math.pi * x) ** 3, "slope": 1.0, "x": 0.0,
            "steps": np.array([0.25, 0.3])},
        "tiny slopes and errors": {"f": lambda x: 1e-12 * math.sin(x),
                                   "slope": 1e-12 * math.cos(0.7), "x": 0.7, "steps": steps},
    }  # fmt: skip


BEST_STEP = Trial(_best_step_arguments, best_step, {
    "smallest-step": ("it is the smallest step, where rounding, 1e-16/h, is worst",
                      "argmin(errors)", "argmin(steps)"),
    "largest-step": ("it is the largest step, where the curve is no line any more",
                     "argmin(errors)", "argmax(steps)"),
    "one-sided": ("it is best for f(x + h) - f(x) over h; a central difference was asked for",
                  "f(x - h)) / (2 * h)", "f(x)) / h"),
    "not-divided": ("the differences are not divided by 2h: the error of a slope was asked for, and a"
                    " small step makes any difference small",
                    "abs((f(x + h) - f(x - h)) / (2 * h) - slope)", "abs(f(x + h) - f(x - h) - 2 * h * slope)"),
    "sorted": ("the errors are those of sorted steps: their order is no longer that of steps, so the index"
               " belongs to another step", "for h in steps", "for h in np.sort(steps)"),
    "rounded": ("the estimates are rounded to 2 decimals, so that many errors tie",
                "(f(x + h) - f(x - h)) / (2 * h) -", "np.round((f(x + h) - f(x - h)) / (2 * h), 2) -"),
    "largest-error": ("it is the step with the largest error", "argmin(errors", "argmax(errors"),
    "signed": ("the sign of the error is looked at: without abs, far below 0 passes for small",
               "[abs(", "[("),
    "index": ("it is the index of the step in steps; the step itself was asked for",
              "float(steps[np.argmin(errors)])", "int(np.argmin(errors))"),
    "error-for-step": ("it is the error; the step was asked for", "float(steps[", "float(errors["),
    "sign-flip": ("the sign of the difference is wrong: f(x + h) - f(x - h)", "f(x + h) - f(x - h)",
                  "f(x - h) - f(x + h)"),
    "missing-two": ("x + h and x - h are 2h apart: none of these differences is near the slope",
                    "(2 * h)", "h"),
    "stops": ("the search stops where the error first rises: steps come in any order, so a later one"
              " may be better", "np.argmin(errors)", "np.argmin(errors[: next((i for i in range(1,"
              " len(errors)) if errors[i] > errors[i - 1]), len(errors))])"),
    "second-smallest": ("it is the step with the second smallest error",
                        "steps[np.argmin(errors)]", "sorted(steps, key=lambda h: errors[list(steps)"
                        ".index(h)])[min(1, len(steps) - 1)]"),
    "estimate": ("it is the estimate of the slope, the central difference itself, at the best step;"
                 " the step was asked for", "float(steps[np.argmin(errors)])",
                 "(f(x + steps[np.argmin(errors)]) - f(x - steps[np.argmin(errors)]))"
                 " / (2 * steps[np.argmin(errors)])"),
    "middle": ("it is a step in the middle of steps, whatever the errors",
               "np.argmin(errors)", "len(steps) // 2"),
    "first": ("it is the first of the steps, whatever the errors", "np.argmin(errors)", "0"),
    "last": ("it is the last of the steps, whatever the errors", "np.argmin(errors)", "-1"),
    "slope-unused": ("the value f(x), not the slope, is what the differences are compared with",
                     "- slope", "- f(x)"),
    "without-slope": ("the slope is not used: the smallest difference is no small error",
                      " - slope", ""),
    "all-steps": ("the errors are returned; the step itself was asked for",
                  "float(steps[np.argmin(errors)])", "np.array(errors)"),
}, draws=6, corners=_steps_in_every_order, made=0, pairs="lessons")  # fmt: skip


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


def _gradients_of_every_size() -> dict[str, dict[str, Any]]:
    a, zero = np.array([[1.0, -2.0], [0.5, 3.0]]), np.zeros((2, 2))
    pairs = {"two gradients of 0": (zero, zero), "an analytic gradient of 0": (zero, a),
             "a numerical gradient of 0": (a, zero), "tiny gradients": (1e-9 * a, 1e-9 * a + 1e-10),
             "gradients of 1e-20": (1e-20 * a, -1e-20 * a), "equal gradients": (a, a.copy()),
             "large gradients": (1e9 * a, 1e9 * a + 1.0),
             "gradients whose difference is small": (a, a + 1e-7),
             "opposite gradients": (a, -a),
             "gradients whose entries sum to 0": (a - a.mean(), a[::-1] - a.mean()), "a gradient of one entry": (2 * a[:1, :1], a[:1, :1]),
             "a gradient that is NaN": (a * np.array([1, np.nan]), a),
             "four axes": (a.reshape(1, 2, 1, 2), 2 * a.reshape(1, 2, 1, 2))}  # fmt: skip
    return {key: dict(zip(("analytic", "numerical"), pair, strict=True))
            for key, pair in pairs.items()}  # fmt: skip


RELATIVE_ERROR = Trial(_two_gradients, _by_norms, {
    "missing-denominator": ("the difference is not divided by the norms: a small gradient"
                            " always passes", "difference / size", "difference"),
    "numerical-norm": ("the denominator is the numerical gradient's norm alone; the sum of both norms was asked"
                       " for",
                       "np.linalg.norm(analytic) +", "0 +"),
    "analytic-norm": ("the denominator is the analytic gradient's norm alone; the sum of both norms was asked"
                      " for",
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
    "norm-of-sum": ("the denominator is the norm of the sum; the sum of both norms was asked for",
                    "np.linalg.norm(analytic) + np.linalg.norm(numerical)",
                    "np.linalg.norm(analytic + numerical)"),
    "norms-subtracted": ("it is the difference of the two norms: their directions are not"
                         " compared; take the norm of the difference",
                         "np.linalg.norm(analytic - numerical)",
                         "np.abs(np.linalg.norm(analytic) - np.linalg.norm(numerical))"),
    "mean-of-entries": ("it is the mean of the entries' relative errors; take norms of whole arrays",
                        "float(difference / size) if difference != 0 else 0.0",
                        "float((np.abs(analytic - numerical) / np.maximum(np.abs(analytic)"
                        " + np.abs(numerical), 1e-300)).mean())"),
    "sum-of-absolutes": ("absolute values are added up, the 1-norm; the Euclidean norm is the root"
                         " of the sum of squares",
                         "np.linalg.norm(analytic - numerical)", "np.abs(analytic - numerical).sum()",
                         "np.linalg.norm(analytic)", "np.abs(analytic).sum()",
                         "np.linalg.norm(numerical)", "np.abs(numerical).sum()"),
    "largest-of-all": ("it takes the largest entries, the max-norm; the Euclidean norm was asked"
                       " for", "np.linalg.norm(analytic - numerical)",
                       "np.abs(analytic - numerical).max()", "np.linalg.norm(analytic)",
                       "np.abs(analytic).max()", "np.linalg.norm(numerical)",
                       "np.abs(numerical).max()"),
    "mean-size": ("the denominator is half the sum of both norms, their mean: it is twice too"
                  " large", "difference / size", "difference / (size / 2)"),
    "product": ("the denominator is the product of the norms; their sum was asked for",
                "np.linalg.norm(analytic) +", "np.linalg.norm(analytic) *"),
    "either-zero": ("it is 0 already if one of them is zero; only if both are",
                    "if difference != 0", "if analytic.any() and numerical.any()"),
    "close-is-equal": ("gradients that are close to each other count as equal, by an absolute"
                       " tolerance: small ones are all close", "if difference != 0",
                       "if not np.allclose(analytic, numerical)"),
}, draws=4, corners=_gradients_of_every_size)  # fmt: skip


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
    """Jumps of 4 and 300 % of a slope, some of which stand on either side of a tenth."""
    shape = ((8,), (3, 4), (9,))[kind]
    at = rng.standard_normal(shape)
    bent = rng.permutation(np.arange(at.size) % 4 > 0).reshape(shape)
    slopes = rng.choice([0.02, 1.0, 40.0], shape) * rng.uniform(0.5, 2, shape)
    jumps = slopes * rng.choice([-4.0, -0.5, 0.04, 0.07, 0.125, 0.6, 3.0], shape)
    rising = np.where(rng.random(shape) < 0.5, slopes, -slopes)
    jumps.flat[:3] = -2 * rising.flat[:3]  # from a slope to its opposite

    def f(x: Array) -> float:
        smooth = rising * x + 0.003 * np.cos(x)
        return float((smooth + bent * jumps * np.maximum(x - at, 0)).sum())

    return {"f": f, "x": at.copy(), "h": float(rng.uniform(0.5, 2) * 1e-5)}


def _corners_of_kinks() -> dict[str, dict[str, Any]]:
    x = np.array([[0.5, -1.0, 2.0], [0.0, 1.0, -0.25]])
    scale = np.array([[1e-12, 1e-3, 1.0], [1e3, 1e6, 0.0]])

    def relus(x: Array) -> float:
        return float(np.maximum(x, 0).sum())

    def bends(by: float | Array) -> Callable[[Array], float]:
        return lambda x: float(np.where(x > 0, (1 + by) * x, x).sum())

    def absolute(x: Array) -> float:
        return float((scale * np.abs(x)).sum())

    jumps = np.array([0.105, -0.095, 0.2])
    near = np.array([0.0, 0.003, -0.003, 0.02, -0.02, 1.0])
    return {
        "a function that is flat": {"f": lambda x: 3.0, "x": x.copy(), "h": 1e-5},
        "slopes of 0 on one side": {"f": relus, "x": near * 0.0, "h": 1e-5},
        "slopes of every size": {"f": absolute, "x": np.where(x > 1, 0.0, x) * 0, "h": 1e-5},
        "smooth slopes of every size": {"f": lambda x: float((scale * np.sin(x)).sum()), "x": x,
                                        "h": 1e-5},
        "a jump of a twelfth of the slope": {"f": bends(0.09), "x": np.zeros(3), "h": 1e-5},
        "a jump between a tenth of the smaller slope and a tenth of the larger": {
            "f": bends(0.1075), "x": np.zeros(3), "h": 1e-5},
        "a jump between a tenth of the slope to the right and a tenth of the larger": {
            "f": bends(-0.095), "x": np.zeros(3), "h": 1e-5},
        "small slopes, where an absolute tolerance, a small number added, counts": {
            "f": absolute, "x": np.zeros((2, 3)), "h": 1e-3},
        "a jump of an eighth of the slope": {"f": bends(0.13), "x": np.zeros(3), "h": 1e-5},
        "another step, h = 0.01, with kinks exactly at x and just beside": {
            "f": relus, "x": near.copy(), "h": 0.01},
        "an x whose memory is a transpose's": {"f": absolute, "x": np.zeros((3, 2)).T, "h": 1e-5},
        "a single entry": {"f": relus, "x": np.zeros(1), "h": 1e-5},
        "a function that falls, whose slopes are negative": {
            "f": lambda x: -bends(jumps)(x), "x": np.zeros(3), "h": 1e-5},
        "three axes": {"f": relus, "x": np.array([[[0.0, 1.0]], [[-1.0, 0.0]]]), "h": 1e-5},
    }  # fmt: skip


KINKS = Trial(_bent, kinks, {
    "never": ("it is never True: compare the slope to the right with that to the left,"
              " both over h", "found[i] = ", "found[i] = False and "),
    "signed": ("right - left is compared without abs: a kink may bend either way",
               "abs(right - left)", "(right - left)"),
    "left-zero": ("the slope to the left is zero: f is never evaluated at x - h",
                  "(f(x) - f(x - step)) / h", "0.0"),
    "sizes-compared": ("the slopes' sizes (absolute values) are subtracted; a kink may change the sign"
                       " alone", "abs(right - left)", "abs(abs(right) - abs(left))"),
    "inverted": ("it is inverted, the opposite: True stands at the entries without a kink", "return found", "return ~found"),
    "central": ("the slope to the left is a central difference, of both sides; it is f(x) - f(x - h),"
                " over h", "(f(x) - f(x - step)) / h", "(f(x + step) - f(x - step)) / (2 * h)"),
    "left-as-right": ("the slope to the left has the wrong sign: f(x) - f(x - h), over h",
                      "(f(x) - f(x - step))", "(f(x - step) - f(x))"),
    "not-relative": ("the jump is compared with 1; compare it with the slopes",
                     "0.1 * max(abs(right), abs(left))", "1.0"),
    "places": ("it is the places of the kinks, indices; True or False for each entry, in an array"
               " like x, was asked for", "return found", "return np.argwhere(found)"),
    "one-answer": ("it is one answer for all of x; each entry has its own, in an array like x",
                   "return found", "return found.any()"),
    **{f"not-relative {c}": (f"the jump is compared with a fixed {c}; compare it with a tenth of the"
                             " larger of the slopes' sizes, so that the scale of f drops out",
                             "0.1 * max(abs(right), abs(left))", c)
       for c in ("0.1", "0.01", "1e-3", "1e-4", "1e-5", "1e-6", "0.5", "h")},
    "smaller": ("the jump is compared with the smaller slope; the larger was asked for",
                "max(abs(right), abs(left))", "min(abs(right), abs(left))"),
    "one-slope": ("the jump is compared with the slope to the right alone; take the larger of both",
                  "max(abs(right), abs(left))", "abs(right)"),
    "one-slope left": ("the jump is compared with the slope to the left alone; take the larger of"
                       " both", "max(abs(right), abs(left))", "abs(left)"),
    "sum-of-slopes": ("the jump is compared with the sum of both slopes; take the larger",
                      "max(abs(right), abs(left))", "(abs(right) + abs(left))"),
    "mean-of-slopes": ("the jump is compared with the mean of both slopes; take the larger",
                       "max(abs(right), abs(left))", "((abs(right) + abs(left)) / 2)"),
    "larger-signed": ("the larger slope is taken without abs: a steep fall counts as small; sizes"
                      " were asked for", "max(abs(right), abs(left))", "max(right, left)"),
    "any-jump": ("every difference counts, however small; it should be more than a tenth of the"
                 " larger slope: smooth functions bend a little too",
                 "0.1 * max(abs(right), abs(left))", "0"),
    "other-sign": ("it looks for slopes of opposite signs; a slope may jump and keep its sign:"
                   " compare with a tenth", "abs(right - left) > 0.1 * max(abs(right), abs(left))",
                   "right * left < 0"),
    "all-at-once": ("all entries move together; move one entry at a time",
                    "step[i]", "step[...]"),
    "second-difference": ("right - left is divided by h, a second difference, the curvature: the"
                          " slopes themselves were asked for", "abs(right - left)",
                          "abs(right - left) / h"),
    "hundredth": ("the threshold is a hundredth of the larger slope: a tenth was asked for",
                  "0.1 *", "0.01 *"),
    "half": ("the threshold is half of the larger slope: a tenth was asked for", "0.1 *", "0.5 *"),
    "other-h": ("the step h that is given is not used: a step of its own stands in its place",
                "    found =", "    h = 1e-5\n    found ="),
}, draws=6, corners=_corners_of_kinks, made=LIKELY)  # fmt: skip
