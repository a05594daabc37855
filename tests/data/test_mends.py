"""What mends a file, done to the letter as the message says it, mends it."""

import pickle
import re

import numpy as np
import pytest
from PIL import Image

import numpyvae as nv
from numpyvae import commands
from numpyvae.data.reading import Troubles

from ..quick import one_in

RNG = np.random.default_rng(0)
GREY = RNG.integers(0, 256, (60, 16, 16), dtype=np.uint8)
COLOUR = RNG.integers(0, 256, (60, 16, 16, 3), dtype=np.uint8)


def save(name, array):
    def make():
        np.savetxt(name, array, "%d", ",") if name.endswith(".csv") else np.save(name, array)
        return name

    return make


def arrays(**content):
    def make():
        np.savez("mine.npz", **content)
        return "mine.npz"

    return make


def pickled(content):
    def make():
        with open("mine.pkl", "wb") as file:
            pickle.dump(content, file)
        return "mine.pkl"

    return make


def pages():
    made = [Image.fromarray(a) for a in GREY]
    made[0].save("stack.tif", save_all=True, append_images=made[1:])
    return "."


def objects():
    array = np.empty(60, object)
    array[:] = list(GREY)
    np.save("mine.npy", array, allow_pickle=True)
    return "mine.npy"


def matlab():
    from scipy.io import savemat

    savemat("mine.mat", {"X": GREY.transpose(1, 2, 0)})
    return "mine.mat"


def hdf5():
    import h5py

    with h5py.File("mine.h5", "w") as file:
        file["images"], file["labels"] = GREY, np.arange(60)
    return "mine.h5"


# What is made, and which of the images the message brings back.
LINES = {
    "number last": (save("m.npy", GREY.transpose(1, 2, 0)), GREY),
    "number last, in .npz": (arrays(X=GREY.transpose(1, 2, 0), y=np.arange(60) % 3), GREY),
    "number in the middle": (save("m.npy", GREY.transpose(1, 0, 2)), GREY),
    "colours, number last": (save("m.npy", COLOUR.transpose(1, 2, 3, 0)), COLOUR),
    "colours first, number last": (save("m.npy", COLOUR.transpose(3, 1, 2, 0)), COLOUR),
    "frames": (save("m.npy", GREY.reshape(5, 12, 16, 16)), GREY),
    "films in colour": (save("m.npy", COLOUR.reshape(5, 12, 16, 16, 3)), COLOUR),
    "two channels": (save("m.npy", np.stack([GREY, GREY // 2], -1)), GREY),
    "columns": (save("m.npy", np.tile(GREY.reshape(60, -1), 4).T), None),
    "columns of a table": (save("m.csv", GREY.reshape(60, -1).T), GREY),
    "Python objects": (objects, GREY),
    "a pickle of Python 3": (pickled({"data": GREY, "labels": [*range(60)]}), GREY),
    "a pickle of Python 2": (pickled({b"data": GREY, b"batch_label": b"1"}), GREY),
    "a pickled array": (pickled(GREY), GREY),
    "many pages": (pages, GREY),
    "MATLAB": (matlab, GREY),
    "HDF5": (hdf5, GREY),
}  # fmt: skip


@pytest.mark.parametrize("case", LINES)
def test_the_lines_that_convert_a_file_do_so(tmp_path, monkeypatch, case):
    make, expected = LINES[case]
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Troubles) as caught:
        nv.load_dataset(make())
    *lines, then = caught.value.lines
    exec("\n".join(lines), {"__name__": "mend"})
    found = nv.load_dataset(then.removeprefix("then: numpyvae train --data "))
    if expected is None:
        expected = np.tile(GREY.reshape(60, -1), 4).reshape(60, 32, 32)
    rows = np.rint(np.concatenate([found.x_train, found.x_test]) * 255)
    np.testing.assert_array_equal(
        np.sort(rows, axis=0), np.sort(expected.reshape(60, -1).astype(float), axis=0)
    )


def test_a_label_that_may_be_first_or_last_is_told_by_either_line(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    row = np.arange(60) % 2
    with pytest.raises(Troubles) as caught:
        nv.load_dataset(save("m.csv", np.c_[row, GREY.reshape(60, -1)[:, 1:], row])())
    for line in caught.value.lines[:2]:
        exec(line[line.index("import") :], {})
        data = nv.load_dataset("mended.npz")
        assert (data.image_shape, sorted({*data.y_train})) == ((16, 16), [0, 1])


# What is made, and the options that the message gives, tried one after the other.
FLOATS = GREY / np.float32(255)
OPTIONS = {
    "floats to 255": save("m.npy", FLOATS * 255),
    "floats to 16": save("m.npy", np.rint(FLOATS * 16)),
    "floats from -1 to 1": save("m.npy", FLOATS * 2 - 1),
    "floats from 1000 to 1400": save("m.npy", FLOATS * 400 + 1000),
    "a little above 1": save("m.npy", FLOATS * 1.002),
    "a little below 0": save("m.npy", FLOATS - 1e-7),
    "standardised": save("m.npy", (FLOATS - FLOATS.mean()) / FLOATS.std()),
    "negative whole numbers": save("m.npy", GREY.astype(int) - 50),
    "int8": save("m.npy", (GREY.astype(int) - 128).astype(np.int8)),
    "32 bits": save("m.npy", GREY.astype(np.uint32) * 70_000),
    "a table to 1,000": save("m.csv", GREY.reshape(60, -1).astype(int) * 4 - 1),
    "colour rows": save("m.npy", COLOUR.reshape(60, -1)),
    "rows of 6 x 7": save("m.npy", GREY.reshape(60, -1)[:, :42]),
    "one image, or rows": save("m.npy", GREY[0]),
    "transparent": save("m.npy", np.concatenate([COLOUR, COLOUR[..., :1]], axis=-1)),
}
LIKELIHOODS = {"bernoulli": OPTIONS, "gaussian": ("floats to 255", "floats from 1000 to 1400")}


@pytest.mark.parametrize(
    ("case", "likelihood"),
    one_in(4, [(case, name) for name in LIKELIHOODS for case in LIKELIHOODS[name]]),
)
def test_the_option_that_mends_it_does_so(tmp_path, monkeypatch, capsys, case, likelihood):
    monkeypatch.chdir(tmp_path)
    train = ["train", "--data", OPTIONS[case](), "--hidden", "4", "--latent", "2", "--epochs", "1",
             "--likelihood", likelihood]  # fmt: skip
    assert commands.main(train) == 2
    said = capsys.readouterr().err
    ways = re.findall(r"--(?:range|image-shape|background|likelihood)[ =][-\w.,]*\w", said)
    ways = [way for way in ways if way != f"--likelihood {likelihood}"]
    assert ways, said
    for way in ways:
        assert commands.main([*train, *way.split(" ")]) == 0, capsys.readouterr().err
        out = capsys.readouterr().out
        assert "dark" not in out
