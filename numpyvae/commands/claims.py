"""`numpyvae claims`: what the chapter says, measured."""

import argparse
import json
import sys
import textwrap
import time
from pathlib import Path
from typing import Any

from .. import storage
from ..chapter.claim import as_record, markdown
from ..terminal import clock, status
from ..validation import InputError
from . import parser


def claims(args: argparse.Namespace) -> int:
    from .. import figures
    from ..chapter import experiments

    known = [experiment.__name__.replace("_", "-") for experiment in experiments.EXPERIMENTS]
    if unknown := sorted(set(args.names) - set(known)):
        raise InputError(
            f"NAME: {unknown[0]!r} is not a claim; expected some of {', '.join(known)}"
        )
    names = [name for name in known if name in args.names or not args.names]
    bench = experiments.Bench(not args.full, lambda text: status(f"  {text}"))
    args.out.mkdir(parents=True, exist_ok=True)
    about = {"quick": bench.quick, "seeds": list(bench.seeds), "epochs": bench.epochs,
             "images": len(bench.x), "test_images": len(bench.x_test)}  # fmt: skip
    seeds = ", ".join(map(str, bench.seeds))
    print(f"{len(bench.x):,} digits, {bench.epochs} epochs, seeds {seeds}; files go to {args.out}")
    began, done = time.monotonic(), []
    for i, claim in enumerate(experiments.run(bench, names)):
        spent = time.monotonic() - began
        status()
        print(f"\n[{i + 1}/{len(names)}, {clock(spent)}] {claim.name}: {claim.verdict.upper()}")
        for title, text in (("the chapter", claim.chapter), ("what is so", claim.truth)):
            print(_indented(f"{title}: {text}", "  "))
        for piece in claim.evidence:
            print(_indented(str(piece), "  - "))
        sys.stdout.flush()
        if claim.panels:
            with figures.style():
                path = args.out / f"{claim.name}.png"
                figures.save(figures.side_by_side(claim.panels), path)
        done.append(as_record(claim))
        with storage.replacing(args.out / "claims.json") as unfinished:
            record = {**about, "claims": done}
            text = json.dumps(record, indent=1, ensure_ascii=False) + "\n"
            unfinished.write_text(text, encoding="utf-8")
        with storage.replacing(args.out / "README.md") as unfinished:
            unfinished.write_text(markdown(record), encoding="utf-8")
    print(f"\n{len(done)} claims in {clock(time.monotonic() - began)}: ", end="")
    verdicts = [claim["verdict"] for claim in done]
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
