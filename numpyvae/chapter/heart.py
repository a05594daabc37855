"""The Heart of the Matter: the reparameterisation trick, and the two terms of the ELBO."""

import math
from dataclasses import replace

import numpy as np

from .. import bounds, greys, latent, schedules
from ..arrays import Array
from ..figures.panels import Panel
from ..measures import collapse
from ..optim import Adam
from ..proof import oracle
from ..vae import VAE
from . import sources
from .claim import Claim, above, below, noted
from .setup import Setting, Setup, each


def gradients_of_mu(vae: VAE, x: Array, eps: Array) -> tuple[Array, Array]:
    """Two estimates of dE[nll]/dmu of one image x (1, D) from each noise sample; both (K, L).

    Reparameterised: dz, since z = mu + sigma eps. By the score function: nll d log q(z|x)/dmu
    (Williams 1992). Noise eps is (K, 1, L), in float64.
    """
    mu, logvar = (values.astype("float64") for values in vae.encode(x))
    z = latent.reparameterize_forward(mu, logvar, eps)
    trace = vae.forward(x, eps.astype(vae.dtype))
    dz, _ = vae.decoder_backward(np.ones_like(trace.nll), trace)
    # d log q/dmu is 0 on average, so a constant may go from the cost: less noise, and no bias.
    centred = (trace.nll - trace.nll.mean())[..., np.newaxis]
    score = centred * (z - mu) / np.exp(logvar)
    return dz[:, 0].astype("float64"), score[:, 0]


def error_of_means(estimates: Array, counts: list[int]) -> list[float]:
    """How far the mean of k estimates (N, L) is from the mean of all, root mean square, each k."""
    mean, errors = estimates.mean(axis=0), []
    for k in counts:
        means = estimates[: len(estimates) // k * k].reshape(-1, k, 2).mean(axis=1)
        errors.append(float(np.sqrt(((means - mean) ** 2).sum(axis=1).mean())))
    return errors


def spread_of_quotients(vae: VAE, x: Array, h: float, seed: int, same_noise: bool) -> float:
    """The spread of (f(mu + h) - f(mu - h)) / 2h of one image x (1, D), f being the nll of a drawn
    z. Its two points draw their own noise, which differentiates the draw itself, or share it, which
    differentiates mu + sigma eps."""
    mu, logvar = (values.astype("float64") for values in vae.encode(x))
    step = np.zeros(vae.n_latent)
    step[0] = h
    noise = np.random.default_rng(seed).standard_normal((2, 1000, 1, len(step)))
    costs = []
    for shifted, eps in ((mu + step, noise[0]), (mu - step, noise[0 if same_noise else 1])):
        z = latent.reparameterize_forward(shifted, logvar, eps)
        logits = vae.decode_logits(z[:, 0].astype(vae.dtype)).astype("float64")
        costs.append(vae.likelihood.forward(logits, x.astype("float64")))
    return float(((costs[0] - costs[1]) / (2 * h)).std())


def not_differentiable(setup: Setup) -> Claim:
    """First we differentiate the draw itself: a difference quotient whose two points draw their own
    noise, and one whose points share it, as with the trick. Then we estimate the gradient of one
    image's mean cost in mu in two ways, with the trick and by the score function, which only
    differentiates log q(z|x), and compare the averages."""
    vaes, steps = setup.models(n_latent=2), (1e-1, 1e-2, 1e-3)

    estimates = []
    own, shared = [], []  # (seeds, steps)
    for seed, vae in zip(setup.seeds, vaes, strict=True):
        x = setup.x_test[seed : seed + 1]
        eps = np.random.default_rng(seed).standard_normal((setup.n_noise, 1, 2))
        estimates.append(gradients_of_mu(vae, x, eps))
        own.append([spread_of_quotients(vae, x, h, seed, same_noise=False) for h in steps])
        shared.append([spread_of_quotients(vae, x, h, seed, same_noise=True) for h in steps])
    means = [(trick.mean(axis=0), score.mean(axis=0)) for trick, score in estimates]
    cosine = [a @ b / np.linalg.norm(a) / np.linalg.norm(b) for a, b in means]
    variance = [score.var(axis=0).sum() / trick.var(axis=0).sum() for trick, score in estimates]

    evidence = (
        above("When the two points of a difference quotient draw their own noise, its spread "
              "grows {}-fold as the step shrinks from 0.1 to 0.001", [q[2] / q[0] for q in own], 10,
              "there would be no limit to settle on, and it would grow (above {})"),
        below("When they share the noise, as with the trick, it changes {}-fold",
              [q[2] / q[0] for q in shared], 2,
              "the trick would make a derivative possible, and the quotient would settle "
              "(below {})"),
        noted("The average gradients with the trick and by the score function have a cosine of {}",
              cosine),
        noted("By the score function the variance is {} times as large", variance),
    )  # fmt: skip

    counts = np.unique(np.geomspace(1, setup.n_noise // 20, 12).astype(int)).tolist()
    trick, score = estimates[0]
    quotients = {"own noise": (steps, own[0]), "shared noise": (steps, shared[0])}
    lines = {
        "reparameterised": (counts, error_of_means(trick, counts)),
        "score function": (counts, error_of_means(score, counts)),
    }
    panels = (
        Panel("lines", "difference quotient of one image's cost", quotients, x_label="step",
              y_label="spread, nats per unit", log_x=True, log_y=True),
        Panel("lines", "error of dmu against samples", lines, x_label="samples averaged",
              y_label="distance to the mean, nats per unit", log_x=True, log_y=True),
    )  # fmt: skip
    return Claim("not-differentiable",
                 "You can't take the derivative of a random number; the reparameterisation trick "
                 "is the answer, and makes backpropagation possible.",
                 "A draw has no derivative, and with the trick there is one. It is not the only "
                 "answer: the score function estimates the same gradient without it, only with "
                 "more noise, and that is why nearly everybody uses the trick.",
                 evidence, panels,
                 sources=(sources.KINGMA_2014, sources.REZENDE, sources.WILLIAMS))  # fmt: skip


def train_with_noise(setup: Setup, seed: int, noise: str) -> VAE:
    """The usual VAE, but for its noise: "once per image" and never again, or "drawn twice" in each
    step, once for the forward and once for the backward pass."""
    setup.say_training(f"vae, noise {noise}, seed {seed}")
    n_latent = setup.setting.n_latent
    vae = VAE(784, setup.setting.hidden, n_latent, seed=seed)
    optimizer, rng = Adam(vae.params), np.random.default_rng(seed)
    once = np.random.default_rng(99).standard_normal((len(setup.x), n_latent), dtype="float32")
    for _ in range(setup.epochs):
        order = rng.permutation(len(setup.x))
        for start in range(0, len(order), 128):
            rows = order[start : start + 128]
            if noise == "once per image":
                trace = vae.forward(setup.x[rows], once[rows])
            else:
                eps, other = rng.standard_normal((2, len(rows), n_latent), dtype="float32")
                trace = replace(vae.forward(setup.x[rows], eps), eps=other)
            optimizer.step(vae.backward(trace))
    return vae


def fixed_noise(setup: Setup) -> Claim:
    """We train three times: with fresh noise in each step, as the chapter's code does; with other
    noise in the backward pass than in the forward pass; and with noise that is drawn once for each
    image and never again."""
    models = {
        "fresh": setup.models(),
        "once per image": [train_with_noise(setup, seed, "once per image") for seed in setup.seeds],
        "drawn twice": [train_with_noise(setup, seed, "drawn twice") for seed in setup.seeds],
    }

    cost = each(models, lambda vae: -setup.elbo(vae))

    evidence = (
        above("Noise that is drawn again for the backward pass costs {} nats",
              cost["drawn twice"] - cost["fresh"], 1,
              "the noise would be an input of the step, as x is, and the same forward and "
              "backward, so it would cost more than {}"),
        noted("Noise that is drawn once per image and never again costs {} nats",
              cost["once per image"] - cost["fresh"]),
    )  # fmt: skip
    panels = (Panel("bars", "−ELBO on test images", cost, y_label="nats per image"),)
    return Claim("fixed-noise", "The trick shifts the randomness to a separate, fixed input, eps.",
                 "If fixed means that no parameter changes its distribution, yes. Within one step "
                 "the value of eps is fixed, too, because the backward pass needs the eps of the "
                 "forward pass. From step to step eps is drawn anew, as in the chapter's code.",
                 evidence, panels, sources=(sources.KINGMA_2014,))  # fmt: skip


def mse_or_bce(setup: Setup) -> Claim:
    """We train on grey digits with squared errors that are averaged over the pixels, as many losses
    do, and with squared errors that are summed, each by the beta that it amounts to, and look at
    the KL that is left."""
    beta_of_mean, beta_of_sum = (
        schedules.effective_beta("mse", 784, 16, 128, reconstruction=reduction, kl="batchmean")
        for reduction in ("mean", "batchmean")
    )
    best = setup.models("grey", likelihood="gaussian-optimal")
    sigma = greys.optimal_sigma(best[0].reconstruct(setup.grey_test), setup.grey_test)
    models = {
        "mean of squares": setup.models("grey", likelihood="gaussian", beta=beta_of_mean),
        "sum of squares": setup.models("grey", likelihood="gaussian", beta=beta_of_sum),
        f"best sigma ({sigma:.2f})": best,
    }

    kl = each(models, lambda vae: setup.trace(vae, setup.grey_test).kl_mean)

    evidence = (
        noted("With the mean of squares beside a KL summed over the dimensions and averaged over "
              f"the images, which is beta {beta_of_mean:g} in disguise, the KL is {{}} nats",
              kl["mean of squares"]),
        noted("With the sum of squares it is {} nats", kl["sum of squares"]),
    )  # fmt: skip
    panels = (Panel("bars", "KL, Gaussian likelihood, grey digits", kl, y_label="nats per image"),)
    return Claim("mse-or-bce",
                 "The reconstruction loss is the mean squared error or the cross-entropy. The loss "
                 "code sums the cross-entropy. What the mean runs over is not said.",
                 "These are two likelihoods. ½ SSE + beta KL is a Gaussian with sigma² = beta. A "
                 "mean where a sum belongs changes beta, and nothing warns you.",
                 evidence, panels, said=False, sources=(sources.RYBKIN,))  # fmt: skip


def to_the_centre(setup: Setup) -> Claim:
    """We train models of two latents at five betas, measure how far mu lies from the origin, and
    split the mean KL in two: what a code tells of its image, I(x; z), and how far all codes
    together are from the prior, KL(q(z) ‖ p(z))."""
    # With more latents I(x; z) would be at the most that it can be for so many images: log N.
    betas = (0.01, 0.1, 1.0, 4.0, 20.0)
    models = {beta: setup.models(n_latent=2, beta=beta) for beta in betas}

    x = setup.x_test
    parts = each(models, lambda vae: collapse.decompose_kl(vae, x, rng=vae.config["seed"]))
    information = each(parts, lambda part: part.information)
    marginal_kl = each(parts, lambda part: part.marginal_kl)
    from_origin = each(models, lambda vae: math.sqrt((vae.encode(x)[0] ** 2).mean()))

    evidence = (
        below("The root mean square of mu at beta 1 is {} times that at beta 0.01",
              from_origin[1.0] / from_origin[0.01], 1,
              "codes would be nearer to the centre (below {})"),
        below("KL(q(z) ‖ p(z)) at beta 1 is {} times that at beta 0.01",
              marginal_kl[1.0] / marginal_kl[0.01], 1,
              "all codes together would look more like the prior (below {})"),
        noted(f"From beta 0.01 to beta 1, I(x; z) of {len(x):,} images falls by {{}} nats",
              information[0.01] - information[1.0]),
        noted("At beta 1, I(x; z) is still {} nats", information[1.0]),
    )  # fmt: skip

    rms = {"rms of mu": (betas, [from_origin[beta].mean() for beta in betas])}
    lines = {
        "I(x; z)": (betas, [information[beta].mean() for beta in betas]),
        "KL(q(z) ‖ p(z))": (betas, [marginal_kl[beta].mean() for beta in betas]),
        "log N, the ceiling of I(x; z)": (betas, [math.log(len(x))] * len(betas)),
    }
    panels = (
        Panel("lines", "how far mu is from the origin, 2 latents", rms, x_label="beta",
              y_label="root mean square of mu", log_x=True),
        Panel("lines", "the two parts of the mean KL, 2 latents", lines, x_label="beta",
              y_label="nats per image", log_x=True, log_y=True),
    )  # fmt: skip
    return Claim("to-the-centre",
                 "The KL pushes the distributions of all data points towards the centre of "
                 "latent space, and keeps them from scattering.",
                 "So it does. Mean KL = I(x; z) + KL(q(z) ‖ p(z)), and the second part gives way "
                 "first: codes gather where the prior is, and still lie apart. If every code lay "
                 "at the centre, I(x; z) would be 0: that is collapse. How much I(x; z) is depends "
                 "on the number of images, because it can't exceed its logarithm.",
                 evidence, panels, sources=(sources.HOFFMAN,))  # fmt: skip


def small_model_at(beta: float, seed: int, setting: Setting) -> VAE:
    """The model of proof/oracle.py, whose log p(x) is exact, trained on its four images."""
    vae, x = oracle.small_model(hidden=6 * setting.hidden[0] // 256)
    optimizer, rng = Adam(vae.params, 0.01), np.random.default_rng(seed)
    for _ in range(500 * setting.training):
        optimizer.step(vae.backward(vae.forward(x, rng.standard_normal((8, len(x), 2)), beta)))
    return vae


def trade_off(setup: Setup) -> Claim:
    """We train a model of 12 pixels at six betas, so small that you can compute log p(x) as an
    integral, and see at which of them the objective, −reconstruction − beta KL, stays below
    log p(x)."""
    betas = (1e-4, 0.03, 0.1, 0.3, 1.0, 3.0)
    models = {
        beta: [small_model_at(beta, seed, setup.setting) for seed in setup.seeds] for beta in betas
    }

    _, x = oracle.small_model()
    gaps = {
        beta: np.array(
            [oracle.exact_elbo(vae, x, beta) - oracle.exact_log_p(vae, x) for vae in vaes]
        )
        for beta, vaes in models.items()
    }  # (seeds, images)
    reconstruction = each(models, lambda vae: -oracle.exact_elbo(vae, x, 0.0).mean())
    kl = each(models, lambda vae: vae.forward(x, np.zeros((len(x), 2))).kl_mean)

    evidence = (
        above("From beta 0.1 to beta 3 the reconstruction gets worse by {} nats",
              reconstruction[3.0] - reconstruction[0.1], 0,
              "the two terms would pull against each other (above {})"),
        above("From beta 0.1 to beta 3 the KL shrinks by {} nats", kl[0.1] - kl[3.0], 0,
              "one term would gain what the other loses (above {})"),
        below("At beta 1 the objective minus the exact log p(x) is at most {} nats, over four "
              "images", gaps[1.0].max(axis=1), 1e-9,
              "the ELBO would be a lower bound, as its name says (below {})"),
        below("At the loss code's 0.0001 it is {} nats", gaps[1e-4].max(axis=1), 1e-9,
              "this objective would be an ELBO, too (below {})"),
    )  # fmt: skip

    lines = {f"image {i + 1}": (betas, [gaps[beta][0, i] for beta in betas]) for i in range(4)}
    terms = {
        "reconstruction": (betas, [reconstruction[beta].mean() for beta in betas]),
        "KL": (betas, [kl[beta].mean() for beta in betas]),
    }
    panels = (
        Panel("lines", "the two terms", terms, x_label="beta", y_label="nats per image",
              log_x=True, log_y=True),
        Panel("lines", "objective − exact log p(x)", lines, x_label="beta",
              y_label="nats (a bound is below 0)", log_x=True),
    )  # fmt: skip
    return Claim("trade-off",
                 "The objective is the evidence lower bound, a trade-off between reconstruction "
                 "and KL.",
                 "It is, at beta 1: a lower bound on log p(x). A larger beta only makes the bound "
                 "looser. Below 1 the guarantee is gone, and the objective of the chapter's own "
                 "loss code exceeds log p(x).",
                 evidence, panels, sources=(sources.KINGMA_2019, sources.HIGGINS))  # fmt: skip


def at_test_time(setup: Setup) -> Claim:
    """We compare the ELBO with the figure that you get from z = mu, and both with log p(x)."""
    vaes, x = setup.models(), setup.x_test[: setup.few]

    sampled = np.array([setup.elbo(vae, x) for vae in vaes])
    without_noise = [vae.forward(x, np.zeros((len(x), vae.n_latent), vae.dtype)) for vae in vaes]
    at_mu = np.array([-float((trace.nll + trace.kl).mean()) for trace in without_noise])
    log_p = [bounds.log_likelihood(vae, x, rng=0, n_samples=setup.n_samples).mean() for vae in vaes]

    evidence = (noted("Taking z = mu makes the figure better by {} nats", at_mu - sampled),)
    bars = {"ELBO, sampled z": sampled, "“ELBO” at z = mu": at_mu, "log p(x)": log_p}
    panels = (Panel("bars", "test images", bars, y_label="nats per image"),)
    return Claim("at-test-time", "How to evaluate a trained model is not said.",
                 "The ELBO needs a sampled z. At z = mu the figure comes out better, and is not an "
                 "ELBO. If it lands near log p(x), that is a coincidence.",
                 evidence, panels, said=False, sources=(sources.BURDA,))  # fmt: skip


CLAIMS = (not_differentiable, fixed_noise, mse_or_bce, to_the_centre, trade_off, at_test_time)
