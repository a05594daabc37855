"""An autoencoder's backward, and where its codes are."""

from typing import Any

import numpy as np

from .. import autoencoder, layers
from ..arrays import Array
from ..autoencoder import Autoencoder
from .task import Exercise, Task
from .trials import SUM_FOR_MEAN, as_deep_as_the_chapters


def _autoencoder_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    ae = as_deep_as_the_chapters(kind, int(rng.integers(1000)), Autoencoder)
    return {"ae": ae, "trace": ae.forward(rng.random((int(rng.integers(3, 9)), ae.n_inputs)))}


def _autoencoder_backward(ae: Autoencoder, trace: Any) -> dict[str, Array]:
    t = trace
    dnll = np.full_like(t.nll, 1 / t.nll.size)
    dy = ae.likelihood.backward(dnll, t.logits, t.x)
    names = ("encoder.0", "encoder.2", "fc_mu", "decoder.0", "decoder.2", "decoder.4")
    inputs = [*t.enc, *t.dec]  # what each layer is given
    grads = {}
    for name, x in reversed([*zip(names, inputs, strict=True)]):
        dx, dW, db = layers.dense_backward(dy, x, ae.params[f"{name}.weight"])
        grads[f"{name}.weight"], grads[f"{name}.bias"] = dW, db
        dy = dx if name == "decoder.0" else layers.relu_backward(dx, x)
    return {name: grads[name] for name in ae.params}


AUTOENCODER_BACKWARD = Task(_autoencoder_arguments, _autoencoder_backward, {
    "sum-for-mean": (SUM_FOR_MEAN, "1 / t.nll.size", "1"),
    "mean-twice": ("it is divided by the number of pixels too: nll is a sum over pixels",
                   "    names =", "    dy = dy / t.x.shape[1]\n    names ="),
    "missing-mask": ("the activations are walked past: each hidden layer has its own backward",
                     'dx if name == "decoder.0" else layers.relu_backward(dx, x)', "dx"),
    "mask-at-code": ("the code z has no activation, and so no backward of one",
                     'dx if name == "decoder.0" else ', ""),
    "always-bernoulli": ("it is right for a Bernoulli only: ae.likelihood.backward knows which"
                         " one it is", "ae.likelihood.backward(dnll, t.logits, t.x)",
                         "dnll[:, np.newaxis] * (1 / (1 + np.exp(-t.logits)) - t.x)"),
    "missing-sigmoid": ("logits stand where sigmoid(logits) should, in dlogits",
                        "ae.likelihood.backward(dnll, t.logits, t.x)",
                        "dnll[:, np.newaxis] * (t.logits - t.x)"),
    "sigmoid-twice": ("p (1 - p) is there once too often: in dlogits it has cancelled",
                      "    names =",
                      "    p = 1 / (1 + np.exp(-t.logits))\n    dy = dy * p * (1 - p)\n"
                      "    names ="),
    "mean-for-sum": ("the biases' gradients are means over the images; dnll holds the 1/B"
                     " already", "= dW, db", "= dW, db / len(dy)"),
    "zero-bias": ("the biases' gradients are zero", "= dW, db", "= dW, 0 * db"),
    "sign-flip": ("the sign is the wrong way round", "    names =", "    dy = -dy\n    names ="),
}, by_name=True)  # fmt: skip


def _codes_of_images(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    n, n_latent = ((9, 3), (5, 2), (20, 4))[kind]
    return {"z": rng.standard_normal((n, n_latent)) @ rng.standard_normal((n_latent, n_latent)) + 2}


def _mean_and_covariance(z: Array) -> tuple[Array, Array]:
    mean = z.mean(axis=0)
    centred = z - mean
    covariance = centred.T @ centred / len(z)
    return mean, covariance


FITTED_GAUSSIAN = Task(_codes_of_images, _mean_and_covariance, {
    "n-minus-1": ("the covariance is divided by N - 1; here the codes are all there is: by N",
                  "len(z)", "(len(z) - 1)"),
    "not-centred": ("the mean is not subtracted: these are second moments, no covariances",
                    "centred = z - mean", "centred = z"),
    "sum-for-mean": ("the covariance is a sum over the codes; it is their mean", " / len(z)", ""),
    "variances-alone": ("the covariances between dimensions are left out: an upright ellipse",
                        "return mean, covariance", "return mean, np.diag(np.diag(covariance))"),
    "correlation": ("it holds correlations; covariances have the scale of the codes",
                    "    return",
                    "    spread = np.sqrt(np.diag(covariance))\n"
                    "    covariance = covariance / spread / spread[:, np.newaxis]\n    return"),
}, outputs=("mean", "covariance"))  # fmt: skip


EXERCISES = (
    Exercise(
        "autoencoder_backward", "ae, trace",
        "The gradients of an autoencoder, walking back through its layers.",
        "ae, a numpyvae.Autoencoder with two hidden layers and ReLU\n"
        "trace, what ae.forward(x) returned: .x (B, D), .enc [x, h1, h2], .z (B, L),\n"
        ".dec [z, h1, h2], .logits (B, D), .nll (B,); the loss is trace.nll.mean()\n"
        "The layers are encoder.0, encoder.2, fc_mu, decoder.0, decoder.2 and decoder.4;\n"
        "the weights of fc_mu are ae.params[\"fc_mu.weight\"], (n_in, n_out). You may use\n"
        "dlogits = ae.likelihood.backward(dnll, trace.logits, trace.x),\n"
        "dx, dW, db = layers.dense_backward(dy, x, W) and dx = layers.relu_backward(dy, y)\n"
        "returns a dict with the names of ae.params: {\"encoder.0.weight\": ...,\n"
        "\"encoder.0.bias\": ..., \"encoder.2.weight\": ..., ..., \"decoder.4.bias\": ...}",
        (
            "Write down the steps of forward, from x to the loss. Backward goes through the same"
            " steps from the last to the first, each with its own backward.",
            "loss = mean(nll), so dnll = 1/B for each image. The likelihood turns dnll into"
            " dlogits. Then the layers follow in this order: decoder.4, decoder.2, decoder.0,"
            " fc_mu, encoder.2, encoder.0. Each gives dW = xᵀ dy, db = Σ dy and dx = dy Wᵀ; a"
            " ReLU lets dx pass where its output is positive.",
            "Each layer's backward needs the layer's input: decoder.4 had trace.dec[2], decoder.2"
            " had trace.dec[1], decoder.0 had trace.z, fc_mu had trace.enc[2], encoder.2 had"
            " trace.enc[1], encoder.0 had trace.x. dW has the shape of the weights, and dx the"
            " shape of the input. An input that is a ReLU's output, h1 or h2, still needs"
            " relu_backward; the code z is no ReLU's output.",
            "dlogits = ae.likelihood.backward(np.full_like(trace.nll, 1 / len(trace.nll)),"
            " trace.logits, trace.x); dh2, dW4, db4 = layers.dense_backward(dlogits, trace.dec[2],"
            " ae.params[\"decoder.4.weight\"]); da2 = layers.relu_backward(dh2, trace.dec[2]);"
            " da2 is the dy of decoder.2, and so on. At the end return {...,"
            " \"decoder.4.weight\": dW4, \"decoder.4.bias\": db4}.",
        ),
        Autoencoder.backward,
        diagnose=AUTOENCODER_BACKWARD.diagnose,
        imports=("from numpyvae import layers",),
    ),
    Exercise(
        "fitted_gaussian", "z", "The Gaussian that codes come from, if they come from one.",
        "z (N, L), the codes of N images\n"
        "returns mean (L,) and covariance (L, L), both as means over the N codes",
        (
            "To draw new codes where the old ones are, one needs their centre and their spread.",
            "mean = 1/N Σ_n z_n, covariance = 1/N Σ_n (z_n - mean)(z_n - mean)ᵀ",
            "(L, N) @ (N, L) is (L, L).",
            "centred.T @ centred / len(z); or np.cov with rowvar=False and ddof=0.",
        ),
        autoencoder.fitted_gaussian,
        diagnose=FITTED_GAUSSIAN.diagnose,
    ),
)  # fmt: skip
