"""What the chapter says in "The Heart of the Matter": the trick, the ELBO and its two terms."""

import math
from dataclasses import replace

import numpy as np

from .. import greys, latent, schedules
from ..arrays import Array
from ..figures.panels import Panel
from ..measures import collapse
from ..optim import Adam
from ..proof import oracle
from ..vae import VAE
from .bench import Bench
from .claim import Claim, above, below


def gradients_of_mu(vae: VAE, x: Array, eps: Array) -> tuple[Array, Array]:
    """d -log p(x|z) / d mu of one image x (1, D) at each eps (N, 1, L), by two estimators, (N, L).

    The first goes through z. The second is the score function's, f(z) d log q(z) / d mu.
    """
    mu, logvar = (values.astype("float64") for values in vae.encode(x))
    trace = vae.forward(x, eps.astype(vae.dtype))
    dz, _ = vae.decoder_backward(np.ones_like(trace.nll), trace)
    centred = (trace.nll - trace.nll.mean())[..., np.newaxis]
    z = latent.reparameterize_forward(mu, logvar, eps)
    return dz[:, 0].astype("float64"), (centred * (z - mu) / np.exp(logvar))[:, 0]


def not_differentiable(bench: Bench) -> Claim:
    """A draw is said to have no derivative without the trick. We take it in both ways."""
    models = bench.models(n_latent=2)

    n = 4000 if bench.quick else 40_000
    estimates = [
        gradients_of_mu(vae, bench.x_test[seed : seed + 1],
                        np.random.default_rng(seed).standard_normal((n, 1, 2)))
        for seed, vae in zip(bench.seeds, models, strict=True)
    ]  # fmt: skip
    means = [(through_z.mean(axis=0), score.mean(axis=0)) for through_z, score in estimates]
    cosines = [a @ b / np.linalg.norm(a) / np.linalg.norm(b) for a, b in means]
    variances = [score.var(axis=0).sum() / through_z.var(axis=0).sum()
                 for through_z, score in estimates]  # fmt: skip

    evidence = (
        below("cosine between the mean gradients of the two estimators (1 if both are right)",
              cosines, 0.9),
        above("variance of the score function's, over the reparameterised", variances, 1),
    )  # fmt: skip

    counts = np.unique(np.geomspace(1, n // 20, 12).astype(int))
    lines = {}
    for name, values in zip(("reparameterised", "score function"), estimates[0], strict=True):
        averages = [values[: n // k * k].reshape(-1, k, 2).mean(axis=1) for k in counts]
        squares = [((some - values.mean(axis=0)) ** 2).sum(axis=1).mean() for some in averages]
        lines[name] = counts, np.sqrt(squares)
    return Claim(
        "not-differentiable",
        "One can't take the derivative of a random number; the trick is what makes it possible.",
        "The score-function estimator gets the same gradient without it (Williams 1992), only "
        "noisier: the trick wins by its variance.",
        evidence,
        (
            Panel("lines", "error of dmu against samples", lines, x_label="samples averaged",
                  y_label="distance to the mean, nats per unit", log_x=True, log_y=True),
        ),
    )  # fmt: skip


def trained_with_noise(bench: Bench, seed: int, once: Array | None = None) -> VAE:
    """A VAE trained as by `fit`, but with the noise `once`, a row for each image.

    Without `once` the noise is fresh, and drawn a second time for backward.
    """
    bench.report(f"training: noise {'drawn twice' if once is None else 'kept'}, seed {seed}")
    vae, rng = VAE(784, (256, 128), 16, seed=seed), np.random.default_rng(seed)
    optimizer = Adam(vae.params)
    for _ in range(bench.epochs):
        order = rng.permutation(len(bench.x))
        for start in range(0, len(order), 128):
            rows = order[start : start + 128]
            shape = len(rows), vae.n_latent
            eps = rng.standard_normal(shape, dtype=vae.dtype) if once is None else once[rows]
            trace = vae.forward(bench.x[rows], eps)
            if once is None:
                trace = replace(trace, eps=rng.standard_normal(shape, dtype=vae.dtype))
            optimizer.step(vae.backward(trace))
    return vae


def fixed_noise(bench: Bench) -> Claim:
    """The noise is said to be fixed. We fix it for all of training, or not even for one step."""
    once = np.random.default_rng(99).standard_normal((len(bench.x), 16), dtype="float32")
    models = {
        "fresh": bench.models(),
        "once per image": [trained_with_noise(bench, seed, once) for seed in bench.seeds],
        "drawn twice": [trained_with_noise(bench, seed) for seed in bench.seeds],
    }

    neg_elbo = {
        name: np.array([bench.neg_elbo(vae) for vae in vaes]) for name, vaes in models.items()
    }

    evidence = (
        below("−ELBO of noise drawn once per image, less that of fresh noise, nats",
              neg_elbo["once per image"] - neg_elbo["fresh"], 1),
        above("−ELBO of noise drawn again in backward, less that of fresh noise, nats",
              neg_elbo["drawn twice"] - neg_elbo["fresh"], 1),
    )  # fmt: skip

    return Claim(
        "fixed-noise",
        "The randomness is shifted to a separate, fixed input epsilon.",
        "Fresh for each image and step, but the same in forward and backward.",
        evidence,
        (Panel("bars", "−ELBO on test images", neg_elbo, y_label="nats per image"),),
    )


def mse_or_bce(bench: Bench) -> Claim:
    """The loss may be the squared error. We train on its mean, on its sum and at the best sigma."""
    mean, summed = (
        schedules.effective_beta("mse", 784, 16, 128, reconstruction=reduction, kl="batchmean")
        for reduction in ("mean", "batchmean")
    )
    of_mean = bench.models("grey", likelihood="gaussian", beta=mean)
    of_sum = bench.models("grey", likelihood="gaussian", beta=summed)
    optimal = bench.models("grey", likelihood="gaussian-optimal")

    x = bench.grey_test
    sigma = greys.optimal_sigma(optimal[0].reconstruct(x), x)
    kl = {
        "mean of squares": [bench.terms(vae, x)[1] for vae in of_mean],
        "sum of squares": [bench.terms(vae, x)[1] for vae in of_sum],
        f"best sigma ({sigma:.2f})": [bench.terms(vae, x)[1] for vae in optimal],
    }

    evidence = (
        above(f"KL with the mean of squares beside the summed KL, beta {mean:g} in disguise",
              kl["mean of squares"], 1),
        above("KL with the sum of squares", kl["sum of squares"], 1),
    )  # fmt: skip

    return Claim(
        "mse-or-bce",
        "The loss is the squared error or the cross-entropy; nothing on sums against means.",
        "They are two likelihoods. ½ SSE + beta KL is a Gaussian with sigma² = beta, and a mean "
        "where a sum belongs changes beta without a word (Rybkin et al. 2021).",
        evidence,
        (Panel("bars", "KL, Gaussian likelihood, grey digits", kl, y_label="nats per image"),),
        said=False,
    )


def to_the_centre(bench: Bench) -> Claim:
    """The KL is said to push all codes to the centre. We split it in two, at growing betas.

    With 2 latents, codes say less than the ceiling, the log of the number of images.
    """
    betas = (0.01, 0.1, 1.0, 4.0, 20.0)
    models = {beta: bench.models(n_latent=2, beta=beta) for beta in betas}

    parts = [
        [collapse.decompose_kl(vae, bench.x_test, rng=seed)
         for seed, vae in zip(bench.seeds, models[beta], strict=True)]
        for beta in betas
    ]  # fmt: skip
    information = np.array([[part.information for part in row] for row in parts])
    marginal_kl = np.array([[part.marginal_kl for part in row] for row in parts])

    low, one = betas.index(0.01), betas.index(1.0)
    evidence = (
        below("KL(q(z) ‖ p(z)) at beta 1, over that at 0.01",
              marginal_kl[one] / marginal_kl[low], 0.5),
        below("I(x; z) at beta 1, over that at 0.01", information[one] / information[low], 0.5),
    )  # fmt: skip

    lines = {
        "I(x; z)": (betas, information.mean(axis=1)),
        "KL(q(z) ‖ p(z))": (betas, marginal_kl.mean(axis=1)),
        "log of the number of images": (betas, [math.log(len(bench.x_test))] * len(betas)),
    }
    return Claim(
        "to-the-centre",
        "The KL pushes the distributions of all data points towards the centre of latent space.",
        "Mean KL = I(x; z) + KL(q(z) ‖ p(z)) (Hoffman & Johnson 2016), and of these it is the "
        "second that gives way: codes gather where the prior is, and stay apart. All of them at "
        "the centre would be collapse.",
        evidence,
        (
            Panel("lines", "the two parts of the mean KL, 2 latents", lines, x_label="beta",
                  y_label="nats per image", log_x=True, log_y=True),
        ),
    )  # fmt: skip


def over_log_p(beta: float, seed: int) -> Array:
    """Objective less log p(x) of each image, both exact, of the small model trained at a beta."""
    vae, x = oracle.small_model()
    optimizer, rng = Adam(vae.params, 0.01), np.random.default_rng(seed)
    for _ in range(500):
        optimizer.step(vae.backward(vae.forward(x, rng.standard_normal((8, len(x), 2)), beta)))
    eps = oracle.plane()
    weight = np.exp(-(eps**2).sum(axis=1) / 2) / (2 * math.pi) * oracle.STEP**2
    trace = vae.forward(x, np.repeat(eps[:, np.newaxis], len(x), axis=1))
    return -weight @ trace.nll - beta * trace.kl - oracle.exact_log_p(vae, x)


def trade_off(bench: Bench) -> Claim:
    """The ELBO is said to be a trade-off. We test the bound, with a model that can be integrated.

    That model is the one in proof/oracle.py, trained on its four images at each beta.
    """
    betas = (1e-4, 0.03, 0.1, 0.3, 1.0, 3.0)

    excess = {beta: np.array([over_log_p(beta, seed) for seed in bench.seeds]) for beta in betas}

    evidence = (
        below("objective less exact log p(x) at beta 1, the largest of 4 images, nats",
              excess[1.0].max(axis=1), 1e-9),
        below("the same at beta 0.0001", excess[1e-4].max(axis=1), 1e-9),
    )  # fmt: skip

    lines = {f"image {i + 1}": (betas, [excess[beta][0, i] for beta in betas]) for i in range(4)}
    return Claim(
        "trade-off",
        "The ELBO is a trade-off between reconstruction and KL, to be tuned by beta.",
        "It is a lower bound on log p(x); below beta 1 the objective need not be one.",
        evidence,
        (
            Panel("lines", "objective − exact log p(x)", lines, x_label="beta",
                  y_label="nats (a bound is below 0)", log_x=True),
        ),
    )  # fmt: skip


def elbo_at_mu(vae: VAE, x: Array) -> float:
    """What the ELBO's formula gives at z = mu, in nats per image: not an ELBO."""
    mu, logvar = vae.encode(x)
    log_p_of_x = -vae.likelihood.forward(vae.decode_logits(mu), x)
    return float((log_p_of_x - latent.kl_forward(mu, logvar)).mean())


def at_test_time(bench: Bench) -> Claim:
    """How to evaluate is not said. We compare the ELBO with what its formula gives at z = mu."""
    models = bench.models()

    x = bench.x_test[: bench.few]
    sampled = -np.array([bench.neg_elbo(vae, x) for vae in models])
    gained = np.array([elbo_at_mu(vae, x) for vae in models]) - sampled

    evidence = (below("gained by taking z = mu, nats", gained, 1),)

    bars = {
        "ELBO, sampled z": sampled,
        "“ELBO” at z = mu": sampled + gained,
        "log p(x)": [bench.log_p(vae) for vae in models],
    }
    return Claim(
        "at-test-time",
        "Nothing about how to evaluate.",
        "The ELBO needs a sampled z. At z = mu the figure comes out higher, and is not an ELBO.",
        evidence,
        (Panel("bars", "test images", bars, y_label="nats per image"),),
        said=False,
    )


CLAIMS = (
    not_differentiable, fixed_noise, mse_or_bce, to_the_centre, trade_off, at_test_time
)  # fmt: skip
