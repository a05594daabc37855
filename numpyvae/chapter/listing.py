"""What the chapter says with the code that it prints: its head, its decoder and its loss."""

import numpy as np

from .. import greys, latent, likelihood
from ..arrays import Array
from ..figures.panels import Panel
from ..measures import collapse
from ..vae import VAE
from .bench import Bench
from .claim import Claim, above, below


def stable_logvar(bench: Bench) -> Claim:
    """The log-variance is said to be more stable. We look for variances below 0, and overflow."""
    vae = VAE(784, (256, 128), 16, seed=0)

    # An untrained head's output, as if it were the variance itself.
    negative = (vae.encode(bench.x_test)[1] < 0).mean()
    logvar = np.linspace(-800, 800, 161)
    kl = {}
    for dtype in ("float32", "float64"):
        column = logvar.astype(dtype)[:, np.newaxis]
        with np.errstate(over="ignore"):
            kl[dtype] = latent.kl_forward(np.zeros_like(column), column)

    evidence = (
        above("share of an untrained head's outputs that would be no variance (below 0)",
              [negative], 0.01),
        above("share of logvar from -800 to 800 whose KL is finite in float32",
              [np.isfinite(kl["float32"]).mean()], 0.999),
    )  # fmt: skip

    lines = {
        dtype: (logvar, np.log10(1 + np.where(np.isfinite(nats), nats, np.nan)))
        for dtype, nats in kl.items()
    }
    return Claim(
        "stable-logvar",
        "Log-variance is more stable than variance.",
        "It removes the constraint that a variance be positive; exp can still overflow.",
        evidence,
        (
            Panel("lines", "KL at mu = 0, until it overflows", lines, x_label="logvar",
                  y_label="log10(1 + KL in nats)"),
        ),
    )  # fmt: skip


def gradient_through_p(logits: Array) -> Array:
    """d -log(1-p) / d logit of a black pixel, as autograd takes it: through p, step by step."""
    p = 1 / (1 + np.exp(-logits))
    # PyTorch keeps 1-p off 0 with this 1e-12.
    return p / np.maximum(1 - p, 1e-12) * (1 - p)


def sigmoid_then_log(bench: Bench) -> Claim:
    """The loss takes the logarithm of a sigmoid. We follow one black pixel's loss and gradient."""
    logits = np.arange(0.0, 41.0)
    float32, float64 = (gradient_through_p(logits.astype(d)) for d in ("float32", "float64"))
    column = logits[:, np.newaxis]
    fused = likelihood.bernoulli_backward(np.ones(len(logits)), column, np.zeros_like(column))
    with np.errstate(divide="ignore"):
        p = np.float32(1) / (1 + np.exp(np.float32(-17)))
        clamped = -max(np.log(1 - p), -100.0)

    evidence = (
        above("gradient of a pixel that is confidently wrong, logit 17, float32 (it is 1)",
              [float32[17]], 0.99),
        above("the same at logit 30, float64", [float64[30]], 0.99),
        below("loss at logit 17 in float32 with the logarithm held at -100 (it is 17.0)",
              [clamped], 18),
    )  # fmt: skip

    lines = {
        "sigmoid, then log: float32": (logits, float32),
        "sigmoid, then log: float64": (logits, float64),
        "from logits": (logits, fused[:, 0]),
    }
    return Claim(
        "sigmoid-then-log",
        "The decoder ends in a sigmoid, and the loss takes the cross-entropy of its output.",
        "Wrong where the sigmoid saturates: compute both at once, from logits.",
        evidence,
        (
            Panel("lines", "gradient of −log(1−p) by the logit", lines, x_label="logit",
                  y_label="dloss/dlogit (it is p)"),
        ),
    )  # fmt: skip


def cross_entropy(x: Array, p: Array) -> Array:
    """-x log p - (1-x) log(1-p) of pixels x, in nats."""
    return -(x * np.log(p) + (1 - x) * np.log1p(-p))


def grey_pixels(bench: Bench) -> Claim:
    """Cross-entropy is said to suit pixels from 0 to 1. We ask it for the p that suits each grey,
    for the cost of a perfect reconstruction, and whether it is the logarithm of a density."""
    steps = np.linspace(0.005, 0.995, 199)
    best = steps[cross_entropy(steps, steps[:, np.newaxis]).argmin(axis=0)]  # p of each grey
    x = bench.grey_test.astype("float64")
    cost = cross_entropy(x, np.clip(x, 1e-12, 1 - 1e-12)).sum(axis=1).mean()
    logits, greys_of_one_pixel = np.linspace(-8, 8, 81), np.linspace(0, 1, 2001)[:, np.newaxis]
    mass = {}
    for name, nll in (
        ("Bernoulli's cross-entropy", likelihood.bernoulli_forward),
        ("continuous Bernoulli", greys.continuous_bernoulli_forward),
    ):
        density = [np.exp(-nll(np.full((1, 1), logit), greys_of_one_pixel)) for logit in logits]
        mass[name] = logits, np.trapezoid(density, greys_of_one_pixel[:, 0], axis=1)

    evidence = (
        below("distance of the best p from the grey x, the largest of 199 greys",
              [np.abs(best - steps).max()], 1e-9),
        below("cost of a perfect reconstruction of the grey digits, nats per image", [cost], 1),
        above("integral of the 'density' e^-cross-entropy at p = ½ (a density has 1)",
              [mass["Bernoulli's cross-entropy"][1][40]], 0.99),
    )  # fmt: skip

    p = np.linspace(0.001, 0.999, 201)
    return Claim(
        "grey-pixels",
        "Cross-entropy is the loss for pixels normalised to [0, 1].",
        "Its best answer is the grey itself, but it is a likelihood only for 0 and 1: for greys it "
        "lacks a constant that depends on the output (Loaiza-Ganem & Cunningham 2019).",
        evidence,
        (
            Panel("lines", "a perfect grey still costs", {"x = p": (p, cross_entropy(p, p))},
                  x_label="grey value of pixel and reconstruction", y_label="nats per pixel"),
            Panel("lines", "integral over all greys", mass, x_label="logit",
                  y_label="integral (1 of a density)"),
        ),
    )  # fmt: skip


def summed(bench: Bench) -> Claim:
    """The loss is summed over the batch. We take one model's loss at two batch sizes."""
    vae = bench.model(0)

    n = len(bench.x_test) // 256 * 256  # images in full batches of either size
    per_image = {}
    for size in (32, 256):
        losses = []
        for start in range(0, n, size):
            eps = np.random.default_rng(start).standard_normal((size, 16), dtype="float32")
            losses.append(vae.forward(bench.x_test[start : start + size], eps).loss)
        per_image[size] = np.array(losses)
    per_batch = {size: size * losses for size, losses in per_image.items()}

    evidence = (
        below("summed loss at batch 256, over that at batch 32, of one model",
              [per_batch[256].mean() / per_batch[32].mean()], 1.1),
    )  # fmt: skip

    sums = {f"batch {size}": (np.arange(0, n, size), per_batch[size]) for size in per_batch}
    means = {f"batch {size}": (np.arange(0, n, size), per_image[size]) for size in per_image}
    return Claim(
        "summed",
        "The loss is summed over the batch; nothing on what to report.",
        "Report nats per image, a mean over the batch: the sum depends on the batch size, and so "
        "does plain SGD's learning rate (Adam's does not).",
        evidence,
        (
            Panel("lines", "summed over the batch", sums, x_label="image", y_label="nats",
                  log_y=True),
            Panel("lines", "per image", means, x_label="image", y_label="nats per image"),
        ),
        said=False,
    )  # fmt: skip


def tiny_beta(bench: Bench) -> Claim:
    """The printed loss weighs the KL by 0.0001. We compare a VAE trained so with one at beta 1."""
    models = {beta: bench.models(beta=beta) for beta in (1.0, 1e-4)}

    kl = {b: np.array([bench.terms(vae)[1] for vae in vaes]) for b, vaes in models.items()}
    spread = [collapse.latent_use(vae, bench.x_test).mean_square_z for vae in models[1e-4]]
    # Drawn pixels: mean images are grey where they are undecided.
    distance = {
        beta: np.array([
            bench.to_nearest(vae.sample(500, seed, pixels="draw"))
            for seed, vae in zip(bench.seeds, vaes, strict=True)
        ])
        for beta, vaes in models.items()
    }  # fmt: skip

    evidence = (
        below("KL at beta 0.0001, over the KL at beta 1", kl[1e-4] / kl[1.0], 2),
        below("mean z² of the codes at beta 0.0001 (the prior has 1)", spread, 2),
        below("squared distance of a sample to the nearest training image, over that at beta 1",
              distance[1e-4] / distance[1.0], 1.1),
    )  # fmt: skip

    rows = {f"beta {beta:g}": vaes[0].sample(10, 0) for beta, vaes in models.items()}
    bars = {f"beta {beta:g}": nats for beta, nats in kl.items()}
    return Claim(
        "tiny-beta",
        "The loss code, which weighs the KL by 0.0001, is that of a VAE, whose standard beta is 1.",
        "With sums over the batch, 0.0001 is beta = 0.0001: nearly an autoencoder.",
        evidence,
        (
            Panel("images", "decoded from z ~ N(0, I)", rows),
            Panel("bars", "KL(q(z|x) ‖ p(z))", bars, y_label="nats per image"),
        ),
    )


CLAIMS = (stable_logvar, sigmoid_then_log, grey_pixels, summed, tiny_beta)
