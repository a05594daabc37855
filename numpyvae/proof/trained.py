"""The gradients of a model that was trained, against central differences."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from .. import gradcheck, schedules
from ..arrays import Array
from ..diagnosis import diagnose_vae
from ..diagnosis.answers import Finding
from ..training.loop import under
from ..training.runs import Run
from ..vae import VAE

MOST_DRAWS = 20  # of images and noise, until no ReLU's kink is crossed


@dataclass(frozen=True)
class Check:
    """A model in float64 under its objective, what it was checked on, and the result."""

    vae: VAE
    x: Array
    eps: Array
    beta: float
    report: gradcheck.Report
    findings: list[Finding]  # why, if it did not pass, of a small VAE made of the same operations


def check_run(run: Run, n_directions: int = 5, seed: int = 0) -> Check:
    """Check every array of a run's model along some directions, under its own objective."""
    trained, fitted, images = run.vae, run.config["fit"], run.data.x_test
    in_float64: dict[str, Any] = {**trained.config, "dtype": "float64"}
    vae = type(trained)(**in_float64)
    vae.params = {name: param.astype("float64") for name, param in trained.params.items()}
    rng, beta = np.random.default_rng(seed), fitted["beta"]
    vae = under(vae, fitted["objective"], fitted["free_bits"], schedules.constant(beta))
    # Two show all that more samples can, and more would cross more kinks.
    samples = (2,) if fitted["n_samples"] > 1 else ()
    n_images = min(2 if samples else 4, len(images))
    for _ in range(MOST_DRAWS):
        x = images[rng.choice(len(images), n_images, replace=False)]
        eps = rng.standard_normal((*samples, n_images, vae.n_latent))
        report = gradcheck.check_vae(vae, x, eps, beta, n_directions=n_directions)
        if "kink" not in report.situations:
            break
    findings = []
    if not report.passed:
        small = {**in_float64, "n_inputs": 6, "hidden": (5, 4), "n_latent": 3}
        findings = diagnose_vae(VAE(**small))
    return Check(vae, x, eps, beta, report, findings)
