"""Sprites: white shapes on black whose five factors are known, drawn by NumPy alone.

A factor is a number that decides one thing in an image: its shape, size, rotation, and where it
is. Because they are known one can ask whether latent dimensions found them (see factors.py).
After dSprites (Matthey et al. 2017), with angles below the symmetry of each shape, so that two
images differ if and only if their factors do.
"""

import numpy as np

from ..arrays import Array

SIDE = 24
NAMES = ("shape", "size", "rotation", "x", "y")
COUNTS = (3, 4, 8, 14, 15)  # values of each factor: 20,160 images in all
SHAPES = ("square", "ellipse", "triangle")
N_TEST = 2_160


def sprites() -> tuple[Array, np.ndarray]:
    """All images (N, SIDE²) in a shuffled order, always the same, and their factors (N, 5).

    A factor is given by its number, from 0 to its count - 1. Pixels are the share of them that
    the shape covers, in [0, 1].
    """
    grid = np.stack(np.meshgrid(*(np.arange(n) for n in COUNTS), indexing="ij"), axis=-1)
    factors = np.random.default_rng(0).permutation(grid.reshape(-1, len(COUNTS)))
    return np.concatenate([draw(part) for part in np.array_split(factors, 16)]), factors


def draw(factors: np.ndarray) -> Array:
    """The images (N, SIDE²), float32, of factors (N, 5)."""
    shape, size, rotation, x, y = factors.T[..., np.newaxis]  # (N, 1) each
    radius = 3.0 + size  # in pixels
    angle = np.pi / 2 * rotation / COUNTS[2]
    centre_x, centre_y = (SIDE / 2 - 0.5 + 0.55 * (at - 6.75) for at in (x, y))
    rows, columns = (axis.ravel() for axis in np.indices((SIDE, SIDE)))
    right, down = columns - centre_x, rows - centre_y  # (N, SIDE²)
    u = np.cos(angle) * right + np.sin(angle) * down
    v = np.cos(angle) * down - np.sin(angle) * right
    # The distance to the edge, negative inside: half a pixel of it either way is the soft rim.
    square = np.maximum(np.abs(u), np.abs(v)) - 0.8 * radius
    axis_u, axis_v = 1.1 * radius, 0.55 * radius
    inside = np.hypot(u / axis_u, v / axis_v)
    slope = np.hypot(u / axis_u**2, v / axis_v**2) / np.maximum(inside, 1e-9)
    ellipse = (inside - 1) / np.maximum(slope, 1 / axis_u)
    triangle = np.maximum(v, np.sqrt(0.75) * np.abs(u) - v / 2) - radius / 2
    distance = np.choose(shape, [square, ellipse, triangle])
    return np.clip(0.5 - distance, 0, 1).astype("float32")
