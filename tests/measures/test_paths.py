"""measures/paths.py and measures/collapse.py: walks, arithmetic, and what the dimensions carry."""

import numpy as np
import pytest

import numpyvae as nv
from numpyvae.measures import collapse, paths


def test_both_walks_begin_and_end_where_asked(rng):
    z0, z1 = rng.standard_normal((2, 5))
    for walk in (paths.straight, paths.slerp):
        points = walk(z0, z1, 7)
        assert points.shape == (7, 5)
        np.testing.assert_allclose(points[[0, -1]], [z0, z1], atol=1e-14)


def test_slerp_keeps_to_the_sphere_at_even_angles_where_the_line_cuts_through():
    z0, z1 = np.array([2.0, 0, 0]), np.array([0, 2.0, 0])
    points = paths.slerp(z0, z1, 4)
    np.testing.assert_allclose(np.linalg.norm(points, axis=1), 2)
    np.testing.assert_allclose(points[1], [2 * np.cos(np.pi / 6), 1, 0])
    assert np.linalg.norm(paths.straight(z0, z1, 3)[1]) == pytest.approx(2**0.5)


@pytest.mark.parametrize("z1", [[1.0, 2.0], [2.0, 4.0], [-1.0, -2.0], [0.0, 0.0]])
def test_slerp_of_parallel_vectors_is_straight(z1):
    z0 = np.array([1.0, 2.0])
    expected = paths.straight(z0, z1, 5)
    np.testing.assert_allclose(paths.slerp(z0, z1, 5), expected, atol=1e-12)


def test_a_traversal_changes_one_dimension_only():
    points = paths.traversal([1.0, 2.0, 3.0], 1, [-3, 0, 3])
    assert points.tolist() == [[1, -3, 3], [1, 0, 3], [1, 3, 3]]


def test_class_means_are_the_means_of_mu(rng):
    vae, x = nv.VAE(6, (5,), 2, dtype="float64"), rng.random((6, 6))
    means = paths.class_means(vae, x, [0, 0, 1, 1, 1, 0])
    np.testing.assert_allclose(means[1], vae.encode(x[2:5])[0].mean(axis=0))
    assert sorted(means) == [0, 1]


def test_latent_arithmetic_moves_mu_by_the_difference_of_the_means(rng):
    vae, x = nv.VAE(6, (5,), 2, dtype="float64"), rng.random((3, 6))
    mu = vae.encode(x)[0]
    expected = vae.decode(mu + np.array([1.0, -2.0]))
    np.testing.assert_allclose(paths.moved(vae, x, [0, 1], [1, -1]), expected)
    np.testing.assert_allclose(paths.moved(vae, x, [0, 1], [0, 1]), vae.reconstruct(x))


def test_walks_between_different_spaces_are_refused():
    with pytest.raises(ValueError, match=r"^z1: expected a vector like z0"):
        paths.slerp([1.0, 2.0], [1.0, 2.0, 3.0], 3)
    with pytest.raises(ValueError, match=r"^n_steps: expected a whole number, 2 or more"):
        paths.straight([1.0], [2.0], 1)


def constant(n_latent, mu, logvar):
    """A model whose q(z|x) is the same for every image, except dimension 0, which is the pixel."""
    vae = nv.VAE(1, (), n_latent, dtype="float64")
    for param in vae.params.values():
        param[...] = 0
    vae.params["fc_mu.weight"][0, 0] = 1
    vae.params["fc_mu.bias"][1:] = mu
    vae.params["fc_logvar.bias"][:] = logvar
    return vae


def test_latent_use_is_what_the_formulas_say(rng):
    vae, x = constant(2, 0.5, [-1.0, 0.2]), rng.random((300, 1))
    use = collapse.latent_use(vae, x)
    assert use.active.tolist() == [True, False]
    np.testing.assert_allclose(use.variance_of_mu, [x.var(), 0], atol=1e-15)
    np.testing.assert_allclose(use.mean_variance, np.exp([-1.0, 0.2]))
    np.testing.assert_allclose(use.kl[1], (0.25 + np.exp(0.2) - 1 - 0.2) / 2)
    np.testing.assert_allclose(use.variance_of_z, [x.var() + np.exp(-1), np.exp(0.2)])
    second_moments = [x.var() + x.mean() ** 2 + np.exp(-1), np.exp(0.2) + 0.25]
    assert use.mean_square_z == pytest.approx(np.mean(second_moments))


def test_when_all_posteriors_are_one_there_is_no_information(rng):
    vae = constant(2, 0.5, [-1.0, 0.2])
    parts = collapse.decompose_kl(vae, np.full((50, 1), 0.3), rng=0, n_samples=20)
    assert parts.information == pytest.approx(0, abs=1e-12)
    assert parts.kl == pytest.approx(parts.marginal_kl)


def test_when_all_posteriors_are_far_apart_the_information_is_log_n():
    vae = constant(1, [], [-12.0])
    x = np.linspace(0, 1, 40)[:, np.newaxis]
    parts = collapse.decompose_kl(vae, x, rng=0, n_samples=50)
    assert parts.information == pytest.approx(np.log(40), abs=1e-4)
    exact = collapse.latent_use(vae, x).kl.sum()
    assert parts.kl == pytest.approx(exact, abs=0.05)
    assert parts.kl == pytest.approx(parts.information + parts.marginal_kl)


def test_ambiguity_is_0_for_black_and_white_and_1_for_grey():
    assert collapse.ambiguity([[0.0, 1.0]]) == 0
    assert collapse.ambiguity([[0.5]]) == 1
    assert collapse.ambiguity([[0.5, 1.0], [0.25, 0.0]]) == pytest.approx((1 + 0.75) / 4)


@pytest.mark.parametrize(
    ("kl", "mu_weight", "logvar", "text"),
    [(0.05, 1, -1, "the decoder ignores z"), (3, 0, -1, "no latent dimension changes"),
     (3, 9, -1, "mean z² of"), (3, 1, -1, None)],
)  # fmt: skip
def test_the_alarm_says_what_it_saw(rng, kl, mu_weight, logvar, text):
    vae = constant(1, [], [logvar])
    vae.params["fc_mu.weight"][:] = mu_weight
    sentence = collapse.alarm({"kl": kl}, collapse.latent_use(vae, rng.random((99, 1))))
    assert sentence is None if text is None else text in sentence
