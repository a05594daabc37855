"""Latent spaces: a VAE at a glance, points against clouds, directions that die, and what each
dimension knows of a factor."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Ellipse, Rectangle

from .. import latent
from ..arrays import Array
from ..autoencoder import Autoencoder
from ..data.sprites import COUNTS, NAMES, SHAPES, SIDE, draw
from ..measures import collapse, factors
from ..vae import VAE
from .canvas import CLASSES, SERIES
from .gaussians import HALO, PRIOR, Q, plain
from .graph import INK, KL, QUIET, RECONSTRUCTION, SIZE, Edge, Node, say
from .graph import draw as draw_graph


def at_a_glance(vae: VAE, x: Any, eps: Any, image_shape: Sequence[int]) -> Figure:
    """One image x (1, D) on its way through a VAE of at least two latents, with noise eps (1, L).

    Of the latents the two with the largest KL are shown, each as a bell with its z on it.
    """
    t = vae.forward(x, eps)
    mu, logvar, z = (array[0].astype("float64") for array in (t.mu, t.logvar, t.z))
    sigma = latent.sigma_from(logvar)
    two = np.sort(np.argsort(-latent.kl_forward(mu[:, np.newaxis], logvar[:, np.newaxis]))[:2])
    width, height, middle = 7.6, 2.9, 1.6
    figure = Figure(figsize=(width, height))
    whole = figure.add_axes((0, 0, 1, 1))
    whole.set(xlim=(0, width), ylim=(0, height))
    whole.set_axis_off()
    nodes = [
        Node("x", (0.65, middle), kind="place", width=1.1),
        Node("encoder", (1.95, middle), height=1),
        Node("q", (3.6, middle), kind="place", width=1.5),
        Node("decoder", (5.4, middle), height=1),
        Node("made", (6.9, middle), kind="place", width=1.1),
    ]
    edges = [
        Edge(start.name, end.name, "z" if start.name == "q" else "")
        for start, end in pairwise(nodes)
    ]
    draw_graph(whole, nodes, edges)

    def inset(x: float, y: float, wide: float, high: float) -> Axes:
        """Axes of this middle and size, in inches."""
        at = ((x - wide / 2) / width, (y - high / 2) / height, wide / width, high / height)
        axes: Axes = figure.add_axes(at)
        axes.set(xticks=[], yticks=[])
        return axes

    for node, images in ((nodes[0], t.x), (nodes[-1], vae.likelihood.mean(t.logits))):
        picture = inset(*node.at, 1.1, 1.1)
        picture.imshow(images[0].reshape(image_shape), cmap="gray", vmin=0, vmax=1)
    line = np.linspace(-3.5, 3.5, 400)
    for axes, j in zip(
        (inset(3.6, y, 1.5, 0.6) for y in (middle + 0.35, middle - 0.4)), two, strict=True
    ):
        # Each bell to its own height: to scale, the prior's would be flat.
        axes.fill_between(line, 0.5 * np.exp(-(line**2) / 2), color=PRIOR, alpha=0.35, linewidth=0)
        axes.plot(line, np.exp(-(((line - mu[j]) / sigma[j]) ** 2) / 2), color=Q, linewidth=1.8)
        axes.plot(z[j], 0, "o", color=INK, markersize=6, clip_on=False, zorder=5)
        axes.set(xlim=(-3.5, 3.5), ylim=(0, 1.1))
        axes.plot((-3.5, 3.5), (0, 0), color=INK, linewidth=0.8)
        axes.set_axis_off()
    words = (
        (0.65, 2.45, "x", INK),
        (3.6, 2.6, "q(z|x): mu, sigma", Q),
        (6.9, 2.45, "E[x|z]", INK),
        (1.95, 0.3, "loss  =", INK),
        (3.6, 0.3, f"beta · kl\n{t.kl_mean:.1f} nats", KL),
        (5.25, 0.3, "+", INK),
        (6.9, 0.3, f"nll\n{t.reconstruction:.0f} nats", RECONSTRUCTION),
    )
    for x_at, y_at, text, colour in words:
        say(whole, x_at, y_at, text, colour)
    return figure


def points_and_clouds(ae: Autoencoder, vae: VAE, x: Any, y: np.ndarray) -> Figure:
    """Where two models with two latents put the same images x (N, D), coloured by label y (N,): an
    autoencoder's codes as points, a VAE's q(z|x) as ellipses of one sigma. The circle holds 99 % of
    N(0, I)."""
    figure = Figure(figsize=(7.2, 4.1), layout="constrained")
    left, right = figure.subplots(1, 2)
    colours = {label: CLASSES[i % len(CLASSES)] for i, label in enumerate(np.unique(y))}
    codes, _ = ae.encode(x)
    left.scatter(codes[:, 0], codes[:, 1], s=9, c=[colours[label] for label in y], linewidths=0)
    mu, logvar = vae.encode(x)
    for centre, sigma, label in zip(mu, latent.sigma_from(logvar), y, strict=True):
        right.add_patch(Ellipse((centre[0], centre[1]), 2 * sigma[0], 2 * sigma[1], alpha=0.3,
                                facecolor=colours[label], linewidth=0))  # fmt: skip
    radius = float(np.sqrt(-2 * np.log(0.01)))
    for axes, means, title in (
        (left, codes, "autoencoder: an image is a point"),
        (right, mu, "VAE: an image is a cloud"),
    ):
        axes.add_patch(Circle((0, 0), radius, fill=False, edgecolor=INK, linestyle="--",
                                linewidth=1.6, zorder=6))  # fmt: skip
        axes.set_title(title, fontsize=SIZE)
        axes.set(xlabel="z[0]", ylabel="z[1]")
        axes.set_aspect("equal", adjustable="datalim")
        axes.autoscale_view()
        plain(axes)
        name_regions(axes, means, y)
        axes.annotate("99 % of N(0, I)", (-0.7 * radius, -0.7 * radius), (0.03, 0.03),
                      textcoords="axes fraction", color=INK, fontsize=SIZE, path_effects=HALO,
                      zorder=5, arrowprops={"arrowstyle": "-", "color": INK})  # fmt: skip
    return figure


def name_regions(axes: Axes, points: Array, y: np.ndarray) -> None:
    """Each label y (N,) in its colour at the middle of its points (N, 2), or a little beside it
    where another label is in the way; above all circles."""
    labels = np.unique(y)
    middles = np.array([np.median(points[y == label], axis=0) for label in labels])
    places = apart(middles, 0.075 * float(np.ptp(axes.dataLim.get_points(), axis=0).max()))
    for i, (label, place) in enumerate(zip(labels, places, strict=True)):
        colour = CLASSES[i % len(CLASSES)]
        axes.text(place[0], place[1], str(label), color=colour, fontsize=SIZE + 2,
                  fontweight="bold", ha="center", va="center", path_effects=HALO,
                  zorder=7)  # fmt: skip


def apart(points: Array, least: float) -> Array:
    """The points (N, 2), moved as little as it takes until no two are nearer than `least`."""
    places = points.astype(float)
    places += 1e-6 * least * np.random.default_rng(0).standard_normal(places.shape)
    for _ in range(500):
        between = places[:, np.newaxis] - places
        distances = np.linalg.norm(between, axis=-1) + np.eye(len(places)) * least
        lacking = np.maximum(least - distances, 0) / 2 / distances
        if not lacking.any():
            break
        places += (lacking[..., np.newaxis] * between).sum(axis=1)
    return places


def linear_vae(eigenvalues: Array, directions: Array, sigma: float, beta: float) -> VAE:
    """The linear Gaussian VAE at its optimum, one latent per direction of the data.

    eigenvalues (L,) of the data's covariance, with directions (D, L), of length 1; sigma of the
    pixels. Along each: w² = max(λ - beta sigma², 0), and the best encoder for it (notebook 10).
    """
    vae = VAE(len(directions), (), len(eigenvalues), "gaussian", dtype="float64", sigma=sigma)
    noise = beta * sigma**2
    w = np.sqrt(np.maximum(eigenvalues - noise, 0))
    for param in vae.params.values():
        param[...] = 0
    vae.params["fc_mu.weight"] = directions * w / (w**2 + noise)
    vae.params["fc_logvar.bias"] = np.log(noise / (w**2 + noise))
    vae.params["decoder.0.weight"] = (directions * w).T
    return vae


def dying_directions(
    eigenvalues: Sequence[float] = (4.0, 1.0),
    sigma: float = 0.5,
    betas: Sequence[float] = (1.0, 3.0, 8.0, 20.0),
) -> Figure:
    """What a linear VAE makes of a cloud in the plane at each beta, and the KL of both directions.

    A direction dies at beta = λ / sigma².
    """
    variances = np.array(eigenvalues)
    angle = np.pi / 6
    directions = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    x = _cloud(variances) @ directions.T
    figure = Figure(figsize=(7.2, 5.1), layout="constrained")
    figure.suptitle("data in grey, reconstructions in blue", fontsize=SIZE, color=INK)
    grid = figure.add_gridspec(2, len(betas), height_ratios=(1, 1.35))
    for i, beta in enumerate(betas):
        axes = figure.add_subplot(grid[0, i])
        vae = linear_vae(variances, directions, sigma, beta)
        active = int(collapse.latent_use(vae, x).active.sum())
        for points, colour, alpha in ((x, PRIOR, 0.35), (vae.reconstruct(x), RECONSTRUCTION, 1)):
            axes.scatter(points[:, 0], points[:, 1], s=5, color=colour, alpha=alpha, linewidths=0)
        axes.set_title(f"β = {beta:g}\n{active} active", fontsize=SIZE)
        axes.set(aspect="equal", xlim=(-5.4, 5.4), ylim=(-4, 4))
        axes.set_axis_off()
    axes = figure.add_subplot(grid[1, :])
    many = np.geomspace(0.5, 1.6 * max(betas), 300)
    models = [linear_vae(variances, directions, sigma, beta) for beta in many]
    kl = np.array([collapse.latent_use(vae, x).kl for vae in models])
    for nats, variance, colour in zip(kl.T, variances, SERIES[1:], strict=False):
        axes.plot(many, nats, color=colour, linewidth=2)
        dies = variance / sigma**2
        axes.plot(dies, 0, "o", color=colour, markersize=9, clip_on=False, zorder=4)
        axes.annotate(f"λ = {variance:g} dies at {dies:g}", (0.67 * dies, 0), (0, 6),
                      textcoords="offset points", ha="right", color=colour, fontsize=SIZE,
                      bbox={"facecolor": "white", "edgecolor": "none", "pad": 0})  # fmt: skip
    axes.vlines(betas, 0, kl.max(), color=QUIET, linestyle=":", linewidth=1)
    axes.set_xscale("log")
    ticks = sorted({*betas, *(variances / sigma**2).tolist()})
    axes.set_xticks(ticks, [f"{beta:g}" for beta in ticks])
    axes.minorticks_off()
    axes.set(xlabel="β", ylabel="KL, nats", ylim=(0, None))
    plain(axes)
    return figure


def cost_and_wall(eigenvalue: float = 4.0, walls: Sequence[float] = (1.0, 8.0)) -> Figure:
    """What a direction of the linear VAE costs, λ/v + log v, against v = w² + b, a panel for each
    b = beta sigma². Left of the wall at v = b no w leads.

    The minimum is at v = λ. Where it is behind the wall, the best is at the wall, with w = 0.
    """
    v = np.geomspace(0.4 * min(*walls, eigenvalue), 4 * max(*walls, eigenvalue), 400)

    def cost(v: Any) -> Any:
        return eigenvalue / v + np.log(v)

    low = cost(eigenvalue)
    figure = Figure(figsize=(7.4, 3.9), layout="constrained")
    panels = figure.subplots(1, len(walls), sharey=True, squeeze=False)[0]
    ticks = [v for v in (0.5, 1, 2, 4, 8, 16, 32) if 0.4 * min(walls) < v < 4 * max(walls)]
    for axes, b in zip(panels, walls, strict=True):
        best, lives = max(eigenvalue, b), eigenvalue > b
        axes.axvspan(v[0], b, facecolor="#eeeeea", edgecolor="#c6c7c4", hatch="//", linewidth=0)
        axes.axvline(b, color=INK, linewidth=2)
        axes.plot(v[v < b], cost(v[v < b]), color=QUIET, linestyle=":", linewidth=2)
        axes.plot(v[v >= b], cost(v[v >= b]), color=RECONSTRUCTION, linewidth=2.5)
        if not lives:
            axes.plot(eigenvalue, low, "o", markersize=10, markerfacecolor="white",
                      markeredgecolor=QUIET, zorder=4)  # fmt: skip
            say(axes, (v[0] * b) ** 0.5, low - 0.8, "w² = v − b < 0", QUIET, path_effects=HALO)
        axes.plot(best, cost(best), "o", color=KL, markersize=10, zorder=5)
        words = f"v = λ = {best:g}\nw² = {best - b:g}" if lives else f"v = b = {b:g}\nw = 0"
        axes.annotate(words, (best, cost(best)), (8, -12), textcoords="offset points", va="top",
                      color=KL, fontsize=SIZE)  # fmt: skip
        axes.set_xscale("log")
        axes.set_xticks(ticks, [f"{tick:g}" for tick in ticks])
        axes.minorticks_off()
        what = "lives" if lives else "dies"
        axes.set_title(f"λ = {eigenvalue:g}, the wall at b = {b:g}: it {what}", fontsize=SIZE)
        axes.set(xlabel="v", ylabel="λ/v + log v", xlim=(v[0], v[-1]))
        plain(axes)
    panels[0].set(ylim=(low - 1.6, low + 3))
    return figure


def _cloud(variances: Array, n: int = 300) -> Array:
    """Points (n, L) whose covariance is exactly diag(variances), and whose mean is 0."""
    x = np.random.default_rng(0).standard_normal((n, len(variances)))
    directions, _, _ = np.linalg.svd(x - x.mean(axis=0), full_matrices=False)
    return np.sqrt(n * variances) * directions


def sprite_factors() -> Figure:
    """Each factor of the sprites on its own, three values from top to bottom."""
    triangle = np.array([2, 2, 2, 7, 7])
    shown = ((0, 1, 2), (0, 2, 3), (0, 3, 6), (1, 7, 13), (1, 7, 13))
    figure = Figure(figsize=(6.6, 4.6), layout="constrained")
    panels = figure.subplots(3, len(NAMES))
    for k, name in enumerate(NAMES):
        for row, value in enumerate(shown[k]):
            sprite = triangle.copy()
            sprite[k] = value
            axes = panels[row, k]
            axes.imshow(draw(sprite[np.newaxis]).reshape(SIDE, SIDE), cmap="gray", vmin=0, vmax=1)
            axes.set(xticks=[], yticks=[])
            words = SHAPES[value] if name == "shape" else f"{value}"
            if name == "rotation":
                words = f"{90 * value / COUNTS[k]:.0f}°"
            axes.set_xlabel(words, fontsize=SIZE - 1)
        panels[0, k].set_title(name, fontsize=SIZE, fontweight="bold")
    return figure


def information(
    codes: Array, values: np.ndarray, names: Sequence[str] = NAMES, n_bins: int = 20
) -> Figure:
    """I(z[j]; v) of every dimension of codes (N, L) and every factor in values (N, F), in nats.

    Darker is a larger share of the factor's entropy H, in nats, too. The best dimension of a factor
    is framed, and the second best dashed: their difference over H, below, is its gap (MIG).
    """
    binned = [factors.in_bins(column, n_bins) for column in codes.T]
    told = np.array([[factors.mutual_information(b, v) for v in values.T] for b in binned])
    entropies = np.array([factors.mutual_information(v, v) for v in values.T])
    gaps = factors.mutual_information_gap(codes, values, n_bins)
    used = codes.var(axis=0) > collapse.ACTIVE
    figure = Figure(figsize=(6.6, 0.36 * len(told) + 1.7), layout="constrained")
    axes = figure.subplots()
    axes.imshow(told / entropies, cmap="Blues", vmin=0, vmax=1, aspect="auto")
    for k, (column, entropy, gap) in enumerate(zip(told.T, entropies, gaps, strict=True)):
        for j, nats in enumerate(column):
            ink = "white" if nats > 0.55 * entropy else INK
            say(axes, k, j, f"{nats:.2f}", ink, fontsize=SIZE - 1)
        second, best = np.argsort(column)[-2:]
        for j, line in ((best, "-"), (second, (0, (3, 2)))):
            axes.add_patch(Rectangle((k - 0.47, j - 0.45), 0.94, 0.9, fill=False, edgecolor=KL,
                                     linewidth=2, linestyle=line))  # fmt: skip
        say(axes, k, len(told), f"{gap:.2f}", KL, fontweight="bold")
    heads = [f"{name}\nH = {entropy:.2f}" for name, entropy in zip(names, entropies, strict=True)]
    axes.set_xticks(range(len(names)), heads)
    axes.xaxis.tick_top()
    axes.set_title("what each dimension knows of each factor, in nats", fontsize=SIZE, pad=10)
    rows = [f"z[{j}]" for j in range(len(told))]
    axes.set_yticks(range(len(told) + 1), [*rows, "gap"])
    axes.tick_params(length=0, labelsize=SIZE)
    for label, active in zip(axes.get_yticklabels(), used, strict=False):
        label.set_color(INK if active else "#85888e")  # collapsed: its information is noise in bins
    axes.get_yticklabels()[-1].set_color(KL)
    axes.spines[:].set_visible(False)
    axes.set_ylim(len(told) + 0.4, -0.5)
    return figure
