"""Why a model's backward is wrong: its operations first, then how they are put together.

One operation at a time is easier, because there a mistake still has its own shape; by the time it
reaches the gradient of a weight it has gone through many products.
"""

from typing import Any

import numpy as np

from .. import gradcheck, latent, layers, likelihood, validation
from ..arrays import Array
from ..families import Bernoulli, Gaussian
from ..vae import VAE
from ..validation import InputError
from .answers import Finding
from .right import OPERATIONS, diagnose
from .trial import Trial

WHERE = "VAE.backward"


def diagnose_vae(vae: VAE, seed: int = 0) -> list[Finding]:
    """What is wrong with `vae.backward`: [] if nothing. The first finding is the first to mend.

    First the operations that the model uses: forward, since a gradient check can't see what is
    wrong there, then in the order in which backward comes to them. If all are right, the model's
    own part, on images and noise drawn here, with beta 0.7: it is compared with a backward that is
    written out, and with that backward after small edits. At last comes a gradient check, for
    what both have from the model: its likelihood.

    vae : a small float64 model, since every entry of every parameter is moved
    """
    if validation.has_noise("vae", vae, VAE).dtype != "float64":
        raise InputError(f'vae: expected dtype "float64", for a diagnosis; got "{vae.dtype}"')
    rng = np.random.default_rng(validation.whole_number("seed", seed, minimum=0))
    families = {Bernoulli: "bernoulli", Gaussian: "gaussian"}
    pairs = [(likelihood, families.get(type(vae.likelihood), "")), (layers, "dense"),
             (layers, vae.activation), (latent, "reparameterize"), (latent, "kl")]  # fmt: skip
    used = [(module, f"{name}_{way}") for way in ("forward", "backward") for module, name in pairs]
    used = [(module, name) for module, name in used if name in OPERATIONS]
    used.append((layers, "dense_parameters_backward"))
    findings = [f for module, name in used for f in diagnose(name, getattr(module, name))]
    if findings:
        return findings
    # A number of images that is no other size of the model: a factor 1/7 then has one meaning.
    images = next(n for n in (7, 5, 11) if n not in (vae.n_inputs, vae.n_latent))

    def arguments(rng: np.random.Generator, kind: int) -> dict[str, Any]:
        x, samples = rng.random((images, vae.n_inputs)), ((), (3,))[kind]
        eps = rng.standard_normal((*samples, images, vae.n_latent))
        return {"vae": vae, "trace": vae.forward(x, eps, beta=0.7)}

    trial = Trial(arguments, _backward, LESSONS, by_name=True, kinds=2, draws=2)
    findings = trial.diagnose(WHERE, lambda vae, trace: vae.backward(trace), seed)
    return findings or _checked_numerically(vae, arguments(rng, 0)["trace"])


def _checked_numerically(vae: VAE, trace: Any) -> list[Finding]:
    report = gradcheck.check_vae(vae, trace.x, trace.eps, trace.beta)
    situations = {slug: text for slug, text in report.situations.items() if slug != "kink"}
    if situations:
        return [Finding(slug, WHERE, sentence) for slug, sentence in situations.items()]
    if report.passed or report.situations:
        return []
    wrong = ", ".join(name for name, error in report.errors.items() if error > gradcheck.TOLERANCE)
    sentence = f"it differs from the numerical gradient, in {wrong}: is the likelihood's own"
    return [Finding("unexplained", WHERE, f"{sentence} backward right?")]


def _backward(vae: VAE, trace: Any) -> dict[str, Array]:
    enc, dec, mu, logvar, eps = trace.enc, trace.dec, trace.mu, trace.logvar, trace.eps
    nll, kl, grads, hidden = trace.nll, trace.kl, {}, len(vae.hidden)

    def dense(name: str, dy: Array, x: Array) -> Array:
        dx = dy @ vae.params[f"{name}.weight"].T
        dy, x = dy.reshape(-1, dy.shape[-1]), x.reshape(-1, x.shape[-1])
        dW = x.T @ dy
        db = dy.sum(axis=0)
        grads[f"{name}.weight"], grads[f"{name}.bias"] = dW, db
        return dx

    def activation(dy: Array, y: Array) -> Array:
        slope = y > 0 if vae.activation == "relu" else 1 - y**2
        return dy * slope

    dnll = np.full_like(nll, 1 / nll.size)
    dy = vae.likelihood.backward(dnll, trace.logits, trace.x)
    for i in range(hidden, 0, -1):
        dy = activation(dense(f"decoder.{2 * i}", dy, dec[i]), dec[i])
    dz = dense("decoder.0", dy, dec[0])
    sigma = np.exp(logvar / 2)
    dmu = dz
    dlogvar = dz * eps * sigma / 2
    if dz.ndim > logvar.ndim:
        dmu, dlogvar = dmu.sum(axis=0), dlogvar.sum(axis=0)
    dkl = trace.beta / kl.size
    dmu = dmu + dkl * mu
    dlogvar = dlogvar + dkl * (np.exp(logvar) - 1) / 2
    dy = dense("fc_mu", dmu, enc[-1]) + dense("fc_logvar", dlogvar, enc[-1])
    for i in range(hidden, 0, -1):
        dy = dense(f"encoder.{2 * (i - 1)}", activation(dy, enc[i]), enc[i - 1])
    return {name: grads[name] for name in vae.params}


LESSONS = {
    "sum-for-mean": ("it is the gradient of a sum over the images; the loss is their mean",
                     "1 / nll.size", "1", "trace.beta / kl.size", "trace.beta"),
    "missing-mask": ("the mask of the activations is missing: each hidden layer has its own backward",
                     "dy * slope", "dy"),
    "missing-kl": ("the KL's path is missing: mu and logvar reach the loss through z and through"
                   " the KL, and the two gradients add up", "    dmu = dmu + dkl * mu\n", "",
                   "    dlogvar = dlogvar + dkl * (np.exp(logvar) - 1) / 2\n", ""),
    "missing-kl mu": ("the KL's part of dmu is missing", "    dmu = dmu + dkl * mu\n", ""),
    "missing-kl logvar": ("the KL's part of dlogvar is missing",
                          "    dlogvar = dlogvar + dkl * (np.exp(logvar) - 1) / 2\n", ""),
    "missing-beta": ("beta is missing: the loss is nll + beta KL", "trace.beta / kl.size",
                     "1 / kl.size"),
    "missing-reconstruction": ("the path through z is missing: mu and logvar reach the loss"
                               " through z and through the KL", "dmu = dmu + ", "dmu = ",
                               "dlogvar = dlogvar + ", "dlogvar = "),
    "missing-reconstruction mu": ("dmu has only the KL's part: that through z is missing",
                                  "dmu = dmu + ", "dmu = "),
    "missing-reconstruction logvar": ("dlogvar has only the KL's part: that through z is missing",
                                      "dlogvar = dlogvar + ", "dlogvar = "),
    "head-forgotten logvar": ("only fc_mu's gradient reaches the encoder; both heads read its last"
                              " layer, so their gradients add up", "enc[-1]) + dense(",
                              "enc[-1]) + 0 * dense("),
    "head-forgotten mu": ("only fc_logvar's gradient reaches the encoder; both heads read its last"
                          " layer, so their gradients add up", "dense(\"fc_mu\", dmu",
                          "0 * dense(\"fc_mu\", dmu"),
    "swapped gradients": ("fc_mu and fc_logvar have each other's gradient", "    return {",
                          "    for of in (\"weight\", \"bias\"):\n"
                          "        a, b = f\"fc_mu.{of}\", f\"fc_logvar.{of}\"\n"
                          "        grads[a], grads[b] = grads[b], grads[a]\n    return {"),
    "mean-twice": ("it is divided by the number of images twice: the loss is a mean over them",
                   "1 / nll.size", "1 / nll.size / len(trace.x)", "trace.beta / kl.size",
                   "trace.beta / kl.size / len(trace.x)"),
    "missing-mask both": ("the activation of the last hidden layer, of encoder and decoder, is walked"
                          " past", "activation(dy, enc[i])",
                          "(activation(dy, enc[i]) if i < hidden else dy)", "        dy = activation(",
                          "        dy = (activation if i < hidden else lambda dy, y: dy)("),
    "missing-mask last": ("the activation of the encoder's last hidden layer is walked past",
                          "activation(dy, enc[i])", "(activation(dy, enc[i]) if i < hidden else dy)"),
    "swapped": ("fc_mu and fc_logvar have each other's gradient", "\"fc_mu\", dmu",
                "\"fc_mu\", dlogvar", "\"fc_logvar\", dlogvar", "\"fc_logvar\", dmu"),
    "mask-at-code": ("the code z has no activation, and so no backward of one",
                     "dz = dense(\"decoder.0\", dy, dec[0])",
                     "dz = activation(dense(\"decoder.0\", dy, dec[0]), dec[0])"),
    "missing-half": ("the ½ of exp(logvar/2) is missing in dlogvar, through z", "sigma / 2",
                     "sigma"),
    "missing-eps": ("eps is missing in dlogvar: sigma reaches z only through sigma·eps",
                    "dz * eps * sigma", "dz * sigma"),
    "variance-for-sigma": ("sigma² stands where sigma should in dlogvar: sigma = exp(logvar/2)",
                           "eps * sigma", "eps * sigma**2"),
}  # fmt: skip
