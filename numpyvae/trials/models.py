"""What exercises of several subjects are tried on: small models, and a sentence."""

from typing import Any

from ..vae import VAE

SUM_FOR_MEAN = "it is the gradient of a sum over the images; the loss is their mean"


def as_deep_as_the_chapters(kind: int, seed: int, cls: type[VAE] = VAE) -> Any:
    """A small float64 model with two hidden layers and ReLU, and no two sizes alike.

    Its depth is fixed so that a learner can write the name of every gradient.
    """
    # A narrower layer would sometimes be dead: its zero gradients hide which path is wrong.
    sizes = ((6, (10, 8), 2), (7, (8, 9), 3), (5, (9, 6), 2))[kind]
    if kind == 2:
        return cls(*sizes, "gaussian", "relu", "float64", seed, sigma=0.7)
    return cls(*sizes, "bernoulli", "relu", "float64", seed)
