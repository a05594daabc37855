"""Right answers in unusual styles: (name, code)."""

CASES = [
    (
        'numerical_gradient',
        """import numpy as np


def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        old = x[i].copy()
        x[i] = old + h
        above = f(x)
        x[i] = old - h
        below = f(x)
        x[i] = old
        grad[i] = (above - below) / (2 * h)
    return grad
""",
    ),
    (
        'numerical_gradient',
        """import numpy as np


def numerical_gradient(f, x, h=1e-4):
    flat = x.ravel()
    directions = h * np.eye(flat.size)
    slopes = [
        (f((flat + e).reshape(x.shape)) - f((flat - e).reshape(x.shape))) / (2 * h) for e in directions
    ]
    return np.array(slopes).reshape(x.shape)
""",
    ),
    (
        'best_step',
        """import numpy as np


def best_step(f, slope, x, steps):
    best, smallest = None, np.inf
    for h in steps:
        estimate = (f(x + h) - f(x - h)) / (2 * h)
        error = abs(estimate - slope)
        if error < smallest:
            best, smallest = h, error
    return best
""",
    ),
    (
        'best_step',
        """import numpy as np


def best_step(f, slope, x, steps):
    return min(steps, key=lambda h: (slope - (f(x + h) - f(x - h)) / 2 / h) ** 2)
""",
    ),
    (
        'relative_error',
        """import numpy as np


def length(v):
    return np.sqrt(np.sum(v**2))


def relative_error(analytic, numerical):
    top = length(analytic - numerical)
    bottom = length(analytic) + length(numerical)
    return top / bottom if bottom > 0 else 0.0
""",
    ),
    (
        'relative_error',
        """import numpy as np


def relative_error(analytic, numerical):
    a, n = np.ravel(analytic), np.ravel(numerical)
    if not a.any() and not n.any():
        return 0.0
    return ((a - n) @ (a - n)) ** 0.5 / ((a @ a) ** 0.5 + (n @ n) ** 0.5)
""",
    ),
    (
        'kinks',
        """import numpy as np


def kinks(f, x, h):
    middle = f(x)
    flat = x.ravel()
    answers = []
    for e in h * np.eye(flat.size):
        right = f((flat + e).reshape(x.shape)) - middle
        left = middle - f((flat - e).reshape(x.shape))
        answers.append(abs(right - left) > 0.1 * max(abs(right), abs(left)))
    return np.array(answers, dtype=bool).reshape(x.shape)
""",
    ),
    (
        'dense_forward',
        """import numpy as np


def dense_forward(x, W, b):
    return np.einsum("...i,ij->...j", x, W) + b
""",
    ),
    (
        'dense_forward',
        """import numpy as np


def dense_forward(x, W, b):
    n_in, n_out = W.shape
    rows = x.reshape(-1, n_in)
    y = np.empty((len(rows), n_out))
    for n, row in enumerate(rows):
        for j in range(n_out):
            y[n, j] = b[j] + sum(row[i] * W[i, j] for i in range(n_in))
    return y.reshape(*x.shape[:-1], n_out)
""",
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    dx = np.einsum("...j,ij->...i", dy, W)
    dW = np.einsum("ni,nj->ij", x.reshape(-1, x.shape[-1]), dy.reshape(-1, dy.shape[-1]))
    db = np.einsum("nj->j", dy.reshape(-1, dy.shape[-1]))
    return dx, dW, db
""",
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    n_in, n_out = W.shape
    dW = np.zeros((n_in, n_out))
    db = np.zeros(n_out)
    dx = np.zeros(x.shape)
    for example in np.ndindex(x.shape[:-1]):
        dW += np.outer(x[example], dy[example])
        db += dy[example]
        dx[example] = W @ dy[example]
    return dx, dW, db
""",
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    n_in, n_out = W.shape
    lead = tuple(range(dy.ndim - 1))
    dW = (x[..., :, np.newaxis] * dy[..., np.newaxis, :]).sum(axis=lead)
    return (dy[..., np.newaxis, :] * W).sum(axis=-1), dW, dy.sum(axis=lead)
""",
    ),
    (
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    return np.where(x > 0, x, 0.0)
""",
    ),
    (
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    y = np.array(x, copy=True)
    y[y < 0] = 0
    return y
""",
    ),
    (
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    return np.clip(x, 0, None)
""",
    ),
    (
        'relu_backward',
        """import numpy as np


def relu_backward(dy, y):
    return np.where(y > 0, dy, 0.0)
""",
    ),
    (
        'relu_backward',
        """import numpy as np


def relu_backward(dy, y):
    dx = np.zeros_like(y)
    on = y > 0
    dx[on] = dy[on]
    return dx
""",
    ),
    (
        'relu_backward',
        """import numpy as np


def relu_backward(dy, y):
    return dy * np.sign(y)
""",
    ),
    (
        'tanh_forward',
        """import numpy as np


def tanh_forward(x):
    a = np.abs(x)
    return -np.sign(x) * np.expm1(-2 * a) / (1 + np.exp(-2 * a))
""",
    ),
    (
        'tanh_forward',
        """import numpy as np


def tanh_forward(x):
    t = np.expm1(-2 * np.abs(x))
    return np.copysign(t / (t + 2), x)
""",
    ),
    (
        'tanh_backward',
        """import numpy as np


def tanh_backward(dy, y):
    return dy - dy * y * y
""",
    ),
    (
        'tanh_backward',
        """import numpy as np


def tanh_backward(dy, y):
    return (1 - y) * (1 + y) * dy
""",
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def autoencoder_backward(ae, trace):
    names = ["decoder.4", "decoder.2", "decoder.0", "fc_mu", "encoder.2", "encoder.0"]
    inputs = [trace.dec[2], trace.dec[1], trace.z, trace.enc[2], trace.enc[1], trace.x]
    relu = [True, True, False, True, True, False]
    g = ae.likelihood.backward(np.ones(len(trace.x)) / len(trace.x), trace.logits, trace.x)
    grads = {}
    for name, h, is_relu in zip(names, inputs, relu):
        g, grads[name + ".weight"], grads[name + ".bias"] = layers.dense_backward(g, h, ae.params[name + ".weight"])
        if is_relu:
            g = layers.relu_backward(g, h)
    return grads
""",
    ),
    (
        'autoencoder_backward',
        """import numpy as np
from numpyvae import layers


def step(g, h, W, grads, name):
    grads[name + ".weight"] = h.T @ g
    grads[name + ".bias"] = g.sum(axis=0)
    return g @ W.T


def autoencoder_backward(ae, trace):
    grads = {}
    n = trace.x.shape[0]
    g = ae.likelihood.backward(np.full(n, 1.0 / n), trace.logits, trace.x)
    g = step(g, trace.dec[2], ae.params["decoder.4.weight"], grads, "decoder.4") * (trace.dec[2] > 0)
    g = step(g, trace.dec[1], ae.params["decoder.2.weight"], grads, "decoder.2") * (trace.dec[1] > 0)
    g = step(g, trace.z, ae.params["decoder.0.weight"], grads, "decoder.0")
    g = step(g, trace.enc[2], ae.params["fc_mu.weight"], grads, "fc_mu") * (trace.enc[2] > 0)
    g = step(g, trace.enc[1], ae.params["encoder.2.weight"], grads, "encoder.2") * (trace.enc[1] > 0)
    step(g, trace.x, ae.params["encoder.0.weight"], grads, "encoder.0")
    return grads
""",
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    n = z.shape[0]
    mean = np.sum(z, axis=0) / n
    second = np.einsum("ni,nj->ij", z, z) / n
    return mean, second - np.outer(mean, mean)
""",
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    mean = np.mean(z, 0)
    covariance = np.zeros((z.shape[1], z.shape[1]))
    for code in z:
        d = code - mean
        covariance += d[:, None] * d[None, :]
    covariance /= len(z)
    return mean, covariance
""",
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    softplus = np.maximum(logits, 0) + np.log1p(np.exp(-np.abs(logits)))
    return (softplus - logits * x).sum(-1)
""",
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    log_p = -np.logaddexp(0, -logits)
    log_not_p = -np.logaddexp(0, logits)
    return -(x * log_p + (1 - x) * log_not_p).sum(axis=-1)
""",
    ),
    (
        'bernoulli_forward',
        """import numpy as np


def bernoulli_forward(logits, x):
    total = np.zeros(logits.shape[:-1])
    for d in range(logits.shape[-1]):
        total += np.logaddexp(0, logits[..., d]) - x[:, d] * logits[..., d]
    return total
""",
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    return np.expand_dims(dnll, -1) * (0.5 * (1 + np.tanh(logits / 2)) - x)
""",
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    small = np.exp(-np.abs(logits))
    p = np.where(logits >= 0, 1.0, small) / (1 + small)
    return np.einsum("...,...d->...d", dnll, p - x)
""",
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    D = x.shape[-1]
    squared = ((mean - x) ** 2).sum(axis=-1)
    return squared / (2 * sigma**2) + D / 2 * np.log(2 * np.pi * sigma**2)
""",
    ),
    (
        'gaussian_forward',
        """import numpy as np


def gaussian_forward(mean, x, sigma):
    e = (x - mean) / sigma
    return 0.5 * np.einsum("...d,...d->...", e, e) + x.shape[-1] * (np.log(sigma) + 0.9189385332046727)
""",
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    dmean = (mean - x) / sigma / sigma
    return dmean * np.repeat(dnll[..., None], mean.shape[-1], axis=-1)
""",
    ),
    (
        'gaussian_backward',
        """import numpy as np


def gaussian_backward(dnll, mean, x, sigma):
    weight = dnll / sigma**2
    out = np.empty_like(mean)
    for index in np.ndindex(dnll.shape):
        out[index] = weight[index] * (mean[index] - x[index[-1]])
    return out
""",
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.sqrt(np.exp(logvar))
    return np.multiply(sigma, eps) + mu
""",
    ),
    (
        'reparameterize_forward',
        """import numpy as np


def reparameterize_forward(mu, logvar, eps):
    sigma = np.exp(0.5 * logvar)
    if eps.ndim == 3:
        return np.stack([mu + sigma * e for e in eps])
    return mu + sigma * eps
""",
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    B, L = logvar.shape
    dz, eps = dz.reshape(-1, B, L), eps.reshape(-1, B, L)
    return dz.sum(0), 0.5 * np.exp(0.5 * logvar) * np.einsum("kbl,kbl->bl", dz, eps)
""",
    ),
    (
        'reparameterize_backward',
        """import numpy as np


def reparameterize_backward(dz, logvar, eps):
    sigma = np.exp(logvar / 2)
    dmu = np.zeros_like(sigma)
    dsigma = np.zeros_like(sigma)
    for g, e in zip(np.atleast_3d(dz) if dz.ndim == 3 else [dz], eps if eps.ndim == 3 else [eps]):
        dmu += g
        dsigma += g * e
    return dmu, dsigma * sigma / 2
""",
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    minus_two_kl = 1 + logvar - np.square(mu) - np.exp(logvar)
    return minus_two_kl.sum(axis=1) / -2
""",
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    kl = np.zeros(len(mu))
    for l in range(mu.shape[1]):
        kl += (np.expm1(logvar[:, l]) - logvar[:, l]) / 2
        kl += mu[:, l] ** 2 / 2
    return kl
""",
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu = (dkl * mu.T).T
    dlogvar = np.einsum("b,bl->bl", 0.5 * dkl, np.expm1(logvar))
    return dmu, dlogvar
""",
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    dmu, dlogvar = np.zeros_like(mu), np.zeros_like(mu)
    for b in range(len(dkl)):
        dmu[b] = dkl[b] * mu[b]
        dlogvar[b] = dkl[b] * 0.5 * (np.exp(logvar[b]) - 1)
    return dmu, dlogvar
""",
    ),
    (
        'repeats_add_up',
        """import numpy as np


def double(a):
    return np.repeat(a, 2, axis=-1)


def repeats_add_up(kl_forward, mu, logvar):
    before, after = kl_forward(mu, logvar), kl_forward(double(mu), double(logvar))
    for one, two in zip(before, after):
        if not np.isclose(two, one + one):
            return False
    return True
""",
    ),
    (
        'repeats_add_up',
        """import numpy as np


def repeats_add_up(kl_forward, mu, logvar):
    small = kl_forward(mu, logvar)
    big = kl_forward(np.hstack((mu, mu)), np.hstack((logvar, logvar)))
    return bool((np.abs(big - small - small) <= 1e-8 + 1e-5 * np.abs(small)).all())
""",
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    sigma = np.exp(logvar / 2)
    total = np.zeros(len(x))
    for e in eps:
        total -= vae.likelihood.forward(vae.decode_logits(mu + sigma * e), x)
    kl = 0.5 * (mu**2 + sigma**2 - 1 - logvar).sum(axis=1)
    return total / len(eps) - kl
""",
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)
    out = []
    for image in x:
        a = -vae.likelihood.forward(logits, np.tile(image, (len(z), 1)))
        top = a.max()
        out.append(top + np.log(weights @ np.exp(a - top)))
    return np.array(out)
""",
    ),
    (
        'vae_loss',
        """import numpy as np
from numpyvae import latent, layers, likelihood


def vae_loss(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    n = len(x)
    mu, logvar = x @ W_mu + b_mu, x @ W_logvar + b_logvar
    z = latent.reparameterize_forward(mu, logvar, eps)
    logits = z @ W + b
    loss = (likelihood.bernoulli_forward(logits, x).sum() + latent.kl_forward(mu, logvar).sum()) / n
    share = np.ones(n) / n
    dlogits = likelihood.bernoulli_backward(share, logits, x)
    dz = dlogits @ W.T
    dmu, dlogvar = latent.reparameterize_backward(dz, logvar, eps)
    dmu2, dlogvar2 = latent.kl_backward(share, mu, logvar)
    dmu, dlogvar = dmu + dmu2, dlogvar + dlogvar2
    return float(loss), x.T @ dmu, dmu.sum(0), x.T @ dlogvar, dlogvar.sum(0), z.T @ dlogits, dlogits.sum(0)
""",
    ),
    (
        'vae_backward',
        """import numpy as np
from numpyvae import latent, layers


def back(g, name, h, grads, params):
    dx, grads[name + ".weight"], grads[name + ".bias"] = layers.dense_backward(g, h, params[name + ".weight"])
    return dx


def vae_backward(vae, trace):
    out, p = {}, vae.params
    g = vae.likelihood.backward(np.ones(trace.nll.shape) / trace.nll.size, trace.logits, trace.x)
    for i in (2, 1, 0):
        g = back(g, "decoder.%d" % (2 * i), trace.dec[i], out, p)
        if i:
            g = g * (trace.dec[i] > 0)
    n = len(trace.mu)
    sigma = np.exp(trace.logvar / 2)
    samples = (g if g.ndim == 3 else g[None], trace.eps if g.ndim == 3 else trace.eps[None])
    dmu = samples[0].sum(0) + trace.beta * trace.mu / n
    dlogvar = (samples[0] * samples[1]).sum(0) * sigma / 2 + trace.beta * (sigma**2 - 1) / (2 * n)
    g = back(dmu, "fc_mu", trace.enc[2], out, p) + back(dlogvar, "fc_logvar", trace.enc[2], out, p)
    g = back(g * (trace.enc[2] > 0), "encoder.2", trace.enc[1], out, p)
    back(g * (trace.enc[1] > 0), "encoder.0", trace.enc[0], out, p)
    return out
""",
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    new_m = m + (1 - beta1) * (grad - m)
    new_v = v + (1 - beta2) * (grad * grad - v)
    correction = np.sqrt(1 - beta2**t)
    rate = learning_rate * correction / (1 - beta1**t)
    return param - rate * new_m / (np.sqrt(new_v) + eps * correction), new_m, new_v
""",
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    beta = kl_weight
    if kl != "sum":
        beta /= batch_size
    if kl == "mean":
        beta /= n_latent
    if reconstruction != "sum":
        beta *= batch_size
    if reconstruction == "mean":
        beta *= n_inputs
    return beta / (2 * sigma**2) if loss == "mse" else beta
""",
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    n = len(mu)
    mean = sum(mu) / n
    second = (mu**2 + np.exp(logvar)).sum(axis=0) / n
    deviation = ((mu - mean) ** 2).sum(axis=0) / n
    return mean, second - (mu**2).sum(axis=0) / n + deviation
""",
    ),
    (
        'aggregate_moments',
        """import numpy as np


def aggregate_moments(mu, logvar):
    mean = np.mean(mu, 0)
    variance = np.zeros_like(mean)
    for m, l in zip(mu, logvar):
        variance += (m - mean) ** 2 + np.exp(l)
    return mean, variance / len(mu)
""",
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    centred = mu - mu.mean(axis=0)
    return np.einsum("nl,nl->l", centred, centred) / len(mu) > 1e-2
""",
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    active = []
    for column in mu.T:
        middle = sum(column) / len(column)
        active.append(sum((value - middle) ** 2 for value in column) / len(column) > 0.01)
    return np.array(active, dtype=bool)
""",
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    noise = beta * sigma**2
    kl = np.zeros(n_latent)
    for l, value in enumerate(sorted(eigenvalues, reverse=True)[:n_latent]):
        if value > noise:
            kl[l] = (np.log(value) - np.log(noise)) / 2
    return kl
""",
    ),
    (
        'linear_vae_kl',
        """import numpy as np


def linear_vae_kl(eigenvalues, n_latent, sigma, beta):
    top = -np.partition(-eigenvalues, n_latent - 1)[:n_latent]
    top = np.sort(top)[::-1]
    floor = np.full(n_latent, beta * sigma * sigma)
    return np.log(np.sqrt(np.maximum(top, floor) / floor))
""",
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    def at(done):
        if done >= warmup:
            return beta
        return beta * done / warmup

    return at
""",
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    return lambda done: float(np.interp(done, [0.0, warmup], [0.0, beta]))
""",
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    c = 0.5 * np.log(2 * np.pi)
    log_prior = (-0.5 * z**2 - c).sum(axis=-1)
    log_q = (-0.5 * eps**2 - 0.5 * logvar - c).sum(axis=-1)
    return -nll + log_prior - log_q
""",
    ),
    (
        'log_weights',
        """import numpy as np


def log_weights(nll, z, eps, logvar):
    K, B, L = z.shape
    log_w = np.zeros((K, B))
    for k in range(K):
        for l in range(L):
            log_w[k] += (eps[k, :, l] ** 2 - z[k, :, l] ** 2 + logvar[:, l]) / 2
        log_w[k] -= nll[k]
    return log_w
""",
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    return np.logaddexp.reduce(log_w, axis=0) - np.log(len(log_w))
""",
    ),
    (
        'log_mean_exp_forward',
        """import numpy as np


def log_mean_exp_forward(log_w):
    total = log_w[0].copy()
    for row in log_w[1:]:
        high, low = np.maximum(total, row), np.minimum(total, row)
        total = high + np.log1p(np.exp(low - high))
    return total - np.log(log_w.shape[0])
""",
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    return dy * np.exp(log_w - np.logaddexp.reduce(log_w, axis=0))
""",
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    K, B = log_w.shape
    out = np.zeros((K, B))
    for b in range(B):
        column = log_w[:, b]
        for k in range(K):
            out[k, b] = dy[b] / np.exp(np.minimum(column - column[k], 700)).sum()
    return out
""",
    ),
    (
        'importance_backward',
        """import numpy as np
from numpyvae import latent, objectives


def importance_backward(model, trace):
    K, B = trace.nll.shape
    log_w = -(trace.nll + trace.kl)
    dnll = -objectives.log_mean_exp_backward(np.full(B, -1 / B), log_w)
    dz, grads = model.decoder_backward(dnll, trace)
    dz = dz + dnll[..., np.newaxis] * trace.z
    sigma = np.exp(trace.logvar / 2)
    dlogvar = (dz * trace.eps).sum(axis=0) * sigma / 2 - 0.5 * dnll.sum(axis=0)[:, np.newaxis]
    grads = dict(grads)
    grads.update(model.encoder_backward(dz.sum(axis=0), dlogvar, trace))
    return grads
""",
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    binned = [in_bins(codes[:, l], n_bins) for l in range(codes.shape[1])]
    table = np.array([[mutual_information(b, factors[:, f]) for b in binned] for f in range(factors.shape[1])])
    table.sort(axis=1)
    entropy = np.empty(len(table))
    for f in range(len(table)):
        _, counts = np.unique(factors[:, f], return_counts=True)
        p = counts / counts.sum()
        entropy[f] = -(p * np.log(p)).sum()
    return (table[:, -1] - table[:, -2]) / entropy
""",
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    u, v = z0 / np.sqrt((z0**2).sum()), z1 / np.sqrt((z1**2).sum())
    w = 2 * np.arctan2(np.linalg.norm(u - v), np.linalg.norm(u + v))
    rows = []
    for k in range(n_steps):
        t = k / (n_steps - 1)
        if np.sin(w) < 1e-6:
            a, b = 1 - t, t
        else:
            a, b = np.sin((1 - t) * w) / np.sin(w), np.sin(t * w) / np.sin(w)
        rows.append(a * z0 + b * z1)
    return np.stack(rows)
""",
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    wins = 0.0
    for high in anomalous:
        for low in ordinary:
            wins += 1.0 if high > low else 0.5 if high == low else 0.0
    return wins / (len(anomalous) * len(ordinary))
""",
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    ordered = np.sort(ordinary)
    below = np.searchsorted(ordered, anomalous, side="left")
    upto = np.searchsorted(ordered, anomalous, side="right")
    return float(np.mean(below + upto) / (2 * len(ordinary)))
""",
    ),
    (
        'numerical_gradient',
        """import numpy as np


def numerical_gradient(f, x, h=1e-4):
    def slope(index):
        around = []
        for sign in (1, -1):
            moved = x.astype(float)
            moved[index] += sign * h
            around.append(sign * f(moved))
        return sum(around) / h / 2

    return np.array([slope(i) for i in np.ndindex(*x.shape)]).reshape(x.shape)
""",
    ),
    (
        'relative_error',
        """import numpy as np


def relative_error(analytic, numerical):
    a, n = analytic.flatten(), numerical.flatten()
    norms = [float(np.hypot.reduce(v, initial=0.0)) for v in (a - n, a, n)]
    try:
        return norms[0] / (norms[1] + norms[2])
    except ZeroDivisionError:
        return 0.0
""",
    ),
    (
        'dense_forward',
        """import numpy as np


def dense_forward(x, W, b):
    extended = np.concatenate([x, np.ones(x.shape[:-1] + (1,))], axis=-1)
    return np.tensordot(extended, np.vstack([W, b]), axes=1)
""",
    ),
    (
        'dense_backward',
        """import numpy as np


def dense_backward(dy, x, W):
    axes = list(range(dy.ndim - 1))
    dW = np.tensordot(x, dy, axes=(axes, axes))
    return np.tensordot(dy, W, axes=(-1, 1)), dW, np.add.reduce(dy, axis=tuple(axes))
""",
    ),
    (
        'relu_forward',
        """import numpy as np


def relu_forward(x):
    return np.heaviside(x, 0) * np.abs(x) if np.isfinite(x).all() else np.fmax(x, 0.0)
""",
    ),
    (
        'relu_backward',
        """import numpy as np


def relu_backward(dy, y):
    return np.multiply(dy, y != 0)
""",
    ),
    (
        'tanh_backward',
        """import numpy as np


def tanh_backward(dy, y):
    out = np.ones_like(y)
    out -= y * y
    out *= dy
    return out
""",
    ),
    (
        'fitted_gaussian',
        """import numpy as np


def fitted_gaussian(z):
    pairs = z[:, None, :] - z[None, :, :]
    return z.mean(0), np.einsum("abi,abj->ij", pairs, pairs) / (2 * len(z) ** 2)
""",
    ),
    (
        'bernoulli_backward',
        """import numpy as np


def bernoulli_backward(dnll, logits, x):
    p = (1 + np.tanh(0.5 * logits)) / 2
    return (p - x) * dnll.reshape(dnll.shape + (1,))
""",
    ),
    (
        'gaussian_forward',
        """import math

import numpy as np


def gaussian_forward(mean, x, sigma):
    precision = sigma**-2
    quadratic = precision * np.linalg.norm(mean - x, axis=-1) ** 2
    return 0.5 * (quadratic + mean.shape[-1] * (math.log(2 * math.pi) - math.log(precision)))
""",
    ),
    (
        'kl_forward',
        """import numpy as np


def kl_forward(mu, logvar):
    entropy = 0.5 * (np.log(2 * np.pi) + 1 + logvar)
    cross = 0.5 * (np.log(2 * np.pi) + np.exp(logvar) + mu**2)
    return (cross - entropy).sum(axis=-1)
""",
    ),
    (
        'kl_backward',
        """import numpy as np


def kl_backward(dkl, mu, logvar):
    jacobian = np.stack([mu, 0.5 * np.expm1(logvar)])
    dmu, dlogvar = jacobian * dkl[None, :, None]
    return dmu, dlogvar
""",
    ),
    (
        'elbo_with_noise',
        """import numpy as np
from numpyvae import latent


def elbo_with_noise(vae, x, eps):
    mu, logvar = vae.encode(x)
    per_sample = [
        -vae.likelihood.forward(vae.decode_logits(latent.reparameterize_forward(mu, logvar, e)), x) for e in eps
    ]
    return np.average(per_sample, axis=0) - latent.kl_forward(mu, logvar)
""",
    ),
    (
        'adam_step',
        """import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m, v = (b * old + (1 - b) * g for b, old, g in ((beta1, m, grad), (beta2, v, grad * grad)))
    hat = lambda a, b: a / (1 - b**t)
    return param - np.divide(learning_rate * hat(m, beta1), hat(v, beta2) ** 0.5 + eps), m, v
""",
    ),
    (
        'effective_beta',
        """import numpy as np


def effective_beta(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma):
    order = ["sum", "batchmean", "mean"]
    a = np.cumprod([1.0, 1.0 / batch_size, 1.0 / n_inputs])[order.index(reconstruction)]
    k = np.cumprod([1.0, 1.0 / batch_size, 1.0 / n_latent])[order.index(kl)]
    return float(kl_weight * k / a * {"bce": 1.0, "mse": 0.5 / sigma**2}[loss])
""",
    ),
    (
        'exact_log_p',
        """import numpy as np


def exact_log_p(vae, x, z, weights):
    logits = vae.decode_logits(z)
    total = np.full(len(x), -np.inf)
    for w, row in zip(weights, logits):
        total = np.logaddexp(total, np.log(w) - vae.likelihood.forward(np.tile(row, (len(x), 1)), x))
    return total
""",
    ),
    (
        'auroc',
        """import numpy as np


def auroc(ordinary, anomalous):
    return float(np.mean([np.mean(np.where(s > ordinary, 1, np.where(s < ordinary, 0, 0.5))) for s in anomalous]))
""",
    ),
    (
        'slerp',
        """import numpy as np


def slerp(z0, z1, n_steps):
    r0, r1 = np.linalg.norm(z0), np.linalg.norm(z1)
    w = np.arccos(max(-1.0, min(1.0, float(z0 @ z1) / r0 / r1)))
    out = []
    for t in np.linspace(0, 1, n_steps):
        if np.sin(w) < 1e-6:
            out.append(z0 + t * (z1 - z0))
        else:
            out.append(z0 * (np.cos(t * w) - np.sin(t * w) / np.tan(w)) + z1 * np.sin(t * w) / np.sin(w))
    return np.array(out)
""",
    ),
    (
        'linear',
        """import numpy as np


def linear(beta, warmup):
    class Ramp:
        def __call__(self, done):
            return beta if done > warmup else beta / warmup * done

    return Ramp()
""",
    ),
    (
        'active_units',
        """import numpy as np


def active_units(mu):
    # the mean of the squared differences of all pairs is twice the variance
    gaps = ((mu[:, None] - mu[None]) ** 2).mean(axis=(0, 1))
    return gaps / 2 > 0.01
""",
    ),
    (
        'log_mean_exp_backward',
        """import numpy as np


def log_mean_exp_backward(dy, log_w):
    # share of k: 1 / sum over j of exp(l_j - l_k)
    with np.errstate(over="ignore"):
        return dy / np.exp(log_w[None] - log_w[:, None]).sum(axis=1)
""",
    ),
    (
        'mutual_information_gap',
        """import numpy as np
from numpyvae.measures.factors import in_bins, mutual_information


def mutual_information_gap(codes, factors, n_bins=20):
    binned = [in_bins(c, n_bins) for c in codes.T]

    def gap(v):
        info = np.array([mutual_information(b, v) for b in binned])
        best = int(np.argmax(info))
        return (info[best] - np.delete(info, best).max()) / mutual_information(v, v)

    return np.apply_along_axis(gap, 0, factors)
""",
    ),
]
