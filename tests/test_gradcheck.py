"""gradcheck.py: the checker is checked, by gradients with bugs planted in them."""

import numpy as np
import pytest

import numpyvae as nv
from numpyvae import gradcheck, latent, layers, likelihood


def test_numerical_gradient_of_a_known_function_is_right_to_eleven_digits(rng):
    x = rng.standard_normal((3, 4))
    gradient = gradcheck.numerical_gradient(lambda x: float(np.sin(x).sum()), x)
    np.testing.assert_allclose(gradient, np.cos(x), rtol=0, atol=1e-11)


def test_numerical_gradient_refuses_float32():
    with pytest.raises(ValueError, match="float64"):
        gradcheck.numerical_gradient(lambda x: float(x.sum()), np.zeros(3, "float32"))


PLANTED = {
    "reparameterize: the half is missing": (
        latent,
        "reparameterize_backward",
        lambda dz, logvar, eps: (dz, dz * np.exp(logvar / 2) * eps),
    ),
    "reparameterize: the noise is another": (
        latent,
        "reparameterize_backward",
        lambda dz, logvar, eps: (dz, dz * np.exp(logvar / 2) * np.roll(eps, 1, axis=0) / 2),
    ),
    "kl: the sign of dmu": (
        latent,
        "kl_backward",
        lambda dkl, mu, logvar: (-dkl[:, None] * mu, dkl[:, None] * np.expm1(logvar) / 2),
    ),
    "kl: the -1 is missing": (
        latent,
        "kl_backward",
        lambda dkl, mu, logvar: (dkl[:, None] * mu, dkl[:, None] * np.exp(logvar) / 2),
    ),
    "kl: off by one part in a thousand": (
        latent,
        "kl_backward",
        lambda dkl, mu, logvar: (1.001 * dkl[:, None] * mu, dkl[:, None] * np.expm1(logvar) / 2),
    ),
    "tanh: the square is missing": (layers, "tanh_backward", lambda dy, y: dy * (1 - y)),
    "dense: db is a mean": (
        layers,
        "dense_backward",
        lambda dy, x, W: (dy @ W.T, x.T @ dy, dy.mean(axis=0)),
    ),
    "dense: the first layer's db is a mean": (
        layers,
        "dense_parameters_backward",
        lambda dy, x: (x.T @ dy, dy.mean(axis=0)),
    ),
    "bernoulli: the sigmoid is missing": (
        likelihood,
        "bernoulli_backward",
        lambda dnll, logits, x: dnll[:, None] * (logits - x),
    ),
    "bernoulli: NaN": (
        likelihood,
        "bernoulli_backward",
        lambda dnll, logits, x: np.full_like(logits, np.nan),
    ),
}


@pytest.mark.parametrize("bug", PLANTED)
def test_a_planted_bug_fails_the_check(monkeypatch, small_vae, small_batch, bug):
    assert gradcheck.check_vae(small_vae, *small_batch, beta=0.7).passed
    module, name, wrong = PLANTED[bug]
    monkeypatch.setattr(module, name, wrong)
    assert not gradcheck.check_vae(small_vae, *small_batch, beta=0.7).passed


def test_a_gradient_of_the_wrong_shape_is_named():
    with pytest.raises(ValueError, match=r"^W: expected a gradient of shape \(2, 3\)"):
        gradcheck.compare({"W": np.zeros((3, 2))}, {"W": np.zeros((2, 3))})


@pytest.mark.parametrize("gradients", [{}, {"b": np.ones(2)}])
def test_a_gradient_that_is_missing_is_named(gradients):
    with pytest.raises(ValueError, match=r"^W: expected a gradient of shape \(2,\); got no"):
        gradcheck.compare(gradients, {"W": np.ones(2), "b": np.ones(2)})


def test_the_error_is_the_norm_of_the_difference_over_both_norms():
    numerical = {"large": np.full(4, 5.0), "small": np.full(4, 1e-6)}
    analytic = {"large": np.full(4, 5.0 + 1e-7), "small": np.full(4, 2e-6)}
    report = gradcheck.compare(analytic, numerical)
    assert report.errors["large"] == pytest.approx(2e-7 / 20)
    # Below one hundredth of the whole gradient's norm, which is 10, the size counts as 0.1.
    assert report.errors["small"] == pytest.approx(2e-6 / 0.1)
    assert not report.passed
    assert not gradcheck.Report({"W": 1.1e-8}).passed
    assert gradcheck.Report({"W": 0.9e-8}).passed
    assert "<-- above the tolerance" in str(report).splitlines()[2]


def test_the_report_shows_where_a_wrong_array_is_most_wrong():
    analytic = {"W": np.array([[1.0, 2.0, 3.0], [4.0, 5.5, 6.0]]), "b": np.ones(2)}
    numerical = {"W": np.array([[1.0, 2.1, 3.0], [4.0, 5.0, 6.0]]), "b": np.ones(2)}
    report = gradcheck.compare(analytic, numerical)
    assert report.worst_entries == {"W": ((1, 1), 5.5, 5.0)}
    assert "at [1, 1] 5.5 by hand, 5 numerically" in str(report)


def test_a_kink_within_the_step_is_reported_and_not_called_a_failure(rng):
    vae = nv.VAE(4, (3,), 2, dtype="float64")
    x = rng.random((1, 4))
    # Put a hidden unit's input 1e-5 above zero, within the stencil's 2e-4.
    W, b = vae.dense("encoder.0")
    b[0] = 1e-5 - x[0] @ W[:, 0]
    report = gradcheck.check_vae(vae, x, rng.standard_normal((1, 2)))
    assert list(report.situations) == ["kink"]
    assert not report.passed
    assert "not decided" in str(report)


def test_a_loss_that_draws_its_own_noise_is_named():
    rng = np.random.default_rng(0)
    report = gradcheck.check_operation(
        lambda mu: mu + rng.standard_normal(mu.shape), {"mu": np.ones(3)}, np.ones(3), [np.ones(3)]
    )
    assert "not-deterministic" in report.situations
    assert not report.passed


def test_an_argument_that_is_changed_in_place_is_named():
    def doubled(x):
        x *= 2
        return x

    report = gradcheck.check_operation(doubled, {"x": np.ones(3)}, np.ones(3), [np.full(3, 2.0)])
    assert report.situations == {"changed-in-place": "x: an argument must not be changed"}


def test_a_backward_that_changes_the_trace_or_the_parameters_is_named(
    monkeypatch, small_vae, small_batch
):
    right = latent.kl_backward

    def wrong(dkl, mu, logvar):
        result = right(dkl, mu, logvar)
        mu *= 2
        return result

    monkeypatch.setattr(latent, "kl_backward", wrong)
    report = gradcheck.check_vae(small_vae, *small_batch)
    assert report.situations["changed-in-place"].startswith("mu: ")


def test_nan_is_named_with_its_array():
    report = gradcheck.compare({"W": np.full(2, np.nan)}, {"W": np.ones(2)})
    assert report.situations == {"nan": "the hand-written gradient of W holds NaN or infinity"}
    assert not report.passed


def test_an_output_whose_shape_broadcasting_would_hide_is_refused():
    with pytest.raises(ValueError, match=r"^dy: expected the shape of the output, \(3, 1\); got"):
        gradcheck.check_operation(lambda x: x[:, None], {"x": np.ones(3)}, np.ones(3), [np.ones(3)])


def test_random_directions_pass_right_gradients_of_a_large_model_and_fail_each_planted_bug(
    monkeypatch, rng
):
    vae = nv.VAE(200, (60,), 10, activation="tanh", dtype="float64")
    x, eps = rng.random((5, 200)), rng.standard_normal((5, 10))
    report = gradcheck.check_vae(vae, x, eps, beta=0.7, n_directions=3)
    assert report.passed, report
    for module, name, wrong in PLANTED.values():
        with monkeypatch.context() as patched:
            patched.setattr(module, name, wrong)
            assert not gradcheck.check_vae(vae, x, eps, beta=0.7, n_directions=3).passed, name


def test_the_check_wants_a_float64_model(small_batch):
    with pytest.raises(ValueError, match=r"^vae: expected dtype"):
        gradcheck.check_vae(nv.VAE(12, (4,), 3), *small_batch)


def test_the_report_prints_each_array_and_a_verdict(small_vae, small_batch):
    text = str(gradcheck.check_vae(small_vae, *small_batch))
    assert all(name in text for name in small_vae.params)
    assert text.endswith("passed")


def test_a_kink_of_a_single_operation_is_named_not_called_a_failure():
    x = np.array([3e-5, 1.0, -1.0])
    y = layers.relu_forward(x)
    dy = np.ones(3)
    report = gradcheck.check_operation(
        layers.relu_forward, {"x": x}, dy, [layers.relu_backward(dy, y)]
    )
    assert list(report.situations) == ["kink"]
    smooth = gradcheck.check_operation(lambda x: np.sin(x), {"x": x}, dy, [2 * np.cos(x)])
    assert not smooth.situations
    assert not smooth.passed


def test_a_loss_too_large_beside_its_gradient_is_named(rng):
    vae = nv.VAE(6, (5,), 2, "gaussian", "tanh", "float64", sigma=1e5)
    report = gradcheck.check_vae(vae, rng.random((4, 6)), rng.standard_normal((4, 2)), beta=0)
    assert "rounding" in report.situations
    assert not report.passed


class Noisy(nv.VAE):
    def backward(self, trace):
        grads = super().backward(trace)
        return {**grads, "fc_mu.bias": np.random.default_rng().random(2)}


class Overwriting(nv.VAE):
    def backward(self, trace):
        grads = super().backward(trace)
        trace.enc[-1][0, 0] += 1
        return grads


class Incomplete(nv.VAE):
    def backward(self, trace):
        grads = super().backward(trace)
        del grads["fc_mu.bias"]
        return grads


@pytest.mark.parametrize("n_directions", [0, 2])
def test_a_backward_that_draws_or_overwrites_or_forgets_is_named(rng, n_directions):
    x, eps = rng.random((4, 6)), rng.standard_normal((4, 2))
    for cls, slug in ((Noisy, "not-deterministic"), (Overwriting, "changed-in-place")):
        vae = cls(6, (5,), 2, dtype="float64")
        assert slug in gradcheck.check_vae(vae, x, eps, n_directions=n_directions).situations
    vae = Incomplete(6, (5,), 2, dtype="float64")
    with pytest.raises(ValueError, match=r"they differ in fc_mu\.bias$"):
        gradcheck.check_vae(vae, x, eps, n_directions=n_directions)


def test_no_gradients_at_all_are_refused():
    with pytest.raises(ValueError, match=r"^gradients: expected at least one array; got none"):
        gradcheck.compare({}, {})


@pytest.mark.parametrize(
    ("f", "got"),
    [
        (lambda x: None, "got None: is the return missing?"),
        (lambda x: x[:1], r"got an array of shape \(1,\): float\(cost.sum\(\)\) is one"),
        (lambda x: x.reshape(1, 3), "got an array of shape"),
        (lambda x: x.sum() > 0, "got "),
    ],
)
def test_a_cost_that_is_no_number_is_refused_in_one_sentence(f, got):
    with pytest.raises(ValueError, match=f"^f: expected it to return one number; {got}"):
        gradcheck.numerical_gradient(f, np.ones(3))
