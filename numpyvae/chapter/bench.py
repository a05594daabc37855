"""The data of the chapter's claims, and the models trained on them so far.

Unless a claim says otherwise: mnist10k with pixels above ½ white and all others black, a
784-256-128 VAE with 16 latents, Bernoulli likelihood, Adam 1e-3, batch 128. Measures are means
over test images, in nats per image.
"""

from collections.abc import Callable
from functools import cached_property
from typing import Any

import numpy as np

from .. import bounds, schedules
from ..arrays import Array
from ..autoencoder import Autoencoder
from ..data import Dataset, load_dataset
from ..training.loop import fit
from ..vae import VAE


class Bench:
    """Data, seeds and trained models. `quick` is one seed, fewer images and fewer epochs."""

    def __init__(self, quick: bool, report: Callable[[str], None] = lambda text: None) -> None:
        self.quick, self.report = quick, report
        self.seeds = (0,) if quick else (0, 1, 2)
        self.epochs = 12 if quick else 30
        self.n_sprites = 5000 if quick else 18_000
        self.few, self.n_samples = (100, 100) if quick else (300, 500)  # for log p(x)
        n_train, n_test = (4000, 400) if quick else (9000, 1000)
        data = load_dataset("mnist10k")
        self.grey, self.grey_test = data.x_train[:n_train], data.x_test[:n_test]
        self.x = (self.grey > 0.5).astype("float32")
        self.x_test = (self.grey_test > 0.5).astype("float32")
        self.y = np.asarray(data.y_train)[:n_train]
        self.y_test = np.asarray(data.y_test)[:n_test]
        self._trained: dict[tuple[Any, ...], VAE] = {}

    @cached_property
    def sprites(self) -> Dataset:
        return load_dataset("sprites")

    def models(self, images: str = "binary", **options: Any) -> list[VAE]:
        """One trained model per seed, with the options of `model`."""
        return [self.model(seed, images, **options) for seed in self.seeds]

    def model(
        self,
        seed: int,
        images: str = "binary",
        *,
        kind: str = "vae",
        beta: float = 1.0,
        schedule: str = "constant",
        n_latent: int = 16,
        likelihood: str = "bernoulli",
        without: int | None = None,
    ) -> VAE:
        """A VAE, or an autoencoder ("ae"), trained once and then kept.

        images : "binary" digits, of which those of the label `without` are left out; "grey" digits;
            or "sprites"
        """
        key = seed, images, kind, beta, schedule, n_latent, likelihood, without
        if key not in self._trained:
            self.report(f"training: {kind}, {images} images, beta {beta:g}, seed {seed}")
            if images == "sprites":
                x = self.sprites.x_train[: self.n_sprites]
            else:
                x = {"binary": self.x, "grey": self.grey}[images]
            if without is not None:
                x = x[self.y != without]
            build = Autoencoder if kind == "ae" else VAE
            vae = build(x.shape[1], (256, 128), n_latent, likelihood=likelihood, seed=seed)
            rising = schedules.named(schedule, beta)
            fit(vae, x, epochs=self.epochs, beta=rising, seed=seed, verbose=False)
            self._trained[key] = vae
        return self._trained[key]

    def terms(self, vae: VAE, x: Array | None = None) -> tuple[float, float]:
        """Reconstruction and KL, with one noise sample for each image."""
        x = self.x_test if x is None else x
        eps = np.random.default_rng(0).standard_normal((len(x), vae.n_latent), dtype=vae.dtype)
        trace = vae.forward(x, eps)
        return trace.reconstruction, trace.kl_mean

    def neg_elbo(self, vae: VAE, x: Array | None = None) -> float:
        """-ELBO, with five noise samples for each image."""
        x = self.x_test if x is None else x
        return -float(bounds.elbo(vae, x, rng=0, n_samples=5).mean())

    def log_p(self, vae: VAE) -> float:
        """log p(x) of the first `few` test images."""
        x = self.x_test[: self.few]
        return float(bounds.log_likelihood(vae, x, rng=0, n_samples=self.n_samples).mean())

    def to_nearest(self, images: Array) -> float:
        """Mean squared distance of images to the nearest training image."""
        x, lengths = self.x, (self.x**2).sum(axis=1)
        distances = lengths - 2 * images @ x.T + (images**2).sum(axis=1)[:, np.newaxis]
        return float(distances.min(axis=1).mean())
