"""The two places where a VAE differs from an autoencoder: z = mu + sigma*eps, and the KL.

A VAE supposes that an image x arose in two steps: a latent vector z was drawn from the prior
p(z) = N(0, I), then x from p(x|z), which the decoder describes (likelihood.py). The encoder
answers the opposite question, which z may have given this x, by a distribution q(z|x).

Symbols, for B images and L latent dimensions:
    mu, logvar   (B, L)  mean and log-variance of q(z|x) = N(mu, diag(sigma²))
    sigma        (B, L)  exp(logvar / 2), the standard deviation
    eps          (B, L) or (K, B, L): standard normal noise, one or K samples per image
    z            like eps, a sample of q(z|x)

Source: Kingma & Welling 2014 (arXiv 1312.6114), section 2.4 and appendix B;
in the chapter, "The Heart of the Matter: The ELBO".
"""

import numpy as np

from .arrays import Array


def sigma_from(logvar: Array) -> Array:
    """sigma = exp(logvar / 2). The network gives log sigma², so the half is a square root."""
    return np.exp(logvar / 2)


def reparameterize_forward(mu: Array, logvar: Array, eps: Array) -> Array:
    """z = mu + sigma * eps: a sample of N(mu, sigma²), differentiable in mu and logvar."""
    return mu + sigma_from(logvar) * eps


def reparameterize_backward(dz: Array, logvar: Array, eps: Array) -> tuple[Array, Array]:
    """Gradients (dmu, dlogvar), each (B, L), of `reparameterize_forward`, from dz (like eps).

    eps is the noise of the forward pass, not a new draw. With it held fixed,
        z = mu + exp(logvar/2) eps
        dz/dmu     = 1
        dz/dlogvar = ½ exp(logvar/2) eps = ½ sigma eps
    All K samples of an image share its mu and logvar, so their gradients add up. (With one
    sample, dmu is the array dz itself.)
    """
    dmu = dz
    dlogvar = dz * sigma_from(logvar) * eps / 2
    if dz.ndim > logvar.ndim:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar


def kl_forward(mu: Array, logvar: Array) -> Array:
    """KL(q(z|x) ‖ N(0, I)) of each image, in nats, summed over the L dimensions; (B,).

    For each dimension, with (z - mu)/sigma = eps,
        log q(z|x) = -½ eps² - ½ logvar - ½ log 2π
        log p(z)   = -½ z² - ½ log 2π
    so KL = E_q[log q - log p] = ½ E_q[z² - eps² - logvar]; E_q[z²] = mu² + sigma², E[eps²] = 1:
        kl = ½ Σ_l (mu² + sigma² - 1 - logvar)                (Kingma & Welling, appendix B)
    sigma² - 1 is np.expm1(logvar), that is exp(logvar) - 1 without its rounding error near 0.
    """
    return (mu * mu + np.expm1(logvar) - logvar).sum(axis=-1) / 2


def kl_backward(dkl: Array, mu: Array, logvar: Array) -> tuple[Array, Array]:
    """Gradients (dmu, dlogvar), each (B, L), of `kl_forward`, from dkl (B,).

    dkl/dmu     = mu                      pulls the mean to 0
    dkl/dlogvar = ½ (sigma² - 1)          pulls the variance to 1
    """
    dkl = dkl[..., np.newaxis]  # (B, 1): every dimension gets its image's gradient
    return dkl * mu, dkl * np.expm1(logvar) / 2
