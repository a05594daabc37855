"""python -m tests.answers.mutants [EXERCISE...]: which small edits of right code are let pass.

An exercise's edits are the lessons, written by hand, and those that the search makes. An edit is
refused if its results differ from those of the right code for the draws of two seeds or for a
corner. The edits that pass are counted in mutants.json by their slugs, each slug with a reason why
they are equivalent. Reasons stay there when the counts are written anew; slugs that lack one are
printed.
"""

import json
import re
import sys
import warnings
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from numpyvae import exercises
from numpyvae.diagnosis.answers import same
from numpyvae.diagnosis.edits import Edit, applied, run
from numpyvae.diagnosis.trial import Trial

KEPT = Path(__file__).with_name("mutants.json")
SEEDS = (0, 1)


def kept() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(KEPT.read_text(encoding="utf-8"))
    return found


def survivors(name: str) -> tuple[list[Edit], list[Edit]]:
    """All edits of an exercise, and those of them that are let pass."""
    trial = exercises.engine.find(name).tried
    tried = [
        trial.arguments(rng, kind)
        for rng in map(np.random.default_rng, SEEDS)
        for kind in range(trial.kinds)
        for _ in range(trial.draws)
    ]
    cases = [
        (arguments, trial.right(arguments)) for arguments in [*tried, *trial.corners().values()]
    ]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        passed = [edit for edit in trial.edits if _passes(trial, edit, cases)]
    applied.cache_clear()
    return trial.edits, passed


def _passes(trial: Trial, edit: Edit, cases: list[tuple[dict[str, Any], dict[str, Any]]]) -> bool:
    function = applied(edit)
    if function is None:
        return False
    for arguments, right in cases:
        try:
            answer = trial.named(run(function, arguments))
            if answer.keys() != right.keys() or not all(same(answer[k], right[k]) for k in right):
                return False
        except Exception:  # whatever an edit leads to
            return False
    return True


def counts(name: str, reasons: dict[str, list[Any]]) -> dict[str, Any]:
    """How many edits are refused, and by slug how many pass, with the reason out of `reasons`."""
    edits, passed = survivors(name)
    found = sorted(Counter(edit.slug for edit in passed).items())
    return {
        "edits": len(edits),
        "refused": len(edits) - len(passed),
        "equivalent": {slug: [n, reasons.get(slug, [0, ""])[1]] for slug, n in found},
    }


def write(found: dict[str, Any]) -> None:
    """One line for each slug."""
    text = json.dumps(found, indent=1, ensure_ascii=False)
    text = re.sub(r'\[\n *(\d+),\n *(".*")\n *\]', r"[\1, \2]", text)
    KEPT.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    before = kept() if KEPT.exists() else {}
    now = {name: before[name] for name in exercises.names() if name in before}
    for name in sys.argv[1:] or exercises.names():
        now[name] = counts(name, before.get(name, {}).get("equivalent", {}))
        equivalent = now[name]["equivalent"]
        print(f"{name}: {now[name]['edits']} edits, {now[name]['refused']} refused", flush=True)
        for slug in [slug for slug, (_, reason) in equivalent.items() if not reason]:
            print(f"  {slug}: no reason why its {equivalent[slug][0]} are equivalent")
        write({name: now[name] for name in exercises.names() if name in now})
    edits, refused = (sum(found[key] for found in now.values()) for key in ("edits", "refused"))
    print(f"{edits} edits, {refused} refused, {edits - refused} equivalent")
