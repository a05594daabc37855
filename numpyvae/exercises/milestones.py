"""Four summits of the exercises, where functions that one wrote do together what they are for."""

import contextlib
import dataclasses
import io
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from .. import schedules, validation
from ..arrays import Array
from ..autoencoder import Autoencoder
from ..data import Dataset, load_dataset
from ..storage import replacing
from ..terminal import about, counted, status
from ..training.loop import State, fit, start_at_means
from ..training.mine import (
    Interrupted,
    Pace,
    Printed,
    Stopped,
    Watched,
    are_slow,
    count,
    listed,
    operations,
    pace,
    slow,
    standing_in,
    whose,
)
from ..vae import VAE
from ..validation import InputError
from . import own, workspace
from .catalogue import EXERCISES
from .engine import find, notebook

if TYPE_CHECKING:
    from matplotlib.figure import Figure

SECONDS = 40.0  # that a milestone's training may take
OVERTIME = 2  # times as long, and it is ended
Functions = Mapping[str, Callable[..., Any]]


Trained = tuple[VAE, Dataset, dict[str, list[float]]]


class NoSuchMilestone(InputError):
    """A number that none has."""

    def _render_traceback_(self) -> list[str]:
        """A notebook shows the sentence, and not the library's lines."""
        return [f"milestone: {self}"]


class TimeUp(Exception):
    """A training took longer than it promised."""


@dataclass(frozen=True)
class Size:
    """How large a training is; a slow but right function is met with a smaller one.

    Too few steps for too large a net draw grey blobs, and who sees those doubts the code. So the
    smaller nets learn some of the digits only, of which each is soon told from the others.
    """

    hidden: tuple[int, int]
    n_latent: int
    side: int  # pixels of an image, along each side
    batch_size: int
    learning_rate: float
    steps: int  # after which one can read the picture; three times as many, if there is time
    digits: tuple[int, ...] = tuple(range(10))


SIZES = (
    Size((16, 12), 3, 14, 5, 5e-3, 500, (0, 1, 3)),
    Size((32, 16), 4, 14, 10, 5e-3, 1500, (0, 1, 3, 4)),
    Size((64, 32), 6, 14, 20, 5e-3, 1250, (0, 1, 3, 4, 7)),
    Size((128, 64), 10, 28, 50, 2e-3, 500),
    Size((256, 128), 10, 28, 100, 2e-3, 500),
)
# With the whole KL from the first step, a small net keeps it at 0 for half of its few steps.
BETA = schedules.linear(warmup=0.5)
EPOCHS = 5  # or more, where all images take fewer steps
# What takes the place of a loop.
WHOLE_ARRAYS = {"dense_forward": "x @ W + b", "dense_backward": "x.T @ dy"}


@dataclass(frozen=True)
class Reached:
    """What a milestone showed: the text, and the picture, if there is one."""

    number: int
    title: str
    mine: tuple[str, ...]  # the operations at work that are the learner's
    lent: tuple[str, ...]  # those that the library lent
    lines: tuple[str, ...]
    figure: "Figure | None" = None
    stopped: str = ""  # at Ctrl-C: after how much of it, or where
    cell: int | None = None  # of a notebook, where the picture is shown already

    @property
    def passed(self) -> bool:
        """Whether all operations are the learner's, and did what they should, to the end."""
        return self.figure is not None and not self.lent and not self.stopped

    def __str__(self) -> str:
        return "\n".join([f"milestone {self.number}: {self.title}", *self.lines])

    def __repr__(self) -> str:
        """The lines were printed as they came."""
        return f"<milestone {self.number}: {self.title}>"

    def _repr_png_(self) -> bytes | None:
        """For a notebook, in a later cell than the one that shows it."""
        return None if self.cell is not None and self.cell == _cell() else self._png()

    def _png(self) -> bytes | None:
        if self.figure is None:
            return None
        written = io.BytesIO()
        self.figure.savefig(written, format="png", dpi=100, bbox_inches="tight")
        return written.getvalue()


def _cell() -> int | None:
    """The number of the notebook's cell that runs."""
    ipython = notebook()
    return ipython.get_ipython().execution_count if ipython else None


@dataclass(frozen=True)
class Milestone:
    """One of the four: what it needs, and what it does with it."""

    title: str
    question: str
    needs: tuple[str, ...]
    after: str  # the exercise after which it stands
    climb: Callable[["Climb"], "Figure"]
    then: tuple[str, ...] = ()  # commands to go on with, for a {folder} of exercises


@dataclass
class Climb:
    """A milestone as it is tried: the functions, and what there is to say."""

    milestone: Milestone
    mine: Functions
    seed: int
    lines: list[str] = field(default_factory=list)
    stopped: str = ""  # at Ctrl-C: after how much of it, or where
    printed: Printed = field(default_factory=Printed)  # by the learner's functions

    def say(self, line: str) -> None:
        self.lines.append(line)
        print(line, flush=True)

    @property
    def lent(self) -> tuple[str, ...]:
        return tuple(name for name in self.milestone.needs if name not in self.mine)

    def whose(self) -> str:
        """How many of the operations are the learner's; for a picture and for the screen."""
        return whose(self.milestone.needs, self.mine, " behind this picture")

    def title(self, *lines: str) -> str:
        """What stands above a picture: these lines, and how many of the functions are whose."""
        mine = count(self.milestone.needs, self.mine, " behind this picture")
        return "\n".join([*lines, mine + (f"; {self.stopped}" if self.stopped else "")])

    def __getitem__(self, name: str) -> Callable[..., Any]:
        """The learner's function, watched; or the library's."""
        return Watched(self.mine, self.printed)[name] if name in self.mine else find(name).solution

    def train(self, cls: type[VAE], functions: Functions, n_latent: int = 0) -> Trained:
        """A model trained with `functions`; as large as their speed allows."""

        def build(size: Size) -> VAE:
            latents = n_latent or size.n_latent
            return cls(size.side**2, size.hidden, latents, seed=self.seed)

        mine = {name: functions[name] for name in operations(build(SIZES[-1])) if name in functions}
        size, data, yours = _sized(build, load_dataset("mnist10k"), mine)
        steps = max(3 * EPOCHS, min(3 * size.steps, int(SECONDS / yours.step)))
        images = min(len(data.x_train), max(1, steps // EPOCHS) * size.batch_size)
        epochs = max(1, round(steps * size.batch_size / images))
        if size is not SIZES[-1]:
            self.say(_why_small(yours, pace(build(size), data.x_train[: size.batch_size], {})))
            few = f", of the digits {listed([*map(str, size.digits)])} only" * (
                len(size.digits) < 10
            )
            self.say(f"So the net is small, with hidden layers {'-'.join(map(str, size.hidden))}, "
                     f"and the images have {size.side} by {size.side} pixels{few}.")  # fmt: skip
        self.say(f"{counted(epochs, 'epoch')} of {images:,} images, so that it takes "
                 f"{about(steps * yours.step)}")  # fmt: skip
        if cls is VAE:
            self.say(
                "beta rises from 0 to 1 in the first half, so that the KL leaves room to begin"
            )
        if steps < size.steps:
            self.say("that is little time, so the picture will be blurred")
        vae = build(size)
        start_at_means(vae, data.x_train[:images])
        history: dict[str, list[float]] = {}

        began = time.monotonic()

        def after_epoch(state: State) -> None:
            history.update(state.history)
            for kind in ("", "val_"):  # the loss has a smaller beta at first
                parts = history[f"{kind}reconstruction"], history[f"{kind}kl"]
                history[f"{kind}loss"] = np.sum(parts, axis=0).tolist()
            if time.monotonic() - began > OVERTIME * SECONDS and state.epoch < epochs:
                raise TimeUp

        try:
            with standing_in(mine, list(mine), self.printed):
                fit(vae, data.x_train[:images], epochs=epochs, batch_size=size.batch_size,
                    learning_rate=size.learning_rate, beta=BETA, seed=self.seed,
                    final_learning_rate=size.learning_rate / 10, x_val=data.x_test[:200],
                    after_epoch=after_epoch)  # fmt: skip
        except (KeyboardInterrupt, TimeUp) as error:
            done = len(history.get("epoch", ()))
            after = f"after {done} of {counted(epochs, 'epoch')}"
            if isinstance(error, TimeUp):
                self.say(f"the time was up {after}; the picture shows what it learned")
            else:
                self.stopped = f"stopped {after}"
                if not done or isinstance(error, Interrupted):
                    raise
        return vae, data, history


def _sized(
    build: Callable[[Size], VAE], whole: Dataset, mine: Functions
) -> tuple[Size, Dataset, Pace]:
    """The largest size of which there is time for enough steps, and the pace of it."""
    chosen = None
    for size in SIZES:
        data = only(smaller(whole, size.side), size.digits)
        found = pace(build(size), data.x_train[: size.batch_size], mine)
        if chosen and size.steps * found.step > SECONDS:
            break
        chosen = size, data, found
    assert chosen
    return chosen


def _why_small(yours: Pace, librarys: Pace) -> str:
    """Why there was no time for the largest net."""
    if not (names := slow(yours, librarys)):
        in_browser = sys.platform == "emscripten"
        return "NumPy is slow in a browser." if in_browser else "This machine is busy."
    instead = next((f", such as {WHOLE_ARRAYS[n]}," for n in names if n in WHOLE_ARRAYS), "")
    times = f"a step takes {yours.step / librarys.step:.0f} times as long as with the library's"
    return (f"{are_slow(names)}: {times}. Loops over single numbers are the cause. Write products "
            f"of whole arrays{instead} and run it again for sharp digits.")  # fmt: skip


def smaller(data: Dataset, side: int) -> Dataset:
    """The same digits with `side` pixels along each side, each the mean of some."""
    n = data.image_shape[0] // side
    if n == 1:
        return data

    def means(x: Array) -> Array:
        return x.reshape(len(x), side, n, side, n).mean(axis=(2, 4)).reshape(len(x), -1)

    return dataclasses.replace(data, x_train=means(data.x_train), x_test=means(data.x_test),
                               image_shape=(side, side))  # fmt: skip


def only(data: Dataset, digits: Sequence[int]) -> Dataset:
    """The images of these digits."""
    assert data.y_train is not None
    assert data.y_test is not None
    train, test = (np.isin(y, digits) for y in (data.y_train, data.y_test))
    return dataclasses.replace(data, x_train=data.x_train[train], y_train=data.y_train[train],
                               x_test=data.x_test[test], y_test=data.y_test[test])  # fmt: skip


# 1. A bug that the learner's own checker finds.

# What is wrong with one array of the gradient, and how that is told.
BUGS: dict[str, Callable[[Array], Array]] = {
    "it was twice too large": lambda g: 2 * g,
    "its sign was wrong": lambda g: -g,
    "half of it was missing": lambda g: g / 2,
    "its last entry was forgotten": lambda g: np.where(np.arange(g.size).reshape(g.shape) < g.size - 1, g, 0),
}  # fmt: skip
STEPS = tuple(10.0**-n for n in range(1, 12))


def _alive(rng: np.random.Generator) -> tuple[VAE, Array, Array, dict[str, Array]]:
    """A small model, images, noise and gradients, none of them of a dead unit.

    A gradient that is zero hides any factor, and against it the rounding of a numerical one looks
    like a bug; so does an array whose last entry nobody would miss.
    """
    while True:
        vae = VAE(6, (5, 4), 2, dtype="float64", seed=int(rng.integers(10_000)))
        x, eps = rng.random((5, 6)), rng.standard_normal((5, 2))
        grads = vae.backward(vae.forward(x, eps))
        sizes = [np.abs(g) for g in grads.values()]
        if all(size.max() > 1e-3 and size.flat[-1] > 0.01 * size.max() for size in sizes):
            return vae, x, eps, grads


def find_a_bug(climb: Climb) -> "Figure":
    from ..figures import milestones as figures

    climb.say(f"the lot is number {climb.seed}")
    rng = np.random.default_rng(climb.seed)
    vae, x, eps, grads = _alive(rng)
    planted = str(rng.choice(list(grads)))
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
    climb.say(f"  {'gradient of':<17}relative error")
    for name, error in errors.items():
        climb.say(f"  {name:<20}{error:9.1e}" + ("   <-- here" if error > 1e-4 else ""))
    found = max(errors, key=lambda name: errors[name])
    layer, _, part = found.rpartition(".")
    if found != planted:
        raise Stopped("relative_error", 1, f"the bug was in {planted}, and it points to {found}",
                      None)  # fmt: skip
    checker = "your checker" if not climb.lent else "the checker"
    sentence = f"{checker} found it: the gradient of the {part} of {layer}"
    climb.say(f"{sentence}; {told}")
    return figures.errors_by_array(errors, found, climb.title(sentence))


# 2. and 3. Models trained with the learner's functions.


def reconstruct(climb: Climb) -> "Figure":
    from ..figures import milestones as figures

    ae, data, history = climb.train(Autoencoder, climb.mine)
    x = data.x_test[:12]
    with standing_in(climb.mine, list(climb.mine), climb.printed):
        made = ae.reconstruct(x)
    climb.say(_cost("the reconstruction costs", data, history))
    return figures.originals_over_reconstructions(x, made, data.image_shape, climb.title())


def invent(climb: Climb) -> "Figure":
    from ..figures import milestones as figures

    vae, data, history = climb.train(VAE, climb.mine)
    with standing_in(climb.mine, list(climb.mine), climb.printed):
        made = vae.sample(64, rng=climb.seed)
    climb.say(_cost("-ELBO:", data, history))
    digits, own = "Digits that nobody wrote", len(climb.mine)
    title = (climb.title(digits) if climb.lent or climb.stopped else
             f"{digits}, from {own} functions that you wrote")  # fmt: skip
    return figures.samples_and_losses(made, history, data.image_shape, title)


def _cost(what: str, data: Dataset, history: Mapping[str, list[float]]) -> str:
    """The loss on images that the model has not seen, how it fell, and what is much and little."""
    first, *later = history["val_loss"]
    pixels = " by ".join(map(str, data.image_shape))
    lines = [f"{what} {(later or [first])[-1]:.1f} nats per image of {pixels} pixels"]
    lines[0] += f" after {counted(1 + len(later), 'epoch')}"
    lines += [f"after the first it was {first:.1f}"] * bool(later)
    mean = np.clip(data.x_train.mean(axis=0, dtype="float64"), 1e-3, 1 - 1e-3)
    x = data.x_test
    flat = -(x * np.log(mean) + (1 - x) * np.log(1 - mean)).sum(axis=1).mean()
    return "; ".join([*lines, f"one grey image, the mean of all, would cost {flat:.1f}"])


# 4. Bounds on log p(x).

SAMPLES, IMAGES, NOISES = (1, 5, 50), 20, 20
AXIS = np.arange(-45, 46) * 0.1  # of each latent dimension, for the integral


def bound(climb: Climb) -> "Figure":
    from ..figures import milestones as figures

    climb.say("first the library trains a model of two latents; what is measured on it is yours")
    vae, data, _ = climb.train(VAE, {}, n_latent=2)
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
            climb.say(
                f"your exact_log_p is right, and slow: it was asked for {counted(i, 'image')} only"
            )
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
    climb.say(
        f"  log p(x){log_p_x:9.2f}   the integral over the two latents; {counted(len(x), 'image')}"
    )
    images = f"{counted(len(x), 'test image')}; the model was trained by the library's functions"
    title = climb.title("The more samples K, the tighter the bound on log p(x)", images)
    return figures.bounds_on_one_axis(means, log_p_x, title)


LAYERS = ("dense_forward", "dense_backward", "relu_forward", "relu_backward")
MILESTONES = (
    Milestone("your checker finds a bug", "A bug is planted at random; your checker says where.",
              ("numerical_gradient", "best_step", "relative_error", "kinks"), "kinks", find_a_bug),
    Milestone("your layers reconstruct", "Your layers train an autoencoder on digits.",
              (*LAYERS, "autoencoder_backward"), "autoencoder_backward", reconstruct),
    Milestone("your VAE invents", "Your VAE trains on digits, and invents some.",
              (*LAYERS, "bernoulli_forward", "bernoulli_backward", "reparameterize_forward",
               "reparameterize_backward", "kl_forward", "kl_backward", "vae_backward",
               "adam_step"), "adam_step", invent,
              ("train it longer: numpyvae train --mine {folder} --out runs/mine",
               "then walk in it: numpyvae explore runs/mine")),
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


NUMBERS = range(1, len(MILESTONES) + 1)
_reached: set[int] = set()  # since Python began, where no folder keeps them


def as_recorded(number: int) -> str:
    """The milestone's name among those of the exercises, in the record of progress."""
    return f"milestone_{number}"


def left(folder: Path | None) -> list[int]:
    """Those that are not reached yet."""
    if folder is None:
        return [number for number in NUMBERS if number not in _reached]
    known = workspace.progress(folder)
    return [n for n in NUMBERS if not known.get(as_recorded(n), {}).get("passed")]


def ahead(folder: Path) -> str:
    """The milestone that is ready, or how far one is on the way to the next."""
    known, to_reach = workspace.progress(folder), left(folder)
    done = {name for name, entry in known.items() if entry.get("passed")}
    for number in to_reach:
        if done.issuperset(MILESTONES[number - 1].needs):
            return f"milestone {number} is ready: numpyvae exercises milestone {number}"
    if not to_reach:
        return "all four milestones are reached"
    needs = MILESTONES[to_reach[0] - 1].needs
    return f"milestone {to_reach[0]}: {len(done.intersection(needs))} of {len(needs)} functions"


def _number(given: int | str | None, folder: Path | None) -> int:
    """The milestone that is meant; without a number, the first that is not reached."""
    if given is None:
        if to_reach := left(folder):
            return to_reach[0]
        raise NoSuchMilestone("all four are reached; milestone(3) tries the third again")
    if isinstance(given, str) and given.strip().isdecimal():
        given = int(given)
    if given not in NUMBERS:
        shown = validation.shown(given)
        raise NoSuchMilestone(f"expected a number from 1 to {len(NUMBERS)}; got {shown}")
    return int(given)


def milestone(
    number: int | str | None = None,
    functions: Functions | str | Path | None = None,
    seed: int | None = None,
) -> Reached:
    """Let functions that you wrote do together what they are for; print and show what they did.

    number : 1 your checker finds a bug, 2 your layers reconstruct, 3 your VAE invents, 4 your bound
        is tighter; without one, the first that is not reached
    functions : by name; or a folder of exercises; or None for those defined where it is called
    seed : another one draws another lot

    Returns what was reached; a notebook shows its picture, and `figure.savefig` writes it.
    """
    if functions is None:
        functions = sys._getframe(1).f_globals
    folder = workspace.find(Path(functions)) if isinstance(functions, str | Path) else None
    number = _number(number, folder)
    chosen = MILESTONES[number - 1]
    names = list(chosen.needs)
    print(f"milestone {number}: {chosen.title}", flush=True)
    printed, asked_by = Printed(), own.IN_PYTHON if folder is None else own.IN_A_TERMINAL
    with contextlib.redirect_stdout(printed):
        if folder is None:
            assert isinstance(functions, Mapping)
            written = {key: value for key, value in functions.items() if callable(value)}
            mine, why = own.told(written, names)
        else:
            mine, why = own.in_folder(folder, names)
    seed = int(np.random.default_rng().integers(10_000)) if seed is None and number == 1 else seed
    climb = Climb(
        chosen, mine, validation.whole_number("seed", seed or 0, minimum=0), printed=printed
    )
    absent = [name for name, reason in why.items() if reason == own.NOT_WRITTEN]
    wrong = [name for name in why if name not in absent]
    for name in wrong:
        climb.say(f"  {name}: {why[name]}")
    if absent:
        climb.say(f"  not written yet: {', '.join(absent)}")
    if wrong:
        climb.say(f"  (stuck? {asked_by.format('hint', wrong[0])})")
    figure, mend = None, "start it again and let it finish"
    if not mine:
        climb.say(f"none of the {len(names)} is yours yet; begin with {names[0]}")
    else:
        climb.say(climb.whose())
        try:
            figure = _drawn(climb)
        except Stopped as stopped:
            climb.say(str(stopped))
            climb.say("no picture was drawn")
        except KeyboardInterrupt as error:
            climb.stopped = climb.stopped or "stopped"
            if isinstance(error, Interrupted):
                climb.stopped = f"stopped {error}"
                mend = "does a loop in it never end?"
    if printed.count:
        climb.say(str(printed))
    if climb.stopped:
        climb.say(f"{climb.stopped}, so milestone {number} is not reached; {mend}")
    reached = Reached(number, chosen.title, tuple(mine), climb.lent, tuple(climb.lines), figure,
                      climb.stopped, _cell())  # fmt: skip
    if ipython := notebook() if figure is not None else None:
        ipython.display.display(ipython.display.Image(reached._png()))
    if reached.passed:
        print(f"milestone {number} is reached")
        _reached.add(number)
        if folder is not None:
            workspace.remember(folder, as_recorded(number), passed=True)
    elif figure is not None and not climb.stopped:
        print(f"milestone {number} is reached when all of them are yours")
    return reached


def _drawn(climb: Climb) -> "Figure":
    from .. import figures

    with figures.style(), np.errstate(all="ignore"):
        return climb.milestone.climb(climb)
