"""The ELBO and the log p(x) that it bounds; and a VAE that is none."""

import functools
import inspect
from typing import Any

import numpy as np

from .. import latent, layers, likelihood
from ..arrays import Array
from ..vae import VAE
from .task import Exercise, Task


def elbo_with_noise(vae: VAE, x: Array, eps: Array) -> Array:
    """ELBO = E_q[log p(x|z)] - KL(q(z|x) ‖ p(z)), the expectation as a mean over the K samples."""
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)  # (K, B)
    return -nll.mean(axis=0) - latent.kl_forward(mu, logvar)


def _small(kind: int, seed: int) -> VAE:
    """A small float64 VAE with no two sizes alike, with one hidden layer or two."""
    hidden, activation = (((5,), "tanh"), ((5, 4), "relu"), ((3, 5), "tanh"))[kind]
    if kind == 2:
        return VAE(6, hidden, 2, "gaussian", activation, "float64", seed, sigma=0.7)
    return VAE(6, hidden, 2, "bernoulli", activation, "float64", seed)


def _elbo_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    vae, k, b = _small(kind, int(rng.integers(1000))), (3, 5, 1)[kind], int(rng.integers(3, 9))
    return {"vae": vae, "x": rng.random((b, 6)), "eps": rng.standard_normal((k, b, 2))}


ELBO_WITH_NOISE = Task(_elbo_arguments, elbo_with_noise, {
    "sign-flip": ("it is -ELBO, the loss; the bound itself was asked for",
                  "return -nll", "return nll", "- latent.kl", "+ latent.kl"),
    "missing-kl": ("the KL is missing", "latent.kl_forward(mu, logvar)", "0"),
    "kl-added": ("the KL is added; q pays for being unlike the prior, so it is subtracted",
                 "- latent.kl", "+ latent.kl"),
    "at-the-mean": ("z is mu: without noise it is no expectation over q(z|x)",
                    "latent.reparameterize_forward(mu, logvar, eps)", "mu + 0 * eps"),
    "variance-for-sigma": ("sigma² stands where sigma should: sigma = exp(logvar/2)",
                           "latent.reparameterize_forward(mu, logvar, eps)",
                           "mu + np.exp(logvar) * eps"),
    "missing-half": ("the KL is twice too large", "latent.kl_forward", "2 * latent.kl_forward"),
    "sum-for-mean": ("it is a sum over the noise samples; the expectation is their mean",
                     "nll.mean(", "nll.sum("),
    "mean-over-pixels": ("-log p(x|z) is a mean over the pixels; a probability of all needs"
                         " the sum", "nll.mean(axis=0)", "nll.mean(axis=0) / x.shape[1]"),
    "mean-over-dimensions": ("the KL is a mean over the dimensions; it is their sum",
                             "latent.kl_forward(mu, logvar)",
                             "latent.kl_forward(mu, logvar) / mu.shape[1]"),
    "importance-bound": ("it is the log of the mean weight, a tighter bound; the ELBO is the"
                         " mean of the logs",
                         "    return",
                         "    log_w = -nll - (z**2 - eps**2 - logvar).sum(axis=-1) / 2\n"
                         "    return np.log(np.exp(log_w).mean(axis=0))\n    return"),
})  # fmt: skip


def exact_log_p(vae: VAE, x: Array, z: Array, weights: Array) -> Array:
    """log p(x) = log ∫ p(x|z) p(z) dz, the integral as a sum over the nodes z, largest term out."""
    logits = vae.decode_logits(z)  # (N, D)
    log_p_x = -vae.likelihood.forward(logits[:, np.newaxis], x)  # (N, B)
    return np.logaddexp.reduce(np.log(weights)[:, np.newaxis] + log_p_x, axis=0)


def _quadrature(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    sizes = ((6, (5,), 1), (4, (3,), 2), (60, (5,), 1))[kind]
    vae = VAE(*sizes, activation="tanh", dtype="float64", seed=int(rng.integers(1000)))
    if kind == 2:  # p(x|z) rounds to 0
        vae.params["decoder.2.weight"] *= 100
    z = rng.standard_normal((11, sizes[2]))
    weights = rng.uniform(0.1, 1, 11)
    return {"vae": vae, "x": rng.random((4, sizes[0])), "z": z, "weights": weights / weights.sum()}


EXACT_LOG_P = Task(_quadrature, exact_log_p, {
    "sign-flip": ("nll is -log p(x|z): minus it is the logarithm to add up", "= -vae", "= vae"),
    "missing-weights": ("every node counts the same; each has its weight",
                        "np.log(weights)[:, np.newaxis]", "-np.log(len(weights))"),
    "weights-for-logs": ("the weights are added to logarithms: their own logarithm should be",
                         "np.log(weights)", "weights"),
    "prior-twice": ("the weights hold the prior p(z) already; it is multiplied in once more",
                    "np.log(weights)", "(np.log(weights) - (z**2).sum(axis=1) / 2)"),
    "mean-of-logs": ("it is the mean of log p(x|z), which is less; the log of the mean was"
                     " asked for",
                     "np.logaddexp.reduce(np.log(weights)[:, np.newaxis] + log_p_x, axis=0)",
                     "weights @ log_p_x"),
    "largest-alone": ("it is the largest term: the others count too",
                      "np.logaddexp.reduce", "np.max"),
    "underflow": ("where p(x|z) is below 1e-308 it rounds to 0 and the log is -infinity: take the"
                  " largest out, as np.logaddexp.reduce does",
                  "np.logaddexp.reduce(", "np.log(np.exp(", ", axis=0)", ").sum(axis=0))"),
    "missing-log": ("the log is missing", "return np", "return np.exp(np", "axis=0)", "axis=0))"),
})  # fmt: skip


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


PLANTED = (  # as edits of vae_loss: what is right, and what stands in its stub
    "sigma = np.exp(logvar / 2)", "sigma = np.exp(logvar)",
    "dz * eps * sigma / 2", "dz * eps * sigma",
)  # fmt: skip


def _vae_loss_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    b, d, n_latent = ((4, 5, 2), (3, 4, 3), (2, 6, 1))[kind]
    sizes = {"W_mu": (d, n_latent), "b_mu": (n_latent,), "W_logvar": (d, n_latent),
             "b_logvar": (n_latent,), "W": (n_latent, d), "b": (d,)}  # fmt: skip
    weights = {name: rng.standard_normal(shape) for name, shape in sizes.items()}
    return {"x": rng.random((b, d)), "eps": rng.standard_normal((b, n_latent)), **weights}


@functools.cache
def planted_source() -> str:
    """The code of `vae_loss` from its first line on, with the bug in it."""
    lines = inspect.getsource(vae_loss).splitlines()
    text = "\n".join(lines[next(i for i, line in enumerate(lines) if "mu = " in line) :])
    for right, planted in zip(PLANTED[::2], PLANTED[1::2], strict=True):
        text = text.replace(right, planted)
    return text + "\n"


VAE_LOSS = Task(_vae_loss_arguments, vae_loss, {
    "not-started": ("not started yet: the bug that was planted is still in it, forward and"
                    " backward", *PLANTED),
    "backward-only-planted": ("forward is right now; the gradient of logvar is still that of"
                              " the forward you found: what is d exp(logvar/2)/dlogvar?",
                              *PLANTED[2:]),
    "forward-only-planted": ("backward is right now for what forward should be; forward itself"
                             " still draws z too wide or too narrow: which number is logvar"
                             " the log of?", *PLANTED[:2]),
    "variance-in-backward": ("forward is right now; in dlogvar sigma² stands where sigma"
                             " should", "eps * sigma / 2", "eps * sigma**2 / 2"),
    "log-sigma": ("that is a VAE whose head is log sigma, and consistent; but the head is"
                  " called logvar, the log of the variance: mend z, and leave the KL as it was",
                  *PLANTED, "kl_forward(mu, logvar)", "kl_forward(mu, 2 * logvar)",
                  "kl_backward(dkl, mu, logvar)", "kl_backward(dkl, mu, 2 * logvar)",
                  "    dmu = dmu", "    dlogvar = 2 * dlogvar\n    dmu = dmu"),
}, outputs=("loss", "dW_mu", "db_mu", "dW_logvar", "db_logvar", "dW", "db"))  # fmt: skip


EXERCISES = (
    Exercise(
        "elbo_with_noise", "vae, x, eps", "The ELBO of each image, for given noise.",
        "vae, a numpyvae.VAE; x (B, D); eps (K, B, L), K noise samples of each image\n"
        "returns elbo (B,), in nats: a mean over the K samples, with the KL in closed form",
        (
            "How likely x is given a z of q(z|x), on average and as a log, less what that q costs.",
            "ELBO = E_q[log p(x|z)] - KL(q(z|x) ‖ p(z)), with the z that eps makes, and beta = 1",
            "vae.encode(x) gives mu and logvar (B, L); vae.decode_logits(z) logits (K, B, D);"
            " vae.likelihood.forward(logits, x) nll (K, B), which is -log p(x|z);"
            " latent.kl_forward(mu, logvar) (B,).",
            "z from latent.reparameterize_forward; then minus the mean of nll over its first"
            " axis, minus the KL.",
        ),
        elbo_with_noise,
        diagnose=ELBO_WITH_NOISE.diagnose,
        imports=("from numpyvae import latent",),
    ),
    Exercise(
        "exact_log_p", "vae, x, z, weights", "log p(x), exactly, for a few latent dimensions.",
        "vae, a numpyvae.VAE; x (B, D); z (N, L), the nodes of a quadrature of the prior, with\n"
        "weights (N,): ∫ g(z) p(z) dz = Σ_n weights_n g(z_n). The pieces: vae.decode_logits(z),\n"
        "and vae.likelihood.forward(logits, x), which is -log p(x|z)\n"
        "returns log p(x) (B,), in nats",
        (
            "Every z could have given this x. p(x) adds up, over z, how likely z is times how"
            " likely it gives x.",
            "p(x) = ∫ p(x|z) p(z) dz = Σ_n weights_n p(x|z_n), and p(x|z) = e^-nll may round to 0",
            "vae.decode_logits(z)[:, np.newaxis] is (N, 1, D); vae.likelihood.forward of it and x"
            " gives nll (N, B).",
            "np.logaddexp.reduce(..., axis=0) of np.log(weights)[:, np.newaxis] minus nll",
        ),
        exact_log_p,
        diagnose=EXACT_LOG_P.diagnose,
    ),
    Exercise(
        "vae_loss", "x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b",
        "Find the bug: its gradient check passes, and it is no VAE.",
        "A VAE without hidden layers, with its backward: x (B, D) in [0, 1], eps (B, L), W_mu and"
        " W_logvar\n"
        "(D, L), W (L, D). A bug was planted in forward, and backward is the gradient of what"
        " forward\n"
        "does; so no gradient check finds it. Draw many eps and compare z with what it should"
        " be.\n"
        "returns loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db",
        (
            "A gradient check compares backward with forward. It can't know what forward should"
            " have been: look at the meaning of each name.",
            "z should be a draw of N(mu, sigma²), and logvar = log sigma². For mu = 0 and logvar"
            " = 2, what is the variance of 100,000 z?",
            "Two lines are wrong: one in forward, and its mirror image in backward.",
            "sigma is exp(logvar / 2), whose derivative is sigma / 2.",
        ),
        vae_loss,
        diagnose=VAE_LOSS.diagnose,
        imports=("from numpyvae import latent, layers, likelihood",),
        body=planted_source(),
    ),
)  # fmt: skip
