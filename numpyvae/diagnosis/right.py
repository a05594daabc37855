"""The operations of a VAE as a textbook writes them, and how an answer to each is tried."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from .. import validation
from ..arrays import Array
from ..validation import one_of
from .answers import Finding
from .trial import Trial

SIZES = {"B": 5, "n_in": 7, "n_out": 3, "D": 7, "L": 3}
OTHER = {"B": 4, "n_in": 2, "n_out": 5, "D": 6, "L": 2}
K = 2
MANY = 64


def _numbers(**axes: str) -> Callable[[np.random.Generator, int], dict[str, Any]]:
    """Draws of numbers from -2 to 2, which no clip cuts, in arrays with these axes: "B L", or "* L" with axes for examples.

    Of a kind 1 or 3 an axis of K noise samples comes before B: K is then 2, or as large as B.
    """

    def draw(rng: np.random.Generator, kind: int) -> dict[str, Any]:
        sizes = SIZES if kind < 2 else OTHER
        lead = {1: (K, sizes["B"]), 3: (sizes["B"], sizes["B"])}.get(kind, (sizes["B"],))
        return {name: rng.uniform(-2, 2, _shape(of, sizes, lead)) for name, of in axes.items()}

    return draw


def _shape(axes: str, sizes: Mapping[str, int], lead: tuple[int, ...]) -> tuple[int, ...]:
    shape: tuple[int, ...] = ()
    for axis in axes.split():
        shape += lead if axis == "*" else (sizes[axis],)
    return shape


def _sized(
    change: Callable[[dict[str, Any]], dict[str, Any]] = dict, leads: bool = True, **axes: str
) -> Callable[[], dict[str, dict[str, Any]]]:
    """Corners: every axis with one entry alone, and one and four axes of examples."""

    def corners() -> dict[str, dict[str, Any]]:
        rng, found = np.random.default_rng(0), {}
        used = {axis for of in axes.values() for axis in of.replace("*", "B").split()}

        def add(description: str, sizes: Mapping[str, int], lead: tuple[int, ...]) -> None:
            scale = 2 if lead == (MANY,) else 1
            arrays = {
                n: scale * rng.standard_normal(_shape(of, sizes, lead)) for n, of in axes.items()
            }
            found[description] = change(arrays)

        names = {"B": "a single image", "L": "a single latent dimension", "D": "a single pixel",
                 "n_in": "a single input", "n_out": "a single output"}  # fmt: skip
        for axis in [axis for axis in names if axis in used]:
            sizes = {**SIZES, axis: 1}
            add(names[axis], sizes, (sizes["B"],))
        if {"n_in", "n_out"} <= used:
            add("a square W, with n_in = n_out", {**SIZES, "n_in": 3}, (SIZES["B"],))
        if "D" in used:
            add("as many images as pixels, B = D", {**SIZES, "B": 4, "D": 4}, (4,))
        if leads and any("*" in of for of in axes.values()):
            add("one noise sample, K = 1", SIZES, (1, SIZES["B"]))
            if not any("B" in of.split() for of in axes.values()):
                add("an array with no axis for examples", SIZES, ())
                add("four axes of examples", SIZES, (2, 3, 2, 2))
        if "B" in used:
            add(f"a batch of {MANY} images, with larger numbers", {**SIZES, "B": MANY}, (MANY,))
        return found

    return corners


def _and(
    corners: Callable[[], dict[str, dict[str, Any]]], **more: dict[str, Any]
) -> Callable[[], dict[str, dict[str, Any]]]:
    return lambda: {**corners(), **{k.replace("_", " "): v for k, v in more.items()}}


def dense_forward(x: Array, W: Array, b: Array) -> Array:
    return x @ W + b


def dense_backward(dy: Array, x: Array, W: Array) -> tuple[Array, Array, Array]:
    dx = dy @ W.T
    dy_rows, x_rows = dy.reshape(-1, dy.shape[-1]), x.reshape(-1, x.shape[-1])
    dW = x_rows.T @ dy_rows
    db = dy_rows.sum(axis=0)
    return dx, dW, db


def dense_parameters_backward(dy: Array, x: Array) -> tuple[Array, Array]:
    dy_rows, x_rows = dy.reshape(-1, dy.shape[-1]), x.reshape(-1, x.shape[-1])
    dW = x_rows.T @ dy_rows
    db = dy_rows.sum(axis=0)
    return dW, db


def relu_forward(x: Array) -> Array:
    return np.maximum(x, 0)


def _relu_by_mask(x: Array) -> Array:
    return x * (x > 0)


def relu_backward(dy: Array, y: Array) -> Array:
    return dy * (y > 0)


def tanh_forward(x: Array) -> Array:
    return np.tanh(x)


def _tanh_by_exp(x: Array) -> Array:
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))


def _tanh_by_sigmoid(x: Array) -> Array:
    return 2 / (1 + np.exp(-2 * x)) - 1


def tanh_backward(dy: Array, y: Array) -> Array:
    return dy * (1 - y**2)


def reparameterize_forward(mu: Array, logvar: Array, eps: Array) -> Array:
    sigma = np.exp(logvar / 2)
    return mu + sigma * eps


def reparameterize_backward(dz: Array, logvar: Array, eps: Array) -> tuple[Array, Array]:
    sigma = np.exp(logvar / 2)
    dmu = dz
    dlogvar = dz * eps * sigma / 2
    if dz.ndim > logvar.ndim:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar


def kl_forward(mu: Array, logvar: Array) -> Array:
    return (mu**2 + np.exp(logvar) - 1 - logvar).sum(axis=-1) / 2


def _kl_with_minus_half(mu: Array, logvar: Array) -> Array:
    kl = -0.5 * (1 + logvar - mu**2 - np.exp(logvar))
    return kl.sum(axis=-1)


def _kl_by_sigma(mu: Array, logvar: Array) -> Array:
    sigma = np.exp(logvar / 2)
    kl = -np.log(sigma) + (sigma**2 + mu**2) / 2 - 1 / 2
    return kl.sum(axis=-1)


def kl_backward(dkl: Array, mu: Array, logvar: Array) -> tuple[Array, Array]:
    dkl = dkl[:, np.newaxis]
    dmu = dkl * mu
    dlogvar = dkl * (np.exp(logvar) - 1) / 2
    return dmu, dlogvar


def bernoulli_forward(logits: Array, x: Array) -> Array:
    return (np.logaddexp(0, logits) - x * logits).sum(axis=-1)


def _cross_entropy(logits: Array, x: Array) -> Array:
    p = 1 / (1 + np.exp(-logits))
    log_p_x = x * np.log(p) + (1 - x) * np.log(1 - p)
    return -log_p_x.sum(axis=-1)


def _with_a_small_number(logits: Array, x: Array) -> Array:
    p = 1 / (1 + np.exp(-logits))
    return -(x * np.log(p + 1e-8) + (1 - x) * np.log(1 - p + 1e-8)).sum(axis=-1)


def bernoulli_backward(dnll: Array, logits: Array, x: Array) -> Array:
    p = 1 / (1 + np.exp(-logits))
    return dnll[..., np.newaxis] * (p - x)


def _by_the_chain_rule(dnll: Array, logits: Array, x: Array) -> Array:
    p = 1 / (1 + np.exp(-logits))
    dp = (1 - x) / (1 - p) - x / p
    return dnll[..., np.newaxis] * dp * p * (1 - p)


def gaussian_forward(mean: Array, x: Array, sigma: float) -> Array:
    squares = (x - mean) ** 2 / (2 * sigma**2)
    return (squares + np.log(sigma) + np.log(2 * np.pi) / 2).sum(axis=-1)


def _gaussian_by_parts(mean: Array, x: Array, sigma: float) -> Array:
    constant = np.log(2 * np.pi * sigma**2) / 2
    return (((x - mean) / sigma) ** 2).sum(axis=-1) / 2 + x.shape[-1] * constant


def _gaussian_by_density(mean: Array, x: Array, sigma: float) -> Array:
    density = np.exp(-((x - mean) ** 2) / (2 * sigma**2)) / (sigma * np.sqrt(2 * np.pi))
    return -np.log(density).sum(axis=-1)


def gaussian_backward(dnll: Array, mean: Array, x: Array, sigma: float) -> Array:
    return dnll[..., np.newaxis] * (mean - x) / sigma**2


def _others(right: str, asked: str, found: dict[str, tuple[str, ...]]) -> dict[str, Any]:
    """Lessons: other functions that people write where the code has `right`."""
    return {f"wrong-activation {code}": (f"it is {name}; {asked}", right, f"({code})")
            for name, codes in found.items() for code in codes}  # fmt: skip


def _with_slopes(function: Callable[[Array], Array]) -> Callable[..., dict[str, Any]]:
    def draw(rng: np.random.Generator, kind: int) -> dict[str, Any]:
        dy, x = _numbers(dy="* L", x="* L")(rng, kind).values()
        return {"dy": dy, "y": function(x)}

    return draw


def _pixels(*names: str, logits: str = "logits") -> Callable[..., dict[str, Any]]:
    """dnll, logits (or mean) and x in [0, 1], and sigma where it is among the names."""

    def draw(rng: np.random.Generator, kind: int) -> dict[str, Any]:
        arrays = _numbers(dnll="*", logits="* D", x="B D")(rng, kind)
        values = {"dnll": arrays["dnll"], logits: 2 * arrays["logits"],
                  "x": 1 / (1 + np.exp(-arrays["x"])), "sigma": float(rng.uniform(0.3, 3))}  # fmt: skip
        return {name: values[name] for name in names}

    return draw


def _of_pixels(*names: str, logits: str = "logits") -> Callable[[], dict[str, dict[str, Any]]]:
    def change(arrays: dict[str, Any]) -> dict[str, Any]:
        values = {"dnll": arrays["dnll"], logits: arrays["logits"],
                  "x": 1 / (1 + np.exp(-arrays["x"])), "sigma": 0.7}  # fmt: skip
        return {name: values[name] for name in names}

    return _sized(change, dnll="*", logits="* D", x="B D")


MORE_AXES = "with more axes before the last, (K, B, ...), as for K noise samples"
SAMPLES = {1: MORE_AXES, 3: f"{MORE_AXES}, as many as images: K = B"}
BIG = np.array([[800.0, -800.0, 60.0, -60.0], [0.0, -40.0, 17.0, 800.0]])
SMALL_W = 1e-4 * np.array([[3.0, 1.0], [-2.0, 2.0], [1.0, 5.0]])
GREY = np.array([[0.0, 1.0, 0.25, 0.5], [1.0, 0.0, 0.75, 0.3]])
SURE = np.array([[-10.0, -9.0]])
VARIANCE = "sigma stands where sigma² = exp(logvar) should"

OPERATIONS = {
    "dense_forward": Trial(
        _numbers(x="* n_in", W="n_in n_out", b="n_out"), dense_forward, {
            "missing-bias": ("the bias b is missing", " + b", ""),
            "sign-flip": ("the bias b is subtracted; it should be added", "+ b", "- b"),
        },
        corners=_and(_sized(x="* n_in", W="n_in n_out", b="n_out"), small_numbers={
            "x": 1e-4 * np.array([[1.0, -2.0, 3.0]]), "W": SMALL_W, "b": np.array([1e-7, -2e-7])}),
        kinds=4, shaped=SAMPLES,
        outputs=("y",), shapes="x (B, n_in)\nW (n_in, n_out)\nb (n_out,)"),
    "dense_backward": Trial(
        _numbers(dy="* n_out", x="* n_in", W="n_in n_out"), dense_backward, {
            "mean-for-sum": ("db is a mean over the examples; it should be their sum",
                             "rows.sum(", "rows.mean("),
        },
        corners=_and(_sized(dy="* n_out", x="* n_in", W="n_in n_out"), small_numbers={
            "dy": np.array([[1e-3, -2e-3]]), "x": 1e-3 * np.array([[3.0, 1.0, -1.0]]),
            "W": SMALL_W}), outputs=("dx", "dW", "db"), kinds=4, shaped=SAMPLES,
        shapes="dy (B, n_out)\nx (B, n_in)\nW (n_in, n_out)"),
    "dense_parameters_backward": Trial(
        _numbers(dy="* n_out", x="* n_in"), dense_parameters_backward, {
            "mean-for-sum": ("db is a mean over the examples; it should be their sum",
                             "rows.sum(", "rows.mean("),
        },
        corners=_sized(dy="* n_out", x="* n_in"), outputs=("dW", "db"), kinds=4, shaped=SAMPLES,
        shapes="dy (B, n_out)\nx (B, n_in)"),
    "relu_forward": Trial(
        _numbers(x="* L"), relu_forward, {
            "missing-mask": ("negative numbers pass; they should become 0", "np.maximum(x, 0)", "x"),
            "largest": ("np.max takes the largest along an axis; np.maximum compares each entry with 0",
                        "np.maximum(x, 0)", "x.max(axis=0)"),
            "dropped": ("negative entries are dropped, so some are missing: y is like x, with 0 in"
                        " their place", "np.maximum(x, 0)", "x[x > 0]"),
            "slope-for-value": ("it is 1 where x > 0, the slope (derivative), a mask; the value itself there is x",
                                "np.maximum(x, 0)", "1.0 * (x > 0)"),
            "inverted-mask": ("it keeps the negative numbers, and cuts off the positive ones",
                              "maximum", "minimum"),
            "missing-mask abs": ("it is |x|, the absolute value; negative numbers should become 0",
                         "np.maximum(x, 0)", "np.abs(x)"),
            **_others("np.maximum(x, 0)", "ReLU was asked for, and negative numbers become 0", {
                "a leaky ReLU": ("np.where(x > 0, x, 0.01 * x)", "np.where(x > 0, x, 0.1 * x)",
                                 "np.where(x > 0, x, 0.2 * x)"),
                "tanh": ("np.tanh(x)",), "a sigmoid": ("1 / (1 + np.exp(-x))",),
                "softplus, a smooth ReLU": ("np.logaddexp(0, x)",),
                "SiLU, x times a sigmoid": ("x / (1 + np.exp(-x))",),
                "ELU": ("np.where(x > 0, x, np.exp(x) - 1)",),
                "ReLU6, which is clipped at 6": ("np.clip(x, 0, 6)",),
                "clipped at 1": ("np.clip(x, 0, 1)",), "x²": ("x**2",),
                "shifted: it keeps what is above 1": ("x * (x > 1)",),
            }),
        },
        ways={_relu_by_mask: ()},
        corners=_and(_sized(x="* L"), zeros_and_large_numbers={
            "x": np.array([0.0, -0.0, 900.0, -900.0, 1e30])}, an_array_without_axes={
            "x": np.array(-1.5)}, small_numbers={
            "x": np.array([0.0, 1e-9, -1e-9, 1e-300])}), kinds=4, shaped=SAMPLES, outputs=("y",), shapes="x (B, L)"),
    "relu_backward": Trial(
        _with_slopes(lambda x: np.maximum(x, 0)), relu_backward, {
            "missing-mask": ("it lets dy pass everywhere; where y is 0 the slope is 0 (and y >= 0"
                             " is true of every y)", "(y > 0)", "(y >= 0)"),
            "inverted-mask": ("it is inverted: it lets dy pass where y is 0, and stops it where y > 0",
                              "y > 0", "y <= 0"),
            "value-for-mask": ("dy is multiplied by y; it should be by 1 where y > 0",
                               "(y > 0)", "y"),
            "wrong-mask": ("it looks at the sign of dy; it should look at y", "y > 0", "dy > 0"),
            "wrong-mask too": ("it looks at the sign of dy too; y alone decides",
                               "(y > 0)", "(y > 0) * (dy > 0)"),
            "missing-upstream": ("dy, the gradient from above, is not multiplied in (chain rule)",
                                 "dy * (y > 0)", "1.0 * (y > 0)"),
            "wrong-activation": ("1 - y² is the slope of tanh", "(y > 0)", "(1 - y**2)"),
            "wrong-activation sigmoid": ("y (1 - y) is the slope of a sigmoid", "(y > 0)",
                                         "(y * (1 - y))"),
            "leaky": ("it is the slope of a leaky ReLU: where y is 0 the slope should be 0",
                      "(y > 0)", "np.where(y > 0, 1, 0.01)"),
            "leaky tenth": ("it is the slope of a leaky ReLU: where y is 0 the slope should be 0",
                            "(y > 0)", "np.where(y > 0, 1, 0.1)"),
            "leaky fifth": ("it is the slope of a leaky ReLU: where y is 0 the slope should be 0",
                            "(y > 0)", "np.where(y > 0, 1, 0.2)"),
            "half-at-0": ("where y is 0 the slope is taken as ½; at y = 0, where ReLU is off, it"
                          " should be 0", "(y > 0)", "np.where(y > 0, 1, 0.5)"),
            "whole-numbers": ("y is cut to whole numbers first, so small y below 1 count as 0",
                              "y > 0", "np.floor(y) > 0"),
        },
        corners=_and(lambda: {"a single image": {"dy": np.array([[-1.5, 2.0]]),
                                                 "y": np.array([[0.0, 3.0]])}},
                     small_and_large_y={"dy": np.array([-2.0, 3.0, 0.5, -1.0, 0.0]),
                                        "y": np.array([1e-300, 0.0, 0.5, 1e30, 2.0])},
                     large_dy={"dy": np.array([-200.0, 3e5, 1e3]), "y": np.array([0.1, 2.0, 0.0])},
                     small_dy={"dy": np.array([1e-4, -2e-4, 3e-5]), "y": np.array([0.5, 2.0, 0.0])},
                     a_single_dimension={"dy": np.array([[-1.5], [2.0]]),
                                         "y": np.array([[0.0], [3.0]])},
                     an_array_without_axes={"dy": np.array(-1.5), "y": np.array(2.0)}),
        kinds=4, shaped=SAMPLES, outputs=("dx",), shapes="dy, y (B, L)"),
    "tanh_forward": Trial(
        _numbers(x="* L"), tanh_forward, {
            "wrong-activation": ("it is a sigmoid: tanh(x) = 2 sigmoid(2x) - 1",
                                 "np.tanh(x)", "1 / (1 + np.exp(-x))"),
            "missing-activation": ("it is x itself", "np.tanh(x)", "x"),
            "wrong-activation half": ("it is tanh(x/2): 2 sigmoid(x) - 1; tanh(x) is 2 sigmoid(2x) - 1",
                                  "np.tanh(x)", "np.tanh(x / 2)"),
            **_others("np.tanh(x)", "tanh was asked for", {
                "ReLU": ("np.maximum(x, 0)",), "tan, the tangent of an angle": ("np.tan(x)",),
                "arctan, the inverse of tan": ("np.arctan(x)", "np.arctan(x) * 2 / np.pi"),
                "softsign, x / (1 + |x|)": ("x / (1 + np.abs(x))",),
                "hard tanh: x is clipped to ±1, in straight lines": ("np.clip(x, -1, 1)",),
                "a series, which grows large away from 0": ("x - x**3 / 3",
                                                            "x - x**3 / 3 + 2 * x**5 / 15"),
                "the sine": ("np.sin(x)",), "sinh: the denominator is missing": ("np.sinh(x)",),
                "1 / tanh, upside down": ("1 / np.tanh(x)",),
                "the slope of tanh, 1 - tanh²": ("1 - np.tanh(x) ** 2",),
                "the sign of x": ("np.sign(x)",), "arctanh, the inverse": ("np.arctanh(x)",),
                "softplus": ("np.logaddexp(0, x)",), "x / sqrt(1 + x²)": ("x / np.sqrt(1 + x**2)",),
            }),
        },
        ways={
            _tanh_by_exp: ("nan", "e^x is infinite from x = 710 on, and infinity over infinity is"
             " NaN"),
            _tanh_by_sigmoid: (),
        },
        corners=_and(_sized(x="* L"), zeros_and_large_numbers={
            "x": np.array([0.0, -0.0, 1e-12, 20.0, -20.0, 900.0, -900.0])}, an_array_without_axes={
            "x": np.array(-1.5)}, small_numbers={
            "x": np.array([1e-4, -2e-4, 5e-5])}), kinds=4, shaped=SAMPLES, outputs=("y",),
        shapes="x (B, L)"),
    "tanh_backward": Trial(
        _with_slopes(np.tanh), tanh_backward, {
            "missing-square": ("y is not squared: the slope is 1 - y²", "y**2", "y"),
            "missing-derivative": ("it is dy, as if the slope were 1", "dy * (1 - y**2)", "dy"),
            "missing-derivative y": ("it is dy·y: the activation where its slope, 1 - y², should be",
                                "(1 - y**2)", "y"),
            "missing-term": ("the 1 of the slope 1 - y² is missing", "1 - y**2", "-(y**2)"),
            "activation-twice": ("tanh is taken of y, which is a tanh already",
                                 "y**2", "np.tanh(y) ** 2"),
            "wrong-activation": ("y (1 - y) is the slope of a sigmoid", "(1 - y**2)", "y * (1 - y)"),
            "sign-flip": ("the sign of y² is wrong: the slope is 1 - y²", "1 - y**2", "1 + y**2"),
            "missing-upstream": ("dy, the gradient from above, is not multiplied in (chain rule)",
                                 "dy * ", ""),
            "wrong-activation relu": ("that is the slope of a ReLU; the slope of tanh is 1 - y²",
                              "(1 - y**2)", "(y > 0)"),
            "second-derivative": ("-2y (1 - y²) is the second derivative: an extra factor -2y",
                                  "(1 - y**2)", "(-2 * y * (1 - y**2))"),
            "second-derivative 2y": ("2y is an extra factor: the slope is 1 - y² alone",
                                     "(1 - y**2)", "(2 * y * (1 - y**2))"),
            "slope-of-square": ("-2y is the derivative of 1 - y², which is the slope itself",
                                "(1 - y**2)", "(-2 * y)"),
            "slope-of-square 2y": ("2y is the derivative of y²; the slope of tanh is 1 - y²",
                                   "(1 - y**2)", "(2 * y)"),
            "missing-root": ("the slope is 1 - y², not its square root", "(1 - y**2)",
                             "np.sqrt(1 - y**2)"),
            "arctan": ("1 / (1 + y²) is the slope of arctan", "(1 - y**2)", "(1 / (1 + y**2))"),
            "inverse": ("1 / (1 - y²) is the slope of arctanh, the inverse", "(1 - y**2)",
                        "(1 / (1 - y**2))"),
        },
        corners=_and(lambda: {"a single image": {"dy": np.array([[-1.5, 2.0]]),
                                                 "y": np.array([[0.2, -0.9]])}},
                     a_single_dimension={"dy": np.array([[-1.5], [2.0]]),
                                         "y": np.array([[0.2], [-0.9]])},
                     saturated_y_of_1={"dy": np.array([-2.0, 3.0, 0.5]),
                                            "y": np.array([1.0, -1.0, 0.0])},
                     saturated_y_close_to_1={"dy": np.array([-2.0, 3.0]),
                                              "y": np.array([1 - 1e-9, 1e-6 - 1])},
                     large_dy={"dy": np.array([-200.0, 3e5, 1e3]), "y": np.array([0.1, -0.5, 0.9])},
                     small_dy={"dy": np.array([1e-4, -3e-4]), "y": np.array([0.5, -0.2])},
                     an_array_without_axes={"dy": np.array(-1.5), "y": np.array(0.5)}),
        kinds=4, shaped=SAMPLES, outputs=("dx",), shapes="dy, y (B, L)"),
    "reparameterize_forward": Trial(
        _numbers(mu="B L", logvar="B L", eps="* L"), reparameterize_forward, {
            "variance-for-sigma": ("the ½ in the exponent is missing: sigma² = exp(logvar), the variance,"
                                   " stands where the standard deviation sigma = exp(logvar/2) should",
                                   "logvar / 2", "logvar"),
            "missing-exp": ("logvar stands where sigma = exp(logvar/2) should",
                            "np.exp(logvar / 2)", "logvar"),
            "missing-sigma": ("eps is not scaled by sigma", "sigma * eps", "eps"),
            "missing-eps": ("sigma is added without eps: then nothing is drawn", " * eps", ""),
            "missing-noise": ("it is mu: the noise is missing", " + sigma * eps", " + 0 * eps"),
            "missing-mu": ("mu is missing", "mu + sigma", "sigma"),
            "sign-flip": ("the noise is subtracted; as a draw that is as good, but not this"
                          " formula", "mu + sigma", "mu - sigma"),
        },
        corners=_and(_sized(mu="B L", logvar="B L", eps="* L"), extreme_values_of_logvar={
            "mu": np.array([[1.0, -2.0]]), "logvar": np.array([[60.0, -60.0]]),
            "eps": np.array([[0.5, 1.5]])}, small_logvar_and_a_mu_of_0={
            "mu": np.zeros((1, 2)), "logvar": np.array([[-60.0, -50.0]]),
            "eps": np.array([[0.5, 1.5]])}, small_eps_and_a_mu_of_0={
            "mu": np.zeros((1, 2)), "logvar": np.array([[0.3, -0.7]]),
            "eps": np.array([[1e-3, -2e-3]])}), kinds=4, shaped=SAMPLES,
        outputs=("z",), shapes="mu, logvar (B, L)\neps (K, B, L)"),
    "reparameterize_backward": Trial(
        _numbers(dz="* L", logvar="B L", eps="* L"), reparameterize_backward, {
            "missing-half": ("it is twice too large: the ½ of exp(logvar/2) comes down as a factor",
                             "sigma / 2", "sigma"),
            "variance-for-sigma": ("the ½ in the exponent is missing: sigma² = exp(logvar), the variance,"
                                   " stands where the standard deviation sigma = exp(logvar/2) should",
                                   "eps * sigma", "eps * sigma**2"),
            "missing-sigma": ("sigma is missing: exp(logvar/2) is its own derivative, times ½",
                              "eps * sigma", "eps"),
            "missing-eps": ("eps is missing: sigma reaches z only through sigma·eps",
                            "dz * eps", "dz"),
            "missing-exp": ("logvar stands where sigma = exp(logvar/2) should",
                            "eps * sigma", "eps * logvar"),
            "gradient-of-sigma": ("it is the gradient of sigma; one more step leads to logvar",
                                  "dz * eps * sigma / 2", "dz * eps"),
            "missing-upstream": ("dz, the gradient from above, is not multiplied in (chain rule)",
                                 "dz * eps", "eps"),
            "missing-upstream mu": ("dz, the gradient from above, is not multiplied in (chain rule)",
                                    "dmu = dz", "dmu = np.ones_like(dz)"),
            "kl-added": ("the KL's gradient, ½ (exp(logvar) - 1), is added; only that of z was asked for",
                         "sigma / 2", "sigma / 2 + (np.exp(logvar) - 1) / 2"),
            "batch-summed": ("it sums over the first axis also where there is no K: then that is the"
                             " batch, and each image has its own gradients, (B, L)",
                             "dz.ndim > logvar.ndim", "True"),
            "extra-sigma": ("dmu is dz itself: sigma does not belong here, z = mu + sigma·eps, so"
                            " dz/dmu = 1",
                            "dmu = dz", "dmu = dz * sigma"),
            "extra-eps": ("dmu is dz itself: eps does not belong here: z = mu + sigma·eps, so dz/dmu = 1",
                          "dmu = dz", "dmu = dz * eps"),
            "not-summed": ("the first axis is still there: all K samples of an image share its mu"
                           " and logvar, so their gradients add up", "dz.ndim > logvar.ndim", "False"),
            "mean-for-sum": ("it is a mean over the noise samples; their gradients add up",
                             ".sum(", ".mean("),
            "product-of-sums": ("dz and eps are summed over the K samples before they are multiplied:"
                                " it is a product of sums; each sample has its own eps",
                                "dlogvar.sum(axis=0)",
                                "dz.sum(axis=0) * eps.sum(axis=0) * sigma / 2"),
            "averaged-noise": ("eps is averaged over the K samples before it is multiplied; each"
                               " sample has its own eps", "dlogvar.sum(axis=0)",
                               "dz.sum(axis=0) * eps.mean(axis=0) * sigma / 2"),
        },
        corners=_and(_sized(dz="* L", logvar="B L", eps="* L"), an_eps_of_0={
            "dz": np.array([[1.0, -2.0]]), "logvar": np.array([[0.3, -0.4]]),
            "eps": np.array([[0.0, 1.5]])}, extreme_values_of_logvar={
            "dz": np.array([[1.0, -2.0]]), "logvar": np.array([[60.0, -60.0]]),
            "eps": np.array([[0.5, 1.5]])}, small_logvar={
            "dz": np.ones((1, 2)), "logvar": np.array([[-60.0, -50.0]]),
            "eps": np.array([[0.5, 1.5]])}, small_dz_and_eps={
            "dz": 1e-3 * np.array([[[1.0, -2.0]], [[0.5, 1.5]]]), "logvar": np.array([[0.3, -0.4]]),
            "eps": 1e-3 * np.array([[[-1.0, 0.7]], [[3.0, 0.4]]])}), outputs=("dmu", "dlogvar"),
        kinds=4, shaped=SAMPLES,
        shapes="dz (K, B, L)\nlogvar (B, L)\neps (K, B, L)"),
    "kl_forward": Trial(
        _numbers(mu="B L", logvar="B L"), kl_forward, {
            "missing-half": ("it is twice too large: the KL begins with ½", " / 2", ""),
            "missing-minus-one": ("the -1 is missing: at the prior the KL must be 0", " - 1", ""),
            "outside-the-sum": ("the -1 is subtracted once; it belongs to each dimension",
                                "(mu**2 + np.exp(logvar) - 1 - logvar).sum(axis=-1)",
                                "((mu**2 + np.exp(logvar) - logvar).sum(axis=-1) - 1)"),
            "reversed": ("it is KL(N(0, I) ‖ q), the other way round: the mass-covering direction",
                         "mu**2 + np.exp(logvar) - 1 - logvar",
                         "mu**2 * np.exp(-logvar) + np.exp(-logvar) - 1 + logvar"),
            "sigma-for-variance": (VARIANCE, "np.exp(logvar)", "np.exp(logvar / 2)"),
            "variance-squared": ("sigma⁴ stands where sigma² = exp(logvar) should",
                                 "np.exp(logvar)", "np.exp(2 * logvar)"),
            "missing-exp": ("logvar stands where sigma² = exp(logvar) should: the exp is missing",
                            "np.exp(logvar)", "logvar"),
            "missing-square": ("mu is not squared", "mu**2", "mu"),
            "missing-mu": ("mu² is missing: the mean must be pulled to 0 too", "mu**2 + ", ""),
            "missing-variance": ("sigma² is missing", "+ np.exp(logvar)", ""),
            "missing-logvar": ("logvar is missing", " - logvar", ""),
            "log-sigma-for-logvar": ("log sigma stands where logvar = 2 log sigma should",
                                     "1 - logvar", "1 - logvar / 2"),
            "mean-for-sum": ("it is a mean over the latent dimensions; the sum was asked for",
                             ".sum(", ".mean("),
            "averaged": ("it is one number, a mean over the batch; each image has its own kl",
                         " / 2", ".mean() / 2"),
            "sign-flip": ("the sign is the wrong way round: a KL is never negative",
                         "return (", "return -("),
        },
        ways={_kl_with_minus_half: (), _kl_by_sigma: ()},
        corners=_and(_sized(mu="B L", logvar="B L"), extreme_values_of_logvar={
            "mu": np.array([[1.0, -2.0, 0.5], [0.0, 3.0, 1.0]]),
            "logvar": np.array([[50.0, 0.0, 2.0], [-50.0, -1.0, 0.5]])},
            small_values_of_logvar_whose_exp_underflows={"mu": np.array([[1.0]]),
                                                         "logvar": np.array([[-1600.0]])},
            as_many_images_as_dimensions={"mu": np.array([[0.5, 1.5], [2.5, 3.0]]),
                                          "logvar": np.array([[0.3, -0.7], [1.1, 0.2]])},
            the_prior={"mu": np.zeros((2, 3)), "logvar": np.zeros((2, 3))}), kinds=3,
        outputs=("kl",), shapes="mu, logvar (B, L)"),
    "kl_backward": Trial(
        _numbers(dkl="B", mu="B L", logvar="B L"), kl_backward, {
            "missing-half": ("it is twice too large: the KL begins with ½", " - 1) / 2", " - 1)"),
            "missing-minus-one": ("the -1 is missing: it comes from -logvar in the KL", " - 1", ""),
            "sigma-for-variance": (VARIANCE, "np.exp(logvar)", "np.exp(logvar / 2)"),
            "missing-exp": ("logvar stands where sigma² = exp(logvar) should",
                            "np.exp(logvar)", "logvar"),
            "variance-squared": ("sigma⁴ stands where sigma² = exp(logvar) should",
                                 "np.exp(logvar)", "np.exp(2 * logvar)"),
            "missing-variance": ("the sigma² is missing", "(np.exp(logvar) - 1)", "(0 * logvar - 1)"),
            "not-differentiated": ("-½ logvar of the KL is there as it was; its derivative is -½",
                                   "np.exp(logvar) - 1", "np.exp(logvar) - logvar"),
            "missing-half one": ("the ½ belongs to both terms; -1 has lost it",
                            "(np.exp(logvar) - 1) / 2", "(np.exp(logvar) / 2 - 1)"),
            "missing-half variance": ("the ½ belongs to both terms; sigma² has lost it",
                                 "(np.exp(logvar) - 1) / 2", "(np.exp(logvar) - 1 / 2)"),
            "sign-flip one": ("the -1 has become +1: -logvar in the KL has the derivative -1",
                               "- 1)", "+ 1)"),
            "missing-half mu": ("it is twice too large: ½ mu² has the derivative mu",
                         "dmu = dkl * mu", "dmu = dkl * 2 * mu"),
            "not-differentiated mu": ("it holds mu², as the KL does; the derivative of ½ mu² is mu",
                                      "dmu = dkl * mu", "dmu = dkl * mu**2"),
            "not-differentiated kl": ("it holds ½ mu², the KL itself; its derivative is mu",
                              "dmu = dkl * mu", "dmu = dkl * mu**2 / 2"),
            "gradient-of-sigma": ("it is the gradient with respect to sigma, sigma - 1/sigma; one more"
                                  " step of the chain rule, times ½ sigma, leads to logvar",
                                  "(np.exp(logvar) - 1) / 2",
                                  "(np.exp(logvar / 2) - np.exp(-logvar / 2))"),
            "gradient-of-variance": ("it is the gradient with respect to sigma², ½ (1 - 1/sigma²);"
                                     " one more step of the chain rule, times sigma², leads to"
                                     " logvar", "(np.exp(logvar) - 1) / 2",
                                     "(1 - np.exp(-logvar)) / 2"),
            "missing-upstream": ("dkl, the gradient from above, is not multiplied in (chain rule)",
                                 "dkl = dkl[:, np.newaxis]", "dkl = 1"),
            "missing-upstream mu": ("dkl, the gradient from above, is not multiplied in (chain rule)",
                                    "dmu = dkl * mu", "dmu = mu"),
            "missing-upstream logvar": ("dkl, the gradient from above, is not multiplied in (chain"
                                        " rule)", "dlogvar = dkl * (", "dlogvar = ("),
            "summed-upstream": ("dkl is summed over the images; each image has its own",
                                "dkl = dkl[:, np.newaxis]", "dkl = dkl.sum()"),
            "summed-upstream mean": ("dkl is averaged over the images; each image has its own",
                                  "dkl = dkl[:, np.newaxis]", "dkl = dkl.mean()"),
        },
        corners=_and(_sized(dkl="B", mu="B L", logvar="B L"), extreme_values_of_logvar={
            "dkl": np.array([1.0, -2.0]), "mu": np.array([[1.0, -2.0, 0.5], [0.0, 3.0, 1.0]]),
            "logvar": np.array([[50.0, 0.0, 2.0], [-50.0, -1.0, 0.5]])},
            small_values_of_logvar_whose_exp_underflows={
                "dkl": np.array([2.0]), "mu": np.array([[1.0]]), "logvar": np.array([[-1600.0]])},
            small_dkl_and_mu={"dkl": np.array([1e-3]), "mu": np.array([[1e-3, 5e-4]]),
                              "logvar": np.array([[0.3, -0.7]])},
            as_many_images_as_dimensions={"dkl": np.array([1.0, -2.0]),
                                          "mu": np.array([[0.5, 1.5], [2.5, 3.0]]),
                                          "logvar": np.array([[0.3, -0.7], [1.1, 0.2]])}),
        outputs=("dmu", "dlogvar"), shapes="dkl (B,)\nmu, logvar (B, L)"),
    "bernoulli_forward": Trial(
        _pixels("logits", "x"), bernoulli_forward, {
            "inverted-x": ("x and 1 - x are exchanged", "- x * logits", "- (1 - x) * logits"),
            "missing-term lit": ("it is that of the lit pixels only: -(1 - x) log(1-p) is left out",
                          "np.logaddexp(0, logits) - x", "x * np.logaddexp(0, logits) - x"),
            "missing-term dark": ("it is that of the dark pixels only: -x log p is left out",
                           "np.logaddexp(0, logits) - x * logits",
                           "(1 - x) * np.logaddexp(0, logits)"),
            "sign-flip": ("the sign is wrong: it is log p(x|z); minus it was asked for", "return (", "return -("),
            "mean-for-sum": ("it is a mean over the pixels; the sum was asked for",
                             ".sum(", ".mean("),
            **_others("np.logaddexp(0, logits) - x * logits", "the cross-entropy was asked for", {
                "the squared error": ("(1 / (1 + np.exp(-logits)) - x) ** 2",
                                      "(1 / (1 + np.exp(-logits)) - x) ** 2 / 2",
                                      "(logits - x) ** 2", "(logits - x) ** 2 / 2"),
                "the absolute error": ("np.abs(1 / (1 + np.exp(-logits)) - x)",),
                "the entropy of p: x stands nowhere": (
                    "np.logaddexp(0, logits) - logits / (1 + np.exp(-logits))",),
                "max(logits, 0) - x logits, without the log(1 + e^-|l|) of softplus": (
                    "np.maximum(logits, 0) - x * logits",),
            }),
            "entropy": ("the entropy of x is subtracted, as for a KL divergence; the cross-entropy alone was"
                        " asked for", "- x * logits)",
                        "- x * logits + x * np.log(x) + (1 - x) * np.log(1 - x))"),
            "softmax": ("it is a softmax over the pixels, as for categories (classes); each pixel has its own"
                        " sigmoid", "np.logaddexp(0, logits) - x * logits",
                        "x * (np.log(np.exp(logits).sum(axis=-1, keepdims=True)) - logits)"),
            "softplus-term": ("the term max(logits, 0), the positive part, is missing",
                              "np.logaddexp(0, logits)", "np.log1p(np.exp(-np.abs(logits)))"),
            "missing-abs": ("|l| stands where max(l, 0) should, or the |l| in log(1 + e^-|l|) has lost its absolute"
                            " value",
                            "np.logaddexp(0, logits)",
                            "(np.maximum(logits, 0) + np.log1p(np.exp(-logits)))"),
            "missing-sigmoid clip": ("logits are taken for probabilities, and clipped: the sigmoid is"
                                     " missing", "np.logaddexp(0, logits) - x * logits",
                                     "-x * np.log(np.clip(logits, 1e-7, 1 - 1e-7)) - (1 - x)"
                                     " * np.log(1 - np.clip(logits, 1e-7, 1 - 1e-7))"),
            "sigmoid-again": ("the sigmoid is taken twice: of what is a probability already",
                              "np.logaddexp(0, logits) - x * logits",
                              "np.logaddexp(0, 1 / (1 + np.exp(-logits))) - x / (1 + np.exp(-logits))"),
        },
        ways={
            _cross_entropy: ("nan", "a probability has rounded to 0 or 1, or e^l to infinity, before"
             " its log is taken: work from the logit"),
            _with_a_small_number: ("small-number", "a small number, or a clip, keeps log p finite"
             " but wrong: work from the logit"),
        },
        corners=_and(_of_pixels("logits", "x"), large_logits_as_extreme_as_800={
            "logits": BIG, "x": GREY}, black_pixels_of_which_the_decoder_is_sure={
            "logits": SURE, "x": np.zeros((1, 2))}), kinds=4, shaped=SAMPLES, outputs=("nll",),
        shapes="logits (K, B, D)\nx (B, D)"),
    "bernoulli_backward": Trial(
        _pixels("dnll", "logits", "x"), bernoulli_backward, {
            "missing-sigmoid": ("logits stand where p = sigmoid(logits) should",
                                "p = 1 / (1 + np.exp(-logits))", "p = logits"),
            "sigmoid-twice": ("sigmoid is taken of p, which is a sigmoid already",
                              "p = 1 / (1 + np.exp(-logits))",
                              "p = 1 / (1 + np.exp(-1 / (1 + np.exp(-logits))))"),
            "sigmoid-twice slope": ("p (1 - p) is there once too often: in dlogits it has cancelled",
                            "(p - x)", "(p - x) * p * (1 - p)"),
            "gradient-of-p": ("it is the gradient of p; the sigmoid's own slope, p (1 - p), is"
                              " missing", "(p - x)", "(p - x) / (p * (1 - p))"),
            "inverted-p": ("1 / (1 + e^l) stands where p = 1 / (1 + e^-l) should: the sign in the"
                           " exponent", "np.exp(-logits)", "np.exp(logits)"),
            "inverted-x": ("x and 1 - x are exchanged", "(p - x)", "(p - (1 - x))"),
            "missing-term lit": ("it is that of the lit pixels only: (1 - x) log(1 - p) is left out",
                          "(p - x)", "(p - 1) * x"),
            "sign-flip": ("the sign is the wrong way round: it should be p - x", "p - x", "x - p"),
            "missing-upstream": ("dnll, the gradient from above, is not multiplied in (chain rule)",
                                 "dnll[..., np.newaxis] * ", ""),
        },
        ways={_by_the_chain_rule: ("nan", "p has rounded to 0 or 1, and x / p or (1 - x) / (1 - p)"
              " divides by 0: the chain rule leaves p - x, which has no fraction")},
        corners=_and(_of_pixels("dnll", "logits", "x"), large_logits_as_extreme_as_800={
            "dnll": np.array([1.0, -0.5]), "logits": BIG, "x": GREY},
            black_pixels_of_which_the_decoder_is_sure={
                "dnll": np.array([1e-3]), "logits": SURE, "x": np.zeros((1, 2))}),
        kinds=4, shaped=SAMPLES,
        outputs=("dlogits",), shapes="dnll (K, B)\nlogits (K, B, D)\nx (B, D)"),
    "gaussian_forward": Trial(
        _pixels("mean", "x", "sigma", logits="mean"), gaussian_forward, {
            "missing-half": ("the ½ of the squared error is missing", "(2 * sigma**2)", "sigma**2"),
            "sigma-for-variance": ("the squared error is divided by sigma; sigma² was asked for",
                                   "sigma**2", "sigma"),
            "missing-variance": ("the squared error is not divided by sigma²",
                                 "(2 * sigma**2)", "2"),
            "missing-constant": ("the constant ½ log 2π of each pixel is missing",
                                 " + np.log(2 * np.pi) / 2", ""),
            "missing-log-sigma": ("log sigma is missing", " + np.log(sigma)", ""),
            "missing-constant both": ("log sigma + ½ log 2π of each pixel are missing",
                                  "(squares + np.log(sigma) + np.log(2 * np.pi) / 2)", "squares"),
            "missing-half log": ("the ½ of ½ log 2π is missing", "np.log(2 * np.pi) / 2",
                             "np.log(2 * np.pi)"),
            "log-variance": ("log sigma² stands where log sigma should: its ½ is missing",
                             "np.log(sigma)", "np.log(sigma**2)"),
            "outside-the-sum": ("the constant, log sigma + ½ log 2π, counts once for each pixel",
                                "(squares + np.log(sigma) + np.log(2 * np.pi) / 2).sum(axis=-1)",
                                "squares.sum(axis=-1) + np.log(sigma) + np.log(2 * np.pi) / 2"),
            "variance-for-sigma": ("sigma is taken for a variance; it is the standard deviation",
                                   "(2 * sigma**2)", "(2 * sigma)", "np.log(sigma)",
                                   "np.log(sigma) / 2"),
            "missing-square": ("the difference is not squared", "(x - mean) ** 2", "(x - mean)"),
            "sign-flip": ("the sign is wrong: it is log p(x|z); minus it was asked for", "return (", "return -("),
            "mean-for-sum": ("it is a mean over the pixels; the sum was asked for",
                             ".sum(", ".mean("),
            "laplace": ("the absolute error stands where the square should, as for a Laplace",
                        "(x - mean) ** 2 / (2 * sigma**2)", "np.abs(x - mean) / sigma"),
            "laplace density": ("it is the nll of a Laplace: the absolute error, not the square",
                                "squares + np.log(sigma) + np.log(2 * np.pi) / 2",
                                "np.abs(x - mean) / sigma + np.log(2 * sigma)"),
            "laplace half": ("the absolute error stands where the square should",
                             "(x - mean) ** 2 / (2 * sigma**2)", "np.abs(x - mean) / (2 * sigma)"),
            "sum-squared": ("the differences are added up before they are squared; square each",
                            "(x - mean) ** 2 / (2 * sigma**2)",
                            "(x - mean).sum(axis=-1, keepdims=True) ** 2 / (2 * sigma**2)"
                            " / x.shape[-1]"),
        },
        ways={_gaussian_by_parts: (), _gaussian_by_density: ("nan", "far from the mean the density"
              " underflows to 0, and its log is infinite: write the log out")},
        corners=_and(_of_pixels("mean", "x", "sigma", logits="mean"),
                     x_far_from_the_mean={"mean": np.array([[0.0, 100.0]]),
                                          "x": np.array([[1.0, 0.0]]), "sigma": 0.1},
                     a_small_sigma={"mean": np.array([[0.3, 0.5]]), "x": np.array([[0.30001, 0.5]]),
                                    "sigma": 1e-5},
                     pixels_below_0_and_above_1={"mean": np.array([[-2.0, 3.5]]),
                                                 "x": np.array([[-1.5, 2.0]]), "sigma": 0.7}),
        kinds=4, shaped=SAMPLES, outputs=("nll",), shapes="mean (K, B, D)\nx (B, D)"),
    "gaussian_backward": Trial(
        _pixels("dnll", "mean", "x", "sigma", logits="mean"), gaussian_backward, {
            "missing-half": ("it is twice too large: ½ (x - mean)² has the derivative mean - x",
                             "(mean - x)", "2 * (mean - x)"),
            "sigma-for-variance": ("it is divided by sigma; sigma² was asked for",
                                   "sigma**2", "sigma"),
            "missing-variance": ("it is not divided by sigma²", " / sigma**2", ""),
            "inverted-variance": ("it is multiplied by sigma²; it should be divided",
                                  "/ sigma**2", "* sigma**2"),
            "not-differentiated": ("the difference is still squared: the derivative of a square has"
                                   " none", "(mean - x)", "(mean - x) ** 2"),
            "not-differentiated half": ("it is the nll itself, ½ of the squared error; its derivative"
                                        " was asked for", "(mean - x)", "(mean - x) ** 2 / 2"),
            "gradient-of-sigma": ("it is the derivative with respect to sigma; in the mean was asked for",
                                  "(mean - x) / sigma**2",
                                  "(1 / sigma - (mean - x) ** 2 / sigma**3)"),
            "gradient-of-sigma half": ("it is the derivative with respect to sigma; in the mean was"
                                       " asked for", "(mean - x) / sigma**2",
                                       "(-((mean - x) ** 2) / sigma**3)"),
            "extra-term": ("1/sigma is an extra term: log sigma does not depend on the mean",
                           "dnll[..., np.newaxis] * (mean - x) / sigma**2",
                           "dnll[..., np.newaxis] * ((mean - x) / sigma**2 + 1 / sigma)"),
            "absolute": ("only the sign of the error is left, as for an absolute error (Laplace)",
                         "(mean - x) / sigma**2", "np.sign(mean - x) / sigma"),
            "sign-flip": ("the sign is the wrong way round: it should be mean - x",
                          "mean - x", "x - mean"),
            "missing-upstream": ("dnll, the gradient from above, is not multiplied in (chain rule)",
                                 "dnll[..., np.newaxis] * ", ""),
        },
        corners=_and(_of_pixels("dnll", "mean", "x", "sigma", logits="mean"),
                     a_small_sigma_or_large_errors={
                         "dnll": np.array([1.0, -300.0]), "mean": np.array([[0.3, 0.5], [90.0, 0]]),
                         "x": np.array([[0.30001, 0.5], [0.0, 1.0]]), "sigma": 1e-5},
                     pixels_below_0_and_above_1={
                         "dnll": np.array([0.5]), "mean": np.array([[-2.0, 3.5]]),
                         "x": np.array([[-1.5, 2.0]]), "sigma": 0.7},
                     small_numbers={
                         "dnll": np.array([1e-3]), "mean": np.array([[1e-3, -2e-3]]),
                         "x": np.array([[-5e-4, 1e-3]]), "sigma": 1.0}),
        outputs=("dmean",),
        kinds=4, shaped=SAMPLES, shapes="dnll (K, B)\nmean (K, B, D)\nx (B, D)"),
}  # fmt: skip


def diagnose(name: str, function: Callable[..., Any], seed: int = 0) -> list[Finding]:
    """What is wrong with `function`, written to be the operation called `name`: [] if nothing.

    name : "dense_backward", "kl_forward", …: one of OPERATIONS; the arguments are the library's
    seed : decides the numbers it is tried on
    """
    trial = OPERATIONS[one_of("name", name, tuple(OPERATIONS))]
    function = validation.function("function", function)
    return trial.diagnose(name, function, validation.whole_number("seed", seed, minimum=0))
