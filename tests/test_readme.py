"""README.md and the pages beside the code: their code runs, their commands and links exist, their
figures are those of the files in notebooks/records."""

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
FOLDERS = (".github", "numpyvae", "notebooks", "tests")
OF_THE_SITE = ROOT / "notebooks/site"  # its pages are read where the site is built: tests/site
FOUND = (
    path
    for name in FOLDERS
    for path in (ROOT / name).rglob("*.md")
    if OF_THE_SITE not in path.parents or path == OF_THE_SITE / "README.md"
)
PAGES = ["README.md", *sorted(path.relative_to(ROOT).as_posix() for path in FOUND)]
ON_EVERY_PAGE = pytest.mark.parametrize("page", PAGES)


def text_of(page):
    return (ROOT / page).read_text(encoding="utf-8")


def blocks(page, language):
    return re.findall(rf"^```{language}\n(.*?)^```", text_of(page), flags=re.M | re.S)


def assert_is_on(page, table):
    assert table in text_of(page), f"the table in {page} should be:\n{table}"


def reference_table():
    """The table of our figures and PyTorch's, from reference.json."""
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
    """Our time for an epoch over that of each competitor, from speed.json."""
    record = json.loads((ROOT / "notebooks/records/speed.json").read_text())
    batches = sorted({row["batch"] for row in record["epochs"]})
    columns = " | ".join(f"batch {batch}" for batch in batches)
    rows = [f"| our time, divided by that of | {columns} |", f"|---|{'---|' * len(batches)}"]
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


def parts_table():
    """Where the time of a step goes, from speed.json."""
    parts = json.loads((ROOT / "notebooks/records/speed.json").read_text())["parts"]
    for part in parts:
        part["rest"] = part["step"] - part["products"] - part["adam"] - part["loop"]
    columns = " | ".join(f"batch {part['batch']}" for part in parts)
    rows = [f"| milliseconds of a step | {columns} |", f"|---|{'---|' * len(parts)}"]
    loop = "gathering images, drawing noise"
    names = {"products": "matrix products", "adam": "Adam", "loop": loop,
             "rest": "the rest", "step": "together"}  # fmt: skip
    for key, name in names.items():
        rows.append(f"| {name} | {' | '.join(f'{part[key]:.1f}' for part in parts)} |")
    return "\n".join(rows)


def published_table():
    """The table beside Burda et al., from the folders that published.py writes."""
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
        others = sorted(folder.glob("seed-*"))
        for seed, run in enumerate([folder, *others]):
            config = json.loads((run / "config.json").read_text())
            assert other_than(recipe, config, seed) == []
        seeds = [json.loads((run / "evaluation.json").read_text()) for run in [folder, *others]]
        assert {found["images"] for found in seeds} == {10_000}
        assert {found["log_p_samples"] for found in seeds} == {5000}
        found, log_p = seeds[0], [found["log_p"] for found in seeds]
        units = sorted({found["active_units"] for found in seeds})
        _, *history = (folder / "history.csv").read_text().splitlines()
        epochs = list(range(1, found["epoch"] + 1))
        assert [int(row.split(",")[0]) for row in history] == epochs
        # Runs of several seeds went on side by side; some epochs were timed alone, on 2 threads.
        alone = folder / "timing-alone.csv"
        timing = (alone if others else folder / "timing.csv").read_text().splitlines()[1:]
        # The last of each: a run that was stopped did some again. The median: it also stood still.
        seconds = {int(epoch): float(took) for epoch, took in (row.split(",") for row in timing)}
        assert list(seconds) == (epochs[: len(timing)] if others else epochs)
        hours = statistics.median(seconds.values()) * len(epochs) / 3600
        updates = len(epochs) * -(-60_000 // config["fit"]["batch_size"]) / 1e6
        effort[name] = [f"{len(epochs):,}", f"{updates:.2f}", f"{hours:.1f}"]
        if first := config.get("start_from"):  # what led there belongs to the effort
            both = zip(effort[first["run"]], effort[name], strict=True)
            effort[name] = [" + ".join(pair) for pair in both]
        cells = [
            f"`{name}`",
            f"{statistics.mean(log_p):.2f}"
            + (f" ({min(log_p):.2f} to {max(log_p):.2f})" if others else ""),
            f"{recipe.published.paper:.2f}",
            f"{recipe.published.reproduction:.2f}",
            " to ".join(dict.fromkeys([str(units[0]), str(units[-1])]))
            + f" ({recipe.published.active_units})",
            *effort[name],
        ]
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def verification_table():
    """The lines of `numpyvae verify`, from verify.json."""
    record = json.loads((ROOT / "notebooks/records/verify.json").read_text())
    rows = ["| compared | may differ by | differs by |", "|---|---|---|"]
    for what, tolerance, figure, verdict in record:
        assert verdict == "ok"
        cells = what.replace("||", "‖").replace("|", "\\|"), tolerance, figure
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def quick_table():
    """The recipe quick against the plain training, from quick.json."""
    record = json.loads((ROOT / "notebooks/records/quick.json").read_text())
    rows = ["| training | epochs | validation loss |", "|---|---|---|"]
    for way, name in {"quick": "`quick`", "plain": "plain"}.items():
        runs = [row for row in record if row["way"] == way]
        losses = [row["val_loss"] for row in runs]
        spread = f"{min(losses):.1f} to {max(losses):.1f}"
        rows.append(f"| {name} | {runs[0]['epochs']} | {statistics.mean(losses):.1f} ({spread}) |")
    return "\n".join(rows)


@pytest.mark.parametrize(
    ("page", "table"),
    [
        ("numpyvae/training/README.md", quick_table),
        ("numpyvae/proof/README.md", verification_table),
        ("notebooks/records/README.md", reference_table),
        ("notebooks/records/README.md", published_table),
        ("tests/benchmarks/README.md", speed_table),
        ("tests/benchmarks/README.md", parts_table),
    ],
)
def test_the_table_is_that_of_the_kept_results(page, table):
    assert_is_on(page, table())


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


def test_the_readme_is_short():
    assert len(text_of("README.md").splitlines()) < 150


def test_the_map_of_the_package_is_short_and_leads_to_every_file_and_room():
    page, package = text_of("numpyvae/README.md"), ROOT / "numpyvae"
    assert len(page.splitlines()) < 60
    for path in package.glob("*.py"):
        assert path.name.startswith("__") or f"]({path.name})" in page, path
    for room in {path.parent.name for path in package.glob("*/*.py")}:
        assert f"| [`{room}/`]({room}/" in page, room


def test_the_python_example_runs(capsys):
    example, _ = blocks("README.md", "python")
    names = {}
    exec(example.replace("epochs=5", "epochs=1"), names)
    assert names["grads"].keys() == names["vae"].params.keys()
    assert names["images"].shape == (16, 784)
    assert names["log_p"].shape == (100,)


def test_the_gradient_check_of_the_page_of_proof_passes(capsys):
    (example,) = blocks("numpyvae/proof/README.md", "python")
    exec(example, {})
    assert "passed" in capsys.readouterr().out


def test_the_diagnosis_prints_what_the_readme_shows(capsys):
    _, example = blocks("README.md", "python")
    exec(example, {"np": np, "nv": nv})
    (shown,) = blocks("README.md", "text")
    assert capsys.readouterr().out == shown


def test_what_the_readme_asks_the_reader_to_break_is_a_bug_that_has_a_name(monkeypatch):
    source = Path(nv.latent.__file__).read_text(encoding="utf-8").rstrip()
    assert source.endswith(" / 2"), "the README says: delete the last / 2"
    broken = {}
    exec(source.removesuffix(" / 2").replace("from .", "from numpyvae."), broken)
    monkeypatch.setattr(nv.latent, "kl_backward", broken["kl_backward"])
    small = nv.VAE(n_inputs=6, hidden=(5, 4), n_latent=3, dtype="float64")
    assert "missing-half" in "".join(map(str, nv.diagnosis.diagnose_vae(small)))


def commands_in(page):
    """The commands of numpyvae that a page shows in its blocks, each as a list of words."""
    for block in blocks(page, "sh"):
        for line in block.splitlines():
            words = shlex.split(line, comments=True)
            while words:
                end = words.index("&&") if "&&" in words else len(words)
                name, *arguments = words[:end]
                words = words[end + 1 :]
                if name.rpartition("/")[2] == "numpyvae":
                    yield arguments


@pytest.mark.parametrize(
    ("page", "arguments"),
    [(page, arguments) for page in PAGES for arguments in commands_in(page)],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_every_command_shown_is_one_that_the_parser_takes(page, arguments):
    if arguments[0] == "exercises":
        assert exercises.build_parser().parse_args(arguments[1:]).function
        return
    assert commands.build_parser().parse_args(arguments).function


def options_of_commands():
    """From the name of each command to its options, such as --beta."""
    (subparsers,) = (
        a for a in commands.build_parser()._actions if a.choices and not a.option_strings
    )
    options = {name: set(sub._option_string_actions) for name, sub in subparsers.choices.items()}
    (inner,) = (a for a in exercises.build_parser()._actions if a.choices and not a.option_strings)
    subs = inner.choices.values()
    return {**options, "exercises": set().union(*(sub._option_string_actions for sub in subs))}


@ON_EVERY_PAGE
def test_every_command_and_option_named_in_a_sentence_exists(page):
    options = options_of_commands()
    prose = re.sub(r"^```.*?^```", "", text_of(page), flags=re.M | re.S)
    for code in re.findall(r"`((?:\S*/)?numpyvae [^`]+)`", prose):
        name, *rest = code.split()[1:]
        if name != "COMMAND":
            assert {word for word in rest if word.startswith("--")} <= options[name], code
    of_build = {"--pyodide", "--without", "--out"} if page == "notebooks/site/README.md" else set()
    for option in re.findall(r"`(--[\w-]+)[^`]*`", prose):
        assert option in set.union(of_build, *options.values()), option


@ON_EVERY_PAGE
def test_every_script_that_is_named_exists(page):
    text = text_of(page)
    for script in re.findall(r"python\s+((?:tests|data_scripts)/\S+\.py)", text):
        assert (ROOT / script).is_file(), script
    for module in re.findall(r"python\s+-m\s+(tests(?:\.\w+)*)", text):
        path = ROOT / module.replace(".", "/")
        assert path.with_suffix(".py").is_file() or (path / "__main__.py").is_file(), module


def anchors_of(path):
    """What GitHub makes of a page's headings: lower case, no punctuation, hyphens for spaces."""
    headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), flags=re.M)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@ON_EVERY_PAGE
def test_everything_that_a_page_links_to_exists(page):
    text = text_of(page)
    for link in re.findall(r"\]\(([^)]+)\)", text) + re.findall(r'src="([^"]+)"', text):
        if link.startswith(("https://", "http://")):
            continue
        place, _, anchor = link.partition("#")
        target = (ROOT / page).parent / place if place else ROOT / page
        assert target.exists(), link
        assert not anchor or anchor in anchors_of(target), link


def test_the_readme_leads_to_every_page():
    seen, ahead = set(), ["README.md"]
    while ahead:
        page = ahead.pop()
        seen.add(page)
        for link in re.findall(r"\]\(([^)#]+\.md)[^)]*\)", text_of(page)):
            if not link.startswith("http"):
                target = ((ROOT / page).parent / link).resolve().relative_to(ROOT.resolve())
                ahead += [target.as_posix()] if target.as_posix() in {*PAGES} - seen else []
    assert seen == set(PAGES)
