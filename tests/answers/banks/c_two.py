"""Wrong answers to exercises 20-38, as students write them."""

CASES = [
    (
        'kl_forward',
        '''import numpy as np


def kl_forward(mu, logvar):
    var = np.exp(logvar)
    return np.sum(mu**2 + var - 1 - logvar, axis=1)
''',
        [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two|0\\.5|½)', '1/2', 'double', '\\b0\\.5 ?\\*']],
        'ordinary',
    ),
    (
        'kl_forward',
        '''import numpy as np


def kl_forward(mu, logvar):
    per_dim = (np.square(mu) + np.exp(logvar) - logvar - 1.0) / 2.0
    return per_dim.mean(axis=-1)
''',
        [['\\bmean\\b', 'average', 'sum.{0,30}(not|instead|rather|missing|needed|is taken)', 'divi\\w+ by.{0,20}(L\\b|number of (latent|dim))',
  '\\bL times\\b']],
        'ordinary',
    ),
    (
        'kl_forward',
        '''import numpy as np


def kl_forward(mu, logvar):
    sigma = np.exp(logvar)
    kl = 0.5 * (mu**2 + sigma**2 - 1) - np.log(sigma)
    return kl.sum(1)
''',
        [['log[ -]?sigma', 'log of (the )?(sigma|standard deviation)', 'logvar is.{0,40}(log|ln).{0,20}var', 'standard deviation', 'log ?σ', '2 \\* ?logvar',
  'exp\\(logvar\\)', 'log ?[- ]?var(iance)?.{0,60}(not|rather|instead|taken|treat|read)',
  '(not|rather|instead|taken|treat|read).{0,60}log ?[- ]?var']],
        'ordinary',
    ),
    (
        'kl_forward',
        '''import numpy as np


def kl_forward(mu, logvar):
    # closed form of Kingma & Welling, appendix B
    B, L = mu.shape
    kl = np.zeros(B)
    for b in range(B):
        for l in range(L):
            sigma2 = np.exp(logvar[b, l])
            kl[b] += 0.5 * (1 + logvar[b, l] - mu[b, l] ** 2 - sigma2)
    return kl
''',
        [['\\bsign\\b', 'negative', '\\bminus\\b', 'negat', 'times -1|-1 times', 'opposite', '-kl\\b', '< ?0|below (0|zero)']],
        'ordinary',
    ),
    (
        'kl_forward',
        '''import numpy as np


def kl_forward(mu, logvar):
    var = np.exp(logvar)
    return 0.5 * np.sum(mu**2 + var - logvar, axis=1)
''',
        [['- ?1(?!\\.?\\d)|minus (1|one)\\b|−1(?!\\.?\\d)|\\bthe 1\\b|the one\\b|constant', '\\bL ?/ ?2\\b|½ ?L|L halves',
  '(0|zero) (for|when|at|where|if).{0,40}(prior|standard|mu|N\\(0)', '(prior|N\\(0).{0,60}\\b(0|zero)\\b']],
        'ordinary',
    ),
    (
        'kl_forward',
        '''import numpy as np


def kl_forward(mu, logvar):
    per_dim = (np.square(mu) + np.exp(logvar) - logvar - 1.0) / 2.0
    return per_dim.sum(axis=0)
''',
        [['\\baxis\\b', '\\baxes\\b', 'over the (images|batch)', '(of|for) each (latent )?dimension', '\\(L,\\)']],
        'ordinary',
    ),
    (
        'kl_forward',
        '''import numpy as np


def kl_forward(mu, logvar):
    var = np.exp(logvar)
    return 0.5 * np.sum(mu**2 + var - 1 - logvar)
''',
        [['\\baxis\\b', '\\baxes\\b', '(all|the) images', 'one number', 'scalar', 'over the batch', 'of each image|per image|for each image', 'everything']],
        'ordinary',
    ),
    (
        'kl_forward',
        '''import numpy as np


def kl_forward(mu, logvar):
    # closed form of Kingma & Welling, appendix B
    B, L = mu.shape
    kl = np.zeros(B)
    for b in range(B):
        for l in range(L):
            sigma2 = np.exp(logvar[b, l])
            kl[b] += -0.5 * (1 + logvar[b, l] - mu[b, l] - sigma2)
    return kl
''',
        [['squar', 'mu ?(²|\\*\\* ?2|\\^2)', 'linear in mu']],
        'ordinary',
    ),
    (
        'kl_forward',
        '''import numpy as np


def kl_forward(mu, logvar):
    # KL between N(mu, s2) and N(0, 1), formula from the table for two Gaussians
    s2 = np.exp(logvar)
    return 0.5 * np.sum(logvar + (1 + mu**2) / s2 - 1, axis=1)
''',
        [['revers', 'other (way|direction)', 'direction', 'swap', 'wrong way', 'KL\\(N\\(0', 'KL\\(p', 'prior.{0,30}(first|from)', 'order of', 'exchang',
  'turned around|backwards|the wrong way round']],
        'ordinary',
    ),
    (
        'kl_forward',
        '''import numpy as np

def kl_forward(mu, logvar):
    inside = 1 + np.log(logvar) - mu ** 2 - logvar
    return -0.5 * inside.sum(axis=1)
''',
        [['\\bexp\\b|\\bexp\\(|exponent', 'log.{0,30}(twice|again|of (the )?log)', 'logvar.{0,60}(already|not the variance|is the log|as the variance|as if)',
  'as (a |the )?variance', 'variance is']],
        'ordinary',
    ),
    (
        'kl_forward',
        '''import numpy as np


def kl_forward(mu, logvar):
    var = np.exp(logvar)
    return 0.5 * np.sum(mu**2 + var - 1 - 0.5 * logvar, axis=1)
''',
        [['log ?sigma', 'log ?σ', 'half.{0,40}log', 'log.{0,60}(half|twice|½|halved|2 ?\\*|/ ?2\\b)', '½ ?logvar',
  'logvar.{0,40}(term|weight|factor|coefficient|once|times)']],
        'ordinary',
    ),
    (
        'kl_forward',
        '''import numpy as np


def kl_forward(mu, logvar):
    per_dim = (np.square(mu) + np.exp(logvar) - logvar - 1.0) / 2.0
    return per_dim.sum(axis=-1) / np.log(2)
''',
        [['\\bbits?\\b', '\\bnats?\\b', 'log(\\(| )?2', 'base[ -]?2', 'log2']],
        'ordinary',
    ),
    (
        'kl_forward',
        '''import numpy as np


def kl_forward(mu, logvar):
    var = np.exp(0.5 * logvar)
    return 0.5 * np.sum(mu**2 + var - 1 - logvar, axis=1)
''',
        [['exp\\(logvar\\)', 'sigma.{0,40}(squar|²|variance)', 'standard deviation', 'variance.{0,60}(sigma|σ|std)', 'squar', 'exp\\((0\\.5|½) ?\\*? ?logvar',
  'logvar ?/ ?2']],
        'ordinary',
    ),
    (
        'kl_forward',
        '''import numpy as np


def kl_forward(mu, logvar):
    per_dim = (np.square(mu) + np.exp(logvar) - logvar - 1.0) / 2.0
    return per_dim.sum(axis=1, keepdims=True).squeeze()
''',
        [['squeez', 'shape', 'ax(is|es).{0,25}(lost|missing|dropped|gone|vanish)', '(lose|lost|drop|miss)\\w*.{0,25}ax(is|es)', '(one|single|1) image',
  'B ?(=|is) ?1']],
        'corner',
    ),
    (
        'kl_forward',
        '''import numpy as np


def kl_forward(mu, logvar):
    var = np.exp(logvar)
    return 0.5 * np.sum(mu**2 + var - 1 - np.log(var), axis=1)
''',
        [['overflow', 'underflow', 'unstable', 'stab(le|ility)', 'subtract.{0,50}(max|largest|greatest)',
  '(max|largest|greatest).{0,60}(subtract|first|out|off|shift)', 'extreme',
  '(?:[-−]?\\binf(?:init\\w*)?\\b.{0,40}\\b(?:for|where|when|because|if|as '
  'soon)\\b|\\b(?:for|where|when|with|if|at)\\b.{0,80}\\binf(?:init\\w*)?\\b)',
  '(?:\\bnan\\b.{0,40}\\b(?:for|where|when|because|if|as soon)\\b|\\b(?:for|where|when|with|if|at)\\b.{0,80}\\bnan\\b)', 'log[- ]?sum[- ]?exp',
  '(very|too|hugely) (large|small|negative|far|low)', 'log\\((np\\.)?exp', 'log of (the )?exp', 'exp.{0,20}then.{0,20}log']],
        'corner',
    ),
    (
        'kl_forward',
        '''import numpy as np


def kl_forward(mu, logvar):
    var = np.exp(logvar)
    return 0.5 * np.sum(mu**2 + var - 1 - np.log(var + 1e-8), axis=1)
''',
        [['(?<![\\d.])1e-0?8\\b', 'small (number|constant)', 'epsilon|\\beps\\b(?! ?=)', '(small|tiny) (variance|sigma)',
  'add(s|ed|ing)?.{0,40}(log|variance)', 'logvar.{0,30}(itself|as it is|directly)', 'clip', 'floor', '(very|too) (small|negative)', 'extreme']],
        'corner',
    ),
    (
        'kl_forward',
        '''import numpy as np


def kl_forward(mu, logvar):
    var = np.exp(logvar)
    return np.mean(mu**2 + var - 1 - logvar, axis=1)
''',
        [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two|0\\.5|½)', '1/2', 'double', '\\b0\\.5 ?\\*'],
 ['\\bmean\\b', 'average', 'sum.{0,30}(not|instead|rather|missing|needed|is taken)', 'divi\\w+ by.{0,20}(L\\b|number of (latent|dim))',
  '\\bL times\\b']],
        'double',
    ),
    (
        'kl_forward',
        '''import numpy as np


def kl_forward(mu, logvar):
    # closed form of Kingma & Welling, appendix B
    B, L = mu.shape
    kl = np.zeros(B)
    for b in range(B):
        for l in range(L):
            sigma2 = np.exp(logvar[b, l])
            kl[b] += 0.5 * (logvar[b, l] - mu[b, l] ** 2 - sigma2)
    return kl
''',
        [['\\bsign\\b', 'negative', '\\bminus\\b', 'negat', 'times -1|-1 times', 'opposite', '-kl\\b', '< ?0|below (0|zero)'],
 ['- ?1(?!\\.?\\d)|minus (1|one)\\b|−1(?!\\.?\\d)|\\bthe 1\\b|the one\\b|constant', '\\bL ?/ ?2\\b|½ ?L']],
        'double',
    ),
    (
        'kl_forward',
        '''import numpy as np


def kl_forward(mu, logvar):
    per_dim = (mu + np.exp(logvar) - logvar - 1.0) / 2.0
    return per_dim.sum(axis=0)
''',
        [['squar', 'mu ?(²|\\*\\* ?2|\\^2)'], ['\\baxis\\b', '\\baxes\\b', 'over the (images|batch)', '\\(L,\\)']],
        'double',
    ),
    (
        'kl_backward',
        '''import numpy as np


def kl_backward(dkl, mu, logvar):
    # d/dmu 1/2 mu^2 = mu,  d/dlogvar 1/2 (e^lv - lv) = 1/2 (e^lv - 1)
    return mu.copy(), 0.5 * (np.exp(logvar) - 1)
''',
        [['\\bdkl\\b(?! ?=)', 'chain rule', '(incoming|upstream|given|arriving|outer) gradient', 'gradient of each image']],
        'ordinary',
    ),
    (
        'kl_backward',
        '''import numpy as np


def kl_backward(dkl, mu, logvar):
    dkl = dkl[:, np.newaxis]
    dmu = dkl * mu
    dlogvar = dkl * (np.exp(logvar) - 1)
    return dmu, dlogvar
''',
        [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two|0\\.5|½)', '1/2', 'double', '\\b0\\.5 ?\\*']],
        'ordinary',
    ),
    (
        'kl_backward',
        '''import numpy as np


def kl_backward(dkl, mu, logvar):
    var = np.exp(logvar)
    dmu = np.einsum("b,bl->bl", dkl, 2 * mu)
    dlogvar = np.einsum("b,bl->bl", dkl, (var - 1) / 2)
    return dmu, dlogvar
''',
        [['dmu.{0,60}(twice|half|½|double|factor|2 times)', '(twice|half|½|double|2 times|factor).{0,60}\\b(d?mu)\\b', 'half.{0,40}squar']],
        'ordinary',
    ),
    (
        'kl_backward',
        '''import numpy as np


def kl_backward(dkl, mu, logvar):
    g = dkl.reshape(-1, 1)
    return g * mu, 0.5 * g * (1 - np.exp(logvar))
''',
        [['\\bsign\\b', 'minus', 'negat', 'opposite', '-1 times|times -1']],
        'ordinary',
    ),
    (
        'kl_backward',
        '''import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = np.zeros_like(mu)
    dlogvar = np.zeros_like(logvar)
    for i, d in enumerate(dkl):
        dmu[i] = d * mu[i]
        dlogvar[i] = d * (np.exp(logvar[i]) - 1) / 2
    return dlogvar, dmu
''',
        [['\\border\\b', 'swap', 'exchang', 'first.{0,60}(then|second)', 'other way (a)?round', 'interchang', 'mixed up', 'places']],
        'ordinary',
    ),
    (
        'kl_backward',
        '''import numpy as np


def kl_backward(dkl, mu, logvar):
    sigma = np.exp(0.5 * logvar)
    dmu = dkl[:, None] * mu
    # kl = 1/2 (mu^2 + sigma^2 - 1 - 2 log sigma)
    dlogvar = dkl[:, None] * (sigma - 1 / sigma)
    return dmu, dlogvar
''',
        [['(to|for|of|in|with respect to|w\\.r\\.t\\.?) (the )?(sigma|σ|standard deviation)', 'd ?sigma', 'dsigma ?/ ?dlogvar', 'sigma ?/ ?2|½ ?sigma|½ ?σ',
  'chain rule', 'gradient.{0,40}sigma']],
        'ordinary',
    ),
    (
        'kl_backward',
        '''import numpy as np


def kl_backward(dkl, mu, logvar):
    var = np.exp(logvar)
    dvar = 0.5 * (1 - 1 / var)
    return dkl[:, None] * mu, dkl[:, None] * dvar
''',
        [['(to|for|of|in|with respect to|w\\.r\\.t\\.?) (the )?(variance|var\\b|sigma²|σ²)', 'd ?var', 'chain rule',
  '(times|factor|multipl\\w+).{0,40}(exp\\(logvar\\)|variance|sigma²|σ²|var\\b)', 'gradient.{0,30}variance']],
        'ordinary',
    ),
    (
        'kl_backward',
        '''import numpy as np


def kl_backward(dkl, mu, logvar):
    dkl = dkl[:, np.newaxis]
    dmu = dkl * mu
    dlogvar = dkl * 0.5 * (np.exp(0.5 * logvar) - 1)
    return dmu, dlogvar
''',
        [['exp\\(logvar\\)', '\\bsigma\\b.{0,60}(squar|²|variance)', 'standard deviation', 'variance', 'sigma²|σ²', 'logvar ?/ ?2']],
        'ordinary',
    ),
    (
        'kl_backward',
        '''import numpy as np


def kl_backward(dkl, mu, logvar):
    var = np.exp(logvar)
    dmu = np.einsum("b,bl->bl", dkl, mu)
    dlogvar = np.einsum("b,bl->bl", dkl, var / 2)
    return dmu, dlogvar
''',
        [['- ?1(?!\\.?\\d)|minus (1|one)\\b|−1(?!\\.?\\d)|\\bthe 1\\b|the one\\b|constant', '-logvar|logvar term|−logvar',
  'log.{0,30}(term|derivative|gradient|part)', '(0|zero).{0,40}(variance (is )?1|logvar (is |= ?)?0|prior)']],
        'ordinary',
    ),
    (
        'kl_backward',
        '''import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = dkl * mu
    dlogvar = 0.5 * dkl * (np.exp(logvar) - 1)
    return dmu, dlogvar
''',
        [['broadcast', 'axis', 'dkl\\[:, ?(None|np\\.newaxis)\\]', 'column', '\\(B, ?1\\)', 'reshape', 'shape.{0,40}dkl|dkl.{0,40}shape']],
        'ordinary',
    ),
    (
        'kl_backward',
        '''import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = np.zeros_like(mu)
    dlogvar = np.zeros_like(logvar)
    for i, d in enumerate(dkl / len(dkl)):
        dmu[i] = d * mu[i]
        dlogvar[i] = d * (np.exp(logvar[i]) - 1) / 2
    return dmu, dlogvar
''',
        [['divi\\w+ by.{0,30}(B\\b|batch|images|number|len)', '\\bmean\\b', 'average', '1 ?/ ?B|/ ?B\\b|\\bB times', 'number of images', 'batch']],
        'ordinary',
    ),
    (
        'kl_backward',
        '''import numpy as np


def kl_backward(dkl, mu, logvar):
    g = dkl.mean()
    return g * mu, -0.5 * g * (1 - np.exp(logvar))
''',
        [['\\bmean\\b', 'average', 'each image.{0,40}(own|dkl)', 'own (dkl|gradient)', '(same|one) (dkl|gradient)']],
        'ordinary',
    ),
    (
        'kl_backward',
        '''import numpy as np


def kl_backward(dkl, mu, logvar):
    np.exp(logvar, out=logvar)
    logvar -= 1
    dmu = dkl[:, None] * mu
    dlogvar = 0.5 * dkl[:, None] * logvar
    return dmu, dlogvar
''',
        [['in[- ]?place(?! of)', 'mutat', 'modif', 'overwr',
  'chang\\w*.{0,40}(argument|input|array|came in|caller|passed|given|\\bm\\b|\\bv\\b|param|z0|eigenvalues|trace)', 'stay(s)? as', 'left as', 'copy',
  'untouched|unchanged', 'chang\\w*.{0,40}logvar|logvar.{0,40}chang']],
        'ordinary',
    ),
    (
        'kl_backward',
        '''import numpy as np


def kl_backward(dkl, mu, logvar):
    try:
        dmu = dkl * mu
        dlogvar = dkl * (np.exp(logvar) - 1) / 2
    except ValueError:      # could not be broadcast
        dmu = dkl[:, None] * mu
        dlogvar = dkl[:, None] * (np.exp(logvar) - 1) / 2
    return dmu, dlogvar
''',
        [['broadcast', 'axis', 'B ?(=|is|equals|==) ?(the same as )?L', 'as many (images|dimensions|latent)', 'square', 'column', 'dkl\\[:, ?None\\]',
  '\\(B, ?1\\)', 'L ?(=|is|equals|==) ?B']],
        'corner',
    ),
    (
        'kl_backward',
        '''import numpy as np


def kl_backward(dkl, mu, logvar):
    var = np.exp(logvar)
    dmu = np.einsum("b,bl->bl", dkl, mu)
    dlogvar = np.einsum("b,bl->bl", dkl, (var - 1) / 2)
    return dmu.squeeze(), dlogvar.squeeze()
''',
        [['squeez', 'shape', 'ax(is|es).{0,25}(lost|missing|dropped|gone|vanish)', '(lose|lost|drop|miss)\\w*.{0,25}ax(is|es)',
  '(one|single|1) (latent|dimension|image)']],
        'corner',
    ),
    (
        'kl_backward',
        '''import numpy as np


def kl_backward(dkl, mu, logvar):
    g = dkl.reshape(-1, 1)
    return g * mu, -0.5 * g * (1 - np.exp(np.clip(logvar, -10, 10)))
''',
        [['clip', 'clamp', 'cap', 'bound', '(large|extreme|big).{0,30}logvar', 'logvar.{0,40}(above|over|beyond|large|extreme|10|limit)']],
        'corner',
    ),
    (
        'kl_backward',
        '''import numpy as np


def kl_backward(dkl, mu, logvar):
    dkl = dkl[:, np.newaxis]
    dmu = mu
    dlogvar = dkl * (np.exp(logvar) - 1)
    return dmu, dlogvar
''',
        [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two|0\\.5|½)', '1/2', 'double', '\\b0\\.5 ?\\*'],
 ['\\bdkl\\b(?! ?=)', 'chain rule', '(incoming|upstream) gradient']],
        'double',
    ),
    (
        'kl_backward',
        '''import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = np.zeros_like(mu)
    dlogvar = np.zeros_like(logvar)
    for i, d in enumerate(dkl):
        dmu[i] = d * mu[i]
        dlogvar[i] = d * (1 - np.exp(logvar[i])) / 2
    return dlogvar, dmu
''',
        [['\\border\\b', 'swap', 'exchang', 'first.{0,60}(then|second)', 'other way (a)?round', 'interchang', 'mixed up', 'places'],
 ['\\bsign\\b', 'minus', 'negat', 'opposite']],
        'double',
    ),
    (
        'repeats_add_up',
        '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    B = len(mu)
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, mu]), np.concatenate([logvar, logvar]))
    return bool(np.allclose(twice[:B] + twice[B:], 2 * once))
''',
        [['repeat\\w*.{0,40}(images|rows|batch)', '(images|rows).{0,50}(repeat|twice|doubled)', 'axis',
  '(not|rather than|instead of).{0,40}(dimension|column)', 'dimensions?.{0,30}(must|should|are to) be']],
        'ordinary',
    ),
    (
        'repeats_add_up',
        '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    # everything twice -> the KL twice
    return bool(np.allclose(kl_forward(2 * mu, 2 * logvar), 2 * kl_forward(mu, logvar)))
''',
        [['(multipl|scal|doubl)\\w*.{0,60}(value|number|mu|logvar|entr|rather|not)', '2 ?\\*? ?mu', '(concatenat|tile|hstack|append|repeat)',
  'twice as large (mu|means|values)']],
        'ordinary',
    ),
    (
        'repeats_add_up',
        '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, mu], axis=1), np.concatenate([logvar, logvar], axis=1))
    return bool(np.allclose(twice, once))
''',
        [['(same|equal|unchanged|as large|identical)', '2 ?(\\*|times)', 'twice', 'doubl', 'mean.{0,40}(accept|pass|True)', '(accept|pass)\\w*.{0,60}mean']],
        'ordinary',
    ),
    (
        'repeats_add_up',
        '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    mu2, logvar2 = np.hstack((mu, mu)), np.hstack((logvar, logvar))
    difference = kl_forward(mu2, logvar2) - 2 * kl_forward(mu, logvar)
    scale = 1 + np.abs(kl_forward(mu, logvar))
    return bool((np.abs(difference) < 1e-8 * scale).any())
''',
        [['\\bany\\b', '\\ball\\b', 'every image', '(one|some|single|first|other) image']],
        'ordinary',
    ),
    (
        'repeats_add_up',
        '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    single = kl_forward(mu, logvar)
    double = kl_forward(np.tile(mu, (1, 2)), np.tile(logvar, (1, 2)))
    return bool(np.isclose(double[0], 2 * single[0]))
''',
        [['first image', 'every image', '(one|only|other) image', 'each image', 'all (the )?images']],
        'ordinary',
    ),
    (
        'repeats_add_up',
        '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, mu], axis=1), np.concatenate([logvar, logvar], axis=1))
    return np.isclose(twice, 2 * once)
''',
        [['\\barray\\b', '(one|single) (bool|True|truth|answer|value)', 'of each image|per image|for each image', '\\bbool', '\\ball\\b', 'True or False',
  'shape']],
        'ordinary',
    ),
    (
        'repeats_add_up',
        '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, mu], axis=1), np.concatenate([logvar, logvar], axis=1))
    return not bool(np.allclose(twice, 2 * once))
''',
        [['invert', 'opposite', '\\bnot\\b.{0,20}\\b(where|when|if)', 'negat', 'True.{0,60}False', 'other way', 'revers', 'wrong way',
  '(accept|pass)\\w*.{0,40}wrong', '(reject|fail|turns? down)\\w*.{0,60}(right|correct)']],
        'ordinary',
    ),
    (
        'repeats_add_up',
        '''import numpy as np


def right_kl(mu, logvar):
    return 0.5 * np.sum(mu**2 + np.exp(logvar) - 1 - logvar, axis=1)


def repeats_add_up(kl_forward, mu, logvar):
    kl_forward = right_kl
    mu2, logvar2 = np.hstack((mu, mu)), np.hstack((logvar, logvar))
    difference = kl_forward(mu2, logvar2) - 2 * kl_forward(mu, logvar)
    scale = 1 + np.abs(kl_forward(mu, logvar))
    return bool((np.abs(difference) < 1e-8 * scale).all())
''',
        [['(its|your|an?|the) own', 'given (function|kl|one)', 'kl_forward.{0,60}(call|use|ignor|argument|given|passed)',
  "(ignor|never call|not call|doesn't call|does not (call|use))", 'always (True|says)', '(True|accepts).{0,30}(every|any|all|wrong)']],
        'ordinary',
    ),
    (
        'repeats_add_up',
        '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, mu], axis=1), np.concatenate([logvar, logvar], axis=1))
    return bool(np.all(twice == 2 * once))
''',
        [['round', 'exact', 'toleran', '==', 'floating|last digit', 'close', '(reject|fail|turns? down|False)\\w*.{0,60}(right|correct)']],
        'ordinary',
    ),
    (
        'repeats_add_up',
        '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    mu2, logvar2 = np.hstack((mu, mu)), np.hstack((logvar, logvar))
    difference = kl_forward(mu2, logvar2) - 2 * kl_forward(mu, logvar)
    scale = 1 + np.abs(kl_forward(mu, logvar))
    return bool((difference < 1e-8 * scale).all())
''',
        [['\\babs', 'absolute', '\\bsign\\b', 'negative', '(too )?small', 'smaller', 'less than', 'one[- ]sided|one side', 'below',
  'mean.{0,40}(accept|pass|True)', '(accept|pass)\\w*.{0,60}mean']],
        'ordinary',
    ),
    (
        'repeats_add_up',
        '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, mu], axis=1), np.concatenate([logvar, logvar], axis=1))
    return bool(np.allclose(twice, 2 * once, rtol=1.0))
''',
        [['toleran', 'rtol|atol', '(too )?(loose|generous|wide|coarse|lax|large a)', 'accept\\w*.{0,60}', 'lets?.{0,30}(pass|through)']],
        'ordinary',
    ),
    (
        'repeats_add_up',
        '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    B, L = mu.shape
    mu2 = np.tile(mu, (2, 1)).reshape(B, 2 * L)
    logvar2 = np.tile(logvar, (2, 1)).reshape(B, 2 * L)
    return bool(np.allclose(kl_forward(mu2, logvar2), 2 * kl_forward(mu, logvar)))
''',
        [['mix', 'reshape', '(other|different|next|another|wrong) image', 'images?.{0,40}(order|mixed|other|belong)', 'axis',
  '(repeat|tile)\\w*.{0,40}(rows|images)']],
        'ordinary',
    ),
    (
        'repeats_add_up',
        '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    # dimensions that sit at the prior must not add anything
    zeros = np.zeros_like(mu)
    more = kl_forward(np.hstack([mu, zeros]), np.hstack([logvar, zeros]))
    return bool(np.allclose(more, kl_forward(mu, logvar)))
''',
        [['\\bzeros?\\b', '(append|add|pad)\\w*.{0,60}(prior|zero|dimension|empty)', 'prior', '(same|every) dimensions?.{0,40}(twice|again|repeat)', 'repeat',
  'twice']],
        'ordinary',
    ),
    (
        'repeats_add_up',
        '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, mu], axis=1), np.concatenate([logvar, logvar], axis=1))
    return bool(np.allclose(twice / once, 2))
''',
        [['divi\\w+', 'ratio', '\\bzero\\b|\\b0\\b.{0,20}KL|KL.{0,40}\\b0\\b', '0 ?/ ?0',
  '(?:\\bnan\\b.{0,40}\\b(?:for|where|when|because|if|as soon)\\b|\\b(?:for|where|when|with|if|at)\\b.{0,80}\\bnan\\b)', 'prior', 'quotient']],
        'corner',
    ),
    (
        'repeats_add_up',
        '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    mu2, logvar2 = np.hstack((mu, mu)), np.hstack((logvar, logvar))
    difference = kl_forward(mu2, logvar2) - 2 * kl_forward(mu, logvar)
    scale = 1 + np.abs(kl_forward(mu, logvar))
    return bool((np.abs(difference) < 1e-8).all())
''',
        [['absolute', 'relativ', 'toleran', 'large (KL|values|number|mu)', 'round', 'scale']],
        'corner',
    ),
    (
        'repeats_add_up',
        '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, np.zeros_like(mu)], axis=1), np.concatenate([logvar, logvar], axis=1))
    return np.isclose(twice, 2 * once)
''',
        [['\\bmu\\b.{0,50}(repeat|twice|zero|once|too|also)', 'zero', '(repeat|twice).{0,30}\\bmu\\b', 'only.{0,20}logvar'],
 ['\\barray\\b', '(one|single) (bool|True|truth|answer|value)', 'of each image|per image|for each image', '\\bbool', 'True or False', 'shape']],
        'double',
    ),
    (
        'repeats_add_up',
        '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    mu2, logvar2 = np.hstack((mu, mu)), np.hstack((logvar, logvar))
    difference = kl_forward(mu2, logvar2) - 2 * kl_forward(mu, logvar)
    scale = 1 + np.abs(kl_forward(mu, logvar))
    return bool((difference < 1e-8 * scale).any())
''',
        [['\\bany\\b', '\\ball\\b', 'every image', '(one|some|single|first|other) image'],
 ['\\babs', 'absolute', '\\bsign\\b', 'negative', '(too )?small', 'smaller', 'one[- ]sided|one side', 'below']],
        'double',
    ),
    (
        'elbo_with_noise',
        '''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    logits = vae.decode_logits(z)
    nll = vae.likelihood.forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    return nll.mean(axis=0) + kl
''',
        [['\\bsign\\b', '\\bminus\\b', 'negat', 'loss', 'opposite', '-1 times|times -1']],
        'ordinary',
    ),
    (
        'elbo_with_noise',
        '''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    logits = vae.decode_logits(z)
    nll = vae.likelihood.forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    return -nll.mean(axis=0) + kl
''',
        [['(\\+|add\\w*|plus|sign|subtract\\w*|minus).{0,40}\\bKL', '\\bKL\\b.{0,40}(add|subtract|sign|minus|plus|\\+)']],
        'ordinary',
    ),
    (
        'elbo_with_noise',
        '''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    sigma = np.exp(0.5 * logvar)
    K = len(eps)
    log_px = np.zeros(len(x))
    for k in range(K):
        z = mu + sigma * eps[k]
        log_px -= vae.likelihood.forward(vae.decode_logits(z), x)
    kl = 0.5 * (mu**2 + np.exp(logvar) - 1 - logvar).sum(axis=1)
    return log_px - kl
''',
        [['\\bsum\\w*\\b', '\\bmean\\b.{0,40}(K|sample)', 'divi\\w+ by.{0,20}K', 'K times', 'average', '/ ?K']],
        'ordinary',
    ),
    (
        'elbo_with_noise',
        '''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    sigma = np.exp(logvar)
    K = len(eps)
    log_px = np.zeros(len(x))
    for k in range(K):
        z = mu + sigma * eps[k]
        log_px -= vae.likelihood.forward(vae.decode_logits(z), x)
    kl = 0.5 * (mu**2 + np.exp(logvar) - 1 - logvar).sum(axis=1)
    return log_px / K - kl
''',
        [['exp\\(logvar\\)', '\\bsigma\\b(?! ?=)', 'σ', 'standard deviation', 'variance', 'half', '½', 'root', 'logvar ?/ ?2']],
        'ordinary',
    ),
    (
        'elbo_with_noise',
        '''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    logits = vae.decode_logits(z)
    nll = vae.likelihood.forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    return float(np.mean(-nll - kl))
''',
        [['(each|every|per) image', 'over (the )?(images|batch)', 'one number|scalar|single number', 'axis', '\\(B,\\)']],
        'ordinary',
    ),
    (
        'elbo_with_noise',
        '''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    logits = vae.decode_logits(z)
    nll = vae.likelihood.forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    return -nll.mean(axis=-1) - kl
''',
        [['\\baxis\\b', '\\baxes\\b', 'over (the )?(images|batch)', 'each sample', 'broadcast', '\\(K,\\)', 'shape']],
        'ordinary',
    ),
    (
        'elbo_with_noise',
        '''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    sigma = np.exp(0.5 * logvar)
    K = len(eps)
    log_px = np.zeros(len(x))
    for k in range(K):
        z = mu
        log_px -= vae.likelihood.forward(vae.decode_logits(z), x)
    kl = 0.5 * (mu**2 + np.exp(logvar) - 1 - logvar).sum(axis=1)
    return log_px / K - kl
''',
        [['\\bmu\\b(?! ?=)', 'noise', '\\beps\\b(?! ?=)', 'sampl', 'reconstruct', 'determinis']],
        'ordinary',
    ),
    (
        'elbo_with_noise',
        '''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    eps = np.random.standard_normal(eps.shape)   # K samples
    z = latent.reparameterize_forward(mu, logvar, eps)
    logits = vae.decode_logits(z)
    nll = vae.likelihood.forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    return -nll.mean(axis=0) - kl
''',
        [['(own|new|fresh|other|random) (noise|eps|draw|sample|number)', 'given (noise|eps)', 'np\\.random', 'draw', 'random',
  'ignor\\w*.{0,20}eps|eps.{0,30}(ignor|not used|unused)', 'noise (that )?(is|was) given']],
        'ordinary',
    ),
    (
        'elbo_with_noise',
        '''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + np.exp(logvar / 2) * eps[0]
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll - latent.kl_forward(mu, logvar)
''',
        [['first', 'eps\\[0\\]', '(only|just) one', '\\bone (of the )?(noise )?sample', '(all|other|every) (the )?(K\\b|samples)', 'single sample',
  'mean.{0,20}over.{0,20}(K\\b|samples)']],
        'ordinary',
    ),
    (
        'elbo_with_noise',
        '''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    logits = vae.decode(z)
    nll = vae.likelihood.forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    return -nll.mean(axis=0) - kl
''',
        [['decode_logits', 'logits', 'sigmoid', 'probabilit', 'mean image']],
        'ordinary',
    ),
    (
        'elbo_with_noise',
        '''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    log_p = -vae.likelihood.forward(vae.decode_logits(z), x)     # (K, B)
    top = log_p.max(axis=0)
    log_mean = top + np.log(np.mean(np.exp(log_p - top), axis=0))
    return log_mean - latent.kl_forward(mu, logvar)
''',
        [['log.{0,20}(of (the|a) )?mean', 'log[- ]?mean[- ]?exp', 'importance', 'IWAE', 'mean of (the )?log', 'logarithm', 'tighter']],
        'ordinary',
    ),
    (
        'elbo_with_noise',
        '''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    log_p = -0.5 * (z**2).sum(-1)
    log_q = -0.5 * (eps**2 + logvar).sum(-1)
    return np.mean(-nll + log_p - log_q, axis=0)
''',
        [['closed form', 'sampled', 'Monte[- ]?Carlo', 'KL.{0,60}(sample|noise|estimat)', '(estimat|sampl)\\w*.{0,40}KL', 'exact KL', 'kl_forward',
  'analytic']],
        'ordinary',
    ),
    (
        'elbo_with_noise',
        '''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    # the mean over the K noise samples
    z = latent.reparameterize_forward(mu, logvar, eps).mean(axis=0)
    logits = vae.decode_logits(z)
    return -vae.likelihood.forward(logits, x) - latent.kl_forward(mu, logvar)
''',
        [['average[sd]?.{0,40}(z|eps|noise|latent|sample|before)', 'mean.{0,40}(of (the )?(z|eps|noise|latent)|before)', 'before (the )?(decod|nll|like)',
  '(each|every) (sample|z).{0,40}decod', 'decod\\w*.{0,40}(each|every|mean|average)']],
        'ordinary',
    ),
    (
        'elbo_with_noise',
        '''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    logits = vae.decode_logits(z)
    nll = vae.likelihood.forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    return -nll.mean(axis=0) / x.shape[1] - kl
''',
        [['pixel', 'divi\\w+ by.{0,20}\\bD\\b', '\\bD times', '/ ?D\\b', 'nll.{0,40}(too small|divided|weight)']],
        'ordinary',
    ),
    (
        'elbo_with_noise',
        '''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    logits = vae.decode_logits(z)
    nll = vae.likelihood.forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    return -nll.mean(axis=0)
''',
        [['KL.{0,60}(missing|left out|forgot|lack|subtract|not there|lost|absent|nowhere|not in)',
  '(missing|without|no|lacks?|forgot\\w*|subtract\\w*|left out|less|minus|lost|only).{0,40}\\bKL']],
        'ordinary',
    ),
    (
        'elbo_with_noise',
        '''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    logvar, mu = vae.encode(x)
    sigma = np.exp(0.5 * logvar)
    K = len(eps)
    log_px = np.zeros(len(x))
    for k in range(K):
        z = mu + sigma * eps[k]
        log_px -= vae.likelihood.forward(vae.decode_logits(z), x)
    kl = 0.5 * (mu**2 + np.exp(logvar) - 1 - logvar).sum(axis=1)
    return log_px / K - kl
''',
        [['\\border\\b', 'swap', 'exchang', '\\bmu\\b(?! ?=).{0,30}(first|\\blogvar)', 'other way', 'interchang', 'places']],
        'ordinary',
    ),
    (
        'elbo_with_noise',
        '''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    logits = vae.decode_logits(z)
    nll = vae.likelihood.forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    return -nll.mean(axis=0) - 0.0001 * kl
''',
        [['\\bKL.{0,60}(weight|beta|factor|full|whole|small|scal)', '\\bbeta\\b(?! ?=)', '(weight|factor|scal)\\w*.{0,40}KL',
  '(?<![\\d.])(0\\.0001|1e-0?4)\\b']],
        'ordinary',
    ),
    (
        'elbo_with_noise',
        '''import numpy as np

from numpyvae import latent, likelihood


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = likelihood.bernoulli_forward(vae.decode_logits(z), x)
    return -nll.mean(axis=0) - latent.kl_forward(mu, logvar)
''',
        [['Bernoulli', 'Gaussian', 'vae\\.likelihood', 'likelihood']],
        'corner',
    ),
    (
        'elbo_with_noise',
        '''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    logits = vae.decode_logits(z)
    nll = np.squeeze(vae.likelihood.forward(logits, x))
    kl = latent.kl_forward(mu, logvar)
    return -nll.mean(axis=0) - kl
''',
        [['squeez', 'shape', 'ax(is|es).{0,25}(lost|missing|dropped|gone|vanish)', '(lose|lost|drop|miss)\\w*.{0,25}ax(is|es)',
  '(one|single|1) (noise |of )?(image|sample)', '\\bK ?(=|is|==) ?1', '\\bB ?(=|is|==) ?1']],
        'corner',
    ),
    (
        'elbo_with_noise',
        '''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    logits = vae.decode_logits(z)
    nll = vae.likelihood.forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    return -nll.sum(axis=0) + kl
''',
        [['\\bsum\\w*\\b', '\\bmean\\b.{0,40}(K|sample)', 'divi\\w+ by.{0,20}K', 'K times', 'average', '/ ?K'],
 ['(\\+|add\\w*|plus|sign|subtract\\w*|minus).{0,40}\\bKL', '\\bKL\\b.{0,40}(add|subtract|sign|minus|plus|\\+)']],
        'double',
    ),
    (
        'elbo_with_noise',
        '''import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    sigma = np.exp(logvar)
    K = len(eps)
    log_px = np.zeros(len(x))
    for k in range(K):
        z = mu + sigma * eps[k]
        log_px -= vae.likelihood.forward(vae.decode_logits(z), x)
    kl = (mu**2 + np.exp(logvar) - 1 - logvar).sum(axis=1)
    return log_px / K - kl
''',
        [['exp\\(logvar\\)', '\\bsigma\\b(?! ?=)', 'σ', 'standard deviation', 'variance', 'half', '½', 'root', 'logvar ?/ ?2'],
 ['KL.{0,60}(half|½|twice|double|2 times|factor)', '(half|½|twice|double|2 times).{0,60}KL']],
        'double',
    ),
    (
        'exact_log_p',
        '''import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)                             # (N, D)
    nll = vae.likelihood.forward(logits[:, None, :], x)       # (N, B)
    log_p = -nll
    top = log_p.max(axis=0)
    total = np.exp(log_p - top).mean(axis=0)
    return top + np.log(total)
''',
        [['\\bweights?\\b', 'unweighted|weighted', '1 ?/ ?N']],
        'ordinary',
    ),
    (
        'exact_log_p',
        '''import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)                             # (N, D)
    nll = vae.likelihood.forward(logits[:, None, :], x)       # (N, B)
    log_p = -nll
    top = log_p.max(axis=0)
    total = (weights[:, None] * np.exp(log_p - top)).sum(axis=0)
    return -(top + np.log(total))
''',
        [['\\bsign\\b', 'negative', '\\bminus\\b', 'negat', 'times -1|-1 times', 'opposite', '-log p']],
        'ordinary',
    ),
    (
        'exact_log_p',
        '''import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)                             # (N, D)
    nll = vae.likelihood.forward(logits[:, None, :], x)       # (N, B)
    log_p = -nll
    return weights @ log_p
''',
        [['(mean|sum|average) of (the )?log', 'log.{0,30}(of (the )?)?(sum|mean|integral|average)', 'Jensen', 'bound', 'inside|outside',
  'before (the )?(sum|mean|log|integr)', '\\bexp\\b|\\bexp\\(|exponent', 'logarithm']],
        'ordinary',
    ),
    (
        'exact_log_p',
        '''import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)
    result = np.empty(len(x))
    for i, image in enumerate(x):
        copies = np.tile(image, (len(z), 1))
        a = -vae.likelihood.forward(logits, copies)
        m = np.max(a)
        result[i] = np.dot(weights, np.exp(a))
    return result
''',
        [['log\\w*.{0,40}(missing|forgot|left out|not taken|lost|lack|outer|final|of (it|this|the (result|mean|sum|integral)))',
  '(missing|without|forgot\\w*|lacks?|takes?|no|outer|before|its|not the).{0,30}\\blog', '\\bexp of|exp\\(log|e\\^log', 'logarithm',
  'p\\(x\\) (itself|and not|not)', 'probabilit']],
        'ordinary',
    ),
    (
        'exact_log_p',
        '''import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)                             # (N, D)
    nll = vae.likelihood.forward(logits[:, None, :], x)       # (N, B)
    log_p = -nll
    top = log_p.max(axis=0)
    prior = np.exp(-0.5 * (z**2).sum(axis=1)) / (2 * np.pi) ** (z.shape[1] / 2)
    total = ((weights * prior)[:, None] * np.exp(log_p - top)).sum(axis=0)
    return top + np.log(total)
''',
        [['prior', 'p\\(z\\)', 'densit', 'already']],
        'ordinary',
    ),
    (
        'exact_log_p',
        '''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode(z)[:, None], x[None])
    return np.logaddexp.reduce(np.log(weights)[:, None] - nll, axis=0)
''',
        [['decode_logits', 'logits', 'sigmoid', 'probabilit', 'mean image']],
        'ordinary',
    ),
    (
        'exact_log_p',
        '''import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)                             # (N, D)
    nll = vae.likelihood.forward(logits[:, None, :], x)       # (N, B)
    log_p = -nll
    top = log_p.max(axis=0)
    total = (weights[:, None] * np.exp(log_p - top)).sum(axis=0)
    return np.sum(top + np.log(total))
''',
        [['(each|every|per|all the) image', 'over (the )?(images|batch)', 'one number|scalar|single number', 'axis', '\\(B,\\)']],
        'ordinary',
    ),
    (
        'exact_log_p',
        '''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None], x[None])
    return np.logaddexp.reduce(-np.log(weights)[:, None] - nll, axis=0)
''',
        [['weights?.{0,60}(sign|divi|minus|subtract|invers|1 ?/|recipro|added|plus|negat)',
  '(sign|divi|minus|subtract|invers|recipro|add|negat)\\w*.{0,60}weights?']],
        'ordinary',
    ),
    (
        'exact_log_p',
        '''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None], x[None])
    return np.logaddexp.reduce(weights[:, None] - nll, axis=0)
''',
        [['log.{0,20}weights?', 'weights?.{0,50}(log|exp|multipl|factor)', '(multipl|times)\\w*.{0,40}weights?']],
        'ordinary',
    ),
    (
        'exact_log_p',
        '''import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)
    result = np.empty(len(x))
    for i, image in enumerate(x):
        copies = np.tile(image, (len(z), 1))
        a = -vae.likelihood.forward(logits, copies)
        m = np.max(a)
        result[i] = np.log(np.dot(weights, np.exp(a - m)))
    return result
''',
        [['(max|largest|greatest|shift|\\bm\\b|constant).{0,60}(back|again|added|add|missing|return|lost)',
  '(add|put|back|lost|miss)\\w*.{0,60}(max|largest|greatest|shift)', 'subtracted']],
        'ordinary',
    ),
    (
        'exact_log_p',
        '''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    # the integral is dominated by the best node
    return np.max(np.log(weights)[:, None] - nll, axis=0)
''',
        [['\\bsum\\b', '(best|largest|greatest|max\\w*|biggest) (node|term|summand|one|alone|only|weight)', 'only.{0,40}(one|node|largest|max)',
  'max\\w*.{0,40}(instead|not|rather|alone|only)', 'all (the )?(nodes|N)']],
        'ordinary',
    ),
    (
        'exact_log_p',
        '''import numpy as np


def exact_log_p(vae, x, z, weights):
    # average decoder output over the prior, then the likelihood of x
    mean_logits = weights @ vae.decode_logits(z)
    return -vae.likelihood.forward(mean_logits, x)
''',
        [['(mean|average|sum)\\w*.{0,50}(logits|decoder|output)', 'logits.{0,60}(mean|average|sum|before)',
  'p\\(x\\|z\\).{0,60}(average|mean|sum|weight|node)', 'each node', 'before']],
        'ordinary',
    ),
    (
        'exact_log_p',
        '''import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)                             # (N, D)
    nll = vae.likelihood.forward(logits[:, None, :], x)       # (N, B)
    log_p = -nll
    top = log_p.max(axis=0)
    total = (weights[:, None] * np.exp(log_p - top)).mean(axis=0)
    return top + np.log(total)
''',
        [['\\bmean\\b', 'divi\\w+ by.{0,20}N', 'log N|log\\(N\\)', '/ ?N\\b', 'number of nodes', 'N times', 'average']],
        'ordinary',
    ),
    (
        'exact_log_p',
        '''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    return np.log(weights @ np.exp(-nll))
''',
        [['overflow', 'underflow', 'unstable', 'stab(le|ility)', 'subtract.{0,50}(max|largest|greatest)',
  '(max|largest|greatest).{0,60}(subtract|first|out|off|shift)', 'extreme',
  '(?:[-−]?\\binf(?:init\\w*)?\\b.{0,40}\\b(?:for|where|when|because|if|as '
  'soon)\\b|\\b(?:for|where|when|with|if|at)\\b.{0,80}\\binf(?:init\\w*)?\\b)',
  '(?:\\bnan\\b.{0,40}\\b(?:for|where|when|because|if|as soon)\\b|\\b(?:for|where|when|with|if|at)\\b.{0,80}\\bnan\\b)', 'log[- ]?sum[- ]?exp',
  '(very|too|hugely) (large|small|negative|far|low)', 'many pixels', 'large nll|nll.{0,30}(large|high|700|745|800|1000)']],
        'corner',
    ),
    (
        'exact_log_p',
        '''import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)                             # (N, D)
    nll = vae.likelihood.forward(logits[:, None, :], x)       # (N, B)
    log_p = -nll
    top = log_p.max()
    total = (weights[:, None] * np.exp(log_p - top)).sum(axis=0)
    return top + np.log(total)
''',
        [['(each|every|own|per).{0,20}(image|max)', 'max\\w*.{0,60}(all|images|overall|own|each)', 'axis', 'underflow',
  '(?:[-−]?\\binf(?:init\\w*)?\\b.{0,40}\\b(?:for|where|when|because|if|as '
  'soon)\\b|\\b(?:for|where|when|with|if|at)\\b.{0,80}\\binf(?:init\\w*)?\\b)',
  'overall', 'all (the )?images']],
        'corner',
    ),
    (
        'exact_log_p',
        '''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None], x[None])
    return np.logaddexp.reduce(np.log(weights + 1e-10)[:, None] - nll, axis=0)
''',
        [['(?<![\\d.])1e-10\\b', '(small|tiny) (weights?|number|constant)', 'epsilon',
  'weights?.{0,60}(small|tiny|add|chang|floor|clip|themselves|as they are)', 'add\\w*.{0,40}weights?']],
        'corner',
    ),
    (
        'exact_log_p',
        '''import numpy as np

from numpyvae import likelihood


def exact_log_p(vae, x, z, weights):
    a = -likelihood.bernoulli_forward(vae.decode_logits(z)[:, None, :], x)
    m = a.max(axis=0, keepdims=True)
    return m[0] + np.log(weights @ np.exp(a - m))
''',
        [['Bernoulli', 'Gaussian', 'vae\\.likelihood', 'likelihood']],
        'corner',
    ),
    (
        'exact_log_p',
        '''import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)                             # (N, D)
    nll = vae.likelihood.forward(logits[:, None, :], x)       # (N, B)
    log_p = -nll
    top = log_p.max(axis=0)
    total = np.exp(log_p - top).mean(axis=0)
    return -(top + np.log(total))
''',
        [['\\bsign\\b', 'negative', '\\bminus\\b', 'negat', 'times -1|-1 times', 'opposite', '-log p'], ['\\bweights?\\b', 'unweighted|weighted']],
        'double',
    ),
    (
        'exact_log_p',
        '''import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode(z)
    result = np.empty(len(x))
    for i, image in enumerate(x):
        copies = np.tile(image, (len(z), 1))
        a = -vae.likelihood.forward(logits, copies)
        m = np.max(a)
        result[i] = np.log(np.dot(weights, np.exp(a - m)))
    return result
''',
        [['(max|largest|greatest|shift|\\bm\\b|constant).{0,60}(back|again|added|add|missing|return|lost)',
  '(add|put|back|lost|miss)\\w*.{0,60}(max|largest|greatest|shift)', 'subtracted'],
 ['decode_logits', 'logits', 'sigmoid', 'probabilit', 'mean image']],
        'double',
    ),
    (
        'vae_loss',
        '''import numpy as np

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
        [['exp\\(logvar\\)', '\\bsigma\\b.{0,80}(varianc|half|½|root|exp\\b|exp\\(|squar|logvar ?/|/ ?2\\b)', 'standard deviation', '(square )?root',
  'exp\\((0\\.5|½|logvar ?/)', '(variance|spread|std) of z', 'noise.{0,60}(variance|scale|sigma|σ)', 'bug.{0,40}(still|there|left|remain)',
  'planted']],
        'ordinary',
    ),
    (
        'vae_loss',
        '''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(0.5 * logvar)
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
        [['½|half|0\\.5 ?\\*|twice|factor|2 times|/ ?2\\b', 'dlogvar.{0,80}(chain|backward|gradient|forward)',
  'backward.{0,60}(old|still|forward|match|belong|follow)', 'gradient check', 'numerical gradient']],
        'ordinary',
    ),
    (
        'vae_loss',
        '''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    n = x.shape[0]
    # forward
    mu = x @ W_mu + b_mu
    logvar = x @ W_logvar + b_logvar
    z = mu + np.exp(-logvar / 2) * eps
    logits = z @ W + b
    loss = likelihood.bernoulli_forward(logits, x).sum() / n
    loss += latent.kl_forward(mu, logvar).sum() / n

    # backward
    dlogits = likelihood.bernoulli_backward(np.ones(n) / n, logits, x)
    dW = z.T @ dlogits
    db = dlogits.sum(axis=0)
    dz = dlogits @ W.T
    dmu = dz + mu / n
    dlogvar = -dz * (z - mu) / 2 + (np.exp(logvar) - 1) / (2 * n)
    dW_mu = x.T @ dmu
    db_mu = dmu.sum(axis=0, keepdims=True).reshape(-1)
    dW_logvar = x.T @ dlogvar
    db_logvar = dlogvar.sum(axis=0, keepdims=True).reshape(-1)
    return float(loss), dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
        [['\\bsign\\b', '1 ?/ ?sigma', 'invers|recipro', 'exp\\(-', 'minus', 'negat', 'divi\\w+', 'precision',
  '\\bsigma\\b.{0,80}(varianc|half|½|root|exp\\b|exp\\(|squar|logvar ?/|/ ?2\\b)', 'standard deviation', '(square )?root',
  'exp\\((0\\.5|½|logvar ?/)', '(variance|spread|std) of z']],
        'ordinary',
    ),
    (
        'vae_loss',
        '''import numpy as np

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
        [['exp\\(logvar\\)', '\\bsigma\\b.{0,80}(varianc|half|½|root|exp\\b|exp\\(|squar|logvar ?/|/ ?2\\b)', 'standard deviation', '(square )?root',
  'exp\\((0\\.5|½|logvar ?/)', '(variance|spread|std) of z', 'noise.{0,60}(variance|scale|sigma|σ)', 'bug.{0,40}(still|there|left|remain)',
  'planted']],
        'ordinary',
    ),
    (
        'vae_loss',
        '''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar)     # the log of sigma
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, 2 * logvar)
    loss = float(nll.mean() + kl.mean())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, 2 * logvar)
    dlogvar = 2 * dlogvar
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
        [['log ?(sigma|σ)', '2 ?\\* ?logvar', 'KL.{0,80}(changed|right|was|2|twice)', 'log of (the )?(sigma|standard deviation)', 'exp\\(logvar\\)',
  '\\bsigma\\b.{0,80}(varianc|half|½|root|exp\\b|exp\\(|squar|logvar ?/|/ ?2\\b)', 'standard deviation', '(square )?root',
  'exp\\((0\\.5|½|logvar ?/)', '(variance|spread|std) of z', 'noise.{0,60}(variance|scale|sigma|σ)', 'bug.{0,40}(still|there|left|remain)',
  'planted']],
        'ordinary',
    ),
    (
        'vae_loss',
        '''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(0.5 * logvar)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.sum() + kl.sum())

    dnll = np.ones(len(x))
    dkl = np.ones(len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + 0.5 * dz * eps * sigma
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
        [['\\bsum\\b', '\\bmean\\b', 'B times', 'divi\\w+ by.{0,20}(B|batch|number of images|len)', 'average']],
        'ordinary',
    ),
    (
        'vae_loss',
        '''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(0.5 * logvar)
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
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
        [['dlogvar.{0,100}(z\\b|dz|nll|decoder|reconstruction|noise|sample|path|sigma)',
  '(through|by way of|via|from) (z|sigma|the decoder|the noise|the sample)', 'only.{0,40}KL', '(path|way|use)']],
        'ordinary',
    ),
    (
        'vae_loss',
        '''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(0.5 * logvar)
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
    dlogvar = dlogvar + 0.5 * dz * eps * sigma
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
        [['(dmu|d?mu\\b).{0,80}KL', 'KL.{0,80}(dmu|\\bmu\\b)', 'dW_mu.{0,80}KL', 'pull']],
        'ordinary',
    ),
    (
        'vae_loss',
        '''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    n = x.shape[0]
    # forward
    mu = x @ W_mu + b_mu
    logvar = x @ W_logvar + b_logvar
    z = mu + np.exp(logvar / 2) * eps
    logits = z @ W + b
    loss = likelihood.bernoulli_forward(logits, x).sum() / n
    loss += latent.kl_forward(mu, logvar).sum() / n

    # backward
    dlogits = likelihood.bernoulli_backward(np.ones(n) / n, logits, x)
    dW = z.T @ dlogits
    db = dlogits.sum(axis=0)
    dz = dlogits @ W.T
    dmu = dz + mu / n
    dlogvar = dz * (z - mu) / 2 + (np.exp(logvar) - 1) / (2 * n)
    dW_mu = x.T @ dmu
    db_mu = dmu.sum(axis=0, keepdims=True).reshape(-1)
    dW_logvar = x.T @ dlogvar
    db_logvar = dlogvar.sum(axis=0, keepdims=True).reshape(-1)
    return float(loss), dW, db, dW_mu, db_mu, dW_logvar, db_logvar
''',
        [['\\border\\b', 'swap', 'exchang', 'first.{0,60}(then|second)', 'other way (a)?round', 'interchang', 'mixed up', 'places', 'shape']],
        'ordinary',
    ),
    (
        'vae_loss',
        '''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(0.5 * logvar)
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
    dlogvar = dlogvar + 0.5 * dz * eps
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
        [['dlogvar.{0,80}(sigma|σ|exp)', '\\bsigma\\b(?! ?=)|σ', 'chain rule', 'exp\\(logvar ?/ ?2\\)']],
        'ordinary',
    ),
    (
        'vae_loss',
        '''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(0.5 * logvar)
    eps = np.random.randn(*mu.shape)
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
    dlogvar = dlogvar + 0.5 * dz * eps * sigma
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
        [['(own|new|fresh|other|random) (noise|eps|draw|sample|number)', 'given (noise|eps)', 'np\\.random', '\\bdraws?\\b', 'random',
  'ignor\\w*.{0,20}eps|eps.{0,30}(ignor|not used|unused)']],
        'ordinary',
    ),
    (
        'vae_loss',
        '''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(0.5 * logvar)
    z = mu
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
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
        [['noise', '\\beps\\b(?! ?=)', 'sampl', 'determinis', 'z (is|=) (just |only )?mu', 'plain autoencoder']],
        'ordinary',
    ),
    (
        'vae_loss',
        '''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    n = x.shape[0]
    # forward
    mu = x @ W_mu + b_mu
    logvar = x @ W_logvar + b_logvar
    z = mu + np.exp(logvar / 2) * eps
    logits = z @ W + b
    loss = likelihood.bernoulli_forward(logits, x).sum() / n
    loss += latent.kl_forward(mu, logvar).sum() / n

    # backward
    dlogits = likelihood.bernoulli_backward(np.ones(n) / n, logits, x)
    dW = z.T @ dlogits
    db = dlogits.sum(axis=0)
    dz = dlogits @ W.T
    dmu = dz + mu / n
    dlogvar = dz * (z - mu) / 2 - (np.exp(logvar) - 1) / (2 * n)
    dW_mu = x.T @ dmu
    db_mu = dmu.sum(axis=0, keepdims=True).reshape(-1)
    dW_logvar = x.T @ dlogvar
    db_logvar = dlogvar.sum(axis=0, keepdims=True).reshape(-1)
    return float(loss), dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
        [['KL.{0,80}(sign|minus|negat|subtract|opposite)', '(sign|minus|negat|subtract|opposite)\\w*.{0,80}KL', 'dlogvar.{0,60}(sign|minus|negat|subtract)',
  'sign']],
        'ordinary',
    ),
    (
        'vae_loss',
        '''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    logvar = np.clip(logvar, -10, 10)   # for safety
    sigma = np.exp(0.5 * logvar)
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
    dlogvar = dlogvar + 0.5 * dz * eps * sigma
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
        [['clip', 'clamp', 'bound', '\\bcap', '(large|extreme|big|small|far).{0,30}logvar', 'logvar.{0,60}(above|over|beyond|large|extreme|limit)']],
        'corner',
    ),
    (
        'vae_loss',
        '''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    n = x.shape[0]
    # forward
    mu = x @ W_mu + b_mu
    logvar = x @ W_logvar + b_logvar
    z = mu + np.exp(logvar / 2) * eps
    logits = z @ W + b
    loss = likelihood.bernoulli_forward(logits, x).sum() / n
    loss += latent.kl_forward(mu, logvar).sum() / n

    # backward
    dlogits = likelihood.bernoulli_backward(np.ones(n) / n, logits, x)
    dW = z.T @ dlogits
    db = dlogits.sum(axis=0)
    dz = dlogits @ W.T
    dmu = dz + mu / n
    dlogvar = dz * (z - mu) / 2 + (np.exp(logvar) - 1) / (2 * n)
    dW_mu = x.T @ dmu
    db_mu = dmu.sum(axis=0, keepdims=True).squeeze()
    dW_logvar = x.T @ dlogvar
    db_logvar = dlogvar.sum(axis=0, keepdims=True).squeeze()
    return float(loss), dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
        [['squeez', 'shape', 'ax(is|es).{0,25}(lost|missing|dropped|gone|vanish)', '(lose|lost|drop|miss)\\w*.{0,25}ax(is|es)',
  '(one|single|1) (latent|dimension)', 'L ?(=|is|==) ?1']],
        'corner',
    ),
    (
        'vae_loss',
        '''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(0.5 * logvar)
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
    dlogvar = dlogvar + dz * eps * sigma
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
        [['½|half|0\\.5 ?\\*|twice|factor|2 times|/ ?2\\b', 'dlogvar.{0,80}(chain|backward|gradient|forward)',
  'backward.{0,60}(old|still|forward|match|belong|follow)', 'gradient check', 'numerical gradient'],
 ['(dmu|d?mu\\b).{0,80}KL', 'KL.{0,80}(dmu|\\bmu\\b)', 'dW_mu.{0,80}KL']],
        'double',
    ),
    (
        'vae_loss',
        '''import numpy as np

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
    return loss, dW_logvar, db_logvar, dW_mu, db_mu, dW, db
''',
        [['exp\\(logvar\\)', '\\bsigma\\b.{0,80}(varianc|half|½|root|exp\\b|exp\\(|squar|logvar ?/|/ ?2\\b)', 'standard deviation', '(square )?root',
  'exp\\((0\\.5|½|logvar ?/)', '(variance|spread|std) of z', 'noise.{0,60}(variance|scale|sigma|σ)', 'bug.{0,40}(still|there|left|remain)',
  'planted'],
 ['\\border\\b', 'swap', 'exchang', 'first.{0,60}(then|second)', 'other way (a)?round', 'interchang', 'mixed up', 'places']],
        'double',
    ),
    (
        'vae_backward',
        '''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def dense(name, dy, inp):
        dx, dW, db = layers.dense_backward(dy, inp, vae.params[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    B = len(trace.x)
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dkl = np.full(B, 1 / B)
    dlogits = vae.likelihood.backward(dnll, trace.logits, trace.x)

    z, d1, d2 = trace.dec
    dh = dense("decoder.4", dlogits, d2)
    dh = dense("decoder.2", layers.relu_backward(dh, d2), d1)
    dz = dense("decoder.0", layers.relu_backward(dh, d1), z)

    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)

    x, h1, h2 = trace.enc
    dh = dense("fc_mu", dmu + dmu_kl, h2) + dense("fc_logvar", dlogvar + dlogvar_kl, h2)
    dh = dense("encoder.2", layers.relu_backward(dh, h2), h1)
    dense("encoder.0", layers.relu_backward(dh, h1), x)
    return grads
''',
        [['\\bbeta\\b(?! ?=)', 'β']],
        'ordinary',
    ),
    (
        'vae_backward',
        '''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    # loss = mean(nll) + beta * mean(kl)
    dnll = np.ones_like(trace.nll)
    dkl = trace.beta * np.ones_like(trace.kl)

    # decoder
    dy = vae.likelihood.backward(dnll, trace.logits, trace.x)
    for i in (2, 1, 0):
        name = "decoder." + str(2 * i)
        dh, g[name + ".weight"], g[name + ".bias"] = layers.dense_backward(dy, trace.dec[i], p[name + ".weight"])
        if i > 0:
            dy = layers.relu_backward(dh, trace.dec[i])
    dz = dh

    # z = mu + sigma * eps
    dmu1, dlogvar1 = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu2, dlogvar2 = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu1 + dmu2
    dlogvar = dlogvar1 + dlogvar2

    # heads
    h2 = trace.enc[2]
    da, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h2, p["fc_mu.weight"])
    db, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, p["fc_logvar.weight"])

    # encoder
    dh = layers.relu_backward(da + db, h2)
    dh, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(dh, trace.enc[1], p["encoder.2.weight"])
    dh = layers.relu_backward(dh, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(dh, trace.enc[0], p["encoder.0.weight"])
    return g
''',
        [['\\bmean\\b', 'divi\\w+ by.{0,30}(B\\b|batch|number of images|len|nll\\.size)', '1 ?/ ?B', 'B times', 'average', '\\bsum\\b']],
        'ordinary',
    ),
    (
        'vae_backward',
        '''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    # loss = mean(nll) + beta * mean(kl)
    dnll = np.ones_like(trace.nll) / trace.nll.size

    # decoder
    dy = vae.likelihood.backward(dnll, trace.logits, trace.x)
    for i in (2, 1, 0):
        name = "decoder." + str(2 * i)
        dh, g[name + ".weight"], g[name + ".bias"] = layers.dense_backward(dy, trace.dec[i], p[name + ".weight"])
        if i > 0:
            dy = layers.relu_backward(dh, trace.dec[i])
    dz = dh

    # z = mu + sigma * eps
    dmu1, dlogvar1 = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu = dmu1
    dlogvar = dlogvar1

    # heads
    h2 = trace.enc[2]
    da, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h2, p["fc_mu.weight"])
    db, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, p["fc_logvar.weight"])

    # encoder
    dh = layers.relu_backward(da + db, h2)
    dh, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(dh, trace.enc[1], p["encoder.2.weight"])
    dh = layers.relu_backward(dh, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(dh, trace.enc[0], p["encoder.0.weight"])
    return g
''',
        [['KL.{0,60}(missing|left out|forgot|lack|subtract|not there|lost|absent|nowhere|not in)',
  '(missing|without|no|lacks?|forgot\\w*|subtract\\w*|left out|less|minus|lost|only).{0,40}\\bKL']],
        'ordinary',
    ),
    (
        'vae_backward',
        '''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    # loss = mean(nll) + beta * mean(kl)
    dnll = np.ones_like(trace.nll) / trace.nll.size
    dkl = trace.beta * np.ones_like(trace.kl) / trace.kl.size

    # decoder
    dy = vae.likelihood.backward(dnll, trace.logits, trace.x)
    for i in (2, 1, 0):
        name = "decoder." + str(2 * i)
        dh, g[name + ".weight"], g[name + ".bias"] = layers.dense_backward(dy, trace.dec[i], p[name + ".weight"])
        if i > 0:
            dy = layers.relu_backward(dh, trace.dec[i])
    dz = dh

    # z = mu + sigma * eps
    dmu1, dlogvar1 = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu2, dlogvar2 = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu1 + dmu2
    dlogvar = dlogvar1 + dlogvar2

    # heads
    h2 = trace.enc[2]
    da, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h2, p["fc_mu.weight"])
    db, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, p["fc_logvar.weight"])

    # encoder
    dh = layers.relu_backward(da, h2)
    dh, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(dh, trace.enc[1], p["encoder.2.weight"])
    dh = layers.relu_backward(dh, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(dh, trace.enc[0], p["encoder.0.weight"])
    return g
''',
        [['(both|two|other) heads?', 'fc_logvar.{0,100}(h2|encoder|add|back|gradient|too|sum|also|reach)', '(h2|encoder).{0,80}(both|fc_logvar|heads|two)',
  '(sum|add)\\w*.{0,40}(heads|fc_mu|both)', 'logvar head|log-variance head|head.{0,30}logvar']],
        'ordinary',
    ),
    (
        'vae_backward',
        '''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def dense(name, dy, inp):
        dx, dW, db = layers.dense_backward(dy, inp, vae.params[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    B = len(trace.x)
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dkl = np.full(B, trace.beta / B)
    dlogits = vae.likelihood.backward(dnll, trace.logits, trace.x)

    z, d1, d2 = trace.dec
    dh = dense("decoder.4", dlogits, d2)
    dh = dense("decoder.2", layers.relu_backward(dh, d2), d1)
    dz = dense("decoder.0", layers.relu_backward(dh, d1), z)

    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)

    x, h1, h2 = trace.enc
    dh = dense("fc_mu", dmu + dmu_kl, h2) + dense("fc_logvar", dlogvar + dlogvar_kl, h2)
    dh = dense("encoder.2", dh, h1)
    dense("encoder.0", layers.relu_backward(dh, h1), x)
    return grads
''',
        [['relu']],
        'ordinary',
    ),
    (
        'vae_backward',
        '''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def dense(name, dy, inp):
        dx, dW, db = layers.dense_backward(dy, inp, vae.params[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    B = len(trace.x)
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dkl = np.full(B, trace.beta / B)
    dlogits = vae.likelihood.backward(dnll, trace.logits, trace.x)

    z, d1, d2 = trace.dec
    dh = dense("decoder.4", dlogits, d2)
    dh = dense("decoder.2", layers.relu_backward(dh, dh), d1)
    dz = dense("decoder.0", layers.relu_backward(dh, d1), z)

    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)

    x, h1, h2 = trace.enc
    dh = dense("fc_mu", dmu + dmu_kl, h2) + dense("fc_logvar", dlogvar + dlogvar_kl, h2)
    dh = dense("encoder.2", layers.relu_backward(dh, h2), h1)
    dense("encoder.0", layers.relu_backward(dh, h1), x)
    return grads
''',
        [['relu', '(output|activation|forward|\\by\\b|d2|h2).{0,50}(mask|relu|not the gradient)', 'mask']],
        'ordinary',
    ),
    (
        'vae_backward',
        '''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    # loss = mean(nll) + beta * mean(kl)
    dnll = np.ones_like(trace.nll) / trace.nll.size
    dkl = trace.beta * np.ones_like(trace.kl) / trace.kl.size

    # decoder
    dy = vae.likelihood.backward(dnll, trace.logits, trace.x)
    for i in (2, 1, 0):
        name = "decoder." + str(2 * i)
        dh, g[name + ".weight"], g[name + ".bias"] = layers.dense_backward(dy, trace.dec[i], p[name + ".weight"])
        if i > 0:
            dy = layers.relu_backward(dh, trace.dec[i])
    dz = dh

    # z = mu + sigma * eps
    dmu1, dlogvar1 = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu2, dlogvar2 = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dlogvar = dmu1 + dmu2
    dmu = dlogvar1 + dlogvar2

    # heads
    h2 = trace.enc[2]
    da, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h2, p["fc_mu.weight"])
    db, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, p["fc_logvar.weight"])

    # encoder
    dh = layers.relu_backward(da + db, h2)
    dh, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(dh, trace.enc[1], p["encoder.2.weight"])
    dh = layers.relu_backward(dh, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(dh, trace.enc[0], p["encoder.0.weight"])
    return g
''',
        [['\\border\\b', 'swap', 'exchang', 'first.{0,60}(then|second)', 'other way (a)?round', 'interchang', 'mixed up', 'places',
  'fc_mu.{0,60}(dlogvar|gradient of (the )?logvar|logvar)', 'heads.{0,40}(wrong|other|swap|exchang)']],
        'ordinary',
    ),
    (
        'vae_backward',
        '''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def dense(name, dy, inp):
        dx, dW, db = layers.dense_backward(dy, inp, vae.params[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    B = len(trace.x)
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dkl = np.full(B, trace.beta / B)
    dlogits = vae.likelihood.backward(dnll, trace.logits, trace.x)

    z, d1, d2 = trace.dec
    dh = dense("decoder.4", dlogits, d2)
    dh = dense("decoder.2", layers.relu_backward(dh, d2), d1)
    dz = dense("decoder.0", layers.relu_backward(dh, d1), z)

    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)

    x, h1, h2 = trace.enc
    dh = dense("fc_mu", dmu + dmu_kl, h2) + dense("fc_logvar", dlogvar_kl, h2)
    dh = dense("encoder.2", layers.relu_backward(dh, h2), h1)
    dense("encoder.0", layers.relu_backward(dh, h1), x)
    return grads
''',
        [['logvar.{0,100}(z\\b|dz|nll|decoder|reconstruction|noise|sample|reparam|sigma)',
  '(through|by way of|via|from) (z|sigma|the decoder|the noise|the sample|the reparam)', 'reparameterize', 'only.{0,30}KL']],
        'ordinary',
    ),
    (
        'vae_backward',
        '''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def dense(name, dy, inp):
        dx, dW, db = layers.dense_backward(dy, inp, vae.params[name + ".weight"])
        grads[name + ".weight"] = dW.T
        grads[name + ".bias"] = db
        return dx

    B = len(trace.x)
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dkl = np.full(B, trace.beta / B)
    dlogits = vae.likelihood.backward(dnll, trace.logits, trace.x)

    z, d1, d2 = trace.dec
    dh = dense("decoder.4", dlogits, d2)
    dh = dense("decoder.2", layers.relu_backward(dh, d2), d1)
    dz = dense("decoder.0", layers.relu_backward(dh, d1), z)

    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)

    x, h1, h2 = trace.enc
    dh = dense("fc_mu", dmu + dmu_kl, h2) + dense("fc_logvar", dlogvar + dlogvar_kl, h2)
    dh = dense("encoder.2", layers.relu_backward(dh, h2), h1)
    dense("encoder.0", layers.relu_backward(dh, h1), x)
    return grads
''',
        [['transpos', 'n_in, ?n_out|n_out, ?n_in', '\\bshape', 'PyTorch']],
        'ordinary',
    ),
    (
        'vae_backward',
        '''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def dense(name, dy, inp):
        dx, dW, db = layers.dense_backward(dy, inp, vae.params[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    B = len(trace.x)
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dkl = np.full(B, trace.beta / B)
    dlogits = vae.likelihood.backward(dnll, trace.logits, trace.x)

    z, d1, d2 = trace.dec
    dh = dense("decoder.4", dlogits, d2)
    dh = dense("decoder.2", layers.relu_backward(dh, d2), d1)
    dz = dense("decoder.0", layers.relu_backward(dh, d1), z)
    dz = layers.relu_backward(dz, z)

    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)

    x, h1, h2 = trace.enc
    dh = dense("fc_mu", dmu + dmu_kl, h2) + dense("fc_logvar", dlogvar + dlogvar_kl, h2)
    dh = dense("encoder.2", layers.relu_backward(dh, h2), h1)
    dense("encoder.0", layers.relu_backward(dh, h1), x)
    return grads
''',
        [['relu.{0,80}\\bd?z\\b|\\bd?z\\b.{0,80}relu', 'no (ReLU|activation|non-?linearity)', 'latent.{0,40}(relu|activation)',
  '(relu|activation).{0,40}latent', '\\bz has no']],
        'ordinary',
    ),
    (
        'vae_backward',
        '''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def dense(name, dy, inp):
        dx, dW, db = layers.dense_backward(dy, inp, vae.params[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    B = len(trace.x)
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dkl = np.full(B, trace.beta / B)
    dlogits = vae.likelihood.backward(dnll, trace.logits, trace.x)

    z, d1, d2 = trace.dec
    dh = dense("decoder.4", dlogits, d2)
    dh = dense("decoder.2", layers.relu_backward(dh, d2), d1)
    dz = dense("decoder.0", layers.relu_backward(dh, d1), z)

    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)

    x, h1, h2 = trace.enc
    dh = dense("fc_mu", dmu_kl, h2) + dense("fc_logvar", dlogvar + dlogvar_kl, h2)
    dh = dense("encoder.2", layers.relu_backward(dh, h2), h1)
    dense("encoder.0", layers.relu_backward(dh, h1), x)
    return grads
''',
        [['\\bd?mu\\b.{0,100}(z\\b|dz|nll|decoder|reconstruction|sample|reparam)', 'fc_mu.{0,100}(z\\b|dz|nll|decoder|reconstruction|reparam|only)',
  '(through|by way of|via|from) (z|the decoder|the sample|the reparam)', 'reparameterize', 'only.{0,30}KL']],
        'ordinary',
    ),
    (
        'vae_backward',
        '''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    # loss = mean(nll) + beta * mean(kl)
    dnll = np.ones_like(trace.nll) / trace.nll.size
    dkl = trace.beta * np.ones_like(trace.kl) / trace.kl.size

    # decoder
    dy = vae.likelihood.backward(dnll, trace.logits, trace.x)
    for i in (2, 1, 0):
        name = "decoder." + str(2 * i)
        dh, g[name + ".weight"], g[name + ".bias"] = layers.dense_backward(dy, trace.dec[i], p[name + ".weight"])
        dy = layers.relu_backward(dh, trace.dec[i]) if i > 1 else dh
    dz = dh

    # z = mu + sigma * eps
    dmu1, dlogvar1 = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu2, dlogvar2 = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu1 + dmu2
    dlogvar = dlogvar1 + dlogvar2

    # heads
    h2 = trace.enc[2]
    da, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h2, p["fc_mu.weight"])
    db, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, p["fc_logvar.weight"])

    # encoder
    dh = layers.relu_backward(da + db, h2)
    dh, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(dh, trace.enc[1], p["encoder.2.weight"])
    dh = layers.relu_backward(dh, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(dh, trace.enc[0], p["encoder.0.weight"])
    return g
''',
        [['relu']],
        'ordinary',
    ),
    (
        'vae_backward',
        '''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}
    B = len(trace.kl)

    def step(name, dy, inp):
        dx, grads[name + ".weight"], grads[name + ".bias"] = layers.dense_backward(dy, inp, vae.params[name + ".weight"])
        return dx

    d = vae.likelihood.backward(np.full(trace.nll.shape, 1 / trace.nll.size), trace.logits, trace.x)
    d = layers.relu_backward(step("decoder.4", d, trace.dec[2]), trace.dec[2])
    d = layers.relu_backward(step("decoder.2", d, trace.dec[1]), trace.dec[1])
    dz = step("decoder.0", d, trace.dec[0])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    # KL: half the squares, for all images and dimensions
    dmu = dmu + trace.beta * trace.mu / B
    dlogvar = dlogvar + trace.beta * (np.exp(trace.logvar) - 1) / B
    d = step("fc_mu", dmu, trace.enc[2]) + step("fc_logvar", dlogvar, trace.enc[2])
    d = layers.relu_backward(d, trace.enc[2])
    d = layers.relu_backward(step("encoder.2", d, trace.enc[1]), trace.enc[1])
    step("encoder.0", d, trace.enc[0])
    return grads
''',
        [['(half|½|twice|double|factor|2 times)', 'KL.{0,80}logvar|logvar.{0,80}KL', 'kl_backward']],
        'ordinary',
    ),
    (
        'vae_backward',
        '''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    # loss = mean(nll) + beta * mean(kl)
    dnll = np.ones_like(trace.nll) / len(trace.x)
    dkl = trace.beta * np.ones_like(trace.kl) / trace.kl.size

    # decoder
    dy = vae.likelihood.backward(dnll, trace.logits, trace.x)
    for i in (2, 1, 0):
        name = "decoder." + str(2 * i)
        dh, g[name + ".weight"], g[name + ".bias"] = layers.dense_backward(dy, trace.dec[i], p[name + ".weight"])
        if i > 0:
            dy = layers.relu_backward(dh, trace.dec[i])
    dz = dh

    # z = mu + sigma * eps
    dmu1, dlogvar1 = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu2, dlogvar2 = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu1 + dmu2
    dlogvar = dlogvar1 + dlogvar2

    # heads
    h2 = trace.enc[2]
    da, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h2, p["fc_mu.weight"])
    db, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, p["fc_logvar.weight"])

    # encoder
    dh = layers.relu_backward(da + db, h2)
    dh, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(dh, trace.enc[1], p["encoder.2.weight"])
    dh = layers.relu_backward(dh, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(dh, trace.enc[0], p["encoder.0.weight"])
    return g
''',
        [['\\bK\\b', 'samples', 'K times', 'nll\\.(size|mean)', '\\(K, ?B']],
        'corner',
    ),
    (
        'vae_backward',
        '''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    # loss = mean(nll) + beta * mean(kl)
    dnll = np.ones_like(trace.nll) / trace.nll.size
    dkl = trace.beta * np.ones_like(trace.kl) / trace.nll.size

    # decoder
    dy = vae.likelihood.backward(dnll, trace.logits, trace.x)
    for i in (2, 1, 0):
        name = "decoder." + str(2 * i)
        dh, g[name + ".weight"], g[name + ".bias"] = layers.dense_backward(dy, trace.dec[i], p[name + ".weight"])
        if i > 0:
            dy = layers.relu_backward(dh, trace.dec[i])
    dz = dh

    # z = mu + sigma * eps
    dmu1, dlogvar1 = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu2, dlogvar2 = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu1 + dmu2
    dlogvar = dlogvar1 + dlogvar2

    # heads
    h2 = trace.enc[2]
    da, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h2, p["fc_mu.weight"])
    db, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, p["fc_logvar.weight"])

    # encoder
    dh = layers.relu_backward(da + db, h2)
    dh, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(dh, trace.enc[1], p["encoder.2.weight"])
    dh = layers.relu_backward(dh, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(dh, trace.enc[0], p["encoder.0.weight"])
    return g
''',
        [['\\bK\\b', 'samples', 'KL.{0,80}(K|sample|divi|B\\b)']],
        'corner',
    ),
    (
        'vae_backward',
        '''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def dense(name, dy, inp):
        dx, dW, db = layers.dense_backward(dy, inp, vae.params[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    B = len(trace.x)
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dkl = np.full(B, (trace.beta or 1.0) / B)
    dlogits = vae.likelihood.backward(dnll, trace.logits, trace.x)

    z, d1, d2 = trace.dec
    dh = dense("decoder.4", dlogits, d2)
    dh = dense("decoder.2", layers.relu_backward(dh, d2), d1)
    dz = dense("decoder.0", layers.relu_backward(dh, d1), z)

    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)

    x, h1, h2 = trace.enc
    dh = dense("fc_mu", dmu + dmu_kl, h2) + dense("fc_logvar", dlogvar + dlogvar_kl, h2)
    dh = dense("encoder.2", layers.relu_backward(dh, h2), h1)
    dense("encoder.0", layers.relu_backward(dh, h1), x)
    return grads
''',
        [['beta.{0,15}(\\b0\\b(?!\\.[1-9])|zero)|(\\b0\\b(?!\\.\\d)|zero).{0,40}beta', '\\bor\\b.{0,10}1']],
        'corner',
    ),
    (
        'vae_backward',
        '''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_backward(vae, trace):
    grads = {}

    def dense(name, dy, inp):
        dx, dW, db = layers.dense_backward(dy, inp, vae.params[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    B = len(trace.x)
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dkl = np.full(B, trace.beta / B)
    dlogits = likelihood.bernoulli_backward(dnll, trace.logits, trace.x)

    z, d1, d2 = trace.dec
    dh = dense("decoder.4", dlogits, d2)
    dh = dense("decoder.2", layers.relu_backward(dh, d2), d1)
    dz = dense("decoder.0", layers.relu_backward(dh, d1), z)

    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)

    x, h1, h2 = trace.enc
    dh = dense("fc_mu", dmu + dmu_kl, h2) + dense("fc_logvar", dlogvar + dlogvar_kl, h2)
    dh = dense("encoder.2", layers.relu_backward(dh, h2), h1)
    dense("encoder.0", layers.relu_backward(dh, h1), x)
    return grads
''',
        [['Bernoulli', 'Gaussian', 'vae\\.likelihood', 'likelihood']],
        'corner',
    ),
    (
        'vae_backward',
        '''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def dense(name, dy, inp):
        dx, dW, db = layers.dense_backward(dy, inp, vae.params[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    B = len(trace.x)
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dkl = np.full(B, 1 / B)
    dlogits = vae.likelihood.backward(dnll, trace.logits, trace.x)

    z, d1, d2 = trace.dec
    dh = dense("decoder.4", dlogits, d2)
    dh = dense("decoder.2", layers.relu_backward(dh, d2), d1)
    dz = dense("decoder.0", layers.relu_backward(dh, d1), z)

    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)

    x, h1, h2 = trace.enc
    dh = dense("fc_mu", dmu + dmu_kl, h2) + dense("fc_logvar", dlogvar + dlogvar_kl, h2)
    dh = dense("encoder.2", dh, h1)
    dense("encoder.0", layers.relu_backward(dh, h1), x)
    return grads
''',
        [['\\bbeta\\b(?! ?=)', 'β'], ['relu']],
        'double',
    ),
    (
        'vae_backward',
        '''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    g = {}
    # loss = mean(nll) + beta * mean(kl)
    dnll = np.ones_like(trace.nll)
    dkl = trace.beta * np.ones_like(trace.kl)

    # decoder
    dy = vae.likelihood.backward(dnll, trace.logits, trace.x)
    for i in (2, 1, 0):
        name = "decoder." + str(2 * i)
        dh, g[name + ".weight"], g[name + ".bias"] = layers.dense_backward(dy, trace.dec[i], p[name + ".weight"])
        if i > 0:
            dy = layers.relu_backward(dh, trace.dec[i])
    dz = dh

    # z = mu + sigma * eps
    dmu1, dlogvar1 = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu2, dlogvar2 = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu1 + dmu2
    dlogvar = dlogvar1 + dlogvar2

    # heads
    h2 = trace.enc[2]
    da, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, h2, p["fc_mu.weight"])
    db, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, p["fc_logvar.weight"])

    # encoder
    dh = layers.relu_backward(da, h2)
    dh, g["encoder.2.weight"], g["encoder.2.bias"] = layers.dense_backward(dh, trace.enc[1], p["encoder.2.weight"])
    dh = layers.relu_backward(dh, trace.enc[1])
    _, g["encoder.0.weight"], g["encoder.0.bias"] = layers.dense_backward(dh, trace.enc[0], p["encoder.0.weight"])
    return g
''',
        [['(both|two|other) heads?', 'fc_logvar.{0,100}(h2|encoder|add|back|gradient|too|sum|also|reach)', '(h2|encoder).{0,80}(both|fc_logvar|heads|two)',
  '(sum|add)\\w*.{0,40}(heads|fc_mu|both)', 'logvar head|log-variance head|head.{0,30}logvar'],
 ['\\bmean\\b', 'divi\\w+ by.{0,30}(B\\b|batch|number of images|len|nll\\.size)', '1 ?/ ?B', 'B times', 'average', '\\bsum\\b']],
        'double',
    ),
    (
        'adam_step',
        '''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad * grad
    return param - learning_rate * m / (np.sqrt(v) + eps), m, v
''',
        [['bias', 'correct', '1 ?- ?beta', 'beta[12]? ?(\\*\\*|\\^) ?t']],
        'ordinary',
    ),
    (
        'adam_step',
        '''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    param = param - learning_rate * m_hat / np.sqrt(v_hat + eps)
    return param, m, v
''',
        [['\\beps\\b(?! ?=)', 'epsilon', 'ε']],
        'ordinary',
    ),
    (
        'adam_step',
        '''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    param = param - learning_rate * m_hat / (v_hat + eps)
    return param, m, v
''',
        [['root', 'sqrt']],
        'ordinary',
    ),
    (
        'adam_step',
        '''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    # moving averages
    new_m = m + (1 - beta1) * (grad - m)
    new_v = v + (1 - beta2) * (np.square(grad) - v)
    # correct for the start at zero
    first = new_m / (1 - np.power(beta1, t))
    second = new_v / (1 - np.power(beta2, t))
    step = learning_rate * first / (second ** 0.5 + eps)
    return param + step, new_m, new_v
''',
        [['\\bsign\\b', 'ascen|uphill|up the|with the gradient|along the gradient', 'minus|subtract|negat|plus|added', 'against',
  'opposite|wrong direction|direction']],
        'ordinary',
    ),
    (
        'adam_step',
        '''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    param = param - learning_rate * m_hat / (np.sqrt(v_hat) + eps)
    return param, m_hat, v_hat
''',
        [['corrected', 'm_hat|v_hat', 'uncorrected|raw|as they are', 'bias', 'returned? (m|moment)']],
        'ordinary',
    ),
    (
        'adam_step',
        '''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    param = param - learning_rate * m_hat / (np.sqrt(v_hat) + eps)
    return param, m, v
''',
        [['squar', 'grad ?(²|\\*\\*|\\^)', 'second moment']],
        'ordinary',
    ),
    (
        'adam_step',
        '''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    # moving averages
    new_m = m + (1 - beta2) * (grad - m)
    new_v = v + (1 - beta1) * (np.square(grad) - v)
    # correct for the start at zero
    first = new_m / (1 - np.power(beta2, t))
    second = new_v / (1 - np.power(beta1, t))
    step = learning_rate * first / (second ** 0.5 + eps)
    return param - step, new_m, new_v
''',
        [['swap', 'exchang', 'beta1.{0,60}beta2|beta2.{0,60}beta1', '\\border\\b', 'other way', 'mixed']],
        'ordinary',
    ),
    (
        'adam_step',
        '''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m *= beta1
    m += (1 - beta1) * grad
    v *= beta2
    v += (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
''',
        [['in[- ]?place(?! of)', 'mutat', 'modif', 'overwr',
  'chang\\w*.{0,40}(argument|input|array|came in|caller|passed|given|\\bm\\b|\\bv\\b|param|z0|eigenvalues|trace)', 'stay(s)? as', 'left as', 'copy',
  'untouched|unchanged']],
        'ordinary',
    ),
    (
        'adam_step',
        '''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**(t + 1))
    v_hat = v / (1 - beta2**(t + 1))
    param = param - learning_rate * m_hat / (np.sqrt(v_hat) + eps)
    return param, m, v
''',
        [['t ?\\+ ?1', '\\bfrom (0|1|zero|one)\\b',
  '\\b(step|power|exponent|t)\\b.{0,60}(\\bone\\b|too (large|high|late|far)|off by|late\\b|further|next|ahead|starts? )', 'off[- ]by[- ]one',
  '\\bt\\b.{0,40}number']],
        'ordinary',
    ),
    (
        'adam_step',
        '''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    # moving averages
    new_m = m + (1 - beta1) * (grad - m)
    new_v = v + (1 - beta2) * (np.square(grad) - v)
    # correct for the start at zero
    first = new_m / (1 - np.power(beta1, t))
    second = new_v / (1 - np.power(beta2, t))
    step = learning_rate * first / (second ** 0.5 + eps)
    return new_m, new_v, param - step
''',
        [['\\border\\b', 'swap', 'exchang', 'first.{0,60}(then|second)', 'other way (a)?round', 'interchang', 'mixed up', 'places']],
        'ordinary',
    ),
    (
        'adam_step',
        '''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    param = param - learning_rate * m_hat / (np.sqrt(v_hat) + eps)
    return param, m, v
''',
        [['1 ?- ?beta1', '(new )?gradient.{0,60}(weight|factor|share|whole|full)', 'momentum', 'average']],
        'ordinary',
    ),
    (
        'adam_step',
        '''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v
    param = param - learning_rate * m_hat / (np.sqrt(v_hat) + eps)
    return param, m, v
''',
        [['\\bv\\b.{0,80}(correct|bias|1 ?- ?beta2)', '(correct|bias)\\w*.{0,60}\\bv\\b', '1 ?- ?beta2', 'second moment.{0,60}(correct|bias)', 'v_hat']],
        'ordinary',
    ),
    (
        'adam_step',
        '''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    # moving averages
    new_m = m + (1 - beta1) * (grad - m)
    new_v = v + np.square(grad)
    # correct for the start at zero
    first = new_m / (1 - np.power(beta1, t))
    second = new_v / (1 - np.power(beta2, t))
    step = learning_rate * first / (second ** 0.5 + eps)
    return param - step, new_m, new_v
''',
        [['AdaGrad', '1 ?- ?beta2', 'beta2', '(sum|add|accumulat|grow)\\w*.{0,60}(squar|v\\b)', 'moving average|running (mean|average)', 'forget|decay']],
        'ordinary',
    ),
    (
        'adam_step',
        '''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = np.maximum(v, beta2 * v + (1 - beta2) * grad**2)
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    param = param - learning_rate * m_hat / (np.sqrt(v_hat) + eps)
    return param, m, v
''',
        [['AMSGrad', 'max']],
        'ordinary',
    ),
    (
        'adam_step',
        '''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * m**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    param = param - learning_rate * m_hat / (np.sqrt(v_hat) + eps)
    return param, m, v
''',
        [['squar.{0,60}(grad|\\bm\\b)', 'm ?(²|\\*\\*|\\^)', '\\bm\\b.{0,40}(instead|not|rather)', 'grad ?(²|\\*\\*|\\^)', 'gradient.{0,40}squar']],
        'ordinary',
    ),
    (
        'adam_step',
        '''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    # both corrections in one number, as in the paper's remark on efficiency
    rate = learning_rate * np.sqrt(1 - beta2**t) / (1 - beta1**t)
    return param - rate * m / (np.sqrt(v) + eps), m, v
''',
        [['\\beps\\b(?! ?=)', 'epsilon', 'ε']],
        'ordinary',
    ),
    (
        'adam_step',
        '''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    norm = np.linalg.norm(grad)
    if norm > 100:
        grad = grad * 100 / norm
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    param = param - learning_rate * m_hat / (np.sqrt(v_hat) + eps)
    return param, m, v
''',
        [['clip', 'norm', 'large gradient|gradient.{0,30}(large|big|huge)', 'scaled? down|cap|limit']],
        'corner',
    ),
    (
        'adam_step',
        '''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    # moving averages
    new_m = m + (1 - beta1) * (grad - m)
    new_v = v + (1 - beta2) * (np.square(grad) - v)
    # correct for the start at zero
    if t > 1000:      # the corrections are negligible by now
        return param - learning_rate * new_m / (new_v ** 0.5 + eps), new_m, new_v
    first = new_m / (1 - np.power(beta1, t))
    second = new_v / (1 - np.power(beta2, t))
    step = learning_rate * first / (second ** 0.5 + eps)
    return param - step, new_m, new_v
''',
        [['\\b(large|late|high|big|1000|after|beyond|many)\\b.{0,60}(\\bt\\b|step|correct)', 'correct\\w*.{0,80}(large|late|1000|after|every|all|any|many)',
  'bias']],
        'corner',
    ),
    (
        'adam_step',
        '''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**(t + 1))
    v_hat = v / (1 - beta2**(t + 1))
    param = param - learning_rate * m_hat / np.sqrt(v_hat + eps)
    return param, m, v
''',
        [['\\beps\\b(?! ?=)', 'epsilon', 'ε'],
 ['t ?\\+ ?1', '\\bfrom (0|1|zero|one)\\b',
  '\\b(step|power|exponent|t)\\b.{0,60}(\\bone\\b|too (large|high|late|far)|off by|late\\b|further|next|ahead|starts? )', 'off[- ]by[- ]one']],
        'double',
    ),
    (
        'adam_step',
        '''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    param = param - learning_rate * m_hat / (v_hat + eps)
    return param, m_hat, v_hat
''',
        [['corrected', 'm_hat|v_hat', 'uncorrected|raw', 'returned? (m|moment)'], ['root', 'sqrt']],
        'double',
    ),
    (
        'adam_step',
        '''import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    # moving averages
    new_m = m + (1 - beta1) * (grad - m)
    new_v = v + (1 - beta2) * (np.abs(grad) - v)
    # correct for the start at zero
    first = new_m / (1 - np.power(beta1, t))
    second = new_v / (1 - np.power(beta2, t))
    step = learning_rate * first / (second ** 0.5 + eps)
    return param + step, new_m, new_v
''',
        [['\\bsign\\b', 'ascen|uphill|up the|with the gradient', 'minus|subtract|negat|plus|added', 'against', 'opposite|direction'],
 ['squar', 'grad ?(²|\\*\\*|\\^)', 'second moment', '\\babs']],
        'double',
    ),
    (
        'aggregate_moments',
        '''import numpy as np


def aggregate_moments(mu, logvar):
    return mu.mean(axis=0), mu.var(axis=0)
''',
        [['exp\\(logvar\\)',
  "(its|their|each|own|the|every) (image's )?(own )?(variance|sigma²|σ²|spread)s?.{0,50}(missing|left out|too|add|forgot|not|each|also|within|as "
  'well)',
  'within', '(mean|average) (of the )?variance',
  'logvar.{0,60}(missing|left out|forgot|lack|too\\b|belong|term|not (used|there|in))|(missing|without|forgot\\w*|ignor\\w*|lacks?|left out|leaves? '
  'out|no|½) .{0,60}logvar',
  'variance of (each )?q', 'total variance']],
        'ordinary',
    ),
    (
        'aggregate_moments',
        '''import numpy as np


def aggregate_moments(mu, logvar):
    mean = np.mean(mu, axis=0)
    # law of total variance
    within = np.mean(np.exp(logvar), axis=0)
    between = np.var(mu, axis=0)
    variance = within
    return mean, variance
''',
        [['between', 'var(iance)? of (the )?(mu|means)', '(spread|scatter|variance|var)\\w*.{0,40}(mu|means)',
  '\\bmu\\b.{0,40}(\\bvar|spread|scatter|differ|apart)', 'mu\\.var', 'total variance', 'means.{0,40}(differ|apart|spread|vary)']],
        'ordinary',
    ),
    (
        'aggregate_moments',
        '''import numpy as np


def aggregate_moments(mu, logvar):
    mean = np.mean(mu, axis=0)
    # law of total variance
    within = np.exp(np.mean(logvar, axis=0))
    between = np.var(mu, axis=0)
    variance = within + between
    return mean, variance
''',
        [['exp.{0,40}(of (the )?)?(mean|average)', '(mean|average).{0,40}(logvar|log[- ]variance|log)', 'geometric', 'before', 'order']],
        'ordinary',
    ),
    (
        'aggregate_moments',
        '''import numpy as np


def aggregate_moments(mu, logvar):
    mean = np.mean(mu, axis=0)
    # law of total variance
    within = np.mean(np.exp(logvar), axis=0)
    between = np.var(mu, axis=0)
    variance = within + between
    return mean, np.sqrt(variance)
''',
        [['standard deviation', 'root', 'sqrt', '\\bstd\\b']],
        'ordinary',
    ),
    (
        'aggregate_moments',
        '''import numpy as np


def aggregate_moments(mu, logvar):
    mean = np.mean(mu, axis=0)
    # law of total variance
    within = np.mean(np.exp(logvar), axis=0)
    between = np.var(mu, axis=0, ddof=1)
    variance = within + between
    return mean, variance
''',
        [['N ?- ?1', 'ddof', 'unbiased', 'Bessel', 'divi\\w+ by.{0,20}N', 'sample variance']],
        'ordinary',
    ),
    (
        'aggregate_moments',
        '''import numpy as np


def aggregate_moments(mu, logvar):
    N, L = mu.shape
    mean = (mu.sum(axis=1) / L)[:, None]
    centred = mu - mean
    variance = (np.exp(logvar) + centred**2).sum(axis=1) / L
    return mean[:, 0], variance
''',
        [['\\baxis\\b', '\\baxes\\b', 'over the (latent )?(dimension|latent)', 'over the images', '(of|for) each image', '\\(N,\\)']],
        'ordinary',
    ),
    (
        'aggregate_moments',
        '''import numpy as np


def aggregate_moments(mu, logvar):
    N, L = mu.shape
    mean = mu.sum(axis=0) / N
    centred = mu - mean
    variance = (np.exp(logvar) + mu**2).sum(axis=0) / N
    return mean, variance
''',
        [['mean ?(²|\\*\\*|\\^)', 'mean.{0,50}(subtract|squar|remov|taken off|centr)', '(subtract|centr|around|about)\\w*.{0,50}mean',
  'around (0|zero|the origin)', 'second moment|E\\[.{0,10}²\\]|square of the mean', 'squared? mean']],
        'ordinary',
    ),
    (
        'aggregate_moments',
        '''import numpy as np


def aggregate_moments(mu, logvar):
    mean = np.mean(mu, axis=0)
    # law of total variance
    within = np.mean(np.exp(0.5 * logvar), axis=0)
    between = np.var(mu, axis=0)
    variance = within + between
    return mean, variance
''',
        [['exp\\(logvar\\)', '\\bsigma\\b.{0,60}(squar|²|variance)', 'standard deviation', 'sigma²|σ²', 'squar', 'half|½', 'exp\\((0\\.5|½)']],
        'ordinary',
    ),
    (
        'aggregate_moments',
        '''import numpy as np


def aggregate_moments(mu, logvar):
    N, L = mu.shape
    mean = mu.sum(axis=0) / N
    centred = mu - mean
    variance = (logvar + centred**2).sum(axis=0) / N
    return mean, variance
''',
        [['\\bexp\\b|exp\\(', 'log[- ]?variance.{0,60}(not|itself|as|instead|rather)', 'logvar.{0,40}(not|itself|is the log|as the|instead|rather)',
  'logarithm']],
        'ordinary',
    ),
    (
        'aggregate_moments',
        '''import numpy as np


def aggregate_moments(mu, logvar):
    # combine the Gaussians, weighted by their precision
    precision = np.exp(-logvar)
    total = precision.sum(axis=0)
    mean = (precision * mu).sum(axis=0) / total
    variance = len(mu) / total
    return mean, variance
''',
        [['precision', 'product', 'mixture', 'weigh', '1 ?/ ?(variance|sigma|σ)', 'harmonic', 'plain mean|simple mean|mean of (the )?mu|unweighted',
  'equal(ly)?\\b']],
        'ordinary',
    ),
    (
        'aggregate_moments',
        '''import numpy as np


def aggregate_moments(mu, logvar):
    n = len(mu)
    mean = sum(mu) / n
    variance = sum(np.exp(logvar)) / n**2     # of a mean of n independent z
    return mean, variance
''',
        [['mixture', 'N ?(²|\\*\\* ?2|\\^2)|n\\*\\*2|n²', 'independent', 'variance of (the|a) mean|of (the|an) average', 'divi\\w+.{0,30}(N|twice)',
  '(var|spread|scatter|variance)\\w*.{0,40}(of )?(the )?(mu|means)', 'mean of (the )?(random|z|codes)']],
        'ordinary',
    ),
    (
        'aggregate_moments',
        '''import numpy as np


def aggregate_moments(mu, logvar):
    mean = np.mean(mu, axis=0)
    # law of total variance
    within = np.mean(np.exp(logvar), axis=0)
    between = np.var(mu, axis=0)
    variance = within - between
    return mean, variance
''',
        [['\\bsign\\b', 'minus', 'subtract', 'add', '\\+', 'plus']],
        'ordinary',
    ),
    (
        'aggregate_moments',
        '''import numpy as np


def aggregate_moments(mu, logvar):
    rng = np.random.default_rng(0)
    z = mu + np.exp(logvar / 2) * rng.standard_normal(mu.shape)
    return z.mean(axis=0), z.var(axis=0)
''',
        [['sampl', 'draw', 'random', 'noise', 'exact', 'closed form', 'rng|np\\.random', 'Monte']],
        'ordinary',
    ),
    (
        'aggregate_moments',
        '''import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(axis=0)
    second_moment = (np.exp(logvar) + mu**2).mean(axis=0)
    return mean, second_moment - mean**2
''',
        [['cancel', 'large (mu|mean|offset|values|numbers)|(mu|mean)s?.{0,40}(large|far|big)|far from (0|zero)', 'round', 'offset', 'precision|digits',
  'subtract.{0,60}(mean|first)', 'centr', 'E\\[.{0,10}²\\] ?[-−]', 'difference of two large|unstable', 'catastroph']],
        'corner',
    ),
    (
        'aggregate_moments',
        '''import numpy as np


def aggregate_moments(mu, logvar):
    N, L = mu.shape
    mean = mu.sum(axis=0) / N
    centred = mu - mean
    variance = (np.exp(logvar) + centred**2).sum(axis=0) / N
    return mean.squeeze(), variance.squeeze()
''',
        [['squeez', 'shape', 'ax(is|es).{0,25}(lost|missing|dropped|gone|vanish)', '(lose|lost|drop|miss)\\w*.{0,25}ax(is|es)',
  '(one|single|1) (latent|dimension)', 'L ?(=|is|==) ?1']],
        'corner',
    ),
    (
        'aggregate_moments',
        '''import numpy as np


def aggregate_moments(mu, logvar):
    mean = np.mean(mu, axis=0)
    # law of total variance
    within = np.mean(np.exp(0.5 * logvar), axis=0)
    between = np.std(mu, axis=0)
    variance = within + between
    return mean, variance
''',
        [['exp\\(logvar\\)', '\\bsigma\\b.{0,60}(squar|²|variance)', 'standard deviation', 'sigma²|σ²', 'half|½'],
 ['\\bstd\\b|standard deviation', '(squar|variance|var).{0,40}(mu|means)', 'mu\\.var|var\\(mu|variance of (the )?mu']],
        'double',
    ),
    (
        'aggregate_moments',
        '''import numpy as np


def aggregate_moments(mu, logvar):
    N, L = mu.shape
    mean = mu.sum(axis=0) / N
    centred = mu - mean
    variance = (np.exp(logvar) + mu**2).sum(axis=0) / N
    return variance, mean
''',
        [['\\border\\b', 'swap', 'exchang', 'first.{0,60}(then|second)', 'other way (a)?round', 'interchang', 'mixed up', 'places'],
 ['mean ?(²|\\*\\*|\\^)', 'mean.{0,50}(subtract|squar|remov|taken off|centr)', '(subtract|centr|around|about)\\w*.{0,50}mean',
  'around (0|zero|the origin)', 'second moment', 'squared? mean']],
        'double',
    ),
    (
        'active_units',
        '''import numpy as np


def active_units(mu):
    variance = np.std(mu, axis=0)
    return variance > 0.01
''',
        [['standard deviation', '\\bstd\\b', 'squar', 'root', '(?<![\\d.])(0\\.0001|1e-0?4)\\b']],
        'ordinary',
    ),
    (
        'active_units',
        '''import numpy as np


def active_units(mu):
    variance = np.var(mu, axis=1)
    return variance > 0.01
''',
        [['\\baxis\\b', '\\baxes\\b', 'over the (latent )?(dimension|latent)', 'over the images', '(of|for) each image', '\\(N,\\)']],
        'ordinary',
    ),
    (
        'active_units',
        '''import numpy as np


def active_units(mu):
    N, L = mu.shape
    active = np.zeros(L, dtype=bool)
    for j in range(L):
        column = mu[:, j]
        centre = column.sum() / N
        active[j] = (column ** 2).sum() / N > 0.01
    return active
''',
        [['mean.{0,40}(subtract|remov|taken|first|squar)|(subtract|less|minus|around|about|from|without).{0,40}\\bmean', 'centr',
  'around (0|zero|the origin)', 'subtract', 'second moment|mean square|mean of (the )?squares', 'offset|constant']],
        'ordinary',
    ),
    (
        'active_units',
        '''import numpy as np


def active_units(mu):
    variance = np.var(mu, axis=0)
    return variance > 0.1
''',
        [['threshold|limit|cut-?off', 'ten times', 'above 0\\.1\\b']],
        'ordinary',
    ),
    (
        'active_units',
        '''import numpy as np


def active_units(mu):
    variance = np.var(mu, axis=0)
    return int(np.sum(variance > 0.01))
''',
        [['\\bcount|number of|how many', '\\bsum\\b', 'each dimension|every dimension|of each|per dimension', 'which']],
        'ordinary',
    ),
    (
        'active_units',
        '''import numpy as np


def active_units(mu):
    variance = np.var(mu, axis=0)
    return np.flatnonzero(variance > 0.01)
''',
        [['indices|index(es)? (of|rather|instead|not)|return\\w*.{0,20}ind(ex|ices)', 'numbers of|positions|nonzero|where\\(', 'True (or|and|where|/)|bool']],
        'ordinary',
    ),
    (
        'active_units',
        '''import numpy as np


def active_units(mu):
    N, L = mu.shape
    active = np.zeros(L, dtype=bool)
    for j in range(L):
        column = mu[:, j]
        centre = column.sum() / N
        active[j] = ((column - centre) ** 2).sum() / N < 0.01
    return active
''',
        [['invert|opposite|revers|other way|wrong way', '<', 'below', 'collapsed|inactive|passive', '\\bnot\\b.{0,30}active']],
        'ordinary',
    ),
    (
        'active_units',
        '''import numpy as np


def active_units(mu):
    v = mu.var(axis=0)
    return v / v.max() > 0.01
''',
        [['relative', 'divi\\w+', 'largest(?! diff)|maxim|\\bmax\\b', 'fraction|share|normali', 'absolute']],
        'ordinary',
    ),
    (
        'active_units',
        '''import numpy as np


def active_units(mu):
    # a unit is on when its mean is away from the prior's 0
    return np.abs(mu.mean(axis=0)) > 0.01
''',
        [['variance', '\\bmean\\b', '\\bvar\\b', 'spread|vary|varies|change']],
        'ordinary',
    ),
    (
        'active_units',
        '''import numpy as np


def active_units(mu):
    variance = np.ptp(mu, axis=0)
    return variance > 0.01
''',
        [['range|ptp|peak', 'max\\w*.{0,30}min|largest.{0,30}(least|smallest)', 'variance']],
        'ordinary',
    ),
    (
        'active_units',
        '''import numpy as np


def active_units(mu):
    variance = np.var(mu)
    return variance > 0.01
''',
        [['\\baxis\\b', '\\baxes\\b', '(each|every|per|all) (latent )?dimensions?', 'everything|overall|whole|one number|single', '\\(L,\\)']],
        'ordinary',
    ),
    (
        'active_units',
        '''import numpy as np


def active_units(mu):
    N, L = mu.shape
    active = np.zeros(L, dtype=bool)
    for j in range(L):
        column = mu[:, j]
        centre = column.sum() / N
        active[j] = ((column - centre) ** 2).sum() > 0.01
    return active
''',
        [['divi\\w+|/ ?N', '\\bmean\\b', '\\bsum\\b', 'average', 'N times']],
        'ordinary',
    ),
    (
        'active_units',
        '''import numpy as np


def active_units(mu):
    variance = np.abs(mu - mu.mean(axis=0)).mean(axis=0)
    return variance > 0.01
''',
        [['squar', 'absolute|\\babs', 'deviation', 'variance']],
        'ordinary',
    ),
    (
        'active_units',
        '''import numpy as np


def active_units(mu):
    variance = np.var(mu, axis=0)
    return np.where(variance > 0.01, variance, 0.0)
''',
        [['\\bbool|True|truth', 'variance.{0,30}(itself|return)|return\\w*.{0,30}variance', 'numbers']],
        'ordinary',
    ),
    (
        'active_units',
        '''import numpy as np


def active_units(mu):
    variance = np.var(mu, axis=0)
    return variance >= 0.01
''',
        [['>=', 'exactly|equal', 'above', 'at (the )?(threshold|limit|0\\.01)', '\\btie']],
        'corner',
    ),
    (
        'active_units',
        '''import numpy as np


def active_units(mu):
    variance = np.var(mu, axis=0, ddof=1)
    return variance > 0.01
''',
        [['N ?- ?1', 'ddof', 'unbiased', 'Bessel', 'divi\\w+ by.{0,20}N', 'sample variance']],
        'corner',
    ),
    (
        'active_units',
        '''import numpy as np


def active_units(mu):
    return np.diag(np.cov(mu.T, bias=True)) > 0.01
''',
        [['(one|single|1) (latent |code )?(dimension|unit|column|latent)', 'L ?(=|is|==) ?1', 'np\\.cov|covariance', '\\bdiag']],
        'corner',
    ),
    (
        'active_units',
        '''import numpy as np


def active_units(mu):
    second = np.mean(mu**2, axis=0)
    first = np.mean(mu, axis=0)
    return second - first**2 > 0.01
''',
        [['cancel', 'large (mu|mean|offset|values|numbers)|(mu|mean)s?.{0,40}(large|far|big)|far from (0|zero)', 'round', 'offset', 'precision|digits',
  'subtract.{0,60}first|centr', 'E\\[.{0,10}²\\] ?[-−]', 'difference of two large|unstable', 'shift']],
        'corner',
    ),
    (
        'active_units',
        '''import numpy as np


def active_units(mu):
    variance = np.std(mu, axis=0)
    return int((variance > 0.01).sum())
''',
        [['standard deviation', '\\bstd\\b', 'squar', 'root', '(?<![\\d.])(0\\.0001|1e-0?4)\\b'],
 ['\\bcount|number of|how many', '\\bsum\\b', 'each dimension|every dimension|of each|per dimension', 'which']],
        'double',
    ),
    (
        'active_units',
        '''import numpy as np


def active_units(mu):
    N, L = mu.shape
    active = np.zeros(L, dtype=bool)
    for j in range(L):
        column = mu[:, j]
        centre = column.sum() / N
        active[j] = (column ** 2).sum() / N < 0.01
    return active
''',
        [['mean.{0,40}(subtract|remov|taken|first|squar)|(subtract|less|minus|around|about|from|without).{0,40}\\bmean', 'centr',
  'around (0|zero|the origin)', 'subtract', 'second moment|mean square', 'offset'],
 ['invert|opposite|revers|other way|wrong way', '<', 'below', 'collapsed|inactive|passive']],
        'double',
    ),
    (
        'linear_vae_kl',
        '''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    ratio = np.maximum(lam / (beta * sigma**2), 1)
    return np.log(ratio)
''',
        [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two|0\\.5|½)', '1/2', 'double', '\\b0\\.5 ?\\*']],
        'ordinary',
    ),
    (
        'linear_vae_kl',
        '''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    ratio = np.maximum(lam / (beta * sigma), 1)
    return 0.5 * np.log(ratio)
''',
        [['sigma ?(²|\\*\\* ?2|\\^2)|σ²', 'squar', 'variance']],
        'ordinary',
    ),
    (
        'linear_vae_kl',
        '''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = eigenvalues[:n_latent]
    ratio = np.maximum(lam / (beta * sigma**2), 1)
    return 0.5 * np.log(ratio)
''',
        [['\\bsort', '\\border\\b', 'largest(?! diff)', 'descending']],
        'ordinary',
    ),
    (
        'linear_vae_kl',
        '''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    e = np.sort(eigenvalues)[:n_latent]
    b = beta * sigma**2
    w2 = np.maximum(e - b, 0)            # squared length of the decoder's column
    var = b / (w2 + b)                   # of q(z|x)
    second = w2 / (w2 + b)               # E[mu^2] when the dimension is on
    return 0.5 * (second + var - 1 - np.log(var))
''',
        [['ascending', 'descending', '(smallest|least|lowest)', 'revers|other end|wrong end|downwards', 'from the largest', '\\border\\b']],
        'ordinary',
    ),
    (
        'linear_vae_kl',
        '''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = sorted(eigenvalues, reverse=True)[:n_latent]
    noise = sigma ** 2
    kl = []
    for eig in largest:
        if eig > noise:
            kl.append(0.5 * np.log(eig / noise))
        else:
            kl.append(0.0)      # collapsed
    return np.array(kl)
''',
        [['\\bbeta\\b(?! ?=)', 'β']],
        'ordinary',
    ),
    (
        'linear_vae_kl',
        '''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    ratio = lam / (beta * sigma**2)
    return 0.5 * np.log(ratio)
''',
        [['negativ', 'collaps', 'below (0|zero)|less than (0|zero)|< ?0', 'clip|floor|maximum|\\b0 where', 'at least (0|zero)']],
        'ordinary',
    ),
    (
        'linear_vae_kl',
        '''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = sorted(eigenvalues, reverse=True)[:n_latent]
    noise = sigma ** 2
    kl = []
    for eig in largest:
        if eig > noise:
            kl.append(beta * 0.5 * np.log(eig / noise))
        else:
            kl.append(0.0)      # collapsed
    return np.array(kl)
''',
        [['\\bbeta\\b(?! ?=)', 'β']],
        'ordinary',
    ),
    (
        'linear_vae_kl',
        '''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = sorted(eigenvalues, reverse=True)[:n_latent]
    noise = beta * sigma ** 2
    kl = []
    for eig in largest:
        if eig > noise:
            kl.append(0.5 * np.log((eig - noise) / noise))
        else:
            kl.append(0.0)      # collapsed
    return np.array(kl)
''',
        [['eigenvalue.{0,60}(itself|less|minus|subtract|whole|not)', 'subtract|minus', 'signal', '(λ|lambda|eigenvalue|eig) ?[-−]',
  'log\\( ?(λ|lambda|eigenvalue)', 'log of (the )?(eigenvalue|ratio)', 'noise.{0,40}(subtract|taken|twice)']],
        'ordinary',
    ),
    (
        'linear_vae_kl',
        '''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    e = np.flip(np.sort(eigenvalues))
    b = beta * sigma**2
    w2 = np.maximum(e - b, 0)            # squared length of the decoder's column
    var = b / (w2 + b)                   # of q(z|x)
    second = w2 / (w2 + b)               # E[mu^2] when the dimension is on
    return 0.5 * (second + var - 1 - np.log(var))
''',
        [['n_latent', 'first|largest(?! diff)|all (the )?eigenvalues|as many', 'shape|length|\\blong']],
        'ordinary',
    ),
    (
        'linear_vae_kl',
        '''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    ratio = np.maximum(lam / (beta * sigma**2), 1)
    return 0.5 * np.log2(ratio)
''',
        [['\\bbits?\\b', '\\bnats?\\b', 'log2|base[ -]?2|natural']],
        'ordinary',
    ),
    (
        'linear_vae_kl',
        '''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    ratio = 1 + lam / (beta * sigma**2)
    return 0.5 * np.log(ratio)
''',
        [['\\b1 ?\\+|\\+ ?1|log1p|one plus|plus (1|one)', '(add|plus)\\w*', 'signal', 'already|contains|includes', 'collaps']],
        'ordinary',
    ),
    (
        'linear_vae_kl',
        '''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    e = np.sort(eigenvalues)[::-1]
    # probabilistic PCA: the noise is the mean of the eigenvalues left out
    noise = beta * e[n_latent:].mean()
    return 0.5 * np.log(np.maximum(e[:n_latent] / noise, 1.0))
''',
        [['(given |argument )sigma|sigma.{0,60}(given|argument|ignor|not used|unused|use)', 'ignor\\w*.{0,30}sigma',
  'left[- ]out|remaining|rest of|discarded|other eigenvalues|left over', 'maximum[- ]likelihood|PCA', 'sigma²|σ²|sigma\\*\\*2']],
        'ordinary',
    ),
    (
        'linear_vae_kl',
        '''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    ratio = np.maximum(lam / (beta * sigma**2), 1)
    return float(np.sum(0.5 * np.log(ratio)))
''',
        [['\\bsum\\b', 'each (latent )?dimension|per dimension|of each|every dimension', 'total', 'one number|scalar', 'shape']],
        'ordinary',
    ),
    (
        'linear_vae_kl',
        '''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = sorted(eigenvalues[:n_latent], reverse=True)
    noise = beta * sigma ** 2
    kl = []
    for eig in largest:
        if eig > noise:
            kl.append(0.5 * np.log(eig / noise))
        else:
            kl.append(0.0)      # collapsed
    return np.array(kl)
''',
        [['\\bsort', 'before|after|first', 'largest(?! diff)', '\\border\\b', 'cut']],
        'ordinary',
    ),
    (
        'linear_vae_kl',
        '''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = sorted(eigenvalues, reverse=True)[:n_latent]
    noise = beta * sigma ** 2
    kl = []
    for eig in largest:
        if eig > noise:
            kl.append(0.5 * np.log(eig / noise))
    return np.array(kl)
''',
        [['shape|length|\\blong|shorter|n_latent', 'left out|dropped|missing|removed|omit|skip', 'collaps', '\\b0\\b.{0,30}(where|for)']],
        'ordinary',
    ),
    (
        'linear_vae_kl',
        '''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    eigenvalues.sort()
    top = eigenvalues[::-1][:n_latent]
    return 0.5 * np.log(np.maximum(top / (beta * sigma**2), 1))
''',
        [['in[- ]?place(?! of)', 'mutat', 'modif', 'overwr',
  'chang\\w*.{0,40}(argument|input|array|came in|caller|passed|given|\\bm\\b|\\bv\\b|param|z0|eigenvalues|trace)', 'stay(s)? as', 'left as', 'copy',
  'untouched|unchanged', '\\.sort\\(\\)', 'sorted?.{0,40}(itself|own|given)']],
        'ordinary',
    ),
    (
        'linear_vae_kl',
        '''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    ratio = np.maximum(lam / (sigma**2 / beta), 1)
    return 0.5 * np.log(ratio)
''',
        [['\\bbeta\\b(?! ?=)', 'β']],
        'ordinary',
    ),
    (
        'linear_vae_kl',
        '''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.unique(eigenvalues)[::-1][:n_latent]
    ratio = np.maximum(lam / (beta * sigma**2), 1)
    return 0.5 * np.log(ratio)
''',
        [['unique', '(equal|same|repeated|twice|identical|tied?|multiple|double|duplicate)\\w*', 'duplicat', 'more than once']],
        'corner',
    ),
    (
        'linear_vae_kl',
        '''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    s2 = beta * sigma**2
    return 0.5 * np.log(lam / s2) * (lam > s2)
''',
        [['(?:\\bnan\\b.{0,40}\\b(?:for|where|when|because|if|as soon)\\b|\\b(?:for|where|when|with|if|at)\\b.{0,80}\\bnan\\b)',
  'eigenvalues? (of|is|that is|are|=)? ?(0|zero)', '(0|zero) eigenvalue', 'log\\(?(0| of (0|zero))',
  '(?:[-−]?\\binf(?:init\\w*)?\\b.{0,40}\\b(?:for|where|when|because|if|as '
  'soon)\\b|\\b(?:for|where|when|with|if|at)\\b.{0,80}\\binf(?:init\\w*)?\\b)',
  '(0|zero) times|\\* ?0|0 ?\\*']],
        'corner',
    ),
    (
        'linear_vae_kl',
        '''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    ratio = np.maximum(lam / (beta * sigma), 1)
    return np.log(ratio)
''',
        [['sigma ?(²|\\*\\* ?2|\\^2)|σ²', 'squar', 'variance'],
 ['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two|0\\.5|½)', '1/2', 'double', '\\b0\\.5 ?\\*']],
        'double',
    ),
    (
        'linear_vae_kl',
        '''import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    largest = sorted(eigenvalues)[:n_latent]
    noise = sigma ** 2
    kl = []
    for eig in largest:
        if eig > noise:
            kl.append(0.5 * np.log(eig / noise))
        else:
            kl.append(0.0)      # collapsed
    return np.array(kl)
''',
        [['\\bbeta\\b(?! ?=)', 'β'], ['ascending', 'descending', '(smallest|least|lowest)', 'revers|downwards', 'from the largest', '\\border\\b', '\\bsort']],
        'double',
    ),
    (
        'linear',
        '''import numpy as np


def linear(beta, warmup):
    def schedule(share):
        return beta * share / warmup
    return schedule
''',
        [['beyond|past|above|over|exceed|after|higher|further|goes on|keeps|continue', '\\bmin|clip|cap|stop|stay|level|flat']],
        'ordinary',
    ),
    (
        'linear',
        '''import numpy as np


def linear(beta, warmup):
    def schedule(share):
        return beta * share
    return schedule
''',
        [['\\bwarm-?up\\b', 'whole (of )?training|end of training']],
        'ordinary',
    ),
    (
        'linear',
        '''import numpy as np


def linear(beta, warmup):
    return np.interp(np.linspace(0, 1, 101), [0, warmup], [0, beta])
''',
        [['function', 'callable', '\\barray\\b|values|list', "can(not|'t) be called"]],
        'ordinary',
    ),
    (
        'linear',
        '''import numpy as np


def linear(beta, warmup):
    def schedule(share):
        return beta * min(1.0, share * warmup)
    return schedule
''',
        [['divi\\w+|/ ?warm', 'multipl|times warm|\\* ?warm', 'too (slow|low)', 'slope|steep|reach']],
        'ordinary',
    ),
    (
        'linear',
        '''import numpy as np


def linear(beta, warmup):
    return lambda share: float(np.interp(share, [0, warmup], [beta, 0]))
''',
        [['fall|declin|decreas|down|descen|sink', 'rise|rising|from 0|start', 'revers|backward|other way|swap|wrong way']],
        'ordinary',
    ),
    (
        'linear',
        '''import numpy as np


def linear(beta, warmup):
    def at(done):
        if done >= warmup:
            return beta
        return 0.0
    return at
''',
        [['\\bstep|jump|straight|gradual|ris(e|es|ing)', '(0|zero) (until|during|before|all)', 'during (the )?warm']],
        'ordinary',
    ),
    (
        'linear',
        '''import numpy as np


def linear(beta, warmup):
    def schedule(share):
        return beta * (share % warmup) / warmup
    return schedule
''',
        [['cycl|period|repeat|again|restart|saw|%|modul|starts over|drop']],
        'ordinary',
    ),
    (
        'linear',
        '''import numpy as np


def linear(beta, warmup):
    def schedule(share):
        return min(1.0, share / warmup)
    return schedule
''',
        [['\\bbeta\\b.{0,60}(ignor|not used|unused|end|multipl|factor|times|reach|missing|scale)', '(ends?|stops?|reach\\w*|goes) (at|up to|to)? ?1\\b',
  '(multipl|ignor|times|scale)\\w*.{0,20}beta', 'whatever (the )?beta', 'ends at 1|to 1\\b']],
        'ordinary',
    ),
    (
        'linear',
        '''import numpy as np


def linear(beta, warmup):
    def schedule(share):
        return min(beta, share / warmup)
    return schedule
''',
        [['slope|steep|rate', '(reach|arriv|get)\\w*.{0,50}(early|late|before|after|never|too|warm)', 'multipl|times beta|factor|scale',
  'early|late\\b|never reach', 'share ?/ ?warmup.{0,40}beta']],
        'ordinary',
    ),
    (
        'linear',
        '''import numpy as np


def linear(beta, warmup):
    def schedule(t):
        t = min(t / warmup, 1)
        return beta * 0.5 * (1 - np.cos(np.pi * t))
    return schedule
''',
        [['cos', 'straight|linear', 'curve|curved|bend|bent|S-shape|smooth', 'sinus']],
        'ordinary',
    ),
    (
        'linear',
        '''import numpy as np


def linear(beta, warmup):
    def at(done):
        if done <= warmup:
            return 0.0
        return beta * (done - warmup) / (1 - warmup)
    return at
''',
        [['after|from warm|wait|late|only then|begins? at|starts? (at|after|when)', 'during', '\\(1 - warm', 'rest of training|remaining',
  '\\b0 (until|during|before)']],
        'ordinary',
    ),
    (
        'linear',
        '''import numpy as np


def linear(beta, warmup):
    def at(done):
        if done >= warmup:
            return 1.0
        return done * beta / warmup
    return at
''',
        [['(ends?|stops?|reach\\w*|jump\\w*|goes|stays?|returns?|is) (at|up to|to)? ?1\\b', '\\b1(\\.0)? (after|instead|rather|and not|where|not)',
  'after (the )?warm', '\\bbeta\\b.{0,40}(after|end|afterwards)', 'jump']],
        'ordinary',
    ),
    (
        'linear',
        '''import numpy as np


def linear(beta, warmup):
    def schedule(share):
        value = beta * min(share / warmup, 1.0)
    return schedule
''',
        [['None', 'returns? nothing|no return|\\breturn\\b.{0,30}(missing|forgot|lacks|lost)|forgot.{0,20}return|without.{0,12}return|does not return']],
        'ordinary',
    ),
    (
        'linear',
        '''import numpy as np


def linear(beta, warmup):
    def schedule(share):
        return beta * max(1.0, share / warmup)
    return schedule
''',
        [['\\bmax|\\bmin\\b', '(starts?|begins?|at (the )?start|at 0|from).{0,40}(beta|0|zero|full)', 'at least|never below|already']],
        'ordinary',
    ),
    (
        'linear',
        '''import numpy as np


def linear(beta, warmup):
    def schedule(share):
        return beta * min(1.0, share / warmup) ** 2
    return schedule
''',
        [['squar|quadrat|parabol', 'straight|linear', 'curv|bend|bent']],
        'ordinary',
    ),
    (
        'linear',
        '''import numpy as np


def linear(beta, warmup):
    reached = [0.0]

    def schedule(share):
        # beta only ever rises
        reached[0] = max(reached[0], beta * min(share / warmup, 1.0))
        return reached[0]
    return schedule
''',
        [['state', 'between (the )?calls', 'call\\w*.{0,40}(twice|again|second|before|earlier|previous|first|last)',
  '(second|earlier|previous|first|another|other|next|last|later) call', 'remember', 'global', '\\bkept\\b|\\bkeeps\\b', 'accumulat', 'twice in a row',
  'depend.{0,40}(call|before|earlier|previous)', '(earlier|smaller|lower|less) share', 'only.{0,20}share', 'same share']],
        'corner',
    ),
    (
        'linear',
        '''import numpy as np

settings = {}


def schedule(share):
    return settings["beta"] * min(share / settings["warmup"], 1.0)


def linear(beta, warmup):
    settings["beta"] = beta
    settings["warmup"] = warmup
    return schedule
''',
        [['state', 'between (the )?calls', 'call\\w*.{0,40}(twice|again|second|before|earlier|previous|first|last)',
  '(second|earlier|previous|first|another|other|next|last|later) call', 'remember', 'global', '\\bkept\\b|\\bkeeps\\b', 'accumulat', 'twice in a row',
  'depend.{0,40}(call|before|earlier|previous)', '(two|second|other|another|earlier|first) (function|schedule|warm)',
  'share[sd]?.{0,20}(dict|setting|variable)', '(own|its) (beta|warm)']],
        'corner',
    ),
    (
        'linear',
        '''import numpy as np


def linear(beta, warmup):
    beta = beta or 1.0      # default

    def at(done):
        if done >= warmup:
            return beta
        return done * beta / warmup
    return at
''',
        [['beta.{0,15}(\\b0\\b(?!\\.[1-9])|zero)|(\\b0\\b(?!\\.\\d)|zero).{0,30}beta', '\\bor\\b.{0,6}1']],
        'corner',
    ),
    (
        'linear',
        '''import numpy as np


def linear(beta, warmup):
    def schedule(share):
        return min(1.0, share * warmup)
    return schedule
''',
        [['\\bbeta\\b.{0,60}(ignor|not used|unused|end|multipl|factor|times|reach|missing|scale)', '(ends?|stops?|reach\\w*|goes) (at|up to|to)? ?1\\b',
  '(multipl|ignor|times|scale)\\w*.{0,20}beta'],
 ['divi\\w+|/ ?warm', 'multipl\\w* by warm|times warm|\\* ?warm', 'too slow', 'slope|steep']],
        'double',
    ),
    (
        'linear',
        '''import numpy as np


def linear(beta, warmup):
    return lambda share: float(np.interp(share ** 2, [0, warmup], [beta, 0]))
''',
        [['fall|declin|decreas|down|descen|sink', 'rise|rising|from 0|start', 'revers|backward|other way|swap'],
 ['squar|quadrat|parabol', 'straight|linear', 'curv|bend|bent']],
        'double',
    ),
    (
        'log_weights',
        '''import numpy as np


def log_weights(nll, z, eps, logvar):
    c = np.log(2 * np.pi)
    log_prior = -0.5 * np.sum(z**2 + c, axis=-1)
    log_q = -0.5 * np.sum(eps**2 + logvar + c, axis=-1)
    return nll + log_prior - log_q
''',
        [['nll.{0,60}(sign|minus|negat|subtract|added|plus)', '(sign|minus|negat|subtract|add)\\w*.{0,40}nll', '-nll|−nll', 'log p\\(x\\|z\\)']],
        'ordinary',
    ),
    (
        'log_weights',
        '''import numpy as np


def log_weights(nll, z, eps, logvar):
    c = np.log(2 * np.pi)
    log_prior = -0.5 * np.sum(z**2 + c, axis=-1)
    log_q = -0.5 * np.sum(eps**2 + c, axis=-1)
    return -nll + log_prior - log_q
''',
        [['logvar.{0,60}(missing|left out|forgot|lack|too\\b|belong|term|not (used|there|in))|(missing|without|forgot\\w*|ignor\\w*|lacks?|left out|leaves? '
  'out|no|½) .{0,60}logvar',
  'log ?(sigma|σ)', 'log[- ]variance', 'normali[sz]', 'density.{0,40}(sigma|width|variance)', 'determinant|Jacobian']],
        'ordinary',
    ),
    (
        'log_weights',
        '''import numpy as np


def log_weights(nll, z, eps, logvar):
    K, B, L = z.shape
    log_w = -nll.copy()
    for l in range(L):
        log_p = -0.5 * z[:, :, l] ** 2
        log_q = -0.5 * eps[:, :, l] ** 2 - logvar[:, l]
        log_w += log_p - log_q
    return log_w
''',
        [['logvar.{0,60}(half|½|twice|double|factor|2 ?\\*|/ ?2\\b)', '(half|½|twice|double).{0,60}(logvar|log sigma|log-var)', 'log ?sigma', '½']],
        'ordinary',
    ),
    (
        'log_weights',
        '''import numpy as np


def log_weights(nll, z, eps, logvar):
    K, B, L = z.shape
    log_w = -nll.copy()
    for l in range(L):
        log_p = -0.5 * z[:, :, l] ** 2
        log_q = -0.5 * eps[:, :, l] ** 2 + 0.5 * logvar[:, l]
        log_w += log_p - log_q
    return log_w
''',
        [['logvar.{0,60}(sign|minus|negat|subtract|plus|add)', '(sign|minus|negat|subtract|plus|add)\\w*.{0,60}(logvar|log sigma|log-var)']],
        'ordinary',
    ),
    (
        'log_weights',
        '''import numpy as np


def log_weights(nll, z, eps, logvar):
    c = np.log(2 * np.pi)
    log_prior = -0.5 * np.sum(z**2 + c, axis=-1)
    log_q = -0.5 * np.sum(eps**2 + logvar + c, axis=-1)
    return -nll - log_q
''',
        [['prior', 'p\\(z\\)', 'z ?(²|\\*\\*|\\^)', '\\bz²']],
        'ordinary',
    ),
    (
        'log_weights',
        '''import numpy as np


def log_weights(nll, z, eps, logvar):
    c = np.log(2 * np.pi)
    log_prior = -0.5 * np.sum(z**2 + c, axis=-1)
    log_q = -0.5 * np.sum(eps**2 + logvar + c, axis=-1)
    return -nll + log_prior
''',
        [['q\\(z', 'log_?q|\\bq\\b', "proposal|posterior|encoder's density|entropy", 'eps ?(²|\\*\\*|\\^)']],
        'ordinary',
    ),
    (
        'log_weights',
        '''import numpy as np


def log_weights(nll, z, eps, logvar):
    c = np.log(2 * np.pi)
    log_prior = -0.5 * np.sum(z**2 + c, axis=-1)
    log_q = -0.5 * np.sum(eps**2 + logvar + c, axis=-1)
    return -nll + log_q - log_prior
''',
        [['swap|exchang|revers|invert|upside|other way|wrong way', 'q.{0,20}/ ?p|q\\(z\\|x\\) ?/ ?p',
  '(sign|minus|subtract|add|divid)\\w*.{0,60}(q\\b|q\\(|prior|p\\(z)', '(q\\b|q\\(|prior|p\\(z\\)).{0,60}(sign|subtract|add|divid|minus)']],
        'ordinary',
    ),
    (
        'log_weights',
        '''import numpy as np


def log_weights(nll, z, eps, logvar):
    c = np.log(2 * np.pi)
    log_prior = -0.5 * np.mean(z**2 + c, axis=-1)
    log_q = -0.5 * np.mean(eps**2 + logvar + c, axis=-1)
    return -nll + log_prior - log_q
''',
        [['\\bmean\\b', 'average', 'sum.{0,30}(not|instead|rather|missing|needed|is taken)', 'divi\\w+ by.{0,20}(L\\b|number of (latent|dim))',
  '\\bL times\\b']],
        'ordinary',
    ),
    (
        'log_weights',
        '''import numpy as np


def log_weights(nll, z, eps, logvar):
    c = np.log(2 * np.pi)
    log_prior = -0.5 * np.sum(z**2 + c, axis=-1)
    log_q = -0.5 * np.sum(eps**2 + logvar + c, axis=-1)
    return np.exp(-nll + log_prior - log_q)
''',
        [['\\bexp\\b|exp\\(', '\\blog\\b.{0,30}(of|not|itself)|logarithm', 'weights? (itself|themselves|and not|not)']],
        'ordinary',
    ),
    (
        'log_weights',
        '''import numpy as np


def log_weights(nll, z, eps, logvar):
    c = np.log(2 * np.pi)
    log_prior = -0.5 * np.sum(z**2 + c, axis=-1)
    log_q = -0.5 * np.sum(eps**2 + logvar, axis=-1)
    return -nll + log_prior - log_q
''',
        [['2 ?π|2 ?pi|π|\\bpi\\b', 'constant', 'cancel', 'normali[sz]']],
        'ordinary',
    ),
    (
        'log_weights',
        '''import numpy as np


def log_weights(nll, z, eps, logvar):
    c = np.log(2 * np.pi)
    log_prior = -0.5 * np.sum(z**2 + c, axis=-1)
    log_q = -0.5 * np.sum(eps**2 + logvar + c, axis=-1)
    log_w = -nll + log_prior - log_q
    return log_w - np.log(np.exp(log_w).sum(axis=0))
''',
        [['normali[sz]', 'soft-?max', 'sum.{0,20}(to )?(1|one)\\b', 'add up to']],
        'ordinary',
    ),
    (
        'log_weights',
        '''import numpy as np


def log_weights(nll, z, eps, logvar):
    # KL in closed form, with mu got back from z
    mu = (z - np.exp(0.5 * logvar) * eps)[0]
    kl = 0.5 * (mu**2 + np.exp(logvar) - 1 - logvar).sum(-1)
    return -nll - kl
''',
        [['closed form', '\\bKL\\b', "each sample|sample's own|own sample|of the sample", 'expectation|expected (value|KL)|average']],
        'ordinary',
    ),
    (
        'log_weights',
        '''import numpy as np


def log_weights(nll, z, eps, logvar):
    K, B, L = z.shape
    log_w = -nll.copy()
    for l in range(L):
        log_p = -0.5 * z[:, :, l] ** 2
        log_q = -0.5 * np.exp(logvar[:, l]) * eps[:, :, l] ** 2 - 0.5 * logvar[:, l]
        log_w += log_p - log_q
    return log_w
''',
        [['(divi|\\/)\\w*.{0,40}(sigma|variance|σ)', '(sigma|variance|σ|exp\\(logvar\\)).{0,60}(divi|cancel|already|too much|factor|eps|times)',
  'eps ?(²|\\*\\*|\\^)', '\\(z ?- ?mu\\)']],
        'ordinary',
    ),
    (
        'log_weights',
        '''import numpy as np


def log_weights(nll, z, eps, logvar):
    c = np.log(2 * np.pi)
    log_prior = -0.5 * np.sum(z**2 + c, axis=-1)
    log_q = -0.5 * np.sum(eps + logvar + c, axis=-1)
    return -nll + log_prior - log_q
''',
        [['eps.{0,40}squar|squar\\w*.{0,30}(eps|noise)', 'eps ?(²|\\*\\*|\\^)']],
        'ordinary',
    ),
    (
        'log_weights',
        '''import numpy as np


def log_weights(nll, z, eps, logvar):
    K, B, L = z.shape
    log_w = -nll.copy()
    for l in range(L):
        log_p = -0.5 * z[:, :, l] ** 2
        log_q = -0.5 * eps[:, :, l] ** 2 - 0.5 * logvar[:, l].sum()
        log_w += log_p - log_q
    return log_w
''',
        [['logvar.{0,80}(axis|image|batch|sum|own)', '(all|other|over the) images', 'axis', 'own logvar']],
        'ordinary',
    ),
    (
        'log_weights',
        '''import numpy as np


def log_weights(nll, z, eps, logvar):
    c = np.log(2 * np.pi)
    log_prior = -0.5 * np.sum(z**2 + c, axis=-1)
    log_q = -0.5 * np.sum(eps**2 + logvar + c, axis=-1)
    return (-nll + log_prior - log_q).mean(axis=0)
''',
        [['(mean|average)\\w*.{0,40}(sample|K)', '\\(K, ?B\\)', 'each sample|every sample', 'axis', 'over (the )?(K|samples)']],
        'ordinary',
    ),
    (
        'log_weights',
        '''import numpy as np


def log_weights(nll, z, eps, logvar):
    c = np.log(2 * np.pi)
    log_prior = -0.5 * np.sum(z**2 + c, axis=-1)
    log_q = -0.5 * np.sum(eps**2 + np.log(np.exp(logvar)) + c, axis=-1)
    return -nll + log_prior - log_q
''',
        [['overflow', 'underflow', 'unstable', 'stab(le|ility)', 'subtract.{0,50}(max|largest|greatest)',
  '(max|largest|greatest).{0,60}(subtract|first|out|off|shift)', 'extreme',
  '(?:[-−]?\\binf(?:init\\w*)?\\b.{0,40}\\b(?:for|where|when|because|if|as '
  'soon)\\b|\\b(?:for|where|when|with|if|at)\\b.{0,80}\\binf(?:init\\w*)?\\b)',
  '(?:\\bnan\\b.{0,40}\\b(?:for|where|when|because|if|as soon)\\b|\\b(?:for|where|when|with|if|at)\\b.{0,80}\\bnan\\b)', 'log[- ]?sum[- ]?exp',
  '(very|too|hugely) (large|small|negative|far|low)', 'log\\((np\\.)?exp', 'log of (the )?exp']],
        'corner',
    ),
    (
        'log_weights',
        '''import numpy as np


def log_weights(nll, z, eps, logvar):
    c = np.log(2 * np.pi)
    log_prior = -0.5 * np.sum(z**2 + c, axis=-1)
    log_q = -0.5 * np.sum(eps**2 + logvar + c, axis=-1)
    return np.squeeze(-nll + log_prior - log_q)
''',
        [['squeez', 'shape', 'ax(is|es).{0,25}(lost|missing|dropped|gone|vanish)', '(lose|lost|drop|miss)\\w*.{0,25}ax(is|es)',
  '(one|single|1) (image|sample)', '\\b[KB] ?(=|is|==) ?1']],
        'corner',
    ),
    (
        'log_weights',
        '''import numpy as np


def log_weights(nll, z, eps, logvar):
    K, B, L = z.shape
    log_w = -nll.copy()
    for l in range(L):
        log_p = -0.5 * z[:, :, l] ** 2
        log_q = -0.5 * eps[:, :, l] ** 2 - np.log(np.exp(0.5 * logvar[:, l]) + 1e-12)
        log_w += log_p - log_q
    return log_w
''',
        [['(?<![\\d.])1e-12\\b', 'small (number|constant)', '(small|tiny) (variance|sigma)', 'add(s|ed|ing)?.{0,40}(sigma|log|variance)',
  'logvar.{0,30}(itself|as it is|directly)', 'floor|clip', '(very|too) (small|negative)', 'extreme']],
        'corner',
    ),
    (
        'log_weights',
        '''import numpy as np


def log_weights(nll, z, eps, logvar):
    c = np.log(2 * np.pi)
    log_prior = -0.5 * np.sum(z**2 + c, axis=-1)
    log_q = -0.5 * np.sum(eps**2 + c, axis=-1)
    return nll + log_prior - log_q
''',
        [['nll.{0,60}(sign|minus|negat|subtract|added|plus)', '(sign|minus|negat|subtract|add)\\w*.{0,40}nll', '-nll|−nll', 'log p\\(x\\|z\\)'],
 ['logvar.{0,60}(missing|left out|forgot|lack|too\\b|belong|term|not (used|there|in))|(missing|without|forgot\\w*|ignor\\w*|lacks?|left out|leaves? '
  'out|no|½) .{0,60}logvar',
  'log ?(sigma|σ)', 'log[- ]variance', 'normali[sz]', 'density.{0,40}(sigma|width|variance)', 'determinant|Jacobian']],
        'double',
    ),
    (
        'log_weights',
        '''import numpy as np


def log_weights(nll, z, eps, logvar):
    K, B, L = z.shape
    log_w = -nll.copy()
    for l in range(L):
        log_p = -z[:, :, l] ** 2
        log_q = -0.5 * eps[:, :, l] ** 2 + 0.5 * logvar[:, l]
        log_w += log_p - log_q
    return log_w
''',
        [['prior.{0,60}(half|½|twice|double|factor)', '(half|½|twice|double).{0,60}(prior|z\\b|z²|p\\(z)', 'z²|z ?\\*\\* ?2'],
 ['logvar.{0,60}(sign|minus|negat|subtract|plus|add)', '(sign|minus|negat|subtract|plus|add)\\w*.{0,60}(logvar|log sigma|log-var)']],
        'double',
    ),
    (
        'log_mean_exp_forward',
        '''import numpy as np


def log_mean_exp_forward(log_w):
    m = np.max(log_w, axis=0)
    return m + np.log(np.sum(np.exp(log_w - m), axis=0))
''',
        [['log K|log\\(K\\)|ln K|log\\(1/K\\)|log 1/K', '\\bmean\\b', 'divi\\w+ by.{0,20}(K|number of samples)', '1 ?/ ?K', '\\bsum\\b', 'average']],
        'ordinary',
    ),
    (
        'log_mean_exp_forward',
        '''import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.max(axis=1, keepdims=True)
    return (m + np.log(np.exp(log_w - m).mean(axis=1, keepdims=True)))[:, 0]
''',
        [['\\baxis\\b', '\\baxes\\b', 'over the images', 'over (the )?(K|samples)', '\\(K,\\)', '(of|for) each (sample|image)']],
        'ordinary',
    ),
    (
        'log_mean_exp_forward',
        '''import numpy as np


def log_mean_exp_forward(log_w):
    # the log and the exp cancel
    return np.mean(log_w, axis=0)
''',
        [['mean of (the )?log', 'log of (the )?mean|log.{0,20}mean.{0,20}exp', 'Jensen|ELBO|bound', '\\bexp\\b|exp\\(', 'logarithm',
  'do(es)? not cancel|cancel']],
        'ordinary',
    ),
    (
        'log_mean_exp_forward',
        '''import numpy as np


def log_mean_exp_forward(log_w):
    K = log_w.shape[0]
    return np.logaddexp.reduce(log_w, axis=0) + np.log(K)
''',
        [['(sign|minus|subtract|add|plus|\\+)\\w*.{0,40}(log K|log\\(K\\)|K\\b)', 'log ?\\(?K.{0,60}(sign|minus|subtract|add|plus)', 'divi|multipl',
  '1 ?/ ?K', '2 log']],
        'ordinary',
    ),
    (
        'log_mean_exp_forward',
        '''import numpy as np


def log_mean_exp_forward(log_w):
    m = np.max(log_w, axis=0)
    return np.log(np.mean(np.exp(log_w - m), axis=0))
''',
        [['(max|largest|greatest|shift|\\bm\\b|constant).{0,60}(back|again|added|add|missing|return|lost)',
  '(add|put|back|lost|miss)\\w*.{0,60}(max|largest|greatest|shift)', 'subtracted']],
        'ordinary',
    ),
    (
        'log_mean_exp_forward',
        '''import numpy as np


def log_mean_exp_forward(log_w):
    K = log_w.shape[0]
    return np.logaddexp.reduce(log_w, axis=0) / K
''',
        [['(divi|/ ?K)\\w*.{0,80}(log|outside|inside|after|before)', 'log ?\\(?K|ln K|log\\(1/K', 'inside|outside', 'subtract']],
        'ordinary',
    ),
    (
        'log_mean_exp_forward',
        '''import numpy as np


def log_mean_exp_forward(log_w):
    # the largest weight dominates the sum
    return log_w.max(axis=0) - np.log(len(log_w))
''',
        [['only.{0,30}(max|largest|greatest|one)', '(max|largest|greatest)\\w*.{0,60}(only|alone|instead|not|rather|all|other|sum|K)',
  'all (the )?(K|samples)|other samples', 'rest of']],
        'ordinary',
    ),
    (
        'log_mean_exp_forward',
        '''import numpy as np


def log_mean_exp_forward(log_w):
    m = np.max(log_w, axis=0)
    per_image = m + np.log(np.mean(np.exp(log_w - m), axis=0))
    return per_image.mean()
''',
        [['(each|every|per|all the) image', 'over (the )?(images|batch)', 'one number|scalar|single number', '\\(B,\\)']],
        'ordinary',
    ),
    (
        'log_mean_exp_forward',
        '''import numpy as np


def log_mean_exp_forward(log_w):
    m = np.max(log_w, axis=0)
    return np.exp(m) * np.mean(np.exp(log_w - m), axis=0)
''',
        [['log\\w*.{0,40}(missing|forgot|left out|not taken|lost|lack|outer|final|of (it|this|the (result|mean|sum|integral)))',
  '(missing|without|forgot\\w*|lacks?|takes?|no|outer|before|its|not the).{0,30}\\blog', '\\bexp of|exp\\(log|e\\^log', 'logarithm']],
        'ordinary',
    ),
    (
        'log_mean_exp_forward',
        '''import numpy as np


def log_mean_exp_forward(log_w):
    K, B = log_w.shape
    out = np.zeros(B)
    for b in range(B):
        column = log_w[:, b]
        biggest = column.max()
        total = 0.0
        for value in column:
            total += np.exp(value - biggest)
        out[b] = biggest + np.log(total) - np.log(B)
    return out
''',
        [['log ?\\(?[KB]\\b', 'number of (samples|images)', '\\bK\\b.{0,40}\\bB\\b|\\bB\\b.{0,40}\\bK\\b', 'divi\\w+ by', 'axis|batch']],
        'ordinary',
    ),
    (
        'log_mean_exp_forward',
        '''import numpy as np


def log_mean_exp_forward(log_w):
    K = log_w.shape[0]
    return np.logaddexp.reduce(log_w, axis=0) - np.log(K - 1)
''',
        [['K ?[-−] ?1', 'divi\\w+ by', 'log ?\\(?K']],
        'ordinary',
    ),
    (
        'log_mean_exp_forward',
        '''import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.max(axis=0, keepdims=True)
    return m + np.log(np.exp(log_w - m).mean(axis=0))
''',
        [['keepdims', 'shape', '\\(1, ?\\w+\\)', '(extra|superfluous|one) (ax|dim)', 'axis']],
        'ordinary',
    ),
    (
        'log_mean_exp_forward',
        '''import numpy as np


def log_mean_exp_forward(log_w):
    K, B = log_w.shape
    out = np.zeros(B)
    for b in range(B):
        column = log_w[:, b]
        biggest = column.max()
        total = 0.0
        for value in column:
            total += np.exp(value - biggest)
        out[b] = biggest + np.log10(total) - np.log(K)
    return out
''',
        [['log10|base[ -]?10|decimal|natural', '\\bnats?\\b']],
        'ordinary',
    ),
    (
        'log_mean_exp_forward',
        '''import numpy as np


def log_mean_exp_forward(log_w):
    return np.log(np.mean(np.exp(log_w), axis=0))
''',
        [['overflow', 'underflow', 'unstable', 'stab(le|ility)', 'subtract.{0,50}(max|largest|greatest)',
  '(max|largest|greatest).{0,60}(subtract|first|out|off|shift)', 'extreme',
  '(?:[-−]?\\binf(?:init\\w*)?\\b.{0,40}\\b(?:for|where|when|because|if|as '
  'soon)\\b|\\b(?:for|where|when|with|if|at)\\b.{0,80}\\binf(?:init\\w*)?\\b)',
  '(?:\\bnan\\b.{0,40}\\b(?:for|where|when|because|if|as soon)\\b|\\b(?:for|where|when|with|if|at)\\b.{0,80}\\bnan\\b)', 'log[- ]?sum[- ]?exp',
  '(very|too|hugely) (large|small|negative|far|low)']],
        'corner',
    ),
    (
        'log_mean_exp_forward',
        '''import numpy as np


def log_mean_exp_forward(log_w):
    m = np.max(log_w)
    return m + np.log(np.mean(np.exp(log_w - m), axis=0))
''',
        [['(each|every|own|per).{0,20}(image|max|column)', 'max\\w*.{0,60}(all|images|overall|own|each|whole|batch)', 'underflow',
  'overall|all (the )?images|whole', 'axis']],
        'corner',
    ),
    (
        'log_mean_exp_forward',
        '''import numpy as np


def log_mean_exp_forward(log_w):
    m = np.mean(log_w, axis=0)
    return m + np.log(np.mean(np.exp(log_w - m), axis=0))
''',
        [['\\bmax', 'largest(?! diff)|greatest', 'overflow', 'spread|far apart|differ.{0,30}(much|by)',
  '(?:[-−]?\\binf(?:init\\w*)?\\b.{0,40}\\b(?:for|where|when|because|if|as '
  'soon)\\b|\\b(?:for|where|when|with|if|at)\\b.{0,80}\\binf(?:init\\w*)?\\b)']],
        'corner',
    ),
    (
        'log_mean_exp_forward',
        '''import numpy as np


def log_mean_exp_forward(log_w):
    K = len(log_w)
    weights = np.exp(np.clip(log_w, -50, 50))     # no overflow
    return np.log(weights.sum(axis=0) / K)
''',
        [['clip', 'clamp', 'bound|cap\\b|capped|limit', '(large|extreme|small|far).{0,40}(log_w|log weight|weight|value)', 'beyond|outside']],
        'corner',
    ),
    (
        'log_mean_exp_forward',
        '''import numpy as np


def log_mean_exp_forward(log_w):
    K = log_w.shape[0]
    return (np.logaddexp.reduce(log_w, axis=0) - np.log(K)).squeeze()
''',
        [['squeez', 'shape', 'ax(is|es).{0,25}(lost|missing|dropped|gone|vanish)', '(lose|lost|drop|miss)\\w*.{0,25}ax(is|es)', '(one|single|1) image',
  '\\bB ?(=|is|==) ?1']],
        'corner',
    ),
    (
        'log_mean_exp_forward',
        '''import numpy as np


def log_mean_exp_forward(log_w):
    m = np.max(log_w, axis=0)
    return np.log(np.sum(np.exp(log_w - m), axis=0))
''',
        [['(max|largest|greatest|shift|\\bm\\b|constant).{0,60}(back|again|added|add|missing|return|lost)',
  '(add|put|back|lost|miss)\\w*.{0,60}(max|largest|greatest|shift)', 'subtracted'],
 ['log K|log\\(K\\)|ln K|log\\(1/K\\)|log 1/K', '\\bmean\\b', 'divi\\w+ by.{0,20}(K|number of samples)', '1 ?/ ?K', '\\bsum\\b', 'average']],
        'double',
    ),
    (
        'log_mean_exp_forward',
        '''import numpy as np


def log_mean_exp_forward(log_w):
    K = log_w.shape[0]
    return -np.logaddexp.reduce(log_w, axis=0) 
''',
        [['log K|log\\(K\\)|ln K|log\\(1/K\\)|log 1/K', '\\bmean\\b', 'divi\\w+ by.{0,20}(K|number of samples)', '1 ?/ ?K', '\\bsum\\b', 'average'],
 ['\\bsign\\b', 'negative', '\\bminus\\b', 'negat', 'times -1|-1 times', 'opposite']],
        'double',
    ),
    (
        'log_mean_exp_backward',
        '''import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.max(axis=0))
    w = e / e.sum(axis=0)
    return w
''',
        [['\\bdy\\b(?! ?=)', 'chain rule', '(incoming|upstream|given|outer) gradient']],
        'ordinary',
    ),
    (
        'log_mean_exp_backward',
        '''import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.max(axis=1, keepdims=True))
    return dy * e / e.sum(axis=1, keepdims=True)
''',
        [['\\baxis\\b', '\\baxes\\b', 'over the images', 'over (the )?(K|samples)', '(of|for) each (sample|image)', 'add up|sum to (1|one)']],
        'ordinary',
    ),
    (
        'log_mean_exp_backward',
        '''import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.max(axis=0))
    w = e / e.sum(axis=0)
    return dy * w / len(log_w)
''',
        [['1 ?/ ?\\(?K', 'divi\\w+.{0,20}\\bK\\b', 'K times|times K|K-fold', '\\bK\\b.{0,30}(too|extra|twice|already|cancel|again)', 'number of samples',
  'factor.{0,20}\\bK\\b', 'log K']],
        'ordinary',
    ),
    (
        'log_mean_exp_backward',
        '''import numpy as np


def log_mean_exp_backward(dy, log_w):
    K = log_w.shape[0]
    return np.ones_like(log_w) * dy / K
''',
        [['soft-?max', '1 ?/ ?K', 'equal(ly)?|same|uniform|alike|evenly', 'weigh|how much each', 'mean of the log']],
        'ordinary',
    ),
    (
        'log_mean_exp_backward',
        '''import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.max(axis=0))
    w = e / e.sum(axis=0)
    return dy * w * (1 - w)
''',
        [['1 ?- ?w|\\(1 ?−', 'sigmoid|logistic', 'diagonal|Jacobian', 'soft-?max.{0,60}(itself|derivative|gradient|slope|differentiated)',
  'derivative of (the )?soft-?max', 'w ?²|second derivative']],
        'ordinary',
    ),
    (
        'log_mean_exp_backward',
        '''import numpy as np


def log_mean_exp_backward(dy, log_w):
    K, B = log_w.shape
    dlog_w = np.empty_like(log_w)
    for b in range(B):
        a = log_w[:, b] - np.max(log_w[:, b])
        softmax = np.exp(a) / np.sum(np.exp(a))
        dlog_w[:, b] = (softmax - 1 / K) * dy[b]
    return dlog_w
''',
        [['1 ?/ ?K', 'log K|log\\(K\\)', 'constant', 'subtract|minus', 'add(s)? up to (0|zero)|sum.{0,20}(0|zero)']],
        'ordinary',
    ),
    (
        'log_mean_exp_backward',
        '''import numpy as np


def log_mean_exp_backward(dy, log_w):
    total = np.logaddexp.reduce(log_w, axis=0)
    return -np.exp(log_w - total) * dy[None, :]
''',
        [['\\bsign\\b', 'negative', '\\bminus\\b', 'negat', 'times -1|-1 times', 'opposite']],
        'ordinary',
    ),
    (
        'log_mean_exp_backward',
        '''import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.max(axis=0))
    w = e
    return dy * w
''',
        [['normali[sz]', 'divi\\w+.{0,30}', 'sum.{0,30}(1|one)|add.{0,20}(1|one)', 'soft-?max', 'denominator']],
        'ordinary',
    ),
    (
        'log_mean_exp_backward',
        '''import numpy as np


def log_mean_exp_backward(dy, log_w):
    total = np.logaddexp.reduce(log_w, axis=0)
    return (log_w - total) * dy[None, :]
''',
        [['\\bexp\\b|exp\\(|exponent', 'log.{0,20}soft-?max', 'log of (the )?(weight|share|soft)', 'logarithm']],
        'ordinary',
    ),
    (
        'log_mean_exp_backward',
        '''import numpy as np


def log_mean_exp_backward(dy, log_w):
    best = np.argmax(log_w, axis=0)
    dlog_w = np.zeros_like(log_w)
    dlog_w[best, np.arange(log_w.shape[1])] = dy
    return dlog_w
''',
        [['\\barg-?max|\\bmax\\b|maxim', 'largest(?! diff)|best|greatest', 'one[- ]hot|only one|single sample|(all|other) samples', 'soft-?max']],
        'ordinary',
    ),
    (
        'log_mean_exp_backward',
        '''import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.max(axis=0))
    w = e / e.mean(axis=0)
    return dy * w
''',
        [['1 ?/ ?\\(?K', 'divi\\w+.{0,20}\\bK\\b', 'K times|times K|K-fold', '\\bK\\b.{0,30}(too|extra|twice|already|cancel|again)', 'number of samples',
  'factor.{0,20}\\bK\\b', 'log K', '\\bmean\\b', 'add(s)? up to|sum (up )?to']],
        'ordinary',
    ),
    (
        'log_mean_exp_backward',
        '''import numpy as np


def log_mean_exp_backward(dy, log_w):
    K, B = log_w.shape
    dlog_w = np.empty_like(log_w)
    for b in range(B):
        a = np.min(log_w[:, b]) - log_w[:, b]
        softmax = np.exp(a) / np.sum(np.exp(a))
        dlog_w[:, b] = softmax * dy[b]
    return dlog_w
''',
        [['\\bsign\\b', 'minus|negat', '(small|least|light|low)\\w*.{0,60}(most|more|largest)', '(largest|most|heav)\\w*.{0,60}(least|less|smallest)',
  'exp\\(-|e\\^-|−log_w|-log_w', 'revers|invert|opposite|upside']],
        'ordinary',
    ),
    (
        'log_mean_exp_backward',
        '''import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.max(axis=0))
    w = e / e.sum()
    return dy * w
''',
        [['\\baxis\\b', '\\baxes\\b', 'all (the )?images|whole|batch|everything', '(each|every|own|per) image', 'over the images']],
        'ordinary',
    ),
    (
        'log_mean_exp_backward',
        '''import numpy as np


def log_mean_exp_backward(dy, log_w):
    total = np.logaddexp.reduce(log_w, axis=0)
    return np.exp(log_w - total) * dy[None, :] / len(dy)
''',
        [['1 ?/ ?B\\b|/ ?B\\b|B times|divi\\w+.{0,20}\\bB\\b', 'batch|number of images|images', 'divi\\w+ by.{0,20}len']],
        'ordinary',
    ),
    (
        'log_mean_exp_backward',
        '''import numpy as np


def log_mean_exp_backward(dy, log_w):
    total = np.logaddexp.reduce(log_w, axis=0)
    return (np.exp(log_w - total) * dy[None, :]).sum(axis=0)
''',
        [['\\bsum\\b|summ|add(ed|s)? up', 'each sample|every sample', '\\(K, ?B\\)', 'shape']],
        'ordinary',
    ),
    (
        'log_mean_exp_backward',
        '''import numpy as np


def log_mean_exp_backward(dy, log_w):
    total = np.logaddexp.reduce(log_w, axis=0)
    return np.exp(log_w - total) * dy.mean()
''',
        [['\\bdy\\b.{0,60}(own|each|mean|average|image)', '(own|each|mean|average).{0,40}\\bdy\\b(?! ?=)', '(each|every) image.{0,20}own',
  '\\bmean\\b|average']],
        'ordinary',
    ),
    (
        'log_mean_exp_backward',
        '''import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w)
    return dy * w / w.sum(axis=0)
''',
        [['overflow', 'underflow', 'unstable', 'stab(le|ility)', 'subtract.{0,50}(max|largest|greatest)',
  '(max|largest|greatest).{0,60}(subtract|first|out|off|shift)', 'extreme',
  '(?:[-−]?\\binf(?:init\\w*)?\\b.{0,40}\\b(?:for|where|when|because|if|as '
  'soon)\\b|\\b(?:for|where|when|with|if|at)\\b.{0,80}\\binf(?:init\\w*)?\\b)',
  '(?:\\bnan\\b.{0,40}\\b(?:for|where|when|because|if|as soon)\\b|\\b(?:for|where|when|with|if|at)\\b.{0,80}\\bnan\\b)', 'log[- ]?sum[- ]?exp',
  '(very|too|hugely) (large|small|negative|far|low)']],
        'corner',
    ),
    (
        'log_mean_exp_backward',
        '''import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.max())
    w = e / e.sum(axis=0)
    return dy * w
''',
        [['(each|every|own|per).{0,20}(image|max|column)', 'max\\w*.{0,60}(all|images|overall|own|each|whole|batch)', 'underflow',
  'overall|all (the )?images|whole', 'axis',
  '(?:\\bnan\\b.{0,40}\\b(?:for|where|when|because|if|as soon)\\b|\\b(?:for|where|when|with|if|at)\\b.{0,80}\\bnan\\b)']],
        'corner',
    ),
    (
        'log_mean_exp_backward',
        '''import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(np.minimum(log_w, 700))
    return dy[None] * w / (w.sum(axis=0) + 1e-12)   # never divide by zero
''',
        [['overflow', 'underflow', 'unstable', 'stab(le|ility)', 'subtract.{0,50}(max|largest|greatest)',
  '(max|largest|greatest).{0,60}(subtract|first|out|off|shift)', 'extreme',
  '(?:[-−]?\\binf(?:init\\w*)?\\b.{0,40}\\b(?:for|where|when|because|if|as '
  'soon)\\b|\\b(?:for|where|when|with|if|at)\\b.{0,80}\\binf(?:init\\w*)?\\b)',
  '(?:\\bnan\\b.{0,40}\\b(?:for|where|when|because|if|as soon)\\b|\\b(?:for|where|when|with|if|at)\\b.{0,80}\\bnan\\b)', 'log[- ]?sum[- ]?exp',
  '(very|too|hugely) (large|small|negative|far|low)', '(?<![\\d.])1e-12\\b', '(small|tiny) (number|constant|weights)',
  'add\\w*.{0,40}(denominator|sum)', 'denominator', 'clip']],
        'corner',
    ),
    (
        'log_mean_exp_backward',
        '''import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.max(axis=0))
    w = e / e.sum(axis=0)
    return np.squeeze(dy * w)
''',
        [['squeez', 'shape', 'ax(is|es).{0,25}(lost|missing|dropped|gone|vanish)', '(lose|lost|drop|miss)\\w*.{0,25}ax(is|es)',
  '(one|single|1) (image|sample)', '\\b[KB] ?(=|is|==) ?1']],
        'corner',
    ),
    (
        'log_mean_exp_backward',
        '''import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.max(axis=0))
    w = e / e.mean(axis=0)
    return w
''',
        [['\\bdy\\b(?! ?=)', 'chain rule', '(incoming|upstream|given|outer) gradient'],
 ['1 ?/ ?\\(?K', 'divi\\w+.{0,20}\\bK\\b', 'K times|times K|K-fold', '\\bK\\b.{0,30}(too|extra|twice|already|cancel|again)', 'number of samples',
  'factor.{0,20}\\bK\\b', 'log K', '\\bmean\\b', 'add(s)? up to|sum (up )?to']],
        'double',
    ),
    (
        'log_mean_exp_backward',
        '''import numpy as np


def log_mean_exp_backward(dy, log_w):
    total = np.logaddexp.reduce(log_w, axis=0)
    return -np.exp(log_w - total) * dy[None, :] / len(dy)
''',
        [['\\bsign\\b', 'negative', '\\bminus\\b', 'negat', 'times -1|-1 times', 'opposite'],
 ['1 ?/ ?B\\b|/ ?B\\b|B times|divi\\w+.{0,20}\\bB\\b', 'batch|number of images|images', 'divi\\w+ by.{0,20}len']],
        'double',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl                          # (K, B)
    K, B = log_w.shape
    e = np.exp(log_w - log_w.max(axis=0))
    share = np.full((K, B), 1 / K)
    dnll = share / B
    dkl = share / B
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = sum over l of z^2/2 - eps^2/2 - logvar/2
    dz = dz + dkl[:, :, None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * dkl.sum(axis=0)[:, None]
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
        [['soft-?max', '1 ?/ ?K|1/\\(K', 'equal(ly)?|uniform|alike|evenly', '\\bweights?\\b', 'importance']],
        'ordinary',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl                          # (K, B)
    K, B = log_w.shape
    e = np.exp(log_w - log_w.max(axis=0))
    share = e / e.sum(axis=0)
    dnll = share
    dkl = share
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = sum over l of z^2/2 - eps^2/2 - logvar/2
    dz = dz + dkl[:, :, None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * dkl.sum(axis=0)[:, None]
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
        [['\\bmean\\b', 'divi\\w+ by.{0,30}(B\\b|batch|number of images|len|nll\\.size)', '1 ?/ ?B', 'B times', 'average', '\\bsum\\b']],
        'ordinary',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def softmax(a):
    a = np.exp(a - np.max(a, axis=1, keepdims=True))
    return a / np.sum(a, axis=1, keepdims=True)


def importance_backward(model, trace):
    n_images = len(trace.x)
    weights = softmax(-trace.nll - trace.kl) / n_images
    dz, grads = model.decoder_backward(weights, trace)
    sigma = np.exp(0.5 * trace.logvar)
    dz = dz + weights[..., np.newaxis] * trace.z
    dmu = dz.sum(axis=0)
    dlogvar = (dz * trace.eps * sigma / 2).sum(axis=0) - 1 / (2 * n_images)
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''',
        [['\\baxis\\b', '\\baxes\\b', 'over the images', 'over (the )?(K|samples)']],
        'ordinary',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def softmax(a):
    a = np.exp(a - np.max(a, axis=0, keepdims=True))
    return a / np.sum(a, axis=0, keepdims=True)


def importance_backward(model, trace):
    n_images = len(trace.x)
    weights = softmax(-trace.nll) / n_images
    dz, grads = model.decoder_backward(weights, trace)
    sigma = np.exp(0.5 * trace.logvar)
    dz = dz + weights[..., np.newaxis] * trace.z
    dmu = dz.sum(axis=0)
    dlogvar = (dz * trace.eps * sigma / 2).sum(axis=0) - 1 / (2 * n_images)
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''',
        [['(weight|log w|soft-?max|share)\\w*.{0,80}(kl\\b|prior|p\\(z\\)|q\\(z)', '\\bkl\\b.{0,60}(log w|weight|missing|left out|belong|soft-?max|share)',
  '(missing|without|forgot\\w*|lacks?|left out).{0,30}\\bkl\\b', 'only.{0,20}nll']],
        'ordinary',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl                          # (K, B)
    K, B = log_w.shape
    e = np.exp(log_w - log_w.max(axis=0))
    share = e / e.sum(axis=0)
    dnll = share / B
    dkl = share / B
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = sum over l of z^2/2 - eps^2/2 - logvar/2
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * dkl.sum(axis=0)[:, None]
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
        [['(KL|kl).{0,80}\\b(d?z)\\b', '\\bd?z\\b.{0,80}(KL|kl|prior|p\\(z\\))', '(prior|p\\(z\\)).{0,80}', 'through z']],
        'ordinary',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl                          # (K, B)
    K, B = log_w.shape
    e = np.exp(log_w - log_w.max(axis=0))
    share = e / e.sum(axis=0)
    dnll = share / B
    dkl = share / B
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = sum over l of z^2/2 - eps^2/2 - logvar/2
    dz = dz + dkl[:, :, None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
        [['logvar.{0,80}(direct|½|half|KL|kl|q\\(|density|log q|-1)', 'direct', '(KL|kl|log q|q\\(z\\|x\\)).{0,80}(logvar|log sigma|sigma)', '½ ?logvar',
  'entropy']],
        'ordinary',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def softmax(a):
    a = np.exp(a - np.max(a, axis=0, keepdims=True))
    return a / np.sum(a, axis=0, keepdims=True)


def importance_backward(model, trace):
    n_images = len(trace.x)
    weights = softmax(-trace.nll - trace.kl) / n_images
    dz, grads = model.decoder_backward(weights, trace)
    sigma = np.exp(0.5 * trace.logvar)
    dz = dz + weights[..., np.newaxis] * trace.z
    dmu = dz.sum(axis=0)
    dlogvar = (dz * trace.eps * sigma / 2).sum(axis=0) + 1 / (2 * n_images)
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''',
        [['\\bsign\\b', 'minus|negat|subtract', 'plus|added']],
        'ordinary',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    w = w / w.sum(axis=0)
    B = log_w.shape[1]
    dz, decoder = model.decoder_backward(w / B, trace)
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    # and the KL, as in the VAE
    dmu_kl, dlogvar_kl = latent.kl_backward(np.full(B, 1 / B), trace.mu, trace.logvar)
    encoder = model.encoder_backward(dmu + dmu_kl, dlogvar + dlogvar_kl, trace)
    return {**decoder, **encoder}
''',
        [['closed form|closed-form|analytic', 'sampled|each sample|of the sample', 'kl_backward', "VAE's KL|KL of the VAE|\\bKL\\b.{0,60}(z\\b|sample)"]],
        'ordinary',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl                          # (K, B)
    K, B = log_w.shape
    e = np.exp(log_w - log_w.max(axis=0))
    share = e / e.sum(axis=0)
    dnll = -share / B
    dkl = -share / B
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = sum over l of z^2/2 - eps^2/2 - logvar/2
    dz = dz + dkl[:, :, None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * dkl.sum(axis=0)[:, None]
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
        [['\\bsign\\b', 'minus|negat', 'opposite|-1 times', 'bound (itself|rather|and not)', 'uphill|ascent|maximi']],
        'ordinary',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = trace.nll + trace.kl                          # (K, B)
    K, B = log_w.shape
    e = np.exp(log_w - log_w.max(axis=0))
    share = e / e.sum(axis=0)
    dnll = share / B
    dkl = share / B
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = sum over l of z^2/2 - eps^2/2 - logvar/2
    dz = dz + dkl[:, :, None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * dkl.sum(axis=0)[:, None]
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
        [['\\bsign\\b', 'minus|negat', '(worst|unlikely|least|smallest).{0,60}', '1 ?/ ?w|invers|recipro|revers|upside|opposite', '-nll|−nll']],
        'ordinary',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl                          # (K, B)
    K, B = log_w.shape
    e = np.exp(log_w - log_w.max(axis=0))
    share = e / e.sum(axis=0)
    dnll = share / B
    dkl = np.full((K, B), 1 / (K * B))
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = sum over l of z^2/2 - eps^2/2 - logvar/2
    dz = dz + dkl[:, :, None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * dkl.sum(axis=0)[:, None]
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
        [['(KL|kl).{0,80}(weight|soft-?max|share|1 ?/ ?K|equal|uniform|log w)', '(weight|soft-?max|share)\\w*.{0,80}(KL|kl)', 'equal|uniform|evenly']],
        'ordinary',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def softmax(a):
    a = np.exp(a - np.max(a, axis=0, keepdims=True))
    return a / np.sum(a, axis=0, keepdims=True)


def importance_backward(model, trace):
    n_images = len(trace.x)
    weights = softmax(-trace.nll - trace.kl) / n_images
    dz, grads = model.decoder_backward(weights, trace)
    sigma = np.exp(0.5 * trace.logvar)
    dz = dz + weights[..., np.newaxis] * trace.z
    dmu = dz.sum(axis=0)
    dlogvar = (dz * trace.eps * sigma / 2).sum(axis=0) - 1 / (2 * n_images)
    return model.encoder_backward(dmu, dlogvar, trace)
''',
        [['decoder', '\\bkeys?\\b|missing']],
        'ordinary',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl                          # (K, B)
    K, B = log_w.shape
    e = np.exp(log_w - log_w.max(axis=0))
    share = e / e.sum(axis=0)
    dnll = share / (K * B)
    dkl = share / (K * B)
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = sum over l of z^2/2 - eps^2/2 - logvar/2
    dz = dz + dkl[:, :, None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * dkl.sum(axis=0)[:, None]
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
        [['1 ?/ ?\\(?K', 'divi\\w+.{0,20}\\bK\\b', 'K times|times K|K-fold', '\\bK\\b.{0,30}(too|extra|twice|already|cancel|again)', 'number of samples',
  'factor.{0,20}\\bK\\b', 'log K']],
        'ordinary',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def softmax(a):
    a = np.exp(a - np.max(a, axis=0, keepdims=True))
    return a / np.sum(a, axis=0, keepdims=True)


def importance_backward(model, trace):
    n_images = len(trace.x)
    weights = softmax(-trace.nll - trace.kl) / n_images
    dz, grads = model.decoder_backward(weights, trace)
    sigma = np.exp(0.5 * trace.logvar)
    dz = dz + weights[..., np.newaxis] * trace.z
    dmu = dz.sum(axis=0)
    dlogvar = (dz * trace.eps * sigma / 2).sum(axis=0) - 1 / n_images
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''',
        [['half|½|twice|double|factor|2 times']],
        'ordinary',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll + trace.kl                          # (K, B)
    K, B = log_w.shape
    e = np.exp(log_w - log_w.max(axis=0))
    share = e / e.sum(axis=0)
    dnll = share / B
    dkl = share / B
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = sum over l of z^2/2 - eps^2/2 - logvar/2
    dz = dz + dkl[:, :, None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * dkl.sum(axis=0)[:, None]
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
        [['(KL|kl).{0,60}(sign|minus|negat|subtract|add|plus)', '(sign|minus|negat|subtract|add|plus)\\w*.{0,60}(KL|kl)', '-kl|− ?kl|- kl']],
        'ordinary',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl                          # (K, B)
    K, B = log_w.shape
    e = np.exp(log_w - log_w.max(axis=0))
    share = e / e.sum(axis=0)
    dnll = share / B
    dkl = share / B
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = sum over l of z^2/2 - eps^2/2 - logvar/2
    dz = dz + dkl[:, :, None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * dkl.sum(axis=0)[:, None]
    encoder = model.encoder_backward(dlogvar, dmu, trace)
    return {**encoder, **decoder}
''',
        [['\\border\\b', 'swap', 'exchang', 'first.{0,60}(then|second)', 'other way (a)?round', 'interchang', 'mixed up', 'places',
  'heads?.{0,40}(wrong|other)', 'fc_mu.{0,40}(dlogvar|fc_logvar)']],
        'ordinary',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl                          # (K, B)
    K, B = log_w.shape
    e = np.exp(log_w - log_w.max(axis=0))
    share = e / e.sum(axis=0)
    dnll = share / B
    dkl = share / B
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = sum over l of z^2/2 - eps^2/2 - logvar/2
    dz = dz + dkl[:, :, None] * trace.eps
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * dkl.sum(axis=0)[:, None]
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
        [['\\beps\\b(?! ?=)|noise', '\\bz\\b.{0,40}(not|rather|instead|itself)', 'prior|p\\(z\\)', '\\bz ?(²|\\*\\*)']],
        'ordinary',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    w = w / w.sum(axis=0) / log_w.shape[1]
    dz, decoder = model.decoder_backward(w, trace)
    # log q depends on z: log q = -(z - mu)^2 / (2 sigma^2) - ..., so d log q / dz = -eps / sigma
    sigma = np.exp(0.5 * trace.logvar)
    dz = dz + w[:, :, None] * (trace.z - trace.eps / sigma)
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**decoder, **encoder}
''',
        [['\\beps\\b.{0,60}(fixed|held|constant|not depend|does not|cancel|sigma)', 'eps ?/ ?sigma|eps/σ',
  'log q.{0,80}(mu|logvar|direct|too|also|z\\b|sigma)', 'score', 'stick|STL|path', '(z ?- ?mu|z − mu)', 'direct',
  '½ ?eps|-½ ?logvar|logvar.{0,40}(½|half|direct)']],
        'ordinary',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def softmax(a):
    a = np.exp(a - np.max(a, axis=0, keepdims=True))
    return a / np.sum(a, axis=0, keepdims=True)


def importance_backward(model, trace):
    n_images = len(trace.x)
    weights = softmax(-trace.nll - trace.kl) ** 2 / n_images
    dz, grads = model.decoder_backward(weights, trace)
    sigma = np.exp(0.5 * trace.logvar)
    dz = dz + weights[..., np.newaxis] * trace.z
    dmu = dz.sum(axis=0)
    dlogvar = (dz * trace.eps * sigma / 2).sum(axis=0) - 1 / (2 * n_images)
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''',
        [['squar', 'doubly|DReG', 'w ?(²|\\*\\*|\\^)']],
        'ordinary',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl                          # (K, B)
    K, B = log_w.shape
    e = np.exp(log_w - log_w.max(axis=0))
    share = e / e.sum(axis=0)
    dnll = share / B
    dkl = share / B
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = sum over l of z^2/2 - eps^2/2 - logvar/2
    dz = dz + dkl[:, :, None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * K / B
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
        [['1 ?/ ?\\(?K', 'divi\\w+.{0,20}\\bK\\b', 'K times|times K|K-fold', '\\bK\\b.{0,30}(too|extra|twice|already|cancel|again)', 'number of samples',
  'factor.{0,20}\\bK\\b', 'log K', 'soft-?max.{0,40}(sum|add)|(sum|add)\\w*.{0,30}(to|up).{0,10}(1|one)', 'weights?.{0,40}(sum|add)']],
        'ordinary',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl                          # (K, B)
    K, B = log_w.shape
    e = np.exp(log_w)
    share = e / e.sum(axis=0)
    dnll = share / B
    dkl = share / B
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = sum over l of z^2/2 - eps^2/2 - logvar/2
    dz = dz + dkl[:, :, None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * dkl.sum(axis=0)[:, None]
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
        [['overflow', 'underflow', 'unstable', 'stab(le|ility)', 'subtract.{0,50}(max|largest|greatest)',
  '(max|largest|greatest).{0,60}(subtract|first|out|off|shift)', 'extreme',
  '(?:[-−]?\\binf(?:init\\w*)?\\b.{0,40}\\b(?:for|where|when|because|if|as '
  'soon)\\b|\\b(?:for|where|when|with|if|at)\\b.{0,80}\\binf(?:init\\w*)?\\b)',
  '(?:\\bnan\\b.{0,40}\\b(?:for|where|when|because|if|as soon)\\b|\\b(?:for|where|when|with|if|at)\\b.{0,80}\\bnan\\b)', 'log[- ]?sum[- ]?exp',
  '(very|too|hugely) (large|small|negative|far|low)']],
        'corner',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def softmax(a):
    a = np.exp(a - np.max(a))
    return a / np.sum(a, axis=0, keepdims=True)


def importance_backward(model, trace):
    n_images = len(trace.x)
    weights = softmax(-trace.nll - trace.kl) / n_images
    dz, grads = model.decoder_backward(weights, trace)
    sigma = np.exp(0.5 * trace.logvar)
    dz = dz + weights[..., np.newaxis] * trace.z
    dmu = dz.sum(axis=0)
    dlogvar = (dz * trace.eps * sigma / 2).sum(axis=0) - 1 / (2 * n_images)
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''',
        [['(each|every|own|per).{0,20}(image|max|column)', 'max\\w*.{0,60}(all|images|overall|own|each|whole|batch)', 'underflow',
  'overall|all (the )?images|whole', 'axis',
  '(?:\\bnan\\b.{0,40}\\b(?:for|where|when|because|if|as soon)\\b|\\b(?:for|where|when|with|if|at)\\b.{0,80}\\bnan\\b)']],
        'corner',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = trace.nll
    log_w += trace.kl          # saves memory
    log_w *= -1
    K, B = log_w.shape
    e = np.exp(log_w - log_w.max(axis=0))
    share = e / e.sum(axis=0)
    dnll = share / B
    dkl = share / B
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = sum over l of z^2/2 - eps^2/2 - logvar/2
    dz = dz + dkl[:, :, None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * dkl.sum(axis=0)[:, None]
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
        [['in[- ]?place(?! of)', 'mutat', 'modif', 'overwr',
  'chang\\w*.{0,40}(argument|input|array|came in|caller|passed|given|\\bm\\b|\\bv\\b|param|z0|eigenvalues|trace)', 'stay(s)? as', 'left as', 'copy',
  'untouched|unchanged', 'trace.{0,40}(nll|chang)']],
        'ordinary',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl                          # (K, B)
    K, B = log_w.shape
    e = np.exp(log_w - log_w.max(axis=0))
    share = e / e.sum(axis=0)
    dnll = share
    dkl = share
    dz, decoder = model.decoder_backward(dnll, trace)
    # kl = sum over l of z^2/2 - eps^2/2 - logvar/2
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * dkl.sum(axis=0)[:, None]
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**encoder, **decoder}
''',
        [['\\bmean\\b', 'divi\\w+ by.{0,30}(B\\b|batch|number of images|len|nll\\.size)', '1 ?/ ?B', 'B times', 'average', '\\bsum\\b'],
 ['(KL|kl).{0,80}\\b(d?z)\\b', '\\bd?z\\b.{0,80}(KL|kl|prior|p\\(z\\))', '(prior|p\\(z\\)).{0,80}', 'through z']],
        'double',
    ),
    (
        'importance_backward',
        '''import numpy as np

from numpyvae import latent, objectives


def softmax(a):
    a = np.exp(a - np.max(a, axis=0, keepdims=True))
    return a / np.sum(a, axis=0, keepdims=True)


def importance_backward(model, trace):
    n_images = len(trace.x)
    weights = softmax(-trace.nll) / n_images
    dz, grads = model.decoder_backward(weights, trace)
    sigma = np.exp(0.5 * trace.logvar)
    dz = dz + weights[..., np.newaxis] * trace.z
    dmu = dz.sum(axis=0)
    dlogvar = (dz * trace.eps * sigma / 2).sum(axis=0)
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''',
        [['\\bKL\\b.{0,60}(weight|log w|soft)', 'log w', '(weight|soft-?max|share)\\w*.{0,80}(KL|kl|p\\(z\\)|q\\(z|prior)'],
 ['logvar.{0,80}(direct|½|half|KL|kl|q\\(|density|log q|-1)', 'direct', '(KL|kl|log q|q\\(z\\|x\\)).{0,80}(logvar|log sigma|sigma)', '½ ?logvar',
  'entropy']],
        'double',
    ),
    (
        'slerp',
        '''import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps).reshape(-1, 1)
    return z0 + t * (z1 - z0)
''',
        [['straight|linear|lerp\\b', 'great circle|arc\\b|\\bsine?s?\\b|\\bangle|sphere']],
        'ordinary',
    ),
    (
        'slerp',
        '''import numpy as np


def slerp(z0, z1, n_steps):
    u0 = z0 / np.linalg.norm(z0)
    u1 = z1 / np.linalg.norm(z1)
    omega = np.arccos(np.clip(np.dot(u0, u1), -1.0, 1.0))
    t = np.linspace(0, 1, n_steps, endpoint=False)[:, None]
    if omega < 1e-6:
        return (1 - t) * z0 + t * z1
    return np.sin((1 - t) * omega) / np.sin(omega) * z0 + np.sin(t * omega) / np.sin(omega) * z1
''',
        [['endpoint|end point|\\bend\\b|last', 'z1.{0,60}(reach|missing|not|never|among|end|last)', '(reach|includ|arriv)\\w*.{0,30}z1', 'n_steps ?- ?1']],
        'ordinary',
    ),
    (
        'slerp',
        '''import numpy as np


def slerp(z0, z1, n_steps):
    omega = np.arccos(np.clip(np.dot(z0, z1), -1, 1))
    t = np.linspace(0, 1, n_steps)[:, None]
    if np.isclose(np.sin(omega), 0):
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''',
        [['length|norm|unit', 'divi\\w+', 'normali[sz]', 'cosine']],
        'ordinary',
    ),
    (
        'slerp',
        '''import numpy as np


def slerp(z0, z1, n_steps):
    u0 = z0 / np.linalg.norm(z0)
    u1 = z1 / np.linalg.norm(z1)
    omega = np.arccos(np.clip(np.dot(u0, u1), -1.0, 1.0))
    t = np.linspace(0, 1, n_steps)[:, None]
    if omega < 1e-6:
        return (1 - t) * z0 + t * z1
    return np.sin((1 - t) * omega) / np.sin(omega) * z1 + np.sin(t * omega) / np.sin(omega) * z0
''',
        [['swap|exchang|revers|backward|other way|wrong way|mixed', 'from z1|z1 to z0|starts? (at|with|from) z1', '\\border\\b',
  '\\bz1\\b.{0,20}(first|start)', 'ends? (at|with|in) z0']],
        'ordinary',
    ),
    (
        'slerp',
        '''import numpy as np


def slerp(z0, z1, n_steps):
    u0 = z0 / np.linalg.norm(z0)
    u1 = z1 / np.linalg.norm(z1)
    omega = np.arccos(np.clip(np.dot(u0, u1), -1.0, 1.0))
    t = np.linspace(0, 1, n_steps)[:, None]
    if omega < 1e-6:
        return (1 - t) * z0 + t * z1
    return np.sin((1 - t) * omega) / np.sin(omega) * u0 + np.sin(t * omega) / np.sin(omega) * u1
''',
        [['unit|normali[sz]|length|norm', 'as they are']],
        'ordinary',
    ),
    (
        'slerp',
        '''import numpy as np


def slerp(z0, z1, n_steps):
    cos = z0 @ z1 / np.sqrt((z0 @ z0) * (z1 @ z1))
    angle = np.arccos(min(max(cos, -1.0), 1.0))
    path = []
    for i in range(n_steps):
        t = i / (n_steps - 1)
        if angle < 1e-6:
            a, b = 1 - t, t
        else:
            a = np.sin((1 - t) * angle)
            b = np.sin(t * angle)
        path.append(a * z0 + b * z1)
    return np.array(path)
''',
        [['divi\\w+', 'sin\\(?.{0,10}(omega|angle|ω)', 'denominator', '/ ?sin', 'sine of the (whole )?angle']],
        'ordinary',
    ),
    (
        'slerp',
        '''import numpy as np


def slerp(z0, z1, n_steps):
    u0 = z0 / np.linalg.norm(z0)
    u1 = z1 / np.linalg.norm(z1)
    omega = np.arcsin(np.clip(np.dot(u0, u1), -1.0, 1.0))
    t = np.linspace(0, 1, n_steps)[:, None]
    if omega < 1e-6:
        return (1 - t) * z0 + t * z1
    return np.sin((1 - t) * omega) / np.sin(omega) * z0 + np.sin(t * omega) / np.sin(omega) * z1
''',
        [['arc-?(cos|sin)', 'cosine', '\\bangle']],
        'ordinary',
    ),
    (
        'slerp',
        '''import numpy as np


def slerp(z0, z1, n_steps):
    cos = z0 @ z1 / np.sqrt((z0 @ z0) * (z1 @ z1))
    angle = np.degrees(np.arccos(min(max(cos, -1.0), 1.0)))
    path = []
    for i in range(n_steps):
        t = i / (n_steps - 1)
        if angle < 1e-6:
            a, b = 1 - t, t
        else:
            a = np.sin((1 - t) * angle) / np.sin(angle)
            b = np.sin(t * angle) / np.sin(angle)
        path.append(a * z0 + b * z1)
    return np.array(path)
''',
        [['degree|radian']],
        'ordinary',
    ),
    (
        'slerp',
        '''import numpy as np


def slerp(z0, z1, n_steps):
    u0 = z0 / np.linalg.norm(z0)
    u1 = z1 / np.linalg.norm(z1)
    omega = np.arccos(np.clip(np.dot(u0, u1), -1.0, 1.0))
    t = np.linspace(0, 1, n_steps)[:, None]
    if omega < 1e-6:
        return (1 - t) * z0 + t * z1
    path = np.sin((1 - t) * omega) * u0 + np.sin(t * omega) * u1
    path = path / np.sin(omega)
    # the length goes over from one to the other as well
    return path * ((1 - t) * np.linalg.norm(z0) + t * np.linalg.norm(z1))
''',
        [['length|norm', 'as they are', 'unit|normali[sz]']],
        'ordinary',
    ),
    (
        'slerp',
        '''import numpy as np


def slerp(z0, z1, n_steps):
    u0 = z0 / np.linalg.norm(z0)
    u1 = z1 / np.linalg.norm(z1)
    if np.dot(u0, u1) < 0:      # the shorter way round
        u1, z1 = -u1, -z1
    omega = np.arccos(np.clip(np.dot(u0, u1), -1.0, 1.0))
    t = np.linspace(0, 1, n_steps)[:, None]
    if omega < 1e-6:
        return (1 - t) * z0 + t * z1
    return np.sin((1 - t) * omega) / np.sin(omega) * z0 + np.sin(t * omega) / np.sin(omega) * z1
''',
        [['short', 'negat|minus|sign|\\bflip|-z1|−z1', 'obtuse|(more|larger|greater|above|over).{0,20}90|right angle', 'quaternion', 'ends? at|reach']],
        'ordinary',
    ),
    (
        'slerp',
        '''import numpy as np


def slerp(z0, z1, n_steps):
    cos = z0 @ z1 / np.sqrt((z0 @ z0) * (z1 @ z1))
    angle = np.arccos(min(max(cos, -1.0), 1.0))
    path = []
    for i in range(n_steps):
        t = i / (n_steps - 1)
        if angle < 1e-6:
            a, b = 1 - t, t
        else:
            a = np.sin((1 - t) * angle) / np.sin(angle)
            b = np.sin(t * angle) / np.sin(angle)
        path.append(a * z0 + b * z1)
    return np.array(path).T
''',
        [['transpos', 'shape', '\\(L, ?n_steps\\)|\\(n_steps, ?L\\)', 'rows?|axis']],
        'ordinary',
    ),
    (
        'slerp',
        '''import numpy as np


def slerp(z0, z1, n_steps):
    u0 = z0 / np.linalg.norm(z0)
    u1 = z1 / np.linalg.norm(z1)
    omega = np.arccos(np.clip(np.dot(u0, u1), -1.0, 1.0))
    t = np.linspace(0, 1, n_steps + 2)[1:-1][:, None]
    if omega < 1e-6:
        return (1 - t) * z0 + t * z1
    return np.sin((1 - t) * omega) / np.sin(omega) * z0 + np.sin(t * omega) / np.sin(omega) * z1
''',
        [['endpoint|end point|\\bends?\\b|both among', 'z0.{0,60}z1', 'first|start', 'between']],
        'ordinary',
    ),
    (
        'slerp',
        '''import numpy as np


def slerp(z0, z1, n_steps):
    cos = z0 @ z1 / np.sqrt((z0 @ z0) * (z1 @ z1))
    angle = np.arccos(min(max(cos, -1.0), 1.0)) / 2
    path = []
    for i in range(n_steps):
        t = i / (n_steps - 1)
        if angle < 1e-6:
            a, b = 1 - t, t
        else:
            a = np.sin((1 - t) * angle) / np.sin(angle)
            b = np.sin(t * angle) / np.sin(angle)
        path.append(a * z0 + b * z1)
    return np.array(path)
''',
        [['half|twice|½|double|factor|/ ?2', '\\bangle.{0,40}(whole|full)', 'quaternion']],
        'ordinary',
    ),
    (
        'slerp',
        '''import numpy as np


def slerp(z0, z1, n_steps):
    cos = z0 @ z1 / (z0 @ z0)
    angle = np.arccos(min(max(cos, -1.0), 1.0))
    path = []
    for i in range(n_steps):
        t = i / (n_steps - 1)
        if angle < 1e-6:
            a, b = 1 - t, t
        else:
            a = np.sin((1 - t) * angle) / np.sin(angle)
            b = np.sin(t * angle) / np.sin(angle)
        path.append(a * z0 + b * z1)
    return np.array(path)
''',
        [['length|norm', 'z1.{0,40}(length|norm|unit)', 'cosine|normali[sz]', 'divi\\w+']],
        'ordinary',
    ),
    (
        'slerp',
        '''import numpy as np


def slerp(z0, z1, n_steps):
    cos = np.sum(z0 * z1) / np.linalg.norm(z0) / np.linalg.norm(z1)
    omega = np.arccos(np.clip(cos, -1, 1))
    t = np.linspace(0, 1, n_steps)[:, np.newaxis]
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''',
        [['same (way|direction)', 'parallel', 'straight line',
  '0 ?/ ?0|(?:\\bnan\\b.{0,40}\\b(?:for|where|when|because|if|as '
  'soon)\\b|\\b(?:for|where|when|with|if|at)\\b.{0,80}\\bnan\\b)|divi\\w+.{0,20}(0|zero)',
  'angle (is|of|=|0|zero)', 'collinear', 'sin.{0,20}(is|=) ?(0|zero)']],
        'corner',
    ),
    (
        'slerp',
        '''import numpy as np


def slerp(z0, z1, n_steps):
    u0 = z0 / np.linalg.norm(z0)
    u1 = z1 / np.linalg.norm(z1)
    omega = np.arccos(np.dot(u0, u1))
    t = np.linspace(0, 1, n_steps)[:, None]
    if omega < 1e-6:
        return (1 - t) * z0 + t * z1
    return np.sin((1 - t) * omega) / np.sin(omega) * z0 + np.sin(t * omega) / np.sin(omega) * z1
''',
        [['clip', 'round', 'above 1|over 1|more than 1|larger than 1|beyond 1|> ?1|exceed',
  '(?:\\bnan\\b.{0,40}\\b(?:for|where|when|because|if|as soon)\\b|\\b(?:for|where|when|with|if|at)\\b.{0,80}\\bnan\\b)',
  'parallel|same (way|direction)']],
        'corner',
    ),
    (
        'slerp',
        '''import numpy as np


def slerp(z0, z1, n_steps):
    cos = z0 @ z1 / np.sqrt((z0 @ z0) * (z1 @ z1))
    angle = np.arccos(min(max(cos, -1.0), 1.0))
    path = []
    for i in range(n_steps):
        t = i / (n_steps - 1)
        if cos > 0.95:
            a, b = 1 - t, t
        else:
            a = np.sin((1 - t) * angle) / np.sin(angle)
            b = np.sin(t * angle) / np.sin(angle)
        path.append(a * z0 + b * z1)
    return np.array(path)
''',
        [['threshold|limit', '(nearly|almost|close to|roughly) (parallel|the same|in the same)|small angle', 'straight',
  'too (early|soon|wide|large|generous)', 'great circle']],
        'corner',
    ),
    (
        'slerp',
        '''import numpy as np


def slerp(z0, z1, n_steps):
    u0 = z0 / np.linalg.norm(z0)
    u1 = z1 / np.linalg.norm(z1)
    omega = np.arccos(np.clip(np.dot(u0, u1), -1.0, 1.0))
    t = np.linspace(0, 1, n_steps)[:, None]
    if omega < 1e-6:
        return np.repeat(z0[None], n_steps, axis=0)
    return np.sin((1 - t) * omega) / np.sin(omega) * z0 + np.sin(t * omega) / np.sin(omega) * z1
''',
        [['straight line|linear', 'same (way|direction)|parallel|collinear', 'repeat|cop(y|ies)|stays? at z0|always z0|constant', 'z1.{0,40}(never|not)']],
        'corner',
    ),
    (
        'slerp',
        '''import numpy as np


def slerp(z0, z1, n_steps):
    cos = z0 @ z1 / np.sqrt((z0 @ z0) * (z1 @ z1))
    angle = np.arccos(min(max(cos, -1.0), 1.0))
    path = []
    for i in range(n_steps):
        t = i / n_steps
        if angle < 1e-6:
            a, b = 1 - t, t
        else:
            a = np.sin((1 - t) * angle)
            b = np.sin(t * angle)
        path.append(a * z0 + b * z1)
    return np.array(path)
''',
        [['divi\\w+.{0,60}sin', 'sin\\(?.{0,10}(omega|angle|ω)', 'denominator', '/ ?sin', 'sine of the (whole )?angle'],
 ['endpoint|end point|\\bend\\b|last', 'z1.{0,60}(reach|missing|not|never|among|end|last)', '(reach|includ|arriv)\\w*.{0,30}z1', 'n_steps ?- ?1']],
        'double',
    ),
    (
        'slerp',
        '''import numpy as np


def slerp(z0, z1, n_steps):
    u0 = z0 / np.linalg.norm(z0)
    u1 = z1 / np.linalg.norm(z1)
    omega = np.arccos(np.clip(np.dot(z0, z1), -1.0, 1.0))
    t = np.linspace(0, 1, n_steps)[:, None]
    if omega < 1e-6:
        return (1 - t) * z0 + t * z1
    return np.sin((1 - t) * omega) / np.sin(omega) * z1 + np.sin(t * omega) / np.sin(omega) * z0
''',
        [['swap|exchang|revers|backward|other way|wrong way|mixed', 'from z1|z1 to z0|starts? (at|with|from) z1', '\\border\\b', 'ends? (at|with|in) z0'],
 ['length|norm|unit', 'normali[sz]', 'cosine']],
        'double',
    ),
    (
        'mutual_information_gap',
        '''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    L, F = codes.shape[1], factors.shape[1]
    mi = np.zeros((L, F))
    for i in range(L):
        binned = in_bins(codes[:, i], n_bins)
        for j in range(F):
            mi[i, j] = mutual_information(binned, factors[:, j])
    ranked = np.sort(mi, axis=0)
    entropy = np.array([mutual_information(f, f) for f in factors.T])
    return (ranked[-1] - ranked[-2])
''',
        [['entrop', '\\bH\\(', 'normali[sz]', 'divi\\w+']],
        'ordinary',
    ),
    (
        'mutual_information_gap',
        '''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def entropy(values):
    _, counts = np.unique(values, return_counts=True)
    p = counts / counts.sum()
    return -np.sum(p * np.log(p))


def mutual_information_gap(codes, factors, n_bins=20):
    bins = [in_bins(column, n_bins) for column in codes.T]
    gaps = []
    for factor in factors.T:
        mi = sorted((mutual_information(b, factor) for b in bins), reverse=True)
        gaps.append((mi[0] - mi[1]) / np.log(len(np.unique(factor))))
    return np.array(gaps)
''',
        [['entrop', '\\bH\\(', 'equally (likely|often)|uniform', 'number of (its )?values|log of the number']],
        'ordinary',
    ),
    (
        'mutual_information_gap',
        '''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    L, F = codes.shape[1], factors.shape[1]
    mi = np.zeros((L, F))
    for i in range(L):
        binned = in_bins(codes[:, i], n_bins)
        for j in range(F):
            mi[i, j] = mutual_information(binned, factors[:, j])
    ranked = np.sort(mi, axis=0)
    entropy = np.array([mutual_information(f, f) for f in factors.T])
    return (ranked[-1] - ranked[-2]) / np.log(n_bins)
''',
        [['entrop', '\\bH\\(', 'n_bins']],
        'ordinary',
    ),
    (
        'mutual_information_gap',
        '''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def entropy(values):
    _, counts = np.unique(values, return_counts=True)
    p = counts / counts.sum()
    return -np.sum(p * np.log(p))


def mutual_information_gap(codes, factors, n_bins=20):
    bins = [in_bins(column, n_bins) for column in codes.T]
    gaps = []
    for factor in factors.T:
        mi = sorted((mutual_information(b, factor) for b in bins), reverse=True)
        gaps.append((mi[0] - np.mean(mi[1:])) / entropy(factor))
    return np.array(gaps)
''',
        [['second', '\\bmean\\b|average', '(other|remaining) dimensions|all (the )?others']],
        'ordinary',
    ),
    (
        'mutual_information_gap',
        '''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    L, F = codes.shape[1], factors.shape[1]
    mi = np.zeros((L, F))
    for i in range(L):
        binned = in_bins(codes[:, i], n_bins)
        for j in range(F):
            mi[i, j] = mutual_information(binned, factors[:, j])
    ranked = np.sort(mi, axis=0)
    entropy = np.array([mutual_information(f, f) for f in factors.T])
    return (ranked[-1] - ranked[0]) / entropy
''',
        [['second', '(worst|least|smallest|lowest|min)\\w*']],
        'ordinary',
    ),
    (
        'mutual_information_gap',
        '''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    L, F = codes.shape[1], factors.shape[1]
    mi = np.zeros((L, F))
    for i in range(L):
        binned = in_bins(codes[:, i], n_bins)
        for j in range(F):
            mi[i, j] = mutual_information(binned, factors[:, j])
    ranked = np.sort(mi, axis=1)
    entropy = np.array([mutual_information(f, f) for f in factors.T])
    return (ranked[:, -1] - ranked[:, -2]) / entropy.mean()
''',
        [['\\baxis\\b', '\\baxes\\b', '(each|every|per) (latent )?dimension', 'over the factors|two factors|best factor|second factor', '\\(L,\\)',
  '(of|for) each factor|each factor', 'shape']],
        'ordinary',
    ),
    (
        'mutual_information_gap',
        '''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def entropy(values):
    _, counts = np.unique(values, return_counts=True)
    p = counts / counts.sum()
    return -np.sum(p * np.log(p))


def mutual_information_gap(codes, factors, n_bins=20):
    bins = [in_bins(column, n_bins) for column in codes.T]
    gaps = []
    for factor in factors.T:
        mi = sorted((mutual_information(b, factor) for b in bins), reverse=True)
        gaps.append((mi[0] - mi[1]) / entropy(factor))
    return float(np.mean(gaps))
''',
        [['each factor|per factor|every factor', '\\bmean\\b|average', 'one number|scalar', '\\(F,\\)', 'over the factors']],
        'ordinary',
    ),
    (
        'mutual_information_gap',
        '''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    binned = in_bins(codes.ravel(), n_bins).reshape(codes.shape)
    result = []
    for j in range(factors.shape[1]):
        f = factors[:, j]
        mi = np.array([mutual_information(binned[:, i], f) for i in range(codes.shape[1])])
        best, second = np.sort(mi)[::-1][:2]
        result.append((best - second) / mutual_information(f, f))
    return np.array(result)
''',
        [['(each|every|own|its) (column|dimension|code|latent)', 'column', 'all (the )?(codes|columns|dimensions).{0,40}(once|together|same|one)',
  'common|shared|same (bins|range|edges)|together|at once|own (bins|range)']],
        'ordinary',
    ),
    (
        'mutual_information_gap',
        '''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def entropy(values):
    _, counts = np.unique(values, return_counts=True)
    p = counts / counts.sum()
    return -np.sum(p * np.log2(p))


def mutual_information_gap(codes, factors, n_bins=20):
    bins = [in_bins(column, n_bins) for column in codes.T]
    gaps = []
    for factor in factors.T:
        mi = sorted((mutual_information(b, factor) for b in bins), reverse=True)
        gaps.append((mi[0] - mi[1]) / entropy(factor))
    return np.array(gaps)
''',
        [['\\bbits?\\b', '\\bnats?\\b', 'log2|base[ -]?2|natural']],
        'ordinary',
    ),
    (
        'mutual_information_gap',
        '''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def entropy(values):
    _, counts = np.unique(values, return_counts=True)
    p = counts / counts.sum()
    return -np.sum(p * np.log(p))


def mutual_information_gap(codes, factors, n_bins=20):
    bins = [in_bins(column, n_bins) for column in codes.T]
    gaps = []
    for factor in factors.T:
        mi = sorted((mutual_information(b, factor) for b in bins), reverse=True)
        gaps.append((mi[0] - mi[1]) / mi[0])
    return np.array(gaps)
''',
        [['entrop', '\\bH\\(', 'best (dimension|mutual|one)|largest mutual', 'relative to the best', 'divi\\w+ by.{0,60}(best|largest|mutual)']],
        'ordinary',
    ),
    (
        'mutual_information_gap',
        '''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = np.zeros(factors.shape[1])
    for k, f in enumerate(factors.T):
        # how strongly each dimension goes with the factor
        r = [np.corrcoef(c, f)[0, 1] ** 2 for c in codes.T]
        r.sort()
        h = mutual_information(f, f)
        gaps[k] = (r[-1] - r[-2]) / h
    return gaps
''',
        [['correlat', 'mutual[ _]information', 'linear|SAP|R²']],
        'ordinary',
    ),
    (
        'mutual_information_gap',
        '''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    whole = np.round(codes).astype(int)
    table = np.array([[mutual_information(c, f) for c in whole.T] for f in factors.T])
    table.sort(axis=1)
    h = np.array([mutual_information(f, f) for f in factors.T])
    return (table[:, -1] - table[:, -2]) / h
''',
        [['\\bbins?\\b|in_bins|n_bins|binned|binning', 'round|truncat|whole number|astype|integer']],
        'ordinary',
    ),
    (
        'mutual_information_gap',
        '''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def entropy(values):
    _, counts = np.unique(values, return_counts=True)
    p = counts / counts.sum()
    return -np.sum(p * np.log(p))


def mutual_information_gap(codes, factors, n_bins=20):
    bins = [in_bins(column, n_bins) for column in codes.T]
    gaps = []
    for factor in factors.T:
        best = np.argmax([mutual_information(b, factor) for b in bins])
        mi = sorted((mutual_information(b, factor) for b in bins), reverse=True)
        gaps.append((mi[0] - mi[1]) / entropy(bins[best]))
    return np.array(gaps)
''',
        [['entrop', '\\bH\\(', '(code|dimension|bin)s?.{0,30}entrop', "factor's"]],
        'ordinary',
    ),
    (
        'mutual_information_gap',
        '''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    L, F = codes.shape[1], factors.shape[1]
    mi = np.zeros((L, F))
    for i in range(L):
        binned = in_bins(codes[:, i], n_bins)
        for j in range(F):
            mi[i, j] = mutual_information(binned, in_bins(factors[:, j], 2))
    ranked = np.sort(mi, axis=0)
    entropy = np.array([mutual_information(f, f) for f in factors.T])
    return (ranked[-1] - ranked[-2]) / entropy
''',
        [['factors?.{0,60}(bin|already|as (it|they)|merge|whole)', 'in_bins.{0,40}factor', '(bin|merg)\\w*.{0,40}factor']],
        'ordinary',
    ),
    (
        'mutual_information_gap',
        '''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    out = []
    for f in factors.T:
        mi = [mutual_information(in_bins(c, n_bins), f) for c in codes.T]
        best = int(np.argmax(mi))
        runner_up = mi[best - 1]         # the next one
        out.append((mi[best] - runner_up) / mutual_information(f, f))
    return np.array(out)
''',
        [['second', '\\bsort|ranked', 'neighbou?r|next|previous|before it|index (after|before|of|order)']],
        'ordinary',
    ),
    (
        'mutual_information_gap',
        '''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    L, F = codes.shape[1], factors.shape[1]
    mi = np.zeros((L, F))
    for i in range(L):
        binned = in_bins(codes[:, i])
        for j in range(F):
            mi[i, j] = mutual_information(binned, factors[:, j])
    ranked = np.sort(mi, axis=0)
    entropy = np.array([mutual_information(f, f) for f in factors.T])
    return (ranked[-1] - ranked[-2]) / entropy
''',
        [['n_bins', 'number of bins']],
        'ordinary',
    ),
    (
        'mutual_information_gap',
        '''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    out = []
    for f in factors.T:
        mi = np.unique([mutual_information(in_bins(c, n_bins), f) for c in codes.T])
        out.append((mi[-1] - mi[-2]) / mutual_information(f, f))
    return np.array(out)
''',
        [['unique', '\\btie', '(equal|same|identical|as much|twice|duplicat|two dimensions|two best|cop)\\w*', 'two (codes|columns|latents)']],
        'corner',
    ),
    (
        'mutual_information_gap',
        '''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def entropy(values):
    p = np.bincount(values - values.min()) / len(values)
    return -np.sum(p * np.log(p))


def mutual_information_gap(codes, factors, n_bins=20):
    bins = [in_bins(column, n_bins) for column in codes.T]
    gaps = []
    for factor in factors.T:
        mi = sorted((mutual_information(b, factor) for b in bins), reverse=True)
        gaps.append((mi[0] - mi[1]) / entropy(factor))
    return np.array(gaps)
''',
        [['log ?\\(?0|log of (0|zero)|0 log 0|0 ?\\* ?log',
  '(?:\\bnan\\b.{0,40}\\b(?:for|where|when|because|if|as soon)\\b|\\b(?:for|where|when|with|if|at)\\b.{0,80}\\bnan\\b)',
  '(empty|missing|absent|unused|skipped|not occur|never occur|do(es)? not occur|gap)', '\\bbincount',
  '(values?|numbers?) (that|which).{0,30}(never|not|no)', 'left out|zero count|count of (0|zero)']],
        'corner',
    ),
    (
        'mutual_information_gap',
        '''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for f in factors.T:
        counts, _ = np.histogram(f, bins=10)
        p = counts[counts > 0] / len(f)
        entropy = -(p * np.log(p)).sum()
        first, second = sorted([mutual_information(in_bins(c, n_bins), f) for c in codes.T])[:-3:-1]
        gaps.append((first - second) / entropy)
    return np.array(gaps)
''',
        [['entrop', 'histogram', '(more than|over|above) (10|ten)', '(10|ten) bins', 'merge|lump|many values']],
        'corner',
    ),
    (
        'mutual_information_gap',
        '''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    L, F = codes.shape[1], factors.shape[1]
    mi = np.zeros((L, F))
    for i in range(L):
        binned = in_bins(codes[:, i], n_bins)
        for j in range(F):
            mi[i, j] = mutual_information(binned, factors[:, j])
    ranked = np.sort(mi, axis=0)
    entropy = np.array([mutual_information(f, f) for f in factors.T])
    return (ranked[-1] - ranked[0])
''',
        [['entrop', '\\bH\\(', 'normali[sz]'], ['second', '(worst|least|smallest|lowest)\\w*']],
        'double',
    ),
    (
        'mutual_information_gap',
        '''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def entropy(values):
    _, counts = np.unique(values, return_counts=True)
    p = counts / counts.sum()
    return -np.sum(p * np.log2(p))


def mutual_information_gap(codes, factors, n_bins=20):
    bins = [in_bins(column, n_bins) for column in codes.T]
    gaps = []
    for factor in factors.T:
        mi = sorted((mutual_information(b, factor) for b in bins), reverse=True)
        gaps.append((mi[0] - np.mean(mi[1:])) / entropy(factor))
    return np.array(gaps)
''',
        [['second', '(other|remaining) dimensions|all (the )?others'], ['\\bbits?\\b', '\\bnats?\\b', 'log2|base[ -]?2|natural', 'entropy']],
        'double',
    ),
    (
        'auroc',
        '''import numpy as np


def auroc(ordinary, anomalous):
    wins = anomalous[:, None] < ordinary[None, :]
    ties = anomalous[:, None] == ordinary[None, :]
    return float((wins + 0.5 * ties).mean())
''',
        [['\\b1 ?[-−] ?(auc|auroc|area|the|it)', 'swap|exchang|revers|invert|upside|other way|wrong way|mirror|opposite',
  '(ordinary|anomal\\w*).{0,60}(higher|above|larger|greater|lower|below)', 'one minus', 'direction']],
        'ordinary',
    ),
    (
        'auroc',
        '''import numpy as np


def auroc(ordinary, anomalous):
    n, m = len(ordinary), len(anomalous)
    scores = np.concatenate([ordinary, anomalous])
    # mean rank of equal scores
    _, inverse, counts = np.unique(scores, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    rank = (last - (counts - 1) / 2)[inverse]
    u = rank[n:].sum() - m * (m + 1) / 2
    return u
''',
        [['divi\\w+', 'number of pairs|pairs', 'N ?(\\*|·|times)? ?M|N M\\b|/ ?\\(?n',
  'count|between 0 and 1|above 1|\\bmean\\b|\\bsum\\b|normali[sz]|share']],
        'ordinary',
    ),
    (
        'auroc',
        '''import numpy as np


def auroc(ordinary, anomalous):
    # best threshold
    scores = np.concatenate([ordinary, anomalous])
    best = 0
    for t in scores:
        correct = np.sum(ordinary < t) + np.sum(anomalous >= t)
        best = max(best, correct / len(scores))
    return float(best)
''',
        [['accura', '(one|single|best) threshold', 'all (the )?thresholds|every threshold|pairs', 'area|correct|right(ly)? (told|classified)']],
        'ordinary',
    ),
    (
        'auroc',
        '''import numpy as np


def auroc(ordinary, anomalous):
    score = np.concatenate([ordinary, anomalous])
    label = np.concatenate([np.zeros(len(ordinary)), np.ones(len(anomalous))])
    order = np.argsort(-score)
    hits = np.cumsum(label[order])
    precision = hits / np.arange(1, len(score) + 1)
    return float(np.sum(precision * label[order]) / len(anomalous))
''',
        [['precision', 'recall|PR curve', 'average precision|AUPR', 'false[- ]positive']],
        'ordinary',
    ),
    (
        'auroc',
        '''import numpy as np


def auroc(ordinary, anomalous):
    n, m = len(ordinary), len(anomalous)
    scores = np.concatenate([ordinary, anomalous])
    # mean rank of equal scores
    _, inverse, counts = np.unique(scores, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    rank = (last - (counts - 1) / 2)[inverse]
    u = rank[n:].sum()
    return u / (n * m)
''',
        [['m ?\\(m ?\\+ ?1\\) ?/ ?2|M ?\\(M ?\\+ ?1\\)', '\\brank', '(subtract|least|smallest|own).{0,60}',
  'pairs (of|among|within)|among themselves|anomal\\w+ (with|against|over) anomal']],
        'ordinary',
    ),
    (
        'auroc',
        '''import numpy as np


def auroc(ordinary, anomalous):
    n, m = len(ordinary), len(anomalous)
    scores = np.concatenate([ordinary, anomalous])
    # mean rank of equal scores
    _, inverse, counts = np.unique(scores, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    rank = (last - (counts - 1) / 2 - 1)[inverse]
    u = rank[n:].sum() - m * (m + 1) / 2
    return u / (n * m)
''',
        [['\\brank', 'from (0|1|zero|one)\\b', 'off[- ]by[- ]one|m ?\\(m|M ?\\(M', '1 ?/ ?N|/ ?n\\b']],
        'ordinary',
    ),
    (
        'auroc',
        '''import numpy as np


def auroc(ordinary, anomalous):
    n, m = len(ordinary), len(anomalous)
    scores = np.concatenate([ordinary, anomalous])
    # mean rank of equal scores
    _, inverse, counts = np.unique(scores, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    rank = (last - (counts - 1) / 2)[inverse]
    u = rank[n:].sum() - m * (m + 1) / 2
    return u / (len(scores) ** 2)
''',
        [['divi\\w+', 'number of pairs|pairs', 'N ?(\\*|·|times)? ?M|N M\\b|/ ?\\(?n', 'all (the )?(scores|pairs)', '\\(N ?\\+ ?M\\)|squar', 'N ?M']],
        'ordinary',
    ),
    (
        'auroc',
        '''import numpy as np


def auroc(ordinary, anomalous):
    wins = anomalous[:, None] > ordinary[None, :]
    ties = anomalous[:, None] == ordinary[None, :]
    return float(2 * (wins + 0.5 * ties).mean() - 1)
''',
        [['Gini|Somers|2 ?\\*? ?(AUC|AUROC|area) ?[-−] ?1|2 ?A ?[-−]', '(-1|−1) (to|and|up)',
  '(0|zero).{0,30}(chance|random|guess)|0\\.5.{0,30}(chance|guess)|(chance|random|guess).{0,40}(0|zero|0\\.5|½)', 'twice|doubl|rescal|scale']],
        'ordinary',
    ),
    (
        'auroc',
        '''import numpy as np


def auroc(ordinary, anomalous):
    t = np.sort(np.concatenate([ordinary, anomalous, [np.inf]]))
    fpr = np.array([(ordinary >= s).mean() for s in t])
    tpr = np.array([(anomalous >= s).mean() for s in t])
    return float(np.trapezoid(tpr, fpr))
''',
        [['\\bsign\\b', 'negativ|minus', 'order|direction|from right|descend|decreas|falling|revers|backward']],
        'ordinary',
    ),
    (
        'auroc',
        '''import numpy as np


def auroc(ordinary, anomalous):
    n = min(len(ordinary), len(anomalous))
    a, b = anomalous[:n], ordinary[:n]
    return float(np.mean((a > b) + 0.5 * (a == b)))
''',
        [['pair', '(every|each|all).{0,40}(with|against|every|each|all)', '\\bzip|element|one by one|same (index|position|place)',
  'left out|ignor|drop|min\\(']],
        'ordinary',
    ),
    (
        'auroc',
        '''import numpy as np


def auroc(ordinary, anomalous):
    n, m = len(ordinary), len(anomalous)
    scores = np.concatenate([ordinary, anomalous])
    ranks = np.argsort(scores) + 1
    return float((ranks[n:].sum() - m * (m + 1) / 2) / (n * m))
''',
        [['arg-?sort', '\\brank', 'twice|indices|positions?\\b|permutation|invers']],
        'ordinary',
    ),
    (
        'auroc',
        '''import numpy as np


def auroc(ordinary, anomalous):
    # roc over thresholds from 0 to 1
    thresholds = np.linspace(1, 0, 1001)
    fpr = [np.mean(ordinary > t) for t in thresholds]
    tpr = [np.mean(anomalous > t) for t in thresholds]
    return float(np.trapezoid(tpr, fpr))
''',
        [['threshold', 'between 0 and 1|from 0 to 1|0 to 1|in \\[0, ?1\\]|outside|range',
  'scale|any (size|value|number|score)|scores? (above|below|over|beyond|outside)', 'rising function|monoton|order of the scores|only.{0,20}order']],
        'ordinary',
    ),
    (
        'auroc',
        '''import numpy as np


def auroc(ordinary, anomalous):
    thresholds = np.unique(np.concatenate([ordinary, anomalous]))[::-1]
    fpr, tpr = [], []
    for t in thresholds:
        fpr.append(np.mean(ordinary >= t))
        tpr.append(np.mean(anomalous >= t))
    area = 0.0
    for i in range(1, len(fpr)):
        area += (fpr[i] - fpr[i - 1]) * (tpr[i] + tpr[i - 1]) / 2
    return area
''',
        [['\\btie|tied|equal', '\\(0, ?0\\)|origin|start|first (point|piece|strip)|from 0|corner|left', 'begin|missing (piece|point|part|strip)']],
        'corner',
    ),
    (
        'auroc',
        '''import numpy as np


def auroc(ordinary, anomalous):
    thresholds = np.unique(anomalous)[::-1]
    fpr, tpr = [0.0], [0.0]
    for t in thresholds:
        fpr.append(np.mean(ordinary >= t))
        tpr.append(np.mean(anomalous >= t))
    area = 0.0
    for i in range(1, len(fpr)):
        area += (fpr[i] - fpr[i - 1]) * (tpr[i] + tpr[i - 1]) / 2
    return area
''',
        [['threshold', '\\(1, ?1\\)|end of the curve|last (point|piece)', 'ordinary.{0,40}(threshold|too|also)', 'right end|end\\b']],
        'ordinary',
    ),
    (
        'auroc',
        '''import numpy as np


def auroc(ordinary, anomalous):
    wins = anomalous[:, None] > ordinary[None, :]
    ties = anomalous[:, None] == ordinary[None, :]
    return float(100 * (wins + 0.5 * ties).mean())
''',
        [['percent|%|100 times|times 100|hundred|\\* ?100|factor (of )?100']],
        'ordinary',
    ),
    (
        'auroc',
        '''import numpy as np


def auroc(ordinary, anomalous):
    # how far the groups are apart
    distance = anomalous.mean() - ordinary.mean()
    spread = np.sqrt((ordinary.var() + anomalous.var()) / 2)
    return distance / spread
''',
        [['\\bmeans?\\b.{0,40}(differ|distance|apart|spread)|difference of (the )?means|distance', "standard deviation|spread|effect size|Cohen|d'|d-prime",
  'pairs|ROC|rank|rising function|monoton|between 0 and 1']],
        'ordinary',
    ),
    (
        'auroc',
        '''import numpy as np


def auroc(ordinary, anomalous):
    return float(np.mean(anomalous[:, None] > ordinary[None, :]))
''',
        [['\\btie|tied', 'equal|same score|identical|as high as', 'half|½']],
        'corner',
    ),
    (
        'auroc',
        '''import numpy as np


def auroc(ordinary, anomalous):
    sorted_ordinary = np.sort(ordinary)
    below = np.searchsorted(sorted_ordinary, anomalous, side="right")
    return float(below.mean() / len(ordinary))
''',
        [['\\btie|tied', 'equal|same score|identical|as high as', 'half|½']],
        'corner',
    ),
    (
        'auroc',
        '''import numpy as np


def auroc(ordinary, anomalous):
    thresholds = np.unique(np.concatenate([ordinary, anomalous]))[::-1]
    fpr, tpr = [0.0], [0.0]
    for t in thresholds:
        fpr.append(np.mean(ordinary >= t))
        tpr.append(np.mean(anomalous >= t))
    area = 0.0
    for i in range(1, len(fpr)):
        area += (fpr[i] - fpr[i - 1]) * (tpr[i] + tpr[i - 1]) / 2
    return max(area, 1 - area)
''',
        [['below (0\\.5|½|one half|half|chance)|less than (0\\.5|½|half)|under (0\\.5|½|half)', 'worse than (chance|guess|random)',
  '1 ?[-−] ?(auc|auroc|area|it)', '\\bmax', 'flip|mirror|revers|turn(s|ed)? (it )?(round|around|over)|low where']],
        'corner',
    ),
    (
        'auroc',
        '''import numpy as np


def auroc(ordinary, anomalous):
    wins = anomalous[:, None] > ordinary[None, :]
    ties = np.isclose(anomalous[:, None], ordinary[None, :])
    return float((wins + 0.5 * ties).mean())
''',
        [['isclose|close|nearly|almost', 'toleran', 'small (scores|difference)|tiny|scale', '\\btie', 'equal']],
        'corner',
    ),
    (
        'auroc',
        '''import numpy as np


def auroc(ordinary, anomalous):
    n, m = len(ordinary), len(anomalous)
    scores = np.concatenate([ordinary, anomalous])
    # mean rank of equal scores
    _, inverse, counts = np.unique(scores, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    rank = (last - (counts - 1) / 2)[inverse]
    u = rank[n:].sum()
    return u / (len(scores) ** 2)
''',
        [['m ?\\(m ?\\+ ?1\\) ?/ ?2|M ?\\(M ?\\+ ?1\\)', '\\brank', 'among themselves|anomal\\w+ (with|against|over) anomal'],
 ['divi\\w+', 'number of pairs|pairs', 'N ?(\\*|·|times)? ?M|N M\\b|/ ?\\(?n', 'all (the )?scores', '\\(N ?\\+ ?M\\)|squar', 'N ?M']],
        'double',
    ),
    (
        'auroc',
        '''import numpy as np


def auroc(ordinary, anomalous):
    wins = anomalous[:, None] < ordinary[None, :]
    ties = anomalous[:, None] == ordinary[None, :]
    return float((wins + 0.5 * ties).sum())
''',
        [['\\b1 ?[-−] ?(auc|auroc|area|the|it)', 'swap|exchang|revers|invert|upside|other way|wrong way|mirror|opposite',
  '(ordinary|anomal\\w*).{0,60}(higher|above|larger|greater|lower|below)', 'one minus', 'direction'],
 ['divi\\w+', 'number of pairs|pairs', 'N ?(\\*|·|times)? ?M|N M\\b|/ ?\\(?n',
  'count|between 0 and 1|above 1|\\bmean\\b|\\bsum\\b|normali[sz]|share']],
        'double',
    ),
]
