"""proof/verify.py: every argument holds, and each notices a bug planted for it."""

import json
import sys

import numpy as np
import pytest

import numpyvae as nv
from numpyvae import bounds, commands, latent, layers, likelihood, optim
from numpyvae.proof import parity, verify

from ..quick import one_in


@pytest.mark.parametrize("argument", verify.ARGUMENTS[:-1], ids=lambda argument: argument.__name__)
def test_the_argument_holds(argument):
    for line in argument():
        assert line.passed, line
        assert line.reached is not None
        assert line.reached <= line.tolerance


def kl_without_half(mu, logvar):
    return (mu * mu + np.expm1(logvar) - logvar).sum(axis=-1)


def kl_mean_over_dimensions(mu, logvar):
    return (mu * mu + np.expm1(logvar) - logvar).mean(axis=-1) / 2


def sigmoid_twice(logits, x):
    return bernoulli_forward(likelihood.sigmoid(logits), x)


def mean_over_pixels(logits, x):
    return bernoulli_forward(logits, x) / x.shape[-1]


def log_likelihood_of_the_mean(vae, x, *, rng, n_samples=5000):
    return bounds.elbo(vae, x, rng=rng, n_samples=n_samples)


bernoulli_forward = likelihood.bernoulli_forward
gaussian_forward = likelihood.gaussian_forward
PLANTED = [
    # The first passes every gradient check (numpy-ml, dezero, keras#3283); these four see it.
    ("sampling", latent, "sigma_from", np.exp),
    ("exact_oracle", latent, "sigma_from", np.exp),
    ("probabilistic_pca", latent, "sigma_from", np.exp),
    ("importance_sampling", latent, "sigma_from", np.exp),
    ("sampling", latent, "kl_forward", kl_without_half),
    ("exact_oracle", latent, "kl_forward", kl_mean_over_dimensions),
    ("exact_oracle", likelihood, "bernoulli_forward", sigmoid_twice),
    ("exact_oracle", likelihood, "bernoulli_forward", mean_over_pixels),
    ("likelihoods", likelihood, "bernoulli_forward", mean_over_pixels),
    ("likelihoods", likelihood, "gaussian_forward", lambda m, x, s: gaussian_forward(m, x, s) + 1),
    ("probabilistic_pca", likelihood, "gaussian_forward",
     lambda m, x, s: gaussian_forward(m, x, s) + 1),
    ("gradients_of_pairs", layers, "relu_backward", lambda dy, y: dy),
    ("gradients_of_models", layers, "tanh_backward", lambda dy, y: dy * (1 - y)),
    ("importance_sampling", bounds, "log_likelihood", log_likelihood_of_the_mean),
    ("probabilistic_pca", optim.Adam, "step", lambda self, grads: None),
]  # fmt: skip


@pytest.mark.parametrize(("argument", "module", "name", "wrong"), one_in(3, PLANTED))
@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_the_argument_fails_for_a_planted_bug(monkeypatch, argument, module, name, wrong):
    monkeypatch.setattr(module, name, wrong)
    assert not all(line.passed for line in getattr(verify, argument)())


def test_every_argument_but_pytorchs_has_a_planted_bug():
    names = {argument.__name__ for argument in verify.ARGUMENTS}
    assert names - {"pytorch"} == {planted[0] for planted in PLANTED}  # test_parity.py has its own


def test_nan_does_not_pass_and_what_was_not_compared_says_so():
    assert not verify.Line("x", 1e-8, float("nan")).passed
    line = verify.Line("x", 1e-8, None, "not installed")
    assert line.passed
    assert "not installed" in str(line)


def test_without_torch_its_lines_say_not_installed(monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    lines = list(verify.pytorch())
    assert len(lines) == 3
    assert all("not installed" in str(line) for line in lines)


def test_the_command_prints_a_line_each_keeps_them_and_fails_when_one_does(
    tmp_path, monkeypatch, capsys
):
    monkeypatch.setattr(verify, "ARGUMENTS", (verify.likelihoods,))
    assert commands.main(["verify", "--json", str(tmp_path / "table.json")]) == 0
    out = capsys.readouterr().out
    assert "every comparison made is ok" in out
    table = json.loads((tmp_path / "table.json").read_text())
    assert [row[3] for row in table] == ["ok", "ok", "ok"]
    monkeypatch.setattr(likelihood, "bernoulli_forward", mean_over_pixels)
    assert commands.main(["verify"]) == 1
    assert "1 of 3 FAILED" in capsys.readouterr().out


def test_export_without_torch_is_a_sentence(tmp_path, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(ValueError, match=r"^torch: not installed"):
        parity.export(nv.VAE(4, (), 2), tmp_path / "x.pt")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"fc_mu.bias": None}, "state_dict: expected the array 'fc_mu.bias'"),
        ({"fc_logvar.bias": None}, "state_dict: its arrays are not those of this model"),
        ({"extra": np.zeros(2)}, "they differ in extra"),
        ({"fc_mu.weight": np.zeros((3, 5))}, r"fc_mu\.weight: expected float64 \(4, 3\); got"),
        ({"fc_mu.weight": np.full((3, 4), np.nan)}, r"fc_mu\.weight: expected finite numbers"),
    ],
)
def test_a_state_dict_that_is_no_vae_is_named(change, sentence):
    vae = nv.VAE(6, (4,), 3, dtype="float64")
    arrays = {name: param.T for name, param in vae.params.items()} | change
    arrays = {name: array for name, array in arrays.items() if array is not None}
    with pytest.raises(ValueError, match=sentence):
        nv.VAE.from_state_dict(arrays)


def test_nan_in_a_pair_or_a_bound_fails_its_line(monkeypatch):
    right = layers.relu_backward
    monkeypatch.setattr(layers, "relu_backward", lambda dy, y: np.nan * right(dy, y))
    assert not all(line.passed for line in verify.gradients_of_pairs())
    monkeypatch.undo()
    log_likelihood = bounds.log_likelihood

    def sometimes(vae, x, *, rng, n_samples=5000):
        return log_likelihood(vae, x, rng=rng, n_samples=n_samples) * (
            np.nan if n_samples == 10 else 1
        )

    monkeypatch.setattr(bounds, "log_likelihood", sometimes)
    assert not next(verify.importance_sampling()).passed


def test_a_pair_that_overwrites_its_argument_fails_its_line(monkeypatch):
    def overwriting(x):
        x *= 1.0 + 1e-15
        return np.tanh(x)

    monkeypatch.setattr(layers, "tanh_forward", overwriting)
    assert not all(line.passed for line in verify.gradients_of_pairs())
