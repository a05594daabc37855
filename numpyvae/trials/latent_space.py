"""What one does with a latent space, and what one measures in it."""

from typing import Any

import numpy as np

from ..arrays import Array
from ..diagnosis.edits import POSSIBLE
from ..diagnosis.trial import Trial
from ..measures.factors import in_bins, mutual_information


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
    if np.sin(omega) < 1e-6:  # they point the same way, or one is 0
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)


def _other_ends() -> dict[str, dict[str, Any]]:
    z = np.array([0.3, -1.2, 0.8])
    turned = np.array([1.2, 0.3, 0.0])
    cases = {
        "equal ends, which point the same way: sin ω is 0": (z, z, 4),
        "ends in the same direction, of different lengths: the cosine rounds above 1": (
            np.array([1.5, -1.3, 1.5]), 7 * np.array([1.5, -1.3, 1.5]), 5),
        "nearly parallel ends, at a small angle of 0.01": (z, z + 0.01 * turned, 4),
        "ends at a right angle, with two steps, the ends alone": (z, turned, 2),
        "a single dimension, the same way": (z[:1], 2 * z[:1], 3),
        "long vectors": (1e3 * z, 1e3 * turned, 3),
        "short vectors": (1e-4 * np.array([1.0, 0.2, 0.5]), 1e-4 * np.array([0.3, 1.0, 0.4]), 4),
        "short vectors that point the same way": (1e-4 * z, 2e-4 * z, 3),
        "two dimensions, more than a right angle apart": (
            np.array([1.0, 0.2]), np.array([-1.0, 0.4]), 6),
    }  # fmt: skip
    return {key: {"z0": a.copy(), "z1": b.copy(), "n_steps": n} for key, (a, b, n) in cases.items()}


SLERP = Trial(_ends, _great_circle, {
    "straight": ("it is a straight line: take the weights with sines. (Or is the angle 0,"
                 " because z0·z1 was not divided by both lengths before arccos?)",
                 "< 1e-6", "< np.inf"),
    "normalised-line": ("it is a straight line whose points are pushed out to the sphere: the angles"
                        " are not equal steps; take the weights with sines",
                        "    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1)"
                        " / np.sin(omega)", "    line = (1 - t) * z0 + t * z1\n"
                        "    return line / np.linalg.norm(line, axis=1, keepdims=True)"
                        " * ((1 - t) * size0 + t * size1)"),
    "normalised-line z0": ("it is a straight line whose points are pushed out to the sphere of |z0|;"
                           " take the weights with sines", "    return (np.sin((1 - t) * omega) * z0"
                           " + np.sin(t * omega) * z1) / np.sin(omega)",
                           "    line = (1 - t) * z0 + t * z1\n    return line"
                           " / np.linalg.norm(line, axis=1, keepdims=True) * size0"),
    "stays": ("where z0 and z1 point the same way it stays at z0; it must go in a straight line to z1",
              "return (1 - t) * z0 + t * z1", "return z0 + 0 * t"),
    "unit-sphere length": ("its points go along the unit sphere and get a length of their own, in a"
                           " straight line from |z0| to |z1|; z0 and z1 as they are were asked for",
                           "    if", "    z0, z1 = z0 / size0, z1 / size1\n    if",
                           "    return (np.sin((1 - t)", "    return ((1 - t) * size0 + t * size1) *"
                           " (np.sin((1 - t)"),
    "shorter-way": ("more than a right angle apart, z1 is flipped to -z1, the shorter way of"
                    " quaternions: it should end at z1", "    omega =",
                    "    z1 = z1 if z0 @ z1 > 0 else -z1\n    omega ="),
    "cosine-weight": ("cos(t ω) stands where the weight of z0, sin((1 - t) ω) / sin ω, should",
                      "np.sin((1 - t) * omega) * z0", "np.cos(t * omega) * z0"),
    "weights-of-1": ("the weights are divided by their sum, so that they add up to 1: that is the"
                     " chord, a straight line; divide by sin ω", "/ np.sin(omega)",
                     "/ (np.sin((1 - t) * omega) + np.sin(t * omega))"),
    "cosine-half": ("the cosine is divided by the length of z0 alone; by both lengths was asked for",
                    "(size0 * size1)", "size0**2"),
    "one-length": ("the cosine is divided by one length only; both lengths, |z0| |z1|, are needed",
                   "(size0 * size1)", "size0"),
    "one-length z1": ("the cosine is divided by one length only; both lengths, |z0| |z1|, are"
                      " needed", "(size0 * size1)", "size1"),
    **{f"early-line {c}": ("the line is straight already at small angles: the threshold is too"
                           " generous", "np.sin(omega) < 1e-6", c)
       for c in ("omega < 0.01", "omega < 0.02", "omega < 0.05", "omega < 0.1", "omega < 0.2",
                 "omega < 0.3", "omega < 0.5", "np.cos(omega) > 0.9", "np.cos(omega) > 0.95",
                 "np.cos(omega) > 0.99", "np.cos(omega) > 0.995", "np.cos(omega) > 0.999")},
    "missing-lengths": ("z0·z1 is |z0| |z1| cos ω: divide by the lengths before arccos",
                        "np.clip(z0 @ z1 / (size0 * size1), -1, 1)", "z0 @ z1",
                        "    if", "    if np.isnan(omega):\n        return np.nan * t * z1\n    if",
                        "np.arccos(z0 @ z1)", "np.arccos(z0 @ z1)"),
    "unit-sphere": ("its points have length 1; it should go from z0 to z1 as they are",
                    " * z0 +", " * z0 / size0 +", "t * z1\n", "t * z1 / size1\n", "* z1)",
                    "* z1 / size1)"),
    "missing-sine": ("the division by sin ω is missing: at t = 0 it should be z0",
                     " / np.sin(omega)", ""),
    "omega-for-sine": ("it is divided by ω; it should be by sin ω", "/ np.sin(omega)", "/ omega"),
    "cosine-for-angle": ("cos ω stands where the angle ω should: arccos is missing",
                         "    return (np.sin(", "    omega = np.cos(omega)\n    return (np.sin("),
    "cosine-for-angle 2": ("cos ω stands where the angle ω should: arccos is missing", "np.arccos(",
                           "(", "np.sin(omega) < 1e-6",
                           "np.linalg.norm(z1 * size0 - z0 * size1) < 1e-6"),
    "degrees": ("ω is in degrees; NumPy's sin takes radians",
                "np.arccos(", "180 / np.pi * np.arccos("),
    "ends-swapped": ("it goes from z1 to z0, backwards: the ends are swapped", "    t = ", "    z0, z1 = z1, z0\n    t = "),
    "end-left-out": ("it stops before z1: the last point should be z1 itself",
                     "n_steps)", "n_steps, endpoint=False)"),
    "divides-by-0": ("where z0 and z1 point the same way sin ω is 0, or the cosine above 1 by"
                     " rounding: there the line is straight",
                     "    if np.sin(omega) < 1e-6:  # they point the same way, or one is 0\n"
                     "        return (1 - t) * z0 + t * z1\n", ""),
}, kinds=4, corners=_other_ends)  # fmt: skip


def _codes(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    n, n_bins = 120, (20, 8)[kind]
    size = rng.integers(0, 3, n)
    place = rng.choice(4, n, p=(0.4, 0.3, 0.2, 0.1))
    noise = rng.standard_normal((n, 4))
    codes = np.stack([size, place, size + place, 0 * size], axis=1) + 0.4 * noise
    return {"codes": codes[:, rng.permutation(4)],
            "factors": np.stack([size, place], axis=1)[:, rng.permutation(2)],
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


def _other_factors() -> dict[str, dict[str, Any]]:
    rng = np.random.default_rng(0)
    size, place, hue = rng.integers(0, 3, 60), rng.integers(0, 4, 60), rng.integers(0, 2, 60)
    noise = 0.1 * rng.standard_normal((60, 4))

    def case(
        columns: list[np.ndarray], factors: list[np.ndarray], n_bins: int = 20
    ) -> dict[str, Any]:
        codes = np.stack(columns, axis=1) + noise[:, : len(columns)]
        return {"codes": codes, "factors": np.stack(factors, axis=1), "n_bins": n_bins}

    ties = case([size, place], [size, place])
    ties["codes"] = np.stack([size, size, place], axis=1) + 0.0
    far, near = np.repeat([-900, -800, 30, 60], 15), np.tile([50, 100, -150], 20)
    return {
        "three factors, and more factors than values": case([size, place, hue, 0 * hue],
                                                            [size, place, hue]),
        "a factor of many values, more than 10": case(
            [rng.integers(0, 15, 60), place], [np.arange(60) % 15, place]),
        "a single factor, F = 1": case([size, place], [size]),
        "a factor that skips a value, such as 0, 2, 5: a gap between its values": case(
            [size, place], [np.array([0, 2, 5])[size], place]),
        "a factor whose values are negative, or do not begin at 0": case(
            [size, place], [size - 1, 7 + place]),
        "two equally good dimensions, a tie, where the gap is 0": ties,
        "dead dimensions, the same for all images: gaps of 0": {
            "codes": np.tile([0.0, 0.3], (60, 1)), "factors": np.stack([size, place], axis=1),
            "n_bins": 20},
        "factors of large values, above and below 0": case(
            [far / 100, near / 25, (far > 0) + near / 20], [far, near]),
        "many bins, n_bins = 1000": case([size, place], [size, place], 1000),
        "two dimensions": case([size + place, place], [size, place], 5),
        "seven dimensions, more than a model may have": {
            **case([size, place], [size, place]),
            "codes": np.stack([0.01 * hue, 0 * hue, hue, 0 * hue, hue, size, place], axis=1)
            + 0.1 * rng.standard_normal((60, 7))},
        "other n_bins": case([size, place, hue], [size, place], 3),
        "as many factors as dimensions": case([size, place, hue], [hue, size, place]),
    }  # fmt: skip


def _gaps_by_entropy(codes: Array, factors: np.ndarray, n_bins: int) -> Array:
    gaps = []
    for factor in factors.T:
        information = sorted(mutual_information(in_bins(c, n_bins), factor) for c in codes.T)
        shares = np.array([np.mean(factor == value) for value in np.unique(factor)])
        entropy = -(shares * np.log(shares)).sum()
        gaps.append((information[-1] - information[-2]) / entropy)
    return np.array(gaps)


MIG = Trial(_codes, _gaps, {
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
    "entropy-in-bits": ("the entropy is in bits, log2, the information in nats: one base for both",
                        "mutual_information(factor, factor)",
                        "(mutual_information(factor, factor) / np.log(2))"),
    "information-in-bits": ("the information is in bits, the entropy in nats: one base for both",
                            "mutual_information(factor, factor)",
                            "(mutual_information(factor, factor) * np.log(2))"),
    "to-the-mean all": ("the mean of all dimensions is subtracted; it should be the second best",
                        "ranked[-2]", "np.mean(ranked)"),
    "to-the-median": ("the median is subtracted; it should be the second best", "ranked[-2]",
                      "np.median(ranked)"),
    "whole-numbers": ("the codes are cut to whole numbers, astype(int), not put into n_bins bins",
                      "in_bins(column, n_bins)", "column.astype(int)"),
    "whole-numbers rounded": ("the codes are rounded to whole numbers, not put into n_bins bins",
                              "in_bins(column, n_bins)", "np.round(column).astype(int)"),
    "common-bins": ("all dimensions share the same bins; each column has its own, from its least"
                    " to its largest", "[in_bins(column, n_bins) for column in codes.T]",
                    "list(in_bins(codes.ravel(), n_bins).reshape(codes.shape).T)"),
    "lowest-first": ("sorted puts the smallest first: the best are the last two, and here the two"
                     " worst are compared", "ranked[-1] - ranked[-2]", "ranked[0] - ranked[1]"),
    "lowest": ("sorted puts the smallest first: the two worst are compared, not the two best",
               "ranked[-1] - ranked[-2]", "ranked[1] - ranked[0]"),
    "over-the-best": ("it is divided by what the best dimension knows; by the factor's entropy was"
                      " asked for", "mutual_information(factor, factor)", "ranked[-1]"),
    "correlation squared": ("it has squared correlations, as SAP, which only know lines; the mutual"
                            " information was asked for", "mutual_information(column, factor) for"
                            " column in binned", "np.corrcoef(column, factor)[0, 1] ** 2 for column"
                            " in codes.T"),
    "factors-binned": ("the factors are put into bins too, which merges values; they are whole"
                       " numbers already", "mutual_information(column, factor) for",
                       "mutual_information(column, in_bins(factor, n_bins)) for"),
    "correlation": ("it has correlations, which only know lines; the mutual information was asked"
                    " for", "mutual_information(column, factor) for column in binned",
                    "abs(np.corrcoef(column, factor)[0, 1]) for column in codes.T"),
    "averaged": ("it is the mean over the factors, a single number; each factor has its own, (F,)",
                 "return np.array(gaps)", "return np.mean(gaps)"),
    "averaged bits": ("it is the mean over the factors, a single number; each factor has its own,"
                      " (F,); and one logarithm is in bits", "return np.array(gaps)",
                      "return np.mean(gaps) * np.log(2)"),
    "by-codes": ("it has one gap for each dimension, between factors; one for each factor, between"
                 " dimensions, was asked for", "    return np.array(gaps)",
                 "    table = np.array([[mutual_information(c, f) for f in factors.T] for c in"
                 " binned])\n    own = np.array([mutual_information(f, f) for f in factors.T])\n"
                 "    table = np.sort(table / own, axis=1)\n"
                 "    return table[:, -1] - table[:, -2]"),
    "information": ("it is what each best dimension knows, in nats: neither is the second best"
                    " subtracted, nor is it divided by the entropy",
                    "gap / mutual_information(factor, factor)", "ranked[-1]"),
}, ways={_gaps_by_entropy: ()}, kinds=2, corners=_other_factors, made=POSSIBLE)  # fmt: skip


def _score_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    n, m = ((12, 7), (9, 14), (10, 10))[kind]
    ordinary, anomalous = rng.standard_normal(n), 0.8 + rng.standard_normal(m)
    if kind == 1:  # ties
        ordinary, anomalous = np.round(ordinary), np.round(anomalous)
        anomalous[0] = ordinary[0]
    if kind == 2:  # on another scale, and worse than chance
        ordinary, anomalous = 30 * ordinary, 30 * anomalous - 60
    return {"ordinary": ordinary, "anomalous": anomalous}


def _share_of_pairs(ordinary: Array, anomalous: Array) -> float:
    pairs = anomalous[:, np.newaxis]
    counts = (pairs > ordinary) + 0.5 * (pairs == ordinary)
    return float(counts.mean())


def _other_scores() -> dict[str, dict[str, Any]]:
    scores = np.array([0.3, -1.2, 2.5, 0.8])
    ties = np.array([1.0, 1.0, 2.0])
    cases = {
        "scores that are worse than chance, an area below ½": (scores + 2, scores - 1),
        "scores all equal: ties alone": (np.ones(3), np.ones(2)),
        "ties within and between": (ties, np.array([1.0, 2.0, 2.0, 3.0])),
        "one score each": (scores[:1], scores[1:2]), "one anomaly": (scores, scores[:1] + 0.1),
        "one ordinary image": (scores[:1], scores), "more anomalies than images": (scores[:2], scores),
        "scores perfectly apart": (scores, scores + 10),
        "scores of tiny differences, which are no ties: nearly equal": (1e-12 * scores,
                                                                         1e-12 * scores[::-1] + 1e-13),
        "large scores that differ by little: float32 rounds them": (1e9 + scores,
                                                                     1e9 + scores[::-1] + 0.5),
        "scores outside 0 to 1": (100 * scores, 100 * scores + 30),
    }  # fmt: skip
    return {key: {"ordinary": a.copy(), "anomalous": b.copy()} for key, (a, b) in cases.items()}


def _by_ranks(ordinary: Array, anomalous: Array) -> float:
    n, m = len(ordinary), len(anomalous)
    scores = np.concatenate([ordinary, anomalous])
    ranks = np.array([(scores < s).sum() + ((scores == s).sum() + 1) / 2 for s in scores])
    above = ranks[n:].sum() - m * (m + 1) / 2
    return float(above / (n * m))


def _by_thresholds(ordinary: Array, anomalous: Array) -> float:
    levels = np.unique(np.concatenate([ordinary, anomalous]))[::-1]
    found_rate = np.array([0.0, *[(anomalous >= level).mean() for level in levels]])
    false_rate = np.array([0.0, *[(ordinary >= level).mean() for level in levels]])
    widths = false_rate[1:] - false_rate[:-1]
    return float(((found_rate[1:] + found_rate[:-1]) / 2 * widths).sum())


AUROC = Trial(_score_arguments, _share_of_pairs, {
    "inverted": ("it is the other way round, the chance that an ordinary image scores higher: 1 - the"
                 " area, below ½ where the score is good", "return float(", "return float(1 - "),
    "ties-lost": ("ties count nothing; they should count one half", "0.5 *", "0 *"),
    "ties-won": ("ties count in full; they should count one half", "0.5 *", "1 *"),
    "sum-for-mean": ("it is the number of pairs; their share was asked for",
                     "counts.mean()", "counts.sum()"),
    "by-all-scores": ("it is divided by N + M, the number of scores; by N M, the number of pairs, was"
                      " asked for", "counts.mean()", "counts.sum() / (len(ordinary) +"
                      " len(anomalous))"),
    "by-anomalies": ("it is divided by the number of anomalies alone; by N M, the number of all"
                     " pairs, was asked for", "counts.mean()", "counts.sum() / len(anomalous)"),
    "by-ordinary": ("it is divided by the number of ordinary images alone; by N M, the number of all"
                    " pairs, was asked for", "counts.mean()", "counts.sum() / len(ordinary)"),
    "one-by-one": ("each anomaly is compared with the one ordinary image at the same place; all"
                   " pairs, each with every one, were asked for",
                   "counts.mean()", "np.mean([(a > o) + 0.5 * (a == o) for a, o in zip(anomalous,"
                   " ordinary)])"),
    "one-by-one sorted": ("the scores are compared one by one, in order of size; all pairs, each"
                          " with every one, were asked for", "counts.mean()",
                          "np.mean([(a > o) + 0.5 * (a == o) for a, o in zip(np.sort(anomalous),"
                          " np.sort(ordinary))])"),
    "at-least-half": ("an area below ½ is turned into one above, by max(a, 1 - a): a score that is"
                      " worse than chance should show", "return float(counts.mean())",
                      "return float(max(counts.mean(), 1 - counts.mean()))"),
    "by-all-squared": ("it is divided by the square of the number of all scores; by N M, the number of"
                       " pairs, was asked for", "counts.mean()",
                       "counts.sum() / (len(ordinary) + len(anomalous)) ** 2"),
    "average-precision": ("it is the average precision, the area under the precision-recall curve; the"
                          " ROC curve has the false positives", "counts.mean()",
                          "np.mean([(anomalous >= a).sum() / ((anomalous >= a).sum() + (ordinary >="
                          " a).sum()) for a in anomalous])"),
    "positions": ("argsort gives positions, not ranks: it is needed twice", "counts.mean()",
                  "((np.argsort(np.concatenate([ordinary, anomalous]))[len(ordinary):].sum()"
                  " + len(anomalous) - len(anomalous) * (len(anomalous) + 1) / 2)"
                  " / (len(ordinary) * len(anomalous)))"),
    "effect-size": ("it is the distance of the means in standard deviations, d'; the share of pairs"
                    " was asked for", "counts.mean()", "((anomalous.mean() - ordinary.mean())"
                    " / np.sqrt((anomalous.var() + ordinary.var()) / 2))"),
    "gini": ("it is 2 AUROC - 1, Gini's coefficient, from -1 to 1", "counts.mean()",
             "(2 * counts.mean() - 1)"),
    "medians": ("each anomaly is compared with the median score; compare it with every one",
                "counts.mean()", "(anomalous > np.median(ordinary)).mean()"),
    "youden": ("it is the largest difference of the two rates, at the best threshold, Youden's"
               " (Kolmogorov and Smirnov's) number; the area takes all thresholds",
               "counts.mean()", "max((anomalous >= s).mean() - (ordinary >= s).mean() for s in"
               " np.concatenate([ordinary, anomalous]))"),
    "rates-at-anomalies": ("the thresholds are those of the anomalous scores alone, so the curve"
                           " lacks steps", "counts.mean()",
                           "np.mean([(ordinary < a).mean() for a in np.unique(anomalous)])"),
    "normal": ("it is that of two normal curves with these means and deviations, d'; the share of"
               " pairs was asked for", "counts.mean()",
               "((anomalous.mean() - ordinary.mean()) / np.sqrt(anomalous.var() + ordinary.var()"
               " + 1e-300))"),
    "means": ("it compares the mean scores only; all pairs were asked for", "counts.mean()",
              "(anomalous.mean() > ordinary.mean())"),
    "of-the-mean": ("each anomaly is compared with the mean score; compare it with every one",
                    "counts.mean()", "(anomalous > ordinary.mean()).mean()"),
    "of-the-largest": ("each anomaly is compared with the largest score; compare it with every"
                       " one", "counts.mean()", "(anomalous > ordinary.max()).mean()"),
    "accuracy": ("it is the accuracy at one threshold; the area takes all thresholds",
                 "    return",
                 "    middle = np.median(np.concatenate([ordinary, anomalous]))\n"
                 "    counts = np.concatenate([ordinary <= middle, anomalous > middle])\n"
                 "    return"),
}, ways={_by_ranks: (), _by_thresholds: ()}, corners=_other_scores)  # fmt: skip
