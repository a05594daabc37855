"""Seconds for one epoch of the chapter's model, against its bare matrix products.

    python tests/benchmarks/epoch.py [--data mnist] [--batch-size 128] [--epochs 5]

An epoch of training and one of the 20 products that a step can't do without (7 forward, 7 for
weight gradients, 6 for input gradients) take turns, so that both meet the same machine. Quote
the ratio, not the seconds. The full data come from `numpyvae fetch mnist`.
"""

import argparse
import statistics
import time
from itertools import pairwise

import numpy as np

import numpyvae as nv
from numpyvae import schedules
from numpyvae.lab.training import State, train_one_epoch


def products(batch_size: int, steps: int) -> None:
    """The 20 matrix products of each of `steps` steps, on arrays of the right shapes."""
    rng = np.random.default_rng(0)
    down, up = [784, 512, 256], [20, 256, 512, 784]
    shapes = [*pairwise(down), (256, 20), (256, 20), *pairwise(up)]
    dense = [
        tuple(rng.standard_normal(shape, dtype="float32") for shape in sizes)
        for n_in, n_out in shapes
        for sizes in [((batch_size, n_in), (n_in, n_out), (batch_size, n_out))]
    ]
    for _ in range(steps):
        for x, W, _ in dense:
            x @ W
        for x, _, dy in dense:
            x.T @ dy
        for _, W, dy in dense[1:]:
            dy @ W.T


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", default="mnist")
    parser.add_argument("--batch-size", type=int, default=128)
    parser.add_argument("--epochs", type=int, default=5)
    args = parser.parse_args()

    x = nv.load_dataset(args.data).x_train
    vae = nv.VAE(seed=0)
    state = State(nv.Adam(vae.params), np.random.default_rng(0))
    steps = -(-len(x) // args.batch_size)
    ratios = []
    print(f"{len(x):,} images, batch {args.batch_size}, {steps} steps; seconds")
    print("epoch   training   products   ratio")
    for epoch in range(1, args.epochs + 1):
        began = time.perf_counter()
        products(args.batch_size, steps)
        between = time.perf_counter()
        train_one_epoch(vae, x, state, args.batch_size, beta=schedules.constant())
        training = time.perf_counter() - between
        ratios.append(training / (between - began))
        print(
            f"{epoch:>5} {training:>10.2f} {between - began:>10.2f} {ratios[-1]:>7.2f}", flush=True
        )
        state.history.setdefault("epoch", []).append(epoch)
    print(f"median ratio {statistics.median(ratios):.2f}")


if __name__ == "__main__":
    main()
