"""What the reconstruction losses are, and which beta a loss amounts to."""

from typing import Any

import numpy as np

from .. import likelihood, schedules
from .task import Exercise, Task, Wrong

REDUCTIONS = ("sum", "batchmean", "mean")


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


EXERCISES = (
    Exercise(
        "bernoulli_forward", "logits, x", "-log p(x|z) of a Bernoulli, from logits.",
        "logits (..., D), of any size; x (B, D), in [0, 1]: greys too\n"
        "returns nll (...,), summed over pixels",
        (
            "Don't form the probability first: where it rounds to 0 or 1, a logarithm is lost.",
            "With p = 1 / (1 + e^-l): -x log p - (1-x) log(1-p) = log(1 + e^l) - x l",
            "A sum over the last axis, the pixels.",
            "log(1 + e^l) is np.logaddexp(0, l), for any l.",
        ),
        likelihood.bernoulli_forward,
    ),
    Exercise(
        "bernoulli_backward", "dnll, logits, x", "The gradient of -log p(x|z) in the logits.",
        "dnll (...,), the gradient of each image's nll; logits (..., D); x (B, D)\n"
        "returns dlogits, like logits",
        (
            "The derivative of log(1 + e^l) is an old friend.",
            "nll = Σ log(1 + e^l) - x l, and d log(1 + e^l)/dl = e^l / (1 + e^l) = p",
            "dnll[..., np.newaxis] gives every pixel its image's gradient.",
            "p minus x, times dnll.",
        ),
        likelihood.bernoulli_backward,
    ),
    Exercise(
        "gaussian_forward", "mean, x, sigma", "-log p(x|z) of N(mean, sigma²) pixels.",
        "mean (..., D); x (B, D); sigma a number\nreturns nll (...,), summed over pixels",
        (
            "It is a squared error, weighted, and a constant that makes it a probability.",
            "for a pixel: ½ ((x - mean) / sigma)² + log sigma + ½ log 2π",
            "A sum over the last axis: the constant counts once for each of the D pixels.",
            "x.shape[-1] is D.",
        ),
        likelihood.gaussian_forward,
    ),
    Exercise(
        "gaussian_backward", "dnll, mean, x, sigma", "The gradient of -log p(x|z) in the mean.",
        "dnll (...,), the gradient of each image's nll; mean (..., D); x (B, D); sigma a number\n"
        "returns dmean, like mean",
        (
            "Only the squared error depends on the mean.",
            "nll = ½ Σ (x - mean)² / sigma² + a constant",
            "dnll[..., np.newaxis] gives every pixel its image's gradient.",
            "mean minus x (mind the sign), over sigma squared, times dnll.",
        ),
        likelihood.gaussian_backward,
    ),
    Exercise(
        "effective_beta",
        "loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma",
        "The beta that a loss amounts to, in nats per image.",
        "loss, \"bce\" or \"mse\": how reconstruction + kl_weight * KL measures the pixels;"
        " n_inputs pixels,\n"
        "n_latent dimensions; reconstruction and kl, how each is reduced: \"sum\" over"
        " everything,\n"
        "\"batchmean\", summed over pixels or dimensions and averaged over images, or \"mean\""
        " over\n"
        "everything; sigma, the Gaussian's, which an mse is taken for (squared error without a"
        " ½)\n"
        "returns beta",
        (
            "Bring the loss to the form constant * (nll + beta KL), both summed within an image.",
            "If the reduced reconstruction is a·nll and the reduced KL is k·KL, of one image:"
            " beta = kl_weight k / a. Squared error = 2 sigma² nll + a constant.",
            "\"sum\" weighs an image 1, \"batchmean\" 1/batch_size, \"mean\" 1/(batch_size n),"
            " with n the number of pixels or of dimensions.",
            "a: the reconstruction's factor, times 2 sigma² if loss is \"mse\"; k: the KL's"
            " factor; kl_weight * k / a.",
        ),
        schedules.effective_beta,
        diagnose=EFFECTIVE_BETA.diagnose,
    ),
)  # fmt: skip
