"""The same model in PyTorch, to compare with: loss, gradients and Adam steps; and state dicts.

Only what is here needs torch (the extra `parity`), and it is imported on use.
"""

import math
from collections.abc import Mapping
from typing import Any

import numpy as np

from ..arrays import Array
from ..objectives import Importance
from ..optim import Adam
from ..storage import PathLike, replacing
from ..vae import VAE
from ..validation import InputError, one_of

# The likelihoods that `torch_loss` writes in PyTorch's own operations.
LIKELIHOODS = ("bernoulli", "gaussian", "gaussian-optimal", "continuous-bernoulli")


def state_dict(vae: VAE) -> dict[str, Any]:
    """The parameters as tensors, with the chapter model's names and PyTorch's (out, in) weights."""
    import torch

    return {name: torch.from_numpy(param.T.copy()) for name, param in vae.params.items()}


def export(vae: VAE, path: PathLike) -> None:
    """Write the state dict to a file that `torch.load(path, weights_only=True)` reads."""
    try:
        import torch
    except ModuleNotFoundError:
        raise InputError("torch: not installed; it is the extra `parity` of numpyvae") from None
    with replacing(path) as unfinished, unfinished.open("wb") as file:
        torch.save(state_dict(vae), file)


def torch_loss(params: Mapping[str, Any], vae: VAE, x: Any, eps: Any, beta: float) -> Any:
    """The loss of `vae`'s architecture in PyTorch's own operations, for autograd to take apart."""
    import torch
    from torch.nn import functional as F

    def dense(h: Any, name: str) -> Any:
        return F.linear(h, params[f"{name}.weight"], params[f"{name}.bias"])

    activation = {"relu": torch.relu, "tanh": torch.tanh}[vae.activation]
    depth = len(vae.hidden)
    h = x
    for i in range(depth):
        h = activation(dense(h, f"encoder.{2 * i}"))
    mu, logvar = dense(h, "fc_mu"), dense(h, "fc_logvar")
    h = z = mu + torch.exp(logvar / 2) * eps
    for i in range(depth):
        h = activation(dense(h, f"decoder.{2 * i}"))
    output = dense(h, f"decoder.{2 * depth}")
    x = x.expand_as(output)
    kind = one_of("likelihood", vae.config["likelihood"], LIKELIHOODS)
    if kind.startswith("gaussian"):
        sigma = getattr(vae.likelihood, "sigma", None) or ((x - output) ** 2).mean().sqrt()
        nll = -torch.distributions.Normal(output, sigma).log_prob(x)
    else:
        nll = F.binary_cross_entropy_with_logits(output, x, reduction="none")
    if kind == "continuous-bernoulli":
        # Minus the log of the constant, 2 artanh(1 - 2p) / (1 - 2p) = l / tanh(l/2).
        nll = nll - torch.log(output / torch.tanh(output / 2))
    q = torch.distributions.Normal(mu, torch.exp(logvar / 2))
    prior = torch.distributions.Normal(torch.zeros_like(mu), torch.ones_like(mu))
    if isinstance(vae, Importance):
        log_w = (prior.log_prob(z) - q.log_prob(z)).sum(-1) - nll.sum(-1)
        return (math.log(len(log_w)) - torch.logsumexp(log_w, 0)).mean()
    kl = torch.distributions.kl_divergence(q, prior)
    return nll.sum(-1).mean() + beta * kl.sum(-1).mean()


def compare(vae: VAE, x: Array, eps: Array, beta: float, steps: int) -> dict[str, float]:
    """How far `vae` and PyTorch's autograd and Adam are apart, in float64.

    "loss": relative; "gradients": the largest ‖ours - theirs‖ / ‖theirs‖ of an array (against the
    whole gradient's norm at least 1 %); "parameters": the largest difference after `steps` steps.
    """
    import torch

    torch.set_num_threads(1)  # on arrays this small more of them only wait for each other
    params = {name: tensor.requires_grad_() for name, tensor in state_dict(vae).items()}
    x_torch, eps_torch = torch.from_numpy(x.copy()), torch.from_numpy(eps.copy())
    theirs = torch_loss(params, vae, x_torch, eps_torch, beta)
    theirs.backward()
    trace = vae.forward(x, eps, beta)
    grads = vae.backward(trace)
    expected = {name: tensor.grad.numpy().T for name, tensor in params.items()}
    floor = 1e-2 * math.sqrt(sum(float((gradient**2).sum()) for gradient in expected.values()))
    apart = {
        "loss": abs(trace.loss - theirs.item()) / abs(theirs.item()),
        "gradients": max(
            float(np.linalg.norm(grads[name] - gradient))
            / max(float(np.linalg.norm(gradient)), floor)
            for name, gradient in expected.items()
        ),
    }
    ours, adam = Adam(vae.params), torch.optim.Adam(params.values(), lr=1e-3)
    for _ in range(steps):
        ours.step(vae.backward(vae.forward(x, eps, beta)))
        adam.zero_grad()
        torch_loss(params, vae, x_torch, eps_torch, beta).backward()
        adam.step()
    apart["parameters"] = max(
        float(np.abs(vae.params[name] - tensor.detach().numpy().T).max())
        for name, tensor in params.items()
    )
    return apart
