"""Optimizers. They are the only functions of the maths that change their arguments: the
parameters, in place. Adam's `step` is tuned; tests/benchmarks/optimizer.py measures what it gains.
"""

import math
from collections.abc import Mapping

import numpy as np

from . import validation
from .arrays import Array


class SGD:
    """Stochastic gradient descent: param -= learning_rate * grad."""

    def __init__(self, params: Mapping[str, Array], learning_rate: float = 1e-3) -> None:
        self.params = _changeable(params)
        self.learning_rate = validation.positive("learning_rate", learning_rate)

    def step(self, grads: Mapping[str, Array]) -> None:
        """Change the parameters in place."""
        _check_shapes(self.params, grads)
        for name, param in self.params.items():
            param -= self.learning_rate * grads[name]


class Adam:
    """Adam (Kingma & Ba 2015, arXiv 1412.6980, algorithm 1), for each entry of each parameter:

        m = beta1 m + (1 - beta1) grad           running mean of the gradient
        v = beta2 v + (1 - beta2) grad²          running mean of its square
        m̂ = m / (1 - beta1^t)                    m and v start at 0: this corrects for it
        v̂ = v / (1 - beta2^t)
        param -= learning_rate m̂ / (sqrt(v̂) + eps)      eps: a small number, not noise

    `m`, `v` (dicts named like the parameters) and the step count `t` are its whole state.
    """

    # Entries handled at a time: five arrays of 128 kB stay in the cache from one line of `step`
    # to the next, where whole arrays would go to memory and back for each of the lines.
    BLOCK = 32_768
    # Every FLUSH_EVERY steps moments below TINY are set to zero. The gradient of a weight to a
    # pixel that is never lit is 0, so its m shrinks until, below 1.2e-38, float32 has only
    # denormal numbers for it. Some processors take many times longer over those, others do not.
    TINY = 1e-30
    FLUSH_EVERY = 100

    def __init__(
        self,
        params: Mapping[str, Array],
        learning_rate: float = 1e-3,
        beta1: float = 0.9,
        beta2: float = 0.999,
        eps: float = 1e-8,
    ) -> None:
        for name, param in _changeable(params).items():
            if not param.flags.c_contiguous:  # `step` writes through a flat view of it
                raise validation.InputError(f"params: {name}: expected a contiguous array")
        self.params = params
        self.learning_rate = validation.positive("learning_rate", learning_rate)
        self.beta1 = validation.fraction("beta1", beta1)
        self.beta2 = validation.fraction("beta2", beta2)
        # A v that was set to zero must stay small beside eps, which float32 must not round to zero.
        self.eps = validation.in_range("eps", eps, low=1e-12, high=1e3)
        self.m = {name: np.zeros_like(param) for name, param in params.items()}
        self.v = {name: np.zeros_like(param) for name, param in params.items()}
        self.t = 0

    def step(self, grads: Mapping[str, Array]) -> None:
        """Change the parameters and the moments in place.

        The formulas above, with the factors of m̂ and v̂ taken out of the arrays to save passes:
            m̂ / (sqrt(v̂) + eps) = m root / (1 - beta1^t) / (sqrt(v) + eps root),
        where root = sqrt(1 - beta2^t).
        """
        _check_shapes(self.params, grads)
        self.t += 1
        root = math.sqrt(1 - self.beta2**self.t)
        rate = self.learning_rate * root / (1 - self.beta1**self.t)
        eps = self.eps * root
        for name, param in self.params.items():
            arrays = (param, self.m[name], self.v[name], grads[name])
            whole = [array.reshape(-1) for array in arrays]
            for start in range(0, param.size, self.BLOCK):
                p, m, v, g = (array[start : start + self.BLOCK] for array in whole)
                m *= self.beta1
                update = g * (1 - self.beta1)
                m += update  # m = beta1 m + (1 - beta1) g
                v *= self.beta2
                np.multiply(g, g, out=update)
                update *= 1 - self.beta2
                v += update  # v = beta2 v + (1 - beta2) g²
                np.sqrt(v, out=update)
                update += eps
                np.divide(m, update, out=update)
                update *= rate
                p -= update  # p = p - rate m / (sqrt(v) + eps)
        if self.t % self.FLUSH_EVERY == 0:
            for moments in (*self.m.values(), *self.v.values()):
                moments[np.abs(moments) < self.TINY] = 0


def _changeable(params: Mapping[str, Array]) -> Mapping[str, Array]:
    """The same mapping: its arrays are the model's own, which a step is to change."""
    for name, array in validation.arrays("params", params).items():
        if array is not params[name]:
            raise validation.InputError(
                f"params: {name}: expected an array; got {validation.shown(params[name])}"
            )
    return params


def _check_shapes(params: Mapping[str, Array], grads: Mapping[str, Array]) -> None:
    """Before anything is changed: NumPy would broadcast a gradient of another shape."""
    grads = validation.arrays("grads", grads)
    for name, param in params.items():
        got = grads[name].shape if name in grads else "none"
        if got != param.shape:
            raise validation.InputError(
                f"grads: {name}: expected a gradient of shape {param.shape}; got {got}"
            )
