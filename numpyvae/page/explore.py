"""`numpyvae explore`: a page in which a run's model is played with. Its sources are here.

The page is one file that asks for nothing from elsewhere: the parameters are in it, rounded to
half precision where no pixel changes visibly, some test images, and where the encoder puts them.
vae.js computes with them what vae.py computes, by the same names, gradients included.
"""

import ast
import base64
import copy
import hashlib
import html
import inspect
import json
import math
import re
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np

from .. import greys, latent, layers, likelihood, vae
from ..arrays import Array
from ..data import Dataset
from ..measures import collapse
from ..storage import replacing
from ..training.loop import History
from ..training.mine import whose_run
from ..training.runs import Run
from ..validation import InputError

PIXEL_TOLERANCE = 5e-3  # of the range of pixels: so far may one move when weights are rounded
COMPARED = 200  # samples, and reconstructions, that this is tried on
LARGEST = 60_000  # of an encoder's answers; half precision ends at 65504
MAP_IMAGES = 1000  # whose codes are in the page
DENSITY_IMAGES = 9000  # whose posteriors make q(z), on a map of two latents
DENSITY_CELLS = 96  # along each side of that map
MOST_IMAGES, FEWEST_IMAGES = 500, 50  # whose pixels are
MOST_BYTES = 3_450_000  # of the page, as long as it has the fewest images
SCRIPTS = ("vae.js", "state.js", "plane.js", "walk.js", "encode.js", "tug.js", "lines.js",
           "begin.js")  # fmt: skip
DIGITS = ("mnist10k", "mnist")  # centred and scaled by the same rule


@dataclass(frozen=True)
class Page:
    """The text of a page, and what it holds."""

    html: str
    precision: str  # of the weights: "float16" or "float32"
    difference: float  # the largest change of a pixel by the rounding
    n_images: int


def page(model: vae.VAE, data: Dataset, history: History, fit: Mapping[str, Any]) -> Page:
    """The page of a trained model, with test images of `data`; the same bytes each time.

    fit : how it was trained, as in a run's config.json; its last beta is where the slider begins
    """
    if getattr(model.likelihood, "sigma", 1.0) is None:
        raise InputError("the gaussian-optimal likelihood has no sigma yet: train an epoch first")
    pair = pair_of(str(model.config["likelihood"]))
    if f"function {pair}_forward" not in text("vae.js"):
        raise InputError(f"the page does not know this likelihood: {pair}_forward is not in vae.js")
    x = data.x_test[:MAP_IMAGES]
    low, high = (0.0, 1.0) if model.likelihood.unit_interval else (float(x.min()), float(x.max()))
    with np.errstate(all="ignore"):
        mu, logvar = model.encode(x)
        kl = collapse.latent_use(model, x).kl
    if not all(np.abs(values).max() < LARGEST for values in (mu, logvar, kl)):
        raise InputError(
            f"the encoder's mu, logvar or KL of an image is not below {LARGEST:,.0f} in size: "
            "the run has diverged"
        )
    precision, difference = smallest_precision(model, x, high - low)
    # 4 at least, and nearly all codes.
    half = max(4.0, round(1.08 * float(np.quantile(np.abs(mu), 0.998)), 4))
    many: Array = x[:0]
    q: Array = np.empty(0)
    if model.n_latent == 2:
        many = np.concatenate([x, data.x_train[: DENSITY_IMAGES - len(x)]])
        q = aggregate_posterior(model, many, half)
    about = {
        "config": {**model.config, "sigma": getattr(model.likelihood, "sigma", None)},
        "shapes": [(name, param.shape) for name, param in model.params.items()],
        "precision": precision,
        "image_shape": data.image_shape,
        "pixel_range": (low, high),
        "beta": (history.get("beta") or [fit["beta"]])[-1],
        "half": half,
        "density_images": (len(x), len(many) - len(x)),  # to test on, and to train on
        "kl": kl.round(4).tolist(),
        "fit": data.name in DIGITS,
        "lines": lines(str(model.config["likelihood"])),
        **labels(data),
    }
    weights = np.concatenate([param.ravel() for param in model.params.values()])
    css, scripts = text("page.css"), "\n".join(text(name) for name in SCRIPTS)
    parts = {
        "title": html.escape(shown_name(data)),
        "facts": html.escape(facts(model, data, history, fit)),
        "colophon": html.escape(colophon(model, data, precision, difference, len(x))),
        "css": css,
        "css_hash": hashed(css),
        "about": json.dumps(about, separators=(",", ":"), allow_nan=False).replace("<", "\\u003c"),
        "weights": packed(weights, precision),
        "codes": packed(mu, "float16"),
        # exp(-60) is nothing, and half precision has no smaller number than that needs.
        "density": packed(np.log(np.maximum(q, np.exp(-60.0))), "float16"),
        "scripts": scripts,
        "scripts_hash": hashed(scripts),
    }
    template = text("page.html")
    room = MOST_BYTES - sum(len(part) for part in [template, *parts.values()])
    n_images = min(MOST_IMAGES, len(x), max(FEWEST_IMAGES, room * 3 // 4 // x.shape[1]))
    pixels = np.round((x[:n_images] - low) / max(high - low, 1e-12) * 255).astype("uint8")
    parts["images"] = base64.b64encode(pixels.tobytes()).decode()
    filled = re.sub(r"{{(\w+)}}", lambda name: parts[name[1]], template)
    return Page(filled, precision, difference, n_images)


def write(path: Path, run: Run) -> Page:
    """Make the page of a run, and write it to `path`: all of it, or nothing."""
    fit = {**run.config["fit"], "mine": run.config.get("mine")}
    made = page(run.vae, run.data, run.state.history, fit)
    with replacing(path) as unfinished:
        unfinished.write_text(made.html, encoding="utf-8", newline="\n")
    return made


def text(name: str) -> str:
    """A source of the page."""
    return (resources.files(__package__) / name).read_text(encoding="utf-8")


def hashed(source: str) -> str:
    """As a content security policy names the one script, or style, that may be used."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"


def packed(values: Array, precision: str) -> str:
    """Numbers as little-endian float16 or float32, in base64."""
    values = values.astype(np.dtype(precision).newbyteorder("<"))
    return base64.b64encode(values.tobytes()).decode()


def aggregate_posterior(model: vae.VAE, x: Array, half: float) -> Array:
    """q(z), the mean of q(z|x) over the images x, on a map of two latents from -half to half.

    Returns the averages over the cells of a grid, (z[1], z[0]). A posterior may be narrower than a
    cell; its average there is exact all the same, a difference of its cumulative distribution.
    """
    mu, logvar = (value.astype("float64") for value in model.encode(x))
    edges = np.linspace(-half, half, DENSITY_CELLS + 1)
    sigma = np.maximum(latent.sigma_from(logvar), 1e-30)
    scaled = (edges - mu[..., np.newaxis]) / sigma[..., np.newaxis]
    below = np.vectorize(math.erf)(scaled / math.sqrt(2)) / 2  # (N, 2, cells + 1), up to a constant
    across, up = np.diff(below).transpose(1, 0, 2)
    return up.T @ across / len(x) / (2 * half / DENSITY_CELLS) ** 2


def rounded(model: vae.VAE, precision: str) -> vae.VAE:
    """The model with its parameters rounded to float16 or float32, which then computes in float64:
    the page's own arithmetic."""
    model = copy.copy(model)
    model.dtype = "float64"
    with np.errstate(over="ignore"):
        model.params = {
            name: param.astype(precision).astype("float64") for name, param in model.params.items()
        }
    return model


def smallest_precision(model: vae.VAE, x: Array, pixel_range: float) -> tuple[str, float]:
    """The least precision that shows in no pixel, of samples and of reconstructions of x; and the
    largest change of one."""
    z = np.random.default_rng(0).standard_normal((COMPARED, model.n_latent))
    x = x[:COMPARED]
    for precision in ("float16", "float32"):
        coarse = rounded(model, precision)
        if not all(np.isfinite(param).all() for param in coarse.params.values()):
            continue
        difference = max(
            float(np.abs(coarse.decode(z) - model.decode(z)).max()),
            float(np.abs(coarse.reconstruct(x) - model.reconstruct(x)).max()),
        )
        if difference <= PIXEL_TOLERANCE * pixel_range:
            return precision, difference
    raise InputError("the model's weights are too large to be rounded to single precision")


def labels(data: Dataset) -> dict[str, Any]:
    """The classes, the class of each image on the map (or none), and their colours."""
    from ..figures import CLASSES, MOST_CLASSES

    y = None if data.y_test is None else data.y_test[:MAP_IMAGES].astype(str)
    if y is None or len(np.unique(y)) > MOST_CLASSES:
        return {"classes": [], "y": [], "colours": CLASSES}
    classes, y = np.unique(y, return_inverse=True)
    return {"classes": classes.tolist(), "y": y.tolist(), "colours": CLASSES}


def shown_name(data: Dataset) -> str:
    """Of the reader's own file, its name: where it lies is nobody else's business."""
    return Path(data.name).name.encode("utf-8", "replace").decode()


def facts(model: vae.VAE, data: Dataset, history: History, fit: Mapping[str, Any]) -> str:
    """What was trained, and how, in a sentence or two."""
    widths = "-".join(str(n) for n in (model.n_inputs, *model.hidden, model.n_latent))
    latents = "1 latent" if model.n_latent == 1 else f"{model.n_latent} latents"
    epochs = len(history.get("epoch", []))
    sentence = f"A variational autoencoder of {shown_name(data)}, {widths} and back: {latents}, "
    sentence += f"{model.config['likelihood']} likelihood"
    if sigma := getattr(model.likelihood, "sigma", None):
        sentence += f" with sigma {sigma:.3g}"
    sentence += f", trained for {epochs} {'epoch' if epochs == 1 else 'epochs'} with "
    if fit.get("objective", "elbo") == "iwae":
        sentence += f"the importance-weighted bound of {fit['n_samples']} samples"
    else:
        sentence += f"beta {fit['beta']:g}"
    if fit.get("schedule", "constant") != "constant":
        sentence += f" ({fit['schedule']} schedule)"
    if fit.get("free_bits"):
        sentence += f" and {fit['free_bits']:g} nats free in each dimension"
    if validation := history.get("val_reconstruction"):
        elbo = -validation[-1] - history["val_kl"][-1]
        sentence += f", elbo {elbo:.1f} nats per test image".replace("-", "−")
        if fit.get("binarize"):
            sentence += " with its pixels drawn black or white"
    if own := fit.get("mine"):
        sentence += f". In its training {whose_run(model, fit, own['functions'])}"
    return f"{sentence}. All that you see is computed in this page, by its own decoder and encoder."


def at_most(value: float) -> str:
    """A positive number in words: rounded up to one digit."""
    if value == 0:
        return "0"
    digits = -math.floor(math.log10(value))
    return np.format_float_positional(math.ceil(value * 10**digits) / 10**digits, trim="-")


def colophon(model: vae.VAE, data: Dataset, precision: str, difference: float, n_test: int) -> str:
    """How the page was made, whose images it shows, and what its figures are not."""
    named = {"float16": "half", "float32": "single"}[precision]
    sentences = [
        f"Made by numpyvae explore. The weights are in {named} precision, which moves no pixel of "
        f"{COMPARED} samples and {min(COMPARED, n_test)} reconstructions by more than "
        f"{at_most(difference)}; sums are in double."
    ]
    if data.name in DIGITS:
        sentences.append(
            "The digits are of the MNIST database of Yann LeCun and Corinna Cortes, under "
            "CC BY-SA 3.0."
        )
    if model.config["likelihood"] == "bernoulli":
        sentences.append(
            "To a Bernoulli, which knows black and white only, the reconstruction of grey pixels "
            "is a cross-entropy."
        )
    else:
        sentences.append(
            "Grey pixels have a density, not a probability: its logarithm may be positive, and so "
            "may the elbo."
        )
    return " ".join(sentences)


def pair_of(family: str) -> str:
    """What the forward and backward of a likelihood are called, before _forward and _backward."""
    return "gaussian" if family == "gaussian-optimal" else family.replace("-", "_")


def lines(family: str) -> dict[str, Any]:
    """The lines of VAE.forward and VAE.backward, and the operations they call, as they stand."""
    nested = {"decoder_backward", "encoder_backward"}
    forward, backward = _lines(vae.VAE.forward), []
    for line in _lines(vae.VAE.backward):
        backward.append(line)
        if line["calls"] in nested:
            function = getattr(vae.VAE, line["calls"])
            # What goes in is shown where it is new.
            parameters = [name for name in inspect.signature(function).parameters if name != "self"]
            known = {name for earlier in backward for name in earlier["names"]}
            line["names"] += [name for name in parameters if name not in known]
            backward += _lines(function)
    pair = pair_of(family)
    operations: dict[str, str] = {}
    for line in [*forward, *backward]:
        if line["calls"] in ("forward", "backward"):
            line["calls"] = f"{pair}_{line['calls']}"
        for module in (layers, latent, likelihood, greys, vae):
            if line["calls"] not in nested and hasattr(module, line["calls"]):
                operations[line["calls"]] = _body(getattr(module, line["calls"]))
    return {"forward": forward, "backward": backward, "operations": operations}


def _statements(function: Callable[..., Any]) -> tuple[list[str], list[ast.stmt], set[str]]:
    """The source lines of a function, its statements, and the names of its arguments."""
    source = textwrap.dedent(inspect.getsource(function))
    (definition,) = ast.parse(source).body
    assert isinstance(definition, ast.FunctionDef)
    body = definition.body[1:]  # without the docstring
    return source.splitlines(), body, {argument.arg for argument in definition.args.args}


def _lines(function: Callable[..., Any]) -> list[dict[str, Any]]:
    """The assignments of a function: code, names assigned, and the last name of what is called.

    Those that check or rename an argument are left out.
    """
    source, statements, arguments = _statements(function)
    found = []
    for statement in statements:
        if not isinstance(statement, ast.Assign) or isinstance(statement.value, ast.Name):
            continue
        (target,) = statement.targets
        names = [node.id for node in ast.walk(target) if isinstance(node, ast.Name)]
        if set(names) <= arguments:
            continue
        called = statement.value.func if isinstance(statement.value, ast.Call) else None
        code = "\n".join(source[statement.lineno - 1 : statement.end_lineno])
        found.append(
            {
                "function": function.__name__,
                "code": textwrap.dedent(code),
                "names": names,
                "calls": getattr(called, "attr", getattr(called, "id", "")),
            }
        )
    return found


def _body(function: Callable[..., Any]) -> str:
    """A function's first line and its statements, without the docstring."""
    source, statements, _ = _statements(function)
    signature = inspect.signature(function)
    head = f"def {function.__name__}({', '.join(signature.parameters)}):"
    return "\n".join([head, *source[statements[0].lineno - 1 :]])
