"""The command `numpyvae`: what it writes, that it resumes exactly, and how it refuses."""

import json
import os
import signal
import subprocess
import sys
import time

import numpy as np
import pytest
from matplotlib.image import imread

import numpyvae as nv
from numpyvae import commands, figures
from numpyvae.measures import collapse
from numpyvae.training import loop as training
from numpyvae.training import runs, session

from ..figures.test_figures import OF_A_RUN
from ..quick import one_in

SMALL = ["--hidden", "7", "--latent", "2", "--batch-size", "16", "--epochs", "2"]


@pytest.fixture(autouse=True)
def no_drawing(request, monkeypatch):
    """Drawing takes most of a short training's time; tests marked `draws` do it, others don't."""
    if not request.node.get_closest_marker("draws"):
        monkeypatch.setattr(figures, "save_all", lambda *arguments: ["samples.png"])


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A working directory, with a space in its name and 40 small images in images.npz."""
    path = tmp_path / "my work"
    path.mkdir()
    monkeypatch.chdir(path)
    rng = np.random.default_rng(0)
    images = rng.integers(0, 256, (40, 5, 4), dtype=np.uint8)
    np.savez("images.npz", images=images, labels=np.arange(40) % 3)
    return path


@pytest.fixture
def run(folder, capsys):
    assert commands.main(["train", "--data", "images.npz", "--out", "run 1", *SMALL]) == 0
    capsys.readouterr()
    return folder / "run 1"


def refused(capsys, *arguments):
    """Exit code 2, one line on stderr, nothing on stdout; the line."""
    try:
        code = commands.main(list(arguments))
    except SystemExit as stopped:  # argparse's way
        code = stopped.code
    out, err = capsys.readouterr()
    assert code == 2
    assert err.count("\n") == 1
    assert "Traceback" not in out + err
    return err


@pytest.mark.draws
def test_train_writes_a_run_folder_with_history_checkpoint_and_figures(run):
    assert {path.name for path in run.iterdir()} == {
        *("config.json", "checkpoint.npz", "history.csv", "timing.csv", ".lock"),
        *OF_A_RUN,
        "manifold.png",
    }
    header, *rows = (run / "history.csv").read_text().splitlines()
    assert header == "epoch,beta,loss,reconstruction,kl,val_loss,val_reconstruction,val_kl"
    assert [row.split(",")[0] for row in rows] == ["1", "2"]
    vae = nv.VAE.load(run / "checkpoint.npz")
    assert vae.config["hidden"] == (7,)
    config = json.loads((run / "config.json").read_text())
    assert config["fit"]["batch_size"] == 16
    assert config["image_shape"] == [5, 4]


@pytest.mark.draws
def test_the_same_command_gives_the_same_bytes(run, folder):
    assert commands.main(["train", "--data", "images.npz", "--out", "again", *SMALL]) == 0
    for path in run.iterdir():
        if path.name != runs.TIMING:
            assert (folder / "again" / path.name).read_bytes() == path.read_bytes(), path.name


@pytest.mark.draws
def test_resume_goes_on_exactly_as_if_never_stopped(run, folder, capsys):
    assert commands.main(["train", "--resume", "run 1", "--epochs", "5"]) == 0
    whole = ["train", "--data", "images.npz", "--out", "whole", *SMALL[:-1], "5"]
    assert commands.main(whole) == 0
    for name in ("checkpoint.npz", "history.csv", "config.json", "samples.png", "losses.png"):
        assert (run / name).read_bytes() == (folder / "whole" / name).read_bytes(), name


def test_without_out_runs_are_numbered_and_none_is_overwritten(folder):
    for _ in range(2):
        assert commands.main(["train", "--data", "images.npz", *SMALL]) == 0
    assert {path.name for path in (folder / "runs").iterdir()} == {"images", "images-2"}


def test_a_gaussian_and_a_linear_model_train_too(folder):
    arguments = ["--likelihood", "gaussian", "--sigma", "0.3", "--hidden", "none", "--latent", "1"]
    more = ["--samples", "3", "--activation", "tanh", "--dtype", "float64", "--epochs", "1"]
    assert commands.main(["train", "--data", "images.npz", "--out", "g", *arguments, *more]) == 0
    vae = nv.VAE.load("g/checkpoint.npz")
    assert vae.likelihood.sigma == 0.3
    assert vae.hidden == ()
    assert vae.dtype == "float64"


def test_training_says_what_it_does_line_by_line(folder, capsys):
    commands.main(["train", "--data", "images.npz", "--out", "r", *SMALL])
    found, *lines = capsys.readouterr().out.splitlines()
    assert found == "images.npz: labels, from labels: 0 14, 1 13, 2 13"
    assert lines[0] == "images.npz: 36 images of 5 x 4 pixels to train on, 4 for validation"
    assert lines[1] == "VAE: 20-7 to 2 latents and back, 360 parameters"
    assert lines[2].startswith(
        "the pixels are not just 0 and 1, so the Bernoulli's loss is a cross-entropy"
    )
    assert lines[3].startswith("nats per image")
    assert lines[5].split()[0] == "1/2"
    assert lines[6].split()[0] == "2/2"
    assert lines[-1].endswith(os.path.join("r", "samples.png"))


def test_evaluate_prints_and_keeps_what_the_python_interface_gives(run, capsys):
    assert commands.main(["evaluate", "run 1", "--samples", "50"]) == 0
    out = capsys.readouterr().out
    report = json.loads((run / "evaluation.json").read_text())
    vae, data = nv.VAE.load(run / "checkpoint.npz"), nv.load_dataset("images.npz")
    log_p = nv.bounds.log_likelihood(vae, data.x_test, rng=0, n_samples=50)
    assert report["log_p"] == pytest.approx(log_p.mean())
    _, reconstruction, kl = training.evaluate(vae, data.x_test, 1.0, 0)
    assert report["elbo"] == pytest.approx(-reconstruction - kl)
    assert f"{report['log_p']:.2f}" in out
    assert f"{report['elbo']:.2f}" in out
    assert "nats per image" in out


def test_sample_draws_as_many_images_as_asked(run, folder):
    assert commands.main(["sample", "run 1", "--n", "6", "--pixels", "draw", "--out", "s.png"]) == 0
    assert imread("s.png").shape[0] > 50
    assert commands.main(["sample", "run 1", "--seed", "3"]) == 0
    assert (run / "samples-100-mean-seed3.png").exists()


def test_gradcheck_passes_a_trained_model_and_fails_it_with_a_planted_bug(run, capsys, monkeypatch):
    assert commands.main(["gradcheck", "run 1"]) == 0
    out = capsys.readouterr().out
    assert "decoder.2.bias" in out
    assert "passed" in out
    assert (run / "gradcheck.png").exists()
    monkeypatch.setattr(nv.layers, "relu_backward", lambda dy, y: dy)
    assert commands.main(["gradcheck", "run 1", "--directions", "2"]) == 1
    out = capsys.readouterr().out
    assert "FAILED" in out
    assert "relu_backward, dx: it lets dy pass everywhere" in out


def test_ctrl_c_keeps_complete_epochs_and_says_how_to_go_on(folder, capsys, monkeypatch):
    train_one_epoch = training.train_one_epoch

    def interrupted(vae, x_train, state, *rest):
        if state.epoch == 1:
            raise KeyboardInterrupt
        return train_one_epoch(vae, x_train, state, *rest)

    monkeypatch.setattr(training, "train_one_epoch", interrupted)
    command = ["train", "--data", "images.npz", "--out", "r 1", *SMALL]
    assert commands.main(command) == 130
    out = capsys.readouterr().out
    assert "1 epoch is kept" in out
    assert "numpyvae train --resume 'r 1'" in out
    monkeypatch.undo()
    monkeypatch.chdir(folder)
    assert commands.main(["train", "--resume", "r 1"]) == 0
    assert commands.main(["train", "--data", "images.npz", "--out", "whole", *SMALL]) == 0
    name = "checkpoint.npz"
    assert (folder / "r 1" / name).read_bytes() == (folder / "whole" / name).read_bytes()


# There the interrupt of the test before this one, raised inside the process, has to do.
@pytest.mark.skipif(sys.platform == "win32", reason="Windows can't send SIGINT to one process")
def test_a_real_interrupt_leaves_no_traceback(folder):
    command = [sys.executable, "-m", "numpyvae", "train", "--out", "r", "--epochs", "1000"]
    # A test run in the background of a shell ignores SIGINT, and so would its children.
    inherited = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )
    signal.signal(signal.SIGINT, inherited)
    for line in process.stdout:
        if "1/1000" in line:
            break
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in err
    assert "numpyvae train --resume r" in out


def test_a_loss_that_explodes_is_a_sentence_and_keeps_the_last_good_epoch(folder, capsys):
    command = ["train", "--data", "images.npz", "--out", "r", "--learning-rate", "1e38"]
    assert commands.main(command) == 1
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "after epoch 1; " in err
    assert training.REMEDY in err
    assert nv.VAE.load("r/checkpoint.npz").n_inputs == 20


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--latent", "0"], "argument --latent: expected a whole number, 1 or more; got 0"),
        (["--latent", "two"], "argument --latent: expected a whole number, 1 or more; got 'two'"),
        (["--hidden", "5,x"], "argument --hidden: expected sizes such as 512,256, or none; got"),
        (["--hidden", "0"], "argument --hidden: expected sizes such as 512,256, or none; got '0'"),
        (["--beta", "-1"], "argument --beta: expected a finite number, 0 or more; got -1.0"),
        (["--beta", "nan"], "argument --beta: expected a finite number, 0 or more; got nan"),
        (["--learning-rate", "0"], "argument --learning-rate: expected a finite number above 0"),
        (["--epochs", "1.5"], "argument --epochs: expected a whole number, 1 or more; got '1.5'"),
        (["--batch-size", "-3"], "argument --batch-size: expected a whole number, 1 or more"),
        (["--seed", "-1"], "argument --seed: expected a whole number, 0 or more; got -1"),
        (["--likelihood", "bce"], "argument --likelihood: invalid choice: 'bce'"),
        (["--sigma", "0.5"], "sigma: only a gaussian likelihood has one"),
        (["--data", "nowhere.npz"], "nowhere.npz: no such file"),
        (["--data", ""], "argument --data: expected a name; got ''"),
        (["--out", ""], "argument --out: expected a name; got ''"),
        (["--latent", "9" * 20], "argument --latent: expected a whole number up to 1,000,000"),
        (["--likelihood", "gaussian", "--sigma", "1e200"], "expected a number from 1e-06 to 1e+06"),
        (["--resume", "images.npz"], "images.npz: not a run folder"),
        (
            ["--data", "cifar"],
            'data: expected "mnist10k", "mnist", "sprites", or a file or folder of images',
        ),
        (
            ["--data", "grey.npz"],
            "grey.npz: pixels from 80 to 80; --likelihood bernoulli expects 0 to 1; if 0 is black",
        ),
        (["--out", "images.npz"], "images.npz: exists already"),
        (["--resume", "nowhere"], "nowhere: not a run folder"),
        (["--resume", "x", "--beta", "2"], "--beta: can't be changed when a run is resumed"),
        (["--epoch", "3"], "unrecognized arguments: --epoch 3"),
    ],
)
def test_train_refuses_in_one_line_and_writes_nothing(folder, capsys, arguments, sentence):
    np.savez("grey.npz", images=np.full((9, 4), 80.0))
    before = sorted(folder.iterdir())
    if "--data" not in arguments and "--resume" not in arguments:
        arguments = ["--data", "images.npz", *arguments]
    assert sentence in refused(capsys, "train", *arguments)
    assert sorted(folder.iterdir()) == before


@pytest.mark.long
@pytest.mark.draws
def test_a_matplotlibrc_of_the_readers_changes_no_picture(run, folder):
    (folder / "rc").mkdir()
    (folder / "rc" / "matplotlibrc").write_text("font.size: 30\nsavefig.dpi: 20\nimage.cmap: hot")
    command = [sys.executable, "-m", "numpyvae", "train", "--data", "images.npz", *SMALL]
    environment = {**os.environ, "MPLCONFIGDIR": str(folder / "rc")}
    subprocess.run([*command, "--out", "other"], env=environment, check=True, capture_output=True)
    for path in run.glob("*.png"):
        assert (folder / "other" / path.name).read_bytes() == path.read_bytes(), path.name


def test_an_existing_run_is_never_overwritten(run, capsys):
    before = (run / "checkpoint.npz").read_bytes()
    line = refused(capsys, "train", "--data", "images.npz", "--out", "run 1")
    assert "exists already" in line
    assert "numpyvae train --resume 'run 1'" in line
    assert (run / "checkpoint.npz").read_bytes() == before


@pytest.mark.long
@pytest.mark.draws
def test_a_finished_run_gets_lost_figures_and_history_again(run, capsys):
    before = {path.name: path.read_bytes() for path in run.iterdir()}
    (run / "samples.png").unlink()
    (run / "history.csv").write_text("epoch")
    assert commands.main(["train", "--resume", "run 1"]) == 0
    assert "to train longer: add --epochs 4" in capsys.readouterr().out
    assert {path.name: path.read_bytes() for path in run.iterdir()} == before


def test_other_images_under_the_same_name_are_noticed(run, capsys):
    np.savez("images.npz", images=np.zeros((40, 5, 4), np.uint8))
    sentence = "the images are no longer those the run was trained on"
    assert sentence in refused(capsys, "train", "--resume", "run 1", "--epochs", "9")
    assert sentence in refused(capsys, "evaluate", "run 1")


@pytest.mark.parametrize("command", ["evaluate", "sample"])
@pytest.mark.parametrize("damage", ["config.json", "checkpoint.npz"])
def test_a_damaged_file_of_a_run_is_named_and_only_the_checkpoint_must_be_there(
    run, capsys, command, damage
):
    (run / damage).write_bytes((run / damage).read_bytes()[:40])
    assert damage in refused(capsys, command, "run 1")
    (run / damage).unlink()
    if damage == "checkpoint.npz":
        assert damage in refused(capsys, command, "run 1")
    else:  # the checkpoint holds the same
        assert commands.main([command, "run 1"]) == 0


def test_sample_refuses_a_folder_that_is_not_there_and_a_file_that_is_no_png(run, capsys):
    line = refused(capsys, "sample", "run 1", "--out", os.path.join("nowhere", "s.png"))
    assert "nowhere" in line
    line = refused(capsys, "sample", "run 1", "--out", "s.jpg")
    assert "argument --out: expected a name that ends in .png; got 's.jpg'" in line


def test_a_name_within_a_file_gives_the_terminal_no_orders(folder, capsys):
    np.savez("odd.npz", **{"a\x1b[2J\nb": np.zeros((4, 4)), "c": np.zeros((4, 4))})
    line = refused(capsys, "train", "--data", "odd.npz")
    assert "got a\\x1b[2J\\nb (4, 4), c" in line


def test_more_memory_than_there_is_is_a_sentence(folder, capsys):
    line = refused(capsys, "train", "--data", "images.npz", "--latent", str(10**12))
    assert "not enough memory" in line
    assert not (folder / "runs").exists()


def test_more_samples_than_a_picture_holds_are_refused(run, capsys):
    line = refused(capsys, "sample", "run 1", "--n", "1000000")
    assert "argument --n: expected at most 10,000 images" in line


def test_a_run_that_can_not_be_written_leaves_nothing(folder, capsys, monkeypatch):
    def full(*arguments, **options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(np.lib.format, "write_array", full)
    line = refused(capsys, "train", "--data", "images.npz", "--out", "r", *SMALL)
    assert os.path.join("r", "checkpoint.npz") + ": No space left on device" in line
    assert not (folder / "r").exists()


def test_a_disk_that_fills_up_later_leaves_the_last_whole_checkpoint(run, capsys, monkeypatch):
    before = {name: (run / name).read_bytes() for name in ("checkpoint.npz", "history.csv")}

    def full(file, *arguments, **options):
        file.write(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(np.lib.format, "write_array", full)
    assert commands.main(["train", "--resume", "run 1", "--epochs", "4"]) == 2
    assert "No space left on device" in capsys.readouterr().err
    assert {name: (run / name).read_bytes() for name in before} == before
    assert not list(run.glob("*.part"))


def test_ctrl_c_while_numpy_is_imported_is_no_traceback():
    interrupted = """
import sys
class Busy:
    def find_spec(self, name, *others):
        if name == "numpy":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Busy())
sys.argv = ["numpyvae", "recipes"]
from numpyvae.__main__ import main
sys.exit(main())
"""
    done = subprocess.run([sys.executable, "-c", interrupted], capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "\nstopped\n")


def test_no_command_needs_the_screen_that_the_environment_names(run):
    command = [sys.executable, "-m", "numpyvae", "sample", "run 1", "--out", "drawn.png"]
    environment = {**os.environ, "MPLBACKEND": "nonsense"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert os.path.exists("drawn.png")


@pytest.mark.long
def test_an_ascii_terminal_is_enough(folder):
    np.savez("zoë.npz", images=np.zeros((9, 4), np.uint8))
    command = [sys.executable, "-m", "numpyvae", "train", "--data", "zoë.npz", *SMALL]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    command = [sys.executable, "-m", "numpyvae", "evaluate", "runs/zoë", "--samples", "2"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_no_command_a_wrong_one_and_a_wrong_name_are_refused(capsys):
    assert "required: COMMAND" in refused(capsys)
    assert "invalid choice: 'trian'" in refused(capsys, "trian")
    assert "invalid choice: 'cifar10'" in refused(capsys, "fetch", "cifar10")


@pytest.mark.parametrize("command", [["numpyvae"], [sys.executable, "-m", "numpyvae"]])
def test_the_command_and_the_module_tell_their_version(command):
    if command == ["numpyvae"]:
        command = [os.path.join(os.path.dirname(sys.executable), "numpyvae")]
    done = subprocess.run([*command, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"numpyvae {nv.__version__}\n"


def text_of(capsys, *arguments):
    assert commands.main(list(arguments)) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(
    "options",
    one_in(
        4,
        [
            ["--objective", "iwae", "--samples", "3"],
            ["--model", "ae"],
            ["--schedule", "cyclical", "--beta", "2"],
            ["--free-bits", "0.1"],
            [
                "--binarize",
                "--final-learning-rate",
                "1e-5",
                "--adam-eps",
                "1e-4",
                "--start-at-means",
            ],
            ["--likelihood", "gaussian-optimal"],
            ["--likelihood", "continuous-bernoulli"],
            ["--without", "1"],
        ],
    ),
)
def test_every_kind_of_training_resumes_as_if_never_stopped(folder, capsys, options):
    short = SMALL[: SMALL.index("--epochs")] + SMALL[SMALL.index("--epochs") + 2 :]
    base = ["train", "--data", "images.npz", *short, *options]
    assert commands.main([*base, "--epochs", "3", "--out", "whole"]) == 0
    kept = training.fit

    def stopped(*arguments, **keywords):
        after = keywords["after_epoch"]

        def interrupt(state):
            after(state)
            if state.epoch == 1:
                raise KeyboardInterrupt

        return kept(*arguments, **{**keywords, "after_epoch": interrupt})

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(session, "fit", stopped)
        assert commands.main([*base, "--epochs", "3", "--out", "parts"]) == 130
    assert commands.main(["train", "--resume", "parts"]) == 0
    for name in ("checkpoint.npz", "config.json"):
        assert (folder / "parts" / name).read_bytes() == (folder / "whole" / name).read_bytes()
    config, model, _ = runs.load("whole")
    expected = nv.Autoencoder if config["model"] == "ae" else nv.VAE
    assert type(model) is expected


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--model", "ae", "--beta", "2"], "argument --beta: an autoencoder has no use for it"),
        (["--objective", "iwae", "--beta", "2"], "argument --beta: --objective iwae expects 1"),
        (["--objective", "iwae", "--free-bits", "2"], "argument --free-bits: --objective iwae"),
        (["--without", "7"], "argument --without: expected one of the labels 0, 1, 2; got '7'"),
        (["--schedule", "square"], "invalid choice: 'square'"),
    ],
)
def test_train_refuses_options_that_do_not_go_together(folder, capsys, options, sentence):
    assert sentence in refused(capsys, "train", "--data", "images.npz", "--out", "r", *options)
    assert not (folder / "r").exists()


def test_a_run_from_before_these_options_goes_on(run, capsys):
    config = json.loads((run / "config.json").read_text())
    for key in ("model", "without"):
        del config[key]
    for key in ("schedule", "objective", "free_bits"):
        del config["fit"][key]
    (run / "config.json").write_text(json.dumps(config))
    assert commands.main(["train", "--resume", "run 1", "--epochs", "3"]) == 0
    assert "collapse" in text_of(capsys, "collapse", "run 1")


def test_interpolate_draws_and_says_where_it_went(run, capsys):
    out = text_of(capsys, "interpolate", "run 1", "--images", "1", "3", "--steps", "5")
    assert "spherical in z" in out
    assert "in the middle" in out.replace("\n", " ")
    assert (run / "interpolation-1-3.png").exists()
    sentence = refused(capsys, "interpolate", "run 1", "--images", "1", "4")
    assert "expected numbers below 4, the validation images there are; got 4" in sentence


def test_collapse_prints_every_dimension_and_draws(run, capsys):
    out = text_of(capsys, "collapse", "run 1")
    assert "active dimensions" in out
    assert "I(x; z)" in out
    rows = out.splitlines()
    start = next(i for i, row in enumerate(rows) if row.startswith("dimension"))
    assert {row.split()[0] for row in rows[start + 1 : start + 3]} == {"0", "1"}
    assert (run / "collapse.png").exists()


def test_anomaly_tells_a_held_out_label_and_another_data_set(folder, capsys):
    whole, held_out = np.load("images.npz")["labels"], []
    seen = training.train_one_epoch

    def spied(vae, x_train, *rest):
        held_out.append(len(whole) - 4 - len(x_train))
        return seen(vae, x_train, *rest)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(training, "train_one_epoch", spied)
        command = ["train", "--data", "images.npz", "--out", "r", "--without", "1", *SMALL]
        assert commands.main(command) == 0
    labels = nv.load_dataset("images.npz").y_train
    assert held_out == [(labels == 1).sum()] * 2
    assert held_out[0] > 5
    capsys.readouterr()
    out = text_of(capsys, "anomaly", "r", "--samples", "2")
    assert "label 1" in out
    assert all(name in out for name in ("elbo", "reconstruction", "ratio", "AUROC"))
    assert (folder / "r" / "anomaly.png").exists()
    np.savez("other.npz", images=np.zeros((30, 5, 4), np.uint8))
    assert "images of other.npz" in text_of(capsys, "anomaly", "r", "--against", "other.npz")
    np.savez("wide.npz", images=np.zeros((30, 5, 5), np.uint8))
    sentence = refused(capsys, "anomaly", "r", "--against", "wide.npz")
    assert "argument --against: expected images of (5, 4) pixels; got (5, 5)" in sentence


def test_anomaly_needs_something_to_tell_apart(run, capsys):
    assert "nothing to tell it from: give --against" in refused(capsys, "anomaly", "run 1")


@pytest.mark.parametrize("command", ["evaluate", "collapse", "anomaly"])
def test_commands_that_need_a_vae_say_so_of_an_autoencoder(folder, capsys, command):
    assert (
        commands.main(["train", "--data", "images.npz", "--out", "r", "--model", "ae", *SMALL]) == 0
    )
    capsys.readouterr()
    assert "r: an autoencoder, which has no noise, no KL and no ELBO" in refused(
        capsys, command, "r"
    )


@pytest.mark.parametrize(
    "options",
    one_in(
        2,
        [
            ["--model", "ae"],
            ["--free-bits", "0.1"],
            ["--objective", "iwae", "--samples", "2"],
            ["--likelihood", "gaussian-optimal"],
        ],
    ),
)
def test_gradcheck_checks_the_gradients_that_the_run_was_trained_with(folder, capsys, options):
    assert commands.main(["train", "--data", "images.npz", "--out", "r", *options, *SMALL]) == 0
    assert "passed" in text_of(capsys, "gradcheck", "r")
    kind = {"--model": nv.Autoencoder, "--objective": nv.objectives.Importance}.get(options[0])
    with pytest.MonkeyPatch.context() as patched:
        backward = (kind or nv.VAE).backward

        def doubled(self, trace, backward=backward):
            return {name: 2 * grad for name, grad in backward(self, trace).items()}

        if options[0] != "--free-bits":
            patched.setattr(kind or nv.VAE, "backward", doubled)
            assert commands.main(["gradcheck", "r"]) == 1


def test_gradcheck_of_an_importance_weighted_run_sees_wrong_weights(folder, capsys, monkeypatch):
    options = ["--objective", "iwae", "--samples", "2"]
    assert commands.main(["train", "--data", "images.npz", "--out", "r", *options, *SMALL]) == 0
    monkeypatch.setattr(
        nv.objectives,
        "log_mean_exp_backward",
        lambda dy, log_w: np.broadcast_to(dy / len(log_w), log_w.shape),
    )
    assert commands.main(["gradcheck", "r"]) == 1
    assert "FAILED" in capsys.readouterr().out


def test_a_run_on_drawn_pixels_is_looked_at_with_drawn_pixels(folder, capsys, monkeypatch):
    seen, encode, latent_use = [], nv.VAE.encode, collapse.latent_use
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(collapse, "latent_use", lambda vae, x: seen.append(x) or latent_use(vae, x))
        options = ["--binarize", *SMALL, "--epochs", "3"]
        assert commands.main(["train", "--data", "images.npz", "--out", "r", *options]) == 0
    assert len(seen) == 1  # for the alarm
    monkeypatch.setattr(nv.VAE, "encode", lambda self, x: seen.append(x) or encode(self, x))
    assert commands.main(["collapse", "r"]) == 0
    assert commands.main(["anomaly", "r", "--against", "images.npz"]) == 0
    assert len(seen) > 2
    assert all(set(np.unique(x)) == {0, 1} for x in seen)


def test_a_best_sigma_is_not_given(folder, capsys):
    options = ["--likelihood", "gaussian-optimal", "--sigma", "2"]
    line = refused(capsys, "train", "--data", "images.npz", "--out", "r", *options, *SMALL)
    assert "argument --sigma: gaussian-optimal finds its own" in line
    assert not (folder / "r").exists()


def test_a_schedule_is_not_stretched_on_resume(folder, capsys):
    command = ["train", "--data", "images.npz", "--out", "r", "--schedule", "linear", *SMALL]
    assert commands.main(command) == 0
    capsys.readouterr()
    line = refused(capsys, "train", "--resume", "r", "--epochs", "9")
    assert "--epochs: the linear schedule of this run ends after 2 epochs" in line


def test_training_that_collapses_raises_the_alarm_once(folder, capsys):
    options = [*SMALL[: SMALL.index("--epochs")], *SMALL[SMALL.index("--epochs") + 2 :]]
    command = ["train", "--data", "images.npz", "--out", "r", "--beta", "1000", "--epochs", "6"]
    assert commands.main([*command, *options, "--learning-rate", "0.05"]) == 0
    err = capsys.readouterr().err
    assert err.count("warning") == 1
    assert "What usually helps" in err
