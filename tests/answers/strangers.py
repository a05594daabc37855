"""python -m tests.answers.strangers [BANK...]: what is told to answers that strangers wrote.

The banks in banks/ were written from the stubs alone, by people who had read neither the search nor
its tests. Beside each mistake stand words, fixed before the first run: a sentence that names the
mistake has one of them. Examples and shapes that a sentence repeats don't count. The counts go into
strangers.json. What a bank got at first sight is there too, and is not written again.
"""

import importlib
import json
import re
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from numpyvae import exercises

COUNTS = Path(__file__).with_name("strangers.json")
BANKS = ("a", "b", "c", "d", "e", "f")


def cases(bank: str) -> list[Any]:
    halves = (
        importlib.import_module(f".banks.{bank}_{half}", __package__) for half in ("one", "two")
    )
    return [case for half in halves for case in half.CASES]


def judged(name: str, code: str, seed: int = 0) -> exercises.Verdict:
    names: dict[str, Any] = {}
    exec(compile(code, "<stranger>", "exec"), names)
    return exercises.judge(names[name], name, seed)


def said(name: str, verdict: exercises.Verdict) -> Iterator[str]:
    """The sentences, without what they repeat: calls, results, shapes."""
    for finding in verdict.findings:
        text = re.sub(re.escape(name) + r"\(.*| (it )?gives .*", "", finding.sentence, flags=re.S)
        text = re.sub(r"\(\d*[,\d ]*\)", "", text)
        yield re.sub(r"^for .*?: ", "", text)


def named(name: str, verdict: exercises.Verdict, mistakes: list[list[str]]) -> list[bool]:
    """For each mistake whether a sentence names it."""
    sentences = [*said(name, verdict)]
    return [any(re.search(word, text, re.I) for word in words for text in sentences)
            for words in mistakes]  # fmt: skip


def counts(bank: str) -> dict[str, Any]:
    """How many are refused and named, of those with one mistake and with two; and the seconds."""
    one, two, accepted, seconds = [], [], 0, []
    for name, code, mistakes, _ in cases(bank):
        started = time.perf_counter()
        verdict = judged(name, code)
        seconds.append(time.perf_counter() - started)
        accepted += verdict.passed
        (one if len(mistakes) == 1 else two).append(named(name, verdict, mistakes))
    return {
        "answers": len(one) + len(two), "accepted": accepted,
        "with one mistake": len(one), "named": sum(map(all, one)),
        "with two": len(two), "one of two named": sum(map(any, two)),
        "both named": sum(map(all, two)),
        "seconds, median": round(statistics.median(seconds), 3),
        "seconds, longest ten": [round(s, 1) for s in sorted(seconds)[-10:]],
    }  # fmt: skip


def table() -> str:
    """The counts as the exercises' page shows them."""
    rows = ["| bank | | answers | accepted | one mistake: named | two: one named | both named |",
            "|---|---|---|---|---|---|---|"]  # fmt: skip
    for bank, kept in json.loads(COUNTS.read_text(encoding="utf-8")).items():
        for when, found in kept.items():
            one, two = found["with one mistake"], found["with two"]
            shares = [found["named"] / one, found["one of two named"] / two,
                      found["both named"] / two]  # fmt: skip
            cells = [bank.upper(), when, found["answers"], found["accepted"]]
            cells += [f"{share:.0%}".replace("%", " %") for share in shares]
            rows.append(f"| {' | '.join(map(str, cells))} |")
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    kept = json.loads(COUNTS.read_text(encoding="utf-8")) if COUNTS.exists() else {}
    for bank in sys.argv[1:] or BANKS:
        now = counts(bank)
        kept.setdefault(bank, {"first sight": now})["now"] = now
        print(bank, now, flush=True)
        COUNTS.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    print(table(), end="")
