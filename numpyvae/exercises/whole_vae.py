"""The whole VAE: its backward, and Adam."""

import copy
from collections.abc import Callable
from typing import Any

import numpy as np

from .. import diagnosis
from ..arrays import Array
from ..diagnosis.answers import Finding, Unusable, agree, checked
from ..vae import VAE
from .task import Exercise, Task
from .trials import as_deep_as_the_chapters


def diagnose_vae_backward(name: str, function: Callable[..., Any], seed: int) -> list[Finding]:
    """What is wrong with a VAE's backward that the learner wrote: [] if nothing."""
    rng = np.random.default_rng(seed)

    def backward(self: VAE, trace: Any) -> Any:
        model = copy.copy(self)
        model.__class__ = VAE  # the library's, for who calls its own backward
        return function(model, trace)

    learners = type("VAE", (VAE,), {"backward": backward})
    for kind, samples in ((0, ()), (1, (3,)), (2, (4,)), (1, ())):
        vae = as_deep_as_the_chapters(kind, int(rng.integers(1000)))
        b, beta = int(rng.integers(3, 9)), float(rng.uniform(0.3, 3))
        x = rng.random((b, vae.n_inputs))
        trace = vae.forward(x, rng.standard_normal((*samples, b, vae.n_latent)), beta)
        right = vae.backward(trace)
        try:
            answers = checked(name, function, {"vae": vae, "trace": trace}, right, by_name=True)
        except Unusable as error:
            return [error.finding]
        if not all(agree(a, b) for a, b in zip(answers, right.values(), strict=True)):
            models = [as_deep_as_the_chapters(which, seed, learners) for which in (kind, 0)]
            why = [diagnosis.diagnose_vae(model, seed) for model in models]
            return why[0] or why[1] or [Finding("unexplained", name, "some gradient is wrong")]
    return []


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


ADAM_STEP = Task(_adam_arguments, adam_step, {
    "missing-correction": (
        "m and v start at 0; the division by 1 - beta1^t and 1 - beta2^t, which corrects for it,"
        " is missing",
        "m / (1 - beta1**t)", "m", "v / (1 - beta2**t)", "v",
    ),
    "corrected-kept": ("m̂ and v̂ are returned; they are for the update only, m and v are kept",
                       "+ eps), m, v", "+ eps), m_hat, v_hat"),
    "eps-in-root": ("eps is under the root; it is added to the root",
                    "np.sqrt(v_hat) + eps", "np.sqrt(v_hat + eps)"),
    "missing-eps": ("eps is missing, or not the one that was given: it keeps v = 0 from dividing"
                    " by 0", "(np.sqrt(v_hat) + eps)", "np.sqrt(v_hat)"),
    "missing-root": ("m̂ is divided by v̂; it should be by its square root",
                     "np.sqrt(v_hat)", "v_hat"),
    "missing-square": ("v is the running mean of grad², not of grad or of its size",
                       "grad**2", "np.abs(grad)"),
    "missing-one-minus": ("grad and grad² enter m and v with the factors 1 - beta1 and 1 - beta2",
                          "(1 - beta1) *", "", "(1 - beta2) *", ""),
    "betas-swapped": ("beta1 and beta2 are in each other's place: beta1 is for m",
                      "    m = beta1", "    beta1, beta2 = beta2, beta1\n    m = beta1"),
    "t-too-large": ("t counts this step already; it is raised once more",
                    "    m = beta1", "    t = t + 1\n    m = beta1"),
    "t-too-small": ("t counts this step already; t - 1 steps were before",
                    "    m = beta1", "    t = t - 1\n    m = beta1"),
    "old-moments": ("the update uses the m and v that came in; it should use the new ones",
                    "    m = beta1", "    old_m, old_v = m, v\n    m = beta1",
                    "m_hat = m", "m_hat = old_m", "v_hat = v", "v_hat = old_v"),
    "sign-flip": ("it walks uphill: the step is subtracted",
                  "param - learning_rate", "param + learning_rate"),
}, outputs=("param", "m", "v"))  # fmt: skip


EXERCISES = (
    Exercise(
        "vae_backward", "vae, trace", "The gradients of a VAE, walking back through its layers.",
        "vae, a numpyvae.VAE with two hidden layers and ReLU\n"
        "trace, what vae.forward(x, eps, beta) returned: .x (B, D), .eps (B, L) or (K, B, L),\n"
        ".beta, .enc [x, h1, h2], .mu and .logvar (B, L), .z (like eps), .dec [z, h1, h2],\n"
        ".logits, .nll (B,) or (K, B), .kl (B,); the loss is nll.mean() + beta kl.mean()\n"
        "The layers are the autoencoder's and fc_logvar. You may use vae.likelihood.backward,\n"
        "layers.dense_backward and layers.relu_backward, as in autoencoder_backward, and\n"
        "dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps) and\n"
        "dmu, dlogvar = latent.kl_backward(dkl, trace.mu, trace.logvar)\n"
        "returns a dict with the names of vae.params: {\"encoder.0.weight\": ..., ...,\n"
        "\"fc_mu.weight\": ..., ..., \"fc_logvar.weight\": ..., ..., \"decoder.4.bias\": ...}",
        (
            "Walk back as in the autoencoder. Two places are new: mu and logvar are used twice, in"
            " z and in the KL, and two heads read the encoder's last layer. What is used twice"
            " gets the sum of two ",
            "dnll = 1 / nll.size and dkl = beta / B. dmu = dmu through z + dmu of the KL, and"
            " dlogvar likewise. dh2 = dh2 through fc_mu + dh2 through fc_logvar, where h2 is the"
            " encoder's last layer.",
            "dnll is like trace.nll, and dkl is (B,). dz is like trace.z, so it may be (K, B, L);"
            " reparameterize_backward sums over the K samples. Its dmu and dlogvar are (B, L), like"
            " those of kl_backward. Both heads had trace.enc[2] as their input.",
            "After decoder.4, decoder.2 and decoder.0: dmu = dmu_z + dmu_kl; dh_mu, dW_mu, db_mu ="
            " layers.dense_backward(dmu, trace.enc[2], vae.params[\"fc_mu.weight\"]); the same for"
            " logvar; da2 = layers.relu_backward(dh_mu + dh_logvar, trace.enc[2]) is the dy of"
            " encoder.2. At the end return {..., \"fc_mu.weight\": dW_mu, \"fc_mu.bias\": db_mu,"
            " ...}.",
        ),
        VAE.backward,
        diagnose=diagnose_vae_backward,
        imports=("from numpyvae import latent, layers",),
    ),
    Exercise(
        "adam_step", "param, grad, m, v, t, learning_rate, beta1, beta2, eps", "One step of Adam.",
        "param, grad, and the moments m and v, of the same shape; t, the number of this step,"
        " from 1;\n"
        "learning_rate, beta1, beta2; eps, a number that is added to the root of the corrected v\n"
        "returns param, m, v after the step; the arrays that came in stay as they are",
        (
            "A running mean of the gradient says where to go, one of its square how far to trust"
            " it.",
            "m = beta1 m + (1 - beta1) grad, v = beta2 v + (1 - beta2) grad²; m̂ = m / (1 -"
            " beta1^t), v̂ = v / (1 - beta2^t); param - learning_rate m̂ / (sqrt(v̂) + eps)",
            "All elementwise. m and v are kept for the next step; m̂ and v̂ are not.",
            "Four lines, in the order of the equation; then return param - learning_rate * m_hat"
            " / (np.sqrt(v_hat) + eps), m, v.",
        ),
        adam_step,
        diagnose=ADAM_STEP.diagnose,
    ),
)  # fmt: skip
