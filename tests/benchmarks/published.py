"""The published results: train recipes on all of MNIST, evaluate them, keep the small files.

    python tests/benchmarks/published.py [RECIPE ...] [--seed 0] [--runs runs]

A run that is there already goes on where it stopped, and is not trained longer than its recipe.
What a recipe starts from is trained first, beside it.
What is kept goes to notebooks/records/NAME, and NAME/seed-1 for another seed: configuration,
history, seconds per epoch, evaluation with 5,000 samples on all 10,000 test images, loss curves and
samples. The table in notebooks/records/README.md comes from there. This takes hours, and is fastest
on one BLAS thread: OPENBLAS_NUM_THREADS=1. Needs `numpyvae fetch mnist`.
"""

import argparse
import csv
import json
import shutil
import sys
from pathlib import Path
from typing import Any

from numpyvae import commands
from numpyvae.training import Options, recipes, runs

RECORDS = Path(__file__).parents[2] / "notebooks" / "records"
WHOLE = (runs.CONFIG, runs.TIMING, "evaluation.json", "losses.png", "samples.png")


def other_than(recipe: recipes.Recipe, config: dict[str, Any], seed: int = 0) -> list[str]:
    """The options of the recipe that the configuration of a run has another value for."""
    vae, fit = config["vae"], config["fit"]
    have = {**config, **vae, **fit}
    # Two early records lack it; an epoch trained with it gives the first line of their history.
    have.setdefault("start_at_means", recipe.options.get("start_at_means"))
    have.setdefault("start_from", None)
    options = {**vars(Options()), **recipe.options, "seed": seed}
    if options["start_from"] and (start := have["start_from"]):
        name = Path(options["start_from"]).name
        first = recipes.RECIPES[name]
        expected = name, first.options["epochs"], []
        if (start["run"], start["epochs"], other_than(first, start["config"])) == expected:
            have["start_from"] = options["start_from"]
    wanted = json.loads(json.dumps(options))  # lists for tuples, as in the file
    of_images = ("image_size", "image_shape", "grey", "colour", "skip_unreadable",
                 "value_range", "background")  # fmt: skip
    wanted = {name: value for name, value in wanted.items() if name not in of_images}
    return sorted(name for name, value in wanted.items() if have[name] != value)


def of_seed(folder: Path, name: str, seed: int) -> Path:
    return folder / name / f"seed-{seed}" if seed else folder / name


def trained(name: str, folder: Path, seed: int = 0) -> Path:
    """Train a recipe, and first the one it starts from; a run that is there already is resumed."""
    recipe, run = recipes.RECIPES[name], of_seed(folder, name, seed)
    if (run / runs.CHECKPOINT).exists():
        config = json.loads((run / runs.CONFIG).read_text(encoding="utf-8"))
        if changed := other_than(recipe, config, seed):
            sys.exit(f"{run}: trained with another {', '.join(changed)} than the recipe {name}")
        options = ["--resume", str(run)]
    else:
        options = ["--recipe", name, "--seed", str(seed), "--out", str(run)]
        if first := recipe.options.get("start_from"):
            options += ["--start-from", str(trained(Path(first).name, folder))]
    if code := commands.main(["train", *options]):
        sys.exit(code)
    return run


def published(name: str, folder: Path, seed: int = 0) -> None:
    run = trained(name, folder, seed)
    if code := commands.main(["evaluate", str(run), "--samples", "5000"]):
        sys.exit(code)
    record = of_seed(RECORDS, name, seed)
    record.mkdir(parents=True, exist_ok=True)
    for file in WHOLE:
        shutil.copyfile(run / file, record / file)
    with (run / runs.HISTORY).open(newline="") as whole:
        header, *rows = csv.reader(whole)
    with (record / runs.HISTORY).open("w", newline="") as short:
        writer = csv.writer(short)
        writer.writerow(header)
        writer.writerows([f"{float(cell):.6g}" for cell in row] for row in rows)
    print(f"kept in {record}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    names = [name for name, recipe in recipes.RECIPES.items() if recipe.published]
    parser.add_argument("names", nargs="*", metavar="RECIPE", help=f"some of {', '.join(names)}")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--runs", type=Path, default=Path("runs"))
    args = parser.parse_args()
    if unknown := sorted(set(args.names) - set(names)):
        parser.error(f"RECIPE: expected some of {', '.join(names)}; got {unknown[0]}")
    for name in args.names or names:
        published(name, args.runs, args.seed)


if __name__ == "__main__":
    main()
