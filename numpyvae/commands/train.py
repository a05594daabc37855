"""`numpyvae train`, and the recipes for it."""

import argparse
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .. import training
from ..autoencoder import Autoencoder
from ..exercises import own, workspace
from ..training import options, runs
from ..training.mine import PLACES, Interrupted, Stopped, whose_run
from ..training.recipes import RECIPES, usual
from ..validation import InputError
from . import parser

TITLES = {
    options.IMAGES: "the images",
    options.MODEL: "the model",
    options.BEGINNING: "where it begins",
    options.TRAINING: "the training",
}


def train(args: argparse.Namespace) -> int:
    given = vars(args)
    del given["function"]
    folder, mine = given.pop("resume", None), given.pop("mine", None)
    if folder is None:
        if mine is not None:
            given |= {"functions": _own(mine), "functions_from": str(mine.resolve())}
        if "recipe" not in given and (recipe := usual(given)):
            given["recipe"] = recipe
            print(f"recipe {recipe}: {RECIPES[recipe].text} "
                  "(the chapter's plain training: --epochs 50)")  # fmt: skip
        opened = training.start(**given)
    elif "recipe" in given:
        raise InputError("--recipe: a resumed run keeps its own options")
    else:
        its_own = None
        if (folder / runs.CHECKPOINT).is_file():
            its_own = runs.Run.open(folder).config.get("mine")
        if its_own:
            where = mine or Path(its_own["folder"])
            if mine is None and not workspace.is_one(where):
                raise InputError(
                    f"{folder}: was trained with your functions in {where}, where there "
                    "are none now; say where they are with --mine DIR"
                )
            given["functions"] = _own(where, its_own["functions"])
        elif mine is not None:
            raise InputError(f"--mine: {folder} was not begun with functions of your own")
        opened = training.resume(folder, **given)
    with opened as session:
        if session.finished:
            return _finished(session)
        try:
            session.train()
        except KeyboardInterrupt as error:
            where = f" {error}" if isinstance(error, Interrupted) else ""
            epochs = "1 epoch is" if session.kept == 1 else f"{session.kept} epochs are"
            go_on = runs.resume_command(session.run.folder)
            print(f"\nstopped{where}; {epochs} kept; go on with: {go_on}")
            return 130
        except Stopped as stopped:
            print(f"numpyvae: {stopped}", file=sys.stderr)
            print(f"{session.run.folder} keeps the epochs before", file=sys.stderr)
            return 1
        except FloatingPointError as error:
            kept = f"{session.run.folder} keeps the epochs before"
            print(f"numpyvae: {error}; {kept}", file=sys.stderr)
            return 1
        _draw(session)
    return 0


def _own(folder: Path, names: Sequence[str] = tuple(PLACES)) -> dict[str, Any]:
    """The functions of an exercises' folder that are right; the others are named."""
    if not workspace.is_one(folder):
        raise InputError(f"--mine: no exercises in {folder}; expected the folder they are in")
    functions, why = own.in_folder(workspace.find(folder), list(names))
    for name, reason in why.items():
        if reason != own.NOT_WRITTEN:
            print(f"{name}: {reason}")
    if not functions:
        raise InputError(f"--mine: {folder}: expected at least one function that is right")
    return functions


def _finished(session: Any) -> int:
    _draw(session)
    epochs, fixed = session.kept, runs.has_schedule(session.run.config["fit"])
    longer = f"add --epochs {2 * epochs}"
    if fixed:
        longer = f"numpyvae train --start-from {session.run.folder}"
    print(f"all {epochs} epochs were done; to train longer: {longer}")
    return 0


def _draw(session: Any) -> None:
    from .. import (
        figures,  # matplotlib takes half a second, which the first epoch need not wait for
    )

    run = session.run
    seed, whose = run.config["fit"]["seed"], ""
    if own := run.config.get("mine"):
        whose = whose_run(run.vae, run.config["fit"], own["functions"])
    drawn = figures.save_all(run.folder, run.vae, session.data, run.state.history, seed, whose)
    print(f"run folder {run.folder}: {', '.join(drawn)}")
    if isinstance(run.vae, Autoencoder):  # which learns no distribution to draw from
        place = run.folder / "reconstructions.png"
        print(f"what is left of an image on the way through the code is in {place}")
    else:
        print(f"the images that the model invented are in {run.folder / 'samples.png'}")


def list_recipes(args: argparse.Namespace) -> int:
    indent = max(map(len, RECIPES)) + 2
    for name, recipe in RECIPES.items():
        words = [
            options.flag(key) if value is True else f"{options.flag(key)} {options.typed(value)}"
            for key, value in recipe.options.items()
        ]
        print(f"{name:<{indent}}{recipe.text}")
        for text in (" ".join(words), str(recipe.published or "")):
            filled = textwrap.fill(text, 80, break_on_hyphens=False)
            print(textwrap.indent(filled, " " * indent), end="\n" * bool(text))
    print("numpyvae train --recipe NAME; other options, given beside it, win")
    return 0


def add_to(commands: Any) -> None:
    sub = parser.add_command(
        commands, "train", train, "train a VAE, or an autoencoder, and draw what it learned",
        argument_default=argparse.SUPPRESS,  # to tell, on --resume, what was given
    )  # fmt: skip
    for kind, title in TITLES.items():
        group = sub.add_argument_group(title)
        for option in options.about(kind):
            _add_option(group, option)
    group = sub.add_argument_group("the run")
    add = group.add_argument
    add("--recipe", choices=tuple(RECIPES), metavar="NAME",
        help="see `numpyvae recipes` (quick, if you ask nothing of the training)")  # fmt: skip
    add("--out", type=parser.path, metavar="RUN",
        help="folder for the run (runs/DATA, or -2, -3, ...)")  # fmt: skip
    add("--mine", type=parser.path, metavar="DIR",
        help="train with your own functions, from a folder of exercises")  # fmt: skip
    add("--resume", type=parser.path, metavar="RUN",
        help="go on with a run, exactly as if never stopped")  # fmt: skip
    parser.add_command(
        commands, "recipes", list_recipes, "name the trainings that have names, and their options"
    )


def _add_option(group: Any, option: Any) -> None:
    """An argument for a field of `Options`, with its help, its default and its check."""
    flag, default, kind = options.flag(option.name), option.default, option.metadata["kind"]
    text = option.metadata["help"]
    if default is False:
        group.add_argument(flag, dest=option.name, action="store_true", help=text)
        return
    if default is not None:
        shown = f"{default:g}" if isinstance(default, float) else options.typed(default)
        text = f"{text} ({shown})"
    how: dict[str, Any] = {"type": parser.checked(kind.check, kind.text)}
    if kind.choices:
        how = {"choices": kind.choices}
    group.add_argument(flag, dest=option.name, metavar=option.metadata["metavar"], help=text, **how)
