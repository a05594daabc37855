"""A bench so small that every claim is measured in seconds."""

import pytest

from numpyvae.chapter.bench import Bench


@pytest.fixture(scope="session")
def bench():
    bench = Bench(quick=True)
    bench.x, bench.grey, bench.y = bench.x[:200], bench.grey[:200], bench.y[:200]
    bench.x_test, bench.grey_test = bench.x_test[:300], bench.grey_test[:300]
    bench.y_test, bench.epochs, bench.few, bench.n_samples = bench.y_test[:300], 1, 10, 5
    bench.n_sprites = 300
    return bench
