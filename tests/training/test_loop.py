"""training/loop.py: what fit reports is what happened, and it goes on exactly where it stopped."""

import dataclasses
import re

import numpy as np
import pytest

import numpyvae as nv
from numpyvae.terminal import clock
from numpyvae.training import loop as training
from numpyvae.training.loop import State, evaluate


@pytest.fixture
def x(rng):
    return rng.random((70, 12))


def model():
    return nv.VAE(12, (8,), 3, dtype="float64", seed=0)


def test_the_loss_falls_on_real_digits_as_far_as_pytorchs_does():
    # PyTorch, trained by tests/benchmarks/reference.py, gives 166.5 to 170.9 over five seeds; after
    # 30 epochs, and on full MNIST, its record compares both.
    data = nv.load_dataset("mnist10k")
    vae = nv.VAE(seed=0)
    history = nv.fit(vae, data.x_train, epochs=3, seed=0, x_val=data.x_test, verbose=False)
    assert 162 < history["val_loss"][-1] < 174


def test_the_history_has_a_row_an_epoch_and_its_sums_agree(x):
    history = nv.fit(model(), x, epochs=4, batch_size=16, beta=0.5, x_val=x[:9], verbose=False)
    assert history["epoch"] == [1, 2, 3, 4]
    assert history["beta"] == [0.5] * 4
    for prefix in ("", "val_"):
        sums = np.array(history[prefix + "reconstruction"]) + 0.5 * np.array(history[prefix + "kl"])
        np.testing.assert_allclose(history[prefix + "loss"], sums)


def test_an_epoch_is_made_of_these_steps(x):
    vae, by_hand = model(), model()
    history = nv.fit(vae, x, epochs=1, batch_size=32, learning_rate=0.01, seed=5, verbose=False)
    rng, optimizer, losses = np.random.default_rng(5), nv.Adam(by_hand.params, 0.01), []
    for rows in np.split(rng.permutation(70), [32, 64]):
        trace = by_hand.forward(x[rows], rng.standard_normal((len(rows), 3)))
        optimizer.step(by_hand.backward(trace))
        losses += [trace.loss] * len(rows)
    assert history["loss"] == [pytest.approx(np.mean(losses))]
    for name, param in vae.params.items():
        np.testing.assert_array_equal(param, by_hand.params[name])


def test_to_watch_images_does_not_change_the_training(x):
    watched, alone = model(), model()
    nv.fit(watched, x, epochs=2, x_val=x[:5], verbose=False)
    nv.fit(alone, x, epochs=2, verbose=False)
    np.testing.assert_array_equal(watched.params["fc_mu.weight"], alone.params["fc_mu.weight"])


def test_several_noise_samples_an_image_train_too(x):
    vae = model()
    history = nv.fit(vae, x, epochs=20, batch_size=10, n_samples=4, verbose=False)
    assert history["loss"][-1] < history["loss"][0]


def test_training_that_goes_on_from_a_state_ends_as_if_never_stopped(x):
    whole, parts = model(), model()
    nv.fit(whole, x, epochs=5, batch_size=16, seed=2, verbose=False)
    state = State(nv.Adam(parts.params), np.random.default_rng(2))
    nv.fit(parts, x, epochs=2, batch_size=16, state=state, verbose=False)
    history = nv.fit(parts, x, epochs=5, batch_size=16, state=state, verbose=False)
    assert history["epoch"] == [1, 2, 3, 4, 5]
    for name, param in whole.params.items():
        np.testing.assert_array_equal(param, parts.params[name])


def test_a_state_of_another_model_is_refused(x):
    state = State(nv.Adam(model().params), np.random.default_rng(0))
    with pytest.raises(ValueError, match=r"^state: expected that of this vae"):
        nv.fit(model(), x, epochs=1, state=state, verbose=False)


def test_a_validation_loss_that_is_no_longer_finite_stops_before_it_is_kept(x):
    vae, kept = nv.VAE(12, (), 3, "gaussian", dtype="float32"), []
    far = np.full((2, 12), 1e30)
    with pytest.raises(FloatingPointError, match=r"the validation loss became inf after epoch 1"):
        nv.fit(vae, x, epochs=1, x_val=far, verbose=False, after_epoch=kept.append)
    assert kept == []


def test_parameters_that_are_no_longer_finite_are_named_before_they_are_kept(x, monkeypatch):
    kept = []
    monkeypatch.setattr(nv.Adam, "step", lambda self, grads: self.params["fc_mu.bias"].fill(np.nan))
    with pytest.raises(FloatingPointError, match=r"^fc_mu\.bias is no longer finite after epoch 1"):
        nv.fit(model(), x, epochs=1, batch_size=70, verbose=False, after_epoch=kept.append)
    assert kept == []


def test_evaluation_weighs_a_last_small_batch_by_its_images(x):
    vae = model()
    eps = np.random.default_rng([7, 1]).standard_normal((70, 3))
    trace = vae.forward(x, eps, 2.0)
    parts = evaluate(vae, x, 2.0, seed=7, batch_size=32)
    assert parts == pytest.approx((trace.loss, trace.reconstruction, trace.kl_mean))


def planted_in(method, step, change):
    """A VAE whose `method`, from that call on, gives a result after `change`."""

    class Planted(nv.VAE):
        calls = 0

        def planted(self, *arguments):
            result = getattr(nv.VAE, method)(self, *arguments)
            self.calls += 1
            return change(result) if self.calls >= step else result

    setattr(Planted, method, Planted.planted)
    return Planted(12, (6,), 3)


def with_an_entry(grads, name, value):
    grads[name].flat[-1] = value
    return grads


@pytest.mark.parametrize(
    ("vae", "sentence"),
    [
        (
            planted_in("backward", 3, lambda g: with_an_entry(g, "fc_mu.weight", np.nan)),
            "epoch 1, step 3: the gradient of fc_mu.weight is the first array with nan in it; ",
        ),
        (
            planted_in("backward", 2, lambda g: with_an_entry(g, "decoder.2.bias", -np.inf)),
            "epoch 1, step 2: the gradient of decoder.2.bias is the first array with -inf in it; ",
        ),
        (
            planted_in("backward", 1, lambda g: with_an_entry(g, "fc_mu.bias", 1e30)),
            "the gradient of fc_mu.bias has entries up to 1e+30, whose squares overflow; ",
        ),
        (
            planted_in("forward", 4, lambda t: dataclasses.replace(t, nll=t.nll + np.nan)),
            "epoch 1, step 4: nll is the first array with nan in it; ",
        ),
        (
            planted_in("dense", 1, lambda layer: (layer[0], layer[1] + 2000)),
            "epoch 1, step 1: z is the first array with inf in it (logvar is up to 3.32e+03); ",
        ),
    ],
    ids=["nan gradient", "infinite gradient", "huge gradient", "nll", "logvar"],
)
def test_the_first_step_and_array_that_is_not_finite_is_named_before_a_step_is_taken(
    x, vae, sentence
):
    kept, state = [], State(nv.Adam(vae.params), np.random.default_rng(0))
    with pytest.raises(FloatingPointError, match=re.escape(sentence)) as caught:
        nv.fit(vae, x, epochs=1, batch_size=10, state=state, verbose=False, after_epoch=kept.append)
    assert str(caught.value).startswith(f"epoch 1, step {state.optimizer.t + 1}: ")
    assert training.REMEDY in str(caught.value)
    assert kept == []
    assert all(np.isfinite(param).all() for param in vae.params.values())


def test_an_autoencoder_that_diverges_names_the_array_too(x):
    ae = nv.Autoencoder(12, (6,), 3)
    with pytest.raises(FloatingPointError, match=r"^epoch 1, step 2: .* is the first array with "):
        nv.fit(ae, x, epochs=1, batch_size=10, learning_rate=1e30, verbose=False)


def test_progress_prints_a_header_and_a_line_an_epoch(capsys, x):
    nv.fit(model(), x, epochs=2, x_val=x[:5])
    unit, header, *rows = capsys.readouterr().out.splitlines()
    assert "nats per image" in unit
    assert header.split() == ["epoch", "loss", "reconstruction", "KL", "validation", "left"]
    assert [row.split()[0] for row in rows] == ["1/2", "2/2"]
    assert all(len(row.split()) == 6 for row in rows)


def test_a_quiet_fit_prints_nothing(capsys, x):
    nv.fit(model(), x, epochs=1, verbose=False)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(("seconds", "text"), [(5, "0:05"), (65.4, "1:05"), (3725, "1:02:05")])
def test_time_left_reads_like_a_clock(seconds, text):
    assert clock(seconds) == text


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"epochs": 0}, "epochs"),
        ({"batch_size": 0}, "batch_size"),
        ({"beta": float("nan")}, "beta"),
        ({"learning_rate": -1}, "learning_rate"),
        ({"n_samples": 1.5}, "n_samples"),
        ({"seed": "0"}, "seed"),
        ({"x_train": np.zeros((0, 12))}, "x_train"),
        ({"x_train": np.full((3, 12), 255)}, "x_train"),
        ({"x_val": np.zeros((3, 11))}, "x_val"),
    ],
)
def test_bad_arguments_are_refused_by_name(x, change, named):
    arguments = {"x_train": x, "epochs": 1, "verbose": False} | change
    with pytest.raises(ValueError, match=f"^{named}: "):
        nv.fit(model(), arguments.pop("x_train"), **arguments)
