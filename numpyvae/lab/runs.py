"""A run folder: what a training run was told, what it did, and all it needs to go on.

config.json       the arguments of `numpyvae train`, and a fingerprint of the data
checkpoint.npz    parameters, optimizer, generator and history, after each epoch
history.csv       a line per epoch, nats per image
timing.csv        seconds per epoch, apart from what is reproducible
*.png             figures, drawn at the end
"""

import csv
import json
import shlex
from pathlib import Path
from typing import Any

import numpy as np

from .. import storage
from ..autoencoder import Autoencoder
from ..optim import Adam
from ..storage import PathLike
from ..vae import VAE
from ..validation import InputError
from .training import State

MODELS: dict[str, type[VAE]] = {"vae": VAE, "ae": Autoencoder}
REQUIRED = {"data", "fingerprint", "image_shape", "fit"}
# What runs made before there were these options did.
LATER_OPTIONS: dict[str, Any] = {"model": "vae", "without": None}
LATER_FIT_OPTIONS = {
    "schedule": "constant",
    "objective": "elbo",
    "free_bits": 0.0,
    "final_learning_rate": None,
    "adam_eps": 1e-8,
    "binarize": False,
}
CONFIG, CHECKPOINT, HISTORY, TIMING = "config.json", "checkpoint.npz", "history.csv", "timing.csv"


def create(out: PathLike | None, name: str, config: dict[str, Any], vae: VAE, state: State) -> Path:
    """A new run folder: `out`, or runs/NAME, runs/NAME-2, ... whichever is free.

    It holds all that `load` reads from the start; where that can't be written, nothing stays.
    """
    if out is None:
        folder, n = Path("runs") / name, 1
        while folder.exists():
            n += 1
            folder = Path("runs") / f"{name}-{n}"
    else:
        folder = Path(out)
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            go_on = f", or go on with: {resume_command(folder)}"
            raise InputError(
                f"{folder}: exists already; choose another --out"
                f"{go_on if (folder / CHECKPOINT).exists() else ''}"
            )
    folder.mkdir(parents=True, exist_ok=True)
    try:
        write_config(folder, config)
        save(folder, vae, state)
    except BaseException:
        for file in (CONFIG, CHECKPOINT, HISTORY):
            (folder / file).unlink(missing_ok=True)
        folder.rmdir()
        raise
    return folder


def resume_command(folder: Path) -> str:
    """The command as one can paste it; quoted where the folder has spaces."""
    return f"numpyvae train --resume {shlex.quote(str(folder))}"


def write_config(folder: Path, config: dict[str, Any]) -> None:
    with storage.replacing(folder / CONFIG) as unfinished:
        unfinished.write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")


def save(folder: Path, vae: VAE, state: State) -> None:
    """Write the checkpoint and the history; all of each, or nothing of it."""
    optimizer, history = state.optimizer, state.history
    storage.write(
        folder / CHECKPOINT,
        {"vae": vae.params, "m": optimizer.m, "v": optimizer.v},
        {
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
    new = not path.exists()
    with path.open("a", newline="", encoding="utf-8") as file:
        if new:
            csv.writer(file).writerow(("epoch", "seconds"))
        csv.writer(file).writerow((epoch, f"{seconds:.3f}"))


def load_config(folder: PathLike) -> dict[str, Any]:
    path = Path(folder) / CONFIG
    try:
        config = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        raise InputError(f"{folder}: not a run folder (no {CONFIG} in it)") from None
    except ValueError as error:
        raise InputError(f"{path}: damaged ({error})") from None
    if not isinstance(config, dict) or not set(config) >= REQUIRED:
        raise InputError(f"{path}: not the configuration of a run")
    for name, value in LATER_OPTIONS.items():
        config.setdefault(name, value)
    for name, value in LATER_FIT_OPTIONS.items():
        config["fit"].setdefault(name, value)
    if config["model"] not in MODELS:
        raise InputError(f"{path}: not the configuration of a run")
    return config


def load(folder: PathLike) -> tuple[dict[str, Any], VAE, State]:
    """Configuration, model and training state of a run, as of its last complete epoch."""
    config = load_config(folder)
    path = Path(folder) / CHECKPOINT
    vae = MODELS[config["model"]].load(path)
    arrays, about = storage.read(path, groups=("m", "v"))
    rng = np.random.default_rng()
    try:
        optimizer = Adam(vae.params, about["learning_rate"], eps=about.get("eps", 1e-8))
        optimizer.t = int(about["t"])
        rng.bit_generator.state = about["rng"]
        history = {name: list(values) for name, values in about["history"].items()}
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise InputError(
            f"{path}: not a checkpoint that training can go on from: {error}"
        ) from None
    storage.fill(optimizer.m, arrays["m"], path)
    storage.fill(optimizer.v, arrays["v"], path)
    return config, vae, State(optimizer, rng, history)
