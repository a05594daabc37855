"""The sample z = mu + sigma eps, and the KL in closed form."""

from .. import latent
from ..trials.trick_and_kl import REPEATS_ADD_UP, repeats_add_up
from .exercise import Exercise

EXERCISES = (
    Exercise(
        "reparameterize_forward", "mu, logvar, eps", "A sample of N(mu, sigma²), from noise.",
        "z = mu + sigma eps, and logvar = log sigma²\n"
        "mu, logvar (B, L), any numbers; eps (B, L) or (K, B, L), standard normal\nreturns z, like eps",
        (
            "Scale the noise and move it. The noise is given: draw none.",
            "z = mu + sigma eps, and logvar is the logarithm of sigma².",
            "NumPy repeats mu and logvar over the K samples.",
            "sigma is the exponential of half of logvar.",
        ),
        latent.reparameterize_forward,
    ),
    Exercise(
        "reparameterize_backward", "dz, logvar, eps", "The gradients of z = mu + sigma eps.",
        "Here logvar = log sigma².\n"
        "dz, the gradient of z, and eps, (B, L) or (K, B, L); logvar (B, L), any numbers\n"
        "returns dmu, dlogvar, both (B, L)",
        (
            "eps is a given number. How far does z move when mu moves? When logvar does?",
            "z = mu + exp(logvar/2) eps, so dz/dmu = 1 and dz/dlogvar = ½ exp(logvar/2) eps.",
            "With K samples of an image, its mu and logvar reach all of them: sum over that axis.",
            "dlogvar is dz times half of sigma times eps; dmu is dz; both summed over K, if it is"
            " there.",
        ),
        latent.reparameterize_backward,
    ),
    Exercise(
        "kl_forward", "mu, logvar", "KL(N(mu, sigma²) ‖ N(0, I)) of each image, in nats.",
        "kl = ½ Σ_l (mu_l² + sigma_l² - 1 - logvar_l), with logvar = log sigma²\n"
        "mu, logvar (B, L), any numbers: a logvar of -800 too\nreturns kl (B,)",
        (
            "It is 0 at the prior, mu = 0 and logvar = 0, and positive everywhere else.",
            "kl = ½ Σ_l (mu² + sigma² - 1 - logvar)",
            "A sum over the last axis, the latent dimensions; no mean, and no sum over images.",
            "sigma² is the exponential of logvar, all of it.",
        ),
        latent.kl_forward,
    ),
    Exercise(
        "kl_backward", "dkl, mu, logvar", "The gradients of the KL.",
        "kl = ½ Σ_l (mu_l² + e^logvar_l - 1 - logvar_l) for each image\n"
        "dkl (B,), the gradient of each image's kl; mu, logvar (B, L), any numbers\n"
        "returns dmu, dlogvar, both (B, L)",
        (
            "Every dimension adds to its image's KL; differentiate one term of the sum.",
            "kl = ½ Σ_l (mu² + e^logvar - 1 - logvar): what is left of each term?",
            "dkl has no axis for the dimensions: dkl[:, np.newaxis] gives it one.",
            "mu for dmu; half of (sigma² - 1) for dlogvar; each times its image's dkl.",
        ),
        latent.kl_backward,
    ),
    Exercise(
        "repeats_add_up", "kl_forward, mu, logvar", "A test of a KL: do its dimensions add up?",
        "kl_forward, perhaps a wrong one, takes mu and logvar (B, L) and returns (B,)\n"
        "returns True if repeating every dimension doubles the KL of every image",
        (
            "A gradient check accepts a mean over the dimensions. What happens to it if every"
            " dimension is repeated?",
            "KL(q1 q2 ‖ p1 p2) = KL(q1 ‖ p1) + KL(q2 ‖ p2)",
            "np.concatenate([mu, mu], axis=1) is (B, 2L).",
            "np.allclose of kl_forward(the repeated mu, the repeated logvar) and 2 *"
            " kl_forward(mu, logvar)",
        ),
        repeats_add_up,
        trial=REPEATS_ADD_UP,
    ),
)  # fmt: skip
