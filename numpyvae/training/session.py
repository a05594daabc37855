"""A training from its options to its run folder: begun, begun from another run, or resumed.

with training.start(data="mnist10k", n_latent=2, epochs=10) as session:
    session.train()
"""

import contextlib
import copy
import hashlib
import os
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import IO, Any

import numpy as np

from .. import __version__, families, schedules, validation
from ..arrays import Array
from ..autoencoder import Autoencoder
from ..data import NAMED, Dataset, load_dataset, values
from ..measures import collapse
from ..optim import Adam
from ..vae import VAE
from ..validation import InputError, OptionError
from . import mine, options, runs
from .loop import State, fit, start_at_means
from .options import BEGINNING, MODEL, TRAINING, Options
from .recipes import RECIPES

FEW_GREYS = 0.01  # of all pixels: a rounded edge or two says nothing
ALARM_IMAGES = 500  # that the alarm looks at after each epoch


@dataclass
class Session:
    """A training in its run folder, which it alone writes to as long as the session is open."""

    run: runs.Run
    data: Dataset  # without the label that is held out
    lock: IO[str]
    functions: mine.Functions = field(default_factory=dict)  # the reader's own, by name
    kept: int = field(init=False)  # epochs that are complete and in the checkpoint

    def __post_init__(self) -> None:
        self.kept = self.run.state.epoch

    @property
    def finished(self) -> bool:
        """Whether all epochs were done before."""
        return self.run.state.epoch >= int(self.run.config["fit"]["epochs"])

    def train(self) -> None:
        """Go on to the last epoch; a checkpoint after each.

        Raises FloatingPointError when something is no longer finite, and KeyboardInterrupt at
        Ctrl-C: the epochs before are kept.
        """
        run = self.run
        print(described(run, self.data))
        pixels = np.random.default_rng([run.config["fit"]["seed"], 2])
        x_alarm = run.as_trained(self.data.x_test[:ALARM_IMAGES], pixels)
        began, alarmed = time.monotonic(), False

        def after_epoch(state: State) -> None:
            nonlocal began, alarmed
            runs.check_is_ours(run.folder, self.lock)
            runs.save(run.folder, run.config, run.vae, state)
            self.kept = state.epoch
            runs.add_timing(run.folder, state.epoch, time.monotonic() - began)
            if state.epoch == 1 and state.history["loss"][0] < 0:
                print("the loss is below 0, which is no mistake: it is minus the log of a density, "
                      "and a density can be above 1")  # fmt: skip
            alarmed = alarmed or _alarm(run.vae, x_alarm, state)
            began = time.monotonic()

        arguments = dict(run.config["fit"])
        arguments["beta"] = schedules.named(arguments.pop("schedule"), arguments["beta"])
        own = mine.operations(run.vae, run.config["fit"])
        if self.functions and (said := mine.warning(run.vae, self.data.x_train, self.functions,
                                                    run.config["fit"])):  # fmt: skip
            print(said)
        printed = mine.Printed()
        try:
            with mine.standing_in(self.functions, own, printed):
                fit(run.vae, self.data.x_train, x_val=self.data.x_test, state=run.state,
                    after_epoch=after_epoch, **arguments)  # fmt: skip
        finally:
            if printed.count:
                print(printed)
        if isinstance(run.vae.likelihood, families.OptimalGaussian):
            runs.write_config(run.folder, run.config)  # written before its sigma was found


def described(run: runs.Run, data: Dataset) -> str:
    """What is trained, and on what, in two lines or three."""
    vae, first = run.vae, run.config["start_from"]
    widths = "-".join(str(n) for n in (vae.n_inputs, *vae.hidden))
    n_params = sum(param.size for param in vae.params.values())
    size = " x ".join(str(n) for n in data.image_shape)
    kind = "autoencoder" if isinstance(vae, Autoencoder) else "VAE"
    lines = [*(f"{data.name}: {note}" for note in data.notes)]
    images = "image" if len(data.x_train) == 1 else "images"
    lines += [
        f"{data.name}: {len(data.x_train):,} {images} of {size} pixels to train on, "
        f"{len(data.x_test):,} for validation",
        f"{kind}: {widths} to {vae.n_latent} latents and back, {n_params:,} parameters",
    ]
    greys = (data.x_train > 0) & (data.x_train < 1)
    drawn = run.config["fit"]["binarize"]
    if isinstance(vae.likelihood, families.Bernoulli) and greys.mean() > FEW_GREYS and not drawn:
        lines.append("the pixels are not just 0 and 1, so the Bernoulli's loss is a cross-entropy "
                     "and not -log p(x)")  # fmt: skip
    if whose := run.config.get("mine"):
        lines.append(mine.whose_run(vae, run.config["fit"], whose["functions"]))
    if first:
        lines.append(f"they began as those of {first['run']} after {first['epochs']} epochs")
    return "\n".join(lines)


def _alarm(vae: VAE, x: Array, state: State) -> bool:
    """Say, from the third epoch on, that the latent space is unused or far from the prior."""
    if state.epoch < 3 or isinstance(vae, Autoencoder):
        return False
    row = {name: state.history[name][-1] for name in ("kl", "beta")}
    warning = collapse.alarm(row, collapse.latent_use(vae, x))
    if warning:
        print(f"numpyvae: warning: {warning}", file=sys.stderr)
    return warning is not None


@contextlib.contextmanager
def start(
    recipe: str | None = None,
    out: runs.PathLike | None = None,
    functions: mine.Functions | None = None,
    functions_from: str = "",
    **asked: Any,
) -> Iterator[Session]:
    """A new training; what is wrong with it is said before its folder is made.

    recipe : the name of a recipe; of its options those in `asked` are replaced
    out : the run folder; else runs/RECIPE, where that brings data, or runs/DATA, or the same with
        -2, -3, ...
    functions : your own, by the names of the exercises, in the place of the library's; and where
        they are from, for config.json
    asked : options by their names in `Options`
    """
    if recipe is not None:
        planned = RECIPES[validation.one_of("recipe", recipe, tuple(RECIPES))].options
        if "start_from" in asked:  # it brings another model than the recipe's
            its_own = {one.name for one in options.about(MODEL, BEGINNING)}
            planned = {name: value for name, value in planned.items() if name not in its_own}
        asked = {**planned, **asked}
    chosen, first = Options(**asked), None
    seed = [chosen.seed]
    if chosen.start_from is None:
        data = load_dataset(chosen.data, **chosen.reading())
        of_model = chosen.about(MODEL)
        build = runs.MODELS[of_model.pop("model")]
        vae = build(n_inputs=data.x_train.shape[1], seed=chosen.seed, **of_model)
    else:
        data, vae, chosen, first = _started_from(Path(chosen.start_from), chosen, asked)
        # Else the first run's noise would come again, image by image.
        seed.append(int(first["parameters"], base=16))
    chosen.check_together()
    kept = data if chosen.without is None else data.without(chosen.without)
    pixels = {name: getattr(data, name) for name in ("x_train", "x_test")}
    values.refuse(data.name, pixels, vae.likelihood.unit_interval, str(vae.config["likelihood"]))
    for name, images in pixels.items():
        try:
            validation.images(name, images, vae.n_inputs, vae.dtype, unit_interval=False)
        except InputError as error:
            raise InputError(f"{data.name}: {error}") from None
    if chosen.start_at_means:
        start_at_means(vae, data.x_train)
    config: dict[str, Any] = {
        "numpyvae": __version__,
        "numpy": np.__version__,
        "data": _place(chosen.data),
        "reading": chosen.reading(),
        "fingerprint": data.fingerprint(),
        "image_shape": data.image_shape,
        "model": chosen.model,
        "without": chosen.without,
        "start_at_means": chosen.start_at_means,
        "start_from": first,
        "vae": vae.config,
        "fit": chosen.about(TRAINING),
    }
    if functions is not None:
        names = [name for name in mine.operations(vae, config["fit"]) if name in functions]
        config["mine"] = {"folder": functions_from, "functions": names}
    optimizer = Adam(vae.params, chosen.learning_rate, eps=chosen.adam_eps)
    state = State(optimizer, np.random.default_rng(seed))
    name = Path(data.name).stem
    if recipe is not None and "data" in RECIPES[recipe].options:
        name = recipe
    with runs.created(out, name, config, vae, state) as (folder, lock):
        yield Session(runs.Run(folder, config, vae, state), kept, lock, functions or {})


def _started_from(
    folder: Path, chosen: Options, asked: Mapping[str, Any]
) -> tuple[Dataset, VAE, Options, dict[str, Any]]:
    """The images and the model of another run, and what config.json is to say of that run.

    Of `asked`, other images of the same shape are taken instead, and another model is refused.
    """
    make_it = f"; make it with: numpyvae train --recipe {folder.name}"
    try:
        config, vae, state = runs.load(folder)
    except InputError as error:
        missing = folder.name in RECIPES and not (folder / runs.CHECKPOINT).exists()
        raise OptionError("start_from", f"{error}{make_it * missing}") from None
    if not state.epoch:
        raise OptionError("start_from", f"{folder}: has not finished an epoch")
    its = {**vae.config, "model": config["model"]}
    for option in options.about(MODEL):
        name, came = option.name, getattr(chosen, option.name)
        if name in asked and came != its[name]:
            expected, came = options.typed(its[name]), options.typed(came)
            raise OptionError(name, f"expected {expected}, as in {folder}; got {came}")
    if chosen.without not in (None, config["without"]):
        raise OptionError("without", f"{folder} was trained on images of that label too")
    if "data" in asked:
        data = load_dataset(chosen.data, **chosen.reading())
        if data.image_shape != (shape := tuple(config["image_shape"])):
            raise OptionError(
                "data", f"expected images of {shape} pixels, as in {folder}; got {data.image_shape}"
            )
    else:
        data, chosen = runs.data_of(config), replace(chosen, data=config["data"])
    chosen = replace(chosen, model=config["model"])
    parameters = hashlib.sha256(b"".join(p.tobytes() for p in vae.params.values())).hexdigest()
    name = Path(os.path.abspath(folder)).name  # a link's own name
    about = {"run": name, "epochs": state.epoch, "parameters": parameters[:16]}
    about["config"] = copy.deepcopy(config)  # its sigma must not follow this model's
    return data, vae, chosen, about


@contextlib.contextmanager
def resume(
    folder: runs.PathLike, functions: mine.Functions | None = None, **asked: Any
) -> Iterator[Session]:
    """The training in `folder`, to go on as if it had never stopped.

    functions : your own, where the run was trained with them
    asked : more `epochs`, and `data` where the images have moved
    """
    fixed = {one.name for one in fields(Options) if not one.metadata["resumable"]}
    if changed := sorted(set(asked) & fixed):
        raise OptionError(
            changed[0],
            "can't be changed when a run is resumed; only --epochs can, and --data where the "
            "images have moved",
        )
    folder = Path(folder)
    runs.check_there_is_a_run(folder)
    with runs.locked(folder) as lock:
        run = runs.Run.open(folder)
        config, done = run.config, run.state.epoch
        theirs = (config.get("mine") or {}).get("functions", [])
        if missing := [name for name in theirs if name not in (functions or {})]:
            raise InputError(
                f"{folder}: was trained with your {' and '.join(missing)}, not right any more; "
                "mend it, then --resume"
            )
        if "data" in asked:
            config["data"] = _place(asked["data"])
        data = run.data
        epochs = max(done, asked.get("epochs", config["fit"]["epochs"]))
        if runs.has_schedule(config["fit"]) and epochs != (planned := config["fit"]["epochs"]):
            schedule = config["fit"]["schedule"]
            named = schedule if schedule != "constant" else "learning-rate"
            raise OptionError(
                "epochs",
                f"the {named} schedule of this run ends after {planned} epochs; expected "
                f"{planned}, or start from this run: numpyvae train --start-from {folder}",
            )
        config["fit"]["epochs"] = epochs
        runs.write_config(folder, config)
        # The history too, which may have missed the last epoch.
        runs.save(folder, config, run.vae, run.state)
        held_out = config["without"]
        kept = data if held_out is None else data.without(held_out)
        yield Session(run, kept, lock, {name: (functions or {})[name] for name in theirs})


def _place(data: str) -> str:
    """A data set's name, or where it is, from any working directory."""
    return data if data in NAMED else str(Path(data).resolve())
