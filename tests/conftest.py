"""What all tests share: one BLAS thread, random numbers that do not change, a small VAE."""

import os

# Before NumPy is imported: with one thread results don't depend on the machine's cores.
for name in ("OPENBLAS", "OMP", "MKL", "VECLIB_MAXIMUM"):
    os.environ[f"{name}_NUM_THREADS"] = "1"

import numpy as np
import pytest

import numpyvae as nv


@pytest.fixture
def rng():
    return np.random.default_rng(12345)


@pytest.fixture
def small_vae():
    """A VAE of 12 pixels, two hidden layers and 3 latents, in float64."""
    return nv.VAE(n_inputs=12, hidden=(8, 6), n_latent=3, activation="tanh", dtype="float64")


@pytest.fixture
def small_batch(rng):
    """Five images for `small_vae`, and their noise."""
    return rng.random((5, 12)), rng.standard_normal((5, 3))
