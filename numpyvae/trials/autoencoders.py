"""An autoencoder's backward, and where its codes are."""

from typing import Any

import numpy as np

from ..arrays import Array
from ..autoencoder import Autoencoder
from ..diagnosis.edits import POSSIBLE
from ..diagnosis.trial import Trial
from .models import SUM_FOR_MEAN, as_deep_as_the_chapters


def _autoencoder_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    ae = as_deep_as_the_chapters(kind, int(rng.integers(1000)), Autoencoder)
    return {"ae": ae, "trace": ae.forward(rng.random((int(rng.integers(3, 9)), ae.n_inputs)))}


def _narrow_autoencoders() -> dict[str, dict[str, Any]]:
    rng = np.random.default_rng(0)

    def case(images: int, pixels: int, n_latent: int, hidden: Any = (6, 4)) -> dict[str, Any]:
        ae = Autoencoder(pixels, hidden, n_latent, "bernoulli", "relu", "float64", 1)
        return {"ae": ae, "trace": ae.forward(rng.random((images, pixels)))}

    steep = Autoencoder(5, (6, 4), 2, "gaussian", "relu", "float64", 1, sigma=0.1)
    for param in steep.params.values():
        param *= 10
    return {"a single image": case(1, 5, 2), "a single latent dimension, a layer of size 1": case(4, 5, 1),
            "a single pixel": case(4, 1, 2), "many images, B = 500": case(500, 5, 2),
            "layers of one size, whose weights are square": case(4, 5, 5, (5, 5)),
            "pixels below 0, large weights and large errors": {
                "ae": steep, "trace": steep.forward(1e3 * rng.uniform(-0.5, 1, (4, 5)))}}  # fmt: skip


def _autoencoder_backward(ae: Autoencoder, trace: Any) -> dict[str, Array]:
    (x, enc1, enc2), (z, dec1, dec2) = trace.enc, trace.dec
    nll, logits, grads = trace.nll, trace.logits, {}

    def dense(name: str, dy: Array, x: Array) -> Array:
        dW = x.T @ dy
        db = dy.sum(axis=0)
        grads[f"{name}.weight"], grads[f"{name}.bias"] = dW, db
        return dy @ ae.params[f"{name}.weight"].T

    def relu(dy: Array, y: Array) -> Array:
        return dy * (y > 0)

    dnll = np.full_like(nll, 1 / nll.size)
    dlogits = ae.likelihood.backward(dnll, logits, x)
    ddec2 = relu(dense("decoder.4", dlogits, dec2), dec2)
    ddec1 = relu(dense("decoder.2", ddec2, dec1), dec1)
    dz = dense("decoder.0", ddec1, z)
    denc2 = relu(dense("fc_mu", dz, enc2), enc2)
    denc1 = relu(dense("encoder.2", denc2, enc1), enc1)
    dense("encoder.0", denc1, x)
    return {name: grads[name] for name in ae.params}


AUTOENCODER_BACKWARD = Trial(_autoencoder_arguments, _autoencoder_backward, {
    "sum-for-mean": (SUM_FOR_MEAN, "1 / nll.size", "1"),
    "mean-twice": ("it is divided by the number of pixels too: nll is a sum over pixels",
                   "1 / nll.size", "1 / nll.size / x.shape[1]"),
    "missing-mask": ("the mask of the activations is missing: each hidden layer has its own backward",
                     "dy * (y > 0)", "dy"),
    **{f"missing-mask {h}": (f"relu_backward is missing at {where}", f"relu({d}, {h})", d)
       for h, d, where in (
           ("dec2", 'dense("decoder.4", dlogits, dec2)', "trace.dec[2]"),
           ("dec1", 'dense("decoder.2", ddec2, dec1)', "trace.dec[1]"),
           ("enc2", 'dense("fc_mu", dz, enc2)', "trace.enc[2]"),
           ("enc1", 'dense("encoder.2", denc2, enc1)', "trace.enc[1]"))},
    "missing-mask decoder": ("relu_backward is missing in the decoder",
                             'relu(dense("decoder.4", dlogits, dec2), dec2)',
                             'dense("decoder.4", dlogits, dec2)',
                             'relu(dense("decoder.2", ddec2, dec1), dec1)', 'dense("decoder.2", ddec2, dec1)'),
    "missing-mask encoder": ("relu_backward is missing in the encoder",
                             'relu(dense("fc_mu", dz, enc2), enc2)', 'dense("fc_mu", dz, enc2)',
                             'relu(dense("encoder.2", denc2, enc1), enc1)', 'dense("encoder.2", denc2, enc1)'),
    "mask-at-logits": ("relu_backward is applied to logits, the output of the last layer, which has"
                       " no ReLU", "logits, x)", "logits, x) * (logits > 0)"),
    "wrong-activation": ("it has the slope of tanh, 1 - y²; these are ReLUs", "dy * (y > 0)",
                         "dy * (1 - y**2)"),
    "gradient-mask": ("relu_backward looks at the gradient's sign; the layer's output decides",
                      "(y > 0)", "(dy > 0)"),
    "mask-at-code": ("the code z is linear, no ReLU: it has no activation, and so no relu_backward",
                     'dz = dense("decoder.0", ddec1, z)', 'dz = relu(dense("decoder.0", ddec1, z), z)'),
    "always-bernoulli": ("it is right for a Bernoulli only: ae.likelihood.backward knows which"
                         " one it is", "ae.likelihood.backward(dnll, logits, x)",
                         "dnll[:, np.newaxis] * (1 / (1 + np.exp(-logits)) - x)"),
    "missing-sigmoid": ("logits stand where sigmoid(logits) should, in dlogits",
                        "ae.likelihood.backward(dnll, logits, x)",
                        "dnll[:, np.newaxis] * (logits - x)"),
    "sigmoid-twice": ("p (1 - p) is there once too often: in dlogits it has cancelled",
                      "    ddec2 =",
                      "    p = 1 / (1 + np.exp(-logits))\n    dlogits = dlogits * p * (1 - p)\n"
                      "    ddec2 ="),
    "mean-for-sum": ("the biases' gradients are means over the images; dnll holds the 1/B"
                     " already", "dy.sum(axis=0)", "dy.mean(axis=0)"),
    "zero-bias": ("the biases' gradients are zero", "dy.sum(axis=0)", "0 * dy.sum(axis=0)"),
    "sign-flip": ("the sign is the wrong way round", "    ddec2 =",
                  "    dlogits = -dlogits\n    ddec2 ="),
}, corners=_narrow_autoencoders, by_name=True, made=POSSIBLE)  # fmt: skip


def _codes_of_images(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    n, n_latent = ((9, 3), (5, 2), (20, 4))[kind]
    return {"z": rng.standard_normal((n, n_latent)) @ rng.standard_normal((n_latent, n_latent)) + 2}


def _mean_and_covariance(z: Array) -> tuple[Array, Array]:
    mean = z.mean(axis=0)
    centred = z - mean
    covariance = centred.T @ centred / len(z)
    return mean, covariance


def _few_codes() -> dict[str, dict[str, Any]]:
    rng = np.random.default_rng(0)
    z = rng.standard_normal((6, 3))
    codes = {"a single latent dimension": z[:, :1], "two images": z[:2],
             "codes far from 0, where E[z zᵀ] - mean meanᵀ cancels": 1e-3 * z + 1e4,
             "codes that hardly differ": 1e-6 * z, "equal codes": np.ones((4, 2))}  # fmt: skip
    return {key: {"z": value.copy()} for key, value in codes.items()}


FITTED_GAUSSIAN = Trial(_codes_of_images, _mean_and_covariance, {
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
    "variances": ("only the variances, the diagonal, are returned; the covariance is a matrix"
                  " (L, L)", "return mean, covariance", "return mean, np.diag(covariance)"),
    "of-images": ("rows and columns are confused: it is (N, N), between images; rowvar=False, or"
                  " z.T @ z, gives (L, L), between dimensions", "centred.T @ centred / len(z)",
                  "np.cov(z, ddof=0)"),
    "of-images 1": ("rows and columns are confused: it is (N, N), between images; rowvar=False, or"
                    " z.T @ z, gives (L, L), between dimensions", "centred.T @ centred / len(z)",
                    "np.cov(z)"),
    "of-images 2": ("rows and columns are confused: it is (N, N), between images; z.T @ z gives"
                    " (L, L), between dimensions", "centred.T @ centred", "centred @ centred.T"),
    "by-dimensions": ("it is divided by L, the number of dimensions; by N, the number of codes,"
                      " was asked for", "/ len(z)", "/ z.shape[1]"),
    "median": ("the median of the codes stands where their mean should", "z.mean(axis=0)",
               "np.median(z, axis=0)"),
    "cholesky": ("it is the Cholesky factor of the covariance, a square root; the covariance itself"
                 " was asked for", "    return", "    covariance = np.linalg.cholesky(covariance)\n"
                 "    return"),
    "precision": ("it is the inverse of the covariance, the precision", "    return",
                  "    covariance = np.linalg.inv(covariance)\n    return"),
    "deviations": ("standard deviations stand where variances should: the root is taken",
                   "    return", "    covariance = np.sqrt(np.abs(covariance))\n    return"),
    **{f"jitter {c}": ("a small number, a ridge, is added to the diagonal of the covariance",
                       "    return", f"    covariance = covariance + {c} * np.eye(len(covariance))\n"
                       "    return") for c in ("1e-9", "1e-8", "1e-6", "1e-10", "1e-5")},
    "not-outer": ("mean * mean, entry by entry, is subtracted from the second moments; their outer"
                  " product, a matrix, was asked for", "centred.T @ centred / len(z)",
                  "z.T @ z / len(z) - mean * mean"),
    "one-mean": ("one mean of all numbers is subtracted; each dimension has its own",
                 "centred = z - mean", "centred = z - z.mean()"),
}, corners=_few_codes, outputs=("mean", "covariance"))  # fmt: skip
