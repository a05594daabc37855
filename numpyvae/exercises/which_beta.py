"""Which beta a loss amounts to."""

from .. import schedules
from ..trials.which_beta import EFFECTIVE_BETA
from .exercise import Exercise

EXERCISES = (
    Exercise(
        "effective_beta",
        "loss, n_inputs, n_latent, batch_size, reconstruction, kl, kl_weight, sigma",
        "The beta that a loss amounts to, in nats per image.",
        "loss, \"bce\" or \"mse\": how reconstruction + kl_weight * KL measures the pixels;"
        " n_inputs pixels,\n"
        "n_latent dimensions; reconstruction and kl, how each is reduced: \"sum\" over"
        " everything,\n"
        "\"batchmean\", summed over pixels or dimensions and averaged over images, or \"mean\""
        " over\n"
        "everything; sigma, of the Gaussian that an mse stands for (squared error without a ½)\n"
        "returns beta",
        (
            "Bring the loss to the form constant * (nll + beta KL), both summed within an image.",
            "If the reduced reconstruction is a·nll and the reduced KL is k·KL, of one image:"
            " beta = kl_weight k / a. Squared error = 2 sigma² nll + a constant.",
            "\"sum\" weighs an image 1, \"batchmean\" 1/batch_size, \"mean\" 1/(batch_size n),"
            " with n the number of pixels or of dimensions.",
            "a: the reconstruction's factor, times 2 sigma² if loss is \"mse\"; k: the KL's"
            " factor; kl_weight * k / a.",
        ),
        schedules.effective_beta,
        trial=EFFECTIVE_BETA,
    ),
)  # fmt: skip
