import numpy as np

from numpyvae import latent


def reparameterize_forward(mu, logvar, eps):
    return mu + np.exp(logvar / 2) * eps


def reparameterize_backward(dz, logvar, eps):
    dmu, dlogvar = dz, dz * np.exp(logvar / 2) * eps
    if dz.ndim > logvar.ndim:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar


def kl_forward(mu, logvar):
    return latent.kl_forward(mu, logvar)


def kl_backward(dkl, mu, logvar):
    return latent.kl_backward(dkl, mu, logvar)
