"""python -m tests.answers: every right answer over 200 seeds, every wrong one; the counts.

It prints them and writes them to counts.txt, from which the exercises' page has them.
"""

import functools
from pathlib import Path

from numpyvae import exercises

from .right import RIGHT
from .wrong import WRONG

SEEDS = 200
COUNTS = Path(__file__).with_name("counts.txt")


def styles(name):
    return [exercises.engine.find(name).solution, *RIGHT[name]]


def of_right_answers():
    tried = [
        (function, name, seed)
        for name in exercises.names()
        for function in styles(name)
        for seed in range(SEEDS)
    ]
    alarms = sum(not exercises.judge(*arguments).passed for arguments in tried)
    return f"right answers: {len(tried)} verdicts, {alarms} false alarms"


@functools.cache
def verdicts_on_wrong_answers():
    return [exercises.judge(function, name) for name, function, _ in WRONG]


def of_wrong_answers():
    verdicts = verdicts_on_wrong_answers()
    given = [sorted(finding.slug for finding in verdict.findings) for verdict in verdicts]
    rejected = sum(not verdict.passed for verdict in verdicts)
    named = sum(slugs == sorted(right) for slugs, (_, _, right) in zip(given, WRONG, strict=True))
    double = sum(len(slugs) > 1 for _, _, slugs in WRONG)
    return (
        f"wrong answers: {len(WRONG)}, {double} with two bugs or more\n"
        f"rejected: {rejected}; named as expected: {named}"
    )


if __name__ == "__main__":
    counts = f"{of_right_answers()}\n{of_wrong_answers()}\n"
    print(counts, end="")
    COUNTS.write_text(counts, encoding="utf-8")
