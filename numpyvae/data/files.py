"""The reader's own images, as they lie on disk: what is found, what is left out, and what is wrong.

One look at all of it comes first. `Found` holds the images as they came, mostly bytes, the labels,
and sentences about what was read and what was not. All that is wrong is told at once.
"""

import csv
import gzip
import math
import os
import warnings
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from ..storage import read_npz
from ..terminal import status
from ..validation import InputError

MOST_PIXELS = 2**24  # of one image file
MOST_BYTES = 8 * 2**30  # of all images together, as float32
SHOWN = 10  # of a list of troubles
PICTURES = (".png", ".jpg", ".jpeg", ".jfif", ".bmp", ".gif", ".tif", ".tiff", ".webp", ".ppm",
            ".pgm", ".pbm", ".pnm", ".tga", ".ico", ".jp2", ".pcx", ".avif")  # fmt: skip
SYSTEM_FILES = ("thumbs.db", "desktop.ini", "icon\r")
TEST_FOLDERS = ("test", "val", "valid", "validation", "testing")
TRAIN_FOLDERS = ("train", "training")
IMAGES = ("x_train", "images", "imgs", "x", "X_train", "X", "train_images", "train_x", "data",
          "arr_0")  # fmt: skip
LABELS = ("y_train", "labels", "label", "y", "Y_train", "Y", "train_labels", "train_y", "targets",
          "target", "classes")  # fmt: skip
TEST_IMAGES = ("x_test", "X_test", "test_images", "test_x", "x_val", "X_val")
TEST_LABELS = ("y_test", "Y_test", "test_labels", "test_y", "y_val", "Y_val")
LABEL_COLUMNS = ("label", "labels", "class", "target", "y", "digit")
IDX_PARTS = {"x_train": (("train",), "images"), "y_train": (("train",), "labels"),
             "x_test": (("t10k", "test"), "images"),
             "y_test": (("t10k", "test"), "labels")}  # fmt: skip
INDEX_COLUMNS = ("", "id", "index", "unnamed: 0")


@dataclass
class Reading:
    """How images are to be read, where they leave it open.

    image_size : (height, width) to which images are cut and scaled
    colours : "grey" or "colour"; None keeps greys grey and colours coloured
    image_shape : (height, width) or (height, width, 3) of rows of numbers; (3, height, width) too
    skip_unreadable : go on without the files that can't be read
    """

    image_size: tuple[int, int] | None = None
    colours: str | None = None
    image_shape: tuple[int, ...] | None = None
    skip_unreadable: bool = False


@dataclass
class Found:
    """Arrays by the names x_train, y_train, x_test, y_test, and what there is to say of them."""

    arrays: dict[str, np.ndarray]
    notes: list[str] = field(default_factory=list)


class Troubles(InputError):
    """All that is wrong with some files: one sentence, and a line for each."""

    def __init__(self, sentence: str, lines: Sequence[str] = ()) -> None:
        super().__init__("; ".join([sentence, *lines]))
        self.sentence, self.lines = sentence, tuple(lines)


# What we don't read, and the lines that convert it.
CONVERSIONS = {
    (".mat",): (
        "a MATLAB file",
        "from scipy.io import loadmat; import numpy as np",
        'np.savez("images.npz", images=loadmat("{name}")["X"])  # X: the variable with the images',
    ),
    (".h5", ".hdf5"): (
        "an HDF5 file",
        "import h5py, numpy as np",
        'np.savez("images.npz", images=h5py.File("{name}")["images"][:])  # the name of its images',
    ),
    (".pkl", ".pickle"): (
        "a pickle",
        "import pickle, numpy as np",
        'data = pickle.load(open("{name}", "rb"), encoding="bytes")  # of a source that you trust',
        'np.savez("images.npz", images=data[b"data"])',
    ),
    (".pt", ".pth"): (
        "a PyTorch file",
        "import torch, numpy as np",
        'np.savez("images.npz", images=torch.load("{name}").numpy())',
    ),
    (".parquet",): (
        "a Parquet file",
        "import io, numpy as np, pandas as pd; from PIL import Image",
        'np.savez("images.npz", images=[np.array(Image.open(io.BytesIO(i["bytes"]))) '
        'for i in pd.read_parquet("{name}")["image"]])',
    ),
    (".tfrecord", ".tfrecords"): (
        "a TFRecord file",
        "import numpy as np, tensorflow_datasets as tfds",
        'np.savez("images.npz", images=[i["image"] for i in tfds.as_numpy(tfds.load("..."))])',
    ),
    (".zip", ".tar", ".tar.gz", ".tgz", ".7z", ".rar", ".bz2", ".xz"): (
        "an archive",
        "unpack it into a folder, then: numpyvae train --data FOLDER",
    ),
    (".mp4", ".avi", ".mov", ".mkv", ".webm"): (
        "a video",
        "ffmpeg -i {name} -vf fps=1 frames/%05d.png",
        "numpyvae train --data frames",
    ),
}


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
        return Found({"x_train": _npy(path)})
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


# Arrays


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


def _npy(path: Path) -> np.ndarray:
    try:
        array: np.ndarray = np.load(path, mmap_mode="r", allow_pickle=False)
    except (ValueError, OSError, EOFError, OverflowError) as error:
        what = "an array of Python objects" if "bjects" in str(error) else "damaged"
        raise InputError(f"{path}: {what}, not an array of numbers that can be read") from None
    return array


def table(path: Path) -> Found:
    """A CSV file: a row for each image, with or without names above and a column of labels."""
    opener: Any = gzip.open if path.name.lower().endswith(".gz") else open
    try:
        with opener(path, "rt", encoding="utf-8-sig", newline="") as lines:
            first = lines.readline()
            delimiter = max(",;\t ", key=first.count)
            names = next(csv.reader([first.strip()], delimiter=delimiter), [])
        header = any(not _is_number(name) for name in names if name)
        options: dict[str, Any] = {
            "delimiter": None if delimiter == " " else delimiter, "skiprows": int(header),
            "encoding": "utf-8-sig", "ndmin": 2, "quotechar": '"', "comments": None,
        }  # fmt: skip
        notes: list[str] = []
        last = len(names) - 1
        useless = [i for i, name in enumerate(names)
                   if (header or i == last) and name.strip().lower() in INDEX_COLUMNS]  # fmt: skip
        if useless:
            notes.append("a column that numbers the rows, or an empty one, was left out")
        at = [i for i, name in enumerate(names) if name.strip().lower() in LABEL_COLUMNS]
        width = len(names) - len(useless)
        if not at and width > 2 and math.isqrt(width - 1) ** 2 == width - 1:
            kept = [i for i in range(len(names)) if i not in useless]
            at = _label_column(path, [kept[0], kept[-1]], options)
            side = math.isqrt(width - 1)
            which = "first" if at[0] == kept[0] else "last"
            notes.append(f"{width} columns: the {which} looks like a label, and was taken for one;"
                         f" the others for {side} x {side} pixels")  # fmt: skip
        columns = [i for i in range(len(names)) if i not in at and i not in useless]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of a file without rows
            values = np.loadtxt(path, np.float32, usecols=columns, **options)
            labels = np.loadtxt(path, str, usecols=at, **options)[:, 0] if at else None
    except (ValueError, OSError, EOFError, zlib.error, IndexError, csv.Error) as error:
        raise InputError(f"{path}: not a table of numbers: {error}") from None
    if values.size == 0:
        raise InputError(f"{path}: expected a row of numbers for each image; got none")
    whole = (
        values.min() >= 0 and 1 < values.max() <= 255 and np.array_equal(values, np.rint(values))
    )
    found = Found({"x_train": values.astype(np.uint8) if whole else values}, notes)
    if labels is not None:
        found.arrays["y_train"] = labels.astype(int) if all(map(str.isdigit, labels)) else labels
    return found


def _label_column(path: Path, ends: list[int], options: dict[str, Any]) -> list[int]:
    """Which of the first and the last column holds labels: some few values, and not one alone."""
    columns = np.loadtxt(path, str, usecols=ends, **options).T
    like = [2 <= len(np.unique(column)) <= max(2, min(100, len(column) // 2)) for column in columns]
    if like[0] == like[1]:
        raise InputError(
            f"{path}: is its first or its last column the label? Put a line with names above, and "
            "call that column label"
        )
    return [ends[like.index(True)]]


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


# IDX, the format of MNIST and its kin


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
            arrays[key] = idx(fitting[0])
            used.append(fitting[0].name)
    if "x_train" not in arrays:
        return None
    return Found(arrays, [f"IDX files: {', '.join(used)}"])


def idx(path: Path) -> np.ndarray:
    most = 2**31
    try:
        raw = path.read_bytes()
        if raw[:2] == b"\x1f\x8b":
            with gzip.open(path) as unzipped:
                raw = unzipped.read(most)
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(f"{path}: can't be read ({error})") from None
    if raw[:200].lstrip()[:1] == b"<":
        raise InputError(
            f"{path}: a web page, not the file itself: its download was refused; for MNIST run: "
            "numpyvae fetch mnist"
        )
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


# Pictures


def picture_folder(path: Path, reading: Reading) -> Found:
    """All images in a folder and the folders in it, whose names are the labels."""
    files, left = _walked(path)
    if not files:
        others = Counter(file.suffix.lower() or file.name for file in left)
        inside = ", ".join(f"{n} {kind}" for kind, n in others.most_common(5)) or "nothing"
        converted = [
            f"{what}: {lines[0].replace('{name}', 'FILE')}"
            for endings, (what, *lines) in CONVERSIONS.items()
            if any(kind.endswith(endings) for kind in others)
        ]
        raise Troubles(f"{path}: expected a folder of images; got {inside}", converted)
    sizes: dict[Path, tuple[int, int]] = {}
    pages: dict[Path, int] = {}
    bad: dict[Path, str] = {}
    for i, file in enumerate(files):
        if i % 200 == 0:
            status(f"{path}: looking at {i:,} of {len(files):,} images")
        try:
            sizes[file] = _size(file, pages)
        except Exception as error:  # whatever Pillow raises for a damaged file
            bad[file] = _why(error)
    shape = reading.image_size or _one_size(path, sizes)
    good = list(sizes)
    _check_memory(path, len(good), shape, reading)
    stack, bad_too, colourful = _pixels(path, good, shape, reading)
    bad |= bad_too
    if bad and not reading.skip_unreadable:
        if len(bad) == len(files) and len({*bad.values()}) == 1:
            raise InputError(f"{path}: none of its images can be read: {next(iter(bad.values()))}")
        lines = [f"{file}: {why}" for file, why in list(bad.items())[:SHOWN]]
        more = [f"and {len(bad) - SHOWN:,} more"] if len(bad) > SHOWN else []
        go_on = ["to go on without them: --skip-unreadable"]
        raise Troubles(f"{path}: {len(bad):,} of {len(files):,} images can't be read",
                       lines + more + go_on)  # fmt: skip
    kept = np.array([file not in bad for file in good])
    if not kept.any():
        raise InputError(f"{path}: none of its {len(files):,} images can be read")
    stack = stack if kept.all() else stack[kept]
    good = [file for file in good if file not in bad]
    if not colourful:
        stack = np.ascontiguousarray(stack[..., 0])
    notes = _notes(path, good, left, bad, shape, sizes, reading)
    if several := [file for file in good if pages[file] > 1]:
        which = f"{len(several):,} files of several pages, such as {several[0].name}"
        notes.append(f"{which}: only the first page of each is read")
    return _split(path, good, stack, notes)


def _walked(path: Path) -> tuple[list[Path], list[Path]]:
    """The images below a folder, in order, and what is no image."""
    files: list[Path] = []
    left: list[Path] = []
    seen: set[str] = set()
    for folder, folders, names in os.walk(path, followlinks=True):
        if (real := os.path.realpath(folder)) in seen:  # a link that leads back
            folders[:] = []
            continue
        seen.add(real)
        folders[:] = sorted(f for f in folders if f[0] != "." and f != "__MACOSX")
        for name in sorted(names):
            file = Path(folder, name)
            is_hidden = name.startswith(".") or name.lower() in SYSTEM_FILES
            is_picture = name.lower().endswith(PICTURES) and not is_hidden
            (files if is_picture else left).append(file)
    return files, left


def _size(file: Path, pages: dict[Path, int]) -> tuple[int, int]:
    """Height and width as one sees it: before its pixels are unpacked, which may be many."""
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(file) as image:
            width, height = image.size
            turned = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
            pages[file] = getattr(image, "n_frames", 1)
    if width * height > MOST_PIXELS:
        raise ValueError(f"it has {width * height:,} pixels; at most {MOST_PIXELS:,} are read")
    return (width, height) if turned else (height, width)


def _one_size(path: Path, sizes: dict[Path, tuple[int, int]]) -> tuple[int, int]:
    counts = Counter(sizes.values())
    if len(counts) > 1:
        shown = [f"{n:,} of {w} x {h} pixels" for (h, w), n in counts.most_common(SHOWN)]
        more = [f"and {len(counts) - SHOWN} more sizes"] if len(counts) > SHOWN else []
        ((h, w), _), *_ = counts.most_common(1)
        give = f"to cut and scale them all: --image-size {min(64, h, w)}"
        raise Troubles(f"{path}: its images have {len(counts)} sizes; expected one",
                       [*shown, *more, give])  # fmt: skip
    return next(iter(counts), (1, 1))


def _check_memory(path: Path, n: int, shape: tuple[int, int], reading: Reading) -> None:
    h, w = shape
    if n * h * w * (1 if reading.colours == "grey" else 3) * 4 > MOST_BYTES:
        raise InputError(
            f"{path}: {n:,} images of {w} x {h} pixels take {n * h * w * 12 / 2**30:.0f} GB; "
            "expected at most 8 GB; make them smaller, as with --image-size 64"
        )


def _pixels(
    path: Path, files: Sequence[Path], shape: tuple[int, int], reading: Reading
) -> tuple[np.ndarray, dict[Path, str], bool]:
    """Bytes (N, H, W, 3), what can't be read, and whether any pixel has a colour."""
    stack = np.zeros((len(files), *shape, 3), np.uint8)
    deep: np.ndarray | None = None  # 16 bits a pixel
    bad, colourful = {}, reading.colours == "colour"
    for i, file in enumerate(files):
        if i % 50 == 0:
            status(f"{path}: reading {i:,} of {len(files):,} images")
        try:
            image = _picture(file, shape, reading)
        except Exception as error:  # whatever Pillow raises for a damaged file
            bad[file] = _why(error)
            continue
        if image.dtype != np.uint8 and deep is None:
            deep = stack.astype(np.float32) / 255
        if deep is not None:
            deep[i] = image if image.dtype != np.uint8 else image / np.float32(255)
        else:
            stack[i] = image
        colourful = colourful or not (image == image[..., :1]).all()
    return stack if deep is None else deep, bad, colourful


def _picture(file: Path, shape: tuple[int, int], reading: Reading) -> np.ndarray:
    """(H, W, 3): bytes, or floats in [0, 1] where the file has more than 8 bits."""
    from PIL import Image, ImageOps

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(file) as opened:
            image = ImageOps.exif_transpose(opened)
            if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
                with_alpha = image.convert("RGBA")
                if np.asarray(with_alpha)[..., 3].min() < 255:
                    raise ValueError("has transparent pixels; save it without transparency")
                image = with_alpha
            deep = image.mode.startswith("I") or image.mode == "F"
            if deep:
                values = np.asarray(image, np.float32)
                most = 1 if image.mode == "F" else 65535
                if not (values.min() >= 0 and values.max() <= most):
                    raise ValueError(
                        f"values from {values.min():g} to {values.max():g}, expected 0 to {most}; "
                        "save them as an array in a .npy file"
                    )
                image = Image.fromarray(values / most)
            elif reading.colours == "grey":
                image = image.convert("L")
            else:
                image = image.convert("RGB")
            if (image.height, image.width) != shape:
                size = (shape[1], shape[0])
                image = ImageOps.fit(image, size, Image.Resampling.LANCZOS)
            pixels = np.asarray(image)
    if pixels.ndim == 2:
        pixels = np.repeat(pixels[..., np.newaxis], 3, axis=-1)
    return np.clip(pixels, 0, 1) if deep else pixels


def _why(error: Exception) -> str:
    text = str(error).split("\n", maxsplit=1)[0]
    if "cannot identify" in text:
        return "not an image that can be read"
    if "decompression bomb" in text:
        return f"far too many pixels; at most {MOST_PIXELS:,} are read"
    return text or type(error).__name__


def _notes(
    path: Path,
    good: Sequence[Path],
    left: Sequence[Path],
    bad: dict[Path, str],
    shape: tuple[int, int],
    sizes: dict[Path, tuple[int, int]],
    reading: Reading,
) -> list[str]:
    kinds = Counter(file.suffix.lower().lstrip(".").replace("jpeg", "jpg") for file in good)
    read = ", ".join(f"{n:,} {kind.upper()}" for kind, n in kinds.most_common())
    notes = [f"images: {read}"]
    if reading.image_size and any(size != shape for size in sizes.values()):
        notes.append(f"cut and scaled to {shape[1]} x {shape[0]} pixels")
    if bad:
        first = next(iter(bad))
        notes.append(f"left out: {len(bad):,} that can't be read, such as {first.name}")
    hidden = [file for file in left if file.name.startswith(".") or
              file.name.lower() in SYSTEM_FILES]  # fmt: skip
    if hidden:
        notes.append(f"left out: {len(hidden):,} of the system, such as {hidden[0].name}")
    if others := [file for file in left if file not in hidden]:
        notes.append(f"left out: {len(others):,} that are no images, such as {others[0].name}")
    return notes


def _split(path: Path, files: Sequence[Path], stack: np.ndarray, notes: list[str]) -> Found:
    """Labels from sub-folders; what to test on from folders called test or val."""
    inside = [file.relative_to(path).parts[:-1] for file in files]
    tops = {parts[0].lower() for parts in inside if parts}
    test = np.zeros(len(files), bool)
    if tops & {*TEST_FOLDERS} and tops <= {*TEST_FOLDERS, *TRAIN_FOLDERS} and all(inside):
        test = np.array([parts[0].lower() in TEST_FOLDERS for parts in inside])
        inside = [parts[1:] for parts in inside]
        if test.all():
            test[:] = False
        if len(both := sorted(tops & {*TEST_FOLDERS})) > 1:
            notes.append(f"to test on: the images of {' and '.join(both)} together")
    elif tops and tops <= {*TRAIN_FOLDERS} and all(inside):
        inside = [parts[1:] for parts in inside]
    labels = np.array(["/".join(parts) for parts in inside])
    found = Found({"x_train": stack}, notes)
    if test.any():
        found.arrays = {"x_train": stack[~test], "x_test": stack[test]}
    counts = Counter(labels.tolist())
    if len(counts) > 1 and "" not in counts:
        found.arrays["y_train"] = labels[~test]
        if test.any():
            found.arrays["y_test"] = labels[test]
        listed = ", ".join(f"{name} {n:,}" for name, n in sorted(counts.items())[:12])
        more = f" and {len(counts) - 12} more" if len(counts) > 12 else ""
        notes.insert(1, f"labels, from the folders: {listed}{more}")
    elif len(counts) > 1:
        notes.append("no labels: some images are in folders and some beside them")
    return found


# Arrays as images


def as_images(found: Found, key: str, path: Path, reading: Reading) -> np.ndarray:
    """An array as (N, H, W) or (N, H, W, 3); what was done to it is noted."""
    images = found.arrays[key]
    if images.dtype.kind not in "fiub":
        raise InputError(f"{path}: {key}: expected numbers; got dtype {images.dtype}")
    if images.ndim not in (2, 3, 4) or images.size == 0:
        raise InputError(
            f"{path}: expected images as (N, H, W), (N, H, W, 3) or (N, D), at least one; "
            f"got shape {images.shape}"
        )

    if images.ndim == 3 and images.shape[-1] == 3 and images.shape[1] > 4:
        raise InputError(
            f"{path}: an array {images.shape} looks like one colour image; expected many, "
            "(N, H, W) or (N, H, W, 3)"
        )

    def note(sentence: str) -> None:
        if sentence not in found.notes:
            found.notes.append(sentence)

    if images.ndim == 2 or (reading.image_shape and images.ndim != 4):
        images = _from_rows(images.reshape(len(images), -1), path, reading, note)
    if images.ndim == 4 and images.shape[-1] not in (1, 3, 4) and images.shape[1] in (1, 3):
        images = images.transpose(0, 2, 3, 1)
        note("channels first, as in PyTorch: read as height x width x colours")
    if images.ndim == 4 and images.shape[-1] == 4:
        whole = 255 if images.dtype.kind in "iu" else 1
        if (images[..., 3] != whole).any():
            raise InputError(f"{path}: has transparent pixels; save it without transparency")
        images = images[..., :3]
        note("the fourth channel, opaque everywhere, was left out")
    if images.ndim == 4 and images.shape[-1] not in (1, 3):
        raise InputError(
            f"{path}: expected the 1 or 3 colours of a pixel on the last axis; got shape "
            f"{found.arrays[key].shape} (from PyTorch's order: images.transpose(0, 2, 3, 1))"
        )
    if reading.colours == "grey" and images.ndim == 4:
        weights = [0.299, 0.587, 0.114] if images.shape[-1] == 3 else [1.0]
        grey = images @ np.array(weights, np.float32)
        images = np.rint(grey).astype(images.dtype) if images.dtype.kind in "iu" else grey
    if reading.colours == "colour" and images.ndim == 3:
        images = np.repeat(images[..., np.newaxis], 3, axis=-1)
    if reading.image_size and images.shape[1:3] != reading.image_size:
        images = _scaled(images, reading.image_size)
        note(f"cut and scaled to {reading.image_size[1]} x {reading.image_size[0]} pixels")
    return images


def _from_rows(rows: np.ndarray, path: Path, reading: Reading, note: Any) -> np.ndarray:
    n, d = rows.shape
    if shape := reading.image_shape:
        if math.prod(shape) != d:
            raise InputError(
                f"{path}: rows of {d} numbers are no images of {' x '.join(map(str, shape))}, "
                f"which have {math.prod(shape)}; give another --image-shape"
            )
        return rows.reshape(n, *shape)
    if math.isqrt(d) ** 2 == d:
        note(f"rows of {d} numbers: read as {math.isqrt(d)} x {math.isqrt(d)} pixels")
        return rows.reshape(n, math.isqrt(d), math.isqrt(d))
    if d % 3 == 0 and math.isqrt(d // 3) ** 2 == d // 3:
        s = math.isqrt(d // 3)
        raise InputError(
            f"{path}: rows of {d} numbers may be colour images of {s} x {s}: say how they lie, "
            f"--image-shape {s},{s},3 or, channel after channel as in CIFAR, "
            f"--image-shape 3,{s},{s}"
        )
    ways = [f"{h},{d // h}" for h in range(math.isqrt(d), 0, -1) if d % h == 0][:4]
    raise InputError(
        f"{path}: rows of {d} numbers are no square images: say what they are, "
        f"as in --image-shape {' or '.join(ways)}"
    )


def _scaled(images: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    from PIL import Image, ImageOps

    made = []
    for image in images:
        channels = np.atleast_3d(image).astype(np.float32)
        parts = [ImageOps.fit(Image.fromarray(channels[..., c]), size[::-1],
                              Image.Resampling.LANCZOS)
                 for c in range(channels.shape[-1])]  # fmt: skip
        stacked = np.stack([np.asarray(part) for part in parts], axis=-1)
        low, high = image.min(), image.max()
        made.append(np.clip(stacked, low, high).reshape(*size, *image.shape[2:]))
    scaled = np.stack(made)
    return np.rint(scaled).astype(images.dtype) if images.dtype.kind in "iu" else scaled
