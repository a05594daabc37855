"""The exercises on numerical gradients, on whole models' backwards, and on the steps they lead to.

Each is a function that is right without switches: `wrong` holds the slugs of the mistakes it makes.
"""

import copy
import functools
import inspect
import math
from collections.abc import Callable
from typing import Any

import numpy as np

from .. import diagnosis, latent, layers, likelihood, objectives
from ..arrays import Array
from ..autoencoder import Autoencoder
from ..diagnosis.answers import Finding, Unusable, agree, checked
from ..vae import VAE
from .solutions import PLANTED, vae_loss
from .task import Task

Wrong = frozenset[str]
SUM_FOR_MEAN = "it is the gradient of a sum over the images; the loss is their mean"


def _function(rng: np.random.Generator, shape: tuple[int, ...]) -> Callable[[Array], float]:
    """A smooth function whose slope along one entry depends on the others."""
    a, b = rng.uniform(0.5, 2, (2, *shape))
    return lambda x: float((a * np.sin(b * x)).sum() + (a * x).sum() ** 2)


def _numerical_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    shape = ((4,), (2, 3), (1,))[kind]
    x, h = rng.standard_normal(shape), float(rng.uniform(0.5, 2) * 1e-4)
    return {"f": _function(rng, shape), "x": x, "h": h}


def _numerical_gradient(wrong: Wrong, f: Callable[[Array], float], x: Array, h: float) -> Array:
    grad, moving = np.zeros_like(x), x.copy()
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[... if "all-at-once" in wrong else i] = h
        at = moving if "not-restored" in wrong else x
        right, left = f(at + step), f(at if "one-sided" in wrong else at - step)
        width = h if {"one-sided", "missing-two"} & wrong else 2 * h
        grad[i] = (right - left) / width * (-1 if "sign-flip" in wrong else 1)
        if "times-h" in wrong:
            grad[i] = (right - left) / 2 * h
        if "two-h-of-one" in wrong:
            grad[i] = (right - f(at)) / (2 * h)
        moving[i] += h if "one-sided" in wrong else -h
    return grad


NUMERICAL_GRADIENT = Task(_numerical_arguments, _numerical_gradient, {
    "one-sided": "it is f(x + h) - f(x) over h, whose error is as large as h; go to both sides",
    "missing-two": "x + h and x - h are 2h apart: it is twice too large",
    "two-h-of-one": "f(x + h) - f(x) is over h, not over 2h; best go to both sides",
    "all-at-once": "all entries move together: move one, and keep the others where they are",
    "not-restored": "an entry that was moved is not put back before the next one moves",
    "times-h": "d / 2 * h divides by 2 and multiplies by h: write d / (2 * h)",
    "sign-flip": "the sign is the wrong way round: f(x + h) - f(x - h)",
})  # fmt: skip


def _best_step_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    scale = (1.0, 1e3, 1e-3)[kind] * rng.uniform(0.5, 2)
    at, phase = rng.uniform(0.2, 0.8) + rng.choice([0, math.pi]), rng.uniform(0, 0.3)
    # The last is lost beside x: then f(x + h) = f(x - h).
    steps = scale * np.array([1e1, 1e-2, 1e-5, 1e-8, 1e-11, 1e-18]) * rng.uniform(0.7, 1.4, 6)
    kept = rng.random(6) < 0.7
    kept[3] = kept[0] = True
    steps = steps[kept]
    return {
        "f": lambda x: math.sin(x / scale + phase),
        "slope": math.cos(at + phase) / scale,
        "x": at * scale,
        "steps": rng.permutation(steps),
    }


def _best_step(
    wrong: Wrong, f: Callable[[float], float], slope: float, x: float, steps: Array
) -> float:
    right = np.array([f(x + h) for h in steps])
    left = np.array([f(x) if "one-sided" in wrong else f(x - h) for h in steps])
    width = steps if "one-sided" in wrong else 2 * steps
    errors = (right - left) / width - slope
    if "missing-two" in wrong:
        errors = (right - left) / steps - slope
    if "signed" not in wrong:
        errors = np.abs(errors)
    i = int(np.argmax(errors) if "largest-error" in wrong else np.argmin(errors))
    if "smallest-step" in wrong:
        i = int(np.argmin(steps))
    if "largest-step" in wrong:
        i = int(np.argmax(steps))
    if "index" in wrong:
        return i
    return float(errors[i] if "error-for-step" in wrong else steps[i])


BEST_STEP = Task(_best_step_arguments, _best_step, {
    "smallest-step": "it is the smallest step, where rounding, 1e-16/h, is worst",
    "largest-step": "it is the largest step, where the curve is no line any more",
    "one-sided": "it is best for f(x + h) - f(x) over h; a central difference was asked for",
    "largest-error": "it is the step with the largest error",
    "signed": "the sign of the error is looked at: without abs, far below 0 passes for small",
    "index": "it is the place of the step in steps; the step itself was asked for",
    "error-for-step": "it is the error; the step was asked for",
    "missing-two": "x + h and x - h are 2h apart: none of these differences is near the slope",
})  # fmt: skip


def _two_gradients(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    shape = tuple(int(n) for n in rng.integers(2, 5, 2))
    shape = (shape[:1], shape, (*shape, 2))[kind]
    a, b = rng.standard_normal((2, *shape))
    size = (0.1, 10.0, 1.0)[kind] * rng.uniform(0.5, 2)
    arguments = {"analytic": size * a, "numerical": a + 0.3 * b}
    if kind == 2:  # one of them is zero, or both
        for name in (("analytic",), ("numerical",), tuple(arguments))[int(rng.integers(3))]:
            arguments[name] = 0 * a
    return arguments


def _relative_error(wrong: Wrong, analytic: Array, numerical: Array) -> float:
    difference = float(np.linalg.norm(analytic - numerical))
    sizes = [float(np.linalg.norm(gradient)) for gradient in (analytic, numerical)]
    size = sizes[0] + sizes[1]
    if "larger-norm" in wrong:
        size = max(sizes)
    if "numerical-norm" in wrong:
        size = sizes[1]
    if "analytic-norm" in wrong:
        size = sizes[0]
    if "missing-denominator" in wrong:
        return difference
    if "missing-root" in wrong:
        difference, size = difference**2, sizes[0] ** 2 + sizes[1] ** 2
    if "entry-by-entry" in wrong:
        return float((np.abs(analytic - numerical) / (np.abs(analytic) + np.abs(numerical))).max())
    if "signed" in wrong:
        difference = float((analytic - numerical).sum())
        size = float(np.abs(analytic).sum() + np.abs(numerical).sum())
    if difference == 0 and not {"zero-by-zero", "entry-by-entry"} & wrong:
        return 0.0
    return float(np.float64(difference) / size)


RELATIVE_ERROR = Task(_two_gradients, _relative_error, draws=4, mistakes={
    "missing-denominator": "the difference is not divided by the norms: a small gradient always"
                           " passes",
    "numerical-norm": "it is divided by the numerical gradient's norm alone",
    "analytic-norm": "it is divided by the analytic gradient's norm alone",
    "larger-norm": "it is divided by the larger norm; their sum was asked for",
    "missing-root": "the norms are squared: the square root is missing",
    "entry-by-entry": "it is the largest relative error of an entry: entries near 0 fail right"
                      " gradients; take norms of whole arrays",
    "signed": "the differences are added with their signs: large ones can cancel",
    "zero-by-zero": "where both are zero it is NaN, 0/0; nothing differs there, so it is 0",
})  # fmt: skip


def _small(kind: int, seed: int) -> VAE:
    """A small float64 VAE with no two sizes alike, with one hidden layer or two."""
    hidden, activation = (((5,), "tanh"), ((5, 4), "relu"), ((3, 5), "tanh"))[kind]
    if kind == 2:
        return VAE(6, hidden, 2, "gaussian", activation, "float64", seed, sigma=0.7)
    return VAE(6, hidden, 2, "bernoulli", activation, "float64", seed)


def _as_deep_as_the_chapters(kind: int, seed: int, cls: type[VAE] = VAE) -> Any:
    """A small float64 model with two hidden layers and ReLU, and no two sizes alike.

    Its depth is fixed so that a learner can write the name of every gradient.
    """
    # A narrower layer would sometimes be dead: its zero gradients hide which path is wrong.
    sizes = ((6, (10, 8), 2), (7, (8, 9), 3), (5, (9, 6), 2))[kind]
    if kind == 2:
        return cls(*sizes, "gaussian", "relu", "float64", seed, sigma=0.7)
    return cls(*sizes, "bernoulli", "relu", "float64", seed)


def _autoencoder_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    ae = _as_deep_as_the_chapters(kind, int(rng.integers(1000)), Autoencoder)
    return {"ae": ae, "trace": ae.forward(rng.random((int(rng.integers(3, 9)), ae.n_inputs)))}


def _autoencoder_backward(wrong: Wrong, ae: Autoencoder, trace: Any) -> dict[str, Array]:
    t = trace
    dnll = np.full_like(t.nll, 1 if "sum-for-mean" in wrong else 1 / t.nll.size)
    if "mean-twice" in wrong:
        dnll = dnll / t.x.shape[1]
    if "sign-flip" in wrong:
        dnll = -dnll
    p = likelihood.sigmoid(t.logits)
    dlogits = ae.likelihood.backward(dnll, t.logits, t.x)
    if "always-bernoulli" in wrong:
        dlogits = dnll[:, np.newaxis] * (p - t.x)
    if "missing-sigmoid" in wrong:
        dlogits = dnll[:, np.newaxis] * (t.logits - t.x)
    if "sigmoid-twice" in wrong:
        dlogits = dlogits * p * (1 - p)
    names = ("encoder.0", "encoder.2", "fc_mu", "decoder.0", "decoder.2", "decoder.4")
    inputs = [*t.enc, *t.dec]  # what each layer is given
    grads = {}
    dy = dlogits
    for name, x in reversed([*zip(names, inputs, strict=True)]):
        dx, dW, db = layers.dense_backward(dy, x, ae.params[f"{name}.weight"])
        if "mean-for-sum" in wrong:
            db = db / len(dy)
        if "zero-bias" in wrong:
            db = 0 * db
        grads[f"{name}.weight"], grads[f"{name}.bias"] = dW, db
        activated = name != "decoder.0" or "mask-at-code" in wrong
        dy = layers.relu_backward(dx, x) if activated and "missing-mask" not in wrong else dx
    return {name: grads[name] for name in ae.params}


AUTOENCODER_BACKWARD = Task(_autoencoder_arguments, _autoencoder_backward, {
    "sum-for-mean": SUM_FOR_MEAN,
    "mean-twice": "it is divided by the number of pixels too: nll is a sum over pixels",
    "missing-mask": "the activations are walked past: each hidden layer has its own backward",
    "mask-at-code": "the code z has no activation, and so no backward of one",
    "always-bernoulli": "it is right for a Bernoulli only: ae.likelihood.backward knows which one"
                        " it is",
    "missing-sigmoid": "logits stand where sigmoid(logits) should, in dlogits",
    "sigmoid-twice": "p (1 - p) is there once too often: in dlogits it has cancelled",
    "mean-for-sum": "the biases' gradients are means over the images; dnll holds the 1/B already",
    "zero-bias": "the biases' gradients are zero",
    "sign-flip": "the sign is the wrong way round",
}, by_name=True)  # fmt: skip


def _elbo_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    vae, k, b = _small(kind, int(rng.integers(1000))), (3, 5, 1)[kind], int(rng.integers(3, 9))
    return {"vae": vae, "x": rng.random((b, 6)), "eps": rng.standard_normal((k, b, 2))}


def _elbo_with_noise(wrong: Wrong, vae: VAE, x: Array, eps: Array) -> Array:
    mu, logvar = vae.encode(x)
    sigma = np.exp(logvar) if "variance-for-sigma" in wrong else np.exp(logvar / 2)
    z = mu + sigma * eps
    if "at-the-mean" in wrong:
        z = mu + 0 * eps
    nll = vae.likelihood.forward(vae.decode_logits(z), x)
    kl = latent.kl_forward(mu, logvar)
    if "missing-half" in wrong:
        kl = 2 * kl
    if "missing-kl" in wrong:
        kl = 0 * kl
    if "kl-added" in wrong:
        kl = -kl
    if "mean-over-dimensions" in wrong:
        kl = kl / mu.shape[1]
    if "mean-over-pixels" in wrong:
        nll = nll / x.shape[1]
    of_samples = nll.sum(axis=0) if "sum-for-mean" in wrong else nll.mean(axis=0)
    if "importance-bound" in wrong:
        log_w = -nll - objectives.sampled_kl_forward(z, eps, logvar)
        return objectives.log_mean_exp_forward(log_w)
    return (of_samples + kl) * (1 if "sign-flip" in wrong else -1)


ELBO_WITH_NOISE = Task(_elbo_arguments, _elbo_with_noise, {
    "sign-flip": "it is -ELBO, the loss; the bound itself was asked for",
    "missing-kl": "the KL is missing",
    "kl-added": "the KL is added; q pays for being unlike the prior, so it is subtracted",
    "at-the-mean": "z is mu: without noise it is no expectation over q(z|x)",
    "variance-for-sigma": "sigma² stands where sigma should: sigma = exp(logvar/2)",
    "missing-half": "the KL is twice too large",
    "sum-for-mean": "it is a sum over the noise samples; the expectation is their mean",
    "mean-over-pixels": "-log p(x|z) is a mean over the pixels; a probability of all needs the sum",
    "mean-over-dimensions": "the KL is a mean over the dimensions; it is their sum",
    "importance-bound": "it is the log of the mean weight, a tighter bound; the ELBO is the mean of"
                        " the logs",
})  # fmt: skip


def diagnose_vae_backward(name: str, function: Callable[..., Any], seed: int) -> list[Finding]:
    """What is wrong with a VAE's backward that the learner wrote: [] if nothing."""
    rng = np.random.default_rng(seed)

    def backward(self: VAE, trace: Any) -> Any:
        model = copy.copy(self)
        model.__class__ = VAE  # the library's, for who calls its own backward
        return function(model, trace)

    learners = type("VAE", (VAE,), {"backward": backward})
    for kind, samples in ((0, ()), (1, (3,)), (2, (4,)), (1, ())):
        vae = _as_deep_as_the_chapters(kind, int(rng.integers(1000)))
        b, beta = int(rng.integers(3, 9)), float(rng.uniform(0.3, 3))
        x = rng.random((b, vae.n_inputs))
        trace = vae.forward(x, rng.standard_normal((*samples, b, vae.n_latent)), beta)
        right = vae.backward(trace)
        try:
            answers = checked(name, function, {"vae": vae, "trace": trace}, right, by_name=True)
        except Unusable as error:
            return [error.finding]
        if not all(agree(a, b) for a, b in zip(answers, right.values(), strict=True)):
            models = [_as_deep_as_the_chapters(which, seed, learners) for which in (kind, 0)]
            why = [diagnosis.diagnose_vae(model, seed) for model in models]
            return why[0] or why[1] or [Finding("unexplained", name, "some gradient is wrong")]
    return []


def _adam_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    shape = tuple(int(n) for n in rng.integers(2, 5, 2))
    param, grad, m = rng.standard_normal((3, *shape))
    v, t = rng.uniform(0.1, 1, shape), int(rng.integers(3, 30))
    if kind == 1:  # the first step
        m, v, t = 0 * m, 0 * v, 1
    beta1, beta2 = rng.uniform(0.5, 0.9), rng.uniform(0.6, 0.95)
    return {"param": param, "grad": grad, "m": m, "v": v, "t": t,
            "learning_rate": float(rng.uniform(0.1, 1)), "beta1": float(beta1),
            "beta2": float(beta2), "eps": float(rng.uniform(0.1, 0.5))}  # fmt: skip


def _adam_step(
    wrong: Wrong,
    param: Array,
    grad: Array,
    m: Array,
    v: Array,
    t: int,
    learning_rate: float,
    beta1: float,
    beta2: float,
    eps: float,
) -> tuple[Array, Array, Array]:
    before = m, v
    if "betas-swapped" in wrong:
        beta1, beta2 = beta2, beta1
    fresh = (1, 1) if "missing-one-minus" in wrong else (1 - beta1, 1 - beta2)
    m = beta1 * m + fresh[0] * grad
    v = beta2 * v + fresh[1] * (np.abs(grad) if "missing-square" in wrong else grad**2)
    used = before if "old-moments" in wrong else (m, v)
    t = t + ("t-too-large" in wrong) - ("t-too-small" in wrong)
    corrections = 1 - beta1**t, 1 - beta2**t
    if "missing-correction" in wrong:
        corrections = 1.0, 1.0
    m_hat, v_hat = (moment / c for moment, c in zip(used, corrections, strict=True))
    root = np.sqrt(v_hat + eps) if "eps-in-root" in wrong else np.sqrt(v_hat) + eps
    if "missing-root" in wrong:
        root = v_hat + eps
    if "missing-eps" in wrong:
        root = np.sqrt(v_hat)
    sign = -1 if "sign-flip" in wrong else 1
    stepped = param - sign * learning_rate * m_hat / root
    if "corrected-kept" in wrong:
        m, v = m_hat, v_hat
    return stepped, m, v


ADAM_STEP = Task(_adam_arguments, _adam_step, {
    "missing-correction": "m and v start at 0; the division by 1 - beta1^t and 1 - beta2^t, which"
                          " corrects for it, is missing",
    "corrected-kept": "m̂ and v̂ are returned; they are for the update only, m and v are kept",
    "eps-in-root": "eps is under the root; it is added to the root",
    "missing-eps": "eps is missing, or not the one that was given: it keeps v = 0 from dividing by"
                   " 0",
    "missing-root": "m̂ is divided by v̂; it should be by its square root",
    "missing-square": "v is the running mean of grad², not of grad or of its size",
    "missing-one-minus": "grad and grad² enter m and v with the factors 1 - beta1 and 1 - beta2",
    "betas-swapped": "beta1 and beta2 are in each other's place: beta1 is for m",
    "t-too-large": "t counts this step already; it is raised once more",
    "t-too-small": "t counts this step already; t - 1 steps were before",
    "old-moments": "the update uses the m and v that came in; it should use the new ones",
    "sign-flip": "it walks uphill: the step is subtracted",
}, outputs=("param", "m", "v"))  # fmt: skip


def _weights_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    k, b, n_latent = ((3, 4, 2), (4, 4, 3), (1, 3, 5))[kind]
    mu, logvar = rng.standard_normal((2, b, n_latent))
    eps = rng.standard_normal((k, b, n_latent))
    z = latent.reparameterize_forward(mu, logvar, eps)
    return {"nll": rng.uniform(0, 5, (k, b)), "z": z, "eps": eps, "logvar": logvar}


def _log_weights(wrong: Wrong, nll: Array, z: Array, eps: Array, logvar: Array) -> Array:
    log_p_z = (0 if "missing-prior" in wrong else 1) * -(z**2) / 2
    log_q: Array = -(eps**2) / 2 - logvar / 2
    if "missing-logvar" in wrong:
        log_q = -(eps**2) / 2
    if "logvar-for-half" in wrong:
        log_q = -(eps**2) / 2 - logvar
    if "missing-noise" in wrong:
        log_q = np.broadcast_to(-logvar / 2, eps.shape)
    if "missing-q" in wrong:
        log_q = 0 * eps
    if "sign-of-q" in wrong:
        log_q = -log_q
    ratio = (log_p_z - log_q).sum(axis=-1)
    if "mean-for-sum" in wrong:
        ratio = (log_p_z - log_q).mean(axis=-1)
    if "missing-half" in wrong:
        ratio = 2 * ratio
    log_w = ratio + (nll if "sign-of-nll" in wrong else -nll)
    if "weight-for-log" in wrong:
        return np.exp(log_w)
    return -log_w if "inverted" in wrong else log_w


LOG_WEIGHTS = Task(_weights_arguments, _log_weights, {
    "sign-of-nll": "nll is -log p(x|z): it is subtracted",
    "sign-of-q": "log q(z|x) is added; the weight is divided by q",
    "missing-prior": "log p(z), -½ z², is missing",
    "missing-q": "log q(z|x), -½ eps² - ½ logvar, is missing",
    "missing-noise": "-½ eps² of log q(z|x) is missing",
    "missing-logvar": "-½ logvar of log q(z|x) is missing: it is in its normalisation",
    "logvar-for-half": "log q(z|x) has -½ logvar: log sigma is half of logvar",
    "missing-half": "z², eps² and logvar each come with a ½",
    "mean-for-sum": "it is a mean over the dimensions; the sum was asked for",
    "weight-for-log": "it is the weight; its log was asked for, since the weight soon rounds to 0",
    "inverted": "it is -log w",
})  # fmt: skip


def _log_w_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    log_w = 2 * rng.standard_normal(((3, 5), (4, 4), (2, 3))[kind])
    if kind == 1:  # as for images of a thousand nats
        log_w -= 1000
    if kind == 2:  # an easy image beside hard ones
        log_w -= np.array([0, 1000, 3000])
        log_w[int(rng.integers(2))] -= 2000  # and a sample that counts for nothing
    return {"log_w": log_w}


def _log_mean_exp(wrong: Wrong, log_w: Array) -> Array:
    largest = log_w.max(axis=0)
    if "overflow" in wrong:
        largest = 0 * largest
    if "largest-of-all" in wrong:
        largest = np.full_like(largest, log_w.max())
    mean = np.exp(log_w - largest).mean(axis=0)
    if "sum-for-mean" in wrong:
        mean = np.exp(log_w - largest).sum(axis=0)
    if "mean-of-logs" in wrong:
        return log_w.mean(axis=0)
    if "largest-alone" in wrong:
        return log_w.max(axis=0)
    back = -largest if "sign-flip" in wrong else largest
    if "not-put-back" in wrong:
        back = 0 * largest
    return np.exp(back) * mean if "missing-log" in wrong else back + np.log(mean)


LOG_MEAN_EXP = Task(_log_w_arguments, _log_mean_exp, {
    "overflow": "for log w near -1000, as of an image, exp is 0 and its log -infinity: take the"
                " largest out before, and add it after",
    "largest-of-all": "the largest of all images is taken out: next to an easy image a hard one"
                      " becomes log 0; each image has its own largest",
    "sum-for-mean": "it is the log of the sum over samples; the mean's is less by log K",
    "mean-of-logs": "it is the mean of log w, the ELBO; the log of the mean was asked for",
    "largest-alone": "it is the largest log w: the others count too",
    "not-put-back": "the largest was taken out and not added again",
    "sign-flip": "the largest is subtracted at the end; it should be added",
    "missing-log": "the log is missing",
})  # fmt: skip


def _log_w_backward_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    arguments = _log_w_arguments(rng, kind)
    return {"dy": rng.standard_normal(arguments["log_w"].shape[1]), **arguments}


def _log_mean_exp_backward(wrong: Wrong, dy: Array, log_w: Array) -> Array:
    axis = 1 if "over-images" in wrong else 0
    largest = log_w.max(axis=axis, keepdims=True)
    w = np.exp(log_w if "overflow" in wrong else log_w - largest)
    total = np.float64(1) if "not-normalised" in wrong else w.sum(axis=axis, keepdims=True)
    if "over-all" in wrong:
        w = np.exp(log_w - log_w.max())
        total = w.sum()
    share = w / total
    if "uniform" in wrong:
        share = np.full_like(share, 1 / len(log_w))
    if "extra-mean" in wrong:
        share = share / len(log_w)
    if "missing-k" in wrong:
        share = share * len(log_w)
    if "not-differentiated" in wrong:
        share = np.broadcast_to(_log_mean_exp(frozenset(), log_w), log_w.shape)
    sign = -1 if "sign-flip" in wrong else 1
    return sign * (share if "missing-upstream" in wrong else dy * share)


LOG_MEAN_EXP_BACKWARD = Task(_log_w_backward_arguments, _log_mean_exp_backward, {
    "overflow": "for log w near -1000 it is 0/0: take the largest out first, of both",
    "over-images": "the weights sum to 1 over the images; they should over the samples of each",
    "over-all": "the weights sum to 1 over everything; they should over the samples of each image",
    "not-normalised": "the weights of an image don't sum to 1: divide by their sum",
    "uniform": "every sample counts 1/K, as in the ELBO; here each counts by its weight",
    "extra-mean": "1/K of the mean cancels: the weights of an image sum to 1, not to 1/K",
    "missing-k": "it is K times too large: the weights of an image sum to 1",
    "missing-upstream": "dy, the gradient that comes from above, is not multiplied in",
    "not-differentiated": "it holds the log of the mean, not its slope",
    "sign-flip": "the sign is the wrong way round",
})  # fmt: skip


def _importance_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    model = objectives.Importance.of(_as_deep_as_the_chapters(kind, int(rng.integers(1000))))
    b = int(rng.integers(3, 9))
    x = rng.random((b, model.n_inputs))
    eps = rng.standard_normal(((3, 5, 4)[kind], b, model.n_latent))
    return {"model": model, "trace": model.forward(x, eps)}


def _importance_backward(wrong: Wrong, model: Any, trace: Any) -> dict[str, Array]:
    t = trace
    k, b = t.nll.shape
    log_w = -t.nll if "weights-of-nll" in wrong else -t.nll - t.kl
    w = np.exp(log_w - log_w.max(axis=0))
    share = w / w.sum(axis=0)
    if "uniform" in wrong:
        share = np.full_like(share, 1 / k)
    if "over-images" in wrong:
        share = w / w.sum(axis=1, keepdims=True)
    share = share / (1 if "sum-for-mean" in wrong else b)
    if "mean-twice" in wrong:
        share = share / k
    if "sign-flip" in wrong:
        share = -share
    dz, decoder_grads = model.decoder_backward(share, t)
    dz_kl, dlogvar_kl = objectives.sampled_kl_backward(share, t.z, t.logvar)
    dmu_kl = 0 * t.mu
    if "closed-form-kl" in wrong:
        dmu_kl, dlogvar_kl = latent.kl_backward(np.full(b, 1 / b), t.mu, t.logvar)
    if {"missing-prior", "closed-form-kl", "missing-kl"} & wrong:
        dz_kl = 0 * dz_kl
    if {"missing-entropy", "missing-kl"} & wrong:
        dlogvar_kl = 0 * dlogvar_kl
    dmu, dlogvar = latent.reparameterize_backward(dz + dz_kl, t.logvar, t.eps)
    if "missing-half" in wrong:
        dlogvar = 2 * dlogvar
    encoder_grads = model.encoder_backward(dmu + dmu_kl, dlogvar + dlogvar_kl, t)
    return {**encoder_grads, **decoder_grads}


IMPORTANCE_BACKWARD = Task(_importance_arguments, _importance_backward, {
    "uniform": "every sample counts 1/K, as in the ELBO; here each counts by its weight",
    "over-images": "the weights sum to 1 over the images; they should over the samples of each",
    "weights-of-nll": "the weights leave out the prior and q: log w is -nll - kl",
    "sum-for-mean": SUM_FOR_MEAN,
    "mean-twice": "it is divided by K too: the weights of an image sum to 1 already",
    "missing-kl": "only the reconstruction's path is there; the sampled KL depends on z and logvar",
    "missing-prior": "log p(z) = -½ z² is one more use of z: add its gradient to dz",
    "missing-entropy": "-½ logvar of log q is missing in dlogvar: it does not pass through z",
    "closed-form-kl": "it is the gradient of the closed-form KL; the weights hold the sampled one",
    "missing-half": "sigma = exp(logvar/2): the ½ in dlogvar, through z, is missing",
    "sign-flip": "the sign is the wrong way round: the loss is minus the bound",
}, by_name=True)  # fmt: skip


def _vae_loss_arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
    b, d, n_latent = ((4, 5, 2), (3, 4, 3), (2, 6, 1))[kind]
    sizes = {"W_mu": (d, n_latent), "b_mu": (n_latent,), "W_logvar": (d, n_latent),
             "b_logvar": (n_latent,), "W": (n_latent, d), "b": (d,)}  # fmt: skip
    weights = {name: rng.standard_normal(shape) for name, shape in sizes.items()}
    return {"x": rng.random((b, d)), "eps": rng.standard_normal((b, n_latent)), **weights}


@functools.cache
def planted_source() -> str:
    """The code of `vae_loss` from its first line on, with the bug in it."""
    lines = inspect.getsource(vae_loss).splitlines()
    text = "\n".join(lines[next(i for i, line in enumerate(lines) if "mu = " in line) :])
    for planted, right in PLANTED:
        text = text.replace(right, planted)
    return text + "\n"


def planted_vae_loss() -> Callable[..., tuple[Any, ...]]:
    """The function of the stub, bug and all."""
    names: dict[str, Any] = {"np": np, "latent": latent, "layers": layers, "likelihood": likelihood}
    arguments = ", ".join(inspect.signature(vae_loss).parameters)
    exec(f"def vae_loss({arguments}):\n{planted_source()}", names)
    return names["vae_loss"]


def _vae_loss(
    wrong: Wrong,
    x: Array,
    eps: Array,
    W_mu: Array,
    b_mu: Array,
    W_logvar: Array,
    b_logvar: Array,
    W: Array,
    b: Array,
) -> tuple[Any, ...]:
    mu, logvar = x @ W_mu + b_mu, x @ W_logvar + b_logvar
    power = 1 if {"not-started", "forward-only-planted", "log-sigma"} & wrong else 0.5
    sigma = np.exp(power * logvar)
    z = mu + sigma * eps
    logits = z @ W + b
    nll = likelihood.bernoulli_forward(logits, x)
    kl_logvar = 2 * logvar if "log-sigma" in wrong else logvar
    kl = latent.kl_forward(mu, kl_logvar)
    dlogits = likelihood.bernoulli_backward(np.full(len(x), 1 / len(x)), logits, x)
    dz, dW, db = layers.dense_backward(dlogits, z, W)
    dmu, dlogvar = latent.kl_backward(np.full(len(x), 1 / len(x)), mu, kl_logvar)
    if "log-sigma" in wrong:
        dlogvar = 2 * dlogvar
    factor: Any = 0.5 if "forward-only-planted" in wrong else power
    if "backward-only-planted" in wrong:
        factor = 1
    if "variance-in-backward" in wrong:
        factor = sigma / 2
    dmu, dlogvar = dmu + dz, dlogvar + dz * eps * sigma * factor
    _, dW_mu, db_mu = layers.dense_backward(dmu, x, W_mu)
    _, dW_logvar, db_logvar = layers.dense_backward(dlogvar, x, W_logvar)
    loss = float(nll.mean() + kl.mean())
    return loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db


VAE_LOSS = Task(_vae_loss_arguments, _vae_loss, {
    "not-started": "not started yet: the bug that was planted is still in it, forward and backward",
    "backward-only-planted": "forward is right now; the gradient of logvar is still that of the"
                             " forward you found: what is d exp(logvar/2)/dlogvar?",
    "forward-only-planted": "backward is right now for what forward should be; forward itself still"
                            " draws z too wide or too narrow: which number is logvar the log of?",
    "variance-in-backward": "forward is right now; in dlogvar sigma² stands where sigma should",
    "log-sigma": "that is a VAE whose head is log sigma, and consistent; but the head is called"
                 " logvar, the log of the variance: mend z, and leave the KL as it was",
}, outputs=("loss", "dW_mu", "db_mu", "dW_logvar", "db_logvar", "dW", "db"))  # fmt: skip
