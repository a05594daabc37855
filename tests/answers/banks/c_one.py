"""Wrong answers to exercises 1 to 19: (exercise, code, regexes per mistake, kind)."""

CASES = [
    ('numerical_gradient', '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        old = x[idx]
        x[idx] = old + h
        up = f(x)
        x[idx] = old - h
        down = f(x)
        x[idx] = old
        grad[idx] = (up - down) / h
    return grad
''',
     [['\\bhalf\\b', '½', '1 ?/ ?2', 'twice', 'doubl', '2 times', 'two times', 'factor (of )?(2|two)\\b', 'halv', 'times 2\\b', '2 ?\\*? ?h\\b']],
     'ordinary'),
    ('numerical_gradient', '''import numpy as np

def numerical_gradient(f, x, h=1e-4):
    g = np.empty_like(x)
    it = np.nditer(x, flags=["multi_index"])
    while not it.finished:
        i = it.multi_index
        x[i] += h
        fp = f(x)
        x[i] -= 2 * h
        fm = f(x)
        g[i] = (fp - fm) / (2 * h)   # central difference
        it.iternext()
    return g
''',
     [['in[- ]place', 'mutat', 'overwr', 'modif', '\\bargument', 'chang(es|ed|ing) (the |its |your )?(array|input|\\w+ itself|x\\b|dy\\b|dz\\b|z\\b|eps\\b|mean\\b|logits\\b|mu\\b)', '\\b(is|was|has been|left|leaves) (\\w+ )?(changed|altered)', 'cop(y|ied)', 'untouched', 'as it was', 'restor', '\\bput\\b.* back', 'set\\w* back', 'reset', 'shifted', '\\bmoved', 'changes x', 'x .*(is|was) (left )?(changed|different|lower)', 'afterwards']],
     'ordinary'),
    ('numerical_gradient', '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    # shift x up and down and look at the slope
    slope = (f(x + h) - f(x - h)) / (2 * h)
    return np.ones_like(x) * slope
''',
     [['one (entry|element|coordinate|at a time)', 'single (entry|element|coordinate)', '\\bat once\\b', "all (of )?(the |its |x's )?(entries|elements|coordinates)", '(each|every|own) (entry|element|coordinate|partial)', 'at the same time', 'simultaneous', 'directional', 'sum of (all )?(the|its)', 'together', 'partial derivative']],
     'ordinary'),
    ('numerical_gradient', '''import numpy as np

def numerical_gradient(f, x, h=1e-4):
    x = x.astype(float)          # own copy
    grad = np.zeros(x.shape)
    base = f(x)
    for i in np.ndindex(*x.shape):
        x[i] += h
        grad[i] = (f(x) - base) / (2 * h)
        x[i] -= h
    return grad
''',
     [['\\bhalf\\b', '½', '1 ?/ ?2', 'twice', 'doubl', '2 times', 'two times', 'factor (of )?(2|two)\\b', 'halv', 'times 2\\b', 'forward', 'one-sided', 'f\\(x ?- ?h\\)', '2 ?\\*? ?h\\b', 'central']],
     'ordinary'),
    ('numerical_gradient', '''import numpy as np

def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        e = np.zeros_like(x)
        e[i] = h
        left, right = f(x + e), f(x - e)
        grad[i] = (right - left) / (2 * h)
    return grad
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'times -1', 'flipped', 'reversed']],
     'ordinary'),
    ('numerical_gradient', '''import numpy as np

def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for i in range(len(x)):
        xp = x.copy()
        xm = x.copy()
        xp[i] += h
        xm[i] -= h
        grad[i] = (f(xp) - f(xm)) / (2.0 * h)
    return grad
''',
     [['\\brows?\\b', 'first axis', 'len\\(', '(one|each|every|single|own) (entry|element|coordinate)', '[23]-?d\\b', 'more than one (axis|dimension)', '\\bndim', 'nditer|ndindex', 'any shape', 'several axes', 'matrix', '\\bat once\\b', 'together']],
     'ordinary'),
    ('numerical_gradient', '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    eps = 1e-6
    grad = np.zeros_like(x)
    for index, value in np.ndenumerate(x):
        plus, minus = x.copy(), x.copy()
        plus[index] = value + eps
        minus[index] = value - eps
        grad[index] = (f(plus) - f(minus)) / (2 * eps)
    return grad
''',
     [['ignor', '\\bh\\b.*(not used|unused|no (part|effect)|without)', "(not|n't|never) (use|with|taken with|depend\\w*).*\\bh\\b", '(own|fixed|another|different|other) step', 'hard-?coded', 'whatever h', 'the step (h )?(is|was) (not|given)', 'argument h', 'given h', 'step h']],
     'ordinary'),
    ('numerical_gradient', '''import numpy as np

def numerical_gradient(f, x, h=1e-4):
    flat = x.ravel().copy()
    out = []
    for k in range(flat.size):
        old = flat[k]
        flat[k] = old + h
        a = f(flat.reshape(x.shape))
        flat[k] = old - h
        b = f(flat.reshape(x.shape))
        flat[k] = old
        out.append((a - b) / (2 * h))
    return np.array(out)
''',
     [['flat', '\\bshape', 'like x', 'reshap', 'ravel']],
     'ordinary'),
    ('numerical_gradient', '''import numpy as np

def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        fp = f(x)
        x[i] = old - h
        fm = f(x)
        x[i] = old
        grad[i] = fp - fm
    return grad
''',
     [['divid', '2 ?\\*? ?h\\b', '/ ?\\(?2', 'difference quotient', 'by the step', 'times (too )?(small|large)', 'not a slope', '/ ?h\\b']],
     'ordinary'),
    ('numerical_gradient', '''import numpy as np

def numerical_gradient(f, x, h=1e-4):
    xs = np.array(x, dtype=float)
    g = []
    for i in np.ndindex(xs.shape):
        keep = xs[i]
        xs[i] = keep + h
        hi = f(xs)
        xs[i] = keep - h
        lo = f(xs)
        xs[i] = keep
        g.append((hi - lo) / h)
    return np.array(g)
''',
     [['\\bhalf\\b', '½', '1 ?/ ?2', 'twice', 'doubl', '2 times', 'two times', 'factor (of )?(2|two)\\b', 'halv', 'times 2\\b', '2 ?\\*? ?h\\b'],
      ['flat', '\\bshape', 'like x', 'reshap', 'ravel']],
     'double'),
    ('numerical_gradient', '''import numpy as np

def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        v = x[i]
        x[i] = v - h
        f1 = f(x)
        x[i] = v + h
        f2 = f(x)
        grad[i] = (f1 - f2) / (2 * h)
    return grad
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'times -1', 'flipped', 'reversed'],
      ['in[- ]place', 'mutat', 'overwr', 'modif', '\\bargument', 'chang(es|ed|ing) (the |its |your )?(array|input|\\w+ itself|x\\b|dy\\b|dz\\b|z\\b|eps\\b|mean\\b|logits\\b|mu\\b)', '\\b(is|was|has been|left|leaves) (\\w+ )?(changed|altered)', 'cop(y|ied)', 'untouched', 'as it was', 'restor', '\\bput\\b.* back', 'set\\w* back', 'reset', 'shifted', '\\bmoved', 'changes x', 'x .*(is|was) (left )?(changed|different|higher)', 'afterwards']],
     'double'),
    ('numerical_gradient', '''import numpy as np

def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    if x.ndim == 1:
        coords = [(i,) for i in range(x.shape[0])]
    else:
        rows, cols = x.shape
        coords = [(i, j) for i in range(rows) for j in range(cols)]
    for c in coords:
        old = x[c]
        x[c] = old + h
        up = f(x)
        x[c] = old - h
        down = f(x)
        x[c] = old
        grad[c] = (up - down) / (2 * h)
    return grad
''',
     [['leading', '\\baxes\\b', '\\baxis\\b', 'extra ax', '\\b[13]-?d\\b', 'dimension', '\\bndim', 'any shape', '\\(K, ?B', 'unpack', 'shape']],
     'corner'),
    ('numerical_gradient', '''import numpy as np

def numerical_gradient(f, x, h=1e-4):
    # entries that are exactly 0 do not contribute, skip them to save time
    grad = np.zeros_like(x)
    for i in zip(*np.nonzero(x)):
        keep = x[i]
        x[i] = keep + h
        a = f(x)
        x[i] = keep - h
        b = f(x)
        x[i] = keep
        grad[i] = (a - b) / (2 * h)
    return grad
''',
     [['(x|entry|entries|values?|element|elements|it) (\\w+ )?(is|are|=|==|of|at|with|that are) (exactly )?(0|zero)', '\\bzeros?\\b', 'skip', 'nonzero']],
     'corner'),
    ('best_step', '''import numpy as np

def best_step(f, slope, x, steps):
    errors = [abs((f(x + h) - f(x - h)) / (2 * h) - slope) for h in steps]
    return np.argmin(errors)
''',
     [['\\bind(ex|ices)', 'position', 'argmin', 'not the step', 'number of the', 'which of the steps', 'steps\\[', 'instead of (the|that) step', 'rather than (the|that) step']],
     'ordinary'),
    ('best_step', '''import numpy as np

def best_step(f, slope, x, steps):
    errs = []
    for h in steps:
        est = (f(x + h) - f(x - h)) / (2 * h)
        errs.append(est - slope)
    return steps[np.argmin(errs)]
''',
     [['\\babs', '\\bsigns?\\b', 'signed', 'absolute', '\\bnegative', 'size of the (error|difference)', '\\bbelow\\b', 'lowest', 'squar']],
     'ordinary'),
    ('best_step', '''import numpy as np

def best_step(f, slope, x, steps):
    best, best_err = None, np.inf
    for h in steps:
        err = abs((f(x + h) - f(x - h)) / h - slope)
        if err < best_err:
            best, best_err = h, err
    return best
''',
     [['\\bhalf\\b', '½', '1 ?/ ?2', 'twice', 'doubl', '2 times', 'two times', 'factor (of )?(2|two)\\b', 'halv', 'times 2\\b', '2 ?\\*? ?h\\b']],
     'ordinary'),
    ('best_step', '''import numpy as np

def best_step(f, slope, x, steps):
    fx = f(x)
    errors = np.array([abs((f(x + h) - fx) / h - slope) for h in steps])
    return steps[errors.argmin()]
''',
     [['forward', 'one-?sided', 'central', 'f\\(x ?- ?h\\)', 'both sides', 'x ?- ?h\\b']],
     'ordinary'),
    ('best_step', '''import numpy as np

def best_step(f, slope, x, steps):
    def central(h):
        return (f(x + h) - f(x - h)) / (2 * h)
    return min(abs(central(h) - slope) for h in steps)
''',
     [['(smallest|least|lowest|the|its|min\\w*) error', 'not (the|a|one of the) steps?', 'distance', 'difference itself', '(instead of|rather than) (the|that|a|its) step', 'how (near|far|close)']],
     'ordinary'),
    ('best_step', '''import numpy as np

def best_step(f, slope, x, steps):
    errors = np.zeros(len(steps))
    for i, h in enumerate(steps):
        errors[i] = np.abs((f(x + h) - f(x - h)) / (2 * h) - slope)
    return steps[np.argmax(errors)]
''',
     [['argmax', 'worst', 'largest', 'farthest', 'furthest', 'biggest', '\\bmax']],
     'ordinary'),
    ('best_step', '''import numpy as np

def best_step(f, slope, x, steps):
    # the truncation error goes like h**2, so the smallest step is the best
    return np.min(steps)
''',
     [['smallest', 'round-?(ing|off)', 'min\\(', 'shortest', 'least step', 'cancel', 'not the (smaller|smallest)']],
     'ordinary'),
    ('best_step', '''import numpy as np

def best_step(f, slope, x, steps):
    slopes = [(f(x + h) - f(x - h)) / (2 * h) for h in steps]
    k = int(np.argmin(np.abs(np.array(slopes) - slope)))
    return slopes[k]
''',
     [['(returns|returned|is|gives|gave) (the|a|its|an?) (\\w+ )?(slope|derivative|estimate|difference|quotient)', 'not (the|a|one of the) steps?', '(instead of|rather than) (the|that|a|its) step', 'difference quotient', 'the slope (at|for|with|of) (that|the best)', 'numerical (slope|derivative)']],
     'ordinary'),
    ('best_step', '''import numpy as np

def best_step(f, slope, x, steps):
    # theory: the best step of a central difference is eps ** (1/3)
    ideal = np.finfo(float).eps ** (1 / 3)
    steps = np.asarray(steps)
    return steps[np.argmin(np.abs(steps - ideal))]
''',
     [['theor', '1/3|third|cube', '\\beps', 'rule of thumb', "(never|not|without|doesn't|does not|n't) (use|uses|used|call|calls|called|ask|try|look|depend|evaluat|measur|compute)", 'ignor', 'whatever f', 'whatever the (function|slope)', '\\bepsilon']],
     'ordinary'),
    ('best_step', '''import numpy as np

def best_step(f, slope, x, steps):
    errors = []
    for h in steps:
        d = (f(x + h) - f(x - h)) / h
        errors.append(abs(d - slope))
    return int(np.argmin(errors))
''',
     [['\\bhalf\\b', '½', '1 ?/ ?2', 'twice', 'doubl', '2 times', 'two times', 'factor (of )?(2|two)\\b', 'halv', 'times 2\\b', '2 ?\\*? ?h\\b'],
      ['\\bind(ex|ices)', 'position', 'argmin', 'not the step', 'number of the', 'which of the steps', 'steps\\[', 'instead of (the|that) step', 'rather than (the|that) step']],
     'double'),
    ('best_step', '''import numpy as np

def best_step(f, slope, x, steps):
    errors = [(f(x + h) - f(x)) / h - slope for h in steps]
    best = min(range(len(steps)), key=lambda i: errors[i])
    return steps[best]
''',
     [['forward', 'one-?sided', 'central', 'f\\(x ?- ?h\\)', 'both sides', 'x ?- ?h\\b'],
      ['\\babs', '\\bsigns?\\b', 'signed', 'absolute', '\\bnegative', 'size of the (error|difference)', 'lowest', 'squar']],
     'double'),
    ('best_step', '''import numpy as np

def best_step(f, slope, x, steps):
    ordered = np.sort(steps)[::-1]
    errors = [abs((f(x + h) - f(x - h)) / (2 * h) - slope) for h in ordered]
    return steps[int(np.argmin(errors))]
''',
     [['\\bsort', '\\border\\b', 'ascend|descend|increas|decreas']],
     'corner'),
    ('best_step', '''import numpy as np

def best_step(f, slope, x, steps):
    est = np.array([(f(x + h) - f(x - h)) / (2 * h) for h in steps], dtype=float)
    rel = np.abs(est - slope) / np.abs(slope)
    return steps[np.argmin(rel)]
''',
     [['slope\\W+(\\w+ )?(is|of|=|==|equal to) (exactly )?(0|zero)', '\\bzero\\b', '\\bnan\\b', 'relative', 'divid']],
     'corner'),
    ('best_step', '''import numpy as np

def best_step(f, slope, x, steps):
    # go on as long as it gets better
    best = steps[0]
    best_err = abs((f(x + best) - f(x - best)) / (2 * best) - slope)
    for h in steps[1:]:
        err = abs((f(x + h) - f(x - h)) / (2 * h) - slope)
        if err > best_err:
            break
        best, best_err = h, err
    return best
''',
     [['stop', 'break', '\\blocal\\b', 'all (of )?the steps', 'every step', 'later step', 'first (minimum|rise|step)', 'early', 'gives up', 'remaining', 'rest of', '\\border\\b']],
     'ordinary'),
    ('best_step', '''import numpy as np

def best_step(f, slope, x, steps):
    best = None
    smallest = 1.0
    for h in steps:
        err = abs((f(x + h) - f(x - h)) / (2 * h) - slope)
        if err < smallest:
            smallest = err
            best = h
    return best
''',
     [['\\bNone\\b', 'initial', '\\bstart', 'infin', '\\binf\\b', '(larger|more|greater|bigger|above) than (1|one)\x08', 'all (of )?(the )?errors', '(large|big) errors', 'errors (are|is) (all )?(large|big|above)', 'none of the']],
     'corner'),
    ('relative_error', '''import numpy as np

def relative_error(analytic, numerical):
    # cs231n style
    if not np.any(analytic) and not np.any(numerical):
        return 0.0
    return np.nanmax(np.abs(analytic - numerical) / (np.abs(analytic) + np.abs(numerical)))
''',
     [['element', '\\bentr(y|ies)', '\\bmax', 'largest', 'worst']],
     'ordinary'),
    ('relative_error', '''import numpy as np

def relative_error(analytic, numerical):
    norm = np.linalg.norm
    a, b = norm(analytic), norm(numerical)
    if a == 0 and b == 0:
        return 0.0
    return norm(analytic - numerical) / max(a, b)
''',
     [['\\bmax', 'larger', 'larges', 'sum of (the|their|both|the two) (two )?norms', 'both norms', '\\badd']],
     'ordinary'),
    ('relative_error', '''import numpy as np

def relative_error(analytic, numerical):
    diff = np.linalg.norm(analytic - numerical)
    tot = np.linalg.norm(analytic + numerical)
    if tot == 0:
        return 0
    return diff / tot
''',
     [['norm of (the|their|its) sum', 'sum of (the|their) (two )?(norms|sizes)', 'cancel', 'norm\\(\\w+ \\+', 'norm of (analytic|the two|a) (\\+|plus)', 'analytic \\+ numerical', 'separately', 'each (on )?(its|of)']],
     'ordinary'),
    ('relative_error', '''import numpy as np

def relative_error(analytic, numerical):
    num = np.sum((analytic - numerical) ** 2)
    den = np.sum(analytic ** 2) + np.sum(numerical ** 2)
    return num / den if den > 0 else 0.0
''',
     [['square root', '\\bsqrt', 'squared', '\\bsquares?\\b', '\\broots?\\b', '√']],
     'ordinary'),
    ('relative_error', '''import numpy as np

def relative_error(analytic, numerical):
    scale = np.sqrt((numerical ** 2).sum())
    d = np.sqrt(((analytic - numerical) ** 2).sum())
    if d == 0:
        return 0.0
    return d / scale
''',
     [['\\bonly\\b', 'sum of (the|their|both) (two )?norms', 'both norms', 'one of the (two )?(norms|gradients)', 'norm of (the )?(analytic|numerical)', 'alone', 'analytic.*(missing|left out|not|lacks)']],
     'ordinary'),
    ('relative_error', '''import numpy as np

def relative_error(analytic, numerical):
    num = np.abs(analytic - numerical).sum()
    den = np.abs(analytic).sum() + np.abs(numerical).sum()
    if den == 0:
        return 0.0
    return num / den
''',
     [['\\bL_?1\\b', 'absolute', 'sum of (the )?(abs|sizes)', '\\bsquar', 'Euclid', '\\bsqrt|\\broot', '\\bL_?2\\b', 'ℓ', '\\babs\\b', '1-norm', 'Manhattan']],
     'ordinary'),
    ('relative_error', '''import numpy as np

def relative_error(analytic, numerical):
    na = np.linalg.norm(analytic)
    nn = np.linalg.norm(numerical)
    if na + nn == 0:
        return 0.0
    return abs(na - nn) / (na + nn)
''',
     [['difference (of|between) (the|their|both) (two )?(norms|sizes|lengths)', 'norm of (the|their) difference', 'direction', 'norms?\\b.*(difference|subtract)', 'subtract', 'same norm']],
     'ordinary'),
    ('relative_error', '''import numpy as np

def relative_error(analytic, numerical):
    gap = np.sqrt(np.mean((analytic - numerical) ** 2))
    total = np.linalg.norm(analytic) + np.linalg.norm(numerical)
    if total == 0.0:
        return 0.0
    return gap / total
''',
     [['\\bmean\\b', 'averag', 'number of (entries|elements)', '\\bsize\\b', 'rms', 'root of (the number|n)']],
     'ordinary'),
    ('relative_error', '''import numpy as np

def relative_error(analytic, numerical):
    error = np.linalg.norm(analytic - numerical)
    if error == 0:
        return 0.0
    return error
''',
     [['divid', 'absolute error', 'relative', 'sum of (the|their) (two )?norms', '\\bover\\b', 'scale', 'denominator']],
     'ordinary'),
    ('relative_error', '''import numpy as np

def relative_error(analytic, numerical):
    a = np.linalg.norm(analytic)
    b = np.linalg.norm(numerical)
    if a == 0 and b == 0:
        return 0.0
    return 2 * np.linalg.norm(analytic - numerical) / (a + b)   # over their mean norm
''',
     [['\\bhalf\\b', '½', '1 ?/ ?2', 'twice', 'doubl', '2 times', 'two times', 'factor (of )?(2|two)\\b', 'halv', 'times 2\\b', '\\bmean\\b', 'averag']],
     'ordinary'),
    ('relative_error', '''import numpy as np

def relative_error(analytic, numerical):
    diff = ((analytic - numerical) ** 2).sum()
    size = np.linalg.norm(analytic)
    if diff == 0:
        return 0.0
    return diff / size
''',
     [['square root', '\\bsqrt', 'squared', '\\bsquares?\\b', '\\broots?\\b', '√'],
      ['\\bonly\\b', 'sum of (the|their|both) (two )?norms', 'both norms', 'one of the (two )?(norms|gradients)', 'norm of (the )?(analytic|numerical)', 'alone', 'numerical.*(missing|left out|not|lacks)']],
     'double'),
    ('relative_error', '''import numpy as np

def relative_error(analytic, numerical):
    top = np.sqrt(np.mean((analytic - numerical) ** 2))
    bottom = np.linalg.norm(analytic + numerical)
    return 0.0 if top == 0 else top / bottom
''',
     [['\\bmean\\b', 'averag', 'number of (entries|elements)', '\\bsize\\b', 'rms', 'root of (the number|n)'],
      ['norm of (the|their|its) sum', 'sum of (the|their) (two )?(norms|sizes)', 'cancel', 'norm\\(\\w+ \\+', 'norm of (analytic|the two|a) (\\+|plus)', 'analytic \\+ numerical', 'separately', 'each (on )?(its|of)']],
     'double'),
    ('relative_error', '''import numpy as np

def relative_error(analytic, numerical):
    norm = lambda v: np.sqrt(np.sum(v * v))
    return norm(analytic - numerical) / (norm(analytic) + norm(numerical))
''',
     [['\\bzeros?\\b', '\\bnan\\b', '0 ?/ ?0', 'divi[ds]', '\\bare (both )?0\\b', 'both (gradients )?(are )?0']],
     'corner'),
    ('relative_error', '''import numpy as np

def relative_error(analytic, numerical):
    num = np.linalg.norm(analytic - numerical)
    den = np.linalg.norm(analytic) + np.linalg.norm(numerical)
    return num / max(den, 1e-8)     # never divide by 0
''',
     [['1e-', 'epsilon', '\\bsmall\\b', '\\btiny', 'floor', 'guard', '\\bmax\\(']],
     'corner'),
    ('relative_error', '''import numpy as np

def relative_error(analytic, numerical):
    a, b = np.linalg.norm(analytic), np.linalg.norm(numerical)
    if a == 0 or b == 0:
        return 0.0
    return np.linalg.norm(analytic - numerical) / (a + b)
''',
     [['\\beither\\b', 'one of (them|the)', 'only (one|when|if)', '\\bor\\b', '\\bboth\\b', 'just one', 'one (gradient )?is (all )?(0|zero)']],
     'corner'),
    ('relative_error', '''import numpy as np

def relative_error(analytic, numerical):
    if np.allclose(analytic, numerical):
        return 0.0
    return np.linalg.norm(analytic - numerical) / (np.linalg.norm(analytic) + np.linalg.norm(numerical))
''',
     [['allclose', '\\bclose\\b', '\\bsmall\\b', '\\btiny', 'nearly equal', 'tolerance', '1e-']],
     'corner'),
    ('kinks', '''import numpy as np

def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        right = (f(x) - f0) / h
        x[i] = old - h
        left = (f0 - f(x)) / h
        x[i] = old
        out[i] = right - left > 0.1 * max(abs(right), abs(left))
    return out
''',
     [['\\babs', '\\bsigns?\\b', 'absolute', '\\bsize of (the|their) difference', 'concave', 'downward', 'left\\w* (slope )?(is )?(the )?(larger|greater|steeper|bigger)', 'negative', 'one (way|direction)', 'either way', 'either direction', 'fall']],
     'ordinary'),
    ('kinks', '''import numpy as np

def kinks(f, x, h):
    res = np.zeros_like(x, dtype=bool)
    for i in np.ndindex(x.shape):
        e = np.zeros_like(x)
        e[i] = h
        r = (f(x + e) - f(x)) / h
        l = (f(x) - f(x - e)) / h
        res[i] = abs(r - l) > 0.1 * max(r, l)
    return res
''',
     [['\\bsizes?\\b', '\\babs', 'absolute', '\\bnegative', '\\bsigns?\\b', 'magnitude']],
     'ordinary'),
    ('kinks', '''import numpy as np

def kinks(f, x, h):
    mid = f(x)
    mask = []
    for i in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[i] = h
        right = (f(x + step) - mid) / h
        left = (f(x - step) - mid) / h
        mask.append(abs(right - left) > 0.1 * max(abs(right), abs(left)))
    return np.array(mask).reshape(x.shape)
''',
     [['left', '\\bsigns?\\b', 'negat', 'minus', 'revers', 'opposite']],
     'ordinary'),
    ('kinks', '''import numpy as np

def kinks(f, x, h):
    base = f(x)
    k = np.full(x.shape, False)
    for i in np.ndindex(x.shape):
        a = x.copy(); a[i] += h
        b = x.copy(); b[i] -= h
        right, left = (f(a) - base) / h, (base - f(b)) / h
        k[i] = abs(right - left) > 0.1
    return k
''',
     [['relative', 'absolute', 'scale', 'larger of', '(a )?tenth of', 'fixed', 'times the', 'compar', 'max']],
     'ordinary'),
    ('kinks', '''import numpy as np

def kinks(f, x, h):
    out = np.zeros(x.shape, bool)
    for i in np.ndindex(x.shape):
        d = np.zeros_like(x)
        d[i] = h
        forward = (f(x + d) - f(x)) / h
        central = (f(x + d) - f(x - d)) / (2 * h)
        out[i] = abs(forward - central) > 0.1 * max(abs(forward), abs(central))
    return out
''',
     [['central', '\\bhalf\\b', '\\bleft\\b', 'backward']],
     'ordinary'),
    ('kinks', '''import numpy as np

def kinks(f, x, h):
    fx = f(x)
    def entry(i):
        e = np.zeros_like(x)
        e[i] = h
        s1 = (f(x + e) - fx) / h
        s2 = (fx - f(x - e)) / h
        return abs(s1 - s2) > 0.01 * max(abs(s1), abs(s2))
    return np.array([entry(i) for i in np.ndindex(x.shape)]).reshape(x.shape)
''',
     [['tenth', 'threshold', '10 ?(%|per ?cent)', '\\b0?\\.01\\b', 'hundredth', 'tolerance', 'too (strict|sensitive|easily)', 'less than a']],
     'ordinary'),
    ('kinks', '''import numpy as np

def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        x[i] += h
        right = (f(x) - f0) / h
        x[i] -= 2 * h
        left = (f0 - f(x)) / h
        out[i] = np.abs(right - left) > 0.1 * np.maximum(np.abs(right), np.abs(left))
    return out
''',
     [['in[- ]place', 'mutat', 'overwr', 'modif', '\\bargument', 'chang(es|ed|ing) (the |its |your )?(array|input|\\w+ itself|x\\b|dy\\b|dz\\b|z\\b|eps\\b|mean\\b|logits\\b|mu\\b)', '\\b(is|was|has been|left|leaves) (\\w+ )?(changed|altered)', 'cop(y|ied)', 'untouched', 'as it was', 'restor', '\\bput\\b.* back', 'set\\w* back', 'reset', 'shifted', '\\bmoved', 'changes x', 'x .*(is|was) (left )?(changed|different|lower)', 'afterwards']],
     'ordinary'),
    ('kinks', '''import numpy as np

def kinks(f, x, h):
    f0 = f(x)
    smooth = np.ones(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        e = np.zeros(x.shape); e[i] = h
        r = (f(x + e) - f0) / h
        l = (f0 - f(x - e)) / h
        smooth[i] = abs(r - l) <= 0.1 * max(abs(r), abs(l))
    return smooth
''',
     [['invert', 'opposite', 'revers', 'smooth', 'other way', 'swapped', 'negat', 'True where .*(no|not)', 'no kink', 'exchanged', 'False (at|where)']],
     'ordinary'),
    ('kinks', '''import numpy as np

def kinks(f, x, h):
    f0 = f(x)
    found = []
    for i in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[i] = h
        right = (f(x + e) - f0) / h
        left = (f0 - f(x - e)) / h
        if abs(right - left) > 0.1 * max(abs(right), abs(left)):
            found.append(i)
    return np.array(found)
''',
     [['\\bind(ex|ices)', 'boolean', '\\bTrue\\b', 'like x', '\\bshape', 'position', 'bool']],
     'ordinary'),
    ('kinks', '''import numpy as np

def kinks(f, x, h):
    f0 = f(x)
    out = np.zeros(x.shape, bool)
    for i in range(len(x)):
        up, down = x.copy(), x.copy()
        up[i] += h
        down[i] -= h
        r, l = (f(up) - f0) / h, (f0 - f(down)) / h
        out[i] = abs(r - l) > 0.1 * max(abs(r), abs(l))
    return out
''',
     [['\\brows?\\b', 'first axis', 'len\\(', '(one|each|every|single|own) (entry|element|coordinate)', '[23]-?d\\b', 'more than one (axis|dimension)', '\\bndim', 'nditer|ndindex', 'any shape', 'several axes', 'matrix', '\\bat once\\b', 'together']],
     'ordinary'),
    ('kinks', '''import numpy as np

def kinks(f, x, h):
    f0 = f(x)
    out = np.zeros(x.shape, bool)
    for i in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[i] = h
        r = (f(x + e) - f0) / h
        l = (f0 - f(x - e)) / h
        out[i] = abs(r - l) > 0.1 * (abs(r) + abs(l))
    return out
''',
     [['\\bsum\\b', 'larger of', 'the larger', '\\bmax', '\\badd', 'both (of )?(their )?sizes']],
     'ordinary'),
    ('kinks', '''import numpy as np

def kinks(f, x, h):
    f0 = f(x)
    out = []
    for i in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[i] = h
        r = (f(x + e) - f0) / h
        l = (f0 - f(x - e)) / h
        out.append((r - l) > 0.1 * max(abs(r), abs(l)))
    return np.array(out)
''',
     [['\\babs', '\\bsigns?\\b', 'absolute', '\\bsize of (the|their) difference', 'concave', 'downward', 'left\\w* (slope )?(is )?(the )?(larger|greater|steeper|bigger)', 'negative', 'one (way|direction)', 'either way', 'either direction', 'fall'],
      ['flat', '\\bshape', 'like x', 'reshap', 'ravel']],
     'double'),
    ('kinks', '''import numpy as np

def kinks(f, x, h):
    mask = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        v = x[i]
        mid = f(x)
        x[i] = v + h
        right = (f(x) - mid) / h
        x[i] = v - h
        left = (mid - f(x)) / h
        mask[i] = abs(right - left) > 0.1
    return mask
''',
     [['relative', 'absolute', 'scale', 'larger of', '(a )?tenth of', 'fixed', 'times the', 'compar', 'max'],
      ['in[- ]place', 'mutat', 'overwr', 'modif', '\\bargument', 'chang(es|ed|ing) (the |its |your )?(array|input|\\w+ itself|x\\b|dy\\b|dz\\b|z\\b|eps\\b|mean\\b|logits\\b|mu\\b)', '\\b(is|was|has been|left|leaves) (\\w+ )?(changed|altered)', 'cop(y|ied)', 'untouched', 'as it was', 'restor', '\\bput\\b.* back', 'set\\w* back', 'reset', 'shifted', '\\bmoved', 'changes x', 'x .*(is|was) (left )?(changed|different|lower)', 'afterwards']],
     'double'),
    ('kinks', '''import numpy as np

def kinks(f, x, h):
    f0 = f(x)
    out = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[i] = h
        r = (f(x + e) - f0) / h
        l = (f0 - f(x - e)) / h
        out[i] = abs(r - l) >= 0.1 * max(abs(r), abs(l))
    return out
''',
     [['\\bflat\\b', '\\bzeros?\\b', 'equal', '>=', '≥', 'constant', '\\b(are|is|slopes?( of)?) (both )?0\\b', 'at least', 'more than', 'strict', 'does not depend']],
     'corner'),
    ('kinks', '''import numpy as np

def kinks(f, x, h):
    f0 = f(x)
    rel = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[i] = h
        r = (f(x + e) - f0) / h
        l = (f0 - f(x - e)) / h
        rel[i] = abs(r - l) / (max(abs(r), abs(l)) + 1e-6)
    return rel > 0.1
''',
     [['1e-', 'epsilon', '\\bsmall\\b', '\\btiny', 'constant (is )?added', '\\badd(s|ed)\\b', 'denominator', 'slight']],
     'corner'),
    ('kinks', '''import numpy as np

def kinks(f, x, h):
    f0 = f(x)
    out = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[i] = h
        right = (f(x + e) - f0) / h
        left = (f0 - f(x - e)) / h
        if left == 0 or right == 0:
            continue    # flat on one side
        out[i] = abs(right - left) > 0.1 * max(abs(right), abs(left))
    return out
''',
     [['\\bflat\\b', '\\bzeros?\\b', 'skip', '(slope|side|left|right|one|is|are|of)s? (is |of |are )?(exactly )?0\\b', 'one side', 'relu']],
     'corner'),
    ('dense_forward', '''import numpy as np

def dense_forward(x, W, b):
    return x @ W
''',
     [['\\bbias', '\\bb\\b']],
     'ordinary'),
    ('dense_forward', '''import numpy as np

def dense_forward(x, W, b):
    y = np.matmul(x, W)
    return y - b
''',
     [['subtract', 'minus', '\\bsigns?\\b', '- ?b\\b', 'negat']],
     'ordinary'),
    ('dense_forward', '''import numpy as np

def dense_forward(x, W, b):
    pre = x @ W + b
    return np.maximum(pre, 0)
''',
     [['relu', '\\bnegative', 'activation', '\\bclip', '\\bmax', 'below 0', 'cut', 'linear']],
     'ordinary'),
    ('dense_forward', '''import numpy as np

def dense_forward(x, W, b):
    # y = x W^T + b, as in nn.Linear
    return x @ W.T + b
''',
     [['transpos', '\\.T\\b', 'ᵀ', 'pytorch', '\\(n_in, ?n_out\\)', 'nn.Linear']],
     'ordinary'),
    ('dense_forward', '''import numpy as np

def dense_forward(x, W, b):
    y = np.sum(x[..., :, None] * W, axis=-1)
    return y + b
''',
     [['\\baxis\\b', '\\baxes\\b', 'n_in', 'sum(s|med)? .*(over|along)', 'inputs']],
     'ordinary'),
    ('dense_forward', '''import numpy as np

def dense_forward(x, W, b):
    n_in = W.shape[0]
    return x.dot(W) / n_in + b
''',
     [['\\bmean\\b', 'averag', 'divid', '\\bnumber of', 'n_in', 'scal']],
     'ordinary'),
    ('dense_forward', '''import numpy as np

def dense_forward(x, W, b):
    return x @ (W + b)
''',
     [['W ?\\+ ?b', 'b .*added to (the )?(W\\b|weights)', '\\bb\\b.*(before|inside)', '\\bbias.*(before|inside|times|multipl)', 'sums? of (the )?x', 'times (the )?b\\b', 'multipl\\w+ (with |by |into )?(the )?(b\\b|bias)', '\\bb\\b.*multipl', 'after the (product|multipl)', 'bracket|parenthes']],
     'ordinary'),
    ('dense_forward', '''import numpy as np

def dense_forward(x, W, b):
    b = b.reshape(-1, 1)     # a column, as in the book
    return x @ W + b
''',
     [['broadcast', 'batch', 'reshape', '\\brows?\\b', 'each (example|output)', 'per (example|output)', '\\bsame b', '\\bbias', '\\bb\\b', 'column']],
     'ordinary'),
    ('dense_forward', '''import numpy as np

def dense_forward(x, W, b):
    y = x @ W + b
    y
''',
     [['\\bNone\\b', '(no|without|forg\\w+|missing|lack\\w*)\\b.*\\breturn', 'return(s|ed|ing)? nothing', "(not|never|n't) return"]],
     'ordinary'),
    ('dense_forward', '''import numpy as np

def dense_forward(x, W, b):
    B = x.shape[0]
    out = np.zeros((B, W.shape[1]))
    for k in range(B):
        for j in range(W.shape[1]):
            for i in range(W.shape[0] - 1):
                out[k, j] += x[k, i] * W[i, j]
    return out + b
''',
     [['\\blast (input|x|row|entry|element|of|feature|term)', 'off[- ]by[- ]one', 'one (input|term|short|too few)', 'missing (input|term)', 'range\\(', 'n_in ?- ?1', 'W\\[-1', 'all (the )?inputs', 'every input', 'leaves out', 'left out']],
     'ordinary'),
    ('dense_forward', '''import numpy as np

def dense_forward(x, W, b):
    z = x @ W - b
    return np.where(z > 0, z, 0.0)
''',
     [['subtract', 'minus', '\\bsigns?\\b', '- ?b\\b', 'negat(ed|ion)'],
      ['relu', '\\bnegative (output|value|y|entr)', 'activation', '\\bclip', '\\bmax', 'below 0', 'cut', 'linear']],
     'double'),
    ('dense_forward', '''import numpy as np

def dense_forward(x, W, b):
    # average of the weighted inputs
    y = (x @ W) / W.shape[0]
    return y
''',
     [['\\bmean\\b', 'averag', 'divid', '\\bnumber of', 'n_in', 'scal'],
      ['\\bbias', '\\bb\\b']],
     'double'),
    ('dense_forward', '''import numpy as np

def dense_forward(x, W, b):
    return np.einsum("bi,ij->bj", x, W) + b
''',
     [['leading', '\\baxes\\b', '\\baxis\\b', 'extra ax', '\\b[13]-?d\\b', 'dimension', '\\bndim', 'any shape', '\\(K, ?B', 'einsum', 'vector', 'subscript']],
     'corner'),
    ('dense_forward', '''import numpy as np

def dense_forward(x, W, b):
    n_in, n_out = W.shape
    y = x.reshape(-1, n_in) @ W + b
    return y
''',
     [['leading', '\\baxes\\b', '\\baxis\\b', 'extra ax', '\\b[13]-?d\\b', 'dimension', '\\bndim', 'any shape', '\\(K, ?B', 'shape', 'flat']],
     'corner'),
    ('dense_forward', '''import numpy as np

def dense_forward(x, W, b):
    y = np.dot(x, W) + b
    return y.squeeze()
''',
     [['squeez', '(size|length) (1|one)\\b', '\\b(one|single|1) (image|example|sample|dimension|output|pixel|code|entry|column|row)', 'batch of (1|one)', '\\b[BKDLN] ?= ?1\\b', '(loses|drop\\w*|lost|missing|remov\\w*) (an|the|its|one|\\w+) ax', 'axis of']],
     'corner'),
    ('dense_forward', '''import numpy as np

_out = {}

def dense_forward(x, W, b):
    # reuse memory for the output, it is faster
    shape = x.shape[:-1] + (W.shape[1],)
    if shape not in _out:
        _out[shape] = np.empty(shape)
    np.matmul(x, W, out=_out[shape])
    _out[shape] += b
    return _out[shape]
''',
     [['between calls', 'previous', 'earlier', '(first|second|last|next|one|another|other) call', 'call(s)? before', '\\bkept\\b', '\\bkeeps\\b', 'remember', '\\bstale', '\\bcache', '\\bstate', 'global', 'same array', 'call it again', 'called again', 'calls', 'buffer', 're-?us', 'shared', 'overwr']],
     'corner'),
    ('dense_backward', '''import numpy as np

def dense_backward(dy, x, W):
    dx = dy @ W.T
    dW = x.T @ dy if x.ndim == 2 else np.tensordot(x, dy, axes=(range(x.ndim - 1), range(x.ndim - 1)))
    db = dy.reshape(-1, dy.shape[-1]).mean(axis=0)
    return dx, dW, db
''',
     [['db\\b.*(mean|averag|divid|sum)', '(mean|averag|divid|sum).*\\bdb\\b', 'mean', 'averag']],
     'ordinary'),
    ('dense_backward', '''import numpy as np

def dense_backward(dy, x, W):
    X = x.reshape(-1, x.shape[-1])
    G = dy.reshape(-1, dy.shape[-1])
    N = X.shape[0]
    dW = X.T @ G / N
    return dy @ W.T, dW, G.sum(axis=0)
''',
     [['\\bdW\\b.*(mean|averag|divid|sum)', '(mean|averag|divid|sum).*\\bdW\\b', 'mean', 'averag', 'divid']],
     'ordinary'),
    ('dense_backward', '''import numpy as np

def dense_backward(dy, x, W):
    xf = x.reshape(-1, W.shape[0])
    df = dy.reshape(-1, W.shape[1])
    dW = xf.T.dot(df)
    db = df.sum(0)
    dx = dy.dot(W.T)
    return dW, db, dx
''',
     [['\\border\\b', 'swap', 'exchang', 'interchang', 'in place of', '\\bfirst\\b', 'the other way', 'dx, ?dW, ?db']],
     'ordinary'),
    ('dense_backward', '''import numpy as np

def dense_backward(dy, x, W):
    x2, dy2 = x.reshape(-1, x.shape[-1]), dy.reshape(-1, dy.shape[-1])
    dx = dy @ W
    dW = x2.T @ dy2
    db = dy2.sum(axis=0)
    return dx, dW, db
''',
     [['transpos', '\\.T\\b', 'ᵀ']],
     'ordinary'),
    ('dense_backward', '''import numpy as np

def dense_backward(dy, x, W):
    dx = np.einsum("...j,ij->...i", dy, W)
    dW = np.einsum("...j,...i->ji", dy, x)
    db = np.einsum("...j->j", dy)
    return dx, dW, db
''',
     [['transpos', '\\.T\\b', 'ᵀ', '\\(n_in, ?n_out\\)', '\\bshape', 'swap', '\\border\\b', 'exchang']],
     'ordinary'),
    ('dense_backward', '''import numpy as np

def dense_backward(dy, x, W):
    a = x.reshape(-1, x.shape[-1])
    g = dy.reshape(-1, dy.shape[-1])
    return dy @ W.T, a.T @ g, dy
''',
     [['\\bdb\\b.*(sum|shape|batch|example)', 'sum(med)?', '\\bshape']],
     'ordinary'),
    ('dense_backward', '''import numpy as np

def dense_backward(dy, x, W):
    a = x.reshape(-1, x.shape[-1])
    g = dy.reshape(-1, dy.shape[-1])
    dx = dy @ W.T
    dW = a.T @ g
    db = g.sum(axis=1)
    return dx, dW, db
''',
     [['\\baxis\\b', '\\baxes\\b', 'over (the )?(outputs|wrong|examples|batch)', '\\bshape', 'each example', 'n_out']],
     'ordinary'),
    ('dense_backward', '''import numpy as np

def dense_backward(dy, x, W):
    dy2 = dy.reshape((-1, dy.shape[-1]))
    x2 = x.reshape((-1, x.shape[-1]))
    dx = dy @ W.T
    dW = x2.T @ dy2
    db = np.sum(dy2, axis=0, keepdims=True)
    return dx, dW, db
''',
     [['keepdims', '\\bshape', 'axis']],
     'ordinary'),
    ('dense_backward', '''import numpy as np

def dense_backward(dy, x, W):
    dx = (dy @ W.T) * (x > 0)
    x2, dy2 = x.reshape(-1, x.shape[-1]), dy.reshape(-1, dy.shape[-1])
    return dx, x2.T @ dy2, dy2.sum(axis=0)
''',
     [['relu', 'x ?(>|<|is)', 'negative', 'mask', 'where x', 'positive', 'activation', 'times \\(?x']],
     'ordinary'),
    ('dense_backward', '''import numpy as np

def dense_backward(dy, x, W):
    x2 = x.reshape(-1, x.shape[-1])
    dy2 = dy.reshape(-1, dy.shape[-1])
    dx = dy @ W.T
    dW = np.outer(x2.sum(axis=0), dy2.sum(axis=0))   # x_i dy_j, summed over the batch
    db = dy2.sum(axis=0)
    return dx, dW, db
''',
     [['outer', 'product of (the |their )?sums', 'sum of (the |their )?(outer )?products', 'same example', '(each|per|every|own) example', 'different examples', 'across examples', 'other examples', 'separately']],
     'ordinary'),
    ('dense_backward', '''import numpy as np

def dense_backward(dy, x, W):
    n_in, n_out = W.shape
    dx = np.zeros(x.shape)
    for j in range(n_out):
        dx = dy[..., j:j + 1] * W[:, j]      # add each output's part
    X, G = x.reshape(-1, n_in), dy.reshape(-1, n_out)
    return dx, X.T @ G, G.sum(0)
''',
     [['\\blast (output|one|column|j|term)', 'overwr', '\\+=', 'sum(s|med)?\\b', 'accumul', 'add(s|ed)? up', 'only (one|the last)', 'all (the )?outputs', 'every output']],
     'ordinary'),
    ('dense_backward', '''import numpy as np

def dense_backward(dy, x, W):
    x2, dy2 = x.reshape(-1, x.shape[-1]), dy.reshape(-1, dy.shape[-1])
    dx = dy @ W.T
    dW = dy2.T @ x2
    db = dy2.mean(axis=0)
    return dx, dW, db
''',
     [['transpos', '\\.T\\b', 'ᵀ', '\\bdW\\b.*shape', '\\(n_in, ?n_out\\)', '\\bdW\\b.*(swap|exchang|order)'],
      ['\\bdb\\b.*(mean|averag|divid|sum)', '(mean|averag|divid|sum).*\\bdb\\b', 'mean', 'averag', 'divid']],
     'double'),
    ('dense_backward', '''import numpy as np

def dense_backward(dy, x, W):
    m = x.reshape(-1, x.shape[-1])
    g = dy.reshape(-1, dy.shape[-1])
    dx = dy @ W.T * (x > 0)
    dW = m.T @ g / len(m)
    db = g.sum(axis=0)
    return dx, dW, db
''',
     [['relu', 'x ?(>|<|is)', 'negative', 'mask', 'where x', 'positive', 'activation'],
      ['\\bdW\\b.*(mean|averag|divid|sum)', '(mean|averag|divid|sum).*\\bdW\\b', 'mean', 'averag', 'divid']],
     'double'),
    ('dense_backward', '''import numpy as np

def dense_backward(dy, x, W):
    dx = np.matmul(dy, W.T)
    dW = np.matmul(x.swapaxes(-1, -2), dy) if x.ndim > 1 else np.outer(x, dy)
    db = dy.reshape(-1, dy.shape[-1]).sum(axis=0)
    return dx, dW, db
''',
     [['leading', '\\baxes\\b', '\\baxis\\b', 'extra ax', '\\b[13]-?d\\b', 'dimension', '\\bndim', 'any shape', '\\(K, ?B', 'sum(med)?', 'shape']],
     'corner'),
    ('dense_backward', '''import numpy as np

def dense_backward(dy, x, W):
    lead = list(range(x.ndim - 1))
    dx = dy @ W.T
    dW = np.tensordot(x, dy, axes=(lead, lead))
    db = dy.sum(axis=0) if dy.ndim > 1 else dy.copy()
    return dx, dW, db
''',
     [['leading', '\\baxes\\b', '\\baxis\\b', 'extra ax', '\\b[13]-?d\\b', 'dimension', '\\bndim', 'any shape', '\\(K, ?B', 'sum(med)?', 'shape']],
     'corner'),
    ('dense_backward', '''import numpy as np

def dense_backward(dy, x, W):
    x = np.squeeze(x)
    dy = np.squeeze(dy)
    if x.ndim == 1:
        x, dy = x[None], dy[None]
    dx = dy @ W.T
    dW = x.reshape(-1, x.shape[-1]).T @ dy.reshape(-1, dy.shape[-1])
    db = dy.reshape(-1, dy.shape[-1]).sum(axis=0)
    return dx, dW, db
''',
     [['squeez', '(size|length) (1|one)\\b', '\\b(one|single|1) (image|example|sample|dimension|output|pixel|code|entry|column|row)', 'batch of (1|one)', '\\b[BKDLN] ?= ?1\\b', '(loses|drop\\w*|lost|missing|remov\\w*) (an|the|its|one|\\w+) ax', 'axis of', 'leading', '\\baxes\\b', '\\baxis\\b', 'extra ax', '\\b[13]-?d\\b', 'dimension', '\\bndim', 'any shape', '\\(K, ?B']],
     'corner'),
    ('relu_forward', '''import numpy as np

def relu_forward(x):
    return np.abs(x)
''',
     [['\\babs', '\\bsigns?\\b', 'absolute', 'negative', 'mirror']],
     'ordinary'),
    ('relu_forward', '''import numpy as np

def relu_forward(x):
    return np.minimum(x, 0)
''',
     [['\\bmin', 'negative', 'wrong (side|way|half)', '\\bmax', 'positive', 'other (side|half|way)']],
     'ordinary'),
    ('relu_forward', '''import numpy as np

def relu_forward(x):
    return np.max(x, 0)
''',
     [['np\\.max\\b', '\\baxis\\b', 'maximum', 'reduc', '\\bshape', 'column', 'largest']],
     'ordinary'),
    ('relu_forward', '''import numpy as np

def relu_forward(x):
    return (x > 0).astype(x.dtype)
''',
     [['mask', 'slope', 'derivative', '\\bTrue\\b', 'boolean', '\\bstep\\b', 'gradient', 'times x', '\\b1 where', 'ones', 'indicator', 'x itself', 'multipl']],
     'ordinary'),
    ('relu_forward', '''import numpy as np

def relu_forward(x, alpha=0.01):
    return np.where(x > 0, x, alpha * x)
''',
     [['leak', '\\b0?\\.01 ?(\\*|times|x)', 'negative', 'alpha', 'hundredth', 'not 0\\b', 'below 0']],
     'ordinary'),
    ('relu_forward', '''import numpy as np

def relu_forward(x):
    x[x < 0] = 0
    return x
''',
     [['in[- ]place', 'mutat', 'overwr', 'modif', '\\bargument', 'chang(es|ed|ing) (the |its |your )?(array|input|\\w+ itself|x\\b|dy\\b|dz\\b|z\\b|eps\\b|mean\\b|logits\\b|mu\\b)', '\\b(is|was|has been|left|leaves) (\\w+ )?(changed|altered)', 'cop(y|ied)', 'untouched', 'as it was']],
     'ordinary'),
    ('relu_forward', '''import numpy as np

def relu_forward(x):
    return np.clip(x, 0, 1)
''',
     [['clip', 'above (1|one)', '(larger|greater|more|bigger) than (1|one)', 'upper', 'cap', 'limit', 'bound', 'cut', 'large(r)? (x|values|entries|inputs)', 'over 1', 'at most 1', 'stops at']],
     'ordinary'),
    ('relu_forward', '''import numpy as np

def relu_forward(x):
    return max(0, x)
''',
     [['ambiguous', 'truth', '\\barrays?\\b', 'elementwise|element-wise|element by element', 'each (entry|element)', 'np.maximum', 'entry by entry', 'built-?in']],
     'ordinary'),
    ('relu_forward', '''import numpy as np

def relu_forward(x):
    # smooth rectifier
    return np.logaddexp(0, x)
''',
     [['softplus', 'smooth', '\\blog', '\\bexp\\b']],
     'ordinary'),
    ('relu_forward', '''import numpy as np

def relu_forward(x):
    y = [v if v > 0 else 0.0 for v in x.flat]
    return np.array(y)
''',
     [['flat', '\\bshape', 'like x', 'reshap', 'ravel']],
     'ordinary'),
    ('relu_forward', '''import numpy as np

def relu_forward(x):
    y = x.copy()
    y[y > 0] = 0
    return -y
''',
     [['\\bsigns?\\b', '-x\\b', 'minus', 'flip', 'negative', 'opposite', 'positive.*(0|zero)', 'wrong (side|way|half)', 'negat']],
     'ordinary'),
    ('relu_forward', '''import numpy as np

def relu_forward(x):
    return x * (1 / (1 + np.exp(-x)))
''',
     [['sigmoid', 'swish', 'silu', 'smooth', '\\bgate', 'logistic', 'not 0 where', '\\bnegative']],
     'ordinary'),
    ('relu_forward', '''import numpy as np

def relu_forward(x):
    for i in np.ndindex(x.shape):
        if x[i] < 0:
            x[i] = -x[i]
    return x
''',
     [['\\babs', '\\bsigns?\\b', 'absolute', 'negative', 'mirror'],
      ['in[- ]place', 'mutat', 'overwr', 'modif', '\\bargument', 'chang(es|ed|ing) (the |its |your )?(array|input|\\w+ itself|x\\b|dy\\b|dz\\b|z\\b|eps\\b|mean\\b|logits\\b|mu\\b)', '\\b(is|was|has been|left|leaves) (\\w+ )?(changed|altered)', 'cop(y|ied)', 'untouched', 'as it was']],
     'double'),
    ('relu_forward', '''import numpy as np

def relu_forward(x):
    y = np.where(x > 0, x, 0.01 * x)
    y[y > 1] = 1
    return y
''',
     [['leak', '\\b0?\\.01 ?(\\*|times|x)', 'negative', 'alpha', 'hundredth', 'not 0\\b', 'below 0'],
      ['clip', 'above (1|one)', '(larger|greater|more|bigger) than (1|one)', 'upper', 'cap', 'limit', 'bound', 'cut', 'large(r)? (x|values|entries|inputs)', 'over 1', 'at most 1', 'stops at']],
     'double'),
    ('relu_forward', '''import numpy as np

def relu_forward(x):
    return (x + np.sqrt(x ** 2)) / 2
''',
     [['overflow', '\\blarge', '\\binf', 'huge', '\\bsquare', 'x ?\\*\\* ?2', 'x²', 'extreme']],
     'corner'),
    ('relu_forward', '''import numpy as np

def relu_forward(x):
    y = np.zeros_like(x)
    y[x > 1e-3] = x[x > 1e-3]
    return y
''',
     [['\\bsmall', '\\btiny', '1e-', '0?\\.001', 'threshold', '(close|near) to (0|zero)', 'near (0|zero)', 'just above', 'little above']],
     'corner'),
    ('relu_forward', '''import numpy as np

_mask = {}

def relu_forward(x):
    if x.shape not in _mask:
        _mask[x.shape] = x > 0
    return x * _mask[x.shape]
''',
     [['between calls', 'previous', 'earlier', '(first|second|last|next|one|another|other) call', 'call(s)? before', '\\bkept\\b', '\\bkeeps\\b', 'remember', '\\bstale', '\\bcache', '\\bstate', 'global', 'same array', 'call it again', 'called again', 'calls']],
     'corner'),
    ('relu_forward', '''import numpy as np

def relu_forward(x):
    if x.ndim == 1:
        return np.array([max(v, 0.0) for v in x])
    return np.array([[max(v, 0.0) for v in row] for row in x])
''',
     [['leading', '\\baxes\\b', '\\baxis\\b', 'extra ax', '\\b[13]-?d\\b', 'dimension', '\\bndim', 'any shape', '\\(K, ?B', 'ambiguous', 'truth', 'nested', 'empty', 'rows']],
     'corner'),
    ('relu_backward', '''import numpy as np

def relu_backward(dy, y):
    return (y > 0).astype(float)
''',
     [['\\bdy\\b', 'chain', 'times the gradient', 'multipl', 'incoming', 'upstream']],
     'ordinary'),
    ('relu_backward', '''import numpy as np

def relu_backward(dy, y):
    return np.where(y >= 0, dy, 0)
''',
     [['>=', '≥', 'y ?(=|==|is|of|at|equal\\w* (to)?) ?(0|zero)', 'where y\\b', 'mask', "(never|not|n't) (below|negative)", '\\bdy (itself|unchanged|everywhere)', 'lets .* through', 'all of dy', 'cut off', 'switched off|inactive|dead', 'y > 0']],
     'ordinary'),
    ('relu_backward', '''import numpy as np

def relu_backward(dy, y):
    dx = dy * y
    return dx
''',
     [['times y', 'dy ?\\* ?y', 'y itself', '\\bslope', '1 where', '\\bmask', 'y > 0', 'multipl\\w+ (by|with) y', 'value of y']],
     'ordinary'),
    ('relu_backward', '''import numpy as np

def relu_backward(dy, y):
    return np.maximum(dy, 0)
''',
     [['dy ?(>|<|is)', 'sign of dy', 'negative (dy|gradient|entr)', 'dy itself', 'maximum\\(dy', 'where dy', "\\bdy's (sign|own)", '\\by (is|was) (not|never)|(not|never) (use|look at|depend on) y', 'where y', 'of y', 'y > 0', '(on|from|by) y\\b']],
     'ordinary'),
    ('relu_backward', '''import numpy as np

def relu_backward(dy, y):
    dx = dy.copy()
    dx[y > 0] = 0
    return dx
''',
     [['invert', 'other way', 'opposite', 'where y ?(is|==|=|<=) ?(0|zero)', 'y ?(==|<=) ?0', 'wrong (half|way|side|entries)', 'where y ?(>|is (positive|larger|greater|above))', 'swap', 'revers', 'exchang', 'upside']],
     'ordinary'),
    ('relu_backward', '''import numpy as np

def relu_backward(dy, y):
    dy[y <= 0] = 0
    return dy
''',
     [['in[- ]place', 'mutat', 'overwr', 'modif', '\\bargument', 'chang(es|ed|ing) (the |its |your )?(array|input|\\w+ itself|x\\b|dy\\b|dz\\b|z\\b|eps\\b|mean\\b|logits\\b|mu\\b)', '\\b(is|was|has been|left|leaves) (\\w+ )?(changed|altered)', 'cop(y|ied)', 'untouched', 'as it was']],
     'ordinary'),
    ('relu_backward', '''import numpy as np

def relu_backward(dy, y):
    return dy * (1 - y ** 2)
''',
     [['tanh', '1 ?[-−] ?y', 'y ?(²|\\*\\* ?2)']],
     'ordinary'),
    ('relu_backward', '''import numpy as np

def relu_backward(dy, y):
    slope = np.ones_like(y)
    slope[y <= 0] = 0.01
    return slope * dy
''',
     [['leak', '0?\\.01 ?(\\*|times|dy)', 'hundredth', 'not 0\\b', 'where y ?(is|==|=|<=) ?(0|zero)']],
     'ordinary'),
    ('relu_backward', '''import numpy as np

def relu_backward(dy, y):
    return dy * (y > 0) * (dy > 0)
''',
     [['guided', 'dy ?(>|<|is)', 'negative (dy|gradient|entr|\\w*)', 'sign of dy', 'where dy', "\\bdy's (sign|own)"]],
     'ordinary'),
    ('relu_backward', '''import numpy as np

def relu_backward(dy, y):
    B = y.shape[0]
    return dy * (y > 0) / B
''',
     [['\\bmean\\b|averag', 'batch', 'divid', '\\blen\\b|length|shape\\[0', 'number of', 'first axis']],
     'ordinary'),
    ('relu_backward', '''import numpy as np

def relu_backward(dy, y):
    active = y.astype(int) > 0
    return np.where(active, dy, 0.0)
''',
     [['\\bint(eger|s)?\\b', 'truncat', '(between|from) (0|zero) (and|to) (1|one)', '(less|smaller) than (1|one)', 'below (1|one)', 'floor', 'round', '(at least|above|over|larger than|>) ?(1|one)', 'small y', 'astype']],
     'ordinary'),
    ('relu_backward', '''import numpy as np

def relu_backward(dy, y):
    dx = np.where(y >= 0, dy, 0)
    return dx / len(dy)
''',
     [['>=', '≥', 'y ?(=|==|is|of|at|equal\\w* (to)?) ?(0|zero)', 'where y\\b', 'mask', "(never|not|n't) (below|negative)", '\\bdy (itself|unchanged|everywhere)', 'all of dy', 'cut off', 'y > 0'],
      ['\\bmean\\b|averag', 'batch', 'divid', '\\blen\\b|length|shape\\[0', 'number of', 'first axis']],
     'double'),
    ('relu_backward', '''import numpy as np

def relu_backward(dy, y):
    off = y <= 0
    dy[off] *= 0.01
    return dy
''',
     [['in[- ]place', 'mutat', 'overwr', 'modif', '\\bargument', 'chang(es|ed|ing) (the |its |your )?(array|input|\\w+ itself|x\\b|dy\\b|dz\\b|z\\b|eps\\b|mean\\b|logits\\b|mu\\b)', '\\b(is|was|has been|left|leaves) (\\w+ )?(changed|altered)', 'cop(y|ied)', 'untouched', 'as it was'],
      ['leak', '0?\\.01 ?(\\*|times|dy)', 'hundredth', 'not 0\\b', 'where y ?(is|==|=|<=) ?(0|zero)']],
     'double'),
    ('relu_backward', '''import numpy as np

def relu_backward(dy, y):
    return np.where(y > 1e-4, dy, 0)
''',
     [['\\bsmall', '\\btiny', '1e-', '0?\\.0001', 'threshold', '(close|near) to (0|zero)', 'near (0|zero)', 'just above', 'little above']],
     'corner'),
    ('relu_backward', '''import numpy as np

saved = []

def relu_backward(dy, y):
    if not saved:
        saved.append(y > 0)
    mask = saved[0] if saved[0].shape == y.shape else y > 0
    return dy * mask
''',
     [['between calls', 'previous', 'earlier', '(first|second|last|next|one|another|other) call', 'call(s)? before', '\\bkept\\b', '\\bkeeps\\b', 'remember', '\\bstale', '\\bcache', '\\bstate', 'global', 'same array', 'call it again', 'called again', 'calls']],
     'corner'),
    ('relu_backward', '''import numpy as np

def relu_backward(dy, y):
    dx = np.zeros_like(dy)
    if y.ndim == 1:
        for i in range(len(y)):
            if y[i] > 0:
                dx[i] = dy[i]
    else:
        for i in range(y.shape[0]):
            for j in range(y.shape[1]):
                if y[i, j] > 0:
                    dx[i, j] = dy[i, j]
    return dx
''',
     [['leading', '\\baxes\\b', '\\baxis\\b', 'extra ax', '\\b[13]-?d\\b', 'dimension', '\\bndim', 'any shape', '\\(K, ?B', 'ambiguous', 'truth', 'nested']],
     'corner'),
    ('tanh_forward', '''import numpy as np

def tanh_forward(x):
    return 1 / (1 + np.exp(-x))
''',
     [['sigmoid', 'logistic', '0 (and|to) 1', '-1 (and|to) 1', '1 ?/ ?\\(1']],
     'ordinary'),
    ('tanh_forward', '''import numpy as np

def tanh_forward(x):
    e, f = np.exp(x), np.exp(-x)
    return (e + f) / (e - f)
''',
     [['revers', 'invert', 'upside', 'coth', 'reciprocal', '1 ?/ ?tanh', 'numerator', 'denominator', 'swap', 'exchang', 'cosh\\b.*sinh', 'inverse', 'one over']],
     'ordinary'),
    ('tanh_forward', '''import numpy as np

def tanh_forward(x):
    # tanh is a rescaled sigmoid
    sig = 1 / (1 + np.exp(-x))
    return 2 * sig - 1
''',
     [['\\bhalf\\b', 'x ?/ ?2', '2 ?\\*? ?x', 'twice', 'factor', 'halv', '½']],
     'ordinary'),
    ('tanh_forward', '''import numpy as np

def tanh_forward(x):
    return (np.exp(x) - np.exp(-x)) / 2
''',
     [['cosh', 'sinh', 'divid', 'denominator', 'unbounded', '-1 (and|to) 1']],
     'ordinary'),
    ('tanh_forward', '''import math
import numpy as np

def tanh_forward(x):
    return math.tanh(x)
''',
     [['\\bmath\\b', 'scalar', '\\barrays?\\b', 'one number', 'np.tanh', 'single number']],
     'ordinary'),
    ('tanh_forward', '''import numpy as np

def tanh_forward(x):
    return np.tan(x)
''',
     [['\\btan\\b', 'np\\.tan\\b', 'trigonom', 'hyperbol', 'period']],
     'ordinary'),
    ('tanh_forward', '''import numpy as np

def tanh_forward(x):
    return np.arctan(x)
''',
     [['arc', 'inverse', 'atan', 'hyperbol']],
     'ordinary'),
    ('tanh_forward', '''import numpy as np

def tanh_forward(x):
    return 1 - np.tanh(x) ** 2
''',
     [['derivative', '\\bslope', '1 ?[-−]', 'gradient', 'squared?']],
     'ordinary'),
    ('tanh_forward', '''import numpy as np

def tanh_forward(x):
    pos, neg = np.exp(x), np.exp(-x)
    return (neg - pos) / (neg + pos)
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'times -1', 'flipped', 'reversed', 'swap', 'exchang']],
     'ordinary'),
    ('tanh_forward', '''import numpy as np

def tanh_forward(x):
    np.tanh(x, out=x)
    return x
''',
     [['in[- ]place', 'mutat', 'overwr', 'modif', '\\bargument', 'chang(es|ed|ing) (the |its |your )?(array|input|\\w+ itself|x\\b|dy\\b|dz\\b|z\\b|eps\\b|mean\\b|logits\\b|mu\\b)', '\\b(is|was|has been|left|leaves) (\\w+ )?(changed|altered)', 'cop(y|ied)', 'untouched', 'as it was', '\\bout=']],
     'ordinary'),
    ('tanh_forward', '''import numpy as np

def tanh_forward(x):
    return np.clip(x, -1.0, 1.0)
''',
     [['hard', 'clip', 'linear', 'identity', 'straight', 'x itself', 'unchanged', 'bend', 'curve', 'cut']],
     'ordinary'),
    ('tanh_forward', '''import numpy as np

def tanh_forward(x):
    # Taylor series
    return x - x ** 3 / 3 + 2 * x ** 5 / 15
''',
     [['taylor', 'series', 'approx', 'polynom', 'saturat', '-1 (and|to) 1', 'away from (0|zero)', 'only (near|for small)', 'small x', 'large']],
     'ordinary'),
    ('tanh_forward', '''import numpy as np

def tanh_forward(x):
    t = np.exp(x)
    return 2 / (1 + t) - 1
''',
     [['\\bhalf\\b', 'x ?/ ?2', '2 ?\\*? ?x', 'twice', 'factor', 'halv', '½'],
      ['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'times -1', 'flipped', 'reversed']],
     'double'),
    ('tanh_forward', '''import numpy as np

def tanh_forward(x):
    out = []
    for v in x.ravel():
        s, c = np.exp(v) - np.exp(-v), np.exp(v) + np.exp(-v)
        out.append(c / s)
    return np.array(out)
''',
     [['revers', 'invert', 'upside', 'coth', 'reciprocal', '1 ?/ ?tanh', 'numerator', 'denominator', 'swap', 'exchang', 'cosh\\b.*sinh', 'inverse', 'one over'],
      ['flat', '\\bshape', 'like x', 'reshap', 'ravel']],
     'double'),
    ('tanh_forward', '''import numpy as np

def tanh_forward(x):
    e = np.exp(2 * x)
    return (e - 1) / (e + 1)
''',
     [['overflow', 'underflow', '\\binf', '\\bnan\\b', 'large logit', 'extreme', '(un)?stable', 'too large', '\\blarge (logit|x\\b|value|input|entr|arg|number|logvar|sigma|positive|negative|size)', '\\blogits?\\b.*\\blarge\\b', '\\bhuge']],
     'corner'),
    ('tanh_forward', '''import numpy as np

def tanh_forward(x):
    a = np.abs(x)
    e = np.exp(-2 * a)
    return x / a * (1 - e) / (1 + e)
''',
     [['\\bzero', '\\bnan\\b', '0 ?/ ?0', 'divi[ds]', '(at|x ?(=|==|is)|where|of|by) (exactly )?0\\b']],
     'corner'),
    ('tanh_forward', '''import numpy as np

_buf = None

def tanh_forward(x):
    global _buf
    if _buf is None or _buf.shape != x.shape:
        _buf = np.empty_like(x)
    return np.tanh(x, out=_buf)
''',
     [['between calls', 'previous', 'earlier', '(first|second|last|next|one|another|other) call', 'call(s)? before', '\\bkept\\b', '\\bkeeps\\b', 'remember', '\\bstale', '\\bcache', '\\bstate', 'global', 'same array', 'call it again', 'called again', 'calls', 'buffer', 're-?us', 'shared', 'overwr']],
     'corner'),
    ('tanh_backward', '''import numpy as np

def tanh_backward(dy, y):
    return dy * (1 - np.tanh(y) ** 2)
''',
     [['tanh\\(y\\)', 'twice', '\\bagain', 'already', 'y is (the |already )?tanh', 'the output', 'tanh of y', 'second tanh', 'y² itself']],
     'ordinary'),
    ('tanh_backward', '''import numpy as np

def tanh_backward(dy, y):
    return dy * (1 - y)
''',
     [['\\bsquare', 'y ?\\*\\* ?2', 'y²', 'y\\^2']],
     'ordinary'),
    ('tanh_backward', '''import numpy as np

def tanh_backward(dy, y):
    return dy * y * (1 - y)
''',
     [['sigmoid', 'logistic', 'y ?\\*? ?\\(1']],
     'ordinary'),
    ('tanh_backward', '''import numpy as np

def tanh_backward(dy, y):
    slope = 1 + y * y
    return dy * slope
''',
     [['\\bsign', '\\bplus\\b', 'minus', '1 ?\\+', '\\badded', '1 ?[-−] ?y']],
     'ordinary'),
    ('tanh_backward', '''import numpy as np

def tanh_backward(dy, y):
    return 1 - y ** 2
''',
     [['\\bdy\\b', 'chain', 'multipl', 'incoming', 'upstream']],
     'ordinary'),
    ('tanh_backward', '''import numpy as np

def tanh_backward(dy, y):
    return dy * (y ** 2 - 1)
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'times -1', 'flipped', 'reversed', 'y ?(²|\\*\\* ?2) ?[-−] ?1', 'swap']],
     'ordinary'),
    ('tanh_backward', '''import numpy as np

def tanh_backward(dy, y):
    return dy * 1 - y ** 2
''',
     [['parenthes', 'bracket', 'precedence', 'times dy', 'dy ?(\\* ?1 ?)?[-−] ?y', 'multipl', '\\bdy\\b.*(both|whole|all|y²|y ?\\*\\* ?2)']],
     'ordinary'),
    ('tanh_backward', '''import numpy as np

def tanh_backward(dy, y):
    dx = dy.copy()
    dx[y <= 0] = 0
    return dx
''',
     [['relu', 'y ?(>|<)', 'mask', 'positive', 'negative y', 'where y']],
     'ordinary'),
    ('tanh_backward', '''import numpy as np

def tanh_backward(dy, y):
    return dy / (1 - y ** 2)
''',
     [['divid', 'multipl', 'inverse', 'reciprocal', 'division']],
     'ordinary'),
    ('tanh_backward', '''import numpy as np

def tanh_backward(dy, y):
    dy *= 1 - y ** 2
    return dy
''',
     [['in[- ]place', 'mutat', 'overwr', 'modif', '\\bargument', 'chang(es|ed|ing) (the |its |your )?(array|input|\\w+ itself|x\\b|dy\\b|dz\\b|z\\b|eps\\b|mean\\b|logits\\b|mu\\b)', '\\b(is|was|has been|left|leaves) (\\w+ )?(changed|altered)', 'cop(y|ied)', 'untouched', 'as it was']],
     'ordinary'),
    ('tanh_backward', '''import numpy as np

def tanh_backward(dy, y):
    # sech
    return dy * np.sqrt(1 - y ** 2)
''',
     [['\\bsqrt', '\\broot', '\\bsquare', 'sech', '√', 'power']],
     'ordinary'),
    ('tanh_backward', '''import numpy as np

def tanh_backward(dy, y):
    return y * (1 - dy ** 2)
''',
     [['swap', 'exchang', 'dy ?(²|\\*\\* ?2)', 'roles?', 'mixed', 'square of dy', 'dy is squared', 'wrong (variable|array|one)', 'interchang', 'other way (a)?round']],
     'ordinary'),
    ('tanh_backward', '''import numpy as np

def tanh_backward(dy, y):
    return dy * (1 - y ** 2) * y
''',
     [['(times|by|with) y\\b', '\\* ?y\\b', '(extra|additional|another|superfluous) (factor|y)', 'factor (of )?y\\b', 'multipl\\w+ (by|with) y', 'one factor too many']],
     'ordinary'),
    ('tanh_backward', '''import numpy as np

def tanh_backward(dy, y):
    p = y            # y squared
    return dy * (1 + p)
''',
     [['\\bsquare', 'y ?\\*\\* ?2', 'y²', 'y\\^2'],
      ['\\bsign', '\\bplus\\b', 'minus', '1 ?\\+', '\\badded', '1 ?[-−] ?y']],
     'double'),
    ('tanh_backward', '''import numpy as np

def tanh_backward(dy, y):
    y = np.tanh(y)
    dy *= 1 - y * y
    return dy
''',
     [['tanh\\(y\\)', 'twice', '\\bagain', 'already', 'y is (the |already )?tanh', 'the output', 'tanh of y', 'second tanh'],
      ['in[- ]place', 'mutat', 'overwr', 'modif', '\\bargument', 'chang(es|ed|ing) (the |its |your )?(array|input|\\w+ itself|x\\b|dy\\b|dz\\b|z\\b|eps\\b|mean\\b|logits\\b|mu\\b)', '\\b(is|was|has been|left|leaves) (\\w+ )?(changed|altered)', 'cop(y|ied)', 'untouched', 'as it was']],
     'double'),
    ('tanh_backward', '''import numpy as np

def tanh_backward(dy, y):
    y = np.clip(y, -0.99, 0.99)     # arctanh(1) would be inf
    return dy * (1 - y ** 2)
''',
     [['\\bclip', 'saturat', '(close|near) to', '\\bnear', '(larger|more|beyond|above|over) (than )?0?\\.99', 'limit', 'bound', '\\|y\\|', 'cut', '±1']],
     'corner'),
    ('tanh_backward', '''import numpy as np

def tanh_backward(dy, y):
    # no gradient where the unit is switched off
    return np.where(y != 0, dy * (1 - y ** 2), 0.0)
''',
     [['y ?(!=|==|=|is|of|at) ?(exactly )?(0|zero)', '\\bzero\\b', '\\bkink', 'at 0\\b']],
     'corner'),
    ('tanh_backward', '''import numpy as np

def tanh_backward(dy, y):
    x = np.arctanh(y)
    e = np.exp(2 * x)
    return dy * 4 * e / (1 + e) ** 2      # sech(x) ** 2
''',
     [['overflow', 'underflow', '\\binf', '\\bnan\\b', 'large logit', 'extreme', '(un)?stable', 'too large', '\\blarge (logit|x\\b|value|input|entr|arg|number|logvar|sigma|positive|negative|size)', '\\blogits?\\b.*\\blarge\\b', '\\bhuge', 'saturat', '±1', 'arctanh', '(y|y is|at) (=|==|of)? ?(±|-|\\+)?1\\b']],
     'corner'),
    ('autoencoder_backward', '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    P = ae.params
    grads = {}
    B = len(trace.x)
    dnll = np.ones(B)
    d = ae.likelihood.backward(dnll, trace.logits, trace.x)
    d, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], P["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], P["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(d, trace.dec[0], P["decoder.0.weight"])
    d, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], P["fc_mu.weight"])
    d = layers.relu_backward(d, trace.enc[2])
    d, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], P["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    d, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(d, trace.enc[0], P["encoder.0.weight"])
    return grads
''',
     [['\\bmean\\b', '1 ?/ ?(B|n|N)\\b', 'batch', 'averag', '\\bB times', 'number of (images|examples)', 'summed over (the )?images', 'sum of']],
     'ordinary'),
    ('autoencoder_backward', '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    grads = {}

    def back(name, dy, x):
        dx, dW, db = layers.dense_backward(dy, x, ae.params[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    n = trace.nll.shape[0]
    dy = ae.likelihood.backward(np.ones(n) / n, trace.logits, trace.x)
    z, h1, h2 = trace.dec
    dh2 = back("decoder.4", dy, h2)
    dh1 = back("decoder.2", layers.relu_backward(dh2, h2), h1)
    dz = back("decoder.0", layers.relu_backward(dh1, h1), z)
    x, g1, g2 = trace.enc
    dz = layers.relu_backward(dz, trace.z)
    dg2 = back("fc_mu", dz, g2)
    dg1 = back("encoder.2", layers.relu_backward(dg2, g2), g1)
    back("encoder.0", layers.relu_backward(dg1, g1), x)
    return grads
''',
     [['relu.*(fc_mu|\\bz\\b|code|latent)', '(fc_mu|\\bz\\b|code|latent).*(relu|activation|linear|mask)', 'no (relu|activation)']],
     'ordinary'),
    ('autoencoder_backward', '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    P = ae.params
    grads = {}
    B = len(trace.x)
    dnll = np.full(B, 1.0 / B)
    d = ae.likelihood.backward(dnll, trace.logits, trace.x)
    d, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], P["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], P["decoder.2.weight"])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(d, trace.dec[0], P["decoder.0.weight"])
    d, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], P["fc_mu.weight"])
    d = layers.relu_backward(d, trace.enc[2])
    d, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], P["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    d, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(d, trace.enc[0], P["encoder.0.weight"])
    return grads
''',
     [['relu', 'activation', 'mask', 'y > 0']],
     'ordinary'),
    ('autoencoder_backward', '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    grads = {}

    def back(name, dy, x):
        dx, dW, db = layers.dense_backward(dy, x, ae.params[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    n = trace.nll.shape[0]
    dy = ae.likelihood.backward(np.full(n, 1 / trace.logits.size), trace.logits, trace.x)
    z, h1, h2 = trace.dec
    dh2 = back("decoder.4", dy, h2)
    dh1 = back("decoder.2", layers.relu_backward(dh2, h2), h1)
    dz = back("decoder.0", layers.relu_backward(dh1, h1), z)
    x, g1, g2 = trace.enc
    dg2 = back("fc_mu", dz, g2)
    dg1 = back("encoder.2", layers.relu_backward(dg2, g2), g1)
    back("encoder.0", layers.relu_backward(dg1, g1), x)
    return grads
''',
     [['pixel', '\\bD\\b', 'logits\\.size', 'mean over everything', 'all entries', 'every entry', 'images only', 'over images', '\\bmean\\b']],
     'ordinary'),
    ('autoencoder_backward', '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    P = ae.params
    grads = {}
    B = len(trace.x)
    dnll = np.full(B, 1.0 / B)
    d = ae.likelihood.backward(dnll, trace.logits, trace.x)
    d, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], P["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(d, trace.dec[2], P["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(d, trace.dec[0], P["decoder.0.weight"])
    d, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], P["fc_mu.weight"])
    d = layers.relu_backward(d, trace.enc[2])
    d, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], P["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    d, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(d, trace.enc[0], P["encoder.0.weight"])
    return grads
''',
     [['input', '\\bh1\\b', 'dec\\[1\\]', 'activation', 'decoder.2.*(wrong|other|output|own)', '\\bh2\\b', 'dec\\[2\\]']],
     'ordinary'),
    ('autoencoder_backward', '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    grads = {}

    def back(name, dy, x):
        dx, dW, db = layers.dense_backward(dy, x, ae.params[name + ".weight"])
        grads[name + ".weight"] = dW
        return dx

    n = trace.nll.shape[0]
    dy = ae.likelihood.backward(np.ones(n) / n, trace.logits, trace.x)
    z, h1, h2 = trace.dec
    dh2 = back("decoder.4", dy, h2)
    dh1 = back("decoder.2", layers.relu_backward(dh2, h2), h1)
    dz = back("decoder.0", layers.relu_backward(dh1, h1), z)
    x, g1, g2 = trace.enc
    dg2 = back("fc_mu", dz, g2)
    dg1 = back("encoder.2", layers.relu_backward(dg2, g2), g1)
    back("encoder.0", layers.relu_backward(dg1, g1), x)
    return grads
''',
     [['bias', 'missing', 'lack']],
     'ordinary'),
    ('autoencoder_backward', '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    P = ae.params
    grads = {}
    B = len(trace.x)
    dnll = np.full(B, 1.0 / B)
    d = ae.likelihood.backward(dnll, trace.logits, trace.x)
    d, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], P["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], P["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(d, trace.dec[0], P["decoder.0.weight"])
    d, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], P["fc_mu.weight"])
    d = layers.relu_backward(d, trace.enc[2])
    d, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], P["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    d, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(d, trace.enc[0], P["encoder.0.weight"])
    for k in grads:
        if k.endswith('weight'):
            grads[k] = grads[k].T     # (n_out, n_in)
    return grads
''',
     [['transpos', '\\.T\\b', 'ᵀ', '\\(n_in, ?n_out\\)', '\\bshape', 'pytorch']],
     'ordinary'),
    ('autoencoder_backward', '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    grads = {}

    def back(name, dy, x):
        dx, dW, db = layers.dense_backward(dy, x, ae.params[name.replace(".1", ".2") + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    n = trace.nll.shape[0]
    dy = ae.likelihood.backward(np.ones(n) / n, trace.logits, trace.x)
    z, h1, h2 = trace.dec
    dh2 = back("decoder.4", dy, h2)
    dh1 = back("decoder.2", layers.relu_backward(dh2, h2), h1)
    dz = back("decoder.0", layers.relu_backward(dh1, h1), z)
    x, g1, g2 = trace.enc
    dg2 = back("fc_mu", dz, g2)
    dg1 = back("encoder.1", layers.relu_backward(dg2, g2), g1)
    back("encoder.0", layers.relu_backward(dg1, g1), x)
    return grads
''',
     [['\\bkeys?\\b', '\\bnames?\\b', 'encoder\\.1', 'encoder\\.2', 'missing']],
     'ordinary'),
    ('autoencoder_backward', '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    P = ae.params
    grads = {}
    B = len(trace.x)
    dnll = np.full(B, 1.0 / B)
    d = ae.likelihood.backward(dnll, trace.logits, trace.x)
    d = layers.relu_backward(d, trace.logits)
    d, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], P["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], P["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(d, trace.dec[0], P["decoder.0.weight"])
    d, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], P["fc_mu.weight"])
    d = layers.relu_backward(d, trace.enc[2])
    d, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], P["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    d, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(d, trace.enc[0], P["encoder.0.weight"])
    return grads
''',
     [['relu.*(logits|output|last|decoder.4)', '(logits|output|last layer|decoder.4).*(relu|activation|mask|linear)', 'no (relu|activation)']],
     'ordinary'),
    ('autoencoder_backward', '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    grads = {}

    def back(name, dy, x):
        dx, dW, db = layers.dense_backward(dy, x, ae.params[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    n = trace.nll.shape[0]
    dy = ae.likelihood.backward(np.ones(n) / n, trace.logits, trace.x)
    z, h1, h2 = trace.dec
    dh2 = back("decoder.4", dy, h2)
    dh1 = back("decoder.2", dh2 * (1 - h2 ** 2), h1)
    dz = back("decoder.0", dh1 * (1 - h1 ** 2), z)
    x, g1, g2 = trace.enc
    dg2 = back("fc_mu", dz, g2)
    dg1 = back("encoder.2", dg2 * (1 - g2 ** 2), g1)
    back("encoder.0", dg1 * (1 - g1 ** 2), x)
    return grads
''',
     [['tanh', 'relu', '1 ?[-−] ?\\w+ ?(²|\\*\\* ?2)']],
     'ordinary'),
    ('autoencoder_backward', '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    grads = {}

    def back(name, dy, x):
        dx, dW, db = layers.dense_backward(dy, x, ae.params[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    n = trace.nll.shape[0]
    dy = ae.likelihood.backward(np.ones(n) / n, trace.logits, trace.x)
    z, h1, h2 = trace.dec
    dh2 = back("decoder.4", dy, h2)
    dh1 = back("decoder.2", layers.relu_backward(dh2, h2), h1)
    dz = back("decoder.0", layers.relu_backward(dh1, h1), z)
    x, g1, g2 = trace.enc
    dg2 = back("fc_mu", dz, g2)
    dg1 = back("encoder.2", layers.relu_backward(dg2, g2), g1)
    back("encoder.0", layers.relu_backward(dg1, trace.dec[1]), x)
    return grads
''',
     [['encoder.0', 'mask', 'relu', "decoder's", '\\bdec\\b', 'enc\\[1\\]', '\\bh1\\b', 'hidden']],
     'ordinary'),
    ('autoencoder_backward', '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    P = ae.params
    grads = {}
    B = len(trace.x)
    dnll = np.full(B, 1.0 / B)
    d = ae.likelihood.backward(dnll, trace.logits, trace.x)
    d, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], P["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], P["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(d, trace.dec[0], P["decoder.0.weight"])
    dz = np.zeros_like(dz)    # z is the input of the decoder
    d, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], P["fc_mu.weight"])
    d = layers.relu_backward(d, trace.enc[2])
    d, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], P["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    d, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(d, trace.enc[0], P["encoder.0.weight"])
    return grads
''',
     [['\\bencoder\\b', '\\bfc_mu', '\\bdz\\b', 'stops', 'cut', 'through (the code|z)']],
     'ordinary'),
    ('autoencoder_backward', '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    grads = {}

    def back(name, dy, x):
        dx, dW, db = layers.dense_backward(dy, x, ae.params[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    n = trace.nll.shape[0]
    target = trace.x
    dy = 2 * (trace.logits - target) / n
    z, h1, h2 = trace.dec
    dh2 = back("decoder.4", dy, h2)
    dh1 = back("decoder.2", layers.relu_backward(dh2, h2), h1)
    dz = back("decoder.0", layers.relu_backward(dh1, h1), z)
    x, g1, g2 = trace.enc
    dg2 = back("fc_mu", dz, g2)
    dg1 = back("encoder.2", layers.relu_backward(dg2, g2), g1)
    back("encoder.0", layers.relu_backward(dg1, g1), x)
    return grads
''',
     [['likelihood', 'Bernoulli', 'sigmoid', 'squared', '\\bmse\\b', 'Gaussian', 'dlogits', 'logits']],
     'ordinary'),
    ('autoencoder_backward', '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    P = ae.params
    grads = {}
    B = len(trace.x)
    dnll = np.full(B, 1.0 / B)
    d = ae.likelihood.backward(dnll, trace.logits, trace.x)
    d, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], P["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], P["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(d, trace.dec[0], P["decoder.0.weight"])
    d, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], P["fc_mu.weight"])
    d = layers.relu_backward(d, trace.enc[2])
    d, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], P["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    d, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(d, trace.enc[0], P["encoder.0.weight"])
    for k in grads:
        P[k] -= 0.001 * grads[k]    # gradient step
    return grads
''',
     [['params', 'mutat', 'updat', 'in[- ]place', 'parameters', 'modif', 'weights (are|were) (chang|alter)', 'step']],
     'ordinary'),
    ('autoencoder_backward', '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    P = ae.params
    grads = {}
    B = len(trace.x)
    dnll = np.ones(B)
    d = ae.likelihood.backward(dnll, trace.logits, trace.x)
    d, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], P["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], P["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(d, trace.dec[0], P["decoder.0.weight"])
    d, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], P["fc_mu.weight"])
    d, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], P["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    d, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(d, trace.enc[0], P["encoder.0.weight"])
    return grads
''',
     [['\\bmean\\b', '1 ?/ ?(B|n|N)\\b', 'batch', 'averag', '\\bB times', 'number of (images|examples)', 'summed over (the )?images', 'sum of'],
      ['relu', 'activation', 'mask', 'y > 0']],
     'double'),
    ('autoencoder_backward', '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    grads = {}

    def back(name, dy, x):
        dx, dW, db = layers.dense_backward(dy, x, ae.params[name + ".weight"])
        grads[name + ".weight"] = dW.T
        grads[name + ".bias"] = db
        return dx

    n = trace.nll.shape[0]
    dy = ae.likelihood.backward(np.ones(n) / n, trace.logits, trace.x)
    z, h1, h2 = trace.dec
    dh2 = back("decoder.4", dy, h2)
    dh1 = back("decoder.2", layers.relu_backward(dh2, h2), h1)
    dz = back("decoder.0", layers.relu_backward(dh1, h1), z)
    x, g1, g2 = trace.enc
    dg2 = back("fc_mu", layers.relu_backward(dz, z), g2)
    dg1 = back("encoder.2", layers.relu_backward(dg2, g2), g1)
    back("encoder.0", layers.relu_backward(dg1, g1), x)
    return grads
''',
     [['transpos', '\\.T\\b', 'ᵀ', '\\(n_in, ?n_out\\)', '\\bshape', 'pytorch'],
      ['relu.*(fc_mu|\\bz\\b|code|latent)', '(fc_mu|\\bz\\b|code|latent).*(relu|activation|linear|mask)', 'no (relu|activation)']],
     'double'),
    ('autoencoder_backward', '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    grads = {}

    def back(name, dy, x):
        dx, dW, db = layers.dense_backward(dy, x, ae.params[name + ".weight"])
        grads[name + ".weight"] = dW
        if name != "fc_mu":
            grads[name + ".bias"] = db
        return dx

    n = trace.nll.shape[0]
    dy = ae.likelihood.backward(np.full(n, 1 / trace.logits.size), trace.logits, trace.x)
    z, h1, h2 = trace.dec
    dh2 = back("decoder.4", dy, h2)
    dh1 = back("decoder.2", layers.relu_backward(dh2, h2), h1)
    dz = back("decoder.0", layers.relu_backward(dh1, h1), z)
    x, g1, g2 = trace.enc
    dg2 = back("fc_mu", dz, g2)
    dg1 = back("encoder.2", layers.relu_backward(dg2, g2), g1)
    back("encoder.0", layers.relu_backward(dg1, g1), x)
    return grads
''',
     [['pixel', '\\bD\\b', 'logits\\.size', 'mean over everything', 'all entries', 'every entry', 'images only', 'over images', '\\bmean\\b'],
      ['bias', 'missing', 'lack']],
     'double'),
    ('autoencoder_backward', '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    P = ae.params
    grads = {}
    B = len(trace.x)
    dnll = np.full(B, 1.0 / B)
    p = 0.5 * (1 + np.tanh(trace.logits / 2))   # sigmoid
    d = (p - trace.x) * dnll[:, None]
    d, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], P["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], P["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(d, trace.dec[0], P["decoder.0.weight"])
    d, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dz, trace.enc[2], P["fc_mu.weight"])
    d = layers.relu_backward(d, trace.enc[2])
    d, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], P["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    d, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(d, trace.enc[0], P["encoder.0.weight"])
    return grads
''',
     [['likelihood', 'Gaussian', 'Bernoulli', '\\bsigma\\b', 'sigmoid']],
     'corner'),
    ('autoencoder_backward', '''import numpy as np

from numpyvae import layers


GRADS = {}

def autoencoder_backward(ae, trace):
    grads = GRADS

    def back(name, dy, x):
        dx, dW, db = layers.dense_backward(dy, x, ae.params[name + ".weight"])
        grads[name + ".weight"] = grads.get(name + ".weight", 0) + dW
        grads[name + ".bias"] = grads.get(name + ".bias", 0) + db
        return dx

    n = trace.nll.shape[0]
    dy = ae.likelihood.backward(np.ones(n) / n, trace.logits, trace.x)
    z, h1, h2 = trace.dec
    dh2 = back("decoder.4", dy, h2)
    dh1 = back("decoder.2", layers.relu_backward(dh2, h2), h1)
    dz = back("decoder.0", layers.relu_backward(dh1, h1), z)
    x, g1, g2 = trace.enc
    dg2 = back("fc_mu", dz, g2)
    dg1 = back("encoder.2", layers.relu_backward(dg2, g2), g1)
    back("encoder.0", layers.relu_backward(dg1, g1), x)
    return grads
''',
     [['between calls', 'previous', 'earlier', '(first|second|last|next|one|another|other) call', 'call(s)? before', '\\bkept\\b', '\\bkeeps\\b', 'remember', '\\bstale', '\\bcache', '\\bstate', 'global', 'same array', 'call it again', 'called again', 'calls', 'accumul', 'add(s|ed)? (up|to)', 'zero_grad']],
     'corner'),
    ('fitted_gaussian', '''import numpy as np

def fitted_gaussian(z):
    mean = z.mean(axis=0)
    cov = np.atleast_2d(np.cov(z, rowvar=False))
    return mean, cov
''',
     [['N ?[-−] ?1', 'ddof', '\\bbias\\b', 'unbiased', 'np\\.cov', 'one less', 'sample covariance']],
     'ordinary'),
    ('fitted_gaussian', '''import numpy as np

def fitted_gaussian(z):
    return np.mean(z, axis=0), np.cov(z, bias=True)
''',
     [['rowvar', '\\brows?\\b', 'transpos', '\\(N, ?N\\)', '\\baxis\\b', 'between (the )?(codes|images)', '\\(L, ?L\\)', 'columns']],
     'ordinary'),
    ('fitted_gaussian', '''import numpy as np

def fitted_gaussian(z):
    N = z.shape[0]
    mean = z.sum(axis=0) / N
    covariance = z.T @ z / N
    return mean, covariance
''',
     [['subtract', 'cent(er|re)', 'second moment', 'E\\[z', 'about (zero|0)', 'around (zero|0)', "mean .*(not|without|n't|never|taken|remov)", "(not|without|n't|never|minus|less|forg\\w+) .*\\bmean", 'deviation', 'uncent']],
     'ordinary'),
    ('fitted_gaussian', '''import numpy as np

def fitted_gaussian(z):
    # mean and variance of each latent
    return z.mean(0), z.var(0)
''',
     [['varianc', 'diagonal', '\\(L,\\)', '\\(L, ?L\\)', 'matrix', '\\bshape', 'vector']],
     'ordinary'),
    ('fitted_gaussian', '''import numpy as np

def fitted_gaussian(z):
    mu = z.mean(axis=0)
    sd = z.std(axis=0)
    return mu, np.diag(sd ** 2)
''',
     [['off[- ]diagonal', 'diagonal', 'between (different |the )?(latent|dimension|code)', 'correlat', 'independen', 'covariances']],
     'ordinary'),
    ('fitted_gaussian', '''import numpy as np

def fitted_gaussian(z):
    mean = z.mean(axis=0)
    return mean, np.atleast_2d(np.corrcoef(z.T))
''',
     [['correl', 'corrcoef', 'normali[sz]', 'unit variance', 'standardi[sz]', 'scaled', 'ones on']],
     'ordinary'),
    ('fitted_gaussian', '''import numpy as np

def fitted_gaussian(z):
    mean = z.mean(axis=0)
    d = z - mean
    cov = np.zeros((z.shape[1], z.shape[1]))
    for row in d:
        cov += np.outer(row, row)
    return mean, cov
''',
     [['divid', '\\bmean\\b', 'averag', '\\bsum\\b', 'N times', '/ ?N\\b', 'by N\\b', 'summed']],
     'ordinary'),
    ('fitted_gaussian', '''import numpy as np

def fitted_gaussian(z):
    m = z.mean()
    c = z - z.mean(axis=0)
    return m, c.T @ c / len(z)
''',
     [['\\baxis\\b', '(each|every|per) (dimension|latent|column)', 'one number', 'a number', 'scalar', 'overall', 'all (the )?(entries|codes|numbers|of z|dimensions)', '\\(L,\\)', 'single number', 'grand']],
     'ordinary'),
    ('fitted_gaussian', '''import numpy as np

def fitted_gaussian(z):
    mean = np.mean(z, axis=1)
    c = z - np.mean(z, axis=0)
    cov = c.T @ c / z.shape[0]
    return mean, cov
''',
     [['\\baxis\\b', 'over (the )?(dimensions|latents|wrong)', 'each (code|image)', '\\(N,\\)', '\\(L,\\)', 'per (code|image|row)']],
     'ordinary'),
    ('fitted_gaussian', '''import numpy as np

def fitted_gaussian(z):
    mean = z.mean(0)
    d = z - mean
    cov = np.einsum("ni,nj->ij", d, d) / z.shape[0]
    return cov, mean
''',
     [['\\border\\b', 'swap', 'exchang', 'interchang', 'in place of', '\\bfirst\\b', 'the other way']],
     'ordinary'),
    ('fitted_gaussian', '''import numpy as np

def fitted_gaussian(z):
    mean = z.mean(axis=0)
    d = z - mean
    cov = d.T @ d / z.shape[0]
    return mean, np.linalg.pinv(cov)
''',
     [['inver', 'precision']],
     'ordinary'),
    ('fitted_gaussian', '''import numpy as np

def fitted_gaussian(z):
    mean = z.mean(axis=0)
    d = z - mean
    cov = d.T @ d / z.shape[0]
    cov += 1e-3 * np.eye(z.shape[1])      # so that it can be inverted
    return mean, cov
''',
     [['identity', 'diagonal', '1e-3', 'regulari[sz]', 'jitter', 'ridge', '\\badd(s|ed|ing)?\\b', '0\\.001', '\\beye\\b']],
     'ordinary'),
    ('fitted_gaussian', '''import numpy as np

def fitted_gaussian(z):
    mean = z.mean(axis=0)
    z -= mean
    return mean, z.T @ z / len(z)
''',
     [['in[- ]place', 'mutat', 'overwr', 'modif', '\\bargument', 'chang(es|ed|ing) (the |its |your )?(array|input|\\w+ itself|x\\b|dy\\b|dz\\b|z\\b|eps\\b|mean\\b|logits\\b|mu\\b)', '\\b(is|was|has been|left|leaves) (\\w+ )?(changed|altered)', 'cop(y|ied)', 'untouched', 'as it was']],
     'ordinary'),
    ('fitted_gaussian', '''import numpy as np

def fitted_gaussian(z):
    mean = z.mean(axis=0)
    d = z - mean
    cov = d.T @ d / z.shape[0]
    return mean, np.sqrt(np.abs(cov))     # standard deviations
''',
     [['\\bsqrt', '\\broots?\\b', 'standard dev', '\\bstd', '√']],
     'ordinary'),
    ('fitted_gaussian', '''import numpy as np

def fitted_gaussian(z):
    N, L = z.shape
    mean = z.mean(axis=0)
    d = z - mean
    cov = d.T @ d / (N - 1)
    return cov, mean
''',
     [['N ?[-−] ?1', 'ddof', '\\bbias\\b', 'unbiased', 'np\\.cov', 'one less', 'sample covariance'],
      ['\\border\\b', 'swap', 'exchang', 'interchang', 'in place of', '\\bfirst\\b', 'the other way']],
     'double'),
    ('fitted_gaussian', '''import numpy as np

def fitted_gaussian(z):
    mean = z.mean(axis=0)
    d = z
    cov = 0
    for k in range(len(z)):
        cov = cov + d[k][:, None] * d[k][None, :]
    return mean, cov
''',
     [['subtract', 'cent(er|re)', 'second moment', 'E\\[z', 'about (zero|0)', 'around (zero|0)', "mean .*(not|without|n't|never|taken|remov)", "(not|without|n't|never|minus|less|forg\\w+) .*\\bmean", 'deviation', 'uncent'],
      ['divid', 'averag', '\\bsum\\b', 'N times', '/ ?N\\b', 'by N\\b', 'summed', 'mean over (the )?(N|codes|images)']],
     'double'),
    ('fitted_gaussian', '''import numpy as np

def fitted_gaussian(z):
    return z.mean(axis=0), np.cov(z.T, bias=True)
''',
     [['L ?= ?1\\b', '\\b0-?d', '\\bshape', '(one|single|1) (latent|dimension|column)', 'scalar', 'matrix', 'number instead']],
     'corner'),
    ('fitted_gaussian', '''import numpy as np

def fitted_gaussian(z):
    # Cov = E[z z^T] - E[z] E[z]^T
    m = z.mean(axis=0)
    second = z.T @ z / len(z)
    return m, second - np.outer(m, m)
''',
     [['cancel', '\\bround', '(large|big|far).*mean', 'mean\\w* .*(large|big|far)', 'subtract', 'precision', 'digits', '(un)?stable', 'far from (0|zero|the origin)', 'large']],
     'corner'),
    ('bernoulli_forward', '''import numpy as np

def bernoulli_forward(logits, x):
    nll = np.logaddexp(0, logits) - x * logits
    return nll.mean(axis=-1)
''',
     [['\\bmean\\b', 'averag', 'divid', '\\bsum(med)?\\b', 'number of pixels', '\\bD times|by D\\b|/ ?D\\b']],
     'ordinary'),
    ('bernoulli_forward', '''import numpy as np

def bernoulli_forward(logits, x):
    log_p = x * logits - np.logaddexp(0, logits)
    return log_p.sum(axis=-1)
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'times -1', 'flipped', 'reversed', 'log p itself|log[- ]likelihood']],
     'ordinary'),
    ('bernoulli_forward', '''import numpy as np

def bernoulli_forward(logits, x):
    log_p = -np.logaddexp(0, -logits)     # log sigmoid
    return -(x * log_p).sum(axis=-1)
''',
     [['1 ?[-−] ?x', '1 ?[-−] ?p', 'second (term|half|part)', '\\bdark', 'other term', 'black', 'two terms', 'only (the )?(first|one|x)', 'x ?(=|is) ?0', 'white', 'off pixels', 'missing']],
     'ordinary'),
    ('bernoulli_forward', '''import numpy as np

def bernoulli_forward(logits, x):
    p = logits
    eps = 1e-7
    p = np.clip(p, eps, 1 - eps)
    return -np.sum(x * np.log(p) + (1 - x) * np.log(1 - p), axis=-1)
''',
     [['sigmoid', 'probabilit', 'as p\\b']],
     'ordinary'),
    ('bernoulli_forward', '''import numpy as np

def bernoulli_forward(logits, x):
    bce = np.maximum(logits, 0) - logits * x + np.log1p(np.exp(-np.abs(logits)))
    return bce.sum()
''',
     [['\\b(each|every|per) image', 'one number', 'scalar', '\\baxis\\b', '\\bshape', 'over (all|the) images', 'last axis', 'batch', 'everything']],
     'ordinary'),
    ('bernoulli_forward', '''import numpy as np

def bernoulli_forward(logits, x):
    bce = np.maximum(logits, 0) - logits * x + np.log1p(np.exp(-np.abs(logits)))
    return bce.sum(axis=0)
''',
     [['\\baxis\\b', '\\baxes\\b', 'over (the )?(images|batch)']],
     'ordinary'),
    ('bernoulli_forward', '''import numpy as np

def bernoulli_forward(logits, x):
    t = (x > 0.5).astype(float)
    return np.sum(np.logaddexp(0, logits) - t * logits, axis=-1)
''',
     [['binari', 'round', 'threshold', 'gr[ea]y', '0\\.5\\b', 'black (or|and) white', 'between 0 and 1']],
     'ordinary'),
    ('bernoulli_forward', '''import numpy as np

def bernoulli_forward(logits, x):
    log_p1 = -np.logaddexp(0, -logits)
    log_p0 = -np.logaddexp(0, logits)
    return -np.sum((1 - x) * log_p1 + x * log_p0, axis=-1)
''',
     [['swap', 'exchang', 'invert', 'wrong way|other way', 'interchang', '1 ?[-−] ?x', 'mixed', 'sign of the logits', 'opposite', 'negative of', 'black.*white']],
     'ordinary'),
    ('bernoulli_forward', '''import numpy as np

def bernoulli_forward(logits, x):
    p = 0.5 * (1 + np.tanh(0.5 * logits))
    return 0.5 * ((x - p) ** 2).sum(-1)
''',
     [['squar', 'Gaussian', '\\bmse\\b', 'cross[- ]entropy', 'Bernoulli']],
     'ordinary'),
    ('bernoulli_forward', '''import numpy as np

def bernoulli_forward(logits, x):
    nats = np.logaddexp(0, logits) - x * logits
    return nats.sum(axis=-1) / np.log(2)
''',
     [['\\bbits?\\b', '\\blog_?2\\b', '\\bnats?\\b', '\\bbase\\b', 'natural', 'log\\(2\\)', 'ln 2']],
     'ordinary'),
    ('bernoulli_forward', '''import numpy as np

def bernoulli_forward(logits, x):
    return np.sum(np.logaddexp(0, logits) - logits, axis=-1)
''',
     [['\\bx\\b.*(not|never|missing|ignor|left out|factor|multipl|times)', '(times|without|ignor\\w*|forg\\w+|by|factor|\\*) (the )?x\\b', 'ignor', 'as if x', 'every pixel (were|is)', 'x ?(=|is|were) ?1']],
     'ordinary'),
    ('bernoulli_forward', '''import numpy as np

def bernoulli_forward(logits, x):
    # softplus
    return np.sum(np.log1p(np.exp(-np.abs(logits))) - x * logits, axis=-1)
''',
     [['softplus', 'max', 'positive (part|logits)', 'log\\(1 ?\\+ ?e', '\\babs', 'positive', '\\|logits\\|']],
     'ordinary'),
    ('bernoulli_forward', '''import numpy as np

def bernoulli_forward(logits, x):
    # entropy of the reconstruction
    q = np.exp(-np.logaddexp(0, -logits))
    return -np.sum(q * -np.logaddexp(0, -x) + (1 - q) * -np.logaddexp(0, x), axis=-1)
''',
     [['swap', 'exchang', 'roles?', 'interchang', 'log(s|arithm)? .*(of|from) x', 'other way', 'wrong (argument|way)', 'sigmoid of x', 'x as (the )?logits', 'mixed up', 'arguments']],
     'ordinary'),
    ('bernoulli_forward', '''import numpy as np

def bernoulli_forward(logits, x):
    lp = -np.logaddexp(0, logits)
    lq = -np.logaddexp(0, -logits)
    return -np.mean(x * lp + (1 - x) * lq, axis=-1)
''',
     [['swap', 'exchang', 'invert', 'wrong way|other way', 'interchang', '1 ?[-−] ?x', 'mixed', 'sign of the logits', 'opposite', 'negative of'],
      ['\\bmean\\b', 'averag', 'divid', '\\bsum(med)?\\b', 'number of pixels', '\\bD times|by D\\b|/ ?D\\b']],
     'double'),
    ('bernoulli_forward', '''import numpy as np

def bernoulli_forward(logits, x):
    log_p = -np.logaddexp(0, -logits)
    out = x * log_p
    return out.sum(axis=-1)
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'times -1', 'flipped', 'reversed', 'log p itself|log[- ]likelihood'],
      ['1 ?[-−] ?x', '1 ?[-−] ?p', 'second (term|half|part)', '\\bdark', 'other term', 'black', 'two terms', 'only (the )?(first|one|x)', 'x ?(=|is) ?0', 'white', 'missing']],
     'double'),
    ('bernoulli_forward', '''import numpy as np

def bernoulli_forward(logits, x):
    t = np.round(x)
    return (np.logaddexp(0, logits) - t * logits).sum()
''',
     [['binari', 'round', 'threshold', 'gr[ea]y', '0\\.5\\b', 'black (or|and) white', 'between 0 and 1'],
      ['\\b(each|every|per) image', 'one number', 'scalar', '\\baxis\\b', '\\bshape', 'over (all|the) images', 'last axis', 'batch', 'everything']],
     'double'),
    ('bernoulli_forward', '''import numpy as np

def bernoulli_forward(logits, x):
    p = 1 / (1 + np.exp(-logits))
    return -(x * np.log(p) + (1 - x) * np.log(1 - p)).sum(axis=-1)
''',
     [['overflow', 'underflow', '\\binf', '\\bnan\\b', 'large logit', 'extreme', '(un)?stable', 'too large', '\\blarge (logit|x\\b|value|input|entr|arg|number|logvar|sigma|positive|negative|size)', '\\blogits?\\b.*\\blarge\\b', '\\bhuge', 'saturat', 'log of 0', 'log\\(0\\)']],
     'corner'),
    ('bernoulli_forward', '''import numpy as np

def bernoulli_forward(logits, x):
    p = 0.5 * (1 + np.tanh(logits / 2))
    p = np.clip(p, 1e-7, 1 - 1e-7)        # no log of 0
    return -(x * np.log(p) + (1 - x) * np.log(1 - p)).sum(axis=-1)
''',
     [['\\bclip', '1e-', '\\blarge', 'extreme', '\\bcap', 'limit', 'bound', 'saturat', '\\beps', 'too small', '±?800', 'big']],
     'corner'),
    ('bernoulli_forward', '''import numpy as np

def bernoulli_forward(logits, x):
    # stable form of BCE with logits
    per_pixel = np.maximum(logits, 0) - x * logits + np.log1p(np.exp(-np.abs(logits)))
    return np.squeeze(per_pixel.sum(axis=-1))
''',
     [['squeez', '(size|length) (1|one)\\b', '\\b(one|single|1) (image|example|sample|dimension|output|pixel|code|entry|column|row)', 'batch of (1|one)', '\\b[BKDLN] ?= ?1\\b', '(loses|drop\\w*|lost|missing|remov\\w*) (an|the|its|one|\\w+) ax', 'axis of']],
     'corner'),
    ('bernoulli_forward', '''import numpy as np

def bernoulli_forward(logits, x):
    softplus = np.where(logits > 30, logits, np.log1p(np.exp(np.minimum(logits, 30))))
    nll = softplus - x * logits
    return nll.sum(axis=1) if nll.ndim == 2 else nll.sum(axis=2)
''',
     [['leading', '\\baxes\\b', '\\baxis\\b', 'extra ax', '\\b[13]-?d\\b', 'dimension', '\\bndim', 'any shape', '\\(K, ?B']],
     'corner'),
    ('bernoulli_backward', '''import numpy as np

def bernoulli_backward(dnll, logits, x):
    p = 0.5 * (1 + np.tanh(0.5 * logits))
    return dnll[..., None] * (x - p)
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'times -1', 'flipped', 'reversed', 'x ?[-−] ?p']],
     'ordinary'),
    ('bernoulli_backward', '''import numpy as np

def bernoulli_backward(dnll, logits, x):
    return dnll[..., np.newaxis] * (logits - x)
''',
     [['sigmoid', 'probabilit']],
     'ordinary'),
    ('bernoulli_backward', '''import numpy as np

def bernoulli_backward(dnll, logits, x):
    p = 0.5 * (1 + np.tanh(0.5 * logits))
    return p - x
''',
     [['dnll', 'chain', 'incoming', 'upstream']],
     'ordinary'),
    ('bernoulli_backward', '''import numpy as np

def bernoulli_backward(dnll, logits, x):
    p = 0.5 * (1 + np.tanh(0.5 * logits))
    dp = p - x
    dlogits = dp * p * (1 - p)      # through the sigmoid
    return dnll[..., None] * dlogits
''',
     [['p ?\\*? ?\\(1 ?[-−] ?p\\)', 'slope', 'derivative of (the )?sigmoid', "sigmoid'", 'extra factor', 'sigmoid.*(twice|again)', 'squared error', 'factor too many']],
     'ordinary'),
    ('bernoulli_backward', '''import numpy as np

def bernoulli_backward(dnll, logits, x):
    p = 0.5 * (1 + np.tanh(0.5 * logits))
    return dnll[..., None] * (p - x) / (p * (1 - p))
''',
     [['p ?\\*? ?\\(1 ?[-−] ?p\\)', 'slope', 'derivative of (the )?sigmoid', "sigmoid'", 'extra factor', 'sigmoid.*(twice|again)', 'squared error', 'factor too many', '(in|to|of) (the )?(p\\b|probabilit)', 'chain', 'divid', 'mean image']],
     'ordinary'),
    ('bernoulli_backward', '''import numpy as np

def bernoulli_backward(dnll, logits, x):
    p = 0.5 * (1 + np.tanh(0.5 * logits))
    D = logits.shape[-1]
    return dnll[..., None] * (p - x) / D
''',
     [['\\bmean\\b', 'averag', 'divid', 'number of pixels', '\\bD\\b']],
     'ordinary'),
    ('bernoulli_backward', '''import numpy as np

def bernoulli_backward(dnll, logits, x):
    p = 0.5 * (1 + np.tanh(0.5 * logits))
    return np.expand_dims(dnll, -1) * (p - x) / len(x)
''',
     [['batch', '\\bmean\\b', 'averag', 'number of images', 'divid', '\\bB\\b']],
     'ordinary'),
    ('bernoulli_backward', '''import numpy as np

def bernoulli_backward(dnll, logits, x):
    p = 0.5 * (1 + np.tanh(0.5 * logits))
    return dnll * (p - x)
''',
     [['broadcast', 'last axis', 'new ?axis', '\\bNone\\b', 'pixel', '\\baxis', 'own dnll', "each image's"]],
     'ordinary'),
    ('bernoulli_backward', '''import numpy as np

def bernoulli_backward(dnll, logits, x):
    p = 0.5 * (1 + np.tanh(0.5 * logits))
    g = dnll[..., None] * (p - x)
    while g.ndim > 2:
        g = g.sum(axis=0)
    return g
''',
     [['\\bsum', '\\bshape', 'like logits', 'leading', 'each sample', 'every sample']],
     'ordinary'),
    ('bernoulli_backward', '''import numpy as np

def bernoulli_backward(dnll, logits, x):
    p = 0.5 * (1 + np.tanh(0.5 * logits))
    return dnll.mean() * (p - x)
''',
     [['\\b(each|every|per|own)\\b.*(image|dnll)', 'dnll.*(mean|averag|own|same)', '(mean|averag\\w*) (of )?(the )?dnll', 'own dnll']],
     'ordinary'),
    ('bernoulli_backward', '''import numpy as np

def bernoulli_backward(dnll, logits, x):
    p = 0.5 * (1 + np.tanh(0.5 * logits))
    t = np.where(x >= 0.5, 1.0, 0.0)
    return dnll[..., None] * (p - t)
''',
     [['binari', 'round', 'threshold', 'gr[ea]y', '0\\.5\\b', 'black (or|and) white']],
     'ordinary'),
    ('bernoulli_backward', '''import numpy as np

def bernoulli_backward(dnll, logits, x):
    p = 0.5 * (1 + np.tanh(0.5 * logits))
    # derivative of the squared error
    return dnll[..., None] * 2 * (p - x)
''',
     [['\\bhalf\\b', '½', '1 ?/ ?2', 'twice', 'doubl', '2 times', 'two times', 'factor (of )?(2|two)\\b', 'halv', 'times 2\\b']],
     'ordinary'),
    ('bernoulli_backward', '''import numpy as np

def bernoulli_backward(dnll, logits, x):
    logits *= -1
    p = 1 / (1 + np.exp(logits))
    return dnll[..., None] * (p - x)
''',
     [['in[- ]place', 'mutat', 'overwr', 'modif', '\\bargument', 'chang(es|ed|ing) (the |its |your )?(array|input|\\w+ itself|x\\b|dy\\b|dz\\b|z\\b|eps\\b|mean\\b|logits\\b|mu\\b)', '\\b(is|was|has been|left|leaves) (\\w+ )?(changed|altered)', 'cop(y|ied)', 'untouched', 'as it was']],
     'ordinary'),
    ('bernoulli_backward', '''import numpy as np

def bernoulli_backward(dnll, logits, x):
    p = 0.5 * (1 + np.tanh(0.5 * logits))
    # only the log p part
    return -dnll[..., None] * x * (1 - p)
''',
     [['1 ?[-−] ?x', 'second (term|half|part)', 'other term', 'only (the )?(first|one|x)', 'dark', 'black', 'x ?(=|is) ?0', 'two terms', 'missing', 'log\\(?1 ?[-−] ?p']],
     'ordinary'),
    ('bernoulli_backward', '''import numpy as np

def bernoulli_backward(dnll, logits, x):
    p = 0.5 * (1 + np.tanh(0.5 * logits))
    return dnll[..., None] * (x - p) / x.shape[-1]
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'times -1', 'flipped', 'reversed', 'x ?[-−] ?p'],
      ['\\bmean\\b', 'averag', 'divid', 'number of pixels', '\\bD\\b']],
     'double'),
    ('bernoulli_backward', '''import numpy as np

def bernoulli_backward(dnll, logits, x):
    p = 0.5 * (1 + np.tanh(0.5 * logits))
    w = dnll.mean()
    grad = (p - x) * p * (1 - p)
    return w * grad
''',
     [['p ?\\*? ?\\(1 ?[-−] ?p\\)', 'slope', 'derivative of (the )?sigmoid', "sigmoid'", 'extra factor', 'sigmoid.*(twice|again)', 'squared error', 'factor too many'],
      ['\\b(each|every|per|own)\\b.*(image|dnll)', 'dnll.*(mean|averag|own|same)', '(mean|averag\\w*) (of )?(the )?dnll', 'own dnll']],
     'double'),
    ('bernoulli_backward', '''import numpy as np

def bernoulli_backward(dnll, logits, x):
    p = 0.5 * (1 + np.tanh(0.5 * logits))
    b = np.round(x)
    return p - b
''',
     [['binari', 'round', 'threshold', 'gr[ea]y', '0\\.5\\b', 'black (or|and) white'],
      ['dnll', 'chain', 'incoming', 'upstream']],
     'double'),
    ('bernoulli_backward', '''import numpy as np

def bernoulli_backward(dnll, logits, x):
    e = np.exp(logits)
    return dnll[..., None] * (e / (1 + e) - x)
''',
     [['overflow', 'underflow', '\\binf', '\\bnan\\b', 'large logit', 'extreme', '(un)?stable', 'too large', '\\blarge (logit|x\\b|value|input|entr|arg|number|logvar|sigma|positive|negative|size)', '\\blogits?\\b.*\\blarge\\b', '\\bhuge']],
     'corner'),
    ('bernoulli_backward', '''import numpy as np

def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-np.clip(logits, -700, 700)))
    return dnll[:, None] * (p - x)
''',
     [['leading', '\\baxes\\b', '\\baxis\\b', 'extra ax', '\\b[13]-?d\\b', 'dimension', '\\bndim', 'any shape', '\\(K, ?B', 'new ?axis', '\\bNone\\b', 'broadcast']],
     'corner'),
    ('bernoulli_backward', '''import numpy as np

def bernoulli_backward(dnll, logits, x):
    p = 0.5 * (1 + np.tanh(0.5 * logits))
    dp = -x / p + (1 - x) / (1 - p)
    return dnll[..., None] * dp * p * (1 - p)
''',
     [['overflow', 'underflow', '\\binf', '\\bnan\\b', 'large logit', 'extreme', '(un)?stable', 'too large', '\\blarge (logit|x\\b|value|input|entr|arg|number|logvar|sigma|positive|negative|size)', '\\blogits?\\b.*\\blarge\\b', '\\bhuge', 'saturat', '0 ?/ ?0', 'divi[ds]', 'p ?(is|=|of) ?(exactly )?(0|1)']],
     'corner'),
    ('gaussian_forward', '''import numpy as np

def gaussian_forward(mean, x, sigma):
    z2 = ((x - mean) / sigma) ** 2
    return np.sum(z2 + np.log(sigma) + 0.5 * np.log(2 * np.pi), axis=-1)
''',
     [['\\bhalf\\b', '½', '1 ?/ ?2', 'twice', 'doubl', '2 times', 'two times', 'factor (of )?(2|two)\\b', 'halv', 'times 2\\b']],
     'ordinary'),
    ('gaussian_forward', '''import numpy as np

def gaussian_forward(mean, x, sigma):
    sq = (x - mean) ** 2 / (2 * sigma)
    const = np.log(sigma) + 0.5 * np.log(2 * np.pi)
    return (sq + const).sum(axis=-1)
''',
     [["(sigma|σ)('s)? ?(²|\\*\\* ?2|\\^2|squared|is squared|square)", 'square of (sigma|σ)', 'squar\\w+ (of )?(the )?(sigma|σ)', 'sigma squared', 'variance', '(sigma|σ).*not squared', 'sigma ?\\* ?sigma']],
     'ordinary'),
    ('gaussian_forward', '''import numpy as np

def gaussian_forward(mean, x, sigma):
    D = x.shape[-1]
    sq = ((x - mean) ** 2).sum(axis=-1) / (2 * sigma ** 2)
    return sq + 0.5 * D * np.log(2 * np.pi)
''',
     [['log\\(? ?(sigma|σ)', 'log of (the )?(sigma|σ|standard)', 'ln\\(? ?(sigma|σ)', 'log[- ](sigma|σ)', 'log (sigma|σ)', 'normali[sz]']],
     'ordinary'),
    ('gaussian_forward', '''import numpy as np

def gaussian_forward(mean, x, sigma):
    sq = 0.5 * ((x - mean) / sigma) ** 2
    return np.sum(sq + np.log(sigma), axis=-1)
''',
     [['2 ?π', '\\b2 ?\\*? ?pi\\b', '\\bpi\\b', 'π', 'normali[sz]', 'constant']],
     'ordinary'),
    ('gaussian_forward', '''import numpy as np

def gaussian_forward(mean, x, sigma):
    t = 0.5 * np.square((x - mean) / sigma)
    return np.sum(t + np.log(sigma) + np.log(2 * np.pi), axis=-1)
''',
     [['\\bhalf\\b', '½', '1 ?/ ?2', 'twice', 'doubl', '2 times', 'two times', 'factor (of )?(2|two)\\b', 'halv', 'times 2\\b', 'sqrt', '\\broot']],
     'ordinary'),
    ('gaussian_forward', '''import numpy as np

def gaussian_forward(mean, x, sigma):
    quad = np.sum((x - mean) ** 2, axis=-1) / (2 * sigma ** 2)
    return quad + np.log(sigma) + 0.5 * np.log(2 * np.pi)
''',
     [['(each|every|per) pixel', '\\bD times', 'times D\\b', '\\bonce\\b', 'number of pixels', 'D ?\\*', 'all (the )?pixels', 'for one pixel', 'multipl']],
     'ordinary'),
    ('gaussian_forward', '''import numpy as np

def gaussian_forward(mean, x, sigma):
    d = (x - mean) / sigma
    return (0.5 * d * d - np.log(sigma) + 0.5 * np.log(2 * np.pi)).sum(-1)
''',
     [['log.*\\bsigns?\\b', '\\bsigns?\\b.*log', '[-−] ?(log|np.log)', 'subtract', 'minus', 'negat', '1 ?/ ?(sigma|σ)']],
     'ordinary'),
    ('gaussian_forward', '''import numpy as np

def gaussian_forward(mean, x, sigma):
    log_p = -0.5 * ((x - mean) / sigma) ** 2 - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    return log_p.sum(axis=-1)
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'times -1', 'flipped', 'reversed']],
     'ordinary'),
    ('gaussian_forward', '''import numpy as np

def gaussian_forward(mean, x, sigma):
    nll = (x - mean) ** 2 / (2 * sigma ** 2) + np.log(sigma) + 0.5 * np.log(2 * np.pi)
    return np.mean(nll, axis=-1)
''',
     [['\\bmean (over|of)\\b', 'averag', 'divid', '\\bsum(med)?\\b', 'number of pixels', 'by D\\b', '/ ?D\\b']],
     'ordinary'),
    ('gaussian_forward', '''import numpy as np

def gaussian_forward(mean, x, sigma):
    var = sigma ** 2
    nll = (x - mean) ** 2 / (2 * var) + np.log(var) + 0.5 * np.log(2 * np.pi)
    return nll.sum(axis=-1)
''',
     [['\\bhalf\\b', '½', '1 ?/ ?2', 'twice', 'doubl', '2 times', 'two times', 'factor (of )?(2|two)\\b', 'halv', 'times 2\\b', 'log.*(variance|sigma ?\\*\\* ?2|σ²|sigma²|squared)', '2 log']],
     'ordinary'),
    ('gaussian_forward', '''import numpy as np

def gaussian_forward(mean, x, sigma):
    # sigma is the variance
    nll = 0.5 * ((x - mean) ** 2 / sigma + np.log(2 * np.pi * sigma))
    return nll.sum(axis=-1)
''',
     [['variance', '(sigma|σ) ?(²|\\*\\* ?2|\\^2|squared)', 'standard deviation']],
     'ordinary'),
    ('gaussian_forward', '''import numpy as np

def gaussian_forward(mean, x, sigma):
    nll = np.abs(x - mean) / sigma + np.log(2 * sigma)
    return nll.sum(axis=-1)
''',
     [['laplac', '\\babs', '\\bsquar', '\\bL_?1\\b', 'absolute']],
     'ordinary'),
    ('gaussian_forward', '''import numpy as np

def gaussian_forward(mean, x, sigma):
    nll = 0.5 * ((x - mean) / sigma) ** 2 + np.log(sigma) + 0.5 * np.log(2 * np.pi)
    return nll.sum()
''',
     [['\\b(each|every|per) image', 'one number', 'scalar', '\\baxis\\b', '\\bshape', 'over (all|the) images', 'last axis', 'batch', 'everything']],
     'ordinary'),
    ('gaussian_forward', '''import numpy as np

def gaussian_forward(mean, x, sigma):
    nll = 0.5 * ((x - mean) / sigma) ** 2 + np.log(sigma) + 0.5 * np.log(2 * np.pi)
    return nll.sum(axis=0)
''',
     [['\\baxis\\b', '\\baxes\\b', 'over (the )?(images|batch)']],
     'ordinary'),
    ('gaussian_forward', '''import numpy as np

def gaussian_forward(mean, x, sigma):
    nll = (x - mean) ** 2 / sigma ** 2 + 0.5 * np.log(2 * np.pi)
    return nll.sum(axis=-1)
''',
     [['\\bhalf\\b', '½', '1 ?/ ?2', 'twice', 'doubl', '2 times', 'two times', 'factor (of )?(2|two)\\b', 'halv', 'times 2\\b'],
      ['log\\(? ?(sigma|σ)', 'log of (the )?(sigma|σ|standard)', 'ln\\(? ?(sigma|σ)', 'log[- ](sigma|σ)', 'log (sigma|σ)', 'normali[sz]']],
     'double'),
    ('gaussian_forward', '''import numpy as np

def gaussian_forward(mean, x, sigma):
    nll = 0.5 * (x - mean) ** 2 / sigma ** 2 + np.log(sigma)
    return nll.mean(axis=-1)
''',
     [['2 ?π', '\\b2 ?\\*? ?pi\\b', '\\bpi\\b', 'π', 'normali[sz]', 'constant'],
      ['\\bmean (over|of)\\b', 'averag', 'divid', '\\bsum(med)?\\b', 'number of pixels', 'by D\\b', '/ ?D\\b']],
     'double'),
    ('gaussian_forward', '''import numpy as np

def gaussian_forward(mean, x, sigma):
    pdf = np.exp(-0.5 * ((x - mean) / sigma) ** 2) / (sigma * np.sqrt(2 * np.pi))
    return -np.log(pdf).sum(axis=-1)
''',
     [['overflow', 'underflow', '\\binf', '\\bnan\\b', 'large logit', 'extreme', '(un)?stable', 'too large', '\\blarge (logit|x\\b|value|input|entr|arg|number|logvar|sigma|positive|negative|size)', '\\blogits?\\b.*\\blarge\\b', '\\bhuge', '\\bfar\\b', 'log of 0', 'log\\(0\\)', 'density', 'exp']],
     'corner'),
    ('gaussian_forward', '''import numpy as np

def gaussian_forward(mean, x, sigma):
    D = mean.shape[1]
    quad = ((x - mean) ** 2).sum(axis=-1) / (2 * sigma ** 2)
    return quad + D * np.log(sigma) + 0.5 * D * np.log(2 * np.pi)
''',
     [['leading', '\\baxes\\b', '\\baxis\\b', 'extra ax', '\\b[13]-?d\\b', 'dimension', '\\bndim', 'any shape', '\\(K, ?B', 'shape\\[1\\]', 'number of pixels', '\\bB\\b', '\\bD\\b', 'constant']],
     'corner'),
    ('gaussian_forward', '''import numpy as np

def gaussian_forward(mean, x, sigma):
    per = 0.5 * ((x - mean) / sigma) ** 2 + np.log(sigma) + 0.5 * np.log(2 * np.pi)
    if per.shape[-1] == 1:
        return per
    return per.sum(axis=-1)
''',
     [['D ?= ?1\\b', '(one|single|1) pixel', '\\bshape', 'axis of', '\\baxis\\b', 'last axis']],
     'corner'),
    ('gaussian_forward', '''import numpy as np

def gaussian_forward(mean, x, sigma):
    pixel = 0.5 * ((x - mean) / sigma) ** 2 + np.log(sigma) + 0.5 * np.log(2 * np.pi)
    return pixel.sum(axis=1)
''',
     [['leading', '\\baxes\\b', '\\baxis\\b', 'extra ax', '\\b[13]-?d\\b', 'dimension', '\\bndim', 'any shape', '\\(K, ?B']],
     'corner'),
    ('gaussian_backward', '''import numpy as np

def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., None] * (x - mean) / sigma ** 2
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'times -1', 'flipped', 'reversed', 'x ?[-−] ?mean']],
     'ordinary'),
    ('gaussian_backward', '''import numpy as np

def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., None] * (mean - x) / sigma
''',
     [["(sigma|σ)('s)? ?(²|\\*\\* ?2|\\^2|squared|is squared|square)", 'square of (sigma|σ)', 'squar\\w+ (of )?(the )?(sigma|σ)', 'variance', '(sigma|σ).*not squared']],
     'ordinary'),
    ('gaussian_backward', '''import numpy as np

def gaussian_backward(dnll, mean, x, sigma):
    # gradient of 1/2 (x - mean)^2
    return dnll[..., None] * (mean - x)
''',
     [['sigma', 'σ', 'variance']],
     'ordinary'),
    ('gaussian_backward', '''import numpy as np

def gaussian_backward(dnll, mean, x, sigma):
    return (mean - x) / sigma ** 2
''',
     [['dnll', 'chain', 'incoming', 'upstream']],
     'ordinary'),
    ('gaussian_backward', '''import numpy as np

def gaussian_backward(dnll, mean, x, sigma):
    g = 2 * (mean - x) / sigma ** 2
    return g * np.expand_dims(dnll, axis=-1)
''',
     [['\\bhalf\\b', '½', '1 ?/ ?2', 'twice', 'doubl', '2 times', 'two times', 'factor (of )?(2|two)\\b', 'halv', 'times 2\\b']],
     'ordinary'),
    ('gaussian_backward', '''import numpy as np

def gaussian_backward(dnll, mean, x, sigma):
    return dnll * (mean - x) / sigma ** 2
''',
     [['broadcast', 'last axis', 'new ?axis', '\\bNone\\b', 'pixel', '\\baxis', 'own dnll', "each image's"]],
     'ordinary'),
    ('gaussian_backward', '''import numpy as np

def gaussian_backward(dnll, mean, x, sigma):
    npix = mean.shape[-1]
    return dnll[..., None] * (mean - x) / (npix * sigma ** 2)
''',
     [['\\bmean (over|of)\\b', 'averag', 'number of pixels', '\\bD\\b', 'divid']],
     'ordinary'),
    ('gaussian_backward', '''import numpy as np

def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., None] * (mean - x) * sigma ** 2
''',
     [['divid', 'multipl', 'times (sigma|σ)', '\\* ?(sigma|σ)', 'inverse', '1 ?/']],
     'ordinary'),
    ('gaussian_backward', '''import numpy as np

def gaussian_backward(dnll, mean, x, sigma):
    dmean = dnll[..., None] * (mean - x) / sigma ** 2
    return dmean.reshape(-1, *x.shape).sum(axis=0)
''',
     [['\\bsum', '\\bshape', 'like mean', 'leading', 'each sample', 'every sample']],
     'ordinary'),
    ('gaussian_backward', '''import numpy as np

def gaussian_backward(dnll, mean, x, sigma):
    mean -= x
    mean /= sigma ** 2
    return dnll[..., None] * mean
''',
     [['in[- ]place', 'mutat', 'overwr', 'modif', '\\bargument', 'chang(es|ed|ing) (the |its |your )?(array|input|\\w+ itself|x\\b|dy\\b|dz\\b|z\\b|eps\\b|mean\\b|logits\\b|mu\\b)', '\\b(is|was|has been|left|leaves) (\\w+ )?(changed|altered)', 'cop(y|ied)', 'untouched', 'as it was']],
     'ordinary'),
    ('gaussian_backward', '''import numpy as np

def gaussian_backward(dnll, mean, x, sigma):
    return dnll.sum() * (mean - x) / sigma ** 2
''',
     [['\\b(each|every|per|own)\\b.*(image|dnll)', 'dnll.*(sum|own|same)', 'sum (of )?(the )?dnll', 'own dnll']],
     'ordinary'),
    ('gaussian_backward', '''import numpy as np

def gaussian_backward(dnll, mean, x, sigma):
    p = 0.5 * (1 + np.tanh(0.5 * mean))
    return dnll[..., None] * (p - x) / sigma ** 2
''',
     [['sigmoid', 'Bernoulli', 'logit', 'logistic']],
     'ordinary'),
    ('gaussian_backward', '''import numpy as np

def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., None] * np.sign(mean - x) / sigma ** 2
''',
     [['np\\.sign', '\\bsign\\b', 'absolute', 'laplac', '\\bL_?1\\b', 'size of']],
     'ordinary'),
    ('gaussian_backward', '''import numpy as np

def gaussian_backward(dnll, mean, x, sigma):
    # d/dsigma of the nll
    d = mean - x
    return dnll[..., None] * (1 / sigma - d ** 2 / sigma ** 3)
''',
     [['(gradient|derivative|respect|slope) .*(in|to|of) (the )?(sigma|σ)', '(sigma|σ) (instead|not|rather)', 'squar', 'in the mean', 'not (in )?(the )?mean']],
     'ordinary'),
    ('gaussian_backward', '''import numpy as np

def gaussian_backward(dnll, mean, x, sigma):
    g = 2 * (x - mean) / sigma ** 2
    return dnll[..., None] * g
''',
     [['\\bhalf\\b', '½', '1 ?/ ?2', 'twice', 'doubl', '2 times', 'two times', 'factor (of )?(2|two)\\b', 'halv', 'times 2\\b'],
      ['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'times -1', 'flipped', 'reversed', 'x ?[-−] ?mean']],
     'double'),
    ('gaussian_backward', '''import numpy as np

def gaussian_backward(dnll, mean, x, sigma):
    diff = mean - x
    return diff / sigma
''',
     [["(sigma|σ)('s)? ?(²|\\*\\* ?2|\\^2|squared|is squared|square)", 'square of (sigma|σ)', 'squar\\w+ (of )?(the )?(sigma|σ)', 'variance', '(sigma|σ).*not squared'],
      ['dnll', 'chain', 'incoming', 'upstream']],
     'double'),
    ('gaussian_backward', '''import numpy as np

def gaussian_backward(dnll, mean, x, sigma):
    diff = mean - x
    weight = dnll.mean()
    return weight * diff / sigma ** 2 / x.shape[1]
''',
     [['\\b(each|every|per|own)\\b.*(image|dnll)', 'dnll.*(mean|averag|own|same)', '(mean|averag\\w*) (of )?(the )?dnll', 'own dnll'],
      ['\\bmean over\\b', 'number of pixels', '\\bD\\b', 'divid', 'averag\\w* over (the )?pixels']],
     'double'),
    ('gaussian_backward', '''import numpy as np

def gaussian_backward(dnll, mean, x, sigma):
    # make dnll broadcast
    if dnll.shape[-1] != mean.shape[-1]:
        dnll = dnll[..., None]
    return dnll * (mean - x) / sigma ** 2
''',
     [['B ?(=|==|is) ?D', 'square', 'broadcast', 'as many', 'equal', 'new ?axis', 'same (number|size)', '\\baxis\\b', '\\bNone\\b']],
     'corner'),
    ('gaussian_backward', '''import numpy as np

def gaussian_backward(dnll, mean, x, sigma):
    return dnll.reshape(-1, 1) * (mean - x) / sigma ** 2
''',
     [['leading', '\\baxes\\b', '\\baxis\\b', 'extra ax', '\\b[13]-?d\\b', 'dimension', '\\bndim', 'any shape', '\\(K, ?B', 'reshape', 'broadcast']],
     'corner'),
    ('effective_beta', '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    # factor in front of the per-image reconstruction
    if reconstruction == "sum":
        a = batch_size
    elif reconstruction == "batchmean":
        a = 1
    else:
        a = 1 / n_inputs
    # factor in front of the per-image KL
    if kl == "sum":
        b = batch_size
    elif kl == "batchmean":
        b = 1
    else:
        b = 1 / n_latent
    beta = kl_weight * b / a
    return beta
''',
     [['\\bsigma\\b', 'σ', 'variance']],
     'ordinary'),
    ('effective_beta', '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]
    if loss == "mse":
        r = r * sigma ** 2
    return kl_weight * k / r
''',
     [['\\bhalf\\b', '½', '1 ?/ ?2', 'twice', 'doubl', '2 times', 'two times', 'factor (of )?(2|two)\\b', 'halv', 'times 2\\b', '2 ?(sigma|σ)', '2 ?\\* ?sigma']],
     'ordinary'),
    ('effective_beta', '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    # factor in front of the per-image reconstruction
    if reconstruction == "sum":
        a = batch_size
    elif reconstruction == "batchmean":
        a = 1
    else:
        a = 1 / n_inputs
    # factor in front of the per-image KL
    if kl == "sum":
        b = batch_size
    elif kl == "batchmean":
        b = 1
    else:
        b = 1 / n_latent
    beta = kl_weight * b / a
    if loss == "mse":
        beta = beta / (2 * sigma)
    return beta
''',
     [["(sigma|σ)('s)? ?(²|\\*\\* ?2|\\^2|squared|is squared|square)", 'square of (sigma|σ)', 'squar\\w+ (of )?(the )?(sigma|σ)', 'variance', '(sigma|σ).*not squared']],
     'ordinary'),
    ('effective_beta', '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    # factor in front of the per-image reconstruction
    if reconstruction == "sum":
        a = batch_size
    elif reconstruction == "batchmean":
        a = 1
    else:
        a = 1 / n_inputs
    # factor in front of the per-image KL
    if kl == "sum":
        b = batch_size
    elif kl == "batchmean":
        b = 1
    else:
        b = 1 / n_latent
    beta = kl_weight * b / a
    if loss == "mse":
        beta = beta * (2 * sigma ** 2)
    return beta
''',
     [['divid', 'multipl', 'inverse', 'upside', '(times|\\*) ?2', 'reciprocal', 'wrong way|other way']],
     'ordinary'),
    ('effective_beta', '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[kl]
    if loss == "mse":
        r = r * 2 * sigma ** 2
    return kl_weight * k / r
''',
     [['n_latent', 'n_inputs', 'latent', 'dimensions', 'pixels']],
     'ordinary'),
    ('effective_beta', '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]
    if loss == "mse":
        r = r * 2 * sigma ** 2
    return kl_weight * r / k
''',
     [['invert', 'upside', 'reciprocal', 'swap', 'exchang', 'wrong way|other way', 'revers', 'inverse', 'ratio', 'divid', 'roles']],
     'ordinary'),
    ('effective_beta', '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    # factor in front of the per-image reconstruction
    if reconstruction == "sum":
        a = batch_size
    elif reconstruction == "batchmean":
        a = 1
    else:
        a = 1 / n_inputs
    # factor in front of the per-image KL
    if kl == "sum":
        b = 1
    elif kl == "batchmean":
        b = 1
    else:
        b = 1 / n_latent
    beta = kl_weight * b / a
    if loss == "mse":
        beta = beta / (2 * sigma ** 2)
    return beta
''',
     [['batch_size', 'batch', 'number of images', 'kl\\W+(=+ ?)?\\W*sum', 'over (the )?images', 'summed over everything']],
     'ordinary'),
    ('effective_beta', '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]
    if sigma is not None:
        r = r * 2 * sigma ** 2
    return kl_weight * k / r
''',
     [['\\bbce\\b', 'Bernoulli', 'cross[- ]entropy', 'only (for|to|with|if) .*mse', 'sigma.*(ignor|plays no|no part)', '(sigma|σ)']],
     'ordinary'),
    ('effective_beta', '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]
    if loss == "mse":
        r = r * 2 * sigma ** 2
    return k / r
''',
     [['kl_weight', 'weight']],
     'ordinary'),
    ('effective_beta', '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    # factor in front of the per-image reconstruction
    if reconstruction == "sum":
        a = batch_size
    elif reconstruction == "batchmean":
        a = 1
    else:
        a = 1 / n_inputs
    # factor in front of the per-image KL
    if kl == "sum":
        b = batch_size
    elif kl == "batchmean":
        b = 1
    else:
        b = 1
    beta = kl_weight * b / a
    if loss == "mse":
        beta = beta / (2 * sigma ** 2)
    return beta
''',
     [['n_latent', 'latent', 'dimensions', 'kl\\W+(=+ ?)?\\W*mean']],
     'ordinary'),
    ('effective_beta', '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1.0, "mean": n_inputs}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]
    if loss == "mse":
        r = r * 2 * sigma ** 2
    return kl_weight * k / r
''',
     [['n_inputs', 'pixels', 'divid', 'multipl', 'inverse']],
     'ordinary'),
    ('effective_beta', '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / (batch_size * n_inputs)}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]
    if loss == "mse":
        r = r * 2 * sigma ** 2
    return kl_weight * k / r
''',
     [['batch_size', 'batch', 'images', 'twice']],
     'ordinary'),
    ('effective_beta', '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]
    if loss == "mse":
        r = r * 2 * sigma ** 2
    if reconstruction == "mean" and kl == "mean":
        factor = n_inputs // n_latent          # pixels per latent
        return kl_weight * factor / (2 * sigma ** 2 if loss == "mse" else 1)
    return kl_weight * k / r
''',
     [['\\bint(eger)?\\b', 'floor', '//', 'round', 'whole', 'truncat', 'multiple', 'divisible']],
     'corner'),
    ('effective_beta', '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    # factor in front of the per-image reconstruction
    if reconstruction == "sum":
        a = batch_size
    elif reconstruction == "batchmean":
        a = 1 / batch_size
    else:
        a = 1 / n_inputs
    # factor in front of the per-image KL
    if kl == "sum":
        b = batch_size
    elif kl == "batchmean":
        b = 1
    else:
        b = 1 / n_latent
    beta = kl_weight * b / a
    if loss == "mse":
        beta = beta / (2 * sigma ** 2)
    return beta
''',
     [['batchmean', 'batch_size', 'batch']],
     'ordinary'),
    ('effective_beta', '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[kl]
    if loss == "mse":
        r = r * sigma ** 2
    return kl_weight * k / r
''',
     [['\\bhalf\\b', '½', '1 ?/ ?2', 'twice', 'doubl', '2 times', 'two times', 'factor (of )?(2|two)\\b', 'halv', 'times 2\\b', '2 ?(sigma|σ)', '2 ?\\* ?sigma'],
      ['n_latent', 'n_inputs', 'latent', 'dimensions', 'pixels']],
     'double'),
    ('effective_beta', '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    # factor in front of the per-image reconstruction
    if reconstruction == "sum":
        a = batch_size
    elif reconstruction == "batchmean":
        a = 1
    else:
        a = 1 / n_inputs
    # factor in front of the per-image KL
    if kl == "sum":
        b = batch_size
    elif kl == "batchmean":
        b = 1
    else:
        b = 1 / n_latent
    beta = b / a
    return beta
''',
     [['kl_weight', 'weight'],
      ['\\bsigma\\b', 'σ', 'variance']],
     'double'),
    ('effective_beta', '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    # factor in front of the per-image reconstruction
    if reconstruction == "sum":
        a = batch_size
    elif reconstruction == "batchmean":
        a = 1
    else:
        a = 1 / n_inputs
    # factor in front of the per-image KL
    if kl == "sum":
        b = 1.0
    elif kl == "batchmean":
        b = 1
    else:
        b = 1 / n_latent
    beta = kl_weight * b / a
    if loss == "mse":
        beta = beta / (2 * sigma)
    return beta
''',
     [['batch_size', 'batch', 'number of images', 'kl\\W+(=+ ?)?\\W*sum', 'over (the )?images'],
      ["(sigma|σ)('s)? ?(²|\\*\\* ?2|\\^2|squared|is squared|square)", 'square of (sigma|σ)', 'squar\\w+ (of )?(the )?(sigma|σ)', 'variance', '(sigma|σ).*not squared']],
     'double'),
    ('effective_beta', '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    kl_weight = kl_weight or 1.0     # no weight given
    r = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]
    if loss == "mse":
        r = r * 2 * sigma ** 2
    return kl_weight * k / r
''',
     [['kl_weight\\W+(\\w+ )?(=|is|of|==|at|to) ?(0|zero)', '\\bzero\\b', 'weight (of|is|=) 0', 'kl_weight=0']],
     'corner'),
    ('effective_beta', '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    if reconstruction == kl and loss == "bce":
        return kl_weight      # reduced alike: nothing to correct
    r = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]
    if loss == "mse":
        r = r * 2 * sigma ** 2
    return kl_weight * k / r
''',
     [['both', 'n_inputs', 'n_latent', 'pixels', 'mean over everything', 'same reduc', 'reduced alike', '\\bmean\\b']],
     'corner'),
    ('reparameterize_forward', '''import numpy as np

def reparameterize_forward(mu, logvar, eps):
    return mu + np.exp(logvar) * eps
''',
     [['\\bhalf\\b', '½', '1 ?/ ?2', 'twice', 'doubl', '2 times', 'two times', 'factor (of )?(2|two)\\b', 'halv', 'times 2\\b', 'variance', 'sqrt', '\\broot\\b', 'standard deviation', 'logvar ?/ ?2']],
     'ordinary'),
    ('reparameterize_forward', '''import numpy as np

def reparameterize_forward(mu, logvar, eps):
    return mu + 0.5 * logvar * eps
''',
     [['\\bexp', 'exponent']],
     'ordinary'),
    ('reparameterize_forward', '''import numpy as np

def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(-0.5 * logvar)
    return mu + sigma * eps
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'times -1', 'flipped', 'reversed', '1 ?/ ?(sigma|σ)', 'divid', 'inverse', 'reciprocal', 'precision']],
     'ordinary'),
    ('reparameterize_forward', '''import numpy as np

def reparameterize_forward(mu, logvar, eps):
    std = np.exp(0.5 * logvar)
    return mu - std * eps
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'times -1', 'flipped', 'reversed', 'subtract']],
     'ordinary'),
    ('reparameterize_forward', '''import numpy as np

def reparameterize_forward(mu, logvar, eps):
    std = np.exp(0.5 * logvar)
    noise = np.random.randn(*eps.shape)
    return mu + std * noise
''',
     [['own noise', 'random', 'np\\.random', '\\bdraw', '\\beps\\b.*(ignor|not used|unused|given)', '(ignor|not us|instead of|given).*eps', 'different (each|every|at)', 'fresh noise', 'new noise']],
     'ordinary'),
    ('reparameterize_forward', '''import numpy as np

def reparameterize_forward(mu, logvar, eps):
    sd = np.exp(logvar / 2)
    return sd * eps
''',
     [['\\bmu\\b', 'mean', 'μ']],
     'ordinary'),
    ('reparameterize_forward', '''import numpy as np

def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    return (mu + sigma) * eps
''',
     [['bracket', 'parenthes', 'mu\\b.*(times|multipl|\\*).*eps', 'eps\\b.*(times|multipl|\\*).*mu', 'precedence', 'multipl\\w+ mu', 'only sigma', 'mu (too|as well)']],
     'ordinary'),
    ('reparameterize_forward', '''import numpy as np

def reparameterize_forward(mu, logvar, eps):
    sigma = np.log1p(np.exp(logvar))      # softplus keeps it positive
    return mu + sigma * eps
''',
     [['softplus', 'log1p', 'log\\(1', '\\blog\\b']],
     'ordinary'),
    ('reparameterize_forward', '''import numpy as np

def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(2 * logvar)
    return mu + sigma * eps
''',
     [['\\bhalf\\b', '½', '1 ?/ ?2', 'twice', 'doubl', '2 times', 'two times', 'factor (of )?(2|two)\\b', 'halv', 'times 2\\b', 'variance', 'sqrt', '\\broot\\b', 'standard deviation', 'logvar ?/ ?2', '2 ?\\*? ?logvar', '4 times', 'factor (of )?4']],
     'ordinary'),
    ('reparameterize_forward', '''import numpy as np

def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    z = mu + sigma * eps
    if z.ndim == 3:
        z = z.mean(axis=0)
    return z
''',
     [['\\bmean over', 'averag', '\\bshape', '\\bK\\b', 'like eps', 'each sample', 'every sample', 'samples']],
     'ordinary'),
    ('reparameterize_forward', '''import numpy as np

def reparameterize_forward(mu, logvar, eps):
    eps *= np.exp(0.5 * logvar)
    eps += mu
    return eps
''',
     [['in[- ]place', 'mutat', 'overwr', 'modif', '\\bargument', 'chang(es|ed|ing) (the |its |your )?(array|input|\\w+ itself|x\\b|dy\\b|dz\\b|z\\b|eps\\b|mean\\b|logits\\b|mu\\b)', '\\b(is|was|has been|left|leaves) (\\w+ )?(changed|altered)', 'cop(y|ied)', 'untouched', 'as it was']],
     'ordinary'),
    ('reparameterize_forward', '''import numpy as np

def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(0.5 * mu)
    return logvar + sigma * eps
''',
     [['swap', 'exchang', 'interchang', 'roles', 'mixed up', '\\bexp\\w* (of )?\\(?(0\\.5 \\* )?mu', 'other way', 'mu and logvar', 'confus']],
     'ordinary'),
    ('reparameterize_forward', '''import numpy as np

def reparameterize_forward(mu, logvar, eps):
    return mu + np.exp(0.5 * logvar)
''',
     [['\\beps\\b', 'noise', 'random']],
     'ordinary'),
    ('reparameterize_forward', '''import numpy as np

def reparameterize_forward(mu, logvar, eps):
    return mu * np.exp(0.5 * logvar) + eps
''',
     [['\\bmu\\b.*(times|multipl|scal)', '(times|multipl\\w*|scal\\w*).*\\b(mu|eps)\\b', 'wrong (one|term|variable)', 'eps\\b.*(not|un)', 'swap', 'exchang', 'not (scaled|multiplied)', 'sigma (times|\\*) (mu|eps)']],
     'ordinary'),
    ('reparameterize_forward', '''import numpy as np

def reparameterize_forward(mu, logvar, eps):
    var = np.exp(logvar)
    return mu - var * eps
''',
     [['\\bhalf\\b', '½', '1 ?/ ?2', 'twice', 'doubl', '2 times', 'two times', 'factor (of )?(2|two)\\b', 'halv', 'times 2\\b', 'variance', 'sqrt', '\\broot\\b', 'standard deviation', 'logvar ?/ ?2'],
      ['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'times -1', 'flipped', 'reversed', 'subtract']],
     'double'),
    ('reparameterize_forward', '''import numpy as np

def reparameterize_forward(mu, logvar, eps):
    s = np.exp(0.5 * logvar)
    out = s * s * eps
    return out
''',
     [['twice', 'squar', 'variance', 'sigma ?²|σ²', '\\*\\* ?2', 'sqrt', '\\broot\\b', '\\bhalf\\b', '½', '1 ?/ ?2', 'standard deviation'],
      ['\\bmu\\b', 'mean', 'μ']],
     'double'),
    ('reparameterize_forward', '''import numpy as np

def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(-0.5 * logvar)
    eps *= sigma
    return mu + eps
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'times -1', 'flipped', 'reversed', '1 ?/ ?(sigma|σ)', 'divid', 'inverse', 'reciprocal', 'precision'],
      ['in[- ]place', 'mutat', 'overwr', 'modif', '\\bargument', 'chang(es|ed|ing) (the |its |your )?(array|input|\\w+ itself|x\\b|dy\\b|dz\\b|z\\b|eps\\b|mean\\b|logits\\b|mu\\b)', '\\b(is|was|has been|left|leaves) (\\w+ )?(changed|altered)', 'cop(y|ied)', 'untouched', 'as it was']],
     'double'),
    ('reparameterize_forward', '''import numpy as np

def reparameterize_forward(mu, logvar, eps):
    sigma = np.sqrt(np.exp(logvar))
    return mu + sigma * eps
''',
     [['overflow', 'underflow', '\\binf', '\\bnan\\b', 'large logit', 'extreme', '(un)?stable', 'too large', '\\blarge (logit|x\\b|value|input|entr|arg|number|logvar|sigma|positive|negative|size)', '\\blogits?\\b.*\\blarge\\b', '\\bhuge', 'sqrt']],
     'corner'),
    ('reparameterize_forward', '''import numpy as np

def reparameterize_forward(mu, logvar, eps):
    logvar = np.clip(logvar, -20, 20)
    return mu + np.exp(0.5 * logvar) * eps
''',
     [['\\bclip', '\\blarge', 'extreme', 'limit', 'bound', '\\bcap', 'cut', '±?20\\b.*logvar|logvar.*(beyond|above|below|outside|over|larger|smaller)']],
     'corner'),
    ('reparameterize_forward', '''import numpy as np

def reparameterize_forward(mu, logvar, eps):
    z = mu + np.exp(0.5 * logvar) * eps
    if z.shape[0] == 1:
        z = z[0]        # a single sample
    return z
''',
     [['squeez', '(size|length) (1|one)\\b', '\\b(one|single|1) (image|example|sample|dimension|output|pixel|code|entry|column|row)', 'batch of (1|one)', '\\b[BKDLN] ?= ?1\\b', '(loses|drop\\w*|lost|missing|remov\\w*) (an|the|its|one|\\w+) ax', 'axis of', '\\bshape', 'like eps']],
     'corner'),
    ('reparameterize_forward', '''import numpy as np

_sigma = None

def reparameterize_forward(mu, logvar, eps):
    global _sigma
    if _sigma is None or _sigma.shape != logvar.shape:
        _sigma = np.exp(0.5 * logvar)
    return mu + _sigma * eps
''',
     [['between calls', 'previous', 'earlier', '(first|second|last|next|one|another|other) call', 'call(s)? before', '\\bkept\\b', '\\bkeeps\\b', 'remember', '\\bstale', '\\bcache', '\\bstate', 'global', 'same array', 'call it again', 'called again', 'calls']],
     'corner'),
    ('reparameterize_backward', '''import numpy as np

def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    dmu = dz
    dlogvar = dz * eps * sigma
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['\\bhalf\\b', '½', '1 ?/ ?2', 'twice', 'doubl', '2 times', 'two times', 'factor (of )?(2|two)\\b', 'halv', 'times 2\\b']],
     'ordinary'),
    ('reparameterize_backward', '''import numpy as np

def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(logvar)
    dmu = dz
    dlogvar = dz * eps * 0.5 * sigma
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['\\bhalf\\b', '½', '1 ?/ ?2', 'variance', 'σ²|sigma ?(²|squared|\\*\\* ?2)', 'sqrt', '\\broot\\b', 'standard deviation', 'logvar ?/ ?2']],
     'ordinary'),
    ('reparameterize_backward', '''import numpy as np

def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    dmu = dz
    dlogvar = dz * eps * 0.5
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['sigma', 'σ', '\\bexp']],
     'ordinary'),
    ('reparameterize_backward', '''import numpy as np

def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    dmu = dz
    dlogvar = 0.5 * dz * sigma
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['\\beps\\b', 'noise']],
     'ordinary'),
    ('reparameterize_backward', '''import numpy as np

def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    return dz, 0.5 * dz * eps * sigma
''',
     [['\\bK\\b', 'sum(med)? over', 'samples', 'each sample', 'leading', '\\baxis\\b', 'not summed', 'same mu', 'shared', '\\bshape']],
     'ordinary'),
    ('reparameterize_backward', '''import numpy as np

def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    dmu = dz
    dlogvar = dz * eps * 0.5 * sigma
    if dz.ndim == 3:
        dmu, dlogvar = dmu.mean(axis=0), dlogvar.mean(axis=0)
    return dmu, dlogvar
''',
     [['\\bmean\\b', 'averag', 'divid', '/ ?K\\b', 'summed']],
     'ordinary'),
    ('reparameterize_backward', '''import numpy as np

def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    dmu = dz
    dlogvar = dz * eps * 0.5 * sigma
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dlogvar, dmu
''',
     [['\\border\\b', 'swap', 'exchang', 'interchang', 'in place of', '\\bfirst\\b', 'the other way']],
     'ordinary'),
    ('reparameterize_backward', '''import numpy as np

def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    dmu = dz * sigma
    dlogvar = dz * eps * 0.5 * sigma
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['\\bdmu\\b.*(sigma|σ)', '(sigma|σ).*\\bdmu\\b', 'dz itself', 'just dz', 'unchanged', 'slope.*(in|of) mu', 'dmu (is|=|should be) (\\w+ )?dz', '(sigma|σ)']],
     'ordinary'),
    ('reparameterize_backward', '''import numpy as np

def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    dmu = dz
    dlogvar = dz * eps
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['chain', 'd ?sigma', 'dσ', '(in|to|of) (sigma|σ)', '(sigma|σ) ?/ ?2', '½ ?(sigma|σ)', 'half (of )?(sigma|σ)', 'half the (sigma|σ|standard)', '0\\.5 \\* (sigma|exp)', 'sigma']],
     'ordinary'),
    ('reparameterize_backward', '''import numpy as np

def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    dmu = dz
    dlogvar = dz * eps * 0.5 * logvar
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['\\bexp', 'sigma', 'σ']],
     'ordinary'),
    ('reparameterize_backward', '''import numpy as np

def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = 0.5 * np.exp(0.5 * logvar) * eps * dz
    if dz.ndim == 3:
        dlogvar = dlogvar.sum(axis=0)
        dmu = dmu[0]
    return dmu, dlogvar
''',
     [['\\bK\\b', 'sum(med)?\\b', 'samples', 'each sample', 'only (the )?first', 'first sample', '\\[0\\]']],
     'ordinary'),
    ('reparameterize_backward', '''import numpy as np

def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    dmu = dz
    dlogvar = dz * eps * 0.5 * sigma
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    dlogvar = dlogvar + 0.5 * (np.exp(logvar) - 1)     # and the KL
    return dmu, dlogvar
''',
     [['\\bKL\\b', 'exp\\(logvar\\) ?[-−] ?1', '\\badd(s|ed)\\b', 'extra', 'prior']],
     'ordinary'),
    ('reparameterize_backward', '''import numpy as np

def reparameterize_backward(dz, logvar, eps):
    half = 0.5 * np.exp(0.5 * logvar)
    if dz.ndim == 2:
        return dz, dz * eps * half
    # sum over the samples
    return dz.sum(0), dz.sum(0) * eps.sum(0) * half
''',
     [['product of (the |their )?sums', 'sum of (the |their )?products', '(each|own|same|every|per) sample', 'separately', 'before (the )?sum', 'sample by sample', 'other samples', 'different samples', 'sum\\w*.*before', 'own eps']],
     'ordinary'),
    ('reparameterize_backward', '''import numpy as np

def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(-0.5 * logvar)
    dmu = dz
    dlogvar = dz * eps * 0.5 * sigma
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'times -1', 'flipped', 'reversed', '1 ?/ ?(sigma|σ)', 'divid', 'inverse', 'reciprocal']],
     'ordinary'),
    ('reparameterize_backward', '''import numpy as np

def reparameterize_backward(dz, logvar, eps):
    eps *= dz
    sigma = np.exp(0.5 * logvar)
    dmu = dz
    dlogvar = eps * 0.5 * sigma
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['in[- ]place', 'mutat', 'overwr', 'modif', '\\bargument', 'chang(es|ed|ing) (the |its |your )?(array|input|\\w+ itself|x\\b|dy\\b|dz\\b|z\\b|eps\\b|mean\\b|logits\\b|mu\\b)', '\\b(is|was|has been|left|leaves) (\\w+ )?(changed|altered)', 'cop(y|ied)', 'untouched', 'as it was']],
     'ordinary'),
    ('reparameterize_backward', '''import numpy as np

def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    dmu = dz
    dlogvar = -dz * eps * 0.5 * sigma
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'times -1', 'flipped', 'reversed']],
     'ordinary'),
    ('reparameterize_backward', '''import numpy as np

def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    dmu = dz
    dlogvar = dz * eps * sigma * 1.0
    if dz.ndim == 3:
        dmu, dlogvar = dmu.mean(axis=0), dlogvar.mean(axis=0)
    return dmu, dlogvar
''',
     [['\\bhalf\\b', '½', '1 ?/ ?2', 'twice', 'doubl', '2 times', 'two times', 'factor (of )?(2|two)\\b', 'halv', 'times 2\\b'],
      ['\\bmean\\b', 'averag', 'divid', '/ ?K\\b', 'summed']],
     'double'),
    ('reparameterize_backward', '''import numpy as np

def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    dmu = dz * sigma
    dlogvar = dz * 0.5 * sigma
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['\\bdmu\\b.*(sigma|σ)', '(sigma|σ).*\\bdmu\\b', 'dz itself', 'just dz', 'unchanged', 'slope.*(in|of) mu', 'dmu (is|=|should be) (\\w+ )?dz'],
      ['\\beps\\b', 'noise']],
     'double'),
    ('reparameterize_backward', '''import numpy as np

def reparameterize_backward(dz, logvar, eps):
    dlogvar = dz * eps * np.exp(0.5 * logvar)
    return dlogvar.reshape(-1, *logvar.shape).sum(0), dz.reshape(-1, *logvar.shape).sum(0)
''',
     [['\\bhalf\\b', '½', '1 ?/ ?2', 'twice', 'doubl', '2 times', 'two times', 'factor (of )?(2|two)\\b', 'halv', 'times 2\\b'],
      ['\\border\\b', 'swap', 'exchang', 'interchang', 'in place of', '\\bfirst\\b', 'the other way']],
     'double'),
    ('reparameterize_backward', '''import numpy as np

def reparameterize_backward(dz, logvar, eps):
    g = 0.5 * dz * eps * np.exp(0.5 * logvar)
    if dz.ndim == 3 and dz.shape[0] > 1:
        return dz.sum(axis=0), g.sum(axis=0)
    return dz, g
''',
     [['\\bK ?(=|is|==|of) ?1\\b', '(one|single|1) sample', '\\bshape', 'axis of', '\\(1, ?B', 'K axis']],
     'corner'),
    ('reparameterize_backward', '''import numpy as np

def reparameterize_backward(dz, logvar, eps):
    var = np.exp(logvar)
    dsigma = dz * eps
    dmu = dz
    dlogvar = dsigma * var / (2 * np.sqrt(var))
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['overflow', 'underflow', '\\binf', '\\bnan\\b', 'large logit', 'extreme', '(un)?stable', 'too large', '\\blarge (logit|x\\b|value|input|entr|arg|number|logvar|sigma|positive|negative|size)', '\\blogits?\\b.*\\blarge\\b', '\\bhuge', 'sqrt', '0 ?/ ?0', 'divi[ds]']],
     'corner'),
    ('reparameterize_backward', '''import numpy as np

def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = 0.5 * np.exp(0.5 * logvar) * eps * dz
    if len(dz) != len(logvar):     # there are samples to sum over
        dmu = dmu.sum(axis=0)
        dlogvar = dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['\\bK ?(=|is|==|equals?) ?B\\b', 'as many samples', 'equal', 'len\\(', 'same (number|size|length)', 'K axis', '\\bshape', 'sum(med)? over', 'number of (samples|images)']],
     'corner'),
]
