"""autoencoder.py: the chapter's starting point."""

import numpy as np
import pytest

import numpyvae as nv
from numpyvae import autoencoder, gradcheck


@pytest.mark.parametrize("family", ["bernoulli", "gaussian", "continuous-bernoulli"])
@pytest.mark.parametrize("hidden", [(), (5, 4)])
def test_every_parameter_agrees_with_central_differences(rng, family, hidden):
    ae = autoencoder.Autoencoder(6, hidden, 2, family, "tanh", "float64")
    report = gradcheck.check_vae(ae, rng.random((4, 6)), rng.standard_normal((4, 2)))
    assert report.passed, report
    assert set(report.errors) == set(ae.params)


def test_it_has_the_vaes_parameters_less_logvars_head(small_vae):
    ae = nv.Autoencoder(12, (8, 6), 3)
    assert set(small_vae.params) - set(ae.params) == {"fc_logvar.weight", "fc_logvar.bias"}


def test_its_loss_is_that_of_decoding_its_codes(rng):
    ae, x = nv.Autoencoder(6, (5,), 2, dtype="float64"), rng.random((4, 6))
    trace = ae.forward(x)
    z, logvar = ae.encode(x)
    np.testing.assert_array_equal(trace.z, z)
    assert (logvar == -np.inf).all()
    nll = ae.likelihood.forward(ae.decode_logits(z), x)
    np.testing.assert_allclose(trace.nll, nll, rtol=1e-12)
    assert trace.loss == trace.reconstruction == pytest.approx(nll.mean())
    np.testing.assert_allclose(ae.reconstruct(x), ae.decode(z))


def test_as_a_vae_without_noise_its_elbo_is_minus_infinity(rng):
    ae = nv.Autoencoder(6, (5,), 2)
    assert (nv.bounds.elbo(ae, rng.random((3, 6)), rng=0) == -np.inf).all()


def test_training_lowers_its_loss_and_saving_keeps_it(rng, tmp_path):
    x = (rng.random((200, 8)) < rng.random((200, 1))).astype("float32")
    ae = nv.Autoencoder(8, (10,), 2)
    history = nv.fit(ae, x, epochs=20, batch_size=20, verbose=False, x_val=x[:20])
    assert history["loss"][-1] < history["loss"][0] - 0.5
    assert history["kl"] == [0.0] * 20
    ae.save(tmp_path / "ae.npz")
    np.testing.assert_array_equal(
        nv.Autoencoder.load(tmp_path / "ae.npz").reconstruct(x), ae.reconstruct(x)
    )


@pytest.mark.parametrize("options", [{"objective": "iwae"}, {"free_bits": 0.1}])
def test_other_objectives_are_not_for_it(rng, options):
    with pytest.raises(ValueError, match=r"^objective: an autoencoder has neither"):
        nv.fit(nv.Autoencoder(6, (5,), 2), rng.random((4, 6)), epochs=1, **options)


def test_the_fitted_gaussian_has_the_codes_mean_and_covariance(rng):
    z = rng.standard_normal((500, 3)) @ rng.standard_normal((3, 3)) + [1, 2, 3]
    mean, covariance = autoencoder.fitted_gaussian(z)
    np.testing.assert_allclose(mean, z.mean(axis=0))
    np.testing.assert_allclose(covariance, (z - mean).T @ (z - mean) / 500)
    with pytest.raises(ValueError, match=r"^z: expected at least two codes"):
        autoencoder.fitted_gaussian(z[:1])
