"""Which latent dimensions are in use, and beta over time."""

from .. import schedules
from ..trials.collapse_and_annealing import (
    ACTIVE_UNITS,
    AGGREGATE_MOMENTS,
    LINEAR,
    LINEAR_VAE_KL,
    active_units,
    aggregate_moments,
    linear_vae_kl,
)
from .exercise import Exercise

EXERCISES = (
    Exercise(
        "aggregate_moments", "mu, logvar", "Where are the codes of all images together?",
        "mu, logvar (N, L), any numbers, of q(z|x) of each of N images\n"
        "returns mean (L,) and variance (L,) of the aggregate posterior, the mean of all q(z|x)",
        (
            "A draw from it: take any image, then draw z from its q(z|x). Two things vary.",
            "Var(z) = Var_x(mu) + E_x[sigma²]; under the prior it would be 1",
            "Both the variance and the mean run over the first axis.",
            "mu.var(axis=0) plus the mean of exp(logvar)",
        ),
        aggregate_moments,
        trial=AGGREGATE_MOMENTS,
    ),
    Exercise(
        "active_units", "mu", "Which latent dimensions change with the image?",
        "mu (N, L), of N images\n"
        "returns (L,) of bool, True where the variance of mu over the images, a mean over all N,\n"
        "is above 0.01",
        (
            "A dimension whose mu is the same for every image tells the decoder nothing about the"
            " image, whatever that mu is.",
            "Var_x(mu_l) > 0.01",
            "One variance for each column: over the first axis.",
            "mu.var takes an axis; then compare.",
        ),
        active_units,
        trial=ACTIVE_UNITS,
    ),
    Exercise(
        "linear_vae_kl", "eigenvalues, n_latent, sigma, beta",
        "The KL of each latent dimension of a linear VAE at its optimum.",
        "kl = ½ log(λ / (beta sigma²)) for an eigenvalue λ above beta sigma²; below, it collapsed.\n"
        "eigenvalues, of the data's covariance, more than n_latent of them, in any order; sigma,"
        " of the\n"
        "pixels' Gaussian; beta\n"
        "returns kl (n_latent,), in nats, from the largest eigenvalue down; 0 where a dimension"
        " collapsed",
        (
            "A linear VAE finds the principal components, and keeps those that rise above the"
            " noise.",
            "kl = ½ log(λ / (beta sigma²)) where λ > beta sigma², else 0 (Lucas et al. 2019)",
            "The n_latent largest: np.sort sorts upwards, and [::-1] reverses the order.",
            "np.maximum(np.log(largest / (beta * sigma**2)), 0) is twice the answer.",
        ),
        linear_vae_kl,
        trial=LINEAR_VAE_KL,
    ),
    Exercise(
        "linear", "beta, warmup", "A warm-up: beta rises from 0 in a straight line.",
        "beta, where it ends; warmup, the share of training during which it rises, in (0, 1]\n"
        "returns a function of the share of training that is done, 0 to 1, that returns the beta"
        " there",
        (
            "Return a function that remembers beta and warmup.",
            "beta · min(done / warmup, 1)",
            "The inner function takes one number, done, and returns one number.",
            "return lambda done: ..., with the equation in place of the dots.",
        ),
        schedules.linear,
        trial=LINEAR,
    ),
)  # fmt: skip
