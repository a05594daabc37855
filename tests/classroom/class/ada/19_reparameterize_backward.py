import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dlogvar = dz * np.exp(logvar / 2) * eps / 2
    if dz.ndim == 3:
        return dz.sum(axis=0), dlogvar.sum(axis=0)
    return dz, dlogvar
