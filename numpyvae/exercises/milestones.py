"""Four summits of the exercises, where functions that one wrote do together what they are for."""

import dataclasses
import io
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from .. import validation
from ..arrays import Array
from ..autoencoder import Autoencoder
from ..data import Dataset, load_dataset
from ..storage import replacing
from ..terminal import status
from ..training.loop import State, fit
from ..training.mine import Stopped, Watched, operations, standing_in, whose
from ..vae import VAE
from ..validation import InputError
from . import own, workspace
from .catalogue import EXERCISES
from .engine import find

if TYPE_CHECKING:
    from matplotlib.figure import Figure

SECONDS = 40.0  # that a milestone's training may take
Functions = Mapping[str, Callable[..., Any]]


class TimeUp(Exception):
    """A training took longer than it promised."""


@dataclass(frozen=True)
class Size:
    """How large a training is; a slow but right function is met with a smaller one."""

    hidden: tuple[int, int]
    side: int  # pixels of an image, along each side
    batch_size: int
    learning_rate: float


SIZES = (
    Size((32, 16), 14, 10, 5e-3),
    Size((64, 32), 14, 50, 3e-3),
    Size((128, 64), 28, 50, 2e-3),
    Size((256, 128), 28, 100, 2e-3),
)
EPOCHS, FEWEST_STEPS, MOST_STEPS = 10, 500, 1500
SLOW = 5  # times as slow as the library's


@dataclass(frozen=True)
class Reached:
    """What a milestone showed: the text, and the picture, if there is one."""

    number: int
    title: str
    mine: tuple[str, ...]  # the operations at work that are the learner's
    lent: tuple[str, ...]  # those that the library lent
    lines: tuple[str, ...]
    figure: "Figure | None" = None

    @property
    def passed(self) -> bool:
        """Whether all operations are the learner's, and did what they should."""
        return self.figure is not None and not self.lent

    def __str__(self) -> str:
        return "\n".join([f"milestone {self.number}: {self.title}", *self.lines])

    def __repr__(self) -> str:
        """The lines were printed as they came."""
        return f"<milestone {self.number}: {self.title}>"

    def _repr_png_(self) -> bytes | None:
        """For a notebook."""
        if self.figure is None:
            return None
        written = io.BytesIO()
        self.figure.savefig(written, format="png", dpi=100, bbox_inches="tight")
        return written.getvalue()


@dataclass(frozen=True)
class Milestone:
    """One of the four: what it needs, and what it does with it."""

    title: str
    question: str
    needs: tuple[str, ...]
    after: str  # the exercise after which it stands
    climb: Callable[["Climb"], "Figure"]


@dataclass
class Climb:
    """A milestone as it is tried: the functions, and what there is to say."""

    milestone: Milestone
    mine: Functions
    seed: int
    lines: list[str] = field(default_factory=list)

    def say(self, line: str) -> None:
        self.lines.append(line)
        print(line, flush=True)

    @property
    def lent(self) -> tuple[str, ...]:
        return tuple(name for name in self.milestone.needs if name not in self.mine)

    def whose(self) -> str:
        """How many of the operations are the learner's; for a picture and for the screen."""
        return whose(self.milestone.needs, self.mine, " behind this picture")

    def __getitem__(self, name: str) -> Callable[..., Any]:
        """The learner's function, watched; or the library's."""
        return Watched(self.mine)[name] if name in self.mine else find(name).solution

    def train(self, cls: type[VAE], n_latent: int) -> tuple[VAE, Dataset, dict[str, list[float]]]:
        """A model trained with the learner's functions; as large as their speed allows."""

        def build(size: Size) -> VAE:
            return cls(size.side**2, size.hidden, n_latent, seed=self.seed)

        mine = {name: self.mine[name] for name in operations(build(SIZES[-1])) if name in self.mine}
        whole = load_dataset("mnist10k")
        size, data, took, slowest = _sized(build, whole, mine)
        steps = max(3 * EPOCHS, min(MOST_STEPS, int(SECONDS / took)))
        images = min(len(data.x_train), max(1, steps // EPOCHS) * size.batch_size)
        epochs = max(1, round(steps * size.batch_size / images))
        if size is not SIZES[-1]:
            ours, _ = _seconds_of_a_step(build(size), data.x_train[: size.batch_size], {})
            in_browser = sys.platform == "emscripten"
            why = "NumPy is slow in a browser" if in_browser else "this machine is busy"
            if took > SLOW * ours:
                why = f"your {slowest} is right, and slow: a step takes {took / ours:.0f} times as long"
                why += " as the library's"
            widths = "-".join(map(str, size.hidden))
            self.say(f"{why}. So the net is small, with hidden layers {widths},")
            self.say(f"and learns from {images:,} images of {size.side} by {size.side} pixels")
        vae = build(size)
        history: dict[str, list[float]] = {}

        began = time.monotonic()

        def after_epoch(state: State) -> None:
            history.update(state.history)
            if time.monotonic() - began > 2 * SECONDS and state.epoch < epochs:
                raise TimeUp

        try:
            with standing_in(mine, list(mine)):
                fit(vae, data.x_train[:images], epochs=epochs, batch_size=size.batch_size,
                    learning_rate=size.learning_rate, seed=self.seed, x_val=data.x_test[:200],
                    after_epoch=after_epoch)  # fmt: skip
        except (KeyboardInterrupt, TimeUp):
            done = len(history.get("epoch", ()))
            self.say(f"stopped after {done} of {epochs} epochs; the picture shows what it learned")
        return vae, data, history


def _sized(
    build: Callable[[Size], VAE], whole: Dataset, mine: Functions
) -> tuple[Size, Dataset, float, str]:
    """The largest size of which there is time for enough steps, the seconds of a step, and the
    slowest function."""
    chosen = None
    for size in SIZES:
        data = smaller(whole, size.side)
        took, slowest = _seconds_of_a_step(build(size), data.x_train[: size.batch_size], mine)
        if chosen and FEWEST_STEPS * took > SECONDS:
            chosen = (*chosen[:3], slowest)
            break
        chosen = size, data, took, slowest
    assert chosen
    return chosen


def _seconds_of_a_step(vae: VAE, x: Array, functions: Functions) -> tuple[float, str]:
    """The quickest of some, since a machine has other things to do too; and the slowest function."""
    took: list[float] = []
    slowest = ""
    while len(took) < 10 and sum(took) < 1:
        began = time.monotonic()
        with standing_in(functions, list(functions)) as watched:
            fit(vae, x, epochs=1, batch_size=len(x), verbose=False)
        took.append(time.monotonic() - began)
        if functions:
            slowest = max(watched.seconds, key=lambda name: watched.seconds[name])
    return min(took), slowest


def smaller(data: Dataset, side: int) -> Dataset:
    """The same digits with `side` pixels along each side, each the mean of some."""
    n = data.image_shape[0] // side
    if n == 1:
        return data

    def means(x: Array) -> Array:
        return x.reshape(len(x), side, n, side, n).mean(axis=(2, 4)).reshape(len(x), -1)

    return dataclasses.replace(data, x_train=means(data.x_train), x_test=means(data.x_test),
                               image_shape=(side, side))  # fmt: skip


# 1. A bug that the learner's own checker finds.

# What is wrong with one array of the gradient, and how that is told.
BUGS: dict[str, Callable[[Array], Array]] = {
    "it was twice too large": lambda g: 2 * g,
    "its sign was wrong": lambda g: -g,
    "half of it was missing": lambda g: g / 2,
    "its last entry was forgotten": lambda g: np.where(np.arange(g.size).reshape(g.shape) < g.size - 1, g, 0),
}  # fmt: skip
STEPS = tuple(10.0**-n for n in range(1, 12))


def find_a_bug(climb: Climb) -> "Figure":
    from ..figures import milestones as figures

    rng = np.random.default_rng(climb.seed)
    vae = VAE(6, (5, 4), 2, dtype="float64", seed=int(rng.integers(1000)))
    x, eps = rng.random((5, 6)), rng.standard_normal((5, 2))
    grads = vae.backward(vae.forward(x, eps))
    # A gradient that is zero, of a dead unit, would hide any factor.
    planted = str(rng.choice([name for name, g in grads.items() if np.ravel(g)[-1] != 0]))
    told = str(rng.choice(list(BUGS)))
    grads[planted] = BUGS[told](grads[planted])

    mu = 0.7
    h = float(climb["best_step"](np.exp, float(np.exp(mu)), mu, np.array(STEPS)))
    climb.say(f"the step: your best_step takes {h:g}" if "best_step" in climb.mine else
              f"the step: {h:g}")  # fmt: skip
    numerical_gradient, kinks = climb["numerical_gradient"], climb["kinks"]
    errors = {}
    for name, param in vae.params.items():

        def loss(values: Array, name: str = name) -> float:
            before = vae.params[name]
            vae.params[name] = values
            try:
                return vae.forward(x, eps).loss
            finally:
                vae.params[name] = before

        numerical = np.array(numerical_gradient(loss, param.copy(), h))
        smooth = ~np.asarray(kinks(loss, param.copy(), h), dtype=bool)
        errors[name] = float(climb["relative_error"](grads[name][smooth], numerical[smooth]))
    for name, error in errors.items():
        climb.say(f"  {name:<20}{error:9.1e}" + ("   <-- here" if error > 1e-4 else ""))
    found = max(errors, key=lambda name: errors[name])
    layer, _, part = found.rpartition(".")
    if found != planted:
        raise Stopped("relative_error", 1, f"the bug was in {planted}, and it points to {found}",
                      None)  # fmt: skip
    whose = "your checker" if not climb.lent else "the checker"
    sentence = f"{whose} found it: the gradient of the {part} of {layer}"
    climb.say(f"{sentence}; {told}")
    return figures.errors_by_array(errors, found, f"{sentence}\n{climb.whose()}")


# 2. and 3. Models trained with the learner's functions.


def reconstruct(climb: Climb) -> "Figure":
    from ..figures import milestones as figures

    ae, data, history = climb.train(Autoencoder, n_latent=10)
    x = data.x_test[:12]
    with standing_in(climb.mine, list(climb.mine)):
        made = ae.reconstruct(x)
    if history:
        climb.say(f"an image costs {history['val_loss'][-1]:.1f} nats after {len(history['epoch'])} "
                  f"epochs; after the first it was {history['val_loss'][0]:.1f}")  # fmt: skip
    return figures.originals_over_reconstructions(x, made, data.image_shape, climb.whose())


def invent(climb: Climb) -> "Figure":
    from ..figures import milestones as figures

    vae, data, history = climb.train(VAE, n_latent=10)
    with standing_in(climb.mine, list(climb.mine)):
        made = vae.sample(64, rng=climb.seed)
    if history:
        climb.say(f"-ELBO: {history['val_loss'][-1]:.1f} nats per image after "
                  f"{len(history['epoch'])} epochs; after the first it was "
                  f"{history['val_loss'][0]:.1f}")  # fmt: skip
    return figures.samples_and_losses(made, history, data.image_shape, climb.whose())


# 4. Bounds on log p(x).

SAMPLES, IMAGES, NOISES = (1, 5, 50), 20, 20
AXIS = np.arange(-45, 46) * 0.1  # of each latent dimension, for the integral


def bound(climb: Climb) -> "Figure":
    from ..figures import milestones as figures

    climb.say("first the library trains a model of two latents; what is measured on it is yours")
    vae, data, _ = dataclasses.replace(climb, mine={}).train(VAE, n_latent=2)
    x = data.x_test[:IMAGES]
    rng = np.random.default_rng(climb.seed)
    z = np.stack(np.meshgrid(AXIS, AXIS), axis=-1).reshape(-1, 2)
    weights = np.exp(-(z**2).sum(axis=1) / 2) / (2 * np.pi) * 0.1**2
    bounds: dict[str, list[float]] = {"ELBO": [], **{f"K = {k}": [] for k in SAMPLES}}
    exact: list[float] = []
    began = time.monotonic()
    for i, image in enumerate(x, start=1):
        status(f"the integral, image {i} of {len(x)}")
        (log_p,) = climb["exact_log_p"](vae, image[np.newaxis], z, weights)
        exact.append(float(log_p))
        if time.monotonic() - began > SECONDS and i < len(x):
            climb.say(f"your exact_log_p is right, and slow: it was asked for {i} images only")
            break
    status()
    x = x[: len(exact)]
    for _ in range(NOISES):
        eps = rng.standard_normal((max(SAMPLES), len(x), 2), dtype=vae.dtype)
        bounds["ELBO"].append(float(np.mean(climb["elbo_with_noise"](vae, x, eps[:1]))))
        t = vae.forward(x, eps)
        log_w = np.asarray(climb["log_weights"](t.nll, t.z, t.eps, t.logvar))
        for k in SAMPLES:
            bound = climb["log_mean_exp_forward"](log_w[:k])
            bounds[f"K = {k}"].append(float(np.mean(bound)))
    means = {name: (float(np.mean(values)), float(np.std(values) / NOISES**0.5))
             for name, values in bounds.items()}  # fmt: skip
    log_p_x = float(np.mean(exact))
    for name, (mean, _) in means.items():
        climb.say(f"  {name:<8}{mean:9.2f}   {log_p_x - mean:.2f} nats below log p(x)")
    climb.say(f"  log p(x){log_p_x:9.2f}   the integral over the two latents; {len(x)} images")
    return figures.bounds_on_one_axis(means, log_p_x, climb.whose())


LAYERS = ("dense_forward", "dense_backward", "relu_forward", "relu_backward")
MILESTONES = (
    Milestone("your checker finds a bug", "A bug is planted by lot; your checker says where.",
              ("numerical_gradient", "best_step", "relative_error", "kinks"), "kinks", find_a_bug),
    Milestone("your layers reconstruct", "Your layers train an autoencoder on digits.",
              (*LAYERS, "autoencoder_backward"), "autoencoder_backward", reconstruct),
    Milestone("your VAE invents", "Your VAE trains on digits, and invents some.",
              (*LAYERS, "bernoulli_forward", "bernoulli_backward", "reparameterize_forward",
               "reparameterize_backward", "kl_forward", "kl_backward", "vae_backward",
               "adam_step"), "adam_step", invent),
    Milestone("your bound is tighter", "Your ELBO, your bound with K = 1, 5, 50, and log p(x).",
              ("elbo_with_noise", "exact_log_p", "log_weights", "log_mean_exp_forward"),
              "log_mean_exp_forward", bound),
)  # fmt: skip


README = """# Your exercises

{count} functions lead from a finite difference to a VAE that you wrote yourself. Each has a file here.
Fill the files in with any editor, in this order.

    numpyvae exercises watch            checks each file when you save it
    numpyvae exercises hint             gives a hint, plainer each time
    numpyvae exercises list             shows what is done, and what comes next
    numpyvae exercises milestone        lets your functions work together

On the way stand four milestones. There your functions do together what they are for. You need not have
written all of them: the library lends what is missing, and the picture says which functions are yours.

{path}
Train any model with your functions, and look at what it learned:

    numpyvae train --mine .
    numpyvae explore runs/mnist10k
"""


def lay_out_path(folder: Path) -> None:
    """Write a README into a folder of exercises: the steps, and what each milestone needs."""
    readme = folder / "README.md"
    if readme.exists():
        return
    lines = []
    numbers = {exercise.name: i for i, exercise in enumerate(EXERCISES, start=1)}
    for name, i in numbers.items():
        lines.append(f"{i}. `{name}`: {find(name).question}")
        for number, summit in enumerate(MILESTONES, start=1):
            if summit.after == name:
                needs = ", ".join(f"{numbers[need]}" for need in summit.needs)
                lines += ["", f"**Milestone {number}: {summit.title}.** {summit.question} "
                              f"It needs {needs}.", ""]  # fmt: skip
    text = README.format(count=len(EXERCISES), path="\n".join(lines) + "\n")
    with replacing(readme) as unfinished:
        unfinished.write_text(text, encoding="utf-8")


def milestone(
    number: int, functions: Functions | str | Path | None = None, seed: int | None = None
) -> Reached:
    """Let functions that you wrote do together what they are for; print and show what they did.

    number : 1 your checker finds a bug, 2 your layers reconstruct, 3 your VAE invents, 4 your bound
        is tighter
    functions : by name; or a folder of exercises; or None for those defined where it is called
    seed : another one draws another lot

    Returns what was reached; a notebook shows its picture, and `figure.savefig` writes it.
    """
    number = validation.whole_number("number", number)
    if number > len(MILESTONES):
        raise InputError(f"number: expected 1 to {len(MILESTONES)}; got {number}")
    chosen = MILESTONES[number - 1]
    names = list(chosen.needs)
    if functions is None:
        functions = sys._getframe(1).f_globals
    print(f"milestone {number}: {chosen.title}", flush=True)
    if isinstance(functions, str | Path):
        mine, why = own.in_folder(workspace.find(Path(functions)), names)
    else:
        written = {key: value for key, value in functions.items() if callable(value)}
        mine, why = own.told(written, names)
    seed = int(np.random.default_rng().integers(10_000)) if seed is None and number == 1 else seed
    climb = Climb(chosen, mine, validation.whole_number("seed", seed or 0, minimum=0))
    absent = [line.partition(":")[0] for line in why if line.endswith(own.NOT_WRITTEN)]
    for line in why:
        if not line.endswith(own.NOT_WRITTEN):
            climb.say(f"  {line}")
    if absent:
        climb.say(f"  not written yet: {', '.join(absent)}")
    figure = None
    if not mine:
        climb.say(f"none of the {len(names)} is yours yet; begin with {names[0]}")
    else:
        climb.say(climb.whose())
        try:
            figure = _drawn(climb)
        except Stopped as stopped:
            climb.say(str(stopped))
            climb.say("no picture was drawn")
    reached = Reached(number, chosen.title, tuple(mine), climb.lent, tuple(climb.lines), figure)
    if reached.passed:
        print(f"milestone {number} is reached")
    elif figure is not None:
        print(f"milestone {number} is reached when all of them are yours")
    return reached


def _drawn(climb: Climb) -> "Figure":
    from .. import figures

    with figures.style(), np.errstate(all="ignore"):
        return climb.milestone.climb(climb)
