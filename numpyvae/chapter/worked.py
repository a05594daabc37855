"""Worked answers to the last notebook's exercises, which are not in `numpyvae exercises`."""

from typing import Any

import numpy as np

from .. import latent, layers, likelihood
from ..arrays import Array


def step_posterior(x: Any, z_t: Any, b_t: float, a_before: float) -> tuple[Any, float]:
    """The mean and the variance of q(z_{t-1} | z_t, x)."""
    of_image, of_step = 1 / (1 - a_before), (1 - b_t) / b_t  # the precisions
    precision = of_image + of_step
    weighted = of_image * np.sqrt(a_before) * x + of_step * z_t / np.sqrt(1 - b_t)
    return weighted / precision, 1 / precision


def conditional(
    params: dict[str, Array], x: Array, label: Array, eps: Array
) -> tuple[float, dict[str, Array]]:
    """The loss of a conditional VAE, and its gradients."""
    p, n_latent = params, eps.shape[1]
    x_label = np.concatenate([x, label], axis=1)  # (B, 794): new
    h = layers.relu_forward(layers.dense_forward(x_label, p["W1"], p["b1"]))
    mu = layers.dense_forward(h, p["Wm"], p["bm"])
    logvar = layers.dense_forward(h, p["Wv"], p["bv"])
    z = latent.reparameterize_forward(mu, logvar, eps)
    z_label = np.concatenate([z, label], axis=1)  # (B, L + 10): new
    g = layers.relu_forward(layers.dense_forward(z_label, p["W2"], p["b2"]))
    logits = layers.dense_forward(g, p["W3"], p["b3"])
    nll, kl = likelihood.bernoulli_forward(logits, x), latent.kl_forward(mu, logvar)

    grads = {}
    each = np.full_like(nll, 1 / len(x))
    dlogits = likelihood.bernoulli_backward(each, logits, x)
    dg, grads["W3"], grads["b3"] = layers.dense_backward(dlogits, g, p["W3"])
    dg = layers.relu_backward(dg, g)
    dz_label, grads["W2"], grads["b2"] = layers.dense_backward(dg, z_label, p["W2"])
    dz = dz_label[:, :n_latent]  # new: the label is data, and the gradient ends there
    dmu_z, dlogvar_z = latent.reparameterize_backward(dz, logvar, eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(each, mu, logvar)
    dh_mu, grads["Wm"], grads["bm"] = layers.dense_backward(dmu_z + dmu_kl, h, p["Wm"])
    dh_logvar, grads["Wv"], grads["bv"] = layers.dense_backward(dlogvar_z + dlogvar_kl, h, p["Wv"])
    dh = layers.relu_backward(dh_mu + dh_logvar, h)
    grads["W1"], grads["b1"] = layers.dense_parameters_backward(dh, x_label)
    return float((nll + kl).mean()), grads
