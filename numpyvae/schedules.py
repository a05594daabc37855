"""beta over time, and beta in disguise.

A schedule is a function of the share of training that is done, from 0 to 1, that returns beta:
    fit(vae, x, beta=schedules.linear(1.0, warmup=0.3), ...)
Each starts low, so that the latent space is used before it is regularised (Bowman et al. 2016,
arXiv 1511.06349, section 3.1), and each ends at the beta that was asked for: a run that ends
elsewhere has trained another model. In the chapter: "The Blurry Truth and The Beta Trick".
"""

import math
from collections.abc import Callable
from typing import Any

from . import validation

Schedule = Callable[[float], float]
NAMES = ("constant", "linear", "cosine", "cyclical")


def constant(beta: float = 1.0) -> Schedule:
    """The same beta all along."""
    beta = validation.not_negative("beta", beta)
    return lambda done: beta


def linear(beta: float = 1.0, warmup: float = 0.3) -> Schedule:
    """From 0 in a straight line, reaching beta when the share `warmup` of training is done."""
    beta, warmup = _checked(beta, warmup)
    return lambda done: beta * min(done / warmup, 1)


def cosine(beta: float = 1.0, warmup: float = 0.3) -> Schedule:
    """From 0 along half a cosine, slowly at both ends, reaching beta at the share `warmup`."""
    beta, warmup = _checked(beta, warmup)
    return lambda done: beta * (1 - math.cos(math.pi * min(done / warmup, 1))) / 2


def cyclical(beta: float = 1.0, warmup: float = 0.5, cycles: int = 4) -> Schedule:
    """`cycles` times: up in a straight line during the share `warmup` of a cycle, then level.

    Source: Fu et al. 2019 (arXiv 1903.10145), equations 6 and 7.
    """
    beta, warmup = _checked(beta, warmup)
    cycles = validation.whole_number("cycles", cycles)

    def schedule(done: float) -> float:
        cycle = math.ceil(done * cycles - 1e-9)  # a cycle's end belongs to it, not to the next
        return beta * min(max(done * cycles - cycle + 1, 0) / warmup, 1) if cycle else 0.0

    return schedule


def named(name: str, beta: float = 1.0) -> Schedule:
    """The schedule called `name`, one of NAMES, that ends at `beta`."""
    validation.one_of("schedule", name, NAMES)
    schedules = {"constant": constant, "linear": linear, "cosine": cosine, "cyclical": cyclical}
    return schedules[name](beta)


def _checked(beta: float, warmup: float) -> tuple[float, float]:
    return validation.not_negative("beta", beta), validation.in_range("warmup", warmup, 1e-6, 1)


def effective_beta(
    loss: str,
    n_inputs: int,
    n_latent: int,
    batch_size: int,
    reconstruction: str = "sum",
    kl: str = "sum",
    kl_weight: float = 1.0,
    sigma: float = 1.0,
) -> float:
    """The beta that a loss, reconstruction + kl_weight * KL, amounts to in nats per image.

    loss : "bce", the cross-entropy, or "mse", the squared error without a ½, which is twice the
        Gaussian's nll at sigma = 1; the beta given is the one beside a Gaussian of this `sigma`
    reconstruction, kl : how each is reduced: "sum" over everything; "batchmean", summed over
        pixels or dimensions and averaged over images; "mean" over everything, as is PyTorch's
        default, which divides the reconstruction by n_inputs and the KL by n_latent more

    So the sum of both is beta = kl_weight, at every batch size. A mean over batch and 784 pixels,
    PyTorch's default, beside a KL that is averaged over the batch is beta = 784, and beside one
    that is summed, batch_size times as much. The chapter's loss (bce, both sums, kl_weight 0.0001)
    is beta 0.0001.
    """
    validation.one_of("loss", loss, ("bce", "mse"))
    sizes = {
        name: validation.whole_number(name, value)
        for name, value in (
            ("n_inputs", n_inputs), ("n_latent", n_latent), ("batch_size", batch_size)
        )
    }  # fmt: skip
    kl_weight = validation.not_negative("kl_weight", kl_weight)
    sigma = validation.positive("sigma", sigma)
    weights = []
    for name, reduction, size in (
        ("reconstruction", reconstruction, sizes["n_inputs"]),
        ("kl", kl, sizes["n_latent"]),
    ):
        validation.one_of(name, reduction, ("sum", "batchmean", "mean"))
        of_image = {"sum": 1.0, "batchmean": 1 / sizes["batch_size"]}
        weights.append(of_image.get(reduction, 1 / (sizes["batch_size"] * size)))
    # Per image: weights[0] * SSE = weights[0] * 2 sigma² * nll, without the constant.
    nll_weight = weights[0] * (2 * sigma**2 if loss == "mse" else 1)
    return kl_weight * weights[1] / nll_weight


def as_schedule(beta: Any) -> Schedule:
    """`beta` itself if it is a schedule, else the constant one; it must end in a usable beta."""
    if not callable(beta):
        return constant(beta)
    for done in (0.0, 0.5, 1.0):
        validation.not_negative(f"beta: the schedule at {done:g}", beta(done))
    return beta
