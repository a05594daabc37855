"""The scripts that make the site, as far as they need neither a browser nor the network."""

import hashlib
import json
import re

import pytest

from numpyvae import exercises

from . import course, live, runtime

LOCK = {
    "info": {"version": "0.0.0"},
    "packages": {
        name: {"name": name, "file_name": f"{name}.whl", "depends": depends,
               "sha256": hashlib.sha256(name.encode()).hexdigest()}
        for name, depends in {**{key: [] for key in runtime.WANTED}, "numpy": ["Prompt_Toolkit"],
                              "prompt-toolkit": [], "scipy": []}.items()
    },
}  # fmt: skip


@pytest.fixture
def parts(tmp_path):
    """Pyodide's core, a folder of its packages, and our wheel: files with their names in them."""
    core, packages = tmp_path / "core", tmp_path / "packages"
    for folder, names in ((core, runtime.CORE), (packages, [f"{n}.whl" for n in LOCK["packages"]])):
        folder.mkdir()
        for name in names:
            (folder / name).write_text(name.removesuffix(".whl"))
    (core / "pyodide-lock.json").write_text(json.dumps(LOCK))
    own = tmp_path / "numpyvae-1-py3-none-any.whl"
    own.write_text("ours")
    return core, packages, own, tmp_path / "out"


def test_the_site_carries_what_the_pages_need_and_the_lock_has_its_sums(parts):
    core, packages, own, out = parts
    runtime.carry(core, str(packages), own, out)
    lock = json.loads((out / "pyodide-lock.json").read_text())["packages"]
    assert set(lock) == {*runtime.WANTED, "prompt-toolkit", "numpyvae"}
    assert {path.name for path in out.iterdir()} == {
        *runtime.CORE, "pyodide-lock.json", *(package["file_name"] for package in lock.values())
    }  # fmt: skip
    for package in lock.values():
        assert runtime.sha256(out / package["file_name"]) == package["sha256"]


@pytest.mark.parametrize("address", ["https://host/v0/full/", "https://host/v0/full"])
def test_packages_at_an_address_stay_there_under_the_same_sums(parts, address):
    core, _, own, out = parts
    runtime.carry(core, address, own, out)
    numpy = json.loads((out / "pyodide-lock.json").read_text())["packages"]["numpy"]
    assert numpy["file_name"] == "https://host/v0/full/numpy.whl"
    assert numpy["sha256"] == LOCK["packages"]["numpy"]["sha256"]
    assert not (out / "numpy.whl").exists()


@pytest.mark.parametrize(("content", "says"), [("other", "is not the file"), (None, "not found")])
def test_a_package_that_is_not_the_one_of_the_lock_is_refused(parts, content, says):
    core, packages, own, out = parts
    (packages / "numpy.whl").unlink()
    if content:
        (packages / "numpy.whl").write_text(content)
    with pytest.raises(SystemExit, match=rf"numpy\.whl: {says}.*Pyodide 0\.0\.0"):
        runtime.carry(core, str(packages), own, out)


def test_links_lead_to_pages_of_the_site_or_become_words(tmp_path):
    page = course.ROOT / "numpyvae" / "README.md"
    pages = course.Pages(tmp_path)
    text = "[a](latent.py), [b](exercises/README.md#milestones), [c](measures/), [d](https://e.f)"
    expected = "[a](latent.py.md), [b](exercises/README.md#milestones), c, [d](https://e.f)"
    assert pages.linked(page, text) == expected
    assert "def kl_backward(" in (tmp_path / "numpyvae" / "latent.py.md").read_text("utf-8")


def test_every_notebook_is_a_page_in_the_course_and_its_exercises_lead_to_theirs(tmp_path):
    sources = course.lay_out(tmp_path / "pages", [], [], has_live=True)
    guide = (sources / "notebooks" / "README.md").read_text(encoding="utf-8")
    linked = []
    for path in course.NOTEBOOKS:
        assert f"\n{path.stem}\n" in guide
        assert f">{course.BUTTON}</a>" in (sources / "notebooks" / path.name).read_text("utf-8")
        cells = json.loads((sources / "notebooks" / path.name).read_text("utf-8"))["cells"]
        assert f"index.html?path={path.name}" in cells[0]["source"]
        linked += [cell["id"].removeprefix("live-") for cell in cells
                   if cell.get("id", "").startswith("live-")]  # fmt: skip
        for name in (cell["id"] for cell in cells if cell.get("id", "").startswith("live-")):
            text = f"(words-of-{name.removeprefix('live-')})=\n"
            (words,) = [cell["source"] for cell in cells if text in cell["source"]]
            assert not re.match(r"(\(.*\)=\n)*#+ .*yours?\b", words, flags=re.I)
    assert sorted(linked) == sorted(exercises.names())


def test_the_guide_and_the_first_page_say_where_to_begin(tmp_path):
    sources = course.lay_out(tmp_path / "pages", [], [], has_live=True)
    guide = (sources / "notebooks" / "README.md").read_text(encoding="utf-8")
    assert guide.startswith(f"# The course\n\nOpen a notebook and press *{course.BUTTON}*.\n")
    assert all(text in guide for text in course.HERE_TOO.values())
    first = (sources / "index.md").read_text(encoding="utf-8")
    assert (len(course.NOTEBOOKS), len(exercises.names())) == (15, 38)
    assert "Fifteen notebooks of about an hour each, thirty-eight exercises." in first
    assert "exercises.html#kl-backward" in first


@pytest.mark.parametrize("explored", [[], ["- a model"]])
def test_a_site_without_models_says_so(tmp_path, explored):
    sources = course.lay_out(tmp_path / "pages", explored, [], has_live=False)
    text = (sources / "explore.md").read_text(encoding="utf-8")
    assert (course.NO_MODELS in text) == (not explored)
    guide = (sources / "notebooks" / "README.md").read_text(encoding="utf-8")
    assert course.BUTTON not in guide


def test_every_number_that_is_smaller_in_a_live_notebook_is_still_in_the_course(tmp_path):
    for path in course.NOTEBOOKS:
        cells = [cell["source"] for cell in live.notebook(path, course.Pages(tmp_path))["cells"]]
        for theirs, ours in live.SMALLER.get(path.name[:2], []):
            told = [cell for cell in cells if ours in cell and f"# in the course: {theirs}" in cell]
            assert len(told) == 1, (path.name, theirs)
            assert cells[cells.index(told[0]) + 1] == live.FEWER


def test_a_live_notebook_links_to_the_pages_of_the_site(tmp_path):
    for path in course.NOTEBOOKS:
        first, *cells = live.notebook(path, course.Pages(tmp_path))["cells"]
        assert f"](../../notebooks/{path.stem}.html#{live.AWAY})" in first["source"]
        assert f"](../../exercises.html#{live.AWAY})" in first["source"]
        text = "\n".join(cell["source"] for cell in cells if cell["cell_type"] == "markdown")
        for target, anchor in course.LINK.findall(text):
            assert target.startswith("../../"), target
            assert anchor.endswith(live.AWAY), anchor


def test_the_page_of_the_exercises_has_every_question_and_every_hint_once():
    text = "\n".join(course.exercises())
    told = course.told()["exercises"]
    assert [one["name"] for one in told] == exercises.names()
    for one in told:
        assert f"\n### {one['name']}\n" in text
        assert one["stub"] in text
        assert f"](#words-of-{one['name']})" in text
        assert len(set(one["hints"])) == 4
