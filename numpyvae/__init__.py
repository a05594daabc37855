"""numpyvae: the variational autoencoder in plain NumPy, every gradient written by hand.

Read `layers`, `latent`, `likelihood`, `vae`, in that order; then `gradcheck`, `bounds`, `optim`.

    import numpyvae as nv
    data = nv.load_dataset("mnist10k")
    vae = nv.VAE(n_latent=20, seed=0)
    nv.fit(vae, data.x_train, epochs=5, batch_size=128, seed=0)
    images = vae.sample(16, rng=0)
"""

import importlib
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from . import autoencoder as autoencoder
    from . import bounds as bounds
    from . import diagnosis as diagnosis
    from . import families as families
    from . import gradcheck as gradcheck
    from . import greys as greys
    from . import latent as latent
    from . import layers as layers
    from . import likelihood as likelihood
    from . import objectives as objectives
    from . import optim as optim
    from . import schedules as schedules
    from . import vae as vae
    from .autoencoder import Autoencoder as Autoencoder
    from .data import load_dataset as load_dataset
    from .optim import SGD as SGD
    from .optim import Adam as Adam
    from .training import fit as fit
    from .vae import VAE as VAE

_MODULES = (
    "autoencoder",
    "bounds",
    "diagnosis",
    "families",
    "gradcheck",
    "greys",
    "latent",
    "layers",
    "likelihood",
    "objectives",
    "optim",
    "schedules",
    "vae",
)
_HOME = {
    "VAE": "vae",
    "Autoencoder": "autoencoder",
    "Adam": "optim",
    "SGD": "optim",
    "fit": "training",
    "load_dataset": "data",
}
__all__ = [*_MODULES, *_HOME]


def __getattr__(name: str) -> Any:
    """Import on first use, so that `import numpyvae` loads neither matplotlib nor urllib."""
    if name in _MODULES:
        return importlib.import_module(f"{__name__}.{name}")
    if name in _HOME:
        return getattr(importlib.import_module(f"{__name__}.{_HOME[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
