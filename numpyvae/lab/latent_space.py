"""What one does with a latent space: walk through it, and calculate in it."""

from typing import Any

import numpy as np

from .. import validation
from ..arrays import Array
from ..vae import VAE
from ..validation import InputError


def straight(z0: Any, z1: Any, n_steps: int) -> Array:
    """n_steps points from z0 to z1, both (L,), on a straight line; (n_steps, L)."""
    z0, z1, t = _ends(z0, z1, n_steps)
    return (1 - t) * z0 + t * z1


def slerp(z0: Any, z1: Any, n_steps: int) -> Array:
    """n_steps points from z0 to z1 along a great circle: (sin((1-t)ω) z0 + sin(tω) z1) / sin ω.

    ω is the angle between them. In many dimensions N(0, I) lies near a sphere, and the middle of a
    straight line inside it, where the prior has next to nothing. (Shoemake 1985; White 2016, arXiv
    1609.04468.) Where z0 and z1 are parallel, the line is straight.
    """
    z0, z1, t = _ends(z0, z1, n_steps)
    lengths = np.linalg.norm(z0) * np.linalg.norm(z1)
    omega = np.arccos(np.clip(z0 @ z1 / lengths, -1, 1)) if lengths > 0 else 0.0
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)


def traversal(z: Any, dimension: int, values: Any) -> Array:
    """Copies of z (L,), one for each of `values`, which takes the place of one dimension."""
    points = np.repeat(np.atleast_2d(np.asarray(z, float)), len(values), axis=0)
    points[:, dimension] = values
    return points


def class_means(vae: VAE, x: Any, y: Any) -> dict[Any, Array]:
    """The mean of mu over the images of each class, for latent arithmetic."""
    mu = vae.encode(x)[0]
    return {label.item(): mu[np.asarray(y) == label].mean(axis=0) for label in np.unique(y)}


def moved(vae: VAE, x: Any, from_mean: Any, to_mean: Any) -> Array:
    """Images x (B, D) decoded from mu - from_mean + to_mean, the means (L,) of two classes.

    Latent arithmetic: what tells the classes apart is taken away from an image, or given to it,
    and the rest, its slant or its stroke, should stay.
    """
    return vae.decode(vae.encode(x)[0] - np.asarray(from_mean) + np.asarray(to_mean))


def _ends(z0: Any, z1: Any, n_steps: int) -> tuple[Array, Array, Array]:
    z0 = validation.finite_array("z0", z0, "float64")
    z1 = validation.finite_array("z1", z1, "float64")
    if z0.ndim != 1 or z0.shape != z1.shape:
        raise InputError(f"z1: expected a vector like z0, of shape {z0.shape}; got {z1.shape}")
    n_steps = validation.whole_number("n_steps", n_steps, minimum=2)
    return z0, z1, np.linspace(0, 1, n_steps)[:, np.newaxis]
