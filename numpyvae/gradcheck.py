"""Numerical gradients, to hold the hand-written ones against. In float64 only.

The derivative of f in one entry x is taken from four points around it,
    f'(x) ≈ (f(x-2h) - 8 f(x-h) + 8 f(x+h) - f(x+2h)) / 12h,
whose error shrinks with h⁴, while the rounding of f, divided by h, grows. On smooth networks
h = 1e-3 is best; we take 1e-4, which costs a digit and crosses fewer ReLU kinks. The usual two
points, (f(x+h) - f(x-h)) / 2h, have at their best h, 1e-5, errors some ten times as large.

The error of a gradient array is a norm over the array, ‖analytic - numerical‖ / (‖analytic‖ +
‖numerical‖), and the denominator at least 1 % of the norm of all arrays together: entries near
zero, compared one by one, would fail correct gradients.
"""

import copy
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from . import validation
from .arrays import Array
from .vae import VAE, Trace
from .validation import InputError

STEP = 1e-4
DIRECTION_STEP = 3e-5  # smaller: a whole array moves, and with it more ReLUs
TOLERANCE = 1e-8
FLOOR = 1e-2
ROUNDING = 1e-12  # of a numerical derivative beside its loss: 1e-16 from the loss, over the step


@dataclass(frozen=True)
class Report:
    """The error of each gradient array; `str` gives a table.

    `situations` names, by a short slug and a sentence, what makes the comparison mean nothing or
    less: "kink", "rounding", "not-deterministic", "changed-in-place", "nan". With the first two,
    choose other images, noise or sizes and check again; the others are mistakes to mend first.
    `worst_entries` holds, for each array that is wrong, where it is most wrong: the index, the
    value by hand, the numerical.
    """

    errors: dict[str, float]
    situations: dict[str, str] = field(default_factory=dict)
    worst_entries: dict[str, tuple[tuple[int, ...], float, float]] = field(default_factory=dict)
    hint: str = ""  # where to look when it failed

    @property
    def worst(self) -> float:
        # Through NumPy, because max() would pass over a NaN.
        return float(np.max(list(self.errors.values())))

    @property
    def passed(self) -> bool:
        """Every error at most TOLERANCE (NaN is not), and nothing that makes the check mislead."""
        return self.worst <= TOLERANCE and not self.situations

    def __str__(self) -> str:
        lines = ["gradient               error"]
        for name, error in self.errors.items():
            mark = "" if error <= TOLERANCE else "  <-- above the tolerance"
            if name in self.worst_entries:
                index, by_hand, numerical = self.worst_entries[name]
                at = ", ".join(map(str, index))
                mark += f"; at [{at}] {by_hand:.6g} by hand, {numerical:.6g} numerically"
            lines.append(f"{name:<20} {error:7.1e}{mark}")
        lines += [f"{slug}: {sentence}" for slug, sentence in self.situations.items()]
        if self.passed:
            verdict = "passed"
        elif self.situations:
            verdict = "not decided, for the reason above"
        else:
            verdict = "FAILED" + self.hint
        return "\n".join([*lines, f"worst {self.worst:.1e}, tolerance {TOLERANCE:.0e}: {verdict}"])


def numerical_gradient(f: Callable[[Array], float], x: Array, h: float = STEP) -> Array:
    """df/dx of a scalar function, entry by entry; x (any shape, float64) is left as it is."""
    f, h = validation.function("f", f), validation.positive("h", h)
    x = _copy_in_float64("x", x)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        at = float(x[i])

        def along(step: float, i: tuple[int, ...] = i, at: float = at) -> float:
            x[i] = at + step
            return validation.returned("f", f(x))

        grad[i] = derivative(along, h)
        x[i] = at
    return grad


def _copy_in_float64(name: str, value: Any) -> Array:
    array = np.array(validation.real_array(name, value))
    if array.dtype != np.float64:
        got = array.dtype
        raise InputError(f"{name}: expected float64, which numerical gradients need; got {got}")
    return array


def derivative(along: Callable[[float], float], h: float = STEP) -> float:
    """The four-point central difference of a function of one number, at 0."""
    along, h = validation.function("along", along), validation.positive("h", h)
    return (along(-2 * h) - 8 * along(-h) + 8 * along(h) - along(2 * h)) / (12 * h)


def compare(
    analytic: Mapping[str, Array],
    numerical: Mapping[str, Array],
    situations: Mapping[str, str] | None = None,
) -> Report:
    """The error of each array of `analytic`, by the measure above."""
    analytic = validation.arrays("analytic", analytic)
    numerical = validation.arrays("numerical", numerical)
    for name in {**numerical, **analytic}:
        expected, got = (
            f"a gradient of shape {gradients[name].shape}" if name in gradients else "no gradient"
            for gradients in (numerical, analytic)
        )
        if got != expected:
            raise InputError(f"{name}: expected {expected}; got {got}")
    if not analytic:
        raise InputError("gradients: expected at least one array; got none")
    if situations is not None:
        validation.instance("situations", situations, Mapping)
    situations = dict(situations or {})
    floor = FLOOR * math.sqrt(sum(float((gradient**2).sum()) for gradient in numerical.values()))
    if not math.isfinite(floor):
        floor = 0.0
    errors, worst_entries = {}, {}
    for name, gradient in analytic.items():
        for whose, values in (("hand-written", gradient), ("numerical", numerical[name])):
            if not np.isfinite(values).all():
                situations["nan"] = f"the {whose} gradient of {name} holds NaN or infinity"
        errors[name] = relative_error(gradient, numerical[name], floor)
        if not errors[name] <= TOLERANCE:
            distance = np.abs(gradient - numerical[name])
            at = np.unravel_index(np.argmax(distance), distance.shape)  # the first NaN, if any
            index = tuple(int(i) for i in at)
            worst_entries[name] = index, float(gradient[index]), float(numerical[name][index])
    return Report(errors, situations, worst_entries)


def relative_error(analytic: Array, numerical: Array, floor: float = 0.0) -> float:
    """‖analytic - numerical‖ / (‖analytic‖ + ‖numerical‖), the denominator at least `floor`."""
    analytic, numerical = _alike(analytic, numerical)
    floor = validation.not_negative("floor", floor)
    difference = float(np.linalg.norm(analytic - numerical))
    size = float(np.linalg.norm(analytic) + np.linalg.norm(numerical))
    # Where all is zero, on both sides, nothing differs.
    return difference / max(size, floor) if difference != 0 else 0.0


def _alike(analytic: Array, numerical: Array) -> tuple[Array, Array]:
    analytic = validation.real_array("analytic", analytic)
    numerical = validation.real_array("numerical", numerical)
    if analytic.shape != numerical.shape:  # broadcasting would hide it
        raise InputError(
            f"numerical: expected shape {analytic.shape}, like analytic; got {numerical.shape}"
        )
    return analytic, numerical


def check_operation(
    forward: Callable[..., Array],
    inputs: Mapping[str, Array],
    dy: Array,
    gradients: Sequence[Array],
) -> Report:
    """Check the gradients of y = forward(**inputs), one for each input, in order.

    They should be those of Σ dy·y. Let dy be random: with ones, errors can cancel in the sum.
    """

    def loss_of(name: str) -> Callable[[Array], float]:
        return lambda value: float((dy * forward(**{**inputs, name: value})).sum())

    forward, inputs = validation.function("forward", forward), validation.arrays("inputs", inputs)
    dy = validation.real_array("dy", dy)
    if not isinstance(gradients, Sequence) or len(gradients) != len(inputs):
        raise InputError(
            f"gradients: expected a list of {len(inputs)}, one for each input; "
            f"got {validation.shown(gradients)}"
        )
    analytic = validation.arrays("gradients", dict(zip(inputs, gradients, strict=True)))
    before = {name: _copy_in_float64(f"inputs: {name}", value) for name, value in inputs.items()}
    y = validation.real_array("forward: its output", forward(**inputs))
    if y.shape != dy.shape:  # broadcasting would hide it
        raise InputError(f"dy: expected the shape of the output, {y.shape}; got {dy.shape}")
    situations = changed_in_place(before, inputs)
    if not situations and not np.array_equal(y, forward(**inputs), equal_nan=True):
        situations["not-deterministic"] = NOT_DETERMINISTIC
    numerical = {name: numerical_gradient(loss_of(name), value) for name, value in before.items()}
    report = compare(analytic, numerical, situations)
    if not report.passed and not report.situations:
        for name, value in before.items():
            if _has_kink(loss_of(name), value):
                kink = f"{name}: the slopes to the left and right of some entry differ; draw again"
                report.situations["kink"] = kink
    return report


def _has_kink(f: Callable[[Array], float], x: Array) -> bool:
    """Whether the slope of f along some entry of x jumps within the stencil."""
    here, jumps, slopes = f(x), [], []
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = 2 * STEP
        right, left = (f(x + step) - here) / (2 * STEP), (here - f(x - step)) / (2 * STEP)
        jumps.append(abs(right - left))
        slopes.append(max(abs(right), abs(left)))
    return bool(max(jumps, default=0) > 0.05 * max(slopes, default=0))


def check_vae(vae: VAE, x: Any, eps: Any, beta: float = 1.0, n_directions: int = 0) -> Report:
    """Check `vae.backward` on images x and noise eps: every entry of every parameter.

    An error in a part of the loss that hardly counts can't be seen: choose beta, and a Gaussian's
    sigma, so that the KL and the reconstruction are of a size.

    Every entry takes four forward passes; for a large model let n_directions be 5, say:
    then each parameter array is moved along so many directions d only, and the derivative along d
    is compared with the sum of gradient times d.
    """
    n_directions = validation.whole_number("n_directions", n_directions, minimum=0)
    if validation.instance("vae", vae, VAE).dtype != "float64":
        raise InputError(f'vae: expected dtype "float64", which a check needs; got "{vae.dtype}"')
    trace = vae.forward(x, eps, beta)
    here = relu_pattern(trace)
    probe = copy.copy(vae)
    crossed = 0

    def loss_of(name: str) -> Callable[[Array], float]:
        def loss(value: Array) -> float:
            nonlocal crossed
            probe.params = {**vae.params, name: value}
            moved = probe.forward(x, eps, beta)
            crossed += vae.activation == "relu" and relu_pattern(moved) != here
            return moved.loss

        return loss

    arrays = dict(vae.params)
    for name, value in vars(trace).items():
        if isinstance(value, np.ndarray):
            arrays[name] = value
        elif isinstance(value, list):  # enc and dec
            arrays |= {f"{name}[{i}]": entry for i, entry in enumerate(value)}
    before = {name: value.copy() for name, value in arrays.items()}
    grads = vae.backward(trace)
    situations = changed_in_place(before, arrays)
    if situations:
        return Report(dict.fromkeys(grads, math.nan), situations)
    again, repeated = vae.forward(x, eps, beta), vae.backward(trace)
    same = all(np.array_equal(grads[name], repeated[name], equal_nan=True) for name in grads)
    if again.loss != trace.loss or not same:
        situations["not-deterministic"] = NOT_DETERMINISTIC
    if set(grads) != set(vae.params):
        names = ", ".join(sorted(set(grads) ^ set(vae.params)))
        raise InputError(f"grads: expected one for each parameter; they differ in {names}")
    if n_directions:
        grads, numerical = _projected(vae.params, grads, loss_of, n_directions)
    else:
        numerical = {name: numerical_gradient(loss_of(name), p) for name, p in vae.params.items()}
    if crossed:
        situations["kink"] = f"in {crossed} forward passes some ReLU crossed zero; draw again"
    report = compare(grads, numerical, situations)
    size = math.sqrt(sum(float((gradient**2).sum()) for gradient in numerical.values()))
    if not report.passed and abs(trace.loss) * ROUNDING > TOLERANCE * size:
        report.situations["rounding"] = (
            f"the loss, {trace.loss:.3g}, is so large beside its gradient, {size:.3g}, that "
            "rounding alone may exceed the tolerance"
        )
    # backward runs from the last row up, and hands each error on to the rows above it.
    hint = "; the bug is near the last of the marked rows"
    worst_entries = {} if n_directions else report.worst_entries
    return replace(report, hint=hint, worst_entries=worst_entries)


def _projected(
    params: Mapping[str, Array],
    grads: Mapping[str, Array],
    loss_of: Callable[[str], Callable[[Array], float]],
    n_directions: int,
) -> tuple[dict[str, Array], dict[str, Array]]:
    """Each gradient's products with n directions, hand-written and numerical.

    A direction is half the gradient's own, half random. The product with a random one alone is a
    tiny part of the gradient, and drowns in the rounding of the loss.
    """
    rng = np.random.default_rng(0)
    analytic, numerical = {}, {}
    for name, param in params.items():
        grad, loss = grads[name], loss_of(name)
        if grad.shape != param.shape:  # broadcasting would hide it
            raise InputError(
                f"{name}: expected a gradient of shape {param.shape}; got {grad.shape}"
            )
        products = []
        for _ in range(n_directions):
            random = rng.standard_normal(param.shape)
            d = random / np.linalg.norm(random) + grad / (np.linalg.norm(grad) or 1)

            def along(t: float, param: Array = param, d: Array = d) -> float:
                return loss(param + t * d)  # noqa: B023 (called within this turn of the loop)

            products.append(((grad * d).sum(), derivative(along, DIRECTION_STEP)))
        analytic[name], numerical[name] = np.array(products).T
    return analytic, numerical


NOT_DETERMINISTIC = (
    "two calls with the same arguments gave different results: is noise drawn inside?"
)


def changed_in_place(before: Mapping[str, Array], after: Mapping[str, Array]) -> dict[str, str]:
    """The situation "changed-in-place", if an array is no longer what it was."""
    names = [name for name in before if not np.array_equal(before[name], after[name], True)]
    if not names:
        return {}
    return {"changed-in-place": f"{', '.join(names)}: an argument must not be changed"}


def relu_pattern(trace: Trace) -> bytes:
    """Which hidden units are above zero: if two traces differ in it, a kink lies between them."""
    return b"".join(np.packbits(h > 0).tobytes() for h in (*trace.enc[1:], *trace.dec[1:]))
