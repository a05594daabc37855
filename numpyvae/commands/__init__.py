"""The command `numpyvae`, one file a group of commands.

A command reads its arguments, calls the library as a notebook could, and prints. A file of
commands has a function `add_to`, which gives them to the parser.
"""

from collections.abc import Sequence

from .. import __version__
from .parser import Parser, run


def build_parser() -> Parser:
    """The parser of all commands but the exercises', which have one of their own."""
    from . import claims, data, proof, runs, train  # the exercises don't wait for these

    parser = Parser(
        prog="numpyvae",
        description="The variational autoencoder in plain NumPy.",
        epilog="numpyvae exercises --help: write its operations yourself.",
    )
    parser.add_argument("--version", action="version", version=f"numpyvae {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for group in (train, runs, claims, proof, data):
        group.add_to(commands)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit code."""
    return run(build_parser(), argv)
