"""The data of the experiments, and the models that were trained on them so far.

Unless an experiment says otherwise: mnist10k with pixels above ½ white and all others black, a VAE
with the sizes of the setting, Bernoulli likelihood, beta 1, Adam 1e-3, batch 128. All numbers are
in nats per image, on test images that no model was trained on, one for each seed.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from .. import bounds, schedules
from ..arrays import Array
from ..autoencoder import Autoencoder, fitted_gaussian
from ..data import Dataset, load_dataset
from ..measures.classifier import Classifier, frechet_distance, train_classifier
from ..neighbour import NeighbourVAE
from ..training.loop import fit
from ..vae import VAE, Trace

KINDS: dict[str, type[VAE]] = {"vae": VAE, "ae": Autoencoder, "neighbour": NeighbourVAE}


@dataclass(frozen=True)
class Setting:
    """How large the nets are, how long they train, `training` being a factor, and which seeds."""

    name: str
    hidden: tuple[int, int] = (256, 128)
    n_latent: int = 16
    training: int = 1
    seeds: tuple[int, ...] = (0,)


# A verdict must be the same in all of them; the first is what the figures show. The chapter gives
# its hidden layers, 512 and 256, but leaves the number of latents open: 20 is our choice.
SETTINGS = (
    Setting("plain", seeds=(0, 1, 2)),
    Setting("twice the training", training=2),
    Setting("the chapter's layers", hidden=(512, 256), n_latent=20),
)


class Setup:
    """Images to train and test on, and every model trained on them, kept for the next experiment.

    quick : one seed, fewer images and fewer epochs
    setting : sizes and length of training
    report : called with a line of text before each training

    Digits are black and white in x and x_test, (N, 784), grey in grey and grey_test; y and y_test
    are their labels, (N,).
    """

    def __init__(
        self,
        quick: bool,
        setting: Setting = SETTINGS[0],
        report: Callable[[str], None] = lambda text: None,
    ) -> None:
        self.quick, self.setting, self.report = quick, setting, report
        self.seeds: tuple[int, ...] = setting.seeds[:1] if quick else setting.seeds
        self.epochs = (12 if quick else 30) * setting.training
        data = load_dataset("mnist10k")
        n_train, n_test = (4000, 400) if quick else (9000, 1000)
        self.grey, self.grey_test = data.x_train[:n_train], data.x_test[:n_test]
        self.x = (self.grey > 0.5).astype("float32")
        self.x_test = (self.grey_test > 0.5).astype("float32")
        self.y, self.y_test = np.asarray(data.y_train)[:n_train], np.asarray(data.y_test)[:n_test]
        self.n_sprites = 5000 if quick else 12_000
        self.few, self.n_samples = (
            (100, 100) if quick else (300, 500)
        )  # images, samples of log p(x)
        self.n_noise = 4000 if quick else 40_000  # samples of one image's gradient
        self._trained: dict[Any, VAE] = {}

    @cached_property
    def sprites(self) -> Dataset:
        """Little shapes whose factors are known: see data/sprites.py."""
        return load_dataset("sprites")

    def model(self, seed: int, images: str = "binary", *, kind: str = "vae",
              n_latent: int | None = None, likelihood: str = "bernoulli", beta: float = 1.0,
              schedule: str = "constant", without: int | None = None) -> VAE:  # fmt: skip
        """A trained model, the same one whenever it is asked for again.

        images : "binary", "grey" or "sprites"
        kind : "vae", "ae" for an autoencoder, "neighbour" for a decoder that sees left neighbours
        n_latent : that of the setting, unless it is given
        beta, schedule : where the weight of the KL ends, and how it gets there (see schedules.py)
        without : a digit to leave out of the training
        """
        n_latent = n_latent or self.setting.n_latent
        key = images, kind, n_latent, likelihood, beta, schedule, without, seed, self.epochs
        if key not in self._trained:
            what = [kind, f"{images} images", f"{n_latent} latents"]
            if likelihood != "bernoulli":
                what.append(f"likelihood {likelihood}")
            if kind != "ae":  # which has no KL to weigh
                what.append(f"beta {beta:g}")
            if schedule != "constant":
                what.append(f"schedule {schedule}")
            if without is not None:
                what.append(f"without the {without}s")
            self.say_training(", ".join([*what, f"seed {seed}"]))
            if images == "sprites":
                x = self.sprites.x_train[: self.n_sprites]
            else:
                x = {"binary": self.x, "grey": self.grey}[images]
            if without is not None:
                x = x[self.y != without]
            build = KINDS[kind]
            vae = build(x.shape[1], self.setting.hidden, n_latent, likelihood, seed=seed)
            beta_at = schedules.named(schedule, beta)
            fit(vae, x, epochs=self.epochs, beta=beta_at, seed=seed, verbose=False)
            self._trained[key] = vae
        return self._trained[key]

    def say_training(self, what: str) -> None:
        """Report a training, with the setting's name unless it is the usual one."""
        name = "" if self.setting == SETTINGS[0] else f" ({self.setting.name})"
        self.report(f"training{name}: {what}")

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

    @cached_property
    def classifier(self) -> Classifier:
        """A small classifier of digits, trained on x and y."""
        return train_classifier(self.x, self.y, seed=0)

    @cached_property
    def _sure(self) -> float:
        """How sure the classifier is of 19 in 20 test digits, at least."""
        return float(np.quantile(self.classifier.confidence(self.x_test), 0.05))

    def recognised(self, images: Array) -> float:
        """The share of images (M, 784) that the classifier is as sure of as of 19 in 20 test
        digits."""
        return float((self.classifier.confidence(images) > self._sure).mean())

    @cached_property
    def critic(self) -> Classifier:
        """The same with one class more: what is no digit."""
        none = no_digits(self.x, self.y, seed=0)
        x, y = np.concatenate([self.x, none]), np.append(self.y, [self.y.max() + 1] * len(none))
        return train_classifier(x, y, seed=0, epochs=8)

    def passed(self, images: Array) -> float:
        """The share of images (M, 784) that the critic takes for a digit."""
        return float((self.critic.logits(images).argmax(axis=1) <= self.y.max()).mean())

    def frechet(self, images: Array, digits: Array | None = None) -> float:
        """The Fréchet distance between images (M, 784) and the test digits, or other digits, to the
        classifier."""
        digits = self.x_test if digits is None else digits
        features = self.classifier.features
        return frechet_distance(features(images), features(digits))

    def distances(self, images: Array) -> Array:
        """min over training images x of |image - x|², (M,), for images (M, 784)."""
        lengths = (self.x**2).sum(axis=1)
        distances = lengths - 2 * images @ self.x.T + (images**2).sum(axis=1)[:, np.newaxis]
        return distances.min(axis=1)

    def distance_to_nearest(self, images: Array) -> float:
        """The mean of `distances`."""
        return float(self.distances(images).mean())

    @cached_property
    def far(self) -> float:
        """The squared distance to a training image that 19 in 20 test digits stay below."""
        return float(np.quantile(self.distances(self.x_test), 0.95))

    def share_of_digits(self, images: Array) -> float:
        """How many of the images are as near to a training digit as 19 in 20 test digits are."""
        return float((self.distances(images) < self.far).mean())


def no_digits(x: Array, y: np.ndarray, seed: int) -> Array:
    """Images that are no digit, of digits x (N, D) of the classes y: two digits one over the other,
    the upper half of one and the lower half of another, and noise with the average digit's grey."""
    rng = np.random.default_rng(seed)
    other, half = rng.permutation(len(x)), x.shape[1] // 2
    pairs = np.flatnonzero(y != y[other])
    a, b, c = np.array_split(pairs, 3)
    return np.concatenate(
        [
            np.maximum(x[a], x[other[a]]),
            np.hstack([x[b, :half], x[other[b], half:]]),
            rng.random((len(c), x.shape[1])) < x.mean(axis=0),
        ]
    ).astype(x.dtype)


def drawn(means: Array, seed: int) -> Array:
    """Black-and-white images, each pixel of which is white with the probability in `means`.

    A mean image that is grey where it is undecided is near to every digit; what is drawn from it
    is near to none.
    """
    return (np.random.default_rng(seed).random(means.shape) < means).astype("float32")


def like(codes: Array, n: int, seed: Any) -> Array:
    """n draws (n, L) from a Gaussian fitted to codes (N, L)."""
    return np.random.default_rng(seed).multivariate_normal(*fitted_gaussian(codes), n)


def each(models: Mapping[Any, Iterable[Any]], measure: Callable[[Any], Any]) -> dict[Any, Any]:
    """The measure of every model, by the models' keys: an array over the seeds, (S, ...)."""
    return {key: np.array([measure(model) for model in models[key]]) for key in models}
