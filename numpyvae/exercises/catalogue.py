"""The exercises, in the order of the course: what is asked, and hints that grow plainer.

The function asked for has the name and the arguments of the library's, which is its solution.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .. import latent, layers, likelihood


@dataclass(frozen=True)
class Exercise:
    """One function to write. `hints` go from the idea over the equation and the shapes to almost
    the line itself."""

    name: str
    signature: str
    question: str
    shapes: str
    hints: tuple[str, str, str, str]
    solution: Callable[..., Any]

    @property
    def stub(self) -> str:
        """What a learner starts from."""
        text = "\n    ".join(self.shapes.splitlines())
        return (
            f"def {self.name}({self.signature}):\n"
            f'    """{self.question}\n\n    {text}\n    """\n'
            '    raise NotImplementedError("not started yet")\n'
        )


EXERCISES = (
    Exercise(
        "dense_forward", "x, W, b", "A dense layer.",
        "x (..., n_in), W (n_in, n_out), b (n_out,)\nreturns y (..., n_out)",
        (
            "Each output is a weighted sum of the inputs, plus a bias.",
            "y_j = Σ_i x_i W_ij + b_j",
            "(..., n_in) @ (n_in, n_out) is (..., n_out); NumPy adds b to every row.",
            "x @ W is the sum; b is still to be added.",
        ),
        layers.dense_forward,
    ),
    Exercise(
        "dense_backward", "dy, x, W", "The gradients of a dense layer.",
        "dy (..., n_out), the gradient of its output; x (..., n_in); W (n_in, n_out)\n"
        "returns dx (..., n_in), dW (n_in, n_out), db (n_out,)",
        (
            "Ask of each entry of x, W and b which outputs it reaches, and with what factor.",
            "y_j = Σ_i x_i W_ij + b_j, so dx_i = Σ_j dy_j W_ij, dW_ij = Σ x_i dy_j, db_j = Σ dy_j,"
            " the last two summed over all examples.",
            "All axes before the last count examples: dy.reshape(-1, n_out) puts them in rows.",
            "dx is dy times W transposed; dW is x transposed (in rows) times dy; db sums the rows.",
        ),
        layers.dense_backward,
    ),
    Exercise(
        "relu_forward", "x", "ReLU: x where it is positive, else 0.",
        "x of any shape\nreturns y, like x",
        (
            "It cuts off what is negative.",
            "y = max(x, 0)",
            "Elementwise: NumPy has a maximum of an array and a number.",
            "np.maximum takes the array and the number.",
        ),
        layers.relu_forward,
    ),
    Exercise(
        "relu_backward", "dy, y", "The gradient of ReLU, from its output.",
        "dy, the gradient of y, and y = max(x, 0), of the same shape\nreturns dx, like y",
        (
            "Where ReLU is on it passes x on unchanged; where it is off nothing of x gets through.",
            "dy/dx = 1 where x > 0, else 0; and x > 0 exactly where y > 0.",
            "A comparison gives an array of True and False, which multiplies like 1 and 0.",
            "Multiply dy by the comparison y > 0.",
        ),
        layers.relu_backward,
    ),
    Exercise(
        "tanh_forward", "x", "The hyperbolic tangent.",
        "x of any shape\nreturns y, like x",
        (
            "A smooth step from -1 to 1.",
            "y = (e^x - e^-x) / (e^x + e^-x)",
            "Elementwise; NumPy has it, and does not overflow.",
            "np.tanh",
        ),
        layers.tanh_forward,
    ),
    Exercise(
        "tanh_backward", "dy, y", "The gradient of tanh, from its output.",
        "dy, the gradient of y, and y = tanh(x), of the same shape\nreturns dx, like y",
        (
            "The slope of tanh can be said in terms of its value: y is all you need.",
            "tanh' = 1 - tanh²",
            "Elementwise, and times what comes from above.",
            "One minus y squared, times dy.",
        ),
        layers.tanh_backward,
    ),
    Exercise(
        "reparameterize_forward", "mu, logvar, eps", "A sample of N(mu, sigma²), from noise.",
        "mu, logvar (B, L); eps (B, L) or (K, B, L), standard normal\nreturns z, like eps",
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
        "dz, the gradient of z, and eps, (B, L) or (K, B, L); logvar (B, L)\n"
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
        "mu, logvar (B, L)\nreturns kl (B,)",
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
        "dkl (B,), the gradient of each image's kl; mu, logvar (B, L)\n"
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
        "bernoulli_forward", "logits, x", "-log p(x|z) of black-and-white images, from logits.",
        "logits (..., D); x (B, D)\nreturns nll (...,), summed over pixels",
        (
            "Don't form the probability first: where it rounds to 1, its logarithm is lost.",
            "With p = 1 / (1 + e^-l): -x log p - (1-x) log(1-p) = log(1 + e^l) - x l",
            "A sum over the last axis, the pixels.",
            "log(1 + e^l) is np.logaddexp(0, l), for any l.",
        ),
        likelihood.bernoulli_forward,
    ),
    Exercise(
        "bernoulli_backward", "dnll, logits, x", "The gradient of -log p(x|z) in the logits.",
        "dnll (...,), the gradient of each image's nll; logits (..., D); x (B, D)\n"
        "returns dlogits, like logits",
        (
            "The derivative of log(1 + e^l) is an old friend.",
            "nll = Σ log(1 + e^l) - x l, and d log(1 + e^l)/dl = e^l / (1 + e^l) = p",
            "dnll[..., np.newaxis] gives every pixel its image's gradient.",
            "p minus x, times dnll.",
        ),
        likelihood.bernoulli_backward,
    ),
    Exercise(
        "gaussian_forward", "mean, x, sigma", "-log p(x|z) of N(mean, sigma²) pixels.",
        "mean (..., D); x (B, D); sigma a number\nreturns nll (...,), summed over pixels",
        (
            "It is a squared error, weighted, and a constant that makes it a probability.",
            "for a pixel: ½ ((x - mean) / sigma)² + log sigma + ½ log 2π",
            "A sum over the last axis: the constant counts once for each of the D pixels.",
            "x.shape[-1] is D.",
        ),
        likelihood.gaussian_forward,
    ),
    Exercise(
        "gaussian_backward", "dnll, mean, x, sigma", "The gradient of -log p(x|z) in the mean.",
        "dnll (...,), the gradient of each image's nll; mean (..., D); x (B, D); sigma a number\n"
        "returns dmean, like mean",
        (
            "Only the squared error depends on the mean.",
            "nll = ½ Σ (x - mean)² / sigma² + a constant",
            "dnll[..., np.newaxis] gives every pixel its image's gradient.",
            "mean minus x (mind the sign), over sigma squared, times dnll.",
        ),
        likelihood.gaussian_backward,
    ),
)  # fmt: skip
