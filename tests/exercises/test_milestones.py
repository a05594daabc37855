"""exercises/milestones.py, training/mine.py: a learner's functions at work, and nobody else's."""

import re
import time
import types

import numpy as np
import pytest

from numpyvae import exercises, latent, layers
from numpyvae.autoencoder import Autoencoder
from numpyvae.data import load_dataset
from numpyvae.exercises import engine, milestones, own
from numpyvae.exercises.milestones import MILESTONES
from numpyvae.training import mine
from numpyvae.training.loop import fit, start_at_means
from numpyvae.vae import VAE

from ..answers.right import RIGHT
from ..quick import one_in

NUMBERS = range(1, len(MILESTONES) + 1)
NEEDS = [(n, name) for n, summit in enumerate(MILESTONES, 1) for name in summit.needs]


def right(number, style=0):
    return {name: RIGHT[name][style] for name in MILESTONES[number - 1].needs}


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Some thirty steps of the smallest net, and an integral of three images."""
    monkeypatch.setattr(milestones, "SECONDS", 0.01)
    monkeypatch.setattr(milestones, "OVERTIME", 1e6)
    monkeypatch.setattr(milestones, "IMAGES", 3)
    monkeypatch.setattr(milestones, "NOISES", 3)


@pytest.mark.parametrize("style", [0, pytest.param(1, marks=pytest.mark.long)])
@pytest.mark.parametrize("number", NUMBERS)
def test_right_answers_in_any_style_reach_a_milestone(number, style, capsys):
    reached = exercises.milestone(number, right(number, style))
    assert reached.passed
    count = len(MILESTONES[number - 1].needs)
    assert f"all {count} functions behind this picture are yours" in capsys.readouterr().out
    assert reached._repr_png_()[:4] == b"\x89PNG"
    assert MILESTONES[number - 1].title in repr(reached)


@pytest.mark.parametrize("lacking", ["wrong", "missing", "the library's", "a wrapper"])
@pytest.mark.parametrize(("number", "name"), one_in(3, NEEDS))
def test_what_is_not_right_or_not_ones_own_is_lent_and_named(number, name, lacking, capsys):
    solution = engine.find(name).solution
    functions = right(number)
    if lacking == "missing":
        del functions[name]
    else:
        functions[name] = {
            "wrong": lambda *given: 0.0,
            "the library's": solution,
            "a wrapper": lambda *given: solution(*given),
        }[lacking]
    mine_, why = own.told(functions, [name])
    assert not mine_
    assert list(why) == [name]
    assert ("the library's" in why[name]) == (lacking in ("the library's", "a wrapper"))
    if (number, lacking) in ((1, "wrong"), (2, "missing"), (4, "a wrapper")):  # the way there
        reached = exercises.milestone(number, functions)
        assert not reached.passed
        assert reached.figure is not None
        assert reached.lent == (name,)
        assert f"the library lent {name}" in capsys.readouterr().out


def test_no_milestone_is_tried_with_the_librarys_functions_alone(capsys):
    functions = {name: engine.find(name).solution for name in MILESTONES[2].needs}
    reached = exercises.milestone(3, functions)
    assert reached.figure is None
    assert "none of the 12 is yours yet" in capsys.readouterr().out


def at_call(n, function, then, shape=None):
    """The function, but at its n-th call (for this shape) `then` is done with its result."""
    calls = 0

    def counted(*given):
        nonlocal calls
        calls += shape in (None, given[0].shape)
        return then(function(*given)) if calls >= n else function(*given)

    return counted


def fail(_):
    raise IndexError("list index out of range")


def nothing(_):
    return None


def not_finite(result):
    return result * np.nan


def of_another_shape(result):
    return result[:1]


@pytest.mark.parametrize(
    ("then", "said"),
    [
        (fail, "IndexError: list index out of range"),
        (nothing, "it returned None: is a return missing?"),
        (not_finite, "NaN or infinity in its result"),
        (of_another_shape, "expected shape (10,); got (1,)"),
    ],
)
def test_a_function_that_fails_at_step_7_is_named_with_the_step(then, said):
    functions = {"kl_forward": at_call(7, RIGHT["kl_forward"][0], then)}
    vae = VAE(12, (6, 4), 2)
    with (
        pytest.raises(mine.Stopped, match=r"kl_forward stopped it at step 7: ") as stopped,
        mine.standing_in(functions, ["kl_forward"]),
    ):
        fit(vae, np.zeros((100, 12)), epochs=1, batch_size=10, verbose=False)
    assert said in str(stopped.value)
    assert latent.kl_forward.__module__ == "numpyvae.latent"  # it is back


def test_a_function_that_raises_is_told_with_its_own_line():
    def kl_forward(mu, logvar):
        return mu / {}["sigma"]

    with (
        pytest.raises(
            mine.Stopped, match=r"KeyError: 'sigma', in line \d+: return mu / "
        ) as stopped,
        mine.standing_in({"kl_forward": kl_forward}, ["kl_forward"]),
    ):
        latent.kl_forward(np.zeros((2, 3)), np.zeros((2, 3)))
    assert stopped.value.operation == "kl_forward"


def test_a_training_that_takes_too_long_is_ended_and_drawn(monkeypatch, capsys):
    monkeypatch.setattr(milestones, "OVERTIME", 0)
    assert exercises.milestone(2, right(2)).passed
    assert "the time was up after 1 of 5 epochs" in capsys.readouterr().out


def test_a_milestone_that_is_stopped_is_told_and_draws_nothing(capsys):
    functions = right(3)
    functions["relu_forward"] = at_call(20, functions["relu_forward"], fail, shape=(10, 32))
    reached = exercises.milestone(3, functions)
    assert not reached.passed
    out = capsys.readouterr().out
    assert "relu_forward stopped it at step " in out
    assert "no picture was drawn" in out


def interrupted_after(epochs, monkeypatch):
    whole = milestones.fit

    def interrupted(*given, after_epoch=None, **named):
        def then(state):
            after_epoch(state)
            if state.epoch == epochs:
                raise KeyboardInterrupt

        if after_epoch and not epochs:
            raise KeyboardInterrupt
        return whole(*given, after_epoch=then if after_epoch else None, **named)

    monkeypatch.setattr(milestones, "fit", interrupted)


@pytest.mark.parametrize("number", [2, 3, 4])
def test_what_ctrl_c_stopped_is_not_reached_and_its_picture_says_so(number, monkeypatch, capsys):
    interrupted_after(2, monkeypatch)
    reached = exercises.milestone(number, right(number))
    assert not reached.passed
    said = capsys.readouterr().out
    assert f"so milestone {number} is not reached; start it again and let it finish" in said
    titles = [reached.figure.get_suptitle(), *(axes.get_title() for axes in reached.figure.axes)]
    assert any("stopped after 2 of " in title for title in titles)


def test_what_ctrl_c_stopped_in_its_first_epoch_draws_nothing(monkeypatch, capsys):
    interrupted_after(0, monkeypatch)
    reached = exercises.milestone(3, right(3))
    assert (reached.passed, reached.figure) == (False, None)
    assert "stopped after 0 of 5 epochs, so milestone 3 is not" in capsys.readouterr().out


def test_after_one_epoch_no_number_is_said_twice(monkeypatch, capsys):
    monkeypatch.setattr(milestones, "OVERTIME", 0)
    exercises.milestone(2, right(2))
    said = capsys.readouterr().out
    assert "after 1 epoch" in said
    assert "after the first" not in said


def test_a_function_that_hangs_is_named_at_ctrl_c_with_the_step_and_the_line(monkeypatch, capsys):
    monkeypatch.setattr(mine, "HANGING", 0.0)
    calls = []

    def kl_forward(mu, logvar):
        calls.append(mu.shape)
        if len(calls) > 60:
            raise KeyboardInterrupt  # as a loop without end would at Ctrl-C
        return RIGHT["kl_forward"][0](mu, logvar)

    reached = exercises.milestone(3, {**right(3), "kl_forward": kl_forward})
    assert (reached.passed, reached.figure) == (False, None)
    said = capsys.readouterr().out
    assert re.search(
        r"stopped inside your kl_forward, at step \d+, in line \d+: raise KeyboardInterrupt.*, "
        "so milestone 3 is not reached; does a loop in it never end",
        said,
    )


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["dense_forward"], "your dense_forward is right, but slow: a step takes 50 times as long"),
        (
            ["kl_forward", "dense_backward"],
            "your kl_forward and dense_backward are right, but slow",
        ),
    ],
)
def test_a_slow_function_gets_a_smaller_net_and_is_told_what_replaces_a_loop(
    names, said, monkeypatch, capsys
):
    def pace(vae, x, functions):
        return mine.Pace(2.0, dict.fromkeys(names, 0.9)) if functions else mine.Pace(0.04, {})

    monkeypatch.setattr(milestones, "pace", pace)
    assert exercises.milestone(3, right(3)).passed
    out = capsys.readouterr().out
    assert said in out
    assert "run it again for sharp digits" in out
    assert "such as x @ W + b," in out or "such as x.T @ dy," in out
    assert "14 by 14 pixels, of the digits 0, 1 and 3 only" in out
    assert "5 epochs of 15 images, so that it takes about 30 seconds" in out
    assert "the picture will be blurred" in out


def test_a_function_that_only_calls_slow_ones_is_not_blamed():
    def dense_backward(dy, x, W):
        time.sleep(0.02)
        return RIGHT["dense_backward"][0](dy, x, W)

    functions = {**right(3), "dense_backward": dense_backward}
    vae, x = VAE(12, (6, 4), 2), np.zeros((4, 12), "float32")
    found = mine.pace(vae, x, functions)
    assert found.of_each["dense_backward"] > 0.1
    assert found.of_each["vae_backward"] < found.of_each["dense_backward"]
    librarys = mine.Pace(0.02, {})
    assert mine.slow(found, librarys)[0] == "dense_backward"
    assert mine.slow(found, mine.Pace(found.step / 2, {})) == []


@pytest.mark.parametrize("seed", range(4))
def test_the_smallest_net_draws_digits_that_differ_after_2500_images(seed):
    """Too few steps for too large a net: 64 times the same grey blob, and a KL of 0."""
    size = milestones.SIZES[0]
    data = milestones.only(milestones.smaller(load_dataset("mnist10k"), size.side), size.digits)
    vae = VAE(size.side**2, size.hidden, size.n_latent, seed=seed)
    images = data.x_train[: size.steps * size.batch_size // 5]
    start_at_means(vae, images)
    history = fit(vae, images, epochs=5, seed=seed, batch_size=size.batch_size, verbose=False,
                  learning_rate=size.learning_rate, beta=milestones.BETA,
                  final_learning_rate=size.learning_rate / 10)  # fmt: skip
    assert history["kl"][-1] > 1
    drawn = vae.sample(64, rng=seed)
    assert drawn.std(axis=0).max() > 0.2


@pytest.mark.parametrize(
    ("build", "options"),
    [
        (VAE, {}),
        (Autoencoder, {}),
        (VAE, {"objective": "iwae", "n_samples": 3}),
        (VAE, {"n_samples": 2}),
    ],
)
def test_the_loss_with_ones_own_functions_is_the_librarys_to_rounding(build, options):
    x = np.random.default_rng(0).random((60, 12))
    losses = []
    for functions in ({}, {name: RIGHT[name][0] for name in mine.PLACES if name in RIGHT}):
        model = build(12, (8, 6), 2, dtype="float64")
        names = mine.operations(model, {"objective": options.get("objective", "elbo")})
        with mine.standing_in(functions, names):
            history = fit(model, x, epochs=3, batch_size=20, verbose=False, **options)
        losses.append(history["loss"])
        assert len(names) >= 8
    np.testing.assert_allclose(losses[1], losses[0], rtol=1e-9)


def test_a_function_imported_by_name_is_the_learners_too():
    names = {}
    exec("from numpyvae.layers import dense_forward\ndef twice(x, W, b):\n"
         "    return 2 * dense_forward(x, W, b)", names)  # fmt: skip
    seen = []

    def dense_forward(x, W, b):
        seen.append(x)
        return x @ W + b

    functions = {"dense_forward": dense_forward, "relu_forward": names["twice"]}
    with mine.standing_in(functions, list(functions)):
        names["twice"](np.ones((2, 3)), np.ones((3, 4)), np.ones(4))
    assert len(seen) == 1
    assert names["dense_forward"] is layers.dense_forward


def test_a_whole_models_function_is_asked_only_for_what_its_exercise_asks():
    function = {"vae_backward": RIGHT["vae_backward"][0]}
    deep = VAE(12, (6,), 2, activation="tanh", dtype="float64")
    x, eps = np.random.default_rng(0).random((4, 12)), np.zeros((4, 2))
    expected = deep.backward(deep.forward(x, eps))
    with mine.standing_in(function, ["vae_backward"]):
        got = deep.backward(deep.forward(x, eps))
    for name, grad in expected.items():
        np.testing.assert_array_equal(got[name], grad)


@pytest.fixture
def notebook(monkeypatch):
    """What the exercises use of IPython; `shown` has what was displayed."""
    shell = types.SimpleNamespace(user_ns={}, execution_count=1, after_cell=[])
    shell.events = types.SimpleNamespace(
        register=lambda _, function: shell.after_cell.append(function)
    )
    shown = []
    display = types.SimpleNamespace(display=shown.append, Image=lambda data: data)
    ipython = types.SimpleNamespace(get_ipython=lambda: shell, display=display, version_info=(9, 0))
    monkeypatch.setitem(engine.sys.modules, "IPython", ipython)
    yield types.SimpleNamespace(shell=shell, shown=shown)
    for name in mine.in_use():
        mine.use(name, None)


def test_in_a_notebook_a_right_function_is_the_one_that_later_cells_use(notebook, capsys):
    calls = []

    def kl_forward(mu, logvar):
        calls.append(mu)
        return (mu**2 + np.expm1(logvar) - logvar).sum(axis=-1) / 2

    exercises.check(kl_forward)
    assert "from here on, this notebook uses your kl_forward" in capsys.readouterr().out
    calls.clear()
    latent.kl_forward(np.ones((2, 3)), np.zeros((2, 3)))
    assert len(calls) == 1
    exercises.check(lambda mu, logvar: 0 * mu, "kl_forward")
    assert "uses the library's kl_forward again" in capsys.readouterr().out
    assert latent.kl_forward.__module__ == "numpyvae.latent"
    exercises.check(latent.kl_forward)
    assert "from here on" not in capsys.readouterr().out
    assert len(notebook.shown) == 3


def test_a_notebook_is_told_once_that_a_function_defined_anew_is_not_at_work(notebook, capsys):
    first, second = RIGHT["kl_forward"][0], lambda mu, logvar: 0 * mu
    exercises.check(first, "kl_forward")
    capsys.readouterr()
    (after_cell,) = notebook.shell.after_cell
    for now, told in ((first, False), (second, True), (second, False)):
        notebook.shell.user_ns[first.__name__] = now
        after_cell()
        out = capsys.readouterr().out
        assert ("this notebook still uses your earlier kl_forward, which passed" in out) == told


def test_a_notebook_shows_a_milestones_picture_once_in_its_cell_and_again_later(notebook):
    reached = exercises.milestone(1, right(1))
    assert notebook.shown[-1][:4] == b"\x89PNG"
    assert reached._repr_png_() is None
    notebook.shell.execution_count = 2
    assert reached._repr_png_()[:4] == b"\x89PNG"


def test_what_functions_print_is_told_once_in_a_few_lines(capsys):
    def relu_forward(x):
        print("look", x.shape)
        return np.maximum(x, 0)

    exercises.milestone(2, {**right(2), "relu_forward": relu_forward})
    out = capsys.readouterr().out
    assert out.count("look") == 2
    assert re.search(r"your code printed:\n  look .*\n  look .*\n  and [\d,]+ more lines", out)


@pytest.mark.parametrize("seed", range(40))
def test_whatever_the_lot_no_gradient_is_zero_and_the_bug_is_found(seed):
    _, _, _, grads = milestones._alive(np.random.default_rng(seed))
    assert all(np.abs(g).max() > 1e-3 for g in grads.values())


def test_pictures_say_what_they_show_and_whose_it_is(capsys):
    titles = []
    for number in NUMBERS:
        functions = right(number)
        if number == 2:
            del functions["relu_backward"]
        figure = exercises.milestone(number, functions, seed=1).figure
        titles.append(figure.get_suptitle() or figure.axes[0].get_title())
    assert titles[1] == "4 of 5 functions behind this picture are yours"
    assert titles[2] == "Digits that nobody wrote, from 12 functions that you wrote"
    assert re.match("The more samples K, the tighter the bound.*\n. test images?; ", titles[3])
    out = capsys.readouterr().out
    assert "the lot is number 1" in out
    assert "relative error" in out
    assert re.search(r"-ELBO: [\d.]+ nats per image of \d+ by \d+ pixels after 5 epochs; "
                     r"after the first it was [\d.]+; one grey image, ", out)  # fmt: skip


def wrong_in_three_ways(dkl, mu, logvar):
    print("look", mu.shape)
    return 2 * dkl[:, None] * mu, -dkl[:, None] * np.expm1(logvar)


def test_a_wrong_function_costs_one_line_with_its_result_and_no_word_twice(capsys):
    functions = {**right(3), "kl_backward": wrong_in_three_ways, "kl_forward": lambda *_: 1 / 0}
    _, why = own.told(functions, ["kl_backward", "kl_forward"])
    assert re.fullmatch(
        r'not right yet: dmu: it is twice too large.* \(and 2 more: check\("kl_backward"\)\)',
        why["kl_backward"],
    )
    exercises.milestone(3, functions)
    said = capsys.readouterr().out
    assert said.count("kl_backward: ") == 1
    assert said.count("stuck?") == 1
    assert '(stuck? hint("kl_forward"))' in said


def test_a_number_may_be_left_out_or_a_text_and_another_costs_a_sentence(monkeypatch, capsys):
    monkeypatch.setattr(milestones, "_reached", {1, 3})
    for given, number in ((None, 2), ("3", 3), (4, 4)):
        assert exercises.milestone(given, {}).number == number
    capsys.readouterr()
    for given in (7, "seven", 0, 2.5):
        with pytest.raises(ValueError, match="expected a number from 1 to 4; got") as refused:
            exercises.milestone(given, {})
        assert refused.value._render_traceback_() == [f"milestone: {refused.value}"]
    monkeypatch.setattr(milestones, "_reached", {1, 2, 3, 4})
    with pytest.raises(ValueError, match="all four are reached"):
        exercises.milestone(functions={})
