"""The exercises on beta, and on what one measures and does in a latent space.

Each is a function that is right without switches: `wrong` holds the slugs of the mistakes it makes.
"""

import functools
from collections.abc import Callable
from typing import Any

import numpy as np

from ..arrays import Array
from ..diagnosis.answers import Finding, Unusable
from ..measures.factors import in_bins, mutual_information
from ..vae import VAE
from .task import Task

Wrong = frozenset[str]
DONE = np.linspace(0, 1, 14)
REDUCTIONS = ("sum", "batchmean", "mean")


def _bent(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    shape = ((6,), (2, 4), (5,))[kind]
    at = rng.standard_normal(shape)
    bent = rng.permutation(np.arange(at.size) < at.size // 2).reshape(shape)
    slopes, jumps = rng.uniform(0.5, 2, shape), rng.choice([-4.0, 0.6, 3.0], shape)
    rising = np.where(rng.random(shape) < 0.5, slopes, -slopes)

    def f(x: Array) -> float:
        smooth = rising * x + 0.3 * np.cos(x)
        return float((smooth + bent * jumps * np.maximum(x - at, 0)).sum())

    return {"f": f, "x": at.copy(), "h": float(rng.uniform(0.5, 2) * 1e-5)}


def _kinks(wrong: Wrong, f: Callable[[Array], float], x: Array, h: float) -> np.ndarray:
    found = np.zeros(x.shape, bool)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        right, left = (f(x + step) - f(x)) / h, (f(x) - f(x - step)) / h
        if "left-as-right" in wrong:
            left = -left
        jump = right - left if "signed" in wrong else abs(right - left)
        size = max(abs(right), abs(left))
        found[i] = jump > (1.0 if "not-relative" in wrong else 0.1 * size)
    if "never" in wrong:
        return np.zeros(x.shape, bool)
    return ~found if "inverted" in wrong else found


KINKS = Task(_bent, _kinks, {
    "never": "it is False everywhere: compare the slope to the right with that to the left, both"
             " over h",
    "signed": "right - left is compared without abs: a kink may bend either way",
    "inverted": "these are the entries without a kink",
    "left-as-right": "the slope to the left has the wrong sign: f(x) - f(x - h), over h",
    "not-relative": "the jump is compared with 1; compare it with the slopes",
})  # fmt: skip


def _kl_of(kind: int, mu: Array, logvar: Array) -> Array:
    terms = (mu**2 + np.exp(logvar) - 1 - logvar) / 2
    if kind == 1:
        return terms.mean(axis=1)
    if kind == 2:
        return terms.sum(axis=1) + 0.1
    return terms.sum(axis=1) * (2 if kind == 3 else 1)


def _kls(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    mu, logvar = rng.standard_normal((2, 5, 3))
    return {"kl_forward": functools.partial(_kl_of, kind), "mu": mu, "logvar": logvar}


def _repeats_add_up(
    wrong: Wrong, kl_forward: Callable[[Array, Array], Array], mu: Array, logvar: Array
) -> bool:
    twice = kl_forward(*(np.concatenate([a, a], axis=1) for a in (mu, logvar)))
    once = kl_forward(mu, logvar)
    same = bool(np.allclose(twice, (1 if "same" in wrong else 2) * once))
    if "larger" in wrong:
        same = bool((twice > once).all())
    if "always" in wrong:
        same = True
    return not same if "inverted" in wrong else same


REPEATS_ADD_UP = Task(_kls, _repeats_add_up, {
    "always": "it is True whatever the KL. A mean over dimensions must not pass, and it does if"
              " the images are repeated: repeat the dimensions, the last axis",
    "same": "the KL of twice the dimensions is asked to be the same; it should be twice as large",
    "larger": "larger is not enough: it should be twice as large",
    "inverted": "it is True where they don't add up",
}, kinds=4)  # fmt: skip


def _beta_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    sizes = (int(n) for n in rng.choice(np.arange(2, 30), 3, replace=False))
    names = dict(zip(("n_inputs", "n_latent", "batch_size"), sizes, strict=True))
    return {
        "loss": "mse" if kind else "bce",
        **names,
        "reconstruction": str(rng.choice(REDUCTIONS)),
        "kl": str(rng.choice(REDUCTIONS)),
        "kl_weight": float(rng.uniform(0.1, 5)),
        "sigma": 1.0 if kind == 1 else float(rng.uniform(0.2, 3)),
    }


def _effective_beta(
    wrong: Wrong,
    loss: str,
    n_inputs: int,
    n_latent: int,
    batch_size: int,
    reconstruction: str,
    kl: str,
    kl_weight: float,
    sigma: float,
) -> float:
    if "reductions-ignored" in wrong:
        reconstruction = kl = "sum"
    if "batchmean-for-sum" in wrong:
        reconstruction, kl = (r.replace("batchmean", "sum") for r in (reconstruction, kl))
    if "pixels-for-dimensions" in wrong:
        n_latent = n_inputs
    if "missing-batch" in wrong:
        of = {"sum": 1.0, "batchmean": 1 / batch_size}
        weights = of.get(reconstruction, 1 / n_inputs), of.get(kl, 1 / n_latent)
    else:
        of = {"sum": 1.0, "batchmean": 1 / batch_size}
        weights = (
            of.get(reconstruction, 1 / (batch_size * n_inputs)),
            of.get(kl, 1 / (batch_size * n_latent)),
        )
    nll_weight = weights[0]
    if loss == "bce" and "sigma-with-bce" in wrong:
        nll_weight *= sigma**2
    if loss == "mse":
        two = 1 if "missing-two" in wrong else 2
        nll_weight *= two * (sigma if "sigma-for-variance" in wrong else sigma**2)
        if "variance-inverted" in wrong:
            nll_weight = weights[0] * two / sigma**2
        if "missing-variance" in wrong:
            nll_weight = weights[0] * two
    beta = (1 if "missing-weight" in wrong else kl_weight) * weights[1] / nll_weight
    return 1 / beta if "inverted" in wrong else beta


EFFECTIVE_BETA = Task(_beta_arguments, _effective_beta, {
    "reductions-ignored": "how the two terms are summed or averaged changes their balance",
    "inverted": "it is one over beta: beta is what the KL weighs beside a reconstruction of 1",
    "missing-weight": "kl_weight is missing",
    "pixels-for-dimensions": "the KL's mean is over the latent dimensions, not over the pixels",
    "missing-batch": "a mean over everything divides by the batch size too, not by pixels or"
                     " dimensions alone",
    "batchmean-for-sum": "batchmean divides by the batch size; sum does not",
    "sigma-with-bce": "bce is a Bernoulli's nll as it is: it has no sigma",
    "missing-two": "the squared error without a ½ is twice the Gaussian's nll at sigma 1",
    "missing-variance": "mse: the squared error is 2 sigma² nll, and sigma² is missing",
    "sigma-for-variance": "mse: the squared error is 2 sigma² nll; sigma stands for sigma²",
    "variance-inverted": "mse: the squared error is 2 sigma² nll; it is divided by sigma² instead",
}, draws=9)  # fmt: skip


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


def _codes_of_images(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    n, n_latent = ((9, 3), (5, 2), (20, 4))[kind]
    return {"z": rng.standard_normal((n, n_latent)) @ rng.standard_normal((n_latent, n_latent)) + 2}


def _fitted_gaussian(wrong: Wrong, z: Array) -> tuple[Array, Array]:
    mean = z.mean(axis=0)
    centred = z if "not-centred" in wrong else z - mean
    n = len(z) - 1 if "n-minus-1" in wrong else 1 if "sum-for-mean" in wrong else len(z)
    covariance = centred.T @ centred / n
    if "variances-alone" in wrong:
        covariance = np.diag(np.diag(covariance))
    if "correlation" in wrong:
        spread = np.sqrt(np.diag(covariance))
        covariance = covariance / spread / spread[:, np.newaxis]
    return mean, covariance


FITTED_GAUSSIAN = Task(_codes_of_images, _fitted_gaussian, {
    "n-minus-1": "the covariance is divided by N - 1; here the codes are all there is: by N",
    "not-centred": "the mean is not subtracted: these are second moments, no covariances",
    "sum-for-mean": "the covariance is a sum over the codes; it is their mean",
    "variances-alone": "the covariances between dimensions are left out: an upright ellipse",
    "correlation": "it holds correlations; covariances have the scale of the codes",
}, outputs=("mean", "covariance"))  # fmt: skip


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


def _quadrature(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    sizes = ((6, (5,), 1), (4, (3,), 2), (60, (5,), 1))[kind]
    vae = VAE(*sizes, activation="tanh", dtype="float64", seed=int(rng.integers(1000)))
    if kind == 2:  # p(x|z) rounds to 0
        vae.params["decoder.2.weight"] *= 100
    z = rng.standard_normal((11, sizes[2]))
    weights = rng.uniform(0.1, 1, 11)
    return {"vae": vae, "x": rng.random((4, sizes[0])), "z": z, "weights": weights / weights.sum()}


def _exact_log_p(wrong: Wrong, vae: VAE, x: Array, z: Array, weights: Array) -> Array:
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, np.newaxis], x)  # (N, B)
    log_p_x = nll if "sign-flip" in wrong else -nll
    log_w = np.log(weights)[:, np.newaxis]
    if "missing-weights" in wrong:
        log_w = np.full_like(log_w, -np.log(len(weights)))
    if "weights-for-logs" in wrong:
        log_w = weights[:, np.newaxis]
    if "mean-of-logs" in wrong:
        return (weights[:, np.newaxis] * log_p_x).sum(axis=0)
    if "prior-twice" in wrong:
        log_w = log_w - (z**2).sum(axis=1, keepdims=True) / 2
    if "largest-alone" in wrong:
        return (log_w + log_p_x).max(axis=0)
    if "underflow" in wrong:
        return np.log(np.exp(log_w + log_p_x).sum(axis=0))
    total = np.logaddexp.reduce(log_w + log_p_x, axis=0)
    return np.exp(total) if "missing-log" in wrong else total


EXACT_LOG_P = Task(_quadrature, _exact_log_p, {
    "sign-flip": "nll is -log p(x|z): minus it is the logarithm to add up",
    "missing-weights": "every node counts the same; each has its weight",
    "weights-for-logs": "the weights are added to logarithms: their own logarithm should be",
    "prior-twice": "the weights hold the prior p(z) already; it is multiplied in once more",
    "mean-of-logs": "it is the mean of log p(x|z), which is less; the log of the mean was asked"
                    " for",
    "largest-alone": "it is the largest term: the others count too",
    "underflow": "where p(x|z) is below 1e-308 it rounds to 0 and the log is -infinity: take the"
                 " largest out, as np.logaddexp.reduce does",
    "missing-log": "the log is missing",
})  # fmt: skip


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


def _ends(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    n_latent, n_steps = (4, 5) if kind == 0 else (3, 4)
    z0, z1 = rng.standard_normal((2, n_latent)) * rng.uniform(1.5, 3, (2, 1))
    if kind == 1:  # along one line
        z1 = 2 * z0
    if kind == 3:  # nearly along one line
        z1 = z0 + 0.2 * z1
    if kind == 2:  # more than a right angle apart
        z1 = z1 - 1.5 * max(float(z1 @ z0), 1) / float(z0 @ z0) * z0
    return {"z0": z0, "z1": z1, "n_steps": n_steps}


def _slerp(wrong: Wrong, z0: Array, z1: Array, n_steps: int) -> Array:
    if "ends-swapped" in wrong:
        z0, z1 = z1, z0
    t = np.linspace(0, 1, n_steps, endpoint="end-left-out" not in wrong)[:, np.newaxis]
    lengths = np.linalg.norm(z0) * np.linalg.norm(z1)
    cosine = z0 @ z1 / (1 if "missing-lengths" in wrong else lengths)
    if "missing-lengths" not in wrong:
        cosine = np.clip(cosine, -1, 1)
    omega = cosine if "cosine-for-angle" in wrong else np.arccos(cosine)
    if "degrees" in wrong:
        omega = np.degrees(omega)
    if "unit-sphere" in wrong:
        z0, z1 = z0 / np.linalg.norm(z0), z1 / np.linalg.norm(z1)
    straight = (1 - t) * z0 + t * z1
    if "straight" in wrong:
        return straight
    if np.linalg.norm(z1 * np.linalg.norm(z0) - z0 * np.linalg.norm(z1)) < 1e-6:
        lost = {"divides-by-0", "missing-lengths"} & wrong
        return np.full_like(straight, np.nan) if lost else straight
    weights = np.sin((1 - t) * omega), np.sin(t * omega)
    divisor = 1 if "missing-sine" in wrong else np.sin(omega)
    if "omega-for-sine" in wrong:
        divisor = omega
    return (weights[0] * z0 + weights[1] * z1) / divisor


SLERP = Task(_ends, _slerp, {
    "straight": "it is a straight line: take the weights with sines. (Or is the angle 0, because"
                " z0·z1 was not divided by both lengths before arccos?)",
    "missing-lengths": "z0·z1 is |z0| |z1| cos ω: divide by the lengths before arccos",
    "unit-sphere": "its points have length 1; it should go from z0 to z1 as they are",
    "missing-sine": "the division by sin ω is missing: at t = 0 it should be z0",
    "omega-for-sine": "it is divided by ω; it should be by sin ω",
    "cosine-for-angle": "cos ω stands where the angle ω should: arccos is missing",
    "degrees": "ω is in degrees; NumPy's sin takes radians",
    "ends-swapped": "it goes from z1 to z0",
    "end-left-out": "it stops before z1: the last point should be z1 itself",
    "divides-by-0": "where z0 and z1 point the same way sin ω is 0, or the cosine above 1 by"
                    " rounding: there the line is straight",
}, kinds=4)  # fmt: skip


def _codes(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    n, n_bins = 300, (20, 8)[kind]
    size = rng.integers(0, 3, n)
    place = rng.choice(4, n, p=(0.4, 0.3, 0.2, 0.1))
    noise = rng.standard_normal((n, 4))
    codes = np.stack([size, place, size + place, 0 * size], axis=1) + 0.4 * noise
    return {"codes": codes[:, rng.permutation(4)], "factors": np.stack([size, place], axis=1),
            "n_bins": n_bins}  # fmt: skip


def _gap(wrong: Wrong, codes: Array, factors: np.ndarray, n_bins: int) -> Array:
    bins = 20 if "bins-ignored" in wrong else n_bins
    binned = [column if "not-binned" in wrong else in_bins(column, bins) for column in codes.T]
    gaps = []
    for factor in factors.T:
        information = [mutual_information(column, factor) for column in binned]
        ranked = sorted(information)
        gap = ranked[-1] - ranked[-2]
        if "best-alone" in wrong:
            gap = ranked[-1]
        if "to-the-mean" in wrong:
            gap = ranked[-1] - float(np.mean(ranked[:-1]))
        if "to-the-worst" in wrong:
            gap = ranked[-1] - ranked[0]
        if "in-order-of-dimensions" in wrong:
            gap = information[0] - information[1]
        entropy = mutual_information(factor, factor)
        if "log-of-values" in wrong:
            entropy = np.log(len(np.unique(factor)))
        if "entropy-of-the-code" in wrong:
            best = binned[int(np.argmax(information))]
            entropy = mutual_information(best, best)
        if "not-divided" in wrong:
            entropy = 1
        gaps.append(gap / entropy)
    return np.array(gaps)


MIG = Task(_codes, _gap, {
    "not-divided": "it is in nats; divide by the entropy of the factor, for 1 to be perfect",
    "best-alone": "the second best is not subtracted: two dimensions that share a factor would"
                  " score",
    "to-the-mean": "the mean of the others is subtracted; it should be the second best",
    "to-the-worst": "the worst is subtracted; it should be the second best",
    "in-order-of-dimensions": "it takes the first two dimensions; take the two that know most",
    "log-of-values": "it is divided by the log of the number of values: the entropy only where all"
                     " values are as frequent",
    "entropy-of-the-code": "it is divided by the entropy of the code; it should be the factor's",
    "not-binned": "the codes are not put into bins: no two are equal, and each tells all",
    "bins-ignored": "n_bins is not used",
}, kinds=2)  # fmt: skip


def _score_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    n, m = ((12, 7), (9, 14), (10, 10))[kind]
    ordinary, anomalous = rng.standard_normal(n), 0.8 + rng.standard_normal(m)
    if kind == 1:  # ties
        ordinary, anomalous = np.round(ordinary), np.round(anomalous)
        anomalous[0] = ordinary[0]
    return {"ordinary": ordinary, "anomalous": anomalous}


def _auroc(wrong: Wrong, ordinary: Array, anomalous: Array) -> float:
    higher = anomalous[:, np.newaxis] > ordinary
    equal = anomalous[:, np.newaxis] == ordinary
    counts = higher + (0 if "ties-lost" in wrong else 1 if "ties-won" in wrong else 0.5) * equal
    area = counts.sum() if "sum-for-mean" in wrong else counts.mean()
    if "of-the-mean" in wrong:
        area = (anomalous > ordinary.mean()).mean()
    if "of-the-largest" in wrong:
        area = (anomalous > ordinary.max()).mean()
    if "accuracy" in wrong:
        middle = np.median(np.concatenate([ordinary, anomalous]))
        area = np.concatenate([ordinary <= middle, anomalous > middle]).mean()
    return float(1 - area if "inverted" in wrong else area)


AUROC = Task(_score_arguments, _auroc, {
    "inverted": "it is the chance that an ordinary image scores higher: below ½ where the score is"
                " good",
    "ties-lost": "ties count nothing; they should count one half",
    "ties-won": "ties count in full; they should count one half",
    "sum-for-mean": "it is the number of pairs; their share was asked for",
    "of-the-mean": "each anomaly is compared with the mean score; compare it with every one",
    "of-the-largest": "each anomaly is compared with the largest score; compare it with every one",
    "accuracy": "it is the accuracy at one threshold; the area takes all thresholds",
})  # fmt: skip
