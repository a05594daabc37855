"""The autoencoder, the chapter's starting point: the VAE's two trunks, without noise or KL.

It squeezes an image into a code z and back. Nothing asks its codes to look like N(0, I), and they
don't; so what it makes of z ~ N(0, I) is no digit. `fitted_gaussian` tells where its codes are.
"""

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from . import layers, validation
from .arrays import Array
from .vae import VAE, by_name, trunk_backward, trunk_forward


@dataclass(frozen=True)
class CodeTrace:
    """All that one forward pass computed, by name; nll in nats per image."""

    x: Array  # (B, D)
    enc: list[Array]  # [x, h1, ...]
    z: Array  # (B, L), the code
    dec: list[Array]  # [z, h1, ...]
    logits: Array  # (B, D)
    nll: Array  # (B,), -log p(x|z)
    kl_mean: ClassVar[float] = 0.0  # it has no KL

    @property
    def reconstruction(self) -> float:
        """Mean of -log p(x|z) over the images."""
        return float(self.nll.mean())

    @property
    def loss(self) -> float:
        """The reconstruction is all there is."""
        return self.reconstruction


class Autoencoder(VAE):
    """An autoencoder with the arguments, methods and parameters of `VAE`, less `fc_logvar`.

    The code z is the VAE's mu. As a VAE it is the limit sigma = 0: `encode` says logvar = -inf,
    and so its KL is infinite and its ELBO minus infinity. It is no model of p(x).
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.params["fc_logvar.weight"], self.params["fc_logvar.bias"]

    def forward(self, x: Any, eps: Any = None, beta: float = 0.0) -> CodeTrace:  # type: ignore[override]
        """-log p(x|z) of images x (B, D) with z their code; eps and beta play no part."""
        x = self._images(x)
        enc = trunk_forward(x, self.encoder, self.activation)
        z = layers.dense_forward(enc[-1], *self.dense("fc_mu"))  # (B, L)
        dec = trunk_forward(z, self.decoder, self.activation)
        logits = layers.dense_forward(dec[-1], *self.output)  # (B, D)
        return CodeTrace(x, enc, z, dec, logits, self.likelihood.forward(logits, x))

    def backward(self, trace: CodeTrace) -> dict[str, Array]:  # type: ignore[override]
        """Gradients of `trace.loss`, named like `params`: one path, where the VAE has two."""
        t = trace
        dnll = np.full_like(t.nll, 1 / t.nll.size)
        dz, decoder_grads = self.decoder_backward(dnll, t)
        dh, dW, db = layers.dense_backward(dz, t.enc[-1], self.dense("fc_mu")[0])
        _, trunk_grads = trunk_backward(dh, t.enc, self.encoder, self.activation, skip_dx=True)
        encoder_grads = by_name("encoder", trunk_grads)
        return {**encoder_grads, "fc_mu.weight": dW, "fc_mu.bias": db, **decoder_grads}

    def encode(self, x: Any) -> tuple[Array, Array]:
        """The code z and logvar = -inf, each (B, L): a point, a Gaussian without spread."""
        h = trunk_forward(self._images(x), self.encoder, self.activation)[-1]
        z = layers.dense_forward(h, *self.dense("fc_mu"))
        return z, np.full_like(z, -np.inf)


def fitted_gaussian(z: Any) -> tuple[Array, Array]:
    """Mean (L,) and covariance (L, L) of codes z (N, L): the Gaussian to sample from instead."""
    z = validation.finite_array("z", z, "float64")
    if z.ndim != 2 or len(z) < 2 or z.size == 0:
        raise validation.InputError(f"z: expected at least two codes, (N, L); got shape {z.shape}")
    return z.mean(axis=0), np.atleast_2d(np.cov(z, rowvar=False, ddof=0))
