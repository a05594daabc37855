"""The importance-weighted bound."""

from .. import objectives
from ..objectives import Importance
from ..trials.tighter_bounds import (
    IMPORTANCE_BACKWARD,
    LOG_MEAN_EXP,
    LOG_MEAN_EXP_BACKWARD,
    LOG_WEIGHTS,
    log_weights,
)
from .exercise import Exercise

EXERCISES = (
    Exercise(
        "log_weights", "nll, z, eps, logvar",
        "The log of the importance weights, log p(x|z) p(z) / q(z|x).",
        "nll (K, B), which is -log p(x|z); z and eps (K, B, L), with z = mu + sigma eps; logvar"
        " (B, L)\n"
        "returns log_w (K, B)",
        (
            "Three logarithms: of p(x|z), of the prior, of q. Two of them are Gaussian densities,"
            " whose constants cancel.",
            "log w = -nll + log p(z) - log q(z|x), log p(z) = -½ z² and log q = -½ eps² - ½"
            " logvar for each dimension, both minus ½ log 2π",
            "A sum over the last axis, the dimensions; logvar (B, L) serves all K samples.",
            "-nll minus half of the sum of z² - eps² - logvar over the last axis.",
        ),
        log_weights,
        trial=LOG_WEIGHTS,
    ),
    Exercise(
        "log_mean_exp_forward", "log_w", "The log of the mean over K samples of e^log_w.",
        "log_w (K, B), any numbers: -1000 too\nreturns (B,): for each image log (1/K) Σ_k e^log_w",
        (
            "e^-1000 is 0 for a computer, and log 0 is no answer. What can be taken out of the"
            " mean?",
            "log mean e^l = c + log mean e^(l - c) for any c; choose c so that the largest term"
            " is 1",
            "The largest of each image: log_w.max over the first axis, (B,).",
            "largest + np.log(np.exp(log_w - largest).mean over the first axis)",
        ),
        objectives.log_mean_exp_forward,
        trial=LOG_MEAN_EXP,
    ),
    Exercise(
        "log_mean_exp_backward", "dy, log_w",
        "The gradient of log_mean_exp: how much each sample counts.",
        "y = log (1/K) Σ_k e^log_w_k for each image\n"
        "dy (B,), the gradient of each image's y; log_w (K, B), any numbers\nreturns dlog_w (K, B)",
        (
            "A sample counts by its share of the weights of its image.",
            "d/dl_k log (1/K) Σ_j e^l_j = e^l_k / Σ_j e^l_j, the soft-max",
            "Over the first axis; subtract the largest of each image before the exponential.",
            "w = np.exp(log_w - log_w.max(axis=0)); dy times w over its sum.",
        ),
        objectives.log_mean_exp_backward,
        trial=LOG_MEAN_EXP_BACKWARD,
    ),
    Exercise(
        "importance_backward", "model, trace", "The gradients of the importance-weighted bound.",
        "model, a numpyvae.objectives.Importance with two hidden layers and ReLU\n"
        "trace, what model.forward(x, eps) returned: as a VAE's, but .nll and .kl are (K, B),\n"
        "with kl = log q(z|x) - log p(z) of each sample, so log w = -nll - kl\n"
        "The loss is minus the mean over images of log (1/K) Σ_k w_k. You may use both halves\n"
        "of the VAE's backward, which return dicts of gradients by name:\n"
        "dz, decoder = model.decoder_backward(dnll, trace) with decoder.0, .2 and .4, and\n"
        "encoder = model.encoder_backward(dmu, dlogvar, trace) with encoder.0, .2 and both heads\n"
        "returns a dict with the names of model.params: {\"encoder.0.weight\": ..., ...,\n"
        "\"fc_mu.weight\": ..., ..., \"fc_logvar.weight\": ..., ..., \"decoder.4.bias\": ...}",
        (
            "Only two places differ from the VAE. Backward starts with a weight for each sample,"
            " and the KL is sampled, so it is one more use of z.",
            "dnll = dkl = soft-max over k of log w, divided by B. kl = ½ Σ_l (z² - eps² - logvar),"
            " so dz grows by dkl · z, and dlogvar by -½ dkl summed over k.",
            "dnll and dkl are (K, B). model.decoder_backward(dnll, trace) gives dz (K, B, L), and"
            " objectives.sampled_kl_backward(dkl, trace.z, trace.logvar) gives the KL's dz"
            " (K, B, L) and dlogvar (B, L). model.encoder_backward expects dmu and dlogvar (B, L).",
            "dmu, dlogvar = latent.reparameterize_backward(dz + dz_kl, trace.logvar, trace.eps);"
            " encoder = model.encoder_backward(dmu, dlogvar + dlogvar_kl, trace); return"
            " {**encoder, **decoder}.",
        ),
        Importance.backward,
        trial=IMPORTANCE_BACKWARD,
        imports=("from numpyvae import latent, objectives",),
    ),
)  # fmt: skip
