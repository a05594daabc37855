"""Trainings with a name: the chapter's model, and those of the literature.

A recipe is nothing but options of `numpyvae train`, which can be given beside it and win. What each
has reached is in notebooks/records/.
"""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Recipe:
    """`options` as in cli.TRAIN_DEFAULTS; `paper` says what is to be compared with, and where."""

    text: str
    options: dict[str, Any]
    paper: str = ""


_BURDA = {
    "data": "mnist",
    "latent": 50,
    "hidden": (200, 200),
    "activation": "tanh",
    "binarize": True,
    "start_at_means": True,
    "batch_size": 100,
    "learning_rate": 3e-3,
    "adam_eps": 1e-4,
    "final_learning_rate": 1e-5,
}
_TABLE = "Burda et al. 2016, table 1, one stochastic layer: log p(x)"

RECIPES = {
    "chapter": Recipe(
        "the chapter's model, 20 latents, on all of MNIST, with beta 1",
        {"data": "mnist", "latent": 20, "epochs": 30},
    ),
    "chapter-2d": Recipe(
        "the same with 2 latents: a map of the digits",
        {"data": "mnist", "latent": 2, "epochs": 50},
    ),
    "burda-vae": Recipe(
        "50 latents, 200-200 tanh, pixels drawn anew at every use",
        {**_BURDA, "epochs": 900},
        f"{_TABLE} -86.76, 19 active units",
    ),
    "burda-iwae5": Recipe(
        "the same with the importance-weighted bound, 5 samples",
        {**_BURDA, "objective": "iwae", "samples": 5, "epochs": 600},
        f"{_TABLE} -85.54, 22 active units",
    ),
    "burda-iwae50": Recipe(
        "the same with 50 samples: a day or more",
        {**_BURDA, "objective": "iwae", "samples": 50, "epochs": 300},
        f"{_TABLE} -84.78, 25 active units",
    ),
    "sprites-beta": Recipe(
        "shapes whose factors are known, 10 latents, beta 4",
        {"data": "sprites", "latent": 10, "hidden": (256, 128), "beta": 4.0, "epochs": 60},
    ),
}
