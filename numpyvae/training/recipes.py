"""Trainings with a name: the chapter's model, and those of the literature.

A recipe is nothing but options of `numpyvae train`, which can be given beside it and win. What each
has reached is in notebooks/records/.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from .options import BEGINNING, TRAINING, about


@dataclass(frozen=True)
class Published:
    """What others report for it: log p(x) of MNIST's test images, nats, by 5,000 samples.

    paper, active_units : Burda et al. 2016 (arXiv 1509.00519), table 1, one stochastic layer
    reproduction : github.com/nbip/IWAE, in TensorFlow, at commit 0216b45 (its earlier README has
        -87.75, -85.50 and -84.65)
    """

    paper: float
    active_units: int
    reproduction: float

    def __str__(self) -> str:
        return (
            f"log p(x) in Burda et al. 2016, table 1: {self.paper:.2f}, {self.active_units} active "
            f"units; in the reproduction nbip/IWAE: {self.reproduction:.2f}"
        )


@dataclass(frozen=True)
class Recipe:
    """`options` by their names in options.py, and what is to be compared with."""

    text: str
    options: dict[str, Any]
    published: Published | None = None


# fmt: off
_BURDA = {"data": "mnist", "n_latent": 50, "hidden": (200, 200), "activation": "tanh",
          "binarize": True, "adam_eps": 1e-4, "final_learning_rate": 1e-5}
_IWAE5 = {**_BURDA, "batch_size": 100, "objective": "iwae", "n_samples": 5}

RECIPES = {
    "quick": Recipe(
        "as good in half the epochs, with a beta that rises from 0 and a learning rate that falls",
        {"start_at_means": True, "batch_size": 100, "schedule": "linear",
         "learning_rate": 2e-3, "final_learning_rate": 1e-5, "epochs": 25}),
    "chapter": Recipe(
        "the chapter's model, 20 latents, on all of MNIST, with beta 1",
        {"data": "mnist", "n_latent": 20, "epochs": 30}),
    "chapter-2d": Recipe(
        "the same with 2 latents: a map of the digits",
        {"data": "mnist", "n_latent": 2, "epochs": 50}),
    "burda-vae": Recipe(
        "50 latents, 200-200 tanh, pixels drawn anew at every use",
        {**_BURDA, "start_at_means": True, "batch_size": 100, "learning_rate": 2e-3, "epochs": 850},
        Published(-86.76, 19, -86.35)),
    "burda-vae-long": Recipe(
        "the same, 1,500 epochs at half the learning rate",
        {**_BURDA, "start_at_means": True, "batch_size": 100, "epochs": 1500},
        Published(-86.76, 19, -86.35)),
    "burda-iwae5-first": Recipe(
        "the same with the importance-weighted bound, 5 samples",
        {**_IWAE5, "start_at_means": True, "epochs": 1200},
        Published(-85.54, 22, -85.18)),
    "burda-iwae5": Recipe(
        "400 epochs more, starting from the model of burda-iwae5-first",
        {**_IWAE5, "start_from": "runs/burda-iwae5-first", "learning_rate": 4e-4, "epochs": 400},
        Published(-85.54, 22, -85.18)),
    "burda-iwae50": Recipe(
        "50 samples, starting from the model of burda-iwae5",
        {**_BURDA, "start_from": "runs/burda-iwae5", "batch_size": 50, "objective": "iwae",
         "n_samples": 50, "learning_rate": 2e-4, "epochs": 48},
        Published(-84.78, 25, -84.59)),
    "sprites-beta": Recipe(
        "shapes whose factors are known, 10 latents, beta 4",
        {"data": "sprites", "n_latent": 10, "hidden": (256, 128), "beta": 4.0, "epochs": 60}),
}
# fmt: on


def usual(asked: Collection[str]) -> str | None:
    """The recipe where none is named: `quick`, unless options that it rests on were asked for."""
    rests_on = {one.name for one in about(BEGINNING, TRAINING)} | {"model", "likelihood"}
    return None if (rests_on - {"seed"}) & set(asked) else "quick"
