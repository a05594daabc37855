"""The published results: train recipes on all of MNIST, evaluate them, keep the small files.

    python tests/benchmarks/published.py [burda-vae burda-iwae5 ...] [--runs runs]

A run that is there already goes on where it stopped, and is not trained longer than its recipe.
A recipe that starts from another's run finds it beside its own.
What is kept goes to notebooks/records/NAME: configuration, history, seconds per epoch, evaluation
with 5,000 samples on all 10,000 test images, loss curves and samples. The README's table comes
from there. Hours; one BLAS thread is best: OPENBLAS_NUM_THREADS=1. Needs `numpyvae fetch mnist`.
"""

import argparse
import csv
import json
import shutil
import sys
from pathlib import Path
from typing import Any

from numpyvae.lab import cli, recipes, runs

RECORDS = Path(__file__).parents[2] / "notebooks" / "records"
WHOLE = (runs.CONFIG, runs.TIMING, "evaluation.json", "losses.png", "samples.png")


def other_than(recipe: recipes.Recipe, config: dict[str, Any]) -> list[str]:
    """The options of the recipe that the configuration of a run has another value for."""
    vae, fit = config["vae"], config["fit"]
    have = {**config, **vae, **fit, "latent": vae["n_latent"], "samples": fit["n_samples"]}
    # The first records don't say how their parameters began.
    have.setdefault("start_at_means", recipe.options.get("start_at_means"))
    have.setdefault("start_from", None)
    options = {**cli.TRAIN_DEFAULTS, **recipe.options}
    if options["start_from"] and (start := have["start_from"]):
        name = Path(options["start_from"]).name
        first = recipes.RECIPES[name]
        expected = name, first.options["epochs"], []
        if (start["run"], start["epochs"], other_than(first, start["config"])) == expected:
            have["start_from"] = options["start_from"]
    wanted = json.loads(json.dumps(options))  # lists for tuples, as in the file
    return [name for name, value in wanted.items() if name != "out" and have[name] != value]


def published(name: str, run: Path) -> None:
    resumed = (run / runs.CHECKPOINT).exists()
    if resumed:
        config = json.loads((run / runs.CONFIG).read_text(encoding="utf-8"))
        if changed := other_than(recipes.RECIPES[name], config):
            sys.exit(f"{run}: trained with another {', '.join(changed)} than the recipe {name}")
    options = ["--resume", str(run)] if resumed else ["--recipe", name, "--out", str(run)]
    if not resumed and (first := recipes.RECIPES[name].options.get("start_from")):
        first_run = run.parent / Path(first).name
        config, _, state = runs.load(first_run)
        config = json.loads(json.dumps(config))
        first_recipe = recipes.RECIPES[first_run.name]
        if other_than(first_recipe, config) or state.epoch < first_recipe.options["epochs"]:
            sys.exit(f"{first_run}: not all of the recipe {first_run.name}")
        options += ["--start-from", str(first_run)]
    for command in (["train", *options], ["evaluate", str(run), "--samples", "5000"]):
        if code := cli.main(command):
            sys.exit(code)
    record = RECORDS / name
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
    parser.add_argument("names", nargs="*", choices=names, default=["burda-vae", "burda-iwae5"])
    parser.add_argument("--runs", type=Path, default=Path("runs"))
    args = parser.parse_args()
    for name in args.names:
        published(name, args.runs / name)


if __name__ == "__main__":
    main()
