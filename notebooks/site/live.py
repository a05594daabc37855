"""The notebooks, to run in the reader's browser: JupyterLite, with the site's own Pyodide."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import course
import nbformat

HERE = Path(__file__).resolve().parent
KERNEL = {"display_name": "Python (in your browser)", "language": "python", "name": "python"}
COMM = "comm==0.2.3"  # which the kernel imports, and Pyodide does not have
# JupyterLab takes a relative address for a file of its own, except one that can't be decoded, which
# it leaves to the browser. What follows :~: the browser keeps to itself.
AWAY = ":~:%"

# In cells with a loop of their own: a number of the course, and what takes its place.
SMALLER = {
    "05": [("n_steps, x = 800", "n_steps, x = 50"), ("normal((500", "normal((100")],
    "06": [("range(1, 1001)", "range(1, 101)")],
    "08": [("n_steps=1000", "n_steps=100")],
    "15": [("epochs=20", "epochs=2"), ("n_points = 400", "n_points = 100")],
}
ICON = '<link rel="icon" href="../../_static/icon.svg" type="image/svg+xml">'
FEWER = (
    "*In the course the cell above runs with larger numbers, which its comments name. The text"
    " below speaks of those results, so yours differ.*"
)


def build(work: Path, out: Path) -> None:
    """JupyterLite in the folder lite of the site, which has Pyodide in the folder beside it."""
    home = course.clean(work / "lite")
    files = home / "files"  # the notebooks, and what they read
    unwanted = shutil.ignore_patterns("site", ".*", "*.md")
    shutil.copytree(course.ROOT / "notebooks", files, ignore=unwanted)
    pages = course.Pages(home / "pages")
    for path in course.NOTEBOOKS:
        (files / path.name).write_text(json.dumps(notebook(path, pages)), encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", COMM]
    subprocess.run([*pip, "--dest", home / "pypi"], check=True)
    plugin = {
        "pyodideUrl": "./../pyodide/pyodide.js",  # from where this configuration lies
        "disablePyPIFallback": True,
    }
    settings = {
        "jupyter-lite-schema-version": 0,
        "jupyter-config-data": {
            "appName": "numpyvae, live",
            "litePluginSettings": {"@jupyterlite/pyodide-kernel-extension:kernel": plugin},
        },
    }
    (home / "jupyter-lite.json").write_text(json.dumps(settings))
    overrides = {
        "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"},  # all cells are there
        "@jupyterlab/apputils-extension:themes": {"adaptive-theme": True},
    }
    (home / "overrides.json").write_text(json.dumps(overrides))
    target = out / "lite"
    shutil.rmtree(target, ignore_errors=True)
    command = [
        sys.executable, "-m", "jupyter", "lite", "build", "--lite-dir", home, "--contents", files,
        "--output-dir", target, "--no-sourcemaps", "--apps", "lab", "--apps", "notebooks",
    ]  # fmt: skip
    both = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    done = subprocess.run(command, cwd=home, text=True, **both)
    if done.returncode:
        raise SystemExit(f"jupyter lite build failed:\n{done.stdout}")
    for page in (target / "lab" / "index.html", target / "notebooks" / "index.html"):
        html = page.read_text(encoding="utf-8")
        page.write_text(html.replace("</head>", f"{ICON}</head>", 1), encoding="utf-8")


def notebook(path: Path, pages: course.Pages) -> dict[str, Any]:
    """A notebook for JupyterLite: with its kernel, links to the site's pages, and first two cells
    that lead back to the course and make training small."""
    content = nbformat.read(path, as_version=4)  # which joins lines, as JupyterLite wants them
    content["metadata"]["kernelspec"] = KERNEL
    why, code = (HERE / "web" / "small.py").read_text(encoding="utf-8").split('"""\n', 2)[1:]
    hidden = {"jupyter": {"source_hidden": True}}
    cells = [
        _markdown("small-why", to_site(path, why.format(notebook=path.name))),
        {"cell_type": "code", "id": "small", "metadata": hidden, "execution_count": None,
         "outputs": [], "source": code.strip()},
    ]  # fmt: skip
    for cell in content["cells"]:
        cells.append(cell)
        if cell["cell_type"] == "markdown":
            cell["source"] = to_site(path, pages.linked(path, cell["source"]))
            continue
        source, cell["outputs"], cell["execution_count"] = cell["source"], [], None
        cell["source"] = smaller(source, SMALLER.get(path.name[:2], []))
        if cell["source"] != source:
            cells.append(_markdown(f"{cell['id']}-small", FEWER))
    content["cells"] = cells
    return content


def _markdown(id: str, text: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": id, "metadata": {}, "source": text}


def to_site(path: Path, text: str) -> str:
    """The text of a notebook, whose links lead from JupyterLite to the pages of the site."""

    def link(found: re.Match[str]) -> str:
        target = (path.parent / found[1]).resolve().relative_to(course.ROOT)
        if target.suffix not in (".ipynb", ".md"):
            return found[0]  # a picture, which JupyterLite has
        return f"](../../{target.with_suffix('.html').as_posix()}{found[2] or '#'}{AWAY})"

    return course.LINK.sub(link, text)


def smaller(source: str, numbers: list[tuple[str, str]]) -> str:
    """A cell with smaller numbers, and a comment where the course has others."""
    lines = source.split("\n")
    for theirs, ours in numbers:
        for i, line in enumerate(lines):
            if theirs in line:
                lines[i] = f"{line.replace(theirs, ours)}  # in the course: {theirs}"
    return "\n".join(lines)
