"""Models and checkpoints in .npz files: arrays in named groups, and a description in JSON.

A file is written whole or not at all. Reading one never unpickles, and takes no memory for more
than the file really holds.
"""

import contextlib
import errno
import json
import math
import os
import zipfile
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import IO, Any

import numpy as np

from .arrays import Array
from .validation import InputError

UNFINISHED = ".part"
FAMILY = "numpyvae-"
FORMAT = f"{FAMILY}1"
# No deflated byte stands for more than this many (zlib's technical notes).
DEFLATE_AT_BEST = 1032
PathLike = str | os.PathLike[str]
Groups = Mapping[str, Mapping[str, Array]]


def write(path: PathLike, groups: Groups, about: Mapping[str, Any]) -> None:
    """Write the arrays of `groups`, and `about` (anything JSON can hold), to the file `path`."""
    for group in groups.values():
        for name, array in group.items():
            if not np.isfinite(array).all():
                raise InputError(f"{path}: not written, because {name} holds NaN or infinity")
    arrays = {f"{group}/{name}": array for group in groups for name, array in groups[group].items()}
    arrays["about"] = np.array(json.dumps({"format": FORMAT, **about}))
    with replacing(path) as unfinished, zipfile.ZipFile(unfinished, "w") as archive:
        for name, array in arrays.items():
            # np.savez would do as well, but NumPy 2.0's leaves its file open on a full disk.
            with archive.open(f"{name}.npy", "w", force_zip64=True) as member:
                np.lib.format.write_array(member, array, allow_pickle=False)


def read(
    path: PathLike, groups: Sequence[str]
) -> tuple[dict[str, dict[str, Array]], dict[str, Any]]:
    """The arrays of `groups` and the description, from a file that `write` wrote."""
    content = read_npz(path)
    try:
        about = json.loads(str(content.pop("about")))
        written_as = about["format"]
        ours = written_as == FORMAT and all(group in about for group in groups)
    except (KeyError, TypeError, ValueError, RecursionError):
        ours, written_as = False, None
    if not ours:
        if isinstance(written_as, str) and written_as.startswith(FAMILY) and written_as != FORMAT:
            raise InputError(f"{path}: its format is {written_as!r}; this version reads {FORMAT!r}")
        raise InputError(
            f"{path}: not a file that numpyvae wrote with {' and '.join(groups)} in it"
        )
    arrays: dict[str, dict[str, Array]] = {group: {} for group in groups}
    for key, array in content.items():
        group, _, name = key.partition("/")
        if group in arrays:
            arrays[group][name] = array
    return arrays, about


def read_npz(path: PathLike, left: dict[str, str] | None = None) -> dict[str, np.ndarray]:
    """All arrays of an .npz file, whoever wrote it.

    left : takes, by name, why a member is no array of numbers or texts; else that is an error
    """
    if not os.path.isfile(path):
        raise InputError(f"{path}: {'not a' if os.path.exists(path) else 'no such'} file")
    arrays: dict[str, np.ndarray] = {}
    with open(path, "rb") as file:
        try:
            with zipfile.ZipFile(file) as archive:
                for member in archive.infolist():
                    name, ending = os.path.splitext(member.filename)
                    if ending != ".npy":
                        if left is None:
                            raise InputError(f"{path}: {member.filename}: not an array")
                        _check_sum(archive, member)
                        left[member.filename] = "not an array"
                    elif left is not None and _has_objects(archive, member):
                        _check_sum(archive, member)
                        left[name] = "Python objects, pickled"
                    else:
                        arrays[name] = _read_member(archive, member)
        except (InputError, MemoryError):
            raise
        except Exception:  # whatever a damaged file makes zipfile and NumPy raise
            raise InputError(f"{path}: damaged, or not an .npz file of plain arrays") from None
    return arrays


def shapes(path: PathLike) -> list[tuple[int, ...]]:
    """The shapes of the arrays in an .npz file; none of what is damaged, or a lie."""
    found = []
    with contextlib.suppress(Exception), zipfile.ZipFile(path) as archive:  # `read_npz` will tell
        for member in archive.infolist():
            with contextlib.suppress(ValueError):
                found.append(_checked_shape(archive, member))
    return found


def _check_sum(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    """What is left alone must be whole, too: else a damaged name would drop an array."""
    with archive.open(member) as stream:
        while stream.read(2**20):
            pass


def _has_objects(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bool:
    with archive.open(member) as stream:
        return bool(array_header(stream)[2].hasobject)


def array_header(stream: IO[bytes]) -> Any:
    """Shape, order and dtype of an array, from its first bytes."""
    read_header = {
        (1, 0): np.lib.format.read_array_header_1_0,
        (2, 0): np.lib.format.read_array_header_2_0,
    }[np.lib.format.read_magic(stream)]
    return read_header(stream)


def _checked_shape(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> tuple[int, ...]:
    """An array's shape. What is said of sizes is compared here, before any memory is taken: the
    archive's directory, and the array's header, may claim anything."""
    in_file = os.fstat(archive.fp.fileno()).st_size  # type: ignore[union-attr]
    at_best = {zipfile.ZIP_STORED: 1, zipfile.ZIP_DEFLATED: DEFLATE_AT_BEST}[member.compress_type]
    if member.file_size > at_best * min(member.compress_size, in_file):
        raise ValueError("more than the file can hold")
    with archive.open(member) as stream:
        shape, _, dtype = array_header(stream)
        if stream.tell() + math.prod(shape) * dtype.itemsize != member.file_size:
            raise ValueError("the header and the size don't agree")
    return tuple(shape)


def _read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> np.ndarray:
    """One array; zipfile compares the checksum."""
    _checked_shape(archive, member)
    with archive.open(member) as stream:
        return np.lib.format.read_array(stream, allow_pickle=False)


def check_size(config: Mapping[str, Any], values: Mapping[str, Array], path: PathLike) -> None:
    """Before a model of that configuration is made: it may be larger than any file."""
    widths = [config["n_inputs"], *config["hidden"], config["n_latent"]]
    weights = 2 * sum(n_in * n_out for n_in, n_out in pairwise(widths))  # there and back
    if weights > sum(value.size for value in values.values()):
        raise InputError(f"{path}: its arrays are too few for a model of sizes {widths}")


def model(cls: Any, arrays: Groups, about: Mapping[str, Any], path: PathLike) -> Any:
    """The model of class `cls` that `read` has read from `path`, as the group "vae"."""
    try:
        check_size(about["vae"], arrays["vae"], path)
        vae = cls(**about["vae"])
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(f"{path}: not a model's configuration: {error}") from None
    fill(vae.params, arrays["vae"], path)
    return vae


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
        self.unfinished = self.path.with_name(f"{self.path.name}.{os.getpid()}{UNFINISHED}")

    def __enter__(self) -> Path:
        if self.path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(self.path))
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
