"""The variational autoencoder. `VAE.forward` reads like the chapter; `VAE.backward` goes through
the same names in the opposite order. Read these two first.

Parts: the encoder is a trunk (hidden layers, `enc`) that carries two heads, mu and logvar; the
decoder a trunk (`dec`) and an output layer. Shapes: B images of D pixels, L latent dimensions,
K noise samples per image (the axis K is there only if eps has it). The loss is a pure function
of the parameters, x and eps; nothing random happens inside.

Sources: Kingma & Welling 2014 (arXiv 1312.6114), equation 10, for the loss; Higgins et al. 2017
(beta-VAE), equation 4, for beta.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from os import PathLike
from typing import Any

import numpy as np

from . import families, latent, layers, storage, validation
from .arrays import Array

Dense = tuple[Array, Array]  # the weights (n_in, n_out) and bias (n_out,) of one dense layer


def trunk_forward(x: Array, dense: Sequence[Dense], activation: str) -> list[Array]:
    """[x, h1, h2, ...]: a dense layer and an activation, repeated. activation: "relu" or "tanh"."""
    activate = getattr(layers, f"{activation}_forward")
    trunk = [x]
    for W, b in dense:
        trunk.append(activate(layers.dense_forward(trunk[-1], W, b)))
    return trunk


def trunk_backward(
    dh: Array, trunk: list[Array], dense: Sequence[Dense], activation: str, skip_dx: bool = False
) -> tuple[Array, list[Dense]]:
    """From dh, the gradient of the trunk's last entry: dx, and a pair (dW, db) for each layer.

    Where x is data nobody uses dx, an eighth of a step's products: with `skip_dx` it is left out,
    and the first result means nothing.
    """
    activation_backward = getattr(layers, f"{activation}_backward")
    grads: list[Dense] = []
    for i, (W, _) in reversed(list(enumerate(dense))):
        da = activation_backward(dh, trunk[i + 1])
        if i == 0 and skip_dx:
            dW, db = layers.dense_parameters_backward(da, trunk[i])
        else:
            dh, dW, db = layers.dense_backward(da, trunk[i], W)
        grads.insert(0, (dW, db))
    return dh, grads


def by_name(trunk: str, grads: Sequence[Dense]) -> dict[str, Array]:
    """Pairs (dW, db) as a dict with the names of `params`: encoder.0.weight, encoder.0.bias, ..."""
    names = (f"{trunk}.{2 * i}.{part}" for i in range(len(grads)) for part in ("weight", "bias"))
    return dict(zip(names, (grad for pair in grads for grad in pair), strict=True))


@dataclass(frozen=True)
class Trace:
    """All that one forward pass computed, by name. Terms are in nats per image."""

    x: Array  # (B, D)
    eps: Array  # (B, L) or (K, B, L)
    beta: float
    enc: list[Array]  # [x, h1, ...], the encoder's trunk
    mu: Array  # (B, L)
    logvar: Array  # (B, L)
    z: Array  # like eps
    dec: list[Array]  # [z, h1, ...], the decoder's trunk
    logits: Array  # (..., D), the decoder's output before any sigmoid
    nll: Array  # (B,) or (K, B), -log p(x|z)
    kl: Array  # (B,), KL(q(z|x) ‖ p(z))

    @property
    def reconstruction(self) -> float:
        """Mean of -log p(x|z) over images and samples."""
        return float(self.nll.mean())

    @property
    def kl_mean(self) -> float:
        """Mean of the KL over images."""
        return float(self.kl.mean())

    @property
    def loss(self) -> float:
        """reconstruction + beta * kl_mean; with beta = 1, an estimate of -ELBO."""
        return self.reconstruction + self.beta * self.kl_mean


class VAE:
    """A VAE with dense layers; the defaults are the chapter's model.

    Parameters
    ----------
    n_inputs : pixels of an image, D
    hidden : sizes of the encoder's hidden layers; the decoder mirrors them; () for a linear VAE
    n_latent : latent dimensions, L
    likelihood : "bernoulli", "gaussian" or another one of families.NAMES
    activation : "relu" or "tanh"
    dtype : "float32" to train, "float64" to check gradients
    seed : decides every bit of the initial parameters
    sigma : the Gaussian's standard deviation, 1 unless given; the Bernoulli has none

    Attributes
    ----------
    params : dict from name to array. The names are the chapter model's state_dict keys;
        weights are stored (n_in, n_out), the transpose of PyTorch's.
    config : dict of the arguments above, as checked

    Raises
    ------
    ValueError : one sentence that names the argument, what was expected and what came
    """

    def __init__(
        self,
        n_inputs: int = 784,
        hidden: Sequence[int] = (512, 256),
        n_latent: int = 20,
        likelihood: str = "bernoulli",
        activation: str = "relu",
        dtype: str = "float32",
        seed: int = 0,
        sigma: float | None = None,
    ) -> None:
        self.n_inputs = validation.whole_number("n_inputs", n_inputs)
        self.hidden = validation.sizes("hidden", hidden)
        self.n_latent = validation.whole_number("n_latent", n_latent)
        self.likelihood = families.named(likelihood, sigma)
        self.activation = validation.one_of("activation", activation, ("relu", "tanh"))
        self.dtype = validation.float_dtype("dtype", dtype)
        self.config = {
            "n_inputs": self.n_inputs,
            "hidden": self.hidden,
            "n_latent": self.n_latent,
            "likelihood": likelihood,
            "activation": activation,
            "dtype": self.dtype,
            "seed": validation.whole_number("seed", seed, minimum=0),
            "sigma": getattr(self.likelihood, "sigma", None),
        }

        # Even numbers only: in the chapter's nn.Sequential the odd ones are the activations.
        down = [self.n_inputs, *self.hidden]
        up = [self.n_latent, *reversed(self.hidden), self.n_inputs]
        shapes = {
            **{f"encoder.{2 * i}": shape for i, shape in enumerate(pairwise(down))},
            "fc_mu": (down[-1], self.n_latent),
            "fc_logvar": (down[-1], self.n_latent),
            **{f"decoder.{2 * i}": shape for i, shape in enumerate(pairwise(up))},
        }
        rng = np.random.default_rng(seed)
        self.params: dict[str, Array] = {}
        for name, (n_in, n_out) in shapes.items():
            bound = 1 / math.sqrt(n_in)  # as torch.nn.Linear draws them, so that runs compare
            W, b = rng.uniform(-bound, bound, (n_in, n_out)), rng.uniform(-bound, bound, n_out)
            self.params[f"{name}.weight"] = W.astype(self.dtype)
            self.params[f"{name}.bias"] = b.astype(self.dtype)

    def dense(self, name: str) -> Dense:
        """Weights and bias of the layer `name`, such as "fc_mu"."""
        return self.params[f"{name}.weight"], self.params[f"{name}.bias"]

    @property
    def encoder(self) -> list[Dense]:
        """The encoder's hidden layers."""
        return [self.dense(f"encoder.{2 * i}") for i in range(len(self.hidden))]

    @property
    def decoder(self) -> list[Dense]:
        """The decoder's hidden layers."""
        return [self.dense(f"decoder.{2 * i}") for i in range(len(self.hidden))]

    @property
    def output(self) -> Dense:
        """The decoder's last layer, which has no activation."""
        return self.dense(f"decoder.{2 * len(self.hidden)}")

    def forward(self, x: Any, eps: Any, beta: float = 1.0) -> Trace:
        """The loss of images x (B, D) with noise eps (B, L) or (K, B, L), step by step.

        loss = mean(-log p(x|z)) + beta * mean(KL(q(z|x) ‖ p(z))), in nats per image. The chapter's
        code takes the sum over the batch instead of the mean, and beta = 0.0001.
        """
        x = self._images(x)
        eps = validation.noise("eps", eps, len(x), self.n_latent, self.dtype)
        beta = validation.not_negative("beta", beta)

        enc = trunk_forward(x, self.encoder, self.activation)
        mu = layers.dense_forward(enc[-1], *self.dense("fc_mu"))  # (B, L)
        logvar = layers.dense_forward(enc[-1], *self.dense("fc_logvar"))  # (B, L)
        z = latent.reparameterize_forward(mu, logvar, eps)  # (B, L) or (K, B, L)
        dec = trunk_forward(z, self.decoder, self.activation)
        logits = layers.dense_forward(dec[-1], *self.output)  # (..., D)
        nll = self.likelihood.forward(logits, x)  # (B,) or (K, B)
        kl = latent.kl_forward(mu, logvar)  # (B,)
        return Trace(x, eps, beta, enc, mu, logvar, z, dec, logits, nll, kl)

    def backward(self, trace: Trace) -> dict[str, Array]:
        """Gradients of `trace.loss`, by the names and in the shapes of `params`, which must still
        be those that made the trace.

        Start from loss = mean(nll) + beta * mean(kl), the only place where a mean is taken,
        and walk back through the names of `forward`.
        """
        t = trace
        dnll = np.full_like(t.nll, 1 / t.nll.size)  # (B,) or (K, B)
        dkl = np.full_like(t.kl, t.beta / t.kl.size)  # (B,)
        dz, decoder_grads = self.decoder_backward(dnll, t)

        # mu and logvar are used twice, in z and in the KL: their gradients are the sums.
        dmu_z, dlogvar_z = latent.reparameterize_backward(dz, t.logvar, t.eps)
        dmu_kl, dlogvar_kl = latent.kl_backward(dkl, t.mu, t.logvar)
        encoder_grads = self.encoder_backward(dmu_z + dmu_kl, dlogvar_z + dlogvar_kl, t)

        return {**encoder_grads, **decoder_grads}

    def decoder_backward(self, dnll: Array, t: Any) -> tuple[Array, dict[str, Array]]:
        """From dnll (like t.nll): dz, and the gradients of the decoder's parameters by name."""
        dlogits = self.likelihood.backward(dnll, t.logits, t.x)  # (..., D)
        dh, dW, db = layers.dense_backward(dlogits, t.dec[-1], self.output[0])
        dz, trunk_grads = trunk_backward(dh, t.dec, self.decoder, self.activation)
        return dz, by_name("decoder", [*trunk_grads, (dW, db)])

    def encoder_backward(self, dmu: Array, dlogvar: Array, t: Trace) -> dict[str, Array]:
        """From dmu and dlogvar (B, L): the gradients of the encoder and its heads by name."""
        (W_mu, _), (W_logvar, _) = self.dense("fc_mu"), self.dense("fc_logvar")
        dh_mu, dW_mu, db_mu = layers.dense_backward(dmu, t.enc[-1], W_mu)
        dh_logvar, dW_logvar, db_logvar = layers.dense_backward(dlogvar, t.enc[-1], W_logvar)
        dh = dh_mu + dh_logvar  # both heads read the encoder's last layer: again a sum
        _, trunk_grads = trunk_backward(dh, t.enc, self.encoder, self.activation, skip_dx=True)
        return {
            **by_name("encoder", trunk_grads),
            "fc_mu.weight": dW_mu,
            "fc_mu.bias": db_mu,
            "fc_logvar.weight": dW_logvar,
            "fc_logvar.bias": db_logvar,
        }

    def encode(self, x: Any) -> tuple[Array, Array]:
        """mu and logvar of q(z|x), each (B, L), for images x (B, D)."""
        h = trunk_forward(self._images(x), self.encoder, self.activation)[-1]
        mu = layers.dense_forward(h, *self.dense("fc_mu"))
        logvar = layers.dense_forward(h, *self.dense("fc_logvar"))
        return mu, logvar

    def decode(self, z: Any) -> Array:
        """The mean image E[x|z], (..., D), of latent vectors z (..., L)."""
        return self.likelihood.mean(self.decode_logits(z))

    def decode_logits(self, z: Any) -> Array:
        """The decoder's output (..., D) for z (..., L): the Bernoulli's logits, Gaussian's mean."""
        z = validation.latents("z", z, self.n_latent, self.dtype)
        h = trunk_forward(z, self.decoder, self.activation)[-1]
        return layers.dense_forward(h, *self.output)

    def reconstruct(self, x: Any) -> Array:
        """The mean image (B, D) decoded from z = mu. (The ELBO needs a sampled z: see bounds.)"""
        return self.decode(self.encode(x)[0])

    def sample(self, n: int, rng: Any, pixels: str = "mean") -> Array:
        """n images (n, D) decoded from z ~ N(0, I), with `rng` a Generator or a seed.

        pixels="mean" gives the mean images, as most papers print them; "draw" draws each pixel.
        """
        n, rng = validation.whole_number("n", n), validation.generator("rng", rng)
        validation.one_of("pixels", pixels, ("mean", "draw"))
        logits = self.decode_logits(rng.standard_normal((n, self.n_latent), dtype=self.dtype))
        if pixels == "draw":
            return self.likelihood.draw(logits, rng)
        return self.likelihood.mean(logits)

    def save(self, path: str | PathLike[str]) -> None:
        """Write the configuration and the parameters to one .npz file, all of it or nothing."""
        storage.write(validation.path("path", path), {"vae": self.params}, {"vae": self.config})

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "VAE":
        """Read a model that `save` wrote, or the model in a run's checkpoint.npz."""
        arrays, about = storage.read(validation.path("path", path), groups=("vae",))
        vae: VAE = storage.model(cls, arrays, about, path)
        return vae

    @classmethod
    def from_state_dict(
        cls,
        state_dict: Mapping[str, Any],
        likelihood: str = "bernoulli",
        activation: str = "relu",
        sigma: float | None = None,
    ) -> "VAE":
        """The model that a state_dict of the chapter's PyTorch class holds (weights (n_out, n_in)).

        state_dict : from name to tensor or array; load a file of it with weights_only=True
        likelihood, activation, sigma : as for a new VAE; a state_dict does not hold them
        """
        values = {n: a.T for n, a in validation.arrays("state_dict", state_dict).items()}
        n_hidden = sum(name.startswith("encoder.") for name in values) // 2
        try:
            hidden = [len(values[f"encoder.{2 * i}.bias"]) for i in range(n_hidden)]
            n_inputs = len(values[f"decoder.{2 * n_hidden}.bias"])
            n_latent, dtype = len(values["fc_mu.bias"]), str(values["fc_mu.bias"].dtype)
        except (KeyError, TypeError) as error:
            raise validation.InputError(f"state_dict: expected the array {error}") from None
        vae = cls(n_inputs, hidden, n_latent, likelihood, activation, dtype, sigma=sigma)
        storage.fill(vae.params, values, "state_dict")
        return vae

    def _images(self, x: Any) -> Array:
        unit_interval = self.likelihood.unit_interval
        return validation.images("x", x, self.n_inputs, self.dtype, unit_interval)
