"""What the chapter says, and what is so: one experiment for each claim.

An experiment trains what it needs on a `Bench`, which keeps every model for the next one, and
returns a `Claim`: what the chapter says in our words, what is so and who showed it, the evidence,
and the panels of a figure. A piece of evidence is a number that was measured and a limit, on one
side of which it speaks for the chapter; the verdict follows from these and from nothing else:
"holds in part" where some speaks for it and some against it. Where the chapter says nothing, the
evidence is of what a reader might suppose.

Unless an experiment says otherwise: mnist10k with pixels above ½ white and all others black, a
784-256-128 VAE with 16 latents, Bernoulli likelihood, Adam 1e-3, batch 128; nats per image on test
images that were not trained on; the mean over seeds, and from the least to the largest.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any

import numpy as np

from .. import bounds, greys, latent, likelihood, schedules
from ..arrays import Array
from ..autoencoder import Autoencoder, fitted_gaussian
from ..data import Dataset, load_dataset
from ..figures.panels import Panel
from ..measures import anomaly, collapse, factors
from ..optim import Adam
from ..proof import oracle
from ..training.loop import State, fit
from ..vae import VAE
from .claim import Claim, above, below


class Bench:
    """The data, and the models trained so far. `quick` is one seed, fewer images, fewer epochs."""

    def __init__(self, quick: bool, report: Callable[[str], None] = lambda text: None) -> None:
        self.quick, self.report = quick, report
        self.seeds = (0,) if quick else (0, 1, 2)
        data = load_dataset("mnist10k")
        n_train, n_test = (4000, 400) if quick else (9000, 1000)
        self.grey, self.grey_test = data.x_train[:n_train], data.x_test[:n_test]
        self.x, self.x_test = (
            (images > 0.5).astype("float32") for images in (self.grey, self.grey_test)
        )
        labels = data.y_train, data.y_test
        self.y, self.y_test = (
            np.asarray(y)[:n] for y, n in zip(labels, (n_train, n_test), strict=True)
        )
        self.epochs = 12 if quick else 30
        self.n_sprites = 5000 if quick else 18_000
        self.few, self.n_samples = (100, 100) if quick else (300, 500)
        self._kept: dict[Any, VAE] = {}

    def model(self, seed: int, images: str = "binary", without: int | None = None,
              kind: str = "vae", epochs: int = 0, **options: Any) -> VAE:  # fmt: skip
        """A trained model. `options` are for the model (n_latent, likelihood, …) and for fit."""
        key = seed, images, without, kind, epochs, tuple(sorted(options.items()))
        if key not in self._kept:
            told = ", ".join(f"{name} {value}" for name, value in options.items())
            self.report(f"training: {kind}, {images} images, {told or 'beta 1'}, seed {seed}")
            x = {"binary": self.x, "grey": self.grey}.get(images)
            if x is None:
                x = self.sprites.x_train[: self.n_sprites]
            if without is not None:
                x = x[self.y != without]
            names = ("n_latent", "hidden", "likelihood", "sigma")
            of_model = {name: options.pop(name) for name in names if name in options}
            of_model = {"n_latent": 16, "hidden": (256, 128), **of_model}
            build = Autoencoder if kind == "ae" else VAE
            vae = build(x.shape[1], seed=seed, **of_model)
            if isinstance(options.get("beta"), tuple):  # the name of a schedule, and its end
                options["beta"] = schedules.named(*options["beta"])
            fit(vae, x, epochs=epochs or self.epochs, seed=seed, verbose=False, **options)
            self._kept[key] = vae
        return self._kept[key]

    @cached_property
    def sprites(self) -> Dataset:
        return load_dataset("sprites")

    def each(self, measure: Callable[[int], float]) -> list[float]:
        """The measure at every seed."""
        return [float(measure(seed)) for seed in self.seeds]

    def terms(self, vae: VAE, seed: int = 0, x: Array | None = None) -> tuple[float, float]:
        """Reconstruction and KL on the test images, one noise sample each."""
        x = self.x_test if x is None else x
        eps = np.random.default_rng(seed).standard_normal((len(x), vae.n_latent), dtype=vae.dtype)
        trace = vae.forward(x, eps)
        return trace.reconstruction, trace.kl_mean

    def to_nearest(self, images: Array) -> float:
        """Mean squared distance of images to the nearest training image, itself apart."""
        x, lengths = self.x, (self.x**2).sum(axis=1)
        distances = lengths - 2 * images @ x.T + (images**2).sum(axis=1)[:, np.newaxis]
        return float(distances.min(axis=1).mean())

    def log_p(self, vae: VAE, seed: int = 0) -> float:
        x = self.x_test[: self.few]
        return float(bounds.log_likelihood(vae, x, rng=seed, n_samples=self.n_samples).mean())

    def neg_elbo(self, vae: VAE, seed: int = 0, x: Array | None = None) -> float:
        x = self.x_test if x is None else x
        return -float(bounds.elbo(vae, x, rng=seed, n_samples=5).mean())


def tiny_beta(bench: Bench) -> Claim:
    def ratio(seed: int) -> float:
        return bench.terms(bench.model(seed, beta=1e-4))[1] / bench.terms(bench.model(seed))[1]

    def unlike(seed: int) -> float:
        """Of samples, as drawn: mean images are grey where they are undecided."""
        far, near = (
            bench.to_nearest(bench.model(seed, beta=beta).sample(500, seed, pixels="draw"))
            for beta in (1e-4, 1.0)
        )
        return far / near

    def spread(seed: int) -> float:
        use = collapse.latent_use(bench.model(seed, beta=1e-4), bench.x_test)
        return use.mean_square_z

    rows = {f"beta {beta:g}": bench.model(0, beta=beta).sample(10, 0) for beta in (1.0, 1e-4)}
    kl = {
        f"beta {beta:g}": bench.each(lambda s, b=beta: bench.terms(bench.model(s, beta=b))[1])  # type: ignore[misc]
        for beta in (1.0, 1e-4)
    }
    return Claim(
        "tiny-beta",
        "The loss code, which weighs the KL by 0.0001, is that of a VAE, whose standard beta is 1.",
        "With sums over the batch, 0.0001 is beta = 0.0001: nearly an autoencoder.",
        (
            below("KL at beta 0.0001, over the KL at beta 1", bench.each(ratio), 2),
            below("mean z² of the codes at beta 0.0001 (the prior has 1)", bench.each(spread), 2),
            below(
                "squared distance of a sample to the nearest training image, over that at beta 1",
                bench.each(unlike),
                1.1,
            ),
        ),
        (
            Panel("images", "decoded from z ~ N(0, I)", rows),
            Panel("bars", "KL(q(z|x) ‖ p(z))", kl, y_label="nats per image"),
        ),
    )


def vanishing(bench: Bench) -> Claim:
    p = anomaly.pixel_means(bench.x)
    entropy = float(-(bench.x_test * np.log(p) + (1 - bench.x_test) * np.log1p(-p)).sum(1).mean())

    def reconstruction(seed: int, **options: Any) -> float:
        return bench.terms(bench.model(seed, **options))[0]

    def autoencoder(seed: int) -> float:
        ae = bench.model(seed, kind="ae")
        nll = ae.likelihood.forward(ae.decode_logits(ae.encode(bench.x_test)[0]), bench.x_test)
        return float(nll.mean())

    def position(seed: int) -> float:
        collapsed, coded = reconstruction(seed, beta=50.0), autoencoder(seed)
        return (collapsed - coded) / (entropy - coded)

    def change(seed: int) -> float:
        images = bench.model(seed, beta=50.0).sample(200, 0)
        return float(images.std(axis=0).max())

    x = bench.x_test[:10]
    rows = {
        "images": x,
        "autoencoder": bench.model(0, kind="ae").reconstruct(x),
        "beta 0.0001": bench.model(0, beta=1e-4).reconstruct(x),
        "beta 50": bench.model(0, beta=50.0).reconstruct(x),
    }
    bars = {
        "autoencoder": bench.each(autoencoder),
        "beta 0.0001": bench.each(lambda s: reconstruction(s, beta=1e-4)),
        "beta 1": bench.each(reconstruction),
        "beta 50": bench.each(lambda s: reconstruction(s, beta=50.0)),
        "pixels alone": [entropy],
    }
    return Claim(
        "vanishing",
        "When the KL vanishes what is left is an ordinary autoencoder.",
        "When the KL vanishes the decoder ignores z and draws the average image: the opposite of "
        "an autoencoder (Bowman et al. 2016; Lucas et al. 2019). The 0.0001 loss acts like one.",
        (
            below(
                "reconstruction at beta 50, from 0 (an autoencoder's) to 1 (independent pixels')",
                bench.each(position), 0.5,
            ),
            above(
                "largest standard deviation of a decoded pixel over z ~ N(0, I) at beta 50",
                bench.each(change), 0.05,
            ),
        ),
        (
            Panel("images", "reconstructions", rows),
            Panel("bars", "reconstruction, −log p(x|z)", bars, y_label="nats per image"),
        ),
    )  # fmt: skip


def sharper(bench: Bench) -> Claim:
    betas = (1.0, 0.1, 0.01)

    def of_reconstructions(seed: int, beta: float) -> float:
        return collapse.ambiguity(bench.model(seed, beta=beta).reconstruct(bench.x_test))

    def of_samples(seed: int, beta: float) -> float:
        return collapse.ambiguity(bench.model(seed, beta=beta).sample(500, 0))

    low = betas[-1]
    rows = {}
    for beta in betas:
        rows[f"beta {beta:g}, reconstructed"] = bench.model(0, beta=beta).reconstruct(
            bench.x_test[:8]
        )
        rows[f"beta {beta:g}, sampled"] = bench.model(0, beta=beta).sample(8, 0)
    lines = {
        name: (betas, [np.mean(bench.each(lambda s, b=b, f=f: f(s, b))) for b in betas])  # type: ignore[misc]
        for name, f in (("reconstructions", of_reconstructions), ("samples", of_samples))
    }
    return Claim(
        "sharper",
        "beta below 1 gives sharper outputs.",
        "It gives sharper reconstructions, and blurrier samples.",
        (
            below(
                f"ambiguity of reconstructions at beta {low:g}, over that at beta 1",
                bench.each(lambda s: of_reconstructions(s, low) / of_reconstructions(s, 1.0)), 0.95,
            ),
            below(
                f"ambiguity of samples at beta {low:g}, over that at beta 1",
                bench.each(lambda s: of_samples(s, low) / of_samples(s, 1.0)), 0.95,
            ),
        ),
        (
            Panel("images", "reconstructions and samples", rows),
            Panel("lines", "ambiguity 4p(1−p) of pixels", lines, x_label="beta",
                  y_label="mean over pixels", log_x=True),
        ),
    )  # fmt: skip


def blur(bench: Bench) -> Claim:
    """With a picture of a toy: 8 pixels tell the code, 8 more are a coin that it does not know."""
    sizes = (2, 4, 16)

    def saved(seed: int, n_latent: int) -> float:
        """The share of a VAE's ambiguity that an autoencoder, which has no KL, does not have."""
        ae = bench.model(seed, kind="ae", n_latent=n_latent)
        vae = bench.model(seed, n_latent=n_latent)
        sharp, blurred = (collapse.ambiguity(m.reconstruct(bench.x_test)) for m in (ae, vae))
        return 1 - sharp / blurred

    shares = {n: bench.each(lambda s, n=n: saved(s, n)) for n in sizes}  # type: ignore[misc]
    code, coin = np.array([0, 1, 1, 0, 0, 1, 1, 0]), np.array([0, 1, 1, 1, 1, 1, 1, 0])
    a, b = np.r_[code, coin], np.r_[code, 0 * coin]
    # E[x|z] is the best answer, which no choice of decoder or beta can better.
    pictures = {"image 1": a, "image 2": b, "best answer": (a + b) / 2}
    toy = {name: np.tile(pixels, (1, 4)) for name, pixels in pictures.items()}
    x = bench.x_test[:8]
    rows = {
        "images": x,
        "autoencoder": bench.model(0, kind="ae", n_latent=4).reconstruct(x),
        "VAE": bench.model(0, n_latent=4).reconstruct(x),
    }
    bars = {f"{n} latents": shares[n] for n in sizes}
    return Claim(
        "blur",
        "Blur is the direct result of the trade-off between the ELBO's two terms.",
        "Its smaller part: most of it stays without any KL. Given z the best that a decoder of "
        "independent pixels can answer is E[x|z], the average of all images it can't tell apart.",
        tuple(
            above(f"share of the blur (ambiguity) that goes with the KL, {n} latents",
                  shares[n], 0.5)
            for n in sizes
        ),
        (
            Panel("images", "4 latents: an autoencoder has no KL, and blurs", rows),
            Panel("bars", "blur that goes with the KL", bars, y_label="of the ambiguity"),
            Panel("images", "toy: the right half is a coin", toy, image_shape=(4, 16)),
        ),
    )  # fmt: skip


def disentangled(bench: Bench) -> Claim:
    betas = (1.0, 4.0, 8.0)
    x, known = bench.sprites.x_test, bench.sprites.factors_test
    assert known is not None

    def trained(seed: int, beta: float) -> VAE:
        return bench.model(seed, "sprites", n_latent=10, beta=beta)

    def gap(seed: int, beta: float) -> float:
        return float(factors.mutual_information_gap(trained(seed, beta).encode(x)[0], known).mean())

    def active(seed: int, beta: float) -> float:
        return float(collapse.latent_use(trained(seed, beta), x).active.sum())

    gaps = {beta: bench.each(lambda s, b=beta: gap(s, b)) for beta in betas}  # type: ignore[misc]
    bars = {f"beta {beta:g}": gaps[beta] for beta in betas}
    units = {
        f"beta {beta:g}": bench.each(lambda s, b=beta: active(s, b))  # type: ignore[misc]
        for beta in betas
    }
    return Claim(
        "disentangled",
        "beta above 1 forces each latent dimension to control one independent feature.",
        "It may help or not, and differs from seed to seed (Locatello et al. 2019); too much of it "
        "switches dimensions off.",
        (
            above("MIG at beta 4 less MIG at beta 1, sprites",
                  np.subtract(gaps[4.0], gaps[1.0]).tolist(), 0),
            above("MIG at beta 4 (1 is one factor, one dimension)", gaps[4.0], 0.5),
            above("active dimensions at beta 8, for 5 factors", units["beta 8"], 4.5),
        ),
        (
            Panel("bars", "mutual information gap, sprites", bars, y_label="MIG"),
            Panel("bars", "active dimensions of 10", units, y_label="variance of mu above 0.01"),
        ),
    )  # fmt: skip


def mse_or_bce(bench: Bench) -> Claim:
    def of_reduction(reduction: str) -> float:
        return schedules.effective_beta(
            "mse", 784, 16, 128, reconstruction=reduction, kl="batchmean"
        )

    def kl(seed: int, reduction: str) -> float:
        beta = of_reduction(reduction)
        vae = bench.model(seed, "grey", likelihood="gaussian", beta=beta)
        return bench.terms(vae, x=bench.grey_test)[1]

    optimal = bench.model(0, "grey", likelihood="gaussian-optimal")
    sigma = greys.optimal_sigma(optimal.reconstruct(bench.grey_test), bench.grey_test)
    bars = {
        "mean of squares": bench.each(lambda s: kl(s, "mean")),
        "sum of squares": bench.each(lambda s: kl(s, "batchmean")),
        f"best sigma ({sigma:.2f})": bench.each(
            lambda s: bench.terms(
                bench.model(s, "grey", likelihood="gaussian-optimal"), x=bench.grey_test
            )[1]
        ),
    }
    return Claim(
        "mse-or-bce",
        "The loss is the squared error or the cross-entropy; nothing on sums against means.",
        "They are two likelihoods. ½ SSE + beta KL is a Gaussian with sigma² = beta, and a mean "
        "where a sum belongs changes beta without a word (Rybkin et al. 2021).",
        (
            above("KL with the mean of squares beside the summed KL, beta "
                  f"{of_reduction('mean'):g} in disguise", bars["mean of squares"], 1),
            above("KL with the sum of squares", bars["sum of squares"], 1),
        ),
        (Panel("bars", "KL, Gaussian likelihood, grey digits", bars, y_label="nats per image"),),
        said=False,
    )  # fmt: skip


def grey_pixels(bench: Bench) -> Claim:
    x = bench.grey_test.astype("float64")
    inside = np.clip(x, 1e-12, 1 - 1e-12)
    cost = float(-(x * np.log(inside) + (1 - x) * np.log1p(-inside)).sum(axis=1).mean())
    logits, grid = np.linspace(-8, 8, 81), np.linspace(0, 1, 2001)[:, np.newaxis]
    mass = {}
    for name, nll in (
        ("Bernoulli's cross-entropy", likelihood.bernoulli_forward),
        ("continuous Bernoulli", greys.continuous_bernoulli_forward),
    ):
        density = np.array([np.exp(-nll(np.full((1, 1), logit), grid)) for logit in logits])
        mass[name] = logits, np.trapezoid(density, grid[:, 0], axis=1)
    middle = float(mass["Bernoulli's cross-entropy"][1][40])
    steps = np.linspace(0.005, 0.995, 199)[:, np.newaxis]
    cross_entropy = -(steps.T * np.log(steps) + (1 - steps.T) * np.log(1 - steps))
    best = steps[cross_entropy.argmin(axis=0), 0]  # the p that suits each grey
    p = np.linspace(0.001, 0.999, 201)
    own = -(p * np.log(p) + (1 - p) * np.log(1 - p))
    return Claim(
        "grey-pixels",
        "Cross-entropy is the loss for pixels normalised to [0, 1].",
        "Its best answer is the grey itself, but it is a likelihood only for 0 and 1: for greys it "
        "lacks a constant that depends on the output (Loaiza-Ganem & Cunningham 2019).",
        (
            below("distance of the best p from the grey x, the largest of 199 greys",
                  [float(np.abs(best - steps[:, 0]).max())], 1e-9),
            below("cost of a perfect reconstruction of the grey digits, nats per image", [cost], 1),
            above("integral of the 'density' e^-cross-entropy at p = ½ (a density has 1)",
                  [middle], 0.99),
        ),
        (
            Panel("lines", "a perfect grey still costs", {"x = p": (p, own)},
                  x_label="grey value of pixel and reconstruction", y_label="nats per pixel"),
            Panel("lines", "integral over all greys", mass, x_label="logit",
                  y_label="integral (1 of a density)"),
        ),
    )  # fmt: skip


def blobs(bench: Bench) -> Claim:
    def of_codes(seed: int) -> Array:
        """Samples from the Gaussian that is fitted to an autoencoder's codes."""
        ae = bench.model(seed, kind="ae")
        mean, covariance = fitted_gaussian(ae.encode(bench.x)[0])
        z = np.random.default_rng(seed).multivariate_normal(mean, covariance, 500)
        return pixels_of(ae.decode(z), seed)

    def pixels_of(means: Array, seed: int) -> Array:
        return (np.random.default_rng(seed).random(means.shape) < means).astype("float32")

    def distances(seed: int) -> tuple[float, float, float]:
        prior = pixels_of(bench.model(seed, kind="ae").sample(500, seed), seed)
        vae = pixels_of(bench.model(seed).sample(500, seed), seed)
        return tuple(bench.to_nearest(images) for images in (prior, of_codes(seed), vae))  # type: ignore[return-value]

    def spread(seed: int) -> float:
        mean, covariance = fitted_gaussian(bench.model(seed, kind="ae").encode(bench.x)[0])
        return float(np.sqrt((np.diag(covariance) + mean**2).mean()))

    measured = [distances(seed) for seed in bench.seeds]
    bars = {
        "test digits": [bench.to_nearest(bench.x_test)],
        "autoencoder, N(0, I)": [d[0] for d in measured],
        "autoencoder, fitted": [d[1] for d in measured],
        "VAE": [d[2] for d in measured],
    }
    ae, rng = bench.model(0, kind="ae"), np.random.default_rng(0)
    mean, covariance = fitted_gaussian(ae.encode(bench.x)[0])
    x = bench.x_test[:10]
    rows = {
        "images": x,
        "reconstructed": ae.reconstruct(x),
        "from N(0, I)": ae.sample(10, 0),
        "from fitted": ae.decode(rng.multivariate_normal(mean, covariance, 10)),
    }
    codes = ae.encode(bench.x_test)[0]
    return Claim(
        "blobs",
        "An autoencoder can't generate: it gives the average blob of its training data.",
        "From N(0, I) it can't, because its codes are elsewhere. From a Gaussian fitted to its "
        "codes its samples come nearer to digits, and it reconstructs well.",
        (
            above("distance to the nearest training image, samples from N(0, I), over a VAE's",
                  [d[0] / d[2] for d in measured], 1.1),
            above("the same from a Gaussian fitted to its codes, over that from N(0, I)",
                  [d[1] / d[0] for d in measured], 1),
            below("root mean square of a code's entries (N(0, I) has 1)", bench.each(spread), 1.5),
        ),
        (
            Panel("images", "an autoencoder", rows),
            Panel("bars", "squared distance to the nearest digit", bars, y_label="pixels"),
            Panel("points", "codes of test images, and N(0, I)",
                  {"codes": codes[:, :2], "N(0, I)": rng.standard_normal((500, 2))},
                  x_label="$z_0$", y_label="$z_1$"),
        ),
    )  # fmt: skip


def log_ratio(vae: VAE, x: Array, z: Array) -> Array:
    """log q(z) - log p(z) at points z (N, L), q(z) being the mean of q(z|x) over the images."""
    return collapse.log_aggregate_posterior(vae, x, z) + (z**2).sum(axis=1) / 2


def every_point(bench: Bench) -> Claim:
    axis = np.linspace(-3, 3, 61)
    grid = np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2)

    def holes(seed: int, beta: float = 1.0) -> float:
        z = np.random.default_rng(seed).standard_normal((4000, 2))
        ratio = log_ratio(bench.model(seed, n_latent=2, beta=beta), bench.x, z)
        return float((ratio < math.log(0.1)).mean())

    ratio = log_ratio(bench.model(0, n_latent=2), bench.x, grid).reshape(61, 61)
    rows = {
        f"beta {beta:g}": bench.model(0, n_latent=2, beta=beta).sample(8, 0) for beta in (1.0, 1e-4)
    }
    return Claim(
        "every-point",
        "Every point of the latent space is valid and decodes to something coherent.",
        "Where codes are: at beta 1 that is nearly wherever the prior draws, at the loss code's "
        "0.0001 nearly nowhere.",
        (
            below("share of draws from N(0, I) where q(z) is below p(z)/10, beta 1, 2 latents",
                  bench.each(holes), 0.05),
            below("the same at beta 0.0001, the chapter's loss",
                  bench.each(lambda s: holes(s, 1e-4)), 0.05),
        ),
        (
            Panel("map", "log q(z)/p(z), nats (beta 1)", {"values": ratio, "extent": 3.0},
                  x_label="$z_0$", y_label="$z_1$"),
            Panel("images", "decoded from N(0, I), 2 latents", rows),
        ),
    )  # fmt: skip


def to_the_centre(bench: Bench) -> Claim:
    """With 2 latents: their codes say less than the log of the number of images, the ceiling."""
    betas = (0.01, 0.1, 1.0, 4.0, 20.0)

    def parts(seed: int, beta: float) -> collapse.Decomposition:
        vae = bench.model(seed, n_latent=2, beta=beta)
        return collapse.decompose_kl(vae, bench.x_test, rng=seed)

    measured = {beta: [parts(seed, beta) for seed in bench.seeds] for beta in betas}
    lines = {
        "I(x; z)": (betas, [np.mean([p.information for p in measured[b]]) for b in betas]),
        "KL(q(z) ‖ p(z))": (betas, [np.mean([p.marginal_kl for p in measured[b]]) for b in betas]),
        "log of the number of images": (betas, [math.log(len(bench.x_test))] * len(betas)),
    }
    pairs = list(zip(measured[1.0], measured[0.01], strict=True))
    return Claim(
        "to-the-centre",
        "The KL pushes the distributions of all data points towards the centre of latent space.",
        "Mean KL = I(x; z) + KL(q(z) ‖ p(z)) (Hoffman & Johnson 2016), and of these it is the "
        "second that gives way: codes gather where the prior is, and stay apart. All of them at "
        "the centre would be collapse.",
        (
            below("KL(q(z) ‖ p(z)) at beta 1, over that at 0.01",
                  [a.marginal_kl / b.marginal_kl for a, b in pairs], 0.5),
            below("I(x; z) at beta 1, over that at 0.01",
                  [a.information / b.information for a, b in pairs], 0.5),
        ),
        (
            Panel("lines", "the two parts of the mean KL, 2 latents", lines, x_label="beta",
                  y_label="nats per image", log_x=True, log_y=True),
        ),
    )  # fmt: skip


def not_differentiable(bench: Bench) -> Claim:
    """d E[log p(x|z)] / d mu of one image, by two estimators that agree on average."""
    n = 4000 if bench.quick else 40_000

    def estimates(seed: int) -> tuple[Array, Array]:
        vae, x = bench.model(seed, n_latent=2), bench.x_test[seed : seed + 1]
        mu, logvar = (values.astype("float64") for values in vae.encode(x))
        eps = np.random.default_rng(seed).standard_normal((n, 1, 2))
        z = latent.reparameterize_forward(mu, logvar, eps)
        trace = vae.forward(x, eps.astype(vae.dtype))
        dz, _ = vae.decoder_backward(np.ones_like(trace.nll), trace)
        centred = (trace.nll - trace.nll.mean())[..., np.newaxis]
        score = centred * (z - mu) / np.exp(logvar)  # f(z) d log q(z) / d mu
        return dz[:, 0].astype("float64"), score[:, 0]

    pairs = [estimates(seed) for seed in bench.seeds]
    agree = [
        float(a.mean(0) @ b.mean(0) / np.linalg.norm(a.mean(0)) / np.linalg.norm(b.mean(0)))
        for a, b in pairs
    ]
    variance = [float(b.var(axis=0).sum() / a.var(axis=0).sum()) for a, b in pairs]
    counts = np.unique(np.geomspace(1, n // 20, 12).astype(int))
    lines = {}
    for name, values in zip(("reparameterised", "score function"), pairs[0], strict=True):
        error = []
        for k in counts:
            means = values[: len(values) // k * k].reshape(-1, k, 2).mean(axis=1)
            error.append(float(np.sqrt(((means - values.mean(axis=0)) ** 2).sum(axis=1).mean())))
        lines[name] = counts, error
    return Claim(
        "not-differentiable",
        "One can't take the derivative of a random number; the trick is what makes it possible.",
        "The score-function estimator gets the same gradient without it (Williams 1992), only "
        "noisier: the trick wins by its variance.",
        (
            below("cosine between the mean gradients of the two estimators (1 if both are right)",
                  agree, 0.9),
            above("variance of the score function's, over the reparameterised", variance, 1),
        ),
        (
            Panel("lines", "error of dmu against samples", lines, x_label="samples averaged",
                  y_label="distance to the mean, nats per unit", log_x=True, log_y=True),
        ),
    )  # fmt: skip


def train_with_noise(
    bench: Bench, seed: int, noise: Callable[..., Array], again: Callable[..., Array]
) -> VAE:
    """Train with `noise` of (rng, images' numbers) in forward, and `again` of both in backward."""
    vae = VAE(784, (256, 128), 16, seed=seed)
    state = State(Adam(vae.params), np.random.default_rng(seed))
    for _ in range(bench.epochs):
        order = state.rng.permutation(len(bench.x))
        for start in range(0, len(order), 128):
            rows = order[start : start + 128]
            eps = noise(state.rng, rows)
            trace = vae.forward(bench.x[rows], eps)
            wrong = {**vars(trace), "eps": again(state.rng, rows, eps)}
            state.optimizer.step(vae.backward(type(trace)(**wrong)))
    return vae


def fixed_noise(bench: Bench) -> Claim:
    def fresh(rng: Any, rows: Array, eps: Any = None) -> Array:
        return rng.standard_normal((len(rows), 16), dtype="float32")

    def kept(rng: Any, rows: Array, eps: Array) -> Array:
        return eps

    results: dict[str, list[float]] = {
        "fresh": bench.each(lambda s: bench.neg_elbo(bench.model(s)))
    }
    once = np.random.default_rng(99).standard_normal((len(bench.x), 16), dtype="float32")
    kinds = (
        ("once per image", lambda rng, rows: once[rows], kept),
        ("drawn twice", fresh, fresh),
    )
    for name, noise, again in kinds:
        results[name] = []
        for seed in bench.seeds:
            bench.report(f"training: noise {name}, seed {seed}")
            vae = train_with_noise(bench, seed, noise, again)
            results[name].append(bench.neg_elbo(vae))
    return Claim(
        "fixed-noise",
        "The randomness is shifted to a separate, fixed input epsilon.",
        "Fresh for each image and step, but the same in forward and backward.",
        (
            below("−ELBO of noise drawn once per image, less that of fresh noise, nats",
                  np.subtract(results["once per image"], results["fresh"]).tolist(), 1),
            above("−ELBO of noise drawn again in backward, less that of fresh noise, nats",
                  np.subtract(results["drawn twice"], results["fresh"]).tolist(), 1),
        ),
        (Panel("bars", "−ELBO on test images", results, y_label="nats per image"),),
    )  # fmt: skip


def notation(bench: Bench) -> Claim:
    return Claim(
        "notation",
        "The encoder outputs mu and sigma, and z comes from N(mu, sigma²) or N(mu, sigma).",
        "The covariance is diagonal; the network gives logvar = log sigma²; the second argument of "
        "N is the variance, and the prior is N(0, I).",
    )


def stable_logvar(bench: Bench) -> Claim:
    logvar = np.linspace(-800, 800, 161)
    lines = {}
    finite = {}
    for dtype in ("float32", "float64"):
        values = logvar.astype(dtype)[:, np.newaxis]
        with np.errstate(over="ignore"):
            kl = latent.kl_forward(np.zeros_like(values), values)
        lines[dtype] = logvar, np.log10(1 + np.where(np.isfinite(kl), kl, np.nan))
        finite[dtype] = float(np.isfinite(kl).mean())
    vae = VAE(784, (256, 128), 16, seed=0)
    raw = vae.encode(bench.x_test)[1]  # as a head starts; were it the variance itself:
    return Claim(
        "stable-logvar",
        "Log-variance is more stable than variance.",
        "It removes the constraint that a variance be positive; exp can still overflow.",
        (
            above("share of an untrained head's outputs that would be no variance (below 0)",
                  [float((raw < 0).mean())], 0.01),
            above("share of logvar from -800 to 800 whose KL is finite in float32",
                  [finite["float32"]], 0.999),
        ),
        (
            Panel("lines", "KL at mu = 0, until it overflows", lines, x_label="logvar",
                  y_label="log10(1 + KL in nats)"),
        ),
    )  # fmt: skip


def trade_off(bench: Bench) -> Claim:
    """On the model of oracle.py that can be integrated, trained on four images at each beta."""
    betas = (1e-4, 0.03, 0.1, 0.3, 1.0, 3.0)
    eps = oracle.plane()
    weight = np.exp(-(eps**2).sum(axis=1) / 2) / (2 * math.pi) * oracle.STEP**2

    def excess(beta: float, seed: int) -> Array:
        vae, x = oracle.small_model()
        optimizer, rng = Adam(vae.params, 0.01), np.random.default_rng(seed)
        for _ in range(500):
            noise = rng.standard_normal((8, len(x), 2))
            optimizer.step(vae.backward(vae.forward(x, noise, beta)))
        trace = vae.forward(x, np.repeat(eps[:, np.newaxis], len(x), axis=1))
        return -weight @ trace.nll - beta * trace.kl - oracle.exact_log_p(vae, x)

    gaps = {beta: [excess(beta, seed) for seed in bench.seeds] for beta in betas}
    lines = {f"image {i + 1}": (betas, [gaps[beta][0][i] for beta in betas]) for i in range(4)}
    return Claim(
        "trade-off",
        "The ELBO is a trade-off between reconstruction and KL, to be tuned by beta.",
        "It is a lower bound on log p(x); below beta 1 the objective need not be one.",
        (
            below("objective less exact log p(x) at beta 1, the largest of 4 images, nats",
                  [float(gap.max()) for gap in gaps[1.0]], 1e-9),
            below("the same at beta 0.0001", [float(gap.max()) for gap in gaps[1e-4]], 1e-9),
        ),
        (
            Panel("lines", "objective − exact log p(x)", lines, x_label="beta",
                  y_label="nats (a bound is below 0)", log_x=True),
        ),
    )  # fmt: skip


def at_test_time(bench: Bench) -> Claim:
    def flattery(seed: int) -> float:
        vae = bench.model(seed)
        x = bench.x_test[: bench.few]
        mu, logvar = vae.encode(x)
        at_mu = -vae.likelihood.forward(vae.decode_logits(mu), x)
        return float((at_mu - latent.kl_forward(mu, logvar)).mean()) + bench.neg_elbo(vae, x=x)

    flattered = bench.each(flattery)
    few = bench.x_test[: bench.few]
    sampled = bench.each(lambda s: -bench.neg_elbo(bench.model(s), x=few))
    bars = {
        "ELBO, sampled z": sampled,
        "“ELBO” at z = mu": np.add(sampled, flattered).tolist(),
        "log p(x)": bench.each(lambda s: bench.log_p(bench.model(s))),
    }
    return Claim(
        "at-test-time",
        "Nothing about how to evaluate.",
        "The ELBO needs a sampled z. At z = mu the figure comes out higher, and is not an ELBO.",
        (below("gained by taking z = mu, nats", flattered, 1),),
        (Panel("bars", "test images", bars, y_label="nats per image"),),
        said=False,
    )


def schedule(bench: Bench) -> Claim:
    def trained(seed: int, name: str, beta: float) -> VAE:
        return bench.model(seed, beta=(name, beta))

    def objective(seed: int, name: str, beta: float) -> float:
        reconstruction, kl = bench.terms(trained(seed, name, beta))
        return reconstruction + beta * kl

    def active(seed: int, name: str, beta: float) -> float:
        vae = trained(seed, name, beta)
        return float(collapse.latent_use(vae, bench.x_test).active.sum())

    def gained(measure: Callable[[int, str, float], float], beta: float) -> list[float]:
        return bench.each(lambda s: measure(s, "linear", beta) - measure(s, "constant", beta))

    done = np.linspace(0, 1, 201)
    lines = {n: (done, [schedules.named(n)(float(d)) for d in done]) for n in schedules.NAMES}
    bars = {
        f"beta {beta:g}, {name}": bench.each(lambda s, n=name, b=beta: objective(s, n, b))  # type: ignore[misc]
        for beta in (1.0, 4.0)
        for name in ("constant", "linear")
    }
    return Claim(
        "schedule",
        "A beta that starts low and rises can help the model to use its latent space.",
        "It is made for strong decoders, which collapse early (Bowman et al. 2016). Here, without "
        "one, seeds disagree whether it helps. A schedule must end at the beta one means.",
        (
            below("reconstruction + beta KL with linear warm-up to 1, less that without, nats",
                  gained(objective, 1.0), -0.5),
            below("the same with beta 4", gained(objective, 4.0), -0.5),
            above("active dimensions gained by warm-up, beta 1", gained(active, 1.0), 0.5),
            above("the same with beta 4", gained(active, 4.0), 0.5),
        ),
        (
            Panel("lines", "the schedules", lines, x_label="share of training", y_label="beta"),
            Panel("bars", "reconstruction + beta KL, test", bars, y_label="nats per image"),
        ),
    )  # fmt: skip


def anomalies(bench: Bench) -> Claim:
    digits = (1, 4)

    def scores(seed: int, digit: int) -> dict[str, float]:
        vae = bench.model(seed, without=digit)
        baseline = anomaly.pixel_means(bench.x[bench.y != digit])
        found = anomaly.scores(vae, bench.x_test, baseline, rng=seed, n_samples=5)
        is_it = bench.y_test == digit
        return {name: anomaly.auroc(s[~is_it], s[is_it]) for name, s in found.items()}

    measured = {digit: [scores(seed, digit) for seed in bench.seeds] for digit in digits}
    blank = np.zeros((1, 784), "float32")

    def cheaper(seed: int) -> float:
        vae = bench.model(seed)
        return -float(bounds.elbo(vae, blank, rng=0, n_samples=20)[0]) - bench.neg_elbo(vae)

    curves = {}
    vae = bench.model(0, without=1)
    baseline = anomaly.pixel_means(bench.x[bench.y != 1])
    found = anomaly.scores(vae, bench.x_test, baseline, rng=0, n_samples=5)
    for name in anomaly.SCORES:
        of_ones = found[name][bench.y_test == 1]
        curves[name] = anomaly.roc(found[name][bench.y_test != 1], of_ones)
    bars = {
        f"{digit} held out: {name}": [m[name] for m in measured[digit]]
        for digit in digits
        for name in anomaly.SCORES
    }
    return Claim(
        "anomalies",
        "A VAE is powerful for anomaly detection.",
        "Sometimes. Likelihood rewards simple images, and can invert (Nalisnick et al. 2019); a "
        "likelihood ratio mends that here (Ren et al. 2019).",
        (
            above("AUROC of -ELBO, digit 4 held out", [m["elbo"] for m in measured[4]], 0.6),
            above("AUROC of -ELBO, digit 1 held out", [m["elbo"] for m in measured[1]], 0.6),
            above("AUROC of the likelihood ratio, digit 1 held out",
                  [m["ratio"] for m in measured[1]], 0.6),
            above("−ELBO of a blank image, less that of a digit, nats", bench.each(cheaper), 0),
        ),
        (
            Panel("lines", "ROC, digit 1 held out", curves, x_label="false alarms",
                  y_label="anomalies found"),
            Panel("bars", "½ is a coin", bars, y_label="AUROC"),
        ),
    )  # fmt: skip


def summed(bench: Bench) -> Claim:
    vae = bench.model(0)
    per_batch: dict[int, list[float]] = {}
    per_image: dict[int, list[float]] = {}
    for size in (32, 256):
        losses = []
        for start in range(0, len(bench.x_test) // 256 * 256, size):
            x = bench.x_test[start : start + size]
            eps = np.random.default_rng(start).standard_normal((size, 16), dtype="float32")
            losses.append(vae.forward(x, eps).loss)
        per_image[size] = losses
        per_batch[size] = [size * loss for loss in losses]
    ratio = float(np.mean(per_batch[256]) / np.mean(per_batch[32]))
    lines = {
        f"batch {size}": (np.arange(len(v)) * size, np.array(v)) for size, v in per_batch.items()
    }
    means = {
        f"batch {size}": (np.arange(len(v)) * size, np.array(v)) for size, v in per_image.items()
    }
    return Claim(
        "summed",
        "The loss is summed over the batch; nothing on what to report.",
        "Report nats per image, a mean over the batch: the sum depends on the batch size, and so "
        "does plain SGD's learning rate (Adam's does not).",
        (below("summed loss at batch 256, over that at batch 32, of one model", [ratio], 1.1),),
        (
            Panel("lines", "summed over the batch", lines, x_label="image", y_label="nats",
                  log_y=True),
            Panel("lines", "per image", means, x_label="image", y_label="nats per image"),
        ),
        said=False,
    )  # fmt: skip


def sigmoid_then_log(bench: Bench) -> Claim:
    """The gradient of a black pixel's loss, as autograd takes it: through p, step by step."""
    logits = np.arange(0.0, 41.0)
    lines = {}
    for dtype in ("float32", "float64"):
        p = 1 / (1 + np.exp(-logits.astype(dtype)))
        # d -log(1-p) / dp = 1 / (1-p), with 1-p kept off 0 as PyTorch does; then dp/dl = p (1-p).
        lines[f"sigmoid, then log: {dtype}"] = logits, p / np.maximum(1 - p, 1e-12) * (1 - p)
    column = logits[:, np.newaxis]
    fused = likelihood.bernoulli_backward(np.ones(len(logits)), column, np.zeros_like(column))
    lines["from logits"] = logits, fused[:, 0]
    with np.errstate(divide="ignore"):
        p17 = np.float32(1) / (1 + np.exp(np.float32(-17)))
        clamped = -max(float(np.log(1 - p17)), -100.0)
    return Claim(
        "sigmoid-then-log",
        "The decoder ends in a sigmoid, and the loss takes the cross-entropy of its output.",
        "Wrong where the sigmoid saturates: compute both at once, from logits.",
        (
            above("gradient of a pixel that is confidently wrong, logit 17, float32 (it is 1)",
                  [float(lines["sigmoid, then log: float32"][1][17])], 0.99),
            above("the same at logit 30, float64",
                  [float(lines["sigmoid, then log: float64"][1][30])], 0.99),
            below("loss at logit 17 in float32 with the logarithm held at -100 (it is 17.0)",
                  [clamped], 18),
        ),
        (
            Panel("lines", "gradient of −log(1−p) by the logit", lines, x_label="logit",
                  y_label="dloss/dlogit (it is p)"),
        ),
    )  # fmt: skip


EXPERIMENTS: tuple[Callable[[Bench], Claim], ...] = (
    tiny_beta, vanishing, sharper, blur, disentangled, mse_or_bce, grey_pixels, blobs, every_point,
    to_the_centre, not_differentiable, fixed_noise, notation, stable_logvar, trade_off,
    at_test_time, schedule, anomalies, summed, sigmoid_then_log,
)  # fmt: skip


def run(bench: Bench, names: Sequence[str] = ()) -> Iterator[Claim]:
    """The claims called `names`, or all, as soon as each is measured."""
    for experiment in EXPERIMENTS:
        if not names or experiment.__name__.replace("_", "-") in names:
            yield experiment(bench)
