"""The same command gives the same bytes, wherever, whenever and in whatever language it is run."""

import os
import subprocess
import sys

import numpy as np
import pytest

from numpyvae.training import runs

COMMAND = ["train", "--hidden", "9", "--latent", "2", "--epochs", "2", "--batch-size", "16"]


@pytest.fixture
def images(tmp_path):
    path = tmp_path / "images.npz"
    images = np.random.default_rng(0).integers(0, 256, (80, 6, 5), dtype=np.uint8)
    np.savez(path, images=images, labels=np.arange(80) % 3)
    return path


def trained(images, out, folder, **environment):
    """The files of a run, trained by a process of its own in `folder`."""
    folder.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "numpyvae", *COMMAND, "--data", str(images), "--out", str(out)]
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    skip = (runs.TIMING, runs.LOCK)
    return {path.name: path.read_bytes() for path in out.iterdir() if path.name not in skip}


@pytest.mark.long
def test_the_folder_locale_hash_seed_time_zone_and_terminal_change_no_byte(images, tmp_path):
    first = trained(images, tmp_path / "a", tmp_path)
    second = trained(
        images,
        tmp_path / "b" / "c",
        tmp_path / "else where",
        PYTHONHASHSEED="77",
        LC_ALL="tr_TR.UTF-8",
        LANG="C",
        TZ="Asia/Kolkata",
        SOURCE_DATE_EPOCH="1",
        COLUMNS="30",
        PYTHONUTF8="0",
        MPLBACKEND="svg",
    )
    assert len(first) >= 9
    assert first == second


@pytest.mark.long
def test_the_number_of_blas_threads_changes_a_loss_by_rounding_only():
    script = """
import numpyvae as nv
data, vae = nv.load_dataset("mnist10k"), nv.VAE(seed=0)
history = nv.fit(vae, data.x_train, epochs=1, x_val=data.x_test, verbose=False)
print(history["loss"][0], history["val_loss"][0])
"""
    losses = []
    for threads in ("1", "2"):
        environment = {f"{name}_NUM_THREADS": threads for name in ("OPENBLAS", "OMP", "MKL")}
        done = subprocess.run(
            [sys.executable, "-c", script], env={**os.environ, **environment},
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        losses.append([float(word) for word in done.stdout.split()])
    np.testing.assert_allclose(losses[0], losses[1], rtol=1e-4)
