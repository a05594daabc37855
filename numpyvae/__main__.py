"""The command `numpyvae`, which is also `python -m numpyvae`."""

import os
import sys


def main() -> int:
    """Run the command of sys.argv; its exit code."""
    try:
        return run()
    except KeyboardInterrupt:  # while NumPy was being imported; later the commands see to it
        print("\nstopped", file=sys.stderr)
        return 130


def run() -> int:
    # No command needs a screen, and a notebook that calls one may have left the name of its own.
    os.environ["MPLBACKEND"] = "agg"
    if sys.argv[1:2] == ["claims"]:
        # Its networks are small: several BLAS threads mostly wait for each other, four times as
        # long where other programs use the cores. To be set before NumPy is imported.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if sys.argv[1:2] == ["exercises"]:
        from .commands import exercises

        return exercises.main(sys.argv[2:])
    from . import commands

    return commands.main()


if __name__ == "__main__":
    sys.exit(main())
