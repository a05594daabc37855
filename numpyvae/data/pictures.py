"""Folders of images, and what is to be left out of them."""

import os
import warnings
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ..terminal import status
from ..validation import InputError
from .kinds import CONVERSIONS
from .reading import SHOWN, Found, Reading, Troubles

MOST_PIXELS = 2**24  # of one image file
MOST_BYTES = 8 * 2**30  # of all images together, as float32
PICTURES = (".png", ".jpg", ".jpeg", ".jfif", ".bmp", ".gif", ".tif", ".tiff", ".webp", ".ppm",
            ".pgm", ".pbm", ".pnm", ".tga", ".ico", ".jp2", ".pcx", ".avif")  # fmt: skip
SYSTEM_FILES = ("thumbs.db", "desktop.ini", "icon\r")
TEST_FOLDERS = ("test", "val", "valid", "validation", "testing")
TRAIN_FOLDERS = ("train", "training")


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
