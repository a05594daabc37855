"""The right formula of every operation, and the mistakes people make in it, for operations.py.

A formula is a sum of terms, a term a coefficient times named factors: dlogvar = ½ dz sigma eps is
{("dz", "eps", "sigma"): 0.5}. A mistake is an edit of it. Where two edits lead to the same formula
the one listed first is named. Slugs, once given, stay.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from .. import layers
from ..arrays import Array

Term = tuple[str, ...]  # the names of its factors, sorted
Formula = dict[Term, float]  # the coefficient of each term


def term(factors: str) -> Term:
    return tuple(sorted(factors.split()))


def shown(factors: Term) -> str:
    """A term as one writes it: sigma² for sigma twice, and what it is divided by at the end."""
    counts = {name: factors.count(name) for name in factors}
    powers = {1: "", 2: "²", 3: "³", 4: "⁴"}
    counts = {f"({name})" if "-" in name else name: n for name, n in counts.items()}
    above = [name + powers[n] for name, n in counts.items() if name[:2] != "1/"]
    below = ["/" + name[2:] + powers[n] for name, n in counts.items() if name[:2] == "1/"]
    return "·".join(above or ["1"]) + "".join(below)


@dataclass(frozen=True)
class Edit:
    """A mistake, as a change of a formula: in its terms, the factors `old` become `new`.

    With new=None those terms are gone. Terms without the factors `old` stay as they are, and if
    `only` names a term, so do all the others. Or the whole formula is another one, `instead`.
    """

    slug: str
    sentence: str
    old: str = ""
    new: str | None = ""
    times: float = 1.0
    only: str | None = None
    instead: tuple[tuple[str, float], ...] = ()

    def __call__(self, formula: Formula) -> Formula:
        if self.instead:
            return {term(factors): coefficient for factors, coefficient in self.instead}
        edited: Formula = {}
        for factors, coefficient in formula.items():
            left = list(factors)
            if self.only in (None, " ".join(factors)) and _take(left, self.old.split()):
                if self.new is None:
                    continue
                factors, coefficient = term(" ".join([*left, self.new])), coefficient * self.times
            edited[factors] = edited.get(factors, 0) + coefficient
        return edited


def _take(factors: list[str], old: list[str]) -> bool:
    """Take `old` out of `factors`, if all of it is there."""
    if any(factors.count(factor) < old.count(factor) for factor in old):
        return False
    for factor in old:
        factors.remove(factor)
    return True


@dataclass(frozen=True)
class Output:
    """One result of an operation: its formula, a factor that has its shape, and its edits.

    Where a product of factors has an axis more than the result it is summed over `axis`: 0 for the
    noise samples, -1 for pixels or latent dimensions.
    """

    name: str
    formula: Formula
    like: str
    edits: tuple[Edit, ...]
    axis: int = 0


@dataclass(frozen=True)
class Operation:
    """A forward or backward: random arguments, the factors of its formulas, and its results.

    `arguments` takes a kind of shape: 0 is plain; 1 to 3 have an axis of noise samples where the
    operation may have one, 2 and 3 with sizes that are easily confused: 1, and K = B; 4 is one
    image.
    """

    arguments: Callable[[np.random.Generator, int], dict[str, Any]]
    factors: Callable[..., dict[str, Any]]
    outputs: tuple[Output, ...]
    of_nan: str = ""  # where NaN and infinity come from, if one can say


def _sizes(rng: np.random.Generator, n: int, kind: int) -> list[int]:
    sizes = [int(size) for size in rng.choice(np.arange(2, 8), n, replace=False)]
    if kind == 2:
        sizes[int(rng.integers(1, n))] = 1  # not the batch: a mean over one image is a sum
    if kind == 4:
        sizes[0] = 1
    return sizes


def _lead(rng: np.random.Generator, kind: int, batch: int) -> tuple[int, ...]:
    """The axes before the last: (batch,) alone, or after an axis of K noise samples."""
    if kind in (0, 4):
        return (batch,)
    return {1: int(rng.integers(2, 5)), 2: batch, 3: 1}[kind], batch


def _upstream(name: str) -> Edit:
    sentence = f"{name}, the gradient that comes from above, is not multiplied in"
    return Edit("missing-upstream", sentence, old=name)


def _mean(over: str, factor: str) -> Edit:
    return Edit("mean-for-sum", f"it is a mean over the {over}; the sum was asked for", new=factor)


SIGN = Edit("sign-flip", "the sign is the wrong way round", times=-1)
EXTRA_HALF = Edit("extra-half", "it is half of what it should be: a ½ too many", times=0.5)


def _dense_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    batch, n_in, n_out = _sizes(rng, 3, kind)
    lead = _lead(rng, kind, batch)
    return {
        "dy": rng.standard_normal((*lead, n_out)),
        "x": rng.standard_normal((*lead, n_in)),
        "W": rng.standard_normal((n_in, n_out)),
    }


def _without_W(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    return {key: value for key, value in _dense_arguments(rng, kind).items() if key != "W"}


def _dense_factors(dy: Array, x: Array, W: Array | None = None) -> dict[str, Any]:
    rows, inputs = dy.reshape(-1, dy.shape[-1]), x.reshape(-1, x.shape[-1])
    dW = inputs.T @ rows
    factors = {
        "xᵀdy": dW,
        "reshaped(dyᵀx)": dW.T.reshape(dW.shape),
        "sum(dy)": rows.sum(axis=0),
        "1/examples": 1 / len(rows),
        "1/n_in": 1 / x.shape[-1],
        "1/n_out": 1 / dy.shape[-1],
    }
    if W is not None:
        factors["dy·Wᵀ"] = dy @ W.T
        factors["reshaped(W)"] = dy @ W.reshape(W.shape[::-1])
    return factors


OF_DENSE = (SIGN, _mean("examples", "1/examples"), _mean("inputs", "1/n_in"),
            _mean("outputs", "1/n_out"))  # fmt: skip
DX = Output("dx", {("dy·Wᵀ",): 1.0}, "dy·Wᵀ", (
    Edit("transposed", "W is reshaped where it should be transposed", "dy·Wᵀ", "reshaped(W)"),
    *OF_DENSE,
))  # fmt: skip
DENSE = (
    Output("dW", {("xᵀdy",): 1.0}, "xᵀdy", (
        Edit("transposed", "it is dyᵀx reshaped; it should be xᵀdy", "xᵀdy", "reshaped(dyᵀx)"),
        *OF_DENSE,
    )),
    Output("db", {("sum(dy)",): 1.0}, "sum(dy)", OF_DENSE),
)  # fmt: skip


def _activation_arguments(
    activation: Callable[[Array], Array],
) -> Callable[[np.random.Generator, int], dict[str, Any]]:
    def arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
        batch, n = _sizes(rng, 2, kind)
        shape = (*_lead(rng, kind, batch), n)
        y = activation(rng.standard_normal(shape))
        y.flat[0] = activation(np.ones(()))  # some of the ReLUs must be on, some off
        y.flat[-1] = activation(-np.ones(()))
        if y.size > 2:
            y.flat[1] = activation(np.array(1e-6))
        return {"dy": rng.standard_normal(shape), "y": y}

    return arguments


def _relu_factors(dy: Array, y: Array) -> dict[str, Any]:
    on, positive = 1.0 * (y > 0), 1.0 * (dy > 0)
    return {"dy": dy, "y": y, "mask": on, "off": 1 - on, "mask(dy)": positive}


def _tanh_factors(dy: Array, y: Array) -> dict[str, Any]:
    return {"dy": dy, "y": y, "tanh(y)²": np.tanh(y) ** 2}


RELU = Output("dx", {term("dy mask"): 1.0}, "dy", (
    Edit("missing-mask", "it lets dy pass everywhere; where y is 0 the slope is 0 (and y >= 0 is "
         "true of every y)", "mask", ""),
    Edit("inverted-mask", "it lets dy pass where y is 0, and stops it where y > 0", "mask", "off"),
    Edit("value-for-mask", "dy is multiplied by y; it should be by 1 where y > 0", "mask", "y"),
    Edit("wrong-mask", "it looks at the sign of dy; it should look at y", "mask", "mask(dy)"),
    Edit("wrong-mask", "it looks at the sign of dy too; y alone decides", "mask", "mask mask(dy)"),
    SIGN, _upstream("dy"),
))  # fmt: skip
TANH = Output("dx", {("dy",): 1.0, term("dy y y"): -1.0}, "dy", (
    Edit("missing-square", "y is not squared: the slope is 1 - y²", "y y", "y"),
    Edit("missing-derivative", "it is dy, as if the slope were 1", "y y", None),
    Edit("missing-derivative", "it is dy·y: the activation where its slope, 1 - y², should be",
         instead=(("dy y", 1.0),)),
    Edit("missing-term", "the 1 of the slope 1 - y² is missing", "", None, only="dy"),
    Edit("activation-twice", "tanh is taken of y, which is a tanh already", "y y", "tanh(y)²"),
    Edit("wrong-activation", "y (1 - y) is the slope of a sigmoid", "", "y", only="dy"),
    Edit("sign-flip", "the sign of y² is wrong: the slope is 1 - y²", "y y", "y y", times=-1),
    SIGN, _upstream("dy"),
))  # fmt: skip


def _latent_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    shape = tuple(_sizes(rng, 2, kind))
    samples = (*_lead(rng, kind, shape[0]), shape[1])
    return {
        "dz": rng.standard_normal(samples),
        "logvar": rng.standard_normal(shape),
        "eps": rng.standard_normal(samples),
    }


def _latent_factors(dz: Array, logvar: Array, eps: Array) -> dict[str, Any]:
    samples = len(dz) if dz.ndim > logvar.ndim else 1
    return {"dz": dz, "logvar": logvar, "eps": eps, "sigma": np.exp(logvar / 2),
            "1/samples": 1 / samples}  # fmt: skip


LATENT = (
    Output("dmu", {("dz",): 1.0}, "logvar", (
        Edit("extra-sigma", "sigma does not belong here: z = mu + sigma·eps", new="sigma"),
        Edit("extra-eps", "eps does not belong here: z = mu + sigma·eps", new="eps"),
        Edit("missing-half", "it is twice what it should be: dz/dmu = 1", times=2),
        SIGN, EXTRA_HALF, _upstream("dz"), _mean("noise samples", "1/samples"),
    )),
    Output("dlogvar", {term("dz sigma eps"): 0.5}, "logvar", (
        Edit("missing-half", "it is twice too large: the ½ of exp(logvar/2) comes down as a factor",
             times=2),
        Edit("variance-for-sigma", "sigma² stands where sigma should: sigma = exp(logvar/2)",
             "sigma", "sigma sigma"),
        Edit("missing-sigma", "sigma is missing: exp(logvar/2) is its own derivative, times ½",
             "sigma", ""),
        Edit("missing-eps", "eps is missing: sigma reaches z only through sigma·eps", "eps", ""),
        Edit("missing-exp", "logvar stands where sigma = exp(logvar/2) should", "sigma", "logvar"),
        Edit("gradient-of-sigma", "it is the gradient of sigma; one more step leads to logvar",
             "sigma", "", times=2),
        SIGN, EXTRA_HALF, _upstream("dz"), _mean("noise samples", "1/samples"),
    )),
)  # fmt: skip


def _kl_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    shape = _sizes(rng, 2, kind)
    mu, logvar = rng.standard_normal((2, *shape))
    return {"dkl": rng.standard_normal(shape[0]), "mu": mu, "logvar": logvar}


def _kl_factors(dkl: Array, mu: Array, logvar: Array) -> dict[str, Any]:
    return {"dkl": dkl[:, np.newaxis], "mu": mu, "logvar": logvar, "sigma": np.exp(logvar / 2),
            "sum(dkl)": np.full((len(mu), 1), dkl.sum()),
            "1/images": 1 / len(mu), "1/dimensions": 1 / mu.shape[1]}  # fmt: skip


KL_MEANS = (
    _mean("dimensions", "1/dimensions"), _mean("images", "1/images"),
    Edit("summed-upstream", "dkl is summed over the images; each image has its own",
         "dkl", "sum(dkl)"),
    Edit("summed-upstream", "dkl is averaged over the images; each image has its own",
         "dkl", "sum(dkl) 1/images"),
)  # fmt: skip
KL = (
    Output("dmu", {term("dkl mu"): 1.0}, "mu", (
        Edit("missing-half", "it is twice too large: ½ mu² has the derivative mu", times=2),
        Edit("not-differentiated", "it holds mu², as the KL does; the derivative of ½ mu² is mu",
             "mu", "mu mu"),
        Edit("not-differentiated", "it holds ½ mu², the KL itself; its derivative is mu",
             "mu", "mu mu", times=0.5),
        Edit("missing-mu", "mu is missing: ½ mu² has the derivative mu", "mu", ""),
        SIGN, EXTRA_HALF, _upstream("dkl"), *KL_MEANS,
    )),
    Output("dlogvar", {term("dkl sigma sigma"): 0.5, ("dkl",): -0.5}, "mu", (
        Edit("missing-half", "it is twice too large: the KL begins with ½", times=2),
        Edit("missing-minus-one", "the -1 is missing: it comes from -logvar in the KL",
             "", None, only="dkl"),
        Edit("sigma-for-variance", "sigma stands where sigma² = exp(logvar) should",
             "sigma sigma", "sigma"),
        Edit("missing-exp", "logvar stands where sigma² = exp(logvar) should",
             "sigma sigma", "logvar"),
        Edit("variance-squared", "sigma⁴ stands where sigma² = exp(logvar) should",
             "sigma sigma", "sigma sigma sigma sigma"),
        Edit("missing-variance", "the sigma² is missing", "sigma sigma", None),
        Edit("not-differentiated", "-½ logvar of the KL is there as it was; its derivative is -½",
             "", "logvar", only="dkl"),
        Edit("missing-half", "the ½ belongs to both terms; -1 has lost it", times=2, only="dkl"),
        Edit("missing-half", "the ½ belongs to both terms; sigma² has lost it", "sigma sigma",
             "sigma sigma", times=2),
        Edit("sign-flip", "the -1 has become +1: -logvar in the KL has the derivative -1",
             times=-1, only="dkl"),
        Edit("sign-flip", "sigma² has the wrong sign", "sigma sigma", "sigma sigma", times=-1),
        SIGN, EXTRA_HALF, _upstream("dkl"), *KL_MEANS,
    )),
)  # fmt: skip


def _bernoulli_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    batch, pixels = _sizes(rng, 2, kind)
    lead = _lead(rng, kind, batch)
    return {
        "dnll": rng.standard_normal(lead),
        "logits": 2 * rng.standard_normal((*lead, pixels)),
        "x": rng.random((batch, pixels)),
    }


def _bernoulli_factors(dnll: Array, logits: Array, x: Array) -> dict[str, Any]:
    p = 1 / (1 + np.exp(-logits))
    return {"dnll": dnll[..., np.newaxis], "logits": logits, "p": p, "1-p": 1 - p, "x": x,
            "p(1-p)": p * (1 - p),
            "1/p(1-p)": 1 / (p * (1 - p)), "sigmoid(p)": 1 / (1 + np.exp(-p)),
            "1/pixels": 1 / x.shape[-1], "1/images": 1 / dnll.size}  # fmt: skip


BERNOULLI = Output("dlogits", {term("dnll p"): 1.0, term("dnll x"): -1.0}, "logits", (
    Edit("missing-sigmoid", "logits stand where p = sigmoid(logits) should", "p", "logits"),
    Edit("sigmoid-twice", "sigmoid is taken of p, which is a sigmoid already", "p", "sigmoid(p)"),
    Edit("sigmoid-twice", "p (1 - p) is there once too often: in dlogits it has cancelled",
         "dnll", "dnll p(1-p)"),
    Edit("gradient-of-p", "it is the gradient of p; the sigmoid's own slope, p (1 - p), is missing",
         "dnll", "dnll 1/p(1-p)"),
    Edit("inverted-p", "1 / (1 + e^l) stands where p = 1 / (1 + e^-l) should: the sign in the"
         " exponent", "p", "1-p"),
    Edit("inverted-x", "x and 1 - x are exchanged",
         instead=(("dnll p", 1.0), ("dnll", -1.0), ("dnll x", 1.0))),
    Edit("missing-term", "it is that of the lit pixels only: (1 - x) log(1 - p) is left out",
         instead=(("dnll p x", 1.0), ("dnll x", -1.0))),
    Edit("missing-x", "x is missing", "x", None),
    Edit("missing-p", "p is missing", "p", None),
    Edit("sign-flip", "x is added; it should be subtracted", "x", "x", times=-1),
    SIGN, EXTRA_HALF, _upstream("dnll"), _mean("pixels", "1/pixels"), _mean("images", "1/images"),
))  # fmt: skip


def _gaussian_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    arguments = _bernoulli_arguments(rng, kind)
    arguments["mean"] = arguments.pop("logits")
    return {**{key: arguments[key] for key in ("dnll", "mean", "x")}, "sigma": rng.uniform(0.3, 3)}


def _gaussian_factors(dnll: Array, mean: Array, x: Array, sigma: float) -> dict[str, Any]:
    return {"dnll": dnll[..., np.newaxis], "mean-x": mean - x, "sigma": sigma, "1/sigma": 1 / sigma,
            "1/pixels": 1 / x.shape[-1], "1/images": 1 / dnll.size}  # fmt: skip


GAUSSIAN = Output("dmean", {term("dnll mean-x 1/sigma 1/sigma"): 1.0}, "mean-x", (
    Edit("missing-half", "it is twice too large: ½ (x - mean)² has the derivative mean - x",
         times=2),
    Edit("sigma-for-variance", "it is divided by sigma; sigma² was asked for",
         "1/sigma 1/sigma", "1/sigma"),
    Edit("missing-variance", "it is not divided by sigma²", "1/sigma 1/sigma", ""),
    Edit("inverted-variance", "it is multiplied by sigma²; it should be divided",
         "1/sigma 1/sigma", "sigma sigma"),
    Edit("not-differentiated", "the difference is still squared", "mean-x", "mean-x mean-x"),
    SIGN, EXTRA_HALF, _upstream("dnll"), _mean("pixels", "1/pixels"), _mean("images", "1/images"),
))  # fmt: skip


def _forward_of(
    arguments: Callable[[np.random.Generator, int], dict[str, Any]], *without: str
) -> Callable[[np.random.Generator, int], dict[str, Any]]:
    """A backward's arguments less the upstream gradient: those of its forward."""
    return lambda rng, kind: {k: v for k, v in arguments(rng, kind).items() if k not in without}


def _bernoulli_forward_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    arguments = _bernoulli_arguments(rng, kind)
    del arguments["dnll"]
    if kind == 3:  # where a probability rounds to 0 or 1
        arguments["logits"] += rng.choice([-800, -60, 0, 60, 800], arguments["logits"].shape)
        arguments["logits"].flat[0] = 800
    return arguments


def _dense_forward_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    arguments = _dense_arguments(rng, kind)
    b = rng.standard_normal(arguments.pop("dy").shape[-1])
    return {**arguments, "b": b}


def _dense_forward_factors(x: Array, W: Array, b: Array) -> dict[str, Any]:
    return {"x·W": x @ W, "b": b}


def _activation_forward_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    batch, n = _sizes(rng, 2, kind)
    x = rng.standard_normal((*_lead(rng, kind, batch), n))
    return {"x": x + rng.choice([-900, 0, 900], x.shape) if kind == 3 else x}


def _activation_forward_factors(x: Array) -> dict[str, Any]:
    return {
        "x": x,
        "mask": 1.0 * (x > 0),
        "tanh(x)": np.tanh(x),
        "sigmoid(x)": 1 / (1 + np.exp(-np.clip(x, -700, 700))),
    }


DENSE_FORWARD = Output("y", {("x·W",): 1.0, ("b",): 1.0}, "x·W", (
    Edit("missing-bias", "the bias is missing", "b", None),
    Edit("missing-product", "the product with the weights is missing", "x·W", None),
    Edit("sign-flip", "b is subtracted; it should be added", "b", "b", times=-1), SIGN,
))  # fmt: skip
RELU_FORWARD = Output("y", {term("x mask"): 1.0}, "x", (
    Edit("missing-mask", "negative numbers pass; they should become 0", "mask", ""),
    Edit("slope-for-value", "it is 1 where x > 0, the slope; the value there is x", "x", ""),
    Edit("missing-mask", "it is |x|; negative numbers should become 0",
         instead=(("x mask", 2.0), ("x", -1.0))),
    Edit("inverted-mask", "it keeps the negative numbers", instead=(("x", 1.0), ("x mask", -1.0))),
    Edit("wrong-activation", "it is tanh", instead=(("tanh(x)", 1.0),)), SIGN,
))  # fmt: skip
TANH_FORWARD = Output("y", {("tanh(x)",): 1.0}, "x", (
    Edit("wrong-activation", "it is a sigmoid: tanh(x) = 2 sigmoid(2x) - 1",
         "tanh(x)", "sigmoid(x)"),
    Edit("wrong-activation", "it is ReLU", instead=(("x mask", 1.0),)),
    Edit("missing-activation", "it is x itself", "tanh(x)", "x"), SIGN,
))  # fmt: skip
Z = Output("z", {("mu",): 1.0, term("sigma eps"): 1.0}, "eps", (
    Edit("variance-for-sigma", "sigma² stands where sigma should: sigma = exp(logvar/2)",
         "sigma", "sigma sigma"),
    Edit("missing-exp", "logvar stands where sigma = exp(logvar/2) should", "sigma", "logvar"),
    Edit("missing-sigma", "eps is not scaled by sigma", "sigma", ""),
    Edit("missing-eps", "sigma is added without eps: then nothing is drawn", "eps", ""),
    Edit("missing-noise", "it is mu: the noise is missing", "sigma eps", None),
    Edit("missing-mu", "mu is missing", "mu", None, only="mu"),
    Edit("sign-flip", "the noise is subtracted; as a draw that is as good, but not this formula",
         "sigma eps", "sigma eps", times=-1), SIGN,
))  # fmt: skip
KL_FORWARD = Output(
    "kl", {term("mu mu"): 0.5, term("sigma sigma"): 0.5, ("logvar",): -0.5, ("one",): -0.5},
    "of images", (
        Edit("missing-half", "it is twice too large: the KL begins with ½", times=2),
        Edit("missing-minus-one", "the -1 is missing: at the prior the KL must be 0", "one", None),
        Edit("outside-the-sum", "the -1 is subtracted once; it belongs to each dimension",
             "one", "one 1/dimensions"),
        Edit("reversed", "it is KL(N(0, I) ‖ q), the other way round",
             instead=(("mu mu 1/sigma 1/sigma", 0.5), ("1/sigma 1/sigma", 0.5), ("one", -0.5),
                      ("logvar", 0.5))),
        Edit("sigma-for-variance", "sigma stands where sigma² = exp(logvar) should",
             "sigma sigma", "sigma"),
        Edit("variance-squared", "sigma⁴ stands where sigma² = exp(logvar) should",
             "sigma sigma", "sigma sigma sigma sigma"),
        Edit("missing-square", "mu is not squared", "mu mu", "mu"),
        Edit("missing-mu", "mu² is missing: the mean must be pulled to 0 too", "mu mu", None),
        Edit("missing-variance", "sigma² is missing", "sigma sigma", None),
        Edit("missing-logvar", "logvar is missing", "logvar", None),
        Edit("sign-flip", "logvar is added; it should be subtracted", "logvar", "logvar", times=-1),
        Edit("sign-flip", "mu² is subtracted; it should be added", "mu mu", "mu mu", times=-1),
        Edit("sign-flip", "the -1 has become +1", "one", "one", times=-1),
        Edit("sign-flip", "the sign is the wrong way round: a KL is never negative", times=-1),
        _mean("dimensions", "1/dimensions"), EXTRA_HALF,
    ), -1)  # fmt: skip
NLL_BERNOULLI = Output(
    "nll", {("log(1+eˡ)",): 1.0, term("x logits"): -1.0}, "of images", (
        Edit("missing-term", "x·logits is missing", "x logits", None),
        Edit("missing-term", "log(1 + e^logits) is missing", "log(1+eˡ)", None),
        Edit("missing-term", "it is that of the lit pixels only: -(1 - x) log(1-p) is left out",
             instead=(("x log(1+eˡ)", 1.0), ("x logits", -1.0))),
        Edit("missing-term", "it is that of the dark pixels only: -x log p is left out",
             instead=(("log(1+eˡ)", 1.0), ("x log(1+eˡ)", -1.0))),
        Edit("inverted-x", "x and 1 - x are exchanged", "x logits", "1-x logits"),
        Edit("sign-flip", "x·logits is added; it should be subtracted", "x logits", "x logits",
             times=-1),
        Edit("sign-flip", "it is log p(x|z); its negative was asked for", times=-1),
        _mean("pixels", "1/pixels"),
    ), -1)  # fmt: skip
NLL_GAUSSIAN = Output(
    "nll", {term("mean-x mean-x 1/sigma 1/sigma"): 0.5, term("log(sigma)"): 1.0, ("½log2π",): 1.0},
    "of images", (
        Edit("missing-half", "the ½ of the squared error is missing", "mean-x", "mean-x", times=2),
        Edit("sigma-for-variance", "the squared error is divided by sigma; sigma² was asked for",
             "1/sigma 1/sigma", "1/sigma"),
        Edit("missing-variance", "the squared error is not divided by sigma²",
             "1/sigma 1/sigma", ""),
        Edit("missing-constant", "the constant ½ log 2π of each pixel is missing", "½log2π", None),
        Edit("missing-log-sigma", "log sigma is missing", "log(sigma)", None),
        Edit("sign-flip", "log sigma is subtracted; it should be added", "log(sigma)",
             "log(sigma)", times=-1),
        Edit("missing-half", "the ½ of ½ log 2π is missing", "½log2π", "½log2π", times=2),
        Edit("outside-the-sum", "the constant, log sigma + ½ log 2π, counts once for each pixel",
             instead=(("mean-x mean-x 1/sigma 1/sigma", 0.5), ("log(sigma) 1/pixels", 1.0),
                      ("½log2π 1/pixels", 1.0))),
        Edit("variance-for-sigma", "sigma is taken for a variance; it is the standard deviation",
             instead=(("mean-x mean-x 1/sigma", 0.5), ("log(sigma)", 0.5), ("½log2π", 1.0))),
        Edit("missing-constant", "log sigma + ½ log 2π of each pixel are missing",
             instead=(("mean-x mean-x 1/sigma 1/sigma", 0.5),)),
        Edit("missing-square", "the difference is not squared", "mean-x mean-x", "mean-x"),
        Edit("sign-flip", "it is log p(x|z); its negative was asked for", times=-1),
        _mean("pixels", "1/pixels"),
    ), -1)  # fmt: skip


def _z_factors(mu: Array, logvar: Array, eps: Array) -> dict[str, Any]:
    return {"mu": mu, "logvar": logvar, "eps": eps, "sigma": np.exp(logvar / 2)}


def _z_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    arguments = _latent_arguments(rng, kind)
    return {"mu": rng.standard_normal(arguments["logvar"].shape),
            "logvar": arguments["logvar"], "eps": arguments["eps"]}  # fmt: skip


def _kl_forward_factors(mu: Array, logvar: Array) -> dict[str, Any]:
    return {"mu": mu, "logvar": logvar, "sigma": np.exp(logvar / 2), "one": np.ones_like(mu),
            "1/sigma": np.exp(-logvar / 2),
            "1/dimensions": 1 / mu.shape[1], "of images": np.zeros(len(mu))}  # fmt: skip


def _nll_bernoulli_factors(logits: Array, x: Array) -> dict[str, Any]:
    return {"log(1+eˡ)": np.logaddexp(0, logits), "logits": logits, "x": x, "1-x": 1 - x,
            "1/pixels": 1 / x.shape[-1], "of images": np.zeros(logits.shape[:-1])}  # fmt: skip


def _nll_gaussian_factors(mean: Array, x: Array, sigma: float) -> dict[str, Any]:
    one = np.ones_like(mean)
    return {"mean-x": mean - x, "1/sigma": 1 / sigma, "log(sigma)": np.log(sigma) * one,
            "½log2π": np.log(2 * np.pi) / 2 * one, "1/pixels": 1 / x.shape[-1],
            "of images": np.zeros(mean.shape[:-1])}  # fmt: skip


OPERATIONS = {
    "dense_forward": Operation(_dense_forward_arguments, _dense_forward_factors, (DENSE_FORWARD,)),
    "relu_forward": Operation(
        _activation_forward_arguments, _activation_forward_factors, (RELU_FORWARD,)
    ),
    "tanh_forward": Operation(
        _activation_forward_arguments,
        _activation_forward_factors,
        (TANH_FORWARD,),
        "e^x is infinite from x = 710 on",
    ),
    "reparameterize_forward": Operation(_z_arguments, _z_factors, (Z,)),
    "kl_forward": Operation(_forward_of(_kl_arguments, "dkl"), _kl_forward_factors, (KL_FORWARD,)),
    "bernoulli_forward": Operation(
        _bernoulli_forward_arguments,
        _nll_bernoulli_factors,
        (NLL_BERNOULLI,),
        "at logit 60 a probability has rounded to 1, at 800 e^l to infinity: work from the logit",
    ),
    "gaussian_forward": Operation(
        _forward_of(_gaussian_arguments, "dnll"), _nll_gaussian_factors, (NLL_GAUSSIAN,)
    ),
    "dense_backward": Operation(_dense_arguments, _dense_factors, (DX, *DENSE)),
    "dense_parameters_backward": Operation(_without_W, _dense_factors, DENSE),
    "relu_backward": Operation(_activation_arguments(layers.relu_forward), _relu_factors, (RELU,)),
    "tanh_backward": Operation(_activation_arguments(layers.tanh_forward), _tanh_factors, (TANH,)),
    "reparameterize_backward": Operation(_latent_arguments, _latent_factors, LATENT),
    "kl_backward": Operation(_kl_arguments, _kl_factors, KL),
    "bernoulli_backward": Operation(_bernoulli_arguments, _bernoulli_factors, (BERNOULLI,)),
    "gaussian_backward": Operation(_gaussian_arguments, _gaussian_factors, (GAUSSIAN,)),
}
