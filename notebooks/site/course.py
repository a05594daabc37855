"""The sources of the pages: notebooks and READMEs as they are, and pages made from the package.

They are laid out as in the repository, so that the links between them hold.
"""

import importlib
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpyvae as nv
from numpyvae.exercises import catalogue, engine, milestones, workspace

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
LINK = re.compile(r"\]\((?!\w+:|#)([^)#\s]+)(#[^)\s]*)?\)")
# In the order in which one reads them, and those that a reader imports by name.
MODULES = (
    *dict.fromkeys(["layers", "latent", "likelihood", "vae", *nv._MODULES]),
    "training.loop", "data.datasets", "exercises.engine", "exercises.milestones",
    *(f"measures.{path.stem}" for path in sorted((ROOT / "numpyvae/measures").glob("[a-z]*.py"))),
)  # fmt: skip
REFERENCE = """# {name}

```{{eval-rst}}
.. automodule:: numpyvae.{name}
```
"""
CONTENTS = """## [{name}](reference/{page}.md)

```{{eval-rst}}
.. currentmodule:: numpyvae.{name}
.. autosummary::
   :nosignatures:

   {own}
```
"""
BUTTON = "Run this notebook in your browser"
HERE_TOO = {  # in the course's guide: what GitHub's readers are told first, and ours second
    "# The course\n": f"# The course\n\nOpen a notebook and press *{BUTTON}*.\n",
    "To run them, in a\n": "To run them on\nyour own computer, in a ",
}
NO_FIGURES = "This build of the site has none."
NO_MODELS = (
    "This build of the site has no models to play with. On your own computer `numpyvae train`, and"
    " then `numpyvae explore runs/mnist10k`, make such a page."
)
SECONDS = 2 * workspace.TIME_LIMIT  # for an answer: a browser is slower than a terminal
# The heading of a cell that only asks: what explains the exercise is in the section before.
YOURS = re.compile(r"#+ .*\byours?\b", flags=re.I)
ASKED = re.compile(r"^check\((\w+)\)$", flags=re.M)


def clean(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def texts() -> list[Path]:
    """Every page of the repository that a reader of the course may want."""
    folders = (ROOT / part for part in ("numpyvae", "notebooks", "tests"))
    found = [path for folder in folders for path in folder.rglob("*.md")]
    return [ROOT / "README.md", *(path for path in found if HERE not in path.parents)]


def lay_out(sources: Path, explored: list[str], figures: list[str], has_live: bool) -> Path:
    """Write all sources into the folder `sources`; it, for Sphinx."""
    pages = Pages(clean(sources))
    for path in texts():
        pages.write(path, pages.linked(path, path.read_text(encoding="utf-8")))
    for path in NOTEBOOKS:
        pages.write(path, json.dumps(notebook(path, pages, has_live)))
    for path in (HERE / "pages").glob("*.md"):
        shutil.copy(path, sources)
    course = sources / "notebooks" / "README.md"
    names = "\n".join(path.stem for path in NOTEBOOKS)
    text = course.read_text(encoding="utf-8")
    for theirs, ours in HERE_TOO.items() if has_live else ():
        text = text.replace(theirs, ours, 1)
    course.write_text(f"{text}\n```{{toctree}}\n:hidden:\n\n{names}\n```\n", encoding="utf-8")
    add = {
        "exercises.md": "\n".join(exercises()),
        "explore.md": "\n".join(explored or [NO_MODELS]),
        "teachers.md": "\n".join(figures or [NO_FIGURES]),
        "reference.md": "\n".join(reference(sources / "reference")),
    }
    for name, more in add.items():
        with open(sources / name, "a", encoding="utf-8") as file:
            file.write(f"\n{more}\n")
    return sources


def reference(folder: Path) -> Iterator[str]:
    """A page for each module; what each has, in a line, for the page before them."""
    folder.mkdir()
    for number, name in enumerate(MODULES):
        page = folder / f"{number:02}-{name.replace('.', '-')}.md"
        page.write_text(REFERENCE.format(name=name), encoding="utf-8")
        module = importlib.import_module(f"numpyvae.{name}")
        own = [
            key for key, value in vars(module).items()
            if getattr(value, "__module__", "") == module.__name__ and key[0] != "_"
        ]  # fmt: skip
        yield CONTENTS.format(name=name, page=page.stem, own="\n   ".join(own))


class Pages:
    """The folder of the sources, and what the pages in it link to."""

    def __init__(self, sources: Path) -> None:
        self.sources = sources
        self.there = {*texts(), *NOTEBOOKS}

    def write(self, path: Path, text: str) -> None:
        target = self.sources / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def linked(self, page: Path, text: str) -> str:
        """The text of a page; what it links to is laid out too, and other links are words."""

        def link(found: re.Match[str]) -> str:
            target = (page.parent / found[1]).resolve()
            if target in self.there:
                return found[0]
            if target.suffix in (".png", ".svg") and target.is_file():
                self.picture(target)
                return found[0]
            if target.suffix in (".py", ".js") and target.is_file():
                self.code(target)
                return f"]({found[1]}.md)"
            return "]{.elsewhere}"

        for picture in re.findall(r'<img src="([^"]+)"', text):
            self.picture((page.parent / picture).resolve())
        text = LINK.sub(link, text)
        return re.sub(r"(?<!!)\[([^\]]*)\]\{\.elsewhere\}", r"\1", text)

    def picture(self, path: Path) -> None:
        target = self.sources / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)

    def code(self, path: Path) -> None:
        """A page that shows a file of the repository."""
        name = path.relative_to(ROOT).as_posix()
        language = {".py": "python", ".js": "javascript"}[path.suffix]
        source = path.read_text(encoding="utf-8")
        head = "---\norphan: true\nnosearch: true\n---\n"
        text = f"{head}\n# {name}\n\n````{language}\n{source}````\n"
        self.write(path.with_name(f"{path.name}.md"), text)


def notebook(path: Path, pages: Pages, has_live: bool) -> dict[str, Any]:
    """A notebook for its page: with buttons, and alternative texts where MyST looks for them."""
    content = json.loads(path.read_text(encoding="utf-8"))
    cells: list[dict[str, Any]] = []
    section = words = content["cells"][0]
    for cell in content["cells"]:
        source = "".join(cell["source"])
        cells.append(cell)
        if cell["cell_type"] == "markdown":
            cell["source"] = pages.linked(path, source)
            words = cell
            if source.startswith("## ") and not YOURS.match(source):
                section = cell
        else:
            if alt := cell["metadata"].get("alt"):
                cell["metadata"]["mystnb"] = {"image": {"alt": alt}}
            for name in asked(source):
                there = section if YOURS.match("".join(words["source"])) else words
                there["source"] = f"(words-of-{name})=\n{there['source']}"
                text = f"[Write `{name}` in your browser](../exercises.md#{name})"
                cells.append(_markdown(f"live-{name}", text))
    if has_live:
        title, _, rest = cells[0]["source"].partition("\n")
        target = f"../lite/notebooks/index.html?path={path.name}"
        button = f'<p><a class="live" href="{target}">{BUTTON}</a></p>'
        cells[0]["source"] = f"{title}\n\n{button}\n\n{rest}"
    content["cells"] = cells
    return content


def asked(source: str) -> list[str]:
    """The exercises that a cell asks for."""
    return [name for name in ASKED.findall(source) if f"def {name}(" in source]


def notebook_of() -> dict[str, str]:
    """By exercise, the notebook that asks for it: "notebook 6, The KL in closed form"."""
    found = {}
    for path in NOTEBOOKS:
        first, *cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        number, title = "".join(first["source"]).partition("\n")[0].strip("# ").split(". ", 1)
        for cell in cells:
            for name in asked("".join(cell["source"])):
                found[name] = f"notebook {number}, {title}"
    return found


def _markdown(id: str, text: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": id, "metadata": {}, "source": text}


def exercises() -> Iterator[str]:
    """The page of the exercises: every question and stub as text, which the script makes live."""
    yield (HERE / "web" / "exercises.md").read_text(encoding="utf-8")
    notebooks = notebook_of()
    for subject in catalogue.SUBJECTS:
        yield f"## {(subject.__doc__ or '').splitlines()[0].rstrip('.')}\n"
        for exercise in subject.EXERCISES:
            yield f"### {exercise.name}\n\n{exercise.question}\n"
            yield f"Explained in [{notebooks[exercise.name]}](#words-of-{exercise.name}).\n"
            yield f"```python\n{exercise.stub}```\n"
            for number, summit in enumerate(milestones.MILESTONES, start=1):
                if summit.after == exercise.name:
                    yield f"### Milestone {number}\n\n{summit.question}\n"
    catalogue_json = json.dumps(told()).replace("<", "\\u003c")
    yield f'<script type="application/json" id="catalogue">{catalogue_json}</script>'
    yield '<script type="module" src="_static/exercises.js"></script>'


def told() -> dict[str, Any]:
    """What the script of the page has to know of the exercises, in the library's own words."""
    hints = {name: len(engine.find(name).hints) for name in engine.names()}
    notebooks = {name: title[0].upper() + title[1:] for name, title in notebook_of().items()}
    return {
        "exercises": [
            {
                "name": name,
                "notebook": notebooks[name],
                "file": workspace.file_of(Path(), name).name,
                "stub": workspace.stub_of(name),
                "hints": [engine.hint_text(name, given) for given in range(n)],
                "late": f"{name}: {workspace.too_late(SECONDS)}",
            }
            for name, n in hints.items()
        ],
        "milestones": [
            {"title": summit.title, "needs": summit.needs, "after": summit.after}
            for summit in milestones.MILESTONES
        ],
        "seconds": SECONDS,
        "patience": 5 * milestones.SECONDS,
    }
