"""The ELBO and the log p(x) that it bounds; and a VAE that is none."""

import functools
import inspect
from typing import Any

import numpy as np

from .. import latent, layers, likelihood
from ..arrays import Array
from ..diagnosis.edits import POSSIBLE
from ..diagnosis.trial import Trial
from ..vae import VAE


def elbo_with_noise(vae: VAE, x: Array, eps: Array) -> Array:
    """ELBO = E_q[log p(x|z)] - KL(q(z|x) ‖ p(z)), the expectation as a mean over the K samples."""
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)  # (K, B)
    return -nll.mean(axis=0) - latent.kl_forward(mu, logvar)


def _elbo_written_out(vae: VAE, x: Array, eps: Array) -> Array:
    mu, logvar = vae.encode(x)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    kl = (mu**2 + np.exp(logvar) - 1 - logvar).sum(axis=1) / 2
    return -nll.mean(axis=0) - kl


def _sharp() -> tuple[VAE, Array]:
    """A Gaussian with a small sigma, a large KL, and images near to what it decodes."""
    vae = VAE(3, (), 2, "gaussian", dtype="float64", sigma=0.05)
    for param in vae.params.values():
        param *= 0.01
    vae.params["fc_mu.bias"][...], vae.params["fc_logvar.bias"][...] = [2.0, -3.0], [3.0, -4.0]
    vae.params["decoder.0.bias"][...] = [-2.0, 0.5, 3.0]
    return vae, np.array([[-2.01, 0.5, 3.02], [-1.98, 0.52, 2.97]])


def _other_models() -> dict[str, dict[str, Any]]:
    rng = np.random.default_rng(0)

    def case(vae: VAE, k: int, b: int) -> dict[str, Any]:
        eps = rng.standard_normal((k, b, vae.n_latent))
        return {"vae": vae, "x": rng.random((b, vae.n_inputs)), "eps": eps}

    sure = VAE(6, (5,), 2, "bernoulli", "tanh", "float64", 0)
    sure.params["decoder.2.weight"] *= 3000
    sharp, x = _sharp()
    wide = _small(0, 5)
    wide.params["fc_logvar.bias"][...] = [10.0, -12.0]
    return {
        "a logvar beyond ±8, which is not clipped": case(wide, 3, 4),
        "one noise sample, K = 1": case(_small(0, 1), 1, 4),
        "a single image, B = 1": case(_small(0, 2), 3, 1),
        "one sample of one image, shapes with axes of 1": case(_small(0, 3), 1, 1),
        "a model without hidden layers, of one dimension": case(
            VAE(3, (), 1, "gaussian", dtype="float64", seed=0, sigma=0.5), 3, 2),
        "as many noise samples as images, K = B": case(_small(0, 4), 4, 4),
        "large logits, so extreme that log(0) comes of a probability": case(sure, 3, 4),
        "an nll below 0, pixels outside 0 to 1, and a large KL": {
            "vae": sharp, "x": x, "eps": rng.standard_normal((3, 2, 2))},
    }  # fmt: skip


def _small(kind: int, seed: int) -> VAE:
    """A small float64 VAE with no two sizes alike, with one hidden layer or two."""
    hidden, activation = (((5,), "tanh"), ((5, 4), "relu"), ((4, 5), "tanh"))[kind]
    if kind == 2:
        return VAE(6, hidden, 2, "gaussian", activation, "float64", seed, sigma=0.7)
    return VAE(6, hidden, 2 + kind, "bernoulli", activation, "float64", seed)


def _elbo_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    vae, k, b = _small(kind, int(rng.integers(1000))), (3, 5, 2)[kind], (4, 7, 3)[kind]
    return {"vae": vae, "x": rng.random((b, 6)), "eps": rng.standard_normal((k, b, vae.n_latent))}


ELBO_WITH_NOISE = Trial(_elbo_arguments, _elbo_written_out, {
    "sign-flip": ("it is -ELBO, the loss; the bound itself was asked for",
                  "return -nll", "return nll", "- kl", "+ kl"),
    "missing-kl": ("the KL is missing", " - kl", ""),
    "own-likelihood": ("it has a Bernoulli's nll, whatever the model: vae.likelihood.forward knows"
                       " which likelihood it is", "vae.likelihood.forward(vae.decode_logits(z), x)",
                       "(np.logaddexp(0, vae.decode_logits(z)) - x * vae.decode_logits(z))"
                       ".sum(axis=-1)"),
    "squared-error": ("the squared error stands where the likelihood's -log p(x|z) should",
                      "vae.likelihood.forward(vae.decode_logits(z), x)",
                      "((vae.likelihood.mean(vae.decode_logits(z)) - x) ** 2).sum(axis=-1)"),
    "squared-error half": ("half the squared error stands where the likelihood's -log p(x|z)"
                           " should", "vae.likelihood.forward(vae.decode_logits(z), x)",
                           "((vae.likelihood.mean(vae.decode_logits(z)) - x) ** 2).sum(axis=-1) / 2"),
    "sampled-kl": ("the KL is sampled, estimated from the noise; its closed form, kl_forward, was"
                   " asked for", "- kl", "- (z**2 - eps**2 - logvar).sum(axis=-1).mean(axis=0) / 2"),
    "weighted-kl": ("the KL is weighted with a beta of 0.0001; the ELBO has beta = 1", "- kl",
                    "- 1e-4 * kl"),
    "log-of-mean": ("it is the log of the mean likelihood: the mean over the samples belongs"
                    " outside the log", "-nll.mean(axis=0)",
                    "np.log(np.exp(-nll).mean(axis=0))"),
    "mean-of-z": ("z is averaged over the noise samples before it is decoded; decode each sample",
                  "    nll =", "    z = z.mean(axis=0, keepdims=True)\n    nll ="),
    "kl-added": ("the KL is added; q pays for being unlike the prior, so it is subtracted",
                 "- kl", "+ kl"),
    "at-the-mean": ("z is mu: without noise it is no expectation over q(z|x)",
                    "sigma * eps", "0 * eps"),
    "variance-for-sigma": ("sigma² stands where sigma should: sigma = exp(logvar/2)",
                           "sigma * eps", "np.exp(logvar) * eps"),
    "missing-half": ("the ½ of the KL is missing: it is twice too large", "- kl", "- 2 * kl"),
    "sum-for-mean": ("it is a sum over the noise samples; the expectation is their mean",
                     "nll.mean(", "nll.sum("),
    "mean-over-pixels": ("-log p(x|z) is a mean over the pixels; a probability of all needs"
                         " the sum", "nll.mean(axis=0)", "nll.mean(axis=0) / x.shape[1]"),
    "mean-over-dimensions": ("the KL is a mean over the dimensions; it is their sum",
                             "- kl", "- kl / mu.shape[1]"),
    "mean-kl": ("the KL is averaged over the images: each image has its own", "- kl",
                "- kl.mean()"),
    "importance-bound": ("it is the log of the mean weight, the importance-weighted bound, which is"
                         " tighter; the ELBO is the mean of the logs",
                         "    return",
                         "    log_w = -nll - (z**2 - eps**2 - logvar).sum(axis=-1) / 2\n"
                         "    return np.log(np.exp(log_w).mean(axis=0))\n    return"),
}, corners=_other_models)  # fmt: skip


def exact_log_p(vae: VAE, x: Array, z: Array, weights: Array) -> Array:
    """log p(x) = log ∫ p(x|z) p(z) dz, the integral as a sum over the nodes z, largest term out."""
    logits = vae.decode_logits(z)  # (N, D)
    log_p_x = -vae.likelihood.forward(logits[:, np.newaxis], x)  # (N, B)
    return np.logaddexp.reduce(np.log(weights)[:, np.newaxis] + log_p_x, axis=0)


def _by_largest(vae: VAE, x: Array, z: Array, weights: Array) -> Array:
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, np.newaxis], x)
    a = np.log(weights)[:, np.newaxis] - nll
    largest = a.max(axis=0)
    return largest + np.log(np.exp(a - largest).sum(axis=0))


def _by_largest_likelihood(vae: VAE, x: Array, z: Array, weights: Array) -> Array:
    log_p_x = -vae.likelihood.forward(vae.decode_logits(z)[:, np.newaxis], x)
    largest = log_p_x.max(axis=0)
    return largest + np.log(weights @ np.exp(log_p_x - largest))


def _quadrature(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    sizes = ((6, (5,), 1), (4, (3,), 2), (60, (5,), 1))[kind]
    vae = VAE(*sizes, activation="tanh", dtype="float64", seed=int(rng.integers(1000)))
    if kind == 2:  # p(x|z) rounds to 0
        vae.params["decoder.2.weight"] *= 100
    z = rng.standard_normal((11, sizes[2]))
    weights = rng.uniform(0.1, 1, 11)
    return {"vae": vae, "x": rng.random((4, sizes[0])), "z": z, "weights": weights / weights.sum()}


def _other_quadratures() -> dict[str, dict[str, Any]]:
    rng = np.random.default_rng(0)

    def case(vae: VAE, nodes: int = 7, scale: float = 1.0) -> dict[str, Any]:
        weights = rng.uniform(0.1, 1, nodes)
        return {"vae": vae, "x": rng.random((3, vae.n_inputs)),
                "z": rng.standard_normal((nodes, vae.n_latent)),
                "weights": scale * weights / weights.sum()}  # fmt: skip

    def model(family: str = "bernoulli", activation: str = "tanh", **more: Any) -> VAE:
        return VAE(5, (4,), 2, family, activation, "float64", 0, **more)

    sure = VAE(90, (5,), 1, activation="tanh", dtype="float64", seed=0)
    sure.params["decoder.2.weight"] *= 300
    far = case(sure)
    far["x"][0] = 1 / (1 + np.exp(-sure.decode_logits(far["z"][:1])[0]))
    far["x"][0] = np.round(far["x"][0])
    wide = VAE(90, (5,), 2, activation="tanh", dtype="float64", seed=0)
    wide.params["decoder.2.weight"] *= 3000
    one = case(model(), 4, 40.0)
    one["x"] = one["x"][:1]
    sharp, x = _sharp()
    return {
        "log p(x) far below -745, where each image needs its own largest term: exp underflows"
        " to 0, and log(0) is infinite": far,
        "a Gaussian likelihood": case(model("gaussian", sigma=0.1)),
        "a model with ReLU": case(model(activation="relu")),
        "weights that do not sum to 1: they are used as they are, not normalised": case(
            model(), scale=2.5),
        "small weights, 1e-9 in sum, beside which a small number counts": case(
            model(), scale=1e-9),
        "a single node": case(model(), nodes=1),
        "a model without hidden layers": case(VAE(4, (), 1, dtype="float64", seed=0)),
        "log p(x) of -10000, with two latent dimensions": case(wide),
        "a single image, with weights above 1": one,
        "an nll below 0, and pixels outside 0 to 1": {
            "vae": sharp, "x": x, "z": 0.1 * rng.standard_normal((4, 2)),
            "weights": np.array([0.1, 0.2, 0.3, 0.4])},
    }  # fmt: skip


EXACT_LOG_P = Trial(_quadrature, exact_log_p, {
    "sign-flip": ("nll is -log p(x|z): minus it is the logarithm to add up", "= -vae", "= vae"),
    "missing-weights": ("every node counts the same; each has its weight",
                        "np.log(weights)[:, np.newaxis]", "-np.log(len(weights))"),
    "weights-for-logs": ("the weights are added to logarithms: their own logarithm should be",
                         "np.log(weights)", "weights"),
    "prior-twice": ("the weights hold the prior p(z) already; it is multiplied in once more",
                    "np.log(weights)", "(np.log(weights) - (z**2).sum(axis=1) / 2)"),
    "prior-twice 2π": ("the weights hold the prior p(z) already; its density is multiplied in once"
                       " more: the prior counts twice", "np.log(weights)", "(np.log(weights)"
                       " - (z**2).sum(axis=1) / 2 - z.shape[1] * np.log(2 * np.pi) / 2)"),
    "averaged-logits": ("the decoder's output is averaged over the nodes before p(x|z) is taken; it"
                        " is p(x|z) of each node that is averaged",
                        "    return np.logaddexp", "    logits = weights @ logits\n"
                        "    return -vae.likelihood.forward(logits, x)\n    return np.logaddexp"),
    "prior-for-weights": ("the density of the prior stands where the weights should, which hold it",
                          "np.log(weights)",
                          "(-(z**2).sum(axis=1) / 2 - z.shape[1] * np.log(2 * np.pi) / 2)"),
    "weights-outside": ("the weights multiply log p(x|z); they belong outside exp, where their log is added",
                        "np.log(weights)[:, np.newaxis] + log_p_x", "weights[:, np.newaxis] * log_p_x"),
    "mean-of-nodes": ("the nodes z are averaged to a single point before it is decoded; decode each node",
                      "    log_p_x =", "    logits = 0 * logits + vae.decode_logits((weights @ z)[np.newaxis])\n    log_p_x ="),
    "not-put-back": ("the largest was subtracted, and must be added back after the log",
                     "    return ", "    a = np.log(weights)[:, np.newaxis] + log_p_x\n    return"
                     " -a.max(axis=0) + "),
    "over-images": ("the sum is over the images; it should be over the nodes z",
                    "axis=0)", "axis=1)"),
    "not-decoded": ("-log p(x) is returned: the sign of log p(x) is wrong", "return np", "return -np"),
    "mean-of-logs": ("it is the mean of log p(x|z), which is less; the log of the mean was"
                     " asked for",
                     "np.logaddexp.reduce(np.log(weights)[:, np.newaxis] + log_p_x, axis=0)",
                     "weights @ log_p_x"),
    "largest-alone": ("it is the largest term, by max; the others count too: take the log of their sum",
                      "np.logaddexp.reduce", "np.max"),
    "underflow": ("where p(x|z) is below 1e-308 it rounds to 0 and the log is -infinity: take the"
                  " largest out, as np.logaddexp.reduce does",
                  "np.logaddexp.reduce(", "np.log(np.exp(", ", axis=0)", ").sum(axis=0))"),
    **{f"small-number {c}": ("a small number is added before the log, so that log(0) is finite but"
                             " wrong; take the largest out first", "np.logaddexp.reduce(",
                             "np.log(np.exp(", ", axis=0)", f").sum(axis=0) + {c})")
       for c in ("1e-300", "1e-30", "1e-12", "1e-10", "1e-8")},
    "largest-of-all": ("the largest term of all images is taken out; each image needs its own"
                       " largest, or the others underflow to log(0)",
                       "    return np.logaddexp.reduce(np.log(weights)[:, np.newaxis] + log_p_x,"
                       " axis=0)", "    a = np.log(weights)[:, np.newaxis] + log_p_x\n"
                       "    return a.max() + np.log(np.exp(a - a.max()).sum(axis=0))"),
    "missing-log": ("the log is missing", "return np", "return np.exp(np", "axis=0)", "axis=0))"),
}, ways={_by_largest: (), _by_largest_likelihood: ()}, corners=_other_quadratures)  # fmt: skip


def vae_loss(
    x: Array,
    eps: Array,
    W_mu: Array,
    b_mu: Array,
    W_logvar: Array,
    b_logvar: Array,
    W: Array,
    b: Array,
) -> tuple[float, Array, Array, Array, Array, Array, Array]:
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.mean())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db


PLANTED = (  # as edits of vae_loss: what is right, and what stands in its stub
    "sigma = np.exp(logvar / 2)", "sigma = np.exp(logvar)",
    "dz * eps * sigma / 2", "dz * eps * sigma",
)  # fmt: skip


def _vae_loss_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    b, d, n_latent = ((4, 5, 2), (3, 4, 3), (2, 6, 1))[kind]
    sizes = {"W_mu": (d, n_latent), "b_mu": (n_latent,), "W_logvar": (d, n_latent),
             "b_logvar": (n_latent,), "W": (n_latent, d), "b": (d,)}  # fmt: skip
    weights = {name: rng.standard_normal(shape) for name, shape in sizes.items()}
    return {"x": rng.random((b, d)), "eps": rng.standard_normal((b, n_latent)), **weights}


@functools.cache
def planted_source() -> str:
    """The code of `vae_loss` from its first line on, with the bug in it."""
    lines = inspect.getsource(vae_loss).splitlines()
    text = "\n".join(lines[next(i for i, line in enumerate(lines) if "mu = " in line) :])
    for right, planted in zip(PLANTED[::2], PLANTED[1::2], strict=True):
        text = text.replace(right, planted)
    return text + "\n"


def _loss_written_out(
    x: Array,
    eps: Array,
    W_mu: Array,
    b_mu: Array,
    W_logvar: Array,
    b_logvar: Array,
    W: Array,
    b: Array,
) -> tuple[Any, ...]:
    mu = x @ W_mu + b_mu
    logvar = x @ W_logvar + b_logvar
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = z @ W + b
    nll = (np.logaddexp(0, logits) - x * logits).sum(axis=1)
    kl = (mu**2 + np.exp(logvar) - 1 - logvar).sum(axis=1) / 2
    loss = nll.mean() + kl.mean()

    dnll = 1 / len(x)
    dkl = 1 / len(x)
    dlogits = dnll * (likelihood.sigmoid(logits) - x)
    dW = z.T @ dlogits
    db = dlogits.sum(axis=0)
    dz = dlogits @ W.T
    dmu_kl = dkl * mu
    dlogvar_kl = dkl * (np.exp(logvar) - 1) / 2
    dmu = dz + dmu_kl
    dlogvar = dz * eps * sigma / 2 + dlogvar_kl
    dW_mu, db_mu = x.T @ dmu, dmu.sum(axis=0)
    dW_logvar, db_logvar = x.T @ dlogvar, dlogvar.sum(axis=0)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db


HEADS = {  # what else sigma may be of logvar, and its derivative
    "½ exp(logvar)": ("np.exp(logvar) / 2", "sigma"),
    "softplus(logvar)": ("np.logaddexp(0, logvar)", "1 / (1 + np.exp(-logvar))"),
    "the root of softplus(logvar)": ("np.sqrt(np.logaddexp(0, logvar))",
                                     "1 / (1 + np.exp(-logvar)) / (2 * sigma)"),
    "logvar": ("logvar", "1"), "exp(2 logvar)": ("np.exp(2 * logvar)", "2 * sigma"),
    "exp(-logvar/2), 1/sigma, with the wrong sign": ("np.exp(-logvar / 2)", "-sigma / 2"),
    "|logvar|": ("np.abs(logvar)", "np.sign(logvar)"),
    "exp(logvar/4)": ("np.exp(logvar / 4)", "sigma / 4"),
}  # fmt: skip


def _extreme_losses() -> dict[str, dict[str, Any]]:
    def case(b_mu: float, b_logvar: float, W: float, images: int = 2) -> dict[str, Any]:
        arguments = _vae_loss_arguments(np.random.default_rng(0), 0)
        return {**arguments, "x": arguments["x"][:images], "eps": arguments["eps"][:images],
                "b_mu": arguments["b_mu"] + b_mu, "b_logvar": arguments["b_logvar"] + b_logvar,
                "W": W * arguments["W"]}  # fmt: skip

    return {
        "a single image": case(0, 0, 1, 1),
        "extreme, large values of logvar": case(0, 40, 1e-6),
        "extreme, small values of logvar": case(0, -40, 1),
        "extreme, low values of logvar whose exp underflows: log(0)": case(0, -2000, 1),
        "large logits, so extreme that a probability rounds to 0 or 1: log(0)": case(3, 0, 400),
        "pixels of exactly 0 and 1, black and white, which need no clip": {
            **case(0, 0, 1), "x": np.array([[0.0, 1.0, 1.0, 0.0, 1.0], [1.0, 1.0, 0.0, 0.0, 0.0]])},
        "a single pixel": {key: value[..., :1] if key in ("x", "W", "b") else value[-1:] if key in
                           ("W_mu", "W_logvar") else value for key, value in case(0, 0, 1).items()},
    }  # fmt: skip


VAE_LOSS = Trial(_vae_loss_arguments, _loss_written_out, {
    "not-started": ("not started yet: the planted bug is still in it",
                    "np.exp(logvar / 2)", "np.exp(logvar)", "eps * sigma / 2", "eps * sigma"),
    **{f"other-head {name}": (
        f"sigma is {name}, and backward agrees with it; but the head is log sigma², so the standard"
        " deviation sigma is exp(logvar/2)", "np.exp(logvar / 2)", sigma, "eps * sigma / 2",
        f"eps * ({slope})") for name, (sigma, slope) in HEADS.items()},
    "without-noise": ("z is mu: there is no noise in it, sigma eps is missing, forward and backward",
                      "mu + sigma * eps", "mu", "dz * eps * sigma / 2 + dlogvar_kl", "dlogvar_kl"),
    "missing-z": ("dlogvar has only the KL's part: that of z, through sigma eps, is missing",
                  "dz * eps * sigma / 2 + dlogvar_kl", "dlogvar_kl"),
    "missing-reconstruction": ("dmu has only the KL's part: dz, the gradient through z, is missing",
                               "dmu = dz + dmu_kl", "dmu = dmu_kl"),
    "missing-kl": ("the KL's part of dmu and dlogvar is missing", "dmu = dz + dmu_kl", "dmu = dz",
                   "sigma / 2 + dlogvar_kl", "sigma / 2"),
    "missing-kl dmu": ("the KL's part of dmu is missing", "dmu = dz + dmu_kl", "dmu = dz"),
    "missing-kl dlogvar": ("the KL's part of dlogvar is missing", "sigma / 2 + dlogvar_kl",
                           "sigma / 2"),
    "missing-kl loss": ("the KL is missing in the loss, though backward has it", " + kl.mean()", ""),
    "half-of-kl": ("the KL's part of dlogvar is halved too; its ½ is there already, in kl_backward",
                   "eps * sigma / 2 + dlogvar_kl", "eps * sigma / 2 + dlogvar_kl / 2"),
    "missing-mean": ("dkl is not divided by the number of images: the loss has the KL's mean, 1/B",
                     "dkl = 1 / len(x)", "dkl = 1"),
    "missing-mean nll": ("dnll is not divided by the number of images: the loss has a mean, 1/B",
                         "dnll = 1 / len(x)", "dnll = 1"),
    "missing-mean both": ("dnll and dkl are not divided by the number of images: the loss is a"
                          " mean, 1/B", "1 / len(x)", "1"),
    "backward-only-planted": ("forward is right now; dlogvar in backward, whose ½ is missing, is still the gradient of"
                              " the forward you found: what is d exp(logvar/2)/dlogvar?",
                              "eps * sigma / 2", "eps * sigma"),
    "forward-only-planted": ("backward is right now for what forward should be; forward itself"
                             " still draws z too wide or too narrow: which number is logvar"
                             " the log of? sigma² where sigma should be", "np.exp(logvar / 2)", "np.exp(logvar)"),
    "variance-in-backward": ("forward is right now; in dlogvar sigma² stands where sigma"
                             " should", "eps * sigma / 2", "eps * sigma**2 / 2"),
    "log-sigma": ("that is a VAE whose head is log sigma, and consistent; but the head is"
                  " called logvar, the log of the variance: mend z, and leave the KL as it was",
                  "np.exp(logvar / 2)", "np.exp(logvar)", "eps * sigma / 2", "eps * sigma",
                  "np.exp(logvar) - 1 - logvar", "np.exp(2 * logvar) - 1 - 2 * logvar",
                  "(np.exp(logvar) - 1) / 2", "(np.exp(2 * logvar) - 1)"),
}, corners=_extreme_losses, made=POSSIBLE, outputs=("loss", "dW_mu", "db_mu", "dW_logvar", "db_logvar", "dW", "db"))  # fmt: skip
