"""Every forward/backward pair, at shapes, values and memory layouts that hypothesis chooses.

`PAIRS` says of each pair what the letters of its shapes are; what is checked is the same for all.
Where a tolerance is a number of `eps`, it is of the sizes of the terms that are added up.
"""

import importlib
import inspect
import math
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

import numpyvae as nv
from numpyvae import gradcheck, greys, latent, layers, likelihood, neighbour, objectives, vae

often = settings(derandomize=True, database=None, deadline=None, max_examples=25)


@dataclass(frozen=True)
class Pair:
    """A pair, and the shapes of its arguments: a letter for each axis, K only now and then.

    varied : the arguments that the backward gives gradients of, in its order
    given : the others; numbers as they are
    not_empty : why an empty batch has no value, "" where it has
    draw : what a random array of standard normal numbers is made into, by argument
    """

    module: object
    name: str
    varied: dict[str, str]
    output: str
    given: dict[str, str | float] = field(default_factory=dict)
    not_empty: str = ""
    draw: dict[str, Callable] = field(default_factory=dict)

    def forward(self, arguments):
        function = getattr(self.module, f"{self.name}_forward")
        return function(*(arguments[name] for name in inspect.signature(function).parameters))

    def backward(self, dy, arguments):
        """The gradients by argument; of an argument called y the backward wants the output."""
        function = getattr(self.module, f"{self.name}_backward")
        known = {**arguments, "y": self.forward(arguments)} if self.wants_output else arguments
        names = list(inspect.signature(function).parameters)[1:]
        gradients = function(dy, *(known[name] for name in names))
        gradients = gradients if isinstance(gradients, tuple) else (gradients,)
        return dict(zip(self.varied, gradients, strict=True))

    @property
    def wants_output(self):
        return "y" in inspect.signature(getattr(self.module, f"{self.name}_backward")).parameters

    def arguments(self, sizes, seed, dtype="float64"):
        rng, arguments = np.random.default_rng(seed), {}
        for name, shape in {**self.varied, **self.given}.items():
            if isinstance(shape, str):
                drawn = rng.standard_normal(self.shape(shape, sizes))
                arguments[name] = self.draw.get(name, np.asarray)(drawn).astype(dtype)
            else:
                arguments[name] = shape
        dy = rng.standard_normal(self.shape(self.output, sizes)).astype(dtype)
        return dy, arguments

    @staticmethod
    def shape(letters, sizes):
        return tuple(sizes[letter] for letter in letters if sizes[letter] is not None)


class Trunk(Pair):
    """Two layers and their activation: its arguments come in a list of pairs."""

    def forward(self, a):
        return vae.trunk_forward(a["x"], self.dense(a), "tanh")[-1]

    def backward(self, dy, a):
        trunk = vae.trunk_forward(a["x"], self.dense(a), "tanh")
        dx, ((dW, db), (dV, dc)) = vae.trunk_backward(dy, trunk, self.dense(a), "tanh")
        return {"x": dx, "W": dW, "b": db, "V": dV, "c": dc}

    @staticmethod
    def dense(a):
        return [(a["W"], a["b"]), (a["V"], a["c"])]


def pixels(normal):
    return 1 / (1 + np.exp(-2 * normal))


def off_the_kink(normal):
    return normal + np.copysign(0.05, normal)


HEADS = {"mu": "BL", "logvar": "BL"}
A_MEAN = "the formula has a mean over the batch"
PAIRS = [
    Pair(layers, "dense", {"x": "KBN", "W": "NM", "b": "M"}, "KBM"),
    Pair(layers, "relu", {"x": "KBN"}, "KBN", draw={"x": off_the_kink}),
    Pair(layers, "tanh", {"x": "KBN"}, "KBN"),
    Pair(latent, "reparameterize", HEADS, "KBL", {"eps": "KBL"}),
    Pair(latent, "kl", HEADS, "B"),
    Pair(likelihood, "bernoulli", {"logits": "KBD"}, "KB", {"x": "BD"}, draw={"x": pixels}),
    Pair(likelihood, "gaussian", {"mean": "KBD"}, "KB", {"x": "BD", "sigma": 0.7}),
    Pair(greys, "optimal_gaussian", {"mean": "KBD"}, "KB", {"x": "BD"}, A_MEAN),
    Pair(
        greys, "continuous_bernoulli", {"logits": "KBD"}, "KB", {"x": "BD"}, draw={"x": pixels}
    ),
    Pair(neighbour, "neighbour", {"w": "D"}, "KBD", {"logits": "KBD", "left": "BD"}),
    Pair(objectives, "sampled_kl", {"z": "KBL", "logvar": "BL"}, "KB", {"eps": "KBL"}),
    Pair(objectives, "log_mean_exp", {"log_w": "SB"}, "B"),
    Pair(objectives, "free_bits", HEADS, "B", {"free_bits": 0.6}, A_MEAN),
    Trunk(vae, "trunk", {"x": "KBN", "W": "NM", "b": "M", "V": "MD", "c": "D"}, "KBD"),
]  # fmt: skip
every_pair = pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
some = st.integers(1, 5)
sizes_with = {
    "K": st.none() | some, "S": some, "N": some, "M": some, "L": some, "D": some,
}  # fmt: skip
sizes = st.fixed_dictionaries({"B": some, **sizes_with})
no_images = st.fixed_dictionaries({"B": st.just(0), **sizes_with})
seeds = st.integers(0, 2**32 - 1)


def test_every_pair_of_the_library_is_in_the_table():
    found = set()
    for module in pkgutil.iter_modules(nv.__path__, "numpyvae."):
        if module.ispkg or module.name.endswith("__main__"):
            continue
        functions = vars(importlib.import_module(module.name))
        ours = {n for n, f in functions.items() if getattr(f, "__module__", "") == module.name}
        found |= {
            (module.name, name.removesuffix(way))
            for name in ours
            for way in ("_forward", "_backward")
            if name.endswith(way) and name[0] != "_"
        }
    # The one backward without a forward of its own is a part of dense_backward: see below.
    assert found - {("numpyvae.layers", "dense_parameters")} == {
        (pair.module.__name__, pair.name) for pair in PAIRS
    }


@every_pair
@often
@given(sizes=sizes, seed=seeds)
def test_gradients_have_the_shapes_of_the_arguments_and_agree_with_derivatives(pair, sizes, seed):
    dy, arguments = pair.arguments(sizes, seed)
    if pair.name == "free_bits":  # it jumps where the mean KL is what is free
        kl = (arguments["mu"] ** 2 + np.expm1(arguments["logvar"]) - arguments["logvar"]) / 2
        assume(np.abs(kl.mean(axis=0) - arguments["free_bits"]).min() > 0.05)
    y, gradients = pair.forward(arguments), pair.backward(dy, arguments)
    assert y.shape == dy.shape
    rng = np.random.default_rng(seed)
    for name, gradient in gradients.items():
        assert gradient.shape == arguments[name].shape
        direction = rng.standard_normal(gradient.shape)

        def moved(step, name=name, direction=direction):
            return (
                dy * pair.forward({**arguments, name: arguments[name] + step * direction})
            ).sum()

        slope, size = gradcheck.derivative(moved, 1e-3), np.abs(gradient * direction).sum()
        # Rounding of the sum over a step of 1e-3; and that step to the fourth power.
        tolerance = 1e-8 * size + 1e-12 * np.abs(dy * y).sum()
        assert abs((gradient * direction).sum() - slope) <= tolerance + 1e-12, name


@often
@given(sizes=sizes, seed=seeds)
def test_the_first_layers_backward_is_that_of_any_layer_less_dx(sizes, seed):
    dy, a = PAIRS[0].arguments(sizes, seed)
    _, dW, db = layers.dense_backward(dy, a["x"], a["W"])
    for ours, expected in zip(layers.dense_parameters_backward(dy, a["x"]), (dW, db), strict=True):
        np.testing.assert_array_equal(ours, expected)


@pytest.mark.parametrize("pair", [p for p in PAIRS if not p.not_empty], ids=lambda pair: pair.name)
@pytest.mark.parametrize("dtype", ["float32", "float64"])
@often
@given(sizes=no_images, seed=seeds)
def test_no_images_give_no_rows_and_gradients_of_zero(pair, dtype, sizes, seed):
    dy, arguments = pair.arguments(sizes, seed, dtype)
    y, gradients = pair.forward(arguments), pair.backward(dy, arguments)
    assert y.shape == dy.shape
    assert y.dtype == dtype
    for name, gradient in gradients.items():
        assert gradient.shape == arguments[name].shape
        assert gradient.dtype == dtype
        assert not gradient.any()


LAYOUTS = {
    "Fortran order": np.asfortranarray,
    "every other entry": lambda a: np.repeat(a, 2, axis=-1)[..., ::2],
    "backwards": lambda a: a[..., ::-1].copy()[..., ::-1],
    "upside down": lambda a: a[::-1].copy()[::-1],
    "transposed": lambda a: a.T.copy().T,
    "a part of a larger array": lambda a: np.pad(a, 1)[(slice(1, -1),) * a.ndim],
    "as it is": np.copy,
}
six_layouts = st.lists(st.sampled_from([*LAYOUTS]), min_size=6, max_size=6)


@every_pair
@pytest.mark.parametrize("dtype", ["float32", "float64"])
@often
@given(
    sizes=sizes, seed=seeds, layouts=st.lists(st.sampled_from([*LAYOUTS]), min_size=6, max_size=6)
)
def test_the_layout_in_memory_and_a_lock_on_it_change_no_result(pair, dtype, sizes, seed, layouts):
    dy, plain = pair.arguments(sizes, seed, dtype)
    names = [name for name, value in plain.items() if isinstance(value, np.ndarray)]
    laid_out = dict(plain)
    for name, layout in zip(names, layouts, strict=False):
        laid_out[name] = LAYOUTS[layout](plain[name])
        np.testing.assert_array_equal(laid_out[name], plain[name])
        laid_out[name].flags.writeable = False  # to write to it would raise
    dy_laid_out = LAYOUTS[layouts[-1]](dy)
    dy_laid_out.flags.writeable = False
    expected = [pair.forward(plain), *pair.backward(dy, plain).values()]
    results = [pair.forward(laid_out), *pair.backward(dy_laid_out, laid_out).values()]
    # Sums may be taken in another order, products by another routine of the BLAS.
    tolerance = 50 * np.finfo(dtype).eps
    for result, value in zip(results, expected, strict=True):
        assert result.dtype == dtype
        size = max(1.0, float(np.abs(value).max()))
        np.testing.assert_allclose(result, value, rtol=tolerance, atol=tolerance * size)


# From here on: the extremes, against sums of closed forms in Python's own floats.
BIG = (-1e6, -1e4, -800.0, -80.0, -17.0, -1.0, -1e-6, 0.0, 1e-9, 0.2, 1.0, 40.0, 800.0, 1e6)
WIDE = (-800.0, -80.0, -1.0, -1e-9, 0.0, 0.5, 80.0, 800.0)
FAR = (-1e4, -1.0, 0.0, 1e-3, 1e4)
both = st.sampled_from(["float32", "float64"])


def rows_of(values, dtype, shape):
    return hnp.arrays(dtype, shape, elements=st.sampled_from([float(np.dtype(dtype).type(v))
                                                              for v in values]))  # fmt: skip


@st.composite
def batch(draw, **kinds):
    """Arrays of one dtype, (B, D) each, with the values listed for each; and an upstream (B,)."""
    dtype, shape = draw(both), (draw(st.integers(1, 3)), draw(some))
    arrays = [draw(rows_of(values, dtype, shape)) for values in kinds.values()]
    upstream = draw(rows_of((-2.0, 0.25, 1.0), dtype, shape[:1]))
    return upstream, *arrays


def close(results, exact, sizes, dtype, digits=8):
    """Within so many eps of the terms' sizes; infinite where the dtype can't hold the exact one."""
    results, exact, sizes = np.broadcast_arrays(results, exact, sizes)
    top, tiny = float(np.finfo(dtype).max), float(np.finfo(dtype).tiny)
    for result, value, size in zip(results.flat, exact.flat, sizes.flat, strict=True):
        if abs(value) > 2 * top:
            assert result == math.copysign(math.inf, value)
        elif abs(value) < top / 2:
            assert abs(float(result) - value) <= digits * np.finfo(dtype).eps * size + tiny


def safe_exp(value):
    try:
        return math.exp(value)
    except OverflowError:
        return math.inf


def safe_expm1(value):
    return math.expm1(value) if value < 1 else safe_exp(value) - 1


def by_entry(function, *arrays):
    """`function` of each entry, as Python floats."""
    arrays = np.broadcast_arrays(*arrays)
    entries = zip(*(a.flat for a in arrays), strict=True)
    flat = [function(*map(float, entry)) for entry in entries]
    return np.array(flat).reshape(arrays[0].shape)


def row_sums(values):
    return np.array([math.inf if np.isinf(row).any() else math.fsum(row) for row in values])


def exact_softplus(logit):
    return max(logit, 0.0) + math.log1p(math.exp(-abs(logit)))


def exact_sigmoid(logit):
    return math.exp(-exact_softplus(-logit))


def exact_log_c(logit):
    size = abs(logit)
    return max(logit, 0.0) + (math.log(-math.expm1(-size) / size) if size else 0.0)


def exact_grey_mean(logit):
    if abs(logit) < 0.05:
        return 0.5 + logit / 12 - logit**3 / 720 + logit**5 / 30240
    return 0.5 + 0.5 / math.tanh(logit / 2) - 1 / logit


@pytest.mark.parametrize(
    ("forward", "backward", "log_constant", "mean"),
    [
        (likelihood.bernoulli_forward, likelihood.bernoulli_backward,
         exact_softplus, exact_sigmoid),
        (greys.continuous_bernoulli_forward, greys.continuous_bernoulli_backward,
         exact_log_c, exact_grey_mean),
    ],
)  # fmt: skip
@settings(often, max_examples=100)
@given(arrays=batch(logits=BIG, x=(0.0, 0.25, 1.0)))
def test_no_logit_is_too_large_for_black_white_or_grey_pixels(
    forward, backward, log_constant, mean, arrays
):
    dnll, logits, x = arrays
    terms = by_entry(lambda logit, p: log_constant(logit) - p * logit, logits, x)
    sizes = by_entry(lambda logit, p: 1 + abs(logit) + abs(p * logit), logits, x)
    result = forward(logits, x)
    close(result, row_sums(terms), row_sums(sizes), logits.dtype)
    slopes = by_entry(lambda logit, p: mean(logit) - p, logits, x)
    gradient = backward(dnll, logits, x)
    assert result.dtype == gradient.dtype == logits.dtype
    # Near 0 the float32 mean of greys is a difference of numbers of size 1 / 0.3.
    close(gradient, dnll[:, None].astype(float) * slopes, 8.0, logits.dtype)


@pytest.mark.parametrize("colour", [0.0, 1.0])
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_a_sure_and_right_decoder_pays_nothing_for_black_or_white_images(colour, dtype):
    logits = np.full((2, 784), 1e6 if colour else -1e6, dtype)
    x = np.full((2, 784), colour, dtype)
    assert (likelihood.bernoulli_forward(logits, x) == 0).all()
    assert (likelihood.bernoulli_backward(np.ones(2, dtype), logits, x) == 0).all()
    wrong = likelihood.bernoulli_forward(logits, 1 - x)
    np.testing.assert_allclose(wrong, 784e6, rtol=1e-6)


@settings(often, max_examples=100)
@given(arrays=batch(mu=FAR, logvar=WIDE))
def test_the_kl_is_right_or_infinite_for_any_mean_and_variance(arrays):
    dkl, mu, logvar = arrays
    terms = by_entry(lambda m, v: (m * m + safe_expm1(v) - v) / 2, mu, logvar)
    sizes = by_entry(lambda m, v: m * m + abs(safe_expm1(v)) + abs(v), mu, logvar)
    with np.errstate(over="ignore", invalid="raise", divide="raise"):
        kl, (dmu, dlogvar) = latent.kl_forward(mu, logvar), latent.kl_backward(dkl, mu, logvar)
    assert kl.dtype == dmu.dtype == dlogvar.dtype == mu.dtype
    close(kl, row_sums(terms), row_sums(sizes), mu.dtype)
    of_row = dkl[:, None].astype(float)
    close(dmu, of_row * mu, np.abs(of_row * mu), mu.dtype)
    exact = of_row * by_entry(lambda v: safe_expm1(v) / 2, logvar)
    close(dlogvar, exact, np.abs(exact), mu.dtype)


# No noise or gradient of exactly 0 here: times a sigma beyond the dtype's largest number it is NaN.
@settings(often, max_examples=100)
@given(arrays=batch(mu=FAR, logvar=WIDE, eps=(-3.0, -0.5, 1.0), dz=(-2.0, 1.0)))
def test_samples_are_right_or_infinite_for_any_mean_and_variance(arrays):
    _, mu, logvar, eps, dz = arrays
    with np.errstate(over="ignore", invalid="raise", divide="raise"):
        z = latent.reparameterize_forward(mu, logvar, eps)
        dmu, dlogvar = latent.reparameterize_backward(dz, logvar, eps)
    assert z.dtype == dlogvar.dtype == mu.dtype
    noise = by_entry(lambda v, e: safe_exp(v / 2) * e, logvar, eps)
    # The rounding of logvar / 2 is a relative error of exp of as many times logvar.
    close(z, mu + noise, np.abs(mu.astype(float)) + 400 * np.abs(noise), mu.dtype)
    np.testing.assert_array_equal(dmu, dz)
    close(dlogvar, dz * noise / 2, 400 * np.abs(dz * noise), mu.dtype)


@pytest.mark.parametrize("sigma", [1e-6, 0.3, 1e6])
@often
@given(arrays=batch(mean=FAR, x=(0.0, 0.5, 1.0)))
def test_the_gaussians_are_right_for_any_mean(sigma, arrays):
    dnll, mean, x = arrays
    error = mean.astype(float) - x
    constant = math.log(sigma) + math.log(2 * math.pi) / 2
    squares = (error / sigma) ** 2 / 2
    nll = likelihood.gaussian_forward(mean, x, sigma)
    close(nll, row_sums(squares + constant), row_sums(squares + abs(constant) + 1), mean.dtype)
    exact = dnll[:, None].astype(float) * error / sigma**2
    dmean = likelihood.gaussian_backward(dnll, mean, x, sigma)
    close(dmean, exact, np.abs(exact), mean.dtype)
    assert nll.dtype == dmean.dtype == mean.dtype
    best = max(math.sqrt((error**2).mean()), 1e-6)
    constant, squares = math.log(best) + math.log(2 * math.pi) / 2, (error / best) ** 2 / 2
    nll = greys.optimal_gaussian_forward(mean, x)
    sizes = row_sums(squares + abs(constant) + 1)
    close(nll, row_sums(squares + constant), sizes, mean.dtype, digits=32)
    assert np.isfinite(greys.optimal_gaussian_backward(dnll, mean, x)).all()


@pytest.mark.parametrize("error", [0.0, 1e-9, 3e-7, 1e-3])
def test_the_best_sigma_has_a_right_gradient_where_it_may_not_fall_further(rng, error):
    x, dnll = rng.standard_normal((3, 4)), rng.standard_normal(3)
    mean = x + error * rng.standard_normal((3, 4))
    dmean = greys.optimal_gaussian_backward(dnll, mean, x)
    d = rng.standard_normal((3, 4))

    def moved(step):
        return (dnll * greys.optimal_gaussian_forward(mean + step * d, x)).sum()

    slope = gradcheck.derivative(moved, 1e-2 * max(error, 1e-7))
    assert (dmean * d).sum() == pytest.approx(slope, rel=1e-4, abs=1e-3)


@often
@given(seed=seeds, dtype=both, shift=st.sampled_from([-1e6, -1e4, 0.0, 1e4, 1e6]), k=some, b=some)
def test_weights_of_any_size_have_a_mean_and_shares_that_add_up_to_one(seed, dtype, shift, k, b):
    rng = np.random.default_rng(seed)
    log_w = (shift + 300 * rng.standard_normal((k, b))).astype(dtype)
    exact = []
    for column in log_w.T.astype(float):
        largest = max(column)
        exact.append(largest + math.log(math.fsum(math.exp(v - largest) for v in column) / k))
    result = objectives.log_mean_exp_forward(log_w)
    close(result, np.array(exact), 1 + np.abs(exact), dtype)
    shares = objectives.log_mean_exp_backward(np.ones(b, dtype), log_w)
    assert result.dtype == shares.dtype == dtype
    np.testing.assert_allclose(shares.sum(axis=0), 1, rtol=8 * np.finfo(dtype).eps)


@settings(often, max_examples=100)
@given(arrays=batch(z=FAR, eps=(-3.0, 0.0, 1.0), logvar=WIDE, mu=FAR))
def test_the_other_two_kls_are_right_or_infinite_too(arrays):
    _, z, eps, logvar, mu = arrays
    terms = by_entry(lambda z, e, v: (z * z - e * e - v) / 2, z, eps, logvar)
    sizes = by_entry(lambda z, e, v: (z * z + e * e + abs(v)) / 2, z, eps, logvar)
    kl = objectives.sampled_kl_forward(z, eps, logvar)
    close(kl, row_sums(terms), row_sums(sizes), z.dtype)
    with np.errstate(over="ignore", invalid="raise", divide="raise"):
        free = objectives.free_bits_forward(mu, logvar, 0.0)
        # Where all of it is free it does not matter how large it is.
        all_free = objectives.free_bits_forward(mu[:, :1], np.zeros_like(mu[:, :1]), 1e9)
    terms = by_entry(lambda m, v: (m * m + safe_expm1(v) - v) / 2, mu, logvar)
    sizes = by_entry(lambda m, v: m * m + abs(safe_expm1(v)) + abs(v), mu, logvar)
    close(free, row_sums(terms), row_sums(sizes), mu.dtype)
    assert (all_free == np.float32(1e9)).all()
    assert free.dtype == all_free.dtype == kl.dtype == z.dtype


@often
@given(arrays=batch(x=(-1e30, -1e4, -1.0, 0.0, 1.0, 20.0, 1e30)))
def test_activations_of_huge_numbers_are_exact(arrays):
    _, x = arrays
    y = layers.tanh_forward(x)
    close(y, by_entry(math.tanh, x), 1.0, x.dtype, digits=4)
    slope = layers.tanh_backward(np.ones_like(x), y)
    assert ((slope >= 0) & (slope <= 1)).all()
    np.testing.assert_array_equal(layers.relu_forward(x), np.where(x > 0, x, 0))
    np.testing.assert_array_equal(layers.relu_backward(np.full_like(x, 3), np.maximum(x, 0)),
                                  np.where(x > 0, 3, 0))  # fmt: skip
