"""Which latent dimensions are in use, and beta over time."""

from collections.abc import Callable
from typing import Any

import numpy as np

from ..arrays import Array
from ..diagnosis.answers import Finding, Unusable, same
from ..diagnosis.trial import Trial


def aggregate_moments(mu: Array, logvar: Array) -> tuple[Array, Array]:
    """q(z) is the mean of all q(z|x): its variance, of their means plus the mean of theirs."""
    variance = mu.var(axis=0) + np.exp(logvar).mean(axis=0)
    return mu.mean(axis=0), variance


def _posteriors(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    shape = ((8, 3), (30, 2), (5, 4))[kind]
    return {"mu": rng.standard_normal(shape) + 1, "logvar": rng.standard_normal(shape) - 1}


def _few_posteriors() -> dict[str, dict[str, Any]]:
    rng = np.random.default_rng(0)
    mu, logvar = rng.standard_normal((2, 5, 3))
    cases = {"a single image, N = 1": (mu[:1], logvar[:1]),
             "a single latent dimension, L = 1": (mu[:, :1], logvar[:, :1]),
             "extreme values of logvar": (0 * mu, 40 * logvar),
             "small variances": (1e-3 * mu, logvar - 14),
             "a mu that is the same for all images": (0 * mu + 3, logvar)}  # fmt: skip
    return {key: {"mu": a.copy(), "logvar": b.copy()} for key, (a, b) in cases.items()}


AGGREGATE_MOMENTS = Trial(_posteriors, aggregate_moments, {
    "between-alone": ("the variance of each q(z|x), exp(logvar), is left out: codes are clouds, not points",
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
    "product": ("it is the product of all q(z|x), each weighted with its precision 1/sigma²; the"
                " aggregate posterior is their mixture, with plain means",
                "    return mu.mean(axis=0), variance",
                "    precision = np.exp(-logvar)\n    return (precision * mu).sum(axis=0)"
                " / precision.sum(axis=0), 1 / precision.sum(axis=0)"),
    "product mean": ("the mean is weighted with the precision 1/sigma²; a plain mean was asked for",
                     "mu.mean(axis=0), variance", "(np.exp(-logvar) * mu).sum(axis=0)"
                     " / np.exp(-logvar).sum(axis=0), variance"),
    "of-the-mean": ("it is the variance of the mean of all codes: divided by N once more",
                    "axis=0), variance", "axis=0), variance / len(mu)"),
}, corners=_few_posteriors, outputs=("mean", "variance"))  # fmt: skip


def active_units(mu: Array) -> np.ndarray:
    """Burda et al. 2016, section 5.2: what does not change with the image says nothing of it."""
    return mu.var(axis=0) > 0.01


def _mu_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    images = (30, 50, 20)[kind]
    large = (0.5, 2.0) if kind != 1 else (0.06, 0.015)
    spread = np.sqrt([*large, 0.0025, 0.0085, 0.0115, 0.00015, 0.00002, 1e-8, 0.0])
    centre = np.array([0.0, 2.0, 0.0, 1.0, 0.0, -0.5, 0.0, 0.0, 0.0])
    noise = rng.standard_normal((images, len(spread)))
    noise = (noise - noise.mean(axis=0)) / noise.std(axis=0)
    order = rng.permutation(len(spread))
    return {"mu": (centre + spread * noise)[:, order]}


def _variances_at_the_threshold() -> dict[str, dict[str, Any]]:
    rng = np.random.default_rng(0)
    ends = np.array([[-1.0], [1.0]])
    many = rng.standard_normal((4, 3)) * np.array([0.0, 1.0, 0.01])
    cases = {"few images, where N - 1 is not N": ends * np.array([[0.098, 0.102, 0.09, 0.100001]]),
             "a single image, N = 1": many[:1], "a single latent dimension, L = 1": many[:, 1:2],
             "a mu far from 0": 5e3 + many, "a mu that is large": 1e6 * many}  # fmt: skip
    return {key: {"mu": mu.copy()} for key, mu in cases.items()}


ACTIVE_UNITS = Trial(_mu_arguments, active_units, {
    "deviation-for-variance": ("it compares the standard deviation, or the variance with 0.01² = 0.0001; the variance was"
                               " asked for, with 0.01",
                               "mu.var", "mu.std"),
    "missing-mean": ("it compares the mean of mu², whose mean is not subtracted first: a mu that is the same for all images says"
                     " nothing, however large; take the variance",
                     "mu.var(axis=0)", "(mu**2).mean(axis=0)"),
    "mean-for-variance": ("it compares the mean of mu; what counts is how mu varies with the"
                          " image", "mu.var(axis=0)", "np.abs(mu.mean(axis=0))"),
    "sum-for-mean": ("it compares the sum of the squares; the variance is their mean",
                     "mu.var(axis=0)", "len(mu) * mu.var(axis=0)"),
    "other-threshold": ("the threshold is 0.1; it should be 0.01", "0.01", "0.1"),
    "other-threshold 2": ("the threshold is too small: 0.01 was asked for", "0.01", "0.001"),
    "other-threshold 0": ("every variance above 0 counts; the threshold is 0.01", "0.01", "0"),
    "relative": ("the variances are compared with the largest of them, a relative threshold; the"
                 " absolute 0.01 was asked for", "0.01", "0.01 * mu.var(axis=0).max()"),
    "relative mean": ("the variances are compared with their mean; the absolute 0.01 was asked for",
                      "0.01", "mu.var(axis=0).mean()"),
    "range": ("it compares the range, largest minus smallest; the variance was asked for",
              "mu.var(axis=0)", "np.ptp(mu, axis=0)"),
    "range largest": ("it compares the largest size of mu; the variance was asked for",
                      "mu.var(axis=0)", "np.abs(mu).max(axis=0)"),
    "size": ("it compares the mean size of mu; what counts is its variance over the images",
             "mu.var(axis=0)", "np.abs(mu).mean(axis=0)"),
    "spread": ("it compares the mean absolute deviation from the mean; the variance, of squares, was asked"
               " for",
               "mu.var(axis=0)", "np.abs(mu - mu.mean(axis=0)).mean(axis=0)"),
    "variances cut": ("it is the variances themselves where they are above 0.01; True or False was"
                      " asked for", "mu.var(axis=0) > 0.01",
                      "np.where(mu.var(axis=0) > 0.01, mu.var(axis=0), 0)"),
    "variances": ("it is the variances themselves; True or False, above 0.01 or not, was asked for",
                  " > 0.01", ""),
    "count": ("it is how many dimensions are active, their number; an array of bool, one for each"
              " dimension, was asked for", "return mu.var(axis=0) > 0.01",
              "return (mu.var(axis=0) > 0.01).sum()"),
    "count of-deviations": ("it is a number of dimensions, counted by the standard deviation; bools"
                            " of the variance were asked for", "return mu.var(axis=0) > 0.01",
                            "return (mu.std(axis=0) > 0.01).sum()"),
    "places": ("it is the indices of the active dimensions; an array of bool, one for each, was"
               " asked for", "return mu.var(axis=0) > 0.01",
               "return np.flatnonzero(mu.var(axis=0) > 0.01)"),
    "share": ("it is the share of active dimensions; an array of bool was asked for",
              "return mu.var(axis=0) > 0.01", "return (mu.var(axis=0) > 0.01).mean()"),
    "per-image": ("it compares each mu of each image: over the images, one answer for each"
                  " dimension was asked for", "mu.var(axis=0)", "(mu - mu.mean(axis=0)) ** 2"),
    "never": ("it is never True: is what is compared zero, such as a mean of deviations, which"
              " cancel without a square?", "mu.var(axis=0) >", "0 * mu.var(axis=0) >"),
    "one-mean": ("one mean of all numbers is subtracted, along no axis; each dimension has its own mean",
                 "mu.var(axis=0)", "((mu - mu.mean()) ** 2).mean(axis=0)"),
    "consecutive": ("it compares differences from one image to the next; the variance, from the mean"
                    " of all images, was asked for", "mu.var(axis=0)",
                    "(np.diff(mu, axis=0) ** 2).mean(axis=0)"),
    "all": ("it is True for every dimension: what is compared is large even where mu hardly"
            " varies", "mu.var(axis=0)", "1 + mu.var(axis=0)"),
    "inverted": ("these are the ones that are not active, the collapsed ones below the threshold:"
                 " it is inverted", " > ", " <= "),
}, corners=_variances_at_the_threshold)  # fmt: skip


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


def _other_eigenvalues() -> dict[str, dict[str, Any]]:
    def case(
        eigenvalues: list[float], n: int, sigma: float = 0.5, beta: float = 2.0
    ) -> dict[str, Any]:
        return {"eigenvalues": np.array(eigenvalues), "n_latent": n, "sigma": sigma, "beta": beta}

    return {
        "equal eigenvalues, which each count": case([4.0, 4.0, 1.0, 4.0], 3),
        "an eigenvalue of 0, whose log is -infinity": case([4.0, 0.0, 1.0], 2),
        "eigenvalues of 0 among the largest": case([0.0, 3.0, 0.0], 2),
        "an eigenvalue just below 0, by rounding, whose log is NaN": case(
            [1e6, -1e-10, -1e-10], 2, 1e-6),
        "an eigenvalue at the threshold": case([0.5, 2.0, 0.1], 2),
        "a small sigma and tiny eigenvalues": case(
            [1e-9, 4e-10, 1e-12, 0.0], 3, 1e-5, 1.0),
        "a single latent dimension": case([1.0, 9.0, 2.0], 1),
        "a beta below 1": case([1.0, 9.0, 0.2], 2, 1.0, 0.25),
    }  # fmt: skip


LINEAR_VAE_KL = Trial(_linear_vae_arguments, linear_vae_kl, {
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
    "log1p": ("it is ½ log(1 + λ / (beta sigma²)), the capacity of a channel; the 1 + does not"
              " belong here", "np.where(largest > threshold, np.log(largest / threshold), 0)",
              "np.log(1 + largest / threshold)"),
    "not-subtracted": ("λ - sigma², the signal, stands where the eigenvalue λ itself should",
                       "np.log(largest / threshold)",
                       "np.log(np.maximum(largest - threshold, 1e-300) / threshold)"),
    "not-subtracted sigma": ("λ - sigma², the signal, stands where the eigenvalue λ itself should",
                             "np.log(largest / threshold)",
                             "np.log(np.maximum(largest - sigma**2, 1e-300) / threshold)"),
    "not-subtracted cut": ("λ - beta sigma², less the noise, stands where the eigenvalue λ itself"
                           " should", "np.where(largest > threshold, np.log(largest / threshold), 0)",
                           "np.maximum(np.log(np.maximum(largest - threshold, 1e-300) / threshold),"
                           " 0)"),
    "not-subtracted cut sigma": ("λ - sigma², less the noise, stands where the eigenvalue λ itself"
                                 " should", "np.where(largest > threshold, np.log(largest"
                                 " / threshold), 0)", "np.maximum(np.log(np.maximum(largest -"
                                 " sigma**2, 1e-300) / threshold), 0)"),
    "ascending": ("the order is reversed, ascending: from the largest eigenvalue down was asked for",
                  ", 0) / 2", ", 0)[::-1] / 2"),
    "absolute": ("the absolute value is taken of the log; below the threshold a dimension has"
                 " collapsed, and its KL is 0", "np.where(largest > threshold, np.log(largest"
                 " / threshold), 0)", "np.abs(np.log(largest / threshold))"),
    "cut-first": ("the first eigenvalues are taken and then sorted; sort them all before, and take the"
                  " largest", "np.sort(eigenvalues)[::-1][:n_latent]",
                  "np.sort(eigenvalues[:n_latent])[::-1]"),
    "one-late": ("it skips the largest eigenvalue and begins with the second: off by one",
                 "[::-1][:n_latent]", "[::-1][1 : n_latent + 1]"),
    "threshold-without-beta": ("the threshold has no beta, though the log has: both have beta"
                               " sigma²", "largest > threshold", "largest > sigma**2"),
    "threshold-of-one": ("an eigenvalue is compared with 1; the threshold is beta sigma²",
                         "largest > threshold", "largest > 1"),
    "log-without-beta": ("beta is missing inside the log, though the threshold has it",
                         "largest / threshold", "largest / sigma**2"),
    "beta-factor": ("the KL is multiplied by beta; beta belongs only into the threshold",
                    ", 0) / 2", ", 0) / 2 * beta"),
    "root": ("the square root of the eigenvalue stands where the eigenvalue should: it is a"
             " variance", "np.log(largest / threshold)", "np.log(np.sqrt(largest) / threshold)"),
    "missing-log": ("the log is missing", "np.log(largest / threshold)", "largest / threshold - 1"),
    "bits": ("it is in bits; nats were asked for", "np.log(", "np.log2("),
    "sign-flip": ("the sign is the wrong way round: a KL is never negative", "return ", "return -"),
}, corners=_other_eigenvalues,
    legal=lambda eigenvalues, n_latent, **_: len(eigenvalues) > n_latent)  # fmt: skip


DONE = np.array([0, 0.004, 0.02, *np.linspace(0.08, 1, 11)])


def _schedule_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    warmup = 1.0 if kind == 1 else float(rng.uniform(0.2, 0.8))
    return {"beta": float(rng.uniform(0.2, 5)), "warmup": warmup}


def _rise(beta: float, warmup: float) -> Array:
    return beta * np.minimum(DONE / warmup, 1)


def _other_schedules() -> dict[str, dict[str, Any]]:
    return {
        "beta = 0: a beta of 0 stays 0": {"beta": 0.0, "warmup": 0.5},
        "a warm-up that takes all of training": {"beta": 2.0, "warmup": 1.0},
        "a warm-up that is very short": {"beta": 3.0, "warmup": 0.01},
        "a large beta": {"beta": 784.0, "warmup": 0.3},
        "whole numbers": {"beta": 4, "warmup": 1},
    }


def _at_done(function: Callable[..., Any]) -> Callable[..., Any]:
    """The schedule that the learner's function returns, at fourteen points of training."""

    def values(beta: float, warmup: float) -> Array:
        schedule = function(beta, warmup)
        if not callable(schedule):
            sentence = (
                "linear must return a function of the share of training that is done, from 0 to"
            )
            sentence += " 1; "
            kind = "None: is the return missing?" if schedule is None else type(schedule).__name__
            slug = "none" if schedule is None else "no-function"
            raise Unusable(Finding(slug, "linear", f"{sentence}got {kind}"))
        values = [(done, schedule(float(done))) for done in DONE]
        for done, value in values:
            if np.ndim(value) or value is None:
                sentence = f"the schedule at {done:g} is {value!r}, no number"
                raise Unusable(Finding("not-numbers", "linear", sentence))
        rising = np.array([value for _, value in values])
        falling = np.array([schedule(float(done)) for done in DONE[::-1]])[::-1]
        if not same(rising, falling):
            sentence = "the schedule keeps something between calls, such as its last or largest"
            sentence += " value: called in another order, from the end to the beginning, it differs"
            raise Unusable(Finding("not-deterministic", "linear", sentence))
        other = function(beta / 2 + 1, warmup / 2)
        again = np.array([schedule(float(done)) for done in DONE])
        if callable(other) and not same(rising, again):
            sentence = "two schedules share a state: a second schedule changes the beta or the"
            sentence += " warm-up of the first; each keeps its own"
            raise Unusable(Finding("not-deterministic", "linear", sentence))
        return rising

    return values


LINEAR = Trial(_schedule_arguments, _rise, {
    "from-1": ("it rises from 1 to beta; it should start from 0", "beta * np.minimum(DONE / warmup, 1)",
               "1 + (beta - 1) * np.minimum(DONE / warmup, 1)"),
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
    "falls first": ("during the warm-up it falls from beta, 1 - done / warmup; it should rise from"
                    " 0", "np.minimum(DONE / warmup, 1)",
                    "np.where(DONE < warmup, 1 - DONE / warmup, 1)"),
    "falls to 0": ("it falls from beta to 0 and stays there; it should rise from 0 to beta",
                   "np.minimum(DONE / warmup, 1)", "np.maximum(1 - DONE / warmup, 0)"),
    "slope": ("its slope is 1 / warmup, until it meets beta: beta should scale the line too", "beta * np.minimum(DONE / warmup, 1)",
              "np.minimum(DONE / warmup, beta)"),
    "one-after": ("after the warm-up it is 1; it should stay at beta", "beta * np.minimum(DONE"
                  " / warmup, 1)", "np.where(DONE < warmup, beta * DONE / warmup, 1)"),
    "falls one-after": ("during the warm-up it falls from beta, and after the warm-up it is 1; it"
                        " should rise, then stay at beta", "beta * np.minimum(DONE / warmup, 1)",
                        "np.where(DONE < warmup, beta * (1 - DONE / warmup), 1)"),
    "warmup-unused slope": ("it rises as beta times done, whatever the warm-up, then jumps",
                            "beta * np.minimum(DONE / warmup, 1)",
                            "np.where(DONE < warmup, beta * DONE, beta)"),
    "inverted not-level": ("done is multiplied by warmup, and after the warm-up it goes on rising",
                           "np.minimum(DONE / warmup, 1)", "(DONE * warmup)"),
    "capped-at-one": ("it is cut off at 1 after beta is multiplied in: min(beta done / warmup, 1);"
                      " it should stay at beta", "beta * np.minimum(DONE / warmup, 1)",
                      "np.minimum(beta * DONE / warmup, 1)"),
    "larger": ("max stands where min should: it starts at beta, and rises after the warm-up",
               "np.minimum", "np.maximum"),
    **{f"curved {code}": (f"it rises along {name}; a straight line was asked for", "np.minimum(DONE"
                          " / warmup, 1)", code) for name, code in {
        "half a cosine, a curve": "((1 - np.cos(np.pi * np.minimum(DONE / warmup, 1))) / 2)",
        "a square, a parabola, a curve": "(np.minimum(DONE / warmup, 1) ** 2)",
        "a square root, a curve": "np.sqrt(np.minimum(DONE / warmup, 1))",
        "a cube, a curve": "(np.minimum(DONE / warmup, 1) ** 3)",
        "a sine, a curve": "np.sin(np.pi / 2 * np.minimum(DONE / warmup, 1))",
        "1 - exp(-done / warmup), a curve": "(1 - np.exp(-DONE / warmup))",
        "tanh, a curve": "np.tanh(DONE / warmup)",
        "a sigmoid around the warm-up, a curve": "(1 / (1 + np.exp(-(DONE - warmup))))",
        "a saw-tooth that falls back to 0 again and again, cyclical": "(DONE % warmup / warmup)",
        "steps, as on a stair: it is rounded down": "np.minimum(np.floor(10 * DONE / warmup) / 10, 1)",
        "whole numbers, a single jump": "np.minimum(np.floor(DONE / warmup), 1)",
        "steps, rounded": "np.minimum(np.round(DONE / warmup, 1), 1)",
    }.items()},
}, corners=_other_schedules,
    shaped={1: "for a warm-up that takes all of training, warmup = 1, whose end is exactly the last"
            " moment"}, outputs=("beta",), called=_at_done)  # fmt: skip
