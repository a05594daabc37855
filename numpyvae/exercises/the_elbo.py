"""The ELBO and the log p(x) that it bounds; and a model that only looks like a VAE."""

from ..trials.the_elbo import (
    ELBO_WITH_NOISE,
    EXACT_LOG_P,
    VAE_LOSS,
    elbo_with_noise,
    exact_log_p,
    planted_source,
    vae_loss,
)
from .exercise import Exercise

EXERCISES = (
    Exercise(
        "elbo_with_noise", "vae, x, eps", "The ELBO of each image, for given noise.",
        "ELBO = E_q[log p(x|z)] - KL(q(z|x) ‖ p(z)), with z = mu + sigma eps drawn from q(z|x)\n"
        "vae, a numpyvae.VAE; x (B, D); eps (K, B, L), K noise samples of each image\n"
        "returns elbo (B,), in nats: a mean over the K samples, with the KL in closed form",
        (
            "On average over z from q(z|x), how well does z explain x, as a log-probability? Then"
            " subtract what this q costs.",
            "ELBO = E_q[log p(x|z)] - KL(q(z|x) ‖ p(z)), with the z that eps makes, and beta = 1",
            "vae.encode(x) gives mu and logvar (B, L); vae.decode_logits(z) logits (K, B, D);"
            " vae.likelihood.forward(logits, x) nll (K, B), which is -log p(x|z);"
            " latent.kl_forward(mu, logvar) (B,).",
            "z from latent.reparameterize_forward; then minus the mean of nll over its first"
            " axis, minus the KL.",
        ),
        elbo_with_noise,
        trial=ELBO_WITH_NOISE,
        imports=("from numpyvae import latent",),
    ),
    Exercise(
        "exact_log_p", "vae, x, z, weights", "log p(x), exactly, for a few latent dimensions.",
        "vae, a numpyvae.VAE; x (B, D); z (N, L), the nodes of a quadrature of the prior, with\n"
        "weights (N,): ∫ g(z) p(z) dz = Σ_n weights_n g(z_n). The pieces: vae.decode_logits(z),\n"
        "and vae.likelihood.forward(logits, x), which is -log p(x|z)\n"
        "returns log p(x) (B,), in nats",
        (
            "Any z could have produced this x. p(x) adds up, over all z, the probability of z times"
            " the probability of x given z.",
            "p(x) = ∫ p(x|z) p(z) dz = Σ_n weights_n p(x|z_n), and p(x|z) = e^-nll may round to 0",
            "vae.decode_logits(z)[:, np.newaxis] is (N, 1, D); vae.likelihood.forward of it and x"
            " gives nll (N, B).",
            "np.logaddexp.reduce(..., axis=0) of np.log(weights)[:, np.newaxis] minus nll",
        ),
        exact_log_p,
        trial=EXACT_LOG_P,
    ),
    Exercise(
        "vae_loss", "x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b",
        "Find the bug: the gradient check passes, but this is not a VAE.",
        "A VAE without hidden layers, with its backward: x (B, D) in [0, 1], eps (B, L), W_mu and"
        " W_logvar\n"
        "(D, L), W (L, D). A bug was planted in forward, and backward is the gradient of what"
        " forward\n"
        "does; so no gradient check finds it.\n"
        "returns loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db",
        (
            "A gradient check compares backward with forward. It can't know what forward should"
            " have been: look at the meaning of each name.",
            "z should be a draw of N(mu, sigma²), and logvar = log sigma². For mu = 0 and logvar"
            " = 2, what is the variance of 100,000 z?",
            "Two lines are wrong: one in forward, and its mirror image in backward.",
            "sigma is exp(logvar / 2), whose derivative is sigma / 2.",
        ),
        vae_loss,
        trial=VAE_LOSS,
        imports=("from numpyvae import latent, layers, likelihood",),
        body=planted_source(),
    ),
)  # fmt: skip
