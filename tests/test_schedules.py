"""schedules.py: beta over the training, and the beta that a loss amounts to."""

import numpy as np
import pytest

import numpyvae as nv
from numpyvae import schedules


@pytest.mark.parametrize("name", schedules.NAMES)
@pytest.mark.parametrize("beta", [0.0, 1.0, 4.0])
def test_every_schedule_ends_at_the_beta_asked_for_and_never_exceeds_it(name, beta):
    schedule = schedules.named(name, beta)
    values = [schedule(done) for done in np.linspace(0, 1, 1001)]
    assert values[-1] == beta
    assert min(values) >= 0
    assert max(values) <= beta


@pytest.mark.parametrize("name", ["linear", "cosine", "cyclical"])
def test_the_rising_ones_start_at_zero(name):
    assert schedules.named(name)(0.0) == 0


def test_linear_and_cosine_are_half_way_at_half_the_warm_up():
    assert schedules.linear(2.0, warmup=0.4)(0.2) == pytest.approx(1.0)
    assert schedules.cosine(2.0, warmup=0.4)(0.2) == pytest.approx(1.0)
    assert schedules.linear(2.0, warmup=0.4)(0.1) == pytest.approx(0.5)
    assert schedules.cosine(2.0, warmup=0.4)(0.1) == pytest.approx(1 - 0.5**0.5)
    assert schedules.linear(2.0, warmup=0.4)(0.4) == schedules.cosine(2.0, warmup=0.4)(0.7) == 2


def test_cyclical_rises_anew_in_each_cycle():
    schedule = schedules.cyclical(1.0, warmup=0.5, cycles=4)
    for cycle in range(4):
        assert schedule((cycle + 1) / 4) == 1  # a cycle ends at beta, as an epoch's row shows it
        assert schedule(cycle / 4 + 1e-6) == pytest.approx(0, abs=1e-5)
        assert schedule(cycle / 4 + 1 / 16) == pytest.approx(0.5)
        assert schedule(cycle / 4 + 1 / 5) == 1


def test_fit_follows_a_schedule_step_by_step_and_ends_at_its_beta(rng, monkeypatch):
    vae, seen = nv.VAE(6, (5,), 2), []
    forward = nv.VAE.forward

    def spied(self, x, eps, beta=1.0):
        seen.append(beta)
        return forward(self, x, eps, beta)

    monkeypatch.setattr(nv.VAE, "forward", spied)
    history = nv.fit(vae, rng.random((20, 6)), epochs=4, batch_size=5, verbose=False,
                     beta=schedules.linear(2.0, warmup=0.5))  # fmt: skip
    np.testing.assert_allclose(seen, np.minimum(np.arange(1, 17) / 8, 1) * 2)
    assert history["beta"] == [1.0, 2.0, 2.0, 2.0]


def test_bad_schedules_are_refused_by_name(rng):
    vae, x = nv.VAE(6, (5,), 2), rng.random((4, 6))
    with pytest.raises(ValueError, match=r"^beta: the schedule at 0: expected a finite number"):
        nv.fit(vae, x, epochs=1, beta=lambda done: -1.0)
    with pytest.raises(ValueError, match=r"^beta: the iwae objective has no beta; expected 1"):
        nv.fit(vae, x, epochs=1, objective="iwae", beta=schedules.linear())
    with pytest.raises(ValueError, match=r"^free_bits: the iwae objective has none"):
        nv.fit(vae, x, epochs=1, objective="iwae", free_bits=0.1)
    with pytest.raises(ValueError, match=r"^warmup: expected a number from"):
        schedules.linear(1.0, warmup=0)
    with pytest.raises(ValueError, match=r"^schedule: expected .*cyclical"):
        schedules.named("square")


SIZES = {"n_inputs": 784, "n_latent": 20, "batch_size": 128}


@pytest.mark.parametrize(
    ("loss", "options", "beta"),
    [
        ("bce", {}, 1),
        ("bce", {"kl_weight": 0.0001}, 0.0001),  # the chapter's
        ("bce", {"reconstruction": "batchmean", "kl": "batchmean"}, 1),
        ("bce", {"reconstruction": "mean", "kl": "batchmean"}, 784),
        ("bce", {"reconstruction": "batchmean", "kl": "mean"}, 1 / 20),
        ("bce", {"reconstruction": "mean", "kl": "mean"}, 784 / 20),
        ("mse", {}, 0.5),
        ("mse", {"reconstruction": "mean", "kl": "batchmean"}, 392),
        ("mse", {"sigma": 0.5}, 2),
    ],
)
def test_effective_beta_of_the_losses_people_write(loss, options, beta):
    assert schedules.effective_beta(loss, **SIZES, **options) == pytest.approx(beta)


@pytest.mark.parametrize("loss", ["bce", "mse"])
@pytest.mark.parametrize("reconstruction", ["sum", "batchmean", "mean"])
@pytest.mark.parametrize("kl", ["sum", "batchmean", "mean"])
def test_gradients_of_the_written_loss_point_where_those_at_the_effective_beta_do(
    rng, loss, reconstruction, kl
):
    family = "bernoulli" if loss == "bce" else "gaussian"
    vae = nv.VAE(6, (5,), 3, family, "tanh", "float64")
    x, eps = rng.random((4, 6)), rng.standard_normal((4, 3))
    trace = vae.forward(x, eps)
    beta = schedules.effective_beta(
        loss, 6, 3, 4, reconstruction=reconstruction, kl=kl, kl_weight=0.3
    )
    sse = trace.nll.sum() if loss == "bce" else ((x - trace.logits) ** 2).sum()
    written = {"sum": 1, "batchmean": 1 / 4, "mean": 1 / 24}[reconstruction] * sse
    of_kl = {"sum": 1, "batchmean": 1 / 4, "mean": 1 / 12}[kl] * trace.kl.sum()
    share = 0.3 * of_kl / written
    constant = 0 if loss == "bce" else 3 * np.log(2 * np.pi)  # of 6 pixels at sigma = 1
    assert beta * trace.kl_mean / (trace.reconstruction - constant) == pytest.approx(share)
