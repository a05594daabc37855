"""A strong decoder: each pixel also sees the pixel to its left.

The VAE's decoder draws all pixels independently, so whatever ties them together must come through
z. Here a pixel's logit also gets its left neighbour, times a weight of its own:
    logits[..., d] = decoder(z)[..., d] + w[d] * x[..., d - 1]     (0 beside the left edge)
p(x|z) is then a product over the columns from left to right. Such a decoder can describe strokes
without z, and so it is tempted to ignore z: the case that warm-up of beta was invented for (Bowman
et al. 2016, arXiv 1511.06349, section 3.1; Chen et al. 2017, arXiv 1611.02731).
"""

from dataclasses import replace
from typing import Any

import numpy as np

from . import validation
from .arrays import Array
from .vae import VAE, Trace
from .validation import InputError


def left_neighbours(x: Array, width: int) -> Array:
    """The value to the left of each pixel of images x (..., D), `width` pixels wide."""
    rows = x.reshape(*x.shape[:-1], -1, width)
    left = np.zeros_like(rows)
    left[..., 1:] = rows[..., :-1]
    return left.reshape(x.shape)


def neighbour_forward(logits: Array, left: Array, w: Array) -> Array:
    """logits + w * left, (..., D), for logits (..., D), left (B, D) and weights w (D,)."""
    return logits + w * left


def neighbour_backward(dy: Array, left: Array) -> Array:
    """dw (D,) from dy (..., D): every image and sample adds dy * left. dlogits is dy itself."""
    return (dy * left).reshape(-1, left.shape[-1]).sum(axis=0)


class NeighbourVAE(VAE):
    """A VAE for images `width` pixels wide whose pixels see their left neighbours.

    Arguments and parameters are the VAE's, and one more, "neighbour.weight" (D,), which starts at
    0: an untrained model is the VAE. `forward` needs the images to decode z, so there is no
    `decode`; `sample` draws column after column.
    """

    def __init__(self, *args: Any, width: int = 28, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.width = validation.whole_number("width", width)
        if self.n_inputs % self.width:
            raise InputError(f"width: expected a divisor of {self.n_inputs}; got {self.width}")
        self.config["width"] = self.width
        self.params["neighbour.weight"] = np.zeros(self.n_inputs, self.dtype)

    def forward(self, x: Any, eps: Any, beta: float = 1.0) -> Trace:
        """As the VAE's, but for logits and nll."""
        t = super().forward(x, eps, beta)
        left = left_neighbours(t.x, self.width)
        logits = neighbour_forward(t.logits, left, self.params["neighbour.weight"])
        return replace(t, logits=logits, nll=self.likelihood.forward(logits, t.x))

    def decoder_backward(self, dnll: Array, t: Any) -> tuple[Array, dict[str, Array]]:
        """As the VAE's, and the gradient of the neighbours' weights."""
        dz, grads = super().decoder_backward(dnll, t)
        dlogits = self.likelihood.backward(dnll, t.logits, t.x)
        dw = neighbour_backward(dlogits, left_neighbours(t.x, self.width))
        return dz, {**grads, "neighbour.weight": dw}

    def decode_logits(self, z: Any) -> Array:
        """There are none without an image: raises ValueError."""
        raise InputError("z alone has no logits here: a pixel needs its left neighbour; see sample")

    def sample(self, n: int, rng: Any, pixels: str = "draw") -> Array:
        """n images (n, D), z ~ N(0, I), each column drawn given the one to its left."""
        n, rng = validation.whole_number("n", n), validation.generator("rng", rng)
        validation.one_of("pixels", pixels, ("draw",))
        z = rng.standard_normal((n, self.n_latent), dtype=self.dtype)
        alone = super().decode_logits(z).reshape(n, -1, self.width)
        w = self.params["neighbour.weight"].reshape(-1, self.width)
        x = np.zeros_like(alone)
        for column in range(self.width):
            logits = alone[..., column]
            if column:
                logits = neighbour_forward(logits, x[..., column - 1], w[:, column])
            x[..., column] = self.likelihood.draw(logits, rng)
        return x.reshape(n, -1)
