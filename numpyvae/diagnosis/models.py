"""Why a model's backward is wrong: its operations first, then how they are put together.

One operation at a time is easier, because there a mistake still has its own shape; by the time it
reaches the gradient of a weight it has gone through many products.
"""

import copy
import itertools
from collections.abc import Callable, Iterator, Mapping

import numpy as np

from .. import gradcheck, latent, layers, likelihood, validation
from ..arrays import Array
from ..families import Bernoulli, Gaussian
from ..vae import VAE, Trace, trunk_forward
from ..validation import InputError
from .answers import Finding, agree
from .mistakes import OPERATIONS, Edit
from .operations import Reason, Terms, diagnose, same


def diagnose_vae(vae: VAE, seed: int = 0) -> list[Finding]:
    """What is wrong with `vae.backward`: [] if nothing. The first finding is the first to mend.

    First the operations that the model uses: forward, since a gradient check can't see what is
    wrong there, then in the order in which backward comes to them. If all are right, the model's
    own part, on images and noise drawn here, with beta 0.7: each layer's gradient is compared with
    the numerical gradients of the reconstruction alone and of the KL alone, in the encoder also
    through mu alone and through logvar alone. How much of each it holds names the path that was
    forgotten or scaled; the mistakes of the operations are looked for as well, where they were
    written into `backward` itself.

    vae : a small float64 model, since every entry of every parameter is moved
    """
    if validation.has_noise("vae", vae, VAE).dtype != "float64":
        raise InputError(f'vae: expected dtype "float64", for a diagnosis; got "{vae.dtype}"')
    rng = np.random.default_rng(validation.whole_number("seed", seed, minimum=0))
    families = {Bernoulli: "bernoulli", Gaussian: "gaussian"}
    pairs = [(likelihood, families.get(type(vae.likelihood), "")), (layers, "dense"),
             (layers, vae.activation), (latent, "reparameterize"), (latent, "kl")]  # fmt: skip
    used = [(module, f"{name}_{way}") for way in ("forward", "backward") for module, name in pairs]
    used = [(module, name) for module, name in used if name in OPERATIONS]
    used.append((layers, "dense_parameters_backward"))
    findings = [f for module, name in used for f in diagnose(name, getattr(module, name))]
    # A number of images that is no other size of the model: a factor 1/7 then has one meaning.
    images = next(n for n in (7, 5, 11) if n not in (vae.n_inputs, vae.n_latent))
    for samples in ((), (3,)):  # one noise sample for each image, then three
        if findings:
            break
        for _ in range(20):
            x = rng.random((images, vae.n_inputs))
            eps = rng.standard_normal((*samples, images, vae.n_latent))
            findings = _Assembly(vae, vae.forward(x, eps, beta=0.7)).diagnose()
            if [finding.slug for finding in findings] != ["kink"]:
                break
    return findings


class _Assembly:
    """A model's backward on one trace, when the operations that it uses are right."""

    where = "VAE.backward"

    def __init__(self, vae: VAE, trace: Trace) -> None:
        self.vae, self.trace = vae, trace

    def diagnose(self) -> list[Finding]:
        try:
            grads, again = self.vae.backward(self.trace), self.vae.backward(self.trace)
        except Exception as error:
            return [Finding("raised", self.where, f"{type(error).__name__}: {error}")]
        if not isinstance(grads, dict) or not isinstance(again, dict):
            sentence = f"expected a dict of gradients; got {type(grads).__name__}"
            return [Finding("none" if grads is None else "wrong-count", self.where, sentence)]
        for name in {**self.vae.params, **grads}:
            param, grad = self.vae.params.get(name), grads.get(name)
            expected = "no such gradient" if param is None else str(param.shape)
            got = "none" if grad is None else str(np.shape(grad))
            if got != expected:
                sentence = f"{name}: expected {expected}; got {got}"
                return [Finding("wrong-shape", self.where, sentence)]
            if not np.isfinite(grad).all():  # type: ignore[arg-type]
                return [Finding("nan", self.where, f"{name}: it holds NaN or infinity")]
        grads = {name: np.asarray(grads[name], float) for name in self.vae.params}
        t = self.trace
        report = gradcheck.check_vae(self.vae, t.x, t.eps, t.beta)
        if report.passed:
            return []
        if report.situations:
            slug, sentence = next(iter(report.situations.items()))
            slug = "fresh-noise" if slug == "not-deterministic" else slug
            return [Finding(slug, self.where, sentence)]
        n = len(self.vae.hidden)
        stages = [[f"decoder.{2 * i}"] for i in range(n, -1, -1)]
        stages += [["fc_mu", "fc_logvar"], *([f"encoder.{2 * i}"] for i in range(n - 1, -1, -1))]
        for stage in stages:  # in the order of backward: each inherits the mistakes before it
            findings = [*self._stage(stage, {layer: _flat(grads, layer) for layer in stage})]
            if findings:
                return findings
        sentence = "it differs from the numerical gradient, by too little to say why"
        return [Finding("unexplained", self.where, sentence)]

    def _stage(self, stage: list[str], given: dict[str, Array]) -> Iterator[Finding]:
        paths = {layer: self._paths(layer) for layer in stage}
        right = {layer: self._sum(paths[layer]) for layer in stage}
        if all(agree(given[layer], right[layer]) for layer in stage):
            return
        mu, *logvar = stage
        if logvar and agree(given[mu], right[logvar[0]]) and agree(given[logvar[0]], right[mu]):
            sentence = "fc_mu and fc_logvar have each other's gradient"
            yield Finding("swapped", self.where, sentence)
            return
        for layer in stage:
            if not agree(given[layer], right[layer]):
                for slug, sentence in self._explain(layer, given[layer], paths[layer]):
                    yield Finding(slug, f"{self.where}, {layer}", sentence)

    def _sum(self, paths: Mapping[tuple[str, str], Array]) -> Array:
        shares = [(self.trace.beta if of == "KL" else 1) * path for (of, _), path in paths.items()]
        return np.sum(shares, axis=0)

    def _paths(self, layer: str) -> dict[tuple[str, str], Array]:
        """The numerical gradients of a layer, by term of the loss and by what they go through."""
        vae, t = self.vae, self.trace

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
            paths = [("reconstruction", "")]
        return {
            path: _flat({name: gradient(name, *path) for name in names}, layer) for path in paths
        }

    def _explain(
        self, layer: str, given: Array, paths: Mapping[tuple[str, str], Array]
    ) -> list[Reason]:
        if not given.any():
            return [("zero", "it is zero everywhere")]
        by_shares = self._shares(layer, given, paths)
        if by_shares and "scaled" not in dict(by_shares):
            return by_shares
        by_edits = self._edits(layer, given)
        if by_edits:
            return by_edits
        return by_shares or self._parts(layer, given, self._sum(paths))

    def _shares(
        self, layer: str, given: Array, paths: Mapping[tuple[str, str], Array]
    ) -> list[Reason]:
        """What the shares of the paths in the gradient say; [] if it is no sum of such shares."""
        columns = np.array(list(paths.values())).T
        shares, _, rank, _ = np.linalg.lstsq(columns, given, rcond=1e-9)
        if rank < len(paths) or not agree(columns @ shares, given):
            return []
        ratios = {
            path: float(share) / (self.trace.beta if path[0] == "KL" else 1)
            for path, share in zip(paths, shares, strict=True)
        }
        if same([*ratios.values()]):
            return [self._named(next(iter(ratios.values())), "", "the gradient")]
        if layer.startswith("encoder"):
            for route in ("mu", "logvar"):
                if same([0, *(ratio for (_, other), ratio in ratios.items() if other == route)]):
                    return [("head-forgotten", f"the path through fc_{route} is missing: both heads"
                             "' gradients are added")]  # fmt: skip
        found = []
        for of in ("reconstruction", "KL"):
            parts = {route: ratio for (term, route), ratio in ratios.items() if term == of}
            if same([*parts.values()]):
                parts = {"": next(iter(parts.values()))}
            for route, ratio in parts.items():
                if not same([1, ratio]):
                    through = f" through {route}" if route else ""
                    found.append(self._named(ratio, of, f"the {of}'s part{through}"))
        return found

    def _named(self, ratio: float, of: str, what: str) -> Reason:
        """Slug and sentence for a part of a gradient that is `ratio` times what it should be."""
        images, samples = len(self.trace.x), self.trace.nll.size // len(self.trace.x)
        counts = sorted({images, samples, images * samples} - {1})
        if same([ratio, 0]):
            slug = {"KL": "missing-kl", "reconstruction": "missing-reconstruction"}.get(of, "zero")
            return slug, f"{what} is missing"
        if same([ratio, -1]):
            return "sign-flip", f"{what} has the wrong sign"
        for n in counts:
            over = "images" if n == images else "noise samples" if n == samples else "both"
            if same([ratio, n]):
                return "sum-for-mean", f"{what} is a sum over the {over}; the loss is a mean"
            if same([ratio, 1 / n]):
                return "mean-twice", f"{what} is divided by the number of {over} twice"
        if of == "KL" and same([ratio, 1 / self.trace.beta]):
            return "missing-beta", f"{what} is not multiplied by beta"
        if same([ratio, self.trace.beta]):
            return "extra-beta", f"{what} is multiplied by beta once too often"
        return "scaled", f"{what} is {ratio:.4g} times what it should be"

    def _edits(self, layer: str, given: Array) -> list[Reason]:
        """Up to two edits, in the parts that add up to the gradient of the output or of a head."""
        tables = self._tables(layer)
        if not tables:
            return []

        def n_edits(parts: tuple[tuple[tuple[Edit, ...], Array], ...]) -> int:
            return sum(len(chain) for chain, _ in parts)

        ways = itertools.product(*(table.candidates() for table in tables.values()))
        for parts in sorted((way for way in ways if n_edits(way) <= 2), key=n_edits):
            if agree(np.sum([value for _, value in parts], axis=0), given):
                return [
                    (edit.slug, f"{what}: {edit.sentence}")
                    for what, (chain, _) in zip(tables, parts, strict=True)
                    for edit in chain
                ]
        return []

    def _tables(self, layer: str) -> dict[str, Terms]:
        """The formulas written where the gradient of the output layer or of a head begins."""
        vae, t = self.vae, self.trace

        def through(inputs: Array) -> Callable[[Array], Array]:
            rows = inputs.reshape(-1, inputs.shape[-1])

            def to_layer(d: Array) -> Array:
                d = d.reshape(-1, d.shape[-1])
                return np.concatenate([(rows.T @ d).ravel(), d.sum(axis=0)])

            return to_layer

        if layer == f"decoder.{2 * len(vae.hidden)}":
            dnll = np.full_like(t.nll, 1 / t.nll.size)
            if isinstance(vae.likelihood, Bernoulli):
                operation = OPERATIONS["bernoulli_backward"]
                factors = operation.factors(dnll, t.logits, t.x)
            elif isinstance(vae.likelihood, Gaussian):
                operation = OPERATIONS["gaussian_backward"]
                factors = operation.factors(dnll, t.logits, t.x, vae.likelihood.sigma)
            else:
                return {}
            table = Terms(operation.outputs[0], [factors], through(t.dec[-1]))
            return {operation.outputs[0].name: table}
        if layer not in ("fc_mu", "fc_logvar"):
            return {}

        def reconstruction(z: Array) -> float:
            return float(vae.likelihood.forward(vae.decode_logits(z), t.x).mean())

        dz = gradcheck.numerical_gradient(reconstruction, t.z)
        dkl = np.full_like(t.kl, t.beta / t.kl.size)
        i, to_layer = int(layer == "fc_logvar"), through(t.enc[-1])
        of_z, of_kl = OPERATIONS["reparameterize_backward"], OPERATIONS["kl_backward"]
        name = of_z.outputs[i].name
        return {
            f"{name} through z": Terms(
                of_z.outputs[i], [of_z.factors(dz, t.logvar, t.eps)], to_layer
            ),
            f"{name} of the KL": Terms(
                of_kl.outputs[i], [of_kl.factors(dkl, t.mu, t.logvar)], to_layer
            ),
        }

    def _parts(self, layer: str, given: Array, right: Array) -> list[Reason]:
        """The weights or the bias alone; or, after a hidden layer, its activation left out."""
        n = self.vae.params[f"{layer}.bias"].size
        for part, other, what in (
            (slice(-n, None), slice(None, -n), "the bias's gradient"),
            (slice(None, -n), slice(-n, None), "the weights' gradient"),
        ):
            if agree(given[other], right[other]):
                ratio = float(
                    given[part] @ right[part] / max(float(right[part] @ right[part]), 1e-300)
                )
                if not given[part].any():
                    return [("zero", f"{what} is zero")]
                if not agree(given[part], ratio * right[part]):
                    return [("unexplained", f"{what} is wrong, the other of the two is right")]
                slug, sentence = self._named(ratio, "", what)
                slug = "mean-for-sum" if slug == "mean-twice" else slug
                return [(slug, sentence)]
        trunk_name, _, number = layer.partition(".")
        i = int(number) // 2 if number else len(self.vae.hidden)
        if i < len(self.vae.hidden):
            encoder = trunk_name == "encoder"
            trunk = self.trace.enc if encoder else self.trace.dec
            dh = gradcheck.numerical_gradient(
                lambda h: self._loss_from(h, encoder, i), trunk[i + 1]
            )
            dh, inputs = (a.reshape(-1, a.shape[-1]) for a in (dh, trunk[i]))
            if agree(given, np.concatenate([(inputs.T @ dh).ravel(), dh.sum(axis=0)])):
                return [("missing-mask", f"the backward of {self.vae.activation} is left out")]
        return [("unexplained", "it is the first wrong layer; what backward does there is best "
                 "written as an operation of its own, for `diagnose` to look at")]  # fmt: skip

    def _loss_from(self, h: Array, encoder: bool, i: int) -> float:
        """The loss, from the output h of the trunk's hidden layer i on."""
        vae, t = self.vae, self.trace
        dense = vae.encoder if encoder else vae.decoder
        h = trunk_forward(h, dense[i + 1 :], vae.activation)[-1]
        mu, logvar = t.mu, t.logvar
        if encoder:
            mu = layers.dense_forward(h, *vae.dense("fc_mu"))
            logvar = layers.dense_forward(h, *vae.dense("fc_logvar"))
            z = latent.reparameterize_forward(mu, logvar, t.eps)
            h = trunk_forward(z, vae.decoder, vae.activation)[-1]
        nll = vae.likelihood.forward(layers.dense_forward(h, *vae.output), t.x)
        return float(nll.mean() + t.beta * latent.kl_forward(mu, logvar).mean())


def _flat(grads: Mapping[str, Array], layer: str) -> Array:
    return np.concatenate([grads[f"{layer}.weight"].ravel(), grads[f"{layer}.bias"].ravel()])
