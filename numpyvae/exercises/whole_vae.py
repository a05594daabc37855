"""The whole VAE: its backward, and Adam."""

from ..trials.whole_vae import ADAM_STEP, VAE_BACKWARD, adam_step
from ..vae import VAE
from .exercise import Exercise

EXERCISES = (
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
        trial=VAE_BACKWARD,
        imports=("from numpyvae import latent, layers",),
    ),
    Exercise(
        "adam_step", "param, grad, m, v, t, learning_rate, beta1, beta2, eps", "One step of Adam.",
        "m becomes beta1 m + (1 - beta1) grad, and v becomes beta2 v + (1 - beta2) grad²;\n"
        "param moves by -learning_rate m̂ / (sqrt(v̂) + eps), where m̂ = m / (1 - beta1^t) and\n"
        "v̂ = v / (1 - beta2^t) are the corrected moments.\n"
        "param, grad, and the moments m and v, of the same shape; t, the number of this step,"
        " from 1;\n"
        "learning_rate, beta1, beta2; eps, a number that is added to the root of the corrected v\n"
        "returns param, m, v after the step; the arrays that came in stay as they are",
        (
            "A running mean of the gradient says where to go. A running mean of its square says how"
            " far to trust it.",
            "m = beta1 m + (1 - beta1) grad, v = beta2 v + (1 - beta2) grad²; m̂ = m / (1 -"
            " beta1^t), v̂ = v / (1 - beta2^t); param - learning_rate m̂ / (sqrt(v̂) + eps)",
            "All elementwise. m and v are kept for the next step; m̂ and v̂ are not.",
            "Four lines, in the order of the equation; then return param - learning_rate * m_hat"
            " / (np.sqrt(v_hat) + eps), m, v.",
        ),
        adam_step,
        trial=ADAM_STEP,
    ),
)  # fmt: skip
