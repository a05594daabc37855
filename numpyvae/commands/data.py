"""`numpyvae fetch`."""

import argparse
from typing import Any

from ..data import fetch
from . import parser


def fetch_data(args: argparse.Namespace) -> int:
    fetch.fetch(args.name)
    return 0


def add_to(commands: Any) -> None:
    sub = parser.add_command(commands, "fetch", fetch_data, "get a data set into the cache")
    sub.add_argument("name", choices=("mnist",), help="which")
