"""A learner's own functions in the place of the library's, in a model and in its training.

The operations are called through their modules, so a function takes another's place by its name:

    with mine.standing_in({"kl_forward": my_kl_forward}, vae) as watched:
        fit(vae, x, epochs=3)
"""

import contextlib
import copy
import functools
import io
import math
import time
import traceback
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .. import latent, layers, likelihood, objectives, schedules
from ..arrays import Array
from ..autoencoder import Autoencoder
from ..objectives import Importance
from ..optim import Adam
from ..terminal import about
from ..vae import VAE
from .loop import fit

Functions = Mapping[str, Callable[..., Any]]

# Where each is called from. The whole-model ones are methods.
PLACES: dict[str, tuple[Any, str]] = {
    **{f"{name}_{way}": (module, f"{name}_{way}")
       for module, names in ((layers, ("dense", "relu", "tanh")),
                             (likelihood, ("bernoulli", "gaussian")),
                             (latent, ("reparameterize", "kl")), (objectives, ("log_mean_exp",)))
       for name in names for way in ("forward", "backward")},
    **{f"{name}_backward": (model, "backward") for name, model in (
        ("vae", VAE), ("autoencoder", Autoencoder), ("importance", Importance))},
    "adam_step": (Adam, "step"),
    "linear": (schedules, "linear"),
}  # fmt: skip

SLOW = 5  # times as long a step as the library's
MOST_LINES, LONGEST = 2, 200  # of what a learner's code prints, and characters of a line
LONG = 60.0  # seconds of an epoch, which somebody should know beforehand
HANGING = 1.0  # seconds in one call; a right function takes far less

WHOLE = ("vae_backward", "autoencoder_backward", "importance_backward")  # gradients by name

# From the arguments of each to the shapes of its results.
SHAPES: dict[str, Callable[..., Any]] = {
    "dense_forward": lambda x, W, b: [(*x.shape[:-1], *b.shape)],
    "dense_backward": lambda dy, x, W: [x.shape, W.shape, W.shape[1:]],
    **dict.fromkeys(("relu_forward", "tanh_forward"), lambda x: [x.shape]),
    **dict.fromkeys(("relu_backward", "tanh_backward"), lambda dy, y: [y.shape]),
    **dict.fromkeys(("bernoulli_forward", "gaussian_forward"),
                    lambda y, x, *_: [np.broadcast_shapes(y.shape, x.shape)[:-1]]),
    **dict.fromkeys(("bernoulli_backward", "gaussian_backward"), lambda _, y, *__: [y.shape]),
    "reparameterize_forward": lambda mu, logvar, eps: [eps.shape],
    "reparameterize_backward": lambda dz, logvar, eps: [logvar.shape, logvar.shape],
    "kl_forward": lambda mu, logvar: [mu.shape[:-1]],
    "kl_backward": lambda dkl, mu, logvar: [mu.shape, mu.shape],
    "log_mean_exp_forward": lambda log_w: [log_w.shape[1:]],
    "log_mean_exp_backward": lambda dy, log_w: [log_w.shape],
    "adam_step": lambda param, *_: [param.shape] * 3,
}  # fmt: skip


def _as_asked(model: VAE, trace: Any) -> bool:
    """Whether a model is of the kind that the exercises on whole models ask for."""
    return len(model.hidden) == 2 and model.activation == "relu"


# Arguments that an exercise does not ask for: the library's function takes those.
ASKED: dict[str, Callable[..., bool]] = {
    "kl_forward": lambda mu, logvar: mu.ndim == 2,
    "kl_backward": lambda dkl, mu, logvar: mu.ndim == 2,
    **dict.fromkeys(WHOLE, _as_asked),
}


class Stopped(Exception):
    """A function that was right in its check failed at work: which, at what step, and why."""

    def __init__(self, operation: str, step: int, why: str, error: BaseException | None) -> None:
        super().__init__(f"{operation} stopped it at step {step}: {why}")
        self.operation, self.step, self.error = operation, step, error


class Interrupted(KeyboardInterrupt):
    """Ctrl-C while a learner's function did not come to an end: which, at what step and line."""


class Printed(io.TextIOBase):
    """What learner's functions print at each step: the first lines are kept, the rest counted."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.count, self._begun = 0, ""

    def write(self, text: str) -> int:
        *whole, self._begun = (self._begun + text).split("\n")
        self._begun = self._begun[:LONGEST]
        self.count += len(whole)
        self.lines += [line[:LONGEST] for line in whole[: MOST_LINES - len(self.lines)]]
        return len(text)

    def __str__(self) -> str:
        left = self.count - len(self.lines)
        more = [f"and {left:,} more line{'s' * (left > 1)}"] if left else []
        return "\n  ".join(["your code printed:", *self.lines, *more])


class Watched:
    """Learner's functions at work: each result is looked at, and the steps are counted.

    printed : where their prints go, which else stand between the lines of a training
    """

    def __init__(self, functions: Functions, printed: Printed | None = None) -> None:
        self.functions, self.step = functions, 1
        self.hushed = (functools.partial(contextlib.redirect_stdout, printed)
                       if printed else contextlib.nullcontext)  # fmt: skip
        self.seconds = dict.fromkeys(functions, 0.0)  # in each itself, not in those that it calls
        self._inside = 0.0  # seconds in those that the one at work has called

    def __getitem__(self, name: str) -> Callable[..., Any]:
        """The function `name`; what it does wrong ends in `Stopped`."""
        function, asked = self.functions[name], ASKED.get(name)
        library = getattr(*PLACES[name]) if asked else None

        @functools.wraps(function)
        def watched(*given: Any, **named: Any) -> Any:
            if asked and library and not asked(*given, **named):
                return library(*given, **named)
            began, outside, self._inside = time.perf_counter(), self._inside, 0.0
            try:
                with self.hushed():
                    results = function(*given, **named)
                return self._looked_at(name, results, given, named)
            except (Stopped, Interrupted):
                raise
            except KeyboardInterrupt as error:
                if time.perf_counter() - began < HANGING:
                    raise
                line = _own_line(function, error).rstrip(":")
                where = f"inside your {name}, at step {self.step}{line}"
                raise Interrupted(where) from None
            except BaseException as error:
                why = f"{type(error).__name__}: {error}{_own_line(function, error)}"
                raise Stopped(name, self.step, why, error) from None
            finally:
                spent = time.perf_counter() - began
                self.seconds[name] += spent - self._inside
                self._inside = outside + spent

        return watched

    def _looked_at(
        self, name: str, results: Any, given: tuple[Any, ...], named: Mapping[str, Any]
    ) -> Any:
        """The results in the precision of the model; `Stopped` for a NaN or another shape."""
        if results is None:
            raise Stopped(name, self.step, "it returned None: is a return missing?", None)
        if name == "linear":
            return lambda done: float(results(done))
        if name not in SHAPES and name not in WHOLE:
            numbers = np.asarray(results)
            if numbers.dtype.kind == "f" and not np.isfinite(numbers).all():
                raise Stopped(name, self.step, "NaN or infinity in its result", None)
            return results
        if name in SHAPES:
            shapes: dict[Any, Any] = dict(enumerate(SHAPES[name](*given, **named)))
            several = len(shapes) > 1
            arrays: dict[Any, Any] = dict(enumerate(results if several else [results]))
            dtype = next(a.dtype for a in (*given, *named.values()) if isinstance(a, np.ndarray))
        else:
            model, several = given[0], True
            arrays = dict(results)
            shapes = {key: param.shape for key, param in model.params.items()}
            dtype = np.dtype(model.dtype)
        looked_at = {key: np.asarray(array, dtype) for key, array in arrays.items()}
        got = {key: array.shape for key, array in looked_at.items()}
        if got != shapes:
            wrong = [key for key in {**shapes, **got} if got.get(key) != shapes.get(key)]
            raise Stopped(name, self.step, "; ".join(
                f"expected shape {shapes.get(key, 'nothing')}{of_result(key)}; "
                f"got {got.get(key, 'nothing')}" for key in wrong[:3]), None)  # fmt: skip
        for key, array in looked_at.items():
            if not np.isfinite(array).all():
                why = f"NaN or infinity in its result{of_result(key)}"
                raise Stopped(name, self.step, why, None)
        if name not in SHAPES:
            return looked_at
        return tuple(looked_at.values()) if several else looked_at[0]


def of_result(key: Any) -> str:
    return f" of {key}" if isinstance(key, str) else ""


def _own_line(function: Callable[..., Any], error: BaseException) -> str:
    """Where in the function's own file it was, as in ", in line 8: return x / 0"."""
    file = getattr(getattr(function, "__code__", None), "co_filename", "")
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename == file]
    return f", in line {frames[-1].lineno}: {frames[-1].line}" if frames else ""


def operations(vae: VAE, fit: Mapping[str, Any] | None = None) -> list[str]:
    """The operations of a training of this model that one can write oneself, in their order.

    fit : the arguments of `fit`, of which the objective and the schedule matter here
    """
    fit = {"objective": "elbo", "schedule": "constant", **(fit or {})}
    iwae = fit["objective"] == "iwae"
    family = str(vae.config["likelihood"]).removesuffix("-optimal")
    names = ["dense", vae.activation, family]
    whole = "autoencoder"
    if not isinstance(vae, Autoencoder):
        names += ["reparameterize", "log_mean_exp" if iwae else "kl"]  # there the KL is sampled
        whole = "importance" if iwae else "vae"
    found = [f"{name}_{way}" for name in names for way in ("forward", "backward")]
    if _as_asked(vae, None):
        found.append(f"{whole}_backward")
    found.append("adam_step")
    if fit["schedule"] == "linear":
        found.append("linear")
    return [name for name in found if name in PLACES]


@dataclass(frozen=True)
class Pace:
    """How long a step of training takes, and each of the learner's functions in it."""

    step: float
    of_each: Mapping[str, float]


def pace(vae: VAE, x: Array, functions: Functions, **options: Any) -> Pace:
    """The quickest of some steps with these images, since a machine has other things to do too.

    options : of `fit`; the model stays as it is
    """
    quickest, spent = Pace(math.inf, {}), 0.0
    for _ in range(10):
        trained = copy.deepcopy(vae)
        began = time.perf_counter()
        with standing_in(functions, list(functions), Printed()) as watched:
            fit(trained, x, epochs=1, batch_size=len(x), verbose=False, **options)
        took = time.perf_counter() - began
        quickest = min(quickest, Pace(took, watched.seconds), key=lambda pace: pace.step)
        spent += took
        if spent > 1:
            break
    return quickest


def slow(yours: Pace, librarys: Pace) -> list[str]:
    """The functions that make a step slow, the slowest first; none where it is not."""
    if yours.step < SLOW * librarys.step:
        return []
    # One that takes as long as a whole step of the library's, and a tenth of this one.
    least = max(librarys.step, yours.step / 10)
    found = [name for name, seconds in yours.of_each.items() if seconds > least]
    return sorted(found, key=lambda name: -yours.of_each[name])


def listed(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names)


def are_slow(names: Sequence[str]) -> str:
    """A right function that is slow must not be taken for a wrong one."""
    return f"your {listed(names)} {'are' if names[1:] else 'is'} right, but slow"


def warning(vae: VAE, x_train: Array, functions: Functions, fit: Mapping[str, Any]) -> str:
    """That slow functions will make an epoch take long; "" if they will not.

    Two tiny steps tell how the time grows with the images of a step, which may itself take minutes.
    """
    options = {name: fit[name] for name in ("objective", "n_samples")}
    own = {name: functions[name] for name in operations(vae, fit) if name in functions}
    try:
        one, three = (pace(vae, x_train[:n], own, **options) for n in (1, 3))
        librarys = pace(vae, x_train[:3], {}, **options)
    except FloatingPointError:  # the training itself will say why
        return ""
    of_an_image = max(0.0, (three.step - one.step) / 2)
    steps = math.ceil(len(x_train) / fit["batch_size"])
    seconds = steps * one.step + len(x_train) * of_an_image
    names = slow(three, librarys)
    if not names or seconds < LONG:
        return ""
    return f"{are_slow(names)}: an epoch will take {about(seconds)}"


def count(names: Sequence[str], mine: Collection[str], of: str = "") -> str:
    """How many of these functions are the reader's own."""
    own = sum(name in mine for name in names)
    many = f"all {own}" if own == len(names) else f"{own} of {len(names)}"
    return f"{many} functions{of} are yours"


def whose(names: Sequence[str], mine: Collection[str], of: str = "") -> str:
    """How many of these functions are the reader's own, and which are not."""
    lent = [name for name in names if name not in mine]
    return count(names, mine, of) + (f"; the library lent {listed(lent)}" if lent else "")


def whose_run(vae: VAE, fit: Mapping[str, Any], mine: Collection[str]) -> str:
    """Whose functions train this model; the walk back through it may be nobody's exercise."""
    said = whose(operations(vae, fit), mine)
    asked = "the exercise's is for two hidden layers of ReLU"
    return said if _as_asked(vae, None) else f"{said}; the walk back is the library's, as {asked}"


@contextlib.contextmanager
def standing_in(
    functions: Functions, names: Sequence[str], printed: Printed | None = None
) -> Iterator[Watched]:
    """As long as this is open, those of `functions` that are among `names` are at work."""
    watched = Watched({name: functions[name] for name in names if name in functions}, printed)
    with contextlib.ExitStack() as stack:
        instead: dict[int, Any] = {}
        for name in watched.functions:
            place, attribute = PLACES[name]
            original, mine = getattr(place, attribute), watched[name]
            instead[id(original)] = mine
            adapted = ADAPTED.get(name, lambda function: function)(mine)
            _put(stack, vars(place).get, functools.partial(setattr, place), attribute, adapted)
            if name == "dense_backward":
                only = _parameters_only(mine)
                _put(stack, vars(layers).get, functools.partial(setattr, layers),
                     "dense_parameters_backward", only)  # fmt: skip
        # What a learner's file imported by name is the library's still.
        for function in watched.functions.values():
            known = getattr(function, "__globals__", {})
            for key in [key for key, value in known.items() if id(value) in instead]:
                if known[key] is not function:
                    _put(stack, known.get, known.__setitem__, key, instead[id(known[key])])
        _count_steps(stack, watched)
        yield watched


def _put(
    stack: contextlib.ExitStack,
    get: Callable[[str], Any],
    put: Callable[[str, Any], None],
    key: str,
    value: Any,
) -> None:
    """Put `value` in a place, until the stack is closed."""
    stack.callback(put, key, get(key))
    put(key, value)


def _count_steps(stack: contextlib.ExitStack, watched: Watched) -> None:
    begin, step = Adam.__init__, Adam.step

    @functools.wraps(begin)
    def begun(optimizer: Adam, *given: Any, **named: Any) -> None:
        begin(optimizer, *given, **named)
        watched.step = 1

    def counted(optimizer: Adam, grads: Mapping[str, Array]) -> None:
        step(optimizer, grads)
        watched.step = optimizer.t + 1

    put = functools.partial(setattr, Adam)
    _put(stack, vars(Adam).get, put, "__init__", begun)
    _put(stack, vars(Adam).get, put, "step", counted)


def _parameters_only(dense_backward: Callable[..., Any]) -> Callable[..., Any]:
    """Of the first layer only dW and db are asked for."""

    def dense_parameters_backward(dy: Array, x: Array) -> tuple[Array, Array]:
        W = np.zeros((x.shape[-1], dy.shape[-1]), dy.dtype)
        _, dW, db = dense_backward(dy, x, W)
        return dW, db

    return dense_parameters_backward


def _adam(adam_step: Callable[..., Any]) -> Callable[..., Any]:
    def step(self: Adam, grads: Mapping[str, Array]) -> None:
        self.t += 1
        for name, param in self.params.items():
            param[...], self.m[name][...], self.v[name][...] = adam_step(
                param, grads[name], self.m[name], self.v[name], self.t,
                self.learning_rate, self.beta1, self.beta2, self.eps,
            )  # fmt: skip

    return step


ADAPTED: dict[str, Callable[[Callable[..., Any]], Callable[..., Any]]] = {
    "adam_step": _adam,
    # A method: called on the model.
    **dict.fromkeys(WHOLE, lambda function: lambda model, trace: function(model, trace)),
}


def in_use() -> Functions:
    """The reader's functions that `use` put to work."""
    return dict(_kept)


_kept: dict[str, Callable[..., Any]] = {}
_stack = contextlib.ExitStack()


def use(name: str, function: Callable[..., Any] | None) -> bool:
    """From now on a reader's `function` is at work as `name`; with None, the library's is again.

    Returns whether one of the reader's was.
    """
    global _stack
    _stack.close()
    before = _kept.pop(name, None) is not None
    if function is not None:
        _kept[name] = function
    _stack = contextlib.ExitStack()
    if _kept:
        _stack.enter_context(standing_in(_kept, tuple(_kept)))
    return before
