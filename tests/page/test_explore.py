"""`numpyvae explore`: the page as a file, and the page in a browser, used as a reader would.

The second half needs Playwright (the extra `browser`) and a Chromium, as Linux distributions
package it; without them it is skipped, which pytest reports.
"""

import re
import shutil
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

import numpyvae as nv
from numpyvae import commands, families, figures, latent, layers, objectives
from numpyvae.data.datasets import Dataset
from numpyvae.measures import collapse, paths
from numpyvae.page import explore
from numpyvae.vae import trunk_forward

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
BETA = 0.5


def data_set(shape, n=40, labels=True, name="images"):
    rng = np.random.default_rng(1)
    x = rng.random((n, int(np.prod(shape))), dtype="float32")
    y = np.arange(n) % 3 if labels else None
    return Dataset(name, x, y, x, y, shape)


def page_of(model, data):
    return explore.page(model, data, {}, {"beta": BETA})


def small_model(**options):
    return nv.VAE(20, (7, 6), 2, **options)


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """A run folder, in a working directory with a space in its name."""
    folder = tmp_path / "my work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setattr(figures, "save_all", lambda *arguments: [])
    images = np.random.default_rng(0).integers(0, 256, (40, 5, 4), dtype=np.uint8)
    np.savez("images.npz", images=images, labels=np.arange(40) % 3)
    options = ["--data", "images.npz", "--hidden", "7", "--latent", "2", "--epochs", "1"]
    assert commands.main(["train", *options, "--out", "run 1"]) == 0
    assert commands.main(["train", *options, "--out", "ae", "--model", "ae"]) == 0
    capsys.readouterr()
    return folder / "run 1"


def test_the_command_writes_one_page_and_says_what_is_in_it(run, capsys):
    assert commands.main(["explore", "run 1"]) == 0
    out = capsys.readouterr().out
    assert "explore.html: 0.1 MB, with 4 test images" in out
    assert "half precision" in out
    first = (run / "explore.html").read_bytes()
    assert commands.main(["explore", "run 1", "--html", "other.html"]) == 0
    assert Path("other.html").read_bytes() == first


def test_the_page_refers_to_nothing_outside_itself(run):
    commands.main(["explore", "run 1"])
    text = (run / "explore.html").read_text(encoding="utf-8")
    assert "default-src 'none'" in text
    assert "unsafe" not in text
    assert not re.search(r"https?://|\bsrc=|@import|url\(|fetch\(|XMLHttp|WebSocket|import\(", text)
    assert re.findall(r'href="([^"]*)"', text) == ["data:,"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nowhere"], "not a run folder"),
        (["ae"], "an autoencoder"),
        (["run 1", "--html", "page.txt"], "ends in .html"),
        (["run 1", "--html", "nowhere/page.html"], "No such file"),
        (["run 1", "--html", "taken.html"], "directory"),
    ],
)
def test_what_it_can_not_do_costs_one_sentence_and_leaves_nothing(run, capsys, arguments, says):
    Path("taken.html").mkdir()
    before = sorted(run.parent.rglob("*"))
    try:
        code = commands.main(["explore", *arguments])
    except SystemExit as stopped:  # argparse's way
        code = stopped.code
    out, err = capsys.readouterr()
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert says in err
    assert sorted(run.parent.rglob("*")) == before


def test_where_the_makers_images_lie_is_not_published(tmp_path):
    data = data_set((5, 4), name=str(tmp_path / "mine.npz"))
    made = page_of(small_model(), data).html
    assert "of mine.npz, 20-7-6-2 and back" in made
    assert tmp_path.name not in made


@pytest.mark.parametrize(
    ("options", "fit", "says"),
    [
        ({}, {"beta": 4.0, "schedule": "linear"}, "with beta 4 (linear schedule)."),
        (
            {"likelihood": "gaussian", "sigma": 0.5},
            {"beta": 1.0, "free_bits": 0.25},
            "with sigma 0.5, trained for 0 epochs with beta 1 and 0.25 nats free",
        ),
        (
            {},
            {"beta": 1.0, "objective": "iwae", "n_samples": 5},
            "with the importance-weighted bound of 5 samples.",
        ),
    ],
)
def test_the_page_says_what_was_trained_and_how(options, fit, says):
    made = explore.page(small_model(**options), data_set((5, 4)), {}, fit).html
    assert says in made


def test_the_elbo_in_the_heading_is_minus_the_validation_loss_per_test_image():
    history = {"epoch": [1, 2], "val_reconstruction": [9.0, 7.5], "val_kl": [1.0, 2.25]}
    made = explore.page(small_model(), data_set((5, 4)), history, {"beta": 1.0}).html
    assert "trained for 2 epochs with beta 1, elbo −9.8 nats per test image" in made


def test_the_colophon_counts_what_was_compared_and_rounds_up():
    model, data = small_model(), data_set((5, 4), n=6)
    difference = page_of(model, data).difference
    says = explore.colophon(model, data, "float16", 0.00044, n_test=6)
    assert "no pixel of 200 samples and 6 reconstructions by more than 0.0005" in says
    assert 0 < difference <= float(explore.at_most(difference)) < 10 * difference
    assert [explore.at_most(value) for value in (0, 2.1, 30, 9.5e-5)] == ["0", "3", "30", "0.0001"]


@pytest.mark.parametrize("bias", [800.0, 1e6, -np.inf])
def test_a_run_that_has_diverged_makes_no_page(bias):
    model = small_model()
    model.params["fc_logvar.bias"] += bias
    with pytest.raises(nv.validation.InputError, match="the run has diverged"):
        page_of(model, data_set((5, 4)))


def test_rounding_is_judged_by_the_range_of_the_pixels():
    model, data = small_model(likelihood="gaussian"), data_set((5, 4))
    made = page_of(model, data)
    for scale in (1e-3, 1e5):
        pixels = Dataset(**{**vars(data), "x_test": data.x_test * scale})
        other = small_model(likelihood="gaussian")
        other.params["encoder.0.weight"] /= scale
        other.params["decoder.4.weight"] *= scale
        other.params["decoder.4.bias"] *= scale
        assert page_of(other, pixels).difference <= explore.PIXEL_TOLERANCE * scale
    assert made.precision == "float16"


def test_reconstructions_too_decide_how_far_weights_are_rounded():
    model, x = nv.VAE(20, (), 2, "gaussian", dtype="float64"), data_set((5, 4)).x_test
    model.params["fc_mu.weight"] *= 1e4  # codes of some thousands, and so their rounding errors
    model.params["decoder.0.weight"] *= 1e-2
    z = np.random.default_rng(0).standard_normal((100, 2))
    coarse = explore.rounded(model, "float16")
    assert np.abs(coarse.decode(z) - model.decode(z)).max() < explore.PIXEL_TOLERANCE
    assert explore.smallest_precision(model, x, 1.0)[0] == "float32"


def test_the_map_reaches_to_nearly_all_codes_and_to_4_at_least():
    model, data = small_model(), data_set((5, 4), n=900)
    narrow = page_of(model, data).html
    model.params["fc_mu.weight"] *= 60
    wide = page_of(model, data).html
    half = [float(re.search(r'"half":([\d.]+)', made)[1]) for made in (narrow, wide)]
    largest = np.abs(model.encode(data.x_test)[0])
    assert half[0] == 4
    assert np.quantile(largest, 0.998) < half[1] < 1.1 * largest.max()


@pytest.mark.parametrize("likelihood", ["gaussian", "gaussian-optimal", "continuous-bernoulli"])
def test_each_likelihoods_own_operations_are_shown(likelihood):
    operations = explore.lines(likelihood)["operations"]
    pair = "gaussian" if likelihood.startswith("gaussian") else "continuous_bernoulli"
    assert {f"{pair}_forward", f"{pair}_backward"} <= set(operations)


def test_a_file_name_that_is_not_text_can_be_shown():
    assert "of im?.npz, " in page_of(small_model(), data_set((5, 4), name="im\udcff.npz")).html


def test_an_untrained_optimal_gaussian_has_no_sigma_to_put_in_the_page():
    model = small_model(likelihood="gaussian-optimal")
    with pytest.raises(nv.validation.InputError, match="no sigma yet"):
        page_of(model, data_set((5, 4)))


def test_names_and_labels_can_not_break_out_of_the_page():
    evil = "</script><script>alert(1)</script>"
    data = data_set((5, 4), name=evil)
    data = Dataset(**{**vars(data), "y_test": np.array([evil, "b"] * 20)})
    made = page_of(small_model(), data).html
    harmless = page_of(small_model(), data_set((5, 4))).html
    assert made.count("<script") == harmless.count("<script")
    assert made.count("</script") == harmless.count("</script")


@pytest.mark.parametrize("weight", [300.0, 1e6])
def test_weights_too_large_for_half_precision_are_kept_in_single(weight):
    model, data = small_model(), data_set((5, 4))
    model.params["decoder.4.weight"] *= weight
    made = page_of(model, data)
    assert made.precision == "float32"
    assert made.difference <= explore.PIXEL_TOLERANCE
    assert "single precision" in made.html


def test_the_lines_shown_are_those_of_the_model_and_in_the_order_of_the_pages_own():
    shown = explore.lines("bernoulli")
    forward = ["enc", "mu", "logvar", "z", "dec", "logits", "nll", "kl"]
    assert [line["names"][0] for line in shown["forward"]] == forward
    assert "dkl * mu" in shown["operations"]["kl_backward"]
    source = explore.text("vae.js")
    for group in ("forward", "backward"):
        for function in dict.fromkeys(line["function"] for line in shown[group]):
            body = re.search(rf"^  {function}\(.*?^  }}", source, flags=re.M | re.S)[0]
            ours = [name for names in re.findall(r"const (\[.*?\]|\w+) =", body)
                    for name in re.findall(r"\w+", names)]  # fmt: skip
            theirs = [name for line in shown[group] if line["function"] == function
                      for name in line["names"]]  # fmt: skip
            both = set(ours) & set(theirs)
            assert len(both) >= 2, function
            assert [n for n in ours if n in both] == [n for n in theirs if n in both]


# In a browser.


def chromium():
    """The system's Chromium, or None."""
    return next(filter(None, map(shutil.which, CHROMIUM)), None)


@pytest.fixture(scope="module")
def browser():
    reason = "playwright is not installed (the extra `browser`)"
    sync_api = pytest.importorskip("playwright.sync_api", reason=reason)
    if chromium() is None:
        # A reader may have none; .ci/run tries to install one. The tests above need none.
        pytest.skip("no Chromium found (for example: apt-get install chromium)")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium())
        yield browser
        browser.close()


@contextmanager
def opened(browser, path, width=1000, **options):
    """The page, from the file system with the network cut; fails on any error or request."""
    context = browser.new_context(viewport={"width": width, "height": 800}, offline=True, **options)
    page, said, requests = context.new_page(), [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(path.as_uri())
    yield page
    context.close()
    assert said == []
    assert [url for url in requests if url != "data:,"] == [path.as_uri()]


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Pages by name: (path, the model that the page's own arithmetic should equal, its data)."""
    folder, made = tmp_path_factory.mktemp("pages"), {}

    def build(name, model, data):
        if name not in made:
            page = page_of(model, data)
            path = folder / f"{name}.html"
            path.write_text(page.html, encoding="utf-8")
            made[name] = path, explore.rounded(model, page.precision), data
        return made[name]

    return build


def digits(n=60):
    data = nv.load_dataset("mnist10k")
    few = {key: getattr(data, key)[:n] for key in ("x_train", "y_train", "x_test", "y_test")}
    return Dataset(**{**vars(data), **few})


@pytest.fixture
def two(browser, files):
    """A small model of digits with two latents, in a page of its own."""
    model = nv.VAE(784, (12,), 2, seed=3)
    model.params["fc_logvar.bias"] -= 3
    path, rounded, _ = files("two", model, digits())
    with opened(browser, path) as page:
        yield page, rounded


@pytest.fixture
def many(browser, files):
    """The same with eleven latents."""
    path, rounded, _ = files("many", nv.VAE(784, (12,), 11, "bernoulli", "tanh"), digits())
    with opened(browser, path) as page:
        yield page, rounded


def array(page, expression):
    return np.array(page.evaluate(f"Array.from({expression})"))


def canvas(page, selector):
    """Greys (D,) of a canvas, from 0 to 255."""
    return np.array(
        page.evaluate(
            "(selector) => { const c = document.querySelector(selector);"
            "const { data } = c.getContext('2d').getImageData(0, 0, c.width, c.height);"
            "return Array.from(data).filter((_, i) => i % 4 === 0) }",
            selector,
        )
    )


def wait_until(page, expression):
    """Not `wait_for_function`, which needs the eval that the page's own policy forbids."""
    for _ in range(6000):  # two minutes and more: the machine may be busy
        if page.evaluate(expression):
            return
        page.wait_for_timeout(20)
    raise AssertionError(f"still not so: {expression}")


def shown(page, selector):
    return float(page.inner_text(selector).replace("−", "-"))


def gradients(model, x, eps, beta, mu, logvar):
    """What VAE.backward computes at any mu and logvar (L,): pulls of both terms, by name."""
    mu, logvar, eps = mu[np.newaxis], logvar[np.newaxis], eps[:, np.newaxis]
    z = latent.reparameterize_forward(mu, logvar, eps)
    dec = trunk_forward(z, model.decoder, model.activation)
    logits = layers.dense_forward(dec[-1], *model.output)
    t = SimpleNamespace(x=x[np.newaxis], dec=dec, logits=logits)
    dz, _ = model.decoder_backward(np.full((len(eps), 1), 1 / len(eps)), t)
    dmu_z, dlogvar_z = latent.reparameterize_backward(dz, logvar, eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(np.array([beta]), mu, logvar)
    nll, kl = model.likelihood.forward(logits, t.x), latent.kl_forward(mu, logvar)
    named = {"dmu_z": dmu_z, "dlogvar_z": dlogvar_z, "dmu_kl": dmu_kl, "dlogvar_kl": dlogvar_kl}
    return {**{name: value[0] for name, value in named.items()}, "nll": nll[:, 0], "kl": kl}


def chapter():
    return nv.VAE(n_latent=20), nv.load_dataset("mnist10k")


def optimal():
    model = nv.VAE(20, (6,), 2, "gaussian-optimal", dtype="float64")
    model.likelihood = families.OptimalGaussian(0.3)
    return model, data_set((5, 4))


MODELS = {
    "gaussian-optimal": optimal,
    "the chapter's": chapter,
    "tanh, colours, gaussian": lambda: (
        nv.VAE(72, (9,), 3, "gaussian", "tanh", sigma=0.4),
        data_set((6, 4, 3)),
    ),
    "linear, one latent, continuous": lambda: (
        nv.VAE(15, (), 1, "continuous-bernoulli", dtype="float64"),
        data_set((3, 5), labels=False),
    ),
    "three hidden layers": lambda: (nv.VAE(20, (9, 8, 7), 2), data_set((5, 4, 1))),
}


@pytest.mark.parametrize("name", MODELS)
def test_pixels_codes_and_gradients_at_100_points_are_numpys(browser, files, name):
    exact, data = MODELS[name]()
    path, model, _ = files(name, exact, data)
    rng = np.random.default_rng(0)
    z, mu, logvar = rng.standard_normal((3, 100, model.n_latent))
    eps = rng.standard_normal((100, 3, model.n_latent))
    x = data.x_test[np.arange(100) % len(data.x_test)].astype("float64")
    with opened(browser, path) as page:
        there = page.evaluate(
            """({ z, mu, logvar, eps, x, beta }) => z.map((_, i) => {
              const of = (values) => Float64Array.from(values);
              const q = { mu: of(mu[i]), logvar: of(logvar[i]) };
              const trace = vae.forward(of(x[i]), of(eps[i].flat()), beta, q);
              const named = { ...trace, ...vae.backward(trace), pixels: vae.decode(of(z[i])) };
              const encoded = vae.encode(of(x[i]));
              const kept = ["pixels", "nll", "dmu_z", "dlogvar_z", "dmu_kl", "dlogvar_kl"];
              return { kl: [named.kl], mu: [...encoded.mu], logvar: [...encoded.logvar],
                ...Object.fromEntries(kept.map((name) => [name, [...named[name]]])) };
            })""",
            {"z": z.tolist(), "mu": mu.tolist(), "logvar": logvar.tolist(), "eps": eps.tolist(),
             "x": x.tolist(), "beta": BETA},
        )  # fmt: skip
    for i, values in enumerate(there):
        expected = gradients(model, x[i], eps[i], BETA, mu[i], logvar[i])
        expected["mu"], expected["logvar"] = (value[0] for value in model.encode(x[i : i + 1]))
        expected["pixels"] = model.decode(z[i])
        for key, value in expected.items():
            apart = np.linalg.norm(np.array(values[key]) - value)
            # Measured 1e-13 and less; 1e-4 is promised.
            assert apart <= 1e-10 * max(1, np.linalg.norm(value)), key
        assert np.abs(values["pixels"] - exact.decode(z[i])).max() <= explore.PIXEL_TOLERANCE


def test_the_chapters_page_is_of_sensible_size_and_a_frame_takes_under_16_ms(browser, files):
    path, _, _ = files("the chapter's", *chapter())
    assert path.stat().st_size <= 3_500_000
    with opened(browser, path) as page:
        times = page.evaluate(
            """() => Array.from({ length: 60 }, () => {
              const began = performance.now();
              move_z(randn(L)); // decode, paint, and all sliders
              return performance.now() - began;
            })"""
        )
    assert np.median(times) < 16


def test_the_map_is_dragged_and_walked_by_keys_and_the_image_is_decoded_live(two):
    page, model = two
    box = page.locator("#map").bounding_box()
    half = page.evaluate("map.half")
    page.mouse.move(box["x"] + 0.5 * box["width"], box["y"] + 0.5 * box["height"])
    page.mouse.down()
    page.mouse.move(box["x"] + 0.7 * box["width"], box["y"] + 0.4 * box["height"], steps=4)
    page.mouse.up()
    np.testing.assert_allclose(array(page, "state.z"), [0.4 * half, 0.2 * half], atol=0.02)
    page.focus("#map")
    before = array(page, "state.z")
    for key in ("ArrowRight", "ArrowRight", "ArrowDown", "Shift+ArrowLeft"):
        page.keyboard.press(key)
    z = array(page, "state.z")
    np.testing.assert_allclose(z - before, [0.2 - 0.5, -0.1])
    assert np.abs(canvas(page, "#decoded") - 255 * model.decode(z)).max() <= 1
    assert f"({z[0]:.2f}, {z[1]:.2f})".replace("-", "−") in page.inner_text("#z-caption")


def test_the_manifold_behind_the_map_is_upright_and_each_tile_is_decoded_at_its_middle(two):
    page, model = two
    page.check("input[value=manifold]")
    wait_until(page, "manifold_rows === 24")
    half = page.evaluate("map.half")
    picture = page.evaluate("""() => {
      const { width, height } = manifold;
      const { data } = manifold.getContext("2d").getImageData(0, 0, width, height);
      return Array.from(data).filter((_, i) => i % 4 === 0);
    }""")
    tiles = np.reshape(picture, (24, 28, 24, 28))
    for row, column in ((0, 0), (3, 20), (23, 7)):
        z = [(2 * (column + 0.5) / 24 - 1) * half, (1 - 2 * (row + 0.5) / 24) * half]
        expected = 255 * model.decode(np.array(z)).reshape(28, 28)
        assert np.abs(tiles[row, :, column] - expected).max() <= 1


def test_the_density_behind_the_map_is_upright_and_darkest_where_it_is_largest(two):
    page, _ = two
    ink = page.evaluate("""() => {
      const picture = density_picture();
      const { data } = picture.getContext("2d").getImageData(0, 0, n_cells, n_cells);
      return Array.from(data).filter((_, i) => i % 4 === 3);
    }""")
    n = page.evaluate("n_cells")
    log_q = array(page, "log_q").reshape(n, n)[::-1]  # the first row of a picture is at the top
    expected = 255 * 0.85 * np.exp((log_q - log_q.max()) / 2)
    np.testing.assert_allclose(np.reshape(ink, (n, n)), expected, atol=1)
    before = page.locator("#map").screenshot()
    page.check("input[value=density]")
    assert page.locator("#map").screenshot() != before


def test_bars_of_mu_and_sigma_stand_where_they_belong_from_minus_4_to_4(two):
    page, _ = two
    page.evaluate("set_q({ mu: Float64Array.of(-2, 1), logvar: Float64Array.of(0, -2) })")
    for row, (mu, sigma) in enumerate([(-2, 1), (1, np.exp(-1))]):
        bar = page.locator("#dimensions .bar > div").nth(row)
        box = bar.bounding_box()
        drawn = bar.locator("b").bounding_box()
        left, right = drawn["x"] - box["x"], drawn["x"] + drawn["width"] - box["x"]
        expected = np.array([mu - sigma + 4, mu + sigma + 4]) / 8 * box["width"]
        np.testing.assert_allclose([left, right], expected, atol=1)


@pytest.mark.parametrize("narrow", [3, 9])
def test_the_density_is_the_average_in_each_cell_of_training_and_test_images(narrow):
    model, data = nv.VAE(784, (12,), 2, seed=3), digits()
    model.params["fc_logvar.bias"] -= narrow  # at 9, a sigma is an eighth of a cell
    mu, logvar = model.encode(np.concatenate([data.x_test, data.x_train]))
    q = explore.aggregate_posterior(model, np.concatenate([data.x_test, data.x_train]), 4.0)
    n = explore.DENSITY_CELLS
    cell, finer = 8 / n, 40
    assert q.sum() * cell**2 == pytest.approx(1, abs=1e-6)  # all is within
    column, row = ((mu[5] + 4) / cell).astype(int)  # where there is something
    points = (np.arange(finer) + 0.5) / finer * cell
    z = np.stack(np.meshgrid(column * cell - 4 + points, row * cell - 4 + points), axis=-1)
    square = (z[..., np.newaxis, :] - mu) ** 2 / np.exp(logvar) + logvar
    each = np.exp(-square.sum(axis=-1) / 2) / (2 * np.pi)
    assert q[row, column] == pytest.approx(each.mean(), rel=1e-3)


def test_the_caption_compares_the_density_with_the_prior_and_says_of_how_many_images(two):
    page, model = two
    data = digits()
    mu, logvar = model.encode(np.concatenate([data.x_test, data.x_train]))
    half = page.evaluate("map.half")
    grid = explore.aggregate_posterior(model, np.concatenate([data.x_test, data.x_train]), half)
    middles = (np.arange(len(grid)) + 0.5) / len(grid) * 2 * half - half
    for i, j in ((40, 50), (60, 37), (47, 48)):
        there = page.evaluate("(z) => density(z)", [middles[i], middles[j]])
        assert there == pytest.approx(grid[j, i], rel=0.01, abs=1e-20)
    z = mu.mean(axis=0).astype("float64")
    page.evaluate("(z) => move_z(z)", z.tolist())
    each = np.exp(-((z - mu) ** 2 / np.exp(logvar) + logvar).sum(axis=1) / 2) / (2 * np.pi)
    ratio = each.mean() / (np.exp(-(z @ z) / 2) / (2 * np.pi))
    says = page.inner_text("#z-caption")
    assert float(re.search(r"is ([\d.]+) times", says)[1]) == pytest.approx(ratio, rel=0.05)
    assert "hole" not in says
    assert says.endswith("from 60 test and 60 training images")
    page.evaluate("move_z([-1.7, 1.7])")
    assert page.inner_text("#z-caption").endswith(
        "a hole, with few of 60 test and 60 training images"
    )
    page.evaluate("move_z([-3.5, 3.5])")
    assert page.inner_text("#z-caption").endswith(
        "so far out stand few of 60 test and 60 training images"
    )
    page.evaluate("move_z([0, 9])")
    assert page.inner_text("#z-caption").endswith("beyond the map")


def test_sliders_stand_by_kl_and_move_their_dimension(many):
    page, model = many
    kl = page.evaluate("about.kl")
    np.testing.assert_allclose(kl, collapse.latent_use(model, digits().x_test).kl, atol=2e-3)
    order = page.evaluate("order")
    assert [kl[l] for l in order] == sorted(kl, reverse=True)  # noqa: E741
    page.focus("#sliders input")
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    z = array(page, "state.z")
    assert np.flatnonzero(z).tolist() == [order[0]]
    assert z[order[0]] == pytest.approx(0.05)
    page.click("#sample")
    z = array(page, "state.z")
    assert np.abs(canvas(page, "#decoded") - 255 * model.decode(z)).max() <= 1
    page.click("#reset")
    assert not array(page, "state.z").any()


def test_interpolation_is_straight_or_spherical_between_two_chosen_images(many):
    page, model = many
    page.click("#to")
    page.click("#thumbs button:nth-child(6)")
    page.focus("#t")
    for _ in range(30):
        page.keyboard.press("ArrowRight")
    x = digits().x_test
    z0, z1 = model.encode(np.round(x[[0, 5]].astype("float64") * 255) / 255)[0]
    straight = paths.straight(z0, z1, 101)[30]
    np.testing.assert_allclose(array(page, "state.z"), straight, atol=1e-9)
    page.check("input[value=slerp]")
    round_ = paths.slerp(z0, z1, 101)[30]
    np.testing.assert_allclose(array(page, "state.z"), round_, atol=1e-9)
    assert np.abs(straight - round_).max() > 1e-3


def draw(page, points):
    page.locator("#pad").scroll_into_view_if_needed()
    box = page.locator("#pad").bounding_box()
    (x, y), *others = [(box["x"] + u * box["width"], box["y"] + v * box["height"])
                       for u, v in points]  # fmt: skip
    page.mouse.move(x, y)
    page.mouse.down()
    for x, y in others:
        page.mouse.move(x, y, steps=3)
    page.mouse.up()


def test_a_dot_is_ink_and_a_stroke_can_be_undone(many):
    page, _ = many
    page.click("#undo")
    page.click("#clear")
    assert page.inner_text("#x-caption").startswith("test image 0")  # which was not drawn
    page.locator("#pad").click()
    assert page.inner_text("#x-caption") == "your drawing"
    assert array(page, "state.x").sum() > 1
    draw(page, SEVEN)
    assert page.evaluate("state.strokes.length") == 2
    page.click("#undo")
    page.click("#undo")
    assert page.inner_text("#x-caption") == "nothing drawn yet"
    assert array(page, "state.x").sum() == 0


SEVEN = [(0.2, 0.1), (0.5, 0.1), (0.3, 0.5)]


def test_a_drawn_digit_is_centred_encoded_and_its_elbo_is_numpys(many):
    page, model = many
    draw(page, SEVEN)
    x = array(page, "state.x")
    image = x.reshape(28, 28)
    rows = np.flatnonzero((image > 0.5).any(axis=1))
    assert 18 <= rows[-1] - rows[0] + 1 <= 20  # MNIST's box
    middle = np.arange(28) + 0.5
    assert (image * middle).sum() / image.sum() == pytest.approx(14, abs=0.1)
    assert (image.T * middle).sum() / image.sum() == pytest.approx(14, abs=0.1)
    mu, logvar = (value[0] for value in model.encode(x[np.newaxis]))
    np.testing.assert_allclose(array(page, "state.encoded.mu"), mu, rtol=1e-9, atol=1e-9)
    np.testing.assert_allclose(array(page, "state.encoded.logvar"), logvar, rtol=1e-9, atol=1e-9)
    page.click("#new-eps")
    eps = array(page, "state.eps").reshape(8, -1)
    exact = gradients(model, x, eps, BETA, mu, logvar)
    assert shown(page, "#nll") == pytest.approx(exact["nll"].mean(), abs=0.006)
    assert shown(page, "#kl") == pytest.approx(exact["kl"], abs=0.006)
    assert shown(page, "#elbo") == pytest.approx(-exact["nll"].mean() - exact["kl"], abs=0.006)
    wait_until(page, "$('log-p').textContent !== '…'")
    eps_64 = array(page, "normals(1)(64 * L)").reshape(64, -1)
    other = gradients(model, x, eps_64, BETA, mu, logvar)
    z = latent.reparameterize_forward(mu, logvar, eps_64)
    log_w = -other["nll"] - objectives.sampled_kl_forward(z, eps_64, logvar)
    assert shown(page, "#log-p") == pytest.approx(np.log(np.exp(log_w).mean()), abs=0.06)
    z = latent.reparameterize_forward(mu, logvar, eps)
    sample = canvas(page, "#samples canvas:nth-child(3)")
    assert np.abs(sample - 255 * model.decode(z[2])).max() <= 1


def test_the_pulls_shown_are_minus_the_gradients_and_beta_weighs_one_of_them(two):
    page, model = two
    draw(page, SEVEN)
    page.locator("#tug").scroll_into_view_if_needed()
    box = page.locator("#tug").bounding_box()
    page.mouse.click(box["x"] + 0.6 * box["width"], box["y"] + 0.3 * box["height"])
    page.focus("#beta")
    page.keyboard.press("ArrowRight")
    beta = page.evaluate("state.beta")
    assert beta == 1  # the next after 0.5
    mu, logvar, x = (array(page, f"state.{name}") for name in ("q.mu", "q.logvar", "x"))
    half = page.evaluate("tug.half")
    np.testing.assert_allclose(mu, [0.2 * half, 0.4 * half], atol=0.02)
    exact = gradients(model, x, array(page, "state.eps").reshape(-1, 2), beta, mu, logvar)
    cells = page.locator("#pulls td").all_inner_texts()
    table = np.array([float(cell.replace("−", "-")) for cell in cells]).reshape(4, 3)
    for row, (l, name) in zip(table, [(0, "mu"), (0, "logvar"), (1, "mu"), (1, "logvar")],  # noqa: E741
                              strict=True):  # fmt: skip
        both = -exact[f"d{name}_z"][l], -exact[f"d{name}_kl"][l]
        np.testing.assert_allclose(row, [*both, sum(both)], atol=0.006)
    lines = page.inner_text("#backward").replace("−", "-")
    assert f"dmu_z[l=0] = {exact['dmu_z'][0]:.3f}" in lines
    assert f"dlogvar_kl[l=0] = {exact['dlogvar_kl'][0]:.3f}" in lines
    page.select_option("#shown", "1")
    assert page.is_visible("#by-hand")
    lines = page.inner_text("#backward").replace("−", "-")
    assert f"dmu_z[l=1] = {exact['dmu_z'][1]:.3f}" in lines


def test_let_go_the_sum_of_the_pulls_takes_mu_downhill_and_back_brings_it_home(two):
    page, model = two
    page.evaluate("move_mu([2.5, 2.5])")
    before = page.evaluate("mean(state.trace.nll) + state.beta * state.trace.kl")
    page.focus("#let-go")
    page.keyboard.press("Enter")
    wait_until(page, "letting_go < most_steps - 2")
    page.keyboard.press("Enter")
    wait_until(page, "letting_go === 0")
    assert page.inner_text("#let-go").startswith("let go")
    assert page.evaluate("mean(state.trace.nll) + state.beta * state.trace.kl") < before
    wait_until(page, "$('compared').textContent.includes('64 other eps')")
    eps = array(page, "normals(1)(128)").reshape(64, 2)
    x = array(page, "state.x")
    losses = []
    for q in ("q", "encoded"):
        mu, logvar = array(page, f"state.{q}.mu"), array(page, f"state.{q}.logvar")
        exact = gradients(model, x, eps, BETA, mu, logvar)
        losses.append(exact["nll"].mean() + BETA * float(exact["kl"][0]))
    says = re.findall(r"(?:is|own,) (-?[\d.]+\d)", page.inner_text("#compared").replace("−", "-"))
    assert len(says) == 2
    np.testing.assert_allclose([float(figure) for figure in says], losses, atol=0.006)
    page.click("#back")
    assert page.inner_text("#moved") == page.inner_text("#compared") == ""
    assert not page.is_visible("#by-hand")
    np.testing.assert_array_equal(array(page, "state.q.mu"), array(page, "state.encoded.mu"))


def test_where_it_comes_to_rest_the_page_says_what_is_left_and_whether_others_would_agree(two):
    page, _ = two
    page.emulate_media(reduced_motion="reduce")  # it ends at once
    page.click("#tasks button[data-k='1']")
    assert page.evaluate("[state.beta, state.trace.nll.length, moved()]") == [1, 1, False]
    page.click("#let-go")
    wait_until(page, "$('compared').textContent !== ''")
    says = page.inner_text("#compared")
    here, own = page.evaluate(
        "[state.q, state.encoded].map((q) =>loss(vae.forward(state.x, state.eps, state.beta, q)))"
    )
    assert (
        f"your eps (K = 1) the loss went from {own:.2f}, at the encoder's own, to {here:.2f}"
        in says
    )
    assert here < own
    fitted = "q was fitted to your eps, not to others"
    assert fitted in page.evaluate("compared(100, 100.5)")
    assert fitted not in page.evaluate("compared(100, 99.5)")
    page.click("#new-eps-too")
    assert page.inner_text("#compared") == ""
    # Pretended ends, with a sum that is not 0.
    left = page.evaluate("set_q(state.encoded); move_mu([2.9, -2.9]); norm(state.grads.dmu)")
    for end, sentence in {
        "last step": "After 300 steps it still fell",
        "flat": "sigma is so small",
        "rest": "at a kink of a ReLU",
    }.items():
        says = page.evaluate(f"came_to = '{end}'; compared(1, 1)")
        assert sentence in says
        assert f"{left:.2f} is left of the sum on mu" in says
        assert "another, deeper valley" in says
    says = page.evaluate("came_to = 'flat'; state.grads.dmu.fill(0.001); compared(1, 1)")
    assert "The pulls on mu balance." in says


def test_a_pointer_that_leaves_a_plane_and_keys_at_its_edge_stay_on_it(two):
    page, _ = two
    for plane, at in (("map", "state.z"), ("tug", "state.q.mu")):
        page.locator(f"#{plane}").scroll_into_view_if_needed()
        box = page.locator(f"#{plane}").bounding_box()
        page.mouse.move(box["x"] + 0.5 * box["width"], box["y"] + 0.5 * box["height"])
        page.mouse.down()
        page.mouse.move(box["x"] + 1.5 * box["width"], box["y"] - 30, steps=3)
        page.mouse.up()
        half = page.evaluate(f"{plane}.half")
        np.testing.assert_allclose(array(page, at), [half, half])
        page.press(f"#{plane}", "Shift+ArrowRight")
        np.testing.assert_allclose(array(page, at), [half, half])


def test_a_step_goes_along_the_natural_gradient_and_at_once_is_the_same_steps(two):
    page, _ = two
    start = "set_q(state.encoded); move_mu([1.5, 0.5]); rate = 0.2"
    q, grads, after = page.evaluate(f"""() => {{
      {start};
      const before = structuredClone([state.q, state.grads]);
      step_along_sum();
      return [...before, state.q].map((values) =>
        Object.fromEntries(["mu", "logvar", "dmu", "dlogvar"].filter((name) => values[name])
          .map((name) => [name, [...values[name]]])));
    }}""")
    step = {name: np.subtract(after[name], q[name]) for name in ("mu", "logvar")}
    rate = page.evaluate("rate")
    np.testing.assert_allclose(step["mu"], -rate * np.exp(q["logvar"]) * grads["dmu"])
    expected = np.clip(2 * rate * np.array(grads["dlogvar"]), -0.5, 0.5)
    np.testing.assert_allclose(step["logvar"], -expected)
    page.evaluate(
        f"{start}; for (let i = 0; i < most_steps && step_along_sum(); i++) renew_trace()"
    )
    ends = array(page, "state.q.mu")
    page.emulate_media(reduced_motion="reduce")
    page.evaluate(f"{start}; let_go()")
    np.testing.assert_array_equal(array(page, "state.q.mu"), ends)


@pytest.mark.parametrize("beta", [0.5, 4])
def test_let_go_the_loss_of_one_sample_falls_with_each_step(two, beta):
    page, _ = two
    page.select_option("#K", "1")
    for image in range(6):
        losses = page.evaluate(
            """([i, beta]) => {
              state.beta = beta;
              set_image(image(i), "");
              new_eps();
              move_mu([2, -2]);
              rate = 0.2;
              const losses = [loss(state.trace)];
              for (let step = 0; step < most_steps && step_along_sum(); step++) {
                show_posterior();
                losses.push(loss(state.trace));
              }
              return losses;
            }""",
            [image, beta],
        )
        assert np.isfinite(losses).all()
        assert len(losses) > 2
        assert (np.diff(losses) < 0).all()


def test_who_wants_less_motion_sees_where_it_ends_at_once_and_right_clicks_draw_nothing(two):
    page, _ = two
    page.emulate_media(reduced_motion="reduce")
    page.evaluate("move_mu([2.5, 2.5])")
    before = page.evaluate("loss(state.trace)")
    after = page.evaluate("let_go() || [letting_go, loss(state.trace)]")
    assert after[0] == 0
    assert after[1] < before
    page.click("#pad", button="right")
    assert page.evaluate("state.strokes.length") == 0


def test_who_takes_hold_by_keys_sliders_or_another_image_stops_what_was_let_go(two):
    page, _ = two
    for hold in (
        lambda: page.press("#tug", "ArrowLeft"),
        lambda: page.press("#posterior input", "ArrowLeft"),
        lambda: page.press("#beta", "ArrowLeft"),
        lambda: page.evaluate("set_image(image(1), '')"),
        lambda: page.click("#new-eps"),
    ):
        page.evaluate("move_mu([2.5, 2.5])")
        # Frames are held back, so that it is the reader who stops it.
        page.evaluate("window.requestAnimationFrame = () => {}; let_go()")
        assert page.evaluate("letting_go") > 0
        hold()
        assert page.evaluate("letting_go") == 0
        assert page.inner_text("#let-go").startswith("let go")


def test_keys_alone_reach_all_draw_choose_an_image_and_open_a_line(many):
    page, _ = many
    wanted = page.evaluate(
        "[...document.querySelectorAll('canvas[tabindex], button, select, input, summary')]"
        ".filter((node) => node.checkVisibility() && !node.disabled"
        " && (node.type !== 'radio' || node.checked)).length"
    )
    reached = set()
    for _ in range(wanted + 20):
        page.keyboard.press("Tab")
        reached.add(page.evaluate(
            "[...document.querySelectorAll('canvas[tabindex], button, select, input, summary')]"
            ".indexOf(document.activeElement)"
        ))  # fmt: skip
    assert len(reached - {-1}) == wanted
    page.focus("#pad")
    for key in ("Space", *["ArrowDown"] * 6, "Space", "ArrowLeft"):
        page.keyboard.press(key)
    assert [len(stroke) for stroke in page.evaluate("state.strokes")] == [7]
    assert array(page, "state.x").max() > 0.9
    page.focus("#choose")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")  # from "close" to the first image
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.inner_text("#x-caption").startswith("test image 1")
    page.focus("#backward summary")
    page.keyboard.press("Enter")
    assert "return" in page.inner_text("#backward details[open] pre")


@pytest.mark.parametrize("name", ["two", "many"])
def test_nothing_sticks_out_at_a_phones_width_and_dark_is_dark(name, request):
    page, _ = request.getfixturevalue(name)
    paper, pictures = set(), set()
    for width, scheme in ((320, "light"), (375, "dark"), (1280, "light"), (1280, "dark")):
        page.set_viewport_size({"width": width, "height": 700})
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate("document.documentElement.scrollWidth") == width
        paper.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        pictures.add(page.locator("#tug").screenshot())
    assert len(paper) == 2
    assert len(pictures) == 4


def test_a_change_to_dark_draws_all_planes_anew(browser, files, two):
    page, _ = two
    pictures = "['map', 'tug', 'close'].map((id) => $(id).toDataURL())"
    light = page.evaluate(pictures)
    page.emulate_media(color_scheme="dark")
    wait_until(page, f"{pictures}.every((now, i) => now !== {light}[i])".replace("'", '"'))
    path, _, _ = files("two", None, None)
    with opened(browser, path, color_scheme="dark") as dark:
        assert dark.evaluate(pictures) == page.evaluate(pictures)


def test_a_finger_draws_too(browser, files, two):
    path, _, _ = files("two", None, None)
    with opened(browser, path, 375, has_touch=True, is_mobile=True) as page:
        page.locator("#pad").scroll_into_view_if_needed()
        page.tap("#pad")
        assert page.evaluate("state.strokes.length") == 1
        page.click("#clear")
        assert page.inner_text("#x-caption") == "nothing drawn yet"


def test_each_arrow_and_ellipse_goes_the_way_of_minus_its_gradient(two):
    page, _ = two
    page.evaluate("set_q({ mu: Float64Array.of(1.5, -2), logvar: Float64Array.of(-1, -5) })")
    drawn = page.evaluate("""() => {
      const seen = { arrow: [], ellipse: [] }, kept = {};
      for (const name of Object.keys(seen)) {
        kept[name] = Plane.prototype[name];
        Plane.prototype[name] = function (context, from, by, ...rest) {
          seen[name].push([[...from], [...by], this === close_up]);
          return kept[name].call(this, context, from, by, ...rest);
        };
      }
      show_tug();
      Object.assign(Plane.prototype, kept);
      const of = (name) => ["_z", "_kl", ""].map((term) => [...state.grads[`d${name}${term}`]]);
      const sigma = [...sigma_from(state.trace.logvar)];
      return { ...seen, mu: of("mu"), logvar: of("logvar"), sigma };
    }""")
    total, *terms = [by for _, by, _ in drawn["arrow"]]  # the sum is drawn under the two
    arrows = [*terms, total]
    assert all(start == [1.5, -2] for start, _, _ in drawn["arrow"])
    for by, gradient in zip(arrows, drawn["mu"], strict=True):
        cosine = np.dot(by, gradient) / (np.linalg.norm(by) * np.linalg.norm(gradient))
        assert cosine == pytest.approx(-1)
    np.testing.assert_allclose(np.add(*arrows[:2]), arrows[2], atol=1e-9)
    wishes = [radii for _, radii, close in drawn["ellipse"] if close][-3:]  # after the ellipse of q
    for radii, gradient in zip(wishes, drawn["logvar"], strict=True):
        assert (np.sign(np.subtract(radii, drawn["sigma"])) == -np.sign(gradient)).all()


DRAWN = """(show) => {
  const drawn = [], kept = {};
  for (const name of ["label", "dot", "ellipse", "arrow", "vertical"]) {
    kept[name] = Plane.prototype[name];
    Plane.prototype[name] = function (context, ...rest) {
      const style = name === "ellipse" ? context.strokeStyle : context.fillStyle;
      const plane = this === tug ? "tug" : this === close_up ? "close" : "map";
      const plain = rest.map((value) => value?.length !== undefined && typeof value !== "string"
        ? [...value] : value);
      drawn.push([plane, name, style, ...plain]);
      return kept[name].call(this, context, ...rest);
    };
  }
  show();
  Object.assign(Plane.prototype, kept);
  return drawn;
}"""


def drawn_by(page, show):
    """(plane, "dot" or "label" or ..., colour, arguments ...) of all that it draws."""
    return page.evaluate(f"({DRAWN})(() => {{ {show} }})")


def test_each_code_stands_on_the_map_with_its_label_in_the_colour_of_the_legend(two):
    page, model = two
    data = digits()
    mu, _ = model.encode(data.x_test)
    everything = drawn_by(page, "map_layer = null; show_map()")
    labels = [entry[2:] for entry in everything if entry[1] == "label"][: len(mu)]
    size, half = page.evaluate("[map.size, map.half]")
    x = (mu / half + 1) * size / 2
    legend = page.evaluate(
        "Object.fromEntries([...$('legend').children].map((mark) => [mark.textContent,"
        "[mark.style.backgroundColor, mark.style.color]]))"
    )
    assert sorted(legend) == sorted(str(label) for label in np.unique(data.y_test))
    for i, (style, label, across, down, *_) in enumerate(labels):
        assert label == str(data.y_test[i])
        assert across == pytest.approx(x[i, 0], abs=0.6)
        assert down - 4 == pytest.approx(size - x[i, 1], abs=0.6)
        rgb = [int(style[at : at + 2], 16) for at in (1, 3, 5)]
        background, ink = legend[label]
        assert background == "rgb({}, {}, {})".format(*rgb)
        linear = [(c / 255) ** 2.2 for c in rgb]
        light = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
        contrast = 1.05 / (light + 0.05) if ink == "rgb(255, 255, 255)" else (light + 0.05) / 0.05
        assert contrast > 4.4
    circles = [entry[3:] for entry in everything if entry[1] == "ellipse"]
    assert circles == [[[0, 0], [sigma, sigma]] for sigma in (1, 2, 3)]
    before = page.evaluate("$('map').toDataURL()")
    page.uncheck("#points")
    assert page.evaluate("$('map').toDataURL()") != before
    assert page.evaluate("image_name(2)") == f"test image 2, label {data.y_test[2]}"


def test_the_tug_of_war_shows_q_its_samples_and_the_lengths_of_its_arrows(many):
    page, _ = many
    page.evaluate("set_q({ mu: state.q.mu.map((_, l) => l / 5), logvar: state.q.logvar })")
    first = page.evaluate("state.dims")
    free = next(l for l in range(11) if l not in first)  # noqa: E741
    page.select_option("#across", str(free))
    page.select_option("#up", str(free))  # they change places
    assert page.evaluate("state.dims") == [first[1], free]
    names = ["across", "up"]
    assert [page.input_value(f"#{name}") for name in names] == [str(first[1]), str(free)]
    a, b = first[1], free
    everything = drawn_by(page, "set_dims(state.dims); show_tug()")
    mu, logvar = array(page, "state.q.mu"), array(page, "state.q.logvar")
    sigma = np.exp(logvar / 2)
    on_close = [entry for entry in everything if entry[0] == "close"]
    assert page.evaluate("close_up.centre") == pytest.approx([mu[a], mu[b]])
    z = array(page, "state.trace.z").reshape(8, 11)
    dots = [entry[3] for entry in on_close if entry[1] == "dot"]
    np.testing.assert_allclose(dots[:8], z[:, [a, b]])
    np.testing.assert_allclose(dots[8], mu[[a, b]])
    ellipse = [entry[3:] for entry in on_close if entry[1] == "ellipse"][3]  # after the prior's
    np.testing.assert_allclose(ellipse, [mu[[a, b]], sigma[[a, b]]])
    codes = array(page, "codes").reshape(-1, 11)
    dots = [entry[3] for entry in everything if entry[:2] == ["tug", "dot"]]
    np.testing.assert_allclose(dots, [*codes[:, [a, b]], mu[[a, b]]])
    arrows = [entry[3:] for entry in everything if entry[1] == "arrow"]
    colours = page.evaluate("['ink', 'reconstruction', 'kl'].map(colour)")
    assert [arrow[2] for arrow in arrows] == colours
    grads = [array(page, f"state.grads.dmu{term}")[[a, b]] for term in ("_z", "_kl", "")]
    lengths = [shown(page, f"#length-{i}") for i in range(3)]
    np.testing.assert_allclose(lengths, np.linalg.norm(grads, axis=1), atol=0.006)
    pulls = -array(page, "state.grads.dlogvar_z"), -array(page, "state.grads.dlogvar_kl")
    largest = max(np.abs(p[[a, b]]).max() for p in (*pulls, sum(pulls)))
    assert f"The strongest pull is {largest:.2f} nats" in page.inner_text("#close-caption")
    tips = np.add([arrow[0] for arrow in arrows], [arrow[1] for arrow in arrows])
    assert np.abs(tips).max() <= page.evaluate("tug.half")
    texts = {entry[3] for entry in everything if entry[:2] == ["tug", "label"]}
    assert {f"z[{a}]", f"z[{b}]", "1", "−1"} <= texts
    before = mu.copy()
    page.press("#tug", "ArrowUp")
    page.press("#tug", "ArrowLeft")
    moved = array(page, "state.q.mu") - before
    assert (moved[a], moved[b]) == (pytest.approx(-0.1), pytest.approx(0.1))
    assert "which is at" in page.get_attribute("#tug", "aria-label")


def test_the_table_of_dimensions_has_each_in_its_row(many):
    page, _ = many
    rows = page.locator("#dimensions tbody tr").all_inner_texts()
    mu, logvar = array(page, "state.q.mu"), array(page, "state.q.logvar")
    for row, l in zip(rows, page.evaluate("order"), strict=True):  # noqa: E741
        name, *values = row.replace("−", "-").split()
        assert name == str(l)
        kl = (mu[l] ** 2 + np.expm1(logvar[l]) - logvar[l]) / 2
        expected = [mu[l], np.exp(logvar[l] / 2), kl]
        np.testing.assert_allclose([float(value) for value in values], expected, atol=0.006)


def test_k_and_the_lines_follow_what_is_chosen(many):
    page, _ = many
    page.select_option("#K", "4")
    assert page.locator("#samples canvas").count() == 4
    assert page.locator(".K").all_inner_texts() == ["4"]
    l = page.evaluate("order[3]")  # noqa: E741
    page.select_option("#shown", str(l))
    z, nll = array(page, "state.trace.z").reshape(4, 11), array(page, "state.trace.nll")
    lines = page.inner_text("#forward").replace("−", "-")
    assert f"z[k=0, l={l}] = {z[0, l]:.3f}, ‖z[k=0]‖ = {np.linalg.norm(z[0]):.2f}" in lines
    assert f"nll[k=0] = {nll[0]:.3f}, mean {nll.mean():.3f}" in lines
    dec = np.linalg.norm(array(page, "state.trace.dec[1]"))
    assert f"‖dec[1]‖ = {dec:.2f}" in lines
    page.evaluate("set_q({ mu: state.q.mu, logvar: state.q.logvar.with(2, -1) })")
    assert page.evaluate("moved()")


def test_tiny_numbers_are_not_shown_as_nothing(two):
    page, _ = two
    page.fill("#beta", str(page.evaluate("betas.indexOf(1e-4)")))
    lines = page.inner_text("#backward")
    assert "dkl = 1.0e−4" in lines
    kl = page.evaluate("state.grads.dmu_kl[0]")
    assert f"dmu_kl[l=0] = {kl:.1e}".replace("-0", "-").replace("-", "−") in lines


def test_the_steps_between_go_from_the_one_to_the_other_and_say_how_far_from_0(many):
    page, model = many
    x = digits().x_test
    i, j = page.evaluate("state.between")
    z0, z1 = model.encode(np.round(x[[i, j]].astype("float64") * 255) / 255)[0]
    for child, z in ((1, z0), (5, (z0 + z1) / 2), (9, z1)):
        tile = canvas(page, f"#steps canvas:nth-child({child})")
        assert np.abs(tile - 255 * model.decode(z)).max() <= 1
    lengths = [f"{np.linalg.norm(z):.2f}" for z in (z0, (z0 + z1) / 2, z1)]
    assert page.inner_text("#path-caption") == "‖z‖ from {} over {} to {}".format(*lengths)
    same = page.evaluate("[...slerp(state.encoded.mu, state.encoded.mu, 0.4)]")
    np.testing.assert_allclose(same, array(page, "state.encoded.mu"))
    opposite = page.evaluate("[...slerp([1, 0], [-1, 0], 0.5)]")
    assert np.isfinite(opposite).all()
    page.click("#go-to")
    page.click("#thumbs button:nth-child(4)")
    mu = model.encode(np.round(x[[3]].astype("float64") * 255) / 255)[0][0]
    np.testing.assert_allclose(array(page, "state.z"), mu, atol=1e-9)
    page.click("#go-to-x")
    np.testing.assert_allclose(array(page, "state.z"), array(page, "state.encoded.mu"))


def test_the_noise_is_standard_normal(two):
    page, _ = two
    eps = array(page, "normals(3)(100000)")
    assert eps.mean() == pytest.approx(0, abs=0.02)
    assert eps.std() == pytest.approx(1, abs=0.01)
    assert (eps**4).mean() == pytest.approx(3, abs=0.15)
    assert abs(np.corrcoef(eps[:-1], eps[1:])[0, 1]) < 0.02


def test_colours_and_pixels_beyond_0_to_1_are_painted_as_they_are(browser, files):
    data = data_set((6, 4, 3))
    data = Dataset(**{**vars(data), "x_test": 3 * data.x_test - 1})
    path, _, _ = files("wide", nv.VAE(72, (9,), 3, "gaussian"), data)
    with opened(browser, path) as page:
        painted = page.evaluate(
            "(() => { const c = $('x'); const { data } = c.getContext('2d').getImageData(0, 0,"
            "c.width, c.height); return [...data] })()"
        )
        x = data.x_test[0]
        low, high = data.x_test.min(), data.x_test.max()
        expected = np.round(255 * (x - low) / (high - low)).reshape(24, 3)
        np.testing.assert_allclose(np.reshape(painted, (24, 4))[:, :3], expected, atol=1)
        # A pad that is not square: its lower right corner is the last pixel of the image.
        assert page.evaluate("[$('pad').width, $('pad').height]") == [186, 280]  # 2:3
        page.uncheck("#fit")
        draw(page, [(0.99, 0.97), (0.99, 0.99)])
        ink = (array(page, "state.x").reshape(6, 4, 3) - low) / (high - low)
        assert (ink[5, 3] > 0.05).all()  # a line a third of a pixel wide
        ink[5, 3] = 0
        assert ink.max() < 1e-6
        page.press("#pad", "Shift+ArrowRight")
        for _ in range(9):
            page.press("#pad", "Shift+ArrowRight")
        assert page.evaluate("pen.at[0]") == pytest.approx(4 / 6)


def test_toggles_and_the_pen_do_what_they_say(two):
    page, _ = two
    page.focus("#pad")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("pen.at[1]") < 0.5
    centred = array(page, "state.x")
    page.uncheck("#fit")
    assert not np.array_equal(array(page, "state.x"), centred)
    page.click("#clear")
    page.press("#pad", "ArrowDown")
    assert page.evaluate("[pen.down, state.strokes.length]") == [False, 0]
    page.evaluate("add_points([[0.5, 0.5]])")  # cleared while a pointer is down
    draw(page, SEVEN)
    page.click("#choose")
    page.click("#thumbs button:nth-child(3)")
    page.check("#fit")
    assert page.inner_text("#x-caption").startswith("test image 2")  # not the old drawing


def test_two_loops_never_run_at_once(two):
    page, _ = two
    page.evaluate("move_mu([2.5, 2.5])")
    page.evaluate("let_go(); let_go(); let_go()")
    steps = page.evaluate(
        "new Promise((done) => { const before = letting_go;"
        "requestAnimationFrame(() => requestAnimationFrame(() => done(before - letting_go))) })"
    )
    assert 1 <= steps <= 2


def test_a_plane_of_another_resolution_is_drawn_anew(two):
    page, _ = two
    page.evaluate("Object.defineProperty(window, 'devicePixelRatio', { value: 2 })")
    page.evaluate("move_z([0.5, 0.5]); move_mu([0.5, 0.5])")
    assert page.evaluate("map_layer.width === map.canvas.width")
    assert page.evaluate("tug_layer.width === tug.canvas.width")
    assert page.evaluate("map.canvas.width === 2 * Math.round(map.size)")


def test_what_is_up_is_drawn_up_and_found_there_again(two):
    page, _ = two
    there, back = page.evaluate("""() => {
      const [x, y] = map.at([1.25, 2]), box = map.canvas.getBoundingClientRect();
      const [ratio_x, ratio_y] = [box.width / map.size, box.height / map.size];
      const event = { clientX: box.left + x * ratio_x, clientY: box.top + y * ratio_y };
      return [[x / map.size, y / map.size], map.under(event)];
    }""")
    assert there[0] > 0.5
    assert there[1] < 0.5
    assert back == pytest.approx([1.25, 2])


def test_the_loss_is_told_as_a_sum(two):
    page, _ = two
    loss = page.evaluate("mean(state.trace.nll) + state.beta * state.trace.kl")
    assert f"= {loss:.2f} nats".replace("-", "\u2212") in page.locator("#loss").inner_text()
