"""storage.py and VAE.save/load: the same model comes back, and what is not one is named."""

import json
import zipfile

import numpy as np
import pytest

import numpyvae as nv
from numpyvae import storage
from numpyvae.validation import InputError


@pytest.mark.parametrize("hidden", [(), (8, 6)])
@pytest.mark.parametrize(("family", "sigma"), [("bernoulli", None), ("gaussian", 0.25)])
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_a_saved_model_comes_back_bit_for_bit(tmp_path, hidden, family, sigma, dtype):
    vae = nv.VAE(12, hidden, 3, family, "tanh", dtype, seed=7, sigma=sigma)
    vae.params["fc_mu.bias"][:] = 1 / 3
    vae.save(tmp_path / "my model.npz")
    loaded = nv.VAE.load(tmp_path / "my model.npz")
    assert loaded.config == vae.config
    assert loaded.likelihood == vae.likelihood
    for name, param in vae.params.items():
        assert loaded.params[name].tobytes() == param.tobytes()
    assert [path.name for path in tmp_path.iterdir()] == ["my model.npz"]


def test_a_sigma_that_numpy_made_is_saved_as_a_number(tmp_path):
    nv.VAE(4, (), 2, "gaussian", sigma=np.float32(0.5)).save(tmp_path / "model.npz")
    assert nv.VAE.load(tmp_path / "model.npz").likelihood.sigma == 0.5


def test_a_write_that_fails_leaves_the_old_file_and_no_other(tmp_path, small_vae):
    path = tmp_path / "model.npz"
    small_vae.save(path)
    before = path.read_bytes()
    with pytest.raises(TypeError):
        storage.write(path, {"vae": small_vae.params}, {"vae": object()})
    with pytest.raises(ZeroDivisionError), storage.replacing(path) as unfinished:
        unfinished.write_bytes(b"x" * (1 // 0))
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["model.npz"]


def tampered(path, **changes):
    with np.load(path) as file:
        arrays = {name: file[name] for name in file.files}
    for name, value in changes.items():
        key = name.replace("__", "/").replace("_dot_", ".")
        if value is None:
            del arrays[key]
        else:
            arrays[key] = value
    np.savez(path, **arrays)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"about": None}, "not a file that numpyvae wrote"),
        ({"about": np.array("{}")}, "not a file that numpyvae wrote"),
        ({"about": np.array("not JSON")}, "not a file that numpyvae wrote"),
        ({"vae__fc_mu_dot_bias": None}, "they differ in fc_mu.bias"),
        ({"vae__extra": np.zeros(2)}, "they differ in extra"),
        ({"vae__fc_mu_dot_bias": np.zeros(4)}, r"fc_mu.bias: expected float64 \(3,\); got"),
        ({"vae__fc_mu_dot_bias": np.zeros(3, "float32")}, "fc_mu.bias: expected float64"),
        ({"vae__fc_mu_dot_bias": np.full(3, np.nan)}, "fc_mu.bias: expected finite numbers"),
    ],
)
def test_a_file_that_is_not_the_model_it_claims_is_named(tmp_path, small_vae, changes, sentence):
    path = tmp_path / "model.npz"
    small_vae.save(path)
    tampered(path, **changes)
    with pytest.raises(ValueError, match=sentence) as caught:
        nv.VAE.load(path)
    assert str(path) in str(caught.value)


def test_a_configuration_that_is_no_model_is_named(tmp_path, small_vae):
    path = tmp_path / "model.npz"
    small_vae.save(path)
    about = {"format": storage.FORMAT, "vae": {**small_vae.config, "n_latent": 0}}
    tampered(path, about=np.array(json.dumps(about)))
    with pytest.raises(ValueError, match="not a model's configuration: n_latent"):
        nv.VAE.load(path)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 and then nothing", b"\x93NUMPY", b"digits"])
def test_a_foreign_file_is_named(tmp_path, content):
    path = tmp_path / "model.npz"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r"damaged, or not an \.npz file of plain arrays"):
        nv.VAE.load(path)


def test_whatever_bytes_are_lost_the_file_is_named_or_the_same(tmp_path, small_vae, rng):
    path = tmp_path / "model.npz"
    small_vae.save(path)
    whole = path.read_bytes()
    for _ in range(200):
        start, length = rng.integers(len(whole)), rng.integers(1, 60)
        path.write_bytes(whole[:start] + whole[start + length :])
        try:
            loaded = nv.VAE.load(path).params
        except InputError as refusal:
            said = str(refusal)
        else:
            said = str(path) if same(loaded, small_vae.params) else "other values"
        assert str(path) in said


def same(params, others):
    return all(params[name].tobytes() == others[name].tobytes() for name in others)


def test_members_that_are_not_arrays_are_named(tmp_path, small_vae):
    path = tmp_path / "model.npz"
    small_vae.save(path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("notes.txt", "mine")
    with pytest.raises(ValueError, match=r"notes\.txt: not an array"):
        nv.VAE.load(path)


@pytest.mark.parametrize("moment", ["within the write", "while waiting for the disk"])
def test_ctrl_c_leaves_the_old_file_and_no_other(tmp_path, small_vae, monkeypatch, moment):
    path = tmp_path / "model.npz"
    small_vae.save(path)
    before = path.read_bytes()

    def interrupt(*args, **kwargs):
        raise KeyboardInterrupt

    if moment == "within the write":
        monkeypatch.setattr(np.lib.format, "write_array", interrupt)
    else:
        monkeypatch.setattr(storage.os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        small_vae.save(path)
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["model.npz"]


def test_a_truncated_file_is_named(tmp_path, small_vae):
    path = tmp_path / "model.npz"
    small_vae.save(path)
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(ValueError, match="damaged"):
        nv.VAE.load(path)


def test_a_file_with_pickled_objects_is_refused_not_run(tmp_path):
    path = tmp_path / "model.npz"
    np.savez(path, about=np.array([print], dtype=object))
    with pytest.raises(ValueError, match="damaged"):
        nv.VAE.load(path)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ValueError, match=r"nowhere\.npz: no such file"):
        nv.VAE.load(tmp_path / "nowhere.npz")
