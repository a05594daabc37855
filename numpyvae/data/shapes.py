"""Arrays of any shape as images."""

import math
from pathlib import Path
from typing import Any

import numpy as np

from ..validation import InputError
from .reading import Found, Reading


def as_images(found: Found, key: str, path: Path, reading: Reading) -> np.ndarray:
    """An array as (N, H, W) or (N, H, W, 3); what was done to it is noted."""
    images = found.arrays[key]
    if images.dtype.kind not in "fiub":
        raise InputError(f"{path}: {key}: expected numbers; got dtype {images.dtype}")
    if images.ndim not in (2, 3, 4) or images.size == 0:
        raise InputError(
            f"{path}: expected images as (N, H, W), (N, H, W, 3) or (N, D), at least one; "
            f"got shape {images.shape}"
        )

    if images.ndim == 3 and images.shape[-1] == 3 and images.shape[1] > 4:
        raise InputError(
            f"{path}: an array {images.shape} looks like one colour image; expected many, "
            "(N, H, W) or (N, H, W, 3)"
        )

    def note(sentence: str) -> None:
        if sentence not in found.notes:
            found.notes.append(sentence)

    if images.ndim == 2 or (reading.image_shape and images.ndim != 4):
        images = _from_rows(images.reshape(len(images), -1), path, reading, note)
    if images.ndim == 4 and images.shape[-1] not in (1, 3, 4) and images.shape[1] in (1, 3):
        images = images.transpose(0, 2, 3, 1)
        note("channels first, as in PyTorch: read as height x width x colours")
    if images.ndim == 4 and images.shape[-1] == 4:
        whole = 255 if images.dtype.kind in "iu" else 1
        if (images[..., 3] != whole).any():
            raise InputError(f"{path}: has transparent pixels; save it without transparency")
        images = images[..., :3]
        note("the fourth channel, opaque everywhere, was left out")
    if images.ndim == 4 and images.shape[-1] not in (1, 3):
        raise InputError(
            f"{path}: expected the 1 or 3 colours of a pixel on the last axis; got shape "
            f"{found.arrays[key].shape} (from PyTorch's order: images.transpose(0, 2, 3, 1))"
        )
    if reading.colours == "grey" and images.ndim == 4:
        weights = [0.299, 0.587, 0.114] if images.shape[-1] == 3 else [1.0]
        grey = images @ np.array(weights, np.float32)
        images = np.rint(grey).astype(images.dtype) if images.dtype.kind in "iu" else grey
    if reading.colours == "colour" and images.ndim == 3:
        images = np.repeat(images[..., np.newaxis], 3, axis=-1)
    if reading.image_size and images.shape[1:3] != reading.image_size:
        images = _scaled(images, reading.image_size)
        note(f"cut and scaled to {reading.image_size[1]} x {reading.image_size[0]} pixels")
    return images


def _from_rows(rows: np.ndarray, path: Path, reading: Reading, note: Any) -> np.ndarray:
    n, d = rows.shape
    if shape := reading.image_shape:
        if math.prod(shape) != d:
            raise InputError(
                f"{path}: rows of {d} numbers are no images of {' x '.join(map(str, shape))}, "
                f"which have {math.prod(shape)}; give another --image-shape"
            )
        return rows.reshape(n, *shape)
    if math.isqrt(d) ** 2 == d:
        note(f"rows of {d} numbers: read as {math.isqrt(d)} x {math.isqrt(d)} pixels")
        return rows.reshape(n, math.isqrt(d), math.isqrt(d))
    if d % 3 == 0 and math.isqrt(d // 3) ** 2 == d // 3:
        s = math.isqrt(d // 3)
        raise InputError(
            f"{path}: rows of {d} numbers may be colour images of {s} x {s}: say how they lie, "
            f"--image-shape {s},{s},3 or, channel after channel as in CIFAR, "
            f"--image-shape 3,{s},{s}"
        )
    ways = [f"{h},{d // h}" for h in range(math.isqrt(d), 0, -1) if d % h == 0][:4]
    raise InputError(
        f"{path}: rows of {d} numbers are no square images: say what they are, "
        f"as in --image-shape {' or '.join(ways)}"
    )


def _scaled(images: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    from PIL import Image, ImageOps

    made = []
    for image in images:
        channels = np.atleast_3d(image).astype(np.float32)
        parts = [ImageOps.fit(Image.fromarray(channels[..., c]), size[::-1],
                              Image.Resampling.LANCZOS)
                 for c in range(channels.shape[-1])]  # fmt: skip
        stacked = np.stack([np.asarray(part) for part in parts], axis=-1)
        low, high = image.min(), image.max()
        made.append(np.clip(stacked, low, high).reshape(*size, *image.shape[2:]))
    scaled = np.stack(made)
    return np.rint(scaled).astype(images.dtype) if images.dtype.kind in "iu" else scaled
