"""Numerical gradients, to hold the hand-written ones against. In float64 only.

The derivative of f in one entry x is taken from four points around it,
    f'(x) ≈ (f(x-2h) - 8 f(x-h) + 8 f(x+h) - f(x+2h)) / 12h,
whose error shrinks with h⁴, while the rounding of f, divided by h, grows. On smooth networks
h = 1e-3 is best; we take 1e-4, which costs a digit and crosses fewer ReLU kinks. The usual two
points, (f(x+h) - f(x-h)) / 2h, have at their best h, 1e-5, errors ten times as large: near 1e-8.

The error of a gradient array is a norm over the array, ‖analytic - numerical‖ / (‖analytic‖ +
‖numerical‖), and the denominator at least 1 % of the norm of all arrays together: entries near
zero, compared one by one, would fail correct gradients.
"""

import copy
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .arrays import Array
from .vae import VAE, Trace
from .validation import InputError

STEP = 1e-4
TOLERANCE = 1e-8
FLOOR = 1e-2


@dataclass(frozen=True)
class Report:
    """The error of each gradient array; `str` gives a table.

    `kinks` counts the forward passes in which some ReLU had crossed zero, so that the numerical
    gradient means nothing. With any, choose other images or noise and check again.
    """

    errors: dict[str, float]
    kinks: int = 0

    @property
    def worst(self) -> float:
        # Through NumPy, because max() would pass over a NaN.
        return float(np.max(list(self.errors.values())))

    @property
    def passed(self) -> bool:
        """Every error at most TOLERANCE, and no kink (NaN does not pass)."""
        return self.worst <= TOLERANCE and self.kinks == 0

    def __str__(self) -> str:
        lines = ["gradient               error"]
        for name, error in self.errors.items():
            mark = "" if error <= TOLERANCE else "  <-- above the tolerance"
            lines.append(f"{name:<20} {error:7.1e}{mark}")
        if self.kinks:
            verdict = f"not decided: {self.kinks} of the passes crossed a ReLU kink; draw again"
        elif self.passed:
            verdict = "passed"
        else:
            # backward runs from the last row up, and hands each error on to the rows above it.
            verdict = "FAILED; the bug is near the last of the marked rows"
        return "\n".join([*lines, f"worst {self.worst:.1e}, tolerance {TOLERANCE:.0e}: {verdict}"])


def numerical_gradient(f: Callable[[Array], float], x: Array, h: float = STEP) -> Array:
    """df/dx of a scalar function, entry by entry; x (any shape, float64) is left as it is."""
    if x.dtype != np.float64:
        raise InputError(f"x: expected float64, which numerical gradients need; got {x.dtype}")
    x = x.copy()
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        at = x[i]
        f_at = []
        for step in (-2, -1, 1, 2):
            x[i] = at + step * h
            f_at.append(f(x))
        x[i] = at
        grad[i] = (f_at[0] - 8 * f_at[1] + 8 * f_at[2] - f_at[3]) / (12 * h)
    return grad


def compare(
    analytic: Mapping[str, Array], numerical: Mapping[str, Array], kinks: int = 0
) -> Report:
    """The error of each array of `analytic`, by the measure above."""
    for name in {**numerical, **analytic}:
        expected, got = (
            f"a gradient of shape {gradients[name].shape}" if name in gradients else "no gradient"
            for gradients in (numerical, analytic)
        )
        if got != expected:
            raise InputError(f"{name}: expected {expected}; got {got}")
    floor = FLOOR * np.sqrt(sum((gradient**2).sum() for gradient in numerical.values()))
    errors = {}
    for name, gradient in analytic.items():
        difference = np.linalg.norm(gradient - numerical[name])
        size = np.linalg.norm(gradient) + np.linalg.norm(numerical[name])
        # Where all is zero, on both sides, nothing differs.
        errors[name] = float(difference / max(size, floor)) if difference != 0 else 0.0
    return Report(errors, kinks)


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

    numerical = {name: numerical_gradient(loss_of(name), value) for name, value in inputs.items()}
    return compare(dict(zip(inputs, gradients, strict=True)), numerical)


def check_vae(vae: VAE, x: Any, eps: Any, beta: float = 1.0) -> Report:
    """Check `vae.backward` on images x and noise eps: every entry of every parameter.

    Takes four forward passes for each entry, so keep the model small.
    """
    if vae.dtype != "float64":
        raise InputError(f'vae: expected dtype "float64", which a check needs; got "{vae.dtype}"')
    trace = vae.forward(x, eps, beta)
    here = relu_pattern(trace)
    probe = copy.copy(vae)
    kinks = 0

    def loss_of(name: str) -> Callable[[Array], float]:
        def loss(value: Array) -> float:
            nonlocal kinks
            probe.params = {**vae.params, name: value}
            moved = probe.forward(x, eps, beta)
            kinks += vae.activation == "relu" and relu_pattern(moved) != here
            return moved.loss

        return loss

    numerical = {name: numerical_gradient(loss_of(name), p) for name, p in vae.params.items()}
    return compare(vae.backward(trace), numerical, kinks)


def relu_pattern(trace: Trace) -> bytes:
    """Which hidden units are above zero: if two traces differ in it, a kink lies between them."""
    return b"".join(np.packbits(h > 0).tobytes() for h in (*trace.enc[1:], *trace.dec[1:]))
