"""Data sets: the digits in the package, full MNIST from the cache, and the reader's own images."""

import gzip
import hashlib
import math
import os
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np

from ..arrays import Array
from ..storage import PathLike, read_npz
from ..validation import InputError, OptionError, black_and_white, one_of, sizes, yes_or_no
from . import fetch, files, idx, values
from . import sprites as drawn
from .reading import Found, Reading

NAMED = ("mnist10k", "mnist", "sprites")
TEST_SHARE = 0.1  # of the reader's own images, where the file does not say which ones to test on
COLOURS = ("grey", "colour")
BACKGROUNDS = ("white", "black")


@dataclass(frozen=True)
class Dataset:
    """Images as rows of float32 pixels, and their labels where there are any.

    Bytes are divided by 255, and whole numbers up to 65,535 by that; floats, and integers that are
    only 0 and 1, stay as they are.
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
    notes: tuple[str, ...] = ()  # what was found, and what was left out

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


def load_dataset(
    name: str | PathLike,
    image_size: int | Sequence[int] | None = None,
    colours: str | None = None,
    image_shape: Sequence[int] | None = None,
    skip_unreadable: bool = False,
    value_range: Sequence[float] | None = None,
    background: str | None = None,
) -> Dataset:
    """Load images to train and to test on.

    name : one of
        "mnist10k"      10,000 MNIST digits that come with the package: the first 9,000 of the
                        training set, the first 1,000 of the test set
        "mnist"         all of MNIST, 60,000 and 10,000, from the cache (`numpyvae fetch mnist`)
        "sprites"       20,160 shapes drawn on the spot, 18,000 and 2,160, with their factors
        a folder        your images, in any format that Pillow reads; the names of folders in it
                        are labels, or say which images to test on (test, val); or the four IDX
                        files of MNIST's kin
        FILE.npz        an array (N, H, W), (N, H, W, 3) or (N, D) under a usual name, such as
                        images or x_train; x_test, labels, y_train, y_test if you have them
        FILE.npy, .csv, -ubyte (with or without .gz): arrays and tables of images alone

    image_size : (height, width), or one number for both, to which images are cut and scaled
    colours : "grey" or "colour"; else greys stay grey and colours coloured
    image_shape : (height, width) or (height, width, 3) of images that are rows of numbers;
        (3, height, width) where they lie channel after channel
    skip_unreadable : go on without the files, or the lines of a table, that can't be read
    value_range : (black, white), the numbers that are black and white; others between are scaled
        to [0, 1], and others outside are cut
    background : "white" or "black", on which transparent pixels are painted

    Without x_test, a tenth of your images (the same ones each time) is set apart to test on.
    Raises ValueError for anything that can't be used, with all that is wrong at once.
    """
    if not isinstance(name, (str, os.PathLike)):
        raise InputError(f"name: expected a name or a path; got {name!r}")
    if name in NAMED:
        return {"mnist10k": mnist10k, "mnist": mnist, "sprites": sprites}[str(name)]()
    path = Path(name)
    if not path.exists() and not path.suffix:
        raise InputError(
            'data: expected "mnist10k", "mnist", "sprites", or a file or folder of images; '
            f'got "{name}"'
        )
    reading = Reading(
        _both_ways(image_size),
        None if colours is None else one_of("colours", colours, COLOURS),
        None if image_shape is None else sizes("image_shape", image_shape),
        yes_or_no("skip_unreadable", skip_unreadable),
        None if value_range is None else black_and_white("value_range", value_range),
        None if background is None else one_of("background", background, BACKGROUNDS),
    )
    return _dataset(str(path), files.read(path, reading), reading.value_range)


def _both_ways(size: Any) -> tuple[int, int] | None:
    if size is None:
        return None
    both = sizes("image_size", [size, size] if isinstance(size, int) else size)
    if len(both) != 2:
        raise InputError(f"image_size: expected a height and a width; got {size}")
    return both[0], both[1]


def mnist10k() -> Dataset:
    with resources.as_file(resources.files(__package__) / "mnist10k.npz") as path:
        return _dataset("mnist10k", Found(read_npz(path)))


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
        arrays[file.key] = idx.parse_idx(raw, file.name)
    return _dataset("mnist", Found(arrays))


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


def _dataset(name: str, found: Found, value_range: tuple[float, float] | None = None) -> Dataset:
    """Check the arrays, turn images into rows, and set test images apart if there are none."""
    images = found.images()
    values.check(name, found)
    white = 1.0 if value_range else values.scale(name, images)
    arrays = found.arrays if "x_test" in images else _test_set_apart(name, found.arrays)
    x_train, x_test = arrays["x_train"], arrays["x_test"]
    image_shape = x_train.shape[1:]
    if len(image_shape) == 1:  # of the package's own
        side = math.isqrt(image_shape[0])
        image_shape = (side, side)
    if x_test.shape[1:] != x_train.shape[1:] or len(x_test) == 0:
        raise InputError(
            f"{name}: x_test: expected images of shape {x_train.shape[1:]}, at least one; "
            f"got shape {x_test.shape}; to make them of one size: --image-size {x_train.shape[1]}"
        )
    labels = {key: arrays.get(key) for key in ("y_train", "y_test")}
    for key, its in labels.items():
        if its is not None:
            _check_labels(name, its, len(arrays["x" + key[1:]]))
    return Dataset(
        name,
        values.rows(x_train, white, value_range),
        labels["y_train"],
        values.rows(x_test, white, value_range),
        labels["y_test"],
        image_shape,
        notes=(*found.notes, *values.notes(images, white, value_range, found.deepest)),
    )


def _check_labels(name: str, labels: np.ndarray, n: int) -> None:
    if labels.dtype.kind not in "biufU":
        raise InputError(f"{name}: labels: expected numbers or texts; got dtype {labels.dtype}")
    if labels.dtype.kind == "U":
        try:
            "".join(np.unique(labels)).encode()
        except UnicodeEncodeError as error:
            raise InputError(f"{name}: labels: not text that can be written ({error})") from None
    if labels.shape != (n,):
        raise InputError(
            f"{name}: labels: expected one for each of the {n} images; got shape {labels.shape}"
        )


def _test_set_apart(name: str, arrays: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """A tenth of the images, always the same ones; of bytes still, which are small."""
    n = len(arrays["x_train"])
    if n < 2:
        raise InputError(f"{name}: expected at least 2 images, one of them to test on; got {n}")
    order = np.random.default_rng(0).permutation(n)
    test, train = np.split(order, [max(1, round(TEST_SHARE * n))])
    x = arrays["x_train"]
    apart = {"x_train": x[train], "x_test": x[test]}
    if (y := arrays.get("y_train")) is not None:
        if y.shape != (n,):
            raise InputError(
                f"{name}: labels: expected one for each of the {n} images; got shape {y.shape}"
            )
        apart |= {"y_train": y[train], "y_test": y[test]}
    return apart
