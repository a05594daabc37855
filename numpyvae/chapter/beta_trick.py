"""The Blurry Truth and The Beta Trick: blur, what beta does, the vanishing KL; and the close."""

import numpy as np

from .. import bounds, schedules
from ..figures.panels import Panel
from ..measures import anomaly, collapse, factors
from .bench import Bench, each
from .claim import Claim, above, below


def blur(bench: Bench) -> Claim:
    """Blur comes from the trade-off, the chapter says. We measure how much of a VAE's blur an
    autoencoder, which has no KL, is free of; and draw a toy, whose right half is a coin."""
    sizes = (2, 4, 16)
    autoencoders = {f"{n} latents": bench.models(kind="ae", n_latent=n) for n in sizes}
    vaes = {f"{n} latents": bench.models(n_latent=n) for n in sizes}

    sharp, blurred = (
        each(models, lambda model: collapse.ambiguity(model.reconstruct(bench.x_test)))
        for models in (autoencoders, vaes)
    )
    share = {name: 1 - sharp[name] / blurred[name] for name in vaes}

    evidence = tuple(
        above(f"share of the blur (ambiguity) that goes with the KL, {name}", share[name], 0.5)
        for name in share
    )

    x = bench.x_test[:8]
    ae, vae = autoencoders["4 latents"][0], vaes["4 latents"][0]
    rows = {"images": x, "autoencoder": ae.reconstruct(x), "VAE": vae.reconstruct(x)}
    code, coin = np.array([0, 1, 1, 0, 0, 1, 1, 0]), np.array([0, 1, 1, 1, 1, 1, 1, 0])
    heads, tails = np.r_[code, coin], np.r_[code, 0 * coin]
    # The code tells the left half only: no decoder and no beta does better than E[x|z].
    pictures = {"image 1": heads, "image 2": tails, "best answer": (heads + tails) / 2}
    toy = {name: np.tile(pixels, (1, 4)) for name, pixels in pictures.items()}
    panels = (
        Panel("images", "4 latents: an autoencoder has no KL, and blurs", rows),
        Panel("bars", "blur that goes with the KL", share, y_label="of the ambiguity"),
        Panel("images", "toy: the right half is a coin", toy, image_shape=(4, 16)),
    )
    return Claim("blur", "Blur is the direct result of the trade-off between the ELBO's two terms.",
                 "Its smaller part: most of it stays without any KL. Given z the best that a "
                 "decoder of independent pixels can answer is E[x|z], the average of all images "
                 "it can't tell apart.", evidence, panels)  # fmt: skip


def disentangled(bench: Bench) -> Claim:
    """A beta above 1 disentangles, the chapter says. We train on sprites, whose five factors are
    known, and measure the mutual information gap and how many dimensions stay active."""
    betas = (1.0, 4.0, 8.0)
    models = {f"beta {b:g}": bench.models("sprites", n_latent=10, beta=b) for b in betas}

    x, known = bench.sprites.x_test, np.asarray(bench.sprites.factors_test)
    gap = each(models, lambda vae: factors.mutual_information_gap(vae.encode(x)[0], known).mean())
    active = each(models, lambda vae: collapse.latent_use(vae, x).active.sum())

    evidence = (
        above("MIG at beta 4 less MIG at beta 1, sprites", gap["beta 4"] - gap["beta 1"], 0),
        above("MIG at beta 4 (1 is one factor, one dimension)", gap["beta 4"], 0.5),
        above("active dimensions at beta 8, for 5 factors", active["beta 8"], 4.5),
    )
    panels = (
        Panel("bars", "mutual information gap, sprites", gap, y_label="MIG"),
        Panel("bars", "active dimensions of 10", active, y_label="variance of mu above 0.01"),
    )
    return Claim("disentangled",
                 "beta above 1 forces each latent dimension to control one independent feature.",
                 "It may help or not, and differs from seed to seed (Locatello et al. 2019); too "
                 "much of it switches dimensions off.", evidence, panels)  # fmt: skip


def sharper(bench: Bench) -> Claim:
    """A beta below 1 gives sharper outputs, the chapter says. We measure how grey the pixels of
    reconstructions and of samples are, at three betas."""
    betas = (1.0, 0.1, 0.01)
    models = {beta: bench.models(beta=beta) for beta in betas}

    reconstructed = each(models, lambda vae: collapse.ambiguity(vae.reconstruct(bench.x_test)))
    sampled = each(models, lambda vae: collapse.ambiguity(vae.sample(500, 0)))

    evidence = (
        below("ambiguity of reconstructions at beta 0.01, over that at beta 1",
              reconstructed[0.01] / reconstructed[1.0], 0.95),
        below("ambiguity of samples at beta 0.01, over that at beta 1",
              sampled[0.01] / sampled[1.0], 0.95),
    )  # fmt: skip

    rows = {}
    for beta, (vae, *_) in models.items():
        rows[f"beta {beta:g}, reconstructed"] = vae.reconstruct(bench.x_test[:8])
        rows[f"beta {beta:g}, sampled"] = vae.sample(8, 0)
    lines = {
        "reconstructions": (betas, [reconstructed[beta].mean() for beta in betas]),
        "samples": (betas, [sampled[beta].mean() for beta in betas]),
    }
    panels = (
        Panel("images", "reconstructions and samples", rows),
        Panel("lines", "ambiguity 4p(1−p) of pixels", lines, x_label="beta",
              y_label="mean over pixels", log_x=True),
    )  # fmt: skip
    return Claim("sharper", "beta below 1 gives sharper outputs.",
                 "It gives sharper reconstructions, and blurrier samples.",
                 evidence, panels)  # fmt: skip


def vanishing(bench: Bench) -> Claim:
    """A VAE whose KL vanished acts like an autoencoder, the chapter says. We collapse one with beta
    50, and compare what it reconstructs with an autoencoder and with pixels that know no z."""
    models = {
        "autoencoder": bench.models(kind="ae"),
        "beta 0.0001": bench.models(beta=1e-4),
        "beta 1": bench.models(),
        "beta 50": bench.models(beta=50.0),
    }

    cost = each(models, lambda model: bench.trace(model).reconstruction)
    alone = anomaly.cross_entropy(bench.x_test, anomaly.pixel_means(bench.x)).mean()
    position = (cost["beta 50"] - cost["autoencoder"]) / (alone - cost["autoencoder"])
    change = [vae.sample(200, 0).std(axis=0).max() for vae in models["beta 50"]]

    evidence = (
        below("reconstruction at beta 50, from 0 (an autoencoder's) to 1 (independent pixels')",
              position, 0.5),
        above("largest standard deviation of a decoded pixel over z ~ N(0, I) at beta 50",
              change, 0.05),
    )  # fmt: skip

    x = bench.x_test[:10]
    names = "autoencoder", "beta 0.0001", "beta 50"
    rows = {"images": x, **{name: models[name][0].reconstruct(x) for name in names}}
    bars = {**cost, "pixels alone": [alone]}
    panels = (
        Panel("images", "reconstructions", rows),
        Panel("bars", "reconstruction, −log p(x|z)", bars, y_label="nats per image"),
    )
    return Claim("vanishing", "When the KL vanishes what is left is an ordinary autoencoder.",
                 "When the KL vanishes the decoder ignores z and draws the average image: the "
                 "opposite of an autoencoder (Bowman et al. 2016; Lucas et al. 2019). The 0.0001 "
                 "loss acts like one.", evidence, panels)  # fmt: skip


def schedule(bench: Bench) -> Claim:
    """A beta that rises from a low start helps, the chapter says. We train with and without linear
    warm-up, to beta 1 and to beta 4, and compare the loss and the active dimensions."""
    models = {
        (beta, name): bench.models(beta=beta, schedule=name)
        for beta in (1.0, 4.0)
        for name in ("constant", "linear")
    }

    loss = {
        (beta, name): np.array([bench.trace(vae, beta=beta).loss for vae in vaes])
        for (beta, name), vaes in models.items()
    }
    active = each(models, lambda vae: collapse.latent_use(vae, bench.x_test).active.sum())

    evidence = (
        below("reconstruction + beta KL with linear warm-up to 1, less that without, nats",
              loss[1.0, "linear"] - loss[1.0, "constant"], -0.5),
        below("the same with beta 4", loss[4.0, "linear"] - loss[4.0, "constant"], -0.5),
        above("active dimensions gained by warm-up, beta 1",
              active[1.0, "linear"] - active[1.0, "constant"], 0.5),
        above("the same with beta 4", active[4.0, "linear"] - active[4.0, "constant"], 0.5),
    )  # fmt: skip

    done = np.linspace(0, 1, 201)
    lines = {n: (done, [schedules.named(n)(float(d)) for d in done]) for n in schedules.NAMES}
    bars = {f"beta {beta:g}, {name}": nats for (beta, name), nats in loss.items()}
    panels = (
        Panel("lines", "the schedules", lines, x_label="share of training", y_label="beta"),
        Panel("bars", "reconstruction + beta KL, test", bars, y_label="nats per image"),
    )
    return Claim("schedule",
                 "A beta that starts low and rises can help the model to use its latent space.",
                 "It is made for strong decoders, which collapse early (Bowman et al. 2016). "
                 "Here, without one, seeds disagree whether it helps. A schedule must end at the "
                 "beta one means.", evidence, panels)  # fmt: skip


def anomalies(bench: Bench) -> Claim:
    """A VAE detects anomalies, the chapter says. We train without the 1s and without the 4s, and
    see how well three scores tell the missing digit; then we score a blank image."""
    without = {digit: bench.models(without=digit) for digit in (1, 4)}
    vaes = bench.models()

    roc, auroc = {}, {}
    for digit, models in without.items():
        baseline, is_it = anomaly.pixel_means(bench.x[bench.y != digit]), bench.y_test == digit
        scores = [
            anomaly.scores(vae, bench.x_test, baseline, rng=vae.config["seed"], n_samples=5)
            for vae in models
        ]
        for name in anomaly.SCORES:
            pairs = [(found[name][~is_it], found[name][is_it]) for found in scores]
            roc[digit, name] = anomaly.roc(*pairs[0])
            auroc[digit, name] = [anomaly.auroc(*pair) for pair in pairs]
    blank = np.zeros((1, 784), "float32")
    cost = [bench.elbo(vae) - bounds.elbo(vae, blank, rng=0, n_samples=20)[0] for vae in vaes]

    evidence = (
        above("AUROC of -ELBO, digit 4 held out", auroc[4, "elbo"], 0.6),
        above("AUROC of -ELBO, digit 1 held out", auroc[1, "elbo"], 0.6),
        above("AUROC of the likelihood ratio, digit 1 held out", auroc[1, "ratio"], 0.6),
        above("−ELBO of a blank image, less that of a digit, nats", cost, 0),
    )

    curves = {name: roc[1, name] for name in anomaly.SCORES}
    bars = {f"{digit} held out: {name}": values for (digit, name), values in auroc.items()}
    panels = (
        Panel("lines", "ROC, digit 1 held out", curves, x_label="false alarms",
              y_label="anomalies found"),
        Panel("bars", "½ is a coin", bars, y_label="AUROC"),
    )  # fmt: skip
    return Claim("anomalies", "A VAE is powerful for anomaly detection.",
                 "Sometimes. Likelihood rewards simple images, and can invert (Nalisnick et al. "
                 "2019); a likelihood ratio mends that here (Ren et al. 2019).",
                 evidence, panels)  # fmt: skip


CLAIMS = (blur, disentangled, sharper, vanishing, schedule, anomalies)
