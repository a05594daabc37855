"""What the claims of the chapter's opening measure with."""

import numpy as np

from numpyvae import VAE
from numpyvae.chapter import opening


def test_drawn_pixels_are_black_or_white_with_their_means():
    means = np.repeat([[0.0, 0.25, 1.0]], 4000, axis=0)
    images = opening.drawn(means, seed=0)
    assert set(np.unique(images)) == {0, 1}
    np.testing.assert_allclose(images.mean(axis=0), [0, 0.25, 1], atol=0.03)


def test_the_ratio_is_that_of_two_gaussians_where_all_images_have_one_code():
    vae, x = VAE(4, (3,), 2, seed=0), np.ones((5, 4), "float32")
    z = np.array([[0.0, 0.0], [1.0, -2.0]])
    (mu, logvar) = (values[0].astype("float64") for values in vae.encode(x))
    log_q = -((z - mu) ** 2 / np.exp(logvar) + logvar).sum(axis=1) / 2
    np.testing.assert_allclose(opening.log_ratio(vae, x, z), log_q + (z**2).sum(axis=1) / 2)
