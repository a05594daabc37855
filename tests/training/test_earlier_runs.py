"""A run folder that an earlier version made opens, and resumes as that version would have.

earlier_run/ was made by commit 8e9732d, before --start-from: two epochs with its images;
resumed.npz is the checkpoint after that version had resumed it to four.
"""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from numpyvae import storage, training
from numpyvae.training import Options, runs

EARLIER = Path(__file__).parent / "earlier_run"


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree(EARLIER, tmp_path / "run"))


def test_it_opens_with_what_options_that_came_later_did_then(folder):
    shown = json.loads((folder / runs.CONFIG).read_text())
    assert "start_from" not in shown
    config, vae, state = runs.load(folder)
    assert config["start_from"] is None
    assert (vae.hidden, state.epoch) == ((4,), 2)
    assert set(config["fit"]) == set(Options().about(training.options.TRAINING))


def test_it_resumes_to_what_that_version_resumed_it_to(folder, capsys):
    with training.resume(folder, epochs=4, data=str(folder / "images.npz")) as session:
        session.train()
    groups = ("vae", "m", "v")
    ours, about = storage.read(folder / runs.CHECKPOINT, groups)
    theirs, then = storage.read(folder / "resumed.npz", groups)
    for key in ("t", "rng", "learning_rate", "eps"):
        assert about[key] == then[key]
    for group in groups:
        for name, array in theirs[group].items():
            # The same bits on the machine that made it; others may sum in another order.
            np.testing.assert_allclose(ours[group][name], array, rtol=1e-4, atol=1e-8)
    for column, values in then["history"].items():
        np.testing.assert_allclose(about["history"][column], values, rtol=1e-5)


def test_a_column_that_the_earlier_epochs_lack_is_refused_and_the_run_still_opens(folder):
    config, vae, state = runs.load(folder)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    state.history["elbo"] = [-1.0]
    with pytest.raises(ValueError, match="not saved: expected as many epochs in every column"):
        runs.save(folder, config, vae, state)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert runs.load(folder)[2].epoch == 2
