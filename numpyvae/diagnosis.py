"""Why a gradient is wrong: from its numbers back to the factor that was lost.

The right gradient of an operation is a short formula, such as dlogvar = ½ dz sigma eps, and what
people write instead is mostly an edit of it: the ½ is missing, sigma² stands for sigma, a sign is
turned. mistakes.py lists for each operation its formula, a sum of terms that are products of named
factors, and the edits. A wrong answer is compared with the formula after one edit, after two,
and then times a free number; the first that agrees is the diagnosis. If none does, a regression
of the answer on all those terms says what it is made of. What they can't explain either, such as
noise other than the eps that was given, is called unexplained.

`diagnose` takes one operation at a time, because there a mistake still has its own shape; by the
time it reaches the gradient of a weight it has gone through many products. `diagnose_vae` looks
at every operation of a model first, and then at how its `backward` puts them together.
"""

import copy
import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from . import gradcheck, latent, layers, likelihood
from .arrays import Array
from .likelihood import Gaussian
from .mistakes import OPERATIONS, Edit, Formula, Operation, Output, Term
from .vae import VAE, Trace, trunk_forward
from .validation import InputError, one_of

# A right formula reaches 1e-15 here, or 1e-10 against numerical gradients; wrong ones miss by 1e-3.
TOLERANCE = 1e-6


@dataclass(frozen=True)
class Finding:
    """One mistake: a short stable name, where it was found, and a sentence to act on."""

    slug: str
    where: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.where}: {self.sentence} [{self.slug}]"


def diagnose(name: str, function: Callable[..., Any], seed: int = 0) -> list[Finding]:
    """What is wrong with `function`, written to be the `*_backward` called `name`: [] if nothing.

    name : "dense_backward", "kl_backward", …: one of OPERATIONS; the arguments are the library's
    seed : decides the shapes and numbers it is tried on
    """
    operation = OPERATIONS[one_of("name", name, tuple(OPERATIONS))]
    rng = np.random.default_rng(seed)
    for kind in (0, 1):  # without noise samples first: what is wrong there is wrong with them too
        draws = [operation.arguments(rng, kind) for _ in range(3)]
        findings = _diagnose(name, function, operation, draws, rng)
        if findings:
            return findings
    return []


def _diagnose(
    name: str,
    function: Callable[..., Any],
    operation: Operation,
    draws: list[dict[str, Any]],
    rng: np.random.Generator,
) -> list[Finding]:
    answers = []
    for arguments in draws:
        results, findings = _call(name, function, arguments, operation)
        if findings:
            return findings
        answers.append(results)

    factors = [operation.factors(**arguments) for arguments in draws]
    tables = [_Terms(output, factors) for output in operation.outputs]
    given = [np.concatenate([np.ravel(a) for a in column]) for column in zip(*answers, strict=True)]
    right = [table.value(table.output.formula) for table in tables]
    if len(given) > 1 and given[0].shape == given[1].shape:
        turned = [right[1], right[0], *right[2:]]
        if _agree(given, turned) and not _agree(given, right):
            names = " and ".join(output.name for output in operation.outputs[:2])
            return [Finding("swapped", name, f"{names} are right, but in each other's place")]
    findings = []
    for i, table in enumerate(tables):
        where = f"{name}, {table.output.name}"
        for slug, sentence in _explain(table, given[i]):
            if slug == "unexplained" and "eps" in draws[0]:
                others = [{**a, "eps": rng.standard_normal(a["eps"].shape)} for a in draws]
                again = [np.ravel(_arrays(function(*other.values()))[i]) for other in others]
                if np.array_equal(np.concatenate(again), given[i]):
                    slug = "fresh-noise"
                    sentence = "it does not change with the eps that it is given: use that one"
            findings.append(Finding(slug, where, sentence))
    return findings


def _arrays(results: Any) -> list[Array]:
    return [np.asarray(a) for a in (results if isinstance(results, tuple | list) else [results])]


def _call(
    name: str, function: Callable[..., Any], arguments: dict[str, Any], operation: Operation
) -> tuple[list[Array], list[Finding]]:
    """The results as float arrays of the right shapes, or what is wrong with them as such."""

    def finding(slug: str, sentence: str, output: str | None = None) -> Any:
        return [], [Finding(slug, f"{name}, {output}" if output else name, sentence)]

    shapes = {key: value.shape for key, value in arguments.items() if isinstance(value, np.ndarray)}
    given = ", ".join(f"{key} {shape}" for key, shape in shapes.items())
    before, outputs = copy.deepcopy(arguments), operation.outputs
    try:
        results, again = function(*arguments.values()), None
        changed = [key for key in shapes if not np.array_equal(arguments[key], before[key])]
        if not changed:
            again = function(*copy.deepcopy(before).values())
    except Exception as error:  # whatever the function under test raises is a finding
        return finding("raised", f"for {given}: {type(error).__name__}: {error}")
    if changed:
        return finding("changed-in-place", f"it changes its argument {', '.join(changed)}")
    if results is None:
        return finding("none", "it returns None: is the return missing?")
    answers, repeated = _arrays(results), _arrays(again)
    expected = ", ".join(output.name for output in outputs)
    if len(answers) != len(outputs):
        return finding("wrong-count", f"expected ({expected}); got {len(answers)} arrays")
    factors = operation.factors(**before)
    for output, answer, other in zip(outputs, answers, repeated, strict=True):
        shape = factors[output.like].shape
        if answer.dtype.kind not in "fiu":
            return finding("not-numbers", f"expected floats; got {answer.dtype}", output.name)
        if answer.shape != shape:
            sentence = f"for {given}: expected shape {shape}; got {answer.shape}"
            right = _Terms(output, [factors]).value(output.formula).reshape(shape)
            if answer.shape == shape[::-1] and _agree([answer.T], [right]):
                return finding("transposed", f"{sentence}: it is the transpose", output.name)
            if answer.ndim == len(shape) + 1 and answer.shape[1:] == shape:
                sentence += "; what several samples or examples share is summed over them"
                return finding("not-summed", sentence, output.name)
            return finding("wrong-shape", sentence, output.name)
        if answer.dtype.kind != "f":
            return finding("integers", f"expected floats; got {answer.dtype}", output.name)
        if not np.isfinite(answer).all():
            return finding("nan", "it holds NaN or infinity", output.name)
        if not np.array_equal(answer, other):
            slug = "fresh-noise" if "eps" in arguments else "not-deterministic"
            sentence = "two calls with the same arguments differ: it draws noise of its own"
            return finding(slug, sentence, output.name)
    return answers, []


class _Terms:
    """The value of every term that an edit of a formula can lead to, over all draws."""

    def __init__(self, output: Output, factors: Sequence[Mapping[str, Any]]) -> None:
        self.output = output
        self.factors = factors
        self.values: dict[Term, Array] = {}

    def value(self, formula: Formula) -> Array:
        total = np.zeros(sum(np.size(f[self.output.like]) for f in self.factors))
        for factors, coefficient in formula.items():
            if factors not in self.values:
                self.values[factors] = np.concatenate([self._one(factors, f) for f in self.factors])
            total += coefficient * self.values[factors]
        return total

    def _one(self, factors: Term, named: Mapping[str, Any]) -> Array:
        like = named[self.output.like]
        product = np.ones(())
        for factor in factors:
            product = product * named[factor]
        if product.ndim > like.ndim:
            product = product.sum(axis=0)  # over the K noise samples
        return np.broadcast_to(product, like.shape).ravel()


def _agree(answers: Sequence[Array], others: Sequence[Array]) -> bool:
    return all(
        np.linalg.norm(a - b) <= TOLERANCE * max(float(np.linalg.norm(b)), 1e-3)
        for a, b in zip(answers, others, strict=True)
    )


def _explain(table: _Terms, answer: Array) -> Iterator[tuple[str, str]]:
    """Slug and sentence of each edit that leads from the right formula to the answer."""
    output = table.output
    if _agree([answer], [table.value(output.formula)]):
        return
    if not answer.any():
        yield "zero", "it is zero everywhere"
        return
    edits = list(output.all_edits)
    chains = [*itertools.permutations(edits, 1), *itertools.permutations(edits, 2)]
    candidates = [(chain, _edited(output.formula, chain)) for chain in chains]
    for chain, formula in candidates:
        if _agree([answer], [table.value(formula)]):
            yield from ((edit.slug, edit.sentence) for edit in chain)
            return
    for chain, formula in [((), output.formula), *candidates]:
        value = table.value(formula)
        ratio = float(answer @ value / max(float(value @ value), 1e-300))
        if _agree([answer], [ratio * value]):
            yield from ((edit.slug, edit.sentence) for edit in chain)
            yield "scaled", f"it is {ratio:.4g} times what it should be"
            return
    terms = list({t: None for edit in edits for t in edit(output.formula)} | output.formula)
    columns = np.array([table.value({t: 1.0}) for t in terms]).T
    coefficients = np.linalg.lstsq(columns, answer, rcond=None)[0]
    if _agree([answer], [columns @ coefficients]):
        made_of = " ".join(
            f"{c:+.3g} {'·'.join(t)}".rstrip()
            for c, t in zip(coefficients, terms, strict=True)
            if abs(c) > TOLERANCE
        )
        yield "other-formula", f"it is {made_of}, which is not the derivative"
        return
    names = ", ".join(dict.fromkeys(itertools.chain.from_iterable(terms)))
    yield "unexplained", f"no combination of {names} gives it: work through one entry by hand"


def _edited(formula: Formula, chain: Sequence[Edit]) -> Formula:
    for edit in chain:
        formula = edit(formula)
    return formula


def diagnose_vae(vae: VAE, x: Any, eps: Any, beta: float = 0.7) -> list[Finding]:
    """What is wrong with `vae.backward`: [] if nothing. The first finding is the first to mend.

    First the operations that the model uses, in the order in which backward comes to them. If all
    are right, the model's own part: each layer's gradient is compared with the numerical gradients
    of the reconstruction alone and of the KL alone, in the encoder also through mu alone and
    through logvar alone. How much of each it holds names the path that was forgotten or scaled.

    vae : a small float64 model, since every entry of every parameter is moved
    x, eps, beta : as for `vae.forward`; with beta = 1 a forgotten beta can't be seen
    """
    if vae.dtype != "float64":
        raise InputError(
            f'vae: expected dtype "float64", which a diagnosis needs; got "{vae.dtype}"'
        )
    family = "gaussian" if isinstance(vae.likelihood, Gaussian) else "bernoulli"
    used = [(likelihood, f"{family}_backward"), (layers, "dense_backward")]
    if vae.hidden:
        used += [(layers, f"{vae.activation}_backward"), (layers, "dense_parameters_backward")]
    used += [(latent, "reparameterize_backward"), (latent, "kl_backward")]
    findings = [f for module, name in used for f in diagnose(name, getattr(module, name))]
    return findings or _diagnose_assembly(vae, vae.forward(x, eps, beta))


def _diagnose_assembly(vae: VAE, t: Trace) -> list[Finding]:
    where = "VAE.backward"
    try:
        grads, again = vae.backward(t), vae.backward(t)
    except Exception as error:
        return [Finding("raised", where, f"{type(error).__name__}: {error}")]
    for name, param in vae.params.items():
        got = np.shape(grads[name]) if name in grads else "no gradient"
        if got != param.shape:
            return [Finding("wrong-shape", where, f"{name}: expected {param.shape}; got {got}")]
        if not np.array_equal(grads[name], again[name]):
            sentence = f"{name}: two calls differ; the noise is the trace's eps, not a new draw"
            return [Finding("fresh-noise", where, sentence)]
    report = gradcheck.check_vae(vae, t.x, t.eps, t.beta)
    if report.passed:
        return []
    if report.situations:
        return [Finding(slug, where, text) for slug, text in report.situations.items()]

    n = len(vae.hidden)
    stages: list[tuple[str, ...]] = [(f"decoder.{2 * i}",) for i in range(n, -1, -1)]
    stages += [("fc_mu", "fc_logvar"), *((f"encoder.{2 * i}",) for i in range(n - 1, -1, -1))]
    for stage in stages:  # in the order of backward: each inherits the mistakes of those before
        paths = {layer: _paths(vae, t, layer) for layer in stage}
        given = {layer: _flat(grads, layer) for layer in stage}
        right = {layer: _sum_of(paths[layer], t.beta) for layer in stage}
        turned = [*right.values()][::-1]
        if len(stage) == 2 and _agree([*given.values()], turned) and turned[0].any():
            return [Finding("swapped", where, "fc_mu and fc_logvar have each other's gradient")]
        findings = []
        for layer in stage:
            if not _agree([given[layer]], [right[layer]]):
                found = _explain_paths(vae, t, layer, given[layer], paths[layer])
                findings += [Finding(slug, f"{where}, {layer}", text) for slug, text in found]
        if findings:
            return findings
    return []


def _flat(grads: Mapping[str, Array], layer: str) -> Array:
    return np.concatenate([grads[f"{layer}.weight"].ravel(), grads[f"{layer}.bias"].ravel()])


def _sum_of(paths: Mapping[tuple[str, str], Array], beta: float) -> Array:
    shares = [(beta if of == "KL" else 1.0) * path for (of, _), path in paths.items()]
    return np.sum(shares, axis=0)


def _paths(vae: VAE, t: Trace, layer: str) -> dict[tuple[str, str], Array]:
    """The numerical gradients of a layer's weights and bias, by term of the loss and by route."""

    def gradient(name: str, of: str, route: str) -> Array:
        probe = copy.copy(vae)

        def loss(value: Array) -> float:
            probe.params = {**vae.params, name: value}
            mu, logvar = probe.encode(t.x)
            if route != "mu":
                mu = t.mu
            if route != "logvar":
                logvar = t.logvar
            if of == "KL":
                return float(latent.kl_forward(mu, logvar).mean())
            z = latent.reparameterize_forward(mu, logvar, t.eps)
            return float(vae.likelihood.forward(probe.decode_logits(z), t.x).mean())

        return gradcheck.numerical_gradient(loss, vae.params[name])

    names = f"{layer}.weight", f"{layer}.bias"
    routes = {"fc_mu": ("mu",), "fc_logvar": ("logvar",)}.get(layer, ("mu", "logvar"))
    paths = [*itertools.product(("reconstruction", "KL"), routes)]
    if layer.startswith("decoder"):
        paths = [("reconstruction", "z")]
    return {path: _flat({name: gradient(name, *path) for name in names}, layer) for path in paths}


def _explain_paths(
    vae: VAE, t: Trace, layer: str, given: Array, paths: Mapping[tuple[str, str], Array]
) -> Iterator[tuple[str, str]]:
    if not given.any():
        yield "zero", "it is zero everywhere"
        return
    columns = np.array(list(paths.values())).T
    shares = np.linalg.lstsq(columns, given, rcond=None)[0]
    if not _agree([columns @ shares], [given]):
        yield from _explain_layer(vae, t, layer, given)
        return
    ratios = {
        (of, route): float(share) / (t.beta if of == "KL" and t.beta else 1.0)
        for (of, route), share in zip(paths, shares, strict=True)
    }
    if _same(ratios.values()):
        yield _named(next(iter(ratios.values())), "the gradient", t)
        return
    for route in ("mu", "logvar"):
        through = [ratio for (_, other), ratio in ratios.items() if other == route]
        if layer.startswith("encoder") and through and _same([0, *through]):
            sentence = f"the path through fc_{route} is missing: both heads' gradients are added"
            yield "head-forgotten", sentence
            return
    for term_of_loss in ("reconstruction", "KL"):
        through = [ratio for (of, _), ratio in ratios.items() if of == term_of_loss]
        if not _same([1, *through]):
            ratio = through[0] if _same(through) else float("nan")
            yield _named(ratio, f"the {term_of_loss}'s part", t)


def _same(ratios: Iterable[float]) -> bool:
    lowest, *_, highest = sorted([*ratios, *ratios])
    return highest - lowest <= TOLERANCE * max(1.0, abs(lowest), abs(highest))


def _named(ratio: float, what: str, t: Trace) -> tuple[str, str]:
    """Slug and sentence for a part of a gradient that is `ratio` times what it should be."""
    images, samples = len(t.x), t.nll.size // len(t.x)
    if np.isnan(ratio):
        return "unexplained", f"{what} is wrong, and differently through mu and through logvar"
    if _same([ratio, 0]):
        slug = {
            "the KL's part": "missing-kl",
            "the reconstruction's part": "missing-reconstruction",
        }
        return slug.get(what, "zero"), f"{what} is missing"
    if _same([ratio, -1]):
        return "sign-flip", f"{what} has the wrong sign"
    if any(_same([ratio, n]) for n in {images, samples, images * samples} - {1}):
        return "sum-for-mean", f"{what} is a sum over the batch; the loss is a mean"
    if any(_same([ratio, 1 / n]) for n in {images, samples, images * samples} - {1}):
        return "mean-twice", f"{what} is divided by the batch size twice"
    if t.beta and "KL" in what and _same([ratio, 1 / t.beta]):
        return "missing-beta", f"{what} is not multiplied by beta"
    if _same([ratio, t.beta]):
        return "extra-beta", f"{what} is multiplied by beta once too often"
    return "scaled", f"{what} is {ratio:.4g} times what it should be"


def _explain_layer(vae: VAE, t: Trace, layer: str, given: Array) -> Iterator[tuple[str, str]]:
    """Mistakes inside one hidden layer: its activation's backward left out."""
    trunk_name, _, number = layer.partition(".")
    i = int(number or 0) // 2
    if trunk_name in ("encoder", "decoder") and i < len(vae.hidden):
        trunk, dense = (t.enc, vae.encoder) if trunk_name == "encoder" else (t.dec, vae.decoder)

        def loss(h: Array) -> float:
            h = trunk_forward(h, dense[i + 1 :], vae.activation)[-1]
            mu, logvar = t.mu, t.logvar
            if trunk_name == "encoder":
                mu = layers.dense_forward(h, *vae.dense("fc_mu"))
                logvar = layers.dense_forward(h, *vae.dense("fc_logvar"))
                z = latent.reparameterize_forward(mu, logvar, t.eps)
                h = trunk_forward(z, vae.decoder, vae.activation)[-1]
            nll = vae.likelihood.forward(layers.dense_forward(h, *vae.output), t.x)
            return float(nll.mean() + t.beta * latent.kl_forward(mu, logvar).mean())

        dh = gradcheck.numerical_gradient(loss, trunk[i + 1]).reshape(-1, trunk[i + 1].shape[-1])
        inputs = trunk[i].reshape(-1, trunk[i].shape[-1])
        if _agree([given], [np.concatenate([(inputs.T @ dh).ravel(), dh.sum(axis=0)])]):
            yield "missing-mask", f"the backward of the {vae.activation} after it is left out"
            return
    sentence = "it is the first wrong layer, and no share of the loss's terms explains it"
    yield "unexplained", sentence
