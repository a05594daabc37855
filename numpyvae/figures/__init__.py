"""The pictures, each a function that returns a matplotlib Figure."""

from .canvas import BLUE, CLASSES, MOST_CLASSES, ORANGE, rows_of_images, save, style
from .gaussians import bells, forces, posteriors, product_of_bells, weighted_samples
from .graph import Edge, Node, computation_graph
from .moving import kl_slider
from .panels import Panel, side_by_side
from .passes import dense_layer, reparameterization, sampling_node, whole_vae
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
from .spaces import (
    at_a_glance,
    cost_and_wall,
    dying_directions,
    information,
    name_regions,
    points_and_clouds,
    sprite_factors,
)

__all__ = [
    "BLUE",
    "CLASSES",
    "MOST_CLASSES",
    "ORANGE",
    "Edge",
    "Node",
    "Panel",
    "anomalies",
    "at_a_glance",
    "bells",
    "computation_graph",
    "cost_and_wall",
    "dense_layer",
    "dying_directions",
    "forces",
    "information",
    "kl_slider",
    "latent_map",
    "latent_use",
    "losses",
    "manifold",
    "name_regions",
    "points_and_clouds",
    "posteriors",
    "product_of_bells",
    "reconstructions",
    "reparameterization",
    "rows_of_images",
    "samples",
    "sampling_node",
    "save",
    "save_all",
    "side_by_side",
    "sprite_factors",
    "step_sizes",
    "style",
    "traversals",
    "weighted_samples",
    "whole_vae",
]  # fmt: skip
