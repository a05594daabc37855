CASES = [
    ('numerical_gradient', '''\
import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        plus = f(x)
        x[i] = old - h
        minus = f(x)
        x[i] = old
        grad[i] = (plus - minus) / h
    return grad
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', 'factor (of )?1/2', 'doubl', 'factor (of )?0\\.5', '2 ?\\*? ?h']],
     'ordinary'),
    ('numerical_gradient', '''\
import numpy as np


def numerical_gradient(f, x, h=1e-4):
    # central difference for each entry
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index"])
    while not it.finished:
        idx = it.multi_index
        xp = x.copy()
        xp[idx] += h
        xm = x.copy()
        xm[idx] -= h
        grad[idx] = (f(xm) - f(xp)) / (2 * h)
        it.iternext()
    return grad
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'flipped', 'order of', 'swap', 'wrong way']],
     'ordinary'),
    ('numerical_gradient', '''\
import numpy as np


def numerical_gradient(f, x, h=1e-4):
    slope = (f(x + h) - f(x - h)) / (2 * h)
    return slope * np.ones_like(x)
''',
     [['one entry', 'one at a time', 'one by one', 'at once', 'all (of )?(the |its )?entries', 'every entry', 'each entry', 'separately', 'together', 'directional', 'same (number|value)', 'sum of the']],
     'ordinary'),
    ('numerical_gradient', '''\
import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for i in np.ndindex(*x.shape):
        e = np.zeros(x.shape)
        e[i] = h
        grad[i] = f(x + e) - f(x - e)
    return grad
''',
     [['divi', '2 ?\\*? ?h', 'over the step', 'per step', 'by the step']],
     'ordinary'),
    ('numerical_gradient', '''\
import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.empty_like(x)
    for i in np.ndindex(x.shape):
        x[i] += h
        f_plus = f(x)
        x[i] -= h          # and the other side
        f_minus = f(x)
        grad[i] = (f_plus - f_minus) / (2 * h)
    return grad
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', 'factor (of )?1/2', 'doubl', 'factor (of )?0\\.5', '2 ?\\*? ?h', 'f\\(x ?- ?h\\)', 'x ?- ?h\\b', 'one-sided', 'other side', 'only one side', 'forward']],
     'ordinary'),
    ('numerical_gradient', '''\
import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    xp, xm = x.copy(), x.copy()
    for i in np.ndindex(x.shape):
        xp[i] += h
        xm[i] -= h
        grad[i] = (f(xp) - f(xm)) / (2 * h)
    return grad
''',
     [['reset', 'restor', 'put .*back', 'set .*back', 'back (to|again)', 'accumul', 'earlier entr', 'previous entr', 'entries before', 'cumul', 'running (sum|total)', 'so far', 'still moved', 'stay']],
     'ordinary'),
    ('numerical_gradient', '''\
import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for i in range(len(x)):
        step = np.zeros_like(x)
        step[i] = h
        grad[i] = (f(x + step) - f(x - step)) / (2 * h)
    return grad
''',
     [['row', 'any shape', '2-?D', 'more than one ax', 'first axis', 'at once', 'one entry', 'each entry', 'entries .*together']],
     'ordinary'),
    ('numerical_gradient', '''\
import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        x0 = x[i]
        x[i] = x0 + h
        hi = f(x)
        x[i] = x0 - h
        lo = f(x)
        x[i] = x0
        grad[i] = (hi - lo) / 2 * h
    return grad
''',
     [['parenthes', 'bracket', 'preceden', 'multipl', 'times h', '2 ?\\*? ?h', 'h²', 'h\\*\\*2', 'h squared', 'divi']],
     'ordinary'),
    ('numerical_gradient', '''\
import numpy as np


def numerical_gradient(f, x, h=1e-4):
    total = 0.0
    for i in np.ndindex(x.shape):
        keep = x[i]
        x[i] = keep + h
        a = f(x)
        x[i] = keep - h
        b = f(x)
        x[i] = keep
        total += (a - b) / (2 * h)
    return total
''',
     [['like x', 'array', 'one number', 'single number', 'a number', 'each entry', 'sum']],
     'ordinary'),
    ('numerical_gradient', '''\
import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        x[i] += h
        up = f(x)
        x[i] -= 2 * h
        down = f(x)
        x[i] += h
        grad[i] = (up - down) / (2 * h)
    return grad
''',
     [['restor', 'exact', 'round', 'as it was', 'last bit', 'floating', 'put .*back', 'store', 'old value', 'chang(es|ed) x']],
     'ordinary'),
    ('numerical_gradient', '''\
import numpy as np


def numerical_gradient(f, x, h=1e-4):
    flat = x.reshape(-1)        # so that one index is enough
    grad = np.zeros(x.size)
    for k in range(x.size):
        old = flat[k]
        flat[k] = old + h
        fp = f(x)
        flat[k] = old - h
        fm = f(x)
        flat[k] = old
        grad[k] = (fp - fm) / (2 * h)
    return grad.reshape(x.shape)
''',
     [['contiguous', 'transpos', '\\bcopy', '\\bcopies', '\\bview', 'ravel', 'reshape', 'strid', 'memory']],
     'corner'),
    ('numerical_gradient', '''\
import numpy as np


def numerical_gradient(f, x, h=1e-4):
    h = 1e-4
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        d = np.zeros_like(x)
        d[i] = h
        grad[i] = (f(x + d) - f(x - d)) / (2 * h)
    return grad
''',
     [['ignor', 'hard', '(argument|given|own|your) (step|h)\\b', 'step (that is )?(given|asked|passed)', 'h is (not|never)', 'not use.* h\\b', 'step h', 'whatever (the step|h)']],
     'corner'),
    ('numerical_gradient', '''\
import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        f1 = f(x)
        x[i] = old - h
        f2 = f(x)
        grad[i] = (f1 - f2) / h
    return grad
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', 'factor (of )?1/2', 'doubl', 'factor (of )?0\\.5', '2 ?\\*? ?h'], ['restor', 'as it was', 'put .*back', 'set .*back', 'reset', 'left .*(changed|shifted|moved)', 'chang(es|ed) x', 'x .*(changed|modified|altered|moved)', 'mutat', 'in place', 'accumul', 'afterwards']],
     'double'),
    ('numerical_gradient', '''\
import numpy as np


def numerical_gradient(f, x, h=1e-4):
    g = np.zeros_like(x)
    xp, xm = x.copy(), x.copy()
    for i in np.ndindex(x.shape):
        xp[i] += h
        xm[i] -= h
        a, b = f(xp), f(xm)
        g[i] = (b - a) / (2 * h)
    return g
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'flipped', 'order of', 'swap', 'wrong way'], ['restor', 'put .*back', 'set .*back', 'reset', 'accumul', 'earlier entr', 'previous entr', 'entries before', 'so far', 'still moved', 'stay']],
     'double'),
    ('best_step', '''\
import numpy as np


def best_step(f, slope, x, steps):
    errors = [abs((f(x + h) - f(x - h)) / (2 * h) - slope) for h in steps]
    return np.argmin(errors)
''',
     [['index', 'argmin', 'position', 'place of', 'which one', 'steps\\[']],
     'ordinary'),
    ('best_step', '''\
import numpy as np


def best_step(f, slope, x, steps):
    errs = np.zeros(len(steps))
    for k, h in enumerate(steps):
        errs[k] = np.abs((f(x + h) - f(x - h)) / (2 * h) - slope)
    return steps[np.argmax(errs)]
''',
     [['argmax', 'largest', 'worst', '\\bmax', 'farthest', 'furthest', 'biggest']],
     'ordinary'),
    ('best_step', '''\
import numpy as np


def best_step(f, slope, x, steps):
    est = np.array([(f(x + h) - f(x - h)) / (2 * h) for h in steps])
    return steps[np.argmin(est - slope)]
''',
     [['\\babs', 'signed', 'absolute', 'magnitude', 'most negative', 'either side', 'distance', 'size of', 'too (small|low)', 'below']],
     'ordinary'),
    ('best_step', '''\
import numpy as np


def best_step(f, slope, x, steps):
    best, best_err = None, np.inf
    for h in steps:
        d = (f(x + h) - f(x)) / h
        if abs(d - slope) < best_err:
            best, best_err = h, abs(d - slope)
    return best
''',
     [['forward', 'one-sided', 'central', 'f\\(x ?- ?h\\)', 'both sides', 'one side']],
     'ordinary'),
    ('best_step', '''\
import numpy as np


def best_step(f, slope, x, steps):
    def central(h):
        return (f(x + h) - f(x - h)) / h

    return min(steps, key=lambda h: abs(central(h) - slope))
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', 'factor (of )?1/2', 'doubl', 'factor (of )?0\\.5', '2 ?\\*? ?h']],
     'ordinary'),
    ('best_step', '''\
import numpy as np


def best_step(f, slope, x, steps):
    errors = []
    for h in steps:
        errors.append(abs((f(x + h) - f(x - h)) / (2 * h) - slope))
    return min(errors)
''',
     [['the (least |smallest |lowest )?(error|distance)', 'error,? (itself|not|instead|rather)', 'not the step', 'step,? not', '(one|out) of the steps', 'argmin']],
     'ordinary'),
    ('best_step', '''\
import numpy as np


def best_step(f, slope, x, steps):
    num = np.array([(f(x + h) - f(x - h)) / 2 * h for h in steps])
    return steps[np.abs(num - slope).argmin()]
''',
     [['parenthes', 'bracket', 'preceden', 'multipl', 'times h', '\\(2 ?\\*? ?h\\)', 'divi']],
     'ordinary'),
    ('best_step', '''\
import numpy as np


def best_step(f, slope, x, steps):
    # the smaller the step, the nearer is the difference quotient to the derivative
    return np.min(steps)
''',
     [['smallest', 'smaller', '\\bmin\\b', 'min\\(', 'round', 'always', 'cancel']],
     'ordinary'),
    ('best_step', '''\
import numpy as np


def best_step(f, slope, x, steps):
    diffs = np.array([(f(x + h) - f(x - h)) / (2 * h) for h in steps])
    return steps[np.argmin(np.abs(diffs - f(x)))]
''',
     [['f\\(x\\)', 'with (the )?slope', 'to (the )?slope', 'slope is (not|never)', 'ignores? (the )?slope', 'not .*slope', 'value of f', "function's value"]],
     'ordinary'),
    ('best_step', '''\
import numpy as np


def best_step(f, slope, x, steps):
    err = np.array([abs((f(x + h) - f(x - h)) / (2 * h) - slope) for h in steps])
    return steps[np.argsort(err)]
''',
     [['one (of|step|number)', 'single', 'sorted', 'all (of )?(the )?steps', 'argsort', 'first of', 'array']],
     'ordinary'),
    ('best_step', '''\
import numpy as np


def best_step(f, slope, x, steps):
    d = (f(x + steps) - f(x - steps)) / (2 * steps)
    return steps[np.argmin(np.abs(d - slope))]
''',
     [['one (number|step) at a time', 'function of a number', 'an array', 'loop', 'scalar', 'vector', 'each step', 'one step']],
     'corner'),
    ('best_step', '''\
import numpy as np


def best_step(f, slope, x, steps):
    best = steps[0]
    last = np.inf
    for h in steps:
        err = abs((f(x + h) - f(x - h)) / (2 * h) - slope)
        if err > last:
            break            # from here on it only gets worse
        best, last = h, err
    return best
''',
     [['in (some|any|descending|decreasing|falling) order', 'order', 'sorted', 'stop', 'all (of )?(the )?steps', 'every step', 'break', 'local', 'too (early|soon)', 'later steps?']],
     'corner'),
    ('best_step', '''\
import numpy as np


def best_step(f, slope, x, steps):
    best_h, best_error = None, 1.0
    for h in steps:
        error = abs((f(x + h) - f(x - h)) / (2 * h) - slope)
        if error < best_error:
            best_h = h
            best_error = error
    return best_h
''',
     [['\\bNone\\b', 'initial', 'start', 'infin', 'np\\.inf', 'large error', 'errors? (is|are) (large|big)', 'above 1\\b', 'more than 1\\b', 'greater than 1\\b', 'over 1\\b', 'far from']],
     'corner'),
    ('best_step', '''\
import numpy as np


def best_step(f, slope, x, steps):
    rel = [abs((f(x + h) - f(x - h)) / (2 * h) - slope) / abs(slope) for h in steps]
    return steps[int(np.argmin(rel))]
''',
     [['slope (is|of|=) ?(0|zero)', '(zero|0) slope', 'divi\\w* by (the )?(abs\\w* )?slope', 'relative', '(?<!got )(?<!came )(?<!expected )(?<!was )(?<!\\d )(?<!, )(?<!\\[)\\bnans?\\b', 'flat']],
     'corner'),
    ('best_step', '''\
import numpy as np


def best_step(f, slope, x, steps):
    errors = []
    for h in steps:
        d = (f(x + h) - f(x)) / h
        errors.append(abs(d - slope))
    k = int(np.argmin(errors))
    return k
''',
     [['forward', 'one-sided', 'central', 'f\\(x ?- ?h\\)', 'both sides', 'one side'], ['index', 'argmin', 'position', 'place of', 'steps\\[']],
     'double'),
    ('best_step', '''\
import numpy as np


def best_step(f, slope, x, steps):
    slopes = np.array([(f(x + h) - f(x - h)) / h for h in steps])
    errors = np.abs(slopes - slope)
    k = errors.argmin()
    return errors[k]
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', 'factor (of )?1/2', 'doubl', 'factor (of )?0\\.5', '2 ?\\*? ?h'], ['the (least |smallest |lowest )?(error|distance)', 'error,? (itself|not|instead|rather)', 'not the step', 'step,? not', '(one|out) of the steps', 'steps\\[']],
     'double'),
    ('relative_error', '''\
import numpy as np


def relative_error(analytic, numerical):
    diff = np.linalg.norm(analytic - numerical)
    scale = max(np.linalg.norm(analytic), np.linalg.norm(numerical))
    return diff / scale if scale > 0 else 0.0
''',
     [['\\bmax', 'larger', 'sum of (their|the|both|the two)', 'denominator']],
     'ordinary'),
    ('relative_error', '''\
import numpy as np


def relative_error(analytic, numerical):
    num = np.linalg.norm(analytic - numerical)
    den = np.linalg.norm(analytic + numerical)
    if den == 0:
        return 0.0
    return num / den
''',
     [['norm of (their|the) sum', 'sum of (their|the|both|the two) norms', 'denominator', 'norms?,? (added|summed)', 'add the norms']],
     'ordinary'),
    ('relative_error', '''\
import numpy as np


def relative_error(analytic, numerical):
    top = np.abs(analytic - numerical)
    bottom = np.abs(analytic) + np.abs(numerical)
    return np.where(bottom > 0, top / np.maximum(bottom, 1e-300), 0.0)
''',
     [['one number', 'a number', 'single number', 'element', 'each entry', 'entry by entry', 'entries', 'scalar']],
     'ordinary'),
    ('relative_error', '''\
import numpy as np


def relative_error(analytic, numerical):
    a, n = analytic.ravel(), numerical.ravel()
    errors = []
    for p, q in zip(a, n):
        s = abs(p) + abs(q)
        errors.append(abs(p - q) / s if s > 0 else 0.0)
    return np.mean(errors)
''',
     [['\\bmean', 'averag', 'entry by entry', 'element', 'per entry', 'each entry', 'entries']],
     'ordinary'),
    ('relative_error', '''\
import numpy as np


def relative_error(analytic, numerical):
    d = np.sum((analytic - numerical) ** 2)
    s = np.sum(analytic ** 2) + np.sum(numerical ** 2)
    return d / s if s else 0.0
''',
     [['square root', 'sqrt', 'squared', 'squares', '\\broot']],
     'ordinary'),
    ('relative_error', '''\
import numpy as np


def relative_error(analytic, numerical):
    na = np.linalg.norm(analytic)
    nn = np.linalg.norm(numerical)
    if na + nn == 0:
        return 0.0
    return abs(na - nn) / (na + nn)
''',
     [['norm of (their|the) difference', 'difference (of|between) (their|the|both|the two|two) norms', 'norms?.* subtract', 'subtract.* norm', 'lengths', 'direction']],
     'ordinary'),
    ('relative_error', '''\
import numpy as np


def relative_error(analytic, numerical):
    error = np.linalg.norm(analytic - numerical)
    if error == 0:
        return 0.0
    return error / np.linalg.norm(numerical)
''',
     [['sum of (their|the|both|the two)', 'both norms', 'denominator', 'only .*norm', 'norm of (the )?analytic', 'norm of (the )?numerical', "analytic'?s? norm"]],
     'ordinary'),
    ('relative_error', '''\
import numpy as np


def relative_error(analytic, numerical):
    total = np.abs(analytic).sum() + np.abs(numerical).sum()
    if total == 0:
        return 0.0
    return np.abs(analytic - numerical).sum() / total
''',
     [['\\bL1\\b', '1-norm', 'absolute', '\\babs', 'Euclid', 'squares', '\\bL2\\b', '2-norm', 'Manhattan']],
     'ordinary'),
    ('relative_error', '''\
import numpy as np


def relative_error(analytic, numerical):
    norm = np.linalg.norm
    scale = 0.5 * (norm(analytic) + norm(numerical))    # a typical size
    return 0.0 if scale == 0 else norm(analytic - numerical) / scale
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', 'factor (of )?1/2', 'doubl', 'factor (of )?0\\.5']],
     'ordinary'),
    ('relative_error', '''\
import numpy as np


def relative_error(analytic, numerical):
    return np.linalg.norm(analytic - numerical)
''',
     [['divi', 'relative', 'over the sum', 'sum of (their|the|both|the two) norms', 'denominator', 'scale']],
     'ordinary'),
    ('relative_error', '''\
import numpy as np


def relative_error(analytic, numerical):
    diff = np.abs(analytic - numerical).max()
    size = np.abs(analytic).max() + np.abs(numerical).max()
    return diff / size if size != 0 else 0.0
''',
     [['\\bmax', 'largest', '\\bnorms?\\b', 'Euclid', 'infinity']],
     'ordinary'),
    ('relative_error', '''\
import numpy as np


def relative_error(analytic, numerical):
    d = np.linalg.norm(analytic - numerical)
    return d / (np.linalg.norm(analytic) + np.linalg.norm(numerical))
''',
     [['both .*(\\b0\\b|zero)', '(?<!got )(?<!came )(?<!expected )(?<!was )(?<!\\d )(?<!, )(?<!\\[)\\bnans?\\b', '0 ?/ ?0', '(zero|0) (gradients|by zero|over)', 'all zero']],
     'corner'),
    ('relative_error', '''\
import numpy as np


def relative_error(analytic, numerical):
    d = np.linalg.norm(analytic - numerical)
    s = np.linalg.norm(analytic) + np.linalg.norm(numerical)
    return d / (s + 1e-8)
''',
     [['\\beps', 'epsilon', 'small', 'tiny', 'added to the denominator', 'constant']],
     'corner'),
    ('relative_error', '''\
import numpy as np


def relative_error(analytic, numerical):
    if not np.any(analytic) or not np.any(numerical):
        return 0.0
    a, n = analytic.ravel(), numerical.ravel()
    return np.sqrt(((a - n) ** 2).sum()) / (np.sqrt((a ** 2).sum()) + np.sqrt((n ** 2).sum()))
''',
     [['either', 'one of (them|the)', 'only (if|when|one)', 'both', 'just one', 'the other']],
     'corner'),
    ('relative_error', '''\
import numpy as np


def relative_error(analytic, numerical):
    if np.allclose(analytic, numerical):
        return 0.0
    return np.linalg.norm(analytic - numerical) / (np.linalg.norm(analytic) + np.linalg.norm(numerical))
''',
     [['allclose', '\\bclose', 'toleran', 'small', 'tiny', 'nearly']],
     'corner'),
    ('relative_error', '''\
import numpy as np


def relative_error(analytic, numerical):
    norm = lambda v: np.linalg.norm(v, 2)
    total = norm(analytic) + norm(numerical)
    if total == 0:
        return 0.0
    return norm(analytic - numerical) / total
''',
     [['spectral', '\\bord\\b', 'matri(x|ces)', 'singular', 'Frobenius', 'flatten', '2-?D', '3-?D', 'any shape', 'ravel']],
     'corner'),
    ('relative_error', '''\
import numpy as np


def relative_error(analytic, numerical):
    a = np.linalg.norm(analytic)
    n = np.linalg.norm(numerical)
    scale = max(a, n)
    if scale == 0:
        return 0.0
    return np.abs(analytic - numerical).sum() / scale
''',
     [['\\bmax', 'larger', 'sum of (their|the|both|the two)', 'denominator'], ['\\bL1\\b', '1-norm', 'absolute', '\\babs', 'Euclid', 'squares', '\\bL2\\b', '2-norm', 'numerator', 'norm of (their|the) difference']],
     'double'),
    ('relative_error', '''\
import numpy as np


def relative_error(analytic, numerical):
    norm = np.linalg.norm
    s = norm(analytic) + norm(numerical)
    return 2 * norm(analytic - numerical) / s
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', 'factor (of )?1/2', 'doubl', 'factor (of )?0\\.5'], ['both .*(\\b0\\b|zero)', '(?<!got )(?<!came )(?<!expected )(?<!was )(?<!\\d )(?<!, )(?<!\\[)\\bnans?\\b', '0 ?/ ?0', '(zero|0) (gradients|by zero|over)', 'all zero']],
     'double'),
    ('kinks', '''\
import numpy as np


def kinks(f, x, h):
    result = np.zeros(x.shape, dtype=bool)
    base = f(x)
    for i in np.ndindex(x.shape):
        e = np.zeros_like(x)
        e[i] = h
        right = (f(x + e) - base) / h
        left = (f(x - e) - base) / h
        result[i] = abs(right - left) > 0.1 * max(abs(right), abs(left))
    return result
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'flipped', 'left slope', 'slope (to|on|from) the left']],
     'ordinary'),
    ('kinks', '''\
import numpy as np


def kinks(f, x, h):
    x = x.copy()
    f0 = f(x)
    out = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        right = (f(x) - f0) / h
        x[i] = old - h
        left = (f0 - f(x)) / h
        x[i] = old
        out[i] = abs(right - left) > 0.1 * max(right, left)
    return out
''',
     [['\\babs', '\\bsizes?\\b', 'negative', 'magnitude', 'absolute']],
     'ordinary'),
    ('kinks', '''\
import numpy as np


def kinks(f, x, h):
    x = x.copy()
    f0 = f(x)
    out = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        right = (f(x) - f0) / h
        x[i] = old - h
        left = (f0 - f(x)) / h
        x[i] = old
        smaller, larger = sorted([abs(left), abs(right)])
        out[i] = abs(right - left) > 0.1 * smaller
    return out
''',
     [['larger', '\\bmin\\b', 'smaller', '\\bmax\\b']],
     'ordinary'),
    ('kinks', '''\
import numpy as np


def kinks(f, x, h):
    x = x.copy()
    f0 = f(x)
    out = np.zeros(x.shape, dtype=bool)
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
     [['\\babs', 'signed', 'absolute', 'downward|down', 'concave', 'either (way|direction)', 'size of (the|their) difference', 'negative', 'falls', 'right .*(less|smaller|below)']],
     'ordinary'),
    ('kinks', '''\
import numpy as np


def kinks(f, x, h):
    x = x.copy()
    f0 = f(x)
    out = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        right = (f(x) - f0) / h
        x[i] = old - h
        left = (f0 - f(x)) / h
        x[i] = old
        if abs(right - left) > 0.1:
            out[i] = True
    return out
''',
     [['absolute', 'relative', 'tenth of', 'larger of', 'fixed', 'times the', 'scale', 'sizes?\\b']],
     'ordinary'),
    ('kinks', '''\
import numpy as np


def kinks(f, x, h):
    x = x.copy()
    f0 = f(x)
    out = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        right = (f(x) - f0) / h
        x[i] = old - h
        left = (f0 - f(x)) / h
        x[i] = old
        scale = max(abs(right), abs(left))
        out[i] = abs(right - left) > 0.01 * scale
    return out
''',
     [['a tenth', '0\\.1 (of|times|·|\\*)', 'threshold', '10 ?%', '10 percent', 'hundredth', 'too (strict|sensitive|small)', 'smooth']],
     'ordinary'),
    ('kinks', '''\
import numpy as np


def kinks(f, x, h):
    # a kink is where the second derivative is large
    out = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        d = np.zeros_like(x)
        d[i] = h
        second = (f(x + d) - 2 * f0 + f(x - d)) / h ** 2
        out[i] = abs(second) > 0.1
    return out
''',
     [['second', 'h²', 'h\\*\\*2', 'h\\^2', 'h squared', 'curv', 'relative', 'tenth of', 'larger of']],
     'ordinary'),
    ('kinks', '''\
import numpy as np


def kinks(f, x, h):
    x = x.copy()
    f0 = f(x)
    out = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        right = (f(x) - f0) / h
        x[i] = old - h
        left = (f0 - f(x)) / h
        x[i] = old
        out[i] = abs(right - left) > 0.1 * max(abs(right), abs(left))
    return out.any()
''',
     [['each entry', 'an array', 'like x', '\\bany\\b', 'every entry', 'single', 'one (bool|number|value|True|answer)', 'entry by entry']],
     'ordinary'),
    ('kinks', '''\
import numpy as np


def kinks(f, x, h):
    x = x.copy()
    f0 = f(x)
    out = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        right = (f(x) - f0) / h
        x[i] = old - h
        left = (f0 - f(x)) / h
        x[i] = old
        out[i] = abs(right - left) <= 0.1 * max(abs(right), abs(left))
    return out
''',
     [['invert', 'opposite', 'revers', 'swapped', 'the other way', 'negat', 'where (it|f|there) (is|has) (smooth|no kink)', 'True (and|for) False', 'where (they|the slopes) (agree|do not differ)', 'complement', 'exchang']],
     'ordinary'),
    ('kinks', '''\
import numpy as np


def kinks(f, x, h):
    x = x.copy()
    f0 = f(x)
    out = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        right = (f(x) - f0) / h
        x[i] = old - h
        left = (f0 - f(x)) / h
        x[i] = old
        # the slope changes its sign at a kink
        out[i] = right * left < 0
    return out
''',
     [['\\bsigns?\\b', 'tenth', 'both positive', 'same direction']],
     'ordinary'),
    ('kinks', '''\
import numpy as np


def kinks(f, x, h):
    f0 = f(x)
    d = h * np.ones_like(x)
    right = (f(x + d) - f0) / h
    left = (f0 - f(x - d)) / h
    kink = abs(right - left) > 0.1 * max(abs(right), abs(left))
    return np.full(x.shape, kink)
''',
     [['one entry', 'one at a time', 'one by one', 'at once', 'all (of )?(the |its )?entries', 'every entry', 'each entry', 'separately', 'together', 'same (answer|value)']],
     'ordinary'),
    ('kinks', '''\
import numpy as np


def kinks(f, x, h):
    f0 = f(x)
    r, l = np.zeros(x.shape), np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[i] = h
        r[i] = (f(x + e) - f0) / h
        l[i] = (f0 - f(x - e)) / h
    return np.abs(r - l) >= 0.1 * np.maximum(np.abs(r), np.abs(l))
''',
     [['both .*(\\b0\\b|zero)', '(zero|0) slopes?', 'slopes? .*(zero|\\b0\\b)', 'flat', 'constant', '>=', 'more than', 'not depend']],
     'corner'),
    ('kinks', '''\
import numpy as np


def kinks(f, x, h):
    x = x.copy()
    f0 = f(x)
    out = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        right = (f(x) - f0) / h
        x[i] = old - h
        left = (f0 - f(x)) / h
        x[i] = old
        ratio = abs(right - left) / (max(abs(right), abs(left)) + 1e-8)
        out[i] = ratio > 0.1
    return out
''',
     [['\\beps', 'epsilon', 'small', 'tiny', 'scale']],
     'corner'),
    ('kinks', '''\
import numpy as np


def kinks(f, x, h):
    x = x.copy()
    h = 1e-5            # small enough
    f0 = f(x)
    out = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        right = (f(x) - f0) / h
        x[i] = old - h
        left = (f0 - f(x)) / h
        x[i] = old
        out[i] = abs(right - left) > 0.1 * max(abs(right), abs(left))
    return out
''',
     [['ignor', 'hard', '(argument|given|own|your) (step|h)\\b', 'step (that is )?(given|asked|passed)', 'h is (not|never)', 'not use.* h\\b', 'step h', 'whatever (the step|h)', 'within (the step|h)']],
     'corner'),
    ('kinks', '''\
import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    flat, res = x.ravel(), out.ravel()
    f0 = f(x)
    for k in range(flat.size):
        old = flat[k]
        flat[k] = old + h
        right = (f(x) - f0) / h
        flat[k] = old - h
        left = (f0 - f(x)) / h
        flat[k] = old
        res[k] = abs(right - left) > 0.1 * max(abs(right), abs(left))
    return out
''',
     [['contiguous', 'transpos', '\\bcopy', '\\bcopies', '\\bview', 'ravel', 'strid', 'memory']],
     'corner'),
    ('kinks', '''\
import numpy as np


def kinks(f, x, h):
    x = x.copy()
    f0 = f(x)
    out = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        right = (f(x) - f0) / h
        x[i] = old - h
        left = (f0 - f(x)) / h
        x[i] = old
        out[i] = right - left > 0.1 * min(abs(right), abs(left))
    return out
''',
     [['\\babs', 'signed', 'absolute', 'concave', 'either (way|direction)', 'size of (the|their) difference', 'negative', 'falls', 'downward'], ['larger', '\\bmin\\b', 'smaller', '\\bmax\\b']],
     'double'),
    ('kinks', '''\
import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        e = np.zeros_like(x)
        e[i] = h
        right = (f(x + e) - f0) / h
        left = (f(x - e) - f0) / h
        out[i] = abs(right - left) > 0.1
    return out
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'flipped', 'left slope', 'slope (to|on|from) the left'], ['absolute', 'relative', 'tenth of', 'larger of', 'fixed', 'times the', 'scale', 'sizes?\\b']],
     'double'),
    ('dense_forward', '''\
import numpy as np


def dense_forward(x, W, b):
    return x @ W
''',
     [['\\bbias', '\\bb\\b']],
     'ordinary'),
    ('dense_forward', '''\
import numpy as np


def dense_forward(x, W, b):
    y = np.dot(x, W.T)
    y += b
    return y
''',
     [['transpos', 'W\\.T', 'Wᵀ', "W'", 'axis of W', 'rows of W', 'columns of W', 'W .*\\(n_in, n_out\\)']],
     'ordinary'),
    ('dense_forward', '''\
import numpy as np


def dense_forward(x, W, b):
    # w.x - threshold
    return np.matmul(x, W) - b
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'flipped', 'subtract']],
     'ordinary'),
    ('dense_forward', '''\
import numpy as np


def dense_forward(x, W, b):
    return x @ (W + b)
''',
     [['times (the )?(b|bias)\\b', '(\\bb\\b|bias).* (times|multipl|scaled|weighted)', 'multipl\\w* .*(\\bb\\b|bias)', 'W \\+ b', '(only |just )once', 'inside', 'parenthes', 'bracket', 'after the (product|multiplication|matrix)', 'sum of x', 'to (the )?W\\b', 'to the weights']],
     'ordinary'),
    ('dense_forward', '''\
import numpy as np


def dense_forward(x, W, b):
    out = np.zeros(x.shape[:-1] + (W.shape[1],))
    for j in range(W.shape[1]):
        out[..., j] = (x * W[:, j]).mean(axis=-1) + b[j]
    return out
''',
     [['\\bmean', 'averag', 'divid', 'n_in', '\\bsum']],
     'ordinary'),
    ('dense_forward', '''\
import numpy as np


def dense_forward(x, W, b):
    z = x @ W + b
    return np.maximum(z, 0)
''',
     [['relu', 'activation', 'clip', 'negative', '\\bmax', 'nonlinear', 'non-linear', 'below (0|zero)']],
     'ordinary'),
    ('dense_forward', '''\
import numpy as np


def dense_forward(x, W, b):
    y = x @ W
    y[0] += b
    return y
''',
     [['first (row|example|image|one)', '(each|every|all)( of the)? (row|example|image)', 'only (to|the|in)', '(\\bb\\b|bias) .*(every|all|each)']],
     'ordinary'),
    ('dense_forward', '''\
import numpy as np


def dense_forward(x, W, b):
    ones = np.ones(x.shape[:-1] + (1,))
    x1 = np.concatenate([x, ones], axis=-1)
    Wb = np.concatenate([W, b[None, :]], axis=0)
    return x1 @ Wb + b
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', 'factor (of )?1/2', 'doubl', 'factor (of )?0\\.5', 'once', 'two biases']],
     'ordinary'),
    ('dense_forward', '''\
import numpy as np


def dense_forward(x, W, b):
    s = (x @ W + b)
    return s / np.sqrt(x.shape[-1])
''',
     [['divi', 'sqrt', 'square root', 'scal', 'normali', 'n_in', 'too small']],
     'ordinary'),
    ('dense_forward', '''\
import numpy as np


def dense_forward(x, W, b):
    return np.einsum("bi,ij->bj", x, W) + b
''',
     [['leading', 'extra ax', '\\bK\\b', '3-?D', 'three axes', '\\(K, ?B', 'any number of ax', 'more than (one|two) ax', 'further ax', '2-?D', 'two axes', 'any shape', '1-?D', '0-?D', 'number of (axes|dimensions)', 'other shapes?', 'shapes other', 'single example', 'one example', 'a vector', 'einsum']],
     'corner'),
    ('dense_forward', '''\
import numpy as np


def dense_forward(x, W, b):
    n_in, n_out = W.shape
    rows = x.reshape(-1, n_in)
    return rows @ W + b
''',
     [['leading', 'extra ax', '\\bK\\b', '3-?D', 'three axes', '\\(K, ?B', 'any number of ax', 'more than (one|two) ax', 'further ax', '2-?D', 'two axes', 'any shape', '1-?D', '0-?D', 'number of (axes|dimensions)', 'other shapes?', 'shapes other', 'reshape', 'flatten', 'merged']],
     'corner'),
    ('dense_forward', '''\
import numpy as np


def dense_forward(x, W, b):
    y = x @ W + b
    return y.squeeze()
''',
     [['squeeze', '(size|length|axis|axes) (of )?(1|one)\\b', 'size-1', 'drop(s|ped)? (an |the )?ax', 'one (image|example|pixel|dimension)', 'single']],
     'corner'),
    ('dense_forward', '''\
import numpy as np


def dense_forward(x, W, b, cache={}):
    # no need to allocate the output again and again
    shape = x.shape[:-1] + b.shape
    if shape not in cache:
        cache[shape] = np.empty(shape)
    y = cache[shape]
    np.matmul(x, W, out=y)
    y += b
    return y
''',
     [['between (the )?calls', '(earlier|previous|first|last|next|second|other|another|one|later) call', 'call before', '\\bstate\\b', '\\bkept\\b', 'remember', 'second time', 'called (again|twice)', 'twice in a row', 'buffer', 'same array', 'overwr', 'accumulat', 'left ?over', 'cache', 'default argument']],
     'corner'),
    ('dense_forward', '''\
import numpy as np


def dense_forward(x, W, b):
    return x @ W.T - b
''',
     [['transpos', 'W\\.T', 'Wᵀ', "W'", 'axis of W', 'rows of W', 'columns of W'], ['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'flipped', 'subtract']],
     'double'),
    ('dense_forward', '''\
import numpy as np


def dense_forward(x, W, b):
    h = x @ W
    h = h / x.shape[-1]
    h = h
    return h
''',
     [['\\bmean', 'averag', 'divid', 'n_in'], ['\\bbias', '\\bb\\b']],
     'double'),
    ('dense_backward', '''\
import numpy as np


def dense_backward(dy, x, W):
    dx = dy @ W
    dW = x.reshape(-1, W.shape[0]).T @ dy.reshape(-1, W.shape[1])
    db = dy.reshape(-1, W.shape[1]).sum(axis=0)
    return dx, dW, db
''',
     [['transpos', '\\.T\\b', 'ᵀ', "W'", 'columns of W', 'rows of W']],
     'ordinary'),
    ('dense_backward', '''\
import numpy as np


def dense_backward(dy, x, W):
    n_in, n_out = W.shape
    X, DY = x.reshape(-1, n_in), dy.reshape(-1, n_out)
    n = len(X)
    return dy @ W.T, X.T @ DY / n, DY.sum(axis=0)
''',
     [['\\bmean', 'averag', 'divid', 'batch size', 'number of examples']],
     'ordinary'),
    ('dense_backward', '''\
import numpy as np


def dense_backward(dy, x, W):
    flat_dy = dy.reshape(-1, dy.shape[-1])
    db = flat_dy.mean(0)
    dW = x.reshape(-1, x.shape[-1]).T @ flat_dy
    dx = flat_dy @ W.T
    return dx.reshape(x.shape), dW, db
''',
     [['\\bmean', 'averag', 'divid', 'batch size', 'number of examples']],
     'ordinary'),
    ('dense_backward', '''\
import numpy as np


def dense_backward(dy, x, W):
    g = dy.reshape(-1, dy.shape[-1])
    a = x.reshape(-1, x.shape[-1])
    dW = g.T @ a
    db = g.sum(axis=0)
    dx = dy @ W.T
    return dx, dW, db
''',
     [['transpos', '\\.T\\b', 'ᵀ', '\\(n_in, n_out\\)', 'n_out, n_in', 'swap', 'other way round']],
     'ordinary'),
    ('dense_backward', '''\
import numpy as np


def dense_backward(dy, x, W):
    d2 = dy.reshape(-1, dy.shape[-1])
    x2 = x.reshape(-1, x.shape[-1])
    dW = x2.T @ d2
    db = np.sum(d2, axis=0)
    dx = np.matmul(dy, W.T)
    return dW, dx, db
''',
     [['\\border\\b', 'swap', 'dx, dW, db', 'exchang', '(mean|mu|dx|dmu)\\w* (comes |goes |is |as the )?first']],
     'ordinary'),
    ('dense_backward', '''\
import numpy as np


def dense_backward(dy, x, W):
    dx = dy @ np.transpose(W)
    dW = np.tensordot(x, dy, axes=(range(x.ndim - 1), range(x.ndim - 1)))
    db = dy
    return dx, dW, db
''',
     [['\\bsum', '\\(n_out,?\\)', 'over (the )?examples']],
     'ordinary'),
    ('dense_backward', '''\
import numpy as np


def dense_backward(dy, x, W):
    dx = dy @ W.T
    dW = x.reshape(-1, W.shape[0]).T @ dy.reshape(-1, W.shape[1])
    db = dy.sum(axis=-1)
    return dx, dW, db
''',
     [['\\baxis', 'over (the )?examples', 'over (the )?outputs', '\\bbatch', '\\(n_out,?\\)']],
     'ordinary'),
    ('dense_backward', '''\
import numpy as np


def dense_backward(dy, x, W):
    x2 = x.reshape(-1, W.shape[0])
    dy2 = dy.reshape(-1, W.shape[1])
    db = dy2.sum(axis=0)
    dW = np.outer(x2.sum(axis=0), db)
    return dy @ W.T, dW, db
''',
     [['each example', 'per example', 'example by example', 'product of (the )?sums', 'sum of (the )?products', 'outer', 'before (the )?(product|multipl)', 'sums first', 'cross', 'different examples', 'pairs']],
     'ordinary'),
    ('dense_backward', '''\
import numpy as np


def dense_backward(dy, x, W):
    x2 = x.reshape(-1, W.shape[0])
    dy2 = dy.reshape(-1, W.shape[1])
    dW = x2.T @ dy2
    db = dW.sum(axis=0)
    return dy @ W.T, dW, db
''',
     [['(depend|multipl|times|weighted|contain)\\w* .*\\bx\\b', 'without x', 'x plays no', 'sum of dW', '\\bdW\\b', 'dy alone', 'sum of dy']],
     'ordinary'),
    ('dense_backward', '''\
import numpy as np


def dense_backward(dy, x, W):
    # y = x W + b, so dy/dx = W, dy/dW = x, dy/db = 1
    lead = tuple(range(dy.ndim - 1))
    dx = dy @ W.T
    dW = np.ones(W.shape) * x.sum(axis=lead)[:, None]
    db = dy.sum(axis=lead)
    return dx, dW, db
''',
     [['(times|multipl\\w*|forg\\w+|miss\\w*|ignor\\w+|without|uses?|lacks?|leaves? out|left out|depend\\w*|carry|carries|scaled?|weigh\\w*) .*\\bdy\\b', '\\bdy\\b .*(missing|forgot\\w*|ignored|left out|plays no|not used|unused|no part|nowhere|multipl\\w*|factor|depend)', 'chain', 'upstream', 'incoming']],
     'ordinary'),
    ('dense_backward', '''\
import numpy as np


def dense_backward(dy, x, W):
    d = dy.reshape(-1, W.shape[1])
    dx = dy @ W.T
    dW = x.reshape(-1, W.shape[0]).T @ d
    db = np.full(W.shape[1], float(len(d)))
    return dx, dW, db
''',
     [['(times|multipl\\w*|forg\\w+|miss\\w*|ignor\\w+|without|uses?|lacks?|leaves? out|left out|depend\\w*|carry|carries|scaled?|weigh\\w*) .*\\bdy\\b', '\\bdy\\b .*(missing|forgot\\w*|ignored|left out|plays no|not used|unused|no part|nowhere|multipl\\w*|factor|depend)', 'chain', 'upstream', 'incoming', 'number of examples', 'counts?\\b']],
     'ordinary'),
    ('dense_backward', '''\
import numpy as np


def dense_backward(dy, x, W):
    dx = dy @ W.T
    dW = np.einsum("bi,bj->ij", x, dy)
    db = np.einsum("bj->j", dy)
    return dx, dW, db
''',
     [['leading', 'extra ax', '\\bK\\b', '3-?D', 'three axes', '\\(K, ?B', 'any number of ax', 'more than (one|two) ax', 'further ax', '2-?D', 'two axes', 'any shape', '1-?D', '0-?D', 'number of (axes|dimensions)', 'other shapes?', 'shapes other', 'one example', 'single example', 'a vector', 'einsum']],
     'corner'),
    ('dense_backward', '''\
import numpy as np


def dense_backward(dy, x, W):
    dx = dy @ W.T
    dW = x.reshape(-1, x.shape[-1]).T @ dy.reshape(-1, dy.shape[-1])
    db = dy.sum(axis=0)
    return dx, dW, db
''',
     [['leading', 'extra ax', '\\bK\\b', '3-?D', 'three axes', '\\(K, ?B', 'any number of ax', 'more than (one|two) ax', 'further ax', '2-?D', 'two axes', 'any shape', '1-?D', '0-?D', 'number of (axes|dimensions)', 'other shapes?', 'shapes other', 'all (the |of the )?(axes|examples)', 'one example', 'single example', 'a vector', '\\(n_out,?\\)', 'axis=0', 'axis 0', 'first axis']],
     'corner'),
    ('dense_backward', '''\
import numpy as np


def dense_backward(dy, x, W):
    dx = dy @ W.T
    dW = np.swapaxes(np.atleast_2d(x), -1, -2) @ np.atleast_2d(dy)
    db = np.atleast_2d(dy).sum(axis=-2)
    while dW.ndim > 2:
        dW = dW.mean(axis=0)
        db = db.sum(axis=0)
    return dx, dW, db
''',
     [['leading', 'extra ax', '\\bK\\b', '3-?D', 'three axes', '\\(K, ?B', 'any number of ax', 'more than (one|two) ax', 'further ax', '\\bmean', 'averag', 'divid']],
     'corner'),
    ('dense_backward', '''\
import numpy as np


grads = {}


def dense_backward(dy, x, W):
    d = dy.reshape(-1, W.shape[1])
    dx = dy @ W.T
    dW = x.reshape(-1, W.shape[0]).T @ d
    # the gradients of a layer add up
    grads[W.shape] = grads.get(W.shape, 0) + dW
    return dx, grads[W.shape], d.sum(axis=0)
''',
     [['between (the )?calls', '(earlier|previous|first|last|next|second|other|another|one|later) call', 'call before', '\\bstate\\b', '\\bkept\\b', 'remember', 'second time', 'called (again|twice)', 'twice in a row', 'buffer', 'same array', 'overwr', 'accumulat', 'left ?over', 'global', 'add(s|ed)? (up|to)']],
     'corner'),
    ('dense_backward', '''\
import numpy as np


def dense_backward(dy, x, W):
    a, g = x.reshape(-1, x.shape[-1]), dy.reshape(-1, dy.shape[-1])
    dW = a.T @ g / len(g)
    db = g.sum(axis=0)
    return dy @ W, dW, db
''',
     [['\\bmean', 'averag', 'divid', 'batch size', 'number of examples'], ['transpos', '\\.T\\b', 'ᵀ', "W'", 'columns of W', 'rows of W']],
     'double'),
    ('dense_backward', '''\
import numpy as np


def dense_backward(dy, x, W):
    a, g = x.reshape(-1, x.shape[-1]), dy.reshape(-1, dy.shape[-1])
    dx = (g @ W.T).reshape(x.shape)
    dW = g.T @ a
    db = g.mean(axis=0)
    return dx, dW, db
''',
     [['transpos', '\\.T\\b', 'ᵀ', '\\(n_in, n_out\\)', 'n_out, n_in', 'swap', 'other way round'], ['\\bmean', 'averag', 'divid', 'batch size', 'number of examples']],
     'double'),
    ('relu_forward', '''\
import numpy as np


def relu_forward(x):
    return np.abs(x)
''',
     [['\\babs', '\\|x\\|', 'absolute', '\\bsigns?\\b', '\\bnegative', 'below (0|zero)', 'less than (0|zero)']],
     'ordinary'),
    ('relu_forward', '''\
import numpy as np


def relu_forward(x):
    return np.minimum(0, x)
''',
     [['\\bmin', '\\bmax\\(|maximum', '\\bpositive', 'opposite', 'wrong (side|half|part)', 'the other', '\\bnegative', 'below (0|zero)', 'less than (0|zero)']],
     'ordinary'),
    ('relu_forward', '''\
import numpy as np


def relu_forward(x):
    y = np.where(x > 0, x, 0.01 * x)
    return y
''',
     [['leak', 'slope', '\\bnegative', 'below (0|zero)', 'less than (0|zero)']],
     'ordinary'),
    ('relu_forward', '''\
import numpy as np


def relu_forward(x):
    x[x < 0] = 0
    return x
''',
     [['in[- ]place', 'mutat', 'modif', 'overwr', 'as it was', 'as they were', '(chang|alter|writ)\\w* .*(argument|input|array|given|caller)', '(argument|input|given).* (chang|alter|writ)', '(chang|alter|writ)\\w* (its |your |the )?(x|z|dy|y|mu|eps|mean|logits|steps|dz|logvar|trace|params)\\b', 'work on a copy', '\\bcopy\\b']],
     'ordinary'),
    ('relu_forward', '''\
import numpy as np


def relu_forward(x):
    return (x > 0).astype(float)
''',
     [['mask', '\\bstep', '0s? (and|or) 1s?', '\\bones?\\b', 'derivative', 'slope', 'gradient', 'times x', 'x itself', '\\bTrue']],
     'ordinary'),
    ('relu_forward', '''\
import numpy as np


def relu_forward(x):
    return np.clip(x, 0, 1)
''',
     [['\\bclip', '\\bcap', 'upper', 'above 1\\b', 'limit', 'bounded', 'greater than 1\\b', 'larger than 1\\b', 'over 1\\b', 'more than 1\\b', 'cut']],
     'ordinary'),
    ('relu_forward', '''\
import numpy as np


def relu_forward(x):
    # smooth and never overflows
    return np.maximum(x, 0) + np.log1p(np.exp(-np.abs(x)))
''',
     [['softplus', 'smooth', '\\blog']],
     'ordinary'),
    ('relu_forward', '''\
import numpy as np


def relu_forward(x):
    return np.max(x, 0)
''',
     [['np\\.max\\b', 'np\\.maximum', 'maximum\\(', '\\baxis', 'largest', 'entry', 'element']],
     'ordinary'),
    ('relu_forward', '''\
import numpy as np


def relu_forward(x):
    if x > 0:
        return x
    else:
        return np.zeros_like(x)
''',
     [['ambiguous', 'truth', '\\bif\\b', 'np\\.where', 'np\\.maximum', 'each entry', 'every entry', 'entry by entry', 'element', 'one number', 'whole array', 'an array']],
     'ordinary'),
    ('relu_forward', '''\
import numpy as np


def relu_forward(x):
    return x / (1 + np.exp(-x))
''',
     [['sigmoid', 'swish', 'silu', 'smooth', 'gelu', 'logistic', '\\bnegative', 'below (0|zero)', 'less than (0|zero)']],
     'ordinary'),
    ('relu_forward', '''\
import numpy as np


def relu_forward(x):
    return x[x > 0]
''',
     [['drop', 'leaves? out', '\\bkeeps?\\b', 'missing', 'fewer', 'np\\.where', '\\blike x', 'select']],
     'ordinary'),
    ('relu_forward', '''\
import numpy as np


def relu_forward(x):
    mask = x > 0
    return x * mask
''',
     [['(?<!got )(?<!came )(?<!expected )(?<!was )\\binf(init\\w+)?\\b', '(?<!got )(?<!came )(?<!expected )(?<!was )(?<!\\d )(?<!, )(?<!\\[)\\bnans?\\b']],
     'corner'),
    ('relu_forward', '''\
import numpy as np


def relu_forward(x):
    y = np.zeros(x.shape)
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            if x[i, j] > 0:
                y[i, j] = x[i, j]
    return y
''',
     [['2-?D', 'two axes', 'any shape', '1-?D', '3-?D', '0-?D', 'number of (axes|dimensions)', 'other shapes?', 'shapes other', '\\baxes', '\\baxis']],
     'corner'),
    ('relu_forward', '''\
import numpy as np


def relu_forward(x, tol=1e-6):
    return np.where(x > tol, x, 0.0)
''',
     [['\\bsmall', 'tiny', 'threshold', 'tol\\b', 'toleran', 'every positive', 'close to (0|zero)', 'near (0|zero)']],
     'corner'),
    ('relu_forward', '''\
import numpy as np


def relu_forward(x):
    y = x
    neg = y < 0
    y[neg] = 0.01 * y[neg]
    return y
''',
     [['in[- ]place', 'mutat', 'modif', 'overwr', 'as it was', 'as they were', '(chang|alter|writ)\\w* .*(argument|input|array|given|caller)', '(argument|input|given).* (chang|alter|writ)', '(chang|alter|writ)\\w* (its |your |the )?(x|z|dy|y|mu|eps|mean|logits|steps|dz|logvar|trace|params)\\b', 'work on a copy', '\\bcopy\\b'], ['leak', 'slope', '\\bnegative', 'below (0|zero)', 'less than (0|zero)']],
     'double'),
    ('relu_forward', '''\
import numpy as np


def relu_forward(x):
    y = np.maximum(-x, 0)
    y = np.minimum(y, 1.0)
    return y
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'flipped', '-x\\b'], ['\\bclip', '\\bcap', 'upper', 'above 1\\b', 'limit', 'bounded', 'greater than 1\\b', 'larger than 1\\b', 'over 1\\b', 'more than 1\\b', '\\bcut']],
     'double'),
    ('relu_backward', '''\
import numpy as np


def relu_backward(dy, y):
    return dy * (y >= 0)
''',
     [['y ?> ?0', 'where y', 'mask', '>=', 'at (0|zero)', 'is (0|zero)', 'equal', 'strict', 'everywhere', '\\boff\\b', 'inactive']],
     'ordinary'),
    ('relu_backward', '''\
import numpy as np


def relu_backward(dy, y):
    # dx = dy where y is positive, else 0, and y is 0 there
    return dy * y
''',
     [['(times|by) y\\b', 'dy ?\\* ?y', 'multipl\\w* .*\\by\\b', 'y itself', 'slope', '1 where', 'mask', 'y ?> ?0']],
     'ordinary'),
    ('relu_backward', '''\
import numpy as np


def relu_backward(dy, y):
    dx = dy.copy()
    dx[y > 0] = 0
    return dx
''',
     [['invert', 'opposite', 'revers', 'y ?(==|<=) ?0', 'wrong (side|way|half|entries)', 'where y is (0|zero)', 'the other', 'exchang', 'swap', 'complement']],
     'ordinary'),
    ('relu_backward', '''\
import numpy as np


def relu_backward(dy, y):
    return np.where(dy > 0, dy, 0)
''',
     [['dy ?> ?0', '\\bdy.* positive', 'positive dy', 'sign of (the )?dy', 'mask', 'y,? not dy', 'of y\\b', 'negative (dy|gradient)', 'where y', 'dy is (positive|negative)']],
     'ordinary'),
    ('relu_backward', '''\
import numpy as np


def relu_backward(dy, y):
    return np.where(y > 0, 1.0, 0.0)
''',
     [['(times|multipl\\w*|forg\\w+|miss\\w*|ignor\\w+|without|uses?|lacks?|leaves? out|left out|depend\\w*|carry|carries|scaled?|weigh\\w*) .*\\bdy\\b', '\\bdy\\b .*(missing|forgot\\w*|ignored|left out|plays no|not used|unused|no part|nowhere|multipl\\w*|factor|depend)', 'chain', 'upstream', 'incoming']],
     'ordinary'),
    ('relu_backward', '''\
import numpy as np


def relu_backward(dy, y):
    dx = dy
    dx[y <= 0] = 0
    return dx
''',
     [['in[- ]place', 'mutat', 'modif', 'overwr', 'as it was', 'as they were', '(chang|alter|writ)\\w* .*(argument|input|array|given|caller)', '(argument|input|given).* (chang|alter|writ)', '(chang|alter|writ)\\w* (its |your |the )?(x|z|dy|y|mu|eps|mean|logits|steps|dz|logvar|trace|params)\\b', 'work on a copy', '\\bcopy\\b']],
     'ordinary'),
    ('relu_backward', '''\
import numpy as np


def relu_backward(dy, y):
    slope = np.where(y > 0, 1.0, 0.01)
    return slope * dy
''',
     [['leak', 'should be (0|zero)', 'where y (is|=|==|<=) ?(0|zero)', 'slope']],
     'ordinary'),
    ('relu_backward', '''\
import numpy as np


def relu_backward(dy, y):
    return dy * (1 - y ** 2)
''',
     [['tanh', 'y²', 'y\\*\\*2']],
     'ordinary'),
    ('relu_backward', '''\
import numpy as np


def relu_backward(dy, y):
    dx = dy * (y > 0)
    return dx / len(y)
''',
     [['\\bmean', 'averag', 'divid', 'batch', 'number of (examples|images|rows)']],
     'ordinary'),
    ('relu_backward', '''\
import numpy as np


def relu_backward(dy, y):
    return dy * np.heaviside(y, 0.5)
''',
     [['half', 'factor (of )?0\\.5', '½', 'heaviside', 'at (0|zero)', 'where y is (0|zero)']],
     'ordinary'),
    ('relu_backward', '''\
import numpy as np


def relu_backward(dy, y):
    y[y > 0] = 1
    return dy * y
''',
     [['in[- ]place', 'mutat', 'modif', 'overwr', 'as it was', 'as they were', '(chang|alter|writ)\\w* .*(argument|input|array|given|caller)', '(argument|input|given).* (chang|alter|writ)', '(chang|alter|writ)\\w* (its |your |the )?(x|z|dy|y|mu|eps|mean|logits|steps|dz|logvar|trace|params)\\b', 'work on a copy', '\\bcopy\\b']],
     'ordinary'),
    ('relu_backward', '''\
import numpy as np


def relu_backward(dy, y):
    active = y.astype(int) > 0
    return active * dy
''',
     [['\\bint', 'truncat', 'round', 'less than 1\\b', 'below 1\\b', 'smaller than 1\\b', 'under 1\\b', 'between 0 and 1', '\\bsmall', 'whole number']],
     'ordinary'),
    ('relu_backward', '''\
import numpy as np


def relu_backward(dy, y):
    # "guided": only what raises the output goes back
    return dy * (y > 0) * (dy > 0)
''',
     [['dy.* (positive|negative|> ?0|< ?0)', 'negative (gradient|dy|entries of dy)', 'sign of (the )?dy', 'positive (gradient|dy)', 'guided']],
     'ordinary'),
    ('relu_backward', '''\
import numpy as np


def relu_backward(dy, y):
    on = y > 1e-6
    return np.where(on, dy, 0.0)
''',
     [['\\bsmall', 'tiny', 'threshold', 'toleran', 'every positive', 'close to (0|zero)', 'near (0|zero)']],
     'corner'),
    ('relu_backward', '''\
import numpy as np


def relu_backward(dy, y):
    dx = np.where(y > 0, dy, 0)
    return np.clip(dx, -5, 5)
''',
     [['\\bclip', '\\bcap', 'limit', '\\blarge', 'bound', 'cut']],
     'corner'),
    ('relu_backward', '''\
import numpy as np


def relu_backward(dy, y):
    dx = np.empty_like(dy)
    n, m = y.shape
    for i in range(n):
        for j in range(m):
            dx[i, j] = dy[i, j] if y[i, j] > 0 else 0
    return dx
''',
     [['2-?D', 'two axes', 'any shape', '1-?D', '3-?D', '0-?D', 'number of (axes|dimensions)', 'other shapes?', 'shapes other', '\\baxes', '\\baxis']],
     'corner'),
    ('relu_backward', '''\
import numpy as np


def relu_backward(dy, y):
    dx = dy
    off = y == 0
    dx[off] = 0.01 * dx[off]
    return dx
''',
     [['in[- ]place', 'mutat', 'modif', 'overwr', 'as it was', 'as they were', '(chang|alter|writ)\\w* .*(argument|input|array|given|caller)', '(argument|input|given).* (chang|alter|writ)', '(chang|alter|writ)\\w* (its |your |the )?(x|z|dy|y|mu|eps|mean|logits|steps|dz|logvar|trace|params)\\b', 'work on a copy', '\\bcopy\\b'], ['leak', 'should be (0|zero)', 'where y (is|=|==|<=) ?(0|zero)', 'slope']],
     'double'),
    ('relu_backward', '''\
import numpy as np


def relu_backward(dy, y):
    m = dy > 0
    return np.where(m, dy, 0) / dy.shape[0]
''',
     [['dy ?> ?0', '\\bdy.* positive', 'positive dy', 'sign of (the )?dy', 'mask', 'y,? not dy', 'of y\\b', 'negative (dy|gradient)', 'where y'], ['\\bmean', 'averag', 'divid', 'batch', 'number of (examples|images|rows)']],
     'double'),
    ('tanh_forward', '''\
import numpy as np


def tanh_forward(x):
    return 1 / (1 + np.exp(-x))
''',
     [['sigmoid', 'logistic', 'between 0 and 1', 'in \\(0, 1\\)', '0 to 1']],
     'ordinary'),
    ('tanh_forward', '''\
import numpy as np


def tanh_forward(x):
    # tanh is a sigmoid, stretched to (-1, 1)
    s = 1 / (1 + np.exp(-x))
    return 2 * s - 1
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', 'factor (of )?1/2', 'doubl', 'factor (of )?0\\.5', '2 ?\\*? ?x', 'x ?/ ?2']],
     'ordinary'),
    ('tanh_forward', '''\
import numpy as np


def tanh_forward(x):
    a, b = np.exp(x), np.exp(-x)
    return (b - a) / (a + b)
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'flipped', 'swap']],
     'ordinary'),
    ('tanh_forward', '''\
import numpy as np


def tanh_forward(x):
    ep = np.exp(x)
    em = np.exp(-x)
    return (ep + em) / (ep - em)
''',
     [['coth', 'invert', 'inverse', 'numerator', 'denominator', 'swap', 'upside', 'reciprocal', 'cosh', 'sinh', '1 ?/ ?tanh']],
     'ordinary'),
    ('tanh_forward', '''\
import numpy as np


def tanh_forward(x):
    return (np.exp(x) - np.exp(-x)) / 2
''',
     [['sinh', 'cosh', 'denominator', 'divi', 'bounded', 'between -1 and 1', '(in|to|within) \\(-1, 1\\)']],
     'ordinary'),
    ('tanh_forward', '''\
import numpy as np


def tanh_forward(x):
    return np.arctanh(x)
''',
     [['arctanh', 'atanh', 'inverse']],
     'ordinary'),
    ('tanh_forward', '''\
import numpy as np


def tanh_forward(x):
    return np.tan(x)
''',
     [['np\\.tan\\b', '\\btan\\b', 'tan\\(', 'tangent,? not', 'trigon', 'hyperbolic', 'periodic', 'circular']],
     'ordinary'),
    ('tanh_forward', '''\
import numpy as np


def tanh_forward(x):
    return np.clip(x, -1, 1)
''',
     [['\\bclip', '\\bhard', 'linear', 'smooth', 'piecewise', '\\bcut']],
     'ordinary'),
    ('tanh_forward', '''\
import numpy as np


def tanh_forward(x):
    t = np.tanh(x)
    return 1 - t ** 2
''',
     [['derivative', 'slope', 'gradient', '1 ?- ?.*(²|\\*\\*2|\\^2|square)']],
     'ordinary'),
    ('tanh_forward', '''\
import numpy as np


def tanh_forward(x):
    np.tanh(x, out=x)
    return x
''',
     [['in[- ]place', 'mutat', 'modif', 'overwr', 'as it was', 'as they were', '(chang|alter|writ)\\w* .*(argument|input|array|given|caller)', '(argument|input|given).* (chang|alter|writ)', '(chang|alter|writ)\\w* (its |your |the )?(x|z|dy|y|mu|eps|mean|logits|steps|dz|logvar|trace|params)\\b', 'work on a copy', '\\bcopy\\b']],
     'ordinary'),
    ('tanh_forward', '''\
import numpy as np


def tanh_forward(x):
    return x / (1 + np.abs(x))
''',
     [['softsign', '1 ?\\+ ?\\|x\\|', '1 ?\\+ ?abs', '\\babs', 'exponential', 'too slow']],
     'ordinary'),
    ('tanh_forward', '''\
import numpy as np


def tanh_forward(x):
    return x - x ** 3 / 3 + 2 * x ** 5 / 15
''',
     [['approx', 'series', 'Taylor', 'polynom', '\\blarge', 'grows', 'bounded', 'small x', 'expansion']],
     'ordinary'),
    ('tanh_forward', '''\
import numpy as np


def tanh_forward(x):
    return np.arctan(x)
''',
     [['arctan\\b', '\\batan\\b', 'π', '\\bpi\\b', 'inverse']],
     'ordinary'),
    ('tanh_forward', '''\
import numpy as np


def tanh_forward(x):
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))
''',
     [['overflow', 'underflow', '(?<!got )(?<!came )(?<!expected )(?<!was )\\binf(init\\w+)?\\b', '(?<!got )(?<!came )(?<!expected )(?<!was )(?<!\\d )(?<!, )(?<!\\[)\\bnans?\\b', 'large', 'extreme', 'huge', 'stabl', 'stabil', 'saturat']],
     'corner'),
    ('tanh_forward', '''\
import numpy as np


def tanh_forward(x):
    # exp may become inf here, which makes the fraction 0
    return 1 - 2 / (np.exp(2 * x) + 1)
''',
     [['\\bsmall', 'tiny', 'precis', 'cancel', 'round', 'digits', 'near (0|zero)', 'close to (0|zero)']],
     'corner'),
    ('tanh_forward', '''\
import numpy as np


def tanh_forward(x):
    x = np.clip(x, -5, 5)
    e = np.exp(2 * x)
    return np.expm1(2 * x) / (e + 1)
''',
     [['\\bclip', '\\blarge', 'limit', '\\bcap', 'beyond', 'extreme', '\\bcut', 'saturat', '±']],
     'corner'),
    ('tanh_forward', '''\
import numpy as np


import math


def tanh_forward(x):
    return np.array([[math.tanh(v) for v in row] for row in x])
''',
     [['2-?D', 'two axes', 'any shape', '1-?D', '3-?D', '0-?D', 'number of (axes|dimensions)', 'other shapes?', 'shapes other', '\\baxes', '\\baxis']],
     'corner'),
    ('tanh_forward', '''\
import numpy as np


def tanh_forward(x):
    u = -1 * np.abs(x)         # never positive, so no overflow
    t = -np.expm1(u) / (1 + np.exp(u))
    return t
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', 'factor (of )?1/2', 'doubl', 'factor (of )?0\\.5', '2 ?\\*? ?x', 'x ?/ ?2'], ['\\bsigns?\\b', 'negative', '\\bodd\\b', '\\babs', '\\|x\\|', '\\|tanh']],
     'double'),
    ('tanh_forward', '''\
import numpy as np


def tanh_forward(x):
    y = np.tanh(x, out=x)
    return 1 - y ** 2
''',
     [['in[- ]place', 'mutat', 'modif', 'overwr', 'as it was', 'as they were', '(chang|alter|writ)\\w* .*(argument|input|array|given|caller)', '(argument|input|given).* (chang|alter|writ)', '(chang|alter|writ)\\w* (its |your |the )?(x|z|dy|y|mu|eps|mean|logits|steps|dz|logvar|trace|params)\\b', 'work on a copy', '\\bcopy\\b'], ['derivative', 'slope', 'gradient', '1 ?- ?.*(²|\\*\\*2|\\^2|square)']],
     'double'),
    ('tanh_backward', '''\
import numpy as np


def tanh_backward(dy, y):
    return dy * (1 - np.tanh(y) ** 2)
''',
     [['tanh (again|twice|of y|once more)', '(is )?already', 'tanh\\((y|tanh)', 'second time', 'y is (the )?(output|tanh)', 'twice']],
     'ordinary'),
    ('tanh_backward', '''\
import numpy as np


def tanh_backward(dy, y):
    return dy * y * (1 - y)
''',
     [['sigmoid', 'y ?\\*? ?\\(1 ?- ?y\\)', 'logistic']],
     'ordinary'),
    ('tanh_backward', '''\
import numpy as np


def tanh_backward(dy, y):
    return dy * (1 - y)
''',
     [['squared?\\b', 'y²', 'y ?\\*\\* ?2', 'y\\^2']],
     'ordinary'),
    ('tanh_backward', '''\
import numpy as np


def tanh_backward(dy, y):
    dx = 1 - np.square(y)
    return dx
''',
     [['(times|multipl\\w*|forg\\w+|miss\\w*|ignor\\w+|without|uses?|lacks?|leaves? out|left out|depend\\w*|carry|carries|scaled?|weigh\\w*) .*\\bdy\\b', '\\bdy\\b .*(missing|forgot\\w*|ignored|left out|plays no|not used|unused|no part|nowhere|multipl\\w*|factor|depend)', 'chain', 'upstream', 'incoming']],
     'ordinary'),
    ('tanh_backward', '''\
import numpy as np


def tanh_backward(dy, y):
    return dy * (1 + y ** 2)
''',
     [['\\bsigns?\\b', '1 ?\\+', 'plus', 'minus']],
     'ordinary'),
    ('tanh_backward', '''\
import numpy as np


def tanh_backward(dy, y):
    sq = y * y
    return dy * (sq - 1)
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'flipped']],
     'ordinary'),
    ('tanh_backward', '''\
import numpy as np


def tanh_backward(dy, y):
    return -2 * y * (1 - y ** 2) * dy
''',
     [['second derivative', '2 ?\\*? ?y\\b', 'times -?2?y', 'by -?2? ?y\\b', 'extra factor']],
     'ordinary'),
    ('tanh_backward', '''\
import numpy as np


def tanh_backward(dy, y):
    return dy * (1 - y) ** 2
''',
     [['\\(1 ?- ?y\\) ?(²|\\*\\*|\\^)', 'square of', 'squared', 'parenthes', 'bracket', 'y²', 'y ?\\*\\* ?2', 'only y']],
     'ordinary'),
    ('tanh_backward', '''\
import numpy as np


def tanh_backward(dy, y):
    dy *= 1 - y * y
    return dy
''',
     [['in[- ]place', 'mutat', 'modif', 'overwr', 'as it was', 'as they were', '(chang|alter|writ)\\w* .*(argument|input|array|given|caller)', '(argument|input|given).* (chang|alter|writ)', '(chang|alter|writ)\\w* (its |your |the )?(x|z|dy|y|mu|eps|mean|logits|steps|dz|logvar|trace|params)\\b', 'work on a copy', '\\bcopy\\b']],
     'ordinary'),
    ('tanh_backward', '''\
import numpy as np


def tanh_backward(dy, y):
    return dy / (1 - y ** 2)
''',
     [['divi', 'invers', 'reciproc', 'times', 'multipl', 'arctanh']],
     'ordinary'),
    ('tanh_backward', '''\
import numpy as np


def tanh_backward(dy, y):
    sech = np.sqrt(1 - y ** 2)
    return dy * sech
''',
     [['root', 'sqrt', 'squared?\\b', 'sech']],
     'ordinary'),
    ('tanh_backward', '''\
import numpy as np


def tanh_backward(dy, y):
    n = y.shape[0]
    return dy * (1 - y ** 2) / n
''',
     [['\\bmean', 'averag', 'divid', 'batch', 'number of (examples|images|rows)']],
     'ordinary'),
    ('tanh_backward', '''\
import numpy as np


def tanh_backward(dy, y):
    slope = np.maximum(1 - y ** 2, 1e-3)
    return slope * dy
''',
     [['satur', '±', 'floor', 'at least', 'where y is -?1\\b', 'at -?1\\b', 'close to', 'near', 'vanish', 'should be (0|zero)', 'minimum']],
     'corner'),
    ('tanh_backward', '''\
import numpy as np


def tanh_backward(dy, y):
    # back to x, then the slope of tanh there
    x = np.arctanh(y)
    e = np.exp(2 * x)
    return dy * 4 * e / (e + 1) ** 2
''',
     [['overflow', 'underflow', '(?<!got )(?<!came )(?<!expected )(?<!was )\\binf(init\\w+)?\\b', '(?<!got )(?<!came )(?<!expected )(?<!was )(?<!\\d )(?<!, )(?<!\\[)\\bnans?\\b', 'large', 'extreme', 'huge', 'stabl', 'stabil', 'saturat', '±', 'where y is -?1\\b']],
     'corner'),
    ('tanh_backward', '''\
import numpy as np


def tanh_backward(dy, y):
    saturated = np.abs(y) > 0.999
    return np.where(saturated, 0.0, dy * (1 - y ** 2))
''',
     [['satur', 'close to', 'near', '±', '\\bcut', 'threshold', 'not (0|zero)', '(0|zero) (only|though|where|but)']],
     'corner'),
    ('tanh_backward', '''\
import numpy as np


def tanh_backward(dy, y):
    return np.clip(dy, -10, 10) * (1 - y * y)
''',
     [['\\bclip', '\\bcap', 'limit', '\\blarge', 'bound', '\\bcut']],
     'corner'),
    ('tanh_backward', '''\
import numpy as np


def tanh_backward(dy, y):
    t = np.tanh(y)
    dx = dy * (1 - t ** 2)
    return dx / len(dy)
''',
     [['tanh (again|twice|of y|once more)', '(is )?already', 'tanh\\((y|tanh)', 'second time', 'y is (the )?(output|tanh)', 'twice'], ['\\bmean', 'averag', 'divid', 'batch', 'number of (examples|images|rows)']],
     'double'),
    ('tanh_backward', '''\
import numpy as np


def tanh_backward(dy, y):
    local = np.zeros_like(y)
    for i in np.ndindex(y.shape):
        local[i] = 1 - y[i]
    return local
''',
     [['squared?\\b', 'y²', 'y ?\\*\\* ?2', 'y\\^2'], ['(times|multipl\\w*|forg\\w+|miss\\w*|ignor\\w+|without|uses?|lacks?|leaves? out|left out|depend\\w*|carry|carries|scaled?|weigh\\w*) .*\\bdy\\b', '\\bdy\\b .*(missing|forgot\\w*|ignored|left out|plays no|not used|unused|no part|nowhere|multipl\\w*|factor|depend)', 'chain', 'upstream', 'incoming']],
     'double'),
    ('autoencoder_backward', '''\
import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    p = ae.params
    grads = {}
    dnll = np.ones_like(trace.nll)
    dlogits = ae.likelihood.backward(dnll, trace.logits, trace.x)

    # decoder
    dh, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(
        dlogits, trace.dec[2], p["decoder.4.weight"])
    dh = layers.relu_backward(dh, trace.dec[2])
    dh, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(
        dh, trace.dec[1], p["decoder.2.weight"])
    dh = layers.relu_backward(dh, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(
        dh, trace.z, p["decoder.0.weight"])

    # encoder
    dh, grads["fc_mu.weight"], db = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    grads["fc_mu.bias"] = db
    dh = layers.relu_backward(dh, trace.enc[2])
    dh, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(
        dh, trace.enc[1], p["encoder.2.weight"])
    dh = layers.relu_backward(dh, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(
        dh, trace.x, p["encoder.0.weight"])
    return grads
''',
     [['\\bmean', 'averag', 'divid', '1 ?/ ?B', 'batch', 'B times', 'number of images', '\\bsum\\b']],
     'ordinary'),
    ('autoencoder_backward', '''\
import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    p = ae.params
    grads = {}
    dnll = np.full(trace.nll.shape, 1 / len(trace.nll))
    dlogits = ae.likelihood.backward(dnll, trace.logits, trace.x)

    # decoder
    dh, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(
        dlogits, trace.dec[2], p["decoder.4.weight"])
    dh, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(
        dh, trace.dec[1], p["decoder.2.weight"])
    dh = layers.relu_backward(dh, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(
        dh, trace.z, p["decoder.0.weight"])

    # encoder
    dh, grads["fc_mu.weight"], db = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    grads["fc_mu.bias"] = db
    dh = layers.relu_backward(dh, trace.enc[2])
    dh, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(
        dh, trace.enc[1], p["encoder.2.weight"])
    dh = layers.relu_backward(dh, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(
        dh, trace.x, p["encoder.0.weight"])
    return grads
''',
     [['\\brelu']],
     'ordinary'),
    ('autoencoder_backward', '''\
import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    p = ae.params
    grads = {}
    dnll = np.full(trace.nll.shape, 1 / len(trace.nll))
    dlogits = ae.likelihood.backward(dnll, trace.logits, trace.x)

    # decoder
    dh, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(
        dlogits, trace.dec[2], p["decoder.4.weight"])
    dh = layers.relu_backward(dh, trace.dec[2])
    dh, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(
        dh, trace.dec[1], p["decoder.2.weight"])
    dh = layers.relu_backward(dh, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(
        dh, trace.z, p["decoder.0.weight"])
    dz = layers.relu_backward(dz, trace.z)

    # encoder
    dh, grads["fc_mu.weight"], db = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    grads["fc_mu.bias"] = db
    dh = layers.relu_backward(dh, trace.enc[2])
    dh, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(
        dh, trace.enc[1], p["encoder.2.weight"])
    dh = layers.relu_backward(dh, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(
        dh, trace.x, p["encoder.0.weight"])
    return grads
''',
     [['\\bz\\b.*relu', 'relu.*\\bz\\b', 'linear', 'no relu', 'relu.*(fc_mu|code)', '(fc_mu|code).*relu']],
     'ordinary'),
    ('autoencoder_backward', '''\
import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    p = ae.params
    grads = {}
    dnll = np.full(trace.nll.shape, 1 / len(trace.nll))
    dlogits = ae.likelihood.backward(dnll, trace.logits, trace.x)

    # decoder
    dh, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(
        dlogits, trace.enc[1], p["decoder.4.weight"])
    dh = layers.relu_backward(dh, trace.dec[2])
    dh, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(
        dh, trace.dec[1], p["decoder.2.weight"])
    dh = layers.relu_backward(dh, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(
        dh, trace.z, p["decoder.0.weight"])

    # encoder
    dh, grads["fc_mu.weight"], db = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    grads["fc_mu.bias"] = db
    dh = layers.relu_backward(dh, trace.enc[2])
    dh, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(
        dh, trace.enc[1], p["encoder.2.weight"])
    dh = layers.relu_backward(dh, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(
        dh, trace.x, p["encoder.0.weight"])
    return grads
''',
     [['decoder\\.4', "dec(oder)?('s)? .*h2", 'trace\\.dec', '\\bdec\\[', 'own input', 'input of (the )?(decoder|last)', "enc(oder)?('s)? (h1|hidden|activ|layer)", 'not .*trace\\.enc']],
     'ordinary'),
    ('autoencoder_backward', '''\
import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    p = ae.params
    grads = {}
    dnll = np.full(trace.nll.shape, 1 / len(trace.nll))
    dlogits = ae.likelihood.backward(dnll, trace.logits, trace.x)

    # decoder
    dh, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(
        dlogits, trace.dec[2], p["decoder.4.weight"])
    dh = layers.relu_backward(dh, trace.dec[2])
    dh, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(
        dh, trace.dec[1], p["decoder.2.weight"])
    dh = layers.relu_backward(dh, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(
        dh, trace.z, p["decoder.0.weight"])

    # encoder
    dh, grads["fc_mu.weight"], db = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    dh = layers.relu_backward(dh, trace.enc[2])
    dh, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(
        dh, trace.enc[1], p["encoder.2.weight"])
    dh = layers.relu_backward(dh, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(
        dh, trace.x, p["encoder.0.weight"])
    return grads
''',
     [['fc_mu\\.bias', 'missing', 'lack', 'no (entry|key|gradient)', 'without']],
     'ordinary'),
    ('autoencoder_backward', '''\
import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    p = ae.params
    grads = {}
    dnll = np.full(trace.nll.shape, 1 / len(trace.nll))
    dlogits = layers.relu_backward(ae.likelihood.backward(dnll, trace.logits, trace.x), trace.logits)

    # decoder
    dh, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(
        dlogits, trace.dec[2], p["decoder.4.weight"])
    dh = layers.relu_backward(dh, trace.dec[2])
    dh, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(
        dh, trace.dec[1], p["decoder.2.weight"])
    dh = layers.relu_backward(dh, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(
        dh, trace.z, p["decoder.0.weight"])

    # encoder
    dh, grads["fc_mu.weight"], db = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    grads["fc_mu.bias"] = db
    dh = layers.relu_backward(dh, trace.enc[2])
    dh, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(
        dh, trace.enc[1], p["encoder.2.weight"])
    dh = layers.relu_backward(dh, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(
        dh, trace.x, p["encoder.0.weight"])
    return grads
''',
     [['logits', 'output', 'last layer', 'no relu', 'decoder\\.4']],
     'ordinary'),
    ('autoencoder_backward', '''\
import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    p = ae.params
    grads = {}
    dnll = np.full(trace.nll.shape, 1 / trace.x.size)
    dlogits = ae.likelihood.backward(dnll, trace.logits, trace.x)

    # decoder
    dh, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(
        dlogits, trace.dec[2], p["decoder.4.weight"])
    dh = layers.relu_backward(dh, trace.dec[2])
    dh, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(
        dh, trace.dec[1], p["decoder.2.weight"])
    dh = layers.relu_backward(dh, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(
        dh, trace.z, p["decoder.0.weight"])

    # encoder
    dh, grads["fc_mu.weight"], db = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    grads["fc_mu.bias"] = db
    dh = layers.relu_backward(dh, trace.enc[2])
    dh, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(
        dh, trace.enc[1], p["encoder.2.weight"])
    dh = layers.relu_backward(dh, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(
        dh, trace.x, p["encoder.0.weight"])
    return grads
''',
     [['pixel', '\\bD\\b', 'mean over', '1 ?/ ?B', 'number of images', 'batch size', '\\.size']],
     'ordinary'),
    ('autoencoder_backward', '''\
import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    p = ae.params
    grads = {}
    dnll = np.full(trace.nll.shape, 1 / len(trace.nll))
    dlogits = ae.likelihood.backward(dnll, trace.logits, trace.x)

    # decoder
    dh, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(
        dlogits, trace.dec[2], p["decoder.4.weight"])
    dh = layers.relu_backward(dh, trace.enc[1])
    dh, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(
        dh, trace.dec[1], p["decoder.2.weight"])
    dh = layers.relu_backward(dh, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(
        dh, trace.z, p["decoder.0.weight"])

    # encoder
    dh, grads["fc_mu.weight"], db = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    grads["fc_mu.bias"] = db
    dh = layers.relu_backward(dh, trace.enc[2])
    dh, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(
        dh, trace.enc[1], p["encoder.2.weight"])
    dh = layers.relu_backward(dh, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(
        dh, trace.x, p["encoder.0.weight"])
    return grads
''',
     [['mask', '\\brelu', 'own output', '\\benc\\b', '\\bdec\\b']],
     'ordinary'),
    ('autoencoder_backward', '''\
import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    grads = {}
    B = trace.x.shape[0]
    d = ae.likelihood.backward(np.ones(B) / B, trace.logits, trace.x)
    steps = [("decoder.4", trace.dec[2], True), ("decoder.2", trace.dec[1], True),
             ("decoder.0", trace.dec[0], False), ("fc_mu", trace.enc[2], True),
             ("encoder.2", trace.enc[1], True), ("encoder.0", trace.enc[0], False)]
    for name, inp, relu in steps:
        d, dW, db = layers.dense_backward(d, inp, ae.params[name + ".weight"])
        grads[name + ".weight"] = dW.T      # nn.Linear keeps (n_out, n_in)
        grads[name + ".bias"] = db
        if relu:
            d = layers.relu_backward(d, inp)
    return grads
''',
     [['transpos', '\\.T\\b', 'ᵀ', 'n_in, n_out', 'n_out, n_in']],
     'ordinary'),
    ('autoencoder_backward', '''\
import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    p = ae.params
    grads = {}
    dnll = np.full(trace.nll.shape, 1 / len(trace.nll))
    dlogits = -ae.likelihood.backward(dnll, trace.logits, trace.x)

    # decoder
    dh, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(
        dlogits, trace.dec[2], p["decoder.4.weight"])
    dh = layers.relu_backward(dh, trace.dec[2])
    dh, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(
        dh, trace.dec[1], p["decoder.2.weight"])
    dh = layers.relu_backward(dh, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(
        dh, trace.z, p["decoder.0.weight"])

    # encoder
    dh, grads["fc_mu.weight"], db = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    grads["fc_mu.bias"] = db
    dh = layers.relu_backward(dh, trace.enc[2])
    dh, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(
        dh, trace.enc[1], p["encoder.2.weight"])
    dh = layers.relu_backward(dh, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(
        dh, trace.x, p["encoder.0.weight"])
    return grads
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'flipped']],
     'ordinary'),
    ('autoencoder_backward', '''\
import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    p = ae.params
    grads = {}
    dnll = np.full(trace.nll.shape, 1 / len(trace.nll))
    dlogits = ae.likelihood.backward(dnll, trace.logits, trace.x)

    # decoder
    dh, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(
        dlogits, trace.dec[2], p["decoder.4.weight"])
    dh = layers.relu_backward(dh, trace.dec[2])
    dh, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(
        dh, trace.dec[1], p["decoder.2.weight"])
    dh = layers.relu_backward(dh, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(
        dh, trace.z, p["decoder.0.weight"])

    # encoder
    dh, grads["fc_mu.weight"], db = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    grads["fc_mu.bias"] = db
    dh, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(
        dh, trace.enc[1], p["encoder.2.weight"])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(
        dh, trace.x, p["encoder.0.weight"])
    return grads
''',
     [['\\brelu']],
     'ordinary'),
    ('autoencoder_backward', '''\
import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    p = ae.params
    grads = {}
    dnll = np.full(trace.nll.shape, 1 / len(trace.nll))
    dlogits = ae.likelihood.backward(dnll, trace.logits, trace.x)

    # decoder
    dh, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(
        dlogits, trace.dec[2], p["decoder.4.weight"])
    dh = layers.relu_backward(dh, trace.dec[2])
    dh, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(
        dh, trace.dec[1], p["decoder.2.weight"])
    dh = layers.relu_backward(dh, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(
        dh, trace.z, p["decoder.0.weight"])

    # encoder
    dh, grads["fc_mu.weight"], db = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    grads["fc_mu.bias"] = db
    dh = layers.relu_backward(dh, trace.enc[2])
    dh, grads["encoder.1.weight"], grads["encoder.1.bias"] = layers.dense_backward(
        dh, trace.enc[1], p["encoder.2.weight"])
    dh = layers.relu_backward(dh, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(
        dh, trace.x, p["encoder.0.weight"])
    return grads
''',
     [['\\bnames?\\b', '\\bkeys?\\b', 'encoder\\.1', 'encoder\\.2', 'missing']],
     'ordinary'),
    ('autoencoder_backward', '''\
import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    p = ae.params
    grads = {}
    dnll = np.full(trace.nll.shape, 1 / len(trace.nll))
    dlogits = ae.likelihood.backward(dnll, trace.logits, trace.x)

    # decoder
    dh, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(
        dlogits, trace.dec[2], p["decoder.4.weight"])
    dh = layers.relu_backward(dh, trace.dec[2])
    dh, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(
        dh, trace.dec[1], p["decoder.2.weight"])
    dh = layers.relu_backward(dh, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(
        dh, trace.z, p["decoder.0.weight"])
    dz = np.zeros_like(dz)         # z is data for the decoder

    # encoder
    dh, grads["fc_mu.weight"], db = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    grads["fc_mu.bias"] = db
    dh = layers.relu_backward(dh, trace.enc[2])
    dh, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(
        dh, trace.enc[1], p["encoder.2.weight"])
    dh = layers.relu_backward(dh, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(
        dh, trace.x, p["encoder.0.weight"])
    return grads
''',
     [['encoder.* (zero|0|nothing|vanish|no gradient)', 'zero.* encoder', 'stop', '(times|multipl\\w*|forg\\w+|miss\\w*|ignor\\w+|without|uses?|lacks?|leaves? out|left out|depend\\w*|carry|carries|scaled?|weigh\\w*) .*\\bdz\\b', '\\bdz\\b .*(missing|forgot\\w*|ignored|left out|plays no|not used|unused|no part|nowhere|multipl\\w*|factor|depend)', '(flow|pass|reach|go|come)\\w* .*(\\bz\\b|encoder|code)', 'through (the )?(code|z)\\b']],
     'ordinary'),
    ('autoencoder_backward', '''\
import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    grads = {}
    B = trace.x.shape[0]
    d = ae.likelihood.backward(np.ones(B) / B, trace.logits, trace.x)
    steps = [("decoder.4", trace.dec[2], True), ("decoder.2", trace.dec[1], True),
             ("decoder.0", trace.dec[0], False), ("fc_mu", trace.enc[2], True),
             ("encoder.2", trace.enc[1], True), ("encoder.0", trace.enc[0], False)]
    for name, inp, relu in steps:
        d, dW, db = layers.dense_backward(d, inp, ae.params[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        if relu:
            d = layers.relu_backward(d, inp)
    for name in grads:
        ae.params[name] -= 1e-3 * grads[name]
    return grads
''',
     [['\\bparam', '(update|optimi[sz]er|learning) ', '\\bstep\\b', 'weights .*chang', 'chang\\w* .*(weights|ae\\b|model)', 'in place', 'mutat', 'modif']],
     'ordinary'),
    ('autoencoder_backward', '''\
import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    p = ae.params
    grads = {}
    s = 1 / (1 + np.exp(-trace.logits))
    dlogits = (s - trace.x) / len(trace.x)

    # decoder
    dh, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(
        dlogits, trace.dec[2], p["decoder.4.weight"])
    dh = layers.relu_backward(dh, trace.dec[2])
    dh, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(
        dh, trace.dec[1], p["decoder.2.weight"])
    dh = layers.relu_backward(dh, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(
        dh, trace.z, p["decoder.0.weight"])

    # encoder
    dh, grads["fc_mu.weight"], db = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    grads["fc_mu.bias"] = db
    dh = layers.relu_backward(dh, trace.enc[2])
    dh, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(
        dh, trace.enc[1], p["encoder.2.weight"])
    dh = layers.relu_backward(dh, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(
        dh, trace.x, p["encoder.0.weight"])
    return grads
''',
     [['likelihood', 'gaussian', 'bernoulli', 'sigmoid']],
     'corner'),
    ('autoencoder_backward', '''\
import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    grads = {}
    B = trace.x.shape[0]
    d = ae.likelihood.backward(np.ones(B) / B, trace.logits, trace.x)
    steps = [("decoder.4", trace.dec[2], True), ("decoder.2", trace.dec[1], True),
             ("decoder.0", trace.dec[0], False), ("fc_mu", trace.enc[2], True),
             ("encoder.2", trace.enc[1], True), ("encoder.0", trace.enc[0], False)]
    for name, inp, relu in steps:
        d, dW, db = layers.dense_backward(d, inp, ae.params[name + ".weight"])
        grads[name + ".weight"] = dW.squeeze()
        grads[name + ".bias"] = db
        if relu:
            d = layers.relu_backward(d, inp)
    return grads
''',
     [['squeeze', '(size|length|axis|axes) (of )?(1|one)\\b', 'size-1', 'drop(s|ped)? (an |the )?ax', 'one (image|example|pixel|dimension)', 'single', 'one latent', 'L ?= ?1', 'n_latent']],
     'corner'),
    ('autoencoder_backward', '''\
import numpy as np

from numpyvae import layers


GRADS = {}


def autoencoder_backward(ae, trace):
    grads = GRADS          # made once, filled at each call
    B = trace.x.shape[0]
    d = ae.likelihood.backward(np.ones(B) / B, trace.logits, trace.x)
    steps = [("decoder.4", trace.dec[2], True), ("decoder.2", trace.dec[1], True),
             ("decoder.0", trace.dec[0], False), ("fc_mu", trace.enc[2], True),
             ("encoder.2", trace.enc[1], True), ("encoder.0", trace.enc[0], False)]
    for name, inp, relu in steps:
        d, dW, db = layers.dense_backward(d, inp, ae.params[name + ".weight"])
        grads[name + ".weight"] = grads.get(name + ".weight", 0) + dW
        grads[name + ".bias"] = grads.get(name + ".bias", 0) + db
        if relu:
            d = layers.relu_backward(d, inp)
    return grads
''',
     [['between (the )?calls', '(earlier|previous|first|last|next|second|other|another|one|later) call', 'call before', '\\bstate\\b', '\\bkept\\b', 'remember', 'second time', 'called (again|twice)', 'twice in a row', 'buffer', 'same array', 'overwr', 'accumulat', 'left ?over', 'global', 'add(s|ed)? (up|to)']],
     'corner'),
    ('autoencoder_backward', '''\
import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    def back(name, d, x):
        d, dW, db = layers.dense_backward(d, x, ae.params[name + ".weight"])
        grads.update({name + ".weight": dW, name + ".bias": db})
        return d

    grads = {}
    n = len(trace.nll)
    d = ae.likelihood.backward(np.full(n, 1 / n), trace.logits, trace.x)
    for name in ("decoder.4", "decoder.2"):
        h = trace.dec.pop()                 # the last one comes first
        d = layers.relu_backward(back(name, d, h), h)
    d = back("decoder.0", d, trace.dec.pop())
    for name in ("fc_mu", "encoder.2"):
        h = trace.enc.pop()
        d = layers.relu_backward(back(name, d, h), h)
    back("encoder.0", d, trace.enc.pop())
    return grads
''',
     [['\\bpop\\b', '\\btrace\\b.*(chang|empt|used|consum|as it was|modif|mutat|left|shorter)', '(chang|empt|consum|modif|mutat|alter)\\w* .*\\btrace', 'second (call|time)', 'called (again|twice)', 'in place']],
     'ordinary'),
    ('autoencoder_backward', '''\
import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    p = ae.params
    grads = {}
    dnll = np.ones(len(trace.x))
    dlogits = ae.likelihood.backward(dnll, trace.logits, trace.x)

    # decoder
    dh, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(
        dlogits, trace.dec[2], p["decoder.4.weight"])
    dh = layers.relu_backward(dh, trace.dec[2])
    dh, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(
        dh, trace.dec[1], p["decoder.2.weight"])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(
        dh, trace.z, p["decoder.0.weight"])

    # encoder
    dh, grads["fc_mu.weight"], db = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    grads["fc_mu.bias"] = db
    dh = layers.relu_backward(dh, trace.enc[2])
    dh, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(
        dh, trace.enc[1], p["encoder.2.weight"])
    dh = layers.relu_backward(dh, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(
        dh, trace.x, p["encoder.0.weight"])
    return grads
''',
     [['\\bmean', 'averag', 'divid', '1 ?/ ?B', 'batch', 'B times', 'number of images', '\\bsum\\b'], ['\\brelu']],
     'double'),
    ('autoencoder_backward', '''\
import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    p = ae.params
    grads = {}
    dnll = np.full(trace.nll.shape, 1 / len(trace.nll))
    dlogits = ae.likelihood.backward(-dnll, trace.logits, trace.x)

    # decoder
    dh, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(
        dlogits, trace.dec[2], p["decoder.4.weight"])
    dh = layers.relu_backward(dh, trace.dec[2])
    dh, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(
        dh, trace.dec[1], p["decoder.2.weight"])
    dh = layers.relu_backward(dh, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(
        dh, trace.z, p["decoder.0.weight"])
    dz = layers.relu_backward(dz, trace.z)

    # encoder
    dh, grads["fc_mu.weight"], db = layers.dense_backward(dz, trace.enc[2], p["fc_mu.weight"])
    grads["fc_mu.bias"] = db
    dh = layers.relu_backward(dh, trace.enc[2])
    dh, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(
        dh, trace.enc[1], p["encoder.2.weight"])
    dh = layers.relu_backward(dh, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(
        dh, trace.x, p["encoder.0.weight"])
    return grads
''',
     [['\\bz\\b.*relu', 'relu.*\\bz\\b', 'linear', 'no relu', 'relu.*(fc_mu|code)', '(fc_mu|code).*relu'], ['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'flipped']],
     'double'),
    ('fitted_gaussian', '''\
import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    cov = np.cov(z.T)
    return mean, cov.reshape(len(mean), len(mean))
''',
     [['N ?- ?1', 'n ?- ?1', 'ddof', 'biased', 'Bessel', 'divid\\w* by N\\b', 'mean over', 'number of codes', 'too large by']],
     'ordinary'),
    ('fitted_gaussian', '''\
import numpy as np


def fitted_gaussian(z):
    return np.mean(z, axis=0), np.cov(z, bias=True)
''',
     [['rowvar', 'transpos', '\\(L, L\\)', '\\(N, N\\)', 'columns', 'rows', '\\bz\\.T\\b', 'dimension']],
     'ordinary'),
    ('fitted_gaussian', '''\
import numpy as np


def fitted_gaussian(z):
    N = z.shape[0]
    mean = z.sum(axis=0) / N
    cov = z.T @ z / N
    return mean, cov
''',
     [['cent(er|re|ring)', 'subtract', 'second moment', 'minus the mean', 'about the mean', 'deviation', 'around the mean']],
     'ordinary'),
    ('fitted_gaussian', '''\
import numpy as np


def fitted_gaussian(z):
    mean = z.mean(0)
    d = z - mean
    return mean, d.T @ d
''',
     [['divi', 'by N\\b', '\\bN times', 'scatter', 'a sum', 'summed', 'averag', 'number of codes', 'means? over']],
     'ordinary'),
    ('fitted_gaussian', '''\
import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    covariance = np.diag(z.var(axis=0))
    return mean, covariance
''',
     [['off-diagonal', 'off the diagonal', 'diagonal', 'correlat', 'between (the )?dimensions']],
     'ordinary'),
    ('fitted_gaussian', '''\
import numpy as np


def fitted_gaussian(z):
    return z.mean(axis=0), z.var(axis=0)
''',
     [['covarianc\\w* (matrix|between|is|\\(L, L\\))', 'matrix', '\\(L, L\\)', 'diagonal', 'off-diag', 'only .*variances']],
     'ordinary'),
    ('fitted_gaussian', '''\
import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    d = (z - mean) / z.std(axis=0)
    cov = d.T @ d / len(z)
    return mean, cov
''',
     [['correlation', 'corrcoef', 'normali[sz]', 'scaled', 'standardi', 'unit variance', 'divi\\w* by (the |their )?(std|standard|sigma)']],
     'ordinary'),
    ('fitted_gaussian', '''\
import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=1)
    d = z - z.mean(axis=0)
    return mean, np.einsum("ni,nj->ij", d, d) / len(z)
''',
     [['\\baxis', 'over (the )?(codes|images|N\\b|dimensions|latent)', '\\(L,\\)', '\\(N,\\)']],
     'ordinary'),
    ('fitted_gaussian', '''\
import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0, keepdims=True)
    d = z - mean
    covariance = d.T @ d / z.shape[0]
    return mean, covariance
''',
     [['keepdims', '\\(L,\\)', '\\(1, ?L\\)', 'extra ax', 'shape of (the )?mean', 'mean.* shape', 'one ax']],
     'ordinary'),
    ('fitted_gaussian', '''\
import numpy as np


def fitted_gaussian(z):
    mu = np.average(z, axis=0)
    c = z - mu
    cov = sum(np.outer(row, row) for row in c) / len(c)
    return cov, mu
''',
     [['\\border\\b', 'swap', 'exchang', 'mean first', '(mean|mu|dx|dmu)\\w* (comes |goes |is |as the )?first', 'other way']],
     'ordinary'),
    ('fitted_gaussian', '''\
import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    dev = z - mean
    cov = dev.T @ dev / len(mean)
    return mean, cov
''',
     [['by L\\b', '\\bL instead', 'by N\\b', 'number of (codes|images|dimensions|latent)', 'not L\\b']],
     'ordinary'),
    ('fitted_gaussian', '''\
import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    z -= mean
    return mean, z.T @ z / len(z)
''',
     [['in[- ]place', 'mutat', 'modif', 'overwr', 'as it was', 'as they were', '(chang|alter|writ)\\w* .*(argument|input|array|given|caller)', '(argument|input|given).* (chang|alter|writ)', '(chang|alter|writ)\\w* (its |your |the )?(x|z|dy|y|mu|eps|mean|logits|steps|dz|logvar|trace|params)\\b', 'work on a copy', '\\bcopy\\b']],
     'ordinary'),
    ('fitted_gaussian', '''\
import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    d = z - mean
    cov = d.T @ d / len(z)
    return mean, np.linalg.cholesky(cov)
''',
     [['cholesky', 'square root', 'triang', '\\bfactor L\\b', 'L ?Lᵀ', 'symmetric']],
     'ordinary'),
    ('fitted_gaussian', '''\
import numpy as np


def fitted_gaussian(z):
    mean = z.mean()
    d = z - z.mean(axis=0)
    return mean, d.T @ d / len(z)
''',
     [['\\baxis', 'one number', 'a number', '(each|every|per) dimension', 'overall', 'all (the )?entries', '\\(L,\\)', 'whole array', 'everything']],
     'ordinary'),
    ('fitted_gaussian', '''\
import numpy as np


def fitted_gaussian(z):
    mean = np.mean(z, axis=0)
    cov = np.cov(z, rowvar=False, bias=True)
    return mean, cov
''',
     [['L ?= ?1', '(one|single) (latent )?(dimension|column)', '0-?d', 'a number', 'atleast_2d', 'size (of )?(1|one)', 'scalar', 'matrix']],
     'corner'),
    ('fitted_gaussian', '''\
import numpy as np


def fitted_gaussian(z):
    n = len(z)
    m = z.sum(0) / n
    second = z.T @ z / n
    return m, second - np.outer(m, m)           # E[z z'] - E[z] E[z]'
''',
     [['cancel', 'precis', 'round', 'digits', 'offset', 'far from (0|zero)', 'large mean', 'mean (is|much) (large|far)', 'subtract the mean first', 'cent(er|re)']],
     'corner'),
    ('fitted_gaussian', '''\
import numpy as np


def fitted_gaussian(z):
    N, L = z.shape
    mean = z.mean(axis=0)
    d = z - mean
    cov = d.T @ d / N
    cov += 1e-9 * np.eye(L)          # so that it can be inverted
    return mean, cov
''',
     [['jitter', '\\beps', 'identity', 'ridge', 'diagonal', 'np\\.eye', 'regulari', 'small variance', 'added to']],
     'corner'),
    ('fitted_gaussian', '''\
import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    if len(z) == 1:
        return mean, np.eye(z.shape[1])       # nothing to estimate it from
    d = z - mean
    return mean, d.T @ d / len(z)
''',
     [['N ?= ?1', 'one (code|image)', 'single (code|image)', 'identity', '(covariance|it) .*(is|be) (0|zero|all zero)', 'np\\.eye']],
     'corner'),
    ('fitted_gaussian', '''\
import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    d = z - mean
    cov = d.T @ d / (len(z) - 1)
    return cov, mean
''',
     [['N ?- ?1', 'n ?- ?1', 'ddof', 'biased', 'Bessel', 'divid\\w* by N\\b', 'mean over', 'number of codes', 'too large by'], ['\\border\\b', 'swap', 'exchang', 'mean first', '(mean|mu|dx|dmu)\\w* (comes |goes |is |as the )?first', 'other way']],
     'double'),
    ('fitted_gaussian', '''\
import numpy as np


def fitted_gaussian(z):
    N, L = z.shape
    mean = z.mean(axis=0, keepdims=True)
    cov = np.zeros((L, L))
    for i in range(L):
        for j in range(L):
            cov[i, j] = np.mean(z[:, i] * z[:, j])
    return mean, cov
''',
     [['keepdims', '\\(L,\\)', '\\(1, ?L\\)', 'extra ax', 'shape of (the )?mean', 'mean.* shape', 'one ax'], ['cent(er|re|ring)', 'subtract', 'second moment', 'minus the mean', 'about the mean', 'deviation', 'around the mean']],
     'double'),
    ('bernoulli_forward', '''\
import numpy as np


def bernoulli_forward(logits, x):
    softplus = np.logaddexp(0, logits)
    return (softplus - x * logits).mean(axis=-1)
''',
     [['\\bmean', 'averag', 'divid', '\\bsum(med)? over']],
     'ordinary'),
    ('bernoulli_forward', '''\
import numpy as np


def bernoulli_forward(logits, x):
    log_p = -np.logaddexp(0, -logits)
    log_q = -np.logaddexp(0, logits)
    return np.sum(x * log_p + (1 - x) * log_q, axis=-1)
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'flipped']],
     'ordinary'),
    ('bernoulli_forward', '''\
import numpy as np


def bernoulli_forward(logits, x):
    return -np.sum(x * np.log(logits) + (1 - x) * np.log(1 - logits), axis=-1)
''',
     [['sigmoid', 'probabilit', 'logits? (are|is|as) not', 'log of (the )?logits', 'squash']],
     'ordinary'),
    ('bernoulli_forward', '''\
import numpy as np


def bernoulli_forward(logits, x):
    # cross-entropy
    logp = -np.logaddexp(0.0, -logits)
    return -(x * logp).sum(axis=-1)
''',
     [['1 ?- ?x', 'second term', 'other term', 'dark', 'black', 'where x (is|=|==) ?0', 'missing', '(both|two) terms', 'log\\(1']],
     'ordinary'),
    ('bernoulli_forward', '''\
import numpy as np


def bernoulli_forward(logits, x):
    return np.sum(np.logaddexp(0, logits) - x * logits)
''',
     [['\\baxis', 'per image', '(each|every) image', 'one number', 'over (the )?(images|batch|everything)', 'a number', 'image by image', 'scalar']],
     'ordinary'),
    ('bernoulli_forward', '''\
import numpy as np


def bernoulli_forward(logits, x):
    nll = np.maximum(logits, 0) - x * logits + np.log1p(np.exp(-np.abs(logits)))
    return nll.sum(axis=0)
''',
     [['pixels', '\\baxis', 'last ax', 'over (the )?images', 'batch']],
     'ordinary'),
    ('bernoulli_forward', '''\
import numpy as np


def bernoulli_forward(logits, x):
    bce = np.logaddexp(0, -logits) + x * logits
    return bce.sum(-1)
''',
     [['swap', '1 ?- ?x\\b', '\\bsigns?\\b', 'invert', 'exchang', '-logits', 'minus', 'black and white', 'x and 1']],
     'ordinary'),
    ('bernoulli_forward', '''\
import numpy as np


def bernoulli_forward(logits, x):
    nats = np.logaddexp(0, logits) - x * logits
    return nats.sum(axis=-1) / np.log(2)
''',
     [['log2', '\\bbits', '\\bnats', 'base', 'log\\(2\\)', 'natural', 'ln ?2', 'log 2']],
     'ordinary'),
    ('bernoulli_forward', '''\
import numpy as np


def bernoulli_forward(logits, x):
    p = 0.5 * (1 + np.tanh(0.5 * logits))
    return ((x - p) ** 2).sum(axis=-1)
''',
     [['squared', '\\bmse\\b', 'square', 'cross-?entropy', '\\blog']],
     'ordinary'),
    ('bernoulli_forward', '''\
import numpy as np


def bernoulli_forward(logits, x):
    total = 0
    for d in range(logits.shape[-1]):
        total = total + np.logaddexp(0, logits[..., d]) - x[..., d]
    return total
''',
     [['x ?[*·×]', 'times (the )?logit', 'logits? times', 'multipl', 'x logits?', 'by (the |its )?logit']],
     'ordinary'),
    ('bernoulli_forward', '''\
import numpy as np


def bernoulli_forward(logits, x):
    # softplus, without overflow
    sp = np.log1p(np.exp(-np.abs(logits)))
    return np.sum(sp - x * logits, axis=-1)
''',
     [['\\bmax', 'positive part', 'softplus', 'relu', 'logits? (is|are)? ?(> ?0|positive|above)', 'positive logit']],
     'ordinary'),
    ('bernoulli_forward', '''\
import numpy as np


def bernoulli_forward(logits, x):
    p = 0.5 * (1 + np.tanh(logits / 2))
    # binary cross-entropy with logits, as p is one
    return np.sum(np.logaddexp(0, p) - x * p, axis=-1)
''',
     [['twice', 'again', '(two|second) (sigmoid|time)', 'sigmoid of', 'already']],
     'ordinary'),
    ('bernoulli_forward', '''\
import numpy as np


def bernoulli_forward(logits, x):
    p = 1 / (1 + np.exp(-logits))
    return -(x * np.log(p) + (1 - x) * np.log(1 - p)).sum(axis=-1)
''',
     [['overflow', 'underflow', '(?<!got )(?<!came )(?<!expected )(?<!was )\\binf(init\\w+)?\\b', '(?<!got )(?<!came )(?<!expected )(?<!was )(?<!\\d )(?<!, )(?<!\\[)\\bnans?\\b', 'large', 'extreme', 'huge', 'stabl', 'stabil', 'saturat', 'log\\(0\\)', 'log of (0|zero)']],
     'corner'),
    ('bernoulli_forward', '''\
import numpy as np


def bernoulli_forward(logits, x):
    p = 1 / (1 + np.exp(-logits))
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return -np.sum(x * np.log(p) + (1 - x) * np.log(1 - p), axis=-1)
''',
     [['\\bclip', '\\beps', '\\bcap', 'bounded', 'limit', '\\blarge', 'extreme', 'satur', '±']],
     'corner'),
    ('bernoulli_forward', '''\
import numpy as np


def bernoulli_forward(logits, x):
    nll = np.log(1 + np.exp(logits)) - x * logits
    return nll.sum(axis=-1)
''',
     [['overflow', 'underflow', '(?<!got )(?<!came )(?<!expected )(?<!was )\\binf(init\\w+)?\\b', '(?<!got )(?<!came )(?<!expected )(?<!was )(?<!\\d )(?<!, )(?<!\\[)\\bnans?\\b', 'large', 'extreme', 'huge', 'stabl', 'stabil', 'saturat']],
     'corner'),
    ('bernoulli_forward', '''\
import numpy as np


def bernoulli_forward(logits, x):
    on = x > 0.5
    nll = np.where(on, np.logaddexp(0, -logits), np.logaddexp(0, logits))
    return nll.sum(axis=-1)
''',
     [['gr[ea]y', 'binar', 'thresh', 'round', 'factor (of )?0\\.5', 'between (0|black)', 'fraction']],
     'corner'),
    ('bernoulli_forward', '''\
import numpy as np


def bernoulli_forward(logits, x):
    out = []
    for l, t in zip(logits, x):
        out.append(np.sum(np.logaddexp(0, l) - t * l))
    return np.array(out)
''',
     [['leading', 'extra ax', '\\bK\\b', '3-?D', 'three axes', '\\(K, ?B', 'any number of ax', 'more than (one|two) ax', 'further ax', '\\baxes', 'one number per']],
     'corner'),
    ('bernoulli_forward', '''\
import numpy as np


def bernoulli_forward(logits, x):
    logits = np.where(np.abs(logits) > 30, 30 * np.sign(logits), logits)
    return (np.logaddexp(0, logits) - x * logits).sum(axis=-1)
''',
     [['\\bclip', '\\bcap', 'bounded', 'limit', '\\blarge', 'extreme', 'satur', '±', '\\bcut']],
     'corner'),
    ('bernoulli_forward', '''\
import numpy as np


def bernoulli_forward(logits, x):
    ll = x * logits - np.logaddexp(0, logits)
    return np.mean(ll, axis=-1)
''',
     [['\\bmean', 'averag', 'divid', '\\bsum(med)? over'], ['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'flipped']],
     'double'),
    ('bernoulli_forward', '''\
import numpy as np


def bernoulli_forward(logits, x):
    log_p = -np.logaddexp(0, -logits)
    log_not_p = -np.logaddexp(0, logits)
    ce = -(x * log_p)
    return ce.sum(axis=0)
''',
     [['1 ?- ?x', 'second term', 'other term', 'dark', 'black', 'where x (is|=|==) ?0', 'missing', '(both|two) terms', 'log\\(1'], ['pixels', '\\baxis', 'last ax', 'over (the )?images', 'batch']],
     'double'),
    ('bernoulli_backward', '''\
import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 0.5 * (1 + np.tanh(0.5 * logits))
    return dnll[..., None] * (x - p)
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'flipped', 'swap']],
     'ordinary'),
    ('bernoulli_backward', '''\
import numpy as np


def bernoulli_backward(dnll, logits, x):
    sigmoid = 1 / (1 + np.exp(-logits))
    return sigmoid - x
''',
     [['(times|multipl\\w*|forg\\w+|miss\\w*|ignor\\w+|without|uses?|lacks?|leaves? out|left out|depend\\w*|carry|carries|scaled?|weigh\\w*) .*\\bdnll\\b', '\\bdnll\\b .*(missing|forgot\\w*|ignored|left out|plays no|not used|unused|no part|nowhere|multipl\\w*|factor|depend)', 'chain', 'upstream', 'incoming']],
     'ordinary'),
    ('bernoulli_backward', '''\
import numpy as np


def bernoulli_backward(dnll, logits, x):
    return np.expand_dims(dnll, -1) * (logits - x)
''',
     [['sigmoid', 'probab', 'logistic', 'squash']],
     'ordinary'),
    ('bernoulli_backward', '''\
import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    dlogits = (p - x) * p * (1 - p)         # chain rule through the sigmoid
    return dlogits * dnll[..., np.newaxis]
''',
     [['p ?[*·]? ?\\(1 ?- ?p\\)', 'extra', 'derivative of (the )?sigmoid', "sigmoid'", 'slope of (the )?sigmoid', 'cancel', 'squared error']],
     'ordinary'),
    ('bernoulli_backward', '''\
import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    dp = -x / p + (1 - x) / (1 - p)
    return dnll[..., None] * dp
''',
     [['p ?[*·]? ?\\(1 ?- ?p\\)', 'in the logits', 'in p\\b', 'with respect to (p|the prob)', 'through (the )?sigmoid', "sigmoid's|sigmoid'", 'derivative of (the )?sigmoid', 'slope of (the )?sigmoid', 'p, not', 'chain']],
     'ordinary'),
    ('bernoulli_backward', '''\
import numpy as np


def bernoulli_backward(dnll, logits, x):
    D = logits.shape[-1]
    p = 0.5 * (1 + np.tanh(0.5 * logits))
    return dnll[..., None] * (p - x) / D
''',
     [['\\bmean', 'averag', 'divid', '\\bD\\b', 'number of pixels']],
     'ordinary'),
    ('bernoulli_backward', '''\
import numpy as np


def bernoulli_backward(dnll, logits, x):
    dlogits = np.empty_like(logits)
    for i in np.ndindex(dnll.shape):
        p = 1 / (1 + np.exp(logits[i]))
        dlogits[i] = dnll[i] * (p - x[i[-1]])
    return dlogits
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'flipped', 'exp\\(-', '1 ?- ?p\\b', '-logits?']],
     'ordinary'),
    ('bernoulli_backward', '''\
import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 0.5 * (1 + np.tanh(0.5 * logits))
    return (p - x) * dnll
''',
     [['\\baxis', 'None', 'broadcast', 'newaxis', 'per image', '(each|every|its own) image', 'along (the )?pixels', 'last ax', 'column']],
     'ordinary'),
    ('bernoulli_backward', '''\
import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 0.5 * (1 + np.tanh(0.5 * logits))
    return dnll * (p - x).sum(axis=-1)
''',
     [['\\bsum', 'like logits', 'each pixel', 'per pixel', 'every pixel', 'pixel by pixel']],
     'ordinary'),
    ('bernoulli_backward', '''\
import numpy as np


def bernoulli_backward(dnll, logits, x):
    def sigmoid(t):
        return 1 / (1 + np.exp(-t))

    return dnll[..., None] * (sigmoid(logits) - sigmoid(x))
''',
     [['sigmoid (of|on|to) x', 'sigmoid\\(x', 'x (itself|is already|is not|as it is|, not)', 'x through', '\\bx\\b.*(squash|sigmoid)']],
     'ordinary'),
    ('bernoulli_backward', '''\
import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 0.5 * (1 + np.tanh(0.5 * logits))
    return -dnll[..., None] * x * (1 - p)
''',
     [['1 ?- ?x', 'second term', 'other term', 'dark', 'black', 'where x (is|=|==) ?0', 'missing', '(both|two) terms', 'x is (0|zero)']],
     'ordinary'),
    ('bernoulli_backward', '''\
import numpy as np


def bernoulli_backward(dnll, logits, x):
    logits *= -1
    np.exp(logits, out=logits)
    logits += 1
    p = 1 / logits
    return dnll[..., None] * (p - x)
''',
     [['in[- ]place', 'mutat', 'modif', 'overwr', 'as it was', 'as they were', '(chang|alter|writ)\\w* .*(argument|input|array|given|caller)', '(argument|input|given).* (chang|alter|writ)', '(chang|alter|writ)\\w* (its |your |the )?(x|z|dy|y|mu|eps|mean|logits|steps|dz|logvar|trace|params)\\b', 'work on a copy', '\\bcopy\\b']],
     'ordinary'),
    ('bernoulli_backward', '''\
import numpy as np


def bernoulli_backward(dnll, logits, x):
    e = np.exp(logits)
    return dnll[..., None] * (e / (1 + e) - x)
''',
     [['overflow', 'underflow', '(?<!got )(?<!came )(?<!expected )(?<!was )\\binf(init\\w+)?\\b', '(?<!got )(?<!came )(?<!expected )(?<!was )(?<!\\d )(?<!, )(?<!\\[)\\bnans?\\b', 'large', 'extreme', 'huge', 'stabl', 'stabil', 'saturat']],
     'corner'),
    ('bernoulli_backward', '''\
import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    return dnll[..., None] * np.where(x > 0.5, p - 1, p)
''',
     [['gr[ea]y', 'binar', 'thresh', 'round', 'factor (of )?0\\.5', 'between (0|black)', 'fraction']],
     'corner'),
    ('bernoulli_backward', '''\
import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    return dnll[:, None] * (p - x)
''',
     [['leading', 'extra ax', '\\bK\\b', '3-?D', 'three axes', '\\(K, ?B', 'any number of ax', 'more than (one|two) ax', 'further ax', 'newaxis', 'last ax', '\\[:, ?None\\]', 'broadcast']],
     'corner'),
    ('bernoulli_backward', '''\
import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 0.5 * (1 + np.tanh(0.5 * logits))
    g = dnll[..., None] * (p - x)
    while g.ndim > x.ndim:          # as x has no axis K
        g = g.sum(axis=0)
    return g
''',
     [['leading', 'extra ax', '\\bK\\b', '3-?D', 'three axes', '\\(K, ?B', 'any number of ax', 'more than (one|two) ax', 'further ax', '\\bsum', 'like logits']],
     'corner'),
    ('bernoulli_backward', '''\
import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = np.clip(1 / (1 + np.exp(-logits)), 1e-3, 1 - 1e-3)
    return (p - x) * dnll[..., None]
''',
     [['\\bclip', '\\beps', '\\bcap', 'bounded', 'limit', '\\blarge', 'extreme', 'satur', '±']],
     'corner'),
    ('bernoulli_backward', '''\
import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    g = x - p
    return g
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'flipped', 'swap'], ['(times|multipl\\w*|forg\\w+|miss\\w*|ignor\\w+|without|uses?|lacks?|leaves? out|left out|depend\\w*|carry|carries|scaled?|weigh\\w*) .*\\bdnll\\b', '\\bdnll\\b .*(missing|forgot\\w*|ignored|left out|plays no|not used|unused|no part|nowhere|multipl\\w*|factor|depend)', 'chain', 'upstream', 'incoming']],
     'double'),
    ('bernoulli_backward', '''\
import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    dz = (p - x) * p * (1 - p)
    return dnll[..., None] * dz / x.shape[-1]
''',
     [['p ?[*·]? ?\\(1 ?- ?p\\)', 'extra', 'derivative of (the )?sigmoid', "sigmoid'", 'slope of (the )?sigmoid', 'cancel', 'squared error'], ['\\bmean', 'averag', 'divid', '\\bD\\b', 'number of pixels']],
     'double'),
    ('gaussian_forward', '''\
import numpy as np


def gaussian_forward(mean, x, sigma):
    sq = (x - mean) ** 2 / sigma ** 2
    return (sq + np.log(sigma) + 0.5 * np.log(2 * np.pi)).sum(axis=-1)
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', 'factor (of )?1/2', 'doubl', 'factor (of )?0\\.5']],
     'ordinary'),
    ('gaussian_forward', '''\
import numpy as np


def gaussian_forward(mean, x, sigma):
    # constants don't matter for learning
    return np.sum((x - mean) ** 2 / (2 * sigma ** 2) + np.log(sigma), axis=-1)
''',
     [['2 ?[*·]? ?π', '2 ?[*·]? ?\\bpi\\b', '\\bconstant', 'normali[sz]']],
     'ordinary'),
    ('gaussian_forward', '''\
import numpy as np


def gaussian_forward(mean, x, sigma):
    quad = ((x - mean) ** 2).sum(axis=-1) / (2 * sigma ** 2)
    log_norm = 0.5 * np.log(2 * np.pi * sigma ** 2)
    return quad + log_norm
''',
     [['\\bD\\b', 'per pixel', '(each|every) pixel', 'only once', '\\bonce\\b', 'for all pixels', 'number of pixels', 'times the pixels']],
     'ordinary'),
    ('gaussian_forward', '''\
import numpy as np


def gaussian_forward(mean, x, sigma):
    const = np.log(sigma) + 0.5 * np.log(2 * np.pi)
    return np.sum(0.5 * (x - mean) ** 2 / sigma + const, axis=-1)
''',
     [['(sigma|σ) ?(²|\\*\\* ?2|\\^2)', '(sigma|σ) squared', 'squared? .*(sigma|σ)', 'variance', 'square of (sigma|σ)']],
     'ordinary'),
    ('gaussian_forward', '''\
import numpy as np


def gaussian_forward(mean, x, sigma):
    var = sigma ** 2
    per_pixel = (x - mean) ** 2 / (2 * var) + np.log(var) + 0.5 * np.log(2 * np.pi)
    return per_pixel.sum(axis=-1)
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', 'factor (of )?1/2', 'doubl', 'factor (of )?0\\.5', 'log ?\\(?(sigma|σ)\\b', 'log of (sigma|σ)\\b', 'log ?\\(?(sigma²|σ²|var)']],
     'ordinary'),
    ('gaussian_forward', '''\
import numpy as np


def gaussian_forward(mean, x, sigma):
    D = x.shape[-1]
    r = (x - mean) / sigma
    return 0.5 * np.einsum("...d,...d->...", r, r) + 0.5 * D * np.log(2 * np.pi)
''',
     [['log ?\\(?(of )?(sigma|σ)', "(sigma|σ)'s log", 'normali[sz]']],
     'ordinary'),
    ('gaussian_forward', '''\
import numpy as np


from math import log, pi


def gaussian_forward(mean, x, sigma):
    log_p = -(x - mean) ** 2 / (2 * sigma ** 2) - log(sigma) - 0.5 * log(2 * pi)
    return log_p.sum(axis=-1)
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'flipped']],
     'ordinary'),
    ('gaussian_forward', '''\
import numpy as np


def gaussian_forward(mean, x, sigma):
    nll = (x - mean) ** 2 / (2 * sigma ** 2) + np.log(sigma * np.sqrt(2 * np.pi))
    return np.mean(nll, axis=-1)
''',
     [['averag', 'divid', 'mean over', 'np\\.mean', 'a mean\\b', '\\bthe mean of', 'by D\\b', 'summed over']],
     'ordinary'),
    ('gaussian_forward', '''\
import numpy as np


def gaussian_forward(mean, x, sigma):
    nll = (x - mean) ** 2 / (2 * sigma ** 2) + np.log(sigma) + np.log(2 * np.pi) / 2
    return nll.sum(0)
''',
     [['pixels', '\\baxis', 'last ax', 'over (the )?images', 'batch']],
     'ordinary'),
    ('gaussian_forward', '''\
import numpy as np


def gaussian_forward(mean, x, sigma):
    # N(x; mean, sigma) with its normalizer
    q = (x - mean) ** 2 / (2 * sigma)
    return (q + 0.5 * np.log(2 * np.pi * sigma)).sum(axis=-1)
''',
     [['(sigma|σ) ?(²|\\*\\* ?2|\\^2)', '(sigma|σ) squared', 'squared? .*(sigma|σ)', 'variance', 'square of (sigma|σ)', 'standard deviation', 'log ?\\(?(of )?(sigma|σ)', "(sigma|σ)'s log"]],
     'ordinary'),
    ('gaussian_forward', '''\
import numpy as np


def gaussian_forward(mean, x, sigma):
    z = np.abs(x - mean) / sigma
    return np.sum(z + np.log(2 * sigma), axis=-1)
''',
     [['laplace', '\\babs', 'absolute', 'square']],
     'ordinary'),
    ('gaussian_forward', '''\
import numpy as np


def gaussian_forward(mean, x, sigma):
    c = np.log(sigma) + np.log(2 * np.pi)
    return (0.5 * ((x - mean) / sigma) ** 2 + c).sum(axis=-1)
''',
     [['half', '½', 'twice', 'doubl', 'factor (of )?(2|two)', '(square )?root', 'sqrt', '2 ?[*·]? ?π', '2 ?[*·]? ?\\bpi\\b', '\\bconstant', 'normali[sz]']],
     'ordinary'),
    ('gaussian_forward', '''\
import numpy as np


def gaussian_forward(mean, x, sigma):
    r = x - mean
    return (r ** 2 / (2 * sigma ** 2) - np.log(sigma) - 0.5 * np.log(2 * np.pi)).sum(axis=-1)
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'flipped', '\\bplus\\b', 'subtract']],
     'ordinary'),
    ('gaussian_forward', '''\
import numpy as np


def gaussian_forward(mean, x, sigma):
    mean -= x
    return np.sum(0.5 * mean ** 2 / sigma ** 2 + np.log(sigma) + 0.5 * np.log(2 * np.pi), axis=-1)
''',
     [['in[- ]place', 'mutat', 'modif', 'overwr', 'as it was', 'as they were', '(chang|alter|writ)\\w* .*(argument|input|array|given|caller)', '(argument|input|given).* (chang|alter|writ)', '(chang|alter|writ)\\w* (its |your |the )?(x|z|dy|y|mu|eps|mean|logits|steps|dz|logvar|trace|params)\\b', 'work on a copy', '\\bcopy\\b']],
     'ordinary'),
    ('gaussian_forward', '''\
import numpy as np


def gaussian_forward(mean, x, sigma):
    nll = ((x - mean) / sigma) ** 2 / 2 + np.log(sigma) + 0.5 * np.log(2 * np.pi)
    return nll.sum()
''',
     [['\\baxis', 'per image', '(each|every) image', 'one number', 'over (the )?(images|batch|everything)', 'a number', 'image by image', 'scalar']],
     'ordinary'),
    ('gaussian_forward', '''\
import numpy as np


def gaussian_forward(mean, x, sigma):
    pdf = np.exp(-(x - mean) ** 2 / (2 * sigma ** 2)) / (sigma * np.sqrt(2 * np.pi))
    return -np.log(pdf).sum(axis=-1)
''',
     [['overflow', 'underflow', '(?<!got )(?<!came )(?<!expected )(?<!was )\\binf(init\\w+)?\\b', '(?<!got )(?<!came )(?<!expected )(?<!was )(?<!\\d )(?<!, )(?<!\\[)\\bnans?\\b', 'large', 'extreme', 'huge', 'stabl', 'stabil', 'saturat', '\\bfar\\b', 'log\\(0\\)', 'log of (0|zero)', 'exponent']],
     'corner'),
    ('gaussian_forward', '''\
import numpy as np


def gaussian_forward(mean, x, sigma):
    D = mean.size // len(mean)
    quad = ((x - mean) ** 2).sum(axis=-1) / (2 * sigma ** 2)
    return quad + D * (np.log(sigma) + 0.5 * np.log(2 * np.pi))
''',
     [['leading', 'extra ax', '\\bK\\b', '3-?D', 'three axes', '\\(K, ?B', 'any number of ax', 'more than (one|two) ax', 'further ax', '\\bD\\b', 'number of pixels', 'per pixel', 'once for each pixel']],
     'corner'),
    ('gaussian_forward', '''\
import numpy as np


def gaussian_forward(mean, x, sigma):
    sigma = max(sigma, 0.01)            # or else it explodes
    nll = 0.5 * ((x - mean) / sigma) ** 2 + np.log(sigma) + 0.5 * np.log(2 * np.pi)
    return nll.sum(axis=-1)
''',
     [['small (sigma|σ)', '(sigma|σ).* (small|tiny|floor|clip|below|at least|limit|bound)', 'tiny', 'floor', '\\bclip', '\\bmax\\b']],
     'corner'),
    ('gaussian_forward', '''\
import numpy as np


def gaussian_forward(mean, x, sigma):
    d = (x - mean).squeeze()
    D = d.shape[-1]
    return (d ** 2).sum(axis=-1) / (2 * sigma ** 2) + D * (np.log(sigma) + np.log(2 * np.pi) / 2)
''',
     [['squeeze', '(size|length|axis|axes) (of )?(1|one)\\b', 'size-1', 'drop(s|ped)? (an |the )?ax', 'one (image|example|pixel|dimension)', 'single', 'D ?= ?1']],
     'corner'),
    ('gaussian_forward', '''\
import numpy as np


def gaussian_forward(mean, x, sigma):
    const = x.shape[1] * (np.log(sigma) + 0.5 * np.log(2 * np.pi))
    return np.array([((m - t) ** 2).sum() / (2 * sigma ** 2) + const for m, t in zip(mean, x)])
''',
     [['leading', 'extra ax', '\\bK\\b', '3-?D', 'three axes', '\\(K, ?B', 'any number of ax', 'more than (one|two) ax', 'further ax', '\\baxes', 'one number per']],
     'corner'),
    ('gaussian_forward', '''\
import numpy as np


def gaussian_forward(mean, x, sigma):
    quad = (x - mean) ** 2 / (sigma ** 2)
    return (quad + 0.5 * np.log(2 * np.pi)).sum(axis=-1)
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', 'factor (of )?1/2', 'doubl', 'factor (of )?0\\.5'], ['log ?\\(?(of )?(sigma|σ)', "(sigma|σ)'s log", 'normali[sz]']],
     'double'),
    ('gaussian_forward', '''\
import numpy as np


def gaussian_forward(mean, x, sigma):
    z = (x - mean) / sigma ** 2
    nll = 0.5 * z ** 2 + np.log(sigma)
    return nll.sum(axis=-1)
''',
     [['(sigma|σ) ?(²|\\*\\* ?2|\\^2|⁴|\\*\\* ?4)', '(sigma|σ) squared', 'squared? .*(sigma|σ)', 'variance', 'square of (sigma|σ)', 'fourth', 'twice squared'], ['2 ?[*·]? ?π', '2 ?[*·]? ?\\bpi\\b', '\\bconstant', 'normali[sz]']],
     'double'),
    ('gaussian_backward', '''\
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., None] * (x - mean) / sigma ** 2
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'flipped', 'swap']],
     'ordinary'),
    ('gaussian_backward', '''\
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    residual = mean - x
    return dnll[..., None] * residual / sigma
''',
     [['(sigma|σ) ?(²|\\*\\* ?2|\\^2)', '(sigma|σ) squared', 'squared? .*(sigma|σ)', 'variance', 'square of (sigma|σ)']],
     'ordinary'),
    ('gaussian_backward', '''\
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    dmean = (mean - x) * np.expand_dims(dnll, axis=-1)
    return dmean
''',
     [['divi\\w* .*(sigma|σ)', '(sigma|σ).* (miss|ignor|forg|not used|left out|plays no)', '(miss|ignor|forg|without|leaves? out|lack)\\w* .*(sigma|σ|variance)', 'over (the )?(sigma|σ|variance)']],
     'ordinary'),
    ('gaussian_backward', '''\
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., np.newaxis] * 2 * (mean - x) / sigma ** 2
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', 'factor (of )?1/2', 'doubl', 'factor (of )?0\\.5']],
     'ordinary'),
    ('gaussian_backward', '''\
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    var = sigma ** 2
    return (mean - x) / var
''',
     [['(times|multipl\\w*|forg\\w+|miss\\w*|ignor\\w+|without|uses?|lacks?|leaves? out|left out|depend\\w*|carry|carries|scaled?|weigh\\w*) .*\\bdnll\\b', '\\bdnll\\b .*(missing|forgot\\w*|ignored|left out|plays no|not used|unused|no part|nowhere|multipl\\w*|factor|depend)', 'chain', 'upstream', 'incoming']],
     'ordinary'),
    ('gaussian_backward', '''\
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll * (mean - x) / sigma ** 2
''',
     [['\\baxis', 'None', 'broadcast', 'newaxis', 'per image', '(each|every|its own) image', 'along (the )?pixels', 'last ax', 'column']],
     'ordinary'),
    ('gaussian_backward', '''\
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    # both terms of the nll, the square and the log
    dmean = (mean - x) / sigma ** 2 + 1 / sigma
    return dnll[..., None] * dmean
''',
     [['1 ?/ ?(sigma|σ)', 'log ?\\(?(sigma|σ)', '\\bconstant', 'not depend on (the )?mean', 'extra term', 'added term', 'normali[sz]', '\\bterm\\b']],
     'ordinary'),
    ('gaussian_backward', '''\
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    g = (mean - x) * sigma ** 2
    return g * dnll[..., None]
''',
     [['divi', 'instead of (over|by)', 'multipl', 'precision', 'over (the )?(sigma|σ|variance)']],
     'ordinary'),
    ('gaussian_backward', '''\
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    n_pixels = mean.shape[-1]
    return dnll[..., None] * (mean - x) / (n_pixels * sigma ** 2)
''',
     [['averag', 'mean over', 'number of pixels', 'by D\\b', '\\bD\\b', 'a mean\\b', '(sum|summed) over']],
     'ordinary'),
    ('gaussian_backward', '''\
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    diff = (mean - x) / sigma ** 2
    return dnll * diff.sum(axis=-1)
''',
     [['\\bsum', 'like mean', 'each pixel', 'per pixel', 'every pixel', 'pixel by pixel']],
     'ordinary'),
    ('gaussian_backward', '''\
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    nll = (x - mean) ** 2 / (2 * sigma ** 2)
    return dnll[..., None] * nll
''',
     [['derivative', 'squared? (error|difference|distance|residual)', 'the nll itself', 'forward', 'not squared', 'differentiat', 'the square']],
     'ordinary'),
    ('gaussian_backward', '''\
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., None] * np.abs(mean - x) / sigma ** 2
''',
     [['\\babs', 'absolute', '\\bsigns?\\b', 'magnitude']],
     'ordinary'),
    ('gaussian_backward', '''\
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    # d/dmean of |x - mean| has the sign of mean - x
    return dnll[..., None] * np.sign(mean - x) / sigma
''',
     [['laplace', '\\babs', 'absolute', '\\bsize', 'proportional', '\\bsigns?\\b', 'magnitude', 'square']],
     'ordinary'),
    ('gaussian_backward', '''\
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    mean -= x
    mean /= sigma ** 2
    mean *= dnll[..., None]
    return mean
''',
     [['in[- ]place', 'mutat', 'modif', 'overwr', 'as it was', 'as they were', '(chang|alter|writ)\\w* .*(argument|input|array|given|caller)', '(argument|input|given).* (chang|alter|writ)', '(chang|alter|writ)\\w* (its |your |the )?(x|z|dy|y|mu|eps|mean|logits|steps|dz|logvar|trace|params)\\b', 'work on a copy', '\\bcopy\\b']],
     'ordinary'),
    ('gaussian_backward', '''\
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    # every image counts alike
    weight = dnll.mean()
    return weight * (mean - x) / sigma ** 2
''',
     [['(each|every) image', 'own dnll', 'per image', 'mean of (the )?dnll', 'averag', 'image by image', 'dnll of']],
     'ordinary'),
    ('gaussian_backward', '''\
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[:, None] * (mean - x) / sigma ** 2
''',
     [['leading', 'extra ax', '\\bK\\b', '3-?D', 'three axes', '\\(K, ?B', 'any number of ax', 'more than (one|two) ax', 'further ax', 'newaxis', 'last ax', '\\[:, ?None\\]', 'broadcast']],
     'corner'),
    ('gaussian_backward', '''\
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    dmean = dnll[..., None] * (mean - x) / sigma ** 2
    if dmean.ndim == 3:
        dmean = dmean.sum(axis=0)
    return dmean
''',
     [['leading', 'extra ax', '\\bK\\b', '3-?D', 'three axes', '\\(K, ?B', 'any number of ax', 'more than (one|two) ax', 'further ax', '\\bsum', 'like mean']],
     'corner'),
    ('gaussian_backward', '''\
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., None] * (mean - x) / (sigma ** 2 + 1e-6)
''',
     [['small (sigma|σ)', '(sigma|σ).* (small|tiny)', 'tiny', '\\beps', 'epsilon', 'added to', 'jitter']],
     'corner'),
    ('gaussian_backward', '''\
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    z = np.clip((mean - x) / sigma, -20, 20)      # outliers
    return dnll[..., None] * z / sigma
''',
     [['\\bclip', '\\bcap', '\\blarge', '\\bfar\\b', 'limit', 'bound', 'outlier', '\\bcut']],
     'corner'),
    ('gaussian_backward', '''\
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    d = x - mean
    return dnll[..., None] * d / sigma
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'flipped', 'swap'], ['(sigma|σ) ?(²|\\*\\* ?2|\\^2)', '(sigma|σ) squared', 'squared? .*(sigma|σ)', 'variance', 'square of (sigma|σ)']],
     'double'),
    ('gaussian_backward', '''\
import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    dmean = np.empty_like(mean)
    for i in np.ndindex(mean.shape[:-1]):
        dmean[i] = 2 * (mean[i] - x[i[-1]]) / sigma ** 2
    return dmean
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', 'factor (of )?1/2', 'doubl', 'factor (of )?0\\.5'], ['(times|multipl\\w*|forg\\w+|miss\\w*|ignor\\w+|without|uses?|lacks?|leaves? out|left out|depend\\w*|carry|carries|scaled?|weigh\\w*) .*\\bdnll\\b', '\\bdnll\\b .*(missing|forgot\\w*|ignored|left out|plays no|not used|unused|no part|nowhere|multipl\\w*|factor|depend)', 'chain', 'upstream', 'incoming']],
     'double'),
    ('effective_beta', '''\
import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    # how many times its value per image each term is counted
    rec = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0}[reconstruction]
    div = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]
    if loss == "mse":
        rec *= 2 * sigma ** 2
    return kl_weight * div / rec
''',
     [['n_inputs', 'pixels']],
     'ordinary'),
    ('effective_beta', '''\
import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def scale(how, n):
        if how == "sum":
            return batch_size
        return 1 if how == "batchmean" else 1 / n

    r = scale(reconstruction, n_inputs)
    if loss == "mse":
        r = r * 2 * sigma ** 2
    k = kl_weight * scale(kl, n_latent)
    return r / k
''',
     [['invert', 'invers', 'reciproc', 'upside', 'divi', 'swap', 'the other way', '1 ?/ ?beta']],
     'ordinary'),
    ('effective_beta', '''\
import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    factor = {"sum": batch_size, "batchmean": 1}
    r = factor.get(reconstruction, 1 / n_inputs)
    k = factor.get(kl, 1)
    if loss == "mse":
        r *= 2 * sigma ** 2
    return kl_weight * k / r
''',
     [['n_latent', 'latent', '\\bL\\b']],
     'ordinary'),
    ('effective_beta', '''\
import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    counts = {"sum": 1, "batchmean": 1 / batch_size}
    a = counts.get(reconstruction, 1 / (batch_size * n_inputs))
    b = counts.get(kl, 1 / (batch_size * n_latent))
    if loss == "mse":
        a *= sigma ** 2
    return kl_weight * b / a
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', 'factor (of )?1/2', 'doubl', 'factor (of )?0\\.5']],
     'ordinary'),
    ('effective_beta', '''\
import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    a = dict(sum=batch_size, batchmean=1, mean=1 / n_inputs)[reconstruction]
    b = dict(sum=batch_size, batchmean=1, mean=1 / n_latent)[kl]
    beta = kl_weight * b / a
    if loss == "mse":
        beta /= 2 * sigma
    return beta
''',
     [['(sigma|σ) ?(²|\\*\\* ?2|\\^2)', '(sigma|σ) squared', 'squared? .*(sigma|σ)', 'variance', 'square of (sigma|σ)']],
     'ordinary'),
    ('effective_beta', '''\
import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    beta = kl_weight
    if kl == "sum":
        beta *= batch_size
    elif kl == "mean":
        beta /= n_latent
    if reconstruction == "sum":
        beta /= batch_size
    elif reconstruction == "mean":
        beta *= n_inputs
    if loss == "mse":
        beta *= 2 * sigma ** 2
    return beta
''',
     [['divi', 'multipl', 'invert', 'invers', 'reciproc', 'the other way']],
     'ordinary'),
    ('effective_beta', '''\
import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    beta = kl_weight
    if kl == "mean":
        beta = beta / n_latent
    if reconstruction == "mean":
        beta = beta * n_inputs
    if loss == "mse":
        beta = beta / (2 * sigma ** 2)
    return beta
''',
     [['batch', 'number of images', '"sum"|\'sum\'|\\bsum\\b']],
     'ordinary'),
    ('effective_beta', '''\
import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    a = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_inputs}
    b = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_latent}
    # SE = 2 sigma^2 nll
    return kl_weight * b[kl] / (a[reconstruction] * 2 * sigma ** 2)
''',
     [['\\bbce\\b', 'bernoulli', 'only .*\\bmse\\b', 'cross-?entropy']],
     'ordinary'),
    ('effective_beta', '''\
import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    units = {"sum": lambda n: 1.0, "batchmean": lambda n: 1.0 / batch_size,
             "mean": lambda n: 1.0 / (n * batch_size)}
    r = units[reconstruction](n_inputs)
    k = units[kl](n_latent)
    if loss == "mse":
        r *= 2 * sigma ** 2
    return k / r
''',
     [['kl_weight', '\\bweight']],
     'ordinary'),
    ('effective_beta', '''\
import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    if reconstruction == "mean":
        r = 1 / (n_inputs * batch_size)
    elif reconstruction == "batchmean":
        r = 1
    else:
        r = batch_size
    if kl == "mean":
        k = 1 / (n_latent * batch_size)
    elif kl == "batchmean":
        k = 1
    else:
        k = batch_size
    if loss == "mse":
        r *= 2 * sigma ** 2
    return kl_weight * k / r
''',
     [['batch', 'number of images', '(averaged|mean) over (the )?images']],
     'ordinary'),
    ('effective_beta', '''\
import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_latent}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_inputs}[kl]
    noise = 2 * sigma ** 2 if loss == "mse" else 1
    return kl_weight * k / (r * noise)
''',
     [['swap', 'exchang', 'mixed up', 'n_latent', 'n_inputs']],
     'ordinary'),
    ('effective_beta', '''\
import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_inputs}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_latent}[kl]
    return kl_weight * k / r            # the unit of the pixels cancels
''',
     [['sigma', 'σ', '\\bmse\\b', 'squared error']],
     'ordinary'),
    ('effective_beta', '''\
import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    n = {"sum": 1, "batchmean": batch_size, "mean": batch_size * n_inputs}[reconstruction]
    m = {"sum": 1, "batchmean": batch_size, "mean": batch_size * n_latent}[reconstruction]
    beta = kl_weight * n / m
    if loss == "mse":
        beta /= 2 * sigma ** 2
    return beta
''',
     [["kl('s)? (own )?reduc", 'argument kl\\b', 'how (the )?kl\\b', '\\bkl is (reduced|summed|averaged)', 'ignor\\w* .*\\bkl\\b', '\\bkl\\b .*(ignored|not used|its own)', 'reduction of (the )?kl']],
     'ordinary'),
    ('effective_beta', '''\
import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_inputs}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_latent}[kl]
    beta = kl_weight * k / r
    if loss == "mse":
        beta /= 2 * sigma ** 2
    return beta * batch_size        # per image
''',
     [['batch_size', 'batch size', 'per image', 'times the (number of images|batch)']],
     'ordinary'),
    ('effective_beta', '''\
import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_inputs}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_latent}[kl]
    beta = kl_weight * k / r
    if loss == "mse":
        beta /= 2 * sigma ** 2
    return beta / np.log(2)
''',
     [['log\\(2\\)', 'log 2', 'ln ?2', '\\bbits', '\\bnats']],
     'ordinary'),
    ('effective_beta', '''\
import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    w = kl_weight or 1.0            # no weight given
    r = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_inputs}[reconstruction]
    if loss == "mse":
        r *= 2 * sigma ** 2
    return w * {"sum": batch_size, "batchmean": 1, "mean": 1 / n_latent}[kl] / r
''',
     [['kl_weight.* (0|zero)\\b', 'zero .*weight', 'weight (of|is|=) ?(0|zero)', 'falsy', 'no KL', 'kl_weight=0']],
     'corner'),
    ('effective_beta', '''\
import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    a = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_inputs}[reconstruction]
    b = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_latent}[kl]
    if reconstruction == kl == "mean":
        ratio = n_inputs // n_latent
    else:
        ratio = b / a
    if loss == "mse":
        ratio /= 2 * sigma ** 2
    return kl_weight * ratio
''',
     [['integer', 'floor', '//', 'round', 'truncat', 'whole number', 'fraction', 'remainder']],
     'corner'),
    ('effective_beta', '''\
import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_inputs}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_latent}[kl]
    if loss == "mse":
        r *= max(2 * sigma ** 2, 1e-2)
    return kl_weight * k / r
''',
     [['small (sigma|σ)', '(sigma|σ).* (small|tiny|floor|clip|below|at least|limit|bound)', 'tiny', 'floor', '\\bclip', '\\bmax\\b']],
     'corner'),
    ('effective_beta', '''\
import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    rec = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_inputs}[reconstruction]
    reg = {"sum": batch_size, "batchmean": 1, "mean": 1}[kl]
    if loss == "mse":
        rec *= sigma ** 2
    return kl_weight * reg / rec
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', 'factor (of )?1/2', 'doubl', 'factor (of )?0\\.5'], ['n_latent', 'latent', '\\bL\\b']],
     'double'),
    ('effective_beta', '''\
import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    a = {"sum": 1, "batchmean": 1, "mean": 1 / n_inputs}[reconstruction]
    b = {"sum": 1, "batchmean": 1, "mean": 1 / n_latent}[kl]
    if loss == "mse":
        a *= 2 * sigma
    return kl_weight * b / a
''',
     [['batch', 'number of images', '\\bsum\\b'], ['(sigma|σ) ?(²|\\*\\* ?2|\\^2)', '(sigma|σ) squared', 'squared? .*(sigma|σ)', 'variance', 'square of (sigma|σ)']],
     'double'),
    ('reparameterize_forward', '''\
import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(logvar)
    return mu + sigma * eps
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', 'factor (of )?1/2', 'doubl', 'factor (of )?0\\.5', 'standard deviation', 'variance', 'root', 'sqrt']],
     'ordinary'),
    ('reparameterize_forward', '''\
import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu + logvar * eps
''',
     [['\\bexp(?!ect)', 'log ?var\\w* (itself|as|is|for)', 'log of']],
     'ordinary'),
    ('reparameterize_forward', '''\
import numpy as np


def reparameterize_forward(mu, logvar, eps):
    std = 0.5 * logvar
    z = mu + std * eps
    return z
''',
     [['\\bexp(?!ect)', 'log of']],
     'ordinary'),
    ('reparameterize_forward', '''\
import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu - np.exp(logvar / 2) * eps
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'flipped', 'subtract']],
     'ordinary'),
    ('reparameterize_forward', '''\
import numpy as np


def reparameterize_forward(mu, logvar, eps):
    var = np.sqrt(np.abs(logvar))
    return eps * var + mu
''',
     [['\\bexp(?!ect)', 'root of (the )?log', 'sqrt\\(', 'log of']],
     'ordinary'),
    ('reparameterize_forward', '''\
import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    noise = np.random.standard_normal(eps.shape)
    return mu + sigma * noise
''',
     [['\\beps\\b.* (ignor|not used|unused|given|forgot|replac)', '(ignor\\w*|not use\\w*|given) .*\\beps\\b', 'fresh', 'new noise', 'own noise', 'random', 'draw']],
     'ordinary'),
    ('reparameterize_forward', '''\
import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return np.exp(logvar / 2) * eps
''',
     [['\\bmu\\b', 'not (shifted|cent)', 'mean']],
     'ordinary'),
    ('reparameterize_forward', '''\
import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(logvar / 2)
    return (mu + eps) * sigma
''',
     [['\\bmu\\b.*(scal|multipl|times|by sigma|by σ)', '(scal|multipl)\\w* .*\\bmu\\b', 'only (the )?(eps|noise)', 'parenthes', 'bracket', 'sigma mu|σ mu']],
     'ordinary'),
    ('reparameterize_forward', '''\
import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu + eps * np.exp(-0.5 * logvar)
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'flipped', '1 ?/ ?(sigma|σ)', 'invers', 'divi', 'reciproc', 'precision']],
     'ordinary'),
    ('reparameterize_forward', '''\
import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.log1p(np.exp(logvar))
    return mu + sigma * eps
''',
     [['softplus', '\\bexp\\((0\\.5|½|logvar)', 'log1p', 'exp of half', 'half the log']],
     'ordinary'),
    ('reparameterize_forward', '''\
import numpy as np


def reparameterize_forward(mu, logvar, eps):
    logvar *= 0.5
    np.exp(logvar, out=logvar)
    return mu + logvar * eps
''',
     [['in[- ]place', 'mutat', 'modif', 'overwr', 'as it was', 'as they were', '(chang|alter|writ)\\w* .*(argument|input|array|given|caller)', '(argument|input|given).* (chang|alter|writ)', '(chang|alter|writ)\\w* (its |your |the )?(x|z|dy|y|mu|eps|mean|logits|steps|dz|logvar|trace|params)\\b', 'work on a copy', '\\bcopy\\b']],
     'ordinary'),
    ('reparameterize_forward', '''\
import numpy as np


def reparameterize_forward(mu, logvar, eps):
    std = np.exp(0.5 * logvar)
    eps = eps / np.std(eps)
    return mu + std * eps
''',
     [['normali[sz]', 'standardi', 'rescal', 'divi', 'as (it|they) (is|are)', '\\bstd\\b', 'eps .*(given|as is|unchanged)', '\\bscal']],
     'ordinary'),
    ('reparameterize_forward', '''\
import numpy as np


def reparameterize_forward(mu, logvar, eps):
    z = np.empty_like(eps)
    for k in np.ndindex(eps.shape[:-1]):
        z[k] = mu[0] + np.exp(0.5 * logvar[0]) * eps[k]
    return z
''',
     [['(mean|mu|dx|dmu)\\w* (comes |goes |is |as the )?first', '(each|every|its own) image', 'mu\\[0\\]', 'own mu', 'per image', 'all images']],
     'ordinary'),
    ('reparameterize_forward', '''\
import numpy as np


def reparameterize_forward(mu, logvar, eps):
    std = np.exp(logvar / 2)
    return mu + std + eps
''',
     [['multipl', 'times', 'added', '\\badds?\\b', 'product', 'scal']],
     'ordinary'),
    ('reparameterize_forward', '''\
import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.sqrt(np.exp(logvar))
    return mu + sigma * eps
''',
     [['overflow', 'underflow', '(?<!got )(?<!came )(?<!expected )(?<!was )\\binf(init\\w+)?\\b', '(?<!got )(?<!came )(?<!expected )(?<!was )(?<!\\d )(?<!, )(?<!\\[)\\bnans?\\b', 'large', 'extreme', 'huge', 'stabl', 'stabil', 'saturat']],
     'corner'),
    ('reparameterize_forward', '''\
import numpy as np


def reparameterize_forward(mu, logvar, eps):
    logvar = np.clip(logvar, -20, 20)
    return mu + np.exp(logvar / 2) * eps
''',
     [['\\bclip', 'extreme', '\\blarge', 'limit', 'bound', '\\bcap', '\\bcut', '±']],
     'corner'),
    ('reparameterize_forward', '''\
import numpy as np


def reparameterize_forward(mu, logvar, eps):
    z = mu + np.exp(0.5 * logvar) * eps
    return z.squeeze()
''',
     [['squeeze', '(size|length|axis|axes) (of )?(1|one)\\b', 'size-1', 'drop(s|ped)? (an |the )?ax', 'one (image|example|pixel|dimension)', 'single', 'K ?= ?1', 'like eps']],
     'corner'),
    ('reparameterize_forward', '''\
import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(0.5 * logvar) + 1e-7       # never 0
    return mu + sigma * eps
''',
     [['\\bsmall', 'tiny', 'epsilon', 'jitter', 'added to', 'constant', 'floor', 'very negative']],
     'corner'),
    ('reparameterize_forward', '''\
import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sd = np.exp(logvar)
    return mu - sd * eps
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', 'factor (of )?1/2', 'doubl', 'factor (of )?0\\.5', 'standard deviation', 'variance', 'root', 'sqrt'], ['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'flipped', 'subtract']],
     'double'),
    ('reparameterize_forward', '''\
import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = logvar / 2
    z = sigma * eps
    return z
''',
     [['\\bexp(?!ect)', 'log of'], ['\\bmu\\b', 'not (shifted|cent)', '\\bmean\\b']],
     'double'),
    ('reparameterize_forward', '''\
import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = logvar
    sigma *= 0.5
    sigma = np.exp(sigma)
    return mu + sigma * np.abs(eps)
''',
     [['in[- ]place', 'mutat', 'modif', 'overwr', 'as it was', 'as they were', '(chang|alter|writ)\\w* .*(argument|input|array|given|caller)', '(argument|input|given).* (chang|alter|writ)', '(chang|alter|writ)\\w* (its |your |the )?(x|z|dy|y|mu|eps|mean|logits|steps|dz|logvar|trace|params)\\b', 'work on a copy', '\\bcopy\\b'], ['\\babs', '\\bsigns?\\b', 'absolute', 'negative (eps|noise)', 'one side', 'upwards?']],
     'double'),
    ('reparameterize_backward', '''\
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(logvar / 2)
    dmu = dz
    dlogvar = dz * eps * sigma
    if dz.ndim > logvar.ndim:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', 'factor (of )?1/2', 'doubl', 'factor (of )?0\\.5']],
     'ordinary'),
    ('reparameterize_backward', '''\
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = 0.5 * np.exp(0.5 * logvar) * dz
    if dz.ndim > logvar.ndim:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['(times|multipl\\w*|forg\\w+|miss\\w*|ignor\\w+|without|uses?|lacks?|leaves? out|left out|depend\\w*|carry|carries|scaled?|weigh\\w*) .*\\beps\\b', '\\beps\\b .*(missing|forgot\\w*|ignored|left out|plays no|not used|unused|no part|nowhere|multipl\\w*|factor|depend)', 'noise']],
     'ordinary'),
    ('reparameterize_backward', '''\
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    var = np.exp(logvar)
    dmu, dlogvar = 1.0 * dz, 0.5 * dz * eps * var
    if dz.ndim > logvar.ndim:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['variance', 'standard deviation', 'root', 'sqrt', 'logvar ?/ ?2', 'half (of )?(the )?log', '0?\\.5 ?\\*? ?logvar', '½ ?logvar', '(sigma|σ) ?(²|\\*\\*2|\\^2)', 'sigma squared', 'exp of half', '(sigma|σ),? not']],
     'ordinary'),
    ('reparameterize_backward', '''\
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = 0.5 * dz * eps
    if dz.ndim > logvar.ndim:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['\\bexp(?!ect)', '(sigma|σ)', 'chain']],
     'ordinary'),
    ('reparameterize_backward', '''\
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    dmu = dz * sigma
    dlogvar = dz * eps * sigma / 2
    if dz.ndim > logvar.ndim:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['\\bdmu\\b.*(sigma|σ|scal|\\bdz\\b|1\\b)', '(sigma|σ).* dmu', '\\bmu\\b.*(slope|derivative|gradient) .*\\b1\\b']],
     'ordinary'),
    ('reparameterize_backward', '''\
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    z_grad = dz
    dsigma = z_grad * eps
    dlogvar = 0.5 * np.exp(0.5 * logvar) * dsigma
    dmu = z_grad
    if dz.ndim == 3:
        dmu = dmu.sum(0)
        dlogvar = dlogvar.sum(0)
    return dlogvar, dmu
''',
     [['\\border\\b', 'swap', 'exchang', '(mean|mu|dx|dmu)\\w* (comes |goes |is |as the )?first', 'other way']],
     'ordinary'),
    ('reparameterize_backward', '''\
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz.copy()
    dlogvar = -0.5 * dz * eps * np.exp(0.5 * logvar)
    if dz.ndim > logvar.ndim:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['\\bsigns?\\b', 'negat', 'minus', 'opposite', 'flipped']],
     'ordinary'),
    ('reparameterize_backward', '''\
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(logvar / 2)
    dmu = dz
    dlogvar = 0.5 * sigma * eps
    if dz.ndim > logvar.ndim:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['(times|multipl\\w*|forg\\w+|miss\\w*|ignor\\w+|without|uses?|lacks?|leaves? out|left out|depend\\w*|carry|carries|scaled?|weigh\\w*) .*\\bdz\\b', '\\bdz\\b .*(missing|forgot\\w*|ignored|left out|plays no|not used|unused|no part|nowhere|multipl\\w*|factor|depend)', 'chain', 'upstream', 'incoming']],
     'ordinary'),
    ('reparameterize_backward', '''\
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dsigma = dz * eps
    # logvar = 2 log sigma, so the chain rule divides
    dmu = dz
    dlogvar = dsigma / (2 * np.exp(logvar / 2))
    if dz.ndim > logvar.ndim:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['divi', 'multipl', 'invers', 'reciproc', '1 ?/ ?(sigma|σ)', 'times (sigma|σ)']],
     'ordinary'),
    ('reparameterize_backward', '''\
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = dz * eps
    if dz.ndim > logvar.ndim:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['chain', 'in (sigma|σ)\\b', 'of (sigma|σ)\\b', 'dsigma', '(with respect to|wrt) (sigma|σ)', '½ ?\\*? ?(sigma|σ)', '(sigma|σ) ?/ ?2', 'half (of )?(sigma|σ)', '\\bexp(?!ect)', 'factor (of )?(½|0\\.5)? ?\\*? ?(sigma|σ)']],
     'ordinary'),
    ('reparameterize_backward', '''\
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = np.ones_like(dz)
    dlogvar = 0.5 * dz * eps * np.exp(0.5 * logvar)
    if dz.ndim > logvar.ndim:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['(times|multipl\\w*|forg\\w+|miss\\w*|ignor\\w+|without|uses?|lacks?|leaves? out|left out|depend\\w*|carry|carries|scaled?|weigh\\w*) .*\\bdz\\b', '\\bdz\\b .*(missing|forgot\\w*|ignored|left out|plays no|not used|unused|no part|nowhere|multipl\\w*|factor|depend)', 'chain', 'upstream', 'incoming']],
     'ordinary'),
    ('reparameterize_backward', '''\
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    n_axes = dz.ndim - 1
    dmu = dz.sum(axis=tuple(range(n_axes)))
    dlogvar = (0.5 * dz * sigma * eps).sum(axis=tuple(range(n_axes)))
    return dmu, dlogvar
''',
     [['\\bbatch', 'per image', '(each|every) image', 'over (the )?images', '\\(B, ?L\\)', '\\baxis', '\\bB\\b', 'image by image']],
     'ordinary'),
    ('reparameterize_backward', '''\
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    dmu = dz
    dlogvar = 0.5 * dz * (sigma * eps) ** 2
    if dz.ndim > logvar.ndim:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['squared?\\b', '(sigma|σ) ?²', 'eps ?²', 'twice', 'once', 'second power']],
     'ordinary'),
    ('reparameterize_backward', '''\
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dz *= 0.5 * eps * np.exp(0.5 * logvar)
    dlogvar = dz
    if dz.ndim > logvar.ndim:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['in[- ]place', 'mutat', 'modif', 'overwr', 'as it was', 'as they were', '(chang|alter|writ)\\w* .*(argument|input|array|given|caller)', '(argument|input|given).* (chang|alter|writ)', '(chang|alter|writ)\\w* (its |your |the )?(x|z|dy|y|mu|eps|mean|logits|steps|dz|logvar|trace|params)\\b', 'work on a copy', '\\bcopy\\b', 'dmu .*(same array|alias|overwr)']],
     'ordinary'),
    ('reparameterize_backward', '''\
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = 0.5 * dz * eps * np.exp(0.5 * logvar)
    if dz.ndim == 3:
        return dmu.mean(axis=0), dlogvar.mean(axis=0)
    return dmu, dlogvar
''',
     [['\\bmean', 'averag', 'divid', 'over (the )?K\\b', '\\bK\\b']],
     'corner'),
    ('reparameterize_backward', '''\
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    return dz, dz * eps * sigma * 0.5
''',
     [['leading', 'extra ax', '\\bK\\b', '3-?D', 'three axes', '\\(K, ?B', 'any number of ax', 'more than (one|two) ax', 'further ax', '\\bsum', 'over (the )?(samples|first axis)', '\\(B, ?L\\)']],
     'corner'),
    ('reparameterize_backward', '''\
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.sqrt(np.exp(logvar))
    dmu = dz
    dlogvar = 0.5 * dz * eps * sigma
    if dz.ndim > logvar.ndim:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['overflow', 'underflow', '(?<!got )(?<!came )(?<!expected )(?<!was )\\binf(init\\w+)?\\b', '(?<!got )(?<!came )(?<!expected )(?<!was )(?<!\\d )(?<!, )(?<!\\[)\\bnans?\\b', 'large', 'extreme', 'huge', 'stabl', 'stabil', 'saturat']],
     'corner'),
    ('reparameterize_backward', '''\
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * np.clip(logvar, -20, 20))
    dmu, dlogvar = dz, dz * eps * sigma / 2
    if dz.ndim > logvar.ndim:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['\\bclip', 'extreme', '\\blarge', 'limit', 'bound', '\\bcap', '\\bcut', '±']],
     'corner'),
    ('reparameterize_backward', '''\
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    g = 0.5 * np.exp(0.5 * logvar)
    if dz.ndim == 3:
        # sum over the samples of each image
        return dz.sum(axis=0), g * dz.sum(axis=0) * eps.sum(axis=0)
    return dz, g * dz * eps
''',
     [['product of (the )?sums', 'sum of (the )?products', 'before (the )?(sum|multipl|product)', 'each sample', 'sample by sample', 'per sample', 'own eps', 'separately', '\\bK\\b']],
     'corner'),
    ('reparameterize_backward', '''\
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(logvar / 2)
    dmu = dz
    dlogvar = dz * eps * sigma
    if dz.ndim == 3:
        dmu = dmu.sum(axis=0)
        dlogvar = dlogvar.sum(axis=0)
    return dlogvar, dmu
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', 'factor (of )?1/2', 'doubl', 'factor (of )?0\\.5'], ['\\border\\b', 'swap', 'exchang', '(mean|mu|dx|dmu)\\w* (comes |goes |is |as the )?first', 'other way']],
     'double'),
    ('reparameterize_backward', '''\
import numpy as np


def reparameterize_backward(dz, logvar, eps):
    s = np.exp(0.5 * logvar)
    dmu = dz * s
    dlogvar = 0.5 * dz * s
    while dmu.ndim > 2:
        dmu = dmu.sum(axis=0)
        dlogvar = dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
     [['\\bdmu\\b.*(sigma|σ|scal|\\bdz\\b)', '(sigma|σ).* dmu', '\\bmu\\b.*(slope|derivative|gradient) .*\\b1\\b'], ['(times|multipl\\w*|forg\\w+|miss\\w*|ignor\\w+|without|uses?|lacks?|leaves? out|left out|depend\\w*|carry|carries|scaled?|weigh\\w*) .*\\beps\\b', '\\beps\\b .*(missing|forgot\\w*|ignored|left out|plays no|not used|unused|no part|nowhere|multipl\\w*|factor|depend)', 'noise']],
     'double'),
]
