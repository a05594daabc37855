"""Models and checkpoints in .npz files: arrays in named groups, and a description in JSON.

A file is written whole or not at all, and reading one never unpickles.
"""

import json
import os
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from .typing import Array
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
    foreign = InputError(f"{path}: expected a file that numpyvae wrote (.npz); it is not one")
    try:
        with np.load(path, allow_pickle=False) as file:
            if "about" not in file.files:
                raise foreign
            about = json.loads(str(file["about"]))
            wanted = {name: file[name] for name in file.files if name.split("/")[0] in groups}
    except FileNotFoundError:
        raise InputError(f"{path}: no such file") from None
    except (zipfile.BadZipFile, EOFError, ValueError, KeyError, TypeError) as error:
        if error is foreign:
            raise
        raise InputError(f"{path}: damaged, or not a file that numpyvae wrote ({error})") from None
    if not isinstance(about, dict) or about.get("format") != FORMAT:
        raise foreign
    missing = [group for group in groups if group not in about]
    if missing:
        raise InputError(f"{path}: holds no {' and no '.join(missing)}")
    arrays: dict[str, dict[str, Array]] = {group: {} for group in groups}
    for key, array in wanted.items():
        group, _, name = key.partition("/")
        arrays[group][name] = array
    return arrays, about


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
