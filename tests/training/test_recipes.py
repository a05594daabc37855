"""training/recipes.py: each is options of `train`; and what these options do to a training."""

import dataclasses
import json
import shutil
from pathlib import Path

import numpy as np
import pytest

import numpyvae as nv
from numpyvae import commands, figures
from numpyvae.training import Options, recipes, runs
from numpyvae.training.loop import State, drawn, start_at_means
from tests.benchmarks import published


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(figures, "save_all", lambda *arguments: ["samples.png"])
    monkeypatch.chdir(tmp_path)
    images = np.random.default_rng(0).integers(0, 256, (60, 5, 4), dtype=np.uint8)
    np.savez("images.npz", images=images)
    return tmp_path


def chain(name):
    """The recipes that must have run before this one, the last first."""
    start_from = recipes.RECIPES[name].options.get("start_from")
    return [first := Path(start_from).name, *chain(first)] if start_from else []


@pytest.mark.parametrize("name", recipes.RECIPES)
def test_a_recipe_is_options_that_train_takes(name, folder):
    recipe = recipes.RECIPES[name]
    assert set(recipe.options) <= set(vars(Options()))
    arguments = ["--data", "images.npz", "--hidden", "6", "--latent", "2", "--epochs", "2"]
    for first in reversed(chain(name)):
        assert commands.main(["train", "--recipe", first, *arguments]) == 0
    assert commands.main(["train", "--recipe", name, *arguments, "--out", "run"]) == 0
    config = runs.load("run")[0]
    for option in ("beta", "objective", "binarize", "adam_eps", "final_learning_rate"):
        default = getattr(Options, option)
        assert config["fit"][option] == recipe.options.get(option, default)
    assert config["vae"]["hidden"] == (6,)  # what is given beside a recipe wins


def test_a_run_is_named_after_its_recipe(folder):
    arguments = ["--data", "images.npz", "--hidden", "6", "--latent", "2", "--epochs", "1"]
    assert commands.main(["train", "--recipe", "burda-vae", *arguments]) == 0
    assert (folder / "runs" / "burda-vae" / "checkpoint.npz").exists()


def test_without_options_of_the_training_the_recipe_quick_is_used_and_said(folder, capsys):
    small = ["--data", "images.npz", "--hidden", "6", "--latent", "2", "--seed", "1"]
    assert commands.main(["train", *small]) == 0
    assert "recipe quick: " in capsys.readouterr().out
    config = runs.load("runs/images")[0]  # named after the data, as without a recipe
    assert config["start_at_means"]
    assert config["fit"] == {**config["fit"], **{
        name: value for name, value in recipes.RECIPES["quick"].options.items()
        if name != "start_at_means"
    }}  # fmt: skip
    assert commands.main(["train", *small, "--epochs", "1", "--out", "plain"]) == 0
    assert "recipe quick" not in capsys.readouterr().out
    assert runs.load("plain")[0]["fit"]["schedule"] == "constant"


@pytest.mark.parametrize(
    "asked",
    [{"beta": 4.0}, {"model": "ae"}, {"likelihood": "gaussian"}, {"start_from": "runs/a"},
     {"learning_rate": 1e-3}],
)  # fmt: skip
def test_what_quick_rests_on_can_be_asked_for_instead(asked):
    assert recipes.usual(asked) is None
    assert recipes.usual({"data": "sprites", "n_latent": 2, "seed": 3, "out": "run"}) == "quick"


def test_recipes_are_listed_with_their_options_and_what_they_are_held_against(capsys):
    assert commands.main(["recipes"]) == 0
    out = " ".join(capsys.readouterr().out.replace("-\n", "-").split())
    for name, recipe in recipes.RECIPES.items():
        assert f"{name} {recipe.text}" in out
        assert str(recipe.published or "") in out
    assert "--objective iwae --samples 5" in out


def test_a_recipe_can_not_be_given_to_a_run_that_is_resumed(folder, capsys):
    with pytest.raises(SystemExit):
        commands.main(["train", "--recipe", "none-such"])
    assert "invalid choice: 'none-such'" in capsys.readouterr().err
    assert commands.main(["train", "--resume", "run", "--recipe", "chapter"]) == 2
    assert "--recipe: a resumed run keeps its own options" in capsys.readouterr().err


def test_pixels_are_drawn_with_their_grey_as_probability():
    x = np.tile(np.array([0.0, 0.2, 0.9, 1.0], "float32"), (20_000, 1))
    pixels = drawn(x, np.random.default_rng(0))
    assert pixels.dtype == np.float32
    assert set(np.unique(pixels)) == {0, 1}
    np.testing.assert_allclose(pixels.mean(axis=0), x[0], atol=0.01)


def test_binarized_training_sees_new_black_and_white_pixels_each_epoch(monkeypatch):
    seen = []
    vae = nv.VAE(6, (5,), 2)
    forward = nv.VAE.forward
    monkeypatch.setattr(nv.VAE, "forward", lambda *a: seen.append(a[1]) or forward(*a))
    x = np.full((8, 6), 0.5, "float32")
    nv.fit(vae, x, epochs=3, batch_size=8, binarize=True, x_val=x, verbose=False)
    trained, watched = seen[::2], seen[1::2]
    assert all(set(np.unique(images)) == {0, 1} for images in seen)
    assert not np.array_equal(trained[0], trained[1])
    assert np.array_equal(watched[0], watched[1])  # drawn once


def test_greys_outside_of_0_to_1_can_not_be_probabilities():
    vae = nv.VAE(6, (5,), 2, "gaussian")
    with pytest.raises(ValueError, match=r"^x_train: this likelihood expects pixels in \[0, 1\]"):
        nv.fit(vae, np.full((8, 6), 2.0), epochs=1, binarize=True, verbose=False)


def test_the_learning_rate_falls_along_half_a_cosine():
    vae = nv.VAE(6, (5,), 2)
    state, rates = State(nv.Adam(vae.params), np.random.default_rng(0)), []
    step = state.optimizer.step
    state.optimizer.step = lambda grads: rates.append(state.optimizer.learning_rate) or step(grads)
    x = np.random.default_rng(0).random((40, 6))
    options = {"learning_rate": 1e-2, "final_learning_rate": 1e-4}
    nv.fit(vae, x, epochs=5, batch_size=10, state=state, verbose=False, **options)
    done = np.arange(20) / 20
    np.testing.assert_allclose(rates, 1e-4 + (1e-2 - 1e-4) * (1 + np.cos(np.pi * done)) / 2)


def test_an_untrained_model_that_starts_at_the_means_knows_each_pixel():
    x = (np.random.default_rng(0).random((500, 6)) < [0, 0.1, 0.3, 0.5, 0.9, 1]).astype("float32")
    vae = nv.VAE(6, (), 2)
    vae.output[0][:] = 0
    start_at_means(vae, x)
    np.testing.assert_allclose(vae.decode(np.zeros((1, 2)))[0], x.mean(axis=0), atol=0.003)
    with pytest.raises(ValueError, match="start_at_means: needs the bernoulli likelihood"):
        start_at_means(nv.VAE(6, (), 2, "gaussian"), x)


def test_evaluation_draws_the_pixels_of_such_a_run_and_counts_active_units(folder, capsys):
    arguments = ["--data", "images.npz", "--hidden", "6", "--latent", "2", "--epochs", "2"]
    commands.main(["train", "--recipe", "burda-vae", *arguments, "--out", "run"])
    capsys.readouterr()
    assert commands.main(["evaluate", "run", "--samples", "20"]) == 0
    assert "The pixels are grey" not in capsys.readouterr().out
    report = json.loads((folder / "run" / "evaluation.json").read_text())
    assert report["binarized"]
    assert report["active_units"] in (0, 1, 2)


def test_a_falling_learning_rate_is_not_stretched_on_resume(folder, capsys):
    arguments = ["--data", "images.npz", "--hidden", "6", "--latent", "2", "--epochs", "2"]
    commands.main(["train", "--recipe", "burda-vae", *arguments, "--out", "run"])
    assert commands.main(["train", "--resume", "run", "--epochs", "4"]) == 2
    assert "the learning-rate schedule of this run ends after 2 epochs" in capsys.readouterr().err
    assert commands.main(["train", "--resume", "run"]) == 0
    said = "all 2 epochs were done; to train longer: numpyvae train --start-from run\n"
    assert capsys.readouterr().out.endswith(said)


def test_adams_eps_is_the_one_asked_for_after_a_resume_too(folder):
    arguments = ["--data", "images.npz", "--hidden", "6", "--latent", "2", "--epochs", "1"]
    commands.main(["train", "--adam-eps", "0.25", *arguments, "--out", "run"])
    assert runs.load("run")[2].optimizer.eps == 0.25


SMALL = ["--data", "images.npz", "--hidden", "6", "--latent", "2", "--activation", "tanh"]


@pytest.fixture
def first(folder):
    images = np.random.default_rng(0).integers(0, 256, (60, 5, 4), dtype=np.uint8)
    np.savez("images.npz", images=images, labels=np.arange(60) % 3)
    np.savez("others.npz", images=images[::-1])
    np.savez("turned.npz", images=images.reshape(60, 4, 5))
    assert commands.main(["train", *SMALL, "--epochs", "2", "--out", "first"]) == 0
    return runs.load("first")[1].params


def test_a_training_can_start_from_the_model_and_the_images_of_another(first, capsys):
    # Steps too small for float32, so that the end shows the beginning.
    arguments = ["--objective", "iwae", "--samples", "3", "--learning-rate", "1e-30"]
    assert commands.main(["train", "--start-from", "first", *arguments, "--epochs", "3"]) == 0
    assert "began as those of first after 2 epochs" in capsys.readouterr().out
    config, vae, state = runs.load("runs/images")
    for name, value in first.items():
        np.testing.assert_array_equal(vae.params[name], value)
    assert (vae.n_latent, vae.hidden, vae.activation) == (2, (6,), "tanh")
    assert (config["fit"]["objective"], config["fit"]["epochs"], state.epoch) == ("iwae", 3, 3)
    assert Path(config["data"]) == Path("images.npz").resolve()
    before = config["start_from"]
    assert (before["run"], before["epochs"]) == ("first", 2)
    assert before["config"] == json.loads(Path("first", "config.json").read_text())


def test_the_noise_of_the_run_that_was_started_from_does_not_come_again(first, monkeypatch):
    noise = []
    forward = nv.VAE.forward
    monkeypatch.setattr(nv.VAE, "forward", lambda *a: noise.append(a[2]) or forward(*a))
    one_step = ["--epochs", "1", "--batch-size", "54"]
    commands.main(["train", *SMALL, *one_step, "--out", "one"])
    commands.main(["train", "--start-from", "one", *one_step, "--out", "two"])
    commands.main(["train", "--start-from", "two", *one_step, "--out", "three"])
    one, two, three = (eps for eps in noise if len(eps) == 54)
    assert not np.array_equal(one, two)
    assert not np.array_equal(two, three)
    assert not np.array_equal(one, three)


def test_a_run_that_started_from_another_goes_on_without_it(first):
    for out, epochs in (("whole", "4"), ("halves", "2")):
        assert (
            commands.main(["train", "--start-from", "first", "--epochs", epochs, "--out", out]) == 0
        )
    shutil.rmtree("first")
    assert commands.main(["train", "--resume", "halves", "--epochs", "4"]) == 0
    whole, halves = (runs.load(run)[1].params for run in ("whole", "halves"))
    for name, value in whole.items():
        np.testing.assert_array_equal(value, halves[name])
        assert not np.array_equal(value, first[name])


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (["--latent", "3"], "argument --latent: expected 2, as in first; got 3"),
        (["--hidden", "none"], "argument --hidden: expected 6, as in first; got none"),
        (["--hidden", "7,6"], "argument --hidden: expected 6, as in first; got 7,6"),
        (["--activation", "relu"], "argument --activation: expected tanh, as in first; got relu"),
        (["--model", "ae"], "argument --model: expected vae, as in first; got ae"),
        (["--dtype", "float64"], "argument --dtype: expected float32, as in first; got float64"),
        (["--sigma", "1"], "argument --sigma: expected none, as in first; got 1.0"),
        (
            ["--likelihood", "gaussian"],
            "argument --likelihood: expected bernoulli, as in first; got gaussian",
        ),
        (
            ["--data", "turned.npz"],
            "argument --data: expected images of (5, 4) pixels, as in first; got (4, 5)",
        ),
        (["--without", "1"], "argument --without: first was trained on images of that label too"),
        (["--start-at-means"], "argument --start-at-means: --start-from brings the output's bias"),
        (["--start-from", "none"], "argument --start-from: none: not a run folder"),
    ],
)
def test_a_training_that_can_not_start_from_a_run_says_why(first, capsys, given, sentence):
    assert commands.main(["train", "--start-from", "first", *given, "--out", "second"]) == 2
    assert sentence in capsys.readouterr().err
    assert not Path("second").exists()


def test_a_sigma_found_later_is_not_told_of_the_run_that_was_started_from(first):
    gaussian = ["--likelihood", "gaussian-optimal", "--epochs", "1"]
    assert commands.main(["train", *SMALL, *gaussian, "--out", "one"]) == 0
    found = runs.load("one")[1].likelihood.sigma
    assert commands.main(["train", "--start-from", "one", "--epochs", "1", "--out", "two"]) == 0
    assert commands.main(["train", "--resume", "two", "--epochs", "2"]) == 0
    config, vae, _ = runs.load("two")
    assert config["start_from"]["config"]["vae"]["sigma"] == found
    assert vae.likelihood.sigma != found
    assert json.loads(Path("two/config.json").read_text())["vae"]["sigma"] == vae.likelihood.sigma


def test_other_images_of_the_same_shape_can_be_trained_on(first):
    arguments = ["--start-from", "first", "--data", "others.npz", "--epochs", "1"]
    assert commands.main(["train", *arguments, "--out", "second"]) == 0
    assert Path(runs.load("second")[0]["data"]).name == "others.npz"


def test_a_label_that_both_runs_do_without_is_held_out(first):
    arguments = ["--without", "1", "--epochs", "1"]
    assert commands.main(["train", *SMALL, *arguments, "--out", "no1"]) == 0
    assert commands.main(["train", "--start-from", "no1", *arguments, "--out", "still no1"]) == 0


def test_a_run_without_an_epoch_is_nothing_to_start_from(first, capsys):
    config, vae, state = runs.load("first")
    state.history.clear()
    runs.save(Path("first"), config, vae, state)
    assert commands.main(["train", "--start-from", "first"]) == 2
    assert "--start-from: first: has not finished an epoch" in capsys.readouterr().err


def test_an_autoencoder_that_is_started_from_has_no_use_for_beta_either(first, capsys):
    assert commands.main(["train", *SMALL, "--model", "ae", "--epochs", "1", "--out", "ae"]) == 0
    assert commands.main(["train", "--start-from", "ae", "--beta", "4"]) == 2
    assert "argument --beta: an autoencoder has no use for it" in capsys.readouterr().err
    assert commands.main(["train", "--start-from", "ae", "--epochs", "1", "--out", "more"]) == 0
    assert runs.load("more")[0]["model"] == "ae"


def test_another_beginning_than_the_recipes_may_be_given_beside_it(first):
    arguments = ["--data", "images.npz", "--start-from", "first", "--epochs", "1"]
    for name in ("burda-vae", "burda-iwae5"):
        assert commands.main(["train", "--recipe", name, *arguments]) == 0
        config = runs.load(f"runs/{name}")[0]
        assert (config["vae"]["hidden"], config["start_at_means"]) == ((6,), False)
        assert config["start_from"]["run"] == "first"
        assert config["fit"]["n_samples"] == recipes.RECIPES[name].options.get("n_samples", 1)


def test_a_recipe_that_starts_from_a_run_that_is_not_there_says_which_to_train(folder, capsys):
    assert commands.main(["train", "--recipe", "burda-iwae50", "--data", "images.npz"]) == 2
    err = capsys.readouterr().err.replace("\\", "/")
    assert "argument --start-from: runs/burda-iwae5: not a run folder" in err
    assert "make it with: numpyvae train --recipe burda-iwae5\n" in err


def test_the_published_results_train_what_a_recipe_starts_from(folder, monkeypatch, capsys):
    images = str(Path("images.npz").resolve())
    small = {"data": images, "hidden": (6,), "n_latent": 2}
    for name in ("burda-iwae5-first", "burda-iwae5", "burda-iwae50"):
        recipe = recipes.RECIPES[name]
        fewer = {**recipe.options, **small, "epochs": 2}
        monkeypatch.setitem(recipes.RECIPES, name, dataclasses.replace(recipe, options=fewer))
    commands.main(
        ["train", "--recipe", "burda-iwae5-first", "--epochs", "1", "--out", "burda-iwae5"]
    )
    with pytest.raises(SystemExit, match="with another epochs, learning_rate, start_"):
        published.trained("burda-iwae5", Path())
    assert published.trained("burda-iwae50", Path("runs")) == Path("runs/burda-iwae50")
    before = runs.load("runs/burda-iwae50")[0]["start_from"]
    assert (before["run"], before["epochs"]) == ("burda-iwae5", 2)
    assert before["config"]["start_from"]["run"] == "burda-iwae5-first"
    capsys.readouterr()
    published.trained("burda-iwae50", Path("runs"))
    assert "all 2 epochs were done; to train longer" in capsys.readouterr().out


def test_without_a_name_all_published_recipes_are_run(monkeypatch, capsys):
    done = []
    monkeypatch.setattr(published, "published", lambda name, *_: done.append(name))
    monkeypatch.setattr("sys.argv", ["published.py"])
    published.main()
    assert done == [name for name, recipe in recipes.RECIPES.items() if recipe.published]
    monkeypatch.setattr("sys.argv", ["published.py", "chapter"])
    with pytest.raises(SystemExit):
        published.main()
    assert "RECIPE: expected some of burda-vae" in capsys.readouterr().err
