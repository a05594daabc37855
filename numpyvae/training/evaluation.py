"""How good a run's model is, on its validation images: the ELBO, its parts, and log p(x)."""

import json
import time
from typing import Any

import numpy as np

from .. import bounds, storage
from ..measures import collapse
from ..terminal import clock, status
from .loop import evaluate
from .runs import Run

FILE = "evaluation.json"
AT_ONCE = 100  # images whose importance samples are in memory together


def evaluate_run(
    run: Run, n_images: int | None = None, n_samples: int = 500, seed: int = 0
) -> dict[str, Any]:
    """Measure a VAE's run on its first n_images validation images, or all; nats per image.

    Returns, and keeps as evaluation.json in the run folder: "elbo", "reconstruction" and "kl" (one
    noise sample an image, beta 1), "log_p" by n_samples importance samples an image with its
    standard error over the images, "active_units", and what they were measured on.
    """
    x = run.validation_images(n_images, seed)
    _, reconstruction, kl = evaluate(run.vae, x, 1.0, seed)
    rng, log_p, began = np.random.default_rng(seed), np.empty(len(x)), time.monotonic()
    for start in range(0, len(x), AT_ONCE):
        rows = slice(start, start + AT_ONCE)
        log_p[rows] = bounds.log_likelihood(run.vae, x[rows], rng=rng, n_samples=n_samples)
        done = min(start + AT_ONCE, len(x))
        left = (time.monotonic() - began) / done * (len(x) - done)
        status(f"{done:,} of {len(x):,} images, {clock(left)} left")
    status()
    report = {
        "data": run.data.name,
        "images": len(x),
        "epoch": run.state.epoch,
        "seed": seed,
        "elbo": -reconstruction - kl,
        "reconstruction": reconstruction,
        "kl": kl,
        "log_p": float(log_p.mean()),
        "log_p_standard_error": float(log_p.std(ddof=1) / len(x) ** 0.5) if len(x) > 1 else None,
        "log_p_samples": n_samples,
        "binarized": run.config["fit"]["binarize"],
        "active_units": int(collapse.latent_use(run.vae, x).active.sum()),
    }
    with storage.replacing(run.folder / FILE) as unfinished:
        unfinished.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    return report
