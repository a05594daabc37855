"""A VAE so small that log p(x) and its posterior are integrals one can take: an exact oracle.

What is exact here uses nothing of the library: an identity in which both sides shared its
likelihood would hold for a wrong one too.
"""

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from ..arrays import Array
from ..optim import Adam
from ..vae import VAE

STEP = 0.1
AXIS = np.arange(-80, 81) * STEP


def small_model(hidden: int = 6) -> tuple[VAE, Array]:
    """A VAE that can be integrated: 2 latents, 12 binary pixels, tanh; and four images."""
    vae = VAE(12, (hidden,), 2, activation="tanh", dtype="float64", seed=1)
    for param in vae.params.values():
        param *= 2  # so that the pixels depend on z
    return vae, np.random.default_rng(0).integers(0, 2, (4, 12)).astype("float64")


def log_joint(vae: VAE, z: Array, x: Array) -> Array:
    """log p(x|z) + log p(z) of the small model, (points, images), by nothing of the library."""
    (W1, b1), (W2, b2) = vae.dense("decoder.0"), vae.dense("decoder.2")
    p = 1 / (1 + np.exp(-(np.tanh(z @ W1 + b1) @ W2 + b2)))
    log_p_x = np.log(p) @ x.T + np.log(1 - p) @ (1 - x).T
    return log_p_x - (z**2).sum(axis=1)[:, np.newaxis] / 2 - math.log(2 * math.pi)


def plane() -> Array:
    """A grid of points over [-8, 8]², for the trapezoid rule."""
    return np.stack(np.meshgrid(AXIS, AXIS, indexing="ij"), axis=-1).reshape(-1, 2)


def exact_log_p(vae: VAE, x: Array) -> Array:
    """log p(x) = log ∫ p(x|z) p(z) dz of the small model, by the trapezoid rule."""
    return np.log(np.exp(log_joint(vae, plane(), x)).sum(axis=0) * STEP**2)


def exact_elbo(vae: VAE, x: Array, beta: float = 1.0) -> Array:
    """E_q[log p(x|z)] - beta KL of each image, by the library, the mean over eps on the plane."""
    eps = plane()
    weight = np.exp(-(eps**2).sum(axis=1) / 2) / (2 * math.pi) * STEP**2
    trace = vae.forward(x, np.repeat(eps[:, np.newaxis], len(x), axis=1))
    return -weight @ trace.nll - beta * trace.kl


def oracle_gap(vae: VAE, x: Array) -> Array:
    """log p(x) - ELBO - KL(q ‖ p(z|x)) of each image: 0, if the library's forward pass is right.

    log p(x) and the posterior come from `log_joint`; the ELBO is the library's, its expectation
    under q taken over a grid of eps instead of random draws.
    """
    eps = plane()
    weight = np.exp(-(eps**2).sum(axis=1) / 2) / (2 * math.pi) * STEP**2
    elbo, log_p, (mu, logvar) = exact_elbo(vae, x), exact_log_p(vae, x), vae.encode(x)
    gaps = []
    for i in range(len(x)):
        z = mu[i] + np.sqrt(np.exp(logvar[i])) * eps
        log_q = -(eps**2).sum(axis=1) / 2 - math.log(2 * math.pi) - logvar[i].sum() / 2
        log_posterior = log_joint(vae, z, x[i : i + 1])[:, 0] - log_p[i]
        gaps.append(log_p[i] - elbo[i] - weight @ (log_q - log_posterior))
    return np.array(gaps)


def claimed_elbo(
    loss: Callable[..., tuple[Any, ...]], sigma_from: Callable[[Array], Array], steps: int = 2000
) -> tuple[Array, Array]:
    """A linear Bernoulli VAE, given as one function, trained by it: its ELBO, and log p(x), exact.

    loss : of x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b; returns the loss, then the gradient of
        each of these six, as the exercise `vae_loss` does
    sigma_from : the sigma that it makes of logvar
    """
    _, x = small_model()
    eps, rng, sizes = plane(), np.random.default_rng(0), (x.shape[1], 2)
    shapes = {"W_mu": sizes, "b_mu": (2,), "W_logvar": sizes, "b_logvar": (2,), "W": sizes[::-1],
              "b": sizes[:1]}  # fmt: skip
    p = {name: 0.3 * rng.standard_normal(shape) for name, shape in shapes.items()}
    optimizer = Adam(p, learning_rate=0.02)
    for _ in range(steps):
        found = [loss(x, rng.standard_normal((len(x), 2)), **p)[1:] for _ in range(4)]
        means = [np.mean(of_all, axis=0) for of_all in zip(*found, strict=True)]
        optimizer.step(dict(zip(p, means, strict=True)))
    weight = np.exp(-(eps**2).sum(axis=1) / 2) / (2 * math.pi) * STEP**2

    def nll(z: Array) -> Array:
        logits = z @ p["W"] + p["b"]
        return (np.logaddexp(0, logits) - x * logits).sum(axis=-1)

    mu, logvar = x @ p["W_mu"] + p["b_mu"], x @ p["W_logvar"] + p["b_logvar"]
    elbo = -weight @ nll(mu + sigma_from(logvar) * eps[:, np.newaxis])
    elbo = elbo - (mu**2 + np.exp(logvar) - 1 - logvar).sum(axis=1) / 2
    return elbo, np.log(weight @ np.exp(-nll(eps[:, np.newaxis])))
