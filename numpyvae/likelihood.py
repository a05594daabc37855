"""p(x|z): what the decoder's output says about the pixels, and its cost in nats.

Symbols:
    x        (B, D)      the images, one row each
    logits   (..., D)    the decoder's output; the Bernoulli's logits, or the Gaussian's mean
    nll      (...,)      -log p(x|z) of each image: the SUM over its D pixels, in nats
    sigma                here the standard deviation of a pixel; in latent.py that of z

A nat is the unit of -log with base e. The logit of a probability p is log p - log(1-p).
With K noise samples per image, logits are (K, B, D), nll is (K, B), and x serves all K.
Source: Kingma & Welling 2014 (arXiv 1312.6114), appendix C; in the chapter,
"The Heart of the Matter: The ELBO", where they are called cross-entropy and squared error.
"""

import math
from dataclasses import dataclass
from typing import ClassVar, Protocol

import numpy as np

from .arrays import Array
from .validation import InputError, in_range, one_of


def sigmoid(logits: Array) -> Array:
    """1 / (1 + exp(-logits)). Where exp overflows to infinity the result is 0, as it should be."""
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-logits))


def bernoulli_forward(logits: Array, x: Array) -> Array:
    """nll of independent {0, 1} pixels, each 1 with probability p = sigmoid(logits).

    For one pixel, log p = logits - log(1 + e^logits) and log(1-p) = -log(1 + e^logits), so
        -x log p - (1-x) log(1-p) = log(1 + e^logits) - x logits.
    The logarithm is max(logits, 0) + log(1 + e^-|logits|), right for any logit. To form p first,
    as the chapter does, is not: in float32 p rounds to 1 from a logit of 17 on, and log(1-p) and
    its gradient are lost.
    Grey pixels give the cross-entropy of the chapter, but not the log-probability of a grey: the
    Bernoulli knows black and white only.
    """
    log1pexp = np.maximum(logits, 0) + np.log1p(np.exp(-np.abs(logits)))
    return (log1pexp - x * logits).sum(axis=-1)


def bernoulli_backward(dnll: Array, logits: Array, x: Array) -> Array:
    """dlogits = dnll (sigmoid(logits) - x), from dnll (...,); d log(1 + e^l)/dl = sigmoid(l)."""
    return dnll[..., np.newaxis] * (sigmoid(logits) - x)


def gaussian_forward(mean: Array, x: Array, sigma: float) -> Array:
    """nll of independent pixels x ~ N(mean, sigma²): squared error, weighted, plus its constant.

    nll = ½ Σ_d ((x - mean) / sigma)² + D (log sigma + ½ log 2π)
    """
    constant = math.log(sigma) + math.log(2 * math.pi) / 2
    return (((x - mean) / sigma) ** 2).sum(axis=-1) / 2 + x.shape[-1] * constant


def gaussian_backward(dnll: Array, mean: Array, x: Array, sigma: float) -> Array:
    """dmean = dnll (mean - x) / sigma², from dnll (...,)."""
    return dnll[..., np.newaxis] * (mean - x) / sigma**2


class Likelihood(Protocol):
    """What the VAE asks of a likelihood: the pair above, and what it makes of an output."""

    unit_interval: ClassVar[bool]  # whether the pixels must lie in [0, 1]

    def forward(self, logits: Array, x: Array) -> Array: ...
    def backward(self, dnll: Array, logits: Array, x: Array) -> Array: ...
    def mean(self, logits: Array) -> Array: ...
    def draw(self, logits: Array, rng: np.random.Generator) -> Array: ...


@dataclass(frozen=True)
class Bernoulli:
    """Black-and-white pixels (grey ones in [0, 1] are accepted, as in the chapter)."""

    unit_interval: ClassVar[bool] = True

    def forward(self, logits: Array, x: Array) -> Array:
        return bernoulli_forward(logits, x)

    def backward(self, dnll: Array, logits: Array, x: Array) -> Array:
        return bernoulli_backward(dnll, logits, x)

    def mean(self, logits: Array) -> Array:
        return sigmoid(logits)

    def draw(self, logits: Array, rng: np.random.Generator) -> Array:
        return (rng.random(logits.shape) < sigmoid(logits)).astype(logits.dtype)


@dataclass(frozen=True)
class Gaussian:
    """Real-valued pixels with a given standard deviation sigma, the same for all of them."""

    sigma: float = 1.0
    unit_interval: ClassVar[bool] = False

    def forward(self, logits: Array, x: Array) -> Array:
        return gaussian_forward(logits, x, self.sigma)

    def backward(self, dnll: Array, logits: Array, x: Array) -> Array:
        return gaussian_backward(dnll, logits, x, self.sigma)

    def mean(self, logits: Array) -> Array:
        return logits

    def draw(self, logits: Array, rng: np.random.Generator) -> Array:
        return logits + self.sigma * rng.standard_normal(logits.shape).astype(logits.dtype)


def named(name: str, sigma: float | None = None) -> Likelihood:
    """The likelihood called `name`: "bernoulli", or "gaussian" with its sigma (1 unless given)."""
    one_of("likelihood", name, ("bernoulli", "gaussian"))
    if name == "gaussian":
        return Gaussian(1.0 if sigma is None else in_range("sigma", sigma, 1e-6, 1e6))
    if sigma is not None:
        raise InputError(f"sigma: only the gaussian likelihood has one; got {sigma!r} for {name!r}")
    return Bernoulli()
