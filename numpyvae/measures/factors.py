"""Has a latent dimension found a factor? The mutual information gap.

Source: Chen et al. 2018 (arXiv 1802.04942), section 4.1, who estimate the information from samples
of q(z|x); here it is that of mu in 20 bins, as in Locatello et al. 2019. Information in nats.
"""

import numpy as np

from .. import validation
from ..arrays import Array
from ..validation import InputError


def mutual_information(a: np.ndarray, b: np.ndarray) -> float:
    """I(a; b) = Σ p(a,b) log p(a,b)/p(a)p(b) of two rows of whole numbers (N,), by counting."""
    a, b = _column("a", a), _column("b", b)
    if len(a) != len(b):
        raise InputError(f"b: expected {len(a)} entries, as many as a has; got {len(b)}")
    a, b = np.unique(a, return_inverse=True)[1], np.unique(b, return_inverse=True)[1]
    joint = np.zeros((a.max() + 1, b.max() + 1))
    np.add.at(joint, (a, b), 1 / len(a))
    independent = joint.sum(axis=1, keepdims=True) * joint.sum(axis=0)
    seen = joint > 0
    return float((joint[seen] * np.log(joint[seen] / independent[seen])).sum())


def in_bins(values: Array, n_bins: int = 20) -> np.ndarray:
    """The number of each value's bin, of n_bins of equal width from the least to the largest."""
    values = _column("values", values)
    n_bins = validation.whole_number("n_bins", n_bins)
    low, high = values.min(), values.max()
    if low == high:
        return np.zeros(values.shape, int)
    return np.minimum((n_bins * (values - low) / (high - low)).astype(int), n_bins - 1)


def mutual_information_gap(codes: Array, factors: np.ndarray, n_bins: int = 20) -> Array:
    """The gap of each factor, (F,), for codes (N, L), such as mu, and factors (N, F).

    For factor v: the information that the best dimension has about v, less that of the second
    best, divided by the entropy of v. 1 where one dimension tells v and no other knows of it; 0
    where no dimension does, or two do. MIG is the mean over factors.
    """
    codes = validation.finite_array("codes", codes, "float64")
    factors = validation.finite_array("factors", factors)
    if codes.ndim != 2 or codes.shape[1] < 2 or len(codes) == 0:
        raise InputError(f"codes: expected shape (N, L), L at least 2; got {codes.shape}")
    if factors.ndim != 2 or len(factors) != len(codes):
        raise InputError(f"factors: expected shape ({len(codes)}, F); got {factors.shape}")
    binned = [in_bins(column, n_bins) for column in codes.T]
    gaps = []
    for factor in factors.T:
        entropy = mutual_information(factor, factor)
        if entropy == 0:
            raise InputError("factors: each needs at least two values; one has only one")
        second, first = sorted(mutual_information(column, factor) for column in binned)[-2:]
        gaps.append((first - second) / entropy)
    return np.array(gaps)


def _column(name: str, values: np.ndarray) -> Array:
    column = validation.finite_array(name, values)
    if column.ndim != 1 or len(column) == 0:
        raise InputError(f"{name}: expected a row of numbers, at least one; got {column.shape}")
    return column
