"""Is it a digit? A small classifier says how sure it is, and how far images are from digits.

Two questions about decoded images, neither of which asks for pixels that agree:

    confidence        max over classes k of p(k|x): how sure the classifier is of some digit
    Fréchet distance  between two sets of images, as Gaussians in the classifier's hidden layer

The first finds smears between two digits. Other images fool it easily: a classifier that saw
digits only is sure of noise, too. The second compares sets, so it also sees that images are too
much alike.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from .. import layers, validation
from ..arrays import Array
from ..optim import Adam
from ..validation import InputError


def softmax(logits: Array) -> Array:
    """p_k = exp(a_k) / Σ_j exp(a_j), for logits a (..., K)."""
    p = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return p / p.sum(axis=-1, keepdims=True)


def softmax_forward(logits: Array, y: np.ndarray) -> Array:
    """-log p_y in nats, (B,): the cross-entropy of logits a (B, K) and classes y (B,)."""
    at_y = np.take_along_axis(logits, y[:, np.newaxis], axis=-1)[:, 0]
    return np.logaddexp.reduce(logits, axis=-1) - at_y


def softmax_backward(dnll: Array, logits: Array, y: np.ndarray) -> Array:
    """dlogits (B, K), from dnll (B,): d(-log p_y)/da_k = p_k - [k = y]."""
    return dnll[:, np.newaxis] * (softmax(logits) - np.eye(logits.shape[-1])[y])


@dataclass(frozen=True)
class Classifier:
    """Logits = relu(x W₁ + b₁) W₂ + b₂, for images x (B, D) and K classes."""

    params: dict[str, Array]

    def features(self, x: Array) -> Array:
        """The hidden layer, (B, H)."""
        p = self.params
        return layers.relu_forward(layers.dense_forward(x, p["hidden.weight"], p["hidden.bias"]))

    def logits(self, x: Array) -> Array:
        """The scores of the classes, (B, K)."""
        p = self.params
        return layers.dense_forward(self.features(x), p["output.weight"], p["output.bias"])

    def confidence(self, x: Array) -> Array:
        """The probability of the likeliest class, (B,)."""
        return softmax(self.logits(x)).max(axis=-1)

    def gradients(self, x: Array, y: np.ndarray) -> dict[str, Array]:
        """Gradients of the mean cross-entropy of images x (B, D) and classes y (B,)."""
        h = self.features(x)
        W = self.params["output.weight"]
        logits = layers.dense_forward(h, W, self.params["output.bias"])
        dlogits = softmax_backward(np.full(len(x), 1 / len(x)), logits, y).astype(x.dtype)
        dh, dW, db = layers.dense_backward(dlogits, h, W)
        d_hidden = layers.dense_parameters_backward(layers.relu_backward(dh, h), x)
        return {
            "hidden.weight": d_hidden[0],
            "hidden.bias": d_hidden[1],
            "output.weight": dW,
            "output.bias": db,
        }


def untrained(n_inputs: int, n_hidden: int, n_classes: int, rng: Any) -> Classifier:
    """A classifier in float32 whose weights keep the scale of what they are given."""
    rng = validation.generator("rng", rng)
    params = {}
    for name, n_in, n_out in (("hidden", n_inputs, n_hidden), ("output", n_hidden, n_classes)):
        weight = rng.standard_normal((n_in, n_out)) * np.sqrt(2 / n_in)
        params[f"{name}.weight"] = weight.astype("float32")
        params[f"{name}.bias"] = np.zeros(n_out, "float32")
    return Classifier(params)


def train_classifier(x: Array, y: np.ndarray, *, seed: int, epochs: int = 12) -> Classifier:
    """A classifier with 256 hidden units, trained on images x (N, D) of the classes y (N,)."""
    rng = np.random.default_rng(seed)
    classifier = untrained(x.shape[1], 256, int(y.max()) + 1, rng)
    optimizer = Adam(classifier.params)
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(order), 64):
            rows = order[start : start + 64]
            optimizer.step(classifier.gradients(x[rows], y[rows]))
    return classifier


def frechet_distance(a: Any, b: Any) -> float:
    """|m_a - m_b|² + tr(C_a + C_b - 2 (C_a C_b)^½), for features a (N, H) and b (M, H).

    m and C are the mean and the covariance of each set. It is the squared distance between two
    Gaussians. Heusel et al. 2017 (arXiv 1706.08500) introduced it for images, with the features of
    a much larger classifier. C_a C_b has the eigenvalues of the symmetric matrix C_a^½ C_b C_a^½,
    and the trace of a root is the sum of the eigenvalues' roots.
    """
    a, b = validation.finite_array("a", a, "float64"), validation.finite_array("b", b, "float64")
    if a.ndim != 2 or b.ndim != 2 or a.shape[1] != b.shape[1] or min(len(a), len(b)) < 2:
        raise InputError(
            f"a, b: expected two sets of features, (N, H) and (M, H); got {a.shape} and {b.shape}"
        )
    difference = a.mean(axis=0) - b.mean(axis=0)
    C_a, C_b = (np.atleast_2d(np.cov(features, rowvar=False)) for features in (a, b))
    values, vectors = np.linalg.eigh(C_a)
    root = vectors * np.sqrt(np.maximum(values, 0)) @ vectors.T
    of_root = np.sqrt(np.maximum(np.linalg.eigvalsh(root @ C_b @ root), 0)).sum()
    return float(difference @ difference + np.trace(C_a) + np.trace(C_b) - 2 * of_root)
