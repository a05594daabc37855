"""Write the table of planted bugs, README.md beside this file: python -m tests.zoo"""

import re
import warnings
from pathlib import Path

import pytest

from .bugs import BUGS, PAIRS
from .checks import CHECKS

TABLE = Path(__file__).with_name("README.md")


def catches(bug, monkeypatch, checks=CHECKS):
    """The name of the first of the checks that notices the bug, or None."""
    with monkeypatch.context() as patched, warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        for where, attribute, wrong in bug.patches:
            patched.setattr(where, attribute, wrong)
        for check in checks:
            try:
                if not check():
                    return check.__name__
            except ValueError:  # refused, for a shape or a value that can't be
                return f"{check.__name__} (refused)"
    return None


def row(bug, caught):
    slugs = getattr(bug, "slugs", None) or ((bug.slug,) if getattr(bug, "slug", None) else ())
    diagnosis = ", ".join(f"`{slug}`" for slug in slugs)
    name = bug.name.replace("|", r"\|")
    source = re.sub(
        r"([\w.-]+/[\w.-]+)(#(\d+))?",
        lambda found: (
            f"[{found[0]}](https://github.com/{found[1]}"
            + (f"/issues/{found[3]})" if found[3] else ")")
        ),
        bug.source,
    )
    return f"| {name} | {caught.replace('_', ' ')} | {diagnosis} | {source} |"


if __name__ == "__main__":
    with warnings.catch_warnings():
        caught = {bug: catches(bug, pytest.MonkeyPatch()) or "**nothing**" for bug in BUGS + PAIRS}
    lines = [
        "# The bug zoo",
        "",
        f"{len(BUGS)} planted bugs and {len(PAIRS)} pairs, each with the first check that catches",
        "it, the name that `numpyvae.diagnosis` must give it (none where a gradient alone can't",
        "show the bug, or diagnosis doesn't know the operation or the edit), and where somebody",
        "made it, or asked about it. Written by `python -m tests.zoo`; the tests plant each bug",
        "anew and compare with this table.",
        "",
        "| bug | caught by | diagnosis | seen, or asked about |",
        "|---|---|---|---|",
        *(row(bug, check) for bug, check in caught.items()),
    ]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(caught)} bugs in {TABLE}")
