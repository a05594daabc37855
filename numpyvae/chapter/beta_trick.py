"""The Blurry Truth and The Beta Trick: blur, what beta does, the vanishing KL; and the close."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from .. import bounds, schedules
from ..arrays import Array
from ..figures.panels import Panel
from ..measures import anomaly, collapse, factors, paths
from ..measures.mixture import fit_mixture
from ..vae import VAE
from . import sources
from .claim import Claim, above, below, noted
from .setup import Setup, each


def blur(setup: Setup) -> Claim:
    """We train autoencoders, which have no KL, and VAEs of the same sizes, and measure the blur of
    their reconstructions of test images in two ways. The ambiguity 4p(1 − p), 0 for black and
    white, is how undecided the net believes a pixel to be; 4(x − p)² is how far off it is."""
    sizes = {"2 latents": 2, "many latents": setup.setting.n_latent}
    models = {
        (kind, name): setup.models(kind=kind, n_latent=n_latent)
        for kind in ("ae", "vae")
        for name, n_latent in sizes.items()
    }

    x = setup.x_test
    believed = each(models, lambda model: collapse.ambiguity(model.reconstruct(x)))
    actual = each(models, lambda model: 4 * ((x - model.reconstruct(x)) ** 2).mean())
    few, many = sizes

    evidence = (
        above(f"A VAE's reconstructions are {{}} times as ambiguous as an autoencoder's, {few}",
              believed["vae", few] / believed["ae", few], 1,
              "the trade-off would add blur (above {})"),
        above("With many latents, 16 or, with the chapter's layers, 20, they are {} times as "
              "ambiguous",
              believed["vae", many] / believed["ae", many], 1, "it would add blur (above {})"),
        below(f"An autoencoder, which has no trade-off, keeps a share of {{}} of that blur, {few}",
              believed["ae", few] / believed["vae", few], 0.1,
              "hardly any blur would remain without the trade-off (below {})"),
        below(f"With {many} it keeps {{}}", believed["ae", many] / believed["vae", many], 0.1,
              "hardly any would remain (below {})"),
        noted(f"Of 4(x − p)², which is how far off the pixels are, it keeps {{}}, {few}",
              actual["ae", few] / actual["vae", few]),
        noted(f"With {many} it keeps {{}} of 4(x − p)²", actual["ae", many] / actual["vae", many]),
    )  # fmt: skip

    rows = {
        "images": x[:8],
        "autoencoder": models["ae", few][0].reconstruct(x[:8]),
        "VAE": models["vae", few][0].reconstruct(x[:8]),
    }
    code, coin = np.array([0, 1, 1, 0, 0, 1, 1, 0]), np.array([0, 1, 1, 1, 1, 1, 1, 0])
    heads, tails = np.r_[code, coin], np.r_[code, 0 * coin]
    # The code tells the left half only: no decoder and no beta does better than E[x|z].
    pictures = {"image 1": heads, "image 2": tails, "best answer": (heads + tails) / 2}
    toy = {name: np.tile(pixels, (1, 4)) for name, pixels in pictures.items()}
    bars = [
        {
            f"{name}, {size}": measure[kind, size]
            for size in sizes
            for kind, name in (("ae", "autoencoder"), ("vae", "VAE"))
        }
        for measure in (believed, actual)
    ]
    panels = (
        Panel("images", f"{few}: an autoencoder has no KL, and blurs", rows),
        Panel("bars", "4p(1−p): how undecided a pixel is", bars[0], y_label="mean over pixels"),
        Panel("bars", "4(x−p)²: how far off it is", bars[1], y_label="mean over pixels"),
        Panel("images", "toy: the right half is a coin", toy, image_shape=(4, 16)),
    )
    return Claim("blur", "Blur is the direct result of the trade-off between the ELBO's two terms.",
                 "It has two parts. The KL decides which images have to share a code. The "
                 "likelihood then answers a shared code with E[x|z], the average of the images "
                 "that share it. An autoencoder keeps most of the blur, though we did not "
                 "measure whether for this reason or because its net is small. How much of the "
                 "ambiguity goes with the KL depends on the net: little with two latents, more "
                 "with many. Part of that is the autoencoder's overconfidence on test images, "
                 "and part the VAE's caution. By how far off the pixels are, the autoencoder "
                 "keeps more of the blur.",
                 evidence, panels, sources=(sources.KINGMA_2019,))  # fmt: skip


def gap_of_dimensions(vae: VAE, x: Array, known: np.ndarray) -> float:
    """How far each active dimension is from controlling one factor alone, the mean over them.

    Of the information that the dimension has of each factor, (largest - second) / largest: 1 where
    it tells of one factor only, 0 where it tells as much of two, or where no dimension is active.
    """
    codes = vae.encode(x)[0][:, collapse.latent_use(vae, x).active]
    gaps = []
    for column in codes.T:
        bins = factors.in_bins(column)
        told = sorted(factors.mutual_information(bins, factor) for factor in known.T)
        gaps.append((told[-1] - told[-2]) / told[-1])
    return float(np.mean(gaps or [0.0]))


def gap_of_active(vae: VAE, x: Array, known: np.ndarray) -> float:
    """MIG of the active dimensions, 20 bins each; those that collapsed hold nothing but rounding.

    With fewer than two of them there is no second best, and its information is 0.
    """
    mu = vae.encode(x)[0]
    codes = mu[:, collapse.latent_use(vae, x).active]
    padded = np.concatenate([codes, np.zeros((len(codes), 2), codes.dtype)], axis=1)
    return float(factors.mutual_information_gap(padded, known).mean())


def disentangled(setup: Setup) -> Claim:
    """We train on sprites, whose five factors are known, at three betas. Of the dimensions that
    stay active, in 20 bins each, we measure the mutual information gap (MIG): whether a factor has
    one dimension of its own. We also measure the reverse: whether a dimension tells of one factor
    only."""
    betas = (1.0, 4.0, 8.0)
    models = {f"beta {b:g}": setup.models("sprites", n_latent=10, beta=b) for b in betas}

    x, known = setup.sprites.x_test, np.asarray(setup.sprites.factors_test)
    gap = each(models, lambda vae: gap_of_active(vae, x, known))
    alone = each(models, lambda vae: gap_of_dimensions(vae, x, known))
    active = each(models, lambda vae: collapse.latent_use(vae, x).active.sum())

    evidence = (
        above("The MIG at beta 4 exceeds that at beta 1 by {}", gap["beta 4"] - gap["beta 1"], 0,
              "beta 4 would disentangle more, whatever the seed (above {})", slow=True),
        above("At beta 4 a dimension's gap between the factor that it tells most of and the second "
              "is {} of the former", alone["beta 4"], 0.5,
              "each dimension would control one factor, and the gap be nearer to 1 than to 0 "
              "(above {})", slow=True),
        noted("At beta 1 that gap is {}", alone["beta 1"]),
        noted("The MIG at beta 4 is {}, where 1 is one dimension for each factor", gap["beta 4"]),
        noted("At beta 4, {} dimensions of 10 stay active; if each controls one factor, the MIG of "
              "five factors is at most a fifth for each of them", active["beta 4"]),
        noted("At beta 8, {} dimensions of 10 stay active", active["beta 8"]),
    )  # fmt: skip
    panels = (
        Panel("bars", "each factor: mutual information gap", gap, y_label="MIG, active dimensions"),
        Panel("bars", "each dimension: gap between factors", alone, y_label="1 is one factor only"),
        Panel("bars", "active dimensions of 10", active, y_label="variance of mu above 0.01"),
    )
    return Claim("disentangled",
                 "A beta above 1 forces a more disentangled latent space, where each dimension "
                 "controls one independent feature.",
                 "Nothing forces it. Whether the MIG grows depends on the seed and the net, and "
                 "whether a dimension tells mostly of one factor at beta 4 depends on the "
                 "training as well. Factors do not each get a dimension of their own, because "
                 "the MIG stays far from 1. A large beta also switches dimensions off, and fewer "
                 "dimensions than factors can't give each factor one of its own.",
                 evidence, panels,
                 sources=(sources.HIGGINS, sources.CHEN_2018, sources.LOCATELLO,
                          sources.ROLINEK))  # fmt: skip


def sharper(setup: Setup) -> Claim:
    """We measure the ambiguity 4p(1 − p) of pixels in reconstructions and in samples from N(0, I)
    at beta 1 and at three betas below it, and how far the codes spread."""
    below_1 = (0.5, 0.1, 0.01)
    models = {beta: setup.models(beta=beta) for beta in (1.0, *below_1)}

    reconstructed = each(models, lambda vae: collapse.ambiguity(vae.reconstruct(setup.x_test)))
    sampled = each(models, lambda vae: collapse.ambiguity(vae.sample(1000, 0)))
    spread = each(models, lambda vae: collapse.latent_use(vae, setup.x_test).mean_square_z)

    def times(measure: dict[float, Array]) -> Array:
        """Those at all betas below 1, in the unit of the same seed's at beta 1."""
        return np.concatenate([measure[beta] / measure[1.0] for beta in below_1])

    evidence = (
        below("At beta 0.5, 0.1 and 0.01 reconstructions are {} times as ambiguous as at beta 1",
              times(reconstructed), 1, "outputs would be sharper (below {})"),
        below("At these betas samples from N(0, I) are {} times as ambiguous as at beta 1",
              times(sampled), 1, "these outputs, too, would be sharper (below {})", slow=True),
        *(noted(f"At beta {beta:g} alone, samples are {{}} times as ambiguous",
                sampled[beta] / sampled[1.0]) for beta in below_1),
        above("The mean z² of the codes at these betas is {} times that at beta 1",
              times(spread), 1,
              "the latent space would be messier, farther from the prior (above {})"),
    )  # fmt: skip

    rows = {}
    for beta, (vae, *_) in models.items():
        rows[f"beta {beta:g}, reconstructed"] = vae.reconstruct(setup.x_test[:8])
        rows[f"beta {beta:g}, sampled"] = vae.sample(8, 0)
    lines = {
        name: (list(models), [(of[beta] / of[1.0]).mean() for beta in models])
        for name, of in (("reconstructions", reconstructed), ("samples", sampled))
    }
    panels = (
        Panel("images", "reconstructions and samples", rows),
        Panel("lines", "ambiguity 4p(1−p) of pixels, beta 1 = 1", lines, x_label="beta",
              y_label="times that at beta 1", log_x=True),
    )  # fmt: skip
    return Claim("sharper",
                 "A beta below 1 gives sharper outputs, and perhaps a messier latent space.",
                 "With 16 latents or 20 it gives sharper reconstructions and a messier latent "
                 "space. Whether samples from N(0, I) get sharper depends on beta, the number of "
                 "latents and the data. Here, a little below 1, at 0.5, they do. At 0.1 it "
                 "depends on the net and its training. At 0.01 they are blurrier, probably "
                 "because they are decoded from where fewer codes are.",
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
    kl = [setup.trace(vae).kl_mean for vae in models["beta 50"]]
    change = [vae.sample(200, 0).std(axis=0).max() for vae in models["beta 50"]]

    evidence = (
        below("At beta 50 the standard deviation of a decoded pixel over z ~ N(0, I) is at most {}",
              change, 0.05, "the model would ignore the latent distribution (below {})"),
        below("From 0, an autoencoder's reconstruction, to 1, that of pixels without z, the model "
              "at beta 50 stands at {}", position, 0.5,
              "it would act like an autoencoder (below {})"),
        noted("The KL at beta 50 is {} nats", kl),
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
                 "On these digits beta 50 is enough for that. The network ignores z, and so it "
                 "draws the average image every time: the opposite of an autoencoder. What acts "
                 "like one is the 0.0001 of the chapter's loss code.",
                 evidence, panels, sources=(sources.BOWMAN, sources.LUCAS))  # fmt: skip


def schedule(setup: Setup) -> Claim:
    """We train with a linear warm-up of beta to 1, and twice without, from different seeds, because
    two trainings differ by luck alone. A schedule that does nothing would beat the better of the
    two in one trial of three. We do this with two kinds of decoder: the usual one, and one whose
    pixels also see one neighbour, that on their left (neighbour.py). A model that uses its latent
    space effectively carries more in it, and has a better ELBO for it."""
    models = {}
    for kind in ("vae", "neighbour"):
        for name in ("constant", "linear"):
            models[kind, name] = setup.models(kind=kind, schedule=name)
        models[kind, "again"] = [setup.model(seed + 10, kind=kind) for seed in setup.seeds]

    eight = [setup.models(n_latent=8, schedule=name) for name in ("constant", "linear")]
    loss = each(models, lambda vae: setup.trace(vae).loss)
    kl = each(models, lambda vae: kl_of_dimensions(setup, vae))  # (seeds, L)
    active = each(models, lambda vae: collapse.latent_use(vae, setup.x_test).active.sum())

    def gained(kind: str) -> Array:
        return np.minimum(loss[kind, "constant"], loss[kind, "again"]) - loss[kind, "linear"]

    def more(kind: str) -> Array:
        total = {name: kl[kind, name].sum(axis=1) for name in ("constant", "again", "linear")}
        return total["linear"] - np.maximum(total["constant"], total["again"])

    evidence = (
        above("With the usual decoder and warm-up, the latent space carries {} nats more than in "
              "the fuller of two trainings without, the mean over the seeds", [more("vae").mean()],
              0, "it would help by more than luck does (above {})", slow=True),
        above("Its ELBO exceeds that of the better of the two by {} nats, the mean over the seeds",
              [gained("vae").mean()], 0,
              "what the latent space carries would pay, by more than luck does (above {})",
              slow=True),
        above("With a decoder that sees one neighbour, the latent space carries {} nats more, the "
              "mean over the seeds", [more("neighbour").mean()], 0,
              "it could help here, too (above {})", slow=True),
        above("There the ELBO exceeds that of the better of two by {} nats, the mean over the "
              "seeds", [gained("neighbour").mean()], 0, "it could pay here, too (above {})",
              slow=True),
        noted("Seed by seed, the usual decoder gains {} nats of ELBO over the better of two",
              gained("vae")),
        noted("Seed by seed, the decoder that sees one neighbour gains {}", gained("neighbour")),
        noted("The ELBOs of two trainings of the usual decoder without warm-up differ by {} nats",
              np.abs(loss["vae", "constant"] - loss["vae", "again"])),
        noted("Warm-up keeps {} more dimensions of the usual decoder active",
              active["vae", "linear"] - active["vae", "constant"]),
        noted("With 8 latents the usual decoder gains {} nats of ELBO over one training without",
              [setup.trace(without).loss - setup.trace(with_it).loss
               for without, with_it in zip(*eight, strict=True)]),
    )  # fmt: skip

    done = np.linspace(0, 1, 201)
    lines = {n: (done, [schedules.named(n)(float(d)) for d in done]) for n in schedules.NAMES}
    dimension = np.arange(1, setup.setting.n_latent + 1)
    sorted_kl = {
        ("warm-up" if name == "linear" else "no warm-up"): (
            dimension,
            np.sort(kl["vae", name], axis=1)[:, ::-1].mean(axis=0),
        )
        for name in ("constant", "linear")
    }
    bars = {"usual decoder": gained("vae"), "sees one neighbour": gained("neighbour")}
    panels = (
        Panel("lines", "the schedules", lines, x_label="share of training", y_label="beta"),
        Panel("bars", "ELBO gained over the better of two", bars, y_label="nats per image"),
        Panel("lines", "usual decoder: KL per dimension", sorted_kl,
              x_label="dimension, largest first", y_label="nats per image"),
    )  # fmt: skip
    return Claim("schedule",
                 "A beta that starts low and rises can help the model to use its latent space "
                 "effectively.",
                 "It can. With 16 latents or 20, the latent space carries more after a warm-up "
                 "than in either of two trainings without, at every seed and with both decoders. "
                 "The ELBO exceeds that of the better of the two on average, but not at every "
                 "seed. With 8 latents most seeds lose. Warm-up is worth a try, and one "
                 "pair of trainings can't tell whether it helped. A schedule must end at the beta "
                 "you mean to train.",
                 evidence, panels,
                 sources=(sources.BOWMAN, sources.SONDERBY, sources.CHEN_2017))  # fmt: skip


def kl_of_dimensions(setup: Setup, vae: VAE) -> Array:
    """The KL of each latent dimension, (L,), the mean over the test images."""
    return collapse.latent_use(vae, setup.x_test).kl


def interpolation(setup: Setup) -> Claim:
    """We walk from one test digit to another of a different class, in ten equal steps on the
    straight line between their codes. We look for a jump, and count what a small classifier
    recognises on the way: it must be as sure of an image as of 19 in 20 test digits. We compare
    with a fade from pixels to pixels, also by the Fréchet distance of the classifier's features
    between images and test digits, with an autoencoder, and with two digits of one class."""
    images, labels = setup.x_test[:400], setup.y_test[:400]
    pairs = [(i, j) for i, j in pairwise(range(len(images))) if labels[i] != labels[j]]
    by_class = pairwise(np.argsort(labels, kind="stable"))
    alike = [(i, j) for i, j in by_class if labels[i] == labels[j]]
    ways = np.linspace(0, 1, 11)

    def faded(ends: Array, pairs: Sequence[tuple[int, int]]) -> Array:
        """From the first of each pair to the last, of the rows of `ends`: (11, pairs, ...)."""
        first, last = np.transpose(pairs)
        return np.stack([(1 - t) * ends[first] + t * ends[last] for t in ways])

    def on_the_way(vae: VAE, pairs: Sequence[tuple[int, int]] = pairs) -> Array:
        """The images (11, pairs, 784) from the first of each pair to the last."""
        return vae.decode(faded(vae.encode(images)[0], pairs))

    def largest_step(walk: Array) -> float:
        """Its share of all that changes on the way."""
        steps = np.sqrt((np.diff(walk, axis=0) ** 2).sum(axis=-1))  # (10, pairs)
        return float((steps.max(axis=0) / steps.sum(axis=0)).mean())

    def recognised(walk: Array) -> Array:
        """The share at each step, (11,)."""
        return np.array([setup.recognised(of_step) for of_step in walk])

    def drop(share: Array) -> Array:
        """How much lower it is halfway than at the two ends, for shares (..., 11)."""
        return (share[..., 0] + share[..., 10]) / 2 - share[..., 5]

    vaes = setup.models()
    walks = each({"vae": vaes, "ae": setup.models(kind="ae")}, on_the_way)
    share = {kind: np.array([recognised(walk) for walk in walks[kind]]) for kind in walks}
    untrained = VAE(784, setup.setting.hidden, setup.setting.n_latent, seed=0)
    fade = faded(images, pairs)
    in_fade = recognised(fade)
    of_alike = np.array([recognised(on_the_way(vae, alike)) for vae in vaes])
    halfway = np.array([setup.frechet(walk[5]) for walk in walks["vae"]])

    evidence = (
        below("Halfway between two classes the recognised share is lower than at the ends by {}",
              drop(share["vae"]), 0.05,
              "a path between two classes would lead through digits, and it would be hardly lower "
              "(below {}, a limit of our choice)", slow=True),
        noted("Between two digits of one class it is higher than at the ends by {}",
              -drop(of_alike)),
        noted("Halfway in a fade between two digits of one class it is higher by {}",
              [-float(drop(recognised(faded(images, alike))))]),
        below("The largest of ten steps changes a share of {} of all that changes on the way",
              [largest_step(walk) for walk in walks["vae"]], 0.3,
              "the space would be continuous, and no step would be a jump (below {}, a limit of "
              "our choice; ten equal steps would change 0.1 each)"),
        noted("In an untrained net it changes {}, so that any net is continuous",
              [largest_step(on_the_way(untrained))]),
        noted("Halfway in latent space the share is {}", share["vae"][:, 5]),
        noted("Halfway in latent space the recognised share exceeds that halfway in a fade by {}",
              share["vae"][:, 5] - in_fade[5]),
        noted("Halfway in the fade, where two digits lie one over the other, it is {}",
              [in_fade[5]]),
        noted("By the Fréchet distance, images halfway in latent space are {} times as far from "
              "test digits as halfway in the fade", halfway / setup.frechet(fade[5])),
        noted("A classifier that was also shown what is no digit takes a share of {} of the images "
              "halfway in latent space for digits", [setup.passed(w[5]) for w in walks["vae"]]),
        noted("It takes {} of those halfway in the fade for digits", [setup.passed(fade[5])]),
        noted("An autoencoder's share is lower halfway than at the ends by {}", drop(share["ae"])),
    )  # fmt: skip

    rows = {}
    for i, j in pairs[:2]:
        between = paths.between(vaes[0], images[i], images[j], 9)
        rows[f"in z: {labels[i]} to {labels[j]}"] = between["straight in z"]
        rows[f"faded: {labels[i]} to {labels[j]}"] = between["pixels faded"]
    along = {
        "VAE, in latent space": (ways, share["vae"].mean(axis=0)),
        "autoencoder, in latent space": (ways, share["ae"].mean(axis=0)),
        "in pixels": (ways, in_fade),
    }
    panels = (
        Panel("images", "from one test digit to another", rows),
        Panel("lines", "recognised by the classifier", along,
              x_label="way from the first to the last", y_label="share of the images"),
    )  # fmt: skip
    return Claim("interpolation",
                 "The latent space is continuous and structured, and is used for interpolation.",
                 "You can use it for that: a path in latent space changes one digit into "
                 "another. Between two digits of one class the classifier recognises the images "
                 "halfway. Between two classes it recognises fewer halfway than at the ends. A "
                 "path without a jump must cross the border between two classes, and on the "
                 "straight line the decoder mixes them there. This classifier recognises only a "
                 "few more of these than halfway in a fade, because two digits one over the "
                 "other often pass with it for one. One that was shown what is no digit tells "
                 "the two apart. By this classifier an autoencoder's straight line loses about "
                 "as much, at some seeds less and at others more. Continuous it is, but so is an "
                 "untrained net.",
                 evidence, panels, sources=(sources.WHITE,))  # fmt: skip


def foundation(setup: Setup) -> Claim:
    """The simplest thing to build on a trained VAE is a better prior. We fit a mixture of 50
    Gaussians to its codes, put it in the place of N(0, I), and leave the nets alone. A small
    classifier counts how many samples it recognises, as sure of them as of 19 in 20 test digits."""
    vaes, x = setup.models(), setup.x_test[: setup.few]

    mixtures, recognised, distance = [], [], []
    log_p: list[float] = []
    learned: list[float] = []
    for seed, vae in zip(setup.seeds, vaes, strict=True):
        mixture = fit_mixture(setup.trace(vae, setup.x).z, 50, rng=seed)
        for log_prior, found in ((None, log_p), (mixture.log_density, learned)):
            estimate = bounds.log_likelihood(
                vae, x, rng=seed, n_samples=setup.n_samples, log_prior=log_prior
            )
            found.append(estimate.mean())
        samples = vae.sample(1000, seed), vae.decode(mixture.sample(1000, seed))
        recognised.append([setup.recognised(images) for images in samples])
        distance.append([setup.frechet(images) for images in samples])
        mixtures.append(mixture)
    before, after = np.transpose(recognised)

    evidence = (
        above("A learned prior makes log p(x) of test images better by {} nats",
              np.subtract(learned, log_p), 0,
              "a model built on the VAE would be better than the VAE alone (above {})"),
        above("With the learned prior the classifier recognises a share of the samples that is "
              "higher by {}", after - before, 0, "its samples would be better, too (above {})"),
        noted("With it the Fréchet distance between samples and test digits is {} times that with "
              "N(0, I)", [learned_prior / normal for normal, learned_prior in distance]),
    )  # fmt: skip

    vae, mixture = vaes[0], mixtures[0]
    rows = {"z ~ N(0, I)": vae.sample(10, 0), "z ~ the mixture": vae.decode(mixture.sample(10, 0))}
    gain = {"mixture of 50": np.subtract(learned, log_p)}
    bars = {"N(0, I)": before, "mixture of 50": after}
    panels = (
        Panel("images", "one decoder, two priors", rows),
        Panel("bars", "log p(x) gained over N(0, I)", gain, y_label="nats per image"),
        Panel("bars", "recognised by the classifier", bars, y_label="share of the samples"),
    )
    return Claim("foundation", "A VAE is a foundation for more complex models.",
                 "Even the simplest addition gains something: a prior that looks like the codes, "
                 "because N(0, I) does not quite. Latent diffusion learns its prior with a second, "
                 "much stronger net.",
                 evidence, panels,
                 sources=(sources.HOFFMAN, sources.TOMCZAK, sources.ROMBACH))  # fmt: skip


def anomalies(setup: Setup) -> Claim:
    """We train without the 0s, without the 1s and without the 4s, and see how well the ELBO tells
    the missing digit from the others. We also try a likelihood ratio, and score a blank image."""
    without = {digit: setup.models(without=digit) for digit in (0, 1, 4)}
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
    blank, baseline = np.zeros((1, 784), "float32"), anomaly.pixel_means(setup.x)
    cost = [setup.elbo(vae) - bounds.elbo(vae, blank, rng=0, n_samples=20)[0] for vae in vaes]
    of_digits, of_blank = (
        [anomaly.scores(vae, x, baseline, rng=0, n_samples=5)["ratio"] for vae in vaes]
        for x in (setup.x_test, blank)
    )
    blank_above = [(d < b).mean() for d, b in zip(of_digits, of_blank, strict=True)]

    evidence = (
        above("With digit 4 held out the AUROC of −ELBO is {}", auroc[4, "elbo"], 0.5,
              "a 4 would score higher than other digits, better than a coin (above {})"),
        above("With digit 1 held out it is {}", auroc[1, "elbo"], 0.5,
              "so would a 1 (above {})"),
        noted("With digit 0 held out it is {}", auroc[0, "elbo"]),
        noted("With digit 1 held out the AUROC of the likelihood ratio is {}", auroc[1, "ratio"]),
        noted("With digit 0 held out that of the ratio is {}", auroc[0, "ratio"]),
        noted("A blank image costs {} nats more than a digit", cost),
        noted("By the likelihood ratio a blank image scores higher than a share of {} of the "
              "digits", blank_above),
    )  # fmt: skip

    curves = {name: roc[1, name] for name in anomaly.SCORES}
    bars = {f"{digit} held out: {name}": values for (digit, name), values in auroc.items()}
    panels = (
        Panel("lines", "ROC, digit 1 held out", curves, x_label="false alarms",
              y_label="anomalies found"),
        Panel("bars", "½ is a coin", bars, y_label="AUROC"),
    )  # fmt: skip
    return Claim("anomalies", "A VAE is powerful for anomaly detection.",
                 "Sometimes. A 0 that the model has never seen stands out, and a 4 less. But "
                 "likelihood rewards simple images, and can invert: a 1 that the model has never "
                 "seen looks more normal than the digits it was trained on. A likelihood ratio "
                 "mends that for the 1, but no longer finds the 0. A blank image costs less than "
                 "a digit, and even by the ratio it passes for one.",
                 evidence, panels, sources=(sources.NALISNICK, sources.REN))  # fmt: skip


CLAIMS = (blur, disentangled, sharper, vanishing, schedule, interpolation, anomalies, foundation)
