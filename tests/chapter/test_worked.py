"""The worked answers of the last notebook."""

import numpy as np
import pytest

from numpyvae import gradcheck
from numpyvae.chapter import worked


@pytest.mark.parametrize(
    ("x", "z_t", "b_t", "a_before"), [(1, 0.0, 0.5, 0.5), (-1, 0.5, 0.4, 0.6), (0.3, -2, 0.02, 0.9)]
)
def test_the_step_back_is_the_product_of_two_bells(x, z_t, b_t, a_before):
    z = np.linspace(-12, 12, 200_001)  # z_{t-1}
    of_image = -((z - np.sqrt(a_before) * x) ** 2) / (2 * (1 - a_before))
    density = np.exp(of_image - (z_t - np.sqrt(1 - b_t) * z) ** 2 / (2 * b_t))
    density /= density.sum()
    mean = (density * z).sum()
    expected = mean, (density * (z - mean) ** 2).sum()
    np.testing.assert_allclose(worked.step_posterior(x, z_t, b_t, a_before), expected, rtol=1e-6)


def test_the_conditional_vae_passes_its_gradient_check():
    rng = np.random.default_rng(0)
    shapes = {"1": (11, 5), "m": (5, 2), "v": (5, 2), "2": (5, 6), "3": (6, 8)}
    params = {f"W{name}": rng.standard_normal(shape) / 3 for name, shape in shapes.items()}
    params |= {f"b{name}": rng.standard_normal(shape[1]) / 3 for name, shape in shapes.items()}
    x, label = rng.random((4, 8)).round(), np.eye(3)[[0, 1, 2, 1]]
    eps = rng.standard_normal((4, 2))
    grads = worked.conditional(params, x, label, eps)[1]
    assert set(grads) == set(params)
    for name, param in params.items():

        def loss(value, name=name):
            return worked.conditional({**params, name: value}, x, label, eps)[0]

        numerical = gradcheck.numerical_gradient(loss, param)
        assert gradcheck.relative_error(grads[name], numerical) < 1e-7, name
