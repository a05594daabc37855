"""optim.py: the tuned steps against the formulas as they are printed."""

import numpy as np
import pytest

import numpyvae as nv


def test_sgd_steps_down_the_gradient():
    params = {"W": np.array([[1.0, 2.0]])}
    nv.SGD(params, learning_rate=0.1).step({"W": np.array([[10.0, -10.0]])})
    np.testing.assert_allclose(params["W"], [[0.0, 3.0]])


def adam_as_printed(param, gradients, rate, beta1, beta2, eps):
    m = v = np.zeros_like(param)
    for t, g in enumerate(gradients, start=1):
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        param = param - rate * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + eps)
    return param


@pytest.mark.parametrize("shape", [(3,), (5, 4), (nv.Adam.BLOCK + 7,), (300, 400)])
@pytest.mark.parametrize("settings", [(1e-3, 0.9, 0.999, 1e-8), (0.05, 0.5, 0.9, 1e-3)])
def test_adam_in_blocks_is_adam_as_printed(rng, shape, settings):
    start = rng.standard_normal(shape)
    gradients = rng.standard_normal((7, *shape))
    params = {"W": start.copy()}
    optimizer = nv.Adam(params, *settings)
    for gradient in gradients:
        optimizer.step({"W": gradient})
    np.testing.assert_allclose(
        params["W"], adam_as_printed(start, gradients, *settings), rtol=0, atol=1e-13
    )


def test_adam_takes_gradients_that_are_not_contiguous(rng):
    params = {"W": np.zeros((4, 3))}, {"W": np.zeros((4, 3))}
    gradient = rng.standard_normal((3, 4))
    nv.Adam(params[0]).step({"W": gradient.T})
    nv.Adam(params[1]).step({"W": gradient.T.copy()})
    np.testing.assert_array_equal(params[0]["W"], params[1]["W"])
    assert np.abs(params[0]["W"]).min() > 0


def test_adam_refuses_parameters_it_could_not_write_to():
    with pytest.raises(ValueError, match=r"^params: W: expected a contiguous array"):
        nv.Adam({"W": np.zeros((4, 3)).T})


@pytest.mark.parametrize("optimizer_class", [nv.SGD, nv.Adam])
@pytest.mark.parametrize("grads", [{"W": np.ones((3, 2))}, {"W": np.ones(3)}, {"V": np.ones(1)}])
def test_gradients_of_another_shape_or_name_change_nothing(optimizer_class, grads):
    params = {"W": np.zeros((2, 3))}
    optimizer = optimizer_class(params)
    with pytest.raises(ValueError, match=r"^grads: W: expected a gradient of shape \(2, 3\); got"):
        optimizer.step(grads)
    assert (params["W"] == 0).all()
    assert getattr(optimizer, "t", 0) == 0


def test_the_defaults_are_those_of_the_paper():
    optimizer = nv.Adam({"W": np.zeros(2)})
    assert (optimizer.learning_rate, optimizer.beta1, optimizer.beta2) == (1e-3, 0.9, 0.999)
    assert optimizer.eps == 1e-8


def test_moments_are_only_set_to_zero_now_and_then_and_only_when_tiny():
    params = {"W": np.ones(2)}
    optimizer = nv.Adam(params, beta1=0.6)
    optimizer.step({"W": np.array([1.0, 1.0])})
    for _ in range(149):
        optimizer.step({"W": np.array([0.0, 1.0])})
    assert 0 < optimizer.m["W"][0] < optimizer.TINY
    for _ in range(50):
        optimizer.step({"W": np.array([0.0, 1.0])})
    assert optimizer.m["W"][0] == 0
    assert optimizer.v["W"][0] > optimizer.TINY


def test_moments_of_a_pixel_that_is_never_lit_do_not_stay_denormal():
    params = {"W": np.ones(2, "float32")}
    optimizer = nv.Adam(params, beta1=0.5)
    optimizer.step({"W": np.array([1.0, 1.0], "float32")})
    smallest = np.finfo("float32").tiny
    for _ in range(optimizer.FLUSH_EVERY + 39):
        optimizer.step({"W": np.array([0.0, 1.0], "float32")})
    # Without the flush m would be 2^-140 here, a denormal number.
    assert optimizer.m["W"][0] == 0
    assert optimizer.m["W"][1] > smallest


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"learning_rate": 0}, "learning_rate"),
        ({"learning_rate": float("inf")}, "learning_rate"),
        ({"beta1": 1.0}, "beta1"),
        ({"beta2": -0.1}, "beta2"),
        ({"eps": 0}, "eps"),
    ],
)
def test_unusable_settings_are_refused_by_name(settings, named):
    with pytest.raises(ValueError, match=f"^{named}: "):
        nv.Adam({"W": np.zeros(2)}, **settings)


def test_the_flush_leaves_negative_moments_and_clears_tiny_ones(rng):
    start = rng.standard_normal(50)
    gradients = -np.abs(rng.standard_normal((120, 50)))  # all moments m are negative
    params = {"W": start.copy()}
    optimizer = nv.Adam(params)
    for gradient in gradients:
        optimizer.step({"W": gradient})
    expected = adam_as_printed(start, gradients, 1e-3, 0.9, 0.999, 1e-8)
    np.testing.assert_allclose(params["W"], expected, rtol=0, atol=1e-12)

    params = {"W": np.ones(3)}
    optimizer = nv.Adam(params)
    optimizer.m["W"][:] = [-1e-29, 1e-31, -1e-31]
    optimizer.v["W"][:] = [1e-29, 1e-31, 1e-31]
    optimizer.t = nv.Adam.FLUSH_EVERY - 1
    optimizer.beta1 = optimizer.beta2 = 1.0 - 1e-9
    optimizer.step({"W": np.zeros(3)})
    assert (optimizer.m["W"] != 0).tolist() == [True, False, False]
    assert (optimizer.v["W"] != 0).tolist() == [True, False, False]


@pytest.mark.parametrize("optimizer_class", [nv.SGD, nv.Adam])
@pytest.mark.parametrize("rate", [0, -1, float("nan"), "fast"])
def test_a_learning_rate_that_is_none_is_refused(optimizer_class, rate):
    with pytest.raises(ValueError, match=r"^learning_rate: expected a finite number above 0"):
        optimizer_class({"W": np.zeros(2)}, learning_rate=rate)


@pytest.mark.parametrize("name", ["beta1", "beta2"])
@pytest.mark.parametrize("value", [1, -0.1, 2])
def test_betas_are_shares(name, value):
    with pytest.raises(ValueError, match=rf"^{name}: expected a number from 0 up to"):
        nv.Adam({"W": np.zeros(2)}, **{name: value})
    with pytest.raises(ValueError, match=r"^beta2: expected"):
        nv.Adam({"W": np.zeros(2)}, beta1=0, beta2=2)
