"""vae.py: every parameter's gradient, the shapes and names others rely on, and bad input."""

import numpy as np
import pytest

import numpyvae as nv
from numpyvae import gradcheck, latent, layers, likelihood


def draw(vae, rng, n_images, n_samples):
    x = rng.random((n_images, vae.n_inputs))
    shape = (n_images, vae.n_latent) if n_samples is None else (n_samples, n_images, vae.n_latent)
    return x, rng.standard_normal(shape)


@pytest.mark.parametrize("n_samples", [None, 1, 3])
@pytest.mark.parametrize("hidden", [(), (5,), (7, 4), (4, 3, 5)])
@pytest.mark.parametrize("activation", ["relu", "tanh"])
@pytest.mark.parametrize(("family", "sigma"), [("bernoulli", None), ("gaussian", 0.7)])
def test_every_parameter_agrees_with_central_differences(
    rng, n_samples, hidden, activation, family, sigma
):
    vae = nv.VAE(6, hidden, 2, family, activation, "float64", seed=3, sigma=sigma)
    for _ in range(20):
        report = gradcheck.check_vae(vae, *draw(vae, rng, 4, n_samples), beta=0.8)
        if "kink" not in report.situations:
            break
    assert report.passed, report


@pytest.mark.parametrize("beta", [0.0, 1e-4, 1.0, 4.0])
def test_every_parameter_agrees_for_any_beta(small_vae, small_batch, beta):
    report = gradcheck.check_vae(small_vae, *small_batch, beta=beta)
    assert report.passed, report


def test_parameters_have_the_names_and_transposed_shapes_of_the_chapters_model():
    shapes = {name: param.shape for name, param in nv.VAE().params.items()}
    assert shapes == {
        "encoder.0.weight": (784, 512),
        "encoder.0.bias": (512,),
        "encoder.2.weight": (512, 256),
        "encoder.2.bias": (256,),
        "fc_mu.weight": (256, 20),
        "fc_mu.bias": (20,),
        "fc_logvar.weight": (256, 20),
        "fc_logvar.bias": (20,),
        "decoder.0.weight": (20, 256),
        "decoder.0.bias": (256,),
        "decoder.2.weight": (256, 512),
        "decoder.2.bias": (512,),
        "decoder.4.weight": (512, 784),
        "decoder.4.bias": (784,),
    }


def test_initial_parameters_fill_the_frameworks_interval():
    for name, param in nv.VAE(seed=1).params.items():
        n_in = nv.VAE(seed=1).params[name.replace("bias", "weight")].shape[0]
        bound = 1 / np.sqrt(n_in)
        assert np.abs(param).max() <= bound * (1 + 1e-6)
        if param.size > 10_000:
            assert param.std() == pytest.approx(bound / np.sqrt(3), rel=0.02)
            assert np.abs(param).max() > 0.99 * bound


def test_without_a_beta_it_is_one(small_vae, small_batch):
    trace = small_vae.forward(*small_batch)
    assert trace.beta == 1
    assert trace.loss == trace.reconstruction + trace.kl_mean


def test_gradients_have_the_names_order_and_shapes_of_the_parameters(small_vae, small_batch):
    grads = small_vae.backward(small_vae.forward(*small_batch))
    assert list(grads) == list(small_vae.params)
    assert all(grads[name].shape == param.shape for name, param in small_vae.params.items())


def test_the_trace_is_the_formula_step_by_step(small_vae, small_batch):
    x, eps = small_batch
    trace = small_vae.forward(x, eps, beta=0.5)
    mu, logvar = small_vae.encode(x)
    np.testing.assert_array_equal(trace.mu, mu)
    np.testing.assert_array_equal(trace.logvar, logvar)
    np.testing.assert_allclose((trace.z - mu) / np.exp(logvar / 2), eps)
    p = 1 / (1 + np.exp(-trace.logits))
    nll = -(x * np.log(p) + (1 - x) * np.log(1 - p)).sum(axis=1)
    kl = -(1 + logvar - mu**2 - np.exp(logvar)).sum(axis=1) / 2
    np.testing.assert_allclose(trace.nll, nll)
    np.testing.assert_allclose(trace.kl, kl)
    assert trace.loss == pytest.approx(nll.mean() + 0.5 * kl.mean())
    np.testing.assert_allclose(small_vae.decode(trace.z), p)


def test_k_samples_give_the_mean_over_samples_of_loss_and_gradients(small_vae, small_batch, rng):
    x, _ = small_batch
    eps = rng.standard_normal((4, 5, 3))
    together = small_vae.forward(x, eps)
    apart = [small_vae.forward(x, one) for one in eps]
    assert together.nll.shape == (4, 5)
    assert together.kl.shape == (5,)
    assert together.loss == pytest.approx(np.mean([trace.loss for trace in apart]))
    grads = small_vae.backward(together)
    for name in small_vae.params:
        mean = np.mean([small_vae.backward(trace)[name] for trace in apart], axis=0)
        np.testing.assert_allclose(grads[name], mean, atol=1e-14)


def test_the_loss_does_not_depend_on_how_a_batch_is_repeated(small_vae, small_batch):
    x, eps = small_batch
    once = small_vae.forward(x, eps)
    twice = small_vae.forward(np.tile(x, (2, 1)), np.tile(eps, (2, 1)))
    assert twice.loss == pytest.approx(once.loss)
    for name, grad in small_vae.backward(twice).items():
        np.testing.assert_allclose(grad, small_vae.backward(once)[name], atol=1e-14)


def test_a_trace_can_not_be_changed(small_vae, small_batch):
    with pytest.raises(AttributeError):
        small_vae.forward(*small_batch).beta = 2.0


def test_reconstruct_decodes_mu(small_vae, small_batch):
    x, _ = small_batch
    mu, _ = small_vae.encode(x)
    np.testing.assert_array_equal(small_vae.reconstruct(x), small_vae.decode(mu))


def test_samples_are_means_or_drawn_pixels_and_follow_the_seed(small_vae):
    means = small_vae.sample(50, rng=3)
    drawn = small_vae.sample(50, rng=np.random.default_rng(3), pixels="draw")
    assert means.shape == drawn.shape == (50, 12)
    assert ((means > 0) & (means < 1)).all()
    assert set(np.unique(drawn)) == {0.0, 1.0}
    np.testing.assert_array_equal(means, small_vae.sample(50, rng=3))
    z = np.random.default_rng(3).standard_normal((50, 3))
    np.testing.assert_array_equal(means, small_vae.decode(z))


def test_the_operations_can_be_swapped_through_their_modules(monkeypatch, small_vae, small_batch):
    called = []
    pairs = [
        (module, name)
        for module, names in (
            (layers, ["dense_forward", "dense_backward", "dense_parameters_backward"]),
            (layers, ["tanh_forward", "tanh_backward"]),
            (latent, ["reparameterize_forward", "reparameterize_backward"]),
            (latent, ["kl_forward", "kl_backward"]),
            (likelihood, ["bernoulli_forward", "bernoulli_backward"]),
        )
        for name in names
    ]
    for module, name in pairs:
        original = getattr(module, name)

        def spy(*args, name=name, original=original):
            called.append(name)
            return original(*args)

        monkeypatch.setattr(module, name, spy)
    small_vae.backward(small_vae.forward(*small_batch))
    assert set(called) == {name for _, name in pairs}


@pytest.mark.parametrize("dtype", ["float64", np.float64, np.dtype("float64")])
def test_dtype_may_be_given_as_numpy_gives_it(dtype):
    vae = nv.VAE(4, (), 2, dtype=dtype)
    assert vae.dtype == "float64"
    assert vae.params["fc_mu.weight"].dtype == np.float64


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ({"n_inputs": 0}, "n_inputs: expected a whole number, 1 or more; got 0"),
        ({"n_latent": 0}, "n_latent: expected a whole number, 1 or more; got 0"),
        ({"n_latent": 2.5}, "n_latent: expected a whole number, 1 or more; got 2.5"),
        ({"n_latent": True}, "n_latent: expected a whole number, 1 or more; got True"),
        ({"hidden": (5, -1)}, "hidden: expected a whole number, 1 or more; got -1"),
        ({"hidden": 5}, "hidden: expected a sequence of sizes such as (512, 256); got 5"),
        ({"hidden": "5"}, "hidden: expected a sequence of sizes such as (512, 256); got '5'"),
        (
            {"likelihood": "bce"},
            'likelihood: expected "bernoulli" or "gaussian" or "gaussian-optimal" or '
            "\"continuous-bernoulli\"; got 'bce'",
        ),
        ({"activation": None}, 'activation: expected "relu" or "tanh"; got None'),
        ({"dtype": "float16"}, 'dtype: expected "float32" or "float64"; got \'float16\''),
        ({"dtype": np.int64}, 'dtype: expected "float32" or "float64"; got \'int64\''),
        ({"seed": -1}, "seed: expected a whole number, 0 or more; got -1"),
    ],
)
def test_a_model_that_can_not_be_is_refused_in_one_sentence(arguments, sentence):
    with pytest.raises(ValueError) as caught:  # noqa: PT011 (the whole sentence is compared)
        nv.VAE(**arguments)
    assert str(caught.value) == sentence


GOOD_X, GOOD_EPS = np.full((2, 12), 0.5), np.zeros((2, 3))


@pytest.mark.parametrize(
    ("x", "eps", "beta", "sentence"),
    [
        (GOOD_X[0], GOOD_EPS, 1, "x: expected shape (B, 12), one row per image; got shape (12,)"),
        (
            GOOD_X.reshape(2, 3, 4),
            GOOD_EPS,
            1,
            "x: expected shape (B, 12), one row per image; got shape (2, 3, 4)",
        ),
        (GOOD_X[:0], GOOD_EPS[:0], 1, "x: expected at least one image; got none"),
        (
            GOOD_X * 510,
            GOOD_EPS,
            1,
            "x: this likelihood expects pixels in [0, 1]; got values from "
            "255 to 255 (divide bytes by 255, or take the Gaussian)",
        ),
        (
            GOOD_X - 0.75,
            GOOD_EPS,
            1,
            "x: this likelihood expects pixels in [0, 1]; got values from "
            "-0.25 to -0.25 (divide bytes by 255, or take the Gaussian)",
        ),
        (GOOD_X * np.nan, GOOD_EPS, 1, "x: expected finite numbers; got nan at index (0, 0)"),
        (GOOD_X * 1j, GOOD_EPS, 1, "x: expected an array of real numbers; got dtype complex128"),
        (None, GOOD_EPS, 1, "x: expected an array of real numbers; got dtype object"),
        ("digits", GOOD_EPS, 1, "x: expected an array of real numbers; got dtype <U6"),
        ([[1, 2], [3]], GOOD_EPS, 1, "x: expected an array of numbers; got rows of unequal length"),
        (
            GOOD_X,
            GOOD_EPS[:1],
            1,
            "eps: expected shape (2, 3), or (K, 2, 3) for K samples per image; got shape (1, 3)",
        ),
        (GOOD_X, GOOD_EPS + np.nan, 1, "eps: expected finite numbers; got nan at index (0, 0)"),
        (GOOD_X, GOOD_EPS, -1, "beta: expected a finite number, 0 or more; got -1"),
        (GOOD_X, GOOD_EPS, "1", "beta: expected a finite number, 0 or more; got '1'"),
    ],
)
def test_images_and_noise_that_can_not_be_used_are_refused(small_vae, x, eps, beta, sentence):
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        small_vae.forward(x, eps, beta)
    assert str(caught.value) == sentence


def test_numbers_too_large_for_float32_are_refused_not_turned_into_infinity():
    vae = nv.VAE(3, (), 2, "gaussian")
    with pytest.raises(ValueError, match=r"^x: expected finite numbers; got inf"):
        vae.encode(np.full((1, 3), 1e300))


def test_only_the_bernoulli_family_needs_pixels_in_the_unit_interval(rng):
    x = 5 * rng.standard_normal((2, 12))
    assert np.isfinite(nv.VAE(12, (), 3, "gaussian").forward(x, np.zeros((2, 3))).loss)


@pytest.mark.parametrize(
    ("call", "named"),
    [
        (lambda vae: vae.decode(np.zeros((2, 4))), "z"),
        (lambda vae: vae.decode(1.0), "z"),
        (lambda vae: vae.sample(0, rng=0), "n"),
        (lambda vae: vae.sample(3, rng=None), "rng"),
        (lambda vae: vae.sample(3, rng=-1), "rng"),
        (lambda vae: vae.sample(3, rng=0, pixels="grey"), "pixels"),
        (lambda vae: vae.encode(np.zeros((2, 5))), "x"),
        (lambda vae: vae.reconstruct([]), "x"),
    ],
)
def test_every_public_method_names_the_argument_it_refuses(small_vae, call, named):
    with pytest.raises(ValueError, match=f"^{named}: "):
        call(small_vae)


def test_the_seed_decides_the_drawn_pixels_too():
    vae = nv.VAE(40, (5,), 2)
    vae.params["fc_mu.bias"][:] = 0
    for param in vae.params.values():
        param[...] = 0  # every pixel is a coin, whatever z
    draws = [vae.sample(20, seed, pixels="draw") for seed in (0, 1, 0)]
    np.testing.assert_array_equal(draws[0], draws[2])
    assert (draws[0] != draws[1]).mean() > 0.3
    assert len(np.unique(draws[0], axis=0)) > 10


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_samples_are_drawn_in_the_models_precision(dtype):
    vae = nv.VAE(6, (), 2, dtype=dtype)
    z = np.random.default_rng(3).standard_normal((4, 2), dtype=dtype)
    np.testing.assert_array_equal(vae.sample(4, 3), vae.decode(z))


def test_a_state_dict_is_read_with_the_activation_and_likelihood_given(rng):
    vae = nv.VAE(6, (4,), 3, "gaussian", "tanh", "float64", sigma=0.3)
    weights = {name: param.T for name, param in vae.params.items()}
    loaded = nv.VAE.from_state_dict(weights, "gaussian", "tanh", sigma=0.3)
    x, eps = rng.random((4, 6)), rng.standard_normal((4, 3))
    assert loaded.forward(x, eps).loss == vae.forward(x, eps).loss
