"""The right formula of every backward, and the mistakes people make in it, for diagnosis.py.

A formula is a sum of terms, a term a coefficient times named factors: dlogvar = ½ dz sigma eps is
{("dz", "eps", "sigma"): 0.5}. A mistake is an edit of it. Slugs, once given, stay.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from . import layers
from .arrays import Array

Term = tuple[str, ...]  # the names of its factors, sorted
Formula = dict[Term, float]  # the coefficient of each term


def term(factors: str) -> Term:
    return tuple(sorted(factors.split()))


@dataclass(frozen=True)
class Edit:
    """A mistake, as a change of a formula: in its terms, the factors `old` become `new`.

    With new=None those terms are gone. Terms without the factors `old` stay as they are, and if
    `only` names a term, so do all the others.
    """

    slug: str
    sentence: str
    old: str = ""
    new: str | None = ""
    times: float = 1.0
    only: str | None = None

    def __call__(self, formula: Formula) -> Formula:
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
    """One result of an operation: its formula, a factor that has its shape, and its edits."""

    name: str
    formula: Formula
    like: str
    edits: tuple[Edit, ...]

    @property
    def all_edits(self) -> Iterator[Edit]:
        yield from self.edits
        yield Edit("sign-flip", "the sign is the wrong way round", times=-1)
        if len(self.formula) > 1:
            for factors in map(" ".join, self.formula):
                name = factors.replace(" ", "·")
                yield Edit("sign-flip", f"the term with {name} has the wrong sign", times=-1,
                           only=factors)  # fmt: skip
                yield Edit("missing-term", f"the term with {name} is missing", new=None,
                           only=factors)  # fmt: skip


@dataclass(frozen=True)
class Operation:
    """A `*_backward`: random arguments for it (of a few kinds of shape), the factors that its
    formulas are made of, and its results."""

    arguments: Callable[[np.random.Generator, int], dict[str, Any]]
    factors: Callable[..., dict[str, Any]]
    outputs: tuple[Output, ...]


def _sizes(rng: np.random.Generator, n: int) -> list[int]:
    return [int(size) for size in rng.choice(np.arange(2, 8), n, replace=False)]


def _samples(rng: np.random.Generator, kind: int) -> tuple[int, ...]:
    """No axis of noise samples for kind 0, one for kind 1."""
    return (int(rng.integers(2, 5)),) if kind else ()


def _upstream(name: str) -> Edit:
    sentence = f"{name}, the gradient that comes from above, is not multiplied in"
    return Edit("missing-upstream", sentence, old=name)


def _mean(over: str, factor: str) -> Edit:
    return Edit("mean-for-sum", f"it is a mean over the {over}; the sum was asked for", new=factor)


MISSING_HALF = Edit("missing-half", "it is twice too large: a ½ is missing", times=2)
EXTRA_HALF = Edit("extra-half", "it is half of what it should be: a ½ too many", times=0.5)


def _dense_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    batch, n_in, n_out = _sizes(rng, 3)
    lead = (*_samples(rng, kind), batch)
    return {
        "dy": rng.standard_normal((*lead, n_out)),
        "x": rng.standard_normal((*lead, n_in)),
        "W": rng.standard_normal((n_in, n_out)),
    }


def _dense_factors(dy: Array, x: Array, W: Array | None = None) -> dict[str, Any]:
    rows, inputs = dy.reshape(-1, dy.shape[-1]), x.reshape(-1, x.shape[-1])
    dW = inputs.T @ rows
    factors = {
        "xᵀdy": dW,
        "reshaped(dyᵀx)": dW.T.reshape(dW.shape),
        "sum(dy)": rows.sum(axis=0),
        "1/examples": 1 / len(rows),
    }
    if W is not None:
        factors["dy·Wᵀ"] = dy @ W.T
        factors["reshaped(W)"] = dy @ W.reshape(W.shape[::-1])
    return factors


DX = Output("dx", {("dy·Wᵀ",): 1.0}, "dy·Wᵀ", (
    Edit("transposed", "W is reshaped where it should be transposed", "dy·Wᵀ", "reshaped(W)"),
    _mean("examples", "1/examples"),
))  # fmt: skip
DENSE = (
    Output("dW", {("xᵀdy",): 1.0}, "xᵀdy", (
        Edit("transposed", "it is dyᵀx reshaped; it should be xᵀdy", "xᵀdy", "reshaped(dyᵀx)"),
        _mean("examples", "1/examples"),
    )),
    Output("db", {("sum(dy)",): 1.0}, "sum(dy)", (_mean("examples", "1/examples"),)),
)  # fmt: skip


def _activation_arguments(
    activation: Callable[[Array], Array],
) -> Callable[[np.random.Generator, int], dict[str, Any]]:
    def arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
        shape = (*_samples(rng, kind), *_sizes(rng, 2))
        return {"dy": rng.standard_normal(shape), "y": activation(rng.standard_normal(shape))}

    return arguments


RELU = Output("dx", {term("dy mask"): 1.0}, "dy", (
    Edit("missing-mask", "it lets dy pass everywhere; where y is 0 the slope is 0", "mask", ""),
    Edit("inverted-mask", "it lets dy pass where y is 0, and stops it where y > 0", "mask", "off"),
    Edit("value-for-mask", "dy is multiplied by y; it should be by 1 where y > 0", "mask", "y"),
    Edit("wrong-mask", "it looks at the sign of dy; it should look at y", "mask", "mask(dy)"),
    _upstream("dy"),
))  # fmt: skip
TANH = Output("dx", {("dy",): 1.0, term("dy y y"): -1.0}, "dy", (
    Edit("missing-square", "y is not squared: the slope is 1 - y²", "y y", "y"),
    Edit("missing-derivative", "it is dy, as if the slope were 1", "y y", None),
    Edit("missing-derivative", "it is dy·y: the activation, not its slope", "", None, only="dy"),
    Edit("activation-twice", "tanh is taken of y, which is a tanh already", "y y", "tanh(y)²"),
    Edit("wrong-activation", "y (1 - y) is the slope of a sigmoid", "", "y", only="dy"),
    _upstream("dy"),
))  # fmt: skip


def _latent_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    shape = tuple(_sizes(rng, 2))
    samples = (*_samples(rng, kind), *shape)
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
        MISSING_HALF, EXTRA_HALF, _upstream("dz"), _mean("noise samples", "1/samples"),
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
        EXTRA_HALF, _upstream("dz"), _mean("noise samples", "1/samples"),
    )),
)  # fmt: skip


def _kl_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    shape = _sizes(rng, 2)
    mu, logvar = rng.standard_normal((2, *shape))
    return {"dkl": rng.standard_normal(shape[0]), "mu": mu, "logvar": logvar}


def _kl_factors(dkl: Array, mu: Array, logvar: Array) -> dict[str, Any]:
    return {"dkl": dkl[:, np.newaxis], "mu": mu, "logvar": logvar, "sigma": np.exp(logvar / 2),
            "1/images": 1 / len(mu), "1/dimensions": 1 / mu.shape[1]}  # fmt: skip


KL_MEANS = (_mean("dimensions", "1/dimensions"), _mean("images", "1/images"))
KL = (
    Output("dmu", {term("dkl mu"): 1.0}, "mu", (
        Edit("missing-half", "it is twice too large: ½ mu² has the derivative mu", times=2),
        Edit("not-differentiated", "it holds ½ mu², the KL itself; its derivative is mu",
             "mu", "mu mu", times=0.5),
        Edit("missing-mu", "mu is missing: ½ mu² has the derivative mu", "mu", ""),
        EXTRA_HALF, _upstream("dkl"), *KL_MEANS,
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
        EXTRA_HALF, _upstream("dkl"), *KL_MEANS,
    )),
)  # fmt: skip


def _bernoulli_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    batch, pixels = _sizes(rng, 2)
    lead = (*_samples(rng, kind), batch)
    return {
        "dnll": rng.standard_normal(lead),
        "logits": 2 * rng.standard_normal((*lead, pixels)),
        "x": rng.random((batch, pixels)),
    }


def _bernoulli_factors(dnll: Array, logits: Array, x: Array) -> dict[str, Any]:
    p = 1 / (1 + np.exp(-logits))
    return {"dnll": dnll[..., np.newaxis], "logits": logits, "p": p, "x": x, "p(1-p)": p * (1 - p),
            "1/p(1-p)": 1 / (p * (1 - p)), "sigmoid(p)": 1 / (1 + np.exp(-p)),
            "1/pixels": 1 / x.shape[-1], "1/images": 1 / dnll.size}  # fmt: skip


BERNOULLI = Output("dlogits", {term("dnll p"): 1.0, term("dnll x"): -1.0}, "logits", (
    Edit("missing-sigmoid", "logits stand where p = sigmoid(logits) should", "p", "logits"),
    Edit("sigmoid-twice", "sigmoid is taken of p, which is a sigmoid already", "p", "sigmoid(p)"),
    Edit("sigmoid-twice", "p (1 - p) is there once too often: in dlogits it has cancelled",
         "dnll", "dnll p(1-p)"),
    Edit("gradient-of-p", "it is the gradient of p; the sigmoid's own slope, p (1 - p), is missing",
         "dnll", "dnll 1/p(1-p)"),
    EXTRA_HALF, _upstream("dnll"), _mean("pixels", "1/pixels"), _mean("images", "1/images"),
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
    EXTRA_HALF, _upstream("dnll"), _mean("pixels", "1/pixels"), _mean("images", "1/images"),
))  # fmt: skip


def _without_W(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    return {key: value for key, value in _dense_arguments(rng, kind).items() if key != "W"}


def _relu_factors(dy: Array, y: Array) -> dict[str, Any]:
    return {
        "dy": dy,
        "y": y,
        "mask": 1.0 * (y > 0),
        "off": 1.0 * (y <= 0),
        "mask(dy)": 1.0 * (dy > 0),
    }


def _tanh_factors(dy: Array, y: Array) -> dict[str, Any]:
    return {"dy": dy, "y": y, "tanh(y)²": np.tanh(y) ** 2}


OPERATIONS = {
    "dense_backward": Operation(_dense_arguments, _dense_factors, (DX, *DENSE)),
    "dense_parameters_backward": Operation(_without_W, _dense_factors, DENSE),
    "relu_backward": Operation(_activation_arguments(layers.relu_forward), _relu_factors, (RELU,)),
    "tanh_backward": Operation(_activation_arguments(layers.tanh_forward), _tanh_factors, (TANH,)),
    "reparameterize_backward": Operation(_latent_arguments, _latent_factors, LATENT),
    "kl_backward": Operation(_kl_arguments, _kl_factors, KL),
    "bernoulli_backward": Operation(_bernoulli_arguments, _bernoulli_factors, (BERNOULLI,)),
    "gaussian_backward": Operation(_gaussian_arguments, _gaussian_factors, (GAUSSIAN,)),
}
