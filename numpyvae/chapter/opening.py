"""The chapter's opening: what an autoencoder lacks, and what a distribution of codes adds."""

import math
from typing import Any

import numpy as np

from ..arrays import Array
from ..autoencoder import fitted_gaussian
from ..figures.panels import Panel
from ..measures import collapse
from ..vae import VAE
from .bench import Bench, each
from .claim import Claim, above, below


def drawn(means: Array, seed: int) -> Array:
    """Black-and-white images, each pixel of which is white with the probability in `means`."""
    return (np.random.default_rng(seed).random(means.shape) < means).astype("float32")


def blobs(bench: Bench) -> Claim:
    """An autoencoder can't generate, the chapter says. We decode points from N(0, I) and from a
    Gaussian fitted to its codes, and compare both with the samples of a VAE."""
    autoencoders, vaes = bench.models(kind="ae"), bench.models()

    distances, root_mean_square = [], []
    for seed, ae, vae in zip(bench.seeds, autoencoders, vaes, strict=True):
        mean, covariance = fitted_gaussian(ae.encode(bench.x)[0])
        fitted = np.random.default_rng(seed).multivariate_normal(mean, covariance, 500)
        images = ae.sample(500, seed), ae.decode(fitted), vae.sample(500, seed)
        # Pixels are drawn, because a grey image is near to every digit.
        distances.append([bench.distance_to_nearest(drawn(means, seed)) for means in images])
        root_mean_square.append(np.sqrt((np.diag(covariance) + mean**2).mean()))
    from_prior, from_fitted, from_vae = np.transpose(distances)

    evidence = (
        above("distance to the nearest training image, samples from N(0, I), over a VAE's",
              from_prior / from_vae, 1.1),
        above("the same from a Gaussian fitted to its codes, over that from N(0, I)",
              from_fitted / from_prior, 1),
        below("root mean square of a code's entries (N(0, I) has 1)", root_mean_square, 1.5),
    )  # fmt: skip

    ae, x, rng = autoencoders[0], bench.x_test[:10], np.random.default_rng(0)
    gaussian = fitted_gaussian(ae.encode(bench.x)[0])
    rows = {
        "images": x,
        "reconstructed": ae.reconstruct(x),
        "from N(0, I)": ae.sample(10, 0),
        "from fitted": ae.decode(rng.multivariate_normal(*gaussian, 10)),
    }
    bars = {
        "test digits": [bench.distance_to_nearest(bench.x_test)],
        "autoencoder, N(0, I)": from_prior,
        "autoencoder, fitted": from_fitted,
        "VAE": from_vae,
    }
    codes, prior = ae.encode(bench.x_test)[0][:, :2], rng.standard_normal((500, 2))
    panels = (
        Panel("images", "an autoencoder", rows),
        Panel("bars", "squared distance to the nearest digit", bars, y_label="pixels"),
        Panel("points", "codes of test images, and N(0, I)", {"codes": codes, "N(0, I)": prior},
              x_label="$z_0$", y_label="$z_1$"),
    )  # fmt: skip
    return Claim("blobs",
                 "An autoencoder can't generate: it gives the average blob of its training data.",
                 "From N(0, I) it can't, because its codes are elsewhere. From a Gaussian fitted "
                 "to its codes its samples come nearer to digits, and it reconstructs well.",
                 evidence, panels)  # fmt: skip


def notation(bench: Bench) -> Claim:
    """What the encoder outputs, and which Gaussian that is: there is nothing to measure."""
    return Claim("notation",
                 "The encoder outputs mu and sigma, and z comes from N(mu, sigma²) or N(mu, "
                 "sigma).",
                 "The covariance is diagonal; the network gives logvar = log sigma²; the second "
                 "argument of N is the variance, and the prior is N(0, I).")  # fmt: skip


def share_of_holes(vae: VAE, x: Array, seed: Any) -> float:
    """The share of draws from the prior at which q(z), of the images x (N, D), is below p(z)/10."""
    z = np.random.default_rng(seed).standard_normal((4000, 2))
    return float((collapse.log_aggregate_over_prior(vae, x, z) < math.log(0.1)).mean())


def every_point(bench: Bench) -> Claim:
    """Every point of the latent space decodes to something, the chapter says. We count the draws
    from the prior p(z) at which q(z), the density of the codes, is less than a tenth of p(z)."""
    models = {beta: bench.models(n_latent=2, beta=beta) for beta in (1.0, 1e-4)}

    holes = each(models, lambda vae: share_of_holes(vae, bench.x, vae.config["seed"]))

    evidence = (
        below("share of draws from N(0, I) where q(z) is below p(z)/10, beta 1, 2 latents",
              holes[1.0], 0.05),
        below("the same at beta 0.0001, the chapter's loss", holes[1e-4], 0.05),
    )  # fmt: skip

    axis = np.linspace(-3, 3, 61)
    grid = np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2)
    log_ratio = collapse.log_aggregate_over_prior(models[1.0][0], bench.x, grid).reshape(61, 61)
    rows = {f"beta {beta:g}": vaes[0].sample(8, 0) for beta, vaes in models.items()}
    panels = (
        Panel("map", "log q(z)/p(z), nats (beta 1)", {"values": log_ratio, "extent": 3.0},
              x_label="$z_0$", y_label="$z_1$"),
        Panel("images", "decoded from N(0, I), 2 latents", rows),
    )  # fmt: skip
    return Claim("every-point",
                 "Every point of the latent space is valid and decodes to something coherent.",
                 "Where codes are: at beta 1 that is nearly wherever the prior draws, at the "
                 "loss code's 0.0001 nearly nowhere.", evidence, panels)  # fmt: skip


CLAIMS = (blobs, notation, every_point)
