"""Which latent dimensions are in use, and beta over time."""

from collections.abc import Callable
from typing import Any

import numpy as np

from .. import schedules
from ..arrays import Array
from ..diagnosis.answers import Finding, Unusable
from .task import Exercise, Task


def aggregate_moments(mu: Array, logvar: Array) -> tuple[Array, Array]:
    """q(z) is the mean of all q(z|x): its variance, of their means plus the mean of theirs."""
    variance = mu.var(axis=0) + np.exp(logvar).mean(axis=0)
    return mu.mean(axis=0), variance


def _posteriors(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    shape = ((8, 3), (30, 2), (5, 4))[kind]
    return {"mu": rng.standard_normal(shape) + 1, "logvar": rng.standard_normal(shape) - 1}


AGGREGATE_MOMENTS = Task(_posteriors, aggregate_moments, {
    "between-alone": ("the variance of each q(z|x) is left out: codes are clouds, not points",
                      " + np.exp(logvar).mean(axis=0)", ""),
    "within-alone": ("the variance of mu over the images is left out", "mu.var(axis=0) + ", ""),
    "sigma-for-variance": ("sigma stands where sigma² = exp(logvar) should",
                           "np.exp(logvar)", "np.exp(logvar / 2)"),
    "missing-exp": ("logvar stands where sigma² = exp(logvar) should", "np.exp(logvar)", "logvar"),
    "mean-of-logs": ("it is exp of the mean logvar; the mean of exp(logvar) was asked for",
                     "np.exp(logvar).mean(axis=0)", "np.exp(logvar.mean(axis=0))"),
    "not-centred": ("it is the mean of mu², from which the square of the mean is not"
                    " subtracted", "mu.var(axis=0)", "(mu**2).mean(axis=0)"),
    "deviation-for-variance": ("it is the standard deviation; the variance was asked for",
                               "axis=0), variance", "axis=0), np.sqrt(variance)"),
}, outputs=("mean", "variance"))  # fmt: skip


def active_units(mu: Array) -> np.ndarray:
    """Burda et al. 2016, section 5.2: what does not change with the image says nothing of it."""
    return mu.var(axis=0) > 0.01


def _mu_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    images = (30, 50, 20)[kind]
    spread = np.sqrt([0.5, 0.0025, 0.0085, 0.0115, 0.00015, 2.0, 0.00002])
    centre = np.array([0.0, 0.0, 1.0, 0.0, -0.5, 2.0, 0.0])
    noise = rng.standard_normal((images, len(spread)))
    noise = (noise - noise.mean(axis=0)) / noise.std(axis=0)
    order = rng.permutation(len(spread))
    return {"mu": (centre + spread * noise)[:, order]}


ACTIVE_UNITS = Task(_mu_arguments, active_units, {
    "all": ("it is True for every dimension: what is compared is large even where mu hardly"
            " varies", "mu.var(axis=0)", "1 + mu.var(axis=0)"),
    "deviation-for-variance": ("it compares the standard deviation; the variance was asked for",
                               "mu.var", "mu.std"),
    "missing-mean": ("it compares the mean of mu²: a mu that is the same for all images says"
                     " nothing, however large; take the variance",
                     "mu.var(axis=0)", "(mu**2).mean(axis=0)"),
    "mean-for-variance": ("it compares the mean of mu; what counts is how mu varies with the"
                          " image", "mu.var(axis=0)", "np.abs(mu.mean(axis=0))"),
    "sum-for-mean": ("it compares the sum of the squares; the variance is their mean",
                     "mu.var(axis=0)", "len(mu) * mu.var(axis=0)"),
    "other-threshold": ("the threshold is 0.01", "0.01", "0.1"),
    "inverted": ("these are the ones that are not active", " > ", " <= "),
})  # fmt: skip


def linear_vae_kl(eigenvalues: Array, n_latent: int, sigma: float, beta: float) -> Array:
    """Lucas et al. 2019: dimensions whose eigenvalue is not above beta sigma² collapse."""
    largest = np.sort(eigenvalues)[::-1][:n_latent]
    threshold = beta * sigma**2
    return np.where(largest > threshold, np.log(largest / threshold), 0) / 2


def _linear_vae_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    sigma = float(rng.uniform(0.5, 0.9) if kind else rng.uniform(1.1, 2))
    beta = 1.0 if kind == 2 else float(rng.uniform(1.5, 4))
    # Some above the threshold, some below, in no order; one dimension fewer than eigenvalues.
    factors = np.concatenate([rng.uniform(1.5, 9, 3), rng.uniform(0.1, 0.8, 2)])
    eigenvalues = rng.permutation(beta * sigma**2 * factors)
    n_latent = 4 if kind < 2 else 2
    return {"eigenvalues": eigenvalues, "n_latent": n_latent, "sigma": sigma, "beta": beta}


LINEAR_VAE_KL = Task(_linear_vae_arguments, linear_vae_kl, {
    "not-cut": ("below the threshold the KL comes out negative; such a dimension has"
                " collapsed, and costs 0", "largest > threshold", "largest > 0"),
    "missing-half": ("it is twice too large: log λ is of variances, and the KL has ½",
                     ", 0) / 2", ", 0)"),
    "missing-beta": ("beta is missing: it raises the threshold", "beta * sigma", "sigma"),
    "sigma-for-variance": ("sigma stands where sigma² should: eigenvalues are variances",
                           "sigma**2", "sigma"),
    "missing-variance": ("sigma² is missing: what does not stand out of the pixels' noise is"
                         " lost", "beta * sigma**2", "beta"),
    "beta-inverted": ("beta lowers the threshold; it should raise it",
                      "beta * sigma**2", "sigma**2 / beta"),
    "not-sorted": ("it takes the first eigenvalues as they come; the largest were asked for",
                   "np.sort(eigenvalues)[::-1]", "eigenvalues"),
    "smallest-first": ("it takes the smallest eigenvalues; the largest were asked for",
                       "[::-1]", ""),
    "missing-log": ("the log is missing", "np.log(largest / threshold)", "largest / threshold - 1"),
    "bits": ("it is in bits; nats were asked for", "np.log(", "np.log2("),
    "sign-flip": ("the sign is the wrong way round: a KL is never negative", "return ", "return -"),
})  # fmt: skip


DONE = np.linspace(0, 1, 14)


def _schedule_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    warmup = 1.0 if kind == 1 else float(rng.uniform(0.2, 0.8))
    return {"beta": float(rng.uniform(0.2, 5)), "warmup": warmup}


def _rise(beta: float, warmup: float) -> Array:
    return beta * np.minimum(DONE / warmup, 1)


def _at_done(function: Callable[..., Any]) -> Callable[..., Any]:
    """The schedule that the learner's function returns, at fourteen points of training."""

    def values(beta: float, warmup: float) -> Array:
        schedule = function(beta, warmup)
        if not callable(schedule):
            sentence = "expected a function of the share of training that is done, from 0 to 1; "
            kind = "None: is the return missing?" if schedule is None else type(schedule).__name__
            slug = "none" if schedule is None else "no-function"
            raise Unusable(Finding(slug, "linear", f"{sentence}got {kind}"))
        for done in DONE:
            if np.ndim(schedule(float(done))) or schedule(float(done)) is None:
                sentence = f"the schedule at {done:g} is {schedule(float(done))!r}, no number"
                raise Unusable(Finding("not-numbers", "linear", sentence))
        return np.array([schedule(float(done)) for done in DONE])

    return values


LINEAR = Task(_schedule_arguments, _rise, {
    "no-warmup": ("it is beta from the start; it should rise from 0",
                  "np.minimum(DONE / warmup, 1)", "np.ones_like(DONE)"),
    "not-level": ("after the warm-up it goes on rising: it should stay at beta",
                  "np.minimum(DONE / warmup, 1)", "(DONE / warmup)"),
    "ends-at-1": ("it rises to 1; it should rise to the beta that was asked for", "beta * ", ""),
    "warmup-ignored": ("it reaches beta at the end of training, whatever warmup is",
                       "DONE / warmup", "DONE / 1"),
    "warmup-inverted": ("done is multiplied by warmup; the share of the warm-up is done /"
                        " warmup", "DONE / warmup", "DONE * warmup"),
    "step": ("it jumps from 0 to beta; it should rise in a line",
             "np.minimum(DONE / warmup, 1)", "(DONE >= warmup)"),
    "starts-late": ("it waits during the warm-up, and rises after; it should rise during it",
                    "np.minimum(DONE / warmup, 1)",
                    "np.clip((DONE - warmup) / max(1 - warmup, 1e-300), 0, 1)"),
    "falls": ("it falls; the KL should start free and end at beta", "DONE", "(1 - DONE)"),
    "back-to-0": ("after the warm-up it is 0: it should stay at beta",
                  "np.minimum(DONE / warmup, 1)", "np.where(DONE < warmup, DONE / warmup, 0)"),
}, outputs=("beta at 0, 1/13, ..., 1 of training",), called=_at_done)  # fmt: skip


EXERCISES = (
    Exercise(
        "aggregate_moments", "mu, logvar", "Where are the codes of all images together?",
        "mu, logvar (N, L), of q(z|x) of each of N images\n"
        "returns mean (L,) and variance (L,) of the aggregate posterior, the mean of all q(z|x)",
        (
            "A draw from it: take any image, then draw z from its q(z|x). Two things vary.",
            "Var(z) = Var_x(mu) + E_x[sigma²]; under the prior it would be 1",
            "All over the first axis.",
            "mu.var(axis=0) plus the mean of exp(logvar)",
        ),
        aggregate_moments,
        diagnose=AGGREGATE_MOMENTS.diagnose,
    ),
    Exercise(
        "active_units", "mu", "Which latent dimensions change with the image?",
        "mu (N, L), of N images\n"
        "returns (L,), True where the variance of mu over the images is above 0.01",
        (
            "A dimension whose mu is the same for every image says nothing of it, whatever that"
            " mu is.",
            "Var_x(mu_l) > 0.01",
            "One variance for each column: over the first axis.",
            "mu.var takes an axis; then compare.",
        ),
        active_units,
        diagnose=ACTIVE_UNITS.diagnose,
    ),
    Exercise(
        "linear_vae_kl", "eigenvalues, n_latent, sigma, beta",
        "The KL of each latent dimension of a linear VAE at its optimum.",
        "eigenvalues, of the data's covariance, more than n_latent of them, in any order; sigma,"
        " of the\n"
        "pixels' Gaussian; beta\n"
        "returns kl (n_latent,), in nats, from the largest eigenvalue down; 0 where a dimension"
        " collapsed",
        (
            "A linear VAE finds the principal components, and keeps those that stand out of the"
            " noise.",
            "kl = ½ log(λ / (beta sigma²)) where λ > beta sigma², else 0 (Lucas et al. 2019)",
            "The n_latent largest: np.sort sorts upwards, [::-1] turns it round.",
            "np.maximum(np.log(largest / (beta * sigma**2)), 0) is twice what was asked for.",
        ),
        linear_vae_kl,
        diagnose=LINEAR_VAE_KL.diagnose,
    ),
    Exercise(
        "linear", "beta, warmup", "A warm-up: beta rises from 0 in a straight line.",
        "beta, where it ends; warmup, the share of training during which it rises, in (0, 1]\n"
        "returns a function of the share of training that is done, 0 to 1, that returns the beta"
        " there",
        (
            "It returns a function, that remembers beta and warmup.",
            "beta · min(done / warmup, 1)",
            "The inner function takes one number, done, and returns one.",
            "return lambda done: ..., with the equation in place of the dots.",
        ),
        schedules.linear,
        diagnose=LINEAR.diagnose,
    ),
)  # fmt: skip
