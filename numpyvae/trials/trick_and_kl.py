"""The sample z = mu + sigma eps, and the KL in closed form."""

import functools
from collections.abc import Callable
from typing import Any

import numpy as np

from ..arrays import Array
from ..diagnosis.edits import LIKELY
from ..diagnosis.trial import Trial


def repeats_add_up(kl_forward: Callable[[Array, Array], Array], mu: Array, logvar: Array) -> bool:
    """Independent dimensions: the KL of all is the sum of theirs, and of twice as many twice it."""
    twice = [np.concatenate([a, a], axis=1) for a in (mu, logvar)]
    return bool(np.allclose(kl_forward(*twice), 2 * kl_forward(mu, logvar)))


def _sum(terms: Array) -> Array:
    return terms.sum(axis=1)


def _but_one(other: Callable[[Array], Array], which: int) -> Callable[[Array], Array]:
    """A KL that is wrong for one image, and right for the others."""

    def kl(terms: Array) -> Array:
        found = _sum(terms)
        found[which] = other(terms)[which]
        return found

    return kl


WAYS = (  # to put the terms together: right ones, and wrong ones
    _sum,
    lambda terms: terms.mean(axis=1),
    lambda terms: _sum(terms) + 0.1,
    lambda terms: 2 * _sum(terms),
    _but_one(lambda terms: terms.mean(axis=1), 0),
    _but_one(lambda terms: terms.max(axis=1), -1),
    _but_one(lambda terms: _sum(terms) + 0.1, 2),
    lambda terms: np.sqrt((terms**2).sum(axis=1)),
    lambda terms: terms.max(axis=1),
    lambda terms: _sum(terms) * terms.shape[1],
    lambda terms: _sum(terms) + np.array([1.0, -1.0] * len(terms))[: len(terms)],
    lambda terms: terms[:, 0],
    lambda terms: _sum(terms) - terms.mean(),
    lambda terms: np.where(_sum(terms) > np.median(_sum(terms)), terms.mean(axis=1), _sum(terms)),
)


def _kl(way: Callable[[Array], Array], mu: Array, logvar: Array) -> Array:
    return way((mu**2 + np.exp(logvar) - 1 - logvar) / 2)


def _linear(mu: Array, logvar: Array) -> Array:
    """No KL, but its dimensions add up; so they do for doubled values."""
    return np.abs(mu).sum(axis=1) + np.abs(logvar).sum(axis=1)


def _of_mu(mu: Array, logvar: Array) -> Array:
    return (mu**2).sum(axis=1)


def _of_logvar(mu: Array, logvar: Array) -> Array:
    return (np.exp(logvar) - 1 - logvar).sum(axis=1)


def _in_part(mu: Array, logvar: Array) -> Array:
    """Its dimensions add up where logvar is below 1."""
    terms = mu + np.exp(logvar) - 1 - logvar
    return terms.sum(axis=1) if logvar.max() < 1 else terms.mean(axis=1)


OTHERS = (_linear, _of_mu, _of_logvar)


def _kls(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    mu, logvar = rng.standard_normal((2, (5, 4, 6, 5)[kind % 4], (3, 2)[kind % 2]))
    kl = OTHERS[kind - len(WAYS)] if kind >= len(WAYS) else functools.partial(_kl, WAYS[kind])
    return {"kl_forward": kl, "mu": mu, "logvar": logvar}


def _sizes_of_kls() -> dict[str, dict[str, Any]]:
    mu, logvar = np.random.default_rng(0).standard_normal((2, 4, 3))

    def case(way: Callable[[Array], Array], scale: float = 1.0, images: int = 4) -> dict[str, Any]:
        return {"kl_forward": functools.partial(_kl, way), "mu": scale * mu[:images],
                "logvar": scale * logvar[:images] / max(scale / 10, 1)}  # fmt: skip

    return {
        "a KL of 0, at the prior, where a ratio is 0/0": case(_sum, 0.0),
        "a large KL, whose rounding is larger than a small absolute tolerance": case(_sum, 300.0),
        "a small KL, near the prior, that is wrong by less than a loose tolerance": (
            case(lambda terms: 1.5 * terms.mean(axis=1), 1e-2)),
        "a KL that is NaN, not finite": case(lambda terms: _sum(terms) * np.nan),
        "a KL that is wrong by a thousandth": case(
            lambda terms: _sum(terms) * terms.shape[1] ** 1e-3),
        "a wrong KL that changes with the sign of mu, and with the size of logvar": {
            "kl_forward": _in_part, "mu": mu, "logvar": 0.9 * logvar / logvar.max()},
        "a single image": case(_sum, 1.0, 1),
        "a single image, with a mean": case(lambda terms: terms.mean(axis=1), 1.0, 1),
        "a single latent dimension, with a mean": {
            "kl_forward": functools.partial(_kl, lambda t: t.sum(axis=1) / max(t.shape[1], 1)),
            "mu": mu[:, :1], "logvar": logvar[:, :1]},
    }  # fmt: skip


REPEATS_ADD_UP = Trial(_kls, repeats_add_up, {
    "first-only": ("only the first image is looked at; every image should add up",
                   "np.allclose(kl_forward(*twice), 2 * kl_forward(mu, logvar))",
                   "np.isclose(kl_forward(*twice)[0], 2 * kl_forward(mu, logvar)[0])"),
    "any": ("it is True if any image adds up; all images should", "np.allclose(kl_forward(*twice),"
            " 2 * kl_forward(mu, logvar))", "np.isclose(kl_forward(*twice), 2 * kl_forward(mu,"
            " logvar)).any()"),
    "summed": ("the KLs are summed over the images first, so errors of single images can cancel;"
               " compare each image", "np.allclose(kl_forward(*twice), 2 * kl_forward(mu, logvar))",
               "np.isclose(kl_forward(*twice).sum(), 2 * kl_forward(mu, logvar).sum())"),
    "values-doubled": ("the values of mu and logvar are doubled; the dimensions should be there"
                       " twice: 2L of them, as np.concatenate makes", "[np.concatenate([a, a],"
                       " axis=1) for a in (mu, logvar)]", "(2 * mu, 2 * logvar)"),
    "images-repeated": ("the images are repeated, the first axis: repeat the dimensions, the last",
                        "axis=1", "axis=0"),
    "images-repeated sum": ("the images are repeated, the first axis, and their sum compared: repeat"
                            " the dimensions, the last axis", "axis=1", "axis=0",
                            "np.allclose(kl_forward(*twice), 2 * kl_forward(mu, logvar))",
                            "np.isclose(kl_forward(*twice).sum(), 2 * kl_forward(mu, logvar).sum())"),
    "images-repeated same": ("the images are repeated, the first axis, and each is asked to be the"
                             " same: repeat the dimensions, the last axis", "axis=1", "axis=0",
                             "2 * kl_forward(mu, logvar)", "np.tile(kl_forward(mu, logvar), 2)"),
    "images-repeated twice": ("the images are repeated, the first axis, and each is asked to be twice"
                              " as large: repeat the dimensions, the last axis", "axis=1", "axis=0",
                              "2 * kl_forward(mu, logvar)", "np.tile(2 * kl_forward(mu, logvar), 2)"),
    "padded": ("logvar is padded with zeros, not repeated as mu is: a right KL then fails",
               "for a in (mu, logvar)]", "for a in (mu, logvar)]\n    twice[1] ="
               " np.concatenate([logvar, 0 * logvar], axis=1)"),
    "padded mu": ("mu is padded with zeros, not repeated as logvar is: a right KL then fails",
                  "for a in (mu, logvar)]", "for a in (mu, logvar)]\n    twice[0] ="
                  " np.concatenate([mu, 0 * mu], axis=1)"),
    "half": ("the KL of twice the dimensions is asked to be half as large; it should be twice as"
             " large", "2 * kl_forward(mu, logvar)", "kl_forward(mu, logvar) / 2"),
    "one-sided": ("the comparison is one-sided, without abs: a KL that is too large is found; one that is too small, below"
                  " twice, passes", "np.allclose(kl_forward(*twice), 2 * kl_forward(mu, logvar))",
                  "(kl_forward(*twice) - 2 * kl_forward(mu, logvar) < 1e-6).all()"),
    "one-sided low": ("the comparison is one-sided, without abs: a KL that is too small is found; one that is too large"
                      " passes", "np.allclose(kl_forward(*twice), 2 * kl_forward(mu, logvar))",
                      "(2 * kl_forward(mu, logvar) - kl_forward(*twice) < 1e-6).all()"),
    "array": ("it is an array, one answer for each image; one bool was asked for, True if all are",
              "bool(np.allclose(kl_forward(*twice), 2 * kl_forward(mu, logvar)))",
              "np.isclose(kl_forward(*twice), 2 * kl_forward(mu, logvar))"),
    "array exact": ("it is an array, one answer for each image, of exact equality, ==; one bool was"
                    " asked for, and floats round: np.allclose",
                    "bool(np.allclose(kl_forward(*twice), 2 * kl_forward(mu, logvar)))",
                    "(kl_forward(*twice) == 2 * kl_forward(mu, logvar))"),
    **{f"loose {c}": ("the tolerance is too loose: a KL that is wrong by some percent passes",
                      "2 * kl_forward(mu, logvar))", f"2 * kl_forward(mu, logvar), {c})")
       for c in ("rtol=0.1", "rtol=0.2", "rtol=0.5", "atol=0.1", "atol=0.5", "atol=1.0", "rtol=0.05")},
    "zeros": ("the dimensions that are added are zeros, the prior, not the same dimensions again: each"
              " should be there twice", "np.concatenate([a, a], axis=1)",
              "np.concatenate([a, 0 * a], axis=1)", "2 * kl_forward(mu, logvar)",
              "kl_forward(mu, logvar)"),
    "exact repeat": ("it asks for equality to the last digit, ==; floats round: np.allclose",
                     "[np.concatenate([a, a], axis=1) for a in (mu, logvar)]",
                     "[np.repeat(a, 2, axis=1) for a in (mu, logvar)]",
                     "np.allclose(kl_forward(*twice), 2 * kl_forward(mu, logvar))",
                     "(kl_forward(*twice) == 2 * kl_forward(mu, logvar)).all()"),
    "exact": ("it asks for equality to the last digit, ==; floats round: np.allclose",
              "np.allclose(kl_forward(*twice), 2 * kl_forward(mu, logvar))",
              "(kl_forward(*twice) == 2 * kl_forward(mu, logvar)).all()"),
    "four-times": ("the KL of twice the dimensions is asked to be 4 times as large; twice was asked"
                   " for", "2 * kl", "4 * kl"),
    "same": ("the KL of twice the dimensions is asked to be the same; it should be twice as"
             " large", "2 * kl_forward", "kl_forward"),
    "larger": ("larger is not enough: it should be twice as large",
               "np.allclose(kl_forward(*twice), 2 * kl_forward(mu, logvar))",
               "(kl_forward(*twice) > kl_forward(mu, logvar)).all()"),
    "inverted": ("it is inverted: True where they don't add up, False where they do, the opposite",
                 "return bool(", "return not bool("),
    "summed same": ("the KLs are summed over the images first, and asked to be the same; compare"
                    " each image, twice as large", "np.allclose(kl_forward(*twice), 2 *"
                    " kl_forward(mu, logvar))", "np.isclose(kl_forward(*twice).sum(),"
                    " kl_forward(mu, logvar).sum())"),
    "always": ("it is True whatever the KL. A mean over dimensions must not pass, and it does"
               " if the images are repeated: repeat the dimensions, the last axis",
               "return bool(", "return True or bool("),
    "never": ("it is False whatever the KL: a right one should pass", "return bool(",
              "return False and bool("),
}, kinds=len(WAYS) + len(OTHERS), corners=_sizes_of_kls, made=LIKELY, pairs="none")  # fmt: skip
