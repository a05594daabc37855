"""What the claims of the chapter's code measure with, and verdicts that need no training."""

import numpy as np
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


def test_a_sigmoid_loses_the_gradient_where_it_saturates():
    found = listing.gradient_through_p(np.array([0.0, 2.0, 40.0]))
    np.testing.assert_allclose(found, [0.5, 1 / (1 + np.exp(-2)), 0])


def test_a_grey_costs_its_entropy():
    np.testing.assert_allclose(listing.cross_entropy(np.array([0.5]), np.array([0.5])), np.log(2))
    np.testing.assert_allclose(listing.cross_entropy(np.array([1.0]), np.array([0.2])), np.log(5))
