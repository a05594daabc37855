"""What all commands have in common."""

import argparse
from typing import NoReturn


class Parser(argparse.ArgumentParser):
    """argparse, but a mistake costs one line, not a page of usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message} (see {self.prog} --help)\n")
