"""Write the sprites, which `--data sprites` draws on the spot, to a file for other programs.

20,160 images of 24 x 24 pixels, their five factors, and the factors' names. The same bytes each
time. Run: python make_sprites.py [OUT.npz]
"""

import sys

import numpy as np

from numpyvae.data.datasets import sprites


def main(path: str) -> None:
    data = sprites()
    height, width = data.image_shape
    np.savez_compressed(
        path,
        x_train=np.rint(data.x_train * 255).astype(np.uint8).reshape(-1, height, width),
        x_test=np.rint(data.x_test * 255).astype(np.uint8).reshape(-1, height, width),
        factors_train=data.factors_train,
        factors_test=data.factors_test,
        factor_names=np.array(data.factor_names),
    )
    print(f"{path}: {len(data.x_train):,} and {len(data.x_test):,} images")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "sprites.npz")
