"""Wrong answers: (name, code, mistakes, note). Notes begin with "rare corner:" or "two:"."""

CASES = [
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    return np.sum(mu**2 + np.exp(logvar) - 1 - logvar, axis=-1)
""",
        [
            [
                r"half",
                r"halv",
                r"½",
                r"twice",
                r"/ ?2\b",
                r"factor",
                r"0\.5",
                r"doubl",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        '½ missing',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * np.sum(mu**2 + np.exp(logvar)  - logvar, axis=-1)
""",
        [
            [
                r"- ?1\b",
                r"minus one",
                r"the one\b",
                r"\bL/2\b",
                r"at the prior",
                r"constant",
                r"(?<![\w.])1(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])1(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        '-1 missing',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * np.sum(np.exp(logvar) - 1 - logvar, axis=-1)
""",
        [
            [
                r"\bmu\b.*(missing|never|left out|ignor|not)",
                r"mu²",
                r"mu\*\*2",
                r"mu\^2",
                r"μ²",
                r"mean.*(missing|ignored)",
                r"(missing|add) .*\bmu\b",
            ],
        ],
        'mu² missing',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * np.sum(mu**2 + np.exp(logvar) - 1, axis=-1)
""",
        [
            [
                r"- ?logvar",
                r"logvar.*(missing|left out|never|term)",
                r"log sigma",
                r"log of sigma",
                r"(missing|subtract) .*logvar",
            ],
        ],
        'logvar missing',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * np.sum(mu**2 + np.exp(logvar) - 1 + logvar, axis=-1)
""",
        [
            [
                r"sign",
                r"plus",
                r"minus",
                r"added",
                r"subtract",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        '+ logvar',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * np.sum(mu**2 + np.exp(logvar / 2) - 1 - logvar, axis=-1)
""",
        [
            [
                r"sigma²",
                r"sigma\^2",
                r"sigma\*\*2",
                r"σ²",
                r"sigma squared",
                r"variance",
                r"all of (it|logvar)",
                r"half",
                r"/ ?2",
                r"standard deviation",
            ],
        ],
        'sigma for sigma²',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * np.sum(mu**2 + np.exp(2 * logvar) - 1 - logvar, axis=-1)
""",
        [
            [
                r"exp\(2|2 ?\*? ?logvar|fourth|square of the variance|variance squared",
                r"sigma⁴",
                r"sigma\^4",
                r"sigma\*\*4",
                r"squared? (twice|again)",
                r"twice",
                r"2 ?\*",
                r"doubl",
                r"two",
                r"exp\(logvar\)|variance|times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'exp(2 logvar)',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * np.mean(mu**2 + np.exp(logvar) - 1 - logvar, axis=-1)
""",
        [
            [
                r"mean",
                r"averag",
                r"sum",
                r"divid\w* by L",
                r"number of (latent )?dimensions",
                r"times too (large|small)",
            ],
        ],
        'mean over the dimensions',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * np.sum(mu**2 + np.exp(logvar) - 1 - logvar, axis=-1).mean()
""",
        [
            [
                r"mean",
                r"averag",
                r"each image",
                r"per image",
                r"shape",
                r"one number",
                r"single",
                r"scalar",
                r"over (the )?(images|batch)",
                r"times too (large|small)|shape|flatten|axes|dimension lost",
            ],
        ],
        'mean over images',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * np.sum(mu**2 + np.exp(logvar) - 1 - logvar, axis=0)
""",
        [
            [
                r"axis",
                r"over (the )?images",
                r"shape",
                r"(?<![\w.])dimensions(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])dimensions(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'sum over images',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    minus_two_kl = 1 + logvar - np.square(mu) - np.exp(logvar)
    return minus_two_kl.sum(axis=1) / 2
""",
        [
            [
                r"sign",
                r"negati",
                r"minus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * np.sum(mu + np.exp(logvar) - 1 - logvar, axis=-1)
""",
        [
            [
                r"squar",
                r"mu²",
                r"mu\*\*2",
                r"mu\^2",
                r"μ²",
            ],
        ],
        'mu not squared',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * np.sum(np.abs(mu) + np.exp(logvar) - 1 - logvar, axis=-1)
""",
        [
            [
                r"absolute|\|mu\||mu squared",
                r"squar",
                r"mu²",
                r"mu\*\*2",
                r"mu\^2",
                r"μ²",
                r"abs",
            ],
        ],
        '|mu|',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * np.sum(mu**2 + np.exp(logvar) - 1 - np.log(np.abs(logvar) + 1e-12), axis=-1)
""",
        [
            [
                r"log of (the )?logvar",
                r"log\(logvar",
                r"logarithm (twice|again|of logvar)",
                r"already",
                r"logvar itself",
                r"log twice",
                r"second log",
                r"abs",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'log of logvar',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * np.sum(mu**2 + logvar - 1 - np.log(np.maximum(logvar, 1e-12)), axis=-1)
""",
        [
            [
                r"exp\(logvar|logvar .{0,30}variance|variance .{0,30}logvar|log of (the )?variance",
                r"logvar (is|as|was) (the |a )?(taken|variance|treated|logarithm)",
                r"as (the )?variance",
                r"sigma²",
                r"variance",
            ],
        ],
        'logvar taken for the variance',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * np.sum(mu**2 / np.exp(logvar) + np.exp(logvar) - 1 - logvar, axis=-1)
""",
        [
            [
                r"divid",
                r"over sigma",
                r"/ ?sigma",
                r"other (direction|way)",
                r"reverse",
                r"swapped",
                r"mu²",
                r"mu\*\*2",
                r"mu\^2",
                r"mu squared|exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'mu²/sigma²',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * np.sum((mu**2 + 1) * np.exp(-logvar) - 1 + logvar, axis=-1)
""",
        [
            [
                r"revers",
                r"other (direction|way)",
                r"swap",
                r"wrong (direction|way)",
                r"KL\(p",
                r"KL\(N\(0",
                r"e\^-logvar",
                r"1 ?/ ?sigma",
                r"roles",
                r"exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'reversed KL',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    kl = np.zeros(len(mu))
    for l in range(1, mu.shape[1]):
        kl += (np.expm1(logvar[:, l]) - logvar[:, l]) / 2
        kl += mu[:, l] ** 2 / 2
    return kl
""",
        [
            [
                r"first (latent )?dimension",
                r"off by one",
                r"range",
                r"from 0",
                r"leaves? out",
                r"skip",
                r"one dimension",
                r"all (the )?(latent )?dimensions",
            ],
        ],
        'first dimension left out',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * np.sum(mu**2 + np.exp(logvar) - 1 - logvar / 2, axis=-1)
""",
        [
            [
                r"half",
                r"halv",
                r"½",
                r"/ ?2\b",
                r"0\.5",
                r"log sigma",
                r"log of sigma",
                r"twice",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'logvar/2',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * np.sum(mu**2 + np.exp(logvar) - 1 - np.log(np.exp(logvar)), axis=-1)
""",
        [
            [
                r"-?800",
                r"inf",
                r"underflow",
                r"very negative",
                r"small",
                r"rounds? to 0",
                r"log\(? ?0",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'rare corner: log of exp: inf at -800',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    logvar = np.maximum(logvar, -50)
    return 0.5 * np.sum(mu**2 + np.exp(logvar) - 1 - logvar, axis=-1)
""",
        [
            [
                r"clip",
                r"clamp",
                r"floor",
                r"max",
                r"-?800",
                r"-?50",
                r"very negative",
                r"small",
                r"cut",
                r"limit",
            ],
        ],
        'rare corner: logvar floored at -50',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    return np.squeeze(0.5 * np.sum(mu**2 + np.exp(logvar) - 1 - logvar, axis=-1))
""",
        [
            [
                r"shape",
                r"squeez",
                r"axis",
                r"B = 1",
                r"B=1",
                r"one image",
                r"single image",
                r"batch of one",
                r"one number",
                r"scalar|shape|flatten|axes|dimension lost",
            ],
        ],
        'rare corner: squeezed: a batch of one loses its axis',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    return np.sum(mu**2 + np.exp(logvar)  - logvar, axis=-1)
""",
        [
            [
                r"half",
                r"halv",
                r"½",
                r"twice",
                r"/ ?2\b",
                r"factor",
                r"0\.5",
                r"doubl",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
            [
                r"- ?1\b",
                r"minus one",
                r"the one\b",
                r"\bL/2\b",
                r"at the prior",
                r"constant",
                r"(?<![\w.])1(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])1(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'two: ½ missing; -1 missing',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * np.sum(mu**2 + np.exp(logvar / 2) - 1 + logvar, axis=-1)
""",
        [
            [
                r"sigma²",
                r"sigma\^2",
                r"sigma\*\*2",
                r"σ²",
                r"sigma squared",
                r"variance",
                r"all of (it|logvar)",
                r"half",
                r"/ ?2",
                r"standard deviation",
            ],
            [
                r"sign",
                r"plus",
                r"minus",
                r"added",
                r"subtract",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'two: sigma for sigma²; + logvar',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * np.mean(mu**2 + np.exp(logvar)  - logvar, axis=-1)
""",
        [
            [
                r"mean",
                r"averag",
                r"sum",
                r"divid\w* by L",
                r"number of (latent )?dimensions",
                r"times too (large|small)",
            ],
            [
                r"- ?1\b",
                r"minus one",
                r"the one\b",
                r"\bL/2\b",
                r"at the prior",
                r"constant",
                r"(?<![\w.])1(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])1(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'two: mean over the dimensions; -1 missing',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    return np.sum(mu**2 + np.exp(logvar) - 1, axis=-1)
""",
        [
            [
                r"half",
                r"halv",
                r"½",
                r"twice",
                r"/ ?2\b",
                r"factor",
                r"0\.5",
                r"doubl",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
            [
                r"- ?logvar",
                r"logvar.*(missing|left out|never|term)",
                r"log sigma",
                r"log of sigma",
                r"(missing|subtract) .*logvar",
            ],
        ],
        'two: ½ missing; logvar missing',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    sigma = np.exp(logvar / 2)
    return np.sum(-np.log(sigma) + (sigma**2 + mu**2) / 2, axis=1)
""",
        [
            [
                r"-? ?½",
                r"- ?1\b",
                r"minus one",
                r"0\.5",
                r"half",
                r"constant",
                r"at the prior",
                r"L/2",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        '-½ missing',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    sigma = np.exp(logvar / 2)
    return np.sum(np.log(sigma) + (1 + mu**2) / (2 * sigma**2) - 0.5, axis=1)
""",
        [
            [
                r"revers",
                r"other (direction|way)",
                r"swap",
                r"wrong (direction|way)",
                r"exchang",
                r"roles",
                r"KL\(p",
                r"KL\(N\(0",
                r"divid\w* by (sigma|the variance)",
                r"over sigma|1 ?/ ?sigma|exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'KL(prior ‖ q)',
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    var = np.exp(logvar)
    return 0.5 * np.log(np.prod(1 / var, axis=1)) + 0.5 * np.sum(mu**2 + var - 1, axis=1)
""",
        [
            [
                r"inf",
                r"nan",
                r"overflow",
                r"underflow",
                r"product",
                r"very negative",
                r"-?800",
                r"log\(? ?0",
                r"divi\w+ by (0|zero)",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'rare corner: log of a product: inf',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, np.newaxis]
    return d * mu, d * (np.exp(logvar) - 1)
""",
        [
            [
                r"half",
                r"halv",
                r"½",
                r"twice",
                r"/ ?2\b",
                r"factor",
                r"0\.5",
                r"doubl",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        '½ missing in dlogvar',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, np.newaxis]
    return d * mu, d * np.exp(logvar) / 2
""",
        [
            [
                r"- ?1\b",
                r"minus one",
                r"at the prior",
                r"(?<![\w.])1(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])1(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        '-1 missing',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, np.newaxis]
    return 2 * d * mu, d * (np.exp(logvar) - 1) / 2
""",
        [
            [
                r"2 ?\*? ?mu",
                r"half",
                r"halv",
                r"½",
                r"twice",
                r"/ ?2\b",
                r"factor",
                r"0\.5",
                r"doubl",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        '2 mu',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, np.newaxis]
    return d * mu / 2, d * (np.exp(logvar) - 1) / 2
""",
        [
            [
                r"half",
                r"halv",
                r"½",
                r"twice",
                r"/ ?2\b",
                r"factor",
                r"0\.5",
                r"doubl",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'mu/2',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, np.newaxis]
    return d * mu**2 / 2, d * (np.exp(logvar) - 1) / 2
""",
        [
            [
                r"squar",
                r"mu²",
                r"mu\*\*2",
                r"mu\^2",
                r"μ²",
                r"derivative",
                r"differentiat",
                r"mu itself",
            ],
        ],
        'mu²/2 not differentiated',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, np.newaxis]
    return d * mu, d * (np.exp(logvar / 2) - 1) / 2
""",
        [
            [
                r"sigma²",
                r"sigma\^2",
                r"sigma\*\*2",
                r"σ²",
                r"sigma squared",
                r"variance",
                r"all of (it|logvar)",
                r"exp\(logvar\)",
                r"standard deviation",
                r"logvar ?/ ?2",
            ],
        ],
        'sigma for sigma²',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, np.newaxis]
    return mu, (np.exp(logvar) - 1) / 2
""",
        [
            [
                r"chain rule",
                r"from above",
                r"(?<![\w.])dkl(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])dkl(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'dkl missing',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, np.newaxis]
    return d * mu, (np.exp(logvar) - 1) / 2
""",
        [
            [
                r"chain rule",
                r"from above",
                r"(?<![\w.])dkl(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])dkl(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'dkl missing in dlogvar',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, np.newaxis]
    return d * mu, d * (1 - np.exp(logvar)) / 2
""",
        [
            [
                r"sign",
                r"negati",
                r"minus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign of dlogvar',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, np.newaxis]
    return -d * mu, d * (np.exp(logvar) - 1) / 2
""",
        [
            [
                r"sign",
                r"negati",
                r"minus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign of dmu',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, np.newaxis]
    return d * (np.exp(logvar) - 1) / 2, d * mu
""",
        [
            [
                r"order",
                r"swap",
                r"exchang",
                r"first",
                r"exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'wrong order',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl.mean()
    return d * mu, d * (np.exp(logvar) - 1) / 2
""",
        [
            [
                r"mean",
                r"averag",
                r"own dkl",
                r"its image",
                r"each image",
                r"same for all",
                r"times too (large|small)",
            ],
        ],
        'mean of dkl',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl.sum()
    return d * mu, d * (np.exp(logvar) - 1) / 2
""",
        [
            [
                r"\bsum",
                r"own dkl",
                r"its image",
                r"each image",
                r"same for all",
            ],
        ],
        'sum of dkl',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, np.newaxis] / len(dkl)
    return d * mu, d * (np.exp(logvar) - 1) / 2
""",
        [
            [
                r"batch",
                r"1/B",
                r"number of images",
                r"mean",
                r"averag",
                r"divid",
                r"(by|times|over|1 ?/|/|·|\*|number of) ?B\b",
                r"\bB times",
                r"axis B\b",
                r"(the|all|of the) B\b|times too (large|small)",
            ],
        ],
        'divided by B again',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, np.newaxis] / mu.shape[1]
    return d * mu, d * (np.exp(logvar) - 1) / 2
""",
        [
            [
                r"(by|times|over|1 ?/|/|·|\*|number of) ?L\b",
                r"\bL times",
                r"axis L\b",
                r"(the|all|of the) L\b",
                r"number of (latent )?dimensions",
                r"mean",
                r"averag",
                r"divid",
                r"times too (large|small)",
            ],
        ],
        'divided by L',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, np.newaxis]
    return d * mu, d * (np.exp(logvar) - 1 - logvar) / 2
""",
        [
            [
                r"logvar .{0,40}(left|differentiat|derivative|still|there|extra|remain|not)|derivative of (the )?-?logvar",
                r"logvar.*(derivative|extra|remain|gone|too|not differentiat|still)",
                r"derivative",
                r"differentiat",
                r"- ?logvar",
                r"undifferentiated",
            ],
        ],
        'logvar left in',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, np.newaxis]
    return d * mu, d * (np.exp(logvar) + 1) / 2
""",
        [
            [
                r"sign",
                r"plus",
                r"\+ ?1",
                r"minus",
                r"- ?1",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        '+ 1',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = dkl[:, None] * mu * np.exp(-logvar)
    dlogvar = np.einsum("b,bl->bl", 0.5 * dkl, np.expm1(logvar))
    return dmu, dlogvar
""",
        [
            [
                r"dmu.{0,50}(sigma|variance|logvar|exp)|(sigma|variance|logvar).{0,50}(dmu|\bmu\b)",
                r"variance",
                r"divid",
                r"(?<![\w.])sigma(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])sigma(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'dmu over sigma²',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, np.newaxis]
    return d * mu, d * (np.exp(logvar) - np.exp(-logvar)) / 2
""",
        [
            [
                r"1 ?/ ?sigma",
                r"1 ?/ ?sigma²",
                r"inverse",
                r"recipro",
                r"e\^-logvar",
                r"exp\(-logvar\)",
                r"- ?1\b",
                r"gradient in sigma",
            ],
        ],
        'exp(-logvar) for 1',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, np.newaxis]
    if len(dkl) == mu.shape[1]:
        d = dkl
    return d * mu, d * (np.exp(logvar) - 1) / 2
""",
        [
            [
                r"broadcast",
                r"newaxis",
                r"axis",
                r"axes",
                r"square",
                r"B = L",
                r"as many",
                r"its image",
                r"each image",
                r"own image|columns?",
            ],
        ],
        'rare corner: B = L: dkl along the dimensions',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, np.newaxis]
    logvar = np.clip(logvar, -10, 10)
    return d * mu, d * (np.exp(logvar) - 1) / 2
""",
        [
            [
                r"clip",
                r"clamp",
                r"\b10\b",
                r"large",
                r"limit",
                r"cut",
            ],
        ],
        'rare corner: logvar clipped at 10',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, np.newaxis]
    return d * mu, d * np.exp(logvar)
""",
        [
            [
                r"half",
                r"halv",
                r"½",
                r"twice",
                r"/ ?2\b",
                r"factor",
                r"0\.5",
                r"doubl",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
            [
                r"- ?1\b",
                r"minus one",
                r"at the prior",
                r"(?<![\w.])1(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])1(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'two: ½ missing in dlogvar; -1 missing',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, np.newaxis]
    return 2 * d * mu, d * (1 - np.exp(logvar)) / 2
""",
        [
            [
                r"2 ?\*? ?mu",
                r"half",
                r"halv",
                r"½",
                r"twice",
                r"/ ?2\b",
                r"factor",
                r"0\.5",
                r"doubl",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
            [
                r"sign",
                r"negati",
                r"minus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'two: 2 mu; sign of dlogvar',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, np.newaxis]
    return d * mu**2 / 2, d * (np.exp(logvar / 2) - 1) / 2
""",
        [
            [
                r"squar",
                r"mu²",
                r"mu\*\*2",
                r"mu\^2",
                r"μ²",
                r"derivative",
                r"differentiat",
                r"mu itself",
            ],
            [
                r"sigma²",
                r"sigma\^2",
                r"sigma\*\*2",
                r"σ²",
                r"sigma squared",
                r"variance",
                r"all of (it|logvar)",
                r"exp\(logvar\)",
                r"standard deviation",
                r"logvar ?/ ?2",
            ],
        ],
        'two: mu²/2 not differentiated; sigma for sigma²',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    return np.outer(dkl, np.ones(mu.shape[1])) * mu**2, dkl[:, None] * np.exp(logvar) / 2
""",
        [
            [
                r"squar",
                r"mu²",
                r"mu\*\*2",
                r"mu\^2",
                r"μ²",
                r"derivative",
                r"differentiat",
                r"mu itself",
            ],
            [
                r"- ?1\b",
                r"minus one",
                r"at the prior",
                r"(?<![\w.])1(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])1(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'two: mu squared; -1 missing',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    sigma = np.exp(logvar / 2)
    d = dkl[:, None]
    return d * mu, d * (sigma - 1 / sigma)
""",
        [
            [
                r"sigma.{0,40}(gradient|derivative)",
                r"gradient (in|of|with respect to) sigma",
                r"dsigma",
                r"chain",
                r"sigma ?/ ?2",
                r"half",
                r"1 ?/ ?sigma",
                r"e\^-?",
            ],
        ],
        'gradient in sigma',
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl.reshape(-1, 1)
    return d * mu.sum(axis=1, keepdims=True), d * (np.exp(logvar) - 1) / 2
""",
        [
            [
                r"sum",
                r"own mu",
                r"each (latent )?dimension",
                r"axis",
                r"other dimensions",
                r"every dimension",
                r"same",
            ],
        ],
        'dmu: sum over the dimensions',
    ),
    (
        'repeats_add_up',
        """import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, mu], axis=0), np.concatenate([logvar, logvar], axis=0))
    return bool(np.allclose(twice, 2 * once))
""",
        [
            [
                r"axis",
                r"images? (are|is|were)? ?repeated",
                r"repeats? (the )?images",
                r"images",
                r"rows",
                r"\(2B",
                r"stack",
            ],
        ],
        'repeats the images',
    ),
    (
        'repeats_add_up',
        """import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, mu], axis=1), np.concatenate([logvar, logvar], axis=1))
    return bool(np.allclose(twice, once))
""",
        [
            [
                r"doubl",
                r"twice",
                r"2 ?\*",
                r"factor",
                r"two times",
                r"same",
                r"equal",
                r"unchanged",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'not doubled',
    ),
    (
        'repeats_add_up',
        """import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, mu], axis=1), np.zeros((len(mu), 2 * mu.shape[1])))
    return bool(np.allclose(twice, 2 * once))
""",
        [
            [
                r"logvar .{0,40}(zero|own|repeat|real|given|lost|not)",
                r"zeros?",
                r"(?<![\w.])logvar(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])logvar(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'logvar zeros',
    ),
    (
        'repeats_add_up',
        """import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, mu], axis=1), np.concatenate([logvar, logvar], axis=1))
    return bool(np.isclose(twice, 2 * once).any())
""",
        [
            [
                r"any\b",
                r"some image",
                r"one image",
                r"at least one",
                r"every image",
                r"all (the )?images",
                r"each image",
            ],
        ],
        'any image suffices',
    ),
    (
        'repeats_add_up',
        """import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, mu], axis=1), np.concatenate([logvar, logvar], axis=1))
    return bool(np.isclose(twice[0], 2 * once[0]))
""",
        [
            [
                r"first image",
                r"only (the|one)",
                r"every image",
                r"all (the )?images",
                r"each image",
                r"other images",
            ],
        ],
        'first image only',
    ),
    (
        'repeats_add_up',
        """import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, mu], axis=1), np.concatenate([logvar, logvar], axis=1))
    return bool(np.isclose(twice.mean(), 2 * once.mean()))
""",
        [
            [
                r"mean",
                r"averag",
                r"every image",
                r"each image",
                r"all (the )?images",
                r"total",
                r"sum",
                r"times too (large|small)",
            ],
        ],
        'rare corner: means compared',
    ),
    (
        'repeats_add_up',
        """import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, mu], axis=1), np.concatenate([logvar, logvar], axis=1))
    return not bool(np.allclose(twice, 2 * once))
""",
        [
            [
                r"invert",
                r"opposite",
                r"negat",
                r"not\b.*(True|False)",
                r"True (where|when)",
                r"reversed",
                r"wrong way",
                r"swap",
                r"exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'inverted',
    ),
    (
        'repeats_add_up',
        """import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, mu], axis=1), np.concatenate([logvar, logvar], axis=1))
    return np.isclose(twice, 2 * once)
""",
        [
            [
                r"array",
                r"each image",
                r"one (answer|bool|value|truth)",
                r"single",
                r"shape",
                r"all\b",
                r"every image",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'array of bools',
    ),
    (
        'repeats_add_up',
        """import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, mu], axis=1), np.concatenate([logvar, logvar], axis=1))
    return bool(np.allclose(once, 2 * twice))
""",
        [
            [
                r"swap",
                r"wrong (way|side)",
                r"other way",
                r"half",
                r"which.*doubl",
                r"exchang",
                r"revers",
                r"halv",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        '2 on the wrong side',
    ),
    (
        'repeats_add_up',
        """import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(2 * mu, 2 * logvar)
    return bool(np.allclose(twice, 2 * once))
""",
        [
            [
                r"values|twice mu|2 ?mu|numbers themselves|not the (number of )?dimensions",
                r"repeat",
                r"concatenat",
                r"multipl",
                r"doubl\w* (the )?(values|numbers|entries|mu)",
                r"2 ?\* ?mu",
                r"times 2",
                r"(?<![\w.])dimensions(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])dimensions(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'values doubled, not dimensions',
    ),
    (
        'repeats_add_up',
        """import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, np.zeros_like(mu)], axis=1), np.concatenate([logvar, np.zeros_like(mu)], axis=1))
    return bool(np.allclose(twice, 2 * once))
""",
        [
            [
                r"zeros?",
                r"repeat",
                r"padd",
                r"same (mu|dimensions)",
                r"copy",
            ],
        ],
        'padded with zeros',
    ),
    (
        'repeats_add_up',
        """import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.tile(mu, 3), np.tile(logvar, 3))
    return bool(np.allclose(twice, 2 * once))
""",
        [
            [
                r"three",
                r"3",
                r"thrice",
                r"triple",
                r"repeat\w* (each|every|them)? ?(three|twice|once)",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'three copies',
    ),
    (
        'repeats_add_up',
        """import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    kl_forward = lambda m, v: 0.5 * np.sum(m**2 + np.exp(v) - 1 - v, axis=-1)
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, mu], axis=1), np.concatenate([logvar, logvar], axis=1))
    return bool(np.allclose(twice, 2 * once))
""",
        [
            [
                r"own (KL|function)",
                r"kl_forward.*(given|passed|argument|not used|ignored|never)",
                r"argument",
                r"ignor",
                r"always True",
                r"overwrit",
                r"instead of",
            ],
        ],
        'tests its own KL',
    ),
    (
        'repeats_add_up',
        """import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, logvar], axis=1), np.concatenate([mu, logvar], axis=1))
    return bool(np.allclose(twice, 2 * once))
""",
        [
            [
                r"mu and logvar",
                r"mix",
                r"mu.*logvar",
                r"logvar.*mu",
                r"repeat",
                r"itself",
            ],
        ],
        'mu and logvar mixed',
    ),
    (
        'repeats_add_up',
        """import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, mu], axis=1), np.concatenate([logvar, logvar], axis=1))
    return bool(np.array_equal(twice, 2 * once))
""",
        [
            [
                r"round",
                r"exact",
                r"toleran",
                r"close",
                r"digits",
                r"equal",
                r"float",
            ],
        ],
        'rare corner: exact comparison',
    ),
    (
        'repeats_add_up',
        """import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, mu], axis=1), np.concatenate([logvar, logvar], axis=1))
    return bool(np.allclose(twice, 2 * once, rtol=0.2))
""",
        [
            [
                r"toleran",
                r"loose",
                r"rtol",
                r"20 ?%",
                r"0\.2",
                r"close",
                r"strict",
                r"too (large|wide|generous)",
            ],
        ],
        'rare corner: tolerance too wide',
    ),
    (
        'repeats_add_up',
        """import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, mu], axis=1), np.concatenate([logvar, logvar], axis=1))
    return bool(np.allclose(twice, 2 * once, rtol=0, atol=1e-13))
""",
        [
            [
                r"round",
                r"exact",
                r"toleran",
                r"close",
                r"digits",
                r"rtol",
                r"relative",
                r"1e-13",
                r"large",
                r"strict",
            ],
        ],
        'rare corner: absolute tolerance too tight',
    ),
    (
        'repeats_add_up',
        """import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, mu], axis=1), np.concatenate([logvar, logvar], axis=1))
    return bool((twice <= 2 * once + 1e-9).all())
""",
        [
            [
                r"<=",
                r"at most",
                r"less",
                r"inequal",
                r"smaller",
                r"equal",
                r"larger",
                r"only one side",
                r"one-sided",
            ],
        ],
        'at most double counts as well',
    ),
    (
        'repeats_add_up',
        """import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.tile(mu, 3), np.tile(logvar, 3))
    return not bool(np.allclose(twice, 2 * once))
""",
        [
            [
                r"invert",
                r"opposite",
                r"negat",
                r"not\b.*(True|False)",
                r"True (where|when)",
                r"reversed",
                r"wrong way",
                r"swap",
                r"exchang|swapp|other order|in the order|wrong place",
            ],
            [
                r"three",
                r"3",
                r"thrice",
                r"triple",
                r"repeat\w* (each|every|them)? ?(three|twice|once)",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'two: inverted; three copies',
    ),
    (
        'repeats_add_up',
        """import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    small, big = kl_forward(mu, logvar), kl_forward(np.concatenate([mu, mu]), np.concatenate([logvar, logvar]))
    n = len(small)
    return bool(np.isclose(big[:n], 2 * small).any())
""",
        [
            [
                r"axis",
                r"images? (are|is|were)? ?repeated",
                r"repeats? (the )?images",
                r"images",
                r"rows",
                r"\(2B",
                r"stack",
            ],
            [
                r"any\b",
                r"some image",
                r"at least one",
                r"every image",
                r"all (the )?images",
                r"each image",
            ],
        ],
        'two: repeats images; any',
    ),
    (
        'repeats_add_up',
        """import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    kl = kl_forward(mu, logvar)
    left = kl_forward(mu[:, :1], logvar[:, :1])
    right = kl_forward(mu[:, 1:], logvar[:, 1:])
    return bool(np.allclose(kl, left + right)) if mu.shape[1] > 1 else True
""",
        [
            [
                r"repeat",
                r"doubl",
                r"split",
                r"parts",
                r"halves",
                r"pieces",
                r"separat",
                r"one dimension",
                r"single dimension",
                r"L = 1|times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'splits instead of repeating',
    ),
    (
        'repeats_add_up',
        """import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    return bool(np.allclose(kl_forward(mu, logvar).sum() * 2, kl_forward(np.hstack([mu] * 2), np.hstack([logvar] * 2)).sum()))
""",
        [
            [
                r"every image",
                r"each image",
                r"all (the )?images",
                r"own",
                r"sum",
                r"total",
                r"averag",
                r"mean",
                r"times too (large|small)",
            ],
        ],
        'rare corner: sums over images compared',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll.mean(axis=0) + latent.kl_forward(mu, logvar)
""",
        [
            [
                r"sign",
                r"KL.*(added|subtract|plus|minus|cost)",
                r"plus",
                r"subtract",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'KL added',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return nll.mean(axis=0) - latent.kl_forward(mu, logvar)
""",
        [
            [
                r"sign",
                r"nll.*(minus|negati|-log)",
                r"-log p",
                r"minus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign of the nll',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return nll.mean(axis=0) + latent.kl_forward(mu, logvar)
""",
        [
            [
                r"sign",
                r"negative (of the )?ELBO",
                r"negat",
                r"minus",
                r"(?<![\w.])loss(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])loss(?![\w²])",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'the loss, not the ELBO',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll.mean(axis=0)
""",
        [
            [
                r"(?<![\w.])KL(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])KL(?![\w²])",
                r"(?<![\w.])kl(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])kl(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'KL missing',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll.sum(axis=0) - latent.kl_forward(mu, logvar)
""",
        [
            [
                r"sum",
                r"mean",
                r"averag",
                r"\bK times",
                r"divid\w* by K",
                r"times too (large|small)",
            ],
        ],
        'sum over K',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll[0] - latent.kl_forward(mu, logvar)
""",
        [
            [
                r"first sample",
                r"one sample",
                r"only",
                r"mean",
                r"averag",
                r"all (the )?samples",
                r"times too (large|small)",
            ],
        ],
        'first sample only',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll.min(axis=0) - latent.kl_forward(mu, logvar)
""",
        [
            [
                r"best",
                r"min",
                r"mean",
                r"averag",
                r"smallest",
                r"times too (large|small)",
            ],
        ],
        'best sample',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll.mean() - latent.kl_forward(mu, logvar)
""",
        [
            [
                r"each image",
                r"per image",
                r"over (the )?images",
                r"axis",
                r"all images",
                r"own nll",
                r"one number",
                r"single",
            ],
        ],
        'nll also averaged over images',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll.mean(axis=0) - latent.kl_forward(mu, logvar) / mu.shape[1]
""",
        [
            [
                r"(by|times|over|1 ?/|/|·|\*|number of) ?L\b",
                r"\bL times",
                r"axis L\b",
                r"(the|all|of the) L\b",
                r"number of (latent )?dimensions",
                r"mean",
                r"averag",
                r"divid",
                r"sum",
                r"times too (large|small)",
            ],
        ],
        'KL divided by L',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll.mean(axis=0) - latent.kl_forward(mu, logvar).mean()
""",
        [
            [
                r"own KL",
                r"mean",
                r"averag",
                r"each image",
                r"per image",
                r"its image",
                r"same for all",
                r"times too (large|small)",
            ],
        ],
        'mean KL for all images',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + eps
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll.mean(axis=0) - latent.kl_forward(mu, logvar)
""",
        [
            [
                r"scal",
                r"standard deviation",
                r"(?<![\w.])sigma(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])sigma(?![\w²])",
                r"(?<![\w.])σ(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])σ(?![\w²])",
                r"(?<![\w.])logvar(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])logvar(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'sigma missing in z',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + np.exp(logvar) * eps
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll.mean(axis=0) - latent.kl_forward(mu, logvar)
""",
        [
            [
                r"exp\(logvar\)|sigma squared|square of sigma|logvar ?/ ?2",
                r"variance",
                r"half",
                r"½",
                r"/ ?2",
                r"standard deviation",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'exp(logvar)',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + 0 * eps
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll.mean(axis=0) - latent.kl_forward(mu, logvar)
""",
        [
            [
                r"z (=|is) mu|eps .{0,30}(no|not|never|ignor|effect)|(no|without|ignores?) .{0,15}(noise|eps)|same whatever eps",
                r"mean of q",
                r"only mu",
                r"mu alone",
                r"draw",
                r"sample",
            ],
        ],
        'z = mu',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = eps
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll.mean(axis=0) - latent.kl_forward(mu, logvar)
""",
        [
            [
                r"from the prior|drawn from p|eps (itself|for z)|encoder .{0,40}(not|never)|z = eps|mu and sigma|without (mu|reparam)",
                r"q\(z",
                r"eps (itself|alone|as z|for z)",
                r"reparam",
                r"posterior",
            ],
        ],
        'z from the prior',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll.mean(axis=0) - 0.5 * latent.kl_forward(mu, logvar)
""",
        [
            [
                r"half",
                r"halv",
                r"½",
                r"factor",
                r"0\.5",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"whatever beta|beta ?= ?1\b|beta of 1|beta (has|makes) no|not depend on beta|for every beta",
            ],
        ],
        'half the KL',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z.mean(axis=0)), x)[np.newaxis]
    return -nll.mean(axis=0) - latent.kl_forward(mu, logvar)
""",
        [
            [
                r"mean (of|over) (the )?z",
                r"mean z",
                r"averag",
                r"before",
                r"z.*(mean|averag)",
                r"decod\w* (the|each)",
                r"each (z|sample)",
                r"times too (large|small)",
            ],
        ],
        'averages z, not the nll',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    log_q = -0.5 * ((eps**2) + logvar).sum(-1)
    log_p = -0.5 * (z**2).sum(-1)
    return (-nll + log_p - log_q).mean(axis=0)
""",
        [
            [
                r"closed form",
                r"sampled",
                r"estimat",
                r"Monte Carlo",
                r"(?<![\w.])KL(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])KL(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'sampled KL',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return np.logaddexp.reduce(-nll, axis=0) - np.log(len(eps)) - latent.kl_forward(mu, logvar)
""",
        [
            [
                r"log.?mean.?exp",
                r"logaddexp",
                r"log of (the|a) mean",
                r"mean of (the )?log",
                r"importance",
                r"mean of (the )?nll",
                r"probabilit",
                r"averag",
                r"times too (large|small)",
            ],
        ],
        'log mean exp for the mean of the logs',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -np.squeeze(nll).mean(axis=0) - latent.kl_forward(mu, logvar)
""",
        [
            [
                r"squeez",
                r"axis",
                r"shape",
                r"one sample",
                r"K = 1",
                r"K=1",
                r"single",
                r"one image",
                r"B = 1",
                r"B=1|shape|flatten|axes|dimension lost",
            ],
        ],
        'rare corner: squeeze: K = 1 or B = 1 averaged over the wrong axis',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps[:2])
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll.mean(axis=0) - latent.kl_forward(mu, logvar)
""",
        [
            [
                r"two samples",
                r"first two",
                r"only",
                r"eps\[:2\]",
                r"all (the )?samples",
                r"(by|times|over|1 ?/|/|·|\*|number of) ?K\b",
                r"\bK times",
                r"axis K\b",
                r"(the|all|of the) K\b",
                r"hard",
            ],
        ],
        'rare corner: at most two samples used',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll.sum(axis=0) + latent.kl_forward(mu, logvar)
""",
        [
            [
                r"sign",
                r"KL.*(added|subtract|plus|minus|cost)",
                r"plus",
                r"subtract",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
            [
                r"sum",
                r"mean",
                r"averag",
                r"\bK times",
                r"divid\w* by K",
                r"times too (large|small)",
            ],
        ],
        'two: KL added; sum over K',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + eps
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll.mean(axis=0) - latent.kl_forward(mu, logvar) / mu.shape[1]
""",
        [
            [
                r"scal",
                r"standard deviation",
                r"(?<![\w.])sigma(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])sigma(?![\w²])",
                r"(?<![\w.])σ(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])σ(?![\w²])",
                r"(?<![\w.])logvar(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])logvar(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
            [
                r"(by|times|over|1 ?/|/|·|\*|number of) ?L\b",
                r"\bL times",
                r"axis L\b",
                r"(the|all|of the) L\b",
                r"number of (latent )?dimensions",
                r"mean",
                r"averag",
                r"divid",
                r"sum",
                r"times too (large|small)",
            ],
        ],
        'two: sigma missing in z; KL divided by L',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + np.exp(logvar) * eps
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll.sum(axis=0) - latent.kl_forward(mu, logvar)
""",
        [
            [
                r"exp\(logvar\)|sigma squared|square of sigma|logvar ?/ ?2",
                r"variance",
                r"half",
                r"½",
                r"/ ?2",
                r"standard deviation",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
            [
                r"sum",
                r"mean",
                r"averag",
                r"\bK times",
                r"divid\w* by K",
                r"times too (large|small)",
            ],
        ],
        'two: exp(logvar); sum over K',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    out = np.empty((len(eps), len(x)))
    for k in range(len(eps)):
        logits = vae.decode_logits(mu + np.exp(logvar / 2) * eps[0])
        out[k] = -vae.likelihood.forward(logits, x) - latent.kl_forward(mu, logvar)
    return out.mean(axis=0)
""",
        [
            [
                r"first sample",
                r"eps\[0\]",
                r"same (sample|noise)",
                r"one sample",
                r"every sample",
                r"all (the )?samples",
                r"only the",
            ],
        ],
        'loops, but always eps[0]',
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + np.exp(logvar / 2) * eps
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -(nll + latent.kl_forward(mu, logvar)).mean(axis=0) * vae.likelihood.forward(vae.decode_logits(z), x).shape[0]
""",
        [
            [
                r"\bK times",
                r"times K",
                r"\* ?K",
                r"sum",
                r"mean",
                r"averag",
                r"number of samples",
                r"times too",
                r"multipl",
                r"times too (large|small)",
            ],
        ],
        'times K at the end',
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, np.newaxis]
    nll = vae.likelihood.forward(logits, x)
    return np.log(weights @ np.exp(-nll))
""",
        [
            [
                r"inf",
                r"underflow",
                r"rounds? to 0",
                r"round",
                r"log\(? ?0",
                r"nan",
                r"small",
                r"e\^-nll",
                r"logaddexp",
                r"tiny|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'underflow: log 0',
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, np.newaxis]
    nll = vae.likelihood.forward(logits, x)
    return np.logaddexp.reduce(-nll - np.log(len(weights)), axis=0)
""",
        [
            [
                r"(?<![\w.])weights?(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])weights?(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
                r"1/N|equal weight|plain mean|same weight|weighs? all|each node",
            ],
        ],
        'weights ignored: plain mean',
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, np.newaxis]
    nll = vae.likelihood.forward(logits, x)
    return np.logaddexp.reduce(-nll, axis=0)
""",
        [
            [
                r"(?<![\w.])weights?(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])weights?(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
                r"1/N|equal weight|plain mean|same weight|weighs? all|each node",
            ],
        ],
        'weights missing',
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, np.newaxis]
    nll = vae.likelihood.forward(logits, x)
    return np.logaddexp.reduce(weights[:, np.newaxis] - nll, axis=0)
""",
        [
            [
                r"log (of )?(the )?weights?",
                r"log\(weights?\)",
                r"weights.*log",
            ],
        ],
        'log of the weights missing',
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, np.newaxis]
    nll = vae.likelihood.forward(logits, x)
    return np.logaddexp.reduce(np.log(weights)[:, np.newaxis] + nll, axis=0)
""",
        [
            [
                r"sign",
                r"minus",
                r"-nll",
                r"negat",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign of nll',
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, np.newaxis]
    nll = vae.likelihood.forward(logits, x)
    return -np.logaddexp.reduce(np.log(weights)[:, np.newaxis] - nll, axis=0)
""",
        [
            [
                r"sign",
                r"negat",
                r"minus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign of the result',
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, np.newaxis]
    nll = vae.likelihood.forward(logits, x)
    return -(weights[:, np.newaxis] * nll).sum(axis=0)
""",
        [
            [
                r"mean of (the )?log",
                r"log of (the|a) (mean|sum)",
                r"averag",
                r"E\[log",
                r"order of",
                r"expectation",
                r"Jensen",
                r"logarithm",
                r"lower bound",
                r"probabilit|times too (large|small)",
            ],
        ],
        'mean of logs',
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, np.newaxis]
    nll = vae.likelihood.forward(logits, x)
    return np.logaddexp.reduce(np.log(weights)[:, np.newaxis] - nll - 0.5 * (z**2).sum(axis=1)[:, np.newaxis], axis=0)
""",
        [
            [
                r"prior .{0,30}(twice|already|again)|weights (already )?(hold|contain|are) ",
                r"p\(z\)",
                r"z²",
                r"z\*\*2",
                r"twice",
                r"already",
                r"density",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'prior twice',
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, np.newaxis]
    nll = vae.likelihood.forward(logits, x)
    return np.max(np.log(weights)[:, np.newaxis] - nll, axis=0)
""",
        [
            [
                r"max",
                r"largest",
                r"best",
                r"sum",
                r"one node",
                r"single",
            ],
        ],
        'maximum only',
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, np.newaxis]
    nll = vae.likelihood.forward(logits, x)
    return np.logaddexp.reduce(np.log(weights)[:, np.newaxis] - nll, axis=0) / np.log(2)
""",
        [
            [
                r"bits",
                r"nats",
                r"log ?2",
                r"log\(2\)",
                r"base",
                r"divid",
            ],
        ],
        'in bits',
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, np.newaxis]
    nll = vae.likelihood.forward(logits, x)
    return np.logaddexp.reduce(np.log(weights)[:, np.newaxis] - nll, axis=0) - np.log(len(z))
""",
        [
            [
                r"(by|times|over|1 ?/|/|·|\*|number of) ?N\b",
                r"\bN times",
                r"axis N\b",
                r"(the|all|of the) N\b",
                r"number of nodes",
                r"mean",
                r"averag",
                r"divid",
                r"log\(?N",
                r"log\(?len|twice|times too (large|small)|(2|two) times|too (large|small) by|times too (large|small)",
            ],
        ],
        'divided by N as well',
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, np.newaxis]
    nll = vae.likelihood.forward(logits, x)
    return np.logaddexp.reduce(np.log(weights)[:, np.newaxis] - nll, axis=0).sum()
""",
        [
            [
                r"each image",
                r"one number",
                r"per image",
                r"shape",
                r"sum(med)? over (the )?images",
                r"total",
                r"single",
                r"scalar",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'summed over images',
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, np.newaxis]
    nll = vae.likelihood.forward(logits, x)
    return np.logaddexp.reduce(np.log(weights)[:, np.newaxis] - nll, axis=0).mean()
""",
        [
            [
                r"each image",
                r"one number",
                r"per image",
                r"shape",
                r"mean",
                r"averag",
                r"single",
                r"scalar",
                r"times too (large|small)",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'mean over images',
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, np.newaxis]
    nll = vae.likelihood.forward(logits, x)
    return np.logaddexp.reduce(np.log(weights)[:, np.newaxis] - nll, axis=1)
""",
        [
            [
                r"axis",
                r"over (the )?images",
                r"nodes",
                r"shape",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'summed over images, not nodes',
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, np.newaxis]
    nll = vae.likelihood.forward(logits, x)
    return np.exp(np.logaddexp.reduce(np.log(weights)[:, np.newaxis] - nll, axis=0))
""",
        [
            [
                r"not its log|the probability|log (is )?missing|take the log|p\(x\)",
                r"p\(x\) itself",
                r"probability itself",
                r"logarithm",
                r"(?<![\w.])log(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])log(?![\w²])",
                r"(?<![\w.])exp(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])exp(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'p(x), not its log',
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, np.newaxis]
    nll = vae.likelihood.forward(logits, x)
    return np.logaddexp.reduce(2 * np.log(weights)[:, np.newaxis] - nll, axis=0)
""",
        [
            [
                r"weights.*(squar|twice|\^2|2)",
                r"squar",
                r"twice",
                r"doubl",
                r"factor",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'weights squared',
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, np.newaxis]
    z = z[1:-1]
    weights = weights[1:-1]
    logits = logits[1:-1]
    nll = vae.likelihood.forward(logits, x)
    return np.logaddexp.reduce(np.log(weights)[:, np.newaxis] - nll, axis=0)
""",
        [
            [
                r"first and (the )?last",
                r"outermost",
                r"all (the )?nodes",
                r"left out",
                r"\[1:-1\]",
                r"ends?\b",
                r"leaves out",
                r"skip",
                r"every node",
            ],
        ],
        'outermost nodes left out',
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)
    out = []
    for image in x:
        a = -vae.likelihood.forward(logits, np.tile(image, (len(z), 1)))
        top = a.max()
        out.append(np.log(weights @ np.exp(a - top)))
    return np.array(out)
""",
        [
            [
                r"top",
                r"max",
                r"largest",
                r"added back",
                r"add\w* (it|the)? ?back",
                r"shift",
                r"(?<![\w.])c(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])c(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'maximum not added back',
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, np.newaxis]
    nll = vae.likelihood.forward(logits, x)
    return np.log(weights @ np.exp(-nll) + 1e-300)
""",
        [
            [
                r"inf",
                r"underflow",
                r"rounds? to 0",
                r"round",
                r"log\(? ?0",
                r"nan",
                r"small",
                r"e\^-nll",
                r"logaddexp",
                r"tiny|1e-300|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'rare corner: 1e-300 under the log',
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, np.newaxis]
    nll = np.minimum(vae.likelihood.forward(logits, x), 500)
    return np.logaddexp.reduce(np.log(weights)[:, np.newaxis] - nll, axis=0)
""",
        [
            [
                r"clip",
                r"cap",
                r"500",
                r"limit",
                r"large nll",
                r"minimum",
                r"cut",
            ],
        ],
        'rare corner: nll capped at 500',
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, np.newaxis]
    nll = vae.likelihood.forward(logits, x)
    return np.logaddexp.reduce(np.log(weights)[:, np.newaxis] + nll, axis=0) / np.log(2)
""",
        [
            [
                r"sign",
                r"minus",
                r"-nll",
                r"negat",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
            [
                r"bits",
                r"nats",
                r"log ?2",
                r"log\(2\)",
                r"base",
                r"divid",
            ],
        ],
        'two: sign of nll; in bits',
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, np.newaxis]
    nll = vae.likelihood.forward(logits, x)
    return np.logaddexp.reduce(-nll - np.log(len(weights)), axis=0) / np.log(2)
""",
        [
            [
                r"(?<![\w.])weights?(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])weights?(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
                r"1/N|equal weight|plain mean|same weight|weighs? all|each node",
            ],
            [
                r"bits",
                r"nats",
                r"log ?2",
                r"log\(2\)",
                r"base",
                r"divid",
            ],
        ],
        'two: weights ignored: plain mean; in bits',
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, np.newaxis], x)
    density = np.exp(-0.5 * (z**2).sum(axis=1)) / (2 * np.pi) ** (z.shape[1] / 2)
    return np.logaddexp.reduce(np.log(density)[:, np.newaxis] - nll, axis=0) / np.log(2)
""",
        [
            [
                r"p\(z\)",
                r"density",
                r"(?<![\w.])weights?(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])weights?(?![\w²])",
                r"(?<![\w.])prior(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])prior(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"1/N|equal weight|plain mean|same weight|weighs? all|each node",
            ],
            [
                r"bits",
                r"nats",
                r"log ?2",
                r"log\(2\)",
                r"base",
                r"divid",
            ],
        ],
        'two: prior density for the weights; bits',
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, np.newaxis]
    nll = vae.likelihood.forward(logits, x)
    best = nll.min()
    return -best + np.log(weights @ np.exp(best - nll))
""",
        [
            [
                r"inf\b",
                r"underflow",
                r"each image",
                r"own (smallest|minimum|best)",
                r"one (minimum|image)",
                r"all (the )?images",
                r"rounds? to 0",
                r"log\(? ?0",
                r"axis",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'rare corner: one minimum for all images',
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.mean())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
""",
        [
            [
                r"exp\(logvar|variance|still|bug|planted",
                r"standard deviation",
                r"exp\(logvar",
                r"logvar ?/ ?2",
                r"half of logvar",
                r"bug",
                r"(?<![\w.])sigma(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])sigma(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'the bug left in',
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.mean())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
""",
        [
            [
                r"only forward|in backward|mirror|derivative of sigma|sigma ?/ ?2|forward .{0,60}backward",
                r"half",
                r"halv",
                r"½",
                r"/ ?2\b",
                r"backward",
                r"derivative",
                r"mirror",
                r"twice",
                r"factor|times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'only forward mended',
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.mean())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
""",
        [
            [
                r"only backward|in forward|exp\(logvar|variance|forward .{0,60}backward|bug",
                r"standard deviation",
                r"exp\(logvar",
                r"logvar ?/ ?2",
                r"half of logvar",
                r"bug",
            ],
        ],
        'only backward mended',
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar) / 2
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.mean())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
""",
        [
            [
                r"exp\(logvar|inside|variance|half of (the )?logvar|wrong place",
                r"standard deviation",
                r"exp\(logvar",
                r"logvar ?/ ?2",
                r"half of logvar",
                r"bug",
            ],
        ],
        'exp(logvar)/2',
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(-logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.mean())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * -sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
""",
        [
            [
                r"sign",
                r"inver",
                r"recipro",
                r"1 ?/ ?sigma",
                r"minus",
                r"standard deviation",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        '1/sigma',
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = logvar
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.mean())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
""",
        [
            [
                r"sigma (=|is) logvar|logvar itself|log variance|without (the )?exp|exponential",
                r"logarithm",
                r"logvar itself",
                r"standard deviation",
                r"(?<![\w.])exp(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])exp(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'sigma = logvar',
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + 0.5 * kl.mean())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.full(len(x), 0.5 / len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
""",
        [
            [
                r"half (of )?(the )?KL|KL .{0,40}(half|0\.5|weigh|beta|factor|½)",
                r"half",
                r"weigh",
                r"(?<![\w.])KL(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])KL(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"whatever beta|beta ?= ?1\b|beta of 1|beta (has|makes) no|not depend on beta|for every beta",
            ],
        ],
        'mends another place: half the KL',
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.sum())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.ones(len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
""",
        [
            [
                r"KL .{0,50}(sum|mean|averag)|(sum|mean|averag)\w* .{0,30}KL|B times",
                r"sum",
                r"mean",
                r"averag",
                r"(?<![\w.])KL(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])KL(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"times too (large|small)",
            ],
        ],
        'KL summed over images',
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dz
    dlogvar = dz * eps * sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
""",
        [
            [
                r"KL .{0,40}(missing|not|never|dropped|no)|(no|without|missing) .{0,10}KL|autoencoder",
                r"autoencoder",
                r"(?<![\w.])KL(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])KL(?![\w²])",
                r"(?<![\w.])kl(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])kl(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'KL dropped',
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.mean())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dz
    dlogvar = dlogvar + dz * eps * sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
""",
        [
            [
                r"dmu .{0,40}KL|KL .{0,60}(\bmu|W_mu|dmu)|(\bmu|W_mu|dmu).{0,60}KL",
                r"overwrit",
                r"twice",
                r"two (paths|uses|ways)",
                r"sum of two",
                r"db_mu",
                r"dW_mu",
                r"(?<![\w.])dmu(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])dmu(?![\w²])",
                r"(?<![\w.])KL(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))|(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])KL(?![\w²])|(?<![\w.])kl(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))|(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])kl(?![\w²])|times too (large|small)|(2|two) times|too (large|small) by|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        "KL's dmu lost",
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.mean())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dz * eps * sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
""",
        [
            [
                r"KL .{0,60}logvar|logvar.{0,60}KL",
                r"overwrit",
                r"twice",
                r"two (paths|uses|ways)",
                r"sum of two",
                r"(?<![\w.])dlogvar(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])dlogvar(?![\w²])",
                r"(?<![\w.])KL(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])KL(?![\w²])",
                r"(?<![\w.])kl(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))|(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])kl(?![\w²])|(?<![\w.])logvar(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))|(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])logvar(?![\w²])|times too (large|small)|(2|two) times|too (large|small) by|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        "KL's dlogvar lost",
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.mean())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW, db, dW_mu, db_mu, dW_logvar, db_logvar
""",
        [
            [
                r"order",
                r"swap",
                r"exchang",
                r"shape",
                r"place",
                r"exchang|swapp|other order|in the order|wrong place",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'wrong order',
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() - kl.mean())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
""",
        [
            [
                r"sign",
                r"minus",
                r"subtract",
                r"plus",
                r"added",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'KL subtracted in the loss',
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.mean())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.ones(len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
""",
        [
            [
                r"mean",
                r"1/B",
                r"batch",
                r"averag",
                r"number of images",
                r"divid",
                r"(?<![\w.])dkl(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])dkl(?![\w²])",
                r"(?<![\w.])KL(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])KL(?![\w²])|times too (large|small)|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        "dkl not a mean's",
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.mean())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
""",
        [
            [
                r"(?<![\w.])eps(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])eps(?![\w²])",
                r"(?<![\w.])noise(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])noise(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'eps missing',
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.sum() + kl.sum())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
""",
        [
            [
                r"loss .{0,60}(mean|averag|sum|B times)",
                r"mean",
                r"sum",
                r"averag",
                r"batch",
                r"times too (large|small)",
            ],
        ],
        'loss summed, gradients of a mean',
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.mean())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu - dz
    dlogvar = dlogvar + dz * eps * sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
""",
        [
            [
                r"sign",
                r"minus",
                r"subtract",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign of dz in dmu',
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.mean())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma * 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
""",
        [
            [
                r"half",
                r"halv",
                r"½",
                r"/ ?2\b",
                r"backward",
                r"derivative",
                r"mirror",
                r"twice",
                r"factor",
                r"2 ?\*|times 2|doubl|multipl|four|times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'times 2',
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    logvar = np.minimum(logvar, 2.5)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.mean())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
""",
        [
            [
                r"clip",
                r"clamp",
                r"2\.5",
                r"limit",
                r"large",
                r"minimum",
                r"cut",
                r"cap",
            ],
        ],
        'rare corner: logvar capped at 2.5',
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.mean())

    dnll = np.full(len(x), 1 / max(len(x), 2))
    dkl = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
""",
        [
            [
                r"batch",
                r"1/B",
                r"one image",
                r"single image",
                r"B = 1",
                r"B=1",
                r"mean",
                r"half",
                r"factor",
                r"times too (large|small)",
            ],
        ],
        'rare corner: half of dnll for one image',
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.mean())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.ones(len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
""",
        [
            [
                r"only forward|in backward|mirror|derivative of sigma|sigma ?/ ?2|forward .{0,60}backward",
                r"half",
                r"halv",
                r"½",
                r"/ ?2\b",
                r"backward",
                r"derivative",
                r"mirror",
                r"twice",
                r"factor|times too (large|small)|(2|two) times|too (large|small) by",
            ],
            [
                r"mean",
                r"1/B",
                r"batch",
                r"averag",
                r"number of images",
                r"divid",
                r"(?<![\w.])dkl(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])dkl(?![\w²])",
                r"(?<![\w.])KL(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])KL(?![\w²])|times too (large|small)|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        "two: only forward mended; dkl not a mean's",
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.mean())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.ones(len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW, db, dW_mu, db_mu, dW_logvar, db_logvar
""",
        [
            [
                r"mean",
                r"1/B",
                r"batch",
                r"averag",
                r"number of images",
                r"divid",
                r"(?<![\w.])dkl(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])dkl(?![\w²])",
                r"(?<![\w.])KL(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])KL(?![\w²])|times too (large|small)|not finite|finite|overflow|underflow|not a number",
            ],
            [
                r"order",
                r"swap",
                r"exchang",
                r"shape",
                r"place",
                r"exchang|swapp|other order|in the order|wrong place",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        "two: dkl not a mean's; wrong order",
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = x @ W_mu + b_mu
    logvar = x @ W_logvar + b_logvar
    sigma = np.exp(logvar)
    z = mu + sigma * eps
    logits = z @ W + b
    loss = float((likelihood.bernoulli_forward(logits, x) + latent.kl_forward(mu, logvar)).mean())
    share = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(share, logits, x)
    dz = dlogits @ W.T
    dmu, dlogvar = latent.kl_backward(share, mu, logvar)
    dlogvar = dlogvar + dz * eps * sigma
    return loss, x.T @ dmu, dmu.sum(0), x.T @ dlogvar, dlogvar.sum(0), z.T @ dlogits, dlogits.sum(0)
""",
        [
            [
                r"standard deviation",
                r"exp\(logvar",
                r"logvar ?/ ?2",
                r"half of logvar",
                r"bug",
                r"(?<![\w.])sigma(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])sigma(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
            [
                r"W_mu",
                r"b_mu",
                r"through z",
                r"two (paths|uses|ways)",
                r"sum of two",
                r"(?<![\w.])dmu(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])dmu(?![\w²])",
                r"(?<![\w.])dz(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])dz(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'two: bug left in; dz missing in dmu',
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    z = latent.reparameterize_forward(mu, logvar, eps)
    logits = layers.dense_forward(z, W, b)
    n = len(x)
    loss = float(likelihood.bernoulli_forward(logits, x).mean() + latent.kl_forward(mu, logvar).mean())
    d = np.full(n, 1 / n)
    dlogits = likelihood.bernoulli_backward(d, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, mu, W)
    dmu, dlogvar = latent.reparameterize_backward(dz, logvar, eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(d, mu, logvar)
    _, dW_mu, db_mu = layers.dense_backward(dmu + dmu_kl, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar + dlogvar_kl, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
""",
        [
            [
                r"\bz\b.{0,50}\bmu\b",
                r"\bmu\b.{0,50}\bz\b",
                r"input of the decoder",
                r"mu (for|instead)",
                r"dW.{0,40}(mu|z)",
            ],
        ],
        'dW from mu, not z',
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    dnll = np.full_like(trace.nll, 1 / trace.nll.size)
    dkl = np.full_like(trace.kl, 1 / len(trace.kl))
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], p["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], p["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(d, trace.z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu, dlogvar = dmu + dmu_kl, dlogvar + dlogvar_kl
    h = trace.enc[2]
    dh_mu, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h, p["fc_mu.weight"])
    dh_lv, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h, p["fc_logvar.weight"])
    d = layers.relu_backward(dh_mu + dh_lv, h)
    d, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(d, trace.x, p["encoder.0.weight"])
    return g
""",
        [
            [
                r"(?<![\w.])beta(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])beta(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
                r"whatever beta|beta ?= ?1\b|beta of 1|beta (has|makes) no|not depend on beta|for every beta",
            ],
        ],
        'beta ignored',
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    dnll = np.full_like(trace.nll, 1 / trace.nll.size)
    dkl = np.full_like(trace.kl, trace.beta)
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], p["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], p["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(d, trace.z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu, dlogvar = dmu + dmu_kl, dlogvar + dlogvar_kl
    h = trace.enc[2]
    dh_mu, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h, p["fc_mu.weight"])
    dh_lv, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h, p["fc_logvar.weight"])
    d = layers.relu_backward(dh_mu + dh_lv, h)
    d, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(d, trace.x, p["encoder.0.weight"])
    return g
""",
        [
            [
                r"batch",
                r"1/B",
                r"mean",
                r"averag",
                r"number of images",
                r"divid",
                r"B times",
                r"(by|times|over|1 ?/|/|·|\*|number of) ?B\b",
                r"\bB times",
                r"axis B\b|(the|all|of the) B\b|times too (large|small)",
            ],
        ],
        'dkl not divided by B',
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    dnll = np.full_like(trace.nll, 1 / len(trace.x))
    dkl = np.full_like(trace.kl, trace.beta / len(trace.kl))
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], p["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], p["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(d, trace.z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu, dlogvar = dmu + dmu_kl, dlogvar + dlogvar_kl
    h = trace.enc[2]
    dh_mu, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h, p["fc_mu.weight"])
    dh_lv, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h, p["fc_logvar.weight"])
    d = layers.relu_backward(dh_mu + dh_lv, h)
    d, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(d, trace.x, p["encoder.0.weight"])
    return g
""",
        [
            [
                r"(by|times|over|1 ?/|/|·|\*|number of) ?K\b",
                r"\bK times",
                r"axis K\b",
                r"(the|all|of the) K\b",
                r"samples",
                r"nll\.size",
                r"size of (the )?nll",
                r"mean over",
                r"all (the )?samples",
            ],
        ],
        'dnll 1/B, K times too large',
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    dnll = np.full_like(trace.nll, 1)
    dkl = np.full_like(trace.kl, trace.beta / len(trace.kl))
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], p["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], p["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(d, trace.z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu, dlogvar = dmu + dmu_kl, dlogvar + dlogvar_kl
    h = trace.enc[2]
    dh_mu, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h, p["fc_mu.weight"])
    dh_lv, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h, p["fc_logvar.weight"])
    d = layers.relu_backward(dh_mu + dh_lv, h)
    d, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(d, trace.x, p["encoder.0.weight"])
    return g
""",
        [
            [
                r"dnll .{0,40}1|1 ?/ ?(B|nll)|divided by (the )?(number|batch)",
                r"mean",
                r"size",
                r"batch",
                r"1/B",
                r"averag",
                r"divid",
                r"number of images",
                r"times too (large|small)",
            ],
        ],
        'dnll = 1',
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    dnll = np.full_like(trace.nll, 1 / trace.nll.size)
    dkl = np.full_like(trace.kl, trace.beta / len(trace.kl))
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], p["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], p["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(d, trace.z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu + dmu_kl
    h = trace.enc[2]
    dh_mu, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h, p["fc_mu.weight"])
    dh_lv, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h, p["fc_logvar.weight"])
    d = layers.relu_backward(dh_mu + dh_lv, h)
    d, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(d, trace.x, p["encoder.0.weight"])
    return g
""",
        [
            [
                r"KL .{0,60}logvar|logvar.{0,60}KL",
                r"dlogvar.*KL",
                r"KL.*(dlogvar|logvar)",
                r"kl\b.*logvar",
                r"(?<![\w.])logvar(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])logvar(?![\w²])",
                r"(?<![\w.])KL(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])KL(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        "KL's dlogvar forgotten",
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    dnll = np.full_like(trace.nll, 1 / trace.nll.size)
    dkl = np.full_like(trace.kl, trace.beta / len(trace.kl))
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], p["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], p["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(d, trace.z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dlogvar = dlogvar + dlogvar_kl
    h = trace.enc[2]
    dh_mu, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h, p["fc_mu.weight"])
    dh_lv, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h, p["fc_logvar.weight"])
    d = layers.relu_backward(dh_mu + dh_lv, h)
    d, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(d, trace.x, p["encoder.0.weight"])
    return g
""",
        [
            [
                r"KL .{0,60}\bd?mu\b|\bd?mu\b.{0,60}KL",
                r"dmu.*KL",
                r"KL.*(dmu|\bmu\b)",
                r"(?<![\w.])KL(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])KL(?![\w²])",
                r"(?<![\w.])fc_mu(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])fc_mu(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        "KL's dmu forgotten",
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    dnll = np.full_like(trace.nll, 1 / trace.nll.size)
    dkl = np.full_like(trace.kl, trace.beta / len(trace.kl))
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], p["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], p["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(d, trace.z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu, dlogvar = dmu_kl, dlogvar_kl
    h = trace.enc[2]
    dh_mu, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h, p["fc_mu.weight"])
    dh_lv, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h, p["fc_logvar.weight"])
    d = layers.relu_backward(dh_mu + dh_lv, h)
    d, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(d, trace.x, p["encoder.0.weight"])
    return g
""",
        [
            [
                r"only the KL|through z|from the decoder|reconstruction|likelihood",
                r"through z",
                r"reconstruction",
                r"overwrit",
                r"only the KL",
                r"sum of two",
                r"(?<![\w.])nll(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])nll(?![\w²])",
                r"(?<![\w.])dz(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])dz(?![\w²])|(?<![\w.])decoder(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))|(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])decoder(?![\w²])|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'through z forgotten',
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    dnll = np.full_like(trace.nll, 1 / trace.nll.size)
    dkl = np.full_like(trace.kl, trace.beta / len(trace.kl))
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], p["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], p["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(d, trace.z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu, dlogvar = dmu + dmu_kl, dlogvar + dlogvar_kl
    h = trace.enc[2]
    dh_mu, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h, p["fc_mu.weight"])
    dh_lv, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h, p["fc_logvar.weight"])
    d = layers.relu_backward(dh_mu, h)
    d, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(d, trace.x, p["encoder.0.weight"])
    return g
""",
        [
            [
                r"fc_logvar .{0,60}(missing|not|lost|added|too|h2|last layer)|(missing|forgot|without|add) .{0,40}(fc_logvar|logvar)",
                r"two heads",
                r"both heads",
                r"second head",
                r"other head",
                r"sum of (the )?two",
                r"(?<![\w.])fc_logvar(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])fc_logvar(?![\w²])",
                r"(?<![\w.])logvar(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])logvar(?![\w²])|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        "fc_logvar's part of dh missing",
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    dnll = np.full_like(trace.nll, 1 / trace.nll.size)
    dkl = np.full_like(trace.kl, trace.beta / len(trace.kl))
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], p["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], p["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(d, trace.z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu, dlogvar = dmu + dmu_kl, dlogvar + dlogvar_kl
    h = trace.enc[2]
    dh_mu, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h, p["fc_mu.weight"])
    dh_lv, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h, p["fc_logvar.weight"])
    d = layers.relu_backward((dh_mu + dh_lv) / 2, h)
    d, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(d, trace.x, p["encoder.0.weight"])
    return g
""",
        [
            [
                r"half",
                r"halv",
                r"mean",
                r"averag",
                r"/ ?2",
                r"sum",
                r"factor",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"times too (large|small)",
            ],
        ],
        'mean of the heads',
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    dnll = np.full_like(trace.nll, 1 / trace.nll.size)
    dkl = np.full_like(trace.kl, trace.beta / len(trace.kl))
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], p["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], p["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(d, trace.z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu, dlogvar = dmu + dmu_kl, dlogvar + dlogvar_kl
    h = trace.enc[2]
    dh_mu, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h, p["fc_mu.weight"])
    dh_lv, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h, p["fc_logvar.weight"])
    d = dh_mu + dh_lv
    d, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(d, trace.x, p["encoder.0.weight"])
    return g
""",
        [
            [
                r"relu",
                r"where .*(positive|> ?0)",
                r"mask",
            ],
        ],
        "ReLU of the encoder's last layer forgotten",
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    dnll = np.full_like(trace.nll, 1 / trace.nll.size)
    dkl = np.full_like(trace.kl, trace.beta / len(trace.kl))
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], p["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], p["decoder.2.weight"])
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(d, trace.z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu, dlogvar = dmu + dmu_kl, dlogvar + dlogvar_kl
    h = trace.enc[2]
    dh_mu, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h, p["fc_mu.weight"])
    dh_lv, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h, p["fc_logvar.weight"])
    d = layers.relu_backward(dh_mu + dh_lv, h)
    d, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(d, trace.x, p["encoder.0.weight"])
    return g
""",
        [
            [
                r"relu",
                r"where .*(positive|> ?0)",
                r"mask",
            ],
        ],
        'a ReLU of the decoder forgotten',
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    dnll = np.full_like(trace.nll, 1 / trace.nll.size)
    dkl = np.full_like(trace.kl, trace.beta / len(trace.kl))
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], p["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], p["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(d, trace.z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu, dlogvar = dmu + dmu_kl, dlogvar - dlogvar_kl
    h = trace.enc[2]
    dh_mu, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h, p["fc_mu.weight"])
    dh_lv, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h, p["fc_logvar.weight"])
    d = layers.relu_backward(dh_mu + dh_lv, h)
    d, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(d, trace.x, p["encoder.0.weight"])
    return g
""",
        [
            [
                r"sign",
                r"minus",
                r"subtract",
                r"added",
                r"negat",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        "KL's dlogvar subtracted",
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    dnll = np.full_like(trace.nll, 1 / trace.nll.size)
    dkl = np.full_like(trace.kl, trace.beta / len(trace.kl))
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], p["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], p["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(d, trace.z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu, dlogvar = dmu + dmu_kl, dlogvar + dlogvar_kl
    h = trace.enc[2]
    dh_mu, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h, p["fc_mu.weight"])
    dh_lv, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dmu, h, p["fc_logvar.weight"])
    d = layers.relu_backward(dh_mu + dh_lv, h)
    d, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(d, trace.x, p["encoder.0.weight"])
    return g
""",
        [
            [
                r"dmu .{0,60}fc_logvar|fc_logvar .{0,60}dmu|dmu (for|instead)|gradient of mu|mu for logvar|wrong gradient",
                r"dmu.*fc_logvar",
                r"(?<![\w.])fc_logvar(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])fc_logvar(?![\w²])",
                r"(?<![\w.])dlogvar(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])dlogvar(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'fc_logvar gets dmu',
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def back(g, name, h, grads, params):
    dx, grads[name + ".weight"], grads[name + ".bias"] = layers.dense_backward(g, h, params[name + ".weight"])
    return dx


def vae_backward(vae, trace):
    out, p = {}, vae.params
    g = vae.likelihood.backward(np.ones(trace.nll.shape) / trace.nll.size, trace.logits, trace.x)
    for i in (2, 1, 0):
        g = back(g, "decoder.%d" % (2 * i), trace.dec[i], out, p)
        if i:
            g = g * (trace.dec[i] > 0)
    n = len(trace.mu)
    sigma = np.exp(trace.logvar / 2)
    samples = (g if g.ndim == 3 else g[None], trace.eps if g.ndim == 3 else trace.eps[None])
    dmu = samples[0].sum(0) + trace.beta * trace.mu / n
    dlogvar = (samples[0] * samples[1]).sum(0) * sigma + trace.beta * (sigma**2 - 1) / (2 * n)
    g = back(dmu, "fc_mu", trace.enc[2], out, p) + back(dlogvar, "fc_logvar", trace.enc[2], out, p)
    g = back(g * (trace.enc[2] > 0), "encoder.2", trace.enc[1], out, p)
    back(g * (trace.enc[1] > 0), "encoder.0", trace.enc[0], out, p)
    return out
""",
        [
            [
                r"half",
                r"halv",
                r"½",
                r"/ ?2",
                r"twice",
                r"factor",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        '½ missing through z',
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def back(g, name, h, grads, params):
    dx, grads[name + ".weight"], grads[name + ".bias"] = layers.dense_backward(g, h, params[name + ".weight"])
    return dx


def vae_backward(vae, trace):
    out, p = {}, vae.params
    g = vae.likelihood.backward(np.ones(trace.nll.shape) / trace.nll.size, trace.logits, trace.x)
    for i in (2, 1, 0):
        g = back(g, "decoder.%d" % (2 * i), trace.dec[i], out, p)
        if i:
            g = g * (trace.dec[i] > 0)
    n = len(trace.mu)
    sigma = np.exp(trace.logvar / 2)
    samples = (g if g.ndim == 3 else g[None], trace.eps if g.ndim == 3 else trace.eps[None])
    dmu = samples[0].sum(0) + trace.beta * trace.mu / n
    dlogvar = (samples[0] * samples[1]).sum(0) * sigma / 2 + trace.beta * (sigma - 1) / (2 * n)
    g = back(dmu, "fc_mu", trace.enc[2], out, p) + back(dlogvar, "fc_logvar", trace.enc[2], out, p)
    g = back(g * (trace.enc[2] > 0), "encoder.2", trace.enc[1], out, p)
    back(g * (trace.enc[1] > 0), "encoder.0", trace.enc[0], out, p)
    return out
""",
        [
            [
                r"sigma²",
                r"sigma\^2",
                r"sigma\*\*2",
                r"variance",
                r"squar",
                r"σ²",
            ],
        ],
        'sigma for sigma²',
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def back(g, name, h, grads, params):
    dx, grads[name + ".weight"], grads[name + ".bias"] = layers.dense_backward(g, h, params[name + ".weight"])
    return dx


def vae_backward(vae, trace):
    out, p = {}, vae.params
    g = vae.likelihood.backward(np.ones(trace.nll.shape) / trace.nll.size, trace.logits, trace.x)
    for i in (2, 1, 0):
        g = back(g, "decoder.%d" % (2 * i), trace.dec[i], out, p)
        if i:
            g = g * (trace.dec[i] > 0)
    n = len(trace.mu)
    sigma = np.exp(trace.logvar / 2)
    samples = (g if g.ndim == 3 else g[None], trace.eps if g.ndim == 3 else trace.eps[None])
    dmu = samples[0].sum(0) + trace.beta * trace.mu / n
    dlogvar = (samples[0] * samples[1]).sum(0) * sigma / 2 + trace.beta * sigma**2 / (2 * n)
    g = back(dmu, "fc_mu", trace.enc[2], out, p) + back(dlogvar, "fc_logvar", trace.enc[2], out, p)
    g = back(g * (trace.enc[2] > 0), "encoder.2", trace.enc[1], out, p)
    back(g * (trace.enc[1] > 0), "encoder.0", trace.enc[0], out, p)
    return out
""",
        [
            [
                r"- ?1\b",
                r"minus one",
                r"(?<![\w.])1(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])1(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        '-1 missing',
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    dnll = np.full_like(trace.nll, 1 / trace.nll.size)
    dkl = np.full_like(trace.kl, trace.beta / len(trace.kl))
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], p["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], p["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(d, trace.z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.z.reshape(-1, *trace.mu.shape)[0], trace.logvar)
    dmu, dlogvar = dmu + dmu_kl, dlogvar + dlogvar_kl
    h = trace.enc[2]
    dh_mu, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h, p["fc_mu.weight"])
    dh_lv, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h, p["fc_logvar.weight"])
    d = layers.relu_backward(dh_mu + dh_lv, h)
    d, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(d, trace.x, p["encoder.0.weight"])
    return g
""",
        [
            [
                r"\bmu\b.*\bz\b",
                r"\bz\b.*\bmu\b",
                r"trace\.z",
                r"trace\.mu",
                r"z instead",
                r"z for mu",
            ],
        ],
        'z for mu in the KL',
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    dnll = np.full_like(trace.nll, 1 / trace.nll.size)
    dkl = np.full_like(trace.kl, trace.beta / len(trace.kl))
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], p["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], p["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(d, trace.z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu, dlogvar = dmu + dmu_kl, dlogvar + dlogvar_kl
    h = trace.enc[2]
    dh_mu, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h, p["fc_mu.weight"])
    dh_lv, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h, p["fc_logvar.weight"])
    d = layers.relu_backward(dh_mu + dh_lv, h)
    d, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(d, trace.x, p["encoder.0.weight"])
    return {k: v for k, v in g.items() if "logvar" not in k}
""",
        [
            [
                r"fc_logvar .{0,40}(missing|not|absent|dict)|missing .{0,40}fc_logvar|not .{0,20}all (the )?names",
                r"missing",
                r"names?",
                r"keys?",
                r"entr",
                r"(?<![\w.])fc_logvar(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])fc_logvar(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'fc_logvar missing',
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    dnll = np.full_like(trace.nll, 1 / trace.nll.size)
    dkl = np.full_like(trace.kl, trace.beta / len(trace.kl))
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], p["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], p["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(d, trace.z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu, dlogvar = dmu + dmu_kl, dlogvar + dlogvar_kl
    h = trace.enc[2]
    dh_mu, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h, p["fc_mu.weight"])
    dh_lv, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h, p["fc_logvar.weight"])
    d = layers.relu_backward(dh_mu + dh_lv, h)
    d, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(d, trace.x, p["encoder.0.weight"])
    g["fc_mu.weight"] = g["fc_mu.weight"] / 2
    return g
""",
        [
            [
                r"half",
                r"halv",
                r"factor",
                r"/ ?2",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'fc_mu.weight halved',
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    dnll = np.full_like(trace.nll, 1 / trace.nll.size)
    dkl = np.full_like(trace.kl, trace.beta / len(trace.kl))
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], p["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], p["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(d, trace.z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu, dlogvar = dmu + dmu_kl, dlogvar + dlogvar_kl
    h = trace.enc[2]
    dh_mu, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h, p["fc_mu.weight"])
    dh_lv, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h, p["fc_logvar.weight"])
    d = layers.relu_backward(dh_mu + dh_lv, h)
    d, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(d, trace.x, p["encoder.0.weight"])
    g["encoder.0.bias"] = d.mean(axis=0)
    return g
""",
        [
            [
                r"mean",
                r"averag",
                r"sum",
                r"divid",
                r"(?<![\w.])bias(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])bias(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"times too (large|small)",
            ],
        ],
        'encoder.0.bias a mean',
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    dnll = np.full_like(trace.nll, 1 / (trace.nll.size if trace.nll.ndim == 1 or len(trace.nll) < 3 else 2 * len(trace.x)))
    dkl = np.full_like(trace.kl, trace.beta / len(trace.kl))
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], p["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], p["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(d, trace.z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu, dlogvar = dmu + dmu_kl, dlogvar + dlogvar_kl
    h = trace.enc[2]
    dh_mu, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h, p["fc_mu.weight"])
    dh_lv, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h, p["fc_logvar.weight"])
    d = layers.relu_backward(dh_mu + dh_lv, h)
    d, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(d, trace.x, p["encoder.0.weight"])
    return g
""",
        [
            [
                r"3 samples|more than (2|two)|K ?(=|is|>)|divided by (the )?number|nll\.size",
                r"(by|times|over|1 ?/|/|·|\*|number of) ?K\b",
                r"\bK times",
                r"axis K\b",
                r"(the|all|of the) K\b",
                r"samples",
                r"nll\.size",
                r"mean over",
                r"number of samples",
            ],
        ],
        'rare corner: K of 3 or more counted as 2',
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    dnll = np.full_like(trace.nll, 1 / trace.nll.size)
    dkl = np.full_like(trace.kl, (trace.beta or 1.0) / len(trace.kl))
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], p["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], p["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(d, trace.z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu, dlogvar = dmu + dmu_kl, dlogvar + dlogvar_kl
    h = trace.enc[2]
    dh_mu, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h, p["fc_mu.weight"])
    dh_lv, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h, p["fc_logvar.weight"])
    d = layers.relu_backward(dh_mu + dh_lv, h)
    d, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(d, trace.x, p["encoder.0.weight"])
    return g
""",
        [
            [
                r"beta ?(=|is|of) ?0|zero beta|beta .{0,30}(0|zero)",
                r"(?<![\w.])beta(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])beta(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"whatever beta|beta ?= ?1\b|beta of 1|beta (has|makes) no|not depend on beta|for every beta",
            ],
        ],
        'rare corner: beta = 0 taken for 1',
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    dnll = np.full_like(trace.nll, 1 / trace.nll.size)
    dkl = np.full_like(trace.kl, 1 / len(trace.kl))
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], p["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], p["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(d, trace.z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu, dlogvar = dmu + dmu_kl, dlogvar + dlogvar_kl
    h = trace.enc[2]
    dh_mu, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h, p["fc_mu.weight"])
    dh_lv, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h, p["fc_logvar.weight"])
    d = layers.relu_backward(dh_mu, h)
    d, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(d, trace.x, p["encoder.0.weight"])
    return g
""",
        [
            [
                r"(?<![\w.])beta(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])beta(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
                r"whatever beta|beta ?= ?1\b|beta of 1|beta (has|makes) no|not depend on beta|for every beta",
            ],
            [
                r"fc_logvar .{0,60}(missing|not|lost|added|too|h2|last layer)|(missing|forgot|without|add) .{0,40}(fc_logvar|logvar)",
                r"two heads",
                r"both heads",
                r"second head",
                r"other head",
                r"sum of (the )?two",
                r"(?<![\w.])fc_logvar(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])fc_logvar(?![\w²])",
                r"(?<![\w.])logvar(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])logvar(?![\w²])|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        "two: beta ignored; fc_logvar's part of dh missing",
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    dnll = np.full_like(trace.nll, 1 / trace.nll.size)
    dkl = np.full_like(trace.kl, trace.beta / len(trace.kl))
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], p["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], p["decoder.2.weight"])
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(d, trace.z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu + dmu_kl
    h = trace.enc[2]
    dh_mu, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h, p["fc_mu.weight"])
    dh_lv, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h, p["fc_logvar.weight"])
    d = layers.relu_backward(dh_mu + dh_lv, h)
    d, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(d, trace.x, p["encoder.0.weight"])
    return g
""",
        [
            [
                r"KL .{0,60}logvar|logvar.{0,60}KL",
                r"dlogvar.*KL",
                r"KL.*(dlogvar|logvar)",
                r"kl\b.*logvar",
                r"(?<![\w.])logvar(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])logvar(?![\w²])",
                r"(?<![\w.])KL(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])KL(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
            [
                r"relu",
                r"where .*(positive|> ?0)",
                r"mask",
            ],
        ],
        "two: KL's dlogvar forgotten; a ReLU of the decoder forgotten",
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    dnll = np.full_like(trace.nll, 1 / trace.nll.size)
    dkl = np.full_like(trace.kl, 1 / len(trace.kl))
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], p["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], p["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(d, trace.z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu, dlogvar = dmu + dmu_kl, dlogvar + dlogvar_kl
    h = trace.enc[2]
    dh_mu, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h, p["fc_mu.weight"])
    dh_lv, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h, p["fc_logvar.weight"])
    d = layers.relu_backward(dh_mu + dh_lv, h)
    d, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(d, trace.x, p["encoder.0.weight"])
    g["encoder.0.bias"] = d.mean(axis=0)
    return g
""",
        [
            [
                r"(?<![\w.])beta(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])beta(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
                r"whatever beta|beta ?= ?1\b|beta of 1|beta (has|makes) no|not depend on beta|for every beta",
            ],
            [
                r"mean",
                r"averag",
                r"sum",
                r"divid",
                r"(?<![\w.])bias(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])bias(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"times too (large|small)",
            ],
        ],
        'two: beta ignored; encoder.0.bias a mean',
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def vae_backward(vae, trace):
    B = len(trace.x)
    g, p = {}, vae.params
    d = vae.likelihood.backward(np.ones_like(trace.nll) / trace.nll.size, trace.logits, trace.x)
    for i in (2, 1, 0):
        name = "decoder.%d" % (2 * i)
        d, g[name + ".weight"], g[name + ".bias"] = layers.dense_backward(d, trace.dec[i], p[name + ".weight"])
        if i:
            d = layers.relu_backward(d, trace.dec[i])
    sigma = np.exp(trace.logvar)
    ds = d * trace.eps * sigma
    dmu, dlogvar = (d, ds) if d.ndim == 2 else (d.sum(0), ds.sum(0))
    a, b = latent.kl_backward(np.full(B, trace.beta / B), trace.mu, trace.logvar)
    h = trace.enc[2]
    d1, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu + a, h, p["fc_mu.weight"])
    d2, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar + b, h, p["fc_logvar.weight"])
    d = layers.relu_backward(d1 + d2, h)
    d, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(d, trace.x, p["encoder.0.weight"])
    return g
""",
        [
            [
                r"variance",
                r"exp\(logvar\)",
                r"sigma.{0,40}(exp|logvar|half)",
                r"half of (the )?logvar",
                r"logvar ?/ ?2",
                r"standard deviation",
                r"half",
                r"½",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'z taken as mu + exp(logvar) eps',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param - learning_rate * m / (np.sqrt(v_hat) + eps), m, v
""",
        [
            [
                r"correct",
                r"1 ?- ?beta",
                r"m̂",
                r"v̂",
                r"hat",
                r"(?<![\w.])bias(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])bias(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'm not corrected',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param - learning_rate * m_hat / (np.sqrt(v) + eps), m, v
""",
        [
            [
                r"correct",
                r"1 ?- ?beta",
                r"m̂",
                r"v̂",
                r"hat",
                r"(?<![\w.])bias(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])bias(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'v not corrected',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param + learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
""",
        [
            [
                r"sign",
                r"plus",
                r"minus",
                r"subtract",
                r"added",
                r"uphill",
                r"wrong (way|direction)",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'uphill',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param - learning_rate * m_hat / (v_hat + eps), m, v
""",
        [
            [
                r"root",
                r"sqrt",
                r"squared? root|√|squared",
            ],
        ],
        'no root',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
""",
        [
            [
                r"squar",
                r"grad²",
                r"grad\*\*2",
                r"grad\^2",
                r"power",
            ],
        ],
        'grad not squared in v',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param - learning_rate * m_hat / np.sqrt(v_hat + eps), m, v
""",
        [
            [
                r"\beps\b.*(root|sqrt|inside|under|outside)",
                r"inside",
                r"under the root",
                r"outside",
                r"squared? root|√|squared",
            ],
        ],
        'eps under the root',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat)), m, v
""",
        [
            [
                r"eps .{0,30}(missing|not|never|add)|(missing|without|add) .{0,10}eps",
                r"0 ?/ ?0",
                r"divi\w+ by 0",
                r"nan",
                r"(?<![\w.])eps(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])eps(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'eps missing',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), v, m
""",
        [
            [
                r"order",
                r"swap",
                r"exchang",
                r"exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'm and v exchanged',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m_hat, v_hat
""",
        [
            [
                r"hat",
                r"correct",
                r"kept",
                r"uncorrected",
                r"m̂",
                r"returned",
            ],
        ],
        'returns corrected moments',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
""",
        [
            [
                r"1 ?- ?beta1",
                r"\(1-beta1\)",
                r"factor",
                r"running mean",
                r"(?<![\w.])weight(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])weight(?![\w²])",
                r"times too (large|small)",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        '(1 - beta1) missing',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta1) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
""",
        [
            [
                r"beta1 (for|instead|in|where)|1 - beta1|1 - beta2|beta2 .{0,30}v\b|v .{0,40}beta2",
                r"(?<![\w.])beta1(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])beta1(?![\w²])",
                r"(?<![\w.])beta2(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])beta2(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'beta1 for beta2',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = (1 - beta1) * m + beta1 * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
""",
        [
            [
                r"swap",
                r"exchang",
                r"roles?",
                r"wrong way",
                r"weights",
                r"exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'weights of m swapped',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1)
    v_hat = v / (1 - beta2**t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
""",
        [
            [
                r"power",
                r"\*\*t",
                r"\^t",
                r"number of (the |this )?step",
                r"step number",
                r"(?<![\w.])t(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])t(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'beta1 without t',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**(t + 1))
    v_hat = v / (1 - beta2**t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
""",
        [
            [
                r"t ?\+ ?1",
                r"off by one",
                r"from 1",
                r"one too",
                r"(?<![\w.])t(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])t(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        't + 1',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1 * t)
    v_hat = v / (1 - beta2 * t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
""",
        [
            [
                r"power",
                r"times t",
                r"multipl",
                r"\*\*t",
                r"\^t",
            ],
        ],
        'beta t for beta^t',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m *= beta1
    m += (1 - beta1) * grad
    v *= beta2
    v += (1 - beta2) * grad**2
    return param - learning_rate * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + eps), m, v
""",
        [
            [
                r"mutat",
                r"modif",
                r"in place",
                r"chang\w+ (its |the )?(m\b|v\b|moments|argument|input|arrays)",
                r"came in",
                r"overwrit",
                r"argument",
                r"stay as",
                r"stay as|as (it|they) (was|were)|came in|own copy|changes (the|its|your|what)|writes into",
            ],
        ],
        'moments changed in place',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    param -= learning_rate * m_hat / (np.sqrt(v_hat) + eps)
    return param, m, v
""",
        [
            [
                r"mutat",
                r"modif",
                r"in place",
                r"chang\w+ (its |the )?(param|argument|input|arrays)",
                r"came in",
                r"overwrit",
                r"argument",
                r"stay as",
                r"stay as|as (it|they) (was|were)|came in|own copy|changes (the|its|your|what)|writes into",
            ],
        ],
        'param changed in place',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param - learning_rate * grad / (np.sqrt(v_hat) + eps), m, v
""",
        [
            [
                r"grad .{0,30}(for|instead|itself)|without (the )?(running mean|momentum)|m .{0,30}(not used|never|ignored)",
                r"grad (itself|instead)",
                r"m̂",
                r"running mean",
                r"momentum",
                r"m_hat",
                r"times too (large|small)",
            ],
        ],
        'grad for m_hat',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param - 0.001 * m_hat / (np.sqrt(v_hat) + eps), m, v
""",
        [
            [
                r"learning_rate .{0,40}(ignor|not|never|fixed|no)|(ignor|own|fixed|constant).{0,20}learning",
                r"learning rate",
                r"0\.001",
                r"hard",
                r"ignor",
                r"fixed",
            ],
        ],
        'fixed learning rate',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return -learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
""",
        [
            [
                r"param.*(missing|not|left out)",
                r"step (itself|only)",
                r"only the (step|change)",
                r"returns the (step|change)",
                r"add",
            ],
        ],
        'returns only the step',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m = m / (1 - beta1**t)
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
""",
        [
            [
                r"twice",
                r"correct",
                r"kept",
                r"hat",
                r"m̂",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'm corrected twice',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    new_m = m + (1 - beta1) * (grad - m)
    new_v = v + (1 - beta2) * (grad * grad - v)
    correction = np.sqrt(1 - beta2**t)
    rate = learning_rate * correction / (1 - beta1**t)
    return param - rate * new_m / (np.sqrt(new_v) + eps), new_m, new_v
""",
        [
            [
                r"correct",
                r"(?<![\w.])eps(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])eps(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'rare corner: eps not corrected in the rearranged form',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**min(t, 5))
    v_hat = v / (1 - beta2**t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
""",
        [
            [
                r"min",
                r"5",
                r"large t",
                r"late",
                r"limit",
            ],
        ],
        'rare corner: t capped at 5',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    if not grad.any():
        return param.copy(), m.copy(), v.copy()
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    return param - learning_rate * m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + eps), m, v
""",
        [
            [
                r"(grad|gradient).*(0|zero)",
                r"zero grad",
                r"skip",
                r"early",
                r"returns? (too )?early",
                r"unchanged",
                r"still mov",
            ],
        ],
        'rare corner: zero gradient: no step',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param + learning_rate * m / (np.sqrt(v_hat) + eps), m, v
""",
        [
            [
                r"correct",
                r"1 ?- ?beta",
                r"m̂",
                r"v̂",
                r"hat",
                r"(?<![\w.])bias(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])bias(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
            [
                r"sign",
                r"plus",
                r"minus",
                r"subtract",
                r"added",
                r"uphill",
                r"wrong (way|direction)",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'two: m not corrected; uphill',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param - learning_rate * m_hat / (v_hat + eps), v, m
""",
        [
            [
                r"root",
                r"sqrt",
                r"squared? root|√|squared",
            ],
            [
                r"order",
                r"swap",
                r"exchang",
                r"exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'two: no root; m and v exchanged',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param + learning_rate * m_hat / np.sqrt(v_hat + eps), m, v
""",
        [
            [
                r"\beps\b.*(root|sqrt|inside|under|outside)",
                r"inside",
                r"under the root",
                r"outside",
                r"squared? root|√|squared",
            ],
            [
                r"sign",
                r"plus",
                r"minus",
                r"subtract",
                r"added",
                r"uphill",
                r"wrong (way|direction)",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'two: eps under the root; uphill',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    new_m = beta1 * m + (1 - beta1) * grad
    new_v = np.maximum(beta2 * v, grad**2)
    return param - learning_rate * new_m / (1 - beta1**t) / (np.sqrt(new_v / (1 - beta2**t)) + eps), new_m, new_v
""",
        [
            [
                r"max",
                r"running mean",
                r"1 ?- ?beta2",
                r"mean of (the )?squares",
                r"adamax",
                r"sum",
                r"times too (large|small)",
            ],
        ],
        'maximum for v',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    new_m = beta1 * m + (1 - beta1) * grad
    new_v = beta2 * v + (1 - beta2) * (grad - new_m) ** 2
    return param - learning_rate * new_m / (1 - beta1**t) / (np.sqrt(new_v / (1 - beta2**t)) + eps), new_m, new_v
""",
        [
            [
                r"grad ?- ?m",
                r"minus m",
                r"subtract",
                r"cent(re|er)",
                r"grad²",
                r"square of the gradient",
                r"grad\*\*2",
                r"variance",
                r"deviation",
                r"adabelief",
            ],
        ],
        '(grad - m)² in v',
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * np.sum(grad**2)
    return param - learning_rate * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + eps), m, v
""",
        [
            [
                r"sum",
                r"norm",
                r"elementwise",
                r"each entry",
                r"own",
                r"all entries",
                r"entry",
            ],
        ],
        'sum of the squares in v',
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def share(reduction, n):
        return {"sum": 1, "batchmean": 1 / batch_size, "mean": 1 / (batch_size * n)}[reduction]

    a = share(reconstruction, n_inputs)
    k = share(kl, n_latent)
    if loss == "mse":
        a = a * sigma**2
    return kl_weight * k / a
""",
        [
            [
                r"2 (is )?missing|half|(twice|2 times) too large|2 sigma|missing (a )?2",
                r"2 sigma",
                r"2 ?\* ?sigma",
                r"without a ½",
                r"half",
                r"½",
                r"twice",
                r"factor (of )?(2|two)",
                r"2 σ",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        '2 missing',
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def share(reduction, n):
        return {"sum": 1, "batchmean": 1 / batch_size, "mean": 1 / (batch_size * n)}[reduction]

    a = share(reconstruction, n_inputs)
    k = share(kl, n_latent)
    if loss == "mse":
        a = a * 2 * sigma
    return kl_weight * k / a
""",
        [
            [
                r"squar",
                r"sigma²",
                r"sigma\*\*2",
                r"sigma\^2",
                r"variance",
                r"σ²",
            ],
        ],
        'sigma not squared',
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def share(reduction, n):
        return {"sum": 1, "batchmean": 1 / batch_size, "mean": 1 / (batch_size * n)}[reduction]

    a = share(reconstruction, n_inputs)
    k = share(kl, n_latent)
    if loss == "mse":
        a = a / (2 * sigma**2)
    return kl_weight * k / a
""",
        [
            [
                r"divid",
                r"multipl",
                r"1 ?/ ?\(?2",
                r"wrong (side|way)",
                r"inver",
                r"recipro",
                r"over 2",
            ],
        ],
        '1/(2 sigma²)',
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def share(reduction, n):
        return {"sum": 1, "batchmean": 1 / batch_size, "mean": 1 / (batch_size * n)}[reduction]

    a = share(reconstruction, n_inputs)
    k = share(kl, n_latent)
    return kl_weight * k / a
""",
        [
            [
                r"loss .{0,40}(ignor|not|never|no difference)|(ignor|whatever) .{0,20}loss|mse .{0,60}(sigma|2|factor|as|treated)|2 sigma",
                r"2 ?\*? ?(sigma|σ)",
                r"mse",
                r"(?<![\w.])sigma(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])sigma(?![\w²])",
                r"(?<![\w.])σ(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])σ(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'loss ignored',
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def share(reduction, n):
        return {"sum": 1, "batchmean": 1 / batch_size, "mean": 1 / (batch_size * n)}[reduction]

    a = share(reconstruction, n_inputs)
    k = share(kl, n_latent)
    if loss == "bce":
        a = a * 2 * sigma**2
    return kl_weight * k / a
""",
        [
            [
                r"bce .{0,60}(no|not|sigma|factor|instead)|mse .{0,60}(no|not|sigma|factor|instead)",
                r"mse",
                r"swap",
                r"other loss",
                r"wrong loss",
                r"(?<![\w.])bce(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])bce(?![\w²])",
                r"exchang|swapp|other order|in the order|wrong place",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'factor for bce, not mse',
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def share(reduction, n):
        return {"sum": 1, "batchmean": 1 / batch_size, "mean": 1 / (batch_size * n)}[reduction]

    a = share(reconstruction, n_inputs)
    k = share(kl, n_latent)
    a = a * 2 * sigma**2
    return kl_weight * k / a
""",
        [
            [
                r"both losses|bce .{0,60}(no|not|sigma|factor|too)|only .{0,20}mse|whatever (the )?loss",
                r"only (for|if|where) .*mse",
                r"cross",
                r"(?<![\w.])bce(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])bce(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'factor for both losses',
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def share(reduction, n):
        return {"sum": 1, "batchmean": 1 / batch_size, "mean": 1 / (batch_size * n)}[reduction]

    a = share(reconstruction, n_inputs)
    k = share(kl, n_latent)
    if loss == "mse":
        a = a * 2 * sigma**2
    return kl_weight * a / k
""",
        [
            [
                r"k ?/ ?a",
                r"a ?/ ?k",
                r"upside",
                r"inver",
                r"recipro",
                r"swap",
                r"wrong way",
                r"numerator",
                r"divid",
                r"exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'a/k',
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def share(reduction, n):
        return {"sum": 1, "batchmean": 1 / batch_size, "mean": 1 / (batch_size * n)}[reduction]

    a = share(reconstruction, n_inputs)
    k = share(kl, n_latent)
    if loss == "mse":
        a = a * 2 * sigma**2
    return k / a
""",
        [
            [
                r"(?<![\w.])kl_weight(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])kl_weight(?![\w²])",
                r"(?<![\w.])weight(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])weight(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'kl_weight missing',
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def share(reduction, n):
        return {"sum": 1, "batchmean": 1 / batch_size, "mean": 1 / (batch_size * n)}[reduction]

    a = share(reconstruction, n_inputs)
    k = share(kl, n_inputs)
    if loss == "mse":
        a = a * 2 * sigma**2
    return kl_weight * k / a
""",
        [
            [
                r"n_inputs .{0,50}(n_latent|KL|for|instead)|(n_latent|KL).{0,60}n_inputs|KL .{0,60}n_latent",
                r"dimensions.*pixels",
                r"number of (latent )?dimensions",
                r"pixels",
                r"(?<![\w.])n_latent(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])n_latent(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'KL over n_inputs',
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def share(reduction, n):
        return {"sum": 1, "batchmean": 1 / batch_size, "mean": 1 / (batch_size * n)}[reduction]

    a = share(reconstruction, n_latent)
    k = share(kl, n_latent)
    if loss == "mse":
        a = a * 2 * sigma**2
    return kl_weight * k / a
""",
        [
            [
                r"n_latent .{0,50}(n_inputs|reconstruction|for|instead)|(n_inputs|reconstruction).{0,60}n_latent|reconstruction .{0,60}n_inputs",
                r"number of pixels",
                r"pixels",
                r"(?<![\w.])n_latent(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])n_latent(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'reconstruction over n_latent',
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def share(reduction, n):
        return {"sum": 1, "batchmean": 1, "mean": 1 / (batch_size * n)}[reduction]

    a = share(reconstruction, n_inputs)
    k = share(kl, n_latent)
    if loss == "mse":
        a = a * 2 * sigma**2
    return kl_weight * k / a
""",
        [
            [
                r"batchmean.{0,60}(1|batch|sum)",
                r"batchmean",
                r"1/B",
                r"averag",
                r"divid\w* by the batch",
                r"number of images",
                r"times too (large|small)",
            ],
        ],
        'batchmean weighs 1',
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def share(reduction, n):
        return {"sum": 1, "batchmean": 1 / batch_size, "mean": 1 / n}[reduction]

    a = share(reconstruction, n_inputs)
    k = share(kl, n_latent)
    if loss == "mse":
        a = a * 2 * sigma**2
    return kl_weight * k / a
""",
        [
            [
                r"mean.{0,60}(batch|images)|batch_size .{0,50}mean",
                r"mean\b.*(images|batch)",
                r"over everything",
                r"number of images",
                r"1/B",
                r"(?<![\w.])batch_size(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])batch_size(?![\w²])",
                r"times too (large|small)",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'mean without the batch',
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def share(reduction, n):
        return {"sum": 1, "batchmean": 1 / batch_size, "mean": 1 / batch_size}[reduction]

    a = share(reconstruction, n_inputs)
    k = share(kl, n_latent)
    if loss == "mse":
        a = a * 2 * sigma**2
    return kl_weight * k / a
""",
        [
            [
                r"mean .{0,40}(batchmean|everything|pixels|dimensions)|batchmean",
                r"(by|times|over|1 ?/|/|·|\*|number of) ?n\b",
                r"\bn times",
                r"axis n\b",
                r"(the|all|of the) n\b",
                r"pixels",
                r"over everything",
                r"times too (large|small)",
            ],
        ],
        'mean taken for batchmean',
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def share(reduction, n):
        return {"sum": batch_size, "batchmean": 1 / batch_size, "mean": 1 / (batch_size * n)}[reduction]

    a = share(reconstruction, n_inputs)
    k = share(kl, n_latent)
    if loss == "mse":
        a = a * 2 * sigma**2
    return kl_weight * k / a
""",
        [
            [
                '\\"?sum\\"?.*(1\\b|weigh|batch)',
                r"(?<![\w.])batch_size(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])batch_size(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'sum weighs batch_size',
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def share(reduction, n):
        return {"sum": 1, "batchmean": 1 / batch_size, "mean": 1 / (batch_size * n)}[reduction]

    a = share(reconstruction, n_inputs)
    k = share(reconstruction, n_latent)
    if loss == "mse":
        a = a * 2 * sigma**2
    return kl_weight * k / a
""",
        [
            [
                r"kl.*(reduc|reduced|own)",
                r"reconstruction",
                r"reduc",
            ],
        ],
        'KL reduced as the reconstruction',
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    beta = kl_weight
    if kl != "sum":
        beta /= batch_size
    if kl == "mean":
        beta /= n_latent
    if reconstruction != "sum":
        beta *= batch_size
    if reconstruction == "mean":
        beta *= n_inputs / n_latent
    return beta / (2 * sigma**2) if loss == "mse" else beta
""",
        [
            [
                r"number of (latent )?dimensions",
                r"(?<![\w.])n_latent(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])n_latent(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'n_latent in the wrong place',
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    beta = kl_weight
    if kl != "sum":
        beta /= batch_size
    if kl == "mean":
        beta /= n_latent
    if reconstruction == "mean":
        beta *= n_inputs
    return beta / (2 * sigma**2) if loss == "mse" else beta
""",
        [
            [
                r"batch",
                r"1/B",
                r"number of images",
            ],
        ],
        'batch of the reconstruction forgotten',
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def share(reduction, n):
        return {"sum": 1, "batchmean": 1 / batch_size, "mean": 1 / (batch_size * n)}[reduction]

    a = share(reconstruction, n_inputs)
    k = share(kl, n_latent)
    if loss == "mse":
        a = a * 2 * sigma**2
    return kl_weight**2 * k / a
""",
        [
            [
                r"squar",
                r"kl_weight\*\*2",
                r"twice",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'kl_weight squared',
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def share(reduction, n):
        return {"sum": 1, "batchmean": 1 / batch_size, "mean": 1 / (batch_size * n)}[reduction]

    a = share(reconstruction, n_inputs)
    k = share(kl, n_latent)
    if loss == "mse":
        a = a * 2 * sigma**2
    return (kl_weight or 1) * k / a
""",
        [
            [
                r"kl_weight .{0,30}(0|zero)|weight (of|is|=) ?(0|zero)|zero weight",
                r"zero",
                r"(?<![\w.])kl_weight(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])kl_weight(?![\w²])",
                r"(?<![\w.])weight(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])weight(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'rare corner: a weight of 0 taken for 1',
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    n_pixels = {"sum": 1, "batchmean": 1, "mean": n_inputs}[reconstruction]
    n_dims = {"sum": 1, "batchmean": 1, "mean": n_latent}[kl]
    beta = kl_weight * n_pixels / n_dims
    if loss == "mse":
        beta /= 2 * sigma**2
    if reconstruction == "sum" and kl != "sum":
        beta /= batch_size
    return beta
""",
        [
            [
                r"batch",
                r"number of images",
            ],
        ],
        "rare corner: kl 'sum' with another reconstruction: batch forgotten",
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def share(reduction, n):
        return {"sum": 1, "batchmean": 1 / batch_size, "mean": 1 / (batch_size * n)}[reduction]

    a = share(reconstruction, n_inputs)
    k = share(kl, n_latent)
    if loss == "mse":
        a = a * sigma**2
    return kl_weight * a / k
""",
        [
            [
                r"2 (is )?missing|half|(twice|2 times) too large|2 sigma|missing (a )?2",
                r"2 sigma",
                r"2 ?\* ?sigma",
                r"without a ½",
                r"half",
                r"½",
                r"twice",
                r"factor (of )?(2|two)",
                r"2 σ",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
            [
                r"k ?/ ?a",
                r"a ?/ ?k",
                r"upside",
                r"inver",
                r"recipro",
                r"swap",
                r"wrong way",
                r"numerator",
                r"divid",
                r"exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'two: 2 missing; a/k',
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def share(reduction, n):
        return {"sum": 1, "batchmean": 1 / batch_size, "mean": 1 / (batch_size * n)}[reduction]

    a = share(reconstruction, n_inputs)
    k = share(kl, n_latent)
    if loss == "mse":
        a = a * sigma**2
    return k / a
""",
        [
            [
                r"2 (is )?missing|half|(twice|2 times) too large|2 sigma|missing (a )?2",
                r"2 sigma",
                r"2 ?\* ?sigma",
                r"without a ½",
                r"half",
                r"½",
                r"twice",
                r"factor (of )?(2|two)",
                r"2 σ",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
            [
                r"(?<![\w.])kl_weight(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])kl_weight(?![\w²])",
                r"(?<![\w.])weight(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])weight(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'two: 2 missing; kl_weight missing',
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    n = {"sum": 1, "batchmean": batch_size, "mean": batch_size * n_inputs}[reconstruction]
    k = {"sum": 1, "batchmean": batch_size, "mean": batch_size * n_latent}[kl]
    scale = 2 * sigma**2 if loss == "mse" else 1
    return kl_weight * k / (n * scale)
""",
        [
            [
                r"divisor|factor|multipl|upside|other way",
                r"upside",
                r"inver",
                r"recipro",
                r"swap",
                r"wrong way",
                r"divid",
                r"k ?/ ?a",
                r"1 ?/ ?\(?batch",
                r"multipl|exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'divisors taken for factors',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    variance = np.exp(logvar).mean(axis=0)
    return mu.mean(axis=0), variance
""",
        [
            [
                r"mu .{0,40}(missing|not|vary|spread|variance)|(missing|without|add) .{0,40}\bmu\b",
                r"var\w* (of|in|over) (the )?(mu|means)",
                r"Var_x",
                r"spread of",
                r"means? (vary|differ)",
                r"(?<![\w.])mu(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])mu(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'variance of mu missing',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    variance = mu.var(axis=0)
    return mu.mean(axis=0), variance
""",
        [
            [
                r"sigma.{0,30}(missing|not|added|left)|(missing|without|add) .{0,40}(sigma|exp\(logvar|variances)|only the variance of",
                r"exp\(logvar",
                r"mean of (the )?variances",
                r"within",
                r"(?<![\w.])sigma(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])sigma(?![\w²])",
                r"(?<![\w.])logvar(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])logvar(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'sigma² missing',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    variance = mu.var(axis=0) + np.exp(logvar / 2).mean(axis=0)
    return mu.mean(axis=0), variance
""",
        [
            [
                r"sigma²",
                r"sigma\^2",
                r"sigma\*\*2",
                r"σ²",
                r"variance, not",
                r"standard deviation",
                r"half",
                r"all of logvar",
                r"/ ?2",
            ],
        ],
        'sigma for sigma²',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    variance = mu.var(axis=0) + np.exp(logvar.mean(axis=0))
    return mu.mean(axis=0), variance
""",
        [
            [
                r"mean of (the )?(logvar|log)",
                r"before (the )?exp",
                r"exp of (the|a) mean",
                r"geometric",
                r"order",
                r"mean of (the )?exp",
                r"after",
                r"times too (large|small)",
            ],
        ],
        'exp of the mean',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    variance = mu.var(axis=0) + logvar.mean(axis=0)
    return mu.mean(axis=0), variance
""",
        [
            [
                r"exp\(logvar|mean of (the )?logvar|logvar (for|as|instead|itself|is)|exponential",
                r"logvar itself",
                r"logarithm",
                r"(?<![\w.])exp(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])exp(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'logvar for the variance',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    variance = mu.var(axis=0) + np.exp(logvar).sum(axis=0)
    return mu.mean(axis=0), variance
""",
        [
            [
                r"sum",
                r"mean",
                r"averag",
                r"N times",
                r"divid",
                r"times too (large|small)",
            ],
        ],
        'sum of sigma²',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    variance = mu.var(axis=0) + np.exp(logvar).var(axis=0)
    return mu.mean(axis=0), variance
""",
        [
            [
                r"var\w* of (the )?(sigma|var|exp)",
                r"mean of",
                r"averag",
                r"second var",
                r"times too (large|small)",
            ],
        ],
        'variance of sigma²',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    variance = mu.std(axis=0) + np.exp(logvar).mean(axis=0)
    return mu.mean(axis=0), variance
""",
        [
            [
                r"std",
                r"standard deviation",
                r"squar",
                r"variance",
            ],
        ],
        'standard deviation of mu',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    variance = mu.var() + np.exp(logvar).mean()
    return mu.mean(axis=0), variance
""",
        [
            [
                r"axis",
                r"each (latent )?dimension",
                r"one number",
                r"all dimensions",
                r"shape",
                r"single",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'no axis',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    variance = mu.var(axis=0) + np.exp(logvar).mean(axis=0)
    return mu.mean(axis=1), variance
""",
        [
            [
                r"axis",
                r"over (the )?dimensions",
                r"images",
                r"shape",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'mean over axis 1',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    variance = mu.var(axis=0) + np.exp(logvar).mean(axis=0)
    return variance, mu.mean(axis=0)
""",
        [
            [
                r"order",
                r"swap",
                r"exchang",
                r"first",
                r"exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'wrong order',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    variance = (mu**2).mean(axis=0) + np.exp(logvar).mean(axis=0)
    return mu.mean(axis=0), variance
""",
        [
            [
                r"second moment",
                r"mean.*(subtract|squar)",
                r"cent(re|er)",
                r"E\[mu²\]",
                r"mu²",
                r"squar",
                r"uncent",
            ],
        ],
        'second moment for the variance',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    variance = mu.var(axis=0, ddof=1) + np.exp(logvar).mean(axis=0)
    return mu.mean(axis=0), variance
""",
        [
            [
                r"N ?- ?1",
                r"ddof",
                r"bessel",
                r"unbiased",
            ],
        ],
        'N - 1',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    variance = mu.var(axis=0) + np.exp(logvar).mean(axis=0)
    return mu.mean(axis=0), np.sqrt(variance)
""",
        [
            [
                r"root",
                r"sqrt",
                r"standard deviation",
                r"squared? root|√|squared",
            ],
        ],
        'standard deviation returned',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    variance = mu.var(axis=0) + np.exp(logvar).mean(axis=0)
    return mu.mean(axis=0), variance - 1
""",
        [
            [
                r"minus (1|one)|- ?1|1 (is )?subtracted|too small by 1|1 too small",
                r"- ?1",
                r"minus one",
                r"subtract",
                r"(?<![\w.])prior(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])prior(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'minus 1',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    variance = mu.var(axis=0) + np.exp(logvar).mean(axis=0)
    return np.median(mu, axis=0), variance
""",
        [
            [
                r"median",
                r"middle value|not the mean|the mean,",
            ],
        ],
        'median',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    variance = mu.var(axis=0) - np.exp(logvar).mean(axis=0)
    return mu.mean(axis=0), variance
""",
        [
            [
                r"sign",
                r"minus",
                r"subtract",
                r"added",
                r"plus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sigma² subtracted',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    variance = mu.var(axis=0) + np.exp(2 * logvar).mean(axis=0)
    return mu.mean(axis=0), variance
""",
        [
            [
                r"exp\(2|2 ?\*? ?logvar|square of (the )?variance|variance squared",
                r"sigma⁴",
                r"sigma\^4",
                r"2 ?\*",
                r"twice",
                r"doubl",
                r"squar",
                r"exp\(logvar\)",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'exp(2 logvar)',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    mean = np.mean(mu, 0)
    variance = np.zeros_like(mean)
    for m, l in zip(mu, logvar):
        variance += (m - mean) ** 2 * np.exp(l)
    return mean, variance / len(mu)
""",
        [
            [
                r"multipl",
                r"product",
                r"times",
                r"added",
                r"plus",
                r"sum",
            ],
        ],
        'product for the sum',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    logvar = np.maximum(logvar, -10)
    variance = mu.var(axis=0) + np.exp(logvar).mean(axis=0)
    return mu.mean(axis=0), variance
""",
        [
            [
                r"clip",
                r"clamp",
                r"floor",
                r"-?10",
                r"limit",
                r"max",
                r"small",
            ],
        ],
        'rare corner: logvar floored at -10',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    variance = np.var(mu, axis=0) + np.mean(np.exp(logvar), axis=0)
    return np.mean(mu, axis=0), np.where(len(mu) == 1, 0.0, variance)
""",
        [
            [
                r"one image",
                r"single image",
                r"N = 1",
                r"N=1",
                r"only image",
            ],
        ],
        'rare corner: one image: 0',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    variance = mu.std(axis=0) + np.exp(logvar / 2).mean(axis=0)
    return mu.mean(axis=0), variance
""",
        [
            [
                r"sigma²",
                r"sigma\^2",
                r"sigma\*\*2",
                r"σ²",
                r"variance, not",
                r"standard deviation",
                r"half",
                r"all of logvar",
                r"/ ?2",
            ],
            [
                r"std",
                r"standard deviation",
                r"squar",
                r"variance",
            ],
        ],
        'two: sigma for sigma²; standard deviation of mu',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    variance = mu.var(axis=0) + np.exp(logvar / 2).mean(axis=0)
    return np.median(mu, axis=0), variance
""",
        [
            [
                r"sigma²",
                r"sigma\^2",
                r"sigma\*\*2",
                r"σ²",
                r"variance, not",
                r"standard deviation",
                r"half",
                r"all of logvar",
                r"/ ?2",
            ],
            [
                r"median",
                r"middle value|not the mean|the mean,",
            ],
        ],
        'two: sigma for sigma²; median',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    mean = np.median(mu, axis=0)
    return mean, np.var(mu, axis=0) + np.sum(np.exp(logvar), axis=0)
""",
        [
            [
                r"median",
                r"middle value|not the mean|the mean,",
            ],
            [
                r"sum",
                r"mean",
                r"averag",
                r"N times",
                r"divid",
                r"times too (large|small)",
            ],
        ],
        'two: median; sum of sigma²',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    variances = np.exp(logvar)
    precision = (1 / variances).mean(axis=0)
    return mu.mean(axis=0), mu.var(axis=0) + 1 / precision
""",
        [
            [
                r"harmonic",
                r"precision",
                r"1 ?/ ?",
                r"inver",
                r"recipro",
                r"mean of (the )?(variances|sigma|exp)",
            ],
        ],
        'harmonic mean',
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    weights = 1 / np.exp(logvar)
    mean = (weights * mu).sum(axis=0) / weights.sum(axis=0)
    return mean, mu.var(axis=0) + np.exp(logvar).mean(axis=0)
""",
        [
            [
                r"weigh",
                r"precision",
                r"plain mean",
                r"equally",
                r"each image",
                r"1 ?/ ?sigma",
                r"same weight",
                r"times too (large|small)",
            ],
        ],
        'mean weighted by the precision',
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    return mu.std(axis=0) > 0.01
""",
        [
            [
                r"std",
                r"standard deviation",
                r"variance",
                r"squar",
            ],
        ],
        'standard deviation',
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    return mu.var(axis=1) > 0.01
""",
        [
            [
                r"axis",
                r"over (the )?dimensions",
                r"images",
                r"shape",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'axis 1',
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    return mu.var() > 0.01
""",
        [
            [
                r"axis",
                r"one number",
                r"each (latent )?dimension",
                r"shape",
                r"single",
                r"all dimensions",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'no axis',
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    return mu.var(axis=0) > 0.1
""",
        [
            [
                r"0\.01",
                r"0\.1\b",
                r"threshold",
                r"hundredth",
                r"too large",
            ],
        ],
        '0.1',
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    return mu.var(axis=0) > 0.0001
""",
        [
            [
                r"0\.01\b",
                r"0\.0001",
                r"threshold",
                r"too small",
                r"squar",
            ],
        ],
        '0.0001',
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    return mu.var(axis=0) > 0
""",
        [
            [
                r"0\.01",
                r"threshold",
                r"above 0",
                r"larger than 0",
            ],
        ],
        'threshold 0',
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    return mu.var(axis=0) < 0.01
""",
        [
            [
                r"invert",
                r"opposite",
                r"below",
                r"less",
                r"<",
                r"collapsed",
                r"reversed",
                r"wrong way",
                r"inactive",
                r"swap|exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'inverted',
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    return np.abs(mu).mean(axis=0) > 0.01
""",
        [
            [
                r"abs",
                r"size of mu",
                r"mean of",
                r"variance",
                r"whatever that mu",
                r"constant",
                r"same for every",
            ],
        ],
        'mean of |mu|',
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    return (mu**2).mean(axis=0) > 0.01
""",
        [
            [
                r"second moment",
                r"cent(re|er)",
                r"mean.*subtract",
                r"subtract.*mean",
                r"variance",
                r"mu²",
                r"mu\*\*2",
                r"whatever that mu",
                r"constant",
                r"same for every|times too (large|small)",
            ],
        ],
        'second moment',
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    return (mu.var(axis=0) > 0.01).sum()
""",
        [
            [
                r"count",
                r"number of",
                r"one number",
                r"how many",
                r"which",
                r"sum",
                r"shape",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'count',
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    return np.flatnonzero(mu.var(axis=0) > 0.01)
""",
        [
            [
                r"index",
                r"indices",
                r"numbers of",
                r"positions",
                r"places",
                r"True",
                r"bool",
                r"shape",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'indices',
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    return (mu.var(axis=0) > 0.01).astype(float)
""",
        [
            [
                r"bool",
                r"float",
                r"dtype",
                r"True",
                r"numbers",
                r"0\.0",
                r"1\.0",
                r"type",
            ],
        ],
        'floats',
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    return mu.var(axis=0) / mu.var(axis=0).max() > 0.01
""",
        [
            [
                r"relative",
                r"divid",
                r"largest",
                r"normali",
                r"share",
                r"max",
            ],
        ],
        'relative variance',
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    return np.ptp(mu, axis=0) > 0.01
""",
        [
            [
                r"range",
                r"ptp",
                r"max.*min",
                r"largest minus",
                r"peak",
                r"variance",
            ],
        ],
        'range',
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    return mu.var(axis=0)
""",
        [
            [
                r"bool",
                r"compar",
                r"True",
                r"threshold",
                r"0\.01",
                r"variance itself",
                r"the variances",
            ],
        ],
        'not compared',
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    centred = mu - mu.mean(axis=0)
    return np.einsum("nl,nl->l", centred, centred) > 1e-2
""",
        [
            [
                r"divid",
                r"sum",
                r"mean",
                r"N times",
                r"averag",
                r"number of images",
                r"times too (large|small)",
            ],
        ],
        'sum of squares',
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    return mu.var(axis=0, ddof=1) > 0.01
""",
        [
            [
                r"N ?- ?1",
                r"ddof",
                r"bessel",
                r"unbiased",
                r"one image",
                r"nan",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'rare corner: N - 1',
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    active = []
    for column in mu.T:
        middle = column[0]
        active.append(sum((value - middle) ** 2 for value in column) / len(column) > 0.01)
    return np.array(active, dtype=bool)
""",
        [
            [
                r"first image",
                r"mean",
                r"from the first",
                r"cent(re|er)",
                r"middle",
                r"times too (large|small)",
            ],
        ],
        'rare corner: deviation from the first image',
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    return mu.round(1).var(axis=0) > 0.01
""",
        [
            [
                r"rounded|round\b|digits",
                r"round",
            ],
        ],
        'rare corner: rounded mu',
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    spread = ((mu - mu.mean(axis=0)) ** 2).mean(axis=0)
    return spread <= 0.1
""",
        [
            [
                r"invert",
                r"opposite",
                r"below",
                r"less",
                r"<",
                r"collapsed",
                r"reversed",
                r"wrong way",
                r"inactive",
                r"swap|exchang|swapp|other order|in the order|wrong place",
            ],
            [
                r"0\.01",
                r"0\.1\b",
                r"threshold",
                r"hundredth",
                r"too large",
            ],
        ],
        'two: inverted; 0.1',
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    return np.std(mu, axis=0) < 0.01
""",
        [
            [
                r"invert",
                r"opposite",
                r"below",
                r"less",
                r"<",
                r"collapsed",
                r"reversed",
                r"wrong way",
                r"inactive",
                r"swap|exchang|swapp|other order|in the order|wrong place",
            ],
            [
                r"std",
                r"standard deviation",
                r"variance",
                r"squar",
            ],
        ],
        'two: inverted; standard deviation',
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    first = mu[0]
    return (np.abs(mu - first) > 0.01).any(axis=0)
""",
        [
            [
                r"variance",
                r"first image",
                r"differ",
                r"any\b",
                r"abs",
            ],
        ],
        'any difference from the first image',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = np.sort(eigenvalues)[::-1][:n_latent]
    return np.maximum(np.log(largest / (beta * sigma**2)), 0)
""",
        [
            [
                r"half",
                r"halv",
                r"½",
                r"twice",
                r"factor",
                r"0\.5",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        '½ missing',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = eigenvalues[:n_latent]
    return 0.5 * np.maximum(np.log(largest / (beta * sigma**2)), 0)
""",
        [
            [
                r"sort",
                r"order",
                r"largest",
                r"first n_latent",
            ],
        ],
        'not sorted',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = np.sort(eigenvalues)[:n_latent]
    return 0.5 * np.maximum(np.log(largest / (beta * sigma**2)), 0)
""",
        [
            [
                r"revers",
                r"smallest",
                r"upward",
                r"order",
                r"largest",
                r"descend",
                r"\[::-1\]",
                r"sort",
            ],
        ],
        'smallest eigenvalues',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = np.sort(eigenvalues)[::-1][:n_latent]
    return 0.5 * np.log(largest / (beta * sigma**2))
""",
        [
            [
                r"negative",
                r"below 0",
                r"collapsed",
                r"maximum",
                r"else 0",
                r"cut",
            ],
        ],
        'negative where collapsed',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = np.sort(eigenvalues)[::-1][:n_latent]
    return 0.5 * np.maximum(np.log(largest / (beta * sigma)), 0)
""",
        [
            [
                r"squar",
                r"sigma²",
                r"sigma\*\*2",
                r"sigma\^2",
                r"variance",
                r"σ²",
            ],
        ],
        'sigma not squared',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = np.sort(eigenvalues)[::-1][:n_latent]
    return 0.5 * np.maximum(np.log(largest / (sigma**2)), 0)
""",
        [
            [
                r"(?<![\w.])beta(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])beta(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
                r"whatever beta|beta ?= ?1\b|beta of 1|beta (has|makes) no|not depend on beta|for every beta",
            ],
        ],
        'beta ignored',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = np.sort(eigenvalues)[::-1][:n_latent]
    return 0.5 * np.maximum(np.log(largest / beta * sigma**2), 0)
""",
        [
            [
                r"parenthes",
                r"bracket",
                r"preced",
                r"divid\w* by sigma",
                r"multipl\w* (by|with) sigma",
                r"times sigma",
            ],
        ],
        'precedence',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = np.sort(eigenvalues)[::-1]
    return 0.5 * np.maximum(np.log(largest / (beta * sigma**2)), 0)
""",
        [
            [
                r"all (the )?eigenvalues",
                r"shape",
                r"too many",
                r"first n_latent",
                r"length",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'all eigenvalues',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = np.sort(eigenvalues)[::-1][:n_latent - 1]
    return 0.5 * np.maximum(np.log(largest / (beta * sigma**2)), 0)
""",
        [
            [
                r"n_latent ?- ?1",
                r"off by one",
                r"one too few",
                r"shape",
                r"last",
                r"missing",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'one too few',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = np.sort(eigenvalues)[::-1][1:n_latent + 1]
    return 0.5 * np.maximum(np.log(largest / (beta * sigma**2)), 0)
""",
        [
            [
                r"off by one",
                r"first",
                r"largest",
                r"skip",
                r"left out",
                r"leaves out",
            ],
        ],
        'largest skipped',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = np.sort(eigenvalues)[::-1][:n_latent]
    return 0.5 * np.maximum(np.log2(largest / (beta * sigma**2)), 0)
""",
        [
            [
                r"nats",
                r"bits",
                r"log2",
                r"base",
                r"natural",
            ],
        ],
        'bits',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = np.sort(eigenvalues)[::-1][:n_latent]
    return 0.5 * np.maximum(np.log(largest / (sigma**2 / beta)), 0)
""",
        [
            [
                r"(divid|1 ?/|over|sigma² ?/).{0,30}beta|beta .{0,40}(below|above|divid|multipl|inver|denominator|numerator)|times beta",
                r"(?<![\w.])beta(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])beta(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"whatever beta|beta ?= ?1\b|beta of 1|beta (has|makes) no|not depend on beta|for every beta",
            ],
        ],
        'divided by beta',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = np.sort(eigenvalues)[::-1][:n_latent]
    return 0.5 * np.maximum(largest / (beta * sigma**2) - 1, 0)
""",
        [
            [
                r"(?<![\w.])log(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])log(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
                r"logarithm",
            ],
        ],
        'no log',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = np.sort(eigenvalues)[::-1][:n_latent]
    return 0.5 * np.maximum(np.log1p(largest / (beta * sigma**2)), 0)
""",
        [
            [
                r"log1p",
                r"1 ?\+",
                r"plus (1|one)",
                r"log\(1",
            ],
        ],
        'log1p',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = np.sort(eigenvalues)[::-1][:n_latent]
    return np.sum(0.5 * np.maximum(np.log(largest / (beta * sigma**2)), 0))
""",
        [
            [
                r"sum",
                r"each",
                r"one number",
                r"shape",
                r"total",
                r"scalar",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'sum',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = np.sort(eigenvalues)[::-1][:n_latent]
    return 0.5 * np.abs(np.log(largest / (beta * sigma**2)))
""",
        [
            [
                r"abs",
                r"collapsed",
                r"else 0",
                r"below",
                r"negative",
            ],
        ],
        'abs',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    noise = beta * sigma**2
    kl = np.zeros(n_latent)
    for l, value in enumerate(sorted(eigenvalues, reverse=True)[:n_latent]):
        if value > sigma**2:
            kl[l] = (np.log(value) - np.log(noise)) / 2
    return kl
""",
        [
            [
                r"beta .{0,50}(threshold|collaps|missing|compar)|(threshold|collaps|compar).{0,60}beta|negative|below 0",
                r"threshold",
                r"collapsed",
                r"(?<![\w.])beta(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])beta(?![\w²])",
                r"(?<![\w.])noise(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])noise(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
                r"whatever beta|beta ?= ?1\b|beta of 1|beta (has|makes) no|not depend on beta|for every beta",
            ],
        ],
        'threshold without beta',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    noise = beta * sigma**2
    kl = np.zeros(n_latent)
    for l, value in enumerate(sorted(eigenvalues, reverse=True)[:n_latent]):
        if value > 1:
            kl[l] = (np.log(value) - np.log(noise)) / 2
    return kl
""",
        [
            [
                r"threshold",
                r"> ?1",
                r"above 1",
                r"(?<![\w.])noise(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])noise(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"whatever beta|beta ?= ?1\b|beta of 1|beta (has|makes) no|not depend on beta|for every beta",
            ],
        ],
        'threshold 1',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = np.sort(eigenvalues)[::-1][:n_latent]
    return 0.5 * np.log(np.maximum(largest - beta * sigma**2, 1))
""",
        [
            [
                r"differ",
                r"minus",
                r"subtract",
                r"ratio",
                r"divid",
                r"log of",
                r"quotient",
            ],
        ],
        'log of a difference',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    eigenvalues.sort()
    return 0.5 * np.maximum(np.log(eigenvalues[::-1][:n_latent] / (beta * sigma**2)), 0)
""",
        [
            [
                r"mutat",
                r"modif",
                r"in place",
                r"chang\w+ (its |the )?(eigenvalues|argument|input)",
                r"came in",
                r"overwrit",
                r"argument",
                r"sorts",
                r"stay as|as (it|they) (was|were)|came in|own copy|changes (the|its|your|what)|writes into",
            ],
        ],
        'sorts the argument',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = np.sort(eigenvalues)[::-1][:n_latent]
    kl = np.log(largest / (beta * sigma**2)) / 2
    return kl * (kl > 0)
""",
        [
            [
                r"eigenvalue\w* (of|is|that is|which is) (0|zero)",
                r"nan",
                r"inf",
                r"log\(? ?0",
                r"0 times",
                r"zero eigenvalue",
                r"-?inf",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'rare corner: nan for an eigenvalue of 0',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = np.unique(eigenvalues)[::-1][:n_latent]
    return 0.5 * np.maximum(np.log(largest / (beta * sigma**2)), 0)
""",
        [
            [
                r"unique",
                r"equal",
                r"tie",
                r"same eigenvalue",
                r"twice",
                r"repeat",
                r"duplicate",
                r"shape",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'rare corner: equal eigenvalues count once',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = np.sort(eigenvalues)[::-1][:n_latent]
    return np.maximum(np.log(largest / (sigma**2)), 0)
""",
        [
            [
                r"half",
                r"halv",
                r"½",
                r"twice",
                r"factor",
                r"0\.5",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
            [
                r"(?<![\w.])beta(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])beta(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
                r"whatever beta|beta ?= ?1\b|beta of 1|beta (has|makes) no|not depend on beta|for every beta",
            ],
        ],
        'two: ½ missing; beta ignored',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = np.sort(eigenvalues)[::-1][:n_latent]
    return np.log(largest / (beta * sigma**2))
""",
        [
            [
                r"half",
                r"halv",
                r"½",
                r"twice",
                r"factor",
                r"0\.5",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
            [
                r"negative",
                r"below 0",
                r"collapsed",
                r"maximum",
                r"else 0",
                r"cut",
            ],
        ],
        'two: ½ missing; negative where collapsed',
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    kept = eigenvalues[eigenvalues > beta * sigma**2]
    kept = np.sort(kept)[::-1][:n_latent]
    return 0.5 * np.log(kept / (beta * sigma**2))
""",
        [
            [
                r"shape",
                r"length",
                r"collapsed",
                r"dropped",
                r"zeros?",
                r"\b0 where",
                r"fewer",
                r"shorter",
                r"missing",
                r"(?<![\w.])n_latent(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))|(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])n_latent(?![\w²])|not finite|finite|overflow|underflow|not a number|shape|flatten|axes|dimension lost",
            ],
        ],
        'collapsed dimensions dropped',
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    return lambda done: beta * done / warmup
""",
        [
            [
                r"limit|min\(|above|1 at most|after warmup",
                r"min",
                r"beyond",
                r"above beta",
                r"larger than beta",
                r"past",
                r"keeps? rising",
                r"goes on",
                r"stop",
                r"cap\b|after (the )?warm|exceed|where it ends|overshoot|stays?",
            ],
        ],
        'no limit',
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    return lambda done: beta * min(done * warmup, 1.0)
""",
        [
            [
                r"divid",
                r"multipl",
                r"times warmup",
                r"done ?/ ?warmup",
                r"over warmup",
                r"slow",
            ],
        ],
        'times warmup',
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    return lambda done: beta * min(warmup / done if done else 1.0, 1.0)
""",
        [
            [
                r"upside",
                r"invers",
                r"recipro",
                r"done ?/ ?warmup",
                r"warmup ?/ ?done",
                r"swap",
                r"wrong way",
                r"exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'warmup/done',
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    return lambda done: min(done / warmup, 1.0)
""",
        [
            [
                r"(?<![\w.])beta(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])beta(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
                r"whatever beta|beta ?= ?1\b|beta of 1|beta (has|makes) no|not depend on beta|for every beta",
            ],
        ],
        'beta missing',
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    return lambda done: min(beta * done / warmup, 1.0)
""",
        [
            [
                r"limit",
                r"min",
                r"cap\b",
                r"beta.*(inside|outside|limit|1)",
                r"at most 1",
                r"not at beta",
                r"ends",
                r"(?<![\w.])1(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])1(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'limited to 1, not beta',
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    return lambda done: min(done / warmup, beta)
""",
        [
            [
                r"slope",
                r"too (fast|steep|slow)",
                r"multipl",
                r"rises",
                r"(?<![\w.])beta(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])beta(?![\w²])",
                r"(?<![\w.])warmup(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])warmup(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
                r"whatever beta|beta ?= ?1\b|beta of 1|beta (has|makes) no|not depend on beta|for every beta",
            ],
        ],
        'slope without beta',
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    return lambda done: beta * min(done, 1.0)
""",
        [
            [
                r"warmup .{0,40}(ignor|not|never|used)|(ignor|without|whatever) .{0,20}warmup|whole (of )?training|done itself",
                r"warm-up",
                r"(?<![\w.])warmup(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])warmup(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'warmup ignored',
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    return lambda done: beta * max(done / warmup, 1.0)
""",
        [
            [
                r"max .{0,20}(for|instead)|min\b|never below|at least|larger",
                r"max",
                r"min",
            ],
        ],
        'max',
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    return lambda done: beta * min(done / warmup, 1.0) ** 2
""",
        [
            [
                r"squar",
                r"straight",
                r"linear",
                r"curve",
                r"quadrat",
                r"power",
            ],
        ],
        'squared',
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    return lambda done: beta * (1 - min(done / warmup, 1.0))
""",
        [
            [
                r"falls?",
                r"down",
                r"from beta",
                r"1 ?-",
                r"sinks",
                r"decreas",
                r"wrong (way|direction)",
                r"invert",
                r"revers",
                r"opposite",
            ],
        ],
        'falls',
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    return lambda done: beta if done >= warmup else 0.0
""",
        [
            [
                r"step",
                r"jump",
                r"straight",
                r"rises?",
                r"linear",
                r"ramp",
                r"sudden",
            ],
        ],
        'a step',
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    done = 0.5
    return beta * min(done / warmup, 1.0)
""",
        [
            [
                r"function",
                r"callable",
                r"lambda",
                r"number",
            ],
        ],
        'a number, not a function',
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    return lambda done: beta * (done / warmup if done < warmup else 0.0)
""",
        [
            [
                r"falls? back",
                r"after (the )?warm",
                r"stays?",
                r"back to 0",
                r"0 after",
                r"beyond",
                r"past",
                r"ends",
            ],
        ],
        '0 after the warm-up',
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    return lambda done: beta * (done / warmup % 1.0)
""",
        [
            [
                r"%",
                r"cycl",
                r"period",
                r"repeat",
                r"again",
                r"after (the )?warm",
                r"restart",
                r"modulo",
                r"stays",
            ],
        ],
        'cyclic',
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    state = {"b": 0.0}

    def at(done):
        state["b"] = max(state["b"], beta * min(done / warmup, 1.0))
        return state["b"]

    return at
""",
        [
            [
                r"state",
                r"remember",
                r"earlier call",
                r"previous",
                r"before",
                r"depends? only",
                r"memory",
                r"last call",
                r"calls",
            ],
        ],
        'remembers earlier calls',
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    return lambda done: beta * min(done / warmup + 0.01, 1.0)
""",
        [
            [
                r"0\.01",
                r"starts?",
                r"from 0",
                r"at 0",
                r"offset",
                r"shift",
            ],
        ],
        'starts above 0',
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    return lambda done: beta * (1 / (1 + np.exp(-10 * (done / warmup - 0.5))))
""",
        [
            [
                r"sigmoid",
                r"straight",
                r"linear",
                r"smooth",
                r"s-shape",
                r"logistic",
                r"curve",
            ],
        ],
        'sigmoid',
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    return lambda done: beta * np.round(min(done / warmup, 1.0), 1)
""",
        [
            [
                r"round",
                r"step",
                r"stair",
            ],
        ],
        'rounded',
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    return lambda done: beta * min(done / (1 - warmup) if warmup < 1 else done, 1.0)
""",
        [
            [
                r"1 ?- ?warmup",
                r"share",
                r"(?<![\w.])warmup(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])warmup(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        '1 - warmup',
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    return lambda done: beta * min(done / max(warmup, 0.05), 1.0)
""",
        [
            [
                r"0\.05",
                r"short",
                r"small",
                r"limit",
                r"at least",
                r"max",
                r"floor",
            ],
        ],
        'rare corner: warmup at least 0.05',
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    if warmup == 1.0:
        return lambda done: beta
    return lambda done: beta * min(done / warmup, 1.0)
""",
        [
            [
                r"warmup ?(=|is|of)? ?1|no warm-?up|whole training",
                r"warmup (of|is|=|==) ?1",
                r"whole",
                r"constant",
                r"no warm",
                r"all of (the )?training",
                r"rises",
            ],
        ],
        'rare corner: warmup 1 taken for none',
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    return lambda done: min(done / warmup, 1.0) ** 2
""",
        [
            [
                r"(?<![\w.])beta(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])beta(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
                r"whatever beta|beta ?= ?1\b|beta of 1|beta (has|makes) no|not depend on beta|for every beta",
            ],
            [
                r"squar",
                r"straight",
                r"linear",
                r"curve",
                r"quadrat",
                r"power",
            ],
        ],
        'two: beta missing; squared',
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    def at(done):
        if done > warmup:
            return 0.0
        return 1 - done / warmup

    return at
""",
        [
            [
                r"(?<![\w.])beta(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])beta(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
                r"whatever beta|beta ?= ?1\b|beta of 1|beta (has|makes) no|not depend on beta|for every beta",
            ],
            [
                r"falls?",
                r"down",
                r"from beta",
                r"1 ?-",
                r"sinks",
                r"decreas",
                r"wrong (way|direction)",
                r"invert",
                r"revers",
                r"opposite",
            ],
        ],
        'two: beta missing; falls',
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    steps = np.linspace(0, beta, 11)

    def at(done):
        return steps[min(int(10 * done / warmup), 10)]

    return at
""",
        [
            [
                r"stair",
                r"steps?",
                r"whole",
                r"round",
                r"int\b",
                r"floor",
                r"jump",
                r"straight",
                r"10",
            ],
        ],
        'ten stairs',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    return nll - 0.5 * np.sum(z**2 - eps**2 - logvar, axis=-1)
""",
        [
            [
                r"sign.*nll",
                r"nll.*(sign|minus|negat)",
                r"-nll",
                r"log p\(x\|z\)",
                r"minus nll",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign of nll',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    return -nll - np.sum(z**2 - eps**2 - logvar, axis=-1)
""",
        [
            [
                r"half",
                r"halv",
                r"½",
                r"0\.5",
                r"twice",
                r"factor",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        '½ missing',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    return -nll - 0.5 * np.sum(z**2 - eps**2, axis=-1)
""",
        [
            [
                r"log.?q|½ logvar",
                r"log sigma",
                r"log of sigma",
                r"normali",
                r"(?<![\w.])logvar(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])logvar(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'logvar missing',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    return -nll - 0.5 * np.sum(z**2 - eps**2 + logvar, axis=-1)
""",
        [
            [
                r"sign.*logvar",
                r"logvar.*(sign|minus|plus|subtract|add)",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        "logvar's sign",
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    return -nll - 0.5 * np.sum(z**2 - eps**2 - logvar / 2, axis=-1)
""",
        [
            [
                r"logvar.*(half|twice|½|halv|/ ?2|factor)",
                r"half.*logvar",
                r"log sigma",
                r"½",
                r"halv",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'half of logvar',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    return -nll - 0.5 * np.sum(z**2 - logvar, axis=-1)
""",
        [
            [
                r"eps.{0,30}(missing|not|never)|(missing|without) .{0,30}eps|log q",
                r"log q.*missing",
                r"eps²",
                r"(?<![\w.])eps(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])eps(?![\w²])",
                r"(?<![\w.])noise(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])noise(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'eps² missing',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    return -nll - 0.5 * np.sum(-(eps**2) - logvar, axis=-1)
""",
        [
            [
                r"prior .{0,30}(missing|not|never)|(missing|without) .{0,30}prior|z² .{0,20}missing",
                r"p\(z\)",
                r"\bz²",
                r"z\*\*2",
                r"z\^2",
                r"z squared",
                r"(?<![\w.])prior(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])prior(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'prior missing',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    return -nll - 0.5 * np.sum(z**2 + eps**2 - logvar, axis=-1)
""",
        [
            [
                r"sign",
                r"plus",
                r"minus",
                r"eps²",
                r"subtract",
                r"log q",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'eps² added',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    return -nll + 0.5 * np.sum(z**2 - eps**2 - logvar, axis=-1)
""",
        [
            [
                r"sign",
                r"swap",
                r"prior.*q",
                r"minus",
                r"plus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
                r"exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'prior and q exchanged',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    return -nll - 0.5 * np.mean(z**2 - eps**2 - logvar, axis=-1)
""",
        [
            [
                r"mean",
                r"averag",
                r"sum",
                r"(by|times|over|1 ?/|/|·|\*|number of) ?L\b",
                r"\bL times",
                r"axis L\b",
                r"(the|all|of the) L\b",
                r"number of (latent )?dimensions",
                r"times too (large|small)",
            ],
        ],
        'mean over dimensions',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    return -nll - 0.5 * np.sum(z**2 - eps**2 - logvar, axis=0)
""",
        [
            [
                r"axis",
                r"shape",
                r"samples",
                r"(?<![\w.])dimensions(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])dimensions(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'sum over samples',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    return -nll - 0.5 * np.sum(z**2 - eps**2 * np.exp(logvar) - logvar, axis=-1)
""",
        [
            [
                r"eps .{0,40}(scaled|sigma|standard|already)|sigma.{0,40}eps|exp\(logvar",
                r"exp\(logvar",
                r"eps.*scal",
                r"already",
                r"variance",
            ],
        ],
        'eps scaled by sigma²',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    c = 0.5 * np.log(2 * np.pi)
    log_prior = (-0.5 * z**2 - c).sum(axis=-1)
    log_q = (-0.5 * eps**2 - 0.5 * logvar).sum(axis=-1)
    return -nll + log_prior - log_q
""",
        [
            [
                r"constant",
                r"pi\b",
                r"π",
                r"cancel",
                r"2 ?\*? ?pi",
            ],
        ],
        'constant only in the prior',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    c = 0.5 * np.log(2 * np.pi)
    log_prior = (-0.5 * z**2 - c).sum(axis=-1)
    log_q = (-0.5 * eps**2 - 0.5 * logvar - c).sum(axis=-1)
    return -nll + log_prior + log_q
""",
        [
            [
                r"sign.*q",
                r"q.*(sign|subtract|minus|divid|negat|add)",
                r"log q",
                r"plus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'log q added',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    return np.exp(-nll - 0.5 * np.sum(z**2 - eps**2 - logvar, axis=-1))
""",
        [
            [
                r"not (their|the) log|the weights|take the log|exponential|exp\b",
                r"weights? (itself|themselves)",
                r"logarithm",
                r"(?<![\w.])exp(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])exp(?![\w²])",
                r"(?<![\w.])log(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])log(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'the weights, not their logs',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    kl = 0.5 * np.sum(z**2 - eps**2 - logvar, axis=-1)
    return -nll - kl.mean(axis=0)
""",
        [
            [
                r"mean",
                r"averag",
                r"own",
                r"each sample",
                r"every sample",
                r"per sample",
                r"samples",
                r"times too (large|small)",
            ],
        ],
        'KL averaged over samples',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    return -nll - 0.5 * np.sum(np.abs(z) - np.abs(eps) - logvar, axis=-1)
""",
        [
            [
                r"squar",
                r"abs",
                r"z²",
                r"eps²",
            ],
        ],
        'absolute values',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    return -nll - 0.5 * np.sum(z**2 - eps**2 - np.exp(logvar), axis=-1)
""",
        [
            [
                r"exp\(logvar|variance (for|instead)|log of (the )?variance|logvar itself",
                r"logvar itself",
                r"logarithm",
                r"variance",
                r"(?<![\w.])exp(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])exp(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'variance for its log',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    return -nll - 0.5 * np.sum(z**2 - eps**2 - logvar, axis=-1) - np.log(len(nll))
""",
        [
            [
                r"log ?\(?K",
                r"number of samples",
                r"1/K",
                r"divid\w* by K",
                r"mean over",
                r"len\(nll\)",
                r"averag",
                r"times too (large|small)",
            ],
        ],
        'minus log K',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    return -nll / z.shape[-1] - 0.5 * np.sum(z**2 - eps**2 - logvar, axis=-1)
""",
        [
            [
                r"nll.*divid",
                r"divid",
                r"(by|times|over|1 ?/|/|·|\*|number of) ?L\b",
                r"\bL times",
                r"axis L\b",
                r"(the|all|of the) L\b",
                r"mean",
                r"number of (latent )?dimensions",
                r"times too (large|small)",
            ],
        ],
        'nll/L',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    nll += 0.5 * np.sum(z**2 - eps**2 - logvar, axis=-1)
    return -nll
""",
        [
            [
                r"mutat",
                r"modif",
                r"in place",
                r"chang\w+ (its |the )?(nll|argument|input)",
                r"came in",
                r"overwrit",
                r"argument",
                r"stay as|as (it|they) (was|were)|came in|own copy|changes (the|its|your|what)|writes into",
            ],
        ],
        'nll changed in place',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    logvar = np.maximum(logvar, -30)
    return -nll - 0.5 * np.sum(z**2 - eps**2 - logvar, axis=-1)
""",
        [
            [
                r"clip",
                r"clamp",
                r"floor",
                r"-?30",
                r"limit",
                r"max",
                r"small",
                r"cut",
            ],
        ],
        'rare corner: logvar floored',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    return -nll - np.sum(z**2 - eps**2, axis=-1)
""",
        [
            [
                r"half",
                r"halv",
                r"½",
                r"0\.5",
                r"twice",
                r"factor",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
            [
                r"log.?q|½ logvar",
                r"log sigma",
                r"log of sigma",
                r"normali",
                r"(?<![\w.])logvar(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])logvar(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'two: ½ missing; logvar missing',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    return -nll - np.sum(z**2 - logvar, axis=-1)
""",
        [
            [
                r"half",
                r"halv",
                r"½",
                r"0\.5",
                r"twice",
                r"factor",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
            [
                r"eps.{0,30}(missing|not|never)|(missing|without) .{0,30}eps|log q",
                r"log q.*missing",
                r"eps²",
                r"(?<![\w.])eps(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])eps(?![\w²])",
                r"(?<![\w.])noise(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])noise(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'two: ½ missing; eps² missing',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    return -nll - 0.5 * np.sum(z**2 + eps**2, axis=-1)
""",
        [
            [
                r"log.?q|½ logvar",
                r"log sigma",
                r"log of sigma",
                r"normali",
                r"(?<![\w.])logvar(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])logvar(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"not finite|finite|overflow|underflow|not a number",
            ],
            [
                r"sign",
                r"plus",
                r"minus",
                r"eps²",
                r"subtract",
                r"log q",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'two: logvar missing; eps² added',
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    var = np.exp(logvar)
    mu = z - np.sqrt(var) * eps
    log_q = -0.5 * ((z - mu) ** 2 / var + logvar).sum(axis=-1)
    log_p = -0.5 * ((z - mu) ** 2).sum(axis=-1)
    return -nll + log_p - log_q
""",
        [
            [
                r"log p\(z\)",
                r"p\(z\)",
                r"mean 0",
                r"z²",
                r"z\*\*2",
                r"around mu",
                r"cent(re|er)",
                r"minus mu",
                r"N\(0",
            ],
        ],
        'prior centred at mu',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    largest = log_w.max(axis=0)
    return np.log(np.exp(log_w).mean(axis=0))
""",
        [
            [
                r"inf",
                r"underflow",
                r"overflow",
                r"rounds? to 0",
                r"log\(? ?0",
                r"nan",
                r"-?1000",
                r"log 0",
                r"e\^-1000",
                r"largest|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'underflow',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    return np.logaddexp.reduce(log_w, axis=0)
""",
        [
            [
                r"mean",
                r"log ?\(?K",
                r"1/K",
                r"number of samples",
                r"divid",
                r"averag",
                r"sum",
                r"times too (large|small)",
            ],
        ],
        'sum, not mean',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    largest = log_w.max(axis=0)
    return np.log(np.exp(log_w - largest).mean(axis=0))
""",
        [
            [
                r"add\w* (back|it|the)",
                r"largest.*(missing|back|forgot|again)",
                r"added back",
                r"c \+",
                r"back",
            ],
        ],
        'largest not added back',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    largest = log_w.max(axis=0)
    return log_w.mean(axis=0)
""",
        [
            [
                r"not e\^|without exp|exponent",
                r"mean of (the )?logs?",
                r"log of (the|a) mean",
                r"Jensen",
                r"plain mean",
                r"log_w itself",
                r"averag",
                r"times too (large|small)",
            ],
        ],
        'mean of logs',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    largest = log_w.max(axis=0)
    return largest
""",
        [
            [
                r"largest",
                r"max",
                r"only the",
                r"mean",
            ],
        ],
        'the largest',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    largest = log_w.max()
    return largest + np.log(np.exp(log_w - largest).mean(axis=0))
""",
        [
            [
                r"(one|same|single) (max|largest|shift)|for all (the )?images|over (everything|all)",
                r"each image",
                r"own largest",
                r"largest of (all|each)",
                r"axis",
                r"one image",
                r"overall",
                r"every image",
                r"underflow",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'rare corner: one maximum for all images',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    largest = log_w.mean(axis=0)
    return largest + np.log(np.exp(log_w - largest).mean(axis=0))
""",
        [
            [
                r"(by|subtract\w*|shift\w*) .{0,15}mean|overflow|the largest",
                r"largest",
                r"max",
                r"overflow",
                r"mean\b.*(shift|subtract)",
                r"inf",
                r"mean instead",
                r"times too (large|small)",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'rare corner: shifted by the mean',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    largest = log_w.min(axis=0)
    return largest + np.log(np.exp(log_w - largest).mean(axis=0))
""",
        [
            [
                r"largest",
                r"max",
                r"overflow",
                r"smallest",
                r"min\b",
                r"inf",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'rare corner: shifted by the smallest',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    largest = log_w.max(axis=0)
    return largest + np.exp(log_w - largest).mean(axis=0)
""",
        [
            [
                r"log (is )?missing|take the log|without (the )?log",
                r"logarithm",
                r"(?<![\w.])log(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])log(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'log missing',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    largest = log_w.max(axis=0)
    return largest + np.log(np.exp(log_w - largest).mean(axis=1))
""",
        [
            [
                r"axis",
                r"over (the )?images",
                r"samples",
                r"shape",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'mean over axis 1',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    largest = log_w.max(axis=0)
    return np.exp(largest) * np.exp(log_w - largest).mean(axis=0)
""",
        [
            [
                r"logarithm",
                r"mean itself",
                r"(?<![\w.])log(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])log(?![\w²])",
                r"(?<![\w.])exp(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])exp(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'the mean itself',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    return np.logaddexp.reduce(log_w, axis=0) - np.log(log_w.shape[1])
""",
        [
            [
                r"log ?\(?B|log ?\(?K|images .{0,30}samples|samples .{0,40}images",
                r"(by|times|over|1 ?/|/|·|\*|number of) ?B\b",
                r"\bB times",
                r"axis B\b",
                r"(the|all|of the) B\b",
                r"number of images",
                r"(by|times|over|1 ?/|/|·|\*|number of) ?K\b",
                r"\bK times",
                r"axis K\b",
                r"(the|all|of the) K\b|number of samples|shape\[1\]|batch|shape|flatten|axes|dimension lost",
            ],
        ],
        'log B for log K',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    return np.logaddexp.reduce(log_w, axis=0) + np.log(len(log_w))
""",
        [
            [
                r"sign",
                r"plus",
                r"minus",
                r"subtract",
                r"added",
                r"log K",
                r"log\(K",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        '+ log K',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    return np.logaddexp.reduce(log_w, axis=0) - len(log_w)
""",
        [
            [
                r"logarithm",
                r"log K",
                r"log\(K",
                r"(?<![\w.])log(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])log(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'K for log K',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    return np.logaddexp.reduce(log_w, axis=0) / len(log_w)
""",
        [
            [
                r"log ?\(?K|/ ?K|over K|divided (by K|after)|log of the mean",
                r"divid",
                r"log ?\(?K",
                r"outside",
                r"subtract",
                r"inside",
                r"after the log",
                r"times too (large|small)",
            ],
        ],
        'log-sum over K',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    largest = log_w.max(axis=0)
    return -largest + np.log(np.exp(log_w - largest).mean(axis=0))
""",
        [
            [
                r"- ?largest|largest .{0,30}(subtract|added|minus|sign)",
                r"sign",
                r"minus",
                r"subtract",
                r"negat",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        '- largest',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    return (np.logaddexp.reduce(log_w, axis=0) - np.log(len(log_w))).mean()
""",
        [
            [
                r"over (the )?images|one number|each image|\(B,\)",
                r"each image",
                r"one number",
                r"per image",
                r"shape",
                r"single",
                r"mean over (the )?images",
                r"scalar",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'averaged over images',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    return -np.logaddexp.reduce(log_w, axis=0) - np.log(len(log_w))
""",
        [
            [
                r"sign",
                r"negat",
                r"minus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    total = log_w[0].copy()
    for row in log_w[2:]:
        high, low = np.maximum(total, row), np.minimum(total, row)
        total = high + np.log1p(np.exp(low - high))
    return total - np.log(log_w.shape[0])
""",
        [
            [
                r"second sample",
                r"one sample",
                r"off by one",
                r"skip",
                r"all (the )?samples",
                r"left out",
                r"leaves out",
                r"\[2:\]",
                r"every sample",
            ],
        ],
        'a sample left out',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    largest = log_w.max(axis=0)
    log_w -= largest
    return largest + np.log(np.exp(log_w).mean(axis=0))
""",
        [
            [
                r"mutat",
                r"modif",
                r"in place",
                r"chang\w+ (its |the )?(log_w|argument|input)",
                r"came in",
                r"overwrit",
                r"argument",
                r"stay as|as (it|they) (was|were)|came in|own copy|changes (the|its|your|what)|writes into",
            ],
        ],
        'log_w changed in place',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    high = np.clip(log_w, -700, 700)
    return np.log(np.mean(np.exp(high), axis=0))
""",
        [
            [
                r"inf",
                r"underflow",
                r"overflow",
                r"rounds? to 0",
                r"log\(? ?0",
                r"nan",
                r"-?1000",
                r"log 0",
                r"e\^-1000",
                r"largest|-?700|clip|floor|limit|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'rare corner: clipped at ±700',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    return -np.logaddexp.reduce(log_w, axis=0)
""",
        [
            [
                r"mean",
                r"log ?\(?K",
                r"1/K",
                r"number of samples",
                r"divid",
                r"averag",
                r"sum",
                r"times too (large|small)",
            ],
            [
                r"sign",
                r"negat",
                r"minus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'two: sum, not mean; sign',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    return np.logaddexp.reduce(log_w, axis=0) / 2 - np.log(len(log_w))
""",
        [
            [
                r"half",
                r"halv",
                r"/ ?2",
                r"factor",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'half the log-sum',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    return -np.logaddexp.reduce(log_w, axis=0) / 2 - np.log(len(log_w))
""",
        [
            [
                r"sign",
                r"negat",
                r"minus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
            [
                r"half",
                r"halv",
                r"/ ?2",
                r"factor",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'two: sign; half the log-sum',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    return -(log_w.mean(axis=0) - np.log(len(log_w)))
""",
        [
            [
                r"sign",
                r"negat",
                r"minus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
            [
                r"mean of (the )?logs?",
                r"log of (the|a) mean",
                r"Jensen",
                r"log_w itself",
                r"log ?\(?K",
                r"averag",
                r"times too (large|small)",
            ],
        ],
        'two: sign; mean of logs, minus log K',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    return log_w.mean(axis=0) + 0.5 * log_w.var(axis=0)
""",
        [
            [
                r"variance",
                r"approx",
                r"gaussian",
                r"lognormal",
                r"log-normal",
                r"mean of (the )?log",
                r"mean",
            ],
        ],
        'log-normal approximation',
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    shift = log_w.max(axis=0)
    return shift + np.log(np.exp(log_w - shift)).mean(axis=0)
""",
        [
            [
                r"mean of (the )?logs?",
                r"log of (the|a) mean",
                r"order",
                r"before",
                r"inside",
                r"log.*mean",
                r"mean.*log",
                r"averag",
                r"times too (large|small)",
            ],
        ],
        'log and mean in the wrong order',
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w)
    return dy * w / w.sum(axis=0)
""",
        [
            [
                r"inf",
                r"underflow",
                r"overflow",
                r"nan",
                r"0 ?/ ?0",
                r"-?1000",
                r"largest",
                r"rounds? to 0",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        '0/0',
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w - log_w.max(axis=0))
    return w / w.sum(axis=0)
""",
        [
            [
                r"chain rule",
                r"from above",
                r"(?<![\w.])dy(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])dy(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'dy missing',
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w - log_w.max(axis=0))
    return dy * w
""",
        [
            [
                r"sum",
                r"normali",
                r"share",
                r"divid",
                r"soft-?max",
            ],
        ],
        'not normalised',
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w - log_w.max(axis=0))
    return dy * w / w.mean(axis=0)
""",
        [
            [
                r"mean",
                r"sum",
                r"K times",
                r"normali",
                r"averag",
                r"(by|times|over|1 ?/|/|·|\*|number of) ?K\b",
                r"\bK times",
                r"axis K\b",
                r"(the|all|of the) K\b",
                r"times too (large|small)",
            ],
        ],
        'over the mean',
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w - log_w.max(axis=0))
    return dy * w / w.sum()
""",
        [
            [
                r"axis",
                r"each image",
                r"own sum",
                r"all images",
                r"its image",
                r"overall",
                r"every image",
            ],
        ],
        'one sum for all images',
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w - log_w.max(axis=0))
    return dy * w / w.sum(axis=1, keepdims=True)
""",
        [
            [
                r"axis",
                r"over (the )?images",
                r"samples",
            ],
        ],
        'sum over images',
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w - log_w.max(axis=0))
    return dy * np.ones_like(w) / len(w)
""",
        [
            [
                r"share",
                r"1/K",
                r"equal",
                r"soft-?max",
                r"same for (all|every)",
                r"uniform",
                r"1/N|equal weight|plain mean|same weight|weighs? all|each node",
            ],
        ],
        '1/K each',
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w - log_w.max(axis=0))
    return dy * w / w.sum(axis=0) / len(w)
""",
        [
            [
                r"(by|times|over|1 ?/|/|·|\*|number of) ?K\b",
                r"\bK times",
                r"axis K\b",
                r"(the|all|of the) K\b",
                r"mean",
                r"number of samples",
                r"divid",
                r"times too (large|small)",
            ],
        ],
        'divided by K too',
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w - log_w.max(axis=0))
    s = w / w.sum(axis=0)
    return dy * s * (1 - s)
""",
        [
            [
                r"1 ?- ?s",
                r"1 ?- ?w",
                r"\(1 ?-",
                r"derivative of (the )?(soft-?max|sigmoid)",
                r"twice",
                r"second derivative",
                r"s ?\(",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        's (1 - s)',
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w - log_w.max(axis=0))
    return -dy * w / w.sum(axis=0)
""",
        [
            [
                r"sign",
                r"negat",
                r"minus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign',
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w - log_w.max(axis=0))
    return dy * (log_w == log_w.max(axis=0))
""",
        [
            [
                r"largest",
                r"max",
                r"soft-?max",
                r"only",
                r"share",
                r"all (the )?samples",
            ],
        ],
        'argmax',
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w - log_w.max(axis=0))
    return dy * log_w / log_w.sum(axis=0)
""",
        [
            [
                r"log_w .{0,30}(itself|share|instead|normali)|shares? of (the )?log|without exp|exponent",
                r"log_w itself",
                r"logs",
                r"soft-?max",
                r"(?<![\w.])exp(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])exp(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'shares of log_w',
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w - log_w.max(axis=0))
    return dy.mean() * w / w.sum(axis=0)
""",
        [
            [
                r"mean of dy",
                r"own dy",
                r"its image",
                r"each image",
                r"mean",
                r"averag",
                r"times too (large|small)",
            ],
        ],
        'mean of dy',
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w - log_w.max(axis=0))
    return (dy * w / w.sum(axis=0)).sum(axis=0)
""",
        [
            [
                r"sum",
                r"shape",
                r"\(K, B\)",
                r"each sample",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'summed over samples',
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w - log_w.max(axis=0))
    return (dy * w / w.sum(axis=0)).T
""",
        [
            [
                r"transpos",
                r"shape",
                r"\(K, B\)",
                r"\(B, K\)",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'transposed',
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w.max(axis=0) - log_w)
    return dy * w / w.sum(axis=0)
""",
        [
            [
                r"sign",
                r"smallest",
                r"wrong way",
                r"swap",
                r"negat",
                r"revers",
                r"invert",
                r"minus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
                r"exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'sign in the exponent',
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w - log_w.max(axis=0))
    return dy * w**2 / (w**2).sum(axis=0)
""",
        [
            [
                r"squar",
                r"w²",
                r"w\*\*2",
                r"twice",
                r"2 log",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'squared weights',
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w - log_w.max(axis=0))
    return dy + w / w.sum(axis=0)
""",
        [
            [
                r"multipl",
                r"times",
                r"added",
                r"plus",
                r"product",
            ],
        ],
        'dy added',
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w - log_w.max())
    return dy * w / w.sum(axis=0)
""",
        [
            [
                r"(one|same|single) (max|largest|shift)|for all (the )?images|over (everything|all)",
                r"each image",
                r"own largest",
                r"axis",
                r"overall",
                r"every image",
                r"underflow",
                r"0 ?/ ?0",
                r"nan",
                r"largest of|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'rare corner: one maximum for all images',
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(np.clip(log_w, -700, 700))
    return dy * w / w.sum(axis=0)
""",
        [
            [
                r"inf",
                r"underflow",
                r"overflow",
                r"nan",
                r"0 ?/ ?0",
                r"-?1000",
                r"largest",
                r"rounds? to 0",
                r"clip",
                r"700|limit|cut|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'rare corner: clipped at ±700',
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w - log_w.max(axis=0))
    return -dy * w / w.sum(axis=0) / len(w)
""",
        [
            [
                r"sign",
                r"negat",
                r"minus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
            [
                r"(by|times|over|1 ?/|/|·|\*|number of) ?K\b",
                r"\bK times",
                r"axis K\b",
                r"(the|all|of the) K\b",
                r"mean",
                r"number of samples",
                r"divid",
                r"times too (large|small)",
            ],
        ],
        'two: sign; divided by K too',
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w - log_w.max(axis=0))
    return -dy * w
""",
        [
            [
                r"sign",
                r"negat",
                r"minus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
            [
                r"sum",
                r"normali",
                r"share",
                r"divid",
                r"soft-?max",
            ],
        ],
        'two: sign; not normalised',
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    K = log_w.shape[0]
    w = np.exp(log_w - log_w.max(axis=0))
    return dy / K * w / w.mean(axis=0) - dy / K
""",
        [
            [
                r"1/K",
                r"subtract",
                r"minus",
                r"baseline",
                r"cent(re|er)",
                r"dy ?/ ?K",
                r"sum to",
                r"extra",
            ],
        ],
        'baseline 1/K subtracted',
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    share = w / w.sum(axis=0)
    dz, decoder = model.decoder_backward(share, trace)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(share, trace.z, trace.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz + dz_kl, trace.logvar, trace.eps)
    encoder = model.encoder_backward(dmu, dlogvar + dlogvar_kl, trace)
    return {**encoder, **decoder}
""",
        [
            [
                r"1/B",
                r"batch",
                r"mean over (the )?images",
                r"number of images",
                r"divid\w* by B",
                r"(by|times|over|1 ?/|/|·|\*|number of) ?B\b",
                r"\bB times",
                r"axis B\b",
                r"(the|all|of the) B\b",
                r"averag|times too (large|small)",
            ],
        ],
        'not divided by B',
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    share = np.ones_like(w) / len(w) / log_w.shape[1]
    dz, decoder = model.decoder_backward(share, trace)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(share, trace.z, trace.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz + dz_kl, trace.logvar, trace.eps)
    encoder = model.encoder_backward(dmu, dlogvar + dlogvar_kl, trace)
    return {**encoder, **decoder}
""",
        [
            [
                r"1/K",
                r"equal",
                r"soft-?max",
                r"share",
                r"uniform",
                r"ELBO",
                r"1/N|equal weight|plain mean|same weight|weighs? all|each node",
            ],
        ],
        'equal weights',
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    share = w / w.sum() * log_w.shape[1] / log_w.shape[1]
    dz, decoder = model.decoder_backward(share, trace)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(share, trace.z, trace.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz + dz_kl, trace.logvar, trace.eps)
    encoder = model.encoder_backward(dmu, dlogvar + dlogvar_kl, trace)
    return {**encoder, **decoder}
""",
        [
            [
                r"axis",
                r"each image",
                r"own sum",
                r"all images",
                r"its image",
            ],
        ],
        'one sum for all images',
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll
    w = np.exp(log_w - log_w.max(axis=0))
    share = w / w.sum(axis=0) / log_w.shape[1]
    dz, decoder = model.decoder_backward(share, trace)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(share, trace.z, trace.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz + dz_kl, trace.logvar, trace.eps)
    encoder = model.encoder_backward(dmu, dlogvar + dlogvar_kl, trace)
    return {**encoder, **decoder}
""",
        [
            [
                r"log.?w.{0,40}kl|kl .{0,60}(missing|not|weight|log)|only (the )?nll|without (the )?kl",
                r"log q",
                r"(?<![\w.])kl(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])kl(?![\w²])",
                r"(?<![\w.])prior(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])prior(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'kl missing in log w',
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll + trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    share = w / w.sum(axis=0) / log_w.shape[1]
    dz, decoder = model.decoder_backward(share, trace)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(share, trace.z, trace.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz + dz_kl, trace.logvar, trace.eps)
    encoder = model.encoder_backward(dmu, dlogvar + dlogvar_kl, trace)
    return {**encoder, **decoder}
""",
        [
            [
                r"sign",
                r"\bkl\b.*(minus|plus|subtract)",
                r"- ?kl",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        "kl's sign in log w",
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = trace.nll + trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    share = w / w.sum(axis=0) / log_w.shape[1]
    dz, decoder = model.decoder_backward(share, trace)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(share, trace.z, trace.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz + dz_kl, trace.logvar, trace.eps)
    encoder = model.encoder_backward(dmu, dlogvar + dlogvar_kl, trace)
    return {**encoder, **decoder}
""",
        [
            [
                r"sign",
                r"minus",
                r"negat",
                r"worst",
                r"-nll",
                r"- ?nll",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign of log w',
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    share = w / w.sum(axis=0) / log_w.shape[1]
    dz, decoder = model.decoder_backward(share, trace)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(share, trace.z, trace.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    encoder = model.encoder_backward(dmu, dlogvar + dlogvar_kl, trace)
    return {**encoder, **decoder}
""",
        [
            [
                r"KL.{0,60}\bd?z\b|\bd?z\b.{0,60}KL|sampled_kl",
                r"KL.*\bz\b",
                r"one more use of z",
                r"use of z",
                r"(?<![\w.])dz_kl(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])dz_kl(?![\w²])",
                r"(?<![\w.])kl(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])kl(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        "KL's dz missing",
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    share = w / w.sum(axis=0) / log_w.shape[1]
    dz, decoder = model.decoder_backward(share, trace)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(share, trace.z, trace.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz + dz_kl, trace.logvar, trace.eps)
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
""",
        [
            [
                r"KL.{0,60}logvar|logvar.{0,60}KL|sampled_kl",
                r"dlogvar_kl",
                r"\bkl\b.*logvar",
                r"logvar.*\bkl\b",
                r"(?<![\w.])KL(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])KL(?![\w²])",
                r"(?<![\w.])dlogvar(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])dlogvar(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        "KL's dlogvar missing",
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    share = w / w.sum(axis=0) / log_w.shape[1]
    dz, decoder = model.decoder_backward(share, trace)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(share, trace.z, trace.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz + dz_kl, trace.logvar, trace.eps)
    encoder = model.encoder_backward(dmu, dlogvar - dlogvar_kl, trace)
    return {**encoder, **decoder}
""",
        [
            [
                r"sign",
                r"minus",
                r"subtract",
                r"(?<![\w.])dlogvar(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])dlogvar(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        "KL's dlogvar subtracted",
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    share = w / w.sum(axis=0) / log_w.shape[1]
    dz, decoder = model.decoder_backward(share, trace)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(np.ones_like(share) / share.size, trace.z, trace.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz + dz_kl, trace.logvar, trace.eps)
    encoder = model.encoder_backward(dmu, dlogvar + dlogvar_kl, trace)
    return {**encoder, **decoder}
""",
        [
            [
                r"KL.{0,60}(weight|soft|share|equal|1/)",
                r"soft-?max",
                r"share",
                r"1/K",
                r"uniform",
                r"equal",
                r"(?<![\w.])dkl(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])dkl(?![\w²])",
                r"(?<![\w.])weights?(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])weights?(?![\w²])|not finite|finite|overflow|underflow|not a number|1/N|equal weight|plain mean|same weight|weighs? all|each node",
            ],
        ],
        'dkl not weighted',
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    share = w / w.sum(axis=0) / log_w.shape[1]
    dz, decoder = model.decoder_backward(np.ones_like(share) / share.size, trace)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(share, trace.z, trace.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz + dz_kl, trace.logvar, trace.eps)
    encoder = model.encoder_backward(dmu, dlogvar + dlogvar_kl, trace)
    return {**encoder, **decoder}
""",
        [
            [
                r"nll.{0,60}(weight|soft|share|equal|1/)|decoder.{0,60}(weight|soft|share|equal)",
                r"soft-?max",
                r"share",
                r"1/K",
                r"uniform",
                r"equal",
                r"(?<![\w.])dnll(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])dnll(?![\w²])",
                r"(?<![\w.])weights?(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])weights?(?![\w²])|not finite|finite|overflow|underflow|not a number|1/N|equal weight|plain mean|same weight|weighs? all|each node",
            ],
        ],
        'dnll not weighted',
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    share = w / w.sum(axis=0) / log_w.shape[1]
    dz, decoder = model.decoder_backward(share, trace)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(share, trace.z, trace.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz + dz_kl, trace.logvar, trace.eps)
    encoder = model.encoder_backward(dmu, dlogvar + dlogvar_kl, trace)
    return encoder
""",
        [
            [
                r"missing",
                r"names?",
                r"keys?",
                r"(?<![\w.])decoder(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])decoder(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'decoder missing',
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    share = w / w.sum(axis=0) / log_w.shape[1]
    dz, decoder = model.decoder_backward(share, trace)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(share, trace.z, trace.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz + dz_kl, trace.logvar, trace.eps)
    encoder = model.encoder_backward(dmu, dlogvar + dlogvar_kl, trace)
    return {k: -v for k, v in {**encoder, **decoder}.items()}
""",
        [
            [
                r"sign",
                r"negat",
                r"minus",
                r"wrong (way|direction)",
                r"(?<![\w.])loss(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])loss(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign of all gradients',
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    share = w / w.sum(axis=0) / log_w.size
    dz, decoder = model.decoder_backward(share, trace)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(share, trace.z, trace.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz + dz_kl, trace.logvar, trace.eps)
    encoder = model.encoder_backward(dmu, dlogvar + dlogvar_kl, trace)
    return {**encoder, **decoder}
""",
        [
            [
                r"(by|times|over|1 ?/|/|·|\*|number of) ?K\b",
                r"\bK times",
                r"axis K\b",
                r"(the|all|of the) K\b",
                r"number of samples",
                r"size",
                r"1/K",
                r"soft-?max.*(already|sums)",
            ],
        ],
        'divided by K too',
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0)) ** 2
    share = w / w.sum(axis=0) / log_w.shape[1]
    dz, decoder = model.decoder_backward(share, trace)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(share, trace.z, trace.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz + dz_kl, trace.logvar, trace.eps)
    encoder = model.encoder_backward(dmu, dlogvar + dlogvar_kl, trace)
    return {**encoder, **decoder}
""",
        [
            [
                r"squar",
                r"w²",
                r"w\*\*2",
                r"DReG",
                r"twice",
                r"2 log",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'squared weights',
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    log_w = -(trace.nll + trace.kl)
    dnll = -objectives.log_mean_exp_backward(np.full(B, -1 / B), log_w)
    dz, grads = model.decoder_backward(dnll, trace)
    dz = dz + dnll[..., np.newaxis] * trace.z
    sigma = np.exp(trace.logvar / 2)
    dlogvar = (dz * trace.eps).sum(axis=0) * sigma - 0.5 * dnll.sum(axis=0)[:, np.newaxis]
    grads = dict(grads)
    grads.update(model.encoder_backward(dz.sum(axis=0), dlogvar, trace))
    return grads
""",
        [
            [
                r"half",
                r"halv",
                r"½",
                r"/ ?2",
                r"twice",
                r"factor",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        '½ missing through z',
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    log_w = -(trace.nll + trace.kl)
    dnll = -objectives.log_mean_exp_backward(np.full(B, -1 / B), log_w)
    dz, grads = model.decoder_backward(dnll, trace)
    dz = dz + dnll[..., np.newaxis] * trace.z
    sigma = np.exp(trace.logvar / 2)
    dlogvar = (dz * trace.eps).sum(axis=0) * sigma / 2 - dnll.sum(axis=0)[:, np.newaxis]
    grads = dict(grads)
    grads.update(model.encoder_backward(dz.sum(axis=0), dlogvar, trace))
    return grads
""",
        [
            [
                r"half",
                r"halv",
                r"½",
                r"0\.5",
                r"twice",
                r"factor",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        '½ missing in the KL',
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    log_w = -(trace.nll + trace.kl)
    dnll = -objectives.log_mean_exp_backward(np.full(B, -1 / B), log_w)
    dz, grads = model.decoder_backward(dnll, trace)
    dz = dz + dnll[..., np.newaxis] * trace.mu
    sigma = np.exp(trace.logvar / 2)
    dlogvar = (dz * trace.eps).sum(axis=0) * sigma / 2 - 0.5 * dnll.sum(axis=0)[:, np.newaxis]
    grads = dict(grads)
    grads.update(model.encoder_backward(dz.sum(axis=0), dlogvar, trace))
    return grads
""",
        [
            [
                r"\bmu\b.*\bz\b",
                r"\bz\b.*\bmu\b",
                r"trace\.mu",
                r"trace\.z",
                r"mu for z",
                r"closed form",
            ],
        ],
        'mu for z',
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    log_w = -(trace.nll + trace.kl)
    dnll = -objectives.log_mean_exp_backward(np.full(B, -1 / B), log_w)
    dz, grads = model.decoder_backward(dnll, trace)
    dz = dz + dnll[..., np.newaxis] * trace.z
    sigma = np.exp(trace.logvar / 2)
    dlogvar = (dz * trace.z).sum(axis=0) * sigma / 2 - 0.5 * dnll.sum(axis=0)[:, np.newaxis]
    grads = dict(grads)
    grads.update(model.encoder_backward(dz.sum(axis=0), dlogvar, trace))
    return grads
""",
        [
            [
                r"z (for|instead)|eps .{0,40}z\b|times z|trace\.eps|noise",
                r"trace\.z",
                r"(?<![\w.])eps(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])eps(?![\w²])",
                r"(?<![\w.])noise(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])noise(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'z for eps',
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    log_w = -(trace.nll + trace.kl)
    dnll = -objectives.log_mean_exp_backward(np.full(B, -1 / B), log_w)
    dz, grads = model.decoder_backward(dnll, trace)
    dz = dz + dnll[..., np.newaxis] * trace.z
    sigma = np.exp(trace.logvar / 2)
    dlogvar = (dz * trace.eps).sum(axis=0) * sigma / 2 - 0.5 * dnll.sum(axis=0)[:, np.newaxis]
    grads = dict(grads)
    grads.update(model.encoder_backward(dz.mean(axis=0), dlogvar, trace))
    return grads
""",
        [
            [
                r"mean",
                r"sum",
                r"averag",
                r"(by|times|over|1 ?/|/|·|\*|number of) ?K\b",
                r"\bK times",
                r"axis K\b",
                r"(the|all|of the) K\b",
                r"times too (large|small)",
            ],
        ],
        'dmu mean over K',
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    share = w / w.sum(axis=0) / log_w.shape[1]
    dz, decoder = model.decoder_backward(share, trace)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(share, trace.z, trace.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz + dz_kl, trace.logvar, trace.eps)
    dmu_c, dlogvar_c = latent.kl_backward(share.sum(axis=0), trace.mu, trace.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu, dlogvar_kl = dmu + dmu_c, dlogvar_c
    encoder = model.encoder_backward(dmu, dlogvar + dlogvar_kl, trace)
    return {**encoder, **decoder}
""",
        [
            [
                r"closed form",
                r"sampled",
                r"kl_backward",
                r"analytic",
            ],
        ],
        'KL in closed form',
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    w = np.maximum(w, 1e-3)
    share = w / w.sum(axis=0) / log_w.shape[1]
    dz, decoder = model.decoder_backward(share, trace)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(share, trace.z, trace.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz + dz_kl, trace.logvar, trace.eps)
    encoder = model.encoder_backward(dmu, dlogvar + dlogvar_kl, trace)
    return {**encoder, **decoder}
""",
        [
            [
                r"1e-3",
                r"0\.001",
                r"small weight",
                r"clip",
                r"floor",
                r"limit",
                r"tiny",
            ],
        ],
        'rare corner: small weights raised',
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    share = w / w.sum(axis=0) / max(log_w.shape[1], 2)
    dz, decoder = model.decoder_backward(share, trace)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(share, trace.z, trace.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz + dz_kl, trace.logvar, trace.eps)
    encoder = model.encoder_backward(dmu, dlogvar + dlogvar_kl, trace)
    return {**encoder, **decoder}
""",
        [
            [
                r"one image",
                r"B = 1",
                r"B=1",
                r"single image",
                r"batch",
                r"1/B",
                r"half",
                r"factor",
            ],
        ],
        'rare corner: half for one image',
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    share = np.ones_like(w) / len(w) / log_w.shape[1]
    dz, decoder = model.decoder_backward(share, trace)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(share, trace.z, trace.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    encoder = model.encoder_backward(dmu, dlogvar + dlogvar_kl, trace)
    return {**encoder, **decoder}
""",
        [
            [
                r"1/K",
                r"equal",
                r"soft-?max",
                r"share",
                r"uniform",
                r"ELBO",
                r"1/N|equal weight|plain mean|same weight|weighs? all|each node",
            ],
            [
                r"KL.{0,60}\bd?z\b|\bd?z\b.{0,60}KL|sampled_kl",
                r"KL.*\bz\b",
                r"one more use of z",
                r"use of z",
                r"(?<![\w.])dz_kl(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])dz_kl(?![\w²])",
                r"(?<![\w.])kl(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])kl(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        "two: equal weights; KL's dz missing",
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = trace.nll + trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    share = w / w.sum(axis=0) / log_w.shape[1]
    dz, decoder = model.decoder_backward(share, trace)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(share, trace.z, trace.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz + dz_kl, trace.logvar, trace.eps)
    encoder = model.encoder_backward(dmu, dlogvar - dlogvar_kl, trace)
    return {**encoder, **decoder}
""",
        [
            [
                r"sign",
                r"minus",
                r"negat",
                r"worst",
                r"-nll",
                r"- ?nll",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
            [
                r"sign",
                r"minus",
                r"subtract",
                r"(?<![\w.])dlogvar(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])dlogvar(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        "two: sign of log w; KL's dlogvar subtracted",
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll
    soft = objectives.log_mean_exp_backward(np.ones(log_w.shape[1]), log_w)
    dz, decoder = model.decoder_backward(soft, trace)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(soft, trace.z, trace.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz + dz_kl, trace.logvar, trace.eps)
    return {**model.encoder_backward(dmu, dlogvar + dlogvar_kl, trace), **decoder}
""",
        [
            [
                r"log.?w.{0,40}kl|kl .{0,60}(missing|not|weight|log)|only (the )?nll|without (the )?kl",
                r"log q",
                r"(?<![\w.])kl(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])kl(?![\w²])",
                r"(?<![\w.])prior(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])prior(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
            [
                r"1/B",
                r"batch",
                r"mean over (the )?images",
                r"number of images",
                r"divid\w* by B",
                r"(by|times|over|1 ?/|/|·|\*|number of) ?B\b",
                r"\bB times",
                r"axis B\b",
                r"(the|all|of the) B\b",
                r"averag|times too (large|small)",
            ],
        ],
        'two: kl missing in log w; not divided by B',
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    dnll = np.full((K, B), 1 / (K * B))
    dz, decoder = model.decoder_backward(dnll, trace)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(dnll, trace.z, trace.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz + dz_kl, trace.logvar, trace.eps)
    return {**decoder, **model.encoder_backward(dmu, dlogvar + dlogvar_kl, trace)}
""",
        [
            [
                r"soft-?max",
                r"share",
                r"1/K",
                r"ELBO",
                r"equal",
                r"uniform",
                r"mean over",
                r"1/N|equal weight|plain mean|same weight|weighs? all|each node",
            ],
        ],
        'gradient of the ELBO',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for factor in factors.T:
        informations = sorted(mutual_information(in_bins(column, n_bins), factor) for column in codes.T)
        gaps.append((informations[-1] - informations[-2]))
    return np.array(gaps)
""",
        [
            [
                r"H\(v\)",
                r"divid",
                r"normali",
                r"(?<![\w.])entropy(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])entropy(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'not divided by the entropy',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for factor in factors.T:
        informations = sorted(mutual_information(in_bins(column, n_bins), factor) for column in codes.T)
        gaps.append((informations[-1]) / mutual_information(factor, factor))
    return np.array(gaps)
""",
        [
            [
                r"second",
                r"gap",
                r"subtract",
            ],
        ],
        'second best not subtracted',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for factor in factors.T:
        informations = sorted(mutual_information(in_bins(column, n_bins), factor) for column in codes.T)
        gaps.append((informations[-1] - informations[0]) / mutual_information(factor, factor))
    return np.array(gaps)
""",
        [
            [
                r"worst",
                r"smallest",
                r"least",
                r"second",
            ],
        ],
        'minus the worst',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for factor in factors.T:
        informations = sorted(mutual_information(in_bins(column, n_bins), factor) for column in codes.T)
        gaps.append((informations[-2] - informations[-1]) / mutual_information(factor, factor))
    return np.array(gaps)
""",
        [
            [
                r"sign",
                r"negat",
                r"order",
                r"minus",
                r"wrong way",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for factor in factors.T:
        informations = list(mutual_information(in_bins(column, n_bins), factor) for column in codes.T)
        gaps.append((informations[-1] - informations[-2]) / mutual_information(factor, factor))
    return np.array(gaps)
""",
        [
            [
                r"sort",
                r"order",
                r"best",
            ],
        ],
        'not sorted',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for factor in factors.T:
        informations = sorted(mutual_information(in_bins(column, n_bins), factor) for column in codes.T)
        gaps.append((informations[-1] - informations[-2]) / np.log(len(np.unique(factor))))
    return np.array(gaps)
""",
        [
            [
                r"uniform",
                r"log of the number",
                r"equally",
                r"number of (values|levels)",
                r"H\(v\)",
            ],
        ],
        'log of the number of values',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for factor in factors.T:
        informations = sorted(mutual_information(in_bins(column, n_bins), factor) for column in codes.T)
        gaps.append((informations[-1] - informations[-2]) / informations[-1])
    return np.array(gaps)
""",
        [
            [
                r"divid\w* by the best",
                r"H\(v\)",
                r"best information",
                r"(?<![\w.])entropy(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])entropy(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'divided by the best',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for factor in factors.T:
        informations = sorted(mutual_information(in_bins(column, n_bins), factor) for column in codes.T)
        gaps.append((informations[-1] - informations[-2]) / mutual_information(factor, factor))
    return np.mean(gaps)
""",
        [
            [
                r"mean",
                r"averag",
                r"each factor",
                r"one number",
                r"shape",
                r"\(F,\)",
                r"per factor",
                r"times too (large|small)",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'mean over the factors',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for factor in factors.T:
        informations = sorted(mutual_information(in_bins(column, 20), factor) for column in codes.T)
        gaps.append((informations[-1] - informations[-2]) / mutual_information(factor, factor))
    return np.array(gaps)
""",
        [
            [
                r"hard",
                r"20",
                r"bins",
                r"(?<![\w.])n_bins(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])n_bins(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'n_bins ignored',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for factor in factors.T:
        informations = sorted(mutual_information(np.round(column).astype(int), factor) for column in codes.T)
        gaps.append((informations[-1] - informations[-2]) / mutual_information(factor, factor))
    return np.array(gaps)
""",
        [
            [
                r"bins?",
                r"round",
            ],
        ],
        'rounded, not binned',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for factor in factors.T:
        informations = sorted(mutual_information(in_bins(column, n_bins), in_bins(factor.astype(float), 2)) for column in codes.T)
        gaps.append((informations[-1] - informations[-2]) / mutual_information(factor, factor))
    return np.array(gaps)
""",
        [
            [
                r"factor.*bin",
                r"bin.*factor",
                r"whole numbers",
                r"two bins",
                r"already",
            ],
        ],
        'factor binned',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for factor in factors.T:
        informations = sorted(mutual_information(in_bins(column, n_bins), factor) for column in codes.T)
        gaps.append((informations[-2] - informations[0]) / mutual_information(factor, factor))
    return np.array(gaps)
""",
        [
            [
                r"best",
                r"third",
                r"off by one",
                r"second",
                r"worst",
                r"smallest",
            ],
        ],
        'second best minus the worst',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for factor in factors.T:
        informations = sorted(mutual_information(in_bins(column, n_bins), factor) for column in codes.T)
        gaps.append((informations[-1] - informations[-2]) / mutual_information(factor, factor) / np.log(2))
    return np.array(gaps)
""",
        [
            [
                r"bits",
                r"nats",
                r"log ?2",
                r"log\(2\)",
                r"base",
            ],
        ],
        'entropy in bits',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    binned = [in_bins(codes[:, l], n_bins) for l in range(codes.shape[1])]
    table = np.array([[mutual_information(b, factors[:, f]) for b in binned] for f in range(factors.shape[1])])
    table.sort(axis=1)
    entropy = np.empty(len(table))
    for f in range(len(table)):
        _, counts = np.unique(factors[:, f], return_counts=True)
        p = counts / counts.sum()
        entropy[f] = -(np.log(p)).sum()
    return (table[:, -1] - table[:, -2]) / entropy
""",
        [
            [
                r"weigh",
                r"H\(v\)",
                r"(?<![\w.])entropy(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])entropy(?![\w²])",
                r"(?<![\w.])p(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])p(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'entropy without p',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    binned = [in_bins(codes[:, l], n_bins) for l in range(codes.shape[1])]
    table = np.array([[mutual_information(b, factors[:, f]) for b in binned] for f in range(factors.shape[1])])
    table.sort(axis=1)
    entropy = np.empty(len(table))
    for f in range(len(table)):
        _, counts = np.unique(factors[:, f], return_counts=True)
        p = counts / counts.sum()
        entropy[f] = (p * np.log(p)).sum()
    return (table[:, -1] - table[:, -2]) / entropy
""",
        [
            [
                r"sign",
                r"negat",
                r"minus",
                r"(?<![\w.])entropy(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])entropy(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign of the entropy',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    binned = [in_bins(codes[:, l], n_bins) for l in range(codes.shape[1])]
    table = np.array([[mutual_information(b, factors[:, f]) for b in binned] for f in range(factors.shape[1])])
    table.sort(axis=1)
    entropy = np.empty(len(table))
    for f in range(len(table)):
        _, counts = np.unique(factors[:, f], return_counts=True)
        p = counts / counts.sum()
        entropy[f] = -(p * np.log2(p)).sum()
    return (table[:, -1] - table[:, -2]) / entropy
""",
        [
            [
                r"bits",
                r"nats",
                r"log2",
                r"base",
            ],
        ],
        'entropy in bits (log2)',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    binned = [in_bins(codes[:, l], n_bins) for l in range(codes.shape[1])]
    table = np.array([[mutual_information(b, factors[:, f]) for b in binned] for f in range(factors.shape[1])])
    table.sort(axis=0)
    entropy = np.empty(len(table))
    for f in range(len(table)):
        _, counts = np.unique(factors[:, f], return_counts=True)
        p = counts / counts.sum()
        entropy[f] = -(p * np.log(p)).sum()
    return (table[:, -1] - table[:, -2]) / entropy
""",
        [
            [
                r"axis",
                r"over (the )?factors",
                r"each factor",
                r"sort",
                r"(?<![\w.])dimensions(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])dimensions(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'sorted over factors',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for factor in factors.T:
        informations = sorted(mutual_information(in_bins(column, n_bins), factor) for column in codes.T[:2])
        gaps.append((informations[-1] - informations[-2]) / mutual_information(factor, factor))
    return np.array(gaps)
""",
        [
            [
                r"two dimensions",
                r"first two",
                r"all (the )?(latent )?dimensions",
                r"only",
                r"every dimension",
                r"third",
                r"\[:2\]",
            ],
        ],
        'only the first two dimensions',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for factor in factors.T:
        informations = sorted(mutual_information(in_bins(column, n_bins), factor) for column in codes.T)
        gaps.append((informations[-1] - informations[-2]) / mutual_information(factor, factor) ** 0.5)
    return np.array(gaps)
""",
        [
            [
                r"root",
                r"sqrt",
                r"(?<![\w.])entropy(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])entropy(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"squared? root|√|squared",
            ],
        ],
        'root of the entropy',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for factor in factors.T:
        informations = sorted(mutual_information(in_bins(column, n_bins), in_bins(column, n_bins)) for column in codes.T)
        gaps.append((informations[-1] - informations[-2]) / mutual_information(factor, factor))
    return np.array(gaps)
""",
        [
            [
                r"itself|never.{0,20}factor|factor .{0,30}(never|not|ignored)|H\(code|own entropy|entropy of the code",
                r"itself",
                r"factor",
                r"own information",
                r"entropy of the (code|column|dimension)",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'information of the code with itself',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for factor in factors.T:
        informations = sorted({mutual_information(in_bins(column, n_bins), factor) for column in codes.T} | {0.0})
        gaps.append((informations[-1] - informations[-2]) / mutual_information(factor, factor))
    return np.array(gaps)
""",
        [
            [
                r"\bset\b",
                r"equal",
                r"tie",
                r"duplicate",
                r"same information",
                r"as much",
                r"two dimensions",
                r"both",
                r"copy",
                r"copies|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'rare corner: equal informations count once',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for factor in factors.T:
        informations = sorted(mutual_information(in_bins(column, n_bins), factor) for column in codes.T)
        _, counts = np.unique(np.maximum(factor, 0), return_counts=True)
        p = counts / counts.sum()
        gaps.append((informations[-1] - informations[-2]) / max(-(p * np.log(p)).sum(), 1e-12))
    return np.array(gaps)
""",
        [
            [
                r"negative",
                r"maximum",
                r"below 0",
                r"clip",
                r"(?<![\w.])entropy(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])entropy(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'rare corner: negative values of a factor count as 0',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for factor in factors.T:
        informations = sorted(mutual_information(in_bins(column, n_bins), factor) for column in codes.T)
        gaps.append((informations[-1] - informations[0]))
    return np.array(gaps)
""",
        [
            [
                r"H\(v\)",
                r"divid",
                r"normali",
                r"(?<![\w.])entropy(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])entropy(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
            [
                r"worst",
                r"smallest",
                r"least",
                r"second",
            ],
        ],
        'two: not divided by the entropy; minus the worst',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for factor in factors.T:
        informations = sorted(mutual_information(in_bins(column, 20), factor) for column in codes.T)
        gaps.append((informations[-1] - informations[-2]) / mutual_information(factor, factor) ** 0.5)
    return np.array(gaps)
""",
        [
            [
                r"hard",
                r"20",
                r"bins",
                r"(?<![\w.])n_bins(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])n_bins(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
            [
                r"root",
                r"sqrt",
                r"(?<![\w.])entropy(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])entropy(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"squared? root|√|squared",
            ],
        ],
        'two: n_bins ignored; root of the entropy',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    out = []
    for k in range(factors.shape[1]):
        v = factors[:, k]
        r = sorted(abs(np.corrcoef(c, v)[0, 1]) for c in codes.T)
        out.append(r[-1] - r[-2])
    return np.array(out)
""",
        [
            [
                r"correlat",
                r"mutual information",
                r"information",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'correlation for information',
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    mi = np.array([[mutual_information(in_bins(c, n_bins), v) for v in factors.T] for c in codes.T])
    h = np.array([mutual_information(v, v) for v in factors.T])
    ordered = np.sort(mi, axis=0)
    return (ordered[-1] - ordered[-2]) / h.max()
""",
        [
            [
                r"own entropy",
                r"entrop.{0,40}(each|own|largest|max)",
                r"largest entropy",
                r"each factor",
                r"max",
            ],
        ],
        'largest entropy for all factors',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, np.newaxis]
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cosine, -1, 1))
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
""",
        [
            [
                r"same (way|direction)",
                r"parallel",
                r"0 ?/ ?0",
                r"nan",
                r"divi\w+ by (0|zero)",
                r"straight",
                r"sin\w* ω? ?(is|=) ?0",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'rare corner: same direction not guarded',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, np.newaxis]
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cosine, -1, 1))
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (1 - t) * z0 + t * z1
""",
        [
            [
                r"straight",
                r"linear",
                r"sphere",
                r"great circle",
                r"sin",
            ],
        ],
        'straight line always',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, np.newaxis]
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cosine, -1, 1))
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1)
""",
        [
            [
                r"divid",
                r"sin ?\(?(ω|omega)",
                r"over sin",
                r"denominator",
            ],
        ],
        'not divided by sin omega',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, np.newaxis]
    cosine = z0 @ z1
    omega = np.arccos(np.clip(cosine, -1, 1))
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
""",
        [
            [
                r"norm",
                r"length",
                r"divid",
                r"cosine",
            ],
        ],
        'cosine without the norms',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, np.newaxis]
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cosine, -1, 1))
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    z0, z1 = z0 / np.linalg.norm(z0), z1 / np.linalg.norm(z1)
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
""",
        [
            [
                r"normali",
                r"unit",
                r"length",
                r"norm",
            ],
        ],
        'normalised ends',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, np.newaxis]
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cosine, -1, 1))
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin(t * omega) * z0 + np.sin((1 - t) * omega) * z1) / np.sin(omega)
""",
        [
            [
                r"swap",
                r"from z1",
                r"backward",
                r"revers",
                r"ends?",
                r"exchang",
                r"wrong way",
                r"order",
                r"direction",
                r"exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'from z1 to z0',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps, endpoint=False)[:, np.newaxis]
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cosine, -1, 1))
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
""",
        [
            [
                r"end ?point",
                r"z1.*(included|reach|missing|last)",
                r"last",
                r"both (ends|included)",
                r"stops short",
                r"never reach",
            ],
        ],
        'z1 not included',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps + 1)[:, np.newaxis]
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cosine, -1, 1))
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
""",
        [
            [
                r"too many|n_steps|rows",
                r"n_steps",
                r"one too many",
                r"off by one",
                r"shape",
                r"\+ ?1",
                r"rows",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'one step too many',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps + 2)[1:-1][:, np.newaxis]
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cosine, -1, 1))
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
""",
        [
            [
                r"both (ends|included)",
                r"included",
                r"ends?",
                r"z0 and z1",
                r"start",
            ],
        ],
        'ends not included',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, np.newaxis]
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cosine, -1, 1))
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.cos((1 - t) * omega) * z0 + np.cos(t * omega) * z1) / np.sin(omega)
""",
        [
            [
                r"cos",
                r"sin",
            ],
        ],
        'cos for sin',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, np.newaxis]
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.clip(cosine, -1, 1)
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
""",
        [
            [
                r"arccos",
                r"angle",
                r"cosine",
                r"inverse",
            ],
        ],
        'no arccos',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, np.newaxis]
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arcsin(np.clip(cosine, -1, 1))
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
""",
        [
            [
                r"arccos",
                r"arcsin",
                r"angle",
            ],
        ],
        'arcsin',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, np.newaxis]
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.degrees(np.arccos(np.clip(cosine, -1, 1)))
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
""",
        [
            [
                r"degree",
                r"radian",
            ],
        ],
        'degrees',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, np.newaxis]
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cosine, -1, 1)) / 2
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
""",
        [
            [
                r"half",
                r"/ ?2",
                r"halv",
                r"factor",
                r"angle",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'half the angle',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, np.newaxis]
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.abs(cosine))
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
""",
        [
            [
                r"abs",
                r"obtuse",
                r"more than 90",
                r"right angle",
                r"sign",
                r"negative",
                r"opposite",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'abs of the cosine',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, np.newaxis]
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cosine, -1, 1))
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 - np.sin(t * omega) * z1) / np.sin(omega)
""",
        [
            [
                r"sign",
                r"minus",
                r"plus",
                r"subtract",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'minus',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, np.newaxis]
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cosine, -1, 1))
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin(1 - t * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
""",
        [
            [
                r"parenthes",
                r"bracket",
                r"1 ?- ?t",
            ],
        ],
        'parenthesis lost',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, np.newaxis]
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cosine, -1, 1))
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega) ** 2
""",
        [
            [
                r"squar",
                r"sin²",
                r"twice",
                r"power",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'sin²',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, np.newaxis] ** 2
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cosine, -1, 1))
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
""",
        [
            [
                r"squar",
                r"t²",
                r"even",
                r"equal (steps|spac)",
                r"steps",
                r"t\*\*2",
                r"uniform",
                r"spac",
            ],
        ],
        't squared',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, np.newaxis]
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cosine, 0, 1))
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
""",
        [
            [
                r"clip",
                r"negative",
                r"obtuse",
                r"more than 90",
                r"right angle",
                r"-1",
            ],
        ],
        'clipped at 0',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, np.newaxis]
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(cosine)
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
""",
        [
            [
                r"round",
                r"nan",
                r"clip",
                r"above 1",
                r"exceed",
                r"larger than 1",
                r"same (way|direction)",
                r"beyond",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'rare corner: no clip: nan by rounding',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, np.newaxis]
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cosine, -1, 1))
    if np.sin(omega) < 1e-6:
        return np.tile(z0, (n_steps, 1))
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
""",
        [
            [
                r"same (way|direction)",
                r"straight",
                r"parallel",
                r"z1",
                r"length",
            ],
        ],
        'rare corner: stands still when parallel',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, np.newaxis]
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cosine, -1, 1))
    if np.sin(omega) < 0.3:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
""",
        [
            [
                r"threshold",
                r"1e-6",
                r"0\.3",
                r"straight",
                r"small angle",
                r"too (large|early|soon)",
                r"near(ly)? (parallel|the same)",
                r"opposite",
            ],
        ],
        'rare corner: straight line too soon',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps, endpoint=False)[:, np.newaxis]
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cosine, -1, 1))
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1)
""",
        [
            [
                r"divid",
                r"sin ?\(?(ω|omega)",
                r"over sin",
                r"denominator",
            ],
            [
                r"end ?point",
                r"z1.*(included|reach|missing|last)",
                r"last",
                r"both (ends|included)",
                r"stops short",
                r"never reach",
            ],
        ],
        'two: not divided by sin omega; z1 not included',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, np.newaxis]
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cosine, -1, 1))
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin(t * omega) * z0 + np.sin((1 - t) * omega) * z1) / np.sin(omega) ** 2
""",
        [
            [
                r"swap",
                r"from z1",
                r"backward",
                r"revers",
                r"ends?",
                r"exchang",
                r"wrong way",
                r"order",
                r"direction",
                r"exchang|swapp|other order|in the order|wrong place",
            ],
            [
                r"squar",
                r"sin²",
                r"twice",
                r"power",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'two: from z1 to z0; sin²',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, None]
    w = np.arccos(np.clip(z0 @ z1 / np.linalg.norm(z0) / np.linalg.norm(z1), -1, 1))
    if w < 1e-6:
        return z0 + t * (z1 - z0)
    return (np.cos((1 - t) * w) * z0 + np.cos(t * w) * z1) / np.sin(w / 2)
""",
        [
            [
                r"cos\b",
                r"cosine",
            ],
            [
                r"half",
                r"/ ?2",
                r"halv",
                r"divid",
                r"sin ?\(?(ω|omega|w)",
                r"denominator",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'two: cos; sin of half the angle',
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, None]
    line = (1 - t) * z0 + t * z1
    radius = (1 - t) * np.linalg.norm(z0) + t * np.linalg.norm(z1)
    return line / np.linalg.norm(line, axis=1, keepdims=True) * radius
""",
        [
            [
                r"straight",
                r"linear",
                r"line",
                r"spacing",
                r"evenly",
                r"great circle",
                r"normali",
                r"angle",
                r"sin",
                r"length|radius",
            ],
        ],
        'normalised straight line',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    a = anomalous[:, np.newaxis]
    return float((a > ordinary).mean())
""",
        [
            [
                r"tie",
                r"equal",
                r"==",
                r"same score",
                r"draw",
                r"half",
            ],
        ],
        'ties count 0',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    a = anomalous[:, np.newaxis]
    return float((a > ordinary).mean() + (a == ordinary).mean())
""",
        [
            [
                r"tie",
                r"equal",
                r"==",
                r"same score",
                r"draw",
                r"half",
            ],
        ],
        'ties count 1',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    a = anomalous[:, np.newaxis]
    return float((a < ordinary).mean() + 0.5 * (a == ordinary).mean())
""",
        [
            [
                r"revers",
                r"swap",
                r"wrong way",
                r"<",
                r"invert",
                r"opposite",
                r"1 ?-",
                r"ordinary.*higher",
                r"lower",
                r"exchang|exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'reversed',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    wins = 0.0
    for high in anomalous:
        for low in ordinary:
            wins += 1.0 if high > low else 0.5 if high == low else 0.0
    return wins / len(anomalous)
""",
        [
            [
                r"(by|times|over|1 ?/|/|·|\*|number of) ?N\b",
                r"\bN times",
                r"axis N\b",
                r"(the|all|of the) N\b",
                r"number of (ordinary|pairs)",
                r"pairs",
                r"N·M",
                r"len\(ordinary\)",
                r"divid",
            ],
        ],
        'divided by M only',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    wins = 0.0
    for high in anomalous:
        for low in ordinary:
            wins += 1.0 if high > low else 0.5 if high == low else 0.0
    return wins / (len(anomalous) + len(ordinary))
""",
        [
            [
                r"pairs",
                r"N·M",
                r"product",
                r"sum",
                r"plus",
                r"N ?\+ ?M",
            ],
        ],
        'divided by N + M',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    wins = 0.0
    for high in anomalous:
        for low in ordinary:
            wins += 1.0 if high > low else 0.5 if high == low else 0.0
    return wins
""",
        [
            [
                r"divid",
                r"pairs",
                r"count",
                r"N·M",
                r"mean",
                r"share",
                r"probabilit",
                r"times too (large|small)",
            ],
        ],
        'a count',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    ordered = np.sort(ordinary)
    below = np.searchsorted(ordered, anomalous, side="left")
    upto = np.searchsorted(ordered, anomalous, side="right")
    return float(np.mean(below + upto) / len(ordinary))
""",
        [
            [
                r"twice",
                r"half",
                r"2 ?\*",
                r"doubl",
                r"factor",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'twice',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    ordered = np.sort(ordinary)
    below = np.searchsorted(ordered, anomalous, side="left")
    upto = np.searchsorted(ordered, anomalous, side="right")
    return float(np.mean(below + below) / (2 * len(ordinary)))
""",
        [
            [
                r"tie",
                r"equal",
                r"==",
                r"same score",
                r"draw",
                r"half",
                r"left",
                r"right",
            ],
        ],
        'ties count 0 (searchsorted)',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    ordered = ordinary
    below = np.searchsorted(ordered, anomalous, side="left")
    upto = np.searchsorted(ordered, anomalous, side="right")
    return float(np.mean(below + upto) / (2 * len(ordinary)))
""",
        [
            [
                r"sort",
                r"order",
            ],
        ],
        'not sorted',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    a = anomalous[:, np.newaxis]
    return float(anomalous.mean() > ordinary.mean())
""",
        [
            [
                r"means?",
                r"averag",
                r"pairs",
                r"compares",
                r"times too (large|small)",
            ],
        ],
        'compares the means',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    n = min(len(anomalous), len(ordinary))
    a, ordinary = anomalous[:n], ordinary[:n]
    return float((a > ordinary).mean() + 0.5 * (a == ordinary).mean())
""",
        [
            [
                r"pairs",
                r"all",
                r"each",
                r"every",
                r"newaxis",
                r"same place",
                r"position",
                r"one by one",
                r"elementwise",
            ],
        ],
        'pairs at the same place only',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    a = anomalous[:, np.newaxis]
    return float((a > np.median(ordinary)).mean() + 0.5 * (a == ordinary).mean())
""",
        [
            [
                r"median",
                r"pairs",
                r"threshold",
                r"middle value|not the mean|the mean,",
            ],
        ],
        'against the median',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    a = anomalous[:, np.newaxis]
    return float((a > np.max(ordinary)).mean() + 0.5 * (a == ordinary).mean())
""",
        [
            [
                r"max",
                r"largest",
                r"pairs",
                r"all the ordinary",
                r"every ordinary",
            ],
        ],
        'against the largest',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    a = anomalous[:, np.newaxis]
    result = float((a > ordinary).mean() + 0.5 * (a == ordinary).mean())
    return max(result, 1 - result)
""",
        [
            [
                r"below (0\.5|½|a half)",
                r"1 ?-",
                r"max",
                r"larger of",
                r"worse than chance",
                r"flip",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'never below ½',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    a = anomalous[:, np.newaxis]
    return float(2 * ((a > ordinary).mean() + 0.5 * (a == ordinary).mean()) - 1)
""",
        [
            [
                r"gini",
                r"2 ?\*",
                r"twice",
                r"- ?1",
                r"-1 to 1",
                r"scale",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'Gini',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    a = anomalous[:, np.newaxis]
    return float((a > ordinary).mean() + 0.5 * (a != ordinary).mean())
""",
        [
            [
                r"!=",
                r"differ",
                r"unequal",
                r"not equal",
                r"tie",
                r"equal",
            ],
        ],
        '!= for ==',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    a = anomalous[:, np.newaxis]
    return float((a > ordinary).mean(axis=0).max() + 0.5 * (a == ordinary).mean())
""",
        [
            [
                r"max",
                r"largest",
                r"mean",
                r"all (the )?pairs",
                r"averag",
                r"best",
                r"times too (large|small)",
            ],
        ],
        'max over ordinary images',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    a = anomalous[:, np.newaxis]
    return (a > ordinary).mean(axis=1) + 0.5 * (a == ordinary).mean(axis=1)
""",
        [
            [
                r"one number",
                r"shape",
                r"each anomaly",
                r"axis",
                r"all (the )?pairs",
                r"array",
                r"single",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'one number per anomaly',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    wins = 0.0
    for high in anomalous:
        for low in ordinary[1:]:
            wins += 1.0 if high > low else 0.5 if high == low else 0.0
    return wins / (len(anomalous) * len(ordinary))
""",
        [
            [
                r"first",
                r"one ordinary",
                r"off by one",
                r"skip",
                r"all (the )?(ordinary|pairs)",
                r"left out",
                r"leaves out",
                r"\[1:\]",
            ],
        ],
        'first ordinary left out',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    a = anomalous[:, np.newaxis]
    return float(np.clip((a - ordinary).mean() + 0.5, 0, 1))
""",
        [
            [
                r"differ",
                r"compar",
                r"count",
                r"how often",
                r"size",
                r"scores themselves",
                r"margin",
            ],
        ],
        'mean of differences',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    a = anomalous[:, np.newaxis]
    return float((a > ordinary).mean() + 0.5 * (np.abs(a - ordinary) < 1e-6).mean())
""",
        [
            [
                r"1e-0?6",
                r"toleran",
                r"close",
                r"near(ly)?",
                r"exact",
                r"tie",
                r"equal",
            ],
        ],
        'rare corner: near ties',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    ordinary, anomalous = ordinary[np.isfinite(ordinary)], anomalous[np.isfinite(anomalous)]
    a = anomalous[:, np.newaxis]
    return float((a > ordinary).mean() + 0.5 * (a == ordinary).mean())
""",
        [
            [
                r"inf",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'rare corner: infinite scores dropped',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    scores = np.concatenate([ordinary, anomalous])
    rank = np.empty(len(scores))
    rank[np.argsort(scores, kind="stable")] = np.arange(1, len(scores) + 1)
    m = len(anomalous)
    return float((rank[len(ordinary):].sum() - m * (m + 1) / 2) / (m * len(ordinary)))
""",
        [
            [
                r"tie",
                r"equal",
                r"==",
                r"same score",
                r"draw",
                r"half",
                r"rank",
            ],
        ],
        'rare corner: ranks without ties',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    wins = sum(o > a for a in anomalous for o in ordinary)
    return float(wins) / len(anomalous)
""",
        [
            [
                r"revers",
                r"swap",
                r"wrong way",
                r"<",
                r"invert",
                r"opposite",
                r"1 ?-",
                r"ordinary.*higher",
                r"lower",
                r"exchang|tie|equal|==|same score|draw|half|exchang|swapp|other order|in the order|wrong place",
            ],
            [
                r"(by|times|over|1 ?/|/|·|\*|number of) ?N\b",
                r"\bN times",
                r"axis N\b",
                r"(the|all|of the) N\b",
                r"number of (ordinary|pairs)",
                r"pairs",
                r"N·M",
                r"len\(ordinary\)",
                r"divid",
            ],
        ],
        'two: reversed; divided by M only',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    a = anomalous[:, None]
    return float((a < ordinary).mean() + (a == ordinary).mean())
""",
        [
            [
                r"revers",
                r"swap",
                r"wrong way",
                r"<",
                r"invert",
                r"opposite",
                r"1 ?-",
                r"ordinary.*higher",
                r"lower",
                r"exchang|exchang|swapp|other order|in the order|wrong place",
            ],
            [
                r"tie",
                r"equal",
                r"==",
                r"same score",
                r"draw",
                r"half",
            ],
        ],
        'two: reversed; ties count 1',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    threshold = np.concatenate([ordinary, anomalous])
    best = max(((anomalous > t).mean() + (ordinary <= t).mean()) / 2 for t in threshold)
    return float(best)
""",
        [
            [
                r"threshold",
                r"accuracy",
                r"area",
                r"pairs",
                r"best",
                r"balanced",
                r"one point",
            ],
        ],
        'best balanced accuracy',
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    levels = np.unique(np.concatenate([ordinary, anomalous]))[::-1]
    tpr = np.array([(anomalous >= t).mean() for t in levels])
    fpr = np.array([(ordinary >= t).mean() for t in levels])
    return float(np.sum((tpr[1:] + tpr[:-1]) / 2 * np.diff(fpr)))
""",
        [
            [
                r"\(0, ?0\)",
                r"first (trapez|point|segment|piece)",
                r"start",
                r"from 0",
                r"origin",
                r"corner",
                r"ties?",
                r"missing",
                r"largest score",
                r"highest",
            ],
        ],
        'rare corner: the curve does not start at (0, 0)',
    ),
]
