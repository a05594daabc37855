"""Dense layers and activations. Every forward stands above its backward.

Symbols, here and in all the maths:
    x, y     input and output of an operation: the last axis counts features, those before it
             examples (a batch, or several noise samples of a batch)
    W, b     weights (n_in, n_out) and bias (n_out,)
    dX       the gradient dloss/dX, for any X; it has X's shape

A backward takes the gradient of its output and the arrays that its formula mentions, and
returns the gradients of its inputs. No function here changes an argument.
"""

import numpy as np

from .arrays import Array


def dense_forward(x: Array, W: Array, b: Array) -> Array:
    """y = x W + b, for x (..., n_in), W (n_in, n_out), b (n_out,); returns y (..., n_out)."""
    return x @ W + b


def dense_backward(dy: Array, x: Array, W: Array) -> tuple[Array, Array, Array]:
    """Gradients (dx, dW, db) of `dense_forward`, from dy (..., n_out).

    Written out, y_j = sum_i x_i W_ij + b_j for each example, so by the chain rule
        dx_i  = sum_j dy_j W_ij          that is, dy Wᵀ
        dW_ij = x_i dy_j                 summed over the examples: xᵀ dy
        db_j  = dy_j                     summed over the examples
    """
    dW, db = dense_parameters_backward(dy, x)
    return dy @ W.T, dW, db


def dense_parameters_backward(dy: Array, x: Array) -> tuple[Array, Array]:
    """Only (dW, db): all that the first layer needs, whose input is data and has no gradient."""
    dy, x = dy.reshape(-1, dy.shape[-1]), x.reshape(-1, x.shape[-1])  # one row per example
    return x.T @ dy, dy.sum(axis=0)


def relu_forward(x: Array) -> Array:
    """y = max(x, 0), elementwise."""
    return np.maximum(x, 0)


def relu_backward(dy: Array, y: Array) -> Array:
    """dx = dy where x > 0, which is where y > 0; else 0. At the kink, x = 0, the slope is 0."""
    return dy * (y > 0)


def tanh_forward(x: Array) -> Array:
    """y = tanh(x), elementwise."""
    return np.tanh(x)


def tanh_backward(dy: Array, y: Array) -> Array:
    """dx = dy (1 - y²), because tanh' = 1 - tanh²: the output y is all that is needed."""
    return dy * (1 - y * y)
