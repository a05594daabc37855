"""`numpyvae claims`: what the chapter says, measured."""

import argparse
import sys
import textwrap
import time
from pathlib import Path
from typing import Any

from ..terminal import clock, status
from . import parser


def claims(args: argparse.Namespace) -> int:
    from ..chapter import claims, record
    from ..chapter.bench import Bench

    names = claims.chosen(args.names)
    bench = Bench(not args.full, lambda text: status(f"  {text}"))
    args.out.mkdir(parents=True, exist_ok=True)
    seeds = ", ".join(map(str, bench.seeds))
    print(f"{len(bench.x):,} digits, {bench.epochs} epochs, seeds {seeds}; files go to {args.out}")
    began, measured = time.monotonic(), record.begin(bench)
    for i, claim in enumerate(claims.run(bench, names)):
        spent = time.monotonic() - began
        status()
        print(f"\n[{i + 1}/{len(names)}, {clock(spent)}] {claim.name}: {claim.verdict.upper()}")
        for title, text in (("the chapter", claim.chapter), ("what is so", claim.truth)):
            print(_indented(f"{title}: {text}", "  "))
        for piece in claim.evidence:
            print(_indented(str(piece), "  - "))
        sys.stdout.flush()
        record.add(measured, claim, args.out)
    print(f"\n{len(names)} claims in {clock(time.monotonic() - began)}: ", end="")
    verdicts = [claim["verdict"] for claim in measured["claims"]]
    print(", ".join(f"{verdicts.count(v)} {v}" for v in dict.fromkeys(verdicts)))
    return 0


def _indented(text: str, start: str) -> str:
    return textwrap.fill(text, 96, initial_indent=start, subsequent_indent="    ")


def add_to(commands: Any) -> None:
    sub = parser.add_command(
        commands, "claims", claims, "measure what the chapter says, claim by claim"
    )
    add = sub.add_argument
    add("names", nargs="*", metavar="NAME", help="only these claims (all)")
    length = sub.add_mutually_exclusive_group()
    length.add_argument("--quick", action="store_true", help="one seed, a few minutes (default)")
    length.add_argument("--full", action="store_true", help="three seeds, more images and epochs")
    add("--out", type=parser.path, default=Path("claims"), metavar="DIR",
        help="for the figures (claims)")  # fmt: skip
