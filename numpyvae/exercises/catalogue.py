"""The exercises, in the order of the course: what is asked, and hints that grow plainer.

Where the library has the function that is asked for, its name and arguments are the library's, and
it is the solution. The mistakes that are known are in diagnosis/mistakes.py,
and here in gradients.py and measures.py.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .. import autoencoder, diagnosis, gradcheck, latent, layers, likelihood, objectives, schedules
from ..autoencoder import Autoencoder
from ..diagnosis.answers import Finding
from ..measures import anomaly, factors, paths
from ..objectives import Importance
from ..vae import VAE
from . import gradients, measures, solutions


@dataclass(frozen=True)
class Exercise:
    """One function to write. `hints` go from the idea over the equation and the shapes to almost
    the line itself. `diagnose(name, function, seed)` finds what is wrong."""

    name: str
    signature: str
    question: str
    shapes: str
    hints: tuple[str, str, str, str]
    solution: Callable[..., Any]
    diagnose: Callable[[str, Callable[..., Any], int], list[Finding]] = diagnosis.diagnose
    imports: tuple[str, ...] = ()
    body: str = '    raise NotImplementedError("not started yet")\n'

    @property
    def stub(self) -> str:
        """What a learner starts from."""
        imports = "\n".join(["import numpy as np", *([""] if self.imports else []), *self.imports])
        text = "\n    ".join(self.shapes.splitlines())
        return (
            f"{imports}\n\n\n"
            f"def {self.name}({self.signature}):\n"
            f'    """{self.question}\n\n    {text}\n    """\n'
            f"{self.body}"
        )


EXERCISES = (
    Exercise(
        "numerical_gradient", "f, x, h=1e-4", "The gradient of f at x, by finite differences.",
        "f, a function of an array that returns a number; x of any shape; h, the step\n"
        "returns grad, like x; afterwards x must be as it was",
        (
            "Move one entry of x a little, and see how much f moves. Then the next entry.",
            "df/dx_i ≈ (f(x + h e_i) - f(x - h e_i)) / (2h), where e_i is 1 in entry i and 0"
            " elsewhere",
            "for i in np.ndindex(x.shape) goes through all entries of any shape; grad[i] is one"
            " number.",
            "step = np.zeros_like(x), step[i] = h; then the difference of f(x + step) and f(x -"
            " step), over 2h.",
        ),
        gradcheck.numerical_gradient,
        diagnose=gradients.NUMERICAL_GRADIENT.diagnose,
    ),
    Exercise(
        "best_step", "f, slope, x, steps", "The step at which a central difference is best.",
        "f, a function of a number; slope, its true derivative at the number x; steps (n,)\n"
        "returns the one of the steps for which (f(x + h) - f(x - h)) / (2h) is nearest to slope",
        (
            "Not the smallest: f(x + h) and f(x - h) then agree in nearly all their digits.",
            "error(h) = |(f(x + h) - f(x - h)) / (2h) - slope|",
            "One error for each step; f takes one number at a time. The result is one number, out"
            " of steps.",
            "np.argmin(errors) is the place of the smallest error; the step at this place was"
            " asked for.",
        ),
        solutions.best_step,
        diagnose=gradients.BEST_STEP.diagnose,
    ),
    Exercise(
        "relative_error", "analytic, numerical", "How far two gradients are apart, as one number.",
        "analytic and numerical, of the same shape\n"
        "returns a number: the norm of their difference, over the sum of their norms; 0 if both"
        " are 0",
        (
            "1e-5 apart is much for a gradient of 1e-5 and little for one of 10: divide by the"
            " size.",
            "‖a - n‖ / (‖a‖ + ‖n‖), with ‖a‖ = sqrt(Σ a²) over all entries",
            "One number for the whole array, whatever its shape.",
            "np.linalg.norm of the difference, over the sum of two np.linalg.norm; mind 0 / 0.",
        ),
        gradcheck.relative_error,
        diagnose=gradients.RELATIVE_ERROR.diagnose,
    ),
    Exercise(
        "kinks", "f, x, h", "At which entries of x has f a kink?",
        "f, a function of an array that returns a number; x of any shape; h, the step\n"
        "returns True, in an array like x, where its slopes to the right and to the left differ\n"
        "by more than a tenth of the larger of their sizes; else False",
        (
            "Near the corner of a ReLU a central difference mixes two slopes, and is no gradient.",
            "right = (f(x + h e_i) - f(x)) / h, left = (f(x) - f(x - h e_i)) / h",
            "for i in np.ndindex(x.shape); found[i] is True or False.",
            "abs(right - left) > 0.1 * max(abs(right), abs(left))",
        ),
        solutions.kinks,
        diagnose=measures.KINKS.diagnose,
    ),
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
        "autoencoder_backward", "ae, trace",
        "The gradients of an autoencoder, walking back through its layers.",
        "ae, a numpyvae.Autoencoder with two hidden layers and ReLU\n"
        "trace, what ae.forward(x) returned: .x (B, D), .enc [x, h1, h2], .z (B, L),\n"
        ".dec [z, h1, h2], .logits (B, D), .nll (B,); the loss is trace.nll.mean()\n"
        "The layers are encoder.0, encoder.2, fc_mu, decoder.0, decoder.2 and decoder.4;\n"
        "the weights of fc_mu are ae.params[\"fc_mu.weight\"], (n_in, n_out). You may use\n"
        "dlogits = ae.likelihood.backward(dnll, trace.logits, trace.x),\n"
        "dx, dW, db = layers.dense_backward(dy, x, W) and dx = layers.relu_backward(dy, y)\n"
        "returns a dict with the names of ae.params: {\"encoder.0.weight\": ...,\n"
        "\"encoder.0.bias\": ..., \"encoder.2.weight\": ..., ..., \"decoder.4.bias\": ...}",
        (
            "Write down the steps of forward, from x to the loss. Backward goes through the same"
            " steps from the last to the first, each with its own backward.",
            "loss = mean(nll), so dnll = 1/B for each image. The likelihood turns dnll into"
            " dlogits. Then the layers follow in this order: decoder.4, decoder.2, decoder.0,"
            " fc_mu, encoder.2, encoder.0. Each gives dW = xᵀ dy, db = Σ dy and dx = dy Wᵀ; a"
            " ReLU lets dx pass where its output is positive.",
            "Each layer's backward needs the layer's input: decoder.4 had trace.dec[2], decoder.2"
            " had trace.dec[1], decoder.0 had trace.z, fc_mu had trace.enc[2], encoder.2 had"
            " trace.enc[1], encoder.0 had trace.x. dW has the shape of the weights, and dx the"
            " shape of the input. An input that is a ReLU's output, h1 or h2, still needs"
            " relu_backward; the code z is no ReLU's output.",
            "dlogits = ae.likelihood.backward(np.full_like(trace.nll, 1 / len(trace.nll)),"
            " trace.logits, trace.x); dh2, dW4, db4 = layers.dense_backward(dlogits, trace.dec[2],"
            " ae.params[\"decoder.4.weight\"]); da2 = layers.relu_backward(dh2, trace.dec[2]);"
            " da2 is the dy of decoder.2, and so on. At the end return {...,"
            " \"decoder.4.weight\": dW4, \"decoder.4.bias\": db4}.",
        ),
        Autoencoder.backward,
        diagnose=gradients.AUTOENCODER_BACKWARD.diagnose,
        imports=("from numpyvae import layers",),
    ),
    Exercise(
        "fitted_gaussian", "z", "The Gaussian that codes come from, if they come from one.",
        "z (N, L), the codes of N images\n"
        "returns mean (L,) and covariance (L, L), both as means over the N codes",
        (
            "To draw new codes where the old ones are, one needs their centre and their spread.",
            "mean = 1/N Σ_n z_n, covariance = 1/N Σ_n (z_n - mean)(z_n - mean)ᵀ",
            "(L, N) @ (N, L) is (L, L).",
            "centred.T @ centred / len(z); or np.cov with rowvar=False and ddof=0.",
        ),
        autoencoder.fitted_gaussian,
        diagnose=measures.FITTED_GAUSSIAN.diagnose,
    ),
    Exercise(
        "bernoulli_forward", "logits, x", "-log p(x|z) of a Bernoulli, from logits.",
        "logits (..., D), of any size; x (B, D), in [0, 1]: greys too\n"
        "returns nll (...,), summed over pixels",
        (
            "Don't form the probability first: where it rounds to 0 or 1, a logarithm is lost.",
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
        "everything; sigma, the Gaussian's, which an mse is taken for (squared error without a"
        " ½)\n"
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
        diagnose=measures.EFFECTIVE_BETA.diagnose,
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
        "repeats_add_up", "kl_forward, mu, logvar", "A test of a KL: do its dimensions add up?",
        "kl_forward, perhaps a wrong one, takes mu and logvar (B, L) and returns (B,)\n"
        "returns True if with every dimension there twice it is twice as large, for every image",
        (
            "A gradient check passes a mean over the dimensions. What if each were there twice?",
            "KL(q1 q2 ‖ p1 p2) = KL(q1 ‖ p1) + KL(q2 ‖ p2)",
            "np.concatenate([mu, mu], axis=1) is (B, 2L).",
            "np.allclose of kl_forward of the doubled ones, and 2 * kl_forward(mu, logvar)",
        ),
        solutions.repeats_add_up,
        diagnose=measures.REPEATS_ADD_UP.diagnose,
    ),
    Exercise(
        "elbo_with_noise", "vae, x, eps", "The ELBO of each image, for given noise.",
        "vae, a numpyvae.VAE; x (B, D); eps (K, B, L), K noise samples of each image\n"
        "returns elbo (B,), in nats: a mean over the K samples, with the KL in closed form",
        (
            "How likely x is given a z of q(z|x), on average and as a log, less what that q costs.",
            "ELBO = E_q[log p(x|z)] - KL(q(z|x) ‖ p(z)), with the z that eps makes, and beta = 1",
            "vae.encode(x) gives mu and logvar (B, L); vae.decode_logits(z) logits (K, B, D);"
            " vae.likelihood.forward(logits, x) nll (K, B), which is -log p(x|z);"
            " latent.kl_forward(mu, logvar) (B,).",
            "z from latent.reparameterize_forward; then minus the mean of nll over its first"
            " axis, minus the KL.",
        ),
        solutions.elbo_with_noise,
        diagnose=gradients.ELBO_WITH_NOISE.diagnose,
        imports=("from numpyvae import latent",),
    ),
    Exercise(
        "exact_log_p", "vae, x, z, weights", "log p(x), exactly, for a few latent dimensions.",
        "vae, a numpyvae.VAE; x (B, D); z (N, L), the nodes of a quadrature of the prior, with\n"
        "weights (N,): ∫ g(z) p(z) dz = Σ_n weights_n g(z_n). The pieces: vae.decode_logits(z),\n"
        "and vae.likelihood.forward(logits, x), which is -log p(x|z)\n"
        "returns log p(x) (B,), in nats",
        (
            "Every z could have given this x. p(x) adds up, over z, how likely z is times how"
            " likely it gives x.",
            "p(x) = ∫ p(x|z) p(z) dz = Σ_n weights_n p(x|z_n), and p(x|z) = e^-nll may round to 0",
            "vae.decode_logits(z)[:, np.newaxis] is (N, 1, D); vae.likelihood.forward of it and x"
            " gives nll (N, B).",
            "np.logaddexp.reduce(..., axis=0) of np.log(weights)[:, np.newaxis] minus nll",
        ),
        solutions.exact_log_p,
        diagnose=measures.EXACT_LOG_P.diagnose,
    ),
    Exercise(
        "vae_loss", "x, eps, W_mu, b_mu, W_logvar, b_logvar, W, b",
        "Find the bug: its gradient check passes, and it is no VAE.",
        "A VAE without hidden layers, with its backward: x (B, D) in [0, 1], eps (B, L), W_mu and"
        " W_logvar\n"
        "(D, L), W (L, D). A bug was planted in forward, and backward is the gradient of what"
        " forward\n"
        "does; so no gradient check finds it. Draw many eps and compare z with what it should"
        " be.\n"
        "returns loss, dW_mu, db_mu, dW_logvar, db_logvar, dW, db",
        (
            "A gradient check compares backward with forward. It can't know what forward should"
            " have been: look at the meaning of each name.",
            "z should be a draw of N(mu, sigma²), and logvar = log sigma². For mu = 0 and logvar"
            " = 2, what is the variance of 100,000 z?",
            "Two lines are wrong: one in forward, and its mirror image in backward.",
            "sigma is exp(logvar / 2), whose derivative is sigma / 2.",
        ),
        solutions.vae_loss,
        diagnose=gradients.VAE_LOSS.diagnose,
        imports=("from numpyvae import latent, layers, likelihood",),
        body=gradients.planted_source(),
    ),
    Exercise(
        "vae_backward", "vae, trace", "The gradients of a VAE, walking back through its layers.",
        "vae, a numpyvae.VAE with two hidden layers and ReLU\n"
        "trace, what vae.forward(x, eps, beta) returned: .x (B, D), .eps (B, L) or (K, B, L),\n"
        ".beta, .enc [x, h1, h2], .mu and .logvar (B, L), .z (like eps), .dec [z, h1, h2],\n"
        ".logits, .nll (B,) or (K, B), .kl (B,); the loss is nll.mean() + beta kl.mean()\n"
        "The layers are the autoencoder's and fc_logvar. You may use vae.likelihood.backward,\n"
        "layers.dense_backward and layers.relu_backward, as in autoencoder_backward, and\n"
        "dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps) and\n"
        "dmu, dlogvar = latent.kl_backward(dkl, trace.mu, trace.logvar)\n"
        "returns a dict with the names of vae.params: {\"encoder.0.weight\": ..., ...,\n"
        "\"fc_mu.weight\": ..., ..., \"fc_logvar.weight\": ..., ..., \"decoder.4.bias\": ...}",
        (
            "Walk back as in the autoencoder. Two places are new: mu and logvar are used twice, in"
            " z and in the KL, and two heads read the encoder's last layer. What is used twice"
            " gets the sum of two gradients.",
            "dnll = 1 / nll.size and dkl = beta / B. dmu = dmu through z + dmu of the KL, and"
            " dlogvar likewise. dh2 = dh2 through fc_mu + dh2 through fc_logvar, where h2 is the"
            " encoder's last layer.",
            "dnll is like trace.nll, and dkl is (B,). dz is like trace.z, so it may be (K, B, L);"
            " reparameterize_backward sums over the K samples. Its dmu and dlogvar are (B, L), like"
            " those of kl_backward. Both heads had trace.enc[2] as their input.",
            "After decoder.4, decoder.2 and decoder.0: dmu = dmu_z + dmu_kl; dh_mu, dW_mu, db_mu ="
            " layers.dense_backward(dmu, trace.enc[2], vae.params[\"fc_mu.weight\"]); the same for"
            " logvar; da2 = layers.relu_backward(dh_mu + dh_logvar, trace.enc[2]) is the dy of"
            " encoder.2. At the end return {..., \"fc_mu.weight\": dW_mu, \"fc_mu.bias\": db_mu,"
            " ...}.",
        ),
        VAE.backward,
        diagnose=gradients.diagnose_vae_backward,
        imports=("from numpyvae import latent, layers",),
    ),
    Exercise(
        "adam_step", "param, grad, m, v, t, learning_rate, beta1, beta2, eps", "One step of Adam.",
        "param, grad, and the moments m and v, of the same shape; t, the number of this step,"
        " from 1;\n"
        "learning_rate, beta1, beta2; eps, a number that is added to the root of the corrected v\n"
        "returns param, m, v after the step; the arrays that came in stay as they are",
        (
            "A running mean of the gradient says where to go, one of its square how far to trust"
            " it.",
            "m = beta1 m + (1 - beta1) grad, v = beta2 v + (1 - beta2) grad²; m̂ = m / (1 -"
            " beta1^t), v̂ = v / (1 - beta2^t); param - learning_rate m̂ / (sqrt(v̂) + eps)",
            "All elementwise. m and v are kept for the next step; m̂ and v̂ are not.",
            "Four lines, in the order of the equation; then return param - learning_rate * m_hat"
            " / (np.sqrt(v_hat) + eps), m, v.",
        ),
        solutions.adam_step,
        diagnose=gradients.ADAM_STEP.diagnose,
    ),
    Exercise(
        "aggregate_moments", "mu, logvar", "Where are the codes of all images together?",
        "mu, logvar (N, L), of q(z|x) of each of N images\n"
        "returns mean (L,) and variance (L,) of the aggregate posterior, the mean of all q(z|x)",
        (
            "A draw from it: take any image, then draw z from its q(z|x). Two things vary.",
            "Var(z) = Var_x(mu) + E_x[sigma²]; under the prior it would be 1",
            "All over the first axis.",
            "mu.var(axis=0) plus the mean of exp(logvar)",
        ),
        solutions.aggregate_moments,
        diagnose=measures.AGGREGATE_MOMENTS.diagnose,
    ),
    Exercise(
        "active_units", "mu", "Which latent dimensions change with the image?",
        "mu (N, L), of N images\n"
        "returns (L,), True where the variance of mu over the images is above 0.01",
        (
            "A dimension whose mu is the same for every image says nothing of it, whatever that"
            " mu is.",
            "Var_x(mu_l) > 0.01",
            "One variance for each column: over the first axis.",
            "mu.var takes an axis; then compare.",
        ),
        solutions.active_units,
        diagnose=measures.ACTIVE_UNITS.diagnose,
    ),
    Exercise(
        "linear_vae_kl", "eigenvalues, n_latent, sigma, beta",
        "The KL of each latent dimension of a linear VAE at its optimum.",
        "eigenvalues, of the data's covariance, more than n_latent of them, in any order; sigma,"
        " of the\n"
        "pixels' Gaussian; beta\n"
        "returns kl (n_latent,), in nats, from the largest eigenvalue down; 0 where a dimension"
        " collapsed",
        (
            "A linear VAE finds the principal components, and keeps those that stand out of the"
            " noise.",
            "kl = ½ log(λ / (beta sigma²)) where λ > beta sigma², else 0 (Lucas et al. 2019)",
            "The n_latent largest: np.sort sorts upwards, [::-1] turns it round.",
            "np.maximum(np.log(largest / (beta * sigma**2)), 0) is twice what was asked for.",
        ),
        solutions.linear_vae_kl,
        diagnose=measures.LINEAR_VAE_KL.diagnose,
    ),
    Exercise(
        "linear", "beta, warmup", "A warm-up: beta rises from 0 in a straight line.",
        "beta, where it ends; warmup, the share of training during which it rises, in (0, 1]\n"
        "returns a function of the share of training that is done, 0 to 1, that returns the beta"
        " there",
        (
            "It returns a function, that remembers beta and warmup.",
            "beta · min(done / warmup, 1)",
            "The inner function takes one number, done, and returns one.",
            "return lambda done: ..., with the equation in place of the dots.",
        ),
        schedules.linear,
        diagnose=measures.LINEAR.diagnose,
    ),
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
            " logvar for each dimension, both less ½ log 2π",
            "A sum over the last axis, the dimensions; logvar (B, L) serves all K samples.",
            "-nll minus half of the sum of z² - eps² - logvar over the last axis.",
        ),
        solutions.log_weights,
        diagnose=gradients.LOG_WEIGHTS.diagnose,
    ),
    Exercise(
        "log_mean_exp_forward", "log_w", "The log of the mean over K samples of e^log_w.",
        "log_w (K, B)\nreturns (B,): for each image log (1/K) Σ_k e^log_w",
        (
            "e^-1000 is 0 for a computer, and log 0 is no answer. What can be taken out of the"
            " mean?",
            "log mean e^l = c + log mean e^(l - c) for any c; choose c so that the largest term"
            " is 1",
            "The largest of each image: log_w.max over the first axis, (B,).",
            "largest + np.log(np.exp(log_w - largest).mean over the first axis)",
        ),
        objectives.log_mean_exp_forward,
        diagnose=gradients.LOG_MEAN_EXP.diagnose,
    ),
    Exercise(
        "log_mean_exp_backward", "dy, log_w",
        "The gradient of log_mean_exp: how much each sample counts.",
        "dy (B,), the gradient of each image's result; log_w (K, B)\nreturns dlog_w (K, B)",
        (
            "A sample counts by its share of the weights of its image.",
            "d/dl_k log (1/K) Σ_j e^l_j = e^l_k / Σ_j e^l_j, the soft-max",
            "Over the first axis; the largest of each image can be taken out of both, and should.",
            "w = np.exp(log_w - log_w.max(axis=0)); dy times w over its sum.",
        ),
        objectives.log_mean_exp_backward,
        diagnose=gradients.LOG_MEAN_EXP_BACKWARD.diagnose,
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
        diagnose=gradients.IMPORTANCE_BACKWARD.diagnose,
        imports=("from numpyvae import latent, objectives",),
    ),
    Exercise(
        "slerp", "z0, z1, n_steps", "From one latent vector to another along a great circle.",
        "z0, z1 (L,); n_steps, at least 2\n"
        "returns (n_steps, L), from z0 to z1, both among them: sums of z0 and z1, as they are,\n"
        "with the weights that on a unit sphere keep to the great circle; where z0 and z1 point\n"
        "the same way, a straight line",
        (
            "In many dimensions N(0, I) lies near a sphere, and the middle of a straight line"
            " inside it. Go along the sphere.",
            "z(t) = (sin((1 - t) ω) z0 + sin(t ω) z1) / sin ω, with cos ω = z0·z1 / (|z0| |z1|)",
            "t = np.linspace(0, 1, n_steps)[:, np.newaxis] makes rows.",
            "omega = np.arccos(np.clip(cosine, -1, 1)); if np.sin(omega) is below 1e-6, say, the"
            " line is straight.",
        ),
        paths.slerp,
        diagnose=measures.SLERP.diagnose,
    ),
    Exercise(
        "mutual_information_gap", "codes, factors, n_bins=20",
        "Has one latent dimension found a factor, and it alone?",
        "codes (N, L), such as mu; factors (N, F), whole numbers; in_bins(column, n_bins) puts"
        " numbers into\n"
        "bins, mutual_information(a, b) of two columns of whole numbers is in nats\n"
        "returns (F,): of each factor, what the best dimension knows of it less what the second"
        " best\n"
        "knows, over the factor's entropy",
        (
            "A factor is found if one dimension tells its value. If two do, it is spread.",
            "(I(best; v) - I(second best; v)) / H(v), and H(v) = I(v; v)",
            "codes.T and factors.T go through columns; for each factor L informations.",
            "sorted(mutual_information(in_bins(column, n_bins), factor) for column in"
            " codes.T)[-2:] are the second best and the best.",
        ),
        factors.mutual_information_gap,
        diagnose=measures.MIG.diagnose,
        imports=("from numpyvae.measures.factors import in_bins, mutual_information",),
    ),
    Exercise(
        "auroc", "ordinary, anomalous", "How well does a score tell anomalies?",
        "ordinary (N,) and anomalous (M,), scores, that are high where an image looks anomalous\n"
        "returns the area under the ROC curve",
        (
            "The area has another meaning: take one of each. How often does the anomaly score"
            " higher?",
            "P(anomalous > ordinary) + ½ P(anomalous = ordinary), over all N·M pairs",
            "anomalous[:, np.newaxis] and ordinary, compared, give all pairs, (M, N).",
            "The mean of > plus half of the mean of ==.",
        ),
        anomaly.auroc,
        diagnose=measures.AUROC.diagnose,
    ),
)  # fmt: skip
