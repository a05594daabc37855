"""Wrong answers to exercises 20 to 38, as students write them."""

CASES = [
    ('kl_forward', '''\
import numpy as np


def kl_forward(mu, logvar):
    var = np.exp(logvar)
    kl_per_dim = mu ** 2 + var - logvar - 1
    return kl_per_dim.sum(axis=1)
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', '1/2', 'doubl']],
     'ordinary'),
    ('kl_forward', '''\
import numpy as np


def kl_forward(mu, logvar):
    sigma = np.exp(logvar / 2)
    # mu^2 + sigma - 1 - log sigma^2
    inner = np.square(mu) + sigma - 1.0 - logvar
    return 0.5 * inner.sum(-1)
''',
     [['sigma\\b.*(instead|not|for|in place|where).*(sigma²|sigma\\^2|sigma\\*\\*2|variance)', 'square', 'variance', '(exp(?!ect)\\(|e\\^).*logvar', 'sigma²', 'logvar/2', 'standard deviation']],
     'ordinary'),
    ('kl_forward', '''\
import numpy as np


def kl_forward(mu, logvar):
    B, L = mu.shape
    kl = np.zeros(B)
    for b in range(B):
        for l in range(L):
            kl[b] += 0.5 * (mu[b, l] ** 2 + np.exp(2 * logvar[b, l]) - 1 - 2 * logvar[b, l])
    return kl
''',
     [['log[ -]?(sigma|std|of sigma|standard)', 'log of the (standard deviation|sigma)', '2 ?\\*? ?logvar', 'logvar.*(twice|doubled|2 times)', '(twice|doubled).*logvar', 'log.*variance', 'already.*(log|variance)']],
     'ordinary'),
    ('kl_forward', '''\
import numpy as np


def kl_forward(mu, logvar):
    # KL between q and the standard normal
    var = np.exp(logvar)
    return 0.5 * np.sum(logvar + (1 + mu ** 2) / var - 1, axis=1)
''',
     [['revers', 'swap', 'other way', 'wrong way', 'direction', 'KL\\(p', 'KL\\(N\\(0', 'backward', 'exchanged', 'order of']],
     'ordinary'),
    ('kl_forward', '''\
import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * (np.sum(mu * mu + np.exp(logvar) - logvar, axis=1) - 1)
''',
     [['(1|one).*(each|every|per) (latent )?dimension', '(each|every|per) (latent )?dimension.*(1|one)', '(1|one) .*(inside|within|outside).*sum', 'once', 'L/2', 'constant', '(L|dimensions) times', 'for each of the L']],
     'ordinary'),
    ('kl_forward', '''\
import numpy as np


def kl_forward(mu, logvar):
    terms = mu.sum(axis=1) ** 2 + (np.exp(logvar) - logvar - 1).sum(axis=1)
    return terms / 2
''',
     [['square of the sum', '(square|mu²|mu\\^2).*(before|first|then|after|each|every|sum)', 'sum.*(before|then|first).*squar', 'squar.*sum', 'sum.*squar', '(across|between|mix|depend).*dimensions']],
     'ordinary'),
    ('kl_forward', '''\
import numpy as np

def kl_forward(mu, logvar):
    kl = 1 + logvar - mu**2 - np.exp(logvar)
    kl = 0.5 * kl
    return np.sum(kl, axis=-1)
''',
     [['sign', 'negative', 'negat', 'minus', 'below 0', '-KL', 'never less than 0|at least 0|≥ ?0|non-negative']],
     'ordinary'),
    ('kl_forward', '''\
import numpy as np


def kl_forward(mu, logvar):
    mu **= 2
    var = np.exp(logvar)
    return 0.5 * (mu + var - 1 - logvar).sum(axis=1)
''',
     [['in place', 'in-place', 'chang(e|es|ed|ing)', 'overw(rite|rites|rote|ritten)', 'mutat', 'modif', 'alter', 'stay as', 'argument.*(written|not.*same)']],
     'ordinary'),
    ('kl_forward', '''\
import numpy as np


def kl_forward(mu, logvar):
    """sum over latent dims of the gaussian KL"""
    d = 0.5 * (mu ** 2 + np.expm1(logvar) - logvar)
    return np.log2(np.e) * np.einsum("bl->b", d)
''',
     [['bits?\\b', 'nats?\\b', 'log ?2', 'ln ?2', 'base']],
     'ordinary'),
    ('kl_forward', '''\
import numpy as np


def kl_forward(mu, logvar):
    kl = 0.5 * (mu**2 + np.exp(logvar) - logvar)
    return np.mean(kl, axis=1)
''',
     [['mean', 'averag', 'divid.*(L|dimension)', 'sum(med)? over', 'add up', '1/L'], ['[-−–] ?1(?![.\\d])', 'minus (1|one)', 'constant', 'subtract.*(1|one|½|half)', 'L/2', '½ (for|per|of) each', '1/2 (for|per)', '(1|one) is (missing|forgotten|not)', 'without (its|the) (-|−)? ?1', 'N\\(0, I\\).*(0|zero)', 'should be 0', 'is 0 (where|when|at|for)']],
     'double'),
    ('kl_forward', '''\
import numpy as np


def kl_forward(mu, logvar):
    var = np.exp(logvar)
    a = (mu ** 2).sum(axis=0)
    b = (var + logvar - 1).sum(axis=0)
    return 0.5 * (a + b)
''',
     [['axis', 'per image', 'each image', 'over the (images|batch)', 'across (the )?(images|batch)', 'sum.*(images|batch)', 'shape.*\\(L'], ['sign.*log', 'log.*sign', '[-−] ?(logvar|log)', 'minus (the )?log', 'subtract.*log', 'logvar.*(added|subtracted|minus|plus)', '(adds|added|plus|\\+) ?(the )?logvar']],
     'double'),
    ('kl_forward', '''\
import numpy as np


def kl_forward(mu, logvar):
    sigma2 = np.exp(logvar)
    kl = 0.5 * np.sum(mu ** 2 + sigma2 - np.log(sigma2) - 1, axis=1)
    return kl
''',
     [['inf', 'underflow', 'log\\(0|log of 0|log of zero', 'very (small|negative|low)', 'tiny', 'extreme', 'far (below|down)', 'finite', 'exp(?!ect).*log|log.*exp(?!ect)']],
     'corner'),
    ('kl_forward', '''\
import numpy as np


def kl_forward(mu, logvar):
    logvar = np.clip(logvar, -20, 20)      # keeps exp from blowing up
    kl = -0.5 * np.sum(1 + logvar - mu ** 2 - np.exp(logvar), axis=1)
    return kl
''',
     [['clip', 'clamp', 'cut', 'limit', 'bound', 'large logvar|logvar.*large', 'extreme', 'very (small|large|negative|low|high)', 'far (from|below|above|out)', 'cap']],
     'corner'),
    ('kl_forward', '''\
import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * np.squeeze((mu ** 2 + np.exp(logvar) - logvar - 1).sum(axis=1, keepdims=True))
''',
     [['(one|single|1) image', 'B ?(=|is) ?1\\b', 'shape', 'squeez', 'scalar', 'batch of (1|one)', 'axis', '0-d']],
     'corner'),
    ('kl_backward', '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = mu
    dlogvar = 0.5 * (np.exp(logvar) - 1)
    return dmu, dlogvar
''',
     [['dkl', 'upstream', 'incoming', 'chain rule', "each image's gradient"]],
     'ordinary'),
    ('kl_backward', '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    g = dkl[:, np.newaxis]
    dmu = g * 2 * mu
    dlogvar = g * 0.5 * np.expm1(logvar)
    return dmu, dlogvar
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', '1/2', 'doubl']],
     'ordinary'),
    ('kl_backward', '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    # kl = 1/2 (mu^2 + var - 1 - log var):  d/dvar = 1/2 (1 - 1/var)
    var = np.exp(logvar)
    up = dkl.reshape(-1, 1)
    return up * mu, up * 0.5 * (1 - 1 / var)
''',
     [['(respect|by|for|to) (the )?(var|variance|sigma)', 'chain rule', 'not (to |by |of )?logvar', 'd?/?dvar\\b', 'gradient (of|to|by|for) (the )?(var|variance|sigma²)', '(times|multipl|factor).*(var|sigma²|sigma\\^2|exp(?!ect))', 'with respect']],
     'ordinary'),
    ('kl_backward', '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    sigma = np.exp(0.5 * logvar)
    dmu = dkl[:, None] * mu
    dsigma = dkl[:, None] * (sigma - 1 / sigma)
    return dmu, dsigma * sigma
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', '1/2', 'doubl', 'log[ -]?sigma', 'log of (the )?(sigma|standard)']],
     'ordinary'),
    ('kl_backward', '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = np.empty_like(mu)
    dlogvar = np.empty_like(logvar)
    for i in range(len(dkl)):
        dmu[i] = mu[i] * dkl[i]
        dlogvar[i] = 0.5 * np.exp(logvar[i]) * dkl[i]
    return dmu, dlogvar
''',
     [['[-−–] ?1(?![.\\d])', 'minus (1|one)', 'subtract', '½', 'logvar.*(0|zero).*(gradient|slope|0)', '(is|be) 0 (where|when|at|for)', '-logvar|log.?var(iance)? term', 'constant']],
     'ordinary'),
    ('kl_backward', '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    B = mu.shape[0]
    d = (dkl / B)[:, None]
    return d * mu, d * 0.5 * (np.exp(logvar) - 1)
''',
     [['batch', '\\bB\\b', 'number of images', 'mean', 'averag', '1/B', 'divid', 'len\\(']],
     'ordinary'),
    ('kl_backward', '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    d_mu = dkl * mu
    d_logvar = dkl * (np.exp(logvar) - 1) / 2
    return d_mu, d_logvar
''',
     [['broadcast', 'axis', '\\[:, None\\]|\\[:, np.newaxis\\]', 'each image', 'every image', 'per image', 'column', 'its own (dkl|gradient)', 'shape', 'wrong (image|direction)', 'dimension.*instead of.*image']],
     'ordinary'),
    ('kl_backward', '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    upstream = dkl.sum()
    dmu = upstream * mu
    dlogvar = upstream * 0.5 * np.expm1(logvar)
    return dmu, dlogvar
''',
     [['each image', 'every image', 'per image', 'own', 'sum', 'all images', 'mix', 'other images']],
     'ordinary'),
    ('kl_backward', '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = np.einsum("b,bl->bl", dkl, mu)
    dlogvar = np.einsum("b,bl->bl", dkl, 0.5 * (np.exp(logvar / 2) - 1))
    return dmu, dlogvar
''',
     [['sigma\\b.*(instead|not|for|in place|where).*(sigma²|sigma\\^2|variance)', 'square', 'variance', 'sigma²', 'logvar/2', 'standard deviation', 'exp(?!ect)\\(logvar\\)', 'e\\^logvar']],
     'ordinary'),
    ('kl_backward', '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    # gradient of -KL = 1/2 sum(1 + logvar - mu^2 - exp(logvar))
    g = np.expand_dims(dkl, 1)
    dlogvar = g * (1 - np.exp(logvar))
    dmu = g * mu
    return dmu, dlogvar
''',
     [['sign', 'negat', 'minus', 'opposite', 'wrong way', '1 - sigma|1 - exp(?!ect)'], ['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', '1/2', 'doubl']],
     'double'),
    ('kl_backward', '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    L = mu.shape[1]
    dlogvar = 0.5 * (np.exp(logvar) - 1) * dkl[:, None] / L
    dmu = mu * dkl[:, None] / L
    return dlogvar, dmu
''',
     [['order', 'swap', 'exchang', 'interchang', '(dmu|dlogvar).*first|first.*(dmu|dlogvar)', 'other way', 'dmu, dlogvar'], ['mean', 'averag', '\\bL\\b', '1/L', 'number of (latent )?dimensions', 'divid']],
     'double'),
    ('kl_backward', '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    var = np.exp(logvar)
    dvar = 0.5 * (1 - 1 / var)
    dlogvar = dvar * var          # chain rule
    return dkl[:, None] * mu, dkl[:, None] * dlogvar
''',
     [['nan', 'inf', 'underflow', 'divi(d|s).*(0|zero|by)', 'very (small|negative|low)', 'tiny', 'extreme', 'finite', 'overflow', '1/(var|sigma)', 'far (below|down)']],
     'corner'),
    ('kl_backward', '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = (dkl[:, None] * mu).squeeze()
    dlogvar = (dkl[:, None] * 0.5 * np.expm1(logvar)).squeeze()
    return dmu, dlogvar
''',
     [['(one|single|1) (image|dimension|latent)', '(B|L) ?(=|is) ?1\\b', 'shape', 'squeez', 'batch of (1|one)', 'axis']],
     'corner'),
    ('kl_backward', '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    lv = np.clip(logvar, -30.0, 20.0)
    var = np.exp(lv)
    return mu * dkl[:, None], 0.5 * dkl[:, None] * (var - 1)
''',
     [['clip', 'clamp', 'cut', 'limit', 'bound', 'large', 'extreme', 'far (above|out)', 'cap', 'very (big|high)']],
     'corner'),
    ('repeats_add_up', '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, mu]), np.concatenate([logvar, logvar]))
    return bool(np.isclose(twice.sum(), 2 * once.sum()))
''',
     [['axis', 'images.*(twice|repeat|doubl)', '(twice|repeat|doubl).*images', 'batch', 'rows', 'more images', 'every image twice', 'not.*dimension', 'each image|every image|per image']],
     'ordinary'),
    ('repeats_add_up', '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    kl1 = kl_forward(mu, logvar)
    kl2 = kl_forward(np.tile(mu, (1, 2)), np.tile(logvar, (1, 2)))
    return bool(np.allclose(kl1, kl2))
''',
     [['twice as (large|much|big)', '2 ?\\*|2 times|two times|factor (of )?(2|two)', 'double', 'equal|same (as|value)|unchanged|the same', 'twice']],
     'ordinary'),
    ('repeats_add_up', '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    a = kl_forward(mu, logvar)
    b = kl_forward(np.repeat(mu, 2, axis=1), np.repeat(logvar, 2, axis=1))
    return bool(np.isclose(b, 2 * a).any())
''',
     [['every image', 'all (the )?images', 'each image', '\\ball\\b', '\\bany\\b', 'one image', 'some image', 'single image']],
     'ordinary'),
    ('repeats_add_up', '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    # twice the dimensions -> twice the kl
    kl = kl_forward(mu, logvar)
    kl_twice = kl_forward(2 * mu, 2 * logvar)
    return bool(np.allclose(kl_twice, 2 * kl))
''',
     [['2 ?\\*? ?mu', 'scal', 'multipl', 'values', 'numbers.*(doubl|twice)', '(doubl|twice).*(values|numbers|mu)', 'repeat', 'there twice', 'concat', 'not (more|twice as many) dimensions', 'twice as many']],
     'ordinary'),
    ('repeats_add_up', '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    # the closed form
    expected = 0.5 * np.sum(mu ** 2 + np.exp(logvar) - 1 - logvar, axis=1)
    doubled = kl_forward(np.hstack([mu, mu]), np.hstack([logvar, logvar]))
    return bool(np.allclose(doubled, 2 * expected))
''',
     [['closed form', 'own (kl|formula)', 'kl_forward', 'with itself', 'to itself', '(right|true|correct|exact) (KL|one|value|formula)', 'still add(s)? up', 'adds up', 'factor', 'constant']],
     'ordinary'),
    ('repeats_add_up', '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    before = kl_forward(mu, logvar).mean()
    mu2 = np.concatenate((mu, mu), axis=-1)
    lv2 = np.concatenate((logvar, logvar), axis=-1)
    after = kl_forward(mu2, lv2).mean()
    return bool(abs(after - 2 * before) < 1e-8)
''',
     [['every image', 'each image', 'per image', 'mean', 'averag', 'cancel', 'sum', 'all (the )?images', 'image by image']],
     'ordinary'),
    ('repeats_add_up', '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    mu2 = np.hstack([mu, mu])
    logvar2 = np.hstack([logvar, logvar])
    return np.isclose(kl_forward(mu2, logvar2), 2 * kl_forward(mu, logvar))
''',
     [['array', 'one (answer|value|bool|True|number)', 'single', '\\ball\\b', 'shape', '\\(B,\\)', 'True or False', 'each image']],
     'ordinary'),
    ('repeats_add_up', '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    kl = kl_forward(mu, logvar)
    kl2 = kl_forward(np.concatenate([mu, mu], 1), np.concatenate([logvar, logvar], 1))
    return np.allclose(kl2, 2 * kl, rtol=0.2)
''',
     [['toleran', 'loose', 'lenient', 'rtol', 'atol', 'close', 'small (error|mistake|deviation|difference)', 'percent|%', 'nearly|almost', 'rough']],
     'ordinary'),
    ('repeats_add_up', '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    first = kl_forward(mu[:1], logvar[:1])
    rep = kl_forward(np.tile(mu[:1], 2), np.tile(logvar[:1], 2))
    return bool(np.allclose(rep, 2 * first))
''',
     [['first image', 'every image', 'all (the )?images', 'each image', 'one image', 'other images', 'only']],
     'ordinary'),
    ('repeats_add_up', '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    one = kl_forward(mu, logvar)
    two = kl_forward(np.hstack([mu, mu]), np.hstack([logvar, logvar]))
    ok = True
    for b in range(len(one)):
        ok = abs(two[b] - 2 * one[b]) < 1e-9
    return not ok
''',
     [['(the )?last', 'every image', 'all (the )?images', 'each image', 'one image', 'only'], ['invert', 'opposite', 'revers', '\\bnot\\b', 'True (where|when|for|if)', 'False (where|when|for|if)', 'negat', 'other way', 'wrong way']],
     'double'),
    ('repeats_add_up', '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    kl = kl_forward(mu, logvar)
    both = kl_forward(np.concatenate([mu, mu], axis=1), np.concatenate([mu, logvar], axis=1))
    return bool(np.all(both >= 1.999999 * kl))
''',
     [['logvar', 'mu.*(place|instead|for)'], ['(larger|more|greater|above|bigger|at least|≥|>=)', 'twice as large', 'exactly', 'too (large|much)', 'inequal', 'equal']],
     'double'),
    ('repeats_add_up', '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    a = kl_forward(mu, logvar)
    b = kl_forward(np.hstack([mu, mu]), np.hstack([logvar, logvar]))
    return bool(np.allclose(b / a, 2))
''',
     [['\\b0/0\\b', 'zero|(is|are|of|=|by|be|a KL that is) 0(?![.\\d])', 'nan', 'divi(d|s)', 'ratio', 'N\\(0, ?I\\)', 'prior']],
     'corner'),
    ('repeats_add_up', '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    diff = kl_forward(np.tile(mu, 2), np.tile(logvar, 2)) - 2 * kl_forward(mu, logvar)
    if np.any(np.abs(diff) > 1e-6):
        return False
    return True
''',
     [['nan', 'not a number', 'finite', 'invalid']],
     'corner'),
    ('repeats_add_up', '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    single = kl_forward(mu, logvar)
    double = kl_forward(np.repeat(mu, 2, axis=1), np.repeat(logvar, 2, axis=1))
    return bool((double == 2 * single).all())
''',
     [['round', 'toleran', 'exact', 'float', 'last (digit|bit)', 'isclose|allclose', '==', 'precision', 'strict']],
     'ordinary'),
    ('elbo_with_noise', '''\
import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + np.exp(logvar) * eps
    logits = vae.decode_logits(z)
    rec = -vae.likelihood.forward(logits, x).mean(axis=0)
    return rec - latent.kl_forward(mu, logvar)
''',
     [['sigma', 'variance', 'standard deviation', 'half|½|logvar ?/ ?2|1/2', 'std']],
     'ordinary'),
    ('elbo_with_noise', '''\
import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    sigma = np.exp(0.5 * logvar)
    total = 0
    for e in eps:
        z = mu + sigma * e
        total = total - vae.likelihood.forward(vae.decode_logits(z), x)
    return total - latent.kl_forward(mu, logvar)
''',
     [['mean', 'averag', 'sum', '\\bK\\b', 'divid', 'number of samples']],
     'ordinary'),
    ('elbo_with_noise', '''\
import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = (mu + np.exp(logvar / 2) * eps).mean(axis=0)     # average the samples
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll - latent.kl_forward(mu, logvar)
''',
     [['(mean|averag).*\\b(z|eps|noise|latent|decod|before|samples?)', 'before (the )?(decod|likelihood)', '(decod|likelihood).*(each|every) (sample|z|of the)', 'each sample', 'every sample', 'nonlinear|non-linear|not linear']],
     'ordinary'),
    ('elbo_with_noise', '''\
import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    std = np.exp(0.5 * logvar)
    z = mu[None] + std[None] * eps
    log_px = -vae.likelihood.forward(vae.decode_logits(z), x)      # (K, B)
    m = log_px.max(axis=0)
    log_px = m + np.log(np.mean(np.exp(log_px - m), axis=0))
    return log_px - latent.kl_forward(mu, logvar)
''',
     [['log[ -_]?mean[ -_]?exp(?!ect)', 'log of (the|a) mean', 'importance', 'mean of (the )?log', 'outside the log|inside the log', 'mean of the likelihood|mean of p', 'probabilit', 'e\\^|exp(?!ect)', 'Jensen', 'averag.*log|log.*averag', 'log.*mean|mean.*log']],
     'ordinary'),
    ('elbo_with_noise', '''\
import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + np.exp(0.5 * logvar) * eps
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    kl = latent.kl_forward(mu, logvar)
    loss = nll.mean(axis=0) + kl
    return loss
''',
     [['sign', 'negat', 'minus', 'loss', '-ELBO', 'opposite']],
     'ordinary'),
    ('elbo_with_noise', '''\
import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + np.exp(0.5 * logvar) * eps
    nll = vae.likelihood.forward(vae.decode_logits(z), x).mean(axis=0)
    # E_q[log q - log p] from the samples
    kl = 0.5 * (z ** 2 - eps ** 2 - logvar).sum(axis=-1).mean(axis=0)
    return -nll - kl
''',
     [['closed form', 'sampled', 'kl_forward', 'KL.*(sample|noise|estimat|Monte)', '(sample|noise|estimat|Monte).*KL', 'exact KL', 'analytic']],
     'ordinary'),
    ('elbo_with_noise', '''\
import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    K, B, L = eps.shape
    mu, logvar = vae.encode(x)
    z = mu + np.exp(0.5 * logvar) * np.random.randn(K, B, L)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll.mean(0) - latent.kl_forward(mu, logvar)
''',
     [['given (noise|eps)', '(new|own|fresh|different|another|other) (noise|draw|random|eps)', 'random', 'eps.*(not used|unused|ignor|never)', '(ignor|use).*eps', 'repeat|same (arguments|call)|twice', 'draws']],
     'ordinary'),
    ('elbo_with_noise', '''\
import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + np.exp(0.5 * logvar) * eps
    logits = vae.decode(z)
    nll = vae.likelihood.forward(logits, x)
    return -np.mean(nll, axis=0) - latent.kl_forward(mu, logvar)
''',
     [['logits', 'decode_logits', 'sigmoid', 'probabilit', 'mean image']],
     'ordinary'),
    ('elbo_with_noise', '''\
import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + np.exp(0.5 * logvar) * eps
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    kl = latent.kl_forward(mu, logvar)
    return -nll.mean(axis=0) - kl.mean()
''',
     [['KL.*(each|every|own|per) ?(image)?', '(each|every|own|per) image.*KL', 'mean.*KL|KL.*mean', 'averag.*KL|KL.*averag', 'KL.*(batch|over the images)']],
     'ordinary'),
    ('elbo_with_noise', '''\
import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + np.exp(0.5 * logvar) * eps
    log_lik = -vae.likelihood.forward(vae.decode_logits(z), x) / x.shape[-1]
    return log_lik.mean(axis=0) + latent.kl_forward(mu, logvar)
''',
     [['pixel', '\\bD\\b', 'number of inputs', 'per dimension', 'mean over', 'divid', 'sum over'], ['sign.*KL|KL.*sign', 'minus.*KL|KL.*minus', '[-−] ?KL', 'subtract.*KL|KL.*(subtract|added|adds|plus)', 'add.*KL', '\\+ ?KL']],
     'double'),
    ('elbo_with_noise', '''\
import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + logvar * eps
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll[0] - latent.kl_forward(mu, logvar)
''',
     [['sigma', 'standard deviation', 'exp(?!ect)', 'variance', 'std', 'e\\^'], ['first (sample|noise)', 'all (the )?(K )?samples', 'only (one|the first)', 'one sample', 'mean over', 'averag', 'other samples', 'every sample', 'K samples']],
     'double'),
    ('elbo_with_noise', '''\
import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    eps = np.squeeze(eps)
    z = mu + np.exp(0.5 * logvar) * eps
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll.mean(axis=0) - latent.kl_forward(mu, logvar)
''',
     [['K ?(=|is) ?1\\b', '(one|single|1|a) (noise )?(sample|image)', 'squeez', '(B|L) ?(=|is) ?1\\b', '(one|single|1) (latent )?dimension', 'shape', 'axis|axes']],
     'corner'),
    ('elbo_with_noise', '''\
import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + np.exp(0.5 * logvar) * eps
    a = vae.decode_logits(z)
    # binary cross entropy from logits, stable
    bce = np.maximum(a, 0) - a * x + np.log1p(np.exp(-np.abs(a)))
    return -bce.sum(axis=-1).mean(axis=0) - latent.kl_forward(mu, logvar)
''',
     [['Bernoulli', 'Gaussian', 'vae\\.likelihood', 'likelihood.forward', 'other likelihood', "model's (own )?likelihood", 'cross[ -]entropy']],
     'corner'),
    ('exact_log_p', '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, None, :]
    nll = vae.likelihood.forward(logits, x[None, :, :])
    return (weights[:, None] * -nll).sum(axis=0)
''',
     [['log of (the|a) (sum|mean|weighted|integral)', 'mean of (the )?log', '(inside|outside|before|within) (of )?the log', 'exp(?!ect)', 'e\\^', 'Jensen', 'log.*(after|before|inside|outside)', 'probabilit', 'sum.*log|log.*sum', 'bound']],
     'ordinary'),
    ('exact_log_p', '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)
    out = np.zeros(len(x))
    for i, xi in enumerate(x):
        ll = -vae.likelihood.forward(logits, np.broadcast_to(xi, logits.shape))
        m = ll.max()
        out[i] = m + np.log(np.mean(np.exp(ll - m)))
    return out
''',
     [['weight', 'quadrature', '1/N', 'equal']],
     'ordinary'),
    ('exact_log_p', '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    L = z.shape[1]
    log_prior = -0.5 * (z ** 2).sum(axis=1) - 0.5 * L * np.log(2 * np.pi)
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None], x)
    a = np.log(weights)[:, None] + log_prior[:, None] - nll      # p(x|z) p(z) dz
    m = a.max(axis=0)
    return m + np.log(np.exp(a - m).sum(axis=0))
''',
     [['prior', 'p\\(z\\)', 'densit', 'weights.*(already|include|contain|hold|count)', 'N\\(0, ?I\\)']],
     'ordinary'),
    ('exact_log_p', '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x[None])
    a = nll + np.log(weights)[:, None]
    top = a.max(axis=0, keepdims=True)
    return (top + np.log(np.sum(np.exp(a - top), axis=0, keepdims=True)))[0]
''',
     [['sign', 'negat', 'minus', '-nll', 'nll.*-log|-log ?p', '1/p']],
     'ordinary'),
    ('exact_log_p', '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    log_px = -vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x[None])
    a = log_px + np.log(weights[:, None])
    a_max = a.max(axis=0)
    return np.log(np.exp(a - a_max).sum(axis=0))
''',
     [['max', 'largest', '(add|put|bring|give).*back', 'shift', 'subtracted']],
     'ordinary'),
    ('exact_log_p', '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    # log of the integral; the log of the weights is pulled out
    ll = -vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x[None])
    m = ll.max(axis=0)
    lse = m + np.log(np.exp(ll - m).sum(axis=0))
    return lse + np.log(weights.sum())
''',
     [['weight']],
     'ordinary'),
    ('exact_log_p', '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    N = len(z)
    nll = np.array([vae.likelihood.forward(np.tile(vae.decode_logits(zn[None]), (len(x), 1)), x) for zn in z])
    a = -nll + np.log(weights).reshape(N, 1)
    m = a.max(0)
    return m + np.log(np.mean(np.exp(a - m), axis=0))
''',
     [['mean', 'averag', 'sum', 'log ?\\(?N\\b', 'divid.*N|1/N', 'number of nodes']],
     'ordinary'),
    ('exact_log_p', '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x[None])
    px = np.sum(weights[:, None] * np.exp(-nll), axis=0)
    return px
''',
     [['without (its|the|a|any) log', 'log.{0,20} (missing|forgotten|left out|not taken)', '(missing|forg\\w+|lost|lacks?|needs?|take|takes|taken|no) (is )?(the |its |a )?log', 'not (its|the|a) log', 'itself|themselves', '(instead|in place) of (its|the|their) logs?', '\\bexp(?!ect)\\b', 'e\\^', 'not p\\(x\\)|p\\(x\\),? not|probability,? not']],
     'ordinary'),
    ('exact_log_p', '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    probs = vae.decode(z)
    nll = vae.likelihood.forward(probs[:, None, :], x[None])
    a = np.log(weights)[:, None] - nll
    m = a.max(axis=0)
    return m + np.log(np.exp(a - m).sum(axis=0))
''',
     [['logits', 'decode_logits', 'sigmoid', 'probabilit', 'mean image']],
     'ordinary'),
    ('exact_log_p', '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x[None])
    a = weights[:, None] * -nll
    m = a.max(axis=0)
    log_p = m + np.log(np.exp(a - m).sum(axis=0))
    return -log_p
''',
     [['weight.*(exponent|inside|outside|exp(?!ect)|log|multipl|power|likelihood)', '(exponent|inside|outside|multipl|power|times).*weight', 'log.*weight|weight.*log'], ['sign', 'negat', 'minus', 'opposite']],
     'double'),
    ('exact_log_p', '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    D = x.shape[-1]
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x[None]) / D
    a = np.log(weights)[:, None] - nll
    m = a.max(axis=0)
    return (m + np.log(np.exp(a - m).sum(axis=0))) / np.log(2)
''',
     [['pixel', '\\bD\\b', 'per dimension', 'divid'], ['bits?\\b', 'nats?\\b', 'log ?2|ln ?2|log\\(2\\)', 'base']],
     'double'),
    ('exact_log_p', '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)                              # (N, D)
    nll = vae.likelihood.forward(logits[:, None, :], x[None])  # (N, B)
    return np.log(weights @ np.exp(-nll))
''',
     [['inf', 'underflow', 'log[ -_]?sum[ -_]?exp(?!ect)', 'largest|maxim|\\bmax\\b', 'very (small|unlikely|improbable|low)', 'rounds? to 0', 'log\\(0|log of (0|zero)', 'finite', 'large nll|nll.*large', 'many pixels', 'stable']],
     'corner'),
    ('exact_log_p', '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x[None])
    a = np.log(weights)[:, None] - nll
    m = a.max()
    return m + np.log(np.exp(a - m).sum(axis=0))
''',
     [['max.*(each|every|own|per|its)', '(each|every|own|per|its).*(max|largest)', 'largest.*(each|every|own|per|all)', 'inf', 'underflow', 'all (the )?images', '(one|same|single) (max|largest|number|shift)', 'finite', 'rounds? to 0', 'log\\(0|log of (0|zero)']],
     'corner'),
    ('exact_log_p', '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x[None])
    a = np.log(weights + 1e-8)[:, None] - nll        # avoid log(0)
    m = a.max(axis=0)
    return m + np.log(np.exp(a - m).sum(axis=0))
''',
     [['(small|tiny|little|low|rare).*weight', 'weight.*(small|tiny|little|1e-|low|added|number)', '1e-', 'epsilon', '(add|plus).*weight']],
     'corner'),
    ('vae_loss', '''\
import numpy as np

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
     [['backward', 'gradient.*(half|½|twice|factor|2|logvar)', 'dlogvar', 'dW_logvar', 'half|½|twice|1/2', 'chain rule', 'derivative']],
     'ordinary'),
    ('vae_loss', '''\
import numpy as np

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
    dlogvar = dlogvar + dz * eps * 0.5 * sigma
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
     [['forward', 'sigma = exp(?!ect)', 'sigma', 'variance', 'standard deviation', '\\bz\\b']],
     'ordinary'),
    ('vae_loss', '''\
import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, 2 * logvar)   # sigma = exp(logvar), so log sigma^2 = 2 logvar
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
     [['sigma', 'variance', 'log.?sigma|log of', 'half|½|1/2', 'KL', '2 ?\\*? ?logvar', 'standard deviation']],
     'ordinary'),
    ('vae_loss', '''\
import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.sqrt(np.exp(logvar))
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
    dlogvar = dlogvar + dz * eps / (2 * sigma)
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
     [['1 ?/ ?\\(?2? ?sigma', 'divid', 'chain rule', 'with respect to the variance|(to|of|by) the variance', 'd?logvar.*(multipl|times|sigma)', 'gradient.*logvar', 'dlogvar', 'dW_logvar', 'backward', '½ sigma|half']],
     'ordinary'),
    ('vae_loss', '''\
import numpy as np

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
    dlogvar = dlogvar + dz * 0.5 * sigma
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
     [['eps', 'noise']],
     'ordinary'),
    ('vae_loss', '''\
import numpy as np

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
    dlogvar = dlogvar + dz * eps * 0.5 * sigma
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
     [['dz', 'reconstruct', 'likelihood', "through z|z's|of z|by z|z to|via z", 'dmu', 'nll', 'path', 'dW_mu']],
     'ordinary'),
    ('vae_loss', '''\
import numpy as np

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
    dlogvar = dlogvar + dz * eps * 0.5 * sigma
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, dW_logvar, dW, db_mu, db_logvar, db
''',
     [['order', 'swap', 'exchang', '(place|position|slot)', 'returns?.*dW_mu, db_mu', 'shape', 'second|third']],
     'ordinary'),
    ('vae_loss', '''\
import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    # the bug: the batch was averaged, the ELBO is a sum over images
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    loss = float(likelihood.bernoulli_forward(logits, x).sum() + latent.kl_forward(mu, logvar).sum())

    ones = np.ones(len(x))
    dlogits = likelihood.bernoulli_backward(ones, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(ones, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
     [['mean', 'averag', 'sum', 'batch', '1/B|\\bB\\b|len\\(x\\)', 'number of images']],
     'ordinary'),
    ('vae_loss', '''\
import numpy as np

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
     [['sigma', 'variance', 'standard deviation', 'exponent', 'logvar ?/ ?2', '½ logvar', 'std']],
     'ordinary'),
    ('vae_loss', '''\
import numpy as np

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
    dz, dW, db = layers.dense_backward(dlogits, mu, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * 0.5 * sigma
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
     [['dW\\b.*\\b(z|mu)\\b', '\\b(z|mu)\\b.*dW\\b', 'decoder', '\\bmu\\b.*(instead|for|place|not)', '(input|fed|forward).*\\bz\\b', '\\bz\\b.*(input|weight|not mu|instead)']],
     'ordinary'),
    ('vae_loss', '''\
import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar)  # ok?
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
     [['sigma', 'variance', 'standard deviation', 'half|½|logvar ?/ ?2|1/2', 'std'], ['dkl|KL', '1/B|\\bB\\b|batch', 'mean', 'len\\(x\\)', 'number of images']],
     'double'),
    ('vae_loss', '''\
import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(0.5 * logvar)
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
    dlogvar = dlogvar - dz * eps * 0.5 * sigma
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
     [['dlogvar|dW_logvar|logvar', 'sign.*(gradient|backward)|(gradient|backward).*sign'], ['loss', 'sign.*KL|KL.*sign', '(minus|subtract|[-−]).*KL|KL.*(minus|subtract|add|plus)']],
     'double'),
    ('vae_loss', '''\
import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    var = np.exp(logvar)
    sigma = np.sqrt(var)
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
    dlogvar = dlogvar + dz * eps * var / (2 * sigma)      # d sqrt(var)
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
     [['nan', '\\b0/0\\b|divi(d|s)', 'underflow', 'very (small|negative|low)', 'tiny', 'extreme', 'finite', 'far (below|down)', '1 ?/ ?sigma']],
     'corner'),
    ('vae_loss', '''\
import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = np.clip(layers.dense_forward(x, W_logvar, b_logvar), -15, 15)
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
    dlogvar = dlogvar + dz * eps * 0.5 * sigma
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''',
     [['clip', 'clamp', 'cut', 'limit', 'bound', 'large', 'extreme', 'very (small|big|high|low|negative)', 'far (above|below|out)', 'cap']],
     'corner'),
    ('vae_backward', '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def back(name, dy, inp):
        dx, dW, db = layers.dense_backward(dy, inp, vae.params[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    dnll = np.ones_like(trace.nll)
    dlogits = vae.likelihood.backward(dnll, trace.logits, trace.x)

    # decoder
    dh2 = back("decoder.4", dlogits, trace.dec[2])
    dh1 = back("decoder.2", layers.relu_backward(dh2, trace.dec[2]), trace.dec[1])
    dz = back("decoder.0", layers.relu_backward(dh1, trace.dec[1]), trace.dec[0])

    # latent
    dkl = np.ones_like(trace.kl) * trace.beta / len(trace.kl)
    dmu_z, dlogvar_z = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu_z + dmu_kl
    dlogvar = dlogvar_z + dlogvar_kl

    # encoder
    dh = back("fc_mu", dmu, trace.enc[2]) + back("fc_logvar", dlogvar, trace.enc[2])
    dh = back("encoder.2", layers.relu_backward(dh, trace.enc[2]), trace.enc[1])
    back("encoder.0", layers.relu_backward(dh, trace.enc[1]), trace.enc[0])
    return grads
''',
     [['mean', 'averag', 'batch', '1/B|\\bB\\b', 'number of images', '(nll|likelihood|reconstruction).*(divid|1/)', 'divid', 'dnll', 'size']],
     'ordinary'),
    ('vae_backward', '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    p, grads = vae.params, {}
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dkl = np.full(trace.kl.shape, 1 / trace.kl.size)
    z, g1, g2 = trace.dec
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(d, g2, p["decoder.4.weight"])
    d = layers.relu_backward(d, g2)
    d, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(d, g1, p["decoder.2.weight"])
    d = layers.relu_backward(d, g1)
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(d, z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    kmu, klogvar = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu + kmu
    dlogvar = dlogvar + klogvar
    x, h1, h2 = trace.enc
    da, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dmu, h2, p["fc_mu.weight"])
    db, grads["fc_logvar.weight"], grads["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, p["fc_logvar.weight"])
    d = layers.relu_backward(da + db, h2)
    d, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(d, h1, p["encoder.2.weight"])
    d = layers.relu_backward(d, h1)
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(d, x, p["encoder.0.weight"])
    return grads
''',
     [['beta']],
     'ordinary'),
    ('vae_backward', '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    p, grads = vae.params, {}
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dkl = np.full(trace.kl.shape, trace.beta / trace.kl.size)
    z, g1, g2 = trace.dec
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(d, g2, p["decoder.4.weight"])
    d = layers.relu_backward(d, g2)
    d, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(d, g1, p["decoder.2.weight"])
    d = layers.relu_backward(d, g1)
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(d, z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    x, h1, h2 = trace.enc
    da, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dmu, h2, p["fc_mu.weight"])
    db, grads["fc_logvar.weight"], grads["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, p["fc_logvar.weight"])
    d = layers.relu_backward(da + db, h2)
    d, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(d, h1, p["encoder.2.weight"])
    d = layers.relu_backward(d, h1)
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(d, x, p["encoder.0.weight"])
    return grads
''',
     [['\\bKL\\b', 'kl_backward', 'dkl']],
     'ordinary'),
    ('vae_backward', '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def back(name, dy, inp):
        dx, dW, db = layers.dense_backward(dy, inp, vae.params[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    n = trace.nll.size
    dnll = np.ones_like(trace.nll) / n
    dlogits = vae.likelihood.backward(dnll, trace.logits, trace.x)

    # decoder
    dh2 = back("decoder.4", dlogits, trace.dec[2])
    dh1 = back("decoder.2", layers.relu_backward(dh2, trace.dec[2]), trace.dec[1])
    dz = back("decoder.0", layers.relu_backward(dh1, trace.dec[1]), trace.dec[0])

    # latent
    dkl = np.ones_like(trace.kl) * trace.beta / len(trace.kl)
    dmu_z, dlogvar_z = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu_z + dmu_kl
    dlogvar = dlogvar_z + dlogvar_kl

    # encoder
    dh = back("fc_mu", dmu, trace.enc[2])
    back("fc_logvar", dlogvar, trace.enc[2])
    dh = back("encoder.2", layers.relu_backward(dh, trace.enc[2]), trace.enc[1])
    back("encoder.0", layers.relu_backward(dh, trace.enc[1]), trace.enc[0])
    return grads
''',
     [['both heads|two heads|heads', 'fc_logvar', '(path|way|branch|part).*logvar|logvar.*(path|way|branch|part)', 'h2.*(add|sum|both|twice|two)', 'used twice|two uses|add up']],
     'ordinary'),
    ('vae_backward', '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    p, grads = vae.params, {}
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dkl = np.full(trace.kl.shape, trace.beta / trace.kl.size)
    z, g1, g2 = trace.dec
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(d, g2, p["decoder.4.weight"])
    d = layers.relu_backward(d, g2)
    d, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(d, g1, p["decoder.2.weight"])
    d = layers.relu_backward(d, g1)
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(d, z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    kmu, klogvar = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu + kmu
    dlogvar = dlogvar + klogvar
    x, h1, h2 = trace.enc
    da, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dmu, h2, p["fc_mu.weight"])
    db, grads["fc_logvar.weight"], grads["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, p["fc_logvar.weight"])
    d = da + db
    d, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(d, h1, p["encoder.2.weight"])
    d = layers.relu_backward(d, h1)
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(d, x, p["encoder.0.weight"])
    return grads
''',
     [['relu', 'activation', 'h2', 'kink|slope|where.*(0|zero)|dead']],
     'ordinary'),
    ('vae_backward', '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def back(name, dy, inp):
        dx, dW, db = layers.dense_backward(dy, inp, vae.params[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    n = trace.nll.size
    dnll = np.ones_like(trace.nll) / n
    dlogits = vae.likelihood.backward(dnll, trace.logits, trace.x)

    # decoder
    dh2 = back("decoder.4", dlogits, trace.dec[2])
    dh1 = back("decoder.2", layers.relu_backward(dh2, trace.dec[2]), trace.dec[1])
    dz = back("decoder.0", layers.relu_backward(dh1, trace.dec[1]), trace.dec[0])

    # latent
    dkl = np.ones_like(trace.kl) * trace.beta / len(trace.kl)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu_kl
    dlogvar = dlogvar_kl

    # encoder
    dh = back("fc_mu", dmu, trace.enc[2]) + back("fc_logvar", dlogvar, trace.enc[2])
    dh = back("encoder.2", layers.relu_backward(dh, trace.enc[2]), trace.enc[1])
    back("encoder.0", layers.relu_backward(dh, trace.enc[1]), trace.enc[0])
    return grads
''',
     [['reparam', '\\bdz\\b', 'reconstruct', 'likelihood', '\\bnll\\b', "through z|via z|by z|of z|z's", 'decoder.*(encoder|back|reach)', 'sample']],
     'ordinary'),
    ('vae_backward', '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def back(name, dy, inp):
        dx, dW, db = layers.dense_backward(dy, inp, vae.params[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    n = trace.nll.size
    dnll = np.ones_like(trace.nll) / n
    dlogits = vae.likelihood.backward(dnll, trace.logits, trace.x)

    # decoder
    dh2 = back("decoder.4", dlogits, trace.dec[2])
    dh1 = back("decoder.2", layers.relu_backward(dh2, trace.dec[2]), trace.dec[1])
    dz = back("decoder.0", layers.relu_backward(dh1, trace.dec[1]), trace.dec[0])
    dz = layers.relu_backward(dz, trace.z)

    # latent
    dkl = np.ones_like(trace.kl) * trace.beta / len(trace.kl)
    dmu_z, dlogvar_z = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu_z + dmu_kl
    dlogvar = dlogvar_z + dlogvar_kl

    # encoder
    dh = back("fc_mu", dmu, trace.enc[2]) + back("fc_logvar", dlogvar, trace.enc[2])
    dh = back("encoder.2", layers.relu_backward(dh, trace.enc[2]), trace.enc[1])
    back("encoder.0", layers.relu_backward(dh, trace.enc[1]), trace.enc[0])
    return grads
''',
     [['relu', 'activation', '\\bz\\b.*(no|not|never|linear)', 'mask', 'where z']],
     'ordinary'),
    ('vae_backward', '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    p, grads = vae.params, {}
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dkl = np.full(trace.kl.shape, trace.beta / trace.kl.size)
    z, g1, g2 = trace.dec
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(d, g2, p["decoder.4.weight"])
    d = layers.relu_backward(d, g2)
    d, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(d, g1, p["decoder.2.weight"])
    d = layers.relu_backward(d, g1)
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(d, z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    kmu, klogvar = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu + kmu
    dlogvar = dlogvar + klogvar
    x, h1, h2 = trace.enc
    d, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dmu, h2, p["fc_mu.weight"])
    d2, grads["fc_logvar.weight"], grads["fc_logvar.bias"] = layers.dense_backward(dmu, h2, p["fc_logvar.weight"])
    d = layers.relu_backward(d + d2, h2)
    d, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(d, h1, p["encoder.2.weight"])
    d = layers.relu_backward(d, h1)
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(d, x, p["encoder.0.weight"])
    return grads
''',
     [['dlogvar', 'fc_logvar', 'dmu.*(both|twice|logvar)', 'head']],
     'ordinary'),
    ('vae_backward', '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def back(name, dy, inp):
        dx, dW, db = layers.dense_backward(dy, inp, vae.params[name + ".weight"])
        grads[name + ".weight"] = dW.T      # (n_out, n_in)
        grads[name + ".bias"] = db
        return dx

    n = trace.nll.size
    dnll = np.ones_like(trace.nll) / n
    dlogits = vae.likelihood.backward(dnll, trace.logits, trace.x)

    # decoder
    dh2 = back("decoder.4", dlogits, trace.dec[2])
    dh1 = back("decoder.2", layers.relu_backward(dh2, trace.dec[2]), trace.dec[1])
    dz = back("decoder.0", layers.relu_backward(dh1, trace.dec[1]), trace.dec[0])

    # latent
    dkl = np.ones_like(trace.kl) * trace.beta / len(trace.kl)
    dmu_z, dlogvar_z = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu_z + dmu_kl
    dlogvar = dlogvar_z + dlogvar_kl

    # encoder
    dh = back("fc_mu", dmu, trace.enc[2]) + back("fc_logvar", dlogvar, trace.enc[2])
    dh = back("encoder.2", layers.relu_backward(dh, trace.enc[2]), trace.enc[1])
    back("encoder.0", layers.relu_backward(dh, trace.enc[1]), trace.enc[0])
    return grads
''',
     [['transpos', 'n_in, n_out', '\\.T\\b', 'shape', 'PyTorch']],
     'ordinary'),
    ('vae_backward', '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    p, grads = vae.params, {}
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dkl = np.full(trace.kl.shape, trace.beta / trace.kl.size)
    z, g1, g2 = trace.dec
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(d, g2, p["decoder.4.weight"])
    d = layers.relu_backward(d, g2)
    d, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(d, g1, p["decoder.2.weight"])
    d = layers.relu_backward(d, g1)
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(d, z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    kmu, klogvar = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu + kmu
    dlogvar = dlogvar + klogvar
    x, h1, h2 = trace.enc
    # walk back through the encoder
    da, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dmu, h2, p["fc_mu.weight"])
    db, grads["fc_logvar.weight"], grads["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, p["fc_logvar.weight"])
    d = layers.relu_backward(da + db, da + db)
    d, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(d, h1, p["encoder.2.weight"])
    d = layers.relu_backward(d, h1)
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(d, x, p["encoder.0.weight"])
    return grads
''',
     [['relu', 'mask', 'activation', 'h2', '(sign|positive|where).*(gradient|dy)', 'forward (pass|value)|output']],
     'ordinary'),
    ('vae_backward', '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def back(name, dy, inp):
        dx, dW, db = layers.dense_backward(dy, inp, vae.params[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    n = trace.nll.size
    dnll = trace.beta * np.ones_like(trace.nll) / n
    dlogits = vae.likelihood.backward(dnll, trace.logits, trace.x)

    # decoder
    dh2 = back("decoder.4", dlogits, trace.dec[2])
    dh1 = back("decoder.2", layers.relu_backward(dh2, trace.dec[2]), trace.dec[1])
    dz = back("decoder.0", layers.relu_backward(dh1, trace.dec[1]), trace.dec[0])

    # latent
    dkl = np.ones_like(trace.kl) * trace.beta
    dmu_z, dlogvar_z = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu_z + dmu_kl
    dlogvar = dlogvar_z + dlogvar_kl

    # encoder
    dh = back("fc_mu", dmu, trace.enc[2]) + back("fc_logvar", dlogvar, trace.enc[2])
    dh = back("encoder.2", layers.relu_backward(dh, trace.enc[2]), trace.enc[1])
    back("encoder.0", layers.relu_backward(dh, trace.enc[1]), trace.enc[0])
    return grads
''',
     [['beta'], ['(KL|dkl).*(mean|divid|1/|\\bB\\b|averag|number|batch|images|sum)', '(mean|divid|1/|\\bB\\b|averag|number|batch|sum).*(KL|dkl)', '1/B', 'mean over']],
     'double'),
    ('vae_backward', '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    p, grads = vae.params, {}
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dkl = np.full(trace.kl.shape, trace.beta / trace.kl.size)
    z, g1, g2 = trace.dec
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(d, g2, p["decoder.4.weight"])
    d = layers.relu_backward(d, g2)
    d, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(d, g1, p["decoder.2.weight"])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(d, z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    kmu, klogvar = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu + kmu
    dlogvar = dlogvar - klogvar
    x, h1, h2 = trace.enc
    da, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dmu, h2, p["fc_mu.weight"])
    db, grads["fc_logvar.weight"], grads["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, p["fc_logvar.weight"])
    d = layers.relu_backward(da + db, h2)
    d, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(d, h1, p["encoder.2.weight"])
    d = layers.relu_backward(d, h1)
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(d, x, p["encoder.0.weight"])
    return grads
''',
     [['relu', 'activation', 'decoder\\.0', 'kink|slope'], ['sign', 'minus|subtract', '(KL|dkl|kl_backward).*logvar|logvar.*(KL|dkl|kl_backward)', 'fc_logvar', 'dlogvar', 'negat', 'add']],
     'double'),
    ('vae_backward', '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def back(name, dy, inp):
        dx, dW, db = layers.dense_backward(dy, inp, vae.params[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    n = trace.nll.shape[0]          # images
    dnll = np.ones_like(trace.nll) / n
    dlogits = vae.likelihood.backward(dnll, trace.logits, trace.x)

    # decoder
    dh2 = back("decoder.4", dlogits, trace.dec[2])
    dh1 = back("decoder.2", layers.relu_backward(dh2, trace.dec[2]), trace.dec[1])
    dz = back("decoder.0", layers.relu_backward(dh1, trace.dec[1]), trace.dec[0])

    # latent
    dkl = np.ones_like(trace.kl) * trace.beta / len(trace.kl)
    dmu_z, dlogvar_z = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu_z + dmu_kl
    dlogvar = dlogvar_z + dlogvar_kl

    # encoder
    dh = back("fc_mu", dmu, trace.enc[2]) + back("fc_logvar", dlogvar, trace.enc[2])
    dh = back("encoder.2", layers.relu_backward(dh, trace.enc[2]), trace.enc[1])
    back("encoder.0", layers.relu_backward(dh, trace.enc[1]), trace.enc[0])
    return grads
''',
     [['\\bK\\b', 'samples?\\b', 'mean', 'nll\\.size|K B|K\\*B|B K', 'number of images', '1/B|\\bB\\b', 'noise']],
     'corner'),
    ('vae_backward', '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    p, grads = vae.params, {}
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    beta = trace.beta or 1.0
    dkl = np.full(trace.kl.shape, beta / len(trace.kl))
    z, g1, g2 = trace.dec
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(d, g2, p["decoder.4.weight"])
    d = layers.relu_backward(d, g2)
    d, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(d, g1, p["decoder.2.weight"])
    d = layers.relu_backward(d, g1)
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(d, z, p["decoder.0.weight"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    kmu, klogvar = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu + kmu
    dlogvar = dlogvar + klogvar
    x, h1, h2 = trace.enc
    da, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dmu, h2, p["fc_mu.weight"])
    db, grads["fc_logvar.weight"], grads["fc_logvar.bias"] = layers.dense_backward(dlogvar, h2, p["fc_logvar.weight"])
    d = layers.relu_backward(da + db, h2)
    d, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(d, h1, p["encoder.2.weight"])
    d = layers.relu_backward(d, h1)
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(d, x, p["encoder.0.weight"])
    return grads
''',
     [['beta']],
     'corner'),
    ('vae_backward', '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def back(name, dy, inp):
        dx, dW, db = layers.dense_backward(dy, inp, vae.params[name + ".weight"])
        grads[name + ".weight"] = dW
        grads[name + ".bias"] = db
        return dx

    n = trace.nll.size
    probs = 1 / (1 + np.exp(-trace.logits))
    dlogits = (probs - trace.x) / n

    # decoder
    dh2 = back("decoder.4", dlogits, trace.dec[2])
    dh1 = back("decoder.2", layers.relu_backward(dh2, trace.dec[2]), trace.dec[1])
    dz = back("decoder.0", layers.relu_backward(dh1, trace.dec[1]), trace.dec[0])

    # latent
    dkl = np.ones_like(trace.kl) * trace.beta / len(trace.kl)
    dmu_z, dlogvar_z = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu_z + dmu_kl
    dlogvar = dlogvar_z + dlogvar_kl

    # encoder
    dh = back("fc_mu", dmu, trace.enc[2]) + back("fc_logvar", dlogvar, trace.enc[2])
    dh = back("encoder.2", layers.relu_backward(dh, trace.enc[2]), trace.enc[1])
    back("encoder.0", layers.relu_backward(dh, trace.enc[1]), trace.enc[0])
    return grads
''',
     [['Bernoulli', 'Gaussian', 'likelihood', 'sigmoid']],
     'corner'),
    ('adam_step', '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    param = param - learning_rate * m / (np.sqrt(v) + eps)
    return param, m, v
''',
     [['bias', 'correct(ed|ion)', 'm_hat|v_hat|m̂|v̂', "(?<!['’])\\bt\\b"]],
     'ordinary'),
    ('adam_step', '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    new_m = beta1 * m + (1 - beta1) * grad
    new_v = beta2 * v + (1 - beta2) * grad * grad
    m_hat = new_m / (1 - beta1 ** t)
    v_hat = new_v / (1 - beta2 ** t)
    new_param = param - learning_rate * m_hat / (np.sqrt(v_hat) + eps)
    return new_param, m_hat, v_hat
''',
     [['correct(ed|ion)', 'bias', 'm_hat|v_hat|m̂|v̂', 'hat']],
     'ordinary'),
    ('adam_step', '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * (grad - m) ** 2
    m_hat = m / (1 - beta1 ** t)
    v_hat = v / (1 - beta2 ** t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
''',
     [['grad ?- ?m\\b', 'AdaBelief', '(less|minus|subtract|around|about|deviation|centered|centred|from).*\\b(m|mean|moment)\\b', "grad(ient)?('s)? ?(squared|²|\\*\\* ?2|\\^ ?2)", 'square(s)? of (the )?grad', 'second moment', 'squared grad', 'uncent(er|re)d', 'variance']],
     'ordinary'),
    ('adam_step', '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m *= beta1
    m += (1 - beta1) * grad
    v *= beta2
    v += (1 - beta2) * grad ** 2
    step = learning_rate * (m / (1 - beta1 ** t)) / (np.sqrt(v / (1 - beta2 ** t)) + eps)
    return param - step, m, v
''',
     [['in place', 'in-place', 'chang(e|es|ed|ing)\\b', 'overw(rite|rites|rote|ritten)', 'mutat', 'modif', 'alter', 'stay as', 'came in']],
     'ordinary'),
    ('adam_step', '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    # eps keeps the root away from 0
    m1 = beta1 * m + (1 - beta1) * grad
    v1 = beta2 * v + (1 - beta2) * grad ** 2
    mh, vh = m1 / (1 - beta1 ** t), v1 / (1 - beta2 ** t)
    p1 = param - learning_rate * mh / (vh + eps)
    return p1, m1, v1
''',
     [['root', 'sqrt', '√']],
     'ordinary'),
    ('adam_step', '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * np.abs(grad)
    m_hat = m / (1 - beta1 ** t)
    v_hat = v / (1 - beta2 ** t)
    param = param - learning_rate * m_hat / (np.sqrt(v_hat) + eps)
    return param, m, v
''',
     [['square', "grad(ient)?('s)? ?(²|\\*\\* ?2|\\^ ?2)", 'grad²', 'abs|\\|grad', 'g²|g\\^2']],
     'ordinary'),
    ('adam_step', '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = np.maximum(v, beta2 * v + (1 - beta2) * grad ** 2)
    mhat = m / (1 - beta1 ** t)
    vhat = v / (1 - beta2 ** t)
    return param - learning_rate * mhat / (np.sqrt(vhat) + eps), m, v
''',
     [['max', 'AMSGrad', 'largest|larger', 'never (falls|shrinks|decreases|gets smaller|drops)', '(fall|shrink|decreas|decay|smaller|go down|lower)']],
     'ordinary'),
    ('adam_step', '''\
import numpy as np

_t = 0


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    global _t
    _t += 1
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    m_hat = m / (1 - beta1 ** _t)
    v_hat = v / (1 - beta2 ** _t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
''',
     [['state', '(from|between|across|over|earlier|previous|former|last|other) (one )?calls?', "(?<!['’])\\bt\\b", 'count', 'remember', 'global', 'called (twice|again)', 'second call', 'same arguments', 'keeps']],
     'ordinary'),
    ('adam_step', '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    lr_t = learning_rate * (1 - beta2 ** t) / (1 - beta1 ** t)
    return param - lr_t * m / (np.sqrt(v) + eps), m, v
''',
     [['root', 'sqrt', '√', 'correct(ed|ion)', 'bias']],
     'ordinary'),
    ('adam_step', '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = (1 - beta1) * m + beta1 * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    m_hat = m / (1 - beta1 ** (t + 1))
    v_hat = v / (1 - beta2 ** (t + 1))
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
''',
     [['beta1.*(swap|exchang|weights?|other way|interchang|place|old m|grad)', '(swap|exchang|other way|interchang).*beta1', 'm .*(weights?|beta1)', 'weights? of', '1 ?[-−] ?beta1'], ['t ?\\+ ?1', "(?<!['’])\\bt\\b", 'step (number|count)', 'from 1', 'one (step )?(too|ahead|more)', 'off by one|off-by-one', 'bias', 'correct(ed|ion)']],
     'double'),
    ('adam_step', '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + grad ** 2
    m_hat = m / (1 - beta1 ** t)
    v_hat = v / (1 - beta2 ** t)
    param = param + learning_rate * m_hat / (np.sqrt(v_hat) + eps)
    return param, m, v
''',
     [['1 ?[-−] ?beta2', '\\bv\\b.*(weight|factor|share|missing|without|beta2|scal)', '(weight|factor|share|missing|without).*(\\bv\\b|grad)', 'beta2'], ['sign', 'ascent|uphill|climb|up the|wrong (way|direction)|opposite|against|away', '(minus|subtract)', 'increas', 'descent|downhill|down the']],
     'double'),
    ('adam_step', '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = 0.9 * m + 0.1 * grad
    v = 0.999 * v + 0.001 * grad ** 2
    m_hat = m / (1 - 0.9 ** t)
    v_hat = v / (1 - 0.999 ** t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
''',
     [['beta1|beta2|betas', 'hard[- ]?(coded|wired)', 'fixed', 'default']],
     'corner'),
    ('adam_step', '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    # only touch the entries that got a gradient
    seen = grad != 0
    m = np.where(seen, beta1 * m + (1 - beta1) * grad, m)
    v = np.where(seen, beta2 * v + (1 - beta2) * grad ** 2, v)
    m_hat = m / (1 - beta1 ** t)
    v_hat = v / (1 - beta2 ** t)
    step = learning_rate * m_hat / (np.sqrt(v_hat) + eps)
    return np.where(seen, param - step, param), m, v
''',
     [['(grad|gradient).*(zero|\\b0\\b)', '(zero|\\b0\\b).*grad', 'momentum', 'decay', 'still (move|fall|shrink|chang)', 'sparse|lazy']],
     'corner'),
    ('adam_step', '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    grad = np.clip(grad, -5, 5)
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    m_hat = m / (1 - beta1 ** t)
    v_hat = v / (1 - beta2 ** t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
''',
     [['clip', 'clamp', 'large grad|grad.*large|big grad', 'limit', 'cut', 'bound', 'cap\\b|capped']],
     'corner'),
    ('aggregate_moments', '''\
import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(axis=0)
    variance = np.exp(logvar).mean(axis=0)
    return mean, variance
''',
     [['(variance|spread|scatter|var) of (the )?(mu|means|centers|centres|codes)', 'mu.*(var|spread|scatter|move|differ)', 'between', 'law of total', 'E\\[mu', 'means']],
     'ordinary'),
    ('aggregate_moments', '''\
import numpy as np


def aggregate_moments(mu, logvar):
    mean = np.mean(mu, axis=0)
    variance = np.var(mu, axis=0)
    return mean, variance
''',
     [['logvar', 'own variance|(variance|width|spread) of (each|every|the) q', 'within', 'sigma²|sigma\\^2', 'each q', 'exp(?!ect)', 'law of total', '(mean|average) (of the )?variance']],
     'ordinary'),
    ('aggregate_moments', '''\
import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(0)
    second = (mu ** 2 + np.exp(logvar)).mean(0)
    return mean, second
''',
     [['mean ?(²|\\^2|\\*\\*2|squared)', 'square of the mean|squared mean', 'second moment', 'subtract|minus|less', 'about (the )?(mean|0|zero|origin)|around (the )?(mean|0|zero|origin)', 'E\\[z²\\]|E\\[z\\^2\\]', 'cent(er|re)']],
     'ordinary'),
    ('aggregate_moments', '''\
import numpy as np


def aggregate_moments(mu, logvar):
    # product of the gaussians: precisions add up
    prec = np.exp(-logvar)
    var = 1 / prec.sum(axis=0)
    mean = var * (prec * mu).sum(axis=0)
    return mean, var
''',
     [['product', 'precision', 'mixture', 'weight(ed|s)?', 'inverse', '1 ?/ ?(var|sigma)']],
     'ordinary'),
    ('aggregate_moments', '''\
import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(axis=0)
    sigma = np.exp(0.5 * logvar)
    variance = (sigma.mean(axis=0)) ** 2 + mu.var(axis=0)
    return mean, variance
''',
     [['square.*(mean|averag|before|first|each)|(mean|averag).*squar', 'mean of (the )?(variances|sigma²)', 'sigma', 'standard deviation', 'variances?.*(averag|mean)']],
     'ordinary'),
    ('aggregate_moments', '''\
import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(axis=0)
    variance = np.exp(logvar.mean(axis=0)) + mu.var(axis=0)
    return mean, variance
''',
     [['exp(?!ect).*(mean|before|first|each|averag|inside|after)|(mean|averag).*exp(?!ect)', 'geometric', 'mean of (the )?(variances|sigma²|exp(?!ect))', 'mean of (the )?log', 'averag.*logvar|logvar.*(averag|mean)']],
     'ordinary'),
    ('aggregate_moments', '''\
import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(axis=0)
    std = np.sqrt(np.exp(logvar).mean(axis=0) + mu.var(axis=0))
    return mean, std
''',
     [['standard deviation', 'square root', '\\broot\\b', 'sqrt', '\\bstd\\b', 'squar']],
     'ordinary'),
    ('aggregate_moments', '''\
import numpy as np


def aggregate_moments(mu, logvar):
    N = len(mu)
    mean = mu.mean(axis=0)
    # variance of a mean of N independent variables
    variance = np.exp(logvar).sum(axis=0) / N ** 2
    variance = variance + mu.var(axis=0)
    return mean, variance
''',
     [['N ?(²|\\^2|\\*\\* ?2|squared)', '1/N', 'twice|once more|again|two times', 'divid', 'mixture', 'mean of (the )?(variances|sigma²|exp(?!ect))', 'variance of (a|the) (mean|average)', 'average of N', 'factor (of )?N']],
     'ordinary'),
    ('aggregate_moments', '''\
import numpy as np


def aggregate_moments(mu, logvar):
    rng = np.random.default_rng(0)
    z = mu + np.exp(0.5 * logvar) * rng.standard_normal((500, *mu.shape))
    z = z.reshape(-1, mu.shape[1])
    return z.mean(axis=0), z.var(axis=0)
''',
     [['sampl', 'random', 'Monte', 'draw', 'noise', 'exact|closed form', 'estimat']],
     'ordinary'),
    ('aggregate_moments', '''\
import numpy as np


def aggregate_moments(mu, logvar):
    mean = np.mean(mu, axis=0)
    var_between = np.std(mu, axis=0)
    var_within = np.mean(logvar, axis=0)
    return mean, var_between + var_within
''',
     [['standard deviation|\\bstd\\b', 'square root|\\broot\\b|sqrt', 'mu.*squar|squar.*mu', '(variance|var) of (the )?(mu|means)'], ['exp(?!ect)', 'e\\^', 'log', 'sigma²|sigma\\^2']],
     'double'),
    ('aggregate_moments', '''\
import numpy as np


def aggregate_moments(mu, logvar):
    total = np.exp(logvar).sum(axis=0) + mu.var(axis=0)
    return total, mu.mean(axis=0)
''',
     [['order', 'swap', 'exchang', 'interchang', '(mean|variance).*first|first.*(mean|variance)', 'other way', 'mean (and|,) (then )?variance'], ['mean', 'averag', 'sum', 'divid', '1/N|\\bN\\b']],
     'double'),
    ('aggregate_moments', '''\
import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(axis=0)
    second_moment = (mu * mu + np.exp(logvar)).mean(axis=0)
    return mean, second_moment - mean ** 2
''',
     [['cancel', 'round', 'large (mean|mu|number)|(mean|mu).*(large|big|far)', 'far (from|away|out)', '(big|large) offset', 'E\\[.*(²|\\^2).*\\]', 'digits', 'precision', 'negative|below 0', 'difference of two', 'subtract.*(first|before|mean)']],
     'corner'),
    ('aggregate_moments', '''\
import numpy as np


def aggregate_moments(mu, logvar):
    spread = np.cov(mu, rowvar=False, bias=True)
    return mu.mean(axis=0), np.exp(logvar).mean(axis=0) + np.diag(spread)
''',
     [['(one|single|1) (latent )?dimension', 'L ?(=|is) ?1\\b', '\\bcov\\b|covariance', '0-d|scalar', 'diag']],
     'corner'),
    ('active_units', '''\
import numpy as np


def active_units(mu):
    return np.std(mu, axis=0) > 0.01
''',
     [['standard deviation', '\\bstd\\b', 'square root', '\\broot\\b', 'squar']],
     'ordinary'),
    ('active_units', '''\
import numpy as np


def active_units(mu):
    activity = (mu ** 2).mean(axis=0)
    return activity > 0.01
''',
     [['subtract', 'mean of (the )?squares|second moment', 'mean.*(taken|removed|away)', 'cent(er|re)', 'around (the |its )?(mean|0|zero)|about (the |its )?(mean|0|zero)|from (the |its )?mean', 'mu²|mu\\^2', 'constant|fixed|same (for|in) (all|every)', 'squar']],
     'ordinary'),
    ('active_units', '''\
import numpy as np


def active_units(mu):
    return np.abs(mu.mean(axis=0)) > 0.01
''',
     [['variance', 'mean.*(not|instead|rather)', '(not|instead|rather).*mean', 'spread', 'var\\b']],
     'ordinary'),
    ('active_units', '''\
import numpy as np


def active_units(mu):
    active = []
    for l in range(mu.shape[1]):
        if np.var(mu[:, l]) > 0.01:
            active.append(l)
    return np.array(active)
''',
     [['ind(ex|ices)', 'number(s)? of the dimension', 'which', 'mask', 'bool', 'True (and|or|where) ?(False)?', 'shape', '\\(L,\\)', 'each (latent )?dimension', 'positions?']],
     'ordinary'),
    ('active_units', '''\
import numpy as np


def active_units(mu):
    var = mu.var(axis=0)
    return int(np.sum(var > 0.01))
''',
     [['count', 'number of (the )?(active|dimensions|units)', 'how many', 'sum', '(each|every) (latent )?dimension', 'shape', '\\(L,\\)', 'single|one number|scalar']],
     'ordinary'),
    ('active_units', '''\
import numpy as np


def active_units(mu):
    spread = mu.max(axis=0) - mu.min(axis=0)
    return spread > 0.01
''',
     [['range', 'max', 'variance', 'min\\b', 'largest']],
     'ordinary'),
    ('active_units', '''\
import numpy as np


def active_units(mu):
    v = mu.var(axis=0)
    share = v / v.sum()
    return share > 0.01
''',
     [['share', 'fraction', 'relative', 'total|sum', 'divid', 'propor', 'normali[sz]', 'absolute', 'other dimensions|per ?cent']],
     'ordinary'),
    ('active_units', '''\
import numpy as np


def active_units(mu):
    # burda et al: Cov_x(E[z|x]) > 1e-2
    return mu.var(axis=0) > 1e-3
''',
     [['threshold', 'limit', 'cut-?off', 'bound(ary)?\\b', 'too (low|small)', 'lower than', '1e-', 'below 0\\.01']],
     'ordinary'),
    ('active_units', '''\
import numpy as np


def active_units(mu):
    per_unit = np.sum((mu - mu.mean(axis=0)) ** 2, axis=0)
    return per_unit > 0.01
''',
     [['sum', 'mean', 'averag', '\\bN\\b|1/N', 'divid', 'number of images']],
     'ordinary'),
    ('active_units', '''\
import numpy as np


def active_units(mu):
    v = np.var(mu, axis=1)
    return v < 0.01
''',
     [['axis', 'over the images|across (the )?images', '(each|every|per) image', 'over (the )?dimensions', 'shape', '\\(L,\\)|\\(N,\\)'], ['invert|opposite|revers|negat', 'inactive|collapsed', '<|less than|smaller|below|under\\b', 'wrong (way|side)|other way (a)?round|the other way', 'False where', 'True and False|swap|exchang']],
     'double'),
    ('active_units', '''\
import numpy as np


def active_units(mu):
    z = (mu - mu.mean()) ** 2
    return z.mean(axis=0) > 0.1
''',
     [['(own|its|each|every|per).*mean', 'mean (of|over) (each|every|its|all|the whole)', '(overall|global|common|grand|whole|one) mean', 'all (the )?dimensions', 'variance of each'], ['threshold', 'limit', 'cut-?off', 'bound(ary)?\\b', 'too (high|large)', 'higher than|larger than']],
     'double'),
    ('active_units', '''\
import numpy as np


def active_units(mu):
    variance = mu.var(axis=0)
    return variance >= 0.01
''',
     [['above,? (not|and not)|not above|only above', 'exactly|equal|just (at|on)', '\\btie', '>=|≥', 'strict', 'at (the )?(threshold|limit)']],
     'corner'),
    ('active_units', '''\
import numpy as np


def active_units(mu):
    return mu.var(axis=0, ddof=1) > 0.01
''',
     [['ddof', 'N ?[-−] ?1', 'unbiased|Bessel|sample variance', 'divid', 'few images|one image|single image|N ?(=|is) ?1\\b']],
     'corner'),
    ('active_units', '''\
import numpy as np


def active_units(mu):
    var = (mu * mu).mean(axis=0) - mu.mean(axis=0) ** 2
    return var > 0.01
''',
     [['cancel', 'round', 'large (mean|mu|number)|(mean|mu).*(large|big|far)', 'far (from|away|out)', '(big|large) offset', 'digits', 'precision', 'difference of two', 'subtract.*(first|before)']],
     'corner'),
    ('active_units', '''\
import numpy as np


def active_units(mu):
    return np.round(mu.var(axis=0), 2) > 0.01
''',
     [['round', 'decimal', 'digits', 'just above|slightly|little above|close to|near', 'between']],
     'corner'),
    ('linear_vae_kl', '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    return np.maximum(np.log(lam / (beta * sigma ** 2)), 0)
''',
     [['half', '½', 'twice', '2 times', 'two times', 'factor (of )?(2|two)', '1/2', 'doubl']],
     'ordinary'),
    ('linear_vae_kl', '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    noise = beta * sigma
    return 0.5 * np.maximum(np.log(lam / noise), 0)
''',
     [['sigma ?(²|\\^ ?2|\\*\\* ?2|squared)', 'square', 'variance', 'sigma²']],
     'ordinary'),
    ('linear_vae_kl', '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.asarray(eigenvalues)[:n_latent]
    kl = 0.5 * np.log(lam / (beta * sigma ** 2))
    return np.maximum(kl, 0)
''',
     [['sort', 'order', 'largest', 'descending|decreasing', 'from the largest']],
     'ordinary'),
    ('linear_vae_kl', '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    top = sorted(eigenvalues, reverse=True)[:n_latent]
    return np.array([0.5 * np.log(l / (beta * sigma ** 2)) for l in top])
''',
     [['collaps', 'negative|below (0|zero)|less than (0|zero)', 'max', '\\b0 where|zero where', 'clip|clamp|floor', 'never (less|below|negative)']],
     'ordinary'),
    ('linear_vae_kl', '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1]
    # the maximum-likelihood noise is the mean of what is left out
    sigma2 = lam[n_latent:].mean()
    ratio = lam[:n_latent] / (beta * sigma2)
    return 0.5 * np.log(np.maximum(ratio, 1))
''',
     [['sigma', 'noise', 'discarded|left out|remaining|other eigenvalues|rest of|left-out', 'given']],
     'ordinary'),
    ('linear_vae_kl', '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[-n_latent:][::-1]
    snr = lam / (beta * sigma ** 2)
    return 0.5 * np.log1p(snr)
''',
     [['log ?1p', '1 ?\\+|\\+ ?1', '(one|1) (is )?(added|too)', 'add(s|ed|ing)? (1|one)', 'plus (1|one)', 'channel|capacity', 'collaps', 'without (the|its) (1|one)', '\\b0 where|zero where']],
     'ordinary'),
    ('linear_vae_kl', '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    s2 = sigma ** 2
    lam = -np.sort(-eigenvalues)[:n_latent]
    return 0.5 * np.log(np.maximum(lam / s2, 1.0)) / beta
''',
     [['beta']],
     'ordinary'),
    ('linear_vae_kl', '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    thr = beta * sigma ** 2
    lam = lam[lam > thr]
    return 0.5 * np.log(lam / thr)
''',
     [['length|shape|short|number of|as many|n_latent', 'drop|left out|missing|leave|omit|remov', 'collaps', '\\b0 where|zero where|a 0|zeros']],
     'ordinary'),
    ('linear_vae_kl', '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    eigenvalues[::-1].sort()
    lam = eigenvalues[:n_latent]
    return np.maximum(0.5 * np.log(lam / (beta * sigma ** 2)), 0)
''',
     [['in place', 'in-place', 'chang(e|es|ed|ing)\\b', 'overw(rite|rites|rote|ritten)', 'mutat', 'modif', 'alter', 'argument.*sort|sort.*argument', 'copy']],
     'ordinary'),
    ('linear_vae_kl', '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    kl = np.maximum(0.5 * np.log(lam / (beta * sigma ** 2)), 0)
    return beta * kl              # what it costs in the loss
''',
     [['beta']],
     'ordinary'),
    ('linear_vae_kl', '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[:n_latent]
    ratio = beta * lam / sigma ** 2
    return 0.5 * np.maximum(np.log(ratio), 0)
''',
     [['sort', 'order', 'largest', 'smallest', 'descending|decreasing|ascending|increasing'], ['beta']],
     'double'),
    ('linear_vae_kl', '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    top = np.flip(np.sort(eigenvalues))[:n_latent]
    t = beta * sigma ** 2
    kl = np.where(top > sigma ** 2, 0.5 * np.log2(top / t), 0)
    return kl
''',
     [['beta.*(collaps|threshold|limit|where|0|zero)', 'collaps', 'threshold', '\\b0 where|zero where', 'negative|below (0|zero)', '(above|below|larger|smaller|more|less) (than )?.*beta', 'beta'], ['bits?\\b', 'nats?\\b', 'log ?2|log2', 'base']],
     'double'),
    ('linear_vae_kl', '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    alive = lam > beta * sigma ** 2
    return alive * 0.5 * np.log(lam / (beta * sigma ** 2))
''',
     [['eigenvalue.*(zero|\\b0\\b)', '(zero|\\b0\\b).*eigenvalue', 'nan', 'inf', 'log\\(0|log of (0|zero)', 'finite']],
     'corner'),
    ('linear_vae_kl', '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.unique(eigenvalues)[::-1][:n_latent]
    return 0.5 * np.maximum(np.log(lam / (beta * sigma ** 2)), 0)
''',
     [['equal|same', 'tie', 'repeated|twice|duplicate|double', 'unique', 'shape|length']],
     'corner'),
    ('linear', '''\
import numpy as np


def linear(beta, warmup):
    def schedule(share):
        return beta * share / warmup
    return schedule
''',
     [['after (the )?warm', '(stay|remain|stop|constant|flat|hold|cap|limit|clip|max|min\\()', '(above|beyond|past|over|exceed|more than|larger than|overshoot)', 'ends?\\b|at the end|after']],
     'ordinary'),
    ('linear', '''\
import numpy as np


def linear(beta, warmup):
    return lambda share: beta * min(1.0, share)
''',
     [['warm-?up.*(ignor|not used|unused|no (role|effect|influence)|nothing|whatever|depend|divid|any\\b)', 'ignor', 'whole training|all of training|(the )?end of (the )?training', '(not|never|without|no) .*warm-?up', 'share ?/ ?warm', 'too (late|slow)', 'divid']],
     'ordinary'),
    ('linear', '''\
import numpy as np


def linear(beta, warmup):
    def f(share):
        return min(share / warmup, beta)
    return f
''',
     [['slope|steep|rate|fast|slow', 'reach|arriv', 'scal|multipl|times beta|beta times|factor', 'at the end of (the )?warm', 'beta ?(\\*|·)|\\bbeta share', 'rises? (to|by)', 'too (early|late|soon)']],
     'ordinary'),
    ('linear', '''\
import numpy as np


def linear(beta, warmup):
    def beta_at(done):
        # wait for the warm-up to be over, then rise
        return beta * max(0.0, done - warmup) / (1 - warmup)
    return beta_at
''',
     [['during', '(wait|delay|later|late|after|before|begin|start)', 'stays? (at )?0|0 until|zero until', 'rest of (the )?training']],
     'ordinary'),
    ('linear', '''\
import numpy as np


def linear(beta, warmup):
    def schedule(share):
        frac = np.clip(share / warmup, 0, 1)
        return beta * frac ** 2
    return schedule
''',
     [['straight', 'line', 'linear', 'square|quadratic|squared|power', 'curve|parabola']],
     'ordinary'),
    ('linear', '''\
import numpy as np


def linear(beta, warmup):
    def at(share):
        if share < warmup:
            return beta * share / warmup
        return 1.0
    return at
''',
     [['after (the )?warm', 'end(s|ing)?\\b|final', 'stay|remain|constant|hold|jump', '\\b(1|one) (instead|rather|for|not|where|after)', 'return(s|ed)? (1|one)', 'beta (after|from|once|there|at)', 'goes to (1|one)']],
     'ordinary'),
    ('linear', '''\
import numpy as np


def linear(beta, warmup):
    def schedule(share):
        if share <= warmup:
            return beta * share / warmup
    return schedule
''',
     [['None', 'nothing', 'after (the )?warm', '(no|without|missing|forgot\\w*) (a )?(return|value|else)', 'return']],
     'ordinary'),
    ('linear', '''\
import numpy as np


def linear(beta, warmup):
    # cyclical annealing
    def schedule(share):
        return beta * ((share % warmup) / warmup)
    return schedule
''',
     [['cycl|again|restart|repeat|falls? back|starts? over|period|saw|modul|remainder|%|drop', 'after (the )?warm', 'stay|remain|constant|hold|flat']],
     'ordinary'),
    ('linear', '''\
import numpy as np


def linear(beta, warmup):
    steps = np.linspace(0, beta, 11)

    def schedule(share):
        i = int(min(share / warmup, 1) * 10)
        return float(steps[i])
    return schedule
''',
     [['step|stair|stage|jump|table|coarse|discrete|round', 'straight|line', 'continu|smooth', 'between']],
     'ordinary'),
    ('linear', '''\
import numpy as np


def linear(beta, warmup):
    def schedule(share):
        t = min(share / warmup, 1.0)
        return beta * (1.0 - t)
    return schedule
''',
     [['fall|down|decreas|declin|descend|sink|drop', 'from 0|starts? at|begin', 'revers|opposite|wrong way|other way|backward|direction|revers', 'rise|increas']],
     'ordinary'),
    ('linear', '''\
import numpy as np


def linear(beta, warmup):
    def schedule(share):
        start = 0.1 * beta
        value = start + (beta - start) * (share / warmup)
        return max(value, beta)
    return schedule
''',
     [['from (0|zero)', 'at (0|zero)\\b', 'starts?\\b|begin|offset'], ['\\bmax|\\bmin', 'cap|limit|clip|constant|stay|remain|(above|beyond|past|over|exceed|more than|larger than)|all along|whole|never less|at least']],
     'double'),
    ('linear', '''\
import numpy as np


def linear(beta, warmup):
    def schedule(share):
        t = share * warmup
        t = min(t, 1.0)
        return np.sqrt(t) * beta
    return schedule
''',
     [['divid|multipl|share ?/ ?warm|share ?(\\*|times) ?warm|over (the )?warm|by (the )?warm-?up', 'slope|slow|never reach|reach|fast|steep'], ['straight', 'line', 'linear', 'root|sqrt|curve']],
     'double'),
    ('linear', '''\
import numpy as np


def linear(beta, warmup):
    def schedule(share):
        if share < warmup:
            return beta * share / warmup
        elif share > warmup:
            return beta
    return schedule
''',
     [['None|nothing', '(exactly|equal|just|right|very|precisely) (at|to|there|the end)?', 'at (the )?(end of )?(the )?warm-?up|share (=|==|is) ?warm', "end of (the )?warm|warm-?up('s)? end", 'tie|boundary|edge']],
     'corner'),
    ('linear', '''\
import numpy as np

_cfg = {}


def linear(beta, warmup):
    _cfg["beta"], _cfg["warmup"] = beta, warmup

    def schedule(share):
        return _cfg["beta"] * min(share / _cfg["warmup"], 1.0)
    return schedule
''',
     [['state|global|shared|share(s)? (its|the|one|their)', '(another|other|second|two|first|earlier|later|next|new|previous|both) (schedules?|functions?|calls?|warm-?ups?|ones?)', 'between calls|across calls', 'own beta|closure|remember|keeps?|overw']],
     'corner'),
    ('linear', '''\
import numpy as np


def linear(beta, warmup):
    best = [0.0]

    def schedule(share):
        # beta must never go down
        best[0] = max(best[0], beta * min(share / warmup, 1.0))
        return best[0]
    return schedule
''',
     [['state|remember|keeps?|kept|memory', '(earlier|previous|former|last|first|before|between|other|order of|second|repeated|later) (one )?(calls?|shares?|values?)', 'never (goes|go|falls|fall|comes)', 'order', 'called (again|before|twice|first)', 'depend']],
     'corner'),
    ('log_weights', '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    log_p = -0.5 * (z ** 2).sum(axis=-1)
    log_q = -0.5 * (eps ** 2).sum(axis=-1)
    return -nll + log_p - log_q
''',
     [['logvar', 'log.?var', 'log sigma', 'log of (the )?(variance|sigma|standard)', 'normali[sz]', 'determinant|Jacobian', 'width']],
     'ordinary'),
    ('log_weights', '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    log_prior = -0.5 * np.sum(z ** 2 + np.log(2 * np.pi), axis=-1)
    log_q = -0.5 * np.sum(eps ** 2 + logvar + np.log(2 * np.pi), axis=-1)
    return nll + log_prior - log_q
''',
     [['nll.*(sign|minus|negat|subtract|[-−])', '(sign|minus|negat|[-−]).*(nll|log p\\(x)', '-nll', 'likelihood.*(sign|minus|subtract)']],
     'ordinary'),
    ('log_weights', '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    log_2pi = np.log(2 * np.pi)
    log_pz = -0.5 * (z ** 2 + log_2pi).sum(-1)
    log_qz = -0.5 * (eps ** 2 + logvar + log_2pi).sum(-1)
    return -nll + log_pz + log_qz
''',
     [['sign.*q|q.*sign', 'divid', '(subtract|minus|less).*(log )?q|(log )?q.*(subtract|minus|added|adds|add)', '[-−] ?log q', 'add(s|ed|ing)?.*log q', 'over q|/ ?q']],
     'ordinary'),
    ('log_weights', '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    sigma = np.exp(0.5 * logvar)
    # log q(z|x) with the quadratic form (z - mu)^2 / sigma^2
    log_q = -0.5 * (((eps * sigma) ** 2) + logvar + np.log(2 * np.pi)).sum(axis=-1)
    log_p = -0.5 * (z ** 2 + np.log(2 * np.pi)).sum(axis=-1)
    return log_p - log_q - nll
''',
     [['eps.*(sigma|scale|already|standard|divid)', 'sigma.*(eps|divid|cancel|square)', '\\(z ?[-−] ?mu\\)', 'divid', 'eps ?(²|\\^2|\\*\\*2|squared)', 'standardi[sz]ed']],
     'ordinary'),
    ('log_weights', '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    K, B, L = z.shape
    out = np.zeros((K, B))
    for k in range(K):
        for b in range(B):
            lp = -0.5 * L * np.log(2 * np.pi) - 0.5 * np.sum(z[k, b] ** 2)
            lq = -0.5 * np.sum(eps[k, b] ** 2) - 0.5 * np.sum(logvar[b])
            out[k, b] = -nll[k, b] + lp - lq
    return out
''',
     [['2 ?π|2 ?pi|\\bpi\\b|π', 'constant|cancel', 'normali[sz]']],
     'ordinary'),
    ('log_weights', '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    # closed form: -kl instead of log p - log q
    mu = (z - np.exp(0.5 * logvar) * eps)[0]
    kl = 0.5 * np.sum(mu ** 2 + np.exp(logvar) - 1 - logvar, axis=-1)
    return -nll - kl
''',
     [['closed form|closed-form', '\\bKL\\b', 'each sample|every sample|per sample|own', 'expectation|mean over|averag', 'analytic']],
     'ordinary'),
    ('log_weights', '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    log_w = -nll + 0.5 * np.sum(eps ** 2 + logvar - z ** 2, axis=-1)
    m = log_w.max(axis=0)
    return log_w - (m + np.log(np.exp(log_w - m).sum(axis=0)))
''',
     [['normali[sz]', 'add up to|sum to|sum.*(1|one)', 'soft-?max', 'subtract.*(log|sum|max)', 'over (the )?(K )?samples', 'raw|as they are']],
     'ordinary'),
    ('log_weights', '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    log_p = -0.5 * np.mean(z ** 2, axis=-1)
    log_q = -0.5 * np.mean(eps ** 2 + logvar, axis=-1)
    return -nll + log_p - log_q
''',
     [['mean|averag', 'sum', 'divid.*L|1/L|\\bL\\b']],
     'ordinary'),
    ('log_weights', '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    log_pz = -0.5 * np.square(z).sum(axis=2)
    log_qz = -0.5 * np.square(eps).sum(axis=2) - 0.5 * logvar.sum()
    return -nll + log_pz - log_qz
''',
     [['logvar.*(image|axis|own|batch|all|each|every)', '(image|axis|own|batch|all images|each|every).*logvar', 'each image|every image|own|other images|axis']],
     'ordinary'),
    ('log_weights', '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    log_p = -0.5 * (z ** 2).sum(axis=-1)
    log_q = -0.5 * (eps ** 2).sum(axis=-1) - logvar.sum(axis=-1)
    return np.exp(-nll + log_p - log_q)
''',
     [['half|½|1/2|twice|factor (of )?(2|two)|doubl', 'log sigma\\b', 'logvar ?/ ?2'], ['without (its|the|a|any) log', 'log.{0,20} (missing|forgotten|left out|not taken)', '(missing|forg\\w+|lost|lacks?|needs?|take|takes|taken|no) (is )?(the |its |a )?log', 'not (its|the|a) log', 'itself|themselves', '(instead|in place) of (its|the|their) logs?', '\\bexp(?!ect)\\b', 'e\\^', 'probability,? not']],
     'double'),
    ('log_weights', '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    quad = (eps ** 2 - z ** 2).sum(axis=-1)          # half lost below?
    norm = 0.5 * logvar.sum(axis=-1)
    return -nll + quad - norm
''',
     [['half|½|1/2|twice|factor (of )?(2|two)|doubl'], ['sign.*log|log.*sign', 'logvar.*(subtract|minus|add|plus|sign|negat)', '(subtract|minus|add|plus|sign|negat).*logvar', '\\+ ?½? ?(0\\.5)? ?(\\*)? ?logvar']],
     'double'),
    ('log_weights', '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    sigma = np.exp(0.5 * logvar)
    mu = z - sigma * eps
    log_p = -0.5 * (z ** 2).sum(axis=-1)
    log_q = -0.5 * (((z - mu) / sigma) ** 2 + logvar).sum(axis=-1)
    return -nll + log_p - log_q
''',
     [['cancel|round|digits|precision|lost', '(small|tiny|narrow|little) (sigma|variance|logvar|q)', 'sigma.*(small|tiny|narrow|near 0)', 'eps (itself|as it|directly)|given eps|use eps', 'very (small|negative|low|narrow)', 'divi(d|s).*(0|zero|sigma)', 'nan|inf|finite', 'z ?[-−] ?mu', 'extreme']],
     'corner'),
    ('log_weights', '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    sigma = np.exp(0.5 * logvar)
    p = np.exp(-0.5 * z ** 2) / np.sqrt(2 * np.pi)
    q = np.exp(-0.5 * eps ** 2) / (np.sqrt(2 * np.pi) * sigma)
    return -nll + np.log(p).sum(axis=-1) - np.log(q).sum(axis=-1)
''',
     [['underflow|overflow', 'nan|inf|finite', 'far (from|out|away)|large (z|eps)|(z|eps).*large', 'log\\(0|log of (0|zero)|rounds? to 0', 'log.*exp(?!ect)|exp(?!ect).*log', 'densit', 'extreme|very (small|large|negative|unlikely)', 'logs? directly']],
     'corner'),
    ('log_mean_exp_forward', '''\
import numpy as np


def log_mean_exp_forward(log_w):
    m = np.max(log_w, axis=0)
    return m + np.log(np.sum(np.exp(log_w - m), axis=0))
''',
     [['mean|averag', 'log ?\\(? ?K', '1/K', 'divid', 'sum', 'number of samples']],
     'ordinary'),
    ('log_mean_exp_forward', '''\
import numpy as np


def log_mean_exp_forward(log_w):
    # log and exp cancel
    return np.mean(log_w, axis=0)
''',
     [['mean of (the )?log', 'log of (the|a) mean|log (\\(?1/K\\)?|mean)', 'exp(?!ect)', 'Jensen', 'averag.*log|log.*averag', 'bound', 'e\\^']],
     'ordinary'),
    ('log_mean_exp_forward', '''\
import numpy as np


def log_mean_exp_forward(log_w):
    K = log_w.shape[0]
    m = log_w.max(axis=0)
    logsumexp = m + np.log(np.exp(log_w - m).sum(axis=0))
    return logsumexp / K
''',
     [['log ?\\(? ?K', 'divid.*(inside|log|before|after|outside|sum)', '(inside|outside|within|under) (of )?the log', '1/K', 'divided by K|divides by K|over K', 'subtract']],
     'ordinary'),
    ('log_mean_exp_forward', '''\
import numpy as np


def log_mean_exp_forward(log_w):
    K, B = log_w.shape
    m = log_w.max(axis=1, keepdims=True)
    out = m[:, 0] + np.log(np.exp(log_w - m).mean(axis=1))
    return out
''',
     [['axis', 'over (the )?(K )?samples', 'over (the )?images', 'shape', '\\(B,\\)|\\(K,\\)', 'each (image|sample)']],
     'ordinary'),
    ('log_mean_exp_forward', '''\
import numpy as np


def log_mean_exp_forward(log_w):
    biggest = log_w.max(axis=0)
    shifted = log_w - biggest
    return np.log(np.exp(shifted).mean(axis=0))
''',
     [['(add|put|bring|give|plus|come).*\\b(back|again|max\\w*|largest)\\b', '(max\\w*|largest|shift).*(missing|forgotten|lost|back|again|add)', 'back']],
     'ordinary'),
    ('log_mean_exp_forward', '''\
import numpy as np


def log_mean_exp_forward(log_w):
    # running log-sum-exp
    acc = np.zeros(log_w.shape[1])
    for row in log_w:
        acc = np.logaddexp(acc, row)
    return acc - np.log(len(log_w))
''',
     [['start|begin|initial', '-inf|log ?\\(?0|log of (0|zero)', '(extra|additional|one more|another|too many).*(sample|term|weight|1\\b|e\\^0)', '(sample|term|weight).*(extra|additional|one more|too many)', 'e\\^0|exp(?!ect)\\(0\\)', '1 is added|adds? (a )?1|plus 1|1 ?\\+']],
     'ordinary'),
    ('log_mean_exp_forward', '''\
import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.max(axis=0)
    log_w -= m
    return m + np.log(np.exp(log_w).mean(axis=0))
''',
     [['in place', 'in-place', 'chang(e|es|ed|ing)\\b', 'overw(rite|rites|rote|ritten)', 'mutat', 'modif', 'alter', 'copy']],
     'ordinary'),
    ('log_mean_exp_forward', '''\
import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.max(axis=0, keepdims=True)
    mean = np.exp(log_w - m).mean(axis=0, keepdims=True)
    return m + np.log(mean)
''',
     [['shape', 'axis|axes', 'keepdims', '\\(1, ?B\\)|\\(B,\\)', 'dimension']],
     'ordinary'),
    ('log_mean_exp_forward', '''\
import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.max(axis=0)
    total = np.exp(log_w - m).mean()
    return m + np.log(total)
''',
     [['each image|every image|per image|own|all (the )?images|other images|images together', 'axis', 'mix|both axes|whole|everything|over B']],
     'ordinary'),
    ('log_mean_exp_forward', '''\
import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.max(axis=0)
    mean = np.exp(log_w - m).sum(axis=0) / log_w.shape[1]
    return np.log(mean) - m
''',
     [['\\bK\\b', '\\bB\\b', 'number of (images|samples)', 'divid', 'mean|averag'], ['(add|plus|sign|subtract|minus|put).*(max|largest|back|m\\b|shift)', '(max\\w*|largest|shift).*(add|plus|sign|subtract|minus|back|twice)', 'sign']],
     'double'),
    ('log_mean_exp_forward', '''\
import numpy as np


def log_mean_exp_forward(log_w):
    K = len(log_w)
    m = log_w.max(axis=0)
    s = np.exp(0.5 * (log_w - m)).sum(axis=0)
    return m + np.log(s) + np.log(K)
''',
     [['half|½|1/2|root|sqrt', 'twice|double|factor (of )?(2|two)'], ['log ?\\(? ?K', 'sign', 'subtract|minus', 'divid|multipl', 'mean|averag', '1/K']],
     'double'),
    ('log_mean_exp_forward', '''\
import numpy as np


def log_mean_exp_forward(log_w):
    w = np.exp(log_w)
    return np.log(w.mean(axis=0))
''',
     [['overflow|underflow', 'inf|nan|finite', '(subtract|take|shift|pull|max|largest).*(max|largest|first|out|before)', '\\bmax(imum)?\\b|largest', 'stable', 'too (large|small|big) for', '(large|small|big|huge|extreme|negative) log']],
     'corner'),
    ('log_mean_exp_forward', '''\
import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.max()
    return m + np.log(np.exp(log_w - m).mean(axis=0))
''',
     [['max.*(each|every|own|per|its)', '(each|every|own|per|its).*(max|largest)', 'largest.*(each|every|own|per|all)', 'all (the )?images|other image|one image|images.*(differ|apart|far)', 'underflow|inf\\b|finite|-inf', 'log\\(0|log of (0|zero)|rounds? to 0']],
     'corner'),
    ('log_mean_exp_forward', '''\
import numpy as np


def log_mean_exp_forward(log_w):
    c = log_w.mean(axis=0)          # shift
    return c + np.log(np.mean(np.exp(log_w - c), axis=0))
''',
     [['\\bmax(imum)?\\b|largest', 'overflow', 'inf|nan|finite', '(far|wide|spread|apart)\\b']],
     'corner'),
    ('log_mean_exp_forward', '''\
import numpy as np


def log_mean_exp_forward(log_w):
    m = np.abs(log_w).max(axis=0)
    return m + np.log(np.mean(np.exp(log_w - m), axis=0))
''',
     [['abs|magnitude|size|\\|log_w\\|', 'largest|\\bmax(imum)?\\b', 'underflow|inf|nan|finite', 'negative', 'log\\(0|log of (0|zero)|rounds? to 0']],
     'corner'),
    ('log_mean_exp_backward', '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    K = len(log_w)
    e = np.exp(log_w - log_w.max(axis=0))
    softmax = e / e.sum(axis=0)
    return dy * softmax / K
''',
     [['1/K|\\bK\\b', 'divid', 'sum to|add up to|sum.*dy', 'mean', 'number of samples', 'cancel']],
     'ordinary'),
    ('log_mean_exp_backward', '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.max(axis=0))
    return e / e.sum(axis=0)
''',
     [['\\bdy\\b', 'upstream|incoming', 'chain rule']],
     'ordinary'),
    ('log_mean_exp_backward', '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    K = log_w.shape[0]
    return np.repeat(dy[None, :] / K, K, axis=0)
''',
     [['soft-?max', 'weight', 'equal|uniform|same (share|amount|gradient)|all (samples )?(alike|the same)', 'e\\^|exp(?!ect)', '1/K', 'depend.*log_w|log_w.*(ignor|not used|depend|unused)']],
     'ordinary'),
    ('log_mean_exp_backward', '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    m = log_w.max(axis=1, keepdims=True)
    e = np.exp(log_w - m)
    w = e / e.sum(axis=1, keepdims=True)
    return dy[None] * w
''',
     [['axis', 'over (the )?(K )?samples', 'over (the )?images|across (the )?images', 'each (image|sample)|every (image|sample)']],
     'ordinary'),
    ('log_mean_exp_backward', '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    # d log(mean)/d log_w = w/K / mean
    w = np.exp(log_w - log_w.max(axis=0))
    return dy * w / len(w)
''',
     [['normali[sz]', 'divid', 'sum (to|of)|add up to|sum.*(1|dy)', 'soft-?max', '1 ?/ ?(mean|sum)', 'derivative of (the )?log', 'chain rule']],
     'ordinary'),
    ('log_mean_exp_backward', '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.max(axis=0))
    p = e / e.sum(axis=0)
    # derivative of the softmax
    return dy * p * (1 - p)
''',
     [['1 ?- ?(p|w|s|soft|weight)', 'derivative of (the |a )?soft-?max', 'sigmoid|logistic', 'soft-?max (itself|alone|once)', 'itself is', 'p \\(1|w \\(1', '(extra|additional|one more|too many) (factor|deriv)', 'sum to|add up to|sum.*(dy|\\b1\\b)|soft-?max']],
     'ordinary'),
    ('log_mean_exp_backward', '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    best = log_w.argmax(axis=0)
    out = np.zeros_like(log_w)
    out[best, np.arange(log_w.shape[1])] = dy
    return out
''',
     [['soft-?max', '(largest|best|max\\w*|one) (sample)?', 'every sample|all (the )?(K )?samples|other samples|rest']],
     'ordinary'),
    ('log_mean_exp_backward', '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.max())
    return dy * e / e.sum()
''',
     [['each image|every image|per image|own|all (the )?images|other images|images together', 'axis', 'whole|everything|all of log_w|both axes|over B']],
     'ordinary'),
    ('log_mean_exp_backward', '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    m = log_w.max(axis=0)
    lse = m + np.log(np.exp(log_w - m).sum(axis=0))
    return dy * (log_w - lse)
''',
     [['\\bexp(?!ect)\\b|e\\^|exponent', 'log of (the )?(soft-?max|weight|share|normali)', 'log[- ]?soft-?max', 'log.*weight', 'negative']],
     'ordinary'),
    ('log_mean_exp_backward', '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    K, B = log_w.shape
    e = np.exp(log_w.min(axis=0) - log_w)
    out = np.zeros((K, B))
    for b in range(B):
        out[:, b] = dy.mean() * e[:, b] / e[:, b].sum()
    return out
''',
     [['sign', 'minus|negat', '-log_w', '(small|least|low).*(largest|most)|(largest|most).*(small|least|low)', 'opposite|revers|inver'], ['each image|every image|per image|own|(its|their) dy', 'mean|averag']],
     'double'),
    ('log_mean_exp_backward', '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    shifted = log_w - log_w.max(axis=0)
    w = np.exp(2 * shifted)
    w_bar = w / w.mean(axis=0)
    return dy[np.newaxis, :] * w_bar
''',
     [['square|\\b2 ?\\*? ?log|twice|factor (of )?(2|two)|doubl|w²|w\\^2|power'], ['mean|averag', '\\bK\\b', 'sum to|add up to|sum.*(\\b1\\b|dy)|number of samples']],
     'double'),
    ('log_mean_exp_backward', '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w)
    return dy * w / w.sum(axis=0)
''',
     [['overflow|underflow', 'inf\\b|nan|finite', '\\bmax(imum)?\\b|largest', 'stable', '0/0|divi(d|s).*(0|zero)', '(large|small|big|huge|extreme|negative) log']],
     'corner'),
    ('log_mean_exp_backward', '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - np.max(log_w))
    return dy * e / np.sum(e, axis=0, keepdims=True)
''',
     [['max.*(each|every|own|per|its)', '(each|every|own|per|its).*(max|largest)', 'largest.*(each|every|own|per|all)', 'all (the )?images|other image|images.*(differ|apart|far)', 'underflow|nan|finite', '0/0|divi(d|s).*(0|zero)|rounds? to 0']],
     'corner'),
    ('log_mean_exp_backward', '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    top = log_w.max(axis=0)
    e = np.exp(log_w - top)
    w = e / e.sum(axis=0)
    w[:, np.ptp(log_w, axis=0) == 0] = 1.0     # all equal: no choice
    return dy * w
''',
     [['equal|same|ties?\\b|alike|identical', '1/K', '(one|single|1) sample', 'K ?(=|is) ?1\\b', 'share']],
     'corner'),
    ('importance_backward', '''\
import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    # the loss is a mean over samples and images
    g = np.full(trace.nll.shape, 1 / trace.nll.size)
    dz, grads = model.decoder_backward(g, trace)
    dz = dz + g[..., None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * g.sum(axis=0)[:, None]
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''',
     [['soft-?max', 'importance weight', 'weights? (of|w\\b)|weighted|(own|its|their|by) weight|weigh(s|ed)?\\b', 'equal(ly)?\\b|uniform|alike|same', 'log w|log_w']],
     'ordinary'),
    ('importance_backward', '''\
import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    # normalised importance weights
    log_w = -(trace.nll + trace.kl)
    log_w = log_w - np.max(log_w, axis=0, keepdims=True)
    weights = np.exp(log_w)
    weights /= np.sum(weights, axis=0, keepdims=True)

    dnll = weights / B
    dkl = weights / B
    dz, decoder = model.decoder_backward(dnll, trace)

    # kl_k = 1/2 sum(z^2 - eps^2 - logvar)
    dlogvar_direct = (-0.5 * dkl[:, :, None] * np.ones_like(trace.z)).sum(axis=0)
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar + dlogvar_direct
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**decoder, **encoder}
''',
     [['prior', 'log p\\(z|p\\(z\\)', 'z ?(²|\\^2|\\*\\*2)', '\\bKL\\b|\\bkl\\b', 'z (term|itself)|(use|term|part|gradient).*of z\\b']],
     'ordinary'),
    ('importance_backward', '''\
import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    w = w / w.sum(axis=0)
    g = w / w.shape[1]
    dz, grads = model.decoder_backward(g, trace)
    dz = dz + g[..., None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''',
     [['log q', '\\bKL\\b|\\bkl\\b', 'direct', 'entropy', '(½|half|0\\.5).*logvar|logvar.*(½|half|itself|term)']],
     'ordinary'),
    ('importance_backward', '''\
import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    # normalised importance weights
    log_w = -(trace.nll + trace.kl)
    log_w = log_w - np.max(log_w, axis=0, keepdims=True)
    weights = np.exp(log_w)
    weights /= np.sum(weights, axis=0, keepdims=True)

    dnll = weights
    dkl = weights
    dz, decoder = model.decoder_backward(dnll, trace)

    # kl_k = 1/2 sum(z^2 - eps^2 - logvar)
    dz = dz + dkl[:, :, None] * trace.z
    dlogvar_direct = (-0.5 * dkl[:, :, None] * np.ones_like(trace.z)).sum(axis=0)
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar + dlogvar_direct
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**decoder, **encoder}
''',
     [['mean|averag', '1/B|\\bB\\b', 'number of images|batch', 'divid']],
     'ordinary'),
    ('importance_backward', '''\
import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll
    w = np.exp(log_w - log_w.max(axis=0))
    w = w / w.sum(axis=0)
    g = w / w.shape[1]
    dz, grads = model.decoder_backward(g, trace)
    dz = dz + g[..., None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * g.sum(axis=0)[:, None]
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''',
     [['\\bkl\\b', 'prior', 'q\\(z|log q', 'log_?w|log w', 'weights?\\b.*(likelihood|nll|alone|only)']],
     'ordinary'),
    ('importance_backward', '''\
import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    # normalised importance weights
    log_w = -(trace.nll + trace.kl)
    log_w = log_w - np.max(log_w, axis=0, keepdims=True)
    weights = np.exp(log_w)
    weights /= np.sum(weights, axis=0, keepdims=True)

    dnll = weights / B
    dkl = weights / B
    dz, decoder = model.decoder_backward(dnll, trace)

    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl.sum(axis=0), trace.mu, trace.logvar)
    dmu = dmu + dmu_kl
    dlogvar = dlogvar + dlogvar_kl
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**decoder, **encoder}
''',
     [['closed form|closed-form|analytic', 'kl_backward', 'sampled|each sample|every sample|per sample', '\\bKL\\b.*(sample|through z|of z|use of z)', 'expectation']],
     'ordinary'),
    ('importance_backward', '''\
import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    w = w / w.sum(axis=0)
    g = w ** 2 / w.shape[1]         # doubly reparameterised
    dz, grads = model.decoder_backward(g, trace)
    dz = dz + g[..., None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * g.sum(axis=0)[:, None]
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''',
     [['square|w ?(²|\\^2|\\*\\*2)|\\bw w\\b', 'twice|power', 'DReG|doubly', 'sum to|add up to', 'weight.*(soft-?max|once|itself)|soft-?max']],
     'ordinary'),
    ('importance_backward', '''\
import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    # normalised importance weights
    log_w = -(trace.nll + trace.kl)
    log_w = log_w - np.max(log_w, axis=1, keepdims=True)
    weights = np.exp(log_w)
    weights /= np.sum(weights, axis=1, keepdims=True)

    dnll = weights / B
    dkl = weights / B
    dz, decoder = model.decoder_backward(dnll, trace)

    # kl_k = 1/2 sum(z^2 - eps^2 - logvar)
    dz = dz + dkl[:, :, None] * trace.z
    dlogvar_direct = (-0.5 * dkl[:, :, None] * np.ones_like(trace.z)).sum(axis=0)
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar + dlogvar_direct
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**decoder, **encoder}
''',
     [['axis', 'over (the )?(K )?samples', 'over (the )?images|across (the )?images', 'each (image|sample)|every (image|sample)']],
     'ordinary'),
    ('importance_backward', '''\
import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    w = w / w.sum(axis=0)
    g = w / w.shape[1]
    dz, grads = model.decoder_backward(g, trace)
    dz = dz + g[..., None] * trace.mu
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * g.sum(axis=0)[:, None]
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''',
     [['\\bmu\\b.*(\\bz\\b|not|instead|place|sample)', '\\bz\\b.*(\\bmu\\b|prior|itself|sample|²)', 'prior|p\\(z\\)', 'mean.*sample|sample.*mean']],
     'ordinary'),
    ('importance_backward', '''\
import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    # softmax of log w
    log_w = trace.nll + trace.kl
    log_w = log_w - np.max(log_w, axis=0, keepdims=True)
    weights = np.exp(log_w)
    weights /= np.sum(weights, axis=0, keepdims=True)

    dnll = weights / B
    dkl = weights / B
    dz, decoder = model.decoder_backward(dnll, trace)

    # kl_k = 1/2 sum(z^2 - eps^2 - logvar)
    dz = dz + dkl[:, :, None] * trace.z
    dlogvar_direct = (-0.5 * dkl[:, :, None] * np.ones_like(trace.z)).sum(axis=0)
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar + dlogvar_direct
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**decoder, **encoder}
''',
     [['sign|minus|negat|opposite|invers|revers', '-nll|[-−] ?(\\(?nll|kl)', '(worst|least|small|low).*(most|large|high|best)|(most|large|high|best).*(worst|least|small|low)', 'log w ?=']],
     'ordinary'),
    ('importance_backward', '''\
import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - log_w.max(axis=0))
    w = w / w.sum(axis=0)
    g = -w / w.shape[1]
    dz, grads = model.decoder_backward(g, trace)
    dz = dz + g[..., None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - g.sum(axis=0)[:, None]
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''',
     [['sign|minus|negat|opposite', '(ascent|uphill|maximi|increase)|loss is minus'], ['half|½|1/2|twice|factor (of )?(2|two)|doubl']],
     'double'),
    ('importance_backward', '''\
import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    # normalised importance weights
    log_w = -(trace.nll + trace.kl)
    log_w = log_w - np.max(log_w, axis=0, keepdims=True)
    weights = np.exp(log_w)
    weights /= np.sum(weights, axis=0, keepdims=True)

    dnll = np.full((K, B), 1 / (K * B))
    dkl = weights / B
    dz, decoder = model.decoder_backward(dnll, trace)

    # kl_k = 1/2 sum(z^2 - eps^2 - logvar)
    dz = dz + dkl[:, :, None] * trace.z
    dlogvar_direct = (0.5 * dkl[:, :, None] * np.ones_like(trace.z)).sum(axis=0)
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar + dlogvar_direct
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**decoder, **encoder}
''',
     [['decoder|nll|likelihood|reconstruction', 'soft-?max|weigh(s|ed|ting)\\b|importance weight|(own|its|their|by) weight', 'equal(ly)?\\b|uniform|alike'], ['sign|minus|negat|opposite|subtract', 'logvar|log q']],
     'double'),
    ('importance_backward', '''\
import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w)
    w = w / w.sum(axis=0)
    g = w / w.shape[1]
    dz, grads = model.decoder_backward(g, trace)
    dz = dz + g[..., None] * trace.z
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar - 0.5 * g.sum(axis=0)[:, None]
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''',
     [['overflow|underflow', 'inf\\b|nan|finite', '\\bmax(imum)?\\b|largest', 'stable', '0/0|divi(d|s).*(0|zero)', '(large|small|big|huge|extreme|negative) (log|nll)', '(many|sharp|unlikely)']],
     'corner'),
    ('importance_backward', '''\
import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    # normalised importance weights
    log_w = -(trace.nll + trace.kl)
    log_w = log_w - log_w.max()
    weights = np.exp(log_w)
    weights /= np.sum(weights, axis=0, keepdims=True)

    dnll = weights / B
    dkl = weights / B
    dz, decoder = model.decoder_backward(dnll, trace)

    # kl_k = 1/2 sum(z^2 - eps^2 - logvar)
    dz = dz + dkl[:, :, None] * trace.z
    dlogvar_direct = (-0.5 * dkl[:, :, None] * np.ones_like(trace.z)).sum(axis=0)
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar + dlogvar_direct
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**decoder, **encoder}
''',
     [['max.*(each|every|own|per|its)', '(each|every|own|per|its).*(max|largest)', 'largest.*(each|every|own|per|all)', 'all (the )?images|other image|images.*(differ|apart|far)', 'underflow|nan|finite', '0/0|divi(d|s).*(0|zero)|rounds? to 0']],
     'corner'),
    ('slerp', '''\
import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, None]
    return (1 - t) * z0 + t * z1
''',
     [['straight|line\\b|linear', 'great circle|sphere|arc\\b|circle|sine|\\bsin\\b', 'angle']],
     'ordinary'),
    ('slerp', '''\
import numpy as np


def slerp(z0, z1, n_steps):
    u0 = z0 / np.linalg.norm(z0)
    u1 = z1 / np.linalg.norm(z1)
    omega = np.arccos(np.clip(u0 @ u1, -1, 1))
    t = np.linspace(0, 1, n_steps).reshape(-1, 1)
    if omega < 1e-8:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * u0 + np.sin(t * omega) * u1) / np.sin(omega)
''',
     [['length|norm|unit|scaled', 'as they are', 'ends?\\b.*(z0|z1)|starts?\\b.*z0|(from|to) z[01]']],
     'ordinary'),
    ('slerp', '''\
import numpy as np


def slerp(z0, z1, n_steps):
    omega = np.arccos(np.clip(np.dot(z0, z1), -1.0, 1.0))
    if np.sin(omega) < 1e-8:
        return np.linspace(z0, z1, n_steps)
    out = []
    for t in np.linspace(0, 1, n_steps):
        out.append((np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega))
    return np.stack(out)
''',
     [['length|norm|unit|scaled', 'cosine|angle', 'divid']],
     'ordinary'),
    ('slerp', '''\
import numpy as np


def slerp(z0, z1, n_steps):
    c = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    if c < 0:                 # take the short way round
        z1, c = -z1, -c
    omega = np.arccos(min(c, 1.0))
    t = np.linspace(0, 1, n_steps)[:, None]
    if omega < 1e-7:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''',
     [['-z1|[-−] ?z1|minus z1|(flip|negat|sign|mirror|turn|opposite|revers).*z1|z1.*(flip|negat|sign|mirror|turn|opposite|revers)', 'quaternion|short(er|est)? (way|path|arc)', 'obtuse|(above|more than|over|larger than|beyond|wider than|past) (90|a right angle|π/2|pi/2)|right angle', 'negative (dot|cosine|inner|product)|(dot|cosine|inner|product).*negative', 'end(s)? (at|in|with|on)|last row|reach']],
     'ordinary'),
    ('slerp', '''\
import numpy as np


def slerp(z0, z1, n_steps):
    n0, n1 = np.linalg.norm(z0), np.linalg.norm(z1)
    omega = np.arccos(np.clip(np.dot(z0, z1) / (n0 * n1), -1, 1))
    t = np.linspace(0, 1, n_steps)[:, None]
    if omega < 1e-8:
        return z0 + t * (z1 - z0)
    return np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1
''',
     [['(divid|over|by|without|missing|/).*(\\bsin\\b|sine)|(\\bsin|sine).*(divid|missing|denominator)', 'denominator', "(start|end|first|last)\\w*.*(not|small|short|too|isn't).*|too (short|small)|shrink|scaled by"]],
     'ordinary'),
    ('slerp', '''\
import numpy as np


def slerp(z0, z1, n_steps):
    u = z0 / np.linalg.norm(z0)
    v = z1 / np.linalg.norm(z1)
    omega = np.arccos(np.clip((u * v).sum(), -1, 1))
    t = np.arange(n_steps)[:, None] / n_steps
    if omega < 1e-8:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''',
     [['(last|end)\\w*.*(z1|reach|miss|include|among|itself)|z1.*(last|end|reach|miss|include|among|both)|(reach|stop|miss|short|arriv|get).*z1', 'n_steps ?[-−] ?1', 'endpoint|end point', 'off by one|off-by-one|one step (short|too)|both (ends|among)']],
     'ordinary'),
    ('slerp', '''\
import numpy as np


def slerp(z0, z1, n_steps):
    cos = np.dot(z0, z1) / np.linalg.norm(z0) / np.linalg.norm(z1)
    sin = np.sqrt(max(0.0, 1 - cos ** 2))
    omega = np.arcsin(sin)
    t = np.linspace(0, 1, n_steps)[:, None]
    if sin < 1e-8:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / sin
''',
     [['arcsin|arc sine|inverse sine', 'arccos|arc cosine|inverse cosine', 'obtuse|(above|more than|over|larger than|beyond|wider than|past|greater than) (90|a right angle|π/2|pi/2)|right angle', 'negative (dot|cosine|inner|product)|(dot|cosine|inner|product).*negative', 'angle']],
     'ordinary'),
    ('slerp', '''\
import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, None]
    line = (1 - t) * z0 + t * z1
    # put the points back on the sphere
    n0, n1 = np.linalg.norm(z0), np.linalg.norm(z1)
    radius = (1 - t) * n0 + t * n1
    return line / np.linalg.norm(line, axis=1, keepdims=True) * radius
''',
     [['straight|line\\b|linear|lerp', 'normali[sz]|rescal|projected|length|norm|radius', 'sine|\\bsin\\b|angle', 'equal (steps|angles)|speed|even(ly)?', 'as they are']],
     'ordinary'),
    ('slerp', '''\
import numpy as np


def slerp(z0, z1, n_steps):
    u0, u1 = z0 / np.linalg.norm(z0), z1 / np.linalg.norm(z1)
    omega = np.arccos(np.clip(u0 @ u1, -1, 1))
    t = np.linspace(0, 1, n_steps)
    if omega < 1e-8:
        return np.array([(1 - s) * z0 + s * z1 for s in t])
    return np.array([(np.sin(s * omega) * z0 + np.sin((1 - s) * omega) * z1) / np.sin(omega) for s in t])
''',
     [['swap|exchang|interchang|revers|other way|wrong (way|order)|backward|opposite|order|direction', 'from z1|starts? (at|with|in|from) z1|ends? (at|with|in) z0|z1 to z0']],
     'ordinary'),
    ('slerp', '''\
import numpy as np


def slerp(z0, z1, n_steps):
    c = z0 @ z1 / np.sqrt((z0 @ z0) * (z1 @ z1))
    omega = np.arccos(np.clip(c, -1, 1))
    t = np.linspace(0, 1, n_steps + 1)[:, None]
    if omega < 1e-8:
        return (1 - t) * z0 + t * z1
    a = np.cos(t * np.pi / 2)
    b = np.sin(t * omega) / np.sin(omega)
    return a * z0 + b * z1
''',
     [['n_steps', 'rows|number of (steps|points|vectors)|one (too many|more|row|step|point)|shape|off by one|off-by-one'], ['(weight|factor|coefficient|share).*z0|z0.*(weight|factor|coefficient|share)', 'cos(ine)?\\b', 'sin\\(?\\(1 ?[-−] ?t|1 ?[-−] ?t', 'great circle|sphere|arc\\b', 'leave|angle|sine']],
     'double'),
    ('slerp', '''\
import numpy as np


def slerp(z0, z1, n_steps):
    cos = np.dot(z0, z1) / (np.linalg.norm(z0) * np.linalg.norm(z1))
    theta = np.degrees(np.arccos(np.clip(cos, -1, 1)))
    t = np.linspace(0, 1, n_steps)
    if theta < 1e-6:
        return (np.outer(1 - t, z0) + np.outer(t, z1))
    s = np.sin(theta)
    return (np.outer(z0, np.sin((1 - t) * theta) / s) + np.outer(z1, np.sin(t * theta) / s))
''',
     [['degree|radian'], ['shape|transpos|rows|columns|\\(n_steps, ?L\\)|axis|axes|\\.T\\b']],
     'double'),
    ('slerp', '''\
import numpy as np


def slerp(z0, z1, n_steps):
    u0 = z0 / np.linalg.norm(z0)
    u1 = z1 / np.linalg.norm(z1)
    omega = np.arccos(np.clip(u0 @ u1, -1, 1))
    so = np.sin(omega) + 1e-12
    t = np.linspace(0, 1, n_steps)[:, None]
    return np.sin((1 - t) * omega) / so * z0 + np.sin(t * omega) / so * z1
''',
     [['same (way|direction|point|vector)', 'parallel|collinear|aligned|equal vectors|equal z', 'straight|line\\b|linear', 'nan|0/0|divi(d|s)\\w* (by )?(0|zero)|finite|invalid', 'angle.*(0|zero)|(0|zero) angle|sin.*(0|zero)|omega.*(0|zero)', '\\b(vanish|zeros|all 0|all zero)']],
     'corner'),
    ('slerp', '''\
import numpy as np


def slerp(z0, z1, n_steps):
    cos = np.dot(z0, z1) / (np.linalg.norm(z0) * np.linalg.norm(z1))
    t = np.linspace(0, 1, n_steps)[:, None]
    if cos > 0.95:            # nearly parallel: linear is good enough
        return (1 - t) * z0 + t * z1
    omega = np.arccos(cos)
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''',
     [['small angle|angles? (is|are|of|below|under|that)|narrow|close (together|to)|near(ly)?\\b|almost', 'threshold|limit|too (early|soon|wide|loose)', 'straight line.*(only|where|not)|linear.*(only|where|not)|(only|not).*(straight|linear)', 'great circle|arc\\b']],
     'corner'),
    ('slerp', '''\
import numpy as np


def slerp(z0, z1, n_steps):
    cos = np.dot(z0, z1) / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cos, -1, 1))
    t = np.linspace(0, 1, n_steps)[:, None]
    if omega < 1e-6:
        return np.tile(z0, (n_steps, 1))
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''',
     [['same (way|direction)|parallel|collinear|aligned', 'straight|line\\b|linear', '(repeat|copies|stays?|only|constant|always).*z0|z0.*(repeat|copies|everywhere|all along|only|stays)', 'length|longer|shorter', 'reach.*z1|z1.*(reach|end|last)|ends? (at|with) z']],
     'corner'),
    ('mutual_information_gap', '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    L, F = codes.shape[1], factors.shape[1]
    mi = np.zeros((L, F))
    for l in range(L):
        binned = in_bins(codes[:, l], n_bins)
        for f in range(F):
            mi[l, f] = mutual_information(binned, factors[:, f])
    mi = np.sort(mi, axis=0)
    return mi[-1] - mi[-2]
''',
     [['entropy', 'normali[sz]', 'divid']],
     'ordinary'),
    ('mutual_information_gap', '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    out = []
    for f in factors.T:
        mi = np.array([mutual_information(in_bins(c, n_bins), f) for c in codes.T])
        mi.sort()
        h = np.log(len(np.unique(f)))
        out.append((mi[-1] - mi[-2]) / h)
    return np.array(out)
''',
     [['entropy', 'uniform|equally (likely|often|frequent)|log of the number|number of (its |the )?(values|classes)|unbalanced|frequen']],
     'ordinary'),
    ('mutual_information_gap', '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for f in factors.T:
        mi = np.array([mutual_information(in_bins(c, n_bins), f) for c in codes.T])
        j = mi.argmax()
        others = np.delete(mi, j)
        gaps.append((mi[j] - others.mean()) / mutual_information(f, f))
    return np.array(gaps)
''',
     [['second', 'mean|averag', 'next best|runner']],
     'ordinary'),
    ('mutual_information_gap', '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    F = factors.shape[1]
    gap = np.empty(F)
    for k in range(F):
        f = factors[:, k]
        info = sorted((mutual_information(in_bins(codes[:, j], n_bins), f) for j in range(codes.shape[1])), reverse=True)
        gap[k] = (info[0] - info[-1]) / mutual_information(f, f)
    return gap
''',
     [['second', 'worst|least|smallest|lowest|min(imum)?\\b|weakest|last', 'next best|runner']],
     'ordinary'),
    ('mutual_information_gap', '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    res = []
    for f in factors.T:
        mi = np.sort([mutual_information(in_bins(c, n_bins), f) for c in codes.T])
        res.append(mi[-1] / mutual_information(f, f))
    return np.array(res)
''',
     [['second', 'gap|difference', 'subtract|less\\b|minus|taken (off|away)', 'next best|runner']],
     'ordinary'),
    ('mutual_information_gap', '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    bins = in_bins(codes.ravel(), n_bins).reshape(codes.shape)
    H = np.array([mutual_information(f, f) for f in factors.T])
    mi = np.array([[mutual_information(b, f) for f in factors.T] for b in bins.T])
    mi = np.sort(mi, axis=0)[::-1]
    return (mi[0] - mi[1]) / H
''',
     [['(each|every|own|per|its).*(column|dimension|bin|range)|(column|dimension).*(own|each|itself|alone|separate)', 'bins?.*(all|whole|together|same|common|one|shared|over)|all (the )?(codes|columns|dimensions)', 'column by column|width']],
     'ordinary'),
    ('mutual_information_gap', '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for f in factors.T:
        mi = np.array([mutual_information(c.astype(int), f) for c in codes.T])
        a, b = np.sort(mi)[-2:]
        gaps.append((b - a) / mutual_information(f, f))
    return np.array(gaps)
''',
     [['\\bbins?\\b|in_bins|binned|binning', 'whole numbers|integer|truncat|astype|round|cut off|fraction|n_bins']],
     'ordinary'),
    ('mutual_information_gap', '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    scores = []
    for f in factors.T:
        mi = np.sort([mutual_information(in_bins(c, n_bins), f) for c in codes.T])[::-1]
        scores.append((mi[0] - mi[1]) / mutual_information(f, f))
    return float(np.mean(scores))
''',
     [['mean|averag', 'each factor|every factor|per factor|one (number|value) (for|per|of)', 'shape|\\(F,\\)|single|scalar|array']],
     'ordinary'),
    ('mutual_information_gap', '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    # how much of each factor is linearly explained by each code
    L = codes.shape[1]
    r = np.corrcoef(codes.T, factors.T)[:L, L:]
    r = np.sort(np.abs(r), axis=0)
    return r[-1] - r[-2]
''',
     [['correlation|corrcoef|linear', 'mutual[ _]information|nats|entropy']],
     'ordinary'),
    ('mutual_information_gap', '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    binned = [in_bins(c, n_bins) for c in codes.T]
    gaps = []
    for f in factors.T:
        mi = np.array([mutual_information(b, f) for b in binned])
        order = np.argsort(mi)
        best = binned[order[-1]]
        gaps.append((mi[order[-1]] - mi[order[-2]]) / mutual_information(best, best))
    return np.array(gaps)
''',
     [['entropy.*(code|dimension|latent|factor|bin)|(factor|code|dimension|latent|wrong).*entropy|entropy', 'normali[sz]|divid']],
     'ordinary'),
    ('mutual_information_gap', '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    out = []
    for f in factors.T:
        mi = [mutual_information(in_bins(c, n_bins), f) for c in codes.T]
        mi = sorted(mi)
        _, n = np.unique(f, return_counts=True)
        p = n / n.sum()
        entropy = -(p * np.log2(p)).sum()
        out.append((mi[0] - mi[1]) / entropy)
    return np.array(out)
''',
     [['bits?\\b|nats?\\b|log ?2|log2|base'], ['worst|least|smallest|lowest|ascending|increasing|weakest|two (lowest|smallest|worst)|sort|order', 'best|largest|highest', 'negative|sign|below 0']],
     'double'),
    ('mutual_information_gap', '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    h = np.array([mutual_information(f, f) for f in factors.T])
    table = np.array([[mutual_information(in_bins(c, n_bins), f) for c in codes.T] for f in factors.T])
    table = np.sort(table, axis=1)
    gap = table[:, -1] - table[:, -3]
    return gap / h.max()
''',
     [['second', 'third|next best|runner'], ['own entropy|its entropy|(each|every) factor|entropy of (each|every|the|its)', 'largest entropy|entropy.*(own|its|each|largest|max|other|one)|max(imum)? entropy|other factors?|all (the )?factors']],
     'double'),
    ('mutual_information_gap', '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for f in factors.T:
        mi = np.array([mutual_information(in_bins(c, n_bins), f) for c in codes.T])
        best = mi.max()
        second = mi[mi < best].max()
        gaps.append((best - second) / mutual_information(f, f))
    return np.array(gaps)
''',
     [['\\bties?\\b|\\btied|equal(ly)?\\b|same|identical|copy|copies|duplicate|twice|alike|two (latent )?dimensions']],
     'corner'),
    ('mutual_information_gap', '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    out = []
    for f in factors.T:
        p = np.bincount(f) / len(f)
        H = -np.sum(p * np.log(p))
        mi = np.sort([mutual_information(in_bins(c, n_bins), f) for c in codes.T])
        out.append((mi[-1] - mi[-2]) / H)
    return np.array(out)
''',
     [['nan|finite|0 ?log|log\\(0|log of (0|zero)|invalid', '(value|number|class|count|level)s?.*(never|not|missing|absent|gap|empty|unused|skip|zero|occur|appear|without)|(never|not|missing|absent|gap|empty|unused|skip|without).*(value|number|class|count|level)', 'negative|from 0|start(s|ing)? at|bincount|consecutive']],
     'corner'),
    ('mutual_information_gap', '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    binned = np.stack([in_bins(c) for c in codes.T])
    gaps = np.zeros(factors.shape[1])
    for i, f in enumerate(factors.T):
        mi = np.sort([mutual_information(b, f) for b in binned])
        gaps[i] = (mi[-1] - mi[-2]) / mutual_information(f, f)
    return gaps
''',
     [['n_bins|number of bins|how many bins|bins.*(argument|given|default|ignor|other than|always)']],
     'corner'),
    ('auroc', '''\
import numpy as np


def auroc(ordinary, anomalous):
    count = 0.0
    for o in ordinary:
        for a in anomalous:
            if o > a:
                count += 1
            elif o == a:
                count += 0.5
    return count / (len(ordinary) * len(anomalous))
''',
     [['swap|exchang|interchang|revers|other way|wrong way|opposite|flip|invert|direction|mirror|backward', '1 ?[-−] ?(auroc|auc|the area|area|it)', 'anomal.*(high|above|larger|more)|(high|above|larger|more).*anomal']],
     'ordinary'),
    ('auroc', '''\
import numpy as np


def auroc(ordinary, anomalous):
    wins = 0.0
    for a in anomalous:
        wins += np.sum(a > ordinary) + 0.5 * np.sum(a == ordinary)
    return wins
''',
     [['divid', 'number of pairs|pairs|N ?(\\*|·|×)? ?M|N times M|share|fraction', 'count|above 1|more than 1|between 0 and 1|mean']],
     'ordinary'),
    ('auroc', '''\
import numpy as np


def auroc(ordinary, anomalous):
    n = min(len(ordinary), len(anomalous))
    o, a = ordinary[:n], anomalous[:n]
    return float(np.mean((a > o) + 0.5 * (a == o)))
''',
     [['pairs?\\b|every|each|all (the )?(anomal|ordinary|scores|combinations)', 'one (to|by|against) one|element|position|same (place|index|position)|order', 'cut|first n|left out|drop|min\\(|trunc']],
     'ordinary'),
    ('auroc', '''\
import numpy as np


def auroc(ordinary, anomalous):
    # best accuracy over thresholds
    scores = np.concatenate([ordinary, anomalous])
    labels = np.concatenate([np.zeros(len(ordinary)), np.ones(len(anomalous))])
    best = 0.0
    for thr in scores:
        best = max(best, np.mean((scores >= thr) == labels))
    return best
''',
     [['accurac|threshold|right(ly)? classif|correct(ly)? classif', 'area|curve|pairs?\\b']],
     'ordinary'),
    ('auroc', '''\
import numpy as np


def auroc(ordinary, anomalous):
    scores = np.concatenate([ordinary, anomalous])
    # ranks from 0, ties share their mean rank
    less = (scores[None] < scores[:, None]).sum(axis=1)
    equal = (scores[None] == scores[:, None]).sum(axis=1)
    rank = less + (equal - 1) / 2
    m, n = len(anomalous), len(ordinary)
    return float((rank[n:].sum() - m * (m + 1) / 2) / (m * n))
''',
     [['rank', 'from (0|zero|1|one)', 'off by one|off-by-one|one too|1/N|1 ?/ ?len|too (low|small) by']],
     'ordinary'),
    ('auroc', '''\
import numpy as np


def auroc(ordinary, anomalous):
    lo = min(ordinary.min(), anomalous.min())
    hi = max(ordinary.max(), anomalous.max())
    thresholds = np.linspace(hi, lo, 10)
    tpr = np.array([(anomalous >= t).mean() for t in thresholds])
    fpr = np.array([(ordinary >= t).mean() for t in thresholds])
    return float(np.trapezoid(tpr, fpr))
''',
     [['threshold|grid|coarse|linspace|few (points|thresholds)|every score|each score|resol|\\bten\\b|approxim|evenly', 'exact|between']],
     'ordinary'),
    ('auroc', '''\
import numpy as np
from math import erf, sqrt


def auroc(ordinary, anomalous):
    # binormal: P(a > o) = Phi(d')
    d = (anomalous.mean() - ordinary.mean()) / np.sqrt(ordinary.var() + anomalous.var())
    return 0.5 * (1 + erf(d / sqrt(2)))
''',
     [['gauss|normal|bell|assum|distribut', 'mean.*(variance|deviation)|means|moments', 'pairs?\\b|rank|order of|counts?|monoton']],
     'ordinary'),
    ('auroc', '''\
import numpy as np


def auroc(ordinary, anomalous):
    scores = np.r_[ordinary, anomalous]
    y = np.r_[np.zeros(len(ordinary)), np.ones(len(anomalous))]
    order = np.argsort(-scores, kind="stable")
    y = y[order]
    tp = np.cumsum(y)
    precision = tp / np.arange(1, len(y) + 1)
    # area under the curve = mean precision at the hits
    return float((precision * y).sum() / y.sum())
''',
     [['precision|recall|\\bPR\\b', 'false[- ]positive|\\bROC\\b.*(not|instead)|(not|instead).*\\bROC\\b', 'depends on (the|how)|number of ordinary|share of']],
     'ordinary'),
    ('auroc', '''\
import numpy as np


def auroc(ordinary, anomalous):
    diff = anomalous[:, None] - ordinary[None, :]
    auc = (diff > 0).mean() + 0.5 * (diff == 0).mean()
    return float(2 * auc - 1)
''',
     [['gini|2 ?\\*? ?(auc|auroc|area)|[-−] ?1 to 1|between [-−]1', 'chance|0\\.5\\b.*(chance|no better|tell|cannot|random)|(random|chance|guess)', 'rescal|stretch|doubl|twice|factor (of )?(2|two)', 'between 0 and 1|0 to 1|negative|Somers']],
     'ordinary'),
    ('auroc', '''\
import numpy as np


def auroc(ordinary, anomalous):
    return float(0.5 * np.sum(1 - np.sign(anomalous[:, None] - ordinary[None, :])) / len(ordinary) ** 2)
''',
     [['swap|exchang|interchang|revers|other way|wrong way|opposite|flip|invert|direction|mirror|backward', '1 ?[-−] ?(auroc|auc|the area|area|it)', 'sign', 'anomal.*(high|above|larger|more)|(high|above|larger|more).*anomal'], ['divid', 'number of pairs|pairs|N ?(\\*|·|×)? ?M|N times M|N ?(²|\\^2|\\*\\*2)|number of anomal|len']],
     'double'),
    ('auroc', '''\
import numpy as np


def auroc(ordinary, anomalous):
    total = 0
    for a in anomalous:
        below = np.searchsorted(np.sort(ordinary), a, side="left")
        upto = np.searchsorted(np.sort(ordinary), a, side="right")
        total += (below + upto) / 2
    total -= len(anomalous) * (len(anomalous) + 1) / 2
    return 100 * total / (len(anomalous) * len(ordinary))
''',
     [['rank|M ?\\(M ?\\+ ?1\\)|m ?\\(m|Mann|subtract|taken (off|away)|minus|correction', 'too (low|small)|shift|constant|negative|below 0'], ['percent|per cent|%|hundred|100 times|times 100|factor (of )?100', 'between 0 and 1|0 to 1|above 1|more than 1|\\bshare|fraction']],
     'double'),
    ('auroc', '''\
import numpy as np


def auroc(ordinary, anomalous):
    return float((anomalous[:, None] > ordinary[None, :]).mean())
''',
     [['\\bties?\\b|\\btied|equal scores|equal(ly)?\\b|same score|half|½']],
     'corner'),
    ('auroc', '''\
import numpy as np


def auroc(ordinary, anomalous):
    d = anomalous[:, None] - ordinary[None]
    a = np.mean((d > 0) + 0.5 * (d == 0))
    return float(max(a, 1 - a))
''',
     [['below (0\\.5|½|half|a half|chance)|under (0\\.5|½|half)|less than (0\\.5|½|half|chance)|worse than chance|smaller than (0\\.5|½|half)', 'flip|mirror|fold|max\\b|1 ?[-−] ?(a|auc|auroc|area|it)\\b|turn(ed|s)? (round|over|around)|revers', 'anomal.*(low|below|smaller)|(low|below|lower).*anomal', 'wrong way']],
     'corner'),
    ('auroc', '''\
import numpy as np


def auroc(ordinary, anomalous):
    # a smooth step, steep enough to act like a comparison, 1/2 for ties
    d = (anomalous[:, None] - ordinary[None, :]) * 1e6
    step = 0.5 * (1 + np.tanh(d))
    return float(step.mean())
''',
     [['(small|tiny|little|close|near|slight).*(difference|score|gap|apart)|(difference|score|gap|apart).*(small|tiny|little|close|near|slight)', 'scale|unit|monoton|order|rank', 'smooth|soft|sigmoid|tanh|step', 'compar']],
     'corner'),
]
