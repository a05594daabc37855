"""The whole VAE: its backward, and Adam."""

from typing import Any

import numpy as np

from ..arrays import Array
from ..diagnosis.trial import Trial
from ..vae import VAE
from .models import SUM_FOR_MEAN, as_deep_as_the_chapters


def _vae_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    which, samples = ((0, ()), (1, (3,)), (2, (4,)), (1, ()))[kind]
    vae = as_deep_as_the_chapters(which, int(rng.integers(1000)))
    b, beta = (4, 5, 3, 7)[kind], float(rng.uniform(0.3, 3))
    eps = rng.standard_normal((*samples, b, vae.n_latent))
    return {"vae": vae, "trace": vae.forward(rng.random((b, vae.n_inputs)), eps, beta)}


def _vae_backward(vae: VAE, trace: Any) -> dict[str, Array]:
    (x, enc1, enc2), (z, dec1, dec2) = trace.enc, trace.dec
    mu, logvar, eps, beta = trace.mu, trace.logvar, trace.eps, trace.beta
    nll, kl, logits, grads = trace.nll, trace.kl, trace.logits, {}

    def dense(name: str, dy: Array, x: Array) -> Array:
        rows, inputs = dy.reshape(-1, dy.shape[-1]), x.reshape(-1, x.shape[-1])
        dW = inputs.T @ rows
        db = rows.sum(axis=0)
        grads[f"{name}.weight"], grads[f"{name}.bias"] = dW, db
        return dy @ vae.params[f"{name}.weight"].T

    def relu(dy: Array, y: Array) -> Array:
        return dy * (y > 0)

    dnll = np.full_like(nll, 1 / nll.size)
    dlogits = vae.likelihood.backward(dnll, logits, x)
    ddec2 = relu(dense("decoder.4", dlogits, dec2), dec2)
    ddec1 = relu(dense("decoder.2", ddec2, dec1), dec1)
    dz = dense("decoder.0", ddec1, z)
    sigma = np.exp(logvar / 2)
    dmu = dz
    dlogvar = dz * eps * sigma / 2
    if dz.ndim > logvar.ndim:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    dkl = beta / kl.size
    dmu = dmu + dkl * mu
    dlogvar = dlogvar + dkl * (np.exp(logvar) - 1) / 2
    denc2 = dense("fc_mu", dmu, enc2) + dense("fc_logvar", dlogvar, enc2)
    denc1 = dense("encoder.2", relu(denc2, enc2), enc1)
    dense("encoder.0", relu(denc1, enc1), x)
    return {name: grads[name] for name in vae.params}


def _other_vaes() -> dict[str, dict[str, Any]]:
    rng = np.random.default_rng(0)

    def case(kind: int, shape: tuple[int, ...], beta: float) -> dict[str, Any]:
        vae = as_deep_as_the_chapters(kind, 5)
        x = rng.random((shape[-1], vae.n_inputs))
        eps = rng.standard_normal((*shape, vae.n_latent))
        return {"vae": vae, "trace": vae.forward(x, eps, beta)}

    tanh = VAE(5, (6, 4), 1, "bernoulli", "relu", "float64", 0)
    narrow = tanh.forward(rng.random((3, 5)), rng.standard_normal((3, 1)), 0.5)
    thin = VAE(5, (4, 1), 2, "bernoulli", "relu", "float64", 0)
    through = thin.forward(rng.random((3, 5)), rng.standard_normal((3, 2)), 0.7)
    return {
        "beta = 0": case(0, (4,), 0.0),
        "a single image, B = 1": case(0, (1,), 0.7),
        "one noise sample, K = 1": case(1, (1, 4), 0.7),
        "a large beta": case(2, (3,), 784.0),
        "as many noise samples as images": case(0, (3, 3), 0.7),
        "a single latent dimension, L = 1": {"vae": tanh, "trace": narrow},
        "a hidden layer of size 1": {"vae": thin, "trace": through},
    }


VAE_BACKWARD = Trial(_vae_arguments, _vae_backward, {
    "sum-for-mean": (SUM_FOR_MEAN, "1 / nll.size", "1", "beta / kl.size", "beta"),
    "always-bernoulli": ("it is right for a Bernoulli only: vae.likelihood.backward knows which"
                         " one it is", "vae.likelihood.backward(dnll, logits, x)",
                         "dnll[..., np.newaxis] * (1 / (1 + np.exp(-logits)) - x)"),
    "missing-sigmoid": ("logits stand where sigmoid(logits) should, in dlogits",
                        "vae.likelihood.backward(dnll, logits, x)",
                        "dnll[..., np.newaxis] * (logits - x)"),
    "missing-mask": ("the mask of the activations is missing: each hidden layer has its own backward",
                     "dy * (y > 0)", "dy"),
    "missing-kl": ("the KL's path is missing: mu and logvar reach the loss through z and through"
                   " the KL, and the two gradients add up", "    dmu = dmu + dkl * mu\n", "",
                   "    dlogvar = dlogvar + dkl * (np.exp(logvar) - 1) / 2\n", ""),
    "missing-beta": ("beta is missing: the loss is nll + beta KL", "beta / kl.size", "1 / kl.size"),
    "missing-reconstruction": ("the path through z, from the reconstruction, is missing: mu and logvar reach"
                               " the loss through z and through the KL, and the two gradients add up", "dmu = dmu + ", "dmu = ",
                               "dlogvar = dlogvar + ", "dlogvar = "),
    "head-forgotten logvar": ("only fc_mu's gradient reaches the encoder; both heads read its last layer, so"
                 " their gradients add up", "enc2) + dense(\"fc_logvar\", dlogvar, enc2)",
                 "enc2) + 0 * dense(\"fc_logvar\", dlogvar, enc2)"),
    "head-forgotten mu": ("only fc_logvar's gradient reaches the encoder; both heads read its last layer,"
                   " so their gradients add up", "dense(\"fc_mu\", dmu, enc2) +",
                   "0 * dense(\"fc_mu\", dmu, enc2) +"),
    "mask-at-code": ("the code z has no activation, and so no backward of one",
                     "dz = dense(\"decoder.0\", ddec1, z)", "dz = relu(dense(\"decoder.0\", ddec1, z), z)"),
    "missing-reconstruction mu": ("dmu has only the KL's part: that through z, from the"
                                  " reconstruction, is missing", "dmu = dmu + ", "dmu = "),
    "missing-reconstruction logvar": ("dlogvar has only the KL's part: that through z and its noise,"
                                      " from the reconstruction, is missing",
                                      "dlogvar = dlogvar + ", "dlogvar = "),
    "wrong-activation": ("it has the slope of tanh, 1 - y²; these are ReLUs", "dy * (y > 0)",
                         "dy * (1 - y**2)"),
    "samples": ("dnll is 1/B; nll.mean() is a mean over the K samples too: 1 / nll.size, 1/(K B)",
                "1 / nll.size", "1 / nll.shape[-1]"),
    "mean-twice": ("the mean over the images is taken twice: encoder.0 is divided by B once more",
                   'dense("encoder.0", relu(denc1, enc1), x)',
                   'dense("encoder.0", relu(denc1, enc1) / len(x), x)'),
    "pixels": ("it is divided by the number of pixels D too: nll is a sum over pixels",
               "1 / nll.size", "1 / nll.size / x.shape[1]"),
    "kl-not-mean": ("dkl is beta, not beta / B: the loss has the mean of the KL over the images",
                    "beta / kl.size", "beta"),
    "kl-by-samples": ("dkl is divided by K B, as dnll; the KL is there once for each image: beta / B",
                      "beta / kl.size", "beta / nll.size"),
    "missing-beta mu": ("beta is missing in the KL's part of dmu", "dkl * mu", "dkl * mu / beta"),
    "missing-beta logvar": ("beta is missing in the KL's part of dlogvar",
                            "dkl * (np.exp(logvar) - 1) / 2",
                            "dkl * (np.exp(logvar) - 1) / 2 / beta"),
    "beta-everywhere": ("beta multiplies the reconstruction's gradient too; it weighs the KL alone",
                        "1 / nll.size", "beta / nll.size"),
    "beta-squared": ("beta is multiplied in twice", "beta / kl.size", "beta**2 / kl.size"),
    "missing-kl mu": ("the KL's part of dmu is missing", "    dmu = dmu + dkl * mu\n", ""),
    "missing-kl logvar": ("the KL's part of dlogvar is missing", "    dlogvar = dlogvar + dkl *"
                          " (np.exp(logvar) - 1) / 2\n", ""),
    **{f"missing-mask {h}": (f"relu_backward is missing at {where}", f"relu({d}, {h})", d)
       for h, d, where in (
           ("dec2", 'dense("decoder.4", dlogits, dec2)', "trace.dec[2]"),
           ("dec1", 'dense("decoder.2", ddec2, dec1)', "trace.dec[1]"),
           ("enc2", "denc2", "trace.enc[2]"), ("enc1", "denc1", "trace.enc[1]"))},
    "gradient-mask": ("relu_backward looks at the gradient's sign; the layer's output decides",
                      "(y > 0)", "(dy > 0)"),
    "swapped": ("fc_mu and fc_logvar are swapped: each has the other's gradient",
                'dense("fc_mu", dmu, enc2) + dense("fc_logvar", dlogvar, enc2)',
                'dense("fc_mu", dlogvar, enc2) + dense("fc_logvar", dmu, enc2)'),
    "not-summed": ("the K samples of dz are not added up for mu and logvar", "dz.ndim > logvar.ndim",
                   "False"),
    "samples-averaged": ("the gradients of the K samples are averaged; they add up: dnll holds the"
                         " 1/K already", "dmu.sum(axis=0), dlogvar.sum(axis=0)",
                         "dmu.mean(axis=0), dlogvar.mean(axis=0)"),
}, by_name=True, kinds=4, draws=2, corners=_other_vaes)  # fmt: skip


def adam_step(
    param: Array,
    grad: Array,
    m: Array,
    v: Array,
    t: int,
    learning_rate: float,
    beta1: float,
    beta2: float,
    eps: float,
) -> tuple[Array, Array, Array]:
    """Kingma & Ba 2015, algorithm 1. m̂ and v̂ are for the update only; m and v are kept."""
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v


def _adam_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    shape = tuple(int(n) for n in rng.integers(2, 5, 2))
    param, grad, m = rng.standard_normal((3, *shape))
    v, t = rng.uniform(0.1, 1, shape), int(rng.integers(3, 30))
    if kind == 1:  # the first step
        m, v, t = 0 * m, 0 * v, 1
    beta1, beta2 = rng.uniform(0.5, 0.9), rng.uniform(0.6, 0.95)
    return {"param": param, "grad": grad, "m": m, "v": v, "t": t,
            "learning_rate": float(rng.uniform(0.1, 1)), "beta1": float(beta1),
            "beta2": float(beta2), "eps": float(rng.uniform(0.1, 0.5))}  # fmt: skip


def _other_steps() -> dict[str, dict[str, Any]]:
    rng, usual = np.random.default_rng(0), {"beta1": 0.9, "beta2": 0.999, "eps": 1e-8}
    zero = np.zeros((1, 2))

    def case(grad: float, m: float, v: float, t: int, eps: float = 1e-8) -> dict[str, Any]:
        param, g, first = rng.standard_normal((3, 2, 2))
        return {"param": param, "grad": grad * g, "m": m * first, "v": v * first**2, "t": t,
                "learning_rate": 1e-3, **usual, "eps": eps}  # fmt: skip

    return {
        "the first step": case(1, 0, 0, 1),
        "a gradient of 0, where m still moves param: momentum": case(0, 1, 1, 7),
        "gradients that are 0 and were 0": case(0, 0, 0, 3),
        "a late step, a large t of 1500, when the bias correction is not over": case(1, 1, 1, 1500),
        "tiny gradients, where eps counts beside the corrected root": case(1e-8, 1e-8, 1e-8, 2),
        "large gradients": case(1e6, 1e6, 1e6, 2),
        "a small gradient and learning rate, in an array with an axis of size 1": {
            "param": zero, "grad": np.array([[1e-3, -2e-3]]), "m": zero, "v": zero, "t": 1,
            "learning_rate": 1e-3, **usual},
        "a learning rate and an eps above 1, and a v of 0 where m is not 0": {
            "param": np.array([0.5, -0.25]), "grad": np.array([0.0, 0.3]), "m": np.array([0.2, 0.1]),
            "v": np.array([0.0, 0.1]), "t": 2, "learning_rate": 3.0, **usual, "eps": 2.0},
    }  # fmt: skip


ADAM_STEP = Trial(_adam_arguments, adam_step, {
    "missing-correction": (
        "m and v start at 0; the division by 1 - beta1^t and 1 - beta2^t, which corrects for it,"
        " is missing",
        "m / (1 - beta1**t)", "m", "v / (1 - beta2**t)", "v",
    ),
    "corrected-kept": ("m̂ and v̂, the corrected moments, are returned; they are for the update only, m and v are kept",
                       "+ eps), m, v", "+ eps), m_hat, v_hat"),
    "eps-in-root": ("eps is under the root; it is added to the root",
                    "np.sqrt(v_hat) + eps", "np.sqrt(v_hat + eps)"),
    "missing-eps": ("eps is missing, or not the one that was given: it keeps v = 0 from dividing"
                    " by 0", "(np.sqrt(v_hat) + eps)", "np.sqrt(v_hat)"),
    "amsgrad": ("v is never smaller than before, as in AMSGrad: a max that Adam does not have",
                "    m_hat", "    v = np.maximum(v, (v - (1 - beta2) * grad**2) / beta2)\n    m_hat"),
    "square-of-m": ("v is the running mean of m²; it is of grad², the square of the gradient",
                    "(1 - beta2) * grad**2", "(1 - beta2) * m**2"),
    "eps-uncorrected": ("eps is added to the root of the uncorrected v, before the correction; it is"
                        " added to the root of v̂", "m_hat / (np.sqrt(v_hat) + eps)",
                        "m_hat * np.sqrt(1 - beta2**t) / (np.sqrt(v) + eps)"),
    **{slug: (f"the bias correction has {said}; the power beta^t was asked for,"
                                   " 1 - beta1^t and 1 - beta2^t", f"(1 - beta1{old})",
                                   new.replace("beta", "beta1"), f"(1 - beta2{old})",
                                   new.replace("beta", "beta2"))
       for slug, old, new, said in (
           ("correction 1", "**t", "(1 - beta)", "no power t"),
           ("correction 2", "**t", "(1 - beta * t)", "beta times t"),
           ("correction 3", "**t", "(1 - beta) ** t", "the power t of 1 - beta"),
           ("t-too-small 2", "**t", "(1 - beta ** (t - 1))",
            "t - 1 where the number of this step, t, should be"),
           ("correction 4", "**t", "(1 + beta ** t)", "a plus where the minus should be"))},
    "correction absolute": ("the bias correction has beta times t, and a root of |v̂|; the power"
                            " beta^t was asked for", "(1 - beta1**t)", "(1 - beta1 * t)",
                            "(1 - beta2**t)", "(1 - beta2 * t)", "np.sqrt(v_hat)",
                            "np.sqrt(np.abs(v_hat))"),
    "multiplied-correction": ("m and v are multiplied by 1 - beta^t; the correction divides",
                              "m / (1 - beta1**t)", "m * (1 - beta1**t)", "v / (1 - beta2**t)",
                              "v * (1 - beta2**t)"),
    "missing-correction m": ("the bias correction of m, the division by 1 - beta1^t, is missing",
                             "m / (1 - beta1**t)", "m"),
    "missing-correction v": ("the bias correction of v, the division by 1 - beta2^t, is missing",
                             "v / (1 - beta2**t)", "v"),
    "missing-root": ("m̂ is divided by v̂; it should be by its square root",
                     "np.sqrt(v_hat)", "v_hat"),
    "missing-square": ("v is the running mean of grad², not of grad or of its size",
                       "grad**2", "np.abs(grad)"),
    "missing-one-minus": ("grad and grad² enter m and v with the factors 1 - beta1 and 1 - beta2",
                          "(1 - beta1) *", "", "(1 - beta2) *", ""),
    "betas-swapped": ("beta1 and beta2 are in each other's place: beta1 is for m",
                      "    m = beta1", "    beta1, beta2 = beta2, beta1\n    m = beta1"),
    "t-too-large": ("t counts this step already, from 1; t + 1 is one step too many in the power",
                    "    m = beta1", "    t = t + 1\n    m = beta1"),
    "t-too-small": ("t counts this step already; t - 1 steps were before",
                    "    m = beta1", "    t = t - 1\n    m = beta1"),
    "old-moments": ("the update uses the m and v that came in; it should use the new ones",
                    "    m = beta1", "    old_m, old_v = m, v\n    m = beta1",
                    "m_hat = m", "m_hat = old_m", "v_hat = v", "v_hat = old_v"),
    "sign-flip": ("it walks uphill: the step is subtracted",
                  "param - learning_rate", "param + learning_rate"),
    "old-moments v": ("the update uses the old v, the one that came in; it should use the new one",
                      "    m = beta1", "    old_v = v\n    m = beta1", "v_hat = v", "v_hat = old_v"),
    "old-moments m": ("the update uses the old m, the one that came in; it should use the new one",
                      "    m = beta1", "    old_m = m\n    m = beta1", "m_hat = m", "m_hat = old_m"),
}, corners=_other_steps, outputs=("param", "m", "v"))  # fmt: skip
