import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu + np.exp(logvar / 2) * eps
