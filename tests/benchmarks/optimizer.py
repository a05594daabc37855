"""What the tuning in optim.py gains: epochs of the chapter's model with three kinds of Adam.

    python tests/benchmarks/optimizer.py [--data mnist] [--epochs 6]

Three models train side by side, an epoch each in turn, another first each time: with Adam as it is,
with Adam that never sets tiny moments to zero, and with Adam as the formulas are printed. Quote the
medians of the ratios within an epoch; the first, in which caches warm up, does not count.
"""

import argparse
import statistics
import time

import numpy as np

import numpyvae as nv
from numpyvae import schedules
from numpyvae.training.loop import State, train_one_epoch


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
    parser.add_argument("--epochs", type=int, default=6)
    args = parser.parse_args()
    x = nv.load_dataset(args.data).x_train
    kinds = {"tuned": nv.Adam, "never flushed": NeverFlushed, "as printed": AsPrinted}
    models = {}
    for name, kind in kinds.items():
        vae = nv.VAE(seed=0)
        models[name] = vae, State(kind(vae.params), np.random.default_rng(0))
    print("seconds per epoch, and the denormal numbers among Adam's moments after it")
    print("epoch" + "".join(f"{name:>24}" for name in models))
    seconds: dict[str, list[float]] = {name: [] for name in models}
    for epoch in range(args.epochs):
        cells = {}
        names = [*models]
        for name in names[epoch % 3 :] + names[: epoch % 3]:
            vae, state = models[name]
            began = time.perf_counter()
            train_one_epoch(vae, x, state, 128, beta=schedules.constant())
            seconds[name].append(time.perf_counter() - began)
            moments = np.concatenate([m.ravel() for m in state.optimizer.m.values()])
            denormal = (moments != 0) & (np.abs(moments) < np.finfo("float32").tiny)
            cells[name] = f"{seconds[name][-1]:>14.2f} {denormal.sum():>9,}"
        print(f"{epoch + 1:>5}" + "".join(cells[name] for name in models), flush=True)
    for name in ("never flushed", "as printed"):
        pairs = list(zip(seconds["tuned"], seconds[name], strict=True))[1:]
        ratios = [tuned / other for tuned, other in pairs]
        if ratios:
            print(f"tuned over {name}: {statistics.median(ratios):.2f} "
                  f"({min(ratios):.2f} to {max(ratios):.2f})")  # fmt: skip


if __name__ == "__main__":
    main()
