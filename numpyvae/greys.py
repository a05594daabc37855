"""Two more likelihoods, which say what the chapter's two losses mean for grey pixels.

The squared error is a Gaussian whose sigma one has not spoken of: here sigma is the best one. The
cross-entropy of greys is a Bernoulli that lacks a constant: with it, it is the continuous
Bernoulli. Symbols as in likelihood.py.

Both are densities, and a density has no upper bound: where a pixel is exactly black in every
image, as at the rim of a digit, its logit may grow for ever, and -log p(x) sink far below 0.
Compare such figures only with figures for the same likelihood and pixels.
"""

import math

import numpy as np

from . import likelihood
from .arrays import Array


def optimal_sigma(mean: Array, x: Array) -> float:
    """The one sigma that suits these images best: the root of the mean squared error.

    Not below 1e-6: a perfect reconstruction would have no best sigma.
    """
    return math.sqrt(max(float(((x - mean) ** 2).mean()), 1e-12))


def optimal_gaussian_forward(mean: Array, x: Array) -> Array:
    """The Gaussian's nll with sigma = optimal_sigma(mean, x), whose square is the batch's MSE.

    Its mean over the batch is D (log sigma + ½ + ½ log 2π): what "training with the MSE" means
    once its constant is kept. Source: Rybkin et al. 2021 (arXiv 2006.13202), section 3.
    """
    return likelihood.gaussian_forward(mean, x, optimal_sigma(mean, x))


def optimal_gaussian_backward(dnll: Array, mean: Array, x: Array) -> Array:
    """dmean of `optimal_gaussian_forward`: the Gaussian's, and the path through sigma.

    With v = sigma² the mean over n numbers of (mean - x)², each image's nll depends on v too:
        dnll_b/dv = D/2v - Σ_d (x - mean)² / 2v²         dv/dmean = 2 (mean - x) / n
    With the same dnll for every image the sum of the first over the batch is 0: sigma is the best
    there is, so to move it changes nothing. Where sigma may not fall further, v does not move.
    """
    error = mean - x
    mse = float((error**2).mean())
    v = max(mse, 1e-12)
    dv = (dnll * (x.shape[-1] / v - (error**2).sum(axis=-1) / v**2)).sum() / 2 if v == mse else 0
    return dnll[..., np.newaxis] * error / v + float(dv) * 2 * error / error.size


def continuous_bernoulli_forward(logits: Array, x: Array) -> Array:
    """nll of independent grey pixels in [0, 1] with the density e^(x logits) / c, x in [0, 1].

    c = ∫ e^(x l) dx = (e^l - 1) / l = e^max(l, 0) (1 - e^-|l|) / |l|, and 1 where l is 0, so
        nll = Σ_d log c(logits) - x logits
    Dividing the Bernoulli's p^x (1-p)^(1-x) by its integral over x gives the same: it is the
    cross-entropy with the constant that greys need. (Loaiza-Ganem & Cunningham 2019, arXiv
    1907.06845, equation 5.)
    """
    size = np.maximum(np.abs(logits), np.finfo(logits.dtype).tiny)
    log_c = np.maximum(logits, 0) + np.log(-np.expm1(-size) / size)
    return (log_c - x * logits).sum(axis=-1)


def continuous_bernoulli_mean(logits: Array) -> Array:
    """E[x] = d log c / dl = 1 / (1 - e^-l) - 1 / l, which is ½ + l/12 - l³/720 + ... near 0."""
    near = np.abs(logits) < 0.3  # there the two fractions cancel
    square = np.where(near, logits, 0) ** 2
    slope = 1 / 30240 + square * (-1 / 1209600 + square / 47900160)
    slope = 1 / 12 + square * (-1 / 720 + square * slope)
    far = np.where(near, 1, logits)
    with np.errstate(over="ignore"):
        return np.where(near, 0.5 + logits * slope, 1 / -np.expm1(-far) - 1 / far)


def continuous_bernoulli_backward(dnll: Array, logits: Array, x: Array) -> Array:
    """dlogits = dnll (E[x] - x), from dnll (...,): like the Bernoulli's, with another mean."""
    return dnll[..., np.newaxis] * (continuous_bernoulli_mean(logits) - x)
