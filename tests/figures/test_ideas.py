"""figures/: the pictures of ideas show the library's own numbers, and each beside what it names."""

import itertools
import math

import numpy as np
import pytest
from matplotlib.patches import Ellipse
from matplotlib.quiver import Quiver
from matplotlib.text import Annotation, Text

import numpyvae as nv
from numpyvae import figures, gradcheck, latent, layers
from numpyvae.chapter import notebook
from numpyvae.data import sprites
from numpyvae.figures import gaussians, spaces
from numpyvae.figures.graph import written
from numpyvae.measures import collapse, factors
from numpyvae.proof import oracle
from numpyvae.trials.collapse_and_annealing import linear_vae_kl

DENSE = {
    "x": np.array([[1.0, 2.0]]),
    "W": np.array([[3.0, -1.0], [-1.0, 2.0]]),
    "b": np.array([1.0, 0.0]),
    "target": np.array([[1.0, 5.0]]),
}
DRAW = {"mu": 1.0, "logvar": 2 * math.log(0.5), "eps": -1.0, "target": 2.0}


def words(figure):
    return [text.get_text() for text in figure.findobj(Text) if text.get_text()]


def tiny_vae():
    vae = nv.VAE(3, (4,), 1, activation="tanh", dtype="float64", seed=659)
    for param in vae.params.values():
        param *= 2
    return vae, np.array([[1.0, 0.0, 1.0]]), np.array([[-1.0]])


def two_latents():
    return nv.VAE(36, (5,), 2, dtype="float64"), np.random.default_rng(0).random((30, 36))


GRAPHS = {
    "dense layer": lambda: figures.dense_layer(**DENSE),
    "reparameterization": lambda: figures.reparameterization(**DRAW),
    "sampling node": lambda: figures.sampling_node(**DRAW),
    "whole VAE": lambda: figures.whole_vae(*tiny_vae(), beta=0.5),
}


@pytest.mark.parametrize("name", GRAPHS)
def test_no_two_labels_of_a_graph_overlap_and_none_leaves_the_page(name):
    with figures.style():
        figure = GRAPHS[name]()
        figure.draw_without_rendering()
    held = [artist for axes in figure.axes for artist in (*axes.texts, *axes.artists)]
    found = [text for artist in held for text in artist.findobj(Text) if text.get_text()]
    boxes = [(text.get_text(), text.get_window_extent()) for text in found]
    for (one, a), (other, b) in itertools.combinations(boxes, 2):
        assert not a.overlaps(b), f"{one!r} lies on {other!r}"
    for text, box in boxes:
        assert box.x0 >= 0, text
        assert box.x1 <= figure.bbox.x1, text


def test_a_number_a_row_and_a_matrix_as_one_writes_them():
    assert written(-0.25) == "−0.25"
    assert written(np.array([1.0, -2.5])) == "[1 −2.5]"
    assert written(np.array([[3.0, -1.0], [-1.0, 2.0]])) == "⎡ 3 −1⎤\n⎣−1  2⎦"
    assert written(1 / 3, 2) == "0.33"


def numerical_gradients():
    """What the picture of the dense layer should say, by nothing of the library's backward."""

    def loss(**changed):
        a = DENSE | changed
        return float(((a["x"] @ a["W"] + a["b"] - a["target"]) ** 2).sum()) / 2

    return {name: np.round(gradcheck.numerical_gradient(lambda v, n=name: loss(**{n: v}),
                                                        DENSE[name]), 6)
            for name in ("x", "W", "b")}  # fmt: skip


def says_right_gradients(figure):
    """On the edges of the dense layer: dx, dW and db as numerical derivatives have them."""
    found, right = words(figure), numerical_gradients()
    return (
        f"dx = dy Wᵀ = {written(right['x'][0])}" in found
        and {"dW = xᵀ dy = ", written(right["W"])} <= set(found)
        and f"db = dy = {written(right['b'])}" in found
    )


def test_the_dense_layer_shows_its_gradients():
    assert says_right_gradients(figures.dense_layer(**DENSE))


@pytest.mark.parametrize("wrong", [0, 1, 2])
def test_a_wrong_gradient_of_the_dense_layer_would_be_seen(monkeypatch, wrong):
    right = layers.dense_backward

    def planted(dy, x, W):
        return [2 * grad if i == wrong else grad for i, grad in enumerate(right(dy, x, W))]

    monkeypatch.setattr(layers, "dense_backward", planted)
    assert not says_right_gradients(figures.dense_layer(**DENSE))


@pytest.mark.parametrize("draw", [figures.reparameterization, figures.sampling_node])
def test_the_trick_shows_its_gradients(draw):
    def cost(logvar):
        return (DRAW["mu"] + math.exp(logvar[0] / 2) * DRAW["eps"] - DRAW["target"]) ** 2 / 2

    found = " | ".join(words(draw(**DRAW)))
    dlogvar = gradcheck.numerical_gradient(cost, np.array([DRAW["logvar"]]))
    assert "z = 0.5" in found
    assert "dz = −1.5" in found
    assert written(float(np.round(dlogvar[0], 6))) in found


def test_only_the_node_that_draws_stops_the_gradient():
    above, below = figures.sampling_node(**DRAW).axes
    crosses = [[text.get_text() for text in axes.texts].count("✕") for axes in (above, below)]
    assert crosses == [2, 0]
    # Arrows: three values or four; and back, dz alone or dz, dmu and dlogvar.
    arrows = [sum(isinstance(text, Annotation) for text in axes.texts) for axes in (above, below)]
    assert arrows == [3 + 1, 4 + 3]


@pytest.mark.parametrize("beta", [1.0, 0.5])
def test_the_whole_vae_adds_up_to_its_backward(beta):
    vae, x, eps = tiny_vae()
    found = words(figures.whole_vae(vae, x, eps, beta))
    trace = vae.forward(x, eps, beta)
    grads = vae.backward(trace)
    for name in ("mu", "logvar"):  # of one image a bias's gradient is that of what it is added to
        assert f"= {written(grads[f'fc_{name}.bias'].item())}" in found
    assert f"nll + beta kl = {written(trace.loss)}" in found
    assert f"dkl = beta = {written(beta)}" in found


def test_the_whole_vae_takes_one_image_and_one_latent():
    vae, x = two_latents()
    with pytest.raises(ValueError, match="one latent dimension"):
        figures.whole_vae(vae, x[:1], np.zeros((1, 2)))


@pytest.mark.parametrize(("mu", "logvar"), [(1.5, -1.4), (-0.5, 0.7), (0.0, 0.0)])
def test_the_area_under_the_bells_is_the_kl(mu, logvar):
    upper, lower = figures.bells(mu, logvar).axes
    z, terms = lower.lines[0].get_data()
    kl = float(latent.kl_forward(np.array([mu]), np.array([logvar])))
    assert np.trapezoid(terms, z) == pytest.approx(kl, abs=0.01)
    assert f"= {written(kl)} nats" in lower.texts[0].get_text()
    assert f"mu = {written(mu)}" in [text.get_text() for text in upper.texts]


def test_the_forces_are_minus_the_kls_slopes():
    (axes,) = figures.forces(1.5, -1.4).axes
    field, point = axes.findobj(Quiver)
    mu, logvar = field.XY.T
    np.testing.assert_allclose(field.U, -mu)
    np.testing.assert_allclose(field.V, -(np.exp(logvar) - 1) / 2)
    np.testing.assert_allclose((point.U[0], point.V[0]), (-1.5, (1 - math.exp(-1.4)) / 2))


def test_the_posteriors_numbers_are_the_oracles():
    vae, x = oracle.small_model()
    log_p = oracle.exact_log_p(vae, x)
    for i in (0, 1):
        one = x[i : i + 1]
        density, of_picture = gaussians.posterior(vae, one)
        assert of_picture == pytest.approx(log_p[i], abs=1e-4)
        assert density.sum() * gaussians.CELL == pytest.approx(1)
        j, k = 60, 130  # z[1], z[0]
        z = np.array([[gaussians.AXIS[k], gaussians.AXIS[j]]])
        right = np.exp(oracle.log_joint(vae, z, one) - log_p[i])
        assert density[j, k] == pytest.approx(right.item(), rel=1e-3)
    (title,) = (axes.get_title() for axes in figures.posteriors({"small": vae}, x[:1]).axes)
    gap = log_p[0] - oracle.exact_elbo(vae, x)[0]
    expected = f"small\nlog p(x) = {log_p[0]:.2f}, gap = {gap:.2f}"
    assert title == expected.replace("-", "−")


def test_the_discs_areas_are_the_importance_weights():
    vae, x = oracle.small_model()
    eps = np.random.default_rng(0).standard_normal((5, 1, 2))
    mu, logvar = vae.encode(x[:1])
    z = (mu + np.exp(logvar / 2) * eps)[:, 0]
    log_q = -(eps[:, 0] ** 2).sum(axis=1) / 2 - logvar.sum() / 2 - math.log(2 * math.pi)
    w = np.exp(oracle.log_joint(vae, z, x[:1])[:, 0] - log_q)
    (axes,) = figures.weighted_samples(vae, x[:1], eps).axes
    discs = next(c for c in axes.collections if len(np.asarray(c.get_offsets())) == 5)
    np.testing.assert_allclose(discs.get_offsets(), z)
    np.testing.assert_allclose(discs.get_sizes() / discs.get_sizes().sum(), w / w.sum())
    assert f"{max(w) / w.sum():.0%}" in [text.get_text() for text in axes.texts]


@pytest.mark.parametrize(("z", "noise"), [(0.0, 0.5), (1.2, 0.1)])
def test_a_product_of_bells_has_both_precisions_and_their_mean(z, noise):
    # One pixel x = 1 that shrinks to N(√½, ½); then z = √(1 - noise) z1 + √noise eps is seen.
    first, second = (0.5**0.5, 0.5), (z / math.sqrt(1 - noise), noise / (1 - noise))
    figure = figures.product_of_bells(("x", *first), ("z", *second), "both", "z1")
    precision = 1 / first[1] + 1 / second[1]
    mean = (first[0] / first[1] + second[0] / second[1]) / precision
    z1, density = figure.axes[0].lines[2].get_data()
    right = np.exp(-(precision * (z1 - mean) ** 2) / 2) * math.sqrt(precision / 2 / math.pi)
    np.testing.assert_allclose(density, right, atol=2e-3)
    numbers = ", ".join(written(round(number, 3)) for number in (mean, 1 / precision))
    assert f"both\n= N({numbers})" in words(figure)


@pytest.mark.parametrize("beta", [1.0, 3.0, 8.0, 20.0])
def test_the_linear_vae_is_at_its_optimum(beta):
    variances = np.array([4.0, 1.0])
    x = spaces._cloud(variances)
    vae = spaces.linear_vae(variances, np.eye(2), 0.5, beta)
    kl = collapse.latent_use(vae, x).kl
    np.testing.assert_allclose(kl, linear_vae_kl(variances, 2, 0.5, beta), atol=1e-12)
    # eps at ±√2 along each axis: their mean is the exact expectation, for a linear decoder.
    points = math.sqrt(2) * np.concatenate([np.eye(2), -np.eye(2)])
    eps = np.repeat(points[:, np.newaxis], len(x), axis=1)
    for name, grad in vae.backward(vae.forward(x, eps, beta)).items():
        np.testing.assert_allclose(grad, 0, atol=1e-12, err_msg=name)


def test_directions_die_at_their_eigenvalue_over_sigma_squared():
    figure = figures.dying_directions()
    titles = [axes.get_title() for axes in figure.axes]
    assert titles[:4] == [f"β = {b}\n{n} active" for b, n in ((1, 2), (3, 2), (8, 1), (20, 0))]
    assert {"λ = 4 dies at 16", "λ = 1 dies at 4"} <= set(words(figure))
    lines = figure.axes[4].lines
    for line, variance in zip(lines[::2], (4, 1), strict=True):
        beta, nats = line.get_data()
        np.testing.assert_allclose(
            nats, np.maximum(np.log(variance / (beta / 4)), 0) / 2, atol=1e-9
        )

    assert [line.get_xdata().item() for line in lines[1::2]] == [16, 4]
    assert list(figure.axes[4].get_xticks()) == [1, 3, 4, 8, 16, 20]


@pytest.mark.parametrize(("eigenvalue", "b", "best"), [(4, 1, 4), (4, 8, 8), (0.5, 0.5, 0.5)])
def test_a_direction_costs_least_at_its_eigenvalue_or_at_the_wall(eigenvalue, b, best):
    figure = figures.cost_and_wall(eigenvalue, (b,))
    curve = figure.axes[0].lines[2]
    v, cost = curve.get_data()
    assert v.min() >= b
    assert v[cost.argmin()] == pytest.approx(best, rel=0.05)
    # What a direction costs with the best encoder, by the library's own loss: sigma 1, beta b.
    for w2 in (0.25, 1.0):
        m, s2 = math.sqrt(w2) / (w2 + b), b / (w2 + b)
        missed = (1 - math.sqrt(w2) * m) ** 2 * eigenvalue + w2 * s2
        kl = (m**2 * eigenvalue + s2 - 1 - math.log(s2)) / 2
        of_curve = np.interp(w2 + b, v, cost)
        assert (missed / 2 + b * kl) * 2 / b == pytest.approx(of_curve - math.log(b), abs=1e-3)
    dot = figure.axes[0].lines[-1]
    assert dot.get_xdata() == best
    expected = f"v = λ = {best}\nw² = {best - b}" if eigenvalue > b else f"v = b = {b}\nw = 0"
    assert expected in words(figure)


def test_points_are_codes_and_clouds_have_sigma():
    vae, x = two_latents()
    ae = nv.Autoencoder(36, (5,), 2, dtype="float64")
    left, right = figures.points_and_clouds(ae, vae, x, np.arange(30) % 3).axes
    np.testing.assert_allclose(left.collections[0].get_offsets(), ae.encode(x)[0])
    mu, logvar = vae.encode(x)
    clouds = [patch for patch in right.patches if type(patch) is Ellipse]
    np.testing.assert_allclose([cloud.center for cloud in clouds], mu)
    np.testing.assert_allclose([(c.width, c.height) for c in clouds], 2 * np.exp(logvar / 2))


def test_a_glance_shows_the_image_its_reconstruction_and_both_terms():
    vae, x = two_latents()
    eps = np.array([[0.5, -0.5]])
    trace = vae.forward(x[:1], eps)
    figure = figures.at_a_glance(vae, x[:1], eps, (6, 6))
    first, last = (axes.images[0].get_array() for axes in figure.axes if axes.images)
    np.testing.assert_allclose(first.ravel(), x[0])
    np.testing.assert_allclose(last.ravel(), vae.decode(trace.z)[0])
    assert f"beta · kl\n{trace.kl_mean:.1f} nats" in words(figure)
    assert f"nll\n{trace.reconstruction:.0f} nats" in words(figure)


def test_names_of_regions_that_lie_on_each_other_move_apart():
    points = np.array([[0.0, 0.0], [0.0, 0.0], [0.1, 0.0], [5.0, 5.0]])
    moved = spaces.apart(points, 1.0)
    distances = np.linalg.norm(moved[:, None] - moved, axis=-1)[np.triu_indices(4, 1)]
    assert distances.min() > 0.99
    assert np.abs(moved - points).max() < 1.5  # and no farther than that takes
    np.testing.assert_allclose(moved[3], points[3], atol=1e-4)  # which was in nobody's way


def test_each_sprite_differs_from_the_middle_one_in_the_factor_above_it():
    panels = np.array(figures.sprite_factors().axes).reshape(3, 5)
    assert [axes.get_title() for axes in panels[0]] == list(sprites.NAMES)
    middle = sprites.draw(np.array([[2, 2, 2, 7, 7]]))[0]
    for k, axes in enumerate(panels.T):
        shown = [one.images[0].get_array().ravel() for one in axes]
        assert sum(np.array_equal(image, middle) for image in shown) == (k != 2), sprites.NAMES[k]
        assert len({image.tobytes() for image in shown}) == 3


def test_the_heat_map_holds_the_information_and_the_gaps():
    rng = np.random.default_rng(0)
    known = rng.integers(0, 4, (500, 2))
    codes = np.column_stack([known[:, 0] + 0.1 * rng.standard_normal(500),
                             known.sum(axis=1), 1e-3 * rng.standard_normal(500)])  # fmt: skip
    (axes,) = figures.information(codes, known, ("one", "other")).axes
    cells = {text.get_position(): text.get_text() for text in axes.texts}
    for j, code in enumerate(codes.T):
        for k, factor in enumerate(known.T):
            nats = factors.mutual_information(factors.in_bins(code), factor)
            assert cells[k, j] == f"{nats:.2f}"
    for k, gap in enumerate(factors.mutual_information_gap(codes, known)):
        assert cells[k, 3] == f"{gap:.2f}"
    greys = [label.get_color() for label in axes.get_yticklabels()]
    assert greys[0] == greys[1] != greys[2]  # the third has collapsed


def test_the_slider_is_one_page_without_the_network():
    page = figures.kl_slider()
    assert page.count("data:image/png;base64,") == 1
    assert "STILL" not in page
    assert not {"http:", "https:", "<link", "import "} & set(page.split())
    assert 'src="data:' in page


PICTURES = GRAPHS | {
    "bells": lambda: figures.bells(1.5, -1.4),
    "forces": lambda: figures.forces(1.5, -1.4),
    "posteriors": lambda: figures.posteriors({"small": oracle.small_model()[0]}, np.ones((1, 12))),
    "samples": lambda: figures.weighted_samples(
        oracle.small_model()[0], np.ones((1, 12)), np.zeros((2, 1, 2))
    ),
    "product": lambda: figures.product_of_bells(("a", 0.0, 1.0), ("b", 1.0, 0.5), "c", "z1"),
    "dying directions": figures.dying_directions,
    "cost and wall": figures.cost_and_wall,
    "glance": lambda: figures.at_a_glance(
        two_latents()[0], two_latents()[1][:1], np.zeros((1, 2)), (6, 6)
    ),
    "points and clouds": lambda: figures.points_and_clouds(
        nv.Autoencoder(36, (5,), 2), *two_latents(), np.arange(30) % 3
    ),
    "sprites": figures.sprite_factors,
}


@pytest.mark.parametrize("name", PICTURES)
def test_a_notebook_shows_every_picture(monkeypatch, name):
    figure = PICTURES[name]()
    monkeypatch.setattr(figure, "savefig", lambda file, **_: file.write(b"\x89PNG\r\n\x1a\n"))
    notebook.show(figure)  # raises where a plot has no labels
