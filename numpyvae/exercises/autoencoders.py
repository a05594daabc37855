"""An autoencoder's backward, and where its codes are."""

from .. import autoencoder
from ..autoencoder import Autoencoder
from ..trials.autoencoders import AUTOENCODER_BACKWARD, FITTED_GAUSSIAN
from .exercise import Exercise

EXERCISES = (
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
        trial=AUTOENCODER_BACKWARD,
        imports=("from numpyvae import layers",),
    ),
    Exercise(
        "fitted_gaussian", "z", "The Gaussian that codes come from, if they come from one.",
        "z (N, L), the codes of N images\n"
        "returns mean (L,) and covariance (L, L), both as means over the N codes",
        (
            "To draw new codes where the old ones lie, you need their centre and their spread.",
            "mean = 1/N Σ_n z_n, covariance = 1/N Σ_n (z_n - mean)(z_n - mean)ᵀ",
            "(L, N) @ (N, L) is (L, L).",
            "centred.T @ centred / len(z); or np.cov with rowvar=False and ddof=0.",
        ),
        autoencoder.fitted_gaussian,
        trial=FITTED_GAUSSIAN,
    ),
)  # fmt: skip
