# Wrong answers to exercises 01 to 19: (exercise, code, patterns per mistake, kind).

CASES = [
    (
        'numerical_gradient',
        r'''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        old = x[idx]
        x[idx] = old + h
        fp = f(x)
        x[idx] = old - h
        fm = f(x)
        x[idx] = old
        grad[idx] = (fp - fm) / h
    return grad
''',
        [
            ['\\bhalf\\b', '\\bhalv', '\\btwice', '\\b2 times', 'two times', 'times (2|two)\\b', '\\bdoubl', 'factor (of )?(½|1/2|2|two)\\b', '(½|1/2).{0,20}(miss|lost|left out|forgot|lack)', '(miss\\w*|lack\\w*|without|forg\\w*|left out|lost|no|need\\w*|lose\\w*|drop\\w*)( (the|a|its|your|factor|of|\\w+ing))* (½|1/2)', '2 ?\\*? ?h\\b'],
        ],
        'ordinary',
    ),
    (
        'numerical_gradient',
        r'''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    """Central differences, entry by entry."""
    grad = np.empty(x.shape)
    it = np.nditer(x, flags=["multi_index"])
    while not it.finished:
        i = it.multi_index
        x[i] += h
        up = f(x)
        x[i] -= 2 * h
        down = f(x)
        grad[i] = (up - down) / (2 * h)
        it.iternext()
    return grad
''',
        [
            ['in.place(?! of)', '\\bmutat', 'chang(e|ed|es|ing) (its|the|your|their|an) (argument|input)', '\\boverwr', '\\bmodif', 'as it was', 'as they were', '\\balter(s|ed|ing)\\b', 'arguments? (is|are|was|were|has|have)( been)? changed', 'untouched', 'leave .* (alone|unchanged)', 'must not change', 'unchanged', '\\brestor', 'put(s|ting)? .*back', 'left .*(moved|shifted|changed|lower|behind)', '\\breset', 'afterwards'],
        ],
        'ordinary',
    ),
    (
        'numerical_gradient',
        r'''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    slope = (f(x + h) - f(x - h)) / (2 * h)
    return np.full_like(x, slope)
''',
        [
            ['at once', 'one (entry )?at a time', 'all (of )?(the |its )?(entries|of x)', 'each entry', 'every entry', 'entry by entry', 'directional', 'one entry', '(moved?|moves|stepped|changed|all|entries) together', 'same (number|value|slope)', '\\balone\\b', 'sum of (all )?(the|its) (partial|slopes|derivatives|entries)'],
        ],
        'ordinary',
    ),
    (
        'numerical_gradient',
        r'''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for i in range(x.shape[0]):
        saved = x[i].copy()
        x[i] = saved + h
        f_plus = f(x)
        x[i] = saved - h
        f_minus = f(x)
        x[i] = saved
        grad[i] = (f_plus - f_minus) / (2 * h)
    return grad
''',
        [
            ['\\brows?\\b', 'first axis', '\\bwhole', 'at once', 'one (entry )?at a time', 'each entry', 'every entry', 'entry by entry', 'one entry', 'single entr', '(moved?|moves|stepped|changed|all|entries) together'],
        ],
        'ordinary',
    ),
    (
        'numerical_gradient',
        r'''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    g = np.zeros(x.shape)
    for i in np.ndindex(*x.shape):
        e = np.zeros(x.shape)
        e[i] = h
        g[i] = (f(x - e) - f(x + e)) / (2 * h)
    return g
''',
        [
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed', '\\bswap'],
        ],
        'ordinary',
    ),
    (
        'numerical_gradient',
        r'''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    f0 = f(x)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        grad[i] = (f(x) - f0) / (2 * h)
        x[i] = old
    return grad
''',
        [
            ['\\bhalf\\b', '\\bhalv', '\\btwice', '\\b2 times', 'two times', 'times (2|two)\\b', '\\bdoubl', 'factor (of )?(½|1/2|2|two)\\b', '(½|1/2).{0,20}(miss|lost|left out|forgot|lack)', '(miss\\w*|lack\\w*|without|forg\\w*|left out|lost|no|need\\w*|lose\\w*|drop\\w*)( (the|a|its|your|factor|of|\\w+ing))* (½|1/2)', 'one.sided', 'forward diff', 'f\\(x\\) .*not f\\(x - h\\)', 'x - h'],
        ],
        'ordinary',
    ),
    (
        'numerical_gradient',
        r'''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    # difference on both sides of every entry
    diffs = []
    for i in range(x.size):
        e = np.zeros(x.size)
        e[i] = h
        e = e.reshape(x.shape)
        diffs.append(f(x + e) - f(x - e))
    return np.array(diffs).reshape(x.shape)
''',
        [
            ['divi(d|s)', 'over (the )?(2 ?\\*? ?h|distance|step)', '/ ?\\(?2 ?\\*? ?h', '2 ?\\*? ?h\\b', 'the step', 'quotient', 'per step'],
        ],
        'ordinary',
    ),
    (
        'numerical_gradient',
        r'''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    n = x.size
    grad = np.zeros(n)
    for k in range(n):
        step = np.zeros(n)
        step[k] = h
        step = step.reshape(x.shape)
        grad[k] = (f(x + step) - f(x - step)) / (2 * h)
    return grad
''',
        [
            ['(?<!of )\\bshapes?\\b(?! (is|was) right)', '(return\\w*|answer|result|gives?|yours|it is|comes?|got)\\b.*of shape', '\\bflat', 'reshape', 'like x'],
        ],
        'ordinary',
    ),
    (
        'numerical_gradient',
        r'''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.size)
    flat = x.flatten()
    for i in range(flat.size):
        keep = flat[i]
        flat[i] = keep + h
        a = f(x)
        flat[i] = keep - h
        b = f(x)
        flat[i] = keep
        grad[i] = (a - b) / (2 * h)
    return grad.reshape(x.shape)
''',
        [
            ['\\bcopy', 'flatten', '\\bzeros?\\b', 'all 0\\b', 'never (moves|changes|reach)', 'not (moved|stepped|perturbed|reach)', '(moves|changes|steps) nothing'],
        ],
        'ordinary',
    ),
    (
        'numerical_gradient',
        r'''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    EPS = 1e-4
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + EPS
        plus = f(x)
        x[i] = old - EPS
        minus = f(x)
        x[i] = old
        grad[i] = (plus - minus) / (2 * EPS)
    return grad
''',
        [
            ['\\bignor', 'not used', '\\bunused', '(another|other|own|fixed|hard.?coded|default|constant) (step|h\\b|value of h)', 'step (is|was|of) (not|fixed|always)', 'argument h\\b', '\\bh (is|was|has|does|makes)', 'the h (that|given|passed|it)', 'given (step|h\x08)', 'whatever h', 'depend.* on h', 'use (the )?h\\b'],
        ],
        'corner',
    ),
    (
        'numerical_gradient',
        r'''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    # relative step, so that large entries move enough
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        old = x[i]
        d = h * abs(old)
        x[i] = old + d
        up = f(x)
        x[i] = old - d
        down = f(x)
        x[i] = old
        grad[i] = (up - down) / (2 * d)
    return grad
''',
        [
            ['\\bnan\\b', '\\bzeros?\\b', 'not relative', 'relative to', 'relative (error|distance|difference)s?', '\\bx (is|=) 0', 'not a number', 'scal(e|ed|es|ing)', 'proportion', '0/0', 'at 0\\b', 'multipl', 'depends on x', 'own size'],
        ],
        'corner',
    ),
    (
        'numerical_gradient',
        r'''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    out = np.zeros_like(x)
    if x.ndim == 1:
        x2, o2 = x[None, :], out[None, :]
    else:
        x2, o2 = x, out
    rows, cols = x2.shape[0], x2.shape[1]
    for r in range(rows):
        for c in range(cols):
            old = x2[r, c]
            x2[r, c] = old + h
            a = f(x)
            x2[r, c] = old - h
            b = f(x)
            x2[r, c] = old
            o2[r, c] = np.sum(a - b) / (2 * h)
    return out
''',
        [
            ['any shape', 'ax[ei]s', 'dimension', '\\b0-?d', '\\bndim', '3-?d', '\\bthree', '\\bscalar', 'no shape', 'shape \\(\\)', 'shape \\(\\d+, \\d+, \\d+', 'every shape'],
        ],
        'corner',
    ),
    (
        'numerical_gradient',
        r'''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] += h
        f_up = f(x)
        x[i] -= 2 * h
        f_down = f(x)
        # next entry
        grad[i] = (f_up - f_down) / h
    return grad
''',
        [
            ['in.place(?! of)', '\\bmutat', 'chang(e|ed|es|ing) (its|the|your|their|an) (argument|input)', '\\boverwr', '\\bmodif', 'as it was', 'as they were', '\\balter(s|ed|ing)\\b', 'arguments? (is|are|was|were|has|have)( been)? changed', 'untouched', 'leave .* (alone|unchanged)', 'must not change', 'unchanged', '\\brestor', 'put(s|ting)? .*back', 'left .*(moved|shifted|changed|lower|behind)', '\\breset', 'afterwards'],
            ['\\bhalf\\b', '\\bhalv', '\\btwice', '\\b2 times', 'two times', 'times (2|two)\\b', '\\bdoubl', 'factor (of )?(½|1/2|2|two)\\b', '(½|1/2).{0,20}(miss|lost|left out|forgot|lack)', '(miss\\w*|lack\\w*|without|forg\\w*|left out|lost|no|need\\w*|lose\\w*|drop\\w*)( (the|a|its|your|factor|of|\\w+ing))* (½|1/2)', '2 ?\\*? ?h\\b'],
        ],
        'double',
    ),
    (
        'numerical_gradient',
        r'''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    g = []
    for i in range(x.size):
        d = np.zeros(x.size)
        d[i] = h
        d = d.reshape(x.shape)
        slope = (f(x - d) - f(x + d)) / (2 * h)
        g.append(slope)
    return np.array(g)
''',
        [
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed', '\\bswap'],
            ['(?<!of )\\bshapes?\\b(?! (is|was) right)', '(return\\w*|answer|result|gives?|yours|it is|comes?|got)\\b.*of shape', '\\bflat', 'reshape', 'like x'],
        ],
        'double',
    ),
    (
        'best_step',
        r'''import numpy as np


def best_step(f, slope, x, steps):
    errors = [abs((f(x + h) - f(x - h)) / (2 * h) - slope) for h in steps]
    return int(np.argmin(errors))
''',
        [
            ['\\bindex', 'position', '\\bplace', 'which of', '\\bargmin'],
        ],
        'ordinary',
    ),
    (
        'best_step',
        r'''import numpy as np


def best_step(f, slope, x, steps):
    best = np.inf
    for h in steps:
        estimate = (f(x + h) - f(x - h)) / (2 * h)
        best = min(best, abs(estimate - slope))
    return best
''',
        [
            ['\\b(the|its|an|smallest|least) error\\b.*(not|instead|rather)', '(not|instead of|rather than) the step', 'smallest (error|distance|difference)', 'the (error|distance|difference)( itself)?,', 'returns? the (error|distance|least|smallest|difference)', 'not one of the steps', '\\bitself', 'one of (the )?steps'],
        ],
        'ordinary',
    ),
    (
        'best_step',
        r'''import numpy as np


def best_step(f, slope, x, steps):
    errs = np.zeros(len(steps))
    for i, h in enumerate(steps):
        errs[i] = abs((f(x + h) - f(x)) / h - slope)
    return steps[np.argmin(errs)]
''',
        [
            ['one.sided', 'forward', 'central', 'both sides', 'x - h', 'either side', 'right only'],
        ],
        'ordinary',
    ),
    (
        'best_step',
        r'''import numpy as np


def best_step(f, slope, x, steps):
    def err(h):
        return np.abs((f(x + h) - f(x - h)) / h - slope)
    return min(steps, key=err)
''',
        [
            ['\\bhalf\\b', '\\bhalv', '\\btwice', '\\b2 times', 'two times', 'times (2|two)\\b', '\\bdoubl', 'factor (of )?(½|1/2|2|two)\\b', '(½|1/2).{0,20}(miss|lost|left out|forgot|lack)', '(miss\\w*|lack\\w*|without|forg\\w*|left out|lost|no|need\\w*|lose\\w*|drop\\w*)( (the|a|its|your|factor|of|\\w+ing))* (½|1/2)', '2 ?\\*? ?h\\b'],
        ],
        'ordinary',
    ),
    (
        'best_step',
        r'''import numpy as np


def best_step(f, slope, x, steps):
    diff = np.array([(f(x + h) - f(x - h)) / (2 * h) - slope for h in steps])
    return steps[diff.argmin()]
''',
        [
            ['\\babs(olute)?\\b', '\\bsign', 'size of', 'negative', '\\blowest', 'most below', 'magnitude', 'furthest below', 'too low', '(not|is) the nearest'],
        ],
        'ordinary',
    ),
    (
        'best_step',
        r'''import numpy as np


def best_step(f, slope, x, steps):
    error = []
    for h in steps:
        error.append(np.abs((f(x + h) - f(x - h)) / (2 * h) - slope))
    return steps[np.argmax(error)]
''',
        [
            ['largest (error|distance)', '\\bworst', '\\bargmax', 'furthest', 'farthest', '\\bmaxim', 'greatest', 'biggest'],
        ],
        'ordinary',
    ),
    (
        'best_step',
        r'''import numpy as np


def best_step(f, slope, x, steps):
    # the limit h -> 0 is the derivative, so the smallest step is the best
    return np.min(steps)
''',
        [
            ['smallest', '\\bround', 'least of', 'shortest', 'tiniest', 'lowest step', 'min(imum)? (of|step)'],
        ],
        'ordinary',
    ),
    (
        'best_step',
        r'''import numpy as np


def best_step(f, slope, x, steps):
    gaps = [abs(f(x + h) - f(x - h) - 2 * h * slope) for h in steps]
    return steps[int(np.argmin(gaps))]
''',
        [
            ['divi(d|s)', 'over 2 ?\\*? ?h', '/ ?\\(?2 ?\\*? ?h', '2 ?h times', 'times 2 ?h', 'multipl', 'per step', 'of the differences?,? not', 'small(er|est)? steps?'],
        ],
        'ordinary',
    ),
    (
        'best_step',
        r'''import numpy as np


def best_step(f, slope, x, steps):
    errs = []
    for h in steps:
        approx = (f(x - h) - f(x + h)) / (2 * h)
        errs.append(abs(approx - slope))
    return steps[errs.index(min(errs))]
''',
        [
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed', '\\bswap'],
        ],
        'ordinary',
    ),
    (
        'best_step',
        r'''import numpy as np


def best_step(f, slope, x, steps):
    best, smallest = steps[0], 1.0
    for h in steps:
        err = abs((f(x + h) - f(x - h)) / (2 * h) - slope)
        if err < smallest:
            best, smallest = h, err
    return best
''',
        [
            ['larger than', 'above 1', 'more than 1', 'greater', '\\bexceed', 'all (the )?(errors|steps)', 'every (error|step)', '(starts?|begin|initial)', 'infinit', '\\binf\\b', 'first (of the )?step', 'large errors', 'errors? (is|are) (all )?(large|big)', 'threshold', '\\bsteep'],
        ],
        'corner',
    ),
    (
        'best_step',
        r'''import numpy as np


def best_step(f, slope, x, steps):
    best_h = steps[0]
    best_err = abs((f(x + best_h) - f(x - best_h)) / (2 * best_h) - slope)
    for h in steps[1:]:
        err = abs((f(x + h) - f(x - h)) / (2 * h) - slope)
        if err >= best_err:
            break                       # it only gets worse from here
        best_h, best_err = h, err
    return best_h
''',
        [
            ['\\border', '\\bsort', '\\bstop', '\\bbreak', 'first (rise|time|local|dip)', '\\blocal', 'all (of )?the steps', 'every step', '\\blater', 'descend', '\\bascend', 'rest of', 'goes? on', 'any step'],
        ],
        'ordinary',
    ),
    (
        'best_step',
        r'''import numpy as np


def best_step(f, slope, x, steps):
    relative = []
    for h in steps:
        central = (f(x + h) - f(x - h)) / (2 * h)
        relative.append(abs(central - slope) / abs(slope))
    return steps[np.argmin(relative)]
''',
        [
            ['slope (is|=|of|was) (0|zero)', '\\bzeros?\\b', 'not relative', 'relative to', 'relative (error|distance|difference)s?', 'divi(d|s)', '\\bnan\\b', '\\bflat'],
        ],
        'corner',
    ),
    (
        'best_step',
        r'''import numpy as np


def best_step(f, slope, x, steps):
    steps = np.asarray(steps)
    central = (f(x + steps) - f(x - steps)) / (2 * steps)
    return steps[np.argmin(np.abs(central - slope))]
''',
        [
            ['function of (a|one) number', '\\barray', 'one number', 'a number', 'at a time', 'each step', 'vectori', '\\bscalar', 'one by one'],
        ],
        'corner',
    ),
    (
        'best_step',
        r'''import numpy as np


def best_step(f, slope, x, steps):
    errors = []
    for h in steps:
        central = (f(x + h) - f(x - h)) / (2 * h)
        errors.append(central - slope)
    i = np.argmin(errors)
    return i
''',
        [
            ['\\babs(olute)?\\b', '\\bsign', 'size of', 'negative', '\\blowest', 'most below', 'magnitude', 'furthest below', 'too low', '(not|is) the nearest'],
            ['\\bindex', 'position', '\\bplace', 'which of', '\\bargmin'],
        ],
        'double',
    ),
    (
        'best_step',
        r'''import numpy as np


def best_step(f, slope, x, steps):
    errs = np.array([abs((f(x + h) - f(x)) / (h) - slope) for h in steps])
    return errs.min()
''',
        [
            ['one.sided', 'forward', 'central', 'both sides', 'x - h', 'either side', 'right only'],
            ['\\b(the|its|an|smallest|least) error\\b.*(not|instead|rather)', '(not|instead of|rather than) the step', 'smallest (error|distance|difference)', 'returns? the (error|distance|least|smallest|difference)', 'not one of the steps', '\\bitself', 'one of (the )?steps'],
        ],
        'double',
    ),
    (
        'relative_error',
        r'''import numpy as np


def relative_error(analytic, numerical):
    top = np.max(np.abs(analytic - numerical))
    bottom = np.max(np.abs(analytic)) + np.max(np.abs(numerical))
    return top / bottom if bottom > 0 else 0.0
''',
        [
            ['largest(?! (diff|err|dev|abs))', '\\bmax(imum)?\\b(?! (abs|diff|err|dev))', '\\bnorms?\\b.*(not|instead|rather)', '(not|instead of|rather than|use) (the |their )?norms?', 'Euclid', 'biggest', 'single entr'],
        ],
        'ordinary',
    ),
    (
        'relative_error',
        r'''import numpy as np


def relative_error(analytic, numerical):
    num = np.abs(analytic - numerical)
    den = np.abs(analytic) + np.abs(numerical)
    ratio = np.divide(num, den, out=np.zeros_like(num), where=den > 0)
    return ratio.mean()
''',
        [
            ['mean of', '\\baverag', 'entry by entry', 'each entry', 'per entry', 'elementwise', 'element', 'every entry', '\\bnorms?\\b.*(not|instead|rather)', '(not|instead of|rather than|use) (the |their )?norms?', 'Euclid'],
        ],
        'ordinary',
    ),
    (
        'relative_error',
        r'''import numpy as np


def relative_error(analytic, numerical):
    d = np.sum((analytic - numerical) ** 2)
    s = np.sum(analytic ** 2) + np.sum(numerical ** 2)
    if s == 0:
        return 0.0
    return d / s
''',
        [
            ['\\bsquar', '\\broot', '\\bsqrt'],
        ],
        'ordinary',
    ),
    (
        'relative_error',
        r'''import numpy as np


def relative_error(analytic, numerical):
    total = np.linalg.norm(analytic + numerical)
    if total == 0:
        return 0.0
    return np.linalg.norm(analytic - numerical) / total
''',
        [
            ['norm of (the|their) sum', 'sum of (the|their|both|two) norms', 'of the sum', 'norm of .*\\+', 'added .*before', 'before the norm', 'each .*norm'],
        ],
        'ordinary',
    ),
    (
        'relative_error',
        r'''import numpy as np


def relative_error(analytic, numerical):
    na, nn = np.linalg.norm(analytic), np.linalg.norm(numerical)
    if max(na, nn) == 0:
        return 0.0
    return np.linalg.norm(analytic - numerical) / max(na, nn)
''',
        [
            ['\\blarger', '\\bmax(imum)?\\b(?! (abs|diff|err|dev))', 'sum of (the|their|both|two) norms', '\\bbigger', 'greater'],
        ],
        'ordinary',
    ),
    (
        'relative_error',
        r'''import numpy as np


def relative_error(analytic, numerical):
    if not analytic.any() and not numerical.any():
        return 0.0
    return np.linalg.norm(analytic - numerical) / np.linalg.norm(numerical)
''',
        [
            ['\\bonly (the|one|a|part|by|of|for)\\b', '\\balone\\b', 'norm of (the )?(numerical|one)', 'sum of (the|their|both|two) norms', 'both norms', "numerical('s| gradient's)? norm", 'one of (the|them|their)'],
        ],
        'ordinary',
    ),
    (
        'relative_error',
        r'''import numpy as np


def relative_error(analytic, numerical):
    na = np.sqrt((analytic ** 2).sum())
    nn = np.sqrt((numerical ** 2).sum())
    if na + nn == 0:
        return 0.0
    return abs(na - nn) / (na + nn)
''',
        [
            ['norm of (the|their) difference', 'difference (of|between) (the|their|both|two) norms', 'subtract', 'of the norms', 'direction'],
        ],
        'ordinary',
    ),
    (
        'relative_error',
        r'''import numpy as np


def relative_error(analytic, numerical):
    # how far apart they are
    diff = analytic - numerical
    return float(np.sqrt(np.sum(diff * diff)))
''',
        [
            ['divi(d|s)', 'absolute', 'not relative', 'relative to', 'relative (error|distance|difference)s?', 'sum of (the|their|both|two) norms', 'over the (sum|norms)', '\\bscale'],
        ],
        'ordinary',
    ),
    (
        'relative_error',
        r'''import numpy as np


def relative_error(analytic, numerical):
    norm = np.linalg.norm
    den = 0.5 * (norm(analytic) + norm(numerical))
    return norm(analytic - numerical) / den if den else 0.0
''',
        [
            ['\\bhalf\\b', '\\bhalv', '\\btwice', '\\b2 times', 'two times', 'times (2|two)\\b', '\\bdoubl', 'factor (of )?(½|1/2|2|two)\\b', '(½|1/2).{0,20}(miss|lost|left out|forgot|lack)', '(miss\\w*|lack\\w*|without|forg\\w*|left out|lost|no|need\\w*|lose\\w*|drop\\w*)( (the|a|its|your|factor|of|\\w+ing))* (½|1/2)', '\\baverag', 'mean of'],
        ],
        'ordinary',
    ),
    (
        'relative_error',
        r'''import numpy as np


def relative_error(analytic, numerical):
    scale = np.abs(analytic).sum() + np.abs(numerical).sum()
    if scale == 0:
        return 0.0
    return np.abs(analytic - numerical).sum() / scale
''',
        [
            ['absolute', 'sum of (the )?(abs|sizes)', 'L1', '1-norm', '\\broot', '\\bsquar', 'Euclid', '\\babs(olute)?\\b', '2-norm', 'L2'],
        ],
        'ordinary',
    ),
    (
        'relative_error',
        r'''import numpy as np


def relative_error(analytic, numerical):
    return np.linalg.norm(analytic - numerical) / (np.linalg.norm(analytic) + np.linalg.norm(numerical))
''',
        [
            ['\\bnan\\b', 'both.*(0|zero)', 'not a number', '\\bzeros?\\b', '0/0', 'two zeros'],
        ],
        'corner',
    ),
    (
        'relative_error',
        r'''import numpy as np


def relative_error(analytic, numerical):
    den = np.linalg.norm(analytic) + np.linalg.norm(numerical)
    return np.linalg.norm(analytic - numerical) / (den + 1e-8)
''',
        [
            ['\\bsmall', '\\btiny', 'epsilon', '\\beps\\b', 'denominator', '\\badd(s|ed|ing)\\b', 'too little', 'constant'],
        ],
        'corner',
    ),
    (
        'relative_error',
        r'''import numpy as np


def relative_error(analytic, numerical):
    na = np.linalg.norm(analytic)
    nn = np.linalg.norm(numerical)
    if na * nn == 0:
        return 0.0
    return np.linalg.norm(analytic - numerical) / (na + nn)
''',
        [
            ['only one', 'one of (them|the|both)', '\\beither', 'one (gradient )?is (0|zero|all)', 'just one', 'not both', 'both (are|were|must)', '\\balone\\b', 'only if both', 'other is not', 'analytic is (0|zero|all)'],
        ],
        'corner',
    ),
    (
        'relative_error',
        r'''import numpy as np


def relative_error(analytic, numerical):
    diff = abs(np.linalg.norm(analytic) - np.linalg.norm(numerical))
    scale = max(np.linalg.norm(analytic), np.linalg.norm(numerical))
    if scale == 0:
        return 0.0
    return diff / scale
''',
        [
            ['norm of (the|their) difference', 'difference (of|between) (the|their|both|two) norms', 'subtract', 'of the norms', 'direction'],
            ['\\blarger', '\\bmax(imum)?\\b(?! (abs|diff|err|dev))', 'sum of (the|their|both|two) norms', '\\bbigger', 'greater'],
        ],
        'double',
    ),
    (
        'relative_error',
        r'''import numpy as np


def relative_error(analytic, numerical):
    a, b = analytic.ravel(), numerical.ravel()
    top = np.sum((a - b) ** 2)
    bottom = np.sqrt(b @ b)
    return top / bottom if bottom > 0 else 0.0
''',
        [
            ['\\bsquar', '\\broot', '\\bsqrt'],
            ['\\bonly (the|one|a|part|by|of|for)\\b', '\\balone\\b', 'norm of (the )?(numerical|one)', 'sum of (the|their|both|two) norms', 'both norms', "numerical('s| gradient's)? norm", 'one of (the|them|their)'],
        ],
        'double',
    ),
    (
        'kinks',
        r'''import numpy as np


def kinks(f, x, h):
    result = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        right = (f(x) - f0) / h
        x[i] = old - h
        left = (f0 - f(x)) / h
        x[i] = old
        result[i] = abs(right - left) > 0.1
    return result
''',
        [
            ['larger of', 'not relative', 'relative to', 'relative (error|distance|difference)s?', 'absolute', '\\bscale', '\\bmax(imum)?\\b(?! (abs|diff|err|dev))', '\\bfixed', 'size of (the|their) slopes', 'times the', 'proportion', 'of the larger', 'constant', '\\bitself'],
        ],
        'ordinary',
    ),
    (
        'kinks',
        r'''import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    base = f(x)
    for i in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[i] = h
        r = (f(x + e) - base) / h
        l = (base - f(x - e)) / h
        out[i] = abs(r - l) > 0.1 * min(abs(r), abs(l))
    return out
''',
        [
            ['small(er|est)', '\\bmin(imum)?\\b', 'larger (of|size|slope|one)', '\\blesser'],
        ],
        'ordinary',
    ),
    (
        'kinks',
        r'''import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[i] = h
        right = (f(x + e) - f(x)) / h
        left = (f(x) - f(x - e)) / h
        if right - left > 0.1 * max(abs(right), abs(left)):
            out[i] = True
    return out
''',
        [
            ['\\babs(olute)?\\b', 'size of (the|their|its) difference', '\\bsign', 'right - left', 'less than the left', 'downward', 'concave', 'one direction', 'magnitude', '(falls|drops|decreas|smaller)', 'only where .*(rise|grow|larger|increas|steeper|greater)', 'either way', 'below the left'],
        ],
        'ordinary',
    ),
    (
        'kinks',
        r'''import numpy as np


def kinks(f, x, h):
    flags = np.zeros_like(x, dtype=bool)
    fx = f(x)
    for i in np.ndindex(x.shape):
        keep = x[i]
        x[i] = keep + h
        s_right = (f(x) - fx) / h
        x[i] = keep - h
        s_left = (f(x) - fx) / h
        x[i] = keep
        flags[i] = np.abs(s_right - s_left) > 0.1 * max(abs(s_right), abs(s_left))
    return flags
''',
        [
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed', 'left slope', 'slope to the left', 'all True', '\\bswap', 'f\\(x\\) - f\\(x - h\\)'],
        ],
        'ordinary',
    ),
    (
        'kinks',
        r'''import numpy as np


def kinks(f, x, h):
    flags = np.zeros_like(x, dtype=bool)
    fx = f(x)
    for i in np.ndindex(x.shape):
        keep = x[i]
        x[i] = keep + h
        s_right = (f(x) - fx) / h
        x[i] = keep - h
        s_left = (fx - f(x)) / h
        x[i] = keep
        flags[i] = np.abs(s_right - s_left) > 0.1 * max(s_right, s_left)
    return flags
''',
        [
            ['\\babs(olute)?\\b', 'sizes?\\b.*(slope|larger|signed)', '\\bsign', 'negative', 'larger of (the|their) (slopes|sizes)', 'magnitude', 'downhill', 'falling', 'decreas'],
        ],
        'ordinary',
    ),
    (
        'kinks',
        r'''import numpy as np


def kinks(f, x, h):
    K = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for idx in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[idx] = h
        a, b = (f(x + e) - f0) / h, (f0 - f(x - e)) / h
        K[idx] = abs(a - b) > 0.1 * (abs(a) + abs(b))
    return K
''',
        [
            ['\\bsum\\b', 'larger of', '\\badded', 'both (sizes|slopes)', '\\bmax(imum)?\\b(?! (abs|diff|err|dev))', '\\bplus', '(moved?|moves|stepped|changed|all|entries) together', '\\bfifth'],
        ],
        'ordinary',
    ),
    (
        'kinks',
        r'''import numpy as np


def kinks(f, x, h):
    K = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for idx in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[idx] = h
        right = (f(x + e) - f0) / h
        central = (f(x + e) - f(x - e)) / (2 * h)
        K[idx] = abs(right - central) > 0.1 * max(abs(right), abs(central))
    return K
''',
        [
            ['central', 'left slope', 'slope to the left', '\\bleft\\b', 'both sides', 'x - h', 'half of'],
        ],
        'ordinary',
    ),
    (
        'kinks',
        r'''import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        x[i] += h
        right = (f(x) - f0) / h
        x[i] -= 2 * h
        left = (f0 - f(x)) / h
        out[i] = abs(right - left) > 0.1 * max(abs(right), abs(left))
    return out
''',
        [
            ['in.place(?! of)', '\\bmutat', 'chang(e|ed|es|ing) (its|the|your|their|an) (argument|input)', '\\boverwr', '\\bmodif', 'as it was', 'as they were', '\\balter(s|ed|ing)\\b', 'arguments? (is|are|was|were|has|have)( been)? changed', 'untouched', 'leave .* (alone|unchanged)', 'must not change', 'unchanged', '\\brestor', 'put(s|ting)? .*back', 'left .*(moved|shifted|changed|lower|behind)', '\\breset', 'afterwards', 'still (moved|shifted)'],
        ],
        'ordinary',
    ),
    (
        'kinks',
        r'''import numpy as np


def kinks(f, x, h):
    """True where f is smooth?"""
    out = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        e = np.zeros(x.shape); e[i] = h
        right = (f(x + e) - f0) / h
        left = (f0 - f(x - e)) / h
        out[i] = abs(right - left) <= 0.1 * max(abs(right), abs(left))
    return out
''',
        [
            ['\\binvert', 'opposite', '\\brevers', '\\bsmooth', '\\bswap', 'where there is no', 'True where .*(agree|same|no kink|not)', 'True (and|for|should) ', '\\bnegat', 'complement', 'other way', 'exchang', 'wrong way'],
        ],
        'ordinary',
    ),
    (
        'kinks',
        r'''import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[i] = h
        right, left = (f(x + e) - f0) / h, (f0 - f(x - e)) / h
        out[i] = abs(right - left) > 0.01 * max(abs(right), abs(left))
    return out
''',
        [
            ['\\btenth', 'threshold', 'hundredth', 'toleran', '\\bstrict', 'too (small|low|sensitive|fine)', 'per ?cent', '%', 'fraction'],
        ],
        'ordinary',
    ),
    (
        'kinks',
        r'''import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[i] = h
        right, left = (f(x + e) - f0) / h, (f0 - f(x - e)) / h
        out[i] = abs(right - left) >= 0.1 * max(abs(right), abs(left))
    return out
''',
        [
            ['\\bflat', 'both (slopes |of the slopes |of them )?(are )?(0|zero)', 'more than', '\\bequal\\b', '>=', 'slopes? (of|are|is) (both )?(0|zero)', 'zero slope', 'constant', 'slopes that are (0|zero)', '\\bstrict', 'at least'],
        ],
        'corner',
    ),
    (
        'kinks',
        r'''import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[i] = h
        right = (f(x + e) - f(x)) / h
        left = (f(x) - f(x - e)) / h
        # 1e-6 against rounding errors
        out[i] = abs(right - left) > 0.1 * max(abs(right), abs(left)) + 1e-6
    return out
''',
        [
            ['\\bsmall', '\\btiny', 'toleran', '\\badd(s|ed|ing)\\b', 'epsilon', '\\beps\\b', 'absolute', '\\bscale', '\\bslight', 'constant', 'not relative', 'relative to', 'relative (error|distance|difference)s?'],
        ],
        'corner',
    ),
    (
        'kinks',
        r'''import numpy as np


def kinks(f, x, h):
    g = np.atleast_2d(x)
    out = np.zeros(g.shape, dtype=bool)
    f0 = f(x)
    for r in range(g.shape[0]):
        for c in range(g.shape[1]):
            e = np.zeros(g.shape)
            e[r, c] = h
            e = e.reshape(x.shape)
            right = float(f(x + e) - f0) / h
            left = float(f0 - f(x - e)) / h
            out[r, c] = abs(right - left) > 0.1 * max(abs(right), abs(left))
    return out.reshape(x.shape)
''',
        [
            ['any shape', 'ax[ei]s', 'dimension', '\\bndim', '3-?d', '\\bthree', 'no shape', 'shape \\(\\)', 'shape \\(\\d+, \\d+, \\d+', 'every shape', 'two ax', 'two dim', 'two-'],
        ],
        'corner',
    ),
    (
        'kinks',
        r'''import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[i] = h
        right, left = (f(x + e) - f0) / h, (f0 - f(x - e)) / h
        out[i] = right - left > 0.1 * min(abs(right), abs(left))
    return out
''',
        [
            ['\\babs(olute)?\\b', 'size of (the|their|its) difference', '\\bsign', 'right - left', 'less than the left', 'downward', 'concave', 'one direction', 'magnitude', '(falls|drops|decreas)', 'only where .*(rise|grow|larger|increas|steeper|greater)', 'either way', 'below the left'],
            ['small(er|est)', '\\bmin(imum)?\\b', 'larger (of|size|slope|one)', '\\blesser'],
        ],
        'double',
    ),
    (
        'kinks',
        r'''import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        before = x[i]
        x[i] = before + h
        right = (f(x) - f0) / h
        x[i] = before - h
        left = (f0 - f(x)) / h
        x[i] += h / 2
        out[i] = abs(right - left) > 0.1
    return out
''',
        [
            ['in.place(?! of)', '\\bmutat', 'chang(e|ed|es|ing) (its|the|your|their|an) (argument|input)', '\\boverwr', '\\bmodif', 'as it was', 'as they were', '\\balter(s|ed|ing)\\b', 'arguments? (is|are|was|were|has|have)( been)? changed', 'untouched', 'leave .* (alone|unchanged)', 'must not change', 'unchanged', '\\brestor', 'put(s|ting)? .*back', 'left .*(moved|shifted|changed|lower|behind)', '\\breset', 'afterwards', 'still (moved|shifted)'],
            ['larger of', 'not relative', 'relative to', 'relative (error|distance|difference)s?', 'absolute', '\\bscale', '\\bmax(imum)?\\b(?! (abs|diff|err|dev))', '\\bfixed', 'size of (the|their) slopes', 'times the', 'proportion', 'of the larger', 'constant', '\\bitself'],
        ],
        'double',
    ),
    (
        'dense_forward',
        r'''import numpy as np


def dense_forward(x, W, b):
    y = x @ W
    return y
''',
        [
            ['\\bb\\b.*(miss|lost|left out|forgot|not added|never|lack|ignored|unused|absent)', '\\bbias', '(miss|lack|without|forg|add).*\\bb\\b'],
        ],
        'ordinary',
    ),
    (
        'dense_forward',
        r'''import numpy as np


def dense_forward(x, W, b):
    # weights as in nn.Linear
    return np.dot(x, W.T) + b
''',
        [
            ['transpos', 'W\\.?T\\b', 'Wᵀ', 'wrong axis of W', 'axes of W', 'rows .*columns', 'columns .*rows', 'W (is|was) turned', 'W is \\(n_in, n_out\\)'],
        ],
        'ordinary',
    ),
    (
        'dense_forward',
        r'''import numpy as np


def dense_forward(x, W, b):
    return x @ (W + b)
''',
        [
            ['bias.*(weight|W\\b|input|multipl|product|before|after)', '\\bb\\b.*(weight|W\\b|multipl|before|product|inputs?|sum of)', '(W|weights?) \\+ b', 'before the (product|multipl)', 'after the (product|multipl)', 'into W', 'to W'],
        ],
        'ordinary',
    ),
    (
        'dense_forward',
        r'''import numpy as np


def dense_forward(x, W, b):
    z = x @ W + b
    return np.maximum(z, 0)
''',
        [
            ['\\brelu', 'activation', 'negative', 'non-?linear', '\\bclipp', '\\bmax(imum)?\\b(?! (abs|diff|err|dev))', '\\blinear'],
        ],
        'ordinary',
    ),
    (
        'dense_forward',
        r'''import numpy as np


def dense_forward(x, W, b):
    n_in = W.shape[0]
    return np.dot(x, W) / n_in + b
''',
        [
            ['\\bmean\\b(?! (image|squared|abs|diff))', '\\baverag', 'divi(d|s)', 'n_in\\b', 'number of inputs'],
        ],
        'ordinary',
    ),
    (
        'dense_forward',
        r'''import numpy as np


def dense_forward(x, W, b):
    n_in = W.shape[0]
    y = np.zeros(x.shape[:-1] + (W.shape[1],))
    for i in range(n_in):
        y += x[..., i:i + 1] * W[i] + b
    return y
''',
        [
            ['bias.*(times|once|each|every|n_in|inside|loop|repeat|more)', '\\bb\\b.*(times|once|each|every|n_in|inside|loop|repeat|more)', 'n_in times', '(times|multiple|multiplied) .*\\bb\\b', 'too often', 'more than once'],
        ],
        'ordinary',
    ),
    (
        'dense_forward',
        r'''import numpy as np


def dense_forward(x, W, b):
    n_in, n_out = W.shape
    y = np.zeros(x.shape[:-1] + (n_out,))
    for j in range(n_out):
        s = b[j]
        for i in range(1, n_in):      # the inputs
            s = s + x[..., i] * W[i, j]
        y[..., j] = s
    return y
''',
        [
            ['first input', 'first (row|entry|feature|column|term|one)', 'input 0', 'off by one', 'x\\[\\.*,? ?0\\]', '\\bskip', '(left|leaves) out', 'index 0', 'row 0', 'starts? at', 'miss(es|ing)? .*input', 'one input'],
        ],
        'ordinary',
    ),
    (
        'dense_forward',
        r'''import numpy as np


def dense_forward(x, W, b):
    return x.dot(W) - b
''',
        [
            ['\\bminus', 'subtract', '\\bnegat', '\\bsign'],
        ],
        'ordinary',
    ),
    (
        'dense_forward',
        r'''import numpy as np


def dense_forward(x, W, b):
    y = np.einsum("...i,ij->...j", x, W)
    y += b.sum()
    return y
''',
        [
            ['sum of (the |all |all the )?(bias|b\\b|entries of b)', 'b\\.sum', 'each output.*(own|its)', 'its own (bias|entry)', 'whole of b', '(bias|b) (is|was|of).*(summed|sum)', 'same (number|bias) to (all|every|each)', 'added up', '\\btotal'],
        ],
        'ordinary',
    ),
    (
        'dense_forward',
        r'''import numpy as np


def dense_forward(x, W, b):
    batch_mean = x.mean(axis=0)
    h = (x - batch_mean) @ W      # centre the inputs
    return h + b
''',
        [
            ['cent(re|er)', '\\bmean\\b(?! (image|squared|abs|diff))', 'subtract', 'normali'],
        ],
        'ordinary',
    ),
    (
        'dense_forward',
        r'''import numpy as np


def dense_forward(x, W, b):
    n_in, n_out = W.shape
    rows = x.reshape(-1, n_in)
    return rows @ W + b
''',
        [
            ['(?<!of )\\bshapes?\\b(?! (is|was) right)', '(return\\w*|answer|result|gives?|yours|it is|comes?|got)\\b.*of shape', 'ax[ei]s', 'flatten', 'leading', 'dimension', 'reshape', 'one vector', '3-?d'],
        ],
        'corner',
    ),
    (
        'dense_forward',
        r'''import numpy as np


def dense_forward(x, W, b):
    return np.squeeze(x @ W + b)
''',
        [
            ['\\bsqueez', 'size 1', 'length 1', 'ax[ei]s of', 'of size one', '(?<!of )\\bshapes?\\b(?! (is|was) right)', '(return\\w*|answer|result|gives?|yours|it is|comes?|got)\\b.*of shape', '\\bdrop', 'n_out = 1', '(batch|B|image|example)( size)? (of|is|=) (1|one)', '\\bsingle', 'one (image|example|output|row|unit)'],
        ],
        'corner',
    ),
    (
        'dense_forward',
        r'''import numpy as np


_cache = {}

def dense_forward(x, W, b):
    # reuse the output array, to save allocations
    key = (x.shape, W.shape)
    if key not in _cache:
        _cache[key] = np.empty(x.shape[:-1] + (W.shape[1],))
    out = _cache[key]
    np.matmul(x, W, out=out)
    out += b
    return out
''',
        [
            ['between calls', 'earlier call', 'previous call', 'call(ed)? (again|twice|a second)', 'second call', 'another call', 'first call', 'later call', 'next call', 'keeps? ', 'remembers', '\\bstate\\b', '\\bbuffer', 'accumulat', 'same array', 'shar(es|ed|ing)', '\\bstale', '\\bglobal', '\\boverwr', '\\breus'],
        ],
        'corner',
    ),
    (
        'dense_forward',
        r'''import numpy as np


def dense_forward(x, W, b):
    z = x @ W
    return np.tanh(z)
''',
        [
            ['\\bb\\b.*(miss|lost|left out|forgot|not added|never|lack|ignored|unused|absent)', '\\bbias', '(miss|lack|without|forg|add).*\\bb\\b'],
            ['\\btanh', 'activation', 'non-?linear', '\\bsquash', 'between -1 and 1', '\\blinear'],
        ],
        'double',
    ),
    (
        'dense_forward',
        r'''import numpy as np


def dense_forward(x, W, b):
    n_in, n_out = W.shape
    y = np.zeros(x.shape[:-1] + (n_out,))
    for i in range(n_in - 1):
        y += x[..., i, None] * W[i]
    return y + b.sum()
''',
        [
            ['last (input|row|entry|feature|column|term|one)', 'off by one', '\\bskip', '(left|leaves) out', 'n_in - 1', 'ends? (at|one|too)', 'miss(es|ing)? .*input', 'one input', 'too (early|soon|few)'],
            ['sum of (the |all |all the )?(bias|b\\b|entries of b)', 'b\\.sum', 'each output.*(own|its)', 'its own (bias|entry)', 'whole of b', '(bias|b) (is|was|of).*(summed|sum)', 'same (number|bias) to (all|every|each)', 'added up', '\\btotal'],
        ],
        'double',
    ),
    (
        'dense_backward',
        r'''import numpy as np


def dense_backward(dy, x, W):
    dx = dy @ W
    dW = x.T @ dy
    db = dy.sum(axis=0)
    return dx, dW, db
''',
        [
            ['transpos', 'W\\.?T\\b', 'Wᵀ', 'dx.*(axis|axes|rows|columns|n_out|W\\b)', 'W (is|was) not turned'],
        ],
        'ordinary',
    ),
    (
        'dense_backward',
        r'''import numpy as np


def dense_backward(dy, x, W):
    n_in, n_out = W.shape
    X, DY = x.reshape(-1, n_in), dy.reshape(-1, n_out)
    dW = X.T @ DY / len(X)       # average over the batch
    return dy @ W.T, dW, DY.sum(0)
''',
        [
            ['dW\\b.*(mean|averag|divi|over the batch size|1/B)', '(mean|averag|divi).*dW'],
        ],
        'ordinary',
    ),
    (
        'dense_backward',
        r'''import numpy as np


def dense_backward(dy, x, W):
    n_in, n_out = W.shape
    dx = np.einsum("...j,ij->...i", dy, W)
    dW = np.einsum("bi,bj->ij", x.reshape(-1, n_in), dy.reshape(-1, n_out))
    db = dy.reshape(-1, n_out).mean(axis=0)
    return dx, dW, db
''',
        [
            ['db\\b.*(mean|averag|divi|1/B)', '(mean|averag|divi).*\\bdb\\b'],
        ],
        'ordinary',
    ),
    (
        'dense_backward',
        r'''import numpy as np


def dense_backward(dy, x, W):
    dx = np.dot(dy, W.T)
    flat_x = x.reshape(-1, x.shape[-1])
    flat_dy = dy.reshape(-1, dy.shape[-1])
    dW = np.dot(flat_x.T, flat_dy)
    db = flat_dy.sum(axis=0)
    return dW, db, dx
''',
        [
            ['\\border\\b', '\\bswap', 'exchang', 'switched', 'interchang', 'first.*dx', 'dx.*first'],
        ],
        'ordinary',
    ),
    (
        'dense_backward',
        r'''import numpy as np


def dense_backward(dy, x, W):
    dx = dy @ W.T
    x2, dy2 = x.reshape(-1, x.shape[-1]), dy.reshape(-1, dy.shape[-1])
    dW = dy2.T @ x2
    db = dy2.sum(0)
    return dx, dW, db
''',
        [
            ['transpos', 'dW\\b.*(\\(n_out, n_in\\)|shape|axes|turned|rows|columns|swap)', 'dyᵀ'],
        ],
        'ordinary',
    ),
    (
        'dense_backward',
        r'''import numpy as np


def dense_backward(dy, x, W):
    n_in, n_out = W.shape
    dx = dy @ W.T
    dW = x.reshape(-1, n_in).T @ dy.reshape(-1, n_out)
    db = dy                      # the bias is only added
    return dx, dW, db
''',
        [
            ['db\\b.*(sum|shape|per (image|example)|each (image|example)|add)', '(sum|add).*\\bdb\\b', '(sum|add)(med)? (up )?over (the )?(batch|images|examples)'],
        ],
        'ordinary',
    ),
    (
        'dense_backward',
        r'''import numpy as np


def dense_backward(dy, x, W):
    dx = dy @ W.T
    dW = x.T @ dy
    db = dy.sum(axis=1)
    return dx, dW, db
''',
        [
            ['db\\b.*(axis|outputs|n_out|over the|per|wrong|each)', '\\baxis', '(over|along) the outputs', 'sum(med|s)? over (the )?(units|outputs|n_out)'],
        ],
        'ordinary',
    ),
    (
        'dense_backward',
        r'''import numpy as np


def dense_backward(dy, x, W):
    mask = (x > 0)
    dx = (dy @ W.T) * mask
    x2 = x.reshape(-1, W.shape[0])
    dy2 = dy.reshape(-1, W.shape[1])
    return dx, x2.T @ dy2, dy2.sum(axis=0)
''',
        [
            ['\\brelu', '\\bmask', 'activation', 'x > 0', '(where|if|when) x (is|was) (not positive|negative|<)', 'positive', 'negative'],
        ],
        'ordinary',
    ),
    (
        'dense_backward',
        r'''import numpy as np


def dense_backward(dy, x, W):
    n_in, n_out = W.shape
    x2, dy2 = x.reshape(-1, n_in), dy.reshape(-1, n_out)
    dx = dy @ W.T
    dW = np.outer(x2.sum(axis=0), dy2.sum(axis=0))
    db = dy2.sum(axis=0)
    return dx, dW, db
''',
        [
            ['product of (the )?sums', 'sum of (the )?(products|outer)', 'before (the |they |being |it is )?(multipl|product|outer)', 'sum.*(first|before|separately|apart|each).*(multipl|product|outer)', '\\bmix', '(multipl|product).*(before|then|after).*(sum|add)', 'own dy', "each (image|example)('s)?", 'same (image|example)', '\\bouter', 'sums? of x', 'pairs?'],
        ],
        'ordinary',
    ),
    (
        'dense_backward',
        r'''import numpy as np


def dense_backward(dy, x, W):
    dx = (dy @ W.T) * x
    dW = np.tensordot(x.reshape(-1, x.shape[-1]), dy.reshape(-1, dy.shape[-1]), axes=(0, 0))
    db = dy.reshape(-1, dy.shape[-1]).sum(axis=0)
    return dx, dW, db
''',
        [
            ['dx.*(multipl|times|factor).*', '(multipl|times|factor).*dx', '(times|by|of) x\\b', '\\bextra'],
        ],
        'ordinary',
    ),
    (
        'dense_backward',
        r'''import numpy as np


def dense_backward(dy, x, W):
    n = dy.reshape(-1, W.shape[1]).shape[0]
    dy /= n
    dy2 = dy.reshape(n, -1)
    x2 = x.reshape(n, -1)
    return dy * n @ W.T, x2.T @ dy2 * n, dy2.sum(0) * n
''',
        [
            ['in.place(?! of)', '\\bmutat', 'chang(e|ed|es|ing) (its|the|your|their|an) (argument|input)', '\\boverwr', '\\bmodif', 'as it was', 'as they were', '\\balter(s|ed|ing)\\b', 'arguments? (is|are|was|were|has|have)( been)? changed', 'untouched', 'leave .* (alone|unchanged)', 'must not change', 'unchanged', 'dy (is|was) (changed|divided)', 'chang(e|ed|es|ing) dy'],
        ],
        'ordinary',
    ),
    (
        'dense_backward',
        r'''import numpy as np


def dense_backward(dy, x, W):
    dW = np.zeros(W.shape)
    db = np.zeros(W.shape[1])
    for x_n, dy_n in zip(x, dy):
        dW = np.outer(x_n, dy_n)      # one example after the other
        db += dy_n
    return dy @ W.T, dW, db
''',
        [
            ['\\blast\\b', 'dW\\b.*(only|one|add|sum|overwr|accumul)', '(add|accumulate|sum).*dW', 'only one', 'sum(med)? over (the )?(batch|images|examples)', '\\boverwr'],
        ],
        'ordinary',
    ),
    (
        'dense_backward',
        r'''import numpy as np


def dense_backward(dy, x, W):
    n_in, n_out = W.shape
    dx = dy @ W.T
    dW = x.reshape(-1, n_in).T @ dy.reshape(-1, n_out)
    db = np.atleast_2d(dy).sum(axis=0)
    return dx, dW, db
''',
        [
            ['db\\b.*(ax[ei]s|shape|leading|dimension|all|only|first)', 'leading', 'extra ax', 'ax[ei]s', '3-?d', 'more than two'],
        ],
        'corner',
    ),
    (
        'dense_backward',
        r'''import numpy as np


def dense_backward(dy, x, W):
    dx = np.matmul(dy, W.T)
    if x.ndim == 1:
        dW = x[:, None] * dy[None, :]
        db = 1.0 * dy
    else:
        dW = np.swapaxes(x, -1, -2) @ dy
        db = dy.sum(axis=tuple(range(dy.ndim - 1)))
    return dx, dW, db
''',
        [
            ['dW\\b.*(ax[ei]s|shape|leading|dimension|all|only|first)', 'leading', 'extra ax', 'ax[ei]s', '3-?d', 'more than two'],
        ],
        'corner',
    ),
    (
        'dense_backward',
        r'''import numpy as np


def dense_backward(dy, x, W):
    dx = dy @ W.T
    lead = tuple(range(x.ndim - 1))
    dW = np.tensordot(x, dy, axes=(lead, lead))
    db = dy.sum(axis=lead) if len(dy) > 1 else dy.sum(axis=0) if dy.ndim > 2 else dy
    return dx, dW, db
''',
        [
            ['db\\b.*(ax[ei]s|shape|dimension|size|one|single|sum)', '(batch|B)( size)? (of|is|=) (1|one)', 'size (1|one)', '(one|single) (image|example|row)', '(?<!of )\\bshapes?\\b(?! (is|was) right)', '(return\\w*|answer|result|gives?|yours|it is|comes?|got)\\b.*of shape'],
        ],
        'corner',
    ),
    (
        'dense_backward',
        r'''import numpy as np


def dense_backward(dy, x, W):
    n_in, n_out = W.shape
    x2 = x.reshape(-1, n_in)
    dy2 = dy.reshape(-1, n_out)
    dx = dy @ W.T
    dW = x2.T @ dy2 / x2.shape[0]
    db = dy2.sum()
    return dx, dW, db
''',
        [
            ['dW\\b.*(mean|averag|divi|over the batch size|1/B)', '(mean|averag|divi).*dW'],
            ['db\\b.*(axis|outputs|n_out|per|each|number|shape|everything|all|one)', '\\baxis', '(over|along) the outputs', 'sum(med|s)? (over|of) (everything|all)'],
        ],
        'double',
    ),
    (
        'dense_backward',
        r'''import numpy as np


def dense_backward(dy, x, W):
    X = x.reshape(-1, W.shape[0])
    G = dy.reshape(-1, W.shape[1])
    dx = (dy @ W.T) * (x > 0)
    return dx, X.T @ G, G.mean(axis=0)
''',
        [
            ['\\brelu', '\\bmask', 'activation', 'x > 0', '(where|if|when) x (is|was) (not positive|negative|<)', 'positive', 'negative'],
            ['db\\b.*(mean|averag|divi|1/B)', '(mean|averag|divi).*\\bdb\\b'],
        ],
        'double',
    ),
    (
        'relu_forward',
        r'''import numpy as np


def relu_forward(x):
    return np.abs(x)
''',
        [
            ['\\babs(olute)?\\b', 'negative.*(positive|sign|size|kept|flip|turn)', 'size of', '\\bmirror', '-x', 'magnitude'],
        ],
        'ordinary',
    ),
    (
        'relu_forward',
        r'''import numpy as np


def relu_forward(x):
    return np.where(x > 0, x, 0.01 * x)
''',
        [
            ['\\bleak', '\\bslope', 'hundredth', 'negative', 'fraction', 'should be (0|zero) (where|for|there|if|when|below|at)', 'must be (0|zero) (where|for|there|if|when|below|at)', 'below (0|zero)', 'not (exactly )?0 (for|where|at|when|below)'],
        ],
        'ordinary',
    ),
    (
        'relu_forward',
        r'''import numpy as np


def relu_forward(x):
    y = np.minimum(x, 0)
    return y
''',
        [
            ['\\bminim', 'negative', 'wrong side', 'opposite', 'other (half|side|way)', 'smaller'],
        ],
        'ordinary',
    ),
    (
        'relu_forward',
        r'''import numpy as np


def relu_forward(x):
    # 1 if the unit fires, 0 otherwise
    return (x > 0).astype(float)
''',
        [
            ['\\bmask', 'step function', '\\bheaviside', 'ones?\\b', 'where .*1\\b', '1 (where|for)', '\\b1s\\b', 'not x', '\\bslope', 'derivative', 'gradient', 'heaviside', '\\bitself', 'whether'],
        ],
        'ordinary',
    ),
    (
        'relu_forward',
        r'''import numpy as np


def relu_forward(x):
    return np.clip(x, 0, 1)
''',
        [
            ['\\bclip', '\\babove', 'cut (off)?', 'larger than', '\\bcap', '\\bupper', 'more than 1', '\\bbound', '\\blimit', 'greater than', 'at most (\\d|one)', '\\blarge\\b'],
        ],
        'ordinary',
    ),
    (
        'relu_forward',
        r'''import numpy as np


def relu_forward(x):
    x[x < 0] = 0
    return x
''',
        [
            ['in.place(?! of)', '\\bmutat', 'chang(e|ed|es|ing) (its|the|your|their|an) (argument|input)', '\\boverwr', '\\bmodif', 'as it was', 'as they were', '\\balter(s|ed|ing)\\b', 'arguments? (is|are|was|were|has|have)( been)? changed', 'untouched', 'leave .* (alone|unchanged)', 'must not change', 'unchanged', 'x (itself )?(is|was) changed', '(chang|writ)(e|es|ed|ing) (to |into |over )?x\\b', 'own x', '\\bcopy'],
        ],
        'ordinary',
    ),
    (
        'relu_forward',
        r'''import numpy as np


def relu_forward(x):
    return np.max(x, 0)
''',
        [
            ['np\\.max\\b', '\\balong', 'ax[ei]s', 'largest(?! (diff|err|dev|abs))', 'maximum (of|over|along)', 'max(imum)? .*(column|axis)', 'np\\.maximum', '\\breduc', '(?<!of )\\bshapes?\\b(?! (is|was) right)', '(return\\w*|answer|result|gives?|yours|it is|comes?|got)\\b.*of shape', '\\bcolumn'],
        ],
        'ordinary',
    ),
    (
        'relu_forward',
        r'''import numpy as np


def relu_forward(x):
    y = np.zeros_like(x)
    np.maximum(x, 0, out=y)
''',
        [
            ['(no|not|without|forg\\w*|miss\\w*|lacks?|needs?)\\b.*\\breturn', 'returns? (nothing|None)', '\\breturn\\b.*(miss|forgot|left out)', 'None', 'nothing'],
        ],
        'ordinary',
    ),
    (
        'relu_forward',
        r'''import numpy as np


def relu_forward(x):
    return np.log1p(np.exp(x))
''',
        [
            ['softplus', '\\bsmooth', 'not (exactly )?0 (for|where|at|when|below)', '\\bsoft'],
        ],
        'ordinary',
    ),
    (
        'relu_forward',
        r'''import numpy as np


def relu_forward(x):
    y = np.empty_like(x)
    pos = x > 0
    y[pos] = x[pos]
    y[~pos] = np.exp(x[~pos]) - 1
    return y
''',
        [
            ['\\belu\\b', '\\bexp\\b', 'exponential', 'negative', 'should be (0|zero) (where|for|there|if|when|below|at)', 'must be (0|zero) (where|for|there|if|when|below|at)', 'below (0|zero)', 'not (exactly )?0 (for|where|at|when|below)'],
        ],
        'ordinary',
    ),
    (
        'relu_forward',
        r'''import numpy as np


def relu_forward(x):
    sig = 1 / (1 + np.exp(-x))
    return x * sig
''',
        [
            ['sigmoid', '\\bswish', '\\bsilu', '\\bsmooth', 'not (exactly )?0 (for|where|at|when|below)', 'negative', 'should be (0|zero) (where|for|there|if|when|below|at)', 'must be (0|zero) (where|for|there|if|when|below|at)', '\\bgate'],
        ],
        'ordinary',
    ),
    (
        'relu_forward',
        r'''import numpy as np


def relu_forward(x):
    """ReLU"""
    return np.maximum(-x, 0)
''',
        [
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed', '-x', '\\bmirror'],
        ],
        'ordinary',
    ),
    (
        'relu_forward',
        r'''import numpy as np


def relu_forward(x):
    y = np.zeros_like(x, dtype=int)
    y[x > 0] = x[x > 0]
    return y
''',
        [
            ['integer', '\\bint\\b', '\\bwhole', 'fraction', '\\bdtype', '\\bround', 'truncat', 'decimal'],
        ],
        'ordinary',
    ),
    (
        'relu_forward',
        r'''import numpy as np


def relu_forward(x):
    if x.ndim == 1:
        return np.array([max(v, 0.0) for v in x])
    return np.array([[max(v, 0.0) for v in row] for row in x])
''',
        [
            ['any shape', 'ax[ei]s', 'dimension', '\\bndim', '3-?d', '\\bthree', 'no shape', 'shape \\(\\)', 'shape \\(\\d+, \\d+, \\d+', 'every shape', '\\bscalar'],
        ],
        'corner',
    ),
    (
        'relu_forward',
        r'''import numpy as np


def relu_forward(x):
    # everything up to 0.001 counts as zero
    return x * (x > 1e-3)
''',
        [
            ['\\bsmall', '\\btiny', 'threshold', 'toleran', 'just above', 'close to (0|zero)', 'near (0|zero)', 'slightly', '\\blittle', 'positive'],
        ],
        'corner',
    ),
    (
        'relu_forward',
        r'''import numpy as np


def relu_forward(x):
    return (x + np.abs(x)) / 2
''',
        [
            ['overflow', '\\binf', '\\blarge\\b', '\\bhuge', '\\bbig'],
        ],
        'corner',
    ),
    (
        'relu_forward',
        r'''import numpy as np


def relu_forward(x):
    y = x
    y[y < 0] *= 0.1
    return y
''',
        [
            ['in.place(?! of)', '\\bmutat', 'chang(e|ed|es|ing) (its|the|your|their|an) (argument|input)', '\\boverwr', '\\bmodif', 'as it was', 'as they were', '\\balter(s|ed|ing)\\b', 'arguments? (is|are|was|were|has|have)( been)? changed', 'untouched', 'leave .* (alone|unchanged)', 'must not change', 'unchanged', 'x (itself )?(is|was) changed', '(chang|writ)(e|es|ed|ing) (to |into |over )?x\\b', 'own x', '\\bcopy'],
            ['\\bleak', '\\bslope', '\\btenth', 'negative', 'fraction', 'should be (0|zero) (where|for|there|if|when|below|at)', 'must be (0|zero) (where|for|there|if|when|below|at)', 'below (0|zero)', 'not (exactly )?0 (for|where|at|when|below)'],
        ],
        'double',
    ),
    (
        'relu_forward',
        r'''import numpy as np


def relu_forward(x):
    y = np.maximum(x - x.mean(), 0)
    return np.minimum(y, 6.0)
''',
        [
            ['\\bmean\\b(?! (image|squared|abs|diff))', 'cent(re|er)', 'subtract', '\\baverag', '\\bshift'],
            ['\\bclip', '\\babove', 'cut (off)?', 'larger than', '\\bcap', '\\bupper', 'more than 6', '\\bbound', '\\blimit', 'greater than', 'at most (\\d|one)', '\\blarge\\b', 'relu6'],
        ],
        'double',
    ),
    (
        'relu_backward',
        r'''import numpy as np


def relu_backward(dy, y):
    return dy * (y >= 0)
''',
        [
            ['>=', '0 (itself|too|counts?|passes)', '\\bzeros?\\b', 'where y (is|=) 0', 'at 0', 'never negative', 'everywhere', 'y = 0', 'pass(es)? (all|every)', 'all of dy', 'y is 0'],
        ],
        'ordinary',
    ),
    (
        'relu_backward',
        r'''import numpy as np


def relu_backward(dy, y):
    dx = dy * y
    return dx
''',
        [
            ['times y', 'by y\\b', 'multipl.*y', 'dy \\*? ?y\\b', 'slope.*1', 'the output itself', 'factor (of )?y', 'slope is 1', 'not y'],
        ],
        'ordinary',
    ),
    (
        'relu_backward',
        r'''import numpy as np


def relu_backward(dy, y):
    return np.where(y > 0, 1.0, 0.0)
''',
        [
            ['dy\\b.*(miss|lost|not|left out|ignor|unused|forgot|never|lack|multipl|chain)', '\\bchain', '(miss|without|lack|forg|left out|multipl|times).*dy', 'only the slope', 'slope alone'],
        ],
        'ordinary',
    ),
    (
        'relu_backward',
        r'''import numpy as np


def relu_backward(dy, y):
    return dy * (dy > 0)
''',
        [
            ['dy > 0', 'dy\\b.*(positive|mask|instead|sign|own)', 'sign of dy', 'where dy', '(negative|positive) (dy|gradient)', 'by dy', 'from dy', 'y.* (is )?(not used|unused|ignored)', 'not dy'],
        ],
        'ordinary',
    ),
    (
        'relu_backward',
        r'''import numpy as np


def relu_backward(dy, y):
    dx = dy.copy()
    dx[y > 0] = 0
    return dx
''',
        [
            ['\\binvert', 'opposite', '\\brevers', 'wrong side', 'other way', 'where y (is|was) (0|zero|not positive)', '\\bswap', 'complement', 'exactly where', '\\bnegat', 'wrong (half|entries|units|places)', 'exchang', 'other (half|entries|places)', 'inactive', '\\bdead'],
        ],
        'ordinary',
    ),
    (
        'relu_backward',
        r'''import numpy as np


def relu_backward(dy, y):
    dy[y <= 0] = 0
    return dy
''',
        [
            ['in.place(?! of)', '\\bmutat', 'chang(e|ed|es|ing) (its|the|your|their|an) (argument|input)', '\\boverwr', '\\bmodif', 'as it was', 'as they were', '\\balter(s|ed|ing)\\b', 'arguments? (is|are|was|were|has|have)( been)? changed', 'untouched', 'leave .* (alone|unchanged)', 'must not change', 'unchanged', 'dy (itself )?(is|was) changed', '(chang|writ)(e|es|ed|ing) (to |into |over )?dy\\b', '\\bcopy'],
        ],
        'ordinary',
    ),
    (
        'relu_backward',
        r'''import numpy as np


def relu_backward(dy, y):
    slope = np.where(y > 0, 1.0, 0.01)
    return slope * dy
''',
        [
            ['\\bleak', 'hundredth', 'fraction', 'should be (0|zero) (where|for|there|if|when|below|at)', 'must be (0|zero) (where|for|there|if|when|below|at)', 'not (exactly )?0 (for|where|at|when|below)', 'where y (is|=) (0|zero)'],
        ],
        'ordinary',
    ),
    (
        'relu_backward',
        r'''import numpy as np


def relu_backward(dy, y):
    g = np.zeros_like(dy)
    keep = (y > 0) & (dy > 0)      # no negative gradients
    g[keep] = dy[keep]
    return g
''',
        [
            ['negative (dy|gradient|entries of dy)', 'dy\\b.*(negative|positive|sign)', 'sign of dy', 'where dy', '\\bguided', 'lost where dy'],
        ],
        'ordinary',
    ),
    (
        'relu_backward',
        r'''import numpy as np


def relu_backward(dy, y):
    return dy * (1 - y ** 2)
''',
        [
            ['\\btanh'],
        ],
        'ordinary',
    ),
    (
        'relu_backward',
        r'''import numpy as np


def relu_backward(dy, y):
    # the subgradient at the kink is 1/2
    return dy * np.heaviside(y, 0.5)
''',
        [
            ['\\bhalf\\b', 'where y (is|=) (0|zero)', 'subgradient', 'at (0|zero)', '\\bkink', 'should be (0|zero) (where|for|there|if|when|below|at)', 'must be (0|zero) (where|for|there|if|when|below|at)', 'y = 0'],
        ],
        'ordinary',
    ),
    (
        'relu_backward',
        r'''import numpy as np


def relu_backward(dy, y):
    batch = dy.shape[0]
    dx = np.zeros(dy.shape)
    dx[y > 0] = dy[y > 0] / batch
    return dx
''',
        [
            ['\\bmean\\b(?! (image|squared|abs|diff))', '\\baverag', '\\bdivi', '1/\\bB\\b', '\\bbatch', 'number of', 'first axis'],
        ],
        'ordinary',
    ),
    (
        'relu_backward',
        r'''import numpy as np


def relu_backward(dy, y):
    return dy * (y > 1)
''',
        [
            ['threshold', 'between 0 and 1', 'y > 1', 'above 1', 'larger than 1', '1 (rather|instead)', 'up to 1', 'greater than 1', 'more than 1', 'below 1', 'less than 1', 'at most 1'],
        ],
        'ordinary',
    ),
    (
        'relu_backward',
        r'''import numpy as np


def relu_backward(dy, y):
    active = (y > 0).any(axis=0)       # units that are on
    return dy * active
''',
        [
            ['each (image|example|row|entry)', '\\bown\\b', '\\bany\\b', 'per (image|example|entry|row)', '\\baxis', '\\bbatch', 'other (image|example|row)s?', 'first axis', 'entry by entry', 'somewhere', 'same mask', 'every (image|example|row|entry)', '\\bshared'],
        ],
        'ordinary',
    ),
    (
        'relu_backward',
        r'''import numpy as np


def relu_backward(dy, y):
    dx = np.zeros_like(y)
    dx[y > 1e-5] = dy[y > 1e-5]
    return dx
''',
        [
            ['\\bsmall', '\\btiny', 'threshold', 'toleran', 'just above', 'close to (0|zero)', 'near (0|zero)', 'slightly', '\\blittle'],
        ],
        'corner',
    ),
    (
        'relu_backward',
        r'''import numpy as np


def relu_backward(dy, y):
    dx = np.zeros_like(dy)
    if y.ndim == 1:
        for i in range(len(y)):
            if y[i] > 0:
                dx[i] = dy[i]
    else:
        for n in range(y.shape[0]):
            for j in range(y.shape[1]):
                if y[n, j] > 0:
                    dx[n, j] = dy[n, j]
    return dx
''',
        [
            ['any shape', 'ax[ei]s', 'dimension', '\\bndim', '3-?d', '\\bthree', 'no shape', 'shape \\(\\)', 'shape \\(\\d+, \\d+, \\d+', 'every shape', '\\bscalar'],
        ],
        'corner',
    ),
    (
        'relu_backward',
        r'''import numpy as np


_mask = {}

def relu_backward(dy, y):
    # which units are on: computed once per layer
    if y.shape not in _mask:
        _mask[y.shape] = y > 0
    return dy * _mask[y.shape]
''',
        [
            ['between calls', 'earlier call', 'previous call', 'call(ed)? (again|twice|a second)', 'second call', 'another call', 'first call', 'later call', 'next call', 'keeps? ', 'remembers', '\\bstate\\b', '\\bbuffer', 'accumulat', 'same array', 'shar(es|ed|ing)', '\\bstale', '\\bglobal', '\\bcache'],
        ],
        'corner',
    ),
    (
        'relu_backward',
        r'''import numpy as np


def relu_backward(dy, y):
    g = dy
    g[y > 0] = 0
    return g
''',
        [
            ['in.place(?! of)', '\\bmutat', 'chang(e|ed|es|ing) (its|the|your|their|an) (argument|input)', '\\boverwr', '\\bmodif', 'as it was', 'as they were', '\\balter(s|ed|ing)\\b', 'arguments? (is|are|was|were|has|have)( been)? changed', 'untouched', 'leave .* (alone|unchanged)', 'must not change', 'unchanged', 'dy (itself )?(is|was) changed', '(chang|writ)(e|es|ed|ing) (to |into |over )?dy\\b', '\\bcopy'],
            ['\\binvert', 'opposite', '\\brevers', 'wrong side', 'other way', 'where y (is|was) (0|zero|not positive)', '\\bswap', 'complement', 'exactly where', '\\bnegat', 'wrong (half|entries|units|places)', 'exchang', 'other (half|entries|places)', 'inactive', '\\bdead'],
        ],
        'double',
    ),
    (
        'relu_backward',
        r'''import numpy as np


def relu_backward(dy, y):
    mask = np.where(y > 0, 1.0, 0.2)
    return mask * dy / len(dy)
''',
        [
            ['\\bleak', '\\bfifth', 'fraction', 'should be (0|zero) (where|for|there|if|when|below|at)', 'must be (0|zero) (where|for|there|if|when|below|at)', 'not (exactly )?0 (for|where|at|when|below)', 'where y (is|=) (0|zero)'],
            ['\\bmean\\b(?! (image|squared|abs|diff))', '\\baverag', '\\bdivi', '1/\\bB\\b', '\\bbatch', 'number of', 'first axis'],
        ],
        'double',
    ),
    (
        'tanh_forward',
        r'''import numpy as np


def tanh_forward(x):
    return 1 / (1 + np.exp(-x))
''',
        [
            ['sigmoid', 'logistic', 'between 0 and 1', '1/\\(1 ?\\+'],
        ],
        'ordinary',
    ),
    (
        'tanh_forward',
        r'''import numpy as np


def tanh_forward(x):
    # tanh = sinh
    return (np.exp(x) - np.exp(-x)) / 2
''',
        [
            ['\\bsinh', '\\bcosh', 'denominator', '\\bdivi', 'hyperbolic sine', 'e\\^?x \\+', 'exp\\(x\\) \\+'],
        ],
        'ordinary',
    ),
    (
        'tanh_forward',
        r'''import numpy as np


def tanh_forward(x):
    return np.tan(x)
''',
        [
            ['tangent of the angle', 'trigonometric', 'np\\.tan\\b', 'hyperbolic', '\\btan\\b', 'ordinary tangent', 'circular', '\\bperiod'],
        ],
        'ordinary',
    ),
    (
        'tanh_forward',
        r'''import numpy as np


def tanh_forward(x):
    e = np.exp(x)
    return (e - 1) / (e + 1)
''',
        [
            ['x ?/ ?2', '2 ?x', '\\bhalf\\b', '\\btwice', 'factor (of )?(2|two)', '\\bdoubl', '2 ?\\*'],
        ],
        'ordinary',
    ),
    (
        'tanh_forward',
        r'''import numpy as np


def tanh_forward(x):
    p, m = np.exp(x), np.exp(-x)
    return (m - p) / (m + p)
''',
        [
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed', '\\bswap', '-tanh'],
        ],
        'ordinary',
    ),
    (
        'tanh_forward',
        r'''import numpy as np


def tanh_forward(x):
    return np.arctan(x)
''',
        [
            ['\\barctan', '\\barc', 'inverse', '\\bpi\\b'],
        ],
        'ordinary',
    ),
    (
        'tanh_forward',
        r'''import numpy as np


def tanh_forward(x):
    ep = np.exp(x)
    em = np.exp(-x)
    return (ep + em) / (ep - em)
''',
        [
            ['\\binvert', '\\brecip', '\\bupside', '\\bcoth', '1 ?/ ?tanh', 'numerator', '\\bswap', 'one over', 'inverse'],
        ],
        'ordinary',
    ),
    (
        'tanh_forward',
        r'''import numpy as np


def tanh_forward(x):
    s = 1 / (1 + np.exp(-2 * x))
    return 2 * s
''',
        [
            ['minus 1', 'subtract', '\\bshift', 'too (large|big|high) by', '1 too', 'between 0 and 2', 'by 1\\b', 'plus 1', 'added 1', '1 more', '\\boffset'],
        ],
        'ordinary',
    ),
    (
        'tanh_forward',
        r'''import numpy as np


def tanh_forward(x):
    t = np.tanh(x)
    return 1 - t ** 2
''',
        [
            ['derivative', 'gradient', '\\bslope', '1 ?- ?(tanh|y)', 'backward'],
        ],
        'ordinary',
    ),
    (
        'tanh_forward',
        r'''import numpy as np


def tanh_forward(x):
    return np.clip(x, -1, 1)
''',
        [
            ['\\bclip', '\\bhard', '\\blinear', '\\bcut', 'piecewise', 'straight'],
        ],
        'ordinary',
    ),
    (
        'tanh_forward',
        r'''import numpy as np


def tanh_forward(x):
    return np.tanh(x, out=x)
''',
        [
            ['in.place(?! of)', '\\bmutat', 'chang(e|ed|es|ing) (its|the|your|their|an) (argument|input)', '\\boverwr', '\\bmodif', 'as it was', 'as they were', '\\balter(s|ed|ing)\\b', 'arguments? (is|are|was|were|has|have)( been)? changed', 'untouched', 'leave .* (alone|unchanged)', 'must not change', 'unchanged', 'x (itself )?(is|was) changed', '(chang|writ)(e|es|ed|ing) (to |into |over )?x\\b', '\\bcopy'],
        ],
        'ordinary',
    ),
    (
        'tanh_forward',
        r'''import numpy as np


def tanh_forward(x):
    return x / (1 + np.abs(x))
''',
        [
            ['softsign', '\\babs(olute)?\\b', '\\|x\\|', 'x ?/ ?\\(', 'rational'],
        ],
        'ordinary',
    ),
    (
        'tanh_forward',
        r'''import numpy as np


def tanh_forward(x):
    return x - x ** 3 / 3 + 2 * x ** 5 / 15
''',
        [
            ['\\bseries', '\\btaylor', 'polynom', 'only near', 'small x', 'near 0', 'close to (0|zero)', 'large x', 'approxim', '\\bpower'],
        ],
        'ordinary',
    ),
    (
        'tanh_forward',
        r'''import numpy as np


def tanh_forward(x):
    e2 = np.exp(2 * x)
    return (e2 - 1) / (e2 + 1)
''',
        [
            ['overflow', '\\bnan\\b', '\\binf', '\\blarge\\b', '\\bhuge', '\\bbig', 'extreme', 'not a number'],
        ],
        'corner',
    ),
    (
        'tanh_forward',
        r'''import numpy as np


def tanh_forward(x):
    x = np.clip(x, -4, 4)        # saturated anyway
    return 1 - 2 / (1 + np.exp(2 * x))
''',
        [
            ['\\bclip', '\\bcut', '\\blimit', '\\bbound', '\\bcap', '\\bbeyond', '\\blarge\\b', 'outside', 'saturat', '\\bheld', 'extreme'],
        ],
        'corner',
    ),
    (
        'tanh_forward',
        r'''import numpy as np


def tanh_forward(x):
    import math
    y = np.empty_like(x)
    rows = x if x.ndim > 1 else x[None, :]
    out = y if x.ndim > 1 else y[None, :]
    for i, row in enumerate(rows):
        for j, v in enumerate(row):
            out[i, j] = math.tanh(v)
    return y
''',
        [
            ['any shape', 'ax[ei]s', 'dimension', '\\bndim', '3-?d', '\\bthree', 'no shape', 'shape \\(\\)', 'shape \\(\\d+, \\d+, \\d+', 'every shape', '\\bscalar'],
        ],
        'corner',
    ),
    (
        'tanh_forward',
        r'''import numpy as np


def tanh_forward(x):
    e = np.exp(x)
    y = (e - 1) / (e + 1)
    return -y
''',
        [
            ['x ?/ ?2', '2 ?x', '\\bhalf\\b', '\\btwice', 'factor (of )?(2|two)', '\\bdoubl', '2 ?\\*'],
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed', '\\bswap', '-tanh'],
        ],
        'double',
    ),
    (
        'tanh_forward',
        r'''import numpy as np


def tanh_forward(x):
    s = 1 / (1 + np.exp(-2 * x))
    y = 2 * s
    x[...] = y
    return x
''',
        [
            ['minus 1', 'subtract', '\\bshift', 'too (large|big|high) by', '1 too', 'between 0 and 2', 'by 1\\b', 'plus 1', 'added 1', '1 more', '\\boffset'],
            ['in.place(?! of)', '\\bmutat', 'chang(e|ed|es|ing) (its|the|your|their|an) (argument|input)', '\\boverwr', '\\bmodif', 'as it was', 'as they were', '\\balter(s|ed|ing)\\b', 'arguments? (is|are|was|were|has|have)( been)? changed', 'untouched', 'leave .* (alone|unchanged)', 'must not change', 'unchanged', 'x (itself )?(is|was) changed', '(chang|writ)(e|es|ed|ing) (to |into |over )?x\\b', '\\bcopy'],
        ],
        'double',
    ),
    (
        'tanh_backward',
        r'''import numpy as np


def tanh_backward(dy, y):
    return dy * (1 - y)
''',
        [
            ['\\bsquar', 'y²', 'y\\^2', 'y\\*\\*2', 'y \\*\\* 2', '1 ?- ?y\\b'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        r'''import numpy as np


def tanh_backward(dy, y):
    return dy * y * (1 - y)
''',
        [
            ['sigmoid', 'logistic', 'y \\(1 ?- ?y\\)', 'y \\* \\(1 ?- ?y\\)'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        r'''import numpy as np


def tanh_backward(dy, y):
    t = np.tanh(y)
    return dy * (1 - t * t)
''',
        [
            ['already', 'tanh (again|twice|of y|of tanh|is applied|was applied)', 'second (time|tanh)', 'tanh\\(y\\)', 'tanh\\(tanh', '\\boutput', 'once more', '\\bagain'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        r'''import numpy as np


def tanh_backward(dy, y):
    dx = 1 - np.square(y)
    return dx
''',
        [
            ['dy\\b.*(miss|lost|not|left out|ignor|unused|forgot|never|lack|multipl|chain)', '\\bchain', '(miss|without|lack|forg|left out|multipl|times).*dy', 'only the slope', 'slope alone'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        r'''import numpy as np


def tanh_backward(dy, y):
    slope = 1 + y ** 2
    return slope * dy
''',
        [
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed', '\\bplus', '1 ?\\+ ?y', '1 ?- ?y', '\\badded', 'subtract'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        r'''import numpy as np


def tanh_backward(dy, y):
    slope = y ** 2 - 1
    return slope * dy
''',
        [
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed', 'y² ?- ?1', '\\bswap'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        r'''import numpy as np


def tanh_backward(dy, y):
    return dy * (1 - y) ** 2
''',
        [
            ['\\(1 ?- ?y\\)', 'bracket', 'parenthes', '\\bsquar'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        r'''import numpy as np


def tanh_backward(dy, y):
    # derivative of sin is cos = sqrt(1 - sin^2), the same for tanh
    return dy * np.sqrt(1 - y ** 2)
''',
        [
            ['\\broot', '\\bsqrt', '\\bpower'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        r'''import numpy as np


def tanh_backward(dy, y):
    return dy * 1 - y ** 2
''',
        [
            ['bracket', 'parenthes', 'precedence', 'dy ?- ?y', 'multipl.*(whole|both|all|only)', 'only.*multipl', 'times (both|the whole|all)', 'dy \\* ?1 ?-', 'subtract.*(dy|from)', 'without dy', 'not (by|times|multiplied).*dy'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        r'''import numpy as np


def tanh_backward(dy, y):
    y *= y
    return dy * (1 - y)
''',
        [
            ['in.place(?! of)', '\\bmutat', 'chang(e|ed|es|ing) (its|the|your|their|an) (argument|input)', '\\boverwr', '\\bmodif', 'as it was', 'as they were', '\\balter(s|ed|ing)\\b', 'arguments? (is|are|was|were|has|have)( been)? changed', 'untouched', 'leave .* (alone|unchanged)', 'must not change', 'unchanged', 'y (itself )?(is|was) (changed|squared)', '(chang|writ)(e|es|ed|ing) (to |into |over )?y\\b', '\\bcopy'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        r'''import numpy as np


def tanh_backward(dy, y):
    dx = np.zeros_like(dy)
    dx[y > 0] = dy[y > 0]
    return dx
''',
        [
            ['\\brelu', '\\bmask', 'step function', '\\bheaviside'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        r'''import numpy as np


def tanh_backward(dy, y):
    return dy * (1 - 2 * y)
''',
        [
            ['\\bsquar', '2 ?\\*? ?y\\b', '\\btwice', 'y²', 'y\\^2', 'y\\*\\*2', 'y \\*\\* 2', '\\bdoubl'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        r'''import numpy as np


def tanh_backward(dy, y):
    n = y.shape[0]
    out = np.empty_like(y)
    for i in range(n):
        out[i] = dy[i] * (1.0 - y[i] ** 2) / n
    return out
''',
        [
            ['\\bmean\\b(?! (image|squared|abs|diff))', '\\baverag', '\\bdivi', '1/\\bB\\b', '\\bbatch', 'number of', 'first axis'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        r'''import numpy as np


def tanh_backward(dy, y):
    # keep a little gradient alive in saturated units
    slope = np.maximum(1 - y ** 2, 1e-3)
    return dy * slope
''',
        [
            ['saturat', '\\bclip', 'y (near|close|is|=|of) .*1', '\\bfloor', '\\bleast', '\\bmin(imum)?\\b', '\\bsmall', '\\bvanish', 'never (below|less)', 'too large near', '±1', '\\bbound', '\\blimit', 'near(ly)? 1', 'at 1\\b', '\\bflat'],
        ],
        'corner',
    ),
    (
        'tanh_backward',
        r'''import numpy as np


def tanh_backward(dy, y):
    # back to x, then the derivative from the definition
    x = np.arctanh(y)
    e = np.exp(2 * x)
    return dy * 4 * e / (e + 1) ** 2
''',
        [
            ['\\bnan\\b', '\\binf', '±1', 'y (is|=|of|near|at|close).*1\x08', 'saturat', 'overflow', 'not a number', 'arctanh', 'at 1\x08', 'exactly 1'],
        ],
        'corner',
    ),
    (
        'tanh_backward',
        r'''import numpy as np


def tanh_backward(dy, y):
    if y.ndim == 1:
        y2, d2 = y.reshape(1, -1), dy.reshape(1, -1)
    else:
        y2, d2 = y, dy
    n_rows, n_cols = y2.shape
    dx = np.zeros((n_rows, n_cols))
    for r in range(n_rows):
        for c in range(n_cols):
            dx[r, c] = d2[r, c] * (1 - y2[r, c] ** 2)
    return dx.reshape(y.shape)
''',
        [
            ['any shape', 'ax[ei]s', 'dimension', '\\bndim', '3-?d', '\\bthree', 'no shape', 'shape \\(\\)', 'shape \\(\\d+, \\d+, \\d+', 'every shape', '\\bscalar', '\\bunpack'],
        ],
        'corner',
    ),
    (
        'tanh_backward',
        r'''import numpy as np


def tanh_backward(dy, y):
    dx = dy * (1 - y)
    return dx / y.shape[0]
''',
        [
            ['\\bsquar', 'y²', 'y\\^2', 'y\\*\\*2', 'y \\*\\* 2', '1 ?- ?y\\b'],
            ['\\bmean\\b(?! (image|squared|abs|diff))', '\\baverag', '\\bdivi', '1/\\bB\\b', '\\bbatch', 'number of', 'first axis'],
        ],
        'double',
    ),
    (
        'tanh_backward',
        r'''import numpy as np


def tanh_backward(dy, y):
    t = np.tanh(y)
    slope = 1 - t ** 2
    return slope
''',
        [
            ['already', 'tanh (again|twice|of y|of tanh|is applied|was applied)', 'second (time|tanh)', 'tanh\\(y\\)', 'tanh\\(tanh', '\\boutput', 'once more', '\\bagain'],
            ['dy\\b.*(miss|lost|not|left out|ignor|unused|forgot|never|lack|multipl|chain)', '\\bchain', '(miss|without|lack|forg|left out|multipl|times).*dy', 'only the slope', 'slope alone'],
        ],
        'double',
    ),
    (
        'autoencoder_backward',
        r'''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    P = ae.params
    B = trace.x.shape[0]
    grads = {}

    def back(name, dy, x):
        dx, dW, db = layers.dense_backward(dy, x, P[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    dnll = np.ones_like(trace.nll)
    d = ae.likelihood.backward(dnll, trace.logits, trace.x)
    d = back("decoder.4", d, trace.dec[2])
    d = layers.relu_backward(d, trace.dec[2])
    d = back("decoder.2", d, trace.dec[1])
    d = layers.relu_backward(d, trace.dec[1])
    d = back("decoder.0", d, trace.dec[0])
    d = back("fc_mu", d, trace.enc[2])
    d = layers.relu_backward(d, trace.enc[2])
    d = back("encoder.2", d, trace.enc[1])
    d = layers.relu_backward(d, trace.enc[1])
    back("encoder.0", d, trace.enc[0])
    return grads
''',
        [
            ['\\bmean\\b(?! (image|squared|abs|diff))', '\\baverag', '1 ?/ ?\\bB\\b', '\\bbatch', '\\bdivi', 'number of images', 'B times', 'times (too|the)', 'nll\\.sum', 'sum of'],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        r'''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    w = ae.params
    n = len(trace.x)
    x0, e1, e2 = trace.enc
    z, d1, d2 = trace.dec
    g = {}
    # decoder
    dlogits = ae.likelihood.backward(np.ones(n) / n, trace.logits, trace.x)
    dd2, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(dlogits, d2, w["decoder.4.weight"])
    da2 = dd2
    dd1, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(da2, d1, w["decoder.2.weight"])
    da1 = layers.relu_backward(dd1, d1)
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(da1, z, w["decoder.0.weight"])
    # encoder
    de2, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dz, e2, w["fc_mu.weight"])
    dc2 = layers.relu_backward(de2, e2)
    de1, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(dc2, e1, w["encoder.2.weight"])
    dc1 = layers.relu_backward(de1, e1)
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(dc1, x0, w["encoder.0.weight"])
    return g
''',
        [
            ['decoder.*relu|relu.*decoder', 'relu.*(decoder\\.2|decoder\\.4|dec\\[2\\]|h2|last|second)', '(decoder\\.2|dec\\[2\\]).*relu', 'relu (is |was )?(missing|left out|lost|forgotten|skipped)', '(without|miss\\w*|skip\\w*|forg\\w*|past|through|left out).*relu', 'relu_backward'],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        r'''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    P = ae.params
    B = trace.x.shape[0]
    grads = {}

    def back(name, dy, x):
        dx, dW, db = layers.dense_backward(dy, x, P[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    dnll = np.full_like(trace.nll, 1.0 / B)
    d = ae.likelihood.backward(dnll, trace.logits, trace.x)
    d = back("decoder.4", d, trace.dec[2])
    d = layers.relu_backward(d, trace.dec[2])
    d = back("decoder.2", d, trace.dec[1])
    d = layers.relu_backward(d, trace.dec[1])
    d = back("decoder.0", d, trace.dec[0])
    d = layers.relu_backward(d, trace.z)
    d = back("fc_mu", d, trace.enc[2])
    d = layers.relu_backward(d, trace.enc[2])
    d = back("encoder.2", d, trace.enc[1])
    d = layers.relu_backward(d, trace.enc[1])
    back("encoder.0", d, trace.enc[0])
    return grads
''',
        [
            ['(code|z|fc_mu|latent).*(relu|activation|mask|linear)', '(relu|activation|mask).*(code|\\bz\\b|fc_mu|latent)', 'no relu', 'negative codes'],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        r'''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    w = ae.params
    n = len(trace.x)
    x0, e1, e2 = trace.enc
    z, d1, d2 = trace.dec
    g = {}
    # decoder
    dlogits = ae.likelihood.backward(np.ones(n) / n, trace.logits, trace.x)
    dd2, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(dlogits, d2, w["decoder.4.weight"])
    da2 = layers.relu_backward(dd2, d2)
    dd1, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(da2, d1, w["decoder.2.weight"])
    da1 = layers.relu_backward(dd1, d1)
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(da1, z, w["decoder.0.weight"])
    # encoder
    de2, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dz, e2, w["fc_mu.weight"])
    dc2 = de2
    de1, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(dc2, e1, w["encoder.2.weight"])
    dc1 = de1
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(dc1, x0, w["encoder.0.weight"])
    return g
''',
        [
            ['encoder.*relu|relu.*encoder', 'enc\\[.*relu', 'relu.*enc\\[', '(without|miss\\w*|skip\\w*|forg\\w*|past|through|left out).*relu', 'relu (is |was |are )?(missing|left out|lost|forgotten|skipped)', 'relu_backward', '\\brelus'],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        r'''from numpyvae import layers
import numpy as np


def autoencoder_backward(ae, trace):
    grads = {}
    d = ae.likelihood.backward(np.ones(len(trace.x)) / len(trace.x), trace.logits, trace.x)
    path = [("decoder.4", trace.dec[2], True), ("decoder.2", trace.dec[1], True), ("decoder.0", trace.dec[0], False),
            ("fc_mu", trace.enc[2], True), ("encoder.2", trace.enc[1], True), ("encoder.0", trace.enc[0], False)]
    for name, inp, act in path:
        W = ae.params[name + ".weight"]
        d, dW, db = layers.dense_backward(d, inp, W)
        grads[name + ".weight"] = dW.T        # as PyTorch stores them
        grads[name + ".bias"] = db
        if act:
            d = layers.relu_backward(d, inp)
    return grads
''',
        [
            ['transpos', '\\(n_in, n_out\\)', '\\bturned\\b', '(shape|axes) .*weight', 'weight.*(shape|axes)', '\\bswap'],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        r'''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    grads = {}
    d = ae.likelihood.backward(np.ones(len(trace.x)) / len(trace.x), trace.logits, trace.x)
    acts = [trace.enc[0], trace.enc[1], trace.enc[2], trace.dec[0], trace.dec[1], trace.dec[2]]
    names = ["encoder.0", "encoder.2", "fc_mu", "decoder.0", "decoder.2", "decoder.4"]
    for i in range(5, -1, -1):
        d, dW, _ = layers.dense_backward(d, acts[i], ae.params[names[i] + ".weight"])
        grads[names[i] + ".weight"] = dW
        if i not in (0, 3):
            d = layers.relu_backward(d, acts[i])
    return grads
''',
        [
            ['\\bbias', 'missing (key|name)', '(key|name)s? .*miss', 'lacks?\\b'],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        r'''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    P = ae.params
    B = trace.x.shape[0]
    grads = {}

    def back(name, dy, x):
        dx, dW, db = layers.dense_backward(dy, x, P[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    dnll = np.full_like(trace.nll, 1.0 / B)
    d = (trace.logits - trace.x) * dnll[:, None]
    d = back("decoder.4", d, trace.dec[2])
    d = layers.relu_backward(d, trace.dec[2])
    d = back("decoder.2", d, trace.dec[1])
    d = layers.relu_backward(d, trace.dec[1])
    d = back("decoder.0", d, trace.dec[0])
    d = back("fc_mu", d, trace.enc[2])
    d = layers.relu_backward(d, trace.enc[2])
    d = back("encoder.2", d, trace.enc[1])
    d = layers.relu_backward(d, trace.enc[1])
    back("encoder.0", d, trace.enc[0])
    return grads
''',
        [
            ['sigmoid', 'logits - x', 'likelihood\\.backward', 'mean image', 'probabilit', 'dlogits', 'gradient (of|in) the (logits|likelihood)'],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        r'''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    w = ae.params
    n = len(trace.x)
    x0, e1, e2 = trace.enc
    z, d1, d2 = trace.dec
    g = {}
    # decoder
    dlogits = ae.likelihood.backward(trace.nll / n, trace.logits, trace.x)
    dd2, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(dlogits, d2, w["decoder.4.weight"])
    da2 = layers.relu_backward(dd2, d2)
    dd1, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(da2, d1, w["decoder.2.weight"])
    da1 = layers.relu_backward(dd1, d1)
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(da1, z, w["decoder.0.weight"])
    # encoder
    de2, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dz, e2, w["fc_mu.weight"])
    dc2 = layers.relu_backward(de2, e2)
    de1, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(dc2, e1, w["encoder.2.weight"])
    dc1 = layers.relu_backward(de1, e1)
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(dc1, x0, w["encoder.0.weight"])
    return g
''',
        [
            ['\\bdnll', 'nll itself', 'value of the (nll|loss)', '\\b(losses|nlls?)\\b.*(instead|rather|not)', '1 ?/ ?\\bB\\b', 'derivative of the mean', '\\bweigh', 'the nlls?\\b', 'scaled by', 'own nll', 'times (the |its |each )?.*nll', '\\bones'],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        r'''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    P = ae.params
    B = trace.x.shape[0]
    grads = {}

    def back(name, dy, x):
        dx, dW, db = layers.dense_backward(dy, x, P[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    dnll = np.full_like(trace.nll, 1.0 / B)
    d = ae.likelihood.backward(dnll, trace.logits, trace.x)
    d = back("decoder.4", d, trace.dec[2])
    d = layers.relu_backward(d, trace.dec[2])
    d = back("decoder.2", d, trace.dec[1])
    d = layers.relu_backward(d, trace.dec[1])
    back("decoder.0", d, trace.dec[0])
    # the code has no gradient of its own: the loss is behind the decoder
    d = back("fc_mu", np.zeros_like(trace.z), trace.enc[2])
    d = layers.relu_backward(d, trace.enc[2])
    d = back("encoder.2", d, trace.enc[1])
    d = layers.relu_backward(d, trace.enc[1])
    back("encoder.0", d, trace.enc[0])
    return grads
''',
        [
            ['\\bencoder.*(zero|no gradient|not reach|nothing|cut|stop|lost)', '(zero|no gradient|not reach|cut|stop|lost).*encoder', 'fc_mu.*(zero|nothing)', 'through the code', 'dz\\b', 'all 0', 'all zero'],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        r'''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    w = ae.params
    n = len(trace.x)
    x0, e1, e2 = trace.enc
    z, d1, d2 = trace.dec
    g = {}
    # decoder
    dlogits = ae.likelihood.backward(np.ones(n) / trace.x.size, trace.logits, trace.x)
    dd2, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(dlogits, d2, w["decoder.4.weight"])
    da2 = layers.relu_backward(dd2, d2)
    dd1, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(da2, d1, w["decoder.2.weight"])
    da1 = layers.relu_backward(dd1, d1)
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(da1, z, w["decoder.0.weight"])
    # encoder
    de2, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dz, e2, w["fc_mu.weight"])
    dc2 = layers.relu_backward(de2, e2)
    de1, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(dc2, e1, w["encoder.2.weight"])
    dc1 = layers.relu_backward(de1, e1)
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(dc1, x0, w["encoder.0.weight"])
    return g
''',
        [
            ['\\bpixel', 'per image', 'number of (entries|pixels)', '\\bD\\b', '\\bdivi', 'x\\.size', '\\baverag', 'mean over', 'too small', 'D times'],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        r'''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    P = ae.params
    B = trace.x.shape[0]
    grads = {}

    def back(name, dy, x):
        dx, dW, db = layers.dense_backward(dy, x, P[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    dnll = np.full_like(trace.nll, 1.0 / B)
    d = ae.likelihood.backward(dnll, trace.logits, trace.x)
    d = back("decoder.4", d, trace.dec[2])
    d = layers.relu_backward(d, d)
    d = back("decoder.2", d, trace.dec[1])
    d = layers.relu_backward(d, trace.dec[1])
    d = back("decoder.0", d, trace.dec[0])
    d = back("fc_mu", d, trace.enc[2])
    d = layers.relu_backward(d, trace.enc[2])
    d = back("encoder.2", d, trace.enc[1])
    d = layers.relu_backward(d, trace.enc[1])
    back("encoder.0", d, trace.enc[0])
    return grads
''',
        [
            ['dec\\[2\\]', 'output of the layer', '\\bmask', '(sign|where|positive|negative).*gradient', 'gradient.*(sign|positive|negative|itself|own)', 'relu_backward', 'relu.*(decoder|from|wrong|y\\b|its output|activations?|where)'],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        r'''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    P = ae.params
    B = trace.x.shape[0]
    grads = {}

    def back(name, dy, x):
        dx, dW, db = layers.dense_backward(dy, x, P[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db / B
        return dx

    dnll = np.full_like(trace.nll, 1.0 / B)
    d = ae.likelihood.backward(dnll, trace.logits, trace.x)
    d = back("decoder.4", d, trace.dec[2])
    d = layers.relu_backward(d, trace.dec[2])
    d = back("decoder.2", d, trace.dec[1])
    d = layers.relu_backward(d, trace.dec[1])
    d = back("decoder.0", d, trace.dec[0])
    d = back("fc_mu", d, trace.enc[2])
    d = layers.relu_backward(d, trace.enc[2])
    d = back("encoder.2", d, trace.enc[1])
    d = layers.relu_backward(d, trace.enc[1])
    back("encoder.0", d, trace.enc[0])
    return grads
''',
        [
            ['bias.*(divi|mean|averag|1 ?/ ?B|twice|batch|again|too small)', '(divi|mean|averag|twice|again).*bias'],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        r'''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    P = ae.params
    B = trace.x.shape[0]
    grads = {}

    def back(name, dy, x):
        dx, dW, db = layers.dense_backward(dy, x, P[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        P[name + ".weight"] -= 1e-3 * dW      # gradient step
        P[name + ".bias"] -= 1e-3 * db
        return dx

    dnll = np.full_like(trace.nll, 1.0 / B)
    d = ae.likelihood.backward(dnll, trace.logits, trace.x)
    d = back("decoder.4", d, trace.dec[2])
    d = layers.relu_backward(d, trace.dec[2])
    d = back("decoder.2", d, trace.dec[1])
    d = layers.relu_backward(d, trace.dec[1])
    d = back("decoder.0", d, trace.dec[0])
    d = back("fc_mu", d, trace.enc[2])
    d = layers.relu_backward(d, trace.enc[2])
    d = back("encoder.2", d, trace.enc[1])
    d = layers.relu_backward(d, trace.enc[1])
    back("encoder.0", d, trace.enc[0])
    return grads
''',
        [
            ['in.place(?! of)', '\\bmutat', 'chang(e|ed|es|ing) (its|the|your|their|an) (argument|input)', '\\boverwr', '\\bmodif', 'as it was', 'as they were', '\\balter(s|ed|ing)\\b', 'arguments? (is|are|was|were|has|have)( been)? changed', 'untouched', 'leave .* (alone|unchanged)', 'must not change', 'unchanged', 'ae\\.params', 'parameters? .*(changed|step|updat)', '(changed|chang\\w*|updat\\w*|step).*(parameter|param|weight)', 'descent', '\\bupdat'],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        r'''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    w = ae.params
    n = len(trace.x)
    x0, e1, e2 = trace.enc
    z, d1, d2 = trace.dec
    g = {}
    # decoder
    dlogits = ae.likelihood.backward(np.ones(n) / n, trace.logits, trace.x)
    dd2, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(dlogits, d2, w["decoder.4.weight"])
    da2 = layers.relu_backward(dd2, d2)
    dd1, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(da2, d1, w["decoder.2.weight"])
    da1 = layers.relu_backward(dd1, d1)
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(da1, z, w["decoder.0.weight"])
    # encoder
    de2, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dz, e2, w["fc_mu.weight"])
    de2 = de2 * e2
    dc2 = layers.relu_backward(de2, e2)
    de1, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(dc2, e1, w["encoder.2.weight"])
    dc1 = layers.relu_backward(de1, e1)
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(dc1, x0, w["encoder.0.weight"])
    return g
''',
        [
            ['encoder\\.[02].*(factor|times|multipl|extra|h2|enc)', '(fc_mu|h2|enc\\[2\\]|e2|second hidden|encoder).*(times|multipl|factor|extra)', '(times|multipl|factor|extra).*(h2|enc\\[2\\]|e2\\b|activation|output|hidden)', 'relu.*(slope|times|multipl|is 1)'],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        r'''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    w = ae.params
    n = len(trace.x)
    x0, e1, e2 = trace.enc
    z, d1, d2 = trace.dec
    g = {}
    # decoder
    dlogits = (1 / (1 + np.exp(-trace.logits)) - trace.x) / n
    dd2, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(dlogits, d2, w["decoder.4.weight"])
    da2 = layers.relu_backward(dd2, d2)
    dd1, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(da2, d1, w["decoder.2.weight"])
    da1 = layers.relu_backward(dd1, d1)
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(da1, z, w["decoder.0.weight"])
    # encoder
    de2, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dz, e2, w["fc_mu.weight"])
    dc2 = layers.relu_backward(de2, e2)
    de1, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(dc2, e1, w["encoder.2.weight"])
    dc1 = layers.relu_backward(de1, e1)
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(dc1, x0, w["encoder.0.weight"])
    return g
''',
        [
            ['gaussian', 'likelihood', 'bernoulli', 'sigmoid'],
        ],
        'corner',
    ),
    (
        'autoencoder_backward',
        r'''import numpy as np

from numpyvae import layers

grads = {}


def autoencoder_backward(ae, trace):
    names = ["encoder.0", "encoder.2", "fc_mu", "decoder.0", "decoder.2", "decoder.4"]
    inputs = list(trace.enc) + list(trace.dec)
    n = trace.nll.size
    d = ae.likelihood.backward(np.full(n, 1 / n), trace.logits, trace.x)
    for name, inp in zip(reversed(names), reversed(inputs)):
        d, dW, db = layers.dense_backward(d, inp, ae.params[name + ".weight"])
        if name + ".weight" in grads and grads[name + ".weight"].shape == dW.shape:
            grads[name + ".weight"] += dW
            grads[name + ".bias"] += db
        else:
            grads[name + ".weight"], grads[name + ".bias"] = dW, db
        if name not in ("decoder.0", "encoder.0"):
            d = layers.relu_backward(d, inp)
    return grads
''',
        [
            ['between calls', 'earlier call', 'previous call', 'call(ed)? (again|twice|a second)', 'second call', 'another call', 'first call', 'later call', 'next call', 'keeps? ', 'remembers', '\\bstate\\b', '\\bbuffer', 'accumulat', 'same array', 'shar(es|ed|ing)', '\\bstale', '\\bglobal', 'add(s|ed)? (up|to)'],
        ],
        'corner',
    ),
    (
        'autoencoder_backward',
        r'''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    P = ae.params
    B = trace.x.shape[0]
    grads = {}

    def back(name, dy, x):
        dx, dW, db = layers.dense_backward(dy, x, P[name + ".weight"])
        grads[name + ".weight"] = np.squeeze(dW)
        grads[name + ".bias"] = np.squeeze(db)
        return dx

    dnll = np.full_like(trace.nll, 1.0 / B)
    d = ae.likelihood.backward(dnll, trace.logits, trace.x)
    d = back("decoder.4", d, trace.dec[2])
    d = layers.relu_backward(d, trace.dec[2])
    d = back("decoder.2", d, trace.dec[1])
    d = layers.relu_backward(d, trace.dec[1])
    d = back("decoder.0", d, trace.dec[0])
    d = back("fc_mu", d, trace.enc[2])
    d = layers.relu_backward(d, trace.enc[2])
    d = back("encoder.2", d, trace.enc[1])
    d = layers.relu_backward(d, trace.enc[1])
    back("encoder.0", d, trace.enc[0])
    return grads
''',
        [
            ['\\bsqueez', 'size 1', 'length 1', 'of size one', '(?<!of )\\bshapes?\\b(?! (is|was) right)', '(return\\w*|answer|result|gives?|yours|it is|comes?|got)\\b.*of shape', '\\bdrop', '\\b(L|n_latent|latent|code|D|unit|dimension)s?( of| is| =|=| with)? ?(1|one)\\b(?!\\.)', 'one (latent|dimension|unit)'],
        ],
        'corner',
    ),
    (
        'autoencoder_backward',
        r'''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    w = ae.params
    n = len(trace.x)
    x0, e1, e2 = trace.enc
    z, d1, d2 = trace.dec
    g = {}
    # decoder
    dlogits = ae.likelihood.backward(np.ones(n), trace.logits, trace.x)
    dd2, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(dlogits, d2, w["decoder.4.weight"])
    da2 = layers.relu_backward(dd2, d2)
    dd1, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(da2, d1, w["decoder.2.weight"])
    da1 = dd1
    dz, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(da1, z, w["decoder.0.weight"])
    # encoder
    de2, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dz, e2, w["fc_mu.weight"])
    dc2 = layers.relu_backward(de2, e2)
    de1, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(dc2, e1, w["encoder.2.weight"])
    dc1 = layers.relu_backward(de1, e1)
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(dc1, x0, w["encoder.0.weight"])
    return g
''',
        [
            ['\\bmean\\b(?! (image|squared|abs|diff))', '\\baverag', '1 ?/ ?\\bB\\b', '\\bbatch', '\\bdivi', 'number of images', 'B times', 'times (too|the)', 'nll\\.sum', 'sum of'],
            ['decoder.*relu|relu.*decoder', 'relu.*(decoder\\.0|decoder\\.2|dec\\[1\\]|h1|first)', '(decoder\\.0|dec\\[1\\]).*relu', 'relu (is |was )?(missing|left out|lost|forgotten|skipped)', '(without|miss\\w*|skip\\w*|forg\\w*|past|through|left out).*relu', 'relu_backward'],
        ],
        'double',
    ),
    (
        'autoencoder_backward',
        r'''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    P = ae.params
    B = trace.x.shape[0]
    grads = {}

    def back(name, dy, x):
        dx, dW, db = layers.dense_backward(dy, x, P[name + ".weight"])
        grads[name + ".weight"] = dW.T
        grads[name + ".bias"] = db
        return dx

    dnll = np.full_like(trace.nll, 1.0 / B)
    d = -ae.likelihood.backward(dnll, trace.logits, trace.x)
    d = back("decoder.4", d, trace.dec[2])
    d = layers.relu_backward(d, trace.dec[2])
    d = back("decoder.2", d, trace.dec[1])
    d = layers.relu_backward(d, trace.dec[1])
    d = back("decoder.0", d, trace.dec[0])
    d = back("fc_mu", d, trace.enc[2])
    d = layers.relu_backward(d, trace.enc[2])
    d = back("encoder.2", d, trace.enc[1])
    d = layers.relu_backward(d, trace.enc[1])
    back("encoder.0", d, trace.enc[0])
    return grads
''',
        [
            ['transpos', '\\(n_in, n_out\\)', '\\bturned\\b', '(shape|axes) .*weight', 'weight.*(shape|axes)', '\\bswap'],
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed'],
        ],
        'double',
    ),
    (
        'fitted_gaussian',
        r'''import numpy as np


def fitted_gaussian(z):
    return z.mean(axis=0), np.cov(z, rowvar=False).reshape(z.shape[1], z.shape[1])
''',
        [
            ['N ?- ?1', 'n ?- ?1', 'unbiased', 'Bessel', 'one less', '\\bddof', 'less one', 'len\\(z\\) ?- ?1', 'minus (1|one)'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        r'''import numpy as np


def fitted_gaussian(z):
    mean = np.mean(z, axis=0)
    cov = np.cov(z, bias=True)
    return mean, cov
''',
        [
            ['\\browvar', 'between (the )?(images|codes|rows)', '\\(N, N\\)', 'transpos', '\\brows', 'N by N', '\\baxes', 'wrong axis', '(?<!of )\\bshapes?\\b(?! (is|was) right)', '(return\\w*|answer|result|gives?|yours|it is|comes?|got)\\b.*of shape', 'codes with each other'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        r'''import numpy as np


def fitted_gaussian(z):
    N = len(z)
    mean = z.sum(axis=0) / N
    covariance = np.einsum("ni,nj->ij", z, z) / N
    return mean, covariance
''',
        [
            ['mean.*(not|never|was|is).*subtract', 'subtract.*mean', 'cent(re|er)', 'second moment', 'about (0|zero|the origin)', 'deviation', 'around (0|zero|the mean)', 'without (the |its )?mean', '\\buncent', 'from the mean', 'less the mean'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        r'''import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    var = ((z - mean) ** 2).mean(axis=0)
    return mean, var
''',
        [
            ['varianc.*(only|alone|each|not)', 'only the varianc', 'diagonal', 'off-diagonal', '\\(L, L\\)', 'between (the )?dimensions', '\\bmatrix'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        r'''import numpy as np


def fitted_gaussian(z):
    mu = z.mean(axis=0)
    sd = z.std(axis=0)
    u = (z - mu) / sd
    return mu, u.T @ u / z.shape[0]
''',
        [
            ['correlation', 'divided by (the |its |their )?(std|standard|sigma|deviation|spread)', 'standard deviation', 'standardi[sz]', 'normali[sz]ed', 'diagonal .*1\\b', 'unit variance'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        r'''import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    d = z - mean
    cov = d.T @ d
    return mean, cov
''',
        [
            ['divi(d|s)', '\\bsum\\b', 'mean over', 'N times', 'by \\bN\\b', '1/N', 'number of codes', 'scatter', '\\baverag', 'times too'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        r'''import numpy as np


def fitted_gaussian(z):
    mean = np.mean(z)                 # mean of the codes
    d = z - z.mean(axis=0)
    return mean, (d.T @ d) / len(d)
''',
        [
            ['\\baxis', 'one number', 'over everything', 'all (the )?(dimensions|entries|numbers)', 'each dimension', 'per dimension', '\\bscalar', '\\(L,\\)', 'single number', 'a number'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        r'''import numpy as np


def fitted_gaussian(z):
    m = z.mean(0)
    c = (z - m)
    cov = np.zeros((z.shape[1], z.shape[1]))
    for row in c:
        cov += np.outer(row, row)
    return cov / len(z), m
''',
        [
            ['\\border\\b', '\\bswap', 'exchang', 'switched', 'interchang', 'first.*mean', 'mean.*first'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        r'''import numpy as np


def fitted_gaussian(z):
    m = z.mean(axis=0)
    z -= m
    return m, z.T @ z / len(z)
''',
        [
            ['in.place(?! of)', '\\bmutat', 'chang(e|ed|es|ing) (its|the|your|their|an) (argument|input)', '\\boverwr', '\\bmodif', 'as it was', 'as they were', '\\balter(s|ed|ing)\\b', 'arguments? (is|are|was|were|has|have)( been)? changed', 'untouched', 'leave .* (alone|unchanged)', 'must not change', 'unchanged', 'z (itself )?(is|was) (changed|centred)', '(chang|writ)(e|es|ed|ing) (to |into |over )?z\\b', '\\bcopy'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        r'''import numpy as np


def fitted_gaussian(z):
    m = z.mean(axis=0)
    return m, np.diag(np.var(z, axis=0))
''',
        [
            ['off.?diagonal', 'diagonal', 'correlat', 'between (the )?dimensions', 'covariances? (of|between|are)', 'independent'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        r'''import numpy as np


def fitted_gaussian(z):
    n, dim = z.shape
    mean = z.mean(axis=0)
    centred = z - mean
    cov = centred.T @ centred / n
    return mean, np.linalg.pinv(cov)
''',
        [
            ['inver(s|t)', 'precision'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        r'''import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    d = z - mean
    cov = d.T @ d / len(z)
    return mean, cov + 1e-2 * np.eye(z.shape[1])
''',
        [
            ['diagonal', 'identity', '\\bjitter', 'regulari', 'add(s|ed)?\\b', '\\bridge', 'too large', '\\beye', 'constant'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        r'''import numpy as np


def fitted_gaussian(z):
    mean = np.median(z, axis=0)
    d = z - z.mean(axis=0)
    return mean, d.T @ d / d.shape[0]
''',
        [
            ['\\bmedian'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        r'''import numpy as np


def fitted_gaussian(z):
    return z.mean(axis=0), np.cov(z.T, bias=True)
''',
        [
            ['L (is|=|of) 1', 'one (latent )?dimension', '(?<!of )\\bshapes?\\b(?! (is|was) right)', '(return\\w*|answer|result|gives?|yours|it is|comes?|got)\\b.*of shape', '0-?d', 'np\\.cov', 'single dimension', '\\bscalar', 'an? number', 'one number', 'size 1', '\\(1, 1\\)'],
        ],
        'corner',
    ),
    (
        'fitted_gaussian',
        r'''import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    cov = z.T @ z / len(z) - np.outer(mean, mean)
    return mean, cov
''',
        [
            ['\\bcancel', 'large mean', '(far|large).*(mean|codes|from (0|zero))', 'E\\[', 'precision', '\\bdigits', '\\bround', 'subtract', 'unstable', 'mean.*large', 'difference of', 'numerical', '\\bstable'],
        ],
        'corner',
    ),
    (
        'fitted_gaussian',
        r'''import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    d = z - mean
    cov = d.T @ d / len(z)
    if len(z) < z.shape[1]:
        cov += 1e-3 * np.eye(z.shape[1])      # otherwise it is singular
    return mean, cov
''',
        [
            ['\\bfew', '\\bN (is|=|<|less|small)', 'singular', '\\bjitter', 'diagonal', 'identity', 'regulari', 'add(s|ed)?\\b', 'one code', 'single code', '\\bfewer'],
        ],
        'corner',
    ),
    (
        'fitted_gaussian',
        r'''import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    d = z
    cov = d.T @ d / (len(z) - 1)
    return mean, cov
''',
        [
            ['mean.*(not|never|was|is).*subtract', 'subtract.*mean', 'cent(re|er)', 'second moment', 'about (0|zero|the origin)', 'deviation', 'around (0|zero|the mean)', 'without (the |its )?mean', '\\buncent', 'from the mean', 'less the mean'],
            ['N ?- ?1', 'n ?- ?1', 'unbiased', 'Bessel', 'one less', '\\bddof', 'less one', 'len\\(z\\) ?- ?1', 'minus (1|one)'],
        ],
        'double',
    ),
    (
        'fitted_gaussian',
        r'''import numpy as np


def fitted_gaussian(z):
    n = z.shape[0]
    mean = z.sum(axis=0)
    d = z - z.mean(axis=0)
    cov = d.T @ d / n
    return mean, np.sqrt(np.diag(cov))
''',
        [
            ['divi(d|s)', '\\bsum\\b', 'N times', 'by \\bN\\b', '1/N', 'number of codes', '\\baverag'],
            ['standard deviation', '\\bstd\\b', '\\broot', 'diagonal', 'off-diagonal', '\\(L, L\\)', '\\bmatrix', 'sigmas?'],
        ],
        'double',
    ),
    (
        'bernoulli_forward',
        r'''import numpy as np


def bernoulli_forward(logits, x):
    # -x log p, with log p = -log(1 + exp(-logits))
    return np.sum(x * np.logaddexp(0, -logits), axis=-1)
''',
        [
            ['1 ?- ?x', '\\bdark', '\\bblack', 'off pixels', 'x (is|=) 0', 'second term', 'other term', '\\bzeros', '\\bonly (the|one|a|part|by|of|for)\\b'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_forward',
        r'''import numpy as np


def bernoulli_forward(logits, x):
    log_p = -np.logaddexp(0, -logits)
    log_q = -np.logaddexp(0, logits)
    return (x * log_p + (1 - x) * log_q).sum(axis=-1)
''',
        [
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed', '(is|returns?|returned|gives?|computes?|have) (the )?\\+?log p'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_forward',
        r'''import numpy as np


def bernoulli_forward(logits, x):
    softplus = np.maximum(logits, 0) + np.log1p(np.exp(-np.abs(logits)))
    return np.mean(softplus - x * logits, axis=-1)
''',
        [
            ['\\bmean\\b(?! (image|squared|abs|diff))', '\\baverag', 'divi(d|s)', 'number of pixels', '1/\\bD\\b', 'per pixel', 'instead of (the )?sum', 'not (the )?sum', '(must|should) be summed'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_forward',
        r'''import numpy as np


def bernoulli_forward(logits, x):
    p = np.clip(logits, 1e-12, 1 - 1e-12)
    return -np.sum(x * np.log(p) + (1 - x) * np.log(1 - p), axis=-1)
''',
        [
            ['sigmoid', 'logits? .*(probabilit)', 'probabilit', 'already'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_forward',
        r'''import numpy as np


def bernoulli_forward(logits, x):
    per_pixel = np.logaddexp(0.0, logits) - logits * x
    return per_pixel.sum()
''',
        [
            ['everything', 'per image', 'each image', 'one number', '(over|of) (all|the) (the )?images', '\\bbatch', '\\bscalar', '\\baxis', 'single number', '(?<!of )\\bshapes?\\b(?! (is|was) right)', '(return\\w*|answer|result|gives?|yours|it is|comes?|got)\\b.*of shape', 'over the whole', 'all images'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_forward',
        r'''import numpy as np


def bernoulli_forward(logits, x):
    per_pixel = np.logaddexp(0.0, logits) - logits * x
    return np.sum(per_pixel, axis=0)
''',
        [
            ['\\baxis', 'over (the )?images', '\\bbatch', 'per pixel', 'each pixel', 'per image', 'each image', 'over pixels', '(?<!of )\\bshapes?\\b(?! (is|was) right)', '(return\\w*|answer|result|gives?|yours|it is|comes?|got)\\b.*of shape'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_forward',
        r'''import numpy as np


def bernoulli_forward(logits, x):
    # swap-proof: softplus of the logits times x, of minus the logits times 1 - x
    return (x * np.logaddexp(0, logits) + (1 - x) * np.logaddexp(0, -logits)).sum(-1)
''',
        [
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed', '1 ?- ?x', '\\bswap', 'exchang', 'wrong way', 'x and (the )?1 ?- ?x', 'turned around', 'inverted', 'complement'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_forward',
        r'''import numpy as np


def bernoulli_forward(logits, x):
    nats = np.logaddexp(0, logits) - x * logits
    return nats.sum(axis=-1) / np.log(2)
''',
        [
            ['bits?\\b', 'log\\(?2\\)?', 'nats?', 'base 2', 'log 2', 'ln ?2'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_forward',
        r'''import numpy as np


def bernoulli_forward(logits, x):
    m = logits.max(axis=-1, keepdims=True)
    log_softmax = logits - m - np.log(np.exp(logits - m).sum(axis=-1, keepdims=True))
    return -(x * log_softmax).sum(axis=-1)
''',
        [
            ['softmax', 'categor', 'compete', 'multi-?class', 'normali[sz]', 'sigmoid', 'classes', 'sum to 1', 'each pixel', 'own pixel', 'independent'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_forward',
        r'''import numpy as np


def bernoulli_forward(logits, x):
    p = 0.5 * (1 + np.tanh(logits / 2))
    return np.sum((x - p) ** 2, axis=-1)
''',
        [
            ['squared', 'MSE', 'gaussian', 'squares?'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_forward',
        r'''import numpy as np


def bernoulli_forward(logits, x):
    """max(l, 0) - x l + log(1 + e^-|l|)"""
    return np.sum(-x * logits + np.log1p(np.exp(-np.abs(logits))), axis=-1)
''',
        [
            ['\\bmax(imum)?\\b(?! (abs|diff|err|dev))', '\\brelu', 'positive (part|logits)', 'logits? (is|are)? ?(positive|> ?0|above)', 'softplus', 'first term', 'larger of'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_forward',
        r'''import numpy as np


def bernoulli_forward(logits, x):
    return np.sum(np.log(1 + np.exp(logits)) - x * logits, axis=-1)
''',
        [
            ['overflow', '\\bnan\\b', '\\binf', '\\blarge\\b', '\\bhuge', 'extreme', '\\bstable', '\\bbig'],
        ],
        'corner',
    ),
    (
        'bernoulli_forward',
        r'''import numpy as np


def bernoulli_forward(logits, x):
    p = np.where(logits >= 0, 1 / (1 + np.exp(-np.abs(logits))), np.exp(-np.abs(logits)) / (1 + np.exp(-np.abs(logits))))
    p = np.clip(p, 1e-10, 1 - 1e-10)
    return -np.sum(x * np.log(p) + (1 - x) * np.log1p(-p), axis=-1)
''',
        [
            ['\\bclip', '\\blarge\\b', 'extreme', '\\bbound', '\\bcap', 'saturat', '\\blimit', 'epsilon', '\\bcut', '\\bstable', '\\bhuge', '\\bbig', 'probabilit'],
        ],
        'corner',
    ),
    (
        'bernoulli_forward',
        r'''import numpy as np


def bernoulli_forward(logits, x):
    on = x > 0.5
    signed = np.where(on, -logits, logits)
    return np.logaddexp(0, signed).sum(axis=-1)
''',
        [
            ['gr[ae]y', '\\bbinar', 'threshold', 'between 0 and 1', '\\bround', 'x > 0\\.5', 'either 0 or 1', '0 and 1'],
        ],
        'corner',
    ),
    (
        'bernoulli_forward',
        r'''import numpy as np


def bernoulli_forward(logits, x):
    bce = np.logaddexp(0, logits) - x * logits
    return bce.sum(axis=1)
''',
        [
            ['\\baxis', 'leading', '\\blast', 'ax[ei]s', '\\bpixels', '(?<!of )\\bshapes?\\b(?! (is|was) right)', '(return\\w*|answer|result|gives?|yours|it is|comes?|got)\\b.*of shape', '\\bK\\b', 'dimension'],
        ],
        'corner',
    ),
    (
        'bernoulli_forward',
        r'''import numpy as np


def bernoulli_forward(logits, x):
    nll = np.logaddexp(0, logits) - x * logits
    # greys: relative to the best possible code
    h = np.zeros_like(x)
    g = (x > 0) & (x < 1)
    h[g] = -x[g] * np.log(x[g]) - (1 - x[g]) * np.log(1 - x[g])
    return np.sum(nll - h, axis=-1)
''',
        [
            ['gr[ae]y', '\\bentrop', 'KL\\b', 'between 0 and 1', 'divergence', 'subtract', 'smaller', 'too (small|low)'],
        ],
        'corner',
    ),
    (
        'bernoulli_forward',
        r'''import numpy as np


def bernoulli_forward(logits, x):
    sp = np.logaddexp(0, logits)
    nll = x * logits - sp
    return nll.mean(axis=-1)
''',
        [
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed', '(is|returns?|returned|gives?|computes?|have) (the )?\\+?log p'],
            ['\\bmean\\b(?! (image|squared|abs|diff))', '\\baverag', 'divi(d|s)', 'number of pixels', '1/\\bD\\b', 'per pixel', 'instead of (the )?sum', 'not (the )?sum', '(must|should) be summed'],
        ],
        'double',
    ),
    (
        'bernoulli_forward',
        r'''import numpy as np


def bernoulli_forward(logits, x):
    a = np.abs(logits)
    log1p = np.log1p(np.exp(-a)) / np.log(2)
    return np.sum(a - x * logits + log1p, axis=-1)
''',
        [
            ['bits?\\b', 'log\\(?2\\)?', 'nats?', 'base 2', 'log 2', 'ln ?2'],
            ['\\bmax(imum)?\\b(?! (abs|diff|err|dev))', '\\brelu', 'positive (part|logits)', '\\babs(olute)?\\b', 'size of', '\\|l', 'negative logits', 'logits? (is|are)? ?negative'],
        ],
        'double',
    ),
    (
        'bernoulli_backward',
        r'''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 0.5 * (1 + np.tanh(0.5 * logits))      # sigmoid
    return dnll[..., None] * (x - p)
''',
        [
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed', 'x - ', '\\bswap'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_backward',
        r'''import numpy as np


def bernoulli_backward(dnll, logits, x):
    return (logits - x) * np.expand_dims(dnll, -1)
''',
        [
            ['sigmoid', 'probabilit', 'mean image', 'logits - x'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_backward',
        r'''import numpy as np


def bernoulli_backward(dnll, logits, x):
    sigmoid = 1 / (1 + np.exp(-logits))
    return sigmoid - x
''',
        [
            ['dnll\\b.*(miss|lost|not|left out|ignor|unused|forgot|never|lack|multipl|chain)', '\\bchain', '(miss|without|lack|forg|left out|multipl|times).*dnll'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_backward',
        r'''import numpy as np


def bernoulli_backward(dnll, logits, x):
    sigmoid = 1 / (1 + np.exp(-logits))
    return np.mean(dnll) * (sigmoid - x)
''',
        [
            ['mean of dnll', '\\baverag', 'each image', 'own dnll', 'per image', 'one number', 'its own', 'same (number|dnll|factor)', 'dnll.*(mean|image|axis)', 'every image'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_backward',
        r'''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    dp = p * (1 - p)                   # chain rule
    return dnll[..., None] * (p - x) * dp
''',
        [
            ['p ?\\(1 ?- ?p\\)', 'p ?\\* ?\\(1 ?- ?p\\)', '\\(1 ?- ?p\\)', 'derivative of the sigmoid', "sigmoid('s)? (slope|derivative)", '\\btwice', 'slope of the sigmoid', "sigmoid's", '\\bcancel', '\\bextra', 'squared error'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_backward',
        r'''import numpy as np


def bernoulli_backward(dnll, logits, x):
    D = x.shape[-1]
    p = 1 / (1 + np.exp(-logits))
    dlogits = (p - x) / D
    return dlogits * dnll[..., None]
''',
        [
            ['\\bmean\\b(?! (image|squared|abs|diff))', '\\baverag', '\\bdivi', 'number of pixels', '1/\\bD\\b'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_backward',
        r'''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    return dnll[..., None] * (p - x) / (p * (1 - p))
''',
        [
            ['gradient (in|of|with respect to) (the )?(p|probabilit|mean)', 'p ?\\(1 ?- ?p\\)', 'p ?\\* ?\\(1 ?- ?p\\)', '\\(1 ?- ?p\\)', 'derivative of the sigmoid', "sigmoid('s)? (slope|derivative)", 'slope of the sigmoid', 'in p\\b', '\\bchain', 'divided by', 'in the (probab|mean)'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_backward',
        r'''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    return -dnll[..., None] * x * (1 - p)
''',
        [
            ['1 ?- ?x', '\\bdark', '\\bblack', 'x (is|=) 0', 'second term', 'other term', '\\bonly (the|one|a|part|by|of|for)\\b'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_backward',
        r'''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    g = dnll[..., None] * (p - x)
    return g / len(x)
''',
        [
            ['\\bmean\\b(?! (image|squared|abs|diff))', '\\baverag', '\\bdivi', '1/\\bB\\b', '\\bbatch', 'number of images'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_backward',
        r'''import numpy as np


def bernoulli_backward(dnll, logits, x):
    return dnll[..., None] * (np.tanh(logits) - x)
''',
        [
            ['\\btanh', 'sigmoid'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_backward',
        r'''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    p -= x
    np.multiply(p.T, dnll, out=p.T)
    return p.sum(axis=0)
''',
        [
            ['(?<!of )\\bshapes?\\b(?! (is|was) right)', '(return\\w*|answer|result|gives?|yours|it is|comes?|got)\\b.*of shape', 'sum(med)? over', 'like logits', '\\bbatch', '\\bimages', '\\bsummed', '\\baxis'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_backward',
        r'''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    return 2 * dnll[..., None] * (p - x)
''',
        [
            ['\\bhalf\\b', '\\bhalv', '\\btwice', '\\b2 times', 'two times', 'times (2|two)\\b', '\\bdoubl', 'factor (of )?(½|1/2|2|two)\\b', '(½|1/2).{0,20}(miss|lost|left out|forgot|lack)', '(miss\\w*|lack\\w*|without|forg\\w*|left out|lost|no|need\\w*|lose\\w*|drop\\w*)( (the|a|its|your|factor|of|\\w+ing))* (½|1/2)', '\\b2\\b.*(extra|factor)'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_backward',
        r'''import numpy as np


def bernoulli_backward(dnll, logits, x):
    e = np.exp(logits)
    p = e / (1 + e)
    return dnll[..., None] * (p - x)
''',
        [
            ['overflow', '\\bnan\\b', '\\binf', '\\blarge\\b', '\\bhuge', 'extreme', '\\bstable', '\\bbig'],
        ],
        'corner',
    ),
    (
        'bernoulli_backward',
        r'''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    target = np.round(x)
    return dnll[..., None] * (p - target)
''',
        [
            ['gr[ae]y', '\\bbinar', 'threshold', 'between 0 and 1', '\\bround', 'either 0 or 1', '0 and 1'],
        ],
        'corner',
    ),
    (
        'bernoulli_backward',
        r'''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    return dnll[:, None] * (p - x)
''',
        [
            ['\\baxis', 'leading', '\\blast', 'ax[ei]s', '(?<!of )\\bshapes?\\b(?! (is|was) right)', '(return\\w*|answer|result|gives?|yours|it is|comes?|got)\\b.*of shape', 'broadcast(?! together)', '\\bK\\b', 'dimension', 'None', 'dnll.*(image|sample)'],
        ],
        'corner',
    ),
    (
        'bernoulli_backward',
        r'''import numpy as np


def bernoulli_backward(dnll, logits, x):
    s = np.clip(logits, -30, 30)
    p = 1 / (1 + np.exp(-s))
    inside = np.abs(logits) < 30        # clip has no gradient outside
    return dnll[..., None] * (p - x) * inside
''',
        [
            ['\\bclip', '\\blarge\\b', 'extreme', 'saturat', 'outside', '\\bcut', '\\bzeros?\\b', '\\bbeyond', '\\bhuge', '\\bbig', '\\bvanish'],
        ],
        'corner',
    ),
    (
        'bernoulli_backward',
        r'''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    err = x - p
    return dnll[..., None] * err / x.shape[-1]
''',
        [
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed', 'x - ', '\\bswap'],
            ['\\bmean\\b(?! (image|squared|abs|diff))', '\\baverag', '\\bdivi', 'number of pixels', '1/\\bD\\b'],
        ],
        'double',
    ),
    (
        'bernoulli_backward',
        r'''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    dlogits = (p - x) * p * (1 - p)
    return dlogits
''',
        [
            ['p ?\\(1 ?- ?p\\)', 'p ?\\* ?\\(1 ?- ?p\\)', '\\(1 ?- ?p\\)', 'derivative of the sigmoid', "sigmoid('s)? (slope|derivative)", '\\btwice', 'slope of the sigmoid', "sigmoid's", '\\bcancel', '\\bextra', 'squared error'],
            ['dnll\\b.*(miss|lost|not|left out|ignor|unused|forgot|never|lack|multipl|chain)', '\\bchain', '(miss|without|lack|forg|left out|multipl|times).*dnll'],
        ],
        'double',
    ),
    (
        'gaussian_forward',
        r'''import numpy as np


def gaussian_forward(mean, x, sigma):
    sq = ((x - mean) / sigma) ** 2
    const = np.log(sigma) + 0.5 * np.log(2 * np.pi)
    return np.sum(sq + const, axis=-1)
''',
        [
            ['twice|doubl|halv|2 times|factor (of )?(2|two|½|1/2)\\b', '(half|½|1/2).{0,25}(squar|\\(x|z²|quad|distance|exponent|deviation)', '(squar|quad|distance|deviation).{0,40}(half|½|1/2)', '(miss\\w*|lack\\w*|without|forg\\w*|no|lost|needs?)( the| a| its)? (half|½|1/2)(?! ?\\*? ?log)'],
        ],
        'ordinary',
    ),
    (
        'gaussian_forward',
        r'''import numpy as np


def gaussian_forward(mean, x, sigma):
    return np.sum((x - mean) ** 2, axis=-1) / (2 * sigma ** 2)
''',
        [
            ['constant', 'log ?\\(?sigma', '2 ?(π|pi)', 'normali[sz]', 'log term', 'logarithm'],
        ],
        'ordinary',
    ),
    (
        'gaussian_forward',
        r'''import numpy as np


def gaussian_forward(mean, x, sigma):
    z = (x - mean) / sigma
    return np.sum(0.5 * z ** 2 + np.log(sigma), axis=-1)
''',
        [
            ['2 ?(\\*|·)? ?(π|pi)', '\\bpi\\b', 'π'],
        ],
        'ordinary',
    ),
    (
        'gaussian_forward',
        r'''import numpy as np


def gaussian_forward(mean, x, sigma):
    r = x - mean
    return np.sum(0.5 * r * r / sigma + 0.5 * np.log(2 * np.pi * sigma ** 2), axis=-1)
''',
        [
            ['\\bsquar', 'sigma²', 'sigma\\^2', 'sigma\\*\\*2', 'sigma \\*\\* 2', 'variance'],
        ],
        'ordinary',
    ),
    (
        'gaussian_forward',
        r'''import numpy as np


def gaussian_forward(mean, x, sigma):
    var = sigma ** 2
    return np.sum(0.5 * (x - mean) ** 2 / var + np.log(2 * np.pi * var), axis=-1)
''',
        [
            ['twice|doubl|halv|2 times|factor (of )?(2|two|½|1/2)\\b', '(half|½|1/2).{0,25}(log|constant|normali)', '(log|constant|normali).{0,40}(half|½|1/2)'],
        ],
        'ordinary',
    ),
    (
        'gaussian_forward',
        r'''import numpy as np


def gaussian_forward(mean, x, sigma):
    var = sigma ** 2
    quad = np.sum((x - mean) ** 2, axis=-1) / (2 * var)
    return quad + 0.5 * np.log(2 * np.pi * var)
''',
        [
            ['(each|every|per) pixel', 'D times', '\\bonce', 'times D', 'number of pixels', '\\bD\\b.*(log|constant|normali)', '(log|constant|normali).*\\bD\\b', 'for all the pixels'],
        ],
        'ordinary',
    ),
    (
        'gaussian_forward',
        r'''import numpy as np


def gaussian_forward(mean, x, sigma):
    d2 = np.square(x - mean) / (2 * sigma ** 2)
    return (d2 + np.log(sigma) + 0.5 * np.log(2 * np.pi)).mean(axis=-1)
''',
        [
            ['\\baverag', 'mean over', 'mean of', '\\bdivi', 'number of pixels', '1/\\bD\\b', 'instead of (the )?sum', 'not (the )?sum', 'the mean, not', '(must|should) be summed', 'D times', 'times too small'],
        ],
        'ordinary',
    ),
    (
        'gaussian_forward',
        r'''import numpy as np


def gaussian_forward(mean, x, sigma):
    d2 = np.square(x - mean) / (2 * sigma ** 2)
    return (d2 - np.log(sigma) + 0.5 * np.log(2 * np.pi)).sum(axis=-1)
''',
        [
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed', 'plus log', 'subtract'],
        ],
        'ordinary',
    ),
    (
        'gaussian_forward',
        r'''import numpy as np


def gaussian_forward(mean, x, sigma):
    # sigma is the variance
    return 0.5 * np.sum((x - mean) ** 2 / sigma + np.log(2 * np.pi * sigma), axis=-1)
''',
        [
            ['variance', '\\bsquar', 'sigma²', 'sigma\\^2', 'sigma\\*\\*2', 'sigma \\*\\* 2', '\\broot'],
        ],
        'ordinary',
    ),
    (
        'gaussian_forward',
        r'''import numpy as np


def gaussian_forward(mean, x, sigma):
    return np.sum(0.5 * np.abs(x - mean) / sigma ** 2 + np.log(sigma) + 0.5 * np.log(2 * np.pi), axis=-1)
''',
        [
            ['\\babs(olute)?\\b', '\\bsquar', 'laplace'],
        ],
        'ordinary',
    ),
    (
        'gaussian_forward',
        r'''import numpy as np


def gaussian_forward(mean, x, sigma):
    s = np.exp(sigma)
    return np.sum(0.5 * ((x - mean) / s) ** 2 + sigma + 0.5 * np.log(2 * np.pi), axis=-1)
''',
        [
            ['\\bexp\\b', 'exponential', 'log ?-?\\(?(of )?sigma', 'logarithm', 'already', 'log-?sigma', '\\bitself', 'log of'],
        ],
        'ordinary',
    ),
    (
        'gaussian_forward',
        r'''import numpy as np


def gaussian_forward(mean, x, sigma):
    z = (x - mean) / sigma
    logp = -0.5 * z ** 2 - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    return logp.sum(axis=-1)
''',
        [
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed', '(is|returns?|returned|gives?|computes?|have) (the )?\\+?log p'],
        ],
        'ordinary',
    ),
    (
        'gaussian_forward',
        r'''import numpy as np


def gaussian_forward(mean, x, sigma):
    quad = ((x - mean) ** 2).sum(axis=-1) / (2 * sigma ** 2)
    # one constant for each entry of the array
    return quad + mean.size * (np.log(sigma) + 0.5 * np.log(2 * np.pi))
''',
        [
            ['\\.size\\b', 'size of the (whole |)array', '\\bbatch', 'all (the )?(images|entries|pixels)', 'B times', 'times B', '\\bB\\b.*(constant|log|normali)', '(constant|log|normali).*(\\bB\\b|batch|images|times|often)', 'number of (images|entries)', 'each image'],
        ],
        'ordinary',
    ),
    (
        'gaussian_forward',
        r'''import numpy as np


def gaussian_forward(mean, x, sigma):
    pdf = np.exp(-0.5 * ((x - mean) / sigma) ** 2) / (sigma * np.sqrt(2 * np.pi))
    return -np.log(pdf).sum(axis=-1)
''',
        [
            ['underflow', '\\binf', '\\bfar', '\\bexp\\b', 'log of', '\\blarge\\b', 'extreme', '\\bstable', 'log\\(?0', 'log\\(exp', 'density'],
        ],
        'corner',
    ),
    (
        'gaussian_forward',
        r'''import numpy as np


def gaussian_forward(mean, x, sigma):
    D = mean.shape[1]
    quad = np.sum((x - mean) ** 2, axis=-1) / (2 * sigma ** 2)
    return quad + D * np.log(sigma) + 0.5 * D * np.log(2 * np.pi)
''',
        [
            ['leading', '\\blast', 'ax[ei]s', 'shape\\[1\\]', 'number of pixels', '\\bK\\b', '\\bD\\b', 'dimension', '\\bextra'],
        ],
        'corner',
    ),
    (
        'gaussian_forward',
        r'''import numpy as np


def gaussian_forward(mean, x, sigma):
    sigma = max(sigma, 0.1)      # against exploding losses
    z = (x - mean) / sigma
    return np.sum(0.5 * z ** 2 + np.log(sigma) + 0.5 * np.log(2 * np.pi), axis=-1)
''',
        [
            ['small sigma', 'sigma.*(small|below|less|clip|floor|limit|bound|at least|under|least|min|tiny|cut|cap|held|raised)', '(small|clip|floor|tiny|limit|bound).*sigma'],
        ],
        'corner',
    ),
    (
        'gaussian_forward',
        r'''import numpy as np


def gaussian_forward(mean, x, sigma):
    quad = ((x - mean) / sigma) ** 2
    const = np.log(sigma)
    return np.sum(quad + const, axis=-1)
''',
        [
            ['twice|doubl|halv|2 times|factor (of )?(2|two|½|1/2)\\b', '(half|½|1/2).{0,25}(squar|\\(x|z²|quad|distance|exponent|deviation)', '(squar|quad|distance|deviation).{0,40}(half|½|1/2)', '(miss\\w*|lack\\w*|without|forg\\w*|no|lost|needs?)( the| a| its)? (half|½|1/2)(?! ?\\*? ?log)'],
            ['2 ?(\\*|·)? ?(π|pi)', '\\bpi\\b', 'π'],
        ],
        'double',
    ),
    (
        'gaussian_forward',
        r'''import numpy as np


def gaussian_forward(mean, x, sigma):
    z2 = (x - mean) ** 2 / sigma
    log_norm = -np.log(sigma) + 0.5 * np.log(2 * np.pi)
    return np.sum(0.5 * z2 + log_norm, axis=-1)
''',
        [
            ['\\bsquar', 'sigma²', 'sigma\\^2', 'sigma\\*\\*2', 'sigma \\*\\* 2', 'variance'],
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed', 'plus log', 'subtract'],
        ],
        'double',
    ),
    (
        'gaussian_backward',
        r'''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., None] * (x - mean) / sigma ** 2
''',
        [
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed', 'x - mean', '\\bswap'],
        ],
        'ordinary',
    ),
    (
        'gaussian_backward',
        r'''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    # derivative of the square brings down a 2
    dmean = 2 * (mean - x) / sigma ** 2
    return dnll[..., None] * dmean
''',
        [
            ['\\bhalf\\b', '\\bhalv', '\\btwice', '\\b2 times', 'two times', 'times (2|two)\\b', '\\bdoubl', 'factor (of )?(½|1/2|2|two)\\b', '(½|1/2).{0,20}(miss|lost|left out|forgot|lack)', '(miss\\w*|lack\\w*|without|forg\\w*|left out|lost|no|need\\w*|lose\\w*|drop\\w*)( (the|a|its|your|factor|of|\\w+ing))* (½|1/2)'],
        ],
        'ordinary',
    ),
    (
        'gaussian_backward',
        r'''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    z = (mean - x) / sigma
    return z * dnll[..., np.newaxis]
''',
        [
            ['\\bsquar', 'sigma²', 'sigma\\^2', 'sigma\\*\\*2', 'sigma \\*\\* 2', 'variance', 'once more', '\\bchain', 'second (factor|division)', '\\bagain', 'only once'],
        ],
        'ordinary',
    ),
    (
        'gaussian_backward',
        r'''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    g = np.empty_like(mean)
    np.subtract(mean, x, out=g)
    g *= dnll[..., None]
    return g
''',
        [
            ['sigma.*(miss|lost|left out|forgot|without|divi|never|ignor|unused|not used|appear|no part|lack|absent)', '(without|miss\\w*|forg\\w*|divi\\w*|lack\\w*|left out|lost|over|ignor\\w*|no|use) .*sigma', '1 ?/ ?sigma'],
        ],
        'ordinary',
    ),
    (
        'gaussian_backward',
        r'''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return (mean - x) / (sigma * sigma)
''',
        [
            ['dnll\\b.*(miss|lost|not|left out|ignor|unused|forgot|never|lack|multipl|chain)', '\\bchain', '(miss|without|lack|forg|left out|multipl|times).*dnll'],
        ],
        'ordinary',
    ),
    (
        'gaussian_backward',
        r'''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    D = mean.shape[-1]
    return np.expand_dims(dnll, -1) * (mean - x) / (D * sigma ** 2)
''',
        [
            ['\\baverag', 'divi(d|s).*(pixels|\\bD\\b|dimension)', 'number of pixels', '1/\\bD\\b', 'mean over', 'mean of'],
        ],
        'ordinary',
    ),
    (
        'gaussian_backward',
        r'''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll.sum() * (mean - x) / sigma ** 2
''',
        [
            ['sum of dnll', 'each image', 'own dnll', 'per image', 'one number', 'its own', 'same (number|dnll|factor)', 'dnll.*(sum|image|axis)', 'every image'],
        ],
        'ordinary',
    ),
    (
        'gaussian_backward',
        r'''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    precision = sigma ** 2
    return dnll[..., None] * (mean - x) * precision
''',
        [
            ['multipl', '\\bdivi', 'over sigma', '1 ?/ ?sigma', 'precision', '\\binver', '\\brecip'],
        ],
        'ordinary',
    ),
    (
        'gaussian_backward',
        r'''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., None] * np.sign(mean - x) / sigma ** 2
''',
        [
            ['\\bsigns?\\b', '\\babs(olute)?\\b', 'size of', 'laplace', 'L1', 'difference'],
        ],
        'ordinary',
    ),
    (
        'gaussian_backward',
        r'''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    mean -= x
    mean /= sigma ** 2
    mean *= dnll[..., None]
    return mean
''',
        [
            ['in.place(?! of)', '\\bmutat', 'chang(e|ed|es|ing) (its|the|your|their|an) (argument|input)', '\\boverwr', '\\bmodif', 'as it was', 'as they were', '\\balter(s|ed|ing)\\b', 'arguments? (is|are|was|were|has|have)( been)? changed', 'untouched', 'leave .* (alone|unchanged)', 'must not change', 'unchanged', '(mean|argument) (itself )?(is|was) changed', '(chang|writ)(e|es|ed|ing) (to |into |over )?(the )?mean\\b', '\\bcopy'],
        ],
        'ordinary',
    ),
    (
        'gaussian_backward',
        r'''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    m = 1 / (1 + np.exp(-mean))
    return dnll[..., None] * (m - x) / sigma ** 2
''',
        [
            ['sigmoid', 'bernoulli'],
        ],
        'ordinary',
    ),
    (
        'gaussian_backward',
        r'''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    r = mean - x
    return dnll[..., None] * r ** 2 / (2 * sigma ** 2)
''',
        [
            ['not differentiated', 'derivative', '\\bitself', 'squared (error|difference)', 'squar.*(mean|error|difference)', 'nll itself', '\\bhalf\\b', '\\(mean - x\\)²'],
        ],
        'ordinary',
    ),
    (
        'gaussian_backward',
        r'''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    B = mean.shape[0]
    g = dnll[..., None] * (mean - x) / sigma ** 2
    return g / B
''',
        [
            ['\\baverag', 'divi(d|s).*(batch|\\bB\\b|images|again)', '1/\\bB\\b', '\\bbatch', 'number of images'],
        ],
        'ordinary',
    ),
    (
        'gaussian_backward',
        r'''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[:, None] * (mean - x) / sigma ** 2
''',
        [
            ['\\baxis', 'leading', '\\blast', 'ax[ei]s', '(?<!of )\\bshapes?\\b(?! (is|was) right)', '(return\\w*|answer|result|gives?|yours|it is|comes?|got)\\b.*of shape', 'broadcast(?! together)', '\\bK\\b', 'dimension', 'None', 'dnll.*(image|sample)'],
        ],
        'corner',
    ),
    (
        'gaussian_backward',
        r'''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., None] * (mean - x) / (sigma ** 2 + 1e-6)
''',
        [
            ['\\bsmall', '\\btiny', 'epsilon', '\\beps\\b', '\\badd(s|ed|ing)\\b', 'constant'],
        ],
        'corner',
    ),
    (
        'gaussian_backward',
        r'''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    g = dnll[..., None] * (mean - x) / sigma ** 2
    return np.clip(g, -1000, 1000)      # gradient clipping
''',
        [
            ['\\bclip', '\\blarge\\b', '\\bcut', '\\blimit', '\\bbound', '\\bcap', 'extreme', '\\bhuge', '\\bbig'],
        ],
        'corner',
    ),
    (
        'gaussian_backward',
        r'''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    g = dnll[..., None] * (mean - x) / sigma ** 2
    while g.ndim > 2:
        g = g.sum(axis=0)               # back to (B, D)
    return g
''',
        [
            ['(?<!of )\\bshapes?\\b(?! (is|was) right)', '(return\\w*|answer|result|gives?|yours|it is|comes?|got)\\b.*of shape', 'sum(med)? over', 'leading', 'ax[ei]s', 'like (the )?mean', '\\bK\\b', 'samples'],
        ],
        'corner',
    ),
    (
        'gaussian_backward',
        r'''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    diff = x - mean
    return dnll[..., None] * diff / sigma
''',
        [
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed', 'x - mean', '\\bswap'],
            ['\\bsquar', 'sigma²', 'sigma\\^2', 'sigma\\*\\*2', 'sigma \\*\\* 2', 'variance', 'once more', '\\bchain', 'second (factor|division)', '\\bagain', 'only once'],
        ],
        'double',
    ),
    (
        'gaussian_backward',
        r'''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    grad = 2.0 * (mean - x) / sigma ** 2
    return grad
''',
        [
            ['\\bhalf\\b', '\\bhalv', '\\btwice', '\\b2 times', 'two times', 'times (2|two)\\b', '\\bdoubl', 'factor (of )?(½|1/2|2|two)\\b', '(½|1/2).{0,20}(miss|lost|left out|forgot|lack)', '(miss\\w*|lack\\w*|without|forg\\w*|left out|lost|no|need\\w*|lose\\w*|drop\\w*)( (the|a|its|your|factor|of|\\w+ing))* (½|1/2)'],
            ['dnll\\b.*(miss|lost|not|left out|ignor|unused|forgot|never|lack|multipl|chain)', '\\bchain', '(miss|without|lack|forg|left out|multipl|times).*dnll'],
        ],
        'double',
    ),
    (
        'effective_beta',
        r'''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    rec = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]
    kld = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]
    if loss == "mse":
        rec = rec * sigma ** 2
    return kl_weight * kld / rec
''',
        [
            ['\\bhalf\\b', '\\bhalv', '\\btwice', '\\b2 times', 'two times', 'times (2|two)\\b', '\\bdoubl', 'factor (of )?(½|1/2|2|two)\\b', '(½|1/2).{0,20}(miss|lost|left out|forgot|lack)', '(miss\\w*|lack\\w*|without|forg\\w*|left out|lost|no|need\\w*|lose\\w*|drop\\w*)( (the|a|its|your|factor|of|\\w+ing))* (½|1/2)', '2 ?\\*? ?sigma', 'without a ½'],
        ],
        'ordinary',
    ),
    (
        'effective_beta',
        r'''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    rec = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]
    kld = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]
    if loss == "mse":
        rec = rec * 2 * sigma
    return kl_weight * kld / rec
''',
        [
            ['\\bsquar', 'sigma²', 'sigma\\^2', 'sigma\\*\\*2', 'sigma \\*\\* 2', 'variance'],
        ],
        'ordinary',
    ),
    (
        'effective_beta',
        r'''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    scale_rec = 1.0
    if reconstruction == "sum":
        scale_rec = batch_size
    elif reconstruction == "mean":
        scale_rec = 1.0 / n_inputs
    scale_kl = 1.0
    if kl == "sum":
        scale_kl = batch_size
    elif kl == "mean":
        scale_kl = 1.0 / n_latent
    beta = kl_weight * scale_kl / scale_rec
    if loss == "mse":
        beta *= 2 * sigma ** 2
    return beta
''',
        [
            ['(divi|multipl).*sigma', 'sigma.*(divi|multipl|inver|recip|upside|times|wrong way|wrong side|numerator)', '\\binver', '\\brecip', '1 ?/ ?\\(?2', 'times 2 ?sigma', 'wrong side'],
        ],
        'ordinary',
    ),
    (
        'effective_beta',
        r'''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    # everything is converted to sums over pixels and dimensions, per image
    to_image = {"sum": lambda n: 1 / batch_size, "batchmean": lambda n: 1, "mean": lambda n: n}
    rec = to_image[reconstruction](n_inputs)
    k = to_image[kl](n_latent)
    beta = rec / k
    if loss == "mse":
        beta /= 2 * sigma ** 2
    return beta
''',
        [
            ['kl_weight', '\\bweight'],
        ],
        'ordinary',
    ),
    (
        'effective_beta',
        r'''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def factor(reduction):
        if reduction == "sum":
            return batch_size
        if reduction == "batchmean":
            return 1
        return 1 / n_inputs

    beta = kl_weight * factor(kl) / factor(reconstruction)
    if loss == "mse":
        beta = beta / (2 * sigma ** 2)
    return beta
''',
        [
            ['n_latent', 'latent dimensions?', '(number of )?dimensions.*(not|instead|pixel)', 'KL.*(pixel|n_inputs)', '\\bL\\b'],
        ],
        'ordinary',
    ),
    (
        'effective_beta',
        r'''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    beta = kl_weight
    if reconstruction == "sum":
        beta /= batch_size
    if reconstruction == "mean":
        beta *= n_inputs
    if kl == "sum":
        beta *= batch_size
    if loss == "mse":
        beta /= 2 * sigma ** 2
    return beta
''',
        [
            ['n_latent', '\\blatent', 'KL.*mean.*(dimension|everything)', '\\bL\\b', 'kl ?(=|is|of|==)? ?.?mean'],
        ],
        'ordinary',
    ),
    (
        'effective_beta',
        r'''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = 1 / n_inputs if reconstruction == "mean" else 1
    k = 1 / n_latent if kl == "mean" else 1
    if loss == "mse":
        r *= 2 * sigma ** 2
    return kl_weight * k / r
''',
        [
            ['batch_size', 'batch size', '\\bbatch', 'number of images', '\\bB\\b', '\\bimages'],
        ],
        'ordinary',
    ),
    (
        'effective_beta',
        r'''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1, "mean": 1 / (n_inputs * batch_size)}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1, "mean": 1 / (n_latent)}[kl]
    if loss == "mse":
        r = r * 2 * sigma * sigma
    return kl_weight * k / r
''',
        [
            ['\\bbatch', '\\bB\\b', 'number of images', '(already|per image|twice)', '\\bimages'],
        ],
        'ordinary',
    ),
    (
        'effective_beta',
        r'''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    beta = kl_weight
    beta *= {"sum": 1 / batch_size, "batchmean": 1, "mean": n_inputs}[reconstruction]
    beta *= {"sum": batch_size, "batchmean": 1, "mean": 1 / n_latent}[kl]
    return beta / (2 * sigma ** 2)
''',
        [
            ['\\bbce', 'bernoulli', 'cross.entropy', 'only (for|with|of|in) (the |an? )?(mse|squared|gaussian)', 'mse only', 'no sigma'],
        ],
        'ordinary',
    ),
    (
        'effective_beta',
        r'''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    rec_scale = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_inputs}
    kl_scale = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_latent}
    return kl_weight * kl_scale[kl] / rec_scale[reconstruction]
''',
        [
            ['2 ?[*·]? ?sigma', 'sigma.*(miss|ignor|not used|unused|never|no part|does not|forgot|left out|lack|depend)', '(without|ignor\\w*|miss\\w*|forg\\w*|lack\\w*|use|depend\\w*|left out) .*sigma', 'mse.*(bce|nats|nll|log p|likelihood)', 'squared error.*(nats|nll|log p|likelihood)', 'like (a |the )?bce'],
        ],
        'ordinary',
    ),
    (
        'effective_beta',
        r'''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_inputs}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_latent}[kl]
    if loss == "mse":
        r *= 2 * sigma ** 2
    # weight of the reconstruction against the KL
    return r / (kl_weight * k)
''',
        [
            ['\\binver', '\\brecip', '\\bupside', '1 ?/ ?beta', 'one over', '\\bswap', 'wrong way', 'other way', 'numerator', 'turned (over|around|upside)', 'KL.*(over|by|against|relative to) .*reconstruction'],
        ],
        'ordinary',
    ),
    (
        'effective_beta',
        r'''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    if reconstruction == kl:
        ratio = 1                  # both are reduced in the same way
    else:
        r = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_inputs}[reconstruction]
        k = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_latent}[kl]
        ratio = k / r
    if loss == "mse":
        ratio /= 2 * sigma ** 2
    return kl_weight * ratio
''',
        [
            ['\\bboth\\b', 'n_inputs ?/ ?n_latent', '(pixels|n_inputs|\\bD\\b).*(n_latent|dimensions|\\bL\\b)', 'same (reduction|way)', '\\bcancel', 'mean.*mean'],
        ],
        'ordinary',
    ),
    (
        'effective_beta',
        r'''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    if loss == "mse":
        nat = 1 / (2 * sigma ** 2)
    else:
        nat = 1.0
    if reconstruction == "sum":
        nat = nat * batch_size
    elif reconstruction == "mean":
        nat = nat * n_inputs
    if kl == "sum":
        nat = nat * batch_size
    elif kl == "mean":
        nat = nat / n_latent
    return kl_weight * nat
''',
        [
            ['(divi|multipl|over).*(batch|\\bB\\b)', '(batch|\\bB\\b).*(divi|multipl|inver|wrong way|recip|square|cancel|twice)', 'reconstruction.*sum', 'sum.*reconstruction', '\\binver', '\\brecip'],
        ],
        'ordinary',
    ),
    (
        'effective_beta',
        r'''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_inputs}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_latent}[kl]
    weight = kl_weight or 1.0           # 1 if none is given
    if loss == "mse":
        r *= 2 * sigma ** 2
    return weight * k / r
''',
        [
            ['kl_weight.*(0|zero)', '(0|zero).*(weight|beta)', 'weight (of|is|=) (0|zero)', '\\bzeros?\\b', 'beta (is|of|=) 0', 'no KL'],
        ],
        'corner',
    ),
    (
        'effective_beta',
        r'''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    if reconstruction == kl == "mean":
        beta = kl_weight * (n_inputs // n_latent)
    else:
        r = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_inputs}[reconstruction]
        k = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_latent}[kl]
        beta = kl_weight * k / r
    if loss == "mse":
        beta /= 2 * sigma ** 2
    return beta
''',
        [
            ['integer', '\\bfloor', '//', '\\bround', '\\bwhole', 'truncat', 'fraction', 'remainder', 'divisible', 'multiple of'],
        ],
        'corner',
    ),
    (
        'effective_beta',
        r'''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_inputs}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_latent}[kl]
    beta = kl_weight * k / r
    if loss == "mse":
        beta /= max(2 * sigma ** 2, 1e-3)
    return beta
''',
        [
            ['small sigma', 'sigma.*(small|below|less|clip|floor|limit|bound|at least|under|least|min|tiny|cut|cap|held|raised)', '(small|clip|floor|tiny|limit|bound).*sigma'],
        ],
        'corner',
    ),
    (
        'effective_beta',
        r'''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    rec = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]
    kld = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[kl]
    if loss == "mse":
        rec *= sigma ** 2
    return kl_weight * kld / rec
''',
        [
            ['n_latent', 'latent dimensions?', '(number of )?dimensions.*(not|instead|pixel)', 'KL.*(pixel|n_inputs)', '\\bL\\b'],
            ['\\bhalf\\b', '\\bhalv', '\\btwice', '\\b2 times', 'two times', 'times (2|two)\\b', '\\bdoubl', 'factor (of )?(½|1/2|2|two)\\b', '(½|1/2).{0,20}(miss|lost|left out|forgot|lack)', '(miss\\w*|lack\\w*|without|forg\\w*|left out|lost|no|need\\w*|lose\\w*|drop\\w*)( (the|a|its|your|factor|of|\\w+ing))* (½|1/2)', '2 ?\\*? ?sigma', 'without a ½'],
        ],
        'double',
    ),
    (
        'effective_beta',
        r'''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    beta = 1.0
    if reconstruction == "mean":
        beta *= n_inputs
    elif reconstruction == "sum":
        beta /= batch_size
    if kl == "mean":
        beta /= n_latent
    elif kl == "sum":
        beta *= batch_size
    if loss == "mse":
        beta /= 2 * sigma
    return beta
''',
        [
            ['kl_weight', '\\bweight'],
            ['\\bsquar', 'sigma²', 'sigma\\^2', 'sigma\\*\\*2', 'sigma \\*\\* 2', 'variance'],
        ],
        'double',
    ),
    (
        'reparameterize_forward',
        r'''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu + np.exp(logvar) * eps
''',
        [
            ['\\bhalf\\b', '\\bhalv', '\\btwice', '\\b2 times', 'two times', 'times (2|two)\\b', '\\bdoubl', 'factor (of )?(½|1/2|2|two)\\b', '(½|1/2).{0,20}(miss|lost|left out|forgot|lack)', '(miss\\w*|lack\\w*|without|forg\\w*|left out|lost|no|need\\w*|lose\\w*|drop\\w*)( (the|a|its|your|factor|of|\\w+ing))* (½|1/2)', 'logvar ?/ ?2', 'variance (instead|rather|not|for|and|itself)', '\\broot', '\\bsqrt', 'sigma²', 'not sigma', '0\\.5 ?\\*? ?logvar', '\\bvariance\\b'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_forward',
        r'''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = logvar
    return mu + sigma * eps
''',
        [
            ['\\bexp\\b', 'exponential', 'logvar (itself )?(is|was) (used |taken )?as (the )?sigma', 'log of', 'logarithm', 'logvar itself', '\\bitself'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_forward',
        r'''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    std = np.sqrt(np.abs(logvar))
    return mu + std * eps
''',
        [
            ['\\bexp\\b', 'exponential', 'log of', 'logarithm', 'root of (the )?log', 'sqrt\\(logvar', '\\bitself'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_forward',
        r'''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return np.exp(0.5 * logvar) * eps
''',
        [
            ['\\bmu\\b.*(miss|lost|left out|forgot|not added|never|lack|add|ignored|unused|absent)', '(miss|lack|without|forg|add|left out).*\\bmu\\b', 'mean.*(miss|left out|not added|lost)', 'around 0'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_forward',
        r'''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(-0.5 * logvar)
    return mu + sigma * eps
''',
        [
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed', '1 ?/ ?sigma', '\\binvers', '\\brecip', 'precision', '\\bdivi'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_forward',
        r'''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu + eps
''',
        [
            ['sigma.*(miss|lost|left out|forgot|never|lack|ignor|unused|not used|multipl|times|scale)', '(miss|lack|without|forg|multipl|times|scale|left out|ignor\\w*).*(sigma|logvar)', 'logvar.*(miss|lost|left out|forgot|never|lack|ignor|unused|not used|no part|no effect)', 'unit variance', 'sigma (is|=|of) 1', 'not (scaled|multiplied)'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_forward',
        r'''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(logvar / 2)
    noise = np.random.randn(*eps.shape)
    return mu + sigma * noise
''',
        [
            ['own noise', '(new|other|fresh|another|different) (noise|random|sample|draw)', 'eps.*(ignor|unused|not used|never|given|no part)', '(ignor\\w*|use|given).*eps', '\\brandom', 'same (arguments|input).*(different|other)', '\\bdraws'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_forward',
        r'''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(logvar / 2)
    z = mu - sigma * eps
    return z
''',
        [
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed', 'subtract', '\\bplus', 'mu \\+ sigma'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_forward',
        r'''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    eps *= np.exp(logvar / 2)
    eps += mu
    return eps
''',
        [
            ['in.place(?! of)', '\\bmutat', 'chang(e|ed|es|ing) (its|the|your|their|an) (argument|input)', '\\boverwr', '\\bmodif', 'as it was', 'as they were', '\\balter(s|ed|ing)\\b', 'arguments? (is|are|was|were|has|have)( been)? changed', 'untouched', 'leave .* (alone|unchanged)', 'must not change', 'unchanged', 'eps (itself )?(is|was) changed', '(chang|writ)(e|es|ed|ing) (to |into |over )?(the )?(noise|eps)\\b', '\\bcopy'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_forward',
        r'''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu + 0.5 * np.exp(logvar) * eps
''',
        [
            ['\\binside', '(half|½|1/2|0\\.5).*(exp|inside|outside|exponent)', 'exp.*(half|½|1/2)', 'outside', 'exponent', '\\broot'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_forward',
        r'''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.log1p(np.exp(logvar))      # softplus keeps it positive
    return mu + sigma * eps
''',
        [
            ['softplus', '\\bexp\\(', 'log\\(1', 'log1p', '\\bhalf\\b'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_forward',
        r'''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    return (mu + sigma) * eps
''',
        [
            ['mu.*(multipl|times|by eps|factor)', '(multipl|times|bracket|parenthes).*(mu|sum|both)', 'bracket', 'parenthes', 'only sigma', '\\(mu \\+ sigma\\)'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_forward',
        r'''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(0.5 * logvar).mean(axis=0)
    return mu + eps * sigma
''',
        [
            ['\\baverag', 'mean (sigma|of|over)', 'own sigma', 'each image', 'per image', 'same sigma', 'over the (batch|images)', 'every image'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_forward',
        r'''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    var = np.exp(logvar)
    return mu + np.sqrt(var) * eps
''',
        [
            ['overflow', '\\binf', '\\blarge\\b', '\\bhuge', 'extreme', 'underflow', '\\broot', '\\bbig', '\\bsqrt'],
        ],
        'corner',
    ),
    (
        'reparameterize_forward',
        r'''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    logvar = np.clip(logvar, -20, 20)
    return mu + np.exp(0.5 * logvar) * eps
''',
        [
            ['\\bclip', '\\bcut', '\\blimit', '\\bbound', '\\bcap', 'extreme', '\\blarge\\b', '\\bbeyond', '\\bhuge', '\\bbig'],
        ],
        'corner',
    ),
    (
        'reparameterize_forward',
        r'''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    if eps.ndim == 3:
        eps = eps.mean(axis=0)
    return mu + np.exp(0.5 * logvar) * eps
''',
        [
            ['(?<!of )\\bshapes?\\b(?! (is|was) right)', '(return\\w*|answer|result|gives?|yours|it is|comes?|got)\\b.*of shape', '\\baverag', '\\bmean\\b(?! (image|squared|abs|diff))', 'like eps', '\\bK\\b', 'ax[ei]s', 'samples'],
        ],
        'corner',
    ),
    (
        'reparameterize_forward',
        r'''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    z = np.empty_like(eps)
    first = eps[0] if eps.ndim == 3 else eps
    z[...] = mu + sigma * first
    return z
''',
        [
            ['\\bfirst', 'eps\\[0\\]', 'same (noise|sample|z|eps)', 'each sample', 'every sample', '\\bK\\b', '(all|the) samples', 'own noise', 'identical', 'only one', '\\bcopies', '\\brepeat'],
        ],
        'corner',
    ),
    (
        'reparameterize_forward',
        r'''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    return np.squeeze(mu + sigma * eps)
''',
        [
            ['\\bsqueez', 'size 1', 'length 1', 'of size one', '(?<!of )\\bshapes?\\b(?! (is|was) right)', '(return\\w*|answer|result|gives?|yours|it is|comes?|got)\\b.*of shape', '\\bdrop', '(K|B|L|batch)( size)? (of|is|=) (1|one)', '\\bsingle', 'one (image|example|sample|dimension)'],
        ],
        'corner',
    ),
    (
        'reparameterize_forward',
        r'''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(logvar)
    return mu - sigma * eps
''',
        [
            ['\\bhalf\\b', '\\bhalv', '\\btwice', '\\b2 times', 'two times', 'times (2|two)\\b', '\\bdoubl', 'factor (of )?(½|1/2|2|two)\\b', '(½|1/2).{0,20}(miss|lost|left out|forgot|lack)', '(miss\\w*|lack\\w*|without|forg\\w*|left out|lost|no|need\\w*|lose\\w*|drop\\w*)( (the|a|its|your|factor|of|\\w+ing))* (½|1/2)', 'logvar ?/ ?2', 'variance (instead|rather|not|for|and|itself)', '\\broot', '\\bsqrt', 'sigma²', 'not sigma', '0\\.5 ?\\*? ?logvar', '\\bvariance\\b'],
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed', 'subtract', '\\bplus', 'mu \\+ sigma'],
        ],
        'double',
    ),
    (
        'reparameterize_forward',
        r'''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    std = np.exp(-logvar / 2)
    z = std * eps
    return z
''',
        [
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed', '1 ?/ ?sigma', '\\binvers', '\\brecip', 'precision', '\\bdivi'],
            ['\\bmu\\b.*(miss|lost|left out|forgot|not added|never|lack|add|ignored|unused|absent)', '(miss|lack|without|forg|add|left out).*\\bmu\\b', 'mean.*(miss|left out|not added|lost)', 'around 0'],
        ],
        'double',
    ),
    (
        'reparameterize_backward',
        r'''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    dmu = dz
    dlogvar = dz * sigma * eps
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
        [
            ['\\bhalf\\b', '\\bhalv', '\\btwice', '\\b2 times', 'two times', 'times (2|two)\\b', '\\bdoubl', 'factor (of )?(½|1/2|2|two)\\b', '(½|1/2).{0,20}(miss|lost|left out|forgot|lack)', '(miss\\w*|lack\\w*|without|forg\\w*|left out|lost|no|need\\w*|lose\\w*|drop\\w*)( (the|a|its|your|factor|of|\\w+ing))* (½|1/2)'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        r'''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = 0.5 * dz * eps
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
        [
            ['sigma\\b.{0,15}(miss|lost|left out|forgot|never|lack|ignor|unused|not used)', '(miss\\w*|lack\\w*|without|forg\\w*|multipl\\w*|times|left out|ignor\\w*|factor)( \\w+){0,3} (sigma|logvar|exp)', 'logvar.*(ignor|unused|not used|no part|no effect|never)'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        r'''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    std = np.exp(logvar / 2)
    dmu = dz
    dlogvar = dz * std / 2
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
        [
            ['\\beps\\b.{0,15}(miss|lost|left out|forgot|never|lack|ignor|unused|not used|no part)', '(miss\\w*|lack\\w*|without|forg\\w*|multipl\\w*|times|left out|ignor\\w*|factor|depend\\w*|use)( \\w+){0,3} eps\\b'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        r'''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    var = np.exp(logvar)
    dmu = dz.copy()
    dlogvar = dz * eps * 0.5 * var
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
        [
            ['variance', 'sigma²', 'logvar ?/ ?2', '\\broot', '\\bsqrt', 'exp\\((0\\.5|½|logvar ?/)', 'half.*(expon|exp|inside|logvar)', '\\bexpon', 'not sigma', 'sigma squared', 'square of sigma', 'times sigma'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        r'''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    dlogvar = 0.5 * dz * sigma * eps
    dmu = dz
    if dz.ndim == 3:
        return dlogvar.sum(axis=0), dmu.sum(axis=0)
    return dlogvar, dmu
''',
        [
            ['\\border\\b', '\\bswap', 'exchang', 'switched', 'interchang', 'first.*dmu', 'dmu.*first'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        r'''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    dmu = dz
    dlogvar = -0.5 * dz * sigma * eps
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
        [
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        r'''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    dmu = dz * eps
    dlogvar = dz * eps * sigma * 0.5
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
        [
            ['dmu.*(eps|dz\\b)', 'eps.*dmu', 'dz/dmu', '(is|be) dz', 'slope of z in mu'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        r'''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    # z = mu + sigma eps, so dz/dsigma = eps
    dmu = dz
    dlogvar = dz * eps
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
        [
            ['(in|to|of|respect to) sigma', '\\bchain', 'half.*sigma', 'sigma.*half', '½ ?\\*?·? ?sigma', 'sigma ?/ ?2', 'd ?sigma', 'sigma.*(miss|lost|left out|forgot|never|lack|ignor)', '(miss|lack|without|forg|left out|ignor\\w*).*(sigma|logvar)', 'gradient in sigma', '1/2'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        r'''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    B = logvar.shape[0]
    sigma = np.exp(0.5 * logvar)
    dmu = dz / B
    dlogvar = dz * eps * 0.5 * sigma / B
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
        [
            ['\\bmean\\b(?! (image|squared|abs|diff))', '\\baverag', '\\bdivi', '1/\\bB\\b', '\\bbatch', 'number of images'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        r'''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    dmu = dz.sum(axis=0)
    dlogvar = (0.5 * dz * eps * sigma).sum(axis=0)
    return dmu, dlogvar
''',
        [
            ['(?<!of )\\bshapes?\\b(?! (is|was) right)', '(return\\w*|answer|result|gives?|yours|it is|comes?|got)\\b.*of shape', '\\baxis', '\\bbatch', '\\bimages', '\\(B, L\\)', '\\bsummed', 'sum(s)? over'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        r'''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz.copy()
    dz *= eps
    dz *= 0.5 * np.exp(0.5 * logvar)
    dlogvar = dz
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
        [
            ['in.place(?! of)', '\\bmutat', 'chang(e|ed|es|ing) (its|the|your|their|an) (argument|input)', '\\boverwr', '\\bmodif', 'as it was', 'as they were', '\\balter(s|ed|ing)\\b', 'arguments? (is|are|was|were|has|have)( been)? changed', 'untouched', 'leave .* (alone|unchanged)', 'must not change', 'unchanged', 'dz (itself )?(is|was) changed', '(chang|writ)(e|es|ed|ing) (to |into |over )?dz\\b', '\\bcopy'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        r'''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    dmu = dz
    dlogvar = 0.5 * dz * eps / sigma
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
        [
            ['\\bdivi', 'multipl', '1 ?/ ?sigma', '\\binvers', '\\brecip', 'over sigma', 'by sigma'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        r'''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    dmu = dz * sigma
    dlogvar = 0.5 * dz * eps * sigma
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
        [
            ['dmu.*(sigma|dz\\b)', 'sigma.*dmu', 'dz/dmu', 'slope of z in mu'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        r'''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    dmu = dz.copy()
    dlogvar = dz * eps * 0.5 * sigma
    return dmu, dlogvar
''',
        [
            ['\\bsum', '(?<!of )\\bshapes?\\b(?! (is|was) right)', '(return\\w*|answer|result|gives?|yours|it is|comes?|got)\\b.*of shape', '\\bK\\b', '\\(B, L\\)', 'samples', 'leading'],
        ],
        'corner',
    ),
    (
        'reparameterize_backward',
        r'''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    dmu = dz
    dlogvar = dz * eps * 0.5 * sigma
    if dz.ndim == 3:
        dmu, dlogvar = dmu.mean(axis=0), dlogvar.mean(axis=0)
    return dmu, dlogvar
''',
        [
            ['\\bmean\\b(?! (image|squared|abs|diff))', '\\baverag', '\\bdivi', '1/K', 'not (the )?sum', 'instead of (the )?sum', 'K times'],
        ],
        'corner',
    ),
    (
        'reparameterize_backward',
        r'''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    half_sigma = 0.5 * np.exp(0.5 * logvar)
    if dz.ndim == 2:
        return dz * 1.0, dz * eps * half_sigma
    dz_total = dz.sum(axis=0)
    eps_total = eps.sum(axis=0)
    return dz_total, dz_total * eps_total * half_sigma
''',
        [
            ['product of (the )?sums', 'sum of (the )?products', 'before (the |they |being |it is )?(multipl|product)', 'sum.*(first|before|separately|apart|each).*(multipl|product)', '\\bmix', '(multipl|product).*(before|then|after).*(sum|add)', 'own (eps|noise)', 'each sample', 'same sample', 'sums? of eps', '(all|other) samples', 'eps.*sum', 'pairs?'],
        ],
        'corner',
    ),
    (
        'reparameterize_backward',
        r'''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = dz * eps * 0.5 * np.exp(0.5 * logvar)
    if dz.ndim == 3 and len(dz) > 1:
        dmu = dmu.sum(axis=0)
        dlogvar = dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
        [
            ['K (is|=|of) (1|one)', 'one sample', 'single sample', '(?<!of )\\bshapes?\\b(?! (is|was) right)', '(return\\w*|answer|result|gives?|yours|it is|comes?|got)\\b.*of shape', 'leading', '\\(1, B, L\\)', '(1|one) sample', '\\baxis', 'size 1'],
        ],
        'corner',
    ),
    (
        'reparameterize_backward',
        r'''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.sqrt(np.exp(logvar))
    dmu = dz * 1
    dlogvar = 0.5 * sigma * dz * eps
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
        [
            ['overflow', '\\binf', '\\blarge\\b', '\\bhuge', 'extreme', 'underflow', '\\broot', '\\bbig', '\\bsqrt'],
        ],
        'corner',
    ),
    (
        'reparameterize_backward',
        r'''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(logvar)
    dmu = dz
    dlogvar = dz * eps * sigma
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
        [
            ['variance', 'sigma²', 'logvar ?/ ?2', '\\broot', '\\bsqrt', 'exp\\((0\\.5|½|logvar ?/)', 'half.*(expon|exp|inside|logvar)', '\\bexpon', 'not sigma', 'sigma squared', 'square of sigma', 'times sigma'],
            ['\\bhalf\\b', '\\bhalv', '\\btwice', '\\b2 times', 'two times', 'times (2|two)\\b', '\\bdoubl', 'factor (of )?(½|1/2|2|two)\\b', '(½|1/2).{0,20}(miss|lost|left out|forgot|lack)', '(miss\\w*|lack\\w*|without|forg\\w*|left out|lost|no|need\\w*|lose\\w*|drop\\w*)( (the|a|its|your|factor|of|\\w+ing))* (½|1/2)'],
        ],
        'double',
    ),
    (
        'reparameterize_backward',
        r'''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    dmu = dz
    dlogvar = -0.5 * sigma * eps * dz
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dlogvar, dmu
''',
        [
            ['\\bsigns?\\b', '\\bnegat', '\\bminus\\b', 'opposite', '\\bflipp', 'other way round', 'wrong way (a)?round', 'reversed'],
            ['\\border\\b', '\\bswap', 'exchang', 'switched', 'interchang', 'first.*dmu', 'dmu.*first'],
        ],
        'double',
    ),
]
