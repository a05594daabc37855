"""Verdicts on the chapter's code that need no training."""

import pytest

from numpyvae.chapter import listing


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("grey_pixels", "holds in part"),
        ("sigmoid_then_log", "not said there"),
        ("stable_logvar", "holds"),
    ],
)
def test_exact_verdicts_need_no_training(small, name, verdict):
    assert getattr(listing, name)(small).verdict == verdict
