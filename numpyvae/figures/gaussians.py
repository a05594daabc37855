"""q(z|x) beside what it is compared with: the prior, in one dimension, and the true posterior, in
two, where the integral over z can be taken on a grid.

Throughout q is green, the prior grey, the true posterior blue.
"""

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from .. import latent, objectives, validation
from ..arrays import Array
from ..vae import VAE
from .graph import INK, KL, SIZE, written

Q, PRIOR, POSTERIOR = "#00805f", "#62666d", "#0072b2"
AXIS = np.linspace(-5, 5, 201)  # of the grid over z, both dimensions
REACH = 3.6  # of the planes as drawn
SHARES = (0.5, 0.9)  # of the probability inside the contours that are drawn


def bells(mu: float, logvar: float) -> Figure:
    """q = N(mu, sigma²) and p = N(0, 1) as bells, and below them what the KL adds up: q log(q/p)."""
    sigma = float(latent.sigma_from(np.array(logvar)))
    kl = float(latent.kl_forward(np.array([mu]), np.array([logvar])))
    z = np.linspace(min(-3.5, mu - 3.5 * sigma), max(3.5, mu + 3.5 * sigma), 800)
    q, p = _normal(z, mu, sigma), _normal(z, 0, 1)
    integrand = q * (np.log(q) - np.log(p))
    figure = Figure(figsize=(6.6, 5), layout="constrained")
    upper, lower = figure.subplots(2, 1, sharex=True, height_ratios=(1.2, 1))
    for density, colour in ((p, PRIOR), (q, Q)):
        upper.fill_between(z, density, color=colour, alpha=0.15, linewidth=0)
        upper.plot(z, density, color=colour, linewidth=2)
    top, outer = float(max(q.max(), p.max())), 1 if mu >= 0 else -1  # p's name stands to the other side
    align = {"ha": "left" if outer > 0 else "right", "va": "center", "fontsize": SIZE}
    upper.text(mu + 0.35 * outer * sigma, 1.04 * float(q.max()), "q = N(mu, sigma²)", color=Q, **align)
    upper.text(-1.3 * outer, 0.3, "p = N(0, 1)", color=PRIOR, fontsize=SIZE, ha="right" if outer > 0 else "left")
    if mu:
        upper.vlines((0, mu), (p.max(), q.max()), 1.12 * top, color=INK, linestyle=":", linewidth=1)
        ends = {"arrowstyle": "-|>", "color": INK, "shrinkA": 0, "shrinkB": 0}
        upper.annotate("", (mu, 1.12 * top), (0, 1.12 * top), arrowprops=ends)
    upper.text(mu / 2, 1.15 * top, f"mu = {written(mu)}", ha="center", color=INK, fontsize=SIZE)
    half, side = float(_normal(np.array(mu + sigma), mu, sigma)), mu + outer * sigma
    ends = {"arrowstyle": "<|-|>", "color": Q, "shrinkA": 0, "shrinkB": 0}
    upper.annotate("", (side, half), (mu, half), arrowprops=ends)
    upper.text(side + 0.1 * outer, half, f"sigma = {written(sigma)}", color=Q, **align)
    upper.set(ylabel="density", ylim=(0, 1.3 * top))
    lower.set_ylim(1.2 * integrand.min(), 1.5 * integrand.max())
    lower.axhline(0, color=INK, linewidth=0.8)
    lower.fill_between(z, integrand, where=integrand > 0, color=KL, alpha=0.55, linewidth=0)
    lower.fill_between(z, integrand, where=integrand < 0, facecolor="white", edgecolor=PRIOR, hatch="////", linewidth=0)
    lower.plot(z, integrand, color=KL, linewidth=1.5)
    lower.text(0.02, 0.95, f"KL = area above − area below\n= {written(kl)} nats", va="top",
               transform=lower.transAxes, color=KL, fontsize=SIZE)  # fmt: skip
    lower.set(xlabel="z", ylabel="q log(q / p)")
    for axes in (upper, lower):
        plain(axes)
    return figure


def forces(mu: float, logvar: float) -> Figure:
    """How the KL pulls: the field (-mu, -½(sigma² - 1)) over the plane, on contours of the KL.

    One point, such as the q of `bells`, has its two forces drawn apart.
    """
    mus, logvars = np.linspace(-3, 3, 121), np.linspace(-4, 1.9, 119)
    plane = np.stack(np.meshgrid(mus, logvars), axis=-1)[..., np.newaxis]  # (rows, columns, 2, 1)
    kl = latent.kl_forward(plane[..., 0, :], plane[..., 1, :])
    figure = Figure(figsize=(6.6, 5.2), layout="constrained")
    axes = figure.subplots()
    levels = (0.1, 0.5, 1, 2, 4)
    lines = axes.contour(mus, logvars, kl, levels, colors=KL, linewidths=1, alpha=0.7)
    axes.clabel(lines, fmt="%g", fontsize=SIZE - 1)
    at = plane[6::15, ::15]
    arrows = {"angles": "xy", "scale_units": "xy", "scale": 4}
    pulls = pull(at[..., 0, :], at[..., 1, :])
    axes.quiver(at[..., 0, 0], at[..., 1, 0], *pulls, color=INK, alpha=0.6, width=0.004, **arrows)
    here = pull(np.array([mu]), np.array([logvar]))
    axes.quiver(mu, logvar, *here, color=Q, width=0.008, headwidth=3, headlength=3, headaxislength=3, zorder=3, **arrows)
    axes.plot(mu, logvar, "o", color=Q, markersize=8)
    on = {"facecolor": "white", "edgecolor": "none", "alpha": 0.85, "pad": 1.5}
    pulled = ", ".join(written(float(force)) for force in here)
    axes.annotate(f"q: pulled by ({pulled})", (mu, logvar), (0, -20), textcoords="offset points",
                  ha="center", color=Q, fontsize=SIZE, bbox=on)  # fmt: skip
    axes.plot(0, 0, "o", color=PRIOR, markersize=8)
    axes.annotate("p: KL = 0", (0, 0), (8, 6), textcoords="offset points", color=PRIOR,
                  fontsize=SIZE, bbox=on)  # fmt: skip
    axes.set(xlabel="mu", ylabel="logvar", xlim=(-3.2, 3.2), ylim=(-4.3, 2.1))
    axes.set_title("KL in nats, and its pull on mu and logvar", fontsize=SIZE)
    beside = axes.secondary_yaxis("right", functions=(_sigma, lambda sigma: 2 * np.log(np.maximum(sigma, 1e-9))))
    beside.set_yticks([0.125, 0.25, 0.5, 1, 2], ["⅛", "¼", "½", "1", "2"], fontsize=SIZE - 1)
    beside.set_ylabel("sigma", fontsize=SIZE)
    plain(axes)
    return figure


def pull(mu: Array, logvar: Array) -> tuple[Array, Array]:
    """Minus the KL's gradients, for mu and logvar (..., 1): where gradient descent goes."""
    dmu, dlogvar = latent.kl_backward(np.ones(mu.shape[:-1]), mu, logvar)
    return -dmu[..., 0], -dlogvar[..., 0]


def posteriors(models: Mapping[str, VAE], x: Any) -> Figure:
    """The true posterior p(z|x) of one image x (1, D), by a grid over the plane, under q(z|x).

    models : by name, VAEs with two latent dimensions, a panel each
    Contours and ellipses hold the same shares, SHARES, of their probability.
    """
    figure = Figure(figsize=(3.5 * len(models), 4.1), layout="constrained")
    panels = figure.subplots(1, len(models), squeeze=False, sharex=True, sharey=True)[0]
    for axes, (name, vae) in zip(panels, models.items(), strict=True):
        log_p_x, gap = _posterior_and_q(axes, vae, x)
        about = f"{name}\nlog p(x) = {log_p_x:.2f}, gap = {gap:.2f}".replace("-", "−")
        axes.set_title(about, fontsize=SIZE, color=INK)
        if axes is not panels[0]:
            axes.set_ylabel("")
    _names(figure)
    figure.get_layout_engine().set(h_pad=0.06)  # type: ignore[union-attr]
    return figure


def weighted_samples(vae: VAE, x: Any, eps: Any) -> Figure:
    """K samples of q(z|x) on the true posterior's contours, each a disc whose area is its share of
    the importance weights w = p(x|z) p(z) / q(z|x); for one image x (1, D) and eps (K, 1, 2)."""
    figure = Figure(figsize=(5.6, 5.2), layout="constrained")
    axes = figure.subplots()
    _posterior_and_q(axes, vae, x)
    z, shares = weights(vae, x, eps)
    axes.scatter(*z.T, s=2400 * shares, color=KL, alpha=0.55, linewidths=0, zorder=4)
    axes.scatter(*z.T, s=6, color=INK, zorder=5)
    for (z0, z1), share in zip(z, shares, strict=True):
        away = (0, -4 - 27 * share**0.5)
        words = f"{share:.0%}" if share >= 0.01 else "< 1%"
        axes.annotate(words, (z0, z1), away, textcoords="offset points", ha="center", va="top", color=INK, fontsize=SIZE, zorder=6)  # fmt: skip
    _names(figure)
    return figure


def weights(vae: VAE, x: Any, eps: Any) -> tuple[Array, Array]:
    """z (K, 2), and each sample's share (K,) of the importance weights; they add up to 1."""
    t = vae.forward(x, eps)
    log_w = -t.nll - objectives.sampled_kl_forward(t.z, t.eps, t.logvar)  # (K, 1)
    return t.z[:, 0], objectives.log_mean_exp_backward(np.ones(1), log_w)[:, 0]


def posterior(vae: VAE, x: Any) -> tuple[Array, float]:
    """p(z|x) on the grid AXIS x AXIS, (201, 201), row by z[1]; and log p(x), by the trapezoid rule."""
    z = np.stack(np.meshgrid(AXIS, AXIS), axis=-1)
    log_prior = -(z**2).sum(axis=-1) / 2 - math.log(2 * math.pi)
    log_joint = log_prior - vae.likelihood.forward(vae.decode_logits(z), np.asarray(x)[0])
    largest = log_joint.max()
    log_p_x = float(largest + np.log(np.exp(log_joint - largest).sum() * _cell()))
    return np.exp(log_joint - log_p_x), log_p_x


def _posterior_and_q(axes: Axes, vae: VAE, x: Any) -> tuple[float, float]:
    """Draw both; log p(x) and the gap KL(q ‖ posterior), in nats."""
    density, log_p_x = posterior(vae, x)
    mu, logvar = (array[0].astype("float64") for array in vae.encode(x))
    sigma = latent.sigma_from(logvar)
    q0, q1 = (_normal(AXIS, *both) for both in zip(mu, sigma, strict=True))
    q = np.outer(q1, q0)  # row by z[1]
    seen = q > 1e-12
    gap = float((q[seen] * np.log(q[seen] / density[seen])).sum()) * _cell()
    levels = sorted(_level(density, share) for share in SHARES)
    axes.contourf(AXIS, AXIS, density, [*levels, math.inf], colors=POSTERIOR, alpha=0.12)
    axes.contour(AXIS, AXIS, density, levels, colors=POSTERIOR, linewidths=1.5)
    axes.contour(AXIS, AXIS, q, sorted(_level(q, share) for share in SHARES), colors=Q, linewidths=1.8, linestyles="--")
    axes.set(xlabel="z[0]", ylabel="z[1]", aspect="equal", xlim=(-REACH, REACH), ylim=(-REACH, REACH))
    plain(axes)
    return log_p_x, gap


def _names(figure: Figure) -> None:
    """Above the panels, in its colour, what is what."""
    lines = [Line2D([], [], color=POSTERIOR, label="true posterior p(z|x)"),
             Line2D([], [], color=Q, linestyle="--", label="encoder's q(z|x)")]  # fmt: skip
    figure.legend(handles=lines, loc="outside upper center", ncols=2, frameon=False,
                  labelcolor="linecolor", fontsize=SIZE, columnspacing=1)  # fmt: skip


def _level(density: Array, share: float) -> float:
    """The height above which a density on the grid holds this share of its probability."""
    heights = np.sort(density.ravel())[::-1]
    return float(heights[np.searchsorted(heights.cumsum() * _cell(), share)])


def _cell() -> float:
    return float(AXIS[1] - AXIS[0]) ** 2


def plain(axes: Axes) -> None:
    """The course's axes, with labels large enough for a phone."""
    axes.spines[["top", "right"]].set_visible(False)
    axes.tick_params(labelsize=SIZE - 1)
    for axis in (axes.xaxis, axes.yaxis):
        axis.label.set_size(SIZE)


def _sigma(logvar: Array) -> Array:
    return latent.sigma_from(np.asarray(logvar))


def _normal(z: Array, mu: float, sigma: float) -> Array:
    return np.exp(-(((z - mu) / sigma) ** 2) / 2) / (sigma * math.sqrt(2 * math.pi))
