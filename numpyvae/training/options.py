"""The options of a training, each said once: its default, what it must be, and what it is for.

`fit`, the parser of `numpyvae train`, the recipes, config.json and --resume take them from here.
"""

import inspect
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from .. import families, schedules, validation
from ..data import NAMED
from ..data.datasets import BACKGROUNDS
from ..optim import Adam
from ..vae import VAE
from ..validation import InputError, OptionError

ALWAYS = object()  # `before` of an option that every run has had
IMAGES, MODEL, BEGINNING, TRAINING = "images", "model", "beginning", "training"


class Kind(NamedTuple):
    """What values an option has: how they are typed, and how they are checked."""

    check: Callable[[str, Any], Any]  # from name and value to the value, or raises InputError
    text: Callable[[str], Any] = str  # from what was typed to what `check` takes
    choices: tuple[str, ...] = ()


def option(
    default: Any,
    help: str,
    about: str,
    kind: Kind,
    *,
    flag: str = "",
    metavar: str | None = None,
    resumable: bool = False,
    before: Any = ALWAYS,
) -> Any:
    """A field of `Options`.

    about : IMAGES, MODEL, BEGINNING or TRAINING
    flag, metavar : on the command line, where they are not the name
    resumable : whether another value may be given to a run that is resumed
    before : what runs did that were made before there was this option
    """
    return field(default=default, metadata={
        "help": help, "about": about, "kind": kind, "flag": flag, "metavar": metavar,
        "resumable": resumable, "before": before,
    })  # fmt: skip


def place(text: str) -> str:
    """A data set's name, or the path of a file or folder."""
    if not text:
        raise InputError("expected a name; got ''")
    return text if text in NAMED else str(Path(text))


def _sizes(text: str) -> tuple[int, ...]:
    if text in ("none", ""):
        return ()
    try:
        return validation.sizes("", tuple(int(size) for size in text.split(",")))
    except ValueError:
        raise InputError(f"expected sizes such as 512,256, or none; got '{text}'") from None


def _numbers(of: Callable[[str], Any], expected: str) -> Callable[[str], tuple[Any, ...]]:
    """What turns a text such as 48,64 into numbers."""

    def numbers(text: str) -> tuple[Any, ...]:
        try:
            return tuple(of(number) for number in text.split(","))
        except ValueError:
            raise InputError(f"expected {expected}; got '{text}'") from None

    return numbers


def _two_sizes(name: str, value: Any) -> tuple[int, int]:
    both = validation.sizes(name, [value, value] if isinstance(value, int) else value)
    if len(both) == 1:
        both = (*both, *both)
    if len(both) != 2:
        raise InputError(f"{name}: expected one size, or a height and a width; got {value}")
    return both[0], both[1]


def _one_of(*choices: str) -> Kind:
    return Kind(partial(validation.one_of, choices=choices), choices=choices)


def _from(low: float, high: float) -> Kind:
    return Kind(partial(validation.in_range, low=low, high=high), float)


def _defaults(of: Callable[..., Any]) -> dict[str, Any]:
    return {name: p.default for name, p in inspect.signature(of).parameters.items()}


COUNT = Kind(validation.whole_number, int)
POSITIVE, NOT_NEGATIVE = Kind(validation.positive, float), Kind(validation.not_negative, float)
LABEL, PLACE = (Kind(lambda name, value: str(value), text) for text in (str, place))
YES = Kind(validation.yes_or_no)
VAES, ADAMS = _defaults(VAE), _defaults(Adam)


# fmt: off
@dataclass(frozen=True)
class Options:
    """What a training can be told. Defaults of the model and of Adam are their own."""

    data: str = option(
        "mnist10k", "mnist10k, mnist, sprites, or your own: a folder of images, or a file", IMAGES,
        PLACE,
        metavar="DATA", resumable=True)
    image_size: tuple[int, ...] | None = option(
        None, "cut and scale images to H,W or to a square", IMAGES,
        Kind(_two_sizes, _numbers(int, "a size such as 64, or a height and a width, 48,64")),
        metavar="SIZE")
    image_shape: tuple[int, ...] | None = option(
        None, "of images that are rows of numbers: H,W or H,W,3 or 3,H,W", IMAGES,
        Kind(validation.sizes, _numbers(int, "sizes such as 48,64 or, of colours, 48,64,3")),
        metavar="SHAPE")
    grey: bool = option(False, "take all images as grey ones", IMAGES, YES)
    colour: bool = option(False, "take all images as coloured ones", IMAGES, YES)
    value_range: tuple[float, float] | None = option(
        None, "the values of black and of white: 0,255 or --range=-1,1", IMAGES,
        Kind(validation.black_and_white, _numbers(float, "two numbers such as 0,255")),
        flag="range", metavar="B,W")
    background: str | None = option(
        None, "white or black, behind transparent pixels", IMAGES, _one_of(*BACKGROUNDS))
    skip_unreadable: bool = option(False, "go on without files that can't be read", IMAGES, YES)
    without: str | None = option(
        None, "hold the images of a label out, for `anomaly`", IMAGES, LABEL,
        metavar="LABEL", before=None)

    model: str = option("vae", "vae, or ae: an autoencoder", MODEL, _one_of("vae", "ae"),
                        before="vae")
    n_latent: int = option(VAES["n_latent"], "latent dimensions", MODEL, COUNT,
                           flag="latent", metavar="L")
    hidden: tuple[int, ...] = option(
        VAES["hidden"], "hidden layers, or none", MODEL, Kind(validation.sizes, _sizes),
        metavar="SIZES")
    likelihood: str = option(VAES["likelihood"], "of the pixels", MODEL,
                             _one_of(*families.NAMES))
    sigma: float | None = option(
        VAES["sigma"], "the pixels' standard deviation, for a gaussian (1)", MODEL,
        _from(families.SMALLEST_SIGMA, families.LARGEST_SIGMA))
    activation: str = option(VAES["activation"], "of the hidden layers", MODEL,
                             _one_of("relu", "tanh"))
    dtype: str = option(VAES["dtype"], "of all numbers", MODEL, _one_of("float32", "float64"))

    start_at_means: bool = option(False, "let the output begin at the mean image", BEGINNING, YES)
    start_from: str | None = option(
        None, "begin with the model of another run", BEGINNING, PLACE, metavar="RUN", before=None)

    epochs: int = option(50, "passes over the images", TRAINING, COUNT, resumable=True)
    batch_size: int = option(128, "images per step", TRAINING, COUNT, metavar="B")
    beta: float = option(1.0, "weight of the KL", TRAINING, NOT_NEGATIVE)
    schedule: str = option("constant", "of beta over the epochs", TRAINING,
                           _one_of(*schedules.NAMES), before="constant")
    objective: str = option("elbo", "iwae: importance-weighted, K samples", TRAINING,
                            _one_of("elbo", "iwae"), before="elbo")
    free_bits: float = option(0.0, "of KL free per dimension", TRAINING, NOT_NEGATIVE,
                              metavar="NATS", before=0.0)
    learning_rate: float = option(ADAMS["learning_rate"], "of Adam", TRAINING, POSITIVE,
                                  metavar="RATE")
    final_learning_rate: float | None = option(
        None, "where it ends, by a cosine", TRAINING, POSITIVE, metavar="RATE", before=None)
    adam_eps: float = option(ADAMS["eps"], "of Adam", TRAINING, _from(1e-12, 1e3),
                             metavar="EPS", before=1e-8)
    binarize: bool = option(False, "draw pixels black or white, anew at each use", TRAINING, YES,
                            before=False)
    n_samples: int = option(1, "noise samples per image", TRAINING, COUNT,
                            flag="samples", metavar="K")
    seed: int = option(0, "decides all that is random", TRAINING,
                       Kind(partial(validation.whole_number, minimum=0), int))
    # fmt: on

    def __post_init__(self) -> None:
        for one in fields(self):
            value, kind = getattr(self, one.name), one.metadata["kind"]
            if not (value is None and one.default is None):
                object.__setattr__(self, one.name, kind.check(one.name, value))

    def reading(self) -> dict[str, Any]:
        """The arguments of `load_dataset` beside the place, where they are not the usual ones."""
        colours = "grey" if self.grey else "colour" if self.colour else None
        asked = {"image_size": self.image_size, "image_shape": self.image_shape,
                 "colours": colours, "skip_unreadable": self.skip_unreadable,
                 "value_range": self.value_range, "background": self.background}  # fmt: skip
        return {name: value for name, value in asked.items() if value}

    def about(self, kind: str) -> dict[str, Any]:
        """The options about MODEL, say, by name."""
        return {one.name: getattr(self, one.name) for one in about(kind)}

    def check_together(self) -> None:
        """Refuse an option that another one leaves nothing to say."""
        useless = {}
        if self.grey:
            useless["colour"] = "--grey asks for the opposite"
        if self.start_from is not None:
            useless["start_at_means"] = "--start-from brings the output's bias"
        if self.model == "ae":
            for name in ("beta", "schedule", "objective", "free_bits", "n_samples"):
                useless[name] = "an autoencoder has no use for it"
        if self.likelihood == "gaussian-optimal":
            useless["sigma"] = "gaussian-optimal finds its own"
        if self.objective == "iwae":
            for name in ("beta", "schedule", "free_bits"):
                useless.setdefault(name, f"--objective iwae expects {getattr(Options, name)}")
        for name, why in useless.items():
            if getattr(self, name) != getattr(Options, name):
                raise OptionError(name, why)


def about(*kinds: str) -> list[Any]:
    """The fields of `Options` that are about these, MODEL say."""
    return [one for one in fields(Options) if one.metadata["about"] in kinds]


def flag(name: str) -> str:
    """How the option called `name` is written on the command line: n_latent is --latent."""
    known = {one.name: one.metadata["flag"] for one in fields(Options)}
    return f"--{known.get(name) or name}".replace("_", "-")


def typed(value: Any) -> str:
    """A value as one would type it."""
    if value in (None, ()):
        return "none"
    return ",".join(map(str, value)) if isinstance(value, tuple) else str(value)
