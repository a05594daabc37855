"""The Blurry Truth and The Beta Trick: blur, what beta does, the vanishing KL; and the close."""

from itertools import pairwise

import numpy as np

from .. import bounds, schedules
from ..arrays import Array
from ..autoencoder import Autoencoder
from ..figures.panels import Panel
from ..measures import anomaly, collapse, factors, paths
from ..measures.mixture import fit_mixture
from ..training.loop import fit
from ..vae import VAE
from . import sources
from .claim import Claim, above, below, noted
from .setup import Setup, drawn, each


def ambiguity_by_epoch(setup: Setup, model: VAE, seed: int) -> list[float]:
    """The ambiguity of the reconstructions of test images after each epoch of training `model`."""
    kind = "ae" if isinstance(model, Autoencoder) else "vae"
    what = f"{kind}, {model.n_latent} latents, watching the blur, seed {seed}"
    setup.say_training(what)
    curve: list[float] = []
    fit(model, setup.x, epochs=setup.epochs, seed=seed, verbose=False,
        after_epoch=lambda state: curve.append(
            collapse.ambiguity(model.reconstruct(setup.x_test))))  # fmt: skip
    return curve


def blur(setup: Setup) -> Claim:
    """We train autoencoders, which have no KL, and VAEs of the same sizes, and measure how
    undecided the pixels of their reconstructions are: the ambiguity 4p(1 − p), 0 for black and
    white."""
    hidden, n_latent = setup.setting.hidden, setup.setting.n_latent
    sizes = {"2 latents": 2, f"{n_latent} latents": n_latent}
    sharp, blurred = (
        {
            name: np.array([
                ambiguity_by_epoch(setup, kind(784, hidden, n_latent, seed=seed), seed)
                for seed in setup.seeds
            ])
            for name, n_latent in sizes.items()
        }
        for kind in (Autoencoder, VAE)
    )  # fmt: skip
    share = {name: 1 - sharp[name] / blurred[name] for name in sizes}  # (seeds, epochs)
    few, many = sizes

    evidence = (
        above(f"A VAE's reconstructions are {{}} times as ambiguous as an autoencoder's, {few}",
              blurred[few][:, -1] / sharp[few][:, -1], 1,
              "the trade-off would add blur (above {})"),
        above(f"With {many} they are {{}} times as ambiguous",
              blurred[many][:, -1] / sharp[many][:, -1], 1, "it would add blur (above {})"),
        below(f"An autoencoder, which has no trade-off, keeps a share of {{}} of that blur, {few}",
              1 - share[few][:, -1], 0.1,
              "hardly any blur would remain without the trade-off (below {})"),
        below(f"With {many} it keeps {{}}", 1 - share[many][:, -1], 0.1,
              "hardly any would remain (below {})"),
    )  # fmt: skip

    ae, vae = setup.model(0, kind="ae", n_latent=4), setup.model(0, n_latent=4)
    x = setup.x_test[:8]
    rows = {"images": x, "autoencoder": ae.reconstruct(x), "VAE": vae.reconstruct(x)}
    code, coin = np.array([0, 1, 1, 0, 0, 1, 1, 0]), np.array([0, 1, 1, 1, 1, 1, 1, 0])
    heads, tails = np.r_[code, coin], np.r_[code, 0 * coin]
    # The code tells the left half only: no decoder and no beta does better than E[x|z].
    pictures = {"image 1": heads, "image 2": tails, "best answer": (heads + tails) / 2}
    toy = {name: np.tile(pixels, (1, 4)) for name, pixels in pictures.items()}
    epochs = np.arange(1, setup.epochs + 1)
    curves = {name: (epochs, of_size.mean(axis=0)) for name, of_size in share.items()}
    panels = (
        Panel("images", "4 latents: an autoencoder has no KL, and blurs", rows),
        Panel("lines", "share of the blur that goes with the KL", curves, x_label="epochs",
              y_label="of the VAE's ambiguity"),
        Panel("images", "toy: the right half is a coin", toy, image_shape=(4, 16)),
    )  # fmt: skip
    return Claim("blur", "Blur is the direct result of the trade-off between the ELBO's two terms.",
                 "It has two parts. The KL decides which images have to share a code. The "
                 "likelihood then answers a shared code with E[x|z], the average of the images "
                 "that share it, and that part stays in an autoencoder. How much of the blur goes "
                 "with the KL depends on the net: little with two latents, more with many, and "
                 "then the more, the wider the net and the longer its training.",
                 evidence, panels, sources=(sources.KINGMA_2019,))  # fmt: skip


def gap_of_active(vae: VAE, x: Array, known: np.ndarray) -> float:
    """MIG of the active dimensions, 20 bins each; those that collapsed hold nothing but rounding.

    With fewer than two of them there is no second best, and its information is 0.
    """
    mu = vae.encode(x)[0]
    codes = mu[:, collapse.latent_use(vae, x).active]
    padded = np.concatenate([codes, np.zeros((len(codes), 2), codes.dtype)], axis=1)
    return float(factors.mutual_information_gap(padded, known).mean())


def disentangled(setup: Setup) -> Claim:
    """We train on sprites, whose five factors are known, at three betas, and measure the mutual
    information gap (MIG) of the dimensions that stay active, in 20 bins each."""
    betas = (1.0, 4.0, 8.0)
    models = {f"beta {b:g}": setup.models("sprites", n_latent=10, beta=b) for b in betas}

    x, known = setup.sprites.x_test, np.asarray(setup.sprites.factors_test)
    gap = each(models, lambda vae: gap_of_active(vae, x, known))
    active = each(models, lambda vae: collapse.latent_use(vae, x).active.sum())

    evidence = (
        above("The MIG at beta 4 exceeds that at beta 1 by {}", gap["beta 4"] - gap["beta 1"], 0,
              "beta 4 would disentangle more, whatever the seed (above {})", slow=True),
        above("The MIG at beta 4 is {}, where 1 is one dimension for each factor",
              gap["beta 4"], 0.5,
              "each dimension would control one factor, and the gap be nearer to 1 than to 0 "
              "(above {})", slow=True),
        noted("At beta 4, {} dimensions of 10 stay active; if each controls one factor, the MIG of "
              "five factors is at most a fifth for each of them", active["beta 4"]),
        noted("At beta 8, {} dimensions of 10 stay active", active["beta 8"]),
    )  # fmt: skip
    panels = (
        Panel("bars", "mutual information gap, sprites", gap, y_label="MIG, active dimensions"),
        Panel("bars", "active dimensions of 10", active, y_label="variance of mu above 0.01"),
    )
    return Claim("disentangled",
                 "A beta above 1 forces a more disentangled latent space, where each dimension "
                 "controls one independent feature.",
                 "Nothing forces it. Whether the gap grows depends on the seed and the training, "
                 "and it stays far from 1. A large beta also switches dimensions off, and fewer "
                 "dimensions than factors can't tell the factors apart.",
                 evidence, panels,
                 sources=(sources.HIGGINS, sources.CHEN_2018, sources.LOCATELLO,
                          sources.ROLINEK))  # fmt: skip


def sharper(setup: Setup) -> Claim:
    """We measure the ambiguity 4p(1 − p) of pixels in reconstructions and in samples at three
    betas, and how far the codes spread."""
    betas = (1.0, 0.1, 0.01)
    models = {beta: setup.models(beta=beta) for beta in betas}

    reconstructed = each(models, lambda vae: collapse.ambiguity(vae.reconstruct(setup.x_test)))
    sampled = each(models, lambda vae: collapse.ambiguity(vae.sample(1000, 0)))
    spread = each(models, lambda vae: collapse.latent_use(vae, setup.x_test).mean_square_z)

    evidence = (
        below("At beta 0.01 reconstructions are {} times as ambiguous as at beta 1",
              reconstructed[0.01] / reconstructed[1.0], 1, "outputs would be sharper (below {})"),
        below("At beta 0.01 samples from N(0, I) are {} times as ambiguous as at beta 1",
              sampled[0.01] / sampled[1.0], 1, "these outputs, too, would be sharper (below {})"),
        above("The mean z² of the codes at beta 0.01 is {} times that at beta 1",
              spread[0.01] / spread[1.0], 1,
              "the latent space would be messier, farther from the prior (above {})"),
    )  # fmt: skip

    rows = {}
    for beta, (vae, *_) in models.items():
        rows[f"beta {beta:g}, reconstructed"] = vae.reconstruct(setup.x_test[:8])
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
    return Claim("sharper",
                 "A beta below 1 gives sharper outputs, and perhaps a messier latent space.",
                 "It gives sharper reconstructions and a messier latent space. Samples from "
                 "N(0, I) get blurrier, because they are decoded from where fewer codes are.",
                 evidence, panels, sources=(sources.ALEMI,))  # fmt: skip


def vanishing(setup: Setup) -> Claim:
    """We make the KL vanish with beta 50, and ask whether the decoder still uses z, and whether its
    reconstructions cost what an autoencoder's cost or what pixels without any z cost."""
    models = {
        "autoencoder": setup.models(kind="ae"),
        "beta 0.0001": setup.models(beta=1e-4),
        "beta 1": setup.models(),
        "beta 50": setup.models(beta=50.0),
    }

    cost = each(models, lambda model: setup.trace(model).reconstruction)
    alone = anomaly.cross_entropy(setup.x_test, anomaly.pixel_means(setup.x)).mean()
    position = (cost["beta 50"] - cost["autoencoder"]) / (alone - cost["autoencoder"])
    change = [vae.sample(200, 0).std(axis=0).max() for vae in models["beta 50"]]

    evidence = (
        below("At beta 50 the standard deviation of a decoded pixel over z ~ N(0, I) is at most {}",
              change, 0.05, "the model would ignore the latent distribution (below {})"),
        below("From 0, an autoencoder's reconstruction, to 1, that of pixels without z, the model "
              "at beta 50 stands at {}", position, 0.5,
              "it would act like an autoencoder (below {})"),
    )  # fmt: skip

    x = setup.x_test[:10]
    names = "autoencoder", "beta 0.0001", "beta 50"
    rows = {"images": x, **{name: models[name][0].reconstruct(x) for name in names}}
    bars = {**cost, "pixels alone": [alone]}
    panels = (
        Panel("images", "reconstructions", rows),
        Panel("bars", "reconstruction, −log p(x|z)", bars, y_label="nats per image"),
    )
    return Claim("vanishing",
                 "When the KL vanishes, the network ignores the latent distribution and acts like "
                 "a standard autoencoder.",
                 "It ignores z, and so it draws the average image every time: the opposite of an "
                 "autoencoder. What acts like one is the 0.0001 of the chapter's loss code.",
                 evidence, panels, sources=(sources.BOWMAN, sources.LUCAS))  # fmt: skip


def schedule(setup: Setup) -> Claim:
    """We train with and without a linear warm-up of beta to 1, two kinds of decoder: the usual one,
    and a strong one, whose pixels also see their left neighbours (neighbour.py). Such a decoder
    can do more without z, and is tempted to ignore it."""
    models = {
        (kind, name): setup.models(kind=kind, schedule=name)
        for kind in ("vae", "neighbour")
        for name in ("constant", "linear")
    }

    loss = each(models, lambda vae: setup.trace(vae).loss)
    kl = each(models, lambda vae: kl_of_dimensions(setup, vae))  # (seeds, L)

    def gained(kind: str) -> Array:
        return loss[kind, "constant"] - loss[kind, "linear"]

    def more(kind: str) -> Array:
        return (kl[kind, "linear"] - kl[kind, "constant"]).sum(axis=1)

    evidence = (
        noted("With a strong decoder, warm-up makes the ELBO better by {} nats",
              gained("neighbour")),
        above("With a strong decoder, warm-up makes the latent space carry {} nats more",
              more("neighbour"), 0,
              "the model would use its latent space more (above {})", slow=True),
        noted("With the usual decoder, warm-up makes the ELBO better by {} nats", gained("vae")),
        above("With the usual decoder, warm-up makes the latent space carry {} nats more",
              more("vae"), 0, "so would this one (above {})", slow=True),
    )  # fmt: skip

    done = np.linspace(0, 1, 201)
    lines = {n: (done, [schedules.named(n)(float(d)) for d in done]) for n in schedules.NAMES}
    dimension = np.arange(1, setup.setting.n_latent + 1)
    sorted_kl = {
        ("warm-up" if name == "linear" else "no warm-up"): (
            dimension,
            np.sort(kl["neighbour", name], axis=1)[:, ::-1].mean(axis=0),
        )
        for name in ("constant", "linear")
    }
    bars = {"usual decoder": gained("vae"), "strong decoder": gained("neighbour")}
    panels = (
        Panel("lines", "the schedules", lines, x_label="share of training", y_label="beta"),
        Panel("bars", "ELBO gained by warm-up", bars, y_label="nats per image"),
        Panel("lines", "strong decoder: KL per dimension", sorted_kl,
              x_label="dimension, largest first", y_label="nats per image"),
    )  # fmt: skip
    return Claim("schedule",
                 "A beta that starts low and rises can help the model to use its latent space.",
                 "It can. After a warm-up the latent space carries more, with the usual decoder "
                 "and with a strong one, and the ELBO is better at most seeds, though not at "
                 "all. We expected the strong decoder to need it more, and did not see that. A "
                 "schedule must end at the beta you mean to train.",
                 evidence, panels,
                 sources=(sources.BOWMAN, sources.SONDERBY, sources.CHEN_2017))  # fmt: skip


def kl_of_dimensions(setup: Setup, vae: VAE) -> Array:
    """The KL of each latent dimension, (L,), the mean over the test images."""
    return collapse.latent_use(vae, setup.x_test).kl


def interpolation(setup: Setup) -> Claim:
    """We walk from one test digit to another of a different class, in ten equal steps on the
    straight line between their codes. We look for jumps on the way, and count the digits halfway:
    images as near to a training digit as 19 in 20 test digits are."""
    vaes, images, labels = setup.models(), setup.x_test[:400], setup.y_test[:400]
    pairs = [(i, j) for i, j in pairwise(range(len(images))) if labels[i] != labels[j]]
    first, last = np.transpose(pairs)
    ways = np.linspace(0, 1, 11)

    def on_the_way(vae: VAE) -> Array:
        """The images (11, pairs, 784) from the first of each pair to the last."""
        mu = vae.encode(images)[0]
        return np.stack([vae.decode((1 - t) * mu[first] + t * mu[last]) for t in ways])

    jump, share = [], []
    for seed, vae in zip(setup.seeds, vaes, strict=True):
        walk = on_the_way(vae)
        steps = np.sqrt((np.diff(walk, axis=0) ** 2).sum(axis=-1))  # (10, pairs)
        jump.append((steps.max(axis=0) / steps.sum(axis=0)).mean())
        share.append([setup.share_of_digits(drawn(means, seed)) for means in walk])
    halfway, at_ends = np.transpose([(of_seed[5], np.mean(of_seed[::10])) for of_seed in share])
    fade = [(1 - t) * images[first] + t * images[last] for t in ways]
    faded = [setup.share_of_digits(drawn(means, 0)) for means in fade]

    evidence = (
        below("The largest of ten steps changes a share of {} of all that changes on the way",
              jump, 0.3, "no step would be a jump (below {}; with equal steps it is 0.1)"),
        below("Halfway the share of digits is lower than at the two ends by {}",
              at_ends - halfway, 0.05,
              "a path would lead through digits, and it would be hardly lower (below {})",
              slow=True),
        noted("Halfway in latent space a share of {} are digits", halfway),
        noted("Halfway in a fade from pixels to pixels a share of {} are", [faded[5]]),
    )  # fmt: skip

    rows = {}
    for i, j in pairs[:2]:
        between = paths.between(vaes[0], images[i], images[j], 9)
        rows[f"in z: {labels[i]} to {labels[j]}"] = between["straight in z"]
        rows[f"faded: {labels[i]} to {labels[j]}"] = between["pixels faded"]
    along = {"in latent space": (ways, np.mean(share, axis=0)), "in pixels": (ways, faded)}
    panels = (
        Panel("images", "from one test digit to another", rows),
        Panel("lines", "as near to a digit as test digits are", along,
              x_label="way from the first to the last", y_label="share of the images"),
    )  # fmt: skip
    return Claim("interpolation",
                 "The latent space is continuous and structured, and is used for interpolation.",
                 "It is continuous: a path in latent space changes one digit into another without "
                 "a jump. But halfway there are fewer digits than at the ends, because the "
                 "straight line crosses the border between two classes, where the decoder mixes "
                 "them.",
                 evidence, panels, sources=(sources.WHITE,))  # fmt: skip


def foundation(setup: Setup) -> Claim:
    """The simplest thing to build on a trained VAE is a better prior. We fit a mixture of 50
    Gaussians to its codes, put it in the place of N(0, I), and leave the nets alone."""
    vaes, x = setup.models(), setup.x_test[: setup.few]

    mixtures, ratio = [], []
    log_p: list[float] = []
    learned: list[float] = []
    for seed, vae in zip(setup.seeds, vaes, strict=True):
        mixture = fit_mixture(setup.trace(vae, setup.x).z, 50, rng=seed)
        for log_prior, found in ((None, log_p), (mixture.log_density, learned)):
            estimate = bounds.log_likelihood(
                vae, x, rng=seed, n_samples=setup.n_samples, log_prior=log_prior
            )
            found.append(estimate.mean())
        images = drawn(vae.decode(mixture.sample(1000, seed)), seed)
        before = drawn(vae.sample(1000, seed), seed)
        ratio.append(setup.distance_to_nearest(images) / setup.distance_to_nearest(before))
        mixtures.append(mixture)

    evidence = (
        above("A learned prior makes log p(x) of test images better by {} nats",
              np.subtract(learned, log_p), 0,
              "a model built on the VAE would be better than the VAE alone (above {})"),
        below("With the learned prior samples are {} times as far from the nearest digit as with "
              "N(0, I)", ratio, 1, "its samples would be better, too (below {})"),
    )  # fmt: skip

    vae, mixture = vaes[0], mixtures[0]
    rows = {"z ~ N(0, I)": vae.sample(10, 0), "z ~ the mixture": vae.decode(mixture.sample(10, 0))}
    bars = {"N(0, I)": log_p, "mixture of 50": learned}
    panels = (
        Panel("images", "one decoder, two priors", rows),
        Panel("bars", "log p(x), test images", bars, y_label="nats per image"),
    )
    return Claim("foundation", "A VAE is a foundation for more complex models.",
                 "Even the simplest addition gains something: a prior that looks like the codes, "
                 "because N(0, I) does not quite. Latent diffusion learns its prior with a second, "
                 "much stronger net.",
                 evidence, panels,
                 sources=(sources.HOFFMAN, sources.TOMCZAK, sources.ROMBACH))  # fmt: skip


def anomalies(setup: Setup) -> Claim:
    """We train without the 1s and without the 4s, and see how well the ELBO tells the missing digit
    from the others. We also try a likelihood ratio, and score a blank image."""
    without = {digit: setup.models(without=digit) for digit in (1, 4)}
    vaes = setup.models()

    roc, auroc = {}, {}
    for digit, models in without.items():
        baseline, is_it = anomaly.pixel_means(setup.x[setup.y != digit]), setup.y_test == digit
        scores = [
            anomaly.scores(vae, setup.x_test, baseline, rng=vae.config["seed"], n_samples=5)
            for vae in models
        ]
        for name in anomaly.SCORES:
            pairs = [(found[name][~is_it], found[name][is_it]) for found in scores]
            roc[digit, name] = anomaly.roc(*pairs[0])
            auroc[digit, name] = [anomaly.auroc(*pair) for pair in pairs]
    blank = np.zeros((1, 784), "float32")
    cost = [setup.elbo(vae) - bounds.elbo(vae, blank, rng=0, n_samples=20)[0] for vae in vaes]

    evidence = (
        above("With digit 4 held out the AUROC of −ELBO is {}", auroc[4, "elbo"], 0.5,
              "a 4 would score higher than other digits, better than a coin (above {})"),
        above("With digit 1 held out it is {}", auroc[1, "elbo"], 0.5,
              "so would a 1 (above {})"),
        noted("With digit 1 held out the AUROC of the likelihood ratio is {}", auroc[1, "ratio"]),
        noted("A blank image costs {} nats more than a digit", cost),
    )  # fmt: skip

    curves = {name: roc[1, name] for name in anomaly.SCORES}
    bars = {f"{digit} held out: {name}": values for (digit, name), values in auroc.items()}
    panels = (
        Panel("lines", "ROC, digit 1 held out", curves, x_label="false alarms",
              y_label="anomalies found"),
        Panel("bars", "½ is a coin", bars, y_label="AUROC"),
    )  # fmt: skip
    return Claim("anomalies", "A VAE is powerful for anomaly detection.",
                 "Sometimes. Likelihood rewards simple images, and can invert: a 1 that the model "
                 "has never seen looks more normal than the digits it was trained on. A likelihood "
                 "ratio mends that here.",
                 evidence, panels, sources=(sources.NALISNICK, sources.REN))  # fmt: skip


CLAIMS = (blur, disentangled, sharper, vanishing, schedule, interpolation, anomalies, foundation)
