"""layers.py: each backward against central differences, with random upstream gradients."""

import numpy as np
import pytest

from numpyvae import gradcheck, layers


@pytest.mark.parametrize("leading", [(), (1,), (6,), (4, 5)])
@pytest.mark.parametrize(("n_in", "n_out"), [(1, 1), (3, 7), (7, 3)])
def test_dense_gradients_agree_with_central_differences(rng, leading, n_in, n_out):
    x, W = rng.standard_normal((*leading, n_in)), rng.standard_normal((n_in, n_out))
    b, dy = rng.standard_normal(n_out), rng.standard_normal((*leading, n_out))
    gradients = layers.dense_backward(dy, x, W)
    inputs = {"x": x, "W": W, "b": b}
    report = gradcheck.check_operation(layers.dense_forward, inputs, dy, gradients)
    assert report.passed, report


def test_dense_forward_is_the_sum_over_inputs_plus_bias():
    x, W, b = np.array([[1.0, 2.0]]), np.array([[3.0, 5.0], [4.0, 6.0]]), np.array([10.0, 20.0])
    np.testing.assert_array_equal(layers.dense_forward(x, W, b), [[21.0, 37.0]])


def test_dense_parameters_backward_is_dense_backward_without_dx(rng):
    x, W, dy = rng.random((2, 4, 3)), rng.random((3, 5)), rng.random((2, 4, 5))
    _, dW, db = layers.dense_backward(dy, x, W)
    only_dW, only_db = layers.dense_parameters_backward(dy, x)
    np.testing.assert_array_equal(only_dW, dW)
    np.testing.assert_array_equal(only_db, db)


@pytest.mark.parametrize("name", ["relu", "tanh"])
@pytest.mark.parametrize("shape", [(9,), (4, 5), (2, 3, 4)])
def test_activation_gradients_agree_with_central_differences(rng, name, shape):
    forward = getattr(layers, f"{name}_forward")
    backward = getattr(layers, f"{name}_backward")
    x, dy = rng.standard_normal(shape), rng.standard_normal(shape)
    x += np.copysign(0.01, x)  # away from the kink of the ReLU
    report = gradcheck.check_operation(forward, {"x": x}, dy, [backward(dy, forward(x))])
    assert report.passed, report


def test_relu_has_slope_zero_at_its_kink_and_keeps_nan():
    x = np.array([-1.0, 0.0, 2.0, np.nan])
    np.testing.assert_array_equal(layers.relu_forward(x), [0.0, 0.0, 2.0, np.nan])
    np.testing.assert_array_equal(
        layers.relu_backward(np.ones(3), np.array([0.0, 0.0, 2.0])), [0, 0, 1]
    )


def test_relu_of_infinities_is_zero_and_infinity():
    assert layers.relu_forward(np.array([-np.inf, np.inf, -0.0])).tolist() == [0, np.inf, 0]
