"""The reader's own images as they lie on disk: each format, each oddity, what is read or said."""

import gzip
import json
import os
import pickle
import struct
import tracemalloc
import zipfile

import numpy as np
import pytest
from PIL import Image

import numpyvae as nv
from numpyvae import commands
from numpyvae.data.reading import Reading

RNG = np.random.default_rng(0)
GREY = RNG.integers(0, 256, (12, 6, 5), dtype=np.uint8)
COLOUR = RNG.integers(0, 256, (12, 6, 5, 3), dtype=np.uint8)
SQUARE = RNG.integers(0, 256, (12, 36), dtype=np.uint8)


def pictures(folder, images=GREY, ending="png", names="{i}", **options):
    for i, image in enumerate(images):
        path = folder / f"{names.format(i=i, label='abc'[i % 3])}.{ending}"
        path.parent.mkdir(parents=True, exist_ok=True)
        (image if isinstance(image, Image.Image) else Image.fromarray(image)).save(path, **options)
    return folder


def converted(mode):
    return lambda folder: pictures(folder, [Image.fromarray(a).convert(mode) for a in COLOUR])


def idx_bytes(array):
    return (struct.pack(">BBBB", 0, 0, 8, array.ndim)
            + struct.pack(f">{array.ndim}I", *array.shape) + array.tobytes())  # fmt: skip


def idx_files(folder, packed=False):
    for part, n in (("train", 10), ("t10k", 4)):
        for what, array in (("images-idx3", GREY[:n]), ("labels-idx1", np.arange(n, dtype="u1"))):
            raw = idx_bytes(array)
            name = f"{part}-{what}-ubyte" + ".gz" * packed
            (folder / name).write_bytes(gzip.compress(raw) if packed else raw)
    return folder


def npz(**arrays):
    def make(folder):
        np.savez(folder / "mine.npz", **arrays)
        return folder / "mine.npz"

    return make


def npy(array):
    def make(folder):
        np.save(folder / "mine.npy", array)
        return folder / "mine.npy"

    return make


def text(name, content):
    def make(folder):
        path = folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return make


def table(header=True, label="label", delimiter=",", rows=SQUARE, words=False):
    lines = []
    if header:
        columns = [f"pixel{i}" for i in range(rows.shape[1])]
        lines.append(delimiter.join(([label] if label else []) + columns))
    for i, row in enumerate(rows):
        name = ["cat", "dog"][i % 2] if words else i % 10
        lines.append(delimiter.join(map(str, ([name] if label else []) + row.tolist())))
    return "\n".join(lines) + "\n"


def beside(folder, **content):
    pictures(folder)
    for name, raw in content.items():
        path = folder / name.replace("__", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
    return folder


def turned(folder):
    exif = Image.Exif()
    exif[0x0112] = 6
    return pictures(folder, COLOUR, "jpg", exif=exif)


def deep(folder):
    images = [Image.fromarray(a.astype("u2") * 257) for a in GREY]
    return pictures(folder, images)


def odd_sizes(folder):
    return pictures(folder, [*GREY[:6], *RNG.integers(0, 256, (6, 9, 12), dtype=np.uint8)])


def damaged(folder):
    pictures(folder)
    for i in range(3):
        (folder / f"{i}.png").write_bytes(b"\x89PNG\r\n\x1a\n cut off")
    return folder


def pandas_table(index, label=False):
    """As DataFrame.to_csv writes it: the columns are called 0, 1, 2, ..."""
    names = [str(i) for i in range(36)] + ["label"] * label
    rows = [[*map(str, row)] + [str(i % 3)] * label for i, row in enumerate(SQUARE.tolist())]
    if index:
        names, rows = ["", *names], [[str(i), *row] for i, row in enumerate(rows)]
    return "\n".join(",".join(line) for line in [names, *rows]) + "\n"


def fer2013():
    """Pixels in one cell, and a column that says what to test on."""
    lines = [f"{i % 3},{' '.join(map(str, row))},{'Training' if i < 9 else 'PublicTest'}"
             for i, row in enumerate(SQUARE.tolist())]  # fmt: skip
    return "\n".join(["emotion,pixels,Usage", *lines]) + "\n"


def renamed(make, name):
    return lambda folder: make(folder).rename(folder / name)


def several(**arrays):
    def make(folder):
        for name, array in arrays.items():
            np.save(folder / f"{name}.npy", array)
        return folder

    return make


def tables(**content):
    def make(folder):
        for name, rows in content.items():
            (folder / f"{name}.csv").write_text(table(rows=rows))
        return folder

    return make


def labelled(labels, rows=SQUARE):
    return np.c_[labels, rows]


def see_through(folder, mode="RGBA"):
    """Red pixels, of which the upper half can't be seen."""
    image = np.zeros((6, 5, 4), np.uint8) + np.array([255, 0, 0, 255], np.uint8)
    image[:3, :, 3] = 0
    made = Image.fromarray(image)
    if mode == "P":
        made = Image.fromarray(image[..., 0]).convert("P")
        made.putpalette([0, 0, 0] * 255 + [255, 0, 0])
        made.info["transparency"] = 255
    return pictures(folder, [made] * 6)


def stack(folder, n=12):
    pages = [Image.fromarray(a) for a in GREY[:n]]
    pages[0].save(folder / "stack.tif", save_all=True, append_images=pages[1:])
    return folder


def a_pipe(folder):
    os.mkfifo(folder / "pipe.png")
    return pictures(folder)


HEIC = b"\0\0\0\x18ftypheic" + bytes(100)
WEB_PAGE = b"\n<!DOCTYPE html>\n<html><title>403</title></html>"
POINTER = b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"

# What is made; how it is read; the images' shape; a sentence of what is told.
READ = {
    "PNG": (pictures, {}, (6, 5), "images: 12 PNG"),
    "JPEG": (lambda f: pictures(f, COLOUR, "jpg"), {}, (6, 5, 3), "images: 12 JPG"),
    "grey JPEG": (lambda f: pictures(f, GREY, "jpeg"), {}, (6, 5), "images: 12 JPG"),
    "BMP": (lambda f: pictures(f, COLOUR, "bmp"), {}, (6, 5, 3), "images: 12 BMP"),
    "GIF": (lambda f: pictures(f, GREY, "gif"), {}, (6, 5), "images: 12 GIF"),
    "TIFF": (lambda f: pictures(f, COLOUR, "tif"), {}, (6, 5, 3), "images: 12 TIF"),
    "WebP": (lambda f: pictures(f, COLOUR, "webp"), {}, (6, 5, 3), "images: 12 WEBP"),
    "PPM": (lambda f: pictures(f, COLOUR, "ppm"), {}, (6, 5, 3), "images: 12 PPM"),
    "upper case": (lambda f: pictures(f, GREY, "PNG"), {}, (6, 5), "images: 12 PNG"),
    "PNG and JPEG": (
        lambda f: pictures(pictures(f, COLOUR), COLOUR, "jpg"), {}, (6, 5, 3),
        "images: 12 JPG, 12 PNG",
    ),
    "a folder for each label": (
        lambda f: pictures(f, names="{label}/{i}"), {}, (6, 5), "labels, from the folders: a 4, b 4",
    ),
    "folders in folders": (
        lambda f: pictures(f, names="{label}/x/{i}"), {}, (6, 5), "from the folders: a/x 4",
    ),
    "train and test": (
        lambda f: pictures(pictures(f, names="train/{label}/{i}"), GREY[:3], names="test/{label}/{i}"),
        {}, (6, 5), "labels, from the folders: a 5",
    ),
    "some in folders": (
        lambda f: pictures(pictures(f), names="a/{i}"), {}, (6, 5), "no labels: some images are in",
    ),
    "palette": (converted("P"), {}, (6, 5, 3), "images"),
    "one bit": (converted("1"), {}, (6, 5), "images"),
    "opaque alpha": (converted("RGBA"), {}, (6, 5, 3), "images"),
    "CMYK": (lambda f: pictures(f, [Image.fromarray(a).convert("CMYK") for a in COLOUR], "jpg"),
             {}, (6, 5, 3), "images"),
    "16 bits": (deep, {}, (6, 5), "images"),
    "greys saved as colours": (
        lambda f: pictures(f, np.repeat(GREY[..., None], 3, axis=-1)), {}, (6, 5), "images",
    ),
    "EXIF orientation": (turned, {}, (5, 6, 3), "images"),
    "grey asked for": (lambda f: pictures(f, COLOUR), {"colours": "grey"}, (6, 5), "images"),
    "colour asked for": (pictures, {"colours": "colour"}, (6, 5, 3), "images"),
    "scaled": (pictures, {"image_size": 4}, (4, 4), "cut and scaled to 4 x 4 pixels"),
    "scaled, not square": (pictures, {"image_size": (3, 8)}, (3, 8), "scaled to 8 x 3 pixels"),
    "many sizes, scaled": (odd_sizes, {"image_size": 5}, (5, 5), "cut and scaled to 5 x 5"),
    "Thumbs.db": (lambda f: beside(f, Thumbs__db=b"x"), {}, (6, 5), "of the system, such as Thumbs"),
    "._ files": (lambda f: beside(f, **{"._0.png": b"x"}), {}, (6, 5), "of the system, such as ._0"),
    ".DS_Store": (lambda f: beside(f, **{".DS_Store": b"x"}), {}, (6, 5), "of the system"),
    "__MACOSX": (lambda f: beside(f, **{"__MACOSX/._0.png": b"x"}), {}, (6, 5), "images: 12"),
    "a text file": (lambda f: beside(f, read__txt=b"x"), {}, (6, 5), "that are no images, such as r"),
    "damaged ones skipped": (
        damaged, {"skip_unreadable": True}, (6, 5), "left out: 3 that can't be read",
    ),
    ".npy": (npy(GREY), {}, (6, 5), ""),
    ".npy of colours": (npy(COLOUR), {}, (6, 5, 3), ""),
    ".npy, channels first": (npy(COLOUR.transpose(0, 3, 1, 2)), {}, (6, 5, 3), "channels first"),
    ".npy, one channel first": (npy(GREY[:, None]), {}, (6, 5, 1), "channels first"),
    ".npy, one channel last": (npy(GREY[..., None]), {}, (6, 5, 1), ""),
    ".npy, opaque alpha": (
        npy(np.concatenate([COLOUR, np.full((12, 6, 5, 1), 255, "u1")], -1)), {}, (6, 5, 3),
        "the fourth channel, opaque everywhere",
    ),
    ".npy of rows": (npy(SQUARE), {}, (6, 6), "rows of 36 numbers: read as 6 x 6 pixels"),
    ".npy of rows with a shape": (npy(SQUARE), {"image_shape": (4, 9)}, (4, 9), ""),
    ".npy of colour rows": (
        npy(COLOUR.reshape(12, -1)), {"image_shape": (6, 5, 3)}, (6, 5, 3), "",
    ),
    ".npy of colour rows, by channel": (
        npy(COLOUR.transpose(0, 3, 1, 2).reshape(12, -1)), {"image_shape": (3, 6, 5)}, (6, 5, 3),
        "channels first",
    ),
    ".npy of int64": (npy(GREY.astype("int64")), {}, (6, 5), ""),
    ".npy of 16 bits": (npy(GREY.astype("uint16") * 257), {}, (6, 5), ""),
    ".npy of floats": (npy(GREY / 255), {}, (6, 5), ""),
    ".npy made grey": (npy(COLOUR), {"colours": "grey"}, (6, 5), ""),
    ".npy made coloured": (npy(GREY), {"colours": "colour"}, (6, 5, 3), ""),
    ".npy scaled": (npy(COLOUR), {"image_size": 4}, (4, 4, 3), "cut and scaled"),
    **{f".npz with {key}": (npz(**{key: GREY}), {}, (6, 5), "")
       for key in ("images", "x_train", "imgs", "x", "X", "data", "arr_0", "train_images", "faces")},
    **{f".npz with labels called {key}": (npz(images=GREY, **{key: np.arange(12)}), {}, (6, 5), "")
       for key in ("labels", "y", "y_train", "train_labels", "targets", "label")},
    ".npz, one-hot labels": (npz(images=GREY, y=np.eye(12)), {}, (6, 5), "labels, from y: 0 1, 1 1"),
    ".npz, labels as words": (npz(images=GREY, y=np.array(["a", "b"] * 6)), {}, (6, 5), "labels, from y: a 6, b 6"),
    ".npz, labels in a column": (npz(images=GREY, y=np.arange(12)[:, None]), {}, (6, 5), "from y: 0 1"),
    ".npz beside a pickle": (
        npz(imgs=GREY, metadata=np.array({"a": 1}, dtype=object)), {}, (6, 5),
        "metadata: left alone (Python objects, pickled)",
    ),
    ".npz beside another array": (
        npz(images=GREY, latents=np.zeros((12, 3))), {}, (6, 5), "latents (12, 3): left alone",
    ),
    ".npz, test apart": (npz(X_train=GREY, X_test=GREY[:3]), {}, (6, 5), "X_test: read as images"),
    "IDX": (idx_files, {}, (6, 5), ""),
    "IDX, gzipped": (lambda f: idx_files(f, packed=True), {}, (6, 5), ""),
    "EMNIST's names": (
        lambda f: [p.rename(f / f"emnist-{p.name.replace('t10k', 'test')}")
                   for p in list(idx_files(f).iterdir())] and f, {}, (6, 5),
        "IDX files: emnist-train-images-idx3-ubyte",
    ),
    "a link to a folder": (
        lambda f: (pictures(f / "a" / "x"), (f / "b").mkdir(),
                   (f / "b" / "y").symlink_to(f / "a", target_is_directory=True))[0] and f / "b",
        {}, (6, 5), "images: 12 PNG",
    ),
    ".npz, several to each image": (
        npz(images=GREY, labels=np.ones((12, 5))), {}, (6, 5), "labels (12, 5): left alone",
    ),
    "dark 12 bits": (npy(GREY.astype("u2") * 16), {}, (6, 5), "to 4080 of 65535; if 0 is black and 4095 white: --range 0,4095"),
    "several pages": (
        lambda f: pictures(f, [Image.fromarray(a) for a in GREY], "gif", save_all=True,
                           append_images=[Image.fromarray(GREY[0])]), {}, (6, 5),
        "only the first page of each is read",
    ),
    "one IDX file": (lambda f: idx_files(f) / "train-images-idx3-ubyte", {}, (6, 5), ""),
    "CSV": (text("m.csv", table()), {}, (6, 6), "rows of 36 numbers: read as 6 x 6"),
    "CSV without header": (
        text("m.csv", table(header=False).replace("\n9,", "\n1,").replace("\n8,", "\n2,")
             .replace("\n7,", "\n3,").replace("\n6,", "\n4,").replace("\n5,", "\n1,")), {}, (6, 6), "rows of 37 numbers: the first looks like a label",
    ),
    "CSV without labels": (text("m.csv", table(label="")), {}, (6, 6), "rows of 36"),
    "CSV, label last": (
        text("m.csv", "\n".join(",".join([*map(str, row), str(i % 3)])
                                for i, row in enumerate(SQUARE.tolist()))), {}, (6, 6),
        "rows of 37 numbers: the last looks like a label",
    ),
    "CSV, quoted": (
        text("m.csv", table().replace(",", '","').replace("\n", '"\n"')[:-1].join(['"', ""])), {},
        (6, 6), "rows of 36",
    ),
    "CSV with an index and labels": (
        text("m.csv", "id," + "\n".join(f"{i}," * (i > 0) + line
                                        for i, line in enumerate(table().splitlines()))), {},
        (6, 6), "a column that numbers the rows",
    ),
    "CSV without either": (text("m.csv", table(False, "")), {}, (6, 6), "rows of 36"),
    "CSV with words": (text("m.csv", table(label="class", words=True)), {}, (6, 6), "rows of 36"),
    "CSV with semicolons": (text("m.csv", table(delimiter=";")), {}, (6, 6), "rows of 36"),
    "TSV": (text("m.tsv", table(delimiter="\t")), {}, (6, 6), "rows of 36"),
    "CSV with a BOM": (text("m.csv", "\ufeff" + table()), {}, (6, 6), "rows of 36"),
    "CSV, gzipped": (text("m.csv.gz", gzip.compress(table().encode())), {}, (6, 6), "rows of 36"),
    # By its first bytes, whatever the name says.
    ".npz called .npy": (renamed(npz(images=GREY), "a.npy"), {}, (6, 5), ""),
    ".npy called .npz": (renamed(npy(GREY), "a.npz"), {}, (6, 5), ""),
    ".npy without an ending": (renamed(npy(GREY), "a"), {}, (6, 5), ""),
    "PNG without an ending": (
        lambda f: [p.rename(p.with_suffix("")) for p in pictures(f).iterdir()] and f, {}, (6, 5),
        "images: 12 without an ending",
    ),
    "TIFF called PNG": (
        lambda f: [p.rename(p.with_suffix(".png")) for p in pictures(f, ending="tif").iterdir()]
        and f, {}, (6, 5), "images: 12 PNG",
    ),
    "HEIC beside PNG": (
        lambda f: beside(f, IMG_0__HEIC=HEIC), {}, (6, 5), "such as IMG_0.HEIC: a HEIC photo, which",
    ),
    "an archive beside PNG": (
        lambda f: beside(f, a__7z=b"7z\xbc\xaf"), {}, (6, 5), "left out: 1, such as a.7z: an archive",
    ),
    "as many images as they are high": (lambda f: pictures(f, GREY[:6]), {}, (6, 5), "images: 6 PNG"),
    "a pipe beside PNG": (a_pipe, {}, (6, 5), "left out: 1 that are no files, such as pipe.png"),
    "a broken link": (
        lambda f: (f / "a.png").symlink_to(f / "none.png") or pictures(f), {}, (6, 5), "no files",
    ),
    # Arrays of another shape or range.
    "label and pixels in rows": (
        npy(labelled(np.arange(12) % 3)), {}, (6, 6), "the first looks like a label",
    ),
    "label last in rows": (
        npy(np.c_[SQUARE, np.arange(12) % 3]), {}, (6, 6), "from the last column: 0 4, 1 4, 2 4",
    ),
    "label and pixels with a shape": (
        npy(labelled(np.arange(12) % 3)), {"image_shape": (4, 9)}, (4, 9), "others for 4 x 9 pixels",
    ),
    "H, H, N with a shape": (npy(np.zeros((6, 6, 20), "u1") + 99), {"image_shape": (6, 20)}, (6, 20), ""),
    "transparent array on white": (
        npy(np.zeros((9, 4, 5, 4), "u1")), {"background": "white"}, (4, 5, 3), "painted on white",
    ),
    "negative, with a range": (
        npy(GREY.astype(int) - 50), {"value_range": (-50, 205)}, (6, 5), "-50 is black, 205 white",
    ),
    "floats to 255, with a range": (
        npy(GREY.astype("f4")), {"value_range": (0, 255)}, (6, 5), "0 is black, 255 white",
    ),
    "beyond the range": (
        npy(GREY / 255 * 1.1), {"value_range": (0, 1)}, (6, 5), "what lies outside was cut",
    ),
    "a float TIFF, with a range": (
        lambda f: pictures(f, [Image.fromarray(a * 2.0 + 1000) for a in GREY.astype("f4")], "tif"),
        {"value_range": (1000, 1510)}, (6, 5), "1000 is black, 1510 white",
    ),
    "12 bits, with a range": (
        lambda f: pictures(f, [Image.fromarray(a.astype("u2") * 16) for a in GREY]),
        {"value_range": (0, 4080)}, (6, 5), "0 is black, 4080 white",
    ),
    "12 bits, too dark": (
        lambda f: pictures(f, [Image.fromarray(a.astype("u2") * 16) for a in GREY]), {}, (6, 5),
        "go from 0 to 4080 of 65535; if 0 is black and 4095 white: --range 0,4095",
    ),
    "bytes of 0 to 16, too dark": (npy(GREY // 16), {}, (6, 5), "0 to 15 of 255; if 0 is black and 15"),
    # Labels.
    ".npz, labels in upper case": (
        npz(Images=GREY, Labels=np.arange(12) % 2), {}, (6, 5), "labels, from Labels: 0 6, 1 6",
    ),
    ".npz, labels as bytes": (
        npz(images=GREY, labels=np.array([b"a", b"b"] * 6)), {}, (6, 5), "from labels: a 6, b 6",
    ),
    ".npz, NaN without a class": (
        npz(images=GREY, labels=np.array([1.0, np.nan] * 6)), {}, (6, 5),
        "labels (12,): left alone (NaN or infinity in 6 of them)",
    ),
    ".npz, measured numbers without classes": (
        npz(images=GREY, labels=np.linspace(0, 1, 12)), {}, (6, 5), "left alone (numbers that measure",
    ),
    ".npz without label objects": (
        npz(images=GREY, labels=np.array(["a"] * 12, object)), {}, (6, 5), '["labels"].astype(str)',
    ),
    # Names that say what to test on, and parts of a set in one folder.
    "training-images and test-images with labels": (
        lambda f: pictures(pictures(f, names="training-images/{label}/{i}"), GREY[:3],
                           names="test-images/{label}/{i}"), {}, (6, 5), "folders: a 5, b 5, c 5",
    ),
    "seg_train/seg_train with labels": (
        lambda f: pictures(pictures(f, names="seg_train/seg_train/{label}/{i}"), GREY[:3],
                           names="seg_test/seg_test/{label}/{i}"), {}, (6, 5), "a 5, b 5, c 5",
    ),
    "a folder of one array": (several(faces=GREY), {}, (6, 5), "faces.npy: read as images"),
    "images.npy and labels.npy": (
        several(images=GREY, labels=np.arange(12) % 2), {}, (6, 5), "from labels.npy: 0 6, 1 6",
    ),
    "four arrays with labels": (
        several(x_train=GREY, y_train=np.arange(12) % 2, x_test=GREY[:4], y_test=np.arange(4) % 2),
        {}, (6, 5), "from y_train.npy: 0 8, 1 8",
    ),
    "mnist_train.csv and mnist_test.csv": (
        tables(mnist_train=SQUARE, mnist_test=SQUARE[:4]), {}, (6, 6), "mnist_test.csv: read as images",
    ),
    "a folder of one table, CSV": (tables(a=SQUARE), {}, (6, 6), "a.csv: read as images"),
    # Tables as programs write them.
    "pandas' CSV without an index, no label": (
        text("m.csv", pandas_table(False)), {}, (6, 6), "its first line counts 0, 1, 2, ...: taken for",
    ),
    "pandas' CSV with an index, no label": (
        text("m.csv", pandas_table(True)), {}, (6, 6), "a column that numbers the rows",
    ),
    "pandas' CSV with labels": (
        text("m.csv", pandas_table(True, True)), {}, (6, 6), "from the column label: 0 4, 1 4, 2 4",
    ),
    "CSV of FER-2013": (text("m.csv", fer2013()), {}, (6, 6), "to test on: where Usage is PublicTest"),
    "CSV in UTF-16": (text("m.csv", table().encode("utf-16")), {}, (6, 6), "rows of 36"),
    "CSV in Latin-1": (
        text("m.csv", table(label="class", words=True).replace("cat", "bär").encode("latin-1")), {},
        (6, 6), "from the column class: bär 6, dog 6",
    ),
    "CSV with decimal commas, no label": (
        text("m.csv", table(label="", delimiter=";", rows=np.full((12, 36), 0.5)).replace(".", ",")),
        {}, (6, 6), "decimal commas: read as points",
    ),
    "CSV with words in a column of any name": (
        text("m.csv", table(label="letter", words=True)), {}, (6, 6), "from the column letter: cat 6",
    ),
    "CSV with words and no header": (
        text("m.csv", table(header=False, words=True)), {}, (6, 6), "from column 1: cat 6, dog 6",
    ),
    "CSV with file names": (
        text("m.csv", "\n".join(f"{'file' if not i else f'{i}.png'},{line}"
                                for i, line in enumerate(table().splitlines()))), {}, (6, 6),
        "the column file was left out",
    ),
    "CSV with only label above": (
        text("m.csv", "label\n" + table(header=False)), {}, (6, 6), "from the column label",
    ),
    "CSV with bad lines skipped": (
        text("m.csv", table() + "1,2,3\n"), {"skip_unreadable": True}, (6, 6),
        "left out: 1 lines that can't be read, such as line 14",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", READ)
def test_images_are_read_as_they_lie_on_disk(tmp_path, case):
    make, options, shape, note = READ[case]
    data = nv.load_dataset(make(tmp_path), **options)
    assert data.image_shape == shape
    assert data.x_train.shape == (len(data.x_train), np.prod(shape))
    assert (data.x_train.dtype, data.x_train.min() >= 0, data.x_train.max() <= 1) == (
        np.float32, True, True,
    )  # fmt: skip
    assert data.x_train.max() > 0.3 or "dark" in case
    assert "transparent" not in case or data.x_train.min() == 1
    assert note in "\n".join(data.notes), data.notes
    has_labels = any(word in case for word in ("label", "IDX", "CSV", "TSV", "train and test"))
    if has_labels and not any(word in case for word in ("without", "one IDX", "no label")):
        assert len(data.y_train) == len(data.x_train)


def test_the_pixels_and_labels_are_the_right_ones(tmp_path):
    pictures(tmp_path, names="{label}/{i:02}")
    data = nv.load_dataset(tmp_path)
    order = [image for label in range(3) for image in GREY[label::3]]
    for x, y in zip(np.rint(data.x_train * 255), data.y_train, strict=True):
        (at,) = [i for i, image in enumerate(order) if np.array_equal(image.ravel(), x)]
        assert "aaaabbbbcccc"[at] == y
    test = nv.load_dataset(idx_files(tmp_path / "a"))
    np.testing.assert_array_equal(np.rint(test.x_test * 255), GREY[:4].reshape(4, -1))
    np.testing.assert_array_equal(test.y_test, np.arange(4))


# What is made; how it is read; what is said.
REFUSED = {
    "no file": (lambda f: f / "x.npy", {}, "no such file"),
    "an empty folder": (lambda f: f, {}, "expected a folder of images; got nothing"),
    "texts alone": (lambda f: text("a.txt", "x")(f).parent, {}, "of images; got 1 .txt"),
    "a zip in a folder": (
        lambda f: text("a.zip", "x")(f).parent, {}, "got 1 .zip; an archive, which numpyvae does not read; unpack it",
    ),
    "a single image": (lambda f: pictures(f) / "0.png", {}, "a single image; expected the folder"),
    "many sizes": (odd_sizes, {}, "2 sizes; expected one; 6 of 5 x 6 pixels; 6 of 12 x 9 pixels; "
                   "to cut and scale them all: --image-size"),
    "damaged ones": (damaged, {}, "3 of 12 images can't be read; .*--skip-unreadable"),
    "transparency": (
        lambda f: pictures(f, [Image.fromarray(np.full((4, 4, 4), 9, "u1"))] * 3), {},
        "none of its images can be read: has transparent pixels",
    ),
    "colour rows": (
        npy(np.zeros((9, 3072))), {}, "--image-shape 32,32,3 or, channel after channel .* 3,32,32",
    ),
    "rows of 785, no label": (
        npy(np.zeros((9, 785))), {}, "rows of 785 numbers: is the first or the last a label",
    ),
    "rows of 781": (npy(np.zeros((9, 781))), {}, "rows of 781 .* as in --image-shape 11,71"),
    "a shape that does not fit": (
        npy(SQUARE), {"image_shape": (5, 5)}, "rows of 36 numbers are no images of 5 x 5",
    ),
    ".npy of objects": (npy(np.array([None, {}], dtype=object)), {}, "array of Python objects"),
    ".npy cut off": (text("m.npy", b"\x93NUMPY\x01\x00v\x00{'descr'"), {}, "damaged"),
    ".npz of nothing known": (npz(a=GREY, b=GREY), {}, "called x_train or images; got a .*, b"),
    "one colour image": (npy(np.zeros((32, 32, 3), "u1")), {}, "looks like one colour image"),
    "a float TIFF": (
        lambda f: pictures(f, [Image.fromarray(a.astype("f4")) for a in GREY], "tif"), {},
        r"values from .* to .*, expected 0 to 1; if 0 is black and 255 white: --range 0,255",
    ),
    "two sets of IDX files": (
        lambda f: [p.rename(f / f"b-{p.name}") for p in list(idx_files(f).iterdir())]
        and idx_files(f), {}, "expected one set of IDX files",
    ),
    "a label that may be first or last": (
        text("m.csv", "1,2,3,4,0\n2,3,4,5,1\n" * 9), {}, "rows of 5 numbers: is the first or the last a label.*labels=a.:, 0.*labels=a.:, -1",
    ),
    "NaN": (npy(np.full((3, 4, 4), np.nan)), {}, "finite pixels"),
    "texts": (npy(np.full((3, 4, 4), "a")), {}, "expected numbers"),
    "negative": (npy(np.full((3, 4, 4), -5)), {}, "whole numbers from -5 to -5 are no pixels"),
    "CSV of words": (text("m.csv", "a,b\nx,y\nz,w\n"), {}, "not a table of numbers"),
    "CSV of nothing": (text("m.csv", ""), {}, "an empty file, of 0 bytes"),
    "CSV with short rows": (text("m.csv", "1,2,3,4\n1,2\n"), {}, "line 2: 2 columns, where the others have 4"),
    "a web page": (text("train-images-idx3-ubyte.gz", "<!doctype html>"), {}, "a web page, not .*numpyvae fetch mnist"),
    "an IDX file that lies": (
        text("a-ubyte", struct.pack(">BBBBI", 0, 0, 8, 1, 2**32 - 1)), {}, "as its header says",
    ),
    "gzip cut off": (text("a-ubyte.gz", gzip.compress(b"x" * 999)[:20]), {}, "can't be read"),
    **{f"{ending} file": (text(f"m{ending}", "x"), {}, f"{what}, which numpyvae does not read; .*{way}")
       for ending, what, way in (
           (".mat", "a MATLAB file", "loadmat"), (".h5", "an HDF5 file", "h5py"),
           (".pkl", "a pickle", "pickle.load"), (".parquet", "a Parquet file", "read_parquet"),
           (".tfrecord", "a TFRecord file", "tfds"), (".zip", "an archive", "unpack"),
           (".tar.gz", "an archive", "tarfile"), (".mp4", "a video", "ffmpeg"),
           (".pt", "a PyTorch file", "torch.load"))},
    # By its first bytes, whatever the name says.
    **{f"a web page called {name}": (text(name, WEB_PAGE), {}, "a web page, not the file itself")
       for name in ("a.npy", "a.npz", "a.csv", "a.zip", "a.mat")},
    **{f"a pointer of Git LFS called {name}": (text(name, POINTER), {}, "git lfs pull")
       for name in ("a.npy", "a.npz", "a.csv", "a.zip", "a-ubyte.gz")},
    "web pages called PNG": (
        lambda f: text("a.png", WEB_PAGE)(f).parent, {}, "none of its images .* a web page",
    ),
    "pointers called PNG": (lambda f: text("a.png", POINTER)(f).parent, {}, "git lfs pull"),
    "an empty image": (lambda f: beside(f, a__png=b""), {}, r"a\.png: an empty file"),
    "HEIC called JPEG": (
        lambda f: beside(f, a__jpg=HEIC), {}, r"a\.jpg: a HEIC photo.*pip install pillow-heif",
    ),
    "a folder of HEIC": (
        lambda f: text("a.HEIC", HEIC)(f).parent, {}, r"got 1 \.heic; a HEIC photo.*pillow-heif",
    ),
    "gzipped images": (
        lambda f: beside(f, a__png=gzip.compress((pictures(f) / "0.png").read_bytes())), {},
        r"a\.png: gzipped; unpack it, in Python",
    ),
    "a pickle without an ending": (
        lambda f: text("data_batch_1", pickle.dumps({"data": 5}))(f).parent, {},
        "got 1 data_batch_1; a pickle, which numpyvae does not read",
    ),
    "a pickle called .npy": (text("a.npy", pickle.dumps(5)), {}, "a pickle, which numpyvae does not"),
    "MATLAB's last version": (text("a.mat", b"MATLAB 7.3 MAT-file"), {}, "version 7.3.*h5py"),
    "a scan": (text("a.nii.gz", gzip.compress(bytes(400))), {}, "a NIfTI scan.*nibabel"),
    "DICOM": (text("a.dcm", bytes(128) + b"DICM"), {}, "a DICOM scan.*pydicom"),
    "a drawing": (lambda f: text("a.svg", "<svg/>")(f).parent, {}, "a drawing .SVG., not pixels"),
    "a workbook": (text("a.xlsx", b"PK"), {}, "save its sheet as CSV"),
    "one file of many pages, itself": (lambda f: stack(f) / "stack.tif", {}, "one file of many pages"),
    "colour rows with a shape of greys": (
        npy(np.zeros((9, 3072))), {"image_shape": (32, 32)}, "of colours: --image-shape 32,32,3",
    ),
    "one file of many pages": (stack, {}, "one file of many pages"),
    "an image of many megapixels": (
        lambda f: pictures(f, [Image.new("L", (5000, 4000))]), {},
        "20,000,000 pixels; at most 16,777,216 are read, or 134,217,728 with --image-size 64",
    ),
    # Arrays of another shape or range.
    "H, H, N": (npy(np.zeros((6, 6, 20))), {}, "may be 20 images of 6 x 6 with their number last"),
    "H, N, H": (npy(np.zeros((6, 20, 6))), {}, "may be 20 images of 6 x 6 .* in the middle"),
    "H, H, 3, N": (npy(np.zeros((6, 6, 3, 20))), {}, "may be 20 colour images with their number"),
    "frames": (npy(np.zeros((5, 9, 16, 16))), {}, "no axis of .* if these are 5 x 9 frames"),
    "four channels first": (npy(np.zeros((9, 4, 8, 8))), {}, "if its four channels are colours and"),
    "two channels": (npy(np.zeros((9, 16, 16, 2))), {}, "2 channels; to keep the first"),
    "films in colour": (npy(np.zeros((2, 4, 16, 16, 3))), {}, "may be films"),
    "one image": (npy(np.zeros((16, 16))), {}, "looks like one image; .*--image-shape 4,4"),
    "images as columns": (npy(np.zeros((784, 50))), {}, "784 rows of 50 numbers: if each column"),
    "images as columns of a table": (
        text("m.csv", "\n".join([",".join(["7"] * 50)] * 784)), {}, "784 rows of 50 numbers: if each",
    ),
    "label and colours": (
        npy(np.zeros((9, 3073))), {}, "a label and colour images of 32 x 32: say how they lie",
    ),
    ".npy that lacks bytes": (
        lambda f: text("b.npy", npy(GREY)(f).read_bytes()[:200])(f), {},
        "damaged: expected 488 bytes, as its header says; got 200",
    ),
    "int8": (npy(np.full((3, 4, 4), -5, "i1")), {}, "whole numbers from -5 to -5"),
    "past 16 bits": (npy(np.full((3, 4, 4), 70_000)), {}, "expected 0 to 255 or to 65,535, or floats"),
    # Folders.
    "three arrays": (
        several(apple=GREY, bus=GREY, cat=GREY), {}, r"3 arrays or tables .*give one of .*apple\.npy",
    ),
    # Tables.
    "CSV with an empty cell": (
        text("m.csv", "a,b,c,d\n1,2,3,4\n1,,3,4\n"), {}, "line 3: b: expected a number; got nothing",
    ),
    "CSV with a word": (
        text("m.csv", "a,b,c,d\n1,2,3,4\n1,2,3,4\n1,x,3,4\n"), {}, "line 4: b: expected a .* got 'x'",
    ),
    "CSV of names of files": (
        text("m.csv", "filename,label\na.png,cat\nb.png,dog\n"), {}, "give the folder that they are in",
    ),
    "CSV of two rows that count": (
        text("m.csv", "0,1,2,3\n4,5,6,7\n"), {"image_shape": (3, 3)}, "rows of 4 numbers are no images",
    ),
    "CSV of names alone": (text("m.csv", "a,b,c,d\n"), {}, "none below the names a, b, c"),
    "another kind": (text("m.doc", "x"), {}, "not a kind of file that is read"),
    "a damaged .npz": (text("m.npz", b"PK no"), {}, "damaged, or not an .npz file"),
    "wrong options": (pictures, {"image_size": (1, 2, 3)}, "image_size: expected a height and a"),
    "colours": (pictures, {"colours": "blue"}, 'colours: expected "grey" or "colour"'),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_can_not_be_read_is_said_with_what_mends_it(tmp_path, case):
    make, options, said = REFUSED[case]
    with pytest.raises(ValueError, match=said):
        nv.load_dataset(make(tmp_path), **options)


def test_the_table_has_a_row_for_all_that_was_met():
    assert len(READ) + len(REFUSED) >= 215


@pytest.mark.parametrize("mode", ["RGBA", "P"])
@pytest.mark.parametrize(("background", "above"), [("white", [1, 1, 1]), ("black", [0, 0, 0])])
def test_transparent_pixels_are_painted_on_a_background(tmp_path, mode, background, above):
    data = nv.load_dataset(see_through(tmp_path, mode), background=background, colours="colour")
    image = data.x_train[0].reshape(6, 5, 3)
    if mode == "P":  # all of it can't be seen
        np.testing.assert_array_equal(image, np.broadcast_to(above, image.shape))
    else:
        np.testing.assert_array_equal(image[:3], np.broadcast_to(above, (3, 5, 3)))
        np.testing.assert_array_equal(image[3:], np.broadcast_to([1, 0, 0], (3, 5, 3)))
    with pytest.raises(ValueError, match=r"has transparent pixels; .*--background white"):
        nv.load_dataset(tmp_path)


def test_a_file_that_one_may_not_read_is_no_damaged_one(tmp_path, monkeypatch):
    path = npy(GREY)(tmp_path)

    def shut(self, *_, **__):
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr("pathlib.Path.open", shut)
    with pytest.raises(ValueError, match=r"mine\.npy: Permission denied: .*chmod"):
        nv.load_dataset(path)


def test_a_folder_that_one_may_not_read_is_named(tmp_path, monkeypatch):
    pictures(tmp_path / "x")
    monkeypatch.setattr("os.scandir", lambda path: (_ for _ in ()).throw(
        PermissionError(13, "Permission denied", os.fspath(path))))  # fmt: skip
    with pytest.raises(ValueError, match=r"of images; got .*: Permission denied"):
        nv.load_dataset(tmp_path)


def test_a_large_jpeg_is_scaled_as_it_is_read(tmp_path):
    pictures(tmp_path, [Image.new("RGB", (6000, 4000), (255, 0, 0))] * 2, "jpg")
    data = nv.load_dataset(tmp_path, image_size=8)
    np.testing.assert_allclose(data.x_train.reshape(8, 8, 3)[4, 4], [1, 0, 0], atol=0.02)


def test_more_than_a_training_can_hold_is_refused_unread(tmp_path, monkeypatch):
    monkeypatch.setattr("numpyvae.data.reading.MOST_BYTES", 4 * GREY.size - 1)
    for make in (npz(images=GREY), npy(GREY), pictures):
        with pytest.raises(ValueError, match=r"12 images of 30 numbers take 0 GB; .*--image-size"):
            nv.load_dataset(make(tmp_path), colours="grey")


def test_a_zip_bomb_is_refused_unpacked(tmp_path):
    path = tmp_path / "bomb.npz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        header = b"\x93NUMPY\x01\x00v\x00" + (
            b"{'descr': '|u1', 'fortran_order': False, 'shape': (9999999999,), }".ljust(117) + b"\n"
        )
        archive.writestr("images.npy", header + b"\0" * 10_000)
    with pytest.raises(ValueError, match=r"damaged, or not an \.npz file"):
        nv.load_dataset(path)


def test_loading_bytes_needs_little_more_than_the_pixels(tmp_path):
    n = 20_000
    np.save(tmp_path / "many.npy", np.zeros((n, 28, 28), np.uint8) + 7)
    tracemalloc.start()
    try:
        nv.load_dataset(tmp_path / "many.npy")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 1.3 * n * 784 * 4


def run(*arguments):
    return commands.main(["train", "--hidden", "4", "--latent", "2", "--epochs", "1", *arguments])


def test_a_training_tells_what_was_found_before_it_begins_and_resumes(
    tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir(tmp_path)
    pictures(tmp_path / "photos", COLOUR, "jpg", names="{label}/{i}")
    (tmp_path / "photos" / "Thumbs.db").write_bytes(b"x")
    assert run("--data", "photos", "--image-size", "4", "--grey", "--out", "run") == 0
    out = capsys.readouterr().out
    assert "photos: images: 12 JPG" in out
    assert "photos: labels, from the folders: a 4, b 4, c 4" in out
    assert "photos: left out: 1 of the system, such as Thumbs.db" in out
    assert "11 images of 4 x 4 pixels to train on" in out
    kept = json.loads((tmp_path / "run" / "config.json").read_text())
    assert kept["reading"] == {"image_size": [4, 4], "colours": "grey"}
    assert commands.main(["train", "--resume", "run", "--epochs", "2"]) == 0
    assert run("--data", "photos", "--image-size", "4", "--grey", "--colour") == 2


def test_the_range_and_the_background_are_kept_and_resumed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    image = np.zeros((12, 6, 5, 4), "f4") + np.arange(12).reshape(12, 1, 1, 1) / 12
    npy(image)(tmp_path)
    given = ["--data", "mine.npy", "--range", "0,2", "--background", "black"]
    assert run(*given, "--out", "run") == 0
    kept = json.loads((tmp_path / "run" / "config.json").read_text())
    assert kept["reading"] == {"value_range": [0, 2], "background": "black"}
    assert commands.main(["train", "--resume", "run", "--epochs", "2"]) == 0


def test_all_that_is_wrong_is_printed_at_once_with_what_mends_it(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "photos").mkdir()
    damaged(tmp_path / "photos")
    assert run("--data", "photos", "--out", "run") == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "numpyvae: photos: 3 of 12 images can't be read"
    assert [line.split(":")[0].strip() for line in lines[1:4]] == [
        "photos/0.png", "photos/1.png", "photos/2.png",
    ]  # fmt: skip
    assert lines[4].strip() == "to go on without them: --skip-unreadable"
    assert not (tmp_path / "run").exists()
    assert run("--data", "photos", "--out", "run", "--skip-unreadable") == 0


def test_one_way_of_reading_serves_both(tmp_path):
    assert Reading() == Reading(None, None, None, False, None, None)
