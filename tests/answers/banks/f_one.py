"""Wrong answers: (name, code, mistakes, note). Notes begin with "rare corner:" or "two:"."""

CASES = [
    (
        'numerical_gradient',
        """import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        grad[i] = (f(x + step) - f(x - step)) / h
    return grad
""",
        [
            [
                r"twice",
                r"factor (of )?(2|two)",
                r"2 ?\* ?h",
                r"2h",
                r"doubl",
                r"two steps",
                r"times 2",
                r"half",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'divides by h, not 2h',
    ),
    (
        'numerical_gradient',
        """import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        old = x[i].copy()
        x[i] = old + h
        above = f(x)
        x[i] = old - h
        below = f(x)
        grad[i] = (above - below) / (2 * h)
    return grad
""",
        [
            [
                r"restor",
                r"put (it |x )?back",
                r"as it was",
                r"mutat",
                r"chang\w+ (its )?(x|argument|input)",
                r"modif",
                r"x is (left )?(different|changed)",
                r"leaves? x",
                r"in place",
                r"stay as|as (it|they) (was|were)|came in|own copy|changes (the|its|your|what)|writes into",
            ],
        ],
        'x not restored after an entry',
    ),
    (
        'numerical_gradient',
        """import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        old = x[i].copy()
        x[i] = old + h
        above = f(x)
        x[i] = old - h
        below = f(x)
        x[i] = old + h
        grad[i] = (above - below) / (2 * h)
    return grad
""",
        [
            [
                r"restor",
                r"put (it |x )?back",
                r"as it was",
                r"mutat",
                r"chang\w+ (its )?(x|argument|input)",
                r"modif",
                r"x is (left )?(different|changed)",
                r"leaves? x",
                r"in place",
                r"stay as|as (it|they) (was|were)|came in|own copy|changes (the|its|your|what)|writes into",
            ],
        ],
        'restores with + h left in',
    ),
    (
        'numerical_gradient',
        """import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        grad[i] = (f(x + step) - f(x)) / h
    return grad
""",
        [
            [
                r"one[- ]sided",
                r"forward difference",
                r"central",
                r"both sides",
                r"f\(x\)",
                r"symmetric",
                r"x - h",
            ],
        ],
        'forward difference',
    ),
    (
        'numerical_gradient',
        """import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        grad[i] = (f(x) - f(x - step)) / h
    return grad
""",
        [
            [
                r"one[- ]sided",
                r"backward difference",
                r"central",
                r"both sides",
                r"f\(x\)",
                r"symmetric",
                r"x \+ h",
            ],
        ],
        'backward difference',
    ),
    (
        'numerical_gradient',
        """import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        grad[i] = (f(x - step) - f(x + step)) / (2 * h)
    return grad
""",
        [
            [
                r"sign",
                r"negati",
                r"minus",
                r"wrong way",
                r"swap",
                r"order of the (difference|two)",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
                r"exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'differences the wrong way round',
    ),
    (
        'numerical_gradient',
        """import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    h = 1e-4
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        grad[i] = (f(x + step) - f(x - step)) / (2 * h)
    return grad
""",
        [
            [
                r"ignor",
                r"h .*(not used|never used|overwrit|replac|fixed)",
                r"own step",
                r"hard[- ]?coded",
                r"step that was (given|passed)",
                r"1e-0?4",
                r"depend\w* on h",
                r"argument h",
                r"use\w* (of )?h",
            ],
        ],
        'h overwritten',
    ),
    (
        'numerical_gradient',
        """import numpy as np


def numerical_gradient(f, x, h=1e-4):
    flat = x.ravel()
    directions = h * np.eye(flat.size)
    slopes = [
        (f((flat + e).reshape(x.shape)) - f((flat - e).reshape(x.shape))) / (2 * h) for e in directions
    ]
    return np.array(slopes)
""",
        [
            [
                r"shape",
                r"flat",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'returns flat gradient',
    ),
    (
        'numerical_gradient',
        """import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        step = h
        grad[i] = (f(x + step) - f(x - step)) / (2 * h)
    return grad
""",
        [
            [
                r"all (of )?(the |its )?entries",
                r"every entry",
                r"one entry",
                r"at once",
                r"together",
                r"single entry",
                r"each entry",
                r"same number",
            ],
        ],
        'moves all entries at once',
    ),
    (
        'numerical_gradient',
        """import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    step = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        step[i] = h
        grad[i] = (f(x + step) - f(x - step)) / (2 * h)
    return grad
""",
        [
            [
                r"previous (entr|step)",
                r"earlier entr",
                r"reset",
                r"zero again",
                r"accumul",
                r"stay\w* moved",
                r"remain",
                r"back to (0|zero)",
                r"entries before",
                r"one entry",
            ],
        ],
        'step never reset to 0',
    ),
    (
        'numerical_gradient',
        """import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        grad[i] +=  grad.sum() + (f(x + step) - f(x - step)) / (2 * h)
    return grad
""",
        [
            [
                r"accumul",
                r"add\w* up",
                r"sum of",
                r"other entries",
                r"earlier",
                r"previous",
            ],
        ],
        'adds up earlier entries',
    ),
    (
        'numerical_gradient',
        """import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        old = x[i].copy()
        x[i] = old + h
        above = f(x)
        x[i] = old - h
        below = f(x)
        x[i] = old
        grad[i] = abs(above - below) / (2 * h)
    return grad
""",
        [
            [
                r"abs",
                r"sign",
                r"magnitude",
                r"negative slope",
                r"size of the",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'absolute value of the slope',
    ),
    (
        'numerical_gradient',
        """import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for i in range(x.size):
        step = np.zeros_like(x)
        step.flat[i] = h
        up, down = f(x + step), f(x - step)
        if x.ndim == 0:
            return (up - down) / h
        grad.flat[i] = (up - down) / (2 * h)
    return grad
""",
        [
            [
                r"twice",
                r"factor (of )?(2|two)",
                r"2 ?\* ?h",
                r"2h",
                r"doubl",
                r"two steps",
                r"times 2",
                r"half",
                r"no axes",
                r"0-?d|scalar|single number|shape \(\)|times too (large|small)|(2|two) times|too (large|small) by|shape|flatten|axes|dimension lost",
            ],
        ],
        'rare corner: a 0-d x: divided by h',
    ),
    (
        'numerical_gradient',
        """import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    h = 1e-4
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        grad[i] = (f(x + step) - f(x - step)) / h
    return grad
""",
        [
            [
                r"twice",
                r"factor (of )?(2|two)",
                r"2 ?\* ?h",
                r"2h",
                r"doubl",
                r"two steps",
                r"times 2",
                r"half",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
            [
                r"ignor",
                r"h .*(not used|never used|overwrit|replac|fixed)",
                r"own step",
                r"hard[- ]?coded",
                r"step that was (given|passed)",
                r"1e-0?4",
                r"depend\w* on h",
                r"argument h",
                r"use\w* (of )?h",
            ],
        ],
        'two: divides by h, not 2h; h overwritten',
    ),
    (
        'numerical_gradient',
        """import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        grad[i] +=  grad.sum() + (f(x + step) - f(x - step)) / h
    return grad
""",
        [
            [
                r"twice",
                r"factor (of )?(2|two)",
                r"2 ?\* ?h",
                r"2h",
                r"doubl",
                r"two steps",
                r"times 2",
                r"half",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
            [
                r"accumul",
                r"add\w* up",
                r"sum of",
                r"other entries",
                r"earlier",
                r"previous",
            ],
        ],
        'two: divides by h, not 2h; adds up earlier entries',
    ),
    (
        'numerical_gradient',
        """import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        x[i] += h
        above = f(x)
        x[i] -= 2 * h
        below = f(x)
        grad[i] = (above - below) / h
    return grad
""",
        [
            [
                r"twice",
                r"factor (of )?(2|two)",
                r"2 ?\* ?h",
                r"2h",
                r"doubl",
                r"two steps",
                r"times 2",
                r"half",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
            [
                r"restor",
                r"put (it |x )?back",
                r"as it was",
                r"mutat",
                r"chang\w+ (its )?(x|argument|input)",
                r"modif",
                r"x is (left )?(different|changed)",
                r"leaves? x",
                r"in place",
                r"stay as|as (it|they) (was|were)|came in|own copy|changes (the|its|your|what)|writes into",
            ],
        ],
        'two: divides by h; x left at x - h',
    ),
    (
        'numerical_gradient',
        """import numpy as np


def numerical_gradient(f, x, h=1e-4):
    return np.array([f(x + h) - f(x - h) for _ in range(x.size)]).reshape(x.shape) / (2 * h)
""",
        [
            [
                r"all (of )?(the |its )?entries",
                r"every entry",
                r"one entry",
                r"at once",
                r"together",
                r"single entry",
                r"each entry",
                r"same number",
            ],
        ],
        'x + h for every entry at once, loops',
    ),
    (
        'numerical_gradient',
        """import numpy as np


def numerical_gradient(f, x, h=1e-4):
    base = f(x)
    grad = np.empty(x.shape)
    for i in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[i] = h
        grad[i] = (f(x + e) - 2 * base + f(x - e)) / h**2
    return grad
""",
        [
            [
                r"second derivative",
                r"curvature",
                r"h\*\*2",
                r"h²",
                r"h\^2",
                r"2 ?\*? ?f\(x\)",
                r"central",
                r"difference of f\(x \+",
                r"slope",
            ],
        ],
        'second derivative',
    ),
    (
        'numerical_gradient',
        """import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        e = np.zeros_like(x)
        e[i] = h
        grad[i] = (f(x + e) - f(x - e)) / (2 * h * x[i])
    return grad
""",
        [
            [
                r"by x",
                r"over x",
                r"x\[i\]",
                r"entry itself",
                r"relative",
                r"divid\w* (also |again )?by",
                r"only (by )?2h",
            ],
        ],
        'divided by x[i]',
    ),
    (
        'best_step',
        """import numpy as np


def best_step(f, slope, x, steps):
    errors = [(f(x + h) - f(x - h)) / (2 * h) - slope for h in steps]
    return steps[np.argmin(errors)]
""",
        [
            [
                r"abs",
                r"size of the (error|difference)",
                r"most negative",
                r"sign of the error",
                r"signed",
                r"magnitude",
                r"negative error",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'no absolute value',
    ),
    (
        'best_step',
        """import numpy as np


def best_step(f, slope, x, steps):
    errors = [abs((f(x + h) - f(x - h)) / (2 * h) - slope) for h in steps]
    return np.argmin(errors)
""",
        [
            [
                r"index",
                r"place",
                r"position",
                r"not the step itself",
                r"argmin",
                r"where it (is|stands)",
            ],
        ],
        'index, not the step',
    ),
    (
        'best_step',
        """import numpy as np


def best_step(f, slope, x, steps):
    errors = [abs((f(x + h) - f(x - h)) / (2 * h) - slope) for h in steps]
    return min(errors)
""",
        [
            [
                r"smallest error",
                r"error itself",
                r"returns? (the|an) error",
                r"not the step",
                r"instead of the step",
                r"the error at",
            ],
        ],
        'returns the error',
    ),
    (
        'best_step',
        """import numpy as np


def best_step(f, slope, x, steps):
    errors = [abs((f(x + h) - f(x - h)) / (2 * h) - slope) for h in steps]
    return steps[np.argmax(errors)]
""",
        [
            [
                r"largest",
                r"worst",
                r"argmax",
                r"furthest",
                r"farthest",
                r"biggest",
                r"maxim",
            ],
        ],
        'the worst step',
    ),
    (
        'best_step',
        """import numpy as np


def best_step(f, slope, x, steps):
    best, smallest = None, np.inf
    for h in steps:
        estimate = (f(x + h) - f(x - h)) / h
        error = abs(estimate - slope)
        if error < smallest:
            best, smallest = h, error
    return best
""",
        [
            [
                r"2 ?\* ?h",
                r"2h",
                r"twice",
                r"factor (of )?(2|two)",
                r"divid\w* by h",
                r"doubl",
                r"half",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'divides by h',
    ),
    (
        'best_step',
        """import numpy as np


def best_step(f, slope, x, steps):
    best, smallest = None, np.inf
    for h in steps:
        estimate = (f(x + h) - f(x)) / h
        error = abs(estimate - slope)
        if error < smallest:
            best, smallest = h, error
    return best
""",
        [
            [
                r"one[- ]sided",
                r"forward difference",
                r"central",
                r"both sides",
                r"f\(x - h\)",
                r"symmetric",
            ],
        ],
        'forward difference',
    ),
    (
        'best_step',
        """import numpy as np


def best_step(f, slope, x, steps):
    errors = [abs((f(x + h) - f(x - h)) / (2 * h) - slope) for h in steps]
    return min(steps)
""",
        [
            [
                r"smallest step",
                r"smallest of the steps",
                r"error\w* (is|are) (never|not) used",
                r"whatever the error",
                r"smallest h",
                r"ignor",
            ],
        ],
        'smallest step',
    ),
    (
        'best_step',
        """import numpy as np


def best_step(f, slope, x, steps):
    best, smallest = None, np.inf
    for h in steps:
        estimate = (f(x + h) - f(x - h)) / (2 * h)
        error = abs(estimate - slope)
        if error < smallest:
            best, smallest = h, error
        else:
            break
    return best
""",
        [
            [
                r"stop",
                r"break",
                r"first",
                r"all (of )?the steps",
                r"every step",
                r"too early",
                r"order",
            ],
        ],
        'stops at the first rise',
    ),
    (
        'best_step',
        """import numpy as np


def best_step(f, slope, x, steps):
    best, smallest = None, np.inf
    for h in steps:
        estimate = (f(x + h) - f(x - h)) / (2 * h)
        error = abs(estimate - slope)
        if error < smallest:
            best = h
    return best
""",
        [
            [
                r"last",
                r"smallest .*(never|not)",
                r"updat",
                r"never (changed|remember|stored|kept)",
                r"any step",
                r"every step",
            ],
        ],
        'smallest not updated: last step',
    ),
    (
        'best_step',
        """import numpy as np


def best_step(f, slope, x, steps):
    errors = [abs((f(x + h) - f(x - h)) / (2 * h) - f(x)) for h in steps]
    return steps[np.argmin(errors)]
""",
        [
            [
                r"slope",
                r"derivative",
                r"f\(x\)",
            ],
        ],
        'compares with f(x)',
    ),
    (
        'best_step',
        """import numpy as np


def best_step(f, slope, x, steps):
    return min(steps, key=lambda h: (slope - (f(x + h) - f(x - h)) / 2 * h) ** 2)
""",
        [
            [
                r"times h",
                r"multipl",
                r"divid\w* by (2h|h)",
                r"over h",
                r"2 ?/ ?h",
                r"/ ?2 ?\*",
                r"parenthes",
                r"bracket",
                r"preced",
            ],
        ],
        '/ 2 * h: precedence',
    ),
    (
        'best_step',
        """import numpy as np


def best_step(f, slope, x, steps):
    errors = [abs((f(x + h) - f(x - h)) / (2 * h) + slope) for h in steps]
    return steps[np.argmin(errors)]
""",
        [
            [
                r"adds?\b|\+ ?slope|subtract",
                r"sign",
                r"plus",
                r"subtract",
                r"added",
                r"sum",
                r"minus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'adds slope',
    ),
    (
        'best_step',
        """import numpy as np


def best_step(f, slope, x, steps):
    errors = [abs((f(x + h) - f(x - h)) / (2 * h) - slope) / h for h in steps]
    return steps[np.argmin(errors)]
""",
        [
            [
                r"divid\w* (again )?by h",
                r"over h",
                r"per step",
                r"error\w* .*by (the step|h)",
                r"weigh",
                r"larger steps",
                r"scaled",
            ],
        ],
        'error divided by h',
    ),
    (
        'best_step',
        """import numpy as np


def best_step(f, slope, x, steps):
    errors = [abs((f(x + h) - f(x - h)) / (2 * h) - slope) for h in steps[:-1]]
    if not errors:
        return steps[0]
    return steps[np.argmin(errors)]
""",
        [
            [
                r"last",
                r"\[:-1\]",
                r"not all (of the )?steps",
                r"every step",
                r"all (of )?the steps",
                r"leaves out",
                r"skip",
            ],
        ],
        'rare corner: the last step never tried',
    ),
    (
        'best_step',
        """import numpy as np


def best_step(f, slope, x, steps):
    best, smallest = None, np.inf
    for h in steps:
        estimate = (f(x + h) - f(x - h)) / h
        error = abs(estimate - slope)
        if error < smallest:
            best = h
    return best
""",
        [
            [
                r"2 ?\* ?h",
                r"2h",
                r"twice",
                r"factor (of )?(2|two)",
                r"divid\w* by h",
                r"doubl",
                r"half",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
            [
                r"last",
                r"smallest .*(never|not)",
                r"updat",
                r"never (changed|remember|stored|kept)",
                r"any step",
                r"every step",
            ],
        ],
        'two: divides by h; smallest not updated: last step',
    ),
    (
        'best_step',
        """import numpy as np


def best_step(f, slope, x, steps):
    estimates = [(f(x + h) - f(x - h)) / h for h in steps]
    return steps[np.argmin([e - slope for e in estimates])]
""",
        [
            [
                r"abs",
                r"size of the (error|difference)",
                r"most negative",
                r"sign of the error",
                r"signed",
                r"magnitude",
                r"negative error",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
            [
                r"2 ?\* ?h",
                r"2h",
                r"twice",
                r"factor (of )?(2|two)",
                r"divid\w* by h",
                r"doubl",
                r"half",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'two: no abs; divides by h',
    ),
    (
        'best_step',
        """import numpy as np


def best_step(f, slope, x, steps):
    errors = []
    for h in steps:
        errors.append(abs((f(x + h) - f(x - h)) / (2 * h) - slope))
    return sorted(steps)[int(np.argmin(errors))]
""",
        [
            [
                r"sort",
                r"order",
                r"place",
                r"position",
                r"rearrang",
                r"other step",
                r"different step",
                r"belongs to",
            ],
        ],
        'index into the sorted steps',
    ),
    (
        'relative_error',
        """import numpy as np


def relative_error(analytic, numerical):
    a, n = np.ravel(analytic), np.ravel(numerical)
    return ((a - n) @ (a - n)) ** 0.5 / ((a @ a) ** 0.5 + (n @ n) ** 0.5)
""",
        [
            [
                r"0 ?/ ?0",
                r"nan",
                r"both (are|gradients are|zero)",
                r"divi\w+ by (0|zero)",
                r"zero gradient",
                r"all zeros?",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        '0/0 not guarded',
    ),
    (
        'relative_error',
        """import numpy as np


def relative_error(analytic, numerical):
    scale = max(np.linalg.norm(analytic.ravel()), np.linalg.norm(numerical.ravel()))
    if scale == 0:
        return 0.0
    return np.linalg.norm((analytic - numerical).ravel()) / scale
""",
        [
            [
                r"larger of",
                r"max",
                r"sum of (their|the|both|two) norm",
                r"instead of (the )?sum",
                r"add\w* (the )?(two|both) norm",
            ],
        ],
        'max of norms instead of the sum',
    ),
    (
        'relative_error',
        """import numpy as np


def length(v):
    return np.sum(v**2)


def relative_error(analytic, numerical):
    top = length(analytic - numerical)
    bottom = length(analytic) + length(numerical)
    return top / bottom if bottom > 0 else 0.0
""",
        [
            [
                r"square root",
                r"sqrt",
                r"squared",
                r"root",
                r"square",
                r"squared? root|√|squared",
            ],
        ],
        'squared norms, no root',
    ),
    (
        'relative_error',
        """import numpy as np


def length(v):
    return np.sum(np.abs(v))


def relative_error(analytic, numerical):
    top = length(analytic - numerical)
    bottom = length(analytic) + length(numerical)
    return top / bottom if bottom > 0 else 0.0
""",
        [
            [
                r"abs",
                r"l1",
                r"1-norm",
                r"sum of (the )?(sizes|magnitudes)",
                r"square",
                r"euclid",
                r"sqrt",
                r"squared? root|√|squared",
            ],
        ],
        'L1 norm',
    ),
    (
        'relative_error',
        """import numpy as np


def length(v):
    return np.sqrt(np.sum(v**2))


def relative_error(analytic, numerical):
    top = length(analytic - numerical)
    bottom = length(analytic + numerical)
    return top / bottom if bottom > 0 else 0.0
""",
        [
            [
                r"norm of (the|their) sum",
                r"sum of (the|their|two) norm",
                r"added before",
                r"each (its|gradient's) own norm",
                r"separate",
                r"a \+ n",
                r"cancel",
                r"analytic \+ numerical",
            ],
        ],
        'norm of the sum',
    ),
    (
        'relative_error',
        """import numpy as np


def relative_error(analytic, numerical):
    scale = np.linalg.norm(numerical.ravel())
    if scale == 0:
        return 0.0
    return np.linalg.norm((analytic - numerical).ravel()) / scale
""",
        [
            [
                r"only .{0,30}numerical|numerical'?s norm alone",
                r"analytic",
                r"only (one|the norm of)",
                r"sum of (the|their|both|two) norm",
                r"both norm",
                r"missing",
                r"twice",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        "only numerical's norm below",
    ),
    (
        'relative_error',
        """import numpy as np


def relative_error(analytic, numerical):
    scale = np.linalg.norm(analytic.ravel()) + np.linalg.norm(numerical.ravel())
    return np.linalg.norm((analytic - numerical).ravel()) / (scale + 1e-8)
""",
        [
            [
                r"1e-0?8",
                r"small (number|constant)",
                r"tiny",
                r"small gradients",
                r"epsilon",
                r"add\w* (something )?to the (sum|denominator)",
                r"denominator",
            ],
        ],
        '1e-8 in the denominator',
    ),
    (
        'relative_error',
        """import numpy as np


def relative_error(analytic, numerical):
    difference = np.abs(analytic - numerical)
    scale = np.abs(analytic) + np.abs(numerical)
    return float(np.max(difference / np.maximum(scale, 1e-300)))
""",
        [
            [
                r"entr(y|ies)",
                r"element",
                r"largest",
                r"max",
                r"norm",
                r"each",
            ],
        ],
        'largest elementwise relative error',
    ),
    (
        'relative_error',
        """import numpy as np


def relative_error(analytic, numerical):
    a, n = np.asarray(analytic), np.asarray(numerical)
    total = np.abs(a) + np.abs(n)
    ratio = np.divide(np.abs(a - n), total, out=np.zeros_like(total), where=total > 0)
    return ratio.mean()
""",
        [
            [
                r"entr(y|ies)",
                r"element",
                r"mean",
                r"average",
                r"norm",
                r"each",
                r"times too (large|small)",
            ],
        ],
        'mean of elementwise errors',
    ),
    (
        'relative_error',
        """import numpy as np


def relative_error(analytic, numerical):
    scale = np.linalg.norm(analytic.ravel()) + np.linalg.norm(numerical.ravel())
    if scale == 0:
        return 0.0
    return np.linalg.norm((analytic - numerical).ravel())
""",
        [
            [
                r"absolute",
                r"not divided",
                r"divid",
                r"relative",
                r"scale",
                r"size of the gradient",
                r"denominator",
                r"over the sum",
            ],
        ],
        'not divided',
    ),
    (
        'relative_error',
        """import numpy as np


def relative_error(analytic, numerical):
    scale = np.linalg.norm(analytic.ravel()) + np.linalg.norm(numerical.ravel())
    if scale == 0:
        return 0.0
    return np.linalg.norm((np.abs(analytic) - np.abs(numerical)).ravel()) / scale
""",
        [
            [
                r"abs",
                r"sign",
                r"opposite",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'difference of absolute values',
    ),
    (
        'relative_error',
        """import numpy as np


def length(v):
    return np.sqrt(np.sum(v**2))


def relative_error(analytic, numerical):
    top = length(analytic - numerical)
    bottom = length(analytic) + length(numerical)
    return 2 * top / bottom if bottom > 0 else 0.0
""",
        [
            [
                r"twice",
                r"factor (of )?(2|two)",
                r"doubl",
                r"times 2",
                r"2 times",
                r"mean of the norms",
                r"half",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'a factor 2 too much',
    ),
    (
        'relative_error',
        """import numpy as np


def relative_error(analytic, numerical):
    a, n = np.ravel(analytic), np.ravel(numerical)
    if not a.any() and not n.any():
        return 0.0
    return abs((a @ a) ** 0.5 - (n @ n) ** 0.5) / ((a @ a) ** 0.5 + (n @ n) ** 0.5)
    return ((a - n) @ (a - n)) ** 0.5 / ((a @ a) ** 0.5 + (n @ n) ** 0.5)
""",
        [
            [
                r"difference of (the|their|two) norm",
                r"norm of (the|their) difference",
                r"direction",
                r"lengths",
                r"before the norm",
                r"subtract",
            ],
        ],
        'difference of the norms',
    ),
    (
        'relative_error',
        """import numpy as np


def relative_error(analytic, numerical):
    scale = np.linalg.norm(analytic.ravel()) + np.linalg.norm(numerical.ravel())
    if scale == 0:
        return 1.0
    return np.linalg.norm((analytic - numerical).ravel()) / scale
""",
        [
            [
                r"both (are|gradients are|zero)",
                r"returns? 1",
                r"all zeros?",
                r"should be 0",
                r"must be 0",
                r"0 if",
            ],
        ],
        '1 when both are 0',
    ),
    (
        'relative_error',
        """import numpy as np


def length(v):
    return np.sqrt(np.sum(v**2))


def relative_error(analytic, numerical):
    top = length(analytic - numerical)
    bottom = length(analytic) + length(numerical)
    return top / bottom if bottom > 1e-10 else 0.0
""",
        [
            [
                r"small gradient",
                r"tiny",
                r"1e-10",
                r"threshold",
                r"near(ly)? zero",
                r"below",
                r"exactly (0|zero)",
                r"only (if|where|when) both",
            ],
        ],
        'rare corner: tiny gradients count as 0',
    ),
    (
        'relative_error',
        """import numpy as np


def relative_error(analytic, numerical):
    scale = np.linalg.norm(analytic.ravel()) + np.linalg.norm(numerical.ravel())
    if not numerical.any():
        return 0.0
    return np.linalg.norm((analytic - numerical).ravel()) / scale
""",
        [
            [
                r"numerical",
                r"only one",
                r"one of (the two|them)",
                r"both",
                r"analytic",
            ],
        ],
        'rare corner: 0 as soon as numerical is 0',
    ),
    (
        'relative_error',
        """import numpy as np


def relative_error(analytic, numerical):
    scale = max(np.linalg.norm(analytic.ravel()), np.linalg.norm(numerical.ravel()))
    if scale == 0:
        return 0.0
    return np.linalg.norm((np.abs(analytic) - np.abs(numerical)).ravel()) / scale
""",
        [
            [
                r"larger of",
                r"max",
                r"sum of (their|the|both|two) norm",
                r"instead of (the )?sum",
                r"add\w* (the )?(two|both) norm",
            ],
            [
                r"abs",
                r"sign",
                r"opposite",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'two: max of norms instead of the sum; difference of absolute values',
    ),
    (
        'relative_error',
        """import numpy as np


def length(v):
    return np.sum(v**2)


def relative_error(analytic, numerical):
    top = length(analytic - numerical)
    bottom = length(analytic) + length(numerical)
    return 2 * top / bottom if bottom > 0 else 0.0
""",
        [
            [
                r"square root",
                r"sqrt",
                r"squared",
                r"root",
                r"square",
                r"squared? root|√|squared",
            ],
            [
                r"twice",
                r"factor (of )?(2|two)",
                r"doubl",
                r"times 2",
                r"2 times",
                r"mean of the norms",
                r"half",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'two: squared norms, no root; a factor 2 too much',
    ),
    (
        'relative_error',
        """import numpy as np


def relative_error(analytic, numerical):
    return 2 * np.linalg.norm((analytic - numerical).ravel()) / (np.linalg.norm(analytic.ravel()) + np.linalg.norm(numerical.ravel()))
""",
        [
            [
                r"twice",
                r"factor (of )?(2|two)",
                r"doubl",
                r"times 2",
                r"2 times",
                r"mean of the norms",
                r"half",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
            [
                r"0 ?/ ?0",
                r"nan",
                r"both (are|gradients are|zero)",
                r"divi\w+ by (0|zero)",
                r"zero gradient",
                r"all zeros?",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'two: factor 2; 0/0',
    ),
    (
        'relative_error',
        """import numpy as np


def relative_error(analytic, numerical):
    gap = np.linalg.norm((analytic - numerical).ravel())
    size = np.linalg.norm(np.concatenate([analytic.ravel(), numerical.ravel()]))
    return gap / size if size else 0.0
""",
        [
            [
                r"sum of (the|their|two|both) norm",
                r"norm of (both|the two|all)",
                r"together",
                r"joined",
                r"concatenat",
                r"one norm",
                r"each (its )?own norm",
                r"separate",
                r"add\w* (the )?(two )?norms",
                r"root of the sum|pythag|sqrt|denominator|too large|times too|1\.41|√2|squared? root|√|squared",
            ],
        ],
        'norm of both together',
    ),
    (
        'kinks',
        """import numpy as np


def kinks(f, x, h):
    found = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        right = (f(x + step) - f(x)) / h
        left = (f(x) - f(x - step)) / h
        found[i] = abs(right - left) > 0.1 * min(abs(right), abs(left))
    return found
""",
        [
            [
                r"smaller",
                r"min",
                r"larger of",
                r"larger size",
            ],
        ],
        'rare corner: smaller of the sizes',
    ),
    (
        'kinks',
        """import numpy as np


def kinks(f, x, h):
    found = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        right = (f(x + step) - f(x)) / h
        left = (f(x) - f(x - step)) / h
        found[i] = abs(right - left) > 0.1
    return found
""",
        [
            [
                r"relative",
                r"absolute",
                r"larger of",
                r"size of the slopes",
                r"sizes",
                r"max",
                r"whatever the slopes",
                r"not multiplied",
                r"scale",
            ],
        ],
        'absolute threshold',
    ),
    (
        'kinks',
        """import numpy as np


def kinks(f, x, h):
    found = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        right = (f(x + step) - f(x)) / h
        left = (f(x) - f(x - step)) / h
        found[i] = abs(right - left) > 0.1 * max(right, left)
    return found
""",
        [
            [
                r"abs",
                r"sizes?",
                r"negative",
                r"sign",
                r"magnitude",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'no absolute values in max',
    ),
    (
        'kinks',
        """import numpy as np


def kinks(f, x, h):
    found = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        right = (f(x + step) - f(x)) / h
        left = (f(x) - f(x - step)) / h
        found[i] = right - left > 0.1 * max(abs(right), abs(left))
    return found
""",
        [
            [
                r"abs",
                r"sign",
                r"negative",
                r"concave",
                r"downward",
                r"left .*larger",
                r"one direction",
                r"falls",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'no absolute value of the difference',
    ),
    (
        'kinks',
        """import numpy as np


def kinks(f, x, h):
    found = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        right = (f(x + step) - f(x)) / h
        left = (f(x) - f(x - step)) / h
        found[i] = abs(right - left) > 0.01 * max(abs(right), abs(left))
    return found
""",
        [
            [
                r"tenth",
                r"0\.1\b",
                r"threshold",
                r"0\.01",
                r"hundredth",
                r"too (strict|sensitive|small)",
            ],
        ],
        '0.01 for a tenth',
    ),
    (
        'kinks',
        """import numpy as np


def kinks(f, x, h):
    found = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        right = (f(x + step) - f(x)) / h
        left = (f(x) - f(x - step)) / h
        found[i] = abs(right - left) > 1.0 * max(abs(right), abs(left))
    return found
""",
        [
            [
                r"tenth",
                r"0\.1\b",
                r"threshold",
                r"whole",
                r"factor",
                r"too large",
            ],
        ],
        'a tenth missing',
    ),
    (
        'kinks',
        """import numpy as np


def kinks(f, x, h):
    found = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        right = (f(x + step) - f(x)) / h
        left = (f(x - step) - f(x)) / h
        found[i] = abs(right - left) > 0.1 * max(abs(right), abs(left))
    return found
""",
        [
            [
                r"sign",
                r"negative",
                r"left slope",
                r"slope to the left",
                r"wrong way",
                r"order",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        "left slope's sign",
    ),
    (
        'kinks',
        """import numpy as np


def kinks(f, x, h):
    found = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        right = (f(x + step) - f(x)) / h
        left = (f(x) - f(x - step)) / h
        found[i] = abs(right - left) < 0.1 * max(abs(right), abs(left))
    return found
""",
        [
            [
                r"invert",
                r"opposite",
                r"swapped",
                r"where .*no kink",
                r"not a kink",
                r"less than",
                r"<",
                r"True and False",
                r"reversed",
                r"smooth|exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'inverted comparison',
    ),
    (
        'kinks',
        """import numpy as np


def kinks(f, x, h):
    found = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        right = (f(x + step) - f(x)) / h
        left = (f(x + step) - f(x - step)) / (2 * h)
        found[i] = abs(right - left) > 0.1 * max(abs(right), abs(left))
    return found
""",
        [
            [
                r"central",
                r"left slope",
                r"slope to the left",
                r"both sides",
                r"2h",
                r"mix",
                r"half",
            ],
        ],
        'central difference for the left slope',
    ),
    (
        'kinks',
        """import numpy as np


def kinks(f, x, h):
    found = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        right = (f(x + step) - f(x)) / h
        left = (f(x) - f(x - step)) / h
        found[i] = abs(right - left) > 0.1 * max(abs(right), abs(left))
    return found
""",
        [
            [
                r"bool",
                r"0\.0",
                r"1\.0",
                r"dtype",
                r"numbers",
                r"float",
                r"True (and|or) False",
                r"type",
            ],
        ],
        'float array, not bool',
    ),
    (
        'kinks',
        """import numpy as np


def kinks(f, x, h):
    middle = f(x)
    flat = x.ravel()
    answers = []
    for e in h * np.eye(flat.size):
        right = f((flat + e).reshape(x.shape)) - middle
        left = middle - f((flat - e).reshape(x.shape))
        answers.append(abs(right - left) > 0.1 * max(abs(right), abs(left)))
    return np.array(answers, dtype=bool)
""",
        [
            [
                r"shape",
                r"flat",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'flat result',
    ),
    (
        'kinks',
        """import numpy as np


def kinks(f, x, h):
    found = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        right = (f(x + step) - f(x)) / h
        left = (f(x) - f(x - step)) / h
        found[i] = abs(right - left) > 0.1 * max(abs(right), abs(left))
    return found.any()
""",
        [
            [
                r"any",
                r"one (number|answer|value|bool)",
                r"single",
                r"shape",
                r"each entry",
                r"which entr",
                r"array",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'one answer for all',
    ),
    (
        'kinks',
        """import numpy as np


def kinks(f, x, h):
    found = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        step = h
        right = (f(x + step) - f(x)) / h
        left = (f(x) - f(x - step)) / h
        found[i] = abs(right - left) > 0.1 * max(abs(right), abs(left))
    return found
""",
        [
            [
                r"all (of )?(the )?entries",
                r"every entry",
                r"one entry",
                r"at once",
                r"together",
                r"whole",
                r"single entry",
            ],
        ],
        'all entries moved',
    ),
    (
        'kinks',
        """import numpy as np


def kinks(f, x, h):
    found = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        right = (f(x + step) - f(x)) / h
        left = (f(x) - f(x - step)) / h
        found[i] = abs(right - left) >= 0.1 * max(abs(right), abs(left))
    return found
""",
        [
            [
                r">=",
                r"both (are|slopes).*0",
                r"flat",
                r"constant",
                r"equal",
                r"zero",
                r"strict",
                r"more than",
            ],
        ],
        'rare corner: >= says True where both slopes are 0',
    ),
    (
        'kinks',
        """import numpy as np


def kinks(f, x, h):
    found = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        right = (f(x + step) - f(x)) / h
        left = (f(x) - f(x - step)) / h
        found[i] = abs(right - left) / max(abs(right), abs(left), 1e-3) > 0.1
    return found
""",
        [
            [
                r"1e-3",
                r"small slopes?",
                r"0\.001",
                r"tiny",
                r"floor",
                r"clip",
            ],
        ],
        'rare corner: small slopes overlooked',
    ),
    (
        'kinks',
        """import numpy as np


def kinks(f, x, h):
    found = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        right = (f(x + step) - f(x)) / h
        left = (f(x) - f(x - step)) / h
        found[i] = right - left > 0.01 * max(abs(right), abs(left))
    return found
""",
        [
            [
                r"abs",
                r"sign",
                r"negative",
                r"concave",
                r"downward",
                r"left .*larger",
                r"one direction",
                r"falls",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
            [
                r"tenth",
                r"0\.1\b",
                r"threshold",
                r"0\.01",
                r"hundredth",
                r"too (strict|sensitive|small)",
            ],
        ],
        'two: no absolute value of the difference; 0.01 for a tenth',
    ),
    (
        'kinks',
        """import numpy as np


def kinks(f, x, h):
    found = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        right = (f(x + step) - f(x)) / h
        left = (f(x) - f(x - step)) / h
        found[i] = abs(right - left) > 0.01 * max(right, left)
    return found
""",
        [
            [
                r"abs",
                r"sizes?",
                r"negative",
                r"sign",
                r"magnitude",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
            [
                r"tenth",
                r"0\.1\b",
                r"threshold",
                r"0\.01",
                r"hundredth",
                r"too (strict|sensitive|small)",
            ],
        ],
        'two: no absolute values in max; 0.01 for a tenth',
    ),
    (
        'kinks',
        """import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        e = np.zeros_like(x)
        e[i] = h
        r, l = (f(x + e) - f(x)) / h, (f(x) - f(x - e)) / h
        out[i] = abs(r - l) > 0.1
    return out
""",
        [
            [
                r"relative",
                r"absolute",
                r"larger of",
                r"size of the slopes",
                r"sizes",
                r"max",
                r"whatever the slopes",
                r"not multiplied",
                r"scale",
            ],
            [
                r"bool",
                r"0\.0",
                r"1\.0",
                r"dtype",
                r"numbers",
                r"float",
                r"True (and|or) False",
                r"type",
            ],
        ],
        'two: absolute threshold; floats',
    ),
    (
        'kinks',
        """import numpy as np


def kinks(f, x, h):
    found = np.zeros(x.shape, bool)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        right, left = f(x + step) - f(x), f(x) - f(x - step)
        found[i] = np.sign(right) != np.sign(left)
    return found
""",
        [
            [
                r"sign",
                r"tenth",
                r"0\.1\b",
                r"larger of",
                r"size",
                r"same sign",
                r"direction",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'kink where the signs differ',
    ),
    (
        'kinks',
        """import numpy as np


def kinks(f, x, h):
    return np.abs(x) < h
""",
        [
            [
                r"\bf\b.*(never|not|ignor)",
                r"never calls",
                r"without calling",
                r"ignores? f",
                r"slopes?",
                r"near 0",
                r"close to 0",
                r"zero",
                r"\|x\|",
                r"small entries|entries of x",
            ],
        ],
        'entries near 0',
    ),
    (
        'dense_forward',
        """import numpy as np


def dense_forward(x, W, b):
    return x @ W
""",
        [
            [
                r"\bb\b.*(missing|never|not added|left out|forgot)",
                r"without b",
                r"(missing|forgot\w*|left out|lacks?|add) .*\bb\b",
                r"b is (still )?to be added",
                r"(?<![\w.])bias(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])bias(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'no bias',
    ),
    (
        'dense_forward',
        """import numpy as np


def dense_forward(x, W, b):
    return x @ W - b
""",
        [
            [
                r"sign",
                r"subtract",
                r"minus",
                r"negative",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'bias subtracted',
    ),
    (
        'dense_forward',
        """import numpy as np


def dense_forward(x, W, b):
    return x @ W.T + b
""",
        [
            [
                r"transpos",
                r"W\.T",
                r"Wᵀ",
                r"rows and columns",
                r"swapp?ed? (the )?axes",
                r"exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'W transposed',
    ),
    (
        'dense_forward',
        """import numpy as np


def dense_forward(x, W, b):
    return (x + b[0]) @ W
""",
        [
            [
                r"bias .{0,40}(x\b|input|product|first)|\bb\b.{0,40}(before|x\b)|added to (x|the input)",
                r"before",
                r"added to x",
                r"to the input",
                r"after the product",
            ],
        ],
        'first bias added to x',
    ),
    (
        'dense_forward',
        """import numpy as np


def dense_forward(x, W, b):
    return np.einsum("...i,ij->...j", x, W) + b.sum()
""",
        [
            [
                r"sum of (the )?b",
                r"summed",
                r"own bias",
                r"its own",
                r"each output",
                r"b\.sum",
                r"all (the )?biases",
            ],
        ],
        'sum of b for every output',
    ),
    (
        'dense_forward',
        """import numpy as np


def dense_forward(x, W, b):
    return np.maximum(x @ W + b, 0)
""",
        [
            [
                r"relu",
                r"negative",
                r"cut",
                r"activation",
                r"max",
                r"clip",
                r"non-?linear",
            ],
        ],
        'ReLU added',
    ),
    (
        'dense_forward',
        """import numpy as np


def dense_forward(x, W, b):
    n_in, n_out = W.shape
    rows = x.reshape(-1, n_in)
    y = np.empty((len(rows), n_out))
    for n, row in enumerate(rows):
        for j in range(n_out):
            y[n, j] = b[j] + sum(row[i] * W[i, j] for i in range(n_in - 1))
    return y.reshape(*x.shape[:-1], n_out)
""",
        [
            [
                r"last input",
                r"off by one",
                r"not all (the )?inputs",
                r"n_in - 1",
                r"one (input|term) (too few|is missing|short)",
                r"leaves out",
                r"last (term|row|entry|feature|column)",
                r"missing",
            ],
        ],
        'last input left out',
    ),
    (
        'dense_forward',
        """import numpy as np


def dense_forward(x, W, b):
    n_in, n_out = W.shape
    rows = x.reshape(-1, n_in)
    y = np.empty((len(rows), n_out))
    for n, row in enumerate(rows):
        for j in range(n_out):
            y[n, j] = b[j] * sum(row[i] * W[i, j] for i in range(n_in))
    return y.reshape(*x.shape[:-1], n_out)
""",
        [
            [
                r"multipl",
                r"times",
                r"product",
                r"added",
                r"plus",
            ],
        ],
        'multiplied by b',
    ),
    (
        'dense_forward',
        """import numpy as np


def dense_forward(x, W, b):
    return x @ W / W.shape[0] + b
""",
        [
            [
                r"mean",
                r"average",
                r"divid",
                r"n_in",
                r"over the inputs",
                r"times too (large|small)",
            ],
        ],
        'mean over inputs',
    ),
    (
        'dense_forward',
        """import numpy as np


def dense_forward(x, W, b):
    y = x @ W
    for j in range(len(b) - 1):
        y[..., j] += b[j]
    return y
""",
        [
            [
                r"last (output|bias|entry|column|one)",
                r"off by one",
                r"len\(b\) - 1",
                r"one bias",
            ],
        ],
        'last bias not added',
    ),
    (
        'dense_forward',
        """import numpy as np


def dense_forward(x, W, b):
    return x @ W**2 + b
""",
        [
            [
                r"squar",
                r"W\*\*2",
                r"power",
            ],
        ],
        'W squared',
    ),
    (
        'dense_forward',
        """import numpy as np


def dense_forward(x, W, b):
    y = x @ W
    y += 2 * b
    return y
""",
        [
            [
                r"twice",
                r"factor (of )?(2|two)",
                r"doubl",
                r"two times",
                r"2 ?\*",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'bias twice',
    ),
    (
        'dense_forward',
        """import numpy as np


def dense_forward(x, W, b):
    return (x @ W).reshape(-1, W.shape[1]) + b
""",
        [
            [
                r"shape",
                r"axes",
                r"flatten",
                r"leading",
                r"single",
                r"one example",
                r"dimension",
                r"3-?d",
                r"three",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'rare corner: leading axes lost unless there is one',
    ),
    (
        'dense_forward',
        """import numpy as np


def dense_forward(x, W, b):
    if W.shape[0] == W.shape[1]:
        return (W @ x.T).T + b
    return x @ W + b
""",
        [
            [
                r"transpos",
                r"W\.T",
                r"Wᵀ",
                r"rows and columns",
                r"swapp?ed? (the )?axes",
                r"square",
                r"exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'rare corner: square W: transposed',
    ),
    (
        'dense_forward',
        """import numpy as np


def dense_forward(x, W, b):
    y = np.atleast_2d(x) @ W
    y = y + b
    return y
""",
        [
            [
                r"shape",
                r"axis",
                r"axes",
                r"single",
                r"one example",
                r"no batch",
                r"atleast",
                r"vector",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'rare corner: a single example gains an axis',
    ),
    (
        'dense_forward',
        """import numpy as np


def dense_forward(x, W, b):
    return x @ W / W.shape[0] - b
""",
        [
            [
                r"mean",
                r"average",
                r"divid",
                r"n_in",
                r"over the inputs",
                r"times too (large|small)",
            ],
            [
                r"sign",
                r"subtract",
                r"minus",
                r"negative",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'two: mean over inputs; bias subtracted',
    ),
    (
        'dense_forward',
        """import numpy as np


def dense_forward(x, W, b):
    return x @ W + b / 2
""",
        [
            [
                r"half",
                r"halv",
                r"factor",
                r"b ?/ ?2",
                r"divid\w* (the bias )?by 2",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'half the bias',
    ),
    (
        'dense_forward',
        """import numpy as np


def dense_forward(x, W, b):
    return x @ W / W.shape[0] + b / 2
""",
        [
            [
                r"mean",
                r"average",
                r"divid",
                r"n_in",
                r"over the inputs",
                r"times too (large|small)",
            ],
            [
                r"half",
                r"halv",
                r"factor",
                r"b ?/ ?2",
                r"divid\w* (the bias )?by 2",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'two: mean over inputs; half the bias',
    ),
    (
        'dense_forward',
        """import numpy as np


def dense_forward(x, W, b):
    y = np.einsum("...i,ij->...j", x[..., 1:], W[1:])
    return y - b
""",
        [
            [
                r"first (input|row|column|entry|feature|term)",
                r"off by one",
                r"not all (the )?inputs",
                r"one input",
                r"leaves? out",
                r"skip",
            ],
            [
                r"sign",
                r"subtract",
                r"minus",
                r"negative",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'two: first input left out; bias subtracted',
    ),
    (
        'dense_forward',
        """import numpy as np


def dense_forward(x, W, b):
    y = b
    for i in range(W.shape[0]):
        y = y + x[..., [i]] * W[i]
        if i == 0:
            y = y - b
    return y
""",
        [
            [
                r"\bb\b.{0,30}(missing|subtract|lost|cancel|not|never)",
                r"(missing|subtract\w*|without|add) .{0,20}\bb\b",
                r"(?<![\w.])bias(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])bias(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'bias subtracted again',
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    dy2 = dy.reshape(-1, W.shape[1])
    x2 = x.reshape(-1, W.shape[0])
    dx = dy @ W.T
    dW = x2.T @ dy2
    db = dy2.mean(axis=0)
    return dx, dW, db
""",
        [
            [
                r"mean",
                r"average",
                r"divid",
                r"1/B",
                r"batch",
                r"number of (examples|rows)",
                r"times too (large|small)",
            ],
        ],
        'db: mean, not sum',
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    dy2 = dy.reshape(-1, W.shape[1])
    x2 = x.reshape(-1, W.shape[0])
    dx = dy @ W.T
    dW = x2.T @ dy2 / len(x2)
    db = dy2.sum(axis=0)
    return dx, dW, db
""",
        [
            [
                r"mean",
                r"average",
                r"divid",
                r"1/B",
                r"batch",
                r"number of (examples|rows)",
                r"times too (large|small)",
            ],
        ],
        'dW: divided by the number of examples',
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    dy2 = dy.reshape(-1, W.shape[1])
    x2 = x.reshape(-1, W.shape[0])
    dx = dy @ W.T
    dW = x2.T @ dy2
    db = dy2.sum(axis=0)
    return dW, db, dx
""",
        [
            [
                r"order",
                r"return\w* .*(dx|first)",
                r"swap",
                r"first result",
                r"shape",
                r"exchang|swapp|other order|in the order|wrong place",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'wrong order: dW, db, dx',
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    dx = np.einsum("...j,ij->...i", dy, np.abs(W))
    dW = np.einsum("ni,nj->ij", x.reshape(-1, x.shape[-1]), dy.reshape(-1, dy.shape[-1]))
    db = np.einsum("nj->j", dy.reshape(-1, dy.shape[-1]))
    return dx, dW, db
""",
        [
            [
                r"abs",
                r"sign",
                r"negative (weights|W|entries)",
                r"size of W",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'abs(W) in dx',
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    dx = np.einsum("...j,ij->...i", dy, W)
    dW = np.einsum("ni,nj->ij", x.reshape(-1, x.shape[-1]), dy.reshape(-1, dy.shape[-1]))
    db = dy.reshape(-1, dy.shape[-1])[-1]
    return dx, dW, db
""",
        [
            [
                r"last (example|row)",
                r"only (the|one)",
                r"sum",
                r"all examples",
                r"add\w* up",
            ],
        ],
        'db: last example only',
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    n_in, n_out = W.shape
    dW = np.zeros((n_in, n_out))
    db = np.zeros(n_out)
    dx = np.zeros(x.shape)
    for example in np.ndindex(x.shape[:-1]):
        dW = np.outer(x[example], dy[example])
        db += dy[example]
        dx[example] = W @ dy[example]
    return dx, dW, db
""",
        [
            [
                r"overwrit",
                r"last example",
                r"only (the|one)",
                r"sum",
                r"add\w*",
                r"accumul",
                r"\+=",
            ],
        ],
        'dW overwritten, not added up',
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    n_in, n_out = W.shape
    dW = np.zeros((n_in, n_out))
    db = np.zeros(n_out)
    dx = np.zeros(x.shape)
    for example in np.ndindex(x.shape[:-1]):
        dW += np.outer(x[example], dy[example])
        db += dy[example]
        dx[example] = W @ dy[example] * x[example]
    return dx, dW, db
""",
        [
            [
                r"(times|by) x\b|x .{0,30}(extra|not|belong|factor)|dx .{0,40}x\b",
                r"multipl",
                r"times x",
                r"factor",
                r"(?<![\w.])x(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])x(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'dx times x',
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    dy2 = dy.reshape(-1, W.shape[1])
    x2 = x.reshape(-1, W.shape[0])
    dx = dy @ W.T
    dW = x2.T @ dy2
    db = dy2.sum()
    return dx, dW, db
""",
        [
            [
                r"axis",
                r"shape",
                r"one number",
                r"single number",
                r"all outputs",
                r"each output",
                r"scalar",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'db a single number',
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    dy2 = dy.reshape(-1, W.shape[1])
    x2 = x.reshape(-1, W.shape[0])
    dx = dy @ W.T
    dW = x2.T @ dy2
    db = dy
    return dx, dW, db
""",
        [
            [
                r"sum",
                r"add\w* up",
                r"examples",
                r"shape",
                r"rows",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'db not summed',
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    dy2 = dy.reshape(-1, W.shape[1])
    x2 = x.reshape(-1, W.shape[0])
    dx = dy @ W.T
    dW = dy2.T @ x2
    db = dy2.sum(axis=0)
    return dx, dW, db
""",
        [
            [
                r"transpos",
                r"shape",
                r"\(n_out, n_in\)",
                r"swapped",
                r"other way",
                r"exchang|swapp|other order|in the order|wrong place",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'dW transposed',
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    dy2 = dy.reshape(-1, W.shape[1])
    x2 = x.reshape(-1, W.shape[0])
    dx = dy @ np.linalg.pinv(W)
    dW = x2.T @ dy2
    db = dy2.sum(axis=0)
    return dx, dW, db
""",
        [
            [
                r"inverse",
                r"pinv",
                r"transpos",
                r"W\.T",
                r"Wᵀ",
            ],
        ],
        'pseudo-inverse for transpose',
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    dx = np.einsum("...j,ij->...i", dy, W)
    dW = -np.einsum("ni,nj->ij", x.reshape(-1, x.shape[-1]), dy.reshape(-1, dy.shape[-1]))
    db = np.einsum("nj->j", dy.reshape(-1, dy.shape[-1]))
    return dx, dW, db
""",
        [
            [
                r"sign",
                r"negati",
                r"minus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign of dW',
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    n_in, n_out = W.shape
    lead = tuple(range(dy.ndim - 1))
    dW = (x[..., :, np.newaxis] * dy[..., np.newaxis, :]).sum(axis=lead)
    return (dy[..., np.newaxis, :] * W).sum(axis=-1), dW, (dy * dy).sum(axis=lead)
""",
        [
            [
                r"squar",
                r"dy\*\*2",
                r"dy times dy",
                r"multipl\w* by (itself|dy)",
                r"power",
            ],
        ],
        'db of squares',
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    dy2 = dy.reshape(-1, W.shape[1])
    x2 = x.reshape(-1, W.shape[0])
    dx = dy @ W.T
    dW = x2.T @ (dy2 @ np.ones((dy2.shape[1], dy2.shape[1])))
    db = dy2.sum(axis=0)
    return dx, dW, db
""",
        [
            [
                r"sum\w* over (the )?outputs",
                r"each output",
                r"mix",
                r"all outputs",
                r"other outputs",
                r"own dy",
                r"columns",
                r"outputs",
            ],
        ],
        'dW mixes outputs',
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    dx = dy @ W.T
    dW = x.T @ dy
    db = dy.sum(axis=0)
    return dx, dW, db
""",
        [
            [
                r"2-?d|two axes|more than two|other than two",
                r"axes",
                r"axis",
                r"reshape",
                r"leading",
                r"single",
                r"one example",
                r"shape",
                r"dimension",
                r"all axes before|shape|flatten|axes|dimension lost",
            ],
        ],
        'rare corner: works only for a 2-d x',
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    n_in, n_out = W.shape
    lead = 0 if dy.ndim > 1 else ()
    dW = (x[..., :, np.newaxis] * dy[..., np.newaxis, :]).sum(axis=lead)
    return (dy[..., np.newaxis, :] * W).sum(axis=-1), dW, dy.sum(axis=lead)
""",
        [
            [
                r"axes",
                r"axis",
                r"leading",
                r"first axis",
                r"shape",
                r"three",
                r"3-?d",
                r"all axes before",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'rare corner: sums only the first axis',
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    dy2 = dy.reshape(-1, W.shape[1])
    x2 = x.reshape(-1, W.shape[0])
    dx = dy @ W.T
    dW = x2.T @ dy2 / len(x2)
    db = dy2.mean(axis=0)
    return dx, dW, db
""",
        [
            [
                r"mean",
                r"average",
                r"divid",
                r"1/B",
                r"batch",
                r"number of (examples|rows)",
                r"times too (large|small)",
            ],
            [
                r"mean",
                r"average",
                r"divid",
                r"1/B",
                r"batch",
                r"number of (examples|rows)",
                r"times too (large|small)",
            ],
        ],
        'two: db: mean, not sum; dW: divided by the number of examples',
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    dx = np.einsum("...j,ij->...i", dy, W)
    dW = -np.einsum("ni,nj->ij", x.reshape(-1, x.shape[-1]), dy.reshape(-1, dy.shape[-1]))
    db = dy.reshape(-1, dy.shape[-1])[-1]
    return dx, dW, db
""",
        [
            [
                r"sign",
                r"negati",
                r"minus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
            [
                r"last (example|row)",
                r"only (the|one)",
                r"sum",
                r"all examples",
                r"add\w* up",
            ],
        ],
        'two: sign of dW; db: last example only',
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    rows = dy.reshape(-1, dy.shape[-1])
    dW = rows.T @ x.reshape(-1, x.shape[-1])
    return dy @ W.T, dW, rows.mean(axis=0)
""",
        [
            [
                r"transpos",
                r"shape",
                r"\(n_out, n_in\)",
                r"swapped",
                r"other way",
                r"exchang|swapp|other order|in the order|wrong place",
                r"shape|flatten|axes|dimension lost",
            ],
            [
                r"mean",
                r"average",
                r"divid",
                r"1/B",
                r"batch",
                r"number of (examples|rows)",
                r"times too (large|small)",
            ],
        ],
        'two: dW transposed; db mean',
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    examples = dy.reshape(-1, dy.shape[-1])
    dW = x.reshape(-1, x.shape[-1]).T @ examples
    return dy @ W.T, dW, examples.sum(axis=-1)
""",
        [
            [
                r"axis",
                r"examples",
                r"rows",
                r"shape",
                r"over (the )?outputs",
                r"columns",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'db summed over outputs',
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    rows = x.reshape(-1, x.shape[-1])
    dy2 = dy.reshape(-1, dy.shape[-1])
    return dy @ W.T, rows.T @ dy2 + W, dy2.sum(axis=0)
""",
        [
            [
                r"\bW\b.{0,30}(added|extra|too much|itself)",
                r"(plus|adds?|extra|added) .{0,20}\bW\b",
                r"weight decay",
                r"regulari",
                r"depend\w* on W",
                r"the weights",
            ],
        ],
        'W added to dW',
    ),
    (
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    return np.minimum(x, 0)
""",
        [
            [
                r"minimum",
                r"negative part",
                r"keeps (what is|the) negative",
                r"cuts? off .*positive",
                r"wrong (half|part|side)",
                r"positive .*0",
                r"opposite",
                r"max",
            ],
        ],
        'minimum',
    ),
    (
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    return np.abs(x)
""",
        [
            [
                r"abs",
                r"positive (again|instead)",
                r"mirror",
                r"flip",
                r"\|x\|",
                r"negative .*(becom|turn|come)",
                r"size",
            ],
        ],
        'abs',
    ),
    (
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    return np.where(x > 0, x, 0.01 * x)
""",
        [
            [
                r"leaky",
                r"0\.01",
                r"negative .*(pass|through|slope|0)",
                r"cut",
                r"hundredth",
                r"not 0",
            ],
        ],
        'leaky ReLU',
    ),
    (
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    return np.where(x > 0, 1.0, 0.0)
""",
        [
            [
                r"step",
                r"1 where",
                r"derivative",
                r"0 (or|and) 1",
                r"heaviside",
                r"x itself",
                r"its own value",
                r"slope",
            ],
        ],
        'the step function',
    ),
    (
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    y = np.asarray(x)
    y[y < 0] = 0
    return y
""",
        [
            [
                r"mutat",
                r"modif",
                r"chang\w+ (its )?(x|argument|input)",
                r"in place",
                r"the x that came in",
                r"overwrit",
                r"x itself",
                r"argument",
                r"stay as|as (it|they) (was|were)|came in|own copy|changes (the|its|your|what)|writes into",
            ],
        ],
        'changes x in place',
    ),
    (
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    return np.clip(x, 0, 1)
""",
        [
            [
                r"above 1",
                r"over 1",
                r"larger than 1",
                r"greater than 1",
                r"clip",
                r"limit",
                r"upper",
                r"saturat",
                r"cap",
                r"at most 1|large",
            ],
        ],
        'clipped at 1',
    ),
    (
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    return np.clip(x, 0, 6)
""",
        [
            [
                r"6",
                r"upper",
                r"limit",
                r"clip",
                r"saturat",
                r"cap\b",
                r"capp",
                r"large",
            ],
        ],
        'rare corner: ReLU6',
    ),
    (
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    return np.maximum(x, 0).max()
""",
        [
            [
                r"shape",
                r"one number",
                r"single",
                r"elementwise",
                r"scalar",
                r"largest",
                r"each entry",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'one number',
    ),
    (
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    return np.log1p(np.exp(x))
""",
        [
            [
                r"softplus",
                r"log\(1",
                r"smooth",
                r"logarithm",
            ],
        ],
        'softplus',
    ),
    (
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    return x[x > 0]
""",
        [
            [
                r"shape",
                r"drop",
                r"throws? away",
                r"shorter",
                r"missing",
                r"remove",
                r"select",
                r"index",
                r"fewer",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'negatives dropped',
    ),
    (
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    return x / (1 + np.exp(-x))
""",
        [
            [
                r"sigmoid",
                r"swish",
                r"silu",
                r"smooth",
                r"soft",
                r"negative .*(pass|through|small)",
                r"cut",
            ],
        ],
        'SiLU',
    ),
    (
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    return np.where(x > 1, x, 0.0)
""",
        [
            [
                r"threshold",
                r"> ?1",
                r"between 0 and 1",
                r"above 1",
                r"small positive",
                r"cut",
            ],
        ],
        'threshold at 1',
    ),
    (
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    return np.maximum(x, np.mean(x))
""",
        [
            [
                r"mean",
                r"average",
                r"threshold",
                r"instead of 0",
                r"not 0",
                r"times too (large|small)",
            ],
        ],
        'threshold the mean',
    ),
    (
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    return -np.clip(x, 0, None)
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
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    return x * (x > 0)
""",
        [
            [
                r"inf",
                r"nan",
                r"0 times",
                r"0 ?\*",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'rare corner: nan at -inf',
    ),
    (
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    y = np.array(x, copy=True)
    if y.ndim == 0:
        return y
    y[y < 0] = 0
    return y
""",
        [
            [
                r"0-?d",
                r"no axes",
                r"scalar",
                r"single number",
                r"one number",
                r"shape \(\)",
                r"number",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'rare corner: a 0-d x passes through',
    ),
    (
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    return np.where(x > 1e-6, x, 0.0)
""",
        [
            [
                r"tiny",
                r"1e-0?6",
                r"small positive",
                r"threshold",
                r"close to (0|zero)",
                r"near (0|zero)",
            ],
        ],
        'rare corner: tiny positives cut off',
    ),
    (
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    y = np.asarray(x)
    y[y < 0] *= 0.01
    return y
""",
        [
            [
                r"leaky",
                r"0\.01",
                r"negative .*(pass|through|slope|0)",
                r"cut",
                r"hundredth",
                r"not 0",
            ],
            [
                r"mutat",
                r"modif",
                r"chang\w+ (its )?(x|argument|input)",
                r"in place",
                r"the x that came in",
                r"overwrit",
                r"x itself",
                r"argument",
                r"stay as|as (it|they) (was|were)|came in|own copy|changes (the|its|your|what)|writes into",
            ],
        ],
        'two: leaky; in place',
    ),
    (
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    return 2 * np.where(x > 1, x, 0.0)
""",
        [
            [
                r"twice",
                r"factor",
                r"doubl",
                r"2 ?\*",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
            [
                r"threshold",
                r"> ?1",
                r"between 0 and 1",
                r"above 1",
                r"small positive",
                r"cut",
            ],
        ],
        'two: twice; threshold 1',
    ),
    (
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    return (x + np.abs(x))
""",
        [
            [
                r"twice",
                r"half",
                r"½",
                r"/ ?2",
                r"factor",
                r"doubl",
                r"2 times",
                r"times too",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'x + |x| without the half',
    ),
    (
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    out = np.zeros_like(x)
    out[x > 0] = 1.0 * x[x > 0].mean() if (x > 0).any() else 0.0
    return out
""",
        [
            [
                r"mean",
                r"averag",
                r"own value",
                r"x itself",
                r"itself",
                r"unchanged",
                r"same number",
                r"times too (large|small)",
            ],
        ],
        'mean of the positives',
    ),
    (
        'relu_backward',
        """import numpy as np


def relu_backward(dy, y):
    return dy * (y >= 0)
""",
        [
            [
                r">= ?",
                r"\b(where|when|if) y (is|=|==) (0|zero)",
                r"at (0|zero)",
                r"off",
                r"everywhere",
                r"all entries",
                r"always (true|on|holds)",
                r"never (cut|stops|off)",
            ],
        ],
        'y >= 0 is always true',
    ),
    (
        'relu_backward',
        """import numpy as np


def relu_backward(dy, y):
    return dy * y
""",
        [
            [
                r"dy ?\* ?y|\by\b (as|for) the (slope|gate|derivative)|the size of y|instead of (the )?(comparison|1)",
                r"times y",
                r"y itself",
                r"multipl\w* by y",
                r"1 where",
                r"slope",
                r"y instead",
                r"value of y",
                r"derivative",
            ],
        ],
        'dy * y',
    ),
    (
        'relu_backward',
        """import numpy as np


def relu_backward(dy, y):
    return (y > 0) * 1.0
""",
        [
            [
                r"chain rule",
                r"from above",
                r"only the (mask|derivative|slope)",
                r"local",
                r"(?<![\w.])dy(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])dy(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'dy missing',
    ),
    (
        'relu_backward',
        """import numpy as np


def relu_backward(dy, y):
    return dy * (dy > 0)
""",
        [
            [
                r"dy ?> ?0",
                r"sign of dy",
                r"comparison .*(dy|y)",
                r"where y",
                r"mask\w* .*dy",
                r"gradient .*positive",
                r"negative gradient",
                r"not y",
                r"test\w* dy",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'mask from dy',
    ),
    (
        'relu_backward',
        """import numpy as np


def relu_backward(dy, y):
    return np.maximum(dy, 0)
""",
        [
            [
                r"negative (gradient|dy|entries of dy)",
                r"relu of (the gradient|dy)",
                r"dy .*negative",
                r"y (is )?(never|not) used",
                r"ignor",
                r"cuts",
                r"mask",
            ],
        ],
        'ReLU of dy',
    ),
    (
        'relu_backward',
        """import numpy as np


def relu_backward(dy, y):
    return dy
""",
        [
            [
                r"off",
                r"mask",
                r"y (is )?(never|not) used",
                r"ignor",
                r"unchanged",
                r"where y",
                r"everywhere",
                r"passes",
            ],
        ],
        'dy passed everywhere',
    ),
    (
        'relu_backward',
        """import numpy as np


def relu_backward(dy, y):
    return dy * (y <= 0)
""",
        [
            [
                r"invert",
                r"opposite",
                r"off",
                r"swapped",
                r"wrong (half|side|way)",
                r"where y is 0",
                r"reversed",
                r"not on",
                r"exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'inverted mask',
    ),
    (
        'relu_backward',
        """import numpy as np


def relu_backward(dy, y):
    return np.where(y > 0, dy, 0.01 * dy)
""",
        [
            [
                r"leaky",
                r"0\.01",
                r"off",
                r"hundredth",
                r"cut",
                r"where y",
            ],
        ],
        'leaky',
    ),
    (
        'relu_backward',
        """import numpy as np


def relu_backward(dy, y):
    return np.where(y > 0, -dy, 0.0)
""",
        [
            [
                r"sign",
                r"minus",
                r"negati",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign',
    ),
    (
        'relu_backward',
        """import numpy as np


def relu_backward(dy, y):
    return dy * (y > 0.5)
""",
        [
            [
                r"0\.5",
                r"threshold",
                r"small",
                r"between 0 and",
                r"half",
            ],
        ],
        'threshold 0.5',
    ),
    (
        'relu_backward',
        """import numpy as np


def relu_backward(dy, y):
    dx = dy
    on = y > 0
    dx[on] = dy[on]
    return dx
""",
        [
            [
                r"dy (passed|comes through|unchanged)|passes? dy",
                r"mutat",
                r"off",
                r"mask",
                r"unchanged",
                r"where y",
                r"same array",
                r"everywhere",
                r"nothing",
                r"stay as|as (it|they) (was|were)|came in|own copy|changes (the|its|your|what)|writes into",
            ],
        ],
        'alias: dy passed on',
    ),
    (
        'relu_backward',
        """import numpy as np


def relu_backward(dy, y):
    dy[y <= 0] = 0
    return dy
""",
        [
            [
                r"mutat",
                r"modif",
                r"chang\w+ (its )?(dy|argument|input)",
                r"in place",
                r"came in",
                r"overwrit",
                r"argument",
                r"dy itself",
                r"stay as|as (it|they) (was|were)|came in|own copy|changes (the|its|your|what)|writes into",
            ],
        ],
        'changes dy in place',
    ),
    (
        'relu_backward',
        """import numpy as np


def relu_backward(dy, y):
    dx = np.zeros_like(y)
    on = y > 0
    dx[on] = dy[on]
    return dx.sum(axis=-1)
""",
        [
            [
                r"shape",
                r"sum",
                r"axis",
                r"elementwise",
                r"like y",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'summed over the last axis',
    ),
    (
        'relu_backward',
        """import numpy as np


def relu_backward(dy, y):
    return dy * (y > 1e-4)
""",
        [
            [
                r"tiny",
                r"1e-0?4",
                r"small",
                r"threshold",
                r"close to (0|zero)",
                r"near (0|zero)",
            ],
        ],
        'rare corner: tiny y count as off',
    ),
    (
        'relu_backward',
        """import numpy as np


def relu_backward(dy, y):
    return dy * np.minimum(y * 1e5, 1)
""",
        [
            [
                r"tiny",
                r"small",
                r"ramp",
                r"1e5",
                r"near (0|zero)",
                r"close to (0|zero)",
                r"slope",
            ],
        ],
        'rare corner: ramp instead of a step',
    ),
    (
        'relu_backward',
        """import numpy as np


def relu_backward(dy, y):
    return np.where(y > 0, dy / 2, 0.0)
""",
        [
            [
                r"half",
                r"halv",
                r"factor",
                r"by 2",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'half',
    ),
    (
        'relu_backward',
        """import numpy as np


def relu_backward(dy, y):
    return np.where(y > 0, -dy, 0.01 * dy)
""",
        [
            [
                r"leaky",
                r"0\.01",
                r"off",
                r"hundredth",
                r"cut",
                r"where y",
            ],
            [
                r"sign",
                r"minus",
                r"negati",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'two: leaky; sign',
    ),
    (
        'relu_backward',
        """import numpy as np


def relu_backward(dy, y):
    dx = dy
    dx[y <= 0] *= 0.1
    return dx
""",
        [
            [
                r"leaky",
                r"0\.1",
                r"off",
                r"tenth",
                r"cut",
                r"where y",
            ],
            [
                r"mutat",
                r"modif",
                r"chang\w+ (its )?(dy|argument|input)",
                r"in place",
                r"came in",
                r"overwrit",
                r"argument",
                r"dy itself",
                r"stay as|as (it|they) (was|were)|came in|own copy|changes (the|its|your|what)|writes into",
            ],
        ],
        'two: leaky; in place',
    ),
    (
        'relu_backward',
        """import numpy as np


def relu_backward(dy, y):
    gate = y / np.maximum(y.max(), 1e-12)
    return dy * gate
""",
        [
            [
                r"0 (or|and) 1",
                r"1 where",
                r"divid",
                r"scal",
                r"max",
                r"largest",
                r"share",
                r"times y",
                r"by y",
                r"y itself|value of y|slope",
            ],
        ],
        'y over its largest as the gate',
    ),
    (
        'tanh_forward',
        """import numpy as np


def tanh_forward(x):
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))
""",
        [
            [
                r"overflow",
                r"nan",
                r"large",
                r"inf",
                r"big",
                r"1000",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'overflows',
    ),
    (
        'tanh_forward',
        """import numpy as np


def tanh_forward(x):
    return 1 / (1 + np.exp(-x))
""",
        [
            [
                r"sigmoid",
                r"0 to 1",
                r"between 0 and 1",
                r"from 0",
                r"2 ?\*? ?x",
                r"logistic",
                r"-1 to 1",
                r"tanh\(x ?/ ?2\)",
                r"half",
                r"e\^-?2x",
            ],
        ],
        'sigmoid',
    ),
    (
        'tanh_forward',
        """import numpy as np


def tanh_forward(x):
    return 2 / (1 + np.exp(-x)) - 1
""",
        [
            [
                r"2 ?\*? ?x",
                r"tanh\(x ?/ ?2\)",
                r"half",
                r"twice",
                r"factor (of )?(2|two)",
                r"slope at",
                r"too (slow|flat)",
                r"e\^-?2x",
                r"x ?/ ?2",
                r"doubl|times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'tanh(x/2)',
    ),
    (
        'tanh_forward',
        """import numpy as np


def tanh_forward(x):
    return np.tan(x)
""",
        [
            [
                r"hyperbolic",
                r"tangent",
                r"np\.tan\b",
                r"trig",
                r"\btan\b",
                r"period",
            ],
        ],
        'tan for tanh',
    ),
    (
        'tanh_forward',
        """import numpy as np


def tanh_forward(x):
    return np.arctan(x)
""",
        [
            [
                r"arctan",
                r"arc",
                r"pi ?/ ?2",
                r"π",
                r"inverse",
            ],
        ],
        'arctan',
    ),
    (
        'tanh_forward',
        """import numpy as np


def tanh_forward(x):
    return np.arctanh(np.clip(x, -0.99, 0.99))
""",
        [
            [
                r"inverse",
                r"arctanh",
                r"artanh",
            ],
        ],
        'arctanh',
    ),
    (
        'tanh_forward',
        """import numpy as np


def tanh_forward(x):
    return np.clip(x, -1, 1)
""",
        [
            [
                r"hard",
                r"clip",
                r"straight",
                r"linear",
                r"smooth",
                r"cut",
            ],
        ],
        'hard tanh',
    ),
    (
        'tanh_forward',
        """import numpy as np


def tanh_forward(x):
    t = np.expm1(-2 * np.abs(x))
    return -t / (t + 2)
""",
        [
            [
                r"sign",
                r"negative x",
                r"odd",
                r"abs",
                r"negative (numbers|side|half|inputs)",
                r"\|x\|",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign of x lost',
    ),
    (
        'tanh_forward',
        """import numpy as np


def tanh_forward(x):
    return np.sinh(x)
""",
        [
            [
                r"sinh",
                r"cosh",
                r"divid",
                r"denominator",
                r"sine",
            ],
        ],
        'sinh',
    ),
    (
        'tanh_forward',
        """import numpy as np


def tanh_forward(x):
    return 1 - np.tanh(x) ** 2
""",
        [
            [
                r"derivative",
                r"1 - tanh",
                r"slope",
                r"1 - y",
                r"squar",
            ],
        ],
        'the derivative',
    ),
    (
        'tanh_forward',
        """import numpy as np


def tanh_forward(x):
    return np.tanh(2 * x)
""",
        [
            [
                r"2 ?\* ?x",
                r"2x",
                r"twice",
                r"factor (of )?(2|two)",
                r"doubl",
                r"steep",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'tanh(2x)',
    ),
    (
        'tanh_forward',
        """import numpy as np


def tanh_forward(x):
    return np.cosh(x) / np.sinh(x)
""",
        [
            [
                r"coth",
                r"upside",
                r"recipro",
                r"inver",
                r"numerator",
                r"other way",
                r"swap",
                r"cotangent",
                r"exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'coth',
    ),
    (
        'tanh_forward',
        """import numpy as np


def tanh_forward(x):
    return -np.tanh(x)
""",
        [
            [
                r"sign",
                r"minus",
                r"negati",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign',
    ),
    (
        'tanh_forward',
        """import numpy as np


def tanh_forward(x):
    return (np.exp(2 * x) - 1) / (np.exp(2 * x) + 1)
""",
        [
            [
                r"overflow",
                r"nan",
                r"large",
                r"inf",
                r"big",
                r"1000",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'rare corner: overflow for a large positive x',
    ),
    (
        'tanh_forward',
        """import numpy as np


def tanh_forward(x):
    a = np.clip(x, -5, 5)
    return np.tanh(a)
""",
        [
            [
                r"clip",
                r"\b5\b",
                r"large",
                r"cut",
            ],
        ],
        'rare corner: clipped at 5',
    ),
    (
        'tanh_forward',
        """import numpy as np


def tanh_forward(x):
    e = np.exp(-2 * x)
    return (1 - e) / (1 + e)
""",
        [
            [
                r"overflow",
                r"nan",
                r"large",
                r"inf",
                r"big",
                r"1000",
                r"negative",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'rare corner: overflow for very negative x (nan)',
    ),
    (
        'tanh_forward',
        """import numpy as np


def tanh_forward(x):
    e = np.exp(-np.abs(x))
    return (1 - e) / (1 + e)
""",
        [
            [
                r"sign",
                r"negative x",
                r"odd",
                r"abs",
                r"negative (numbers|side|half|inputs)",
                r"\|x\|",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
            [
                r"2 ?\*? ?x",
                r"tanh\(x ?/ ?2\)",
                r"half",
                r"factor (of )?(2|two)",
                r"twice",
                r"x ?/ ?2",
                r"doubl",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'two: sign lost; x for 2x',
    ),
    (
        'tanh_forward',
        """import numpy as np


def tanh_forward(x):
    return 1 - np.tanh(2 * x) ** 2
""",
        [
            [
                r"derivative",
                r"1 - tanh",
                r"slope",
                r"1 - y",
                r"squar",
            ],
            [
                r"2 ?\* ?x",
                r"2x",
                r"twice",
                r"factor (of )?(2|two)",
                r"doubl",
                r"steep",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'two: derivative; 2x',
    ),
    (
        'tanh_forward',
        """import numpy as np


def tanh_forward(x):
    return x - x**3 / 3
""",
        [
            [
                r"taylor",
                r"series",
                r"approx",
                r"polynom",
                r"x³",
                r"x\*\*3",
                r"cub",
                r"large",
                r"far from 0",
                r"small x|near 0",
            ],
        ],
        'Taylor series',
    ),
    (
        'tanh_forward',
        """import numpy as np


def tanh_forward(x):
    return (1 - np.exp(-x)) / (1 + np.exp(-x))
""",
        [
            [
                r"2 ?\*? ?x",
                r"tanh\(x ?/ ?2\)",
                r"x ?/ ?2",
                r"half",
                r"twice",
                r"doubl",
                r"factor",
                r"times too",
                r"overflow",
                r"nan|inf|times too (large|small)|(2|two) times|too (large|small) by|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'e^-x for e^-2x',
    ),
    (
        'tanh_backward',
        """import numpy as np


def tanh_backward(dy, y):
    return dy * (1 - y)
""",
        [
            [
                r"squar",
                r"y\*\*2",
                r"y\^2",
                r"y²",
                r"power",
                r"1 - y\b",
            ],
        ],
        '1 - y',
    ),
    (
        'tanh_backward',
        """import numpy as np


def tanh_backward(dy, y):
    return 1 - y**2
""",
        [
            [
                r"chain rule",
                r"from above",
                r"only the (derivative|slope)",
                r"local",
                r"(?<![\w.])dy(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])dy(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'dy missing',
    ),
    (
        'tanh_backward',
        """import numpy as np


def tanh_backward(dy, y):
    return dy * (1 - np.tanh(y) ** 2)
""",
        [
            [
                r"tanh (of y|again|twice)",
                r"tanh\(y\)",
                r"already",
                r"second tanh",
                r"y is (the output|tanh)",
                r"once more",
                r"again",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'tanh of y again',
    ),
    (
        'tanh_backward',
        """import numpy as np


def tanh_backward(dy, y):
    return dy * (1 + y**2)
""",
        [
            [
                r"sign",
                r"plus",
                r"minus",
                r"subtract",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        '1 + y²',
    ),
    (
        'tanh_backward',
        """import numpy as np


def tanh_backward(dy, y):
    return dy * y * (1 - y)
""",
        [
            [
                r"sigmoid",
                r"logistic",
                r"y \(1 ?- ?y\)",
                r"y times",
                r"y ?\* ?\(1",
            ],
        ],
        "sigmoid's derivative",
    ),
    (
        'tanh_backward',
        """import numpy as np


def tanh_backward(dy, y):
    return dy * (1 - y) ** 2
""",
        [
            [
                r"parenthes",
                r"bracket",
                r"\(1 - y\)",
                r"square\w* (of )?(only )?(y|the whole|the difference|1)",
                r"squar",
            ],
        ],
        '(1 - y)²',
    ),
    (
        'tanh_backward',
        """import numpy as np


def tanh_backward(dy, y):
    return dy / np.cosh(y) ** 2
""",
        [
            [
                r"cosh|y is already|output",
                r"cosh",
                r"of y",
                r"y is (the output|tanh)",
                r"output",
            ],
        ],
        'cosh of y',
    ),
    (
        'tanh_backward',
        """import numpy as np


def tanh_backward(dy, y):
    return dy - y**2
""",
        [
            [
                r"only (the )?1 is multiplied|dy - y|y² (is|was) not (multiplied|times)|times dy|both terms",
                r"parenthes",
                r"bracket",
                r"multipl",
                r"times dy",
                r"dy times",
                r"only the 1",
            ],
        ],
        'dy - y²',
    ),
    (
        'tanh_backward',
        """import numpy as np


def tanh_backward(dy, y):
    return dy * (y**2 - 1)
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
        'tanh_backward',
        """import numpy as np


def tanh_backward(dy, y):
    return dy - 2 * dy * y * y
""",
        [
            [
                r"2 ?\*",
                r"twice",
                r"factor (of )?(2|two)",
                r"doubl",
                r"1 - 2",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        '1 - 2y²',
    ),
    (
        'tanh_backward',
        """import numpy as np


def tanh_backward(dy, y):
    return (1 - y) * (1 - y) * dy
""",
        [
            [
                r"\(?1 \+ y",
                r"sign",
                r"squar",
                r"plus",
                r"\(1 - y\)",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        '(1-y)(1-y)',
    ),
    (
        'tanh_backward',
        """import numpy as np


def tanh_backward(dy, y):
    return dy * np.sqrt(1 - y**2)
""",
        [
            [
                r"root",
                r"sqrt",
                r"squared? root|√|squared",
            ],
        ],
        'square root',
    ),
    (
        'tanh_backward',
        """import numpy as np


def tanh_backward(dy, y):
    return (dy * (1 - y**2)).sum(axis=0)
""",
        [
            [
                r"sum",
                r"shape",
                r"axis",
                r"elementwise",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'summed over the first axis',
    ),
    (
        'tanh_backward',
        """import numpy as np


def tanh_backward(dy, y):
    dy *= 1 - y**2
    return dy
""",
        [
            [
                r"mutat",
                r"modif",
                r"chang\w+ (its )?(dy|argument|input)",
                r"in place",
                r"came in",
                r"overwrit",
                r"argument",
                r"dy itself",
                r"stay as|as (it|they) (was|were)|came in|own copy|changes (the|its|your|what)|writes into",
            ],
        ],
        'changes dy',
    ),
    (
        'tanh_backward',
        """import numpy as np


def tanh_backward(dy, y):
    y *= y
    return dy - dy * y
""",
        [
            [
                r"mutat",
                r"modif",
                r"chang\w+ (its )?(y|argument|input)",
                r"in place",
                r"came in",
                r"overwrit",
                r"argument",
                r"y itself",
                r"stay as|as (it|they) (was|were)|came in|own copy|changes (the|its|your|what)|writes into",
            ],
        ],
        'changes y',
    ),
    (
        'tanh_backward',
        """import numpy as np


def tanh_backward(dy, y):
    return dy * np.maximum(1 - y**2, 1e-3)
""",
        [
            [
                r"1e-3",
                r"0\.001",
                r"clip",
                r"floor",
                r"near (1|-1)",
                r"close to",
                r"satur",
                r"minimum",
            ],
        ],
        'rare corner: slope clipped from below',
    ),
    (
        'tanh_backward',
        """import numpy as np


def tanh_backward(dy, y):
    return dy / np.cosh(np.arctanh(np.clip(y, -0.999999, 0.999999))) ** 2
""",
        [
            [
                r"clip",
                r"near (1|-1)",
                r"close to",
                r"satur",
                r"0\.999",
            ],
        ],
        'rare corner: y clipped near 1',
    ),
    (
        'tanh_backward',
        """import numpy as np


def tanh_backward(dy, y):
    return -dy * (1 - y)
""",
        [
            [
                r"sign",
                r"negati",
                r"minus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
            [
                r"squar",
                r"y\*\*2",
                r"y\^2",
                r"y²",
                r"power",
                r"1 - y\b",
            ],
        ],
        'two: sign; not squared',
    ),
    (
        'tanh_backward',
        """import numpy as np


def tanh_backward(dy, y):
    return -dy - dy * y * y
""",
        [
            [
                r"sign",
                r"minus",
                r"negati",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign of the first term',
    ),
    (
        'tanh_backward',
        """import numpy as np


def tanh_backward(dy, y):
    return -dy - 2 * dy * y * y
""",
        [
            [
                r"2 ?\*",
                r"twice",
                r"factor (of )?(2|two)",
                r"doubl",
                r"1 - 2",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
            [
                r"sign",
                r"minus",
                r"negati",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'two: 1 - 2y²; sign of the first term',
    ),
    (
        'tanh_backward',
        """import numpy as np


def tanh_backward(dy, y):
    x = np.arctanh(y)
    return dy * (1 - x**2)
""",
        [
            [
                r"1 - x|from the input|x squared|x²",
                r"arctanh",
                r"inverse",
                r"of y",
                r"y itself",
                r"y squared",
                r"y²",
                r"output",
            ],
        ],
        '1 - x² of the input',
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    p = ae.params
    grads = {}
    dlogits = ae.likelihood.backward(np.ones_like(trace.nll), trace.logits, trace.x)
    dh2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, trace.dec[2], p["decoder.4.weight"])
    da2 = layers.relu_backward(dh2, trace.dec[2])
    dh1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(da2, trace.dec[1], p["decoder.2.weight"])
    da1 = layers.relu_backward(dh1, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(da1, trace.z, p["decoder.0.weight"])
    de2, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    db2 = layers.relu_backward(de2, trace.enc[2])
    de1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(db2, trace.enc[1], p["encoder.2.weight"])
    db1 = layers.relu_backward(de1, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(db1, trace.enc[0], p["encoder.0.weight"])
    return grads
""",
        [
            [
                r"mean",
                r"1/B",
                r"1 ?/ ?len",
                r"batch",
                r"B times",
                r"average",
                r"number of images",
                r"divid",
                r"times too (large|small)",
            ],
        ],
        'dnll = 1, sum instead of the mean',
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    p = ae.params
    grads = {}
    dlogits = ae.likelihood.backward(np.full_like(trace.nll, 1 / trace.x.size), trace.logits, trace.x)
    dh2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, trace.dec[2], p["decoder.4.weight"])
    da2 = layers.relu_backward(dh2, trace.dec[2])
    dh1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(da2, trace.dec[1], p["decoder.2.weight"])
    da1 = layers.relu_backward(dh1, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(da1, trace.z, p["decoder.0.weight"])
    de2, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    db2 = layers.relu_backward(de2, trace.enc[2])
    de1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(db2, trace.enc[1], p["encoder.2.weight"])
    db1 = layers.relu_backward(de1, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(db1, trace.enc[0], p["encoder.0.weight"])
    return grads
""",
        [
            [
                r"(by|times|over|1 ?/|/|·|\*|number of) ?D\b",
                r"\bD times",
                r"axis D\b",
                r"(the|all|of the) D\b",
                r"x\.size",
                r"too small",
                r"1/B",
                r"number of (images|inputs)",
                r"mean over",
            ],
        ],
        'divided by B·D',
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    p = ae.params
    grads = {}
    dlogits = ae.likelihood.backward(trace.nll / B, trace.logits, trace.x)
    dh2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, trace.dec[2], p["decoder.4.weight"])
    da2 = layers.relu_backward(dh2, trace.dec[2])
    dh1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(da2, trace.dec[1], p["decoder.2.weight"])
    da1 = layers.relu_backward(dh1, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(da1, trace.z, p["decoder.0.weight"])
    de2, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    db2 = layers.relu_backward(de2, trace.enc[2])
    de1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(db2, trace.enc[1], p["encoder.2.weight"])
    db1 = layers.relu_backward(de1, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(db1, trace.enc[0], p["encoder.0.weight"])
    return grads
""",
        [
            [
                r"\bnll ?/|nll .{0,30}(for|as|instead)|value of the loss|multiplied by (its|the|each) .{0,20}(loss|nll)|weighted by",
                r"nll itself",
                r"value of (the )?nll",
                r"trace\.nll",
                r"times nll",
                r"1/B",
                r"multipl\w* by (the )?nll",
                r"the loss itself",
                r"own nll",
            ],
        ],
        'nll/B as dnll',
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    p = ae.params
    grads = {}
    dlogits = ae.likelihood.backward(np.full_like(trace.nll, 1 / B), trace.logits, trace.x)
    dh2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, trace.dec[2], p["decoder.4.weight"])
    da2 = dh2
    dh1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(da2, trace.dec[1], p["decoder.2.weight"])
    da1 = layers.relu_backward(dh1, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(da1, trace.z, p["decoder.0.weight"])
    de2, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    db2 = layers.relu_backward(de2, trace.enc[2])
    de1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(db2, trace.enc[1], p["encoder.2.weight"])
    db1 = layers.relu_backward(de1, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(db1, trace.enc[0], p["encoder.0.weight"])
    return grads
""",
        [
            [
                r"relu",
                r"where .*(positive|> ?0)",
                r"mask",
            ],
        ],
        'ReLU after decoder.2 forgotten',
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    p = ae.params
    grads = {}
    dlogits = ae.likelihood.backward(np.full_like(trace.nll, 1 / B), trace.logits, trace.x)
    dh2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, trace.dec[2], p["decoder.4.weight"])
    da2 = layers.relu_backward(dh2, trace.dec[2])
    dh1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(da2, trace.dec[1], p["decoder.2.weight"])
    da1 = layers.relu_backward(dh1, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(da1, trace.z, p["decoder.0.weight"])
    de2, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    db2 = de2
    de1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(db2, trace.enc[1], p["encoder.2.weight"])
    db1 = layers.relu_backward(de1, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(db1, trace.enc[0], p["encoder.0.weight"])
    return grads
""",
        [
            [
                r"relu",
                r"where .*(positive|> ?0)",
                r"mask",
            ],
        ],
        'ReLU of enc[2] forgotten',
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def autoencoder_backward(ae, trace):
    names = ["decoder.4", "decoder.2", "decoder.0", "fc_mu", "encoder.2", "encoder.0"]
    inputs = [trace.dec[2], trace.dec[1], trace.z, trace.enc[2], trace.enc[1], trace.x]
    relu = [True, True, True, True, True, False]
    g = ae.likelihood.backward(np.ones(len(trace.x)) / len(trace.x), trace.logits, trace.x)
    grads = {}
    for name, h, is_relu in zip(names, inputs, relu):
        g, grads[name + ".weight"], grads[name + ".bias"] = layers.dense_backward(g, h, ae.params[name + ".weight"])
        if is_relu:
            g = layers.relu_backward(g, h)
    return grads
""",
        [
            [
                r"(z|code) (is|has) no relu|relu.{0,50}(\bz\b|code|fc_mu|decoder\.0)|(\bz\b|code|fc_mu|decoder\.0).{0,50}relu",
                r"code",
                r"no relu",
                r"not a relu",
                r"relu where",
                r"extra relu",
            ],
        ],
        'ReLU applied to z',
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    p = ae.params
    grads = {}
    dlogits = ae.likelihood.backward(np.full_like(trace.nll, 1 / B), trace.logits, trace.x)
    dh2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, trace.dec[2], p["decoder.4.weight"])
    da2 = layers.relu_backward(dh2, trace.dec[2])
    dh1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(da2, trace.dec[1], p["decoder.2.weight"])
    da1 = layers.relu_backward(dh1, dh1)
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(da1, trace.z, p["decoder.0.weight"])
    de2, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    db2 = layers.relu_backward(de2, trace.enc[2])
    de1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(db2, trace.enc[1], p["encoder.2.weight"])
    db1 = layers.relu_backward(de1, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(db1, trace.enc[0], p["encoder.0.weight"])
    return grads
""",
        [
            [
                r"relu",
                r"where .*(positive|> ?0)",
                r"mask",
                r"dh1",
                r"gradient",
            ],
        ],
        'mask from dh1',
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    p = ae.params
    grads = {}
    dlogits = ae.likelihood.backward(np.full_like(trace.nll, 1 / B), trace.logits, trace.x)
    dh2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, trace.dec[2], p["decoder.4.weight"])
    da2 = layers.relu_backward(dh2, trace.dec[2])
    dh1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(da2, trace.dec[1], p["decoder.2.weight"])
    da1 = layers.relu_backward(dh1, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(da1, trace.z, p["decoder.0.weight"])
    de2, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz * trace.z, trace.enc[2], p["fc_mu.weight"])
    db2 = layers.relu_backward(de2, trace.enc[2])
    de1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(db2, trace.enc[1], p["encoder.2.weight"])
    db1 = layers.relu_backward(de1, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(db1, trace.enc[0], p["encoder.0.weight"])
    return grads
""",
        [
            [
                r"multiplied by (z|the code)|times (z|the code)|extra factor",
                r"times z",
                r"z times",
                r"by z",
                r"\* ?z",
                r"trace\.z",
            ],
        ],
        'dz times z',
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    p = ae.params
    grads = {}
    dlogits = ae.likelihood.backward(np.full_like(trace.nll, 1 / B), trace.logits, trace.x)
    dh2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, trace.dec[2], p["decoder.4.weight"])
    da2 = layers.relu_backward(dh2, trace.dec[2])
    dh1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(da2, trace.dec[1], p["decoder.2.weight"])
    da1 = layers.relu_backward(dh1, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(da1, trace.z, p["decoder.0.weight"])
    de2, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    db2 = layers.relu_backward(de2, trace.enc[2])
    de1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(db2, trace.enc[1], p["encoder.2.weight"])
    db1 = layers.relu_backward(de1, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(db1, trace.enc[0], p["encoder.0.weight"])
    grads["decoder.0.bias"] = da1.mean(axis=0)
    return grads
""",
        [
            [
                r"decoder\.0\.bias.*",
                r"bias.*(mean|average|sum|divid)",
                r"mean",
                r"times too (large|small)",
            ],
        ],
        'decoder.0.bias: mean',
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    p = ae.params
    grads = {}
    dlogits = ae.likelihood.backward(np.full_like(trace.nll, 1 / B), trace.logits, trace.x)
    dh2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, trace.dec[2], p["decoder.4.weight"])
    da2 = layers.relu_backward(dh2, trace.dec[2])
    dh1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(da2, trace.dec[1], p["decoder.2.weight"])
    da1 = layers.relu_backward(dh1, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(da1, trace.z, p["decoder.0.weight"])
    de2, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    db2 = layers.relu_backward(de2, trace.enc[2])
    de1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(db2, trace.enc[1], p["encoder.2.weight"])
    db1 = layers.relu_backward(de1, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(db1, trace.enc[0], p["encoder.0.weight"])
    del grads["fc_mu.bias"]
    return grads
""",
        [
            [
                r"fc_mu\.bias",
                r"missing",
                r"no entry",
                r"key",
                r"name",
            ],
        ],
        'fc_mu.bias left out',
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def step(g, h, W, grads, name):
    grads[name + ".weight"] = h.T @ g
    grads[name + ".bias"] = g.sum(axis=0)
    return g @ np.abs(W).T


def autoencoder_backward(ae, trace):
    grads = {}
    n = trace.x.shape[0]
    g = ae.likelihood.backward(np.full(n, 1.0 / n), trace.logits, trace.x)
    g = step(g, trace.dec[2], ae.params["decoder.4.weight"], grads, "decoder.4") * (trace.dec[2] > 0)
    g = step(g, trace.dec[1], ae.params["decoder.2.weight"], grads, "decoder.2") * (trace.dec[1] > 0)
    g = step(g, trace.z, ae.params["decoder.0.weight"], grads, "decoder.0")
    g = step(g, trace.enc[2], ae.params["fc_mu.weight"], grads, "fc_mu") * (trace.enc[2] > 0)
    g = step(g, trace.enc[1], ae.params["encoder.2.weight"], grads, "encoder.2") * (trace.enc[1] > 0)
    step(g, trace.x, ae.params["encoder.0.weight"], grads, "encoder.0")
    return grads
""",
        [
            [
                r"abs",
                r"sign",
                r"negative (weights|W|entries)",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'abs(W)',
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    p = ae.params
    grads = {}
    dlogits = ae.likelihood.backward(np.full_like(trace.nll, 1 / B), trace.logits, trace.x)
    dh2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, trace.dec[2], p["decoder.4.weight"])
    da2 = layers.relu_backward(dh2, trace.dec[2])
    dh1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(da2, trace.dec[1], p["decoder.2.weight"])
    da1 = layers.relu_backward(dh1, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(da1, trace.z, p["decoder.0.weight"])
    de2, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    db2 = layers.relu_backward(de2, trace.enc[2])
    de1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(db2, trace.enc[1], p["encoder.2.weight"])
    db1 = layers.relu_backward(de1, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(db1, trace.enc[0], p["encoder.0.weight"])
    grads["encoder.0.weight"] = -grads["encoder.0.weight"]
    return grads
""",
        [
            [
                r"sign",
                r"negati",
                r"minus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign of encoder.0.weight',
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def autoencoder_backward(ae, trace):
    names = ["decoder.4", "decoder.2", "decoder.0", "fc_mu", "encoder.2", "encoder.0"]
    inputs = [trace.dec[2], trace.dec[1], trace.z, trace.enc[2], trace.enc[1], (trace.x > 0.5) * 1.0]
    relu = [True, True, False, True, True, False]
    g = ae.likelihood.backward(np.ones(len(trace.x)) / len(trace.x), trace.logits, trace.x)
    grads = {}
    for name, h, is_relu in zip(names, inputs, relu):
        g, grads[name + ".weight"], grads[name + ".bias"] = layers.dense_backward(g, h, ae.params[name + ".weight"])
        if is_relu:
            g = layers.relu_backward(g, h)
    return grads
""",
        [
            [
                r"binar",
                r"0\.5",
                r"threshold",
                r"round",
                r"encoder\.0",
            ],
        ],
        'x binarised',
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    p = ae.params
    grads = {}
    dlogits = ae.likelihood.backward(np.full_like(trace.nll, 1 / B), np.zeros_like(trace.logits), trace.x)
    dh2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, trace.dec[2], p["decoder.4.weight"])
    da2 = layers.relu_backward(dh2, trace.dec[2])
    dh1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(da2, trace.dec[1], p["decoder.2.weight"])
    da1 = layers.relu_backward(dh1, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(da1, trace.z, p["decoder.0.weight"])
    de2, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    db2 = layers.relu_backward(de2, trace.enc[2])
    de1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(db2, trace.enc[1], p["encoder.2.weight"])
    db1 = layers.relu_backward(de1, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(db1, trace.enc[0], p["encoder.0.weight"])
    return grads
""",
        [
            [
                r"logits",
                r"likelihood",
                r"zeros?",
            ],
        ],
        'logits of zeros',
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    p = ae.params
    grads = {}
    dlogits = ae.likelihood.backward(np.full_like(trace.nll, 1 / B), trace.logits, trace.x)
    dh2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, trace.dec[2], p["decoder.4.weight"])
    da2 = layers.relu_backward(dh2, trace.dec[2])
    dh1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(da2, trace.dec[1], p["decoder.2.weight"])
    da1 = layers.relu_backward(dh1, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(da1, trace.z, p["decoder.0.weight"])
    de2, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    db2 = layers.relu_backward(de2, trace.enc[2])
    de1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(db2, trace.enc[1], p["encoder.2.weight"])
    db1 = layers.relu_backward(de1, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(db1, trace.enc[0], p["encoder.0.weight"])
    return list(grads.values())
""",
        [
            [
                r"dict",
                r"names?",
                r"list",
            ],
        ],
        'a list',
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    p = ae.params
    grads = {}
    dlogits = ae.likelihood.backward(np.full_like(trace.nll, 1 / B), trace.logits, trace.x)
    dh2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, trace.dec[2], p["decoder.4.weight"])
    da2 = layers.relu_backward(dh2, trace.dec[2])
    dh1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(da2, trace.dec[1], p["decoder.2.weight"])
    da1 = layers.relu_backward(dh1, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(da1, trace.z, p["decoder.0.weight"])
    de2, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    db2 = layers.relu_backward(de2, trace.enc[2])
    de1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(db2, trace.enc[1], p["encoder.2.weight"])
    db1 = layers.relu_backward(de1, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(db1, trace.enc[0], p["encoder.0.weight"])
    ae.params.update({k: p[k] - 0.01 * grads[k] for k in grads})
    return grads
""",
        [
            [
                r"updat",
                r"mutat",
                r"chang",
                r"step",
                r"(?<![\w.])param(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])param(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"stay as|as (it|they) (was|were)|came in|own copy|changes (the|its|your|what)|writes into",
            ],
        ],
        'changes the parameters',
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    p = ae.params
    grads = {}
    dlogits = ae.likelihood.backward(np.full_like(trace.nll, 1 / B), trace.logits, trace.x)
    dh2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, trace.dec[2], p["decoder.4.weight"])
    da2 = layers.relu_backward(dh2, trace.dec[2])
    dh1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(da2, trace.dec[1], p["decoder.2.weight"])
    da1 = layers.relu_backward(dh1, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(da1, trace.z, p["decoder.0.weight"])
    de2, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    db2 = layers.relu_backward(de2, trace.enc[2])
    de1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(db2, trace.enc[1], p["encoder.2.weight"])
    db1 = layers.relu_backward(de1, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(db1, trace.enc[0], p["encoder.0.weight"])
    grads["encoder.2.weight"], grads["encoder.2.bias"] = grads["encoder.2.weight"] * 2, grads["encoder.2.bias"] * 2
    return grads
""",
        [
            [
                r"twice",
                r"factor",
                r"doubl",
                r"2 times",
                r"times 2",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'encoder.2 twice',
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = max(len(trace.nll), 2)
    p = ae.params
    grads = {}
    dlogits = ae.likelihood.backward(np.full_like(trace.nll, 1 / B), trace.logits, trace.x)
    dh2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, trace.dec[2], p["decoder.4.weight"])
    da2 = layers.relu_backward(dh2, trace.dec[2])
    dh1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(da2, trace.dec[1], p["decoder.2.weight"])
    da1 = layers.relu_backward(dh1, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(da1, trace.z, p["decoder.0.weight"])
    de2, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    db2 = layers.relu_backward(de2, trace.enc[2])
    de1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(db2, trace.enc[1], p["encoder.2.weight"])
    db1 = layers.relu_backward(de1, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(db1, trace.enc[0], p["encoder.0.weight"])
    return grads
""",
        [
            [
                r"batch",
                r"1/B",
                r"one image",
                r"single image",
                r"B = 1",
                r"B=1",
                r"only image",
                r"half",
                r"mean",
            ],
        ],
        'rare corner: half for a batch of one',
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    p = ae.params
    grads = {}
    dlogits = ae.likelihood.backward(np.full_like(trace.nll, 1 / B), trace.logits, trace.x)
    dh2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, trace.dec[2], p["decoder.4.weight"])
    da2 = layers.relu_backward(dh2, trace.dec[2])
    dh1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(da2, trace.dec[1], p["decoder.2.weight"].T if p["decoder.2.weight"].shape[0] == p["decoder.2.weight"].shape[1] else p["decoder.2.weight"])
    da1 = layers.relu_backward(dh1, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(da1, trace.z, p["decoder.0.weight"])
    de2, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    db2 = layers.relu_backward(de2, trace.enc[2])
    de1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(db2, trace.enc[1], p["encoder.2.weight"])
    db1 = layers.relu_backward(de1, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(db1, trace.enc[0], p["encoder.0.weight"])
    return grads
""",
        [
            [
                r"transpos",
                r"square",
                r"W\.T",
                r"Wᵀ",
                r"decoder\.2",
            ],
        ],
        'rare corner: square decoder.2 transposed',
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    p = ae.params
    grads = {}
    dlogits = ae.likelihood.backward(np.ones_like(trace.nll), trace.logits, trace.x)
    dh2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, trace.dec[2], p["decoder.4.weight"])
    da2 = dh2
    dh1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(da2, trace.dec[1], p["decoder.2.weight"])
    da1 = layers.relu_backward(dh1, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(da1, trace.z, p["decoder.0.weight"])
    de2, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    db2 = layers.relu_backward(de2, trace.enc[2])
    de1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(db2, trace.enc[1], p["encoder.2.weight"])
    db1 = layers.relu_backward(de1, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(db1, trace.enc[0], p["encoder.0.weight"])
    return grads
""",
        [
            [
                r"mean",
                r"1/B",
                r"1 ?/ ?len",
                r"batch",
                r"B times",
                r"average",
                r"number of images",
                r"divid",
                r"times too (large|small)",
            ],
            [
                r"relu",
                r"where .*(positive|> ?0)",
                r"mask",
            ],
        ],
        'two: dnll = 1, sum instead of the mean; ReLU after decoder.2 forgotten',
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    p = ae.params
    grads = {}
    dlogits = ae.likelihood.backward(np.full_like(trace.nll, 1 / B), trace.logits, trace.x)
    dh2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, trace.dec[2], p["decoder.4.weight"])
    da2 = layers.relu_backward(dh2, trace.dec[2])
    dh1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(da2, trace.dec[1], p["decoder.2.weight"])
    da1 = layers.relu_backward(dh1, dh1)
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(da1, trace.z, p["decoder.0.weight"])
    de2, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    db2 = layers.relu_backward(de2, trace.enc[2])
    de1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(db2, trace.enc[1], p["encoder.2.weight"])
    db1 = layers.relu_backward(de1, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(db1, trace.enc[0], p["encoder.0.weight"])
    grads["decoder.0.bias"] = da1.mean(axis=0)
    return grads
""",
        [
            [
                r"relu",
                r"where .*(positive|> ?0)",
                r"mask",
                r"dh1",
                r"gradient",
            ],
            [
                r"decoder\.0\.bias.*",
                r"bias.*(mean|average|sum|divid)",
                r"mean",
                r"times too (large|small)",
            ],
        ],
        'two: mask from dh1; decoder.0.bias: mean',
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def autoencoder_backward(ae, trace):
    n = len(trace.x)
    g = ae.likelihood.backward(np.full(n, 1.0 / n), trace.logits, trace.x)
    grads = {}
    stages = [("decoder.4", trace.dec[2]), ("decoder.2", trace.dec[1]), ("decoder.0", trace.z), ("fc_mu", trace.enc[2]), ("encoder.2", trace.enc[1]), ("encoder.0", trace.x)]
    for name, h in stages:
        W = ae.params[name + ".weight"]
        grads[name + ".weight"], grads[name + ".bias"] = h.T @ g, g.sum(axis=0)
        g = g @ W.T
    return grads
""",
        [
            [
                r"relu",
                r"where .*(positive|> ?0)",
                r"mask",
            ],
        ],
        'no ReLU at all',
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def autoencoder_backward(ae, trace):
    n = len(trace.x)
    g = (trace.logits - trace.x) / n
    grads = {}
    stages = [("decoder.4", trace.dec[2]), ("decoder.2", trace.dec[1]), ("decoder.0", trace.z), ("fc_mu", trace.enc[2]), ("encoder.2", trace.enc[1]), ("encoder.0", trace.x)]
    for name, h in stages:
        g, grads[name + ".weight"], grads[name + ".bias"] = layers.dense_backward(g, h, ae.params[name + ".weight"])
        if name not in ("decoder.0", "encoder.0"):
            g = layers.relu_backward(g, h)
    return grads
""",
        [
            [
                r"likelihood",
                r"dlogits",
                r"logits? ?- ?x",
                r"logits? minus",
                r"sigmoid",
                r"probabilit",
                r"bernoulli",
                r"gaussian",
                r"squared error",
            ],
        ],
        'logits - x whatever the likelihood',
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    centred = z - mean
    return mean, centred.T @ centred / (len(z) - 1)
""",
        [
            [
                r"N ?- ?1",
                r"bessel",
                r"ddof",
                r"unbiased",
                r"one (too few|less)",
                r"number of codes",
                r"/ ?N\b",
                r"over (the )?N",
                r"means? over",
            ],
        ],
        'N - 1',
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    n = z.shape[0]
    mean = np.sum(z, axis=0) / n
    second = np.einsum("ni,nj->ij", z, z) / n
    return mean, second
""",
        [
            [
                r"cent(re|er)",
                r"subtract",
                r"mean",
                r"second moment",
                r"deviation",
                r"times too (large|small)",
            ],
        ],
        'not centred',
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    centred = z - mean
    return mean, centred.T @ centred 
""",
        [
            [
                r"divid",
                r"sum\b",
                r"mean",
                r"N times",
                r"not (a mean|averag)",
                r"average",
                r"number of codes",
                r"times too (large|small)",
            ],
        ],
        'sum, not mean',
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    centred = z - mean
    return mean, centred @ centred.T / len(z)
""",
        [
            [
                r"transpos",
                r"\(N, N\)",
                r"shape",
                r"N by N",
                r"images",
                r"other way",
                r"(L, L)",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'N by N',
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    centred = z - mean
    return mean, np.diag(np.var(z, axis=0))
""",
        [
            [
                r"diagonal",
                r"off-?diagonal",
                r"correlat",
                r"covarianc\w* between",
                r"pairs",
                r"only the variances",
                r"cross",
            ],
        ],
        'diagonal only',
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    centred = z - mean
    return mean, np.var(z, axis=0)
""",
        [
            [
                r"shape",
                r"diagonal",
                r"variances",
                r"\(L, L\)",
                r"matrix",
                r"covarianc\w* between",
                r"vector",
                r"pairs",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'variances only',
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    centred = z - mean
    return mean, np.corrcoef(z, rowvar=False).reshape(z.shape[1], -1)
""",
        [
            [
                r"correlat",
                r"scal",
                r"standard deviation",
                r"normali",
                r"divid",
            ],
        ],
        'correlation',
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    centred = z - mean
    return centred.T @ centred / len(z), mean
""",
        [
            [
                r"order",
                r"swap",
                r"first",
                r"mean, covariance",
                r"exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'wrong order',
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    mean = z.mean()
    centred = z - mean
    return mean, centred.T @ centred / len(z)
""",
        [
            [
                r"over (everything|all)|one mean|each (latent )?dimension",
                r"axis",
                r"each (dimension|column)",
                r"one number",
                r"single",
                r"shape",
                r"all (dimensions|numbers|entries)",
                r"overall",
                r"scalar",
                r"times too (large|small)|shape|flatten|axes|dimension lost",
            ],
        ],
        'mean over everything',
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    mean = np.median(z, axis=0)
    centred = z - mean
    return mean, centred.T @ centred / len(z)
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
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    mean = np.mean(z, 0)
    covariance = np.zeros((z.shape[1], z.shape[1]))
    for code in z:
        d = code - mean
        covariance += np.abs(d[:, None] * d[None, :])
    covariance /= len(z)
    return mean, covariance
""",
        [
            [
                r"abs",
                r"sign",
                r"negative covarianc",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'absolute values',
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    mean = np.mean(z, 0)
    covariance = np.zeros((z.shape[1], z.shape[1]))
    for code in z:
        d = code - mean
        covariance = d[:, None] * d[None, :]
    covariance /= len(z)
    return mean, covariance
""",
        [
            [
                r"overwrit",
                r"last code",
                r"sum",
                r"accumul",
                r"add",
                r"\+=",
                r"only (one|the)",
            ],
        ],
        'only the last code',
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    centred = z - mean
    return mean, np.linalg.inv(centred.T @ centred / len(z) + 1e-12 * np.eye(z.shape[1]))
""",
        [
            [
                r"inver",
                r"precision",
            ],
        ],
        'precision matrix',
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    n = z.shape[0]
    mean = np.sum(z, axis=0) / n
    second = np.einsum("ni,nj->ij", z, z) / n
    return mean, second - mean**2
""",
        [
            [
                r"outer",
                r"broadcast",
                r"mean\*\*2",
                r"mean²",
                r"squared mean",
                r"product of (the )?means",
                r"off-?diagonal",
                r"symmetric",
                r"times too (large|small)",
            ],
        ],
        'mean² broadcast',
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    mean = np.mean(z, 0)
    covariance = np.zeros((z.shape[1], z.shape[1]))
    for code in z:
        d = code - mean
        covariance += d[:, None] * d[None, :]
    covariance /= z.size
    return mean, covariance
""",
        [
            [
                r"z\.size",
                r"N.?L\b",
                r"number of (dimensions|entries|numbers)",
                r"too small",
                r"divid",
            ],
        ],
        'divided by N·L',
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    z -= mean
    return mean, z.T @ z / len(z)
""",
        [
            [
                r"mutat",
                r"chang",
                r"modif",
                r"in place",
                r"came in",
                r"overwrit",
                r"argument",
                r"stay as|as (it|they) (was|were)|came in|own copy|changes (the|its|your|what)|writes into",
            ],
        ],
        'z changed in place',
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    centred = z - mean
    return mean, np.cov(z, rowvar=False, ddof=0)
""",
        [
            [
                r"shape",
                r"one (latent )?dimension",
                r"L = 1",
                r"L=1",
                r"0-?d",
                r"\(1, 1\)",
                r"scalar",
                r"single (latent|dimension)",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'rare corner: 0-d for one dimension',
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    centred = z - mean
    return mean, centred.T @ centred / max(len(z) - (len(z) == 2), 1)
""",
        [
            [
                r"N ?- ?1",
                r"bessel",
                r"ddof",
                r"unbiased",
                r"one (too few|less)",
                r"number of codes",
                r"/ ?N\b",
                r"over (the )?N",
                r"means? over",
                r"two codes|N = 2",
            ],
        ],
        'rare corner: N - 1 for two codes',
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    centred = z - mean
    covariance = centred.T @ centred / len(z)
    return mean, covariance + 1e-5 * np.eye(len(mean))
""",
        [
            [
                r"1e-0?5",
                r"jitter",
                r"ridge",
                r"diagonal",
                r"regulari",
                r"add",
            ],
        ],
        'jitter on the diagonal',
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    mean = np.median(z, axis=0)
    centred = z - mean
    return mean, centred.T @ centred / (len(z) - 1)
""",
        [
            [
                r"N ?- ?1",
                r"bessel",
                r"ddof",
                r"unbiased",
                r"one (too few|less)",
                r"number of codes",
                r"/ ?N\b",
                r"over (the )?N",
                r"means? over",
            ],
            [
                r"median",
                r"middle value|not the mean|the mean,",
            ],
        ],
        'two: N - 1; median',
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    mean = np.median(z, axis=0)
    d = z - z.mean(axis=0)
    return mean, d.T @ d
""",
        [
            [
                r"median",
                r"middle value|not the mean|the mean,",
            ],
            [
                r"divid",
                r"sum\b",
                r"mean",
                r"N times",
                r"not (a mean|averag)",
                r"average",
                r"number of codes",
                r"times too (large|small)",
            ],
        ],
        'two: median; sum',
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    d = z - mean
    return mean, np.sqrt(np.abs(d.T @ d) / len(z))
""",
        [
            [
                r"root",
                r"sqrt",
                r"standard deviation",
                r"abs",
                r"squared",
                r"squared? root|√|squared",
            ],
        ],
        'square root of the covariance',
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=1, keepdims=True)
    d = z - mean
    return z.mean(axis=0), d.T @ d / len(z)
""",
        [
            [
                r"axis",
                r"keepdims",
                r"shape",
                r"over (the )?dimensions",
                r"row",
                r"own mean",
                r"each code",
                r"each image",
                r"cent(re|er)",
                r"subtract|mean|times too (large|small)|shape|flatten|axes|dimension lost",
            ],
        ],
        'centred along each code',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    p = 1 / (1 + np.exp(-logits))
    return -np.sum(x * np.log(p) + (1 - x) * np.log(1 - p), axis=-1)
""",
        [
            [
                r"inf\b",
                r"infin",
                r"nan",
                r"overflow",
                r"round",
                r"clip",
                r"large",
                r"log\(? ?0",
                r"big",
                r"far from 0|rounds? to|form\w* the probability|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'naive: log of a rounded probability',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    p = np.clip(1 / (1 + np.exp(-logits)), 1e-7, 1 - 1e-7)
    return -np.sum(x * np.log(p) + (1 - x) * np.log(1 - p), axis=-1)
""",
        [
            [
                r"inf\b",
                r"infin",
                r"nan",
                r"overflow",
                r"round",
                r"clip",
                r"large",
                r"log\(? ?0",
                r"big",
                r"far from 0|rounds? to|form\w* the probability|1e-0?7|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'clipped probability',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    p = 1 / (1 + np.exp(-logits))
    return -np.sum(x * np.log(p + 1e-8) + (1 - x) * np.log(1 - p + 1e-8), axis=-1)
""",
        [
            [
                r"inf\b",
                r"infin",
                r"nan",
                r"overflow",
                r"round",
                r"clip",
                r"large",
                r"log\(? ?0",
                r"big",
                r"far from 0|rounds? to|form\w* the probability|1e-0?8|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        '1e-8 in the logs',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    return np.sum(np.log(1 + np.exp(logits)) - x * logits, axis=-1)
""",
        [
            [
                r"inf\b",
                r"infin",
                r"nan",
                r"overflow",
                r"round",
                r"clip",
                r"large",
                r"log\(? ?0",
                r"big",
                r"far from 0|rounds? to|form\w* the probability|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'overflow of exp',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    return np.mean(np.logaddexp(0, logits) - x * logits, axis=-1)
""",
        [
            [
                r"mean",
                r"average",
                r"sum",
                r"\bD\b.*(times|divid)",
                r"number of pixels",
                r"times too (large|small)",
            ],
        ],
        'mean over the pixels',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    return np.sum(np.logaddexp(0, logits) - x * logits, axis=-1).mean()
""",
        [
            [
                r"mean",
                r"averag",
                r"one number",
                r"each image",
                r"per image",
                r"over (the )?(images|batch)",
                r"shape",
                r"scalar",
                r"single",
                r"times too (large|small)|shape|flatten|axes|dimension lost",
            ],
        ],
        'mean over images too',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    return np.sum(np.logaddexp(0, logits) - x * logits, axis=0)
""",
        [
            [
                r"axis",
                r"first axis",
                r"last axis",
                r"over (the )?(images|batch|pixels)",
                r"shape",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'sum over axis 0',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    return np.sum(np.logaddexp(0, logits) + x * logits, axis=-1)
""",
        [
            [
                r"sign",
                r"plus",
                r"minus",
                r"added",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        '+ x l',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    log_p = -np.logaddexp(0, -logits)
    log_not_p = -np.logaddexp(0, logits)
    return (x * log_p + (1 - x) * log_not_p).sum(axis=-1)
""",
        [
            [
                r"sign",
                r"negati",
                r"minus",
                r"log-?likelihood itself",
                r"-log p",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign: log p itself',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    log_p = -np.logaddexp(0, -logits)
    log_not_p = -np.logaddexp(0, logits)
    return -(x * log_p).sum(axis=-1)
""",
        [
            [
                r"1 ?- ?x",
                r"second (term|half)",
                r"dark",
                r"black",
                r"zero pixels",
                r"x = 0",
                r"x is 0",
                r"log ?\(1 ?- ?p\)",
                r"missing",
                r"other (term|half)|only the",
            ],
        ],
        '1 - x term missing',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    log_p = -np.logaddexp(0, -logits)
    log_not_p = -np.logaddexp(0, logits)
    return -(x * log_not_p + (1 - x) * log_p).sum(axis=-1)
""",
        [
            [
                r"swap",
                r"1 ?- ?x",
                r"invert",
                r"sign",
                r"wrong way",
                r"exchang",
                r"other pixel",
                r"inverted",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
                r"exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'x and 1 - x swapped',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    return np.sum(np.logaddexp(0, logits) - x, axis=-1)
""",
        [
            [
                r"x ?\*? ?(l\b|logit)",
                r"multipl",
                r"times (l\b|the logit)",
                r"(?<![\w.])logits?(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])logits?(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'x instead of x l',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    total = np.zeros(logits.shape[:-1])
    for d in range(1, logits.shape[-1]):
        total += np.logaddexp(0, logits[..., d]) - x[:, d] * logits[..., d]
    return total
""",
        [
            [
                r"first pixel",
                r"off by one",
                r"one pixel",
                r"leaves? out",
                r"all (the )?pixels",
                r"every pixel",
                r"skip",
                r"from 0",
                r"pixel (0|is missing)",
            ],
        ],
        'first pixel left out',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    return np.sum(np.logaddexp(0, logits) - np.round(x) * logits, axis=-1)
""",
        [
            [
                r"grey",
                r"gray",
                r"round",
                r"binar",
                r"0 or 1",
                r"0\.5",
            ],
        ],
        'x rounded',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    return np.sum((1 / (1 + np.exp(-logits)) - x) ** 2, axis=-1)
""",
        [
            [
                r"squared? error",
                r"squar",
                r"mse",
                r"gaussian",
                r"cross-?entropy",
                r"logarithm",
            ],
        ],
        'squared error',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    softplus = np.maximum(logits, 0) + np.log1p(np.exp(np.abs(logits)))
    return (softplus - logits * x).sum(-1)
""",
        [
            [
                r"sign",
                r"overflow",
                r"-\|?l",
                r"exponent",
                r"minus",
                r"negative",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        "exponent's sign in softplus",
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    return np.sum(np.logaddexp(0, logits) - x * logits, axis=-1) / np.log(2)
""",
        [
            [
                r"bits",
                r"log ?2",
                r"log\(2\)",
                r"nats",
                r"base",
                r"divid",
            ],
        ],
        'in bits',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    return np.sum(np.logaddexp(1, logits) - x * logits, axis=-1)
""",
        [
            [
                r"log\(?1 ?\+",
                r"logaddexp",
                r"log\(?e",
                r"1 instead of 0",
                r"e\^0",
                r"e\^1",
                r"exp\(1\)",
                r"exp\(0\)",
                r"softplus",
                r"\be \+",
            ],
        ],
        'logaddexp(1, l)',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    return np.sum(np.logaddexp(0, logits) - x * logits, axis=1)
""",
        [
            [
                r"axis",
                r"last axis",
                r"(by|times|over|1 ?/|/|·|\*|number of) ?K\b",
                r"\bK times",
                r"axis K\b",
                r"(the|all|of the) K\b",
                r"samples",
                r"three",
                r"3-?d",
                r"axis=-1|leading",
            ],
        ],
        'axis 1',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    return np.sum(np.where(logits > 500, 500.0, np.logaddexp(0, logits)) - x * logits, axis=-1)
""",
        [
            [
                r"500",
                r"clip",
                r"large",
                r"cap",
                r"limit",
                r"cut",
            ],
        ],
        'rare corner: clipped at 500',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    logits = np.clip(logits, -100, 100)
    return np.sum(np.logaddexp(0, logits) - x * logits, axis=-1)
""",
        [
            [
                r"clip",
                r"100",
                r"large",
                r"limit",
                r"cut",
            ],
        ],
        'rare corner: logits clipped at ±100',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    return np.mean(np.logaddexp(0, logits) + x * logits, axis=-1)
""",
        [
            [
                r"mean",
                r"average",
                r"sum",
                r"\bD\b.*(times|divid)",
                r"number of pixels",
                r"times too (large|small)",
            ],
            [
                r"sign",
                r"plus",
                r"minus",
                r"added",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'two: mean over the pixels; + x l',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    p = 1 / (1 + np.exp(-logits))
    return np.sum(x * np.log(p) + (1 - x) * np.log(1 - p), axis=-1)
""",
        [
            [
                r"sign",
                r"negati",
                r"minus",
                r"log-?likelihood itself",
                r"-log p",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
            [
                r"inf\b",
                r"infin",
                r"nan",
                r"overflow",
                r"round",
                r"clip",
                r"large",
                r"log\(? ?0",
                r"big",
                r"far from 0|rounds? to|form\w* the probability|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'two: naive; sign',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    p = np.clip(1 / (1 + np.exp(-logits)), 1e-12, 1 - 1e-12)
    return -np.mean(x * np.log(p) + (1 - x) * np.log(1 - p), axis=-1)
""",
        [
            [
                r"mean",
                r"average",
                r"sum",
                r"\bD\b.*(times|divid)",
                r"number of pixels",
                r"times too (large|small)",
            ],
            [
                r"inf\b",
                r"infin",
                r"nan",
                r"overflow",
                r"round",
                r"clip",
                r"large",
                r"log\(? ?0",
                r"big",
                r"far from 0|rounds? to|form\w* the probability|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'two: clipped; mean',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    return np.sum(np.where(x > 0.5, np.logaddexp(0, -logits), np.logaddexp(0, logits)), axis=-1)
""",
        [
            [
                r"grey",
                r"gray",
                r"0 or 1",
                r"binar",
                r"round",
                r"threshold",
                r"0\.5",
                r"between 0 and 1",
                r"in between",
            ],
        ],
        'np.where for greys',
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    return np.sum(np.logaddexp(0, logits) - x * np.exp(logits) / (1 + np.exp(logits)), axis=-1)
""",
        [
            [
                r"sigmoid",
                r"probabilit",
                r"x ?\*? ?(l\b|logit)",
                r"times (the )?logit",
                r"x l\b",
                r"logits? itself",
                r"- x l",
                r"overflow",
                r"nan",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'x p for x l',
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = np.exp(-np.logaddexp(0, -logits))
    return dnll[..., np.newaxis] * (x - p)
""",
        [
            [
                r"sign",
                r"negati",
                r"minus",
                r"order",
                r"wrong way",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign',
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = np.exp(logits) / (1 + np.exp(logits))
    return dnll[..., np.newaxis] * (p - x)
""",
        [
            [
                r"overflow",
                r"nan",
                r"large",
                r"inf",
                r"big",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'overflow: nan',
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = np.exp(-np.logaddexp(0, -logits))
    return p - x
""",
        [
            [
                r"chain rule",
                r"from above",
                r"ignor",
                r"(?<![\w.])dnll(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])dnll(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'dnll missing',
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = np.exp(-np.logaddexp(0, -logits))
    return dnll[..., np.newaxis] * (p - x) / x.shape[-1]
""",
        [
            [
                r"mean",
                r"divid",
                r"(by|times|over|1 ?/|/|·|\*|number of) ?D\b",
                r"\bD times",
                r"axis D\b",
                r"(the|all|of the) D\b",
                r"number of pixels",
                r"sum over",
                r"times too (large|small)",
            ],
        ],
        'divided by D',
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = np.exp(-np.logaddexp(0, -logits))
    return dnll[..., np.newaxis] * (logits - x)
""",
        [
            [
                r"logits - x|logits? (for|as|instead of) (the )?p|sigmoid|not (a )?probabilit|l - x",
                r"sigmoid",
                r"probabilit",
                r"logits? (itself|minus)",
                r"p ?- ?x",
            ],
        ],
        'logits - x',
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = np.exp(-np.logaddexp(0, -logits))
    return dnll[..., np.newaxis] * (p - x) * p * (1 - p)
""",
        [
            [
                r"p ?\(1 ?- ?p\)",
                r"p ?\*? ?\(1",
                r"sigmoid.*(derivative|slope|already|cancel)",
                r"squared error",
                r"extra factor",
                r"derivative of the sigmoid",
                r"twice",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'extra p(1-p)',
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = np.exp(-np.logaddexp(0, -logits))
    return dnll[..., np.newaxis] * (p - x) / (p * (1 - p) + 1e-12)
""",
        [
            [
                r"p ?\(1 ?- ?p\)",
                r"gradient in (the )?(p|probabilit)",
                r"divid",
                r"with respect to p",
                r"probabilit\w*, not",
                r"sigmoid",
                r"chain",
            ],
        ],
        'gradient in p',
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = np.exp(-np.logaddexp(0, -logits))
    d = dnll.reshape(1, -1) if dnll.ndim == 1 and len(dnll) == logits.shape[-1] else dnll[..., np.newaxis]
    return d * (p - x)
""",
        [
            [
                r"broadcast",
                r"newaxis",
                r"axis",
                r"each image",
                r"every pixel",
                r"each pixel",
                r"its image",
                r"square",
                r"columns?",
            ],
        ],
        'rare corner: broadcast along pixels when B = D',
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = np.exp(-np.logaddexp(0, -logits))
    return dnll.mean() * (p - x)
""",
        [
            [
                r"mean",
                r"own dnll",
                r"its image",
                r"each image",
                r"average",
                r"same for all",
                r"times too (large|small)",
            ],
        ],
        'mean of dnll',
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = np.exp(-np.logaddexp(0, -logits))
    return dnll.sum() * (p - x)
""",
        [
            [
                r"sum",
                r"own dnll",
                r"its image",
                r"each image",
                r"same for all",
            ],
        ],
        'sum of dnll',
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = np.exp(-np.logaddexp(0, -logits))
    return (dnll[..., np.newaxis] * (p - x)).sum(axis=-1)
""",
        [
            [
                r"sum",
                r"shape",
                r"like logits",
                r"each pixel",
                r"axis",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'summed over pixels',
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = np.exp(-np.logaddexp(0, logits))
    return dnll[..., np.newaxis] * (p - x)
""",
        [
            [
                r"sign",
                r"1 ?- ?p",
                r"minus",
                r"-l(ogits)?\b",
                r"e\^-?l",
                r"negati",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        '1 - p for p',
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = np.exp(-np.logaddexp(0, -logits))
    return dnll[..., np.newaxis] * p
""",
        [
            [
                r"- ?x\b",
                r"\bx\b.*(missing|never|ignored|not used|subtract|left out)",
                r"(missing|subtract|minus) x",
                r"never uses x",
                r"ignores x",
            ],
        ],
        '- x missing',
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    return np.expand_dims(dnll, -1) * (0.5 * (1 + np.tanh(logits)) - x)
""",
        [
            [
                r"logits ?/ ?2",
                r"l ?/ ?2",
                r"half",
                r"2 ?l",
                r"2 ?\* ?l",
                r"twice",
                r"too steep",
                r"factor",
                r"doubl",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'tanh(l) for tanh(l/2)',
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    return np.expand_dims(dnll, -1) * (np.tanh(logits / 2) - x)
""",
        [
            [
                r"sigmoid",
                r"tanh",
                r"-1",
                r"half",
                r"0 (and|to) 1",
            ],
        ],
        'tanh for the sigmoid',
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    small = np.exp(-np.abs(logits))
    p = np.where(logits >= 0, 1.0, -small) / (1 + small)
    return np.einsum("...,...d->...d", dnll, p - x)
""",
        [
            [
                r"sign",
                r"negative (logit|l\b|prob)",
                r"minus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign of p for negative logits',
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = np.exp(-np.logaddexp(0, -logits))
    return dnll[..., np.newaxis] * ((p > 0.5) - x)
""",
        [
            [
                r"round",
                r"threshold",
                r"0\.5",
                r"hard",
                r"0 or 1",
                r"step",
            ],
        ],
        'p thresholded',
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = np.exp(-np.logaddexp(0, -logits))
    return dnll[..., np.newaxis] * 2 * (p - x)
""",
        [
            [
                r"twice",
                r"factor",
                r"2 ?\*",
                r"doubl",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'twice',
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = np.exp(-np.logaddexp(0, -logits))
    return dnll[..., np.newaxis] * (p - np.round(x))
""",
        [
            [
                r"grey",
                r"gray",
                r"round",
                r"binar",
                r"0 or 1",
            ],
        ],
        'x rounded',
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = np.exp(logits - logits.max()) / (np.exp(-logits.max()) + np.exp(logits - logits.max()))
    return dnll[..., np.newaxis] * (p - x)
""",
        [
            [
                r"overflow",
                r"nan",
                r"large",
                r"inf",
                r"big",
                r"max",
                r"negative",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'rare corner: overflow when the largest logit is very negative',
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = np.exp(-np.logaddexp(0, logits))
    return dnll[..., np.newaxis] * (p - x) / x.shape[-1]
""",
        [
            [
                r"mean",
                r"divid",
                r"(by|times|over|1 ?/|/|·|\*|number of) ?D\b",
                r"\bD times",
                r"axis D\b",
                r"(the|all|of the) D\b",
                r"number of pixels",
                r"sum over",
                r"times too (large|small)",
            ],
            [
                r"sign",
                r"1 ?- ?p",
                r"minus",
                r"-l(ogits)?\b",
                r"e\^-?l",
                r"negati",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'two: divided by D; 1 - p for p',
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = np.exp(-np.logaddexp(0, logits))
    return dnll[..., np.newaxis] * (p - x) * p * (1 - p)
""",
        [
            [
                r"sign",
                r"1 ?- ?p",
                r"minus",
                r"-l(ogits)?\b",
                r"e\^-?l",
                r"negati",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
            [
                r"p ?\(1 ?- ?p\)",
                r"p ?\*? ?\(1",
                r"sigmoid.*(derivative|slope|already|cancel)",
                r"squared error",
                r"extra factor",
                r"derivative of the sigmoid",
                r"twice",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'two: 1 - p for p; extra p(1-p)',
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-2 * logits))
    return (dnll * (x - p).T).T if dnll.ndim == 1 else dnll[..., None] * (x - p)
""",
        [
            [
                r"sign",
                r"negati",
                r"minus",
                r"order",
                r"wrong way",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
            [
                r"logits ?/ ?2",
                r"l ?/ ?2",
                r"half",
                r"2 ?l",
                r"2 ?\* ?l",
                r"twice",
                r"too steep",
                r"factor",
                r"doubl",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'two: sign; 2 l',
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    d = np.exp(-np.logaddexp(0, -logits)) - x
    return d * dnll.reshape(dnll.shape + (1,)) * np.where(x > 0.5, 1.0, -1.0)
""",
        [
            [
                r"sign",
                r"dark",
                r"x (is )?(below|under|<|less)",
                r"0\.5",
                r"black",
                r"negat",
                r"minus",
                r"flip",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign flipped where x is dark',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    constant = 0.5 * np.log(2 * np.pi)
    return np.sum(0.5 * ((x - mean) / sigma) ** 2 + constant, axis=-1)
""",
        [
            [
                r"log ?\(?sigma",
                r"normali[sz]",
                r"constant",
                r"log of sigma",
                r"sigma.*log",
                r"(?<![\w.])σ(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])σ(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'log sigma missing',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    constant = np.log(sigma)
    return np.sum(0.5 * ((x - mean) / sigma) ** 2 + constant, axis=-1)
""",
        [
            [
                r"2 ?\*? ?(pi|π)",
                r"constant",
                r"normali[sz]",
            ],
        ],
        '½ log 2π missing',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    D = x.shape[-1]
    squared = ((mean - x) ** 2).sum(axis=-1)
    return squared / (2 * sigma**2)
""",
        [
            [
                r"constant",
                r"normali[sz]",
                r"pi",
                r"π",
                r"(?<![\w.])log(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])log(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
                r"logarithm",
            ],
        ],
        'constants missing',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    constant = np.log(sigma) + 0.5 * np.log(2 * np.pi)
    return np.sum(((x - mean) / sigma) ** 2 + constant, axis=-1)
""",
        [
            [
                r"half",
                r"½",
                r"twice",
                r"factor",
                r"0\.5",
                r"/ ?2",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        '½ missing',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    constant = np.log(sigma) + 0.5 * np.log(2 * np.pi)
    return np.sum(0.5 * ((x - mean) / sigma**2) ** 2 + constant, axis=-1)
""",
        [
            [
                r"sigma.*(fourth|\^4|\*\*4|squar|twice)",
                r"variance",
                r"σ⁴",
                r"σ\^4",
                r"divid\w* by sigma",
                r"sigma, not",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'divided by sigma²',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    constant = np.log(sigma) + 0.5 * np.log(2 * np.pi)
    return np.sum(0.5 * (x - mean) ** 2 / sigma + constant, axis=-1)
""",
        [
            [
                r"sigma.*squar",
                r"sigma\*\*2",
                r"sigma²",
                r"sigma\^2",
                r"σ²",
                r"variance",
                r"divid\w* by sigma",
                r"only once",
                r"once",
            ],
        ],
        'sigma not squared',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    constant = np.log(sigma) + 0.5 * np.log(2 * np.pi)
    return np.sum(0.5 * (x - mean) ** 2 + constant, axis=-1)
""",
        [
            [
                r"divid\w* by sigma|over sigma|/ ?sigma|weigh",
                r"divid",
                r"weigh",
                r"scal",
                r"(?<![\w.])sigma(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])sigma(?![\w²])",
                r"(?<![\w.])σ(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])σ(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'not divided by sigma',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    e = (x - mean) / sigma
    return 0.5 * np.einsum("...d,...d->...", e, e) + np.log(sigma) + 0.9189385332046727
""",
        [
            [
                r"(by|times|over|1 ?/|/|·|\*|number of) ?D\b",
                r"\bD times",
                r"axis D\b",
                r"(the|all|of the) D\b",
                r"each pixel",
                r"every pixel",
                r"per pixel",
                r"each of the",
                r"number of pixels",
                r"counts? once|(?<![\w.])pixels?(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))|(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])pixels?(?![\w²])|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'constant once, not D times',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    e = (x - mean) / sigma
    return 0.5 * np.einsum("...d,...d->...", e, e) + x.shape[0] * (np.log(sigma) + 0.9189385332046727)
""",
        [
            [
                r"(by|times|over|1 ?/|/|·|\*|number of) ?D\b",
                r"\bD times",
                r"axis D\b",
                r"(the|all|of the) D\b",
                r"batch",
                r"(by|times|over|1 ?/|/|·|\*|number of) ?B\b",
                r"\bB times",
                r"axis B\b",
                r"(the|all|of the) B\b",
                r"images|shape\[0\]|last axis|shape\[-1\]|number of|shape|flatten|axes|dimension lost",
            ],
        ],
        'B times the constant',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    constant = np.log(sigma**2) + 0.5 * np.log(2 * np.pi)
    return np.sum(0.5 * ((x - mean) / sigma) ** 2 + constant, axis=-1)
""",
        [
            [
                r"variance",
                r"twice",
                r"log ?\(?sigma",
                r"sigma\*\*2",
                r"sigma²",
                r"sigma\^2",
                r"σ²",
                r"half",
                r"½",
                r"factor|times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'log sigma² without ½',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    constant = np.log(sigma) + 0.5 * np.log(2 * np.pi)
    return -np.sum(0.5 * ((x - mean) / sigma) ** 2 + constant, axis=-1)
""",
        [
            [
                r"sign",
                r"negati",
                r"minus",
                r"-log p",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    constant = np.log(sigma) + 0.5 * np.log(2 * np.pi)
    return np.mean(0.5 * ((x - mean) / sigma) ** 2 + constant, axis=-1)
""",
        [
            [
                r"mean",
                r"averag",
                r"sum",
                r"divid\w* by D",
                r"number of pixels",
                r"times too (large|small)",
            ],
        ],
        'mean over pixels',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    constant = np.log(sigma) + 0.5 * np.log(2 * np.pi)
    return np.sum(0.5 * ((x - mean) / sigma) ** 2 + constant, axis=-1).sum()
""",
        [
            [
                r"one number",
                r"each image",
                r"per image",
                r"images",
                r"batch",
                r"shape",
                r"scalar",
                r"single",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'sum over images too',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    constant = np.log(sigma) + 0.5 * np.log10(2 * np.pi)
    return np.sum(0.5 * ((x - mean) / sigma) ** 2 + constant, axis=-1)
""",
        [
            [
                r"log10",
                r"base",
                r"natural",
                r"10",
            ],
        ],
        'log10',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    D = x.shape[-1]
    squared = ((mean - x) ** 2).sum(axis=-1)
    return squared / (2 * sigma**2) + D / 2 * np.log(np.pi * sigma**2)
""",
        [
            [
                r"2 ?\*? ?(pi|π)",
                r"missing 2",
                r"factor",
                r"log 2\b",
                r"log\(2\)",
                r"constant",
            ],
        ],
        'π for 2π',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    constant = np.log(sigma) + 0.5 * np.log(2 * np.pi)
    return np.sum(0.5 * ((x + mean) / sigma) ** 2 + constant, axis=-1)
""",
        [
            [
                r"x \+ mean|sum of x",
                r"sign",
                r"plus",
                r"sum",
                r"minus",
                r"difference",
                r"subtract",
                r"times too (large|small)",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'x + mean',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    D = x.shape[-1]
    squared = ((mean - x) ** 2).sum(axis=-1)
    return squared / (2 * sigma**2) + D * np.log(2 * np.pi * sigma**2)
""",
        [
            [
                r"half",
                r"½",
                r"twice",
                r"factor",
                r"/ ?2",
                r"doubl",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'constant twice',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    constant = np.log(sigma) + 0.5 * np.log(2 * np.pi)
    return np.sum(0.5 * ((x - mean) / sigma) ** 2 - constant, axis=-1)
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
        'constant subtracted',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    constant = np.log(1 / sigma) + 0.5 * np.log(2 * np.pi)
    return np.sum(0.5 * ((x - mean) / sigma) ** 2 + constant, axis=-1)
""",
        [
            [
                r"sign",
                r"1 ?/ ?sigma",
                r"-log",
                r"minus",
                r"recipro",
                r"inver",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        '-log sigma',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    constant = np.log(sigma) + 0.5 * np.log(2 * np.pi)
    return np.sum(np.abs(x - mean) / sigma + constant, axis=-1)
""",
        [
            [
                r"abs",
                r"laplace",
                r"squar",
            ],
        ],
        'absolute error',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    constant = np.log(sigma) + 0.5 * np.log(2 * np.pi)
    sigma = max(sigma, 1e-2)
    return np.sum(0.5 * ((x - mean) / sigma) ** 2 + constant, axis=-1)
""",
        [
            [
                r"1e-0?2",
                r"0\.01",
                r"small sigma",
                r"clip",
                r"floor",
                r"limit",
                r"at least",
                r"minimum",
            ],
        ],
        'rare corner: sigma floored at 0.01',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    D = x.shape[-1]
    squared = ((mean - x) ** 2).sum(axis=1)
    return squared / (2 * sigma**2) + D / 2 * np.log(2 * np.pi * sigma**2)
""",
        [
            [
                r"axis",
                r"last",
                r"(by|times|over|1 ?/|/|·|\*|number of) ?K\b",
                r"\bK times",
                r"axis K\b",
                r"(the|all|of the) K\b",
                r"samples",
                r"three",
                r"3-?d",
                r"leading",
            ],
        ],
        'axis 1',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    constant = 0.5 * np.log(2 * np.pi)
    return np.sum(((x - mean) / sigma) ** 2 + constant, axis=-1)
""",
        [
            [
                r"log ?\(?sigma",
                r"normali[sz]",
                r"constant",
                r"log of sigma",
                r"sigma.*log",
                r"(?<![\w.])σ(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])σ(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
            [
                r"half",
                r"½",
                r"twice",
                r"factor",
                r"0\.5",
                r"/ ?2",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'two: log sigma missing; ½ missing',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    constant = np.log(sigma)
    return np.sum(0.5 * ((x - mean) / sigma**2) ** 2 + constant, axis=-1)
""",
        [
            [
                r"sigma.*(fourth|\^4|\*\*4|squar|twice)",
                r"variance",
                r"σ⁴",
                r"σ\^4",
                r"divid\w* by sigma",
                r"sigma, not",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
            [
                r"2 ?\*? ?(pi|π)",
                r"constant",
                r"normali[sz]",
            ],
        ],
        'two: divided by sigma²; ½ log 2π missing',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    constant = np.log(sigma**2) + 0.5 * np.log(2 * np.pi)
    return -np.sum(0.5 * ((x - mean) / sigma) ** 2 + constant, axis=-1)
""",
        [
            [
                r"sign",
                r"negati",
                r"minus",
                r"-log p",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
            [
                r"variance",
                r"twice",
                r"log ?\(?sigma",
                r"sigma\*\*2",
                r"sigma²",
                r"sigma\^2",
                r"σ²",
                r"half",
                r"½",
                r"factor|times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'two: sign; log sigma² without ½',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    variance = np.mean((x - mean) ** 2)
    return 0.5 * np.sum((x - mean) ** 2 / variance + np.log(2 * np.pi * variance), axis=-1)
""",
        [
            [
                r"sigma.{0,40}(ignor|not|never|given|estimat)",
                r"ignor\w* sigma",
                r"own sigma",
                r"estimat",
                r"variance of the error",
                r"mean squared",
                r"own variance",
                r"fitted",
            ],
        ],
        'sigma estimated from the error',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    density = np.exp(-0.5 * ((x - mean) / sigma) ** 2) / (sigma * np.sqrt(2 * np.pi))
    return -np.log(density).sum(axis=-1)
""",
        [
            [
                r"inf\b",
                r"infin",
                r"underflow",
                r"rounds? to 0",
                r"log\(? ?0",
                r"nan",
                r"density.*0",
                r"large",
                r"far",
                r"small sigma|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'log of an underflowing density',
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    e2 = np.square((x - mean) / sigma)
    return 0.5 * e2.sum(axis=-1) + 0.5 * x.size * np.log(2 * np.pi * sigma**2)
""",
        [
            [
                r"(by|times|over|1 ?/|/|·|\*|number of) ?B\b",
                r"\bB times",
                r"axis B\b",
                r"(the|all|of the) B\b",
                r"images",
                r"batch",
                r"x\.size",
                r"shape\[-1\]",
                r"number of pixels",
                r"all (the )?pixels|each image|times too|shape|flatten|axes|dimension lost",
            ],
        ],
        'constant for all pixels of the batch',
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., np.newaxis] * (x - mean) / sigma**2
""",
        [
            [
                r"sign",
                r"negati",
                r"minus",
                r"order",
                r"wrong way",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'sign',
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., np.newaxis] * (mean - x) / sigma
""",
        [
            [
                r"sigma.*(squar|\^2|\*\*2|²|once|only)",
                r"variance",
                r"σ²",
            ],
        ],
        'sigma for sigma²',
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., np.newaxis] * (mean - x)
""",
        [
            [
                r"divid\w* by (sigma|the variance|sigma²)|1 ?/ ?sigma",
                r"variance",
                r"divid",
                r"(?<![\w.])sigma(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])sigma(?![\w²])",
                r"(?<![\w.])σ(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])σ(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'sigma ignored',
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., np.newaxis] * 2 * (mean - x) / sigma**2
""",
        [
            [
                r"twice",
                r"half",
                r"½",
                r"factor",
                r"2 ?\*",
                r"doubl",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'twice',
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., np.newaxis] * 0.5 * (mean - x) / sigma**2
""",
        [
            [
                r"half",
                r"halv",
                r"½",
                r"factor",
                r"0\.5",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'half',
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return (mean - x) / sigma**2
""",
        [
            [
                r"chain rule",
                r"from above",
                r"ignor",
                r"(?<![\w.])dnll(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])dnll(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'dnll missing',
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., np.newaxis] * (mean - x) / mean.shape[-1] / sigma**2
""",
        [
            [
                r"(by|times|over|1 ?/|/|·|\*|number of) ?D\b",
                r"\bD times",
                r"axis D\b",
                r"(the|all|of the) D\b",
                r"mean over",
                r"number of pixels",
                r"divid",
                r"sum over",
                r"average",
                r"times too (large|small)",
            ],
        ],
        'divided by D',
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., np.newaxis] * ((mean - x) / sigma**2).sum(axis=-1, keepdims=True)
""",
        [
            [
                r"sum",
                r"shape",
                r"like mean",
                r"each pixel",
                r"axis",
                r"times too (large|small)",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'summed over pixels',
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., np.newaxis] * (mean - x) / sigma**4
""",
        [
            [
                r"sigma.{0,30}(four|4|twice|squar)",
                r"sigma.*(fourth|\^4|\*\*4)",
                r"σ⁴",
                r"σ\^4",
                r"sigma\*\*2",
                r"sigma²",
                r"sigma squared",
                r"σ²",
                r"variance",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'sigma⁴',
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., np.newaxis] * (mean - x) * sigma**2
""",
        [
            [
                r"multipl",
                r"divid",
                r"times sigma",
                r"over sigma",
            ],
        ],
        'times sigma²',
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., np.newaxis] * mean / sigma**2
""",
        [
            [
                r"- ?x\b",
                r"\bx\b.*(missing|never|ignored|not used|subtract|left out)",
                r"(missing|subtract|minus) x",
                r"never uses x",
                r"ignores x",
            ],
        ],
        '- x missing',
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., np.newaxis] * 0.5 * (mean - x) ** 2 / sigma**2
""",
        [
            [
                r"squar",
                r"derivative",
                r"error itself",
                r"the nll",
                r"differentiat",
                r"power",
            ],
        ],
        'the squared error itself',
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., np.newaxis] * np.abs(mean - x) / sigma**2
""",
        [
            [
                r"abs",
                r"sign",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'absolute value',
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., np.newaxis] * np.sign(mean - x) / sigma**2
""",
        [
            [
                r"sign",
                r"abs",
                r"size",
                r"magnitude",
                r"laplace",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'only the sign',
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll.mean() * (mean - x) / sigma**2
""",
        [
            [
                r"mean of dnll",
                r"dnll.*mean",
                r"average",
                r"own dnll",
                r"its image",
                r"each image",
                r"same for all",
                r"times too (large|small)",
            ],
        ],
        'mean of dnll',
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., np.newaxis] * (mean - x) / sigma**2 + 1 / sigma
""",
        [
            [
                r"log sigma",
                r"constant",
                r"1 ?/ ?sigma",
                r"depend\w* on the mean",
                r"extra",
                r"times too (large|small)",
            ],
        ],
        'derivative of log sigma added',
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    weight = dnll / sigma**2
    out = np.empty_like(mean)
    for index in np.ndindex(dnll.shape):
        out[index] = weight[index] * (mean[index] - x[index[0] % len(x)])
    return out
""",
        [
            [
                r"(by|times|over|1 ?/|/|·|\*|number of) ?K\b",
                r"\bK times",
                r"axis K\b",
                r"(the|all|of the) K\b",
                r"which image",
                r"wrong image",
                r"own image",
                r"its image",
                r"index",
                r"first axis|row of x|x's row|(?<![\w.])samples?(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))|(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])samples?(?![\w²])|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'rare corner: index of the sample, not the image',
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    mean -= x
    return dnll[..., np.newaxis] * mean / sigma**2
""",
        [
            [
                r"mutat",
                r"modif",
                r"chang\w+ (its )?(mean|argument|input)",
                r"in place",
                r"came in",
                r"overwrit",
                r"argument",
                r"mean itself",
                r"times too (large|small)",
                r"stay as|as (it|they) (was|were)|came in|own copy|changes (the|its|your|what)|writes into",
            ],
        ],
        'mean changed in place',
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., np.newaxis] * (mean - x) / max(sigma**2, 1e-4)
""",
        [
            [
                r"1e-0?4",
                r"small sigma",
                r"clip",
                r"floor",
                r"limit",
                r"at least",
                r"minimum",
                r"max",
            ],
        ],
        'rare corner: sigma² floored',
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    if dnll.ndim == 1 and dnll.shape[0] == mean.shape[-1]:
        return dnll * (mean - x) / sigma**2
    return dnll[..., np.newaxis] * (mean - x) / sigma**2
""",
        [
            [
                r"along the pixels|pixel'?s? .{0,20}dnll|dnll .{0,60}(pixel|axis|image)",
                r"broadcast",
                r"newaxis",
                r"axis",
                r"each image",
                r"every pixel",
                r"each pixel",
                r"its image",
                r"square",
                r"columns?",
            ],
        ],
        'rare corner: B = D: dnll along the pixels',
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., np.newaxis] * (x - mean) / sigma
""",
        [
            [
                r"sign",
                r"negati",
                r"minus",
                r"order",
                r"wrong way",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
            [
                r"sigma.*(squar|\^2|\*\*2|²|once|only)",
                r"variance",
                r"σ²",
            ],
        ],
        'two: sign; sigma for sigma²',
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., np.newaxis] * (mean - x) / mean.shape[-1] / sigma
""",
        [
            [
                r"sigma.*(squar|\^2|\*\*2|²|once|only)",
                r"variance",
                r"σ²",
            ],
            [
                r"(by|times|over|1 ?/|/|·|\*|number of) ?D\b",
                r"\bD times",
                r"axis D\b",
                r"(the|all|of the) D\b",
                r"mean over",
                r"number of pixels",
                r"divid",
                r"sum over",
                r"average",
                r"times too (large|small)",
            ],
        ],
        'two: sigma for sigma²; divided by D',
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    z = (mean - x) / sigma
    return dnll[..., np.newaxis] * z
""",
        [
            [
                r"chain|1 ?/ ?sigma|/ ?sigma",
                r"sigma.{0,50}(squar|\^2|\*\*2|²|once|only|again|twice|second)",
                r"variance",
                r"σ²",
                r"sigma²",
                r"another sigma",
                r"by sigma once",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'chain rule through 1/sigma forgotten',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu + np.exp(logvar) * eps
""",
        [
            [
                r"exp\(logvar\)|square of sigma|sigma squared",
                r"variance",
                r"half",
                r"halv",
                r"½",
                r"/ ?2\b",
                r"standard deviation",
                r"sigma²",
                r"sigma\^2",
                r"sigma\*\*2|σ²|square root|sqrt|times too (large|small)|(2|two) times|too (large|small) by|squared? root|√|squared",
            ],
        ],
        'exp(logvar) for sigma',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu + logvar * eps
""",
        [
            [
                r"logarithm",
                r"logvar itself",
                r"log itself",
                r"logvar as",
                r"(?<![\w.])exp(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])exp(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'logvar as sigma',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu + np.exp(logvar) / 2 * eps
""",
        [
            [
                r"variance",
                r"half",
                r"halv",
                r"½",
                r"/ ?2\b",
                r"standard deviation",
                r"sigma²",
                r"sigma\^2",
                r"sigma\*\*2",
                r"σ²|square root|sqrt|outside|parenthes|bracket|times too (large|small)|(2|two) times|too (large|small) by|squared? root|√|squared",
            ],
        ],
        'exp(logvar)/2',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu + np.exp(-logvar / 2) * eps
""",
        [
            [
                r"sign",
                r"1 ?/ ?sigma",
                r"invers",
                r"recipro",
                r"minus",
                r"negati",
                r"precision",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        '1/sigma',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu + np.exp(logvar * 2) * eps
""",
        [
            [
                r"exp\(2|2 ?\*? ?logvar|fourth power|sigma.{0,10}(4|⁴)",
                r"half",
                r"halv",
                r"½",
                r"/ ?2\b",
                r"times 2",
                r"2 ?\*",
                r"doubl",
                r"twice",
                r"multipl|variance|times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'exp(2 logvar)',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu - np.exp(logvar / 2) * eps
""",
        [
            [
                r"sign",
                r"minus",
                r"subtract",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'mu - sigma eps',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu + np.exp(logvar / 2) * np.random.default_rng(0).standard_normal(eps.shape)
""",
        [
            [
                r"own noise",
                r"new noise",
                r"other noise",
                r"draws? (its|new|fresh)",
                r"random",
                r"eps.*(ignored|not used|never|given)",
                r"given",
                r"draw",
            ],
        ],
        'own noise',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return (mu + eps) * np.exp(logvar / 2)
""",
        [
            [
                r"mu (is|was|gets|too).{0,20}(scaled|multiplied|times)|sigma ?\(mu|mu .{0,20}sigma",
                r"scal\w* mu",
                r"mu.*(scaled|multiplied|times sigma)",
                r"sigma ?\*? ?mu",
                r"parenthes",
                r"bracket",
                r"both",
                r"only the noise",
                r"order",
                r"mean",
            ],
        ],
        'sigma (mu + eps)',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return np.exp(logvar / 2) * eps
""",
        [
            [
                r"\bmu\b.*(missing|never|not|left out|ignor|add)",
                r"(missing|without|add|move).*\bmu\b",
                r"mean",
            ],
        ],
        'mu missing',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu + eps
""",
        [
            [
                r"mu \+ eps|unscaled|scal\w+ the noise",
                r"scal",
                r"unit variance",
                r"variance",
                r"(?<![\w.])sigma(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])sigma(?![\w²])",
                r"(?<![\w.])logvar(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])logvar(?![\w²])",
                r"(?<![\w.])σ(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])σ(?![\w²])|not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'sigma missing',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu * eps + np.exp(logvar / 2)
""",
        [
            [
                r"swap",
                r"exchang",
                r"roles?",
                r"mu.*(multipl|times eps|scales)",
                r"sigma.*(added|moves|multipl)",
                r"exchang|swapp|other order|in the order|wrong place",
            ],
        ],
        'roles of mu and sigma swapped',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu + np.exp(logvar // 2) * eps
""",
        [
            [
                r"//",
                r"integer",
                r"floor",
                r"whole number",
                r"round",
            ],
        ],
        'integer division',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu + np.sqrt(np.abs(logvar)) * eps
""",
        [
            [
                r"logarithm",
                r"abs",
                r"root of (the )?logvar",
                r"root of logvar",
                r"(?<![\w.])exp(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])exp(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
                r"squared? root|√|squared",
            ],
        ],
        'root of logvar',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu + 10 ** (logvar / 2) * eps
""",
        [
            [
                r"base",
                r"natural",
                r"10",
                r"ten",
                r"e\^",
            ],
        ],
        'base ten',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu + np.log1p(np.exp(logvar)) * eps
""",
        [
            [
                r"softplus",
                r"log\(?1",
                r"(?<![\w.])exp(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])exp(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'softplus',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    eps *= np.exp(logvar / 2)
    eps += mu
    return eps
""",
        [
            [
                r"mutat",
                r"modif",
                r"chang\w+ (its )?(eps|argument|input)",
                r"in place",
                r"came in",
                r"overwrit",
                r"argument",
                r"eps itself",
                r"stay as|as (it|they) (was|were)|came in|own copy|changes (the|its|your|what)|writes into",
            ],
        ],
        'eps changed in place',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu + np.exp(logvar / 2).mean() * eps
""",
        [
            [
                r"mean",
                r"average",
                r"each (dimension|image)",
                r"own sigma",
                r"same sigma",
                r"one sigma",
                r"one number",
                r"times too (large|small)",
            ],
        ],
        'mean sigma for all',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    if eps.ndim == 3:
        return np.mean([mu + sigma * e for e in eps], axis=0)
    return mu + sigma * eps
""",
        [
            [
                r"mean",
                r"averag",
                r"(by|times|over|1 ?/|/|·|\*|number of) ?K\b",
                r"\bK times",
                r"axis K\b",
                r"(the|all|of the) K\b",
                r"shape",
                r"like eps",
                r"times too (large|small)",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'rare corner: averaged over the samples',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu + np.exp(logvar / 2) * (eps if eps.ndim == 2 else eps[0])
""",
        [
            [
                r"first sample",
                r"one sample",
                r"only the first",
                r"(by|times|over|1 ?/|/|·|\*|number of) ?K\b",
                r"\bK times",
                r"axis K\b",
                r"(the|all|of the) K\b",
                r"shape",
                r"like eps",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'rare corner: only the first of K samples',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    logvar = np.clip(logvar, -20, 20)
    return mu + np.exp(logvar / 2) * eps
""",
        [
            [
                r"clip",
                r"clamp",
                r"20",
                r"limit",
                r"large",
                r"small",
                r"cut",
            ],
        ],
        'rare corner: logvar clipped at ±20',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.sqrt(np.exp(logvar) + 1e-8)
    return np.multiply(sigma, eps) + mu
""",
        [
            [
                r"1e-0?8",
                r"small",
                r"tiny",
                r"add",
                r"epsilon",
                r"constant",
            ],
        ],
        'rare corner: 1e-8 under the root',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu - np.exp(logvar) * eps
""",
        [
            [
                r"exp\(logvar\)|square of sigma|sigma squared",
                r"variance",
                r"half",
                r"halv",
                r"½",
                r"/ ?2\b",
                r"standard deviation",
                r"sigma²",
                r"sigma\^2",
                r"sigma\*\*2|σ²|square root|sqrt|times too (large|small)|(2|two) times|too (large|small) by|squared? root|√|squared",
            ],
            [
                r"sign",
                r"minus",
                r"subtract",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'two: exp(logvar) for sigma; mu - sigma eps',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return 2 * mu + np.exp(logvar / 2) * eps
""",
        [
            [
                r"2 ?\*? ?mu|mu .{0,20}(twice|two|doubl)",
                r"twice",
                r"doubl",
                r"2 ?\*",
                r"factor",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        '2 mu',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return 2 * mu + np.exp(-logvar / 2) * eps
""",
        [
            [
                r"2 ?\*? ?mu|mu .{0,20}(twice|two|doubl)",
                r"twice",
                r"doubl",
                r"2 ?\*",
                r"factor",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
            [
                r"sign",
                r"1 ?/ ?sigma",
                r"invers",
                r"recipro",
                r"minus",
                r"negati",
                r"precision",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'two: 2 mu; 1/sigma',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(np.abs(logvar) / 2)
    return mu + sigma * eps
""",
        [
            [
                r"abs",
                r"negative logvar",
                r"sign",
                r"\|logvar\|",
                r"below 1",
                r"smaller than 1",
                r"less than 1",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'abs of logvar',
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    z = np.broadcast_to(mu, eps.shape).copy()
    z += np.exp(logvar / 2) * eps
    if eps.ndim == 3:
        z += mu
    return z
""",
        [
            [
                r"twice",
                r"doubl",
                r"again",
                r"2 ?mu",
                r"added",
                r"extra",
                r"factor",
                r"2 times",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'rare corner: K samples: mu added twice',
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = dz * eps * np.exp(logvar / 2)
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
""",
        [
            [
                r"half",
                r"halv",
                r"½",
                r"twice",
                r"/ ?2\b",
                r"factor",
                r"chain",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        '½ missing',
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = dz * eps * np.exp(logvar) / 2
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
""",
        [
            [
                r"variance",
                r"sigma²",
                r"sigma\^2",
                r"sigma\*\*2",
                r"σ²",
                r"half of logvar",
                r"logvar ?/ ?2",
                r"half\w* (the )?logvar",
                r"exp\(logvar\)",
            ],
        ],
        'sigma² for sigma',
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = dz * eps * np.exp(logvar)
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
""",
        [
            [
                r"variance",
                r"sigma²",
                r"sigma\^2",
                r"sigma\*\*2",
                r"σ²",
                r"half",
                r"½",
                r"exp\(logvar\)",
                r"logvar ?/ ?2",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'derivative of exp(logvar)',
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = dz * np.exp(logvar / 2) / 2
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
""",
        [
            [
                r"times (the )?(noise|eps)|eps is 1",
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
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = dz * eps
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
""",
        [
            [
                r"(in|of|to|for) sigma|dsigma|(half|½) (of )?(sigma|σ)|sigma ?/ ?2|not (in|of) logvar",
                r"gradient (in|of|with respect to) sigma",
                r"dsigma",
                r"chain",
                r"(?<![\w.])sigma(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])sigma(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'gradient in sigma',
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = eps * np.exp(logvar / 2) / 2
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
""",
        [
            [
                r"chain rule",
                r"from above",
                r"(?<![\w.])dz(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])dz(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'dz missing in dlogvar',
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = np.ones_like(dz)
    dlogvar = dz * eps * np.exp(logvar / 2) / 2
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
""",
        [
            [
                r"chain rule",
                r"from above",
                r"\bones?\b",
                r"(?<![\w.])dz(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])dz(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'dmu of ones',
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = dz * eps * np.exp(logvar / 2) / 2
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dlogvar, dmu
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
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = dz * eps * np.exp(logvar / 2) / 2
    if dz.ndim == 3:
        dmu, dlogvar = dmu.mean(axis=0), dlogvar.mean(axis=0)
    return dmu, dlogvar
""",
        [
            [
                r"mean",
                r"averag",
                r"divid\w* by K",
                r"1/K",
                r"sum",
                r"times too (large|small)",
            ],
        ],
        'mean over K',
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = dz * eps * np.exp(logvar / 2) / 2
    return dmu, dlogvar
""",
        [
            [
                r"sum",
                r"(by|times|over|1 ?/|/|·|\*|number of) ?K\b",
                r"\bK times",
                r"axis K\b",
                r"(the|all|of the) K\b",
                r"shape",
                r"\(B, L\)",
                r"(?<![\w.])samples?(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])samples?(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number|shape|flatten|axes|dimension lost",
            ],
        ],
        'not summed over K',
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = dz * eps * np.exp(logvar / 2) / 2
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=1), dlogvar.sum(axis=1)
    return dmu, dlogvar
""",
        [
            [
                r"axis",
                r"over (the )?images",
                r"(by|times|over|1 ?/|/|·|\*|number of) ?K\b",
                r"\bK times",
                r"axis K\b",
                r"(the|all|of the) K\b",
                r"samples",
                r"shape",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'summed over images',
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = dz * eps * np.exp(logvar / 2) / 2
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar[0]
    return dmu, dlogvar
""",
        [
            [
                r"first sample",
                r"one sample",
                r"only",
                r"sum",
                r"(by|times|over|1 ?/|/|·|\*|number of) ?K\b",
                r"\bK times",
                r"axis K\b",
                r"(the|all|of the) K\b",
                r"add",
            ],
        ],
        'dlogvar of the first sample only',
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    B, L = logvar.shape
    dz, eps = dz.reshape(-1, B, L), eps.reshape(-1, B, L)
    return dz.mean(0), 0.5 * np.exp(0.5 * logvar) * np.einsum("kbl,kbl->bl", dz, eps)
""",
        [
            [
                r"mean",
                r"averag",
                r"divid\w* by K",
                r"1/K",
                r"sum",
                r"times too (large|small)",
            ],
        ],
        'dmu mean over K',
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = -dz * eps * np.exp(logvar / 2) / 2
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
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
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz * eps
    dlogvar = dz * eps * np.exp(logvar / 2) / 2
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
""",
        [
            [
                r"eps.{0,40}(dmu|extra|belong|\bmu\b)|(dmu|\bmu\b).{0,40}(eps|noise)|dz/dmu (is|=) 1",
                r"(?<![\w.])eps(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])eps(?![\w²])",
                r"(?<![\w.])noise(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])noise(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'dmu times eps',
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    B, L = logvar.shape
    dz, eps = dz.reshape(-1, B, L), eps.reshape(-1, B, L)
    return dz.sum(0), 0.5 * np.exp(0.5 * logvar) * dz.sum(0) * eps.sum(0)
""",
        [
            [
                r"product of (the )?sums",
                r"sum of (the )?products",
                r"before",
                r"each sample",
                r"sample by sample",
                r"own (eps|noise)",
                r"sum",
            ],
        ],
        'product of sums',
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(logvar / 2)
    dmu = np.zeros_like(sigma)
    dsigma = np.zeros_like(sigma)
    for g, e in zip(np.atleast_3d(dz) if dz.ndim == 3 else [dz], eps if eps.ndim == 3 else [eps]):
        dmu += g
        dsigma += g * e
    return dmu, dsigma * sigma * 2
""",
        [
            [
                r"half",
                r"halv",
                r"½",
                r"/ ?2",
                r"multipl",
                r"times 2",
                r"doubl",
                r"twice",
                r"four",
                r"factor|times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'times 2',
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    B, L = logvar.shape
    dz, eps = dz.reshape(-1, B, L), eps.reshape(-1, B, L)
    return dz.sum(0), 0.5 * np.exp(-0.5 * logvar) * np.einsum("kbl,kbl->bl", dz, eps)
""",
        [
            [
                r"sign",
                r"1 ?/ ?sigma",
                r"inver",
                r"recipro",
                r"divid",
                r"minus",
                r"negati",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        '1/sigma',
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = dz * eps**2 * np.exp(logvar / 2) / 2
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
""",
        [
            [
                r"squar",
                r"twice",
                r"eps²",
                r"eps\*\*2",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'eps²',
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz * np.exp(logvar / 2)
    dlogvar = dz * eps * np.exp(logvar / 2) / 2
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
""",
        [
            [
                r"sigma.{0,40}(dmu|extra|belong|\bmu\b)|(dmu|\bmu\b).{0,40}(sigma|σ)|dz/dmu (is|=) 1",
                r"(?<![\w.])sigma(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])sigma(?![\w²])",
                r"(?<![\w.])exp(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])exp(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
        ],
        'dmu times sigma',
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = dz * eps * np.exp(logvar / 2) / 2
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    if dz.ndim == 3 and len(dz) == 1:
        return dz, dz * eps * np.exp(logvar / 2) / 2
    return dmu, dlogvar
""",
        [
            [
                r"shape",
                r"axis",
                r"K = 1",
                r"K=1",
                r"one sample",
                r"single sample",
                r"\(1, B, L\)",
                r"shape|flatten|axes|dimension lost",
            ],
        ],
        'rare corner: K = 1 keeps its axis',
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    logvar = np.maximum(logvar, -30)
    dmu = dz
    dlogvar = dz * eps * np.exp(logvar / 2) / 2
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
""",
        [
            [
                r"clip",
                r"clamp",
                r"floor",
                r"-?30",
                r"limit",
                r"small",
                r"cut",
                r"max",
            ],
        ],
        'rare corner: logvar floored',
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = dz * np.exp(logvar / 2)
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
""",
        [
            [
                r"half",
                r"halv",
                r"½",
                r"twice",
                r"/ ?2\b",
                r"factor",
                r"chain",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
            [
                r"times (the )?(noise|eps)|eps is 1",
                r"(?<![\w.])eps(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])eps(?![\w²])",
                r"(?<![\w.])noise(?![\w²]).{0,50}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|lack|absent|drop|lost|no (part|effect|influence|role))",
                r"(missing|without|ignor\w*|forg[eo]t\w*|lacks?|leaves? out|left out|omit\w*|drop\w*|instead of|add|subtract|times|multipl\w+( \w+)? by|\bno|depend\w*|needs?) .{0,40}(?<![\w.])noise(?![\w²])",
                r"not finite|finite|overflow|underflow|not a number",
            ],
        ],
        'two: ½ missing; eps missing',
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = -dz * eps * np.exp(logvar / 2) / 2
    if dz.ndim == 3:
        dmu, dlogvar = dmu.mean(axis=0), dlogvar.mean(axis=0)
    return dmu, dlogvar
""",
        [
            [
                r"sign",
                r"negati",
                r"minus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
            [
                r"mean",
                r"averag",
                r"divid\w* by K",
                r"1/K",
                r"sum",
                r"times too (large|small)",
            ],
        ],
        'two: sign of dlogvar; mean over K',
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dlogvar = -0.5 * np.exp(logvar / 2) * eps * dz
    dmu = dz * eps
    if dz.ndim > 2:
        dmu, dlogvar = dmu.sum(0), dlogvar.sum(0)
    return dmu, dlogvar
""",
        [
            [
                r"eps.{0,40}(dmu|extra|belong|\bmu\b)|(dmu|\bmu\b).{0,40}(eps|noise)|dz/dmu (is|=) 1",
                r"(?<![\w.])eps(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])eps(?![\w²])",
                r"(?<![\w.])noise(?![\w²]).{0,60}(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the)",
                r"(missing|miss\b|never|\bnot\b|n't|left out|ignor|forgo|forget|instead|twice|again|extra|too many|only|should|must|belongs|wrong|replac|for the).{0,60}(?<![\w.])noise(?![\w²])",
                r"times too (large|small)|(2|two) times|too (large|small) by",
            ],
            [
                r"sign",
                r"negati",
                r"minus",
                r"opposite|flipp|negated|wrong (way|direction)|uphill|minus sign|times -1",
            ],
        ],
        'two: dmu times eps; sign of dlogvar',
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(logvar / 2)
    dsigma = dz * eps
    dvar = dsigma / (2 * sigma)
    dmu = dz
    if dz.ndim == 3:
        dmu, dvar = dmu.sum(axis=0), dvar.sum(axis=0)
    return dmu, dvar
""",
        [
            [
                r"variance",
                r"gradient (in|of|with respect to) (the )?var",
                r"dvar",
                r"sigma²",
                r"chain",
                r"1 ?/ ?sigma",
                r"divid",
                r"over sigma",
                r"times sigma",
            ],
        ],
        'gradient in the variance',
    ),
]
