"""Is the latent space in use, and is it where the prior is? Figures in nats per image."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from .. import latent, validation
from ..arrays import Array
from ..vae import VAE
from ..validation import InputError

ACTIVE = 0.01  # the variance of mu over the images from which on a dimension counts as active


@dataclass(frozen=True)
class LatentUse:
    """What the latent dimensions carry, over a set of images; arrays are (L,)."""

    kl: Array  # the KL of each dimension, nats per image
    variance_of_mu: Array
    mean_variance: Array  # of q(z|x): the mean of sigma²
    mean_z: Array  # of the aggregate posterior, q(z) = mean over x of q(z|x); the prior has 0
    variance_of_z: Array  # of the aggregate posterior; the prior has 1

    @property
    def active(self) -> np.ndarray:
        """Which dimensions change with the image (Burda et al. 2016, section 5.2)."""
        return self.variance_of_mu > ACTIVE

    @property
    def mean_square_z(self) -> float:
        """E[z²] per dimension under the aggregate posterior; 1 under the prior."""
        return float((self.variance_of_z + self.mean_z**2).mean())


def latent_use(vae: VAE, x: Any) -> LatentUse:
    """Measure a model on images x (N, D); a few hundred are enough."""
    mu, logvar = _encoded(vae, x)
    variance = np.exp(logvar)
    return LatentUse(
        kl=latent.kl_forward(mu[..., np.newaxis], logvar[..., np.newaxis]).mean(axis=0),
        variance_of_mu=mu.var(axis=0),
        mean_variance=variance.mean(axis=0),
        mean_z=mu.mean(axis=0),
        variance_of_z=mu.var(axis=0) + variance.mean(axis=0),
    )


@dataclass(frozen=True)
class Decomposition:
    """The average KL in two: what the code says of its image, and how far q(z) is from p(z)."""

    kl: float
    information: float  # I(x; z)
    marginal_kl: float  # KL(q(z) ‖ p(z))


def log_aggregate_posterior(vae: VAE, x: Any, z: Any) -> Array:
    """log q(z) at points z (M, L), less the constant ½ log 2π per dimension; (M,).

    q(z) is the mean of q(z|x) over the images x (N, D).
    """
    mu, logvar = _encoded(vae, x)
    z = validation.latents("z", z, vae.n_latent, "float64")
    if z.ndim != 2:
        raise InputError(f"z: expected shape (M, {vae.n_latent}); got {z.shape}")
    precision = np.exp(-logvar)
    # Σ_l (z - mu)² / sigma² for each z and each image, by products of matrices.
    distance = z**2 @ precision.T - 2 * z @ (mu * precision).T + (mu**2 * precision).sum(axis=1)
    log_q = -(distance + logvar.sum(axis=1)) / 2  # (M, N)
    return np.logaddexp.reduce(log_q, axis=1) - np.log(len(mu))


def log_aggregate_over_prior(vae: VAE, x: Any, z: Any) -> Array:
    """log q(z)/p(z) at points z (M, L), (M,): far below 0 is a hole, where no image has its code.

    q(z) is the mean of q(z|x) over the images x (N, D).
    """
    return log_aggregate_posterior(vae, x, z) + (np.asarray(z) ** 2).sum(axis=1) / 2


def decompose_kl(vae: VAE, x: Any, *, rng: Any, n_samples: int = 1) -> Decomposition:
    """mean KL(q(z|x) ‖ p(z)) = I(x; z) + KL(q(z) ‖ p(z)), over the images x (N, D).

    q(z) is the mean of q(z|x) over these very images, so I(x; z) can't exceed log N; its log is
    averaged over n_samples z of each image, and so is the rest, for the sum to be exact.
    Source: Hoffman & Johnson 2016, "ELBO surgery".
    """
    rng = validation.generator("rng", rng)
    n_samples = validation.whole_number("n_samples", n_samples)
    mu, logvar = _encoded(vae, x)
    kls, informations = [], []
    for _ in range(n_samples):
        eps = rng.standard_normal(mu.shape)
        z = latent.reparameterize_forward(mu, logvar, eps)
        # All without the constant ½ log 2π per dimension, which cancels.
        log_q_of_own = -(eps**2 + logvar).sum(axis=1) / 2
        log_p = -(z**2).sum(axis=1) / 2
        log_q = log_aggregate_posterior(vae, x, z)
        kls.append(log_q_of_own - log_p)
        informations.append(log_q_of_own - log_q)
    kl, information = float(np.mean(kls)), float(np.mean(informations))
    return Decomposition(kl, information, kl - information)


def ambiguity(images: Any) -> float:
    """The mean of 4 p (1 - p) over the pixels p: 0 where all are black or white, 1 where grey.

    Blur, as a number: of a Bernoulli's mean images, how undecided their pixels are.
    """
    p = validation.finite_array("images", images, "float64")
    if p.size == 0 or p.min() < 0 or p.max() > 1:
        raise InputError("images: expected pixels from 0 to 1, at least one; got others, or none")
    return float((4 * p * (1 - p)).mean())


def _encoded(vae: VAE, x: Any) -> tuple[Array, Array]:
    mu, logvar = validation.has_noise("vae", vae, VAE).encode(x)
    return mu.astype("float64"), logvar.astype("float64")


def alarm(row: dict[str, float], use: LatentUse) -> str | None:
    """A sentence when the latent space goes unused or unregularised; None when all looks well."""
    use = validation.instance("use", use, LatentUse)
    kl = validation.instance("row", row, Mapping).get("kl")
    if not isinstance(kl, (int, float)) or not math.isfinite(kl):
        raise InputError(f"row: expected a KL that is finite; got {validation.shown(row)}")
    if row["kl"] < 0.1:
        return (
            f"the KL is {row['kl']:.3f} nats: the decoder ignores z. What usually helps: a lower "
            "beta, --schedule linear, or a loss that is summed, not averaged, over pixels"
        )
    if not use.active.any():
        return (
            "no latent dimension changes with the image (variance of mu below "
            f"{ACTIVE}). What usually helps: a lower beta, or --schedule linear"
        )
    if use.mean_square_z > 4:
        remedy = "a beta nearer to 1" if row.get("beta", 1) < 1 else "a larger beta, or more epochs"
        return (
            f"the codes have a mean z² of {use.mean_square_z:.1f}, where the prior has 1: samples "
            f"from N(0, I) will not look like data. What usually helps: {remedy}"
        )
    return None
