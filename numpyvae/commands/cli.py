"""The command `numpyvae`: one function a subcommand, and the parser that calls it."""

import argparse
import contextlib
import copy
import hashlib
import io
import json
import os
import sys
import textwrap
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Any

import numpy as np

from .. import __version__, bounds, diagnosis, families, gradcheck, schedules, storage, validation
from ..arrays import Array
from ..autoencoder import Autoencoder
from ..data import NAMED, Dataset, fetch, load_dataset
from ..measures import collapse
from ..optim import Adam
from ..terminal import clock, is_terminal
from ..training import runs
from ..training.loop import State, evaluate, fit, start_at_means, under
from ..training.recipes import RECIPES
from ..vae import VAE
from ..validation import InputError
from . import runs as commands
from .parser import Parser

MOST_SAMPLES = 10_000
TRAIN_DEFAULTS = {
    "data": "mnist10k",
    "model": "vae",
    "without": None,
    "latent": 20,
    "hidden": (512, 256),
    "likelihood": "bernoulli",
    "sigma": None,
    "activation": "relu",
    "dtype": "float32",
    "beta": 1.0,
    "schedule": "constant",
    "objective": "elbo",
    "free_bits": 0.0,
    "samples": 1,
    "epochs": 50,
    "batch_size": 128,
    "learning_rate": 1e-3,
    "final_learning_rate": None,
    "adam_eps": 1e-8,
    "binarize": False,
    "start_at_means": False,
    "start_from": None,
    "seed": 0,
    "out": None,
}
OF_THE_MODEL = ("model", "latent", "hidden", "likelihood", "sigma", "activation", "dtype")


def train(args: argparse.Namespace) -> int:
    given = {name: value for name, value in vars(args).items() if name in TRAIN_DEFAULTS}
    if hasattr(args, "resume"):
        if hasattr(args, "recipe"):
            raise InputError("--recipe: a run that is resumed has its own")
        return _resume(args.resume, given)
    recipe = RECIPES[args.recipe].options if hasattr(args, "recipe") else {}
    if "start_from" in given:  # what is given wins: it brings another beginning than the recipe's
        own = (*OF_THE_MODEL, "start_at_means")
        recipe = {name: value for name, value in recipe.items() if name not in own}
    asked = {**recipe, **given}
    options = argparse.Namespace(**{**TRAIN_DEFAULTS, **asked})
    if options.start_from is None:
        start_from, seed = None, [options.seed]
        data = load_dataset(options.data)
        vae = runs.MODELS[options.model](
            n_inputs=data.x_train.shape[1],
            hidden=options.hidden,
            n_latent=options.latent,
            likelihood=options.likelihood,
            activation=options.activation,
            dtype=options.dtype,
            seed=options.seed,
            sigma=options.sigma,
        )
    else:
        data, vae, start_from = _started(Path(options.start_from), options, asked)
        # Else the first run's noise would come again, image by image.
        seed = [options.seed, int(start_from["parameters"], base=16)]
    _check_options(options)
    if options.without is not None:
        commands.without(data, options.without)  # refuses a label that there is not
    _check_pixels(vae, data)
    if options.start_at_means:
        start_at_means(vae, data.x_train)
    config = {
        "numpyvae": __version__,
        "numpy": np.__version__,
        "data": _place(options.data),
        "fingerprint": data.fingerprint(),
        "image_shape": data.image_shape,
        "model": options.model,
        "without": options.without,
        "start_at_means": options.start_at_means,
        "start_from": start_from,
        "vae": vae.config,
        "fit": {
            "epochs": options.epochs,
            "batch_size": options.batch_size,
            "beta": options.beta,
            "schedule": options.schedule,
            "objective": options.objective,
            "free_bits": options.free_bits,
            "learning_rate": options.learning_rate,
            "final_learning_rate": options.final_learning_rate,
            "adam_eps": options.adam_eps,
            "binarize": options.binarize,
            "n_samples": options.samples,
            "seed": options.seed,
        },
    }
    optimizer = Adam(vae.params, options.learning_rate, eps=options.adam_eps)
    state = State(optimizer, np.random.default_rng(seed))
    name = getattr(args, "recipe", Path(data.name).stem)
    with runs.created(options.out, name, config, vae, state) as (folder, lock):
        return _train(folder, lock, config, data, vae, state)


def _started(
    folder: Path, options: argparse.Namespace, asked: dict[str, Any]
) -> tuple[Dataset, VAE, dict[str, Any]]:
    """The images and the model of another run, and what config.json is to say of that run.

    Of `asked`, other images of the same shape are taken instead, and another model is refused.
    """
    make_it = f"; make it with: numpyvae train --recipe {folder.name}"
    try:
        config, vae, state = runs.load(folder)
    except InputError as error:
        missing = folder.name in RECIPES and not (folder / runs.CHECKPOINT).exists()
        raise InputError(f"argument --start-from: {error}{make_it * missing}") from None
    if not state.epoch:
        raise InputError(f"argument --start-from: {folder}: has not finished an epoch")
    its = {**vae.config, "latent": vae.n_latent, "model": config["model"]}
    for name in OF_THE_MODEL:
        if name in asked and asked[name] != its[name]:
            expected, came = _as_option(its[name]), _as_option(asked[name])
            raise InputError(f"argument --{name}: expected {expected}, as in {folder}; got {came}")
    if options.without not in (None, config["without"]):
        raise InputError(f"argument --without: {folder} was trained on images of that label too")
    if "data" in asked:
        data = load_dataset(options.data)
        if data.image_shape != (shape := tuple(config["image_shape"])):
            raise InputError(
                f"argument --data: expected images of {shape} pixels, as in {folder}; "
                f"got {data.image_shape}"
            )
    else:
        data = commands.data_of(config)
    options.data, options.model = asked.get("data", config["data"]), config["model"]
    parameters = hashlib.sha256(b"".join(p.tobytes() for p in vae.params.values())).hexdigest()
    name = Path(os.path.abspath(folder)).name  # a link's own name
    about = {"run": name, "epochs": state.epoch, "parameters": parameters[:16]}
    about["config"] = copy.deepcopy(config)  # its sigma must not follow this model's
    return data, vae, about


def _as_option(value: Any) -> str:
    """As one would type it."""
    if value in (None, ()):
        return "none"
    return ",".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _resume(folder: Path, given: dict[str, Any]) -> int:
    if changed := sorted(set(given) - {"epochs", "data"}):
        option = changed[0].replace("_", "-")
        raise InputError(
            f"--{option}: can't be changed when a run is resumed; only --epochs can, and --data "
            "where the images have moved"
        )
    runs.check_there_is_a_run(folder)
    with runs.locked(folder) as lock:
        return _go_on(folder, lock, given)


def _go_on(folder: Path, lock: IO[str], given: dict[str, Any]) -> int:
    config, vae, state = runs.load(folder)
    if "data" in given:
        config["data"] = _place(given["data"])
    data = commands.data_of(config)
    epochs = max(state.epoch, given.get("epochs", config["fit"]["epochs"]))
    if runs.has_schedule(config["fit"]) and epochs != config["fit"]["epochs"]:
        fit = config["fit"]
        named = fit["schedule"] if fit["schedule"] != "constant" else "learning-rate"
        raise InputError(
            f"--epochs: the {named} schedule of this run ends after "
            f"{config['fit']['epochs']} epochs; expected {config['fit']['epochs']}, or a new run"
        )
    config["fit"]["epochs"] = epochs
    runs.write_config(folder, config)
    runs.save(folder, config, vae, state)  # the history too, which may have missed the last epoch
    if state.epoch == config["fit"]["epochs"]:
        _draw(folder, config, data, vae, state)
        longer = f"; to train longer add --epochs {2 * state.epoch}"
        fixed = runs.has_schedule(config["fit"])
        print(f"all {state.epoch} epochs were done{'' if fixed else longer}")
        return 0
    return _train(folder, lock, config, data, vae, state)


def _place(data: str) -> str:
    """A data set's name, or where it is, from any working directory."""
    return data if data in NAMED else str(Path(data).resolve())


def _train(
    folder: Path, lock: IO[str], config: dict[str, Any], data: Dataset, vae: VAE, state: State
) -> int:
    if config["without"] is not None:
        data = commands.without(data, config["without"])
    widths = "-".join(str(n) for n in (vae.n_inputs, *vae.hidden))
    n_params = sum(param.size for param in vae.params.values())
    n_train, n_test = len(data.x_train), len(data.x_test)
    size = " x ".join(str(n) for n in data.image_shape)
    print(
        f"{data.name}: {n_train:,} images of {size} pixels to train on, {n_test:,} for validation"
    )
    kind = "autoencoder" if isinstance(vae, Autoencoder) else "VAE"
    print(f"{kind}: {widths} to {vae.n_latent} latents and back, {n_params:,} parameters")
    if first := config["start_from"]:
        print(f"they began as those of {first['run']} after {first['epochs']} epochs")
    pixels = np.random.default_rng([config["fit"]["seed"], 2])
    x_alarm = commands.as_trained(config, data.x_test[:500], pixels)
    began, kept, alarmed = time.monotonic(), state.epoch, False

    def after_epoch(state: State) -> None:
        nonlocal began, kept, alarmed
        runs.check_is_ours(folder, lock)
        runs.save(folder, config, vae, state)
        kept = state.epoch
        runs.add_timing(folder, state.epoch, time.monotonic() - began)
        alarmed = _alarm(vae, x_alarm, state, alarmed)
        began = time.monotonic()

    arguments = dict(config["fit"])
    arguments["beta"] = schedules.named(arguments.pop("schedule"), arguments["beta"])
    try:
        fit(
            vae,
            data.x_train,
            x_val=data.x_test,
            state=state,
            after_epoch=after_epoch,
            **arguments,
        )
    except KeyboardInterrupt:
        epochs = "1 epoch is" if kept == 1 else f"{kept} epochs are"
        print(f"\nstopped; {epochs} kept; go on with: {runs.resume_command(folder)}")
        return 130
    except FloatingPointError as error:
        print(f"numpyvae: {error}; {folder} keeps the epochs before", file=sys.stderr)
        return 1
    if isinstance(vae.likelihood, families.OptimalGaussian):
        runs.write_config(folder, config)  # which was written before its sigma was found
    _draw(folder, config, data, vae, state)
    return 0


def _alarm(vae: VAE, x: Array, state: State, alarmed: bool) -> bool:
    """Say once, from the third epoch on, that the latent space is unused or far from the prior."""
    if alarmed or state.epoch < 3 or isinstance(vae, Autoencoder):
        return alarmed
    row = {name: state.history[name][-1] for name in ("kl", "beta")}
    warning = collapse.alarm(row, collapse.latent_use(vae, x))
    if warning:
        print(f"numpyvae: warning: {warning}", file=sys.stderr)
    return warning is not None


def _check_options(options: argparse.Namespace) -> None:
    """Refuse what `fit` would refuse, before a run folder is made."""
    if options.start_at_means and options.start_from is not None:
        raise InputError("argument --start-at-means: --start-from brings the output's bias")
    if options.model == "ae":
        for name in ("beta", "schedule", "objective", "free_bits", "samples"):
            if getattr(options, name) != TRAIN_DEFAULTS[name]:
                option = name.replace("_", "-")
                raise InputError(f"argument --{option}: an autoencoder has no use for it")
    if options.likelihood == "gaussian-optimal" and options.sigma is not None:
        raise InputError("argument --sigma: gaussian-optimal finds its own")
    if options.objective == "iwae":
        for name in ("beta", "schedule", "free_bits"):
            if getattr(options, name) != TRAIN_DEFAULTS[name]:
                option, expected = name.replace("_", "-"), TRAIN_DEFAULTS[name]
                raise InputError(f"argument --{option}: --objective iwae expects {expected}")


def _draw(folder: Path, config: dict[str, Any], data: Dataset, vae: VAE, state: State) -> None:
    from .. import (
        figures,  # matplotlib takes half a second, which the first epoch need not wait for
    )

    drawn = figures.save_all(folder, vae, data, state.history, config["fit"]["seed"])
    print(f"run folder {folder}: {', '.join(drawn)}")
    print(f"the images that the model invented are in {folder / 'samples.png'}")


def evaluate_run(args: argparse.Namespace) -> int:
    config, vae, state = commands.a_vae(args.run)
    data = commands.data_of(config)
    pixels = np.random.default_rng([args.seed, 2])
    x = commands.as_trained(config, data.x_test[: args.images], pixels)
    _, reconstruction, kl = evaluate(vae, x, 1.0, args.seed)
    rng = np.random.default_rng(args.seed)
    log_p = np.empty(len(x))
    began = time.monotonic()
    for start in range(0, len(x), 100):
        rows = slice(start, start + 100)
        log_p[rows] = bounds.log_likelihood(vae, x[rows], rng=rng, n_samples=args.samples)
        done = min(start + 100, len(x))
        if is_terminal(sys.stderr):
            left = (time.monotonic() - began) / done * (len(x) - done)
            print(f"\r{done:,} of {len(x):,} images, {clock(left)} left ", end="", file=sys.stderr)
    if is_terminal(sys.stderr):
        print("\r" + " " * 40 + "\r", end="", file=sys.stderr)
    error = float(log_p.std(ddof=1) / len(x) ** 0.5) if len(x) > 1 else None
    report = {
        "data": data.name,
        "images": len(x),
        "epoch": state.epoch,
        "seed": args.seed,
        "elbo": -reconstruction - kl,
        "reconstruction": reconstruction,
        "kl": kl,
        "log_p": float(log_p.mean()),
        "log_p_standard_error": error,
        "log_p_samples": args.samples,
        "binarized": config["fit"]["binarize"],
        "active_units": int(collapse.latent_use(vae, x).active.sum()),
    }
    print(f"{args.run}: {len(x):,} validation images of {data.name}, after {state.epoch} epochs")
    print("nats per image")
    spread = "" if error is None else f", standard error {error:.2f} over the images"
    for name, value, how in (
        ("log p(x)", log_p.mean(), f"{args.samples:,} importance samples{spread}"),
        ("ELBO", -reconstruction - kl, "= -reconstruction - KL; one noise sample, beta 1"),
        ("reconstruction", reconstruction, "-log p(x|z)"),
        ("KL", kl, "KL(q(z|x) || p(z))"),
    ):
        print(f"  {name:<15}{value:>9.2f}   {how}".rstrip())
    if isinstance(vae.likelihood, families.Bernoulli) and ((x > 0) & (x < 1)).any():
        print("The pixels are grey: to the Bernoulli, log p(x) is then a cross-entropy, and no")
        print("log-probability of these greys. Compare it with figures for grey pixels only.")
    path = args.run / "evaluation.json"
    with storage.replacing(path) as unfinished:
        unfinished.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    print(f"kept in {path}")
    return 0


def list_recipes(args: argparse.Namespace) -> int:
    indent = max(map(len, RECIPES)) + 2
    for name, recipe in RECIPES.items():
        print(f"{name:<{indent}}{recipe.text}")
        options = (
            f"--{key.replace('_', '-')}" if value is True else f"--{key.replace('_', '-')} {value}"
            for key, value in recipe.options.items()
        )
        text = " ".join(options).replace("(", "").replace(")", "").replace(", ", ",")
        print(textwrap.indent(textwrap.fill(text, 80, break_on_hyphens=False), " " * indent))
        if recipe.published:
            print(textwrap.indent(textwrap.fill(str(recipe.published), 80), " " * indent))
    print("numpyvae train --recipe NAME; other options, given beside it, win")
    return 0


def sample(args: argparse.Namespace) -> int:
    config, vae, _ = runs.load(args.run)
    image_shape = config["image_shape"]
    from .. import figures

    name = f"samples-{args.n}-{args.pixels}-seed{args.seed}.png"
    path = args.out or args.run / name
    with figures.style():
        figure = figures.samples(vae, image_shape, seed=args.seed, n=args.n, pixels=args.pixels)
        figures.save(figure, path)
    print(f"{path}: {args.n} samples")
    return 0


def fetch_data(args: argparse.Namespace) -> int:
    fetch.fetch(args.name)
    return 0


def gradcheck_run(args: argparse.Namespace) -> int:
    config, trained, _ = runs.load(args.run)
    data = commands.data_of(config)
    config_in_float64: dict[str, Any] = {**trained.config, "dtype": "float64"}
    vae = type(trained)(**config_in_float64)
    vae.params = {name: param.astype("float64") for name, param in trained.params.items()}
    fitted, rng = config["fit"], np.random.default_rng(args.seed)
    beta = fitted["beta"]
    vae = under(vae, fitted["objective"], fitted["free_bits"], schedules.constant(beta))
    # Two show all that more samples can, and more would cross more kinks.
    samples = (2,) if fitted["n_samples"] > 1 else ()
    n_images = min(2 if samples else 4, len(data.x_test))
    for _ in range(20):
        x = data.x_test[rng.choice(len(data.x_test), n_images, replace=False)]
        eps = rng.standard_normal((*samples, n_images, vae.n_latent))
        report = gradcheck.check_vae(vae, x, eps, beta, n_directions=args.directions)
        if "kink" not in report.situations:
            break
    noise = ", 2 noise samples each" if samples else ""
    print(
        f"{args.run}: its parameters in float64, beta {beta:g}, {len(x)} validation images{noise},"
    )
    print(f"each array along {args.directions} directions, against central differences")
    print(report)
    from .. import figures

    with figures.style():
        figures.save(figures.step_sizes(vae, x, eps, beta), args.run / "gradcheck.png")
    print(f"the error against the step size is drawn in {args.run / 'gradcheck.png'}")
    if not report.passed:
        small_config = {**config_in_float64, "n_inputs": 6, "hidden": (5, 4), "n_latent": 3}
        for finding in diagnosis.diagnose_vae(VAE(**small_config)):
            print(f"diagnosis of a small VAE made of the same operations: {finding}")
    return 0 if report.passed else 1


def verify(args: argparse.Namespace) -> int:
    from ..proof import verify

    with storage.replacing(args.json) if args.json else contextlib.nullcontext() as unfinished:
        if unfinished:
            unfinished.touch()  # where it can't be written, to know it now and not in a minute
        print(f"{'what is compared':<68} {'may be':>8} {'is':>9}")
        lines = []
        for line in verify.lines():
            print(line, flush=True)
            lines.append(line)
        if unfinished:
            table = [
                [line.what, f"{line.tolerance:.0e}", line.figure, line.verdict] for line in lines
            ]
            unfinished.write_text(json.dumps(table, indent=2) + "\n", encoding="utf-8")
    failed = sum(not line.passed for line in lines)
    print(f"{failed} of {len(lines)} FAILED" if failed else "every comparison made is ok")
    return 1 if failed else 0


def export(args: argparse.Namespace) -> int:
    from ..proof import parity

    _, vae, _ = commands.a_vae(args.run)
    path = args.out or args.run / "state_dict.pt"
    if path.suffix not in (".pt", ".pth"):
        raise InputError(f"argument --out: expected a name that ends in .pt or .pth; got {path}")
    parity.export(vae, path)
    print(f"{path}: a state_dict; in PyTorch, torch.load(path, weights_only=True)")
    return 0


def _check_pixels(vae: VAE, data: Dataset) -> None:
    for name in ("x_train", "x_test"):
        unit_interval = vae.likelihood.unit_interval
        validation.images(name, getattr(data, name), vae.n_inputs, vae.dtype, unit_interval)


def _checked(check: Callable[..., Any], convert: Callable[[str], Any], **limits: Any) -> Any:
    """An argparse type: `convert` the text, then `check` it as the Python interface does."""

    def parse(text: str) -> Any:
        try:
            value: Any = convert(text)
        except ValueError:
            value = text
        try:
            return check("", value, **limits)
        except InputError as error:
            raise argparse.ArgumentTypeError(str(error).removeprefix(": ")) from None

    return parse


def _countable(name: str, value: Any) -> int:
    if validation.whole_number(name, value) > MOST_SAMPLES:
        raise InputError(f"{name}: expected at most {MOST_SAMPLES:,} images in one picture")
    return int(value)


def _steps(name: str, value: Any) -> int:
    return int(validation.in_range(name, validation.whole_number(name, value), 3, 50))


def _hidden(text: str) -> tuple[int, ...]:
    if text in ("none", ""):
        return ()
    try:
        return validation.sizes("", tuple(int(size) for size in text.split(",")))
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"expected sizes such as 512,256, or none; got '{text}'"
        ) from None


def _path(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("expected a name; got ''")
    return Path(text)


def _data(text: str) -> str:
    return text if text in NAMED else str(_path(text))


def _ending(suffix: str) -> Callable[[str], Path]:
    """An argparse type: the path of a file whose name ends so."""

    def parse(text: str) -> Path:
        if not text.lower().endswith(suffix):
            raise argparse.ArgumentTypeError(f"expected a name that ends in {suffix}; got '{text}'")
        return Path(text)

    return parse


_png, _html = _ending(".png"), _ending(".html")


def build_parser() -> argparse.ArgumentParser:
    whole = _checked(validation.whole_number, int)
    seed = _checked(validation.whole_number, int, minimum=0)
    positive = _checked(validation.positive, float)
    not_negative = _checked(validation.not_negative, float)
    default = TRAIN_DEFAULTS

    parser = Parser(
        prog="numpyvae",
        description="The variational autoencoder in plain NumPy.",
        epilog="numpyvae exercises --help: write its operations yourself.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"numpyvae {__version__}")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def command(name: str, function: Callable[..., int], text: str, **more: Any) -> Parser:
        sub = subparsers.add_parser(
            name,
            help=text,
            description=text[0].upper() + text[1:] + ".",
            allow_abbrev=False,
            **more,
        )
        sub.set_defaults(function=function)
        return sub

    sub = command(
        "train",
        train,
        "train a VAE, or an autoencoder, and draw what it learned",
        argument_default=argparse.SUPPRESS,  # to tell, on --resume, what was given
    )
    add = sub.add_argument
    add(
        "--data",
        type=_data,
        metavar="DATA",
        help="mnist10k (default), mnist, sprites, an .npz file, or a folder of PNGs",
    )
    add("--latent", type=whole, metavar="L", help=f"latent dimensions ({default['latent']})")
    add("--hidden", type=_hidden, metavar="SIZES", help="hidden layers (512,256), or none")
    add("--model", choices=tuple(runs.MODELS), help="vae, or ae: an autoencoder (vae)")
    add("--likelihood", choices=families.NAMES, help="of the pixels (bernoulli)")
    add(
        "--sigma",
        type=_checked(validation.in_range, float, low=1e-6, high=1e6),
        help="the gaussian's standard deviation (1)",
    )
    add("--activation", choices=("relu", "tanh"), help="of the hidden layers (relu)")
    add("--dtype", choices=("float32", "float64"), help="of all numbers (float32)")
    add("--beta", type=not_negative, help="weight of the KL (1)")
    add("--schedule", choices=schedules.NAMES, help="of beta over the epochs (constant)")
    add("--objective", choices=("elbo", "iwae"), help="iwae: importance-weighted, K samples (elbo)")
    add("--free-bits", type=not_negative, metavar="NATS", help="of KL free per dimension (0)")
    add("--without", metavar="LABEL", help="hold the images of a label out, for `anomaly`")
    add("--samples", type=whole, metavar="K", help="noise samples per image (1)")
    add("--epochs", type=whole, help=f"passes over the images ({default['epochs']})")
    add("--batch-size", type=whole, metavar="B", help=f"images per step ({default['batch_size']})")
    add("--learning-rate", type=positive, metavar="RATE", help="of Adam (0.001)")
    add("--final-learning-rate", type=positive, metavar="RATE", help="where it ends, by a cosine")
    add(
        "--adam-eps",
        type=_checked(validation.in_range, float, low=1e-12, high=1e3),
        metavar="EPS",
        help="of Adam (1e-8)",
    )
    add("--binarize", action="store_true", help="draw pixels black or white, anew at each use")
    add("--start-at-means", action="store_true", help="let the output begin at the mean image")
    add("--start-from", type=_path, metavar="RUN", help="begin with the model of another run")
    add("--recipe", choices=tuple(RECIPES), metavar="NAME", help="see `numpyvae recipes`")
    add("--seed", type=seed, help="decides all that is random (0)")
    add("--out", type=_path, metavar="RUN", help="folder for the run (runs/DATA, or -2, -3, ...)")
    add("--resume", type=_path, metavar="RUN", help="go on with a run, exactly as if never stopped")

    command("recipes", list_recipes, "name the trainings that have names, and their options")

    sub = command("evaluate", evaluate_run, "measure a run on its validation images")
    add = sub.add_argument
    add("run", metavar="RUN", type=_path, help="a run folder")
    add("--images", type=whole, metavar="N", help="only the first N test images")
    add("--samples", type=whole, default=500, metavar="K", help="samples for log p(x) (500)")
    add("--seed", type=seed, default=0, help="of the noise (0)")

    sub = command("sample", sample, "draw images that a run's model invents")
    add = sub.add_argument
    add("run", metavar="RUN", type=_path, help="a run folder")
    add("--n", type=_checked(_countable, int), default=100, metavar="N", help="how many (100)")
    add("--seed", type=seed, default=0, help="of the samples (0)")
    add("--pixels", choices=("mean", "draw"), default="mean", help="mean images, or drawn pixels")
    add("--out", type=_png, metavar="FILE.png", help="where to (a name in the run folder)")

    sub = command("interpolate", commands.interpolate, "walk from one image to another")
    add = sub.add_argument
    add("run", metavar="RUN", type=_path, help="a run folder")
    number = _checked(validation.whole_number, int, minimum=0)
    add(
        "--images",
        type=number,
        nargs=2,
        default=(0, 1),
        metavar=("I", "J"),
        help="their numbers among the validation images (0 1)",
    )
    add("--steps", type=_checked(_steps, int), default=11, metavar="N", help="images in a row (11)")
    add("--out", type=_png, metavar="FILE.png", help="where to (a name in the run folder)")

    sub = command(
        "anomaly",
        commands.anomalies,
        "score unusual images by ELBO, reconstruction and likelihood ratio",
    )
    add = sub.add_argument
    add("run", metavar="RUN", type=_path, help="a run folder, best trained with --without LABEL")
    add("--against", type=_data, metavar="DATA", help="images of another data set as anomalies")
    add("--samples", type=whole, default=10, metavar="K", help="noise samples per image (10)")
    add("--seed", type=seed, default=0, help="of the noise (0)")
    add("--out", type=_png, metavar="FILE.png", help="where to (anomaly.png in the run folder)")

    sub = command(
        "explore",
        commands.explore,
        "make a web page of a run's model, to walk in its latent space and see its gradients",
    )
    add = sub.add_argument
    add("run", metavar="RUN", type=_path, help="a run folder")
    add("--html", type=_html, metavar="PAGE.html", help="where to (explore.html in the run folder)")

    sub = command("collapse", commands.collapse, "tell which latent dimensions are in use")
    add = sub.add_argument
    add("run", metavar="RUN", type=_path, help="a run folder")
    add("--seed", type=seed, default=0, help="of the noise (0)")
    add("--out", type=_png, metavar="FILE.png", help="where to (collapse.png in the run folder)")

    sub = command("claims", commands.claims, "measure what the chapter says, claim by claim")
    add = sub.add_argument
    add("names", nargs="*", metavar="NAME", help="only these claims (all)")
    length = sub.add_mutually_exclusive_group()
    length.add_argument("--quick", action="store_true", help="one seed, a few minutes (default)")
    length.add_argument("--full", action="store_true", help="three seeds, more images and epochs")
    add("--out", type=_path, default=Path("claims"), metavar="DIR", help="for the figures (claims)")

    sub = command("gradcheck", gradcheck_run, "check the gradients of a run's model")
    add = sub.add_argument
    add("run", metavar="RUN", type=_path, help="a run folder")
    add("--directions", type=whole, default=5, metavar="N", help="for each array (5)")
    add("--seed", type=seed, default=0, help="of the noise (0)")

    sub = command("verify", verify, "compare the library with what it should equal, line by line")
    sub.add_argument("--json", type=_path, metavar="FILE", help="keep the table in a file")

    sub = command("export", export, "write a run's parameters for PyTorch")
    add = sub.add_argument
    add("run", metavar="RUN", type=_path, help="a run folder")
    add("--to", choices=("torch",), required=True, help="the format")
    add("--out", type=_path, metavar="FILE.pt", help="where to (state_dict.pt in the run folder)")

    sub = command("fetch", fetch_data, "get a data set into the cache")
    sub.add_argument("name", choices=("mnist",), help="which")
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit code: 0, or 2 for input that can't be used, 130 for Ctrl-C."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a file name may not fit the terminal's encoding
            stream.reconfigure(errors="backslashreplace")
    args = build_parser().parse_args(argv)
    try:
        return int(args.function(args))
    except MemoryError as error:
        print(f"numpyvae: not enough memory for arrays of this size: {error}", file=sys.stderr)
        return 2
    except (InputError, OSError) as error:
        if isinstance(error, BrokenPipeError):
            # The reader of our output has gone (`numpyvae ... | head`): nothing left to say.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 1
        reason = str(error)
        if isinstance(error, OSError) and error.strerror:
            reason = f"{error.filename}: {error.strerror}" if error.filename else error.strerror
        # A name from within a file may have in it what a terminal would obey.
        reason = "".join(c if c.isprintable() else repr(c)[1:-1] for c in reason)
        print(f"numpyvae: {reason}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nstopped", file=sys.stderr)
        return 130
