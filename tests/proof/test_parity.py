"""Against PyTorch: loss, gradients and Adam steps agree, and parameters go there and back.

These tests need torch (the extra `parity`); without it they are skipped, which pytest reports.
"""

import itertools

import numpy as np
import pytest

import numpyvae as nv
from numpyvae import commands
from numpyvae.proof import parity, verify

torch = pytest.importorskip("torch", reason="torch is not installed (the extra `parity`)")


class ChapterVAE(torch.nn.Module):
    """The architecture of the chapter's class, for any sizes; without its loss."""

    def __init__(self, n_inputs, hidden, n_latent):
        super().__init__()
        from torch.nn import Linear, ReLU, Sequential

        def stack(sizes):
            pairs = itertools.pairwise(sizes)
            return [layer for n_in, n_out in pairs for layer in (Linear(n_in, n_out), ReLU())]

        self.encoder = Sequential(*stack([n_inputs, *hidden]))
        self.fc_mu, self.fc_logvar = Linear(hidden[-1], n_latent), Linear(hidden[-1], n_latent)
        top = [*stack([n_latent, *reversed(hidden)]), Linear(hidden[0], n_inputs)]
        self.decoder = Sequential(*top, torch.nn.Sigmoid())


@pytest.mark.parametrize("activation", ["relu", "tanh"])
@pytest.mark.parametrize("family", nv.families.NAMES)
@pytest.mark.parametrize("n_samples", [None, 1, 4])
@pytest.mark.parametrize("hidden", [(), (9,), (7, 12)])
def test_loss_gradients_and_adam_agree_with_pytorch(rng, activation, family, n_samples, hidden):
    sigma = 0.6 if family == "gaussian" else None
    vae = nv.VAE(10, hidden, 3, family, activation, "float64", seed=2, sigma=sigma)
    shape = (6, 3) if n_samples is None else (n_samples, 6, 3)
    x, eps = rng.random((6, 10)), rng.standard_normal(shape)
    apart = parity.compare(vae, x, eps, beta=0.7, steps=100)
    assert apart["loss"] <= 1e-12
    assert apart["gradients"] <= 1e-11
    assert apart["parameters"] <= 1e-11


@pytest.mark.parametrize("n_samples", [1, 4])
@pytest.mark.parametrize("family", nv.families.NAMES)
def test_the_importance_weighted_objective_agrees_with_pytorch(rng, family, n_samples):
    vae = nv.objectives.Importance(10, (9,), 3, family, "tanh", "float64")
    x, eps = rng.random((6, 10)), rng.standard_normal((n_samples, 6, 3))
    apart = parity.compare(vae, x, eps, beta=1.0, steps=20)
    assert apart["loss"] <= 1e-12
    assert apart["gradients"] <= 1e-11
    assert apart["parameters"] <= 1e-11


def test_the_comparison_notices_a_planted_bug(rng, monkeypatch):
    vae = nv.VAE(10, (9,), 3, dtype="float64")
    x, eps = rng.random((6, 10)), rng.standard_normal((6, 3))
    right = nv.latent.kl_backward

    def wrong(dkl, mu, logvar):
        dmu, dlogvar = right(dkl, mu, logvar)
        return dmu, dlogvar * (1 + 1e-9)

    monkeypatch.setattr(nv.latent, "kl_backward", wrong)
    assert parity.compare(vae, x, eps, beta=0.7, steps=1)["gradients"] > 1e-11


def test_the_comparison_notices_a_wrong_loss_and_a_wrong_optimizer(rng, monkeypatch):
    vae = nv.VAE(10, (9,), 3, dtype="float64")
    x, eps = rng.random((6, 10)), rng.standard_normal((6, 3))
    right = nv.latent.kl_forward
    with monkeypatch.context() as patched:
        patched.setattr(nv.latent, "kl_forward", lambda mu, logvar: right(mu, logvar) * (1 + 1e-9))
        assert parity.compare(vae, x, eps, beta=0.7, steps=1)["loss"] > 1e-12
    with monkeypatch.context() as patched:
        patched.setattr(parity, "Adam", lambda params: nv.Adam(params, eps=1e-7))
        apart = parity.compare(vae, x, eps, beta=0.7, steps=100)
        assert apart["gradients"] <= 1e-11
        assert apart["parameters"] > 1e-11


def test_exported_parameters_load_into_the_chapters_class_and_give_the_same_images(tmp_path, rng):
    vae = nv.VAE(20, (9, 7), 3, seed=5)
    parity.export(vae, tmp_path / "state_dict.pt")
    model = ChapterVAE(20, (9, 7), 3)
    model.load_state_dict(torch.load(tmp_path / "state_dict.pt", weights_only=True))
    x = rng.random((4, 20), "float32")
    with torch.no_grad():
        mu = model.fc_mu(model.encoder(torch.from_numpy(x)))
        image = model.decoder(mu)
    np.testing.assert_allclose(vae.encode(x)[0], mu, atol=1e-6)
    np.testing.assert_allclose(vae.reconstruct(x), image, atol=1e-6)


def test_parameters_come_back_bit_for_bit():
    model = ChapterVAE(20, (9, 7), 3)
    vae = nv.VAE.from_state_dict(model.state_dict())
    assert (vae.n_inputs, vae.hidden, vae.n_latent, vae.dtype) == (20, (9, 7), 3, "float32")
    for name, tensor in parity.state_dict(vae).items():
        assert torch.equal(tensor, model.state_dict()[name])


def test_the_command_exports_a_run(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    np.savez("images.npz", images=np.zeros((9, 6)))
    size = ["--hidden", "5,4", "--latent", "2", "--epochs", "1", "--image-shape", "2,3"]
    assert commands.main(["train", "--data", "images.npz", "--out", "run", *size]) == 0
    assert commands.main(["export", "run", "--to", "torch"]) == 0
    state_dict = torch.load("run/state_dict.pt", weights_only=True)
    ChapterVAE(6, (5, 4), 2).load_state_dict(state_dict)
    loaded, saved = nv.VAE.from_state_dict(state_dict), nv.VAE.load("run/checkpoint.npz")
    for name, param in saved.params.items():
        np.testing.assert_array_equal(loaded.params[name], param)


def test_verify_compares_with_pytorch_where_it_is_installed():
    lines = list(verify.pytorch())
    assert len(lines) == 3
    assert all(line.reached is not None and line.passed for line in lines)
