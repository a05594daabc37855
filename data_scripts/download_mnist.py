"""Fetch all of MNIST into the cache; the same as the command `numpyvae fetch mnist`."""

import sys

from numpyvae.commands.cli import main

if __name__ == "__main__":
    sys.exit(main(["fetch", "mnist"]))
