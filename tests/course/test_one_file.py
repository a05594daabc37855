"""notebooks/vae_in_one_file.py: loss and gradients are the library's, to the last digits."""

import ast
import importlib.util
from pathlib import Path

import numpy as np
import pytest

import numpyvae as nv
from numpyvae import gradcheck

FILE = Path(__file__).parents[2] / "notebooks" / "vae_in_one_file.py"
NAMES = {
    "h1": "encoder.0", "h2": "encoder.2", "mu": "fc_mu", "logvar": "fc_logvar",
    "h3": "decoder.0", "h4": "decoder.2", "logits": "decoder.4",
}  # fmt: skip


@pytest.fixture(scope="module")
def one():
    spec = importlib.util.spec_from_file_location("vae_in_one_file", FILE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def params_of(vae):
    named = {f"W_{name}": vae.params[f"{theirs}.weight"] for name, theirs in NAMES.items()}
    return named | {f"b_{name}": vae.params[f"{theirs}.bias"] for name, theirs in NAMES.items()}


def test_loss_and_gradients_are_the_librarys(one):
    vae = nv.VAE(12, (9, 7), 4, dtype="float64", seed=3)
    rng = np.random.default_rng(0)
    x, eps = rng.random((8, 12)), rng.standard_normal((8, 4))
    params = params_of(vae)
    trace, theirs = one.forward(params, x, eps, beta=0.7), vae.forward(x, eps, beta=0.7)
    assert abs(trace["loss"] - theirs.loss) < 1e-13 * abs(theirs.loss)
    for name in ("mu", "logvar", "z", "logits", "nll", "kl"):
        np.testing.assert_allclose(trace[name], getattr(theirs, name), rtol=1e-12, atol=1e-13)
    grads, expected = one.backward(params, trace), vae.backward(theirs)
    for name, theirs_name in NAMES.items():
        for kind, suffix in (("W_", "weight"), ("b_", "bias")):
            error = gradcheck.relative_error(
                grads[kind + name], expected[f"{theirs_name}.{suffix}"]
            )
            assert error < 1e-14, name


def test_adam_is_the_librarys(one):
    rng = np.random.default_rng(0)
    params = {"w": rng.standard_normal((3, 4))}
    mine = {"w": params["w"].copy()}
    m, v = {"w": np.zeros((3, 4))}, {"w": np.zeros((3, 4))}
    optimizer = nv.Adam(params)
    for step in range(1, 21):
        grads = {"w": rng.standard_normal((3, 4))}
        optimizer.step(grads)
        one.adam(mine, grads, m, v, step)
    np.testing.assert_allclose(mine["w"], params["w"], rtol=1e-12)


def test_it_trains(one, capsys):
    data = nv.load_dataset("mnist10k")
    one.train(data.x_train[:500], data.x_test[:50], epochs=3, batch=50)
    losses = [float(line.split("-ELBO ")[1].split(" ")[0]) for line in
              capsys.readouterr().out.splitlines()]  # fmt: skip
    assert len(losses) == 3
    assert losses[-1] < 0.9 * losses[0]


def test_it_imports_numpy_and_nothing_else_and_fits_on_slides():
    source = FILE.read_text(encoding="utf-8")
    imports = [
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert [ast.unparse(node) for node in imports] == ["import numpy as np"]
    assert len(source.splitlines()) <= 100
