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
from .bench import Bench, each
from .claim import Claim, above, below


def gradients_of_mu(vae: VAE, x: Array, eps: Array) -> tuple[Array, Array]:
    """Two estimates of dE[nll]/dmu of one image x (1, D) from each noise sample; both (K, L).

    Reparameterised: dz, since z = mu + sigma eps. By the score function: nll d log q(z|x)/dmu
    (Williams 1992). Noise eps is (K, 1, L), in float64.
    """
    mu, logvar = (values.astype("float64") for values in vae.encode(x))
    z = latent.reparameterize_forward(mu, logvar, eps)
    trace = vae.forward(x, eps.astype(vae.dtype))
    dz, _ = vae.decoder_backward(np.ones_like(trace.nll), trace)
    # d log q/dmu is 0 on average: taking the mean cost off leaves less noise and no bias.
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


def not_differentiable(bench: Bench) -> Claim:
    """Without the trick no derivative, the chapter says. We estimate the gradient of one image's
    mu with the trick and without it, and compare the two averages and their variances."""
    vaes = bench.models(n_latent=2)

    estimates = []
    for seed, vae in zip(bench.seeds, vaes, strict=True):
        eps = np.random.default_rng(seed).standard_normal((bench.n_noise, 1, 2))
        estimates.append(gradients_of_mu(vae, bench.x_test[seed : seed + 1], eps))
    means = [(trick.mean(axis=0), score.mean(axis=0)) for trick, score in estimates]
    cosine = [a @ b / np.linalg.norm(a) / np.linalg.norm(b) for a, b in means]
    variance = [score.var(axis=0).sum() / trick.var(axis=0).sum() for trick, score in estimates]

    evidence = (
        below("cosine between the mean gradients of the two estimators (1 if both are right)",
              cosine, 0.9),
        above("variance of the score function's, over the reparameterised", variance, 1),
    )  # fmt: skip

    counts = np.unique(np.geomspace(1, bench.n_noise // 20, 12).astype(int)).tolist()
    trick, score = estimates[0]
    lines = {
        "reparameterised": (counts, error_of_means(trick, counts)),
        "score function": (counts, error_of_means(score, counts)),
    }
    panels = (
        Panel("lines", "error of dmu against samples", lines, x_label="samples averaged",
              y_label="distance to the mean, nats per unit", log_x=True, log_y=True),
    )  # fmt: skip
    return Claim("not-differentiable",
                 "One can't take the derivative of a random number; the trick is what makes it "
                 "possible.",
                 "The score-function estimator gets the same gradient without it (Williams "
                 "1992), only noisier: the trick wins by its variance.",
                 evidence, panels)  # fmt: skip


def train_with_noise(bench: Bench, seed: int, noise: str) -> VAE:
    """The usual VAE, but for its noise: "once per image" and never again, or "drawn twice" in each
    step, once for the forward and once for the backward pass."""
    bench.report(f"training: noise {noise}, seed {seed}")
    vae = VAE(784, (256, 128), 16, seed=seed)
    optimizer, rng = Adam(vae.params), np.random.default_rng(seed)
    once = np.random.default_rng(99).standard_normal((len(bench.x), 16), dtype="float32")
    for _ in range(bench.epochs):
        order = rng.permutation(len(bench.x))
        for start in range(0, len(order), 128):
            rows = order[start : start + 128]
            if noise == "once per image":
                trace = vae.forward(bench.x[rows], once[rows])
            else:
                eps, other = rng.standard_normal((2, len(rows), 16), dtype="float32")
                trace = replace(vae.forward(bench.x[rows], eps), eps=other)
            optimizer.step(vae.backward(trace))
    return vae


def fixed_noise(bench: Bench) -> Claim:
    """The randomness becomes a fixed input, the chapter says. We train with fresh noise in each
    step, with noise that never changes, and with other noise in backward than in forward."""
    models = {
        "fresh": bench.models(),
        "once per image": [train_with_noise(bench, seed, "once per image") for seed in bench.seeds],
        "drawn twice": [train_with_noise(bench, seed, "drawn twice") for seed in bench.seeds],
    }

    cost = each(models, lambda vae: -bench.elbo(vae))

    evidence = (
        below("−ELBO of noise drawn once per image, less that of fresh noise, nats",
              cost["once per image"] - cost["fresh"], 1),
        above("−ELBO of noise drawn again in backward, less that of fresh noise, nats",
              cost["drawn twice"] - cost["fresh"], 1),
    )  # fmt: skip
    panels = (Panel("bars", "−ELBO on test images", cost, y_label="nats per image"),)
    return Claim("fixed-noise", "The randomness is shifted to a separate, fixed input epsilon.",
                 "Fresh for each image and step, but the same in forward and backward.",
                 evidence, panels)  # fmt: skip


def mse_or_bce(bench: Bench) -> Claim:
    """The chapter leaves open whether squared errors are summed or averaged. We train with both on
    grey digits, by the beta that each amounts to, and look at the KL that is left."""
    beta_of_mean, beta_of_sum = (
        schedules.effective_beta("mse", 784, 16, 128, reconstruction=reduction, kl="batchmean")
        for reduction in ("mean", "batchmean")
    )
    best = bench.models("grey", likelihood="gaussian-optimal")
    sigma = greys.optimal_sigma(best[0].reconstruct(bench.grey_test), bench.grey_test)
    models = {
        "mean of squares": bench.models("grey", likelihood="gaussian", beta=beta_of_mean),
        "sum of squares": bench.models("grey", likelihood="gaussian", beta=beta_of_sum),
        f"best sigma ({sigma:.2f})": best,
    }

    kl = each(models, lambda vae: bench.trace(vae, bench.grey_test).kl_mean)

    evidence = (
        above("KL with the mean of squares beside the summed KL, beta "
              f"{beta_of_mean:g} in disguise", kl["mean of squares"], 1),
        above("KL with the sum of squares", kl["sum of squares"], 1),
    )  # fmt: skip
    panels = (Panel("bars", "KL, Gaussian likelihood, grey digits", kl, y_label="nats per image"),)
    return Claim("mse-or-bce",
                 "The loss is the squared error or the cross-entropy; nothing on sums against "
                 "means.",
                 "They are two likelihoods. ½ SSE + beta KL is a Gaussian with sigma² = beta, "
                 "and a mean where a sum belongs changes beta without a word (Rybkin et al. "
                 "2021).", evidence, panels, said=False)  # fmt: skip


def to_the_centre(bench: Bench) -> Claim:
    """The KL pushes all codes to the centre, the chapter says. We split the mean KL in two, and see
    which part a larger beta makes smaller."""
    # Codes with more than 2 latents would reach the most that I(x; z) can be here: log N.
    betas = (0.01, 0.1, 1.0, 4.0, 20.0)
    models = {beta: bench.models(n_latent=2, beta=beta) for beta in betas}

    x = bench.x_test
    parts = each(models, lambda vae: collapse.decompose_kl(vae, x, rng=vae.config["seed"]))
    information = each(parts, lambda part: part.information)
    marginal_kl = each(parts, lambda part: part.marginal_kl)

    evidence = (
        below("KL(q(z) ‖ p(z)) at beta 1, over that at 0.01",
              marginal_kl[1.0] / marginal_kl[0.01], 0.5),
        below("I(x; z) at beta 1, over that at 0.01", information[1.0] / information[0.01], 0.5),
    )  # fmt: skip

    lines = {
        "I(x; z)": (betas, [information[beta].mean() for beta in betas]),
        "KL(q(z) ‖ p(z))": (betas, [marginal_kl[beta].mean() for beta in betas]),
        "log of the number of images": (betas, [math.log(len(x))] * len(betas)),
    }
    panels = (Panel("lines", "the two parts of the mean KL, 2 latents", lines, x_label="beta",
                     y_label="nats per image", log_x=True, log_y=True),)  # fmt: skip
    return Claim("to-the-centre",
                 "The KL pushes the distributions of all data points towards the centre of "
                 "latent space.",
                 "Mean KL = I(x; z) + KL(q(z) ‖ p(z)) (Hoffman & Johnson 2016), and of these it "
                 "is the second that gives way: codes gather where the prior is, and stay apart. "
                 "All of them at the centre would be collapse.", evidence, panels)  # fmt: skip


def small_model_at(beta: float, seed: int) -> VAE:
    """The model of proof/oracle.py, whose log p(x) is exact, trained on its four images."""
    vae, x = oracle.small_model()
    optimizer, rng = Adam(vae.params, 0.01), np.random.default_rng(seed)
    for _ in range(500):
        optimizer.step(vae.backward(vae.forward(x, rng.standard_normal((8, len(x), 2)), beta)))
    return vae


def trade_off(bench: Bench) -> Claim:
    """The ELBO is a trade-off that beta tunes, the chapter says. We train a model that is small
    enough to integrate, and see at which beta the objective is still below log p(x)."""
    betas = (1e-4, 0.03, 0.1, 0.3, 1.0, 3.0)
    models = {beta: [small_model_at(beta, seed) for seed in bench.seeds] for beta in betas}

    _, x = oracle.small_model()
    gaps = {
        b: np.array(
            [oracle.exact_elbo(vae, x, b) - oracle.exact_log_p(vae, x) for vae in models[b]]
        )
        for b in betas
    }  # (seeds, images)

    evidence = (
        below("objective less exact log p(x) at beta 1, the largest of 4 images, nats",
              gaps[1.0].max(axis=1), 1e-9),
        below("the same at beta 0.0001", gaps[1e-4].max(axis=1), 1e-9),
    )  # fmt: skip

    lines = {f"image {i + 1}": (betas, [gaps[beta][0, i] for beta in betas]) for i in range(4)}
    panels = (Panel("lines", "objective − exact log p(x)", lines, x_label="beta",
                     y_label="nats (a bound is below 0)", log_x=True),)  # fmt: skip
    return Claim("trade-off",
                 "The ELBO is a trade-off between reconstruction and KL, to be tuned by beta.",
                 "It is a lower bound on log p(x); below beta 1 the objective need not be one.",
                 evidence, panels)  # fmt: skip


def at_test_time(bench: Bench) -> Claim:
    """The chapter does not say how to evaluate. We compare the ELBO with the figure that you get
    from z = mu, and both with log p(x)."""
    vaes, x = bench.models(), bench.x_test[: bench.few]

    sampled = np.array([bench.elbo(vae, x) for vae in vaes])
    without_noise = [vae.forward(x, np.zeros((len(x), vae.n_latent), vae.dtype)) for vae in vaes]
    at_mu = np.array([-float((trace.nll + trace.kl).mean()) for trace in without_noise])
    log_p = [bounds.log_likelihood(vae, x, rng=0, n_samples=bench.n_samples).mean() for vae in vaes]

    evidence = (below("gained by taking z = mu, nats", at_mu - sampled, 1),)
    bars = {"ELBO, sampled z": sampled, "“ELBO” at z = mu": at_mu, "log p(x)": log_p}
    panels = (Panel("bars", "test images", bars, y_label="nats per image"),)
    return Claim("at-test-time", "Nothing about how to evaluate.",
                 "The ELBO needs a sampled z. At z = mu the figure comes out higher, and is not "
                 "an ELBO.", evidence, panels, said=False)  # fmt: skip


CLAIMS = (not_differentiable, fixed_noise, mse_or_bce, to_the_centre, trade_off, at_test_time)
