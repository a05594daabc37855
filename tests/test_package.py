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
    assert not loaded & {"matplotlib", "urllib.request", "numpyvae.commands", "argparse"}


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
    allowed = {"numpy", "matplotlib", "PIL", "numpyvae", *sys.stdlib_module_names}
    for path in PACKAGE.rglob("*.py"):
        # Imported on use, where it is there.
        optional = {"parity.py": {"torch"}, "verify.py": {"torch"}, "notebook.py": {"IPython"},
                    "pytest_plugin.py": {"pytest"}}  # fmt: skip
        wanted = {name.split(".")[0] for name in imports(path)}
        assert wanted <= allowed | optional.get(path.name, set()), path


def room_of(path):
    """The room that a file of the package is in; what lies at the top is the maths."""
    inside = path.relative_to(PACKAGE).parts
    return "maths" if len(inside) == 1 else inside[0]


# Who may import from whom, straight: arrows run one way, and never back.
MAY_IMPORT = {
    "maths": set(),
    "data": {"maths"},
    "measures": {"maths", "data"},
    "training": {"maths", "data", "measures"},
    "diagnosis": {"maths"},
    "proof": {"maths", "diagnosis", "training"},
    "figures": {"maths", "data", "measures", "training", "proof"},
    "page": {"maths", "data", "measures", "training", "figures"},
    "chapter": {"maths", "data", "measures", "training", "proof", "figures"},
    "trials": {"maths", "measures", "diagnosis"},
    "exercises": {"maths", "data", "measures", "training", "diagnosis", "figures", "trials"},
    "classroom": {"maths", "diagnosis", "trials", "exercises"},
}
MAY_IMPORT["commands"] = {*MAY_IMPORT}


def test_every_folder_is_a_room_with_its_arrows():
    folders = {path.parent.name for path in PACKAGE.glob("*/*.py")}
    assert folders == set(MAY_IMPORT) - {"maths"}


def test_arrows_run_one_way():
    for path in PACKAGE.rglob("*.py"):
        if path.parent == PACKAGE and path.name in ("__init__.py", "__main__.py"):
            continue  # the two doors: they hand on what is asked for
        room = room_of(path)
        for name in imports(path):
            package, _, inside = name.partition(".")
            there = inside.partition(".")[0]
            if package == "numpyvae" and there:
                target = there if there in MAY_IMPORT else "maths"
                assert target == room or target in MAY_IMPORT[room], f"{path} imports {name}"


def test_rooms_make_no_circle():
    seen, left = set(), dict(MAY_IMPORT)
    while left:
        free = {room for room, others in left.items() if others <= seen}
        assert free, f"a circle among {sorted(left)}"
        seen |= free
        left = {room: others for room, others in left.items() if room not in free}


def test_no_room_holds_more_than_a_quarter_of_the_package():
    sizes = dict.fromkeys(MAY_IMPORT, 0)
    for path in [*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.js")]:
        sizes[room_of(path)] += len(path.read_text(encoding="utf-8").splitlines())
    assert max(sizes.values()) <= sum(sizes.values()) / 4, sizes
