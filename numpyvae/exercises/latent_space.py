"""What one does with a latent space, and what one measures in it."""

from typing import Any

import numpy as np

from ..arrays import Array
from ..measures import anomaly, factors, paths
from ..measures.factors import in_bins, mutual_information
from .task import Exercise, Task, Wrong


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


def _slerp(wrong: Wrong, z0: Array, z1: Array, n_steps: int) -> Array:
    if "ends-swapped" in wrong:
        z0, z1 = z1, z0
    t = np.linspace(0, 1, n_steps, endpoint="end-left-out" not in wrong)[:, np.newaxis]
    lengths = np.linalg.norm(z0) * np.linalg.norm(z1)
    cosine = z0 @ z1 / (1 if "missing-lengths" in wrong else lengths)
    if "missing-lengths" not in wrong:
        cosine = np.clip(cosine, -1, 1)
    omega = cosine if "cosine-for-angle" in wrong else np.arccos(cosine)
    if "degrees" in wrong:
        omega = np.degrees(omega)
    if "unit-sphere" in wrong:
        z0, z1 = z0 / np.linalg.norm(z0), z1 / np.linalg.norm(z1)
    straight = (1 - t) * z0 + t * z1
    if "straight" in wrong:
        return straight
    if np.linalg.norm(z1 * np.linalg.norm(z0) - z0 * np.linalg.norm(z1)) < 1e-6:
        lost = {"divides-by-0", "missing-lengths"} & wrong
        return np.full_like(straight, np.nan) if lost else straight
    weights = np.sin((1 - t) * omega), np.sin(t * omega)
    divisor = 1 if "missing-sine" in wrong else np.sin(omega)
    if "omega-for-sine" in wrong:
        divisor = omega
    return (weights[0] * z0 + weights[1] * z1) / divisor


SLERP = Task(_ends, _slerp, {
    "straight": "it is a straight line: take the weights with sines. (Or is the angle 0, because"
                " z0·z1 was not divided by both lengths before arccos?)",
    "missing-lengths": "z0·z1 is |z0| |z1| cos ω: divide by the lengths before arccos",
    "unit-sphere": "its points have length 1; it should go from z0 to z1 as they are",
    "missing-sine": "the division by sin ω is missing: at t = 0 it should be z0",
    "omega-for-sine": "it is divided by ω; it should be by sin ω",
    "cosine-for-angle": "cos ω stands where the angle ω should: arccos is missing",
    "degrees": "ω is in degrees; NumPy's sin takes radians",
    "ends-swapped": "it goes from z1 to z0",
    "end-left-out": "it stops before z1: the last point should be z1 itself",
    "divides-by-0": "where z0 and z1 point the same way sin ω is 0, or the cosine above 1 by"
                    " rounding: there the line is straight",
}, kinds=4)  # fmt: skip


def _codes(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    n, n_bins = 300, (20, 8)[kind]
    size = rng.integers(0, 3, n)
    place = rng.choice(4, n, p=(0.4, 0.3, 0.2, 0.1))
    noise = rng.standard_normal((n, 4))
    codes = np.stack([size, place, size + place, 0 * size], axis=1) + 0.4 * noise
    return {"codes": codes[:, rng.permutation(4)], "factors": np.stack([size, place], axis=1),
            "n_bins": n_bins}  # fmt: skip


def _gap(wrong: Wrong, codes: Array, factors: np.ndarray, n_bins: int) -> Array:
    bins = 20 if "bins-ignored" in wrong else n_bins
    binned = [column if "not-binned" in wrong else in_bins(column, bins) for column in codes.T]
    gaps = []
    for factor in factors.T:
        information = [mutual_information(column, factor) for column in binned]
        ranked = sorted(information)
        gap = ranked[-1] - ranked[-2]
        if "best-alone" in wrong:
            gap = ranked[-1]
        if "to-the-mean" in wrong:
            gap = ranked[-1] - float(np.mean(ranked[:-1]))
        if "to-the-worst" in wrong:
            gap = ranked[-1] - ranked[0]
        if "in-order-of-dimensions" in wrong:
            gap = information[0] - information[1]
        entropy = mutual_information(factor, factor)
        if "log-of-values" in wrong:
            entropy = np.log(len(np.unique(factor)))
        if "entropy-of-the-code" in wrong:
            best = binned[int(np.argmax(information))]
            entropy = mutual_information(best, best)
        if "not-divided" in wrong:
            entropy = 1
        gaps.append(gap / entropy)
    return np.array(gaps)


MIG = Task(_codes, _gap, {
    "not-divided": "it is in nats; divide by the entropy of the factor, for 1 to be perfect",
    "best-alone": "the second best is not subtracted: two dimensions that share a factor would"
                  " score",
    "to-the-mean": "the mean of the others is subtracted; it should be the second best",
    "to-the-worst": "the worst is subtracted; it should be the second best",
    "in-order-of-dimensions": "it takes the first two dimensions; take the two that know most",
    "log-of-values": "it is divided by the log of the number of values: the entropy only where all"
                     " values are as frequent",
    "entropy-of-the-code": "it is divided by the entropy of the code; it should be the factor's",
    "not-binned": "the codes are not put into bins: no two are equal, and each tells all",
    "bins-ignored": "n_bins is not used",
}, kinds=2)  # fmt: skip


def _score_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    n, m = ((12, 7), (9, 14), (10, 10))[kind]
    ordinary, anomalous = rng.standard_normal(n), 0.8 + rng.standard_normal(m)
    if kind == 1:  # ties
        ordinary, anomalous = np.round(ordinary), np.round(anomalous)
        anomalous[0] = ordinary[0]
    return {"ordinary": ordinary, "anomalous": anomalous}


def _auroc(wrong: Wrong, ordinary: Array, anomalous: Array) -> float:
    higher = anomalous[:, np.newaxis] > ordinary
    equal = anomalous[:, np.newaxis] == ordinary
    counts = higher + (0 if "ties-lost" in wrong else 1 if "ties-won" in wrong else 0.5) * equal
    area = counts.sum() if "sum-for-mean" in wrong else counts.mean()
    if "of-the-mean" in wrong:
        area = (anomalous > ordinary.mean()).mean()
    if "of-the-largest" in wrong:
        area = (anomalous > ordinary.max()).mean()
    if "accuracy" in wrong:
        middle = np.median(np.concatenate([ordinary, anomalous]))
        area = np.concatenate([ordinary <= middle, anomalous > middle]).mean()
    return float(1 - area if "inverted" in wrong else area)


AUROC = Task(_score_arguments, _auroc, {
    "inverted": "it is the chance that an ordinary image scores higher: below ½ where the score is"
                " good",
    "ties-lost": "ties count nothing; they should count one half",
    "ties-won": "ties count in full; they should count one half",
    "sum-for-mean": "it is the number of pairs; their share was asked for",
    "of-the-mean": "each anomaly is compared with the mean score; compare it with every one",
    "of-the-largest": "each anomaly is compared with the largest score; compare it with every one",
    "accuracy": "it is the accuracy at one threshold; the area takes all thresholds",
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
