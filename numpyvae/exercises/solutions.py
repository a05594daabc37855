"""Solutions of the exercises that the library has no function for."""

from collections.abc import Callable

import numpy as np

from .. import latent, layers, likelihood, objectives
from ..arrays import Array
from ..vae import VAE


def best_step(f: Callable[[float], float], slope: float, x: float, steps: Array) -> float:
    """Truncation, h² f'''/6, asks for a small step, rounding, 1e-16/h, for a large one."""
    errors = [abs((f(x + h) - f(x - h)) / (2 * h) - slope) for h in steps]
    return float(steps[np.argmin(errors)])


def kinks(f: Callable[[Array], float], x: Array, h: float) -> np.ndarray:
    """Where f is smooth the slopes differ by h f'' only; at a kink by a number, however small h."""
    found = np.zeros(x.shape, bool)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        right, left = (f(x + step) - f(x)) / h, (f(x) - f(x - step)) / h
        found[i] = abs(right - left) > 0.1 * max(abs(right), abs(left))
    return found


def repeats_add_up(kl_forward: Callable[[Array, Array], Array], mu: Array, logvar: Array) -> bool:
    """Independent dimensions: the KL of all is the sum of theirs, and of twice as many twice it."""
    twice = [np.concatenate([a, a], axis=1) for a in (mu, logvar)]
    return bool(np.allclose(kl_forward(*twice), 2 * kl_forward(mu, logvar)))


def exact_log_p(vae: VAE, x: Array, z: Array, weights: Array) -> Array:
    """log p(x) = log ∫ p(x|z) p(z) dz, the integral as a sum over the nodes z, largest term out."""
    logits = vae.decode_logits(z)  # (N, D)
    log_p_x = -vae.likelihood.forward(logits[:, np.newaxis], x)  # (N, B)
    return np.logaddexp.reduce(np.log(weights)[:, np.newaxis] + log_p_x, axis=0)


def aggregate_moments(mu: Array, logvar: Array) -> tuple[Array, Array]:
    """q(z) is the mean of all q(z|x): its variance, of their means plus the mean of theirs."""
    return mu.mean(axis=0), mu.var(axis=0) + np.exp(logvar).mean(axis=0)


def elbo_with_noise(vae: VAE, x: Array, eps: Array) -> Array:
    """ELBO = E_q[log p(x|z)] - KL(q(z|x) ‖ p(z)), the expectation as a mean over the K samples."""
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)  # (K, B)
    return -nll.mean(axis=0) - latent.kl_forward(mu, logvar)


def adam_step(
    param: Array,
    grad: Array,
    m: Array,
    v: Array,
    t: int,
    learning_rate: float,
    beta1: float,
    beta2: float,
    eps: float,
) -> tuple[Array, Array, Array]:
    """Kingma & Ba 2015, algorithm 1. m̂ and v̂ are for the update only; m and v are kept."""
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v


def active_units(mu: Array) -> np.ndarray:
    """Burda et al. 2016, section 5.2: what does not change with the image says nothing of it."""
    return mu.var(axis=0) > 0.01


def linear_vae_kl(eigenvalues: Array, n_latent: int, sigma: float, beta: float) -> Array:
    """Lucas et al. 2019: dimensions whose eigenvalue is not above beta sigma² collapse."""
    largest = np.sort(eigenvalues)[::-1][:n_latent]
    return np.maximum(np.log(largest / (beta * sigma**2)), 0) / 2


def log_weights(nll: Array, z: Array, eps: Array, logvar: Array) -> Array:
    """log w = log p(x|z) + log p(z) - log q(z|x), and eps² is ((z - mu) / sigma)²."""
    return -nll - objectives.sampled_kl_forward(z, eps, logvar)


def vae_loss(
    x: Array,
    eps: Array,
    W_mu: Array,
    b_mu: Array,
    W_logvar: Array,
    b_logvar: Array,
    W: Array,
    b: Array,
) -> tuple[float, Array, Array, Array, Array, Array, Array]:
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.mean())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db


PLANTED = (  # in the stub of vae_loss: what stands in it, and in the solution
    ("sigma = np.exp(logvar)", "sigma = np.exp(logvar / 2)"),
    ("dlogvar = dlogvar + dz * eps * sigma", "dlogvar = dlogvar + dz * eps * sigma / 2"),
)
