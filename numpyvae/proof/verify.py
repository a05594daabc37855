"""`numpyvae verify`: why to believe it. Independent arguments, each with the figure it reached.

A gradient check can't see a forward pass that is wrong (sigma = exp(logvar) passes one at 1e-10),
so most lines here compare with something that was not computed by this library: an integral taken
numerically, a closed form, PyTorch.
"""

import itertools
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from .. import bounds, families, gradcheck, greys, latent, layers, likelihood, objectives
from ..arrays import Array
from ..autoencoder import Autoencoder
from ..optim import Adam
from ..vae import VAE
from . import parity
from .oracle import exact_log_p, oracle_gap, plane, small_model


@dataclass(frozen=True)
class Line:
    """What was compared, how far apart it may be, and how far it was (None: not compared)."""

    what: str
    tolerance: float
    reached: float | None
    note: str = ""

    @property
    def passed(self) -> bool:
        """Within the tolerance; what was not compared has not failed, and NaN has."""
        return self.reached is None or self.reached <= self.tolerance

    def __str__(self) -> str:
        return f"{self.what:<68} {self.tolerance:>8.0e} {self.figure:>9}  {self.verdict}"

    @property
    def figure(self) -> str:
        return "-" if self.reached is None else f"{self.reached:.1e}"

    @property
    def verdict(self) -> str:
        return self.note if self.reached is None else "ok" if self.passed else "FAILED"


def lines() -> Iterator[Line]:
    """Each argument in turn, as soon as it is made; a minute in all."""
    for argument in ARGUMENTS:
        yield from argument()


def gradients_of_pairs() -> Iterator[Line]:
    """Every forward/backward pair, with random upstream gradients."""
    rng = np.random.default_rng(0)
    x, W, b = rng.standard_normal((5, 4)), rng.standard_normal((4, 3)), rng.standard_normal(3)
    dy, mu, logvar = (rng.standard_normal((5, 3)) for _ in range(3))
    eps, dz, dkl = rng.standard_normal((2, 5, 3)), rng.standard_normal((2, 5, 3)), rng.random(5)
    logits, pixels, dnll = rng.standard_normal((2, 5, 4)), rng.random((5, 4)), rng.random((2, 5))
    h = mu + np.copysign(0.01, mu)  # away from the ReLU's kink

    z, log_w = latent.reparameterize_forward(mu, logvar, eps), rng.standard_normal((2, 5))
    dkls, one = rng.random((2, 5)), rng.standard_normal(5)
    heads: dict[str, Array] = {"mu": mu, "logvar": logvar}
    checks: list[tuple[Callable[..., Array], dict[str, Array], Array, Any]] = [
        (layers.dense_forward, {"x": x, "W": W, "b": b}, dy, layers.dense_backward(dy, x, W)),
        (layers.relu_forward, {"x": h}, dy, layers.relu_backward(dy, layers.relu_forward(h))),
        (layers.tanh_forward, {"x": mu}, dy, layers.tanh_backward(dy, layers.tanh_forward(mu))),
        (lambda mu, logvar: latent.reparameterize_forward(mu, logvar, eps), heads, dz,
         latent.reparameterize_backward(dz, logvar, eps)),
        (latent.kl_forward, heads, dkl, latent.kl_backward(dkl, mu, logvar)),
        (lambda logits: likelihood.bernoulli_forward(logits, pixels), {"logits": logits}, dnll,
         likelihood.bernoulli_backward(dnll, logits, pixels)),
        (lambda mean: likelihood.gaussian_forward(mean, pixels, 0.7), {"mean": logits}, dnll,
         likelihood.gaussian_backward(dnll, logits, pixels, 0.7)),
        (lambda mean: greys.optimal_gaussian_forward(mean, pixels), {"mean": logits}, dnll,
         greys.optimal_gaussian_backward(dnll, logits, pixels)),
        (lambda logits: greys.continuous_bernoulli_forward(logits, pixels), {"logits": logits},
         dnll, greys.continuous_bernoulli_backward(dnll, logits, pixels)),
        (lambda z, logvar: objectives.sampled_kl_forward(z, eps, logvar),
         {"z": z, "logvar": logvar}, dkls, objectives.sampled_kl_backward(dkls, z, logvar)),
        (objectives.log_mean_exp_forward, {"log_w": log_w}, one,
         objectives.log_mean_exp_backward(one, log_w)),
        (lambda mu, logvar: objectives.free_bits_forward(mu, logvar, 1.0), heads, dkl,
         objectives.free_bits_backward(dkl, mu, logvar, 1.0)),
    ]  # fmt: skip
    errors = []
    for forward, inputs, upstream, gradients in checks:
        gradients = gradients if isinstance(gradients, tuple) else (gradients,)
        errors.append(_error(gradcheck.check_operation(forward, inputs, upstream, gradients)))
    what = f"gradients of all {len(checks)} pairs against central differences"
    yield Line(what, 1e-8, float(np.max(errors)))


def _error(report: gradcheck.Report) -> float:
    """The worst error; infinite where something makes the comparison mean nothing."""
    return math.inf if report.situations else report.worst


def gradients_of_models() -> Iterator[Line]:
    """Every parameter of small VAEs: random shapes, both activations and likelihoods, K samples."""
    rng, errors = np.random.default_rng(1), []
    kinds = itertools.product(("relu", "tanh"), families.NAMES, (1, 3), ((), (5,), (6, 4)))
    for seed, (activation, family, k, hidden) in enumerate(kinds):
        n_inputs, n_latent, n_images = (int(n) for n in rng.integers(2, 8, 3))
        sigma = 0.6 if family == "gaussian" else None
        shape = n_inputs, hidden, n_latent, family, activation, "float64", seed, sigma
        models: list[VAE] = [VAE(*shape), objectives.Importance(*shape)]
        models += [objectives.FreeBits(*shape, free_bits=0.2), Autoencoder(*shape)]
        vae = models[seed % 4] if seed % 2 else models[0]
        for _ in range(100):
            x, eps = rng.random((n_images, n_inputs)), rng.standard_normal((k, n_images, n_latent))
            report = gradcheck.check_vae(vae, x, eps)
            if "kink" not in report.situations:
                break
        errors.append(_error(report))
    what = f"every parameter of {len(errors)} small models against central differences"
    yield Line(what, 1e-8, float(np.max(errors)))


def sampling() -> Iterator[Line]:
    """What the names mean: logvar is the log of z's variance, kl the expectation it claims."""
    rng = np.random.default_rng(2)
    mu, logvar = np.array([[0.5, -1.0, 2.0]]), np.array([[0.3, -1.5, 1.0]])
    eps = rng.standard_normal((1_000_000, 1, 3))
    z = latent.reparameterize_forward(mu, logvar, eps)
    error = np.abs(z.var(axis=0) / np.exp(logvar) - 1).max()
    yield Line("variance of a million sampled z against exp(logvar)", 1e-2, float(error))
    # log q(z|x) from z itself, not from eps: a wrong sigma in z shows here.
    log_q = -((z - mu) ** 2 / np.exp(logvar) + logvar).sum(axis=-1) / 2
    log_ratio = log_q + (z**2).sum(axis=-1) / 2
    error = abs(log_ratio.mean() - latent.kl_forward(mu, logvar)[0])
    yield Line("closed-form KL against Monte Carlo, nats", 2e-2, float(error))


def likelihoods() -> Iterator[Line]:
    """Each is a distribution: it sums, or integrates, to one."""
    images = np.array(list(itertools.product([0.0, 1.0], repeat=12)))
    logits = 2 * np.random.default_rng(3).standard_normal((1, 12))
    total = np.exp(-likelihood.bernoulli_forward(logits, images)).sum()
    yield Line("Bernoulli: probabilities of all 2^12 images sum to 1", 1e-12, abs(total - 1))
    x = np.linspace(-30, 30, 60_001)[:, np.newaxis]
    density = np.exp(-likelihood.gaussian_forward(np.array([[1.5]]), x, 2.0))
    yield Line("Gaussian: the density integrates to 1", 1e-9, abs(density.sum() * 1e-3 - 1))
    # The 40 points of Gauss and Legendre integrate e^(x l) over [0, 1] to the last digit.
    points, weights = np.polynomial.legendre.leggauss(40)
    grey = (points[:, np.newaxis] + 1) / 2
    totals = [
        weights / 2 @ np.exp(-greys.continuous_bernoulli_forward(np.full((1, 1), logit), grey))
        for logit in (-30.0, -2.0, -0.1, 0.0, 1e-9, 0.3, 5.0)
    ]
    error = float(np.abs(np.array(totals) - 1).max())
    yield Line("continuous Bernoulli: the density integrates to 1", 1e-12, error)


def exact_oracle() -> Iterator[Line]:
    vae, x = small_model()
    gap = float(np.abs(oracle_gap(vae, x)).max())
    yield Line("log p(x) - ELBO - KL(q || posterior) by quadrature, nats", 1e-8, gap)
    images = np.array(list(itertools.product([0.0, 1.0], repeat=12)))
    z = plane()[::97]  # the decoder's images at 268 points z, by the library's own pieces
    logits = vae.decode_logits(z)[:, np.newaxis]  # (268, 1, 12)
    totals = sum(
        np.exp(-vae.likelihood.forward(logits, part)).sum(axis=1) for part in np.split(images, 16)
    )
    what = "p(x|z) of all 2^12 images sum to 1, at 268 points z"
    yield Line(what, 1e-12, float(np.abs(totals - 1).max()))


def importance_sampling() -> Iterator[Line]:
    """The importance-weighted bound rises with K and ends at the exact log p(x), from below."""
    vae, x = small_model()
    exact = exact_log_p(vae, x).mean()
    repeated = np.repeat(x, 2000, axis=0)
    means = [
        float(bounds.log_likelihood(vae, repeated, rng=4, n_samples=k).mean())
        for k in (1, 3, 10, 50)
    ]
    # Negative where each bound lies above the one before, and log p(x) above them all.
    fall = float(np.max([a - b for a, b in itertools.pairwise([*means, float(exact)])]))
    yield Line("importance-weighted bound: K = 1, 3, 10, 50, exact: largest fall", 0.0, fall)
    many = bounds.log_likelihood(vae, x, rng=5, n_samples=200_000)
    error = float(np.abs(many - exact_log_p(vae, x)).max())
    yield Line("log p(x) by 200,000 importance samples against exact, nats", 1e-2, error)


def probabilistic_pca() -> Iterator[Line]:
    """A linear Gaussian VAE, trained to its optimum, is probabilistic PCA (Tipping & Bishop 1999).

    Its -ELBO is then the negative log-likelihood in closed form, and its KL is half the sum of
    log(λ / (beta sigma²)) over the eigenvalues λ of the covariance above beta sigma²: the others
    have collapsed (Lucas et al. 2019, arXiv 1911.02469).
    """
    for beta, sigma in ((1.0, 0.8), (4.0, 0.5)):
        eigenvalues = np.array([4.0, 2.0, 0.5, 0.3, 0.2, 0.1])
        loss, kl = trained_linear_vae(eigenvalues, n_latent=3, sigma=sigma, beta=beta)
        active = eigenvalues[:3][eigenvalues[:3] > beta * sigma**2]
        expected_kl = np.log(active / (beta * sigma**2)).sum() / 2
        if beta == 1:
            spread = np.full(6, sigma**2)
            spread[: len(active)] = active
            nll = (6 * math.log(2 * math.pi) + (np.log(spread) + eigenvalues / spread).sum()) / 2
            yield Line("linear VAE at its optimum: -ELBO against PPCA, nats", 1e-8, abs(loss - nll))
        what = f"linear VAE, beta {beta:g}, {len(active)} of 3 dimensions active: KL, nats"
        yield Line(what, 1e-8, abs(float(kl.sum() - expected_kl)))


def trained_linear_vae(
    eigenvalues: Array, n_latent: int, sigma: float, beta: float, steps: int = 4000
) -> tuple[float, Array]:
    """Loss and each dimension's KL, the largest first, at the optimum.

    The data are 40 points whose covariance has exactly these eigenvalues.
    Instead of random noise, eps runs over the 2L points ±sqrt(L) e_i: the mean over them is the
    exact expectation, for a linear decoder.
    """
    rng, d = np.random.default_rng(0), len(eigenvalues)
    centred = rng.standard_normal((40, d))
    directions, _, _ = np.linalg.svd(centred - centred.mean(axis=0), full_matrices=False)
    rotation, _ = np.linalg.qr(rng.standard_normal((d, d)))
    x = math.sqrt(40) * directions * np.sqrt(eigenvalues) @ rotation.T
    points = math.sqrt(n_latent) * np.concatenate([np.eye(n_latent), -np.eye(n_latent)])
    eps = np.repeat(points[:, np.newaxis], len(x), axis=1)
    vae = VAE(d, (), n_latent, "gaussian", dtype="float64", seed=0, sigma=sigma)
    optimizer = Adam(vae.params)
    for step in range(steps):
        optimizer.learning_rate = 0.01 * (1 + math.cos(math.pi * step / steps))
        optimizer.step(vae.backward(vae.forward(x, eps, beta)))
    trace = vae.forward(x, eps, beta)
    kl = latent.kl_forward(trace.mu[..., np.newaxis], trace.logvar[..., np.newaxis])
    return trace.loss, -np.sort(-kl.mean(axis=0))


def pytorch() -> Iterator[Line]:
    """The same weights and noise in PyTorch, every architecture; then Adam on both sides."""
    tolerances = {"loss": 1e-12, "gradients": 1e-11, "parameters": 1e-11}
    names = {
        "loss": "PyTorch, same weights and eps: loss, relative",
        "gradients": "PyTorch autograd: every gradient, relative",
        "parameters": "PyTorch Adam: parameters after 100 steps",
    }
    try:
        import torch  # noqa: F401 (only to see whether it is there)
    except ModuleNotFoundError:
        yield from (Line(names[key], tolerances[key], None, "not installed") for key in names)
        return
    found: dict[str, list[float]] = {key: [] for key in names}
    rng = np.random.default_rng(6)
    kinds = itertools.product(("relu", "tanh"), parity.LIKELIHOODS, (1, 3), ((), (9, 7)))
    for seed, (activation, family, k, hidden) in enumerate(kinds):
        sigma = 0.6 if family == "gaussian" else None
        vae = VAE(11, hidden, 4, family, activation, "float64", seed, sigma)
        beta = 0.7
        if seed % 4 == 3:
            vae, beta = objectives.Importance.of(vae), 1.0
        x, eps = rng.random((8, 11)), rng.standard_normal((k, 8, 4))
        for key, value in parity.compare(vae, x, eps, beta, steps=100).items():
            found[key].append(value)
    for key, values in found.items():
        yield Line(names[key], tolerances[key], float(np.max(values)))


ARGUMENTS: tuple[Callable[[], Iterator[Line]], ...] = (
    gradients_of_pairs,
    gradients_of_models,
    sampling,
    likelihoods,
    exact_oracle,
    importance_sampling,
    probabilistic_pca,
    pytorch,
)
