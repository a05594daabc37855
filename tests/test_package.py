"""The package itself: what it imports, what it exports, and where its parts may look."""

import ast
import subprocess
import sys
from pathlib import Path

import numpyvae as nv

PACKAGE = Path(nv.__file__).parent
MATHS = ("layers.py", "latent.py", "likelihood.py", "vae.py")


def test_import_numpyvae_loads_neither_matplotlib_nor_urllib():
    code = "import sys, numpyvae; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "numpyvae" in loaded
    assert not loaded & {"matplotlib", "urllib.request", "numpyvae.lab", "argparse"}


def test_every_exported_name_is_there_and_a_wrong_one_is_an_attribute_error():
    for name in nv.__all__:
        assert getattr(nv, name) is not None
        assert name in dir(nv)
    assert not hasattr(nv, "Vae")


def test_the_maths_makes_one_sitting():
    text = "\n".join((PACKAGE / name).read_text(encoding="utf-8") for name in MATHS)
    assert len([line for line in text.splitlines() if line.strip()]) < 500


def imports(path):
    """Modules that a file of the package imports, relative ones by their full names."""
    inside = [PACKAGE.name, *path.relative_to(PACKAGE).parts[:-1]]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = inside[: len(inside) - node.level + 1] if node.level else []
            module = [*base, *(node.module or "").split(".")] if node.module else base
            yield ".".join(module)
            yield from (".".join([*module, alias.name]) for alias in node.names)


def test_the_package_needs_numpy_and_matplotlib_and_nothing_else():
    allowed = {"numpy", "matplotlib", "numpyvae", *sys.stdlib_module_names}
    for path in PACKAGE.rglob("*.py"):
        # Imported on use, where it is there.
        optional = {"parity.py": {"torch"}, "verify.py": {"torch"}, "notebook.py": {"IPython"}}
        wanted = {name.split(".")[0] for name in imports(path)}
        assert wanted <= allowed | optional.get(path.name, set()), path


def test_the_maths_does_not_look_into_the_lab():
    for path in PACKAGE.glob("*.py"):
        if path.name not in ("__init__.py", "__main__.py"):
            assert not [name for name in imports(path) if name.startswith("numpyvae.lab")], path
