"""Arrays of any shape as images; what is wrong with a shape, and the line that mends it."""

import math
from pathlib import Path

import numpy as np

from ..validation import InputError
from . import labels
from .reading import Found, Reading, Troubles

COLOURS = (1, 3, 4)  # grey; red, green and blue; and how opaque
# Pixels of an image, as most sets have them; a set of so many images with few pixels each is
# rather one whose images are its columns.
USUAL = {colours * side**2 for side in (16, 28, 32, 48, 64, 96, 128) for colours in (1, 3)}


def as_images(found: Found, key: str, path: Path, reading: Reading) -> np.ndarray:
    """An array as (N, H, W) or (N, H, W, 3); what was done to it is noted."""
    images = found.arrays[key]
    if images.dtype.kind not in "fiub":
        raise InputError(f"{path}: {key}: expected numbers; got dtype {images.dtype}")
    certain = reading.image_shape is not None or not found.sources  # of image files and IDX
    if trouble := wrong(images.shape, certain):
        sentence, operation = trouble
        raise Troubles(f"{path}: {sentence}", found.mended(operation) if operation else ())
    if images.ndim == 2 or (reading.image_shape and images.ndim != 4):
        images = _from_rows(images.reshape(len(images), -1), found, key, path, reading)
    if images.ndim == 4 and images.shape[-1] not in COLOURS:
        images = images.transpose(0, 2, 3, 1)
        found.note("channels first, as in PyTorch: read as height x width x colours")
    if images.ndim == 4 and images.shape[-1] == 4:
        images = _opaque(images, found, path, reading)
    if reading.colours == "grey" and images.ndim == 4:
        weights = [0.299, 0.587, 0.114] if images.shape[-1] == 3 else [1.0]
        grey = images @ np.array(weights, np.float32)
        images = np.rint(grey).astype(images.dtype) if images.dtype.kind in "iu" else grey
    if reading.colours == "colour" and images.ndim == 3:
        images = np.repeat(images[..., np.newaxis], 3, axis=-1)
    if reading.image_size and images.shape[1:3] != reading.image_size:
        images = _scaled(images, reading.image_size)
        found.note(f"cut and scaled to {reading.image_size[1]} x {reading.image_size[0]} pixels")
    return images


def wrong(shape: tuple[int, ...], certain: bool) -> tuple[str, str] | None:
    """What is wrong with a shape, and the operation on {} that mends it, if any does.

    certain : whether it is known what an image is, as --image-shape says
    """
    if len(shape) not in (2, 3, 4, 5) or 0 in shape:
        return (f"expected images as (N, H, W), (N, H, W, 3) or (N, D), at least one; "
                f"got shape {shape}"), ""  # fmt: skip
    if len(shape) == 5:
        return f"{shape} may be films; to take their frames as images", _joined("{}", shape, 3)
    if len(shape) == 4:
        return _wrong_colours(shape)
    if certain:
        return None
    if len(shape) == 3:
        return _wrong_order(*shape)
    n, d = shape
    if n == d and n > 1:
        side = math.isqrt(n)
        rows = f"; if each row is an image: --image-shape {side},{side}" if side**2 == n else ""
        return f"an array {shape} looks like one image; expected many{rows}", ""
    if n in USUAL and d not in USUAL and n > 2 * d:
        return (f"{n} rows of {d} numbers: if each column is an image of {n} numbers, transpose "
                "them; if each row is one, say what it is with --image-shape"), "{}.T"  # fmt: skip
    return None


def _wrong_order(first: int, second: int, third: int) -> tuple[str, str] | None:
    shape = first, second, third
    if (third == 3 and second > 4) or (third == 4 and min(first, second) >= 8):
        return (f"an array {shape} looks like one colour image; expected many, (N, H, W) or "
                "(N, H, W, 3)"), ""  # fmt: skip
    if first == second != third and first > 4:
        n, order = third, "(2, 0, 1)"
    elif first == third != second and first > 4:
        n, order = second, "(1, 0, 2)"
    else:
        return None
    return (
        f"{shape} may be {n} images of {first} x {first} with their number "
        f"{'last' if n is third else 'in the middle'}; if it is: images.transpose{order}; if not, "
        f"--image-shape {second},{third}"
    ), f"{{}}.transpose{order}"


def _wrong_colours(shape: tuple[int, ...]) -> tuple[str, str] | None:
    n, a, b, last = shape
    if last in COLOURS or a in (1, 3):
        return None
    if a == 4:
        return (f"expected the colours of a pixel on the last axis; got shape {shape}; if its four "
                "channels are colours and how opaque they are: images.transpose(0, 2, 3, 1)"
                ), "{}.transpose(0, 2, 3, 1)"  # fmt: skip
    if b in COLOURS and n == a:
        order, many = "(3, 0, 1, 2)", last
    elif n in COLOURS and a == b:
        order, many = "(3, 1, 2, 0)", last
    elif last < min(8, a, b) or a < min(8, b, last):
        channels, at = (last, "..., 0") if last < a else (a, ":, 0")
        return (f"expected the 1 or 3 colours of a pixel on the last axis; got shape {shape}: "
                f"{channels} channels; to keep the first of them"), f"{{}}[{at}]"  # fmt: skip
    else:
        return (f"expected the 1 or 3 colours of a pixel on the last axis; no axis of {shape} is "
                f"1 or 3 long; if these are {n} x {a} frames"), _joined("{}", shape, 2)  # fmt: skip
    return (f"{shape} may be {many} colour images with their number last; if it is: "
            f"images.transpose{order}"), f"{{}}.transpose{order}"  # fmt: skip


def _joined(array: str, shape: tuple[int, ...], n_axes: int) -> str:
    return f"{array}.reshape(-1, {', '.join(map(str, shape[-n_axes:]))})"


def _from_rows(
    rows: np.ndarray, found: Found, key: str, path: Path, reading: Reading
) -> np.ndarray:
    n, d = rows.shape
    shape = reading.image_shape
    label_key = "y" + key[1:]
    side = math.isqrt(d)
    before = math.isqrt(d - 1)  # of the image, if one number of each row is a label
    has_label = d - 1 == math.prod(shape) if shape else side**2 != d and before**2 == d - 1 > 1
    if has_label and label_key not in found.arrays:
        found.arrays[label_key], rows, end = _label_apart(rows, found, key, path)
        image = " x ".join(map(str, shape or (before, before)))
        found.note(f"rows of {d} numbers: the {end} looks like a label, and was taken for one; "
                   f"the others for {image} pixels")  # fmt: skip
        found.labels_from = found.labels_from or f"the {end} column"
        d -= 1
        side = before
    if shape:
        if math.prod(shape) != d:
            sizes = ",".join(map(str, shape))
            other = f"; of colours: --image-shape {sizes},3" if d == 3 * math.prod(shape) else ""
            raise InputError(
                f"{path}: rows of {d} numbers are no images of {' x '.join(map(str, shape))}, "
                f"which have {math.prod(shape)}; give another --image-shape{other}"
            )
        return rows.reshape(n, *shape)
    if side**2 == d:
        found.note(f"rows of {d} numbers: read as {side} x {side} pixels")
        return rows.reshape(n, side, side)
    for pixels, what in ((d, ""), (d - 1, "a label and ")):
        s = math.isqrt(pixels // 3)
        if 3 * s**2 == pixels > 3:
            raise InputError(
                f"{path}: rows of {d} numbers may be {what}colour images of {s} x {s}: say how "
                f"they lie, --image-shape {s},{s},3 or, channel after channel as in CIFAR, "
                f"--image-shape 3,{s},{s}"
            )
    ways = [f"{h},{d // h}" for h in range(side, 0, -1) if d % h == 0][:4]
    raise InputError(
        f"{path}: rows of {d} numbers are no square images: say what they are, "
        f"as in --image-shape {' or '.join(ways)}"
    )


def _label_apart(
    rows: np.ndarray, found: Found, key: str, path: Path
) -> tuple[np.ndarray, np.ndarray, str]:
    """The column of labels, the others, and whether it was the first or the last."""
    at = labels.column(rows)
    if at is None:
        source = found.sources.get(key, "images")
        load = f'import numpy as np; a = {source}; np.savez("mended.npz"'
        raise Troubles(
            f"{path}: rows of {rows.shape[1]} numbers: is the first or the last a label? Say so",
            [f"if the first is: {load}, images=a[:, 1:], labels=a[:, 0])",
             f"if the last is: {load}, images=a[:, :-1], labels=a[:, -1])",
             "then: numpyvae train --data mended.npz"],
        )  # fmt: skip
    usable, _ = labels.usable(rows[:, at])
    apart = rows[:, at] if usable is None else usable
    return (apart, rows[:, 1:], "first") if at == 0 else (apart, rows[:, :-1], "last")


def _opaque(images: np.ndarray, found: Found, path: Path, reading: Reading) -> np.ndarray:
    """(N, H, W, 4) without the fourth channel: where it lets something through, the background."""
    whole = 255 if images.dtype.kind in "iu" else 1
    colours, alpha = images[..., :3], images[..., 3:]
    if (alpha == whole).all():
        found.note("the fourth channel, opaque everywhere, was left out")
        return colours
    if reading.background is None:
        raise InputError(f"{path}: {TRANSPARENT}")
    found.note(f"transparent pixels: painted on {reading.background}")
    behind = np.float32(whole if reading.background == "white" else 0)
    share = alpha / np.float32(whole)
    return (colours * share + behind * (1 - share)).astype(images.dtype)


TRANSPARENT = (
    "has transparent pixels; expected opaque ones; to paint them on a colour: --background white "
    "(or black)"
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
