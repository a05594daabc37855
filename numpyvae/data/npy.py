"""Arrays in .npy and .npz files, under the names that people give them."""

from pathlib import Path

import numpy as np

from ..storage import read_npz
from ..validation import InputError
from .reading import Found

IMAGES = ("x_train", "images", "imgs", "x", "X_train", "X", "train_images", "train_x", "data",
          "arr_0")  # fmt: skip
LABELS = ("y_train", "labels", "label", "y", "Y_train", "Y", "train_labels", "train_y", "targets",
          "target", "classes")  # fmt: skip
TEST_IMAGES = ("x_test", "X_test", "test_images", "test_x", "x_val", "X_val")
TEST_LABELS = ("y_test", "Y_test", "test_labels", "test_y", "y_val", "Y_val")


def npz(path: Path) -> Found:
    left: dict[str, str] = {}
    arrays = read_npz(path, left)
    notes = [f"{name}: left alone ({why})" for name, why in left.items()]
    taken = {}
    for key, names in (("x_train", IMAGES), ("y_train", LABELS), ("x_test", TEST_IMAGES),
                       ("y_test", TEST_LABELS)):  # fmt: skip
        there = [name for name in names if name in arrays]
        if key == "x_train" and not there:
            there = [name for name, a in arrays.items()
                     if a.ndim > 1 and name not in TEST_IMAGES]  # fmt: skip
            if len(there) != 1:
                inside = ", ".join(f"{n} {a.shape}" for n, a in arrays.items()) or "nothing"
                raise InputError(
                    f"{path}: expected an array of images called x_train or images; got {inside}"
                )
        if there:
            taken[key] = arrays.pop(there[0])
            if there[0] not in (key, "images", "labels"):
                notes.append(f"{there[0]}: read as {'images' if key[0] == 'x' else 'labels'}")
    notes += [f"{name} {a.shape}: left alone (a name that is not known)"
              for name, a in arrays.items()]  # fmt: skip
    for key in ("y_train", "y_test"):
        if key in taken:
            labels = taken[key] = _labels(taken[key])
            if labels.ndim != 1 or (labels.dtype.kind == "f" and not np.isfinite(labels).all()):
                del taken[key]
                notes.append(f"labels {labels.shape}: left alone (not one label for each image)")
    return Found(taken, notes)


def _labels(labels: np.ndarray) -> np.ndarray:
    """Labels of shape (N, 1), and one-hot ones, as (N,)."""
    if labels.ndim == 2 and labels.shape[1] == 1:
        return labels[:, 0]
    if labels.ndim == 2 and labels.dtype.kind in "biuf" and (labels.sum(axis=1) == 1).all():
        return labels.argmax(axis=1)
    return labels


def npy(path: Path) -> np.ndarray:
    try:
        array: np.ndarray = np.load(path, mmap_mode="r", allow_pickle=False)
    except (ValueError, OSError, EOFError, OverflowError) as error:
        what = "an array of Python objects" if "bjects" in str(error) else "damaged"
        raise InputError(f"{path}: {what}, not an array of numbers that can be read") from None
    return array
