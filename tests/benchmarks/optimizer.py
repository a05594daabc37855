"""What the tuning in optim.py gains: epochs of the chapter's model with three kinds of Adam.

    python tests/benchmarks/optimizer.py [--data mnist] [--epochs 4]

Three models train side by side, an epoch each in turn: with Adam as it is, with Adam that never
sets tiny moments to zero, and with Adam as the formulas are printed. Quote the ratios.
"""

import argparse
import time

import numpy as np

import numpyvae as nv
from numpyvae import schedules
from numpyvae.lab.training import State, train_one_epoch


class NeverFlushed(nv.Adam):
    FLUSH_EVERY = 2**62


class AsPrinted(nv.Adam):
    def step(self, grads):
        self.t += 1
        for name, param in self.params.items():
            m, v, g = self.m[name], self.v[name], grads[name]
            m[...] = self.beta1 * m + (1 - self.beta1) * g
            v[...] = self.beta2 * v + (1 - self.beta2) * g**2
            m_hat, v_hat = m / (1 - self.beta1**self.t), v / (1 - self.beta2**self.t)
            param -= self.learning_rate * m_hat / (np.sqrt(v_hat) + self.eps)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", default="mnist")
    parser.add_argument("--epochs", type=int, default=4)
    args = parser.parse_args()
    x = nv.load_dataset(args.data).x_train
    kinds = {"tuned": nv.Adam, "never flushed": NeverFlushed, "as printed": AsPrinted}
    models = {}
    for name, kind in kinds.items():
        vae = nv.VAE(seed=0)
        models[name] = vae, State(kind(vae.params), np.random.default_rng(0))
    print("seconds per epoch, and the denormal numbers among Adam's moments after it")
    print("epoch" + "".join(f"{name:>24}" for name in models))
    for epoch in range(1, args.epochs + 1):
        line = f"{epoch:>5}"
        for vae, state in models.values():
            began = time.perf_counter()
            train_one_epoch(vae, x, state, 128, beta=schedules.constant())
            seconds = time.perf_counter() - began
            moments = np.concatenate([m.ravel() for m in state.optimizer.m.values()])
            denormal = (moments != 0) & (np.abs(moments) < np.finfo("float32").tiny)
            line += f"{seconds:>14.2f} {denormal.sum():>9,}"
        print(line, flush=True)


if __name__ == "__main__":
    main()
