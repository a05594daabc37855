"""The code that the chapter prints: its log-variance, its sigmoid, its loss and its 0.0001."""

import numpy as np

from .. import greys, latent, likelihood
from ..figures.panels import Panel
from ..measures import anomaly, collapse
from ..vae import VAE
from .bench import Bench, each
from .claim import Claim, above, below


def stable_logvar(bench: Bench) -> Claim:
    """Log-variance is the more stable, the chapter says. We count how many outputs of an untrained
    head could not be a variance, and for which log-variances the KL overflows."""
    vae = VAE(784, (256, 128), 16, seed=0)

    outputs = vae.encode(bench.x_test)[1]
    logvar = np.linspace(-800, 800, 161)
    kl = {}
    for dtype in ("float32", "float64"):
        column = logvar.astype(dtype)[:, np.newaxis]
        with np.errstate(over="ignore"):
            kl[dtype] = latent.kl_forward(np.zeros_like(column), column)

    evidence = (
        above("share of an untrained head's outputs that would be no variance (below 0)",
              [(outputs < 0).mean()], 0.01),
        above("share of logvar from -800 to 800 whose KL is finite in float32",
              [np.isfinite(kl["float32"]).mean()], 0.999),
    )  # fmt: skip

    finite = {dtype: np.where(np.isfinite(kl[dtype]), kl[dtype], np.nan) for dtype in kl}
    lines = {dtype: (logvar, np.log10(1 + finite[dtype])) for dtype in kl}
    panels = (Panel("lines", "KL at mu = 0, until it overflows", lines, x_label="logvar",
                     y_label="log10(1 + KL in nats)"),)  # fmt: skip
    return Claim("stable-logvar", "Log-variance is more stable than variance.",
                 "It removes the constraint that a variance be positive; exp can still overflow.",
                 evidence, panels)  # fmt: skip


def sigmoid_then_log(bench: Bench) -> Claim:
    """The chapter's loss takes the logarithm of a sigmoid. We take the gradient of a black pixel's
    loss as autograd does, through p step by step, and compare it with that from the logit."""
    logits = np.arange(0.0, 41.0)
    gradient = {}
    for dtype in ("float32", "float64"):
        p = 1 / (1 + np.exp(-logits.astype(dtype)))
        # d -log(1-p) / dp = 1 / (1-p), with 1-p kept off 0 as PyTorch does; then dp/dl = p (1-p).
        gradient[dtype] = p / np.maximum(1 - p, 1e-12) * (1 - p)
    column = logits[:, np.newaxis]
    fused = likelihood.bernoulli_backward(np.ones(len(logits)), column, np.zeros_like(column))[:, 0]
    with np.errstate(divide="ignore"):
        p17 = np.float32(1) / (1 + np.exp(np.float32(-17)))
        loss = -max(np.log(1 - p17), -100)

    evidence = (
        above("gradient of a pixel that is confidently wrong, logit 17, float32 (it is 1)",
              [gradient["float32"][17]], 0.99),
        above("the same at logit 30, float64", [gradient["float64"][30]], 0.99),
        below("loss at logit 17 in float32 with the logarithm held at -100 (it is 17.0)",
              [loss], 18),
    )  # fmt: skip

    lines = {
        "sigmoid, then log: float32": (logits, gradient["float32"]),
        "sigmoid, then log: float64": (logits, gradient["float64"]),
        "from logits": (logits, fused),
    }
    panels = (Panel("lines", "gradient of −log(1−p) by the logit", lines, x_label="logit",
                     y_label="dloss/dlogit (it is p)"),)  # fmt: skip
    return Claim("sigmoid-then-log",
                 "The decoder ends in a sigmoid, and the loss takes the cross-entropy of its "
                 "output.",
                 "Wrong where the sigmoid saturates: compute both at once, from logits.",
                 evidence, panels)  # fmt: skip


def grey_pixels(bench: Bench) -> Claim:
    """Cross-entropy is the loss for pixels in [0, 1], the chapter says. We look for the p that is
    best for each grey, for the cost of a perfect grey, and for the integral of the density."""
    grey = np.linspace(0.005, 0.995, 199)
    p = grey[:, np.newaxis]
    cost = -(grey * np.log(p) + (1 - grey) * np.log(1 - p))
    best = grey[cost.argmin(axis=0)]
    x = bench.grey_test.astype("float64")
    cost_of_perfect = anomaly.cross_entropy(x, np.clip(x, 1e-12, 1 - 1e-12)).mean()
    logits, grid = np.linspace(-8, 8, 81), np.linspace(0, 1, 2001)[:, np.newaxis]
    integral = {}
    for name, nll in (
        ("Bernoulli's cross-entropy", likelihood.bernoulli_forward),
        ("continuous Bernoulli", greys.continuous_bernoulli_forward),
    ):
        density = np.array([np.exp(-nll(np.full((1, 1), logit), grid)) for logit in logits])
        integral[name] = np.trapezoid(density, grid[:, 0], axis=1)

    evidence = (
        below("distance of the best p from the grey x, the largest of 199 greys",
              [np.abs(best - grey).max()], 1e-9),
        below("cost of a perfect reconstruction of the grey digits, nats per image",
              [cost_of_perfect], 1),
        above("integral of the 'density' e^-cross-entropy at p = ½ (a density has 1)",
              [integral["Bernoulli's cross-entropy"][40]], 0.99),
    )  # fmt: skip

    p = np.linspace(0.001, 0.999, 201)
    entropy = -(p * np.log(p) + (1 - p) * np.log(1 - p))
    lines = {name: (logits, values) for name, values in integral.items()}
    panels = (
        Panel("lines", "a perfect grey still costs", {"x = p": (p, entropy)},
              x_label="grey value of pixel and reconstruction", y_label="nats per pixel"),
        Panel("lines", "integral over all greys", lines, x_label="logit",
              y_label="integral (1 of a density)"),
    )  # fmt: skip
    return Claim("grey-pixels", "Cross-entropy is the loss for pixels normalised to [0, 1].",
                 "Its best answer is the grey itself, but it is a likelihood only for 0 and 1: "
                 "for greys it lacks a constant that depends on the output (Loaiza-Ganem & "
                 "Cunningham 2019).", evidence, panels)  # fmt: skip


def summed(bench: Bench) -> Claim:
    """The chapter's loss is a sum over the batch. We evaluate one model in batches of 32 images and
    of 256, and compare the sums and the means."""
    vae = bench.model(0)

    starts, per_image = {}, {}
    for size in (32, 256):
        starts[size] = np.arange(0, len(bench.x_test) // 256 * 256, size)
        losses = []
        for start in starts[size]:
            eps = np.random.default_rng(start).standard_normal((size, 16), dtype="float32")
            losses.append(vae.forward(bench.x_test[start : start + size], eps).loss)
        per_image[size] = np.array(losses)
    per_batch = {size: size * losses for size, losses in per_image.items()}
    ratio = per_batch[256].mean() / per_batch[32].mean()

    evidence = (
        below("summed loss at batch 256, over that at batch 32, of one model", [ratio], 1.1),
    )

    sums = {f"batch {size}": (starts[size], losses) for size, losses in per_batch.items()}
    means = {f"batch {size}": (starts[size], losses) for size, losses in per_image.items()}
    panels = (
        Panel("lines", "summed over the batch", sums, x_label="image", y_label="nats", log_y=True),
        Panel("lines", "per image", means, x_label="image", y_label="nats per image"),
    )
    return Claim("summed", "The loss is summed over the batch; nothing on what to report.",
                 "Report nats per image, a mean over the batch: the sum depends on the batch "
                 "size, and so does plain SGD's learning rate (Adam's does not).",
                 evidence, panels, said=False)  # fmt: skip


def tiny_beta(bench: Bench) -> Claim:
    """The chapter's loss weighs the KL by 0.0001. We train with that beta and with beta 1, and
    compare the KL, the spread of the codes, and how near samples come to a digit."""
    models = {"beta 1": bench.models(), "beta 0.0001": bench.models(beta=1e-4)}

    kl = each(models, lambda vae: bench.trace(vae).kl_mean)
    spread = [collapse.latent_use(v, bench.x_test).mean_square_z for v in models["beta 0.0001"]]
    # Pixels are drawn, because mean images are grey where they are undecided.
    samples = each(models, lambda vae: vae.sample(500, vae.config["seed"], pixels="draw"))
    distance = each(samples, bench.distance_to_nearest)

    evidence = (
        below("KL at beta 0.0001, over the KL at beta 1", kl["beta 0.0001"] / kl["beta 1"], 2),
        below("mean z² of the codes at beta 0.0001 (the prior has 1)", spread, 2),
        below("squared distance of a sample to the nearest training image, over that at beta 1",
              distance["beta 0.0001"] / distance["beta 1"], 1.1),
    )  # fmt: skip

    rows = {name: vaes[0].sample(10, 0) for name, vaes in models.items()}
    panels = (
        Panel("images", "decoded from z ~ N(0, I)", rows),
        Panel("bars", "KL(q(z|x) ‖ p(z))", kl, y_label="nats per image"),
    )
    return Claim("tiny-beta",
                 "The loss code, which weighs the KL by 0.0001, is that of a VAE, whose standard "
                 "beta is 1.",
                 "With sums over the batch, 0.0001 is beta = 0.0001: nearly an autoencoder.",
                 evidence, panels)  # fmt: skip


CLAIMS = (stable_logvar, sigmoid_then_log, grey_pixels, summed, tiny_beta)
