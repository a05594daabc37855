import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu + np.exp(logvar / 2) * eps


def kl_forward(mu, logvar):
    return -np.sum(1 + logvar - mu**2 - np.exp(logvar), axis=1)
