"""The pictures, each a function that returns a matplotlib Figure."""

from .canvas import CLASSES, MOST_CLASSES, rows_of_images, save, style
from .panels import Panel, side_by_side
from .runs import (
    anomalies,
    latent_map,
    latent_use,
    losses,
    manifold,
    reconstructions,
    samples,
    save_all,
    step_sizes,
    traversals,
)

__all__ = [
    "CLASSES", "MOST_CLASSES", "Panel", "anomalies", "latent_map", "latent_use", "losses",
    "manifold", "reconstructions", "rows_of_images", "samples", "save", "save_all", "side_by_side",
    "step_sizes", "style", "traversals",
]  # fmt: skip
