// The maths of the page: layers.py, latent.py, likelihood.py, greys.py and vae.py of numpyvae, with
// their names and in their order, one after the other, so that both can be held side by side.
//
// Arrays are flat and row by row, as NumPy keeps them: z (K, L) is a Float64Array of K * L numbers.
// There is one image at a time, so the axis B of the Python is 1 and left out:
//     x (D,)  mu, logvar (L,)  eps, z (K, L)  logits (K, D)  nll (K,)  and kl, a number
// Weights W (n_in, n_out) are a list of rows: W[i][j]. All sums are in double precision.
"use strict";

// From layers.py

/** y = x W + b, for x (..., n_in), W (n_in, n_out), b (n_out,). */
function dense_forward(x, W, b) {
  const n_in = W.length, n_out = b.length, rows = x.length / n_in;
  const y = new Float64Array(rows * n_out);
  for (let row = 0; row < rows; row++) {
    const y_row = y.subarray(row * n_out, (row + 1) * n_out);
    y_row.set(b);
    for (let i = 0; i < n_in; i++) {
      const x_i = x[row * n_in + i], W_i = W[i];
      if (x_i === 0) continue; // half of what comes out of a ReLU
      for (let j = 0; j < n_out; j++) y_row[j] += x_i * W_i[j];
    }
  }
  return y;
}

/** dx_i = sum_j dy_j W_ij. Only dx: the page does not train, so nobody asks for dW and db. */
function dense_backward(dy, W) {
  const n_in = W.length, n_out = W[0].length, rows = dy.length / n_out;
  const dx = new Float64Array(rows * n_in);
  for (let row = 0; row < rows; row++) {
    const dy_row = dy.subarray(row * n_out, (row + 1) * n_out);
    for (let i = 0; i < n_in; i++) {
      const W_i = W[i];
      let dx_i = 0;
      for (let j = 0; j < n_out; j++) dx_i += dy_row[j] * W_i[j];
      dx[row * n_in + i] = dx_i;
    }
  }
  return dx;
}

const layers = {
  relu_forward: (x) => x.map((x) => Math.max(x, 0)),
  relu_backward: (dy, y) => dy.map((dy, i) => (y[i] > 0 ? dy : 0)),
  tanh_forward: (x) => x.map(Math.tanh),
  tanh_backward: (dy, y) => dy.map((dy, i) => dy * (1 - y[i] * y[i])),
};

// From latent.py

/** sigma = exp(logvar / 2). */
function sigma_from(logvar) {
  return logvar.map((logvar) => Math.exp(logvar / 2));
}

/** z = mu + sigma * eps, (K, L). */
function reparameterize_forward(mu, logvar, eps) {
  const L = mu.length, sigma = sigma_from(logvar);
  return eps.map((eps, i) => mu[i % L] + sigma[i % L] * eps);
}

/** dmu = dz, dlogvar = dz sigma eps / 2; summed over the K samples, which share mu and logvar. */
function reparameterize_backward(dz, logvar, eps) {
  const L = logvar.length, sigma = sigma_from(logvar);
  const dmu = new Float64Array(L), dlogvar = new Float64Array(L);
  for (let i = 0; i < dz.length; i++) {
    dmu[i % L] += dz[i];
    dlogvar[i % L] += (dz[i] * sigma[i % L] * eps[i]) / 2;
  }
  return [dmu, dlogvar];
}

/** KL(q(z|x) ‖ N(0, I)) in nats: ½ Σ_l (mu² + sigma² - 1 - logvar). */
function kl_forward(mu, logvar) {
  let kl = 0;
  for (let l = 0; l < mu.length; l++) kl += mu[l] * mu[l] + Math.expm1(logvar[l]) - logvar[l];
  return kl / 2;
}

/** dkl/dmu = mu, dkl/dlogvar = ½ (sigma² - 1). */
function kl_backward(dkl, mu, logvar) {
  return [mu.map((mu) => dkl * mu), logvar.map((logvar) => (dkl * Math.expm1(logvar)) / 2)];
}

// From likelihood.py and greys.py: nll (K,) in nats, the sum over the D pixels

function sigmoid(logit) {
  return 1 / (1 + Math.exp(-logit));
}

/** The sum of cost(logit, x) over the pixels, for each of the K rows of logits. */
function sum_over_pixels(logits, x, cost) {
  const nll = new Float64Array(logits.length / x.length);
  for (let i = 0; i < logits.length; i++) {
    nll[Math.floor(i / x.length)] += cost(logits[i], x[i % x.length]);
  }
  return nll;
}

function bernoulli_forward(logits, x) {
  const log1pexp = (logit) => Math.max(logit, 0) + Math.log1p(Math.exp(-Math.abs(logit)));
  return sum_over_pixels(logits, x, (logit, x) => log1pexp(logit) - x * logit);
}

/** dlogits = dnll (sigmoid(logits) - x). */
function bernoulli_backward(dnll, logits, x) {
  const D = x.length;
  return logits.map((logit, i) => dnll[Math.floor(i / D)] * (sigmoid(logit) - x[i % D]));
}

function gaussian_forward(mean, x, sigma) {
  const constant = Math.log(sigma) + Math.log(2 * Math.PI) / 2;
  return sum_over_pixels(mean, x, (mean, x) => ((x - mean) / sigma) ** 2 / 2 + constant);
}

function gaussian_backward(dnll, mean, x, sigma) {
  const D = x.length;
  return mean.map((mean, i) => (dnll[Math.floor(i / D)] * (mean - x[i % D])) / sigma ** 2);
}

function continuous_bernoulli_forward(logits, x) {
  const log_c = (logit) => {
    const size = Math.max(Math.abs(logit), 1e-300);
    return Math.max(logit, 0) + Math.log(-Math.expm1(-size) / size);
  };
  return sum_over_pixels(logits, x, (logit, x) => log_c(logit) - x * logit);
}

/** E[x] = 1 / (1 - e^-l) - 1 / l, and near 0, where the two cancel, ½ + l/12 - l³/720 + ... */
function continuous_bernoulli_mean(logit) {
  if (Math.abs(logit) >= 0.3) return 1 / -Math.expm1(-logit) - 1 / logit;
  const square = logit * logit;
  let slope = 1 / 30240 + square * (-1 / 1209600 + square / 47900160);
  slope = 1 / 12 + square * (-1 / 720 + square * slope);
  return 0.5 + logit * slope;
}

function continuous_bernoulli_backward(dnll, logits, x) {
  const D = x.length;
  return logits.map(
    (logit, i) => dnll[Math.floor(i / D)] * (continuous_bernoulli_mean(logit) - x[i % D]),
  );
}

function likelihood_named(name, sigma) {
  const gaussian = {
    forward: (mean, x) => gaussian_forward(mean, x, sigma),
    backward: (dnll, mean, x) => gaussian_backward(dnll, mean, x, sigma),
    mean: (mean) => mean,
  };
  return {
    bernoulli: {
      forward: bernoulli_forward,
      backward: bernoulli_backward,
      mean: (logits) => logits.map(sigmoid),
    },
    "continuous-bernoulli": {
      forward: continuous_bernoulli_forward,
      backward: continuous_bernoulli_backward,
      mean: (logits) => logits.map(continuous_bernoulli_mean),
    },
    gaussian,
    "gaussian-optimal": gaussian,
  }[name];
}

// From vae.py

/** [x, h1, h2, ...]: a dense layer and an activation, repeated. */
function trunk_forward(x, dense, activation) {
  const activate = layers[`${activation}_forward`];
  const trunk = [x];
  for (const [W, b] of dense) trunk.push(activate(dense_forward(trunk.at(-1), W, b)));
  return trunk;
}

/** From dh, the gradient of the trunk's last entry: dx. */
function trunk_backward(dh, trunk, dense, activation) {
  const activation_backward = layers[`${activation}_backward`];
  for (let i = dense.length - 1; i >= 0; i--) {
    const [W] = dense[i];
    const da = activation_backward(dh, trunk[i + 1]);
    dh = dense_backward(da, W);
  }
  return dh;
}

class VAE {
  /** config: that of the Python, in JSON; params: from name to weights (rows) or bias. */
  constructor(config, params) {
    Object.assign(this, config);
    this.params = params;
    this.likelihood = likelihood_named(config.likelihood, config.sigma);
    this.encoder = this.hidden.map((_, i) => this.dense(`encoder.${2 * i}`));
    this.decoder = this.hidden.map((_, i) => this.dense(`decoder.${2 * i}`));
    this.output = this.dense(`decoder.${2 * this.hidden.length}`);
  }

  dense(name) {
    return [this.params[`${name}.weight`], this.params[`${name}.bias`]];
  }

  /** The loss of x with noise eps, step by step. With q, its mu and logvar are used in place of
   * the encoder's. */
  forward(x, eps, beta = 1, q = null) {
    const enc = trunk_forward(x, this.encoder, this.activation);
    const mu = q ? q.mu : dense_forward(enc.at(-1), ...this.dense("fc_mu")); // (L,)
    const logvar = q ? q.logvar : dense_forward(enc.at(-1), ...this.dense("fc_logvar")); // (L,)
    const z = reparameterize_forward(mu, logvar, eps); // (K, L)
    const dec = trunk_forward(z, this.decoder, this.activation);
    const logits = dense_forward(dec.at(-1), ...this.output); // (K, D)
    const nll = this.likelihood.forward(logits, x); // (K,)
    const kl = kl_forward(mu, logvar);
    return { x, eps, beta, enc, mu, logvar, z, dec, logits, nll, kl };
  }

  /** Gradients of mean(nll) + beta * kl, as far as the encoder's last layer. */
  backward(t) {
    const dnll = new Float64Array(t.nll.length).fill(1 / t.nll.length); // (K,)
    const dkl = t.beta;
    const decoder = this.decoder_backward(dnll, t);

    // mu and logvar are used twice, in z and in the KL: their gradients are the sums.
    const [dmu_z, dlogvar_z] = reparameterize_backward(decoder.dz, t.logvar, t.eps);
    const [dmu_kl, dlogvar_kl] = kl_backward(dkl, t.mu, t.logvar);
    const dmu = add(dmu_z, dmu_kl), dlogvar = add(dlogvar_z, dlogvar_kl);
    const encoder = this.encoder_backward(dmu, dlogvar);
    const { dz } = decoder;
    return { dnll, dkl, dz, dmu_z, dlogvar_z, dmu_kl, dlogvar_kl, dmu, dlogvar, decoder, encoder };
  }

  decoder_backward(dnll, t) {
    const dlogits = this.likelihood.backward(dnll, t.logits, t.x); // (K, D)
    const dh = dense_backward(dlogits, this.output[0]);
    const dz = trunk_backward(dh, t.dec, this.decoder, this.activation);
    return { dlogits, dh, dz };
  }

  encoder_backward(dmu, dlogvar) {
    const [W_mu] = this.dense("fc_mu"), [W_logvar] = this.dense("fc_logvar");
    const dh_mu = dense_backward(dmu, W_mu);
    const dh_logvar = dense_backward(dlogvar, W_logvar);
    const dh = add(dh_mu, dh_logvar); // both heads read the encoder's last layer: again a sum
    return { dh_mu, dh_logvar, dh };
  }

  encode(x) {
    const h = trunk_forward(x, this.encoder, this.activation).at(-1);
    const mu = dense_forward(h, ...this.dense("fc_mu"));
    const logvar = dense_forward(h, ...this.dense("fc_logvar"));
    return { mu, logvar };
  }

  /** The mean images E[x|z], (..., D), of z (..., L). */
  decode(z) {
    return this.likelihood.mean(this.decode_logits(z));
  }

  decode_logits(z) {
    const h = trunk_forward(z, this.decoder, this.activation).at(-1);
    return dense_forward(h, ...this.output);
  }
}

// From objectives.py

/** log q(z|x) - log p(z) of each sample, (K,): ½ Σ_l (z² - eps² - logvar). */
function sampled_kl_forward(z, eps, logvar) {
  const L = logvar.length, kl = new Float64Array(z.length / L);
  z.forEach((z, i) => {
    kl[Math.floor(i / L)] += (z * z - eps[i] * eps[i] - logvar[i % L]) / 2;
  });
  return kl;
}

/** log (1/K) Σ_k e^log_w, for log_w (K,); the largest is taken out, or e^ would be 0. */
function log_mean_exp_forward(log_w) {
  const largest = Math.max(...log_w);
  return largest + Math.log(mean(log_w.map((log_w) => Math.exp(log_w - largest))));
}

/** Of a trace with K samples: at most log p(x) on average, and near it where K is large. */
function importance_weighted_bound({ nll, z, eps, logvar }) {
  const kl = sampled_kl_forward(z, eps, logvar);
  return log_mean_exp_forward(nll.map((nll, k) => -nll - kl[k]));
}

// From latent_space.py, and what NumPy has of its own

function add(a, b) {
  return a.map((a, i) => a + b[i]);
}

function mean(a) {
  return a.reduce((sum, a) => sum + a, 0) / a.length;
}

function norm(a) {
  return Math.sqrt(a.reduce((sum, a) => sum + a * a, 0));
}

/** The point at t of 0 to 1 on a straight line from z0 to z1. */
function straight(z0, z1, t) {
  return z0.map((z0, l) => (1 - t) * z0 + t * z1[l]);
}

/** The same along a great circle: (sin((1-t)ω) z0 + sin(tω) z1) / sin ω, ω the angle between. */
function slerp(z0, z1, t) {
  const lengths = norm(z0) * norm(z1);
  const product = z0.reduce((sum, z0, l) => sum + z0 * z1[l], 0);
  const omega = lengths > 0 ? Math.acos(Math.max(-1, Math.min(1, product / lengths))) : 0;
  if (Math.sin(omega) < 1e-6) return straight(z0, z1, t);
  const [w0, w1] = [Math.sin((1 - t) * omega), Math.sin(t * omega)];
  return z0.map((z0, l) => (w0 * z0 + w1 * z1[l]) / Math.sin(omega));
}

/** A generator of standard normal numbers: the same seed gives the same ones. */
function normals(seed) {
  const uniform = () => { // mulberry32, in (0, 1)
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
  const draw = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  return (n) => Float64Array.from({ length: n }, draw);
}

// The numbers in the page

function bytes_of(base64) {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** Half precision (IEEE 754 binary16): a sign, five bits of exponent, ten of fraction. */
function float_from_half(bits) {
  const sign = bits & 0x8000 ? -1 : 1, exponent = (bits >> 10) & 31, fraction = bits & 1023;
  return sign * (exponent ? 2 ** (exponent - 15) * (1 + fraction / 1024) : 2 ** -24 * fraction);
}

/** Little-endian numbers of 2 or 4 bytes ("float16" or "float32") as a Float32Array. */
function unpack(base64, dtype) {
  const bytes = bytes_of(base64);
  const view = new DataView(bytes.buffer);
  const size = dtype === "float16" ? 2 : 4;
  const values = new Float32Array(bytes.length / size);
  if (size === 4) return values.map((_, i) => view.getFloat32(4 * i, true));
  const halves = Float32Array.from({ length: 65536 }, (_, bits) => float_from_half(bits));
  return values.map((_, i) => halves[view.getUint16(2 * i, true)]);
}

/** Name to bias, or to weights as a list of rows, from all numbers in the order of `shapes`. */
function params_from(values, shapes) {
  const params = {};
  let start = 0;
  for (const [name, [n_in, n_out]] of shapes) {
    if (n_out === undefined) {
      params[name] = values.subarray(start, (start += n_in));
    } else {
      params[name] = Array.from({ length: n_in }, () => values.subarray(start, (start += n_out)));
    }
  }
  return params;
}
