"""Every option of every command, and what can be wrong with it: one line, exit code 2, no file.

`TABLE` gives the kind of each option; `KINDS` lists what is bad for a kind. Both parsers are asked
which options there are. Nothing here may begin to train, to download or to verify.
"""

import argparse
import os
import shutil

import numpy as np
import pytest

from numpyvae import commands, figures
from numpyvae.chapter import claims
from numpyvae.commands import exercises
from numpyvae.data import fetch
from numpyvae.exercises import workspace
from numpyvae.training import session

from ..quick import one_in

LONG = "9" * 20
NO_NUMBER = ("", "three", "1,5", "nan", "1e400", "0x10", "None")
UNDER_A_FILE = os.path.join("text.txt", "below")
KINDS = {
    "count": (*NO_NUMBER, "0", "-1", "2.5", "inf", LONG),
    "count or 0": (*NO_NUMBER, "-1", "2.5", "inf", LONG),
    "images in a picture": (*NO_NUMBER, "0", "-1", "2.5", "inf", LONG, "10001"),
    "steps": (*NO_NUMBER, "0", "-1", "2", "51", "2.5", "inf", LONG),
    "numbers of two images": (*((bad, "0") for bad in (*NO_NUMBER, "-1", "2.5", "inf", LONG, "4")),
                              ("0", "three"), ("0", "4"), ("0",), ("0", "1", "2")),
    "positive": (*NO_NUMBER, "0", "-1", "inf", "-inf"),
    "not negative": (*NO_NUMBER, "-1", "inf", "-1e-300"),
    "adam's eps": (*NO_NUMBER, "0", "-1", "inf", "1e-13", "1e4"),
    "sigma": (*NO_NUMBER, "0", "-1", "inf", "1e-7", "1e7", "0.5"),  # 0.5: a Bernoulli has none
    "sizes": ("three", "5;4", "5,", ",", "0", "5,0", "-5", "2.5", "nan", "None", "5,inf",
              LONG, "5," + LONG),
    "black and white": ("", "5", "1,0", "1,1", "a,b", "0,nan", "0,inf", "0,1,2", "0;1"),
    "choice": ("", "nonsense", "0", "x" * 3000),
    "label": ("", "7", "nonsense"),
    "data": ("", "cifar", "nowhere.npz", "text.npz", "cut.npz", "nan.npz", "words.npz", "empty.npz",
             "grey.npz", "text.txt", "no images", "bad images", UNDER_A_FILE),
    "other images": ("", "cifar", "nowhere.npz", "text.npz", "cut.npz", "wide.npz", "text.txt",
                     "no images", UNDER_A_FILE),
    "run": ("", "nowhere", "text.txt", "no images", "run without checkpoint",
            "run with a text for its checkpoint", "run with a text for its configuration",
            "run with another configuration", UNDER_A_FILE),
    "new folder": ("", "text.txt", "run", UNDER_A_FILE),
    "folder": ("text.txt", UNDER_A_FILE),
    "png": ("", "s.jpg", "s", os.path.join("nowhere", "s.png"), os.path.join("text.txt", "s.png"),
            "folder.png"),
    "page": ("", "s.htm", "s", os.path.join("nowhere", "s.html"),
             os.path.join("text.txt", "s.html")),
    "file": ("", os.path.join("nowhere", "s.pt"), UNDER_A_FILE, "no images"),
    "claim": ("", "nonsense", "tiny_beta"),
    "exercises": ("nowhere", "no images", "text.txt", UNDER_A_FILE),
    "new exercises": ("text.txt", UNDER_A_FILE),
    "milestone": ("", "0", "5", "-1", "1.5", "third"),
    "submissions": ("nowhere", "no images"),
    "notebook": ("", "hw.txt", os.path.join("nowhere", "hw.ipynb"), UNDER_A_FILE),
    "exercise": ("", "nonsense", "0", "99", "-1", "99_nonsense.py", "x" * 3000),
    "yes": ("=yes",),
}  # fmt: skip
RUN, SEED = "run", "count or 0"
TABLE = {
    "train": {
        "--data": "data", "--latent": "count", "--hidden": "sizes", "--model": "choice",
        "--likelihood": "choice", "--sigma": "sigma", "--activation": "choice",
        "--dtype": "choice", "--beta": "not negative", "--schedule": "choice",
        "--objective": "choice", "--free-bits": "not negative", "--without": "label",
        "--samples": "count", "--epochs": "count", "--batch-size": "count",
        "--learning-rate": "positive", "--final-learning-rate": "positive",
        "--adam-eps": "adam's eps", "--binarize": "yes", "--start-at-means": "yes",
        "--start-from": RUN, "--mine": "exercises",
        "--image-size": "sizes", "--image-shape": "sizes", "--grey": "yes", "--colour": "yes",
        "--skip-unreadable": "yes", "--range": "black and white", "--background": "choice",
        "--recipe": "choice", "--seed": SEED, "--out": "new folder", "--resume": RUN,
    },
    "recipes": {},
    "evaluate": {"run": RUN, "--images": "count", "--samples": "count", "--seed": SEED},
    "sample": {
        "run": RUN, "--n": "images in a picture", "--seed": SEED, "--pixels": "choice",
        "--out": "png",
    },
    "interpolate": {
        "run": RUN, "--images": "numbers of two images", "--steps": "steps", "--out": "png",
    },
    "anomaly": {
        "run": RUN, "--against": "other images", "--samples": "count", "--seed": SEED,
        "--out": "png",
    },
    "explore": {"run": RUN, "--html": "page"},
    "collapse": {"run": RUN, "--seed": SEED, "--out": "png"},
    "claims": {"names": "claim", "--quick": "yes", "--full": "yes", "--out": "folder"},
    "gradcheck": {"run": RUN, "--directions": "count", "--seed": SEED},
    "verify": {"--json": "file"},
    "export": {"run": RUN, "--to": "choice", "--out": "file"},
    "fetch": {"name": "choice"},
    "exercises start": {"folder": "new exercises"},
    "exercises list": {"--folder": "exercises"},
    "exercises check": {"name": "exercise", "--folder": "exercises"},
    "exercises watch": {"--folder": "exercises"},
    "exercises hint": {"name": "exercise", "--folder": "exercises"},
    "exercises solution": {"name": "exercise"},
    "exercises diff": {"name": "exercise", "--folder": "exercises"},
    "exercises reset": {"name": "exercise", "--folder": "exercises"},
    "exercises milestone": {"number": "milestone", "--seed": SEED, "--folder": "exercises"},
    "exercises grade": {
        "submissions": "submissions", "--exercises": "exercise", "--seed": SEED, "--csv": "file",
        "--html": "file", "--gradescope": "file", "--jobs": "count",
    },
    "exercises assign": {"names": "exercise", "--out": "notebook"},
}  # fmt: skip
# What else a command needs to get as far as the option, and what goes with one of them only.
GOOD = {
    "train": ["--data", "images.npz"],
    **{name: ["run"] for name in ("evaluate", "sample", "interpolate", "collapse", "gradcheck",
                                   "explore")},
    "anomaly": ["run", "--against", "images.npz", "--samples", "1"],
    "export": ["run", "--to", "torch"],
    "fetch": ["mnist"],
    "exercises solution": ["kl_backward"],
    "exercises diff": ["kl_backward", "--folder", "mine"],
    "exercises reset": ["kl_backward", "--folder", "mine"],
    **{f"exercises {name}": ["--folder", "mine"]
       for name in ("list", "check", "watch", "hint")},
    "exercises milestone": ["1", "--folder", "mine"],
    "exercises grade": ["mine"],
    "exercises assign": ["kl_forward", "--out", "hw.ipynb"],
}  # fmt: skip


def parsers():
    for prefix, parser in (("", commands.build_parser()), ("exercises ", exercises.build_parser())):
        for action in parser._actions:
            if isinstance(action, argparse._SubParsersAction):
                for name, sub in action.choices.items():
                    yield prefix + name, sub


def options(parser):
    """Each option or argument by its name, and whether it may be missing."""
    actions = [action for action in parser._actions if action.dest != "help"]
    return {(action.option_strings or [action.dest])[-1]: action for action in actions}


def test_every_option_of_every_command_is_in_the_table():
    found = {command: set(options(parser)) for command, parser in parsers()}
    assert found == {command: set(kinds) for command, kinds in TABLE.items()}


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """A folder with a run, images, exercises, and what only looks like them."""
    folder = tmp_path_factory.mktemp("work")
    rng = np.random.default_rng(0)
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(folder)
        patched.setattr(figures, "save_all", lambda *arguments: ["samples.png"])
        images = rng.integers(0, 256, (40, 3, 2), dtype=np.uint8)
        np.savez("images.npz", images=images, labels=np.arange(40) % 3)
        np.savez("nan.npz", images=np.full((5, 6), np.nan))
        np.savez("words.npz", images=np.full((5, 6), "word"))
        np.savez("empty.npz", images=np.zeros((0, 6)))
        np.savez("grey.npz", images=np.full((5, 6), 80.0))
        np.savez("wide.npz", images=np.zeros((9, 4, 4), np.uint8))
        (folder / "text.txt").write_text("text")
        (folder / "text.npz").write_text("text")
        (folder / "cut.npz").write_bytes((folder / "images.npz").read_bytes()[:200])
        for name in ("no images", "bad images", "folder.png"):
            (folder / name).mkdir()
        (folder / "bad images" / "one.png").write_text("text")
        small = ["--hidden", "4", "--latent", "2", "--epochs", "1", "--out", "run"]
        assert commands.main(["train", "--data", "images.npz", *small]) == 0
        for name in KINDS["run"]:
            if name.startswith("run with"):
                shutil.copytree("run", name)
        (folder / "run without checkpoint" / "checkpoint.npz").unlink()
        (folder / "run with a text for its checkpoint" / "checkpoint.npz").write_text("text")
        (folder / "run with a text for its configuration" / "config.json").write_text("text")
        (folder / "run with another configuration" / "config.json").write_text('{"data": 5}')
        assert exercises.main(["start", "mine"]) == 0
    return folder


def content(folder):
    return {path: path.read_bytes() if path.is_file() else b"" for path in folder.rglob("*")}


def never(*arguments, **keywords):
    raise AssertionError("it began, instead of refusing")


@pytest.fixture
def refused(template, monkeypatch, capsys):
    """Run a command that must refuse: its one line."""
    monkeypatch.chdir(template)
    monkeypatch.setenv("NUMPYVAE_DATA", str(template / "cache"))
    for module, name in ((session, "fit"), (fetch, "fetch"), (claims, "run"),
                         (figures, "save_all"), (workspace, "check_file"),
                         (workspace, "watch")):  # fmt: skip
        monkeypatch.setattr(module, name, never)
    monkeypatch.setattr("numpyvae.proof.verify.lines", never)

    def refusal(command, *arguments):
        main, words = (commands.main, command.split())
        if words[0] == "exercises":
            main, words = exercises.main, words[1:]
        before = content(template)
        capsys.readouterr()
        try:
            code = main([*words, *arguments])
        except SystemExit as stopped:  # argparse's way
            code = stopped.code
        out, err = capsys.readouterr()
        assert code == 2, (arguments, code, out, err)
        assert "Traceback" not in out + err
        assert content(template) == before, arguments
        return err

    return refusal


def one_line(err, *arguments):
    first, *more = err.splitlines()
    assert all(line.startswith("  ") for line in more), (arguments, err)  # what mends it
    assert len(more) <= 12
    assert not more or "can't be read" in first or "finite pixels" in first
    assert err.startswith("numpyvae"), err
    assert len(err) < 400 + sum(map(len, arguments)), err


CASES = [(command, name) for command, kinds in TABLE.items() for name in kinds]
CAN_BE_MISSING = [
    (command, name)
    for command, parser in parsers()
    for name, action in options(parser).items()
    if action.nargs not in (0, "?", "*")  # a flag is whole without a value; the others may be
]
ALSO_KNOWN = {"grey.npz": "x_train"}


@pytest.mark.parametrize(("command", "name"), one_in(2, CASES))
def test_a_bad_value_costs_one_line_and_writes_nothing(refused, command, name):
    if command == "export":
        pytest.importorskip("torch", reason="PyTorch is not installed")
    action = options(dict(parsers())[command])[name]
    for bad in KINDS[TABLE[command][name]]:
        values = bad if isinstance(bad, tuple) else (bad,)
        good = list(GOOD.get(command, []))
        if name == "--resume":
            good = []
        if action.option_strings:
            if name in good:
                del good[good.index(name) : good.index(name) + 2]
            # One word, so that -1 is a value and not an option.
            bad_words = [f"{name}{bad}" if bad == "=yes" else f"{name}={values[0]}"]
            if action.nargs == 2:
                bad_words = [name, *values]
            arguments = [*good, *bad_words]
        else:
            rest = good[1:] if good and good[0][0] != "-" else good
            arguments = [*rest, "--", *values]
        err = refused(command, *arguments)
        one_line(err, *arguments)
        # What came, or where it was given, or (from the model) that argument's own name.
        names = [name, name.lstrip("-"), ALSO_KNOWN.get(bad, name), *(v[:40] for v in values if v)]
        if isinstance(action.metavar, str):
            names.append(action.metavar)
        assert any(text in err for text in names), err


@pytest.mark.parametrize(("command", "name"), CAN_BE_MISSING)
def test_what_is_missing_is_named(refused, command, name):
    action = options(dict(parsers())[command])[name]
    good = GOOD.get(command, [])
    if not action.option_strings:
        arguments = good[1:]
    else:
        arguments = [*(word for word in good if word != name), name]
    err = refused(command, *arguments)
    assert name in err or (action.metavar and action.metavar in err)
    one_line(err, *arguments)


@pytest.mark.parametrize("command", TABLE)
def test_an_option_that_there_is_not_and_one_argument_too_many_are_refused(refused, command):
    good = GOOD.get(command, [])
    one_line(refused(command, *good, "--nonsense"))
    if command != "claims":  # which takes any number of names
        one_line(refused(command, *good, "one", "two"))


@pytest.mark.parametrize("command", ["train", "evaluate", "sample", "exercises list"])
def test_a_name_that_no_system_can_open_is_refused(refused, command):
    option = {"train": "--data", "exercises list": "--folder"}.get(command)
    for name in ("x" * 5000, "a\0b"):
        one_line(refused(command, *([option, name] if option else [name])), name)
