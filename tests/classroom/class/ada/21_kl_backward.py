import numpy as np


def kl_backward(dkl, mu, logvar):
    dkl = dkl[:, None]
    return dkl * mu, dkl * (np.exp(logvar) - 1) / 2
