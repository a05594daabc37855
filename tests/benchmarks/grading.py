"""How long does it take to grade a class, beside the checks alone?

    python tests/benchmarks/grading.py [--students 200] [--jobs 2]

Makes submissions of all exercises, half of the answers right and half wrong, as strangers wrote
them (tests/answers/banks). Judges them in this package's own processes, where nothing is guarded,
and then with `numpyvae exercises grade`. Prints both times, their ratio, and the most memory that
the grading held at a time, its students' processes included.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from numpyvae import exercises
from numpyvae.classroom import grading
from tests.answers.banks import odd_right
from tests.answers.strangers import BANKS, cases


def submissions(n: int) -> list[dict[str, str]]:
    """The code of every exercise by its name, for each student."""
    draw = random.Random(0)
    right: dict[str, list[str]] = {name: [] for name in exercises.names()}
    wrong: dict[str, list[str]] = {name: [] for name in exercises.names()}
    for name, code, _ in odd_right.CASES:
        right[name].append(code)
    for bank in BANKS:
        for name, code, *_ in cases(bank):
            wrong[name].append(code)
    return [
        {name: draw.choice((right if draw.random() < 0.5 else wrong)[name]) for name in right}
        for _ in range(n)
    ]


def judge_all(answers: dict[str, str]) -> int:
    """How many of one student's answers pass, each in a namespace of its own."""
    passed = 0
    for name, code in answers.items():
        names: dict[str, object] = {}
        exec(compile(code, "<student>", "exec"), names)
        seed = grading.own_seed(code, name, 0)
        passed += exercises.judge(names[name], name, seed).passed  # type: ignore[arg-type]
    return passed


def resident(pid: int) -> float:
    """Megabytes that the process and all its descendants hold."""
    table = subprocess.run(["ps", "-eo", "pid=,ppid=,rss="], capture_output=True, text=True).stdout
    rows = [tuple(map(int, line.split())) for line in table.splitlines()]
    family, size = {pid}, 0
    for process, parent, kilobytes in sorted(rows):
        if process in family or parent in family:
            family.add(process)
            size += kilobytes
    return size / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--students", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()

    handed_in = submissions(args.students)
    with ProcessPoolExecutor(args.jobs) as pool:
        list(pool.map(len, handed_in))  # the processes have begun
        began = time.perf_counter()
        passed = sum(pool.map(judge_all, handed_in))
        alone = time.perf_counter() - began
    print(f"{args.students} students, {len(exercises.names())} exercises: {passed} pass")
    print(f"the checks alone: {alone:.0f} s", flush=True)

    with tempfile.TemporaryDirectory() as folder:
        for number, answers in enumerate(handed_in):
            student = Path(folder) / "class" / f"student{number:03}"
            student.mkdir(parents=True)
            for name, code in answers.items():
                (student / f"{name}.py").write_text(code, encoding="utf-8")
        command = [sys.executable, "-m", "numpyvae", "exercises", "grade", f"{folder}/class",
                   "--jobs", str(args.jobs), "--csv", f"{folder}/marks.csv"]  # fmt: skip
        began, most = time.perf_counter(), 0.0
        grader = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        while grader.poll() is None:
            time.sleep(0.5)
            most = max(most, resident(grader.pid))
        graded = time.perf_counter() - began
        marks = Path(folder, "marks.csv").read_text(encoding="utf-8")
    print(f"graded: {graded:.0f} s, {graded / alone:.2f} times that; {marks.count(',1,')} pass; "
          f"at most {most:.0f} MB")  # fmt: skip


if __name__ == "__main__":
    main()
