"""The chapter's opening: what an autoencoder lacks, and what a distribution of codes adds."""

import math
from typing import Any

import numpy as np

from ..arrays import Array
from ..figures.panels import Panel
from ..measures import collapse
from ..vae import VAE
from . import sources
from .claim import Claim, above, below, noted
from .setup import Setup, each, like


def blobs(setup: Setup) -> Claim:
    """We decode points from N(0, I) with an autoencoder, then points from a Gaussian fitted to its
    codes, and do the same with a VAE of the same size. We show all samples to a small classifier
    that was trained on digits, and measure the Fréchet distance of its features between samples and
    test digits: how different they look to it, 0 if they look alike."""
    autoencoders, vaes = setup.models(kind="ae"), setup.models()

    distances, of_many, likeness, spread = [], [], [], []
    average, n = setup.x.mean(axis=0), len(setup.x)
    for seed, ae, vae in zip(setup.seeds, autoencoders, vaes, strict=True):
        of_ae, of_vae = ae.encode(setup.x)[0], setup.trace(vae, setup.x).z
        images = (
            ae.sample(1000, seed),
            ae.decode(like(of_ae, 1000, seed)),
            vae.sample(1000, seed),
            vae.decode(like(of_vae, 1000, seed)),
        )
        distances.append([setup.frechet(means) for means in images])
        many = setup.frechet(ae.decode(like(of_ae, n, seed)), setup.x)
        of_many.append(many / setup.frechet(vae.sample(n, seed), setup.x))
        likeness.append(np.corrcoef(images[0].mean(axis=0), average)[0, 1])
        spread.append(math.sqrt((of_ae**2).mean()))
    ae_prior, ae_fitted, vae_prior, vae_fitted = np.transpose(distances)
    digits = setup.frechet(setup.x[:1000])

    evidence = (
        above("The Fréchet distance of an autoencoder's samples from N(0, I) is {} times that of a "
              "VAE's", ae_prior / vae_prior, 2,
              "they would be clearly farther from digits (above {}, a limit of our choice)",
              slow=True),
        above("From a Gaussian fitted to the autoencoder's codes it is {} times that of a VAE's "
              "from N(0, I)", ae_fitted / vae_prior, 2,
              "an autoencoder would be useless for generation however we sampled it, so these "
              "samples, too, would be clearly farther (above {})"),
        above("The mean of the autoencoder's samples from N(0, I) has a correlation of {} with the "
              "average digit", likeness, 0.9,
              "they would be averages of the training data, and it would be near 1 (above {})"),
        noted("With a Gaussian fitted to its own codes, the VAE's distance is {} times that from "
              "N(0, I)", vae_fitted / vae_prior),
        noted("The VAE's distance from N(0, I) is {}", vae_prior),
        noted("With so few images the distance never gets near 0, and it hardly ranks what comes "
              "close to it: that of 1,000 training digits is {}", [digits]),
        noted(f"Among {n:,} images of each kind, set against the {n:,} training digits, the "
              "autoencoder's with the fitted Gaussian is {} times that of the VAE's from N(0, I)",
              of_many),
        noted("The root mean square of a code's entries is {}, where N(0, I) has 1", spread),
    )  # fmt: skip

    ae, x, rng = autoencoders[0], setup.x_test[:10], np.random.default_rng(0)
    rows = {
        "images": x,
        "reconstructed": ae.reconstruct(x),
        "from N(0, I)": ae.sample(10, 0),
        "from fitted": ae.decode(like(ae.encode(setup.x)[0], 10, 0)),
        "a VAE's": vaes[0].sample(10, 0),
    }
    bars = {
        "training digits": [digits],
        "autoencoder, N(0, I)": ae_prior,
        "autoencoder, fitted": ae_fitted,
        "VAE, N(0, I)": vae_prior,
        "VAE, fitted": vae_fitted,
    }
    codes, prior = ae.encode(setup.x_test)[0][:, :2], rng.standard_normal((500, 2))
    panels = (
        Panel("images", "an autoencoder, and a VAE", rows),
        Panel("bars", "Fréchet distance to test digits", bars, y_label="less is nearer"),
        Panel("points", "codes of test images, and N(0, I)", {"codes": codes, "N(0, I)": prior},
              x_label="$z_0$", y_label="$z_1$"),
    )  # fmt: skip
    return Claim("blobs",
                 "An autoencoder is useless for generation: ask it for a new image, and you get "
                 "the blurry average of its training data.",
                 "With codes from N(0, I) it fails, because its own codes lie elsewhere: it "
                 "draws blobs, though not the average of the data. With codes from a Gaussian "
                 "fitted to its own it does about as well as a VAE from N(0, I) by the Fréchet "
                 "distance of 1,000 images, and better by that of 9,000. (The distance hardly "
                 "tells a digit from one pieced together from two.) The VAE gains from a fitted "
                 "Gaussian as well. What it adds is a prior that is fixed in advance, and a "
                 "likelihood to compare models by.",
                 evidence, panels, sources=(sources.GHOSH, sources.HEUSEL))  # fmt: skip


def notation(setup: Setup) -> Claim:
    """There is nothing to measure: these are names."""
    return Claim("notation",
                 "The encoder outputs mu and sigma. The text writes its Gaussian N(mu, sigma²), "
                 "and a comment in the code writes N(mu, sigma).",
                 "The second argument of N is the variance, and the covariance is diagonal. The "
                 "network outputs logvar = log sigma². The prior is N(0, I).")  # fmt: skip


def share_of_holes(vae: VAE, x: Array, seed: Any) -> float:
    """The share of draws from the prior at which q(z), of the images x (N, D), is below p(z)/10."""
    z = np.random.default_rng(seed).standard_normal((4000, vae.n_latent))
    return float((collapse.log_aggregate_over_prior(vae, x, z) < math.log(0.1)).mean())


def every_point(setup: Setup) -> Claim:
    """We decode draws from N(0, I) and count how many a small classifier recognises: it must be as
    sure of them as of 19 in 20 real test digits. A second classifier has also seen what is no
    digit: two digits one over the other, halves of two, and noise. It may say so. We compare with
    the model's reconstructions of test digits, which are as good as it can draw. For two latents
    we also map where the codes are."""
    vaes, planes = setup.models(), setup.models(n_latent=2)
    tiny = setup.models(n_latent=2, beta=1e-4)
    models = {
        "VAE": vaes, "2 latents": planes, "0.0001": tiny,
        "ae": setup.models(kind="ae"), "ae, 2": setup.models(kind="ae", n_latent=2),
    }  # fmt: skip

    coherent = each(models, lambda vae: setup.recognised(vae.sample(1000, vae.config["seed"])))
    reconstructed = each(models, lambda vae: setup.recognised(vae.reconstruct(setup.x_test)))
    passed = each(models, lambda vae: setup.passed(vae.sample(1000, vae.config["seed"])))
    noise = np.random.default_rng(0).random((1000, setup.x.shape[1])).astype("float32").round()
    holes = {
        beta: [share_of_holes(vae, setup.x, vae.config["seed"]) for vae in of_beta]
        for beta, of_beta in ((1.0, planes), (1e-4, tiny))
    }

    evidence = (
        below("At beta 1 the recognised share is lower among draws from N(0, I) than among "
              "reconstructions by {}", reconstructed["VAE"] - coherent["VAE"], 0.05,
              "every point would be as good as the code of an image, and it would be hardly lower "
              "(below {}, a limit of our choice)"),
        above("A classifier that was also shown what is no digit lets a share of {} of the draws "
              "pass", passed["VAE"], 0.5,
              "every draw would pass, so at least most would (above {})", slow=True),
        noted("It lets a share of {} of the test digits pass", [setup.passed(setup.x_test)]),
        noted("It lets {} of the reconstructions pass",
              [setup.passed(vae.reconstruct(setup.x_test)) for vae in vaes]),
        noted("It lets {} of an autoencoder's draws from N(0, I) pass", passed["ae"]),
        noted("With two latents it lets {} of the draws pass", passed["2 latents"]),
        noted("With two latents it lets {} of an autoencoder's draws pass", passed["ae, 2"]),
        noted("The first classifier, which saw digits only, recognises a share of {} of the draws",
              coherent["VAE"]),
        noted("But it also recognises a share of {} of pure noise", [setup.recognised(noise)]),
        noted("With two latents it recognises {} of the draws", coherent["2 latents"]),
        noted("With two latents and the loss code's 0.0001 it recognises {} of the draws",
              coherent["0.0001"]),
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
                 "With many latents most points do at beta 1, far more than an autoencoder's, "
                 "but fewer than of the reconstructions. So not every point does: some draws are "
                 "smears. With two latents it depends on whether a grey smear counts as a digit. "
                 "With two latents and the loss code's 0.0001 most of what N(0, I) draws lies "
                 "where no code is, though the decoder may draw something like a digit there all "
                 "the same.",
                 evidence, panels, sources=(sources.ROSCA,))  # fmt: skip


CLAIMS = (blobs, notation, every_point)
