"""What the reconstruction losses are."""

from .. import likelihood
from .exercise import Exercise

EXERCISES = (
    Exercise(
        "bernoulli_forward", "logits, x", "-log p(x|z) of a Bernoulli, from logits.",
        "nll = -Σ_d (x_d log p_d + (1 - x_d) log(1 - p_d)), with p_d = 1 / (1 + e^-logit_d)\n"
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
        "nll = -Σ_d (x_d log p_d + (1 - x_d) log(1 - p_d)), with p_d = 1 / (1 + e^-logit_d)\n"
        "dnll (...,), the gradient of each image's nll; logits (..., D), of any size; x (B, D)\n"
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
        "A pixel has the density e^(-(x - mean)² / (2 sigma²)) / (sigma sqrt(2π)).\n"
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
        "nll = Σ_d (x_d - mean_d)² / (2 sigma²) + a constant\n"
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
)  # fmt: skip
