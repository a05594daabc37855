import numpy as np


def kl_forward(mu, logvar):
    return (mu**2 + np.exp(logvar) - 1 - logvar).sum(axis=1) / 2
