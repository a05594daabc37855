"""Folders of images, and what is to be left out of them."""

import contextlib
import math
import os
import warnings
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from ..terminal import status
from . import kinds, splits
from .reading import SHOWN, Found, Reading, Troubles, check_memory
from .shapes import TRANSPARENT
from .values import mend

MOST_PIXELS = 2**24  # of one image file
MOST_SCALED = 2**27  # of one that is scaled down as it is read
SYSTEM_FILES = ("thumbs.db", "desktop.ini", "icon\r")


@dataclass
class Walked:
    """What lies in a folder and the folders in it."""

    pictures: list[Path] = field(default_factory=list)
    hidden: list[Path] = field(default_factory=list)
    others: dict[Path, str] = field(default_factory=dict)  # and what kind they are
    shut: list[str] = field(default_factory=list)  # folders that can't be read

    def inside(self) -> str:
        """What is there, where no picture is."""
        kinds_of = Counter(
            file.suffix.lower() or file.name for file in [*self.hidden, *self.others]
        )
        inside = [f"{n:,} {kind}" for kind, n in kinds_of.most_common(5)]
        return ", ".join(inside + [f"{shut}: Permission denied" for shut in self.shut]) or "nothing"


def walk(path: Path) -> Walked:
    """What lies in a folder, in order; links that lead back are followed once."""
    found, seen = Walked(), set()

    def shut(error: OSError) -> None:
        found.shut.append(str(error.filename))

    for folder, folders, names in os.walk(path, followlinks=True, onerror=shut):
        if (real := os.path.realpath(folder)) in seen:
            folders[:] = []
            continue
        seen.add(real)
        folders[:] = sorted(f for f in folders if f[0] != "." and f != "__MACOSX")
        for name in sorted(names):
            file = Path(folder, name)
            if name.startswith(".") or name.lower() in SYSTEM_FILES:
                found.hidden.append(file)
            elif not file.is_file():  # a pipe, say, would wait for ever
                found.others[file] = "no file"
            elif name.lower().endswith(kinds.PICTURES) or (
                (kind := _kind(file)) == "picture" and not file.suffix
            ):
                found.pictures.append(file)
            else:
                found.others[file] = kind
    return found


def _kind(file: Path) -> str:
    try:
        return kinds.kind(file)
    except OSError:
        return ""


def picture_folder(path: Path, there: Walked, reading: Reading) -> Found:
    """All images in a folder and the folders in it, whose names are the labels."""
    files = there.pictures
    sizes: dict[Path, tuple[int, int]] = {}
    pages: dict[Path, int] = {}
    bad: dict[Path, str] = {}
    for i, file in enumerate(files):
        if i % 200 == 0:
            status(f"{path}: looking at {i:,} of {len(files):,} images")
        try:
            sizes[file] = _size(file, pages, reading)
        except Exception as error:  # whatever Pillow raises for a damaged file
            bad[file] = _why(error)
    shape = reading.image_size or _one_size(path, sizes)
    good = list(sizes)
    check_memory(path, len(good), math.prod(shape) * (1 if reading.colours == "grey" else 3))
    found, bad_too, colourful = _pixels(path, good, shape, reading)
    bad |= bad_too
    if bad and not (reading.skip_unreadable and len(bad) < len(files)):
        raise _unreadable(path, bad, len(files))
    stack = found.arrays["x_train"]
    kept = np.array([file not in bad for file in good])
    stack = stack if kept.all() else stack[kept]
    good = [file for file in good if file not in bad]
    if len(good) == 1 and pages[good[0]] > 1:
        raise kinds.refusal(good[0], "pages")
    if not colourful:
        stack = np.ascontiguousarray(stack[..., 0])
    found.notes += _notes(good, there, bad, shape, sizes, reading)
    if several := [file for file in good if pages[file] > 1]:
        which = f"{len(several):,} files of several pages, such as {several[0].name}"
        found.notes.append(f"{which}: only the first page of each is read")
    return _split(path, good, stack, found)


def _unreadable(path: Path, bad: dict[Path, str], n: int) -> Troubles:
    """All that can't be read, why, and what mends it."""
    mends: dict[str, list[str]] = {}
    for file, why in bad.items():
        if why == NO_IMAGE and (kind := _kind(file)) in kinds.UNREAD:
            sentence, lines = kinds.what(file, kind, path)
            bad[file], _, how = sentence.partition("; ")
            mends[kind] = [how, *lines]
    mend_lines = [line for lines in mends.values() for line in lines]
    if len(bad) == n and len({*bad.values()}) == 1:
        why = next(iter(bad.values()))
        return Troubles(f"{path}: none of its images can be read: {why}", mend_lines)
    shown = [f"{file}: {why}" for file, why in list(bad.items())[:SHOWN]]
    more = [f"and {len(bad) - SHOWN:,} more"] if len(bad) > SHOWN else []
    go_on = ["to go on without them: --skip-unreadable"] if len(bad) < n else []
    return Troubles(f"{path}: {len(bad):,} of {n:,} images can't be read",
                    shown + more + mend_lines + go_on)  # fmt: skip


def _size(file: Path, pages: dict[Path, int], reading: Reading) -> tuple[int, int]:
    """Height and width as one sees it: before its pixels are unpacked, which may be many."""
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(file) as image:
            width, height = image.size
            turned = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
            pages[file] = getattr(image, "n_frames", 1)
    if width * height > (MOST_SCALED if reading.image_size else MOST_PIXELS):
        raise ValueError(f"it has {width * height:,} pixels; {AT_MOST}")
    return (width, height) if turned else (height, width)


def has_pages(file: Path) -> bool:
    pages: dict[Path, int] = {}
    with contextlib.suppress(Exception):  # whatever Pillow raises for a damaged file
        _size(file, pages, Reading())
    return pages.get(file, 1) > 1


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


def _pixels(
    path: Path, files: Sequence[Path], shape: tuple[int, int], reading: Reading
) -> tuple[Found, dict[Path, str], bool]:
    """Images (N, H, W, 3), what can't be read, and whether any pixel has a colour."""
    stack: np.ndarray = np.zeros((len(files), *shape, 3), np.uint8)
    white = 1.0 if reading.value_range else 255.0  # of bytes among floats
    found = Found({})
    bad, colourful = {}, reading.colours == "colour"
    for i, file in enumerate(files):
        if i % 50 == 0:
            status(f"{path}: reading {i:,} of {len(files):,} images")
        try:
            image, deepest = _picture(file, shape, reading)
        except Exception as error:  # whatever Pillow raises for a damaged file
            bad[file] = _why(error)
            continue
        found.deepest = max(found.deepest, deepest)
        if image.dtype != np.uint8 and stack.dtype == np.uint8:
            stack = stack.astype(np.float32) / np.float32(white)
        if image.dtype == np.uint8 and stack.dtype != np.uint8:
            image = image / np.float32(white)
        stack[i] = image
        colourful = colourful or not (image == image[..., :1]).all()
    found.arrays["x_train"] = stack
    return found, bad, colourful


def _picture(file: Path, shape: tuple[int, int], reading: Reading) -> tuple[np.ndarray, int]:
    """(H, W, 3), and what white was: bytes, or floats where the file has more than 8 bits.

    The floats are in [0, 1], or as they are in the file if a range of values is given.
    """
    from PIL import Image, ImageOps

    most = 1
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(file) as opened:
            if opened.width * opened.height > MOST_PIXELS:  # a JPEG need not be unpacked to all
                opened.draft(None, (2 * max(shape), 2 * max(shape)))
            image = ImageOps.exif_transpose(opened)
            if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
                image = _on_background(image.convert("RGBA"), reading)
            deep = image.mode.startswith("I") or image.mode == "F"
            if deep:
                values = np.asarray(image, np.float32)
                most = 1 if image.mode == "F" else 65535
                low, high = values.min(), values.max()
                if not reading.value_range and not (low >= 0 and high <= most):
                    raise ValueError(f"values from {low:g} to {high:g}, expected 0 to {most}; "
                                     f"{mend(low, high)}")  # fmt: skip
                image = Image.fromarray(values if reading.value_range else values / most)
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
    if deep and reading.value_range:
        return pixels, 1
    return (np.clip(pixels, 0, 1) if deep else pixels), most


def _on_background(image: Any, reading: Reading) -> Any:
    from PIL import Image

    if image.getextrema()[3][0] == 255:
        return image
    if reading.background is None:
        raise ValueError(TRANSPARENT)
    painted = Image.new("RGBA", image.size, reading.background)
    painted.alpha_composite(image)
    return painted


NO_IMAGE = "not an image that can be read"
AT_MOST = f"at most {MOST_PIXELS:,} are read, or {MOST_SCALED:,} with --image-size 64"


def _why(error: Exception) -> str:
    text = str(error).split("\n", maxsplit=1)[0]
    if "cannot identify" in text:
        return NO_IMAGE
    if "decompression bomb" in text:
        return f"far too many pixels; {AT_MOST}"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return text or type(error).__name__


def _notes(
    good: Sequence[Path],
    there: Walked,
    bad: dict[Path, str],
    shape: tuple[int, int],
    sizes: dict[Path, tuple[int, int]],
    reading: Reading,
) -> list[str]:
    endings = Counter(file.suffix.lower().lstrip(".").replace("jpeg", "jpg") for file in good)
    read = ", ".join(f"{n:,} {ending.upper() or 'without an ending'}"
                     for ending, n in endings.most_common())  # fmt: skip
    notes = [f"images: {read}"]
    if reading.image_size and any(size != shape for size in sizes.values()):
        notes.append(f"cut and scaled to {shape[1]} x {shape[0]} pixels")
    if reading.background:
        notes.append(f"transparent pixels: painted on {reading.background}")

    def left_out(files: Sequence[Path], why: str) -> None:
        if files:
            notes.append(f"left out: {len(files):,} {why}, such as {files[0].name}")

    left_out(list(bad), "that can't be read")
    left_out(there.hidden, "of the system")
    left_out([Path(folder) for folder in there.shut], "folders: Permission denied")
    for kind in sorted({*there.others.values()}):
        files = [file for file, its in there.others.items() if its == kind]
        if kind in kinds.UNREAD and kind != "empty":
            what = kinds.UNREAD[kind][0].partition(";")[0]
            notes.append(f"left out: {len(files):,}, such as {files[0].name}: {what} (to convert "
                         f"it: give it to --data)")  # fmt: skip
        else:
            left_out(files, "that are no files" if kind == "no file" else "that are no images")
    return notes


def _split(path: Path, files: Sequence[Path], stack: np.ndarray, found: Found) -> Found:
    """Labels from sub-folders; what to test on from folders called test or val."""
    inside = [file.relative_to(path).parts[:-1] for file in files]
    tops = {parts[0] for parts in inside if parts}
    test = np.zeros(len(files), bool)
    if tops and all(map(splits.part, tops)) and all(inside):
        test = np.array([splits.part(parts[0]) == "test" for parts in inside])
        if test.all():
            test[:] = False
        if test.any() and len(both := sorted(t for t in tops if splits.part(t) == "test")) > 1:
            found.note(f"to test on: the images of {' and '.join(both)} together")
        inside = [parts[1 + (parts[1:2] == parts[:1]) :] for parts in inside]  # train/train/cat
    found.arrays = {"x_train": stack}
    if test.any():
        found.arrays = {"x_train": stack[~test], "x_test": stack[test]}
    names = np.array(["/".join(parts) for parts in inside])
    counts = Counter(names.tolist())
    if len(counts) > 1 and "" not in counts:
        found.arrays["y_train"] = names[~test]
        if test.any():
            found.arrays["y_test"] = names[test]
        found.labels_from = "the folders"
    elif len(counts) > 1:
        found.note("no labels: some images are in folders and some beside them")
    return found
