"""A learned prior: a mixture of Gaussians fitted to the codes, in place of N(0, I).

The mean KL of a VAE is I(x; z) + KL(q(z) ‖ p(z)). The second part is the price of a prior that does
not look like the codes, and a prior that does look like them saves it: the best p(z) for a trained
encoder is q(z) itself (Hoffman & Johnson 2016; Tomczak & Welling 2018, arXiv 1705.07120). Encoder
and decoder stay as they are.
"""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from .. import validation
from ..arrays import Array
from ..validation import InputError

SMALLEST_VARIANCE = 1e-6  # of a component: without it one code alone could have infinite density


@dataclass(frozen=True)
class Mixture:
    """p(z) = Σ_k weight_k N(z; mean_k, diag(variance_k)), K components in L dimensions."""

    weights: Array  # (K,), which sum to 1
    means: Array  # (K, L)
    variances: Array  # (K, L)

    def log_density(self, z: Any) -> Array:
        """log p(z) in nats, (...,), for z (..., L)."""
        return np.logaddexp.reduce(self.log_joint(z), axis=-1)

    def log_joint(self, z: Any) -> Array:
        """log weight_k + log N(z; mean_k, variance_k), (..., K), for z (..., L)."""
        z = validation.latents("z", z, self.means.shape[1], "float64")
        precision = 1 / self.variances
        # Σ_l (z - mean)² / variance, by products of matrices.
        distance = z**2 @ precision.T - 2 * z @ (self.means * precision).T
        distance = distance + (self.means**2 * precision).sum(axis=1)
        log_scale = np.log(2 * math.pi * self.variances).sum(axis=1)
        return np.log(self.weights) - (distance + log_scale) / 2

    def sample(self, n: int, rng: Any) -> Array:
        """n draws of z, (n, L), with `rng` a Generator or a seed."""
        n, rng = validation.whole_number("n", n), validation.generator("rng", rng)
        k = rng.choice(len(self.weights), size=n, p=self.weights)
        eps = rng.standard_normal((n, self.means.shape[1]))
        return self.means[k] + np.sqrt(self.variances[k]) * eps


def fit_mixture(z: Any, n_components: int, *, rng: Any, n_steps: int = 50) -> Mixture:
    """The mixture after n_steps of expectation-maximisation on codes z (N, L).

    It begins at n_components different codes. Each step shares every code out among the components,
    in proportion to their density there, and then gives each component the mean and the variance
    of its share (Dempster, Laird & Rubin 1977). No step makes the codes less probable.
    """
    z = validation.finite_array("z", z, "float64")
    n_components = validation.whole_number("n_components", n_components)
    n_steps = validation.whole_number("n_steps", n_steps)
    rng = validation.generator("rng", rng)
    if z.ndim != 2 or len(z) < max(2, n_components):
        raise InputError(f"z: expected at least {max(2, n_components)} codes (N, L); got {z.shape}")
    mixture = Mixture(
        weights=np.full(n_components, 1 / n_components),
        means=z[rng.choice(len(z), n_components, replace=False)],
        variances=np.tile(z.var(axis=0) + SMALLEST_VARIANCE, (n_components, 1)),
    )
    for _ in range(n_steps):
        log_joint = mixture.log_joint(z)
        share = np.exp(log_joint - np.logaddexp.reduce(log_joint, axis=1, keepdims=True))  # (N, K)
        size = share.sum(axis=0) + 1e-9  # a component that lost every code stays harmless
        means = share.T @ z / size[:, np.newaxis]
        variances = share.T @ z**2 / size[:, np.newaxis] - means**2
        mixture = Mixture(size / size.sum(), means, np.maximum(variances, SMALLEST_VARIANCE))
    return mixture
