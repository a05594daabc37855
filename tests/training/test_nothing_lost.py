"""Killed, out of disk space, shut out, or fed damaged files: a run loses nothing that was complete.

The ordinary suite kills a training a few times and reads some hundred damaged files; with
`pytest -m long` it is 25 times and 2,000 files.
"""

import contextlib
import gzip
import io
import json
import os
import random
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import tracemalloc
import zipfile
from pathlib import Path

import numpy as np
import pytest

import numpyvae as nv
from numpyvae import commands, figures, storage
from numpyvae.data import datasets, fetch
from numpyvae.data.idx import parse_idx
from numpyvae.page import explore
from numpyvae.training import loop as training
from numpyvae.training import runs
from numpyvae.validation import InputError

from ..quick import one_in

SMALL = ["--hidden", "7", "--latent", "2", "--batch-size", "16"]
NO_FIGURES = """
import sys
from numpyvae import figures
from numpyvae import commands

figures.save_all = lambda *arguments: ["samples.png"]
sys.exit(commands.main(sys.argv[1:]))
"""
needs_posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such limits or users")


@pytest.fixture(autouse=True)
def no_drawing(monkeypatch):
    monkeypatch.setattr(figures, "save_all", lambda *arguments: ["samples.png"])


def write_images(path):
    images = np.random.default_rng(0).integers(0, 256, (40, 5, 4), dtype=np.uint8)
    np.savez(path, images=images, labels=np.arange(40) % 3)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_images("images.npz")
    return tmp_path


@pytest.fixture
def run(folder, capsys):
    command = ["train", "--data", "images.npz", "--out", "run", *SMALL, "--epochs", "2"]
    assert commands.main(command) == 0
    capsys.readouterr()
    return folder / "run"


def contents(folder):
    return {
        path.name: path.read_bytes()
        for path in folder.iterdir()
        if path.name not in (runs.TIMING, runs.LOCK)
    }


def refused(capsys, *arguments):
    capsys.readouterr()
    assert commands.main(list(arguments)) == 2
    err = capsys.readouterr().err
    assert err.startswith("numpyvae: ")
    assert err.count("\n") == 1
    return err


@pytest.mark.parametrize("times", [2, pytest.param(25, marks=pytest.mark.long)])
def test_a_training_killed_again_and_again_ends_with_the_same_bits(folder, times):
    chance, epochs = random.Random(times), 10 * times
    base = ["train", "--data", "images.npz", *SMALL, "--epochs", str(epochs)]
    assert commands.main([*base, "--out", "whole"]) == 0
    command = [*base, "--out", "run"]
    for _ in range(times):
        process = subprocess.Popen(
            [sys.executable, "-c", NO_FIGURES, *command], stdout=subprocess.PIPE, text=True
        )
        with process:
            assert process.stdout
            for _ in range(chance.randint(1, 8)):  # a line an epoch, after four others
                process.stdout.readline()
            time.sleep(chance.uniform(0, 0.02))
            process.kill()
        config, _, state = runs.load("run")  # whatever the moment was
        assert config["fit"]["epochs"] == epochs
        assert state.epoch < epochs
        command = ["train", "--resume", "run"]
    assert commands.main(command) == 0
    assert contents(folder / "run") == contents(folder / "whole")


@pytest.mark.parametrize(
    ("when", "call"),
    [
        ("before", "replace"),
        ("after", "fsync"),
        *(
            pytest.param(when, call, marks=pytest.mark.long)
            for when in ("before", "after")
            for call in ("mkdir", "fsync", "replace", "unlink")
        ),
    ],
)
def test_killed_at_a_step_of_the_first_save_the_command_can_be_given_again(folder, call, when):
    kill = f"""
import os, pathlib
def fatal(call, when):
    def killed(*arguments, **keywords):
        if when == "after":
            call(*arguments, **keywords)
        os._exit(9)
    return killed
if "{call}" in ("mkdir", "unlink"):
    pathlib.Path.{call} = fatal(getattr(pathlib.Path, "{call}"), "{when}")
else:
    os.{call} = fatal(getattr(os, "{call}"), "{when}")
"""
    command = ["train", "--data", "images.npz", *SMALL, "--epochs", "2", "--out", "run"]
    done = subprocess.run([sys.executable, "-c", kill + NO_FIGURES, *command], capture_output=True)
    assert done.returncode == 9
    again = ["train", "--resume", "run"] if Path("run", runs.CHECKPOINT).exists() else command
    assert commands.main(again) == 0
    assert commands.main([*command[:-1], "whole"]) == 0
    assert contents(folder / "run") == contents(folder / "whole")


def test_what_a_killed_process_left_unfinished_goes_on_resume(run):
    (run / "checkpoint.npz.12345.part").write_bytes(b"half")
    assert commands.main(["train", "--resume", "run", "--epochs", "3"]) == 0
    assert not list(run.glob("*.part"))


def test_a_second_process_is_refused_and_the_first_goes_on(run, capsys):
    before = contents(run)
    with runs.locked(run):
        line = refused(capsys, "train", "--resume", "run", "--epochs", "9")
    assert line == "numpyvae: run: another process is training in it\n"
    assert contents(run) == before
    assert commands.main(["train", "--resume", "run", "--epochs", "3"]) == 0


def test_the_lock_goes_with_its_process(run):
    hold = "from numpyvae.training import runs\nwith runs.locked('run'): print(1, flush=1); "
    process = subprocess.Popen([sys.executable, "-c", f"{hold}input()"], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE)  # fmt: skip
    with process:
        process.stdout.readline()
        with pytest.raises(InputError, match="another process is training"), runs.locked(run):
            pass
        process.kill()
    with runs.locked(run):
        pass


@pytest.mark.parametrize(
    ("key", "name", "value"),
    [("fit", "beta", 2.0), ("fit", "seed", 5), ("vae", "hidden", [8]), ("vae", "seed", 1)],
)
def test_a_configuration_changed_by_hand_is_named(run, capsys, key, name, value):
    config = json.loads((run / runs.CONFIG).read_text())
    config[key][name] = value
    (run / runs.CONFIG).write_text(json.dumps(config))
    for command in (["train", "--resume", "run"], ["sample", "run"]):
        assert f"{key}.{name} is {value!r} there, and " in refused(capsys, *command)


def test_the_checkpoint_of_another_run_is_named(run, capsys):
    command = ["train", "--data", "images.npz", "--out", "other", *SMALL, "--epochs", "2"]
    assert commands.main([*command, "--beta", "4"]) == 0
    shutil.copy(run.parent / "other" / runs.CHECKPOINT, run)
    assert "fit.beta is 1.0 there, and 4.0 in checkpoint.npz" in refused(capsys, "sample", "run")


def test_a_damaged_timing_file_stops_no_training(run):
    header = b"epoch,seconds"
    for damaged, kept in (
        (b"", header),
        (b"\xff\xfe", "\ufffd\ufffd".encode()),
        (header + b"\n1,0.0", b"1,0.0"),
    ):
        (run / runs.TIMING).write_bytes(damaged)
        epochs = runs.load(run)[2].epoch + 1
        assert commands.main(["train", "--resume", "run", "--epochs", str(epochs)]) == 0
        *_, before, last = (run / runs.TIMING).read_bytes().splitlines()
        assert before == kept
        assert last.startswith(f"{epochs},".encode())


def test_a_checkpoint_is_read_once(run, monkeypatch):
    # Between two readings a training could put the next epoch's in its place.
    read, paths = storage.read, []
    monkeypatch.setattr(
        storage, "read", lambda path, groups: paths.append(path) or read(path, groups)
    )
    runs.load("run")
    assert len(paths) == 1


def test_a_lost_configuration_is_written_again(run):
    before = contents(run)
    (run / runs.CONFIG).unlink()
    assert commands.main(["train", "--resume", "run"]) == 0
    assert contents(run) == before


def test_images_that_have_moved_are_named_and_can_be_given(run, capsys):
    Path("images.npz").rename("moved.npz")
    line = refused(capsys, "evaluate", "run")
    assert "images.npz: no such file (moved? numpyvae train --resume RUN --data PATH)" in line
    assert commands.main(["train", "--resume", "run", "--data", "moved.npz", "--epochs", "3"]) == 0
    assert commands.main(["evaluate", "run", "--samples", "3"]) == 0
    np.savez("others.npz", images=np.zeros((40, 5, 4), np.uint8))
    line = refused(capsys, "train", "--resume", "run", "--data", "others.npz")
    assert "no longer those the run was trained on" in line


def test_a_later_format_is_named(run):
    with np.load(run / runs.CHECKPOINT) as file:
        arrays = dict(file)
    about = json.loads(str(arrays["about"]))
    arrays["about"] = np.array(json.dumps({**about, "format": "numpyvae-9"}))
    np.savez(run / runs.CHECKPOINT, **arrays)
    with pytest.raises(ValueError, match="its format is 'numpyvae-9'; this version reads 'numpyv"):
        runs.load(run)


WRITERS = {
    "train": ["--resume", "run", "--epochs", "4"],
    "evaluate": ["run", "--samples", "3"],
    "sample": ["run"],
    "collapse": ["run"],
    "interpolate": ["run"],
    "gradcheck": ["run"],
    "explore": ["run"],
    "anomaly": ["run", "--against", "images.npz"],
}


@needs_posix
@pytest.mark.parametrize(
    ("command", "room"), one_in(4, [*((command, 150) for command in WRITERS), ("train", 5000)])
)  # bytes; 5000 are enough for config.json, and not for the checkpoint
def test_on_a_full_disk_each_command_says_so_and_earlier_files_stay(run, capsys, command, room):
    import resource

    before = contents(run)
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, old[1]))  # no file may be longer
    try:
        line = refused(capsys, command, *WRITERS[command])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)
    assert "File too large" in line
    assert str(Path("run")) in line
    if room > 150:
        del before[runs.CONFIG]
    assert {name: contents(run)[name] for name in before} == before


@pytest.fixture
def without_permission():
    """A folder that one who is not its owner may read; and we are not, for the block."""
    with tempfile.TemporaryDirectory() as name:
        os.chmod(name, 0o755)
        here = os.getcwd()
        os.chdir(name)
        write_images("images.npz")
        command = ["train", "--data", "images.npz", "--out", "run", *SMALL, "--epochs", "2"]
        assert commands.main(command) == 0
        os.chmod("run", 0o555)
        os.chmod(name, 0o555)

        @contextlib.contextmanager
        def nobody():
            root = os.geteuid() == 0
            if root:
                os.seteuid(65534)
            try:
                yield
            finally:
                if root:
                    os.seteuid(0)

        yield nobody
        os.chmod(name, 0o755)
        os.chmod("run", 0o755)
        os.chdir(here)


@needs_posix
@pytest.mark.parametrize("command", one_in(3, WRITERS))
def test_where_it_may_not_write_each_command_says_so(
    without_permission, capsys, monkeypatch, command
):
    before = contents(Path("run"))
    if command == "explore":  # the sources of the page may lie where nobody may read them
        made = explore.Page("<!doctype html>", "float16", difference=0.0, n_images=4)
        monkeypatch.setattr(explore, "page", lambda *arguments: made)
    with without_permission():
        line = refused(capsys, command, *WRITERS[command])
    assert "Permission denied" in line
    assert line.startswith("numpyvae: run")
    assert contents(Path("run")) == before


@needs_posix
def test_where_no_folder_can_be_made_training_says_so_before_it_trains(without_permission, capsys):
    with without_permission():
        line = refused(capsys, "train", "--data", "images.npz", *SMALL, "--epochs", "2")
    assert "runs" in line
    assert "Permission denied" in line


@pytest.mark.parametrize("made_again", [False, True])
def test_a_run_folder_removed_during_training_is_named(run, capsys, monkeypatch, made_again):
    train_one_epoch, command = training.train_one_epoch, ["train", "--resume", "run", "--epochs"]

    def removed(*arguments):
        monkeypatch.setattr(training, "train_one_epoch", train_one_epoch)
        shutil.rmtree(run)
        if made_again:  # by another training, whose run must stay as it is
            base = ["train", "--data", "images.npz", "--out", "run", *SMALL, "--epochs", "1"]
            assert commands.main([*base, "--seed", "5"]) == 0
            removed.before = contents(run)
        return train_one_epoch(*arguments)

    monkeypatch.setattr(training, "train_one_epoch", removed)
    assert commands.main([*command, "4"]) == 2
    assert "run: removed or replaced during the training; nothing" in capsys.readouterr().err
    if made_again:
        assert contents(run) == removed.before


@pytest.mark.long
def test_two_trainings_that_begin_at_once_take_two_folders_or_one_is_refused(folder):
    base = [sys.executable, "-c", NO_FIGURES, "train", "--data", "images.npz", *SMALL]
    base += ["--epochs", "2"]
    for out, codes in (([], [0, 0]), (["--out", "same"], [0, 2])):
        both = [
            subprocess.Popen([*base, "--seed", seed, *out], stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL)
            for seed in "12"
        ]  # fmt: skip
        assert sorted(process.wait() for process in both) == codes
    for name in ("runs/images", "runs/images-2", "same"):
        assert runs.load(name)[2].epoch == 2


def test_files_of_others_stay_whatever_their_ending(folder):
    (folder / "down").mkdir()
    (folder / "down" / "film.iso.part").write_text("precious")
    command = ["train", "--data", "images.npz", *SMALL, "--epochs", "1", "--out"]
    assert commands.main([*command, "down"]) == 2
    assert commands.main([*command, "run"]) == 0
    (folder / "run" / "film.iso.part").write_text("precious")
    assert commands.main(["train", "--resume", "run", "--epochs", "2"]) == 0
    assert (folder / "run" / "film.iso.part").exists()
    assert (folder / "down" / "film.iso.part").exists()


def test_a_model_larger_than_its_file_is_not_made(tmp_path):
    about = {**nv.VAE(6, (5,), 2).config, "hidden": [12_000, 12_000]}
    storage.write(tmp_path / "t.npz", {"vae": {}}, {"vae": about})
    tracemalloc.start()
    with pytest.raises(ValueError, match="its arrays are too few for a model of sizes"):
        nv.VAE.load(tmp_path / "t.npz")
    assert tracemalloc.get_traced_memory()[1] < 10e6
    tracemalloc.stop()


def test_a_sigma_beyond_its_limits_stops_training_before_it_is_kept(folder, capsys):
    options = ["--likelihood", "gaussian-optimal", "--learning-rate", "1e3", "--epochs", "3"]
    assert commands.main(["train", "--data", "images.npz", "--out", "o", *SMALL, *options]) == 1
    assert "epoch" in capsys.readouterr().err
    runs.load("o")


def damaged(whole, chance):
    """Some bytes flipped, cut out, put in, or the end cut off or grown."""
    content = bytearray(whole)
    for _ in range(chance.choice((1, 1, 1, 3))):
        start, length = chance.randrange(len(content) or 1), chance.randint(1, 40)
        kind = chance.randrange(5)
        if kind == 0 and content:
            content[start] ^= 1 << chance.randrange(8)
        elif kind == 1:
            del content[start : start + length]
        elif kind == 2:
            content[start:start] = chance.randbytes(length)
        elif kind == 3:
            del content[max(1, start) :]
        else:
            content += chance.randbytes(length)
    return bytes(content)


def as_bytes(value):
    if isinstance(value, np.ndarray):
        return value.dtype.str, value.shape, value.tobytes()
    if isinstance(value, dict):
        return {name: as_bytes(item) for name, item in value.items()}
    return value


def of_checkpoint(path):
    config, vae, state = runs.load(path.parent)
    optimizer = state.optimizer
    return as_bytes(
        {"vae": vae.params, "m": optimizer.m, "v": optimizer.v, "t": optimizer.t, "config": config,
         "rng": state.rng.bit_generator.state, "history": state.history}
    )  # fmt: skip


def of_images(path):
    return {name: as_bytes(value) for name, value in vars(nv.load_dataset(path)).items()}


def of_idx(path):
    return as_bytes(parse_idx(path.read_bytes(), path.name))


@pytest.mark.parametrize("files", [300, pytest.param(2000, marks=pytest.mark.long)])
def test_damaged_files_are_refused_or_read_to_the_same_values_in_little_memory(run, files):
    chance = random.Random(files)
    compressed = run.parent / "compressed.npz"
    with np.load("images.npz") as content:
        np.savez_compressed(compressed, **content)
    idx = run.parent / "images-idx3-ubyte"
    idx.write_bytes(struct.pack(">BBBB3I", 0, 0, 8, 3, 6, 5, 4) + bytes(range(120)))
    readers = {
        run / runs.CHECKPOINT: of_checkpoint,
        run.parent / "images.npz": of_images,
        compressed: of_images,
        idx: of_idx,
    }
    originals = {path: (path.read_bytes(), read(path)) for path, read in readers.items()}
    same = others = unclear = 0
    tracemalloc.start()
    for i in range(files):
        path = list(readers)[i % len(readers)]
        whole, values = originals[path]
        # An IDX file has no checksum: of it only what the header says is damaged.
        header = 16 if path == idx else len(whole)
        path.write_bytes(damaged(whole[:header], chance) + whole[header:])
        try:
            found = readers[path](path)
        except InputError as error:
            unclear += path.name not in str(error) or "\n" in str(error)
        else:
            same += found == values
            others += found != values
        path.write_bytes(whole)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert others == unclear == 0
    assert same > 0  # bytes that say nothing, such as dates, may be damaged
    assert peak < 50e6


def npz_claiming(shape, compression):
    """An archive whose array and directory agree on a size that the file has not."""
    header, file = io.BytesIO(), io.BytesIO()
    np.lib.format.write_array_header_1_0(
        header, {"descr": "<f8", "fortran_order": False, "shape": shape}
    )
    with zipfile.ZipFile(file, "w", compression) as archive:
        archive.writestr("images.npy", header.getvalue() + bytes(80))
    content = bytearray(file.getvalue())
    size = len(header.getvalue()) + 8 * int(np.prod(shape, dtype=object))
    if size < 2**32:
        directory = content.rindex(b"PK\x01\x02")
        content[directory + 24 : directory + 28] = struct.pack("<I", size)
    return bytes(content)


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("shape", [(10**6, 10**6), (500, 10**6), (11,), (2**62, 2**62)])
def test_a_header_that_claims_more_than_the_file_holds_takes_no_memory(folder, shape, compression):
    path = folder / "large.npz"
    path.write_bytes(npz_claiming(shape, compression))
    tracemalloc.start()
    with pytest.raises(ValueError, match=r"large\.npz: damaged, or not an \.npz file"):
        storage.read_npz(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10e6


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", "x: not an IDX file of bytes"),
        (struct.pack(">BBBBI", 0, 0, 13, 1, 0), "x: not an IDX file of bytes"),
        (struct.pack(">BBBB", 0, 0, 8, 200), "x: expected an IDX file with 1 to 4 axes; got 200"),
        (struct.pack(">BBBB", 0, 0, 8, 0), "x: expected an IDX file with 1 to 4 axes; got 0"),
        (
            struct.pack(">BBBB3I", 0, 0, 8, 3, *[2**32 - 1] * 3) + b"1",
            f"x: expected {(2**32 - 1) ** 3 + 16} bytes, as its header says; got 17",
        ),
    ],
)
def test_an_idx_header_that_can_not_be_true_is_named(raw, sentence):
    with pytest.raises(InputError) as caught:
        parse_idx(raw, "x")
    assert str(caught.value) == sentence


def test_a_gz_file_that_unpacks_to_more_than_mnist_is_not_unpacked_whole(tmp_path, monkeypatch):
    monkeypatch.setenv("NUMPYVAE_DATA", str(tmp_path))
    (tmp_path / "mnist").mkdir()
    zipped = tmp_path / "mnist" / f"{fetch.MNIST_FILES[0].name}.gz"
    zipped.write_bytes(gzip.compress(bytes(200_000_000)))
    tracemalloc.start()
    with pytest.raises(InputError, match="damaged"):
        datasets.mnist()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 150e6


def test_nan_is_not_written(tmp_path):
    vae = nv.VAE(4, (), 2)
    vae.save(tmp_path / "model.npz")
    before = (tmp_path / "model.npz").read_bytes()
    vae.params["fc_mu.bias"][0] = np.nan
    with pytest.raises(ValueError, match=r"not written, because fc_mu\.bias holds NaN or infinity"):
        vae.save(tmp_path / "model.npz")
    assert (tmp_path / "model.npz").read_bytes() == before
