"""measures/collapse.py: log q(z)/p(z) of a model whose q is known."""

import numpy as np
import pytest

import numpyvae as nv
from numpyvae.measures import collapse


def test_a_model_whose_q_is_the_prior_has_no_holes_and_one_moved_away_has_them(rng):
    vae = nv.VAE(12, (4,), 2, dtype="float64")
    for name in ("fc_mu", "fc_logvar"):
        for values in vae.dense(name):
            values[:] = 0
    x, z = rng.random((5, 12)), rng.standard_normal((6, 2))
    assert collapse.log_aggregate_over_prior(vae, x, z) == pytest.approx(np.zeros(6), abs=1e-12)
    vae.params["fc_mu.bias"][:] = 3.0, 0.0
    # log N(z; m, 1) - log N(z; 0, 1) = m z - m²/2
    assert collapse.log_aggregate_over_prior(vae, x, z) == pytest.approx(3 * z[:, 0] - 4.5)
