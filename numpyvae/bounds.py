"""Estimates of log p(x): the ELBO, and importance sampling, per image and in nats.

The probability of an image is p(x) = ∫ p(x|z) p(z) dz = E_q[w], with the importance weight
w = p(x|z) p(z) / q(z|x) for z ~ q(z|x). The logarithm is concave, so by Jensen's inequality
    log p(x) = log E_q[w]  ≥  E_q[log w] = E_q[log p(x|z)] - KL(q(z|x) ‖ p(z)) = ELBO(x)
and the same for the mean of K weights, a bound that rises to log p(x) with K:
    log p(x)  ≥  E_q[log (1/K) Σ_k w_k]          (Burda et al. 2016, arXiv 1509.00519, equation 8)

Both take beta = 1, whatever the model was trained with, and sample z: at z = mu the ELBO would
come out too high. An estimate depends on rng and on the images it is made together with; sums
over pixels have the precision of the model's dtype, all others that of float64.
"""

import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from . import latent, validation
from .arrays import Array
from .vae import VAE

# Numbers in a chunk's widest layer, 4 MB in float32. Fewer take longer; more only take memory.
CHUNK = 2**20


def elbo(vae: VAE, x: Any, *, rng: Any, n_samples: int = 1) -> Array:
    """ELBO of each image, (B,) in nats, for x (B, D): the KL exact, E_q[log p(x|z)] by sampling.

    rng is a numpy Generator or a seed. Memory does not grow with n_samples.
    """
    n_samples = validation.whole_number("n_samples", n_samples)
    x, mu, logvar = _encoded(vae, x)
    total = np.zeros(len(x))
    for rows, eps in _chunks(vae, len(x), n_samples, rng):
        z = latent.reparameterize_forward(mu[rows], logvar[rows], eps)
        total[rows] += _log_p_x_given_z(vae, z, x[rows]).sum(axis=0)
    return total / n_samples - latent.kl_forward(mu, logvar)


def log_likelihood(
    vae: VAE,
    x: Any,
    *,
    rng: Any,
    n_samples: int = 5000,
    log_prior: Callable[[Array], Array] | None = None,
) -> Array:
    """log p(x) of each image, (B,) in nats, for x (B, D), from n_samples importance samples.

    On average too low, and the closer the more samples; papers quote 5,000. rng is a numpy
    Generator or a seed. Memory does not grow with n_samples. `log_prior` is log p(z), (K, rows),
    of z (K, rows, L), in place of that of N(0, I): see measures/mixture.py.
    """
    n_samples = validation.whole_number("n_samples", n_samples)
    if log_prior is not None:
        validation.function("log_prior", log_prior)
    x, mu, logvar = _encoded(vae, x)
    log_sum = np.full(len(x), -np.inf)  # log Σ_k w_k so far
    for rows, eps in _chunks(vae, len(x), n_samples, rng):
        z = latent.reparameterize_forward(mu[rows], logvar[rows], eps)
        # log p(z) - log q(z|x): the two constants ½ log 2π cancel, and (z - mu)/sigma is eps.
        log_ratio = ((eps**2 - z**2 + logvar[rows]) / 2).sum(axis=-1)
        if log_prior is not None:
            log_ratio += log_prior(z) + (z**2 + math.log(2 * math.pi)).sum(axis=-1) / 2
        log_w = _log_p_x_given_z(vae, z, x[rows]) + log_ratio  # (K, rows)
        # logaddexp is log(e^a + e^b) without forming e^a, which would be 0 here.
        log_sum[rows] = np.logaddexp(log_sum[rows], np.logaddexp.reduce(log_w, axis=0))
    return log_sum - math.log(n_samples)


def _encoded(vae: VAE, x: Any) -> tuple[Array, Array, Array]:
    """x, mu, logvar; mu and logvar in float64, and so all that is computed from them."""
    unit_interval = validation.instance("vae", vae, VAE).likelihood.unit_interval
    x = validation.images("x", x, vae.n_inputs, vae.dtype, unit_interval)
    mu, logvar = vae.encode(x)
    return x, mu.astype("float64"), logvar.astype("float64")


def _log_p_x_given_z(vae: VAE, z: Array, x: Array) -> Array:
    """log p(x|z), (K, rows), for z (K, rows, L): one big matrix product for all K samples."""
    logits = vae.decode_logits(z.reshape(-1, vae.n_latent)).reshape(*z.shape[:-1], -1)
    return -vae.likelihood.forward(logits, x)


def _chunks(vae: VAE, n_images: int, n_samples: int, rng: Any) -> Iterator[tuple[slice, Array]]:
    """Rows of images and noise (K, rows, L) for them, until each image had n_samples."""
    rng = validation.generator("rng", rng)
    at_once = max(1, CHUNK // max(vae.n_inputs, *vae.hidden, vae.n_latent))
    rows_at_once = min(n_images, at_once)
    for row in range(0, n_images, rows_at_once):
        rows = slice(row, min(row + rows_at_once, n_images))
        n_rows = rows.stop - rows.start
        samples_at_once = max(1, at_once // n_rows)
        for done in range(0, n_samples, samples_at_once):
            k = min(samples_at_once, n_samples - done)
            yield rows, rng.standard_normal((k, n_rows, vae.n_latent))
