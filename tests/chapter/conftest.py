"""A setup so small that every claim is measured in seconds."""

import pytest

from numpyvae.chapter.setup import Setup


@pytest.fixture(scope="session")
def small():
    setup = Setup(quick=True)
    setup.x, setup.grey, setup.y = setup.x[:200], setup.grey[:200], setup.y[:200]
    setup.x_test, setup.grey_test = setup.x_test[:300], setup.grey_test[:300]
    setup.y_test, setup.epochs, setup.few, setup.n_samples = setup.y_test[:300], 1, 10, 5
    setup.n_sprites = 300
    return setup
