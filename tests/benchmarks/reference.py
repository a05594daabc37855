"""The chapter's model on MNIST, three seeds, as a record to hold against PyTorch's figures.

    python tests/benchmarks/reference.py --torch --out notebooks/records/reference.json

Grey pixels, beta 1, Adam 1e-3, batch 128; the figure is the test -ELBO in nats per image, one
noise sample an image. With --torch the same is trained in PyTorch too (extra `parity`). Takes
about ten minutes on two cores, twice that with --torch. Needs `numpyvae fetch mnist`.
"""

import argparse
import json
from pathlib import Path

import numpy as np

import numpyvae as nv
from numpyvae.data.datasets import Dataset

RUNS = (("mnist", 20, 10), ("mnist10k", 20, 30), ("mnist10k", 2, 30))  # data, latents, epochs
SEEDS = (0, 1, 2)


def ours(data: Dataset, n_latent: int, epochs: int, seed: int) -> float:
    vae = nv.VAE(n_latent=n_latent, seed=seed)
    history = nv.fit(vae, data.x_train, epochs=epochs, seed=seed, x_val=data.x_test, verbose=False)
    return history["val_loss"][-1]


def pytorch(data: Dataset, n_latent: int, epochs: int, seed: int) -> float:
    import torch
    from pytorch_model import Model

    torch.manual_seed(seed)
    model = Model(n_latent)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)

    def loss_of(x: torch.Tensor) -> torch.Tensor:
        return model(x, torch.randn(len(x), n_latent))

    x_train, x_test = torch.from_numpy(data.x_train), torch.from_numpy(data.x_test)
    for _ in range(epochs):
        for rows in torch.randperm(len(x_train)).split(128):
            optimizer.zero_grad()
            loss_of(x_train[rows]).backward()
            optimizer.step()
    with torch.no_grad():
        return float(loss_of(x_test))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--torch", action="store_true", help="train in PyTorch as well")
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    trainers = {"numpyvae": ours} | ({"pytorch": pytorch} if args.torch else {})
    records = []
    for name, n_latent, epochs in RUNS:
        data = nv.load_dataset(name)
        for who, train in trainers.items():
            figures = []
            for seed in SEEDS:
                figures.append(round(train(data, n_latent, epochs, seed), 2))
                print(f"{who:<9} {name:<9} {n_latent:>2} latents, {epochs} epochs, seed {seed}: "
                      f"{figures[-1]:.2f}", flush=True)  # fmt: skip
            records.append(
                {
                    "who": who,
                    "data": name,
                    "latents": n_latent,
                    "epochs": epochs,
                    "seeds": SEEDS,
                    "test_neg_elbo": figures,
                    "mean": round(float(np.mean(figures)), 2),
                }
            )
    if args.out:
        args.out.write_text(json.dumps(records, indent=2) + "\n")


if __name__ == "__main__":
    main()
