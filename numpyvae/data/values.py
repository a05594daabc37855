"""What is black and what is white: of bytes, of 16 bits, of floats, or of any numbers."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..arrays import Array
from ..validation import InputError
from .reading import Found, Troubles

DARK = 0.3  # the brightest pixel of images that are likely on another scale
LARGEST = 50.0  # a pixel beyond it throws a model's first step off, whatever the likelihood
CLOSE = 0.05  # outside [0, 1] by rounding
WHITES = (255, 4095, 65535)  # of 8, 12 and 16 bits


def ends(images: Mapping[str, np.ndarray]) -> tuple[Any, Any]:
    """The lowest and the highest value of all."""
    there = [a for a in images.values() if a.size]
    return min(a.min() for a in there), max(a.max() for a in there)


def check(name: str, found: Found) -> None:
    """Refuse numbers that are no pixels, NaN among them."""
    for key, array in found.images().items():
        if array.dtype.kind not in "fiub":
            raise InputError(f"{name}: {key}: expected numbers; got dtype {array.dtype}")
        if array.dtype.kind == "f" and array.size:
            flat, most = array.reshape(len(array), -1), np.finfo(np.float32).max
            bad = np.flatnonzero(~((flat.min(axis=1) >= -most) & (flat.max(axis=1) <= most)))
            if len(bad):
                where = np.argwhere(~np.isfinite(array[bad[0]])).tolist()
                place = f" (at {', '.join(map(str, where[0]))})" if where else ""
                raise Troubles(
                    f"{name}: {key}: expected finite pixels; got NaN or infinity in {len(bad):,} "
                    f"of {len(array):,} images, the first of them image {bad[0]}{place}, counted "
                    "from 0; to make them black",
                    found.mended("np.nan_to_num({}, posinf=0, neginf=0)"),
                )


def scale(name: str, images: Mapping[str, np.ndarray]) -> float:
    """What is white: 255 of bytes, 65,535 of 16 bits, 1 of floats and of zeros and ones.

    All arrays are on the same scale, though in one of them all may be black.
    """
    integers = {key: a for key, a in images.items() if a.dtype.kind in "iu" and a.size}
    if not integers:
        return 1.0
    low, high = map(int, ends(integers))
    if low < 0 or high > 65535:
        raise InputError(
            f"{name}: whole numbers from {low} to {high} are no pixels; expected 0 to 255 or to "
            f"65,535, or floats; {mend(low, high)}"
        )
    return 1.0 if high <= 1 else 255.0 if high <= 255 else 65535.0


def rows(images: np.ndarray, white: float, value_range: tuple[float, float] | None) -> Array:
    """(N, ...) of any number type as (N, D) float32, white being 1."""
    flat = images.reshape(len(images), -1)
    if value_range:
        black, white = value_range
        pixels = flat.astype(np.float32)
        pixels -= np.float32(black)
        pixels /= np.float32(white - black)
        return np.clip(pixels, 0, 1, out=pixels)
    if images.dtype.kind in "iu" and white != 1:
        return np.divide(flat, np.float32(white), dtype=np.float32)
    return flat.astype(np.float32)


def notes(
    images: Mapping[str, np.ndarray],
    white: float,
    value_range: tuple[float, float] | None,
    deepest: int = 1,
) -> list[str]:
    """What to say of their range: that it was given, or that they look too dark."""
    low, high = (float(end) * deepest for end in ends(images))
    white *= deepest
    if value_range:
        black, white = value_range
        cut = "; what lies outside was cut" if low < black or high > white else ""
        return [
            f"values from {_text(low)} to {_text(high)}: {_text(black)} is black, "
            f"{_text(white)} white{cut}"
        ]
    if low >= 0 and 0 < high / white < DARK:
        return [
            f"dark: the brightest pixel is {high / white:.3g}, where white is 1; "
            f"the values go from {_text(low)} to {_text(high)} of {_text(white)}; {mend(low, high)}"
        ]
    return []


def refuse(name: str, pixels: Mapping[str, Array], unit_interval: bool, likelihood: str) -> None:
    """Refuse pixels that a likelihood has no use for, with what mends them."""
    low, high = ends(pixels)
    too_large = max(-low, high) > LARGEST
    if unit_interval and (low < 0 or high > 1):
        takes = "" if too_large else ", or --likelihood gaussian"
        raise InputError(
            f"{name}: pixels from {low:g} to {high:g}; --likelihood {likelihood} expects 0 to 1; "
            f"{mend(low, high)}{takes}"
        )
    if too_large:
        raise InputError(
            f"{name}: pixels from {low:g} to {high:g} are too large to train on; expected some "
            f"that are about 1; {mend(low, high)}"
        )


def mend(low: Any, high: Any) -> str:
    """The option that says what is black and what white, as these values suggest it."""
    black, white = float(low), float(high)
    if black >= -CLOSE and white <= 1 + CLOSE and white > DARK:
        return f"to cut what lies outside 0 to 1: {option(0, 1)}"
    if -1 - CLOSE <= black < -CLOSE and 0 < white <= 1 + CLOSE:
        black, white = -1.0, 1.0
    elif 0 <= black <= white / 3 or 0 < black == white:
        black = 0.0
        white = next((float(w) for w in WHITES if w / 2 < white <= w), white)
    if black == white:
        white += 1
    return f"if {_text(black)} is black and {_text(white)} white: {option(black, white)}"


def option(black: float, white: float) -> str:
    """--range as one types it; after a minus sign argparse would look for an option."""
    return f"--range{'=' if black < 0 else ' '}{_text(black)},{_text(white)}"


def _text(value: Any) -> str:
    return str(int(value)) if float(value).is_integer() else f"{value:.6g}"
