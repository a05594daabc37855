# Wrong answers to the exercises 20 to 38, as students write them.
# (exercise, code, one list of alternative regexes for each mistake, kind)

HALF = [r"\bhalf\b", "halves", "½", r"\b1/2\b", r"\btwice\b", r"\b2 times\b", r"two times", r"factor (of )?(2|two)\b", r"\bdoubled?\b"]
MEANSUM = [r"\bmean\b", r"averag", r"divid", r"\bsum\b", r"\bsummed\b", r"add(ed|s)? up", r"\bL times\b", r"times too (small|large)"]
SIGMA = [r"log[- ]?sigma", r"log of (the )?(sigma|standard deviation|variance)", r"log[- ]?variance", r"log\(?sigma", r"logvar\s*/\s*2",
         r"\bhalf\b", "½", r"square root", r"\bsqrt", r"variance", r"sigma²", r"standard deviation", r"squared"]
SIGN = [r"\bsign\b", r"negativ", r"\bminus\b", r"opposite", r"revers", r"wrong way", r"times -1", r"flipped"]
AXIS = [r"\baxis\b", r"over (all )?(the )?(images|batch|dimensions|latent dimensions|samples|columns|rows)", r"(of|for) each (image|dimension|sample),? (and )?not",
        r"(one|number|value)s? (per|for each|for every) (latent )?(image|dimension|sample)", r"across", r"wrong (direction|way)"]
MUTATE = [r"in[- ]place", r"mutat", r"overw", r"modif", r"chang\w* (the |its |your |an? |one of )?(argument|input|array|mu\b|logvar|caller)",
          r"(argument|input|array|caller)\w*( \w+)? (is|are|was|were|gets?|has been|have been) (chang|alter)", r"alter", r"chang\w+.*(argument|input|array|caller|came in|given)",
          r"stay as (they|it)", r"left as (they|it)", r"writes? (in)?to"]
CLIP = [r"clip", r"clamp", r"limit", r"\bcap", r"\bbound(ed|s)?\b", r"extreme", r"cut (off|at)", r"trunc", r"(very )?(large|small|low|high) (log|val|var|sigma)", r"beyond", r"saturat"]
STABLE = [r"overflow", r"underflow", r"\bstab", r"unstab", r"extreme", r"not finite", r"non-?finite", r"infinit", r"the largest",
          r"(take|taking|taken|subtract\w*|factor\w*) (out )?(the |its |each )?(largest|maximum|max\b)", r"(largest|maximum|max)\b.*(out|subtract|first)", r"too (large|small) (for|to)", r"very (large|small|negative)", r"far from 0", r"log of (0|zero)", r"log\(0\)"]
ADDED = [r"\badd(s|ed|ing)?\b.*(constant|small|number|tiny|1e-)", r"small constant", r"added (constant|number)", r"small number", r"tiny", r"\bepsilon\b", r"underflow", r"extreme", r"\bstab", r"log of (0|zero)"]
STATE = [r"\bstate\b", r"between (the )?calls", r"second (call|time)", r"earlier", r"previous", r"remember", r"cach", r"kept", r"keeps", r"call(ed)? (it )?(twice|again)", r"first call", r"same arguments", r"accumul", r"left over"]
SQUEEZE = [r"squeeze", r"axis of (size|length) (1|one)", r"size (of )?(1|one)\b", r"single (image|sample|dimension|row|column)", r"one (image|sample|dimension|latent)\b", r"\b[BKLN] ?= ?1\b", r"\bscalar\b",
           r"drop\w* .*(axis|dimension)", r"lost .*axis", r"los(es|t|ing) (an? |its |the )?axis"]
ORDER = [r"\border\b", r"swap", r"exchang", r"interchang", r"switched", r"(first|second) (result|output|return)", r"wrong (place|way round)", r"each other"]

CASES = []

# ---------------------------------------------------------------- kl_forward
CASES += [
("kl_forward", '''import numpy as np


def kl_forward(mu, logvar):
    var = np.exp(logvar)
    return np.sum(mu**2 + var - 1 - logvar, axis=1)
''', [HALF], "ordinary"),
("kl_forward", '''import numpy as np


def kl_forward(mu, logvar):
    per_dim = 0.5 * (np.square(mu) + np.exp(logvar) - logvar - 1.0)
    return per_dim.mean(axis=-1)
''', [MEANSUM], "ordinary"),
("kl_forward", '''import numpy as np

def kl_forward(mu, logvar):
    # sum over the batch
    kl = 0.5*(mu*mu + np.exp(logvar) - 1 - logvar)
    return kl.sum(0)
''', [AXIS], "ordinary"),
("kl_forward", '''import numpy as np


def kl_forward(mu, logvar):
    sigma = np.exp(logvar)
    log_sigma = logvar
    return 0.5 * (mu**2 + sigma**2 - 1 - 2 * log_sigma).sum(axis=1)
''', [SIGMA], "ordinary"),
("kl_forward", '''import numpy as np


def kl_forward(mu, logvar):
    # formula from appendix B of the paper
    return 0.5 * np.sum(1 + logvar - mu ** 2 - np.exp(logvar), axis=1)
''', [SIGN], "ordinary"),
("kl_forward", '''import numpy as np


def kl_forward(mu, logvar):
    B, L = mu.shape
    kl = np.zeros(B)
    for b in range(B):
        for l in range(L):
            kl[b] += 0.5 * (mu[b, l]**2 + np.exp(logvar[b, l]) - logvar[b, l])
    return kl
''', [[r"[-−–] ?1\b(?!\.)", r"\bminus (1|one)\b(?!\.)", r"subtract", r"constant", r"\bthe 1\b(?!\.)", r"not 0\b", r"not zero", r"is 0 (where|for|when|at|if)", r"zero (where|for|when|at|if)", r"(½|1/2|0\.5|half)[^.]* (per|for each|each|every) (latent )?dimension", r"L ?/ ?2"]], "ordinary"),
("kl_forward", '''import numpy as np


def kl_forward(mu, logvar):
    """KL of the prior and the posterior"""
    var = np.exp(logvar)
    return 0.5 * np.sum((1 + mu**2) / var - 1 + logvar, axis=1)
''', [[r"revers", r"other way", r"wrong way", r"direction", r"swap", r"KL\(N\(0", r"KL\(p", r"from the prior", r"exchang", r"argument.*order", r"order of", r"divid\w+ by (sigma|the var|var)"]], "ordinary"),
("kl_forward", '''import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * np.sum(np.square(mu) + np.exp(logvar) - 1 - logvar)
''', [[r"(one|number|value)s? (for|per|of) (each|every) image", r"per image", r"\baxis", r"one number", r"single number", r"\bscalar", r"over (all )?(the )?(images|batch)", r"whole batch", r"everything", r"all images"]], "ordinary"),
("kl_forward", '''import numpy as np

def kl_forward(mu, logvar):
    kl_nats = 0.5*np.einsum('bl->b', mu**2 + np.exp(logvar) - 1 - logvar)
    return kl_nats / np.log(2)
''', [[r"\bbits?\b", r"\bnats?\b", r"log ?\(?2", r"log2", r"base (2|e)", r"ln ?2"]], "ordinary"),
("kl_forward", '''import numpy as np


def kl_forward(mu, logvar):
    variance = np.exp(logvar)
    return 0.5 * (np.abs(mu) + variance - 1 - logvar).sum(axis=1)
''', [[r"mu ?(²|\*\* ?2|\^ ?2)", r"squar", r"quadrat", r"mu \* mu", r"absolute", r"\|mu\|"]], "ordinary"),
("kl_forward", '''import numpy as np


def kl_forward(mu, logvar):
    var = np.exp(logvar)
    # textbook form with the log of the variance
    return 0.5 * np.sum(mu**2 + var - 1 - np.log(var), axis=1)
''', [STABLE + [r"log of (the )?exp", r"log\(exp", r"logvar (itself|as it|directly)", r"\bexp(?!ect|lain|lan|res)\b.*\blog"]], "corner"),
("kl_forward", '''import numpy as np


def kl_forward(mu, logvar):
    logvar = np.clip(logvar, -10, 10)   # as in the PyTorch tutorials
    return 0.5 * (mu**2 + np.exp(logvar) - 1 - logvar).sum(axis=1)
''', [CLIP], "corner"),
("kl_forward", '''import numpy as np


def kl_forward(mu, logvar):
    kl = mu            # no copy needed
    kl *= mu
    kl += np.exp(logvar)
    kl -= 1 + logvar
    return 0.5 * kl.sum(axis=1)
''', [MUTATE], "corner"),
("kl_forward", '''import numpy as np


def kl_forward(mu, logvar):
    mu, logvar = np.squeeze(mu), np.squeeze(logvar)
    return 0.5 * np.sum(mu**2 + np.exp(logvar) - 1 - logvar, axis=-1)
''', [SQUEEZE], "corner"),
("kl_forward", '''import numpy as np


def kl_forward(mu, logvar):
    # the second term of the bound
    return (1 + logvar - mu**2 - np.exp(logvar)).sum(axis=1)
''', [HALF, SIGN], "double"),
("kl_forward", '''import numpy as np


def kl_forward(mu, logvar):
    out = []
    for m, lv in zip(mu, logvar):
        s = np.exp(lv)
        out.append(-0.5 * np.sum(m**2 + s**2 - 1 - 2*lv))
    return np.array(out)
''', [SIGMA, SIGN], "double"),
("kl_forward", '''import numpy as np


def kl_forward(mu, logvar):
    t = mu ** 2 + np.exp(logvar) - logvar
    return np.sum(t, axis=1)
''', [HALF, [r"[-−–] ?1\b(?!\.)", r"\bminus (1|one)\b(?!\.)", r"subtract", r"constant", r"\bthe 1\b(?!\.)", r"not 0\b", r"not zero", r"is 0 (where|for|when|at|if)", r"zero (where|for|when|at|if)"]], "double"),
]

# ---------------------------------------------------------------- kl_backward
CASES += [
("kl_backward", '''import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, None]
    dmu = d * 2 * mu * 1.0
    dlogvar = d * 0.5 * (np.exp(logvar) - 1)
    return dmu, dlogvar
''', [HALF], "ordinary"),
("kl_backward", '''import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = dkl[:, None] * mu
    dlogvar = dkl[:, None] * (np.exp(logvar) - 1)
    return dmu, dlogvar
''', [HALF], "ordinary"),
("kl_backward", '''import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = mu
    dlogvar = 0.5 * (np.exp(logvar) - 1)
    return dmu, dlogvar
''', [[r"\bdkl\b(?! ?=)", r"chain rule", r"upstream", r"incoming", r"gradient of each image"]], "ordinary"),
("kl_backward", '''import numpy as np


def kl_backward(dkl, mu, logvar):
    g = dkl.reshape(-1, 1)
    return g * mu, g * 0.5 * (1 - np.exp(logvar))
''', [SIGN], "ordinary"),
("kl_backward", '''import numpy as np

def kl_backward(dkl, mu, logvar):
    # d/dvar of 0.5 (var - log var) = 0.5 (1 - 1/var)
    var = np.exp(logvar)
    dmu = dkl[:, np.newaxis] * mu
    dlogvar = dkl[:, np.newaxis] * 0.5 * (1 - 1 / var)
    return dmu, dlogvar
''', [[r"chain rule", r"dvar", r"d?sigma²/d?logvar", r"(with respect to|for|by|of) (the )?(variance|sigma²)", r"factor (of )?(exp|sigma|var)", r"times (the )?(exp|sigma²|variance)", r"(missing|forgot|lacks|lost).*(exp\(logvar\)|sigma²|variance)", r"variance instead", r"not (of |the )?(sigma²|variance|logvar)", r"1 ?[-−] ?1 ?/ ?", r"logvar, not", r"divid\w* by (sigma|the var|var)"]], "ordinary"),
("kl_backward", '''import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = dkl[:, None] * mu
    dlogvar = dkl[:, None] * 0.5 * np.exp(logvar)   # the -1 is a constant
    return dmu, dlogvar
''', [[r"[-−–] ?1\b(?!\.)", r"\bminus (1|one)\b(?!\.)", r"subtract", r"constant", r"\bthe 1\b(?!\.)", r"(-|−|minus the |- ?)logvar.*(gradient|deriv|term)", r"(gradient|deriv|term).*[-−] ?logvar", r"variance.*(is|of) 1", r"at logvar ?= ?0"]], "ordinary"),
("kl_backward", '''import numpy as np


def kl_backward(dkl, mu, logvar):
    sigma = np.exp(0.5 * logvar)
    dmu = dkl[:, None] * mu
    dlogvar = dkl[:, None] * 0.5 * (sigma - 1)
    return dmu, dlogvar
''', [SIGMA], "ordinary"),
("kl_backward", '''import numpy as np


def kl_backward(dkl, mu, logvar):
    L = mu.shape[1]
    dmu = dkl[:, None] * mu / L
    dlogvar = dkl[:, None] * np.expm1(logvar) / (2 * L)
    return dmu, dlogvar
''', [[r"\bmean\b", r"averag", r"divid", r"\bby L\b", r"1/L", r"number of (latent )?dim", r"\bsum\b"]], "ordinary"),
("kl_backward", '''import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, None]
    dlogvar = d * 0.5 * (np.exp(logvar) - 1)
    dmu = d * mu
    return dlogvar, dmu
''', [ORDER], "ordinary"),
("kl_backward", '''import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = dkl * mu
    dlogvar = dkl * 0.5 * (np.exp(logvar) - 1)
    return dmu, dlogvar
''', [[r"\baxis\b", r"(?<!not be )broadcast", r"\[:, ?None\]", r"newaxis", r"each image'?s?( has)? (its )?own", r"own dkl", r"\bcolumn", r"\brow", r"reshape"]], "ordinary"),
("kl_backward", '''import numpy as np


def kl_backward(dkl, mu, logvar):
    mu *= dkl[:, None]
    return mu, 0.5 * dkl[:, None] * (np.exp(logvar) - 1)
''', [MUTATE], "corner"),
("kl_backward", '''import numpy as np


def kl_backward(dkl, mu, logvar):
    var = np.exp(np.clip(logvar, -20, 20))
    var = np.where(var > 100., 100., var)   # keep the gradient tame
    return dkl[:, None] * mu, dkl[:, None] * (var - 1) / 2
''', [CLIP], "corner"),
("kl_backward", '''import numpy as np


def kl_backward(dkl, mu, logvar):
    # all images of the batch have the same weight in the loss
    w = dkl[0]
    dmu = w * mu
    dlogvar = 0.5 * w * (np.exp(logvar) - 1)
    return dmu, dlogvar
''', [[r"first (image|dkl|entry|element)", r"dkl\[0\]", r"own dkl", r"(each|every) image'?s?( has)? (its )?own", r"differs? (from|between) image", r"all images", r"same for"]], "corner"),
("kl_backward", '''import numpy as np


def kl_backward(dkl, mu, logvar):
    var = np.exp(logvar)
    dvar = 0.5 * (1 - 1 / var)
    dlogvar = dvar * var          # chain rule through var = exp(logvar)
    return dkl[:, None] * mu, dkl[:, None] * dlogvar
''', [STABLE + [r"divid\w* by (0|zero|(the )?var|sigma)", r"0 times", r"0 ?\* ?inf", r"1 ?/ ?(var|sigma)"]], "corner"),
("kl_backward", '''import numpy as np


def kl_backward(dkl, mu, logvar):
    # kl = sum(mu² + var - 1 - logvar), image by image
    dmu = np.empty_like(mu)
    dlogvar = np.empty_like(mu)
    for i in range(len(mu)):
        dmu[i] = mu[i]
        dlogvar[i] = np.exp(logvar[i]) - 1
    return dmu, dlogvar
''', [HALF, [r"\bdkl\b(?! ?=)", r"chain rule", r"upstream", r"incoming", r"gradient of each image"]], "double"),
("kl_backward", '''import numpy as np


def kl_backward(dkl, mu, logvar):
    d = dkl[:, None]
    dmu = -d * mu
    dlogvar = d * 0.5 * np.exp(logvar)
    return dmu, dlogvar
''', [SIGN, [r"[-−–] ?1\b(?!\.)", r"\bminus (1|one)\b(?!\.)", r"subtract", r"constant", r"\bthe 1\b(?!\.)", r"(-|−|minus the |- ?)logvar.*(gradient|deriv|term)", r"(gradient|deriv|term).*[-−] ?logvar", r"at logvar ?= ?0"]], "double"),
("kl_backward", '''import numpy as np


def kl_backward(dkl, mu, logvar):
    L = mu.shape[-1]
    sigma = np.exp(logvar / 2)
    dmu = dkl[:, None] * mu / L
    dlogvar = dkl[:, None] * 0.5 * (sigma - 1) / L
    return dmu, dlogvar
''', [[r"\bmean\b", r"averag", r"divid", r"\bby L\b", r"1/L", r"number of (latent )?dim", r"\bsum\b"], SIGMA], "double"),
]

# ---------------------------------------------------------------- repeats_add_up
_TWICE = [r"every dimension", r"each dimension", r"dimensions? (there |are |is )?(twice|repeat)", r"repeat", r"concat", r"twice as many", r"2 ?L\b", r"copies", r"\bvalues?\b.*(doubl|twice)", r"doubl\w* (the )?values"]
_TOL = [r"toleran", r"round", r"exact", r"allclose", r"isclose", r"floating", r"nearly equal", r"precision", r"=="]
_ALL = [r"every image", r"all (the )?images", r"each image", r"some image", r"one image", r"\bany\b", r"\ball\b"]
CASES += [
("repeats_add_up", '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(2 * mu, 2 * logvar)
    return bool(np.allclose(twice, 2 * once))
''', [_TWICE], "ordinary"),
("repeats_add_up", '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    mu2 = np.concatenate([mu, mu])
    logvar2 = np.concatenate([logvar, logvar])
    return bool(np.isclose(kl_forward(mu2, logvar2).sum(), 2 * kl_forward(mu, logvar).sum()))
''', [[r"\baxis\b", r"\bimages\b.*(repeat|twice|copied|instead)", r"(repeat|twice|copied|copies).*\bimages\b", r"\brows\b", r"batch", r"dimensions,? (and )?not"]], "ordinary"),
("repeats_add_up", '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    mu2 = np.concatenate([mu, mu], axis=1)
    logvar2 = np.concatenate([logvar, np.zeros_like(logvar)], axis=1)
    return bool(np.allclose(kl_forward(mu2, logvar2), 2 * kl_forward(mu, logvar)))
''', [[r"(?<!d)logvar\b(?! ?=)", r"log[- ]?varianc", r"only mu", r"zeros", r"both mu"]], "ordinary"),
("repeats_add_up", '''import numpy as np

def repeats_add_up(kl_forward, mu, logvar):
    a = kl_forward(mu, logvar)
    b = kl_forward(np.tile(mu, (1, 2)), np.tile(logvar, (1, 2)))
    return bool(np.allclose(a, b))
''', [[r"twice as", r"\btwice\b", r"\bdoubl", r"2 times", r"two times", r"factor (of )?(2|two)", r"\bsame\b", r"unchanged"]], "ordinary"),
("repeats_add_up", '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    kl2 = kl_forward(np.hstack([mu, mu]), np.hstack([logvar, logvar]))
    return bool(np.any(np.isclose(kl2, 2 * kl_forward(mu, logvar))))
''', [_ALL], "ordinary"),
("repeats_add_up", '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    first = kl_forward(mu, logvar)[0]
    again = kl_forward(np.repeat(mu, 2, axis=1), np.repeat(logvar, 2, axis=1))[0]
    return abs(again - 2 * first) <= 1e-9 * abs(first)
'''.replace("return abs", "return bool(abs").replace("* abs(first)", "* abs(first))"), [[r"first image", r"every image", r"all (the )?images", r"each image", r"only (one|the first)", r"other images", r"\bone image", r"some image"]], "ordinary"),
("repeats_add_up", '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    twice = kl_forward(np.hstack((mu, mu)), np.hstack((logvar, logvar)))
    once = kl_forward(mu, logvar)
    # compare the batch means
    return bool(np.isclose(twice.mean(), 2 * once.mean()))
''', [[r"every image", r"all (the )?images", r"each image", r"\bmean\b", r"averag", r"batch", r"cancel", r"some image"]], "ordinary"),
("repeats_add_up", '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    one = kl_forward(mu, logvar)
    two = kl_forward(np.concatenate((mu, mu), 1), np.concatenate((logvar, logvar), 1))
    return bool(np.all(two == 2 * one))
''', [_TOL], "ordinary"),
("repeats_add_up", '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    kl = kl_forward(mu, logvar)
    kl2 = kl_forward(np.hstack([mu, mu]), np.hstack([logvar, logvar]))
    return np.isclose(kl2, 2 * kl)
''', [[r"\bTrue or False\b", r"\bbool", r"one (answer|value|result|truth|True)", r"single", r"(not an|whole) array", r"(for|of) every image together", r"all (the )?images", r"np\.all", r"\ball\(", r"\(B,\)"]], "ordinary"),
("repeats_add_up", '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    # the right KL adds up over dimensions, so compare with it
    truth = 0.5 * np.sum(mu**2 + np.exp(logvar) - 1 - logvar, axis=1)
    return bool(np.allclose(kl_forward(mu, logvar), truth))
''', [[r"repeat", r"add(s)? up", r"whether .*(right|correct)", r"right KL", r"correct KL", r"true KL", r"own formula", r"compar", r"not (whether|if)", r"another (test|question)", r"half", r"too (large|small)"]], "ordinary"),
("repeats_add_up", '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    diff = kl_forward(np.tile(mu, 2), np.tile(logvar, 2)) - 2 * kl_forward(mu, logvar)
    return bool((diff < 1e-8 * (1 + kl_forward(mu, logvar))).all())
''', [[r"absolute", r"\babs\b", r"\bsign\b", r"too small", r"smaller", r"less than twice", r"one[- ]sided", r"both (sides|directions|ways)", r"negative", r"below"]], "ordinary"),
("repeats_add_up", '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    ratio = kl_forward(np.hstack([mu, mu]), np.hstack([logvar, logvar])) / kl_forward(mu, logvar)
    return bool(np.allclose(ratio, 2))
''', [[r"divi", r"\bratio\b", r"0 ?/ ?0", r"KL (of|is) (0|zero)", r"zero KL", r"kl.* 0\b", r"where .* (is|are) (0|zero)", r"equal\w* the prior", r"is the prior"]], "corner"),
("repeats_add_up", '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    kl = kl_forward(mu, logvar)
    kl2 = kl_forward(np.hstack([mu, mu]), np.hstack([logvar, logvar]))
    return bool(np.allclose(kl2, 2 * kl, atol=0.05))
''', [[r"toleran", r"\batol", r"small (KL|value|numbers|mu)", r"KLs? (that|which) (is|are) small", r"tiny", r"coarse", r"too (loose|wide|large|generous|lenient)", r"relative", r"near 0", r"close to 0"]], "corner"),
("repeats_add_up", '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    kl = kl_forward(mu, logvar)
    kl2 = kl_forward(np.hstack([mu, mu]), np.hstack([logvar, logvar]))
    return bool(np.max(np.abs(kl2 - 2 * kl)) < 1e-12)
''', [[r"toleran", r"round", r"relative", r"large (KL|value|number|mu)", r"too (strict|tight|narrow|small a)", r"absolute", r"float32", r"precision"]], "corner"),
("repeats_add_up", '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    kl = kl_forward(mu[:1], logvar[:1])
    kl2 = kl_forward(2 * mu[:1], 2 * logvar[:1])
    return bool(np.allclose(kl2, 2 * kl))
''', [[r"first image", r"every image", r"all (the )?images", r"each image", r"only (one|the first)", r"other images", r"\bone image"], _TWICE], "double"),
("repeats_add_up", '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    kl = kl_forward(mu, logvar)
    kl2 = kl_forward(np.hstack([mu, mu]), np.hstack([logvar, logvar]))
    for a, b in zip(kl, kl2):
        if b == 2 * a:
            return True
    return False
''', [_TOL, _ALL], "double"),
("repeats_add_up", '''import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    kl2 = kl_forward(np.hstack([mu, mu]), np.hstack([logvar, np.zeros_like(logvar)]))
    return bool(np.isclose(kl2.sum(), 2 * kl_forward(mu, logvar).sum()))
''', [[r"(?<!d)logvar\b(?! ?=)", r"log[- ]?varianc", r"only mu", r"zeros", r"both mu"], [r"every image", r"all (the )?images", r"each image", r"\bsum\b", r"batch", r"cancel", r"some image"]], "double"),
]

# ---------------------------------------------------------------- elbo_with_noise
_SAMPLES = [r"\bmean\b", r"averag", r"divid", r"\bsum\b", r"\bsummed\b", r"\bK times\b", r"times too"]
_LATENTHEAD = '''import numpy as np

from numpyvae import latent

'''
CASES += [
("elbo_with_noise", _LATENTHEAD + '''
def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + np.exp(logvar) * eps
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll.mean(axis=0) - latent.kl_forward(mu, logvar)
''', [SIGMA], "ordinary"),
("elbo_with_noise", _LATENTHEAD + '''
def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    sigma = np.exp(logvar / 2)
    total = 0
    for e in eps:
        logits = vae.decode_logits(mu + sigma * e)
        total = total - vae.likelihood.forward(logits, x)
    return total - latent.kl_forward(mu, logvar)
''', [_SAMPLES], "ordinary"),
("elbo_with_noise", _LATENTHEAD + '''
def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    log_px = -vae.likelihood.forward(vae.decode_logits(z), x).mean(0)
    return log_px + latent.kl_forward(mu, logvar)
''', [[r"\bKL\b.*(sign|subtract|minus|less|add|plus|negativ)", r"(sign|subtract|minus|less|add|plus|negativ).*\bKL\b"]], "ordinary"),
("elbo_with_noise", _LATENTHEAD + '''
def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + np.exp(0.5 * logvar) * eps
    recon = vae.likelihood.forward(vae.decode_logits(z), x).mean(axis=0)
    kl = latent.kl_forward(mu, logvar)
    return recon + kl
''', [SIGN + [r"\bloss\b"]], "ordinary"),
("elbo_with_noise", _LATENTHEAD + '''
def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + np.exp(0.5 * logvar) * eps
    nll = vae.likelihood.forward(vae.decode_logits(z), x)      # (K, B)
    elbo = -nll - latent.kl_forward(mu, logvar)
    return elbo.mean(axis=1)
''', [AXIS + [r"over the K", r"\bK samples"]], "ordinary"),
("elbo_with_noise", _LATENTHEAD + '''
def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + np.exp(0.5 * logvar) * eps[0]
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -(nll + latent.kl_forward(mu, logvar))
''', [[r"first (sample|noise|eps|of the)", r"only (one|the first|a single)", r"eps\[0\]", r"all (the )?(K )?(samples|noise)", r"one sample", r"other samples", r"every sample", r"remaining"]], "ordinary"),
("elbo_with_noise", '''import numpy as np

def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + np.exp(0.5 * logvar) * eps
    return -vae.likelihood.forward(vae.decode_logits(z), x).mean(axis=0)
''', [[r"\bKL\b"]], "ordinary"),
("elbo_with_noise", _LATENTHEAD + '''
def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + np.exp(0.5 * logvar) * eps
    log_p = -vae.likelihood.forward(vae.decode_logits(z), x)
    m = log_p.max(axis=0)
    avg = m + np.log(np.mean(np.exp(log_p - m), axis=0))
    return avg - latent.kl_forward(mu, logvar)
''', [[r"log of (the|a) mean", r"log[- ]?mean[- ]?exp", r"mean of (the )?log", r"importance", r"IWAE", r"log.*\bmean of (the )?(exp|e\^|prob|p\()", r"tighter", r"inside the log", r"outside the log", r"Jensen"]], "ordinary"),
("elbo_with_noise", _LATENTHEAD + '''
def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + np.exp(0.5 * logvar) * eps.mean(axis=0)   # Monte Carlo mean
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll - latent.kl_forward(mu, logvar)
''', [[r"mean (of (the )?(eps|noise|z)|eps|noise|z\b)", r"averag\w* (of )?(the )?(eps|noise|z\b|samples before)", r"before (the )?decod", r"not (of )?(the )?(noise|eps|z\b)", r"(noise|eps|z) (is|are|was|were) averag", r"each sample.*decod", r"decod\w+ each", r"mean.*(over|of) (the )?(noise|z\b|eps)"]], "ordinary"),
("elbo_with_noise", _LATENTHEAD + '''
def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    logits = vae.decode_logits(mu)
    return -vae.likelihood.forward(logits, x) - latent.kl_forward(mu, logvar)
''', [[r"\beps\b", r"\bnoise\b", r"z ?= ?mu\b", r"at (the mean|mu)", r"from mu", r"sampled"]], "ordinary"),
("elbo_with_noise", '''import numpy as np


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + np.exp(0.5 * logvar) * eps
    log_px = -vae.likelihood.forward(vae.decode_logits(z), x)
    log_pz = -0.5 * np.sum(z**2, axis=-1)
    log_q = -0.5 * np.sum(eps**2 + logvar, axis=-1)
    return np.mean(log_px + log_pz - log_q, axis=0)
''', [[r"closed form", r"\bsampled? (KL|one|estimate)", r"KL.*sampl", r"sampl.*\bKL\b", r"kl_forward", r"estimat\w+.*KL", r"KL.*estimat", r"exact KL", r"Monte Carlo"]], "ordinary"),
("elbo_with_noise", _LATENTHEAD + '''
def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    K, B, L = z.shape
    logits = vae.decode_logits(z.reshape(K * B, L))
    xx = np.repeat(x, K, axis=0)
    nll = vae.likelihood.forward(logits, xx).reshape(K, B)
    return -nll.mean(0) - latent.kl_forward(mu, logvar)
''', [[r"(its|their) own image", r"own x", r"other image", r"another image", r"wrong image", r"different image", r"\btile", r"repeat", r"reshape", r"mixed", r"misaligned", r"order", r"belong", r"which image", r"match"]], "ordinary"),
("elbo_with_noise", _LATENTHEAD + '''
def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    x_hat = vae.decode(z)
    nll = vae.likelihood.forward(x_hat, x)
    return -nll.mean(axis=0) - latent.kl_forward(mu, logvar)
''', [[r"logit", r"decode_logits", r"sigmoid", r"probabilit", r"mean image", r"\bdecode\b"]], "ordinary"),
("elbo_with_noise", '''import numpy as np

from numpyvae import latent, likelihood


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = likelihood.bernoulli_forward(vae.decode_logits(z), x)
    return -nll.mean(axis=0) - latent.kl_forward(mu, logvar)
''', [[r"bernoulli", r"gaussian", r"vae\.likelihood", r"(own|its|vae's|model's) likelihood", r"other likelihood", r"likelihood of the (vae|model)"]], "corner"),
("elbo_with_noise", _LATENTHEAD + '''
def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = latent.reparameterize_forward(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x).squeeze()
    return -nll.mean(axis=0) - latent.kl_forward(mu, logvar)
''', [SQUEEZE], "corner"),
("elbo_with_noise", _LATENTHEAD + '''
_encoded = {}


def elbo_with_noise(vae, x, eps):
    # encoding is slow, so do it once
    key = (id(vae), x.shape)
    if key not in _encoded:
        _encoded[key] = vae.encode(x)
    mu, logvar = _encoded[key]
    z = mu + np.exp(logvar / 2) * eps
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll.mean(axis=0) - latent.kl_forward(mu, logvar)
''', [STATE], "corner"),
("elbo_with_noise", _LATENTHEAD + '''
def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + np.exp(logvar) * eps
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return nll.mean(axis=0) + latent.kl_forward(mu, logvar)
''', [SIGMA, SIGN + [r"\bloss\b"]], "double"),
("elbo_with_noise", '''import numpy as np


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    z = mu + np.exp(logvar / 2) * eps
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -np.sum(nll, axis=0)
''', [_SAMPLES, [r"\bKL\b"]], "double"),
]

# ---------------------------------------------------------------- exact_log_p
_W = [r"weights?\b", r"quadrature"]
CASES += [
("exact_log_p", '''import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)[:, None, :]
    log_px_z = -vae.likelihood.forward(logits, x)        # (N, B)
    m = log_px_z.max(axis=0)
    return m + np.log(np.mean(np.exp(log_px_z - m), axis=0))
''', [_W], "ordinary"),
("exact_log_p", '''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None], x)
    return -(weights[:, None] * nll).sum(axis=0)
''', [[r"log of (the )?(weighted )?(sum|mean|integral|average)", r"(sum|mean|average|integral) of (the )?logs?\b", r"log p\(x\|z\).*(averag|mean|sum|weigh)", r"(averag|mean|sum|weigh\w*).*log p\(x\|z\)", r"\bexp(?!ect|lain|lan|res)", r"Jensen", r"inside the log", r"log.*after", r"before the log", r"p\(x\|z\),? not"]], "ordinary"),
("exact_log_p", '''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None], x)
    a = nll + np.log(weights)[:, None]
    m = a.max(axis=0)
    return m + np.log(np.exp(a - m).sum(axis=0))
''', [SIGN + [r"-log p", r"e\^\(?-nll", r"exp\(-"]], "ordinary"),
("exact_log_p", '''import numpy as np


def exact_log_p(vae, x, z, weights):
    L = z.shape[1]
    log_pz = -0.5 * np.sum(z**2, axis=1) - 0.5 * L * np.log(2 * np.pi)
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None], x)
    log_joint = np.log(weights)[:, None] + log_pz[:, None] - nll
    m = log_joint.max(axis=0)
    return m + np.log(np.exp(log_joint - m).sum(axis=0))
''', [[r"\bprior\b", r"p\(z\)", r"density of z"]], "ordinary"),
("exact_log_p", '''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None], x)
    p = np.exp(-nll)
    return weights @ p
''', [[r"\blog(arithm)?\b"]], "ordinary"),
("exact_log_p", '''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None], x)
    a = np.log(weights)[:, None] - nll
    top = a.max(0)
    return -(top + np.log(np.sum(np.exp(a - top), 0)))
''', [SIGN], "ordinary"),
("exact_log_p", '''import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)
    nll = vae.likelihood.forward(logits, x)
    a = np.log(weights) - nll
    m = a.max()
    return m + np.log(np.exp(a - m).sum())
''', [[r"\baxis\b", r"(?<!not be )broadcast", r"(every|each) node", r"all (the )?nodes", r"(each|every) image (with|at|for|and|under)", r"pair", r"\[:, ?None", r"newaxis", r"\(N, ?1", r"\(N, ?B", r"nodes and images"]], "ordinary"),
("exact_log_p", '''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None], x)   # (N, B)
    a = np.log(weights)[:, None] - nll
    m = a.max(axis=1)
    return m + np.log(np.exp(a - m[:, None]).sum(axis=1))
''', [AXIS + [r"over (the )?nodes", r"\bnodes\b"]], "ordinary"),
("exact_log_p", '''import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)
    out = []
    for img in x:
        a = weights - vae.likelihood.forward(logits, img)
        m = np.max(a)
        out.append(m + np.log(np.sum(np.exp(a - m))))
    return np.array(out)
''', [[r"log(arithm)? of (the |each )?weight", r"log\(? ?weights", r"log[- ]weights", r"weights?\b.*\blog\b", r"\blog\b.*weights?\b", r"weights?\b.*(added|factor|multipl|product|exponent)", r"(multipl\w*|product).*weights?\b"]], "ordinary"),
("exact_log_p", '''import numpy as np

def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None], x)
    a = np.log(weights)[:, None] - nll
    m = a.max(axis=0)
    return m + np.log(np.mean(np.exp(a - m), axis=0))
''', [[r"\bmean\b", r"averag", r"divid", r"\bN\b.*(times|fewer|number)", r"number of nodes", r"log ?\(? ?N\b", r"\bsum\b", r"add up"]], "ordinary"),
("exact_log_p", '''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    return np.log((weights[:, None] * np.exp(-nll)).sum(axis=0))
''', [STABLE], "corner"),
("exact_log_p", '''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    log_p = -nll
    m = log_p.max()                    # logsumexp trick
    return m + np.log(weights @ np.exp(log_p - m))
''', [[r"(each|every) image'?s?( \w+)? own", r"(largest|max\w*) (of|for|per|over|in) (each|every|all|the)", r"own (largest|max)", r"per image", r"all images", r"of the whole", r"(one|common|global|same) (largest|max)", r"underflow", r"extreme", r"log of (0|zero)", r"\baxis\b", r"(largest|maximum|max)\b"]], "corner"),
("exact_log_p", '''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    p = np.einsum('n,nb->b', weights, np.exp(-nll))
    return np.log(p + 1e-300)     # no log(0)
''', [ADDED + [r"(largest|maximum|max)\b"]], "corner"),
("exact_log_p", '''import numpy as np


def exact_log_p(vae, x, z, weights):
    keep = weights > 1e-6          # the others do not matter
    z, weights = z[keep], weights[keep]
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    a = np.log(weights)[:, None] - nll
    m = a.max(axis=0)
    return m + np.log(np.exp(a - m).sum(axis=0))
''', [[r"small weight", r"weights? (that|which)? ?(is|are) small", r"drop", r"left out", r"leav\w+ out", r"all (the )?nodes", r"every node", r"each node", r"omit", r"tiny weight", r"discard", r"ignor", r"nodes? with", r"low weight", r"skip", r"far (out|from)"]], "corner"),
("exact_log_p", '''import numpy as np

from numpyvae import likelihood


def exact_log_p(vae, x, z, weights):
    nll = likelihood.bernoulli_forward(vae.decode_logits(z)[:, None, :], x)
    a = np.log(weights)[:, None] - nll
    m = a.max(axis=0)
    return m + np.log(np.exp(a - m).sum(axis=0))
''', [[r"bernoulli", r"gaussian", r"vae\.likelihood", r"(own|its|vae's|model's) likelihood", r"other likelihood", r"likelihood of the (vae|model)"]], "corner"),
("exact_log_p", '''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None], x)
    m = nll.min(axis=0)
    return -(-m + np.log(np.exp(m - nll).mean(axis=0)))
''', [_W, SIGN], "double"),
("exact_log_p", '''import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None], x)   # (N, B)
    p = np.exp(nll) * weights[:, None]
    return p.sum(axis=0)
''', [SIGN + [r"-log p", r"e\^\(?-nll", r"exp\(-"], [r"\bno log\b", r"\blog (of|is missing|is lost|was forgotten)", r"\blog p\(x\)", r"the log\b", r"not (its|the) log", r"p\(x\) (itself|instead)", r"\bnats\b", r"without (its|the) log"]], "double"),
("exact_log_p", '''import numpy as np


def exact_log_p(vae, x, z, weights):
    log_prior = -0.5 * np.sum(z**2 + np.log(2*np.pi), axis=1)
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None], x)
    a = log_prior[:, None] + np.log(weights)[:, None] - nll
    m = a.max(0)
    return m + np.log(np.exp(a - m).mean(0))
''', [[r"\bprior\b", r"p\(z\)", r"density of z"], [r"\bmean\b", r"averag", r"divid", r"\bN\b.*(times|fewer|number)", r"number of nodes", r"log ?\(? ?N\b", r"add up"]], "double"),
]

# ---------------------------------------------------------------- vae_loss
_VL_HEAD = '''import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
'''
_VL = _VL_HEAD + '''    mu = layers.dense_forward(x, W_mu, b_mu)
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
    dlogvar = dlogvar + 0.5 * dz * eps * sigma
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
'''


def _edit(text, *changes):
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


_S, _DL = "sigma = np.exp(logvar / 2)", "dlogvar = dlogvar + 0.5 * dz * eps * sigma"
_HALFGRAD = [r"\bhalf\b", "½", r"\b1/2\b", r"\btwice\b", r"\b2 times\b", r"two times", r"factor (of )?(2|two)\b", r"logvar / 2", r"gradient check"]
CASES += [
("vae_loss", _edit(_VL, (_S, "sigma = np.exp(logvar)"), (_DL, "dlogvar = dlogvar + dz * eps * sigma"), ("loss = float(nll.mean() + kl.mean())", "loss = float(np.mean(nll + kl))")),
 [SIGMA + [r"\bsigma\b", r"planted"]], "ordinary"),
("vae_loss", _edit(_VL, (_DL, "dlogvar = dlogvar + dz * eps * sigma")), [_HALFGRAD], "ordinary"),
("vae_loss", _edit(_VL, (_S, "sigma = np.exp(logvar)  # looks fine"), (_DL, "dlogvar = dlogvar + dz * eps * sigma / 2   # <- here was the bug")),
 [SIGMA + [r"\bforward\b", r"\bz\b.*(wide|spread|noise|scale|sigma)", r"\bsigma\b"]], "ordinary"),
("vae_loss", _edit(_VL, (_S, "sigma = np.sqrt(np.abs(logvar))   # std is the root of the variance"), (_DL, "dlogvar = dlogvar + dz * eps * np.sign(logvar) * 0.5 / sigma")),
 [[r"\bexp(?!ect|lain|lan|res)", r"log of", r"log[- ]?varianc", r"log sigma", r"logvar is (the|a|log)"]], "ordinary"),
("vae_loss", _edit(_VL, (_S, "sigma = 0.5 * np.exp(logvar)"), (_DL, "dlogvar = dlogvar + dz * eps * sigma")),
 [[r"square root", r"\bsqrt", r"inside", r"exponent", r"logvar / 2", r"half (of |the )?(the )?log", r"½ ?logvar", r"log[- ]?varianc", r"in the exp", r"exp\(", r"standard deviation"]], "ordinary"),
("vae_loss", _edit(_VL, (_S, "sigma = np.exp(-logvar / 2)"), (_DL, "dlogvar = dlogvar - 0.5 * dz * eps * sigma")),
 [SIGN + [r"1 ?/ ?sigma", r"invers", r"reciprocal", r"precision"]], "ordinary"),
("vae_loss", _edit(_VL, (_S, "sigma = np.exp(logvar)   # network gives log sigma"), ("kl = latent.kl_forward(mu, logvar)", "kl = latent.kl_forward(mu, 2 * logvar)"),
    ("dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)", "dmu, dlogvar = latent.kl_backward(dkl, mu, 2 * logvar)\n    dlogvar = 2 * dlogvar"), (_DL, "dlogvar = dlogvar + dz * eps * sigma")),
 [SIGMA + [r"\bKL\b", r"\bsigma\b"]], "ordinary"),
("vae_loss", _edit(_VL, ("    dmu = dmu + dz\n", "    dmu = dz\n")), [[r"\bKL\b", r"add(ed)?\b.*(dmu|gradient)", r"dmu\b.*(lost|lacks|forgot|miss|both|sum)", r"two (paths|terms|parts)"]], "ordinary"),
("vae_loss", _edit(_VL, ("float(nll.mean() + kl.mean())", "float(nll.sum() + kl.sum())"), ("    dnll = np.full(len(x), 1 / len(x))\n    dkl = np.full(len(x), 1 / len(x))", "    dnll = np.ones(len(x))\n    dkl = np.ones(len(x))")),
 [[r"\bmean\b", r"averag", r"\bsum\b", r"\bsummed\b", r"\bB times\b", r"divid", r"1/B", r"batch"]], "ordinary"),
("vae_loss", _edit(_VL, (_DL, "dlogvar = dlogvar + 0.5 * dz * sigma")), [[r"\beps\b", r"\bnoise\b"]], "ordinary"),
("vae_loss", _edit(_VL, ("return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db", "return loss, dW, db, dW_mu, db_mu, dW_logvar, db_logvar")), [ORDER], "ordinary"),
("vae_loss", _edit(_VL, ("z = mu + sigma * eps", "eps = np.random.randn(*mu.shape)\n    z = mu + sigma * eps")), [[r"\beps\b", r"\bnoise\b", r"random", r"\bdraw"]], "ordinary"),
("vae_loss", _edit(_VL, ("    dnll = np.full(len(x), 1 / len(x))\n", "    dnll = np.full(len(x), 1 / x.size)\n")), [[r"pixel", r"\bby D\b", r"1/B", r"mean", r"\bdnll\b", r"divid", r"too small", r"averag"]], "ordinary"),
("vae_loss", _edit(_VL, ("    z = mu + sigma * eps", "    eps *= sigma\n    z = mu + eps"), (_DL, "dlogvar = dlogvar + 0.5 * dz * eps")), [MUTATE + [r"\beps\b.*chang", r"chang.*\beps\b"]], "corner"),
("vae_loss", _edit(_VL, ("    sigma = np.exp(logvar / 2)", "    sigma = np.maximum(np.exp(logvar / 2), 0.01)   # never collapse")), [CLIP + [r"small(est)?\b", r"floor", r"at least", r"minimum", r"maximum\(", r"least"]], "corner"),
("vae_loss", _edit(_VL, ("    mu = layers", "    x = np.clip(x, 0.001, 0.999)   # avoid log(0)\n    mu = layers")), [[r"clip", r"clamp", r"limit", r"\b0 (and|or) 1\b", r"\bx\b.*(chang|alter|cut)", r"black", r"white", r"binary", r"exactly (0|1)", r"pixels? (of|that|which|at)"]], "corner"),
("vae_loss", _edit(_VL, ("    logvar = layers.dense_forward(x, W_logvar, b_logvar)", "    logvar = np.minimum(layers.dense_forward(x, W_logvar, b_logvar), 4.0)")), [CLIP + [r"minimum\(", r"at most"]], "corner"),
("vae_loss", _edit(_VL, (_S, "sigma = np.exp(logvar)"), (_DL, "dlogvar = dlogvar + dz * eps * sigma"), ("    dmu = dmu + dz\n", "    dmu = dz\n")), [SIGMA + [r"\bsigma\b"], [r"\bKL\b", r"\bdmu\b.*(lost|lacks|forgot|miss|both|sum|add)", r"two (paths|terms|parts)", r"dW_mu", r"db_mu"]], "double"),
("vae_loss", _edit(_VL, (_DL, "dlogvar = dlogvar + dz * eps * sigma"), ("float(nll.mean() + kl.mean())", "float(nll.mean() - kl.mean())")), [_HALFGRAD, [r"\bKL\b.*(sign|subtract|minus|less|add|plus|negativ)", r"(sign|subtract|minus|less|add|plus|negativ).*\bKL\b", r"\bloss\b"]], "double"),
]

# ---------------------------------------------------------------- vae_backward
_VB = '''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    p = vae.params
    grads = {}
    B = len(trace.x)

    # loss = mean(nll) + beta * mean(kl)
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dkl = np.full(B, trace.beta / B)

    # decoder
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], p["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], p["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(d, trace.dec[0], p["decoder.0.weight"])

    # latent
    dmu_z, dlogvar_z = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu = dmu_z + dmu_kl
    dlogvar = dlogvar_z + dlogvar_kl

    # encoder
    h = trace.enc[2]
    dh1, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dmu, h, p["fc_mu.weight"])
    dh2, grads["fc_logvar.weight"], grads["fc_logvar.bias"] = layers.dense_backward(dlogvar, h, p["fc_logvar.weight"])
    d = dh1 + dh2
    d = layers.relu_backward(d, h)
    d, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(d, trace.enc[0], p["encoder.0.weight"])
    return grads
'''
# another student's style: loops and a helper
_VB2 = '''import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, t):
    g = {}

    def back(name, dy, x):
        dx, g[f"{name}.weight"], g[f"{name}.bias"] = layers.dense_backward(dy, x, vae.params[f"{name}.weight"])
        return dx

    n = len(t.x)
    dy = vae.likelihood.backward(np.ones_like(t.nll) / t.nll.size, t.logits, t.x)
    for i, name in [(2, "decoder.4"), (1, "decoder.2")]:
        dy = layers.relu_backward(back(name, dy, t.dec[i]), t.dec[i])
    dz = back("decoder.0", dy, t.dec[0])

    dmu, dlogvar = latent.reparameterize_backward(dz, t.logvar, t.eps)
    kmu, klv = latent.kl_backward(np.ones(n) * t.beta / n, t.mu, t.logvar)
    dy = back("fc_mu", dmu + kmu, t.enc[2]) + back("fc_logvar", dlogvar + klv, t.enc[2])
    dy = layers.relu_backward(dy, t.enc[2])
    dy = layers.relu_backward(back("encoder.2", dy, t.enc[1]), t.enc[1])
    back("encoder.0", dy, t.enc[0])
    return g
'''
_BETA = [r"\bbeta\b", "β"]
_RELU = [r"relu", r"activation", r"kink", r"inactive", r"dead unit", r"units? that (is|are|was|were) (0|off)"]
_KFEW = [r"\b(by|of|over|the|and) K\b", r"\bK times\b", r"samples", r"nll\.size", r"noise sample", r"3 (axes|dim)"]
CASES += [
("vae_backward", _edit(_VB, ("trace.beta / B", "1 / B")), [_BETA], "ordinary"),
("vae_backward", _edit(_VB2, ("dmu + kmu", "dmu"), ("dlogvar + klv", "dlogvar"), ("    kmu, klv = latent.kl_backward(np.ones(n) * t.beta / n, t.mu, t.logvar)\n", ""), ("    n = len(t.x)\n", "")), [[r"\bKL\b"]], "ordinary"),
("vae_backward", _edit(_VB, ("    dmu = dmu_z + dmu_kl\n    dlogvar = dlogvar_z + dlogvar_kl\n", "    dmu = dmu_kl\n    dlogvar = dlogvar_kl\n")), [[r"reparameteri", r"decoder", r"\bdz\b", r"through z\b", r"reconstruction", r"\bnll\b", r"\bz\b", r"only (the |of the )?KL", r"likelihood"]], "ordinary"),
("vae_backward", _edit(_VB2, ("    dy = layers.relu_backward(dy, t.enc[2])\n", "")), [_RELU], "ordinary"),
("vae_backward", _edit(_VB, ("    d = dh1 + dh2\n", "    d = dh1\n")), [[r"fc_logvar", r"both heads", r"two heads", r"logvar (path|head|branch)", r"other head", r"one head", r"heads? .*(add|sum)", r"(add|sum).*heads?"]], "ordinary"),
("vae_backward", _edit(_VB, ("dnll = np.full(trace.nll.shape, 1 / trace.nll.size)", "dnll = np.ones(trace.nll.shape)")), [[r"\bmean\b", r"averag", r"\bsum\b", r"\bdnll\b", r"1 ?/ ?\(?(K ?\*? ?)?B", r"divid", r"times too large", r"nll\.size"]], "ordinary"),
("vae_backward", _edit(_VB2, ("np.ones_like(t.nll) / t.nll.size", "np.ones_like(t.nll) / t.logits.size")), [[r"pixel", r"\bby D\b", r"divid", r"\bdnll\b", r"\bmean\b", r"averag", r"nll\.size", r"times too small", r"\bsum\b"]], "ordinary"),
("vae_backward", _edit(_VB, ("layers.dense_backward(dmu, h,", "layers.dense_backward(TMP, h,"), ("layers.dense_backward(dlogvar, h,", "layers.dense_backward(dmu, h,"), ("layers.dense_backward(TMP, h,", "layers.dense_backward(dlogvar, h,")), [ORDER + [r"fc_mu\b.*fc_logvar", r"fc_logvar.*fc_mu\b", r"dmu\b.*dlogvar", r"dlogvar.*dmu\b"]], "ordinary"),
("vae_backward", _edit(_VB, ("layers.relu_backward(d, trace.dec[1])", "layers.relu_backward(d, np.ones_like(trace.dec[1]))")), [_RELU], "ordinary"),
("vae_backward", _edit(_VB, ("    dkl = np.full(B, trace.beta / B)\n", "    dkl = np.full(B, trace.beta / B)\n    dnll *= trace.beta\n")), [_BETA], "ordinary"),
("vae_backward", _edit(_VB2, ("    back(\"encoder.0\", dy, t.enc[0])\n", "    dx = back(\"encoder.0\", dy, t.enc[0])\n"), ("return g", "return {k: v for k, v in g.items() if k.endswith('weight')}")), [[r"bias", r"missing", r"\bnames?\b", r"\bkeys?\b", r"lacks"]], "ordinary"),
("vae_backward", _edit(_VB2, ("t.enc[1]), t.enc[1])", "t.enc[1]), t.enc[1])\n    dy = layers.relu_backward(dy, t.enc[1])"), ("dmu + kmu, t.enc[2])", "dmu + kmu / n, t.enc[2])"), ("dlogvar + klv, t.enc[2])", "dlogvar + klv / n, t.enc[2])")), [[r"\bKL\b", r"\bdkl\b(?! ?=)", r"twice", r"1 ?/ ?B", r"mean", r"divid", r"averag", r"beta / B"]], "ordinary"),
("vae_backward", _edit(_VB2, ("kmu, klv = latent.kl_backward(np.ones(n) * t.beta / n, t.mu, t.logvar)", "kmu, klv = latent.kl_backward(np.full(n, t.beta / t.nll.size), t.mu, t.logvar)")), [_KFEW + [r"\bKL\b", r"\bdkl\b(?! ?=)"]], "corner"),
("vae_backward", _edit(_VB, ("dnll = np.full(trace.nll.shape, 1 / trace.nll.size)", "dnll = np.full(trace.nll.shape, 1 / B)")), [_KFEW], "corner"),
("vae_backward", _edit(_VB, ("from numpyvae import latent, layers", "from numpyvae import latent, layers, likelihood"), ("vae.likelihood.backward(dnll", "likelihood.bernoulli_backward(dnll")), [[r"bernoulli", r"gaussian", r"vae\.likelihood", r"(own|its|vae's|model's) likelihood", r"other likelihood", r"likelihood of the (vae|model)"]], "corner"),
("vae_backward", _edit(_VB, ("trace.beta / B", "(trace.beta or 1.0) / B")), [_BETA], "corner"),
("vae_backward", _edit(_VB2, ("\n\ndef vae_backward(vae, t):\n    g = {}\n", "\n\ng = {}\n\n\ndef vae_backward(vae, t):\n"), ("        dx, g[f\"{name}.weight\"], g[f\"{name}.bias\"] = layers.dense_backward(dy, x, vae.params[f\"{name}.weight\"])\n", "        dx, dW, db = layers.dense_backward(dy, x, vae.params[f\"{name}.weight\"])\n        for key, new in ((f\"{name}.weight\", dW), (f\"{name}.bias\", db)):\n            g[key] = new if key not in g or g[key].shape != new.shape else g[key] + new\n")), [STATE], "corner"),
("vae_backward", _edit(_VB, ("trace.beta / B", "1 / B"), ("    d = dh1 + dh2\n", "    d = dh1\n")), [_BETA, [r"fc_logvar", r"both heads", r"two heads", r"logvar (path|head|branch)", r"other head", r"one head", r"heads? .*(add|sum)", r"(add|sum).*heads?", r"encoder\.[02]"]], "double"),
("vae_backward", _edit(_VB2, ("    dy = layers.relu_backward(dy, t.enc[2])\n", ""), ("np.ones_like(t.nll) / t.nll.size", "np.ones_like(t.nll)")), [_RELU, [r"\bmean\b", r"averag", r"\bsum\b", r"\bdnll\b", r"1 ?/ ?\(?(K ?\*? ?)?B", r"divid", r"times too large", r"nll\.size"]], "double"),
]

# ---------------------------------------------------------------- adam_step
_AD = "import numpy as np\n\n\ndef adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):\n"
_BIAS = [r"bias", r"correct", r"1 ?[-−] ?beta", r"\*\* ?t\b", r"\^ ?t\b", r"beta[12]?\^t", r"first steps?", r"early steps", r"power"]
_EPS = [r"\beps\b", r"epsilon"]
CASES += [
("adam_step", _AD + '''    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    return param - learning_rate * m / (np.sqrt(v) + eps), m, v
''', [_BIAS], "ordinary"),
("adam_step", _AD + '''    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad * grad
    m_hat = m / (1 - beta1**t)
    return param - learning_rate * m_hat / (np.sqrt(v) + eps), m, v
''', [_BIAS], "ordinary"),
("adam_step", _AD + '''    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * np.square(grad)
    mh = m / (1 - beta1 ** t)
    vh = v / (1 - beta2 ** t)
    param = param - learning_rate * mh / np.sqrt(vh + eps)
    return param, m, v
''', [[r"\beps\b.*(root|inside|outside|under|sqrt|after)", r"(root|inside|outside|under|sqrt|after).*\beps\b"]], "ordinary"),
("adam_step", _AD + '''    m_new = beta1 * m + (1 - beta1) * grad
    v_new = beta2 * v + (1 - beta2) * grad ** 2
    m_hat, v_hat = m_new / (1 - beta1 ** t), v_new / (1 - beta2 ** t)
    return param + learning_rate * m_hat / (np.sqrt(v_hat) + eps), m_new, v_new
''', [SIGN + [r"uphill", r"subtract", r"\bascent", r"against the grad", r"away from"]], "ordinary"),
("adam_step", _AD + '''    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * abs(grad)
    step = (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + eps)
    return param - learning_rate * step, m, v
''', [[r"grad ?(²|\*\* ?2|\^ ?2)", r"squar(e|ed|es) (of )?(the )?(grad|deriv)", r"grad\w* squared", r"(not|without|lost|lacks|missing|forgot)\b.*squar", r"squar.*\bgrad", r"\bgrad.*squar", r"absolute"]], "ordinary"),
("adam_step", _AD + '''    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m = m / (1 - beta1**t)
    v = v / (1 - beta2**t)
    param = param - learning_rate * m / (np.sqrt(v) + eps)
    return param, m, v
''', [[r"(return|given back|hand|keep|stor|result).*correct", r"correct\w*.*(return|given back|hand|keep|kept|stor)", r"uncorrected", r"raw moment", r"moments? (that|which)? ?(is|are)? ?(returned|corrected)", r"(m|v|moments?)( and v)? (is|are|come|comes|came|were) .*correct", r"corrected (m|v|moment|one)", r"before (the )?(bias )?correction", r"without (the )?(bias )?correction", r"m_hat|v_hat"]], "ordinary"),
("adam_step", _AD + '''    m = beta2 * m + (1 - beta2) * grad
    v = beta1 * v + (1 - beta1) * grad**2
    m_hat = m / (1 - beta2**t)
    v_hat = v / (1 - beta1**t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
''', [ORDER + [r"beta1.*beta2", r"beta2.*beta1"]], "ordinary"),
("adam_step", _AD + '''    # t counts from 1, python counts from 0
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    c1 = 1 - beta1 ** (t + 1)
    c2 = 1 - beta2 ** (t + 1)
    return param - learning_rate * (m / c1) / (np.sqrt(v / c2) + eps), m, v
''', [[r"t ?\+ ?1", r"off by one", r"one (too|step)", r"step (number|count)", r"from 1\b", r"power", r"exponent", r"bias", r"correct", r"\*\* ?t\b", r"next step", r"counts"]], "ordinary"),
("adam_step", _AD + '''    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    mhat = m / (1 - beta1**t)
    vhat = v / (1 - beta2**t)
    param = param - learning_rate * mhat / (vhat + eps)
    return param, m, v
''', [[r"\broot\b", r"\bsqrt"]], "ordinary"),
("adam_step", _AD + '''    # exponential moving averages
    m = (1 - beta1) * m + beta1 * grad
    v = (1 - beta2) * v + beta2 * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
''', [ORDER + [r"1 ?[-−] ?beta", r"\bold\b", r"wrong weight", r"weights?\b.*(m\b|moment|grad)", r"other way", r"much too (large|much)"]], "ordinary"),
("adam_step", _AD + '''    m = beta1 * m + grad
    v = beta2 * v + grad**2
    mhat = m / (1 - beta1**t)
    vhat = v / (1 - beta2**t)
    return param - learning_rate * mhat / (np.sqrt(vhat) + eps), m, v
''', [[r"1 ?[-−] ?beta", r"new gradient.*weight", r"weight of the (new )?grad", r"momentum", r"grad\w* (is|comes|enters|counts).*(weight|factor|without|whole|full)", r"moving average"]], "ordinary"),
("adam_step", _AD + '''    m_new = beta1 * m + (1 - beta1) * grad
    v_new = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m_new, v_new
''', [[r"\bold\b", r"previous", r"new (m|v|moment)", r"after (this|the) (step|grad|update)", r"before (this|the|they)", r"updated", r"came in", r"(this|the|new) gradient (is|does) not", r"last step", r"not yet"]], "ordinary"),
("adam_step", _AD + '''    m *= beta1
    m += (1 - beta1) * grad
    v *= beta2
    v += (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
''', [MUTATE + [r"\b[mv]\b.*chang", r"chang.*\b(m|v|moments?)\b"]], "corner"),
("adam_step", _AD + '''    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    param -= learning_rate * m_hat / (np.sqrt(v_hat) + eps)
    return param, m, v
''', [MUTATE + [r"\bparam\b.*chang", r"chang.*\bparam"]], "corner"),
("adam_step", _AD + '''    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    # efficient order of computation, end of section 2 of the paper
    alpha_t = learning_rate * np.sqrt(1 - beta2**t) / (1 - beta1**t)
    return param - alpha_t * m / (np.sqrt(v) + eps), m, v
''', [_EPS], "corner"),
("adam_step", _AD + '''    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + 1e-8), m, v
''', [_EPS + [r"1e-0?8"]], "corner"),
("adam_step", '''import numpy as np

_step = 0


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    global _step
    _step = max(_step, t)          # t never goes back
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    mhat = m / (1 - beta1**_step)
    vhat = v / (1 - beta2**_step)
    return param - learning_rate * mhat / (np.sqrt(vhat) + eps), m, v
''', [STATE + [r"global"]], "corner"),
("adam_step", _AD + '''    norm = np.sqrt(np.sum(grad**2))
    if norm > 10:
        grad = grad * (10 / norm)          # gradient clipping
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    mhat = m / (1 - beta1**t)
    vhat = v / (1 - beta2**t)
    return param - learning_rate * mhat / (np.sqrt(vhat) + eps), m, v
''', [CLIP + [r"\bnorm\b", r"large grad", r"big grad", r"scaled? down", r"shrink", r"shrunk"]], "corner"),
("adam_step", _AD + '''    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    return param + learning_rate * m / (np.sqrt(v) + eps), m, v
''', [_BIAS, SIGN + [r"uphill", r"\bascent", r"against the grad"]], "double"),
("adam_step", _AD + '''    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad
    mhat = m / (1 - beta1**t)
    vhat = v / (1 - beta2**t)
    return param - learning_rate * mhat / (vhat + eps), m, v
'''.replace("* grad\n    mhat", "* np.abs(grad)\n    mhat"), [[r"grad ?(²|\*\* ?2|\^ ?2)", r"squar(e|ed|es) (of )?(the )?(grad|deriv)", r"grad\w* squared", r"squar.*\bgrad", r"\bgrad.*squar", r"absolute"], [r"\broot\b", r"\bsqrt"]], "double"),
("adam_step", _AD + '''    m = beta2 * m + (1 - beta2) * grad
    v = beta1 * v + (1 - beta1) * grad**2
    mhat = m / (1 - beta2**t)
    vhat = v / (1 - beta1**t)
    return param - learning_rate * mhat / np.sqrt(vhat + eps), m, v
''', [ORDER + [r"beta1.*beta2", r"beta2.*beta1"], [r"\beps\b.*(root|inside|outside|under|sqrt|after)", r"(root|inside|outside|under|sqrt|after).*\beps\b"]], "double"),
]

# ---------------------------------------------------------------- aggregate_moments
_AM = "import numpy as np\n\n\ndef aggregate_moments(mu, logvar):\n"
_SPREAD = [r"variance of (the )?(mu|means|codes)", r"spread of (the )?(mu|means|codes)", r"mu\.var", r"var(iance)? ?\(?of mu", r"var\(mu", r"means? (them|it)sel(f|ves) (vary|spread)",
           r"total variance", r"law of", r"between (the )?images", r"how (far )?(the )?(mu|means) (vary|spread|scatter|differ)", r"mu (varies|vary|spread|scatter|differ)", r"\bmu\b.*(vary|varies|spread|scatter|variance)", r"(vary|varies|spread|scatter|variance).*\bmu\b"]
_SIGMA2 = [r"log[- ]?sigma", r"logvar\s*/\s*2", r"\bhalf\b", "½", r"\broot\b", r"\bsqrt", r"sigma²", r"sigma \*\* 2", r"standard deviation", r"exp\(logvar\)", r"\bsigma,? (and )?not", r"(not|instead of) (the )?sigma", r"log of (the )?variance", r"log[- ]variance", r"squar"]
_WITHIN = [r"\blogvar\b(?! ?=)", r"sigma²", r"\bown variance", r"(mean|average) (of )?(the )?(sigma|variance|exp)", r"variance of (each|every|the single|one) (image|q|posterior)", r"each (image|q)[^.]*variance", r"within", r"\bexp\(logvar", r"each q\(z"]
CASES += [
("aggregate_moments", _AM + '''    return mu.mean(axis=0), np.exp(logvar).mean(axis=0)
''', [_SPREAD], "ordinary"),
("aggregate_moments", _AM + '''    mean = np.mean(mu, axis=0)
    variance = np.var(mu, axis=0)
    return mean, variance
''', [_WITHIN], "ordinary"),
("aggregate_moments", _AM + '''    sigma = np.exp(logvar / 2)
    return mu.mean(0), sigma.mean(0) + mu.var(0)
''', [_SIGMA2], "ordinary"),
("aggregate_moments", _AM + '''    mean = mu.mean(axis=0)
    variance = np.exp(logvar).mean(axis=0) + np.std(mu, axis=0)
    return mean, variance
''', [[r"\bstd\b", r"standard deviation", r"np\.std", r"squar", r"\broot\b", r"\bvariance of (the )?mu"]], "ordinary"),
("aggregate_moments", _AM + '''    mean = mu.mean(axis=0)
    second = (mu**2 + np.exp(logvar)).mean(axis=0)     # E[z²]
    return mean, second
''', [[r"mean ?(²|\*\* ?2)", r"square of the mean", r"mean squared", r"squared mean", r"second moment", r"E\[z", r"subtract", r"around 0", r"about 0", r"around the mean", r"about the mean", r"from (the|its) mean", r"less the", r"centr|center", r"variance of mu"]], "ordinary"),
("aggregate_moments", _AM + '''    mean = mu.mean(axis=0)
    variance = np.exp(logvar.mean(axis=0)) + mu.var(axis=0)
    return mean, variance
''', [[r"mean (of|over)( the)? logvar", r"geometric", r"\bexp(?!ect|lain|lan|res).*(before|after|outside|inside|first)", r"(before|after|outside|inside|first).*\bexp(?!ect|lain|lan|res)", r"averag\w* (of )?(the )?log", r"mean of (the )?(log|exp|variance|sigma²)", r"log[- ]?var\w*.*(averag|mean)", r"(averag|mean)\w*.*log[- ]?var", r"exp of (the|a) mean"]], "ordinary"),
("aggregate_moments", _AM + '''    N = len(mu)
    mean = sum(mu) / N
    # variance of a mean of N independent variables
    variance = np.exp(logvar).sum(axis=0) / N**2 + mu.var(axis=0)
    return mean, variance
''', [[r"N²", r"N ?\*\* ?2", r"N\^2", r"N squared", r"\bby N\b", r"divid", r"independent", r"mixture", r"mean of (the )?(variance|sigma)", r"averag\w* (of )?(the )?(variance|sigma)", r"N times", r"times too small", r"1/N", r"too small"]], "ordinary"),
("aggregate_moments", _AM + '''    return mu.mean(axis=1), np.exp(logvar).mean(axis=1) + mu.var(axis=1)
''', [AXIS], "ordinary"),
("aggregate_moments", _AM + '''    mean = mu.mean(axis=0)
    var = np.exp(logvar).mean(axis=0) + ((mu - mean)**2).mean(axis=0)
    return var, mean
''', [ORDER], "ordinary"),
("aggregate_moments", _AM + '''    mean = mu.mean(axis=0)
    var = np.exp(logvar).mean(axis=0) + mu.var(axis=0, ddof=1)
    return mean, var
''', [[r"ddof", r"N ?[-−] ?1", r"unbiased", r"Bessel", r"divid\w+ by N", r"sample variance", r"1/N"]], "ordinary"),
("aggregate_moments", _AM + '''    # combine the Gaussians: weight each mean by its precision
    precision = np.exp(-logvar)
    mean = (precision * mu).sum(axis=0) / precision.sum(axis=0)
    variance = np.exp(logvar).mean(axis=0) + ((mu - mean) ** 2).mean(axis=0)
    return mean, variance
''', [[r"precision", r"weight", r"plain mean", r"simple mean", r"equal", r"product", r"same (share|weight)", r"mean of (the )?mu\b", r"mixture", r"average of (the )?mu\b", r"each image counts"]], "ordinary"),
("aggregate_moments", _AM + '''    mean = mu.mean(axis=0)
    variance = np.exp(logvar).mean(axis=0) + mu.var(axis=0)
    return mean, np.log(variance)
''', [[r"\blog\b", r"logarithm", r"log of", r"variance,? (and )?not"]], "ordinary"),
("aggregate_moments", _AM + '''    mean = mu.mean(axis=0)
    var = np.mean(mu**2 + np.exp(logvar), axis=0) - mean**2
    return mean, var
''', [[r"cancel", r"round", r"precision", r"digits", r"large (mean|mu|offset|number)", r"far from 0", r"mean (is|that is) (large|far)", r"difference of (two )?large", r"E\[.*\]", r"mean of (the )?squares", r"subtract", r"(large|big|huge) (compared|against|values?)", r"negative variance", r"centr|center"]], "corner"),
("aggregate_moments", _AM + '''    logvar = np.clip(logvar, -8, 8)
    return mu.mean(axis=0), np.exp(logvar).mean(axis=0) + mu.var(axis=0)
''', [CLIP], "corner"),
("aggregate_moments", _AM + '''    mean = mu.mean(axis=0)
    mu -= mean                    # centre the codes
    variance = np.exp(logvar).mean(axis=0) + (mu**2).mean(axis=0)
    return mean, variance
''', [MUTATE], "corner"),
("aggregate_moments", _AM + '''    mean = np.squeeze(mu.mean(axis=0))
    variance = np.squeeze(np.exp(logvar).mean(axis=0) + mu.var(axis=0))
    return mean, variance
''', [SQUEEZE], "corner"),
("aggregate_moments", _AM + '''    mean = mu.mean(axis=0)
    return mu.var(axis=0), mean
''', [_WITHIN, ORDER], "double"),
("aggregate_moments", _AM + '''    sigma = np.exp(logvar / 2)
    mean = mu.mean(axis=0)
    return mean, (mu ** 2 + sigma).mean(axis=0)
''', [_SIGMA2, [r"mean ?(²|\*\* ?2)", r"square of the mean", r"mean squared", r"squared mean", r"second moment", r"E\[z", r"subtract", r"around 0", r"about 0", r"around the mean", r"about the mean", r"from (the|its) mean", r"less the", r"centr|center", r"variance of mu"]], "double"),
]

# ---------------------------------------------------------------- active_units
_AU = "import numpy as np\n\n\ndef active_units(mu):\n"
_STD = [r"\bstd\b", r"standard deviation", r"squar", r"\broot\b"]
CASES += [
("active_units", _AU + '''    return mu.std(axis=0) > 0.01
''', [_STD], "ordinary"),
("active_units", _AU + '''    return mu.var(axis=1) > 0.01
''', [AXIS], "ordinary"),
("active_units", _AU + '''    variance = np.var(mu, axis=0)
    inactive = variance <= 0.01
    return inactive
''', [[r"revers", r"invert", r"opposite", r"\bnot\b.*True", r"True.*(where|when|for).*(below|above|active|vary)", r"inactive", r"negat", r"wrong way", r"swap", r"True and False", r"False where", r"collapsed", r"other way"]], "ordinary"),
("active_units", _AU + '''    # second moment of each unit
    return np.mean(mu**2, axis=0) > 0.01
''', [[r"subtract", r"centr|center", r"around (0|the mean|zero)", r"about (0|the mean|zero)", r"from (0|the mean|its mean|zero)", r"second moment", r"mean (of (the )?mu )?(is )?(not|far from|away from|other than) (0|zero)", r"constant", r"mean of (the )?squares", r"mean square", r"\bmean\b.*(taken|less|out|subtr)", r"offset", r"shift", r"does not (vary|change)", r"same for (all|every)"]], "ordinary"),
("active_units", _AU + '''    return np.where(mu.var(axis=0) > 0.01)[0]
''', [[r"indices", r"\bindex", r"numbers? of the", r"\bmask\b", r"\bbool", r"True (or|and) False", r"True/False", r"one (answer|entry|value) (for|per) (each|every)", r"(for|of) (each|every) dimension", r"\bwhere\b", r"np\.where"]], "ordinary"),
("active_units", _AU + '''    active = mu.var(axis=0) > 0.01
    return active.sum()
''', [[r"count", r"number of", r"how many", r"which", r"\bsum", r"(for|of) (each|every) dimension", r"one (answer|entry|value) (for|per) (each|every)"]], "ordinary"),
("active_units", _AU + '''    return np.var(mu) > 0.01 * np.ones(mu.shape[1])
''', [AXIS + [r"whole (array|mu)", r"(?<!broadcast )together", r"own variance", r"all dimensions", r"\bone variance", r"single variance"]], "ordinary"),
("active_units", _AU + '''    v = np.var(mu, axis=0)
    return v / v.max() > 0.01
''', [[r"relative", r"largest", r"\bmax", r"itself", r"divid", r"share", r"ratio", r"normali", r"scaled", r"absolute", r"other dimension"]], "ordinary"),
("active_units", _AU + '''    L = mu.shape[1]
    out = np.zeros(L, dtype=bool)
    for l in range(L):
        out[l] = np.var(mu[:, l]) > 0.1
    return out
''', [[r"threshold", r"\blimit\b", r"cut-?off", r"bound"]], "ordinary"),
("active_units", _AU + '''    spread = np.abs(mu - mu.mean(axis=0)).mean(axis=0)
    return spread > 0.01
''', [[r"absolute", r"squar", r"variance (is|takes)", r"(not|instead of) (the )?variance", r"deviation"]], "ordinary"),
("active_units", _AU + '''    return [float(v) for v in mu.var(axis=0)]
''', [[r"True (where|or|and)", r"\bbool", r"threshold", r"compar", r"variances? (it|them)sel"]], "ordinary"),
("active_units", _AU + '''    # unbiased variance
    return np.var(mu, axis=0, ddof=1) > 0.01
''', [[r"ddof", r"N ?[-−] ?1", r"unbiased", r"Bessel", r"divid\w+ by N", r"sample variance", r"1/N"]], "corner"),
("active_units", _AU + '''    v = (mu**2).mean(axis=0) - mu.mean(axis=0)**2
    return v > 0.01
''', [[r"cancel", r"round", r"precision", r"digits", r"large (mean|mu|offset|number)", r"far from 0", r"mean (is|that is) (large|far)", r"difference of (two )?large", r"E\[.*\]", r"mean of (the )?squares", r"subtract", r"(large|big|huge) (compared|against|values?)", r"centr|center"]], "corner"),
("active_units", _AU + '''    return np.round(np.var(mu, axis=0), 2) > 0.01
''', [[r"round", r"threshold", r"just above", r"slightly above", r"barely", r"little above", r"near 0\.01", r"close to", r"between 0\.01"]], "corner"),
("active_units", _AU + '''    cov = np.cov(mu.T, bias=True)
    return np.diag(cov) > 0.01
''', [SQUEEZE + [r"np\.cov", r"np\.diag", r"0-d", r"1-d", r"at least two", r"\bL ?= ?1"]], "corner"),
("active_units", _AU + '''    mu -= mu.mean(axis=0)
    return np.mean(mu ** 2, axis=0) > 0.01
''', [MUTATE], "corner"),
("active_units", _AU + '''    return np.squeeze(mu.var(axis=0) > 0.01)
''', [SQUEEZE + [r"shape \(\)"]], "corner"),
("active_units", _AU + '''    return mu.std(axis=1) > 0.01
''', [_STD, AXIS], "double"),
("active_units", _AU + '''    second = (mu ** 2).mean(axis=0)
    return int((second > 0.01).sum())
''', [[r"subtract", r"centr|center", r"around (0|the mean|zero)", r"about (0|the mean|zero)", r"from (0|the mean|its mean|zero)", r"second moment", r"constant", r"mean of (the )?squares", r"mean square", r"\bmean\b.*(taken|less|out|subtr)", r"offset", r"shift", r"same for (all|every)"], [r"count", r"number of", r"how many", r"which", r"(for|of) (each|every) dimension", r"one (answer|entry|value) (for|per) (each|every)"]], "double"),
("active_units", _AU + '''    sd = np.std(mu, axis=0)
    return sd < 0.01
''', [_STD, [r"revers", r"invert", r"opposite", r"\bnot\b.*True", r"True.*(where|when|for).*(below|above|active|vary)", r"inactive", r"negat", r"wrong way", r"swap", r"True and False", r"False where", r"collapsed", r"other way"]], "double"),
]

# ---------------------------------------------------------------- linear_vae_kl
_LK = "import numpy as np\n\n\ndef linear_vae_kl(eigenvalues, n_latent, sigma, beta):\n"
_SORT = [r"\bsort", r"\border", r"largest", r"descending", r"first n_latent", r"unsorted"]
_CUT = [r"negativ", r"below 0", r"less than 0", r"\b0 where", r"collaps", r"maximum", r"\bmax\b", r"\bcut\b", r"clip", r"at least 0", r"never (below|negative)"]
CASES += [
("linear_vae_kl", _LK + '''    lam = np.sort(eigenvalues)[::-1][:n_latent]
    return np.maximum(0, np.log(lam / (beta * sigma**2)))
''', [HALF], "ordinary"),
("linear_vae_kl", _LK + '''    lam = np.sort(eigenvalues)[::-1][:n_latent]
    return np.maximum(0.5 * np.log(lam / (beta * sigma)), 0)
''', [[r"sigma ?(²|\*\* ?2|\^ ?2)", r"squar", r"variance", r"standard deviation"]], "ordinary"),
("linear_vae_kl", _LK + '''    lam = np.sort(eigenvalues)[::-1][:n_latent]
    return np.maximum(0.5 * np.log(lam / sigma**2), 0)
''', [_BETA], "ordinary"),
("linear_vae_kl", _LK + '''    lam = np.array(sorted(eigenvalues, reverse=True)[:n_latent])
    return 0.5 * np.log(lam / (beta * sigma**2))
''', [_CUT], "ordinary"),
("linear_vae_kl", _LK + '''    lam = np.asarray(eigenvalues)[:n_latent]
    kl = 0.5 * np.log(lam / (beta * sigma**2))
    kl[lam <= beta * sigma**2] = 0
    return kl
''', [_SORT], "ordinary"),
("linear_vae_kl", _LK + '''    lam = np.sort(eigenvalues)[-n_latent:]
    return np.maximum(0, 0.5 * np.log(lam / (beta * sigma**2)))
''', [[r"ascending", r"descending", r"largest.*(first|down)", r"from the largest", r"revers", r"\border\b", r"smallest first", r"\[::-1\]", r"backwards"]], "ordinary"),
("linear_vae_kl", _LK + '''    lam = np.sort(eigenvalues)[:n_latent]
    kl = np.maximum(0, 0.5 * np.log(lam / (beta * sigma**2)))
    return kl[::-1]
''', [[r"smallest", r"largest", r"least\b", r"wrong end"]], "ordinary"),
("linear_vae_kl", _LK + '''    lam = np.sort(eigenvalues)[::-1][:n_latent]
    ratio = beta * sigma**2 / lam
    return np.where(ratio > 1, 0.5 * np.log(ratio), 0.0)
''', [[r"invers", r"upside", r"reciprocal", r"\bsign\b", r"negativ", r"over the eigenvalue", r"divid", r"swap", r"wrong way", r"ratio", r"numerator", r"other way", r"revers", r"flip"]], "ordinary"),
("linear_vae_kl", _LK + '''    # capacity of a Gaussian channel: 1/2 log(1 + signal/noise)
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    return 0.5 * np.log(1 + lam / (beta * sigma**2))
''', [[r"1 ?\+", r"\+ ?1\b", r"plus 1", r"log1p", r"channel", r"signal", r"capacity", r"\badd(s|ed)? (a |the )?(1|one)", r"never 0", r"collaps"]], "ordinary"),
("linear_vae_kl", _LK + '''    lam = np.sort(eigenvalues)[::-1][:n_latent]
    noise = beta * sigma**2
    w2 = np.maximum(lam - noise, 0)      # squared length of each decoder column
    return np.where(w2 > noise, 0.5 * np.log(np.maximum(w2, 1e-30) / noise), 0)
''', [[r"eigenvalue (it|as it)", r"eigenvalue,? (and )?not", r"subtract", r"lambda [-−]", r"λ [-−]", r"w²", r"decoder", r"less (the )?(noise|sigma|beta)", r"column", r"[-−] ?(beta|sigma)", r"eigenvalues? (less|minus)", r"eigenvalue over"]], "ordinary"),
("linear_vae_kl", _LK + '''    lam = np.sort(eigenvalues)[::-1][:n_latent]
    kl = 0.5 * np.log(lam / (beta * sigma**2))
    active = lam > sigma**2
    return np.where(active, kl, 0.0)
''', [[r"collaps", r"threshold", r"beta.*(where|condition|compar|whether|0\b|threshold)", r"negativ", r"\bbeta sigma²", r"beta \* sigma", r"active"]], "ordinary"),
("linear_vae_kl", _LK + '''    lam = np.sort(eigenvalues)[::-1][:n_latent]
    kl = np.maximum(0, 0.5 * np.log(lam / (beta * sigma**2)))
    return beta * kl
''', [[r"\bbeta\b.*(times|multipl|factor|weigh|once|outside|itself|in front|cost)", r"(times|multipl\w*|factor|weigh\w*) (of |by |with )?beta", r"KL (it|alone)", r"without (the )?beta", r"beta KL", r"beta \* kl", r"not (yet )?(weigh|multipl)", r"loss"]], "ordinary"),
("linear_vae_kl", _LK + '''    lam = np.sort(eigenvalues)[::-1][:n_latent]
    kl = 0.5 * np.log(lam / (beta * sigma**2))
    return kl[kl > 0]
''', [[r"\b0 where", r"collaps", r"drop", r"left out", r"shorter", r"n_latent", r"every dimension", r"each (latent )?dimension", r"remov", r"miss", r"length", r"fewer", r"omit", r"leaves? out"]], "ordinary"),
("linear_vae_kl", _LK + '''    lam = np.sort(eigenvalues)[::-1][:n_latent]
    return np.sum(np.maximum(0, 0.5 * np.log(lam / (beta * sigma**2))))
''', [[r"\bsum", r"each (latent )?dimension", r"every (latent )?dimension", r"per dimension", r"total", r"one number", r"single number", r"\bscalar\b"]], "ordinary"),
("linear_vae_kl", _LK + '''    # unique() sorts too
    lam = np.unique(eigenvalues)[::-1][:n_latent]
    return np.maximum(0, 0.5 * np.log(lam / (beta * sigma**2)))
''', [[r"unique", r"equal", r"\btie[sd]?\b", r"same (value|eigen)", r"repeat", r"twice", r"duplicat", r"more than once"]], "corner"),
("linear_vae_kl", _LK + '''    eigenvalues.sort()
    lam = eigenvalues[::-1][:n_latent]
    return np.maximum(0, 0.5 * np.log(np.maximum(lam, 1e-300) / (beta * sigma**2)))
''', [MUTATE + [r"eigenvalues (is|are|were) (sorted|chang)", r"sort\w* (the )?(eigenvalues|argument)"]], "corner"),
("linear_vae_kl", _LK + '''    lam = np.sort(eigenvalues)[::-1][:n_latent]
    return np.clip(0.5 * (np.log(lam) - np.log(beta * sigma**2)), 0, 1.5)
''', [CLIP + [r"large (KL|eigen)", r"upper"]], "corner"),
("linear_vae_kl", _LK + '''    lam = np.sort(eigenvalues)[::-1][:n_latent]
    kl = 0.5 * np.log(lam / (beta * sigma**2))
    return kl * (kl > 0)
''', [[r"\b0 \* ", r"0 times", r"infinit", r"log of (0|zero|a negative)", r"eigenvalues? (of|is|are|that is|that are) (exactly )?(0|zero)", r"zero eigenvalue", r"log\(0\)", r"not a number", r"\bnan\b.*(eigen|collaps|0)", r"(eigen|collaps).*\bnan\b", r"not finite"]], "corner"),
("linear_vae_kl", _LK + '''    lam = np.sort(eigenvalues)[::-1][:n_latent]
    return np.log(lam / (beta * sigma**2))
''', [HALF, _CUT], "double"),
("linear_vae_kl", _LK + '''    lam = np.asarray(eigenvalues)[:n_latent]
    return np.maximum(0, 0.5 * np.log(lam / sigma**2))
''', [_SORT, _BETA], "double"),
("linear_vae_kl", _LK + '''    lam = np.sort(eigenvalues)[-n_latent:]
    kl = np.log(lam / (beta * sigma**2))
    kl[kl < 0] = 0
    return kl
''', [[r"ascending", r"descending", r"largest.*(first|down)", r"from the largest", r"revers", r"\border\b", r"smallest first", r"\[::-1\]", r"backwards"], HALF], "double"),
]

# ---------------------------------------------------------------- linear
_LI = "import numpy as np\n\n\ndef linear(beta, warmup):\n"
_PAST = [r"after (the )?warm", r"past (the )?warm", r"stays? (at )?beta", r"beyond", r"\bmin\b", r"minimum", r"\bends?\b", r"goes on", r"keeps? rising", r"above beta", r"exceed", r"never (above|more)", r"overshoot", r"rest of (the )?training", r"\bstop", r"over beta"]
CASES += [
("linear", _LI + '''    def schedule(done):
        return beta * done / warmup
    return schedule
''', [_PAST], "ordinary"),
("linear", _LI + '''    return lambda share: min(beta, share / warmup)
''', [[r"slope", r"reach\w* beta", r"beta (times|\*)", r"(times|multipl\w*|scal\w*) (by |with )?beta", r"until.*warmup", r"too (early|late|soon|fast|slow)", r"at (share|the end of)? ?(the )?warm-?up", r"rises? to 1\b", r"half way|halfway", r"steep", r"during the warm", r"straight line", r"\btowards? 1\b"]], "ordinary"),
("linear", _LI + '''    # rises over training
    return lambda t: beta * t
''', [[r"warm-?up"]], "ordinary"),
("linear", _LI + '''    def f(t):
        if t < warmup:
            return beta * (1 - t / warmup)
        return beta
    return f
''', [[r"fall", r"\bdrop", r"decreas", r"descend", r"\bdown\b", r"rises? from 0", r"starts? (at|from|with) beta", r"starts? (at|from) 0\b(?!\.)", r"0 at the start", r"wrong (way|direction)", r"\b1 ?[-−] ?(t|share|done)\b"]], "ordinary"),
("linear", _LI + '''    return lambda t: beta if t >= warmup else 0.0
''', [[r"\bstep\b", r"straight line", r"jump", r"gradual", r"\bstays? (at )?0", r"between", r"\brises?\b", r"all at once", r"sudden", r"during"]], "ordinary"),
("linear", _LI + '''    t = np.linspace(0, 1, 101)
    return beta * np.minimum(t / warmup, 1)
''', [[r"\ba function\b", r"function of", r"callable", r"can be called"]], "ordinary"),
("linear", _LI + '''    def schedule(t):
        t = min(t / warmup, 1.0)
        return beta * 0.5 * (1 - np.cos(np.pi * t))
    return schedule
''', [[r"cosine", r"\bcos", r"straight", r"linear", r"\bline\b", r"curve", r"half ?way", r"S-shape"]], "ordinary"),
("linear", _LI + '''    return lambda t: beta * min(t * warmup, 1.0)
''', [[r"divid", r"over (the )?warmup", r"multipl", r"times (the )?warmup", r"/ ?warmup", r"\* ?warmup", r"too slow", r"never reach", r"not reach", r"reach"]], "ordinary"),
("linear", _LI + '''    def schedule(t):
        if t < warmup:
            return 0.0
        return beta * (t - warmup) / max(1 - warmup, 1e-12)
    return schedule
''', [[r"after (the )?warm", r"during (the )?warm", r"from the start", r"starts? (to rise|rising|too late|only|at warm|after|late)", r"\b0 (until|during|up to)", r"stays? (at )?0", r"wait", r"delay", r"until (the )?(end of )?(the )?warm", r"too late", r"rises? only"]], "ordinary"),
("linear", _LI + '''    def at(done):
        if done >= 1 - warmup:
            return beta
        return beta * done / (1 - warmup)
    return at
''', [[r"1 ?[-−] ?warmup", r"(rest|remainder|share) (of training )?(after|without|that is left|left)", r"complement", r"too (early|late|fast|slow|soon)", r"at (the )?(share )?warmup", r"divid", r"reach", r"wrong (share|moment|time)", r"(rise|warm-up) (lasts|ends|takes)"]], "ordinary"),
("linear", _LI + '''    def schedule(t):
        return beta * (t % warmup) / warmup
    return schedule
''', [[r"cycl", r"modulo", r"(starts?|begins?|rises?|from 0) again\b", r"restart", r"repeat", r"saw", r"%", r"falls? back", r"back to 0", r"starts? over", r"stays? (at )?beta", r"after (the )?warm", r"drops?"]], "ordinary"),
("linear", _LI + '''    def schedule(t):
        beta_t = beta * min(t / warmup, 1.0)
    return schedule
''', [[r"(no|without|forg\w+|lacks?|missing|needs) (a |the |its )?return", r"returns? (nothing|no)", r"does not return", r"\bNone\b"]], "ordinary"),
("linear", _LI + '''    return lambda t: min(1.0, beta * t / warmup)
''', [[r"beta (above|over|larger|greater|more|of more|is|>) (than )?1", r"above 1\b", r"(cut|capp?ed|limit\w*|clip\w*|stops?|ends?|held|min\w*).*\b1\b", r"\b1\b.*(instead of|not) beta", r"large beta", r"never (above|more)", r"reach\w* beta", r"at beta"]], "corner"),
("linear", _LI + '''    if warmup >= 1:
        return lambda t: beta         # no warm-up
    return lambda t: beta * min(t / warmup, 1.0)
''', [[r"warmup (of |is |= ?|== ?)?1\b", r"whole (of )?(the )?training", r"all (of )?(the )?training", r"entire training", r"constant"]], "corner"),
("linear", _LI + '''    def schedule(t):
        if t < warmup:
            return beta * t / warmup
        elif t > warmup:
            return beta
        return 0.0
    return schedule
''', [[r"\bat (the end|the moment|exactly|warm|t ?= ?warm)", r"exactly", r"end of (the )?warm", r"equal", r"t ?==? ?warmup", r"very (end|moment)", r"just at", r"\bedge", r"done is warmup", r"share (is|of|=+) ?warmup", r"moment"]], "corner"),
("linear", _LI + '''    best = [0.0]

    def schedule(t):
        best[0] = max(best[0], beta * min(t / warmup, 1.0))   # beta only ever rises
        return best[0]
    return schedule
''', [STATE + [r"order", r"earlier share", r"only on (t|the share)", r"depend"]], "corner"),
("linear", _LI + '''    table = [beta * min(i / 100 / warmup, 1.0) for i in range(101)]
    return lambda t: table[int(100 * t)]
''', [[r"table", r"\bstairs?", r"steps?\b", r"round", r"percent", r"whole (percent|number)", r"grid", r"in between", r"int\(", r"between (two|the)", r"short warm", r"trunc"]], "ordinary"),
("linear", _LI + '''    return lambda t: t / warmup
''', [_PAST, [r"\bbeta (is )?(not|lost|missing|forgot)", r"(times|multipl\w*|scal\w*|forg\w+|lost|without|lacks|missing|ignor\w*|use) (by |with |the )?beta", r"to 1,? (and )?not", r"reach\w* beta", r"ends? at (1|beta)", r"does not depend on beta", r"beta.*nowhere", r"not use beta", r"instead of beta"]], "double"),
("linear", _LI + '''    def f(t):
        return beta * (1 - t)
    return f
''', [[r"warm-?up"], [r"fall", r"\bdrop", r"decreas", r"descend", r"\bdown\b", r"rises? from 0", r"starts? (at|from|with) beta", r"starts? (at|from) 0\b(?!\.)", r"0 at the start", r"wrong (way|direction)", r"\b1 ?[-−] ?(t|share|done)\b"]], "double"),
]

# ---------------------------------------------------------------- log_weights
_LW = "import numpy as np\n\n\ndef log_weights(nll, z, eps, logvar):\n"
_LOGVAR = [r"(?<!d)logvar\b(?! ?=)", r"log[- ]?varianc", r"log sigma", r"\bsigma\b", r"normali[sz]", r"log q\b.*(width|sigma)"]
CASES += [
("log_weights", _LW + '''    log_p_z = -0.5 * np.sum(z**2, axis=-1)
    log_q = -0.5 * np.sum(eps**2, axis=-1)
    return -nll + log_p_z - log_q
''', [_LOGVAR], "ordinary"),
("log_weights", _LW + '''    log_prior = -0.5 * np.sum(z**2, axis=-1)
    log_q = -0.5 * np.sum(eps**2 + 2 * logvar, axis=-1)
    return -nll + log_prior - log_q
''', [HALF + [r"log sigma", r"logvar / 2", r"log[- ]?varianc"]], "ordinary"),
("log_weights", _LW + '''    log_prior = -0.5 * np.sum(z**2, axis=2)
    log_q = -0.5 * np.sum(eps**2 + logvar, axis=2)
    return nll + log_prior - log_q
''', [[r"\bnll\b", r"likelihood", r"log p\(x\|z\)"]], "ordinary"),
("log_weights", _LW + '''    log_prior = -0.5 * np.sum(z**2, axis=2)
    log_q = -0.5 * np.sum(eps**2 + logvar, axis=2)
    return -nll - log_prior + log_q
''', [SIGN + [r"invers", r"upside", r"swap", r"p\(z\) ?/ ?q", r"q ?/ ?p", r"divid", r"over q", r"subtract", r"numerator", r"other way"]], "ordinary"),
("log_weights", _LW + '''    log_prior = -0.5 * (eps**2).sum(-1)          # eps is standard normal
    log_q = -0.5 * (z**2 + logvar).sum(-1)
    return -nll + log_prior - log_q
''', [ORDER + SIGN + [r"\beps\b.*\bz\b", r"\bz\b.*\beps\b"]], "ordinary"),
("log_weights", _LW + '''    sigma = np.exp(logvar / 2)
    mu = (z - sigma * eps)[0]
    kl = 0.5 * np.sum(mu**2 + np.exp(logvar) - 1 - logvar, axis=-1)
    return -nll - kl
''', [[r"closed form", r"KL.*(sample|expectation|mean|averag)", r"(sample|expectation|mean|averag).*\bKL\b", r"\bKL\b", r"own z", r"same for (all|every) sample"]], "ordinary"),
("log_weights", _LW + '''    log_prior = -0.5 * np.sum(z**2, axis=-1)
    log_q = -0.5 * np.sum(eps**2 + logvar, axis=-1)
    w = np.exp(-nll + log_prior - log_q)
    return w
''', [[r"\blog(arithm)?s?\b", r"\bexp(?!ect|lain|lan|res)"]], "ordinary"),
("log_weights", _LW + '''    log_w = -nll + 0.5 * np.sum(eps**2 + logvar - z**2, axis=-1)
    # weights must sum to one
    log_w -= np.log(np.sum(np.exp(log_w), axis=0))
    return log_w
''', [[r"normali[sz]", r"sum (up )?to (1|one)", r"self-norm", r"divid", r"add up to (1|one)", r"softmax|soft-max", r"as they are", r"over (the )?(K )?samples", r"sum of"]], "ordinary"),
("log_weights", _LW + '''    t = -nll
    t = t - 0.5 * np.mean(z**2, axis=-1)
    t = t + 0.5 * np.mean(eps**2 + logvar, axis=-1)
    return t
''', [MEANSUM], "ordinary"),
("log_weights", _LW + '''    L = z.shape[-1]
    log_prior = -0.5 * np.sum(z**2, axis=-1) - 0.5 * L * np.log(2 * np.pi)
    log_q = -0.5 * np.sum(eps**2 + logvar, axis=-1)
    return -nll + log_prior - log_q
''', [[r"2 ?\*? ?(π|pi)", r"cancel", r"normali[sz]", r"constant", r"both densit"]], "ordinary"),
("log_weights", _LW + '''    log_prior = -np.sum(z**2, axis=-1)
    log_q = -np.sum(eps**2, axis=-1) - 0.5 * logvar.sum(axis=-1)
    return -nll + log_prior - log_q
''', [HALF], "ordinary"),
("log_weights", _LW + '''    var = np.exp(logvar)
    log_prior = -0.5 * np.sum(z**2, axis=-1)
    log_q = -0.5 * np.sum(eps**2 / var + logvar, axis=-1)
    return -nll + log_prior - log_q
''', [[r"divid", r"eps.*(standard|already|is \(z|z - mu|itself|as it)", r"over (sigma|the var)", r"\(z ?[-−] ?mu\) ?/ ?sigma", r"/ ?(var|sigma)", r"once too", r"twice"]], "ordinary"),
("log_weights", _LW + '''    kl = 0.5 * np.sum(z**2 - eps**2 - logvar, axis=-1)
    return -nll - kl.mean(axis=0)
''', [[r"each sample", r"own (z|KL|weight|prior)", r"\bmean\b", r"averag", r"per sample", r"every sample", r"over (the )?(K|samples)"]], "ordinary"),
("log_weights", _LW + '''    p_x = np.exp(-nll)
    p_z = np.exp(-0.5 * z**2).prod(axis=-1)
    q_z = np.prod(np.exp(-0.5 * eps**2 - 0.5 * logvar), axis=-1)
    return np.log(p_x * p_z / q_z)
''', [STABLE + [r"\bin logs?\b", r"logs? (of|from)", r"stay(s|ing)? in"]], "corner"),
("log_weights", _LW + '''    sigma2 = np.exp(logvar)
    log_prior = -0.5 * np.sum(z**2, axis=-1)
    log_q = -0.5 * np.sum(eps**2 + np.log(sigma2 + 1e-12), axis=-1)
    return -nll + log_prior - log_q
''', [ADDED + [r"log of (the )?exp", r"log\(exp", r"logvar (itself|as it|directly)"]], "corner"),
("log_weights", _LW + '''    z, eps = z.squeeze(), eps.squeeze()
    return -nll - 0.5 * np.sum(z**2 - eps**2 - logvar, axis=-1)
''', [SQUEEZE], "corner"),
("log_weights", _LW + '''    nll *= -1
    nll += 0.5 * np.sum(eps**2 + logvar - z**2, axis=-1)
    return nll
''', [MUTATE + [r"\bnll\b.*chang", r"chang.*\bnll\b"]], "corner"),
("log_weights", _LW + '''    log_w = -nll + 0.5 * np.sum(eps**2 + logvar - z**2, axis=-1)
    return np.clip(log_w, -500, 500)
''', [CLIP], "corner"),
("log_weights", _LW + '''    log_prior = -0.5 * np.sum(z**2, axis=-1)
    log_q = -0.5 * np.sum(eps**2, axis=-1)
    return nll + log_prior - log_q
''', [_LOGVAR, [r"\bnll\b", r"likelihood", r"log p\(x\|z\)"]], "double"),
("log_weights", _LW + '''    kl = 0.5 * np.mean(z**2 - eps**2 - logvar, axis=-1)
    return nll - kl
''', [[r"\bnll\b", r"likelihood", r"log p\(x\|z\)"], MEANSUM], "double"),
("log_weights", _LW + '''    d = z.shape[-1]
    log_prior = -0.5 * np.sum(z**2, axis=-1) - 0.5 * d * np.log(2 * np.pi)
    log_q = -0.5 * np.sum(eps**2 + logvar, axis=-1)
    return np.exp(-nll + log_prior - log_q)
''', [[r"2 ?\*? ?(π|pi)", r"cancel", r"normali[sz]", r"constant", r"both densit"], [r"\bnot (the )?logs?\b", r"\blog of\b", r"\blogs?,? not", r"\bexp\b", r"exponent", r"the log\b", r"logs? (themselves|is asked|are asked)", r"weights? (it|them)sel"]], "double"),
]

# ---------------------------------------------------------------- log_mean_exp_forward
_LF = "import numpy as np\n\n\ndef log_mean_exp_forward(log_w):\n"
_ADDBACK = [r"add(ed|ing)? (it |the \w+ |them )?back", r"back (again|after|outside|in)\b", r"add(ed)? again", r"(largest|max\w*)\b.*(add|lost|forg|back|return)", r"(add|lost|forg|back)\w*.*(largest|max\w*)\b", r"taken out.*(add|lost|forg|back)"]
_LOGK = [r"log ?\(? ?K\b", r"1/K", r"\b(by|of|over|the|and) K\b", r"\bK times\b", r"\bmean\b", r"divid", r"averag"]
_PERIMG = [r"(each|every) image'?s?( \w+)? own", r"(largest|max\w*) (of|for|per|over|in) (each|every|all|the)", r"own (largest|max)", r"per image", r"all (the )?images", r"of the whole", r"(one|common|global|same|single) (largest|max)", r"underflow", r"extreme", r"log of (0|zero)", r"\baxis\b", r"across (the )?images"]
CASES += [
("log_mean_exp_forward", _LF + '''    m = log_w.max(axis=0)
    return m + np.log(np.exp(log_w - m).sum(axis=0))
''', [_LOGK], "ordinary"),
("log_mean_exp_forward", _LF + '''    return log_w.mean(axis=0)
''', [[r"\bexp(?!ect|lain|lan|res)", r"mean of (the )?log", r"log of (the|a) mean", r"e\^", r"Jensen", r"weights (them|it)sel", r"averag\w* (of )?(the )?log", r"not (of )?(the )?log"]], "ordinary"),
("log_mean_exp_forward", _LF + '''    m = log_w.max(axis=1, keepdims=True)
    return (m + np.log(np.exp(log_w - m).mean(axis=1, keepdims=True)))[:, 0]
''', [AXIS + [r"over the K"]], "ordinary"),
("log_mean_exp_forward", _LF + '''    shifted = log_w - log_w.max(axis=0)
    return np.log(np.exp(shifted).mean(axis=0))
''', [_ADDBACK], "ordinary"),
("log_mean_exp_forward", _LF + '''    K = log_w.shape[0]
    m = np.max(log_w, axis=0)
    lse = m + np.log(np.sum(np.exp(log_w - m), axis=0))
    return lse + np.log(K)
''', [[r"log ?\(? ?K\b", r"1/K", r"\bK²", r"\bsign\b", r"subtract", r"\bminus\b", r"divid", r"\bmean\b"]], "ordinary"),
("log_mean_exp_forward", _LF + '''    K = len(log_w)
    m = log_w.max(0)
    return (m + np.log(np.exp(log_w - m).sum(0))) / K
''', [[r"divid", r"outside (the |of the )?log", r"inside (the |of the )?log", r"log ?\(? ?K\b", r"after the log", r"subtract", r"before the log", r"1/K", r"\b(by|of|over|the|and) K\b", r"\bK times\b"]], "ordinary"),
("log_mean_exp_forward", _LF + '''    K, B = log_w.shape
    m = log_w.max(axis=0)
    return m + np.log(np.exp(log_w - m).sum(axis=0) / B)
''', [[r"\b(by|over) B\b", r"number of (images|samples)", r"\bK\b.*divid", r"divid\w+ by", r"\bimages\b.*(divid|count|number)", r"not (by )?K", r"log ?\(? ?K\b", r"1/K"]], "ordinary"),
("log_mean_exp_forward", _LF + '''    m = log_w.max(axis=0, keepdims=True)
    return m + np.log(np.exp(log_w - m).mean(axis=0, keepdims=True))
''', [[r"keepdims", r"\(1, ?(B|3|\d+)\)", r"\baxis\b", r"extra axis", r"leading", r"extra dimension", r"one row"]], "ordinary"),
("log_mean_exp_forward", _LF + '''    m = log_w.max(axis=0)
    return m + np.exp(log_w - m).mean(axis=0)
''', [[r"\blog\b"]], "ordinary"),
("log_mean_exp_forward", _LF + '''    # the largest weight dominates
    return log_w.max(axis=0)
''', [[r"largest", r"\bmax", r"other samples", r"dominat", r"only one", r"all (the )?(K )?samples"]], "ordinary"),
("log_mean_exp_forward", _LF + '''    m = log_w.max(axis=0)
    return m + np.log2(np.exp2(log_w - m).mean(axis=0))
''', [[r"base (2|e)", r"\b2\^", r"log2", r"exp2", r"\bnats?\b", r"\bbits?\b", r"e\^"]], "ordinary"),
("log_mean_exp_forward", _LF + '''    return np.log(np.mean(np.exp(log_w), axis=0))
''', [STABLE], "corner"),
("log_mean_exp_forward", _LF + '''    m = log_w.max()
    return m + np.log(np.exp(log_w - m).mean(axis=0))
''', [_PERIMG], "corner"),
("log_mean_exp_forward", _LF + '''    m = log_w.mean(axis=0)
    return m + np.log(np.exp(log_w - m).mean(axis=0))
''', [STABLE + [r"mean.*(largest|max)", r"not the mean"]], "corner"),
("log_mean_exp_forward", _LF + '''    c = np.abs(log_w).max(axis=0)
    return np.log(np.exp(log_w - c).mean(axis=0)) + c
''', [STABLE + [r"absolute", r"\babs\b", r"\|log"]], "corner"),
("log_mean_exp_forward", _LF + '''    m = log_w.max(axis=0)
    log_w -= m
    return np.log(np.exp(log_w).mean(axis=0)) + m
''', [MUTATE + [r"\blog_w\b.*chang", r"chang.*\blog_w\b"]], "corner"),
("log_mean_exp_forward", _LF + '''    w = np.exp(np.clip(log_w, -700, 700))
    return np.log(w.mean(axis=0))
''', [CLIP + STABLE], "corner"),
("log_mean_exp_forward", _LF + '''    if len(log_w) == 1:
        return log_w            # nothing to average
    m = log_w.max(axis=0)
    return m + np.log(np.exp(log_w - m).mean(axis=0))
''', [SQUEEZE + [r"\(1, ?(B|\d+)\)", r"one sample", r"single sample"]], "corner"),
("log_mean_exp_forward", _LF + '''    m = log_w.max(axis=0)
    return np.log(np.exp(log_w - m).sum(axis=0))
''', [_LOGK, _ADDBACK], "double"),
("log_mean_exp_forward", _LF + '''    out = []
    for row in log_w:
        m = row.max()
        out.append(m + np.log(np.sum(np.exp(row - m))))
    return np.array(out)
''', [AXIS + [r"over the K"], [r"log ?\(? ?[KB]\b", r"1/K", r"\bmean\b", r"divid", r"averag"]], "double"),
]

# ---------------------------------------------------------------- log_mean_exp_backward
_LB = "import numpy as np\n\n\ndef log_mean_exp_backward(dy, log_w):\n"
_DY = [r"\bdy\b(?! ?=)", r"chain rule", r"upstream", r"incoming", r"gradient of each image"]
_NORM = [r"normali[sz]", r"sum (up )?to (1|one|dy)", r"add up to", r"divid", r"softmax|soft-max", r"over (the|their) sum", r"sum of (the )?(exp|weights|e\^)", r"sums? to"]
CASES += [
("log_mean_exp_backward", _LB + '''    w = np.exp(log_w - log_w.max(axis=0))
    return w / w.sum(axis=0)
''', [_DY], "ordinary"),
("log_mean_exp_backward", _LB + '''    K = log_w.shape[0]
    w = np.exp(log_w - log_w.max(axis=0))
    return dy * w / w.sum(axis=0) / K
''', [[r"1/K", r"\b(by|of|over|the|and) K\b", r"\bK times\b", r"divid", r"cancel", r"sum (up )?to (1|one)", r"add up to"]], "ordinary"),
("log_mean_exp_backward", _LB + '''    w = np.exp(log_w - log_w.max(axis=1, keepdims=True))
    return dy * w / w.sum(axis=1, keepdims=True)
''', [AXIS + [r"over the K"]], "ordinary"),
("log_mean_exp_backward", _LB + '''    K, B = log_w.shape
    return np.tile(dy / K, (K, 1))
''', [[r"softmax|soft-max", r"weigh", r"uniform", r"equal", r"\bsame\b", r"alike", r"log_w"]], "ordinary"),
("log_mean_exp_backward", _LB + '''    w = np.exp(log_w - log_w.max(axis=0))
    return dy * w
''', [_NORM], "ordinary"),
("log_mean_exp_backward", _LB + '''    e = np.exp(log_w - log_w.max(axis=0))
    s = e / e.sum(axis=0)
    # derivative of the softmax
    return dy * s * (1 - s)
''', [[r"1 ?[-−] ?s\b", r"derivative of (the |a )?(softmax|soft-max|sigmoid)", r"softmax|soft-max", r"sigmoid", r"s ?\(1", r"sum (up )?to (1|one)", r"add up to", r"factor"]], "ordinary"),
("log_mean_exp_backward", _LB + '''    w = np.exp(log_w - log_w.max(axis=0))
    return -dy * w / w.sum(axis=0)
''', [SIGN], "ordinary"),
("log_mean_exp_backward", _LB + '''    e = np.exp(log_w - log_w.max(axis=0))
    return dy[:, None] * e / e.sum(axis=0)
''', [[r"\baxis\b", r"(?<!not be )broadcast", r"\[:, ?None\]", r"newaxis", r"each image'?s?( has)? (its )?own", r"own dy", r"\bcolumn", r"\brow", r"\(B,", r"samples? and images?"]], "ordinary"),
("log_mean_exp_backward", _LB + '''    m = log_w.max(axis=0)
    log_sum = m + np.log(np.exp(log_w - m).sum(axis=0))
    return dy * (log_w - log_sum)
''', [[r"\bexp(?!ect|lain|lan|res)", r"log[- ](of|softmax|soft-max)", r"\blogs?\b", r"e\^"]], "ordinary"),
("log_mean_exp_backward", _LB + '''    best = log_w == log_w.max(axis=0)
    return dy * best
''', [[r"largest", r"\bmax", r"\bbest\b", r"one sample", r"all (the )?samples", r"every sample", r"softmax|soft-max", r"other samples", r"only"]], "ordinary"),
("log_mean_exp_backward", _LB + '''    w = np.exp(log_w - log_w.max(axis=0))
    w = w / w.sum()
    return dy * w
''', [AXIS + [r"whole", r"(?<!broadcast )together", r"over everything", r"all entries", r"\bsum (up )?to (1|one)", r"own sum"]], "ordinary"),
("log_mean_exp_backward", _LB + '''    w = np.exp(log_w - log_w.max(axis=0))
    return dy.mean() * w / w.sum(axis=0)
''', [[r"own dy", r"(each|every) image'?s?( has)? (its )?own", r"dy\.mean", r"mean (of )?(the )?dy", r"averag", r"its dy", r"per image"]], "ordinary"),
("log_mean_exp_backward", _LB + '''    w = np.exp(log_w)
    return dy * w / w.sum(axis=0)
''', [STABLE], "corner"),
("log_mean_exp_backward", _LB + '''    w = np.exp(log_w - np.max(log_w))
    return dy * w / np.sum(w, axis=0)
''', [_PERIMG + [r"divid\w* by (0|zero)", r"0 ?/ ?0"]], "corner"),
("log_mean_exp_backward", _LB + '''    w = np.exp(log_w)
    return dy * w / (w.sum(axis=0) + 1e-12)
''', [ADDED], "corner"),
("log_mean_exp_backward", _LB + '''    log_w -= log_w.max(axis=0)
    np.exp(log_w, out=log_w)
    log_w *= dy / log_w.sum(axis=0)
    return log_w
''', [MUTATE + [r"\blog_w\b.*chang", r"chang.*\blog_w\b"]], "corner"),
("log_mean_exp_backward", _LB + '''    w = np.exp(np.maximum(log_w - log_w.max(axis=0), -1.0 * 10))
    return dy * w / w.sum(axis=0)
''', [CLIP + [r"maximum\(", r"at least", r"floor"]], "corner"),
("log_mean_exp_backward", _LB + '''    w = np.exp(log_w - log_w.max(axis=0))
    dlog_w = dy * w / w.sum(axis=0)
    return dlog_w.squeeze()
''', [SQUEEZE], "corner"),
("log_mean_exp_backward", _LB + '''    # mean over K of the exponentials
    w = np.exp(log_w - log_w.max(axis=0))
    return w / w.sum(axis=0) / len(log_w)
''', [_DY, [r"1/K", r"\b(by|of|over|the|and) K\b", r"\bK times\b", r"divid", r"cancel", r"sum (up )?to (1|one)", r"add up to"]], "double"),
("log_mean_exp_backward", _LB + '''    m = log_w.max(axis=1, keepdims=True)
    e = np.exp(log_w - m)
    return -dy * e / e.sum(axis=1, keepdims=True)
''', [AXIS + [r"over the K"], SIGN], "double"),
]

# ---------------------------------------------------------------- importance_backward
_IB = '''import numpy as np

from numpyvae import latent, objectives


def importance_backward(model, trace):
    B = len(trace.x)
    log_w = -trace.nll - trace.kl
    # loss = -mean(log_mean_exp(log_w))
    w = objectives.log_mean_exp_backward(np.full(B, 1 / B), log_w)
    dnll = w
    dkl = w
    dz, decoder = model.decoder_backward(dnll, trace)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(dkl, trace.z, trace.logvar)
    dz = dz + dz_kl
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dlogvar = dlogvar + dlogvar_kl
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**decoder, **encoder}
'''
_W1 = "    w = objectives.log_mean_exp_backward(np.full(B, 1 / B), log_w)\n"
_OWN = '''    e = np.exp(log_w - log_w.max(axis=0))
    w = e / e.sum(axis=0) / B
'''
_SOFT = [r"softmax|soft-max", r"\bweigh", r"uniform", r"equal(ly)?\b", r"alike", r"1 ?/ ?\(?K", r"log_mean_exp", r"importance"]
CASES += [
("importance_backward", _edit(_IB, (_W1, "    w = np.full(log_w.shape, 1 / log_w.size)\n")), [_SOFT], "ordinary"),
("importance_backward", _edit(_IB, ("    dnll = w\n    dkl = w\n", "    dnll = -w\n    dkl = -w\n"), ("loss = -mean", "loss = mean")), [SIGN], "ordinary"),
("importance_backward", _edit(_IB, ("    dz = dz + dz_kl\n", "")), [[r"\bdz\b", r"\bKL\b", r"through z\b", r"\bprior\b", r"p\(z\)", r"use of z", r"sampled_kl"]], "ordinary"),
("importance_backward", _edit(_IB, ("    dlogvar = dlogvar + dlogvar_kl\n", "    # dlogvar_kl is only a constant\n")), [[r"[-−] ?½", r"dlogvar\b.*(miss|lack|forg|lost|add|KL|left|also|too)", r"\bhalf\b", r"entropy", r"\bKL\b", r"sampled_kl", r"½"]], "ordinary"),
("importance_backward", _edit(_IB, ("np.full(B, 1 / B)", "np.ones(B)"), ), [[r"\bmean\b", r"averag", r"\bB times\b", r"1/B", r"divid", r"\bsum\b", r"\b(by|over) B\b"]], "ordinary"),
("importance_backward", _edit(_IB, ("    dkl = w\n", "    dkl = w.sum(axis=0)\n"), ("    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(dkl, trace.z, trace.logvar)\n    dz = dz + dz_kl\n", "    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, trace.mu, trace.logvar)\n"), ("    dlogvar = dlogvar + dlogvar_kl\n", "    dmu = dmu + dmu_kl\n    dlogvar = dlogvar + dlogvar_kl\n")), [[r"closed form", r"sampled", r"\bKL\b", r"kl_backward"]], "ordinary"),
("importance_backward", _edit(_IB, ("log_w = -trace.nll - trace.kl", "log_w = -trace.nll")), [[r"\bKL\b", r"log w\b", r"log_w", r"prior", r"p\(z\)", r"weights?\b"]], "ordinary"),
("importance_backward", _edit(_IB, ("log_w = -trace.nll - trace.kl", "log_w = trace.nll + trace.kl")), [SIGN + [r"log_w", r"log w\b", r"weights?\b.*(worst|best|invers|large|small|bad|good)", r"worst", r"invers"]], "ordinary"),
("importance_backward", _edit(_IB, ("    dkl = w\n", "    dkl = np.full(trace.kl.shape, 1 / trace.kl.size)\n")), [[r"\bKL\b", r"\bdkl\b(?! ?=)"]], "ordinary"),
("importance_backward", _edit(_IB, (_W1, '''    e = np.exp(log_w - log_w.max(axis=1, keepdims=True))
    w = e / e.sum(axis=1, keepdims=True) / B
''')), [AXIS + [r"over the K"]], "ordinary"),
("importance_backward", _edit(_IB, (_W1, _OWN + "    w = w / len(log_w)      # 1/K\n")), [[r"1/K", r"\b(by|of|over|the|and) K\b", r"\bK times\b", r"K times", r"cancel", r"divid", r"sum (up )?to"]], "ordinary"),
("importance_backward", _edit(_IB, (_W1, _OWN + "    w = w * (w * B)     # w_k squared, as in DReG\n")), [[r"squar", r"w²", r"w\^2", r"\*\* ?2", r"DReG|doubly", r"power", r"sum (up )?to", r"\bweigh", r"softmax|soft-max"]], "ordinary"),
("importance_backward", _edit(_IB, ("return {**decoder, **encoder}", "return encoder")), [[r"decoder", r"missing", r"\bnames?\b", r"\bkeys?\b", r"lacks"]], "ordinary"),
("importance_backward", _edit(_IB, ("latent.reparameterize_backward(dz, trace.logvar, trace.eps)", "latent.reparameterize_backward(dz, 2 * trace.logvar, trace.eps)"), ), [SIGMA + [r"\bsigma\b", r"logvar", r"reparam"]], "ordinary"),
("importance_backward", _edit(_IB, (_W1, '''    e = np.exp(log_w)
    w = e / e.sum(axis=0) / B
''')), [STABLE], "corner"),
("importance_backward", _edit(_IB, (_W1, '''    e = np.exp(log_w - log_w.max())
    w = e / e.sum(axis=0) / B
''')), [_PERIMG + [r"divid\w* by (0|zero)", r"0 ?/ ?0", r"\bstab", r"largest"]], "corner"),
("importance_backward", _edit(_IB, (_W1, '''    e = np.exp(log_w)
    w = e / (e.sum(axis=0) + 1e-20) / B
''')), [ADDED], "corner"),
("importance_backward", _edit(_IB, ("    log_w = -trace.nll - trace.kl\n", "    log_w = trace.nll\n    log_w += trace.kl\n    log_w *= -1\n")), [MUTATE + [r"\btrace\b.*chang", r"chang.*\b(trace|nll)\b", r"\bnll\b.*chang"]], "corner"),
("importance_backward", _edit(_IB, (_W1, '''    log_w = np.squeeze(log_w)
    e = np.exp(log_w - log_w.max(axis=0))
    w = e / e.sum(axis=0) / B
''')), [SQUEEZE], "corner"),
("importance_backward", _edit(_IB, (_W1, "    w = np.full(log_w.shape, 1 / log_w.size)\n"), ("    dz = dz + dz_kl\n", "")), [_SOFT, [r"\bdz\b", r"\bKL\b", r"through z\b", r"\bprior\b", r"p\(z\)", r"use of z", r"sampled_kl"]], "double"),
("importance_backward", _edit(_IB, ("np.full(B, 1 / B)", "np.ones(B)"), ("    dlogvar = dlogvar + dlogvar_kl\n", "")), [[r"\bmean\b", r"averag", r"\bB times\b", r"1/B", r"divid", r"\bsum\b", r"\b(by|over) B\b"], [r"[-−] ?½", r"dlogvar\b.*(miss|lack|forg|lost|add|KL|left|also|too)", r"\bhalf\b", r"entropy", r"\bKL\b", r"sampled_kl", r"½"]], "double"),
]

# ---------------------------------------------------------------- slerp
_SL = "import numpy as np\n\n\ndef slerp(z0, z1, n_steps):\n"
_ANGLE = '''    c = np.dot(z0, z1) / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(c, -1, 1))
'''
_SAFE = '''    t = np.linspace(0, 1, n_steps)[:, None]
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
'''
_PARA = [r"same (way|direction)", r"parallel", r"straight line", r"angle (of|is|=) ?(0|zero)", r"divid\w* by (0|zero)", r"0 ?/ ?0", r"sin\w* (of )?(0|is 0|zero)", r"angle 0"]
CASES += [
("slerp", _SL + '''    t = np.linspace(0, 1, n_steps)[:, None]
    return (1 - t) * z0 + t * z1
''', [[r"straight line", r"great circle", r"linear", r"\bsin", r"\blerp", r"angle", r"chord"]], "ordinary"),
("slerp", _SL + '''    omega = np.arccos(np.clip(np.dot(z0, z1), -1, 1))
''' + _SAFE + '''    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''', [[r"norm", r"length", r"unit", r"divid"]], "ordinary"),
("slerp", _SL + _ANGLE + '''    t = np.linspace(0, 1, n_steps, endpoint=False)[:, None]
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''', [[r"endpoint", r"\bend(s|ing)?\b", r"last", r"reach", r"\bz1\b.*(among|itself|included|missing|not)", r"both among", r"n_steps ?[-−] ?1", r"stops? (short|before)"]], "ordinary"),
("slerp", _SL + _ANGLE + _SAFE + '''    return (np.sin(t * omega) * z0 + np.sin((1 - t) * omega) * z1) / np.sin(omega)
''', [[r"revers", r"from z1", r"wrong (way|end|order|direction)", r"backward", r"swap", r"\border\b", r"exchang", r"starts? (at|from|with) z1", r"other way", r"direction", r"should start"]], "ordinary"),
("slerp", _SL + _ANGLE + _SAFE + '''    return np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1
''', [[r"\bsin\w*\b.*(divid|over|denominator|/)", r"(divid\w*|over|denominator|/) ?(by |of )?(the )?\bsin", r"divid", r"/ ?sin", r"denominator"]], "ordinary"),
("slerp", _SL + '''    u0 = z0 / np.linalg.norm(z0)
    u1 = z1 / np.linalg.norm(z1)
    omega = np.arccos(np.clip(u0 @ u1, -1, 1))
''' + _SAFE + '''    return (np.sin((1 - t) * omega) * u0 + np.sin(t * omega) * u1) / np.sin(omega)
''', [[r"as they are", r"unit", r"normali[sz]", r"length", r"\bnorm\b", r"themselves", r"starts? (at|with) z0"]], "ordinary"),
("slerp", _SL + _ANGLE + _SAFE + '''    path = (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
    # keep the length between that of z0 and z1
    length = (1 - t) * np.linalg.norm(z0) + t * np.linalg.norm(z1)
    return path / np.linalg.norm(path, axis=1, keepdims=True) * length
''', [[r"length", r"\bnorm", r"rescal", r"scal", r"as they are", r"sums? of z0 and z1", r"weights"]], "ordinary"),
("slerp", _SL + _ANGLE + '''    omega = np.degrees(omega)
''' + _SAFE.replace("np.sin(omega) < 1e-6", "omega < 1e-4") + '''    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''', [[r"degree", r"radian"]], "ordinary"),
("slerp", _SL + _ANGLE + '''    t = np.linspace(0, 1, n_steps + 1)[:, None]
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''', [[r"n_steps", r"one (too many|more|point|row|step|vector)", r"number of (rows|steps|points|vectors)", r"\+ ?1\b", r"too many"]], "ordinary"),
("slerp", _SL + _ANGLE + _SAFE + '''    # rotate from z0 towards z1
    return np.cos(t * omega) * z0 + np.sin(t * omega) * z1
''', [[r"\bcos", r"orthogonal", r"right angle", r"perpendicular", r"sin\(\(1 ?[-−]", r"ends? (at|in|on) z1", r"weights? (of|for) z0"]], "ordinary"),
("slerp", _SL + _ANGLE + _SAFE + '''    w0, w1 = np.sin((1 - t) * omega), np.sin(t * omega)
    return (w0 * z0 + w1 * z1) / (w0 + w1)
''', [[r"sum (up )?to (1|one)", r"add up to", r"\bsum of (the )?weights", r"sin\(?(omega|theta|θ|of the angle|angle)", r"sine of the (whole |full )?angle", r"straight line", r"chord", r"divid", r"denominator", r"great circle"]], "ordinary"),
("slerp", _SL + '''    if np.dot(z0, z1) < 0:
        z1 = -z1          # take the shorter arc
''' + _ANGLE + _SAFE + '''    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''', [[r"shorter", r"-z1|−z1", r"minus z1", r"\bsign\b", r"flip", r"negat", r"obtuse", r"right angle", r"opposite", r"quaternion", r"ends? (at|in) z1", r"reach"]], "ordinary"),
("slerp", _SL + _ANGLE + _SAFE + '''    path = (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
    return path.T
''', [[r"transpos", r"\(n_steps, ?L\)", r"\(L, ?n_steps\)", r"extra axis", r"\brows?\b", r"\bcolumns?\b", r"\baxes\b"]], "ordinary"),
("slerp", _SL + _ANGLE + '''    t = np.linspace(0, 1, n_steps)[:, None]
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''', [_PARA], "corner"),
("slerp", _SL + '''    c = np.dot(z0, z1) / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(c)
    t = np.linspace(0, 1, n_steps)[:, None]
    if omega < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''', [_PARA + [r"clip", r"round", r"arccos", r"above 1\b", r"beyond 1", r"outside", r"more than 1\b"]], "corner"),
("slerp", _SL + _ANGLE + '''    t = np.linspace(0, 1, n_steps)[:, None]
    if omega < 1e-6:
        return np.repeat(z0[None], n_steps, axis=0)    # same direction, nothing to do
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''', [_PARA + [r"stays? (at )?z0", r"constant", r"ends? (at|in) z1", r"length"]], "corner"),
("slerp", _SL + '''    t = np.linspace(0, 1, n_steps)[:, None]
    if np.allclose(z0, z1):
        return (1 - t) * z0 + t * z1
''' + _ANGLE + '''    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''', [_PARA + [r"different length", r"multiple", r"equal"]], "corner"),
("slerp", _SL + _ANGLE + '''    t = np.linspace(0, 1, n_steps)[:, None]
    if np.dot(z0, z1) > 0.9 * np.linalg.norm(z0) * np.linalg.norm(z1):
        return (1 - t) * z0 + t * z1         # close enough to straight
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''', [[r"small angle", r"threshold", r"near(ly|by)?", r"close", r"almost", r"great circle", r"straight line", r"too (early|soon|wide|large|generous)", r"only where"]], "corner"),
("slerp", _SL + _ANGLE + '''    out = np.empty((n_steps, len(z0)), dtype=z0.dtype)
    for i, t in enumerate(np.linspace(0, 1, n_steps)):
        if omega < 1e-6:
            out[i] = (1 - t) * z0 + t * z1
        else:
            out[i] = (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
    return out
''', [[r"integer", r"whole number", r"dtype", r"\bint\b", r"trunc", r"rounded? (down|to)", r"fraction"]], "corner"),
("slerp", _SL + '''    u0, u1 = z0 / np.linalg.norm(z0), z1 / np.linalg.norm(z1)
    omega = np.arccos(np.clip(u0 @ u1, -1, 1))
''' + _SAFE + '''    return np.sin((1 - t) * omega) * u0 + np.sin(t * omega) * u1
''', [[r"as they are", r"unit", r"normali[sz]", r"length", r"\bnorm\b", r"themselves"], [r"divid", r"/ ?sin", r"denominator", r"over (the )?sin"]], "double"),
("slerp", _SL + _ANGLE + '''    t = np.linspace(0, 1, n_steps, endpoint=False)[:, None]
    if np.sin(omega) < 1e-6:
        return (1 - t) * z1 + t * z0
    return (np.sin((1 - t) * omega) * z1 + np.sin(t * omega) * z0) / np.sin(omega)
''', [[r"endpoint", r"\bend(s|ing)?\b", r"last", r"reach", r"both among", r"n_steps ?[-−] ?1", r"stops? (short|before)"], [r"revers", r"from z1", r"wrong (way|end|order|direction)", r"backward", r"swap", r"\border\b", r"exchang", r"starts? (at|from|with) z1", r"other way", r"direction", r"should start"]], "double"),
]

# ---------------------------------------------------------------- mutual_information_gap
_MG = '''import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
'''
_MGR = _MG + '''    L, F = codes.shape[1], factors.shape[1]
    binned = [in_bins(codes[:, l], n_bins) for l in range(L)]
    gaps = np.zeros(F)
    for f in range(F):
        factor = factors[:, f]
        info = np.array([mutual_information(b, factor) for b in binned])
        best = np.sort(info)[::-1]
        entropy = mutual_information(factor, factor)
        gaps[f] = (best[0] - best[1]) / entropy
    return gaps
'''
_ENT = [r"entropy"]
_SECOND = [r"second", r"runner", r"next best"]
CASES += [
("mutual_information_gap", _edit(_MGR, ("(best[0] - best[1]) / entropy", "best[0] - best[1]"), ("        entropy = mutual_information(factor, factor)\n", "")), [_ENT], "ordinary"),
("mutual_information_gap", _edit(_MGR, ("(best[0] - best[1]) / entropy", "(best[0] - best[1]) / best[0]"), ("        entropy = mutual_information(factor, factor)\n", "")), [_ENT], "ordinary"),
("mutual_information_gap", _edit(_MGR, ("entropy = mutual_information(factor, factor)", "p = np.unique(factor, return_counts=True)[1] / len(factor)\n        entropy = -np.sum(p * np.log2(p))")), [[r"\bbits?\b", r"\bnats?\b", r"log2", r"log ?\(?2", r"base (2|e)", r"ln ?2"]], "ordinary"),
("mutual_information_gap", _edit(_MGR, ("best[0] - best[1]", "best[0] - best[1:].mean()")), [_SECOND + [r"mean of the (other|rest)", r"other dimensions"]], "ordinary"),
("mutual_information_gap", _edit(_MGR, ("(best[0] - best[1]) / entropy", "best[0] / entropy")), [_SECOND], "ordinary"),
("mutual_information_gap", _edit(_MGR, ("np.sort(info)[::-1]", "np.sort(info)")), [[r"ascending", r"descending", r"\bsort", r"smallest", r"\bleast\b", r"worst", r"largest", r"\bsign\b", r"negativ", r"two best"]], "ordinary"),
("mutual_information_gap", _edit(_MGR, ("    return gaps\n", "    return gaps.mean()\n")), [[r"each factor", r"every factor", r"per factor", r"\bmean\b", r"averag", r"one number", r"single", r"\bscalar"]], "ordinary"),
("mutual_information_gap", _edit(_MGR, ("entropy = mutual_information(factor, factor)", "entropy = np.log(len(np.unique(factor)))")), [_ENT + [r"uniform", r"number of (values|classes|levels)", r"log of the number", r"equally"]], "ordinary"),
("mutual_information_gap", _edit(_MGR, ("in_bins(codes[:, l], n_bins)", "codes[:, l].astype(int)")), [[r"\bbins?\b", r"in_bins", r"whole numbers?", r"trunc", r"astype", r"integer"]], "ordinary"),
("mutual_information_gap", _MG + '''    binned = np.array([in_bins(c, n_bins) for c in codes.T])
    info = np.array([[mutual_information(b, f) for f in factors.T] for b in binned])   # (L, F)
    s = np.sort(info, axis=1)
    H = np.array([mutual_information(b, b) for b in binned])
    return (s[:, -1] - s[:, -2]) / H if s.shape[1] > 1 else s[:, -1] / H
''', [AXIS + [r"over (the )?factors", r"each factor", r"per factor", r"(of|for) (each|every) (latent )?dimension", r"\(F,\)", r"\(L,\)"]], "ordinary"),
("mutual_information_gap", _edit(_MGR, ("entropy = mutual_information(factor, factor)", "top = binned[int(np.argmax(info))]\n        entropy = mutual_information(top, top)")), [_ENT], "ordinary"),
("mutual_information_gap", _MG + '''    out = []
    for f in factors.T:
        # how strongly does each dimension go with the factor?
        r = np.sort([abs(np.corrcoef(c, f)[0, 1]) for c in codes.T])
        out.append((r[-1] - r[-2]) / mutual_information(f, f))
    return np.array(out)
''', [[r"correlation", r"corrcoef", r"mutual[ _]information", r"linear"]], "ordinary"),
("mutual_information_gap", _edit(_MGR, ("    binned = [in_bins(codes[:, l], n_bins) for l in range(L)]\n", "    edges = np.linspace(codes.min(), codes.max(), n_bins + 1)\n    binned = [np.digitize(codes[:, l], edges[1:-1]) for l in range(L)]\n")), [[r"each (column|dimension|code)", r"own (bins|range|least|scale)", r"per (column|dimension)", r"every (column|dimension)", r"(one|each) column", r"all (the )?(columns|dimensions|codes)( together| at once)?", r"(?<!broadcast )together", r"column by column", r"common (bins|range)", r"whole (array|codes)"]], "ordinary"),
("mutual_information_gap", _edit(_MGR, ("        best = np.sort(info)[::-1]\n", "        first = info.max()\n        second = info[info < first].max(initial=0.0)\n"), ("best[0] - best[1]", "first - second")), [[r"\btie[sd]?\b", r"equal", r"same", r"twice", r"alike", r"as much", r"both know", r"two (best )?dimensions", r"duplicate", r"third", r"identical"]], "corner"),
("mutual_information_gap", _edit(_MGR, ("in_bins(codes[:, l], n_bins)", "in_bins(codes[:, l], 20)")), [[r"n_bins", r"number of bins", r"\b20 bins", r"\bbins\b"]], "corner"),
("mutual_information_gap", _edit(_MGR, ("entropy = mutual_information(factor, factor)", "p = np.bincount(factor) / len(factor)\n        entropy = -np.sum(p * np.log(p))")), [[r"0 ?\*? ?log", r"log of (0|zero)", r"log\(0\)", r"bincount", r"negative", r"does not occur", r"never occur", r"missing", r"\bgaps?\b.*(values|numbers)", r"value(s)? (that|which)? ?(do|does|is|are) not", r"unused", r"skip", r"occur", r"empty", r"absent", r"not (from|in) 0", r"consecutive", r"contiguous"]], "corner"),
("mutual_information_gap", _edit(_MGR, ("        factor = factors[:, f]\n", "        factor = in_bins(factors[:, f], n_bins)\n")), [[r"factors? (is|are|was|were|should|must|need|do|does|in|into|has|have|themselves|already|put|binned|come|with)\b.*\b(bin|whole|as they|many|more|value)", r"bin\w*.*factor", r"as they (are|come)", r"more (than n_bins )?values", r"many values", r"already whole"]], "corner"),
("mutual_information_gap", _edit(_MGR, ("np.array([mutual_information(b, factor) for b in binned])", "np.array([mutual_information(b, factor) for b in binned[:5]])   # the model has 5 units")), [[r"all (the )?(latent )?dimensions", r"every (latent )?dimension", r"first (5|five|few|dimensions)", r"only (the|some|a few|five|5)", r"more (latent )?dimensions", r"some (latent )?dimensions", r"left out", r"later dimension", r"later columns"]], "corner"),
("mutual_information_gap", _edit(_MGR, ("(best[0] - best[1]) / entropy", "best[0]"), ("        entropy = mutual_information(factor, factor)\n", "")), [_SECOND, _ENT], "double"),
("mutual_information_gap", _edit(_MGR, ("best[0] - best[1]", "best[0] - best[-1]"), ("    return gaps\n", "    return float(np.mean(gaps))\n")), [_SECOND + [r"\bleast\b", r"smallest", r"\bworst", r"\blast\b"], [r"each factor", r"every factor", r"per factor", r"\bmean\b", r"averag", r"one number", r"\bscalar"]], "double"),
]

# ---------------------------------------------------------------- auroc
_AR = "import numpy as np\n\n\ndef auroc(ordinary, anomalous):\n"
_TIES = [r"\bties?\b", r"\btied\b", r"equal", r"same score", r"draws?\b", r"coincide", r"as high as"]
_REV = [r"revers", r"opposite", r"wrong way", r"1 ?[-−] ?(the )?(area|auc|auroc)", r"\bsign\b", r"other way", r"swap", r"ordinary .*(above|higher|larger|more)", r"exchang", r"complement", r"1 less", r"1 minus", r"upside"]
CASES += [
("auroc", _AR + '''    wins = ordinary[:, None] > anomalous[None, :]
    ties = ordinary[:, None] == anomalous[None, :]
    return float(np.mean(wins + 0.5 * ties))
''', [_REV], "ordinary"),
("auroc", _AR + '''    # accuracy with a threshold half way between the means
    t = (ordinary.mean() + anomalous.mean()) / 2
    right = np.sum(ordinary <= t) + np.sum(anomalous > t)
    return right / (len(ordinary) + len(anomalous))
''', [[r"threshold", r"accura", r"all pairs", r"every pair", r"\barea\b"]], "ordinary"),
("auroc", _AR + '''    d = anomalous[:, None] - ordinary[None, :]
    return float(np.sum(d > 0) + 0.5 * np.sum(d == 0))
''', [[r"divid", r"number of pairs", r"N ?\*? ?M", r"M ?\*? ?N", r"share", r"between 0 and 1", r"count", r"\bmean\b", r"fraction", r"normali[sz]", r"above 1\b", r"proportion"]], "ordinary"),
("auroc", _AR + '''    d = anomalous[:, None] - ordinary[None, :]
    wins = np.sum(d > 0) + 0.5 * np.sum(d == 0)
    return float(wins / (len(ordinary) + len(anomalous)))
''', [[r"divid", r"number of pairs", r"N ?\*? ?M", r"M ?\*? ?N", r"N ?\+ ?M", r"product", r"\bpairs\b"]], "ordinary"),
("auroc", _AR + '''    n = min(len(ordinary), len(anomalous))
    a, b = anomalous[:n], ordinary[:n]
    return float(np.mean((a > b) + 0.5 * (a == b)))
''', [[r"every pair", r"all (the )?pairs", r"each .* with (each|every|all)", r"\bpairs?\b", r"pair(ed|wise)", r"(every|each|all) (ordinary|anomal)", r"same (index|place|position)", r"one by one"]], "ordinary"),
("auroc", _AR + '''    better = np.mean(anomalous[:, None] > ordinary[None, :])
    worse = np.mean(anomalous[:, None] < ordinary[None, :])
    return float(better - worse)
''', [[r"gini", r"2 ?\*? ?(auc|area|auroc|AUROC) ?[-−] ?1", r"[-−]1 (to|and|\.\.)", r"from [-−]1", r"between [-−]1", r"chance", r"subtract", r"difference", r"½|half", r"worse", r"\bSomers", r"less the", r"negativ", r"twice"]], "ordinary"),
("auroc", _AR + '''    scores = np.concatenate([ordinary, anomalous])
    labels = np.r_[np.zeros(len(ordinary)), np.ones(len(anomalous))]
    order = np.argsort(-scores, kind="stable")
    tp = np.cumsum(labels[order])
    precision = tp / np.arange(1, len(scores) + 1)
    recall = tp / len(anomalous)
    return float(np.sum(np.diff(np.r_[0, recall]) * precision))
''', [[r"precision", r"average precision", r"recall", r"false positive", r"ROC curve is"]], "ordinary"),
("auroc", _AR + '''    thresholds = np.unique(np.concatenate([ordinary, anomalous]))     # ascending
    tpr = np.array([np.mean(anomalous >= t) for t in thresholds] + [0.0])
    fpr = np.array([np.mean(ordinary >= t) for t in thresholds] + [0.0])
    # trapezoids
    return float(np.sum((fpr[1:] - fpr[:-1]) * (tpr[1:] + tpr[:-1]) / 2))
''', [[r"\bsign\b", r"negativ", r"\bminus\b", r"right to left", r"direction", r"\border\b", r"decreas", r"falling", r"revers"]], "ordinary"),
("auroc", _AR + '''    n, m = len(ordinary), len(anomalous)
    both = np.concatenate([ordinary, anomalous])
    rank = np.array([np.sum(both < s) + 0.5 * (np.sum(both == s) + 1) for s in both])
    return float(rank[n:].sum() / (n * m))        # rank sum
''', [[r"M ?\(M ?\+ ?1\)", r"m ?\(m ?\+ ?1\)", r"\brank", r"subtract", r"among (the )?anomal", r"above 1\b", r"between 0 and 1", r"themselves", r"too (large|high)"]], "ordinary"),
("auroc", _AR + '''    thresholds = np.sort(np.concatenate([ordinary, anomalous]))[::-1]
    tpr = np.array([np.mean(anomalous >= t) for t in thresholds])
    fpr = np.array([np.mean(ordinary >= t) for t in thresholds])
    width = np.diff(tpr)
    return float(np.sum(width * (tpr[1:] + tpr[:-1]) / 2))
''', [[r"false positive", r"\bfpr\b", r"ordinary", r"wrong (axis|variable|rate)", r"against itself", r"does not depend"]], "ordinary"),
("auroc", _AR + '''    # effect size squashed to 0..1
    d = anomalous.mean() - ordinary.mean()
    s = np.sqrt(ordinary.var() + anomalous.var())
    z = d / s if s > 0 else 0.0
    return float(1 / (1 + np.exp(-z)))
''', [[r"\brank", r"\bpairs?\b", r"\bmeans?\b", r"Gaussian", r"normal distribution", r"order of", r"only (on )?(the )?order", r"distribution", r"outlier", r"monoton", r"scale"]], "ordinary"),
("auroc", _AR + '''    lo, hi = anomalous.min(), ordinary.max()
    best = 0.0
    for t in np.concatenate([ordinary, anomalous]):
        best = max(best, 0.5 * (np.mean(anomalous > t) + np.mean(ordinary <= t)))
    return best
''', [[r"threshold", r"accura", r"all pairs", r"every pair", r"\barea\b", r"best"]], "ordinary"),
("auroc", _AR + '''    return float(np.mean(anomalous[:, None] > ordinary[None, :]))
''', [_TIES], "corner"),
("auroc", _AR + '''    hits = 0
    for a in anomalous:
        hits += np.sum(a >= ordinary)
    return float(hits / (len(anomalous) * len(ordinary)))
''', [_TIES], "corner"),
("auroc", _AR + '''    d = anomalous[:, None] - ordinary[None, :]
    return float(np.mean(0.5 * (1 + np.sign(d))))
''', [[r"infinit", r"\binf ?[-−] ?inf", r"differenc", r"subtract", r"not finite", r"compar"]], "corner"),
("auroc", _AR + '''    d = (anomalous[:, None] > ordinary[None, :]) + 0.5 * (anomalous[:, None] == ordinary[None, :])
    auc = d.mean()
    return float(max(auc, 1 - auc))
''', [[r"below (½|0\.5|a half|half|1/2)", r"worse than", r"less than (½|0\.5|half)", r"under (½|0\.5|half)", r"1 ?[-−] ?(the )?(auc|area|auroc)", r"\bmax", r"chance", r"flip", r"ordinary (images )?.*higher", r"wrong way", r"lower (score|than)", r"larger of"]], "corner"),
("auroc", _AR + '''    p0 = 1 / (1 + np.exp(-ordinary))      # scores to probabilities
    p1 = 1 / (1 + np.exp(-anomalous))
    return float(np.mean((p1[:, None] > p0) + 0.5 * (p1[:, None] == p0)))
''', [[r"sigmoid", r"saturat", r"\blarge scores?", r"probabilit", r"squash", r"round", r"become equal", r"\bties?\b", r"overflow", r"as they are", r"high scores?"]], "corner"),
("auroc", _AR + '''    lo = min(ordinary.min(), anomalous.min())
    hi = max(ordinary.max(), anomalous.max())
    t = np.linspace(hi + 1e-9, lo - 1e-9, 1001)
    tpr = np.mean(anomalous[None] >= t[:, None], axis=1)
    fpr = np.mean(ordinary[None] >= t[:, None], axis=1)
    return float(np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2))
''', [[r"grid", r"threshold", r"outlier", r"linspace", r"coarse", r"resol", r"between two", r"approxim", r"evenly", r"every score", r"each score", r"far (away|out)"]], "corner"),
("auroc", _AR + '''    ordinary.sort()
    below = np.searchsorted(ordinary, anomalous, side="left")
    upto = np.searchsorted(ordinary, anomalous, side="right")
    return float((below + upto).sum() / (2 * len(ordinary) * len(anomalous)))
''', [MUTATE + [r"\bsort(s|ed)? (the )?(ordinary|argument|input|scores)", r"ordinary (is|are|was|were) (sorted|chang)"]], "corner"),
("auroc", _AR + '''    count = 0
    for o in ordinary:
        for a in anomalous:
            if o > a:
                count += 1
    return float(count)
''', [_REV, [r"divid", r"number of pairs", r"N ?\*? ?M", r"M ?\*? ?N", r"share", r"between 0 and 1", r"count", r"\bmean\b", r"fraction", r"normali[sz]", r"above 1\b", r"proportion"]], "double"),
("auroc", _AR + '''    n = min(len(ordinary), len(anomalous))
    return float(np.mean(anomalous[:n] < ordinary[:n]))
''', [[r"every pair", r"all (the )?pairs", r"each .* with (each|every|all)", r"\bpairs?\b", r"pair(ed|wise)", r"(every|each|all) (ordinary|anomal)", r"same (index|place|position)", r"one by one"], _REV], "double"),
("auroc", _AR + '''    wins = np.sum(anomalous[:, None] >= ordinary[None, :])
    return float(wins / (len(ordinary) + len(anomalous)))
''', [_TIES, [r"divid", r"number of pairs", r"N ?\*? ?M", r"M ?\*? ?N", r"N ?\+ ?M", r"product"]], "double"),
]
