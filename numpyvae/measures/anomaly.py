"""Anomaly scores: how unlike the training images is this one? And how well a score tells them.

A score is high where an image looks anomalous. `auroc` is the chance that an anomaly scores higher
than an ordinary image: 1 is perfect, ½ is a coin, below ½ is inverted. Likelihood does invert:
simple images cost few nats, whatever they show (Nalisnick et al. 2019, arXiv 1810.09136).
"""

from typing import Any

import numpy as np

from .. import bounds, validation
from ..arrays import Array
from ..data import Dataset
from ..families import Bernoulli
from ..vae import VAE
from ..validation import InputError, OptionError

SCORES = ("elbo", "reconstruction", "ratio")


def scores(vae: VAE, x: Any, baseline: Array, *, rng: Any, n_samples: int = 10) -> dict[str, Array]:
    """Scores (B,) of images x (B, D), in nats; three for a Bernoulli, otherwise no "ratio".

    "elbo" : -ELBO
    "reconstruction" : -log p(x|z) at z = mu
    "ratio" : -ELBO less the nats that `baseline` needs, a model with a probability for each pixel
        and nothing else: what a simple image saves, it saves with both. After Ren et al. 2019
        (arXiv 1906.02845), whose second model is deep.
    """
    baseline = validation.finite_array("baseline", baseline)
    if baseline.shape != (validation.has_noise("vae", vae, VAE).n_inputs,):
        raise InputError(f"baseline: expected shape ({vae.n_inputs},); got {baseline.shape}")
    if isinstance(vae.likelihood, Bernoulli) and not (0 < baseline.min() <= baseline.max() < 1):
        raise InputError("baseline: expected probabilities between 0 and 1, such as pixel_means")
    x = validation.images("x", x, vae.n_inputs, vae.dtype, vae.likelihood.unit_interval)
    neg_elbo = -bounds.elbo(vae, x, rng=rng, n_samples=n_samples)
    logits = vae.decode_logits(vae.encode(x)[0])
    found = {"elbo": neg_elbo, "reconstruction": vae.likelihood.forward(logits, x)}
    if isinstance(vae.likelihood, Bernoulli):  # the baseline knows black and white only
        found["ratio"] = neg_elbo - cross_entropy(x, baseline)
    return found


def to_tell_apart(
    data: Dataset, held_out: str | None, other: Dataset | None = None
) -> tuple[Array, Array, str]:
    """Ordinary images and strange ones to score, and what the strange ones are.

    Of `data`, those to test on: without the label `held_out`, which was not trained on. Strange
    are the images of `other`, where it is given, else those of that label.
    """
    is_it = np.zeros(len(data.x_test), bool)
    if held_out is not None:
        is_it = data.y_test.astype(str) == held_out  # type: ignore[union-attr]
    if other is None:
        return data.x_test[~is_it], data.x_test[is_it], f"label {held_out}"
    if other.image_shape != data.image_shape:
        raise OptionError(
            "against", f"expected images of {data.image_shape} pixels; got {other.image_shape}"
        )
    return data.x_test[~is_it], other.x_test[: len(data.x_test)], f"images of {other.name}"


def cross_entropy(x: Array, p: Array) -> Array:
    """-Σ x log p + (1 - x) log(1 - p) over the pixels of images x (B, D), in nats; (B,).

    p : probabilities strictly between 0 and 1, (D,) for all images or (B, D)
    """
    return -(x * np.log(p) + (1 - x) * np.log1p(-p)).sum(axis=1)


def pixel_means(x_train: Array) -> Array:
    """The baseline: each pixel's mean (D,), as if one more image had been black and one white."""
    x_train = validation.finite_array("x_train", x_train)
    if x_train.ndim != 2 or x_train.size == 0:
        raise InputError(f"x_train: expected images (N, D), at least one; got {x_train.shape}")
    return (x_train.sum(axis=0, dtype="float64") + 1) / (len(x_train) + 2)


def roc(ordinary: Any, anomalous: Any) -> tuple[Array, Array]:
    """False and true alarms, each a share from 0 to 1, for every threshold from high to low."""
    ordinary, anomalous = _scores("ordinary", ordinary), _scores("anomalous", anomalous)
    thresholds = np.unique(np.concatenate([ordinary, anomalous]))[::-1]
    false = 1 - np.searchsorted(np.sort(ordinary), thresholds, side="left") / len(ordinary)
    true = 1 - np.searchsorted(np.sort(anomalous), thresholds, side="left") / len(anomalous)
    return np.concatenate([[0.0], false]), np.concatenate([[0.0], true])


def auroc(ordinary: Any, anomalous: Any) -> float:
    """The area under the ROC: the chance that an anomaly scores higher; ties count one half."""
    false, true = roc(ordinary, anomalous)
    return float(((true[1:] + true[:-1]) / 2 * np.diff(false)).sum())


def _scores(name: str, values: Any) -> Array:
    values = validation.finite_array(name, values, "float64")
    if values.ndim != 1 or len(values) == 0:
        raise InputError(f"{name}: expected a row of scores, at least one; got {values.shape}")
    return values
