"""Bad input gets one sentence: which argument, what was expected, what came.

The model's public methods, the readers of data and the commands check with these; the
forward/backward pairs do not, so that they stay the formula.
"""

import math
import numbers
from collections.abc import Sequence
from typing import Any

import numpy as np

from .arrays import Array, FloatName

LARGEST = 10**12  # of a whole number: no array, and no training, is longer


class InputError(ValueError):
    """An argument, a file or a data set that can't be used; the command line prints it as it is."""


def whole_number(name: str, value: Any, minimum: int = 1) -> int:
    if isinstance(value, bool) or not isinstance(value, numbers.Integral) or int(value) < minimum:
        raise InputError(f"{name}: expected a whole number, {minimum} or more; got {value!r}")
    if int(value) > LARGEST:
        raise InputError(f"{name}: expected a whole number up to {LARGEST:,}; got {value!r}")
    return int(value)


def positive(name: str, value: Any) -> float:
    return _number(name, value, "a finite number above 0", lambda v: v > 0)


def in_range(name: str, value: Any, low: float, high: float) -> float:
    return _number(name, value, f"a number from {low:g} to {high:g}", lambda v: low <= v <= high)


def not_negative(name: str, value: Any) -> float:
    return _number(name, value, "a finite number, 0 or more", lambda v: v >= 0)


def fraction(name: str, value: Any) -> float:
    return _number(name, value, "a number from 0 up to, not including, 1", lambda v: 0 <= v < 1)


def _number(name: str, value: Any, expected: str, accepts: Any) -> float:
    is_number = isinstance(value, numbers.Real) and not isinstance(value, bool)
    if not is_number or not math.isfinite(value) or not accepts(value):
        raise InputError(f"{name}: expected {expected}; got {value!r}")
    return float(value)


def one_of(name: str, value: Any, choices: Sequence[str]) -> str:
    if not isinstance(value, str) or value not in choices:
        wanted = " or ".join(f'"{choice}"' for choice in choices)
        raise InputError(f"{name}: expected {wanted}; got {value!r}")
    return value


def sizes(name: str, value: Any) -> tuple[int, ...]:
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise InputError(f"{name}: expected a sequence of sizes such as (512, 256); got {value!r}")
    return tuple(whole_number(name, size) for size in value)


def float_dtype(name: str, value: Any) -> FloatName:
    """The dtype's name, from the name itself, np.float32 or np.dtype("float32")."""
    text = str(value) if isinstance(value, np.dtype) else getattr(value, "__name__", value)
    return "float32" if one_of(name, text, ("float32", "float64")) == "float32" else "float64"


def generator(name: str, value: Any) -> np.random.Generator:
    """The Generator itself, or a new one from a whole-number seed; never the global state."""
    if isinstance(value, np.random.Generator):
        return value
    if isinstance(value, numbers.Integral) and not isinstance(value, bool) and int(value) >= 0:
        return np.random.default_rng(int(value))
    raise InputError(
        f"{name}: expected a numpy.random.Generator or a seed, 0 or more; got {value!r}"
    )


def finite_array(name: str, value: Any, dtype: Any) -> Array:
    """`value` as an array of `dtype`; not a copy if it is one already."""
    try:
        array = np.asarray(value)
    except ValueError:
        raise InputError(
            f"{name}: expected an array of numbers; got rows of unequal length"
        ) from None
    if array.dtype.kind not in "fiub":
        raise InputError(f"{name}: expected an array of real numbers; got dtype {array.dtype}")
    with np.errstate(over="ignore"):
        array = array.astype(dtype, copy=False)
    # min and max carry any NaN or infinity, without a temporary array.
    if array.size and not (np.isfinite(array.min()) and np.isfinite(array.max())):
        where = tuple(int(i) for i in np.argwhere(~np.isfinite(array))[0])
        raise InputError(f"{name}: expected finite numbers; got {array[where]} at index {where}")
    return array


def images(name: str, value: Any, n_inputs: int, dtype: Any, unit_interval: bool) -> Array:
    """A batch of images, (B, n_inputs) with B at least 1, as `dtype`."""
    x = finite_array(name, value, dtype)
    if x.ndim != 2 or x.shape[1] != n_inputs:
        raise InputError(
            f"{name}: expected shape (B, {n_inputs}), one row per image; got shape {x.shape}"
        )
    if len(x) == 0:
        raise InputError(f"{name}: expected at least one image; got none")
    if unit_interval and not (x.min() >= 0 and x.max() <= 1):
        raise InputError(
            f"{name}: this likelihood expects pixels in [0, 1]; got values from "
            f"{x.min():g} to {x.max():g} (divide bytes by 255, or take the Gaussian)"
        )
    return x


def latents(name: str, value: Any, n_latent: int, dtype: Any) -> Array:
    """Latent vectors, (..., n_latent), as `dtype`."""
    z = finite_array(name, value, dtype)
    if z.ndim < 1 or z.shape[-1] != n_latent:
        raise InputError(f"{name}: expected shape (..., {n_latent}); got shape {z.shape}")
    return z


def noise(name: str, value: Any, n_images: int, n_latent: int, dtype: Any) -> Array:
    """Noise for a batch, (B, L), or (K, B, L) for K samples per image, as `dtype`."""
    eps = finite_array(name, value, dtype)
    if eps.ndim not in (2, 3) or eps.shape[-2:] != (n_images, n_latent) or eps.size == 0:
        raise InputError(
            f"{name}: expected shape ({n_images}, {n_latent}), or (K, {n_images}, {n_latent}) "
            f"for K samples per image; got shape {eps.shape}"
        )
    return eps
