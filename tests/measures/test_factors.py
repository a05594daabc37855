"""data/sprites.py, measures/factors.py: known factors, and the mutual information gap."""

import numpy as np
import pytest

import numpyvae as nv
from numpyvae.data import sprites
from numpyvae.measures import factors


@pytest.fixture(scope="module")
def data():
    return nv.load_dataset("sprites")


def test_sprites_come_with_their_factors_and_are_always_the_same(data):
    assert data.x_train.shape == (18_000, 576)
    assert data.x_test.shape == (2_160, 576)
    assert data.factor_names == ("shape", "size", "rotation", "x", "y")
    again = nv.load_dataset("sprites")
    assert again.fingerprint() == data.fingerprint()
    for column, count in zip(data.factors_train.T, sprites.COUNTS, strict=True):
        assert np.unique(column).tolist() == list(range(count))
    np.testing.assert_array_equal(sprites.draw(data.factors_test[:9]), data.x_test[:9])
    assert data.y_test[:3].tolist() == [sprites.SHAPES[i] for i in data.factors_test[:3, 0]]


def test_no_two_sprites_are_alike_and_none_touches_the_rim(data):
    images = np.concatenate([data.x_train, data.x_test])
    assert len({image.tobytes() for image in images}) == len(images)
    square = images.reshape(-1, sprites.SIDE, sprites.SIDE)
    assert max(square[:, -1].max(), square[:, :, 0].max(), square[:, :, -1].max()) == 0
    assert images.min() == 0
    assert images.max() == 1


def test_edges_are_soft_and_areas_grow_with_the_size(data):
    assert ((data.x_test > 0.1) & (data.x_test < 0.9)).any(axis=1).mean() > 0.99
    for shape in range(3):
        areas = [
            sprites.draw(np.array([[shape, size, 0, 7, 7]])).sum()
            for size in range(sprites.COUNTS[1])
        ]
        assert (np.diff(areas) > 0).all()
    side = 2 * 0.8 * 5  # a square of size 2, upright
    assert sprites.draw(np.array([[0, 2, 0, 7, 7]])).sum() == pytest.approx(side**2, rel=0.03)


def test_x_and_y_move_the_middle_of_the_image():
    rows, columns = np.indices((sprites.SIDE, sprites.SIDE))
    for x, y in ((0, 0), (13, 14), (5, 9)):
        image = sprites.draw(np.array([[1, 1, 3, x, y]])).reshape(sprites.SIDE, -1)
        centre = (image * columns).sum() / image.sum(), (image * rows).sum() / image.sum()
        np.testing.assert_allclose(
            centre, [11.5 + 0.55 * (x - 6.75), 11.5 + 0.55 * (y - 6.75)], atol=0.1
        )


def test_mutual_information_agrees_with_its_definition_on_a_small_table():
    # p(a,b): 3/8 1/8 / 1/8 3/8, so I = log 2 - H(1/4) = ln 2 - (¼ ln 4 + ¾ ln 4/3)
    a = np.array([0, 0, 0, 0, 1, 1, 1, 1])
    b = np.array([0, 0, 0, 1, 0, 1, 1, 1])
    expected = np.log(2) - (np.log(4) / 4 + 0.75 * np.log(4 / 3))
    assert factors.mutual_information(a, b) == pytest.approx(expected, abs=1e-14)
    assert factors.mutual_information(a, a) == pytest.approx(np.log(2), abs=1e-14)


def test_the_gap_is_1_for_a_perfect_code_and_about_0_for_an_unrelated_one(data, rng):
    known = data.factors_test
    perfect = known[:, [3, 0, 4, 2, 1]].astype(float) * [1, -2, 0.5, 3, 1] + 7
    np.testing.assert_allclose(factors.mutual_information_gap(perfect, known), 1, atol=0.02)
    assert factors.mutual_information_gap(rng.standard_normal(known.shape), known).max() < 0.02


def test_the_gap_agrees_with_the_closed_form_of_a_discrete_example():
    # A factor of two bits; the first dimension tells both, the second one of them, the third none.
    v = np.repeat(np.arange(4), 8)
    codes = np.stack([v, v // 2, np.tile(np.arange(8), 4)], axis=1).astype(float)
    gap = factors.mutual_information_gap(codes, v[:, np.newaxis])
    assert gap.tolist() == pytest.approx([(np.log(4) - np.log(2)) / np.log(4)], abs=1e-12)


@pytest.mark.parametrize(
    ("codes", "known", "sentence"),
    [
        (np.zeros((4, 1)), np.zeros((4, 2)), r"^codes: expected shape \(N, L\), L at least 2"),
        (np.zeros((4, 2)), np.zeros((3, 2)), r"^factors: expected shape \(4, F\); got \(3, 2\)"),
        (np.eye(4), np.zeros((4, 2)), r"^factors: each needs at least two values"),
    ],
)
def test_codes_and_factors_that_do_not_fit_are_refused(codes, known, sentence):
    with pytest.raises(ValueError, match=sentence):
        factors.mutual_information_gap(codes, known)
