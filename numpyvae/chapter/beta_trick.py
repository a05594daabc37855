"""What the chapter says in "The Blurry Truth and The Beta Trick", and in its close."""

import numpy as np

from .. import bounds, schedules
from ..figures.panels import Panel
from ..measures import anomaly, collapse, factors
from .bench import Bench
from .claim import Claim, above, below


def blur(bench: Bench) -> Claim:
    """Blur is said to come of the trade-off. We take the KL away, and see how much blur is left.

    With a picture of a toy: 8 pixels tell the code, 8 more are a coin that it does not know.
    """
    sizes = (2, 4, 16)
    vaes = {n: bench.models(n_latent=n) for n in sizes}
    autoencoders = {n: bench.models(kind="ae", n_latent=n) for n in sizes}

    with_kl, without = (
        {n: np.array([collapse.ambiguity(model.reconstruct(bench.x_test)) for model in models[n]])
         for n in sizes}
        for models in (vaes, autoencoders)
    )  # fmt: skip
    saved = {n: 1 - without[n] / with_kl[n] for n in sizes}

    evidence = tuple(
        above(f"share of the blur (ambiguity) that goes with the KL, {n} latents", saved[n], 0.5)
        for n in sizes
    )

    x = bench.x_test[:8]
    rows = {
        "images": x,
        "autoencoder": autoencoders[4][0].reconstruct(x),
        "VAE": vaes[4][0].reconstruct(x),
    }
    bars = {f"{n} latents": saved[n] for n in sizes}
    code, coin = np.array([0, 1, 1, 0, 0, 1, 1, 0]), np.array([0, 1, 1, 1, 1, 1, 1, 0])
    a, b = np.r_[code, coin], np.r_[code, 0 * coin]
    # E[x|z] is the best answer, which no choice of decoder or beta can better.
    pictures = {"image 1": a, "image 2": b, "best answer": (a + b) / 2}
    toy = {name: np.tile(pixels, (1, 4)) for name, pixels in pictures.items()}
    return Claim(
        "blur",
        "Blur is the direct result of the trade-off between the ELBO's two terms.",
        "Its smaller part: most of it stays without any KL. Given z the best that a decoder of "
        "independent pixels can answer is E[x|z], the average of all images it can't tell apart.",
        evidence,
        (
            Panel("images", "4 latents: an autoencoder has no KL, and blurs", rows),
            Panel("bars", "blur that goes with the KL", bars, y_label="of the ambiguity"),
            Panel("images", "toy: the right half is a coin", toy, image_shape=(4, 16)),
        ),
    )


def disentangled(bench: Bench) -> Claim:
    """beta above 1 is said to disentangle. We train on sprites, whose factors are known."""
    betas = (1.0, 4.0, 8.0)
    models = {beta: bench.models("sprites", n_latent=10, beta=beta) for beta in betas}

    x, known = bench.sprites.x_test, bench.sprites.factors_test
    assert known is not None
    gap = {
        beta: np.array([
            factors.mutual_information_gap(vae.encode(x)[0], known).mean() for vae in vaes
        ])
        for beta, vaes in models.items()
    }  # fmt: skip
    active = {
        beta: [collapse.latent_use(vae, x).active.sum() for vae in vaes]
        for beta, vaes in models.items()
    }

    evidence = (
        above("MIG at beta 4 less MIG at beta 1, sprites", gap[4.0] - gap[1.0], 0),
        above("MIG at beta 4 (1 is one factor, one dimension)", gap[4.0], 0.5),
        above("active dimensions at beta 8, for 5 factors", active[8.0], 4.5),
    )

    gaps = {f"beta {beta:g}": gap[beta] for beta in betas}
    units = {f"beta {beta:g}": active[beta] for beta in betas}
    return Claim(
        "disentangled",
        "beta above 1 forces each latent dimension to control one independent feature.",
        "It may help or not, and differs from seed to seed (Locatello et al. 2019); too much of it "
        "switches dimensions off.",
        evidence,
        (
            Panel("bars", "mutual information gap, sprites", gaps, y_label="MIG"),
            Panel("bars", "active dimensions of 10", units, y_label="variance of mu above 0.01"),
        ),
    )


def sharper(bench: Bench) -> Claim:
    """beta below 1 is said to sharpen. We measure the ambiguity of reconstructions and samples."""
    betas = (1.0, 0.1, 0.01)
    models = [bench.models(beta=beta) for beta in betas]

    reconstructed, sampled = (
        np.array([[collapse.ambiguity(images) for images in row] for row in rows])
        for rows in (
            [[vae.reconstruct(bench.x_test) for vae in vaes] for vaes in models],
            [[vae.sample(500, 0) for vae in vaes] for vaes in models],
        )
    )  # each (betas, seeds)

    evidence = tuple(
        below(f"ambiguity of {name} at beta {betas[-1]:g}, over that at beta 1",
              values[-1] / values[0], 0.95)
        for name, values in (("reconstructions", reconstructed), ("samples", sampled))
    )  # fmt: skip

    images = {}
    for beta, vaes in zip(betas, models, strict=True):
        images[f"beta {beta:g}, reconstructed"] = vaes[0].reconstruct(bench.x_test[:8])
        images[f"beta {beta:g}, sampled"] = vaes[0].sample(8, 0)
    lines = {
        "reconstructions": (betas, reconstructed.mean(axis=1)),
        "samples": (betas, sampled.mean(axis=1)),
    }
    return Claim(
        "sharper",
        "beta below 1 gives sharper outputs.",
        "It gives sharper reconstructions, and blurrier samples.",
        evidence,
        (
            Panel("images", "reconstructions and samples", images),
            Panel("lines", "ambiguity 4p(1−p) of pixels", lines, x_label="beta",
                  y_label="mean over pixels", log_x=True),
        ),
    )  # fmt: skip


def vanishing(bench: Bench) -> Claim:
    """A vanished KL is said to leave an autoencoder. We make it vanish, with beta 50."""
    collapsed = bench.models(beta=50.0)
    autoencoders = bench.models(kind="ae")

    x = bench.x_test
    p = anomaly.pixel_means(bench.x)
    pixels_alone = float(-(x * np.log(p) + (1 - x) * np.log1p(-p)).sum(axis=1).mean())
    nll = {
        "autoencoder": np.array([ae.forward(x, None).reconstruction for ae in autoencoders]),
        "beta 0.0001": np.array([bench.terms(vae)[0] for vae in bench.models(beta=1e-4)]),
        "beta 1": np.array([bench.terms(vae)[0] for vae in bench.models()]),
        "beta 50": np.array([bench.terms(vae)[0] for vae in collapsed]),
        "pixels alone": np.array([pixels_alone]),
    }
    change = [vae.sample(200, 0).std(axis=0).max() for vae in collapsed]

    evidence = (
        below("reconstruction at beta 50, from 0 (an autoencoder's) to 1 (independent pixels')",
              (nll["beta 50"] - nll["autoencoder"]) / (pixels_alone - nll["autoencoder"]), 0.5),
        above("largest standard deviation of a decoded pixel over z ~ N(0, I) at beta 50",
              change, 0.05),
    )  # fmt: skip

    rows = {
        "images": x[:10],
        "autoencoder": autoencoders[0].reconstruct(x[:10]),
        "beta 0.0001": bench.model(0, beta=1e-4).reconstruct(x[:10]),
        "beta 50": collapsed[0].reconstruct(x[:10]),
    }
    return Claim(
        "vanishing",
        "When the KL vanishes what is left is an ordinary autoencoder.",
        "When the KL vanishes the decoder ignores z and draws the average image: the opposite of "
        "an autoencoder (Bowman et al. 2016; Lucas et al. 2019). The 0.0001 loss acts like one.",
        evidence,
        (
            Panel("images", "reconstructions", rows),
            Panel("bars", "reconstruction, −log p(x|z)", nll, y_label="nats per image"),
        ),
    )


def schedule(bench: Bench) -> Claim:
    """A beta that rises is said to help. We train with and without warm-up, to two betas."""
    kinds = [(beta, name) for beta in (1.0, 4.0) for name in ("constant", "linear")]
    models = {(beta, name): bench.models(beta=beta, schedule=name) for beta, name in kinds}

    objective, active = {}, {}
    for (beta, name), vaes in models.items():
        reconstruction, kl = np.transpose([bench.terms(vae) for vae in vaes])
        objective[beta, name] = reconstruction + beta * kl
        active[beta, name] = np.array(
            [float(collapse.latent_use(vae, bench.x_test).active.sum()) for vae in vaes]
        )

    evidence = (
        below("reconstruction + beta KL with linear warm-up to 1, less that without, nats",
              objective[1.0, "linear"] - objective[1.0, "constant"], -0.5),
        below("the same with beta 4", objective[4.0, "linear"] - objective[4.0, "constant"], -0.5),
        above("active dimensions gained by warm-up, beta 1",
              active[1.0, "linear"] - active[1.0, "constant"], 0.5),
        above("the same with beta 4", active[4.0, "linear"] - active[4.0, "constant"], 0.5),
    )  # fmt: skip

    done = np.linspace(0, 1, 201)
    lines = {n: (done, [schedules.named(n)(float(d)) for d in done]) for n in schedules.NAMES}
    bars = {f"beta {beta:g}, {name}": nats for (beta, name), nats in objective.items()}
    return Claim(
        "schedule",
        "A beta that starts low and rises can help the model to use its latent space.",
        "It is made for strong decoders, which collapse early (Bowman et al. 2016). Here, without "
        "one, seeds disagree whether it helps. A schedule must end at the beta one means.",
        evidence,
        (
            Panel("lines", "the schedules", lines, x_label="share of training", y_label="beta"),
            Panel("bars", "reconstruction + beta KL, test", bars, y_label="nats per image"),
        ),
    )


def anomalies(bench: Bench) -> Claim:
    """VAEs are said to detect anomalies. We leave out a digit, and look for it among the others."""
    models = {digit: bench.models(without=digit) for digit in (1, 4)}

    x, y = bench.x_test, bench.y_test
    scores = {}
    for digit, vaes in models.items():
        means = anomaly.pixel_means(bench.x[bench.y != digit])
        scores[digit] = [
            anomaly.scores(vae, x, means, rng=seed, n_samples=5)
            for seed, vae in zip(bench.seeds, vaes, strict=True)
        ]
    auroc = {
        (digit, name): [
            anomaly.auroc(found[name][y != digit], found[name][y == digit])
            for found in scores[digit]
        ]
        for digit in models
        for name in anomaly.SCORES
    }
    blank = np.zeros((1, 784), "float32")
    dearer = [
        -bounds.elbo(vae, blank, rng=0, n_samples=20)[0] - bench.neg_elbo(vae)
        for vae in bench.models()
    ]

    evidence = (
        above("AUROC of -ELBO, digit 4 held out", auroc[4, "elbo"], 0.6),
        above("AUROC of -ELBO, digit 1 held out", auroc[1, "elbo"], 0.6),
        above("AUROC of the likelihood ratio, digit 1 held out", auroc[1, "ratio"], 0.6),
        above("−ELBO of a blank image, less that of a digit, nats", dearer, 0),
    )

    curves = {
        name: anomaly.roc(scores[1][0][name][y != 1], scores[1][0][name][y == 1])
        for name in anomaly.SCORES
    }
    bars = {f"{digit} held out: {name}": values for (digit, name), values in auroc.items()}
    return Claim(
        "anomalies",
        "A VAE is powerful for anomaly detection.",
        "Sometimes. Likelihood rewards simple images, and can invert (Nalisnick et al. 2019); a "
        "likelihood ratio mends that here (Ren et al. 2019).",
        evidence,
        (
            Panel("lines", "ROC, digit 1 held out", curves, x_label="false alarms",
                  y_label="anomalies found"),
            Panel("bars", "½ is a coin", bars, y_label="AUROC"),
        ),
    )  # fmt: skip


CLAIMS = (blur, disentangled, sharper, vanishing, schedule, anomalies)
