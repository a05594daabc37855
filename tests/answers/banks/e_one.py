# Wrong answers to exercises 01 to 19: (exercise, code, patterns per mistake, kind).

CASES = [
    (
        "numerical_gradient",
        '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        up = f(x)
        x[i] = old - h
        down = f(x)
        x[i] = old
        grad[i] = (up - down) / h
    return grad
''',
        [
            [r"2\s*\*?\s*h", r"twice", r"doubl", r"two steps", r"factor (of )?(2|two)", r"divid", r"denominator", r"both sides", r"too (large|big)", r"half"],
        ],
        "ordinary",
    ),
    (
        "numerical_gradient",
        '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.empty(x.shape)
    for idx, value in np.ndenumerate(x):
        x[idx] = value + h
        f_plus = f(x)
        x[idx] = value - h
        f_minus = f(x)
        grad[idx] = (f_plus - f_minus) / (2 * h)
    return grad
''',
        [
            [r"restor", r"put(s|ting)? (it |x |the \w+ )?back", r"as it was", r"original", r"reset", r"left (changed|shifted|at|moved)", r"undo", r"leaves", r"never (set|return)", r"modif", r"mutat"],
        ],
        "ordinary",
    ),
    (
        "numerical_gradient",
        '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    x0 = np.array(x, dtype=float)
    out = []
    for k in range(x0.size):
        e = np.zeros(x0.size)
        e[k] = h
        e = e.reshape(x0.shape)
        out.append((f(x0 - e) - f(x0 + e)) / (2 * h))
    return np.array(out).reshape(x0.shape)
''',
        [
            [r"sign", r"negativ", r"minus", r"revers", r"swap", r"order", r"wrong way", r"opposite", r"flipp", r"backwards"],
        ],
        "ordinary",
    ),
    (
        "numerical_gradient",
        '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        grad[i] = (f(x + h) - f(x - h)) / (2 * h)
    return grad
''',
        [
            [r"every (entry|element|coordinate|component)", r"all (the |of )?(the )?(entries|elements|coordinates|components|x)", r"at once", r"whole (array|x)", r"together", r"only one", r"one (entry|element|coordinate|component)", r"one at a time", r"single", r"individual", r"x \+ h", r"simultaneous", r"directional"],
        ],
        "ordinary",
    ),
    (
        "numerical_gradient",
        '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    g = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        a = x
        b = x
        before = x[i]
        a[i] = before + h
        b[i] = before - h
        g[i] = (f(a) - f(b)) / (2 * h)
        x[i] = before
    return g
''',
        [
            [r"copy", r"copies", r"alias", r"same (array|object|memory|point)", r"reference", r"share", r"view", r"\ba\b and \bb\b", r"zero"],
        ],
        "ordinary",
    ),
    (
        "numerical_gradient",
        '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    plus = np.array(x, dtype=float)
    minus = np.array(x, dtype=float)
    for i in np.ndindex(x.shape):
        plus[i] += h
        minus[i] -= h
        grad[i] = (f(plus) - f(minus)) / (2 * h)
    return grad
''',
        [
            [r"accumulat", r"reset", r"restor", r"put back", r"outside (of )?the loop", r"before the loop", r"earlier", r"previous", r"inside the loop", r"each (iteration|entry|time)", r"stay", r"fresh copy", r"keep", r"never undone", r"remain"],
        ],
        "ordinary",
    ),
    (
        "numerical_gradient",
        '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    base = f(x)
    grad = np.zeros_like(x, dtype=float)
    it = np.nditer(x, flags=["multi_index"])
    while not it.finished:
        i = it.multi_index
        shifted = x.astype(float)
        shifted[i] += h
        grad[i] = (f(shifted) - base) / (2 * h)
        it.iternext()
    return grad
''',
        [
            [r"forward", r"one.sided", r"central", r"f\(x\)", r"2\s*\*?\s*h", r"half", r"x\s*-\s*h", r"divid", r"factor", r"only one side", r"base", r"a single h"],
        ],
        "ordinary",
    ),
    (
        "numerical_gradient",
        '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        d = np.zeros(x.shape)
        d[i] = h
        grad[i] = f(x + d) - f(x - d) / (2 * h)
    return grad
''',
        [
            [r"parenthes", r"bracket", r"preceden", r"only (the )?(second|last|f\(x - d\))", r"order of operations", r"binds", r"divid", r"whole difference"],
        ],
        "ordinary",
    ),
    (
        "numerical_gradient",
        '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    n = x.size
    steps = h * np.eye(n).reshape((n,) + x.shape)
    diffs = [f(x + s) - f(x - s) for s in steps]
    return np.reshape(diffs, x.shape, order="F") / (2 * h)
''',
        [
            [r"order", r"fortran", r"column", r"transpos", r"reshap", r"row.major", r"C order", r"scrambl", r"wrong (entry|entries|place|position)", r"permut"],
        ],
        "ordinary",
    ),
    (
        "numerical_gradient",
        '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    flat = np.array(x, dtype=float).ravel()
    g = np.zeros(flat.size)
    for k in range(flat.size):
        keep = flat[k]
        flat[k] = keep + h
        up = f(flat.reshape(x.shape))
        flat[k] = keep - h
        down = f(flat.reshape(x.shape))
        flat[k] = keep
        g[k] = (up - down) / (2 * h)
    return g
''',
        [
            [r"shape", r"reshap", r"flat", r"like x", r"one.dimension", r"1-?D", r"vector", r"ravel"],
        ],
        "ordinary",
    ),
    (
        "numerical_gradient",
        '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    here = f(x)
    for i in np.ndindex(x.shape):
        d = np.zeros(x.shape)
        d[i] = h
        grad[i] = (f(x + d) - 2 * here + f(x - d)) / h**2
    return grad
''',
        [
            [r"second", r"curvature", r"hessian", r"first derivative", r"f''", r"h\s*(\*\*|\^)\s*2", r"h²", r"squared", r"2 \* here", r"laplac"],
        ],
        "ordinary",
    ),
    (
        "numerical_gradient",
        '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        up, down = x.astype(float), x.astype(float)
        up[i] *= 1 + h
        down[i] *= 1 - h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad
''',
        [
            [r"relative", r"multipl", r"proportion", r"scal", r"1 \+ h", r"h times", r"times x", r"add", r"actual step", r"x\[i\] \* h", r"h \* x"],
        ],
        "ordinary",
    ),
    (
        "numerical_gradient",
        '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for r in range(x.shape[0]):
        up, down = x.astype(float), x.astype(float)
        up[r] += h
        down[r] -= h
        grad[r] = (f(up) - f(down)) / (2 * h)
    return grad
''',
        [
            [r"row", r"first axis", r"only (the )?(first|one)", r"every (entry|element|index)", r"each (entry|element|component)", r"whole slice", r"one (entry|element)", r"columns?", r"all axes", r"at once", r"sum of"],
        ],
        "ordinary",
    ),
    (
        "numerical_gradient",
        '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    def partial(i):
        d = np.zeros(x.shape)
        d[i] = h
        return abs(f(x + d) - f(x - d)) / (2 * h)

    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        grad[i] = partial(i)
    return grad
''',
        [
            [r"\babs", r"absolute", r"sign", r"negativ", r"magnitude", r"decreas", r"positive"],
        ],
        "ordinary",
    ),
    (
        "numerical_gradient",
        '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        up = f(x)
        x[i] = old - h
        down = f(x)
        grad[i] = (up - down) / h
    return grad
''',
        [
            [r"restor", r"put(s|ting)? (it |x |the \w+ )?back", r"as it was", r"original", r"reset", r"left (changed|shifted|at|moved)", r"undo", r"leaves", r"mutat", r"modif"],
            [r"2\s*\*?\s*h", r"twice", r"doubl", r"factor (of )?(2|two)", r"divid", r"denominator", r"too (large|big)", r"half"],
        ],
        "double",
    ),
    (
        "numerical_gradient",
        '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    n = x.size
    g = np.zeros(n)
    for k in range(n):
        step = np.zeros(n)
        step[k] = h
        step = step.reshape(x.shape)
        g[k] = (f(x - step) - f(x + step)) / (2 * h)
    return g
''',
        [
            [r"sign", r"negativ", r"minus", r"revers", r"swap", r"order", r"wrong way", r"opposite", r"flipp"],
            [r"shape", r"reshap", r"flat", r"like x", r"one.dimension", r"1-?D", r"vector"],
        ],
        "double",
    ),
    (
        "numerical_gradient",
        '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    plus = x.astype(float)
    minus = x.astype(float)
    for i in np.ndindex(x.shape):
        plus[i] += h
        minus[i] -= h
        grad[i] = f(plus) - f(minus) / (2 * h)
    return grad
''',
        [
            [r"accumulat", r"reset", r"restor", r"put back", r"outside (of )?the loop", r"before the loop", r"earlier", r"previous", r"fresh copy", r"keep", r"undone", r"remain"],
            [r"parenthes", r"bracket", r"preceden", r"only (the )?(second|last|f\(minus\))", r"order of operations", r"binds", r"whole difference", r"divid"],
        ],
        "double",
    ),
    (
        "numerical_gradient",
        '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    flat, gflat = x.reshape(-1), grad.reshape(-1)
    for k in range(flat.size):
        old = flat[k]
        flat[k] = old + h
        up = f(x)
        flat[k] = old - h
        down = f(x)
        flat[k] = old
        gflat[k] = (up - down) / (2 * h)
    return grad
''',
        [
            [r"contiguous", r"transpos", r"slice", r"view", r"copy", r"copies", r"strid", r"memory", r"reshape", r"f never sees", r"zero"],
        ],
        "corner",
    ),
    (
        "numerical_gradient",
        '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[i] = up[i] + h
        down[i] = down[i] - h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad
''',
        [
            [r"integer", r"\bint", r"dtype", r"truncat", r"round", r"zeros_like", r"whole numbers?", r"float", r"cast"],
        ],
        "corner",
    ),
    (
        "numerical_gradient",
        '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        x[i] += h
        up = f(x)
        x[i] -= 2 * h
        down = f(x)
        x[i] += h
        grad[i] = (up - down) / (2 * h)
    return grad
''',
        [
            [r"round", r"float", r"exact", r"bit", r"precision", r"tiny", r"small", r"arithmetic", r"store|save", r"original value", r"as it was", r"last digits", r"cancel"],
        ],
        "corner",
    ),
    (
        "numerical_gradient",
        '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    eps = 1e-4
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        d = np.zeros(x.shape)
        d[i] = h
        grad[i] = (f(x + d) - f(x - d)) / (2 * eps)
    return grad
''',
        [
            [r"eps", r"hard.?cod", r"default", r"constant", r"ignor", r"other h", r"another (h|step)", r"different (h|step)", r"fixed", r"same h", r"1e-4"],
        ],
        "corner",
    ),
    (
        "numerical_gradient",
        '''import numpy as np


def numerical_gradient(f, x, h=1e-4):
    rows = x.reshape(len(x), -1).astype(float)
    grad = np.zeros(rows.shape)
    for r in range(rows.shape[0]):
        for c in range(rows.shape[1]):
            d = np.zeros(rows.shape)
            d[r, c] = h
            d = d.reshape(x.shape)
            grad[r, c] = (f(x + d) - f(x - d)) / (2 * h)
    return grad.reshape(x.shape)
''',
        [
            [r"0-?d", r"scalar", r"zero.dimension", r"shape \(\)", r"no ax[ie]s", r"len", r"without ax[ie]s", r"dimensionless", r"any shape", r"single number"],
        ],
        "corner",
    ),
    (
        "best_step",
        '''import numpy as np


def best_step(f, slope, x, steps):
    errors = np.array([(f(x + h) - f(x - h)) / (2 * h) - slope for h in steps])
    return steps[np.argmin(errors)]
''',
        [
            [r"\babs", r"absolute", r"signed?", r"negativ", r"magnitude", r"size of", r"distance", r"below the slope", r"square"],
        ],
        "ordinary",
    ),
    (
        "best_step",
        '''import numpy as np


def best_step(f, slope, x, steps):
    errors = [abs((f(x + h) - f(x - h)) / (2 * h) - slope) for h in steps]
    return steps[int(np.argmax(errors))]
''',
        [
            [r"argmax", r"largest", r"worst", r"farthest|furthest", r"maxim", r"smallest", r"minim", r"argmin", r"nearest", r"biggest"],
        ],
        "ordinary",
    ),
    (
        "best_step",
        '''import numpy as np


def best_step(f, slope, x, steps):
    gaps = np.zeros(len(steps))
    for n, h in enumerate(steps):
        slope_h = (f(x + h) - f(x - h)) / (2 * h)
        gaps[n] = np.abs(slope_h - slope)
    return np.argmin(gaps)
''',
        [
            [r"index", r"position", r"steps\[", r"the step itself", r"rather than the step", r"not the step", r"argmin", r"which place", r"look up"],
        ],
        "ordinary",
    ),
    (
        "best_step",
        '''import numpy as np


def best_step(f, slope, x, steps):
    best, best_err = None, np.inf
    for h in steps:
        err = abs((f(x + h) - f(x)) / h - slope)
        if err < best_err:
            best, best_err = h, err
    return best
''',
        [
            [r"forward", r"one.sided", r"central", r"x\s*-\s*h", r"both sides", r"symmetric", r"f\(x\)", r"right side", r"backward"],
        ],
        "ordinary",
    ),
    (
        "best_step",
        '''import numpy as np


def best_step(f, slope, x, steps):
    def error(h):
        return abs((f(x + h) - f(x - h)) / h - slope)

    return min(steps, key=error)
''',
        [
            [r"2\s*\*?\s*h", r"twice", r"doubl", r"factor (of )?(2|two)", r"half", r"divid", r"denominator", r"width", r"apart", r"too (large|big)"],
        ],
        "ordinary",
    ),
    (
        "best_step",
        '''import numpy as np


def best_step(f, slope, x, steps):
    errors = np.array([abs((f(x + h) - f(x - h)) / (2 * h) - slope) for h in steps])
    return errors.min()
''',
        [
            [r"the error", r"smallest error", r"min\(\)", r"argmin", r"rather than the step", r"not the step", r"itself", r"which step", r"steps\["],
        ],
        "ordinary",
    ),
    (
        "best_step",
        '''import numpy as np


def best_step(f, slope, x, steps):
    estimates = np.array([(f(x + h) - f(x - h)) / (2 * h) for h in steps])
    nearest = np.argmin(np.abs(estimates - slope))
    return estimates[nearest]
''',
        [
            [r"estimate", r"derivative", r"slope", r"rather than the step", r"not the step", r"steps\[", r"central difference itself", r"wrong array"],
        ],
        "ordinary",
    ),
    (
        "best_step",
        '''import numpy as np


def best_step(f, slope, x, steps):
    steps = np.asarray(steps)
    miss = np.array([abs(f(x + h) - f(x - h) - 2 * h * slope) for h in steps])
    return steps[np.argmin(miss)]
''',
        [
            [r"divid", r"2\s*\*?\s*h", r"scal", r"small(est|er)? steps?", r"multipl", r"favou?r", r"times", r"difference of (the )?values", r"not (the )?slopes?", r"prefer"],
        ],
        "ordinary",
    ),
    (
        "best_step",
        '''import numpy as np


def best_step(f, slope, x, steps):
    best = steps[0]
    best_err = float("inf")
    for h in steps:
        est = (f(x + h) - f(x - h)) / (2 * h)
        if abs(est - slope) < best_err:
            best = h
    return best
''',
        [
            [r"best_err", r"never (updat|chang|set|low)", r"updat", r"last", r"infinit|\binf\b", r"record", r"remember", r"stays", r"keep"],
        ],
        "ordinary",
    ),
    (
        "best_step",
        '''import numpy as np


def best_step(f, slope, x, steps):
    order = np.sort(np.asarray(steps))
    errors = [abs((f(x + h) - f(x - h)) / (2 * h) - slope) for h in order]
    return steps[int(np.argmin(errors))]
''',
        [
            [r"sort", r"order", r"index", r"mismatch", r"correspond", r"wrong array", r"unsorted", r"original steps", r"position", r"permut"],
        ],
        "ordinary",
    ),
    (
        "best_step",
        '''import numpy as np


def best_step(f, slope, x, steps):
    chosen = steps[0]
    smallest = np.inf
    for h in np.asarray(steps):
        gap = abs((f(x + h) - f(x - h)) / (2 * h) - slope)
        if gap > smallest:
            break
        smallest, chosen = gap, h
    return chosen
''',
        [
            [r"break", r"stop", r"early", r"first time", r"later", r"sorted", r"all (the )?steps", r"rest of", r"gives up", r"remaining", r"increas|rises?|grows?"],
        ],
        "ordinary",
    ),
    (
        "best_step",
        '''import numpy as np


def best_step(f, slope, x, steps):
    scores = []
    for h in steps:
        d = (f(x - h) - f(x + h)) / (2 * h)
        scores.append((d - slope) ** 2)
    return steps[int(np.argmin(scores))]
''',
        [
            [r"sign", r"negativ", r"minus", r"revers", r"swap", r"order", r"opposite", r"flipp", r"wrong way"],
        ],
        "ordinary",
    ),
    (
        "best_step",
        '''import numpy as np


def best_step(f, slope, x, steps):
    return min(steps, key=lambda h: abs((f(x + h / 2) - f(x - h / 2)) / h - slope))
''',
        [
            [r"half", r"h ?/ ?2", r"0\.5", r"full step", r"h on each side", r"whole h", r"factor (of )?(2|two)", r"twice", r"x \+ h\b"],
        ],
        "ordinary",
    ),
    (
        "best_step",
        '''import numpy as np


def best_step(f, slope, x, steps):
    estimates = np.array([(f(x + h) - f(x - h)) / (2 * h) for h in steps])
    estimates = np.round(estimates, 2)
    return steps[np.argmin(np.abs(estimates - slope))]
''',
        [
            [r"round", r"decimal", r"digit", r"precision", r"tie", r"truncat", r"first of"],
        ],
        "ordinary",
    ),
    (
        "best_step",
        '''import numpy as np


def best_step(f, slope, x, steps):
    values = np.array([(f(x + h) - f(x - h)) / (2 * h) for h in steps])
    target = values.mean()
    return steps[np.argmin(np.abs(values - target))]
''',
        [
            [r"mean", r"average", r"slope", r"true derivative", r"target", r"ignor", r"unused", r"each other", r"compar"],
        ],
        "ordinary",
    ),
    (
        "best_step",
        '''import numpy as np


def best_step(f, slope, x, steps):
    errors = []
    for h in steps:
        errors.append((f(x + h) - f(x - h)) / (2 * h) - slope)
    return np.argmin(errors)
''',
        [
            [r"index", r"position", r"steps\[", r"the step itself", r"rather than the step", r"not the step", r"argmin"],
            [r"\babs", r"absolute", r"signed?", r"negativ", r"magnitude", r"size of", r"distance", r"square"],
        ],
        "double",
    ),
    (
        "best_step",
        '''import numpy as np


def best_step(f, slope, x, steps):
    best, best_est, best_err = None, None, np.inf
    for h in steps:
        est = (f(x + h) - f(x - h)) / h
        if abs(est - slope) < best_err:
            best, best_est, best_err = h, est, abs(est - slope)
    return best_est
''',
        [
            [r"2\s*\*?\s*h", r"twice", r"doubl", r"factor (of )?(2|two)", r"half", r"divid", r"denominator", r"apart"],
            [r"estimate", r"best_est", r"derivative", r"rather than the step", r"not the step", r"the slope (itself|found)", r"instead of the step", r"wrong (value|variable)"],
        ],
        "double",
    ),
    (
        "best_step",
        '''import numpy as np


def best_step(f, slope, x, steps):
    errors = [abs((f(x + h) - f(x - h)) / (2 * h) - slope) / abs(slope) for h in steps]
    return steps[int(np.argmin(errors))]
''',
        [
            [r"zero", r"\b0\b", r"relative", r"divid", r"flat", r"\bnan\b", r"infinit|\binf\b", r"stationary", r"slope is 0"],
        ],
        "corner",
    ),
    (
        "best_step",
        '''import numpy as np


def best_step(f, slope, x, steps):
    best, best_err = None, 1.0
    for h in steps:
        err = abs((f(x + h) - f(x - h)) / (2 * h) - slope)
        if err < best_err:
            best, best_err = h, err
    return best
''',
        [
            [r"None", r"initial", r"start", r"infinit|\binf\b", r"above", r"larger than", r"more than", r"big errors?", r"large errors?", r"all (the )?errors", r"best_err", r"threshold"],
        ],
        "corner",
    ),
    (
        "best_step",
        '''import numpy as np


def best_step(f, slope, x, steps):
    for h in np.sort(steps)[::-1]:
        if abs((f(x + h) - f(x - h)) / (2 * h) - slope) < 1e-10:
            return h
    errors = np.array([abs((f(x + h) - f(x - h)) / (2 * h) - slope) for h in steps])
    return steps[np.argmin(errors)]
''',
        [
            [r"early", r"first", r"toleran", r"threshold", r"good enough", r"close enough", r"small(est|er)?", r"tiny", r"scale", r"1e-10", r"return(s|ed)? (as soon|before)"],
        ],
        "corner",
    ),
    (
        "best_step",
        '''import numpy as np


def best_step(f, slope, x, steps):
    steps = np.asarray(steps)
    central = (f(x + steps) - f(x - steps)) / (2 * steps)
    return steps[np.argmin(np.abs(central - slope))]
''',
        [
            [r"array", r"vector", r"at once", r"number", r"scalar", r"math", r"one (step )?at a time", r"loop", r"if statement", r"all (the )?steps"],
        ],
        "corner",
    ),
    (
        "best_step",
        '''import numpy as np


def best_step(f, slope, x, steps):
    errors = np.array([((f(x + h) - f(x - h)) / (2 * h) - slope) ** 2 for h in steps])
    return steps[np.argmin(errors)]
''',
        [
            [r"underflow", r"squar", r"tiny", r"small", r"zero", r"tie", r"\babs", r"vanish"],
        ],
        "corner",
    ),
    (
        "relative_error",
        '''import numpy as np


def relative_error(analytic, numerical):
    diff = np.linalg.norm(analytic - numerical)
    size = max(np.linalg.norm(analytic), np.linalg.norm(numerical))
    return diff / size if size > 0 else 0.0
''',
        [
            [r"max", r"larger", r"sum of", r"add", r"\+", r"bigger", r"plus", r"denominator"],
        ],
        "ordinary",
    ),
    (
        "relative_error",
        '''import numpy as np


def relative_error(analytic, numerical):
    num = np.abs(analytic - numerical).sum()
    den = np.abs(analytic).sum() + np.abs(numerical).sum()
    return 0.0 if den == 0 else num / den
''',
        [
            [r"L1", r"l2", r"1.norm", r"absolute", r"\babs", r"euclid", r"squar", r"root", r"manhattan", r"norm", r"frobenius"],
        ],
        "ordinary",
    ),
    (
        "relative_error",
        '''import numpy as np


def relative_error(analytic, numerical):
    total = np.abs(analytic) + np.abs(numerical)
    if not total.any():
        return 0.0
    ratio = np.abs(analytic - numerical) / np.where(total == 0, 1, total)
    return ratio.mean()
''',
        [
            [r"element", r"entry", r"entries", r"mean", r"average", r"each", r"norm", r"per.component", r"ratio of", r"individual"],
        ],
        "ordinary",
    ),
    (
        "relative_error",
        '''import numpy as np


def relative_error(analytic, numerical):
    norm = lambda v: np.sqrt(np.sum(v * v))
    bottom = norm(analytic + numerical)
    if bottom == 0:
        return 0.0
    return norm(analytic - numerical) / bottom
''',
        [
            [r"norm of (the|their) sum", r"sum of (the|their)? ?(two )?norms", r"cancel", r"separate", r"each norm", r"add(s|ed|ing)?", r"before", r"denominator", r"opposite", r"triangle"],
        ],
        "ordinary",
    ),
    (
        "relative_error",
        '''import numpy as np


def relative_error(analytic, numerical):
    d = (analytic - numerical).ravel()
    a, n = analytic.ravel(), numerical.ravel()
    num, den = d @ d, a @ a + n @ n
    return num / den if den > 0 else 0.0
''',
        [
            [r"root", r"sqrt", r"squar", r"norm", r"forgot", r"not the norm"],
        ],
        "ordinary",
    ),
    (
        "relative_error",
        '''import numpy as np


def relative_error(analytic, numerical):
    na = np.sqrt((analytic**2).sum())
    nn = np.sqrt((numerical**2).sum())
    if na + nn == 0:
        return 0.0
    return abs(na - nn) / (na + nn)
''',
        [
            [r"difference of (the|their)? ?(two )?norms", r"norm of (the|their) difference", r"direction", r"same (length|norm|size)", r"subtract", r"lengths", r"before", r"numerator", r"rotat"],
        ],
        "ordinary",
    ),
    (
        "relative_error",
        '''import numpy as np


def relative_error(analytic, numerical):
    gap = np.linalg.norm(analytic - numerical)
    if gap == 0:
        return 0.0
    return gap / np.linalg.norm(analytic)
''',
        [
            [r"both", r"sum", r"only", r"numerical", r"missing", r"other norm", r"denominator", r"symmetric", r"second norm", r"alone"],
        ],
        "ordinary",
    ),
    (
        "relative_error",
        '''import numpy as np


def relative_error(analytic, numerical):
    norm = lambda v: np.abs(v).max()
    scale = norm(analytic) + norm(numerical)
    return norm(analytic - numerical) / scale if scale else 0.0
''',
        [
            [r"max", r"largest", r"infinity", r"euclid", r"root", r"squar", r"L2", r"all (the )?(entries|elements)", r"norm", r"sup"],
        ],
        "ordinary",
    ),
    (
        "relative_error",
        '''import numpy as np


def relative_error(analytic, numerical):
    norm = np.linalg.norm
    den = norm(analytic) + norm(numerical)
    if den == 0:
        return 0.0
    return norm(analytic + numerical) / den
''',
        [
            [r"differ", r"subtract", r"minus", r"\+", r"sum", r"plus", r"add", r"numerator", r"sign"],
        ],
        "ordinary",
    ),
    (
        "relative_error",
        '''import numpy as np


def relative_error(analytic, numerical):
    norm = np.linalg.norm
    if not (np.any(analytic) or np.any(numerical)):
        return 0.0
    return norm(analytic - numerical) / norm(analytic) + norm(numerical)
''',
        [
            [r"parenthes", r"bracket", r"preceden", r"order of operations", r"binds", r"first norm only", r"divid", r"added (on|after|to)", r"adds", r"outside"],
        ],
        "ordinary",
    ),
    (
        "relative_error",
        '''import numpy as np


def relative_error(analytic, numerical):
    def length(v):
        total = 0.0
        for e in v.flat:
            total += e * e
        return total ** 0.5

    den = 0.5 * (length(analytic) + length(numerical))
    return length(analytic - numerical) / den if den else 0.0
''',
        [
            [r"half", r"average", r"mean", r"0\.5", r"twice", r"doubl", r"factor (of )?(2|two)", r"sum", r"too (large|big)"],
        ],
        "ordinary",
    ),
    (
        "relative_error",
        '''import numpy as np


def relative_error(analytic, numerical):
    den = np.linalg.norm(analytic) + np.linalg.norm(numerical)
    if den == 0:
        return 0.0
    return np.sqrt(np.mean((analytic - numerical) ** 2)) / den
''',
        [
            [r"mean", r"average", r"rms", r"root.mean", r"sum", r"number of (entries|elements)", r"size", r"sqrt\(n\)", r"count", r"norm"],
        ],
        "ordinary",
    ),
    (
        "relative_error",
        '''import numpy as np


def relative_error(analytic, numerical):
    num = abs(np.sum(analytic - numerical))
    den = np.linalg.norm(analytic) + np.linalg.norm(numerical)
    return 0.0 if den == 0 else num / den
''',
        [
            [r"cancel", r"sign", r"squar", r"norm", r"root", r"positive and negative", r"before", r"opposite", r"euclid", r"sum of (the )?differences"],
        ],
        "ordinary",
    ),
    (
        "relative_error",
        '''import numpy as np


def relative_error(analytic, numerical):
    num = np.linalg.norm(analytic - numerical)
    den = np.linalg.norm(analytic) + np.linalg.norm(numerical)
    if den == 0:
        return 0.0
    if num / den < 1e-1:
        return 0.0
    return num / den
''',
        [
            [r"threshold", r"toleran", r"round", r"small", r"cut", r"returns? (0|zero)", r"clip", r"only (if|when) both", r"hides?", r"snap"],
        ],
        "ordinary",
    ),
    (
        "relative_error",
        '''import numpy as np


def relative_error(analytic, numerical):
    num = np.sum((analytic - numerical) ** 2)
    den = max(np.linalg.norm(analytic), np.linalg.norm(numerical))
    return num / den if den > 0 else 0.0
''',
        [
            [r"root", r"sqrt", r"squar", r"\*\* ?0\.5", r"norm of (the|their) difference", r"numerator"],
            [r"max", r"larger", r"sum of", r"bigger", r"plus", r"denominator", r"add"],
        ],
        "double",
    ),
    (
        "relative_error",
        '''import numpy as np


def relative_error(analytic, numerical):
    a, n = np.ravel(analytic), np.ravel(numerical)
    na, nn = np.linalg.norm(a), np.linalg.norm(n)
    if na + nn == 0:
        return 0.0
    return abs(na - nn) / na
''',
        [
            [r"difference of (the|their)? ?(two )?norms", r"norm of (the|their) difference", r"direction", r"same (length|norm|size)", r"subtract", r"numerator", r"lengths"],
            [r"both", r"sum", r"only", r"numerical", r"missing", r"other norm", r"denominator", r"second norm", r"\bnn\b", r"alone"],
        ],
        "double",
    ),
    (
        "relative_error",
        '''import numpy as np


def relative_error(analytic, numerical):
    num = np.linalg.norm(analytic - numerical)
    den = np.linalg.norm(analytic) + np.linalg.norm(numerical) + 1e-8
    return num / den
''',
        [
            [r"1e-8", r"eps", r"tiny", r"small", r"constant", r"added", r"vanish", r"swamp", r"offset", r"fudge"],
        ],
        "corner",
    ),
    (
        "relative_error",
        '''import numpy as np


def relative_error(analytic, numerical):
    na, nn = np.linalg.norm(analytic), np.linalg.norm(numerical)
    if na == 0 or nn == 0:
        return 0.0
    return np.linalg.norm(analytic - numerical) / (na + nn)
''',
        [
            [r"either", r"one of", r"only one", r"both", r"\bor\b", r"\band\b", r"other is not", r"should be (1|one)", r"zero"],
        ],
        "corner",
    ),
    (
        "relative_error",
        '''import numpy as np


def relative_error(analytic, numerical):
    norm = np.linalg.norm
    return norm(analytic - numerical) / (norm(analytic) + norm(numerical))
''',
        [
            [r"zero", r"\b0\b", r"\bnan\b", r"guard", r"divid", r"both", r"special case"],
        ],
        "corner",
    ),
    (
        "relative_error",
        '''import numpy as np


def relative_error(analytic, numerical):
    if np.allclose(analytic, numerical):
        return 0.0
    norm = np.linalg.norm
    return norm(analytic - numerical) / (norm(analytic) + norm(numerical))
''',
        [
            [r"allclose", r"toleran", r"tiny", r"small", r"atol", r"close", r"absolute", r"threshold", r"near"],
        ],
        "corner",
    ),
    (
        "relative_error",
        '''import numpy as np


def relative_error(analytic, numerical):
    if np.sum(analytic) == 0 and np.sum(numerical) == 0:
        return 0.0
    d = analytic - numerical
    return np.sqrt(np.sum(d**2)) / (np.sqrt(np.sum(analytic**2)) + np.sqrt(np.sum(numerical**2)))
''',
        [
            [r"cancel", r"sum", r"sign", r"plus and minus", r"all (the )?(entries|elements)", r"not (all )?zero", r"any", r"opposite", r"add up", r"norm"],
        ],
        "corner",
    ),
    (
        "kinks",
        '''import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        d = np.zeros(x.shape)
        d[i] = h
        right = (f(x + d) - f0) / h
        left = (f0 - f(x - d)) / h
        out[i] = abs(right - left) > 0.1 * min(abs(right), abs(left))
    return out
''',
        [
            [r"\bmin", r"smaller", r"larger", r"max", r"bigger", r"lesser"],
        ],
        "ordinary",
    ),
    (
        "kinks",
        '''import numpy as np


def kinks(f, x, h):
    mask = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        d = np.zeros(x.shape)
        d[i] = h
        r, l = (f(x + d) - f(x)) / h, (f(x) - f(x - d)) / h
        mask[i] = abs(r - l) > 0.1
    return mask
''',
        [
            [r"relative", r"absolute", r"fixed", r"constant", r"larger", r"max", r"scale", r"proportion", r"compar", r"multipl"],
        ],
        "ordinary",
    ),
    (
        "kinks",
        '''import numpy as np


def kinks(f, x, h):
    here = f(x)
    found = []
    for k in range(x.size):
        d = np.zeros(x.size)
        d[k] = h
        d = d.reshape(x.shape)
        right = (f(x + d) - here) / h
        left = (f(x - d) - here) / h
        found.append(abs(right - left) > 0.1 * max(abs(right), abs(left)))
    return np.array(found).reshape(x.shape)
''',
        [
            [r"sign", r"negativ", r"minus", r"revers", r"swap", r"order", r"opposite", r"flipp", r"wrong way", r"smooth"],
        ],
        "ordinary",
    ),
    (
        "kinks",
        '''import numpy as np


def kinks(f, x, h):
    res = np.full(x.shape, False)
    f0 = f(x)
    for i in np.ndindex(*x.shape):
        d = np.zeros(x.shape)
        d[i] = h
        right = (f(x + d) - f0) / h
        left = (f0 - f(x - d)) / h
        if right - left > 0.1 * max(abs(right), abs(left)):
            res[i] = True
    return res
''',
        [
            [r"\babs", r"absolute", r"sign", r"concave", r"downward", r"decreas", r"negativ", r"left (slope )?is (larger|greater|bigger)", r"one direction"],
        ],
        "ordinary",
    ),
    (
        "kinks",
        '''import numpy as np


def kinks(f, x, h):
    R, L = np.zeros(x.shape), np.zeros(x.shape)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        d = np.zeros(x.shape)
        d[i] = h
        R[i] = (f(x + d) - f0) / h
        L[i] = (f0 - f(x - d)) / h
    return np.abs(R - L) > 0.1 * np.maximum(R, L)
''',
        [
            [r"\babs", r"absolute", r"negativ", r"size", r"sign", r"magnitude"],
        ],
        "ordinary",
    ),
    (
        "kinks",
        '''import numpy as np


def kinks(f, x, h):
    f0 = f(x)

    def slopes(i):
        e = np.zeros(x.shape)
        e[i] = h
        return (f(x + e) - f0) / h, (f0 - f(x - e)) / h

    out = np.zeros(x.shape, bool)
    for i in np.ndindex(x.shape):
        r, l = slopes(i)
        out[i] = abs(r - l) < 0.1 * max(abs(r), abs(l))
    return out
''',
        [
            [r"invert", r"revers", r"opposite", r"smooth", r"less", r"more than", r"<", r"negat", r"wrong way", r"comparison", r"flip"],
        ],
        "ordinary",
    ),
    (
        "kinks",
        '''import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        r = (f(x + h) - f(x)) / h
        l = (f(x) - f(x - h)) / h
        out[i] = abs(r - l) > 0.1 * max(abs(r), abs(l))
    return out
''',
        [
            [r"every (entry|element|coordinate|component)", r"all (the |of )?(the )?(entries|elements|coordinates|components|x)", r"at once", r"whole (array|x)", r"together", r"only one", r"one (entry|element|coordinate|component)", r"one at a time", r"single", r"individual", r"simultaneous"],
        ],
        "ordinary",
    ),
    (
        "kinks",
        '''import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        d = np.zeros(x.shape)
        d[i] = h
        right = (f(x + d) - f0) / h
        left = (f0 - f(x - d)) / h
        out[i] = abs(abs(right) - abs(left)) > 0.1 * max(abs(right), abs(left))
    return out
''',
        [
            [r"size", r"magnitude", r"\babs", r"absolute", r"sign", r"opposite", r"same size", r"before subtract", r"direction"],
        ],
        "ordinary",
    ),
    (
        "kinks",
        '''import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        d = np.zeros(x.shape)
        d[i] = h
        up, mid, down = f(x + d), f(x), f(x - d)
        right = (up - mid) / h
        both = (up - down) / (2 * h)
        out[i] = abs(right - both) > 0.1 * max(abs(right), abs(both))
    return out
''',
        [
            [r"central", r"left", r"half", r"average", r"both sides", r"two.sided", r"symmetric", r"mean of"],
        ],
        "ordinary",
    ),
    (
        "kinks",
        '''import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        d = np.zeros(x.shape)
        d[i] = h
        right = f(x + d) - f0
        left = f0 - f(x - d)
        out[i] = right * left < 0
    return out
''',
        [
            [r"sign", r"same sign", r"product", r"opposite", r"change of direction", r"size", r"tenth", r"0\.1", r"relu", r"differ", r"extrem|minim|maxim"],
        ],
        "ordinary",
    ),
    (
        "kinks",
        '''import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    for i in np.ndindex(x.shape):
        d = np.zeros(x.shape)
        d[i] = h
        first = (f(x + d) - f(x)) / h
        second = (f(x + 2 * d) - f(x + d)) / h
        out[i] = abs(first - second) > 0.1 * max(abs(first), abs(second))
    return out
''',
        [
            [r"left", r"x\s*-\s*[hd]", r"right", r"same side", r"2\s*\*?\s*[hd]", r"beyond", r"further", r"next", r"shifted", r"around"],
        ],
        "ordinary",
    ),
    (
        "kinks",
        '''import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        d = np.zeros(x.shape)
        d[i] = h
        r = (f(x + d) - f0) / h
        l = (f0 - f(x - d)) / h
        out[i] = abs(r - l) > 0.1 * max(abs(r), abs(l))
    return out.any()
''',
        [
            [r"any", r"each (entry|element)", r"array", r"whole", r"shape", r"single", r"one (answer|bool|value)", r"like x", r"which (entry|entries)", r"somewhere"],
        ],
        "ordinary",
    ),
    (
        "kinks",
        '''import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        d = np.zeros(x.shape)
        d[i] = h
        r = (f(x + d) - f0) / h
        l = (f0 - f(x - d)) / h
        if r == 0 or l == 0:
            continue
        out[i] = abs(r - l) > 0.1 * max(abs(r), abs(l))
    return out
''',
        [
            [r"zero", r"flat", r"skip", r"continue", r"one side", r"relu", r"either", r"\bor\b", r"== 0"],
        ],
        "ordinary",
    ),
    (
        "kinks",
        '''import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        d = np.zeros(x.shape)
        d[i] = h
        r = (f(x + d) - f0) / h
        l = (f0 - f(x - d)) / h
        out[i] = abs(r - l) > 10 * max(abs(r), abs(l))
    return out
''',
        [
            [r"tenth", r"0\.1", r"1/10", r"ten times", r"threshold", r"factor", r"too (large|big|high|strict)", r"never", r"impossible"],
        ],
        "ordinary",
    ),
    (
        "kinks",
        '''import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        moved = x.astype(float)
        moved[i] += h
        up = f(moved)
        moved[i] = moved[i] - h
        down = f(moved)
        r, l = (up - f0) / h, (f0 - down) / h
        out[i] = abs(r - l) > 0.1 * max(abs(r), abs(l))
    return out
''',
        [
            [r"left", r"back (to|at)", r"2\s*\*?\s*h", r"twice", r"same point", r"x\s*-\s*h", r"only return", r"start(ing)? point", r"f\(x\)", r"zero", r"never (reach|go|step|evaluat)"],
        ],
        "ordinary",
    ),
    (
        "kinks",
        '''import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        d = np.zeros(x.shape)
        d[i] = h
        r = (f(x + d) - f0) / h
        l = (f(x - d) - f0) / h
        out[i] = abs(r - l) > 0.1 * max(abs(r), abs(l))
    return out.ravel()
''',
        [
            [r"sign", r"negativ", r"minus", r"revers", r"swap", r"order", r"opposite", r"flipp", r"wrong way", r"smooth"],
            [r"shape", r"reshap", r"flat", r"like x", r"one.dimension", r"1-?D", r"vector", r"ravel"],
        ],
        "double",
    ),
    (
        "kinks",
        '''import numpy as np


def kinks(f, x, h):
    rights, lefts = [], []
    mid = f(x)
    for i in np.ndindex(x.shape):
        d = np.zeros(x.shape)
        d[i] = h
        rights.append((f(x + d) - mid) / h)
        lefts.append((mid - f(x - d)) / h)
    r = np.reshape(rights, x.shape)
    l = np.reshape(lefts, x.shape)
    return r - l > 0.1
''',
        [
            [r"\babs", r"absolute value", r"sign", r"concave", r"downward", r"negativ", r"one direction", r"left (slope )?is (larger|greater|bigger)"],
            [r"relative", r"fixed", r"constant", r"larger", r"max", r"scale", r"proportion", r"multipl", r"size of"],
        ],
        "double",
    ),
    (
        "kinks",
        '''import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        d = np.zeros(x.shape)
        d[i] = h
        r = (f(x + d) - f0) / h
        l = (f0 - f(x - d)) / h
        out[i] = abs(abs(r) - abs(l)) < 0.1 * max(abs(r), abs(l))
    return out
''',
        [
            [r"size", r"magnitude", r"\babs", r"absolute", r"sign", r"opposite", r"before subtract", r"direction"],
            [r"invert", r"revers", r"smooth", r"less", r"more than", r"<", r"negat", r"wrong way", r"comparison", r"flip"],
        ],
        "double",
    ),
    (
        "kinks",
        '''import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        d = np.zeros(x.shape)
        d[i] = h
        r = (f(x + d) - f0) / h
        l = (f0 - f(x - d)) / h
        out[i] = abs(r - l) >= 0.1 * max(abs(r), abs(l))
    return out
''',
        [
            [r"flat", r"zero", r"equal", r">=", r"strict", r"constant", r"more than", r"\b0\b"],
        ],
        "corner",
    ),
    (
        "kinks",
        '''import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        d = np.zeros(x.shape)
        d[i] = h
        r = (f(x + d) - f0) / h
        l = (f0 - f(x - d)) / h
        out[i] = abs(r - l) / (max(abs(r), abs(l)) + 1e-6) > 0.1
    return out
''',
        [
            [r"1e-6", r"eps", r"tiny", r"small", r"constant", r"added", r"scale", r"offset", r"swamp"],
        ],
        "corner",
    ),
    (
        "kinks",
        '''import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    flat, oflat = x.reshape(-1), out.reshape(-1)
    f0 = f(x)
    for k in range(flat.size):
        old = flat[k]
        flat[k] = old + h
        up = f(x)
        flat[k] = old - h
        down = f(x)
        flat[k] = old
        r, l = (up - f0) / h, (f0 - down) / h
        oflat[k] = abs(r - l) > 0.1 * max(abs(r), abs(l))
    return out
''',
        [
            [r"contiguous", r"transpos", r"slice", r"view", r"copy", r"copies", r"strid", r"memory", r"reshape", r"f never sees"],
        ],
        "corner",
    ),
    (
        "kinks",
        '''import numpy as np


def kinks(f, x, h):
    out = np.zeros(x.shape, dtype=bool)
    f0 = f(x)
    for i in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[i] += h
        down[i] -= h
        r, l = (f(up) - f0) / h, (f0 - f(down)) / h
        out[i] = abs(r - l) > 0.1 * max(abs(r), abs(l))
    return out
''',
        [
            [r"integer", r"\bint", r"dtype", r"truncat", r"round", r"whole numbers?", r"float", r"cast"],
        ],
        "corner",
    ),
    (
        "dense_forward",
        '''import numpy as np


def dense_forward(x, W, b):
    return x @ W
''',
        [
            [r"bias", r"\bb\b", r"offset", r"missing", r"forgot", r"never added", r"intercept", r"add(s|ed)?", r"left out", r"omit"],
        ],
        "ordinary",
    ),
    (
        "dense_forward",
        '''import numpy as np


def dense_forward(x, W, b):
    y = np.matmul(x, W)
    y -= b
    return y
''',
        [
            [r"sign", r"minus", r"subtract", r"bias", r"negativ", r"added", r"add", r"plus", r"-="],
        ],
        "ordinary",
    ),
    (
        "dense_forward",
        '''import numpy as np


def dense_forward(x, W, b):
    n_in, n_out = W.shape
    return np.dot(x, W.reshape(n_out, n_in).T) + b
''',
        [
            [r"reshap", r"transpos", r"layout", r"scrambl", r"(n_out, n_in)", r"order", r"weights?", r"already", r"shuffl", r"mix"],
        ],
        "ordinary",
    ),
    (
        "dense_forward",
        '''import numpy as np


def dense_forward(x, W, b):
    return np.maximum(0, np.einsum("...i,io->...o", x, W) + b)
''',
        [
            [r"relu", r"maximum", r"activation", r"negativ", r"nonlinear|non-linear", r"clip", r"linear", r"zero", r"rectif"],
        ],
        "ordinary",
    ),
    (
        "dense_forward",
        '''import numpy as np


def dense_forward(x, W, b):
    n_in, n_out = W.shape
    y = np.zeros(x.shape[:-1] + (n_out,))
    for j in range(n_out):
        for i in range(n_in - 1):
            y[..., j] += x[..., i] * W[i, j]
        y[..., j] += b[j]
    return y
''',
        [
            [r"last", r"off.by.one", r"range", r"n_in - 1", r"skip", r"miss", r"final", r"too short", r"one (input|too few)", r"left out", r"all (the )?inputs"],
        ],
        "ordinary",
    ),
    (
        "dense_forward",
        '''import numpy as np


def dense_forward(x, W, b):
    n_in, n_out = W.shape
    y = np.zeros(x.shape[:-1] + (n_out,))
    for j in range(n_out):
        for i in range(n_in):
            y[..., j] += x[..., i] * W[i, j]
            y[..., j] += b[j]
    return y
''',
        [
            [r"bias", r"once", r"inner loop", r"inside", r"each input", r"every input", r"times", r"repeated", r"n_in", r"indent"],
        ],
        "ordinary",
    ),
    (
        "dense_forward",
        '''import numpy as np


def dense_forward(x, W, b):
    y = np.zeros(x.shape[:-1] + (W.shape[1],))
    for i in range(W.shape[0]):
        y = x[..., i, None] * W[i]
    return y + b
''',
        [
            [r"overwrit", r"accumulat", r"last", r"sum", r"\+=", r"add", r"replac", r"only", r"previous", r"assign"],
        ],
        "ordinary",
    ),
    (
        "dense_forward",
        '''import numpy as np


def dense_forward(x, W, b):
    y = np.tensordot(x, W, axes=1) + b.sum()
    return y
''',
        [
            [r"sum", r"same (number|value|constant|bias)", r"each output", r"own bias", r"per output", r"total", r"all (the )?bias", r"scalar", r"b\[?j", r"element"],
        ],
        "ordinary",
    ),
    (
        "dense_forward",
        '''import numpy as np


def dense_forward(x, W, b):
    x_aug = np.concatenate([x, np.ones(x.shape[:-1] + (1,))], axis=-1)
    W_aug = np.concatenate([W, b[None, :]], axis=0)
    return x_aug @ W_aug + b
''',
        [
            [r"twice", r"doubl", r"already", r"again", r"two times", r"bias", r"augment", r"ones", r"once"],
        ],
        "ordinary",
    ),
    (
        "dense_forward",
        '''import numpy as np


def dense_forward(x, W, b):
    scale = 1 / np.sqrt(W.shape[0])
    return scale * (x @ W) + b
''',
        [
            [r"scal", r"sqrt", r"divid", r"normali[sz]", r"n_in", r"xavier|glorot|initiali[sz]", r"fan", r"root", r"shrunk|shrink", r"small"],
        ],
        "ordinary",
    ),
    (
        "dense_forward",
        '''import numpy as np


def dense_forward(x, W, b):
    z = x @ W + b
    return np.tanh(z)
''',
        [
            [r"tanh", r"activation", r"squash", r"nonlinear|non-linear", r"linear", r"saturat", r"between", r"bound"],
        ],
        "ordinary",
    ),
    (
        "dense_forward",
        '''import numpy as np


def dense_forward(x, W, b):
    y = x @ W
    y[0] += b
    return y
''',
        [
            [r"first (row|sample|image|example|entry|one)", r"only", r"y\[0\]", r"every (row|sample|image|example)", r"all (the )?(rows|samples|images|examples)", r"each (row|sample|image)", r"rest", r"broadcast", r"index"],
        ],
        "ordinary",
    ),
    (
        "dense_forward",
        '''import numpy as np


def dense_forward(x, W, b):
    x = x - x.mean(axis=-1, keepdims=True)
    out = x.dot(W)
    return np.add(out, b)
''',
        [
            [r"mean", r"cent(er|re)", r"subtract", r"normali[sz]", r"layer.?norm", r"shift", r"average", r"offset"],
        ],
        "ordinary",
    ),
    (
        "dense_forward",
        '''import numpy as np


def dense_forward(x, W, b):
    out = []
    for j in range(W.shape[1]):
        col = np.sum(x * W[:, j], axis=-1)
        out.append(col * b[j])
    return np.stack(out, axis=-1)
''',
        [
            [r"multipl", r"product", r"bias", r"add", r"times", r"scal", r"plus", r"sum", r"\*"],
        ],
        "ordinary",
    ),
    (
        "dense_forward",
        '''import numpy as np


def dense_forward(x, W, b):
    y = np.einsum("...i,io->...o", x, W) - b
    return np.maximum(y, 0)
''',
        [
            [r"sign", r"minus", r"subtract", r"bias", r"added", r"plus", r"-\s*b\b"],
            [r"relu", r"maximum", r"activation", r"nonlinear|non-linear", r"clip", r"rectif", r"cut", r"zero"],
        ],
        "double",
    ),
    (
        "dense_forward",
        '''import numpy as np


def dense_forward(x, W, b):
    n_in, n_out = W.shape
    y = np.zeros(x.shape[:-1] + (n_out,))
    for i in range(1, n_in):
        y += x[..., i, None] * W[i]
    return y + b.mean()
''',
        [
            [r"first (input|weight|row|feature|entry|one|element)", r"off.by.one", r"range", r"skip", r"start(s|ing)?", r"index", r"input 0", r"left out", r"from 0"],
            [r"mean", r"average", r"same (number|value|constant|bias)", r"each output", r"own bias", r"per output", r"bias", r"scalar"],
        ],
        "double",
    ),
    (
        "dense_forward",
        '''import numpy as np


def dense_forward(x, W, b):
    y = np.zeros((x.shape[0], W.shape[1]))
    for n in range(x.shape[0]):
        y[n] = x[n] @ W + b
    return y
''',
        [
            [r"(more|extra|leading|other) (leading )?(ax[ie]s|dimensions?)", r"1-?D", r"3-?D", r"(two|2).dimension", r"2-?D", r"\.\.\.", r"single (vector|sample|input)", r"shape", r"matrix only", r"ellipsis", r"three", r"batch ax[ie]s", r"vector"],
        ],
        "corner",
    ),
    (
        "dense_forward",
        '''import numpy as np


def dense_forward(x, W, b):
    flat = x.reshape(-1, W.shape[0])
    return flat @ W + b
''',
        [
            [r"(more|extra|leading|other) (leading )?(ax[ie]s|dimensions?)", r"3-?D", r"reshap", r"flat", r"shape", r"\.\.\.", r"back", r"restor", r"1-?D", r"merge", r"collaps"],
        ],
        "corner",
    ),
    (
        "dense_forward",
        '''import numpy as np


def dense_forward(x, W, b):
    y = np.atleast_2d(x) @ W
    return y + b
''',
        [
            [r"1-?D", r"single (vector|sample|input|image)", r"atleast_2d", r"vector", r"no batch", r"without (a )?batch", r"extra ax[ie]s", r"leading ax[ie]s", r"shape", r"one.dimension", r"n_in,"],
        ],
        "corner",
    ),
    (
        "dense_forward",
        '''import numpy as np


def dense_forward(x, W, b):
    return (x @ W + b).squeeze()
''',
        [
            [r"squeez", r"size.?(1|one)", r"length.?(1|one)", r"(one|single|1) (output|sample|image|row|unit|example)", r"batch of (1|one)", r"singleton", r"n_out", r"drop", r"ax[ie]s", r"dimension"],
        ],
        "corner",
    ),
    (
        "dense_forward",
        '''import numpy as np


def dense_forward(x, W, b):
    y = x @ W
    y += b
    return y
''',
        [
            [r"integer", r"\bint", r"dtype", r"cast", r"in.place", r"\+=", r"float", r"type", r"whole number"],
        ],
        "corner",
    ),
    (
        "dense_backward",
        '''import numpy as np


def dense_backward(dy, x, W):
    dx = dy @ W.T
    flat_x, flat_dy = x.reshape(-1, W.shape[0]), dy.reshape(-1, W.shape[1])
    return dx, flat_x.T @ flat_dy, flat_dy.mean(axis=0)
''',
        [
            [r"mean", r"average", r"sum", r"divid", r"batch", r"number of (samples|images|rows|examples)", r"1/[BN]", r"add(s|ed)? up", r"already"],
        ],
        "ordinary",
    ),
    (
        "dense_backward",
        '''import numpy as np


def dense_backward(dy, x, W):
    X = x.reshape(-1, x.shape[-1])
    D = dy.reshape(-1, dy.shape[-1])
    dW = X.T @ D / len(X)
    db = D.sum(0)
    dx = np.dot(dy, W.T)
    return dx, dW, db
''',
        [
            [r"mean", r"average", r"sum", r"divid", r"batch", r"number of (samples|images|rows|examples)", r"1/[BN]", r"len", r"already", r"scal"],
        ],
        "ordinary",
    ),
    (
        "dense_backward",
        '''import numpy as np


def dense_backward(dy, x, W):
    X, D = x.reshape(-1, W.shape[0]), dy.reshape(-1, W.shape[1])
    dx = dy @ W.reshape(W.shape[1], W.shape[0])
    dW = np.einsum("ni,no->io", X, D)
    db = np.einsum("no->o", D)
    return dx, dW, db
''',
        [
            [r"reshap", r"transpos", r"scrambl", r"order", r"\.T\b", r"swap", r"shuffl", r"mix", r"layout"],
        ],
        "ordinary",
    ),
    (
        "dense_backward",
        '''import numpy as np


def dense_backward(dy, x, W):
    X, D = x.reshape(-1, W.shape[0]), dy.reshape(-1, W.shape[1])
    dW = np.einsum("ni,no->oi", X, D)
    db = D.sum(axis=0)
    dx = np.einsum("...o,io->...i", dy, W)
    return dx, dW.reshape(W.shape), db
''',
        [
            [r"transpos", r"order", r"reshap", r"\.T\b", r"swap", r"scrambl", r"oi", r"mix", r"wrong way", r"n_out, n_in"],
        ],
        "ordinary",
    ),
    (
        "dense_backward",
        '''import numpy as np


def dense_backward(dy, x, W):
    n_in, n_out = W.shape
    xs, ds = x.reshape(-1, n_in), dy.reshape(-1, n_out)
    dW = np.zeros((n_in, n_out))
    db = np.zeros(n_out)
    for n in range(len(xs)):
        dW = np.outer(xs[n], ds[n])
        db += ds[n]
    return dy @ W.T, dW, db
''',
        [
            [r"overwrit", r"accumulat", r"last", r"sum", r"\+=", r"add", r"replac", r"only", r"assign"],
        ],
        "ordinary",
    ),
    (
        "dense_backward",
        '''import numpy as np


def dense_backward(dy, x, W):
    dW = np.tensordot(x, dy, axes=(range(x.ndim - 1), range(dy.ndim - 1)))
    db = dy.sum() * np.ones(W.shape[1])
    dx = dy @ W.T
    return dx, dW, db
''',
        [
            [r"all (the )?(ax[ie]s|outputs|entries)", r"everything", r"total", r"each output", r"own", r"per output", r"over outputs", r"same (value|number)", r"axis", r"separate"],
        ],
        "ordinary",
    ),
    (
        "dense_backward",
        '''import numpy as np


def dense_backward(dy, x, W):
    axes = tuple(range(dy.ndim - 1))
    dx = dy @ W.T
    dW = np.tensordot(dx, dy, axes=(axes, axes))
    db = dy.sum(axis=axes)
    return dx, dW, db
''',
        [
            [r"\bdx\b", r"\bx\b", r"input", r"gradient of the input", r"instead", r"wrong (array|variable|factor)", r"activations?", r"forward"],
        ],
        "ordinary",
    ),
    (
        "dense_backward",
        '''import numpy as np


def dense_backward(dy, x, W):
    X = x.reshape(-1, W.shape[0])
    D = dy.reshape(-1, W.shape[1])
    dx = dy @ W.T * (x > 0)
    return dx, X.T @ D, D.sum(axis=0)
''',
        [
            [r"relu", r"mask", r"positive", r"activation", r"x > 0", r"linear", r"nonlinear", r"gate|gating", r"negative inputs"],
        ],
        "ordinary",
    ),
    (
        "dense_backward",
        '''import numpy as np


def dense_backward(dy, x, W):
    X = x.reshape(-1, W.shape[0])
    D = dy.reshape(-1, W.shape[1])
    dW = np.outer(X.sum(axis=0), D.sum(axis=0))
    db = D.sum(axis=0)
    return np.matmul(dy, W.T), dW, db
''',
        [
            [r"outer", r"product of (the )?sums", r"sum of (the )?products", r"before", r"each (sample|row|image|example)", r"pair", r"cross", r"separately", r"mix", r"per.sample"],
        ],
        "ordinary",
    ),
    (
        "dense_backward",
        '''import numpy as np


def dense_backward(dy, x, W):
    D = dy.reshape(-1, W.shape[1])
    X = x.reshape(-1, W.shape[0])
    dx = dy @ W.T
    dW = X.T @ D
    db = np.ones(W.shape[1])
    return dx, dW, db
''',
        [
            [r"\bones?\b", r"\bdy\b", r"chain rule", r"upstream", r"incoming", r"output gradient", r"local", r"constant", r"sum", r"multipl"],
        ],
        "ordinary",
    ),
    (
        "dense_backward",
        '''import numpy as np


def dense_backward(dy, x, W):
    D = dy.reshape(-1, W.shape[1])
    X = x.reshape(-1, W.shape[0])
    dx, dW, db = dy @ W.T, X.T @ D, D.sum(axis=0)
    return dW, dx, db
''',
        [
            [r"order", r"swap", r"return", r"first", r"exchang", r"position", r"revers", r"wrong place", r"mixed up"],
        ],
        "ordinary",
    ),
    (
        "dense_backward",
        '''import numpy as np


def dense_backward(dy, x, W):
    X = x.reshape(-1, W.shape[0])
    D = dy.reshape(-1, W.shape[1])
    dW = X.T @ D
    W = W - dW
    dx = dy @ W.T
    db = D.sum(axis=0)
    return dx, dW, db
''',
        [
            [r"updat", r"chang", r"step", r"original W", r"old (W|weights)", r"descent", r"before", r"subtract", r"forward", r"same W", r"modif", r"weights?"],
        ],
        "ordinary",
    ),
    (
        "dense_backward",
        '''import numpy as np


def dense_backward(dy, x, W):
    X = x.reshape(-1, W.shape[0])
    D = dy.reshape(-1, W.shape[1])
    dW = np.zeros(W.shape)
    for i in range(W.shape[0]):
        for j in range(W.shape[1]):
            dW[i, j] = np.sum(W[i, j] * D[:, j])
    return dy @ W.T, dW, D.sum(axis=0)
''',
        [
            [r"weight", r"input", r"\bx\b", r"W\[", r"\bW\b", r"multipl", r"wrong factor", r"instead", r"activation"],
        ],
        "ordinary",
    ),
    (
        "dense_backward",
        '''import numpy as np


def dense_backward(dy, x, W):
    X = x.reshape(-1, W.shape[0])
    D = dy.reshape(-1, W.shape[1])
    return -(dy @ W.T), -(X.T @ D), -D.sum(axis=0)
''',
        [
            [r"sign", r"negativ", r"minus", r"descent", r"direction", r"negat", r"flipp", r"opposite", r"step"],
        ],
        "ordinary",
    ),
    (
        "dense_backward",
        '''import numpy as np


def dense_backward(dy, x, W):
    X = x.reshape(-1, W.shape[0])
    D = dy.reshape(-1, W.shape[1])
    dx = dy @ W.reshape(W.shape[::-1])
    dW = X.T @ D
    db = D.mean(axis=0)
    return dx, dW, db
''',
        [
            [r"mean", r"average", r"bias", r"\bdb\b", r"divid", r"batch", r"number of (samples|images|rows|examples)", r"sum"],
            [r"reshap", r"transpos", r"scrambl", r"order", r"\.T\b", r"layout", r"\bdx\b"],
        ],
        "double",
    ),
    (
        "dense_backward",
        '''import numpy as np


def dense_backward(dy, x, W):
    X = x.reshape(-1, W.shape[0])
    D = dy.reshape(-1, W.shape[1])
    dW = np.abs(X).T @ D
    db = D.sum(axis=0)
    dx = np.dot(dy, W.T)
    return dx * (dx > 0), dW, db
''',
        [
            [r"\babs", r"absolute", r"sign", r"negative (inputs?|x|entries|values)", r"magnitude", r"positive version"],
            [r"relu", r"mask", r"positive", r"negativ", r"linear", r"clip", r"zero", r"dx > 0"],
        ],
        "double",
    ),
    (
        "dense_backward",
        '''import numpy as np


def dense_backward(dy, x, W):
    n_in, n_out = W.shape
    X, D = x.reshape(-1, n_in), dy.reshape(-1, n_out)
    dW = np.zeros((n_in, n_out))
    for a, d in zip(X, D):
        dW = a[:, None] * d[None, :]
    db = D.sum() * np.ones(n_out)
    return dy @ W.T, dW, db
''',
        [
            [r"overwrit", r"accumulat", r"last", r"\+=", r"replac", r"only", r"assign", r"\bdW\b"],
            [r"all (the )?(ax[ie]s|outputs|entries)", r"everything", r"total", r"each output", r"own", r"per output", r"over outputs", r"same (value|number)", r"axis", r"\bdb\b", r"bias"],
        ],
        "double",
    ),
    (
        "dense_backward",
        '''import numpy as np


def dense_backward(dy, x, W):
    return dy @ W.T, x.T @ dy, dy.sum(axis=0)
''',
        [
            [r"(more|extra|leading|other) (leading )?(ax[ie]s|dimensions?)", r"1-?D", r"3-?D", r"(two|2).dimension", r"2-?D", r"\.\.\.", r"single (vector|sample|input)", r"shape", r"three", r"batch ax[ie]s", r"vector", r"axis"],
        ],
        "corner",
    ),
    (
        "dense_backward",
        '''import numpy as np


def dense_backward(dy, x, W):
    lead = tuple(range(x.ndim - 1))
    dW = np.tensordot(x, dy, axes=(lead, lead))
    db = dy.sum(axis=0)
    dx = dy @ W.T
    return dx, dW, db
''',
        [
            [r"(more|extra|leading|other) (leading )?(ax[ie]s|dimensions?)", r"1-?D", r"3-?D", r"axis", r"only the first", r"\.\.\.", r"(all|every) (the )?(leading )?ax[ie]s", r"shape", r"\bdb\b", r"bias"],
        ],
        "corner",
    ),
    (
        "dense_backward",
        '''import numpy as np


def dense_backward(dy, x, W):
    dW = x.reshape(-1, W.shape[0]).T @ dy.reshape(-1, W.shape[1])
    db = np.squeeze(dy.reshape(-1, W.shape[1]).sum(axis=0, keepdims=True))
    dx = dy @ W.T
    return dx, dW, db
''',
        [
            [r"squeez", r"size.?(1|one)", r"length.?(1|one)", r"(one|single|1) (output|unit)", r"singleton", r"n_out", r"drop", r"scalar", r"dimension", r"0-?D"],
        ],
        "corner",
    ),
    (
        "relu_forward",
        '''import numpy as np


def relu_forward(x):
    return np.where(x > 0, x, 0.01 * x)
''',
        [
            [r"leak", r"slope", r"negativ", r"zero", r"0\.01", r"pass"],
        ],
        "ordinary",
    ),
    (
        "relu_forward",
        '''import numpy as np


def relu_forward(x):
    return np.abs(x)
''',
        [
            [r"\babs", r"absolute", r"negativ", r"sign", r"zero", r"magnitude", r"positive"],
        ],
        "ordinary",
    ),
    (
        "relu_forward",
        '''import numpy as np


def relu_forward(x):
    return np.minimum(x, 0)
''',
        [
            [r"minimum", r"\bmin", r"maximum", r"opposite", r"negativ", r"wrong way", r"positive"],
        ],
        "ordinary",
    ),
    (
        "relu_forward",
        '''import numpy as np


def relu_forward(x):
    return np.clip(x, 0, 1)
''',
        [
            [r"clip", r"cap", r"upper", r"above", r"bound", r"limit", r"large(r)?", r"saturat", r"more than", r"max"],
        ],
        "ordinary",
    ),
    (
        "relu_forward",
        '''import numpy as np


def relu_forward(x):
    return (x > 0).astype(float)
''',
        [
            [r"mask", r"step", r"derivative", r"gradient", r"multipl", r"indicator", r"ones?", r"itself", r"heaviside", r"boolean"],
        ],
        "ordinary",
    ),
    (
        "relu_forward",
        '''import numpy as np


def relu_forward(x):
    y = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        if x[i] > 1:
            y[i] = x[i]
    return y
''',
        [
            [r"threshold", r"zero", r"between", r"small positive", r"less than", r"above", r"cut", r"compar", r"wrong (limit|bound)"],
        ],
        "ordinary",
    ),
    (
        "relu_forward",
        '''import numpy as np


def relu_forward(x):
    return np.log1p(np.exp(x))
''',
        [
            [r"softplus", r"smooth", r"log1p", r"soft", r"negativ", r"kink", r"never (exactly )?(zero|0)", r"approximat"],
        ],
        "ordinary",
    ),
    (
        "relu_forward",
        '''import numpy as np


def relu_forward(x):
    flat = [v if v > 0 else 0.0 for v in np.ravel(x)]
    return np.array(flat)
''',
        [
            [r"shape", r"reshap", r"flat", r"like x", r"1-?D", r"one.dimension", r"ravel", r"vector", r"list"],
        ],
        "ordinary",
    ),
    (
        "relu_forward",
        '''import numpy as np


def relu_forward(x):
    return x * (1 / (1 + np.exp(-x)))
''',
        [
            [r"sigmoid", r"silu", r"swish", r"smooth", r"gelu", r"negativ", r"gate", r"soft", r"logistic"],
        ],
        "ordinary",
    ),
    (
        "relu_forward",
        '''import numpy as np


def relu_forward(x):
    out = x.copy()
    out[out > 0] = 0
    return out
''',
        [
            [r"positive", r"negativ", r"wrong side", r"comparison", r"revers", r"invert", r"opposite", r"flipp", r"swap", r"<", r"sign"],
        ],
        "ordinary",
    ),
    (
        "relu_forward",
        '''import numpy as np


def relu_forward(x):
    y = np.zeros(x.shape, dtype=int)
    pos = x > 0
    y[pos] = x[pos]
    return y
''',
        [
            [r"integer", r"\bint", r"dtype", r"truncat", r"round", r"fraction", r"decimal", r"float", r"cast"],
        ],
        "ordinary",
    ),
    (
        "relu_forward",
        '''import numpy as np


def relu_forward(x):
    positive_part = 0.5 * (np.abs(x) + x)
    return 0.5 * positive_part
''',
        [
            [r"half", r"0\.5", r"twice", r"factor", r"halv", r"already", r"quarter", r"divid", r"too small", r"scal"],
        ],
        "ordinary",
    ),
    (
        "relu_forward",
        '''import numpy as np


def relu_forward(x):
    return x.clip(0, 6)
''',
        [
            [r"clip", r"cap", r"upper", r"above", r"bound", r"limit", r"large(r)?", r"relu6", r"six", r"max", r"saturat"],
        ],
        "ordinary",
    ),
    (
        "relu_forward",
        '''import numpy as np


def relu_forward(x):
    y = np.where(x > 0, x, np.exp(np.minimum(x, 0)) - 1)
    return y
''',
        [
            [r"\belu", r"exp", r"negativ", r"zero", r"below (zero|0)", r"-1", r"smooth"],
        ],
        "ordinary",
    ),
    (
        "relu_forward",
        '''import numpy as np


def relu_forward(x):
    keep = x.sum(axis=-1, keepdims=True) > 0
    return np.where(keep, x, 0.0)
''',
        [
            [r"row", r"sum", r"each (entry|element|value)", r"element.?wise", r"whole", r"last axis", r"own sign", r"individual", r"total", r"every"],
        ],
        "ordinary",
    ),
    (
        "relu_forward",
        '''import numpy as np


def relu_forward(x):
    y = x.copy()
    y[y < 1] = 0
    return y.ravel()
''',
        [
            [r"threshold", r"zero", r"between", r"small positive", r"less than", r"below", r"cut", r"compar", r"wrong (limit|bound)"],
            [r"shape", r"ravel", r"flat", r"like x", r"1-?D", r"one.dimension", r"vector", r"reshap"],
        ],
        "double",
    ),
    (
        "relu_forward",
        '''import numpy as np


def relu_forward(x):
    return np.where(x > 0, np.minimum(x, 1), 0.1 * x)
''',
        [
            [r"\bmin", r"cap", r"upper", r"above", r"bound", r"limit", r"large(r)?", r"saturat", r"clip"],
            [r"leak", r"slope", r"negativ", r"0\.1", r"zero", r"pass"],
        ],
        "double",
    ),
    (
        "relu_forward",
        '''import numpy as np


def relu_forward(x):
    return x * (x > 0)
''',
        [
            [r"infinit|\binf\b", r"\bnan\b", r"0 \*", r"times zero", r"zero times", r"multipl", r"undefined"],
        ],
        "corner",
    ),
    (
        "relu_forward",
        '''import numpy as np


def relu_forward(x):
    return (x + np.sqrt(x * x)) / 2
''',
        [
            [r"overflow", r"huge", r"large", r"infinit|\binf\b", r"squar", r"underflow", r"extreme", r"big"],
        ],
        "corner",
    ),
    (
        "relu_forward",
        '''import numpy as np


def relu_forward(x):
    return np.log(np.maximum(np.exp(x), 1))
''',
        [
            [r"overflow", r"huge", r"large", r"infinit|\binf\b", r"exp", r"extreme", r"big", r"tiny|small"],
        ],
        "corner",
    ),
    (
        "relu_forward",
        '''import numpy as np


def relu_forward(x):
    return np.where(x > 1e-6, x, 0)
''',
        [
            [r"tiny", r"small", r"1e-6", r"threshold", r"toleran", r"near zero", r"close to zero", r"eps", r"above zero"],
        ],
        "corner",
    ),
    (
        "relu_forward",
        '''import numpy as np


def relu_forward(x):
    y = np.zeros(x.shape)
    for n in range(len(x)):
        y[n] = np.maximum(x[n], 0)
    return y
''',
        [
            [r"0-?d", r"scalar", r"zero.dimension", r"shape \(\)", r"no ax[ie]s", r"len", r"without ax[ie]s", r"any shape", r"single number"],
        ],
        "corner",
    ),
    (
        "relu_backward",
        '''import numpy as np


def relu_backward(dy, y):
    return dy * y
''',
        [
            [r"mask", r"\by > 0", r"ones?", r"indicator", r"slope", r"derivative", r"value itself", r"output itself", r"multipl", r"scal", r"0 or 1"],
        ],
        "ordinary",
    ),
    (
        "relu_backward",
        '''import numpy as np


def relu_backward(dy, y):
    return np.where(y >= 0, dy, 0)
''',
        [
            [r">=", r"equal", r"zero", r"strict", r"always", r"never negative", r"every", r"everywhere", r"pass", r"all (the )?entries"],
        ],
        "ordinary",
    ),
    (
        "relu_backward",
        '''import numpy as np


def relu_backward(dy, y):
    dx = dy.copy()
    dx[dy <= 0] = 0
    return dx
''',
        [
            [r"\by\b", r"output", r"wrong array", r"incoming", r"sign of (dy|the gradient)", r"negative gradients?", r"upstream", r"forward", r"instead of", r"depends? on"],
        ],
        "ordinary",
    ),
    (
        "relu_backward",
        '''import numpy as np


def relu_backward(dy, y):
    return (y > 0).astype(float)
''',
        [
            [r"\bdy\b", r"chain rule", r"upstream", r"incoming", r"multipl", r"local", r"output gradient", r"forgot", r"missing", r"only the mask"],
        ],
        "ordinary",
    ),
    (
        "relu_backward",
        '''import numpy as np


def relu_backward(dy, y):
    mask = y > 0
    return np.where(mask, np.maximum(dy, 0), 0)
''',
        [
            [r"negativ", r"maximum", r"clip", r"dy", r"relu of", r"guided", r"sign", r"positive", r"lost|lose|discard|remov"],
        ],
        "ordinary",
    ),
    (
        "relu_backward",
        '''import numpy as np


def relu_backward(dy, y):
    dx = np.zeros(y.shape)
    for i in np.ndindex(y.shape):
        if y[i] == 0:
            dx[i] = dy[i]
    return dx
''',
        [
            [r"invert", r"revers", r"opposite", r"dead", r"inactive", r"active", r"wrong (way|side|entries|units)", r"positive", r"comparison", r"==", r"swap", r"flip"],
        ],
        "ordinary",
    ),
    (
        "relu_backward",
        '''import numpy as np


def relu_backward(dy, y):
    return dy * (y > 1)
''',
        [
            [r"threshold", r"zero", r"between", r"small", r"less than", r"above", r"cut", r"compar", r"wrong (limit|bound)"],
        ],
        "ordinary",
    ),
    (
        "relu_backward",
        '''import numpy as np


def relu_backward(dy, y):
    return dy * y * (1 - y)
''',
        [
            [r"sigmoid", r"logistic", r"\by \*", r"mask", r"wrong (activation|derivative)", r"relu", r"indicator", r"step"],
        ],
        "ordinary",
    ),
    (
        "relu_backward",
        '''import numpy as np


def relu_backward(dy, y):
    slope = np.where(y > 0, 1.0, 0.01)
    return slope * dy
''',
        [
            [r"leak", r"0\.01", r"zero", r"negative side", r"dead", r"inactive", r"pass", r"small slope", r"negative"],
        ],
        "ordinary",
    ),
    (
        "relu_backward",
        '''import numpy as np


def relu_backward(dy, y):
    return np.where(y > 0, y, 0)
''',
        [
            [r"\bdy\b", r"forward", r"upstream", r"incoming", r"gradient", r"output itself", r"y itself", r"chain", r"returns? y", r"instead of"],
        ],
        "ordinary",
    ),
    (
        "relu_backward",
        '''import numpy as np


def relu_backward(dy, y):
    return dy[y > 0]
''',
        [
            [r"shape", r"index", r"drop", r"remov", r"flat", r"zeros?", r"like y", r"select", r"1-?D", r"mask", r"keeps? only"],
        ],
        "ordinary",
    ),
    (
        "relu_backward",
        '''import numpy as np


def relu_backward(dy, y):
    alive = (y > 0).any(axis=-1, keepdims=True)
    return dy * alive
''',
        [
            [r"any", r"row", r"each (entry|element|unit)", r"element.?wise", r"whole", r"last axis", r"own", r"individual", r"every unit"],
        ],
        "ordinary",
    ),
    (
        "relu_backward",
        '''import numpy as np


def relu_backward(dy, y):
    return np.abs(dy) * np.sign(y)
''',
        [
            [r"\babs", r"absolute", r"sign", r"negativ", r"magnitude", r"positive"],
        ],
        "ordinary",
    ),
    (
        "relu_backward",
        '''import numpy as np


def relu_backward(dy, y):
    return dy * (1 - y**2)
''',
        [
            [r"tanh", r"squar", r"wrong (activation|derivative)", r"mask", r"1 - y", r"relu", r"indicator", r"y\*\*2", r"y²"],
        ],
        "ordinary",
    ),
    (
        "relu_backward",
        '''import numpy as np


def relu_backward(dy, y):
    gate = np.ceil(y) > 1
    return np.multiply(gate, dy)
''',
        [
            [r"threshold", r"ceil", r"between", r"small", r"less than", r"cut", r"round", r"compar", r"too (high|strict|large)", r"above"],
        ],
        "ordinary",
    ),
    (
        "relu_backward",
        '''import numpy as np


def relu_backward(dy, y):
    dx = np.abs(dy)
    dx[y < 0] = 0
    return dx
''',
        [
            [r"\babs", r"absolute", r"sign", r"negative gradients?", r"magnitude", r"negative (entries|values|dy)"],
            [r"<=", r"equal", r"zero", r"strict", r"never negative", r"always", r"pass", r"every", r"dead", r"inactive"],
        ],
        "double",
    ),
    (
        "relu_backward",
        '''import numpy as np


def relu_backward(dy, y):
    return np.where(y > 0.5, dy, 0) + 0.01 * dy * (y <= 0)
''',
        [
            [r"leak", r"0\.01", r"negative side", r"dead", r"inactive", r"pass", r"small slope", r"added", r"zero"],
            [r"threshold", r"between", r"small", r"less than", r"0\.5", r"cut", r"half", r"compar", r"wrong (limit|bound)"],
        ],
        "double",
    ),
    (
        "relu_backward",
        '''import numpy as np


def relu_backward(dy, y):
    return dy * (y > 1e-6)
''',
        [
            [r"tiny", r"small", r"1e-6", r"threshold", r"toleran", r"near zero", r"close to zero", r"eps"],
        ],
        "corner",
    ),
    (
        "relu_backward",
        '''import numpy as np


def relu_backward(dy, y):
    return dy * y / (y + 1e-10)
''',
        [
            [r"tiny", r"small", r"1e-10", r"eps", r"near zero", r"close to zero", r"approximat", r"ratio", r"comparable"],
        ],
        "corner",
    ),
    (
        "relu_backward",
        '''import numpy as np


def relu_backward(dy, y):
    return dy * (y * y > 0)
''',
        [
            [r"underflow", r"tiny", r"small", r"squar", r"zero", r"near zero", r"product", r"vanish"],
        ],
        "corner",
    ),
    (
        "relu_backward",
        '''import numpy as np


def relu_backward(dy, y):
    return dy * (y > 0).squeeze()
''',
        [
            [r"squeez", r"size.?(1|one)", r"length.?(1|one)", r"broadcast", r"singleton", r"shape", r"ax[ie]s", r"dimension", r"column", r"drop"],
        ],
        "corner",
    ),
    (
        "tanh_forward",
        '''import numpy as np


def tanh_forward(x):
    return 1 / (1 + np.exp(-x))
''',
        [
            [r"sigmoid", r"logistic", r"between 0", r"0 (and|to) 1", r"rescal", r"range", r"negativ", r"shift", r"wrong function"],
        ],
        "ordinary",
    ),
    (
        "tanh_forward",
        '''import numpy as np


def tanh_forward(x):
    sigma = lambda t: 1 / (1 + np.exp(-t))
    return 2 * sigma(x) - 1
''',
        [
            [r"2\s*\*?\s*x", r"twice", r"doubl", r"half", r"x/2", r"argument", r"factor", r"inside", r"stretch", r"slow", r"wide"],
        ],
        "ordinary",
    ),
    (
        "tanh_forward",
        '''import numpy as np


def tanh_forward(x):
    up, down = np.exp(x), np.exp(-x)
    return (up - down) / 2
''',
        [
            [r"sinh", r"cosh", r"denominator", r"divid", r"sum of", r"\+", r"hyperbolic sine", r"bound", r"two"],
        ],
        "ordinary",
    ),
    (
        "tanh_forward",
        '''import numpy as np


def tanh_forward(x):
    p = np.exp(x)
    q = np.exp(-x)
    return (p + q) / (p - q)
''',
        [
            [r"coth", r"revers", r"upside", r"swap", r"numerator", r"reciprocal", r"denominator", r"inver", r"flipp", r"1/tanh", r"ratio"],
        ],
        "ordinary",
    ),
    (
        "tanh_forward",
        '''import numpy as np


def tanh_forward(x):
    return np.sin(x) / np.cos(x)
''',
        [
            [r"\btan\b", r"tangent", r"sinh", r"hyperbolic", r"trigonometric", r"cos", r"circular", r"\bsin\b"],
        ],
        "ordinary",
    ),
    (
        "tanh_forward",
        '''import numpy as np


def tanh_forward(x):
    return np.arctan(x)
''',
        [
            [r"arctan", r"\batan", r"inverse", r"tangent", r"pi", r"hyperbolic", r"wrong function", r"trigonometric"],
        ],
        "ordinary",
    ),
    (
        "tanh_forward",
        '''import numpy as np


def tanh_forward(x):
    t = np.tanh(x)
    return 1 - t * t
''',
        [
            [r"derivative", r"gradient", r"backward", r"sech", r"1 -", r"slope", r"squar"],
        ],
        "ordinary",
    ),
    (
        "tanh_forward",
        '''import numpy as np


def tanh_forward(x):
    return np.clip(x, -1, 1)
''',
        [
            [r"clip", r"hard", r"linear", r"piecewise", r"smooth", r"straight", r"cut", r"curve", r"approximat"],
        ],
        "ordinary",
    ),
    (
        "tanh_forward",
        '''import numpy as np


def tanh_forward(x):
    return x / (1 + np.abs(x))
''',
        [
            [r"softsign", r"\babs", r"exp", r"similar", r"other function", r"algebraic", r"slower", r"approximat", r"not tanh", r"ratio", r"different function"],
        ],
        "ordinary",
    ),
    (
        "tanh_forward",
        '''import numpy as np


def tanh_forward(x):
    e = np.exp(x)
    return (e - 1) / (e + 1)
''',
        [
            [r"2\s*\*?\s*x", r"twice", r"doubl", r"half", r"x/2", r"exponent", r"factor", r"squar", r"stretch"],
        ],
        "ordinary",
    ),
    (
        "tanh_forward",
        '''import numpy as np


def tanh_forward(x):
    e = np.exp(2 * x)
    return (1 - e) / (1 + e)
''',
        [
            [r"sign", r"negativ", r"minus", r"revers", r"opposite", r"flipp", r"mirror", r"-tanh", r"exponent"],
        ],
        "ordinary",
    ),
    (
        "tanh_forward",
        '''import numpy as np


def tanh_forward(x):
    y = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        a, b = np.exp(x[i]), np.exp(-x[i])
        y[i] = a - b / a + b
    return y
''',
        [
            [r"parenthes", r"bracket", r"preceden", r"order of operations", r"binds", r"b / a", r"only divid", r"numerator", r"denominator", r"grouped"],
        ],
        "ordinary",
    ),
    (
        "tanh_forward",
        '''import numpy as np


def tanh_forward(x):
    return x - x**3 / 3
''',
        [
            [r"taylor", r"series", r"approximat", r"near zero", r"small", r"expan", r"polynomial", r"cubic", r"terms?", r"third"],
        ],
        "ordinary",
    ),
    (
        "tanh_forward",
        '''import numpy as np


def tanh_forward(x):
    return 2 / (1 + np.exp(-2 * x))
''',
        [
            [r"- 1", r"minus (1|one)", r"subtract", r"shift", r"between 0", r"0 (and|to) 2", r"cent(er|re)", r"offset", r"range", r"forgot"],
        ],
        "ordinary",
    ),
    (
        "tanh_forward",
        '''import numpy as np


def tanh_forward(x):
    return np.arctanh(np.clip(x, -0.99, 0.99))
''',
        [
            [r"arctanh", r"\batanh", r"inverse", r"clip", r"artanh", r"wrong function", r"undo", r"opposite"],
        ],
        "ordinary",
    ),
    (
        "tanh_forward",
        '''import numpy as np


def tanh_forward(x):
    s = 1 / (1 + np.exp(-x))
    return 2 * s
''',
        [
            [r"2\s*\*?\s*x", r"twice", r"doubl", r"half", r"x/2", r"argument", r"exponent", r"factor", r"inside"],
            [r"- 1", r"minus (1|one)", r"subtract", r"shift", r"between 0", r"0 (and|to) 2", r"cent(er|re)", r"offset", r"range"],
        ],
        "double",
    ),
    (
        "tanh_forward",
        '''import numpy as np


def tanh_forward(x):
    values = [(np.exp(v) - np.exp(-v)) / (np.exp(v) + np.exp(-v)) ** 2 for v in x.flat]
    return np.array(values)
''',
        [
            [r"squar", r"\*\* ?2", r"power", r"denominator", r"derivative", r"exponent"],
            [r"shape", r"reshap", r"flat", r"like x", r"1-?D", r"one.dimension", r"vector", r"list"],
        ],
        "double",
    ),
    (
        "tanh_forward",
        '''import numpy as np


def tanh_forward(x):
    a, b = np.exp(x), np.exp(-x)
    return (a - b) / (a + b)
''',
        [
            [r"overflow", r"large", r"huge", r"\bnan\b", r"infinit|\binf\b", r"big", r"extreme", r"exp"],
        ],
        "corner",
    ),
    (
        "tanh_forward",
        '''import numpy as np


def tanh_forward(x):
    e2 = np.exp(2 * x)
    return (e2 - 1) / (e2 + 1)
''',
        [
            [r"overflow", r"large", r"huge", r"\bnan\b", r"infinit|\binf\b", r"big", r"extreme", r"exp"],
        ],
        "corner",
    ),
    (
        "tanh_forward",
        '''import numpy as np


def tanh_forward(x):
    return 1 - 2 / (np.exp(2 * x) + 1)
''',
        [
            [r"tiny", r"small", r"precision", r"cancel", r"round", r"near zero", r"digits", r"subtract", r"close to zero"],
        ],
        "corner",
    ),
    (
        "tanh_forward",
        '''import numpy as np


def tanh_forward(x):
    s = x / np.abs(x)
    e = np.exp(-2 * np.abs(x))
    return s * (1 - e) / (1 + e)
''',
        [
            [r"zero", r"\b0\b", r"\bnan\b", r"divid", r"sign", r"0/0", r"undefined"],
        ],
        "corner",
    ),
    (
        "tanh_forward",
        '''import numpy as np


def tanh_forward(x):
    y = np.empty(x.shape)
    for n in range(x.shape[0]):
        y[n] = np.tanh(x[n])
    return y
''',
        [
            [r"0-?d", r"scalar", r"zero.dimension", r"shape \(\)", r"no ax[ie]s", r"shape\[0\]", r"without ax[ie]s", r"any shape", r"single number"],
        ],
        "corner",
    ),
    (
        "tanh_backward",
        '''import numpy as np


def tanh_backward(dy, y):
    return dy * (1 - y)
''',
        [
            [r"squar", r"\*\* ?2", r"y²", r"y\^2", r"power", r"y \* y", r"1 - y", r"second power"],
        ],
        "ordinary",
    ),
    (
        "tanh_backward",
        '''import numpy as np


def tanh_backward(dy, y):
    return dy * (1 - np.tanh(y) ** 2)
''',
        [
            [r"already", r"twice", r"again", r"output", r"second time", r"input", r"np\.tanh", r"tanh of", r"not x"],
        ],
        "ordinary",
    ),
    (
        "tanh_backward",
        '''import numpy as np


def tanh_backward(dy, y):
    return dy * y * (1 - y)
''',
        [
            [r"sigmoid", r"logistic", r"1 \+ y", r"y²", r"squar", r"\by \*", r"wrong (activation|derivative)", r"y\*\*2"],
        ],
        "ordinary",
    ),
    (
        "tanh_backward",
        '''import numpy as np


def tanh_backward(dy, y):
    local = 1 - np.square(y)
    return local
''',
        [
            [r"\bdy\b", r"chain rule", r"upstream", r"incoming", r"multipl", r"local", r"output gradient", r"forgot", r"missing"],
        ],
        "ordinary",
    ),
    (
        "tanh_backward",
        '''import numpy as np


def tanh_backward(dy, y):
    dx = np.empty(y.shape)
    for i in np.ndindex(y.shape):
        dx[i] = dy[i] * (1 + y[i] ** 2)
    return dx
''',
        [
            [r"sign", r"plus", r"minus", r"subtract", r"\+", r"add", r"too (large|big)", r"saturat", r"1 -"],
        ],
        "ordinary",
    ),
    (
        "tanh_backward",
        '''import numpy as np


def tanh_backward(dy, y):
    return dy * (y**2 - 1)
''',
        [
            [r"sign", r"negativ", r"minus", r"revers", r"opposite", r"flipp", r"swap", r"order", r"1 -"],
        ],
        "ordinary",
    ),
    (
        "tanh_backward",
        '''import numpy as np


def tanh_backward(dy, y):
    return np.multiply(dy, (1 - y) ** 2)
''',
        [
            [r"squar", r"1 - y", r"difference", r"whole", r"1 \+ y", r"bracket", r"parenthes", r"y²", r"inside", r"\*\* ?2", r"power"],
        ],
        "ordinary",
    ),
    (
        "tanh_backward",
        '''import numpy as np


def tanh_backward(dy, y):
    return dy / (1 - y * y)
''',
        [
            [r"divid", r"multipl", r"inverse", r"arctanh", r"reciprocal", r"instead of", r"quotient", r"over"],
        ],
        "ordinary",
    ),
    (
        "tanh_backward",
        '''import numpy as np


def tanh_backward(dy, y):
    local = (y > 0)
    return local * dy
''',
        [
            [r"relu", r"mask", r"wrong (activation|derivative)", r"y > 0", r"tanh", r"y²", r"step", r"positive", r"y\*\*2"],
        ],
        "ordinary",
    ),
    (
        "tanh_backward",
        '''import numpy as np


def tanh_backward(dy, y):
    return dy * (1 - dy**2)
''',
        [
            [r"\bdy\b", r"\by\b", r"output", r"wrong (array|variable)", r"upstream", r"incoming", r"squar", r"instead"],
        ],
        "ordinary",
    ),
    (
        "tanh_backward",
        '''import numpy as np


def tanh_backward(dy, y):
    return dy / np.cosh(y) ** 2
''',
        [
            [r"input", r"output", r"arctanh", r"cosh", r"sech", r"\bx\b", r"already", r"not y", r"inver", r"argument"],
        ],
        "ordinary",
    ),
    (
        "tanh_backward",
        '''import numpy as np


def tanh_backward(dy, y):
    sech2 = np.sqrt(1 - y**2)
    return dy * sech2
''',
        [
            [r"root", r"sqrt", r"squar", r"sech", r"power", r"\*\* ?2", r"exponent"],
        ],
        "ordinary",
    ),
    (
        "tanh_backward",
        '''import numpy as np


def tanh_backward(dy, y):
    return dy * (1 - 2 * y)
''',
        [
            [r"2\s*\*?\s*y", r"squar", r"y²", r"twice", r"doubl", r"y \* y", r"power", r"derivative of", r"\*\* ?2"],
        ],
        "ordinary",
    ),
    (
        "tanh_backward",
        '''import numpy as np


def tanh_backward(dy, y):
    return dy * (1 - np.abs(y))
''',
        [
            [r"\babs", r"squar", r"y²", r"power", r"\*\* ?2", r"softsign", r"y \* y"],
        ],
        "ordinary",
    ),
    (
        "tanh_backward",
        '''import numpy as np


def tanh_backward(dy, y):
    return dy - y**2
''',
        [
            [r"multipl", r"\bdy\b", r"bracket", r"parenthes", r"factor", r"chain", r"distribut", r"both terms", r"second term", r"expan", r"whole"],
        ],
        "ordinary",
    ),
    (
        "tanh_backward",
        '''import numpy as np


def tanh_backward(dy, y):
    return dy / (1 + y**2)
''',
        [
            [r"sign", r"plus", r"minus", r"subtract", r"\+", r"add", r"1 -"],
            [r"divid", r"multipl", r"inverse", r"reciprocal", r"instead of", r"quotient", r"over"],
        ],
        "double",
    ),
    (
        "tanh_backward",
        '''import numpy as np


def tanh_backward(dy, y):
    t = np.tanh(y)
    return 1 - t * t
''',
        [
            [r"already", r"twice", r"again", r"output", r"second time", r"tanh of", r"np\.tanh", r"not x"],
            [r"\bdy\b", r"chain rule", r"upstream", r"incoming", r"multipl", r"local", r"output gradient", r"missing"],
        ],
        "double",
    ),
    (
        "tanh_backward",
        '''import numpy as np


def tanh_backward(dy, y):
    return -dy * (1 - y)
''',
        [
            [r"sign", r"negativ", r"minus", r"opposite", r"flipp", r"negat"],
            [r"squar", r"\*\* ?2", r"y²", r"y\^2", r"power", r"y \* y", r"second"],
        ],
        "double",
    ),
    (
        "tanh_backward",
        '''import numpy as np


def tanh_backward(dy, y):
    x = np.arctanh(y)
    return dy * (y / np.sinh(x)) ** 2
''',
        [
            [r"zero", r"\b0\b", r"\bnan\b", r"divid", r"0/0", r"sinh", r"undefined"],
        ],
        "corner",
    ),
    (
        "tanh_backward",
        '''import numpy as np


def tanh_backward(dy, y):
    e = (1 + y) / (1 - y)
    return dy * 4 * e / (e + 1) ** 2
''',
        [
            [r"saturat", r"\bnan\b", r"infinit|\binf\b", r"divid", r"y = 1", r"y is 1", r"equal to (1|one)", r"exactly (1|one)", r"extreme", r"large", r"zero"],
        ],
        "corner",
    ),
    (
        "tanh_backward",
        '''import numpy as np


def tanh_backward(dy, y):
    slope = np.maximum(1 - y**2, 1e-4)
    return dy * slope
''',
        [
            [r"saturat", r"floor", r"1e-4", r"maximum", r"clip", r"small", r"never (reach|vanish|0|zero)", r"y = 1", r"close to (1|one)", r"near (1|one)", r"lower bound", r"extreme"],
        ],
        "corner",
    ),
    (
        "tanh_backward",
        '''import numpy as np


def tanh_backward(dy, y):
    return dy * (1 - y.squeeze() ** 2)
''',
        [
            [r"squeez", r"size.?(1|one)", r"length.?(1|one)", r"broadcast", r"singleton", r"shape", r"ax[ie]s", r"dimension", r"column", r"drop"],
        ],
        "corner",
    ),
    (
        "autoencoder_backward",
        '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    p, g = ae.params, {}
    dnll = np.ones(len(trace.nll))
    d = ae.likelihood.backward(dnll, trace.logits, trace.x)

    def step(name, d, x):
        d, g[name + ".weight"], g[name + ".bias"] = layers.dense_backward(d, x, p[name + ".weight"])
        return d

    d = layers.relu_backward(step("decoder.4", d, trace.dec[2]), trace.dec[2])
    d = layers.relu_backward(step("decoder.2", d, trace.dec[1]), trace.dec[1])
    d = step("decoder.0", d, trace.z)
    d = layers.relu_backward(step("fc_mu", d, trace.enc[2]), trace.enc[2])
    d = layers.relu_backward(step("encoder.2", d, trace.enc[1]), trace.enc[1])
    step("encoder.0", d, trace.x)
    return g
''',
        [
            [r"mean", r"average", r"batch", r"1/B", r"divid", r"number of (images|samples)", r"B times", r"sum of", r"too large", r"dnll", r"ones"],
        ],
        "ordinary",
    ),
    (
        "autoencoder_backward",
        '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    w = lambda n: ae.params[n + ".weight"]
    B = trace.x.shape[0]
    grads = {}
    dy = ae.likelihood.backward(np.full(B, 1.0 / B), trace.logits, trace.x)
    dy, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dy, trace.dec[2], w("decoder.4"))
    dy = layers.relu_backward(dy, trace.dec[2])
    dy, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(dy, trace.dec[1], w("decoder.2"))
    dy, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(dy, trace.z, w("decoder.0"))
    dy, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dy, trace.enc[2], w("fc_mu"))
    dy = layers.relu_backward(dy, trace.enc[2])
    dy, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(dy, trace.enc[1], w("encoder.2"))
    dy = layers.relu_backward(dy, trace.enc[1])
    dy, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(dy, trace.x, w("encoder.0"))
    return grads
''',
        [
            [r"relu", r"mask", r"decoder\.0", r"first (hidden|decoder)", r"dec\[1\]", r"missing", r"forgot", r"skip", r"activation", r"dead"],
        ],
        "ordinary",
    ),
    (
        "autoencoder_backward",
        '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    params = ae.params
    n = trace.nll.size
    chain = [
        ("decoder.4", trace.dec[2], True),
        ("decoder.2", trace.dec[1], True),
        ("decoder.0", trace.z, True),
        ("fc_mu", trace.enc[2], True),
        ("encoder.2", trace.enc[1], True),
        ("encoder.0", trace.x, False),
    ]
    out = {}
    d = ae.likelihood.backward(np.full(n, 1 / n), trace.logits, trace.x)
    for name, inp, is_relu in chain:
        d, dW, db = layers.dense_backward(d, inp, params[f"{name}.weight"])
        out[f"{name}.weight"] = dW
        out[f"{name}.bias"] = db
        if is_relu:
            d = layers.relu_backward(d, inp)
    return out
''',
        [
            [r"latent", r"\bz\b", r"code", r"relu", r"fc_mu", r"linear", r"no activation", r"bottleneck", r"mask", r"negativ"],
        ],
        "ordinary",
    ),
    (
        "autoencoder_backward",
        '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    P = ae.params
    B = len(trace.x)
    g = {}

    def back(name, dy, x):
        dx, g[f"{name}.weight"], g[f"{name}.bias"] = layers.dense_backward(dy, x, P[f"{name}.weight"])
        return dx

    d = ae.likelihood.backward(np.repeat(1 / B, B), trace.logits, trace.x)
    d = back("decoder.4", d, trace.dec[2])
    d = layers.relu_backward(d, trace.dec[2])
    d = back("decoder.2", d, trace.enc[2])
    d = layers.relu_backward(d, trace.dec[1])
    d = back("decoder.0", d, trace.z)
    d = back("fc_mu", d, trace.enc[2])
    d = layers.relu_backward(d, trace.enc[2])
    d = back("encoder.2", d, trace.enc[1])
    d = layers.relu_backward(d, trace.enc[1])
    back("encoder.0", d, trace.x)
    return g
''',
        [
            [r"enc", r"encoder", r"input of", r"dec\[1\]", r"wrong (activation|input|hidden)", r"decoder's own", r"fed", r"decoder.2", r"hidden"],
        ],
        "ordinary",
    ),
    (
        "autoencoder_backward",
        '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    P = ae.params
    B = len(trace.x)
    g = {}

    def back(name, dy, x):
        dx, g[f"{name}.weight"], g[f"{name}.bias"] = layers.dense_backward(dy, x, P[f"{name}.weight"])
        return dx

    d = ae.likelihood.backward(np.ones(B) / B, trace.logits, trace.x)
    d = back("decoder.4", d, trace.dec[2])
    d = layers.relu_backward(d, trace.dec[2])
    d = back("decoder.2", d, trace.dec[1])
    d = layers.relu_backward(d, trace.dec[1])
    d = back("decoder.0", d, trace.z)
    d = back("fc_mu", d, trace.enc[2])
    d = layers.relu_backward(d, trace.dec[1])
    d = back("encoder.2", d, trace.enc[1])
    d = layers.relu_backward(d, trace.enc[1])
    back("encoder.0", d, trace.x)
    return g
''',
        [
            [r"dec", r"decoder", r"mask", r"wrong (activation|layer|hidden|output)", r"enc\[2\]", r"encoder's own", r"relu", r"belongs"],
        ],
        "ordinary",
    ),
    (
        "autoencoder_backward",
        '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = trace.nll.shape[0]
    d = ae.likelihood.backward(np.full(B, 1 / B), trace.logits, trace.x)
    names = ["decoder.4", "decoder.2", "decoder.0", "fc_mu", "encoder.2", "encoder.0"]
    inputs = [trace.dec[2], trace.dec[1], trace.z, trace.enc[2], trace.enc[1], trace.logits]
    g = {}
    for k, (name, inp) in enumerate(zip(names, inputs)):
        d, g[name + ".weight"], g[name + ".bias"] = layers.dense_backward(d, inp, ae.params[name + ".weight"])
        if k not in (2, 5):
            d = layers.relu_backward(d, inp)
    return g
''',
        [
            [r"logits", r"input", r"\bx\b", r"first layer", r"encoder.0", r"reconstruct", r"output of", r"image", r"wrong"],
        ],
        "ordinary",
    ),
    (
        "autoencoder_backward",
        '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = trace.nll.shape[0]
    d = ae.likelihood.backward(trace.nll / B, trace.logits, trace.x)
    layers_back = ["decoder.4", "decoder.2", "decoder.0", "fc_mu", "encoder.2", "encoder.0"]
    inputs = [trace.dec[2], trace.dec[1], trace.z, trace.enc[2], trace.enc[1], trace.x]
    g = {}
    for name, inp in zip(layers_back, inputs):
        d, g[name + ".weight"], g[name + ".bias"] = layers.dense_backward(d, inp, ae.params[name + ".weight"])
        if name in ("decoder.4", "decoder.2", "fc_mu", "encoder.2"):
            d = layers.relu_backward(d, inp)
    return g
''',
        [
            [r"value", r"loss itself", r"nll itself", r"gradient of the (loss|mean)", r"weight(s|ed|ing)?", r"constant", r"ones?", r"same for (all|every)", r"derivative", r"1/B", r"dnll", r"own nll"],
        ],
        "ordinary",
    ),
    (
        "autoencoder_backward",
        '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    B, D = trace.x.shape
    d = ae.likelihood.backward(np.full(B, 1 / (B * D)), trace.logits, trace.x)
    hid = {"decoder.4": trace.dec[2], "decoder.2": trace.dec[1], "decoder.0": trace.z,
           "fc_mu": trace.enc[2], "encoder.2": trace.enc[1], "encoder.0": trace.x}
    g = {}
    for name, inp in hid.items():
        d, g[name + ".weight"], g[name + ".bias"] = layers.dense_backward(d, inp, ae.params[name + ".weight"])
        if name not in ("decoder.0", "encoder.0"):
            d = layers.relu_backward(d, inp)
    return g
''',
        [
            [r"pixels?", r"\bD\b", r"summed", r"sum over", r"only (over )?(the )?(batch|images|B)", r"divid", r"too small", r"mean over", r"dimension", r"features"],
        ],
        "ordinary",
    ),
    (
        "autoencoder_backward",
        '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    g = {}
    d = ae.likelihood.backward(np.full(B, 1 / B), trace.logits, trace.x)
    acts = [trace.x, trace.enc[1], trace.enc[2], trace.z, trace.dec[1], trace.dec[2]]
    names = ["encoder.0", "encoder.2", "fc_mu", "decoder.0", "decoder.2", "decoder.4"]
    for i in range(5, -1, -1):
        W = ae.params[names[i] + ".weight"]
        g[names[i] + ".weight"] = acts[i].T @ d
        g[names[i] + ".bias"] = d.mean(axis=0)
        d = d @ W.T
        if i in (1, 2, 4, 5):
            d = layers.relu_backward(d, acts[i])
    return g
''',
        [
            [r"bias", r"mean", r"sum", r"average", r"already", r"divid", r"twice", r"batch"],
        ],
        "ordinary",
    ),
    (
        "autoencoder_backward",
        '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    g = {}
    dlogits = ae.likelihood.backward(np.full(B, 1 / B), trace.logits, trace.x)
    d = layers.relu_backward(dlogits, trace.logits)
    acts = [trace.x, trace.enc[1], trace.enc[2], trace.z, trace.dec[1], trace.dec[2]]
    names = ["encoder.0", "encoder.2", "fc_mu", "decoder.0", "decoder.2", "decoder.4"]
    relu = [False, True, True, False, True, True]
    for name, a, r in zip(names[::-1], acts[::-1], relu[::-1]):
        d, g[name + ".weight"], g[name + ".bias"] = layers.dense_backward(d, a, ae.params[name + ".weight"])
        if r:
            d = layers.relu_backward(d, a)
    return g
''',
        [
            [r"logits", r"output layer", r"last layer", r"final layer", r"decoder.4", r"no (relu|activation)", r"linear", r"relu", r"mask", r"negativ"],
        ],
        "ordinary",
    ),
    (
        "autoencoder_backward",
        '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    g = {}
    d = ae.likelihood.backward(np.full(B, 1 / B), trace.logits, trace.x)
    acts = [trace.x, trace.enc[1], trace.enc[2], trace.z, trace.dec[1], trace.dec[2]]
    names = ["encoder.0", "encoder.2", "fc_mu", "decoder.0", "decoder.2", "decoder.4"]
    relu = [False, True, True, False, True, True]
    for name, a, r in reversed(list(zip(names, acts, relu))):
        d, g[name + ".weight"], g[name + ".bias"] = layers.dense_backward(d, a, ae.params[name + ".weight"])
        if r:
            d = np.maximum(d, 0)
    return g
''',
        [
            [r"gradient's own sign", r"negative gradients?", r"maximum", r"relu of", r"forward", r"mask", r"activation", r"clip", r"sign", r"its own", r"relu_backward", r"discard|throws?|lost"],
        ],
        "ordinary",
    ),
    (
        "autoencoder_backward",
        '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    g = {}
    d = ae.likelihood.backward(np.full(B, 1 / B), trace.logits, trace.x)
    acts = {"decoder.4": trace.dec[2], "decoder.2": trace.dec[1], "decoder.0": trace.z,
            "fc_mu": trace.enc[2], "encoder.2": trace.enc[1], "encoder.0": trace.x}
    for name, a in acts.items():
        d, dW, db = layers.dense_backward(d, a, ae.params[name + ".weight"])
        g[name + ".weight"] = dW / B
        g[name + ".bias"] = db / B
        if name not in ("decoder.0", "encoder.0"):
            d = layers.relu_backward(d, a)
    return g
''',
        [
            [r"twice", r"again", r"already", r"divid", r"second time", r"batch", r"1/B", r"average", r"too small", r"double", r"mean"],
        ],
        "ordinary",
    ),
    (
        "autoencoder_backward",
        '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    dnll = np.full(B, 1 / B)
    g = {}
    d = ae.likelihood.backward(dnll, trace.logits, trace.x)
    for name, a in [("decoder.4", trace.dec[2]), ("decoder.2", trace.dec[1]), ("decoder.0", trace.z)]:
        d, g[name + ".weight"], g[name + ".bias"] = layers.dense_backward(d, a, ae.params[name + ".weight"])
        if a is not trace.z:
            d = layers.relu_backward(d, a)
    d = d * trace.z
    for name, a in [("fc_mu", trace.enc[2]), ("encoder.2", trace.enc[1]), ("encoder.0", trace.x)]:
        d, g[name + ".weight"], g[name + ".bias"] = layers.dense_backward(d, a, ae.params[name + ".weight"])
        if a is not trace.x:
            d = layers.relu_backward(d, a)
    return g
''',
        [
            [r"\bz\b", r"latent", r"code", r"multipl", r"bottleneck", r"nothing (happens|between)", r"directly", r"extra factor", r"fc_mu", r"unchanged"],
        ],
        "ordinary",
    ),
    (
        "autoencoder_backward",
        '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    g = {}
    d = ae.likelihood.backward(np.full(B, 1 / B), trace.x, trace.logits)
    table = [("decoder.4", trace.dec[2]), ("decoder.2", trace.dec[1]), ("decoder.0", trace.z),
             ("fc_mu", trace.enc[2]), ("encoder.2", trace.enc[1]), ("encoder.0", trace.x)]
    for name, a in table:
        d, g[name + ".weight"], g[name + ".bias"] = layers.dense_backward(d, a, ae.params[name + ".weight"])
        if name not in ("decoder.0", "encoder.0"):
            d = layers.relu_backward(d, a)
    return g
''',
        [
            [r"swap", r"order", r"arguments?", r"revers", r"exchang", r"logits", r"mixed up", r"likelihood", r"place"],
        ],
        "ordinary",
    ),
    (
        "autoencoder_backward",
        '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    g = {}
    d = ae.likelihood.backward(np.full(B, 1 / B), trace.logits, trace.x)
    table = [("decoder.4", trace.dec[2]), ("decoder.2", trace.dec[1]), ("decoder.0", trace.z),
             ("fc_mu", trace.enc[2]), ("encoder.2", trace.enc[1]), ("encoder.0", trace.x)]
    for name, a in table:
        dx, g[name + ".weight"], g[name + ".bias"] = layers.dense_backward(d, a, ae.params[name + ".weight"])
        if name in ("decoder.4", "decoder.2", "fc_mu", "encoder.2"):
            d = layers.relu_backward(dx, a)
        else:
            d = dx
    for name in ("encoder.0", "encoder.2"):
        g[name + ".weight"] = np.zeros_like(g[name + ".weight"])
        g[name + ".bias"] = np.zeros_like(g[name + ".bias"])
    return g
''',
        [
            [r"encoder", r"zero", r"stop", r"detach", r"through (the )?(latent|z|code|bottleneck|fc_mu)", r"frozen|freez", r"no gradient", r"not trained", r"only (the )?decoder", r"first layers"],
        ],
        "ordinary",
    ),
    (
        "autoencoder_backward",
        '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    g = {}
    d = ae.likelihood.backward(np.full(B, 1 / B), trace.logits, trace.x)
    table = [("decoder.4", trace.dec[2]), ("decoder.2", trace.dec[1]), ("decoder.0", trace.z),
             ("fc_mu", trace.enc[2]), ("encoder.2", trace.enc[1]), ("encoder.0", trace.x)]
    for name, a in table:
        W = ae.params[name + ".weight"]
        d, dW, db = layers.dense_backward(d, a, W)
        g[name + ".weight"] = dW + 0.01 * W
        g[name + ".bias"] = db
        if name not in ("decoder.0", "encoder.0"):
            d = layers.relu_backward(d, a)
    return g
''',
        [
            [r"weight decay", r"decay", r"regulari[sz]", r"L2", r"penalty", r"added", r"not (part of|in) the loss", r"extra", r"\bW\b"],
        ],
        "ordinary",
    ),
    (
        "autoencoder_backward",
        '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    g = {}
    d = ae.likelihood.backward(np.ones(B), trace.logits, trace.x)
    table = [("decoder.4", trace.dec[2]), ("decoder.2", trace.dec[1]), ("decoder.0", trace.z),
             ("fc_mu", trace.enc[2]), ("encoder.2", trace.enc[1]), ("encoder.0", trace.x)]
    for name, a in table:
        d, g[name + ".weight"], g[name + ".bias"] = layers.dense_backward(d, a, ae.params[name + ".weight"])
        if name != "encoder.0":
            d = layers.relu_backward(d, a)
    return g
''',
        [
            [r"mean", r"average", r"batch", r"1/B", r"divid", r"number of (images|samples)", r"B times", r"too large", r"dnll", r"ones"],
            [r"latent", r"\bz\b", r"code", r"relu", r"fc_mu", r"linear", r"no activation", r"bottleneck", r"mask"],
        ],
        "double",
    ),
    (
        "autoencoder_backward",
        '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    P, g = ae.params, {}
    B = trace.x.shape[0]

    def back(name, dy, x):
        W = P[name + ".weight"]
        g[name + ".weight"] = x.T @ dy
        g[name + ".bias"] = dy.mean(axis=0)
        return dy @ W.T

    d = ae.likelihood.backward(np.full(B, 1 / B), trace.logits, trace.x)
    d = layers.relu_backward(back("decoder.4", d, trace.dec[2]), trace.dec[2])
    d = layers.relu_backward(back("decoder.2", d, trace.dec[1]), trace.dec[1])
    d = back("decoder.0", d, trace.z)
    d = back("fc_mu", d, trace.enc[2])
    d = layers.relu_backward(back("encoder.2", d, trace.enc[1]), trace.enc[1])
    back("encoder.0", d, trace.x)
    return g
''',
        [
            [r"bias", r"mean", r"sum", r"average", r"already", r"divid", r"batch"],
            [r"relu", r"mask", r"enc\[2\]", r"second hidden", r"missing", r"forgot", r"skip", r"activation", r"h2"],
        ],
        "double",
    ),
    (
        "autoencoder_backward",
        '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    g = {}
    p = 1 / (1 + np.exp(-trace.logits))
    d = (p - trace.x) / B
    table = [("decoder.4", trace.dec[2]), ("decoder.2", trace.dec[1]), ("decoder.0", trace.z),
             ("fc_mu", trace.enc[2]), ("encoder.2", trace.enc[1]), ("encoder.0", trace.x)]
    for name, a in table:
        d, g[name + ".weight"], g[name + ".bias"] = layers.dense_backward(d, a, ae.params[name + ".weight"])
        if name not in ("decoder.0", "encoder.0"):
            d = layers.relu_backward(d, a)
    return g
''',
        [
            [r"likelihood", r"bernoulli", r"gaussian", r"sigmoid", r"assum", r"hard.?cod", r"other (pixel|loss|model)", r"always", r"ignor"],
        ],
        "corner",
    ),
    (
        "autoencoder_backward",
        '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    g = {}
    d = ae.likelihood.backward(np.full(B, 1 / B), trace.logits, trace.x)
    table = [("decoder.4", trace.dec[2]), ("decoder.2", trace.dec[1]), ("decoder.0", trace.z),
             ("fc_mu", trace.enc[2]), ("encoder.2", trace.enc[1]), ("encoder.0", trace.x)]
    for name, a in table:
        d, dW, db = layers.dense_backward(d, a, ae.params[name + ".weight"])
        g[name + ".weight"], g[name + ".bias"] = np.squeeze(dW), np.squeeze(db)
        if name not in ("decoder.0", "encoder.0"):
            d = layers.relu_backward(d, a)
    return g
''',
        [
            [r"squeez", r"size.?(1|one)", r"length.?(1|one)", r"singleton", r"(one|single|1) (latent|dimension|unit)", r"shape", r"drop", r"ax[ie]s", r"L = 1"],
        ],
        "corner",
    ),
    (
        "autoencoder_backward",
        '''import numpy as np

from numpyvae import layers


def autoencoder_backward(ae, trace):
    B = len(trace.nll)
    g = {}
    d = ae.likelihood.backward(np.full(B, 1 / B), trace.logits, trace.x)
    table = [("decoder.4", trace.dec[2]), ("decoder.2", trace.dec[1]), ("decoder.0", trace.z),
             ("fc_mu", trace.enc[2]), ("encoder.2", trace.enc[1]), ("encoder.0", trace.x)]
    for name, a in table:
        d, g[name + ".weight"], g[name + ".bias"] = layers.dense_backward(d, a, ae.params[name + ".weight"])
        if name not in ("decoder.0", "encoder.0"):
            d = d * (a > 1e-6)
    return g
''',
        [
            [r"tiny", r"small", r"1e-6", r"threshold", r"toleran", r"near zero", r"close to zero", r"barely", r"eps"],
        ],
        "corner",
    ),
    (
        "fitted_gaussian",
        '''import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    centred = z - mean
    return mean, centred.T @ centred / (len(z) - 1)
''',
        [
            [r"N ?- ?1", r"unbiased", r"bessel", r"minus (1|one)", r"divid", r"sample covariance", r"mean over", r"- 1", r"correction", r"too large", r"degrees"],
        ],
        "ordinary",
    ),
    (
        "fitted_gaussian",
        '''import numpy as np


def fitted_gaussian(z):
    return z.mean(0), np.cov(z, rowvar=False)
''',
        [
            [r"N ?- ?1", r"unbiased", r"bias", r"bessel", r"ddof", r"minus (1|one)", r"divid", r"default", r"mean over", r"too large"],
        ],
        "ordinary",
    ),
    (
        "fitted_gaussian",
        '''import numpy as np


def fitted_gaussian(z):
    n = z.shape[0]
    mu = z.sum(axis=0) / n
    cov = np.einsum("ni,nj->ij", z, z) / n
    return mu, cov
''',
        [
            [r"cent(er|re)", r"subtract", r"mean", r"second moment", r"uncent", r"minus", r"around", r"deviation", r"raw moment", r"origin"],
        ],
        "ordinary",
    ),
    (
        "fitted_gaussian",
        '''import numpy as np


def fitted_gaussian(z):
    m = np.mean(z, axis=0)
    v = np.mean((z - m) ** 2, axis=0)
    return m, np.diag(v)
''',
        [
            [r"diagonal", r"off.diagonal", r"cross", r"variances?", r"between", r"correlat", r"zero", r"independent", r"pairs?", r"dimensions"],
        ],
        "ordinary",
    ),
    (
        "fitted_gaussian",
        '''import numpy as np


def fitted_gaussian(z):
    mean = np.average(z, axis=0)
    dev = z - mean
    cov = np.dot(dev.T, dev)
    return mean, cov
''',
        [
            [r"divid", r"sum", r"mean", r"average", r"N times", r"number of", r"scatter", r"len", r"\bN\b", r"grow"],
        ],
        "ordinary",
    ),
    (
        "fitted_gaussian",
        '''import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    d = z - mean
    cov = d.T @ d / len(z)
    s = np.sqrt(np.diag(cov))
    cov = cov / np.outer(s, s)
    return mean, cov
''',
        [
            [r"correlation", r"normali[sz]", r"standard deviation", r"scal", r"unit", r"ones on", r"divid", r"variance", r"std"],
        ],
        "ordinary",
    ),
    (
        "fitted_gaussian",
        '''import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    dev = z - z.mean()
    return mean, dev.T @ dev / len(z)
''',
        [
            [r"overall", r"global", r"single (number|mean)", r"scalar", r"each (dimension|column)", r"per.(dimension|column)", r"grand", r"all (the )?(entries|dimensions|codes)", r"own mean", r"axis", r"one mean"],
        ],
        "ordinary",
    ),
    (
        "fitted_gaussian",
        '''import numpy as np


def fitted_gaussian(z):
    mean = np.median(z, axis=0)
    dev = z - z.mean(axis=0)
    return mean, dev.T.dot(dev) / z.shape[0]
''',
        [
            [r"median", r"mean", r"middle", r"average", r"cent(er|re)", r"skew"],
        ],
        "ordinary",
    ),
    (
        "fitted_gaussian",
        '''import numpy as np


def fitted_gaussian(z):
    N, L = z.shape
    mean = z.mean(axis=0)
    cov = np.zeros((L, L))
    for i in range(L):
        for j in range(i, L):
            cov[i, j] = np.mean((z[:, i] - mean[i]) * (z[:, j] - mean[j]))
    return mean, cov
''',
        [
            [r"symmetr", r"upper", r"lower", r"triang", r"mirror", r"half", r"below the diagonal", r"copy|copied", r"both", r"zero"],
        ],
        "ordinary",
    ),
    (
        "fitted_gaussian",
        '''import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    second = np.mean(z[:, :, None] * z[:, None, :], axis=0)
    return mean, second - mean * mean
''',
        [
            [r"outer", r"broadcast", r"row", r"product", r"matrix", r"mean\[i\]", r"symmetr", r"each pair", r"column", r"vector", r"element.?wise"],
        ],
        "ordinary",
    ),
    (
        "fitted_gaussian",
        '''import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    dev = z - mean
    cov = dev.T @ dev / len(z)
    return mean, np.linalg.inv(cov)
''',
        [
            [r"inverse", r"precision", r"\binv", r"invert", r"instead of", r"linalg"],
        ],
        "ordinary",
    ),
    (
        "fitted_gaussian",
        '''import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    dev = z - mean
    cov = dev.T @ dev / len(z)
    return mean, np.linalg.cholesky(cov)
''',
        [
            [r"cholesky", r"root", r"factor", r"square root", r"triang", r"lower", r"L L", r"std"],
        ],
        "ordinary",
    ),
    (
        "fitted_gaussian",
        '''import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    dev = z - mean
    N, L = z.shape
    cov = np.zeros((L, L))
    for row in dev:
        cov += np.outer(row, row)
    return mean, cov / L
''',
        [
            [r"divid", r"dimensions?", r"number of (codes|images|samples|rows)", r"latent", r"\bL\b", r"\bN\b", r"wrong (count|number|size)", r"columns"],
        ],
        "ordinary",
    ),
    (
        "fitted_gaussian",
        '''import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    dev = (z - mean) / z.std(axis=0)
    return mean, np.tensordot(dev, dev, axes=(0, 0)) / len(z)
''',
        [
            [r"standardi[sz]", r"std", r"standard deviation", r"correlation", r"unit", r"normali[sz]", r"divid", r"scal", r"whiten", r"z-score"],
        ],
        "ordinary",
    ),
    (
        "fitted_gaussian",
        '''import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    cov = np.zeros((z.shape[1], z.shape[1]))
    for row in z:
        diff = np.abs(row - mean)
        cov += diff[:, None] * diff[None, :] / len(z)
    return mean, cov
''',
        [
            [r"\babs", r"absolute", r"sign", r"negativ", r"positive", r"magnitude", r"cancel"],
        ],
        "ordinary",
    ),
    (
        "fitted_gaussian",
        '''import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    dev = z - z.mean()
    return mean, dev.T @ dev / (len(z) - 1)
''',
        [
            [r"overall", r"global", r"single (number|mean)", r"scalar", r"each (dimension|column)", r"per.(dimension|column)", r"all (the )?(entries|dimensions)", r"own mean", r"axis"],
            [r"N ?- ?1", r"unbiased", r"bessel", r"minus (1|one)", r"divid", r"sample covariance", r"- 1", r"correction", r"degrees"],
        ],
        "double",
    ),
    (
        "fitted_gaussian",
        '''import numpy as np


def fitted_gaussian(z):
    mean = np.median(z, axis=0)
    centred = z - z.mean(axis=0)
    scatter = centred.T @ centred
    return mean, scatter
''',
        [
            [r"median", r"middle", r"average", r"mean of", r"the mean", r"outlier", r"skew"],
            [r"divid", r"sum", r"N times", r"number of", r"scatter", r"len", r"\bN\b", r"grow", r"covariance"],
        ],
        "double",
    ),
    (
        "fitted_gaussian",
        '''import numpy as np


def fitted_gaussian(z):
    n, L = z.shape
    mean = z.mean(axis=0)
    cov = np.zeros((L, L))
    for i in range(L):
        for j in range(i, L):
            cov[i, j] = (z[:, i] * z[:, j]).mean()
    return mean, cov
''',
        [
            [r"symmetr", r"upper", r"lower", r"triang", r"mirror", r"half", r"below the diagonal", r"copy|copied", r"both halves"],
            [r"cent(er|re)", r"subtract", r"second moment", r"minus", r"around", r"deviation", r"raw moment", r"origin", r"mean"],
        ],
        "double",
    ),
    (
        "fitted_gaussian",
        '''import numpy as np


def fitted_gaussian(z):
    return z.mean(axis=0), np.cov(z.T, bias=True)
''',
        [
            [r"one (dimension|latent|column)", r"1.(dimension|latent)", r"L = 1", r"single (dimension|latent|column)", r"0-?D", r"scalar", r"shape", r"squeez", r"size.?(1|one)"],
        ],
        "corner",
    ),
    (
        "fitted_gaussian",
        '''import numpy as np


def fitted_gaussian(z):
    mean = z.mean(axis=0)
    second = z.T @ z / len(z)
    return mean, second - np.outer(mean, mean)
''',
        [
            [r"cancel", r"large mean", r"precision", r"round", r"far from (zero|the origin)", r"big", r"digits", r"offset", r"subtract", r"large", r"huge"],
        ],
        "corner",
    ),
    (
        "fitted_gaussian",
        '''import numpy as np


def fitted_gaussian(z):
    m = z.mean(axis=0)
    dev = z - m
    cov = dev.T @ dev / len(z)
    return m, cov + 1e-10 * np.eye(z.shape[1])
''',
        [
            [r"1e-10", r"jitter", r"diagonal", r"tiny", r"small", r"eps", r"added", r"regulari[sz]", r"scale"],
        ],
        "corner",
    ),
    (
        "bernoulli_forward",
        '''import numpy as np


def bernoulli_forward(logits, x):
    p = 1 / (1 + np.exp(-logits))
    return np.sum(x * np.log(p) + (1 - x) * np.log(1 - p), axis=-1)
''',
        [
            [r"sign", r"negativ", r"minus", r"-log", r"positive log", r"log.likelihood", r"flipp"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_forward",
        '''import numpy as np


def bernoulli_forward(logits, x):
    per_pixel = np.logaddexp(0, logits) - x * logits
    return per_pixel.mean(axis=-1)
''',
        [
            [r"mean", r"average", r"sum", r"divid", r"pixels", r"\bD\b", r"summed"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_forward",
        '''import numpy as np


def bernoulli_forward(logits, x):
    nll = np.maximum(logits, 0) - logits * x + np.log1p(np.exp(-np.abs(logits)))
    return np.sum(nll)
''',
        [
            [r"all (the )?(ax[ie]s|images|entries)", r"batch", r"each image", r"per.image", r"axis", r"scalar", r"single number", r"everything", r"one number", r"last"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_forward",
        '''import numpy as np


def bernoulli_forward(logits, x):
    p = 1.0 / (1.0 + np.exp(-logits))
    ll = x * np.log(p)
    return -ll.sum(axis=-1)
''',
        [
            [r"1 - x", r"1 - p", r"dark", r"black", r"zero pixels?", r"second term", r"off", r"missing", r"other (half|term|class)", r"background", r"only", r"complement"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_forward",
        '''import numpy as np


def bernoulli_forward(logits, x):
    q = 1 / (1 + np.exp(logits))
    p = 1 - q
    return -np.sum((1 - x) * np.log(p) + x * np.log(q), axis=-1)
''',
        [
            [r"swap", r"exchang", r"1 - x", r"wrong (probability|way)", r"revers", r"invert", r"opposite", r"mixed up", r"black", r"sign"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_forward",
        '''import numpy as np


def bernoulli_forward(logits, x):
    p = np.exp(-np.logaddexp(0, -logits))
    bits = x * np.log2(p) + (1 - x) * np.log2(1 - p)
    return -bits.sum(-1)
''',
        [
            [r"log2", r"bits", r"base", r"nats", r"natural", r"logarithm"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_forward",
        '''import numpy as np


def bernoulli_forward(logits, x):
    lp = -np.logaddexp(0, -logits)
    lq = -np.logaddexp(0, logits)
    return -np.where(x > 0.5, lp, lq).sum(axis=-1)
''',
        [
            [r"gr[ea]y", r"round", r"threshold", r"binar", r"between", r"0\.5", r"weigh", r"fraction", r"soft", r"half"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_forward",
        '''import numpy as np


def bernoulli_forward(logits, x):
    e = np.exp(logits)
    p = e / e.sum(axis=-1, keepdims=True)
    return -(x * np.log(p) + (1 - x) * np.log(1 - p)).sum(axis=-1)
''',
        [
            [r"softmax", r"sigmoid", r"sum to (1|one)", r"categor", r"normali[sz]", r"each pixel", r"independent", r"over (the )?pixels", r"across"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_forward",
        '''import numpy as np


def bernoulli_forward(logits, x):
    p = 1 / (1 + np.exp(-logits))
    return np.sum((x - p) ** 2, axis=-1)
''',
        [
            [r"squar", r"mse", r"cross.entropy", r"\blog", r"brier", r"gaussian", r"wrong loss", r"error"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_forward",
        '''import numpy as np


def bernoulli_forward(logits, x):
    soft = np.maximum(logits, 0) + np.log1p(np.exp(logits))
    return (soft - x * logits).sum(axis=-1)
''',
        [
            [r"\babs", r"absolute", r"twice", r"double", r"softplus", r"- ?\|? ?logits", r"sign", r"negativ", r"minus", r"exponent", r"counted"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_forward",
        '''import numpy as np


def bernoulli_forward(logits, x):
    return (np.logaddexp(0, logits) - x * logits).sum(axis=0)
''',
        [
            [r"axis", r"images", r"pixels", r"batch", r"wrong", r"last", r"over the images", r"rows?", r"columns?"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_forward",
        '''import numpy as np


def bernoulli_forward(logits, x):
    p = (np.tanh(logits) + 1) / 2
    ll = x * np.log(p) + (1 - x) * np.log(1 - p)
    return -np.einsum("...d->...", ll)
''',
        [
            [r"tanh", r"half", r"/ ?2", r"sigmoid", r"twice", r"doubl", r"logits / 2", r"argument", r"steep", r"two"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_forward",
        '''import numpy as np


def bernoulli_forward(logits, x):
    softplus = np.log1p(np.exp(-logits))
    total = softplus + x * logits
    return total.sum(axis=-1)
''',
        [
            [r"1 - x", r"sign", r"\bx \*", r"swap", r"linear term", r"complement", r"softplus", r"minus", r"revers", r"invert"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_forward",
        '''import numpy as np


def bernoulli_forward(logits, x):
    loss = np.logaddexp(0, logits) - x * logits
    t = np.clip(x, 1e-12, 1 - 1e-12)
    loss = loss + t * np.log(t) + (1 - t) * np.log(1 - t)
    return np.sum(loss, axis=-1)
''',
        [
            [r"entropy", r"kl", r"divergence", r"x log x", r"of x", r"subtract", r"extra", r"gr[ea]y", r"constant", r"target"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_forward",
        '''import numpy as np


def bernoulli_forward(logits, x):
    p = np.clip(logits, 1e-12, 1 - 1e-12)
    return np.sum(-x * np.log(p) - (1 - x) * np.log(1 - p), -1)
''',
        [
            [r"sigmoid", r"logits? (as|are|is|were)", r"probabilit", r"squash", r"raw", r"already", r"between 0", r"logistic", r"forgot"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_forward",
        '''import numpy as np


def bernoulli_forward(logits, x):
    p = 1 / (1 + np.exp(-logits))
    ll = x * np.log(p) + (1 - x) * np.log(1 - p)
    return ll.mean(axis=-1)
''',
        [
            [r"sign", r"negativ", r"minus", r"-log", r"log.likelihood", r"flipp"],
            [r"mean", r"average", r"sum", r"divid", r"pixels", r"\bD\b"],
        ],
        "double",
    ),
    (
        "bernoulli_forward",
        '''import numpy as np


def bernoulli_forward(logits, x):
    p = 1 / (1 + np.exp(-2 * logits))
    target = (x > 0.5)
    return -(target * np.log(p) + (1 - target) * np.log1p(-p)).sum(-1)
''',
        [
            [r"2\s*\*?\s*logits", r"twice", r"doubl", r"factor", r"steep", r"tanh", r"scal"],
            [r"gr[ea]y", r"round", r"threshold", r"binar", r"between", r"0\.5", r"fraction", r"half"],
        ],
        "double",
    ),
    (
        "bernoulli_forward",
        '''import numpy as np


def bernoulli_forward(logits, x):
    p = 1 / (1 + np.exp(-logits))
    return -(x * np.log(p) + (1 - x) * np.log(1 - p)).sum(axis=-1)
''',
        [
            [r"overflow", r"large", r"extreme", r"\bnan\b", r"infinit|\binf\b", r"saturat", r"log(arithm)? (of|\() ?(0|zero)", r"big", r"huge", r"round"],
        ],
        "corner",
    ),
    (
        "bernoulli_forward",
        '''import numpy as np


def bernoulli_forward(logits, x):
    p = np.clip(1 / (1 + np.exp(-logits)), 1e-9, 1 - 1e-9)
    return -(x * np.log(p) + (1 - x) * np.log(1 - p)).sum(axis=-1)
''',
        [
            [r"clip", r"large", r"extreme", r"saturat", r"bound", r"flat", r"cap", r"big", r"1e-9", r"huge", r"limit"],
        ],
        "corner",
    ),
    (
        "bernoulli_forward",
        '''import numpy as np


def bernoulli_forward(logits, x):
    return np.sum(np.log(1 + np.exp(logits)) - x * logits, axis=-1)
''',
        [
            [r"overflow", r"large", r"extreme", r"infinit|\binf\b", r"big", r"huge", r"exp", r"positive"],
        ],
        "corner",
    ),
    (
        "bernoulli_forward",
        '''import numpy as np


def bernoulli_forward(logits, x):
    nll = np.maximum(logits, 0) - x * logits + np.log1p(np.exp(-np.abs(logits)))
    return nll.sum(axis=1)
''',
        [
            [r"axis", r"(more|extra|leading|other) (leading )?(ax[ie]s|dimensions?|samples)", r"3-?D", r"last", r"\bK\b", r"\.\.\.", r"second", r"-1"],
        ],
        "corner",
    ),
    (
        "bernoulli_forward",
        '''import numpy as np


def bernoulli_forward(logits, x):
    nll = np.zeros(len(logits))
    for n in range(len(logits)):
        for l, t in zip(logits[n], x[n]):
            nll[n] += np.logaddexp(0, l) - t * l
    return nll
''',
        [
            [r"(more|extra|leading|other) (leading )?(ax[ie]s|dimensions?|samples)", r"3-?D", r"\bK\b", r"\.\.\.", r"shape", r"broadcast", r"first axis", r"2-?D", r"(two|2).dimension"],
        ],
        "corner",
    ),
    (
        "bernoulli_backward",
        '''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    return dnll[..., None] * (x - p)
''',
        [
            [r"sign", r"negativ", r"minus", r"revers", r"swap", r"order", r"opposite", r"flipp", r"log.likelihood"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_backward",
        '''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    return p - x
''',
        [
            [r"dnll", r"chain rule", r"upstream", r"incoming", r"multipl", r"ignor", r"unused", r"missing", r"forgot", r"each image"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_backward",
        '''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    return dnll.sum() * (p - x)
''',
        [
            [r"sum", r"own", r"each image", r"per.image", r"total", r"same (number|factor|weight)", r"scalar", r"broadcast", r"\[\.\.\., None\]", r"all (the )?images", r"weight"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_backward",
        '''import numpy as np


def bernoulli_backward(dnll, logits, x):
    s = 1 / (1 + np.exp(-logits))
    dp = s - x
    return dnll[..., np.newaxis] * dp * s * (1 - s)
''',
        [
            [r"sigmoid", r"p \* \(1", r"p\(1", r"twice", r"derivative of", r"cancel", r"already", r"extra", r"squared error", r"s \* \(1", r"chain", r"slope"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_backward",
        '''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    g = (p - x) / x.shape[-1]
    return np.expand_dims(dnll, -1) * g
''',
        [
            [r"mean", r"divid", r"sum", r"\bD\b", r"pixels", r"average", r"too small", r"number of"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_backward",
        '''import numpy as np


def bernoulli_backward(dnll, logits, x):
    return dnll[..., None] * (logits - x)
''',
        [
            [r"sigmoid", r"probabilit", r"squash", r"raw", r"logistic", r"gaussian", r"logits? minus", r"not the logits", r"forgot", r"between 0"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_backward",
        '''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    return dnll[..., None] * (-x * (1 - p))
''',
        [
            [r"1 - x", r"second term", r"dark", r"black", r"zero pixels?", r"off", r"missing", r"other (half|term)", r"only", r"background", r"complement"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_backward",
        '''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    dp = -x / p + (1 - x) / (1 - p)
    return dnll[..., None] * dp
''',
        [
            [r"sigmoid", r"p \* \(1", r"p\(1", r"chain", r"probabilit", r"in p", r"with respect to p", r"derivative of", r"logits", r"missing"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_backward",
        '''import numpy as np


def bernoulli_backward(dnll, logits, x):
    e = np.exp(logits)
    p = e / (e.sum(axis=-1, keepdims=True))
    return (p - x) * dnll[..., None]
''',
        [
            [r"softmax", r"sigmoid", r"sum to (1|one)", r"categor", r"normali[sz]", r"each pixel", r"independent", r"across", r"over (the )?pixels"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_backward",
        '''import numpy as np


def bernoulli_backward(dnll, logits, x):
    target = np.round(x)
    prob = 0.5 * (1 + np.tanh(logits / 2))
    return dnll[..., None] * (prob - target)
''',
        [
            [r"gr[ea]y", r"round", r"threshold", r"binar", r"between", r"fraction", r"soft", r"0 or 1", r"half"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_backward",
        '''import numpy as np


def bernoulli_backward(dnll, logits, x):
    prob = 0.5 * (1 + np.tanh(logits))
    return dnll[..., None] * (prob - x)
''',
        [
            [r"tanh", r"half", r"/ ?2", r"sigmoid", r"twice", r"doubl", r"argument", r"steep", r"0\.5"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_backward",
        '''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    d = p - x
    return dnll[..., None] * 2 * d * p * (1 - p)
''',
        [
            [r"squar", r"mse", r"cross.entropy", r"brier", r"wrong loss", r"p \* \(1", r"sigmoid", r"factor", r"log", r"two"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_backward",
        '''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(logits))
    return dnll[..., None] * (p - x)
''',
        [
            [r"sign", r"negativ", r"minus", r"1 - p", r"opposite", r"flipp", r"revers", r"exponent", r"complement", r"-logits"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_backward",
        '''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    out = (p - x) * dnll[..., None]
    return out / len(x)
''',
        [
            [r"batch", r"divid", r"already", r"1/B", r"mean", r"average", r"number of images", r"len", r"twice", r"too small"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_backward",
        '''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    return dnll[..., None] * np.abs(p - x)
''',
        [
            [r"\babs", r"absolute", r"sign", r"negativ", r"direction", r"magnitude", r"always positive"],
        ],
        "ordinary",
    ),
    (
        "bernoulli_backward",
        '''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    return dnll.mean() * (x - p)
''',
        [
            [r"sign", r"negativ", r"minus", r"revers", r"swap", r"opposite", r"flipp"],
            [r"mean", r"average", r"own", r"each image", r"per.image", r"same (number|factor|weight)", r"scalar", r"dnll", r"all (the )?images"],
        ],
        "double",
    ),
    (
        "bernoulli_backward",
        '''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    g = (p - x) * p * (1 - p)
    return dnll[..., None] * g / logits.shape[-1]
''',
        [
            [r"sigmoid", r"p \* \(1", r"p\(1", r"derivative of", r"cancel", r"extra", r"squared error", r"chain", r"slope"],
            [r"mean", r"divid", r"sum", r"\bD\b", r"pixels", r"average", r"too small", r"number of"],
        ],
        "double",
    ),
    (
        "bernoulli_backward",
        '''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 0.5 * (1 + np.tanh(logits))
    t = np.where(x > 0.5, 1, 0)
    return dnll[..., None] * (p - t)
''',
        [
            [r"tanh", r"half", r"/ ?2", r"sigmoid", r"twice", r"doubl", r"argument", r"steep"],
            [r"gr[ea]y", r"round", r"threshold", r"binar", r"between", r"fraction", r"0 or 1", r"0\.5"],
        ],
        "double",
    ),
    (
        "bernoulli_backward",
        '''import numpy as np


def bernoulli_backward(dnll, logits, x):
    e = np.exp(logits)
    return dnll[..., None] * (e / (1 + e) - x)
''',
        [
            [r"overflow", r"large", r"extreme", r"\bnan\b", r"infinit|\binf\b", r"big", r"huge", r"exp"],
        ],
        "corner",
    ),
    (
        "bernoulli_backward",
        '''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    return dnll[:, None] * (p - x)
''',
        [
            [r"(more|extra|leading|other) (leading )?(ax[ie]s|dimensions?|samples)", r"3-?D", r"\bK\b", r"\.\.\.", r"broadcast", r"last", r"\[:, None\]", r"middle", r"shape"],
        ],
        "corner",
    ),
    (
        "bernoulli_backward",
        '''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    dp = -x / p + (1 - x) / (1 - p)
    return dnll[..., None] * dp * p * (1 - p)
''',
        [
            [r"saturat", r"divid", r"zero", r"large", r"extreme", r"\bnan\b", r"infinit|\binf\b", r"big", r"huge", r"1 - p", r"overflow"],
        ],
        "corner",
    ),
    (
        "bernoulli_backward",
        '''import numpy as np


def bernoulli_backward(dnll, logits, x):
    l = np.clip(logits, -10, 10)
    return dnll[..., None] * (1 / (1 + np.exp(-l)) - x)
''',
        [
            [r"clip", r"large", r"extreme", r"saturat", r"bound", r"cap", r"big", r"huge", r"limit", r"beyond"],
        ],
        "corner",
    ),
    (
        "bernoulli_backward",
        '''import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = 1 / (1 + np.exp(-logits))
    return dnll.reshape(len(x), 1) * (p - x)
''',
        [
            [r"(more|extra|leading|other) (leading )?(ax[ie]s|dimensions?|samples)", r"3-?D", r"\bK\b", r"\.\.\.", r"reshap", r"shape", r"len"],
        ],
        "corner",
    ),
    (
        "gaussian_forward",
        '''import numpy as np


def gaussian_forward(mean, x, sigma):
    z = (x - mean) / sigma
    per_pixel = z**2 + np.log(sigma) + 0.5 * np.log(2 * np.pi)
    return per_pixel.sum(axis=-1)
''',
        [
            [r"half", r"½", r"0\.5", r"1/2", r"twice", r"doubl", r"factor", r"two", r"2 ?sigma"],
        ],
        "ordinary",
    ),
    (
        "gaussian_forward",
        '''import numpy as np


def gaussian_forward(mean, x, sigma):
    D = mean.shape[-1]
    quad = ((x - mean) ** 2).sum(axis=-1) / (2 * sigma**2)
    return quad
''',
        [
            [r"normali[sz]", r"constant", r"log", r"sigma", r"pi", r"density", r"missing", r"term"],
        ],
        "ordinary",
    ),
    (
        "gaussian_forward",
        '''import numpy as np


def gaussian_forward(mean, x, sigma):
    d = x - mean
    return np.sum(d**2 / (2 * sigma) + np.log(sigma) + 0.5 * np.log(2 * np.pi), axis=-1)
''',
        [
            [r"squar", r"sigma²", r"variance", r"\*\* ?2", r"sigma\^2", r"standard deviation", r"power"],
        ],
        "ordinary",
    ),
    (
        "gaussian_forward",
        '''import numpy as np


def gaussian_forward(mean, x, sigma):
    var = sigma**2
    nll = np.log(2 * np.pi * var) + (x - mean) ** 2 / (2 * var)
    return nll.sum(-1)
''',
        [
            [r"half", r"½", r"0\.5", r"1/2", r"twice", r"doubl", r"root", r"log", r"constant", r"normali[sz]", r"two"],
        ],
        "ordinary",
    ),
    (
        "gaussian_forward",
        '''import numpy as np


def gaussian_forward(mean, x, sigma):
    sq = np.sum(np.square(mean - x), axis=-1)
    const = 0.5 * np.log(2 * np.pi * sigma**2)
    return 0.5 * sq / sigma**2 + const
''',
        [
            [r"each pixel", r"per.pixel", r"every pixel", r"\bD\b", r"times", r"number of pixels", r"once", r"constant", r"dimension", r"all (the )?pixels", r"multipl"],
        ],
        "ordinary",
    ),
    (
        "gaussian_forward",
        '''import numpy as np


def gaussian_forward(mean, x, sigma):
    per = 0.5 * ((mean - x) / sigma) ** 2 + 0.5 * np.log(2 * np.pi) + np.log(sigma)
    return np.mean(per, axis=-1)
''',
        [
            [r"mean", r"average", r"sum", r"divid", r"pixels", r"\bD\b"],
        ],
        "ordinary",
    ),
    (
        "gaussian_forward",
        '''import numpy as np


def gaussian_forward(mean, x, sigma):
    density = np.exp(-0.5 * ((x - mean) / sigma) ** 2) / (sigma * np.sqrt(2 * np.pi))
    return np.log(density).sum(axis=-1)
''',
        [
            [r"sign", r"negativ", r"minus", r"-log", r"log.likelihood", r"flipp", r"positive"],
        ],
        "ordinary",
    ),
    (
        "gaussian_forward",
        '''import numpy as np


def gaussian_forward(mean, x, sigma):
    r = np.abs(x - mean)
    return np.sum(r / (2 * sigma**2) + np.log(sigma) + 0.5 * np.log(2 * np.pi), axis=-1)
''',
        [
            [r"\babs", r"absolute", r"squar", r"laplac", r"L1", r"\*\* ?2"],
        ],
        "ordinary",
    ),
    (
        "gaussian_forward",
        '''import numpy as np


def gaussian_forward(mean, x, sigma):
    log_norm = np.log(sigma) + np.log(2 * np.pi)
    out = np.zeros(mean.shape[:-1])
    for d in range(mean.shape[-1]):
        out = out + (mean[..., d] - x[..., d]) ** 2 / (2 * sigma**2) + log_norm
    return out
''',
        [
            [r"half", r"½", r"0\.5", r"1/2", r"root", r"sqrt", r"2 ?(\* ?)?(np\.)?pi", r"constant", r"twice", r"doubl", r"normali[sz]", r"two"],
        ],
        "ordinary",
    ),
    (
        "gaussian_forward",
        '''import numpy as np


def gaussian_forward(mean, x, sigma):
    diff = mean - x
    quad = diff.sum(axis=-1) ** 2 / (2 * sigma**2)
    return quad + diff.shape[-1] * (0.5 * np.log(2 * np.pi) + np.log(sigma))
''',
        [
            [r"cancel", r"square of (the )?sum", r"sum of (the )?squares", r"before", r"each (pixel|difference)", r"order", r"squar", r"after"],
        ],
        "ordinary",
    ),
    (
        "gaussian_forward",
        '''import numpy as np


def gaussian_forward(mean, x, sigma):
    log_density = -0.5 * ((x - mean) / sigma) ** 2 - np.log(sigma)
    return -log_density.sum(axis=-1)
''',
        [
            [r"\bpi\b", r"constant", r"normali[sz]", r"2π", r"missing", r"log", r"density", r"term"],
        ],
        "ordinary",
    ),
    (
        "gaussian_forward",
        '''import numpy as np


def gaussian_forward(mean, x, sigma):
    log_density = -0.5 * ((x - mean) / sigma) ** 2 + np.log(sigma) - 0.5 * np.log(2 * np.pi)
    return -np.sum(log_density, axis=-1)
''',
        [
            [r"sign", r"log ?\(?(of )?sigma", r"minus", r"plus", r"subtract", r"normali[sz]", r"added", r"reward", r"wrong way", r"penal"],
        ],
        "ordinary",
    ),
    (
        "gaussian_forward",
        '''import numpy as np


def gaussian_forward(mean, x, sigma):
    prec = sigma**2
    per = 0.5 * prec * (x - mean) ** 2 - 0.5 * np.log(1 / sigma**2) + 0.5 * np.log(2 * np.pi)
    return per.sum(axis=-1)
''',
        [
            [r"multipl", r"divid", r"precision", r"inverse", r"1 ?/ ?sigma", r"reciprocal", r"times sigma", r"instead of"],
        ],
        "ordinary",
    ),
    (
        "gaussian_forward",
        '''import numpy as np


def gaussian_forward(mean, x, sigma):
    per = (x - mean) ** 2 / (2 * sigma**2) + 0.5 * np.log(2 * np.pi * sigma)
    return np.einsum("...d->...", per)
''',
        [
            [r"squar", r"sigma²", r"variance", r"\*\* ?2", r"log", r"standard deviation", r"half", r"normali[sz]", r"constant"],
        ],
        "ordinary",
    ),
    (
        "gaussian_forward",
        '''import numpy as np


def gaussian_forward(mean, x, sigma):
    nll = 0.5 * ((x - mean) / sigma) ** 2 + np.log(sigma) + 0.5 * np.log(2 * np.pi)
    return nll.sum()
''',
        [
            [r"all (the )?(ax[ie]s|images|entries)", r"batch", r"each image", r"per.image", r"axis", r"scalar", r"single number", r"everything", r"one number", r"last"],
        ],
        "ordinary",
    ),
    (
        "gaussian_forward",
        '''import numpy as np


def gaussian_forward(mean, x, sigma):
    d2 = (x - mean) ** 2
    nll = d2 / sigma**2 + np.log(sigma)
    return nll.sum(axis=-1)
''',
        [
            [r"half", r"½", r"0\.5", r"1/2", r"twice", r"doubl", r"factor"],
            [r"\bpi\b", r"constant", r"normali[sz]", r"2π", r"missing", r"log", r"left out", r"omit"],
        ],
        "double",
    ),
    (
        "gaussian_forward",
        '''import numpy as np


def gaussian_forward(mean, x, sigma):
    var = sigma
    per = 0.5 * (mean - x) ** 2 / var + 0.5 * np.log(2 * np.pi * sigma**2)
    return per.mean(axis=-1)
''',
        [
            [r"squar", r"sigma²", r"variance", r"\*\* ?2", r"standard deviation", r"power"],
            [r"mean", r"average", r"sum", r"divid", r"pixels", r"\bD\b"],
        ],
        "double",
    ),
    (
        "gaussian_forward",
        '''import numpy as np


def gaussian_forward(mean, x, sigma):
    density = np.exp(-0.5 * ((x - mean) / sigma) ** 2) / (sigma * np.sqrt(2 * np.pi))
    return -np.log(density).sum(axis=-1)
''',
        [
            [r"underflow", r"far", r"log(arithm)? (of|\() ?(0|zero)", r"infinit|\binf\b", r"tiny", r"small sigma", r"exp", r"extreme", r"large"],
        ],
        "corner",
    ),
    (
        "gaussian_forward",
        '''import numpy as np


def gaussian_forward(mean, x, sigma):
    var = sigma**2 + 1e-8
    return (0.5 * (x - mean) ** 2 / var + 0.5 * np.log(2 * np.pi * var)).sum(axis=-1)
''',
        [
            [r"1e-8", r"eps", r"tiny", r"small", r"constant", r"added", r"swamp", r"floor"],
        ],
        "corner",
    ),
    (
        "gaussian_forward",
        '''import numpy as np


def gaussian_forward(mean, x, sigma):
    per = 0.5 * ((x - mean) / sigma) ** 2 + np.log(sigma) + 0.5 * np.log(2 * np.pi)
    return per.sum(axis=1)
''',
        [
            [r"axis", r"(more|extra|leading|other) (leading )?(ax[ie]s|dimensions?|samples)", r"3-?D", r"last", r"\bK\b", r"\.\.\.", r"second", r"-1"],
        ],
        "corner",
    ),
    (
        "gaussian_forward",
        '''import numpy as np


def gaussian_forward(mean, x, sigma):
    density = np.prod(np.exp(-0.5 * ((x - mean) / sigma) ** 2) / np.sqrt(2 * np.pi) / sigma, axis=-1)
    return -np.log(density)
''',
        [
            [r"underflow", r"product", r"many pixels", r"prod", r"log(arithm)? (of|\() ?(0|zero)", r"infinit|\binf\b", r"tiny", r"large", r"overflow"],
        ],
        "corner",
    ),
    (
        "gaussian_forward",
        '''import numpy as np


def gaussian_forward(mean, x, sigma):
    d = x - mean
    quad = np.array([row @ row for row in d]) / (2 * sigma**2)
    return quad + d.shape[-1] * np.log(sigma * np.sqrt(2 * np.pi))
''',
        [
            [r"(more|extra|leading|other) (leading )?(ax[ie]s|dimensions?|samples)", r"3-?D", r"\bK\b", r"\.\.\.", r"rows?", r"2-?D", r"(two|2).dimension", r"matrix"],
        ],
        "corner",
    ),
    (
        "gaussian_backward",
        '''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., None] * (x - mean) / sigma**2
''',
        [
            [r"sign", r"negativ", r"minus", r"revers", r"swap", r"order", r"opposite", r"flipp", r"log.likelihood"],
        ],
        "ordinary",
    ),
    (
        "gaussian_backward",
        '''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    diff = mean - x
    return np.expand_dims(dnll, -1) * diff / sigma
''',
        [
            [r"squar", r"sigma²", r"variance", r"\*\* ?2", r"sigma\^2", r"standard deviation", r"power"],
        ],
        "ordinary",
    ),
    (
        "gaussian_backward",
        '''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    dmean = 2 * (mean - x) / sigma**2
    return np.einsum("...,...d->...d", dnll, dmean)
''',
        [
            [r"2 ?\*", r"twice", r"doubl", r"factor", r"half", r"½", r"cancel", r"two", r"0\.5"],
        ],
        "ordinary",
    ),
    (
        "gaussian_backward",
        '''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    inv_var = 1 / (2 * sigma * sigma)
    return dnll[..., None] * inv_var * (mean - x)
''',
        [
            [r"half", r"½", r"cancel", r"factor", r"twice", r"doubl", r"two", r"2 ?sigma", r"0\.5", r"square's"],
        ],
        "ordinary",
    ),
    (
        "gaussian_backward",
        '''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    g = (mean - x) / sigma**2
    return g
''',
        [
            [r"dnll", r"chain rule", r"upstream", r"incoming", r"multipl", r"ignor", r"unused", r"missing", r"forgot", r"each image"],
        ],
        "ordinary",
    ),
    (
        "gaussian_backward",
        '''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    g = (mean - x) / sigma**2
    g = g / mean.shape[-1]
    return g * dnll[..., np.newaxis]
''',
        [
            [r"mean over", r"average", r"divid", r"\bD\b", r"pixels", r"summed", r"too small", r"number of", r"shape"],
        ],
        "ordinary",
    ),
    (
        "gaussian_backward",
        '''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., None] * (mean - x)
''',
        [
            [r"sigma", r"variance", r"divid", r"scal", r"missing", r"precision", r"squared", r"forgot"],
        ],
        "ordinary",
    ),
    (
        "gaussian_backward",
        '''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    var = sigma**2
    return (mean - x) * var * dnll[..., None]
''',
        [
            [r"multipl", r"divid", r"precision", r"inverse", r"1 ?/ ?sigma", r"reciprocal", r"times", r"instead of"],
        ],
        "ordinary",
    ),
    (
        "gaussian_backward",
        '''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    w = dnll.sum()
    return w * (mean - x) / sigma**2
''',
        [
            [r"sum", r"own", r"each image", r"per.image", r"total", r"same (number|factor|weight)", r"scalar", r"broadcast", r"all (the )?images", r"weight"],
        ],
        "ordinary",
    ),
    (
        "gaussian_backward",
        '''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    z = (mean - x) / sigma
    return dnll[..., None] * np.sign(z) / sigma
''',
        [
            [r"sign", r"laplac", r"absolute", r"size", r"magnitude", r"L1", r"\babs", r"how far"],
        ],
        "ordinary",
    ),
    (
        "gaussian_backward",
        '''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    out = np.zeros(mean.shape)
    for d in range(mean.shape[-1]):
        out[..., d] = dnll * (mean[..., d] - x[..., d]) ** 2 / (2 * sigma**2)
    return out
''',
        [
            [r"squar", r"derivative", r"nll itself", r"loss itself", r"differentiat", r"value", r"forward", r"\*\* ?2", r"not the gradient"],
        ],
        "ordinary",
    ),
    (
        "gaussian_backward",
        '''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., None] * ((mean - x) / sigma**2 + 1 / sigma)
''',
        [
            [r"log", r"normali[sz]", r"constant", r"1 ?/ ?sigma", r"does not depend", r"extra", r"independent of", r"derivative (of|in|with)", r"added", r"doesn't depend"],
        ],
        "ordinary",
    ),
    (
        "gaussian_backward",
        '''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., None] * mean / sigma**2
''',
        [
            [r"\bx\b", r"target", r"difference", r"subtract", r"minus", r"residual", r"data", r"pixels?", r"missing"],
        ],
        "ordinary",
    ),
    (
        "gaussian_backward",
        '''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    scaled = (mean - x) / sigma**2 * dnll[..., None]
    return scaled / len(x)
''',
        [
            [r"batch", r"divid", r"already", r"1/B", r"mean over", r"average", r"number of images", r"len", r"twice", r"too small"],
        ],
        "ordinary",
    ),
    (
        "gaussian_backward",
        '''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., None] * mean - x / sigma**2
''',
        [
            [r"parenthes", r"bracket", r"preceden", r"only (the )?(mean|x|first|second)", r"both", r"order of operations", r"difference", r"binds", r"whole", r"group", r"distribut"],
        ],
        "ordinary",
    ),
    (
        "gaussian_backward",
        '''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    diff = x - mean
    return dnll[..., None] * diff / sigma
''',
        [
            [r"sign", r"negativ", r"minus", r"revers", r"swap", r"order", r"opposite", r"flipp"],
            [r"squar", r"sigma²", r"variance", r"\*\* ?2", r"sigma\^2", r"standard deviation", r"power"],
        ],
        "double",
    ),
    (
        "gaussian_backward",
        '''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    g = 2 * (mean - x) / sigma**2
    return dnll.mean() * g
''',
        [
            [r"2 ?\*", r"twice", r"doubl", r"factor (of )?(2|two)", r"half", r"½", r"cancel"],
            [r"average", r"own", r"each image", r"per.image", r"same (number|weight)", r"scalar", r"dnll", r"all (the )?images", r"mean\(\)"],
        ],
        "double",
    ),
    (
        "gaussian_backward",
        '''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    g = dnll[..., None] * (mean - x) * sigma**2
    return g / g.shape[-1]
''',
        [
            [r"multipl", r"precision", r"inverse", r"1 ?/ ?sigma", r"reciprocal", r"times sigma", r"divided by sigma", r"variance"],
            [r"mean over", r"average", r"\bD\b", r"pixels", r"summed", r"too small", r"number of", r"shape"],
        ],
        "double",
    ),
    (
        "gaussian_backward",
        '''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[:, None] * (mean - x) / sigma**2
''',
        [
            [r"(more|extra|leading|other) (leading )?(ax[ie]s|dimensions?|samples)", r"3-?D", r"\bK\b", r"\.\.\.", r"broadcast", r"last", r"\[:, None\]", r"middle", r"shape"],
        ],
        "corner",
    ),
    (
        "gaussian_backward",
        '''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    sq = (mean - x) ** 2 / sigma**2
    return dnll[..., None] * sq / (mean - x)
''',
        [
            [r"zero", r"\b0\b", r"\bnan\b", r"divid", r"equal", r"0/0", r"same", r"perfect", r"exactly"],
        ],
        "corner",
    ),
    (
        "gaussian_backward",
        '''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    return dnll[..., None] * (mean - x) / (sigma**2 + 1e-8)
''',
        [
            [r"1e-8", r"eps", r"tiny", r"small", r"constant", r"added", r"swamp"],
        ],
        "corner",
    ),
    (
        "gaussian_backward",
        '''import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    p = np.exp(-0.5 * ((x - mean) / sigma) ** 2)
    dp = -p * (mean - x) / sigma**2
    return -dnll[..., None] * dp / p
''',
        [
            [r"underflow", r"far", r"divid", r"zero", r"\bnan\b", r"small sigma", r"exp", r"tiny", r"extreme", r"0/0"],
        ],
        "corner",
    ),
    (
        "effective_beta",
        '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    size = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_inputs}[reconstruction]
    size_kl = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_latent}[kl]
    beta = kl_weight * size / size_kl
    if loss == "mse":
        beta /= 2 * sigma**2
    return beta
''',
        [
            [r"invert", r"revers", r"upside", r"divid", r"ratio", r"swap", r"flipp", r"inverse", r"wrong way", r"reciprocal", r"numerator"],
        ],
        "ordinary",
    ),
    (
        "effective_beta",
        '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def factor(reduction, n):
        if reduction == "sum":
            return batch_size
        if reduction == "batchmean":
            return 1.0
        return 1.0 / n

    beta = kl_weight * factor(kl, n_latent) / factor(reconstruction, n_inputs)
    return beta
''',
        [
            [r"sigma", r"\bmse", r"squared error", r"gaussian", r"variance", r"nats", r"ignor", r"unused", r"loss"],
        ],
        "ordinary",
    ),
    (
        "effective_beta",
        '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    rec_scale = 1.0
    if reconstruction == "sum":
        rec_scale = batch_size
    elif reconstruction == "mean":
        rec_scale = 1.0 / n_inputs
    kl_scale = 1.0
    if kl == "sum":
        kl_scale = batch_size
    elif kl == "mean":
        kl_scale = 1.0 / n_latent
    if loss == "mse":
        rec_scale *= sigma**2
    return kl_weight * kl_scale / rec_scale
''',
        [
            [r"half", r"½", r"0\.5", r"twice", r"doubl", r"2 ?\*? ?sigma", r"factor", r"two", r"without"],
        ],
        "ordinary",
    ),
    (
        "effective_beta",
        '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    scale = dict(sum=batch_size, batchmean=1.0)
    r = scale.get(reconstruction, 1.0 / n_inputs)
    k = scale.get(kl, 1.0 / n_latent)
    nats = 1.0 if loss == "bce" else 1 / (2 * sigma)
    return kl_weight * k / r * nats
''',
        [
            [r"squar", r"sigma²", r"variance", r"\*\* ?2", r"sigma\^2", r"standard deviation", r"power"],
        ],
        "ordinary",
    ),
    (
        "effective_beta",
        '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    scale = dict(sum=batch_size, batchmean=1.0)
    r = scale.get(reconstruction, 1.0 / n_inputs)
    k = scale.get(kl, 1.0 / n_latent)
    beta = kl_weight * k / r
    if loss == "mse":
        beta = beta * (2 * sigma**2)
    return beta
''',
        [
            [r"multipl", r"divid", r"inverse", r"revers", r"reciprocal", r"wrong way", r"instead of", r"times", r"smaller sigma"],
        ],
        "ordinary",
    ),
    (
        "effective_beta",
        '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_inputs}
    k = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_latent}
    nats_per_unit = 1 / (2 * sigma**2)
    return kl_weight * k[kl] / r[reconstruction] * nats_per_unit
''',
        [
            [r"bce", r"cross.entropy", r"only (for )?(the )?mse", r"already (in )?nats", r"always", r"both losses", r"bernoulli", r"loss", r"regardless", r"every loss"],
        ],
        "ordinary",
    ),
    (
        "effective_beta",
        '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    per_image = {"sum": 1, "batchmean": 1, "mean": 1 / (batch_size * n_inputs)}
    per_code = {"sum": 1, "batchmean": 1, "mean": 1 / (batch_size * n_latent)}
    beta = kl_weight * per_code[kl] / per_image[reconstruction]
    if loss == "mse":
        beta /= 2 * sigma**2
    return beta
''',
        [
            [r"batchmean", r"average(d)? over", r"batch", r"divid", r"same as (a |the )?sum", r"number of images", r"per.image", r"B\b"],
        ],
        "ordinary",
    ),
    (
        "effective_beta",
        '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def weight(how, n):
        return {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n}[how]

    beta = kl_weight * weight(kl, n_inputs) / weight(reconstruction, n_latent)
    if loss == "mse":
        beta /= 2 * sigma**2
    return beta
''',
        [
            [r"swap", r"exchang", r"n_inputs", r"n_latent", r"mixed up", r"pixels", r"latent", r"wrong (number|size|count|dimension)"],
        ],
        "ordinary",
    ),
    (
        "effective_beta",
        '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def weight(how, n):
        return {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n}[how]

    beta = kl_weight * weight(kl, n_inputs) / weight(reconstruction, n_inputs)
    if loss == "mse":
        beta /= 2 * sigma**2
    return beta
''',
        [
            [r"n_inputs", r"n_latent", r"pixels", r"latent", r"dimensions?", r"wrong (number|size|count)", r"kl"],
        ],
        "ordinary",
    ),
    (
        "effective_beta",
        '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    rec = {"sum": 1.0, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]
    div = {"sum": 1.0, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]
    if loss == "mse":
        rec = rec * 2 * sigma**2
    return kl_weight * div / rec
''',
        [
            [r"batch", r"sum", r"number of images", r"everything", r"per.image", r"all (the )?images", r"B times", r"over the images", r"batchmean"],
        ],
        "ordinary",
    ),
    (
        "effective_beta",
        '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]
    beta = k / (kl_weight * r)
    return beta / (2 * sigma**2) if loss == "mse" else beta
''',
        [
            [r"kl_weight", r"divid", r"multipl", r"weight", r"inverse", r"reciprocal", r"denominator", r"proportion"],
        ],
        "ordinary",
    ),
    (
        "effective_beta",
        '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]
    beta = kl_weight / r
    if loss == "mse":
        beta /= 2 * sigma**2
    return beta
''',
        [
            [r"kl's (own )?reduction", r"how (the )?kl", r"\bkl\b", r"ignor", r"reduc", r"latent", r"unused", r"n_latent", r"averaged"],
        ],
        "ordinary",
    ),
    (
        "effective_beta",
        '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]
    r = 1.0
    if loss == "mse":
        r = r * 2 * sigma**2
    return kl_weight * k / r
''',
        [
            [r"reconstruction", r"ignor", r"reduc", r"unused", r"pixels", r"n_inputs", r"averaged", r"how it is"],
        ],
        "ordinary",
    ),
    (
        "effective_beta",
        '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def images_worth(how, n):
        if how == "mean":
            return 1 / n
        elif how == "batchmean":
            return 1
        else:
            return batch_size

    ratio = images_worth(reconstruction, n_latent) / images_worth(reconstruction, n_inputs)
    sigma_part = 2 * sigma**2 if loss == "mse" else 1
    return kl_weight * ratio / sigma_part
''',
        [
            [r"same reduction", r"\bkl\b", r"wrong (variable|argument|reduction)", r"both", r"reconstruction", r"own", r"ignor", r"copy", r"unused"],
        ],
        "ordinary",
    ),
    (
        "effective_beta",
        '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def images_worth(how, n):
        if how == "mean":
            return 1 / n
        elif how == "batchmean":
            return 1
        else:
            return batch_size

    beta = kl_weight * images_worth(kl, n_latent) / images_worth(reconstruction, n_inputs)
    if loss == "mse":
        beta /= 2 * sigma**2
    return beta * n_latent / n_inputs
''',
        [
            [r"n_latent", r"n_inputs", r"normali[sz]", r"extra", r"per.(pixel|dimension)", r"pixels", r"ratio", r"per image", r"latent", r"higgins|beta.norm"],
        ],
        "ordinary",
    ),
    (
        "effective_beta",
        '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    counts = {"sum": 1, "batchmean": batch_size, "mean": n_inputs}
    counts_kl = {"sum": 1, "batchmean": batch_size, "mean": n_latent}
    beta = kl_weight * counts[reconstruction] / counts_kl[kl]
    if loss == "mse":
        beta = beta / (2 * sigma**2)
    return beta
''',
        [
            [r"batch", r"images", r"everything", r"both", r"mean", r"divid", r"number of", r"times"],
        ],
        "ordinary",
    ),
    (
        "effective_beta",
        '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_inputs}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1, "mean": 1 / n_latent}[kl]
    beta = kl_weight * r / k
    if loss == "mse":
        beta /= sigma**2
    return beta
''',
        [
            [r"invert", r"revers", r"upside", r"ratio", r"swap", r"flipp", r"inverse", r"wrong way", r"reciprocal"],
            [r"half", r"½", r"0\.5", r"twice", r"doubl", r"2 ?\*? ?sigma", r"factor of (2|two)", r"without", r"sigma"],
        ],
        "double",
    ),
    (
        "effective_beta",
        '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": 1, "batchmean": 1, "mean": 1 / n_inputs}[reconstruction]
    k = {"sum": 1, "batchmean": 1, "mean": 1 / n_inputs}[kl]
    scale = 2 * sigma**2 if loss == "mse" else 1.0
    return kl_weight * k / (r * scale)
''',
        [
            [r"batch", r"\bsum\b", r"number of images", r"everything", r"all (the )?images", r"B times", r"over the images"],
            [r"n_inputs", r"n_latent", r"pixels", r"latent", r"dimensions?", r"wrong (number|size|count)"],
        ],
        "double",
    ),
    (
        "effective_beta",
        '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    def per(how, n):
        return {"sum": batch_size, "batchmean": 1, "mean": 1 / n}[how]

    beta = kl_weight * per(reconstruction, n_latent) / per(reconstruction, n_inputs)
    return beta / (2 * sigma**2)
''',
        [
            [r"same reduction", r"\bkl\b", r"wrong (variable|argument|reduction)", r"both", r"reconstruction", r"own", r"copy"],
            [r"bce", r"cross.entropy", r"only (for )?(the )?mse", r"already (in )?nats", r"always", r"both losses", r"bernoulli", r"regardless", r"every loss"],
        ],
        "double",
    ),
    (
        "effective_beta",
        '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]
    w = kl_weight or 1.0
    return w * k / r / (2 * sigma**2 if loss == "mse" else 1.0)
''',
        [
            [r"zero", r"\b0\b", r"\bor\b", r"fals", r"no kl", r"default", r"off", r"autoencoder", r"truth"],
        ],
        "corner",
    ),
    (
        "effective_beta",
        '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]
    beta = kl_weight * k / r
    if loss == "mse":
        beta /= 2 * max(sigma, 1e-2) ** 2
    return beta
''',
        [
            [r"clip", r"max", r"floor", r"small", r"tiny", r"1e-2", r"lower bound", r"limit"],
        ],
        "corner",
    ),
    (
        "effective_beta",
        '''import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    r = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]
    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]
    beta = kl_weight * k / r
    if loss == "mse":
        beta /= 2 * sigma**2
    return np.clip(beta, 1e-6, None)
''',
        [
            [r"zero", r"\b0\b", r"clip", r"floor", r"small", r"tiny", r"1e-6", r"lower bound", r"minimum"],
        ],
        "corner",
    ),
    (
        "reparameterize_forward",
        '''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(logvar)
    return mu + sigma * eps
''',
        [
            [r"half", r"½", r"0\.5", r"variance", r"root", r"sqrt", r"standard deviation", r"/ ?2", r"log.?var"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_forward",
        '''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    std = np.sqrt(np.abs(logvar))
    return mu + std * eps
''',
        [
            [r"exp", r"\blog", r"variance", r"logarithm", r"root of the log", r"\babs"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_forward",
        '''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    std = np.exp(logvar / 2)
    return std * eps
''',
        [
            [r"mu", r"mean", r"shift", r"cent(er|re)", r"missing", r"add", r"around zero", r"forgot"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_forward",
        '''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    return mu + np.sqrt(np.exp(0.5 * logvar)) * eps
''',
        [
            [r"root", r"sqrt", r"twice", r"half", r"already", r"quarter", r"again", r"double", r"fourth"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_forward",
        '''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = logvar
    return mu + sigma * eps
''',
        [
            [r"exp", r"\blog", r"logarithm", r"variance", r"standard deviation", r"negativ", r"as if"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_forward",
        '''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    s = np.exp(logvar / 2)
    return mu * s * eps
''',
        [
            [r"multipl", r"add", r"product", r"plus", r"shift", r"times", r"sum", r"\*"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_forward",
        '''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    noise = np.random.randn(*eps.shape)
    return mu + sigma * noise
''',
        [
            [r"noise", r"eps", r"random", r"new", r"fresh", r"own", r"ignor", r"given", r"unused", r"draw|sampl"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_forward",
        '''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(-0.5 * logvar)
    return np.add(mu, sigma * eps)
''',
        [
            [r"sign", r"negativ", r"minus", r"inverse", r"precision", r"1 ?/ ?sigma", r"reciprocal", r"exponent"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_forward",
        '''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    return sigma * (mu + eps)
''',
        [
            [r"parenthes", r"bracket", r"mu", r"multipl", r"scal", r"mean", r"both", r"only (the )?(noise|eps)"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_forward",
        '''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(logvar) / 2
    return mu + eps * sigma
''',
        [
            [r"half", r"½", r"inside", r"outside", r"root", r"sqrt", r"exponent", r"variance", r"divid", r"/ ?2"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_forward",
        '''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = 1 + 0.5 * logvar
    z = np.empty(eps.shape)
    z[...] = mu + sigma * eps
    return z
''',
        [
            [r"exp", r"linear", r"taylor", r"approximat", r"first.order", r"expan", r"series", r"small"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_forward",
        '''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.log1p(np.exp(logvar))
    return mu + sigma * eps
''',
        [
            [r"softplus", r"log1p", r"exp", r"log.?var", r"standard deviation", r"variance", r"half", r"parametri[sz]", r"½"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_forward",
        '''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    return mu + sigma + eps
''',
        [
            [r"multipl", r"scal", r"add", r"times", r"plus", r"product", r"\+"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_forward",
        '''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(0.5 * logvar).mean(axis=-1, keepdims=True)
    return mu + sigma * eps
''',
        [
            [r"mean", r"average", r"own", r"each (dimension|latent|entry|coordinate)", r"per.(dimension|latent)", r"same (sigma|scale|number)", r"shared", r"isotropic", r"element", r"every"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_forward",
        '''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    z = mu + sigma * np.abs(eps)
    return z
''',
        [
            [r"\babs", r"absolute", r"sign", r"negativ", r"one side", r"positive", r"above", r"half.normal"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_forward",
        '''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(logvar)
    return sigma * eps - mu
''',
        [
            [r"half", r"½", r"0\.5", r"variance", r"root", r"sqrt", r"standard deviation", r"/ ?2"],
            [r"sign", r"minus", r"subtract", r"\bmu\b", r"mean", r"added", r"plus", r"negativ"],
        ],
        "double",
    ),
    (
        "reparameterize_forward",
        '''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(-logvar / 2)
    return mu + sigma * np.abs(eps)
''',
        [
            [r"sign of logvar", r"-logvar", r"inverse", r"precision", r"1 ?/ ?sigma", r"reciprocal", r"exponent", r"minus", r"negative (log|exponent|sign)"],
            [r"\babs", r"absolute", r"sign of (eps|the noise)", r"one side", r"positive", r"above", r"half.normal", r"negative (noise|eps)"],
        ],
        "double",
    ),
    (
        "reparameterize_forward",
        '''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.sqrt(np.exp(logvar))
    return mu + sigma * eps
''',
        [
            [r"overflow", r"large", r"huge", r"extreme", r"infinit|\binf\b", r"underflow", r"big", r"before (the )?(root|sqrt|half|halving)"],
        ],
        "corner",
    ),
    (
        "reparameterize_forward",
        '''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(0.5 * np.clip(logvar, -10, 10))
    return mu + sigma * eps
''',
        [
            [r"clip", r"large", r"small", r"extreme", r"bound", r"cap", r"limit", r"huge", r"beyond", r"tiny"],
        ],
        "corner",
    ),
    (
        "reparameterize_forward",
        '''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.sqrt(np.exp(logvar) + 1e-12)
    return mu + sigma * eps
''',
        [
            [r"1e-12", r"eps", r"tiny", r"small", r"constant", r"added", r"very negative", r"floor", r"swamp"],
        ],
        "corner",
    ),
    (
        "reparameterize_forward",
        '''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    z = mu + np.exp(0.5 * logvar) * eps
    return z[0] if z.shape[0] == 1 else z
''',
        [
            [r"K = 1", r"(one|single|1) (sample|draw|image|row)", r"size.?(1|one)", r"length.?(1|one)", r"squeez", r"drop", r"shape", r"ax[ie]s", r"singleton"],
        ],
        "corner",
    ),
    (
        "reparameterize_forward",
        '''import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    z = np.zeros(eps.shape)
    if len(eps) == len(mu):
        for b in range(len(mu)):
            z[b] = mu[b] + sigma[b] * eps[b]
    else:
        for k in range(len(eps)):
            z[k] = mu + sigma * eps[k]
    return z
''',
        [
            [r"K = B", r"K equals? B", r"as many", r"same (number|length|size)", r"equal", r"len", r"mistak", r"ambig", r"coincid", r"ndim", r"confus"],
        ],
        "corner",
    ),
    (
        "reparameterize_backward",
        '''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dmu = dz
    dlogvar = dz * eps * np.exp(0.5 * logvar)
    if dz.ndim == 3:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    return dmu, dlogvar
''',
        [
            [r"half", r"½", r"0\.5", r"inner derivative", r"chain", r"factor", r"twice", r"doubl", r"/ ?2"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_backward",
        '''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    g = 0.5 * dz * eps * np.exp(0.5 * logvar)
    if dz.ndim > logvar.ndim:
        return dz.mean(0), g.mean(0)
    return dz, g
''',
        [
            [r"mean", r"average", r"sum", r"\bK\b", r"divid", r"add", r"samples", r"too small"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_backward",
        '''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dlogvar = dz * eps * np.exp(logvar / 2) / 2
    return dz, dlogvar
''',
        [
            [r"sum", r"\bK\b", r"samples", r"shape", r"leading", r"first axis", r"broadcast", r"shared", r"draws", r"add"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_backward",
        '''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(logvar)
    dz3, eps3 = dz.reshape(-1, *logvar.shape), eps.reshape(-1, *logvar.shape)
    dmu = dz3.sum(axis=0)
    dlogvar = 0.5 * sigma * (dz3 * eps3).sum(axis=0)
    return dmu, dlogvar
''',
        [
            [r"half", r"½", r"0\.5", r"variance", r"root", r"sqrt", r"standard deviation", r"exponent", r"/ ?2", r"sigma"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_backward",
        '''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dz3, eps3 = dz.reshape(-1, *logvar.shape), eps.reshape(-1, *logvar.shape)
    dmu = dz3.sum(axis=0)
    dlogvar = 0.5 * np.exp(0.5 * logvar) * dz3.sum(axis=0)
    return dmu, dlogvar
''',
        [
            [r"eps", r"noise", r"missing", r"forgot", r"multipl", r"factor", r"unused"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_backward",
        '''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dz3, eps3 = dz.reshape(-1, *logvar.shape), eps.reshape(-1, *logvar.shape)
    dlogvar = 0.5 * np.exp(0.5 * logvar) * (eps3).sum(axis=0)
    return dz3.sum(axis=0), dlogvar
''',
        [
            [r"\bdz\b", r"chain rule", r"upstream", r"incoming", r"multipl", r"missing", r"forgot", r"local"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_backward",
        '''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dz3, eps3 = dz.reshape(-1, *logvar.shape), eps.reshape(-1, *logvar.shape)
    prod = np.einsum("kbl,kbl->bl", dz3, eps3)
    return dz3.sum(axis=0), 0.5 * prod
''',
        [
            [r"sigma", r"standard deviation", r"exp", r"std", r"missing", r"forgot", r"scal", r"derivative of"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_backward",
        '''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    many = dz.ndim == 3
    dsigma = dz * eps
    if many:
        dsigma = dsigma.sum(axis=0)
        dz = dz.sum(axis=0)
    return dz, dsigma
''',
        [
            [r"sigma", r"log.?var", r"chain", r"with respect to", r"half", r"standard deviation", r"stops?", r"not (yet )?the (log|gradient)"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_backward",
        '''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dz3, eps3 = dz.reshape(-1, *logvar.shape), eps.reshape(-1, *logvar.shape)
    dmu = np.ones_like(logvar)
    dlogvar = (dz3 * eps3 * np.exp(logvar / 2) / 2).sum(axis=0)
    return dmu, dlogvar
''',
        [
            [r"\bones?", r"\bdz\b", r"chain rule", r"upstream", r"incoming", r"local", r"constant", r"multipl"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_backward",
        '''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dz3, eps3 = dz.reshape(-1, *logvar.shape), eps.reshape(-1, *logvar.shape)
    dmu = dz3.sum(axis=0)
    dlogvar = (dz3 * eps3 * np.exp(logvar / 2) / 2).sum(axis=0)
    return dlogvar, dmu
''',
        [
            [r"order", r"swap", r"return", r"first", r"exchang", r"position", r"revers", r"mixed up"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_backward",
        '''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dz3, eps3 = dz.reshape(-1, *logvar.shape), eps.reshape(-1, *logvar.shape)
    half_sigma = np.exp(logvar / 2) / 2
    dlogvar = half_sigma * dz3.sum(axis=0) * eps3.sum(axis=0)
    return dz3.sum(axis=0), dlogvar
''',
        [
            [r"product of (the )?sums", r"sum of (the )?products", r"before", r"each sample", r"separately", r"pair", r"cross", r"after", r"own (noise|eps)", r"matching", r"summed"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_backward",
        '''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dz3, eps3 = dz.reshape(-1, *logvar.shape), eps.reshape(-1, *logvar.shape)
    dmu = (dz3* eps3).sum(axis=0)
    dlogvar = (dz3 * eps3 * np.exp(logvar / 2) / 2).sum(axis=0)
    return dmu, dlogvar
''',
        [
            [r"eps", r"noise", r"\bmu\b", r"mean", r"derivative is", r"extra", r"identity", r"directly", r"slope"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_backward",
        '''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    K = dz.shape[0] if dz.ndim == 3 else 1
    dz3, eps3 = dz.reshape(K, *logvar.shape), eps.reshape(K, *logvar.shape)
    dmu, dlogvar = np.zeros(logvar.shape), np.zeros(logvar.shape)
    for k in range(K):
        dmu += dz3[k]
        dlogvar = 0.5 * np.exp(0.5 * logvar) * eps3[k] * dz3[k]
    return dmu, dlogvar
''',
        [
            [r"overwrit", r"accumulat", r"last", r"\+=", r"replac", r"only", r"assign", r"sum", r"add"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_backward",
        '''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dz3, eps3 = dz.reshape(-1, *logvar.shape), eps.reshape(-1, *logvar.shape)
    dlogvar = np.sum(dz3 * eps3, axis=0) * 0.5 * np.exp(-0.5 * logvar)
    return np.sum(dz3, axis=0), dlogvar
''',
        [
            [r"sign", r"negativ", r"minus", r"inverse", r"1 ?/ ?sigma", r"reciprocal", r"exponent", r"precision"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_backward",
        '''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dz3, eps3 = dz.reshape(-1, *logvar.shape), eps.reshape(-1, *logvar.shape)
    dmu = dz3.sum(axis=0)
    dlogvar = (dz3 * eps3).sum(axis=0) * np.exp(logvar / 2) / 2
    return dmu, dlogvar + 0.5 * (np.exp(logvar) - 1)
''',
        [
            [r"\bkl\b", r"divergence", r"regulari[sz]", r"prior", r"extra", r"not part of", r"own (term|gradient)", r"added", r"latent loss", r"separate"],
        ],
        "ordinary",
    ),
    (
        "reparameterize_backward",
        '''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    g = dz * eps * np.exp(0.5 * logvar)
    if dz.ndim == 3:
        return dz.mean(axis=0), g.mean(axis=0)
    return dz, g
''',
        [
            [r"half", r"½", r"0\.5", r"inner derivative", r"factor of (2|two)", r"twice", r"doubl", r"/ ?2", r"exponent"],
            [r"mean", r"average", r"sum", r"\bK\b", r"divid", r"samples"],
        ],
        "double",
    ),
    (
        "reparameterize_backward",
        '''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dz3, eps3 = dz.reshape(-1, *logvar.shape), eps.reshape(-1, *logvar.shape)
    dmu = (dz3* eps3).sum(axis=0)
    dlogvar = 0.5 * (dz3 * eps3).sum(axis=0)
    return dmu, dlogvar
''',
        [
            [r"\bmu\b", r"mean", r"dmu", r"derivative is", r"identity", r"directly", r"extra"],
            [r"sigma", r"standard deviation", r"\bexp", r"std", r"scal", r"missing"],
        ],
        "double",
    ),
    (
        "reparameterize_backward",
        '''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dz3, eps3 = dz.reshape(-1, *logvar.shape), eps.reshape(-1, *logvar.shape)
    dlogvar = 0.5 * np.exp(logvar) * dz3.sum(0) * eps3.sum(0)
    return dz3.sum(0), dlogvar
''',
        [
            [r"half", r"½", r"0\.5", r"variance", r"root", r"sqrt", r"standard deviation", r"exponent", r"sigma"],
            [r"product of (the )?sums", r"sum of (the )?products", r"before", r"each sample", r"separately", r"pair", r"cross", r"own (noise|eps)", r"matching"],
        ],
        "double",
    ),
    (
        "reparameterize_backward",
        '''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    g = 0.5 * dz * eps * np.exp(0.5 * logvar)
    if dz.ndim == 3 and dz.shape[0] > 1:
        return dz.sum(axis=0), g.sum(axis=0)
    return dz, g
''',
        [
            [r"K = 1", r"(one|single|1) (sample|draw)", r"size.?(1|one)", r"length.?(1|one)", r"leading ax[ie]s", r"shape", r"drop", r"singleton", r"> 1"],
        ],
        "corner",
    ),
    (
        "reparameterize_backward",
        '''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    g = 0.5 * dz * eps * np.exp(0.5 * logvar)
    if len(dz) == len(logvar):
        return dz, g
    return dz.sum(axis=0), g.sum(axis=0)
''',
        [
            [r"K = B", r"K equals? B", r"as many", r"same (number|length|size)", r"equal", r"len", r"mistak", r"ambig", r"coincid", r"ndim", r"confus"],
        ],
        "corner",
    ),
    (
        "reparameterize_backward",
        '''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dz3, eps3 = dz.reshape(-1, *logvar.shape), eps.reshape(-1, *logvar.shape)
    dlogvar = 0.5 * np.sqrt(np.exp(logvar)) * (dz3 * eps3).sum(axis=0)
    return dz3.sum(axis=0), dlogvar
''',
        [
            [r"overflow", r"large", r"huge", r"extreme", r"infinit|\binf\b", r"underflow", r"big", r"before (the )?(root|sqrt|half|halving)"],
        ],
        "corner",
    ),
    (
        "reparameterize_backward",
        '''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    z_minus_mu = sigma * eps
    dlogvar = 0.5 * dz * z_minus_mu**2 / z_minus_mu
    if dz.ndim == 3:
        return dz.sum(0), dlogvar.sum(0)
    return dz, dlogvar
''',
        [
            [r"zero", r"\b0\b", r"\bnan\b", r"divid", r"0/0", r"underflow", r"undefined", r"exactly"],
        ],
        "corner",
    ),
    (
        "reparameterize_backward",
        '''import numpy as np


def reparameterize_backward(dz, logvar, eps):
    dz3, eps3 = dz.reshape(-1, *logvar.shape), eps.reshape(-1, *logvar.shape)
    dmu = dz3.sum(axis=0).squeeze()
    dlogvar = ((dz3 * eps3).sum(axis=0) * 0.5 * np.exp(0.5 * logvar)).squeeze()
    return dmu, dlogvar
''',
        [
            [r"squeez", r"size.?(1|one)", r"length.?(1|one)", r"(one|single|1) (latent|dimension|image)", r"singleton", r"shape", r"drop", r"ax[ie]s", r"L = 1", r"batch of (1|one)"],
        ],
        "corner",
    ),
]
