"""The notebooks, to run in the reader's browser: JupyterLite, with the site's own Pyodide."""

import json
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

# In cells with a loop of their own: a number of the course, and what takes its place.
SMALLER = {
    "05": [("n_steps, x = 800", "n_steps, x = 50"), ("normal((500", "normal((100")],
    "06": [("range(1, 1001)", "range(1, 101)")],
    "08": [("n_steps=1000", "n_steps=100")],
    "15": [("epochs=20", "epochs=2"), ("n_points = 400", "n_points = 100")],
}


def build(work: Path, out: Path) -> None:
    """JupyterLite in the folder lite of the site, which has Pyodide in the folder beside it."""
    home = course.clean(work / "lite")
    files = home / "files"  # the notebooks, and what they read and link to
    unwanted = shutil.ignore_patterns("site", ".*")
    shutil.copytree(course.ROOT / "notebooks", files, ignore=unwanted)
    for path in course.NOTEBOOKS:
        (files / path.name).write_text(json.dumps(notebook(path)), encoding="utf-8")
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


def notebook(path: Path) -> dict[str, Any]:
    """A notebook for JupyterLite: with its kernel, and a first cell that makes training small."""
    content = nbformat.read(path, as_version=4)  # which joins lines, as JupyterLite wants them
    content["metadata"]["kernelspec"] = KERNEL
    text, code = (HERE / "web" / "small.py").read_text(encoding="utf-8").split('"""\n', 2)[1:]
    for cell in content["cells"]:
        if cell["cell_type"] == "code":  # what a reader sees there is what they ran
            cell["outputs"], cell["execution_count"] = [], None
            cell["source"] = smaller(cell["source"], SMALLER.get(path.name[:2], []))
    hidden = {"jupyter": {"source_hidden": True}}
    content["cells"] = [
        {"cell_type": "markdown", "id": "small-why", "metadata": {}, "source": text},
        {"cell_type": "code", "id": "small", "metadata": hidden, "execution_count": None,
         "outputs": [], "source": code.strip()},
        *content["cells"],
    ]  # fmt: skip
    return content


def smaller(source: str, numbers: list[tuple[str, str]]) -> str:
    """A cell with smaller numbers, and a comment where the course has others."""
    lines = source.split("\n")
    for theirs, ours in numbers:
        for i, line in enumerate(lines):
            if theirs in line:
                lines[i] = f"{line.replace(theirs, ours)}  # in the course: {theirs}"
    return "\n".join(lines)
