"""Right answers to the exercises in other styles than the library's: einsum or other functions of
NumPy's, and explicit loops; tuples, lists, and views of the inputs where they are the value."""

import math
import operator

import numpy as np

from numpyvae import latent, layers
from numpyvae.measures.factors import in_bins, mutual_information
from numpyvae.vae import trunk_backward, trunk_forward

sigma = lambda logvar: np.exp(0.5 * logvar)  # noqa: E731
HALF_LOG_2PI = math.log(2 * math.pi) / 2


def rows(a):
    return a.reshape(-1, a.shape[-1])


# Finite differences


def numerical_gradient_by_rows(f, x, h):
    steps = h * np.eye(x.size).reshape(x.size, *x.shape)
    return np.array([(f(x + s) - f(x - s)) / (2 * h) for s in steps]).reshape(x.shape)


def numerical_gradient_by_loops(f, x, h=1e-4):
    x, grad = x.copy(), np.empty(x.shape)
    for i in range(x.size):
        at = x.flat[i]
        x.flat[i] = at + h / 2
        above = f(x)
        x.flat[i] = at - h / 2
        grad.flat[i] = (above - f(x)) / h
        x.flat[i] = at
    return grad


def kinks_by_rows(f, x, h):
    steps = h * np.eye(x.size).reshape(x.size, *x.shape)
    right = np.array([f(x + s) - f(x) for s in steps]) / h
    left = np.array([f(x) - f(x - s) for s in steps]) / h
    size = np.maximum(np.abs(right), np.abs(left))
    return (np.abs(right - left) / size > 0.1).reshape(x.shape)


def kinks_by_loops(f, x, h):
    x, found = x.copy(), np.zeros_like(x, dtype=bool)
    for i in range(x.size):
        at, here = x.flat[i], f(x)
        x.flat[i] = at + h
        right = (f(x) - here) / h
        x.flat[i] = at - h
        left = (here - f(x)) / h
        x.flat[i] = at
        found.flat[i] = 1 if abs(left - right) > max(abs(left), abs(right)) / 10 else 0
    return found


def numerical_gradient_moved_and_moved_back(f, x, h):
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        x[i] += h
        above = f(x)
        x[i] -= 2 * h
        grad[i] = (above - f(x)) / (2 * h)
        x[i] += h
    return grad


def best_step_sorted(f, slope, x, steps):
    return sorted(steps, key=lambda h: abs((f(x + h) - f(x - h)) / h / 2 - slope))[0]


def best_step_by_loops(f, slope, x, steps):
    best, least = None, math.inf
    for h in steps:
        error = abs(slope - (0.5 / h) * (f(x + h) - f(x - h)))
        if error < least:
            best, least = h, error
    return best


def relative_error_flat(a, n):
    a, n = a.ravel(), n.ravel()
    size = math.sqrt(a @ a) + math.sqrt(n @ n)
    return math.sqrt((a - n) @ (a - n)) / size if size else 0


def relative_error_by_loops(analytic, numerical):
    d = a = n = 0.0
    for p, q in zip(analytic.flat, numerical.flat, strict=True):
        d, a, n = d + (p - q) ** 2, a + p * p, n + q * q
    return 0.0 if a == n == 0 else d**0.5 / (a**0.5 + n**0.5)


# Layers


def dense_forward_by_einsum(x, W, b):
    return np.einsum("...i,ij->...j", x, W) + b


def dense_forward_by_loops(x, W, b):
    y = np.empty((*x.shape[:-1], len(b)))
    for at in np.ndindex(x.shape[:-1]):
        for j in range(len(b)):
            y[(*at, j)] = b[j] + sum(x[(*at, i)] * W[i, j] for i in range(len(W)))
    return y


def dense_backward_by_einsum(dy, x, W):
    return [
        np.einsum("...j,ij->...i", dy, W),
        np.einsum("ni,nj->ij", rows(x), rows(dy)),
        np.einsum("nj->j", rows(dy)),
    ]


def dense_backward_by_loops(dy, x, W):
    dx, dW, db = np.zeros_like(x), np.zeros_like(W), np.zeros(W.shape[1])
    for at in np.ndindex(x.shape[:-1]):
        for i in range(W.shape[0]):
            for j in range(W.shape[1]):
                dx[(*at, i)] += dy[(*at, j)] * W[i, j]
                dW[i, j] += x[(*at, i)] * dy[(*at, j)]
        db += dy[at]
    return dx, dW, db


def entry_by_entry(f):
    """An elementwise function as an explicit loop."""

    def by_loops(*arrays):
        out = np.zeros(arrays[0].shape)
        for i in np.ndindex(out.shape):
            out[i] = f(*(array[i] for array in arrays))
        return out

    return by_loops


# Likelihoods


def bernoulli_forward_by_cases(logits, x):
    logits, x = np.broadcast_arrays(logits, x)
    log_p = np.where(logits > 0, 0, logits) - np.log1p(np.exp(-np.abs(logits)))
    return -np.einsum("...d->...", x * log_p + (1 - x) * (log_p - logits))


def bernoulli_forward_by_loops(logits, x):
    nll = np.zeros(logits.shape[:-1])
    for at in np.ndindex(logits.shape):
        log1pexp = max(logits[at], 0) + math.log1p(math.exp(-abs(logits[at])))
        nll[at[:-1]] += log1pexp - x[at[-2], at[-1]] * logits[at]
    return nll


def bernoulli_backward_by_einsum(dnll, logits, x):
    return np.einsum("...,...d->...d", dnll, (1 + np.tanh(logits / 2)) / 2 - x)


def bernoulli_backward_by_loops(dnll, logits, x):
    dlogits = np.zeros(logits.shape)
    for at in np.ndindex(logits.shape):
        p = (1 + math.tanh(logits[at] / 2)) / 2
        dlogits[at] = dnll[at[:-1]] * (p - x[at[-2], at[-1]])
    return dlogits


def gaussian_forward_of_log_density(mean, x, s):
    log_density = -0.5 * ((x - mean) / s) ** 2 - np.log(s * math.sqrt(2 * math.pi))
    return -log_density.sum(axis=-1)


def gaussian_forward_by_loops(mean, x, s):
    nll = np.zeros(mean.shape[:-1])
    for at in np.ndindex(mean.shape):
        error = x[at[-2], at[-1]] - mean[at]
        nll[at[:-1]] += error**2 / (2 * s**2) + math.log(s) + HALF_LOG_2PI
    return nll


def gaussian_backward_by_einsum(dnll, mean, x, s):
    return np.einsum("...,...d->...d", dnll, (mean - x) / (s * s))


def gaussian_backward_by_loops(dnll, mean, x, s):
    dmean = np.zeros(mean.shape)
    for at in np.ndindex(mean.shape):
        dmean[at] = dnll[at[:-1]] * -(x[at[-2], at[-1]] - mean[at]) / s**2
    return dmean


# z and the KL


def reparameterize_backward_by_einsum(dz, logvar, eps):
    dz, eps = np.atleast_3d(dz.T).T, np.atleast_3d(eps.T).T
    return np.einsum("kbl->bl", dz), np.einsum("kbl,bl,kbl->bl", dz, 0.5 * sigma(logvar), eps)


def reparameterize_backward_by_loops(dz, logvar, eps):
    samples = range(len(dz)) if dz.ndim == 3 else [...]
    dmu, dlogvar = np.zeros(logvar.shape), np.zeros(logvar.shape)
    for k in samples:
        dmu += dz[k]
        dlogvar += dz[k] * 0.5 * sigma(logvar) * eps[k]
    return [dmu, dlogvar]


def reparameterize_backward_with_a_view(dz, logvar, eps):
    if dz.ndim == 2:
        return dz, dz * eps * sigma(logvar) * 0.5
    return dz.sum(0), (dz * eps).sum(0) * sigma(logvar) * 0.5


def kl_forward_by_loops(mu, logvar):
    kl = []
    for m, v in zip(mu, logvar, strict=True):
        kl.append(sum(0.5 * (a * a + math.exp(b) - 1 - b) for a, b in zip(m, v, strict=True)))
    return kl


def kl_backward_by_loops(dkl, mu, logvar):
    dmu, dlogvar = np.zeros_like(mu), np.zeros_like(mu)
    for b in range(len(mu)):
        dmu[b] = dkl[b] * mu[b]
        dlogvar[b] = dkl[b] * (sigma(logvar[b]) ** 2 - 1) / 2
    return [dmu, dlogvar]


# Whole models


def named(model, pairs):
    """Pairs (dW, db) in the order of `params`, as a dict with its names."""
    return dict(zip(model.params, (grad for pair in pairs for grad in pair), strict=True))


def ae_backward_by_name(ae, trace):
    t, p = trace, ae.params
    relu, dense = layers.relu_backward, layers.dense_backward
    dnll = np.full(len(t.x), 1 / len(t.x))
    d = ae.likelihood.backward(dnll, t.logits, t.x)
    d, dW_d4, db_d4 = dense(d, t.dec[2], p["decoder.4.weight"])
    d, dW_d2, db_d2 = dense(relu(d, t.dec[2]), t.dec[1], p["decoder.2.weight"])
    dz, dW_d0, db_d0 = dense(relu(d, t.dec[1]), t.z, p["decoder.0.weight"])
    d, dW_mu, db_mu = dense(dz, t.enc[2], p["fc_mu.weight"])
    d, dW_e2, db_e2 = dense(relu(d, t.enc[2]), t.enc[1], p["encoder.2.weight"])
    _, dW_e0, db_e0 = dense(relu(d, t.enc[1]), t.x, p["encoder.0.weight"])
    return {
        "encoder.0.weight": dW_e0,
        "encoder.0.bias": db_e0,
        "encoder.2.weight": dW_e2,
        "encoder.2.bias": db_e2,
        "fc_mu.weight": dW_mu,
        "fc_mu.bias": db_mu,
        "decoder.0.weight": dW_d0,
        "decoder.0.bias": db_d0,
        "decoder.2.weight": dW_d2,
        "decoder.2.bias": db_d2,
        "decoder.4.weight": dW_d4,
        "decoder.4.bias": db_d4,
    }


def ae_backward_by_layers(ae, trace):
    """Every layer in one loop, without the trunks."""
    backward = getattr(layers, f"{ae.activation}_backward")
    dense = [*ae.encoder, ae.dense("fc_mu"), *ae.decoder, ae.output]
    d = ae.likelihood.backward(np.full(len(trace.x), 1 / len(trace.x)), trace.logits, trace.x)
    inputs, pairs = [*trace.enc, *trace.dec], []
    for i in reversed(range(len(dense))):
        d, dW, db = layers.dense_backward(d, inputs[i], dense[i][0])
        pairs.insert(0, (dW, db))
        if i not in (0, len(ae.hidden) + 1):
            d = backward(d, inputs[i])
    return named(ae, pairs)


def ae_backward_as_sums(ae, trace):
    """One image at a time; the gradients of the images add up."""
    total = None
    for i in range(len(trace.x)):
        one = ae.forward(trace.x[i : i + 1])
        dlogits = ae.likelihood.backward(np.ones(1), one.logits, one.x)
        dh, dW, db = layers.dense_backward(dlogits, one.dec[-1], ae.output[0])
        dz, decoder = trunk_backward(dh, one.dec, ae.decoder, ae.activation)
        dh, dW_z, db_z = layers.dense_backward(dz, one.enc[-1], ae.dense("fc_mu")[0])
        _, encoder = trunk_backward(dh, one.enc, ae.encoder, ae.activation)
        grads = named(ae, [*encoder, (dW_z, db_z), *decoder, (dW, db)])
        total = grads if total is None else {name: total[name] + grads[name] for name in grads}
    return {name: grad / len(trace.x) for name, grad in total.items()}


def fitted_gaussian_by_loops(z):
    mean = [sum(column) / len(z) for column in z.T]
    covariance = [
        [sum((a - m) * (b - n) for a, b in zip(p, q, strict=True)) / len(z)
         for q, n in zip(z.T, mean, strict=True)]
        for p, m in zip(z.T, mean, strict=True)
    ]  # fmt: skip
    return mean, covariance


def repeats_add_up_by_loops(kl_forward, mu, logvar):
    twice = kl_forward(np.repeat(mu, 2, axis=-1), np.repeat(logvar, 2, axis=-1))
    once = kl_forward(mu, logvar)
    return all(abs(a - b - b) < 1e-8 for a, b in zip(twice, once, strict=True))


def exact_log_p_by_loops(vae, x, z, weights):
    found = []
    for image in x:
        terms = []
        for node, weight in zip(z, weights, strict=True):
            logits = vae.decode_logits(node[np.newaxis])[0]
            terms.append(math.log(weight) - vae.likelihood.forward(logits, image))
        largest = max(terms)
        found.append(largest + math.log(sum(math.exp(t - largest) for t in terms)))
    return found


def exact_log_p_shifted(vae, x, z, weights):
    log_p = -vae.likelihood.forward(vae.decode_logits(z)[:, None, :], x)
    return log_p.max(axis=0) + np.log(weights @ np.exp(log_p - log_p.max(axis=0)))


def aggregate_moments_by_loops(mu, logvar):
    first, second = np.zeros(mu.shape[1]), np.zeros(mu.shape[1])
    for m, v in zip(mu, logvar, strict=True):
        first += m / len(mu)
        second += (m * m + np.exp(v)) / len(mu)
    return first, second - first**2


def elbo_by_loops(vae, x, eps):
    elbo = np.zeros(len(x))
    for k in range(len(eps)):
        t = vae.forward(x, eps[k])
        elbo -= t.nll / len(eps)
    return elbo - t.kl


def elbo_from_log_densities(vae, x, eps):
    h = trunk_forward(x, vae.encoder, vae.activation)[-1]
    (W_mu, b_mu), (W_lv, b_lv) = vae.dense("fc_mu"), vae.dense("fc_logvar")
    mu, variance = h @ W_mu + b_mu, np.exp(h @ W_lv + b_lv)
    z = mu + np.sqrt(variance) * eps
    p = vae.decode(z)
    logits = vae.decode_logits(z)
    log_p = (x * logits - np.maximum(logits, 0) - np.log1p(np.exp(-np.abs(logits)))).sum(-1)
    if vae.config["likelihood"] == "gaussian":
        log_p = -(
            ((x - p) / vae.likelihood.sigma) ** 2 / 2
            + math.log(vae.likelihood.sigma)
            + HALF_LOG_2PI
        ).sum(-1)
    return list(log_p.mean(0) - (mu**2 + variance - 1 - np.log(variance)).sum(1) / 2)


def vae_backward_by_name(vae, trace):
    t, grads = trace, {}

    def dense(d, x, name):
        dx, grads[f"{name}.weight"], grads[f"{name}.bias"] = layers.dense_backward(
            d, x, vae.params[f"{name}.weight"]
        )
        return dx

    dlogits = vae.likelihood.backward(np.full(t.nll.shape, 1 / t.nll.size), t.logits, t.x)
    dh2 = layers.relu_backward(dense(dlogits, t.dec[2], "decoder.4"), t.dec[2])
    dh1 = layers.relu_backward(dense(dh2, t.dec[1], "decoder.2"), t.dec[1])
    dz = dense(dh1, t.z, "decoder.0")

    dmu_z, dlogvar_z = latent.reparameterize_backward(dz, t.logvar, t.eps)
    dkl = np.full(t.kl.shape, t.beta / t.kl.size)
    dmu_kl, dlogvar_kl = latent.kl_backward(dkl, t.mu, t.logvar)

    dh2 = dense(dmu_z + dmu_kl, t.enc[2], "fc_mu")
    dh2 = dh2 + dense(dlogvar_z + dlogvar_kl, t.enc[2], "fc_logvar")
    dh1 = dense(layers.relu_backward(dh2, t.enc[2]), t.enc[1], "encoder.2")
    dense(layers.relu_backward(dh1, t.enc[1]), t.x, "encoder.0")
    return grads


def vae_backward_by_layers(vae, trace):
    t = trace
    K = t.eps.shape[0] if t.eps.ndim == 3 else 1
    B = len(t.x)
    dlogits = vae.likelihood.backward(np.ones(t.nll.shape), t.logits, t.x) / (K * B)
    dh, dW_out, db_out = layers.dense_backward(dlogits, t.dec[-1], vae.output[0])
    dz, decoder = trunk_backward(dh, t.dec, vae.decoder, vae.activation)
    dlogvar = dz * t.eps * np.exp(t.logvar / 2) / 2
    if t.eps.ndim == 3:
        dz, dlogvar = dz.sum(0), dlogvar.sum(0)
    dmu = dz + t.beta * t.mu / B
    dlogvar = dlogvar + t.beta * (np.exp(t.logvar) - 1) / (2 * B)
    h = t.enc[-1]
    (W_mu, _), (W_lv, _) = vae.dense("fc_mu"), vae.dense("fc_logvar")
    dh = dmu @ W_mu.T + dlogvar @ W_lv.T
    _, encoder = trunk_backward(dh, t.enc, vae.encoder, vae.activation)
    heads = [(h.T @ dmu, dmu.sum(0)), (h.T @ dlogvar, dlogvar.sum(0))]
    return named(vae, [*encoder, *heads, *decoder, (dW_out, db_out)])


def vae_backward_by_samples(vae, trace):
    """One noise sample at a time: the gradient is the mean of theirs."""
    samples = trace.eps if trace.eps.ndim == 3 else trace.eps[np.newaxis]
    total = {name: np.zeros_like(value) for name, value in vae.params.items()}
    for eps in samples:
        t = vae.forward(trace.x, eps, trace.beta)
        dz, decoder = vae.decoder_backward(np.full(len(t.x), 1 / len(t.x)), t)
        dmu, dlogvar = latent.reparameterize_backward(dz, t.logvar, t.eps)
        dmu_kl, dlogvar_kl = latent.kl_backward(
            np.full(len(t.x), t.beta / len(t.x)), t.mu, t.logvar
        )
        encoder = vae.encoder_backward(dmu + dmu_kl, dlogvar + dlogvar_kl, t)
        for name, grad in {**encoder, **decoder}.items():
            total[name] += grad / len(samples)
    return total


def adam_step_by_powers(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    m = m + (1 - beta1) * (grad - m)
    v = v + (1 - beta2) * (grad * grad - v)
    rate = learning_rate * math.sqrt(1 - beta2**t) / (1 - beta1**t)
    return [param - rate * m / (v**0.5 + eps * math.sqrt(1 - beta2**t)), m, v]


def adam_step_by_loops(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    param, m, v = param.copy(), m.copy(), v.copy()
    for i in np.ndindex(param.shape):
        m[i] = beta1 * m[i] + (1 - beta1) * grad[i]
        v[i] = beta2 * v[i] + (1 - beta2) * grad[i] ** 2
        m_hat, v_hat = m[i] / (1 - beta1**t), v[i] / (1 - beta2**t)
        param[i] -= learning_rate * m_hat / (math.sqrt(v_hat) + eps)
    return param, m, v


def effective_beta_by_units(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight,
                            sigma):  # fmt: skip
    """What each term comes to, if every pixel costs 1 nat and every dimension 1 nat."""
    per_pixel = 2 * sigma * sigma if loss == "mse" else 1
    terms = np.full((batch_size, n_inputs), per_pixel), np.ones((batch_size, n_latent))
    values = []
    for how, term in zip((reconstruction, kl), terms, strict=True):
        values.append(
            {"sum": term.sum(), "batchmean": term.sum(1).mean(), "mean": term.mean()}[how]
        )
    return kl_weight * (values[1] / n_latent) / (values[0] / n_inputs)


def effective_beta_by_cases(loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight,
                            sigma):  # fmt: skip
    beta = kl_weight
    for how, size, power in ((reconstruction, n_inputs, 1), (kl, n_latent, -1)):
        if how != "sum":
            beta *= batch_size**power
        if how == "mean":
            beta *= size**power
    if loss == "mse":
        beta /= 2 * sigma**2
    return beta


def linear_by_cases(beta, warmup):
    def schedule(done):
        if done >= warmup:
            return beta
        return done * beta / warmup

    return schedule


def linear_interpolated(beta, warmup):
    return lambda done: np.interp(done, [0, warmup], [0, beta])


# Measures


def active_units_by_loops(mu):
    active = []
    for column in mu.T:
        mean = sum(column) / len(column)
        active.append(sum((value - mean) ** 2 for value in column) / len(column) > 0.01)
    return active


def linear_vae_kl_by_loops(eigenvalues, n_latent, sigma, beta):
    kl = []
    for value in sorted(eigenvalues, reverse=True)[:n_latent]:
        signal = value / (beta * sigma**2)
        kl.append(math.log(signal) / 2 if signal > 1 else 0)
    return np.array(kl)


def linear_vae_kl_clipped(eigenvalues, n_latent, sigma, beta):
    largest = -np.partition(-eigenvalues, n_latent - 1)[:n_latent]
    return np.sort(np.log(np.clip(largest / beta / sigma**2, 1, None) ** 0.5))[::-1]


def log_weights_from_densities(nll, z, eps, logvar):
    log_p_z = -(z**2 / 2 + HALF_LOG_2PI).sum(-1)
    log_q = -(eps**2 / 2 + logvar / 2 + HALF_LOG_2PI).sum(-1)
    return -nll + log_p_z - log_q


def log_weights_by_loops(nll, z, eps, logvar):
    log_w = -nll
    for k, b, i in np.ndindex(z.shape):
        log_w[k, b] += (eps[k, b, i] ** 2 + logvar[b, i] - z[k, b, i] ** 2) / 2
    return log_w


def log_mean_exp_by_loops(log_w):
    out = []
    for column in log_w.T:
        largest = max(column)
        out.append(largest + math.log(sum(math.exp(a - largest) for a in column) / len(column)))
    return np.array(out)


def softmax_by_loops(dy, log_w):
    out = np.zeros_like(log_w)
    for b in range(log_w.shape[1]):
        w = [math.exp(a - max(log_w[:, b])) for a in log_w[:, b]]
        out[:, b] = [dy[b] * a / sum(w) for a in w]
    return out


def importance_backward_by_hand(model, trace):
    t = trace
    log_w = -t.nll - t.kl
    share = np.exp(log_w - np.logaddexp.reduce(log_w, axis=0)) / log_w.shape[1]
    dz, decoder = model.decoder_backward(share, t)
    dz = dz + share[..., None] * t.z
    dmu = dz.sum(0)
    dlogvar = (dz * t.eps).sum(0) * np.exp(t.logvar / 2) / 2 - share.sum(0)[:, None] / 2
    return {**model.encoder_backward(dmu, dlogvar, t), **decoder}


def importance_backward_by_name(model, trace):
    t, p = trace, model.params
    relu, dense = layers.relu_backward, layers.dense_backward
    w = np.exp(-t.nll - t.kl - (-t.nll - t.kl).max(axis=0))
    dnll = dkl = w / w.sum(axis=0) / len(t.x)  # (K, B)

    d = model.likelihood.backward(dnll, t.logits, t.x)
    d, dW_d4, db_d4 = dense(d, t.dec[2], p["decoder.4.weight"])
    d, dW_d2, db_d2 = dense(relu(d, t.dec[2]), t.dec[1], p["decoder.2.weight"])
    dz, dW_d0, db_d0 = dense(relu(d, t.dec[1]), t.z, p["decoder.0.weight"])

    dz = dz + dkl[:, :, np.newaxis] * t.z
    dmu, dlogvar = latent.reparameterize_backward(dz, t.logvar, t.eps)
    dlogvar = dlogvar - dkl.sum(axis=0)[:, np.newaxis] / 2

    dh_mu, dW_mu, db_mu = dense(dmu, t.enc[2], p["fc_mu.weight"])
    dh_logvar, dW_logvar, db_logvar = dense(dlogvar, t.enc[2], p["fc_logvar.weight"])
    d = relu(dh_mu + dh_logvar, t.enc[2])
    d, dW_e2, db_e2 = dense(d, t.enc[1], p["encoder.2.weight"])
    _, dW_e0, db_e0 = dense(relu(d, t.enc[1]), t.x, p["encoder.0.weight"])
    return {
        "encoder.0.weight": dW_e0,
        "encoder.0.bias": db_e0,
        "encoder.2.weight": dW_e2,
        "encoder.2.bias": db_e2,
        "fc_mu.weight": dW_mu,
        "fc_mu.bias": db_mu,
        "fc_logvar.weight": dW_logvar,
        "fc_logvar.bias": db_logvar,
        "decoder.0.weight": dW_d0,
        "decoder.0.bias": db_d0,
        "decoder.2.weight": dW_d2,
        "decoder.2.bias": db_d2,
        "decoder.4.weight": dW_d4,
        "decoder.4.bias": db_d4,
    }


def importance_backward_by_einsum(model, trace):
    t = trace
    w = np.exp(-(t.nll + t.kl) + (t.nll + t.kl).min(axis=0))
    share = w / (w.sum(axis=0) * w.shape[1])
    dz, decoder = model.decoder_backward(share, t)
    dz += np.einsum("kb,kbl->kbl", share, t.z)
    dlogvar = np.einsum("kbl,kbl,bl->bl", dz, t.eps, np.exp(t.logvar / 2)) / 2
    dlogvar -= np.einsum("kb->b", share)[:, np.newaxis] / 2
    return model.encoder_backward(dz.sum(0), dlogvar, t) | decoder


def slerp_by_loops(z0, z1, n_steps):
    a, b = np.sqrt(z0 @ z0), np.sqrt(z1 @ z1)
    omega = math.acos(min(1.0, z0 @ z1 / (a * b)))
    points = []
    for i in range(n_steps):
        t = i / (n_steps - 1)
        if omega < 1e-5:
            points.append(z0 + t * (z1 - z0))
        else:
            w0, w1 = math.sin(omega - t * omega), math.sin(t * omega)
            points.append((w0 * z0 + w1 * z1) / math.sin(omega))
    return points


def slerp_by_arctan(z0, z1, n_steps):
    u0, u1 = z0 / np.linalg.norm(z0), z1 / np.linalg.norm(z1)
    omega = 2 * np.arctan2(np.linalg.norm(u0 - u1), np.linalg.norm(u0 + u1))
    t = np.linspace(0, 1, n_steps)
    if np.isclose(np.sin(omega), 0):
        return np.outer(1 - t, z0) + np.outer(t, z1)
    return (np.outer(np.sin((1 - t) * omega), z0) + np.outer(np.sin(t * omega), z1)) / np.sin(omega)


def entropy_of(v):
    share = np.unique(v, return_counts=True)[1] / len(v)
    return -(share * np.log(share)).sum()


def mig_from_entropies(codes, factors, n_bins=20):
    gaps = np.zeros(factors.shape[1])
    for f, v in enumerate(factors.T):
        known = np.zeros(codes.shape[1])
        for i, code in enumerate(codes.T):
            b = in_bins(code, n_bins)
            known[i] = entropy_of(b) + entropy_of(v) - entropy_of(b * 1000 + v)
        best = known.argmax()
        gaps[f] = (known[best] - np.delete(known, best).max()) / entropy_of(v)
    return gaps


def mig_by_sorting(codes, factors, n_bins=20):
    known = np.array([
        [mutual_information(in_bins(code, n_bins), v) for code in codes.T] for v in factors.T
    ])  # fmt: skip
    known.sort(axis=1)
    return (known[:, -1] - known[:, -2]) / [mutual_information(v, v) for v in factors.T]


def auroc_by_loops(ordinary, anomalous):
    won = 0.0
    for a in anomalous:
        for o in ordinary:
            won += 1 if a > o else 0.5 if a == o else 0
    return won / (len(ordinary) * len(anomalous))


def auroc_by_ranks(ordinary, anomalous):
    scores = np.concatenate([ordinary, anomalous])
    ranks = np.array([((scores < s).sum() + (scores <= s).sum() + 1) / 2 for s in anomalous])
    n, m = len(ordinary), len(anomalous)
    return (ranks.sum() - m * (m + 1) / 2) / (n * m)


def vae_loss_in_plain_numpy(x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b):
    B = len(x)
    mu, logvar = x @ W_mu + b_mu, x @ W_logvar + b_logvar
    z = mu + eps * np.exp(0.5 * logvar)
    logits = z @ W + b
    nll = (np.logaddexp(0, logits) - x * logits).sum(1)
    kl = (mu**2 + np.exp(logvar) - 1 - logvar).sum(1) / 2
    dlogits = (1 / (1 + np.exp(-logits)) - x) / B
    dz = dlogits @ W.T
    dmu = dz + mu / B
    dlogvar = 0.5 * dz * (z - mu) + (np.exp(logvar) - 1) / (2 * B)
    return ((nll + kl).mean(), x.T @ dmu, dmu.sum(0), x.T @ dlogvar, dlogvar.sum(0),
            z.T @ dlogits, dlogits.sum(0))  # fmt: skip


def vae_loss_by_images(*arguments):
    """One image at a time, the means over them."""
    x, eps, *weights = arguments
    each = [vae_loss_in_plain_numpy(x[i : i + 1], eps[i : i + 1], *weights) for i in range(len(x))]
    return [sum(values[1:], values[0]) / len(x) for values in zip(*each, strict=True)]


RIGHT = {
    "numerical_gradient": [
        numerical_gradient_by_rows,
        numerical_gradient_by_loops,
        numerical_gradient_moved_and_moved_back,
    ],
    "best_step": [best_step_sorted, best_step_by_loops],
    "relative_error": [relative_error_flat, relative_error_by_loops],
    "kinks": [kinks_by_rows, kinks_by_loops],
    "fitted_gaussian": [
        lambda z: [np.mean(z, 0), np.einsum("ni,nj->ij", z - z.mean(0), z - z.mean(0)) / len(z)],
        fitted_gaussian_by_loops,
    ],
    "repeats_add_up": [
        lambda kl, mu, logvar: np.isclose(
            kl(np.hstack([mu, mu]), np.hstack([logvar, logvar])), kl(mu, logvar) * 2
        ).all(),
        repeats_add_up_by_loops,
    ],
    "exact_log_p": [exact_log_p_shifted, exact_log_p_by_loops],
    "aggregate_moments": [
        lambda mu, logvar: (mu.mean(0), (mu**2 + np.exp(logvar)).mean(0) - mu.mean(0) ** 2),
        aggregate_moments_by_loops,
    ],
    "dense_forward": [dense_forward_by_einsum, dense_forward_by_loops],
    "dense_backward": [dense_backward_by_einsum, dense_backward_by_loops],
    "relu_forward": [lambda x: np.where(x > 0, x, 0), entry_by_entry(lambda x: max(x, 0))],
    "relu_backward": [
        lambda dy, y: np.where(y > 0, dy, 0),
        entry_by_entry(lambda dy, y: dy if y > 0 else 0),
    ],
    "tanh_forward": [lambda x: 1 - 2 / (np.exp(2 * x) + 1), entry_by_entry(math.tanh)],
    "tanh_backward": [
        lambda dy, y: (dy * (1 + y) * (1 - y)).tolist(),
        entry_by_entry(lambda dy, y: dy * (1 - math.pow(y, 2))),
    ],
    "bernoulli_forward": [bernoulli_forward_by_cases, bernoulli_forward_by_loops],
    "bernoulli_backward": [bernoulli_backward_by_einsum, bernoulli_backward_by_loops],
    "gaussian_forward": [gaussian_forward_of_log_density, gaussian_forward_by_loops],
    "gaussian_backward": [gaussian_backward_by_einsum, gaussian_backward_by_loops],
    "autoencoder_backward": [ae_backward_by_name, ae_backward_by_layers, ae_backward_as_sums],
    "reparameterize_forward": [
        lambda mu, logvar, eps: np.add(mu, np.einsum("...bl,bl->...bl", eps, sigma(logvar))),
        lambda mu, logvar, eps: (
            np.array([*map(operator.add, eps * np.exp(logvar) ** 0.5, mu)])
            if eps.ndim == 2
            else [mu + np.sqrt(np.exp(logvar / 2)) ** 2 * noise for noise in eps]
        ),
    ],
    "reparameterize_backward": [
        reparameterize_backward_by_einsum,
        reparameterize_backward_by_loops,
        reparameterize_backward_with_a_view,
    ],
    "kl_forward": [
        lambda mu, logvar: -0.5 * np.einsum("bl->b", 1 + logvar - mu**2 - np.exp(logvar)),
        lambda mu, logvar: tuple(((mu**2 + np.exp(logvar) - 1 - logvar) / 2).sum(axis=1)),
        kl_forward_by_loops,
    ],
    "kl_backward": [
        lambda dkl, mu, logvar: (
            np.einsum("b,bl->bl", dkl, mu),
            np.einsum("b,bl->bl", dkl / 2, np.exp(logvar) - 1),
        ),
        kl_backward_by_loops,
    ],
    "elbo_with_noise": [elbo_by_loops, elbo_from_log_densities],
    "vae_backward": [vae_backward_by_name, vae_backward_by_layers, vae_backward_by_samples],
    "adam_step": [adam_step_by_powers, adam_step_by_loops],
    "effective_beta": [effective_beta_by_units, effective_beta_by_cases],
    "linear": [linear_by_cases, linear_interpolated],
    "active_units": [
        lambda mu: np.square(mu).mean(0) - mu.mean(0) ** 2 > 0.01,
        active_units_by_loops,
    ],
    "linear_vae_kl": [linear_vae_kl_by_loops, linear_vae_kl_clipped],
    "log_weights": [log_weights_from_densities, log_weights_by_loops],
    "log_mean_exp_forward": [
        lambda log_w: np.logaddexp.reduce(log_w, axis=0) - math.log(len(log_w)),
        log_mean_exp_by_loops,
    ],
    "log_mean_exp_backward": [
        lambda dy, log_w: dy * np.exp(log_w - np.logaddexp.reduce(log_w, axis=0)),
        softmax_by_loops,
    ],
    "importance_backward": [
        importance_backward_by_name,
        importance_backward_by_hand,
        importance_backward_by_einsum,
    ],
    "slerp": [slerp_by_loops, slerp_by_arctan],
    "mutual_information_gap": [mig_from_entropies, mig_by_sorting],
    "auroc": [auroc_by_loops, auroc_by_ranks],
    "vae_loss": [vae_loss_in_plain_numpy, vae_loss_by_images],
}
