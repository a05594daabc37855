"""The code that the chapter prints: its log-variance, its sigmoid, its loss and its 0.0001."""

import numpy as np

from .. import greys, latent, likelihood
from ..arrays import Array
from ..figures.panels import Panel
from ..measures import anomaly, collapse
from ..vae import VAE
from . import sources
from .claim import Claim, above, below, noted
from .setup import Setup, each, like


def stable_logvar(setup: Setup) -> Claim:
    """We count how many outputs of an untrained head could not be a variance, look at the
    log-variances of a trained model, and see for which outputs the KL is finite in float32: read as
    log-variances, and read through a soft-plus, which makes any number a positive variance."""
    hidden, n_latent = setup.setting.hidden, setup.setting.n_latent
    untrained = [VAE(784, hidden, n_latent, seed=seed) for seed in setup.seeds]

    negative = [(vae.encode(setup.x_test)[1] < 0).mean() for vae in untrained]
    logvar = [vae.encode(setup.x_test)[1] for vae in setup.models()]
    output = np.linspace(-800, 800, 161).astype("float32")[:, np.newaxis]
    with np.errstate(over="ignore", divide="ignore"):
        as_logvar = latent.kl_forward(np.zeros_like(output), output)
        softplus = np.logaddexp(0, output)
        through_softplus = ((softplus - 1 - np.log(softplus)) / 2)[:, 0]

    evidence = (
        above("A share of {} of an untrained head's outputs is negative, so it could not be a "
              "variance", negative, 0.01, "a plain variance would fail often (above {})"),
        below("The largest logvar, up or down, of a trained model is {}",
              [np.abs(values).max() for values in logvar], 88,
              "training would stay away from where exp overflows in float32 (below {})"),
        noted("Of logvar from -800 to 800, the KL is finite in float32 for a share of {}",
              [np.isfinite(as_logvar).mean()]),
        noted("Through a soft-plus that share is {}", [np.isfinite(through_softplus).mean()]),
    )  # fmt: skip

    counts, edges = np.histogram(logvar[0], bins=40)
    finite = [np.where(np.isfinite(kl), kl, np.nan) for kl in (as_logvar, through_softplus)]
    curves = {
        name: (output[:, 0], np.log10(1 + kl))
        for name, kl in zip(("output is logvar", "through a soft-plus"), finite, strict=True)
    }
    panels = (
        Panel("lines", "logvar of a trained model, test images",
              {"": ((edges[1:] + edges[:-1]) / 2, counts)}, x_label="logvar",
              y_label="how many, of all dimensions"),
        Panel("lines", "KL at mu = 0, while it is finite", curves, x_label="the head's output",
              y_label="log10(1 + KL in nats)"),
    )  # fmt: skip
    return Claim("stable-logvar", "The log-variance is more stable than the variance.",
                 "Than a plain variance, yes: often much of what an untrained head puts out is "
                 "negative. A soft-plus cures that as well, and the log-variance is no more "
                 "stable than it: with either, outputs far outside the range of a trained model "
                 "make the KL infinite, because exp overflows on the one side and a soft-plus "
                 "underflows on the other.",
                 evidence, panels)  # fmt: skip


def sigmoid_then_log(setup: Setup) -> Claim:
    """We take the gradient of a black pixel's loss as autograd does it in the chapter's code,
    through p step by step, and compare it with the gradient taken from the logit. Then we look how
    large the logits of black pixels get in a trained model."""
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
    largest = [
        vae.decode_logits(vae.encode(setup.x_test)[0])[setup.x_test == 0].max()
        for vae in setup.models()
    ]

    evidence = (
        noted("For a black pixel at logit 17 the gradient in float32 is {}, where it should be 1",
              [gradient["float32"][17]]),
        noted("At logit 30, in float64, it is {}, where it should be 1",
              [gradient["float64"][30]]),
        noted("The loss at logit 17 in float32, with the logarithm held at -100, is {} nats, "
              "where it should be 17", [loss]),
        noted("The largest logit of a black test pixel in a trained model is {}", largest),
    )  # fmt: skip

    lines = {
        "through p, float32": (logits, gradient["float32"]),
        "through p, float64": (logits, gradient["float64"]),
        "from logits": (logits, fused),
    }
    panels = (Panel("lines", "gradient of −log(1−p) by the logit", lines, x_label="logit",
                     y_label="dloss/dlogit (it is p)"),)  # fmt: skip
    return Claim("sigmoid-then-log",
                 "The decoder ends in a sigmoid, and the loss takes the cross-entropy of its "
                 "output. Whether that is precise is not said.",
                 "Where the sigmoid saturates it is not: a black pixel at logit 17 gets no "
                 "gradient at all. The VAEs at beta 1 here never get that far. Compute the loss "
                 "from the logits all the same, because it costs nothing.",
                 evidence, panels, said=False)  # fmt: skip


def grey_pixels(setup: Setup) -> Claim:
    """We look for the p that is best for each grey, for the cost of a perfect reconstruction, and
    for the integral of the “density” that the loss stands for."""
    grey = np.linspace(0.005, 0.995, 199)
    p = grey[:, np.newaxis]
    cost = -(grey * np.log(p) + (1 - grey) * np.log(1 - p))
    best = grey[cost.argmin(axis=0)]
    x = setup.grey_test.astype("float64")
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
        below("For each of 199 greys, the best p is away from the grey by at most {}",
              [np.abs(best - grey).max()], 1e-9,
              "the loss would be smallest when the output is the pixel (below {})"),
        above("Over all greys, e to the minus cross-entropy at p = ½ integrates to {}",
              [integral["Bernoulli's cross-entropy"][40]], 0.99,
              "it would be a density, as the ELBO's log p(x|z) has to be, and integrate to 1 "
              "(above {})"),
        noted("A perfect reconstruction of the grey digits still costs {} nats",
              [cost_of_perfect]),
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
    return Claim("grey-pixels",
                 "Cross-entropy is the reconstruction term of the ELBO for pixels in [0, 1].",
                 "As a loss it does its job: its best answer is the grey itself. As a likelihood "
                 "it is right for black and white only. For greys it lacks a normalising factor "
                 "that depends on the output; the continuous Bernoulli has it. The integral is "
                 "below 1, so minus cross-entropy minus KL is still a lower bound, of the log p(x) "
                 "of a model with that factor.",
                 evidence, panels, sources=(sources.LOAIZA,))  # fmt: skip


def summed(setup: Setup) -> Claim:
    """We evaluate one model in batches of 32 images and of 256, and compare sums and means."""
    vae = setup.model(0)

    starts, per_image = {}, {}
    for size in (32, 256):
        starts[size] = np.arange(0, len(setup.x_test) // 256 * 256, size)
        losses = []
        for start in starts[size]:
            eps = np.random.default_rng(start).standard_normal(
                (size, vae.n_latent), dtype="float32"
            )
            losses.append(vae.forward(setup.x_test[start : start + size], eps).loss)
        per_image[size] = np.array(losses)
    per_batch = {size: size * losses for size, losses in per_image.items()}
    ratio = per_batch[256].mean() / per_batch[32].mean()

    evidence = (
        noted("The summed loss at batch 256 is {} times that at batch 32, of one model", [ratio]),
    )

    sums = {f"batch {size}": (starts[size], losses) for size, losses in per_batch.items()}
    means = {f"batch {size}": (starts[size], losses) for size, losses in per_image.items()}
    panels = (
        Panel("lines", "summed over the batch", sums, x_label="image", y_label="nats", log_y=True),
        Panel("lines", "per image", means, x_label="image", y_label="nats per image"),
    )
    return Claim("summed", "The loss is summed over the batch. What to report is not said.",
                 "Report nats per image, a mean over the batch. The sum grows with the batch, and "
                 "so does plain SGD's step (Adam's does not).",
                 evidence, panels, said=False)  # fmt: skip


def tiny_beta(setup: Setup) -> Claim:
    """We train with the loss code's beta, 0.0001, and with beta 1, and decode draws from N(0, I)
    with both. Then we decode, with the same models, draws from a Gaussian fitted to their codes.
    We show all of them to a small classifier, and measure the Fréchet distance of its features
    between samples and test digits."""
    models = {"beta 1": setup.models(), "beta 0.0001": setup.models(beta=1e-4)}

    def from_fitted(vae: VAE, n: int) -> Array:
        """n images (n, 784), decoded from a Gaussian fitted to sampled codes."""
        return vae.decode(like(setup.trace(vae, setup.x).z, n, vae.config["seed"]))

    kl = each(models, lambda vae: setup.trace(vae).kl_mean)
    spread = [collapse.latent_use(v, setup.x_test).mean_square_z for v in models["beta 0.0001"]]
    distance = each(models, lambda vae: setup.frechet(vae.sample(1000, vae.config["seed"])))
    fitted = each(models, lambda vae: setup.frechet(from_fitted(vae, 1000)))
    n = len(setup.x)
    fitted_many = each(models, lambda vae: setup.frechet(from_fitted(vae, n), setup.x))
    vaes = models["beta 1"]
    many = np.array([setup.frechet(vae.sample(n, vae.config["seed"]), setup.x) for vae in vaes])

    evidence = (
        below("The codes at beta 0.0001 have a mean z² of {}, where the prior has 1", spread, 2,
              "they would look like draws from the prior (below {})"),
        below("The Fréchet distance of samples from N(0, I) is {} times that at beta 1",
              distance["beta 0.0001"] / distance["beta 1"], 2,
              "they would look about as much like digits (at most twice as far, a limit of our "
              "choice: below {})", slow=True),
        noted("With a Gaussian fitted to the codes it is {} times that of samples from N(0, I) at "
              "beta 1", fitted["beta 0.0001"] / distance["beta 1"]),
        noted(f"Among {n:,} images of each kind, set against the {n:,} training digits, it is {{}} "
              "times as far", fitted_many["beta 0.0001"] / many),
        noted("With a Gaussian fitted to its own codes, the model at beta 1 reaches {} times its "
              "distance from N(0, I)", fitted["beta 1"] / distance["beta 1"]),
        noted(f"Among {n:,} images that is {{}} times its distance from N(0, I)",
              fitted_many["beta 1"] / many),
        noted("The KL at beta 0.0001 is {} times the KL at beta 1",
              kl["beta 0.0001"] / kl["beta 1"]),
    )  # fmt: skip

    tiny = models["beta 0.0001"][0]
    rows = {
        "beta 1, N(0, I)": vaes[0].sample(10, 0),
        "0.0001, N(0, I)": tiny.sample(10, 0),
        "0.0001, fitted": from_fitted(tiny, 10),
    }
    bars = {
        "beta 1, N(0, I)": distance["beta 1"],
        "beta 1, fitted": fitted["beta 1"],
        "0.0001, N(0, I)": distance["beta 0.0001"],
        "0.0001, fitted": fitted["beta 0.0001"],
    }
    panels = (
        Panel("images", "decoded", rows),
        Panel("bars", "Fréchet distance to test digits", bars, y_label="less is nearer"),
    )
    return Claim("tiny-beta",
                 "The loss code weighs the KL by 0.0001, a factor that it calls crucial for "
                 "disentangled codes, and trains the VAE of the text, whose prior is N(0, I).",
                 "With sums over pixels and dimensions 0.0001 is beta = 0.0001, nearly an "
                 "autoencoder, and N(0, I) is the wrong prior for it. Draw from a Gaussian "
                 "fitted to its codes, and it does at least as well as a VAE from N(0, I), by "
                 "the Fréchet distance. Latent diffusion goes the same way, with a weight near "
                 "one millionth and a learned prior in place of the Gaussian. For disentangling "
                 "the chapter itself asks for a beta above 1.",
                 evidence, panels,
                 sources=(sources.HIGGINS, sources.HEUSEL, sources.ROMBACH))  # fmt: skip


CLAIMS = (stable_logvar, sigmoid_then_log, grey_pixels, summed, tiny_beta)
