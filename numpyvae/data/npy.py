"""Arrays in .npy and .npz files, under the names that people give them."""

import math
from pathlib import Path

import numpy as np

from ..storage import array_header, read_npz, shapes
from ..validation import InputError
from . import labels
from .kinds import GET_AGAIN
from .reading import Found, Reading, Troubles, check_memory

# Compared without case.
NAMES = {
    "x_train": ("x_train", "images", "imgs", "x", "train_images", "train_x", "data", "arr_0"),
    "y_train": ("y_train", "labels", "label", "y", "train_labels", "train_y", "targets", "target",
                "classes"),
    "x_test": ("x_test", "test_images", "test_x", "x_val"),
    "y_test": ("y_test", "test_labels", "test_y", "y_val"),
}  # fmt: skip


def npz(path: Path, reading: Reading) -> Found:
    left: dict[str, str] = {}
    if not reading.image_size:
        for shape in shapes(path):
            check_memory(path, *_sized(shape))
    arrays = read_npz(path, left)
    notes = [f"{name}: left alone ({why})" + as_texts(path, name, why)
             for name, why in left.items()]  # fmt: skip
    found = Found({}, notes)
    by_name = {name.lower(): name for name in reversed(arrays)}
    for key, names in NAMES.items():
        there = [by_name[name] for name in names if by_name.get(name) in arrays]
        if key == "x_train" and not there:
            there = [name for name, a in arrays.items()
                     if a.ndim > 1 and name.lower() not in NAMES["x_test"]]  # fmt: skip
            if len(there) != 1:
                inside = ", ".join(f"{n} {a.shape}" for n, a in arrays.items()) or "nothing"
                raise InputError(
                    f"{path}: expected an array of images called x_train or images; got {inside}"
                )
        if there:
            name = there[0]
            array = arrays.pop(name)
            if key[0] == "x" and name not in (key, "images"):
                notes.append(f"{name}: read as images")
            if key[0] == "y":
                usable, why = labels.usable(array)
                if usable is None:
                    notes.append(f"{name} {array.shape}: left alone ({why})")
                    continue
                array, found.labels_from = usable, found.labels_from or name
            found.arrays[key] = array
            found.sources[key] = f'np.load("{path.as_posix()}")["{name}"]'
    notes += [f"{name} {a.shape}: left alone (a name that is not known)"
              for name, a in arrays.items()]  # fmt: skip
    return found


def as_texts(path: Path, name: str, why: str) -> str:
    """What makes labels of Python objects readable, to be added to what is wrong with them."""
    if name.lower() not in (*NAMES["y_train"], *NAMES["y_test"]) or "objects" not in why:
        return ""
    return (
        f'; to take it, if you trust its source: a = dict(np.load("{path.as_posix()}", '
        f'allow_pickle=True)); a["{name}"] = a["{name}"].astype(str); np.savez("mended.npz", **a)'
    )


def _sized(shape: tuple[int, ...]) -> tuple[int, int]:
    """How many images, if they are images, and of how many numbers each."""
    return (shape[0], math.prod(shape[1:])) if shape else (1, 1)


def npy(path: Path, reading: Reading) -> Found:
    """An array, which stays in its file until it is used."""
    try:
        with path.open("rb") as file:
            shape, _, dtype = array_header(file)
            expected = file.tell() + math.prod(shape) * dtype.itemsize
        if min(shape, default=0) < 0:
            raise ValueError("a negative length")
    except (ValueError, KeyError, OverflowError):
        raise InputError(
            f"{path}: damaged, or not an .npy file: no header that can be read; {GET_AGAIN}"
        ) from None
    source = f'np.load("{path.as_posix()}")'
    if dtype.hasobject:
        stacked = f"np.stack(list({source[:-1]}, allow_pickle=True)))"
        raise Troubles(
            f"{path}: an array of Python objects, not of numbers; if they are images of one size, "
            "and you trust their source",
            Found({}, sources={"x_train": stacked}).mended("{}"),
        )
    if path.stat().st_size < expected:
        raise InputError(
            f"{path}: damaged: expected {expected:,} bytes, as its header says; "
            f"got {path.stat().st_size:,}; {GET_AGAIN}"
        )
    if not reading.image_size:
        check_memory(path, *_sized(shape))
    array = np.load(path, mmap_mode="r" if math.prod(shape) else None, allow_pickle=False)
    return Found({"x_train": array}, sources={"x_train": source})
