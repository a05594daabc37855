"""Data sets: the digits in the package, full MNIST from the cache, and the reader's own images."""

import gzip
import hashlib
import math
import os
import struct
import zlib
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np

from ..arrays import Array
from ..storage import PathLike, read_npz
from ..validation import InputError, OptionError
from . import fetch
from . import sprites as drawn

NAMED = ("mnist10k", "mnist", "sprites")
TEST_SHARE = 0.1  # of the reader's own images, where the file does not say which ones to test on
MOST_PIXELS = 2**24  # of one PNG file


@dataclass(frozen=True)
class Dataset:
    """Images as rows of float32 pixels, and their labels where there are any.

    Bytes (uint8) are divided by 255; floats, and integers that are only 0 and 1, stay as they are.
    """

    name: str
    x_train: Array  # (N, D)
    y_train: np.ndarray | None  # (N,)
    x_test: Array  # (M, D)
    y_test: np.ndarray | None  # (M,)
    image_shape: tuple[int, ...]  # (height, width) or (height, width, colours); product D
    factors_train: np.ndarray | None = None  # (N, F) whole numbers, where they are known
    factors_test: np.ndarray | None = None  # (M, F)
    factor_names: tuple[str, ...] = ()

    def fingerprint(self) -> str:
        """A hash of all images and labels; a run keeps it, to resume on the same data only."""
        digest = hashlib.sha256(repr((self.image_shape, len(self.x_train))).encode())
        for labels in (self.y_train, self.y_test):
            digest.update(repr(None if labels is None else labels.tolist()).encode())
        digest.update(np.ascontiguousarray(self.x_train).data)
        digest.update(np.ascontiguousarray(self.x_test).data)
        return digest.hexdigest()[:16]

    def without(self, label: str) -> "Dataset":
        """The same with no training image of that label; the test images stay."""
        if self.y_train is None or self.y_test is None:
            raise OptionError("without", "these images, or those to test on, have no labels")
        keep = self.y_train.astype(str) != label
        if keep.all() or not keep.any():
            labels = ", ".join(str(value) for value in np.unique(self.y_train)[:12])
            raise OptionError("without", f"expected one of the labels {labels}; got {label!r}")
        factors = None if self.factors_train is None else self.factors_train[keep]
        return replace(self, x_train=self.x_train[keep], y_train=self.y_train[keep],
                       factors_train=factors)  # fmt: skip


def load_dataset(name: str | PathLike) -> Dataset:
    """Load images to train and to test on.

    name : one of
        "mnist10k"      10,000 MNIST digits that come with the package: the first 9,000 of the
                        training set, the first 1,000 of the test set
        "mnist"         all of MNIST, 60,000 and 10,000, from the cache (`numpyvae fetch mnist`)
        "sprites"       20,160 shapes drawn on the spot, 18,000 and 2,160, with their factors
        FILE.npz        your images: an array (N, H, W), (N, H, W, 3) or (N, D) called
                        x_train or images, or the only array in the file; x_test, y_train,
                        y_test (or labels) if you have them
        a folder        your images: PNG files, all of one size

    Without x_test, a tenth of your images (the same ones each time) is set apart to test on.
    Raises ValueError, in one sentence, for anything that can't be used.
    """
    if not isinstance(name, (str, os.PathLike)):
        raise InputError(f"name: expected a name or a path; got {name!r}")
    if name in NAMED:
        return {"mnist10k": mnist10k, "mnist": mnist, "sprites": sprites}[str(name)]()
    path = Path(name)
    if path.is_dir():
        return from_folder(path)
    if path.suffix == ".npz":
        return from_npz(path)
    raise InputError(
        'data: expected "mnist10k", "mnist", "sprites", an .npz file or a folder of PNG files; '
        f'got "{name}"'
    )


def mnist10k() -> Dataset:
    with resources.as_file(resources.files(__package__) / "mnist10k.npz") as path:
        return _dataset("mnist10k", read_npz(path))


def sprites() -> Dataset:
    images, factors = drawn.sprites()
    test, train = np.split(np.arange(len(images)), [drawn.N_TEST])
    return Dataset(
        "sprites",
        images[train],
        np.array(drawn.SHAPES)[factors[train, 0]],
        images[test],
        np.array(drawn.SHAPES)[factors[test, 0]],
        (drawn.SIDE, drawn.SIDE),
        factors[train],
        factors[test],
        drawn.NAMES,
    )


def mnist() -> Dataset:
    folder = fetch.cache_folder() / "mnist"
    arrays = {}
    for file in fetch.MNIST_FILES:
        raw = _read_fetched(folder / file.name, file.size)
        if hashlib.sha256(raw).hexdigest() != file.sha256:
            raise InputError(
                f"{folder / file.name}: damaged (its SHA-256 is not MNIST's); delete it and "
                "run: numpyvae fetch mnist"
            )
        arrays[file.key] = parse_idx(raw, file.name)
    return _dataset("mnist", arrays)


def _read_fetched(path: Path, size: int) -> bytes:
    """The file, or its gzipped form put there by hand; a byte more than its size, if there is."""
    zipped = path.with_name(f"{path.name}.gz")
    try:
        if path.exists():
            with path.open("rb") as file:
                return file.read(size + 1)
        if zipped.exists():
            with gzip.open(zipped) as unzipped:
                return unzipped.read(size + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(f"{path}: can't be read ({error})") from None
    raise InputError(f"{path}: no such file; get MNIST with: numpyvae fetch mnist")


def parse_idx(raw: bytes, name: str) -> np.ndarray:
    """An array of bytes in the IDX format (http://yann.lecun.com/exdb/mnist, last section)."""
    # Two zero bytes, the type (8 is unsigned byte), the number of axes, then each axis as a
    # big-endian 32-bit number, then the bytes.
    if len(raw) < 4 or raw[:3] != b"\x00\x00\x08":
        raise InputError(f"{name}: not an IDX file of bytes")
    if not 1 <= raw[3] <= 3:
        raise InputError(f"{name}: expected an IDX file with 1 to 3 axes; got {raw[3]}")
    start = 4 + 4 * raw[3]
    shape = tuple(int(n) for n in np.frombuffer(raw[4:start], ">u4")) if len(raw) >= start else ()
    expected = start + int(np.prod(shape, dtype=object))
    if len(raw) != expected:
        raise InputError(f"{name}: expected {expected} bytes, as its header says; got {len(raw)}")
    return np.frombuffer(raw, np.uint8, offset=start).reshape(shape)


def from_npz(path: PathLike) -> Dataset:
    path = Path(path)
    arrays = read_npz(path)
    if "x_train" not in arrays:
        candidates = [key for key in arrays if arrays[key].ndim > 1 and key != "x_test"]
        key = "images" if "images" in arrays else candidates[0] if len(candidates) == 1 else None
        if key is None:
            raise InputError(
                f"{path}: expected an array of images called x_train or images; "
                f"got {', '.join(arrays) or 'an empty file'}"
            )
        arrays["x_train"] = arrays.pop(key)
    if "labels" in arrays:
        arrays.setdefault("y_train", arrays.pop("labels"))
    return _dataset(str(path), arrays)


def from_folder(path: PathLike) -> Dataset:
    import matplotlib.image

    files = sorted(file for file in Path(path).iterdir() if file.suffix.lower() == ".png")
    if not files:
        raise InputError(f"{path}: expected a folder with PNG files; found none")
    images: list[np.ndarray] = []
    for file in files:
        try:
            _check_pixels(file)
            image = matplotlib.image.imread(file)  # floats in [0, 1]
        except (OSError, SyntaxError, ValueError) as error:
            raise InputError(f"{file}: not a PNG file that can be read ({error})") from None
        if image.ndim == 2:
            image = np.repeat(image[..., np.newaxis], 3, axis=-1)
        elif image.shape[-1] == 4 and (image[..., 3] < 1).any():
            raise InputError(f"{file}: has transparent pixels; save it without transparency")
        image = image[..., :3]
        if images and image.shape != images[0].shape:
            raise InputError(
                f"{file}: expected {images[0].shape[:2]} pixels, like {files[0].name}; "
                f"got {image.shape[:2]}"
            )
        images.append(image)
    stack = np.stack(images)
    if (stack == stack[..., :1]).all():  # greys, even where they were saved as colours
        stack = stack[..., 0]
    return _dataset(str(path), {"x_train": stack})


def _check_pixels(file: Path) -> None:
    """Before a PNG file is unpacked: a small one may hold a very large image."""
    with file.open("rb") as opened:
        header = opened.read(24)  # signature, length and name of the first chunk, width, height
    n_pixels = math.prod(struct.unpack(">II", header[16:])) if len(header) == 24 else 0
    if n_pixels > MOST_PIXELS:
        raise ValueError(f"it has {n_pixels:,} pixels; at most {MOST_PIXELS:,} are read")


def _dataset(name: str, arrays: dict[str, np.ndarray]) -> Dataset:
    """Check the arrays, turn images into rows, and set test images apart if there are none."""
    x_train = arrays["x_train"]
    if x_train.ndim not in (2, 3, 4) or x_train.size == 0:
        raise InputError(
            f"{name}: expected images as (N, H, W), (N, H, W, 3) or (N, D), at least one; "
            f"got shape {x_train.shape}"
        )
    if x_train.ndim == 4 and x_train.shape[-1] not in (1, 3):
        raise InputError(
            f"{name}: expected the 1 or 3 colours of a pixel on the last axis; got shape "
            f"{x_train.shape} (from PyTorch's order: images.transpose(0, 2, 3, 1))"
        )
    image_shape = x_train.shape[1:]
    if len(image_shape) == 1:
        side = round(image_shape[0] ** 0.5)
        image_shape = (side, side) if side * side == image_shape[0] else (1, image_shape[0])
    # Both on the same scale, though in one of them all may be black.
    integers = [a for a in map(arrays.get, ("x_train", "x_test")) if a is not None and a.size]
    in_0_1 = all(a.min() >= 0 and a.max() <= 1 for a in integers if a.dtype.kind in "iu")
    rows = {"x_train": _rows(name, "x_train", x_train, in_0_1)}
    labels = {"y_train": arrays.get("y_train")}
    if "x_test" in arrays:
        if arrays["x_test"].shape[1:] != x_train.shape[1:] or len(arrays["x_test"]) == 0:
            raise InputError(
                f"{name}: x_test: expected images of shape {x_train.shape[1:]}, at least one; "
                f"got shape {arrays['x_test'].shape}"
            )
        rows["x_test"] = _rows(name, "x_test", arrays["x_test"], in_0_1)
        labels["y_test"] = arrays.get("y_test")
    for key, values in labels.items():
        images = rows["x" + key[1:]]
        if values is not None and values.dtype.kind not in "biufU":
            raise InputError(f"{name}: labels: expected numbers or texts; got dtype {values.dtype}")
        if values is not None and values.dtype.kind == "U":
            try:
                "".join(np.unique(values)).encode()
            except UnicodeEncodeError as error:
                raise InputError(
                    f"{name}: labels: not text that can be written ({error})"
                ) from None
        if values is not None and values.shape != (len(images),):
            raise InputError(
                f"{name}: labels: expected one for each of the {len(images)} images; "
                f"got shape {values.shape}"
            )
    if "x_test" not in rows:
        n = len(x_train)
        if n < 2:
            raise InputError(f"{name}: expected at least 2 images, one of them to test on; got {n}")
        order = np.random.default_rng(0).permutation(n)
        test, train = np.split(order, [max(1, round(TEST_SHARE * n))])
        rows = {"x_train": rows["x_train"][train], "x_test": rows["x_train"][test]}
        if (y := labels["y_train"]) is not None:
            labels = {"y_train": y[train], "y_test": y[test]}
    return Dataset(
        name,
        rows["x_train"],
        labels["y_train"],
        rows["x_test"],
        labels.get("y_test"),
        image_shape,
    )


def _rows(name: str, key: str, images: Any, in_0_1: bool) -> Array:
    """(N, ...) of any number type as (N, D) float32."""
    if images.dtype.kind not in "fiub":
        raise InputError(f"{name}: {key}: expected numbers; got dtype {images.dtype}")
    with np.errstate(over="ignore"):  # what float32 can't hold is refused below
        rows = images.reshape(len(images), -1).astype("float32")
    if images.dtype.kind in "iu" and not in_0_1:
        if images.dtype != np.uint8:
            raise InputError(
                f"{name}: {key}: expected bytes (uint8) from 0 to 255, or floats; "
                f"got {images.dtype}"
            )
        rows /= 255
    if not np.isfinite(rows).all():
        raise InputError(f"{name}: {key}: expected finite pixels; got NaN or infinity")
    return rows
