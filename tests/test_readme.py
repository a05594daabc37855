"""README.md: its code runs, its commands exist, its figures are those of the records."""

import json
import re
import shlex
import statistics
from pathlib import Path

import numpy as np
import pytest

import numpyvae as nv
from numpyvae import commands
from numpyvae.commands import exercises
from numpyvae.training import Options
from numpyvae.training.recipes import RECIPES
from tests.benchmarks.published import other_than

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```", README, flags=re.M | re.S)


def reference_table():
    """The table of "What it reaches", from the record."""
    records = json.loads((ROOT / "notebooks/records/reference.json").read_text())
    runs = {(r["data"], r["latents"], r["epochs"], r["who"]): r for r in records}
    rows = ["| data, latents, epochs | numpyvae | PyTorch |", "|---|---|---|"]
    for data, latents, epochs, who in runs:
        if who == "numpyvae":
            cells = []
            for one in ("numpyvae", "pytorch"):
                figures = runs[data, latents, epochs, one]["test_neg_elbo"]
                mean = sum(figures) / len(figures)
                cells.append(f"{mean:.1f} ({min(figures):.1f} to {max(figures):.1f})")
            rows.append(f"| {data}, {latents}, {epochs} | {' | '.join(cells)} |")
    return "\n".join(rows)


def speed_table():
    """The table of "How fast", from the record: an epoch of ours over one of each other."""
    record = json.loads((ROOT / "notebooks/records/speed.json").read_text())
    batches = sorted({row["batch"] for row in record["epochs"]})
    rows = [f"| ours over | {' | '.join(f'batch {batch}' for batch in batches)} |",
            f"|---|{'---|' * len(batches)}"]  # fmt: skip
    ratios = {(row["who"], row["batch"]): row["ours_over_it"] for row in record["epochs"]}
    names = {"pytorch": "PyTorch", "pytorch, fused": "PyTorch, fused Adam",
             "pytorch, compiled": "PyTorch, compiled, fused Adam",
             "products": "the matrix products alone"}  # fmt: skip
    for who, name in names.items():
        cells = []
        for batch in batches:
            of = ratios[who, batch]
            cells.append(f"{statistics.median(of):.2f} ({min(of):.2f} to {max(of):.2f})")
        rows.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(rows)


def published_table():
    """The table of "The literature's figures", from the records of published.py."""
    rows = [
        "| recipe | log p(x) | Burda et al. | nbip/IWAE | active units | epochs "
        "| updates, million | hours |",
        "|---|---|---|---|---|---|---|---|",
    ]
    effort = {}
    for name, recipe in RECIPES.items():
        folder = ROOT / "notebooks/records" / name
        if not recipe.published or not folder.is_dir():
            continue
        found = json.loads((folder / "evaluation.json").read_text())
        assert found["images"] == 10_000
        assert found["log_p_samples"] == 5000
        config = json.loads((folder / "config.json").read_text())
        assert other_than(recipe, config) == []
        _, *history = (folder / "history.csv").read_text().splitlines()
        epochs = list(range(1, found["epoch"] + 1))
        assert [int(row.split(",")[0]) for row in history] == epochs
        _, *timing = (folder / "timing.csv").read_text().splitlines()
        # The last of each: a run that was stopped did some again. The median: it also stood still.
        seconds = {int(epoch): float(took) for epoch, took in (row.split(",") for row in timing)}
        assert list(seconds) == epochs
        hours = statistics.median(seconds.values()) * len(epochs) / 3600
        updates = len(epochs) * -(-60_000 // config["fit"]["batch_size"]) / 1e6
        effort[name] = [f"{len(epochs):,}", f"{updates:.2f}", f"{hours:.1f}"]
        if first := config.get("start_from"):  # what led there belongs to the effort
            both = zip(effort[first["run"]], effort[name], strict=True)
            effort[name] = [" + ".join(pair) for pair in both]
        cells = [
            f"`{name}`",
            f"{found['log_p']:.2f}",
            f"{recipe.published.paper:.2f}",
            f"{recipe.published.reproduction:.2f}",
            f"{found['active_units']} ({recipe.published.active_units})",
            *effort[name],
        ]
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def verification_table():
    """The table of "Why believe it", from the record."""
    record = json.loads((ROOT / "notebooks/records/verify.json").read_text())
    rows = ["| compared | may differ by | differs by |", "|---|---|---|"]
    for what, tolerance, figure, verdict in record:
        assert verdict == "ok"
        cells = what.replace("||", "‖").replace("|", "\\|"), tolerance, figure
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def test_the_verification_table_is_that_of_the_record():
    assert verification_table() in README


def test_the_speed_table_is_that_of_the_record():
    assert speed_table() in README


def test_the_table_of_published_results_is_that_of_the_records():
    assert published_table() in README


def test_a_run_that_is_not_of_its_recipe_is_noticed():
    recipe = RECIPES["burda-vae"]
    config = json.loads((ROOT / "notebooks/records/burda-vae/config.json").read_text())
    config["fit"]["learning_rate"] = 3e-3
    config["vae"]["hidden"] = [200]
    config["start_at_means"] = False
    assert sorted(other_than(recipe, config)) == ["hidden", "learning_rate", "start_at_means"]


def config_of(name):
    """What a run of the recipe would have in its config.json, of what is compared."""
    options = {**vars(Options()), **RECIPES[name].options}
    if options["start_from"]:
        first = Path(options["start_from"]).name
        epochs = RECIPES[first].options["epochs"]
        options["start_from"] = {"run": first, "epochs": epochs, "config": config_of(first)}
    vae = {"n_latent": options["n_latent"], "hidden": list(options["hidden"])}
    fit = {"n_samples": options["n_samples"], "learning_rate": options["learning_rate"]}
    return {**options, "vae": vae, "fit": fit}


def test_a_run_that_started_from_another_than_its_recipes_is_noticed():
    recipe, config = RECIPES["burda-iwae50"], config_of("burda-iwae50")
    assert other_than(recipe, config) == []
    good = config["start_from"]
    other = config_of("burda-iwae5")
    other["fit"]["learning_rate"] = 0.2
    for wrong in (
        {"run": "burda-vae"},
        {"epochs": good["epochs"] - 1},
        {"config": other},
    ):
        config["start_from"] = {**good, **wrong}
        assert other_than(recipe, config) == ["start_from"]
    config["start_from"] = None
    assert other_than(recipe, config) == ["start_from"]


def test_the_reference_table_is_that_of_the_record():
    assert reference_table() in README


def test_the_python_example_runs(capsys):
    example, _ = blocks("python")
    names = {}
    exec(example.replace("epochs=5", "epochs=1"), names)
    assert names["images"].shape == (16, 784)
    assert names["log_p"].shape == (100,)
    assert "passed" in capsys.readouterr().out


@pytest.mark.parametrize(
    "line",
    [line for block in blocks("sh") for line in block.splitlines() if line.startswith("numpyvae ")],
)
def test_every_command_shown_is_one_that_the_parser_takes(line):
    words = shlex.split(line, comments=True)[1:]
    if words[0] == "exercises":
        assert exercises.build_parser().parse_args(words[1:]).function
        return
    assert commands.build_parser().parse_args(words).function


def test_every_file_that_is_linked_exists():
    links = re.findall(r"\]\(([^)h][^)]*)\)", README) + re.findall(r'src="([^"]+)"', README)
    assert len(links) > 10
    for link in links:
        assert (ROOT / link).exists(), link


def test_the_diagnosis_prints_what_the_readme_shows(capsys):
    _, example = blocks("python")
    exec(example, {"np": np, "nv": nv})
    (shown,) = blocks("text")
    assert capsys.readouterr().out == shown
