"""The kinds of mistakes: small edits that turn right code into what people write instead.

None knows an exercise. A rule is a template of what stands in a node's place, a slug, a sentence
and a cost. In a template _0 and _1 are the node, or its two sides; in a sentence {0} and {1} are
these as one says them, {first} and {last} the array's first and last axis.
"""

import ast
import copy
import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from .edits import FAR, LIKELY, POSSIBLE, RARE, Edit, compiled, put, run, tree_of

Rule = tuple[str, str, str, int]

# What may be done to any expression.
DONE: tuple[Rule, ...] = (
    ("-_0", "sign-flip", "the sign of {0} is wrong", LIKELY),
    ("2 * _0", "scaled", "{0} is twice as large as it should be", POSSIBLE),
    ("_0 / 2", "extra-half", "{0} is half as large as it should be: a ½ too many", POSSIBLE),
    ("0 * _0", "missing-{word0}", "{0} is left out: it counts as 0", POSSIBLE),
    ("_0**0", "missing-{word0}", "{0} is missing: a constant 1 stands in its place", POSSIBLE),
    ("_0**2", "squared", "{0} is squared, and should not be", POSSIBLE),
    ("np.sqrt(_0)", "root", "the square root of {0} is taken; {0} itself was asked for", POSSIBLE),
    ("np.exp(_0)", "extra-exp", "exp of {0} is taken; {0} itself was asked for", POSSIBLE),
    ("np.log(_0)", "extra-log", "the log of {0} is taken; {0} itself was asked for", POSSIBLE),
    ("np.abs(_0)", "extra-abs", "the absolute value is taken of {0}: its sign is lost", POSSIBLE),
    ("1 - _0", "one-minus", "1 - {0} stands where {0} should", POSSIBLE),
    ("1 / _0", "inverted", "1/{0} stands where {0} should: it is upside down", POSSIBLE),
    ("_0 + 1", "one-more", "1 is added to {0}", POSSIBLE),
    ("_0 - 1", "one-less", "1 is subtracted from {0}", POSSIBLE),
    ("_0**3", "cubed", "{0} stands there to the power 3", RARE),
    ("4 * _0", "scaled", "{0} is 4 times as large as it should be", RARE),
    ("_0 / 4", "scaled", "{0} is a quarter of what it should be", RARE),
    ("10 * _0", "scaled", "{0} is 10 times as large as it should be", RARE),
    ("_0 / 10", "scaled", "{0} is a tenth of what it should be", RARE),
    ("np.tanh(_0)", "extra-tanh", "tanh of {0} is taken; {0} itself was asked for", RARE),
    ("1 / (1 + np.exp(-_0))", "extra-sigmoid", "the sigmoid of {0} is taken; {0} itself was asked for",
     RARE),
    ("_0 * (1 - _0)", "sigmoid-slope", "{0} is multiplied by 1 - {0}, as for a sigmoid's slope",
     RARE),
    ("1 - _0**2", "tanh-slope", "1 - {0}², the slope of tanh, stands where {0} should", RARE),
    ("np.maximum(_0, 0)", "cut-at-0", "what is negative in {0} is cut off, as by a ReLU", RARE),
    ("np.logaddexp(0, _0)", "softplus", "a softplus of {0} is taken; {0} itself was asked for", RARE),
    ("1.0 * (_0 > 0)", "step", "{0} counts only as positive or not", RARE),
    ("np.sign(_0)", "sign-only", "only the sign of {0} is used, not its size", RARE),
    ("np.clip(_0, 0, 1)", "clipped", "{0} is clipped to 0 ... 1", FAR),
    ("np.clip(_0, -1, 1)", "clipped", "{0} is clipped to -1 ... 1", FAR),
    ("_0 + 1e-8", "small-number", "a small number is added to {0}", FAR),
    ("np.floor(_0)", "whole-numbers", "{0} is cut to whole numbers", FAR),
    ("np.rint(_0)", "whole-numbers", "{0} is rounded to whole numbers", FAR),
)  # fmt: skip
DONE_TO_ARRAYS: tuple[Rule, ...] = (
    (
        "_0.mean() + 0 * _0",
        "averaged",
        "{0} is averaged over everything; each entry has its own",
        POSSIBLE,
    ),
    (
        "_0.sum() + 0 * _0",
        "summed",
        "{0} is summed over everything; each entry has its own",
        POSSIBLE,
    ),
    (
        "_0.sum(axis=0) + 0 * _0",
        "summed",
        "{0} is summed over {first}; each entry has its own",
        POSSIBLE,
    ),
    (
        "_0.mean(axis=0) + 0 * _0",
        "averaged",
        "{0} is averaged over {first}; each entry has its own",
        POSSIBLE,
    ),
    (
        "_0[:1] + 0 * _0",
        "first-only",
        "only the first of {first} is used in {0}; each has its own",
        POSSIBLE,
    ),
    ("_0[0]", "first-only", "only the first of {first} is used in {0}; each has its own", POSSIBLE),
    ("_0.max() + 0 * _0", "largest", "the largest number of {0} stands for all of it", RARE),
    ("_0[::-1]", "backwards", "{0} is turned round, in reverse order: the last comes first", RARE),
    ("_0 - _0.mean(axis=0)", "centred", "its mean is subtracted from {0}", RARE),
    ("_0 - _0.max()", "shifted", "its largest number is subtracted from {0}", RARE),
    ("np.sort(_0, axis=0)", "sorted", "{0} is sorted first", RARE),
    ("np.cumsum(_0, axis=0)", "running", "{0} is added up along the way: a running sum", RARE),
    ("_0 / np.linalg.norm(_0)", "normalised", "{0} is divided by its length", RARE),
    ("_0 / _0.sum()", "normalised", "{0} is divided by its sum over everything", RARE),
    ("_0 / _0.std(axis=0)", "standardised", "{0} is divided by its standard deviation", RARE),
    (
        "(_0 - _0.mean(axis=0)) / _0.std(axis=0)",
        "standardised",
        "{0} is normalised: its mean is subtracted, and it is divided by its standard deviation",
        RARE,
    ),
    (
        "(_0 - _0.mean()) / _0.std()",
        "standardised",
        "{0} is normalised: its mean is subtracted, and it is divided by its standard deviation",
        RARE,
    ),
)
DONE_TO_MATRICES: tuple[Rule, ...] = (
    ("_0.T", "transposed", "{0} is transposed", LIKELY),
    ("_0.reshape(_0.shape[::-1])", "transposed", "{0} is reshaped; a transpose was meant", RARE),
    ("_0.sum(axis=-1)", "summed", "{0} is summed over {last}", POSSIBLE),
    ("_0.mean(axis=-1)", "averaged", "{0} is averaged over {last}", POSSIBLE),
    ("_0.sum(axis=-1, keepdims=True) + 0 * _0", "summed", "{0} is summed over {last}; each entry has"
     " its own", POSSIBLE),
    ("_0.mean(axis=-1, keepdims=True) + 0 * _0", "averaged", "{0} is averaged over {last};"
     " each entry has its own", POSSIBLE),
)  # fmt: skip
RESHAPED: Rule = (
    "_0.reshape(_0.shape[::-1]).T",
    "transposed",
    "{0} is reshaped, as if its axes had the other order, and then transposed: its numbers stand in"
    " the wrong places",
    RARE,
)
DONE_TO_SQUARES: tuple[Rule, ...] = (
    ("np.diag(np.diag(_0))", "diagonal", "only the diagonal of {0} is kept", RARE),
    ("np.triu(_0)", "triangle", "{0} is zero below the diagonal: only the upper triangle is filled, not"
     " its mirror image", RARE),
    ("np.tril(_0)", "triangle", "{0} is zero above the diagonal: only the lower triangle is filled, not"
     " its mirror image", RARE),
    *((f"_0 + {c} * np.eye(len(_0))", "diagonal-added", f"{c} is added to the diagonal of {{0}}, a ridge"
       " or jitter", RARE) for c in ("1e-3", "1e-2", "0.1", "1")),
)  # fmt: skip
AT_THE_END: tuple[Rule, ...] = (  # done to a result
    ("np.ravel(_0)", "flattened", "{0} is flattened; it should keep its shape", LIKELY),
    ("100 * _0", "percent", "{0} is 100 times as large as it should be, as in percent", RARE),
    ("np.mean(_0)", "averaged", "{0} is one number, a mean over {first}: one for each of {first} was"
     " asked for", POSSIBLE),
    ("np.sum(_0)", "summed", "{0} is one number, a sum over {first}: one for each of {first} was asked"
     " for", POSSIBLE),
    ("np.squeeze(_0)", "squeezed", "axes of length 1 are squeezed away: the shape was asked for as"
     " it is, also where K, B or L is 1", RARE),
    ("_0 / np.log(2)", "bits", "{0} is in bits; nats were asked for: log2 stands where log should",
     POSSIBLE),
    ("_0 / np.log(10)", "other-log", "{0} has log10 where log should be", RARE),
)  # fmt: skip
WITH_AN_ARGUMENT: tuple[Rule, ...] = (  # of the result's shape: _1
    ("_0 * (_1 > 0)", "cut-off-by-", "{0} is cut off where {1} is not positive, as by a ReLU",
     POSSIBLE),
    ("_0 * _1", "extra-", "{0} is multiplied by {1} too", POSSIBLE),
    ("_0 / _1", "extra-", "{0} is divided by {1} too", RARE),
    ("_0 + _1", "extra-", "{1} is added to {0}", RARE),
    ("_0 - _1", "extra-", "{1} is subtracted from {0}", RARE),
)  # fmt: skip
A_MEAN = "{0} is divided by the number of {one}: a mean where a sum was asked for"
A_SUM = "{0} is multiplied by the number of {one}: a sum where a mean was asked for"
TOO_OFTEN = (
    "{0} is there once for each of the {one}, as if added inside a loop; it should count once"
)
A_ROOT = "{0} is divided by the square root of the number of {one}"
# What a learner may take an argument for, from the start of the function on.
TAKEN_FOR: dict[str, tuple[Rule, ...]] = {
    "logvar": (
        ("2 * _0", "log-sigma", "logvar is taken for log sigma; it is log sigma²", 0),
        ("np.log(_0)", "variance", "logvar is taken for sigma² itself; it is its log, so exp is missing", 0),
        ("np.log(np.abs(_0))", "variance", "logvar is taken for sigma² itself; it is its log, so exp is missing",
         POSSIBLE),
        ("2 * np.log(np.abs(_0))", "sigma", "logvar is taken for sigma itself; it is log sigma²",
         POSSIBLE),
        ("np.log(np.logaddexp(0, _0))", "softplus-variance", "softplus(logvar) stands where sigma²"
         " = exp(logvar) should", POSSIBLE),
        ("2 * np.log(np.logaddexp(0, _0))", "softplus-sigma", "softplus(logvar) stands where sigma"
         " = exp(logvar/2) should", POSSIBLE),
        ("-_0", "precision", "logvar has the wrong sign, as if it were the log of 1/sigma²",
         POSSIBLE),
    ),
    "logits": (
        ("np.log(_0 / (1 - _0))", "missing-sigmoid", "logits are taken for probabilities: the"
         " sigmoid is missing", 0),
        ("_0 - np.log(np.exp(_0).sum(axis=-1, keepdims=True) - np.exp(_0))", "softmax", "a softmax over"
         " the pixels stands where each pixel's own sigmoid should", POSSIBLE),
        *((f"np.log(np.clip(_0, {c}, 1 - {c}) / (1 - np.clip(_0, {c}, 1 - {c})))", "missing-sigmoid",
           "logits are taken for probabilities, and clipped: the sigmoid is missing", RARE)
          for c in ("1e-6", "1e-7", "1e-8", "1e-10", "1e-12", "1e-15")),
        ("np.log((1 + np.tanh(_0)) / (1 - np.tanh(_0)))", "tanh-for-sigmoid", "tanh stands where a"
         " sigmoid should; (1 + tanh(l))/2 is the sigmoid of 2l", POSSIBLE),
    ),
    "sigma": (
        ("np.sqrt(_0)", "sigma-for-variance", "sigma is taken for the variance; it is the standard"
         " deviation, and sigma² the variance", 0),
        ("_0**2", "variance-for-sigma", "sigma² stands where sigma should", 0),
        ("np.exp(_0)", "log-sigma", "sigma is taken for its log", POSSIBLE),
        ("np.exp(_0 / 2)", "log-variance", "sigma is taken for a log-variance", POSSIBLE),
    ),
}  # fmt: skip
SIGMAS: tuple[Rule, ...] = (  # in the place of exp(logvar / 2): _0 is logvar
    (
        "np.exp(_0)",
        "variance-for-sigma",
        "the ½ in the exponent is missing: sigma² = exp(logvar),"
        " the variance, stands where the standard deviation sigma = exp(logvar/2) should",
        LIKELY,
    ),
    (
        "_0",
        "missing-exp",
        "logvar stands where sigma = exp(logvar/2) should: exp is missing",
        LIKELY,
    ),
    (
        "np.exp(_0) / 2",
        "half-outside",
        "½ exp(logvar) stands where sigma = exp(logvar/2) should: the"
        " ½ belongs inside exp, where it is a square root",
        LIKELY,
    ),
    (
        "np.logaddexp(0, _0)",
        "softplus-sigma",
        "softplus(logvar) stands where the standard deviation sigma = exp(logvar/2) should",
        LIKELY,
    ),
    (
        "np.sqrt(np.logaddexp(0, _0))",
        "softplus-variance",
        "softplus(logvar) stands where the variance sigma² = exp(logvar) should",
        LIKELY,
    ),
    (
        "np.sqrt(np.abs(_0))",
        "missing-exp",
        "the root of logvar stands where sigma = exp(logvar/2)"
        " should: logvar is a log, so exp is missing",
        LIKELY,
    ),
    (
        "np.sqrt(_0)",
        "missing-exp",
        "the root of logvar stands where sigma = exp(logvar/2) should:"
        " logvar is a log, so exp is missing",
        LIKELY,
    ),
    ("np.exp(-_0 / 2)", "sign-flip", "exp(-logvar/2) is 1/sigma: the sign in the exponent", LIKELY),
    (
        "np.exp(2 * _0)",
        "variance-squared",
        "exp(2 logvar) stands where sigma = exp(logvar/2) should",
        LIKELY,
    ),
    (
        "1 / (1 + np.exp(-_0))",
        "sigmoid-sigma",
        "a sigmoid of logvar stands where sigma = exp(logvar/2) should",
        POSSIBLE,
    ),
    (
        "np.maximum(_0, 0)",
        "relu-sigma",
        "a ReLU of logvar stands where sigma = exp(logvar/2) should",
        POSSIBLE,
    ),
    ("np.abs(_0)", "abs-sigma", "|logvar| stands where sigma = exp(logvar/2) should", POSSIBLE),
)
# Of two sides, _0 and _1.
OPERATORS: dict[type[ast.operator], tuple[Rule, ...]] = {
    ast.Add: (
        ("_0", "missing-{word1}", "{1} is missing: it should be added", LIKELY),
        ("_1", "missing-{word0}", "{0} is missing: it should be added", LIKELY),
        ("_0 - _1", "sign-flip", "{1} is subtracted; it should be added", LIKELY),
        ("-_0 + _1", "sign-flip", "{0} is subtracted; it should be added", LIKELY),
        ("np.abs(_0 - _1)", "sign-flip", "{1} is subtracted, and the sign is lost by abs; it should be"
         " added", RARE),
        ("_0 * _1", "product-for-sum", "{0} and {1} are multiplied; they should be added", RARE),
        ("(_0 + _1) / 2", "averaged", "{0} and {1} are averaged; they should be added", POSSIBLE),
        ("np.maximum(_0, _1)", "max-for-sum", "the larger of {0} and {1} stands where their sum"
         " should", POSSIBLE),
    ),
    ast.Sub: (
        ("_0", "missing-{word1}", "{1} is missing: it should be subtracted", LIKELY),
        ("-_1", "missing-{word0}", "{0} is missing", LIKELY),
        ("_0 + _1", "sign-flip", "{1} is added; it should be subtracted", LIKELY),
        ("_1 - _0", "sign-flip", "the sign of {0} - {1} is wrong: the difference is the other way"
         " round", LIKELY),
        ("np.abs(_0 - _1)", "extra-abs", "the absolute value is taken of {0} - {1}: its sign is"
         " lost", POSSIBLE),
        ("_0 * _1", "product-for-difference", "{0} and {1} are multiplied; {1} should be"
         " subtracted", RARE),
        ("_0 / _1", "fraction-for-difference", "it is divided by {1}, which should be subtracted",
         RARE),
    ),
    ast.Mult: (
        ("_1", "missing-{word0}", "the factor {0} is missing", LIKELY),
        ("_0", "missing-{word1}", "the factor {1} is missing", LIKELY),
        ("_0 / _1", "divided", "it is divided by {1}; it should be multiplied", LIKELY),
        ("_1 / _0", "divided", "{1} is divided by {0}; they should be multiplied", LIKELY),
        ("_0 + _1", "sum-for-product", "{0} and {1} are added; they should be multiplied",
         POSSIBLE),
        ("_0 * _1 * _1", "{word1}-twice", "{1} is multiplied in twice: it is squared", LIKELY),
        ("_0 * _0 * _1", "{word0}-twice", "{0} is multiplied in twice: it is squared", LIKELY),
        ("_0 @ _1", "matrix-product", "{0} and {1} are multiplied as matrices; entry by entry was"
         " meant", POSSIBLE),
    ),
    ast.Div: (
        ("_0", "missing-{word1}", "the division by {1} is missing", LIKELY),
        ("_0 * _1", "multiplied", "{0} is multiplied by {1}; it should be divided", LIKELY),
        ("_0 / _1 / _1", "{word1}-twice", "it is divided by {1} twice", LIKELY),
        ("_1 / _0", "inverted", "the fraction is upside down: {1} over {0}", POSSIBLE),
        ("_0 - _1", "difference-for-fraction", "{1} is subtracted; {0} should be divided by it",
         POSSIBLE),
        ("_0 // _1", "whole-numbers", "// cuts the fraction to a whole number", RARE),
    ),
    ast.Pow: (
        ("_0", "missing-power", "the power {1} of {0} is missing", LIKELY),
        ("_0 * _1", "product-for-power", "{0} is multiplied by {1}; its power {1} was asked for",
         LIKELY),
        ("_1**_0", "swapped", "base and exponent of {0}^{1} are exchanged", RARE),
    ),
    ast.MatMult: (
        ("_1 @ _0", "swapped", "the product is in the wrong order: {1} times {0}", LIKELY),
        ("_0 @ _1.T", "transposed", "{1} is transposed, and should not be", LIKELY),
        ("_0.T @ _1", "transposed", "{0} is transposed, and should not be", LIKELY),
        ("(_0 @ _1).T", "transposed", "the product of {0} and {1} is transposed", LIKELY),
        ("((_0 @ _1).T).reshape((_0 @ _1).shape)", "transposed", "the product of {0} and {1} is"
         " transposed, and then reshaped: its numbers stand in the wrong order", LIKELY),
        ("_0 @ _1.T.reshape(_1.shape)", "transposed", "{1}: reshape stands where a transpose"
         " should; it does not exchange rows and columns", LIKELY),
        ("_0[..., -1:] * _1[-1]", "last-only", "only the last term of the sum is left: each overwrites"
         " the one before it, = where += should be", LIKELY),
        ("_0[..., 1:] @ _1[1:]", "first-left-out", "the first term of the sum, index 0, is left out",
         POSSIBLE),
        ("_0[..., :-1] @ _1[:-1]", "last-left-out", "the last term of the sum is left out: it stops one"
         " too early", POSSIBLE),
        ("_0[..., :1] * _1[0]", "first-only", "only the first term of the sum is there", POSSIBLE),
        ("np.outer(_0.sum(axis=-1), _1.sum(axis=0))", "product-of-sums", "the sums over the examples"
         " are taken before the product: it is a product of sums, not the sum of each example's"
         " product", LIKELY),
        ("_0 * _1", "product", "{0} and {1} are multiplied entry by entry; a matrix product was"
         " meant", POSSIBLE),
    ),
}  # fmt: skip
HALVED: tuple[Rule, ...] = (  # instead of the rules for a division, where it is by 2
    ("_0", "missing-half", "the ½ of {0} is missing: it is twice too large", LIKELY),
    ("_0 * 2", "two-for-half", "{0} is doubled; it should be halved", LIKELY),
    ("_0 / 4", "extra-half", "{0} has a ½ too many: it is half as large as it should be", LIKELY),
    ("np.sqrt(_0)", "root-for-half", "the square root of {0} stands where half of it should",
     RARE),
    ("_0 // _1", "whole-numbers", "// cuts the fraction to a whole number", RARE),
)  # fmt: skip
SQUARED: tuple[Rule, ...] = (  # and where a power is a square
    ("_0", "missing-square", "{0} is not squared: it stands where its square should", LIKELY),
    ("np.abs(_0)", "missing-square", "the absolute value of {0} stands where its square should",
     LIKELY),
    ("2 * _0", "twice-for-square", "{0} is doubled; it should be squared", LIKELY),
    ("_0**4", "squared-twice", "{0} is squared twice: to the power 4", LIKELY),
    ("_0**3", "cubed", "{0} is to the power 3; it should be squared", POSSIBLE),
    ("np.sqrt(_0)", "root", "the root of {0} stands where its square should", RARE),
)  # fmt: skip
OF_ONE: tuple[Rule, ...] = (  # a function of one argument: _0 is the argument, _1 the call
    ("_0", "missing-{word}", "{word} is missing: {0} stands where {word} of it should", LIKELY),
    ("np.{word}(_1)", "{word}-twice", "{word} is taken twice", POSSIBLE),
    ("np.{word}(-_0)", "sign-flip", "the sign inside {word} is wrong", LIKELY),
    ("np.{word}(_0 / 2)", "extra-half", "inside {word} is a ½ too many", POSSIBLE),
    ("np.{word}(2 * _0)", "twice", "inside {word} is a 2 too many", POSSIBLE),
)
INSTEAD = {  # of a function: others that people write
    "exp": ("expm1", "exp2", "log", "abs"),
    "expm1": ("exp",),
    "log": ("log2", "log10", "log1p", "exp"),
    "log1p": ("log", "exp"),
    "sqrt": ("square", "abs"),
    "sin": ("cos", "tan"),
    "cos": ("sin",),
    "arccos": ("arcsin", "arctan", "cos"),
    "tanh": ("sinh", "arctanh", "sin"),
    "maximum": ("minimum", "add"),
    "minimum": ("maximum",),
    "argmin": ("argmax",),
    "argmax": ("argmin",),
    "max": ("min", "sum", "mean"),
    "min": ("max", "mean"),
    "sum": ("mean", "max", "prod", "min", "median"),
    "mean": ("sum", "max", "median", "min"),
    "var": ("std", "mean", "ptp"),
    "std": ("var",),
    "zeros_like": ("ones_like",),
    "allclose": ("array_equal",),
}
VARIANCE: tuple[Rule, ...] = (  # of _0, in place of .var(axis=0)
    ("_0.var(axis=0, ddof=1)", "n-minus-1", "the variance is divided by N - 1; the mean over all N"
     " was asked for", LIKELY),
    ("(_0**2).mean(axis=0)", "not-centred", "the mean of {0}² stands where its variance should: its"
     " mean is not subtracted", LIKELY),
    ("np.abs(_0.mean(axis=0))", "mean-for-variance", "the mean of {0} stands where its variance"
     " should", LIKELY),
    ("((_0 - _0.mean()) ** 2).mean(axis=0)", "one-mean", "one mean of all numbers is subtracted from {0};"
     " each dimension has its own mean, along the first axis", LIKELY),
    ("np.abs(_0).mean(axis=0)", "size-for-variance", "the mean size of {0} stands where its"
     " variance should", POSSIBLE),
    ("_0.var(axis=0) * len(_0)", "sum-for-mean", "the squares are added up; a variance is their"
     " mean", POSSIBLE),
)  # fmt: skip
LINSPACE: tuple[Rule, ...] = (
    ("np.linspace(_0, _1, _2, endpoint=False)", "end-left-out", "it stops one step before the end:"
     " the last point is left out", LIKELY),
    ("np.linspace(_0, _1, _2 + 1)[1:]", "start-left-out", "the first point is left out", LIKELY),
    ("np.linspace(_0, _1, _2 + 2)[1:-1]", "ends-left-out", "both ends are left out", LIKELY),
    ("np.linspace(_0, _1, _2 + 1)", "one-more", "it has one point too many", LIKELY),
)  # fmt: skip
COMPARED = {ast.Gt: (">", "≥ < =="), ast.Lt: ("<", "≤ > =="), ast.GtE: ("≥", "> < =="),
            ast.LtE: ("≤", "< > =="), ast.Eq: ("==", "!= > <"), ast.NotEq: ("!=", "==")}  # fmt: skip
NOUNS = {"max": "largest", "min": "smallest", "var": "variance", "std": "standard deviation",
         "prod": "product", "ptp": "range"}  # fmt: skip
WORDS = {"B": "the images", "N": "the images", "L": "the latent dimensions", "D": "the pixels",
         "K": "the noise samples", "M": "the anomalous scores", "F": "the factors",
         "n_in": "the inputs", "n_out": "the outputs"}  # fmt: skip
AXES = re.compile(r"([\w, ]*\w)[,:]? \(((?:[A-Z]|n_in|n_out)(?:, (?:[A-Z]|n_in|n_out))*),?\)")
SMALL = ("1e-2", "1e-3", "1e-4", "1e-5", "1e-6", "1e-7", "1e-8", "1e-9", "1e-10", "1e-12", "1e-15",
         "1e-16", "1e-20", "1e-30", "1e-100", "1e-300")  # fmt: skip
LONGEST = 34  # an expression that a sentence repeats
MANY = 24  # statements: of such long code only the likelier edits are tried


def axes_in(shapes: str) -> dict[str, tuple[str, ...]]:
    """The axes in an exercise's text: "mu, logvar (B, L)" as {"mu": ("B", "L"), ...}."""
    return {name: tuple(axes.split(", ")) for names, axes in AXES.findall(shapes)
            for name in re.findall(r"\w+", names)}  # fmt: skip


def said(node: ast.AST) -> str:
    """An expression as one says it, without NumPy's names and the axes that only broadcast."""
    text = re.sub(
        r"\bnp\.(linalg\.)?|\b(?:trace|vae|ae|model)\.(?=\w+\b(?!\())", "", ast.unparse(node)
    )
    text = re.sub(r"\[(?:\.\.\.|:)?(?:, )?newaxis(?:, :)?\]", "", text)
    text = re.sub(r" ?\*\* ?([234])\b", lambda power: "²³⁴"[int(power[1]) - 2], text)
    text = re.sub(r"\b(dy|x)_rows\b", r"\1", text)
    text = re.sub(r"\b(enc|dec)(\d)\b", r"trace.\1[\2]", text)
    return text.replace(".T", "ᵀ").replace(" / 2", "/2")


def word(node: ast.AST) -> str:
    """For a slug: the first name in the expression, or its number."""
    names = re.findall(r"[A-Za-z]\w*", said(node)) or [said(node).strip("-")]
    return names[0].lower().replace("_", "-")


class Kinds:
    """All edits of one function, whose nodes had the values of the run with these draws."""

    def __init__(
        self,
        function: Callable[..., Any],
        draws: Sequence[Mapping[str, Any]],
        outputs: tuple[str, ...],
        axes: Mapping[str, tuple[str, ...]],
    ) -> None:
        self.tree, self.function, self.outputs = tree_of(function), function, outputs
        self.arguments = draws[0]
        self.values: dict[Any, Any] = {}
        for arguments in reversed(draws):  # a branch may run in some of them only
            self.values |= _values(function, arguments)
        self.names = sorted({name for name in self.values if isinstance(name, str)})
        self.long = sum(isinstance(n, ast.stmt) for n in ast.walk(self.tree)) > MANY
        self.lines = {id(n): said(s.targets[0]) for s in ast.walk(self.tree)
                      if isinstance(s, ast.Assign) and isinstance(s.targets[0], ast.Name)
                      for n in ast.walk(s.value)}  # fmt: skip
        for call in ast.walk(self.tree):
            layer = call.args[0] if isinstance(call, ast.Call) and call.args else None
            if isinstance(layer, ast.Constant) and isinstance(layer.value, str):
                self.lines |= {id(n): layer.value for n in ast.walk(call)}
        set_to = [(s.targets[0].id, s.value) for s in ast.walk(self.tree)
                  if isinstance(s, ast.Assign) and isinstance(s.targets[0], ast.Name)]  # fmt: skip
        names = [name for name, _ in set_to]
        self.once = {name: value for name, value in set_to
                     if names.count(name) == 1 and name not in self.arguments}  # fmt: skip
        self.titles: dict[int, str] = {}  # of a whole right-hand side: the name it gets
        self.sizes: dict[int, tuple[str, str]] = {}  # to an expression and a word
        stored = {n.id for n in ast.walk(self.tree) if isinstance(n, ast.Name)
                  and isinstance(n.ctx, ast.Store)}  # fmt: skip
        for name, value in _arrays(draws):
            if name in stored:  # later it is something else
                continue
            letters = axes.get(name.rpartition(".")[2], ())
            if not isinstance(value, np.ndarray) or len(letters) < value.ndim:
                if isinstance(value, np.ndarray) and value.ndim:
                    self.sizes.setdefault(value.size, (f"{name}.size", "the entries"))
                continue
            for i, size in enumerate(value.shape, -value.ndim):
                of = (f"{name}.shape[{i}]", WORDS.get(letters[i], letters[i]))
                self.sizes.setdefault(size, of)
            if value.ndim > 2:
                of = (f"({name}.size / {name}.shape[-1])", "the examples")
                self.sizes.setdefault(value.size // value.shape[-1], of)
        self.sizes.pop(1, None)

    def __iter__(self) -> Iterator[Edit]:
        yield from self._entry()
        roots = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.stmt):
                yield from self._statement(node)
            if isinstance(node, ast.Return) and node.value:
                elements = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
                roots |= {id(element) for element in elements}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.expr) and id(node) in self.values:
                yield from self._expression(node, id(node) in roots)

    def say(self, node: ast.AST) -> str:
        text = self.titles.get(id(node)) or said(node)
        if len(text) > LONGEST:
            text = f"{text[: LONGEST - 4]} ..."
        sum_of = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub)
        return f"({text})" if sum_of and id(node) not in self.titles else text

    def axis(self, shape: tuple[int, ...], axis: int | None) -> str:
        if axis is None or not -len(shape) <= axis < len(shape):
            return "everything"
        place = "the first axis" if axis in (0, -len(shape)) else "the last axis"
        return self.sizes.get(shape[axis], ("", place))[1]

    def _edit(self, rule: tuple[str, str, int], *changes: tuple[ast.AST, Any]) -> Edit:
        slug, sentence, cost = rule
        line = self.lines.get(id(changes[0][0]), "") if self.long else ""
        if line and line not in re.findall(r"\w+", sentence):
            sentence = f"in {line}: {sentence}"
        return Edit(slug, sentence, cost, changes, self.function)

    def _by_rules(
        self, node: ast.AST, rules: Iterable[Rule], *parts: ast.AST, **words: str
    ) -> Iterator[Edit]:
        texts = [self.say(part) for part in parts]
        for i, part in enumerate(parts):
            words[f"word{i}"] = word(part)
        for template, slug, sentence, cost in rules:
            template = template.replace("{word}", words.get("word", ""))
            yield self._edit((slug.format(**words), sentence.format(*texts, **words), cost),
                             (node, put(template, *parts)))  # fmt: skip

    # Edits of arguments and statements

    def _entry(self) -> Iterator[Edit]:
        """What is done to an argument before anything else: it stands for all its uses."""
        first = self.tree.body[0]
        for name, value in self.arguments.items():
            rules = [*TAKEN_FOR.get(name, ())]
            if _is_number(value):
                rules += [(*rule[:3], rule[3] + 1) for rule in self._rules(value)]
            for edit in self._by_rules(first, rules, _load(name), **self._places(value)):
                ((_, new),) = edit.changes
                target = ast.Assign([ast.Name(name, ast.Store())], new)
                yield self._edit((edit.slug, edit.sentence, edit.cost), (first, [target]))
        names = [name for name, value in self.arguments.items() if not callable(value)]
        for i, a in enumerate(names):
            for b in names[i + 1 :]:
                if _shape(self.arguments[a]) == _shape(self.arguments[b]):
                    sentence = f"{a} and {b} are swapped: each stands in the other's place"
                    both = ast.parse(f"{a}, {b} = {b}, {a}").body
                    yield self._edit(("swapped", sentence, POSSIBLE), (first, both))

    def _rules(self, value: Any) -> list[Rule]:
        rules = [*DONE, *(DONE_TO_ARRAYS if np.ndim(value) else ())]
        rules += DONE_TO_MATRICES if np.ndim(value) > 1 else ()
        rules += [RESHAPED] if np.ndim(value) > 1 and 1 not in _shape(value) else []
        if np.ndim(value) == 2 and len(set(_shape(value))) == 1:
            rules += DONE_TO_SQUARES
        return [rule for rule in rules if not self.long or rule[3] <= LIKELY or rule in DONE[:5]]

    def _places(self, value: Any) -> dict[str, str]:
        shape = _shape(value)
        return {"first": self.axis(shape, 0), "last": self.axis(shape, -1)}

    def small_numbers(self) -> Iterator[Edit]:
        """Where people add a small number, or keep a value above one, against a division by 0."""
        places = []
        for node in ast.walk(self.tree):
            places += node.comparators if isinstance(node, ast.Compare) else []
            places += (
                [node.right] if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div) else []
            )
            places += [node, *node.args] if isinstance(node, ast.Call) else []
            places += [node.value] if isinstance(node, ast.Assign) else []
        for node in {id(n): n for n in places if _is_number(self.values.get(id(n)))}.values():
            for c in SMALL if any(isinstance(n, ast.Name) for n in ast.walk(node)) else ():
                yield from self._by_rules(node, (
                    (f"_0 + {c}", "small-number", f"a small number, {c}, is added to {{0}}: where {{0}} is"
                     " tiny it counts", RARE),
                    (f"np.maximum(_0, {c})", "floor", f"{{0}} is clipped at a floor of {c}: smaller values"
                     " are lost", RARE)), node)  # fmt: skip

        for c in SMALL if "sigma" in self.arguments else ():
            sentence = f"a small number, {c}, is added to the variance sigma²"
            new = ast.parse(f"sigma = np.sqrt(sigma**2 + {c})").body
            yield self._edit(("small-number", sentence, RARE), (self.tree.body[0], new))
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Name) and node.id == "logvar" and id(node) in self.values:
                for c in SMALL:
                    sentence = f"a small number, {c}, is added inside a log of exp({node.id}), or of sigma²"
                    rule = ("small-number", sentence, RARE)
                    yield self._edit(rule, (node, put(f"np.log(np.exp(_0) + {c})", node)))

    def _without_parentheses(self, node: ast.stmt) -> Iterator[Edit]:
        """a * (b - c) / d as a * b - c / d; the sum may have a name of its own in the code."""
        whole = getattr(node, "value", None)
        if not isinstance(whole, ast.expr):
            return
        found: list[tuple[ast.BinOp, str, ast.expr, ast.BinOp]] = []
        for part in (n for n in ast.walk(whole) if isinstance(n, ast.BinOp)):
            for of in ("left", "right"):
                side = getattr(part, of)
                inner = self.once.get(side.id) if isinstance(side, ast.Name) else side
                needed = not isinstance(part.op, ast.Add) and (
                    of == "right" or not isinstance(part.op, ast.Sub)
                )
                if (
                    needed
                    and isinstance(inner, ast.BinOp)
                    and isinstance(inner.op, ast.Add | ast.Sub)
                ):
                    found.append((part, of, side, inner))
        for chosen in [[one] for one in found] + ([found] if len(found) > 1 else []):
            for i, (part, of, _, _) in enumerate(chosen):
                setattr(part, of, _load(f"HERE{i}"))
            text = ast.unparse(whole)
            for i, (part, of, side, inner) in enumerate(chosen):
                setattr(part, of, side)
                text = text.replace(f"HERE{i}", ast.unparse(inner))
            sums = " and ".join(said(inner) for *_, inner in chosen)
            sentence = f"the parentheses around {sums} are missing: * and / bind first"
            yield self._edit(("parentheses", sentence, LIKELY), (whole, put(text)))

    def _statement(self, node: ast.stmt) -> Iterator[Edit]:
        yield from self._without_parentheses(node)
        if isinstance(node, ast.Assign):
            (target,) = node.targets
            pairs = [(target, node.value)]
            if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                pairs = [*zip(target.elts, node.value.elts, strict=True)]
            self.titles |= {id(value): said(name) for name, value in pairs}
            if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Call):
                turned = ast.Tuple([*target.elts[::-1]], ast.Store())
                sentence = f"{said(target).strip('()')} are swapped: that is the order of what"
                sentence += f" {said(node.value.func)} returns"
                yield self._edit(("swapped", sentence, LIKELY), (target, turned))
            used = {n.id for n in ast.walk(node.value) if isinstance(n, ast.Name)}
            if (
                isinstance(target, ast.Name)
                and target.id in used - {"np"}
                and not (isinstance(node.value, ast.Subscript))
            ):
                sentence = f"{target.id} stays as it was: the line that changes it is missing"
                yield self._edit(("not-updated", sentence, LIKELY), (node, ast.Pass()))
            if isinstance(target, ast.Subscript) and isinstance(node.value, ast.Name):
                sentence = f"{said(target)} is not put back (restored, reset) to {node.value.id}"
                yield self._edit(("not-restored", sentence, LIKELY), (node, ast.Pass()))
        elif isinstance(node, ast.AugAssign):
            what, by, plus = said(node.target), said(node.value), isinstance(node.op, ast.Add)
            done, should = ("subtracted", "added") if plus else ("added", "subtracted")
            other = ast.AugAssign(node.target, ast.Sub() if plus else ast.Add(), node.value)
            anew = ast.Assign([node.target], node.value)
            for slug, sentence, new in (
                ("sign-flip", f"{by} is {done}; it should be {should}", other),
                ("overwritten", f"{what} is set anew each time; it should add up", anew),
                ("missing-step", f"{what} is not moved (or not put back) by {by}", ast.Pass()),
                ("twice", f"{what} is moved by {by} twice", [node, copy.copy(node)]),
            ):
                yield self._edit((slug, sentence, LIKELY), (node, new))
        elif isinstance(node, ast.If):
            test, other_case = said(node.test), node.orelse or [ast.Pass()]
            sentence = f"the case where {test} is not treated apart"
            yield self._edit(("case-missing", sentence, LIKELY), (node, other_case))
            sentence = f"it does always what it should only where {test}"
            yield self._edit(("always", sentence, POSSIBLE), (node, node.body))
        elif isinstance(node, ast.For):
            once = ast.For(node.target, node.iter, [*node.body, ast.Break()], [])
            sentence = f"only the first of {said(node.iter)} is visited: is the return in the loop?"
            yield self._edit(("first-only", sentence, POSSIBLE), (node, once))
        elif isinstance(node, ast.Return) and node.value:
            parts = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
            names = self.outputs if len(self.outputs) == len(parts) else ("it",) * len(parts)
            self.titles |= {id(part): name or "it" for part, name in zip(parts, names, strict=True)
                            if not isinstance(part, ast.Name)}  # fmt: skip
            for order in itertools.permutations(range(3)) if len(parts) == 3 else ():
                if all(i != place for i, place in enumerate(order)):
                    sentence = "the results are swapped: their order is " + ", ".join(names)
                    changes = [(a, copy.copy(parts[i])) for a, i in zip(parts, order, strict=True)]
                    yield self._edit(("swapped", sentence, LIKELY), *changes)
            for i, a in enumerate(parts):
                for b, name in list(zip(parts, names, strict=True))[i + 1 :]:
                    sentence = f"{names[i]} and {name} are swapped: the order of the results is"
                    sentence += f" {', '.join(names)}"
                    yield self._edit(("swapped", sentence, LIKELY),
                                     (a, copy.copy(b)), (b, copy.copy(a)))  # fmt: skip

    # Edits of expressions

    def _expression(self, node: ast.expr, root: bool) -> Iterator[Edit]:
        by_type: dict[type[ast.expr], Callable[[Any], Iterator[Edit]]] = {
                   ast.BinOp: self._operator, ast.UnaryOp: self._sign, ast.Call: self._call,
                   ast.Compare: self._comparison, ast.Constant: self._constant,
                   ast.Name: self._name, ast.Attribute: self._attribute,
                   ast.Subscript: self._subscript, ast.IfExp: self._choice}  # fmt: skip
        if type(node) in by_type:
            yield from by_type[type(node)](node)
        value = self.values[id(node)]
        if root and isinstance(value, bool | np.bool_ | np.ndarray) and not _is_number(value):
            yield from self._truth(node)
        if not _is_number(value) or not any(isinstance(n, ast.Name) for n in ast.walk(node)):
            return
        more = 0 if root or self.long else 1
        rules = [
            (*rule[:3], rule[3] + (more if rule[3] >= RARE else 0)) for rule in self._rules(value)
        ]
        if root:
            rules += [*AT_THE_END, *self._with_arguments(value)]
        if np.ndim(value) == 1 and not self.long:
            rules.append(
                (
                    "_0[:, np.newaxis]",
                    "other-axis",
                    "{0} has its new axis at the end, [:, None]: it runs along the wrong axis",
                    POSSIBLE if root else LIKELY,  # of a result, the sum has rather kept its axis
                )
            )
        for edit in self._by_rules(node, rules, node, **self._places(value)):
            yield replace(edit, at_the_end=root)
        for expression, name in self.sizes.values() if root or not self.long else ():
            cost, words = LIKELY if root else POSSIBLE, {"one": name.removeprefix("the ")}
            rules = [(f"_0 / {expression}", "mean-for-sum", A_MEAN, cost),
                     (f"_0 * {expression}", "sum-for-mean", A_SUM if root else TOO_OFTEN, cost),
                     (f"_0 / np.sqrt({expression})", "root-for-mean", A_ROOT, cost + 1)]  # fmt: skip
            yield from self._by_rules(node, rules, node, **words)

    def _with_arguments(self, value: Any) -> Iterator[Rule]:
        """What an argument of the same shape may be doing in a result."""
        for name, given in self.arguments.items():
            if _is_number(given) and _shape(given) == _shape(value) and np.ndim(value):
                for template, slug, sentence, cost in WITH_AN_ARGUMENT:
                    template = template.replace("_1", name)
                    yield template, f"{slug}{name}", sentence.replace("{1}", name), cost

    def _of_sigma(self, node: ast.Call) -> Iterator[Edit]:
        """exp(logvar / 2), as other meanings of a head that gives logvar."""
        if ast.unparse(node) == "np.exp(logvar / 2)":
            logvar = node.args[0].left  # type: ignore[attr-defined]
            yield from self._by_rules(node, SIGMAS, logvar)

    def _operator(self, node: ast.BinOp) -> Iterator[Edit]:
        left, op, right = node.left, node.op, node.right
        two = isinstance(right, ast.Constant) and right.value == 2
        rules = OPERATORS.get(type(op), ())
        rules = HALVED if two and isinstance(op, ast.Div) else rules
        rules = SQUARED if two and isinstance(op, ast.Pow) else rules
        if isinstance(op, ast.Mult) and said(left) == "-0.5":
            both = "the factor -½ is missing, its sign and its half"
            rules = (("_1", "missing-half", both, LIKELY), *rules[1:])
        one = isinstance(right, ast.Constant) and right.value == 1
        if isinstance(op, ast.Sub) and one:
            rules = (
                ("_0", "missing-minus-one", "the -1 is missing: 1 should be subtracted", LIKELY),
                *rules[1:],
            )
        if isinstance(op, ast.Sub | ast.Add) and isinstance(left, ast.Constant) and left.value == 1:
            new = "_1" if isinstance(op, ast.Add) else "-_1"
            rules = ((new, "missing-one", "the 1 is missing", LIKELY), *rules)
        turned = [isinstance(side, ast.Attribute) and side.attr == "T" for side in (left, right)]
        skipped = {"_0 @ _1.T" if turned[1] else "", "_0.T @ _1" if turned[0] else ""}
        yield from self._by_rules(node, [r for r in rules if r[0] not in skipped], left, right)
        if isinstance(op, ast.Div):
            yield from self._parentheses(node)
        if isinstance(op, ast.Add | ast.Sub):
            yield from self._regrouped(node)
        if isinstance(op, ast.Mult) and isinstance(right, ast.BinOp):
            yield from self._distributed(node, right)

    def _parentheses(self, node: ast.BinOp) -> Iterator[Edit]:
        """(a + b) / c as a + b / c, a / c + b, or a / (b + c) as a / b + c."""
        left, right = node.left, node.right
        two = isinstance(right, ast.Constant) and right.value == 2
        if isinstance(left, ast.BinOp) and isinstance(left.op, ast.Add | ast.Sub):
            for only, new in (
                (
                    left.right,
                    ast.BinOp(left.left, left.op, ast.BinOp(left.right, ast.Div(), right)),
                ),
                (left.left, ast.BinOp(ast.BinOp(left.left, ast.Div(), right), left.op, left.right)),
            ):
                other = left.left if only is left.right else left.right
                lost = (
                    f"the ½ of {self.say(other)}" if two else f"the division of {self.say(other)}"
                )
                sentence = f"{lost} is missing: only {self.say(only)} is divided by"
                sentence += f" {self.say(right)}; parentheses keep both"
                yield self._edit(("parentheses", sentence, LIKELY), (node, new))
        if isinstance(right, ast.BinOp) and isinstance(right.op, ast.Mult | ast.Add | ast.Sub):
            new = ast.BinOp(ast.BinOp(left, ast.Div(), right.left), right.op, right.right)
            sentence = f"it is divided by {self.say(right.left)} alone: {self.say(right)} needs its"
            yield self._edit(("parentheses", f"{sentence} parentheses", LIKELY), (node, new))

    def _distributed(self, node: ast.BinOp, right: ast.BinOp) -> Iterator[Edit]:
        """a * (b + c) as a * b + c."""
        if isinstance(right.op, ast.Add | ast.Sub):
            product = ast.BinOp(node.left, node.op, right.left)
            sentence = f"parentheses are missing: {self.say(node.left)} multiplies only"
            sentence += f" {self.say(right.left)}, not all of {self.say(right)}"
            rule = ("parentheses", sentence, LIKELY)
            yield self._edit(rule, (node, ast.BinOp(product, right.op, right.right)))

    def _regrouped(self, node: ast.BinOp) -> Iterator[Edit]:
        """a * b + c as a * (b + c), and a + b * c as (a + b) * c."""
        left, op, right = node.left, node.op, node.right
        products = ast.Mult | ast.MatMult | ast.Div
        if isinstance(left, ast.BinOp) and isinstance(left.op, products):
            new = ast.BinOp(left.left, left.op, ast.BinOp(left.right, op, right))
            sentence = f"{self.say(right)} is inside the parentheses, {said(new)}: it is multiplied"
            yield self._edit(("parentheses", f"{sentence} too", LIKELY), (node, new))
        if isinstance(right, ast.BinOp) and isinstance(right.op, products):
            for new in (
                ast.BinOp(ast.BinOp(left, op, right.left), right.op, right.right),
                ast.BinOp(right.left, right.op, ast.BinOp(left, op, right.right)),
            ):
                sentence = f"{self.say(left)} is inside the parentheses, {said(new)}: it is"
                yield self._edit(("parentheses", f"{sentence} multiplied too", LIKELY), (node, new))

    def _sign(self, node: ast.UnaryOp) -> Iterator[Edit]:
        if isinstance(node.op, ast.USub) and not isinstance(node.operand, ast.Constant):
            sentence = f"the minus before {self.say(node.operand)} is missing"
            yield self._edit(("sign-flip", sentence, LIKELY), (node, node.operand))

    def _comparison(self, node: ast.Compare) -> Iterator[Edit]:
        shown, others = COMPARED.get(type(node.ops[0]), ("", ""))
        kinds = {text: kind for kind, (text, _) in COMPARED.items()}
        a, b = node.left, node.comparators[0]
        for other in others.split():
            turned = {shown, other} in ({">", "<"}, {"==", "!="}, {"≥", "<"}, {"≤", ">"})
            sentence = f"it compares with {other} where {shown} was asked for, in {said(node)}"
            rule = ("inverted" if turned else "at-equality", sentence, LIKELY)
            yield self._edit(rule, (node, ast.Compare(a, [kinds[other]()], [b])))
        if shown and shown in "><≥≤":
            for factor in ("10", "0.1", "2", "0.5"):
                sentence = f"the threshold {said(b)} is {factor} times as large as it should be"
                new = put(f"{factor} * _0", b)
                yield self._edit(("other-threshold", sentence, POSSIBLE), (b, new))

    def _truth(self, node: ast.expr) -> Iterator[Edit]:
        for template, slug, sentence in (
            (
                "np.logical_not(_0)",
                "inverted",
                "it is inverted, the opposite: True and False are swapped",
            ),
            ("np.logical_or(_0, True)", "always", "it is True, whatever the arguments"),
            ("np.logical_and(_0, False)", "never", "it is False, whatever the arguments"),
        ):
            yield self._edit((slug, sentence, LIKELY), (node, put(template, node)))

    def _constant(self, node: ast.Constant) -> Iterator[Edit]:
        value = node.value
        if isinstance(value, bool) or not isinstance(value, int | float):
            return
        others = [value + 1, value - 1]
        if value not in (0, 1, 2):
            others += [10 * value, value / 10, 2 * value, value / 2, -value, value**2, 1 - value]
        for other in others:
            sentence = f"the number {other:.3g} stands where another one was asked for"
            cost = RARE if value in (0, 1, 2) else POSSIBLE
            yield self._edit(("other-number", sentence, cost), (node, ast.Constant(other)))

    def _name(self, node: ast.Name) -> Iterator[Edit]:
        value = self.values[id(node)]
        for other in self.names if _is_number(value) else ():
            theirs = self.values[other]
            alike = _shape(theirs) == _shape(value)
            if other != node.id and _is_number(theirs) and (alike or not self.long):
                slug = f"{other}-for-{node.id}".lower().replace("_", "-")
                sentence = f"{said(_load(other))} stands where {said(node)} should"
                if said(_load(other)) == said(node):  # dy for dy_rows
                    slug, sentence = (
                        "not-in-rows",
                        f"{said(node)} is used as it came: with more axes",
                    )
                    sentence += " before the last, (K, B, ...), all examples go into rows first"
                if not alike and np.ndim(theirs) > np.ndim(value):
                    sentence += ": is a sum missing? It has an axis too many"
                rule = (slug, sentence, LIKELY if alike else POSSIBLE)
                yield self._edit(rule, (node, _load(other)))

    def _attribute(self, node: ast.Attribute) -> Iterator[Edit]:
        of, text = node.value, self.say(node.value)
        if node.attr == "T":
            sentence = f"{text} is not transposed"
            yield self._edit(("transposed", sentence, LIKELY), (node, of))
        if node.attr == "size":
            for template in ("len(_0)", "_0.shape[-1]", "1"):
                sentence = f"{template.replace('_0', text)} stands where the number of all entries"
                sentence += f" of {text} should"
                yield self._edit(("other-size", sentence, LIKELY), (node, put(template, of)))

    def _subscript(self, node: ast.Subscript) -> Iterator[Edit]:
        if not isinstance(node.ctx, ast.Load):
            return
        text, of, index = said(node), self.say(node.value), node.slice
        if "newaxis" in ast.unparse(index):
            lined_up = f"{of}[{ast.unparse(index).strip('()')}]"
            sentence = f"{of} has one axis too few: {lined_up} makes it line up"
            yield self._edit(("missing-axis", sentence, LIKELY), (node, node.value))
        if text != said(node.value):
            sentence = f"{of} stands where {text} should"
            yield self._edit(("missing-index", sentence, POSSIBLE), (node, node.value))
        if isinstance(index, ast.UnaryOp) and isinstance(index.operand, ast.Constant):
            for new in ("0", "-1", "-2", "1"):
                sentence = f"it takes {of}[{new}]; another entry of {of} was asked for"
                yield self._edit(("other-entry", sentence, LIKELY), (index, put(new)))
            rules: list[Rule] = [
                ("np.mean(_0[:-1])", "mean-for-entry", "the mean of the others stands where"
                 f" {text} should", POSSIBLE),
                ("0 * _1", "missing-{word0}", f"{text} is missing", POSSIBLE),
            ]  # fmt: skip
            yield from self._by_rules(node, rules, node.value, node)

    def _choice(self, node: ast.IfExp) -> Iterator[Edit]:
        test = said(node.test)
        always = f"it does always what it should only where {test}"
        yield self._edit(("case-missing", always, LIKELY), (node, node.body))
        sentence = f"the case where {test} is false is not treated apart"
        yield self._edit(("case-missing", sentence, LIKELY), (node, node.orelse))

    def _call(self, node: ast.Call) -> Iterator[Edit]:
        function, arguments = node.func, node.args
        name = getattr(function, "attr", getattr(function, "id", ""))
        of_numpy = isinstance(function, ast.Attribute) and said(function) == name
        if isinstance(function, ast.Attribute) and _is_number(self.values.get(id(function.value))):
            yield from self._method(node, function.value, name)
            return
        if not arguments:
            return
        if isinstance(function, ast.Name) and name not in ("len", "float", "range", "sorted"):
            rules: list[Rule] = [("_0", "missing-{word}", "{word} is missing", LIKELY)]
            yield from self._by_rules(node, rules, arguments[0], word=name)
        yield from self._of_sigma(node)
        if of_numpy and len(arguments) == 1 and not node.keywords:
            yield from self._by_rules(node, OF_ONE, arguments[0], node, word=name)
        for other in INSTEAD.get(name, ()) if of_numpy else ():
            rule = (f"{other}-for-{name}", _instead(other, name), LIKELY)
            yield self._edit(rule, (function, put(f"np.{other}")))
        if name == "exp" and of_numpy:
            yield from self._by_rules(node, [("10.0**_0", "other-base", "10 to the power of {0} stands where"
                                              " exp, e to the power of {0}, should", RARE)], arguments[0])  # fmt: skip
            rules = [("_0 * np.exp(_0 - 1)", "power-rule", "the power rule is applied to exp, which is its own"
                      " derivative: exp({0})", POSSIBLE)]  # fmt: skip
            yield from self._by_rules(node, rules, arguments[0])
        for tolerance in (
            ("rtol=1", "rtol=0.5", "rtol=0.1", "rtol=0.01", "atol=1") if name == "allclose" else ()
        ):
            sentence = f"the tolerance is too large, too loose: {tolerance}"
            loose = put(f"np.allclose(_0, _1, {tolerance})", *arguments[:2])
            yield self._edit(("loose", sentence, LIKELY), (node, loose))
        if name == "clip":
            sentence = f"{self.say(arguments[0])} is not clipped"
            yield self._edit(("not-clipped", sentence, LIKELY), (node, arguments[0]))
        if name == "linspace":
            yield from self._by_rules(node, LINSPACE, *arguments)
        for a, b in itertools.combinations(arguments, 2) if len(arguments) < 5 else ():
            sentence = f"{said(a)} and {said(b)} are swapped, in {name}"
            yield self._edit(("swapped", sentence, POSSIBLE), (a, copy.copy(b)), (b, copy.copy(a)))
        yield from self._axes(node, arguments[0], name)

    def _method(self, node: ast.Call, x: ast.expr, name: str) -> Iterator[Edit]:
        text, over = self.say(x), self.axis(_shape(self.values.get(id(x))), _axis(node))
        if name in INSTEAD:
            noun = NOUNS.get(name, name)
            for other in INSTEAD[name]:
                call = ast.Call(put(f"np.{other}"), [x, *node.args], node.keywords)
                sentence = f"the {NOUNS.get(other, other)} over {over} is taken; the {noun} was"
                rule = (f"{other}-for-{name}", f"{sentence} asked for", LIKELY)
                yield self._edit(rule, (node, call))
            slug = "not-summed" if name == "sum" else f"missing-{name}"
            sentence = f"the {noun} over {over} is missing"
            yield self._edit((slug, sentence, LIKELY), (node, x))
            for where, over_which in (("1:", "first"), (":-1", "last"), (":1", ""), ("-1:", "")):
                axis = _axis(node)
                index = where if axis == 0 else f"..., {where}" if axis == -1 else ""
                new = ast.Call(
                    ast.Attribute(put(f"_0[{index or ...}]", x), name, ast.Load()),
                    node.args,
                    node.keywords,
                )
                sentence = f"the {over_which} of {over} is left out of the {noun}"
                if not over_which:
                    which = "first" if where == ":1" else "last"
                    sentence = (
                        f"only the {which} of {over} is there, no {noun}: does each overwrite the"
                    )
                    sentence += " one before, = where += should be?"
                if index:
                    yield self._edit(("terms-left-out", sentence, POSSIBLE), (node, new))
            if name == "mean":
                root = ast.Call(
                    ast.Attribute(put("np.sqrt(_0)", x), name, ast.Load()), node.args, node.keywords
                )
                sentence = f"the root of {text} is averaged and then squared; {text} itself should be averaged"
                yield self._edit(("root-averaged", sentence, POSSIBLE), (node, put("_0**2", root)))
            if name == "var":
                yield from self._by_rules(node, VARIANCE, x)
            yield from self._axes(node, x, name)
        elif name == "copy":
            sentence = f"{text} is not copied: two names mean the same array, so what is done to"
            sentence += " one is done to both"
            yield self._edit(("not-copied", sentence, LIKELY), (node, x))
        elif name in ("reshape", "astype", "ravel"):
            sentence = (
                f"{name} is missing: with more axes of examples, (K, B, ...), all go into rows"
            )
            yield self._edit((f"missing-{name}", sentence, LIKELY), (node, x))

    def _axes(self, node: ast.Call, x: ast.expr, name: str) -> Iterator[Edit]:
        shape, noun = _shape(self.values.get(id(x))), NOUNS.get(name, name)
        old = self.axis(shape, _axis(node))
        for keyword in (keyword for keyword in node.keywords if keyword.arg == "axis"):
            for axis in (0, 1, -1, None):
                now = self.axis(shape, axis)
                rule = (
                    "other-axis",
                    f"the {noun} is over {now}; it should be over {old}",
                    LIKELY,
                )
                new = ast.Constant(axis)
                if now == old:
                    sentence = f"the axis over which the {noun} is taken is kept, with length 1:"
                    sentence += " one axis too many; is it keepdims=True, or [:, None]?"
                    rule = ("keepdims", sentence, LIKELY)
                else:
                    yield self._edit(rule, (keyword.value, new))
                if _axis(node) != axis or now == old:
                    kept = [k for k in node.keywords if k.arg not in ("axis", "keepdims")]
                    kept += [ast.keyword("axis", new), ast.keyword("keepdims", ast.Constant(True))]
                    yield self._edit(rule, (node, ast.Call(node.func, node.args, kept)))


def _instead(other: str, name: str) -> str:
    special = {
        ("log2", "log"): "log2 stands where log should: it is in bits, nats were asked for",
        ("expm1", "exp"): "1 is subtracted from exp, which should stand alone",
        ("exp", "expm1"): "the -1 is missing",
        ("array_equal", "allclose"): "it asks for equality to the last digit; rounding breaks that",
    }
    return special.get((other, name), f"{other} stands where {name} should")


def _shape(value: Any) -> tuple[int, ...]:
    return value.shape if isinstance(value, np.ndarray) else ()


def _axis(node: ast.Call) -> int | None:
    found = [ast.literal_eval(k.value) for k in node.keywords if k.arg == "axis"]
    return found[0] if found else None


def _arrays(draws: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, Any]]:
    """The arguments, and what a trace holds, by the expressions that lead to them."""
    for draw in draws:
        for name, value in draw.items():
            yield name, value
            if hasattr(value, "nll"):
                yield from ((f"{name}.{key}", held) for key, held in vars(value).items())


def _load(name: str) -> ast.Name:
    return ast.Name(name, ast.Load())


def _is_number(value: Any) -> bool:
    if isinstance(value, np.ndarray | np.generic):
        return value.dtype.kind in "fiu"
    return isinstance(value, int | float) and not isinstance(value, bool)


def _values(function: Callable[..., Any], arguments: Mapping[str, Any]) -> dict[Any, Any]:
    """What each node of the code, and each name, was in a run with these arguments."""
    tree = tree_of(function)
    values: dict[Any, Any] = dict(arguments)
    nodes = [n for n in ast.walk(tree) if isinstance(n, ast.expr)
             and not isinstance(n, ast.Starred | ast.JoinedStr | ast.FormattedValue)
             and isinstance(getattr(n, "ctx", ast.Load()), ast.Load)]  # fmt: skip

    def seen(i: int, value: Any) -> Any:
        node = nodes[i]
        values[id(node)] = value.copy() if isinstance(value, np.ndarray) else value
        if isinstance(node, ast.Name):
            values[node.id] = values[id(node)]
        return value

    changes = {id(n): put("seen(_0, _1)", ast.Constant(i), n) for i, n in enumerate(nodes)}
    run(compiled(function, changes, {"seen": seen}), dict(arguments))
    return values
