"""measures/anomaly.py: the ROC agrees with scikit-learn's, the scores with their formulas."""

import numpy as np
import pytest

import numpyvae as nv
from numpyvae.measures import anomaly


@pytest.mark.parametrize("decimals", [8, 1, 0])  # with fewer, more ties
@pytest.mark.parametrize("sizes", [(50, 70), (1, 3), (200, 1)])
def test_auroc_agrees_with_scikit_learn(rng, decimals, sizes):
    metrics = pytest.importorskip("sklearn.metrics", reason="scikit-learn is not installed")
    ordinary = np.round(rng.standard_normal(sizes[0]), decimals)
    anomalous = np.round(rng.standard_normal(sizes[1]) + 0.5, decimals)
    truth = np.repeat([0, 1], sizes)
    scores = np.concatenate([ordinary, anomalous])
    assert anomaly.auroc(ordinary, anomalous) == pytest.approx(metrics.roc_auc_score(truth, scores))
    false, true, _ = metrics.roc_curve(truth, scores, drop_intermediate=False)
    ours = anomaly.roc(ordinary, anomalous)
    np.testing.assert_allclose(ours[0], false)
    np.testing.assert_allclose(ours[1], true)


def test_auroc_is_1_when_apart_0_when_inverted_and_a_half_when_all_are_equal():
    assert anomaly.auroc([1, 2], [3, 4]) == 1
    assert anomaly.auroc([3, 4], [1, 2]) == 0
    assert anomaly.auroc([1, 1], [1, 1, 1]) == 0.5


@pytest.mark.parametrize("bad", [[], [[1.0]], [np.nan]])
def test_scores_that_are_none_are_refused(bad):
    with pytest.raises(ValueError, match=r"^anomalous: expected"):
        anomaly.auroc([1.0], bad)


def test_the_scores_are_nats_by_these_formulas(rng):
    vae = nv.VAE(6, (5,), 2, dtype="float64")
    x = rng.integers(0, 2, (4, 6)).astype(float)
    baseline = anomaly.pixel_means(x)
    np.testing.assert_allclose(baseline, (x.sum(axis=0) + 1) / 6)
    scores = anomaly.scores(vae, x, baseline, rng=3, n_samples=7)
    np.testing.assert_allclose(scores["elbo"], -nv.bounds.elbo(vae, x, rng=3, n_samples=7))
    simple = -np.log(np.where(x == 1, baseline, 1 - baseline)).sum(axis=1)
    np.testing.assert_allclose(scores["ratio"], scores["elbo"] - simple)
    mean = vae.reconstruct(x)
    expected = -np.log(np.where(x == 1, mean, 1 - mean)).sum(axis=1)
    np.testing.assert_allclose(scores["reconstruction"], expected)
