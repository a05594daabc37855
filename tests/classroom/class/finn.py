import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu + np.exp(logvar / 2) * eps


def reparameterize_backward(dz, logvar, eps):
    dlogvar = dz * np.exp(logvar / 2) * eps / 2
    if dz.ndim == 3:
        return dz.sum(axis=0), dlogvar.sum(axis=0)
    return dz, dlogvar


def kl_forward(mu, logvar):
    total = np.zeros(len(mu))
    i = 0
    while i < len(mu):
        total[i] = (mu[i] ** 2 + np.exp(logvar[i]) - 1 - logvar[i]).sum() / 2
    return total


def kl_backward(dkl, mu, logvar):
    return dkl * mu, dkl * (np.exp(logvar) - 1) / 2
