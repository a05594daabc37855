"""data_scripts/own_images.py draws the three sets that the page shows, and each can be trained on."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import numpyvae as nv

SCRIPT = Path(__file__).parents[2] / "data_scripts" / "own_images.py"


@pytest.mark.long
def test_the_three_sets_are_drawn_and_read(tmp_path):
    subprocess.run([sys.executable, str(SCRIPT), str(tmp_path)], check=True, capture_output=True)
    faces, sprites, letters = (nv.load_dataset(tmp_path / name)
                               for name in ("faces", "sprites.npy", "letters.csv"))  # fmt: skip
    assert (faces.image_shape, len(faces.x_train)) == ((32, 32, 3), 2160)
    assert sorted({*faces.y_train}) == ["happy", "neutral", "sad"]
    assert (sprites.image_shape, letters.image_shape) == ((16, 16, 3), (20, 20))
    assert len(np.unique(letters.y_train)) == 26
