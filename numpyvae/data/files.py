"""The reader's own images, as they lie on disk: what is at a path, and who reads it."""

from pathlib import Path

from ..terminal import status
from ..validation import InputError
from .idx import idx, idx_folder
from .kinds import CONVERSIONS
from .npy import npy, npz
from .pictures import PICTURES, picture_folder
from .reading import Found, Reading, Troubles
from .shapes import as_images
from .tables import table


def read(path: Path, reading: Reading) -> Found:
    """What is in a file or a folder; raises InputError, with all that is wrong at once."""
    try:
        there = path.is_dir()
        found = (idx_folder(path) or picture_folder(path, reading)) if there else _file(path)
    finally:
        status()
    for key in [key for key in ("x_train", "x_test") if key in found.arrays]:
        found.arrays[key] = as_images(found, key, path, reading)
    return found


def _file(path: Path) -> Found:
    name = path.name.lower()
    if not path.is_file():
        raise InputError(f"{path}: {'not a' if path.exists() else 'no such'} file")
    for endings, (what, *lines) in CONVERSIONS.items():
        if name.endswith(endings):
            ways = [line.replace("{name}", path.name) for line in lines]
            raise Troubles(f"{path}: {what}, which numpyvae does not read; convert it", ways)
    if name.endswith(".npz"):
        return npz(path)
    if name.endswith(".npy"):
        return Found({"x_train": npy(path)})
    if name.endswith((".csv", ".tsv", ".csv.gz", ".tsv.gz")):
        return table(path)
    if "ubyte" in name or name.endswith((".idx", ".gz")):
        return Found({"x_train": idx(path)})
    if name.endswith(PICTURES):
        raise InputError(f"{path}: a single image; expected the folder that it is in")
    raise InputError(
        f"{path}: not a kind of file that is read; expected a folder of images, or a file that "
        "ends in .npz, .npy, .csv or -ubyte"
    )
