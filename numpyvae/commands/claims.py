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
    from ..chapter.setup import SETTINGS, Setup

    names = claims.chosen(args.names)
    settings = SETTINGS if args.full else SETTINGS[:1]
    setups = [Setup(not args.full, one, lambda text: status(f"  {text}")) for one in settings]
    args.out.mkdir(parents=True, exist_ok=True)
    print(f"{len(setups[0].x):,} digits; files go to {args.out}")
    began, kept = time.monotonic(), record.begin(setups)
    earlier = record.read(args.out)
    if earlier and {**earlier, "claims": []} == kept:
        kept = earlier  # the claims that are not asked for stay in the record
    verdicts = []
    try:
        for i, measured in enumerate(claims.run(setups, names)):
            claim = record.together(measured)
            verdicts.append(claim.verdict if args.full else claim.quick_verdict)
            status()
            spent = clock(time.monotonic() - began)
            print(f"\n[{i + 1}/{len(names)}, {spent}] {claim.name}: {verdicts[-1].upper()}")
            print(_indented(f"The chapter says: {claim.chapter}", "  "))
            for piece in claim.evidence:
                print(_indented(str(piece), "  - "))
            print(_indented(claim.truth, "  "))
            sys.stdout.flush()
            record.add(kept, measured, args.out)
    except KeyboardInterrupt:
        status()
        left = " ".join(names[len(verdicts) :])
        print(f"\nstopped; {args.out} keeps what is done. Go on with these names: {left}")
        return 130
    print(f"\n{len(names)} claims in {clock(time.monotonic() - began)}: ", end="")
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
    length.add_argument("--full", action="store_true",
        help="three settings, more seeds, images and epochs: hours")  # fmt: skip
    add("--out", type=parser.path, default=Path("claims"), metavar="DIR",
        help="for the figures (claims)")  # fmt: skip
