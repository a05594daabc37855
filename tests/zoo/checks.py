"""The arguments that the bugs meet, cheapest first; each is True when all is well."""

import numpy as np

import numpyvae as nv
from numpyvae import bounds, greys, objectives, schedules
from numpyvae.proof import oracle, verify

from ..test_optim import adam_as_printed


def gradients_of_pairs():
    return all(line.passed for line in verify.gradients_of_pairs())


def gradients_of_a_relu_and_a_tanh_model():
    rng = np.random.default_rng(0)
    for activation, family in (("relu", "gaussian"), ("tanh", "bernoulli")):
        sigma = 0.6 if family == "gaussian" else None
        vae = nv.VAE(4, (5, 3), 2, family, activation, "float64", sigma=sigma)
        x, eps = rng.random((3, 4)), rng.standard_normal((2, 3, 2))
        if not nv.gradcheck.check_vae(vae, x, eps, beta=0.7).passed:
            return False
    return True


def gradients_of_other_objectives_and_the_autoencoder():
    rng = np.random.default_rng(0)
    shape = (4, (5,), 2, "bernoulli", "tanh", "float64")
    x, eps = rng.random((3, 4)), rng.standard_normal((2, 3, 2))
    models = (
        objectives.Importance(*shape),
        objectives.FreeBits(*shape, free_bits=0.2),
        nv.Autoencoder(*shape),
    )
    return all(nv.gradcheck.check_vae(model, x, eps).passed for model in models)


def bounds_and_codes_as_defined():
    """The importance-weighted bound of one model against its sum, and an autoencoder's own code."""
    rng = np.random.default_rng(0)
    vae = nv.VAE(4, (5,), 2, activation="tanh", dtype="float64")
    x, eps = rng.random((3, 4)), rng.standard_normal((3, 3, 2))
    mu, logvar = vae.encode(x)
    z = mu + np.exp(logvar / 2) * eps
    p = 1 / (1 + np.exp(-vae.decode_logits(z)))
    log_p_x = (x * np.log(p) + (1 - x) * np.log(1 - p)).sum(axis=-1)
    log_q = -((z - mu) ** 2 / np.exp(logvar) + logvar).sum(axis=-1) / 2
    weights = np.exp(log_p_x - (z**2).sum(axis=-1) / 2 - log_q)
    loss = objectives.Importance.of(vae).forward(x, eps).loss
    ae = nv.Autoencoder(4, (5,), 2, dtype="float64")
    code = np.array_equal(ae.forward(x).z, ae.encode(x)[0])
    kl = (mu**2 + np.exp(logvar) - 1 - logvar) / 2
    floored = np.maximum(kl.mean(axis=0), 0.05).sum()
    free = objectives.free_bits_forward(mu, logvar, 0.05).mean()
    bound = np.isclose(loss, -np.log(weights.mean(axis=0)).mean(), rtol=0, atol=1e-10)
    return bool(bound and code and np.isclose(free, floored))


def schedules_end_at_their_beta():
    return all(schedules.named(name, 2.0)(1.0) == 2 for name in schedules.NAMES)


def best_sigma():
    """The nll at the best sigma is D log sigma and a constant."""
    rng = np.random.default_rng(0)
    mean, x = rng.random((2, 5, 4))
    expected = 2 * (np.log(2 * np.pi * ((mean - x) ** 2).mean()) + 1)
    return bool(np.isclose(greys.optimal_gaussian_forward(mean, x).mean(), expected))


def adam_steps_as_printed():
    rng = np.random.default_rng(0)
    start, gradients = rng.standard_normal(5), rng.standard_normal((4, 5))
    params = {"W": start.copy()}
    optimizer = nv.Adam(params, 0.01)
    for gradient in gradients:
        optimizer.step({"W": gradient})
    expected = adam_as_printed(start, gradients, 0.01, 0.9, 0.999, 1e-8)
    return np.allclose(params["W"], expected, rtol=0, atol=1e-12)


def sampling():
    return all(line.passed for line in verify.sampling())


def normalised_likelihoods():
    return all(line.passed for line in verify.likelihoods())


def exact_oracle():
    return bool(np.abs(oracle.oracle_gap(*oracle.small_model())).max() <= 1e-8)


def exact_log_p_and_elbo():
    vae, x = oracle.small_model()
    log_p = bounds.log_likelihood(vae, x, rng=0, n_samples=3000)
    exact = oracle.exact_log_p(vae, x)
    eps = oracle.plane()
    weight = np.exp(-(eps**2).sum(axis=1) / 2) / (2 * np.pi) * oracle.STEP**2
    trace = vae.forward(x, np.repeat(eps[:, np.newaxis], len(x), axis=1))
    elbo = bounds.elbo(vae, x, rng=0, n_samples=20_000)
    exact_elbo = -weight @ trace.nll - trace.kl
    return bool(np.abs(log_p - exact).max() < 0.1 and np.abs(elbo - exact_elbo).max() < 0.1)


CHECKS = (
    gradients_of_pairs,
    gradients_of_a_relu_and_a_tanh_model,
    gradients_of_other_objectives_and_the_autoencoder,
    bounds_and_codes_as_defined,
    schedules_end_at_their_beta,
    best_sigma,
    adam_steps_as_printed,
    normalised_likelihoods,
    exact_oracle,
    sampling,
    exact_log_p_and_elbo,
)
