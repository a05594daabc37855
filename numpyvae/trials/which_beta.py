"""Which beta a loss amounts to."""

from typing import Any

import numpy as np

from ..diagnosis.trial import Trial

REDUCTIONS = ("sum", "batchmean", "mean")


def _beta_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    sizes = (int(n) for n in rng.choice(np.arange(2, 30), 3, replace=False))
    names = dict(zip(("n_inputs", "n_latent", "batch_size"), sizes, strict=True))
    return {
        "loss": "mse" if kind else "bce",
        **names,
        "reconstruction": str(rng.choice(REDUCTIONS)),
        "kl": str(rng.choice(REDUCTIONS)),
        "kl_weight": float(rng.uniform(0.1, 5)),
        "sigma": 1.0 if kind == 1 else float(rng.uniform(0.2, 3)),
    }


def _beta(
    loss: str,
    n_inputs: int,
    n_latent: int,
    batch_size: int,
    reconstruction: str,
    kl: str,
    kl_weight: float,
    sigma: float,
) -> float:
    a = {"sum": 1, "batchmean": 1 / batch_size, "mean": 1 / (batch_size * n_inputs)}[reconstruction]
    k = {"sum": 1, "batchmean": 1 / batch_size, "mean": 1 / (batch_size * n_latent)}[kl]
    if loss == "mse":
        a = a * 2 * sigma**2
    return kl_weight * k / a


def _all_reductions() -> dict[str, dict[str, Any]]:
    sizes = {"n_inputs": 7, "n_latent": 3, "batch_size": 5}
    found = {
        f"loss {loss}, reconstruction {first}, kl {second}": {
            "loss": loss, **sizes, "reconstruction": first, "kl": second, "kl_weight": 0.5,
            "sigma": 0.3}
        for loss in ("bce", "mse") for first in REDUCTIONS for second in REDUCTIONS
    }  # fmt: skip
    plain = {**found["loss mse, reconstruction mean, kl sum"]}
    found["kl_weight = 0, a weight of 0"] = {**plain, "kl_weight": 0.0}
    found["a small sigma"] = {**plain, "sigma": 1e-4}
    found["a single pixel, dimension and image"] = {**plain, "kl": "mean", "n_inputs": 1,
                                                    "n_latent": 1, "batch_size": 1}  # fmt: skip
    found["a large batch"] = {**found["loss bce, reconstruction batchmean, kl batchmean"],
                              "batch_size": 2000}  # fmt: skip
    return found


EFFECTIVE_BETA = Trial(_beta_arguments, _beta, {
    "reductions-ignored": ("how the two terms are summed or averaged changes their balance",
                           "    if loss ==", "    a = k = 1\n    if loss =="),
    "reductions-ignored first": ("how the reconstruction is summed or averaged is ignored: the"
                                 " argument reconstruction changes its weight a",
                                 "    if loss ==", "    a = 1\n    if loss =="),
    "reductions-ignored kl": ("how the KL is summed or averaged is ignored: the argument kl is not"
                              " used", "    if loss ==", "    k = 1\n    if loss =="),
    "reductions-ignored same": ("the KL is reduced as the reconstruction is; the argument kl has"
                                " its own reduction", "[kl]", "[reconstruction]"),
    "normalised": ("the ratio n_latent / n_inputs is an extra factor: it makes of beta a normalised one, per"
                   " pixel and latent dimension, which was not asked for", "return kl_weight", "return n_latent / n_inputs * kl_weight"),
    "extra-batch": ("it is multiplied by batch_size, the number of images, once too often",
                    "return kl_weight", "return batch_size * kl_weight"),
    "sum-as-batchmean": ("kl summed over everything is divided by the batch size; \"sum\" weighs an"
                         " image 1", "k = {\"sum\": 1,", "k = {\"sum\": 1 / batch_size,"),
    "sum-as-batchmean first": ("the reconstruction summed over everything is divided by the batch"
                               " size; \"sum\" weighs an image 1", "a = {\"sum\": 1,",
                               "a = {\"sum\": 1 / batch_size,"),
    "batch-twice": ("a mean divides by the batch size twice: batch_size belongs there once",
                    "(batch_size * n_latent)", "(batch_size**2 * n_latent)"),
    "batch-twice both": ("a mean divides by the batch size twice: batch_size belongs there once",
                         "(batch_size * n_latent)", "(batch_size**2 * n_latent)",
                         "(batch_size * n_inputs)", "(batch_size**2 * n_inputs)"),
    "missing-batch all": ("the batch size divides nothing, neither in batchmean nor in mean",
                          "    a = {", "    batch_size = 1\n    a = {"),
    "inverted": ("it is upside down, one over beta: beta is what the KL weighs beside a"
                 " reconstruction of 1", "kl_weight * k / a", "a / (kl_weight * k)"),
    "all-ignored": ("it is kl_weight as it is: how the two terms are reduced, and the loss, are"
                    " ignored", "kl_weight * k / a", "kl_weight"),
    "ratio-inverted": ("the ratio of the two weights is upside down: k, the KL's, over a, the"
                       " reconstruction's", "kl_weight * k / a", "kl_weight * a / k"),
    "weight-inverted": ("kl_weight divides; it should multiply the KL",
                        "kl_weight * k / a", "k / a / kl_weight"),
    "multiplied": ("the two weights are multiplied; the KL's is divided by the reconstruction's",
                   "kl_weight * k / a", "kl_weight * k * a"),
    "missing-weight": ("kl_weight is missing",
                       "kl_weight * k", "k"),
    "pixels-for-dimensions": ("the KL's mean is over the latent dimensions, not over the"
                              " pixels", "batch_size * n_latent", "batch_size * n_inputs"),
    "dimensions-for-pixels": ("the reconstruction's mean is over the pixels, not over the latent"
                              " dimensions", "batch_size * n_inputs", "batch_size * n_latent"),
    "missing-batch": ("a mean over everything divides by the batch size too, not by pixels or"
                      " dimensions alone", "(batch_size * n_inputs)", "n_inputs",
                      "(batch_size * n_latent)", "n_latent"),
    "batchmean-for-sum": ("batchmean divides by the batch size; sum does not",
                          '"batchmean": 1 / batch_size', '"batchmean": 1'),
    "sigma-with-bce": ("bce is a Bernoulli's nll as it is: it has no sigma",
                       "    return", "    a = a if loss == \"mse\" else a * sigma**2\n    return"),
    "sigma-with-bce 2": ("bce is a Bernoulli's nll as it is: 2 sigma² is for the mse alone",
                         'loss == "mse"', "True"),
    "other-loss": ("2 sigma² is applied to bce; it belongs to mse", '== "mse"', '== "bce"'),
    "mse-ignored": ("mse is treated as bce, without sigma: the squared error is 2 sigma² nll", '== "mse"', '== ""'),
    "missing-two": ("the squared error without a ½ is twice the Gaussian's nll at sigma 1",
                    "* 2 * sigma", "* sigma"),
    "half": ("the squared error is 2 sigma² nll; it is divided by 2 instead: a ½ for a 2",
             "* 2 * sigma", "/ 2 * sigma"),
    "missing-variance": ("mse: the squared error is 2 sigma² nll, and sigma² is missing",
                         " * sigma**2", ""),
    "sigma-for-variance": ("mse: the squared error is 2 sigma² nll; sigma stands for sigma²",
                           "sigma**2", "sigma"),
    "variance-inverted": ("mse: the squared error is 2 sigma² nll; it is divided by sigma²"
                          " instead", "* 2 * sigma**2", "* 2 / sigma**2"),
    "two-sigma-inverted": ("mse: the squared error is 2 sigma² nll: its weight a is divided by 2 sigma², upside down; a"
                           " should be multiplied, and so beta divided",
                           "a * 2 * sigma**2", "a / (2 * sigma**2)"),
}, draws=9, corners=_all_reductions)  # fmt: skip
