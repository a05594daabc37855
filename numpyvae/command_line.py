"""What the commands of the lab and of the exercises have in common."""

import argparse
from typing import IO, NoReturn


class Parser(argparse.ArgumentParser):
    """argparse, but a mistake costs one line, not a page of usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message} (see {self.prog} --help)\n")


def is_terminal(stream: IO[str] | None) -> bool:
    """Whether somebody looks at it; a stream that was closed before Python began is None."""
    return stream is not None and stream.isatty()
