# Wrong answers to exercises 20 to 38: (exercise, code, patterns per mistake, kind).

"""A bank of wrong answers to coding exercises: (exercise, code, words of each mistake, kind)."""

CASES = [
    # ---------- kl_forward ----------

    ("kl_forward", '''\
import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * np.mean(np.exp(logvar) + mu ** 2 - 1 - logvar, axis=1)
''', [
        ["mean", "averag", "divid", "1/L", "number of (latent )?dim", "sum", "too small", "depends on L"],
    ], "ordinary"),

    ("kl_forward", '''\
import numpy as np


def kl_forward(mu, logvar):
    per_dim = (mu * mu + np.exp(logvar) - logvar - 1) / 2
    return per_dim.sum(axis=0)
''', [
        ["axis", "batch", "over the images", "over images", r"\(L,\)", "shape", "per dimension", "rows?", "across images"],
    ], "ordinary"),

    ("kl_forward", '''\
import numpy as np


def kl_forward(mu, logvar):
    var = np.exp(logvar)
    kl = np.einsum("bl->b", var + np.square(mu) - 1.0 - logvar)
    return kl
''', [
        ["half", "1/2", "½", r"0\.5", "twice", "factor (of )?(2|two)", "doubl", "too large"],
    ], "ordinary"),

    ("kl_forward", '''\
import numpy as np


def kl_forward(mu, logvar):
    sigma = np.exp(logvar)
    return 0.5 * (sigma ** 2 + mu ** 2 - 1 - 2 * logvar).sum(axis=-1)
''', [
        ["standard deviation", "log sigma", "log σ", "log[- ]?std", "square", "variance", "logvar is", "twice", r"2 ?\* ?logvar", r"exp\(2"],
    ], "ordinary"),

    ("kl_forward", '''\
import numpy as np


def kl_forward(mu, logvar):
    # D_KL from the appendix of Kingma and Welling
    return 0.5 * np.sum(1 + logvar - mu ** 2 - np.exp(logvar), axis=1)
''', [
        ["sign", "negativ", "minus", "-KL", "opposite", "flipped", "below zero", "never positive"],
    ], "ordinary"),

    ("kl_forward", '''\
import numpy as np


def kl_forward(mu, logvar):
    B, L = mu.shape
    kl = np.zeros(B)
    for b in range(B):
        for l in range(L):
            kl[b] += 0.5 * (np.exp(logvar[b, l]) + mu[b, l] ** 2 - logvar[b, l])
    return kl
''', [
        ["-1", "minus (1|one)", "constant", "subtract", "L ?/ ?2", "zero (when|where|at|if)", "not 0", "offset"],
    ], "ordinary"),

    ("kl_forward", '''\
import numpy as np


def kl_forward(mu, logvar):
    var = np.exp(logvar)
    terms = var + mu - np.log(var) - 1
    return terms.sum(axis=1) / 2
''', [
        ["squar", r"mu ?\*\* ?2", "mu²", r"mu\^2", "power", r"mu ?\* ?mu", "linear in mu"],
    ], "ordinary"),

    ("kl_forward", '''\
import numpy as np


def kl_forward(mu, logvar):
    std = np.exp(0.5 * logvar)
    return 0.5 * ((std + mu ** 2) - 1 - logvar).sum(axis=1)
''', [
        ["standard deviation", "std", "sigma", "variance", "squar", "σ", "root", r"exp\(0\.5", "half"],
    ], "ordinary"),

    ("kl_forward", '''\
import numpy as np


def kl_forward(mu, logvar):
    trace = np.exp(logvar).sum(1)
    quad = np.einsum("bl,bl->b", mu, mu)
    logdet = logvar.sum(1)
    return 0.5 * (trace + quad - mu.shape[1] + logdet)
''', [
        ["sign", "minus", "plus", "subtract", "log[- ]?det", "logvar", "entropy", "added"],
    ], "ordinary"),

    ("kl_forward", '''\
import numpy as np


def kl_forward(mu, logvar):
    var = np.exp(logvar)
    return 0.5 * np.sum((1 + mu ** 2) / var - 1 + logvar, axis=1)
''', [
        ["revers", "direction", "wrong way", "swapp", "exchang", "order", "other way", r"KL\(p", "from the prior", r"N\(0, ?I\) ?(‖|\|\|)", "asymmetric", "roles?"],
    ], "ordinary"),

    ("kl_forward", '''\
import numpy as np


def kl_forward(mu, logvar):
    nats = 0.5 * (np.exp(logvar) + mu ** 2 - 1 - logvar).sum(axis=1)
    return nats / np.log(2)
''', [
        ["bits", "nats", r"log\(2\)", "log 2", "ln ?2", "base", "unit"],
    ], "ordinary"),

    ("kl_forward", '''\
import numpy as np


def kl_forward(mu, logvar):
    return 0.5 * np.sum(mu ** 2, axis=1) + np.sum(np.exp(logvar) - 1 - logvar, axis=1)
''', [
        ["half", "1/2", "½", r"0\.5", "parenthes", "bracket", "only (the )?(mu|first|mean)", "variance (part|term)", "factor"],
    ], "ordinary"),

    ("kl_forward", '''\
import numpy as np


def kl_forward(mu, logvar):
    out = []
    for m, lv in zip(mu, logvar):
        total = 0.0
        for mi, lvi in zip(m, lv):
            total = 0.5 * (mi ** 2 + np.exp(lvi) - lvi - 1)
        out.append(total)
    return np.array(out)
''', [
        ["last", "overwrit", "accumul", r"\+=", "add", "sum", "only one dim", "replac", "forget"],
    ], "ordinary"),

    ("kl_forward", '''\
import numpy as np


def kl_forward(mu, logvar):
    # KL = log(s2/s1) + (s1^2 + (m1 - m2)^2) / (2 s2^2) - 1/2, with s2 = 1 and m2 = 0
    s1 = np.exp(logvar / 2)
    kl = -logvar + (s1 ** 2 + mu ** 2) / 2 - 0.5
    return kl.sum(-1)
''', [
        ["log sigma", "log σ", r"log\(s1\)", "log of the (standard deviation|std|sigma)", "half", "1/2", "½", r"0\.5", "logvar ?/ ?2", "twice", "standard deviation"],
    ], "ordinary"),

    ("kl_forward", '''\
import numpy as np


def kl_forward(mu, logvar):
    sd = np.exp(logvar)
    return 0.5 * np.sum(sd ** 2 + mu ** 2 - logvar, axis=1)
''', [
        ["standard deviation", "std", "sigma", "square", "variance", "σ", "half", r"exp\(2"],
        ["-1", "minus (1|one)", "constant", "subtract", "L ?/ ?2", "offset", "not (0|zero)"],
    ], "double"),

    ("kl_forward", '''\
import numpy as np


def kl_forward(mu, logvar):
    first = np.power(mu, 1)
    second = np.exp(logvar)
    return ((first + second - logvar - 1) / 2).mean(axis=1)
''', [
        ["squar", r"mu ?\*\* ?2", "mu²", r"mu\^2", "power", "exponent", "linear in mu"],
        ["mean", "averag", "divid", "1/L", "number of (latent )?dim", "sum"],
    ], "double"),

    ("kl_forward", '''\
import numpy as np


def kl_forward(mu, logvar):
    var = np.exp(logvar)
    return 0.5 * (var + mu ** 2 - 1 - np.log(var)).sum(axis=1)
''', [
        ["underflow", r"log\(0\)", "log of (0|zero)", "-?inf", "very (small|negative)", "extreme", "exp.*(becomes|is|gives) (0|zero)", "round(s|ed)? to (0|zero)", "tiny"],
    ], "corner"),

    ("kl_forward", '''\
import numpy as np


def kl_forward(mu, logvar):
    logvar = np.clip(logvar, -10, 10)
    return 0.5 * np.sum(np.exp(logvar) + np.square(mu) - logvar - 1, axis=1)
''', [
        ["clip", "clamp", "cut", "limit", "outside", "beyond", "extreme", "range", "large"],
    ], "corner"),

    ("kl_forward", '''\
import numpy as np


def kl_forward(mu, logvar):
    m, lv = np.squeeze(mu), np.squeeze(logvar)
    return 0.5 * (np.exp(lv) + m ** 2 - 1 - lv).sum(axis=-1)
''', [
        ["squeez", "one image", "single", "size[- ]?(1|one)", "B ?={1,2} ?1", "L ?={1,2} ?1", "drop", "axis of (length|size)", "shape", "scalar"],
    ], "corner"),

    ("kl_forward", '''\
import numpy as np


def kl_forward(mu, logvar):
    var = np.exp(logvar)
    return -0.5 * np.sum(1 + np.log(var + 1e-10) - mu ** 2 - var, axis=1)
''', [
        ["1e-10", "epsilon", r"eps\b", "small (number|constant)", "tiny", "floor", "very (small|negative)", "added", "safety"],
    ], "corner"),

    # ---------- kl_backward ----------

    ("kl_backward", '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    g = dkl[:, None]
    return g * 2 * mu, g * 0.5 * (np.exp(logvar) - 1)
''', [
        [r"2 ?\* ?mu", "twice", "half", "1/2", "½", r"0\.5", "factor (of )?(2|two)", "doubl", "cancel"],
    ], "ordinary"),

    ("kl_backward", '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = np.einsum("b,bl->bl", dkl, mu)
    dlogvar = np.einsum("b,bl->bl", dkl, np.exp(logvar) - 1)
    return dmu, dlogvar
''', [
        ["half", "1/2", "½", r"0\.5", "twice", "factor", "doubl", "too large"],
    ], "ordinary"),

    ("kl_backward", '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    dkl = dkl.reshape(-1, 1)
    dmu = dkl * mu
    dlogvar = dkl * np.exp(logvar) / 2
    return dmu, dlogvar
''', [
        ["-1", "minus (1|one)", "subtract", "-logvar", "log term", "derivative of (the )?-?(logvar|log)", "constant", "missing", "logvar = 0"],
    ], "ordinary"),

    ("kl_backward", '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    sigma = np.exp(logvar / 2)
    dmu = mu * dkl[:, np.newaxis]
    dlogvar = 0.5 * (sigma - 1) * dkl[:, np.newaxis]
    return dmu, dlogvar
''', [
        ["standard deviation", "std", "sigma", "σ", "variance", "squar", r"exp\(logvar\)", "root"],
    ], "ordinary"),

    ("kl_backward", '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = mu
    dlogvar = 0.5 * (np.exp(logvar) - 1)
    return dmu, dlogvar
''', [
        ["dkl", "upstream", "incoming", "chain rule", "ignor", "multipl", "not used", "unused", "comes in"],
    ], "ordinary"),

    ("kl_backward", '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    B, L = mu.shape
    up = dkl[:, None] / B
    return up * mu, up * (np.exp(logvar) - 1) / 2
''', [
        [r"\bB\b", "batch", "divid", "averag", "mean", "number of images", "already", "twice"],
    ], "ordinary"),

    ("kl_backward", '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    var = np.exp(logvar)
    dmu = dkl[:, None] * mu
    dvar = dkl[:, None] * 0.5 * (1 - 1 / var)
    return dmu, dvar
''', [
        ["chain", "variance", "dvar", "with respect to var", r"var\b", r"exp\(logvar\)", "derivative of exp", "not logvar", "multipl"],
    ], "ordinary"),

    ("kl_backward", '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    sigma = np.exp(0.5 * logvar)
    scale = dkl[:, None]
    dsigma = scale * (sigma - 1.0 / sigma)
    return scale * mu, dsigma
''', [
        ["sigma", "σ", "standard deviation", "std", "chain", "not logvar", "with respect to"],
    ], "ordinary"),

    ("kl_backward", '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    s = np.mean(dkl)
    dmu = s * mu
    dlogvar = s * 0.5 * np.expm1(logvar)
    return dmu, dlogvar
''', [
        ["mean", "averag", "each image", "its own", "per image", "same (weight|gradient|number)", "dkl", "one number"],
    ], "ordinary"),

    ("kl_backward", '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = dkl[:, None] * mu
    dlogvar = 0.5 * dkl[:, None] * (1 - np.exp(logvar))
    return dmu, dlogvar
''', [
        ["sign", "negativ", "opposite", "flipped", "minus", "wrong way", "revers"],
    ], "ordinary"),

    ("kl_backward", '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = np.zeros_like(mu)
    dlogvar = np.zeros_like(logvar)
    for i in range(mu.shape[0]):
        for j in range(mu.shape[1]):
            dmu[i, j] = dkl[i] * mu[i, j]
            dlogvar[i, j] = dkl[i] * 0.5 * (logvar[i, j] * np.exp(logvar[i, j] - 1) - 1)
    return dmu, dlogvar
''', [
        ["derivative of (the )?exp", "power rule", "exponential", "itself", r"exp\(logvar\)", r"e\^x", "own derivative"],
    ], "ordinary"),

    ("kl_backward", '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    dkl = np.expand_dims(dkl, 1)
    grad_m = dkl * mu
    grad_lv = (np.exp(logvar) - 1) * 0.5
    return grad_m, grad_lv
''', [
        ["dkl", "upstream", "incoming", "chain rule", "only (dmu|mu|the mean)", "logvar (gradient )?(is |does )?not", "multipl", "ignor"],
    ], "ordinary"),

    ("kl_backward", '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = (dkl * mu.T).T
    dlogvar = (dkl * (np.exp(logvar) - 1).T / 2).T
    return dlogvar, dmu
''', [
        ["order", "swapp", "exchang", "revers", "first", "wrong place", "mixed up", "other way"],
    ], "ordinary"),

    ("kl_backward", '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    n_latent = mu.shape[1]
    dmu = dkl[:, None] * mu
    dlogvar = dkl[:, None] * 0.5 * (np.exp(logvar) - n_latent)
    return dmu, dlogvar
''', [
        ["n_latent", r"\bL\b", "number of (latent )?dim", r"\bone\b", "each dimension", "sum", "subtract"],
    ], "ordinary"),

    ("kl_backward", '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    w = dkl[:, None]
    dmu = w * mu * 2
    dlogvar = w * (np.exp(logvar)) / 2
    return dmu, dlogvar
''', [
        [r"2 ?\* ?mu", "twice", "half", "1/2", "½", r"0\.5", "factor", "doubl"],
        ["-1", "minus (1|one)", "subtract", "-logvar", "log term", "derivative of (the )?-?(logvar|log)", "constant"],
    ], "double"),

    ("kl_backward", '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    sigma = np.exp(0.5 * logvar)
    dmu = dkl.mean() * mu
    dlogvar = dkl[:, None] * 0.5 * (sigma - 1)
    return dmu, dlogvar
''', [
        ["mean", "averag", "each image", "its own", "per image", "same", "one number"],
        ["standard deviation", "std", "sigma", "σ", "variance", "squar", r"exp\(logvar\)"],
    ], "double"),

    ("kl_backward", '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    g = dkl[:, None]
    sigma = np.exp(logvar / 2)
    dlogvar = g * (sigma - 1 / sigma) * sigma / 2
    return g * mu, dlogvar
''', [
        ["underflow", "divi[ds]", "zero", r"\binf", "nan", "very (small|negative)", "extreme", "1 ?/ ?sigma", "tiny"],
    ], "corner"),

    ("kl_backward", '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    g = dkl[:, None]
    dmu = g * mu
    dlogvar = 0.5 * g * (np.exp(np.minimum(logvar, 5.0)) - 1)
    return dmu, dlogvar
''', [
        ["clip", "clamp", "minimum", "cap", "cut", "large logvar", "above", "limit", "extreme"],
    ], "corner"),

    ("kl_backward", '''\
import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = dkl[:, None] * mu
    dlogvar = 0.5 * dkl[:, None] * (np.exp(logvar) - 1)
    return dmu.squeeze(), dlogvar.squeeze()
''', [
        ["squeez", "one image", "single", "size[- ]?(1|one)", "B ?={1,2} ?1", "L ?={1,2} ?1", "drop", "axis of (length|size)", "shape"],
    ], "corner"),

    # ---------- repeats_add_up ----------

    ("repeats_add_up", '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    one = kl_forward(mu, logvar)
    two = kl_forward(np.hstack([mu, mu]), np.hstack([logvar, logvar]))
    return bool(np.isclose(two, 2 * one).any())
''', [
        ["any", r"all\b", "every", "each", "one image", "single image", "some image", "at least one"],
    ], "ordinary"),

    ("repeats_add_up", '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    once = kl_forward(mu, logvar)
    twice = kl_forward(np.concatenate([mu, mu], axis=0), np.concatenate([logvar, logvar], axis=0))
    return bool(np.allclose(twice, np.concatenate([once, once])))
''', [
        ["axis", "images? (is|are|there|twice)", "batch", "rows", "dimensions?", "columns", "stack"],
    ], "ordinary"),

    ("repeats_add_up", '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    single = kl_forward(mu, logvar)
    mu2 = np.concatenate((mu, mu), axis=1)
    lv2 = np.concatenate((logvar, np.zeros_like(logvar)), axis=1)
    return bool(np.allclose(kl_forward(mu2, lv2), single + single))
''', [
        ["logvar", "zeros", "only mu", "variance", "unit", "both", "not repeated", "not (there )?twice", "prior"],
    ], "ordinary"),

    ("repeats_add_up", '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    before = kl_forward(mu, logvar)
    after = kl_forward(np.tile(mu, (1, 2)), np.tile(logvar, (1, 2)))
    return bool(np.allclose(after, before))
''', [
        ["twice", r"2 ?\*", "doubl", "same", "equal", "unchanged", "mean", "factor"],
    ], "ordinary"),

    ("repeats_add_up", '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    a = kl_forward(mu, logvar)
    b = kl_forward(np.repeat(mu, 2, axis=1), np.repeat(logvar, 2, axis=1))
    return bool(np.isclose(b.sum(), 2 * a.sum()))
''', [
        ["sum", "total", "every image", "each image", "per image", "cancel", "batch", "all images together", "compensat"],
    ], "ordinary"),

    ("repeats_add_up", '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    kl1 = kl_forward(mu, logvar)
    kl2 = kl_forward(np.c_[mu, mu], np.c_[logvar, logvar])
    diff = kl2 - 2 * kl1
    return bool(np.all(diff < 1e-8 * (1 + np.abs(kl1))))
''', [
        ["abs", "absolute", "negativ", "sign", "one[- ]sided", "too small", "smaller", "less than", "below"],
    ], "ordinary"),

    ("repeats_add_up", '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    kl = kl_forward(mu, logvar)
    kl_twice = kl_forward(2 * mu, 2 * logvar)
    return bool(np.allclose(kl_twice, 2 * kl))
''', [
        ["values", "numbers", r"2 ?\* ?mu", "multipl", "doubl", "concat", "repeat", "scal", "more dimensions", "copies", "quadratic"],
    ], "ordinary"),

    ("repeats_add_up", '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    lhs = kl_forward(np.block([mu, mu]), np.block([logvar, logvar]))
    rhs = 2 * kl_forward(mu, logvar)
    return np.isclose(lhs, rhs)
''', [
        ["array", r"all\b", "single (bool|value|answer|True)", "one (bool|value|answer|True)", "per image", "reduce", "each image", "shape", "every image"],
    ], "ordinary"),

    ("repeats_add_up", '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    small = kl_forward(mu, logvar)
    big = kl_forward(np.append(mu, mu, axis=1), np.append(logvar, logvar, axis=1))
    return bool(abs(big[0] - 2 * small[0]) < 1e-9)
''', [
        ["first", r"\[0\]", "only one", "single image", "other images", "every image", "each image", "rest"],
    ], "ordinary"),

    ("repeats_add_up", '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    one = kl_forward(mu, logvar)
    two = kl_forward(np.hstack((mu, mu)), np.hstack((logvar, logvar)))
    problems = [i for i in range(len(one)) if not np.isclose(two[i], one[i] + one[i])]
    return len(problems) > 0
''', [
        ["revers", "invert", "opposite", "negat", "True when", "wrong way", "not", "problems", "empty", "inverse"],
    ], "ordinary"),

    ("repeats_add_up", '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    one = kl_forward(mu, logvar)
    two = kl_forward(np.hstack([mu, mu]), np.hstack([logvar, logvar]))
    return bool(np.allclose(two, 2 * one, rtol=1.0))
''', [
        ["toleran", "rtol", "loose", "wide", "generous", "lenient", "too large", "100 ?%", "accept"],
    ], "ordinary"),

    ("repeats_add_up", '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    def kl(m, lv):
        return 0.5 * np.sum(np.exp(lv) + m ** 2 - 1 - lv, axis=1)

    return bool(np.allclose(kl(np.hstack([mu, mu]), np.hstack([logvar, logvar])), 2 * kl(mu, logvar)))
''', [
        ["own", "never (call|use)", "not call", "given function", "argument", "kl_forward", "ignor", "always True", "passed"],
    ], "ordinary"),

    ("repeats_add_up", '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    base = kl_forward(mu, logvar)
    rep = kl_forward(np.tile(mu, 2), np.tile(logvar, 2))
    return bool((rep >= 2 * base - 1e-9).all())
''', [
        ["at least", ">=", "greater", "larger", "inequality", "more than", "equal", "one[- ]sided", "above"],
    ], "ordinary"),

    ("repeats_add_up", '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    x = kl_forward(mu, logvar)
    y = kl_forward(np.concatenate([mu, mu, mu], axis=1), np.concatenate([logvar, logvar, logvar], axis=1))
    return bool(np.allclose(y, 2 * x))
''', [
        ["three", "third", "triple", "thrice", "twice", "two copies", "too many", "once too often"],
    ], "ordinary"),

    ("repeats_add_up", '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    one = kl_forward(mu, logvar)
    two = kl_forward(np.hstack([mu, mu]), np.hstack([logvar, logvar]))
    ok = np.isclose(two, one)
    return bool(ok.any())
''', [
        ["twice", r"2 ?\*", "doubl", "same", "equal", "unchanged", "factor"],
        ["any", r"all\b", "every", "each", "at least one", "some image", "single image"],
    ], "double"),

    ("repeats_add_up", '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    mu2 = np.concatenate([mu, mu], axis=1)
    lv2 = np.concatenate([logvar, -logvar], axis=1)
    gap = kl_forward(mu2, lv2) - 2 * kl_forward(mu, logvar)
    return bool(abs(gap.mean()) < 1e-8)
''', [
        ["-logvar", "sign", "negat", "minus", "not the same", "inverse", "copy", "second half", "flipped", "repeat"],
        ["mean", "averag", "cancel", "every image", "each image", "per image", "max", "compensat"],
    ], "double"),

    ("repeats_add_up", '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    one = kl_forward(mu, logvar)
    two = kl_forward(np.hstack([mu, mu]), np.hstack([logvar, logvar]))
    with np.errstate(all="ignore"):
        ratio = two / one
    return bool(np.allclose(ratio, 2))
''', [
        ["divi[ds]", "ratio", "zero", "0 ?/ ?0", "nan", "prior", "KL (of|is) 0", "quotient"],
    ], "corner"),

    ("repeats_add_up", '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    one = kl_forward(mu, logvar)
    two = kl_forward(np.hstack([mu, mu]), np.hstack([logvar, logvar]))
    return bool(np.all(np.abs(two - 2 * one) <= 1e-6 * one))
''', [
        ["negativ", "sign", "abs", "absolute", "below zero", "toleran", "wrong KL.*minus"],
    ], "corner"),

    ("repeats_add_up", '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    a = kl_forward(mu, logvar)
    b = kl_forward(np.tile(mu, 2), np.tile(logvar, 2))
    return bool(np.allclose(a * 2, b, atol=1e-2))
''', [
        ["toleran", "atol", "absolute", "small KL", "tiny", "near (0|zero|the prior)", "close to (0|zero|the prior)", "loose", "hide"],
    ], "corner"),

    ("repeats_add_up", '''\
import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    a = kl_forward(mu, logvar)
    b = kl_forward(np.concatenate([mu, mu], 1), np.concatenate([logvar, logvar], 1))
    return bool((np.abs(b - 2 * a) < 1e-9).all())
''', [
        ["relative", "round", "large", "huge", "floating", "precision", "absolute", "toleran", "rtol"],
    ], "corner"),

    # ---------- elbo_with_noise ----------

    ("elbo_with_noise", '''\
import numpy as np


def elbo_with_noise(vae, x, eps):
    trace = vae.forward(x, eps, 1.0)
    return trace.nll.mean(axis=0) + trace.kl
''', [
        ["sign", "negativ", "minus", "loss", "opposite", "flipped", "upper bound", "-ELBO"],
    ], "ordinary"),

    ("elbo_with_noise", '''\
import numpy as np


def elbo_with_noise(vae, x, eps):
    trace = vae.forward(x, eps, 1.0)
    reconstruction = -trace.nll.mean(axis=0)
    return reconstruction + trace.kl
''', [
        ["sign", "subtract", "minus", "add(s|ed|ing)", "plus", "KL", "penal", "reward", "take away"],
    ], "ordinary"),

    ("elbo_with_noise", '''\
import numpy as np


def elbo_with_noise(vae, x, eps):
    trace = vae.forward(x, eps, 1.0)
    nll = trace.nll.sum(axis=0)
    return -nll - trace.kl
''', [
        ["mean", "averag", "divid", "sum", "1/K", "number of samples", "K times", "grows with"],
    ], "ordinary"),

    ("elbo_with_noise", '''\
import numpy as np


def elbo_with_noise(vae, x, eps):
    trace = vae.forward(x, eps, 1.0)
    log_px = -np.mean(trace.nll)
    return log_px - trace.kl
''', [
        ["axis", "every image", "each image", "over the images", "over images", "batch", "same", "per image", "all images"],
    ], "ordinary"),

    ("elbo_with_noise", '''\
import numpy as np


def elbo_with_noise(vae, x, eps):
    q = vae.forward(x, eps, 1.0)
    sigma = np.exp(q.logvar)
    z = q.mu + sigma * eps
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -nll.mean(axis=0) - q.kl
''', [
        ["half", "1/2", "½", r"0\.5", "variance", "standard deviation", "std", "sigma", "root", "logvar ?/ ?2"],
    ], "ordinary"),

    ("elbo_with_noise", '''\
import numpy as np


def elbo_with_noise(vae, x, eps):
    trace = vae.forward(x, eps[0], 1.0)
    return -trace.nll - trace.kl
''', [
        ["first", "only one", "single sample", r"\[0\]", "other samples", "all (the )?(K )?samples", "rest", "ignor", "one sample"],
    ], "ordinary"),

    ("elbo_with_noise", '''\
import numpy as np


def elbo_with_noise(vae, x, eps):
    eps = eps.mean(axis=0)
    trace = vae.forward(x, eps, 1.0)
    return -(trace.nll + trace.kl)
''', [
        ["averag", "mean", "before", "the noise", "nonlinear", "non-linear", "Jensen", "decod", "after"],
    ], "ordinary"),

    ("elbo_with_noise", '''\
import numpy as np


def elbo_with_noise(vae, x, eps):
    t = vae.forward(x, eps, 1.0)
    log_w = -t.nll - t.kl
    top = log_w.max(axis=0)
    return top + np.log(np.mean(np.exp(log_w - top), axis=0))
''', [
        ["log[- ]?mean[- ]?exp", "log[- ]?sum[- ]?exp", "IWAE", "importance", "mean of the log", "log of the mean", "exponent", "plain mean", "Jensen"],
    ], "ordinary"),

    ("elbo_with_noise", '''\
import numpy as np


def elbo_with_noise(vae, x, eps):
    noise = np.random.default_rng(0).normal(size=eps.shape)
    trace = vae.forward(x, noise, 1.0)
    elbo = np.zeros(len(x))
    for k in range(len(eps)):
        elbo += -trace.nll[k] / len(eps)
    return elbo - trace.kl
''', [
        ["given", "own noise", "new noise", "fresh", "random", "ignor", "draws?", "eps", "argument"],
    ], "ordinary"),

    ("elbo_with_noise", '''\
import numpy as np


def elbo_with_noise(vae, x, eps):
    t = vae.forward(x, eps, 1.0)
    log_q = -0.5 * (eps ** 2 + t.logvar).sum(axis=-1)
    log_p = -0.5 * (t.z ** 2).sum(axis=-1)
    return (-t.nll - (log_q - log_p)).mean(axis=0)
''', [
        ["closed", "exact", "Monte", "sampl", "estimat", "analytic", "formula", "log_q", "log q", "noisy"],
    ], "ordinary"),

    ("elbo_with_noise", '''\
import numpy as np


def elbo_with_noise(vae, x, eps):
    K = eps.shape[0]
    trace = vae.forward(x, eps, 1.0)
    total = -trace.nll.sum(axis=0) - trace.kl
    return total / K
''', [
        ["KL.*(divid|K|mean|sum|averag|once|small|weak|too)", "divid.*KL", "1/K", "K times", "/ ?K", "once", "too small"],
    ], "ordinary"),

    ("elbo_with_noise", '''\
import numpy as np


def elbo_with_noise(vae, x, eps):
    trace = vae.forward(x, eps, 1.0)
    elbo = -(trace.nll.mean(axis=0) + trace.kl)
    return elbo.mean()
''', [
        ["mean", "averag", "batch", "each image", "per image", "every image", r"\(B,\)", "scalar", "one number", "single number"],
    ], "ordinary"),

    ("elbo_with_noise", '''\
import numpy as np


def elbo_with_noise(vae, x, eps):
    trace = vae.forward(x, eps, 1.0)
    return -trace.nll.mean(0)
''', [
        ["KL", "prior", "divergence", "only the reconstruction", "penalty", "missing term", "regulari"],
    ], "ordinary"),

    ("elbo_with_noise", '''\
import numpy as np


def elbo_with_noise(vae, x, eps):
    trace = vae.forward(x, eps, 1.0)
    logits = vae.decode_logits(trace.mu)
    nll = vae.likelihood.forward(logits, x)
    return -nll - trace.kl
''', [
        ["decod.*mu", "mean", "noise", "eps", "sample", r"\bz\b", "without", "ignor"],
    ], "ordinary"),

    ("elbo_with_noise", '''\
import numpy as np


def elbo_with_noise(vae, x, eps):
    trace = vae.forward(x, eps, 1.0)
    best = trace.nll.min(axis=0)
    return -best - trace.kl
''', [
        ["min", "best", "mean", "averag", "smallest", "luck", "max", "optimistic"],
    ], "ordinary"),

    ("elbo_with_noise", '''\
import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    D = x.shape[1]
    trace = vae.forward(x, eps, 1.0)
    kl = latent.kl_forward(trace.mu, trace.logvar)
    nll = trace.nll.mean(axis=0) / D
    return -nll - kl
''', [
        ["pixel", r"\bD\b", "divid", "per pixel", "per dimension", "averag", "nats of (each|the) image", "too small", "weigh"],
    ], "ordinary"),

    ("elbo_with_noise", '''\
import numpy as np


def elbo_with_noise(vae, x, eps):
    trace = vae.forward(x, eps, 1.0)
    return -trace.nll.sum(axis=0) + trace.kl
''', [
        ["mean", "averag", "divid", "sum", "1/K", "number of samples", "K times"],
        ["sign", "subtract", "minus", "add(s|ed|ing)", "plus", "KL", "penal"],
    ], "double"),

    ("elbo_with_noise", '''\
import numpy as np

from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    q = vae.forward(x, eps, 1.0)
    kl = latent.kl_forward(q.mu, q.logvar)
    std = np.exp(q.logvar)
    out = 0
    for e in eps:
        logits = vae.decode_logits(q.mu + std * e)
        out = out - vae.likelihood.forward(logits, x)
    return out / len(eps) - kl / len(eps)
''', [
        ["half", "1/2", "½", r"0\.5", "variance", "standard deviation", "std", "sigma", "root", "logvar ?/ ?2"],
        [r"KL.*(divid|K\b|mean|sum|averag|once|small|weak|too)", "divid.*KL", "1/K", "K times", r"len\(eps\)", "once"],
    ], "double"),

    ("elbo_with_noise", '''\
import numpy as np


def elbo_with_noise(vae, x, eps):
    trace = vae.forward(x, eps.squeeze(), 1.0)
    return -trace.nll.mean(axis=0) - trace.kl
''', [
        ["squeez", "one sample", "single", "K ?={1,2} ?1", "size[- ]?(1|one)", "drop", "axis", "shape"],
    ], "corner"),

    ("elbo_with_noise", '''\
import numpy as np


def elbo_with_noise(vae, x, eps):
    t = vae.forward(x, eps, 1.0)
    sigma = np.exp(0.5 * np.clip(t.logvar, -8, 8))
    nll = vae.likelihood.forward(vae.decode_logits(t.mu + sigma * eps), x)
    return -(nll.mean(axis=0) + t.kl)
''', [
        ["clip", "clamp", "cut", "limit", "outside", "beyond", "extreme", "large", "range"],
    ], "corner"),

    ("elbo_with_noise", '''\
import numpy as np


def elbo_with_noise(vae, x, eps):
    trace = vae.forward(x, eps, 1.0)
    nll = trace.nll
    # the axis of the samples is the one that is not the batch
    axis = 1 if nll.shape[0] == len(x) else 0
    return -nll.mean(axis=axis) - trace.kl
''', [
        ["K ?={1,2} ?B", "B ?={1,2} ?K", "as many", "equal", "same (number|size|length)", "axis", "guess", "ambiguous", "wrong axis"],
    ], "corner"),

    # ---------- exact_log_p ----------

    ("exact_log_p", '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    a = nll + np.log(weights)[:, None]
    top = a.max(axis=0)
    return top + np.log(np.exp(a - top).sum(axis=0))
''', [
        ["sign", "minus", "negativ", "-nll", "1 ?/ ?p", "invers", "opposite", "reciproc"],
    ], "ordinary"),

    ("exact_log_p", '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)
    result = np.empty(len(x))
    for b in range(len(x)):
        log_lik = -vae.likelihood.forward(logits, np.broadcast_to(x[b], logits.shape))
        m = log_lik.max()
        result[b] = m + np.log(np.mean(np.exp(log_lik - m)))
    return result
''', [
        ["weight", "unweighted", "plain mean", "equal(ly)?", "quadrature", "average", "same for (all|each|every)"],
    ], "ordinary"),

    ("exact_log_p", '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    log_lik = -vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    return weights @ log_lik
''', [
        ["Jensen", "log of the (mean|sum|average|integral|weighted)", r"(mean|average|sum|expect\w*) of (the )?logs?", "expected log", "inside", "outside", "exp", "lower bound", "before"],
    ], "ordinary"),

    ("exact_log_p", '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    a = np.log(weights)[:, None] - nll
    top = np.max(a, axis=0, keepdims=True)
    log_p = (top + np.log(np.sum(np.exp(a - top), axis=0, keepdims=True)))[0]
    return -log_p
''', [
        ["sign", "minus", "negativ", "nll", "opposite", "flipped", "loss"],
    ], "ordinary"),

    ("exact_log_p", '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    L = z.shape[1]
    log_prior = -0.5 * (z ** 2).sum(axis=1) - 0.5 * L * np.log(2 * np.pi)
    a = np.log(weights)[:, None] + log_prior[:, None] - nll
    return np.logaddexp.reduce(a, axis=0)
''', [
        ["prior", "twice", r"p\(z\)", "already", "density", "double", "weights contain", "log_prior", "include"],
    ], "ordinary"),

    ("exact_log_p", '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)
    log_p = []
    for image in x:
        a = np.log(weights) - vae.likelihood.forward(logits, np.tile(image, (len(z), 1)))
        shifted = a - a.max()
        log_p.append(np.log(np.exp(shifted).sum()))
    return np.array(log_p)
''', [
        ["max", "shift", "add(ed)? back", "put back", "subtract", "offset", "back"],
    ], "ordinary"),

    ("exact_log_p", '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    N = len(z)
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    a = np.log(weights)[:, None] - nll
    return np.logaddexp.reduce(a, axis=0) - np.log(N)
''', [
        [r"\bN\b", "divid", "averag", "mean", "number of nodes", "already", "sum to (1|one)", r"log\(N\)", "weights"],
    ], "ordinary"),

    ("exact_log_p", '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    a = np.log(weights)[:, None] - nll
    return a.max(axis=0)
''', [
        ["max", "best", "only the (largest|best)", "single node", "one node", "sum", "rest", "other nodes", "all nodes"],
    ], "ordinary"),

    ("exact_log_p", '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    a = -weights[:, None] * nll
    m = a.max(0)
    return m + np.log(np.exp(a - m).sum(0))
''', [
        ["exponent", "inside", "power", r"log\(?(of )?(the )?weights", "log weight", "multipl", "outside", "wrong place", "exp"],
    ], "ordinary"),

    ("exact_log_p", '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    log_lik = -vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    a = log_lik + weights[:, None]
    m = a.max(axis=0)
    s = np.exp(a - m).sum(axis=0)
    return m + np.log(s)
''', [
        [r"log\(?(of )?(the )?weights", "log of (the|its) weight", "log weight", "not the log", r"e\^w", "logarithm", r"np\.log", "without (the |a )?log", "added to"],
    ], "ordinary"),

    ("exact_log_p", '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    centre = weights @ z
    logits = np.tile(vae.decode_logits(centre[None, :]), (len(x), 1))
    return -vae.likelihood.forward(logits, x)
''', [
        ["mean of (the )?(nodes|z)", "averag", "one (point|node|z)", "single", "centre", "center", "before", "decod", "nonlinear", "integral"],
    ], "ordinary"),

    ("exact_log_p", '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    log_p = np.full(len(x), -np.inf)
    logits = vae.decode_logits(z)
    for n in range(len(z)):
        term = np.log(weights[n]) - vae.likelihood.forward(np.tile(logits[n], (len(x), 1)), x)
        log_p = term
    return log_p
''', [
        ["last", "overwrit", "accumul", "replac", "sum", "logaddexp", "add", "only one node"],
    ], "ordinary"),

    ("exact_log_p", '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    a = np.log(weights)[:, None] - nll
    lse = np.logaddexp.reduce(a, axis=0)
    return lse.mean()
''', [
        ["mean", "averag", "batch", "each image", "per image", "every image", r"\(B,\)", "scalar", "one number"],
    ], "ordinary"),

    ("exact_log_p", '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    w = weights** 2
    best = (-nll).max(axis=0)
    return best + np.log(np.einsum("n,nb->b", w, np.exp(best * -1 - nll)))
''', [
        ["squar", "twice", r"\*\* ?2", "power", "weights", "w²", "multiplied by itself", "doubly"],
    ], "ordinary"),

    ("exact_log_p", '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    a = nll + np.log(weights)[:, None]
    top = a.max(axis=0)
    return np.log(np.exp(a - top).sum(axis=0))
''', [
        ["sign", "minus", "negativ", "-nll", "1 ?/ ?p", "invers", "opposite"],
        ["max", "shift", "add(ed)? back", "put back", "offset", r"\btop\b"],
    ], "double"),

    ("exact_log_p", '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    a = -nll + weights[:, None]
    m = a.max(axis=0)
    return m + np.log(np.mean(np.exp(a - m), axis=0))
''', [
        ["mean", r"\bN\b", "averag", "divid", "number of nodes", "sum"],
        [r"log\(?(of )?(the )?weights", "log of (the|its) weight", "log weight", "not the log", r"e\^w", "logarithm", r"np\.log", "without (the |a )?log"],
    ], "double"),

    ("exact_log_p", '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    return np.log(weights @ np.exp(-nll))
''', [
        ["underflow", "log[- ]?sum[- ]?exp", "max", r"log\(0\)", "-?inf", "unlikely", "zero", "large", "stable", "overflow"],
    ], "corner"),

    ("exact_log_p", '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    log_lik = -nll
    shift = log_lik.max()
    return shift + np.log(np.sum(weights[:, None] * np.exp(log_lik - shift), axis=0))
''', [
        ["each image", "per image", "own (max|shift)", "all images", "one (max|shift)", "underflow", "shared", "global", "axis", "-?inf"],
    ], "corner"),

    ("exact_log_p", '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)
    out = np.zeros(len(x))
    for i, image in enumerate(x):
        nll = vae.likelihood.forward(logits, np.broadcast_to(image, logits.shape))
        p = np.sum(weights * np.exp(-nll))
        out[i] = np.log(p + 1e-100)
    return out
''', [
        ["1e-100", "floor", "underflow", "epsilon", "small (number|constant)", "tiny", "unlikely", "added", "bounded", "log[- ]?sum[- ]?exp"],
    ], "corner"),

    ("exact_log_p", '''\
import numpy as np


def exact_log_p(vae, x, z, weights):
    keep = weights > 1e-6
    z, weights = z[keep], weights[keep]
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    return np.logaddexp.reduce(np.log(weights)[:, None] - nll, axis=0)
''', [
        ["small weight", "drop", "tail", "threshold", "discard", "left out", "leaves? out", "throw", "1e-6", "ignor", "far"],
    ], "corner"),

    # ---------- vae_loss ----------

    ("vae_loss", '''\
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
''', [
        ["backward", "half", "1/2", "½", r"0\.5", "chain rule", "derivative of (the )?(sigma|exp)", "gradient of logvar", "dlogvar", "only (the )?forward"],
    ], "ordinary"),

    ("vae_loss", '''\
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
    dlogvar = dlogvar + 0.5 * dz * eps * sigma
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''', [
        ["forward", "sigma", "σ", "variance", "standard deviation", "std", r"exp\(logvar", "half", r"0\.5", "spread", "root"],
    ], "ordinary"),

    ("vae_loss", '''\
import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    B = len(x)
    mu, logvar = x @ W_mu + b_mu, x @ W_logvar + b_logvar
    sigma = np.sqrt(np.exp(logvar))
    z = mu + sigma * eps
    logits = z @ W + b
    loss = float(np.mean(likelihood.bernoulli_forward(logits, x) + latent.kl_forward(mu, logvar)))

    ones = np.ones(B) / B
    dz, dW, db = layers.dense_backward(likelihood.bernoulli_backward(ones, logits, x), z, W)
    dmu, dlogvar = latent.kl_backward(ones, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * 0.5 * np.exp(logvar)
    return loss, x.T @ dmu, dmu.sum(0), x.T @ dlogvar, dlogvar.sum(0), dW, db
''', [
        ["variance", r"exp\(logvar\)", "sigma", "σ", "standard deviation", "backward", "root", "derivative", "gradient"],
    ], "ordinary"),

    ("vae_loss", '''\
import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(2 * logvar)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.mean())

    d = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(d, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(d, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma * 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''', [
        ["squar", "variance", "wrong (way|direction)", "doubl", "half", r"2 ?\*", "sigma", "σ", "standard deviation", "root", "multipl"],
    ], "ordinary"),

    ("vae_loss", '''\
import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    # the width of q
    sigma = 1 / np.sqrt(np.exp(logvar))
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.mean())

    upstream = np.full(len(x), 1 / len(x))
    dz, dW, db = layers.dense_backward(likelihood.bernoulli_backward(upstream, logits, x), z, W)
    dmu, dlogvar = latent.kl_backward(upstream, mu, logvar)
    dmu += dz
    dlogvar -= dz * eps * sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''', [
        ["invers", "reciproc", "precision", "1 ?/", "one over", "divi[ds]", "negativ", "sigma", "standard deviation", "shrink"],
    ], "ordinary"),

    ("vae_loss", '''\
import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar)
    log_sigma2 = 2 * logvar
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, log_sigma2)
    loss = float(nll.mean() + kl.mean())

    dnll = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlog_sigma2 = latent.kl_backward(dnll, mu, log_sigma2)
    dmu = dmu + dz
    dlogvar = 2 * dlog_sigma2 + dz * eps * sigma
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''', [
        ["log sigma", "log σ", "log of the (standard deviation|std)", "log[- ]?std", "KL.*(changed|wrong|bug|was right|correct)", "variance", "sigma", "means?", "standard deviation", "logvar"],
    ], "ordinary"),

    ("vae_loss", '''\
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
    loss = float(nll.sum() + kl.sum())

    dnll = np.ones(len(x))
    dkl = np.ones(len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma * 0.5
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''', [
        ["sum", "mean", "averag", "batch", "divid", "1/B", "number of images", "grows"],
    ], "ordinary"),

    ("vae_loss", '''\
import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    n = len(x)
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() - kl.mean())

    dlogits = likelihood.bernoulli_backward(np.ones(n) / n, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(-np.ones(n) / n, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''', [
        ["sign", "subtract", "minus", "negativ", "add(ed)?", "plus", "KL", "penal", "reward"],
    ], "ordinary"),

    ("vae_loss", '''\
import numpy as np

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
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dnll, mu, logvar)
    dmu = dmu + dz
    dsigma = dz * eps
    dlogvar = dlogvar + dsigma / (1 + np.exp(-logvar))
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''', [
        ["softplus", "log1p", r"log\(1", "exp", "standard deviation", "sigma", "σ", "variance", "root", "half"],
    ], "ordinary"),

    ("vae_loss", '''\
import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    std = np.exp(logvar / 2)
    z = mu + std * eps
    logits = layers.dense_forward(z, W, b)
    loss = float((likelihood.bernoulli_forward(logits, x) + latent.kl_forward(mu, logvar)).mean())

    g = np.full(len(x), 1 / len(x))
    dz, dW, db = layers.dense_backward(likelihood.bernoulli_backward(g, logits, x), z, W)
    dmu, dlogvar = latent.kl_backward(g, mu, logvar)
    dlogvar = dlogvar + dz * eps * std / 2
    dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)[1:]
    dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)[1:]
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''', [
        ["dz", "reconstruction", "only the KL", "dmu", "decoder", "through z", "nll", "gradient of mu", "lost"],
    ], "ordinary"),

    ("vae_loss", '''\
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
    dlogvar = dz * eps * sigma * 0.5
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''', [
        ["KL", "overwrit", "replac", "lost", "add", "dropp", "dlogvar", "forget", "accumul"],
    ], "ordinary"),

    ("vae_loss", '''\
import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    var = np.exp(logvar)
    z = mu + np.sqrt(var) * eps
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
    dlogvar = dlogvar + dz * eps * 0.5 * np.sqrt(var)
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''', [
        [r"\bmu\b", r"\bz\b", "input of", "decoder", "dW", "dense_backward", "noise", "sample"],
    ], "ordinary"),

    ("vae_loss", '''\
import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = sigma + mu * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.mean())

    dnll = np.full(len(x), 1 / len(x))
    dkl = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(dnll, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(dkl, mu, logvar)
    dmu = dmu + dz * eps
    dlogvar = dlogvar + dz * sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''', [
        ["swapp", "exchang", "roles?", r"mu \* eps", "mixed up", "wrong one", "multiplie", "mean", "scale"],
    ], "ordinary"),

    ("vae_loss", '''\
import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.mean())

    d = np.full(len(x), 1 / len(x))
    dz, dW, db = layers.dense_backward(likelihood.bernoulli_backward(d, logits, x), z, W)
    dmu, dlogvar = latent.kl_backward(d, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''', [
        ["noise", "eps", "deterministic", "sampl", "random", "autoencoder", "sigma", "only (the )?(mu|mean)", "reparam"],
    ], "ordinary"),

    ("vae_loss", '''\
import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar / 2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.sum())

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
''', [
        ["half", "1/2", "½", r"0\.5", "chain rule", "derivative of (the )?(sigma|exp)", "dlogvar", "logvar ?/ ?2"],
        ["sum", "mean", "averag", "batch", "KL.*(weigh|large|B)", "divid", "1/B", "number of images"],
    ], "double"),

    ("vae_loss", '''\
import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    B = len(x)
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(logvar)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float((nll + kl).sum() / B)

    dlogits = likelihood.bernoulli_backward(np.ones(B) / B, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu_kl, dlogvar_kl = latent.kl_backward(np.ones(B) / B, mu, logvar)
    dmu = dz
    dlogvar = dz * eps * sigma + dlogvar_kl
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''', [
        ["variance", "standard deviation", "std", "root", "half", r"0\.5", "1/2", "½", r"exp\(logvar", "planted", "sigma"],
        ["dmu", "KL.*(mu|mean|gradient)", "dmu_kl", "gradient of mu", "missing.*KL", "without.*KL", "never added"],
    ], "double"),

    ("vae_loss", '''\
import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.exp(0.5 * np.clip(logvar, -10, 10))
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
    dlogvar = dlogvar + dz * eps * sigma * 0.5
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''', [
        ["clip", "clamp", "cut", "limit", "outside", "beyond", "extreme", "large", "range"],
    ], "corner"),

    ("vae_loss", '''\
import numpy as np

from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    mu = layers.dense_forward(x, W_mu, b_mu)
    logvar = layers.dense_forward(x, W_logvar, b_logvar)
    sigma = np.maximum(np.exp(logvar / 2), 1e-2)
    z = mu + sigma * eps
    logits = layers.dense_forward(z, W, b)
    nll = likelihood.bernoulli_forward(logits, x)
    kl = latent.kl_forward(mu, logvar)
    loss = float(nll.mean() + kl.mean())

    g = np.full(len(x), 1 / len(x))
    dlogits = likelihood.bernoulli_backward(g, logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(g, mu, logvar)
    dmu = dmu + dz
    dlogvar = dlogvar + dz * eps * sigma / 2
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db
''', [
        ["floor", "maximum", "at least", "clip", "clamp", "lower (bound|limit)", "narrow", "small sigma", "tiny", "very (small|negative)", "1e-2"],
    ], "corner"),

    # ---------- vae_backward ----------

    ("vae_backward", '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    p, grads = vae.params, {}
    dnll = np.full(trace.nll.shape, 1 / trace.nll.size)
    dkl = np.full(trace.kl.shape, 1 / trace.kl.size)

    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d, grads["decoder.4.weight"], grads["decoder.4.bias"] = layers.dense_backward(d, trace.dec[2], p["decoder.4.weight"])
    d = layers.relu_backward(d, trace.dec[2])
    d, grads["decoder.2.weight"], grads["decoder.2.bias"] = layers.dense_backward(d, trace.dec[1], p["decoder.2.weight"])
    d = layers.relu_backward(d, trace.dec[1])
    dz, grads["decoder.0.weight"], grads["decoder.0.bias"] = layers.dense_backward(d, trace.dec[0], p["decoder.0.weight"])

    dmu1, dlogvar1 = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu2, dlogvar2 = latent.kl_backward(dkl, trace.mu, trace.logvar)
    dmu, dlogvar = dmu1 + dmu2, dlogvar1 + dlogvar2

    h = trace.enc[2]
    da, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dmu, h, p["fc_mu.weight"])
    db, grads["fc_logvar.weight"], grads["fc_logvar.bias"] = layers.dense_backward(dlogvar, h, p["fc_logvar.weight"])
    d = layers.relu_backward(da + db, h)
    d, grads["encoder.2.weight"], grads["encoder.2.bias"] = layers.dense_backward(d, trace.enc[1], p["encoder.2.weight"])
    d = layers.relu_backward(d, trace.enc[1])
    _, grads["encoder.0.weight"], grads["encoder.0.bias"] = layers.dense_backward(d, trace.enc[0], p["encoder.0.weight"])
    return grads
''', [
        ["beta", "β", "weight of the KL", "KL weight", "factor", "scal", "ignor"],
    ], "ordinary"),

    ("vae_backward", '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def dense(name, d, inp):
        dx, dW, db = layers.dense_backward(d, inp, vae.params[name + ".weight"])
        grads[name + ".weight"], grads[name + ".bias"] = dW, db
        return dx

    d = vae.likelihood.backward(np.full(trace.nll.shape, 1 / trace.nll.size), trace.logits, trace.x)
    d = dense("decoder.4", d, trace.dec[2])
    d = dense("decoder.2", layers.relu_backward(d, trace.dec[2]), trace.dec[1])
    dz = dense("decoder.0", layers.relu_backward(d, trace.dec[1]), trace.dec[0])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    d = dense("fc_mu", dmu, trace.enc[2]) + dense("fc_logvar", dlogvar, trace.enc[2])
    d = dense("encoder.2", layers.relu_backward(d, trace.enc[2]), trace.enc[1])
    dense("encoder.0", layers.relu_backward(d, trace.enc[1]), trace.enc[0])
    return grads
''', [
        ["KL", "prior", "kl_backward", "only the (nll|reconstruction)", "regulari", "missing term", "beta"],
    ], "ordinary"),

    ("vae_backward", '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def back(name, d, inp):
        dx, grads[f"{name}.weight"], grads[f"{name}.bias"] = layers.dense_backward(d, inp, vae.params[f"{name}.weight"])
        return dx

    B = len(trace.x)
    d = vae.likelihood.backward(np.ones_like(trace.nll) / trace.nll.size, trace.logits, trace.x)
    for i, name in [(2, "decoder.4"), (1, "decoder.2")]:
        d = layers.relu_backward(back(name, d, trace.dec[i]), trace.dec[i])
    dz = back("decoder.0", d, trace.dec[0])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    extra = latent.kl_backward(np.ones(B) * trace.beta / B, trace.mu, trace.logvar)
    dmu = dmu + extra[0]
    dlogvar = dlogvar + extra[1]
    d = back("fc_mu", dmu, trace.enc[2])
    d_logvar = back("fc_logvar", dlogvar, trace.enc[2])
    for i, name in [(2, "encoder.2"), (1, "encoder.0")]:
        d = back(name, layers.relu_backward(d, trace.enc[i]), trace.enc[i - 1])
    return grads
''', [
        ["only.*fc_mu", "both heads", "two heads", "fc_logvar", "sum", "add", "logvar head", "one head", "branch", "unused", "path"],
    ], "ordinary"),

    ("vae_backward", '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    P = vae.params
    x, e1, e2 = trace.enc
    z, d1, d2 = trace.dec
    dlogits = vae.likelihood.backward(np.full(trace.nll.shape, 1 / trace.nll.size), trace.logits, trace.x)
    g_d2, W4, b4 = layers.dense_backward(dlogits, d2, P["decoder.4.weight"])
    g_d1, W2, b2 = layers.dense_backward(g_d2, d1, P["decoder.2.weight"])
    g_d1 = layers.relu_backward(g_d1, d1)
    g_z, W0, b0 = layers.dense_backward(g_d1, z, P["decoder.0.weight"])
    m1, v1 = latent.reparameterize_backward(g_z, trace.logvar, trace.eps)
    m2, v2 = latent.kl_backward(np.full(trace.kl.shape, trace.beta / trace.kl.size), trace.mu, trace.logvar)
    g_a, Wm, bm = layers.dense_backward(m1 + m2, e2, P["fc_mu.weight"])
    g_b, Wv, bv = layers.dense_backward(v1 + v2, e2, P["fc_logvar.weight"])
    g_e2 = layers.relu_backward(g_a + g_b, e2)
    g_e1, E2, c2 = layers.dense_backward(g_e2, e1, P["encoder.2.weight"])
    g_e1 = layers.relu_backward(g_e1, e1)
    _, E0, c0 = layers.dense_backward(g_e1, x, P["encoder.0.weight"])
    return {"encoder.0.weight": E0, "encoder.0.bias": c0, "encoder.2.weight": E2, "encoder.2.bias": c2,
            "fc_mu.weight": Wm, "fc_mu.bias": bm, "fc_logvar.weight": Wv, "fc_logvar.bias": bv,
            "decoder.0.weight": W0, "decoder.0.bias": b0, "decoder.2.weight": W2, "decoder.2.bias": b2,
            "decoder.4.weight": W4, "decoder.4.bias": b4}
''', [
        ["relu", "activation", "nonlinear", "non-linear", r"decoder\.4", "mask", "skip", "missing"],
    ], "ordinary"),

    ("vae_backward", '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def dense(name, d, inp):
        dx, dW, db = layers.dense_backward(d, inp, vae.params[name + ".weight"])
        grads[name + ".weight"], grads[name + ".bias"] = dW, db
        return dx

    d = vae.likelihood.backward(np.ones(trace.nll.shape), trace.logits, trace.x)
    d = dense("decoder.4", d, trace.dec[2])
    d = dense("decoder.2", layers.relu_backward(d, trace.dec[2]), trace.dec[1])
    dz = dense("decoder.0", layers.relu_backward(d, trace.dec[1]), trace.z)
    a, b = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    e, f = latent.kl_backward(np.ones(len(trace.x)) * trace.beta / len(trace.x), trace.mu, trace.logvar)
    d = dense("fc_mu", a + e, trace.enc[2]) + dense("fc_logvar", b + f, trace.enc[2])
    d = dense("encoder.2", layers.relu_backward(d, trace.enc[2]), trace.enc[1])
    dense("encoder.0", layers.relu_backward(d, trace.enc[1]), trace.x)
    return grads
''', [
        ["mean", "averag", "divid", "1/B", "batch", "number of images", "size", "sum"],
    ], "ordinary"),

    ("vae_backward", '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    out = {}

    def step(d, inp, name):
        dx, out[name + ".weight"], out[name + ".bias"] = layers.dense_backward(d, inp, vae.params[name + ".weight"])
        return dx

    dnll = np.full_like(trace.nll, 1 / trace.nll.size)
    dkl = np.full_like(trace.kl, trace.beta / trace.kl.size)
    d = vae.likelihood.backward(dnll, trace.logits, trace.x)
    d = step(d, trace.dec[2], "decoder.4")
    d = layers.relu_backward(d, trace.dec[2])
    d = step(d, trace.dec[1], "decoder.2")
    d = layers.relu_backward(d, trace.dec[1])
    dz = step(d, trace.dec[0], "decoder.0")
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dmu, dlogvar = latent.kl_backward(dkl, trace.mu, trace.logvar)
    d = step(dmu, trace.enc[2], "fc_mu")
    d = d + step(dlogvar, trace.enc[2], "fc_logvar")
    d = step(layers.relu_backward(d, trace.enc[2]), trace.enc[1], "encoder.2")
    step(layers.relu_backward(d, trace.enc[1]), trace.enc[0], "encoder.0")
    return out
''', [
        ["overwrit", "replac", "lost", "reassign", "add", "only the KL", "reparam", "reconstruction", "sum"],
    ], "ordinary"),

    ("vae_backward", '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def walk(d, acts, names):
        for act, name in zip(acts, names):
            d, grads[name + ".weight"], grads[name + ".bias"] = layers.dense_backward(d, act, vae.params[name + ".weight"])
            if not name.endswith("0"):
                d = d * (d > 0)
        return d

    dlogits = vae.likelihood.backward(np.full(trace.nll.shape, 1 / trace.nll.size), trace.logits, trace.x)
    dz = walk(dlogits, trace.dec[::-1], ["decoder.4", "decoder.2", "decoder.0"])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    kmu, klv = latent.kl_backward(np.full(trace.kl.shape, trace.beta / trace.kl.size), trace.mu, trace.logvar)
    h2 = trace.enc[2]
    d1, grads["fc_mu.weight"], grads["fc_mu.bias"] = layers.dense_backward(dmu + kmu, h2, vae.params["fc_mu.weight"])
    d2, grads["fc_logvar.weight"], grads["fc_logvar.bias"] = layers.dense_backward(dlogvar + klv, h2, vae.params["fc_logvar.weight"])
    d = layers.relu_backward(d1 + d2, h2)
    walk(d, [trace.enc[1], trace.enc[0]], ["encoder.2", "encoder.0"])
    return grads
''', [
        ["mask", "sign of the gradient", "own sign", "gradient itself", "positive gradient", "negative gradient", "activation", "relu", "d > 0", "not where"],
    ], "ordinary"),

    ("vae_backward", '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def dense(name, d, inp):
        dx, dW, db = layers.dense_backward(d, inp, vae.params[name + ".weight"])
        grads.update({name + ".weight": dW, name + ".bias": db})
        return dx

    n = trace.nll.size
    d = vae.likelihood.backward(np.full(trace.nll.shape, 1.0 / n), trace.logits, trace.x)
    d = dense("decoder.4", d, trace.dec[2]) * (trace.dec[2] >= 0)
    d = dense("decoder.2", d, trace.dec[1]) * (trace.dec[1] >= 0)
    dz = dense("decoder.0", d, trace.dec[0])
    dmu, dlv = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    B = len(trace.x)
    kmu, klv = latent.kl_backward(np.full(B, trace.beta / B), trace.mu, trace.logvar)
    dmu, dlv = dmu + kmu, dlv + klv
    d = (dense("fc_mu", dmu, trace.enc[2]) + dense("fc_logvar", dlv, trace.enc[2])) * (trace.enc[2] >= 0)
    d = dense("encoder.2", d, trace.enc[1]) * (trace.enc[1] >= 0)
    dense("encoder.0", d, trace.enc[0])
    return grads
''', [
        [">=", "never negative", "always (true|one|1)", "mask", "relu", "at zero", "zero", "blocks?", "everything through", "equal"],
    ], "ordinary"),

    ("vae_backward", '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def dense(name, d, inp):
        dx, dW, db = layers.dense_backward(d, inp, vae.params[name + ".weight"])
        grads[name + ".weight"], grads[name + ".bias"] = dW, db
        return dx

    d = vae.likelihood.backward(np.full(trace.nll.shape, 1 / trace.nll.size), trace.logits, trace.x)
    d = layers.relu_backward(dense("decoder.4", d, trace.dec[2]), trace.dec[2])
    d = layers.relu_backward(dense("decoder.2", d, trace.dec[1]), trace.dec[1])
    dz = dense("decoder.0", d, trace.dec[0])
    r_mu, r_lv = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    k_mu, k_lv = latent.kl_backward(np.full(trace.kl.shape, trace.beta / trace.kl.size), trace.mu, trace.logvar)
    dmu = r_mu + k_mu
    dlogvar = r_lv + k_lv
    d = dense("fc_mu", dmu, trace.enc[2])
    d = d + dense("fc_logvar", dmu, trace.enc[2])
    d = layers.relu_backward(d, trace.enc[2])
    d = layers.relu_backward(dense("encoder.2", d, trace.enc[1]), trace.enc[1])
    dense("encoder.0", d, trace.enc[0])
    return grads
''', [
        ["dmu", "dlogvar", "fc_logvar", "wrong gradient", "same gradient", "logvar head", "both heads", "gradient of (mu|the mean)"],
    ], "ordinary"),

    ("vae_backward", '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def dense(name, d, inp):
        dx, dW, db = layers.dense_backward(d, inp, vae.params[name + ".weight"])
        grads[name + ".weight"], grads[name + ".bias"] = dW, db
        return dx

    weight = trace.beta / trace.nll.size
    d = vae.likelihood.backward(np.full(trace.nll.shape, weight), trace.logits, trace.x)
    d = layers.relu_backward(dense("decoder.4", d, trace.dec[2]), trace.dec[2])
    d = layers.relu_backward(dense("decoder.2", d, trace.dec[1]), trace.dec[1])
    dz = dense("decoder.0", d, trace.z)
    first = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    second = latent.kl_backward(np.full(trace.kl.shape, trace.beta / trace.kl.size), trace.mu, trace.logvar)
    dmu, dlogvar = [a + b for a, b in zip(first, second)]
    d = dense("fc_mu", dmu, trace.enc[2]) + dense("fc_logvar", dlogvar, trace.enc[2])
    d = layers.relu_backward(d, trace.enc[2])
    d = layers.relu_backward(dense("encoder.2", d, trace.enc[1]), trace.enc[1])
    dense("encoder.0", d, trace.enc[0])
    return grads
''', [
        ["beta", "β", "only the KL", "nll", "reconstruction", "both terms", "whole loss", "likelihood"],
    ], "ordinary"),

    ("vae_backward", '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    W = lambda name: vae.params[name + ".weight"]
    g = {}
    d = vae.likelihood.backward(trace.nll / trace.nll.size, trace.logits, trace.x)
    for k in (2, 1, 0):
        name = f"decoder.{2 * k}"
        d, g[name + ".weight"], g[name + ".bias"] = layers.dense_backward(d, trace.dec[k], W(name))
        if k > 0:
            d = layers.relu_backward(d, trace.dec[k])
    dmu, dlogvar = latent.reparameterize_backward(d, trace.logvar, trace.eps)
    dkl = np.full(trace.kl.shape, trace.beta / trace.kl.size)
    for i, extra in enumerate(latent.kl_backward(dkl, trace.mu, trace.logvar)):
        if i == 0:
            dmu = dmu + extra
        else:
            dlogvar = dlogvar + extra
    dh1, g["fc_mu.weight"], g["fc_mu.bias"] = layers.dense_backward(dmu, trace.enc[2], W("fc_mu"))
    dh2, g["fc_logvar.weight"], g["fc_logvar.bias"] = layers.dense_backward(dlogvar, trace.enc[2], W("fc_logvar"))
    d = dh1 + dh2
    for k in (2, 1):
        name = f"encoder.{2 * (k - 1)}"
        d = layers.relu_backward(d, trace.enc[k])
        d, g[name + ".weight"], g[name + ".bias"] = layers.dense_backward(d, trace.enc[k - 1], W(name))
    return g
''', [
        ["value", "nll itself", "the loss itself", "gradient of (the )?nll", "constant", "1/B", "ones", "multipl", "upstream", "dnll"],
    ], "ordinary"),

    ("vae_backward", '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def dense(name, d, inp):
        dx, dW, db = layers.dense_backward(d, inp, vae.params[name + ".weight"])
        grads[name + ".weight"], grads[name + ".bias"] = dW, db
        return dx

    d = vae.likelihood.backward(np.full(trace.nll.shape, 1 / trace.nll.size), trace.logits, trace.x)
    d = layers.relu_backward(dense("decoder.4", d, trace.dec[2]), trace.dec[2])
    d = layers.relu_backward(dense("decoder.2", d, trace.dec[1]), trace.dec[1])
    dz = dense("decoder.0", d, trace.dec[0])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    kl_mu, kl_logvar = latent.kl_backward(np.full(trace.kl.shape, trace.beta / trace.kl.size), trace.mu, trace.logvar)
    dmu = dmu - kl_mu
    dlogvar = dlogvar - kl_logvar
    dh = dense("fc_mu", dmu, trace.enc[2]) + dense("fc_logvar", dlogvar, trace.enc[2])
    dh = layers.relu_backward(dh, trace.enc[2])
    dh = layers.relu_backward(dense("encoder.2", dh, trace.enc[1]), trace.enc[1])
    dense("encoder.0", dh, trace.enc[0])
    return grads
''', [
        ["sign", "minus", "subtract", "negativ", "plus", "opposite", "KL", "add"],
    ], "ordinary"),

    ("vae_backward", '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def dense(name, d, inp):
        dx, dW, db = layers.dense_backward(d, inp, vae.params[name + ".weight"])
        grads[name + ".weight"], grads[name + ".bias"] = dW, db
        return dx

    d = vae.likelihood.backward(np.full(trace.nll.shape, 1 / trace.nll.size), trace.logits, trace.x)
    d = layers.relu_backward(dense("decoder.4", d, trace.dec[2]), trace.dec[2])
    d = layers.relu_backward(dense("decoder.2", d, trace.dec[1]), trace.dec[1])
    dz = dense("decoder.0", d, trace.dec[0])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    dkl = trace.beta * np.ones(len(trace.kl))
    k = latent.kl_backward(dkl, trace.mu, trace.logvar)
    d = dense("fc_mu", dmu + k[0], trace.enc[2])
    d += dense("fc_logvar", dlogvar + k[1], trace.enc[2])
    d = layers.relu_backward(d, trace.enc[2])
    d = layers.relu_backward(dense("encoder.2", d, trace.enc[1]), trace.enc[1])
    dense("encoder.0", d, trace.enc[0])
    return grads
''', [
        ["mean", "averag", "divid", "1/B", "batch", "number of images", "sum", "dkl", r"len\("],
    ], "ordinary"),

    ("vae_backward", '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def dense(name, d, inp):
        dx, dW, db = layers.dense_backward(d, inp, vae.params[name + ".weight"])
        grads[name + ".weight"], grads[name + ".bias"] = dW, db
        return dx

    d = vae.likelihood.backward(np.full(trace.nll.shape, 1 / trace.nll.size), trace.logits, trace.x)
    d = layers.relu_backward(dense("decoder.4", d, trace.dec[2]), trace.dec[2])
    d = layers.relu_backward(dense("decoder.2", d, trace.dec[1]), trace.dec[1])
    dz = dense("decoder.0", d, trace.eps)
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    kmu, klv = latent.kl_backward(np.full(trace.kl.shape, trace.beta / trace.kl.size), trace.mu, trace.logvar)
    d = dense("fc_mu", dmu + kmu, trace.enc[2]) + dense("fc_logvar", dlogvar + klv, trace.enc[2])
    d = dense("encoder.2", layers.relu_backward(d, trace.enc[2]), trace.enc[1])
    dense("encoder.0", layers.relu_backward(d, trace.enc[1]), trace.enc[0])
    return grads
''', [
        ["eps", "noise", r"\bz\b", "input of", r"decoder\.0", "first layer of the decoder", "latent", "wrong input"],
    ], "ordinary"),

    ("vae_backward", '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def dense(name, d, inp):
        dx, dW, db = layers.dense_backward(d, inp, vae.params[name + ".weight"])
        grads[name + ".weight"], grads[name + ".bias"] = dW, db
        return dx

    d = vae.likelihood.backward(np.full(trace.nll.shape, 1 / trace.nll.size), trace.logits, trace.x)
    d = layers.relu_backward(dense("decoder.4", d, trace.dec[2]), trace.dec[2])
    d = layers.relu_backward(dense("decoder.2", d, trace.dec[1]), trace.dec[1])
    dz = dense("decoder.0", d, trace.dec[0])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    kmu, klv = latent.kl_backward(np.full(trace.kl.shape, 1 / trace.kl.size), trace.mu, trace.logvar)
    d = dense("fc_mu", dmu + kmu, trace.enc[2]) + dense("fc_logvar", dlogvar + klv, trace.enc[2])
    d = dense("encoder.2", d, trace.enc[1])
    dense("encoder.0", layers.relu_backward(d, trace.enc[1]), trace.enc[0])
    return grads
''', [
        ["beta", "β", "weight of the KL", "KL weight", "factor", "scal"],
        ["relu", "activation", "nonlinear", "non-linear", "mask", "skip", r"encoder\.2"],
    ], "double"),

    ("vae_backward", '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    P, G = vae.params, {}
    B = len(trace.x)
    d = vae.likelihood.backward(np.full(trace.nll.shape, 1 / trace.nll.size), trace.logits, trace.x)
    for i in (2, 1, 0):
        key = "decoder." + str(2 * i)
        d, G[key + ".weight"], G[key + ".bias"] = layers.dense_backward(d, trace.dec[i], P[key + ".weight"])
        d = layers.relu_backward(d, trace.dec[i]) if i else d
    m, v = latent.reparameterize_backward(d, trace.logvar, trace.eps)
    km, kv = latent.kl_backward(np.full(B, trace.beta), trace.mu, trace.logvar)
    m, v = m + km, v + kv
    back_m, G["fc_mu.weight"], G["fc_mu.bias"] = layers.dense_backward(m, trace.enc[2], P["fc_mu.weight"])
    back_v, G["fc_logvar.weight"], G["fc_logvar.bias"] = layers.dense_backward(v, trace.enc[2], P["fc_logvar.weight"])
    d = back_m
    for i in (2, 1):
        key = "encoder." + str(2 * i - 2)
        d = layers.relu_backward(d, trace.enc[i])
        d, G[key + ".weight"], G[key + ".bias"] = layers.dense_backward(d, trace.enc[i - 1], P[key + ".weight"])
    return G
''', [
        ["only.*(fc_)?mu", "both heads", "two heads", "fc_logvar", "logvar head", "one head", "branch", "back_v", "path"],
        ["mean", "averag", "divid", "1/B", "batch", "number of images", "sum"],
    ], "double"),

    ("vae_backward", '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def dense(name, d, inp):
        dx, dW, db = layers.dense_backward(d, inp, vae.params[name + ".weight"])
        grads[name + ".weight"], grads[name + ".bias"] = dW, db
        return dx

    B = len(trace.x)
    d = vae.likelihood.backward(np.full(trace.nll.shape, 1 / B), trace.logits, trace.x)
    d = layers.relu_backward(dense("decoder.4", d, trace.dec[2]), trace.dec[2])
    d = layers.relu_backward(dense("decoder.2", d, trace.dec[1]), trace.dec[1])
    dz = dense("decoder.0", d, trace.dec[0])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    kmu, klv = latent.kl_backward(np.full(B, trace.beta / B), trace.mu, trace.logvar)
    d = dense("fc_mu", dmu + kmu, trace.enc[2]) + dense("fc_logvar", dlogvar + klv, trace.enc[2])
    d = dense("encoder.2", layers.relu_backward(d, trace.enc[2]), trace.enc[1])
    dense("encoder.0", layers.relu_backward(d, trace.enc[1]), trace.enc[0])
    return grads
''', [
        [r"\bK\b", "samples", "several", r"1/\(?K", "size", "leading axis", "more than one sample", "averag", "mean"],
    ], "corner"),

    ("vae_backward", '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}
    beta = trace.beta or 1.0

    def dense(name, d, inp):
        dx, dW, db = layers.dense_backward(d, inp, vae.params[name + ".weight"])
        grads[name + ".weight"], grads[name + ".bias"] = dW, db
        return dx

    d = vae.likelihood.backward(np.full(trace.nll.shape, 1 / trace.nll.size), trace.logits, trace.x)
    d = layers.relu_backward(dense("decoder.4", d, trace.dec[2]), trace.dec[2])
    d = layers.relu_backward(dense("decoder.2", d, trace.dec[1]), trace.dec[1])
    dz = dense("decoder.0", d, trace.dec[0])
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    kmu, klv = latent.kl_backward(np.full(trace.kl.shape, beta / trace.kl.size), trace.mu, trace.logvar)
    d = dense("fc_mu", dmu + kmu, trace.enc[2]) + dense("fc_logvar", dlogvar + klv, trace.enc[2])
    d = dense("encoder.2", layers.relu_backward(d, trace.enc[2]), trace.enc[1])
    dense("encoder.0", layers.relu_backward(d, trace.enc[1]), trace.enc[0])
    return grads
''', [
        ["beta (is|of|=+|equal to|at) ?(0|zero)", "zero beta", "zero", "or 1", "falsy", "false", "start of the warm"],
    ], "corner"),

    ("vae_backward", '''\
import numpy as np

from numpyvae import latent, layers


def vae_backward(vae, trace):
    grads = {}

    def dense(name, d, inp):
        dx, dW, db = layers.dense_backward(d, inp, vae.params[name + ".weight"])
        grads[name + ".weight"], grads[name + ".bias"] = dW, db
        return dx

    d = vae.likelihood.backward(np.full(trace.nll.shape, 1 / trace.nll.size), trace.logits, trace.x)
    d = layers.relu_backward(dense("decoder.4", d, trace.dec[2]), trace.dec[2])
    d = layers.relu_backward(dense("decoder.2", d, trace.dec[1]), trace.dec[1])
    dz = dense("decoder.0", d, trace.dec[0])
    dmu = dz
    dlogvar = dz * trace.eps * np.exp(trace.logvar / 2) / 2
    if trace.eps.ndim == 3:
        dmu, dlogvar = dmu.mean(axis=0), dlogvar.mean(axis=0)
    kmu, klv = latent.kl_backward(np.full(trace.kl.shape, trace.beta / trace.kl.size), trace.mu, trace.logvar)
    d = dense("fc_mu", dmu + kmu, trace.enc[2]) + dense("fc_logvar", dlogvar + klv, trace.enc[2])
    d = dense("encoder.2", layers.relu_backward(d, trace.enc[2]), trace.enc[1])
    dense("encoder.0", layers.relu_backward(d, trace.enc[1]), trace.enc[0])
    return grads
''', [
        [r"\bK\b", "samples", "several", "sum", "twice", "already", "mean", "averag"],
    ], "corner"),

    # ---------- adam_step ----------

    ("adam_step", '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    param = param - learning_rate * m / (np.sqrt(v) + eps)
    return param, m, v
''', [
        ["bias", "correct", "1 ?- ?beta", "first steps", "start", r"\*\* ?t", "warm", "initial", "zero"],
    ], "ordinary"),

    ("adam_step", '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    new_m = beta1 * m + (1 - beta1) * grad
    new_v = beta2 * v + (1 - beta2) * np.square(grad)
    m_hat = new_m / (1 - beta1 ** t)
    step = m_hat / (np.sqrt(new_v) + eps)
    return param - learning_rate * step, new_m, new_v
''', [
        [r"\bv\b.*correct", r"correct.*\bv\b", "second moment", "bias", "v_hat", r"only.*\bm\b", "beta2", "uncorrected", "first moment"],
    ], "ordinary"),

    ("adam_step", '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m1 = m * beta1 + grad * (1.0 - beta1)
    v1 = v * beta2 + grad * grad * (1.0 - beta2)
    mhat = m1 / (1.0 - beta1 ** t)
    vhat = v1 / (1.0 - beta2 ** t)
    return param - learning_rate * mhat / np.sqrt(vhat + eps), m1, v1
''', [
        ["eps.*(root|inside|under|sqrt)", "(root|inside|under|sqrt).*eps", "inside", "after the root", "outside", "epsilon", "parenthes", "bracket"],
    ], "ordinary"),

    ("adam_step", '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = (1 - beta1) * grad + beta1 * m
    v = (1 - beta2) * grad ** 2 + beta2 * v
    update = (m / (1 - beta1 ** t)) / (np.sqrt(v / (1 - beta2 ** t)) + eps)
    return param + learning_rate * update, m, v
''', [
        ["sign", "minus", "ascent", "uphill", "subtract", "plus", "descent", "wrong (way|direction)", "add"],
    ], "ordinary"),

    ("adam_step", '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    m_hat = m / (1 - beta1 ** t)
    v_hat = v / (1 - beta2 ** t)
    param = param - learning_rate * m_hat / (v_hat + eps)
    return param, m, v
''', [
        ["root", "sqrt", "square", "RMS", "v_hat", "scale", "unit", "denominator"],
    ], "ordinary"),

    ("adam_step", '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    m = m / (1 - beta1 ** t)
    v = v / (1 - beta2 ** t)
    param = param - learning_rate * m / (np.sqrt(v) + eps)
    return param, m, v
''', [
        ["corrected", "returns?", "overwrit", "hat", "stored", "kept", "uncorrected", "next step", "bias"],
    ], "ordinary"),

    ("adam_step", '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    first = beta1 * m + (1 - beta1) * grad
    second = beta2 * v + (1 - beta2) * np.abs(grad)
    first_hat = first / (1 - beta1 ** t)
    second_hat = second / (1 - beta2 ** t)
    return param - learning_rate * first_hat / (second_hat ** 0.5 + eps), first, second
''', [
        ["squar", "abs", r"grad ?\*\* ?2", "second moment", "absolute", "power", "grad²"],
    ], "ordinary"),

    ("adam_step", '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    m_hat = m / (1 - beta1 ** t)
    v_hat = v / (1 - beta2 ** t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
''', [
        ["1 ?- ?beta1", "momentum", "averag", "weight of the (new )?grad", "factor", "whole gradient", "full gradient", "too large", "not scaled", "beta1"],
    ], "ordinary"),

    ("adam_step", '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta2 * m + (1 - beta2) * grad
    v = beta1 * v + (1 - beta1) * grad ** 2
    mhat = m / (1 - beta2 ** t)
    vhat = v / (1 - beta1 ** t)
    return param - learning_rate * mhat / (np.sqrt(vhat) + eps), m, v
''', [
        ["swapp", "exchang", "beta1.*beta2", "beta2.*beta1", "betas", "wrong beta", "mixed up", "other way"],
    ], "ordinary"),

    ("adam_step", '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    c1 = 1 - beta1 ** (t + 1)
    c2 = 1 - beta2 ** (t + 1)
    return param - learning_rate * (m / c1) / (np.sqrt(v / c2) + eps), m, v
''', [
        [r"t ?\+ ?1", "from 1", "off by one", "starts at", "one too (many|high|large)", "already", "exponent", "step number", "counts"],
    ], "ordinary"),

    ("adam_step", '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m *= beta1
    m += (1 - beta1) * grad
    v *= beta2
    v += (1 - beta2) * grad ** 2
    m_hat = m / (1 - beta1 ** t)
    v_hat = v / (1 - beta2 ** t)
    param -= learning_rate * m_hat / (np.sqrt(v_hat) + eps)
    return param, m, v
''', [
        ["in[- ]place", "came in", "stay", "modif", "overwrit", "caller", "chang", "copy", "copies", "mutat", r"\*="],
    ], "ordinary"),

    ("adam_step", '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m_new = beta1 * m + (1 - beta1) * grad
    v_new = beta2 * v + (1 - beta2) * grad ** 2
    m_hat = m_new / (1 - beta1 ** t)
    v_hat = v / (1 - beta2 ** t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m_new, v_new
''', [
        ["old", "before", "previous", "not (the )?(new|updated)", "stale", "v_new", "updated v", "last step"],
    ], "ordinary"),

    ("adam_step", '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * m ** 2
    alpha = learning_rate / (1 - beta1 ** t)
    root = np.sqrt(v / (1 - beta2 ** t))
    return param - alpha * m / (root + eps), m, v
''', [
        [r"squares? (of )?(the )?m\b", r"m ?\*\* ?2", "momentum", "first moment", "gradient", "m²", "smoothed", "grad"],
    ], "ordinary"),

    ("adam_step", '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    m_hat = m / (1 - beta1 * t)
    v_hat = v / (1 - beta2 ** t)
    return param - learning_rate * m_hat / (np.sqrt(np.abs(v_hat)) + eps), m, v
''', [
        ["power", "multipl", "times t", r"\* ?t", "exponent", r"beta1\^t", "to the t", "product"],
    ], "ordinary"),

    ("adam_step", '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = v + grad ** 2
    m_hat = m / (1 - beta1 ** t)
    v_hat = v / (1 - beta2 ** t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
''', [
        ["Adagrad", "sum of squares", "accumul", "beta2", "forget", "decay", "moving average", "running", "grows"],
    ], "ordinary"),

    ("adam_step", '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    m_hat = m
    v_hat = v / (1 - beta2 ** t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat + eps)), m, v
''', [
        ["bias", "m.*correct", "correct.*m", "first moment", "1 ?- ?beta1", "m_hat", "uncorrected"],
        ["inside", "under", "root", "sqrt", "outside", "epsilon", "after"],
    ], "double"),

    ("adam_step", '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    new_m = beta1 * m + (1 - beta1) * grad
    new_v = beta2 * v + (1 - beta2) * grad
    mh = new_m / (1 - beta1 ** t)
    vh = np.abs(new_v) / (1 - beta2 ** t)
    new_param = param + learning_rate * mh / (np.sqrt(vh) + eps)
    return new_param, new_m, new_v
''', [
        ["squar", r"grad ?\*\* ?2", "second moment", "power", "grad²", "grad itself", "gradient itself", "g²"],
        ["sign", "minus", "ascent", "uphill", "subtract", "plus", "descent", "wrong (way|direction)"],
    ], "double"),

    ("adam_step", '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = v + (1 - beta2) * grad ** 2
    m_hat = m / (1 - beta1 ** (t + 1))
    v_hat = v / (1 - beta2 ** (t + 1))
    return param - learning_rate * m_hat / (v_hat ** 0.5 + eps), m, v
''', [
        [r"t ?\+ ?1", "from 1", "off by one", "starts at", "one too (many|high|large)", "already", "exponent", "step number"],
        ["beta2", "decay", "forget", "shrink", "old v", "moving average", "accumul", "running"],
    ], "double"),

    ("adam_step", '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    if not np.any(grad):
        return param, m, v
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    m_hat = m / (1 - beta1 ** t)
    v_hat = v / (1 - beta2 ** t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
''', [
        ["zero", "no gradient", "momentum", "decay", "early", "skip", "all 0", "still", "moments"],
    ], "corner"),

    ("adam_step", '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    if t > 1000:
        # the correction is over by now
        return param - learning_rate * m / (np.sqrt(v) + eps), m, v
    m_hat = m / (1 - beta1 ** t)
    v_hat = v / (1 - beta2 ** t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
''', [
        ["late", "large t", "after .*steps", "many steps", "correction", "beta2 (near|close)", "long", "switched off", "not (yet )?(over|negligible)"],
    ], "corner"),

    ("adam_step", '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    new_param, new_m, new_v = np.zeros_like(param), np.zeros_like(m), np.zeros_like(v)
    new_m[...] = beta1 * m + (1 - beta1) * grad
    new_v[...] = beta2 * v + (1 - beta2) * grad ** 2
    m_hat = new_m / (1 - beta1 ** t)
    v_hat = new_v / (1 - beta2 ** t)
    new_param[...] = param - learning_rate * m_hat / (np.sqrt(v_hat) + eps)
    return new_param, new_m, new_v
''', [
        ["integer", r"\bints?\b", "dtype", "whole numbers?", "truncat", "zeros_like", "round", "cut off", "data type"],
    ], "corner"),

    ("adam_step", '''\
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    g = np.clip(grad, -10.0, 10.0)
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = m / (1 - beta1 ** t)
    v_hat = v / (1 - beta2 ** t)
    return param - learning_rate * m_hat / (np.sqrt(v_hat) + eps), m, v
''', [
        ["clip", "clamp", "cut", "limit", "large grad", "huge", "beyond", "outside", "extreme", "above"],
    ], "corner"),

    # ---------- aggregate_moments ----------

    ("aggregate_moments", '''\
import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(axis=0)
    variance = np.exp(logvar).mean(axis=0)
    return mean, variance
''', [
        ["variance of (the )?mu", "variance of (the )?means", "spread", "between", "total variance", r"mu\.var", "scatter", "only (the )?(average|mean)", "second term"],
    ], "ordinary"),

    ("aggregate_moments", '''\
import numpy as np


def aggregate_moments(mu, logvar):
    return np.mean(mu, axis=0), np.var(mu, axis=0)
''', [
        ["logvar", "own variance", "within", "sigma", "σ", "mean of the variances", "average variance", "ignor", "width", "only the (means|mu)"],
    ], "ordinary"),

    ("aggregate_moments", '''\
import numpy as np


def aggregate_moments(mu, logvar):
    within = np.exp(logvar.mean(axis=0))
    between = mu.var(axis=0)
    return mu.mean(axis=0), within + between
''', [
        ["exp.*(mean|average)", "mean.*exp", "geometric", "Jensen", "order", "before", "mean of (the )?log", "average of (the )?log", "log"],
    ], "ordinary"),

    ("aggregate_moments", '''\
import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(0)
    var = np.exp(logvar).mean(0) + mu.var(0, ddof=1)
    return mean, var
''', [
        ["ddof", "N ?- ?1", "Bessel", "unbiased", "sample variance", r"\bN\b", "divid", "population", "mixture"],
    ], "ordinary"),

    ("aggregate_moments", '''\
import numpy as np


def aggregate_moments(mu, logvar):
    # E[z^2] - E[z]^2
    second = (mu ** 2 + np.exp(logvar)).mean(axis=0)
    first = mu.mean(axis=0)
    return first, second
''', [
        ["second moment", "subtract", "square of the mean", r"mean ?\*\* ?2", "mean squared", "squared mean", "cent(er|re)", "around zero", "uncentred", "not the variance"],
    ], "ordinary"),

    ("aggregate_moments", '''\
import numpy as np


def aggregate_moments(mu, logvar):
    N, L = mu.shape
    mean = np.zeros(L)
    for n in range(N):
        mean += mu[n] / N
    variance = np.zeros(L)
    for n in range(N):
        variance += (np.exp(0.5 * logvar[n]) + (mu[n] - mean) ** 2) / N
    return mean, variance
''', [
        ["standard deviation", "std", r"sigma\b", r"σ\b", "variance", "squar", "half", r"exp\(logvar\)", r"0\.5", "root"],
    ], "ordinary"),

    ("aggregate_moments", '''\
import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(axis=0)
    variance = np.exp(logvar).mean(axis=0) + ((mu - mean) ** 2).mean(axis=0)
    return mean, np.sqrt(variance)
''', [
        ["root", "sqrt", "standard deviation", "std", "not the variance", "variance was asked", "square"],
    ], "ordinary"),

    ("aggregate_moments", '''\
import numpy as np


def aggregate_moments(mu, logvar):
    var = np.exp(logvar)
    return mu.mean(axis=1), (var.mean(axis=1) + mu.var(axis=1))
''', [
        ["axis", "over the (dimensions|latent)", "per image", "each image", "over (the )?images", r"\(N,\)", "wrong direction", "shape"],
    ], "ordinary"),

    ("aggregate_moments", '''\
import numpy as np


def aggregate_moments(mu, logvar):
    N = len(mu)
    within = np.exp(logvar).sum(axis=0) / N ** 2
    between = np.square(mu - mu.mean(axis=0)).sum(axis=0) / N
    return mu.mean(axis=0), within + between
''', [
        [r"N ?\*\* ?2", "N²", "squared?", "mixture", "variance of (the|an) (mean|average)", "average of .*(variables|samples)", "sum of .*variables", "too small", "divid"],
    ], "ordinary"),

    ("aggregate_moments", '''\
import numpy as np


def aggregate_moments(mu, logvar):
    sigma = np.exp(logvar / 2)
    within = np.mean(sigma, axis=0) ** 2
    return np.mean(mu, axis=0), within + np.var(mu, axis=0)
''', [
        ["square.*(mean|average)", "(mean|average).*square", "order", "mean of sigma", "standard deviation", "Jensen", "before", "after", "average sigma"],
    ], "ordinary"),

    ("aggregate_moments", '''\
import numpy as np


def aggregate_moments(mu, logvar):
    precision = np.exp(-logvar)
    mean = (precision * mu).sum(axis=0) / precision.sum(axis=0)
    variance = (1 / precision).mean(axis=0) + mu.var(axis=0)
    return mean, variance
''', [
        ["precision", "weight", "equal", "plain (mean|average)", "inverse variance", "product", "same weight", "certain"],
    ], "ordinary"),

    ("aggregate_moments", '''\
import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(0)
    spread = mu.var(0)
    average = np.exp(logvar).mean(0)
    return mean, np.abs(average - spread)
''', [
        ["subtract", "minus", "add", "sum", "plus", "difference", "sign", "total variance"],
    ], "ordinary"),

    ("aggregate_moments", '''\
import numpy as np


def aggregate_moments(mu, logvar):
    rng = np.random.default_rng(0)
    z = mu + np.exp(logvar / 2) * rng.normal(size=mu.shape)
    return z.mean(axis=0), z.var(axis=0)
''', [
        ["sampl", "random", "noise", "draw", "exact", "Monte", "estimat", "one z", "closed"],
    ], "ordinary"),

    ("aggregate_moments", '''\
import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(axis=0)
    variance = np.einsum("nl->l", np.exp(logvar) + (mu - mu.mean()) ** 2) / len(mu)
    return mean, variance
''', [
        ["axis", "one mean", "over(all| all)", "global", "each dimension", "own mean", "all dimensions", "per dimension", "scalar"],
    ], "ordinary"),

    ("aggregate_moments", '''\
import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(axis=0)
    within = np.exp(logvar / 2).mean(axis=0)
    second = (mu ** 2).mean(axis=0) - mean
    return mean, within + second
''', [
        ["standard deviation", "std", r"sigma\b", r"σ\b", "squar.*sigma", "half", r"exp\(logvar\)", r"0\.5", "root", "logvar ?/ ?2"],
        [r"mean ?\*\* ?2", "square of the mean", "squar", "mean²", r"E\[", "power", "mean itself"],
    ], "double"),

    ("aggregate_moments", '''\
import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(axis=0)
    inside = np.exp(logvar.mean(axis=0))
    outside = ((mu - mean) ** 2).sum(axis=0) / (len(mu) - 1)
    return mean, inside + outside
''', [
        ["exp.*(mean|average)", "mean.*exp", "geometric", "Jensen", "order", "before", "mean of (the )?log", "average of (the )?log"],
        ["ddof", "N ?- ?1", "Bessel", "unbiased", "sample variance", r"len\(mu\) ?- ?1", "divid", "population"],
    ], "double"),

    ("aggregate_moments", '''\
import numpy as np


def aggregate_moments(mu, logvar):
    mean = mu.mean(axis=0)
    variance = np.exp(logvar).mean(axis=0) + (mu ** 2).mean(axis=0) - mean ** 2
    return mean, variance
''', [
        ["cancel", "large", "far from (0|zero|the origin)", "round", "precision", "difference of", "digits", "floating", "huge", "cent(er|re)"],
    ], "corner"),

    ("aggregate_moments", '''\
import numpy as np


def aggregate_moments(mu, logvar):
    if len(mu) == 1:
        # one image alone does not vary
        return mu[0], np.zeros(mu.shape[1])
    return mu.mean(axis=0), mu.var(axis=0) + np.exp(logvar).mean(axis=0)
''', [
        ["one image", "single", "N ?={1,2} ?1", r"len\(mu\)", "zero", "own variance", "alone", "special"],
    ], "corner"),

    ("aggregate_moments", '''\
import numpy as np


def aggregate_moments(mu, logvar):
    mu, logvar = mu.squeeze(), logvar.squeeze()
    return mu.mean(axis=0), np.exp(logvar).mean(axis=0) + mu.var(axis=0)
''', [
        ["squeez", "one image", "single", "one dimension", "size[- ]?(1|one)", "N ?={1,2} ?1", "L ?={1,2} ?1", "drop", "axis of (length|size)", "shape"],
    ], "corner"),

    ("aggregate_moments", '''\
import numpy as np


def aggregate_moments(mu, logvar):
    var = np.exp(np.minimum(logvar, 10))
    mean = mu.mean(axis=0)
    return mean, (var + (mu - mean) ** 2).mean(axis=0)
''', [
        ["clip", "clamp", "minimum", "cap", "cut", "limit", "large logvar", "above", "wide", "extreme"],
    ], "corner"),

    # ---------- active_units ----------

    ("active_units", '''\
import numpy as np


def active_units(mu):
    return mu.std(axis=0) > 0.01
''', [
        ["standard deviation", "std", "root", "variance", "squar", r"0\.0001", "lenient", "easier"],
    ], "ordinary"),

    ("active_units", '''\
import numpy as np


def active_units(mu):
    centred = mu - mu.mean(axis=1, keepdims=True)
    return (centred ** 2).mean(axis=1) > 0.01
''', [
        ["axis", "over the (dimensions|latent)", "per image", "each image", "over (the )?images", r"\(N,\)", "wrong direction", "shape"],
    ], "ordinary"),

    ("active_units", '''\
import numpy as np


def active_units(mu):
    activity = np.mean(mu, axis=0)
    return activity > 0.01
''', [
        ["mean", "averag", "variance", r"var\b", "spread", "var(y|ies)", "constant", "offset"],
    ], "ordinary"),

    ("active_units", '''\
import numpy as np


def active_units(mu):
    power = np.einsum("nl,nl->l", mu, mu) / len(mu)
    return power > 0.01
''', [
        ["mean", "cent(er|re)", "subtract", "second moment", "square", "offset", "around zero", "constant"],
    ], "ordinary"),

    ("active_units", '''\
import numpy as np


def active_units(mu):
    var = np.var(mu, axis=0)
    return var < 0.01
''', [
        ["revers", "inactive", "collapsed", "below", "less", "opposite", "wrong way", "invert", "<", "comparison", "not (change|active)"],
    ], "ordinary"),

    ("active_units", '''\
import numpy as np


def active_units(mu):
    threshold = 0.1
    return np.var(mu, axis=0) > threshold
''', [
        ["threshold", r"0\.01", "ten times", "10 times", "limit", "too high", "too strict", "bound"],
    ], "ordinary"),

    ("active_units", '''\
import numpy as np


def active_units(mu):
    variances = mu.var(axis=0)
    return np.where(variances > 0.01)[0]
''', [
        ["ind(ices|ex)", "numbers of", "positions", "which", "bool", "True", "mask", "where", "shape"],
    ], "ordinary"),

    ("active_units", '''\
import numpy as np


def active_units(mu):
    active = mu.var(axis=0) > 0.01
    return active.sum()
''', [
        ["count", "number of", "how many", "sum", "scalar", "one number", "each dimension", "which", r"\(L,\)"],
    ], "ordinary"),

    ("active_units", '''\
import numpy as np


def active_units(mu):
    result = []
    for l in range(mu.shape[1]):
        column = mu[:, l]
        result.append(column.max() - column.min() > 0.01)
    return np.array(result)
''', [
        ["range", "max", "min", "extremes", "variance", "spread", "peak", "difference", "ptp"],
    ], "ordinary"),

    ("active_units", '''\
import numpy as np


def active_units(mu):
    var = mu.var(axis=0)
    return var / var.max() > 0.01
''', [
        ["relative", "max", "largest", "divid", "normali", "share", "absolute", "ratio", "other dimensions"],
    ], "ordinary"),

    ("active_units", '''\
import numpy as np


def active_units(mu):
    steps = np.diff(mu, axis=0)
    return (steps ** 2).mean(axis=0) > 0.01
''', [
        ["consecutive", "neighbou?r", "diff", "next (image|one)", "order", "successive", "from one image to the next", "mean", "twice"],
    ], "ordinary"),

    ("active_units", '''\
import numpy as np


def active_units(mu):
    mean = mu.mean(axis=0)
    deviation = (mu - mean)
    return deviation.mean(axis=0) > 0.01
''', [
        ["squar", "cancel", "zero", "always False", r"\*\* ?2", "power", "variance", "sum to"],
    ], "ordinary"),

    ("active_units", '''\
import numpy as np


def active_units(mu):
    spread = ((mu - mu.mean()) ** 2).mean(axis=0)
    return spread > 0.01
''', [
        ["axis", "one mean", "over(all| all)", "global", "own mean", "each dimension", "all dimensions", "per dimension", "grand mean", "whole"],
    ], "ordinary"),

    ("active_units", '''\
import numpy as np


def active_units(mu):
    N = mu.shape[0]
    ss = np.sum((mu - mu.mean(0)) ** 2, axis=0)
    return ss > 0.01
''', [
        ["divid", r"\bN\b", "sum of squares", "mean", "averag", "number of images", "grows", "not the variance"],
    ], "ordinary"),

    ("active_units", '''\
import numpy as np


def active_units(mu):
    spread = mu.std(axis=0)
    return spread < 0.01
''', [
        ["standard deviation", "std", "root", "variance", "squar", r"0\.0001"],
        ["revers", "inactive", "collapsed", "below", "less", "opposite", "wrong way", "invert", "comparison", "<"],
    ], "double"),

    ("active_units", '''\
import numpy as np


def active_units(mu):
    square = (mu ** 2).sum(axis=0)
    return square > 0.01
''', [
        ["cent(er|re)", "subtract", "second moment", "offset", "around zero", "constant", "mean of the (column|dimension)", "mean is not"],
        ["sum", "divid", r"\bN\b", "averag", "number of images", "grows"],
    ], "double"),

    ("active_units", '''\
import numpy as np


def active_units(mu):
    return np.round(mu.var(axis=0), 2) > 0.01
''', [
        ["round", "decimal", "near the threshold", "close to", "just above", "digits", "border"],
    ], "corner"),

    ("active_units", '''\
import numpy as np


def active_units(mu):
    return mu.var(axis=0, ddof=1) > 0.01
''', [
        ["ddof", "N ?- ?1", "Bessel", "unbiased", "sample variance", "few images", "near the threshold", "divid", "population"],
    ], "corner"),

    ("active_units", '''\
import numpy as np


def active_units(mu):
    variance = (mu ** 2).mean(axis=0) - mu.mean(axis=0) ** 2
    return variance > 0.01
''', [
        ["cancel", "large mean", "far from (0|zero)", "round", "precision", "difference of", "digits", "floating", "huge", "large"],
    ], "corner"),

    ("active_units", '''\
import numpy as np


def active_units(mu):
    variance = np.mean(np.square(mu - mu.mean(axis=0)), axis=0)
    return variance >= 0.01
''', [
        ["exactly", "equal", ">=", "tie", "above", "at the threshold", "border", "boundary", "strict"],
    ], "corner"),

    # ---------- linear_vae_kl ----------

    ("linear_vae_kl", '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    return np.maximum(0, 0.5 * np.log(lam / (beta * sigma)))
''', [
        ["squar", r"sigma ?\*\* ?2", "variance", "σ²", "sigma²", "standard deviation", "power"],
    ], "ordinary"),

    ("linear_vae_kl", '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    top = sorted(eigenvalues, reverse=True)[:n_latent]
    noise = sigma ** 2
    return np.array([0.5 * np.log(e / noise) if e > noise else 0.0 for e in top])
''', [
        ["beta", "β", "weight of the KL", "ignor", "unused", "threshold", "not used"],
    ], "ordinary"),

    ("linear_vae_kl", '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = -np.sort(-np.asarray(eigenvalues))[:n_latent]
    ratio = lam / (beta * sigma ** 2)
    return np.log(np.maximum(ratio, 1))
''', [
        ["half", "1/2", "½", r"0\.5", "twice", "factor", "doubl", "too large"],
    ], "ordinary"),

    ("linear_vae_kl", '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    kl = 0.5 * (np.log(lam) - np.log(beta) - 2 * np.log(sigma))
    return kl
''', [
        ["negativ", "collaps", "zero", "below", "clip", "maximum", "never negative", "threshold"],
    ], "ordinary"),

    ("linear_vae_kl", '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[:n_latent]
    kl = np.log(lam / (beta * sigma ** 2)) / 2
    kl[kl < 0] = 0
    return kl
''', [
        ["smallest", "ascending", "order", "largest", "descending", "revers", "sort", "wrong end"],
    ], "ordinary"),

    ("linear_vae_kl", '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = eigenvalues[:n_latent]
    return 0.5 * np.log(np.clip(lam / (beta * sigma ** 2), 1, None))
''', [
        ["sort", "order", "largest", "any order", "first", "descending", "as they (come|are|stand)"],
    ], "ordinary"),

    ("linear_vae_kl", '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.flip(np.sort(eigenvalues))[:n_latent]
    snr = lam / (beta * sigma ** 2)
    return 0.5 * np.log1p(snr)
''', [
        ["log1p", r"1 ?\+", "plus (1|one)", "one more", "added", "capacity", "channel", "collaps", "never (0|zero)"],
    ], "ordinary"),

    ("linear_vae_kl", '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[-n_latent:][::-1]
    return 0.5 * np.maximum(np.log2(lam / (beta * sigma ** 2)), 0)
''', [
        ["bits", "nats", "log2", "natural", "base", "ln", "unit"],
    ], "ordinary"),

    ("linear_vae_kl", '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1]
    kl = []
    for i in range(n_latent):
        ratio = lam[i] * beta / sigma ** 2
        kl.append(0.5 * np.log(ratio) if ratio > 1 else 0.0)
    return np.array(kl)
''', [
        ["beta", "β", "numerator", "multipl", "divi[ds]", "invers", "wrong (way|side)", "denominator", "larger beta"],
    ], "ordinary"),

    ("linear_vae_kl", '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    tau = (beta * sigma) ** 2
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    return 0.5 * np.log(np.maximum(lam, tau) / tau)
''', [
        ["beta.*squar", "squar.*beta", r"beta ?\*\* ?2", "beta²", "β²", "parenthes", "bracket", "only sigma", "power"],
    ], "ordinary"),

    ("linear_vae_kl", '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    tau = beta * sigma ** 2
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    # the decoder's squared weight
    w2 = np.maximum(lam - tau, 0)
    return 0.5 * np.log(np.maximum(w2 / tau, 1))
''', [
        ["lam - tau", "subtract", "minus", "noise", "plus (1|one)", "w2", "decoder", r"1 ?\+", "eigenvalue itself", "signal", "squared weight"],
    ], "ordinary"),

    ("linear_vae_kl", '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1]
    kl = 0.5 * np.log(lam / (beta * sigma ** 2))
    return kl * (kl > 0)
''', [
        ["n_latent", "all (the )?eigenvalues", "too many", "too long", "length", "first n", "shape", "cut", "every eigenvalue"],
    ], "ordinary"),

    ("linear_vae_kl", '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.partition(eigenvalues, len(eigenvalues) - n_latent)[-n_latent:]
    lam = np.sort(lam)
    return np.maximum(0.0, np.log(lam / sigma ** 2 / beta) / 2)
''', [
        ["order", "ascending", "smallest first", "revers", "descending", "largest (one )?(first|down)", "from the largest", "rising"],
    ], "ordinary"),

    ("linear_vae_kl", '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    kl = np.maximum(0.0, 0.5 * np.log(lam / (beta * sigma ** 2)))
    return beta * kl
''', [
        ["beta", "β", "weighted", "weight", "multipl", "loss", "penalty", "times"],
    ], "ordinary"),

    ("linear_vae_kl", '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1]
    noise = lam[n_latent:].mean()
    return 0.5 * np.log(np.maximum(lam[:n_latent] / (beta * noise), 1.0))
''', [
        ["sigma", "given", "discarded", "remaining", "left", "averag", "PPCA", "noise", "probabilistic PCA", "mean"],
    ], "ordinary"),

    ("linear_vae_kl", '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    kl = np.log(lam / (beta * sigma ** 2))
    return kl
''', [
        ["half", "1/2", "½", r"0\.5", "twice", "factor", "doubl"],
        ["negativ", "collaps", "zero", "below", "clip", "maximum"],
    ], "double"),

    ("linear_vae_kl", '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = eigenvalues[:n_latent]
    tau = beta * sigma
    return np.where(lam > tau, 0.5 * np.log(lam / tau), 0.0)
''', [
        ["sort", "order", "largest", "any order", "first", "descending"],
        ["squar", r"sigma ?\*\* ?2", "variance", "σ²", "sigma²", "standard deviation", "power"],
    ], "double"),

    ("linear_vae_kl", '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.unique(eigenvalues)[::-1][:n_latent]
    return 0.5 * np.log(np.maximum(lam / (beta * sigma ** 2), 1))
''', [
        ["unique", "equal", "same", "twice", "duplicat", "tie", "repeated", "multiplicity", "distinct", "once"],
    ], "corner"),

    ("linear_vae_kl", '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    lam = np.sort(eigenvalues)[::-1][:n_latent]
    return np.maximum(0.5 * np.log(lam / (beta * sigma ** 2)), 0)
''', [
        ["negativ", "nan", "round", "below zero", "log of", "not a number", "before the log", "tiny"],
    ], "corner"),

    ("linear_vae_kl", '''\
import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    remaining = list(eigenvalues)
    kl = []
    while len(kl) < n_latent:
        top = max(remaining)
        kl.append(max(0.0, 0.5 * np.log(max(top / (beta * sigma ** 2), 1.0))))
        remaining = [e for e in remaining if e != top] or [0.0]
    return np.array(kl)
''', [
        ["equal", "same", "twice", "duplicat", "tie", "repeated", "multiplicity", "all (of )?(the )?copies", "only one", "once"],
    ], "corner"),

    # ---------- linear ----------

    ("linear", '''\
import numpy as np


def linear(beta, warmup):
    return lambda share: beta * share / warmup
''', [
        ["min", "clip", "cap", "after the warm", "keeps? (on )?(rising|growing)", "never stops", "above beta", "beyond", "exceed", "limit"],
    ], "ordinary"),

    ("linear", '''\
import numpy as np


def linear(beta, warmup):
    def schedule(share):
        return beta * min(1.0, share)

    return schedule
''', [
        ["warmup", "warm-up", "divi[ds]", "whole training", "too slow", "end of training", "ignor", "unused"],
    ], "ordinary"),

    ("linear", '''\
import numpy as np


def linear(beta, warmup):
    def schedule(share):
        return beta * min(share, warmup)

    return schedule
''', [
        ["divi[ds]", "/ ?warmup", "never reach", r"beta \* warmup", "not reach", "too low", "fraction", "scal", "stops? (too )?early", "slope"],
    ], "ordinary"),

    ("linear", '''\
import numpy as np


def linear(beta, warmup):
    def schedule(share):
        return beta * max(0.0, 1.0 - share / warmup)

    return schedule
''', [
        ["fall", "revers", "decreas", "from beta to (0|zero)", "wrong (way|direction)", "starts at beta", "1 ?-", "down", "sinks?", "opposite", "other way"],
    ], "ordinary"),

    ("linear", '''\
import numpy as np


def linear(beta, warmup):
    def schedule(share):
        return min(beta, share / warmup)

    return schedule
''', [
        ["slope", "multipl", "scal", "beta.*(too early|early|before)", "too (early|soon|fast|steep)", "before the (end|warm)", "reach", r"min\(beta", "capped at beta", "times beta"],
    ], "ordinary"),

    ("linear", '''\
import numpy as np


def linear(beta, warmup):
    def at(share):
        if share < warmup:
            return beta * share / warmup
        return 1.0

    return at
''', [
        ["after the warm", "beta", "returns? 1", r"\bone\b", "jump", "end", "instead of beta"],
    ], "ordinary"),

    ("linear", '''\
import numpy as np


def linear(beta, warmup):
    def at(share):
        progress = np.clip(share / warmup, 0, 1)
        return beta * progress ** 2

    return at
''', [
        ["square", "quadrat", "straight", "linear", "curve", "parabol", "power", r"\*\* ?2"],
    ], "ordinary"),

    ("linear", '''\
import numpy as np


def linear(beta, warmup):
    def at(share):
        return beta * max(1.0, share / warmup)

    return at
''', [
        ["max", "min", "at least", "during the warm", "never below", "starts at beta", "already", "swapp", "above beta"],
    ], "ordinary"),

    ("linear", '''\
import numpy as np


def linear(beta, warmup):
    def at(share):
        if share < warmup:
            return 0.0
        return beta

    return at
''', [
        ["step", "jump", "zero", "suddenly", "all at once", "straight line", "ramp", "switch", "not rise"],
    ], "ordinary"),

    ("linear", '''\
import numpy as np


def linear(beta, warmup):
    def at(share):
        return beta * max(0.0, (share - warmup) / (1.0 - warmup))

    return at
''', [
        ["after", "later", "waits?", "delay", "begins?", "rest of (the )?training", "during", "starts", "zero (until|during|in)"],
    ], "ordinary"),

    ("linear", '''\
import numpy as np


def linear(beta, warmup):
    def at(share):
        done = (share % warmup) / warmup
        return done * beta

    return at
''', [
        ["again", "restart", "cycl", "period", "modulo", "%", "repeat", "saw", "back to (0|zero)", "remainder"],
    ], "ordinary"),

    ("linear", '''\
import numpy as np


def linear(beta, warmup):
    def at(share):
        x = share / warmup
        return beta * ((1 - np.cos(np.pi * x)) / 2 if x < 1 else 1.0)

    return at
''', [
        ["cos", "curve", "straight", "linear", "line", "smooth", "S-shape", "half wave"],
    ], "ordinary"),

    ("linear", '''\
import numpy as np


def linear(beta, warmup):
    slope = beta * warmup

    def at(share):
        return min(beta, slope * share)

    return at
''', [
        ["multipl", "divi[ds]", "slope", r"\* ?warmup", "too (slow|flat|shallow)", "invers", "never reach", "/ ?warmup"],
    ], "ordinary"),

    ("linear", '''\
import numpy as np


def linear(beta, warmup):
    steps = np.linspace(0, beta, 11)

    def at(share):
        if share >= warmup:
            return beta
        return float(steps[int(share / warmup * 10)])

    return at
''', [
        ["stair", "step", "round", r"int\b", "whole", "jump", "table", "between", "interpol", "truncat", "floor"],
    ], "ordinary"),

    ("linear", '''\
import numpy as np


def linear(beta, warmup):
    def at(share):
        progress = min(1.0, share / warmup)
        return 1.0 + (beta - 1.0) * progress

    return at
''', [
        ["from 0", "from zero", "from 1", "from one", "starts?", "begin", "interpolat", "zero", "at 1"],
    ], "ordinary"),

    ("linear", '''\
import numpy as np


def linear(beta, warmup):
    return lambda share: float(np.clip(beta * share / warmup, 0, 1))
''', [
        ["beta", "at 1", "at one", "clip.*1", "cap", "keeps? (on )?(rising|growing)", "limit", "up to (1|one)", "above beta", "beyond beta"],
    ], "ordinary"),

    ("linear", '''\
import numpy as np


def linear(beta, warmup):
    def at(share):
        return share / warmup

    return at
''', [
        ["beta", "multipl", "scal", "to 1", "to one", "end value", "ignor", "unused"],
        ["min", "clip", "cap", "after the warm", "keeps? (on )?(rising|growing)", "never stops", "beyond", "exceed", "limit"],
    ], "double"),

    ("linear", '''\
import numpy as np


def linear(beta, warmup):
    def at(share):
        if share >= warmup:
            return 1.0
        return beta * share

    return at
''', [
        ["after the warm", "returns? 1", r"\bone\b", "end", "instead of beta", "afterwards", "constant"],
        ["divi[ds]", "/ ?warmup", "slope", "too (slow|flat|shallow)", "during the warm", "fraction", "jump", "not reach"],
    ], "double"),

    ("linear", '''\
import numpy as np


def linear(beta, warmup):
    # beta is a weight
    top = min(beta, 1.0)

    def schedule(share):
        return top * min(share / warmup, 1.0)

    return schedule
''', [
        ["above 1", "above one", "larger than (1|one)", "over 1", "clip", "cap", "greater than (1|one)", "more than (1|one)", "limit", "large beta", "beta > 1"],
    ], "corner"),

    ("linear", '''\
import numpy as np


def linear(beta, warmup):
    if warmup >= 1:
        # no warm-up
        return lambda share: beta
    return lambda share: beta * min(1.0, share / warmup)
''', [
        ["warmup (is|of|=+|equal to|at) ?(1|one)", "whole (of )?training", "all of training", "entire", "full", "constant", "special", r"\bone\b", "no warm"],
    ], "corner"),

    ("linear", '''\
import numpy as np


def linear(beta, warmup):
    def at(share):
        if share < warmup:
            return beta * share / warmup
        if share > warmup:
            return beta

    return at
''', [
        ["exactly", "equal", "None", "share (==|is|equals)", "boundary", "at the end of the warm", "neither", ">=", "moment"],
    ], "corner"),

    ("linear", '''\
import numpy as np


def linear(beta, warmup):
    def at(share):
        if not share:
            return beta
        return beta * min(1.0, share / warmup)

    return at
''', [
        ["zero", "start", "not share", "beginning", "falsy", "first step", "false"],
    ], "corner"),

    ("linear", '''\
import numpy as np


def linear(beta, warmup):
    ramp = max(warmup, 0.1)
    return lambda share: beta * min(1.0, share / ramp)
''', [
        ["short", "small", r"below 0\.1", "max", "at least", "floor", "tenth", "less than"],
    ], "corner"),

    # ---------- log_weights ----------

    ("log_weights", '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    log_p = -0.5 * (z ** 2).sum(axis=-1)
    log_q = -0.5 * (eps ** 2 + logvar).sum(axis=-1)
    return nll + log_p - log_q
''', [
        ["nll", "sign", "negativ", "minus", "likelihood", "-log", "opposite"],
    ], "ordinary"),

    ("log_weights", '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    log_prior = -0.5 * np.sum(z ** 2, axis=2)
    log_q = -0.5 * np.sum(eps ** 2 - logvar, axis=2)
    return -nll + log_prior - log_q
''', [
        ["sign", "logvar", "minus", "plus", "subtract", "add", "normali", "opposite", "log σ", "log sigma"],
    ], "ordinary"),

    ("log_weights", '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    log_prior = -(z * z).sum(-1) / 2
    log_q = -(eps * eps).sum(-1) / 2 - logvar.sum(-1)
    return log_prior - log_q - nll
''', [
        ["half", "1/2", "½", r"0\.5", "log sigma", "log σ", "standard deviation", "twice", "logvar ?/ ?2", "variance"],
    ], "ordinary"),

    ("log_weights", '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    kl = 0.5 * np.einsum("kbl,kbl->kb", z, z) - 0.5 * np.einsum("kbl,kbl->kb", eps, eps)
    return -nll - kl
''', [
        ["logvar", "sigma", "normali", "log[- ]?det", "determinant", "width", "density", "missing term", "unused", "σ"],
    ], "ordinary"),

    ("log_weights", '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    L = z.shape[-1]
    const = L * np.log(2 * np.pi)
    log_p = -0.5 * ((z ** 2).sum(axis=-1) + const)
    log_q = -0.5 * (logvar.sum(axis=-1) + const)
    return log_p - log_q - nll
''', [
        ["eps", "noise", "squar", "exponent", "missing", "density of q", "quadratic", "distance"],
    ], "ordinary"),

    ("log_weights", '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    log_p = -0.5 * (eps ** 2).sum(-1)
    log_q = -0.5 * (z ** 2 + logvar).sum(-1)
    return -nll + log_p - log_q
''', [
        ["swapp", "exchang", "mixed up", "eps", "other way", "roles?", "wrong one", "confus"],
    ], "ordinary"),

    ("log_weights", '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    log_p = -0.5 * np.sum(z ** 2, axis=-1)
    log_q = -0.5 * np.sum(z ** 2 / np.exp(logvar) + logvar, axis=-1)
    return log_p - nll - log_q
''', [
        [r"mu\b", "mean", "cent(er|re)", "z - mu", "eps", "subtract", "around zero", "distance"],
    ], "ordinary"),

    ("log_weights", '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    diff = 0.5 * (eps ** 2 + logvar - z ** 2)
    return diff.mean(axis=-1) - nll
''', [
        ["mean", "averag", "sum", "divid", "number of (latent )?dim", "1/L", r"\bL\b"],
    ], "ordinary"),

    ("log_weights", '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    mu = (z - np.exp(logvar / 2) * eps)[0]
    kl = 0.5 * (np.exp(logvar) + mu ** 2 - 1 - logvar).sum(axis=-1)
    return -nll - kl
''', [
        ["closed", "KL", "analytic", "each sample", "own", "same for (all|every)", "expect", "average", "not depend"],
    ], "ordinary"),

    ("log_weights", '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    log_joint = -nll - 0.5 * (z ** 2).sum(axis=-1)
    log_q = -0.5 * (eps ** 2).sum(axis=-1) - 0.5 * logvar.sum(axis=-1)
    return log_q - log_joint
''', [
        ["sign", "invers", "revers", "q ?/ ?p", "upside", "reciproc", "opposite", "swapp", "negativ", "wrong way"],
    ], "ordinary"),

    ("log_weights", '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    log_p = -0.5 * (z ** 2).sum(axis=-1)
    log_q = -0.5 * (eps ** 2 + logvar).sum(axis=-1)
    log_w = log_p - log_q - nll
    return np.exp(log_w)
''', [
        ["exp", "log", "weights? (themselves|itself)", "not the log", "logarithm", "overflow"],
    ], "ordinary"),

    ("log_weights", '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    L = z.shape[-1]
    log_p = -0.5 * (z ** 2).sum(axis=-1)
    log_q = -0.5 * (eps ** 2 + logvar).sum(axis=-1) - 0.5 * L * np.log(2 * np.pi)
    log_p = log_p
    return log_p + (-nll) - log_q
''', [
        [r"2 ?\*? ?(np\.)?(pi|π)", "constant", "cancel", "only (in )?(one|q)", "both", "normali", "prior"],
    ], "ordinary"),

    ("log_weights", '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    log_w = -nll + 0.5 * (eps ** 2 - z ** 2 + logvar).sum(axis=-1)
    top = log_w.max(axis=0)
    log_w = log_w - (top + np.log(np.exp(log_w - top).sum(axis=0)))
    return log_w
''', [
        ["normali", "sum to (1|one)", "softmax", "log[- ]?sum[- ]?exp", "subtract", "relative", "self", "over the samples", "raw"],
    ], "ordinary"),

    ("log_weights", '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    K, B, L = z.shape
    out = np.zeros((K, B))
    for k in range(K):
        for b in range(B):
            out[k, b] = -nll[k, b]
            for l in range(L):
                out[k, b] += 0.5 * eps[k, b, l] ** 2 + 0.5 * logvar[b, l]
    return out
''', [
        ["prior", r"p\(z\)", r"z ?\*\* ?2", "z²", "square of z", "missing", "never used", "unused", "forg[eo]t"],
    ], "ordinary"),

    ("log_weights", '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    gap = ((eps ** 2 - z ** 2) + 0.5 * logvar).sum(axis=-1)
    return gap - nll
''', [
        ["half", "1/2", "½", r"0\.5", "squares", "factor", "twice", "doubl", "Gauss"],
    ], "ordinary"),

    ("log_weights", '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    log_p = -0.5 * (z ** 2).sum(axis=-1)
    log_q = -0.5 * (eps ** 2).sum(axis=-1) - logvar.sum(axis=-1)
    return nll + log_p - log_q
''', [
        ["nll", "sign", "negativ", "minus", "likelihood", "-log"],
        ["half", "1/2", "½", r"0\.5", "log sigma", "log σ", "standard deviation", "twice", "logvar ?/ ?2"],
    ], "double"),

    ("log_weights", '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    log_prior = -0.5 * (z ** 2).mean(axis=-1)
    log_q = -0.5 * (eps ** 2).sum(axis=-1)
    return log_prior - log_q - nll
''', [
        ["mean", "averag", "sum", "divid", "number of (latent )?dim", "1/L", r"\bL\b"],
        ["logvar", "sigma", "normali", "log[- ]?det", "determinant", "width", "missing term", "σ"],
    ], "double"),

    ("log_weights", '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    sigma = np.exp(0.5 * logvar)
    log_q = -0.5 * (eps ** 2).sum(-1) - (np.log(sigma)).sum(-1)
    return -nll - 0.5 * (z ** 2).sum(-1) - log_q
''', [
        ["underflow", r"log\(0\)", "log of (0|zero)", "-?inf", "very (small|negative)", "extreme", "exp.*(0|zero)", "tiny"],
    ], "corner"),

    ("log_weights", '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    p = np.prod(np.exp(-0.5 * z ** 2) / np.sqrt(2 * np.pi), axis=-1)
    q = np.prod(np.exp(-0.5 * eps ** 2) / np.sqrt(2 * np.pi) / np.exp(logvar / 2), axis=-1)
    return -nll + np.log(p) - np.log(q)
''', [
        ["underflow", "product", "many dim", r"log\(0\)", "densit", "zero", "-?inf", "nan", "sum of logs", "tiny", "overflow"],
    ], "corner"),

    ("log_weights", '''\
import numpy as np


def log_weights(nll, z, eps, logvar):
    mu = z[0] - np.exp(logvar / 2) * eps[0]
    if len(nll) == 1:
        # one sample: the plain ELBO
        return -nll - 0.5 * (np.exp(logvar) + mu ** 2 - 1 - logvar).sum(-1)
    return -nll + 0.5 * (eps ** 2 - z ** 2 + logvar).sum(-1)
''', [
        ["one sample", "single sample", "K ?={1,2} ?1", "closed", "special", "K is (1|one)", "only one", "KL"],
    ], "corner"),

    # ---------- log_mean_exp_forward ----------

    ("log_mean_exp_forward", '''\
import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.max(axis=0)
    return m + np.log(np.exp(log_w - m).sum(axis=0))
''', [
        ["mean", "sum", "1/K", r"log\(?K", "log K", "divid", "averag", "number of samples"],
    ], "ordinary"),

    ("log_mean_exp_forward", '''\
import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.max(axis=1, keepdims=True)
    return (m + np.log(np.mean(np.exp(log_w - m), axis=1, keepdims=True))).ravel()
''', [
        ["axis", "over the images", "over images", "batch", "wrong (direction|dimension)", "each sample", "per sample", r"\(K,\)", "rows"],
    ], "ordinary"),

    ("log_mean_exp_forward", '''\
import numpy as np


def log_mean_exp_forward(log_w):
    return np.mean(log_w, axis=0)
''', [
        ["mean of (the )?logs?", "Jensen", "order", "exp", "log of (the|a) mean", "ELBO", "average of (the )?logs?", "plain mean"],
    ], "ordinary"),

    ("log_mean_exp_forward", '''\
import numpy as np


def log_mean_exp_forward(log_w):
    shifted = log_w - log_w.max(axis=0)
    return np.log(np.exp(shifted).mean(axis=0))
''', [
        ["max", "add(ed)? back", "put back", "shift", "back", "subtract", "offset"],
    ], "ordinary"),

    ("log_mean_exp_forward", '''\
import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.max(axis=0)
    return m + np.log(np.mean(np.exp(log_w), axis=0))
''', [
        ["max", "subtract", "twice", "shift", "minus", "inside", "log_w - m"],
    ], "ordinary"),

    ("log_mean_exp_forward", '''\
import numpy as np


def log_mean_exp_forward(log_w):
    K = len(log_w)
    out = np.max(log_w, axis=0)
    return out - np.log(K)
''', [
        ["max", "only the (largest|best)", "largest", "other samples", "rest", "sum", "approximat", "dominat"],
    ], "ordinary"),

    ("log_mean_exp_forward", '''\
import numpy as np


def log_mean_exp_forward(log_w):
    K, B = log_w.shape
    out = np.empty(B)
    for b in range(B):
        top = log_w[:, b].max()
        lse = top + np.log(np.exp(log_w[:, b] - top).sum())
        out[b] = lse / K
    return out
''', [
        ["divi[ds]", r"log\(?K", "log K", "outside", "inside", "subtract", "/ ?K", "after the log"],
    ], "ordinary"),

    ("log_mean_exp_forward", '''\
import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.max(axis=0)
    mean = np.exp(log_w - m).mean(axis=0)
    return np.exp(m) * mean
''', [
        ["log", "logarithm", "mean itself", "missing log", "exp", "weights?", "not the log"],
    ], "ordinary"),

    ("log_mean_exp_forward", '''\
import numpy as np


def log_mean_exp_forward(log_w):
    return np.logaddexp.reduce(log_w, axis=0) + np.log(log_w.shape[0])
''', [
        ["sign", "plus", "minus", "subtract", "add", "multipl", "divid", r"log\(?K"],
    ], "ordinary"),

    ("log_mean_exp_forward", '''\
import numpy as np


def log_mean_exp_forward(log_w):
    return np.logaddexp.reduce(log_w, axis=0) - np.log(log_w.shape[1])
''', [
        ["shape", r"\bB\b", "batch", "number of images", "number of samples", r"\bK\b", "axis", "wrong (length|size)"],
    ], "ordinary"),

    ("log_mean_exp_forward", '''\
import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.max(axis=0)
    w = np.exp(log_w - m)
    w = w / w.sum(axis=0)
    return (w * log_w).sum(axis=0)
''', [
        ["softmax", "weighted (mean|average|sum)", "normali", "average of (the )?log", "log of the mean", "gradient", "expect"],
    ], "ordinary"),

    ("log_mean_exp_forward", '''\
import numpy as np


def log_mean_exp_forward(log_w):
    acc = np.zeros(log_w.shape[1])
    for row in log_w:
        acc = np.logaddexp(acc, row)
    return acc - np.log(len(log_w))
''', [
        ["start", "initial", "zeros?", "-inf", r"e\^0", "extra", "one more", "additional"],
    ], "ordinary"),

    ("log_mean_exp_forward", '''\
import numpy as np


def log_mean_exp_forward(log_w):
    top = log_w.max(axis=0)
    return -(top + np.log(np.exp(log_w - top).sum(axis=0)) - np.log(log_w.shape[0]))
''', [
        ["sign", "minus", "negativ", "loss", "opposite", "flipped"],
    ], "ordinary"),

    ("log_mean_exp_forward", '''\
import numpy as np


def log_mean_exp_forward(log_w):
    top = log_w.max(axis=0)
    return top + np.log1p(np.exp(log_w - top).mean(axis=0))
''', [
        ["log1p", r"1 ?\+", "plus (1|one)", "adds? (1|one)", "one more", r"log\(1"],
    ], "ordinary"),

    ("log_mean_exp_forward", '''\
import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.max(axis=0)
    return np.log(np.exp(log_w - m).sum(axis=0))
''', [
        ["max", "add(ed)? back", "put back", "shift", "back", "offset"],
        ["mean", "sum", "1/K", r"log\(?K", "log K", "divid", "averag", "number of samples"],
    ], "double"),

    ("log_mean_exp_forward", '''\
import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.max(axis=0)
    lse = m + np.log(np.exp(log_w).sum(axis=0))
    return lse - np.log(log_w.shape[1])
''', [
        ["max", "subtract", "twice", "shift", "minus", "inside", "log_w - m"],
        ["shape", r"\bB\b", "batch", "number of images", "number of samples", r"\bK\b", "axis"],
    ], "double"),

    ("log_mean_exp_forward", '''\
import numpy as np


def log_mean_exp_forward(log_w):
    return np.log(np.mean(np.exp(log_w), axis=0))
''', [
        ["overflow", "underflow", "max", "large", "stable", "-?inf", "extreme", "huge", "unstable"],
    ], "corner"),

    ("log_mean_exp_forward", '''\
import numpy as np


def log_mean_exp_forward(log_w):
    m = log_w.max()
    return m + np.log(np.exp(log_w - m).mean(axis=0))
''', [
        ["each image", "per image", "own max", "all images", "one max", "underflow", "shared", "global", "axis", "overall", "-?inf"],
    ], "corner"),

    ("log_mean_exp_forward", '''\
import numpy as np


def log_mean_exp_forward(log_w):
    centre = log_w.mean(axis=0)
    return centre + np.log(np.mean(np.exp(log_w - centre), axis=0))
''', [
        ["mean", "max", "overflow", "spread", "far (above|from|apart)", "large", "inf", "shift", "cent(er|re)"],
    ], "corner"),

    ("log_mean_exp_forward", '''\
import numpy as np


def log_mean_exp_forward(log_w):
    m = np.abs(log_w).max(axis=0)
    return np.log(np.exp(log_w - m).mean(axis=0)) + m
''', [
        ["abs", "absolute", "negativ", "underflow", r"log\(0\)", "-?inf", "sign", "magnitude"],
    ], "corner"),

    ("log_mean_exp_forward", '''\
import numpy as np


def log_mean_exp_forward(log_w):
    ref = log_w[0]
    total = 0.0
    for row in log_w:
        total = total + np.exp(row - ref)
    return ref + np.log(total / len(log_w))
''', [
        ["first", "max", "overflow", "underflow", "inf", "shift", r"\[0\]", "larger than", "spread"],
    ], "corner"),

    # ---------- log_mean_exp_backward ----------

    ("log_mean_exp_backward", '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    return np.ones_like(log_w) * dy / len(log_w)
''', [
        ["softmax", "uniform", "equal", "same", "1/K", "plain mean", "every sample", "weight", "alike", "evenly"],
    ], "ordinary"),

    ("log_mean_exp_backward", '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.max(axis=0))
    w = e / e.sum(axis=1, keepdims=True)
    return w * dy
''', [
        ["axis", "over the images", "over images", "batch", "across images", "wrong (direction|dimension)", "over the samples", "sum over K"],
    ], "ordinary"),

    ("log_mean_exp_backward", '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    K = log_w.shape[0]
    e = np.exp(log_w - log_w.max(axis=0))
    return dy * e / e.sum(axis=0) / K
''', [
        ["/ ?K", "1/K", "divi[ds]", "twice", "cancel", "mean", "sum to (1|one)", r"log ?\(?K", "constant"],
    ], "ordinary"),

    ("log_mean_exp_backward", '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w - log_w.max(axis=0))
    return dy[None, :] * w
''', [
        ["normali", "sum to (1|one)", "divi[ds]", "softmax", "denominator", "sum", "relative to the max"],
    ], "ordinary"),

    ("log_mean_exp_backward", '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    m = log_w.max(axis=0, keepdims=True)
    e = np.exp(log_w - m)
    softmax = e / e.sum(axis=0, keepdims=True)
    return softmax
''', [
        ["dy", "upstream", "incoming", "chain rule", "ignor", "multipl", "unused", "comes in"],
    ], "ordinary"),

    ("log_mean_exp_backward", '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    share = np.abs(log_w) / np.abs(log_w).sum(axis=0)
    return share * dy
''', [
        ["exp", "logs? themselves", "softmax", "logarithm", "log_w itself", "exponent", "logs", "not the weights"],
    ], "ordinary"),

    ("log_mean_exp_backward", '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    m = log_w.max(axis=0)
    total = np.exp(log_w - m).sum(axis=0)
    return np.ones_like(log_w) * dy / total
''', [
        ["numerator", r"exp\(log_w", "each sample", "own weight", "same for", "inner", "chain rule", r"e\^", "softmax", "equal"],
    ], "ordinary"),

    ("log_mean_exp_backward", '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    grad = np.zeros_like(log_w)
    best = log_w.argmax(axis=0)
    grad[best, np.arange(log_w.shape[1])] = dy
    return grad
''', [
        ["max", "best", "largest", "only one", "one sample", "softmax", "other samples", "argmax", "all or nothing", "winner"],
    ], "ordinary"),

    ("log_mean_exp_backward", '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.max(axis=0))
    w = e / e.sum(axis=0)
    return dy * w * (1 - w)
''', [
        ["1 ?- ?w", "jacobian", "derivative of (the )?softmax", "sigmoid", "softmax itself", "extra factor", "second", r"w \* \(1", "already"],
    ], "ordinary"),

    ("log_mean_exp_backward", '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    p = np.exp(log_w - log_w.max())
    p = p / p.sum()
    return np.einsum("b,kb->kb", dy, p)
''', [
        ["axis", "all images", "whole", "both axes", "everything", "each image", "per image", "over the images", "global"],
    ], "ordinary"),

    ("log_mean_exp_backward", '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    K = len(log_w)
    w = np.exp(log_w - np.logaddexp.reduce(log_w, axis=0))
    return dy * (w - 1 / K)
''', [
        ["1 ?/ ?K", "subtract", "minus", "constant", r"log ?\(?K", "sum to (0|zero)", "derivative of", "baseline"],
    ], "ordinary"),

    ("log_mean_exp_backward", '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    log_softmax = log_w - np.logaddexp.reduce(log_w, axis=0)
    return dy * log_softmax
''', [
        ["exp", "log[- ]?softmax", "logarithm", "log of", "not the weight", "negativ", "softmax"],
    ], "ordinary"),

    ("log_mean_exp_backward", '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    K, B = log_w.shape
    out = np.zeros((K, B))
    for b in range(B):
        e = np.exp(log_w[:, b] - log_w[:, b].max())
        for k in range(K):
            out[k, b] = dy[b] * e[k] / e.mean()
    return out
''', [
        ["mean", "sum", "K times", "times K", "factor (of )?K", "too large", "number of samples", "averag", "normali"],
    ], "ordinary"),

    ("log_mean_exp_backward", '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    a = -log_w
    e = np.exp(a - a.max(axis=0))
    return e / e.sum(axis=0) * dy
''', [
        ["sign", "-log_w", "negativ", "minus", "opposite", "worst", "smallest", "nll", "inver", "revers"],
    ], "ordinary"),

    ("log_mean_exp_backward", '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.max(axis=0))
    w = e / e.sum(axis=1, keepdims=True)
    return w
''', [
        ["axis", "over the images", "over images", "batch", "across images", "over the samples", "sum over K"],
        ["dy", "upstream", "incoming", "chain rule", "ignor", "multipl", "unused"],
    ], "double"),

    ("log_mean_exp_backward", '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    K = len(log_w)
    a = -log_w
    w = np.exp(a - np.logaddexp.reduce(a, axis=0))
    return dy * w / K
''', [
        ["sign", "-log_w", "negativ", "minus", "opposite", "worst", "smallest", "nll", "inver", "revers"],
        ["/ ?K", "1/K", "divi[ds]", "twice", "cancel", "mean", "sum to (1|one)", r"log ?\(?K", "constant"],
    ], "double"),

    ("log_mean_exp_backward", '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w)
    return dy * w / w.sum(axis=0)
''', [
        ["overflow", "underflow", "max", "large", "stable", "inf", "nan", "extreme", "huge", "unstable"],
    ], "corner"),

    ("log_mean_exp_backward", '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    w = np.exp(log_w - log_w.max())
    return dy * w / w.sum(axis=0)
''', [
        ["each image", "per image", "own max", "all images", "one max", "underflow", "shared", "global", "axis", "overall", "nan", "0 ?/ ?0"],
    ], "corner"),

    ("log_mean_exp_backward", '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w - log_w.mean(axis=0))
    return e * (dy / e.sum(axis=0))
''', [
        ["mean", "max", "overflow", "spread", "far (above|from|apart)", "large", "inf", "nan", "shift"],
    ], "corner"),

    ("log_mean_exp_backward", '''\
import numpy as np


def log_mean_exp_backward(dy, log_w):
    e = np.exp(log_w)
    return dy * e / (e.sum(axis=0) + 1e-12)
''', [
        ["underflow", "1e-12", "overflow", "epsilon", "max", "small", "very negative", "tiny", "stable", "vanish"],
    ], "corner"),

    # ---------- importance_backward ----------

    ("importance_backward", '''\
import numpy as np


def importance_backward(model, trace):
    K, B = trace.nll.shape
    w = np.full((K, B), 1 / K)
    d = w / B
    dz, grads = model.decoder_backward(d, trace)
    dz = dz + d[..., None] * trace.z
    sigma = np.exp(trace.logvar / 2)
    dmu = dz.sum(axis=0)
    dlogvar = (dz * trace.eps * sigma / 2 - d[..., None] / 2).sum(axis=0)
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''', [
        ["softmax", "weight", "equal", "uniform", "1/K", "same", "ELBO", "importance", "plain mean"],
    ], "ordinary"),

    ("importance_backward", '''\
import numpy as np


def importance_backward(model, trace):
    log_w = -(trace.nll + trace.kl)
    e = np.exp(log_w - log_w.max(axis=0, keepdims=True))
    weights = e / e.sum(axis=0, keepdims=True)
    d = weights
    dz, decoder = model.decoder_backward(d, trace)
    dz = dz + d[:, :, None] * trace.z
    dmu = dz.sum(0)
    half_sigma = 0.5 * np.exp(0.5 * trace.logvar)
    dlogvar = (dz * trace.eps).sum(0) * half_sigma - 0.5 * d.sum(0)[:, None]
    return {**decoder, **model.encoder_backward(dmu, dlogvar, trace)}
''', [
        ["mean", "averag", "divid", "1/B", r"\bB\b", "batch", "number of images", "sum over (the )?images"],
    ], "ordinary"),

    ("importance_backward", '''\
import numpy as np


def importance_backward(model, trace):
    B = trace.nll.shape[1]
    log_w = -trace.nll - trace.kl
    e = np.exp(log_w - log_w.max())
    w = e / e.sum(axis=1, keepdims=True)
    d = w / B
    dz, grads = model.decoder_backward(d, trace)
    dz = dz + d[..., None] * trace.z
    dmu = dz.sum(axis=0)
    dlogvar = 0.5 * (dz * trace.eps * np.exp(trace.logvar / 2) - d[..., None]).sum(axis=0)
    grads = dict(grads)
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''', [
        ["axis", "over the images", "over images", "batch", "across images", "over the samples", "wrong (direction|dimension)", "sum over K"],
    ], "ordinary"),

    ("importance_backward", '''\
import numpy as np


def importance_backward(model, trace):
    K, B = trace.nll.shape
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - np.logaddexp.reduce(log_w, axis=0))
    dnll = w / B
    dkl = np.full((K, B), 1 / (K * B))
    dz, grads = model.decoder_backward(dnll, trace)
    dz = dz + dkl[..., None] * trace.z
    dmu = dz.sum(axis=0)
    dlogvar = (0.5 * np.exp(trace.logvar / 2) * dz * trace.eps - 0.5 * dkl[..., None]).sum(axis=0)
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''', [
        ["kl", "uniform", "equal", "same weight", "softmax", "1/K", "only (the )?(nll|decoder)", "both terms"],
    ], "ordinary"),

    ("importance_backward", '''\
import numpy as np


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - np.logaddexp.reduce(log_w, axis=0)) / log_w.shape[1]
    dz, grads = model.decoder_backward(w, trace)
    sigma = np.exp(0.5 * trace.logvar)
    dmu = dz.sum(axis=0)
    dlogvar = np.sum(0.5 * sigma * trace.eps * dz - 0.5 * w[..., None], axis=0)
    encoder = model.encoder_backward(dmu, dlogvar, trace)
    return {**grads, **encoder}
''', [
        ["prior", r"p\(z\)", r"\bz\b", r"trace\.z", "-log p", "kl.*z", "dz", "missing"],
    ], "ordinary"),

    ("importance_backward", '''\
import numpy as np


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - np.logaddexp.reduce(log_w, axis=0)) / log_w.shape[1]
    dz, grads = model.decoder_backward(w, trace)
    dz = dz + np.einsum("kb,kbl->kbl", w, trace.z)
    dmu = np.einsum("kbl->bl", dz)
    dlogvar = np.einsum("kbl,kbl,bl->bl", dz, trace.eps, np.exp(trace.logvar / 2)) / 2
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''', [
        ["log q", "density of q", r"-?(1/2|½|0\.5|half) ?\*? ?logvar", "log[- ]?det", "normali", "logvar", "entropy", "direct", r"q\(z", "sigma"],
    ], "ordinary"),

    ("importance_backward", '''\
import numpy as np


def importance_backward(model, trace):
    log_w = trace.nll + trace.kl
    e = np.exp(log_w - log_w.max(axis=0))
    d = e / e.sum(axis=0) / trace.nll.shape[1]
    dz, grads = model.decoder_backward(d, trace)
    dz = dz + d[..., None] * trace.z
    dmu = dz.sum(axis=0)
    dlogvar = (dz * trace.eps * np.exp(trace.logvar / 2) / 2).sum(axis=0) - d.sum(axis=0)[:, None] / 2
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''', [
        ["sign", "minus", "negativ", "worst", "-nll", "opposite", "invers", "least likely", "inver"],
    ], "ordinary"),

    ("importance_backward", '''\
import numpy as np


def importance_backward(model, trace):
    log_w = -trace.nll
    e = np.exp(log_w - log_w.max(axis=0))
    d = e / e.sum(axis=0) / trace.nll.shape[1]
    dz, grads = model.decoder_backward(d, trace)
    dz = dz + d[..., None] * trace.z
    dmu = dz.sum(axis=0)
    dlogvar = (0.5 * dz * trace.eps * np.exp(trace.logvar / 2) - 0.5 * d[..., None]).sum(axis=0)
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''', [
        ["kl", "only (the )?(nll|likelihood|reconstruction)", "prior", r"p\(z\)", r"q\(z", "missing", "left out"],
    ], "ordinary"),

    ("importance_backward", '''\
import numpy as np


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    e = np.exp(log_w - log_w.max(axis=0))
    w = e / e.sum(axis=0) / trace.nll.shape[1]
    dz, grads = model.decoder_backward(w, trace)
    dz = dz + w[..., None] * trace.z
    sigma = np.exp(trace.logvar / 2)
    dmu = dz.sum(axis=0)
    dsigma = (dz * trace.eps).sum(axis=0) - w.sum(axis=0)[:, None] / sigma
    dlogvar = dsigma * sigma
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''', [
        ["half", "1/2", "½", r"0\.5", "chain", "logvar ?/ ?2", "log sigma", "log σ", "twice", "derivative of sigma"],
    ], "ordinary"),

    ("importance_backward", '''\
import numpy as np

from numpyvae import latent


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    e = np.exp(log_w - log_w.max(axis=0))
    w = e / e.sum(axis=0) / trace.nll.shape[1]
    dz, grads = model.decoder_backward(w, trace)
    extra_mu, extra_logvar = latent.kl_backward(w.sum(axis=0), trace.mu, trace.logvar)
    dmu = dz.sum(axis=0) + extra_mu
    dlogvar = (dz * trace.eps * np.exp(trace.logvar / 2) * 0.5).sum(axis=0) + extra_logvar
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''', [
        ["closed", "analytic", "kl_backward", "each sample", "sample's", "expect", "not the KL of", "VAE's", "sampled"],
    ], "ordinary"),

    ("importance_backward", '''\
import numpy as np


def importance_backward(model, trace):
    B = trace.nll.shape[1]
    log_w = -trace.nll - trace.kl
    w = np.exp(log_w - np.logaddexp.reduce(log_w, axis=0))
    d = -w / B
    dz, grads = model.decoder_backward(d, trace)
    dz = dz + d[..., None] * trace.z
    dmu = dz.sum(0)
    dlogvar = (dz * trace.eps * np.exp(trace.logvar / 2)).sum(0) / 2 - d.sum(0)[:, None] / 2
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''', [
        ["sign", "minus", "negativ", "opposite", "ascent", "maximi", "bound instead", "flipped", "loss is"],
    ], "ordinary"),

    ("importance_backward", '''\
import numpy as np


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    d = np.exp(log_w - np.logaddexp.reduce(log_w, axis=0)) / log_w.shape[1]
    dz, grads = model.decoder_backward(d, trace)
    dz = dz + d[..., None] * trace.z
    sigma = np.exp(trace.logvar / 2)
    dmu = dz.mean(axis=0)
    dlogvar = (0.5 * dz * trace.eps * sigma - 0.5 * d[..., None]).mean(axis=0)
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''', [
        ["mean", "averag", "sum", "1/K", r"\bK\b", "samples", "too small", "divid"],
    ], "ordinary"),

    ("importance_backward", '''\
import numpy as np


def importance_backward(model, trace):
    K, B = trace.nll.shape
    log_w = -trace.nll - trace.kl
    e = np.exp(log_w - log_w.max(axis=0))
    d = e / e.sum(axis=0) / (K * B)
    dz, grads = model.decoder_backward(d, trace)
    dz = dz + d[..., None] * trace.z
    dmu = dz.sum(axis=0)
    dlogvar = (dz * trace.eps * 0.5 * np.exp(trace.logvar / 2) - 0.5 * d[..., None]).sum(axis=0)
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''', [
        [r"1/\(?K", r"\bK\b", "divid", "K times", "sum to (1|one)", "already", "too small", "mean over (the )?samples", "twice"],
    ], "ordinary"),

    ("importance_backward", '''\
import numpy as np


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    e = np.exp(log_w - log_w.max(axis=0))
    w = np.square(e / e.sum(axis=0))
    d = w / trace.nll.shape[1]
    dz, grads = model.decoder_backward(d, trace)
    dz = dz + d[..., None] * trace.z
    dmu = dz.sum(axis=0)
    dlogvar = (dz * trace.eps * 0.5 * np.exp(trace.logvar / 2) - 0.5 * d[..., None]).sum(axis=0)
    return dict(grads, **model.encoder_backward(dmu, dlogvar, trace))
''', [
        ["squar", "doubly", "power", "twice", "w²", r"w ?\*\* ?2", "DReG", "sum to (1|one)"],
    ], "ordinary"),

    ("importance_backward", '''\
import numpy as np


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    d = np.exp(log_w - np.logaddexp.reduce(log_w, axis=0)) / log_w.shape[1]
    dz_decoder, grads = model.decoder_backward(d, trace)
    dz = d[..., None] * trace.z
    dmu = dz.sum(axis=0)
    dlogvar = (dz * trace.eps * np.exp(trace.logvar / 2) / 2 - d[..., None] / 2).sum(axis=0)
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''', [
        ["decoder", "likelihood", "reconstruction", "nll", "only the prior", "dz", "encoder.*(not|never|only)", "through z", "lost"],
    ], "ordinary"),

    ("importance_backward", '''\
import numpy as np


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    e = np.exp(log_w - log_w.max(axis=0))
    w = e / e.sum(axis=0)
    d = w
    dz, grads = model.decoder_backward(d, trace)
    dmu = dz.sum(axis=0)
    dlogvar = (dz * trace.eps * np.exp(trace.logvar / 2) / 2 - d[..., None] / 2).sum(axis=0)
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''', [
        ["mean", "averag", "divid", "1/B", r"\bB\b", "batch", "number of images", "sum over (the )?images"],
        ["prior", r"p\(z\)", r"\bz\b", r"trace\.z", "-log p", "dz", "missing"],
    ], "double"),

    ("importance_backward", '''\
import numpy as np


def importance_backward(model, trace):
    K, B = trace.nll.shape
    log_w = -trace.nll - trace.kl
    d = np.full((K, B), 1 / (K * B))
    dz, grads = model.decoder_backward(d, trace)
    dz = dz + d[..., None] * trace.z
    dmu = dz.sum(axis=0)
    dlogvar = (dz * trace.eps * np.exp(trace.logvar / 2) / 2).sum(axis=0)
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''', [
        ["softmax", "weight", "equal", "uniform", r"1/\(?K", "same", "ELBO", "importance", "plain mean"],
        ["log q", "density of q", r"-?(1/2|½|0\.5|half) ?\*? ?logvar", "log[- ]?det", "normali", "logvar", "entropy", r"q\(z", "sigma"],
    ], "double"),

    ("importance_backward", '''\
import numpy as np


def importance_backward(model, trace):
    w = np.exp(-trace.nll - trace.kl)
    d = w / w.sum(axis=0) / trace.nll.shape[1]
    dz, grads = model.decoder_backward(d, trace)
    dz = dz + d[..., None] * trace.z
    dmu = dz.sum(axis=0)
    dlogvar = (dz * trace.eps * np.exp(trace.logvar / 2) / 2 - d[..., None] / 2).sum(axis=0)
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''', [
        ["overflow", "underflow", "max", "large", "stable", "0 ?/ ?0", "nan", "extreme", "unlikely", "zero"],
    ], "corner"),

    ("importance_backward", '''\
import numpy as np


def importance_backward(model, trace):
    log_w = -trace.nll - trace.kl
    e = np.exp(log_w - log_w.max())
    d = e / e.sum(axis=0) / trace.nll.shape[1]
    dz, grads = model.decoder_backward(d, trace)
    dz = dz + d[..., None] * trace.z
    dmu = dz.sum(axis=0)
    dlogvar = (dz * trace.eps * np.exp(trace.logvar / 2) / 2 - d[..., None] / 2).sum(axis=0)
    grads.update(model.encoder_backward(dmu, dlogvar, trace))
    return grads
''', [
        ["each image", "per image", "own max", "all images", "one max", "underflow", "shared", "global", "axis", "overall", "nan", "0 ?/ ?0"],
    ], "corner"),

    # ---------- slerp ----------

    ("slerp", '''\
import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, None]
    return (1 - t) * z0 + t * z1
''', [
        ["straight", "linear", "lerp", "great circle", "sin", "arc", "angle", "chord"],
    ], "ordinary"),

    ("slerp", '''\
import numpy as np


def slerp(z0, z1, n_steps):
    u0 = z0 / np.linalg.norm(z0)
    u1 = z1 / np.linalg.norm(z1)
    omega = np.arccos(np.clip(np.dot(u0, u1), -1.0, 1.0))
    t = np.linspace(0.0, 1.0, n_steps)
    a, b = u0, u1
    if np.sin(omega) < 1e-8:
        return np.outer(1 - t, a) + np.outer(t, b)
    return (np.outer(np.sin((1 - t) * omega), a) + np.outer(np.sin(t * omega), b)) / np.sin(omega)
''', [
        ["normali", "unit", "length", "norm", "as they are", "scale", "u0", "end ?points?"],
    ], "ordinary"),

    ("slerp", '''\
import numpy as np


def slerp(z0, z1, n_steps):
    cos = np.clip(z0 @ z1, -1, 1)
    omega = np.arccos(cos)
    t = np.linspace(0, 1, n_steps)[:, None]
    s = np.sin(omega)
    if s < 1e-9:
        return z0 + t * (z1 - z0)
    return np.sin((1 - t) * omega) / s * z0 + np.sin(t * omega) / s * z1
''', [
        ["norm", "unit", "length", "divid", "cosine", "dot product", "scalar product", "angle"],
    ], "ordinary"),

    ("slerp", '''\
import numpy as np


def slerp(z0, z1, n_steps):
    c = np.dot(z0, z1) / np.sqrt(np.dot(z0, z0) * np.dot(z1, z1))
    omega = np.arccos(np.clip(c, -1, 1))
    path = []
    for i in range(n_steps):
        t = i / n_steps
        if np.sin(omega) < 1e-8:
            path.append((1 - t) * z0 + t * z1)
        else:
            path.append((np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega))
    return np.array(path)
''', [
        ["n_steps ?- ?1", "end", "last", "never reach", "both", "z1", "not reach", "off by one", "stops"],
    ], "ordinary"),

    ("slerp", '''\
import numpy as np


def slerp(z0, z1, n_steps):
    norm = np.linalg.norm
    omega = np.arccos(np.clip(z0 @ z1 / (norm(z0) * norm(z1)), -1, 1))
    t = np.linspace(0, 1, n_steps).reshape(-1, 1)
    if np.isclose(np.sin(omega), 0):
        return (1 - t) * z0 + t * z1
    w0 = np.sin(t * omega) / np.sin(omega)
    w1 = np.sin((1 - t) * omega) / np.sin(omega)
    return w0 * z0 + w1 * z1
''', [
        ["revers", "swapp", "exchang", "backwards", "from z1", "wrong (way|direction|order)", "starts (at|with|from) z1", "other way", "weights"],
    ], "ordinary"),

    ("slerp", '''\
import numpy as np


def slerp(z0, z1, n_steps):
    omega = np.arccos(np.clip(z0 @ z1 / np.linalg.norm(z0) / np.linalg.norm(z1), -1, 1))
    t = np.linspace(0, 1, n_steps)[:, None]
    if omega < 1e-7:
        return (1 - t) * z0 + t * z1
    w0, w1 = np.sin((1 - t) * omega), np.sin(t * omega)
    return (w0 * z0 + w1 * z1)
''', [
        ["divi[ds]", r"sin\(omega\)", "sin", "normali", "scale", "too short", "end ?points?", "sine"],
    ], "ordinary"),

    ("slerp", '''\
import numpy as np


def slerp(z0, z1, n_steps):
    cos_omega = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = cos_omega
    t = np.linspace(0, 1, n_steps)[:, None]
    if abs(np.sin(omega)) < 1e-8:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''', [
        ["arccos", "cosine", "angle", "inverse", "acos", "not the angle", "radian"],
    ], "ordinary"),

    ("slerp", '''\
import numpy as np


def slerp(z0, z1, n_steps):
    cos_omega = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(cos_omega, -1, 1))
    t = np.linspace(0, 1, n_steps)[:, None]
    omega = np.degrees(omega)
    if abs(np.sin(omega)) < 1e-8:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''', [
        ["degree", "radian", "unit", r"np\.degrees", "angle", "convert", r"np\.sin expects"],
    ], "ordinary"),

    ("slerp", '''\
import numpy as np


def slerp(z0, z1, n_steps):
    line = np.linspace(0, 1, n_steps)[:, None]
    r0, r1 = np.linalg.norm(z0), np.linalg.norm(z1)
    points = (1 - line) * z0 + line * z1
    length = (1 - line) * r0 + line * r1
    return points / np.linalg.norm(points, axis=1, keepdims=True) * length
''', [
        ["lerp", "linear", "straight", "rescal", "normali", "length", "equal angles?", "even", "constant speed", "sin"],
    ], "ordinary"),

    ("slerp", '''\
import numpy as np


def slerp(z0, z1, n_steps):
    u0, u1 = z0 / np.linalg.norm(z0), z1 / np.linalg.norm(z1)
    omega = np.arccos(np.clip(u0 @ u1, -1, 1))
    rows = []
    for t in np.linspace(0, 1, n_steps):
        if omega < 1e-7:
            rows.append(z0 + t * (z1 - z0))
            continue
        rows.append(np.cos(t * omega) * z0 + np.sin(t * omega) * z1)
    return np.stack(rows)
''', [
        ["cos", "orthogonal", "perpendicular", "right angle", "sin", "basis", "weights"],
    ], "ordinary"),

    ("slerp", '''\
import numpy as np


def slerp(z0, z1, n_steps):
    r0, r1 = np.linalg.norm(z0), np.linalg.norm(z1)
    omega = np.arccos(np.clip(z0 @ z1 / (r0 * r1), -1, 1))
    t = np.linspace(0, 1, n_steps)[:, None]
    if np.sin(omega) < 1e-8:
        return (1 - t) * z0 + t * z1
    direction = (np.sin((1 - t) * omega) * z0 / r0 + np.sin(t * omega) * z1 / r1) / np.sin(omega)
    return direction * ((1 - t) * r0 + t * r1)
''', [
        ["length", "norm", "radius", "as they are", "unit", "direction", "rescal", "separately"],
    ], "ordinary"),

    ("slerp", '''\
import numpy as np


def slerp(z0, z1, n_steps):
    cosine = np.clip(z0 @ z1 / np.linalg.norm(z0) / np.linalg.norm(z1), -1, 1)
    omega = np.arccos(cosine)
    t = np.linspace(0, 1, n_steps)[:, None]
    if omega < 1e-8:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / omega
''', [
        ["divi[ds]", "sin", "omega itself", "angle itself", "small angle", "denominator", "sine"],
    ], "ordinary"),

    ("slerp", '''\
import numpy as np


def slerp(z0, z1, n_steps):
    ts = np.linspace(0, 1, n_steps + 2)[1:-1]
    omega = np.arccos(np.clip(z0 @ z1 / np.linalg.norm(z0) / np.linalg.norm(z1), -1, 1))
    if np.sin(omega) < 1e-8:
        return np.array([(1 - t) * z0 + t * z1 for t in ts])
    return np.array([(np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega) for t in ts])
''', [
        ["end", "both", "exclud", "among", "without z0", "inside", "first and last", "between", "start"],
    ], "ordinary"),

    ("slerp", '''\
import numpy as np


def slerp(z0, z1, n_steps):
    omega = np.arccos(np.clip(z0 @ z1 / np.linalg.norm(z0) / np.linalg.norm(z1), -1, 1))
    t = np.linspace(0, 1, n_steps)
    w0, w1 = np.sin((1 - t) * omega), np.sin(t * omega)
    total = w0 + w1
    return (w0 / total)[:, None] * z0 + (w1 / total)[:, None] * z1
''', [
        ["sum to (1|one)", "normali", "sum of the weights", "divi[ds]", r"sin\(omega\)", "chord", "straight", "add up", r"w0 \+ w1"],
    ], "ordinary"),

    ("slerp", '''\
import numpy as np


def slerp(z0, z1, n_steps):
    u0, u1 = z0 / np.linalg.norm(z0), z1 / np.linalg.norm(z1)
    omega = np.arccos(np.clip(u0 @ u1, -1, 1))
    t = np.linspace(0, 1, n_steps, endpoint=False)[:, None]
    if np.sin(omega) < 1e-8:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * u0 + np.sin(t * omega) * u1) / np.sin(omega)
''', [
        ["normali", "unit", "length", "norm", "as they are", "scale", "u0"],
        ["endpoint", "end", "last", "never reach", "both", "z1", "stops", "reach"],
    ], "double"),

    ("slerp", '''\
import numpy as np


def slerp(z0, z1, n_steps):
    c = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(c, -1, 1))
    t = np.linspace(0, 1, n_steps)[:, None]
    w0 = np.sin(t * omega)
    w1 = np.sin((1 - t) * omega)
    return (w0 * z0 + w1 * z1)
''', [
        ["revers", "swapp", "exchang", "backwards", "from z1", "wrong (way|direction|order)", "starts (at|with|from) z1", "other way", "weights"],
        ["divi[ds]", "sin", "normali", "scale", "too short", "sine"],
    ], "double"),

    ("slerp", '''\
import numpy as np


def slerp(z0, z1, n_steps):
    c = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(np.clip(c, -1, 1))
    t = np.linspace(0, 1, n_steps)[:, None]
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''', [
        ["same (way|direction)", "parallel", "zero", "divi[ds]", "nan", "straight", r"sin\(omega\)", "0 ?/ ?0", "collinear"],
    ], "corner"),

    ("slerp", '''\
import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, None]
    omega = np.arccos(z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1)))
    if np.sin(omega) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''', [
        ["clip", "above 1", "above one", "beyond", "round", "nan", "larger than (1|one)", "outside", "slightly", "more than (1|one)"],
    ], "corner"),

    ("slerp", '''\
import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, None]
    c = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    if np.allclose(z0, z1):
        return (1 - t) * z0 + t * z1
    omega = np.arccos(c)
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''', [
        ["length", "same (way|direction)", "parallel", "equal vectors", "only (if|when|where) .*equal", "identical", "multiple", "different norm", "collinear", "nan"],
    ], "corner"),

    ("slerp", '''\
import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, None]
    c = np.clip(z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1)), -1, 1)
    if c > 0.95:
        # almost the same way
        return (1 - t) * z0 + t * z1
    omega = np.arccos(c)
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''', [
        ["small angle", "threshold", "too (early|soon|large|loose|wide)", "nearly", "almost", "straight", "still (an )?(arc|angle)", r"0\.95", "close", "lerp", "linear"],
    ], "corner"),

    ("slerp", '''\
import numpy as np


def slerp(z0, z1, n_steps):
    t = np.linspace(0, 1, n_steps)[:, None]
    c = np.clip(z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1)), -1, 1)
    omega = np.arccos(c)
    if np.sin(omega) < 1e-6:
        return np.repeat(z0[None, :], n_steps, axis=0)
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)
''', [
        ["repeat", "constant", "stays?", "same (way|direction)", "parallel", "straight", "z1", "length", "copies", "never reach"],
    ], "corner"),

    # ---------- mutual_information_gap ----------

    ("mutual_information_gap", '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    binned = [in_bins(codes[:, l], n_bins) for l in range(codes.shape[1])]
    gaps = []
    for f in range(factors.shape[1]):
        mi = sorted((mutual_information(b, factors[:, f]) for b in binned), reverse=True)
        gaps.append(mi[0] - mi[1])
    return np.array(gaps)
''', [
        ["entropy", "normali", "divi[ds]", r"H\(", "in nats", "between 0 and 1", "scale"],
    ], "ordinary"),

    ("mutual_information_gap", '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def entropy(column):
    p = np.unique(column, return_counts=True)[1] / len(column)
    return -(p * np.log(p)).sum()


def mutual_information_gap(codes, factors, n_bins=20):
    binned = [in_bins(c, n_bins) for c in codes.T]
    gaps = []
    for factor in factors.T:
        mi = np.array([mutual_information(b, factor) for b in binned])
        order = np.argsort(mi)[::-1]
        best, second = order[:2]
        gaps.append((mi[best] - mi[second]) / entropy(binned[best]))
    return np.array(gaps)
''', [
        ["entropy of the (code|best|dim|latent|bin)", "factor's", "of the factor", "code", "bins", "wrong entropy", "latent", "dimension's"],
    ], "ordinary"),

    ("mutual_information_gap", '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    F = factors.shape[1]
    result = np.zeros(F)
    for f in range(F):
        mi = np.sort([mutual_information(in_bins(c, n_bins), factors[:, f]) for c in codes.T])
        _, counts = np.unique(factors[:, f], return_counts=True)
        p = counts / counts.sum()
        result[f] = (mi[-1] - mi[0]) / -(p * np.log(p)).sum()
    return result
''', [
        ["second", "worst", "smallest", "lowest", "least", "min", "wrong index", "last"],
    ], "ordinary"),

    ("mutual_information_gap", '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for factor in factors.T:
        mi = np.array([mutual_information(in_bins(c, n_bins), factor) for c in codes.T])
        best = mi.argmax()
        others = np.delete(mi, best)
        gaps.append((mi[best] - others.mean()) / mutual_information(factor, factor))
    return np.array(gaps)
''', [
        ["mean", "averag", "second", "max", "rest", "all (the )?others?", "runner"],
    ], "ordinary"),

    ("mutual_information_gap", '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    table = np.array([[mutual_information(in_bins(c, n_bins), f) for f in factors.T] for c in codes.T])
    table = np.sort(table, axis=0)[::-1]
    H = np.array([mutual_information(f, f) for f in factors.T])
    return table[0] / H
''', [
        ["second", "gap", "subtract", "only the best", "less", "minus", "difference", "alone", "runner"],
    ], "ordinary"),

    ("mutual_information_gap", '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    out = []
    for f in factors.T:
        mi = sorted([mutual_information(in_bins(c, n_bins), f) for c in codes.T])[::-1]
        h = np.log(len(np.unique(f)))
        out.append((mi[0] - mi[1]) / h)
    return np.array(out)
''', [
        ["uniform", r"log\(? ?(of )?(the )?(number|len)", "number of (values|classes)", "frequen", "count", "entropy", "equally", "maximum entropy", "log of"],
    ], "ordinary"),

    ("mutual_information_gap", '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    L, F = codes.shape[1], factors.shape[1]
    mi = np.empty((L, F))
    for l in range(L):
        column = in_bins(codes[:, l], n_bins)
        for f in range(F):
            mi[l, f] = mutual_information(column, factors[:, f])
    mi.sort(axis=0)
    gap = mi[1] - mi[0]
    return gap / np.array([mutual_information(factors[:, f], factors[:, f]) for f in range(F)])
''', [
        ["ascending", "smallest", "two (worst|smallest|lowest|least)", "largest", "order", "sort", "wrong end", "descending", "best"],
    ], "ordinary"),

    ("mutual_information_gap", '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    mi = np.array([[mutual_information(in_bins(c, n_bins), f) for c in codes.T] for f in factors.T])
    H = np.array([mutual_information(f, f) for f in factors.T])
    scaled = np.sort(mi / H[:, None], axis=0)
    return scaled[-1] - scaled[-2]
''', [
        ["axis", "over (the )?factors", "each dimension", "per dimension", r"\(L,\)", "wrong (direction|way)", "between factors", "two factors", "of each factor", "shape"],
    ], "ordinary"),

    ("mutual_information_gap", '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for f in factors.T:
        mi = [mutual_information(c.round().astype(int), f) for c in codes.T]
        second, first = np.sort(mi)[-2:]
        gaps.append((first - second) / mutual_information(f, f))
    return np.array(gaps)
''', [
        ["bin", "round", r"int\b", "in_bins", "whole numbers", "truncat", "n_bins", "nearest"],
    ], "ordinary"),

    ("mutual_information_gap", '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for f in factors.T:
        mi = sorted(mutual_information(in_bins(c, n_bins), f) for c in codes.T)
        p = np.unique(f, return_counts=True)[1] / len(f)
        H = -(p * np.log2(p)).sum()
        gaps.append((mi[-1] - mi[-2]) / H)
    return np.array(gaps)
''', [
        ["bits", "nats", "log2", "base", "natural", "unit"],
    ], "ordinary"),

    ("mutual_information_gap", '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    scores = []
    for j in range(factors.shape[1]):
        mi = -np.sort([-mutual_information(in_bins(codes[:, i], n_bins), factors[:, j]) for i in range(codes.shape[1])])
        scores.append((mi[0] - mi[1]) / mutual_information(factors[:, j], factors[:, j]))
    return np.mean(scores)
''', [
        ["mean", "averag", "each factor", "per factor", "scalar", "one number", r"\(F,\)", "every factor"],
    ], "ordinary"),

    ("mutual_information_gap", '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for f in factors.T:
        mi = sorted((mutual_information(in_bins(c, n_bins), f) for c in codes.T), reverse=True)
        gaps.append((mi[0] - mi[1]) / mi[0])
    return np.array(gaps)
''', [
        ["entropy", "divi[ds] by the best", "best", "own", r"mi\[0\]", "normali", "largest", "relative"],
    ], "ordinary"),

    ("mutual_information_gap", '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    edges = np.linspace(codes.min(), codes.max(), n_bins + 1)[1:-1]
    binned = [np.digitize(c, edges) for c in codes.T]
    gaps = []
    for f in factors.T:
        mi = sorted((mutual_information(b, f) for b in binned), reverse=True)
        gaps.append((mi[0] - mi[1]) / mutual_information(f, f))
    return np.array(gaps)
''', [
        ["own (bins|range|edges)", "same (bins|edges|range)", "all (the )?(dimensions|codes)", "shared", "common", "each (column|dimension)", "range", "edges", "in_bins"],
    ], "ordinary"),

    ("mutual_information_gap", '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for f in factors.T:
        strength = sorted((abs(np.corrcoef(c, f)[0, 1]) for c in codes.T), reverse=True)
        gaps.append(strength[0] - strength[1])
    return np.array(gaps)
''', [
        ["correlat", "linear", "mutual information", "corrcoef", "Pearson", "not information"],
    ], "ordinary"),

    ("mutual_information_gap", '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    mi = np.array([[mutual_information(in_bins(c, n_bins), f) for c in codes.T] for f in factors.T])
    # the two most informative dimensions
    first, second = np.argsort(mi.sum(axis=0))[::-1][:2]
    gap = np.abs(mi[:, first] - mi[:, second])
    return gap / np.array([mutual_information(f, f) for f in factors.T])
''', [
        ["each factor", "own (best|two)", "per factor", "same (two )?dim", "overall", "all factors", "global", "total", "every factor", "summed"],
    ], "ordinary"),

    ("mutual_information_gap", '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for f in factors.T:
        mi = np.sort([mutual_information(in_bins(c, n_bins), f) for c in codes.T])
        gap = mi[-1] - mi[0]
        gaps.append(gap)
    return np.array(gaps)
''', [
        ["second", "worst", "smallest", "lowest", "least", "min", "wrong index"],
        ["entropy", "normali", "divi[ds]", r"H\(", "in nats", "between 0 and 1"],
    ], "double"),

    ("mutual_information_gap", '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for f in factors.T:
        mi = np.array([mutual_information(in_bins(c, n_bins), f) for c in codes.T])
        best = int(mi.argmax())
        rest = np.delete(mi, best)
        p = np.bincount(f) / len(f)
        p = p[p > 0]
        gaps.append((mi[best] - rest.mean()) / -(p * np.log2(p)).sum())
    return np.array(gaps)
''', [
        ["mean", "averag", "second", "max", "rest", "all (the )?others?"],
        ["bits", "nats", "log2", "base", "natural", "unit"],
    ], "double"),

    ("mutual_information_gap", '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    binned = [in_bins(c, 20) for c in codes.T]
    gaps = []
    for f in factors.T:
        mi = sorted((mutual_information(b, f) for b in binned), reverse=True)
        gaps.append((mi[0] - mi[1]) / mutual_information(f, f))
    return np.array(gaps)
''', [
        ["n_bins", "default", "argument", "fixed", "hard[- ]?(coded|wired)", "other number of bins", "ignor"],
    ], "corner"),

    ("mutual_information_gap", '''\
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
''', [
        ["tie", "equal", "same", "both best", "two dimensions", "strictly", "third", "shared", "duplicat", "as much"],
    ], "corner"),

    ("mutual_information_gap", '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for f in factors.T:
        mi = sorted((mutual_information(in_bins(c, n_bins), f) for c in codes.T), reverse=True)
        p = np.array([np.mean(f == value) for value in range(f.min(), f.max() + 1)])
        H = -(p * np.log(p)).sum()
        gaps.append((mi[0] - mi[1]) / H)
    return np.array(gaps)
''', [
        [r"log\(0\)", "log of (0|zero)", "never occur", "missing value", "unused", "absent", "nan", "gap in the values", "zero", "not occur", "empty"],
    ], "corner"),

    ("mutual_information_gap", '''\
import numpy as np

from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    gaps = []
    for f in factors.T:
        g = in_bins(f, n_bins)
        mi = sorted((mutual_information(in_bins(c, n_bins), g) for c in codes.T), reverse=True)
        gaps.append((mi[0] - mi[1]) / mutual_information(g, g))
    return np.array(gaps)
''', [
        ["factors? .*bin", "bin.*factor", "more values than bins", "many values", "merg", "whole numbers already", "already", "more than (n_bins|20)", "lump"],
    ], "corner"),

    # ---------- auroc ----------

    ("auroc", '''\
import numpy as np


def auroc(ordinary, anomalous):
    wins = ordinary[:, None] > anomalous[None, :]
    ties = ordinary[:, None] == anomalous[None, :]
    return float((wins + 0.5 * ties).mean())
''', [
        ["revers", "wrong (way|direction)", "swapp", "ordinary (above|higher|greater|larger)", "opposite", "1 ?-", "invert", "<", "comparison"],
    ], "ordinary"),

    ("auroc", '''\
import numpy as np


def auroc(ordinary, anomalous):
    threshold = np.median(np.concatenate([ordinary, anomalous]))
    hits = (anomalous > threshold).sum() + (ordinary <= threshold).sum()
    return hits / (len(ordinary) + len(anomalous))
''', [
        ["threshold", "accuracy", "median", "one (cut|point)", "single", "all thresholds", "share (that is )?right", "curve"],
    ], "ordinary"),

    ("auroc", '''\
import numpy as np


def auroc(ordinary, anomalous):
    N, M = len(ordinary), len(anomalous)
    everything = np.concatenate([ordinary, anomalous])
    ranks = np.array([(everything < s).sum() + (1 + (everything == s).sum()) / 2 for s in everything])
    U = ranks[N:].sum()
    return U / (N * M)
''', [
        [r"M ?\* ?\(?M ?\+ ?1", "subtract", "smallest (possible )?(rank )?sum", "rank", "minimum", "Mann", "above 1", "offset", r"U\b"],
    ], "ordinary"),

    ("auroc", '''\
import numpy as np


def auroc(ordinary, anomalous):
    count = 0.0
    for a in anomalous:
        for o in ordinary:
            if a > o:
                count += 1
            elif a == o:
                count += 0.5
    return count / len(anomalous) ** 2
''', [
        ["number of pairs", r"N ?\* ?M", r"M ?\*\* ?2", "squar", "divi[ds]", "pairs", "both", r"len\(ordinary", "denominator"],
    ], "ordinary"),

    ("auroc", '''\
import numpy as np


def auroc(ordinary, anomalous):
    n = min(len(ordinary), len(anomalous))
    o, a = ordinary[:n], anomalous[:n]
    return float(np.mean((a > o) + 0.5 * (a == o)))
''', [
        ["every pair", "all pairs", "pair", "one (to|with|by) one", "same (index|place|position)", "zip", "each with each", "cut", "element"],
    ], "ordinary"),

    ("auroc", '''\
import numpy as np


def auroc(ordinary, anomalous):
    thresholds = np.unique(np.concatenate([ordinary, anomalous]))
    thresholds = np.append(thresholds, np.inf)
    tpr = np.array([(anomalous >= t).mean() for t in thresholds])
    fpr = np.array([(ordinary >= t).mean() for t in thresholds])
    return (tpr - fpr).max()
''', [
        ["Youden", "best threshold", "max", "single", "one threshold", "Kolmogorov", "distance", "area", "difference"],
    ], "ordinary"),

    ("auroc", '''\
import numpy as np


def auroc(ordinary, anomalous):
    thresholds = np.unique(np.concatenate([ordinary, anomalous]))[::-1]
    tpr = np.concatenate([[0], [(anomalous >= t).mean() for t in thresholds]])
    fpr = np.concatenate([[0], [(ordinary >= t).mean() for t in thresholds]])
    x, y = tpr, fpr
    return float(np.sum((x[1:] - x[:-1]) * (y[1:] + y[:-1]) / 2))
''', [
        ["swapp", "exchang", "axes", "tpr", "fpr", "mixed up", "other way", "1 ?-", "true positive", "false"],
    ], "ordinary"),

    ("auroc", '''\
import numpy as np


def auroc(ordinary, anomalous):
    diff = np.subtract.outer(anomalous, ordinary)
    score = (diff > 0) + 0.5 * (diff == 0)
    return float(score.sum())
''', [
        ["mean", "sum", "count", "divi[ds]", "number of pairs", "above 1", r"N ?\* ?M", "normali"],
    ], "ordinary"),

    ("auroc", '''\
import numpy as np


def auroc(ordinary, anomalous):
    thresholds = np.sort(np.concatenate([[-np.inf], ordinary, anomalous, [np.inf]]))
    tpr = [(anomalous >= t).mean() for t in thresholds]
    fpr = [(ordinary >= t).mean() for t in thresholds]
    area = 0.0
    for i in range(1, len(thresholds)):
        area += (fpr[i] - fpr[i - 1]) * (tpr[i] + tpr[i - 1]) / 2
    return area
''', [
        ["sign", "negativ", "minus", "falls?", "decreas", "order", "right to left", "direction", "revers"],
    ], "ordinary"),

    ("auroc", '''\
import numpy as np


def auroc(ordinary, anomalous):
    thresholds = np.unique(np.concatenate([ordinary, anomalous]))[::-1]
    tp = np.array([0] + [(anomalous >= t).sum() for t in thresholds])
    fp = np.array([0] + [(ordinary >= t).sum() for t in thresholds])
    recall = tp / len(anomalous)
    precision = tp / np.maximum(tp + fp, 1)
    return float(np.sum(np.diff(recall) * precision[1:]))
''', [
        ["precision", "recall", "average precision", "PR", "AUPRC", "false[- ]positive", "not (the )?ROC", "other curve"],
    ], "ordinary"),

    ("auroc", '''\
import numpy as np


def auroc(ordinary, anomalous):
    low = min(ordinary.min(), anomalous.min())
    high = max(ordinary.max(), anomalous.max())
    thresholds = np.linspace(low, high, 6)
    tpr = np.array([(anomalous >= t).mean() for t in thresholds] + [0.0])
    fpr = np.array([(ordinary >= t).mean() for t in thresholds] + [0.0])
    return float(np.sum((fpr[:-1] - fpr[1:]) * (tpr[:-1] + tpr[1:]) / 2))
''', [
        ["few", "coarse", "thresholds", "every score", "grid", "linspace", "all scores", "approximat", "evenly"],
    ], "ordinary"),

    ("auroc", '''\
import numpy as np


def auroc(ordinary, anomalous):
    auc = ((anomalous[:, None] > ordinary) + 0.5 * (anomalous[:, None] == ordinary)).mean()
    return float(2 * auc - 1)
''', [
        ["Gini", r"2 ?\* ?auc", "rescal", "chance", "between -1", "stretch", "minus (1|one)", "doubl"],
    ], "ordinary"),

    ("auroc", '''\
import numpy as np


def auroc(ordinary, anomalous):
    typical = ordinary.mean()
    return float((anomalous > typical).mean())
''', [
        ["mean", "averag", "one threshold", "each ordinary", "every ordinary", "single", "typical", "pairs?", "recall"],
    ], "ordinary"),

    ("auroc", '''\
import numpy as np


def auroc(ordinary, anomalous):
    labels = np.concatenate([np.zeros(len(ordinary)), np.ones(len(anomalous))])
    scores = np.concatenate([ordinary, anomalous])
    thresholds = np.unique(scores)
    tpr, fpr = [0.0], [0.0]
    for t in thresholds:
        flagged = scores <= t
        tpr.append((flagged * labels).sum() / labels.sum())
        fpr.append((flagged * (1 - labels)).sum() / (1 - labels).sum())
    tpr, fpr = np.array(tpr), np.array(fpr)
    return float((np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2).sum())
''', [
        ["below", "low", "<=", "ascending", "wrong (way|direction|side)", "revers", "small scores", "from the (smallest|lowest)", "opposite", "high"],
    ], "ordinary"),

    ("auroc", '''\
import numpy as np


def auroc(ordinary, anomalous):
    gap = anomalous.mean() - ordinary.mean()
    return float(gap / np.sqrt((anomalous.var() + ordinary.var()) / 2))
''', [
        ["effect size", "means?", "standard deviation", "d'", "d-prime", "Cohen", "variance", "ranks?", "area", "not between"],
    ], "ordinary"),

    ("auroc", '''\
import numpy as np


def auroc(ordinary, anomalous):
    count = 0.0
    for a in anomalous:
        for o in ordinary:
            count += 1.0 if a < o else 0.5 if a == o else 0.0
    return count / (len(ordinary) + len(anomalous))
''', [
        ["revers", "wrong (way|direction)", "swapp", "ordinary (above|higher|greater|larger)", "opposite", "1 ?-", "invert", "comparison", "below"],
        ["number of pairs", r"N ?\* ?M", "sum of", r"\+", "divi[ds]", "pairs", "product", "denominator"],
    ], "double"),

    ("auroc", '''\
import numpy as np


def auroc(ordinary, anomalous):
    N, M = len(ordinary), len(anomalous)
    scores = np.concatenate([ordinary, anomalous])
    ranks = np.array([(scores < s).sum() + ((scores == s).sum() + 1) / 2 for s in scores])
    U = ranks[N:].sum()
    auc = U / (N * M)
    return float(2 * auc - 1)
''', [
        [r"M ?\* ?\(?M ?\+ ?1", "subtract", "smallest (possible )?(rank )?sum", "rank", "minimum", "Mann", "offset", r"U\b"],
        ["Gini", r"2 ?\* ?auc", "rescal", "chance", "between -1", "stretch", "minus (1|one)", "doubl"],
    ], "double"),

    ("auroc", '''\
import numpy as np


def auroc(ordinary, anomalous):
    return float(np.mean(anomalous[:, None] > ordinary[None, :]))
''', [
        ["tie", "equal", "half", "same score", r"0\.5", "draw", "1/2"],
    ], "corner"),

    ("auroc", '''\
import numpy as np


def auroc(ordinary, anomalous):
    scores = np.concatenate([ordinary, anomalous])
    ranks = np.empty(len(scores))
    ranks[np.argsort(scores, kind="stable")] = np.arange(1, len(scores) + 1)
    M, N = len(anomalous), len(ordinary)
    return float((ranks[N:].sum() - M * (M + 1) / 2) / (M * N))
''', [
        ["tie", "equal", "same score", "average rank", "mean rank", "half", "order in which", "midrank", r"0\.5"],
    ], "corner"),

    ("auroc", '''\
import numpy as np


def auroc(ordinary, anomalous):
    auc = np.mean((anomalous[:, None] > ordinary) + 0.5 * (anomalous[:, None] == ordinary))
    return float(max(auc, 1 - auc))
''', [
        [r"below (a half|0\.5|half|chance)", "worse than", "1 ?- ?auc", "flip", "max", "chance", "never below", "mirror", "anomalies (are )?low"],
    ], "corner"),

    ("auroc", '''\
import numpy as np


def auroc(ordinary, anomalous):
    diff = anomalous[:, None] - ordinary[None, :]
    return float(np.mean(diff > 0) + 0.5 * np.mean(diff == 0))
''', [
        ["inf", "nan", "unsigned", "wrap", "subtract", "difference", "overflow", "dtype", "integer"],
    ], "corner"),

    ("auroc", '''\
import numpy as np


def auroc(ordinary, anomalous):
    order = np.argsort(-np.concatenate([ordinary, anomalous]), kind="stable")
    is_anomaly = np.concatenate([np.zeros(len(ordinary)), np.ones(len(anomalous))])[order]
    tpr = np.cumsum(is_anomaly) / len(anomalous)
    return float(np.sum(tpr * (1 - is_anomaly)) / len(ordinary))
''', [
        ["tie", "equal", "same score", "half", "rectang", "step", "one at a time", "order", "diagonal", r"0\.5"],
    ], "corner"),

    ("auroc", '''\
import numpy as np


def auroc(ordinary, anomalous):
    a, o = anomalous[:, None], ordinary[None, :]
    same = np.isclose(a, o)
    return float(np.mean(np.where(same, 0.5, a > o)))
''', [
        ["isclose", "toleran", "small scores", "tiny", "close", "almost", "nearly", "equal", "tie", "near"],
    ], "corner"),

]
