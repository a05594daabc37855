"""data/files.py: images as they lie on disk; each format, each oddity, what is read or said."""

import gzip
import json
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
    ".npz, one-hot labels": (npz(images=GREY, y=np.eye(12)), {}, (6, 5), "y: read as labels"),
    ".npz, labels as words": (npz(images=GREY, y=np.array(["a", "b"] * 6)), {}, (6, 5), "y: read"),
    ".npz, labels in a column": (npz(images=GREY, y=np.arange(12)[:, None]), {}, (6, 5), "y: read"),
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
    "dark 12 bits": (npy(GREY.astype("u2") * 16), {}, (6, 5), "dark: the brightest pixel is 0.06"),
    "several pages": (
        lambda f: pictures(f, [Image.fromarray(a) for a in GREY], "gif", save_all=True,
                           append_images=[Image.fromarray(GREY[0])]), {}, (6, 5),
        "only the first page of each is read",
    ),
    "one IDX file": (lambda f: idx_files(f) / "train-images-idx3-ubyte", {}, (6, 5), ""),
    "CSV": (text("m.csv", table()), {}, (6, 6), "rows of 36 numbers: read as 6 x 6"),
    "CSV without header": (
        text("m.csv", table(header=False).replace("\n9,", "\n1,").replace("\n8,", "\n2,")
             .replace("\n7,", "\n3,").replace("\n6,", "\n4,").replace("\n5,", "\n1,")), {}, (6, 6), "37 columns: the first looks like a label",
    ),
    "CSV without labels": (text("m.csv", table(label="")), {}, (6, 6), "rows of 36"),
    "CSV, label last": (
        text("m.csv", "\n".join(",".join([*map(str, row), str(i % 3)])
                                for i, row in enumerate(SQUARE.tolist()))), {}, (6, 6),
        "37 columns: the last looks like a label",
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
    assert note in "\n".join(data.notes), data.notes
    labelled = any(word in case for word in ("label", "IDX", "CSV", "TSV", "train and test"))
    if labelled and "without" not in case and "one IDX" not in case:
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
        lambda f: text("a.zip", "x")(f).parent, {}, "got 1 .zip; an archive: unpack it",
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
    "rows of 785": (npy(np.zeros((9, 785))), {}, "rows of 785 .* as in --image-shape 5,157"),
    "a shape that does not fit": (
        npy(SQUARE), {"image_shape": (5, 5)}, "rows of 36 numbers are no images of 5 x 5",
    ),
    ".npy of objects": (npy(np.array([None, {}], dtype=object)), {}, "array of Python objects"),
    ".npy cut off": (text("m.npy", b"\x93NUMPY\x01\x00v\x00{'descr'"), {}, "damaged"),
    ".npz of nothing known": (npz(a=GREY, b=GREY), {}, "called x_train or images; got a .*, b"),
    "one colour image": (npy(np.zeros((32, 32, 3), "u1")), {}, "looks like one colour image"),
    "a float TIFF": (
        lambda f: pictures(f, [Image.fromarray(a.astype("f4")) for a in GREY], "tif"), {},
        r"values from .* to .*, expected 0 to 1; save them as an array",
    ),
    "two sets of IDX files": (
        lambda f: [p.rename(f / f"b-{p.name}") for p in list(idx_files(f).iterdir())]
        and idx_files(f), {}, "expected one set of IDX files",
    ),
    "a label that may be first or last": (
        text("m.csv", "1,2,3,4,0\n2,3,4,5,1\n" * 9), {}, "its first or its last column the label",
    ),
    "NaN": (npy(np.full((3, 4, 4), np.nan)), {}, "finite pixels"),
    "texts": (npy(np.full((3, 4, 4), "a")), {}, "expected numbers"),
    "negative": (npy(np.full((3, 4, 4), -5)), {}, "whole numbers from -5 to -5 are no pixels"),
    "CSV of words": (text("m.csv", "a,b\nx,y\nz,w\n"), {}, "not a table of numbers"),
    "CSV of nothing": (text("m.csv", ""), {}, "not a table of numbers|a row of numbers for each"),
    "CSV with short rows": (text("m.csv", "1,2,3,4\n1,2\n"), {}, "not a table of numbers"),
    "a web page": (text("train-images-idx3-ubyte.gz", "<!doctype html>"), {}, "a web page, not"),
    "an IDX file that lies": (
        text("a-ubyte", struct.pack(">BBBBI", 0, 0, 8, 1, 2**32 - 1)), {}, "as its header says",
    ),
    "gzip cut off": (text("a-ubyte.gz", gzip.compress(b"x" * 999)[:20]), {}, "can't be read"),
    **{f"{ending} file": (text(f"m{ending}", "x"), {}, f"{what}, which numpyvae does not read; .*{way}")
       for ending, what, way in (
           (".mat", "a MATLAB file", "loadmat"), (".h5", "an HDF5 file", "h5py"),
           (".pkl", "a pickle", "pickle.load"), (".parquet", "a Parquet file", "read_parquet"),
           (".tfrecord", "a TFRecord file", "tfds"), (".zip", "an archive", "unpack"),
           (".tar.gz", "an archive|not an IDX", ""), (".mp4", "a video", "ffmpeg"),
           (".pt", "a PyTorch file", "torch.load"))},
    "another kind": (text("m.doc", "x"), {}, "not a kind of file that is read"),
    "a damaged .npz": (text("m.npz", b"PK no"), {}, "damaged, or not an .npz file"),
    "wrong options": (pictures, {"image_size": (1, 2, 3)}, "image_size: expected a height and a"),
    "colours": (pictures, {"colours": "blue"}, 'colours: expected "grey" or "colour"'),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_can_not_be_read_is_said_with_what_mends_it(tmp_path, case):
    make, options, said = REFUSED[case]
    if case == ".tar.gz file":
        said = "an archive, which numpyvae does not read|not an IDX file"
    with pytest.raises(ValueError, match=said):
        nv.load_dataset(make(tmp_path), **options)


def test_a_table_of_sixty_rows_holds_this():
    assert len(READ) + len(REFUSED) >= 100


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
    assert Reading() == Reading(None, None, None, False)
