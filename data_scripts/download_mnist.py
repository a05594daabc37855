"""Fetch all of MNIST into the cache, as `numpyvae fetch mnist` does. Run: python download_mnist.py"""

import sys

from numpyvae.lab.cli import main

if __name__ == "__main__":
    sys.exit(main(["fetch", "mnist"]))
