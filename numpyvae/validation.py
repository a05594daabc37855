"""Bad input gets one sentence: which argument, what was expected, what came.

The model's public methods, the readers of data and the commands check with these; the
forward/backward pairs do not, so that they stay the formula.
"""

import math
import numbers
import os
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from .arrays import Array, FloatName

LARGEST = 10**12  # of a whole number: no array, and no training, is longer


class InputError(ValueError):
    """An argument, a file or a data set that can't be used; the command line prints it as it is."""


class OptionError(InputError):
    """Of the option called `name`, for which the command line has its own way of writing."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name, self.reason = name, reason


def shown(value: Any) -> str:
    """`value` as Python would print it, on one line of at most 80 characters."""
    try:
        text = repr(value)
    except ValueError:  # more digits than Python is willing to print
        return f"a very large {type(value).__name__}"
    if "\n" in text:
        text = " ".join(text.split())
    return text if len(text) <= 80 else f"{text[:77]}..."


def whole_number(name: str, value: Any, minimum: int = 1) -> int:
    if isinstance(value, bool) or not isinstance(value, numbers.Integral) or int(value) < minimum:
        raise InputError(f"{name}: expected a whole number, {minimum} or more; got {shown(value)}")
    if int(value) > LARGEST:
        raise InputError(f"{name}: expected a whole number up to {LARGEST:,}; got {shown(value)}")
    return int(value)


def positive(name: str, value: Any) -> float:
    return _number(name, value, "a finite number above 0", lambda v: v > 0)


def in_range(name: str, value: Any, low: float, high: float) -> float:
    return _number(name, value, f"a number from {low:g} to {high:g}", lambda v: low <= v <= high)


def not_negative(name: str, value: Any) -> float:
    return _number(name, value, "a finite number, 0 or more", lambda v: v >= 0)


def fraction(name: str, value: Any) -> float:
    return _number(name, value, "a number from 0 up to, not including, 1", lambda v: 0 <= v < 1)


def _number(name: str, value: Any, expected: str, accepts: Callable[[float], bool]) -> float:
    number = math.nan
    if isinstance(value, numbers.Real) and not isinstance(value, bool):
        try:
            number = float(value)
        except OverflowError:  # a whole number or a fraction beyond 1e308
            number = math.inf
    if not math.isfinite(number) or not accepts(number):
        raise InputError(f"{name}: expected {expected}; got {shown(value)}")
    return number


def one_of(name: str, value: Any, choices: Sequence[str]) -> str:
    if not isinstance(value, str) or value not in choices:
        wanted = " or ".join(f'"{choice}"' for choice in choices)
        raise InputError(f"{name}: expected {wanted}; got {shown(value)}")
    return value


def sizes(name: str, value: Any) -> tuple[int, ...]:
    if isinstance(value, (str, bytes)) or not isinstance(value, Sequence):
        expected = "a sequence of sizes such as (512, 256)"
        raise InputError(f"{name}: expected {expected}; got {shown(value)}")
    return tuple(whole_number(name, size) for size in value)


def black_and_white(name: str, value: Any) -> tuple[float, float]:
    """The two numbers that are black and white, in this order."""
    if isinstance(value, Sequence) and not isinstance(value, (str, bytes)) and len(value) == 2:
        black, white = (_number(name, end, "two finite numbers", lambda v: True) for end in value)
        if black < white:
            return black, white
    raise InputError(
        f"{name}: expected the values of black and of white, such as (0, 255); got {shown(value)}"
    )


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
        f"{name}: expected a numpy.random.Generator or a seed, 0 or more; got {shown(value)}"
    )


def instance(name: str, value: Any, kind: type) -> Any:
    """The value itself, if it is one of this class."""
    if not isinstance(value, kind):
        raise InputError(f"{name}: expected a {kind.__name__}; got {shown(value)}")
    return value


def has_noise(name: str, vae: Any, kind: type) -> Any:
    """The model itself, if it is one that has a KL: an autoencoder is a VAE in name only."""
    if "fc_logvar.bias" not in instance(name, vae, kind).params:
        raise InputError(f"{name}: expected a VAE; got an autoencoder, which has no noise, no KL")
    return vae


def function(name: str, value: Any) -> Any:
    """The function itself, if it is one."""
    if not callable(value):
        raise InputError(f"{name}: expected a function; got {shown(value)}")
    return value


def returned(name: str, value: Any) -> float:
    """What a function that was given returned, if that is one number."""
    if (
        isinstance(value, bool | np.bool_)
        or np.shape(value)
        or np.asarray(value).dtype.kind not in "iuf"
    ):
        got = f"an array of shape {np.shape(value)}" if np.shape(value) else shown(value)
        mend = (
            "is the return missing?" if value is None else "float(cost.sum()) is one, for example"
        )
        raise InputError(f"{name}: expected it to return one number; got {got}: {mend}")
    return float(value)


def yes_or_no(name: str, value: Any) -> bool:
    if not isinstance(value, (bool, np.bool_)):
        raise InputError(f"{name}: expected True or False; got {shown(value)}")
    return bool(value)


def path(name: str, value: Any) -> Any:
    """The path itself, if it is one. (To `open`, a whole number would be a file's descriptor.)"""
    if not isinstance(value, (str, os.PathLike)) or not os.fspath(value):
        raise InputError(f"{name}: expected the name of a file; got {shown(value)}")
    return value


def arrays(name: str, value: Any) -> dict[str, Array]:
    """A mapping from names to float32 or float64 arrays, as a dict; none of them is a copy."""
    if not isinstance(value, Mapping) or not all(isinstance(key, str) for key in value):
        raise InputError(f"{name}: expected a dict from names to arrays; got {shown(value)}")
    found = {key: real_array(f"{name}: {key}", entry) for key, entry in value.items()}
    for key, array in found.items():
        if array.dtype.name not in ("float32", "float64"):
            raise InputError(f"{name}: {key}: expected float32 or float64; got {array.dtype}")
    return found


def real_array(name: str, value: Any) -> Array:
    """`value` as an array of real numbers, which may be NaN; not a copy if it is one already."""
    if isinstance(value, np.ma.MaskedArray):
        raise InputError(f"{name}: expected an array without a mask, whose entries all count")
    try:
        array = np.asarray(value)
    except ValueError:
        raise InputError(
            f"{name}: expected an array of numbers; got rows of unequal length"
        ) from None
    if array.dtype.kind not in "fiub":
        raise InputError(f"{name}: expected an array of real numbers; got dtype {array.dtype}")
    return array


def finite_array(name: str, value: Any, dtype: Any = None) -> Array:
    """`value` as an array of `dtype`, or its own; not a copy if it is one already."""
    array = real_array(name, value)
    with np.errstate(over="ignore"):
        array = array.astype(dtype or array.dtype, copy=False)
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
