"""What one does with a latent space, and what one measures in it."""

from typing import Any

import numpy as np

from ..arrays import Array
from ..measures import anomaly, factors, paths
from ..measures.factors import in_bins, mutual_information
from .task import Exercise, Task


def _ends(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    n_latent, n_steps = (4, 5) if kind == 0 else (3, 4)
    z0, z1 = rng.standard_normal((2, n_latent)) * rng.uniform(1.5, 3, (2, 1))
    if kind == 1:  # along one line
        z1 = 2 * z0
    if kind == 3:  # nearly along one line
        z1 = z0 + 0.2 * z1
    if kind == 2:  # more than a right angle apart
        z1 = z1 - 1.5 * max(float(z1 @ z0), 1) / float(z0 @ z0) * z0
    return {"z0": z0, "z1": z1, "n_steps": n_steps}


def _great_circle(z0: Array, z1: Array, n_steps: int) -> Array:
    t = np.linspace(0, 1, n_steps)[:, np.newaxis]
    size0, size1 = np.linalg.norm(z0), np.linalg.norm(z1)
    omega = np.arccos(np.clip(z0 @ z1 / (size0 * size1), -1, 1))
    if np.linalg.norm(z1 * size0 - z0 * size1) < 1e-6:  # they point the same way
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)


SLERP = Task(_ends, _great_circle, {
    "straight": ("it is a straight line: take the weights with sines. (Or is the angle 0,"
                 " because z0·z1 was not divided by both lengths before arccos?)",
                 "< 1e-6", "< np.inf"),
    "missing-lengths": ("z0·z1 is |z0| |z1| cos ω: divide by the lengths before arccos",
                        "np.clip(z0 @ z1 / (size0 * size1), -1, 1)", "z0 @ z1",
                        "(1 - t) * z0 + t * z1", "np.nan * t * z1"),
    "unit-sphere": ("its points have length 1; it should go from z0 to z1 as they are",
                    " * z0 +", " * z0 / size0 +", "t * z1\n", "t * z1 / size1\n", "* z1)",
                    "* z1 / size1)"),
    "missing-sine": ("the division by sin ω is missing: at t = 0 it should be z0",
                     " / np.sin(omega)", ""),
    "omega-for-sine": ("it is divided by ω; it should be by sin ω", "/ np.sin(omega)", "/ omega"),
    "cosine-for-angle": ("cos ω stands where the angle ω should: arccos is missing",
                         "np.arccos(", "("),
    "degrees": ("ω is in degrees; NumPy's sin takes radians",
                "np.arccos(", "180 / np.pi * np.arccos("),
    "ends-swapped": ("it goes from z1 to z0", "    t = ", "    z0, z1 = z1, z0\n    t = "),
    "end-left-out": ("it stops before z1: the last point should be z1 itself",
                     "n_steps)", "n_steps, endpoint=False)"),
    "divides-by-0": ("where z0 and z1 point the same way sin ω is 0, or the cosine above 1 by"
                     " rounding: there the line is straight",
                     "(1 - t) * z0 + t * z1", "np.nan * t * z1"),
}, kinds=4)  # fmt: skip


def _codes(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    n, n_bins = 300, (20, 8)[kind]
    size = rng.integers(0, 3, n)
    place = rng.choice(4, n, p=(0.4, 0.3, 0.2, 0.1))
    noise = rng.standard_normal((n, 4))
    codes = np.stack([size, place, size + place, 0 * size], axis=1) + 0.4 * noise
    return {"codes": codes[:, rng.permutation(4)], "factors": np.stack([size, place], axis=1),
            "n_bins": n_bins}  # fmt: skip


def _gaps(codes: Array, factors: np.ndarray, n_bins: int) -> Array:
    binned = [in_bins(column, n_bins) for column in codes.T]
    gaps = []
    for factor in factors.T:
        information = [mutual_information(column, factor) for column in binned]
        ranked = sorted(information)
        gap = ranked[-1] - ranked[-2]
        gaps.append(gap / mutual_information(factor, factor))
    return np.array(gaps)


MIG = Task(_codes, _gaps, {
    "not-divided": ("it is in nats; divide by the entropy of the factor, for 1 to be perfect",
                    " / mutual_information(factor, factor)", ""),
    "best-alone": ("the second best is not subtracted: two dimensions that share a factor"
                   " would score", " - ranked[-2]", ""),
    "to-the-mean": ("the mean of the others is subtracted; it should be the second best",
                    "ranked[-2]", "np.mean(ranked[:-1])"),
    "to-the-worst": ("the worst is subtracted; it should be the second best",
                     "ranked[-2]", "ranked[0]"),
    "in-order-of-dimensions": ("it takes the first two dimensions; take the two that know most",
                               "ranked = sorted(information)", "ranked = information[1::-1]"),
    "log-of-values": ("it is divided by the log of the number of values: the entropy only"
                      " where all values are as frequent",
                      "mutual_information(factor, factor)", "np.log(len(np.unique(factor)))"),
    "entropy-of-the-code": ("it is divided by the entropy of the code; it should be the"
                            " factor's",
                            "        gap =",
                            "        best = binned[int(np.argmax(information))]\n        gap =",
                            "mutual_information(factor, factor)",
                            "mutual_information(best, best)"),
    "not-binned": ("the codes are not put into bins: no two are equal, and each tells all",
                   "in_bins(column, n_bins)", "column"),
    "bins-ignored": ("n_bins is not used", "in_bins(column, n_bins)", "in_bins(column)"),
}, kinds=2)  # fmt: skip


def _score_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    n, m = ((12, 7), (9, 14), (10, 10))[kind]
    ordinary, anomalous = rng.standard_normal(n), 0.8 + rng.standard_normal(m)
    if kind == 1:  # ties
        ordinary, anomalous = np.round(ordinary), np.round(anomalous)
        anomalous[0] = ordinary[0]
    return {"ordinary": ordinary, "anomalous": anomalous}


def _share_of_pairs(ordinary: Array, anomalous: Array) -> float:
    pairs = anomalous[:, np.newaxis]
    counts = (pairs > ordinary) + 0.5 * (pairs == ordinary)
    return float(counts.mean())


AUROC = Task(_score_arguments, _share_of_pairs, {
    "inverted": ("it is the chance that an ordinary image scores higher: below ½ where the"
                 " score is good", "return float(", "return float(1 - "),
    "ties-lost": ("ties count nothing; they should count one half", "0.5 *", "0 *"),
    "ties-won": ("ties count in full; they should count one half", "0.5 *", "1 *"),
    "sum-for-mean": ("it is the number of pairs; their share was asked for",
                     "counts.mean()", "counts.sum()"),
    "of-the-mean": ("each anomaly is compared with the mean score; compare it with every one",
                    "counts.mean()", "(anomalous > ordinary.mean()).mean()"),
    "of-the-largest": ("each anomaly is compared with the largest score; compare it with every"
                       " one", "counts.mean()", "(anomalous > ordinary.max()).mean()"),
    "accuracy": ("it is the accuracy at one threshold; the area takes all thresholds",
                 "    return",
                 "    middle = np.median(np.concatenate([ordinary, anomalous]))\n"
                 "    counts = np.concatenate([ordinary <= middle, anomalous > middle])\n"
                 "    return"),
})  # fmt: skip


EXERCISES = (
    Exercise(
        "slerp", "z0, z1, n_steps", "From one latent vector to another along a great circle.",
        "z0, z1 (L,); n_steps, at least 2\n"
        "returns (n_steps, L), from z0 to z1, both among them: sums of z0 and z1, as they are,\n"
        "with the weights that on a unit sphere keep to the great circle; where z0 and z1 point\n"
        "the same way, a straight line",
        (
            "In many dimensions N(0, I) lies near a sphere, and the middle of a straight line"
            " inside it. Go along the sphere.",
            "z(t) = (sin((1 - t) ω) z0 + sin(t ω) z1) / sin ω, with cos ω = z0·z1 / (|z0| |z1|)",
            "t = np.linspace(0, 1, n_steps)[:, np.newaxis] makes rows.",
            "omega = np.arccos(np.clip(cosine, -1, 1)); if np.sin(omega) is below 1e-6, say, the"
            " line is straight.",
        ),
        paths.slerp,
        diagnose=SLERP.diagnose,
    ),
    Exercise(
        "mutual_information_gap", "codes, factors, n_bins=20",
        "Has one latent dimension found a factor, and it alone?",
        "codes (N, L), such as mu; factors (N, F), whole numbers; in_bins(column, n_bins) puts"
        " numbers into\n"
        "bins, mutual_information(a, b) of two columns of whole numbers is in nats\n"
        "returns (F,): of each factor, what the best dimension knows of it less what the second"
        " best\n"
        "knows, over the factor's entropy",
        (
            "A factor is found if one dimension tells its value. If two do, it is spread.",
            "(I(best; v) - I(second best; v)) / H(v), and H(v) = I(v; v)",
            "codes.T and factors.T go through columns; for each factor L informations.",
            "sorted(mutual_information(in_bins(column, n_bins), factor) for column in"
            " codes.T)[-2:] are the second best and the best.",
        ),
        factors.mutual_information_gap,
        diagnose=MIG.diagnose,
        imports=("from numpyvae.measures.factors import in_bins, mutual_information",),
    ),
    Exercise(
        "auroc", "ordinary, anomalous", "How well does a score tell anomalies?",
        "ordinary (N,) and anomalous (M,), scores, that are high where an image looks anomalous\n"
        "returns the area under the ROC curve",
        (
            "The area has another meaning: take one of each. How often does the anomaly score"
            " higher?",
            "P(anomalous > ordinary) + ½ P(anomalous = ordinary), over all N·M pairs",
            "anomalous[:, np.newaxis] and ordinary, compared, give all pairs, (M, N).",
            "The mean of > plus half of the mean of ==.",
        ),
        anomaly.auroc,
        diagnose=AUROC.diagnose,
    ),
)  # fmt: skip
