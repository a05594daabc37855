"""IDX, the format of MNIST and its kin."""

import gzip
import zlib
from pathlib import Path

import numpy as np

from ..validation import InputError
from . import kinds
from .kinds import GET_AGAIN
from .reading import Found, Reading

IDX_PARTS = {"x_train": (("train",), "images"), "y_train": (("train",), "labels"),
             "x_test": (("t10k", "test"), "images"),
             "y_test": (("t10k", "test"), "labels")}  # fmt: skip


def idx_folder(path: Path) -> Found | None:
    """The four files of MNIST, Fashion-MNIST and their kin; None if they are not here."""
    arrays, used = {}, []
    there = [file for file in sorted(path.iterdir()) if "ubyte" in file.name.lower()]
    for key, (parts, what) in IDX_PARTS.items():
        fitting = [file for file in there if what in file.name.lower()
                   and any(part in file.name.lower() for part in parts)]  # fmt: skip
        if len({file.name.removesuffix(".gz") for file in fitting}) > 1:
            names = " and ".join(file.name for file in fitting)
            raise InputError(f"{path}: expected one set of IDX files; got {names}")
        if fitting:
            if (found := kinds.kind(fitting[0])) in kinds.UNREAD:
                raise kinds.refusal(fitting[0], found)
            arrays[key] = _array(fitting[0])
            used.append(fitting[0].name)
    if "x_train" not in arrays:
        return None
    labels_from = used[1] if "y_train" in arrays else ""
    return Found(arrays, [f"IDX files: {', '.join(used)}"], labels_from=labels_from)


def idx(path: Path, reading: Reading) -> Found:
    return Found({"x_train": _array(path)})


def _array(path: Path) -> np.ndarray:
    most = 2**31
    try:
        raw = path.read_bytes()
        if raw[:2] == b"\x1f\x8b":
            with gzip.open(path) as unzipped:
                raw = unzipped.read(most)
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(f"{path}: can't be read ({error}); {GET_AGAIN}") from None
    return parse_idx(raw, str(path))


def parse_idx(raw: bytes, name: str) -> np.ndarray:
    """An array of bytes in the IDX format (http://yann.lecun.com/exdb/mnist, last section)."""
    # Two zero bytes, the type (8 is unsigned byte), the number of axes, then each axis as a
    # big-endian 32-bit number, then the bytes.
    if len(raw) < 4 or raw[:3] != b"\x00\x00\x08":
        raise InputError(f"{name}: not an IDX file of bytes")
    if not 1 <= raw[3] <= 4:
        raise InputError(f"{name}: expected an IDX file with 1 to 4 axes; got {raw[3]}")
    start = 4 + 4 * raw[3]
    shape = tuple(int(n) for n in np.frombuffer(raw[4:start], ">u4")) if len(raw) >= start else ()
    expected = start + int(np.prod(shape, dtype=object))
    if len(raw) != expected:
        raise InputError(f"{name}: expected {expected} bytes, as its header says; got {len(raw)}")
    return np.frombuffer(raw, np.uint8, offset=start).reshape(shape)
