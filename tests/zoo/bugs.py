"""The planted bugs: a name, what it replaces, by what, its slug, and who made it or asked.

A replacement is a plain function with the signature of what it replaces. The slug is what
diagnosis must say, written down before it could; None where a gradient alone can't show the bug,
or where diagnosis doesn't know the operation or the edit.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from types import ModuleType
from typing import Any

import numpy as np

from numpyvae import (
    autoencoder,
    bounds,
    greys,
    latent,
    layers,
    likelihood,
    objectives,
    optim,
    schedules,
    vae,
)

dense_backward = layers.dense_backward
dense_parameters_backward = layers.dense_parameters_backward
bernoulli_forward, bernoulli_backward = likelihood.bernoulli_forward, likelihood.bernoulli_backward
gaussian_forward, gaussian_backward = likelihood.gaussian_forward, likelihood.gaussian_backward
reparameterize_backward = latent.reparameterize_backward
kl_forward, kl_backward = latent.kl_forward, latent.kl_backward
vae_backward, trunk_backward = vae.VAE.backward, vae.trunk_backward
adam_step = optim.Adam.step
optimal_gaussian_forward = greys.optimal_gaussian_forward
continuous_bernoulli_forward = greys.continuous_bernoulli_forward
continuous_bernoulli_backward = greys.continuous_bernoulli_backward
sampled_kl_backward = objectives.sampled_kl_backward
log_mean_exp_forward, softmax = objectives.log_mean_exp_forward, objectives.log_mean_exp_backward
autoencoder_forward = autoencoder.Autoencoder.forward
autoencoder_backward = autoencoder.Autoencoder.backward
free_bits_forward, free_bits_backward = objectives.free_bits_forward, objectives.free_bits_backward
linear = schedules.linear


Patch = tuple[Any, str, Callable[..., Any]]  # a module or class, its attribute, the wrong function


@dataclass(frozen=True)
class Bug:
    name: str
    patches: tuple[Patch, ...]
    slug: str | None = None
    source: str = ""


def _column(dkl):
    return dkl[..., np.newaxis]


def _dense(change):
    """dense_backward with its three results changed."""
    return lambda dy, x, W: change(dy, x, W, *dense_backward(dy, x, W))


def _reparameterize(change):
    return lambda dz, logvar, eps: change(
        *reparameterize_backward(dz, logvar, eps), dz, logvar, eps
    )


def _kl(change):
    return lambda dkl, mu, logvar: change(*kl_backward(dkl, mu, logvar), _column(dkl), mu, logvar)


def _kl_of(square, variance_minus_one, logvar):
    return (square + variance_minus_one - logvar).sum(axis=-1) / 2


def _kl_scaled(name, factor, source=""):
    """Wrong in the same way forward and backward: no gradient check can see it."""

    def forward(mu, logvar):
        return factor(mu) * kl_forward(mu, logvar)

    def backward(dkl, mu, logvar):
        return kl_backward(factor(mu) * dkl, mu, logvar)

    patches = (latent, "kl_forward", forward), (latent, "kl_backward", backward)
    return Bug(name, patches, None, source)


def _nll_scaled(name, factor, source=""):
    def forward(logits, x):
        return factor(x) * bernoulli_forward(logits, x)

    def backward(dnll, logits, x):
        return bernoulli_backward(factor(x) * dnll, logits, x)

    patches = (
        (likelihood, "bernoulli_forward", forward),
        (likelihood, "bernoulli_backward", backward),
    )
    return Bug(name, patches, None, source)


def _summed(values, like):
    """Over the K samples, as the right backward does."""
    return values.sum(axis=0) if values.ndim > like.ndim else values


def _grads(change):
    """VAE.backward with its dict of gradients changed."""

    def backward(self, trace):
        grads = vae_backward(self, trace)
        change(grads, trace, self)
        return grads

    return backward


def _of_trace(change):
    """VAE.backward of a changed trace."""
    return lambda self, trace: vae_backward(self, change(trace))


def _exchanged(grads, trace, model):
    for kind in ("weight", "bias"):
        mu, logvar = f"fc_mu.{kind}", f"fc_logvar.{kind}"
        grads[mu], grads[logvar] = grads[logvar], grads[mu]


def _last_activation_left_out(dh, trunk, dense, activation, skip_dx=False):
    if not dense:
        return dh, []
    dh, *last = dense_backward(dh, trunk[-2], dense[-1][0])
    dx, rest = trunk_backward(dh, trunk[:-1], dense[:-1], activation, skip_dx)
    return dx, [*rest, tuple(last)]


def _without_head(name):
    def change(grads, trace, model):
        # The encoder then hears of the other head only.
        silent = dict(model.params)
        silent[f"{name}.weight"] = np.zeros_like(silent[f"{name}.weight"])
        kept, model.params = model.params, silent
        alone = vae_backward(model, trace)
        model.params = kept
        grads.update({key: alone[key] for key in grads if key.startswith("encoder.")})

    return change


def _scaled(prefix, factor):
    def change(grads, trace, model):
        for key in grads:
            if key.startswith(prefix):
                grads[key] = grads[key] * factor(trace)

    return change


def _transposed_x(dy, x, W, dx, dW, db):
    return dx, (dy.reshape(-1, dy.shape[-1]).T @ x.reshape(-1, x.shape[-1])).reshape(dW.shape), db


def _adam(change):
    def step(self, grads):
        change(self)
        adam_step(self, grads)

    return step


def _no_bias_correction(self, grads):
    t, self.t = self.t, 10**6
    adam_step(self, grads)
    self.t = t + 1


def _adam_beta_swapped(self, grads):
    self.beta1, self.beta2 = self.beta2, self.beta1
    adam_step(self, grads)
    self.beta1, self.beta2 = self.beta2, self.beta1


def _ascending(self, grads):
    adam_step(self, {name: -grad for name, grad in grads.items()})


def _log_likelihood_without(part):
    """Importance sampling with one factor of the weight p(x|z) p(z) / q(z|x) forgotten."""

    def log_likelihood(model, x, *, rng, n_samples=5000):
        rng = np.random.default_rng(rng)
        mu, logvar = model.encode(x)
        total = np.full(len(x), -np.inf)
        for _ in range(n_samples):
            eps = rng.standard_normal(mu.shape)
            z = mu + np.exp(logvar / 2) * eps
            log_w = {
                "likelihood": -model.likelihood.forward(model.decode_logits(z), x),
                "prior": -(z**2).sum(axis=1) / 2,
                "posterior": (eps**2 + logvar).sum(axis=1) / 2,
                "logvar": (eps**2).sum(axis=1) / 2,
            }
            log_w.pop("posterior" if part == "logvar" else "logvar")
            log_w.pop(part, None)
            total = np.logaddexp(total, sum(log_w.values()))
        return total - np.log(n_samples)

    return log_likelihood


def _elbo_of_mu(model, x, *, rng, n_samples=1):
    mu, logvar = model.encode(x)
    return -model.likelihood.forward(model.decode_logits(mu), x) - kl_forward(mu, logvar)


def _mean_of_logs(model, x, *, rng, n_samples=5000):
    return bounds.elbo(model, x, rng=rng, n_samples=n_samples)


def _max_of_logs(model, x, *, rng, n_samples=5000):
    return log_likelihood(model, x, rng=rng, n_samples=n_samples) + np.log(n_samples)


def _weighted_mean(log_w):
    return (softmax(1, log_w) * log_w).sum(axis=0)


def _noise_drawn_again(dz, logvar, eps):
    fresh = np.random.default_rng().standard_normal(eps.shape)
    return reparameterize_backward(dz, logvar, fresh)


log_likelihood = bounds.log_likelihood
sigma = latent.sigma_from


def _bugs(where: ModuleType | type, attribute: str, *entries: tuple[Any, ...]) -> list[Bug]:
    return [Bug(name, ((where, attribute, wrong),), *rest) for name, wrong, *rest in entries]


BUGS = [
    Bug(
        "exp(logvar) used as sigma, forward and backward",  # passes every gradient check
        (
            (latent, "sigma_from", np.exp),
            (
                latent,
                "reparameterize_backward",
                _reparameterize(lambda dmu, dlogvar, *_: (dmu, 2 * dlogvar)),
            ),
        ),
        None,
        "keras-team/keras#3283, keras-team/keras#9972, ddbourgin/numpy-ml, "
        "oreilly-japan/deep-learning-from-scratch-3, alecGraves/BVAE-tf#7",
    ),
    _kl_scaled(
        "KL averaged over the dimensions, forward and backward",
        lambda mu: 1 / mu.shape[-1],
        "keras-team/keras-io#270, podgorskiy/VAE#1, mkusner/grammarVAE#2",
    ),
    _kl_scaled("KL without its half, forward and backward", lambda mu: 2),
    _kl_scaled(
        "KL with the wrong sign, forward and backward", lambda mu: -1, "EderSantana/gumbel#3"
    ),
    _nll_scaled(
        "reconstruction averaged over pixels, forward and backward",
        lambda x: 1 / x.shape[-1],
        "keras-team/keras#3383, y0ast/VAE-Torch#11, AntixK/PyTorch-VAE#56",
    ),
    _nll_scaled("reconstruction with the wrong sign, forward and backward", lambda x: -1),
    Bug(
        "sigmoid twice, forward and backward",
        (
            (
                likelihood,
                "bernoulli_forward",
                lambda logits, x: bernoulli_forward(likelihood.sigmoid(logits), x),
            ),
            (
                likelihood,
                "bernoulli_backward",
                lambda dnll, logits, x: bernoulli_backward(dnll, likelihood.sigmoid(logits), x)
                * likelihood.sigmoid(logits)
                * likelihood.sigmoid(-logits),
            ),
        ),
        None,
        "itakurah/focal-loss-pytorch#5",
    ),
    *_bugs(
        latent,
        "sigma_from",
        ("sigma is exp(2 logvar)", lambda logvar: np.exp(2 * logvar)),
        ("logvar used as sigma", lambda logvar: logvar),
        (
            "noise with a spread of 1.01",
            lambda logvar: np.exp(logvar / 2) * 1.01,
            None,
            "keras-team/keras#4211, with 0.01",
        ),
    ),
    *_bugs(
        latent,
        "reparameterize_forward",
        ("z is mu, without noise", lambda mu, logvar, eps: mu + 0 * eps),
        ("z is mu - sigma", lambda mu, logvar, eps: mu - sigma(logvar) + 0 * eps),
        ("noise not scaled by sigma", lambda mu, logvar, eps: mu + eps),
    ),
    *_bugs(
        latent,
        "reparameterize_backward",
        (
            "dlogvar: the half is missing",
            _reparameterize(lambda dmu, dlv, *_: (dmu, 2 * dlv)),
            "missing-half",
        ),
        (
            "dlogvar: sigma² for sigma",
            _reparameterize(lambda dmu, dlv, dz, lv, eps: (dmu, dlv * sigma(lv))),
            "variance-for-sigma",
        ),
        (
            "dlogvar: sigma forgotten",
            _reparameterize(lambda dmu, dlv, dz, lv, eps: (dmu, dlv / sigma(lv))),
            "missing-sigma",
        ),
        (
            "dlogvar: eps forgotten",
            _reparameterize(
                lambda dmu, dlv, dz, lv, eps: (dmu, _summed(dz * sigma(lv) / 2, lv))
            ),
            "missing-eps",
        ),
        (
            "dlogvar: dz forgotten",
            _reparameterize(
                lambda dmu, dlv, dz, lv, eps: (dmu, _summed(sigma(lv) * eps / 2, lv))
            ),
            "missing-upstream",
        ),
        (
            "dlogvar: the sign",
            _reparameterize(lambda dmu, dlv, *_: (dmu, -dlv)),
            "sign-flip",
        ),
        ("dlogvar: zero", _reparameterize(lambda dmu, dlv, *_: (dmu, 0 * dlv)), "zero"),
        ("dmu: the sign", _reparameterize(lambda dmu, dlv, *_: (-dmu, dlv)), "sign-flip"),
        ("dmu: zero", _reparameterize(lambda dmu, dlv, *_: (0 * dmu, dlv)), "zero"),
        (
            "dmu: times sigma",
            _reparameterize(lambda dmu, dlv, dz, lv, eps: (dmu * sigma(lv), dlv)),
            "extra-sigma",
        ),
        (
            "dmu and dlogvar exchanged",
            _reparameterize(lambda dmu, dlv, *_: (dlv, dmu)),
            "swapped",
        ),
        ("noise drawn again in backward", _noise_drawn_again, "fresh-noise",
         "kwj2104/Simple-Variational-Autoencoder"),
    ),
    *_bugs(
        latent,
        "kl_forward",
        (
            "KL averaged over the dimensions",
            lambda mu, logvar: kl_forward(mu, logvar) / mu.shape[-1],
            None,
            "keras-team/keras-io#270, podgorskiy/VAE#1, mkusner/grammarVAE#2",
        ),
        ("KL: the half is missing", lambda mu, logvar: 2 * kl_forward(mu, logvar)),
        (
            "KL: the sign",
            lambda mu, logvar: -kl_forward(mu, logvar),
            None,
            "EderSantana/gumbel#3",
        ),
        ("KL: the 1 is missing", lambda mu, logvar: kl_forward(mu, logvar) + mu.shape[-1] / 2),
        ("KL: mu not squared", lambda mu, logvar: _kl_of(mu, np.expm1(logvar), logvar)),
        (
            "KL: sigma for sigma²",
            lambda mu, logvar: _kl_of(mu**2, np.expm1(logvar / 2), logvar),
            None,
            "DaehanKim/vgae_pytorch#2",
        ),
    ),
    *_bugs(
        latent,
        "kl_backward",
        ("KL dmu: doubled", _kl(lambda dmu, dlv, *_: (2 * dmu, dlv)), "missing-half"),
        ("KL dmu: the sign", _kl(lambda dmu, dlv, *_: (-dmu, dlv)), "sign-flip"),
        ("KL dmu: zero", _kl(lambda dmu, dlv, *_: (0 * dmu, dlv)), "zero"),
        (
            "KL dmu: dkl forgotten",
            _kl(lambda dmu, dlv, dkl, mu, lv: (mu + 0, dlv)),
            "missing-upstream",
        ),
        (
            "KL dlogvar: the half is missing",
            _kl(lambda dmu, dlv, *_: (dmu, 2 * dlv)),
            "missing-half",
        ),
        ("KL dlogvar: the sign", _kl(lambda dmu, dlv, *_: (dmu, -dlv)), "sign-flip"),
        (
            "KL dlogvar: the -1 is missing",
            _kl(lambda dmu, dlv, dkl, mu, lv: (dmu, dkl * np.exp(lv) / 2)),
            "missing-minus-one",
        ),
        (
            "KL dlogvar: sigma for sigma²",
            _kl(lambda dmu, dlv, dkl, mu, lv: (dmu, dkl * np.expm1(lv / 2) / 2)),
            "sigma-for-variance",
        ),
    ),
    *_bugs(
        layers,
        "dense_backward",
        ("dense dW: from dyᵀ x", _dense(_transposed_x), "transposed"),
        ("dense dW: the sign", _dense(lambda dy, x, W, dx, dW, db: (dx, -dW, db)), "sign-flip"),
        (
            "dense dW: mean over the batch",
            _dense(lambda dy, x, W, dx, dW, db: (dx, dW * dW.shape[0] / x.size, db)),
            "mean-for-sum",
        ),
        (
            "dense db: mean over the batch",
            _dense(lambda dy, x, W, dx, dW, db: (dx, dW, db * db.size / dy.size)),
            "mean-for-sum",
        ),
        ("dense db: zero", _dense(lambda dy, x, W, dx, dW, db: (dx, dW, 0 * db)), "zero"),
        ("dense dx: doubled", _dense(lambda dy, x, W, dx, dW, db: (2 * dx, dW, db)), "scaled"),
        ("dense dx: zero", _dense(lambda dy, x, W, dx, dW, db: (0 * dx, dW, db)), "zero"),
    ),
    *_bugs(
        layers,
        "dense_parameters_backward",
        (
            "first layer, db: mean over the batch",
            lambda dy, x: (dense_parameters_backward(dy, x)[0], dy.mean(axis=0)),
            "mean-for-sum",
        ),
        (
            "first layer, dW: the sign",
            lambda dy, x: (
                -dense_parameters_backward(dy, x)[0],
                dense_parameters_backward(dy, x)[1],
            ),
            "sign-flip",
        ),
    ),
    *_bugs(
        layers,
        "relu_backward",
        ("relu: the mask forgotten", lambda dy, y: dy, "missing-mask"),
        ("relu: the mask turned round", lambda dy, y: dy * (y <= 0), "inverted-mask"),
        ("relu: y itself for the mask", lambda dy, y: dy * y, "value-for-mask"),
    ),
    *_bugs(
        layers,
        "tanh_backward",
        ("tanh: the square is missing", lambda dy, y: dy * (1 - y), "missing-square"),
        ("tanh: 1 + y²", lambda dy, y: dy * (1 + y * y), "sign-flip"),
        ("tanh: tanh of y again", lambda dy, y: dy * (1 - np.tanh(y) ** 2), "activation-twice"),
    ),
    *_bugs(
        likelihood,
        "bernoulli_forward",
        (
            "sigmoid twice",
            lambda logits, x: bernoulli_forward(likelihood.sigmoid(logits), x),
            None,
            "itakurah/focal-loss-pytorch#5",
        ),
        (
            "reconstruction averaged over the pixels",
            lambda logits, x: bernoulli_forward(logits, x) / x.shape[-1],
            None,
            "keras-team/keras#3383, y0ast/VAE-Torch#11, AntixK/PyTorch-VAE#56",
        ),
        ("only the lit pixels", lambda logits, x: (x * np.logaddexp(0, -logits)).sum(axis=-1)),
        ("x and 1 - x exchanged", lambda logits, x: bernoulli_forward(logits, 1 - x)),
    ),
    *_bugs(
        likelihood,
        "bernoulli_backward",
        (
            "bernoulli: the sign",
            lambda dnll, logits, x: -bernoulli_backward(dnll, logits, x),
            "sign-flip",
        ),
        (
            "bernoulli: the sigmoid is missing",
            lambda dnll, logits, x: _column(dnll) * (logits - x),
            "missing-sigmoid",
        ),
        (
            "bernoulli: times p (1 - p) once more",
            lambda dnll, logits, x: bernoulli_backward(dnll, logits, x)
            * likelihood.sigmoid(logits)
            * likelihood.sigmoid(-logits),
            "sigmoid-twice",
        ),
    ),
    *_bugs(
        likelihood,
        "gaussian_forward",
        ("gaussian: sigma for sigma²", lambda m, x, s: gaussian_forward(m, x, s**0.5)),
        ("gaussian: the constant is missing", lambda m, x, s: (((x - m) / s) ** 2).sum(-1) / 2),
        ("gaussian: the half is missing",
         lambda m, x, s: 2 * gaussian_forward(m, x, s) - gaussian_forward(m, m, s)),
    ),
    *_bugs(
        likelihood,
        "gaussian_backward",
        ("gaussian: doubled", lambda d, m, x, s: 2 * gaussian_backward(d, m, x, s), "missing-half"),
        ("gaussian: divided by sigma once",
         lambda d, m, x, s: s * gaussian_backward(d, m, x, s), "sigma-for-variance"),
    ),
    *_bugs(
        vae.VAE,
        "backward",
        ("model: mu's head forgotten", _grads(_without_head("fc_mu")), "head-forgotten"),
        ("model: logvar's head forgotten", _grads(_without_head("fc_logvar")), "head-forgotten"),
        ("model: sum over the batch", _grads(_scaled("", lambda t: len(t.x))), "sum-for-mean"),
        ("model: beta twice in fc_mu", _grads(_scaled("fc_mu", lambda t: t.beta)), None),
        ("model: the KL forgotten", _of_trace(lambda t: replace(t, beta=0.0)), "missing-kl"),
        ("model: beta forgotten", _of_trace(lambda t: replace(t, beta=1.0)), "missing-beta"),
        ("model: mean over the batch twice", _grads(_scaled("", lambda t: 1 / len(t.x))),
         "mean-twice"),
        ("model: the heads exchanged", _grads(_exchanged), "swapped"),
    ),
    *_bugs(
        vae,
        "trunk_backward",
        ("trunk: the last activation left out", _last_activation_left_out, "missing-mask"),
    ),
    *_bugs(
        optim.Adam,
        "step",
        ("Adam: no bias correction", _no_bias_correction),
        ("Adam: beta1 and beta2 exchanged", _adam_beta_swapped),
        ("Adam: uphill", _ascending),
    ),
    *_bugs(
        bounds,
        "log_likelihood",
        ("weights: the prior forgotten", _log_likelihood_without("prior")),
        ("weights: q(z|x) forgotten", _log_likelihood_without("posterior")),
        ("weights: logvar forgotten in q(z|x)", _log_likelihood_without("logvar")),
        ("mean of logarithms for logarithm of the mean", _mean_of_logs, None,
         "arahuja/generative-tf#1"),
        ("the mean over K is a sum", _max_of_logs),
    ),
    *_bugs(
        greys,
        "optimal_gaussian_backward",
        ("best sigma: the path through sigma left out",
         lambda d, m, x: gaussian_backward(d, m, x, greys.optimal_sigma(m, x))),
    ),
    *_bugs(
        greys,
        "optimal_gaussian_forward",
        ("best sigma: its constant is missing",
         lambda m, x: ((x - m) ** 2).sum(-1) / 2 / greys.optimal_sigma(m, x) ** 2),
    ),
    *_bugs(
        greys,
        "continuous_bernoulli_forward",
        ("continuous Bernoulli: the constant is missing", bernoulli_forward),
        ("continuous Bernoulli: the constant's sign",
         lambda *pair: 2 * bernoulli_forward(*pair) - continuous_bernoulli_forward(*pair)),
    ),
    *_bugs(
        greys,
        "continuous_bernoulli_backward",
        ("continuous Bernoulli: the sigmoid for its mean", bernoulli_backward),
        ("continuous Bernoulli: the sign",
         lambda *arguments: -continuous_bernoulli_backward(*arguments)),
    ),
    *_bugs(
        objectives,
        "sampled_kl_forward",
        ("sampled KL: eps² forgotten", lambda z, eps, lv: (z * z - lv).sum(-1) / 2),
        ("sampled KL: logvar forgotten", lambda z, eps, lv: (z * z - eps * eps).sum(-1) / 2),
    ),
    *_bugs(
        objectives,
        "sampled_kl_backward",
        ("sampled KL: its use of z forgotten",
         lambda d, z, lv: (0 * z, sampled_kl_backward(d, z, lv)[1])),
        ("sampled KL: the sign of dlogvar",
         lambda d, z, lv: (sampled_kl_backward(d, z, lv)[0], -sampled_kl_backward(d, z, lv)[1])),
    ),
    *_bugs(
        objectives,
        "log_mean_exp_forward",
        ("importance bound: the mean over K is a sum",
         lambda log_w: log_mean_exp_forward(log_w) + np.log(len(log_w))),
        ("importance bound: the mean of logarithms", lambda log_w: log_w.mean(axis=0), None,
         "arahuja/generative-tf#1"),
    ),
    Bug("importance bound: weighted mean of logarithms, forward and backward",
        ((objectives, "log_mean_exp_forward", _weighted_mean),
         (objectives, "log_mean_exp_backward", lambda dy, log_w: softmax(dy, log_w)
          * (1 + log_w - _weighted_mean(log_w)))),
        None, "AntixK/PyTorch-VAE#34"),
    *_bugs(
        objectives,
        "log_mean_exp_backward",
        ("importance weights all equal",
         lambda dy, log_w: np.broadcast_to(dy / len(log_w), log_w.shape)),
        ("importance weights not normalised",
         lambda dy, log_w: dy * np.exp(log_w - log_w.max(axis=0))),
    ),
    *_bugs(
        objectives,
        "free_bits_forward",
        ("free bits: the lesser of the two", lambda mu, lv, free: kl_forward(mu, lv)
         + mu.shape[-1] * free - free_bits_forward(mu, lv, free)),
    ),
    *_bugs(
        objectives,
        "free_bits_backward",
        ("free bits: none is free", lambda d, mu, lv, free: kl_backward(d, mu, lv)),
    ),
    *_bugs(
        autoencoder.Autoencoder,
        "forward",
        ("autoencoder: another z in the trace than the code",
         lambda self, x, eps=None, beta=0.0: replace(
             autoencoder_forward(self, x), z=autoencoder_forward(self, x).z + 1)),
    ),
    *_bugs(
        autoencoder.Autoencoder,
        "backward",
        ("autoencoder: a sum over the batch", lambda self, t: {
            n: grad * len(t.x) for n, grad in autoencoder_backward(self, t).items()}),
    ),
    *_bugs(
        schedules,
        "linear",
        ("a schedule that never ends its rise", lambda beta=1.0, warmup=0.3: linear(beta, 1.0) and (
            lambda done: 0.9 * beta * done), None),
    ),
    *_bugs(
        bounds,
        "elbo",
        ("ELBO at z = mu", _elbo_of_mu, None,
         "pytorch/examples#226, corrected in pytorch/examples#419"),
    ),
]  # fmt: skip


@dataclass(frozen=True)
class Pair:
    """Two bugs at once, and both their slugs; none where a gradient can't show them."""

    name: str
    patches: tuple[Patch, ...]
    slugs: tuple[str, ...] = ()
    source: str = ""


PAIRS = [
    Pair("dlogvar: the half missing, and sigma² for sigma", ((latent, "reparameterize_backward",
         _reparameterize(lambda dmu, dlv, dz, lv, eps: (dmu, 2 * dlv * sigma(lv)))),),
         ("missing-half", "variance-for-sigma")),
    Pair("dlogvar: the sign, and eps forgotten", ((latent, "reparameterize_backward",
         _reparameterize(lambda dmu, dlv, dz, lv, eps: (dmu, _summed(-dz * sigma(lv) / 2, lv)))),),
         ("sign-flip", "missing-eps")),
    Pair("dmu: times sigma; dlogvar: dz forgotten", ((latent, "reparameterize_backward",
         _reparameterize(lambda dmu, dlv, dz, lv, eps:
                         (dmu * sigma(lv), _summed(sigma(lv) * eps / 2, lv)))),),
         ("extra-sigma", "missing-upstream")),
    Pair("KL dlogvar: the half and the -1 missing", ((latent, "kl_backward",
         _kl(lambda dmu, dlv, dkl, mu, lv: (dmu, dkl * np.exp(lv)))),),
         ("missing-half", "missing-minus-one")),
    Pair("KL dlogvar: sigma for sigma², and the sign", ((latent, "kl_backward",
         _kl(lambda dmu, dlv, dkl, mu, lv: (dmu, -dkl * np.expm1(lv / 2) / 2))),),
         ("sigma-for-variance", "sign-flip")),
    Pair("KL dmu: doubled; dlogvar: dkl forgotten", ((latent, "kl_backward",
         _kl(lambda dmu, dlv, dkl, mu, lv: (2 * dmu, np.expm1(lv) / 2))),),
         ("missing-half", "missing-upstream")),
    Pair("dense dW: the sign, and mean over the batch", ((layers, "dense_backward",
         _dense(lambda dy, x, W, dx, dW, db: (dx, -dW * dW.shape[0] / x.size, db))),),
         ("sign-flip", "mean-for-sum")),
    Pair("dense dx: zero; db: mean over the batch", ((layers, "dense_backward",
         _dense(lambda dy, x, W, dx, dW, db: (0 * dx, dW, db * db.size / dy.size))),),
         ("zero", "mean-for-sum")),
    Pair("bernoulli: the sigmoid missing, and the sign", ((likelihood, "bernoulli_backward",
         lambda dnll, logits, x: _column(dnll) * (x - logits)),),
         ("missing-sigmoid", "sign-flip")),
    Pair("gaussian: doubled, and divided by sigma once", ((likelihood, "gaussian_backward",
         lambda d, m, x, s: 2 * s * gaussian_backward(d, m, x, s)),),
         ("missing-half", "sigma-for-variance")),
    Pair("relu: the mask forgotten; dlogvar: the half missing", (
         (layers, "relu_backward", lambda dy, y: dy),
         (latent, "reparameterize_backward",
          _reparameterize(lambda dmu, dlv, *_: (dmu, 2 * dlv)))),
         ("missing-mask", "missing-half")),
    Pair("exp(logvar) used as sigma, and the KL without its half, forward and backward", (
         (latent, "sigma_from", np.exp),
         (latent, "reparameterize_backward",
          _reparameterize(lambda dmu, dlv, *_: (dmu, 2 * dlv))),
         (latent, "kl_forward", lambda mu, logvar: 2 * kl_forward(mu, logvar)),
         (latent, "kl_backward", lambda dkl, mu, logvar: kl_backward(2 * dkl, mu, logvar)))),
]  # fmt: skip
