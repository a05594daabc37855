"""`numpyvae gradcheck` and `numpyvae verify`: why to believe it."""

import argparse
import contextlib
import json
from typing import Any

from .. import storage
from ..proof import verify
from ..proof.trained import check_run
from ..training import Run
from . import parser


def gradcheck(args: argparse.Namespace) -> int:
    found = check_run(Run.open(args.run), args.directions, args.seed)
    noise = ", 2 noise samples each" if found.eps.ndim == 3 else ""
    print(f"{args.run}: its parameters in float64, beta {found.beta:g}, "
          f"{len(found.x)} validation images{noise},")  # fmt: skip
    print(f"each array along {args.directions} directions, against central differences")
    print(found.report)
    from .. import figures

    path = args.run / "gradcheck.png"
    with figures.style():
        figures.save(figures.step_sizes(found.vae, found.x, found.eps, found.beta), path)
    print(f"the error against the step size is drawn in {path}")
    for finding in found.findings:
        print(f"diagnosis of a small VAE made of the same operations: {finding}")
    return 0 if found.report.passed else 1


def verify_all(args: argparse.Namespace) -> int:
    with storage.replacing(args.json) if args.json else contextlib.nullcontext() as unfinished:
        if unfinished:
            unfinished.touch()  # where it can't be written, to know it now and not in a minute
        print(f"{'what is compared':<68} {'may be':>8} {'is':>9}")
        lines = []
        for line in verify.lines():
            print(line, flush=True)
            lines.append(line)
        if unfinished:
            table = [
                [line.what, f"{line.tolerance:.0e}", line.figure, line.verdict] for line in lines
            ]
            unfinished.write_text(json.dumps(table, indent=2) + "\n", encoding="utf-8")
    failed = sum(not line.passed for line in lines)
    print(f"{failed} of {len(lines)} FAILED" if failed else "every comparison made is ok")
    return 1 if failed else 0


def add_to(commands: Any) -> None:
    sub = parser.add_command(
        commands, "gradcheck", gradcheck, "check the gradients of a run's model"
    )
    add = sub.add_argument
    add("run", metavar="RUN", type=parser.path, help="a run folder")
    add("--directions", type=parser.whole, default=5, metavar="N", help="for each array (5)")
    add("--seed", type=parser.seed, default=0, help="of the noise (0)")
    sub = parser.add_command(
        commands, "verify", verify_all,
        "compare the library with what it should equal, line by line",
    )  # fmt: skip
    sub.add_argument("--json", type=parser.path, metavar="FILE", help="keep the table in a file")
