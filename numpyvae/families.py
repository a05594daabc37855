"""The likelihoods as a model holds them: each pair of likelihood.py and greys.py with what else a
decoder's output is good for, the mean image and a draw of the pixels.
"""

import math
from dataclasses import dataclass
from typing import ClassVar, Protocol

import numpy as np

from . import greys, likelihood
from .arrays import Array
from .validation import InputError, in_range, one_of


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
        return likelihood.bernoulli_forward(logits, x)

    def backward(self, dnll: Array, logits: Array, x: Array) -> Array:
        return likelihood.bernoulli_backward(dnll, logits, x)

    def mean(self, logits: Array) -> Array:
        return likelihood.sigmoid(logits)

    def draw(self, logits: Array, rng: np.random.Generator) -> Array:
        return (rng.random(logits.shape) < likelihood.sigmoid(logits)).astype(logits.dtype)


@dataclass(frozen=True)
class Gaussian:
    """Real-valued pixels with a given standard deviation sigma, the same for all of them."""

    sigma: float = 1.0
    unit_interval: ClassVar[bool] = False

    def forward(self, logits: Array, x: Array) -> Array:
        return likelihood.gaussian_forward(logits, x, self.sigma)

    def backward(self, dnll: Array, logits: Array, x: Array) -> Array:
        return likelihood.gaussian_backward(dnll, logits, x, self.sigma)

    def mean(self, logits: Array) -> Array:
        return logits

    def draw(self, logits: Array, rng: np.random.Generator) -> Array:
        return logits + self.sigma * rng.standard_normal(logits.shape).astype(logits.dtype)


@dataclass(frozen=True)
class OptimalGaussian:
    """Real-valued pixels with one sigma, in training the best for each batch: an honest MSE.

    After an epoch `fit` keeps the sigma that its batches had on average, and until the next epoch
    the model is a Gaussian with that sigma: log p(x) must not depend on what else is evaluated.
    """

    sigma: float | None = None
    unit_interval: ClassVar[bool] = False

    def forward(self, logits: Array, x: Array) -> Array:
        if self.sigma is None:
            return greys.optimal_gaussian_forward(logits, x)
        return likelihood.gaussian_forward(logits, x, self.sigma)

    def backward(self, dnll: Array, logits: Array, x: Array) -> Array:
        if self.sigma is None:
            return greys.optimal_gaussian_backward(dnll, logits, x)
        return likelihood.gaussian_backward(dnll, logits, x, self.sigma)

    @classmethod
    def after(cls, mean_nll: float, n_inputs: int) -> "OptimalGaussian":
        """With the sigma whose best nll, D (log sigma + ½ + ½ log 2π), is `mean_nll`."""
        return cls(math.exp(mean_nll / n_inputs - (1 + math.log(2 * math.pi)) / 2))

    def mean(self, logits: Array) -> Array:
        return logits

    def draw(self, logits: Array, rng: np.random.Generator) -> Array:
        if self.sigma is None:
            raise InputError('pixels: expected "mean", since sigma is not trained yet; got "draw"')
        return Gaussian(self.sigma).draw(logits, rng)


@dataclass(frozen=True)
class ContinuousBernoulli:
    """Grey pixels in [0, 1]."""

    unit_interval: ClassVar[bool] = True

    def forward(self, logits: Array, x: Array) -> Array:
        return greys.continuous_bernoulli_forward(logits, x)

    def backward(self, dnll: Array, logits: Array, x: Array) -> Array:
        return greys.continuous_bernoulli_backward(dnll, logits, x)

    def mean(self, logits: Array) -> Array:
        return greys.continuous_bernoulli_mean(logits)

    def draw(self, logits: Array, rng: np.random.Generator) -> Array:
        # The distribution function's inverse, for -|logits|, where nothing overflows; mirrored.
        minus, u = -np.maximum(np.abs(logits), 1e-6), rng.random(logits.shape)
        x = np.log1p(u * np.expm1(minus)) / minus
        return np.where(logits > 0, 1 - x, x).astype(logits.dtype)


SMALLEST_SIGMA, LARGEST_SIGMA = 1e-6, 1e6
FAMILIES: dict[str, type[Likelihood]] = {
    "bernoulli": Bernoulli,
    "gaussian": Gaussian,
    "gaussian-optimal": OptimalGaussian,
    "continuous-bernoulli": ContinuousBernoulli,
}
NAMES = tuple(FAMILIES)


def named(name: str, sigma: float | None = None) -> Likelihood:
    """The likelihood called `name`, one of NAMES; "gaussian" with its sigma (1 unless given).

    "gaussian-optimal" finds its sigma in training; one that is given is what it found.
    """
    family = FAMILIES[one_of("likelihood", name, NAMES)]
    if sigma is None:
        return family()
    if not hasattr(family, "sigma"):
        raise InputError(f"sigma: only a gaussian likelihood has one; got {sigma!r} for {name!r}")
    return family(in_range("sigma", sigma, SMALLEST_SIGMA, LARGEST_SIGMA))  # type: ignore[call-arg]
