"""The data of the experiments, and the models that were trained on them so far.

Unless an experiment says otherwise: mnist10k with pixels above ½ white and all others black, a
784-256-128 VAE with 16 latents, Bernoulli likelihood, beta 1, Adam 1e-3, batch 128; measured in
nats per image on test images that no model was trained on, once for each seed.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any

import numpy as np

from .. import bounds, schedules
from ..arrays import Array
from ..autoencoder import Autoencoder
from ..data import Dataset, load_dataset
from ..training.loop import fit
from ..vae import VAE, Trace


class Bench:
    """Images to train and test on, and every model trained on them, kept for the next experiment.

    quick : one seed, fewer images and fewer epochs
    report : called with a line of text before each training

    Digits are black and white in x and x_test, (N, 784), grey in grey and grey_test; y and y_test
    are their labels, (N,).
    """

    def __init__(self, quick: bool, report: Callable[[str], None] = lambda text: None) -> None:
        self.quick, self.report = quick, report
        self.seeds: tuple[int, ...] = (0,) if quick else (0, 1, 2)
        self.epochs = 12 if quick else 30
        data = load_dataset("mnist10k")
        n_train, n_test = (4000, 400) if quick else (9000, 1000)
        self.grey, self.grey_test = data.x_train[:n_train], data.x_test[:n_test]
        self.x = (self.grey > 0.5).astype("float32")
        self.x_test = (self.grey_test > 0.5).astype("float32")
        self.y, self.y_test = np.asarray(data.y_train)[:n_train], np.asarray(data.y_test)[:n_test]
        self.n_sprites = 5000 if quick else 18_000
        self.few, self.n_samples = (
            (100, 100) if quick else (300, 500)
        )  # images, samples of log p(x)
        self.n_noise = 4000 if quick else 40_000  # samples of one image's gradient
        self._trained: dict[Any, VAE] = {}

    @cached_property
    def sprites(self) -> Dataset:
        """Little shapes whose factors are known: see data/sprites.py."""
        return load_dataset("sprites")

    def model(self, seed: int, images: str = "binary", *, kind: str = "vae", n_latent: int = 16,
              likelihood: str = "bernoulli", beta: float = 1.0, schedule: str = "constant",
              without: int | None = None) -> VAE:  # fmt: skip
        """A trained model, the same one whenever it is asked for again.

        images : "binary", "grey" or "sprites"
        kind : "vae", or "ae" for an autoencoder
        beta, schedule : where the weight of the KL ends, and how it gets there (see schedules.py)
        without : a digit to leave out of the training
        """
        key = images, kind, n_latent, likelihood, beta, schedule, without, seed
        if key not in self._trained:
            self.report(f"training: {kind}, {images} images, beta {beta:g}, seed {seed}")
            if images == "sprites":
                x = self.sprites.x_train[: self.n_sprites]
            else:
                x = {"binary": self.x, "grey": self.grey}[images]
            if without is not None:
                x = x[self.y != without]
            build = Autoencoder if kind == "ae" else VAE
            vae = build(x.shape[1], (256, 128), n_latent, likelihood, seed=seed)
            beta_at = schedules.named(schedule, beta)
            fit(vae, x, epochs=self.epochs, beta=beta_at, seed=seed, verbose=False)
            self._trained[key] = vae
        return self._trained[key]

    def models(self, images: str = "binary", **options: Any) -> list[VAE]:
        """One trained model for each of `seeds`; the arguments are those of `model`."""
        return [self.model(seed, images, **options) for seed in self.seeds]

    def trace(self, vae: VAE, x: Array | None = None, beta: float = 1.0) -> Trace:
        """The forward pass of the test images, or of x, with the same noise for every model."""
        x = self.x_test if x is None else x
        eps = np.random.default_rng(0).standard_normal((len(x), vae.n_latent), dtype=vae.dtype)
        return vae.forward(x, eps, beta)

    def elbo(self, vae: VAE, x: Array | None = None) -> float:
        """The mean ELBO of the test images, or of x, in nats."""
        x = self.x_test if x is None else x
        return float(bounds.elbo(vae, x, rng=0, n_samples=5).mean())

    def distance_to_nearest(self, images: Array) -> float:
        """min over training images x of |image - x|², the mean over `images` (M, 784)."""
        lengths = (self.x**2).sum(axis=1)
        distances = lengths - 2 * images @ self.x.T + (images**2).sum(axis=1)[:, np.newaxis]
        return float(distances.min(axis=1).mean())


def each(models: Mapping[Any, Iterable[Any]], measure: Callable[[Any], Any]) -> dict[Any, Any]:
    """The measure of every model, by the models' keys: an array over the seeds, (S, ...)."""
    return {key: np.array([measure(model) for model in models[key]]) for key in models}
