"""Make numpyvae/data/mnist10k.npz, the digits in the package, from MNIST's verified files.

The first 9,000 images of the training set and the first 1,000 of the test set, with labels, as
bytes. The same files give the same bytes. Run: python make_mnist10k.py [OUT.npz]
"""

import sys
from pathlib import Path

import numpy as np

from numpyvae.data.datasets import mnist

N_TRAIN, N_TEST = 9_000, 1_000
IN_PACKAGE = Path(__file__).parent.parent / "numpyvae" / "data" / "mnist10k.npz"


def main(path: Path) -> None:
    full = mnist()  # checks the SHA-256 sums
    np.savez_compressed(
        path,
        x_train=as_bytes(full.x_train[:N_TRAIN]),
        y_train=full.y_train[:N_TRAIN],
        x_test=as_bytes(full.x_test[:N_TEST]),
        y_test=full.y_test[:N_TEST],
    )
    print(f"{path}: {path.stat().st_size:,} bytes")


def as_bytes(rows: np.ndarray) -> np.ndarray:
    return np.rint(rows * 255).astype(np.uint8).reshape(-1, 28, 28)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else IN_PACKAGE)
