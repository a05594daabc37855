"""Run the notebooks, each in a clean kernel: python -m tests.course.notebooks [--write] [NAME ...]

With --write their outputs are kept, and with them a hash of the source that they belong to.
"""

import argparse
import hashlib
import os
import sys
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("[0-9]*.ipynb"))


def hash_of(notebook):
    """Of the code, in order; words can be mended without running it again."""
    text = "\0".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    return hashlib.sha256(text.encode()).hexdigest()


def worked():
    """Processor seconds of the kernels that ended; by the clock on Windows, which does not tell."""
    times = os.times()
    return times.elapsed if os.name == "nt" else times.children_user + times.children_system


def execute(path, write=False):
    """Run one; raises if a cell fails or warns. Returns the seconds of work that it took, which a
    busy machine does not stretch."""
    import nbclient
    import nbformat

    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    before = worked()
    environment = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONWARNINGS": "error"}
    with_env = {**os.environ, **environment, "PYTHONPATH": str(FOLDER.parent)}
    client = nbclient.NotebookClient(
        notebook, timeout=900, resources={"metadata": {"path": FOLDER}}
    )
    with client.setup_kernel(env=with_env):
        for index, cell in enumerate(notebook.cells):
            client.execute_cell(cell, index)
    seconds = worked() - before
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            if output.output_type == "stream" and output.name == "stderr":
                raise AssertionError(f"{path.name}: {output.text}")
            if "image/png" in output.get("data", {}):
                output.metadata["image/png"] = {"alt": cell.metadata["alt"]}
        cell.metadata.pop("execution", None)
    if write:
        notebook.metadata["source_sha256"] = hash_of(notebook)
        notebook.metadata["seconds"] = round(seconds)
        notebook.metadata.pop("language_info", None)
        nbformat.write(notebook, path)
    return seconds


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="such as 01 (all)")
    parser.add_argument("--write", action="store_true", help="keep the outputs")
    args = parser.parse_args()
    chosen = [p for p in NOTEBOOKS if not args.names or p.name.startswith(tuple(args.names))]
    if not chosen:
        parser.error(f"NAME: expected the beginning of a notebook's name; got {args.names}")
    total = 0.0
    for path in chosen:
        seconds = execute(path, args.write)
        total += seconds
        size = path.stat().st_size / 1000
        print(f"{path.name}: {seconds:.0f} s, {size:.0f} kB", flush=True)
    print(f"{len(chosen)} notebooks, {total:.0f} s")
    sys.exit(0)
