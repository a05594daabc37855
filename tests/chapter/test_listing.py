"""Verdicts on the chapter's code that need no training."""

import pytest

from numpyvae.chapter import listing


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("grey_pixels", "holds in part"),
        ("sigmoid_then_log", "does not hold"),
        ("stable_logvar", "holds in part"),
    ],
)
def test_exact_verdicts_need_no_training(bench, name, verdict):
    assert getattr(listing, name)(bench).verdict == verdict
