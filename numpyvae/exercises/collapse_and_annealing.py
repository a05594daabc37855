"""Which latent dimensions are in use, and beta over time."""

from collections.abc import Callable
from typing import Any

import numpy as np

from .. import schedules
from ..arrays import Array
from ..diagnosis.answers import Finding, Unusable
from .task import Exercise, Task, Wrong


def aggregate_moments(mu: Array, logvar: Array) -> tuple[Array, Array]:
    """q(z) is the mean of all q(z|x): its variance, of their means plus the mean of theirs."""
    return mu.mean(axis=0), mu.var(axis=0) + np.exp(logvar).mean(axis=0)


def _posteriors(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    shape = ((8, 3), (30, 2), (5, 4))[kind]
    return {"mu": rng.standard_normal(shape) + 1, "logvar": rng.standard_normal(shape) - 1}


def _aggregate_moments(wrong: Wrong, mu: Array, logvar: Array) -> tuple[Array, Array]:
    of_each = np.exp(logvar / 2) if "sigma-for-variance" in wrong else np.exp(logvar)
    if "missing-exp" in wrong:
        of_each = logvar
    between = (mu**2).mean(axis=0) if "not-centred" in wrong else mu.var(axis=0)
    if "within-alone" in wrong:
        between = 0 * between
    within = of_each.mean(axis=0) * (0 if "between-alone" in wrong else 1)
    if "mean-of-logs" in wrong:
        within = np.exp(logvar.mean(axis=0))
    total = between + within
    return mu.mean(axis=0), np.sqrt(total) if "deviation-for-variance" in wrong else total


AGGREGATE_MOMENTS = Task(_posteriors, _aggregate_moments, {
    "between-alone": "the variance of each q(z|x) is left out: codes are clouds, not points",
    "within-alone": "the variance of mu over the images is left out",
    "sigma-for-variance": "sigma stands where sigma² = exp(logvar) should",
    "missing-exp": "logvar stands where sigma² = exp(logvar) should",
    "mean-of-logs": "it is exp of the mean logvar; the mean of exp(logvar) was asked for",
    "not-centred": "it is the mean of mu², from which the square of the mean is not subtracted",
    "deviation-for-variance": "it is the standard deviation; the variance was asked for",
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


def _active_units(wrong: Wrong, mu: Array) -> np.ndarray:
    measure = mu.std(axis=0) if "deviation-for-variance" in wrong else mu.var(axis=0)
    if "missing-mean" in wrong:
        measure = (mu**2).mean(axis=0)
    if "mean-for-variance" in wrong:
        measure = np.abs(mu.mean(axis=0))
    if "sum-for-mean" in wrong:
        measure = mu.var(axis=0) * len(mu)
    active = measure > (0.1 if "other-threshold" in wrong else 0.01)
    if "all" in wrong:
        active = np.ones(mu.shape[1], bool)
    return ~active if "inverted" in wrong else active


ACTIVE_UNITS = Task(_mu_arguments, _active_units, {
    "all": "it is True for every dimension: what is compared is large even where mu hardly varies",
    "deviation-for-variance": "it compares the standard deviation; the variance was asked for",
    "missing-mean": "it compares the mean of mu²: a mu that is the same for all images says"
                    " nothing, however large; take the variance",
    "mean-for-variance": "it compares the mean of mu; what counts is how mu varies with the image",
    "sum-for-mean": "it compares the sum of the squares; the variance is their mean",
    "other-threshold": "the threshold is 0.01",
    "inverted": "these are the ones that are not active",
})  # fmt: skip


def linear_vae_kl(eigenvalues: Array, n_latent: int, sigma: float, beta: float) -> Array:
    """Lucas et al. 2019: dimensions whose eigenvalue is not above beta sigma² collapse."""
    largest = np.sort(eigenvalues)[::-1][:n_latent]
    return np.maximum(np.log(largest / (beta * sigma**2)), 0) / 2


def _linear_vae_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    sigma = float(rng.uniform(0.5, 0.9) if kind else rng.uniform(1.1, 2))
    beta = 1.0 if kind == 2 else float(rng.uniform(1.5, 4))
    # Some above the threshold, some below, in no order; one dimension fewer than eigenvalues.
    factors = np.concatenate([rng.uniform(1.5, 9, 3), rng.uniform(0.1, 0.8, 2)])
    eigenvalues = rng.permutation(beta * sigma**2 * factors)
    n_latent = 4 if kind < 2 else 2
    return {"eigenvalues": eigenvalues, "n_latent": n_latent, "sigma": sigma, "beta": beta}


def _linear_vae_kl(
    wrong: Wrong, eigenvalues: Array, n_latent: int, sigma: float, beta: float
) -> Array:
    largest = np.sort(eigenvalues)[::-1][:n_latent]
    if "not-sorted" in wrong:
        largest = eigenvalues[:n_latent]
    if "smallest-first" in wrong:
        largest = np.sort(eigenvalues)[:n_latent]
    threshold = (1 if "missing-beta" in wrong else beta) * sigma ** (
        1 if "sigma-for-variance" in wrong else 2
    )
    if "beta-inverted" in wrong:
        threshold = sigma**2 / beta
    if "missing-variance" in wrong:
        threshold = beta
    kl = np.log(largest / threshold)
    if "missing-log" in wrong:
        kl = largest / threshold - 1
    if "not-cut" not in wrong:
        kl = np.where(largest > threshold, kl, 0)
    kl = kl * (1 if "missing-half" in wrong else 0.5)
    if "bits" in wrong:
        kl = kl / np.log(2)
    return -kl if "sign-flip" in wrong else kl


LINEAR_VAE_KL = Task(_linear_vae_arguments, _linear_vae_kl, {
    "not-cut": "below the threshold the KL comes out negative; such a dimension has collapsed, and"
               " costs 0",
    "missing-half": "it is twice too large: log λ is of variances, and the KL has ½",
    "missing-beta": "beta is missing: it raises the threshold",
    "sigma-for-variance": "sigma stands where sigma² should: eigenvalues are variances",
    "missing-variance": "sigma² is missing: what does not stand out of the pixels' noise is lost",
    "beta-inverted": "beta lowers the threshold; it should raise it",
    "not-sorted": "it takes the first eigenvalues as they come; the largest were asked for",
    "smallest-first": "it takes the smallest eigenvalues; the largest were asked for",
    "missing-log": "the log is missing",
    "bits": "it is in bits; nats were asked for",
    "sign-flip": "the sign is the wrong way round: a KL is never negative",
})  # fmt: skip


DONE = np.linspace(0, 1, 14)


def _schedule_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    warmup = 1.0 if kind == 1 else float(rng.uniform(0.2, 0.8))
    return {"beta": float(rng.uniform(0.2, 5)), "warmup": warmup}


def _linear(wrong: Wrong, beta: float, warmup: float) -> Array:
    done = 1 - DONE if "falls" in wrong else DONE
    if "warmup-ignored" in wrong:
        warmup = 1.0
    rise: Array = done * warmup if "warmup-inverted" in wrong else done / warmup
    if "step" in wrong:
        rise = 1.0 * (done >= warmup)
    if "starts-late" in wrong:
        rise = (done - warmup) / (1 - warmup) if warmup < 1 else 0 * done
    if "not-level" not in wrong:
        rise = np.clip(rise, 0, 1)
    if "back-to-0" in wrong:
        rise = np.where(done < warmup, rise, 0)
    if "no-warmup" in wrong:
        rise = np.ones_like(done)
    return (1 if "ends-at-1" in wrong else beta) * rise


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


LINEAR = Task(_schedule_arguments, _linear, {
    "no-warmup": "it is beta from the start; it should rise from 0",
    "not-level": "after the warm-up it goes on rising: it should stay at beta",
    "ends-at-1": "it rises to 1; it should rise to the beta that was asked for",
    "warmup-ignored": "it reaches beta at the end of training, whatever warmup is",
    "warmup-inverted": "done is multiplied by warmup; the share of the warm-up is done / warmup",
    "step": "it jumps from 0 to beta; it should rise in a line",
    "starts-late": "it waits during the warm-up, and rises after; it should rise during it",
    "falls": "it falls; the KL should start free and end at beta",
    "back-to-0": "after the warm-up it is 0: it should stay at beta",
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
