"""The course: outputs belong to their source, figures have words and labels, every name exists."""

import base64
import importlib
import re

import nbformat
import pytest

from numpyvae import exercises
from numpyvae.chapter import claims, notebook
from numpyvae.exercises import engine
from numpyvae.exercises.catalogue import EXERCISES

from ..answers.wrong import WRONG
from .notebooks import FOLDER, NOTEBOOKS, execute, hash_of

GUIDE = (FOLDER / "README.md").read_text(encoding="utf-8")
BY_PATH = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem[:2])


def cells(path, kind):
    return [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == kind]


def outputs(path):
    return [output for cell in cells(path, "code") for output in cell.outputs]


def test_the_guide_names_each_notebook_in_order():
    assert re.findall(r"\]\((\d\d_\w+\.ipynb)\)", GUIDE) == [path.name for path in NOTEBOOKS]


@BY_PATH
def test_the_minutes_are_those_of_the_guide(path):
    (minutes,) = re.findall(rf"\]\({path.name}\).*\| (\d+) \|$", GUIDE, flags=re.M)
    assert f"**Time:** {minutes} minutes" in "\n".join(c.source for c in cells(path, "markdown"))


def numbers_of(text):
    """The notebooks that a text names: "3, 6 to 9" is {3, 6, 7, 8, 9}."""
    text = re.sub(r"\]\([^)]*\)", "", text)  # a link's words are enough
    spans = re.findall(r"(\d+)(?:\W+to\W+(\d+))?", text)
    return {n for first, last in spans for n in range(int(first), int(last or first) + 1)}


@BY_PATH
def test_the_notebooks_that_one_needs_are_those_of_the_guide(path):
    (listed,) = re.findall(rf"\]\({path.name}\).*\| (.+) \| \d+ \|$", GUIDE, flags=re.M)
    text = "\n".join(c.source for c in cells(path, "markdown"))
    (said,) = re.findall(r"\*\*You need:\*\* (.+?) \*\*Time:", text)
    assert numbers_of(said) == numbers_of(listed)
    assert all(number < int(path.name[:2]) for number in numbers_of(said))


@BY_PATH
def test_outputs_are_those_of_the_source_and_hold_no_error_or_warning(path):
    kept = nbformat.read(path, as_version=4)
    assert kept.metadata["source_sha256"] == hash_of(kept), (
        "python -m tests.course.notebooks --write"
    )
    for cell in cells(path, "code"):
        assert cell.execution_count is not None
    for output in outputs(path):
        assert output.output_type != "error"
        assert output.get("name") != "stderr"


@BY_PATH
def test_it_is_small_and_quick(path):
    assert path.stat().st_size < 600_000
    assert nbformat.read(path, as_version=4).metadata["seconds"] < 90


def test_all_together_took_under_ten_minutes():
    seconds = [nbformat.read(path, as_version=4).metadata["seconds"] for path in NOTEBOOKS]
    assert sum(seconds) < 600


@BY_PATH
def test_every_figure_has_words_for_who_cannot_see_it(path):
    number = 0
    for cell in cells(path, "code"):
        figures = [output for output in cell.outputs if "image/png" in output.get("data", {})]
        assert len(figures) <= 1  # the words are those of the cell
        for figure in figures:
            assert base64.b64decode(figure.data["image/png"]).startswith(b"\x89PNG")
            assert len(cell.metadata["alt"]) > 40
            assert figure.metadata["image/png"]["alt"] == cell.metadata["alt"]
            number += 1
    assert number


@BY_PATH
def test_it_predicts_asks_and_answers(path):
    text = "\n".join(cell.source for cell in cells(path, "markdown"))
    assert "**Predict" in text
    assert "## Questions" in text
    assert "<details><summary>Answers</summary>" in text
    assert text.index("## Questions") < text.index("## Recap") < text.index("## Read on")
    for name in ("**In the chapter:**", "**You need:**", "**Time:**"):
        assert name in text


def test_every_exercise_is_in_one_notebook_and_as_in_the_catalogue():
    found = {}
    for path in NOTEBOOKS:
        for cell in cells(path, "code"):
            name = re.search(r"^check\((\w+)\)$", cell.source, flags=re.M)
            if name and f"def {name[1]}(" in cell.source:
                found.setdefault(name[1], []).append(path.name)
                stub = engine.find(name[1]).stub.split("\n\n\n", 1)[1].strip()
                assert stub in cell.source.replace("\n\n\n", "\n\n"), name[1]
                (output,) = [o for o in cell.outputs if "data" in o]
                assert "not started yet" in output.data["text/plain"]
    assert list(found) == exercises.names()  # in the order of the course
    assert all(len(paths) == 1 for paths in found.values())


def test_what_asks_for_a_prediction_leaves_a_place_for_it_and_folds_the_result():
    for path in NOTEBOOKS:
        notebook = nbformat.read(path, as_version=4).cells
        for i, cell in enumerate(notebook):
            if cell.cell_type == "code" and cell.source.startswith("prediction = "):
                assert "**Predict" in notebook[i - 1].source, path.name
                result = next(c for c in notebook[i + 1 :] if c.cell_type == "code")
                assert "hide-output" in result.metadata.get("tags", []), path.name


def test_every_claim_is_linked_where_the_course_settles_it():
    text = "\n".join(cell.source for path in NOTEBOOKS for cell in cells(path, "markdown"))
    for name in claims.EXPERIMENTS:
        if name != "notation":  # which has no experiment
            assert f"](records/claims/README.md#{name})" in text, name


def test_the_code_that_is_folded_away_is_the_librarys_of_today():
    shown = 0
    for path in NOTEBOOKS:
        for output in outputs(path):
            text = output.get("data", {}).get("text/markdown", "")
            match = re.search(r"in (numpyvae/\S+)</summary>\n\n```python\n(.*)\n```", text, re.S)
            if match:
                file = (FOLDER.parent / match[1]).read_text(encoding="utf-8")
                lines = [line.strip() for line in match[2].splitlines()]
                assert "\n".join(lines) in "\n".join(map(str.strip, file.splitlines())), lines[0]
                shown += 1
    assert shown > 30


def named(text):
    return re.findall(r"`(numpyvae(?:\.\w+)+)`", text)


@pytest.mark.parametrize("name", sorted(set(named(GUIDE))))
def test_every_name_in_the_guide_exists(name):
    parts = name.split(".")
    for n in range(len(parts), 0, -1):
        try:
            value = importlib.import_module(".".join(parts[:n]))
        except ModuleNotFoundError:
            continue
        break
    for attribute in parts[n:]:
        value = getattr(value, attribute)


def test_every_link_exercise_and_slug_of_the_guide_exists():
    for link in re.findall(r"\]\(([^)h][^)]*)\)", GUIDE):
        assert (FOLDER / link).exists(), link
    table = GUIDE.split("## For teachers")[1]
    rows = [line.split("|")[1:-1] for line in table.splitlines() if re.match(r"\| \d", line)]
    assert len(rows) == len(NOTEBOOKS)
    slugs = {slug for _, _, given in WRONG for slug in given}
    for _, _, graded, expected in rows:
        for name in re.findall(r"`([\w-]+)`", graded):
            assert name in exercises.names()
        for slug in re.findall(r"`([\w-]+)`", expected):
            assert slug in slugs


def test_links_in_the_notebooks_lead_somewhere():
    for path in NOTEBOOKS:
        for cell in cells(path, "markdown"):
            for link, anchor in re.findall(r"\]\((records/[^)#]*)#?([^)]*)\)", cell.source):
                page = (FOLDER / link).read_bytes().decode(errors="replace")  # or a picture
                assert not anchor or f"## {anchor}\n" in page


@pytest.mark.notebooks
@BY_PATH
def test_it_runs_from_a_clean_kernel_without_an_error_or_a_warning(path):
    execute(path)


@pytest.mark.parametrize(("labels", "missing"), [({}, "x"), ({"xlabel": "x"}, "y")])
def test_a_plot_without_labels_is_refused(labels, missing):
    figure, axes = notebook.plot()
    axes.plot([0, 1], [0, 1])
    axes.set(**labels)
    with pytest.raises(ValueError, match=f"expected a label of the {missing} axis of 'a plot'"):
        notebook.show(figure)


def test_words_on_an_axis_and_grids_of_images_need_no_label(monkeypatch):
    import IPython.display

    shown = []
    monkeypatch.setattr(IPython.display, "display", shown.append)
    figure, axes = notebook.plot()
    axes.barh(["one", "two"], [1, 2])
    axes.set(xlabel="nats")
    notebook.show(figure)
    figure, axes = notebook.plot()
    axes.imshow([[0, 1]])
    notebook.show(figure)
    assert len(shown) == 2


def test_a_folded_function_is_the_librarys_own(monkeypatch):
    import IPython.display

    shown = []
    monkeypatch.setattr(IPython.display, "display", shown.append)
    notebook.code(EXERCISES[0].solution)
    assert "numpyvae/gradcheck.py" in shown[0].data
    assert "def numerical_gradient(" in shown[0].data
