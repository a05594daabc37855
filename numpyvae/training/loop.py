"""The training loop: shuffle, draw noise, forward, backward, step; and what to watch meanwhile."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from .. import schedules, validation
from ..arrays import Array
from ..autoencoder import Autoencoder, CodeTrace
from ..families import LARGEST_SIGMA, SMALLEST_SIGMA, Bernoulli, OptimalGaussian
from ..objectives import FreeBits, Importance
from ..optim import Adam
from ..schedules import Schedule
from ..vae import VAE, Trace
from .options import Options
from .progress import Progress

COLUMNS = ("epoch", "beta", "loss", "reconstruction", "kl")
VALIDATION_COLUMNS = ("val_loss", "val_reconstruction", "val_kl")
REMEDY = (
    "mostly a learning rate that is too large; else a sigma that is too small, or pixels of very "
    "different size"
)
History = dict[str, list[float]]


@dataclass
class State:
    """All that training needs to go on as if never stopped, beside the parameters."""

    optimizer: Adam
    rng: np.random.Generator
    history: History = field(default_factory=dict)

    @property
    def epoch(self) -> int:
        """Epochs that are complete."""
        return len(self.history.get("epoch", []))


def fit(
    vae: VAE,
    x_train: Any,
    *,
    epochs: int,
    batch_size: int = Options.batch_size,
    beta: float | Schedule = Options.beta,
    learning_rate: float = Options.learning_rate,
    final_learning_rate: float | None = Options.final_learning_rate,
    adam_eps: float = Options.adam_eps,
    binarize: bool = Options.binarize,
    n_samples: int = Options.n_samples,
    objective: str = Options.objective,
    free_bits: float = Options.free_bits,
    seed: int = Options.seed,
    x_val: Any = None,
    verbose: bool = True,
    state: State | None = None,
    after_epoch: Callable[[State], None] | None = None,
) -> History:
    """Train `vae` with Adam on x_train (N, D), changing its parameters in place.

    epochs : passes over the images, in all (a `state` that has run 3 of 10 runs 7 more)
    beta : weight of the KL; 1 trains the ELBO. Or a schedule of it, see schedules.py
    n_samples : noise samples per image, K
    objective : "elbo", or "iwae" for the importance-weighted bound with K samples, beta being 1
    free_bits : nats of KL that each latent dimension has free, for the "elbo"
    learning_rate, adam_eps : Adam's, unless `state` brings its own optimizer
    final_learning_rate : where the learning rate ends, along half a cosine from `learning_rate`
    binarize : draw every pixel black or white, with its grey as the probability, anew at each use
        (Burda et al. 2016); those of x_val once
    seed : decides the order of the images and the noise, unless `state` brings its own generator;
        the same machine, NumPy and number of BLAS threads then give the same bits
    x_val : images to watch but not to train on, with one noise sample each, always the same
    verbose : print a line per epoch
    state : a `State` to go on from, the vae being as it was then; `after_epoch` is called with
        it after each epoch

    Returns the history, a dict of lists with an entry per epoch: "epoch", "beta" (at its end),
    "loss", "reconstruction", "kl", and with x_val "val_loss", "val_reconstruction", "val_kl"; means
    in nats per image, over the epoch for the training images, after it for x_val. val_loss is the
    ELBO's, val_reconstruction + beta * val_kl, whatever the objective.

    Raises ValueError for arguments it can't use, FloatingPointError when the loss or a gradient is
    no longer finite, naming the step and the array. What `after_epoch` saw last was finite.
    """
    validation.instance("vae", vae, VAE)
    x_train = validation.images(
        "x_train", x_train, vae.n_inputs, vae.dtype, vae.likelihood.unit_interval
    )
    if x_val is not None:
        x_val = validation.images(
            "x_val", x_val, vae.n_inputs, vae.dtype, vae.likelihood.unit_interval
        )
    options = Options(
        epochs=epochs,
        batch_size=batch_size,
        learning_rate=learning_rate,
        final_learning_rate=final_learning_rate,
        adam_eps=adam_eps,
        binarize=binarize,
        n_samples=n_samples,
        objective=objective,
        free_bits=free_bits,
        seed=seed,
    )
    schedule = schedules.as_schedule(beta)
    model = under(vae, options.objective, options.free_bits, schedule)
    if options.binarize:
        validation.images("x_train", x_train, vae.n_inputs, vae.dtype, unit_interval=True)
        if x_val is not None:
            x_val = drawn(x_val, np.random.default_rng([options.seed, 2]))
    if after_epoch is not None:
        validation.function("after_epoch", after_epoch)
    if state is None:
        optimizer = Adam(vae.params, options.learning_rate, eps=options.adam_eps)
        state = State(optimizer, np.random.default_rng(options.seed))
    elif validation.instance("state", state, State).optimizer.params is not vae.params:
        raise validation.InputError("state: expected that of this vae; it belongs to another")

    progress = (
        Progress(
            state.epoch,
            options.epochs,
            len(x_train),
            _in_words(model),
            kl=not isinstance(model, Autoencoder),
        )
        if validation.yes_or_no("verbose", verbose)
        else None
    )
    while state.epoch < options.epochs:
        beta_at = _within(schedule, state.epoch, options.epochs)
        rate_at = None
        if options.final_learning_rate is not None:
            falling = _cosine(options.learning_rate, options.final_learning_rate)
            rate_at = _within(falling, state.epoch, options.epochs)
        likelihood = vae.likelihood
        best_sigma = isinstance(likelihood, OptimalGaussian)
        if best_sigma:
            model.likelihood = OptimalGaussian()  # that of each batch
        try:
            means = train_one_epoch(model, x_train, state, options.batch_size, beta_at,
                                    options.n_samples, progress, rate_at,
                                    options.binarize)  # fmt: skip
        finally:  # where Ctrl-C stops it, too
            model.likelihood = likelihood
        if best_sigma:
            found = OptimalGaussian.after(means[1], vae.n_inputs)
            if not SMALLEST_SIGMA <= (found.sigma or 0) <= LARGEST_SIGMA:
                raise FloatingPointError(
                    f"the best sigma became {found.sigma} in epoch {state.epoch + 1}; {REMEDY}"
                )
            model.likelihood = vae.likelihood = found
            vae.config["sigma"] = vae.likelihood.sigma
        beta = beta_at(1.0)
        for name, param in vae.params.items():
            if not np.isfinite(param).all():
                raise FloatingPointError(
                    f"{name} is no longer finite after epoch {state.epoch + 1}; {REMEDY}"
                )
        row = dict(zip(COLUMNS, (state.epoch + 1, beta, *means), strict=True))
        if x_val is not None:
            # A generator of its own: to watch more or fewer images leaves the training as it is.
            row |= zip(VALIDATION_COLUMNS, evaluate(vae, x_val, beta, options.seed), strict=True)
            if not math.isfinite(row["val_loss"]):
                raise FloatingPointError(
                    f"the validation loss became {row['val_loss']} after epoch {state.epoch + 1}; "
                    f"{REMEDY}"
                )
        for column, value in row.items():
            state.history.setdefault(column, []).append(value)
        if progress:
            progress.epoch_done(row)
        if after_epoch:
            after_epoch(state)
    return state.history


def _in_words(model: VAE) -> str:
    """What the loss is, in the words of the table's columns."""
    if isinstance(model, Autoencoder):
        return "reconstruction"
    if isinstance(model, Importance):
        return "-(importance-weighted bound); validation = -ELBO"
    if isinstance(model, FreeBits):
        return f"reconstruction + beta * KL, of which {model.free_bits:g} per dimension are free"
    return "reconstruction + beta * KL"


def _cosine(first: float, last: float) -> Schedule:
    """From first to last along half a cosine."""
    return lambda done: last + (first - last) * (1 + math.cos(math.pi * done)) / 2


def drawn(x: Array, rng: np.random.Generator) -> Array:
    """Images of black and white pixels, each white with its grey as the probability."""
    return (rng.random(x.shape, dtype=np.float32) < x).astype(x.dtype)


def start_at_means(vae: VAE, x_train: Array) -> None:
    """Let the Bernoulli's output begin at each pixel's mean: its bias becomes their log-odds."""
    if not isinstance(vae.likelihood, Bernoulli):
        raise validation.InputError("start_at_means: needs the bernoulli likelihood")
    mean = (x_train.sum(axis=0, dtype="float64") + 1) / (len(x_train) + 2)  # never 0 or 1
    vae.output[1][:] = np.log(mean / (1 - mean))


def _within(schedule: Schedule, epoch: int, epochs: int) -> Schedule:
    """The part of a schedule that belongs to one epoch."""
    return lambda done: schedule((epoch + done) / epochs)


def under(vae: VAE, objective: str, free_bits: float, schedule: Schedule) -> VAE:
    """The model with its parameters, under the objective that these arguments of `fit` ask for."""
    validation.one_of("objective", objective, ("elbo", "iwae"))
    free_bits = validation.not_negative("free_bits", free_bits)
    if objective == "iwae":
        if free_bits:
            raise validation.InputError("free_bits: the iwae objective has none; expected 0")
        if any(schedule(done) != 1 for done in (0, 0.1, 0.5, 1)):
            raise validation.InputError("beta: the iwae objective has no beta; expected 1")
    if isinstance(vae, Autoencoder) and (objective != "elbo" or free_bits):
        raise validation.InputError("objective: an autoencoder has neither iwae nor free bits")
    if objective == "iwae":
        return Importance.of(vae)
    return FreeBits.of(vae, free_bits) if free_bits else vae


def train_one_epoch(
    vae: VAE,
    x_train: Array,
    state: State,
    batch_size: int,
    beta: Schedule,
    n_samples: int = 1,
    progress: Progress | None = None,
    learning_rate: Schedule | None = None,
    binarize: bool = False,
) -> tuple[float, float, float]:
    """One pass over the images in a new order; loss, reconstruction and KL, nats per image.

    beta, learning_rate : as functions of the share of the epoch that is done
    """
    totals = np.zeros(3)
    # Linux gives large arrays back to the system at each step and faults them in anew, until one of
    # 31 MB was freed: at batch 512 that spares 350 page faults a step. Elsewhere it does nothing.
    np.empty(31 << 20, dtype=np.uint8)
    order = state.rng.permutation(len(x_train))
    # Overflow shows as a loss that is not finite, which says more than NumPy's warning would.
    with np.errstate(over="ignore", invalid="ignore"):
        for start in range(0, len(order), batch_size):
            x = x_train[order[start : start + batch_size]]
            if binarize:
                x = drawn(x, state.rng)
            if learning_rate:
                state.optimizer.learning_rate = learning_rate(start / len(order))
            shape = (len(x), vae.n_latent) if n_samples == 1 else (n_samples, len(x), vae.n_latent)
            eps = state.rng.standard_normal(shape, dtype=vae.dtype)
            trace = vae.forward(x, eps, beta((start + len(x)) / len(order)))
            grads = vae.backward(trace) if math.isfinite(trace.loss) else {}
            # The sum of squares is one fast product; Adam needs it to be finite, too.
            if not grads or not all(math.isfinite(np.vdot(g, g)) for g in grads.values()):
                when = f"epoch {state.epoch + 1}, step {start // batch_size + 1}"
                raise FloatingPointError(f"{when}: {first_not_finite(vae, trace, grads)}; {REMEDY}")
            state.optimizer.step(grads)
            totals += np.array([trace.loss, trace.reconstruction, trace.kl_mean]) * len(x)
            if progress:
                progress.images_done(state.epoch, start + len(x))
    loss, reconstruction, kl = (totals / len(order)).tolist()
    return loss, reconstruction, kl


def first_not_finite(vae: VAE, trace: Trace | CodeTrace, grads: dict[str, Array]) -> str:
    """Which array of a step has the first NaN or infinity, in the order they were computed.

    grads : those of `backward`; one whose square overflows counts, for Adam squares it
    """
    computed = dict(vae.params)
    for name, value in vars(trace).items():
        if isinstance(value, list):
            trunk = {"enc": "encoder", "dec": "decoder"}[name]
            computed |= {f"the {trunk}'s layer {i}": h for i, h in enumerate(value)}
        elif isinstance(value, np.ndarray):
            computed[name] = value
    computed |= {f"the gradient of {name}": grads[name] for name in reversed(grads)}
    for name, array in computed.items():
        bad = array[~np.isfinite(array)]
        if bad.size:
            return f"{name} is the first array with {bad.flat[0]} in it{_largest(name, trace)}"
        if name.startswith("the gradient") and not math.isfinite(np.vdot(array, array)):
            return f"{name} has entries up to {np.abs(array).max():.3g}, whose squares overflow"
    return f"the loss became {trace.loss}"


def _largest(name: str, trace: Trace | CodeTrace) -> str:
    """For what exp(logvar) goes into, how large logvar was."""
    if isinstance(trace, CodeTrace) or name not in ("z", "kl"):
        return ""
    return f" (logvar is up to {trace.logvar.max():.3g})"


def evaluate(
    vae: VAE, x: Array, beta: float, seed: int, batch_size: int = 1000
) -> tuple[float, float, float]:
    """Loss, reconstruction and KL of x (N, D) with one noise sample each, nats per image."""
    rng = np.random.default_rng([seed, 1])
    totals = np.zeros(2)
    with np.errstate(over="ignore", invalid="ignore"):
        for start in range(0, len(x), batch_size):
            batch = x[start : start + batch_size]
            eps = rng.standard_normal((len(batch), vae.n_latent), dtype=vae.dtype)
            trace = vae.forward(batch, eps, beta)
            totals += np.array([trace.reconstruction, trace.kl_mean]) * len(batch)
    reconstruction, kl = (totals / len(x)).tolist()
    return reconstruction + beta * kl, reconstruction, kl
