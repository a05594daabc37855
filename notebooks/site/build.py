"""Make the course's web site: python notebooks/site/build.py --out DIR [--pyodide DIR or address]

Pages by Sphinx, live notebooks by JupyterLite, Python in the browser by Pyodide, an editor by
CodeMirror. What npm has comes in the versions of package-lock.json. README.md, beside this file,
says what each part does.
"""

import argparse
import contextlib
import functools
import http.server
import os
import shutil
import subprocess
import sys
import tempfile
import time
import webbrowser
from pathlib import Path

import course
import live
import pictures
import runtime

HERE = Path(__file__).resolve().parent
# Outside of the repository, whose tests read every page in it.
WORK = Path(tempfile.gettempdir()) / "numpyvae-site"


def npm_packages(work: Path) -> Path:
    """The folder node_modules, as package-lock.json has it."""
    home, lock = work / "npm", HERE / "package-lock.json"
    done = home / "node_modules" / "package-lock.json"
    if not (done.exists() and done.read_bytes() == lock.read_bytes()):
        npm = shutil.which("npm")
        if npm is None:
            raise SystemExit("npm: not found; install Node.js 18 or later, which brings it")
        home.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, home)
        command = [npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"]
        subprocess.run(command, cwd=home, check=True)
        shutil.copy(lock, done)
    return home / "node_modules"


def bundle(packages: Path, out: Path) -> None:
    """The exercises' page and its editor, as one script; and what is served as it is."""
    esbuild = packages / ".bin" / ("esbuild.cmd" if os.name == "nt" else "esbuild")
    subprocess.run(
        [esbuild, HERE / "web" / "exercises.js", "--bundle", "--minify", "--format=esm",
         f"--outfile={out / 'exercises.js'}", "--log-level=warning", "--legal-comments=linked"],
        check=True, env={**os.environ, "NODE_PATH": str(packages)},
    )  # fmt: skip
    for name in ("worker.js", "judge.py", "scroll.js", "site.css"):
        shutil.copy(HERE / "web" / name, out)
    shutil.copy(packages / "mathjax" / "es5" / "tex-svg.js", out / "mathjax.js")


def sphinx(sources: Path, work: Path, out: Path) -> None:
    command = [sys.executable, "-m", "sphinx", "-q", "-j", "auto", "-b", "html"]
    settings = ["-c", HERE, "-d", work / "doctrees", "-D", f"html_static_path={work / 'static'}"]
    subprocess.run([*command, *settings, sources, out], check=True)


def show(out: Path) -> None:
    """Serve the site to this computer until Ctrl-C, and open it in a browser."""
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=out)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 8000), handler) as server:
        print("http://127.0.0.1:8000/ (Ctrl-C ends it)", flush=True)
        webbrowser.open("http://127.0.0.1:8000/")
        with contextlib.suppress(KeyboardInterrupt):
            server.serve_forever()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=(__doc__ or "").split("\n")[0], allow_abbrev=False,
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    )  # fmt: skip
    parser.add_argument("--out", type=Path, required=True, help="folder of the finished site")
    parser.add_argument(
        "--pyodide", help="where the packages of Pyodide are: a folder, whose files the site then"
        " carries, or an address such as https://HOST/pyodide/v0.27.7/full/",
    )  # fmt: skip
    parser.add_argument(
        "--work", type=Path, default=WORK, help="folder for what a later build can use again"
    )
    parser.add_argument(
        "--without", nargs="*", default=[], choices=["live", "explore", "figures"],
        help="parts to leave out, to be quicker",
    )  # fmt: skip
    parser.add_argument("--open", action="store_true", help="serve the site here, and open it")
    args = parser.parse_args()
    out, work = args.out.resolve(), args.work.resolve()
    began = time.monotonic()

    def step(what: str) -> None:
        print(f"{time.monotonic() - began:5.0f} s  {what}", flush=True)

    step("the editor, from npm")
    packages = npm_packages(work)
    static = course.clean(work / "static")
    bundle(packages, static)
    step("Python for the browser")
    wheel = runtime.wheel(work)
    runtime.carry(packages / "pyodide", args.pyodide, wheel, out / "pyodide")
    explored, figures = [], []
    if "explore" not in args.without:
        step("two models to explore")
        explored = pictures.explore(work, out)
    if "figures" not in args.without:
        step("figures, as SVG")
        figures = pictures.figures(work, out)
    step("pages")
    sources = course.lay_out(work / "pages", explored, figures, has_live="live" not in args.without)
    sphinx(sources, work, out)
    step("slides")
    pictures.slides(packages, out)
    if "live" not in args.without:
        step("live notebooks")
        live.build(work, out)
    step(f"done: {args.out}")
    if args.open:
        show(out)


if __name__ == "__main__":
    main()
