"""What one does with a latent space: walk through it, and calculate in it."""

import math
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

    ω is the angle between them. In many dimensions nearly all mass of N(0, I) lies near a sphere,
    and the middle of a straight line inside it, where there is next to no mass. (Shoemake 1985;
    White 2016, arXiv 1609.04468.) Where z0 and z1 are parallel, the line is straight.
    """
    z0, z1, t = _ends(z0, z1, n_steps)
    omega = 0.0
    if z0.any() and z1.any():
        omega = math.acos(min(max(float(_direction(z0) @ _direction(z1)), -1), 1))
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)


def between(vae: VAE, x0: Any, x1: Any, n_steps: int) -> dict[str, Array]:
    """Three ways of n_steps images (n_steps, D) from one image (D,) to another, by their names."""
    vae = validation.instance("vae", vae, VAE)
    x0, x1 = _vector("x0", x0, vae.n_inputs), _vector("x1", x1, vae.n_inputs)
    z0, z1 = vae.encode(np.stack([x0, x1]))[0]
    z0, z1, t = _ends(z0, z1, n_steps)
    return {
        "straight in z": vae.decode(straight(z0, z1, n_steps)),
        "spherical in z": vae.decode(slerp(z0, z1, n_steps)),
        "pixels faded": ((1 - t) * x0 + t * x1).astype(vae.dtype),
    }


def traversal(z: Any, dimension: int, values: Any) -> Array:
    """Copies of z (L,), one for each of `values`, which takes the place of one dimension."""
    z, values = _vector("z", z), _vector("values", values)
    dimension = validation.whole_number("dimension", dimension, minimum=0)
    if dimension >= len(z):
        raise InputError(f"dimension: expected a number below {len(z)}; got {dimension}")
    points = np.repeat(z[np.newaxis], len(values), axis=0)
    points[:, dimension] = values
    return points


def class_means(vae: VAE, x: Any, y: Any) -> dict[Any, Array]:
    """The mean of mu over the images of each class, for latent arithmetic."""
    mu, y = validation.instance("vae", vae, VAE).encode(x)[0], np.asarray(y)
    if y.shape != (len(mu),) or y.dtype.kind not in "biufU":
        raise InputError(f"y: expected {len(mu)} labels, one for each image; got shape {y.shape}")
    return {label.item(): mu[y == label].mean(axis=0) for label in np.unique(y)}


def moved(vae: VAE, x: Any, from_mean: Any, to_mean: Any) -> Array:
    """Images x (B, D) decoded from mu - from_mean + to_mean, the means (L,) of two classes.

    Latent arithmetic: what tells the classes apart is taken away from an image, or given to it,
    and the rest, its slant or its stroke, should stay.
    """
    mu = validation.instance("vae", vae, VAE).encode(x)[0]
    from_mean = _vector("from_mean", from_mean, vae.n_latent)
    return vae.decode(mu - from_mean + _vector("to_mean", to_mean, vae.n_latent))


def _ends(z0: Any, z1: Any, n_steps: int) -> tuple[Array, Array, Array]:
    z0, z1 = _vector("z0", z0), validation.finite_array("z1", z1, "float64")
    if z0.shape != z1.shape:
        raise InputError(f"z1: expected a vector like z0, of shape {z0.shape}; got {z1.shape}")
    n_steps = validation.whole_number("n_steps", n_steps, minimum=2)
    return z0, z1, np.linspace(0, 1, n_steps)[:, np.newaxis]


def _vector(name: str, value: Any, length: int | None = None) -> Array:
    z = validation.finite_array(name, value, "float64")
    if z.ndim != 1 or len(z) != (length or len(z)) or len(z) == 0:
        wanted = f"({length},)" if length else "(L,)"
        raise InputError(f"{name}: expected a vector {wanted}; got shape {z.shape}")
    return z


def _direction(z: Array) -> Array:
    z = z / np.abs(z).max()  # or the square of a large number would overflow
    return z / np.linalg.norm(z)
