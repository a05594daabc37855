"""Right answers in odd but legitimate styles: (exercise_name, code, style)."""

CASES = []

# 01 numerical_gradient
CASES += [
("numerical_gradient", r'''
import numpy as np


def numerical_gradient(f, x, h=1e-4):
    work = np.array(x, dtype=float)
    grad = np.zeros(work.shape)
    for index in np.ndindex(*work.shape):
        old = work[index]
        work[index] = old + h
        up = f(work)
        work[index] = old - h
        down = f(work)
        work[index] = old
        grad[index] = (up - down) / (2 * h)
    return grad
''', "ndindex loop on an own copy"),
("numerical_gradient", r'''
import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.empty_like(x)
    it = np.nditer(x, flags=["multi_index", "zerosize_ok"])
    places = []
    while not it.finished:
        places.append(it.multi_index)
        it.iternext()
    for place in places:
        kept = x[place].copy() if hasattr(x[place], "copy") else x[place]
        try:
            x[place] = kept + h
            hi, f_hi = float(x[place]), f(x)
            x[place] = kept - h
            lo, f_lo = float(x[place]), f(x)
        finally:
            x[place] = kept
        grad[place] = (f_hi - f_lo) / (hi - lo)
    return grad
''', "in place with try/finally, divided by the true distance"),
("numerical_gradient", r'''
import numpy as np


def numerical_gradient(f, x, h=1e-4):
    base = np.asarray(x, dtype=float)

    def walk(index):
        if len(index) == base.ndim:
            step = np.zeros(base.shape)
            step[index] = h
            return (float(f(base + step)) - float(f(base - step))) / (2.0 * h)
        return [walk(index + (i,)) for i in range(base.shape[len(index)])]

    return walk(())
''', "recursion, returns nested lists"),
("numerical_gradient", r'''
import numpy as np


def numerical_gradient(f, x, h=1e-4, *, order=4):
    x = np.array(x, dtype=float, copy=True)
    directions = np.eye(x.size).reshape((x.size,) + x.shape)

    def central(e, s):
        return (f(x + s * e) - f(x - s * e)) / (2 * s)

    if order == 2:
        values = (central(e, h) for e in directions)
    else:
        values = ((4 * central(e, h / 2) - central(e, h)) / 3 for e in directions)
    return np.fromiter(values, dtype=float, count=x.size).reshape(x.shape)
''', "Richardson, generator, fromiter, extra keyword"),
("numerical_gradient", r'''
import numpy as np


class _Gradient:
    def __call__(self, f, x, h=1e-4):
        flat = np.array(x, dtype=np.float64).ravel()
        shape = np.shape(x)

        def along(i):
            pair = np.tile(flat, (2, 1))
            pair[0, i] += h
            pair[1, i] -= h
            return np.subtract(*(f(p.reshape(shape)) for p in pair)) / h / 2

        return np.array(list(map(along, range(flat.size))), dtype=float).reshape(shape)


numerical_gradient = _Gradient()
''', "class with __call__, tiled pairs"),
]

# 02 best_step
CASES += [
("best_step", r'''
import numpy as np


def best_step(f, slope, x, steps):
    return min(map(float, steps), key=lambda h: abs((f(x + h) - f(x - h)) / (2 * h) - slope))
''', "min with key, Python float"),
("best_step", r'''
import numpy as np


def best_step(f, slope, x, steps):
    error = np.vectorize(lambda h: abs((f(x + h) - f(x - h)) / (2 * h) - slope), otypes=[float])
    return np.asarray(steps)[np.argmin(error(steps))]
''', "np.vectorize, np.float64"),
("best_step", r'''
import numpy as np


def best_step(f, slope, x, steps):
    def better(todo, best, best_error):
        if not todo:
            return best
        h, *rest = todo
        error = abs((f(x + h) - f(x - h)) / (2 * h) - slope)
        if error < best_error:
            return better(rest, h, error)
        return better(rest, best, best_error)

    return np.array(better([float(h) for h in steps], float(steps[0]), float("inf")))
''', "recursion, 0-d array"),
("best_step", r'''
import numpy as np


def best_step(*args):
    f, slope, x, steps = args
    pairs = [(np.abs((f(x + float(h)) - f(x - float(h))) / (2 * float(h)) - slope), i)
             for i, h in enumerate(steps)]
    return steps[sorted(pairs)[0][1]]
''', "*args, sorted pairs"),
("best_step", r'''
import numpy as np


def best_step(f, slope, x, steps):
    errors = {}
    for h in np.ravel(steps).tolist():
        rise = f(x + h) - f(x - h)
        errors.setdefault(abs(rise / (h + h) - slope), h)
    return errors[min(errors)]
''', "dict from error to step"),
]

# 03 relative_error
CASES += [
("relative_error", r'''
import math

import numpy as np


def relative_error(analytic, numerical):
    a = np.ravel(analytic).tolist()
    n = np.ravel(numerical).tolist()
    below = math.hypot(*a) + math.hypot(*n)
    return math.dist(a, n) / below if below else 0.0
''', "math.dist and math.hypot, Python float"),
("relative_error", r'''
import numpy as np


def relative_error(analytic, numerical):
    a = np.asarray(analytic, dtype=float)
    b = np.asarray(numerical, dtype=float)
    big = max(np.max(np.abs(a)), np.max(np.abs(b)))
    if big == 0:
        return 0
    a, b = a / big, b / big
    norm = lambda v: np.sqrt(np.einsum("i,i->", v.ravel(), v.ravel()))
    return norm(a - b) / (norm(a) + norm(b))
''', "scaled by the largest entry, einsum, returns int 0"),
("relative_error", r'''
from functools import reduce

import numpy as np


def relative_error(analytic, numerical):
    def norm(v):
        return reduce(np.hypot, np.ravel(v), 0.0)

    total = norm(analytic) + norm(numerical)
    return np.array(0.0 if total == 0 else norm(np.subtract(analytic, numerical)) / total)
''', "reduce with np.hypot, 0-d array"),
("relative_error", r'''
import numpy as np


def relative_error(analytic, numerical):
    a, n = (np.asarray(v, dtype=np.longdouble).reshape(-1, 1) for v in (analytic, numerical))
    d = a - n
    over = np.sqrt((d.T @ d).item())
    under = np.sqrt((a.T @ a).item()) + np.sqrt((n.T @ n).item())
    return float(np.divide(over, under)) if under > 0 else float(under)
''', "long double columns"),
("relative_error", r'''
import numpy as np

_norm = lambda v: float(np.linalg.norm(np.reshape(v, (-1,)).astype(float)))

relative_error = lambda analytic, numerical: (
    _norm(analytic - numerical) / ((_norm(analytic) + _norm(numerical)) or 1.0))
''', "lambda, `or 1.0` for the zeros"),
]

# 04 kinks
CASES += [
("kinks", r'''
import numpy as np


def kinks(f, x, h):
    work = np.array(x, dtype=float)
    flat = work.reshape(-1)
    middle = f(work)
    found = []
    for i in range(flat.size):
        old = flat[i]
        flat[i] = old + h
        right = (f(work) - middle) / h
        flat[i] = old - h
        left = (middle - f(work)) / h
        flat[i] = old
        found.append(abs(right - left) > 0.1 * max(abs(right), abs(left)))
    return np.array(found, dtype=bool).reshape(work.shape)
''', "loop over a flat view of a copy"),
("kinks", r'''
import numpy as np


def kinks(f, x, h):
    x = np.asarray(x, dtype=float)
    f0 = float(f(x.copy()))

    def here(*index):
        if len(index) < x.ndim:
            return [here(*index, i) for i in range(x.shape[len(index)])]
        e = np.zeros_like(x)
        e[index] = h
        rise, fall = float(f(x + e)) - f0, f0 - float(f(x - e))
        return bool(10 * abs(rise - fall) > max(abs(rise), abs(fall)))

    return here()
''', "recursion, nested lists of bool, without dividing by h"),
("kinks", r'''
import numpy as np


def kinks(f, x, h):
    x = np.array(x, dtype=float)
    e = h * np.eye(x.size).reshape((-1,) + x.shape)
    centre = f(x.copy())
    slopes = np.array([[(f(x + d) - centre) / h, (centre - f(x - d)) / h] for d in e], dtype=float)
    slopes = slopes.reshape(-1, 2)
    apart = np.abs(np.diff(slopes, axis=1))[:, 0]
    return np.greater(apart, np.abs(slopes).max(axis=1) / 10).reshape(x.shape)
''', "array of both slopes, np.diff"),
("kinks", r'''
import numpy as np


def kinks(f, x, h):
    answer = np.full(np.shape(x), False)
    for where in np.ndindex(answer.shape):
        def at(step):
            moved = np.array(x, dtype=float)
            moved[where] += step
            return f(moved)

        two_sides = sorted([(at(h) - at(0.0)) / h, (at(0.0) - at(-h)) / h])
        size = max(-two_sides[0], two_sides[1])
        if two_sides[1] - two_sides[0] > 0.1 * size:
            answer[where] = True
    return answer
''', "closure, sorted slopes"),
]

# 05 dense_forward
CASES += [
("dense_forward", r'''
import numpy as np


def dense_forward(x, W, b):
    return np.einsum("...i,ij->...j", x, W) + b
''', "einsum"),
("dense_forward", r'''
import numpy as np


def dense_forward(x, W, b):
    x = np.asarray(x)
    if x.ndim > 1:
        return [dense_forward(row, W, b) for row in x]
    return [float(sum(xi * wij for xi, wij in zip(x, column)) + bj)
            for column, bj in zip(np.transpose(W), b)]
''', "recursion, nested lists"),
("dense_forward", r'''
import numpy as np


def dense_forward(x, W, b):
    ones = np.ones(x.shape[:-1] + (1,))
    return np.concatenate([x, ones], axis=-1) @ np.vstack([W, b])
''', "bias as one more row of W"),
("dense_forward", r'''
import numpy as np

dense_forward = lambda x, W, b: np.add(np.tensordot(x, W, axes=(-1, 0)), b)
''', "lambda, tensordot"),
("dense_forward", r'''
import numpy as np


def dense_forward(x, W, b):
    y = np.empty(x.shape[:-1] + (len(b),))
    y[...] = b
    for i in range(W.shape[0]):
        y += x[..., i, None] * W[i]
    return y
''', "in-place sum over inputs"),
]

# 06 dense_backward
CASES += [
("dense_backward", r'''
import numpy as np


def dense_backward(dy, x, W):
    rows, grads = x.reshape(-1, x.shape[-1]), dy.reshape(-1, dy.shape[-1])
    dx = np.einsum("...j,ij->...i", dy, W)
    dW = np.einsum("bi,bj->ij", rows, grads)
    db = np.einsum("bj->j", grads)
    return dx, dW, db
''', "einsum"),
("dense_backward", r'''
import numpy as np


def dense_backward(dy, x, W):
    n_in, n_out = W.shape
    dx = np.zeros(x.shape)
    dW = np.zeros((n_in, n_out))
    db = np.zeros(n_out)
    for place in np.ndindex(*x.shape[:-1]):
        for j in range(n_out):
            g = dy[place + (j,)]
            db[j] += g
            for i in range(n_in):
                dx[place + (i,)] += g * W[i, j]
                dW[i, j] += g * x[place + (i,)]
    return [dx, dW, db]
''', "explicit loops, returns a list"),
("dense_backward", r'''
import numpy as np


def dense_backward(dy, x, W):
    lead = tuple(range(dy.ndim - 1))
    dW = np.tensordot(x, dy, axes=(lead, lead))
    return (dy @ W.T).tolist(), dW.tolist(), dy.sum(axis=lead).tolist()
''', "tensordot over the leading axes, nested lists"),
("dense_backward", r'''
import numpy as np


def dense_backward(dy, x, W):
    flat_x = np.reshape(x, (np.size(x) // W.shape[0], W.shape[0]))
    flat_dy = np.reshape(dy, (len(flat_x), W.shape[1]))
    augmented = np.c_[flat_x, np.ones(len(flat_x))].T @ flat_dy
    dW, db = augmented[:-1], augmented[-1]
    dx = (W @ flat_dy.T).T.reshape(x.shape)
    return dx, dW, db
''', "augmented matrix, dW and db are views of it"),
("dense_backward", r'''
import numpy as np


def dense_backward(dy, x, W):
    def total(pieces):
        result = next(pieces)
        for piece in pieces:
            result = result + piece
        return result

    xs = x.reshape(-1, W.shape[0])
    dys = dy.reshape(-1, W.shape[1])
    dW = total(np.outer(a, g) for a, g in zip(xs, dys))
    db = total(iter(dys))
    return np.dot(dy, W.T), dW, db
''', "generator of outer products"),
]

# 07 relu_forward
CASES += [
("relu_forward", r'''
import numpy as np


def relu_forward(x):
    return np.where(x > 0, x, 0.0)
''', "np.where"),
("relu_forward", r'''
import numpy as np

relu_forward = np.vectorize(lambda value: value if value > 0 else 0.0, otypes=[float])
''', "np.vectorize as the function itself"),
("relu_forward", r'''
from functools import partial

import numpy as np

relu_forward = partial(np.clip, a_min=0, a_max=None)
''', "functools.partial of np.clip"),
("relu_forward", r'''
import numpy as np


def relu_forward(x):
    if np.ndim(x) == 0:
        return max(float(x), 0.0)
    return [relu_forward(part) for part in x]
''', "recursion, nested lists"),
("relu_forward", r'''
import numpy as np


def relu_forward(x):
    y = np.array(x, copy=True)
    y[y < 0] = 0
    return y
''', "mask in place on a copy"),
("relu_forward", r'''
import numpy as np


def relu_forward(x, floor=0.0):
    return np.fmax(np.asarray(x, dtype=np.float32), np.float32(floor))
''', "float32 inside, default argument"),
]

# 08 relu_backward
CASES += [
("relu_backward", r'''
import numpy as np


def relu_backward(dy, y):
    return dy * np.sign(y)
''', "sign of the output"),
("relu_backward", r'''
import numpy as np


def relu_backward(dy, y):
    dx = np.zeros_like(dy)
    np.copyto(dx, dy, where=np.greater(y, 0))
    return dx
''', "copyto with where"),
("relu_backward", r'''
import numpy as np


def relu_backward(dy, y):
    if np.ndim(y) == 0:
        return float(dy) if y > 0 else 0.0
    return tuple(relu_backward(g, v) for g, v in zip(dy, y))
''', "recursion, nested tuples"),
("relu_backward", r'''
import numpy as np


def relu_backward(dy, y):
    return np.multiply(dy, np.heaviside(y, 0.0))
''', "heaviside, 0 at 0"),
("relu_backward", r'''
import numpy as np


class ReluBackward:
    @staticmethod
    def __call__(dy, y):
        return np.select([y > 0], [dy], default=0.0)


relu_backward = ReluBackward()
''', "class with a static __call__, np.select"),
]

# 09 tanh_forward
CASES += [
("tanh_forward", r'''
import math

import numpy as np

tanh_forward = np.vectorize(math.tanh, otypes=[np.float64])
''', "vectorized math.tanh"),
("tanh_forward", r'''
import numpy as np


def tanh_forward(x):
    t = np.expm1(-2.0 * np.abs(x))
    return np.copysign(t / (t + 2.0), x)
''', "expm1 of -2|x|, copysign"),
("tanh_forward", r'''
import math

import numpy as np


def tanh_forward(x):
    x = np.asarray(x)
    return math.tanh(x) if x.ndim == 0 else list(map(tanh_forward, x))
''', "recursion with map, nested lists"),
("tanh_forward", r'''
import numpy as np

tanh_forward = np.tanh
''', "the ufunc itself"),
("tanh_forward", r'''
import numpy as np


def tanh_forward(x):
    return np.tanh(x.astype(np.float32)).astype(np.float64)
''', "float32 inside"),
("tanh_forward", r'''
import numpy as np


def tanh_forward(x):
    a = np.minimum(np.abs(x), 20.0)
    return np.sign(x) * np.sinh(a) / np.cosh(a)
''', "sinh over cosh, clipped where it is 1"),
]

# 10 tanh_backward
CASES += [
("tanh_backward", r'''
import numpy as np


def tanh_backward(dy, y):
    return dy * (1 - y) * (1 + y)
''', "(1 - y)(1 + y)"),
("tanh_backward", r'''
import numpy as np


def tanh_backward(dy, y):
    return dy - np.einsum("...,...,...->...", dy, y, y)
''', "einsum without named axes"),
("tanh_backward", r'''
import numpy as np


def tanh_backward(dy, y):
    pairs = zip(np.ravel(dy).tolist(), np.ravel(y).tolist())
    return np.fromiter((g * (1.0 - v * v) for g, v in pairs), float, np.size(y)).reshape(np.shape(y))
''', "fromiter of a generator"),
("tanh_backward", r'''
import numpy as np


def tanh_backward(dy, y):
    out = np.array(y, dtype=float)
    out *= -out
    out += 1
    out *= dy
    return out
''', "in place on a copy"),
("tanh_backward", r'''
import numpy as np


def tanh_backward(*gradient_and_output):
    def slope(v):
        return slope_number(v) if np.ndim(v) == 0 else [slope(u) for u in v]

    def slope_number(v):
        return float(np.polyval([-1.0, 0.0, 1.0], v))

    dy, y = gradient_and_output
    return np.multiply(dy, slope(y)).tolist()
''', "*args, polyval, nested lists"),
]

# 11 autoencoder_backward
CASES += [
("autoencoder_backward", r'''
import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    grads = {}

    def dense(name, dy, x):
        dx, grads[name + ".weight"], grads[name + ".bias"] = layers.dense_backward(
            dy, x, ae.params[name + ".weight"])
        return dx

    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    d = ae.likelihood.backward(dnll, trace.logits, trace.x)
    d = dense("decoder.4", d, trace.dec[2])
    d = layers.relu_backward(d, trace.dec[2])
    d = dense("decoder.2", d, trace.dec[1])
    d = layers.relu_backward(d, trace.dec[1])
    d = dense("decoder.0", d, trace.dec[0])
    d = dense("fc_mu", d, trace.enc[2])
    d = layers.relu_backward(d, trace.enc[2])
    d = dense("encoder.2", d, trace.enc[1])
    d = layers.relu_backward(d, trace.enc[1])
    dense("encoder.0", d, trace.enc[0])
    return grads
''', "closure, dict in backward order"),
("autoencoder_backward", r'''
import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    tape = [("encoder.0", trace.enc[0], None), ("encoder.2", trace.enc[1], trace.enc[1]),
            ("fc_mu", trace.enc[2], trace.enc[2]), ("decoder.0", trace.dec[0], None),
            ("decoder.2", trace.dec[1], trace.dec[1]), ("decoder.4", trace.dec[2], trace.dec[2])]

    def back(dy, left):
        if not left:
            return {}
        *rest, (name, x, gate) = left
        dx, dW, db = layers.dense_backward(dy, x, ae.params[f"{name}.weight"])
        if gate is not None:
            dx = layers.relu_backward(dx, gate)
        return {**back(dx, rest), f"{name}.weight": dW, f"{name}.bias": db}

    n = len(trace.x)
    return back(ae.likelihood.backward(np.ones(n) / n, trace.logits, trace.x), tape)
''', "recursion over a tape"),
("autoencoder_backward", r'''
from collections import OrderedDict

import numpy as np


def autoencoder_backward(ae, trace):
    names = ["decoder.4", "decoder.2", "decoder.0", "fc_mu", "encoder.2", "encoder.0"]
    inputs = list(reversed(list(trace.enc) + list(trace.dec)))
    B = len(trace.nll)
    d = ae.likelihood.backward(np.repeat(1.0 / B, B), trace.logits, trace.x)
    weights, biases = OrderedDict(), OrderedDict()
    for name, x in zip(names, inputs):
        weights[name + ".weight"] = np.einsum("bi,bj->ij", x, d)
        biases[name + ".bias"] = np.einsum("bj->j", d)
        d = np.einsum("bj,ij->bi", d, ae.params[name + ".weight"])
        if name not in ("decoder.0", "encoder.0"):
            d = d * (x > 0)
    biases.update(weights)
    return biases
''', "einsum without layers, OrderedDict with biases first"),
("autoencoder_backward", r'''
import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    def of_one(b):
        part = slice(b, b + 1)
        dy = ae.likelihood.backward(np.ones(1), trace.logits[part], trace.x[part])
        for name, x, kink in [("decoder.4", trace.dec[2], True), ("decoder.2", trace.dec[1], True),
                              ("decoder.0", trace.z, False), ("fc_mu", trace.enc[2], True),
                              ("encoder.2", trace.enc[1], True), ("encoder.0", trace.x, False)]:
            dy, dW, db = layers.dense_backward(dy, x[part], ae.params[name + ".weight"])
            yield name + ".weight", dW
            yield name + ".bias", db
            if kink:
                dy = layers.relu_backward(dy, x[part])

    B = len(trace.x)
    total = {name: np.zeros(np.shape(p)) for name, p in ae.params.items()}
    for b in range(B):
        for name, g in of_one(b):
            total[name] += g / B
    return total
''', "image by image, generator, summed into zeros"),
("autoencoder_backward", r'''
import numpy as np

from numpyvae import layers


class _Back:
    def __init__(self):
        self.found = {}

    def __call__(self, ae, trace, scale=None):
        self.found = {}
        scale = 1 / len(trace.x) if scale is None else scale
        grad = ae.likelihood.backward(scale * np.ones(len(trace.x)), trace.logits, trace.x)
        for part, numbers, kept in (("decoder", (4, 2, 0), trace.dec), ("fc_mu", None, trace.enc),
                                    ("encoder", (2, 0), trace.enc)):
            if numbers is None:
                grad = layers.relu_backward(self.layer(ae, part, grad, kept[-1]), kept[-1])
                continue
            for k in numbers:
                grad = self.layer(ae, f"{part}.{k}", grad, kept[k // 2])
                if k:
                    grad = layers.relu_backward(grad, kept[k // 2])
        return self.found

    def layer(self, ae, name, grad, x):
        dx, *both = layers.dense_backward(dy=grad, x=x, W=ae.params[name + ".weight"])
        self.found.update(zip((name + ".weight", name + ".bias"), both))
        return dx


autoencoder_backward = _Back()
''', "class with __call__, default argument"),
]

# 12 fitted_gaussian
CASES += [
("fitted_gaussian", r'''
import numpy as np


def fitted_gaussian(z):
    return z.mean(axis=0), np.atleast_2d(np.cov(z, rowvar=False, bias=True)).reshape(z.shape[1], -1)
''', "np.cov with bias, made 2-d"),
("fitted_gaussian", r'''
import numpy as np


def fitted_gaussian(z):
    n, size = len(z), len(z[0])
    mean = [sum(row[i] for row in z) / n for i in range(size)]
    covariance = [[sum((row[i] - mean[i]) * (row[j] - mean[j]) for row in z) / n
                   for j in range(size)] for i in range(size)]
    return mean, covariance
''', "pure Python, lists"),
("fitted_gaussian", r'''
import numpy as np


def fitted_gaussian(z):
    mean = np.einsum("nl->l", z) / len(z)
    d = z - mean
    return mean, np.einsum("ni,nj->ij", d, d) / len(z)
''', "einsum"),
("fitted_gaussian", r'''
import numpy as np


def fitted_gaussian(z):
    mean = np.zeros(z.shape[1])
    scatter = np.zeros((z.shape[1], z.shape[1]))
    for n, row in enumerate(z, start=1):
        before = row - mean
        mean = mean + before / n
        scatter += np.outer(before, row - mean)
    return [mean, scatter / n]
''', "Welford's running update"),
("fitted_gaussian", r'''
import numpy as np


def fitted_gaussian(z):
    share = np.full((1, len(z)), 1 / len(z))
    mean = share @ z
    away = (z - mean) / np.sqrt(len(z))
    _, s, Vt = np.linalg.svd(away, full_matrices=False)
    return mean.ravel(), (Vt.T * s**2) @ Vt
''', "through the SVD"),
]

# 13 bernoulli_forward
CASES += [
("bernoulli_forward", r'''
import numpy as np


def bernoulli_forward(logits, x):
    return (np.logaddexp(0, logits) - x * logits).sum(axis=-1)
''', "logaddexp"),
("bernoulli_forward", r'''
import math

import numpy as np


def bernoulli_forward(logits, x):
    wide, pixels = np.broadcast_arrays(logits, x)
    nll = np.zeros(wide.shape[:-1])
    for place in np.ndindex(nll.shape):
        for l, v in zip(wide[place].tolist(), pixels[place].tolist()):
            nll[place] += max(l, 0.0) - l * v + math.log1p(math.exp(-abs(l)))
    return nll
''', "loops with math"),
("bernoulli_forward", r'''
import numpy as np


def bernoulli_forward(logits, x):
    log_p = -np.logaddexp(0.0, -logits)
    log_not_p = -np.logaddexp(0.0, logits)
    return -np.einsum("...d->...", x * log_p + (1 - x) * log_not_p)
''', "cross-entropy of stable log p and log(1-p)"),
("bernoulli_forward", r'''
import numpy as np


def bernoulli_forward(logits, x):
    l = np.asarray(logits, dtype=np.float32)
    x = np.asarray(x, dtype=np.float32)
    zero = np.float32(0)
    terms = x * np.logaddexp(zero, -l) + (1 - x) * np.logaddexp(zero, l)
    return terms.sum(axis=-1, dtype=np.float64).tolist()
''', "float32 terms of one sign, summed in float64, nested lists"),
("bernoulli_forward", r'''
import numpy as np


def bernoulli_forward(logits, x):
    out = np.abs(logits + np.zeros_like(x, dtype=float))
    np.negative(out, out=out)
    np.exp(out, out=out)
    np.log1p(out, out=out)
    out += np.where(logits > 0, (1 - x) * logits, -x * logits)
    return np.add.reduce(out, -1)
''', "in place with out=, ufunc reduce"),
("bernoulli_forward", r'''
import numpy as np

_pixel = np.vectorize(
    lambda l, v: np.log1p(np.exp(-l)) + (1 - v) * l if l >= 0 else np.log1p(np.exp(l)) - v * l,
    otypes=[float])
bernoulli_forward = lambda logits, x: _pixel(logits, x) @ np.ones(np.shape(x)[-1])
''', "lambda, np.vectorize with two branches"),
]

# 14 bernoulli_backward
CASES += [
("bernoulli_backward", r'''
import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = np.exp(-np.logaddexp(0, -logits))
    return np.einsum("...,...d->...d", dnll, p - x)
''', "einsum, sigmoid by logaddexp"),
("bernoulli_backward", r'''
import numpy as np


def bernoulli_backward(dnll, logits, x):
    return np.expand_dims(dnll, -1) * (0.5 + 0.5 * np.tanh(logits / 2) - x)
''', "sigmoid by tanh"),
("bernoulli_backward", r'''
import math

import numpy as np


def _sigmoid(l):
    return 1 / (1 + math.exp(-l)) if l >= 0 else math.exp(l) / (1 + math.exp(l))


def bernoulli_backward(dnll, logits, x):
    if np.ndim(logits) > 2:
        return [bernoulli_backward(d, l, x) for d, l in zip(dnll, logits)]
    return [[float(d) * (_sigmoid(l) - v) for l, v in zip(row.tolist(), pixels.tolist())]
            for d, row, pixels in zip(dnll, logits, x)]
''', "recursion over leading axes, nested lists"),
("bernoulli_backward", r'''
import numpy as np


def bernoulli_backward(dnll, logits, x):
    e = np.exp(-np.abs(logits))
    dlogits = np.where(logits < 0, e, 1.0)
    dlogits /= 1 + e
    dlogits -= x
    dlogits *= dnll[..., np.newaxis]
    return dlogits
''', "in place on own array"),
("bernoulli_backward", r'''
import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = np.zeros(np.shape(logits))
    up = logits > 0
    p[up] = 1 / (1 + np.exp(-logits[up]))
    p[~up] = 1 - 1 / (1 + np.exp(logits[~up]))
    by_image = np.moveaxis(p - x, -1, 0)
    return np.moveaxis(by_image * dnll, 0, -1)
''', "masks, pixels' axis moved to the front"),
]

# 15 gaussian_forward
CASES += [
("gaussian_forward", r'''
import numpy as np


def gaussian_forward(mean, x, sigma):
    r = (x - mean) / sigma
    D = r.shape[-1]
    return 0.5 * np.einsum("...d,...d->...", r, r) + D * np.log(sigma) + D / 2 * np.log(2 * np.pi)
''', "einsum of the scaled residual"),
("gaussian_forward", r'''
import numpy as np


def gaussian_forward(mean, x, sigma):
    import math
    constant = math.log(sigma) + 0.5 * math.log(math.tau)
    wide, pixels = np.broadcast_arrays(mean, x)

    def image(place):
        return math.fsum(constant + ((v - m) / sigma) ** 2 / 2
                         for m, v in zip(wide[place].tolist(), pixels[place].tolist()))

    values = [image(place) for place in np.ndindex(wide.shape[:-1])]
    return np.array(values).reshape(wide.shape[:-1])
''', "math.fsum of a generator, import inside"),
("gaussian_forward", r'''
import numpy as np


def gaussian_forward(mean, x, sigma):
    log_density = -0.5 * np.log(2 * np.pi * sigma**2) - (x - mean) ** 2 / (2 * sigma**2)
    return (-log_density.sum(-1)).tolist()
''', "log density per pixel, nested lists"),
("gaussian_forward", r'''
import numpy as np


def gaussian_forward(mean, x, sigma):
    distance = np.linalg.norm(np.subtract(mean, x), axis=-1)
    precision = 1 / sigma**2
    n = np.shape(x)[-1]
    return (precision * distance**2 - n * np.log(precision / (2 * np.pi))) / 2
''', "norm and precision"),
("gaussian_forward", r'''
import numpy as np


class _Gaussian:
    def __init__(self, base=np.log(2 * np.pi)):
        self.base = base

    def __call__(self, mean, x, sigma=1.0):
        apart = mean - x
        squared = (apart[..., None, :] @ apart[..., :, None])[..., 0, 0]
        return squared / sigma / sigma / 2 + apart.shape[-1] * (np.log(sigma) + self.base / 2)


gaussian_forward = _Gaussian()
''', "class with __call__, batched matmul, default sigma"),
]

# 16 gaussian_backward
CASES += [
("gaussian_backward", r'''
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return np.einsum("...,...d->...d", dnll, mean - x) / sigma**2
''', "einsum"),
("gaussian_backward", r'''
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    dmean = np.zeros(np.shape(mean))
    targets = np.broadcast_to(x, dmean.shape)
    for place in np.ndindex(*dmean.shape):
        dmean[place] = dnll[place[:-1]] * (mean[place] - targets[place]) / (sigma * sigma)
    return dmean
''', "ndindex loop"),
("gaussian_backward", r'''
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    if mean.ndim > 2:
        return tuple(gaussian_backward(d, m, x, sigma) for d, m in zip(dnll, mean))
    return tuple(tuple(row) for row in ((mean - x).T * dnll / sigma / sigma).T.tolist())
''', "recursion, nested tuples"),
("gaussian_backward", r'''
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    out = np.array(mean, dtype=float)
    out -= x
    out *= (np.asarray(dnll) * sigma**-2.0)[..., None]
    return out
''', "in place on a copy, negative power"),
("gaussian_backward", r'''
import numpy as np

gaussian_backward = lambda dnll, mean, x, sigma: -(
    (x - mean) / sigma * np.reshape(dnll, np.shape(dnll) + (1,)) / sigma)
''', "lambda, reshape for the last axis"),
]

# 17 effective_beta
CASES += [
("effective_beta", r'''
import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    pixels = {"sum": 1, "batchmean": batch_size, "mean": batch_size * n_inputs}
    latents = {"sum": 1, "batchmean": batch_size, "mean": batch_size * n_latent}
    beta = kl_weight * pixels[reconstruction] / latents[kl]
    return beta / (2 * sigma**2) if loss == "mse" else beta
''', "dicts of divisors"),
("effective_beta", r'''
import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    match reconstruction, kl:
        case ("sum", "sum") | ("batchmean", "batchmean"):
            factor = 1.0
        case ("sum", "batchmean"):
            factor = 1 / batch_size
        case ("sum", "mean"):
            factor = 1 / (batch_size * n_latent)
        case ("batchmean", "sum"):
            factor = batch_size
        case ("batchmean", "mean"):
            factor = 1 / n_latent
        case ("mean", "sum"):
            factor = batch_size * n_inputs
        case ("mean", "batchmean"):
            factor = n_inputs
        case ("mean", "mean"):
            factor = n_inputs / n_latent
    nats = 1.0 if loss == "bce" else 0.5 / sigma**2
    return np.float64(kl_weight * factor * nats)
''', "match statement, np.float64"),
("effective_beta", r'''
import numpy as np


def effective_beta(*args, **kwargs):
    names = ("loss", "n_inputs", "n_latent", "batch_size", "reconstruction", "kl", "kl_weight", "sigma")
    given = {**dict(zip(names, args)), **kwargs}
    B = given["batch_size"]

    def reduced(how, size):
        one_nat_per_image = np.full((B, size), 1 / size)
        if how == "sum":
            return one_nat_per_image.sum()
        if how == "mean":
            return one_nat_per_image.mean()
        return one_nat_per_image.sum(axis=1).mean()

    nll = reduced(given["reconstruction"], given["n_inputs"])
    if given["loss"] == "mse":
        nll = nll * 2 * given["sigma"] ** 2
    return np.array(given["kl_weight"] * reduced(given["kl"], given["n_latent"]) / nll)
''', "*args and **kwargs, by measuring on ones, 0-d array"),
("effective_beta", r'''
from fractions import Fraction

import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma=1.0):
    share = lambda how, n: Fraction(1, (1 if how == "sum" else int(batch_size))
                                    * (int(n) if how == "mean" else 1))
    ratio = share(kl, n_latent) / share(reconstruction, n_inputs)
    beta = float(kl_weight) * float(ratio)
    if loss.startswith("m"):
        beta /= 2.0
        beta /= sigma
        beta /= sigma
    return beta
''', "fractions, default sigma"),
]

# 18 reparameterize_forward
CASES += [
("reparameterize_forward", r'''
import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return np.einsum("bl,...bl->...bl", np.exp(logvar / 2), eps) + mu
''', "einsum"),
("reparameterize_forward", r'''
import math

import numpy as np


def reparameterize_forward(mu, logvar, eps):
    if np.ndim(eps) == 3:
        return [reparameterize_forward(mu, logvar, e) for e in eps]
    return [[float(m) + math.exp(float(v) / 2) * float(e) for m, v, e in zip(*rows)]
            for rows in zip(mu, logvar, eps)]
''', "recursion over K, nested lists"),
("reparameterize_forward", r'''
import numpy as np


def reparameterize_forward(mu, logvar, eps):
    z = eps.astype(float, copy=True)
    z *= np.exp(logvar / 4) ** 2
    z += mu
    return z
''', "in place on a copy of eps"),
("reparameterize_forward", r'''
import numpy as np


def reparameterize_forward(mu, logvar, eps):
    stack = np.reshape(eps, (-1,) + np.shape(mu))
    scale = np.power(np.e, np.multiply(0.5, logvar))
    return np.stack([np.add(mu, np.multiply(scale, e)) for e in stack]).reshape(np.shape(eps))
''', "reshape to K and stack"),
("reparameterize_forward", r'''
import numpy as np

reparameterize_forward = np.vectorize(
    lambda mu, logvar, eps: mu + np.exp(logvar * 0.5) * eps, otypes=[float])
''', "np.vectorize, broadcasting by itself"),
]

# 19 reparameterize_backward
CASES += [
("reparameterize_backward", r'''
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dlogvar = dz * eps * np.exp(logvar / 2) / 2
    if dz.ndim == 2:
        return dz, dlogvar
    return dz.sum(axis=0), dlogvar.sum(axis=0)
''', "dmu is dz itself for one sample"),
("reparameterize_backward", r'''
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    shape = (-1,) + logvar.shape
    dz, eps = dz.reshape(shape), eps.reshape(shape)
    dmu = np.einsum("kbl->bl", dz)
    return dmu, 0.5 * np.exp(0.5 * logvar) * np.einsum("kbl,kbl->bl", dz, eps)
''', "reshape to K, einsum"),
("reparameterize_backward", r'''
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = np.zeros(logvar.shape)
    dlogvar = np.zeros(logvar.shape)
    for place, g in np.ndenumerate(dz):
        b, l = place[-2:]
        dmu[b, l] += g
        dlogvar[b, l] += g * eps[place] * np.exp(logvar[b, l] / 2) / 2
    return [dmu.tolist(), dlogvar.tolist()]
''', "ndenumerate, lists"),
("reparameterize_backward", r'''
from functools import reduce

import numpy as np


def reparameterize_backward(dz, logvar, eps):
    samples = list(zip(dz, eps)) if np.ndim(dz) == 3 else [(dz, eps)]
    half_sigma = np.exp(logvar / 2 - np.log(2))
    both = (np.array([d, d * half_sigma * e]) for d, e in samples)
    return reduce(np.add, both)
''', "reduce over a generator, one array of both"),
("reparameterize_backward", r'''
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    def over_samples(g):
        return g if g.ndim == 2 else over_samples(np.add.reduce(g, axis=0))

    return tuple(map(over_samples, (dz, np.exp(logvar / 2) * (dz * eps * 0.5))))
''', "recursive sum over leading axes"),
]

# 20 kl_forward
CASES += [
("kl_forward", r'''
import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * (np.einsum("bl,bl->b", mu, mu) + (np.expm1(logvar) - logvar).sum(axis=1))
''', "einsum and expm1"),
("kl_forward", r'''
import math

import numpy as np


def kl_forward(mu, logvar):
    return [math.fsum((m * m + math.expm1(v) - v) / 2 for m, v in zip(ms, vs))
            for ms, vs in zip(mu.tolist(), logvar.tolist())]
''', "fsum of a generator, list of floats"),
("kl_forward", r'''
import numpy as np


def kl_forward(mu, logvar):
    half = logvar / 2
    return np.sum(mu**2 / 2 + (np.exp(logvar) + 1) / 2 * np.tanh(half) - half, axis=-1)
''', "tanh for expm1"),
("kl_forward", r'''
import numpy as np


def kl_forward(mu, logvar):
    sigma = np.exp(logvar / 2)
    each = mu**2 + (sigma - 1) * (sigma + 1) - logvar
    return tuple(np.dot(each, np.full(each.shape[1], 0.5)))
''', "product with halves, tuple of np.float64"),
("kl_forward", r'''
import numpy as np


def kl_forward(mu, logvar, prior_mu=0.0, prior_logvar=0.0):
    total = np.zeros(len(mu))
    for m, v in zip(np.transpose(mu), np.transpose(logvar)):
        precision = np.exp(-prior_logvar)
        total += 0.5 * (precision * (m - prior_mu) ** 2 + np.expm1(v - prior_logvar) + prior_logvar - v)
    return total
''', "loop over dimensions, any Gaussian prior by default arguments"),
]

# 21 kl_backward
CASES += [
("kl_backward", r'''
import numpy as np


def kl_backward(dkl, mu, logvar):
    return np.einsum("b,bl->bl", dkl, mu), np.einsum("b,bl->bl", dkl / 2, np.expm1(logvar))
''', "einsum, expm1"),
("kl_backward", r'''
import math

import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = [[float(d * m) for m in ms] for d, ms in zip(dkl, mu)]
    dlogvar = [[float(d) * 0.5 * math.expm1(v) for v in vs] for d, vs in zip(dkl, logvar)]
    return dmu, dlogvar
''', "nested lists with math"),
("kl_backward", r'''
import numpy as np


def kl_backward(dkl, mu, logvar):
    D = np.diag(dkl)
    return [D @ mu, D @ ((np.exp(logvar) + 1) / 2 * np.tanh(logvar / 2))]
''', "diagonal matrix, tanh for expm1"),
("kl_backward", r'''
import numpy as np


def kl_backward(dkl, mu, logvar):
    both = np.stack([mu, np.exp(logvar)])
    both[1] -= 1
    both[1] /= 2
    both *= np.reshape(dkl, (1, -1, 1))
    return both[0], both[1]
''', "one array in place, views of it returned"),
("kl_backward", r'''
import numpy as np

kl_backward = lambda dkl, mu, logvar: tuple(
    (dkl * g.T).T for g in (mu, (np.exp(logvar) - 1) * 0.5))
''', "lambda, transposes"),
]

# 22 repeats_add_up
CASES += [
("repeats_add_up", r'''
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = np.asarray(kl_forward(mu, logvar))
    twice = np.asarray(kl_forward(np.hstack([mu, mu]), np.hstack([logvar, logvar])))
    return np.allclose(twice, 2 * once)
''', "hstack, allclose"),
("repeats_add_up", r'''
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    single = kl_forward(mu, logvar)
    double = kl_forward(np.repeat(mu, 2, axis=1), np.repeat(logvar, 2, axis=1))
    return all(abs(d - 2 * s) <= 1e-5 * abs(s) + 1e-9 for s, d in zip(single, double))
''', "np.repeat, all of a generator"),
("repeats_add_up", r'''
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    double = lambda a: np.tile(a, (1, 2))
    ratio_of_images = np.isclose(kl_forward(double(mu), double(logvar)),
                                 np.multiply(2, kl_forward(mu, logvar)), rtol=1e-6, atol=1e-9)
    return np.bool_(np.logical_and.reduce(ratio_of_images))
''', "tile, np.bool_"),
("repeats_add_up", r'''
import math

import numpy as np


def repeats_add_up(kl_forward, mu, logvar, tolerance=1e-6):
    B, L = np.shape(mu)
    wide = [np.empty((B, 2, L)), np.empty((B, 2, L))]
    for target, source in zip(wide, (mu, logvar)):
        target[:] = np.asarray(source)[:, None, :]
    twice = kl_forward(*(w.reshape(B, 2 * L) for w in wide))
    once = kl_forward(mu, logvar)
    for b in range(B):
        if not math.isclose(twice[b], once[b] + once[b], rel_tol=tolerance, abs_tol=1e-9):
            return False
    return True
''', "odd reshape, math.isclose, early return"),
]

# 23 elbo_with_noise
CASES += [
("elbo_with_noise", r'''
import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    trace = vae.forward(x, eps)
    return -(trace.nll.mean(axis=0) + trace.kl)
''', "from the trace of vae.forward"),
("elbo_with_noise", r'''
import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    sigma = np.exp(logvar / 2)
    total = -latent.kl_forward(mu, logvar)
    for noise in eps:
        total = total - vae.likelihood.forward(vae.decode_logits(mu + sigma * noise), x) / len(eps)
    return total
''', "loop over the samples"),
("elbo_with_noise", r'''
import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    K, B, L = np.shape(eps)
    z = latent.reparameterize_forward(mu, logvar, eps)
    logits = vae.decode_logits(z.reshape(K * B, L))
    nll = vae.likelihood.forward(logits, np.tile(x, (K, 1))).reshape(K, B)
    kl = 0.5 * np.einsum("bl->b", mu * mu + np.expm1(logvar) - logvar)
    return np.einsum("kb->b", -nll) / K - kl
''', "K and B in one axis, own KL"),
("elbo_with_noise", r'''
import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    def image(b):
        row = x[b:b + 1]
        mu, logvar = vae.encode(row)
        z = mu + np.exp(0.5 * logvar) * eps[:, b]
        log_p = -vae.likelihood.forward(vae.decode_logits(z), np.repeat(row, len(z), axis=0))
        return float(log_p.mean() - latent.kl_forward(mu, logvar)[0])

    return [image(b) for b in range(len(x))]
''', "image by image, list of floats"),
("elbo_with_noise", r'''
import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    def running(k, mean):
        if k == len(eps):
            return mean
        t = vae.forward(x, eps[k])
        return running(k + 1, mean + (-t.nll - t.kl - mean) / (k + 1))

    return running(0, np.zeros(len(x)))
''', "recursive running mean"),
]

# 24 exact_log_p
CASES += [
("exact_log_p", r'''
import numpy as np


def exact_log_p(vae, x, z, weights):
    keep = np.asarray(weights) > 0
    logits = vae.decode_logits(z[keep])[:, None, :]
    terms = np.log(weights[keep])[:, None] - vae.likelihood.forward(logits, x)
    return np.logaddexp.reduce(terms, axis=0)
''', "logaddexp.reduce"),
("exact_log_p", r'''
import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)
    answer = []
    for image in x:
        nll = vae.likelihood.forward(logits, np.tile(image, (len(z), 1))).astype(float)
        log_terms = [float(np.log(w)) - float(n) for w, n in zip(weights, nll) if w > 0]
        top = max(log_terms)
        answer.append(top + float(np.log(sum(np.exp(t - top) for t in log_terms))))
    return answer
''', "image by image, list of floats"),
("exact_log_p", r'''
import numpy as np


def exact_log_p(vae, x, z, weights):
    total = np.full(len(x), -np.inf)
    for node, weight in zip(z, weights):
        if weight > 0:
            logits = np.broadcast_to(vae.decode_logits(node[None]), np.shape(x))
            total = np.logaddexp(total, np.log(weight) - vae.likelihood.forward(logits, x))
    return total
''', "node by node, running logaddexp"),
("exact_log_p", r'''
import numpy as np


def exact_log_p(vae, x, z, weights):
    used = np.flatnonzero(weights)
    N, B = len(used), len(x)
    logits = np.repeat(vae.decode_logits(z[used]), B, axis=0)
    a = np.log(np.repeat(weights[used], B)) - vae.likelihood.forward(logits, np.tile(x, (N, 1)))
    a = a.reshape(N, B).T
    best = a.max(axis=1)
    return best + np.log(np.exp(a - best[:, None]) @ np.ones(N))
''', "N times B rows, transposed"),
]

# 25 vae_loss
CASES += [
("vae_loss", r'''
import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    z = latent.reparameterize_forward(mu, logvar, eps)
    logits = layers.dense_forward(z, W, b)
    loss = likelihood.bernoulli_forward(logits, x).mean() + latent.kl_forward(mu, logvar).mean()

    share = np.full(len(x), 1 / len(x))
    dz, dW, db = layers.dense_backward(likelihood.bernoulli_backward(share, logits, x), z, W)
    both = [p + q for p, q in zip(latent.reparameterize_backward(dz, logvar, eps),
                                  latent.kl_backward(share, mu, logvar))]
    heads = [layers.dense_backward(d, x, w)[1:] for d, w in zip(both, (W_mu, W_logvar))]
    return loss, *heads[0], *heads[1], dW, db
''', "the package's reparameterize, starred return"),
("vae_loss", r'''
import numpy as np


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    B = len(x)
    mu, logvar = x @ W_mu + b_mu, x @ W_logvar + b_logvar
    sigma = np.exp(0.5 * logvar)
    z = mu + sigma * eps
    logits = z @ W + b
    nll = np.logaddexp(0, logits).sum() - np.vdot(x, logits)
    kl = 0.5 * (mu**2 + np.expm1(logvar) - logvar).sum()
    g = (np.exp(-np.logaddexp(0, -logits)) - x) / B
    dz = g @ W.T
    dmu = dz + mu / B
    dlogvar = 0.5 * (dz * eps * sigma + np.expm1(logvar) / B)
    ones = np.ones(B)
    return ((nll + kl) / B, x.T @ dmu, ones @ dmu, x.T @ dlogvar, ones @ dlogvar, z.T @ g, ones @ g)
''', "all by hand with NumPy"),
("vae_loss", r'''
import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    def one(xb, eb):
        mu = layers.dense_forward(xb, W_mu, b_mu)
        half = layers.dense_forward(xb, W_logvar / 2, b_logvar / 2)
        sigma = np.exp(half)
        z = mu + sigma * eb
        logits = layers.dense_forward(z, W, b)
        loss = (likelihood.bernoulli_forward(logits, xb) + latent.kl_forward(mu, 2 * half))[0]
        one_image = np.ones(1)
        dz, dW, db = layers.dense_backward(likelihood.bernoulli_backward(one_image, logits, xb), z, W)
        dmu, dlogvar = latent.kl_backward(one_image, mu, 2 * half)
        _, dW_mu, db_mu = layers.dense_backward(dmu + dz, xb, W_mu)
        _, dW_lv, db_lv = layers.dense_backward(dlogvar + dz * eb * sigma / 2, xb, W_logvar)
        return loss, dW_mu, db_mu, dW_lv, db_lv, dW, db

    images = [one(x[i:i + 1], eps[i:i + 1]) for i in range(len(x))]
    loss, *grads = (sum(parts) / len(images) for parts in zip(*images))
    return [float(loss)] + [g.tolist() for g in grads]
''', "image by image, half the logvar from half the weights, lists"),
("vae_loss", r'''
import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    L = W.shape[0]
    W_both, b_both = np.hstack([W_mu, W_logvar]), np.concatenate([b_mu, b_logvar])
    heads = layers.dense_forward(x, W_both, b_both)
    mu, logvar = heads[:, :L], heads[:, L:]
    noise = np.exp(logvar / 2) * eps
    z = mu + noise
    logits = layers.dense_forward(z, W, b)
    per_image = likelihood.bernoulli_forward(logits, x) + latent.kl_forward(mu, logvar)
    each = np.ones(len(x)) / len(x)
    dz, dW, db = layers.dense_backward(likelihood.bernoulli_backward(each, logits, x), z, W)
    dheads = np.hstack([dz, 0.5 * dz * noise]) + np.hstack(latent.kl_backward(each, mu, logvar))
    _, dW_both, db_both = layers.dense_backward(dheads, x, W_both)
    return (np.array(per_image.mean()), dW_both[:, :L], db_both[:L], dW_both[:, L:], db_both[L:], dW, db)
''', "both heads as one layer, views returned, 0-d loss"),
]

# 26 vae_backward
CASES += [
("vae_backward", r'''
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def through(name, dy, x, kink=True):
        dx, dW, db = layers.dense_backward(dy, x, vae.params[name + ".weight"])
        grads.update({name + ".bias": db, name + ".weight": dW})
        return layers.relu_backward(dx, x) if kink else dx

    d = vae.likelihood.backward(np.full(trace.nll.shape, 1 / trace.nll.size), trace.logits, trace.x)
    for k in (4, 2, 0):
        d = through(f"decoder.{k}", d, trace.dec[k // 2], kink=k > 0)
    dmu, dlogvar = latent.reparameterize_backward(d, trace.logvar, trace.eps)
    kl_mu, kl_logvar = latent.kl_backward(
        np.full(trace.kl.shape, trace.beta / trace.kl.size), trace.mu, trace.logvar)
    d = through("fc_mu", dmu + kl_mu, trace.enc[2]) + through("fc_logvar", dlogvar + kl_logvar, trace.enc[2])
    d = through("encoder.2", d, trace.enc[1])
    through("encoder.0", d, trace.enc[0], kink=False)
    return grads
''', "closure, dict in backward order"),
("vae_backward", r'''
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    shape = np.shape(trace.mu)
    B = shape[0]
    samples = np.reshape(trace.eps, (-1,) + shape)
    K = len(samples)
    P = vae.params
    flat = lambda a: np.reshape(a, (K * B, -1))
    z, h1, h2 = map(flat, trace.dec)
    logits, pixels = flat(trace.logits), np.tile(trace.x, (K, 1))
    g = {}
    d = vae.likelihood.backward(np.full(K * B, 1 / (K * B)), logits, pixels)
    g["decoder.4.weight"], g["decoder.4.bias"] = h2.T @ d, d.sum(0)
    d = (d @ P["decoder.4.weight"].T) * (h2 > 0)
    g["decoder.2.weight"], g["decoder.2.bias"] = h1.T @ d, d.sum(0)
    d = (d @ P["decoder.2.weight"].T) * (h1 > 0)
    g["decoder.0.weight"], g["decoder.0.bias"] = z.T @ d, d.sum(0)
    dz = (d @ P["decoder.0.weight"].T).reshape(K, *shape)
    dmu = dz.sum(0) + trace.beta / B * trace.mu
    dlv = (np.einsum("kbl,kbl->bl", dz, samples) * np.exp(trace.logvar / 2)
           + trace.beta / B * np.expm1(trace.logvar)) / 2
    x, h1, h2 = trace.enc
    d = 0
    for name, head in (("fc_logvar", dlv), ("fc_mu", dmu)):
        g[name + ".weight"], g[name + ".bias"] = h2.T @ head, head.sum(0)
        d = d + head @ P[name + ".weight"].T
    d = d * (h2 > 0)
    g["encoder.2.weight"], g["encoder.2.bias"] = h1.T @ d, d.sum(0)
    d = (d @ P["encoder.2.weight"].T) * (h1 > 0)
    g["encoder.0.weight"], g["encoder.0.bias"] = x.T @ d, d.sum(0)
    return g
''', "all by hand, K and B in one axis"),
("vae_backward", r'''
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    def back(dy, stack):
        """The gradient at the bottom of the stack, and those of its layers."""
        if not stack:
            return dy, []
        (name, x, relu), rest = stack[-1], stack[:-1]
        dx, dW, db = layers.dense_backward(dy, x, vae.params[name + ".weight"])
        bottom, found = back(layers.relu_backward(dx, x) if relu else dx, rest)
        return bottom, found + [(name + ".weight", dW), (name + ".bias", db)]

    count = np.size(trace.nll)
    dkl = np.repeat(trace.beta / len(trace.x), len(trace.x))
    dlogits = vae.likelihood.backward(np.ones(np.shape(trace.nll)) / count, trace.logits, trace.x)
    dz, decoder = back(dlogits, [("decoder.0", trace.dec[0], False), ("decoder.2", trace.dec[1], True),
                                 ("decoder.4", trace.dec[2], True)])
    heads = [a + b for a, b in zip(latent.reparameterize_backward(dz, trace.logvar, trace.eps),
                                   latent.kl_backward(dkl, trace.mu, trace.logvar))]
    h2 = trace.enc[2]
    d_mu, mu_head = back(heads[0], [("fc_mu", h2, True)])
    d_lv, lv_head = back(heads[1], [("fc_logvar", h2, True)])
    _, encoder = back(d_mu + d_lv, [("encoder.0", trace.enc[0], False), ("encoder.2", trace.enc[1], True)])
    found = dict(encoder + mu_head + lv_head + decoder)
    return {name: found[name] for name in vae.params}
''', "recursion over stacks, dict in the order of params"),
("vae_backward", r'''
from collections import defaultdict

import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = defaultdict(float)

    def dense(name, dy, x):
        dx, dW, db = layers.dense_backward(dy, x, vae.params[name + ".weight"])
        grads[name + ".weight"] = grads[name + ".weight"] + dW
        grads[name + ".bias"] = grads[name + ".bias"] + db
        return dx

    def encoder(dmu, dlogvar):
        d = dense("fc_mu", dmu, trace.enc[2]) + dense("fc_logvar", dlogvar, trace.enc[2])
        d = dense("encoder.2", layers.relu_backward(d, trace.enc[2]), trace.enc[1])
        dense("encoder.0", layers.relu_backward(d, trace.enc[1]), trace.enc[0])

    d = vae.likelihood.backward(np.full_like(trace.nll, 1 / trace.nll.size), trace.logits, trace.x)
    d = layers.relu_backward(dense("decoder.4", d, trace.dec[2]), trace.dec[2])
    d = layers.relu_backward(dense("decoder.2", d, trace.dec[1]), trace.dec[1])
    encoder(*latent.reparameterize_backward(dense("decoder.0", d, trace.z), trace.logvar, trace.eps))
    dkl = np.full_like(trace.kl, trace.beta / trace.kl.size)
    encoder(*latent.kl_backward(dkl, trace.mu, trace.logvar))
    return dict(grads)
''', "two walks through the encoder added up in a defaultdict"),
]

# 27 adam_step
CASES += [
("adam_step", r'''
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    param, m, v = (np.array(a, dtype=float) for a in (param, m, v))
    m *= beta1
    m += (1 - beta1) * grad
    v *= beta2
    v += (1 - beta2) * grad * grad
    param -= learning_rate * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + eps)
    return param, m, v
''', "in place on own copies"),
("adam_step", r'''
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate=1e-3, beta1=0.9, beta2=0.999, eps=1e-8):
    m = m + (1 - beta1) * (grad - m)
    v = v + (1 - beta2) * (grad**2 - v)
    root = np.sqrt(1 - beta2**t)
    step = learning_rate * root / (1 - beta1**t)
    return [param - step * m / (np.sqrt(v) + eps * root), m, v]
''', "corrections in the step size, default arguments, list"),
("adam_step", r'''
import math

import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    def one(p, g, a, b):
        a = beta1 * a + (1 - beta1) * g
        b = beta2 * b + (1 - beta2) * g * g
        a_hat, b_hat = a / (1 - beta1**t), b / (1 - beta2**t)
        return p - learning_rate * a_hat / (math.sqrt(b_hat) + eps), a, b

    return np.vectorize(one, otypes=[float] * 3)(param, grad, m, v)
''', "np.vectorize with three outputs"),
("adam_step", r'''
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    def step(p, g, a, b):
        if np.ndim(p):
            rows = [step(*row) for row in zip(p, g, a, b)]
            return tuple([row[k] for row in rows] for k in range(3))
        a = float(np.average([a, g], weights=[beta1, 1 - beta1]))
        b = float(np.average([b, g * g], weights=[beta2, 1 - beta2]))
        up = a / (1 - beta1**t)
        down = (b / (1 - beta2**t)) ** 0.5 + eps
        return float(p) - learning_rate * up / down, a, b

    return step(param, grad, m, v)
''', "recursion, weighted averages, nested lists"),
]

# 28 aggregate_moments
CASES += [
("aggregate_moments", r'''
import numpy as np


def aggregate_moments(mu, logvar):
    mean = np.einsum("nl->l", mu) / len(mu)
    return mean, np.einsum("nl->l", (mu - mean) ** 2 + np.exp(logvar)) / len(mu)
''', "einsum"),
("aggregate_moments", r'''
import math
import statistics

import numpy as np


def aggregate_moments(mu, logvar):
    columns = list(zip(zip(*mu.tolist()), zip(*logvar.tolist())))
    mean = [statistics.fmean(m) for m, _ in columns]
    variance = [statistics.pvariance(m) + statistics.fmean(map(math.exp, v)) for m, v in columns]
    return mean, variance
''', "statistics module, lists of floats"),
("aggregate_moments", r'''
import numpy as np


def aggregate_moments(mu, logvar):
    mean, inside, n = 0.0, 0.0, 0
    for m, v in zip(mu, logvar):
        n += 1
        shift = m - mean
        mean = mean + shift / n
        inside = inside + shift * (m - mean) + np.exp(v)
    return np.array([mean, inside / n])
''', "running update, one array (2, L)"),
("aggregate_moments", r'''
import numpy as np


def aggregate_moments(mu, logvar):
    share = np.full(len(mu), 1.0 / len(mu))
    mean = share @ mu
    sigma = np.exp(logvar / 2)
    return mean, share @ np.hypot(mu - mean, sigma) ** 2
''', "hypot of spread and distance"),
]

# 29 active_units
CASES += [
("active_units", r'''
import statistics

import numpy as np


def active_units(mu):
    return [statistics.pvariance(column) > 0.01 for column in mu.T.tolist()]
''', "statistics, list of bool"),
("active_units", r'''
import numpy as np


def active_units(mu, threshold=1e-2):
    away = mu - np.mean(mu, axis=0, keepdims=True)
    return np.einsum("nl,nl->l", away, away) / len(mu) > threshold
''', "einsum, default threshold"),
("active_units", r'''
import numpy as np


def active_units(mu):
    answer = np.zeros(mu.shape[1], dtype=bool)
    answer[np.flatnonzero(np.std(mu, axis=0) > 0.1)] = True
    return answer
''', "standard deviation above 0.1, flatnonzero"),
("active_units", r'''
from functools import partial

import numpy as np


def _active(mu, axis, above):
    return np.apply_along_axis(lambda column: np.greater(column.var(), above), axis, mu)


active_units = partial(_active, axis=0, above=0.01)
''', "functools.partial, apply_along_axis"),
]

# 30 linear_vae_kl
CASES += [
("linear_vae_kl", r'''
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    top = np.sort(eigenvalues)[::-1][:n_latent]
    return 0.5 * np.log(np.maximum(top / (beta * sigma**2), 1.0))
''', "maximum before the log"),
("linear_vae_kl", r'''
import heapq
import math

import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    floor = beta * sigma * sigma
    return [0.5 * math.log(e / floor) if e > floor else 0.0
            for e in heapq.nlargest(n_latent, map(float, eigenvalues))]
''', "heapq, list of floats"),
("linear_vae_kl", r'''
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    kept = -np.partition(-np.asarray(eigenvalues, dtype=float), np.arange(n_latent))[:n_latent]
    noise = beta * sigma**2
    kl = np.zeros(n_latent)
    alive = kept > noise
    posterior = noise / kept[alive]
    spread = 1 - posterior
    kl[alive] = 0.5 * (spread + posterior - 1 - np.log(posterior))
    return kl
''', "partition, from the posterior's mean and variance"),
("linear_vae_kl", r'''
import numpy as np


class linear_vae_kl:
    def __new__(cls, eigenvalues, n_latent, sigma, beta):
        ordered = iter(sorted(np.ravel(eigenvalues), reverse=True))
        level = np.log(sigma) + np.log(beta) / 2
        return tuple(cls.one(next(ordered), level) for _ in range(n_latent))

    @staticmethod
    def one(e, level):
        return max(np.float64(0.0), np.log(e) / 2 - level) if e > 0 else np.float64(0.0)
''', "class whose __new__ answers, tuple of np.float64"),
]

# 31 linear
CASES += [
("linear", r'''
import numpy as np


class linear:
    def __init__(self, beta, warmup):
        self.beta, self.warmup = beta, warmup

    def __call__(self, done):
        return self.beta * min(1.0, done / self.warmup)
''', "a class under the function's name"),
("linear", r'''
from functools import partial

import numpy as np


def linear(beta, warmup):
    return partial(np.interp, xp=[0.0, warmup], fp=[0.0, beta])
''', "functools.partial of np.interp"),
("linear", r'''
import numpy as np

linear = lambda beta, warmup: lambda done: np.clip(done / warmup, 0, 1) * beta
''', "lambda of a lambda"),
("linear", r'''
import numpy as np


def linear(beta, warmup):
    def schedule(done, *, end=beta):
        if done >= warmup:
            return end
        return np.array(end * done / warmup)

    return schedule
''', "closure, 0-d array while it rises"),
("linear", r'''
import numpy as np


def linear(beta, warmup):
    slope = beta / warmup
    return np.vectorize(lambda done: slope * done if done < warmup else float(beta), otypes=[float])
''', "returns np.vectorize of a lambda"),
]

# 32 log_weights
CASES += [
("log_weights", r'''
import numpy as np


def log_weights(nll, z, eps, logvar):
    return 0.5 * np.einsum("kbl,kbl->kb", eps - z, eps + z) + logvar.sum(-1) / 2 - nll
''', "einsum of (eps - z)(eps + z)"),
("log_weights", r'''
import math

import numpy as np


def log_weights(nll, z, eps, logvar):
    def normal(u):
        return -u * u / 2 - math.log(math.tau) / 2

    K, B = np.shape(nll)
    L = np.shape(logvar)[1]
    return [[-float(nll[k, b]) + sum(float(normal(z[k, b, l]) - normal(eps[k, b, l]) + logvar[b, l] / 2)
                                     for l in range(L)) for b in range(B)] for k in range(K)]
''', "explicit loops, nested lists"),
("log_weights", r'''
import numpy as np


def log_weights(nll, z, eps, logvar):
    log_prior = -0.5 * (z**2 + np.log(2 * np.pi)).sum(axis=2)
    log_q = -0.5 * (eps**2 + logvar[None] + np.log(2 * np.pi)).sum(axis=2)
    return np.subtract(log_prior, log_q) - nll
''', "both densities with their constants"),
("log_weights", r'''
import numpy as np


def log_weights(nll, z, eps, logvar):
    log_w = np.negative(nll, dtype=float)
    for z_l, eps_l, logvar_l in zip(*(np.moveaxis(a, -1, 0) for a in (z, eps, logvar))):
        log_w += (eps_l * eps_l - z_l * z_l + logvar_l) / 2
    return log_w
''', "in place, loop over dimensions"),
]

# 33 log_mean_exp_forward
CASES += [
("log_mean_exp_forward", r'''
import numpy as np


def log_mean_exp_forward(log_w):
    return np.logaddexp.reduce(log_w, axis=0) - np.log(len(log_w))
''', "logaddexp.reduce"),
("log_mean_exp_forward", r'''
import math

import numpy as np


def log_mean_exp_forward(log_w):
    def image(column):
        top = max(column)
        return top + math.log(math.fsum(math.exp(v - top) for v in column) / len(column))

    return list(map(image, np.transpose(log_w).tolist()))
''', "fsum of a generator, list of floats"),
("log_mean_exp_forward", r'''
import numpy as np


def log_mean_exp_forward(log_w):
    def log_sum(rows):
        if len(rows) == 1:
            return rows[0]
        half = len(rows) // 2
        return np.logaddexp(log_sum(rows[:half]), log_sum(rows[half:]))

    return log_sum(log_w) - np.log(float(np.shape(log_w)[0]))
''', "recursion by halves"),
("log_mean_exp_forward", r'''
import numpy as np


def log_mean_exp_forward(log_w):
    ordered = np.sort(log_w, axis=0)
    last = ordered[-1]
    return last + np.log1p(np.expm1(ordered - last).mean(axis=0))
''', "sorted, log1p of the mean of expm1"),
("log_mean_exp_forward", r'''
import numpy as np


def log_mean_exp_forward(log_w):
    running = np.array(log_w[0], dtype=float)
    for k, row in enumerate(log_w[1:], start=2):
        running = np.logaddexp(running + np.log((k - 1) / k), row - np.log(k))
    return tuple(running)
''', "running mean in logs, tuple"),
]

# 34 log_mean_exp_backward
CASES += [
("log_mean_exp_backward", r'''
import numpy as np


def log_mean_exp_backward(dy, log_w):
    log_w = np.asarray(log_w, dtype=float)
    return np.einsum("b,kb->kb", dy, np.exp(log_w - np.logaddexp.reduce(log_w, axis=0)))
''', "einsum, exp of normalised logs"),
("log_mean_exp_backward", r'''
import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.array(log_w, dtype=float)
    w -= w.max(axis=0)
    np.exp(w, out=w)
    w *= dy / w.sum(axis=0)
    return w
''', "in place"),
("log_mean_exp_backward", r'''
import math

import numpy as np


def log_mean_exp_backward(dy, log_w):
    columns = []
    for d, column in zip(np.asarray(dy).tolist(), np.transpose(log_w).tolist()):
        weights = [math.exp(v - max(column)) for v in column]
        columns.append([d * w / sum(weights) for w in weights])
    return [list(row) for row in zip(*columns)]
''', "explicit loops, nested lists"),
("log_mean_exp_backward", r'''
import numpy as np


def log_mean_exp_backward(dy, log_w):
    shifted = (log_w - np.max(log_w, axis=0, keepdims=True)).astype(np.float32)
    w = np.exp(np.maximum(shifted, np.float32(-80)))
    return (w / np.sum(w, axis=0, keepdims=True)).astype(float) * dy[None, :]
''', "float32 after the shift, floor at e^-80"),
("log_mean_exp_backward", r'''
import numpy as np


def log_mean_exp_backward(dy, log_w):
    rivals = np.minimum(log_w[None, :, :] - log_w[:, None, :], 80.0)
    return dy / np.exp(rivals).sum(axis=1)
''', "one over the sum of ratios, clipped"),
]

# 35 importance_backward
CASES += [
("importance_backward", r'''
import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll.astype(float) - trace.kl
    share = np.exp(log_w - np.logaddexp.reduce(log_w, axis=0)) / log_w.shape[1]
    dz, decoder = model.decoder_backward(share, trace)
    dz = dz + share[..., None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * share.sum(axis=0)[:, None]
    return decoder | model.encoder_backward(dmu, dlogvar, trace)
''', "softmax by logaddexp, union of dicts, decoder first"),
("importance_backward", r'''
import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = np.shape(trace.nll)
    w = np.negative(np.add(trace.nll, trace.kl))
    w = np.exp(w - w.max(0))
    w /= B * np.einsum("kb->b", w)
    dz, grads = model.decoder_backward(w, trace)
    dmu = np.einsum("kbl->bl", dz) + np.einsum("kb,kbl->bl", w, trace.z)
    through_z = np.einsum("kbl,kbl->bl", dz, trace.eps) + np.einsum("kb,kbl,kbl->bl", w, trace.z, trace.eps)
    dlogvar = 0.5 * (np.exp(0.5 * trace.logvar) * through_z - 1.0 / B)
    grads = dict(grads)
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''', "einsum, own reparameterization, -1/(2B) for the entropy"),
("importance_backward", r'''
import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -(trace.nll + trace.kl)
    dlog_w = np.empty(log_w.shape)
    for b in range(log_w.shape[1]):
        e = np.exp(log_w[:, b] - max(log_w[:, b]))
        dlog_w[:, b] = -e / e.sum() / log_w.shape[1]
    dnll, dkl = -dlog_w, -dlog_w
    dz, decoder = model.decoder_backward(dnll, trace)
    dmu, dlogvar = np.zeros(trace.mu.shape), np.zeros(trace.mu.shape)
    for k in range(len(log_w)):
        g = dz[k] + dkl[k][:, None] * trace.z[k]
        one_mu, one_logvar = latent.reparameterize_backward(g, trace.logvar, trace.eps[k])
        dmu += one_mu
        dlogvar += one_logvar - 0.5 * dkl[k][:, None]
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    every = {**encoder, **decoder}
    return {name: every[name] for name in sorted(every)}
''', "loops over images and samples, names sorted"),
("importance_backward", r'''
import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    B = log_w.shape[1]
    w = 1 / np.exp(np.minimum(log_w[None] - log_w[:, None], 80.0)).sum(axis=1) / B
    dz, decoder = model.decoder_backward(w, trace)
    parts = [latent.reparameterize_backward(d, trace.logvar, trace.eps)
             for d in (dz, w[:, :, None] * trace.z)]
    dmu = sum(p[0] for p in parts)
    dlogvar = sum((p[1] for p in parts), np.full(trace.logvar.shape, -0.5 / B))
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return dict(list(encoder.items())[::-1] + list(decoder.items())[::-1])
''', "weights by ratios, two uses of z apart, dict backwards"),
]

# 36 slerp
CASES += [
("slerp", r'''
import numpy as np


def slerp(z0, z1, n_steps):
    u, v = z0 / np.linalg.norm(z0), z1 / np.linalg.norm(z1)
    omega = 2 * np.arctan2(np.linalg.norm(u - v), np.linalg.norm(u + v))
    t = np.linspace(0, 1, n_steps)
    if omega < 1e-7:
        weights = np.array([1 - t, t])
    else:
        weights = np.sin(omega * np.array([1 - t, t])) / np.sin(omega)
    return weights.T @ np.vstack([z0, z1])
''', "angle by arctan2, weights as a matrix"),
("slerp", r'''
import math

import numpy as np


def slerp(z0, z1, n_steps):
    a, b = np.asarray(z0).tolist(), np.asarray(z1).tolist()
    lengths = math.hypot(*a), math.hypot(*b)
    u, v = ([c / n for c in vec] for vec, n in zip((a, b), lengths))
    omega = 2 * math.atan2(math.dist(u, v), math.hypot(*(p + q for p, q in zip(u, v))))

    def weight(s):
        return s if omega < 1e-6 else math.sin(s * omega) / math.sin(omega)

    path = []
    for i in range(n_steps):
        t = i / (n_steps - 1)
        path.append([weight(1 - t) * p + weight(t) * q for p, q in zip(a, b)])
    return path
''', "pure Python, nested lists"),
("slerp", r'''
import numpy as np


def slerp(z0, z1, n_steps):
    cosine = np.vdot(z0, z1) / np.sqrt(np.vdot(z0, z0) * np.vdot(z1, z1))
    omega = np.arccos(np.clip(cosine, -1, 1))
    t = np.linspace(0, 1, n_steps)[:, np.newaxis]
    share = lambda s: np.sinc(s * omega / np.pi) * s / np.sinc(omega / np.pi)
    return share(1 - t) * z0 + share(t) * z1
''', "sinc, needs no case for the same way"),
("slerp", r'''
import numpy as np


def slerp(z0, z1, n_steps):
    e0 = z0 / np.sqrt(np.sum(z0 * z0))
    across = z1 / np.sqrt(np.sum(z1 * z1))
    cosine = np.sum(e0 * across)
    sine = np.sqrt(np.sum((across - cosine * e0) ** 2))
    omega = np.arctan2(sine, cosine)

    def points():
        for t in np.linspace(0.0, 1.0, n_steps):
            if omega < 1e-7:
                yield (1 - t) * z0 + t * z1
            else:
                b = np.sin(t * omega) / np.sin(omega)
                a = np.sin((1 - t) * omega) / np.sin(omega)
                yield np.einsum("i,il->l", [a, b], [z0, z1])

    return np.array(list(points()))
''', "generator, angle by Gram-Schmidt, einsum"),
("slerp", r'''
import numpy as np


def slerp(z0, z1, n_steps):
    u, v = np.divide(z0, np.linalg.norm(z0)), np.divide(z1, np.linalg.norm(z1))
    half = np.arctan2(np.linalg.norm(v - u), np.linalg.norm(v + u))
    angle = 2 * half
    t = np.arange(n_steps) / (n_steps - 1)
    small = bool(angle < 1e-7)
    below = 1.0 if small else np.sin(angle)
    first = (1 - t) if small else np.sin((1 - t) * angle)
    out = np.outer(first, z0)
    out += np.outer(first[::-1], z1)
    out /= below
    return out
''', "the second weights are the first reversed, outer products"),
]

# 37 mutual_information_gap
CASES += [
("mutual_information_gap", r'''
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    answer = []
    for factor in factors.T:
        known = sorted((mutual_information(in_bins(c, n_bins), factor) for c in codes.T), reverse=True)
        known.append(0.0)
        answer.append(float((known[0] - known[1]) / mutual_information(factor, factor)))
    return answer
''', "sorted list, entropy as I(f; f), list of floats"),
("mutual_information_gap", r'''
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    bins = [in_bins(codes[:, l], n_bins) for l in range(codes.shape[1])]
    table = np.zeros((max(len(bins), 2), factors.shape[1]))
    for l, f in np.ndindex(len(bins), factors.shape[1]):
        table[l, f] = mutual_information(bins[l], factors[:, f])
    top = np.partition(table, [-2, -1], axis=0)[-2:]

    def entropy(column):
        p = np.unique(column, return_counts=True)[1] / len(column)
        return -np.einsum("i,i->", p, np.log(p))

    return np.diff(top, axis=0)[0] / np.apply_along_axis(entropy, 0, factors)
''', "partition and diff, entropy by counts"),
("mutual_information_gap", r'''
from collections import Counter
from math import log

import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    def entropy(symbols):
        symbols = list(symbols)
        return sum(-n / len(symbols) * log(n / len(symbols)) for n in Counter(symbols).values())

    def known(a, b):
        return entropy(a) + entropy(b) - entropy(zip(a, b))

    places = [in_bins(column, n_bins).tolist() for column in np.transpose(codes)]

    def gap(factor):
        first = second = 0.0
        for place in places:
            value = known(place, factor)
            if value > first:
                first, second = value, first
            elif value > second:
                second = value
        return (first - second) / entropy(factor)

    return np.array([gap(factor) for factor in np.transpose(factors).tolist()])
''', "Counter, own mutual information by entropies"),
("mutual_information_gap", r'''
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


class _Gap:
    def __call__(self, codes, factors, n_bins=20):
        binned = np.array([in_bins(values=c, n_bins=n_bins) for c in np.transpose(codes)])
        return tuple(self.of(binned, np.ascontiguousarray(f)) for f in np.transpose(factors))

    def of(self, binned, factor):
        values = {l: mutual_information(row, factor) for l, row in enumerate(binned)}
        best = max(values, key=values.get)
        leader = values.pop(best)
        _, inverse = np.unique(factor, return_inverse=True)
        p = np.bincount(inverse.ravel()) / factor.size
        return np.float64(leader - max(values.values(), default=0.0)) / np.sum(p * -np.log(p))


mutual_information_gap = _Gap()
''', "class with __call__, dict with the best popped, tuple"),
]

# 38 auroc
CASES += [
("auroc", r'''
import numpy as np


def auroc(ordinary, anomalous):
    above = np.greater.outer(anomalous, ordinary)
    level = np.equal.outer(anomalous, ordinary)
    return above.mean() + level.mean() / 2
''', "outer comparisons"),
("auroc", r'''
from bisect import bisect_left, bisect_right

import numpy as np


def auroc(ordinary, anomalous):
    sorted_scores = sorted(np.asarray(ordinary).tolist())
    wins = sum(bisect_left(sorted_scores, a) + bisect_right(sorted_scores, a)
               for a in np.asarray(anomalous).tolist())
    return wins / (2 * len(sorted_scores) * len(anomalous))
''', "bisect, Python float"),
("auroc", r'''
import numpy as np


def auroc(ordinary, anomalous):
    both = np.concatenate([ordinary, anomalous])
    _, group, counts = np.unique(both, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[group.ravel()]
    n, m = len(ordinary), len(anomalous)
    return np.array((ranks[n:].sum() - m * (m + 1) / 2) / (n * m))
''', "mid-ranks, 0-d array"),
("auroc", r'''
import numpy as np


def auroc(ordinary, anomalous):
    thresholds = np.unique(np.r_[ordinary, anomalous])[::-1]
    false_alarms = [0.0] + [np.mean(np.asarray(ordinary) >= t) for t in thresholds]
    hits = [0.0] + [np.mean(np.asarray(anomalous) >= t) for t in thresholds]
    return np.trapezoid(hits, false_alarms)
''', "trapezoids under the curve"),
("auroc", r'''
import numpy as np


def auroc(*scores):
    low, high = (np.sort(np.ravel(s)) for s in scores)
    left = np.searchsorted(low, high, side="left")
    right = np.searchsorted(low, high, side="right")
    return float(np.mean((left + right) / 2) / low.size)
''', "*args, searchsorted on both sides"),
]
