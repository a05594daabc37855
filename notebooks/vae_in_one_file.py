"""The chapter's variational autoencoder in one file: python vae_in_one_file.py

NumPy and nothing else. A dense layer is a pair W (n_in, n_out), b (n_out,). B images of D pixels,
L latent dimensions. The loss is in nats per image: sums over pixels and dimensions, means over
images. Kingma & Welling 2014, equation 10; the digits are in numpyvae/data/.
"""

import numpy as np


def init(rng, D=784, H1=512, H2=256, L=20):
    sizes = {"h1": (D, H1), "h2": (H1, H2), "mu": (H2, L), "logvar": (H2, L),
             "h3": (L, H2), "h4": (H2, H1), "logits": (H1, D)}  # fmt: skip
    params = {}
    for name, (n_in, n_out) in sizes.items():
        bound = 1 / np.sqrt(n_in)
        params["W_" + name] = rng.uniform(-bound, bound, (n_in, n_out)).astype("float32")
        params["b_" + name] = rng.uniform(-bound, bound, n_out).astype("float32")
    return params


def forward(p, x, eps, beta=1.0):
    """The loss, and every value on the way to it, by name."""
    t = {"x": x, "eps": eps, "beta": beta}
    t["h1"] = np.maximum(x @ p["W_h1"] + p["b_h1"], 0)  # (B, H1)
    t["h2"] = np.maximum(t["h1"] @ p["W_h2"] + p["b_h2"], 0)  # (B, H2)
    t["mu"] = t["h2"] @ p["W_mu"] + p["b_mu"]  # (B, L)
    t["logvar"] = t["h2"] @ p["W_logvar"] + p["b_logvar"]  # (B, L), log sigma²
    t["sigma"] = np.exp(t["logvar"] / 2)
    t["z"] = t["mu"] + t["sigma"] * eps  # the reparameterisation: noise is an input
    t["h3"] = np.maximum(t["z"] @ p["W_h3"] + p["b_h3"], 0)  # (B, H2)
    t["h4"] = np.maximum(t["h3"] @ p["W_h4"] + p["b_h4"], 0)  # (B, H1)
    t["logits"] = t["h4"] @ p["W_logits"] + p["b_logits"]  # (B, D)
    log1pexp = np.maximum(t["logits"], 0) + np.log1p(np.exp(-np.abs(t["logits"])))
    t["nll"] = (log1pexp - x * t["logits"]).sum(axis=1)  # (B,), -log p(x|z)
    t["kl"] = (t["mu"] ** 2 + np.exp(t["logvar"]) - 1 - t["logvar"]).sum(axis=1) / 2  # (B,)
    t["loss"] = t["nll"].mean() + beta * t["kl"].mean()  # -ELBO, if beta is 1
    return t


def backward(p, t):
    """Gradients of the loss: the same names, walked through from the last to the first."""
    B, g = len(t["x"]), {}

    def dense(name, dy, x):
        g["W_" + name], g["b_" + name] = x.T @ dy, dy.sum(axis=0)
        return dy @ p["W_" + name].T

    with np.errstate(over="ignore"):
        dlogits = (1 / (1 + np.exp(-t["logits"])) - t["x"]) / B
    dh4 = dense("logits", dlogits, t["h4"]) * (t["h4"] > 0)
    dh3 = dense("h4", dh4, t["h3"]) * (t["h3"] > 0)
    dz = dense("h3", dh3, t["z"])
    # Two paths lead to mu and to logvar, through z and through the KL: they add up.
    dmu = dz + t["beta"] / B * t["mu"]
    dlogvar = dz * t["sigma"] * t["eps"] / 2 + t["beta"] / B * (np.exp(t["logvar"]) - 1) / 2
    dh2 = (dense("mu", dmu, t["h2"]) + dense("logvar", dlogvar, t["h2"])) * (t["h2"] > 0)
    dh1 = dense("h2", dh2, t["h1"]) * (t["h1"] > 0)
    g["W_h1"], g["b_h1"] = t["x"].T @ dh1, dh1.sum(axis=0)  # dx is of no use: x is data
    return g


def adam(p, g, m, v, step, rate=1e-3, beta1=0.9, beta2=0.999, tiny=1e-8):
    """One step (Kingma & Ba 2015, algorithm 1); p, m and v are changed in place."""
    for name in p:
        m[name] += (1 - beta1) * (g[name] - m[name])
        v[name] += (1 - beta2) * (g[name] ** 2 - v[name])
        m_hat, v_hat = m[name] / (1 - beta1**step), v[name] / (1 - beta2**step)
        p[name] -= rate * m_hat / (np.sqrt(v_hat) + tiny)


def train(x, x_test, epochs=10, batch=128, seed=0, beta=1.0):
    rng = np.random.default_rng(seed)
    p = init(rng, D=x.shape[1])
    m = {name: np.zeros_like(value) for name, value in p.items()}
    v, step, L = {name: np.zeros_like(value) for name, value in p.items()}, 0, p["b_mu"].size
    for epoch in range(1, epochs + 1):
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch):
            rows = x[order[start : start + batch]]
            eps = rng.standard_normal((len(rows), L), dtype="float32")  # fresh at every step
            step += 1
            adam(p, backward(p, forward(p, rows, eps, beta)), m, v, step)
        t = forward(p, x_test, rng.standard_normal((len(x_test), L), dtype="float32"))
        print(f"epoch {epoch}: test -ELBO {t['loss']:.1f} = {t['nll'].mean():.1f} reconstruction "
              f"+ {t['kl'].mean():.1f} KL, nats per image", flush=True)  # fmt: skip
    return p


if __name__ == "__main__":
    digits = np.load(__file__.rpartition("notebooks")[0] + "numpyvae/data/mnist10k.npz")
    x, x_test = (  # black and white: of greys the Bernoulli gives no probability
        (digits[name].reshape(-1, 784) > 127).astype("float32") for name in ("x_train", "x_test")
    )
    train(x, x_test)
