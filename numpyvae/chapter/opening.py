"""The chapter's opening: what an autoencoder lacks, and what a distribution of codes adds."""

import math
from typing import Any

import numpy as np

from ..arrays import Array
from ..autoencoder import fitted_gaussian
from ..figures.panels import Panel
from ..measures import collapse
from ..vae import VAE
from . import sources
from .claim import Claim, above, below, noted
from .setup import Setup, drawn, each


def blobs(setup: Setup) -> Claim:
    """We decode points from N(0, I) with an autoencoder, then points from a Gaussian fitted to its
    codes, and compare both with the samples of a VAE of the same size. Each sample's pixels are
    drawn black or white, and we measure how far they are from the nearest training digit."""
    autoencoders, vaes = setup.models(kind="ae"), setup.models()

    distances, variety, spread = [], [], []
    for seed, ae, vae in zip(setup.seeds, autoencoders, vaes, strict=True):
        mean, covariance = fitted_gaussian(ae.encode(setup.x)[0])
        fitted = np.random.default_rng(seed).multivariate_normal(mean, covariance, 1000)
        images = ae.sample(1000, seed), ae.decode(fitted), vae.sample(1000, seed)
        distances.append([setup.distance_to_nearest(drawn(means, seed)) for means in images])
        variety.append(images[0].var(axis=0).sum() / setup.x.var(axis=0).sum())
        spread.append(np.sqrt((np.diag(covariance) + mean**2).mean()))
    from_prior, from_fitted, from_vae = np.transpose(distances)

    evidence = (
        above("Samples of an autoencoder from N(0, I) are {} times as far from the nearest digit "
              "as a VAE's", from_prior / from_vae, 1,
              "they would be farther (above {})"),
        above("Samples from a Gaussian fitted to the autoencoder's codes are {} times as far from "
              "the nearest digit as a VAE's", from_fitted / from_vae, 1,
              "they too would be farther (above {}), because an autoencoder would be "
              "useless for generation however we sampled it"),
        below("The variance of the autoencoder's samples from N(0, I), summed over the pixels, is "
              "{} times that of real digits", variety, 0.5,
              "samples would look more like one average than like different digits, so it would "
              "be below {}"),
        noted("The root mean square of a code's entries is {}, where N(0, I) has 1", spread),
    )  # fmt: skip

    ae, x, rng = autoencoders[0], setup.x_test[:10], np.random.default_rng(0)
    gaussian = fitted_gaussian(ae.encode(setup.x)[0])
    rows = {
        "images": x,
        "reconstructed": ae.reconstruct(x),
        "from N(0, I)": ae.sample(10, 0),
        "from fitted": ae.decode(rng.multivariate_normal(*gaussian, 10)),
        "a VAE's": vaes[0].sample(10, 0),
    }
    bars = {
        "test digits": [setup.distance_to_nearest(setup.x_test)],
        "autoencoder, N(0, I)": from_prior,
        "autoencoder, fitted": from_fitted,
        "VAE": from_vae,
    }
    codes, prior = ae.encode(setup.x_test)[0][:, :2], rng.standard_normal((500, 2))
    panels = (
        Panel("images", "an autoencoder, and a VAE", rows),
        Panel("bars", "squared distance to the nearest digit", bars, y_label="pixels"),
        Panel("points", "codes of test images, and N(0, I)", {"codes": codes, "N(0, I)": prior},
              x_label="$z_0$", y_label="$z_1$"),
    )  # fmt: skip
    return Claim("blobs",
                 "An autoencoder is useless for generation: ask it for a new image, and you get "
                 "the blurry average of its training data.",
                 "With codes from N(0, I) it fails, because its own codes lie elsewhere. With "
                 "codes from a Gaussian fitted to its own it draws digits, by this measure as near "
                 "to real ones as a VAE's. What the VAE adds is a prior that is fixed in advance, "
                 "and a likelihood to compare models by.",
                 evidence, panels, sources=(sources.GHOSH,))  # fmt: skip


def notation(setup: Setup) -> Claim:
    """There is nothing to measure: these are names."""
    return Claim("notation",
                 "The encoder outputs mu and sigma, and z comes from N(mu, sigma²) in one place "
                 "and from N(mu, sigma) in another.",
                 "The second argument of N is the variance, and the covariance is diagonal. The "
                 "network outputs logvar = log sigma². The prior is N(0, I).")  # fmt: skip


def share_of_holes(vae: VAE, x: Array, seed: Any) -> float:
    """The share of draws from the prior at which q(z), of the images x (N, D), is below p(z)/10."""
    z = np.random.default_rng(seed).standard_normal((4000, vae.n_latent))
    return float((collapse.log_aggregate_over_prior(vae, x, z) < math.log(0.1)).mean())


def every_point(setup: Setup) -> Claim:
    """We decode draws from N(0, I) and count how many are digits: as near to a training digit as 19
    in 20 real test digits are. For two latents we also map where the codes are."""
    vaes, planes = setup.models(), setup.models(n_latent=2)
    tiny, autoencoders = setup.models(n_latent=2, beta=1e-4), setup.models(kind="ae")
    models = {"VAE": vaes, "2 latents": planes, "0.0001": tiny, "ae": autoencoders}

    coherent = each(
        models,
        lambda vae: setup.share_of_digits(drawn(vae.sample(1000, vae.config["seed"]), 0)),
    )
    holes = {
        beta: [share_of_holes(vae, setup.x, vae.config["seed"]) for vae in of_beta]
        for beta, of_beta in ((1.0, planes), (1e-4, tiny))
    }

    evidence = (
        above("Of draws from N(0, I), a share of {} decodes to a digit (beta 1)",
              coherent["VAE"], 0.9, "nearly all would, so it would be above {}"),
        above("With two latents the share is {}", coherent["2 latents"], 0.9,
              "it would be above {} here, too"),
        above("The VAE's share exceeds that of an autoencoder, decoded from N(0, I), by {}",
              coherent["VAE"] - coherent["ae"], 0.1,
              "the distribution of codes would make the difference, so it would be above {}"),
        noted("With two latents and the loss code's 0.0001 the share is {}", coherent["0.0001"]),
        noted("With two latents, q(z) is below p(z)/10 at a share of {} of draws from the prior",
              holes[1.0]),
        noted("With the loss code's 0.0001 that share is {}", holes[1e-4]),
    )  # fmt: skip

    axis = np.linspace(-3, 3, 61)
    grid = np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2)
    rows = {"beta 1": vaes[0], "beta 1, 2 latents": planes[0], "0.0001, 2 latents": tiny[0]}
    maps = [
        Panel("map", f"log q(z)/p(z) in nats, beta {beta:g}",
              {"values": collapse.log_aggregate_over_prior(vae, setup.x, grid).reshape(61, 61),
               "extent": 3.0}, x_label="$z_0$", y_label="$z_1$")
        for beta, vae in ((1.0, planes[0]), (1e-4, tiny[0]))
    ]  # fmt: skip
    panels = (
        *maps,
        Panel("images", "decoded from N(0, I)",
              {name: vae.sample(8, 0) for name, vae in rows.items()}),
    )  # fmt: skip
    return Claim("every-point",
                 "Every point of the latent space is valid and decodes to something coherent.",
                 "Most points do at beta 1, and far more than an autoencoder's. But not every one: "
                 "between the codes of two digits lie smears, and more so with few latents. With "
                 "the loss code's 0.0001 most of what N(0, I) draws lies where no code is.",
                 evidence, panels, sources=(sources.ROSCA,))  # fmt: skip


CLAIMS = (blobs, notation, every_point)
