import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu + np.exp(logvar / 2) * eps


def reparameterize_backward(dz, logvar, eps):
    dmu, dlogvar = dz, dz * np.exp(logvar / 2) * eps
    if dz.ndim > logvar.ndim:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar


def kl_forward(mu, logvar):
    return (mu**2 + np.exp(logvar) - 1 - logvar).sum(axis=1) / 2


def kl_backward(dkl, mu, logvar):
    dkl = dkl[:, None]
    return dkl * mu, dkl * (np.exp(logvar) - 1) / 2
