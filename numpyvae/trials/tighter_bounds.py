"""The importance-weighted bound."""

from typing import Any

import numpy as np

from .. import latent, objectives
from ..arrays import Array
from ..diagnosis.edits import POSSIBLE
from ..diagnosis.trial import Trial
from ..vae import VAE
from .models import SUM_FOR_MEAN, as_deep_as_the_chapters


def log_weights(nll: Array, z: Array, eps: Array, logvar: Array) -> Array:
    """log w = log p(x|z) + log p(z) - log q(z|x), and eps² is ((z - mu) / sigma)²."""
    return -nll - objectives.sampled_kl_forward(z, eps, logvar)


def _weights_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    k, b, n_latent = ((3, 4, 2), (4, 4, 3), (1, 3, 5))[kind]
    mu, logvar = rng.standard_normal((2, b, n_latent))
    eps = rng.standard_normal((k, b, n_latent))
    z = latent.reparameterize_forward(mu, logvar, eps)
    return {"nll": rng.uniform(0, 5, (k, b)), "z": z, "eps": eps, "logvar": logvar}


def _written_out(nll: Array, z: Array, eps: Array, logvar: Array) -> Array:
    log_p_z = -(z**2) / 2
    log_q = -(eps**2) / 2 - logvar / 2
    return -nll + (log_p_z - log_q).sum(axis=-1)


def _other_weights() -> dict[str, dict[str, Any]]:
    rng = np.random.default_rng(0)

    def case(k: int, b: int, n: int, scale: float = 1.0, shift: float = 0.0) -> dict[str, Any]:
        mu, logvar = scale * rng.standard_normal((b, n)), rng.standard_normal((b, n)) + shift
        eps = rng.standard_normal((k, b, n))
        z = latent.reparameterize_forward(mu, logvar, eps)
        return {"nll": rng.uniform(0, 5, (k, b)), "z": z, "eps": eps, "logvar": logvar}

    far = case(2, 3, 2)
    far["nll"] += 1000
    noise = rng.standard_normal((2, 2, 2))
    return {
        "one noise sample, K = 1": case(1, 3, 2), "a single image, B = 1": case(3, 1, 2),
        "a single latent dimension, L = 1": case(3, 2, 1),
        "as many samples as images and dimensions": case(3, 3, 3),
        "a large nll, where exp underflows to 0 and log(0) is infinite: stay in logs": far,
        "many latent dimensions or a large z, where a product of densities underflows": case(
            2, 2, 40, 30.0),
        "an extremely small sigma, logvar of -60: a small number added to sigma counts": case(
            2, 3, 2, 1.0, -60.0),
        "a logvar of -1600, where sigma itself underflows to 0: stay in logs": case(
            2, 3, 2, 1.0, -1600.0),
        "an nll near 0, or below 0 as a Gaussian's may be, where q is the prior": {
            "nll": np.array([[1e-3, -2e-3], [-1e-3, 3e-3]]), "z": noise, "eps": noise.copy(),
            "logvar": np.zeros((2, 2))},
    }  # fmt: skip


LOG_WEIGHTS = Trial(_weights_arguments, _written_out, {
    "sign-of-nll": ("nll is -log p(x|z): it is subtracted", "return -nll", "return nll"),
    "sign-of-q": ("log q(z|x) is added; the weight is divided by q",
                  "log_p_z - log_q", "log_p_z + log_q"),
    "missing-prior": ("log p(z), -½ z², is missing", "-(z**2) / 2", "0 * z"),
    "missing-q": ("log q(z|x), -½ eps² - ½ logvar, is missing",
                  "-(eps**2) / 2 - logvar / 2", "0 * eps"),
    "missing-noise": ("-½ eps² of log q(z|x) is missing", "-(eps**2)", "-0 * eps"),
    "missing-logvar": ("-½ logvar of log q(z|x) is missing: it is in its normalisation",
                       " - logvar / 2", ""),
    "logvar-for-half": ("log q(z|x) has -½ logvar: log sigma is half of logvar",
                        "logvar / 2", "logvar"),
    "missing-half": ("z², eps² and logvar each come with a ½", " / 2", ""),
    "mean-for-sum": ("it is a mean over the dimensions; the sum was asked for", ".sum(", ".mean("),
    "weight-for-log": ("it is the weight, not its log, which was asked for: the weight soon rounds"
                       " to 0", "return ", "return np.exp(", "axis=-1)", "axis=-1))"),
    "sign-of-logvar": ("½ logvar has the wrong sign: log q has -½ logvar, so log w has +½ logvar",
                       " - logvar / 2", " + logvar / 2"),
    "inverted": ("it is -log w: the sign is wrong", "return ", "return -(", "axis=-1)", "axis=-1))"),
    "prior-of-noise": ("the prior is taken of eps; log p(z) is of z, -½ z²", "-(z**2) / 2",
                       "-(eps**2) / 2"),
    "missing-prior all": ("log p(z), the prior, is missing", "log_p_z - log_q", "-log_q"),
    "constant": ("the constant ½ log 2π is in only one of log p(z) and log q: in both, it cancels",
                 "-(z**2) / 2", "-(z**2) / 2 - np.log(2 * np.pi) / 2"),
    "constant q": ("the constant ½ log 2π is in only one of log p(z) and log q: in both, it"
                   " cancels", " - logvar / 2", " - logvar / 2 - np.log(2 * np.pi) / 2"),
    "closed-form": ("it has the KL in closed form, its mean; the log weight has the sampled one, of"
                    " each sample", "(log_p_z - log_q).sum(axis=-1)",
                    "((1 + logvar - (z - np.exp(logvar / 2) * eps) ** 2 - np.exp(logvar))"
                    " / 2).sum(axis=-1)"),
    "normalised": ("the weights are normalised over the samples, so that they sum to 1: log w"
                   " itself was asked for", "    return -nll + (log_p_z - log_q).sum(axis=-1)",
                   "    log_w = -nll + (log_p_z - log_q).sum(axis=-1)\n"
                   "    return log_w - np.logaddexp.reduce(log_w, axis=0)"),
    "normalised weights": ("the weights are normalised over the samples, a softmax: log w itself"
                           " was asked for", "    return -nll + (log_p_z - log_q).sum(axis=-1)",
                           "    log_w = -nll + (log_p_z - log_q).sum(axis=-1)\n"
                           "    return np.exp(log_w - np.logaddexp.reduce(log_w, axis=0))"),
    "eps-scaled": ("eps is divided by sigma; it is standard normal already, (z - mu) / sigma",
                   "-(eps**2) / 2", "-(eps**2) / np.exp(logvar) / 2"),
    "z-for-eps": ("log q is taken at z as if mu were 0: eps = (z - mu) / sigma is given",
                  "-(eps**2) / 2", "-(z**2) / np.exp(logvar) / 2"),
    "eps-times-sigma": ("eps is multiplied by sigma in log q: eps² alone is ((z - mu) / sigma)²",
                        "-(eps**2) / 2", "-(eps**2) * np.exp(logvar) / 2"),
}, corners=_other_weights)  # fmt: skip


def _log_w_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    log_w = 2 * rng.standard_normal(((3, 5), (4, 4), (2, 3))[kind])
    if kind == 1:  # as for images of a thousand nats
        log_w -= 1000
    if kind == 2:  # an easy image beside hard ones
        log_w -= np.array([0, 1000, 3000])
        log_w[int(rng.integers(2))] -= 2000  # and a sample that counts for nothing
    return {"log_w": log_w}


def _other_log_weights() -> dict[str, dict[str, Any]]:
    log_w = np.random.default_rng(0).standard_normal((3, 4))
    cases = {
        "one noise sample, K = 1": log_w[:1], "a single image, B = 1": log_w[:, :1],
        "one sample of one image": log_w[:1, :1], "as many samples as images": log_w[:, :3],
        "extremely low log weights, -1000, where exp underflows to 0": log_w - 1000,
        "extremely large log weights, 1000, where exp overflows": log_w + 1000,
        "images far apart": log_w + np.array([0, -1000, 1000, -3000]),
        "samples far apart": log_w + np.array([[0], [-2000], [-50]]),
        "equal log weights": np.zeros((4, 2)),
    }  # fmt: skip
    return {key: {"log_w": value.copy()} for key, value in cases.items()}


LOG_MEAN_EXP = Trial(_log_w_arguments, objectives.log_mean_exp_forward, {
    "overflow": ("for log w near -1000, as of an image, exp is 0 and its log -infinity: take"
                 " the largest out before, and add it after", "largest = ", "largest = 0 * "),
    "largest-of-all": ("the largest of all images is taken out: next to an easy image a hard"
                       " one becomes log 0; each image has its own largest",
                       "log_w.max(axis=0)", "log_w.max()"),
    "sum-for-mean": ("it is the log of the sum over samples; the mean's is less by log K",
                     ".mean(", ".sum("),
    "mean-of-logs": ("it is the mean of log w, the ELBO; the log of the mean was asked for",
                     "largest + np.log(np.exp(log_w - largest).mean(axis=0))",
                     "log_w.mean(axis=0)"),
    "weighted-mean": ("it is the mean of log w, weighted with the softmax of log w; the log of the mean"
                      " was asked for", "return largest + np.log(np.exp(log_w - largest).mean(axis=0))",
                      "w = np.exp(log_w - largest)\n    return (w * log_w).sum(axis=0) / w.sum(axis=0)"),
    "starts-at-0": ("the sum starts from a log of 0, which counts as one more sample with w = 1; log 0 is"
                    " -infinity", "largest + np.log(np.exp(log_w - largest).mean(axis=0))",
                    "np.logaddexp(0, np.logaddexp.reduce(log_w)) - np.log(len(log_w))"),
    "largest-alone": ("it is the largest log w: the others count too",
                      "largest + np.log(np.exp(log_w - largest).mean(axis=0))", "largest"),
    "not-put-back": ("the largest, max, was subtracted and is not added back after the log", "return largest +", "return"),
    "sign-flip": ("the largest is subtracted at the end; it should be added",
                  "return largest +", "return -largest +"),
    "missing-log": ("the log is missing", "largest + np.log(", "np.exp(largest) * ("),
    "smallest": ("the smallest of each image is taken out, so that exp overflows; take out the"
                 " largest", "log_w.max(", "log_w.min("),
    **{f"small-number {c}": ("a small number is added before the log, so that log(0) is finite but"
                             " wrong; take the largest out first", "    return",
                             f"    return np.log(np.exp(log_w).mean(axis=0) + {c})\n    return")
       for c in ("1e-300", "1e-30", "1e-12", "1e-10", "1e-8", "1e-6")},
    "sign-of-log-k": ("log K is added to the log of the sum; it should be subtracted, for a mean",
                      "return largest +", "return 2 * np.log(len(log_w)) + largest +"),
    "log-b-for-log-k": ("log B, of the images, is subtracted from the log of the sum; it should be log"
                        " K, of the samples", "return largest +",
                        "return np.log(len(log_w) / log_w.shape[1]) + largest +"),
    "divided-by-k": ("the log of the sum is divided by K; the mean belongs inside the log, as - log K",
                     "    return", "    return (largest + np.log(np.exp(log_w - largest).sum(axis=0)))"
                     " / len(log_w)\n    return"),
    "largest-less-log": ("it is the largest log w less log K: the other samples count too", "    return",
                         "    return largest - np.log(len(log_w))\n    return"),
    "over-images": ("the mean is over the images, the last axis; it should be over the noise"
                    " samples of each image, (B,)", "    return",
                    "    log_w, largest = log_w.T, log_w.max(axis=1)\n    return"),
    "over-images sum": ("it is a sum, not a mean, and over the images, the last axis; it should be"
                        " over the samples of each image", "    return",
                        "    log_w, largest = log_w.T, log_w.max(axis=1) + np.log(log_w.shape[1])\n"
                        "    return"),
    "of-everything": ("it is one number, over samples and images; each image has its own",
                      "    return", "    return np.log(np.exp(log_w - log_w.max()).mean())"
                      " + log_w.max()\n    return"),
    "k-twice": ("log K is subtracted twice: the mean holds it already", "return largest +",
                "return -np.log(len(log_w)) + largest +"),
}, corners=_other_log_weights)  # fmt: skip


def _log_w_backward_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    arguments = _log_w_arguments(rng, kind)
    return {"dy": rng.standard_normal(arguments["log_w"].shape[1]), **arguments}


def _other_log_weights_backward() -> dict[str, dict[str, Any]]:
    dy = np.array([0.7, -1.3, 0.4, 2.0])
    found = {key: {"dy": dy[: case["log_w"].shape[1]].copy(), **case}
             for key, case in _other_log_weights().items()}  # fmt: skip
    log_w = np.array([[0.3, -1.0], [1.0, 0.5], [-0.4, 0.2]])
    return {**found, "a small dy": {"dy": np.array([1e-4, -2e-4]), "log_w": log_w}}


LOG_MEAN_EXP_BACKWARD = Trial(_log_w_backward_arguments, objectives.log_mean_exp_backward, {
    "overflow": ("for log w near -1000 it is 0/0: take the largest out first, of both",
                 " - log_w.max(axis=0)", ""),
    "over-images": ("the weights sum to 1 over the images; they should over the samples of"
                    " each", "axis=0", "axis=1, keepdims=True"),
    "over-all": ("the weights sum to 1 over everything; they should over the samples of each"
                 " image", "axis=0", ""),
    "not-normalised": ("the weights of an image don't sum to 1: divide by their sum",
                       " / w.sum(axis=0)", ""),
    "uniform": ("every sample counts 1/K, as in the ELBO; here each counts by its weight",
                "w / w.sum(axis=0)", "np.full_like(w, 1 / len(w))"),
    "extra-mean": ("1/K of the mean cancels: the weights of an image sum to 1, not to 1/K",
                   "w / w", "w / len(w) / w"),
    "missing-k": ("it is K times too large: the weights of an image sum to 1",
                  "w / w", "w * len(w) / w"),
    "missing-upstream": ("dy, the gradient from above, is not multiplied in (chain rule)",
                         "dy * ", ""),
    "not-differentiated": ("it holds the log of the mean, not its slope",
                           "w / w.sum(axis=0)",
                           "(log_w.max(axis=0) + np.log(w.mean(axis=0)) + 0 * w)"),
    "sign-flip": ("the sign is the wrong way round", "return ", "return -"),
    "mean-for-sum": ("w is divided by the mean of the weights, not by their sum: K times too large",
                     "w.sum(axis=0)", "w.mean(axis=0)"),
    "largest-of-all": ("the largest of all images is taken out; each image needs its own largest, or"
                       " the others underflow", "log_w.max(axis=0)", "log_w.max()"),
    "smallest": ("the smallest of each image is taken out, so that exp overflows; take out the"
                 " largest", "log_w.max(", "log_w.min("),
    **{f"small-number {c}": ("a small number is added to the sum, so that 0/0 is finite but wrong;"
                             " take the largest out first", " - log_w.max(axis=0)", "",
                             "w.sum(axis=0)", f"(w.sum(axis=0) + {c})")
       for c in ("1e-300", "1e-30", "1e-12", "1e-10", "1e-8", "1e-6")},
    "weights-alone": ("it is exp(log_w), the weights themselves, not normalised: divide by their"
                      " sum over the samples, a softmax", "w / w.sum(axis=0)", "np.exp(log_w)"),
    "weights-mean": ("it is exp(log_w) / K, not normalised: divide by the sum over the samples, a"
                     " softmax", "w / w.sum(axis=0)", "np.exp(log_w) / len(w)"),
    "softmax-slope": ("it is p (1 - p), the derivative of the softmax itself: one step too far",
                      "w / w.sum(axis=0)", "(w / w.sum(axis=0) * (1 - w / w.sum(axis=0)))"),
    "largest-alone": ("only the largest sample gets the gradient, by argmax; every sample counts by"
                      " its softmax weight", "w / w.sum(axis=0)", "(log_w == log_w.max(axis=0))"),
    "log-softmax": ("it is the log of the softmax; the weight itself was asked for",
                    "w / w.sum(axis=0)", "np.log(w / w.sum(axis=0))"),
    "missing-exp": ("the log weights stand where the weights exp(log_w) should: exp is missing",
                    "w / w.sum(axis=0)", "log_w / log_w.sum(axis=0)"),
    "missing-exp all": ("log_w stands where its softmax should: exp is missing",
                        "w / w.sum(axis=0)", "log_w"),
}, corners=_other_log_weights_backward)  # fmt: skip


def _importance_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    model = objectives.Importance.of(as_deep_as_the_chapters(kind, int(rng.integers(1000))))
    b = int(rng.integers(3, 9))
    x = rng.random((b, model.n_inputs))
    eps = rng.standard_normal(((3, 5, 4)[kind], b, model.n_latent))
    return {"model": model, "trace": model.forward(x, eps)}


def _importance_backward(model: Any, trace: Any) -> dict[str, Array]:
    t = trace
    log_w = -t.nll - t.kl
    w = np.exp(log_w - log_w.max(axis=0))
    share = w / w.sum(axis=0) / w.shape[1]
    dz, decoder_grads = model.decoder_backward(share, t)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(share, t.z, t.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz + dz_kl, t.logvar, t.eps)
    encoder_grads = model.encoder_backward(dmu, dlogvar + dlogvar_kl, t)
    return {**encoder_grads, **decoder_grads}


def _other_importance() -> dict[str, dict[str, Any]]:
    rng = np.random.default_rng(0)

    def case(vae: VAE, k: int, b: int) -> dict[str, Any]:
        model = objectives.Importance.of(vae)
        x = rng.random((b, vae.n_inputs)).astype(vae.dtype)
        eps = rng.standard_normal((k, b, vae.n_latent)).astype(vae.dtype)
        return {"model": model, "trace": model.forward(x, eps)}

    small = as_deep_as_the_chapters(0, 3)
    sure = as_deep_as_the_chapters(0, 4)
    sure.params["decoder.4.bias"] += 3000 * rng.standard_normal(sure.n_inputs)
    sharp = VAE(6, (10, 8), 2, "gaussian", "relu", "float64", 3, sigma=0.05)
    sharp.params["fc_mu.bias"] += 8
    for name in ("decoder.0.weight", "decoder.2.weight", "decoder.4.weight"):
        sharp.params[name] *= 2
    model = objectives.Importance.of(sharp)
    x, eps = rng.random((3, 6)), rng.standard_normal((4, 3, 2))
    eps[0], eps[3] = eps[0] + 5, eps[2] + 0.01
    for _ in range(60):  # images like what is decoded of their third sample
        x = model.forward(x, eps).logits[2]
    x[2] += 5  # but for one
    return {
        "one noise sample, K = 1": case(small, 1, 4), "a single image, B = 1": case(small, 3, 1),
        "an untrained model of 784 pixels in float32, whose log w is so low that exp underflows:"
        " 0/0 is NaN": case(VAE(784, (12, 9), 2, activation="relu"), 3, 4),
        "images whose log weights are far apart: each image needs its own largest, or exp"
        " underflows": case(sure, 3, 5),
        "an nll below 0, and samples of an image whose log weights are far apart": {
            "model": model, "trace": model.forward(x, eps)},
    }  # fmt: skip


IMPORTANCE_BACKWARD = Trial(_importance_arguments, _importance_backward, {
    "uniform": ("every sample counts 1/K, as in the ELBO; here each counts by its weight",
                "w / w.sum(axis=0)", "np.full_like(w, 1 / len(w))"),
    "over-images": ("the weights sum to 1 over the images; they should over the samples of"
                    " each", "sum(axis=0)", "sum(axis=1, keepdims=True)"),
    "weights-of-nll": ("the weights leave out the prior and q: log w is -nll - kl",
                       "-t.nll - t.kl", "-t.nll"),
    "sum-for-mean": (SUM_FOR_MEAN, " / w.shape[1]", ""),
    "mean-twice": ("it is divided by K too: the weights of an image sum to 1 already",
                   "/ w.shape[1]", "/ w.size"),
    "missing-kl": ("only the reconstruction's path is there; the sampled KL depends on z and"
                   " logvar", "dz + dz_kl", "dz", "dlogvar + dlogvar_kl", "dlogvar"),
    "missing-prior": ("log p(z) = -½ z² is one more use of z: add its gradient to dz",
                      "dz + dz_kl", "dz"),
    "missing-entropy": ("-½ logvar of log q is missing in dlogvar: it does not pass through z",
                        "dlogvar + dlogvar_kl", "dlogvar"),
    "closed-form-kl": ("it is the gradient of the closed-form KL; the weights hold the sampled"
                       " one",
                       "dz + dz_kl", "dz", "(dmu, dlogvar", "(dmu + dmu_kl, dlogvar",
                       "    dmu, dlogvar",
                       "    dkl = np.full(w.shape[1], 1 / w.shape[1])\n"
                       "    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, t.mu, t.logvar)\n"
                       "    dmu, dlogvar"),
    "missing-half": ("sigma = exp(logvar/2): the ½ in dlogvar, through z, is missing",
                     "    encoder_grads", "    dlogvar = 2 * dlogvar\n    encoder_grads"),
    "sign-flip": ("the sign is the wrong way round: the loss is minus the bound",
                  "    dz, decoder", "    share = -share\n    dz, decoder"),
    "swapped": ("dmu and dlogvar are swapped: encoder_backward takes dmu first",
                "encoder_backward(dmu, dlogvar + dlogvar_kl", "encoder_backward(dlogvar + dlogvar_kl, dmu"),
    "prior-of-noise": ("the prior's gradient is taken of eps; log p(z) is of z, -½ z²",
                       "sampled_kl_backward(share, t.z", "sampled_kl_backward(share, t.eps"),
    "uniform-kl": ("the KL's gradient has equal weights, 1/K, for all samples; it has the same"
                   " softmax weights as nll", "sampled_kl_backward(share,",
                   "sampled_kl_backward(np.full_like(share, 1 / share.size),"),
    "over-images all": ("the weights are normalised over the images; they should be over the noise"
                        " samples of each image", "log_w.max(axis=0)", "log_w.max()", "w.sum(axis=0)",
                        "w.sum(axis=1, keepdims=True)"),
    "over-everything": ("the weights are normalised over everything; they should be over the"
                        " samples of each image", "w / w.sum(axis=0) / w.shape[1]",
                        "np.exp(log_w - log_w.max()) / np.exp(log_w - log_w.max()).sum()"),
    "not-normalised": ("the weights are not normalised: those of an image should sum to 1",
                       "w / w.sum(axis=0)", "np.exp(log_w)"),
    "largest-alone": ("only the sample with the largest weight counts; every sample counts by its"
                      " softmax weight", "w / w.sum(axis=0)", "(w == 1)"),
    "signs": ("the weights are those of -log w: the sign of log w is wrong", "-t.nll - t.kl",
              "t.nll + t.kl"),
    "sign-of-kl": ("the sign of kl in log w is wrong: log w = -nll - kl", "-t.nll - t.kl",
                   "-t.nll + t.kl"),
}, corners=_other_importance, by_name=True, made=POSSIBLE)  # fmt: skip
