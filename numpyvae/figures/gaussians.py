"""q(z|x) beside what it is compared with: the prior, in one dimension, and the true posterior, in
two, where the integral over z can be taken on a grid.

Throughout q is green, the prior grey, the true posterior blue, the KL orange.
"""

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patheffects import withStroke

from .. import latent, objectives
from ..arrays import Array
from ..proof import oracle
from ..vae import VAE
from .graph import INK, KL, SIZE, say, written

Q, PRIOR, POSTERIOR = "#00805f", "#62666d", "#0072b2"
AXIS = np.linspace(-5, 5, 201)  # of the grid over z, in both dimensions
CELL = float(AXIS[1] - AXIS[0]) ** 2
REACH = 3.6  # of the planes as drawn
SHARES = (0.5, 0.9)  # of the probability inside the contours that are drawn
HALO = [withStroke(linewidth=3, foreground="white")]


def bells(mu: float, logvar: float) -> Figure:
    """q = N(mu, sigma²) and p = N(0, 1) as bells, and below what the KL adds up: q log(q/p)."""
    sigma = float(latent.sigma_from(np.array(logvar)))
    kl = float(latent.kl_forward(np.array([mu]), np.array([logvar])))
    z = np.linspace(min(-3.5, mu - 3.5 * sigma), max(3.5, mu + 3.5 * sigma), 800)
    q, p = _normal(z, mu, sigma), _normal(z, 0, 1)
    terms = q * (np.log(q) - np.log(p))

    figure = Figure(figsize=(6.6, 5), layout="constrained")
    upper, lower = figure.subplots(2, 1, sharex=True, height_ratios=(1.2, 1))
    for density, colour in ((p, PRIOR), (q, Q)):
        upper.fill_between(z, density, color=colour, alpha=0.15, linewidth=0)
        upper.plot(z, density, color=colour, linewidth=2)
    _name_bells(upper, mu, sigma)

    lower.plot(z, terms, color=KL, linewidth=1.5)
    lower.fill_between(z, terms, where=terms > 0, color=KL, alpha=0.55, linewidth=0)
    lower.fill_between(z, terms, where=terms < 0, facecolor="white", edgecolor=PRIOR,
                       hatch="////", linewidth=0)  # fmt: skip
    lower.axhline(0, color=INK, linewidth=0.8)
    lower.text(0.02, 0.95, f"KL = area above − area below\n= {written(kl)} nats", color=KL,
               va="top", fontsize=SIZE, transform=lower.transAxes)  # fmt: skip
    lower.set(xlabel="z", ylabel="q log(q / p)")
    lower.set_ylim(1.2 * min(terms.min(), -0.05), 1.5 * max(terms.max(), 0.05))
    for axes in (upper, lower):
        plain(axes)
    return figure


def _name_bells(axes: Axes, mu: float, sigma: float) -> None:
    """Names, mu and sigma as arrows: q's to the side it has moved to, p's to the other."""
    peak, top = _normal(mu, mu, sigma), max(_normal(mu, mu, sigma), _normal(0, 0, 1))
    outer, inner, sign = ("left", "right", 1) if mu >= 0 else ("right", "left", -1)
    say(axes, mu + 0.35 * sign * sigma, 1.04 * peak, "q = N(mu, sigma²)", Q, ha=outer)
    say(axes, -1.3 * sign, 0.3, "p = N(0, 1)", PRIOR, ha=inner)

    line = 1.12 * top
    straight = {"shrinkA": 0, "shrinkB": 0}
    axes.vlines((0, mu), (_normal(0, 0, 1), peak), line, color=INK, linestyle=":", linewidth=1)
    axes.annotate("", (mu, line), (0, line), arrowprops={"arrowstyle": "-|>", **straight})
    say(axes, mu / 2, 1.19 * top, f"mu = {written(mu)}", INK)

    side, height = mu + sign * sigma, _normal(mu + sigma, mu, sigma)
    ends = {"arrowstyle": "<|-|>", "color": Q, **straight}
    axes.annotate("", (side, height), (mu, height), arrowprops=ends)
    say(axes, side + 0.1 * sign, height, f"sigma = {written(sigma)}", Q, ha=outer)
    axes.set(xlabel="z", ylabel="density", ylim=(0, 1.3 * top))


def product_of_bells(
    first: tuple[str, float, float], second: tuple[str, float, float], product: str, over: str
) -> Figure:
    """Two bells, each as (name, mean, variance), and under the name `product` the bell that their
    densities multiply to; all three over the number `over`. This is Bayes' rule for Gaussians."""
    (_, mean_1, variance_1), (_, mean_2, variance_2) = first, second
    low, high = sorted((first, second), key=lambda bell: bell[1])
    z = np.linspace(low[1] - 3.2 * low[2] ** 0.5, high[1] + 3.2 * high[2] ** 0.5, 2000)
    density = _normal(z, mean_1, variance_1**0.5) * _normal(z, mean_2, variance_2**0.5)
    density /= density.sum() * (z[1] - z[0])
    mean = float((z * density).sum() / density.sum())
    variance = float(((z - mean) ** 2 * density).sum() / density.sum())

    figure = Figure(figsize=(6.6, 3.6), layout="constrained")
    axes = figure.subplots()
    colours = {first[0]: PRIOR, second[0]: KL}
    for (name, at, spread), side in ((low, -1), (high, 1)):
        sigma = spread**0.5
        axes.plot(z, _normal(z, at, sigma), color=colours[name], linewidth=2)
        beside = at + 1.1 * side * sigma
        say(axes, beside + 0.08 * side, _normal(beside, at, sigma) + 0.03,
            _named_bell(name, at, spread), colours[name], ha="right" if side < 0 else "left",
            va="bottom")  # fmt: skip
    axes.fill_between(z, density, color=POSTERIOR, alpha=0.15, linewidth=0)
    axes.plot(z, density, color=POSTERIOR, linewidth=2.5)
    axes.vlines(mean, 0, density.max(), color=POSTERIOR, linestyle=":", linewidth=1)
    say(axes, mean, 1.04 * density.max(), _named_bell(product, mean, variance), POSTERIOR,
        va="bottom")  # fmt: skip
    axes.set(xlabel=over, ylabel="density", ylim=(0, 1.45 * density.max()))
    plain(axes)
    return figure


def _named_bell(name: str, mean: float, variance: float) -> str:
    numbers = ", ".join(written(round(number, 3)) for number in (mean, variance))
    return f"{name}\n= N({numbers})"


def forces(mu: float, logvar: float) -> Figure:
    """How the KL pulls: the field (-mu, -½(sigma² - 1)) over the plane, on contours of the KL.

    One point, such as the q of `bells`, shows its pull in numbers, and three times as long.
    """
    mus, logvars = np.meshgrid(np.linspace(-3, 3, 121), np.linspace(-4, 1.9, 119))
    kl = latent.kl_forward(mus[..., np.newaxis], logvars[..., np.newaxis])
    figure = Figure(figsize=(6.6, 5.2), layout="constrained")
    axes = figure.subplots()
    lines = axes.contour(mus, logvars, kl, (0.1, 0.5, 1, 2, 4), colors=KL, linewidths=1, alpha=0.7)
    axes.clabel(lines, fmt="%g", fontsize=SIZE - 1)

    def arrows(at_mu: Array, at_logvar: Array, colour: str, longer: float = 1) -> Array:
        pulls = np.stack(pull(at_mu, at_logvar))
        axes.quiver(at_mu, at_logvar, pulls[0], pulls[1], color=colour, width=0.004, angles="xy",
                    scale_units="xy", scale=4.6 / longer, headwidth=3.5, headlength=4,
                    zorder=3)  # fmt: skip
        return pulls

    arrows(mus[6::15, ::15], logvars[6::15, ::15], "#85888e")
    pulled = arrows(np.array(mu), np.array(logvar), Q, 3)
    for x, y, text, colour, place, size in (
        (mu, logvar, "q: pulled by\n(" + ", ".join(map(written, pulled)) + ")", Q, (-64, -52), 5),
        (0, 0, "p: KL = 0", PRIOR, (36, 10), 8),
    ):
        axes.plot(x, y, "o", color=colour, markersize=size, zorder=4)
        axes.annotate(text, (x, y), place, textcoords="offset points", ha="center", color=colour,
                      fontsize=SIZE, zorder=5, bbox={"facecolor": "white", "edgecolor": "none",
                                                     "alpha": 0.85, "pad": 1.5})  # fmt: skip
    axes.set(xlabel="mu", ylabel="logvar", xlim=(-3.2, 3.2), ylim=(-4.3, 2.1))
    axes.set_title("KL in nats, and its pull (q's arrow is three times as long)", fontsize=SIZE)
    sigmas = {"⅛": 1 / 8, "¼": 1 / 4, "½": 1 / 2, "1": 1, "2": 2}
    beside = axes.secondary_yaxis("right")
    beside.set_yticks(2 * np.log(list(sigmas.values())), list(sigmas), fontsize=SIZE - 1)
    beside.set_ylabel("sigma", fontsize=SIZE)
    plain(axes)
    return figure


def pull(mu: Array, logvar: Array) -> tuple[Array, Array]:
    """Minus the KL's gradients at each mu and logvar: the way that gradient descent goes."""
    dmu, dlogvar = latent.kl_backward(
        np.ones(mu.shape), mu[..., np.newaxis], logvar[..., np.newaxis]
    )
    return -dmu[..., 0], -dlogvar[..., 0]


def posteriors(models: Mapping[str, VAE], x: Any) -> Figure:
    """The true posterior p(z|x) of one image x (1, D), by a grid over the plane, under q(z|x).

    models : by name, VAEs with two latent dimensions, a panel each
    Contours and ellipses hold the same shares of their probability, SHARES. log p(x) and the gap,
    KL(q ‖ posterior) = log p(x) - ELBO, are in nats.
    """
    figure = Figure(figsize=(3.5 * len(models), 4.1))
    figure.set_layout_engine("constrained", h_pad=0.06)
    panels = figure.subplots(1, len(models), squeeze=False, sharex=True, sharey=True)[0]
    for axes, (name, vae) in zip(panels, models.items(), strict=True):
        _posterior_and_q(axes, vae, x)
        log_p_x = posterior(vae, x)[1]
        gap = log_p_x - oracle.exact_elbo(vae, x).item()
        about = f"{name}\nlog p(x) = {log_p_x:.2f}, gap = {gap:.2f}"
        axes.set_title(about.replace("-", "−"), fontsize=SIZE, color=INK)
    _names(figure)
    return figure


def weighted_samples(vae: VAE, x: Any, eps: Any) -> Figure:
    """K samples of q(z|x) on the true posterior's contours, each a disc whose area is its share of
    the importance weights w = p(x|z) p(z) / q(z|x); for one image x (1, D) and eps (K, 1, 2)."""
    figure = Figure(figsize=(5.6, 5.2), layout="constrained")
    axes = figure.subplots()
    _posterior_and_q(axes, vae, x)
    z, shares = weights(vae, x, eps)
    axes.scatter(z[:, 0], z[:, 1], s=2400 * shares, color=KL, alpha=0.55, linewidths=0, zorder=4)
    axes.scatter(z[:, 0], z[:, 1], s=6, color=INK, zorder=5)
    for at, share in zip(z, shares, strict=True):
        below = (0, -4 - 27 * share**0.5)
        words = f"{share:.0%}" if share >= 0.01 else "< 1%"
        axes.annotate(words, (at[0], at[1]), below, textcoords="offset points", color=INK,
                      ha="center", va="top", fontsize=SIZE, path_effects=HALO,
                      zorder=6)  # fmt: skip
    _names(figure)
    return figure


def weights(vae: VAE, x: Any, eps: Any) -> tuple[Array, Array]:
    """z (K, 2), and each sample's share (K,) of the importance weights; they add up to 1."""
    t = vae.forward(x, eps)
    log_w = -t.nll - objectives.sampled_kl_forward(t.z, t.eps, t.logvar)  # (K, 1)
    return t.z[:, 0], objectives.log_mean_exp_backward(np.ones(1), log_w)[:, 0]


def posterior(vae: VAE, x: Any) -> tuple[Array, float]:
    """p(z|x) on the grid AXIS x AXIS, (201, 201), a row for each z[1]; and log p(x), in nats."""
    z = np.stack(np.meshgrid(AXIS, AXIS), axis=-1)
    log_p_z = -(z**2).sum(axis=-1) / 2 - math.log(2 * math.pi)
    log_joint = log_p_z - vae.likelihood.forward(vae.decode_logits(z), np.asarray(x)[0])
    largest = log_joint.max()
    log_p_x = float(largest + np.log(np.exp(log_joint - largest).sum() * CELL))
    return np.exp(log_joint - log_p_x), log_p_x


def _posterior_and_q(axes: Axes, vae: VAE, x: Any) -> None:
    density, _ = posterior(vae, x)
    mu, logvar = (array[0].astype("float64") for array in vae.encode(x))
    of_z0, of_z1 = _normal(AXIS[:, np.newaxis], mu, latent.sigma_from(logvar)).T
    q = np.outer(of_z1, of_z0)
    levels = [_level(density, share) for share in sorted(SHARES, reverse=True)]
    axes.contourf(AXIS, AXIS, density, [*levels, math.inf], colors=POSTERIOR, alpha=0.12)
    axes.contour(AXIS, AXIS, density, levels, colors=POSTERIOR, linewidths=1.5)
    levels = [_level(q, share) for share in sorted(SHARES, reverse=True)]
    axes.contour(AXIS, AXIS, q, levels, colors=Q, linewidths=1.8, linestyles="--")
    axes.set(xlabel="z[0]", ylabel="z[1]", aspect="equal", xlim=(-REACH, REACH))
    axes.set(ylim=(-REACH, REACH), xticks=(-2, 0, 2), yticks=(-2, 0, 2))
    plain(axes)


def _names(figure: Figure) -> None:
    """Above the panels, in its colour, what is what."""
    lines = [Line2D([], [], color=POSTERIOR, label="true posterior p(z|x)"),
             Line2D([], [], color=Q, linestyle="--", label="encoder's q(z|x)")]  # fmt: skip
    figure.legend(handles=lines, loc="outside upper center", ncols=2, frameon=False,
                  labelcolor="linecolor", fontsize=SIZE, columnspacing=1,
                  borderpad=0.75)  # fmt: skip


def _level(density: Array, share: float) -> float:
    """The height above which a density on the grid holds this share of its probability."""
    heights = np.sort(density.ravel())[::-1]
    return float(heights[np.searchsorted(heights.cumsum() / heights.sum(), share)])


def plain(axes: Axes) -> None:
    """The course's axes, with labels large enough for a phone."""
    axes.spines[["top", "right"]].set_visible(False)
    axes.tick_params(labelsize=SIZE - 1)
    axes.xaxis.label.set_fontsize(SIZE)
    axes.yaxis.label.set_fontsize(SIZE)


def _normal(z: Any, mu: Any, sigma: Any) -> Any:
    return np.exp(-(((z - mu) / sigma) ** 2) / 2) / (sigma * math.sqrt(2 * math.pi))
