"""Pyodide for the site: its core from npm, its packages from a folder or at a public address.

Pyodide's lock has the SHA-256 of every package. The site serves that lock, with numpyvae added,
so a reader's browser refuses a file that is not the one that was tested.
"""

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import numpyvae

ROOT = Path(__file__).resolve().parents[2]
CORE = ("pyodide.js", "pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip")
# What the pages load; the kernel of JupyterLite asks for the rest.
WANTED = ("numpy", "matplotlib", "ipython", "micropip", "packaging", "sqlite3", "ssl", "jedi")
BETTER = "give the folder of a full Pyodide distribution of this version, or its address"


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def wheel(work: Path) -> Path:
    """numpyvae's own wheel, from this copy of the repository."""
    folder = work / "wheel"
    shutil.rmtree(folder, ignore_errors=True)
    pip = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--wheel-dir", folder, ROOT]
    subprocess.run(pip, check=True)
    (made,) = folder.glob("*.whl")
    return made


def needed(lock: dict, names: Iterable[str] = WANTED) -> list[str]:
    """These packages of a lock, and all that they depend on."""
    found: dict[str, None] = {}
    left = list(names)
    while left:
        name = left.pop().lower().replace("_", "-")
        if name not in found:
            found[name] = None
            left += lock["packages"][name]["depends"]
    return sorted(found)


def carry(core: Path, packages: str | None, own: Path, out: Path) -> None:
    """Put Pyodide into the site's folder `out`; packages of an address stay there."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    for name in CORE:
        shutil.copy(core / name, out)
    lock = json.loads((core / "pyodide-lock.json").read_text())
    version, wanted = lock["info"]["version"], needed(lock)
    if packages is None:
        raise SystemExit(f"--pyodide: which packages of Pyodide {version}? {BETTER}")
    kept = {name: lock["packages"][name] for name in wanted}
    for name, package in kept.items():
        if packages.startswith(("https://", "http://")):
            package["file_name"] = f"{packages.rstrip('/')}/{package['file_name']}"
            continue
        file = Path(packages) / package["file_name"]
        if not file.is_file() or sha256(file) != package["sha256"]:
            wrong = "is not the file of the lock" if file.is_file() else "not found"
            raise SystemExit(f"--pyodide: {file}: {wrong} ({name}, Pyodide {version}); {BETTER}")
        shutil.copy(file, out)
    shutil.copy(own, out)
    kept["numpyvae"] = {
        "name": "numpyvae", "version": numpyvae.__version__, "file_name": own.name,
        "install_dir": "site", "sha256": sha256(own), "package_type": "package",
        # What only some of it needs is loaded when that is imported.
        "depends": ["numpy"], "imports": ["numpyvae"], "unvendored_tests": False,
    }  # fmt: skip
    (out / "pyodide-lock.json").write_text(json.dumps({**lock, "packages": kept}))
