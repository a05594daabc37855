"""chapter/beta_trick.py: whether a dimension controls one factor."""

import numpy as np
import pytest

from numpyvae.chapter.beta_trick import gap_of_dimensions
from numpyvae.measures import collapse


class Codes:
    """A model whose mu is what it is given."""

    def encode(self, x):
        return x, np.full_like(x, -5.0)


@pytest.mark.parametrize(
    ("columns", "gap"),
    [
        (lambda a, b: (a, b), 1),  # each tells of one factor
        (lambda a, b: (a + 4 * b, a + 4 * b), 0),  # each tells of both
        (lambda a, b: (a, a + 4 * b), 0.5),  # one of them
        (lambda a, b: (0 * a, b), 1),  # one has collapsed
        (lambda a, b: (0 * a, 0 * b), 0),  # both have
    ],
)
def test_the_gap_of_a_dimension_is_one_where_it_tells_of_one_factor(columns, gap, monkeypatch):
    a, b = (v.ravel().astype(float) for v in np.meshgrid(np.arange(4), np.arange(4)))
    codes = np.stack(columns(a, b), axis=1)
    monkeypatch.setattr(
        collapse, "latent_use", lambda vae, x: type("Use", (), {"active": x.var(axis=0) > 0.01})
    )
    found = gap_of_dimensions(Codes(), codes, np.stack([a, b], axis=1))
    assert found == pytest.approx(gap, abs=1e-9)
