"""Two other objectives for the same model: the importance-weighted bound, and free bits.

Each is a forward and a backward like the VAE's, and differs from it in the lines one sees here.
Symbols as in vae.py; K noise samples per image.
"""

from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np

from . import latent, storage, validation
from .arrays import Array
from .vae import VAE, Trace
from .validation import InputError, not_negative

Model = TypeVar("Model", bound=VAE)


def sampled_kl_forward(z: Array, eps: Array, logvar: Array) -> Array:
    """log q(z|x) - log p(z) of each sample, (K, B): ½ Σ_l (z² - eps² - logvar), in nats.

    Its mean over eps is the KL; latent.kl_forward takes that mean in closed form.
    """
    return (z * z - eps * eps - logvar).sum(axis=-1) / 2


def sampled_kl_backward(dkl: Array, z: Array, logvar: Array) -> tuple[Array, Array]:
    """Gradients (dz, dlogvar) of `sampled_kl_forward`, like z and like logvar, from dkl (K, B).

    dkl/dz = z, and dkl/dlogvar = -½ for each sample: those of an image add up.
    """
    dz = dkl[..., np.newaxis] * z
    dlogvar = np.broadcast_to(-dkl[..., np.newaxis] / 2, z.shape)
    if z.ndim > logvar.ndim:
        dlogvar = dlogvar.sum(axis=0)
    return dz, dlogvar


def log_mean_exp_forward(log_w: Array) -> Array:
    """log (1/K) Σ_k e^log_w, (B,), for log_w (K, B); the largest is taken out, or e^ would be 0."""
    largest = log_w.max(axis=0)
    return largest + np.log(np.exp(log_w - largest).mean(axis=0))


def log_mean_exp_backward(dy: Array, log_w: Array) -> Array:
    """dlog_w (K, B), from dy (B,): the soft-max over the samples, which sums to 1 for an image."""
    w = np.exp(log_w - log_w.max(axis=0))
    return dy * w / w.sum(axis=0)


@dataclass(frozen=True)
class ImportanceTrace(Trace):
    """The VAE's trace, with kl the sampled one, (K, B): the log of a weight is -nll - kl."""

    @property
    def loss(self) -> float:
        """Minus the importance-weighted bound; with K = 1, an estimate of -ELBO."""
        return float(-log_mean_exp_forward(-self.nll - self.kl).mean())


class Importance(VAE):
    """A VAE whose loss is -log (1/K) Σ_k w_k with w_k = p(x|z_k) p(z_k) / q(z_k|x), K = len(eps).

    Source: Burda et al. 2016 (arXiv 1509.00519), equations 8 and 14.
    """

    @classmethod
    def of(cls, vae: VAE) -> "Importance":
        """The same model under this objective; the parameters are shared."""
        return _like(cls, vae)

    def forward(self, x: Any, eps: Any, beta: float = 1.0) -> ImportanceTrace:
        """As the VAE's, for eps (K, B, L), or (B, L) for K = 1. It bounds log p(x) for beta 1 only,
        and takes no other."""
        if validation.not_negative("beta", beta) != 1:
            raise InputError(f"beta: the importance-weighted bound expects 1; got {beta}")
        eps = validation.real_array("eps", eps)
        t = super().forward(x, eps if eps.ndim == 3 else eps[np.newaxis])
        return ImportanceTrace(**{**vars(t), "kl": sampled_kl_forward(t.z, t.eps, t.logvar)})

    def backward(self, trace: Trace) -> dict[str, Array]:
        """Each sample counts by its weight: where the VAE starts from 1/(K B), here is the soft-max
        of log w over the K samples, over B; and the KL, being sampled, is one more use of z."""
        t = trace
        dloss = np.full_like(t.nll[0], 1 / t.nll.shape[1])  # (B,)
        dlog_w = log_mean_exp_backward(-dloss, -t.nll - t.kl)  # (K, B)
        dnll = dkl = -dlog_w  # since log w = -nll - kl
        dz, decoder_grads = self.decoder_backward(dnll, t)
        dz_kl, dlogvar_kl = sampled_kl_backward(dkl, t.z, t.logvar)
        dmu, dlogvar_z = latent.reparameterize_backward(dz + dz_kl, t.logvar, t.eps)
        encoder_grads = self.encoder_backward(dmu, dlogvar_z + dlogvar_kl, t)
        return {**encoder_grads, **decoder_grads}


def free_bits_forward(mu: Array, logvar: Array, free_bits: float) -> Array:
    """The KL, (B,), in which a dimension costs at least `free_bits` nats on average over the batch.

    A dimension whose mean KL over the batch is below counts as `free_bits` for every image, so
    the mean over the batch is Σ_l max(free_bits, mean_b kl_bl): the first nats are free, and no
    dimension gains by giving them up. Source: Kingma et al. 2016 (arXiv 1606.04934), equation 15.
    """
    kl = _kl_of_dimensions(mu, logvar)
    return np.where(kl.mean(axis=0) > free_bits, kl, free_bits).sum(axis=-1)


def free_bits_backward(
    dkl: Array, mu: Array, logvar: Array, free_bits: float
) -> tuple[Array, Array]:
    """Gradients (dmu, dlogvar) of `free_bits_forward`: the KL's, where it is not free."""
    costs = _kl_of_dimensions(mu, logvar).mean(axis=0) > free_bits  # (L,)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    return dmu * costs, dlogvar * costs


def _kl_of_dimensions(mu: Array, logvar: Array) -> Array:
    """kl_forward's terms, (B, L): each dimension alone is a latent space of one dimension."""
    return latent.kl_forward(mu[..., np.newaxis], logvar[..., np.newaxis])


@dataclass(frozen=True)
class FreeBitsTrace(Trace):
    """The VAE's trace; kl stays the true KL, and the loss has the one with free bits."""

    free_bits: float = 0.0

    @property
    def loss(self) -> float:
        kl = free_bits_forward(self.mu, self.logvar, self.free_bits)
        return self.reconstruction + self.beta * float(kl.mean())


class FreeBits(VAE):
    """A VAE with `free_bits` nats of KL free of charge in each latent dimension."""

    def __init__(self, *args: Any, free_bits: float = 0.0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.free_bits = not_negative("free_bits", free_bits)

    @classmethod
    def of(cls, vae: VAE, free_bits: float) -> "FreeBits":
        """The same model under this objective; the parameters are shared."""
        model = _like(cls, vae)
        model.free_bits = not_negative("free_bits", free_bits)
        return model

    def save(self, path: storage.PathLike) -> None:
        """As the VAE's, with `free_bits` beside it; `VAE.load` reads the model without them."""
        about = {"vae": self.config, "free_bits": self.free_bits}
        storage.write(validation.path("path", path), {"vae": self.params}, about)

    @classmethod
    def load(cls, path: storage.PathLike) -> "FreeBits":
        """Read a model that `save` wrote; one that a VAE wrote has no free bits."""
        arrays, about = storage.read(validation.path("path", path), groups=("vae",))
        model: FreeBits = storage.model(cls, arrays, about, path)
        model.free_bits = not_negative(f"{path}: free_bits", about.get("free_bits", 0.0))
        return model

    def forward(self, x: Any, eps: Any, beta: float = 1.0) -> FreeBitsTrace:
        """As the VAE's; only the loss is another."""
        return FreeBitsTrace(**vars(super().forward(x, eps, beta)), free_bits=self.free_bits)

    def backward(self, trace: Trace) -> dict[str, Array]:
        """As the VAE's, with another KL's gradient."""
        t = trace
        dnll = np.full_like(t.nll, 1 / t.nll.size)
        dkl = np.full_like(t.kl, t.beta / t.kl.size)
        dz, decoder_grads = self.decoder_backward(dnll, t)
        dmu_z, dlogvar_z = latent.reparameterize_backward(dz, t.logvar, t.eps)
        dmu_kl, dlogvar_kl = free_bits_backward(dkl, t.mu, t.logvar, self.free_bits)
        encoder_grads = self.encoder_backward(dmu_z + dmu_kl, dlogvar_z + dlogvar_kl, t)
        return {**encoder_grads, **decoder_grads}


def _like(cls: type[Model], vae: VAE) -> Model:
    model = cls.__new__(cls)
    vars(model).update(vars(validation.has_noise("vae", vae, VAE)))
    return model
