"""objectives.py: the importance-weighted bound and free bits, forward and backward."""

import numpy as np
import pytest

import numpyvae as nv
from numpyvae import gradcheck, latent, objectives
from numpyvae.proof import verify


@pytest.mark.parametrize("hidden", [(), (5,)])
@pytest.mark.parametrize("samples", [(), (1,), (4,)])
@pytest.mark.parametrize("family", ["bernoulli", "gaussian"])
def test_importance_gradients_agree_with_central_differences(rng, hidden, samples, family):
    vae = objectives.Importance(6, hidden, 2, family, "tanh", "float64")
    x, eps = rng.random((4, 6)), rng.standard_normal((*samples, 4, 2))
    assert gradcheck.check_vae(vae, x, eps).passed


def test_with_one_sample_it_is_the_vae_with_the_sampled_kl(small_vae, small_batch):
    x, eps = small_batch
    model = objectives.Importance.of(small_vae)
    trace, ours = model.forward(x, eps), small_vae.forward(x, eps)
    kl = (ours.z**2 - eps**2 - ours.logvar).sum(axis=1) / 2
    assert trace.loss == pytest.approx((ours.nll + kl).mean(), abs=1e-12)
    # The gradients: those of the mean of nll + sampled kl, by the library's own pieces.
    dnll = np.full(5, 1 / 5)
    dz, decoder = small_vae.decoder_backward(dnll, ours)
    dmu, dlogvar = latent.reparameterize_backward(dz + ours.z / 5, ours.logvar, eps)
    encoder = small_vae.encoder_backward(dmu, dlogvar - 1 / 10, ours)
    grads = model.backward(trace)
    assert list(grads) == list(small_vae.params)
    for name, grad in {**encoder, **decoder}.items():
        np.testing.assert_allclose(grads[name], grad, rtol=0, atol=1e-14)


def test_the_bound_rises_with_the_samples_on_a_trained_model(rng):
    x = (rng.random((200, 8)) < rng.random((200, 1))).astype("float32")
    vae = nv.VAE(8, (10,), 2, seed=1)
    nv.fit(vae, x, epochs=30, batch_size=20, verbose=False, objective="iwae", n_samples=3)
    bounds = [
        -objectives.Importance.of(vae).forward(x, rng.standard_normal((k, 200, 2))).loss
        for k in (1, 5, 50, 500)
    ]
    assert bounds == sorted(bounds)
    assert nv.bounds.log_likelihood(vae, x, rng=0, n_samples=500).mean() == pytest.approx(
        bounds[-1], abs=0.05
    )


def test_its_loss_is_minus_the_mean_of_log_mean_weights(small_vae, small_batch, rng):
    x, eps = small_batch[0], rng.standard_normal((3, 5, 3))
    trace = objectives.Importance.of(small_vae).forward(x, eps)
    log_w = -trace.nll - trace.kl
    expected = -np.log(np.exp(log_w).mean(axis=0)).mean()
    assert trace.loss == pytest.approx(expected, abs=1e-12)


def test_weights_hundreds_of_nats_apart_do_not_overflow():
    log_w = np.array([[-1000.0, 5.0], [-2000.0, 3.0]])
    np.testing.assert_allclose(
        objectives.log_mean_exp_forward(log_w), [-1000 - np.log(2), 4.433780830483027]
    )
    weights = objectives.log_mean_exp_backward(np.ones(2), log_w)
    np.testing.assert_allclose(weights.sum(axis=0), 1)
    assert weights[0, 0] == 1


@pytest.mark.parametrize("beta", [0.5, 0, 2])
def test_importance_takes_beta_1_only(small_vae, small_batch, beta):
    with pytest.raises(ValueError, match=r"^beta: the importance-weighted bound expects 1; got"):
        objectives.Importance.of(small_vae).forward(*small_batch, beta=beta)


@pytest.mark.parametrize("free_bits", [0.0, 0.02, 0.1, 5.0])
def test_free_bits_gradients_agree_with_central_differences(rng, free_bits):
    vae = objectives.FreeBits(6, (5,), 3, activation="tanh", dtype="float64", free_bits=free_bits)
    x, eps = rng.random((4, 6)), rng.standard_normal((2, 4, 3))
    report = gradcheck.check_vae(vae, x, eps, beta=0.7)
    assert report.passed, report


def test_free_bits_cost_what_the_paper_says_and_the_trace_keeps_the_true_kl(rng):
    mu, logvar = rng.standard_normal((2, 40, 3)) * [0.1, 1, 2]
    kl = (mu**2 + np.exp(logvar) - 1 - logvar) / 2
    expected = np.maximum(0.5, kl.mean(axis=0)).sum()
    assert objectives.free_bits_forward(mu, logvar, 0.5).mean() == pytest.approx(expected)
    np.testing.assert_allclose(
        objectives.free_bits_forward(mu, logvar, 0.0), latent.kl_forward(mu, logvar)
    )
    vae = nv.VAE(6, (5,), 3, dtype="float64")
    x, eps = rng.random((4, 6)), rng.standard_normal((4, 3))
    trace = objectives.FreeBits.of(vae, 2.0).forward(x, eps)
    assert trace.kl_mean == vae.forward(x, eps).kl_mean
    assert trace.loss == pytest.approx(trace.reconstruction + 6)


def test_objectives_share_the_parameters_of_the_model(small_vae):
    assert objectives.Importance.of(small_vae).params is small_vae.params
    assert objectives.FreeBits.of(small_vae, 0.1).params is small_vae.params


def test_verify_checks_every_pair_there_is():
    modules = nv.layers, nv.latent, nv.likelihood, nv.greys, objectives
    pairs = {n for m in modules for n in vars(m) if n.endswith("_backward") and n[0] != "_"}
    assert len(pairs - {"dense_parameters_backward"}) == 12
    (line,) = verify.gradients_of_pairs()
    assert "all 12 pairs" in line.what


def test_free_bits_are_saved_with_their_model(tmp_path):
    model = objectives.FreeBits.of(nv.VAE(6, (5,), 3), 0.5)
    model.free_bits = 0.25
    model.save(tmp_path / "model.npz")
    assert objectives.FreeBits.load(tmp_path / "model.npz").free_bits == 0.25
    for name, value in nv.VAE.load(tmp_path / "model.npz").params.items():
        np.testing.assert_array_equal(value, model.params[name])
