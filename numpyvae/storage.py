"""Models and checkpoints in .npz files: arrays in named groups, and a description in JSON.

A file is written whole or not at all, and reading one never unpickles.
"""

import json
import os
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from .arrays import Array
from .validation import InputError

FORMAT = "numpyvae-1"
PathLike = str | os.PathLike[str]
Groups = Mapping[str, Mapping[str, Array]]


def write(path: PathLike, groups: Groups, about: Mapping[str, Any]) -> None:
    """Write the arrays of `groups`, and `about` (anything JSON can hold), to the file `path`."""
    arrays = {f"{group}/{name}": array for group in groups for name, array in groups[group].items()}
    arrays["about"] = np.array(json.dumps({"format": FORMAT, **about}))
    with replacing(path) as unfinished, unfinished.open("wb") as file:
        np.savez(file, **arrays)  # type: ignore[arg-type]


def read(
    path: PathLike, groups: Sequence[str]
) -> tuple[dict[str, dict[str, Array]], dict[str, Any]]:
    """The arrays of `groups` and the description, from a file that `write` wrote."""
    content = read_npz(path)
    try:
        about = json.loads(str(content.pop("about")))
        ours = about["format"] == FORMAT and all(group in about for group in groups)
    except (KeyError, TypeError, ValueError):
        ours = False
    if not ours:
        raise InputError(
            f"{path}: not a file that numpyvae wrote with {' and '.join(groups)} in it"
        )
    arrays: dict[str, dict[str, Array]] = {group: {} for group in groups}
    for key, array in content.items():
        group, _, name = key.partition("/")
        if group in arrays:
            arrays[group][name] = array
    return arrays, about


def read_npz(path: PathLike) -> dict[str, np.ndarray]:
    """All arrays of an .npz file, whoever wrote it."""
    try:
        # Opened here, because np.load leaves a damaged file open.
        with open(path, "rb") as file, np.load(file, allow_pickle=False) as content:
            return {name: content[name] for name in content.files}
    except FileNotFoundError:
        raise InputError(f"{path}: no such file") from None
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        ValueError,
        TypeError,
        AttributeError,
    ) as error:
        raise InputError(f"{path}: damaged, or not an .npz file of arrays ({error})") from None


def fill(params: Mapping[str, Array], values: Mapping[str, Array], path: PathLike) -> None:
    """Copy `values`, read from `path`, into the arrays of `params`; names and shapes must agree."""
    if set(params) != set(values):
        names = ", ".join(sorted(set(params) ^ set(values)))
        raise InputError(f"{path}: its arrays are not those of this model; they differ in {names}")
    for name, param in params.items():
        value = values[name]
        if value.shape != param.shape or value.dtype != param.dtype:
            raise InputError(
                f"{path}: {name}: expected {param.dtype} {param.shape}; "
                f"got {value.dtype} {value.shape}"
            )
        if not np.isfinite(value).all():
            raise InputError(f"{path}: {name}: expected finite numbers; got NaN or infinity")
    for name, param in params.items():
        param[...] = values[name]


class replacing:
    """`with replacing(path) as unfinished:` fills a file beside `path`, which then takes its place.

    Until the block ends without an error, `path` stays as it was.
    """

    def __init__(self, path: PathLike) -> None:
        self.path = Path(path)
        self.unfinished = self.path.with_name(f"{self.path.name}.{os.getpid()}.part")

    def __enter__(self) -> Path:
        return self.unfinished

    def __exit__(self, kind: Any, error: Any, traceback: Any) -> None:
        if kind is None:
            with self.unfinished.open("rb+") as file:
                os.fsync(file.fileno())
            os.replace(self.unfinished, self.path)
        else:
            self.unfinished.unlink(missing_ok=True)
            if isinstance(error, OSError) and error.filename is None:  # a full disk, most often
                error.filename = str(self.path)
