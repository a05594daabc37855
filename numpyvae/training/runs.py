"""A run folder: what a training run was told, what it did, and all it needs to go on.

checkpoint.npz    all that is needed to go on, after each epoch: configuration, parameters,
                  optimizer, generator, history
config.json       the configuration to read: the arguments of `numpyvae train`, and a
                  fingerprint of the data
history.csv       a line per epoch, nats per image
timing.csv        seconds per epoch, apart from what is reproducible
*.png             figures, drawn at the end

A process that trains here holds a lock on the file .lock.
"""

import contextlib
import csv
import functools
import json
import math
import os
import re
import shlex
import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import IO, Any

import numpy as np

from .. import storage, validation
from ..arrays import Array
from ..autoencoder import Autoencoder
from ..data import NAMED, Dataset, load_dataset
from ..optim import Adam
from ..storage import PathLike
from ..vae import VAE
from ..validation import InputError
from .loop import State, drawn
from .options import ALWAYS, TRAINING, Options

MODELS: dict[str, type[VAE]] = {"vae": VAE, "ae": Autoencoder}
CONFIG, CHECKPOINT, HISTORY, TIMING = "config.json", "checkpoint.npz", "history.csv", "timing.csv"
LOCK = ".lock"


@contextlib.contextmanager
def created(
    out: PathLike | None, name: str, config: dict[str, Any], vae: VAE, state: State
) -> Iterator[tuple[Path, IO[str]]]:
    """A new run folder, and its lock: `out`, or runs/NAME, runs/NAME-2, ... whichever is free.

    The checkpoint comes first, and it alone is enough to go on; where it can't be written, no file
    stays.
    """
    folder = _claimed(out, name)
    failed = False
    try:
        with locked(folder) as lock:
            _check_is_free(folder)  # again: another process may have been quicker
            try:
                save(folder, config, vae, state)
                write_config(folder, config)
            except BaseException:
                failed = True
                for file in (CHECKPOINT, CONFIG, HISTORY):
                    (folder / file).unlink(missing_ok=True)
                raise
            yield folder, lock
    finally:
        if failed:
            with contextlib.suppress(OSError):  # which the reason for all this may be
                (folder / LOCK).unlink(missing_ok=True)
                folder.rmdir()


def _claimed(out: PathLike | None, name: str) -> Path:
    """A folder with nothing in it; without `out`, one that nobody else has made."""
    if out is not None:
        _check_is_free(Path(out))
        Path(out).mkdir(parents=True, exist_ok=True)
        return Path(out)
    folder, n = Path("runs") / name, 1
    while True:
        try:
            folder.mkdir(parents=True)
        except FileExistsError:
            n += 1
            folder = Path("runs") / f"{name}-{n}"
        else:
            return folder


def _check_is_free(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(map(_is_somebodys, folder.iterdir()))):
        go_on = f", or go on with: {resume_command(folder)}"
        raise InputError(
            f"{folder}: exists already; choose another --out"
            f"{go_on if (folder / CHECKPOINT).exists() else ''}"
        )


def _is_somebodys(path: Path) -> bool:
    """Whether a file is anything but what a process leaves behind that was killed early."""
    return path.name != LOCK and not _is_unfinished(path)


def _is_unfinished(path: Path) -> bool:
    ours = "|".join(map(re.escape, (CHECKPOINT, CONFIG, HISTORY, TIMING)))
    return re.fullmatch(rf"({ours})\.\d+{re.escape(storage.UNFINISHED)}", path.name) is not None


@contextlib.contextmanager
def locked(folder: PathLike) -> Iterator[IO[str]]:
    """Refuse to train in a folder where another process does.

    The system frees the lock when its process ends, however it ends; so what a training has left
    unfinished of its own files is nobody's, and goes. (A figure may be another command's.)
    """
    folder = Path(folder)
    with (folder / LOCK).open("a") as lock:
        try:
            _lock(lock.fileno())
        except (BlockingIOError, PermissionError):
            raise InputError(f"{folder}: another process is training in it") from None
        except OSError:
            pass  # a file system that knows no locks
        for path in filter(_is_unfinished, folder.iterdir()):
            path.unlink(missing_ok=True)
        yield lock


def check_is_ours(folder: Path, lock: IO[str]) -> None:
    """Whether the folder is still the one that was locked: it may have been removed meanwhile,
    and another made under its name."""
    try:
        ours = os.path.samestat(os.fstat(lock.fileno()), os.stat(folder / LOCK))
    except FileNotFoundError:
        ours = False
    if not ours:
        raise InputError(f"{folder}: removed or replaced during the training; nothing was written")


def check_there_is_a_run(folder: Path) -> None:
    if not (folder / CHECKPOINT).exists():
        raise InputError(f"{folder}: not a run folder (no {CHECKPOINT} in it)")


def _lock(file: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def resume_command(folder: Path) -> str:
    """The command as one can paste it; quoted where the folder has spaces."""
    name = str(folder)
    return f"numpyvae train --resume {shlex.quote(f'./{name}' if name[:1] == '-' else name)}"


def write_config(folder: Path, config: dict[str, Any]) -> None:
    with storage.replacing(folder / CONFIG) as unfinished:
        unfinished.write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")


def save(folder: Path, config: dict[str, Any], vae: VAE, state: State) -> None:
    """Write the checkpoint and the history; all of each, or nothing of it."""
    optimizer, history = state.optimizer, state.history
    lengths = {name: len(values) for name, values in history.items()}
    if len(set(lengths.values())) > 1:  # before a good checkpoint is replaced by one that is not
        raise InputError(
            f"{folder}: not saved: expected as many epochs in every column of its history; "
            f"got {lengths}"
        )
    storage.write(
        folder / CHECKPOINT,
        {"vae": vae.params, "m": optimizer.m, "v": optimizer.v},
        {
            "run": config,
            "vae": vae.config,
            "m": "Adam's running mean of the gradient",
            "v": "Adam's running mean of its square",
            "t": optimizer.t,
            "learning_rate": optimizer.learning_rate,
            "eps": optimizer.eps,
            "rng": state.rng.bit_generator.state,
            "history": history,
        },
    )
    with (
        storage.replacing(folder / HISTORY) as unfinished,
        unfinished.open("w", newline="", encoding="utf-8") as file,
    ):
        writer = csv.writer(file)
        writer.writerow(history)
        writer.writerows(zip(*history.values(), strict=True))


def add_timing(folder: Path, epoch: int, seconds: float) -> None:
    path = folder / TIMING
    rows = "epoch,seconds\n"
    if path.exists():  # whatever is in it: a file for people only must not stop a training
        rows = path.read_text(encoding="utf-8", errors="replace") or rows
        rows += "\n" * (rows[-1:] != "\n")
    with storage.replacing(path) as unfinished:
        unfinished.write_text(f"{rows}{epoch},{seconds:.3f}\n", encoding="utf-8")


def load(folder: PathLike) -> tuple[dict[str, Any], VAE, State]:
    """Configuration, model and training state of a run, as of its last complete epoch."""
    check_there_is_a_run(Path(folder))
    path = Path(folder) / CHECKPOINT
    arrays, about = storage.read(path, groups=("vae", "m", "v"))
    if "run" not in about:
        raise InputError(f"{path}: an earlier version's, without the run's configuration in it")
    rng = np.random.default_rng()
    try:
        config = _with_later_options(about["run"])
        vae = storage.model(MODELS[config["model"]], arrays, about, path)
        optimizer = Adam(vae.params, about["learning_rate"], eps=about["eps"])
        optimizer.t = validation.whole_number("t", about["t"], minimum=0)
        rng.bit_generator.state = about["rng"]
        history = {name: list(values) for name, values in about["history"].items()}
        if len({len(values) for values in history.values()}) > 1:
            raise ValueError("columns of unequal length in its history")
        for values in history.values():
            validation.finite_array("history", values, "float64")
        if math.prod(config["image_shape"]) != vae.n_inputs:
            raise ValueError("its image_shape is not that of its model")
        _compared(config)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(f"{path}: not a run's checkpoint: {error}") from None
    storage.fill(optimizer.m, arrays["m"], path)
    storage.fill(optimizer.v, arrays["v"], path)
    _take_what_may_differ(config, Path(folder) / CONFIG)
    config["vae"] = vae.config  # the same object, whose sigma may be found in training
    return config, vae, State(optimizer, rng, history)


def _with_later_options(config: dict[str, Any]) -> dict[str, Any]:
    """A copy, with what runs did that were made before there were some of the options."""
    config = {**config, "fit": dict(config["fit"])}
    for option in fields(Options):
        if option.metadata["before"] is not ALWAYS:
            place = config["fit"] if option.metadata["about"] == TRAINING else config
            place.setdefault(option.name, option.metadata["before"])
    return config


def _take_what_may_differ(config: dict[str, Any], path: Path) -> None:
    """config.json is for people, and says the same as the checkpoint, or somebody has changed it.

    It may say where the images are now (their fingerprint tells whether they are the same), and
    ask for more epochs.
    """
    try:
        shown = _with_later_options(json.loads(path.read_text(encoding="utf-8")))
        theirs = _compared(shown)
    except FileNotFoundError:  # killed before it was written; the next --resume writes it
        return
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise InputError(
            f"{path}: damaged; {CHECKPOINT} holds all of it, so it can be deleted"
        ) from None
    ours = _compared(config)
    for name in ours | theirs:
        if (value := theirs.get(name)) != ours.get(name):
            raise InputError(
                f"{path}: {name} is {value!r} there, and {ours.get(name)!r} in {CHECKPOINT}: "
                "another run's, or changed by hand"
            )
    config["data"] = shown["data"]
    config["fit"]["epochs"] = validation.whole_number(f"{path}: epochs", shown["fit"]["epochs"])


def _compared(config: dict[str, Any]) -> dict[str, Any]:
    """What must be the same in both files, by names such as fit.beta."""
    names = dict(_flat(config))
    may_differ = {"data", "fit.epochs", "vae.sigma"}  # sigma may be found in training
    if has_schedule(config["fit"]):
        may_differ.remove("fit.epochs")
    if not isinstance(config["data"], str) or "epochs" not in config["fit"]:
        raise ValueError("data or epochs")
    return {name: value for name, value in names.items() if name not in may_differ}


def _flat(config: dict[str, Any], within: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in config.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{within}{name}.")
        else:
            yield f"{within}{name}", value


def has_schedule(fit: dict[str, Any]) -> bool:
    """Whether beta or the learning rate changes over the epochs: their number is then fixed."""
    return fit["schedule"] != "constant" or fit["final_learning_rate"] is not None


def data_of(config: dict[str, Any]) -> Dataset:
    """The data of a run, if they are still the same."""
    try:
        data = load_dataset(config["data"], **_reading(config))
    except InputError as error:
        moved = (
            "" if config["data"] in NAMED else " (moved? numpyvae train --resume RUN --data PATH)"
        )
        raise InputError(f"{error}{moved}") from None
    if data.fingerprint() != config["fingerprint"]:
        raise InputError(f"{config['data']}: the images are no longer those the run was trained on")
    return data


def _reading(config: dict[str, Any]) -> dict[str, Any]:
    """How its images were read; rows of numbers were images of height 1 in earlier versions."""
    reading = dict(config.get("reading") or {})
    if config["image_shape"][0] == 1:
        reading.setdefault("image_shape", config["image_shape"])
    return reading


@dataclass(frozen=True)
class Run:
    """A run to look at: its configuration, its model and state as of the last complete epoch."""

    folder: Path
    config: dict[str, Any]
    vae: VAE
    state: State

    @classmethod
    def open(cls, folder: PathLike, noise: bool = False) -> "Run":
        """The run in `folder`; with `noise`, only if its model is a VAE."""
        run = cls(Path(folder), *load(folder))
        if noise and isinstance(run.vae, Autoencoder):
            raise InputError(f"{folder}: an autoencoder, which has no noise, no KL and no ELBO")
        return run

    @functools.cached_property
    def data(self) -> Dataset:
        """The data it was trained on, if they are still the same."""
        return data_of(self.config)

    def as_trained(self, x: Array, rng: np.random.Generator) -> Array:
        """Images to measure its model on: of drawn pixels, where it was trained on such.

        (Figures, and the page of `explore`, show it the greys.)
        """
        return drawn(x, rng) if self.config["fit"]["binarize"] else x

    def validation_images(self, n: int | None = None, seed: int = 0) -> Array:
        """Its first n validation images, or all, as its model was trained on them."""
        return self.as_trained(self.data.x_test[:n], np.random.default_rng([seed, 2]))
