"""The arguments that the bugs meet, cheapest first; each is True when all is well."""

import numpy as np

import numpyvae as nv
from numpyvae import bounds
from numpyvae.lab import verify

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
    return bool(np.abs(verify.oracle_gap(*verify.small_model())).max() <= 1e-8)


def exact_log_p_and_elbo():
    vae, x = verify.small_model()
    log_p = bounds.log_likelihood(vae, x, rng=0, n_samples=3000)
    exact = verify.exact_log_p(vae, x)
    eps = verify.plane()
    weight = np.exp(-(eps**2).sum(axis=1) / 2) / (2 * np.pi) * verify.STEP**2
    trace = vae.forward(x, np.repeat(eps[:, np.newaxis], len(x), axis=1))
    elbo = bounds.elbo(vae, x, rng=0, n_samples=20_000)
    exact_elbo = -weight @ trace.nll - trace.kl
    return bool(np.abs(log_p - exact).max() < 0.1 and np.abs(elbo - exact_elbo).max() < 0.1)


CHECKS = (
    gradients_of_pairs,
    gradients_of_a_relu_and_a_tanh_model,
    adam_steps_as_printed,
    normalised_likelihoods,
    exact_oracle,
    sampling,
    exact_log_p_and_elbo,
)
