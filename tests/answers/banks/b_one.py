CASES = [
    (
        'numerical_gradient',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def numerical_gradient(f, x, h=1e-4):\n'
            '    grad = np.zeros(x.shape)\n'
            '    f0 = f(x)\n'
            '    for i in np.ndindex(x.shape):\n'
            '        old = x[i]\n'
            '        x[i] = old + h\n'
            '        grad[i] = (f(x) - f0) / h\n'
            '        x[i] = old\n'
            '    return grad\n'
        ),
        [
            ['forward[- ]difference', 'one[- ]sided', 'central', 'both sides', '(from|minus|-) ?f\\(x\\)', '(never|not|without|also|forg\\w*|use|instead).{0,30}f\\(x ?- ?h\\)', 'to the (left|right)', 'only (one|the right)'],
        ],
        'ordinary',
    ),
    (
        'numerical_gradient',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def numerical_gradient(f, x, h=1e-4):\n'
            '    grad = np.zeros_like(x)\n'
            '    it = np.nditer(x, flags=["multi_index"])\n'
            '    while not it.finished:\n'
            '        idx = it.multi_index\n'
            '        tmp = x[idx]\n'
            '        x[idx] = tmp + h\n'
            '        fxh1 = f(x)\n'
            '        x[idx] = tmp - h\n'
            '        fxh2 = f(x)\n'
            '        grad[idx] = (fxh1 - fxh2) / h\n'
            '        x[idx] = tmp\n'
            '        it.iternext()\n'
            '    return grad\n'
        ),
        [
            ['2 ?\\*? ?h\\b', '\\btwice\\b', '\\bhalf', '½', 'factor (of )?(2|two)', 'doubl', '2 times', 'divid\\w* by h\\b'],
        ],
        'ordinary',
    ),
    (
        'numerical_gradient',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def numerical_gradient(f, x, h=1e-4):\n'
            '    grad = np.zeros(x.shape)\n'
            '    for i in np.ndindex(x.shape):\n'
            '        x[i] += h\n'
            '        up = f(x)\n'
            '        x[i] -= 2 * h\n'
            '        down = f(x)\n'
            '        grad[i] = (up - down) / (2 * h)\n'
            '    return grad\n'
        ),
        [
            ['restor', '(put|set|move)\\w* .{0,20}back', 'as it was', 'afterwards', 'undo|undone', 'in[- ]place', 'overwr', 'mutat', 'modif', '\\balter(s|ed|ing)?\\b', '(was|were|is|are|has|have|been|it|your code|answer|function)\\b.{0,20}chang', 'chang\\w* (its|the|your|an?) (argument|input|array)', 'writes? (in)?to', '\\bcopy\\b'],
        ],
        'ordinary',
    ),
    (
        'numerical_gradient',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def numerical_gradient(f, x, h=1e-4):\n'
            '    grad = np.empty(x.shape)\n'
            '    for i in np.ndindex(x.shape):\n'
            '        e = np.zeros(x.shape)\n'
            '        e[i] = h\n'
            '        grad[i] = (f(x - e) - f(x + e)) / (2 * h)\n'
            '    return grad\n'
        ),
        [
            ['\\bsign\\b', 'negated|negation|negate\\b|the negative|negative of|is negative|be negative', '\\bminus\\b', 'opposite', 'flipped', '-1 times', 'times -1', 'swap', 'wrong way', 'downhill|descent', 'x ?- ?h.{0,20}x ?\\+ ?h', 'exchang'],
        ],
        'ordinary',
    ),
    (
        'numerical_gradient',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def numerical_gradient(f, x, h=1e-4):\n'
            '    # go through all entries, one after another\n'
            '    grads = []\n'
            '    for i in np.ndindex(x.shape):\n'
            '        e = np.zeros(x.shape)\n'
            '        e[i] = h\n'
            '        grads.append((f(x + e) - f(x - e)) / (2 * h))\n'
            '    return np.array(grads)\n'
        ),
        [
            ['shape', '\\bflat', 'reshap', 'like x'],
        ],
        'ordinary',
    ),
    (
        'numerical_gradient',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def numerical_gradient(f, x, h=1e-4):\n'
            '    slope = (f(x + h) - f(x - h)) / (2 * h)\n'
            '    return slope * np.ones_like(x)\n'
        ),
        [
            ['one (entry|element|coordinate|number|component) at a time', 'at once', 'together', 'same (value|number|slope)', 'each (entry|element|coordinate)', 'one by one', 'every (entry|element|coordinate)', 'all (of )?(the |its )?(entries|elements|coordinates)', 'partial'],
        ],
        'ordinary',
    ),
    (
        'numerical_gradient',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def numerical_gradient(f, x, h=1e-4):\n'
            '    grad = np.zeros(x.shape)\n'
            '    for i in range(x.shape[0]):\n'
            '        d = np.zeros(x.shape)\n'
            '        d[i] = h\n'
            '        grad[i] = (f(x + d) - f(x - d)) / (2 * h)\n'
            '    return grad\n'
        ),
        [
            ['\\brows?\\b', 'first ax', 'one (entry|element|coordinate|number) at a time', 'at once', 'each (entry|element|coordinate)', 'one by one', 'every (entry|element|coordinate)', 'any shape', 'ax[ei]s', 'together', 'dimension'],
        ],
        'ordinary',
    ),
    (
        'numerical_gradient',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def numerical_gradient(f, x, h=1e-4):\n'
            '    grad = np.zeros(x.shape)\n'
            '    for i in np.ndindex(x.shape):\n'
            '        x_plus = x\n'
            '        x_plus[i] += h\n'
            '        x_minus = x\n'
            '        x_minus[i] -= h\n'
            '        grad[i] = (f(x_plus) - f(x_minus)) / (2 * h)\n'
            '    return grad\n'
        ),
        [
            ['same array', '\\bcopy\\b|copies|copied', 'alias', '\\bzeros?\\b', '(?<![.\\d])0 everywhere', 'all 0', '(two|another|second) names?'],
        ],
        'ordinary',
    ),
    (
        'numerical_gradient',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def numerical_gradient(f, x, h=1e-4):\n'
            '    grad = np.zeros(x.shape)\n'
            '    for i in np.ndindex(x.shape):\n'
            '        before = f(x)\n'
            '        x[i] += h\n'
            '        grad[i] = (f(x) - before) / h\n'
            '        # next entry\n'
            '    return grad\n'
        ),
        [
            ['forward[- ]difference', 'one[- ]sided', 'central', 'both sides', '(from|minus|-) ?f\\(x\\)', '(never|not|without|also|forg\\w*|use|instead).{0,30}f\\(x ?- ?h\\)', 'to the (left|right)', 'only (one|the right)'],
            ['restor', '(put|set|move)\\w* .{0,20}back', 'as it was', 'afterwards', 'undo|undone', 'in[- ]place', 'overwr', 'mutat', 'modif', '\\balter(s|ed|ing)?\\b', '(was|were|is|are|has|have|been|it|your code|answer|function)\\b.{0,20}chang', 'chang\\w* (its|the|your|an?) (argument|input|array)', 'writes? (in)?to', '\\bcopy\\b'],
        ],
        'double',
    ),
    (
        'numerical_gradient',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def numerical_gradient(f, x, h=1e-4):\n'
            '    out = []\n'
            '    for i in np.ndindex(x.shape):\n'
            '        d = np.zeros(x.shape)\n'
            '        d[i] = h\n'
            '        out.append((f(x + d) - f(x - d)) / h)\n'
            '    return np.asarray(out)\n'
        ),
        [
            ['2 ?\\*? ?h\\b', '\\btwice\\b', '\\bhalf', '½', 'factor (of )?(2|two)', 'doubl', '2 times', 'divid\\w* by h\\b'],
            ['shape', '\\bflat', 'reshap', 'like x'],
        ],
        'double',
    ),
    (
        'numerical_gradient',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def numerical_gradient(f, x, h=1e-4):\n'
            '    flat = x.reshape(-1)        # a view\n'
            '    grad = np.zeros(flat.size)\n'
            '    for k in range(flat.size):\n'
            '        old = flat[k]\n'
            '        flat[k] = old + h\n'
            '        plus = f(x)\n'
            '        flat[k] = old - h\n'
            '        minus = f(x)\n'
            '        flat[k] = old\n'
            '        grad[k] = (plus - minus) / (2 * h)\n'
            '    return grad.reshape(x.shape)\n'
        ),
        [
            ['\\bview\\b', '\\bcopy\\b|copies', 'contiguous', 'transpos', 'reshap', 'ravel', 'strid', 'memory|Fortran|slice'],
        ],
        'corner',
    ),
    (
        'numerical_gradient',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def numerical_gradient(f, x, h=1e-4):\n'
            '    h = 1e-4\n'
            '    grad = np.zeros(x.shape)\n'
            '    for i in np.ndindex(x.shape):\n'
            '        d = np.zeros(x.shape)\n'
            '        d[i] = h\n'
            '        grad[i] = (f(x + d) - f(x - d)) / (2 * h)\n'
            '    return grad\n'
        ),
        [
            ['ignor', 'hard[- ]?cod', '\\bh\\b.{0,40}(unused|not used|given|argument|fixed|own|overwr|plays no)', '(step|own|given|argument|fixed|always|different|other).{0,30}\\bh\\b', 'step.{0,30}(unused|not used|given|fixed|argument)', 'always 1e-0?4\\b|1e-0?4 (always|whatever)', 'default'],
        ],
        'corner',
    ),
    (
        'best_step',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def best_step(f, slope, x, steps):\n'
            '    errors = []\n'
            '    for h in steps:\n'
            '        errors.append(abs((f(x + h) - f(x - h)) / (2 * h) - slope))\n'
            '    return np.argmin(errors)\n'
        ),
        [
            ['(an|the|its|not) index\\b(?! ?[(\\d])|index (of|rather|instead|and not|in)\\b', 'argmin', 'position', 'the step itself', 'steps\\['],
        ],
        'ordinary',
    ),
    (
        'best_step',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def best_step(f, slope, x, steps):\n'
            '    approx = np.array([(f(x + h) - f(x - h)) / (2 * h) for h in steps])\n'
            '    return np.min(np.abs(approx - slope))\n'
        ),
        [
            ['\\berror\\b', 'distance', 'argmin', 'not the step', 'the step itself', 'step (at|for) which', 'np\\.min|\\bmin\\('],
        ],
        'ordinary',
    ),
    (
        'best_step',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def best_step(f, slope, x, steps):\n'
            '    best, best_err = None, np.inf\n'
            '    for h in steps:\n'
            '        err = (f(x + h) - f(x - h)) / (2 * h) - slope\n'
            '        if err < best_err:\n'
            '            best, best_err = h, err\n'
            '    return best\n'
        ),
        [
            ['\\babs', '\\bsign', 'negative', 'magnitude', 'size of the error', 'below', 'lowest|least value|under'],
        ],
        'ordinary',
    ),
    (
        'best_step',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def best_step(f, slope, x, steps):\n'
            '    errs = [abs((f(x + h) - f(x)) / h - slope) for h in steps]\n'
            '    return steps[int(np.argmin(errs))]\n'
        ),
        [
            ['forward[- ]difference', 'one[- ]sided', 'central', 'both sides', '(from|minus|-) ?f\\(x\\)', '(never|not|without|also|forg\\w*|use|instead).{0,30}f\\(x ?- ?h\\)', 'to the (left|right)', 'only (one|the right)'],
        ],
        'ordinary',
    ),
    (
        'best_step',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def best_step(f, slope, x, steps):\n'
            '    def err(h):\n'
            '        return abs((f(x + h) - f(x - h)) / 2 * h - slope)\n'
            '    return min(steps, key=err)\n'
        ),
        [
            ['parenthes', 'bracket', 'precedence', 'multipl\\w*.{0,15}\\bh\\b', 'times h\\b', '/ ?\\(2 ?\\* ?h\\)|\\(2h\\)', 'divid\\w*.{0,15}\\bh\\b', 'h / 2|\\* ?h\\b'],
        ],
        'ordinary',
    ),
    (
        'best_step',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def best_step(f, slope, x, steps):\n'
            '    est = np.array([(f(x + h) - f(x - h)) / (2 * h) for h in steps])\n'
            '    i = np.abs(est - slope).argmax()\n'
            '    return steps[i]\n'
        ),
        [
            ['farthest|furthest', 'argmax', 'largest error', '\\bworst\\b', 'maxim', 'biggest error', 'greatest error', 'instead of the (nearest|smallest|best)'],
        ],
        'ordinary',
    ),
    (
        'best_step',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def best_step(f, slope, x, steps):\n'
            '    # the smaller the step, the better the approximation of the limit\n'
            '    return np.min(steps)\n'
        ),
        [
            ['smallest (step|of the steps|h|of them)', 'round(ing|[- ]?off)', 'cancell', 'least (step|of the steps)', 'np\\.min|\\bmin\\(', 'whatever f|without (trying|looking)|(f|slope) (is|are) (not|never) (used|called)', 'not.{0,20}smaller.{0,20}better', 'too small'],
        ],
        'ordinary',
    ),
    (
        'best_step',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def best_step(f, slope, x, steps):\n'
            '    best_err = float("inf")\n'
            '    for h in steps:\n'
            '        d = (f(x + h) - f(x - h)) / (2.0 * h)\n'
            '        if abs(d - slope) < best_err:\n'
            '            best_err = abs(d - slope)\n'
            '            best = d\n'
            '    return best\n'
        ),
        [
            ['estimate', 'derivative (itself|instead|at|and not)', '(central|finite) difference (itself|instead|and not|at|of)', 'the difference (itself|quotient)', 'not the step', 'the step itself', 'slope (itself|instead|and not|at)', 'quotient'],
        ],
        'ordinary',
    ),
    (
        'best_step',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def best_step(f, slope, x, steps):\n'
            '    # step at which the estimate has settled: it changes least from one step to the next\n'
            '    d = np.array([(f(x + h) - f(x - h)) / (2 * h) for h in steps])\n'
            '    change = np.abs(np.diff(d))\n'
            '    return steps[np.argmin(change) + 1]\n'
        ),
        [
            ['\\bslope\\b.{0,40}(ignor|unused|not used|never|no part|not compar)', '(ignor|without|compar\\w* (with|to)|distance (to|from)|nearest to).{0,25}slope', 'neighbou?r', 'settle', 'next (step|estimate|one)', 'each other', '\\bdiff\\b', 'consecutive|successive', 'changes? (the )?least'],
        ],
        'ordinary',
    ),
    (
        'best_step',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def best_step(f, slope, x, steps):\n'
            '    err = np.array([abs((f(x + h) - f(x - h)) / h - slope) for h in steps])\n'
            '    return err[np.argmin(err)]\n'
        ),
        [
            ['2 ?\\*? ?h\\b', '\\btwice\\b', '\\bhalf', '½', 'factor (of )?(2|two)', 'doubl', '2 times', 'divid\\w* by h\\b'],
            ['\\berror\\b', 'distance', 'argmin', 'not the step', 'the step itself', 'step (at|for) which'],
        ],
        'double',
    ),
    (
        'best_step',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def best_step(f, slope, x, steps):\n'
            '    fx = f(x)\n'
            '    err = np.array([np.abs((f(x + h) - fx) / h - slope) for h in steps])\n'
            '    return err.argmin()\n'
        ),
        [
            ['forward[- ]difference', 'one[- ]sided', 'central', 'both sides', '(from|minus|-) ?f\\(x\\)', '(never|not|without|also|forg\\w*|use|instead).{0,30}f\\(x ?- ?h\\)', 'to the (left|right)', 'only (one|the right)'],
            ['(an|the|its|not) index\\b(?! ?[(\\d])|index (of|rather|instead|and not|in)\\b', 'argmin', 'position', 'the step itself', 'steps\\['],
        ],
        'double',
    ),
    (
        'best_step',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def best_step(f, slope, x, steps):\n'
            '    est = np.array([(f(x + h) - f(x - h)) / (2 * h) for h in steps])\n'
            '    rel = np.abs(est - slope) / np.abs(slope)\n'
            '    return steps[np.argmin(rel)]\n'
        ),
        [
            ['slope.{0,25}((?<![.\\d])0(?![.\\d])|\\bzeros?\\b)', '\\bzero slope', 'divi\\w+.{0,20}(slope|zero|by 0(?![.\\d]))', 'relative', '\\bnan\\b|\\binf'],
        ],
        'corner',
    ),
    (
        'best_step',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def best_step(f, slope, x, steps):\n'
            '    best = None\n'
            '    smallest = 1.0\n'
            '    for h in steps:\n'
            '        error = abs((f(x + h) - f(x - h)) / (2 * h) - slope)\n'
            '        if error < smallest:\n'
            '            smallest = error\n'
            '            best = h\n'
            '    return best\n'
        ),
        [
            ['\\binf', '\\bNone\\b', 'start', 'initial', '(larger|greater|more|bigger) than (1(?![.\\d])|one\\b)', 'exceed|above 1(?![.\\d])', 'all (the )?errors', 'large error'],
        ],
        'corner',
    ),
    (
        'best_step',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def best_step(f, slope, x, steps):\n'
            '    steps = np.asarray(steps)\n'
            '    d = (f(x + steps) - f(x - steps)) / (2 * steps)\n'
            '    return steps[np.argmin(abs(d - slope))]\n'
        ),
        [
            ['function of (a|one) number', '\\barray', 'one (number|step) at a time', 'scalar', 'vectori', '\\bloop', 'all (the )?steps at once', 'each step', 'single number'],
        ],
        'corner',
    ),
    (
        'relative_error',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relative_error(analytic, numerical):\n'
            '    diff = np.abs(analytic - numerical)\n'
            '    return np.mean(diff / (np.abs(analytic) + np.abs(numerical) + 1e-300))\n'
        ),
        [
            ['each (entry|element)', 'element', 'entry[- ]?(by|wise)', '\\bnorms?\\b.{0,40}(not|instead|whole|first|of the)', 'averag', '\\bmean\\b', 'entries'],
        ],
        'ordinary',
    ),
    (
        'relative_error',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relative_error(analytic, numerical):\n'
            '    # as in cs231n\n'
            '    num = np.abs(analytic - numerical)\n'
            '    den = np.maximum(1e-300, np.abs(analytic) + np.abs(numerical))\n'
            '    return np.max(num / den)\n'
        ),
        [
            ['\\bmax', 'largest', 'worst', 'each (entry|element)', 'element', 'entry[- ]?(by|wise)', 'entries'],
        ],
        'ordinary',
    ),
    (
        'relative_error',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relative_error(analytic, numerical):\n'
            '    bottom = np.linalg.norm(analytic + numerical)\n'
            '    if bottom == 0:\n'
            '        return 0.0\n'
            '    return np.linalg.norm(analytic - numerical) / bottom\n'
        ),
        [
            ['norm of (the|their|its) sum', 'sum of (the|their|both|two) norms', 'added (before|first)', 'cancel', '\\|\\|? ?a ?\\+ ?b', 'separate', 'each norm|norms? of each'],
        ],
        'ordinary',
    ),
    (
        'relative_error',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relative_error(analytic, numerical):\n'
            '    na, nn = np.linalg.norm(analytic), np.linalg.norm(numerical)\n'
            '    if max(na, nn) == 0:\n'
            '        return 0.0\n'
            '    return np.linalg.norm(analytic - numerical) / max(na, nn)\n'
        ),
        [
            ['\\bmax', '\\blarger\\b', '\\bgreater of', 'sum of (the|their|both|two) norms', 'bigger'],
        ],
        'ordinary',
    ),
    (
        'relative_error',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relative_error(analytic, numerical):\n'
            '    n = np.sqrt(np.sum(numerical ** 2))\n'
            '    if n == 0:\n'
            '        return 0.0\n'
            '    return np.sqrt(np.sum((analytic - numerical) ** 2)) / n\n'
        ),
        [
            ['\\bonly\\b', 'both norms', 'two norms', 'norm of (the )?(numerical|analytic)', 'sum of (the|their|both|two) norms', '\\balone\\b', 'one (of the )?norm', 'one of them'],
        ],
        'ordinary',
    ),
    (
        'relative_error',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relative_error(analytic, numerical):\n'
            '    a = np.linalg.norm(analytic)\n'
            '    b = np.linalg.norm(numerical)\n'
            '    if a + b == 0:\n'
            '        return 0.0\n'
            '    return abs(a - b) / (a + b)\n'
        ),
        [
            ['difference of (the|their|its) norms', 'norm of (the|their|its) difference', 'norms?.{0,20}subtract', 'subtract.{0,30}(first|before)', 'direction', 'between (the|their) norms', 'lengths'],
        ],
        'ordinary',
    ),
    (
        'relative_error',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relative_error(analytic, numerical):\n'
            '    d = analytic - numerical\n'
            '    scale = np.sum(analytic ** 2) + np.sum(numerical ** 2)\n'
            '    return np.sum(d * d) / scale if scale > 0 else 0.0\n'
        ),
        [
            ['squar', '\\broots?\\b', 'sqrt'],
        ],
        'ordinary',
    ),
    (
        'relative_error',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relative_error(analytic, numerical):\n'
            '    s = np.abs(analytic).sum() + np.abs(numerical).sum()\n'
            '    return 0.0 if s == 0 else np.abs(analytic - numerical).sum() / s\n'
        ),
        [
            ['\\bL1\\b|ℓ1|l_1|1-norm', 'absolute', '\\babs\\b', 'Euclid', '\\bL2\\b|2-norm', '\\broots?\\b', 'sqrt', 'squar'],
        ],
        'ordinary',
    ),
    (
        'relative_error',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relative_error(analytic, numerical):\n'
            '    na = np.linalg.norm(analytic)\n'
            '    nb = np.linalg.norm(numerical)\n'
            '    mean_norm = (na + nb) / 2          # typical size of the gradient\n'
            '    if mean_norm == 0:\n'
            '        return 0.0\n'
            '    return np.linalg.norm(analytic - numerical) / mean_norm\n'
        ),
        [
            ['half', '½', '\\btwice\\b', '2 times', 'factor (of )?(2|two)', '1/2', '(0\\.5 ?\\*|times 0\\.5\\b|by 0\\.5\\b)', 'doubl', '\\bmean\\b|averag'],
        ],
        'ordinary',
    ),
    (
        'relative_error',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relative_error(analytic, numerical):\n'
            '    top = np.sum((analytic - numerical) ** 2)\n'
            '    bottom = np.linalg.norm(analytic)\n'
            '    if bottom == 0:\n'
            '        return 0.0\n'
            '    return top / bottom\n'
        ),
        [
            ['squar', '\\broots?\\b', 'sqrt'],
            ['\\bonly\\b', 'both norms', 'two norms', 'norm of (the )?(numerical|analytic)', 'sum of (the|their|both|two) norms', '\\balone\\b', 'one (of the )?norm', 'one of them'],
        ],
        'double',
    ),
    (
        'relative_error',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relative_error(analytic, numerical):\n'
            '    def norm(v):\n'
            '        return np.sum(np.abs(v))\n'
            '    total = norm(analytic) + norm(numerical)\n'
            '    if total == 0:\n'
            '        return 0.0\n'
            '    return abs(norm(analytic) - norm(numerical)) / total\n'
        ),
        [
            ['\\bL1\\b|ℓ1|l_1|1-norm', 'absolute', '\\babs\\b', 'Euclid', '\\bL2\\b|2-norm', '\\broots?\\b', 'sqrt', 'squar'],
            ['difference of (the|their|its) norms', 'norm of (the|their|its) difference', 'norms?.{0,20}subtract', 'subtract.{0,30}(first|before)', 'direction', 'between (the|their) norms', 'lengths'],
        ],
        'double',
    ),
    (
        'relative_error',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relative_error(analytic, numerical):\n'
            '    norm = np.linalg.norm\n'
            '    return norm(analytic - numerical) / (norm(analytic) + norm(numerical))\n'
        ),
        [
            ['both.{0,30}((?<![.\\d])0(?![.\\d])|\\bzeros?\\b)', '\\bnan\\b', '0 ?/ ?0', 'divi\\w+.{0,10}((?<![.\\d])0(?![.\\d])|\\bzeros?\\b)', '((?<![.\\d])0(?![.\\d])|\\bzeros?\\b).{0,30}both', 'two zero'],
        ],
        'corner',
    ),
    (
        'relative_error',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relative_error(analytic, numerical):\n'
            '    norm = np.linalg.norm\n'
            '    return norm(analytic - numerical) / (norm(analytic) + norm(numerical) + 1e-8)\n'
        ),
        [
            ['epsilon|\\beps\\b', '(add\\w*|plus|\\+|constant|of|the) ?1e-0?8\\b', '\\btiny\\b', 'small (gradients?|numbers?|constant|values?|norms?)', '\\badded\\b|\\badds?\\b', 'denominator'],
        ],
        'corner',
    ),
    (
        'relative_error',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relative_error(analytic, numerical):\n'
            '    na, nb = np.linalg.norm(analytic), np.linalg.norm(numerical)\n'
            '    if na == 0 or nb == 0:\n'
            '        return 0.0\n'
            '    return np.linalg.norm(analytic - numerical) / (na + nb)\n'
        ),
        [
            ['(either|only one|just one|one of them|one (gradient|norm|array|side)).{0,30}((?<![.\\d])0(?![.\\d])|\\bzeros?\\b)', '\\bboth\\b', '\\bor\\b.{0,10}\\band\\b'],
        ],
        'corner',
    ),
    (
        'relative_error',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relative_error(analytic, numerical):\n'
            '    if not np.any(analytic) and not np.any(numerical):\n'
            '        return 0.0\n'
            '    diff = np.linalg.norm(analytic - numerical, axis=-1)\n'
            '    return diff / (np.linalg.norm(analytic, axis=-1) + np.linalg.norm(numerical, axis=-1))\n'
        ),
        [
            ['\\bax[ei]s\\b', '\\brows?\\b', 'one number', 'a number', 'whole (array|gradient)', 'single number', 'scalar', 'shape', 'all (the )?entries'],
        ],
        'corner',
    ),
    (
        'kinks',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def kinks(f, x, h):\n'
            '    out = np.zeros(x.shape, dtype=bool)\n'
            '    f0 = f(x)\n'
            '    for i in np.ndindex(x.shape):\n'
            '        d = np.zeros(x.shape)\n'
            '        d[i] = h\n'
            '        right = (f(x + d) - f0) / h\n'
            '        left = (f0 - f(x - d)) / h\n'
            '        out[i] = abs(right - left) > 0.1\n'
            '    return out\n'
        ),
        [
            ['absolute', 'relative', 'larger of', '(times|multipl|scal|compar|of) .{0,30}(size|larger|slopes?)\\b', 'fixed (threshold|number|bound)', 'constant (threshold|bound)', 'itself'],
        ],
        'ordinary',
    ),
    (
        'kinks',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def kinks(f, x, h):\n'
            '    out = np.zeros(x.shape, dtype=bool)\n'
            '    f0 = f(x)\n'
            '    for i in np.ndindex(x.shape):\n'
            '        d = np.zeros(x.shape)\n'
            '        d[i] = h\n'
            '        right = (f(x + d) - f0) / h\n'
            '        left = (f0 - f(x - d)) / h\n'
            '        out[i] = abs(right - left) > 0.1 * max(right, left)\n'
            '    return out\n'
        ),
        [
            ['\\babs', '\\bsizes?\\b', 'magnitude', 'negative', '\\bsign'],
        ],
        'ordinary',
    ),
    (
        'kinks',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def kinks(f, x, h):\n'
            '    out = np.zeros(x.shape, dtype=bool)\n'
            '    for i in np.ndindex(x.shape):\n'
            '        d = np.zeros(x.shape)\n'
            '        d[i] = h\n'
            '        right = (f(x + d) - f(x)) / h\n'
            '        left = (f(x) - f(x - d)) / h\n'
            '        if right - left > 0.1 * max(abs(right), abs(left)):\n'
            '            out[i] = True\n'
            '    return out\n'
        ),
        [
            ['\\babs', 'size of (the|their) difference', 'magnitude', '\\bsign', 'concave', 'downward', 'negative', '(de|in)crease|drops?|falls?|rises?', 'turns? (down|up)', 'smaller (slope )?(to|on) the right', 'larger (to|on) the left'],
        ],
        'ordinary',
    ),
    (
        'kinks',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def kinks(f, x, h):\n'
            '    result = np.full(x.shape, False)\n'
            '    for idx in np.ndindex(*x.shape):\n'
            '        step = np.zeros_like(x)\n'
            '        step[idx] = h\n'
            '        a = (f(x + step) - f(x)) / h\n'
            '        b = (f(x) - f(x - step)) / h\n'
            '        result[idx] = np.abs(a - b) > 0.1 * np.minimum(np.abs(a), np.abs(b))\n'
            '    return result\n'
        ),
        [
            ['\\bsmaller of', '\\bmin', '\\blarger\\b', '\\bmax'],
        ],
        'ordinary',
    ),
    (
        'kinks',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def kinks(f, x, h):\n'
            '    f0 = f(x)\n'
            '    right = (f(x + h) - f0) / h\n'
            '    left = (f0 - f(x - h)) / h\n'
            '    kink = abs(right - left) > 0.1 * max(abs(right), abs(left))\n'
            '    return np.full(x.shape, bool(kink))\n'
        ),
        [
            ['one (entry|element|coordinate|number|component) at a time', 'at once', 'together', 'same (value|answer)', 'each (entry|element|coordinate)', 'one by one', 'every (entry|element|coordinate)', 'all (of )?(the |its )?(entries|elements|coordinates)'],
        ],
        'ordinary',
    ),
    (
        'kinks',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def kinks(f, x, h):\n'
            '    f0 = f(x)\n'
            '    out = np.zeros(x.shape, dtype=bool)\n'
            '    for i in np.ndindex(x.shape):\n'
            '        x[i] += h\n'
            '        right = (f(x) - f0) / h\n'
            '        x[i] -= 2 * h\n'
            '        left = (f0 - f(x)) / h\n'
            '        out[i] = abs(right - left) > 0.1 * max(abs(right), abs(left))\n'
            '    return out\n'
        ),
        [
            ['restor', '(put|set|move)\\w* .{0,20}back', 'as it was', 'afterwards', 'undo|undone', 'in[- ]place', 'overwr', 'mutat', 'modif', '\\balter(s|ed|ing)?\\b', '(was|were|is|are|has|have|been|it|your code|answer|function)\\b.{0,20}chang', 'chang\\w* (its|the|your|an?) (argument|input|array)', 'writes? (in)?to', '\\bcopy\\b'],
        ],
        'ordinary',
    ),
    (
        'kinks',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def kinks(f, x, h):\n'
            '    out = np.zeros(x.shape, dtype=bool)\n'
            '    f0 = f(x)\n'
            '    for i in np.ndindex(x.shape):\n'
            '        e = np.zeros(x.shape)\n'
            '        e[i] = h\n'
            '        right = (f(x + e) - f0) / h\n'
            '        left = (f(x - e) - f0) / h\n'
            '        out[i] = abs(right - left) > 0.1 * max(abs(right), abs(left))\n'
            '    return out\n'
        ),
        [
            ['\\bleft\\b.{0,60}(sign|minus|negat|wrong|revers|swap|f\\(x\\) - f\\(x - h\\)|flipp)', '(sign|minus|negat|wrong|revers|swap|flipp).{0,60}\\bleft\\b', 'backward', 'everywhere|every entry', 'f\\(x\\) ?- ?f\\(x ?- ?h\\)', '\\bsign\\b'],
        ],
        'ordinary',
    ),
    (
        'kinks',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def kinks(f, x, h):\n'
            '    # is f smooth there, i.e. are the two slopes equal up to 10%?\n'
            '    out = np.zeros(x.shape, dtype=bool)\n'
            '    f0 = f(x)\n'
            '    for i in np.ndindex(x.shape):\n'
            '        e = np.zeros(x.shape)\n'
            '        e[i] = h\n'
            '        r = (f(x + e) - f0) / h\n'
            '        l = (f0 - f(x - e)) / h\n'
            '        out[i] = abs(r - l) <= 0.1 * max(abs(r), abs(l))\n'
            '    return out\n'
        ),
        [
            ['invert', 'opposite', 'negat', 'revers', 'smooth', 'other way', 'swap', '\\bno kink|not a kink|without a kink', 'complement', 'exchang'],
        ],
        'ordinary',
    ),
    (
        'kinks',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def kinks(f, x, h):\n'
            '    found = []\n'
            '    f0 = f(x)\n'
            '    for i in np.ndindex(x.shape):\n'
            '        e = np.zeros(x.shape)\n'
            '        e[i] = h\n'
            '        r = (f(x + e) - f0) / h\n'
            '        l = (f0 - f(x - e)) / h\n'
            '        if abs(r - l) > 0.1 * max(abs(r), abs(l)):\n'
            '            found.append(i)\n'
            '    return found\n'
        ),
        [
            ['(an|the|its|not|of) index\\b(?! ?[(\\d])|indices', 'argwhere|nonzero|\\bwhere\\b', '\\bTrue\\b', 'bool', 'like x', '\\blist\\b', 'positions?|places'],
        ],
        'ordinary',
    ),
    (
        'kinks',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def kinks(f, x, h):\n'
            '    out = np.zeros(x.shape, dtype=bool)\n'
            '    f0 = f(x)\n'
            '    for i in np.ndindex(x.shape):\n'
            '        e = np.zeros(x.shape)\n'
            '        e[i] = h\n'
            '        second = (f(x + e) - 2 * f0 + f(x - e)) / h ** 2\n'
            '        size = max(abs(f(x + e) - f0), abs(f0 - f(x - e))) / h\n'
            '        out[i] = abs(second) > 0.1 * size\n'
            '    return out\n'
        ),
        [
            ['second (difference|derivative)', 'curvature|curv', '\\bh²|h ?\\*\\* ?2|h\\^2|h squared', 'divid\\w*.{0,30}\\bh\\b', 'by h (again|twice|once)', '(twice|again|once more).{0,20}\\bh\\b', '1 ?/ ?h'],
        ],
        'ordinary',
    ),
    (
        'kinks',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def kinks(f, x, h):\n'
            '    any_kink = False\n'
            '    f0 = f(x)\n'
            '    for i in np.ndindex(x.shape):\n'
            '        e = np.zeros(x.shape)\n'
            '        e[i] = h\n'
            '        r, l = (f(x + e) - f0) / h, (f0 - f(x - e)) / h\n'
            '        any_kink = any_kink or abs(r - l) > 0.1 * max(abs(r), abs(l))\n'
            '    return bool(any_kink)\n'
        ),
        [
            ['\\bany\\b', 'single', '\\bone (bool|answer|True|number|value)', 'each entry|every entry', 'array like x|like x', 'shape'],
        ],
        'ordinary',
    ),
    (
        'kinks',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def kinks(f, x, h):\n'
            '    out = np.zeros(x.shape, dtype=bool)\n'
            '    for i in np.ndindex(x.shape):\n'
            '        f0 = f(x)\n'
            '        x[i] += h\n'
            '        right = (f(x) - f0) / h\n'
            '        x[i] -= 2 * h\n'
            '        left = (f0 - f(x)) / h\n'
            '        # x[i] done\n'
            '        out[i] = right - left > 0.1 * max(abs(right), abs(left))\n'
            '    return out\n'
        ),
        [
            ['restor', '(put|set|move)\\w* .{0,20}back', 'as it was', 'afterwards', 'undo|undone', 'in[- ]place', 'overwr', 'mutat', 'modif', '\\balter(s|ed|ing)?\\b', '(was|were|is|are|has|have|been|it|your code|answer|function)\\b.{0,20}chang', 'chang\\w* (its|the|your|an?) (argument|input|array)', 'writes? (in)?to', '\\bcopy\\b'],
            ['\\babs', 'size of (the|their) difference', 'magnitude', '\\bsign', 'concave', 'downward', 'negative', '(de|in)crease|drops?|falls?|rises?', 'turns? (down|up)', 'smaller (slope )?(to|on) the right', 'larger (to|on) the left'],
        ],
        'double',
    ),
    (
        'kinks',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def kinks(f, x, h):\n'
            '    f0 = f(x)\n'
            '    flags = []\n'
            '    for i in np.ndindex(x.shape):\n'
            '        e = np.zeros(x.shape)\n'
            '        e[i] = h\n'
            '        right = (f(x + e) - f0) / h\n'
            '        left = (f0 - f(x - e)) / h\n'
            '        flags.append(abs(right - left) > 0.1)\n'
            '    return np.array(flags)\n'
        ),
        [
            ['absolute', 'relative', 'larger of', '(times|multipl|scal|compar|of) .{0,30}(size|larger|slopes?)\\b', 'fixed (threshold|number|bound)', 'constant (threshold|bound)', 'itself'],
            ['shape', '\\bflat', 'reshap', 'like x'],
        ],
        'double',
    ),
    (
        'kinks',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def kinks(f, x, h):\n'
            '    out = np.zeros(x.shape, dtype=bool)\n'
            '    f0 = f(x)\n'
            '    for i in np.ndindex(x.shape):\n'
            '        e = np.zeros(x.shape)\n'
            '        e[i] = h\n'
            '        r = (f(x + e) - f0) / h\n'
            '        l = (f0 - f(x - e)) / h\n'
            '        out[i] = abs(r - l) >= 0.1 * max(abs(r), abs(l))\n'
            '    return out\n'
        ),
        [
            ['more than', '>=|≥', 'both.{0,30}((?<![.\\d])0(?![.\\d])|\\bzeros?\\b)', '\\bflat\\b', '\\bequal', 'constant', 'slopes? (are|is|of) (both )?((?<![.\\d])0(?![.\\d])|\\bzeros?\\b)', '\\b(0|zero) slopes?|no slope'],
        ],
        'corner',
    ),
    (
        'kinks',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def kinks(f, x, h):\n'
            '    out = np.zeros(x.shape, dtype=bool)\n'
            '    f0 = f(x)\n'
            '    tol = 1e-6                      # against rounding\n'
            '    for i in np.ndindex(x.shape):\n'
            '        e = np.zeros(x.shape)\n'
            '        e[i] = h\n'
            '        r = (f(x + e) - f0) / h\n'
            '        l = (f0 - f(x - e)) / h\n'
            '        out[i] = abs(r - l) > 0.1 * max(abs(r), abs(l)) + tol\n'
            '    return out\n'
        ),
        [
            ['(add\\w*|plus|\\+|constant|of|the) ?1e-0?6\\b', '\\b(small|tiny|little)\\b', '\\badded\\b|\\badds\\b', 'absolute', 'toleran', '\\bscale'],
        ],
        'corner',
    ),
    (
        'kinks',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def kinks(f, x, h):\n'
            '    f0 = f(x)\n'
            '    v = x.reshape(-1)\n'
            '    out = np.zeros(v.size, dtype=bool)\n'
            '    for k in range(v.size):\n'
            '        old = v[k]\n'
            '        v[k] = old + h\n'
            '        r = (f(x) - f0) / h\n'
            '        v[k] = old - h\n'
            '        l = (f0 - f(x)) / h\n'
            '        v[k] = old\n'
            '        out[k] = abs(r - l) > 0.1 * max(abs(r), abs(l))\n'
            '    return out.reshape(x.shape)\n'
        ),
        [
            ['\\bview\\b', '\\bcopy\\b|copies', 'contiguous', 'transpos', 'reshap', 'ravel', 'strid', 'memory|Fortran|slice'],
        ],
        'corner',
    ),
    (
        'dense_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_forward(x, W, b):\n'
            '    y = x @ W\n'
            '    return y\n'
        ),
        [
            ['\\bbias', '(add|forg|miss|without|left out|leaves out|lack|lost|plus|\\+|ignor).{0,25}\\bb\\b', '\\bb\\b.{0,40}(add|forg|miss|left out|lost|never|not|no part|ignor|unused)'],
        ],
        'ordinary',
    ),
    (
        'dense_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_forward(x, W, b):\n'
            '    return np.dot(x, W.T) + b\n'
        ),
        [
            ['transpos', '\\.T\\b', 'ᵀ', 'x ?@ ?W\\b', '\\(n_in, ?n_out\\)'],
        ],
        'ordinary',
    ),
    (
        'dense_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_forward(x, W, b):\n'
            '    return x @ W - b\n'
        ),
        [
            ['\\bsign\\b', 'subtract', '\\bminus\\b', 'negat', 'add(ed)? (instead|not)|not added|to be added|plus b|\\+ ?b'],
        ],
        'ordinary',
    ),
    (
        'dense_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_forward(x, W, b):\n'
            '    h = x @ W + b\n'
            '    return np.maximum(h, 0)\n'
        ),
        [
            ['relu', 'activation', 'negative', 'max(imum)?\\(', 'non-?linear', 'clip', 'cut off', 'positive|below (0|zero)'],
        ],
        'ordinary',
    ),
    (
        'dense_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_forward(x, W, b):\n'
            '    return W @ x + b\n'
        ),
        [
            ['\\border\\b', 'transpos', 'W ?@ ?x', 'x ?@ ?W', 'swap|exchang|interchang', '(left|right) of'],
        ],
        'ordinary',
    ),
    (
        'dense_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_forward(x, W, b):\n'
            '    y = np.einsum("...i,io->...o", x, W)\n'
            '    return y + b.sum()\n'
        ),
        [
            ['\\bsum\\b|\\bsummed\\b|sums\\b', 'each (output|unit)', 'own (bias|b)', 'b\\[j\\]|b_j', 'same (number|bias|value).{0,30}(every|all|each)', 'one (by|per) (unit|output)'],
        ],
        'ordinary',
    ),
    (
        'dense_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_forward(x, W, b):\n'
            '    # y_j = sum_i x_i (W_ij + b_j)\n'
            '    return x @ (W + b)\n'
        ),
        [
            ['to W\\b|with W\\b|W ?\\+ ?b', 'before', 'inside', 'bias.{0,60}(times|multipl|weights?|sum|n_in|scal)', 'multipl\\w*.{0,30}\\bb\\b', '\\bb\\b.{0,50}(times|multipl|sum|W\\b|weight)', 'parenthes|bracket', 'once'],
        ],
        'ordinary',
    ),
    (
        'dense_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_forward(x, W, b):\n'
            '    n_in = W.shape[0]\n'
            '    return x @ W / n_in + b\n'
        ),
        [
            ['n_in', 'divid', '\\bmean\\b|averag', 'scal', 'too small'],
        ],
        'ordinary',
    ),
    (
        'dense_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_forward(x, W, b):\n'
            '    out = x @ W - b\n'
            '    return np.maximum(0, out)\n'
        ),
        [
            ['\\bsign\\b', 'subtract', '\\bminus\\b', 'add(ed)? (instead|not)|not added|to be added|plus b|\\+ ?b'],
            ['relu', 'activation', 'negative (values|outputs|entries|numbers|results)', 'max(imum)?\\(', 'non-?linear', 'clip', 'cut off|below (0|zero)'],
        ],
        'double',
    ),
    (
        'dense_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_forward(x, W, b):\n'
            '    n_in, n_out = W.shape\n'
            '    z = x @ W / n_in\n'
            '    return z\n'
        ),
        [
            ['n_in', 'divid', '\\bmean\\b|averag', 'scal', 'too small'],
            ['\\bbias', '(add|forg|miss|without|left out|leaves out|lack|lost|plus|\\+|ignor).{0,25}\\bb\\b', '\\bb\\b.{0,40}(add|forg|miss|left out|lost|never|not|no part|ignor|unused)'],
        ],
        'double',
    ),
    (
        'dense_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_forward(x, W, b):\n'
            '    # be robust to weights stored the PyTorch way\n'
            '    if W.shape[1] == x.shape[-1]:\n'
            '        W = W.T\n'
            '    return x @ W + b\n'
        ),
        [
            ['square', 'n_in ?(==?|equals?|is) ?n_out', 'transpos', 'as many', 'W\\.T|Wᵀ'],
        ],
        'corner',
    ),
    (
        'dense_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_forward(x, W, b):\n'
            '    return np.einsum("bi,io->bo", x, W) + b\n'
        ),
        [
            ['leading', '\\bax[ei]s\\b', 'last ax', '\\bK\\b', '3-D', '\\(\\.\\.\\.,', 'dimensions?', 'any shape', 'ndim', '1-D', 'einsum', '\\(\\.\\.\\., n_in\\)', 'vector|one example'],
        ],
        'corner',
    ),
    (
        'dense_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_forward(x, W, b):\n'
            '    y = x @ W + b\n'
            '    return y.squeeze()\n'
        ),
        [
            ['squeez', 'size (of )?(1|one)\\b', 'length (of )?(1|one)\\b', '\\bax[ei]s\\b.{0,40}(lost|drop|gone|remov|vanish|disappear|missing)', '(lost|drop|remov|missing|lose)\\w*.{0,40}\\bax[ei]s\\b', '\\bshape\\b', 'single'],
        ],
        'corner',
    ),
    (
        'dense_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_forward(x, W, b):\n'
            '    flat = x.reshape(-1, x.shape[-1])\n'
            '    return flat @ W + b\n'
        ),
        [
            ['reshap', '\\bflat', 'leading', '\\bax[ei]s\\b', 'shape', '1-D|3-D'],
        ],
        'corner',
    ),
    (
        'dense_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_backward(dy, x, W):\n'
            '    xf = x.reshape(-1, x.shape[-1])\n'
            '    df = dy.reshape(-1, dy.shape[-1])\n'
            '    dx = dy @ W.T\n'
            '    dW = xf.T @ df / len(df)\n'
            '    db = df.sum(axis=0)\n'
            '    return dx, dW, db\n'
        ),
        [
            ['\\bmean\\b|averag', 'divid', 'batch', 'number of (examples|rows|images)', '1 ?/ ?(B|N)\\b'],
        ],
        'ordinary',
    ),
    (
        'dense_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_backward(dy, x, W):\n'
            '    xf = x.reshape(-1, x.shape[-1])\n'
            '    df = dy.reshape(-1, dy.shape[-1])\n'
            '    return dy @ W.T, xf.T @ df, df.mean(axis=0)\n'
        ),
        [
            ['\\bmean\\b|averag', 'divid', 'batch', 'number of (examples|rows|images)', '1 ?/ ?(B|N)\\b'],
        ],
        'ordinary',
    ),
    (
        'dense_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_backward(dy, x, W):\n'
            '    n_in, n_out = W.shape\n'
            '    dx = dy @ W\n'
            '    dW = x.reshape(-1, n_in).T @ dy.reshape(-1, n_out)\n'
            '    db = dy.reshape(-1, n_out).sum(0)\n'
            '    return dx, dW, db\n'
        ),
        [
            ['transpos', '\\.T\\b', 'ᵀ'],
        ],
        'ordinary',
    ),
    (
        'dense_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_backward(dy, x, W):\n'
            '    n_in, n_out = W.shape\n'
            '    dx = dy @ W.T\n'
            '    dW = dy.reshape(-1, n_out).T @ x.reshape(-1, n_in)\n'
            '    db = dy.reshape(-1, n_out).sum(0)\n'
            '    return dx, dW, db\n'
        ),
        [
            ['transpos', '\\.T\\b', 'ᵀ', '\\bshape\\b', 'n_out, n_in', '\\border\\b'],
        ],
        'ordinary',
    ),
    (
        'dense_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_backward(dy, x, W):\n'
            '    dyf = dy.reshape(-1, W.shape[1])\n'
            '    dW = np.einsum("ni,no->io", x.reshape(-1, W.shape[0]), dyf)\n'
            '    db = dyf.sum(axis=0)\n'
            '    dx = dy @ W.T\n'
            '    return dW, db, dx\n'
        ),
        [
            ['\\border\\b', 'swap', 'exchang', 'interchang', 'other way r?a?round', '(comes?|goes|should be|returned|is) (the )?first\\b', 'first and second'],
        ],
        'ordinary',
    ),
    (
        'dense_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_backward(dy, x, W):\n'
            '    dx = dy @ W.T\n'
            '    dW = x.reshape(-1, W.shape[0]).T @ dy.reshape(-1, W.shape[1])\n'
            '    db = dy.sum(axis=-1)\n'
            '    return dx, dW, db\n'
        ),
        [
            ['\\bax[ei]s\\b', 'over (the |its )?(examples|batch|outputs|units|rows|columns|wrong|last)', 'shape'],
        ],
        'ordinary',
    ),
    (
        'dense_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_backward(dy, x, W):\n'
            '    dx = dy @ W.T\n'
            '    dW = x.reshape(-1, W.shape[0]).T @ dy.reshape(-1, W.shape[1])\n'
            '    db = dy              # dy/db = 1\n'
            '    return dx, dW, db\n'
        ),
        [
            ['\\bsum', '(every|each|per)[- ]example', 'over (the |its )?(examples|batch|rows)', 'shape'],
        ],
        'ordinary',
    ),
    (
        'dense_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_backward(dy, x, W):\n'
            '    dx = dy @ W.T\n'
            '    dW = x.reshape(-1, W.shape[0]).T @ dy.reshape(-1, W.shape[1])\n'
            '    db = np.ones(W.shape[1])\n'
            '    return dx, dW, db\n'
        ),
        [
            ['\\bones\\b|all 1|\\b1 everywhere', 'chain', 'upstream|incoming', '(sum|times|depend|ignor|forg|without|miss|lost|multipl|from).{0,25}\\bdy\\b', '\\bdy\\b.{0,40}(sum|ignor|forg|not|miss|lost|no part|unused)', 'constant'],
        ],
        'ordinary',
    ),
    (
        'dense_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_backward(dy, x, W):\n'
            '    n_in, n_out = W.shape\n'
            '    xs = x.reshape(-1, n_in).sum(axis=0)\n'
            '    ds = dy.reshape(-1, n_out).sum(axis=0)\n'
            '    dW = np.outer(xs, ds)\n'
            '    return dy @ W.T, dW, ds\n'
        ),
        [
            ['outer', 'sum\\w*.{0,40}(before|first|separately|already)', '(each|every|per|for one) example', 'product of (the |their |two )?(sums|totals)', 'separate', 'before (they are |the )?multipl', 'sum of (the )?products', 'different examples|across examples|other examples'],
        ],
        'ordinary',
    ),
    (
        'dense_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_backward(dy, x, W):\n'
            '    df = dy.reshape(-1, W.shape[1])\n'
            '    B = df.shape[0]\n'
            '    dx = dy @ W\n'
            '    dW = x.reshape(-1, W.shape[0]).T @ df / B\n'
            '    db = df.sum(0)\n'
            '    return dx, dW, db\n'
        ),
        [
            ['transpos', '\\.T\\b', 'ᵀ'],
            ['\\bmean\\b|averag', 'divid', 'batch', 'number of (examples|rows|images)', '1 ?/ ?(B|N)\\b'],
        ],
        'double',
    ),
    (
        'dense_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_backward(dy, x, W):\n'
            '    dyf = dy.reshape(-1, W.shape[1])\n'
            '    xf = x.reshape(-1, W.shape[0])\n'
            '    dx = dy @ W.T\n'
            '    dW = dyf.T @ xf\n'
            '    db = np.sum(dyf, axis=0, keepdims=True)\n'
            '    return dx, dW, db\n'
        ),
        [
            ['transpos', '\\.T\\b', 'ᵀ', 'dW.{0,40}shape|shape.{0,40}dW', 'n_out, n_in'],
            ['keepdims', '\\bdb\\b.{0,60}(shape|ax[ei]s)', '(shape|ax[ei]s).{0,40}\\bdb\\b', '\\(1, ?(n_out|\\d)'],
        ],
        'double',
    ),
    (
        'dense_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_backward(dy, x, W):\n'
            '    dx = dy @ W.T\n'
            '    lead = list(range(x.ndim - 1))\n'
            '    dW = np.tensordot(x, dy, axes=(lead, lead))\n'
            '    db = dy.sum(axis=0)\n'
            '    return dx, dW, db\n'
        ),
        [
            ['leading', '\\bax[ei]s\\b', 'last ax', '\\bK\\b', '3-D', '\\(\\.\\.\\.,', 'dimensions?', 'any shape', 'ndim', '1-D', 'over all', '\\(K, B', 'one example|single example'],
        ],
        'corner',
    ),
    (
        'dense_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def dense_backward(dy, x, W):\n'
            '    dx = dy @ W.T\n'
            '    dW = np.swapaxes(x, -1, -2) @ dy if x.ndim > 1 else np.outer(x, dy)\n'
            '    db = dy.reshape(-1, dy.shape[-1]).sum(axis=0)\n'
            '    return dx, dW, db\n'
        ),
        [
            ['leading', '\\bax[ei]s\\b', 'last ax', '\\bK\\b', '3-D', '\\(\\.\\.\\.,', 'dimensions?', 'any shape', 'ndim', 'over all', '\\bsum', '\\(K, B'],
        ],
        'corner',
    ),
    (
        'dense_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            '_grads = {}\n'
            '\n'
            '\n'
            'def dense_backward(dy, x, W):\n'
            '    """Accumulates, like .grad in PyTorch."""\n'
            '    d2 = dy.reshape(-1, W.shape[1])\n'
            '    dW = x.reshape(-1, W.shape[0]).T @ d2\n'
            '    db = d2.sum(axis=0)\n'
            '    if W.shape in _grads:\n'
            '        _grads[W.shape] = (_grads[W.shape][0] + dW, _grads[W.shape][1] + db)\n'
            '    else:\n'
            '        _grads[W.shape] = (dW, db)\n'
            '    return dy @ W.T, *_grads[W.shape]\n'
        ),
        [
            ['second call', 'between calls', 'earlier calls?', 'previous call', 'state', 'remember', 'accumulat', 'add(s|ed)? up', 'called (again|twice|a second)', '\\bagain\\b', 'last call', 'other calls?', 'global'],
        ],
        'corner',
    ),
    (
        'relu_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_forward(x):\n'
            '    return np.abs(x)\n'
        ),
        [
            ['\\babs', 'negative', 'mirror|flip|sign', 'magnitude'],
        ],
        'ordinary',
    ),
    (
        'relu_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_forward(x):\n'
            '    return np.where(x > 0, x, 0.01 * x)\n'
        ),
        [
            ['leak', '0\\.01 ?\\*? ?x|hundredth', 'negative', 'below (0|zero)', '\\b(0|zero) (there|where|for)'],
        ],
        'ordinary',
    ),
    (
        'relu_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_forward(x):\n'
            '    y = x > 0\n'
            '    return y.astype(float)\n'
        ),
        [
            ['\\bmask\\b', 'bool', '0 or 1|0s and 1s|\\bones\\b|\\b1 where', 'slope|derivative|gradient', '\\bTrue\\b', 'indicator|step function', 'times x|multipl|x itself'],
        ],
        'ordinary',
    ),
    (
        'relu_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_forward(x):\n'
            '    return np.minimum(x, 0)\n'
        ),
        [
            ['\\bmin', 'negative', 'opposite|wrong side|other side|other half|other way|wrong half|swap|invert|revers'],
        ],
        'ordinary',
    ),
    (
        'relu_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_forward(x):\n'
            '    return np.clip(x, 0, 1)\n'
        ),
        [
            ['clip', '\\bupper|above|\\bcap|ceiling|\\blimit', 'saturat', '(larger|greater|bigger|more) than', 'bound|cut off', 'sigmoid'],
        ],
        'ordinary',
    ),
    (
        'relu_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_forward(x):\n'
            '    # smooth version\n'
            '    return np.log1p(np.exp(-np.abs(x))) + np.maximum(x, 0)\n'
        ),
        [
            ['softplus', 'smooth', 'log1p|log\\(1', '\\bexp(\\(|onent|\\b)'],
        ],
        'ordinary',
    ),
    (
        'relu_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_forward(x):\n'
            '    return np.max(x, 0)\n'
        ),
        [
            ['np\\.max\\b', 'np\\.maximum', '\\bax[ei]s\\b', 'reduc', 'shape', 'each (entry|element)|element[- ]?wise|(element|entry) by', 'column|largest'],
        ],
        'ordinary',
    ),
    (
        'relu_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_forward(x):\n'
            '    x[x < 0] = 0\n'
            '    return x\n'
        ),
        [
            ['in[- ]place', 'overwr', 'mutat', 'modif', '\\balter(s|ed|ing)?\\b', '(was|were|is|are|has|have|been|it|your code|answer|function)\\b.{0,20}chang', 'chang\\w* (its|the|your|an?) (argument|input|array)', 'writes? (in)?to', '\\bcopy\\b'],
        ],
        'ordinary',
    ),
    (
        'relu_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_forward(x):\n'
            '    y = np.maximum(x, 0.0)\n'
        ),
        [
            ['\\bNone\\b', 'returns? (nothing|no\\b)', '(\\bno\\b|forg\\w*|missing|without|lacks?|add).{0,20}\\breturn\\b', 'not? return'],
        ],
        'ordinary',
    ),
    (
        'relu_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_forward(x):\n'
            '    pos = x > 0\n'
            '    y = np.zeros_like(x, dtype=float)\n'
            '    y[pos] = x[pos]\n'
            '    y[~pos] = np.exp(x[~pos]) - 1\n'
            '    return y\n'
        ),
        [
            ['\\belu\\b(?<!r.elu)', '\\bexp(\\(|onent|\\b)', 'negative', 'below (0|zero)', '\\b(0|zero) (there|where|for)'],
        ],
        'ordinary',
    ),
    (
        'relu_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_forward(x):\n'
            '    x[x < 0] *= 0.1\n'
            '    return x\n'
        ),
        [
            ['in[- ]place', 'overwr', 'mutat', 'modif', '\\balter(s|ed|ing)?\\b', '(was|were|is|are|has|have|been|it|your code|answer|function)\\b.{0,20}chang', 'chang\\w* (its|the|your|an?) (argument|input|array)', 'writes? (in)?to', '\\bcopy\\b'],
            ['leak', '0\\.1 ?\\*? ?x|tenth', 'negative (x|entries|values|numbers|inputs|side|half|part)', 'below (0|zero)', '\\b(0|zero) (there|where|for)'],
        ],
        'double',
    ),
    (
        'relu_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_forward(x):\n'
            '    x = np.where(x < 0, 0.01 * x, x)\n'
            '    return np.minimum(x, 1.0)\n'
        ),
        [
            ['leak', '0\\.01 ?\\*? ?x|hundredth', 'negative', 'below (0|zero)', '\\b(0|zero) (there|where|for)'],
            ['clip', '\\bupper|above|\\bcap|ceiling|\\blimit', 'saturat', '(larger|greater|bigger|more) than', 'cut off', 'minimum'],
        ],
        'double',
    ),
    (
        'relu_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_forward(x):\n'
            '    return (x + np.abs(x)) / 2\n'
        ),
        [
            ['overflow', '\\bnan\\b', '\\binf', 'unstable|stable', 'extreme', '\\b(very )?large\\b', 'huge', '1e\\+?308', 'too (big|large)'],
        ],
        'corner',
    ),
    (
        'relu_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_forward(x):\n'
            '    y = np.zeros(x.shape)\n'
            '    for i in range(x.shape[0]):\n'
            '        for j in range(x.shape[1]):\n'
            '            if x[i, j] > 0:\n'
            '                y[i, j] = x[i, j]\n'
            '    return y\n'
        ),
        [
            ['2-D|two[- ](dim|ax)|2 (dim|ax)|matri', 'any shape', '\\bax[ei]s\\b|dimension', 'ndim|\\bndim\\b', '1-D|3-D|0-d', 'shape'],
        ],
        'corner',
    ),
    (
        'relu_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_forward(x):\n'
            '    eps = 1e-6\n'
            '    return np.where(x > eps, x, 0.0)\n'
        ),
        [
            ['\\b(tiny|small|little)\\b', '(above|than|of|at|>) ?1e-0?6\\b|\\beps\\b', 'threshold|toleran', 'just above|near (0|zero)|close to (0|zero)|between 0 and'],
        ],
        'corner',
    ),
    (
        'relu_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_backward(dy, y):\n'
            '    return dy * y\n'
        ),
        [
            ['y itself', 'times y\\b|multipl\\w*.{0,15}\\by\\b|\\* ?y\\b', '\\bmask\\b', 'slope.{0,25}((?<![.\\d])1(?![.\\d])|\\bone\\b)', '(value|size) of y', '0 or 1', 'y ?> ?0'],
        ],
        'ordinary',
    ),
    (
        'relu_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_backward(dy, y):\n'
            '    dx = np.zeros_like(y)\n'
            '    dx[y > 0] = 1\n'
            '    return dx\n'
        ),
        [
            ['chain', 'upstream', 'incoming', '(forg|ignor|miss|lost|lack|without|left out|leaves out|drop|unused|not us|never us|no use).{0,30}\\bdy\\b', '\\bdy\\b.{0,40}(forg|ignor|miss|lost|lack|left out|drop|unused|not us|never us|no part|no effect|not enter|does not matter)', '(times|multipl\\w*( it)? by|\\*) ?\\bdy\\b', 'depend.{0,20}\\bdy\\b'],
        ],
        'ordinary',
    ),
    (
        'relu_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_backward(dy, y):\n'
            '    return np.maximum(dy, 0)\n'
        ),
        [
            ['dy ?> ?0', 'sign of dy|positive dy|dy is (positive|negative)', 'negative (dy|gradients?|entries of dy)', 'mask\\w*.{0,30}\\bdy\\b', 'y ?> ?0', '\\bof dy\\b|\\bto dy\\b', 'where y is', 'relu (of|to) (the )?(dy|gradient)'],
        ],
        'ordinary',
    ),
    (
        'relu_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_backward(dy, y):\n'
            '    mask = (y >= 0).astype(float)\n'
            '    return mask * dy\n'
        ),
        [
            ['y ?(==?|is|of) ?(0|zero)', '>=|≥', 'all through|everywhere|every entry|lets? .{0,20}through|passes', '\\bmask', 'where y is|\\b(0|zero) where', '> ?0', 'never (0|zero|negative)'],
        ],
        'ordinary',
    ),
    (
        'relu_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_backward(dy, y):\n'
            '    dx = np.array(dy)\n'
            '    dx[y > 0] = 0\n'
            '    return dx\n'
        ),
        [
            ['invert|opposite|wrong side|other side|other way|revers|swap|exchang|wrong entries|other entries|complement', 'y ?(==?|is|of) ?(0|zero)'],
        ],
        'ordinary',
    ),
    (
        'relu_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_backward(dy, y):\n'
            '    return np.where(y > 0, dy, 0.01 * dy)\n'
        ),
        [
            ['leak', '0\\.01 ?\\*? ?dy|hundredth', 'y ?(==?|is|of) ?(0|zero)', '\\b(0|zero) (there|where|for)', 'mask'],
        ],
        'ordinary',
    ),
    (
        'relu_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_backward(dy, y):\n'
            '    return dy * (1 - y ** 2)\n'
        ),
        [
            ['tanh', '1 ?- ?y'],
        ],
        'ordinary',
    ),
    (
        'relu_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_backward(dy, y):\n'
            '    dy[y <= 0] = 0\n'
            '    return dy\n'
        ),
        [
            ['in[- ]place', 'overwr', 'mutat', 'modif', '\\balter(s|ed|ing)?\\b', '(was|were|is|are|has|have|been|it|your code|answer|function)\\b.{0,20}chang', 'chang\\w* (its|the|your|an?) (argument|input|array)', 'writes? (in)?to', '\\bcopy\\b'],
        ],
        'ordinary',
    ),
    (
        'relu_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_backward(dy, y):\n'
            '    on = y.astype(int) > 0\n'
            '    return on * dy\n'
        ),
        [
            ['astype|\\bint\\b|integer', 'truncat|round|whole', 'between 0 and (1|one)', '(smaller|less|below) (than )?(1|one)\\b', '\\bsmall\\b', 'y ?>=? ?1'],
        ],
        'ordinary',
    ),
    (
        'relu_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_backward(dy, y):\n'
            '    # at the kink take the mean of the two slopes, 1/2\n'
            '    slope = np.heaviside(y, 0.5)\n'
            '    return dy * slope\n'
        ),
        [
            ['\\bhalf\\b|½|1/2|slope (of )?0\\.5\\b', '\\bkink\\b', 'y ?(==?|is|of) ?(0|zero)', 'at (0|zero)|\\b(0|zero) (there|where)'],
        ],
        'ordinary',
    ),
    (
        'relu_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_backward(dy, y):\n'
            '    B = y.shape[0]\n'
            '    return (y > 0) * dy / B\n'
        ),
        [
            ['divid', '\\bmean\\b|averag', 'batch', 'number of (rows|examples|images)|1 ?/ ?B|len\\(', 'too small'],
        ],
        'ordinary',
    ),
    (
        'relu_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_backward(dy, y):\n'
            '    dy *= np.where(y > 0, 1.0, 0.2)\n'
            '    return dy\n'
        ),
        [
            ['in[- ]place', 'overwr', 'mutat', 'modif', '\\balter(s|ed|ing)?\\b', '(was|were|is|are|has|have|been|it|your code|answer|function)\\b.{0,20}chang', 'chang\\w* (its|the|your|an?) (argument|input|array)', 'writes? (in)?to', '\\bcopy\\b'],
            ['leak', '0\\.2 ?\\*? ?dy|fifth|times 0\\.2\\b', 'y ?(==?|is|of) ?(0|zero)', '\\b(0|zero) (there|where|for)', 'mask'],
        ],
        'double',
    ),
    (
        'relu_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_backward(dy, y):\n'
            '    n = len(y)\n'
            '    grad = dy * (y >= 0)\n'
            '    return grad / n\n'
        ),
        [
            ['y ?(==?|is|of) ?(0|zero)', '>=|≥', 'all through|everywhere|every entry|lets? .{0,20}through|passes', '\\bmask', '\\b(0|zero) where', '> ?0'],
            ['divid', '\\bmean\\b|averag', 'batch', 'number of (rows|examples|images)|1 ?/ ?B|len\\(', 'too small'],
        ],
        'double',
    ),
    (
        'relu_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_backward(dy, y):\n'
            '    # y / y is 1 where y > 0; 1e-8 so that there is no 0/0\n'
            '    return dy * y / (y + 1e-8)\n'
        ),
        [
            ['(add\\w*|plus|\\+|constant|of|the) ?1e-0?8\\b|\\beps', '\\b(tiny|small|little)\\b', 'divi', 'near (0|zero)|close to (0|zero)|just above'],
        ],
        'corner',
    ),
    (
        'relu_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_backward(dy, y):\n'
            '    dx = np.atleast_1d(dy * (y > 0))\n'
            '    return dx\n'
        ),
        [
            ['0-d|zero[- ]dim', 'scalar', 'shape', 'single number|one number', 'atleast', '\\bax[ei]s\\b'],
        ],
        'corner',
    ),
    (
        'relu_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def relu_backward(dy, y):\n'
            '    return np.einsum("bd,bd->bd", dy, (y > 0).astype(float))\n'
        ),
        [
            ['leading', '\\bax[ei]s\\b', 'last ax', '\\bK\\b', '3-D', '\\(\\.\\.\\.,', 'dimensions?', 'any shape', 'ndim', '1-D', '2-D|two ax|einsum|matri', 'shape'],
        ],
        'corner',
    ),
    (
        'tanh_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_forward(x):\n'
            '    return 1 / (1 + np.exp(-x))\n'
        ),
        [
            ['sigmoid|logistic', 'between 0 and 1|from 0 to 1', '-1 (to|and)|\\(-1, 1\\)', '1 ?/ ?\\(1'],
        ],
        'ordinary',
    ),
    (
        'tanh_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_forward(x):\n'
            '    t = np.tanh(x)\n'
            '    return 1 - t ** 2\n'
        ),
        [
            ['derivative|slope|gradient', '1 ?- ?(tanh|y|t\\b)', 'squar|backward'],
        ],
        'ordinary',
    ),
    (
        'tanh_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_forward(x):\n'
            '    return np.tan(x)\n'
        ),
        [
            ['\\btan\\b|tan\\(', 'trigonometric|circular', 'periodic', '(ordinary|not the hyperbolic|circle|circular) ?tangent'],
        ],
        'ordinary',
    ),
    (
        'tanh_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_forward(x):\n'
            '    # tanh is a scaled and shifted sigmoid\n'
            '    return 2 / (1 + np.exp(-x)) - 1\n'
        ),
        [
            ['\\bhalf\\b|½', 'x ?/ ?2|2 ?\\*? ?x\\b', 'twice|doubl|factor (of )?(2|two)|2 times', 'sigmoid', 'scal'],
        ],
        'ordinary',
    ),
    (
        'tanh_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_forward(x):\n'
            '    return np.arctan(x)\n'
        ),
        [
            ['arctan|atan', 'π|\\bpi\\b', 'inverse'],
        ],
        'ordinary',
    ),
    (
        'tanh_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_forward(x):\n'
            '    e = np.exp(-2 * x)\n'
            '    return 1 - 2 / (1 + e)\n'
        ),
        [
            ['\\bsign\\b', 'negated|negation|negate\\b|the negative|negative of|is negative|be negative', '\\bminus\\b', 'opposite', 'flipped', '-1 times', 'times -1', 'mirror', 'swap|exchang|revers|decreas'],
        ],
        'ordinary',
    ),
    (
        'tanh_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_forward(x):\n'
            '    t = np.exp(-2 * np.abs(x))\n'
            '    return np.sign(x) * (1 + t) / (1 - t)\n'
        ),
        [
            ['coth', 'revers|invert|upside|swap|exchang|other way', 'numerator|denominator', 'reciprocal|inverse|1 ?/ ?tanh'],
        ],
        'ordinary',
    ),
    (
        'tanh_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_forward(x):\n'
            '    # (e^x - e^-x) / 2\n'
            '    return np.sinh(x)\n'
        ),
        [
            ['sinh', 'divid\\w*|denominator|cosh', 'unbounded|bounded|exceed|beyond|(larger|greater|more) than 1|between -1 and 1|\\(-1, 1\\)'],
        ],
        'ordinary',
    ),
    (
        'tanh_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_forward(x):\n'
            '    np.tanh(x, out=x)\n'
            '    return x\n'
        ),
        [
            ['in[- ]place', 'overwr', 'mutat', 'modif', '\\balter(s|ed|ing)?\\b', '(was|were|is|are|has|have|been|it|your code|answer|function)\\b.{0,20}chang', 'chang\\w* (its|the|your|an?) (argument|input|array)', 'writes? (in)?to', '\\bcopy\\b'],
        ],
        'ordinary',
    ),
    (
        'tanh_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_forward(x):\n'
            '    return np.clip(x, -1, 1)\n'
        ),
        [
            ['clip|\\bhard\\b|straight|\\blinear\\b|piecewise|identity', 'cut off|bounded'],
        ],
        'ordinary',
    ),
    (
        'tanh_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_forward(x):\n'
            '    # series\n'
            '    return x - x ** 3 / 3 + 2 * x ** 5 / 15\n'
        ),
        [
            ['taylor|series|polynomial|approx', 'x ?- ?x|cub', '(only |for |near )(\\w+ )?(small|zero)', '\\blarge\\b'],
        ],
        'ordinary',
    ),
    (
        'tanh_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_forward(x):\n'
            '    s = 1 / (1 + np.exp(-x))\n'
            '    return 1 - 2 * s\n'
        ),
        [
            ['\\bsign\\b', 'negated|negation|negate\\b|the negative|negative of|is negative|be negative', '\\bminus\\b', 'opposite', 'flipped', '-1 times', 'times -1', 'mirror', 'swap|exchang|revers|decreas'],
            ['\\bhalf\\b|½', 'x ?/ ?2|2 ?\\*? ?x\\b', 'twice|doubl|factor (of )?(2|two)|2 times', 'sigmoid'],
        ],
        'double',
    ),
    (
        'tanh_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_forward(x):\n'
            '    x *= 0.5\n'
            '    return np.tanh(x, out=x)\n'
        ),
        [
            ['in[- ]place', 'overwr', 'mutat', 'modif', '\\balter(s|ed|ing)?\\b', '(was|were|is|are|has|have|been|it|your code|answer|function)\\b.{0,20}chang', 'chang\\w* (its|the|your|an?) (argument|input|array)', 'writes? (in)?to', '\\bcopy\\b'],
            ['\\bhalf\\b|½|times 0\\.5|0\\.5 ?\\*', 'x ?/ ?2|2 ?\\*? ?x\\b', 'twice|doubl|factor (of )?(2|two)|2 times', 'scal'],
        ],
        'double',
    ),
    (
        'tanh_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_forward(x):\n'
            '    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))\n'
        ),
        [
            ['overflow', '\\bnan\\b', '\\binf', 'unstable|stable', 'extreme', '\\b(very )?large\\b', 'huge'],
        ],
        'corner',
    ),
    (
        'tanh_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_forward(x):\n'
            '    # beyond 5 it is flat anyway\n'
            '    x = np.clip(x, -5, 5)\n'
            '    return np.tanh(x)\n'
        ),
        [
            ['clip|clamp', 'beyond|saturat|\\blarge\\b|extreme|\\bbig\\b', 'cut off|\\bcap'],
        ],
        'corner',
    ),
    (
        'tanh_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_forward(x):\n'
            '    return np.squeeze(np.tanh(x))\n'
        ),
        [
            ['squeez', 'size (of )?(1|one)\\b', 'length (of )?(1|one)\\b', '\\bax[ei]s\\b.{0,40}(lost|drop|gone|remov|vanish|disappear|missing)', '(lost|drop|remov|missing|lose)\\w*.{0,40}\\bax[ei]s\\b', '\\bshape\\b', 'single'],
        ],
        'corner',
    ),
    (
        'tanh_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_backward(dy, y):\n'
            '    return dy * (1 - np.tanh(y) ** 2)\n'
        ),
        [
            ['tanh\\(y\\)|tanh of y', '\\bagain\\b|twice|already|once more|second time', 'y is (already )?(the output|tanh)|from (its|the) output'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_backward(dy, y):\n'
            '    return dy * (1 - y)\n'
        ),
        [
            ['squar', 'y²|y ?\\*\\* ?2|y ?\\^ ?2|y ?\\* ?y'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_backward(dy, y):\n'
            '    return dy * y * (1 - y)\n'
        ),
        [
            ['sigmoid|logistic', 'y ?\\*? ?\\(1 ?- ?y\\)'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_backward(dy, y):\n'
            '    dx = 1 - y * y\n'
            '    return dx\n'
        ),
        [
            ['chain', 'upstream', 'incoming', '(forg|ignor|miss|lost|lack|without|left out|leaves out|drop|unused|not us|never us|no use).{0,30}\\bdy\\b', '\\bdy\\b.{0,40}(forg|ignor|miss|lost|lack|left out|drop|unused|not us|never us|no part|no effect|not enter|does not matter)', '(times|multipl\\w*( it)? by|\\*) ?\\bdy\\b', 'depend.{0,20}\\bdy\\b'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_backward(dy, y):\n'
            '    return dy * (y ** 2 - 1)\n'
        ),
        [
            ['\\bsign\\b', 'negated|negation|negate\\b|the negative|negative of|is negative|be negative', '\\bminus\\b', 'opposite', 'flipped', '-1 times', 'times -1', 'swap|exchang|revers|other way'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_backward(dy, y):\n'
            '    return dy * (1 - y) ** 2\n'
        ),
        [
            ['\\(1 ?- ?y\\)', 'only y|y alone|not the difference', 'parenthes|bracket|precedence', '1 ?- ?y²|1 ?- ?y ?\\*\\* ?2|1 ?- ?y ?\\^ ?2', 'squar'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_backward(dy, y):\n'
            '    return dy * (1 + y ** 2)\n'
        ),
        [
            ['1 ?\\+ ?y|\\bplus\\b|\\badded\\b|\\badds\\b|\\bsum\\b', '\\bsign\\b|\\bminus\\b|subtract', '\\btan\\b'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_backward(dy, y):\n'
            '    return dy / (1 - y ** 2)\n'
        ),
        [
            ['divid|multipl', 'inverse|reciprocal|arctanh|artanh', 'instead of times'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_backward(dy, y):\n'
            '    return dy * 1 - y ** 2\n'
        ),
        [
            ['parenthes|bracket|precedence', 'dy ?- ?y|dy minus', 'subtract\\w*.{0,40}\\bdy\\b|\\bdy\\b.{0,60}subtract', '(times|multipl\\w*).{0,30}(only|whole)', 'y².{0,30}(times|multipl|without) ?.{0,10}dy'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_backward(dy, y):\n'
            '    dy *= 1 - y ** 2\n'
            '    return dy\n'
        ),
        [
            ['in[- ]place', 'overwr', 'mutat', 'modif', '\\balter(s|ed|ing)?\\b', '(was|were|is|are|has|have|been|it|your code|answer|function)\\b.{0,20}chang', 'chang\\w* (its|the|your|an?) (argument|input|array)', 'writes? (in)?to', '\\bcopy\\b'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_backward(dy, y):\n'
            '    # derivative of 1 - y**2 ...\n'
            '    return dy * (-2 * y)\n'
        ),
        [
            ['2 ?\\*? ?y\\b', 'second (derivative|time)', 'again|twice|once more', 'derivative of'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_backward(dy, y):\n'
            '    return np.mean(dy * (1 - y ** 2), axis=0)\n'
        ),
        [
            ['\\bmean\\b|averag', 'batch|over (the )?(rows|examples|images|first)', '\\bax[ei]s\\b|shape|like y'],
        ],
        'ordinary',
    ),
    (
        'tanh_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_backward(dy, y):\n'
            '    dy *= 1 - y\n'
            '    return dy\n'
        ),
        [
            ['in[- ]place', 'overwr', 'mutat', 'modif', '\\balter(s|ed|ing)?\\b', '(was|were|is|are|has|have|been|it|your code|answer|function)\\b.{0,20}chang', 'chang\\w* (its|the|your|an?) (argument|input|array)', 'writes? (in)?to', '\\bcopy\\b'],
            ['squar', 'y²|y ?\\*\\* ?2|y ?\\^ ?2|y ?\\* ?y'],
        ],
        'double',
    ),
    (
        'tanh_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_backward(dy, y):\n'
            '    slope = 1 + y ** 2\n'
            '    return slope * dy / y.shape[0]\n'
        ),
        [
            ['1 ?\\+ ?y|\\bplus\\b|\\badded\\b|\\badds\\b', '\\bsign\\b|\\bminus\\b|subtract', '\\btan\\b'],
            ['divid', '\\bmean\\b|averag', 'batch|number of (rows|examples|images)|1 ?/ ?B|shape\\[0\\]', 'too small'],
        ],
        'double',
    ),
    (
        'tanh_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_backward(dy, y):\n'
            '    slope = 1 - y ** 2\n'
            "    slope = np.maximum(slope, 1e-3)     # so that gradients don't vanish\n"
            '    return dy * slope\n'
        ),
        [
            ['clip|floor|at least|maximum|(than|of|at|below|least) (1e-0?3|0\\.001)\\b', 'saturat|vanish', 'near ?(-|\\+|±)?1|close to (-|\\+|±)?1|y ?(=+|is|of|near|at|reaches|to) ?(±|\\+|-)?1(?![.\\d])', '\\b(small|tiny)\\b'],
        ],
        'corner',
    ),
    (
        'tanh_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_backward(dy, y):\n'
            '    x = 0.5 * np.log((1 + y) / (1 - y))       # undo the tanh\n'
            '    e = np.exp(-2 * x)\n'
            '    return dy * 4 * e / (1 + e) ** 2\n'
        ),
        [
            ['\\bnan\\b|\\binf|overflow', 'saturat', 'y ?(=+|is|of|near|at|reaches|to) ?(±|\\+|-)?1(?![.\\d])', 'log\\(0\\)|divi\\w+ by (0|zero)', 'arctanh|artanh|undo|invert'],
        ],
        'corner',
    ),
    (
        'tanh_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def tanh_backward(dy, y):\n'
            '    dx = np.zeros(y.shape)\n'
            '    rows, cols = y.shape\n'
            '    for r in range(rows):\n'
            '        for c in range(cols):\n'
            '            dx[r, c] = dy[r, c] * (1 - y[r, c] ** 2)\n'
            '    return dx\n'
        ),
        [
            ['2-D|two[- ](dim|ax)|2 (dim|ax)|matri', 'any shape', '\\bax[ei]s\\b|dimension', 'ndim', '1-D|3-D|0-d', 'shape'],
        ],
        'corner',
    ),
    (
        'autoencoder_backward',
        (
            'import numpy as np\n'
            '\n'
            'from numpyvae import layers\n'
            '\n'
            '\n'
            'def autoencoder_backward(ae, trace):\n'
            '    g = {}\n'
            '    dlogits = ae.likelihood.backward(np.ones_like(trace.nll), trace.logits, trace.x)\n'
            '    d, g["decoder.4.weight"], g["decoder.4.bias"] = layers.dense_backward(dlogits, trace.dec[2], ae.params["decoder.4.weight"])\n'
            '    d = layers.relu_backward(d, trace.dec[2])\n'
            '    d, g["decoder.2.weight"], g["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], ae.params["decoder.2.weight"])\n'
            '    d = layers.relu_backward(d, trace.dec[1])\n'
            '    d, g["decoder.0.weight"], g["decoder.0.bias"] = layers.dense_backward(d, trace.z, ae.params["decoder.0.weight"])\n'
            '    d, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(d, trace.enc[2], ae.params["fc_mu.weight"])\n'
            '    d = layers.relu_backward(d, trace.enc[2])\n'
            '    d, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], ae.params["encoder.2.weight"])\n'
            '    d = layers.relu_backward(d, trace.enc[1])\n'
            '    d, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(d, trace.x, ae.params["encoder.0.weight"])\n'
            '    return g\n'
        ),
        [
            ['\\bmean\\b|averag', 'divid', '1 ?/ ?B|/ ?B\\b|batch', '\\bB times', 'number of (images|rows)', '\\bsum\\b|summed'],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        (
            'import numpy as np\n'
            '\n'
            'from numpyvae import layers\n'
            '\n'
            '\n'
            'def autoencoder_backward(ae, trace):\n'
            '    dense, relu = layers.dense_backward, layers.relu_backward\n'
            '    W = {n[:-7]: w for n, w in ae.params.items() if n.endswith(".weight")}\n'
            '    n = len(trace.x)\n'
            '    dlogits = ae.likelihood.backward(np.ones(n) / n, trace.logits, trace.x)\n'
            '    dh, dW5, db5 = dense(dlogits, trace.dec[2], W["decoder.4"])\n'
            '    dh, dW4, db4 = dense(dh, trace.dec[1], W["decoder.2"])\n'
            '    dh = relu(dh, trace.dec[1])\n'
            '    dz, dW3, db3 = dense(dh, trace.z, W["decoder.0"])\n'
            '    dh, dW2, db2 = dense(dz, trace.enc[2], W["fc_mu"])\n'
            '    dh = relu(dh, trace.enc[2])\n'
            '    dh, dW1, db1 = dense(dh, trace.enc[1], W["encoder.2"])\n'
            '    dh = relu(dh, trace.enc[1])\n'
            '    _, dW0, db0 = dense(dh, trace.x, W["encoder.0"])\n'
            '    return {\n'
            '        "encoder.0.weight": dW0, "encoder.0.bias": db0,\n'
            '        "encoder.2.weight": dW1, "encoder.2.bias": db1,\n'
            '        "fc_mu.weight": dW2, "fc_mu.bias": db2,\n'
            '        "decoder.0.weight": dW3, "decoder.0.bias": db3,\n'
            '        "decoder.2.weight": dW4, "decoder.2.bias": db4,\n'
            '        "decoder.4.weight": dW5, "decoder.4.bias": db5,\n'
            '    }\n'
        ),
        [
            ['relu'],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        (
            'import numpy as np\n'
            '\n'
            'from numpyvae import layers\n'
            '\n'
            '\n'
            'def autoencoder_backward(ae, trace):\n'
            '    dense, relu = layers.dense_backward, layers.relu_backward\n'
            '    W = {n[:-7]: w for n, w in ae.params.items() if n.endswith(".weight")}\n'
            '    n = len(trace.x)\n'
            '    dlogits = ae.likelihood.backward(np.ones(n) / n, trace.logits, trace.x)\n'
            '    dh, dW5, db5 = dense(dlogits, trace.dec[2], W["decoder.4"])\n'
            '    dh = relu(dh, trace.dec[2])\n'
            '    dh, dW4, db4 = dense(dh, trace.dec[1], W["decoder.2"])\n'
            '    dh = relu(dh, trace.dec[1])\n'
            '    dz, dW3, db3 = dense(dh, trace.z, W["decoder.0"])\n'
            '    dz = relu(dz, trace.z)\n'
            '    dh, dW2, db2 = dense(dz, trace.enc[2], W["fc_mu"])\n'
            '    dh = relu(dh, trace.enc[2])\n'
            '    dh, dW1, db1 = dense(dh, trace.enc[1], W["encoder.2"])\n'
            '    dh = relu(dh, trace.enc[1])\n'
            '    _, dW0, db0 = dense(dh, trace.x, W["encoder.0"])\n'
            '    return {\n'
            '        "encoder.0.weight": dW0, "encoder.0.bias": db0,\n'
            '        "encoder.2.weight": dW1, "encoder.2.bias": db1,\n'
            '        "fc_mu.weight": dW2, "fc_mu.bias": db2,\n'
            '        "decoder.0.weight": dW3, "decoder.0.bias": db3,\n'
            '        "decoder.2.weight": dW4, "decoder.2.bias": db4,\n'
            '        "decoder.4.weight": dW5, "decoder.4.bias": db5,\n'
            '    }\n'
        ),
        [
            ['(fc_mu|code|\\bz\\b|\\bdz\\b).{0,80}relu', 'relu.{0,80}(fc_mu|code|\\bz\\b|\\bdz\\b)', '(code|fc_mu|\\bz\\b).{0,40}(linear|no activation|negative|mask)'],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        (
            'import numpy as np\n'
            '\n'
            'from numpyvae import layers\n'
            '\n'
            '\n'
            'def autoencoder_backward(ae, trace):\n'
            '    p = ae.params\n'
            '    grads = {}\n'
            '    B = trace.nll.shape[0]\n'
            '    d = ae.likelihood.backward(np.full(B, 1.0 / B), trace.logits, trace.x)\n'
            '\n'
            '    # decoder, from the last layer to the first\n'
            '    for k in (2, 1, 0):\n'
            '        name = "decoder.%d" % (2 * k)\n'
            '        d, grads[name + ".weight"], grads[name + ".bias"] = layers.dense_backward(d, trace.dec[k], p[name + ".weight"])\n'
            '        if k > 0:\n'
            '            d = layers.relu_backward(d, d)\n'
            '\n'
            '    # code\n'
            '    d, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(d, trace.enc[2], p["fc_mu.weight"])\n'
            '\n'
            '    # encoder\n'
            '    for k in (1, 0):\n'
            '        d = layers.relu_backward(d, trace.enc[k + 1])\n'
            '        name = "encoder.%d" % (2 * k)\n'
            '        d, grads[name + ".weight"], grads[name + ".bias"] = layers.dense_backward(d, trace.enc[k], p[name + ".weight"])\n'
            '    return grads\n'
        ),
        [
            ['relu', 'wrong (activation|output|argument|mask)', 'from its output|sign of (the )?(gradient|d\\b)'],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        (
            'import numpy as np\n'
            '\n'
            'from numpyvae import layers\n'
            '\n'
            '\n'
            'def autoencoder_backward(ae, trace):\n'
            '    dense, relu = layers.dense_backward, layers.relu_backward\n'
            '    W = {n[:-7]: w for n, w in ae.params.items() if n.endswith(".weight")}\n'
            '    n = len(trace.x)\n'
            '    dlogits = ae.likelihood.backward(np.ones(n) / n, trace.logits, trace.x)\n'
            '    dh, dW5, db5 = dense(dlogits, trace.dec[2], W["decoder.4"])\n'
            '    dh = relu(dh, trace.dec[2])\n'
            '    dh, dW4, db4 = dense(dh, trace.dec[1], W["decoder.2"])\n'
            '    dh = relu(dh, trace.dec[1])\n'
            '    dz, dW3, db3 = dense(dh, trace.z, W["decoder.0"])\n'
            '    dh, dW2, db2 = dense(dz, trace.enc[2], W["fc_mu"])\n'
            '    dh = relu(dh, trace.enc[2])\n'
            '    dh, dW1, db1 = dense(dh, trace.enc[1], W["encoder.2"])\n'
            '    dh = relu(dh, trace.enc[1])\n'
            '    _, dW0, db0 = dense(dh, trace.x, W["encoder.0"])\n'
            '    return {\n'
            '        "encoder.0.weight": dW0.T, "encoder.0.bias": db0,\n'
            '        "encoder.2.weight": dW1.T, "encoder.2.bias": db1,\n'
            '        "fc_mu.weight": dW2.T, "fc_mu.bias": db2,\n'
            '        "decoder.0.weight": dW3.T, "decoder.0.bias": db3,\n'
            '        "decoder.2.weight": dW4.T, "decoder.2.bias": db4,\n'
            '        "decoder.4.weight": dW5.T, "decoder.4.bias": db5,\n'
            '    }\n'
        ),
        [
            ['transpos', '\\.T\\b', 'ᵀ', 'n_in, n_out|n_out, n_in', 'shape'],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        (
            'import numpy as np\n'
            '\n'
            'from numpyvae import layers\n'
            '\n'
            '\n'
            'def autoencoder_backward(ae, trace):\n'
            '    p = ae.params\n'
            '    grads = {}\n'
            '    B = trace.nll.shape[0]\n'
            '    d = ae.likelihood.backward(np.full(B, 1.0 / B), trace.logits, trace.x)\n'
            '\n'
            '    # decoder, from the last layer to the first\n'
            '    for k in (2, 1, 0):\n'
            '        name = "decoder.%d" % (2 * k)\n'
            '        d, grads[name + ".weight"], grads[name + ".bias"] = layers.dense_backward(d, trace.dec[k], p[name + ".weight"])\n'
            '        if k > 0:\n'
            '            d = layers.relu_backward(d, trace.dec[k])\n'
            '\n'
            '    # code\n'
            '    d, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(d, trace.enc[2], p["fc_mu.weight"])\n'
            '\n'
            "    # the encoder gets nothing: z is a constant for the decoder's loss\n"
            '    for n in p:\n'
            '        grads.setdefault(n, np.zeros_like(p[n]))\n'
            '    return grads\n'
        ),
        [
            ['encoder.{0,80}(missing|lack|miss|no gradient|\\b0\\b|zeros?|nothing|stop|reach|walk|back|constant)', '(missing|lack|miss|no gradient|zeros?|nothing|stop|detach|ends?|reach|walk|back).{0,80}encoder'],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        (
            'import numpy as np\n'
            '\n'
            'from numpyvae import layers\n'
            '\n'
            '\n'
            'def autoencoder_backward(ae, trace):\n'
            '    p = ae.params\n'
            '    grads = {}\n'
            '    B = trace.nll.shape[0]\n'
            '    d = ae.likelihood.backward(np.full(B, 1.0 / trace.x.size), trace.logits, trace.x)\n'
            '\n'
            '    # decoder, from the last layer to the first\n'
            '    for k in (2, 1, 0):\n'
            '        name = "decoder.%d" % (2 * k)\n'
            '        d, grads[name + ".weight"], grads[name + ".bias"] = layers.dense_backward(d, trace.dec[k], p[name + ".weight"])\n'
            '        if k > 0:\n'
            '            d = layers.relu_backward(d, trace.dec[k])\n'
            '\n'
            '    # code\n'
            '    d, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(d, trace.enc[2], p["fc_mu.weight"])\n'
            '\n'
            '    # encoder\n'
            '    for k in (1, 0):\n'
            '        d = layers.relu_backward(d, trace.enc[k + 1])\n'
            '        name = "encoder.%d" % (2 * k)\n'
            '        d, grads[name + ".weight"], grads[name + ".bias"] = layers.dense_backward(d, trace.enc[k], p[name + ".weight"])\n'
            '    return grads\n'
        ),
        [
            ['pixel', '\\bD\\b', 'n_inputs', 'B ?\\*? ?D', 'x\\.size', 'mean over everything|(too|again) .{0,20}divid|divid'],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        (
            'import numpy as np\n'
            '\n'
            'from numpyvae import layers\n'
            '\n'
            '\n'
            'def autoencoder_backward(ae, trace):\n'
            '    dense, relu = layers.dense_backward, layers.relu_backward\n'
            '    W = {n[:-7]: w for n, w in ae.params.items() if n.endswith(".weight")}\n'
            '    n = len(trace.x)\n'
            '    dlogits = ae.likelihood.backward(trace.nll / n, trace.logits, trace.x)\n'
            '    dh, dW5, db5 = dense(dlogits, trace.dec[2], W["decoder.4"])\n'
            '    dh = relu(dh, trace.dec[2])\n'
            '    dh, dW4, db4 = dense(dh, trace.dec[1], W["decoder.2"])\n'
            '    dh = relu(dh, trace.dec[1])\n'
            '    dz, dW3, db3 = dense(dh, trace.z, W["decoder.0"])\n'
            '    dh, dW2, db2 = dense(dz, trace.enc[2], W["fc_mu"])\n'
            '    dh = relu(dh, trace.enc[2])\n'
            '    dh, dW1, db1 = dense(dh, trace.enc[1], W["encoder.2"])\n'
            '    dh = relu(dh, trace.enc[1])\n'
            '    _, dW0, db0 = dense(dh, trace.x, W["encoder.0"])\n'
            '    return {\n'
            '        "encoder.0.weight": dW0, "encoder.0.bias": db0,\n'
            '        "encoder.2.weight": dW1, "encoder.2.bias": db1,\n'
            '        "fc_mu.weight": dW2, "fc_mu.bias": db2,\n'
            '        "decoder.0.weight": dW3, "decoder.0.bias": db3,\n'
            '        "decoder.2.weight": dW4, "decoder.2.bias": db4,\n'
            '        "decoder.4.weight": dW5, "decoder.4.bias": db5,\n'
            '    }\n'
        ),
        [
            ['trace\\.nll|\\bnll\\b', 'dnll', '1 ?/ ?B', 'weight\\w*.{0,30}(loss|nll)', '\\bones\\b|constant'],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        (
            'import numpy as np\n'
            '\n'
            'from numpyvae import layers\n'
            '\n'
            '\n'
            'def autoencoder_backward(ae, trace):\n'
            '    dense, relu = layers.dense_backward, layers.relu_backward\n'
            '    W = {n[:-7]: w for n, w in ae.params.items() if n.endswith(".weight")}\n'
            '    n = len(trace.x)\n'
            '    dlogits = ae.likelihood.backward(np.ones(n) / n, trace.logits, trace.x)\n'
            '    dh, dW5, db5 = dense(dlogits, trace.dec[2], W["decoder.4"])\n'
            '    dh = relu(dh, trace.dec[2])\n'
            '    dh, dW4, db4 = dense(dh, trace.dec[1], W["decoder.2"])\n'
            '    dh = relu(dh, trace.dec[1])\n'
            '    dz, dW3, db3 = dense(dh, trace.z, W["decoder.0"])\n'
            '    dh, dW2, db2 = dense(dz, trace.enc[2], W["fc_mu"])\n'
            '    dh = relu(dh, trace.enc[2])\n'
            '    dh, dW1, db1 = dense(dh, trace.enc[1], W["encoder.2"])\n'
            '    dh = relu(dh, trace.enc[1])\n'
            '    _, dW0, db0 = dense(dh, trace.x, W["encoder.0"])\n'
            '    for name, g in zip(["encoder.0", "encoder.2", "fc_mu"], [dW0, dW1, dW2]):\n'
            '        ae.params[name + ".weight"] -= 0.1 * g      # gradient step\n'
            '    return {\n'
            '        "encoder.0.weight": dW0, "encoder.0.bias": db0,\n'
            '        "encoder.2.weight": dW1, "encoder.2.bias": db1,\n'
            '        "fc_mu.weight": dW2, "fc_mu.bias": db2,\n'
            '        "decoder.0.weight": dW3, "decoder.0.bias": db3,\n'
            '        "decoder.2.weight": dW4, "decoder.2.bias": db4,\n'
            '        "decoder.4.weight": dW5, "decoder.4.bias": db5,\n'
            '    }\n'
        ),
        [
            ['params?\\b.{0,60}(chang|modif|updat|alter|differ|as they were|touch|step)', '(chang|modif|updat|alter|overwr|mutat|touch)\\w*.{0,60}(param|weight|ae\\b|autoencoder|model)', 'in[- ]place', 'gradient step|descent|\\bstep\\b'],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        (
            'import numpy as np\n'
            '\n'
            'from numpyvae import layers\n'
            '\n'
            '\n'
            'def autoencoder_backward(ae, trace):\n'
            '    def dense(dy, x, W):\n'
            '        return dy @ W.T, x.T @ dy, dy.mean(axis=0)\n'
            '\n'
            '    relu = layers.relu_backward\n'
            '    W = {n[:-7]: w for n, w in ae.params.items() if n.endswith(".weight")}\n'
            '    n = len(trace.x)\n'
            '    dlogits = ae.likelihood.backward(np.ones(n) / n, trace.logits, trace.x)\n'
            '    dh, dW5, db5 = dense(dlogits, trace.dec[2], W["decoder.4"])\n'
            '    dh = relu(dh, trace.dec[2])\n'
            '    dh, dW4, db4 = dense(dh, trace.dec[1], W["decoder.2"])\n'
            '    dh = relu(dh, trace.dec[1])\n'
            '    dz, dW3, db3 = dense(dh, trace.z, W["decoder.0"])\n'
            '    dh, dW2, db2 = dense(dz, trace.enc[2], W["fc_mu"])\n'
            '    dh = relu(dh, trace.enc[2])\n'
            '    dh, dW1, db1 = dense(dh, trace.enc[1], W["encoder.2"])\n'
            '    dh = relu(dh, trace.enc[1])\n'
            '    _, dW0, db0 = dense(dh, trace.x, W["encoder.0"])\n'
            '    return {\n'
            '        "encoder.0.weight": dW0, "encoder.0.bias": db0,\n'
            '        "encoder.2.weight": dW1, "encoder.2.bias": db1,\n'
            '        "fc_mu.weight": dW2, "fc_mu.bias": db2,\n'
            '        "decoder.0.weight": dW3, "decoder.0.bias": db3,\n'
            '        "decoder.2.weight": dW4, "decoder.2.bias": db4,\n'
            '        "decoder.4.weight": dW5, "decoder.4.bias": db5,\n'
            '    }\n'
        ),
        [
            ['bias.{0,80}(\\bmean|averag|divid|batch|\\bsum|1 ?/ ?B|too small)', '(\\bmean|averag|divid|batch|\\bsum|1 ?/ ?B).{0,80}(bias|\\bdb)'],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        (
            'import numpy as np\n'
            '\n'
            'from numpyvae import layers\n'
            '\n'
            '\n'
            'def autoencoder_backward(ae, trace):\n'
            '    dense, relu = layers.dense_backward, layers.relu_backward\n'
            '    W = {n[:-7]: w for n, w in ae.params.items() if n.endswith(".weight")}\n'
            '    n = len(trace.x)\n'
            '    dlogits = ae.likelihood.backward(np.ones(n) / n, trace.logits, trace.x)\n'
            '    dh, dW5, db5 = dense(dlogits, trace.dec[2], W["decoder.4"])\n'
            '    dh = relu(dh, trace.dec[2])\n'
            '    dh, dW4, db4 = dense(dh, trace.enc[2], W["decoder.2"])\n'
            '    dh = relu(dh, trace.dec[1])\n'
            '    dz, dW3, db3 = dense(dh, trace.z, W["decoder.0"])\n'
            '    dh, dW2, db2 = dense(dz, trace.enc[2], W["fc_mu"])\n'
            '    dh = relu(dh, trace.enc[2])\n'
            '    dh, dW1, db1 = dense(dh, trace.dec[2], W["encoder.2"])\n'
            '    dh = relu(dh, trace.enc[1])\n'
            '    _, dW0, db0 = dense(dh, trace.x, W["encoder.0"])\n'
            '    return {\n'
            '        "encoder.0.weight": dW0, "encoder.0.bias": db0,\n'
            '        "encoder.2.weight": dW1, "encoder.2.bias": db1,\n'
            '        "fc_mu.weight": dW2, "fc_mu.bias": db2,\n'
            '        "decoder.0.weight": dW3, "decoder.0.bias": db3,\n'
            '        "decoder.2.weight": dW4, "decoder.2.bias": db4,\n'
            '        "decoder.4.weight": dW5, "decoder.4.bias": db5,\n'
            '    }\n'
        ),
        [
            ['\\binputs?\\b', 'trace\\.(enc|dec)', '\\benc\\b.{0,60}\\bdec\\b|\\bdec\\b.{0,60}\\benc\\b', 'activations?', '\\bh1\\b|\\bh2\\b', "encoder's.{0,60}decoder|decoder's.{0,60}encoder|swap|mixed|exchang"],
        ],
        'ordinary',
    ),
    (
        'autoencoder_backward',
        (
            'import numpy as np\n'
            '\n'
            'from numpyvae import layers\n'
            '\n'
            '\n'
            'def autoencoder_backward(ae, trace):\n'
            '    dense, relu = layers.dense_backward, layers.relu_backward\n'
            '    W = {n[:-7]: w for n, w in ae.params.items() if n.endswith(".weight")}\n'
            '    n = len(trace.x)\n'
            '    dlogits = ae.likelihood.backward(np.ones(n), trace.logits, trace.x)\n'
            '    dh, dW5, db5 = dense(dlogits, trace.dec[2], W["decoder.4"])\n'
            '    dh = relu(dh, trace.dec[2])\n'
            '    dh, dW4, db4 = dense(dh, trace.dec[1], W["decoder.2"])\n'
            '    dh = relu(dh, trace.dec[1])\n'
            '    dz, dW3, db3 = dense(dh, trace.z, W["decoder.0"])\n'
            '    dh, dW2, db2 = dense(dz, trace.enc[2], W["fc_mu"])\n'
            '    dh = relu(dh, trace.enc[2])\n'
            '    dh, dW1, db1 = dense(dh, trace.enc[1], W["encoder.2"])\n'
            '    # first layer\n'
            '    _, dW0, db0 = dense(dh, trace.x, W["encoder.0"])\n'
            '    return {\n'
            '        "encoder.0.weight": dW0, "encoder.0.bias": db0,\n'
            '        "encoder.2.weight": dW1, "encoder.2.bias": db1,\n'
            '        "fc_mu.weight": dW2, "fc_mu.bias": db2,\n'
            '        "decoder.0.weight": dW3, "decoder.0.bias": db3,\n'
            '        "decoder.2.weight": dW4, "decoder.2.bias": db4,\n'
            '        "decoder.4.weight": dW5, "decoder.4.bias": db5,\n'
            '    }\n'
        ),
        [
            ['\\bmean\\b|averag', 'divid', '1 ?/ ?B|/ ?B\\b|batch', '\\bB times', 'number of (images|rows)', '\\bsum\\b|summed'],
            ['relu'],
        ],
        'double',
    ),
    (
        'autoencoder_backward',
        (
            'import numpy as np\n'
            '\n'
            'from numpyvae import layers\n'
            '\n'
            '\n'
            'def autoencoder_backward(ae, trace):\n'
            '    p = ae.params\n'
            '    grads = {}\n'
            '    B = trace.nll.shape[0]\n'
            '    d = ae.likelihood.backward(np.full(B, 1.0 / trace.x.size), trace.logits, trace.x)\n'
            '\n'
            '    # decoder, from the last layer to the first\n'
            '    for k in (2, 1, 0):\n'
            '        name = "decoder.%d" % (2 * k)\n'
            '        d, grads[name + ".weight"], grads[name + ".bias"] = layers.dense_backward(d, trace.dec[k], p[name + ".weight"])\n'
            '        if k >= 0:\n'
            '            d = layers.relu_backward(d, trace.dec[k])\n'
            '\n'
            '    # code\n'
            '    d, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(d, trace.enc[2], p["fc_mu.weight"])\n'
            '\n'
            '    # encoder\n'
            '    for k in (1, 0):\n'
            '        d = layers.relu_backward(d, trace.enc[k + 1])\n'
            '        name = "encoder.%d" % (2 * k)\n'
            '        d, grads[name + ".weight"], grads[name + ".bias"] = layers.dense_backward(d, trace.enc[k], p[name + ".weight"])\n'
            '    return grads\n'
        ),
        [
            ['pixel', '\\bD\\b', 'n_inputs', 'B ?\\*? ?D', 'x\\.size', 'divid'],
            ['(fc_mu|code|\\bz\\b|\\bdz\\b).{0,80}relu', 'relu.{0,80}(fc_mu|code|\\bz\\b|\\bdz\\b)', '(code|fc_mu|\\bz\\b).{0,40}(linear|no activation|negative|mask)'],
        ],
        'double',
    ),
    (
        'autoencoder_backward',
        (
            'import numpy as np\n'
            '\n'
            'from numpyvae import layers\n'
            '\n'
            '\n'
            'def autoencoder_backward(ae, trace):\n'
            '    p = ae.params\n'
            '    grads = {}\n'
            '    B = trace.nll.shape[0]\n'
            '    d = (1 / (1 + np.exp(-trace.logits)) - trace.x) / B\n'
            '\n'
            '    # decoder, from the last layer to the first\n'
            '    for k in (2, 1, 0):\n'
            '        name = "decoder.%d" % (2 * k)\n'
            '        d, grads[name + ".weight"], grads[name + ".bias"] = layers.dense_backward(d, trace.dec[k], p[name + ".weight"])\n'
            '        if k > 0:\n'
            '            d = layers.relu_backward(d, trace.dec[k])\n'
            '\n'
            '    # code\n'
            '    d, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(d, trace.enc[2], p["fc_mu.weight"])\n'
            '\n'
            '    # encoder\n'
            '    for k in (1, 0):\n'
            '        d = layers.relu_backward(d, trace.enc[k + 1])\n'
            '        name = "encoder.%d" % (2 * k)\n'
            '        d, grads[name + ".weight"], grads[name + ".bias"] = layers.dense_backward(d, trace.enc[k], p[name + ".weight"])\n'
            '    return grads\n'
        ),
        [
            ['gaussian', 'likelihood', 'bernoulli', 'sigmoid'],
        ],
        'corner',
    ),
    (
        'autoencoder_backward',
        (
            'import numpy as np\n'
            '\n'
            'from numpyvae import layers\n'
            '\n'
            '\n'
            '_total = {}\n'
            '\n'
            '\n'
            'def autoencoder_backward(ae, trace):\n'
            '    """Gradients add up until they are zeroed, as in PyTorch."""\n'
            '    dense, relu = layers.dense_backward, layers.relu_backward\n'
            '    W = {n[:-7]: w for n, w in ae.params.items() if n.endswith(".weight")}\n'
            '    n = len(trace.x)\n'
            '    dlogits = ae.likelihood.backward(np.ones(n) / n, trace.logits, trace.x)\n'
            '    dh, dW5, db5 = dense(dlogits, trace.dec[2], W["decoder.4"])\n'
            '    dh = relu(dh, trace.dec[2])\n'
            '    dh, dW4, db4 = dense(dh, trace.dec[1], W["decoder.2"])\n'
            '    dh = relu(dh, trace.dec[1])\n'
            '    dz, dW3, db3 = dense(dh, trace.z, W["decoder.0"])\n'
            '    dh, dW2, db2 = dense(dz, trace.enc[2], W["fc_mu"])\n'
            '    dh = relu(dh, trace.enc[2])\n'
            '    dh, dW1, db1 = dense(dh, trace.enc[1], W["encoder.2"])\n'
            '    dh = relu(dh, trace.enc[1])\n'
            '    _, dW0, db0 = dense(dh, trace.x, W["encoder.0"])\n'
            '    grads = {\n'
            '        "encoder.0.weight": dW0, "encoder.0.bias": db0,\n'
            '        "encoder.2.weight": dW1, "encoder.2.bias": db1,\n'
            '        "fc_mu.weight": dW2, "fc_mu.bias": db2,\n'
            '        "decoder.0.weight": dW3, "decoder.0.bias": db3,\n'
            '        "decoder.2.weight": dW4, "decoder.2.bias": db4,\n'
            '        "decoder.4.weight": dW5, "decoder.4.bias": db5,\n'
            '    }\n'
            '    for k in grads:\n'
            '        _total[k] = grads[k] + _total[k] if k in _total and _total[k].shape == grads[k].shape else grads[k]\n'
            '    return dict(_total)\n'
        ),
        [
            ['second call', 'between calls', 'earlier calls?', 'previous call', 'state', 'remember', 'accumulat', 'add(s|ed)? up', 'called (again|twice|a second)', '\\bagain\\b', 'last call', 'other calls?', 'global'],
        ],
        'corner',
    ),
    (
        'autoencoder_backward',
        (
            'import numpy as np\n'
            '\n'
            'from numpyvae import layers\n'
            '\n'
            '\n'
            'def autoencoder_backward(ae, trace):\n'
            '    p = ae.params\n'
            '    grads = {}\n'
            '    B = trace.nll.shape[0]\n'
            '    d = ae.likelihood.backward(np.full(B, 1.0 / B), trace.logits, trace.x)\n'
            '\n'
            '    # decoder, from the last layer to the first\n'
            '    for k in (2, 1, 0):\n'
            '        name = "decoder.%d" % (2 * k)\n'
            '        d, grads[name + ".weight"], grads[name + ".bias"] = layers.dense_backward(d, trace.dec[k], p[name + ".weight"])\n'
            '        if k > 0:\n'
            '            mask = trace.dec[k]\n'
            '            mask[mask > 0] = 1          # slope of ReLU\n'
            '            d = d * mask\n'
            '\n'
            '    # code\n'
            '    d, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(d, trace.enc[2], p["fc_mu.weight"])\n'
            '\n'
            '    # encoder\n'
            '    for k in (1, 0):\n'
            '        d = layers.relu_backward(d, trace.enc[k + 1])\n'
            '        name = "encoder.%d" % (2 * k)\n'
            '        d, grads[name + ".weight"], grads[name + ".bias"] = layers.dense_backward(d, trace.enc[k], p[name + ".weight"])\n'
            '    return grads\n'
        ),
        [
            ['trace', 'mask', 'in[- ]place', 'overwr', 'mutat', 'modif', '\\balter(s|ed|ing)?\\b', '(was|were|is|are|has|have|been|it|your code|answer|function)\\b.{0,20}chang', 'chang\\w* (its|the|your|an?) (argument|input|array)', 'writes? (in)?to', '\\bcopy\\b'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def fitted_gaussian(z):\n'
            '    return z.mean(axis=0), np.atleast_2d(np.cov(z, rowvar=False))\n'
        ),
        [
            ['N ?- ?1', 'ddof|bias', 'unbiased|Bessel', 'divid\\w*.{0,20}\\bN\\b|1 ?/ ?N\\b'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def fitted_gaussian(z):\n'
            '    mean = z.mean(axis=0)\n'
            '    cov = z.T @ z / len(z)\n'
            '    return mean, cov\n'
        ),
        [
            ['cent(er|re|ring)', 'subtract', 'mean.{0,40}(not|never|without|forg|remov|taken)', '(without|forg|remov|minus|about|around|less|subtract\\w*).{0,40}\\bmean', 'second moment|uncent'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def fitted_gaussian(z):\n'
            '    mu = np.mean(z, axis=0)\n'
            '    var = np.var(z, axis=0)\n'
            '    return mu, np.diag(var)\n'
        ),
        [
            ['diagonal', 'correlat', 'covariances', 'independent|variances only|only (the )?variances|between (different )?dim'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def fitted_gaussian(z):\n'
            '    return z.mean(0), np.atleast_2d(np.corrcoef(z.T))\n'
        ),
        [
            ['correlation|corrcoef', 'normali|standardi', '\\bunit\\b|ones on|1 on (the|its) diagonal|diagonal.{0,20}\\b1\\b', 'divid\\w*.{0,30}(std|standard|deviation)'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def fitted_gaussian(z):\n'
            '    c = z - z.mean(axis=0)\n'
            '    return z.mean(axis=1), c.T @ c / z.shape[0]\n'
        ),
        [
            ['\\bax[ei]s\\b', 'over (the )?(codes|images|N|dimensions|rows|columns|latent)', '(each|per|every) (image|code|dimension)', 'shape'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def fitted_gaussian(z):\n'
            '    m = z.mean(axis=0)\n'
            '    d = z - m\n'
            '    S = np.einsum("ni,nj->ij", d, d) / len(z)\n'
            '    return S, m\n'
        ),
        [
            ['\\border\\b', 'swap', 'exchang', 'interchang', 'other way r?a?round', '(comes?|goes|should be|returned|is) (the )?first\\b', 'first and second'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def fitted_gaussian(z):\n'
            '    N = z.shape[0]\n'
            '    mean = z.mean()\n'
            '    d = z - z.mean(0)\n'
            '    cov = d.T @ d / N\n'
            '    return mean, cov\n'
        ),
        [
            ['scalar|single|one number|a number', '\\bax[ei]s\\b', 'each dimension|every dimension|per dimension', '(all|whole|everything).{0,20}(entries|codes|dim|array)|over everything', 'shape'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def fitted_gaussian(z):\n'
            '    mean = np.mean(z, axis=0)\n'
            '    diff = z - mean\n'
            '    cov = np.zeros((z.shape[1], z.shape[1]))\n'
            '    for d in diff:\n'
            '        cov += np.outer(d, d)\n'
            '    return mean, cov\n'
        ),
        [
            ['divid', '1 ?/ ?N|/ ?N\\b', '\\bsum\\b|summed', '\\bN times', 'averag|not a mean|mean over'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def fitted_gaussian(z):\n'
            '    mean = z.mean(axis=0)\n'
            '    c = z - mean\n'
            '    cov = c.T @ c / len(z)\n'
            '    return mean, np.linalg.inv(cov)\n'
        ),
        [
            ['inver', 'precision'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def fitted_gaussian(z):\n'
            '    m = z.mean(axis=0)\n'
            '    z -= m\n'
            '    return m, z.T @ z / len(z)\n'
        ),
        [
            ['in[- ]place', 'overwr', 'mutat', 'modif', '\\balter(s|ed|ing)?\\b', '(was|were|is|are|has|have|been|it|your code|answer|function)\\b.{0,20}chang', 'chang\\w* (its|the|your|an?) (argument|input|array)', 'writes? (in)?to', '\\bcopy\\b'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def fitted_gaussian(z):\n'
            '    mean = z.mean(0)\n'
            '    sd = z.std(0)\n'
            '    return mean, np.outer(sd, sd)\n'
        ),
        [
            ['outer', '\\bstd\\b|standard dev|deviations', 'correlat', 'off[- ]diagonal', 'products? of'],
        ],
        'ordinary',
    ),
    (
        'fitted_gaussian',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def fitted_gaussian(z):\n'
            '    N = len(z)\n'
            '    c = z - z.mean(axis=0)\n'
            '    cov = np.dot(c.T, c) / (N - 1)\n'
            '    mean = z.mean(axis=0)\n'
            '    return cov, mean\n'
        ),
        [
            ['N ?- ?1', 'ddof|bias', 'unbiased|Bessel', '1 ?/ ?N\\b'],
            ['\\border\\b', 'swap', 'exchang', 'interchang', 'other way r?a?round', '(comes?|goes|should be|returned|is) (the )?first\\b', 'first and second'],
        ],
        'double',
    ),
    (
        'fitted_gaussian',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def fitted_gaussian(z):\n'
            '    mean = z.mean()\n'
            '    cov = z.T @ z / z.shape[0]\n'
            '    return mean, cov\n'
        ),
        [
            ['scalar|single|one number|a number', '\\bax[ei]s\\b', 'each dimension|every dimension|per dimension', 'over everything', 'shape'],
            ['cent(er|re|ring)', 'subtract', 'mean.{0,40}(not|never|without|forg|remov|taken)', '(without|forg|remov|minus|about|around|less).{0,40}\\bmean', 'second moment|uncent'],
        ],
        'double',
    ),
    (
        'fitted_gaussian',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def fitted_gaussian(z):\n'
            '    return z.mean(axis=0), np.cov(z.T, bias=True)\n'
        ),
        [
            ['L ?(==?|is|of) ?1', 'one (latent )?(dim|code)', '0-d|scalar|single|a number', 'shape', 'atleast', 'size (of )?1'],
        ],
        'corner',
    ),
    (
        'fitted_gaussian',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def fitted_gaussian(z):\n'
            '    N, L = z.shape\n'
            '    m = z.sum(axis=0) / N\n'
            '    # E[z z^T] - E[z] E[z]^T\n'
            '    return m, z.T @ z / N - np.outer(m, m)\n'
        ),
        [
            ['cancel', 'round|precision|digits|accura', 'large mean|far from|large (codes|values|numbers)', 'subtract\\w*.{0,30}(first|before)', 'cent(er|re)'],
        ],
        'corner',
    ),
    (
        'fitted_gaussian',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def fitted_gaussian(z):\n'
            '    m = z.mean(axis=0)\n'
            '    c = z - m\n'
            '    cov = c.T @ c / len(z)\n'
            '    return m, cov + 1e-6 * np.eye(z.shape[1])   # keep it invertible\n'
        ),
        [
            ['\\beye\\b|identity', 'diagonal', 'jitter|regulari|ridge', '(plus|\\+|of|the) ?1e-0?6\\b', '\\badd(ed|s)\\b', '\\b(tiny|small)\\b'],
        ],
        'corner',
    ),
    (
        'bernoulli_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_forward(logits, x):\n'
            '    softplus = np.maximum(logits, 0) + np.log1p(np.exp(-np.abs(logits)))\n'
            '    return np.mean(softplus - x * logits, axis=-1)\n'
        ),
        [
            ['\\bmean\\b.{0,40}(pixel|\\bD\\b|instead|sum)', 'averag', 'divid\\w*.{0,30}(pixel|\\bD\\b)', 'sum.{0,40}(not|instead).{0,20}mean', '\\bD times', '1 ?/ ?D\\b', 'mean over (the )?(pixels|last|D)', 'number of pixels', '\\bmean\\b'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_forward(logits, x):\n'
            '    bce = np.maximum(logits, 0) - x * logits + np.log1p(np.exp(-np.abs(logits)))\n'
            '    return bce.sum()\n'
        ),
        [
            ['\\bax[ei]s\\b', '(per|each|every) image', 'all images|everything|whole batch|over (the )?(images|batch)', 'scalar|one number|single|total', 'shape'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_forward(logits, x):\n'
            '    def log_sigmoid(a):\n'
            '        return np.minimum(a, 0) - np.log1p(np.exp(-np.abs(a)))\n'
            '    logp = x * log_sigmoid(logits) + (1 - x) * log_sigmoid(-logits)\n'
            '    return logp.sum(axis=-1)\n'
        ),
        [
            ['\\bsign\\b', 'negated|negation|negate\\b|the negative|negative of|is negative|be negative', '\\bminus\\b', 'opposite', 'flipped', '-1 times', 'times -1', 'log[- ]likelihood (itself|instead|not)', 'log p(?!.{0,10}nll).{0,20}(itself|instead)'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_forward(logits, x):\n'
            '    # categorical cross-entropy: -sum x log p\n'
            '    log_p = np.minimum(logits, 0) - np.log1p(np.exp(-np.abs(logits)))\n'
            '    return -np.sum(x * log_p, axis=-1)\n'
        ),
        [
            ['1 ?- ?x', '1 ?- ?p', '(second|other|one) (term|half|part)|half of', 'off pixels|black|dark|x ?(=+|is|of) ?(0|zero)|\\b(0|zero) pixels', 'categorical', '\\bonly\\b'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_forward(logits, x):\n'
            '    softplus = np.log1p(np.exp(-np.abs(logits)))\n'
            '    return np.sum(softplus - x * logits, axis=-1)\n'
        ),
        [
            ['max\\(|maximum', 'positive (part|logits)', 'softplus', 'log\\(1 ?\\+|log1p', 'large|logits? (is|are) positive|logits ?> ?0'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_forward(logits, x):\n'
            '    # log(1 + e^l) + x l\n'
            '    s = np.logaddexp(0, logits)\n'
            '    return (s + x * logits).sum(axis=-1)\n'
        ),
        [
            ['\\bsign\\b', '\\bminus\\b|subtract|negat', 'x ?\\*? ?logits?|x ?\\*? ?l\\b', '\\+ ?x|plus x|added', '-logits|flipp|opposite'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_forward(logits, x):\n'
            '    p = 0.5 * (1 + np.tanh(logits / 2))\n'
            '    return 0.5 * np.sum((x - p) ** 2, axis=-1)\n'
        ),
        [
            ['squar', '\\bmse\\b', 'gaussian', 'cross[- ]?entropy', '\\blogs?\\b|logarithm'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_forward(logits, x):\n'
            '    ll = x * -np.logaddexp(0, logits) + (1 - x) * -np.logaddexp(0, -logits)\n'
            '    return -ll.sum(axis=-1)\n'
        ),
        [
            ['swap|exchang|interchang|mixed|wrong way|other way|invert', '1 ?- ?x|1 ?- ?p', '(on|off|black|white) pixels', '\\bsign\\b|-logits|opposite|flipp'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_forward(logits, x):\n'
            '    nats = np.logaddexp(0, logits) - x * logits\n'
            '    return np.sum(nats, axis=-1) / np.log(2)\n'
        ),
        [
            ['\\bbits?\\b', 'log2|log_2|log\\(2\\)|ln ?2|log 2', '\\bbase\\b', '\\bnats?\\b'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_forward(logits, x):\n'
            '    bce = np.logaddexp(0, logits) - x * logits\n'
            '    return -bce.mean(axis=-1)\n'
        ),
        [
            ['\\bsign\\b', 'negated|negation|negate\\b|the negative|negative of|is negative|be negative', '\\bminus\\b', 'opposite', 'flipped', '-1 times', 'times -1'],
            ['\\bmean\\b.{0,40}(pixel|\\bD\\b|instead|sum)', 'averag', 'divid\\w*.{0,30}(pixel|\\bD\\b)', 'sum.{0,40}(not|instead).{0,20}mean', '\\bD times', '1 ?/ ?D\\b', 'mean over (the )?(pixels|last|D)', 'number of pixels', '\\bmean\\b'],
        ],
        'double',
    ),
    (
        'bernoulli_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_forward(logits, x):\n'
            '    log_p = -np.logaddexp(0, -logits)\n'
            '    bits = -(x * log_p) / np.log(2)\n'
            '    return bits.sum(axis=-1)\n'
        ),
        [
            ['1 ?- ?x', '1 ?- ?p', '(second|other|one) (term|half|part)|half of', 'off pixels|black|dark|x ?(=+|is|of) ?(0|zero)|\\b(0|zero) pixels', 'categorical'],
            ['\\bbits?\\b', 'log2|log_2|log\\(2\\)|ln ?2|log 2', '\\bbase\\b', '\\bnats?\\b'],
        ],
        'double',
    ),
    (
        'bernoulli_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_forward(logits, x):\n'
            '    p = 1 / (1 + np.exp(-logits))\n'
            '    return -np.sum(x * np.log(p) + (1 - x) * np.log(1 - p), axis=-1)\n'
        ),
        [
            ['overflow', '\\bnan\\b', '\\binf', 'unstable|stable', 'extreme', '\\b(very )?large\\b', 'huge', 'log\\(0\\)|log of (0|zero)|log 0', '0 ?\\*|round'],
        ],
        'corner',
    ),
    (
        'bernoulli_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_forward(logits, x):\n'
            '    p = 1 / (1 + np.exp(-logits))\n'
            '    p = np.clip(p, 1e-12, 1 - 1e-12)\n'
            '    return -np.sum(x * np.log(p) + (1 - x) * np.log(1 - p), axis=-1)\n'
        ),
        [
            ['clip|clamp', '(of|at|to|than|the|plus) 1e-12\\b|\\beps', '\\bcap|bounded|cut off|at most|limit|saturat|too small', 'extreme|\\blarge\\b|huge'],
        ],
        'corner',
    ),
    (
        'bernoulli_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_forward(logits, x):\n'
            '    x = x > 0.5\n'
            '    return np.sum(np.where(x, np.logaddexp(0, -logits), np.logaddexp(0, logits)), axis=-1)\n'
        ),
        [
            ['gr[ea]ys?', 'between 0 and 1|in-between|fraction', 'round|thresh|binar'],
        ],
        'corner',
    ),
    (
        'bernoulli_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_forward(logits, x):\n'
            '    terms = np.logaddexp(0, logits) - x * logits\n'
            '    return np.sum(terms, axis=1)\n'
        ),
        [
            ['leading', '\\bax[ei]s\\b', 'last ax', '\\bK\\b', '3-D', '\\(\\.\\.\\.,', 'dimensions?', 'any shape', 'ndim', 'axis'],
        ],
        'corner',
    ),
    (
        'bernoulli_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_backward(dnll, logits, x):\n'
            '    p = 0.5 * (1 + np.tanh(0.5 * logits))\n'
            '    return dnll[..., None] * (x - p)\n'
        ),
        [
            ['\\bsign\\b', 'negated|negation|negate\\b|the negative|negative of|is negative|be negative', '\\bminus\\b', 'opposite', 'flipped', '-1 times', 'times -1', 'swap|exchang|revers|other way'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_backward(dnll, logits, x):\n'
            '    p = 1 / (1 + np.exp(-logits))\n'
            '    dlogits = p - x\n'
            '    return dlogits\n'
        ),
        [
            ['chain', 'upstream', 'incoming', '(forg|ignor|miss|lost|lack|without|left out|leaves out|drop|unused|not us|never us|no use).{0,30}\\bdnll\\b', '\\bdnll\\b.{0,40}(forg|ignor|miss|lost|lack|left out|drop|unused|not us|never us|no part|no effect|not enter|does not matter)', '(times|multipl\\w*( it)? by|\\*) ?\\bdnll\\b', 'depend.{0,20}\\bdnll\\b'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_backward(dnll, logits, x):\n'
            '    p = 1 / (1 + np.exp(-logits))\n'
            '    return (p - x) * dnll\n'
        ),
        [
            ['\\bax[ei]s\\b', '\\bNone\\b|newaxis', 'broadcast', 'each pixel|every pixel|per image|each image|its own image', 'shape'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_backward(dnll, logits, x):\n'
            '    return dnll[..., None] * (logits - x)\n'
        ),
        [
            ['sigmoid', 'probabilit'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_backward(dnll, logits, x):\n'
            '    # d/dp of -(x log p + (1 - x) log(1 - p))\n'
            '    p = 1 / (1 + np.exp(-logits))\n'
            '    p = np.clip(p, 1e-12, 1 - 1e-12)\n'
            '    dp = (p - x) / (p * (1 - p))\n'
            '    return np.expand_dims(dnll, -1) * dp\n'
        ),
        [
            ['p ?\\*? ?\\(1 ?- ?p\\)|p \\(1|s ?\\*? ?\\(1|y ?\\*? ?\\(1|sigmoid ?\\*? ?\\(1', 'chain', 'in (the )?(probabilit|p\\b|mean)|(probabilit|\\bp\\b).{0,30}not.{0,15}logits', "(slope|derivative|gradient) of (the )?sigmoid|sigmoid's (own )?(slope|derivative|gradient)", 'divid'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_backward(dnll, logits, x):\n'
            '    p = 1 / (1 + np.exp(-logits))\n'
            '    dp = p - x\n'
            '    dlogits = dp * p * (1 - p)          # through the sigmoid\n'
            '    return dlogits * dnll[..., np.newaxis]\n'
        ),
        [
            ['p ?\\*? ?\\(1 ?- ?p\\)|p \\(1|s ?\\*? ?\\(1|y ?\\*? ?\\(1|sigmoid ?\\*? ?\\(1', '\\bextra\\b|too (many|much)|once more|cancel|already|twice', 'squar|mse', "(slope|derivative|gradient) of (the )?sigmoid|sigmoid's (own )?(slope|derivative|gradient)"],
        ],
        'ordinary',
    ),
    (
        'bernoulli_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_backward(dnll, logits, x):\n'
            '    D = x.shape[-1]\n'
            '    p = 1 / (1 + np.exp(-logits))\n'
            '    return dnll[..., None] * (p - x) / D\n'
        ),
        [
            ['\\bmean\\b.{0,40}(pixel|\\bD\\b|instead|sum)', 'averag', 'divid\\w*.{0,30}(pixel|\\bD\\b)', 'sum.{0,40}(not|instead).{0,20}mean', '\\bD times', '1 ?/ ?D\\b', 'mean over (the )?(pixels|last|D)', 'number of pixels', '\\bmean\\b|divid'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_backward(dnll, logits, x):\n'
            '    p = 1 / (1 + np.exp(-logits))\n'
            '    # -x log p\n'
            '    return dnll[..., None] * (-x * (1 - p))\n'
        ),
        [
            ['1 ?- ?x', '(second|other|one) (term|half|part)|half of', 'off pixels|black|dark|x ?(=+|is|of) ?(0|zero)|\\b(0|zero) pixels', '\\bonly\\b|categorical'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_backward(dnll, logits, x):\n'
            '    p = 1 / (1 + np.exp(logits))\n'
            '    return dnll[..., None] * (p - x)\n'
        ),
        [
            ['\\bsign\\b|\\bminus\\b|negat|opposite|flipp', 'sigmoid\\(-|exp\\(-|-logits', '1 ?- ?p|1 ?- ?sigmoid'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_backward(dnll, logits, x):\n'
            '    p = 1 / (1 + np.exp(-logits))\n'
            '    grad = np.einsum("...,...d->...", dnll, p - x)\n'
            '    return grad\n'
        ),
        [
            ['\\bsum', 'shape', 'like logits|each pixel|every pixel|per pixel', 'pixel'],
        ],
        'ordinary',
    ),
    (
        'bernoulli_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_backward(dnll, logits, x):\n'
            '    p = 1.0 / (1.0 + np.exp(-logits))\n'
            '    dlogits = (x - p) / x.shape[-1]\n'
            '    return dnll[..., None] * dlogits\n'
        ),
        [
            ['\\bsign\\b', 'negated|negation|negate\\b|the negative|negative of|is negative|be negative', '\\bminus\\b', 'opposite', 'flipped', '-1 times', 'times -1', 'swap|exchang|revers|other way'],
            ['\\bmean\\b.{0,40}(pixel|\\bD\\b|instead|sum)', 'averag', 'divid\\w*.{0,30}(pixel|\\bD\\b)', 'sum.{0,40}(not|instead).{0,20}mean', '\\bD times', '1 ?/ ?D\\b', 'mean over (the )?(pixels|last|D)', 'number of pixels', '\\bmean\\b|divid'],
        ],
        'double',
    ),
    (
        'bernoulli_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_backward(dnll, logits, x):\n'
            '    p = 1 / (1 + np.exp(-logits))\n'
            '    dlogits = (p - x) * p * (1 - p)\n'
            '    return dlogits\n'
        ),
        [
            ['p ?\\*? ?\\(1 ?- ?p\\)|p \\(1|s ?\\*? ?\\(1|y ?\\*? ?\\(1|sigmoid ?\\*? ?\\(1', '\\bextra\\b|too (many|much)|once more|cancel|already', 'squar|mse', "(slope|derivative|gradient) of (the )?sigmoid|sigmoid's (own )?(slope|derivative|gradient)"],
            ['chain', 'upstream', 'incoming', '(forg|ignor|miss|lost|lack|without|left out|leaves out|drop|unused|not us|never us|no use).{0,30}\\bdnll\\b', '\\bdnll\\b.{0,40}(forg|ignor|miss|lost|lack|left out|drop|unused|not us|never us|no part|no effect|not enter|does not matter)', '(times|multipl\\w*( it)? by|\\*) ?\\bdnll\\b', 'depend.{0,20}\\bdnll\\b'],
        ],
        'double',
    ),
    (
        'bernoulli_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_backward(dnll, logits, x):\n'
            '    e = np.exp(logits)\n'
            '    p = e / (1 + e)\n'
            '    return dnll[..., None] * (p - x)\n'
        ),
        [
            ['overflow', '\\bnan\\b', '\\binf', 'unstable|stable', 'extreme', '\\b(very )?large\\b', 'huge'],
        ],
        'corner',
    ),
    (
        'bernoulli_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_backward(dnll, logits, x):\n'
            '    p = 1 / (1 + np.exp(-logits))\n'
            '    return dnll[:, None] * (p - x)\n'
        ),
        [
            ['leading', '\\bax[ei]s\\b', 'last ax', '\\bK\\b', '3-D', '\\(\\.\\.\\.,', 'dimensions?', 'any shape', 'ndim', 'broadcast'],
        ],
        'corner',
    ),
    (
        'bernoulli_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def bernoulli_backward(dnll, logits, x):\n'
            '    p = 1 / (1 + np.exp(-logits))\n'
            '    target = (x >= 0.5).astype(float)\n'
            '    return dnll[..., None] * (p - target)\n'
        ),
        [
            ['gr[ea]ys?', 'between 0 and 1|in-between|fraction', 'round|thresh|binar'],
        ],
        'corner',
    ),
    (
        'gaussian_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_forward(mean, x, sigma):\n'
            '    return 0.5 * np.sum(((x - mean) / sigma) ** 2, axis=-1)\n'
        ),
        [
            ['constant', 'normali', 'log\\(?2 ?\\*? ?(π|pi)', '2 ?\\*? ?(π|pi)', 'log ?\\(?(σ|sigma)'],
        ],
        'ordinary',
    ),
    (
        'gaussian_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_forward(mean, x, sigma):\n'
            '    D = x.shape[-1]\n'
            '    sq = np.sum((x - mean) ** 2, axis=-1) / sigma ** 2\n'
            '    return sq + D * (np.log(sigma) + 0.5 * np.log(2 * np.pi))\n'
        ),
        [
            ['half', '½', '\\btwice\\b', '2 times', 'factor (of )?(2|two)', '1/2', '(0\\.5 ?\\*|times 0\\.5\\b|by 0\\.5\\b)', 'doubl'],
        ],
        'ordinary',
    ),
    (
        'gaussian_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_forward(mean, x, sigma):\n'
            '    z = (x - mean) / sigma\n'
            '    return np.sum(0.5 * z ** 2 + 0.5 * np.log(2 * np.pi), axis=-1)\n'
        ),
        [
            ['log ?\\(?(σ|sigma|of sigma)|ln ?(σ|sigma)|log\\(σ|logarithm of (σ|sigma)', 'normali[sz].{0,30}sigma|sigma.{0,30}normali[sz]'],
        ],
        'ordinary',
    ),
    (
        'gaussian_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_forward(mean, x, sigma):\n'
            '    sq = 0.5 * (x - mean) ** 2 / sigma\n'
            '    return (sq + np.log(sigma) + 0.5 * np.log(2 * np.pi)).sum(axis=-1)\n'
        ),
        [
            ['sigma ?\\*\\* ?2|sigma²|σ²|sigma\\^2|sigma squared', 'squar', 'variance'],
        ],
        'ordinary',
    ),
    (
        'gaussian_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_forward(mean, x, sigma):\n'
            '    sq = np.sum((x - mean) ** 2, axis=-1)\n'
            '    return sq / (2 * sigma ** 2) + 0.5 * np.log(2 * np.pi * sigma ** 2)\n'
        ),
        [
            ['(per|each|every|all|number of|over|for) (the )?pixels?', '\\bD times|times D\\b|\\bD ?\\*', '\\bonce\\b', 'one pixel'],
        ],
        'ordinary',
    ),
    (
        'gaussian_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_forward(mean, x, sigma):\n'
            '    nll = (x - mean) ** 2 / (2 * sigma ** 2) + np.log(2 * np.pi * sigma ** 2)\n'
            '    return nll.sum(axis=-1)\n'
        ),
        [
            ['half|½|0\\.5 ?\\*|1/2|\\btwice\\b|factor (of )?(2|two)|doubl|2 times', '\\broot\\b|sqrt'],
        ],
        'ordinary',
    ),
    (
        'gaussian_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_forward(mean, x, sigma):\n'
            '    log_p = -0.5 * ((x - mean) / sigma) ** 2 - np.log(sigma) - 0.5 * np.log(2 * np.pi)\n'
            '    return log_p.sum(axis=-1)\n'
        ),
        [
            ['\\bsign\\b', 'negated|negation|negate\\b|the negative|negative of|is negative|be negative', '\\bminus\\b', 'opposite', 'flipped', '-1 times', 'times -1', 'log[- ]likelihood (itself|instead|not)', 'log p.{0,20}(itself|instead)'],
        ],
        'ordinary',
    ),
    (
        'gaussian_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_forward(mean, x, sigma):\n'
            '    nll = 0.5 * ((x - mean) / sigma) ** 2 + np.log(sigma) + 0.5 * np.log(2 * np.pi)\n'
            '    return nll.mean(axis=-1)\n'
        ),
        [
            ['\\bmean\\b.{0,40}(pixel|\\bD\\b|instead|sum)', 'averag', 'divid\\w*.{0,30}(pixel|\\bD\\b)', 'sum.{0,40}(not|instead).{0,20}mean', '\\bD times', '1 ?/ ?D\\b', 'mean over (the )?(pixels|last|D)', 'number of pixels'],
        ],
        'ordinary',
    ),
    (
        'gaussian_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_forward(mean, x, sigma):\n'
            '    # sigma is the variance here\n'
            '    return np.sum(0.5 * (x - mean) ** 2 / sigma + 0.5 * np.log(2 * np.pi * sigma), axis=-1)\n'
        ),
        [
            ['variance', 'sigma ?\\*\\* ?2|sigma²|σ²|sigma\\^2|sigma squared', 'squar', 'standard deviation'],
        ],
        'ordinary',
    ),
    (
        'gaussian_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_forward(mean, x, sigma):\n'
            '    b = np.abs(x - mean) / sigma\n'
            '    return np.sum(b + np.log(2 * sigma), axis=-1)\n'
        ),
        [
            ['laplace', 'absolute|\\babs\\b', 'squar'],
        ],
        'ordinary',
    ),
    (
        'gaussian_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_forward(mean, x, sigma):\n'
            '    nll = ((x - mean) / sigma) ** 2 + np.log(sigma) + 0.5 * np.log(2 * np.pi)\n'
            '    return np.mean(nll, axis=-1)\n'
        ),
        [
            ['half', '½', '\\btwice\\b', '2 times', 'factor (of )?(2|two)', '1/2', '(0\\.5 ?\\*|times 0\\.5\\b|by 0\\.5\\b)', 'doubl'],
            ['\\bmean\\b.{0,40}(pixel|\\bD\\b|instead|sum)', 'averag', 'divid\\w*.{0,30}(pixel|\\bD\\b)', 'sum.{0,40}(not|instead).{0,20}mean', '\\bD times', '1 ?/ ?D\\b', 'mean over (the )?(pixels|last|D)', 'number of pixels'],
        ],
        'double',
    ),
    (
        'gaussian_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_forward(mean, x, sigma):\n'
            '    quad = -0.5 * ((x - mean) / sigma) ** 2\n'
            '    const = -0.5 * np.log(2 * np.pi)\n'
            '    return np.sum(quad + const, axis=-1)\n'
        ),
        [
            ['\\bsign\\b', 'negated|negation|negate\\b|the negative|negative of|is negative|be negative', '\\bminus\\b', 'opposite', 'flipped', '-1 times', 'times -1', 'log[- ]likelihood (itself|instead|not)', 'log p.{0,20}(itself|instead)'],
            ['log ?\\(?(σ|sigma|of sigma)|ln ?(σ|sigma)|log\\(σ|logarithm of (σ|sigma)', 'normali[sz].{0,30}sigma|sigma.{0,30}normali[sz]'],
        ],
        'double',
    ),
    (
        'gaussian_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_forward(mean, x, sigma):\n'
            '    pdf = np.exp(-0.5 * ((x - mean) / sigma) ** 2) / (sigma * np.sqrt(2 * np.pi))\n'
            '    return -np.sum(np.log(pdf), axis=-1)\n'
        ),
        [
            ['underflow', '\\binf|\\bnan\\b', 'log\\(0\\)|log of (0|zero)|log 0', '\\bexp\\b|density', '\\bfar\\b|extreme|unstable|stable|\\blarge\\b'],
        ],
        'corner',
    ),
    (
        'gaussian_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_forward(mean, x, sigma):\n'
            '    c = np.log(sigma) + 0.5 * np.log(2 * np.pi)\n'
            '    B = x.shape[0]\n'
            '    nll = np.zeros(B)\n'
            '    for i in range(B):\n'
            '        nll[i] = np.sum(0.5 * ((x[i] - mean[i]) / sigma) ** 2 + c)\n'
            '    return nll\n'
        ),
        [
            ['leading', '\\bax[ei]s\\b', 'last ax', '\\bK\\b', '3-D', '\\(\\.\\.\\.,', 'dimensions?', 'any shape', 'ndim', 'shape|samples'],
        ],
        'corner',
    ),
    (
        'gaussian_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_backward(dnll, mean, x, sigma):\n'
            '    return dnll[..., None] * (x - mean) / sigma ** 2\n'
        ),
        [
            ['\\bsign\\b', 'negated|negation|negate\\b|the negative|negative of|is negative|be negative', '\\bminus\\b', 'opposite', 'flipped', '-1 times', 'times -1', 'swap|exchang|revers|other way'],
        ],
        'ordinary',
    ),
    (
        'gaussian_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_backward(dnll, mean, x, sigma):\n'
            '    d = 2 * (mean - x) / sigma ** 2\n'
            '    return dnll[..., None] * d\n'
        ),
        [
            ['half', '½', '\\btwice\\b', '2 times', 'factor (of )?(2|two)', '1/2', '(0\\.5 ?\\*|times 0\\.5\\b|by 0\\.5\\b)', 'doubl'],
        ],
        'ordinary',
    ),
    (
        'gaussian_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_backward(dnll, mean, x, sigma):\n'
            '    return dnll[..., np.newaxis] * (mean - x) / sigma\n'
        ),
        [
            ['sigma ?\\*\\* ?2|sigma²|σ²|sigma\\^2|sigma squared', 'squar', 'variance'],
        ],
        'ordinary',
    ),
    (
        'gaussian_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_backward(dnll, mean, x, sigma):\n'
            '    return dnll[..., np.newaxis] * (mean - x)\n'
        ),
        [
            ['(divid|forg|ignor|miss|without|lost|lack|left out|leaves out|depend|/|use|not|1 ?/).{0,40}(sigma|σ|variance)', '(sigma|σ|variance).{0,60}(divid|forg|ignor|miss|lost|left out|not|never|no part|unused|no effect)'],
        ],
        'ordinary',
    ),
    (
        'gaussian_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_backward(dnll, mean, x, sigma):\n'
            '    dmean = (mean - x) / sigma ** 2\n'
            '    return dmean\n'
        ),
        [
            ['chain', 'upstream', 'incoming', '(forg|ignor|miss|lost|lack|without|left out|leaves out|drop|unused|not us|never us|no use).{0,30}\\bdnll\\b', '\\bdnll\\b.{0,40}(forg|ignor|miss|lost|lack|left out|drop|unused|not us|never us|no part|no effect|not enter|does not matter)', '(times|multipl\\w*( it)? by|\\*) ?\\bdnll\\b', 'depend.{0,20}\\bdnll\\b'],
        ],
        'ordinary',
    ),
    (
        'gaussian_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_backward(dnll, mean, x, sigma):\n'
            '    return dnll * (mean - x) / sigma ** 2\n'
        ),
        [
            ['\\bax[ei]s\\b', '\\bNone\\b|newaxis', 'broadcast', 'each pixel|every pixel|per image|each image|its own image', 'shape'],
        ],
        'ordinary',
    ),
    (
        'gaussian_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_backward(dnll, mean, x, sigma):\n'
            '    var = sigma * sigma\n'
            '    return dnll[..., None] * (mean - x) * var\n'
        ),
        [
            ['multipl|divid', 'inverse|reciprocal|precision|1 ?/', 'instead of (over|by)'],
        ],
        'ordinary',
    ),
    (
        'gaussian_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_backward(dnll, mean, x, sigma):\n'
            '    g = (mean - x) / sigma ** 2\n'
            '    return dnll[..., None] * g / g.shape[-1]\n'
        ),
        [
            ['\\bmean\\b.{0,40}(pixel|\\bD\\b|instead|sum)', 'averag', 'divid\\w*.{0,30}(pixel|\\bD\\b)', 'sum.{0,40}(not|instead).{0,20}mean', '\\bD times', '1 ?/ ?D\\b', 'mean over (the )?(pixels|last|D)', 'number of pixels', 'divid\\w*.{0,30}\\bD\\b|averag|number of pixels|1 ?/ ?D'],
        ],
        'ordinary',
    ),
    (
        'gaussian_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_backward(dnll, mean, x, sigma):\n'
            '    return dnll[..., None] * 0.5 * ((mean - x) / sigma) ** 2\n'
        ),
        [
            ['squar', 'differentiat|derivative|forward|nll itself|not its gradient|gradient of', '\\bpower\\b'],
        ],
        'ordinary',
    ),
    (
        'gaussian_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_backward(dnll, mean, x, sigma):\n'
            '    p = 1 / (1 + np.exp(-mean))\n'
            '    return dnll[..., None] * (p - x) / sigma ** 2\n'
        ),
        [
            ['sigmoid|logistic', 'bernoulli', 'logits?\\b', 'probabilit'],
        ],
        'ordinary',
    ),
    (
        'gaussian_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_backward(dnll, mean, x, sigma):\n'
            '    mean -= x\n'
            '    mean /= sigma ** 2\n'
            '    mean *= dnll[..., None]\n'
            '    return mean\n'
        ),
        [
            ['in[- ]place', 'overwr', 'mutat', 'modif', '\\balter(s|ed|ing)?\\b', '(was|were|is|are|has|have|been|it|your code|answer|function)\\b.{0,20}chang', 'chang\\w* (its|the|your|an?) (argument|input|array)', 'writes? (in)?to', '\\bcopy\\b'],
        ],
        'ordinary',
    ),
    (
        'gaussian_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_backward(dnll, mean, x, sigma):\n'
            '    diff = x - mean\n'
            '    return dnll[..., None] * diff / sigma\n'
        ),
        [
            ['\\bsign\\b', 'negated|negation|negate\\b|the negative|negative of|is negative|be negative', '\\bminus\\b', 'opposite', 'flipped', '-1 times', 'times -1', 'swap|exchang|revers|other way'],
            ['sigma ?\\*\\* ?2|sigma²|σ²|sigma\\^2|sigma squared', 'squar', 'variance'],
        ],
        'double',
    ),
    (
        'gaussian_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_backward(dnll, mean, x, sigma):\n'
            '    D = x.shape[1]\n'
            '    dmean = 2 / D * (mean - x) / sigma ** 2\n'
            '    return np.expand_dims(dnll, -1) * dmean\n'
        ),
        [
            ['half', '½', '\\btwice\\b', '2 times', 'factor (of )?(2|two)', '1/2', '(0\\.5 ?\\*|times 0\\.5\\b|by 0\\.5\\b)', 'doubl'],
            ['\\bmean\\b.{0,40}(pixel|\\bD\\b|instead|sum)', 'averag', 'divid\\w*.{0,30}(pixel|\\bD\\b)', 'sum.{0,40}(not|instead).{0,20}mean', '\\bD times', '1 ?/ ?D\\b', 'mean over (the )?(pixels|last|D)', 'number of pixels', 'averag|number of pixels|1 ?/ ?D'],
        ],
        'double',
    ),
    (
        'gaussian_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_backward(dnll, mean, x, sigma):\n'
            '    w = dnll / sigma ** 2\n'
            '    return np.einsum("b,bd->bd", w, mean - x)\n'
        ),
        [
            ['leading', '\\bax[ei]s\\b', 'last ax', '\\bK\\b', '3-D', '\\(\\.\\.\\.,', 'dimensions?', 'any shape', 'ndim', 'einsum|samples'],
        ],
        'corner',
    ),
    (
        'gaussian_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def gaussian_backward(dnll, mean, x, sigma):\n'
            '    return dnll[..., None] * (mean - x) / (sigma ** 2 + 1e-8)\n'
        ),
        [
            ['(add\\w*|plus|\\+|constant|of|the) ?1e-0?8\\b|\\beps', '\\b(small|tiny|little)\\b', '\\badd(ed|s)\\b', 'denominator'],
        ],
        'corner',
    ),
    (
        'effective_beta',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):\n'
            '    # factor of each reduction, relative to a sum over pixels and a mean over images\n'
            '    r = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]\n'
            '    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]\n'
            '    beta = kl_weight * k / r\n'
            '    return beta\n'
        ),
        [
            ['(divid|forg|ignor|miss|without|lost|lack|left out|leaves out|depend|use|not).{0,40}(sigma|σ)', '(sigma|σ)[²\\w\\*\\^ ]{0,8}.{0,60}(divid|forg|ignor|miss|lost|left out|not|never|no part|unused|no effect)', '2 ?\\*? ?(sigma|σ) ?(²|\\*\\* ?2|\\^2)'],
        ],
        'ordinary',
    ),
    (
        'effective_beta',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):\n'
            '    # factor of each reduction, relative to a sum over pixels and a mean over images\n'
            '    r = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]\n'
            '    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]\n'
            '    beta = kl_weight * k / r\n'
            '    if loss == "mse":\n'
            '        beta = beta / sigma ** 2\n'
            '    return beta\n'
        ),
        [
            ['half', '½', '\\btwice\\b', '2 times', 'factor (of )?(2|two)', '1/2', '(0\\.5 ?\\*|times 0\\.5\\b|by 0\\.5\\b)', 'doubl', '2 ?\\*? ?(sigma|σ)'],
        ],
        'ordinary',
    ),
    (
        'effective_beta',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):\n'
            '    def scale(how, n):\n'
            '        if how == "sum":\n'
            '            return batch_size\n'
            '        if how == "batchmean":\n'
            '            return 1\n'
            '        return 1 / n\n'
            '\n'
            '    rec = scale(reconstruction, n_inputs)\n'
            '    if loss == "mse":\n'
            '        rec *= 2 * sigma           # squared error = 2 sigma^2 nll + constant\n'
            '    return kl_weight * scale(kl, n_latent) / rec\n'
        ),
        [
            ['squar(ed|e of) sigma|sigma.{0,20}squar|squar.{0,20}sigma|σ.{0,10}squar|\\bsquared?\\b(?! error)', 'sigma ?\\*\\* ?2|sigma²|σ²|sigma\\^2', 'variance'],
        ],
        'ordinary',
    ),
    (
        'effective_beta',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):\n'
            '    # factor of each reduction, relative to a sum over pixels and a mean over images\n'
            '    r = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]\n'
            '    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]\n'
            '    beta = kl_weight * r / k\n'
            '    if loss == "mse":\n'
            '        beta = beta / (2 * sigma ** 2)\n'
            '    return beta\n'
        ),
        [
            ['inver', 'reciprocal|upside|numerator|denominator', 'wrong way|other way|swap|exchang|turned|revers', 'divid|multipl|\\bratio'],
        ],
        'ordinary',
    ),
    (
        'effective_beta',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):\n'
            '    # factor of each reduction, relative to a sum over pixels and a mean over images\n'
            '    r = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]\n'
            '    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[kl]\n'
            '    beta = kl_weight * k / r\n'
            '    if loss == "mse":\n'
            '        beta = beta / (2 * sigma ** 2)\n'
            '    return beta\n'
        ),
        [
            ['n_latent|latent dim|number of latent|\\bL\\b'],
        ],
        'ordinary',
    ),
    (
        'effective_beta',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):\n'
            '    def scale(how, n):\n'
            '        if how in ("sum", "batchmean"):\n'
            '            return 1\n'
            '        return 1 / n\n'
            '\n'
            '    rec = scale(reconstruction, n_inputs)\n'
            '    if loss == "mse":\n'
            '        rec *= 2 * sigma ** 2           # squared error = 2 sigma^2 nll + constant\n'
            '    return kl_weight * scale(kl, n_latent) / rec\n'
        ),
        [
            ['batch_size|batch size|size of the batch', '\\bB\\b', 'number of images', 'sum.{0,60}batchmean|batchmean.{0,60}sum', 'over (the )?(images|batch)'],
        ],
        'ordinary',
    ),
    (
        'effective_beta',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):\n'
            '    # factor of each reduction, relative to a sum over pixels and a mean over images\n'
            '    r = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]\n'
            '    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]\n'
            '    beta = kl_weight * k / r\n'
            '    if loss == "mse":\n'
            '        beta = beta * 2 * sigma ** 2\n'
            '    return beta\n'
        ),
        [
            ['multipl|divid', 'inver|reciprocal|wrong (side|way)|other way'],
        ],
        'ordinary',
    ),
    (
        'effective_beta',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):\n'
            '    # factor of each reduction, relative to a sum over pixels and a mean over images\n'
            '    r = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]\n'
            '    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]\n'
            '    beta = k / r\n'
            '    if loss == "mse":\n'
            '        beta = beta / (2 * sigma ** 2)\n'
            '    return beta\n'
        ),
        [
            ['kl_weight', "weight of the KL|KL's weight|\\bweight\\b"],
        ],
        'ordinary',
    ),
    (
        'effective_beta',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):\n'
            '    def scale(how, n):\n'
            '        if how == "sum":\n'
            '            return batch_size\n'
            '        if how == "batchmean":\n'
            '            return 1\n'
            '        return 1 / (n * batch_size)\n'
            '\n'
            '    rec = scale(reconstruction, n_inputs)\n'
            '    if loss == "mse":\n'
            '        rec *= 2 * sigma ** 2           # squared error = 2 sigma^2 nll + constant\n'
            '    return kl_weight * scale(kl, n_latent) / rec\n'
        ),
        [
            ['batch_size|batch size|size of the batch', '\\bB\\b', 'number of images|over (the )?images', 'per image|already|twice'],
        ],
        'ordinary',
    ),
    (
        'effective_beta',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):\n'
            '    # factor of each reduction, relative to a sum over pixels and a mean over images\n'
            '    r = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]\n'
            '    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]\n'
            '    beta = kl_weight * k / r\n'
            '    beta = beta / (2 * sigma ** 2)\n'
            '    return beta\n'
        ),
        [
            ['\\bbce\\b', 'bernoulli', 'only (for|with|if|in|when).{0,20}mse', 'has no sigma|no sigma|cross[- ]?entropy'],
        ],
        'ordinary',
    ),
    (
        'effective_beta',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):\n'
            '    # factor of each reduction, relative to a sum over pixels and a mean over images\n'
            '    r = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]\n'
            '    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]\n'
            '    beta = k / r\n'
            '    if loss == "mse":\n'
            '        beta = beta / (sigma ** 2)\n'
            '    return beta\n'
        ),
        [
            ['kl_weight', "weight of the KL|KL's weight|\\bweight\\b"],
            ['half', '½', '\\btwice\\b', '2 times', 'factor (of )?(2|two)', '1/2', '(0\\.5 ?\\*|times 0\\.5\\b|by 0\\.5\\b)', 'doubl', '2 ?\\*? ?(sigma|σ)'],
        ],
        'double',
    ),
    (
        'effective_beta',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):\n'
            '    def scale(how, n):\n'
            '        if how == "sum":\n'
            '            return batch_size\n'
            '        if how == "batchmean":\n'
            '            return 1\n'
            '        return 1 / n\n'
            '\n'
            '    rec = scale(reconstruction, n_inputs)\n'
            '    if loss == "mse":\n'
            '        rec *= 2 * sigma           # squared error = 2 sigma^2 nll + constant\n'
            '    return kl_weight * scale(kl, n_inputs) / rec\n'
        ),
        [
            ['squar(ed|e of) sigma|sigma.{0,20}squar|squar.{0,20}sigma|σ.{0,10}squar|\\bsquared?\\b(?! error)', 'sigma ?\\*\\* ?2|sigma²|σ²|sigma\\^2', 'variance'],
            ['n_latent|latent dim|number of latent|\\bL\\b'],
        ],
        'double',
    ),
    (
        'effective_beta',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):\n'
            '    kl_weight = kl_weight or 1.0\n'
            '    # factor of each reduction, relative to a sum over pixels and a mean over images\n'
            '    r = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_inputs}[reconstruction]\n'
            '    k = {"sum": batch_size, "batchmean": 1.0, "mean": 1.0 / n_latent}[kl]\n'
            '    beta = kl_weight * k / r\n'
            '    if loss == "mse":\n'
            '        beta = beta / (2 * sigma ** 2)\n'
            '    return beta\n'
        ),
        [
            ['kl_weight.{0,30}((?<![.\\d])0(?![.\\d])|\\bzeros?\\b)|((?<![.\\d])0(?![.\\d])|\\bzeros?\\b).{0,40}(kl_weight|weight)', '\\bor\\b 1|falsy', 'weight (of )?((?<![.\\d])0(?![.\\d])|\\bzeros?\\b)', 'no KL|KL is off|without (a )?KL'],
        ],
        'corner',
    ),
    (
        'effective_beta',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):\n'
            '    # in units of one image, so pixels and dimensions count n_inputs // n_latent\n'
            '    per_image = {"sum": 1 / batch_size, "batchmean": 1, "mean": n_inputs}\n'
            '    weight = kl_weight * per_image[reconstruction]\n'
            '    if kl == "mean" and reconstruction == "mean":\n'
            '        weight = kl_weight * (n_inputs // n_latent)\n'
            '    elif kl == "mean":\n'
            '        weight = weight / n_latent\n'
            '    elif kl == "sum":\n'
            '        weight = weight * batch_size\n'
            '    if loss == "mse":\n'
            '        weight /= 2 * sigma ** 2\n'
            '    return weight\n'
        ),
        [
            ['integer|//|whole number', 'floor|round|truncat', 'n_inputs.{0,30}n_latent', 'divisible|remainder|fraction'],
        ],
        'corner',
    ),
    (
        'reparameterize_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_forward(mu, logvar, eps):\n'
            '    return mu + np.exp(logvar) * eps\n'
        ),
        [
            ['half|½|0\\.5 ?\\*? ?logvar|1/2|logvar ?/ ?2', 'variance.{0,60}(standard dev|sigma|σ)|(standard dev|sigma|σ).{0,60}variance', '\\broot\\b|sqrt', 'squar|sigma²|σ²'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_forward(mu, logvar, eps):\n'
            '    sigma = 0.5 * logvar\n'
            '    return mu + sigma * eps\n'
        ),
        [
            ['\\bexp(\\(|onent|\\b)', 'log sigma|log σ|logarithm|log of'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_forward(mu, logvar, eps):\n'
            '    sigma = np.exp(0.5 * logvar)\n'
            '    return mu - sigma * eps\n'
        ),
        [
            ['\\bsign\\b', '\\bminus\\b|subtract|negat|opposite|flipp', '\\+ ?sigma|plus sigma|to be added|added'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_forward(mu, logvar, eps):\n'
            '    std = np.exp(0.5 * logvar)\n'
            '    noise = np.random.randn(*eps.shape)\n'
            '    return mu + std * noise\n'
        ),
        [
            ['random', '(own|fresh|new|other|another|different) (noise|sample|draw)', '\\beps\\b.{0,60}(ignor|unused|not used|never|not the|given|no part)', '(ignor|without|given|use|instead of).{0,25}\\beps\\b', '(different|same).{0,40}(each|every|call|run|twice)'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_forward(mu, logvar, eps):\n'
            '    std = np.exp(-0.5 * logvar)\n'
            '    return mu + std * eps\n'
        ),
        [
            ['\\bsign\\b|\\bminus\\b|negat', 'inver|reciprocal|1 ?/ ?sigma|divid', 'precision'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_forward(mu, logvar, eps):\n'
            '    sigma = np.exp(logvar / 2)\n'
            '    return (mu + eps) * sigma\n'
        ),
        [
            ['\\bmu\\b.{0,60}(scal|multipl|times)', '(scal|multipl|times)\\w*.{0,40}\\bmu\\b', 'parenthes|bracket|precedence', '(only|just) (the )?(eps|noise)|eps alone|noise alone', 'mu ?\\+ ?sigma ?\\*? ?eps'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_forward(mu, logvar, eps):\n'
            '    sigma = np.exp(0.5 * logvar)\n'
            '    z = mu + sigma\n'
            '    return np.broadcast_to(z, eps.shape).copy()\n'
        ),
        [
            ['\\beps\\b.{0,60}(ignor|unused|not used|never|no part|miss|forg|left out|no effect|not enter|multipl|times)', '(ignor|without|forg|miss|depend|lack|times|multipl\\w*|left out|\\*).{0,25}\\beps\\b', '\\bnoise\\b|random'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_forward(mu, logvar, eps):\n'
            '    return logvar + np.exp(0.5 * mu) * eps\n'
        ),
        [
            ['swap|exchang|interchang|mixed|roles?|each other|confus'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_forward(mu, logvar, eps):\n'
            '    std = 0.5 * np.exp(logvar)\n'
            '    return mu + eps * std\n'
        ),
        [
            ['inside|outside|in(to)? the exp|exponent|within', 'exp\\(0?\\.?5? ?\\*? ?logvar|exp\\(logvar ?/ ?2|exp\\(½|logvar ?/ ?2', '\\broot\\b|sqrt', 'half of (the )?(variance|exp)|half the variance|variance'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_forward(mu, logvar, eps):\n'
            '    sigma = np.log1p(np.exp(logvar))     # keeps it positive\n'
            '    return mu + sigma * eps\n'
        ),
        [
            ['softplus', 'log1p|log\\(1', 'exp\\(0?\\.?5? ?\\*? ?logvar|exp\\(logvar ?/ ?2|exp\\(½|logvar ?/ ?2|\\bexp\\b', 'log[- ]?variance|standard dev'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_forward(mu, logvar, eps):\n'
            '    logvar *= 0.5\n'
            '    np.exp(logvar, out=logvar)\n'
            '    return mu + logvar * eps\n'
        ),
        [
            ['in[- ]place', 'overwr', 'mutat', 'modif', '\\balter(s|ed|ing)?\\b', '(was|were|is|are|has|have|been|it|your code|answer|function)\\b.{0,20}chang', 'chang\\w* (its|the|your|an?) (argument|input|array)', 'writes? (in)?to', '\\bcopy\\b'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_forward(mu, logvar, eps):\n'
            '    sigma = np.exp(logvar)\n'
            '    return mu - eps * sigma\n'
        ),
        [
            ['half|½|0\\.5 ?\\*? ?logvar|1/2|logvar ?/ ?2', 'variance.{0,60}(standard dev|sigma|σ)|(standard dev|sigma|σ).{0,60}variance', '\\broot\\b|sqrt', 'squar|sigma²|σ²'],
            ['\\bsign\\b', '\\bminus\\b|subtract|negat|opposite|flipp', '\\+ ?sigma|plus sigma|to be added'],
        ],
        'double',
    ),
    (
        'reparameterize_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_forward(mu, logvar, eps):\n'
            '    std = np.exp(logvar)\n'
            '    eps = np.random.standard_normal(eps.shape)\n'
            '    return mu + std * eps\n'
        ),
        [
            ['half|½|0\\.5 ?\\*? ?logvar|1/2|logvar ?/ ?2', 'variance.{0,60}(standard dev|sigma|σ)|(standard dev|sigma|σ).{0,60}variance', '\\broot\\b|sqrt', 'squar|sigma²|σ²'],
            ['random', '(own|fresh|new|other|another|different) (noise|sample|draw)', '\\beps\\b.{0,60}(ignor|unused|not used|never|not the|given|no part|overwr)', '(ignor|without|given|use|instead of|overwr\\w*).{0,25}\\beps\\b'],
        ],
        'double',
    ),
    (
        'reparameterize_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_forward(mu, logvar, eps):\n'
            '    return mu + np.sqrt(np.exp(logvar)) * eps\n'
        ),
        [
            ['overflow', '\\bnan\\b', '\\binf', 'unstable|stable', 'extreme', '\\b(very )?large\\b', 'huge', 'sqrt|\\broot\\b'],
        ],
        'corner',
    ),
    (
        'reparameterize_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_forward(mu, logvar, eps):\n'
            '    logvar = np.clip(logvar, -10, 10)\n'
            '    return mu + np.exp(0.5 * logvar) * eps\n'
        ),
        [
            ['clip|clamp', 'beyond|\\blarge\\b|extreme|\\bbig\\b', '\\bcap|cut off|bounded|limit'],
        ],
        'corner',
    ),
    (
        'reparameterize_forward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_forward(mu, logvar, eps):\n'
            '    z = np.empty_like(mu)\n'
            '    for i in range(mu.shape[0]):\n'
            '        for j in range(mu.shape[1]):\n'
            '            z[i, j] = mu[i, j] + np.exp(logvar[i, j] / 2) * eps[i, j]\n'
            '    return z\n'
        ),
        [
            ['\\bK\\b|samples', "like eps|shape of eps|eps's shape", '3-D|\\(K, B', 'leading|\\bax[ei]s\\b', 'shape'],
        ],
        'corner',
    ),
    (
        'reparameterize_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_backward(dz, logvar, eps):\n'
            '    sigma = np.exp(0.5 * logvar)\n'
            '    dmu = dz\n'
            '    dlogvar = dz * eps * sigma\n'
            '    if dz.ndim == 3:\n'
            '        dmu = dmu.sum(axis=0)\n'
            '        dlogvar = dlogvar.sum(axis=0)\n'
            '    return dmu, dlogvar\n'
        ),
        [
            ['half', '½', '\\btwice\\b', '2 times', 'factor (of )?(2|two)', '1/2', '(0\\.5 ?\\*|times 0\\.5\\b|by 0\\.5\\b)', 'doubl'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_backward(dz, logvar, eps):\n'
            '    std = np.exp(logvar / 2)\n'
            '    B, L = logvar.shape\n'
            '    dz = dz.reshape(-1, B, L)           # one sample or K of them\n'
            '    eps = eps.reshape(-1, B, L)\n'
            '    dmu = np.sum(dz, axis=0)\n'
            '    dstd = np.sum(dz * eps, axis=0)\n'
            '    dlogvar = dstd / 2\n'
            '    return dmu, dlogvar\n'
        ),
        [
            ['(forg|ignor|miss|without|lost|lack|left out|leaves out|times|multipl\\w*( it)? by|factor|\\*|depend|½|half).{0,30}(sigma|σ|\\bexp\\b|\\bstd\\b|standard dev|logvar)', '(sigma|σ|\\bexp\\b|\\bstd\\b|standard dev|logvar)\\b.{0,60}(forg|ignor|miss|lost|left out|factor|never|not used|unused|no part|no effect)', 'chain'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_backward(dz, logvar, eps):\n'
            '    sigma = np.exp(0.5 * logvar)\n'
            '    dmu = dz\n'
            '    dlogvar = dz * 0.5 * sigma\n'
            '    if dz.ndim == 3:\n'
            '        dmu = dmu.sum(axis=0)\n'
            '        dlogvar = dlogvar.sum(axis=0)\n'
            '    return dmu, dlogvar\n'
        ),
        [
            ['(forg|ignor|miss|without|lost|lack|left out|leaves out|times|multipl\\w*( it)? by|factor|\\*|depend).{0,30}(\\beps\\b|noise)', '(\\beps\\b|noise).{0,60}(forg|ignor|miss|lost|left out|factor|never|not used|unused|no part|no effect|multipl)'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_backward(dz, logvar, eps):\n'
            '    std = np.exp(logvar)\n'
            '    B, L = logvar.shape\n'
            '    dz = dz.reshape(-1, B, L)           # one sample or K of them\n'
            '    eps = eps.reshape(-1, B, L)\n'
            '    dmu = np.sum(dz, axis=0)\n'
            '    dstd = np.sum(dz * eps, axis=0)\n'
            '    dlogvar = dstd * std / 2\n'
            '    return dmu, dlogvar\n'
        ),
        [
            ['half|½|0\\.5 ?\\*? ?logvar|1/2|logvar ?/ ?2', 'variance.{0,60}(standard dev|sigma|σ)|(standard dev|sigma|σ).{0,60}variance', '\\broot\\b|sqrt', 'squar|sigma²|σ²'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_backward(dz, logvar, eps):\n'
            '    sigma = np.exp(0.5 * logvar)\n'
            '    dmu = dz\n'
            '    dlogvar = dz * eps * 0.5 * sigma\n'
            '    if dz.ndim == 3:\n'
            '        dmu = dmu.mean(axis=0)\n'
            '        dlogvar = dlogvar.mean(axis=0)\n'
            '    return dmu, dlogvar\n'
        ),
        [
            ['\\bmean\\b|averag', 'divid', '\\bsum(med)?\\b.{0,40}(sample|\\bK\\b|first|leading)', '\\bK times|1 ?/ ?K|/ ?K\\b|too small'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_backward(dz, logvar, eps):\n'
            '    dmu = dz\n'
            '    dlogvar = 0.5 * dz * eps * np.exp(0.5 * logvar)\n'
            '    return dmu, dlogvar\n'
        ),
        [
            ['\\bsum', '\\bK\\b|samples', 'leading|\\bax[ei]s\\b|shape|3-D'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_backward(dz, logvar, eps):\n'
            '    sigma = np.exp(0.5 * logvar)\n'
            '    dmu = dz\n'
            '    dlogvar = dz * eps * 0.5 * sigma\n'
            '    if dz.ndim == 3:\n'
            '        dmu = dmu.sum(axis=0)\n'
            '        dlogvar = dlogvar.sum(axis=0)\n'
            '    return dlogvar, dmu\n'
        ),
        [
            ['\\border\\b', 'swap', 'exchang', 'interchang', 'other way r?a?round', '(comes?|goes|should be|returned|is) (the )?first\\b', 'first and second'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_backward(dz, logvar, eps):\n'
            '    """dz/dmu = 1, dz/dlogvar = eps * sigma / 2"""\n'
            '    dmu = np.ones_like(logvar)\n'
            '    dlogvar = dz * eps * np.exp(logvar / 2) / 2\n'
            '    if dlogvar.ndim > 2:\n'
            '        dlogvar = dlogvar.sum(0)\n'
            '    return dmu, dlogvar\n'
        ),
        [
            ['\\bones\\b|all 1|\\b1 everywhere|constant', 'chain|upstream|incoming', '(times|depend|ignor|forg|without|miss|lost|multipl\\w*|from|lack|is).{0,25}\\bdz\\b', '\\bdz\\b.{0,40}(ignor|forg|not|miss|lost|no part|unused|itself)'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_backward(dz, logvar, eps):\n'
            '    std = np.exp(logvar / 2)\n'
            '    B, L = logvar.shape\n'
            '    dz = dz.reshape(-1, B, L)           # one sample or K of them\n'
            '    eps = eps.reshape(-1, B, L)\n'
            '    dmu = np.sum(dz, axis=0)\n'
            '    dstd = np.sum(dz * eps, axis=0)\n'
            '    return dmu, dstd      # z = mu + sigma eps, so dsigma = dz eps\n'
        ),
        [
            ['gradient (of|in|for|with respect to) (sigma|σ|the standard)', 'in (sigma|σ)\\b|d ?sigma|dσ|dsigma|dstd', 'chain', '(half|0\\.5|½) ?\\*? ?(sigma|σ|exp)|sigma ?/ ?2|sigma/2|(sigma|σ).{0,20}(half|½)|logvar ?/ ?2'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_backward(dz, logvar, eps):\n'
            '    sigma = np.exp(0.5 * logvar)\n'
            '    dmu = dz\n'
            '    dlogvar = -0.5 * dz * eps * sigma\n'
            '    if dz.ndim == 3:\n'
            '        dmu = dmu.sum(axis=0)\n'
            '        dlogvar = dlogvar.sum(axis=0)\n'
            '    return dmu, dlogvar\n'
        ),
        [
            ['\\bsign\\b', 'negated|negation|negate\\b|the negative|negative of|is negative|be negative', '\\bminus\\b', 'opposite', 'flipped', '-1 times', 'times -1'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_backward(dz, logvar, eps):\n'
            '    sigma = np.exp(0.5 * logvar)\n'
            '    if dz.ndim == 3:\n'
            '        dz = dz.sum(axis=0)\n'
            '        eps = eps.sum(axis=0)\n'
            '    return dz, 0.5 * sigma * dz * eps\n'
        ),
        [
            ['sum\\w*.{0,60}(before|first|separately|already)', 'before (they are |the |being )?(multipl|product)', '(each|every|its own|own|per) sample', 'product of (the |their |two )?(sums|totals)', 'separate', 'sum of (the )?products', '(multipl|product)\\w*.{0,40}(before|first|then).{0,15}sum'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_backward(dz, logvar, eps):\n'
            '    std = np.exp(logvar / 2)\n'
            '    B, L = logvar.shape\n'
            '    dz = dz.reshape(-1, B, L)           # one sample or K of them\n'
            '    eps = eps.reshape(-1, B, L)\n'
            '    dmu = np.sum(dz * eps, axis=0)\n'
            '    dstd = np.sum(dz * eps, axis=0)\n'
            '    dlogvar = dstd * std / 2\n'
            '    return dmu, dlogvar\n'
        ),
        [
            ['\\bdmu\\b.{0,80}\\beps\\b|\\beps\\b.{0,80}\\bdmu\\b', 'mu.{0,40}(slope|derivative|factor).{0,15}\\b1\\b', 'gradient of mu.{0,60}(eps|noise)'],
        ],
        'ordinary',
    ),
    (
        'reparameterize_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_backward(dz, logvar, eps):\n'
            '    sigma = np.exp(0.5 * logvar)\n'
            '    dmu = dz\n'
            '    dlogvar = dz * eps * sigma\n'
            '    if dz.ndim == 3:\n'
            '        dmu = dmu.sum(axis=0)\n'
            '        dlogvar = dlogvar.sum(axis=0)\n'
            '    return dlogvar, dmu\n'
        ),
        [
            ['half', '½', '\\btwice\\b', '2 times', 'factor (of )?(2|two)', '1/2', '(0\\.5 ?\\*|times 0\\.5\\b|by 0\\.5\\b)', 'doubl'],
            ['\\border\\b', 'swap', 'exchang', 'interchang', 'other way r?a?round', '(comes?|goes|should be|returned|is) (the )?first\\b', 'first and second'],
        ],
        'double',
    ),
    (
        'reparameterize_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_backward(dz, logvar, eps):\n'
            '    std = np.exp(logvar)\n'
            '    B, L = logvar.shape\n'
            '    dz = dz.reshape(-1, B, L)           # one sample or K of them\n'
            '    eps = eps.reshape(-1, B, L)\n'
            '    dmu = np.mean(dz, axis=0)\n'
            '    dstd = np.mean(dz * eps, axis=0)\n'
            '    dlogvar = dstd * std / 2\n'
            '    return dmu, dlogvar\n'
        ),
        [
            ['\\bmean\\b|averag', 'divid', '\\bsum(med)?\\b.{0,40}(sample|\\bK\\b|first|leading)', '\\bK times|1 ?/ ?K|/ ?K\\b'],
            ['half|½|0\\.5 ?\\*? ?logvar|1/2|logvar ?/ ?2', 'variance.{0,60}(standard dev|sigma|σ)|(standard dev|sigma|σ).{0,60}variance', '\\broot\\b|sqrt', 'squar|sigma²|σ²'],
        ],
        'double',
    ),
    (
        'reparameterize_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_backward(dz, logvar, eps):\n'
            '    sigma = np.exp(0.5 * logvar)\n'
            '    dmu = dz\n'
            '    dlogvar = dz * eps * 0.5 * sigma\n'
            '    if dz.shape[0] != logvar.shape[0]:\n'
            '        dmu = dmu.sum(axis=0)\n'
            '        dlogvar = dlogvar.sum(axis=0)\n'
            '    return dmu, dlogvar\n'
        ),
        [
            ['\\bK\\b.{0,30}\\bB\\b|\\bB\\b.{0,30}\\bK\\b', 'as many samples|same number|equal', 'ndim|number of (axes|dimensions)', 'shape\\[0\\]|first ax|leading', 'not (summed|added)|sum(med)? over'],
        ],
        'corner',
    ),
    (
        'reparameterize_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_backward(dz, logvar, eps):\n'
            '    std = np.sqrt(np.exp(logvar))\n'
            '    B, L = logvar.shape\n'
            '    dz = dz.reshape(-1, B, L)           # one sample or K of them\n'
            '    eps = eps.reshape(-1, B, L)\n'
            '    dmu = np.sum(dz, axis=0)\n'
            '    dstd = np.sum(dz * eps, axis=0)\n'
            '    dlogvar = dstd * std / 2\n'
            '    return dmu, dlogvar\n'
        ),
        [
            ['overflow', '\\bnan\\b', '\\binf', 'unstable|stable', 'extreme', '\\b(very )?large\\b', 'huge', 'sqrt|\\broot\\b'],
        ],
        'corner',
    ),
    (
        'reparameterize_backward',
        (
            'import numpy as np\n'
            '\n'
            '\n'
            'def reparameterize_backward(dz, logvar, eps):\n'
            '    sigma = np.exp(0.5 * logvar)\n'
            '    dmu = dz\n'
            '    dlogvar = dz * eps * 0.5 * sigma\n'
            '    if dz.ndim == 3:\n'
            '        dmu = dmu.sum(axis=0)\n'
            '        dlogvar = dlogvar.sum(axis=0)\n'
            '    return dmu.squeeze(), dlogvar.squeeze()\n'
        ),
        [
            ['squeez', 'size (of )?(1|one)\\b', 'length (of )?(1|one)\\b', '\\bax[ei]s\\b.{0,40}(lost|drop|gone|remov|vanish|disappear|missing)', '(lost|drop|remov|missing|lose)\\w*.{0,40}\\bax[ei]s\\b', '\\bshape\\b', 'single'],
        ],
        'corner',
    ),
]
