"""The reader's own images, as they lie on disk: what is at a path, and who reads it."""

import re
from pathlib import Path

import numpy as np

from ..terminal import status
from ..validation import InputError
from . import kinds, labels, npy, splits
from .idx import idx, idx_folder
from .pictures import has_pages, picture_folder, walk
from .reading import Found, Reading, Troubles
from .shapes import as_images
from .tables import table

NONE = np.array([])
READERS = {"npz": npy.npz, "npy": npy.npy, "idx": idx, "table": table}


def read(path: Path, reading: Reading) -> Found:
    """What is in a file or a folder; raises InputError, with all that is wrong at once."""
    try:
        found = _folder(path, reading) if path.is_dir() else _file(path, reading)
    except PermissionError as error:
        raise InputError(f"{error.filename or path}: {error.strerror}: expected a file that you "
                         "may read; to change that: chmod u+r FILE") from None  # fmt: skip
    finally:
        status()
    for key in [key for key in ("x_train", "x_test") if key in found.arrays]:
        found.arrays[key] = as_images(found, key, path, reading)
    if "y_train" in found.arrays and found.labels_from:
        both = [y for key in ("y_train", "y_test") for y in found.arrays.get(key, NONE).tolist()]
        found.notes.append(f"labels, from {found.labels_from}: {labels.counted(both)}")
    return found


def _file(path: Path, reading: Reading) -> Found:
    if not path.is_file():
        raise InputError(f"{path}: {'not a' if path.exists() else 'no such'} file")
    kind = kinds.kind(path)
    if kind in kinds.UNREAD:
        raise kinds.refusal(path, kind)
    if kind in READERS:
        return READERS[kind](path, reading)
    if kind == "picture" and has_pages(path):
        raise kinds.refusal(path, "pages")
    if kind == "picture":
        raise InputError(f"{path}: a single image; expected the folder that it is in, "
                         f"--data {path.parent}")  # fmt: skip
    raise InputError(
        f"{path}: not a kind of file that is read; expected a folder of images, or a file that "
        "ends in .npz, .npy, .csv or -ubyte"
    )


def _folder(path: Path, reading: Reading) -> Found:
    """IDX files, images, or arrays and tables: whichever a folder has first."""
    if found := idx_folder(path):
        return found
    there = walk(path)
    if there.pictures:
        return picture_folder(path, there, reading)
    readable = [file for file, kind in there.others.items() if kind in READERS]
    if readable:
        return _together(path, readable, reading)
    unread = {kind: file for file, kind in reversed(there.others.items()) if kind in kinds.UNREAD}
    lines = []
    for kind, file in unread.items():
        sentence, more = kinds.what(file, kind, path)
        lines += [sentence, *more]
    raise Troubles(f"{path}: expected a folder of images; got {there.inside()}", lines)


def _together(path: Path, files: list[Path], reading: Reading) -> Found:
    """Arrays or tables that are parts of one set, by their names: images, labels, train, test."""
    slots: dict[str, list[Path]] = {}
    for file in files:
        words = {*re.split("[^a-z]+", file.name.lower())}
        letter = "y" if words & {*npy.NAMES["y_train"], *npy.NAMES["y_test"], "y"} else "x"
        slots.setdefault(f"{letter}_{splits.part(file.name) or 'train'}", []).append(file)
    if len(files) == 1:
        slots = {"x_train": files}
    if "x_train" not in slots or any(len(fitting) > 1 for fitting in slots.values()):
        endings = ", ".join(sorted({file.suffix for file in files}))
        raise Troubles(f"{path}: {len(files)} arrays or tables ({endings}); expected one, or "
                       "images and labels, or train and test, by their names; give one of them",
                       [f"--data {file}" for file in files[:10]])  # fmt: skip
    found = Found({})
    for key, (file,) in slots.items():
        its = _file(file, reading)
        found.notes.append(f"{file.name}: read as {'images' if key[0] == 'x' else 'labels'}")
        found.notes += its.notes
        if key[0] == "y":
            usable, why = labels.usable(its.arrays["x_train"])
            if usable is None:
                found.notes.append(f"{file.name}: left alone ({why})")
                continue
            found.arrays[key], found.labels_from = usable, file.name
            found.sources[key] = its.sources.get("x_train", "labels")
            continue
        for name, array in its.arrays.items():
            if len(slots) == 1 or name.endswith("train"):
                mine = name if len(slots) == 1 else name[0] + key[1:]
                found.arrays.setdefault(mine, array)
                if name in its.sources:
                    found.sources[mine] = its.sources[name]
        found.labels_from = found.labels_from or its.labels_from
    return found
