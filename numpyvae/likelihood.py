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

import numpy as np

from .arrays import Array


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
