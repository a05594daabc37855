"""measures/classifier.py: its gradients, how well it reads digits, and the Fréchet distance."""

import numpy as np
import pytest

from numpyvae.data import load_dataset
from numpyvae.gradcheck import numerical_gradient
from numpyvae.measures import classifier
from numpyvae.measures.classifier import frechet_distance
from numpyvae.validation import InputError


def worst_error(net, x, y):
    """Of all gradients, the one that is farthest from the numerical gradient."""

    def loss(_):  # numerical_gradient changes the parameter in place, or a copy of it
        return float(classifier.softmax_forward(net.logits(x), y).mean())

    errors = []
    for name, by_hand in net.gradients(x, y).items():
        param = net.params[name]

        def loss_at(values, param=param):
            kept = param.copy()
            param[...] = values
            found = loss(None)
            param[...] = kept
            return found

        numerical = numerical_gradient(loss_at, param.copy())
        errors.append(np.linalg.norm(by_hand - numerical) / np.linalg.norm(numerical))
    return max(errors)


@pytest.fixture
def net(rng):
    net = classifier.untrained(6, 5, 3, rng)
    net.params.update({k: rng.normal(0, 0.5, v.shape) for k, v in net.params.items()})
    return net


def test_its_gradients_are_the_numerical_ones(net, rng):
    assert worst_error(net, rng.random((4, 6)), np.array([0, 2, 1, 2])) < 1e-8


def test_a_planted_bug_is_found(net, rng, monkeypatch):
    right = classifier.softmax_backward
    monkeypatch.setattr(
        classifier,
        "softmax_backward",
        lambda dnll, logits, y: right(dnll, logits, y) + 0.01 * dnll[:, np.newaxis],
    )
    assert worst_error(net, rng.random((4, 6)), np.array([0, 2, 1, 2])) > 1e-3


def test_the_softmax_of_large_logits_is_finite_and_sums_to_one():
    p = classifier.softmax(np.array([[1000.0, 0.0], [0.0, 0.0]]))
    np.testing.assert_array_equal(p, [[1, 0], [0.5, 0.5]])
    nll = classifier.softmax_forward(np.array([[1000.0, 0.0]]), np.array([1]))
    np.testing.assert_array_equal(nll, [1000])


def test_it_reads_digits_and_is_less_sure_of_noise():
    data = load_dataset("mnist10k")
    x, x_test = ((images > 0.5).astype("float32") for images in (data.x_train, data.x_test))
    net = classifier.train_classifier(x[:9000], data.y_train[:9000], seed=0)
    assert (net.logits(x_test).argmax(axis=1) == data.y_test).mean() > 0.93
    noise = (np.random.default_rng(0).random((1000, 784)) < x.mean()).astype("float32")
    assert np.median(net.confidence(noise)) < np.quantile(net.confidence(x_test), 0.1)
    real, shifted = net.features(x_test), net.features(np.roll(x_test, 4, axis=1))
    near = frechet_distance(net.features(x[:1000]), real)
    assert near < frechet_distance(shifted, real) < frechet_distance(net.features(noise), real)


def test_the_frechet_distance_of_gaussians_with_axes_is_the_textbooks(rng):
    z = rng.standard_normal((500, 3))
    z = (z - z.mean(axis=0)) @ np.linalg.inv(np.linalg.cholesky(np.cov(z, rowvar=False))).T
    # Σ over the axes of (difference of means)² + (difference of standard deviations)².
    found = frechet_distance(z * [1, 2, 3], z * [1, 5, 1] + [2, 0, 0])
    assert found == pytest.approx(4 + 9 + 4, rel=1e-9)
    assert frechet_distance(z, z) == pytest.approx(0, abs=1e-9)


def test_the_frechet_distance_is_that_of_another_square_root(rng):
    a, b = rng.standard_normal((50, 4)), rng.standard_normal((60, 4)) @ rng.random((4, 4)) + 1
    C_a, C_b = np.cov(a, rowvar=False), np.cov(b, rowvar=False)
    values = np.linalg.eigvals(C_a @ C_b)
    distance = ((a.mean(axis=0) - b.mean(axis=0)) ** 2).sum() + np.trace(C_a + C_b)
    expected = distance - 2 * np.sqrt(values.real).sum()
    assert frechet_distance(a, b) == pytest.approx(expected, rel=1e-9)
    assert frechet_distance(b, a) == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize("shapes", [((3, 2), (3, 3)), ((1, 2), (3, 2)), ((3,), (3,))])
def test_sets_that_cannot_be_compared_are_refused(shapes):
    with pytest.raises(InputError, match="a, b: expected two sets of features"):
        frechet_distance(np.zeros(shapes[0]), np.zeros(shapes[1]))
