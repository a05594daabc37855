"""Wrong answers to exercises 20 to 38, as students would write them."""

CASES = [
    ('kl_forward',
     r'''import numpy as np


def kl_forward(mu, logvar):
    var = np.exp(logvar)
    return np.sum(mu ** 2 + var - 1 - logvar, axis=1)
''',
     [['half', 'halv', '½', '\\b1/2\\b', 'twice', 'doubl', 'factor (of )?(2|two)\\b', '\\b(2|two) times', 'times (2|two)\\b']],
     'ordinary'),
    ('kl_forward',
     r'''import numpy as np


def kl_forward(mu, logvar):
    """KL of each image."""
    kl = -0.5 * np.mean(1 + logvar - mu**2 - np.exp(logvar), axis=1)
    return kl
''',
     [['\\bmean\\b', 'average', 'divid\\w* by (L|the number)', 'sum(med)? over', 'summed', 'add up', '1/L\\b']],
     'ordinary'),
    ('kl_forward',
     r'''import numpy as np


def kl_forward(mu, logvar):
    kl_per_image = 0.5 * (mu ** 2 + np.exp(logvar) - 1 - logvar).sum(axis=1)
    # average over the batch
    return kl_per_image.mean()
''',
     [['over (the )?(images|batch)', 'one (number|value|kl) (for|per|of)', 'each image', 'per image', 'every image', 'scalar', 'single (number|value)', 'batch']],
     'ordinary'),
    ('kl_forward',
     r'''import numpy as np


def kl_forward(mu, logvar):
    sigma = np.exp(logvar)        # the network gives log sigma
    sigma2 = sigma ** 2
    per_dim = 0.5 * (mu ** 2 + sigma2 - 1) - np.log(sigma)
    return per_dim.sum(-1)
''',
     [['log(arithm of)? ?\\(?(the )?(sigma|σ|std|standard deviation)\\b(?!²)', 'exp\\(2', 'exp\\(logvar\\)\\s*(\\*\\*|\\^) ?2', '(sigma|σ) ?(=|is) ?exp\\(logvar', 'logvar (is|as|for|taken|treated)', '2 ?\\*? ?logvar', 'standard deviation']],
     'ordinary'),
    ('kl_forward',
     r'''import numpy as np


def kl_forward(mu, logvar):
    B, L = mu.shape
    kl = np.zeros(B)
    for b in range(B):
        for l in range(L):
            s = np.exp(logvar[b, l] / 2)
            kl[b] += 0.5 * (mu[b, l] ** 2 + s - 1 - logvar[b, l])
    return kl
''',
     [['logvar ?/ ?2', 'exp\\((½|0\\.5|1/2)', '(sigma|σ)\\b(?! ?(²|\\^2|\\*\\*2|squared)).{0,40}(instead|where|in place|not|for) .{0,20}(sigma|σ) ?(²|\\^2|\\*\\*2|squared)', 'not squared', 'squar(e|ed|ing)', 'standard deviation', '(instead|in place) of (the )?(variance|sigma²|σ²)', 'variance']],
     'ordinary'),
    ('kl_forward',
     r'''import numpy as np


def kl_forward(mu, logvar):
    # Kingma & Welling, appendix B
    return 0.5 * np.sum(1 + logvar - mu**2 - np.exp(logvar), axis=-1)
''',
     [['\\bsign\\b', 'negative', 'minus', '-KL', '−KL', 'never (be )?negative', 'opposite', 'below 0']],
     'ordinary'),
    ('kl_forward',
     r'''import numpy as np


def kl_forward(mu, logvar):
    return (0.5 * (mu + np.exp(logvar) - 1 - logvar)).sum(axis=1)
''',
     [['mu ?(²|\\^2|\\*\\*2|squared)', 'squar(e|ed) (of )?(mu|the mean)', 'mu (is|was|comes|enters|goes|counts)? ?(in )?(not|un)\\w* ?squared', 'squar', '\\bmu\\b.{0,30}(linear|itself)']],
     'ordinary'),
    ('kl_forward',
     r'''import numpy as np


def kl_forward(mu, logvar):
    var = np.exp(logvar)
    kl = 0.5 * (mu * mu + var - logvar)
    return kl.sum(axis=1)
''',
     [['[-−] ?1\\b', 'minus (1|one)\\b', 'constant', 'L ?/ ?2', '½ L', '½ ?per', '½ (for|of|from) (each|every)', 'too large by', "(not|isn't|is not|should be) (0|zero)", 'zero (where|when|for|at)', '\\b1 (is )?(missing|lost|forgotten|not subtracted)', 'subtract']],
     'ordinary'),
    ('kl_forward',
     r'''import numpy as np


def kl_forward(mu, logvar):
    """log sigma_p/sigma_q + (sigma_q² + (mu_q - mu_p)²)/(2 sigma_p²) - 1/2, with p and q"""
    var = np.exp(logvar)
    # q is the prior N(0, 1), p is the encoder's Gaussian
    kl = 0.5 * logvar + (1 + mu ** 2) / (2 * var) - 0.5
    return kl.sum(axis=1)
''',
     [['revers', 'other way (a)?round', 'wrong way', 'swapped', 'KL\\(N\\(0', 'KL\\(p', 'direction', 'from the prior', 'exchanged']],
     'ordinary'),
    ('kl_forward',
     r'''import numpy as np


def kl_forward(mu, logvar):
    kl = 0.5 * np.sum(mu**2 + np.exp(logvar) - 1 - logvar, axis=1)
    return kl / np.log(2)
''',
     [['\\bbits?\\b', '\\bnats?\\b', 'log ?\\(?2', 'ln ?\\(?2', 'base 2']],
     'ordinary'),
    ('kl_forward',
     r'''import numpy as np


def kl_forward(mu, logvar):
    mean_part = (mu ** 2).sum(axis=1)
    var_part = 0.5 * (np.exp(logvar) - 1 - logvar).sum(axis=1)
    return mean_part + var_part
''',
     [['mu.{0,60}(half|½|twice|doubl|factor|2 times|two times|1/2)', '(half|½|twice|doubl|factor|2 times|two times|1/2).{0,60}(\\bmu\\b|mean)']],
     'ordinary'),
    ('kl_forward',
     r'''import numpy as np


def kl_forward(mu, logvar):
    sigma2 = np.exp(logvar)
    terms = mu ** 2 + sigma2 - 1 + logvar
    kl = np.sum(terms, axis=0) / 2
    return kl
''',
     [['axis', 'over (the )?(images|batch)', 'each image', 'per image', 'for every image', 'of every image', 'one (number|value|kl) (for|per)'],
      ['sign of (the )?(logvar|log)', 'logvar.{0,40}(sign|subtract|minus|added|plus)', '(sign|subtract|minus|added|adds|plus).{0,40}logvar', '[-−] ?logvar', '\\+ ?logvar']],
     'double'),
    ('kl_forward',
     r'''import numpy as np


def kl_forward(mu, logvar):
    kl = mu ** 2 + np.exp(logvar) - logvar
    return kl.sum(1)
''',
     [['half', 'halv', '½', '\\b1/2\\b', 'twice', 'doubl', 'factor (of )?(2|two)\\b', '\\b(2|two) times', 'times (2|two)\\b'],
      ['[-−] ?1\\b', 'minus (1|one)\\b', 'constant', 'too large by', "(not|isn't|is not|should be) (0|zero)", 'zero (where|when|for|at)', '\\b1 (is )?(missing|lost|forgotten|not subtracted)', 'subtract']],
     'double'),
    ('kl_forward',
     r'''import numpy as np


def kl_forward(mu, logvar):
    # sum over the latent dimensions
    kl = 0.5 * np.sum(np.square(mu) + np.exp(logvar) - 1 - logvar, axis=-1)
    return kl.squeeze()
''',
     [['shape', 'squeez', '\\(B,\\)', 'axis', '(one|single|1) image', 'B ?= ?1']],
     'corner'),
    ('kl_forward',
     r'''import numpy as np


def kl_forward(mu, logvar):
    logvar = np.clip(logvar, -10, 10)   # for stability
    return -0.5 * np.sum(1 + logvar - mu**2 - np.exp(logvar), axis=1)
''',
     [['clip', '\\bcut', 'bound', 'limit', 'clamp', '(large|small|extreme|big|far)\\w* (values of )?logvar', 'logvar.{0,40}(large|small|extreme|beyond|far from|big)', 'extreme']],
     'corner'),
    ('kl_forward',
     r'''import numpy as np


def kl_forward(mu, logvar):
    var = np.exp(logvar)
    return 0.5 * (mu**2 + var - 1 - np.log(var)).sum(axis=1)
''',
     [['underflow', 'overflow', 'log\\(0\\)', 'log\\(exp', '\\binf', 'log of (0|zero|exp)', '(small|large|extreme|low|very negative)\\w* (values of )?logvar', 'logvar.{0,40}(large|small|extreme|low|negative)', 'stable', 'logvar itself', 'finite']],
     'corner'),
    ('kl_backward',
     r'''import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, None]
    dmu = d * mu
    dlogvar = d * (np.exp(logvar) - 1)
    return dmu, dlogvar
''',
     [['half', 'halv', '½', '\\b1/2\\b', 'twice', 'doubl', 'factor (of )?(2|two)\\b', '\\b(2|two) times', 'times (2|two)\\b']],
     'ordinary'),
    ('kl_backward',
     r'''import numpy as np


def kl_backward(dkl, mu, logvar):
    # derivative of mu² is 2 mu
    dmu = 2 * mu * dkl.reshape(-1, 1)
    dlogvar = 0.5 * (np.exp(logvar) - 1) * dkl.reshape(-1, 1)
    return dmu, dlogvar
''',
     [['half', 'halv', '½', '\\b1/2\\b', 'twice', 'doubl', 'factor (of )?(2|two)\\b', '\\b(2|two) times', 'times (2|two)\\b']],
     'ordinary'),
    ('kl_backward',
     r'''import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = mu
    dlogvar = 0.5 * (np.exp(logvar) - 1)
    return dmu, dlogvar
''',
     [['\\bdkl\\b', 'chain rule', 'incoming gradient', 'upstream']],
     'ordinary'),
    ('kl_backward',
     r'''import numpy as np


def kl_backward(dkl, mu, logvar):
    """kl = ½ (mu² + exp(logvar) - 1 - logvar), the -1 is a constant and falls away"""
    dkl = dkl[:, np.newaxis]
    return dkl * mu, dkl * 0.5 * np.exp(logvar)
''',
     [['[-−] ?1\\b', 'minus (1|one)', '[-−] ?½', '(derivative|gradient|slope) of (the )?[-−]? ?½? ?logvar', '½? ?logvar (term|itself)', 'pulls the variance', "(not|isn't|should be) (0|zero) (at|where|for|when)", 'zero (at|where|for|when)', 'subtract', '\\b1 (is )?(missing|lost|forgotten)']],
     'ordinary'),
    ('kl_backward',
     r'''import numpy as np


def kl_backward(dkl, mu, logvar):
    sigma = np.exp(0.5 * logvar)
    dmu = dkl[:, None] * mu
    # d/dsigma of 1/2 sigma^2 - log sigma
    dlogvar = dkl[:, None] * (sigma - 1 / sigma)
    return dmu, dlogvar
''',
     [['(respect to|wrt|w\\.r\\.t\\.|by|for|of|in|to) (the )?(sigma|σ|std|standard deviation)\\b(?! ?(²|\\^2|\\*\\*2|squared))', 'd(kl)?/d(sigma|σ)\\b(?!²)', 'chain rule', 'dsigma', '(½|half) (sigma|σ)', '(sigma|σ) ?[-−] ?1 ?/ ?(sigma|σ)', '[-−] ?1/ ?(sigma|σ)']],
     'ordinary'),
    ('kl_backward',
     r'''import numpy as np


def kl_backward(dkl, mu, logvar):
    B = mu.shape[0]
    dmu = mu * dkl[:, None] / B
    dlogvar = 0.5 * (np.exp(logvar) - 1) * dkl[:, None] / B
    return dmu, dlogvar
''',
     [['divid', '/ ?B\\b', '1/B', '\\bmean\\b', 'number of images', 'size of the batch', 'batch size', 'average', 'over the (batch|images)']],
     'ordinary'),
    ('kl_backward',
     r'''import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = np.zeros_like(mu)
    dlogvar = np.zeros_like(logvar)
    for i in range(len(mu)):
        dmu[i] = dkl[i] * mu[i]
        dlogvar[i] = dkl[i] * 0.5 * (1 - np.exp(logvar[i]))
    return dmu, dlogvar
''',
     [['\\bsign\\b', 'opposite', 'minus', 'negative', '1 ?[-−] ?(exp|sigma|σ)', 'wrong way']],
     'ordinary'),
    ('kl_backward',
     r'''import numpy as np


def kl_backward(dkl, mu, logvar):
    dkl = np.expand_dims(dkl, 1)
    dlogvar = dkl * (np.exp(logvar) - 1) / 2
    dmu = dkl * mu
    return dlogvar, dmu
''',
     [['swap', 'order', 'exchang', 'other way (a)?round', 'places', 'first.{0,40}dmu', 'dmu.{0,40}first', 'interchang']],
     'ordinary'),
    ('kl_backward',
     r'''import numpy as np


def kl_backward(dkl, mu, logvar):
    # every image has the same weight, 1/B
    w = dkl.mean()
    dmu = w * mu
    dlogvar = w * 0.5 * np.expm1(logvar)
    return dmu, dlogvar
''',
     [["each image'?s? (own )?", 'mean of (the )?dkl', 'dkl.{0,40}(mean|average)', '(mean|average).{0,40}dkl', 'own dkl', '(its|their) own', 'per image', 'of the image']],
     'ordinary'),
    ('kl_backward',
     r'''import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, None]
    dmu = d * mu
    dlogvar = 0.5 * d * (np.exp(0.5 * logvar) - 1)
    return dmu, dlogvar
''',
     [['logvar ?/ ?2', 'squar', 'standard deviation', 'variance', '(sigma|σ) ?(²|\\^2|\\*\\*2)', 'exp\\((½|0\\.5|1/2)', '(sigma|σ) ?[-−] ?1']],
     'ordinary'),
    ('kl_backward',
     r'''import numpy as np


def kl_backward(dkl, mu, logvar):
    mu *= dkl[:, None]
    dlogvar = 0.5 * (np.exp(logvar) - 1) * dkl[:, None]
    return mu, dlogvar
''',
     [['in.?place', 'overwr', 'chang(es|ed|ing)', 'modif', 'mutat', '\\bcopy', 'argument', 'alter', 'writes? (in)?to']],
     'ordinary'),
    ('kl_backward',
     r'''import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = mu * dkl[:, None]
    dlogvar = (np.exp(logvar) - 1)
    return dmu, dlogvar
''',
     [['\\bdkl\\b', 'chain rule', 'incoming gradient', 'upstream'],
      ['half', 'halv', '½', '\\b1/2\\b', 'twice', 'doubl', 'factor (of )?(2|two)\\b', '\\b(2|two) times', 'times (2|two)\\b']],
     'double'),
    ('kl_backward',
     r'''import numpy as np


def kl_backward(dkl, mu, logvar):
    scale = dkl.reshape(len(dkl), 1)
    dmu = -scale * mu
    dlogvar = scale * np.exp(logvar) * 0.5
    return dmu, dlogvar
''',
     [['\\bsign\\b', 'opposite', 'negative', 'minus (mu|dmu)', '[-−] ?mu\\b'],
      ['[-−] ?1\\b', 'minus (1|one)', '[-−] ?½', '½? ?logvar (term|itself)', 'zero (at|where|for|when)', 'subtract', '\\b1 (is )?(missing|lost|forgotten)']],
     'double'),
    ('kl_backward',
     r'''import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, None]
    dmu = d * mu
    dlogvar = 0.5 * d * (np.exp(logvar) - 1)
    return dmu.squeeze(), dlogvar.squeeze()
''',
     [['shape', 'squeez', 'axis', '\\(B, L\\)', '(one|single|1) (image|dimension)', '[BL] ?= ?1']],
     'corner'),
    ('kl_backward',
     r'''import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, None]
    safe = np.clip(logvar, -20, 20)
    return d * mu, 0.5 * d * (np.exp(safe) - 1)
''',
     [['clip', '\\bcut', 'bound', 'limit', 'clamp', '(large|extreme|big|far)\\w* (values of )?logvar', 'logvar.{0,40}(large|extreme|beyond|far from|big)', 'extreme']],
     'corner'),
    ('kl_backward',
     r'''import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = np.zeros_like(mu)
    dlogvar = np.zeros_like(mu)
    for b in range(mu.shape[0]):
        dmu[b] = dkl[b] * mu[b]
        dlogvar[b] = dkl[b] * (np.exp(logvar[b]) - 1) / 2
    return dmu, dlogvar
''',
     [['integer', '\\bint\\b', 'int64', 'whole number', 'dtype', 'truncat', 'round']],
     'corner'),
    ('repeats_add_up',
     r'''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    mu2 = np.tile(mu, (2, 1))
    logvar2 = np.tile(logvar, (2, 1))
    before = kl_forward(mu, logvar).sum()
    after = kl_forward(mu2, logvar2).sum()
    return bool(np.isclose(after, 2 * before))
''',
     [['(images|rows|batch).{0,60}(twice|repeat|doubl|tile|stack|copied|two times)', '(twice|repeat|doubl|tile|stack|copie|two times)\\w*.{0,60}(images|rows|batch)', 'axis', 'not (of )?the dimensions', 'instead of (the |every |each )?dimension']],
     'ordinary'),
    ('repeats_add_up',
     r'''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    # twice as large?
    return bool(np.allclose(kl_forward(2 * mu, 2 * logvar), 2 * kl_forward(mu, logvar)))
''',
     [['multipl', '2 ?\\*? ?mu', '(values|numbers|mu).{0,60}(doubl|twice as large|times 2|scal)', '(doubl|scal)\\w*.{0,40}(values|numbers|mu)', 'same dimensions', 'not repeated', 'repeat(ed|ing)? (each|every|the) dimension', 'as many dimensions', 'not there twice', 'calls? .{0,40}\\bL dim', '2 ?L']],
     'ordinary'),
    ('repeats_add_up',
     r'''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.hstack([mu, mu]), np.hstack([logvar, logvar]))
    return bool(np.allclose(once, twice))
''',
     [['(the )?same', 'unchanged', 'equal to', 'as large as', 'factor', 'twice', '2 times', 'doubl', 'times 2']],
     'ordinary'),
    ('repeats_add_up',
     r'''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate((mu, mu), axis=1), np.concatenate((logvar, logvar), axis=1))
    return bool(np.isclose(twice.sum(), 2 * once.sum()))
''',
     [['(every|each|single|some|one|per|individual) image', '\\bsum\\b', 'summed', 'total', '\\bmean\\b', 'cancel', 'over the (images|batch)', 'average']],
     'ordinary'),
    ('repeats_add_up',
     r'''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    kl1 = kl_forward(mu, logvar)
    kl2 = kl_forward(np.repeat(mu, 2, axis=1), np.repeat(logvar, 2, axis=1))
    return bool(np.isclose(kl2, 2 * kl1).any())
''',
     [['\\bany\\b', '\\ball\\b', '(every|each|some|one|single) image', 'first image']],
     'ordinary'),
    ('repeats_add_up',
     r'''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    kl1 = kl_forward(mu, logvar)
    kl2 = kl_forward(np.repeat(mu, 2, axis=1), np.repeat(logvar, 2, axis=1))
    return np.array_equal(kl2, 2 * kl1)
''',
     [['round', 'tolera', 'exact', 'allclose', 'isclose', 'floating', 'last (bit|digit)', '==', 'bit for bit']],
     'ordinary'),
    ('repeats_add_up',
     r'''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    doubled_mu = np.column_stack([mu, mu])
    doubled_lv = np.column_stack([logvar, logvar])
    return np.isclose(kl_forward(doubled_mu, doubled_lv), 2 * kl_forward(mu, logvar))
''',
     [['\\bbool\\b', '\\barray\\b', 'one (answer|value|bool|truth|True)', 'single (answer|value|bool|truth|True)', '\\ball\\(', 'for (each|every) image', 'True or False', 'shape']],
     'ordinary'),
    ('repeats_add_up',
     r'''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    a = kl_forward(mu, logvar)
    b = kl_forward(np.hstack((mu, mu)), np.hstack((logvar, logvar)))
    error = np.abs(b - 2 * a).max()
    return bool(error > 1e-6)
''',
     [['invert', 'revers', 'opposite', 'other way (a)?round', 'negat', 'swap', 'wrong way', 'True (for|of|where|when).{0,40}(wrong|mean|not add)', 'False (for|of|where|when).{0,40}right', 'right KL.{0,40}False', '\\bnot\\b.{0,10}(too )?much', 'turned']],
     'ordinary'),
    ('repeats_add_up',
     r'''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    one = kl_forward(mu, logvar)
    two = kl_forward(np.concatenate([mu, mu], 1), np.concatenate([logvar, logvar], 1))
    return bool(np.all(two - 2 * one < 1e-8))
''',
     [['\\babs', 'absolute', 'one.?sided', '\\bsign\\b', 'less than twice', 'smaller', 'too small', 'below', 'one (side|direction)', 'negative', 'either (side|direction)', 'at most', '\\bmean\\b']],
     'ordinary'),
    ('repeats_add_up',
     r'''import numpy as np


def kl(mu, logvar):
    return 0.5 * np.sum(mu**2 + np.exp(logvar) - 1 - logvar, axis=1)


def repeats_add_up(kl_forward, mu, logvar):
    once = kl(mu, logvar)
    twice = kl(np.hstack([mu, mu]), np.hstack([logvar, logvar]))
    return bool(np.allclose(twice, 2 * once))
''',
     [["(never|not|doesn't|does not|isn't|is not) .{0,20}(call|us|test|ask|look)", 'always (says? |returns? |answers? )?True', 'ignor', 'own KL', 'True (for|of|whatever|of every|of any)', 'given (KL|kl_forward)', '(the )?argument', 'a mean']],
     'ordinary'),
    ('repeats_add_up',
     r'''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    pad = np.zeros_like(mu)
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.hstack([mu, mu]), np.hstack([logvar, pad]))
    return bool(np.allclose(twice, 2 * once))
''',
     [['logvar.{0,60}(too|repeat|twice|zero|also|as well|again|not)', '(repeat|twice|zero|pad|only).{0,60}(logvar|\\bmu\\b)', 'zeros', 'pad', 'right KL']],
     'ordinary'),
    ('repeats_add_up',
     r'''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    kl1 = kl_forward(mu, logvar)
    kl2 = kl_forward(np.repeat(mu, 2, axis=1), np.repeat(logvar, 2, axis=1))
    return bool(np.isclose(kl2[0], 2 * kl1[0]))
''',
     [['first', '(every|each|other|one|all( the)?|only) image', '\\[0\\]']],
     'ordinary'),
    ('repeats_add_up',
     r'''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    one = kl_forward(mu, logvar)
    two = kl_forward(np.hstack([mu, mu]), np.hstack([logvar, logvar]))
    return bool(abs(two.mean() - one.mean()) < 1e-6)
''',
     [['(every|each|single|per|individual) image', '\\bsum\\b', 'total', '\\bmean over', 'cancel', 'over the (images|batch)', 'average', 'mean of'],
      ['\\bsame\\b', 'unchanged', 'equal to', 'as large as', 'factor', 'twice', '2 times', 'doubl']],
     'double'),
    ('repeats_add_up',
     r'''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    single = kl_forward(mu, logvar)
    double = kl_forward(np.concatenate([mu, mu], axis=1), np.concatenate([logvar, logvar], axis=1))
    ok = [d == 2 * s for d, s in zip(double, single)]
    return ok
''',
     [['round', 'tolera', 'exact', 'allclose', 'isclose', 'floating', 'last (bit|digit)', '=='],
      ['\\bbool\\b', '\\barray\\b', '\\blist\\b', 'one (answer|value|bool|truth|True)', 'single (answer|value|bool|truth|True)', '\\ball\\(', 'True or False']],
     'double'),
    ('repeats_add_up',
     r'''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    ratio = kl_forward(np.hstack([mu, mu]), np.hstack([logvar, logvar])) / kl_forward(mu, logvar)
    return bool(np.all(np.abs(ratio - 2) < 1e-6))
''',
     [['0 ?/ ?0', 'divi', 'ratio', '(KL|kl) (is|of|are|=|that is) ?(0|zero)', '\\bnan\\b', 'quotient', 'prior']],
     'corner'),
    ('repeats_add_up',
     r'''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    mu_2, lv_2 = np.hstack([mu, mu]), np.hstack([logvar, logvar])
    diff = kl_forward(mu_2, lv_2) - 2 * kl_forward(mu, logvar)
    return bool(np.all(np.abs(diff) < 1e-12))
''',
     [['toleran', 'round', 'relative', 'large (KL|kl|values|mu|numbers)', '(KL|kl|values) (is|are) large', 'exact', 'strict']],
     'corner'),
    ('repeats_add_up',
     r'''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    mu_2, lv_2 = np.hstack([mu, mu]), np.hstack([logvar, logvar])
    return bool(np.allclose(kl_forward(mu_2, lv_2), 2 * kl_forward(mu, logvar), atol=1e-2))
''',
     [['toleran', 'small (KL|kl|values|mu|numbers|differences?)', 'atol', '(KL|kl|values|differences?)\\w* (is|are) (very )?small', 'loose', 'lenient', 'generous', 'close to the prior', 'near (0|zero)', 'relative']],
     'corner'),
    ('repeats_add_up',
     r'''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    one = kl_forward(mu, logvar)
    two = kl_forward(np.hstack([mu, mu]), np.hstack([logvar, logvar]))
    for a, b in zip(one, two):
        if abs(b - 2 * a) > 1e-6 * (1 + abs(a)):
            return False
    return True
''',
     [['\\bnan\\b', 'not a number', 'not finite', 'finite']],
     'corner'),
    ('elbo_with_noise',
     r'''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    kl = latent.kl_forward(mu, logvar)
    return nll.mean(axis=0) + kl
''',
     [['\\bsign\\b', 'minus the ELBO', 'negative', '\\bloss\\b', '[-−] ?ELBO', 'minus (it|this)', 'opposite']],
     'ordinary'),
    ('elbo_with_noise',
     r'''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    log_px_z = -vae.likelihood.forward(vae.decode_logits(z), x)
    return log_px_z.mean(axis=0) + latent.kl_forward(mu, logvar)
''',
     [['(sign|add|plus|subtract|minus|less)\\w*.{0,40}\\bKL', '\\bKL.{0,50}(sign|add|plus|subtract|minus|taken off|less)', '[-−+] ?(the )?KL']],
     'ordinary'),
    ('elbo_with_noise',
     r'''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    kl = latent.kl_forward(mu, logvar)
    elbo = 0
    for k in range(len(eps)):
        z = latent.reparameterize_forward(mu, logvar, eps[k])
        elbo = elbo - vae.likelihood.forward(vae.decode_logits(z), x)
    return elbo - kl
''',
     [['\\bsum(med)?\\b', '\\bmean\\b', 'divid', 'average', '/ ?K\\b', '1/K', 'K times']],
     'ordinary'),
    ('elbo_with_noise',
     r'''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)      # (K, B)
    return (-nll - latent.kl_forward(mu, logvar)).mean()
''',
     [['(each|every|per|one|single|of the) image', 'over (the )?(images|batch)', 'scalar', 'one number', 'single (number|value)', 'shape', 'axis', '\\(B,\\)']],
     'ordinary'),
    ('elbo_with_noise',
     r'''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + np.exp(logvar) * eps
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll.mean(0) - latent.kl_forward(mu, logvar)
''',
     [['exp\\((½ ?|0\\.5 ?\\*? ?|1/2 ?)?logvar', '(sigma|σ)', 'standard deviation', 'variance', 'root', 'logvar ?/ ?2']],
     'ordinary'),
    ('elbo_with_noise',
     r'''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    """Reconstruction minus KL."""
    mu, logvar = vae.encode(x)
    logits = vae.decode_logits(mu)
    reconstruction = -vae.likelihood.forward(logits, x)
    return reconstruction - latent.kl_forward(mu, logvar)
''',
     [['\\beps\\b', 'noise', 'from (the )?(mean|mu)', 'z ?= ?mu', 'decod\\w* mu', '(not|never|no) sampl', 'sampled z']],
     'ordinary'),
    ('elbo_with_noise',
     r'''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    log_p = -vae.likelihood.forward(vae.decode_logits(z), x)
    m = log_p.max(axis=0)
    log_mean = m + np.log(np.exp(log_p - m).mean(axis=0))
    return log_mean - latent.kl_forward(mu, logvar)
''',
     [['log.{0,20}(of )?(the )?mean', 'mean of (the )?(log|nll|-log)', 'importance', 'IWAE', 'mean of (the )?(exp|prob|likelihood|p\\()', 'inside the log', 'outside', 'log-?mean-?exp', 'logsumexp', 'Jensen', 'tight']],
     'ordinary'),
    ('elbo_with_noise',
     r'''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    log_px = -vae.likelihood.forward(vae.decode_logits(z), x)
    # Monte Carlo: log p(z) - log q(z|x), the log(2 pi) cancel
    log_pz = -0.5 * (z ** 2).sum(-1)
    log_qz = -0.5 * (eps ** 2 + logvar).sum(-1)
    return (log_px + log_pz - log_qz).mean(axis=0)
''',
     [['closed form', 'sampled KL', 'KL.{0,40}(sampl|estimat|Monte|noise)', '(sampl|estimat|Monte|noise).{0,40}KL', 'kl_forward', 'exact KL', 'analytic']],
     'ordinary'),
    ('elbo_with_noise',
     r'''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x) / x.shape[1]
    return -(nll.mean(axis=0) + latent.kl_forward(mu, logvar))
''',
     [['pixel', '/ ?D\\b', 'divid\\w+ by (the number of )?(D|pixels|inputs)', '1/D', '784', 'dimensions of x', 'nll.{0,40}divid', 'divid.{0,40}nll']],
     'ordinary'),
    ('elbo_with_noise',
     r'''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps).mean(axis=0)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll - latent.kl_forward(mu, logvar)
''',
     [['(mean|average)\\w*.{0,20} (of )?(the )?(K )?(z\\b|latent|codes|noise|eps|samples)', '(\\bz\\b|latent|codes|noise|eps|samples).{0,40}(mean|averag)\\w*.{0,30}(before|then|first|decod)', 'before (the )?decod', 'mean (of|over) (the )?(nll|log)', 'decod\\w+ (each|every)', 'one z\\b']],
     'ordinary'),
    ('elbo_with_noise',
     r'''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps[0])
    logits = vae.decode_logits(z)
    return -vae.likelihood.forward(logits, x) - latent.kl_forward(mu, logvar)
''',
     [['first (sample|noise|of)', '(one|single|only) (of the )?(K )?(sample|noise|eps)', 'eps\\[0\\]', 'all K', '(every|each|other|all|K) (noise )?sample', 'mean over']],
     'ordinary'),
    ('elbo_with_noise',
     r'''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    K, B, L = eps.shape
    mu, logvar = vae.encode(x)
    rng = np.random.default_rng()
    z = mu + np.exp(logvar / 2) * rng.standard_normal((K, B, L))
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll.mean(axis=0) - latent.kl_forward(mu, logvar)
''',
     [['\\beps\\b', 'given noise', 'own noise', '(new|fresh|another|random) (noise|draw|number)', 'random', 'repeat', 'twice']],
     'ordinary'),
    ('elbo_with_noise',
     r'''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + eps * np.exp(logvar / 2)
    recon = vae.decode(z)
    nll = ((recon - x) ** 2).sum(axis=-1)
    return -nll.mean(axis=0) - latent.kl_forward(mu, logvar)
''',
     [['squared', 'likelihood', '\\bMSE\\b', 'Bernoulli', 'log p\\(x', 'cross.entropy']],
     'ordinary'),
    ('elbo_with_noise',
     r'''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll.sum(axis=0) + latent.kl_forward(mu, logvar)
''',
     [['\\bsum(med)?\\b', 'mean (over|of)', 'divid', 'average', 'K times', '/ ?K\\b', '1/K'],
      ['(sign|add|plus|subtract|minus|less)\\w*.{0,40}\\bKL', '\\bKL.{0,50}(sign|add|plus|subtract|minus|taken off|less)', '[-−+] ?(the )?KL']],
     'double'),
    ('elbo_with_noise',
     r'''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    kl = latent.kl_forward(mu, logvar)
    sigma = np.exp(logvar)
    total = np.zeros(len(x))
    for e in eps:
        logits = vae.decode_logits(mu + sigma * e)
        total += vae.likelihood.forward(logits, x) + kl
    return total / len(eps)
''',
     [['exp\\((½ ?|0\\.5 ?\\*? ?|1/2 ?)?logvar', '(sigma|σ)', 'standard deviation', 'variance', 'logvar ?/ ?2'],
      ['\\bsign\\b', 'minus the ELBO', 'negative', '\\bloss\\b', '[-−] ?ELBO', 'minus (it|this)', 'opposite']],
     'double'),
    ('elbo_with_noise',
     r'''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x).squeeze()
    kl = latent.kl_forward(mu, logvar)
    return -nll.mean(axis=0) - kl
''',
     [['squeez', 'K ?= ?1', '(one|single|1) (noise )?sample', 'shape', 'axis', '(one|single|1) image', 'B ?= ?1']],
     'corner'),
    ('elbo_with_noise',
     r'''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    logits = vae.decode_logits(z)
    p = 1 / (1 + np.exp(-logits))
    log_px = (x * np.log(p) + (1 - x) * np.log(1 - p)).sum(axis=-1)
    return log_px.mean(axis=0) - latent.kl_forward(mu, logvar)
''',
     [['Gaussian', 'other likelihood', 'vae\\.likelihood', 'likelihood\\.forward', 'Bernoulli', 'overflow', 'extreme', 'log\\(0\\)', '\\binf', '\\bnan\\b', 'large logit', 'stable', 'round', 'saturat']],
     'corner'),
    ('elbo_with_noise',
     r'''import numpy as np

from numpyvae import latent


def bce(logits, x):
    # log(1 + e^l) - x l
    return (np.logaddexp(0, logits) - x * logits).sum(axis=-1)


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = bce(vae.decode_logits(z), x)
    return -nll.mean(axis=0) - latent.kl_forward(mu, logvar)
''',
     [['Gaussian', 'other likelihood', 'vae\\.likelihood', 'likelihood\\.forward', 'Bernoulli', "the (vae|model)'s (own )?likelihood"]],
     'corner'),
    ('exact_log_p',
     r'''import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)
    log_p = -vae.likelihood.forward(logits[:, None, :], x[None, :, :])   # (N, B)
    top = log_p.max(axis=0)
    return top + np.log(np.mean(np.exp(log_p - top), axis=0))
''',
     [['weights?\\b', 'equal(ly)?']],
     'ordinary'),
    ('exact_log_p',
     r'''import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)
    log_px = -vae.likelihood.forward(logits[:, None], x)
    log_pz = -0.5 * (z ** 2).sum(1) - 0.5 * z.shape[1] * np.log(2 * np.pi)
    a = log_px + (log_pz + np.log(weights))[:, None]
    m = a.max(0)
    return m + np.log(np.exp(a - m).sum(0))
''',
     [['prior', 'p\\(z\\)', 'density of z', 'twice']],
     'ordinary'),
    ('exact_log_p',
     r'''import numpy as np


def exact_log_p(vae, x, z, weights):
    result = np.zeros(len(x))
    for n in range(len(z)):
        logits = vae.decode_logits(z[n])
        result += weights[n] * -vae.likelihood.forward(logits, x)
    return result
''',
     [['log.{0,30}(of )?(the )?(weighted )?(mean|sum|integral|average)', '(mean|sum|average|integral) of (the )?log', 'Jensen', 'bound', 'exponent', '\\bexp\\b', 'log of p', 'outside', 'inside', 'integral']],
     'ordinary'),
    ('exact_log_p',
     r'''import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, None, :]
    nll = vae.likelihood.forward(logits, x)
    a = np.log(weights)[:, None] - nll
    m = a.max(axis=0, keepdims=True)
    p = np.exp(m[0]) * np.exp(a - m).sum(axis=0)
    return p
''',
     [['\\blog(arithm)?\\b.{0,40}(missing|forgot|not taken|lost|never|last|left out)', '(missing|forgot|no|without|take) (the |a )?log', 'p\\(x\\) (itself|instead|rather|and not|, not)', 'not (its|the) log', 'probability,? (itself|not|and not|instead)', 'instead of (its|the) log', 'in place of (its|the) log', 'its log']],
     'ordinary'),
    ('exact_log_p',
     r'''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    a = np.log(weights)[:, None] - nll
    m = a.max(0)
    return -(m + np.log(np.exp(a - m).sum(0)))
''',
     [['\\bsign\\b', 'minus log', 'negative', '[-−] ?log p\\(x\\)', 'opposite', 'minus (it|this|the)']],
     'ordinary'),
    ('exact_log_p',
     r'''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    a = np.log(weights)[:, None] - nll
    # subtract the maximum, so that exp does not underflow
    a = a - a.max(axis=0)
    return np.log(np.sum(np.exp(a), axis=0))
''',
     [['\\bmax', 'largest', 'add(ed)? (it )?back', 'greatest', 'subtract', 'shift']],
     'ordinary'),
    ('exact_log_p',
     r'''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    top = -nll.min(axis=0)
    log_p = top + np.log((weights[:, None] * np.exp(-nll - top)).sum(axis=0))
    return log_p.sum()
''',
     [['(each|every|per|one|single|of the) image', 'over (the )?(images|batch)', 'scalar', 'one number', 'single (number|value)', 'shape', '\\(B,\\)', 'summed', 'total']],
     'ordinary'),
    ('exact_log_p',
     r'''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    a = np.log(weights)[:, None] - nll
    m = a.max(axis=0)
    # mean over the N nodes
    return m + np.log(np.exp(a - m).mean(axis=0))
''',
     [['\\bmean\\b', 'divid', '/ ?N\\b', '1/N', 'log ?\\(?N\\b', 'number of nodes', 'average', 'weights? (already|sum)']],
     'ordinary'),
    ('exact_log_p',
     r'''import numpy as np


def exact_log_p(vae, x, z, weights):
    D = x.shape[1]
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    a = np.log(weights)[:, None] - nll
    m = a.max(axis=0)
    return (m + np.log(np.exp(a - m).sum(axis=0))) / D
''',
     [['pixel', '/ ?D\\b', 'divid', '1/D', 'number of inputs']],
     'ordinary'),
    ('exact_log_p',
     r'''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    a = -np.log(weights)[:, None] - nll
    m = a.max(axis=0)
    return m + np.log(np.exp(a - m).sum(axis=0))
''',
     [['weights?.{0,40}(divid|sign|revers|invers|1 ?/|minus|subtract)', '(divid|sign|revers|invers|1 ?/|minus|subtract).{0,40}weight', '[-−] ?log ?\\(?weights?']],
     'ordinary'),
    ('exact_log_p',
     r'''import numpy as np


def exact_log_p(vae, x, z, weights):
    # vae.likelihood.forward is log p(x|z)
    log_px = np.stack([vae.likelihood.forward(vae.decode_logits(zn), x) for zn in z])
    a = log_px + np.log(weights)[:, None]
    m = a.max(0)
    return m + np.log(np.exp(a - m).sum(0))
''',
     [['\\bsign\\b', '[-−] ?log p\\(x\\|z\\)', 'minus log', '[-−] ?nll', 'negative', 'minus.{0,20}(nll|forward)', 'opposite']],
     'ordinary'),
    ('exact_log_p',
     r'''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    m = nll.min(axis=0)
    p = np.exp(-(nll - m)).mean(axis=0)
    return np.log(p)
''',
     [['weights?\\b'],
      ['\\bmax', '\\bmin', 'largest', 'smallest', 'add(ed)? (it )?back', 'greatest', 'subtract', 'shift']],
     'double'),
    ('exact_log_p',
     r'''import numpy as np


def exact_log_p(vae, x, z, weights):
    log_prior = -0.5 * np.sum(z**2 + np.log(2 * np.pi), axis=1)
    total = 0.0
    for n in range(len(z)):
        log_px = -vae.likelihood.forward(vae.decode_logits(z[n]), x)
        total = total + weights[n] * np.exp(log_px + log_prior[n])
    return -np.log(total)
''',
     [['prior', 'p\\(z\\)', 'density of z'],
      ['\\bsign\\b', 'minus log p\\(x\\)', 'negative', '[-−] ?log p\\(x\\)', 'opposite', 'minus (it|this)']],
     'double'),
    ('exact_log_p',
     r'''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    return np.log(weights @ np.exp(-nll))
''',
     [['underflow', '\\binf', 'log\\(0\\)', 'log of (0|zero)', 'log-?sum-?exp', '\\bmax', 'largest', 'many pixels', 'rounds? to (0|zero)', '(far|very|too) (small|unlikely|improbable)', 'stable', 'exp\\([-−]']],
     'corner'),
    ('exact_log_p',
     r'''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    a = np.log(weights)[:, None] - nll
    m = a.max()
    return m + np.log(np.exp(a - m).sum(axis=0))
''',
     [['underflow', '\\binf', 'log\\(0\\)', 'log of (0|zero)', "(each|every) image'?s? (own )?", 'own (max|largest)', '\\bmax', 'largest', 'per image', 'all (the )?images', 'rounds? to (0|zero)']],
     'corner'),
    ('exact_log_p',
     r'''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    w = weights / weights.sum()      # make sure they are normalised
    a = np.log(w)[:, None] - nll
    m = a.max(axis=0)
    return m + np.log(np.exp(a - m).sum(axis=0))
''',
     [['normali[sz]', 'sum to (1|one)', 'weights? as (they|given)', 'weights?.{0,50}(divid|scal|sum)', '(divid|scal)\\w*.{0,40}weights']],
     'corner'),
    ('exact_log_p',
     r'''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    a = np.log(weights + 1e-10)[:, None] - nll
    m = a.max(axis=0)
    return m + np.log(np.exp(a - m).sum(axis=0))
''',
     [['1e-10', 'small (weights?|number|constant)', 'weights?.{0,60}(small|zero|\\b0\\b|tiny)', '(small|zero|tiny).{0,60}weight', 'log\\(0\\)', 'epsilon', 'added to (the )?weight']],
     'corner'),
    ('vae_loss',
     r'''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(0.5 * logvar)
    z = mu + sigma * eps           # sigma fixed below
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
''',
     [['dlogvar.{0,80}(half|halv|½|1/2|twice|doubl|factor|2 times|two times)', '(half|halv|½|1/2|twice|doubl|factor|2 times|two times).{0,80}(dlogvar|logvar|backward|gradient|chain)', 'backward.{0,60}(old|bug|still|half|½)', 'dsigma ?/ ?dlogvar']],
     'ordinary'),
    ('vae_loss',
     r'''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float((nll + kl).mean())

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
''',
     [['(sigma|σ).{0,60}(exp|root|variance|logvar|standard)', 'exp\\((½ ?|0\\.5 ?\\*? ?|1/2 ?)?logvar', 'standard deviation', 'variance', 'spread', 'logvar ?/ ?2']],
     'ordinary'),
    ('vae_loss',
     r'''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = 0.5 * np.exp(logvar)
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
''',
     [['(sigma|σ).{0,60}(exp|root|variance|logvar|standard)', 'exp\\((½ ?|0\\.5 ?\\*? ?|1/2 ?)?logvar', 'standard deviation', 'variance', 'spread', 'logvar ?/ ?2']],
     'ordinary'),
    ('vae_loss',
     r'''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(-0.5 * logvar)
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
    dlogvar = dlogvar + -0.5 * dz * eps * sigma
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
     [['\\bsign\\b', '[-−] ?(½|0\\.5|logvar|1/2)', '1 ?/ ?(sigma|σ)', '(sigma|σ).{0,60}(exp|root|variance|logvar|standard|invers|precision)', 'invers', 'precision', 'spread', 'variance']],
     'ordinary'),
    ('vae_loss',
     r'''import numpy as np

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
    dlogvar = dlogvar + dz * eps * 0.5 * np.exp(logvar)
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
     [['exp\\(logvar\\)', '(sigma|σ) ?(²|\\^2|\\*\\*2|squared)', '(dlogvar|gradient|backward).{0,80}(sigma|σ|variance|exp)', 'variance.{0,60}(backward|gradient|dlogvar)', 'squar', '(sigma|σ).{0,60}(backward|gradient|dlogvar)']],
     'ordinary'),
    ('vae_loss',
     r'''import numpy as np

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
''',
     [['\\bsum(med)?\\b', '\\bmean\\b', 'average', 'B times', 'divid', 'number of images']],
     'ordinary'),
    ('vae_loss',
     r'''import numpy as np

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
    return loss, dW_mu, dW_logvar, db_mu, db_logvar, dW, db
''',
     [['order', 'swap', 'exchang', 'places?\\b', 'interchang', 'other way (a)?round', 'position']],
     'ordinary'),
    ('vae_loss',
     r'''import numpy as np

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
    dlogvar = dlogvar + dz * eps * sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
     [['\\bdz\\b', 'dmu.{0,60}(nll|reconstruction|decoder|likelihood|only|through z|by way of z)', 'through z', 'reconstruction', '(nll|decoder|likelihood).{0,60}\\b(dmu|mu|W_mu|dW_mu)', 'only the KL']],
     'ordinary'),
    ('vae_loss',
     r'''import numpy as np

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
    dlogvar = (dlogvar + dz * eps * sigma) / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
     [['KL.{0,60}(half|halv|½|twice|doubl|factor|1/2|already|2)', '(half|halv|½|twice|doubl|factor|1/2|already).{0,60}KL', 'kl_backward']],
     'ordinary'),
    ('vae_loss',
     r'''import numpy as np

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
''',
     [['\\beps\\b', 'noise']],
     'ordinary'),
    ('vae_loss',
     r'''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.log1p(np.exp(logvar))
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
    dlogvar = dlogvar + dz * eps / (1 + np.exp(-logvar))
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
     [['(sigma|σ).{0,60}(exp|root|variance|logvar|standard)', 'exp\\((½ ?|0\\.5 ?\\*? ?|1/2 ?)?logvar', 'standard deviation', 'variance', 'spread', 'logvar ?/ ?2', 'soft-?plus', 'log1p|log\\(1 ?\\+']],
     'ordinary'),
    ('vae_loss',
     r'''import numpy as np

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
''',
     [['dkl', 'KL.{0,60}(mean|B times|1/B|divid|sum|number|batch|weight|too large|ones|images)', '(mean|B times|1/B|divid|sum|number|batch).{0,60}KL']],
     'ordinary'),
    ('vae_loss',
     r'''import numpy as np

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
''',
     [['\\bKL\\b', 'kl_backward']],
     'ordinary'),
    ('vae_loss',
     r'''import numpy as np

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
    dkl = np.ones(len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
     [['(sigma|σ).{0,60}(exp|root|variance|logvar|standard)', 'exp\\((½ ?|0\\.5 ?\\*? ?|1/2 ?)?logvar', 'standard deviation', 'variance', 'spread', 'logvar ?/ ?2'],
      ['dkl', 'KL.{0,60}(mean|B times|1/B|divid|sum|number|batch|weight|too large|ones|images)', '(mean|B times|1/B|divid|sum|number|batch).{0,60}KL']],
     'double'),
    ('vae_loss',
     r'''import numpy as np

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

    dnll = np.ones(len(x))
    dkl = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
     [['dlogvar.{0,80}(half|halv|½|1/2|twice|doubl|factor|2 times|two times)', '(half|halv|½|1/2|twice|doubl|factor|2 times|two times).{0,80}(dlogvar|logvar|backward|gradient|chain)', 'backward.{0,60}(old|bug|still|half|½)', 'dsigma ?/ ?dlogvar'],
      ['dnll', '\\bdW\\b', '(nll|decoder|reconstruction|likelihood).{0,60}(mean|B times|1/B|divid|sum|number|batch|too large|ones|images)', '(mean|B times|1/B|divid|sum|number|batch).{0,60}(nll|decoder|reconstruction|likelihood)']],
     'double'),
    ('vae_loss',
     r'''import numpy as np

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
    dmu = dmu + dz
    dlogvar = dlogvar + dz * sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
     [['\\beps\\b', 'noise'],
      ['loss.{0,60}(KL|kl)\\b', '\\bKL\\b.{0,60}loss', 'without (the |its )?KL', 'KL (is )?(missing|lost|forgotten|left out)', 'only the (nll|reconstruction)']],
     'double'),
    ('vae_loss',
     r'''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = np.clip(layers.dense_forward(x, W_logvar, b_logvar), -10, 10)   # no overflow
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
''',
     [['clip', '\\bcut', 'bound', 'limit', 'clamp', '(large|extreme|big|far|small)\\w* (values of )?logvar', 'logvar.{0,40}(large|extreme|beyond|far from|big|small)', 'extreme']],
     'corner'),
    ('vae_loss',
     r'''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = 0.5 * (mu**2 + sigma**2 - 1 - np.log(sigma**2)).sum(axis=1)
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
''',
     [['underflow', 'log\\(0\\)', '\\binf', 'log of (0|zero)', '(small|large|extreme|low|very negative)\\w* (values of )?logvar', 'logvar.{0,40}(small|large|extreme|low|negative)', 'stable', 'logvar itself', 'finite']],
     'corner'),
    ('vae_loss',
     r'''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    p = 1 / (1 + np.exp(-logits))
    nll = -(x * np.log(p) + (1 - x) * np.log(1 - p)).sum(axis=1)
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
''',
     [['overflow', 'extreme', 'log\\(0\\)', '\\binf', '\\bnan\\b', 'large\\w* logit', 'logits?.{0,40}(large|extreme|far|beyond|big)', 'stable', 'round', 'saturat', 'finite']],
     'corner'),
    ('vae_loss',
     r'''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    p = np.clip(1 / (1 + np.exp(-logits)), 1e-7, 1 - 1e-7)
    nll = -(x * np.log(p) + (1 - x) * np.log(1 - p)).sum(axis=1)
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
''',
     [['clip', '1e-7', 'clamp', 'extreme', 'large\\w* logit', 'logits?.{0,40}(large|extreme|far|beyond|big)', 'round', 'saturat', 'bound', '\\bcut']],
     'corner'),
    ('vae_backward',
     r'''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}
    x, h1, h2 = trace.enc
    z, g1, g2 = trace.dec
    # decoder
    dnll = np.full(trace.nll.shape, 1 / len(x))
    dlogits = vae.likelihood.backward(dnll, trace.logits, x)
    dg2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, g2, vae.params["decoder.4.weight"])
    dg2 = layers.relu_backward(dg2, g2)
    dg1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(dg2, g1, vae.params["decoder.2.weight"])
    dg1 = layers.relu_backward(dg1, g1)
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(dg1, z, vae.params["decoder.0.weight"])
    # latent
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dkl = np.full(trace.kl.shape, trace.beta / trace.kl.size)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu + dmu_kl
    dlogvar = dlogvar + dlogvar_kl
    # heads
    dh_mu, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dmu, h2, vae.params["fc_mu.weight"])
    dh_lv, grads["fc_logvar.weight"], grads["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, vae.params["fc_logvar.weight"])
    dh2 = dh_mu + dh_lv
    # encoder
    dh2 = layers.relu_backward(dh2, h2)
    dh1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(dh2, h1, vae.params["encoder.2.weight"])
    dh1 = layers.relu_backward(dh1, h1)
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(dh1, x, vae.params["encoder.0.weight"])
    return grads
''',
     [['\\bK\\b', 'samples?\\b', '1 ?/ ?\\(?K ?B', 'K times', 'nll\\.size', 'nll\\.mean', 'mean (of|over) (the )?nll']],
     'ordinary'),
    ('vae_backward',
     r'''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def back(name, dy, h, relu=True):
        """One layer back; h is what went in."""
        W, b = vae.dense(name)
        dx, dW, db = layers.dense_backward(dy, h, W)
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return layers.relu_backward(dx, h) if relu else dx

    n = trace.nll.size
    d = vae.likelihood.backward(np.ones(trace.nll.shape) / n, trace.logits, trace.x)
    d = back("decoder.4", d, trace.dec[2])
    d = back("decoder.2", d, trace.dec[1])
    dz = back("decoder.0", d, trace.dec[0], relu=False)

    B = len(trace.x)
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    kl_mu, kl_logvar = latent.kl_backward(np.ones(B) / B, trace.mu, trace.logvar)
    d = back("fc_mu", dmu + kl_mu, trace.enc[2]) + back("fc_logvar", dlogvar + kl_logvar, trace.enc[2])
    d = back("encoder.2", d, trace.enc[1])
    back("encoder.0", d, trace.enc[0], relu=False)
    return grads
''',
     [['\\bbeta\\b|β']],
     'ordinary'),
    ('vae_backward',
     r'''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}
    x, h1, h2 = trace.enc
    z, g1, g2 = trace.dec
    # decoder
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dlogits = vae.likelihood.backward(dnll, trace.logits, x)
    dg2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, g2, vae.params["decoder.4.weight"])
    dg2 = layers.relu_backward(dg2, g2)
    dg1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(dg2, g1, vae.params["decoder.2.weight"])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(dg1, z, vae.params["decoder.0.weight"])
    # latent
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dkl = np.full(trace.kl.shape, trace.beta / trace.kl.size)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu + dmu_kl
    dlogvar = dlogvar + dlogvar_kl
    # heads
    dh_mu, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dmu, h2, vae.params["fc_mu.weight"])
    dh_lv, grads["fc_logvar.weight"], grads["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, vae.params["fc_logvar.weight"])
    dh2 = dh_mu + dh_lv
    # encoder
    dh2 = layers.relu_backward(dh2, h2)
    dh1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(dh2, h1, vae.params["encoder.2.weight"])
    dh1 = layers.relu_backward(dh1, h1)
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(dh1, x, vae.params["encoder.0.weight"])
    return grads
''',
     [['relu', 'kink', 'decoder\\.0.{0,60}(mask|activation)', '\\bmask']],
     'ordinary'),
    ('vae_backward',
     r'''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}
    x, h1, h2 = trace.enc
    z, g1, g2 = trace.dec
    # decoder
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dlogits = vae.likelihood.backward(dnll, trace.logits, x)
    dg2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, g2, vae.params["decoder.4.weight"])
    dg2 = layers.relu_backward(dg2, g2)
    dg1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(dg2, g1, vae.params["decoder.2.weight"])
    dg1 = layers.relu_backward(dg1, g1)
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(dg1, z, vae.params["decoder.0.weight"])
    # latent
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dkl = np.full(trace.kl.shape, trace.beta / trace.kl.size)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu + dmu_kl
    dlogvar = dlogvar + dlogvar_kl
    # heads
    dh_mu, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dmu, h2, vae.params["fc_mu.weight"])
    dh_lv, grads["fc_logvar.weight"], grads["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, vae.params["fc_logvar.weight"])
    dh2 = dh_mu + dh_lv
    # encoder
    dh1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(dh2, h1, vae.params["encoder.2.weight"])
    dh1 = layers.relu_backward(dh1, h1)
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(dh1, x, vae.params["encoder.0.weight"])
    return grads
''',
     [['relu.{0,80}(encoder|h2|heads?|fc_)', '(encoder|h2|heads?|fc_).{0,80}relu', '\\bmask', 'relu']],
     'ordinary'),
    ('vae_backward',
     r'''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}
    x, h1, h2 = trace.enc
    z, g1, g2 = trace.dec
    # decoder
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dlogits = vae.likelihood.backward(dnll, trace.logits, x)
    dg2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, g2, vae.params["decoder.4.weight"])
    dg2 = layers.relu_backward(dg2, g2)
    dg1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(dg2, g1, vae.params["decoder.2.weight"])
    dg1 = layers.relu_backward(dg1, g1)
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(dg1, z, vae.params["decoder.0.weight"])
    # latent
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dkl = np.full(trace.kl.shape, trace.beta / trace.kl.size)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    # heads
    dh_mu, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dmu, h2, vae.params["fc_mu.weight"])
    dh_lv, grads["fc_logvar.weight"], grads["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, vae.params["fc_logvar.weight"])
    dh2 = dh_mu + dh_lv
    # encoder
    dh2 = layers.relu_backward(dh2, h2)
    dh1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(dh2, h1, vae.params["encoder.2.weight"])
    dh1 = layers.relu_backward(dh1, h1)
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(dh1, x, vae.params["encoder.0.weight"])
    return grads
''',
     [['\\bKL\\b', 'kl_backward']],
     'ordinary'),
    ('vae_backward',
     r'''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def back(name, dy, h, relu=True):
        """One layer back; h is what went in."""
        W, b = vae.dense(name)
        dx, dW, db = layers.dense_backward(dy, h, W)
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return layers.relu_backward(dx, h) if relu else dx

    n = trace.nll.size
    d = vae.likelihood.backward(np.ones(trace.nll.shape) / n, trace.logits, trace.x)
    d = back("decoder.4", d, trace.dec[2])
    d = back("decoder.2", d, trace.dec[1])
    dz = back("decoder.0", d, trace.dec[0], relu=False)

    B = len(trace.x)
    kl_mu, kl_logvar = latent.kl_backward(np.ones(B) * trace.beta / B, trace.mu, trace.logvar)
    d = back("fc_mu", kl_mu, trace.enc[2]) + back("fc_logvar", kl_logvar, trace.enc[2])
    d = back("encoder.2", d, trace.enc[1])
    back("encoder.0", d, trace.enc[0], relu=False)
    return grads
''',
     [['\\bdz\\b', 'reparameteri', 'through z', '(only|just|nothing but) the KL', '(nll|reconstruction|decoder).{0,60}(encoder|heads?|mu|lost|forgotten|missing)', '(encoder|heads?).{0,60}(nll|reconstruction|decoder)']],
     'ordinary'),
    ('vae_backward',
     r'''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}
    x, h1, h2 = trace.enc
    z, g1, g2 = trace.dec
    # decoder
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dlogits = vae.likelihood.backward(dnll, trace.logits, x)
    dg2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, g2, vae.params["decoder.4.weight"])
    dg2 = layers.relu_backward(dg2, g2)
    dg1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(dg2, g1, vae.params["decoder.2.weight"])
    dg1 = layers.relu_backward(dg1, g1)
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(dg1, z, vae.params["decoder.0.weight"])
    # latent
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dkl = np.full(trace.kl.shape, trace.beta / trace.kl.size)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu + dmu_kl
    dlogvar = dlogvar + dlogvar_kl
    # heads
    dh_mu, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dmu, h2, vae.params["fc_mu.weight"])
    dh_lv, grads["fc_logvar.weight"], grads["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, vae.params["fc_logvar.weight"])
    dh2 = dh_mu
    # encoder
    dh2 = layers.relu_backward(dh2, h2)
    dh1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(dh2, h1, vae.params["encoder.2.weight"])
    dh1 = layers.relu_backward(dh1, h1)
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(dh1, x, vae.params["encoder.0.weight"])
    return grads
''',
     [['fc_logvar', 'logvar.{0,30}(head|path|branch|back)', 'both heads', 'second head', 'two heads', 'only (through )?(fc_mu|mu|the mean|one head)', '(one|other|of the) head']],
     'ordinary'),
    ('vae_backward',
     r'''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}
    x, h1, h2 = trace.enc
    z, g1, g2 = trace.dec
    # decoder
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dlogits = vae.likelihood.backward(dnll, trace.logits, x)
    dg2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, g2, vae.params["decoder.4.weight"])
    dg2 = layers.relu_backward(dg2, g2)
    dg1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(dg2, g1, vae.params["decoder.2.weight"])
    dg1 = layers.relu_backward(dg1, g1)
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(dg1, z, vae.params["decoder.0.weight"])
    # latent
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dkl = np.full(trace.kl.shape, trace.beta / trace.kl.size)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu + dmu_kl
    dlogvar = dlogvar + dlogvar_kl
    # heads
    dh_mu, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dlogvar, h2, vae.params["fc_mu.weight"])
    dh_lv, grads["fc_logvar.weight"], grads["fc_logvar.bias"] = layers.dense_backward(dmu, h2, vae.params["fc_logvar.weight"])
    dh2 = dh_mu + dh_lv
    # encoder
    dh2 = layers.relu_backward(dh2, h2)
    dh1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(dh2, h1, vae.params["encoder.2.weight"])
    dh1 = layers.relu_backward(dh1, h1)
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(dh1, x, vae.params["encoder.0.weight"])
    return grads
''',
     [['swap', 'exchang', 'interchang', 'other way (a)?round', 'each other', '(mu|fc_mu).{0,40}(logvar|fc_logvar)', 'mixed up', 'confus']],
     'ordinary'),
    ('vae_backward',
     r'''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def back(name, dy, h, relu=True):
        """One layer back; h is what went in."""
        W, b = vae.dense(name)
        dx, dW, db = layers.dense_backward(dy, h, W)
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return layers.relu_backward(dx, h) if relu else dx

    n = trace.nll.size
    d = vae.likelihood.backward(np.ones(trace.nll.shape) / n, trace.logits, trace.x)
    d = back("decoder.4", d, trace.dec[2])
    d = back("decoder.2", d, trace.dec[1], relu=False)
    dz = layers.relu_backward(back("decoder.0", layers.relu_backward(d, trace.dec[1]), trace.dec[0], relu=False), trace.z)

    B = len(trace.x)
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    kl_mu, kl_logvar = latent.kl_backward(np.ones(B) * trace.beta / B, trace.mu, trace.logvar)
    d = back("fc_mu", dmu + kl_mu, trace.enc[2]) + back("fc_logvar", dlogvar + kl_logvar, trace.enc[2])
    d = back("encoder.2", d, trace.enc[1])
    back("encoder.0", d, trace.enc[0], relu=False)
    return grads
''',
     [['relu.{0,60}(\\bz\\b|dz|latent|code)', '(\\bz\\b|dz|latent|code).{0,60}(relu|mask|activation)']],
     'ordinary'),
    ('vae_backward',
     r'''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}
    x, h1, h2 = trace.enc
    z, g1, g2 = trace.dec
    # decoder
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dlogits = vae.likelihood.backward(dnll, trace.logits, x)
    dg2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, g2, vae.params["decoder.4.weight"])
    dg2 = layers.relu_backward(dg2, g2)
    dg1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(dg2, g1, vae.params["decoder.2.weight"])
    dg1 = layers.relu_backward(dg1, g1)
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(dg1, z, vae.params["decoder.0.weight"])
    # latent
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dkl = np.full(trace.kl.shape, trace.beta / trace.kl.size)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu + dmu_kl
    dlogvar = dlogvar + dlogvar_kl
    # heads
    dh_mu, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dmu, h2, vae.params["fc_mu.weight"])
    dh_lv, grads["fc_logvar.weight"], grads["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, vae.params["fc_logvar.weight"])
    dh2 = dh_mu + dh_lv
    # encoder
    dh2 = layers.relu_backward(dh2, h2)
    dh1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(dh2, h1, vae.params["encoder.2.weight"])
    dh1 = layers.relu_backward(dh1, h1)
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(dh1 / len(x), x, vae.params["encoder.0.weight"])
    return grads
''',
     [['encoder\\.0.{0,100}(divid|1/B|/ ?B\\b|mean|average|B times|number of images|batch|too small|twice|again)', '(divid|1/B|/ ?B\\b|mean|average|B times|number of images|batch|twice|again).{0,100}encoder\\.0', '(a )?second time', 'mean.{0,30}(twice|again|already)']],
     'ordinary'),
    ('vae_backward',
     r'''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}
    x, h1, h2 = trace.enc
    z, g1, g2 = trace.dec
    # decoder
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dlogits = vae.likelihood.backward(dnll, trace.logits, x)
    dg2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, g2, vae.params["decoder.4.weight"])
    dg2 = layers.relu_backward(dg2, g2)
    dg1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(dg2, g1, vae.params["decoder.2.weight"])
    dg1 = layers.relu_backward(dg1, g1)
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(dg1, z, vae.params["decoder.0.weight"])
    # latent
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dkl = np.full(trace.kl.shape, trace.beta)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu + dmu_kl
    dlogvar = dlogvar + dlogvar_kl
    # heads
    dh_mu, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dmu, h2, vae.params["fc_mu.weight"])
    dh_lv, grads["fc_logvar.weight"], grads["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, vae.params["fc_logvar.weight"])
    dh2 = dh_mu + dh_lv
    # encoder
    dh2 = layers.relu_backward(dh2, h2)
    dh1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(dh2, h1, vae.params["encoder.2.weight"])
    dh1 = layers.relu_backward(dh1, h1)
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(dh1, x, vae.params["encoder.0.weight"])
    return grads
''',
     [['KL.{0,60}(mean|B times|1/B|divid|sum|number|batch|too large|images|average)', '(mean|B times|1/B|divid|sum|number|batch|average).{0,60}KL', 'dkl', 'beta ?/ ?B']],
     'ordinary'),
    ('vae_backward',
     r'''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def back(name, dy, h, relu=True):
        """One layer back; h is what went in."""
        W, b = vae.dense(name)
        dx, dW, db = layers.dense_backward(dy, h, W)
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return layers.relu_backward(dx, h) if relu else dx

    n = trace.nll.size
    d = vae.likelihood.backward(np.ones(trace.nll.shape) / n, trace.logits, trace.x)
    d = back("decoder.4", d, trace.dec[2])
    d = back("decoder.2", d, trace.dec[1])
    dz = back("decoder.0", d, trace.dec[0], relu=False)

    B = len(trace.x)
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    kl_mu, kl_logvar = latent.kl_backward(np.ones(B) * trace.beta / n, trace.mu, trace.logvar)
    d = back("fc_mu", dmu + kl_mu, trace.enc[2]) + back("fc_logvar", dlogvar + kl_logvar, trace.enc[2])
    d = back("encoder.2", d, trace.enc[1])
    back("encoder.0", d, trace.enc[0], relu=False)
    return grads
''',
     [['KL.{0,80}(\\bK\\b|K B|samples?|1/B|kl\\.size|once)', '(\\bK\\b|samples?|1/B).{0,80}KL', 'dkl', 'beta ?/ ?B']],
     'ordinary'),
    ('vae_backward',
     r'''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}
    x, h1, h2 = trace.enc
    z, g1, g2 = trace.dec
    # decoder
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dlogits = vae.likelihood.backward(dnll, trace.logits, x)
    dg2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, g2, vae.params["decoder.4.weight"])
    dg2 = layers.relu_backward(dg2, g2)
    dg1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(dg2, g1, vae.params["decoder.2.weight"])
    dg1 = layers.relu_backward(dg1, g1)
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(dg1, z, vae.params["decoder.0.weight"])
    # latent
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dkl = np.full(trace.kl.shape, trace.beta / trace.kl.size)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu + dmu_kl
    dlogvar = dlogvar - dlogvar_kl
    # heads
    dh_mu, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dmu, h2, vae.params["fc_mu.weight"])
    dh_lv, grads["fc_logvar.weight"], grads["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, vae.params["fc_logvar.weight"])
    dh2 = dh_mu + dh_lv
    # encoder
    dh2 = layers.relu_backward(dh2, h2)
    dh1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(dh2, h1, vae.params["encoder.2.weight"])
    dh1 = layers.relu_backward(dh1, h1)
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(dh1, x, vae.params["encoder.0.weight"])
    return grads
''',
     [['logvar.{0,60}sign', 'sign.{0,80}(logvar|KL)', 'minus', 'subtract', 'KL.{0,60}(sign|opposite|minus|subtract|added)', 'opposite']],
     'ordinary'),
    ('vae_backward',
     r'''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}
    x, h1, h2 = trace.enc
    z, g1, g2 = trace.dec
    # decoder
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dlogits = vae.likelihood.backward(dnll, trace.logits, x) / x.shape[1]
    dg2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, g2, vae.params["decoder.4.weight"])
    dg2 = layers.relu_backward(dg2, g2)
    dg1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(dg2, g1, vae.params["decoder.2.weight"])
    dg1 = layers.relu_backward(dg1, g1)
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(dg1, z, vae.params["decoder.0.weight"])
    # latent
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dkl = np.full(trace.kl.shape, trace.beta / trace.kl.size)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu + dmu_kl
    dlogvar = dlogvar + dlogvar_kl
    # heads
    dh_mu, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dmu, h2, vae.params["fc_mu.weight"])
    dh_lv, grads["fc_logvar.weight"], grads["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, vae.params["fc_logvar.weight"])
    dh2 = dh_mu + dh_lv
    # encoder
    dh2 = layers.relu_backward(dh2, h2)
    dh1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(dh2, h1, vae.params["encoder.2.weight"])
    dh1 = layers.relu_backward(dh1, h1)
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(dh1, x, vae.params["encoder.0.weight"])
    return grads
''',
     [['pixel', '/ ?D\\b', '1/D', 'divid', 'number of inputs']],
     'ordinary'),
    ('vae_backward',
     r'''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}
    x, h1, h2 = trace.enc
    z, g1, g2 = trace.dec
    # decoder
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dlogits = vae.likelihood.backward(dnll, trace.logits, x)
    dg2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, g2, vae.params["decoder.4.weight"])
    dg2 = layers.relu_backward(dg2, g2)
    dg1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(dg2, g1, vae.params["decoder.2.weight"])
    dg1 = layers.relu_backward(dg1, g1)
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(dg1, z, vae.params["decoder.0.weight"])
    # latent
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dkl = np.full(trace.kl.shape, 1 / trace.kl.size)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu + dmu_kl
    dlogvar = dlogvar + dlogvar_kl
    # heads
    dh_mu, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dmu, h2, vae.params["fc_mu.weight"])
    dh_lv, grads["fc_logvar.weight"], grads["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, vae.params["fc_logvar.weight"])
    dh2 = dh_lv
    # encoder
    dh2 = layers.relu_backward(dh2, h2)
    dh1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(dh2, h1, vae.params["encoder.2.weight"])
    dh1 = layers.relu_backward(dh1, h1)
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(dh1, x, vae.params["encoder.0.weight"])
    return grads
''',
     [['\\bbeta\\b|β'],
      ['fc_mu', 'mu.{0,20}(head|path|branch|back)', 'both heads', 'two heads', 'only (through )?(fc_logvar|logvar|the variance|one head)', '(one|other|of the) head']],
     'double'),
    ('vae_backward',
     r'''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def back(name, dy, h, relu=True):
        """One layer back; h is what went in."""
        W, b = vae.dense(name)
        dx, dW, db = layers.dense_backward(dy, h, W)
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return layers.relu_backward(dx, h) if relu else dx

    n = trace.nll.size
    d = vae.likelihood.backward(np.ones(trace.nll.shape) / len(trace.x), trace.logits, trace.x)
    d = back("decoder.4", d, trace.dec[2])
    d = back("decoder.2", d, trace.dec[1])
    dz = back("decoder.0", d, trace.dec[0], relu=False)

    B = len(trace.x)
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    kl_mu, kl_logvar = latent.kl_backward(np.ones(B) * trace.beta / B, trace.mu, trace.logvar)
    d = back("fc_mu", dmu + kl_mu, trace.enc[2]) + back("fc_logvar", dlogvar + kl_logvar, trace.enc[2])
    d = back("encoder.2", d, trace.enc[1], relu=False)
    back("encoder.0", d, trace.enc[0], relu=False)
    return grads
''',
     [['\\bK\\b', 'samples?\\b', '1 ?/ ?\\(?K ?B', 'K times', 'nll\\.size', 'nll\\.mean', 'mean (of|over) (the )?nll'],
      ['relu', '\\bmask', 'kink']],
     'double'),
    ('vae_backward',
     r'''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def back(name, dy, h, relu=True):
        """One layer back; h is what went in."""
        W, b = vae.dense(name)
        dx, dW, db = layers.dense_backward(dy, h, W)
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return layers.relu_backward(dx, h) if relu else dx

    n = trace.nll.size
    d = vae.likelihood.backward(np.ones(trace.nll.shape) / n, trace.logits, trace.x)
    d = back("decoder.4", d, trace.dec[2], relu=False)
    d = back("decoder.2", d, trace.dec[1])
    dz = back("decoder.0", d, trace.dec[0], relu=False)

    B = len(trace.x)
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    kl_mu, kl_logvar = latent.kl_backward(np.ones(B) * trace.beta / B, trace.mu, trace.logvar)
    d = back("fc_mu", dmu + kl_mu, trace.enc[2]) + back("fc_logvar", dlogvar, trace.enc[2])
    d = back("encoder.2", d, trace.enc[1])
    back("encoder.0", d, trace.enc[0], relu=False)
    return grads
''',
     [['\\bKL\\b', 'kl_backward'],
      ['relu', '\\bmask', 'kink']],
     'double'),
    ('vae_backward',
     r'''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def back(name, dy, h, relu=True):
        """One layer back; h is what went in."""
        W, b = vae.dense(name)
        dx, dW, db = layers.dense_backward(dy, h, W)
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return layers.relu_backward(dx, h) if relu else dx

    n = trace.eps.shape[0] * trace.eps.shape[1]    # K B
    d = vae.likelihood.backward(np.ones(trace.nll.shape) / n, trace.logits, trace.x)
    d = back("decoder.4", d, trace.dec[2])
    d = back("decoder.2", d, trace.dec[1])
    dz = back("decoder.0", d, trace.dec[0], relu=False)

    B = len(trace.x)
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    kl_mu, kl_logvar = latent.kl_backward(np.ones(B) * trace.beta / B, trace.mu, trace.logvar)
    d = back("fc_mu", dmu + kl_mu, trace.enc[2]) + back("fc_logvar", dlogvar + kl_logvar, trace.enc[2])
    d = back("encoder.2", d, trace.enc[1])
    back("encoder.0", d, trace.enc[0], relu=False)
    return grads
''',
     [['\\(B, L\\)', 'one sample', 'single sample', 'without (the |a )?K', 'no K\\b', 'eps.{0,60}(two|2|axis|axes|dimensions|\\(B)', 'nll\\.size', 'K ?= ?1', '\\b2-?d|two-dim', '1 ?/ ?B\\b', 'B L']],
     'corner'),
    ('vae_backward',
     r'''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def back(name, dy, h, relu=True):
        """One layer back; h is what went in."""
        W, b = vae.dense(name)
        dx, dW, db = layers.dense_backward(dy, h, W)
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return layers.relu_backward(dx, h) if relu else dx

    n = trace.nll.size
    d = vae.likelihood.backward(np.ones(trace.nll.shape) / n, trace.logits, trace.x)
    d = back("decoder.4", d, trace.dec[2])
    d = back("decoder.2", d, trace.dec[1])
    dz = back("decoder.0", d, trace.dec[0], relu=False)

    B = len(trace.x)
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    kl_mu, kl_logvar = latent.kl_backward(np.ones(B) * (trace.beta or 1.0) / B, trace.mu, trace.logvar)
    d = back("fc_mu", dmu + kl_mu, trace.enc[2]) + back("fc_logvar", dlogvar + kl_logvar, trace.enc[2])
    d = back("encoder.2", d, trace.enc[1])
    back("encoder.0", d, trace.enc[0], relu=False)
    return grads
''',
     [['\\bbeta\\b|β']],
     'corner'),
    ('vae_backward',
     r'''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}
    x, h1, h2 = trace.enc
    z, g1, g2 = trace.dec
    # decoder
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    p = 1 / (1 + np.exp(-trace.logits))
    dlogits = dnll[..., None] * (p - x)
    dg2, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(dlogits, g2, vae.params["decoder.4.weight"])
    dg2 = layers.relu_backward(dg2, g2)
    dg1, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(dg2, g1, vae.params["decoder.2.weight"])
    dg1 = layers.relu_backward(dg1, g1)
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(dg1, z, vae.params["decoder.0.weight"])
    # latent
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dkl = np.full(trace.kl.shape, trace.beta / trace.kl.size)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu + dmu_kl
    dlogvar = dlogvar + dlogvar_kl
    # heads
    dh_mu, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dmu, h2, vae.params["fc_mu.weight"])
    dh_lv, grads["fc_logvar.weight"], grads["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, vae.params["fc_logvar.weight"])
    dh2 = dh_mu + dh_lv
    # encoder
    dh2 = layers.relu_backward(dh2, h2)
    dh1, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(dh2, h1, vae.params["encoder.2.weight"])
    dh1 = layers.relu_backward(dh1, h1)
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(dh1, x, vae.params["encoder.0.weight"])
    return grads
''',
     [['Gaussian', 'other likelihood', 'vae\\.likelihood', 'likelihood\\.backward', 'Bernoulli', 'sigmoid', "the (vae|model)'s (own )?likelihood"]],
     'corner'),
    ('vae_backward',
     r'''import numpy as np

from numpyvae import latent, layers

grads = {}


def vae_backward(vae, trace):

    def back(name, dy, h, relu=True):
        """One layer back; h is what went in."""
        W, b = vae.dense(name)
        dx, dW, db = layers.dense_backward(dy, h, W)
        grads[name + ".weight"] = grads.get(name + ".weight", 0) + dW
        grads[name + ".bias"] = grads.get(name + ".bias", 0) + db
        return layers.relu_backward(dx, h) if relu else dx

    n = trace.nll.size
    d = vae.likelihood.backward(np.ones(trace.nll.shape) / n, trace.logits, trace.x)
    d = back("decoder.4", d, trace.dec[2])
    d = back("decoder.2", d, trace.dec[1])
    dz = back("decoder.0", d, trace.dec[0], relu=False)

    B = len(trace.x)
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    kl_mu, kl_logvar = latent.kl_backward(np.ones(B) * trace.beta / B, trace.mu, trace.logvar)
    d = back("fc_mu", dmu + kl_mu, trace.enc[2]) + back("fc_logvar", dlogvar + kl_logvar, trace.enc[2])
    d = back("encoder.2", d, trace.enc[1])
    back("encoder.0", d, trace.enc[0], relu=False)
    return grads
''',
     [['(second|next|earlier|previous|another|repeated|later|last|first) call', 'call(s|ed)? (again|twice|a second|before)', 'accumul', 'between (the )?calls', '\\bstate\\b', '(keeps?|kept|remember)', 'add(s|ed)? up (over|across|from)', 'global', 'same arguments', 'twice', 'again']],
     'corner'),
    ('adam_step',
     r'''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    param = param - learning_rate * m / (np.sqrt(v) + eps)
    return param, m, v
''',
     [['bias', 'correct', '1 ?[-−] ?beta', '\\bhat\\b', 'm̂|v̂']],
     'ordinary'),
    ('adam_step',
     r'''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    """t counts from 1"""
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    m_hat = m / (1 - beta1 ** (t + 1))
    v_hat = v / (1 - beta2 ** (t + 1))
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
''',
     [['t ?\\+ ?1', 'off by one', 'one (step )?too (late|far|many|high)', '(from|at|with) (t ?= ?)?1\\b', 'next step', 'step number', 'one more', 'number of (the|this) step', 'beta1?(\\*\\*|\\^)t', 'power t']],
     'ordinary'),
    ('adam_step',
     r'''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m_new = beta1 * m + (1 - beta1) * grad
    v_new = beta2 * v + (1 - beta2) * grad
    m_hat = m_new / (1 - beta1 ** t)
    v_hat = v_new / (1 - beta2 ** t)
    step = m_hat / (np.sqrt(np.abs(v_hat)) + eps)
    return param - learning_rate * step, m_new, v_new
''',
     [['squar', 'grad ?(²|\\^ ?2|\\*\\*2)', 'g²']],
     'ordinary'),
    ('adam_step',
     r'''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * np.square(grad)
    mh = m / (1 - np.power(beta1, t))
    vh = v / (1 - np.power(beta2, t))
    return param + learning_rate * mh / (np.sqrt(vh) + eps), m, v
''',
     [['\\bsign\\b', 'uphill', 'ascen', 'minus', 'subtract', 'wrong (way|direction)', 'opposite', 'along the gradient', 'against the gradient', 'up the']],
     'ordinary'),
    ('adam_step',
     r'''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m *= beta1
    m += (1 - beta1) * grad
    v *= beta2
    v += (1 - beta2) * grad ** 2
    mhat = m / (1 - beta1 ** t)
    vhat = v / (1 - beta2 ** t)
    return param - learning_rate * mhat / (np.sqrt(vhat) + eps), m, v
''',
     [['in.?place', 'overwr', 'chang(es|ed|ing)', 'modif', 'mutat', '\\bcopy', 'came in', 'alter', 'stay as', 'arguments?']],
     'ordinary'),
    ('adam_step',
     r'''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = (beta1 * m + (1 - beta1) * grad) / (1 - beta1 ** t)
    v = (beta2 * v + (1 - beta2) * grad ** 2) / (1 - beta2 ** t)
    param = param - learning_rate * m / (np.sqrt(v) + eps)
    return param, m, v
''',
     [['correct', 'return\\w*.{0,60}(hat|uncorrected|moment)', '\\bhat\\b', 'm̂|v̂', 'bias']],
     'ordinary'),
    ('adam_step',
     r'''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta2 * m + (1 - beta2) * grad
    v = beta1 * v + (1 - beta1) * grad ** 2
    m_hat = m / (1 - beta2 ** t)
    v_hat = v / (1 - beta1 ** t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
''',
     [['swap', 'exchang', 'interchang', 'other way (a)?round', 'beta1.{0,60}beta2', 'beta2.{0,60}beta1', 'each other', 'mixed up']],
     'ordinary'),
    ('adam_step',
     r'''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + grad            # momentum
    v = beta2 * v + (1 - beta2) * grad ** 2
    m_hat = m / (1 - beta1 ** t)
    v_hat = v / (1 - beta2 ** t)
    new_param = param - learning_rate * m_hat / (np.sqrt(v_hat) + eps)
    return new_param, m, v
''',
     [['1 ?[-−] ?(beta|β)', 'momentum', 'weight(ed|s)? (of|on|for) (the )?(new )?grad', 'factor', 'running (mean|average)', 'moving (mean|average)']],
     'ordinary'),
    ('adam_step',
     r'''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    m_hat = m / (1 - beta1 ** t)
    v_hat = v / (1 - beta2 ** t)
    return param - learning_rate * m_hat / (v_hat + eps), m, v
''',
     [['\\broot\\b', 'sqrt', '√', 'square root']],
     'ordinary'),
    ('adam_step',
     r'''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    m_hat = m / (1 - beta1 ** t)
    param = param - learning_rate * m_hat / (np.sqrt(v) + eps)
    return param, m, v
''',
     [['(\\bv\\b|v_hat|vhat|second).{0,60}(correct|bias|beta2|1 ?[-−])', '(correct|bias|1 ?[-−] ?beta2).{0,60}(\\bv\\b|v_hat|second)', 'beta2', 'v̂']],
     'ordinary'),
    ('adam_step',
     r'''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    g2 = grad * grad
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * g2
    # bias correction
    m_hat = m / (1 - beta1 * t)
    v_hat = v / (1 - beta2 * t)
    return param - learning_rate * m_hat / (np.sqrt(np.abs(v_hat)) + eps), m, v
''',
     [['power', '\\*\\* ?t', '\\^ ?t', 'beta\\w* ?(\\*|times|·) ?t', 'exponent', 'ᵗ', 'to the t', 'multipl', 'bias', 'correct']],
     'ordinary'),
    ('adam_step',
     r'''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    m_hat = m / (1 - beta1 ** t)
    v_hat = v / (1 - beta2 ** t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), v, m
''',
     [['order', 'swap', 'exchang', 'interchang', 'other way (a)?round', 'places?\\b', 'position']],
     'ordinary'),
    ('adam_step',
     r'''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m_hat = m / (1 - beta1 ** t)
    v_hat = v / (1 - beta2 ** t)
    param = param - learning_rate * m_hat / (np.sqrt(v_hat) + eps)
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    return param, m, v
''',
     [['\\bold\\b', 'before', 'after (the|this|they)', 'previous', 'updated? first', 'came in', 'earlier', 'new m', 'one step (late|behind)']],
     'ordinary'),
    ('adam_step',
     r'''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + grad ** 2
    param = param - learning_rate * m / (np.sqrt(v) + eps)
    return param, m, v
''',
     [['bias', 'correct', '1 ?[-−] ?beta', '\\bhat\\b', 'm̂|v̂'],
      ['(1 ?[-−] ?beta2|1 ?[-−] ?β)', '(\\bv\\b|second).{0,60}(factor|weight|1 ?[-−]|mean|average|beta2)', '(factor|weight).{0,60}(\\bv\\b|second|grad)', 'running (mean|average)', 'moving (mean|average)']],
     'double'),
    ('adam_step',
     r'''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    new_m = beta1 * m + (1 - beta1) * grad
    new_v = beta2 * v + (1 - beta2) * grad ** 2
    m_hat = new_m / (1 - beta1 ** t)
    v_hat = new_v / (1 - beta2 ** t)
    new_param = param + learning_rate * m_hat / (v_hat + eps)
    return new_param, new_m, new_v
''',
     [['\\bsign\\b', 'uphill', 'ascen', 'minus', 'subtract', 'wrong (way|direction)', 'opposite', 'along the gradient', 'against the gradient', 'up the'],
      ['\\broot\\b', 'sqrt', '√', 'square root']],
     'double'),
    ('adam_step',
     r'''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    m_hat = m / (1 - beta1 ** t)
    v_hat = v / (1 - beta2 ** t)
    return param - learning_rate * m_hat / np.sqrt(v_hat + eps), m, v
''',
     [['\\beps\\b', 'inside', 'under the root', 'within the root']],
     'corner'),
    ('adam_step',
     r'''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    # the efficient order of the paper
    alpha_t = learning_rate * np.sqrt(1 - beta2 ** t) / (1 - beta1 ** t)
    return param - alpha_t * m / (np.sqrt(v) + eps), m, v
''',
     [['\\beps\\b', 'uncorrected']],
     'corner'),
    ('adam_step',
     r'''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    m_hat = m / (1 - beta1 ** t)
    v_hat = v / (1 - beta2 ** t)
    step = learning_rate * m_hat / (np.sqrt(v_hat) + eps)
    # nothing to learn where there is no gradient
    step[grad == 0] = 0
    return param - step, m, v
''',
     [['grad\\w*.{0,40}(\\b0\\b|zero)', '(\\b0\\b|zero).{0,40}grad', 'momentum', 'no gradient']],
     'corner'),
    ('adam_step',
     r'''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    if t > 1000:      # the correction is over by then
        m_hat, v_hat = m, v
    else:
        m_hat = m / (1 - beta1 ** t)
        v_hat = v / (1 - beta2 ** t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
''',
     [['(late|large|high|big|1000|many)\\w* ?(t|steps?)?\\b.{0,60}(correct|bias)', '(correct|bias).{0,80}(late|large|high|big|1000|many|always|every|stop|drop)', '\\bt\\b.{0,20}(large|high|beyond|above|over|big|1000)', 'bias.?correct', 'after (many|1000)']],
     'corner'),
    ('adam_step',
     r'''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    new_m = np.empty_like(m)
    new_v = np.empty_like(v)
    new_param = np.empty_like(param)
    for i in np.ndindex(param.shape):
        new_m[i] = beta1 * m[i] + (1 - beta1) * grad[i]
        new_v[i] = beta2 * v[i] + (1 - beta2) * grad[i] ** 2
        m_hat = new_m[i] / (1 - beta1 ** t)
        v_hat = new_v[i] / (1 - beta2 ** t)
        new_param[i] = param[i] - learning_rate * m_hat / (np.sqrt(v_hat) + eps)
    return new_param, new_m, new_v
''',
     [['integer', '\\bint\\b', 'int64', 'whole number', 'dtype', 'truncat', 'round']],
     'corner'),
    ('aggregate_moments',
     r'''import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(axis=0)
    variance = np.exp(logvar).mean(axis=0)
    return mean, variance
''',
     [['variance of (the )?(mu|means|codes)', 'spread of (the )?(mu|means)', 'mu\\.var', 'var\\w* ?\\(?of mu', 'means? (of the images )?(differ|vary|spread|scatter|lie)', 'between (the )?(images|mean)', 'total variance', '(mu|means)( over the images)? (is |are )?(missing|lost|forgotten|left out)', 'law of total']],
     'ordinary'),
    ('aggregate_moments',
     r'''import numpy as np


def aggregate_moments(mu, logvar):
    # where the codes are
    return np.mean(mu, axis=0), np.var(mu, axis=0)
''',
     [['(mean of )?(the )?(exp\\(logvar\\)|sigma²|σ²|sigma\\^2|variances)', 'own variance', 'within', "each (q|image's)", 'total variance', 'law of total', 'width of']],
     'ordinary'),
    ('aggregate_moments',
     r'''import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(0)
    var = np.exp(logvar.mean(0)) + mu.var(0)
    return mean, var
''',
     [['mean of (the )?logvar', 'logvar\\.mean', 'exp\\w*.{0,30}(of|after|before) (the )?mean', 'mean.{0,40}(before|first|then).{0,20}exp', 'geometric', 'mean of (the )?(exp|variances|sigma²|σ²)', 'averag\\w+ (the )?logvar', 'exp.{0,20}mean\\(logvar']],
     'ordinary'),
    ('aggregate_moments',
     r'''import numpy as np


def aggregate_moments(mu, logvar):
    N = len(mu)
    mean = mu.sum(axis=0) / N
    var = np.exp(logvar).sum(axis=0) / N ** 2 + mu.var(axis=0)
    return mean, var
''',
     [['N ?(²|\\^2|\\*\\*2)', 'divid', 'N squared', '1/N', 'variance of (the|a) (mean|average)', 'twice by N', '/ ?N', 'too small by', 'standard error']],
     'ordinary'),
    ('aggregate_moments',
     r'''import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(axis=0)
    var = np.exp(logvar).mean(axis=0) + mu.var(axis=0, ddof=1)
    return mean, var
''',
     [['ddof', 'N ?[-−] ?1', 'Bessel', 'unbiased', 'sample variance', 'N minus (1|one)']],
     'ordinary'),
    ('aggregate_moments',
     r'''import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(axis=0)
    var = np.exp(logvar).mean(axis=0) + mu.var(axis=0)
    return mean, np.sqrt(var)
''',
     [['\\broot\\b', 'sqrt', '√', 'standard deviation', '\\bstd\\b']],
     'ordinary'),
    ('aggregate_moments',
     r'''import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(axis=1)
    var = np.exp(logvar).mean(axis=1) + mu.var(axis=1)
    return mean, var
''',
     [['axis', 'over (the )?(latent )?dimensions', 'over (the )?images', '(each|per|every) (latent )?dimension', '\\(L,\\)']],
     'ordinary'),
    ('aggregate_moments',
     r'''import numpy as np


def aggregate_moments(mu, logvar):
    sigma = np.exp(0.5 * logvar)
    return mu.mean(0), sigma.mean(0) + mu.var(0)
''',
     [['logvar ?/ ?2', 'exp\\((½|0\\.5|1/2)', 'standard deviation', '\\bsigma\\b.{0,40}(sigma²|variance|squar|sigma\\^2|σ²)', 'squar', '(mean|add\\w*|average)( of)?( the)? (sigma|σ)s?\\b(?!²)']],
     'ordinary'),
    ('aggregate_moments',
     r'''import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(axis=0)
    second_moment = (np.exp(logvar) + mu ** 2).mean(axis=0)
    return mean, second_moment
''',
     [['second moment', 'mean ?(²|\\^2|\\*\\*2|squared)', 'squar\\w+ (of the )?mean', 'subtract', 'around 0|about 0|around zero|about zero', 'E\\[z ?²\\]', 'less the', 'centr|center', 'mu ?(²|\\^2|\\*\\*2)']],
     'ordinary'),
    ('aggregate_moments',
     r'''import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(axis=0)
    var = np.exp(logvar).mean(axis=0) + mu.var(axis=0)
    return var, mean
''',
     [['order', 'swap', 'exchang', 'interchang', 'other way (a)?round', 'places?\\b', 'position', 'first']],
     'ordinary'),
    ('aggregate_moments',
     r'''import numpy as np


def aggregate_moments(mu, logvar):
    mean = np.mean(mu, axis=0)
    var = np.mean(logvar, axis=0) + np.var(mu, axis=0)
    return mean, var
''',
     [['\\bexp\\b|exp\\(', 'exponent', 'logvar.{0,40}(log|itself|as (if|though)|variance)', 'log (of the )?(variance|sigma²|σ²)', 'not (its|the) log']],
     'ordinary'),
    ('aggregate_moments',
     r'''import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(axis=0)
    var = np.exp(logvar).mean(axis=0) + np.std(mu, axis=0)
    return mean, var
''',
     [['\\bstd\\b', 'standard deviation', 'squar', '\\broot\\b']],
     'ordinary'),
    ('aggregate_moments',
     r'''import numpy as np


def aggregate_moments(mu, logvar):
    # product of Gaussians: weight each mean with its precision
    precision = np.exp(-logvar)
    mean = (precision * mu).sum(axis=0) / precision.sum(axis=0)
    var = 1 / precision.sum(axis=0)
    return mean, var
''',
     [['precision', 'product', 'weight', 'mixture', 'plain mean', '1 ?/ ?(sigma|σ|var)']],
     'ordinary'),
    ('aggregate_moments',
     r'''import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(axis=1)
    var = np.exp(logvar).mean(axis=1)
    return mean, var
''',
     [['axis', 'over (the )?(latent )?dimensions', '(each|per|every) (latent )?dimension', '\\(L,\\)'],
      ['variance of (the )?(mu|means|codes)', 'spread of (the )?(mu|means)', 'mu\\.var', 'var\\w* ?\\(?of mu', 'means? (of the images )?(differ|vary|spread|scatter|lie)', 'between (the )?(images|mean)', 'total variance', '(mu|means)( over the images)? (is |are )?(missing|lost|forgotten|left out)', 'law of total']],
     'double'),
    ('aggregate_moments',
     r'''import numpy as np


def aggregate_moments(mu, logvar):
    m = mu.mean(axis=0)
    v = np.exp(logvar / 2).mean(axis=0) + ((mu - m) ** 2).sum(axis=0) / (len(mu) - 1)
    return m, v
''',
     [['logvar ?/ ?2', 'exp\\((½|0\\.5|1/2)', 'standard deviation', '\\bsigma\\b.{0,40}(sigma²|variance|squar|sigma\\^2|σ²)', '(mean|add\\w*|average)( of)?( the)? (sigma|σ)s?\\b(?!²)'],
      ['ddof', 'N ?[-−] ?1', 'Bessel', 'unbiased', 'sample variance', 'N minus (1|one)']],
     'double'),
    ('aggregate_moments',
     r'''import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(axis=0)
    var = np.exp(logvar).mean(axis=0) + (mu ** 2).mean(axis=0) - mean ** 2
    return mean, var
''',
     [['cancel', 'round', 'far from (0|zero)', 'large (mu|means?)', 'precision', 'digits', '(mu|means?) (is|are) (large|far)', 'difference of (two )?large', 'offset']],
     'corner'),
    ('aggregate_moments',
     r'''import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(axis=0)
    between = np.diag(np.cov(mu.T, bias=True))
    within = np.exp(logvar).mean(axis=0)
    return mean, within + between
''',
     [['L ?= ?1', '(one|single|1) (latent )?dimension', '\\bcov', 'diag', '0-?d', 'shape', '(one|single|1) image', 'N ?= ?1']],
     'corner'),
    ('aggregate_moments',
     r'''import numpy as np


def aggregate_moments(mu, logvar):
    logvar = np.clip(logvar, -10, 10)
    mean = mu.mean(axis=0)
    var = np.exp(logvar).mean(axis=0) + mu.var(axis=0)
    return mean, var
''',
     [['clip', '\\bcut', 'bound', 'limit', 'clamp', '(large|extreme|big|far|small)\\w* (values of )?logvar', 'logvar.{0,40}(large|extreme|beyond|far from|big|small)', 'extreme']],
     'corner'),
    ('active_units',
     r'''import numpy as np


def active_units(mu):
    return mu.var(axis=1) > 0.01
''',
     [['axis', 'over (the )?(latent )?dimensions', 'over (the )?images', '(each|per|every) (latent )?dimension', '\\(L,\\)']],
     'ordinary'),
    ('active_units',
     r'''import numpy as np


def active_units(mu):
    # changes by more than 0.01
    return np.std(mu, axis=0) > 0.01
''',
     [['\\bstd\\b', 'standard deviation', 'squar', '\\broot\\b']],
     'ordinary'),
    ('active_units',
     r'''import numpy as np


def active_units(mu):
    variance = np.var(mu, axis=0)
    return variance < 0.01
''',
     [['revers', 'opposite', 'invert', 'collapsed', 'inactive', 'below', 'other way (a)?round', 'wrong way', 'negat', 'less than', 'swapped']],
     'ordinary'),
    ('active_units',
     r'''import numpy as np


def active_units(mu):
    v = mu.var(axis=0)
    return int((v > 0.01).sum())
''',
     [['count', 'number of', 'how many', '(each|per|every|which) (latent )?dimension', '\\bsum', 'array', 'bool']],
     'ordinary'),
    ('active_units',
     r'''import numpy as np


def active_units(mu):
    v = mu.var(axis=0)
    return np.where(v > 0.01)[0]
''',
     [['\\bindex|indices|indexes', 'number(s)? of the (active )?dimension', '\\bwhere\\b', 'positions', 'bool', 'True (and|or|/) False', 'shape', '\\(L,\\)']],
     'ordinary'),
    ('active_units',
     r'''import numpy as np


def active_units(mu):
    mean = mu.mean(axis=0)
    variance = ((mu - mean) ** 2).mean(axis=0)
    return variance
''',
     [['bool', 'threshold', 'compar', 'True', 'variances? (itself|themselves)']],
     'ordinary'),
    ('active_units',
     r'''import numpy as np


def active_units(mu):
    active = []
    for l in range(mu.shape[1]):
        active.append(np.mean(mu[:, l] ** 2) > 0.01)
    return np.array(active)
''',
     [['centr|center', '(subtract|minus|less|without|around|from|about) (the|its|their)? ?mean', 'second moment', 'mean (of the )?square', 'mean (is |was )?(not |never )?(subtracted|taken off)', 'mu ?(²|\\^2|\\*\\*2)', '(around|about) (0|zero)', 'constant', 'far from (0|zero)']],
     'ordinary'),
    ('active_units',
     r'''import numpy as np


def active_units(mu):
    # more than 1 % of the largest
    v = mu.var(axis=0)
    return v > 0.01 * v.max()
''',
     [['relative', '\\bmax', 'largest', 'greatest', 'absolute', 'share of', '% of', 'proportion', 'other dimensions']],
     'ordinary'),
    ('active_units',
     r'''import numpy as np


def active_units(mu):
    return np.abs(mu).mean(axis=0) > 0.01
''',
     [['\\babs', 'absolute', 'variance', 'mean of', 'magnitude', 'far from (0|zero)', '\\bsize of\\b']],
     'ordinary'),
    ('active_units',
     r'''import numpy as np


def active_units(mu):
    return mu.var() > 0.01 * np.ones(mu.shape[1])
''',
     [['axis', '(each|per|every|own|single) (latent )?dimension', 'all (the )?(numbers|dimensions|values)', 'together', 'whole', 'over everything', 'one variance', 'same (for|in|of)']],
     'ordinary'),
    ('active_units',
     r'''import numpy as np


def active_units(mu):
    spread = mu.max(axis=0) - mu.min(axis=0)
    return spread > 0.01
''',
     [['\\bmax', 'range', 'largest', '\\bspread\\b', '\\bvariance\\b']],
     'ordinary'),
    ('active_units',
     r'''import numpy as np


def active_units(mu):
    var_of_dim = np.var(mu, axis=0)
    return var_of_dim > 0.1
''',
     [['threshold', 'bound\\b', 'limit']],
     'ordinary'),
    ('active_units',
     r'''import numpy as np


def active_units(mu):
    mu -= mu.mean(axis=0)
    return (mu ** 2).mean(axis=0) > 0.01
''',
     [['in.?place', 'overwr', 'chang(es|ed|ing) (mu|its|the|your|what)', 'modif', 'mutat', '\\bcopy', 'argument', 'alter']],
     'ordinary'),
    ('active_units',
     r'''import numpy as np


def active_units(mu):
    std = mu.std(axis=0)
    return int(np.sum(std > 0.01))
''',
     [['\\bstd\\b', 'standard deviation', '\\broot\\b'],
      ['count', 'number of', 'how many', '(each|per|every|which) (latent )?dimension', '\\bsum', 'array', 'bool']],
     'double'),
    ('active_units',
     r'''import numpy as np


def active_units(mu):
    power = np.mean(mu ** 2, axis=0)
    collapsed = power < 0.01
    return collapsed
''',
     [['centr|center', '(subtract|minus|without|around|from|about) (the|its|their)? ?mean', 'second moment', 'mean (of the )?square', 'mean (is |was )?(not |never )?(subtracted|taken off)', 'mu ?(²|\\^2|\\*\\*2)', '(around|about) (0|zero)', 'far from (0|zero)'],
      ['revers', 'opposite', 'invert', 'collapsed', 'inactive', 'below', 'other way (a)?round', 'wrong way', 'negat', 'less than']],
     'double'),
    ('active_units',
     r'''import numpy as np


def active_units(mu):
    v = mu.var(axis=0)
    return v >= 0.01
''',
     [['>=', '≥', 'exactly', 'equal', 'strict', '\\btie', 'at the threshold', 'at 0\\.01']],
     'corner'),
    ('active_units',
     r'''import numpy as np


def active_units(mu):
    n = len(mu)
    m = mu.sum(axis=0) / n
    var = ((mu - m) ** 2).sum(axis=0) / max(n - 1, 1)
    return var > 0.01
''',
     [['ddof', 'N ?[-−] ?1', 'Bessel', 'unbiased', 'sample variance', 'N minus (1|one)', 'few images']],
     'corner'),
    ('active_units',
     r'''import numpy as np


def active_units(mu):
    var = (mu ** 2).mean(axis=0) - mu.mean(axis=0) ** 2
    return var > 0.01
''',
     [['cancel', 'round', 'far from (0|zero)', 'large (mu|means?)', 'precision', 'digits', '(mu|means?) (is|are) (large|far)', 'difference of (two )?large', 'offset']],
     'corner'),
    ('active_units',
     r'''import numpy as np


def active_units(mu):
    cov = np.cov(mu, rowvar=False, bias=True)
    return np.diag(cov) > 0.01
''',
     [['L ?= ?1', '(one|single|1) (latent )?dimension', '\\bcov', 'diag', '0-?d', 'shape', '(one|single|1) image', 'N ?= ?1']],
     'corner'),
    ('linear_vae_kl',
     r'''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    kl = np.log(lam / (beta * sigma ** 2))
    return np.maximum(kl, 0)
''',
     [['half', 'halv', '½', '\\b1/2\\b', 'twice', 'doubl', 'factor (of )?(2|two)\\b', '\\b(2|two) times', 'times (2|two)\\b']],
     'ordinary'),
    ('linear_vae_kl',
     r'''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    kl = 0.5 * np.log(lam / sigma ** 2)
    return np.maximum(kl, 0)
''',
     [['\\bbeta\\b|β']],
     'ordinary'),
    ('linear_vae_kl',
     r'''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    top = sorted(eigenvalues, reverse=True)[:n_latent]
    return np.array([max(0.0, 0.5 * np.log(l / (beta * sigma))) for l in top])
''',
     [['(sigma|σ) ?(²|\\^2|\\*\\*2|squared)', 'squar', 'variance', '(sigma|σ).{0,40}(not|instead|where|itself)']],
     'ordinary'),
    ('linear_vae_kl',
     r'''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.asarray(eigenvalues)[:n_latent]
    return np.maximum(0, 0.5 * np.log(lam / (beta * sigma**2)))
''',
     [['sort', 'in any order', 'order', 'largest', 'as they (come|are)']],
     'ordinary'),
    ('linear_vae_kl',
     r'''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[-n_latent:]
    return np.maximum(0, 0.5 * np.log(lam / (beta * sigma**2)))
''',
     [['ascend', 'smallest (first|up|to)', 'order', 'revers', 'largest (one )?(first|down|comes|last)', 'from the (largest|smallest)', 'rising', 'increasing', 'descend', 'upside', 'turned']],
     'ordinary'),
    ('linear_vae_kl',
     r'''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    return 0.5 * np.log(lam / (beta * sigma ** 2))
''',
     [['clip', 'negative', 'collaps', 'below (0|zero)', '\\bmax', '(0|zero) where', 'less than (0|zero)', 'never (be )?(negative|below)']],
     'ordinary'),
    ('linear_vae_kl',
     r'''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    kl = 0.5 * np.log2(lam / (beta * sigma ** 2))
    kl[kl < 0] = 0
    return kl
''',
     [['\\bbits?\\b', '\\bnats?\\b', 'log ?\\(?2\\b', 'log2', 'base 2']],
     'ordinary'),
    ('linear_vae_kl',
     r'''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    # capacity of a Gaussian channel, 1/2 log(1 + signal/noise)
    return 0.5 * np.log(1 + lam / (beta * sigma ** 2))
''',
     [['1 ?\\+', '\\+ ?1', 'channel', 'capacity', 'plus (1|one)', 'added 1|adds 1', 'signal']],
     'ordinary'),
    ('linear_vae_kl',
     r'''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    kl = 0.5 * np.log(lam / sigma ** 2)
    return beta * np.maximum(kl, 0)
''',
     [['\\bbeta\\b|β']],
     'ordinary'),
    ('linear_vae_kl',
     r'''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    # the decoder keeps lambda - sigma²
    signal = np.maximum(lam - beta * sigma ** 2, 1e-300)
    kl = 0.5 * np.log(signal / (beta * sigma ** 2))
    return np.maximum(kl, 0)
''',
     [['subtract', 'less', '(λ|lambda|eigenvalue)s? ?[-−]', 'minus', '[-−] ?(beta|β|sigma|σ)', 'eigenvalue itself', 'signal', '\\bw²|W²']],
     'ordinary'),
    ('linear_vae_kl',
     r'''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    kl = 0.5 * np.log(lam / (beta * sigma ** 2))
    return kl[kl > 0]
''',
     [['shape', '\\(n_latent,\\)', 'leaves? out', 'left out', 'dropp', 'drops', 'missing', 'shorter', 'remov', 'fewer', 'collaps', 'n_latent']],
     'ordinary'),
    ('linear_vae_kl',
     r'''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    kl = np.maximum(0.5 * np.log(lam / (beta * sigma ** 2)), 0)
    return kl.sum()
''',
     [['\\bsum(med)?\\b', 'total', '(each|per|every) (latent )?dimension', 'scalar', 'one number', '\\(n_latent,\\)', 'shape', 'single (number|value)']],
     'ordinary'),
    ('linear_vae_kl',
     r'''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    kl = 0.5 * np.log(lam / (beta * sigma ** 2))
    return np.abs(kl)
''',
     [['\\babs', 'absolute', 'collaps', 'negative', '(0|zero) where', 'below (0|zero)']],
     'ordinary'),
    ('linear_vae_kl',
     r'''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1]
    kl = np.zeros(n_latent)
    for i in range(n_latent):
        kl[i] = max(0, 0.5 * np.log(lam[i + 1] / (beta * sigma ** 2)))
    return kl
''',
     [['off by one', 'largest', 'first (one|eigenvalue)', 'second', 'next', 'skip', 'shift', 'i ?\\+ ?1', 'one (place|too)', 'order']],
     'ordinary'),
    ('linear_vae_kl',
     r'''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    return np.log(lam / sigma ** 2 / beta)
''',
     [['half', 'halv', '½', '\\b1/2\\b', 'twice', 'doubl', 'factor (of )?(2|two)\\b', '\\b(2|two) times', 'times (2|two)\\b'],
      ['clip', 'negative', 'collaps', 'below (0|zero)', '\\bmax', '(0|zero) where', 'less than (0|zero)', 'never (be )?(negative|below)']],
     'double'),
    ('linear_vae_kl',
     r'''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.array(eigenvalues[:n_latent])
    kl = np.log(lam) / 2 - np.log(sigma)       # 1/2 log(lambda/sigma²)
    return np.where(kl > 0, kl, 0)
''',
     [['sort', 'in any order', 'order', 'largest', 'as they (come|are)'],
      ['\\bbeta\\b|β']],
     'double'),
    ('linear_vae_kl',
     r'''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.array(sorted(set(np.asarray(eigenvalues).tolist()), reverse=True))[:n_latent]
    kl = np.zeros(n_latent)
    kl[:len(lam)] = np.maximum(0.5 * np.log(np.maximum(lam, 1e-300) / (beta * sigma ** 2)), 0)
    return kl
''',
     [['equal', '\\bsame\\b', 'duplicat', 'repeat', '\\bset\\b', 'unique', '\\btie', 'twice']],
     'corner'),
    ('linear_vae_kl',
     r'''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    kl = 0.5 * np.log(lam / (beta * sigma ** 2))
    return np.maximum(kl, 0)
''',
     [['negative eigenvalue', 'eigenvalues?.{0,60}(negative|below (0|zero)|round|tiny)', '\\bnan\\b', 'log of (a )?negative', '(0|zero).{0,30}eigenvalue', 'eigenvalues?.{0,40}\\b(0|zero)']],
     'corner'),
    ('linear_vae_kl',
     r'''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    kl = 0.5 * np.log((lam + 1e-8) / (beta * sigma ** 2 + 1e-8))
    return np.clip(kl, 0, None)
''',
     [['1e-8', 'epsilon', 'added', 'small (sigma|σ|number|constant)', '(sigma|σ).{0,40}(small|tiny|near)', 'tiny']],
     'corner'),
    ('linear',
     r'''import numpy as np


def linear(beta, warmup):
    def schedule(t):
        return beta * t / warmup
    return schedule
''',
     [['after (the )?warm', 'past', '(keeps?|goes) (on )?(rising|growing)', 'beyond', '\\bmin', 'stop', 'stay', 'above beta', 'ends?\\b', 'clip', 'larger than beta', 'capp?']],
     'ordinary'),
    ('linear',
     r'''import numpy as np


def linear(beta, warmup):
    # rises over the whole training
    return lambda done: beta * done
''',
     [['warm-?up.{0,60}(ignor|not used|no part|use|share|whole|effect|lost)', '(ignor|without|not us)\\w*.{0,30}warm', 'whole (of )?training', '(reach|arriv)\\w*.{0,40}warm', 'too (late|slow)', 'divid\\w+ by (the )?warm', '/ ?warm']],
     'ordinary'),
    ('linear',
     r'''import numpy as np


def linear(beta, warmup):
    def f(t):
        return beta * min(t * warmup, 1)
    return f
''',
     [['divid', 'multipl', 't ?/ ?warm', 't ?\\*? ?(times )?warm', 'too (late|slow)', 'times (the )?warm']],
     'ordinary'),
    ('linear',
     r'''import numpy as np


def linear(beta, warmup):
    def f(t):
        if t < warmup:
            return beta * (1 - t / warmup)
        return beta
    return f
''',
     [['fall', 'descend', 'downward|\\bdown\\b', 'from 0|from zero', '(start|begin)s?\\b', 'at (the )?(start|beginning|0)', '1 ?[-−]', 'decreas', 'sink', '(0|zero) (at|where|when|in)']],
     'ordinary'),
    ('linear',
     r'''import numpy as np


def linear(beta, warmup):
    def f(t):
        return min(t / warmup, beta)
    return f
''',
     [['slope', 'beta.{0,40}(times|multipl|factor|scal)', '(times|multipl|factor|scal)\\w*.{0,40}beta', 'steep', 'too (early|fast|soon|late|slow)', '1/warm', 'not (reach|at beta)', 'share .{0,40}warm', 'at (the end of )?(the )?warm', 'ends? at 1', 'in the wrong place|kink']],
     'ordinary'),
    ('linear',
     r'''import numpy as np


def linear(beta, warmup):
    def schedule(progress):
        if progress < warmup:
            return progress / warmup * beta
        else:
            return 1.0
    return schedule
''',
     [['after (the )?warm', 'past', 'beyond', 'ends? (at|in|on)', '\\b1 (after|instead|where|rather|in place|and not)', 'then (on )?beta', 'stay', 'jump', 'not beta']],
     'ordinary'),
    ('linear',
     r'''import numpy as np


def linear(beta, warmup):
    def schedule(t):
        return beta if t >= warmup else 0.0
    return schedule
''',
     [['step', 'jump', 'straight', 'ris(es|e|ing)', '(0|zero) (before|during|until|all)', 'at once', 'during (the )?warm', 'sudden', 'switch']],
     'ordinary'),
    ('linear',
     r'''import numpy as np


def linear(beta, warmup):
    def schedule(t):
        u = min(t / warmup, 1)
        return beta * (1 - np.cos(np.pi * u)) / 2     # smooth
    return schedule
''',
     [['straight', 'cos', 'curve|bent|bend|bow', 'smooth', 'line\\b|linear']],
     'ordinary'),
    ('linear',
     r'''import numpy as np


def linear(beta, warmup):
    def schedule(t):
        return beta * (t % warmup) / warmup
    return schedule
''',
     [['cycl', 'period', 'again', 'saw-?tooth', 'repeat', 'restart', 'fall(s|ing)? back', 'back to (0|zero)', '%|modulo|remainder', 'after (the )?warm', 'stay']],
     'ordinary'),
    ('linear',
     r'''import numpy as np


def linear(beta, warmup):
    def schedule(t):
        # first warm up without the KL, then rise
        if t <= warmup:
            return 0.0
        return beta * (t - warmup) / (1 - warmup)
    return schedule
''',
     [['during (the )?warm', 'after (the )?warm', '(0|zero) (before|during|until|all)', '(rises?|rising|starts?|begins?).{0,40}(late|after|only|then)', 'too late', 'wait', 'delay', 'from the (start|beginning)']],
     'ordinary'),
    ('linear',
     r'''import numpy as np


def linear(beta, warmup):
    def schedule(t):
        value = beta * min(t / warmup, 1)
    return schedule
''',
     [['\\bNone\\b', '\\breturns? (nothing|no )', 'print', 'forgot\\w*.{0,20}return', 'return (is )?missing', 'no return', 'without (a )?return']],
     'ordinary'),
    ('linear',
     r'''import numpy as np


def linear(beta, warmup):
    t = np.linspace(0, 1, 101)
    values = beta * np.minimum(t / warmup, 1)
    return values
''',
     [['function', 'callable', 'call', 'array']],
     'ordinary'),
    ('linear',
     r'''import numpy as np


def linear(beta, warmup):
    def schedule(t):
        return beta * min(t / warmup, 1) ** 2
    return schedule
''',
     [['straight', 'squar', 'parabol', 'quadrat', 'power', 'curve', 'bent|bend|bow', 'linear']],
     'ordinary'),
    ('linear',
     r'''import numpy as np


def linear(beta, warmup):
    table = np.linspace(0, beta, 10)          # 10 stages
    def schedule(t):
        return table[min(int(10 * t / warmup), 9)]
    return schedule
''',
     [['step', 'stair', 'stage', 'table', 'straight', 'jump', 'round', '\\bint\\b', 'constant', 'smooth', 'levels']],
     'ordinary'),
    ('linear',
     r'''import numpy as np


def linear(beta, warmup):
    def schedule(t):
        return beta * t * warmup
    return schedule
''',
     [['divid', 'multipl', 't ?/ ?warm', 'times (the )?warm', 'too (late|slow)'],
      ['after (the )?warm', 'past', '(keeps?|goes) (on )?(rising|growing)', 'beyond', '\\bmin', '\\bstop', 'stay', 'clip', 'capp?']],
     'double'),
    ('linear',
     r'''import numpy as np


def linear(beta, warmup):
    def schedule(t):
        if t < warmup:
            return beta - beta * t / warmup
        return 1
    return schedule
''',
     [['fall', 'descend', 'downward|\\bdown\\b', 'from 0|from zero', '(start|begin)s?\\b', 'at (the )?(start|beginning)', '1 ?[-−]', 'decreas', 'sink'],
      ['after (the )?warm', 'past', 'beyond', 'ends? (at|in|on)', '\\b1 (after|instead|where|rather|in place|and not)', 'then (on )?beta', 'stay', 'not beta']],
     'double'),
    ('linear',
     r'''import numpy as np


def linear(beta, warmup):
    def schedule(t):
        if t < warmup:
            return beta * t / warmup
        if t > warmup:
            return beta
    return schedule
''',
     [['exactly', '\\bNone\\b', 'at the end of (the )?warm', 't ?(==?|is) ?warm', 'equal', 'where the warm-?up ends', 'at warmup', '\\btie', '==']],
     'corner'),
    ('linear',
     r'''import numpy as np


state = {}


def linear(beta, warmup):
    state["beta"], state["warmup"] = beta, warmup

    def schedule(t):
        return state["beta"] * min(t / state["warmup"], 1)

    return schedule
''',
     [['global', '\\bstate\\b', '(second|two|another|other|first|earlier|later|last|several) (schedule|function|warm|call|one)', 'share', 'overwr', 'each (has|function|keep)', 'between (the )?calls', '(keeps?|kept|remember)', 'own beta']],
     'corner'),
    ('linear',
     r'''import numpy as np


def linear(beta, warmup):
    highest = 0.0

    def schedule(t):
        # never let beta fall again
        nonlocal highest
        highest = max(highest, beta * min(t / warmup, 1))
        return highest

    return schedule
''',
     [['\\bstate\\b', 'earlier|previous|last|before|second|next', '(keeps?|kept|remember)', 'order', 'highest|largest|maximum', 'between (the )?calls', 'nonlocal', 'again']],
     'corner'),
    ('linear',
     r'''import numpy as np


def linear(beta, warmup):
    beta = beta or 1.0

    def schedule(t):
        return beta * min(t / warmup, 1)

    return schedule
''',
     [['beta ?(=|is|of|==) ?(0|zero)', '\\bor\\b', '(0|zero) beta', 'a beta of (0|zero)', 'falsy', 'beta.{0,20}\\b(0|zero)\\b']],
     'corner'),
    ('log_weights',
     r'''import numpy as np


def log_weights(nll, z, eps, logvar):
    log_pz = -0.5 * (z ** 2).sum(-1)
    log_q = -0.5 * (eps ** 2 + logvar).sum(-1)
    return nll + log_pz - log_q
''',
     [['nll.{0,60}(sign|minus|added|subtract|plus|negative|opposite)', '(sign|minus|added|subtract|adds|plus|negative)\\w*.{0,60}(nll|log p\\(x\\|z\\))', '[-−] ?nll', '\\+ ?nll']],
     'ordinary'),
    ('log_weights',
     r'''import numpy as np


def log_weights(nll, z, eps, logvar):
    log_q = -0.5 * np.sum(eps ** 2 + logvar + np.log(2 * np.pi), axis=-1)
    return -nll - log_q
''',
     [['prior', 'p\\(z\\)']],
     'ordinary'),
    ('log_weights',
     r'''import numpy as np


def log_weights(nll, z, eps, logvar):
    log_p = -0.5 * np.sum(z ** 2, axis=2)
    log_q = -0.5 * np.sum(eps ** 2, axis=2)
    return -nll + log_p - log_q
''',
     [['logvar', 'log (sigma|σ)', 'Jacobian', 'normali[sz]', 'density of q.{0,50}(sigma|σ|width)']],
     'ordinary'),
    ('log_weights',
     r'''import numpy as np


def log_weights(nll, z, eps, logvar):
    L = z.shape[-1]
    log_2pi = np.log(2 * np.pi)
    log_pz = -0.5 * (np.sum(z ** 2, -1) + L * log_2pi)
    log_q = -0.5 * np.sum(eps ** 2, -1) - np.sum(logvar, -1) - 0.5 * L * log_2pi
    return -nll + log_pz - log_q
''',
     [['logvar.{0,80}(half|halv|½|1/2|twice|doubl|factor|2 times|two times|sigma|σ)', '(half|halv|½|1/2|twice|doubl|factor|2 times|two times).{0,80}logvar']],
     'ordinary'),
    ('log_weights',
     r'''import numpy as np


def log_weights(nll, z, eps, logvar):
    log_pz = -0.5 * (z ** 2).sum(-1)
    log_q = -0.5 * (eps ** 2 + logvar).sum(-1)
    return -nll + log_pz + log_q
''',
     [['(log )?q\\b.{0,60}(sign|minus|added|adds|subtract|plus|divid|multipl|taken off|opposite)', '(sign|minus|added|adds|subtract|plus|divid|multipl|opposite).{0,60}\\bq\\b', '[-−+] ?log q']],
     'ordinary'),
    ('log_weights',
     r'''import numpy as np


def log_weights(nll, z, eps, logvar):
    # log N(z; 0, 1) with its constant
    log_pz = (-0.5 * z ** 2 - 0.5 * np.log(2 * np.pi)).sum(-1)
    log_q = (-0.5 * eps ** 2 - 0.5 * logvar).sum(-1)
    return -nll + log_pz - log_q
''',
     [['2 ?\\*? ?(π|pi)', 'constant', 'π', 'normali[sz]']],
     'ordinary'),
    ('log_weights',
     r'''import numpy as np


def log_weights(nll, z, eps, logvar):
    # KL in closed form; mu from z
    mu = z - np.exp(logvar / 2) * eps
    kl = 0.5 * (mu ** 2 + np.exp(logvar) - 1 - logvar).sum(axis=-1)
    return -nll - kl
''',
     [['closed form', '\\bKL\\b', 'analytic', 'expectation', "each sample|the sample|sample'?s? own|sampled", 'mean over']],
     'ordinary'),
    ('log_weights',
     r'''import numpy as np


def log_weights(nll, z, eps, logvar):
    log_pz = -0.5 * np.mean(z ** 2, axis=-1)
    log_q = -0.5 * np.mean(eps ** 2 + logvar, axis=-1)
    return log_pz - log_q - nll
''',
     [['\\bmean\\b', 'average', '\\bsum(med)?\\b', 'divid', '/ ?L\\b', '1/L', 'add up']],
     'ordinary'),
    ('log_weights',
     r'''import numpy as np


def log_weights(nll, z, eps, logvar):
    log_w = -nll - 0.5 * (z ** 2).sum(-1) + 0.5 * (eps ** 2 + logvar).sum(-1)
    return np.exp(log_w)
''',
     [['\\bexp\\b|exp\\(', 'exponent', 'not (its|the|their) logs?', 'weights? (itself|themselves|and not|rather|instead|, not)', '\\blog\\b.{0,30}(asked|want|expected|missing|lost|not)', 'instead of (its|the|their) log']],
     'ordinary'),
    ('log_weights',
     r'''import numpy as np


def log_weights(nll, z, eps, logvar):
    log_w = -nll - 0.5 * (z ** 2).sum(-1) + 0.5 * (eps ** 2 + logvar).sum(-1)
    m = log_w.max(axis=0)
    log_sum = m + np.log(np.exp(log_w - m).sum(axis=0))
    return log_w - log_sum        # normalised: the weights sum to 1
''',
     [['normali[sz]', 'sum to (1|one)', 'soft-?max', 'divid', 'over (the )?(K )?samples', 'log-?sum-?exp', 'self-normal', 'add up to (1|one)']],
     'ordinary'),
    ('log_weights',
     r'''import numpy as np


def log_weights(nll, z, eps, logvar):
    log_pz = -0.5 * (z ** 2).sum(-1)
    var = np.exp(logvar)
    log_q = -0.5 * (z ** 2 / var + logvar).sum(-1)    # Gaussian with variance var
    return -nll + log_pz - log_q
''',
     [['\\bmu\\b', '\\bmean\\b', '\\beps\\b', 'centr|center', 'z ?[-−] ?mu', 'around (0|zero)']],
     'ordinary'),
    ('log_weights',
     r'''import numpy as np


def log_weights(nll, z, eps, logvar):
    log_pz = -0.5 * (z ** 2).sum(-1)
    log_q = -0.5 * (eps ** 2 / np.exp(logvar) + logvar).sum(-1)
    return -nll + log_pz - log_q
''',
     [['eps.{0,60}(divid|variance|sigma|σ|already|unit|standard|scal)', '(divid|variance|sigma|σ|already|scal)\\w*.{0,60}eps', 'twice by']],
     'ordinary'),
    ('log_weights',
     r'''import numpy as np


def log_weights(nll, z, eps, logvar):
    log_pz = -0.5 * (eps ** 2).sum(-1)
    log_q = -0.5 * (z ** 2 + logvar).sum(-1)
    return -nll + log_pz - log_q
''',
     [['swap', 'exchang', 'interchang', 'other way (a)?round', 'prior.{0,60}eps', '\\bz\\b.{0,40}\\beps\\b', '\\beps\\b.{0,40}\\bz\\b', 'mixed up', 'places']],
     'ordinary'),
    ('log_weights',
     r'''import numpy as np


def log_weights(nll, z, eps, logvar):
    log_pz = (z ** 2).sum(-1)
    log_q = (eps ** 2 + logvar).sum(-1)
    return -nll - log_pz + log_q
''',
     [['half', 'halv', '½', '\\b1/2\\b', 'twice', 'doubl', 'factor (of )?(2|two)\\b', '\\b(2|two) times', 'times (2|two)\\b']],
     'ordinary'),
    ('log_weights',
     r'''import numpy as np


def log_weights(nll, z, eps, logvar):
    log_pz = -0.5 * np.sum(z ** 2, axis=-1)
    log_q = -0.5 * np.sum(eps ** 2, axis=-1)
    return nll + log_pz - log_q
''',
     [['nll.{0,60}(sign|minus|added|subtract|plus|negative|opposite)', '(sign|minus|added|subtract|adds|plus|negative)\\w*.{0,60}(nll|log p\\(x\\|z\\))', '[-−] ?nll', '\\+ ?nll'],
      ['logvar', 'log (sigma|σ)', 'Jacobian', 'normali[sz]']],
     'double'),
    ('log_weights',
     r'''import numpy as np


def log_weights(nll, z, eps, logvar):
    K, B = nll.shape
    log_w = np.zeros((K, B))
    for k in range(K):
        for b in range(B):
            log_q = -0.5 * np.sum(eps[k, b] ** 2) - np.sum(logvar[b])
            log_w[k, b] = -nll[k, b] - log_q
    return log_w
''',
     [['logvar.{0,80}(half|halv|½|1/2|twice|doubl|factor|2 times|two times|sigma|σ)', '(half|halv|½|1/2|twice|doubl|factor|2 times|two times).{0,80}logvar'],
      ['prior', 'p\\(z\\)']],
     'double'),
    ('log_weights',
     r'''import numpy as np


def log_weights(nll, z, eps, logvar):
    p_z = np.exp(-0.5 * z ** 2).prod(axis=-1)
    q_z = (np.exp(-0.5 * eps ** 2) / np.exp(0.5 * logvar)).prod(axis=-1)
    return -nll + np.log(p_z / q_z)
''',
     [['underflow', 'overflow', '\\binf', '\\bnan\\b', 'log\\(0\\)', 'log of (0|zero)', 'stable', 'many (latent )?dimensions', 'product', 'in logs|the logs|logarithms', 'extreme', 'large', 'finite']],
     'corner'),
    ('log_weights',
     r'''import numpy as np


def log_weights(nll, z, eps, logvar):
    w = np.exp(-nll - 0.5 * (z ** 2).sum(-1) + 0.5 * (eps ** 2 + logvar).sum(-1))
    return np.log(w)
''',
     [['underflow', 'overflow', '\\binf', '\\bnan\\b', 'log\\(0\\)', 'log of (0|zero)', 'log\\(exp', 'stable', 'extreme', 'large', 'finite']],
     'corner'),
    ('log_weights',
     r'''import numpy as np


def log_weights(nll, z, eps, logvar):
    log_pz = -0.5 * (z ** 2).sum(-1)
    log_q = -0.5 * (eps ** 2 + logvar).sum(-1)
    return (-nll + log_pz - log_q).squeeze()
''',
     [['shape', 'squeez', '\\(K, B\\)', 'axis', '(one|single|1) (image|sample)', '[KB] ?= ?1']],
     'corner'),
    ('log_weights',
     r'''import numpy as np


def log_weights(nll, z, eps, logvar):
    sigma = np.exp(logvar / 2) + 1e-10
    log_q = -0.5 * (eps ** 2).sum(-1) - np.log(sigma).sum(-1)
    return -nll - 0.5 * (z ** 2).sum(-1) - log_q
''',
     [['1e-10', 'epsilon', 'small (sigma|σ|number|constant|logvar)', '(sigma|σ|logvar).{0,60}(small|tiny|near|low|negative)', 'added to (the )?sigma', '(small|tiny|low)\\w*.{0,30}(sigma|σ|logvar)', 'underflow']],
     'corner'),
    ('log_mean_exp_forward',
     r'''import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.max(axis=0)
    return m + np.log(np.exp(log_w - m).sum(axis=0))
''',
     [['\\bmean\\b', 'log ?\\(?K\\b', 'divid', '1/K', '/ ?K\\b', '\\bsum\\b', 'K times', 'average']],
     'ordinary'),
    ('log_mean_exp_forward',
     r'''import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.max(axis=1, keepdims=True)
    return m[:, 0] + np.log(np.exp(log_w - m).mean(axis=1))
''',
     [['axis', 'over (the )?(images|batch)', 'over (the )?(K )?samples', '(each|per|every) image', '\\(B,\\)']],
     'ordinary'),
    ('log_mean_exp_forward',
     r'''import numpy as np


def log_mean_exp_forward(log_w):
    # log and exp cancel
    return log_w.mean(axis=0)
''',
     [['mean of (the )?(logs?|log_w)', 'log of (the|a) mean', 'Jensen', 'ELBO', '\\bexp\\b|exp\\(', 'exponent', 'cancel', 'inside']],
     'ordinary'),
    ('log_mean_exp_forward',
     r'''import numpy as np


def log_mean_exp_forward(log_w):
    shifted = log_w - log_w.max(axis=0)
    return np.log(np.mean(np.exp(shifted), axis=0))
''',
     [['\\bmax', 'largest', 'add(ed)? (it )?back', 'greatest', 'subtract', 'shift']],
     'ordinary'),
    ('log_mean_exp_forward',
     r'''import numpy as np


def log_mean_exp_forward(log_w):
    K, B = log_w.shape
    m = log_w.max(axis=0)
    lse = m + np.log(np.exp(log_w - m).sum(axis=0))
    return lse + np.log(K)
''',
     [['log ?\\(?K\\b', 'sign', '(add|subtract|minus|plus)\\w*.{0,20}\\bK\\b', 'K ?(²|\\^2|\\*\\*2|squared)', 'divid', 'multipl']],
     'ordinary'),
    ('log_mean_exp_forward',
     r'''import numpy as np


def log_mean_exp_forward(log_w):
    K = len(log_w)
    m = np.max(log_w, axis=0)
    logsumexp = m + np.log(np.sum(np.exp(log_w - m), axis=0))
    return logsumexp / K
''',
     [['outside', 'inside', 'log ?\\(?K\\b', '(log|logsumexp|result|whole).{0,40}divid', 'divid\\w*.{0,60}(log|whole|result)', '/ ?K\\b', '1/K']],
     'ordinary'),
    ('log_mean_exp_forward',
     r'''import numpy as np


def log_mean_exp_forward(log_w):
    B = log_w.shape[1]
    m = log_w.max(axis=0)
    return m + np.log(np.exp(log_w - m).sum(axis=0)) - np.log(B)
''',
     [['\\bB\\b', 'number of images', 'log ?\\(?K\\b', 'number of samples', 'batch', '1/K', 'divid\\w+ by K']],
     'ordinary'),
    ('log_mean_exp_forward',
     r'''import numpy as np


def log_mean_exp_forward(log_w):
    # the largest weight decides
    return log_w.max(axis=0) - np.log(len(log_w))
''',
     [['\\bmax', 'largest', 'greatest', '\\bsum\\b', 'other samples|all (the )?(K )?samples|every sample', 'smaller']],
     'ordinary'),
    ('log_mean_exp_forward',
     r'''import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.max(axis=0)
    bound = m + np.log(np.exp(log_w - m).mean(axis=0))
    return bound.mean()
''',
     [['(each|every|per|one|single|of the) image', 'over (the )?(images|batch)', 'scalar', 'one number', 'single (number|value)', '\\(B,\\)', 'shape']],
     'ordinary'),
    ('log_mean_exp_forward',
     r'''import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.max(axis=0, keepdims=True)
    out = m + np.log(np.mean(np.exp(log_w - m), axis=0, keepdims=True))
    return out
''',
     [['shape', 'keepdims', '\\(B,\\)', '\\(1, ?B\\)', 'axis', 'too many (axes|dim)', '(left|extra|additional) (axis|dim)']],
     'ordinary'),
    ('log_mean_exp_forward',
     r'''import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.max(axis=0)
    return -(m + np.log(np.exp(log_w - m).mean(axis=0)))     # the loss
''',
     [['\\bsign\\b', 'negative', '\\bloss\\b', 'minus', 'opposite']],
     'ordinary'),
    ('log_mean_exp_forward',
     r'''import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.max(axis=0)
    return m + np.exp(log_w - m).mean(axis=0)
''',
     [['\\blog\\b.{0,50}(missing|forgot|not taken|lost|left out|never)', '(missing|forgot\\w*|no|without|lost|take) (the |a )?log', 'log of (the )?mean', 'mean (itself|and not|instead|rather)', 'logarithm']],
     'ordinary'),
    ('log_mean_exp_forward',
     r'''import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.max(axis=0)
    log_w -= m
    return np.log(np.exp(log_w).mean(axis=0))
''',
     [['\\bmax', 'largest', 'add(ed)? (it )?back', 'greatest', 'subtract', 'shift'],
      ['in.?place', 'overwr', 'chang(es|ed|ing) (log_w|its|the|your|what)', 'modif', 'mutat', '\\bcopy', 'argument', 'alter']],
     'double'),
    ('log_mean_exp_forward',
     r'''import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.max(axis=0)
    log_w -= m
    result = np.log(np.exp(log_w).mean(axis=0))
    result += m
    return result
''',
     [['in.?place', 'overwr', 'chang(es|ed|ing) (log_w|its|the|your|what)', 'modif', 'mutat', '\\bcopy', 'argument', 'alter']],
     'ordinary'),
    ('log_mean_exp_forward',
     r'''import numpy as np


def log_mean_exp_forward(log_w):
    top = log_w.max(axis=1)
    s = 0
    for k in range(log_w.shape[1]):
        s = s + np.exp(log_w[:, k] - top)
    return top + np.log(s)
''',
     [['axis', 'over (the )?(images|batch)', 'over (the )?(K )?samples', '(each|per|every) image', '\\(B,\\)'],
      ['\\bmean\\b', 'log ?\\(?K\\b', 'divid', '1/K', '/ ?K\\b', 'average']],
     'double'),
    ('log_mean_exp_forward',
     r'''import numpy as np


def log_mean_exp_forward(log_w):
    return np.log(np.mean(np.exp(log_w), axis=0))
''',
     [['underflow', 'overflow', '\\binf', '\\bnan\\b', 'log\\(0\\)', 'log of (0|zero)', 'stable', 'extreme', '(large|small|far|big|low)\\w* log', '(±|\\+/-) ?\\d', 'rounds? to (0|zero)', 'finite', '\\bmax', 'largest']],
     'corner'),
    ('log_mean_exp_forward',
     r'''import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.max()
    return m + np.log(np.exp(log_w - m).mean(axis=0))
''',
     [['underflow', 'overflow', '\\binf', '\\bnan\\b', 'log\\(0\\)', 'log of (0|zero)', 'stable', 'extreme', '(large|small|far|big|low)\\w* log', '(±|\\+/-) ?\\d', 'rounds? to (0|zero)', 'finite', '\\bmax', 'largest', "(each|every) image'?s? own", 'own (max|largest)', 'per image', 'all (the )?images', '(each|every) image']],
     'corner'),
    ('log_mean_exp_forward',
     r'''import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.mean(axis=0)
    return m + np.log(np.mean(np.exp(log_w - m), axis=0))
''',
     [['underflow', 'overflow', '\\binf', '\\bnan\\b', 'log\\(0\\)', 'log of (0|zero)', 'stable', 'extreme', '(large|small|far|big|low)\\w* log', '(±|\\+/-) ?\\d', 'rounds? to (0|zero)', 'finite', '\\bmax', 'largest', '\\bmean\\b.{0,40}(subtract|shift)', '(subtract|shift)\\w*.{0,40}mean', 'far apart|spread|wide']],
     'corner'),
    ('log_mean_exp_forward',
     r'''import numpy as np


def log_mean_exp_forward(log_w):
    w = np.exp(np.clip(log_w, -700, 700))
    return np.log(w.mean(axis=0))
''',
     [['underflow', 'overflow', '\\binf', '\\bnan\\b', 'log\\(0\\)', 'log of (0|zero)', 'stable', 'extreme', '(large|small|far|big|low)\\w* log', '(±|\\+/-) ?\\d', 'rounds? to (0|zero)', 'finite', '\\bmax', 'largest', 'clip', 'clamp', 'bound', 'limit', '\\bcut']],
     'corner'),
    ('log_mean_exp_forward',
     r'''import numpy as np


def log_mean_exp_forward(log_w):
    w = np.exp(log_w - log_w.max(axis=0)).squeeze()
    return log_w.max(axis=0) + np.log(w.mean(axis=0))
''',
     [['shape', 'squeez', 'axis', '(one|single|1) (image|sample)', '[KB] ?= ?1']],
     'corner'),
    ('log_mean_exp_backward',
     r'''import numpy as np


def log_mean_exp_backward(dy, log_w):
    K = len(log_w)
    w = np.exp(log_w - log_w.max(axis=0))
    w = w / w.sum(axis=0)
    return dy * w / K
''',
     [['/ ?K\\b', '1/K', 'divid', 'K times', 'number of samples', '\\bmean\\b']],
     'ordinary'),
    ('log_mean_exp_backward',
     r'''import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w - log_w.max(axis=1, keepdims=True))
    w /= w.sum(axis=1, keepdims=True)
    return dy * w
''',
     [['axis', 'over (the )?(images|batch)', 'over (the )?(K )?samples', '(each|per|every) image']],
     'ordinary'),
    ('log_mean_exp_backward',
     r'''import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w - log_w.max(axis=0))
    return w / w.sum(axis=0)
''',
     [['\\bdy\\b', 'chain rule', 'incoming gradient', 'upstream']],
     'ordinary'),
    ('log_mean_exp_backward',
     r'''import numpy as np


def log_mean_exp_backward(dy, log_w):
    # the mean: every sample counts 1/K
    K, B = log_w.shape
    return np.ones((K, B)) * dy / K
''',
     [['equal', '1/K', 'same', 'uniform', 'soft-?max', 'weight', 'each sample']],
     'ordinary'),
    ('log_mean_exp_backward',
     r'''import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w)
    return dy * w / len(log_w)
''',
     [['normali[sz]', 'divid', 'sum to (1|one)', 'add up to', 'soft-?max', 'share']],
     'ordinary'),
    ('log_mean_exp_backward',
     r'''import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.max(axis=0))
    p = e / e.sum(axis=0)
    return dy * p * (1 - p)
''',
     [['1 ?[-−] ?(p|w|soft|weight)', '(derivative|gradient|Jacobian|slope) of (the |a )?(soft-?max|sigmoid)', 'soft-?max.{0,40}(itself|derivative)', 'second derivative', 'too far', 'p ?\\(1', 'one more time|once more|twice']],
     'ordinary'),
    ('log_mean_exp_backward',
     r'''import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.max(axis=0))
    w = e / e.sum(axis=0)
    return np.sum(dy * w, axis=0)
''',
     [['shape', '\\(K, ?B\\)', '(each|every|per) sample', 'summed|\\bsum\\b', 'over (the )?(K )?samples', 'axis']],
     'ordinary'),
    ('log_mean_exp_backward',
     r'''import numpy as np


def log_mean_exp_backward(dy, log_w):
    best = np.argmax(log_w, axis=0)
    dlog_w = np.zeros_like(log_w)
    for b in range(log_w.shape[1]):
        dlog_w[best[b], b] = dy[b]
    return dlog_w
''',
     [['argmax', '\\bmax\\b', 'largest', 'best', 'soft-?max', 'only (the|one)', 'other samples', 'every sample', 'all (the )?samples', 'winner']],
     'ordinary'),
    ('log_mean_exp_backward',
     r'''import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.max(axis=0))
    return -dy * e / e.sum(axis=0)
''',
     [['\\bsign\\b', 'negative', 'minus', 'opposite']],
     'ordinary'),
    ('log_mean_exp_backward',
     r'''import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.max())
    w = e / e.sum()
    return w * dy
''',
     [['axis', '(each|every|per|own) image', 'over (all|the images|the batch|everything)', 'all (the )?(images|numbers)', 'over (the )?(K )?samples', 'whole']],
     'ordinary'),
    ('log_mean_exp_backward',
     r'''import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.max(axis=0))
    w = e / e.mean(axis=0)
    return dy * w
''',
     [['\\bmean\\b', 'K times', 'factor (of )?K', 'sum to (1|one)', 'add up to', '/ ?K\\b', '1/K', '\\bsum\\b', 'average']],
     'ordinary'),
    ('log_mean_exp_backward',
     r'''import numpy as np


def log_mean_exp_backward(dy, log_w):
    # d log(y)/dy = 1/y, so each sample gets its share of log_w
    return dy * log_w / log_w.sum(axis=0)
''',
     [['\\bexp\\b|exp\\(', 'exponent', 'soft-?max', 'e\\^log_w', 'log_w (itself|and not|instead|rather)', 'weights? (themselves|not)']],
     'ordinary'),
    ('log_mean_exp_backward',
     r'''import numpy as np


def log_mean_exp_backward(dy, log_w):
    log_w -= log_w.max(axis=0)
    w = np.exp(log_w)
    return dy * w / w.sum(axis=0)
''',
     [['in.?place', 'overwr', 'chang(es|ed|ing) (log_w|its|the|your|what)', 'modif', 'mutat', '\\bcopy', 'argument', 'alter']],
     'ordinary'),
    ('log_mean_exp_backward',
     r'''import numpy as np


def log_mean_exp_backward(dy, log_w):
    top = log_w.max(axis=0)
    log_mean = top + np.log(np.exp(log_w - top).mean(axis=0))
    w = np.exp(log_w - log_mean)
    return w
''',
     [['\\bdy\\b', 'chain rule', 'incoming gradient', 'upstream'],
      ['\\bmean\\b', 'K times', 'factor (of )?K', 'sum to (1|one)', 'add up to', '/ ?K\\b', '1/K', 'average']],
     'double'),
    ('log_mean_exp_backward',
     r'''import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.max())
    w = e / e.sum(axis=1)[:, None]
    return -(w * dy)
''',
     [['axis', 'over (the )?(images|batch)', 'over (the )?(K )?samples', '(each|per|every) image'],
      ['\\bsign\\b', 'negative', 'minus', 'opposite']],
     'double'),
    ('log_mean_exp_backward',
     r'''import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w)
    return dy * w / w.sum(axis=0)
''',
     [['underflow', 'overflow', '\\binf', '\\bnan\\b', 'stable', 'extreme', '(large|small|far|big|low)\\w* log', '(±|\\+/-) ?\\d', 'rounds? to (0|zero)', 'finite', '\\bmax', 'largest', '0 ?/ ?0']],
     'corner'),
    ('log_mean_exp_backward',
     r'''import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.max())
    return dy * e / e.sum(axis=0)
''',
     [['underflow', 'overflow', '\\binf', '\\bnan\\b', 'stable', 'extreme', '(large|small|far|big|low)\\w* log', '(±|\\+/-) ?\\d', 'rounds? to (0|zero)', 'finite', '\\bmax', 'largest', '0 ?/ ?0', "(each|every) image'?s? own", 'per image', 'all (the )?images', '(each|every) image']],
     'corner'),
    ('log_mean_exp_backward',
     r'''import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.max(axis=0))
    w = e / e.sum(axis=0)
    return (dy[None, :] * w).squeeze()
''',
     [['shape', 'squeez', '\\(K, ?B\\)', 'axis', '(one|single|1) (image|sample)', '[KB] ?= ?1']],
     'corner'),
    ('log_mean_exp_backward',
     r'''import numpy as np


def log_mean_exp_backward(dy, log_w):
    dlog_w = np.zeros_like(log_w)
    for b in range(log_w.shape[1]):
        e = np.exp(log_w[:, b] - log_w[:, b].max())
        dlog_w[:, b] = dy[b] * e / e.sum()
    return dlog_w
''',
     [['integer', '\\bint\\b', 'int64', 'whole number', 'dtype', 'truncat', 'round']],
     'corner'),
    ('importance_backward',
     r'''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    w = np.full((K, B), 1 / K)
    dnll = w / B
    dkl = w / B
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = 1/2 sum(z² - eps² - logvar)
    dz = dz + dkl[..., None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * dkl.sum(axis=0)[:, None]
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
     [['weight', '1 ?/ ?\\(?K', 'equal', 'uniform', 'soft-?max', 'same']],
     'ordinary'),
    ('importance_backward',
     r'''import numpy as np

from numpyvae import latent, objectives


def softmax(a):
    e = np.exp(a - a.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)


def importance_backward(model, trace):
    """Every sample counts with its normalised weight."""
    batch = trace.nll.shape[1]
    dlog_w = -softmax(-(trace.nll + trace.kl))
    grads = {}
    dz, decoder = model.decoder_backward(-dlog_w, trace)
    grads.update(decoder)

    # log w = ... - z²/2 + eps²/2 + logvar/2
    dz = dz - dlog_w[:, :, np.newaxis] * trace.z
    sigma = np.exp(trace.logvar / 2)
    dmu = dz.sum(axis=0)
    dlogvar = (dz * trace.eps * sigma / 2).sum(axis=0)
    dlogvar = dlogvar + 0.5 * dlog_w.sum(axis=0)[:, None]
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''',
     [['/ ?B\\b', '1/B', 'B times', '\\bmean\\b', 'number of images', 'over (the )?(images|batch)', 'divid', 'average', '\\bsum\\b']],
     'ordinary'),
    ('importance_backward',
     r'''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    w = w / w.sum(axis=0)
    dnll = w / (K * B)
    dkl = w / (K * B)
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = 1/2 sum(z² - eps² - logvar)
    dz = dz + dkl[..., None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * dkl.sum(axis=0)[:, None]
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
     [['/ ?\\(?K\\b', '1 ?/ ?\\(?K', 'K times', 'number of samples', 'divid', 'K B']],
     'ordinary'),
    ('importance_backward',
     r'''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=1, keepdims=True))
    w = w / w.sum(axis=1, keepdims=True)
    dnll = w / B
    dkl = w / B
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = 1/2 sum(z² - eps² - logvar)
    dz = dz + dkl[..., None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * dkl.sum(axis=0)[:, None]
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
     [['axis', 'over (the )?(images|batch)', 'over (the )?(K )?samples', '(each|per|every) image']],
     'ordinary'),
    ('importance_backward',
     r'''import numpy as np

from numpyvae import latent, objectives


def softmax(a):
    e = np.exp(a - a.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)


def importance_backward(model, trace):
    """Every sample counts with its normalised weight."""
    batch = trace.nll.shape[1]
    dlog_w = -softmax(trace.nll + trace.kl) / batch
    grads = {}
    dz, decoder = model.decoder_backward(-dlog_w, trace)
    grads.update(decoder)

    # log w = ... - z²/2 + eps²/2 + logvar/2
    dz = dz - dlog_w[:, :, np.newaxis] * trace.z
    sigma = np.exp(trace.logvar / 2)
    dmu = dz.sum(axis=0)
    dlogvar = (dz * trace.eps * sigma / 2).sum(axis=0)
    dlogvar = dlogvar + 0.5 * dlog_w.sum(axis=0)[:, None]
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''',
     [['log.?w.{0,60}(sign|minus|opposite|negative)', '(sign|minus|opposite|negative).{0,60}(log.?w|weight|soft)', 'worst', '(worse|bad|unlikely|poor)\\w* sample', '[-−] ?(\\()?nll', 'invers', 'revers', '1 ?/ ?w', '\\bsign\\b']],
     'ordinary'),
    ('importance_backward',
     r'''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    log_w = -trace.nll
    w = np.exp(log_w - log_w.max(axis=0))
    w = w / w.sum(axis=0)
    dnll = w / B
    dkl = w / B
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = 1/2 sum(z² - eps² - logvar)
    dz = dz + dkl[..., None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * dkl.sum(axis=0)[:, None]
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
     [['weights?.{0,80}\\b(KL|kl|prior|p\\(z\\)|q)\\b', '\\b(KL|kl|prior|q)\\b.{0,80}(weight|log.?w|soft)', 'log.?w.{0,60}(kl|KL)', '[-−] ?kl']],
     'ordinary'),
    ('importance_backward',
     r'''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    w = w / w.sum(axis=0)
    dnll = w / B
    dkl = w / B
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = 1/2 sum(z² - eps² - logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * dkl.sum(axis=0)[:, None]
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
     [['\\bdz\\b', 'z ?(²|\\^2|\\*\\*2)', 'prior', 'through z', 'p\\(z\\)', 'KL.{0,40}\\bz\\b', '\\bz\\b.{0,40}KL', 'use of z']],
     'ordinary'),
    ('importance_backward',
     r'''import numpy as np

from numpyvae import latent, objectives


def softmax(a):
    e = np.exp(a - a.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)


def importance_backward(model, trace):
    """Every sample counts with its normalised weight."""
    batch = trace.nll.shape[1]
    dlog_w = -softmax(-(trace.nll + trace.kl)) / batch
    grads = {}
    dz, decoder = model.decoder_backward(-dlog_w, trace)
    grads.update(decoder)

    # log w = ... - z²/2 + eps²/2 + logvar/2
    dz = dz - dlog_w[:, :, np.newaxis] * trace.z
    sigma = np.exp(trace.logvar / 2)
    dmu = dz.sum(axis=0)
    dlogvar = (dz * trace.eps * sigma / 2).sum(axis=0)
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''',
     [['logvar', '[-−] ?½', 'entropy', 'log q', 'log sigma|log σ']],
     'ordinary'),
    ('importance_backward',
     r'''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    w = w / w.sum(axis=0)
    dnll = w / B
    dkl = w / B
    dz, decoder = model.decoder_backward(dnll, trace)
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl.sum(axis=0), trace.mu, trace.logvar)
    dmu = dmu + dmu_kl
    dlogvar = dlogvar + dlogvar_kl
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
     [['closed form', 'kl_backward', 'sampled', 'analytic', 'each sample', "sample'?s? own", 'KL.{0,60}sample']],
     'ordinary'),
    ('importance_backward',
     r'''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    w = w / w.sum(axis=0)
    dnll = w / B
    dkl = np.full((K, B), 1 / (K * B))
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = 1/2 sum(z² - eps² - logvar)
    dz = dz + dkl[..., None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * dkl.sum(axis=0)[:, None]
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
     [['(KL|kl|dkl).{0,80}(weight|equal|uniform|1 ?/ ?\\(?K|soft|same)', '(weight|equal|uniform|1 ?/ ?\\(?K|soft|same)\\w*.{0,80}(KL|kl)']],
     'ordinary'),
    ('importance_backward',
     r'''import numpy as np

from numpyvae import latent, objectives


def softmax(a):
    e = np.exp(a - a.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)


def importance_backward(model, trace):
    """Every sample counts with its normalised weight."""
    batch = trace.nll.shape[1]
    dlog_w = -softmax(-(trace.nll + trace.kl)) / batch
    grads = {}
    dz, decoder = model.decoder_backward(dlog_w, trace)
    grads.update(decoder)

    # log w = ... - z²/2 + eps²/2 + logvar/2
    dz = dz + dlog_w[:, :, np.newaxis] * trace.z
    sigma = np.exp(trace.logvar / 2)
    dmu = dz.sum(axis=0)
    dlogvar = (dz * trace.eps * sigma / 2).sum(axis=0)
    dlogvar = dlogvar - 0.5 * dlog_w.sum(axis=0)[:, None]
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''',
     [['\\bsign\\b', 'minus', 'negative', 'opposite', 'uphill|ascen|bound itself']],
     'ordinary'),
    ('importance_backward',
     r'''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    w = w / w.sum(axis=0)
    dnll = w / B
    dkl = w / B
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = 1/2 sum(z² - eps² - logvar)
    dz = dz + 2 * dkl[..., None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * dkl.sum(axis=0)[:, None]
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
     [['half', 'halv', '½', '\\b1/2\\b', 'twice', 'doubl', 'factor (of )?(2|two)\\b', '\\b(2|two) times', 'times (2|two)\\b', 'z ?(²|\\^2|\\*\\*2)']],
     'ordinary'),
    ('importance_backward',
     r'''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    w = w / w.sum(axis=0)
    dnll = w ** 2 / B
    dkl = w ** 2 / B
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = 1/2 sum(z² - eps² - logvar)
    dz = dz + dkl[..., None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * dkl.sum(axis=0)[:, None]
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
     [['squar', 'w ?(²|\\^ ?2|\\*\\*2)', 'doubly', 'sum to (1|one)', 'add up to', 'twice']],
     'ordinary'),
    ('importance_backward',
     r'''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    w = w / w.sum(axis=0)
    dnll = w / B
    dkl = w / B
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = 1/2 sum(z² - eps² - logvar)
    dz = dz + dkl[..., None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * dkl.sum(axis=0)[:, None]
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return encoder
''',
     [['decoder', 'missing', 'names', 'dict']],
     'ordinary'),
    ('importance_backward',
     r'''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    w = w / w.sum(axis=0)
    dnll = w / B
    dkl = w / B
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = 1/2 sum(z² - eps² - logvar)
    dz = dz + dkl[..., None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar + 0.5 * dkl.sum(axis=0)[:, None]
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
     [['sign', 'minus', '[-−] ?½', 'subtract', 'opposite', '\\+ ?½']],
     'ordinary'),
    ('importance_backward',
     r'''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    w = w / w.sum(axis=0)
    dnll = w
    dkl = w
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = 1/2 sum(z² - eps² - logvar)
    dz = dz + dkl[..., None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    # done with the latent part
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
     [['/ ?B\\b', '1/B', 'B times', '\\bmean\\b', 'number of images', 'over (the )?(images|batch)', 'divid', 'average', '\\bsum\\b'],
      ['logvar', '[-−] ?½', 'entropy', 'log q', 'log sigma|log σ']],
     'double'),
    ('importance_backward',
     r'''import numpy as np

from numpyvae import latent, objectives


def softmax(a):
    e = np.exp(a - a.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)


def importance_backward(model, trace):
    """Every sample counts with its normalised weight."""
    batch = trace.nll.shape[1]
    dlog_w = -softmax(-trace.nll) / batch
    grads = {}
    dz, decoder = model.decoder_backward(-dlog_w, trace)
    grads.update(decoder)

    # log w = ... - z²/2 + eps²/2 + logvar/2
    # through the noise only
    sigma = np.exp(trace.logvar / 2)
    dmu = dz.sum(axis=0)
    dlogvar = (dz * trace.eps * sigma / 2).sum(axis=0)
    dlogvar = dlogvar + 0.5 * dlog_w.sum(axis=0)[:, None]
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''',
     [['\\bdz\\b', 'z ?(²|\\^2|\\*\\*2)', 'prior', 'through z', 'p\\(z\\)', 'KL.{0,40}\\bz\\b', '\\bz\\b.{0,40}KL', 'use of z'],
      ['weights?.{0,80}\\b(KL|kl|prior|p\\(z\\)|q)\\b', '\\b(KL|kl|prior|q)\\b.{0,80}(weight|log.?w|soft)', 'log.?w.{0,60}(kl|KL)', '[-−] ?kl']],
     'double'),
    ('importance_backward',
     r'''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w)
    w = w / w.sum(axis=0)
    dnll = w / B
    dkl = w / B
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = 1/2 sum(z² - eps² - logvar)
    dz = dz + dkl[..., None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * dkl.sum(axis=0)[:, None]
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
     [['underflow', 'overflow', '\\binf', '\\bnan\\b', 'stable', 'extreme', '(large|small|far|big|low)\\w* log', 'finite', '\\bmax', 'largest', '0 ?/ ?0', 'many pixels', 'rounds? to (0|zero)']],
     'corner'),
    ('importance_backward',
     r'''import numpy as np

from numpyvae import latent, objectives


def softmax(a):
    e = np.exp(a - a.max())
    return e / e.sum(axis=0, keepdims=True)


def importance_backward(model, trace):
    """Every sample counts with its normalised weight."""
    batch = trace.nll.shape[1]
    dlog_w = -softmax(-(trace.nll + trace.kl)) / batch
    grads = {}
    dz, decoder = model.decoder_backward(-dlog_w, trace)
    grads.update(decoder)

    # log w = ... - z²/2 + eps²/2 + logvar/2
    dz = dz - dlog_w[:, :, np.newaxis] * trace.z
    sigma = np.exp(trace.logvar / 2)
    dmu = dz.sum(axis=0)
    dlogvar = (dz * trace.eps * sigma / 2).sum(axis=0)
    dlogvar = dlogvar + 0.5 * dlog_w.sum(axis=0)[:, None]
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''',
     [['underflow', 'overflow', '\\binf', '\\bnan\\b', 'stable', 'extreme', '(large|small|far|big|low)\\w* log', 'finite', '\\bmax', 'largest', '0 ?/ ?0', 'many pixels', 'rounds? to (0|zero)', "(each|every) image'?s? own", 'per image', 'all (the )?images', '(each|every) image']],
     'corner'),
    ('importance_backward',
     r'''import numpy as np

from numpyvae import latent, objectives


def softmax(a):
    e = np.exp(a - a.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)


grads = {}


def add(new):
    for name, value in new.items():
        grads[name] = grads.get(name, 0) + value


def importance_backward(model, trace):
    """Every sample counts with its normalised weight."""
    batch = trace.nll.shape[1]
    dlog_w = -softmax(-(trace.nll + trace.kl)) / batch
    dz, decoder = model.decoder_backward(-dlog_w, trace)
    add(decoder)

    # log w = ... - z²/2 + eps²/2 + logvar/2
    dz = dz - dlog_w[:, :, np.newaxis] * trace.z
    sigma = np.exp(trace.logvar / 2)
    dmu = dz.sum(axis=0)
    dlogvar = (dz * trace.eps * sigma / 2).sum(axis=0)
    dlogvar = dlogvar + 0.5 * dlog_w.sum(axis=0)[:, None]
    add(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''',
     [['(second|next|earlier|previous|another|repeated|later|last|first) call', 'call(s|ed)? (again|twice|a second|before)', 'accumul', 'between (the )?calls', '\\bstate\\b', '(keeps?|kept|remember)', 'add(s|ed)? up (over|across|from)', 'global', 'same arguments', 'twice', 'again']],
     'corner'),
    ('slerp',
     r'''import numpy as np


def slerp(z0, z1, n_steps):
    a = z0 / np.linalg.norm(z0)
    b = z1 / np.linalg.norm(z1)
    omega = np.arccos(np.clip(a @ b, -1, 1))
    t = np.linspace(0, 1, n_steps)[:, None]
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * a + np.sin(t * omega) * b) / np.sin(omega)
''',
     [['unit (length|vector|norm)', 'normali[sz]', 'length', 'as they are', '\\bnorms?\\b', 'unit sphere', 'ends? (at|in|on)', '(starts?|begins?) (at|in|from|with)']],
     'ordinary'),
    ('slerp',
     r'''import numpy as np


def slerp(z0, z1, n_steps):
    omega = np.arccos(np.clip(np.dot(z0, z1), -1, 1))
    t = np.linspace(0, 1, n_steps)[:, None]
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''',
     [['unit (length|vector|norm)', 'normali[sz]', 'length', '\\bnorms?\\b', 'cos', 'angle.{0,60}(divid|between|direction)', 'divid\\w+ by', 'dot product']],
     'ordinary'),
    ('slerp',
     r'''import numpy as np


def slerp(z0, z1, n_steps):
    cos = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cos, -1, 1))
    t = np.linspace(0, 1, n_steps, endpoint=False)[:, None]
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''',
     [['\\bends?\\b', 'endpoint', 'last', 'z1.{0,40}(reach|among|miss|includ)', '(reach|arriv|includ|get)\\w*.{0,30}z1', 'short of', 'both among']],
     'ordinary'),
    ('slerp',
     r'''import numpy as np


def slerp(z0, z1, n_steps):
    cos = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cos, -1, 1))
    t = np.linspace(0, 1, n_steps + 1)[:, None]
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''',
     [['n_steps', 'one (too many|more)', 'too many', '\\+ ?1', 'rows', 'number of (steps|vectors|points)', 'shape']],
     'ordinary'),
    ('slerp',
     r'''import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps).reshape(-1, 1)
    return (1 - t) * z0 + t * z1
''',
     [['straight', '\\blinear', '\\bline\\b', 'chord', 'great circle', '\\barc\\b', 'lerp']],
     'ordinary'),
    ('slerp',
     r'''import numpy as np


def slerp(z0, z1, n_steps):
    cos = np.dot(z0, z1) / np.sqrt(np.dot(z0, z0) * np.dot(z1, z1))
    omega = np.arccos(np.clip(cos, -1.0, 1.0))
    out = []
    for t in np.linspace(0, 1, n_steps):
        if omega < 1e-7:
            out.append((1 - t) * z0 + t * z1)
        else:
            out.append(np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1)
    return np.array(out)
''',
     [['sin', 'divid', 'ends?\\b.{0,30}(z0|z1)', 'z0.{0,30}(times|scal|not)', 'ω|omega', '(too )?short', 'starts? (at|with|from)']],
     'ordinary'),
    ('slerp',
     r'''import numpy as np


def slerp(z0, z1, n_steps):
    cos = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cos, -1, 1))
    t = np.linspace(0, 1, n_steps)[:, None]
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin(t * omega) * z0 + np.sin((1 - t) * omega) * z1) / np.sin(omega)
''',
     [['swap', 'revers', 'exchang', 'other way (a)?round', 'from z1', 'z1 to z0', 'starts? (at|with|from)', 'interchang', 'backward', 'wrong (end|way|direction|order)', 'order', 'direction']],
     'ordinary'),
    ('slerp',
     r'''import numpy as np


def slerp(z0, z1, n_steps):
    cos = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cos, -1, 1))
    t = np.linspace(0, 1, n_steps)[:, None]
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.cos(t * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''',
     [['\\bcos', '(1 ?[-−] ?t)', 'orthogonal|perpendicular|right angle', 'weight of z0', 'z0.{0,40}(weight|start|not)', 'starts?']],
     'ordinary'),
    ('slerp',
     r'''import numpy as np


def slerp(z0, z1, n_steps):
    cos = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.degrees(np.arccos(np.clip(cos, -1, 1)))
    t = np.linspace(0, 1, n_steps)[:, None]
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''',
     [['degree', 'radian']],
     'ordinary'),
    ('slerp',
     r'''import numpy as np


def slerp(z0, z1, n_steps):
    cos = z0 @ z1 / np.linalg.norm(z0) ** 2
    omega = np.arccos(np.clip(cos, -1, 1))
    t = np.linspace(0, 1, n_steps)[:, None]
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''',
     [['\\bnorms?\\b', 'length', 'normali[sz]', 'unit (length|vector|norm)', 'divid', 'z1.{0,40}(length|norm)']],
     'ordinary'),
    ('slerp',
     r'''import numpy as np


def slerp(z0, z1, n_steps):
    cos = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cos, -1, 1))
    t = np.linspace(0, 1, n_steps)[:, None]
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    weights = (np.sin((1 - t) * omega) + np.sin(t * omega))
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / weights
''',
     [['sum to (1|one)', 'add up to (1|one)', 'normali[sz]', 'divid', 'sin', 'straight', 'chord', 'great circle', 'weights?']],
     'ordinary'),
    ('slerp',
     r'''import numpy as np


def slerp(z0, z1, n_steps):
    norm0, norm1 = np.linalg.norm(z0), np.linalg.norm(z1)
    t = np.linspace(0, 1, n_steps)[:, None]
    line = (1 - t) * z0 + t * z1
    length = (1 - t) * norm0 + t * norm1
    # back to the sphere
    return line / np.linalg.norm(line, axis=1, keepdims=True) * length
''',
     [['straight', '\\blinear', '\\bline\\b', 'chord', 'lerp', 'normali[sz]', 'length', '\\bsin', 'equal (steps|angles)', '(steps|angles?|speed)', '\\bnorms?\\b', 'sphere']],
     'ordinary'),
    ('slerp',
     r'''import numpy as np


def slerp(z0, z1, n_steps):
    cos = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cos, -1, 1))
    t = np.linspace(0, 1, n_steps)[:, None]
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    path = (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
    return path.T
''',
     [['transpos', 'shape', 'axis|axes', 'rows', 'columns', '\\(L, n_steps\\)', '\\(n_steps, L\\)']],
     'ordinary'),
    ('slerp',
     r'''import numpy as np


def slerp(z0, z1, n_steps):
    cos = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arcsin(np.clip(cos, -1, 1))
    t = np.linspace(0, 1, n_steps)[:, None]
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''',
     [['arcsin', 'arccos', 'arc ?cos', 'angle', 'acos']],
     'ordinary'),
    ('slerp',
     r'''import numpy as np


def slerp(z0, z1, n_steps):
    cos = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(z0 @ z1, -1, 1))
    t = (np.arange(n_steps) / n_steps)[:, None]
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''',
     [['unit (length|vector|norm)', 'normali[sz]', 'length', '\\bnorms?\\b', 'cos', 'divid\\w+ by (their|the)', 'dot product'],
      ['\\bends?\\b', 'endpoint', 'last', 'z1.{0,40}(reach|among|miss|includ)', '(reach|arriv|includ|get)\\w*.{0,30}z1', 'short of', 'n_steps ?[-−] ?1', 'both among']],
     'double'),
    ('slerp',
     r'''import numpy as np


def slerp(z0, z1, n_steps):
    a = z0 / np.linalg.norm(z0)
    b = z1 / np.linalg.norm(z1)
    omega = np.arccos(np.clip(a.dot(b), -1, 1))
    path = np.zeros((n_steps, len(z0)))
    for i in range(n_steps):
        t = i / (n_steps - 1)
        if omega < 1e-7:
            path[i] = (1 - t) * z0 + t * z1
        else:
            path[i] = np.sin(t * omega) * a + np.sin((1 - t) * omega) * b
            path[i] /= np.sin(omega)
    return path
''',
     [['unit (length|vector|norm)', 'normali[sz]', 'length', 'as they are', '\\bnorms?\\b', 'unit sphere'],
      ['swap', 'revers', 'exchang', 'other way (a)?round', 'from z1', 'z1 to z0', 'interchang', 'backward', 'wrong (end|way|direction|order)', 'order', 'direction']],
     'double'),
    ('slerp',
     r'''import numpy as np


def slerp(z0, z1, n_steps):
    cos = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(cos)
    t = np.linspace(0, 1, n_steps)[:, None]
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''',
     [['same way', 'same direction', 'parallel', 'straight line', '\\bnan\\b', 'sin\\w*.{0,30}\\b(0|zero)\\b', '0 ?/ ?0', 'divi\\w+ by (0|zero)', 'arccos', 'point the same', 'lin(e|ear)\\b', 'angle.{0,20}\\b(0|zero)']],
     'corner'),
    ('slerp',
     r'''import numpy as np


def slerp(z0, z1, n_steps):
    cos = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cos, -1, 1))
    t = np.linspace(0, 1, n_steps)[:, None]
    if np.allclose(z0, z1):
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''',
     [['same way', 'same direction', 'parallel', 'straight line', '\\bnan\\b', 'sin\\w*.{0,30}\\b(0|zero)\\b', '0 ?/ ?0', 'divi\\w+ by (0|zero)', 'arccos', 'point the same', 'lin(e|ear)\\b', 'angle.{0,20}\\b(0|zero)', 'lengths? differ|different lengths?', 'equal']],
     'corner'),
    ('slerp',
     r'''import numpy as np


def slerp(z0, z1, n_steps):
    cos = abs(z0 @ z1) / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cos, -1, 1))
    t = np.linspace(0, 1, n_steps)[:, None]
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''',
     [['\\babs', 'absolute', 'obtuse', '(right|90)', '\\bsign\\b', 'apart', 'opposite', 'negative', 'more than']],
     'corner'),
    ('slerp',
     r'''import numpy as np


def slerp(z0, z1, n_steps):
    out = np.zeros((n_steps, len(z0)), dtype=z0.dtype)
    cos = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cos, -1, 1))
    for i, t in enumerate(np.linspace(0, 1, n_steps)):
        if np.sin(omega) < 1e-6:
            out[i] = (1 - t) * z0 + t * z1
        else:
            out[i] = (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
    return out
''',
     [['integer', '\\bint\\b', 'int64', 'whole number', 'dtype', 'truncat', 'round']],
     'corner'),
    ('slerp',
     r'''import numpy as np


def slerp(z0, z1, n_steps):
    cos = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cos, -1, 1))
    t = np.linspace(0, 1, n_steps)[:, None]
    if omega < 0.5:      # nearly parallel
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''',
     [['small angle', 'angle.{0,40}small', 'straight', '\\bline\\b', 'threshold', 'too (early|soon|large|wide|generous)', 'nearly', 'near(ly)? parallel', 'almost']],
     'corner'),
    ('mutual_information_gap',
     r'''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    N, L = codes.shape
    F = factors.shape[1]
    mi = np.zeros((L, F))
    for l in range(L):
        bins = in_bins(codes[:, l], n_bins)
        for f in range(F):
            mi[l, f] = mutual_information(bins, factors[:, f])
    top = np.sort(mi, axis=0)
    return top[-1] - top[-2]
''',
     [['entropy', 'H\\(']],
     'ordinary'),
    ('mutual_information_gap',
     r'''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def entropy(column):
    _, counts = np.unique(column, return_counts=True)
    p = counts / counts.sum()
    return -np.sum(p * np.log2(p))


def mutual_information_gap(codes, factors, n_bins=20):
    binned = [in_bins(c, n_bins) for c in codes.T]
    gaps = []
    for v in factors.T:
        known = sorted((mutual_information(b, v) for b in binned), reverse=True)
        gaps.append((known[0] - known[1]) / entropy(v))
    return np.array(gaps)
''',
     [['\\bbits?\\b', '\\bnats?\\b', 'log2', 'log ?2', 'base']],
     'ordinary'),
    ('mutual_information_gap',
     r'''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    N, L = codes.shape
    F = factors.shape[1]
    mi = np.zeros((L, F))
    for l in range(L):
        bins = in_bins(codes[:, l], n_bins)
        for f in range(F):
            mi[l, f] = mutual_information(bins, factors[:, f])
    entropy = np.array([mutual_information(factors[:, f], factors[:, f]) for f in range(F)])
    top = np.sort(mi, axis=0)
    return (top[-1] - mi.mean(axis=0)) / entropy
''',
     [['second', '\\bmean\\b', 'average']],
     'ordinary'),
    ('mutual_information_gap',
     r'''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def entropy(column):
    _, counts = np.unique(column, return_counts=True)
    p = counts / counts.sum()
    return -np.sum(p * np.log(p))


def mutual_information_gap(codes, factors, n_bins=20):
    binned = [in_bins(c, n_bins) for c in codes.T]
    gaps = []
    for v in factors.T:
        known = sorted((mutual_information(b, v) for b in binned), reverse=True)
        gaps.append((known[0] - known[-1]) / entropy(v))
    return np.array(gaps)
''',
     [['second', 'worst', 'least', '\\blast\\b', 'smallest', 'lowest']],
     'ordinary'),
    ('mutual_information_gap',
     r'''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    N, L = codes.shape
    F = factors.shape[1]
    mi = np.zeros((L, F))
    for l in range(L):
        bins = in_bins(codes[:, l], n_bins)
        for f in range(F):
            mi[l, f] = mutual_information(bins, factors[:, f])
    entropy = np.array([mutual_information(factors[:, f], factors[:, f]) for f in range(F)])
    top = np.sort(mi, axis=0)
    return top[-1] / entropy
''',
     [['second', 'subtract', '\\bgap\\b', 'less what', 'only the best|best (one )?only|best alone', 'difference']],
     'ordinary'),
    ('mutual_information_gap',
     r'''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def entropy(column):
    _, counts = np.unique(column, return_counts=True)
    p = counts / counts.sum()
    return -np.sum(p * np.log(p))


def mutual_information_gap(codes, factors, n_bins=20):
    binned = [in_bins(c, n_bins) for c in codes.T]
    gaps = []
    for v in factors.T:
        known = sorted((mutual_information(b, v) for b in binned), reverse=True)
        gaps.append((known[0] - known[1]) / np.log(len(np.unique(v))))
    return np.array(gaps)
''',
     [['entropy', 'number of (values|classes|different)', 'log of the number', 'equally (likely|often|frequent)', 'uniform', 'log ?\\(?n', 'balanced']],
     'ordinary'),
    ('mutual_information_gap',
     r'''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    N, L = codes.shape
    F = factors.shape[1]
    mi = np.zeros((L, F))
    for l in range(L):
        bins = in_bins(codes[:, l], n_bins)
        for f in range(F):
            mi[l, f] = mutual_information(bins, factors[:, f])
    entropy = np.array([mutual_information(factors[:, f], factors[:, f]) for f in range(F)])
    mi = mi / entropy
    top = np.sort(mi, axis=1)
    return top[:, -1] - top[:, -2]
''',
     [['axis', '\\(F,\\)', '\\(L,\\)', '(each|per|every) (factor|dimension)', 'over (the )?(factors|dimensions)', 'of each dimension']],
     'ordinary'),
    ('mutual_information_gap',
     r'''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def entropy(column):
    _, counts = np.unique(column, return_counts=True)
    p = counts / counts.sum()
    return -np.sum(p * np.log(p))


def mutual_information_gap(codes, factors, n_bins=20):
    binned = [in_bins(c, n_bins) for c in codes.T]
    gaps = []
    for v in factors.T:
        known = sorted((mutual_information(b, v) for b in binned), reverse=True)
        gaps.append((known[0] - known[1]) / entropy(v))
    return float(np.mean(gaps))
''',
     [['\\bmean\\b', 'average', '(each|per|every) factor', 'scalar', 'one number', 'single (number|value)', '\\(F,\\)', 'shape']],
     'ordinary'),
    ('mutual_information_gap',
     r'''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    N, L = codes.shape
    F = factors.shape[1]
    mi = np.zeros((L, F))
    for l in range(L):
        bins = codes[:, l].astype(int)     # whole numbers
        for f in range(F):
            mi[l, f] = mutual_information(bins, factors[:, f])
    entropy = np.array([mutual_information(factors[:, f], factors[:, f]) for f in range(F)])
    top = np.sort(mi, axis=0)
    return (top[-1] - top[-2]) / entropy
''',
     [['\\bbins?\\b', 'in_bins', 'truncat', 'astype', '\\bint\\b', 'whole number', 'n_bins']],
     'ordinary'),
    ('mutual_information_gap',
     r'''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def entropy(column):
    _, counts = np.unique(column, return_counts=True)
    p = counts / counts.sum()
    return -np.sum(p * np.log(p))


def mutual_information_gap(codes, factors, n_bins=20):
    binned = in_bins(codes.ravel(), n_bins).reshape(codes.shape).T      # all at once
    gaps = []
    for v in factors.T:
        known = sorted((mutual_information(b, v) for b in binned), reverse=True)
        gaps.append((known[0] - known[1]) / entropy(v))
    return np.array(gaps)
''',
     [['\\bbins?\\b.{0,100}(each|every|own|column|all|together|common|same|share|joint)', '(each|every|own|column|all|together|common|same|share)\\b.{0,100}\\bbins?\\b', '(each|every|own) (latent )?(dimension|column)', 'in_bins']],
     'ordinary'),
    ('mutual_information_gap',
     r'''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def entropy(column):
    _, counts = np.unique(column, return_counts=True)
    p = counts / counts.sum()
    return -np.sum(p * np.log(p))


def mutual_information_gap(codes, factors, n_bins=20):
    binned = [in_bins(c, n_bins) for c in codes.T]
    gaps = []
    for v in factors.T:
        known = sorted((mutual_information(b, v) for b in binned))
        gaps.append((known[0] - known[1]) / entropy(v))
    return np.array(gaps)
''',
     [['ascend', 'smallest', 'least', 'order', 'sort', 'revers', 'worst', 'lowest', 'negative', 'best']],
     'ordinary'),
    ('mutual_information_gap',
     r'''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    N, L = codes.shape
    F = factors.shape[1]
    mi = np.zeros((L, F))
    for l in range(L):
        bins = in_bins(codes[:, l], n_bins)
        for f in range(F):
            mi[l, f] = mutual_information(bins, factors[:, f])
    entropy = np.array([mutual_information(factors[:, f], factors[:, f]) for f in range(F)])
    top = np.sort(mi, axis=0)
    return (top[-1] - top[-2]) / top[-1]
''',
     [['entropy', 'H\\(', 'over (the )?best', 'divid\\w+ by (the )?(best|largest|what the best|largest)']],
     'ordinary'),
    ('mutual_information_gap',
     r'''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def entropy(column):
    _, counts = np.unique(column, return_counts=True)
    p = counts / counts.sum()
    return -np.sum(p * np.log(p))


def mutual_information_gap(codes, factors, n_bins=20):
    binned = [in_bins(c, n_bins) for c in codes.T]
    gaps = []
    for v in factors.T:
        known = sorted((mutual_information(b, v) for b in binned), reverse=True)
        gaps.append((known[0] - known[1]) / entropy(binned[int(np.argmax([mutual_information(b, v) for b in binned]))]))
    return np.array(gaps)
''',
     [['entropy', 'H\\(', 'of the (code|dimension|latent|bins)', "factor'?s"]],
     'ordinary'),
    ('mutual_information_gap',
     r'''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    N, L = codes.shape
    F = factors.shape[1]
    mi = np.zeros((L, F))
    for l in range(L):
        bins = in_bins(codes[:, l], n_bins)
        for f in range(F):
            mi[l, f] = abs(np.corrcoef(codes[:, l], factors[:, f])[0, 1])
    entropy = np.array([mutual_information(factors[:, f], factors[:, f]) for f in range(F)])
    top = np.sort(mi, axis=0)
    return (top[-1] - top[-2]) / entropy
''',
     [['correlat', 'mutual', 'linear']],
     'ordinary'),
    ('mutual_information_gap',
     r'''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    N, L = codes.shape
    F = factors.shape[1]
    mi = np.zeros((L, F))
    for l in range(L):
        bins = in_bins(codes[:, l], n_bins)
        for f in range(F):
            mi[l, f] = mutual_information(bins, factors[:, f])
    entropy = np.array([mutual_information(factors[:, f], factors[:, f]) for f in range(F)])
    top = np.sort(mi, axis=0)
    return (top[-2] - top[-1]) / entropy
''',
     [['\\bsign\\b', 'negative', 'second.{0,40}(less|minus|[-−]).{0,30}best', 'order', 'swap', 'opposite', 'other way (a)?round', 'revers']],
     'ordinary'),
    ('mutual_information_gap',
     r'''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    N, L = codes.shape
    F = factors.shape[1]
    mi = np.zeros((L, F))
    for l in range(L):
        bins = in_bins(codes[:, l], n_bins)
        for f in range(F):
            mi[l, f] = mutual_information(bins, factors[:, f])
    entropy = np.array([mutual_information(factors[:, f], factors[:, f]) for f in range(F)])
    top = np.sort(mi, axis=0)
    entropy = 1
    return (top[-1] - top[0]) / entropy
''',
     [['second', 'worst', 'least', 'smallest', 'lowest'],
      ['entropy', 'H\\(']],
     'double'),
    ('mutual_information_gap',
     r'''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def entropy(column):
    _, counts = np.unique(column, return_counts=True)
    p = counts / counts.sum()
    return -np.sum(p * np.log2(p))


def mutual_information_gap(codes, factors, n_bins=20):
    binned = [in_bins(c, n_bins) for c in codes.T]
    gaps = []
    for v in factors.T:
        known = sorted((mutual_information(b, v) for b in binned), reverse=True)
        gaps.append((known[0] - known[1]) / entropy(v))
    return np.mean(gaps)
''',
     [['\\bbits?\\b', '\\bnats?\\b', 'log2', 'log ?2', 'base'],
      ['\\bmean\\b', 'average', '(each|per|every) factor', 'scalar', 'one number', 'single (number|value)', '\\(F,\\)', 'shape']],
     'double'),
    ('mutual_information_gap',
     r'''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    N, L = codes.shape
    F = factors.shape[1]
    mi = np.zeros((L, F))
    for l in range(L):
        bins = in_bins(codes[:, l])
        for f in range(F):
            mi[l, f] = mutual_information(bins, factors[:, f])
    entropy = np.array([mutual_information(factors[:, f], factors[:, f]) for f in range(F)])
    top = np.sort(mi, axis=0)
    return (top[-1] - top[-2]) / entropy
''',
     [['n_bins', 'number of bins', 'always 20', '20 bins', 'default']],
     'corner'),
    ('mutual_information_gap',
     r'''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    N, L = codes.shape
    F = factors.shape[1]
    mi = np.zeros((L, F))
    for l in range(L):
        bins = in_bins(codes[:, l], n_bins)
        for f in range(F):
            mi[l, f] = mutual_information(bins, factors[:, f])
    entropy = np.array([mutual_information(factors[:, f], factors[:, f]) for f in range(F)])
    best = mi.max(axis=0)
    second = np.array([mi[mi[:, f] < best[f], f].max(initial=0) for f in range(F)])
    return (best - second) / entropy
''',
     [['\\btie', 'equal', '\\bsame\\b', 'as much', 'twice', 'cop(y|ies)', '(both|two) (dimensions|best)', 'duplicat', 'strictly', 'just as']],
     'corner'),
    ('mutual_information_gap',
     r'''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def entropy(column):
    counts = np.bincount(column)
    p = counts / counts.sum()
    return -np.sum(p * np.log(p))


def mutual_information_gap(codes, factors, n_bins=20):
    binned = [in_bins(c, n_bins) for c in codes.T]
    gaps = []
    for v in factors.T:
        known = sorted((mutual_information(b, v) for b in binned), reverse=True)
        gaps.append((known[0] - known[1]) / entropy(v))
    return np.array(gaps)
''',
     [['bincount', 'gap(s)? (in|between)', '(0|zero) ?(\\*|times)? ?log', 'log\\(0\\)', 'log of (0|zero)', '\\bnan\\b', 'never (occur|come|appear)', 'missing', 'not (occur|come|appear)', 'do(es)? not (occur|appear)', 'negative', 'values? that', 'from 0', 'empty', 'absent']],
     'corner'),
    ('mutual_information_gap',
     r'''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def entropy(column):
    p = np.array([np.mean(column == k) for k in range(len(np.unique(column)))])
    p = p[p > 0]
    return -np.sum(p * np.log(p))


def mutual_information_gap(codes, factors, n_bins=20):
    factors = factors - factors.min(axis=0)
    binned = [in_bins(c, n_bins) for c in codes.T]
    gaps = []
    for v in factors.T:
        known = sorted((mutual_information(b, v) for b in binned), reverse=True)
        gaps.append((known[0] - known[1]) / entropy(v))
    return np.array(gaps)
''',
     [['gap(s)? (in|between)', '(values?|whole numbers?).{0,60}(skip|missing|consecutive|contiguous|0, ?1|from 0|up to|gap|range|apart|distinct|jump|not)', '(skip|missing|consecutive|contiguous|in a row|without gaps)', 'entropy.{0,80}(values|whole numbers)', '\\blabels?\\b']],
     'corner'),
    ('auroc',
     r'''import numpy as np


def auroc(ordinary, anomalous):
    wins = 0.0
    for o in ordinary:
        for a in anomalous:
            if o > a:
                wins += 1
            elif o == a:
                wins += 0.5
    return wins / (len(ordinary) * len(anomalous))
''',
     [['revers', 'swap', 'other way (a)?round', 'opposite', '1 ?[-−]', 'exchang', 'wrong way', 'invert', 'ordinary.{0,40}(above|higher|over|larger)', 'turned|upside']],
     'ordinary'),
    ('auroc',
     r'''import numpy as np


def auroc(ordinary, anomalous):
    diff = anomalous[:, None] - ordinary[None, :]
    return float(np.sum(diff > 0) + 0.5 * np.sum(diff == 0))
''',
     [['divid', 'number of pairs', 'N ?\\*? ?M\\b', '\\bmean\\b', 'count', 'share', 'fraction', 'between 0 and 1', '\\bsum\\b', 'pairs']],
     'ordinary'),
    ('auroc',
     r'''import numpy as np


def auroc(ordinary, anomalous):
    scores = np.concatenate([ordinary, anomalous])
    labels = np.concatenate([np.zeros(len(ordinary)), np.ones(len(anomalous))])
    threshold = np.median(scores)
    return float(np.mean((scores > threshold) == labels))
''',
     [['threshold', 'accuracy', 'median', 'all thresholds', 'one point']],
     'ordinary'),
    ('auroc',
     r'''import numpy as np


def auroc(ordinary, anomalous):
    scores = np.concatenate([ordinary, anomalous])
    # average ranks
    ranks = np.array([(scores < s).sum() + 0.5 * ((scores == s).sum() + 1) for s in scores])
    n, m = len(ordinary), len(anomalous)
    return float(ranks[n:].sum() / (n * m))
''',
     [['M ?\\(?M ?\\+ ?1', 'subtract', 'rank', 'Mann.?Whitney', 'among themselves|each other|their own', 'above 1|larger than 1|more than 1|exceed']],
     'ordinary'),
    ('auroc',
     r'''import numpy as np


def auroc(ordinary, anomalous):
    # how far apart are the two means, in standard deviations?
    pooled = np.sqrt((ordinary.var() + anomalous.var()) / 2)
    return float((anomalous.mean() - ordinary.mean()) / pooled)
''',
     [['\\bmeans?\\b', "d'|d-?prime|Cohen", 'standard deviation', 'pairs', 'ROC', '\\border', 'rank']],
     'ordinary'),
    ('auroc',
     r'''import numpy as np


def auroc(ordinary, anomalous):
    thresholds = np.unique(np.concatenate([ordinary, anomalous]))
    tpr = np.array([(anomalous >= t).mean() for t in thresholds])
    fpr = np.array([(ordinary >= t).mean() for t in thresholds])
    # from low threshold to high
    return float(np.sum((fpr[1:] - fpr[:-1]) * (tpr[1:] + tpr[:-1]) / 2) - fpr[-1] * tpr[-1] / 2)
''',
     [['\\bsign\\b', 'negative', 'minus', 'direction', 'right to left', 'order', 'descend', 'fall', 'backward']],
     'ordinary'),
    ('auroc',
     r'''import numpy as np


def auroc(ordinary, anomalous):
    thresholds = np.linspace(0, 1, 101)[::-1]
    tpr = [0.0] + [(anomalous >= t).mean() for t in thresholds] + [1.0]
    fpr = [0.0] + [(ordinary >= t).mean() for t in thresholds] + [1.0]
    return float(np.trapezoid(tpr, fpr))
''',
     [['threshold', 'between 0 and 1', '0 (to|and|\\.\\.) ?1', 'grid', 'range', 'scores (outside|beyond|below|above|need not|may|are not|can)', 'any (size|scale)', 'scale', 'monoton']],
     'ordinary'),
    ('auroc',
     r'''import numpy as np


def auroc(ordinary, anomalous):
    scores = np.concatenate([ordinary, anomalous])
    labels = np.r_[np.zeros(len(ordinary)), np.ones(len(anomalous))]
    order = np.argsort(-scores)
    hits = labels[order]
    precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    return float((precision * hits).sum() / hits.sum())
''',
     [['precision', 'recall', '\\bPR\\b', 'false positive']],
     'ordinary'),
    ('auroc',
     r'''import numpy as np


def auroc(ordinary, anomalous):
    n = min(len(ordinary), len(anomalous))
    a, o = anomalous[:n], ordinary[:n]
    return float(np.mean((a > o) + 0.5 * (a == o)))
''',
     [['pair', '(each|every|all)\\b.{0,40}(each|every|all)', 'one (by|to|with) one', 'first', 'rest', 'same (place|index|position)', 'truncat', 'only']],
     'ordinary'),
    ('auroc',
     r'''import numpy as np


def auroc(ordinary, anomalous):
    n, m = len(ordinary), len(anomalous)
    wins = (anomalous[:, None] > ordinary[None, :]).sum()
    ties = (anomalous[:, None] == ordinary[None, :]).sum()
    return float((wins + 0.5 * ties) / (n + m) ** 2)
''',
     [['divid', 'number of pairs', 'N ?\\*? ?M\\b', 'N ?\\+ ?M', 'pairs', 'all (the )?scores', 'too small']],
     'ordinary'),
    ('auroc',
     r'''import numpy as np


def auroc(ordinary, anomalous):
    scores = np.concatenate([ordinary, anomalous])
    n, m = len(ordinary), len(anomalous)
    ranks = np.array([(scores < s).sum() + 0.5 * ((scores == s).sum() - 1) for s in scores])   # from 0
    u = ranks[n:].sum() - m * (m + 1) / 2
    return float(u / (n * m))
''',
     [['rank', 'from (0|1|zero|one)\\b', 'off by one', 'M ?\\(?M ?[-−+] ?1', '1/N', 'too (small|low)']],
     'ordinary'),
    ('auroc',
     r'''import numpy as np


def auroc(ordinary, anomalous):
    wins = 0.0
    for a in anomalous:
        wins += np.mean(a > ordinary) + 0.5 * np.mean(a == ordinary)
    return wins / len(ordinary)
''',
     [['divid', 'number of (anomal|pairs)', '\\bM\\b', '\\bN\\b', 'number of (the )?ordinary', 'twice', 'len', 'pairs', '\\bmean\\b']],
     'ordinary'),
    ('auroc',
     r'''import numpy as np


def auroc(ordinary, anomalous):
    a = np.sort(anomalous)
    best = 0.0
    for t in a:
        tpr = (anomalous >= t).mean()
        fpr = (ordinary >= t).mean()
        best = max(best, tpr - fpr)
    return float(best)
''',
     [['Youden', 'Kolmogorov', '\\bbest\\b', '\\bmax', 'largest', 'difference', 'one (point|threshold)', 'area', 'all thresholds']],
     'ordinary'),
    ('auroc',
     r'''import numpy as np


def auroc(ordinary, anomalous):
    count = 0
    for o in ordinary:
        for a in anomalous:
            count += (o > a) + 0.5 * (o == a)
    return count / len(anomalous)
''',
     [['revers', 'swap', 'other way (a)?round', 'opposite', '1 ?[-−]', 'exchang', 'wrong way', 'invert', 'ordinary.{0,40}(above|higher|over|larger)', 'turned|upside'],
      ['divid', 'number of pairs', 'N ?\\*? ?M\\b', '\\bN\\b', 'number of (the )?ordinary', 'pairs', '\\bmean\\b', 'N times']],
     'double'),
    ('auroc',
     r'''import numpy as np


def auroc(ordinary, anomalous):
    scores = np.concatenate([anomalous, ordinary])
    ranks = np.array([(scores < s).sum() + 0.5 * ((scores == s).sum() + 1) for s in scores])
    n, m = len(ordinary), len(anomalous)
    u = ranks[m:].sum() - n * (n + 1) / 2       # sum of the ranks of the anomalies
    return u / (n + m)
''',
     [['revers', 'swap', 'other way (a)?round', 'opposite', '1 ?[-−]', 'exchang', 'wrong way', 'invert', 'ordinary.{0,40}(above|higher|over|larger)', 'turned|upside'],
      ['divid', 'number of pairs', 'N ?\\*? ?M\\b', 'N ?\\+ ?M', 'pairs', 'all (the )?scores']],
     'double'),
    ('auroc',
     r'''import numpy as np


def auroc(ordinary, anomalous):
    return float((anomalous[:, None] > ordinary[None, :]).mean())
''',
     [['\\bties?\\b', '\\btied\\b', 'equal', 'same score', 'half', '½', 'as high as']],
     'corner'),
    ('auroc',
     r'''import numpy as np


def auroc(ordinary, anomalous):
    below = np.searchsorted(np.sort(ordinary), anomalous, side="right")
    return float(below.mean() / len(ordinary))
''',
     [['\\bties?\\b', '\\btied\\b', 'equal', 'same score', 'half', '½', 'as high as']],
     'corner'),
    ('auroc',
     r'''import numpy as np


def auroc(ordinary, anomalous):
    a = np.asarray(anomalous)[:, None]
    o = np.asarray(ordinary)[None, :]
    auc = np.mean((a > o) + 0.5 * (a == o))
    return float(max(auc, 1 - auc))
''',
     [['revers', 'swap', 'other way (a)?round', 'opposite', '1 ?[-−]', 'exchang', 'wrong way', 'invert', 'ordinary.{0,40}(above|higher|over|larger)', 'turned|upside', 'below (½|half|chance|0\\.5)', 'worse than', 'less than (½|half|chance)', '\\bmax', 'never below', 'at least (½|half)']],
     'corner'),
    ('auroc',
     r'''import numpy as np


def auroc(ordinary, anomalous):
    diff = anomalous[:, None] - ordinary[None, :]
    tie = np.abs(diff) < 1e-9
    return float(np.mean(np.where(tie, 0.5, diff > 0)))
''',
     [['1e-9', 'tolera', 'close', 'small (scores|differences?)', 'tiny', 'scale', 'nearly|almost', '(scores|differences?).{0,30}small', '\\bties?\\b', 'equal']],
     'corner'),
    ('auroc',
     r'''import numpy as np


def auroc(ordinary, anomalous):
    diff = anomalous[:, None] - ordinary[None, :]
    return float(np.mean(0.5 * (np.sign(diff) + 1)))
''',
     [['\\binf', '\\bnan\\b', 'finite', '∞']],
     'corner'),
    ('auroc',
     r'''import numpy as np


def auroc(ordinary, anomalous):
    o = ordinary.astype(np.float32)
    a = anomalous.astype(np.float32)[:, None]
    return float(((a > o) + 0.5 * (a == o)).mean())
''',
     [['float32', 'single precision', 'round', 'precision', 'digits', 'dtype', 'large scores', 'overflow']],
     'corner'),
]
