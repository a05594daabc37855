"""Models and checkpoints in .npz files: arrays in named groups, and a description in JSON.

A file is written whole or not at all, and reading one never unpickles.
"""

import json
import os
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
        try:
            np.savez(file, **arrays)  # type: ignore[arg-type]
        except ValueError as error:
            # After Ctrl-C within a member, zipfile complains that it can't be closed.
            if isinstance(error.__context__, KeyboardInterrupt):
                raise KeyboardInterrupt from None
            raise


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
    if not os.path.exists(path):
        raise InputError(f"{path}: no such file")
    with open(path, "rb") as file:  # opened here, because np.load leaves a damaged file open
        try:
            with np.load(file, allow_pickle=False) as content:
                arrays = {name: content[name] for name in content.files}
        except Exception:  # whatever a damaged file makes zipfile and NumPy raise
            raise InputError(f"{path}: damaged, or not an .npz file of plain arrays") from None
    for name, array in arrays.items():
        if not isinstance(array, np.ndarray):
            raise InputError(f"{path}: {name}: not an array")
    return arrays


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
        if isinstance(error, OSError) and error.filename in (None, str(self.unfinished)):
            error.filename = str(self.path)  # a full disk names no file, others name ours
        try:
            if kind is None:
                with self.unfinished.open("rb+") as file:
                    os.fsync(file.fileno())
                os.replace(self.unfinished, self.path)
        finally:
            self.unfinished.unlink(missing_ok=True)  # Ctrl-C may come while we wait for the disk
