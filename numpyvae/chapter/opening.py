"""What the chapter says in its opening paragraphs: autoencoders, and a space to wander in."""

import math

import numpy as np

from ..arrays import Array
from ..autoencoder import fitted_gaussian
from ..figures.panels import Panel
from ..measures import collapse
from ..vae import VAE
from .bench import Bench
from .claim import Claim, above, below


def drawn(means: Array, seed: int) -> Array:
    """Black and white images, each pixel white with its mean as the probability."""
    return (np.random.default_rng(seed).random(means.shape) < means).astype("float32")


def blobs(bench: Bench) -> Claim:
    """An autoencoder is said to generate blobs. We sample it in two ways, and compare a VAE."""
    autoencoders, vaes = bench.models(kind="ae"), bench.models()

    codes = [ae.encode(bench.x)[0] for ae in autoencoders]
    fitted = [fitted_gaussian(z) for z in codes]
    spread = [np.sqrt((np.diag(cov) + mean**2).mean()) for mean, cov in fitted]
    of_prior, of_fitted, of_vae = np.transpose([
        [bench.to_nearest(drawn(means, seed)) for means in (
            ae.sample(500, seed),
            ae.decode(np.random.default_rng(seed).multivariate_normal(*gaussian, 500)),
            vae.sample(500, seed),
        )]
        for seed, ae, gaussian, vae in zip(bench.seeds, autoencoders, fitted, vaes, strict=True)
    ])  # fmt: skip

    evidence = (
        above("distance to the nearest training image, samples from N(0, I), over a VAE's",
              of_prior / of_vae, 1.1),
        above("the same from a Gaussian fitted to its codes, over that from N(0, I)",
              of_fitted / of_prior, 1),
        below("root mean square of a code's entries (N(0, I) has 1)", spread, 1.5),
    )  # fmt: skip

    x, ae, rng = bench.x_test[:10], autoencoders[0], np.random.default_rng(0)
    rows = {
        "images": x,
        "reconstructed": ae.reconstruct(x),
        "from N(0, I)": ae.sample(10, 0),
        "from fitted": ae.decode(rng.multivariate_normal(*fitted[0], 10)),
    }
    distances = {
        "test digits": [bench.to_nearest(bench.x_test)],
        "autoencoder, N(0, I)": of_prior,
        "autoencoder, fitted": of_fitted,
        "VAE": of_vae,
    }
    points = {
        "codes": ae.encode(bench.x_test)[0][:, :2],
        "N(0, I)": rng.standard_normal((500, 2)),
    }
    return Claim(
        "blobs",
        "An autoencoder can't generate: it gives the average blob of its training data.",
        "From N(0, I) it can't, because its codes are elsewhere. From a Gaussian fitted to its "
        "codes its samples come nearer to digits, and it reconstructs well.",
        evidence,
        (
            Panel("images", "an autoencoder", rows),
            Panel("bars", "squared distance to the nearest digit", distances, y_label="pixels"),
            Panel("points", "codes of test images, and N(0, I)", points,
                  x_label="$z_0$", y_label="$z_1$"),
        ),
    )  # fmt: skip


def notation(bench: Bench) -> Claim:
    """N(mu, sigma) and N(mu, sigma²) both occur. There is nothing to measure."""
    return Claim(
        "notation",
        "The encoder outputs mu and sigma, and z comes from N(mu, sigma²) or N(mu, sigma).",
        "The covariance is diagonal; the network gives logvar = log sigma²; the second argument of "
        "N is the variance, and the prior is N(0, I).",
    )


def log_ratio(vae: VAE, x: Array, z: Array) -> Array:
    """log q(z) - log p(z) at points z (N, L), q(z) being the mean of q(z|x) over the images."""
    return collapse.log_aggregate_posterior(vae, x, z) + (z**2).sum(axis=1) / 2


def every_point(bench: Bench) -> Claim:
    """Every point is said to be valid. We count the draws from the prior where codes are rare."""
    betas = (1.0, 1e-4)
    models = {beta: bench.models(n_latent=2, beta=beta) for beta in betas}

    draws = [np.random.default_rng(seed).standard_normal((4000, 2)) for seed in bench.seeds]
    holes = {
        beta: [
            (log_ratio(vae, bench.x, z) < math.log(0.1)).mean()
            for vae, z in zip(models[beta], draws, strict=True)
        ]
        for beta in betas
    }

    evidence = (
        below("share of draws from N(0, I) where q(z) is below p(z)/10, beta 1, 2 latents",
              holes[1.0], 0.05),
        below("the same at beta 0.0001, the chapter's loss", holes[1e-4], 0.05),
    )  # fmt: skip

    axis = np.linspace(-3, 3, 61)
    grid = np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2)
    ratio = log_ratio(models[1.0][0], bench.x, grid).reshape(61, 61)
    rows = {f"beta {beta:g}": models[beta][0].sample(8, 0) for beta in betas}
    return Claim(
        "every-point",
        "Every point of the latent space is valid and decodes to something coherent.",
        "Where codes are: at beta 1 that is nearly wherever the prior draws, at the loss code's "
        "0.0001 nearly nowhere.",
        evidence,
        (
            Panel("map", "log q(z)/p(z), nats (beta 1)", {"values": ratio, "extent": 3.0},
                  x_label="$z_0$", y_label="$z_1$"),
            Panel("images", "decoded from N(0, I), 2 latents", rows),
        ),
    )  # fmt: skip


CLAIMS = (blobs, notation, every_point)
