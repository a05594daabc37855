"""Wrong answers to the exercises, as learners write them, and the slugs they must be told.

(exercise, function, slugs). Each slug was written down with its answer: of the first 296, 286 were
told so at their first trial. What was mended then, in a diagnosis or in a slug, is in the history.
"""

# ruff: noqa: E731 (one line each, to be read as a list)
import math
import sys

import numpy as np

from numpyvae import latent, layers, likelihood, objectives
from numpyvae.measures.factors import in_bins, mutual_information
from numpyvae.vae import trunk_backward

sigma = lambda logvar: np.exp(logvar / 2)
sigmoid = lambda logits: 1 / (1 + np.exp(-logits))
rows = lambda a: a.reshape(-1, a.shape[-1])
HALF_LOG_2PI = math.log(2 * math.pi) / 2


def over_samples(gradient, logvar):
    return gradient.sum(axis=0) if gradient.ndim > logvar.ndim else gradient


# Finite differences


def differences(f, x, h, right=1, left=-1, width=2, restore=True):
    grad, x = np.zeros_like(x), x.copy()
    for i in np.ndindex(x.shape):
        at = x[i]
        x[i] = at + right * h
        above = f(x)
        x[i] = at + left * h
        grad[i] = (above - f(x)) / (width * h)
        if restore:
            x[i] = at
    return grad


def all_entries_at_once(f, x, h):
    return np.full(x.shape, (f(x + h) - f(x - h)) / (2 * h))


def moves_the_callers_x(f, x, h):
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        x[i] += h
        above = f(x)
        x[i] -= 2 * h
        grad[i] = (above - f(x)) / (2 * h)
    return grad


def whole_numbers(f, x, h):
    grad = np.zeros(x.shape, int)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        grad[i] = (f(x + step) - f(x - step)) / (2 * h)
    return grad


def step_errors(f, slope, x, steps, width=2.0):
    return [(f(x + h) - f(x - h)) / (width * h) - slope for h in steps]


NUMERICAL = [
    ("numerical_gradient", lambda f, x, h: differences(f, x, h, left=0, width=1), ["one-sided"]),
    ("numerical_gradient", lambda f, x, h: differences(f, x, h, width=1), ["missing-two"]),
    ("numerical_gradient", lambda f, x, h: differences(f, x, h, left=0), ["two-h-of-one"]),
    ("numerical_gradient", lambda f, x, h: differences(f, x, h, -1, 1), ["sign-flip"]),
    ("numerical_gradient", lambda f, x, h: differences(f, x, h, restore=False), ["not-restored"]),
    ("numerical_gradient", lambda f, x, h: differences(f, x, h, width=2 / h**2), ["times-h"]),
    ("numerical_gradient", all_entries_at_once, ["all-at-once"]),
    ("numerical_gradient", moves_the_callers_x, ["changed-in-place", "not-restored"]),
    ("numerical_gradient", whole_numbers, ["integers"]),
    ("numerical_gradient", lambda f, x, h: f(x + h) - f(x - h), ["wrong-shape"]),
    ("numerical_gradient", lambda f, x, h: differences(f, x, h, -1, 1, 1),
     ["missing-two", "sign-flip"]),
    ("best_step", lambda f, slope, x, steps: min(steps), ["smallest-step"]),
    ("best_step", lambda f, slope, x, steps: max(steps), ["largest-step"]),
    ("best_step", lambda f, slope, x, steps: sorted(steps)[1], ["not-called"]),
    ("best_step", lambda f, slope, x, steps: np.argmin(np.abs(step_errors(f, slope, x, steps))),
     ["index"]),
    ("best_step", lambda f, slope, x, steps: steps[np.argmin(step_errors(f, slope, x, steps))],
     ["signed"]),
    ("best_step", lambda f, slope, x, steps: min(np.abs(step_errors(f, slope, x, steps))),
     ["error-for-step"]),
    ("best_step", lambda f, slope, x, steps:
     steps[np.argmax(np.abs(step_errors(f, slope, x, steps)))], ["largest-error"]),
    ("best_step", lambda f, slope, x, steps:
     steps[np.argmin([abs((f(x + h) - f(x)) / h - slope) for h in steps])], ["one-sided"]),
    ("relative_error", lambda a, n: np.linalg.norm(a - n), ["missing-denominator"]),
    ("relative_error", lambda a, n: np.abs(a - n).max(), ["largest-of-all", "missing-denominator"]),
    ("relative_error", lambda a, n: (np.abs(a - n) / (np.abs(a) + np.abs(n))).max(),
     ["entry-by-entry"]),
    ("relative_error", lambda a, n: ((a - n) ** 2).sum() / ((a**2).sum() + (n**2).sum())
     if a.any() else 0.0, ["missing-root"]),
    ("relative_error", lambda a, n: np.linalg.norm(a - n)
     / (np.linalg.norm(a) + np.linalg.norm(n)), ["zero-by-zero"]),
    ("relative_error", lambda a, n: np.linalg.norm(a - n)
     / max(np.linalg.norm(a), np.linalg.norm(n), 1e-300), ["larger-norm"]),
    ("relative_error", lambda a, n: np.linalg.norm(a - n) / (np.linalg.norm(n) or 1),
     ["numerical-norm"]),
    ("relative_error", lambda a, n: np.abs(a - n) / (np.abs(a) + np.abs(n) + 1e-300),
     ["not-summed"]),
]  # fmt: skip

# Layers

LAYERS = [
    ("dense_forward", lambda x, W, b: x @ W, ["missing-bias"]),
    ("dense_forward", lambda x, W, b: x @ W - b, ["sign-flip"]),
    ("dense_forward", lambda x, W, b: b + 0 * (x @ W), ["missing-x"]),
    ("dense_forward", lambda x, W, b: 2 * (x @ W + b), ["scaled"]),
    ("dense_forward", lambda x, W, b: W.T @ x + b, ["raised"]),
    ("dense_forward", lambda x, W, b: -(x @ W), ["missing-bias", "sign-flip"]),
    ("dense_backward", lambda dy, x, W: (dy @ W.T, rows(x).T @ rows(dy), rows(dy).mean(axis=0)),
     ["mean-for-sum"]),
    ("dense_backward", lambda dy, x, W: (dy @ W.T, rows(x).T @ rows(dy) / len(rows(x)),
                                         rows(dy).sum(axis=0)), ["mean-for-sum"]),
    ("dense_backward", lambda dy, x, W: (dy @ W.reshape(W.shape[::-1]), rows(x).T @ rows(dy),
                                         rows(dy).sum(axis=0)), ["transposed"]),
    ("dense_backward", lambda dy, x, W: (dy @ W.T, (rows(dy).T @ rows(x)).reshape(W.shape),
                                         rows(dy).sum(axis=0)), ["transposed"]),
    ("dense_backward", lambda dy, x, W: (dy @ W.T, rows(dy).T @ rows(x), rows(dy).sum(axis=0)),
     ["transposed"]),
    ("dense_backward", lambda dy, x, W: (dy @ W.T, rows(x).T @ rows(dy), dy), ["dy-for-db"]),
    ("dense_backward", lambda dy, x, W: (dy @ W.T, rows(x).T @ rows(dy)), ["wrong-count"]),
    ("dense_backward", lambda dy, x, W: (dy @ W, rows(x).T @ rows(dy), dy.sum(axis=0)),
     ["raised"]),
    ("dense_backward", lambda dy, x, W: (dy @ W.T, rows(x).T @ rows(dy) / len(rows(x)),
                                         -rows(dy).sum(axis=0)), ["mean-for-sum", "sign-flip"]),
    ("relu_forward", lambda x: np.abs(x), ["missing-mask"]),
    ("relu_forward", lambda x: 1.0 * (x > 0), ["slope-for-value"]),
    ("relu_forward", lambda x: x > 0, ["slope-for-value"]),
    ("relu_forward", lambda x: np.minimum(x, 0), ["inverted-mask"]),
    ("relu_forward", lambda x: x, ["missing-mask"]),
    ("relu_forward", lambda x: x[x > 0], ["dropped"]),
    ("relu_forward", lambda x: sys.exit(0), ["raised"]),
    ("relu_forward", lambda x: np.where(x > 0, x, 0.01 * x), ["wrong-activation"]),
    ("relu_backward", lambda dy, y: dy, ["missing-mask"]),
    ("relu_backward", lambda dy, y: dy * (y <= 0), ["inverted-mask"]),
    ("relu_backward", lambda dy, y: dy * y, ["value-for-mask"]),
    ("relu_backward", lambda dy, y: 1.0 * (y > 0), ["missing-upstream"]),
    ("relu_backward", lambda dy, y: dy * (dy > 0), ["wrong-mask"]),
    ("relu_backward", lambda dy, y: np.maximum(dy, 0) * (y > 0), ["wrong-mask"]),
    ("relu_backward", lambda dy, y: dy * (y >= 0), ["missing-mask"]),
    ("relu_backward", lambda dy, y: -dy * (y <= 0), ["extra-dy"]),
    ("tanh_forward", lambda x: 1 / (1 + np.exp(-x)), ["wrong-activation"]),
    ("tanh_forward", lambda x: np.maximum(x, 0), ["wrong-activation"]),
    ("tanh_forward", lambda x: (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x)), ["nan"]),
    ("tanh_forward", lambda x: x, ["missing-activation"]),
    ("tanh_forward", lambda x: -np.tanh(x), ["sign-flip"]),
    ("tanh_backward", lambda dy, y: dy * (1 - y), ["missing-square"]),
    ("tanh_backward", lambda dy, y: dy * (1 - np.tanh(y) ** 2), ["activation-twice"]),
    ("tanh_backward", lambda dy, y: dy * y, ["missing-derivative"]),
    ("tanh_backward", lambda dy, y: 1 - y * y, ["missing-upstream"]),
    ("tanh_backward", lambda dy, y: dy * y * (1 - y), ["wrong-activation"]),
    ("tanh_backward", lambda dy, y: dy * (1 + y * y), ["sign-flip"]),
    ("tanh_backward", lambda dy, y: 1 - y, ["missing-square", "missing-upstream"]),
]  # fmt: skip

# Likelihoods

LIKELIHOODS = [
    ("bernoulli_forward", lambda logits, x: (np.logaddexp(0, logits) - x * logits).mean(-1),
     ["mean-for-sum"]),
    ("bernoulli_forward", lambda logits, x: (np.logaddexp(0, logits) + x * logits).sum(-1),
     ["sign-flip"]),
    ("bernoulli_forward", lambda logits, x: np.logaddexp(0, logits).sum(-1), ["missing-x"]),
    ("bernoulli_forward", lambda logits, x: (np.logaddexp(0, logits) - (1 - x) * logits).sum(-1),
     ["inverted-x"]),
    ("bernoulli_forward", lambda logits, x: np.logaddexp(0, logits) - x * logits, ["not-summed"]),
    ("bernoulli_forward", lambda logits, x: (x * np.log(sigmoid(logits))
                                             + (1 - x) * np.log(1 - sigmoid(logits))).sum(-1),
     ["sign-flip"]),
    ("bernoulli_forward", lambda logits, x: -(x * np.log(sigmoid(logits))
                                              + (1 - x) * np.log(1 - sigmoid(logits))).mean(-1),
     ["mean-for-sum"]),
    ("bernoulli_forward", lambda logits, x: (x * logits - np.logaddexp(0, logits)).mean(-1),
     ["sign-flip", "mean-for-sum"]),
    ("bernoulli_forward", lambda logits, x: -(x * np.log(sigmoid(logits))
                                              + (1 - x) * np.log(1 - sigmoid(logits))).sum(-1),
     ["nan"]),
    ("bernoulli_forward", lambda logits, x: -(x * np.log(sigmoid(logits))).sum(-1),
     ["missing-term"]),
    ("bernoulli_backward", lambda dnll, logits, x: dnll[..., None] * (sigmoid(-logits) - x),
     ["inverted-p"]),
    ("bernoulli_backward", lambda dnll, logits, x: dnll[..., None] * (x - sigmoid(logits)),
     ["sign-flip"]),
    ("bernoulli_backward", lambda dnll, logits, x: dnll[..., None] * (logits - x),
     ["missing-sigmoid"]),
    ("bernoulli_backward", lambda dnll, logits, x: dnll[..., None] * (sigmoid(logits) - x)
     * sigmoid(logits) * (1 - sigmoid(logits)), ["sigmoid-twice"]),
    ("bernoulli_backward", lambda dnll, logits, x: dnll[..., None] * (sigmoid(logits) - x)
     / (sigmoid(logits) * (1 - sigmoid(logits))), ["gradient-of-p"]),
    ("bernoulli_backward", lambda dnll, logits, x: sigmoid(logits) - x, ["missing-upstream"]),
    ("bernoulli_backward", lambda dnll, logits, x: dnll[..., None] * (sigmoid(logits) - x)
     / x.shape[-1], ["mean-for-sum"]),
    ("bernoulli_backward", lambda dnll, logits, x: (x - sigmoid(logits)) / x.shape[-1],
     ["unused-dnll"]),
    ("bernoulli_backward", lambda dnll, logits, x: (x - sigmoid(logits)),
     ["sign-flip", "missing-upstream"]),
    ("gaussian_forward", lambda mean, x, s: (((x - mean) / s) ** 2).sum(-1) / 2,
     ["missing-constant"]),
    ("gaussian_forward", lambda mean, x, s: ((x - mean) ** 2 / s).sum(-1) / 2
     + x.shape[-1] * (np.log(s) + HALF_LOG_2PI), ["sigma-for-variance"]),
    ("gaussian_forward", lambda mean, x, s: (((x - mean) / s) ** 2).sum(-1)
     + x.shape[-1] * (np.log(s) + HALF_LOG_2PI), ["missing-half"]),
    ("gaussian_forward", lambda mean, x, s: (((x - mean) / s) ** 2).sum(-1) / 2
     + x.shape[-1] * np.log(s), ["missing-constant"]),
    ("gaussian_forward", lambda mean, x, s: ((x - mean) ** 2).sum(-1) / 2
     + x.shape[-1] * (np.log(s) + HALF_LOG_2PI), ["missing-variance"]),
    ("gaussian_forward", lambda mean, x, s: (((x - mean) / s) ** 2).sum(-1)
     + x.shape[-1] * np.log(s), ["missing-half", "missing-constant"]),
    ("gaussian_forward", lambda mean, x, s: (((x - mean) / s) ** 2).sum(-1) / 2
     + np.log(s) + HALF_LOG_2PI, ["outside-the-sum"]),
    ("gaussian_forward", lambda mean, x, s: (((x - mean) / s) ** 2).sum(-1) / 2
     + x.shape[-1] * (np.log(s) + 2 * HALF_LOG_2PI), ["missing-half"]),
    ("gaussian_forward", lambda mean, x, s: ((x - mean) ** 2 / s).sum(-1) / 2
     + x.shape[-1] * (np.log(s) / 2 + HALF_LOG_2PI), ["variance-for-sigma"]),
    ("gaussian_backward", lambda dnll, mean, x, s: dnll[..., None] * (x - mean) / s**2,
     ["sign-flip"]),
    ("gaussian_backward", lambda dnll, mean, x, s: dnll[..., None] * (mean - x) / s,
     ["sigma-for-variance"]),
    ("gaussian_backward", lambda dnll, mean, x, s: dnll[..., None] * (mean - x),
     ["missing-variance"]),
    ("gaussian_backward", lambda dnll, mean, x, s: 2 * dnll[..., None] * (mean - x) / s**2,
     ["missing-half"]),
    ("gaussian_backward", lambda dnll, mean, x, s: (mean - x) / s**2, ["missing-upstream"]),
    ("gaussian_backward", lambda dnll, mean, x, s: dnll[..., None] * (x - mean) / s,
     ["sigma-for-variance", "sign-flip"]),
]  # fmt: skip


# The autoencoder


def ae_dlogits(ae, t):
    return ae.likelihood.backward(np.ones(len(t.x)), t.logits, t.x)


def ae_backward(ae, t, dlogits=None, dz_of=lambda dz: dz, decoder=None, final=lambda pairs: pairs):
    if dlogits is None:
        dlogits = ae.likelihood.backward(np.full(len(t.x), 1 / len(t.x)), t.logits, t.x)
    dh, dW, db = layers.dense_backward(dlogits, t.dec[-1], ae.output[0])
    walk = decoder or trunk_backward
    dz, decoder_pairs = walk(dh, t.dec, ae.decoder, ae.activation)
    dh, dW_z, db_z = layers.dense_backward(dz_of(dz), t.enc[-1], ae.dense("fc_mu")[0])
    _, encoder_pairs = walk(dh, t.enc, ae.encoder, ae.activation)
    pairs = final([*encoder_pairs, (dW_z, db_z), *decoder_pairs, (dW, db)])
    return dict(zip(ae.params, (grad for pair in pairs for grad in pair), strict=True))


def walk_past_activations(dh, trunk, dense, activation):
    pairs = []
    for i in range(len(dense) - 1, -1, -1):
        dh, dW, db = layers.dense_backward(dh, trunk[i], dense[i][0])
        pairs.insert(0, (dW, db))
    return dh, pairs


def ae_activation_at_z(ae, t):
    backward = getattr(layers, f"{ae.activation}_backward")
    return ae_backward(ae, t, dz_of=lambda dz: backward(dz, t.z))


AUTOENCODER = [
    ("autoencoder_backward", lambda ae, t: ae_backward(ae, t, ae_dlogits(ae, t)),
     ["sum-for-mean"]),
    ("autoencoder_backward", lambda ae, t: ae_backward(
        ae, t, (sigmoid(t.logits) - t.x) / len(t.x)), ["always-bernoulli"]),
    ("autoencoder_backward", lambda ae, t: ae_backward(ae, t, ae_dlogits(ae, t) / t.x.size),
     ["mean-twice"]),
    ("autoencoder_backward", lambda ae, t: ae_backward(ae, t, -ae_dlogits(ae, t) / len(t.x)),
     ["sign-flip"]),
    ("autoencoder_backward", lambda ae, t: ae_backward(ae, t, (t.logits - t.x) / len(t.x)),
     ["missing-sigmoid"]),
    ("autoencoder_backward", lambda ae, t: ae_backward(
        ae, t, ae_dlogits(ae, t) / len(t.x) * sigmoid(t.logits) * sigmoid(-t.logits)),
     ["sigmoid-twice"]),
    ("autoencoder_backward", lambda ae, t: ae_backward(ae, t, decoder=walk_past_activations),
     ["missing-mask"]),
    ("autoencoder_backward", ae_activation_at_z, ["mask-at-code"]),
    ("autoencoder_backward", lambda ae, t: ae_backward(
        ae, t, final=lambda pairs: [(dW, db / len(t.x)) for dW, db in pairs]), ["mean-for-sum"]),
    ("autoencoder_backward", lambda ae, t: ae_backward(
        ae, t, final=lambda pairs: [(dW, 0 * db) for dW, db in pairs]), ["zero-bias"]),
    ("autoencoder_backward", lambda ae, t: list(ae_backward(ae, t).values()), ["wrong-count"]),
    ("autoencoder_backward", lambda ae, t: ae_backward(
        ae, t, -ae_dlogits(ae, t)), ["sum-for-mean", "sign-flip"]),
    ("autoencoder_backward", lambda ae, t: ae_backward(
        ae, t, ae_dlogits(ae, t), decoder=walk_past_activations),
     ["sum-for-mean", "missing-mask"]),
]  # fmt: skip

# z and the KL

LATENT = [
    ("reparameterize_forward", lambda mu, lv, eps: mu + np.exp(lv) * eps, ["variance-for-sigma"]),
    ("reparameterize_forward", lambda mu, lv, eps: mu + lv * eps, ["missing-exp"]),
    ("reparameterize_forward", lambda mu, lv, eps: mu + eps, ["missing-sigma"]),
    ("reparameterize_forward", lambda mu, lv, eps: mu + 0 * eps, ["missing-noise"]),
    ("reparameterize_forward", lambda mu, lv, eps: mu + sigma(lv) + 0 * eps, ["missing-eps"]),
    ("reparameterize_forward", lambda mu, lv, eps: mu + sigma(lv) * np.random.default_rng()
     .standard_normal(eps.shape), ["fresh-noise"]),
    ("reparameterize_forward", lambda mu, lv, eps: mu + sigma(lv) * np.random.default_rng(0)
     .standard_normal(eps.shape), ["fresh-noise"]),
    ("reparameterize_forward", lambda mu, lv, eps: sigma(lv) * eps, ["missing-mu"]),
    ("reparameterize_forward", lambda mu, lv, eps: np.exp(lv) * eps,
     ["missing-mu", "variance-for-sigma"]),
    ("reparameterize_backward", lambda dz, lv, eps: (
        over_samples(dz, lv), over_samples(dz * sigma(lv) * eps, lv)), ["missing-half"]),
    ("reparameterize_backward", lambda dz, lv, eps: (
        over_samples(dz, lv), over_samples(dz * np.exp(lv) * eps / 2, lv)),
     ["variance-for-sigma"]),
    ("reparameterize_backward", lambda dz, lv, eps: (
        over_samples(dz, lv), over_samples(dz * sigma(lv) / 2 + 0 * eps, lv)), ["missing-eps"]),
    ("reparameterize_backward", lambda dz, lv, eps: (
        over_samples(dz, lv), over_samples(dz * eps, lv)), ["gradient-of-sigma"]),
    ("reparameterize_backward", lambda dz, lv, eps: (
        over_samples(dz * eps, lv), over_samples(dz * sigma(lv) * eps / 2, lv)), ["extra-eps"]),
    ("reparameterize_backward", lambda dz, lv, eps: (dz, dz * sigma(lv) * eps / 2), ["not-summed"]),
    ("reparameterize_backward", lambda dz, lv, eps: (
        over_samples(dz * sigma(lv) * eps / 2, lv), over_samples(dz, lv)), ["swapped"]),
    ("reparameterize_backward", lambda dz, lv, eps: (
        over_samples(dz, lv), over_samples(dz * np.exp(lv) * eps, lv)),
     ["missing-half", "variance-for-sigma"]),
    ("reparameterize_backward", lambda dz, lv, eps: (
        over_samples(dz * eps, lv), over_samples(dz * sigma(lv) * eps, lv)),
     ["extra-eps", "missing-half"]),
    ("kl_forward", lambda mu, lv: (mu**2 + np.exp(lv) - 1 - lv).sum(-1), ["missing-half"]),
    ("kl_forward", lambda mu, lv: (mu**2 + np.exp(lv) - 1 - lv).mean(-1) / 2, ["mean-for-sum"]),
    ("kl_forward", lambda mu, lv: (mu**2 + np.exp(lv) - lv).sum(-1) / 2, ["missing-minus-one"]),
    ("kl_forward", lambda mu, lv: (1 + lv - mu**2 - np.exp(lv)).sum(-1) / 2, ["sign-flip"]),
    ("kl_forward", lambda mu, lv: (mu**2 + sigma(lv) - 1 - lv).sum(-1) / 2,
     ["sigma-for-variance"]),
    ("kl_forward", lambda mu, lv: (mu + np.exp(lv) - 1 - lv).sum(-1) / 2, ["missing-square"]),
    ("kl_forward", lambda mu, lv: (mu**2 + np.exp(lv) - 1 + lv).sum(-1) / 2, ["sign-flip"]),
    ("kl_forward", lambda mu, lv: (mu**2 + np.exp(lv) - 1 - lv) / 2, ["not-summed"]),
    ("kl_forward", lambda mu, lv: np.squeeze((mu**2 + np.exp(lv) - 1 - lv).sum(-1) / 2),
     ["wrong-shape"]),
    ("kl_forward", lambda mu, lv: ((mu**2 + np.exp(lv) - lv).sum(-1) - 1) / 2,
     ["outside-the-sum"]),
    ("kl_forward", lambda mu, lv: ((1 + mu**2) / np.exp(lv) - 1 + lv).sum(-1) / 2, ["reversed"]),
    ("kl_forward", lambda mu, lv: (mu**2 + np.exp(lv) - 1 - lv).sum() / 2, ["other-axis"]),
    ("kl_forward", lambda mu, lv: (1 + lv - mu**2 - np.exp(lv)).sum(-1),
     ["missing-half"]),
    ("kl_forward", lambda mu, lv: (mu**2 + sigma(lv) - lv).sum(-1) / 2,
     ["sigma-for-variance", "missing-minus-one"]),
    ("kl_backward", lambda dkl, mu, lv: (dkl[:, None] * mu, dkl[:, None] * np.exp(lv) / 2),
     ["missing-minus-one"]),
    ("kl_backward", lambda dkl, mu, lv: (dkl[:, None] * mu, dkl[:, None] * (np.exp(lv) - 1)),
     ["missing-half"]),
    ("kl_backward", lambda dkl, mu, lv: (mu, (np.exp(lv) - 1) / 2),
     ["missing-upstream"]),
    ("kl_backward", lambda dkl, mu, lv: (2 * dkl[:, None] * mu, dkl[:, None] * np.expm1(lv) / 2),
     ["missing-half"]),
    ("kl_backward", lambda dkl, mu, lv: (dkl[:, None] * mu, dkl[:, None] * (sigma(lv) - 1) / 2),
     ["sigma-for-variance"]),
    ("kl_backward", lambda dkl, mu, lv: (dkl * mu, dkl * np.expm1(lv) / 2), ["missing-axis"]),
    ("kl_backward", lambda dkl, mu, lv: (dkl.sum() * mu, dkl.sum() * np.expm1(lv) / 2),
     ["summed-upstream"]),
    ("kl_backward", lambda dkl, mu, lv: (-dkl[:, None] * mu, dkl[:, None] * np.exp(lv) / 2),
     ["sign-flip", "missing-minus-one"]),
    ("kl_backward", lambda dkl, mu, lv: (dkl[:, None] * mu, dkl[:, None] * np.exp(lv)),
     ["missing-half", "missing-minus-one"]),
]  # fmt: skip


# The ELBO and the whole model


def elbo(vae, x, eps, z_of=None, over=lambda nll: nll.mean(axis=0), kl_times=1.0):
    mu, logvar = vae.encode(x)
    z = (z_of or latent.reparameterize_forward)(mu, logvar, eps)
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    return -over(nll) - kl_times * latent.kl_forward(mu, logvar)


def importance_bound(vae, x, eps):
    t = objectives.Importance.of(vae).forward(x, eps)
    return np.log(np.exp(-t.nll - t.kl).mean(axis=0))


def vae_backward(vae, t, dnll=None, dkl=None, through_z=True, kl=True, heads=(1, 1), scale=1.0,
                 at_z=latent.reparameterize_backward):  # fmt: skip
    dnll = np.full_like(t.nll, 1 / t.nll.size) if dnll is None else dnll
    dkl = np.full_like(t.kl, t.beta / len(t.x)) if dkl is None else dkl
    dz, decoder = vae.decoder_backward(dnll, t)
    dmu, dlogvar = at_z(dz, t.logvar, t.eps)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, t.mu, t.logvar)
    dmu, dlogvar = through_z * dmu + kl * dmu_kl, through_z * dlogvar + kl * dlogvar_kl
    dh_mu, dW_mu, db_mu = layers.dense_backward(dmu, t.enc[-1], vae.dense("fc_mu")[0])
    dh_lv, dW_lv, db_lv = layers.dense_backward(dlogvar, t.enc[-1], vae.dense("fc_logvar")[0])
    dh = heads[0] * dh_mu + heads[1] * dh_lv
    _, encoder_pairs = trunk_backward(dh, t.enc, vae.encoder, vae.activation)
    encoder = [*encoder_pairs, (dW_mu, db_mu), (dW_lv, db_lv)]
    grads = [*(grad for pair in encoder for grad in pair), *decoder.values()]
    return {name: scale * grad for name, grad in zip(vae.params, grads, strict=True)}


def with_noise_of_its_own(dz, logvar, eps):
    return latent.reparameterize_backward(
        dz, logvar, np.random.default_rng().standard_normal(eps.shape)
    )


MODEL = [
    ("elbo_with_noise", lambda vae, x, eps: -elbo(vae, x, eps), ["sign-flip"]),
    ("elbo_with_noise", lambda vae, x, eps: elbo(vae, x, eps, kl_times=0), ["missing-kl"]),
    ("elbo_with_noise", lambda vae, x, eps: elbo(vae, x, eps, kl_times=-1), ["kl-added"]),
    ("elbo_with_noise", lambda vae, x, eps: elbo(vae, x, eps, lambda mu, lv, eps: mu + 0 * eps),
     ["at-the-mean"]),
    ("elbo_with_noise", lambda vae, x, eps: elbo(vae, x, eps, over=lambda nll: nll.sum(axis=0)),
     ["sum-for-mean"]),
    ("elbo_with_noise", lambda vae, x, eps: elbo(vae, x, eps, over=lambda nll: nll),
     ["missing-mean"]),
    ("elbo_with_noise", lambda vae, x, eps: elbo(vae, x, eps).mean(), ["averaged"]),
    ("elbo_with_noise", lambda vae, x, eps: elbo(
        vae, x, eps, over=lambda nll: nll.mean(axis=0) / x.shape[1]), ["mean-over-pixels"]),
    ("elbo_with_noise", importance_bound, ["importance-bound"]),
    ("elbo_with_noise", lambda vae, x, eps: -elbo(vae, x, eps, kl_times=0),
     ["sign-flip", "missing-kl"]),
    ("elbo_with_noise", lambda vae, x, eps: elbo(
        vae, x, eps, lambda mu, lv, eps: mu + 0 * eps, kl_times=2),
     ["at-the-mean", "missing-half"]),
    ("vae_backward", lambda vae, t: vae_backward(vae, t, kl=False), ["missing-kl"]),
    ("vae_backward", lambda vae, t: vae_backward(vae, t, through_z=False),
     ["missing-reconstruction"]),
    ("vae_backward", lambda vae, t: vae_backward(vae, t, heads=(1, 0)), ["head-forgotten"]),
    ("vae_backward", lambda vae, t: vae_backward(vae, t, heads=(0, 1)), ["head-forgotten"]),
    ("vae_backward", lambda vae, t: vae_backward(vae, t, scale=len(t.x)), ["sum-for-mean"]),
    ("vae_backward", lambda vae, t: vae_backward(vae, t, np.ones_like(t.nll)), ["missing-nll"]),
    ("vae_backward", lambda vae, t: vae_backward(vae, t, dkl=np.full_like(t.kl, 1 / len(t.x))),
     ["missing-beta"]),
    ("vae_backward", lambda vae, t: vae_backward(vae, t, np.full_like(t.nll, 1 / len(t.x))),
     ["samples"]),
    ("vae_backward", lambda vae, t: vae_backward(vae, t, at_z=with_noise_of_its_own),
     ["not-deterministic"]),
    ("vae_backward", lambda vae, t: vae_backward(vae, t, scale=-1), ["sign-flip"]),
    ("vae_backward", lambda vae, t: {name: 3 * g for name, g in vae.backward(t).items()},
     ["scaled"]),
    ("vae_backward", lambda vae, t: {**vae_backward(vae, t), "z": t.z}, ["wrong-count"]),
    ("vae_backward", lambda vae, t: vae_backward(vae, t, at_z=lambda dz, lv, eps: (
        over_samples(dz, lv), over_samples(dz * sigma(lv) * eps, lv))), ["missing-half"]),
    ("vae_backward", lambda vae, t: vae_backward(
        vae, t, dkl=np.full_like(t.kl, 1 / len(t.x)), heads=(1, 0)),
     ["head-forgotten", "missing-beta"]),
]  # fmt: skip


# Adam


def adam(param, grad, m, v, t, rate, beta1, beta2, eps, fresh=1, square=2, count=0, correct=True,
         root=lambda v, eps: np.sqrt(v) + eps, sign=-1, hats=False, old=False):  # fmt: skip
    before = m, v
    m = beta1 * m + (1 - beta1 if fresh else 1) * grad
    v = beta2 * v + (1 - beta2 if fresh else 1) * np.abs(grad) ** square
    m_used, v_used = before if old else (m, v)
    m_hat = m_used / (1 - beta1 ** (t + count)) if correct else m_used
    v_hat = v_used / (1 - beta2 ** (t + count)) if correct else v_used
    param = param + sign * rate * m_hat / root(v_hat, eps)
    return (param, m_hat, v_hat) if hats else (param, m, v)


def adam_in_place(param, grad, m, v, t, rate, beta1, beta2, eps):
    m *= beta1
    m += (1 - beta1) * grad
    v *= beta2
    v += (1 - beta2) * grad**2
    param -= rate * m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + eps)
    return param, m, v


ADAM = [
    ("adam_step", lambda *a: adam(*a, correct=False), ["missing-correction"]),
    ("adam_step", lambda *a: adam(*a, hats=True), ["corrected-kept"]),
    ("adam_step", lambda *a: adam(*a, root=lambda v, eps: np.sqrt(v + eps)), ["eps-in-root"]),
    ("adam_step", lambda *a: adam(*a, root=lambda v, eps: v + eps), ["missing-root"]),
    ("adam_step", lambda *a: adam(*a, count=1), ["t-too-large"]),
    ("adam_step", lambda *a: adam(*a, count=-1), ["t-too-small"]),
    ("adam_step", lambda *a: adam(*a, fresh=0), ["missing-one-minus"]),
    ("adam_step", lambda *a: adam(*a, square=1), ["missing-square"]),
    ("adam_step", lambda *a: adam(*a, sign=1), ["sign-flip"]),
    ("adam_step", lambda *a: adam(*a, old=True), ["old-moments"]),
    ("adam_step", adam_in_place, ["changed-in-place"]),
    ("adam_step", lambda p, g, m, v, t, r, b1, b2, e: adam(p, g, m, v, t, r, b2, b1, e),
     ["betas-swapped"]),
    ("adam_step", lambda *a: adam(*a)[0], ["wrong-count"]),
    ("adam_step", lambda *a: adam(*a, correct=False, root=lambda v, eps: np.sqrt(v + eps)),
     ["missing-correction", "eps-in-root"]),
    ("adam_step", lambda *a: adam(*a, sign=1, hats=True), ["corrected-kept", "sign-flip"]),
]  # fmt: skip


# beta


def beta_of(loss, n_inputs, n_latent, batch, reconstruction, kl, weight, s, two=2, power=2):
    of_image = {"sum": 1.0, "batchmean": 1 / batch}
    a = of_image.get(reconstruction, 1 / (batch * n_inputs))
    k = of_image.get(kl, 1 / (batch * n_latent))
    return weight * k / (a * (two * s**power if loss == "mse" else 1))


def beta_without_batch(loss, n_inputs, n_latent, batch, reconstruction, kl, weight, s):
    of_image = {"sum": 1.0, "batchmean": 1 / batch}
    a, k = of_image.get(reconstruction, 1 / n_inputs), of_image.get(kl, 1 / n_latent)
    return weight * k / (a * (2 * s**2 if loss == "mse" else 1))


BETA = [
    ("effective_beta", lambda *a: beta_of(*a, two=1), ["missing-two"]),
    ("effective_beta", lambda *a: beta_of(*a, power=1), ["sigma-for-variance"]),
    ("effective_beta", lambda *a: beta_of(*a, power=0), ["missing-variance"]),
    ("effective_beta", lambda *a: beta_of(*a, power=-2), ["variance-inverted"]),
    ("effective_beta", lambda *a: 1 / beta_of(*a), ["inverted"]),
    ("effective_beta", lambda *a: beta_of(
        "mse", *a[1:], two=2 if a[0] == "mse" else 1), ["sigma-with-bce"]),
    ("effective_beta", lambda *a: a[6], ["all-ignored"]),
    ("effective_beta", lambda *a: beta_of(*a[:6], 1.0, a[7]), ["missing-weight"]),
    ("effective_beta", lambda *a: beta_of(*a[:2], a[1], *a[3:]), ["pixels-for-dimensions"]),
    ("effective_beta", beta_without_batch, ["missing-batch"]),
    ("effective_beta", lambda *a: beta_without_batch(*a[:6], 1.0, a[7]),
     ["missing-weight", "missing-batch"]),
    ("effective_beta", lambda *a: beta_of(*a, two=1, power=1),
     ["missing-two", "sigma-for-variance"]),
    ("linear", lambda beta, warmup: lambda done: beta * done / warmup, ["not-level"]),
    ("linear", lambda beta, warmup: lambda done: min(done / warmup, 1), ["ends-at-1"]),
    ("linear", lambda beta, warmup: lambda done: beta * done, ["warmup-ignored"]),
    ("linear", lambda beta, warmup: lambda done: beta, ["no-warmup"]),
    ("linear", lambda beta, warmup: lambda done: 0, ["constant"]),
    ("linear", lambda beta, warmup: lambda done: beta * min(done * warmup, 1), ["warmup-inverted"]),
    ("linear", lambda beta, warmup: lambda done: beta if done >= warmup else 0, ["step"]),
    ("linear", lambda beta, warmup: lambda done: beta * (1 - min(done / warmup, 1)),
     ["falls"]),
    ("linear", lambda beta, warmup: lambda done: beta * min((1 - done) / warmup, 1), ["falls"]),
    ("linear", lambda beta, warmup: beta * warmup, ["no-function"]),
    ("linear", lambda beta, warmup: lambda done: None, ["not-numbers"]),
    ("linear", lambda beta, warmup: lambda done: beta * done / warmup if done < warmup else 0,
     ["back-to-0"]),
    ("linear", lambda beta, warmup: lambda done: done / warmup, ["not-level", "ends-at-1"]),
]  # fmt: skip


# Is the latent space in use?


def pca_kl(eigenvalues, n_latent, s, beta, half=0.5, cut=True, sort=-1, power=2, of=np.log):
    kept = np.sort(eigenvalues)[::sort] if sort else eigenvalues
    kl = half * of(kept[:n_latent] / (beta * s**power))
    return np.maximum(kl, 0) if cut else kl


USE = [
    ("active_units", lambda mu: mu.std(axis=0) > 0.01, ["deviation-for-variance"]),
    ("active_units", lambda mu: (mu**2).mean(axis=0) > 0.01, ["missing-mean"]),
    ("active_units", lambda mu: np.abs(mu.mean(axis=0)) > 0.01, ["mean-for-variance"]),
    ("active_units", lambda mu: mu.var(axis=0) < 0.01, ["inverted"]),
    ("active_units", lambda mu: mu.var(axis=0) > 0, ["other-threshold"]),
    ("active_units", lambda mu: mu.var(axis=0) > 0.02, ["other-threshold"]),
    ("active_units", lambda mu: mu.var(axis=0) > 0.1, ["other-threshold"]),
    ("active_units", lambda mu: mu.var(axis=1) > 0.01, ["other-axis"]),
    ("active_units", lambda mu: (mu.var(axis=0) > 0.01).sum(), ["count"]),
    ("active_units", lambda mu: ((mu - mu.mean(axis=0)) ** 2).sum(axis=0) > 0.01,
     ["sum-for-mean"]),
    ("active_units", lambda mu: (mu**2).mean(axis=0) < 0.01, ["missing-mean", "inverted"]),
    ("linear_vae_kl", lambda *a: pca_kl(*a, cut=False), ["not-cut"]),
    ("linear_vae_kl", lambda *a: pca_kl(*a, half=1), ["missing-half"]),
    ("linear_vae_kl", lambda e, n, s, beta: pca_kl(e, n, s, 1), ["missing-beta"]),
    ("linear_vae_kl", lambda e, n, s, beta: pca_kl(e, n, s, 1 / beta), ["beta-inverted"]),
    ("linear_vae_kl", lambda *a: pca_kl(*a, power=1), ["sigma-for-variance"]),
    ("linear_vae_kl", lambda *a: pca_kl(*a, power=0), ["missing-variance"]),
    ("linear_vae_kl", lambda *a: pca_kl(*a, sort=0), ["not-sorted"]),
    ("linear_vae_kl", lambda *a: pca_kl(*a, sort=1), ["smallest-first"]),
    ("linear_vae_kl", lambda *a: pca_kl(*a, of=np.log2), ["bits"]),
    ("linear_vae_kl", lambda *a: pca_kl(*a).sum(), ["summed"]),
    ("linear_vae_kl", lambda *a: pca_kl(*a, half=1, cut=False), ["not-cut", "missing-half"]),
    ("linear_vae_kl", lambda e, n, s, beta: pca_kl(e, n, s, 1, power=1),
     ["missing-beta", "sigma-for-variance"]),
]  # fmt: skip


# The importance-weighted bound


def iwae(model, t, log_w=None, of_batch=True, prior=1.0, entropy=1.0, sign=1.0, extra=1.0):
    log_w = -t.nll - t.kl if log_w is None else log_w
    w = np.exp(log_w - log_w.max(axis=0))
    share = sign * extra * w / w.sum(axis=0) / (t.nll.shape[1] if of_batch else 1)
    dz, decoder = model.decoder_backward(share, t)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(share, t.z, t.logvar)
    dmu, dlogvar = latent.reparameterize_backward(dz + prior * dz_kl, t.logvar, t.eps)
    encoder = model.encoder_backward(dmu, dlogvar + entropy * dlogvar_kl, t)
    return {**encoder, **decoder}


def iwae_with_the_closed_form(model, t):
    w = np.exp(-t.nll - t.kl)
    share = w / w.sum(axis=0) / t.nll.shape[1]
    dz, decoder = model.decoder_backward(share, t)
    dmu, dlogvar = latent.reparameterize_backward(dz, t.logvar, t.eps)
    dkl = np.full(len(t.x), 1 / len(t.x))
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, t.mu, t.logvar)
    encoder = model.encoder_backward(dmu + dmu_kl, dlogvar + dlogvar_kl, t)
    return {**encoder, **decoder}


softmax = lambda log_w, axis: (
    np.exp(log_w - log_w.max(axis=axis, keepdims=True))
    / np.exp(log_w - log_w.max(axis=axis, keepdims=True)).sum(axis=axis, keepdims=True)
)
BOUND = [
    ("log_weights", lambda nll, z, eps, lv: nll - (z**2 - eps**2 - lv).sum(-1) / 2,
     ["sign-of-nll"]),
    ("log_weights", lambda nll, z, eps, lv: -nll - (z**2 + eps**2 + lv).sum(-1) / 2, ["sign-of-q"]),
    ("log_weights", lambda nll, z, eps, lv: -nll + (eps**2 + lv).sum(-1) / 2, ["missing-prior"]),
    ("log_weights", lambda nll, z, eps, lv: -nll - (z**2).sum(-1) / 2, ["missing-q"]),
    ("log_weights", lambda nll, z, eps, lv: -nll - (z**2 - eps**2).sum(-1) / 2, ["missing-logvar"]),
    ("log_weights", lambda nll, z, eps, lv: -nll - (z**2 - lv).sum(-1) / 2, ["missing-noise"]),
    ("log_weights", lambda nll, z, eps, lv: -nll - (z**2 - eps**2 - lv).sum(-1), ["missing-half"]),
    ("log_weights", lambda nll, z, eps, lv: -nll - ((z**2 - eps**2) / 2 - lv).sum(-1),
     ["logvar-for-half"]),
    ("log_weights", lambda nll, z, eps, lv: nll + (z**2 - eps**2 - lv).sum(-1) / 2, ["inverted"]),
    ("log_weights", lambda nll, z, eps, lv: np.exp(-nll - (z**2 - eps**2 - lv).sum(-1) / 2),
     ["weight-for-log"]),
    ("log_weights", lambda nll, z, eps, lv: -nll - (z**2 - eps**2).sum(-1),
     ["missing-logvar", "missing-half"]),
    ("log_mean_exp_forward", lambda log_w: np.log(np.exp(log_w).mean(axis=0)), ["overflow"]),
    ("log_mean_exp_forward", lambda log_w: np.logaddexp.reduce(log_w, axis=0), ["sum-for-mean"]),
    ("log_mean_exp_forward", lambda log_w: log_w.mean(axis=0), ["mean-of-logs"]),
    ("log_mean_exp_forward", lambda log_w: log_w[0] + np.log(np.exp(log_w - log_w[0]).mean(axis=0)),
     ["smallest"]),
    ("log_mean_exp_forward", lambda log_w: log_w.max(axis=0), ["largest-alone"]),
    ("log_mean_exp_forward", lambda log_w: log_w.max() + np.log(
        np.exp(log_w - log_w.max()).mean(axis=0)), ["largest-of-all"]),
    ("log_mean_exp_forward", lambda log_w: np.log(
        np.exp(log_w - log_w.max(axis=0)).mean(axis=0)), ["not-put-back"]),
    ("log_mean_exp_forward", lambda log_w: log_w.max(axis=0) + np.log(
        np.exp(log_w - log_w.max(axis=0)).mean()), ["other-axis"]),
    ("log_mean_exp_forward", lambda log_w: np.log(
        np.exp(log_w - log_w.max(axis=0)).sum(axis=0)), ["sum-for-mean", "not-put-back"]),
    ("log_mean_exp_backward", lambda dy, log_w: dy * np.exp(log_w) / np.exp(log_w).sum(axis=0),
     ["overflow"]),
    ("log_mean_exp_backward", lambda dy, log_w: dy * softmax(log_w, 1), ["over-images"]),
    ("log_mean_exp_backward", lambda dy, log_w: softmax(log_w, 0), ["missing-upstream"]),
    ("log_mean_exp_backward", lambda dy, log_w: dy * np.ones_like(log_w) / len(log_w), ["uniform"]),
    ("log_mean_exp_backward", lambda dy, log_w: dy * softmax(log_w, 0) / len(log_w),
     ["extra-mean"]),
    ("log_mean_exp_backward", lambda dy, log_w: dy * np.exp(log_w - log_w.max(axis=0)),
     ["not-normalised"]),
    ("log_mean_exp_backward", lambda dy, log_w: -dy * softmax(log_w, 0), ["sign-flip"]),
    ("log_mean_exp_backward", lambda dy, log_w: softmax(log_w, 1),
     ["over-images", "missing-upstream"]),
    ("importance_backward", lambda model, t: iwae(model, t, 0 * t.nll), ["uniform"]),
    ("importance_backward", lambda model, t: iwae(model, t, -t.nll), ["weights-of-nll"]),
    ("importance_backward", lambda model, t: iwae(model, t, of_batch=False), ["sum-for-mean"]),
    ("importance_backward", lambda model, t: iwae(model, t, prior=0), ["missing-prior"]),
    ("importance_backward", lambda model, t: iwae(model, t, entropy=0), ["missing-entropy"]),
    ("importance_backward", lambda model, t: iwae(model, t, prior=0, entropy=0), ["missing-kl"]),
    ("importance_backward", lambda model, t: iwae(model, t, sign=-1), ["sign-flip"]),
    ("importance_backward", lambda model, t: iwae(model, t, extra=1 / len(t.nll)), ["mean-twice"]),
    ("importance_backward", iwae_with_the_closed_form, ["closed-form-kl"]),
    ("importance_backward", lambda model, t: iwae(model, t, 0 * t.nll, of_batch=False),
     ["missing-w", "uniform"]),
    ("importance_backward", lambda model, t: iwae(model, t, -t.nll, entropy=0),
     ["weights-of-nll", "missing-entropy"]),
]  # fmt: skip


# What one does in a latent space


def arc(z0, z1, n, lengths=True, omega_of=np.arccos, over=np.sin, end=True, careful=True, unit=0):
    size = np.linalg.norm(z0) * np.linalg.norm(z1)
    if unit:
        z0, z1 = z0 / np.linalg.norm(z0), z1 / np.linalg.norm(z1)
    t = np.linspace(0, 1, n, endpoint=end)[:, None]
    cosine = np.clip(z0 @ z1 / (1 if unit else size), -1, 1) if lengths else z0 @ z1
    omega = omega_of(cosine)
    if careful and abs(np.sin(omega)) < 1e-6:
        return (1 - t) * z0 + t * z1
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / over(omega)


def arc_that_divides_by_0(z0, z1, n):
    cosine = z0 @ z1 / (np.linalg.norm(z0) * np.linalg.norm(z1))
    omega = np.arccos(cosine) if abs(cosine) < 1 - 1e-12 else 0.0
    t = np.linspace(0, 1, n)[:, None]
    return (np.sin((1 - t) * omega) * z0 + np.sin(t * omega) * z1) / np.sin(omega)


def mig(codes, factors, n_bins, rank=-2, whole=None, bins=None, subtract=True):
    gaps = []
    for v in factors.T:
        known = sorted(mutual_information(in_bins(c, bins or n_bins), v) for c in codes.T)
        entropy = whole(v) if whole else mutual_information(v, v)
        gaps.append((known[-1] - subtract * known[rank]) / entropy)
    return np.array(gaps)


def mig_without_bins(codes, factors, n_bins):
    gaps = []
    for v in factors.T:
        known = sorted(mutual_information(c, v) for c in codes.T)
        gaps.append((known[-1] - known[-2]) / mutual_information(v, v))
    return np.array(gaps)


def pairs(ordinary, anomalous, tie=0.5):
    return (anomalous[:, None] > ordinary) + tie * (anomalous[:, None] == ordinary)


MEASURES = [
    ("slerp", lambda z0, z1, n: np.linspace(z0, z1, n), ["straight"]),
    ("slerp", lambda z0, z1, n: arc(z0, z1, n, lengths=False), ["missing-lengths"]),
    ("slerp", lambda z0, z1, n: arc(z0, z1, n, unit=1), ["unit-sphere"]),
    ("slerp", lambda z0, z1, n: arc(z0, z1, n, over=lambda omega: 1), ["missing-sine"]),
    ("slerp", lambda z0, z1, n: arc(z0, z1, n, over=lambda omega: omega), ["omega-for-sine"]),
    ("slerp", lambda z0, z1, n: arc(z0, z1, n, omega_of=lambda c: c),
     ["cosine-for-angle", "divides-by-0"]),
    ("slerp", lambda z0, z1, n: arc(z0, z1, n, end=False), ["end-left-out"]),
    ("slerp", lambda z0, z1, n: arc(z1, z0, n), ["ends-swapped"]),
    ("slerp", arc_that_divides_by_0, ["small-number"]),
    ("slerp", lambda z0, z1, n: np.linspace(z1, z0, n), ["straight", "ends-swapped"]),
    ("slerp", lambda z0, z1, n: arc(z0, z1, n, over=lambda omega: 1, end=False),
     ["missing-sine", "end-left-out"]),
    ("mutual_information_gap", lambda *a: mig(*a, whole=lambda v: 1), ["not-divided"]),
    ("mutual_information_gap", lambda *a: mig(*a, subtract=False), ["best-alone"]),
    ("mutual_information_gap", lambda *a: mig(*a, rank=0), ["to-the-worst"]),
    ("mutual_information_gap", lambda *a: mig(*a, whole=lambda v: np.log(len(np.unique(v)))),
     ["log-of-values"]),
    ("mutual_information_gap", mig_without_bins, ["not-binned"]),
    ("mutual_information_gap", lambda *a: mig(*a).mean(), ["averaged"]),
    ("mutual_information_gap", lambda *a: mig(*a, bins=20), ["bins-ignored"]),
    ("mutual_information_gap", lambda *a: mig(*a, subtract=False, whole=lambda v: 1),
     ["information"]),
    ("auroc", lambda o, a: 1 - pairs(o, a).mean(), ["inverted"]),
    ("auroc", lambda o, a: pairs(o, a, 0).mean(), ["ties-lost"]),
    ("auroc", lambda o, a: pairs(o, a, 1).mean(), ["ties-won"]),
    ("auroc", lambda o, a: pairs(o, a).sum(), ["sum-for-mean"]),
    ("auroc", lambda o, a: 1.0, ["constant"]),
    ("auroc", lambda o, a: (a > o.mean()).mean(), ["of-the-mean"]),
    ("auroc", lambda o, a: (a > o.max()).mean(), ["of-the-largest"]),
    ("auroc", lambda o, a: (a > o).mean(), ["missing-axis"]),
    ("auroc", lambda o, a: pairs(o, a), ["not-summed"]),
    ("auroc", lambda o, a: len(o) * len(a) - pairs(o, a, 0).sum(), ["inverted", "sum-for-mean"]),
]  # fmt: skip


def small_vae(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b, forward=1.0, backward=1.0, kl_of=1.0,
              factor=None):  # fmt: skip
    mu, logvar = x @ W_mu + b_mu, x @ W_logvar + b_logvar
    s = np.exp(forward * logvar)
    z = mu + s * eps
    logits = z @ W + b
    loss = float((likelihood.bernoulli_forward(logits, x)
                  + latent.kl_forward(mu, kl_of * logvar)).mean())  # fmt: skip
    each = np.full(len(x), 1 / len(x))
    dz, dW, db = layers.dense_backward(likelihood.bernoulli_backward(each, logits, x), z, W)
    dmu, dlogvar = latent.kl_backward(each, mu, kl_of * logvar)
    dmu, dlogvar = dmu + dz, kl_of * dlogvar + dz * eps * (factor(s) if factor else backward * s)
    return (loss, *layers.dense_backward(dmu, x, W_mu)[1:],
            *layers.dense_backward(dlogvar, x, W_logvar)[1:], dW, db)  # fmt: skip


def slopes(f, x, h, rule):
    found = np.zeros(x.shape, bool)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        found[i] = rule((f(x + step) - f(x)) / h, (f(x) - f(x - step)) / h)
    return found


def doubled(kl, mu, logvar, axis=1):
    return kl(np.concatenate([mu, mu], axis), np.concatenate([logvar, logvar], axis))


def evidence(vae, x, z, weights, log_w=None, put=lambda terms: np.logaddexp.reduce(terms, axis=0)):
    nll = vae.likelihood.forward(vae.decode_logits(z)[:, np.newaxis], x)
    return put((np.log(weights) if log_w is None else log_w)[:, np.newaxis] - nll)


MORE = [
    ("kinks", lambda f, x, h: slopes(f, x, h, lambda r, s: r - s > 0.1 * max(abs(r), abs(s))),
     ["signed"]),
    ("kinks", lambda f, x, h: slopes(f, x, h, lambda r, s: abs(r - s) < 0.1 * max(abs(r), abs(s))),
     ["inverted"]),
    ("kinks", lambda f, x, h: slopes(f, x, h, lambda r, s: abs(r + s) > 0.1 * max(abs(r), abs(s))),
     ["left-as-right"]),
    ("kinks", lambda f, x, h: slopes(f, x, h, lambda r, s: abs(r - s) > 1), ["not-relative"]),
    ("kinks", lambda f, x, h: x == 0, ["never"]),
    ("kinks", lambda f, x, h: slopes(f, x, h, lambda r, s: r - s < 0.1 * max(abs(r), abs(s))),
     ["signed", "inverted"]),
    ("fitted_gaussian", lambda z: (z.mean(axis=0), np.cov(z.T)), ["n-minus-1"]),
    ("fitted_gaussian", lambda z: (z.mean(axis=0), z.T @ z / len(z)), ["not-centred"]),
    ("fitted_gaussian", lambda z: (z.mean(axis=0), np.diag(z.var(axis=0))), ["variances-alone"]),
    ("fitted_gaussian", lambda z: (z.mean(axis=0), z.var(axis=0)), ["variances"]),
    ("fitted_gaussian", lambda z: (z.mean(axis=0), np.corrcoef(z.T)), ["correlation"]),
    ("fitted_gaussian", lambda z: (z.mean(axis=0), np.cov(z)), ["of-images"]),
    ("repeats_add_up", lambda kl, mu, lv: np.allclose(doubled(kl, mu, lv), kl(mu, lv)), ["same"]),
    ("repeats_add_up", lambda kl, mu, lv: True, ["always"]),
    ("repeats_add_up", lambda kl, mu, lv: bool((doubled(kl, mu, lv) > kl(mu, lv)).all()),
     ["larger"]),
    ("repeats_add_up", lambda kl, mu, lv: np.isclose(doubled(kl, mu, lv), 2 * kl(mu, lv)),
     ["array"]),
    ("repeats_add_up", lambda kl, mu, lv: not np.allclose(doubled(kl, mu, lv), 2 * kl(mu, lv)),
     ["inverted"]),
    ("repeats_add_up", lambda kl, mu, lv: np.allclose(doubled(kl, mu, lv, 0), 2 * kl(mu, lv)),
     ["images-repeated"]),
    ("exact_log_p", lambda vae, x, z, w: evidence(
        vae, x, z, w, put=lambda terms: np.log(np.exp(terms).sum(axis=0))), ["underflow"]),
    ("exact_log_p", lambda vae, x, z, w: evidence(vae, x, z, w, 0 * w - np.log(len(w))),
     ["missing-weights"]),
    ("exact_log_p", lambda vae, x, z, w: evidence(vae, x, z, w, w), ["weights-for-logs"]),
    ("exact_log_p", lambda vae, x, z, w: evidence(
        vae, x, z, w, np.log(w) - (z**2).sum(axis=1) / 2), ["prior-twice"]),
    ("exact_log_p", lambda vae, x, z, w: w @ evidence(
        vae, x, z, w, 0 * w, put=lambda terms: terms), ["mean-of-logs"]),
    ("exact_log_p", lambda vae, x, z, w: evidence(
        vae, x, z, w, put=lambda terms: terms.max(axis=0)), ["largest-alone"]),
    ("exact_log_p", lambda vae, x, z, w: evidence(
        vae, x, z, w, 0 * w - np.log(len(w)), put=lambda terms: np.log(np.exp(terms).sum(axis=0))),
     ["missing-weights", "underflow"]),
    ("aggregate_moments", lambda mu, lv: (mu.mean(axis=0), mu.var(axis=0)), ["between-alone"]),
    ("aggregate_moments", lambda mu, lv: (mu.mean(axis=0), np.exp(lv).mean(axis=0)),
     ["within-alone"]),
    ("aggregate_moments", lambda mu, lv: (mu.mean(axis=0), mu.var(axis=0) + sigma(lv).mean(axis=0)),
     ["sigma-for-variance"]),
    ("aggregate_moments", lambda mu, lv: (mu.mean(axis=0), mu.var(axis=0) + lv.mean(axis=0)),
     ["missing-exp"]),
    ("aggregate_moments", lambda mu, lv: (
        mu.mean(axis=0), (mu**2).mean(axis=0) + np.exp(lv).mean(axis=0)), ["not-centred"]),
    ("aggregate_moments", lambda mu, lv: (mu.mean(), mu.var() + np.exp(lv).mean()),
     ["other-axis", "other-axis", "other-axis"]),
    ("aggregate_moments", lambda mu, lv: (
        mu.mean(axis=0), np.sqrt((mu**2).mean(axis=0) + np.exp(lv).mean(axis=0))),
     ["not-centred", "deviation-for-variance"]),
]  # fmt: skip

FIND_THE_BUG = [
    ("vae_loss", small_vae, ["not-started"]),
    ("vae_loss", lambda *a: small_vae(*a, forward=0.5), ["backward-only-planted"]),
    ("vae_loss", lambda *a: small_vae(*a, backward=0.5), ["forward-only-planted"]),
    ("vae_loss", lambda *a: small_vae(*a, kl_of=2.0), ["log-sigma"]),
    ("vae_loss", lambda *a: small_vae(*a, forward=0.5, factor=lambda s: s**2 / 2),
     ["variance-in-backward"]),
    ("vae_loss", lambda *a: small_vae(*a, forward=0.5, backward=0.5)[0], ["wrong-count"]),
]  # fmt: skip

WRONG = [*NUMERICAL, *LAYERS, *LIKELIHOODS, *AUTOENCODER, *LATENT, *MODEL, *ADAM, *BETA, *USE,
         *BOUND, *MEASURES, *MORE, *FIND_THE_BUG]  # fmt: skip
