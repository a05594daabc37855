"""Forward and backward passes as computation graphs, the library's own numbers on their edges."""

from typing import Any

import numpy as np
from matplotlib.figure import Figure

from .. import latent, layers
from ..arrays import Array
from ..vae import VAE
from ..validation import InputError
from .graph import INK, KL, RECONSTRUCTION, SIZE, STOP, Edge, Node, computation_graph, draw, written

ADDED = (RECONSTRUCTION, KL, "#6b2f8a")  # two gradients, and their sum


def dense_layer(x: Array, W: Array, b: Array, target: Array) -> Figure:
    """y = x W + b for one example x (1, n_in), and behind it the loss ½ Σ (y - target)²."""
    y = layers.dense_forward(x, W, b)
    dy = y - target
    dx, dW, db = layers.dense_backward(dy, x, W)
    loss = float((dy**2).sum()) / 2
    nodes = [
        Node("x", (0.4, 2.9), kind="given"),
        Node("W", (0.4, 1.65), kind="learned"),
        Node("b", (0.4, 0.5), kind="learned"),
        Node("y", (3.55, 1.7), "x W + b", height=3),
        Node("loss", (6.2, 1.7), f"½ Σ (y − t)² = {written(loss)}"),
        Node("t", (6.2, 0.5), kind="given"),
    ]
    edges = [
        Edge("x", "y", f"x = {written(x[0])}", f"dx = dy Wᵀ = {written(dx[0])}"),
        Edge("W", "y", f"W = {written(W)}", f"dW = xᵀ dy = {written(dW)}"),
        Edge("b", "y", f"b = {written(b)}", f"db = dy = {written(db)}"),
        Edge("y", "loss", f"y = {written(y[0])}", f"dy = {written(dy[0])}"),
        Edge("t", "loss", f"t = {written(target[0])}"),
    ]
    figure = computation_graph(nodes, edges, 7.2, 3.4)
    _key(figure, 4.3, 3.05)
    return figure


def reparameterization(mu: float, logvar: float, eps: float, target: float) -> Figure:
    """z = mu + sigma eps with one number each, and behind it the cost ½ (z - target)²."""
    n = _sampled(mu, logvar, eps, target)
    nodes = [
        Node("mu", (0.5, 2.65), kind="learned"),
        Node("logvar", (0.5, 1.55), kind="learned"),
        Node("sigma", (2.5, 1.55), "exp(logvar / 2)"),
        Node("eps", (2.5, 0.45), "from N(0, 1)", kind="random"),
        Node("z", (4.6, 1.55), "mu +\nsigma eps", height=2.8),
        Node("cost", (6.7, 1.55), f"½ (z − {written(target)})²"),
    ]
    edges = [
        Edge("mu", "z", f"mu = {written(mu)}", f"dmu = dz = {written(n['dmu'])}"),
        Edge("logvar", "sigma", written(logvar), written(n["dlogvar"])),
        Edge("sigma", "z", written(n["sigma"]), written(n["dsigma"])),
        Edge("eps", "z", written(eps)),
        Edge("z", "cost", f"z = {written(n['z'])}", f"dz = {written(n['dz'])}"),
    ]
    figure = computation_graph(nodes, edges, 7.3, 3.1)
    _key(figure, 5.4, 2.7)
    return figure


def sampling_node(mu: float, logvar: float, eps: float, target: float) -> Figure:
    """Above, z is drawn inside its node and the gradient ends there; below, eps comes in from the
    side, z is only arithmetic, and the gradient passes. The cost is ½ (z - target)²."""
    n = _sampled(mu, logvar, eps, target)
    cost = f"½ (z − {written(target)})²"
    inside = [
        Node("mu", (0.6, 1.45), kind="learned"),
        Node("logvar", (0.6, 0.45), kind="learned"),
        Node("z", (3.75, 0.95), "drawn from\nN(mu, sigma²)", "random", height=1.6),
        Node("cost", (6.4, 0.95), cost),
    ]
    outside = [*inside[:2], Node("z", (3.75, 0.95), "mu +\nsigma eps", width=1.37, height=1.6),
               Node("eps", (3.75, 2.35), "from N(0, 1)", "random"), inside[3]]  # fmt: skip
    to_cost = Edge("z", "cost", f"z = {written(n['z'])}", f"dz = {written(n['dz'])}")
    stops = [
        Edge("mu", "z", written(mu), "dmu = ?", (STOP,), blocked=True),
        Edge("logvar", "z", written(logvar), "dlogvar = ?", (STOP,), blocked=True),
        to_cost,
    ]
    passes = [
        Edge("mu", "z", written(mu), f"dmu = {written(n['dmu'])}"),
        Edge("logvar", "z", written(logvar), f"dlogvar = {written(n['dlogvar'])}"),
        Edge("eps", "z", f"eps = {written(eps)}"),
        to_cost,
    ]
    figure = Figure(figsize=(7.1, 5.8))
    for height, top, nodes, edges, sentence in (
        (2.3, 5.8, inside, stops, "z is drawn in the node. No gradient comes back through a draw."),
        (
            3.2,
            3.2,
            outside,
            passes,
            "eps is drawn outside. z is arithmetic, and the gradient passes.",
        ),
    ):
        axes = figure.add_axes((0, (top - height) / 5.8, 1, height / 5.8))
        axes.set(xlim=(0, 7.1), ylim=(0, height))
        axes.set_axis_off()
        draw(axes, nodes, edges)
        axes.text(0.1, height - 0.1, sentence, va="top", fontsize=SIZE, color=INK)
    return figure


def whole_vae(vae: VAE, x: Any, eps: Any, beta: float = 1.0) -> Figure:
    """The graph of a VAE with one latent dimension, for one image x (1, D) and noise eps (1, 1).

    The reconstruction's gradient is blue and the KL's orange; at mu and logvar they add up.
    """
    t = vae.forward(x, eps, beta)
    if t.z.shape != (1, 1):
        raise InputError(
            "vae, x, eps: expected one latent dimension, one image and one draw, eps (1, 1); "
            f"got z of shape {t.z.shape}"
        )
    dnll, dkl = np.ones(1), np.full(1, beta)
    dlogits = vae.likelihood.backward(dnll, t.logits, t.x)
    dz, _ = vae.decoder_backward(dnll, t)
    by_z = latent.reparameterize_backward(dz, t.logvar, t.eps)
    by_kl = latent.kl_backward(dkl, t.mu, t.logvar)
    one = {name: float(getattr(t, name).item()) for name in ("mu", "logvar", "z", "nll", "kl")}
    (dmu_z, dlogvar_z), (dmu_kl, dlogvar_kl) = (
        [float(d.item()) for d in ds] for ds in (by_z, by_kl)
    )
    nodes = [
        Node("x", (3.5, 7.95), kind="given"),
        Node("encoder", (3.5, 7.05), width=5.8),
        Node("mu", (1.05, 5.2), kind="learned", width=0.9),
        Node("logvar", (5.95, 5.2), kind="learned", width=0.9),
        Node("eps", (3.5, 6.2), kind="random"),
        Node("z", (3.5, 5.2), "mu + sigma eps"),
        Node("decoder", (3.5, 4.05)),
        Node("nll", (3.5, 2.95), "−log p(x|z)"),
        Node("loss", (3.5, 1.75), f"nll + beta kl = {written(t.loss)}"),
        Node("kl", (3.5, 0.5), "½ (mu² + sigma² − 1 − logvar)", width=6.0),
    ]
    edges = [
        Edge("x", "encoder", written(t.x[0])),
        Edge("encoder", "mu", written(one["mu"]), _sum(dmu_z, dmu_kl), ADDED),
        Edge("encoder", "logvar", written(one["logvar"]), _sum(dlogvar_z, dlogvar_kl), ADDED),
        Edge("eps", "z", written(float(t.eps.item()))),
        Edge("mu", "z", written(one["mu"]), written(dmu_z)),
        Edge("logvar", "z", written(one["logvar"]), written(dlogvar_z)),
        Edge("z", "decoder", f"z = {written(one['z'])}", f"dz = {written(dz.item())}"),
        Edge("decoder", "nll", f"logits = {written(t.logits[0], 2)}", written(dlogits[0], 2)),
        Edge("nll", "loss", f"nll = {written(one['nll'])}", "dnll = 1"),
        Edge("kl", "loss", f"kl = {written(one['kl'])}", f"dkl = beta = {written(beta)}", (KL,)),
        Edge("mu", "kl", written(one["mu"]), written(dmu_kl), (KL,)),
        Edge("logvar", "kl", written(one["logvar"]), written(dlogvar_kl), (KL,)),
    ]
    figure = computation_graph(nodes, edges, 7, 8.2)
    (axes,) = figure.axes
    words = ("values", "gradient through nll", "gradient through kl", "both, added up")
    for i, (text, colour) in enumerate(zip(words, (INK, *ADDED), strict=True)):
        x, y = (0.5, 4.5)[i // 2], 8.02 - 0.24 * (i % 2)
        axes.text(x, y, text, color=colour, fontsize=SIZE, va="center")
    return figure


def _sum(a: float, b: float) -> str:
    return f"{written(a)}\n{'' if b < 0 else '+ '}{written(b)}\n= {written(a + b)}"


def _sampled(mu: float, logvar: float, eps: float, target: float) -> dict[str, float]:
    """Every number of z = mu + sigma eps and of ½ (z - target)², forward and backward."""
    m, v, e = (np.array([[value]]) for value in (mu, logvar, eps))
    z = latent.reparameterize_forward(m, v, e)
    dz = z - target
    dmu, dlogvar = latent.reparameterize_backward(dz, v, e)
    found = {"sigma": latent.sigma_from(v), "z": z, "dz": dz, "dmu": dmu, "dlogvar": dlogvar,
             "dsigma": dz * e}  # fmt: skip
    return {name: float(value.item()) for name, value in found.items()}


def _key(figure: Figure, x: float, y: float) -> None:
    """What stands above and below an edge, in words."""
    (axes,) = figure.axes
    axes.text(x, y, "value →", color=INK, fontsize=SIZE)
    axes.text(x, y - 0.24, "← gradient", color=RECONSTRUCTION, fontsize=SIZE)
