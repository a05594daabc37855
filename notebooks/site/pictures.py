"""What the site has beside its pages: two models to explore, every figure as SVG, and slides."""

import ast
import hashlib
import json
import os
import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import course

import numpyvae as nv
from numpyvae.page.explore import page

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
# Latent dimensions, and what one sees with so many.
EXPLORED = {
    2: "Two latent dimensions, so the whole latent space is a map that you can see.",
    20: "Twenty latent dimensions, as in the chapter. Most of them are in use.",
}
EPOCHS = 12  # two minutes each, on one core
# A first cell that shows each figure as SVG too.
AS_SVG = """
import io
from IPython.display import SVG, display
from numpyvae import figures
from numpyvae.chapter import notebook

def show_both(figure, show=notebook.show):
    show(figure)
    with figures.style():
        svg = io.StringIO()
        figure.savefig(svg, format="svg", bbox_inches="tight", metadata={"Date": None})
    display(SVG(svg.getvalue()))

notebook.show = show_both
"""


def code_hash() -> str:
    """Of the whole package: what is kept of an earlier build was made by the same code."""
    files = sorted(path for path in (ROOT / "numpyvae").rglob("*") if path.suffix != ".pyc")
    code = b"".join(path.read_bytes() for path in files if path.is_file())
    return hashlib.sha256(code).hexdigest()[:16]


def explore(work: Path, out: Path) -> list[str]:
    """Pages of `numpyvae explore`, of models trained for it; as items of a Markdown list."""
    data, code = nv.load_dataset("mnist10k"), code_hash()
    items = []
    for n_latent, what in EXPLORED.items():
        kept = work / "explore" / code / f"{n_latent}.html"
        if not kept.exists():
            vae = nv.VAE(n_latent=n_latent, seed=0)
            history = nv.fit(vae, data.x_train, epochs=EPOCHS, x_val=data.x_test, verbose=False)
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_text(page(vae, data, history, {"beta": 1.0}).html, encoding="utf-8")
        (out / "explore").mkdir(parents=True, exist_ok=True)
        shutil.copy(kept, out / "explore")
        items.append(f'- <a href="explore/{kept.name}">{n_latent} latent dimensions</a>. {what}')
    return items


def figures(work: Path, out: Path) -> list[str]:
    """Every figure of the notebooks as a file; as items of a Markdown list.

    The notebooks are run for it, each anew only when it or the package has changed.
    """
    items = []
    target = course.clean(out / "figures")
    code = code_hash()

    def of_notebook(path: Path) -> list[tuple[str, str]]:
        key = hashlib.sha256(path.read_bytes() + code.encode()).hexdigest()[:16]
        kept = work / "figures" / f"{path.stem}-{key}.json"
        if not kept.exists():
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_text(json.dumps(_run(path)))
        return json.loads(kept.read_text())

    with ThreadPoolExecutor(2) as two:  # each notebook has a process of its own
        for path, found in zip(
            course.NOTEBOOKS, two.map(of_notebook, course.NOTEBOOKS), strict=True
        ):
            for number, (alt, svg) in enumerate(found, start=1):
                name = f"{path.stem}-{number}.svg"
                (target / name).write_text(svg, encoding="utf-8")
                items.append(f'- <a href="figures/{name}" download>{name}</a>: {alt}')
    return items


def _run(path: Path) -> list[tuple[str, str]]:
    """A notebook's figures, with their alternative texts."""
    import nbclient
    import nbformat

    content = nbformat.read(path, as_version=4)
    content.cells.insert(0, nbformat.v4.new_code_cell(AS_SVG))
    client = nbclient.NotebookClient(
        content, timeout=1800, resources={"metadata": {"path": str(path.parent)}}
    )
    # Two notebooks with two threads each would wait for one another.
    client.execute(env={**os.environ, "OPENBLAS_NUM_THREADS": "1"})
    return [
        (cell.metadata.get("alt", ""), output.data["image/svg+xml"])
        for cell in content.cells if cell.cell_type == "code"
        for output in cell.outputs if "image/svg+xml" in output.get("data", {})
    ]  # fmt: skip


def slides(packages: Path, out: Path) -> None:
    """The deck, by reveal.js: slides.md, with the code of vae_in_one_file.py put in."""
    folder = course.clean(out / "slides")
    shutil.copytree(packages / "reveal.js" / "dist", folder / "reveal")
    source = (ROOT / "notebooks" / "vae_in_one_file.py").read_text(encoding="utf-8")
    functions = {
        node.name: ast.get_source_segment(source, node)
        for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)
    }  # fmt: skip
    text = (HERE / "slides.md").read_text(encoding="utf-8")
    shown = {name: f"```python\n{code}\n```" for name, code in functions.items()}
    text = re.sub(r"^code: (\w+)$", lambda found: shown[found[1]], text, flags=re.M)
    for picture in re.findall(r'src="([^"]+)"', text):
        shutil.copy(ROOT / "notebooks" / "records" / picture, folder / Path(picture).name)
    text = re.sub(r'src="[^"]*?([^/"]+)"', r'src="\1"', text)
    text = re.sub(r"\\(?=[,;])", r"\\\\", text)  # Markdown takes one backslash of a thin space
    page = (HERE / "slides.html").read_text(encoding="utf-8")
    (folder / "index.html").write_text(page.replace("{{slides}}", text), encoding="utf-8")
