"""data/datasets.py: the digits in the package, and the reader's own images."""

import gzip
import hashlib
import struct

import matplotlib.image
import numpy as np
import pytest
from PIL import Image

import numpyvae as nv
from numpyvae.data import fetch
from numpyvae.data.idx import parse_idx


def test_mnist10k_is_the_first_digits_of_mnist():
    data = nv.load_dataset("mnist10k")
    assert data.x_train.shape == (9000, 784)
    assert data.x_test.shape == (1000, 784)
    assert data.x_train.dtype == np.float32
    assert (data.x_train.min(), data.x_train.max()) == (0, 1)
    assert data.image_shape == (28, 28)
    assert data.y_train[:10].tolist() == [5, 0, 4, 1, 9, 2, 1, 3, 1, 4]
    assert data.y_test[:10].tolist() == [7, 2, 1, 0, 4, 1, 4, 9, 5, 9]
    # Of all pixels as bytes, made from files whose SHA-256 sums were checked.
    pixels = np.rint(np.concatenate([data.x_train, data.x_test]) * 255).astype(np.uint8)
    assert hashlib.sha256(pixels.tobytes()).hexdigest() == MNIST10K


MNIST10K = "ca58cbf3128ca26ed31366b709ab2dcdad14f32fbf66ddbfbcea250249e94317"


@pytest.mark.parametrize("shape", [(20, 6, 5), (20, 6, 5, 3), (20, 36)])
@pytest.mark.parametrize("key", ["images", "x_train", "anything"])
def test_images_in_an_npz_file_become_rows_with_a_tenth_apart(tmp_path, rng, shape, key):
    images = rng.integers(0, 256, shape, dtype=np.uint8)
    np.savez(tmp_path / "mine.npz", **{key: images})
    data = nv.load_dataset(tmp_path / "mine.npz")
    assert data.x_train.shape == (18, images[0].size)
    assert data.x_test.shape == (2, images[0].size)
    assert data.image_shape == ((6, 6) if len(shape) == 2 else shape[1:])
    rows = np.concatenate([data.x_train, data.x_test])
    expected = images.reshape(20, -1).astype("float32") / 255
    np.testing.assert_allclose(np.sort(rows, axis=0), np.sort(expected, axis=0), rtol=1e-6)
    again = nv.load_dataset(str(tmp_path / "mine.npz"))
    np.testing.assert_array_equal(data.x_test, again.x_test)
    assert data.fingerprint() == again.fingerprint()


@pytest.mark.parametrize("dtype", ["uint8", "int64", "bool", "float32"])
def test_black_and_white_pixels_stay_zero_and_one_in_any_type(tmp_path, rng, dtype):
    np.savez(tmp_path / "mine.npz", images=(rng.random((20, 9)) < 0.5).astype(dtype))
    data = nv.load_dataset(tmp_path / "mine.npz")
    assert set(np.unique(data.x_train)) == {0.0, 1.0}


@pytest.mark.parametrize("dtype", ["int64", "int16", "uint16", "uint8"])
def test_whole_numbers_up_to_255_are_bytes_in_any_type(tmp_path, dtype):
    np.savez(tmp_path / "mine.npz", images=np.full((20, 9), 51, dtype))
    np.testing.assert_allclose(nv.load_dataset(tmp_path / "mine.npz").x_train, 0.2, rtol=1e-6)


@pytest.mark.parametrize(("value", "dtype"), [(-1, "int64"), (70_000, "int64"), (-1, "int8")])
def test_whole_numbers_that_are_no_pixels_are_refused_not_guessed_at(tmp_path, value, dtype):
    np.savez(tmp_path / "mine.npz", images=np.full((20, 9), value, dtype))
    with pytest.raises(
        ValueError, match=r"are no pixels; expected 0 to 255 or to 65,535, or floats"
    ):
        nv.load_dataset(tmp_path / "mine.npz")


def test_labels_stay_with_their_images(tmp_path):
    images = np.repeat(np.arange(50, dtype=np.uint8), 4).reshape(50, 2, 2)
    np.savez(tmp_path / "mine.npz", images=images, labels=np.arange(50))
    data = nv.load_dataset(tmp_path / "mine.npz")
    for x, y in ((data.x_train, data.y_train), (data.x_test, data.y_test)):
        np.testing.assert_array_equal(np.rint(x[:, 0] * 255), y)


def test_test_images_that_are_given_are_kept_and_floats_are_not_scaled(tmp_path):
    x_train, x_test = np.full((3, 4), 0.25), np.full((2, 4), -7.0)
    np.savez(tmp_path / "mine.npz", x_train=x_train, x_test=x_test)
    data = nv.load_dataset(tmp_path / "mine.npz")
    np.testing.assert_array_equal(data.x_train, x_train)
    np.testing.assert_array_equal(data.x_test, x_test)
    assert data.image_shape == (2, 2)


@pytest.mark.parametrize("shape", [(8, 5), (8, 5, 3)])
@pytest.mark.parametrize("opaque_channel", [False, True])
def test_a_folder_of_png_files_becomes_rows(tmp_path, rng, shape, opaque_channel):
    folder = tmp_path / "my faces"
    folder.mkdir()
    images = rng.integers(0, 256, (10, *shape), dtype=np.uint8)
    for i, image in enumerate(images):
        picture = Image.fromarray(image)
        if opaque_channel:
            picture = picture.convert("LA" if len(shape) == 2 else "RGBA")
        picture.save(folder / f"{i}.{'png' if i % 2 else 'PNG'}")
    data = nv.load_dataset(folder)
    assert data.image_shape == shape
    assert data.x_train.shape == (9, images[0].size)
    rows = np.concatenate([data.x_train, data.x_test])
    expected = images.reshape(10, -1).astype("float32") / 255
    np.testing.assert_allclose(np.sort(rows, axis=0), np.sort(expected, axis=0), rtol=1e-6)


def save(**arrays):
    return lambda folder: np.savez(folder / "mine.npz", **arrays)


@pytest.mark.parametrize(
    ("make", "name", "sentence"),
    [
        (lambda folder: None, "mine.npz", "no such file"),
        (
            lambda folder: None,
            "mnist9k",
            'data: expected "mnist10k", "mnist", "sprites", or a file or folder',
        ),
        (lambda folder: None, "", "expected a folder of images; got nothing"),
        (save(), "mine.npz", "got nothing"),
        (save(a=np.zeros((3, 4)), b=np.zeros((3, 4))), "mine.npz", r"got a \(3, 4\), b \(3, 4\)"),
        (save(images=np.zeros((0, 4, 4))), "mine.npz", r"at least one; got shape \(0, 4, 4\)"),
        (save(images=np.zeros((3, 0))), "mine.npz", r"at least one; got shape \(3, 0\)"),
        (save(images=np.zeros((9, 2, 4, 5))), "mine.npz", r"colours of a pixel on the last axis"),
        (
            save(images=np.zeros((9, 4, 5, 7))),
            "mine.npz",
            r"got shape \(9, 4, 5, 7\)",
        ),
        (save(images=np.zeros((9, 4, 5, 4))), "mine.npz", "has transparent pixels"),
        (save(images=np.zeros(3)), "mine.npz", r"expected images as \(N, H, W\)"),
        (save(images=np.zeros((1, 4))), "mine.npz", "at least 2 images"),
        (save(images=np.full((3, 4), np.nan)), "mine.npz", "finite pixels; got NaN or infinity"),
        (save(images=np.full((3, 4), "a")), "mine.npz", "expected numbers; got dtype <U1"),
        (save(images=np.array([[None, 1]])), "mine.npz", "called x_train or images; got nothing"),
        (
            save(x_test=np.zeros((3, 4))),
            "mine.npz",
            r"called x_train or images; got x_test \(3, 4\)",
        ),
        (save(images=np.zeros((3, 4)), labels=np.zeros(2)), "mine.npz", "one for each of the 3"),
        (
            save(x_train=np.zeros((3, 4)), x_test=np.zeros((3, 5))),
            "mine.npz",
            r"rows of 5 numbers: is the first or the last a label\?.*\[\"x_test\"\]",
        ),
        (
            lambda folder: (folder / "mine.npz").write_bytes(b"PK not at all"),
            "mine.npz",
            "damaged, or not an .npz file",
        ),
    ],
)
def test_data_that_can_not_be_used_are_refused_in_a_sentence(tmp_path, make, name, sentence):
    make(tmp_path)
    path = name if name == "mnist9k" else tmp_path / name
    with pytest.raises(ValueError, match=sentence):
        nv.load_dataset(path)


def test_png_files_that_do_not_go_together_are_all_named_at_once(tmp_path):
    matplotlib.image.imsave(tmp_path / "a.png", np.zeros((4, 4, 3)))
    matplotlib.image.imsave(tmp_path / "b.png", np.zeros((4, 5, 3)))
    with pytest.raises(ValueError, match=r"its images have 2 sizes; expected one; 1 of 4 x 4"):
        nv.load_dataset(tmp_path)
    matplotlib.image.imsave(tmp_path / "b.png", np.zeros((4, 4, 4)))
    (tmp_path / "c.png").write_bytes(b"not a picture")
    with pytest.raises(
        ValueError, match=r"2 of 3 images can't be read; .*c\.png: not an image that can be read; "
        r".*b\.png: has transparent pixels.*--skip-unreadable"
    ):  # fmt: skip
        nv.load_dataset(tmp_path)


def test_a_small_png_file_that_holds_a_huge_image_is_refused_unread(tmp_path):
    file = tmp_path / "a.png"
    Image.new("1", (20_000, 20_000)).save(file)
    assert file.stat().st_size < 60_000
    with pytest.raises(ValueError, match=r"far too many pixels; at most 16,777,216 are"):
        nv.load_dataset(tmp_path)


def test_labels_that_no_file_can_hold_are_refused(tmp_path):
    file = tmp_path / "a.npz"
    np.savez(file, images=np.zeros((4, 2, 2), np.uint8), labels=np.array(["a", "\ud800"] * 2))
    with pytest.raises(ValueError, match=r"a\.npz: labels: not text that can be written"):
        nv.load_dataset(file)


def idx(array):
    header = struct.pack(">BBBB", 0, 0, 8, array.ndim) + struct.pack(
        f">{array.ndim}I", *array.shape
    )
    return header + array.tobytes()


@pytest.fixture
def tiny_mnist(tmp_path, monkeypatch, rng):
    """Files like MNIST's, but of 6 and 4 images, in a cache folder of their own."""
    arrays = {
        "x_train": rng.integers(0, 256, (6, 28, 28), dtype=np.uint8),
        "y_train": np.arange(6, dtype=np.uint8),
        "x_test": rng.integers(0, 256, (4, 28, 28), dtype=np.uint8),
        "y_test": np.arange(4, dtype=np.uint8),
    }
    folder = tmp_path / "cache" / "mnist"
    folder.mkdir(parents=True)
    files = []
    for file in fetch.MNIST_FILES:
        raw = idx(arrays[file.key])
        (folder / file.name).write_bytes(raw)
        files.append(fetch.File(file.name, file.key, len(raw), hashlib.sha256(raw).hexdigest()))
    monkeypatch.setattr(fetch, "MNIST_FILES", tuple(files))
    monkeypatch.setenv("NUMPYVAE_DATA", str(tmp_path / "cache"))
    return folder, arrays


def test_full_mnist_is_read_from_the_cache_folder(tiny_mnist):
    _, arrays = tiny_mnist
    data = nv.load_dataset("mnist")
    np.testing.assert_array_equal(np.rint(data.x_train * 255).reshape(6, 28, 28), arrays["x_train"])
    np.testing.assert_array_equal(data.y_test, arrays["y_test"])


def test_full_mnist_is_read_from_files_still_gzipped(tiny_mnist):
    folder, arrays = tiny_mnist
    for path in list(folder.iterdir()):
        (folder / f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes()))
        path.unlink()
    np.testing.assert_array_equal(nv.load_dataset("mnist").y_train, arrays["y_train"])


def test_mnist_that_is_not_there_or_damaged_is_named_with_what_to_do(tiny_mnist):
    folder, _ = tiny_mnist
    path = folder / "t10k-images-idx3-ubyte"
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    with pytest.raises(ValueError, match=r"t10k-images-idx3-ubyte: damaged.*numpyvae fetch mnist"):
        nv.load_dataset("mnist")
    path.unlink()
    with pytest.raises(ValueError, match=r"no such file; get MNIST with: numpyvae fetch mnist"):
        nv.load_dataset("mnist")


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00\x00\x08",
        b"\x00\x00\x0d\x01\x00\x00\x00\x01?",
        b"\x00\x00\x08\x02\x00\x00\x00\x01?",
        idx(np.zeros((2, 3), np.uint8))[:-1],
        idx(np.zeros((2, 3), np.uint8)) + b"?",
        struct.pack(">BBBBII", 0, 0, 8, 2, 2**32 - 1, 2**32 - 1),
    ],
)
def test_bytes_that_are_not_idx_are_refused(raw):
    with pytest.raises(ValueError, match=r"^labels: (not an IDX file|expected \d+ bytes)"):
        parse_idx(raw, "labels")
