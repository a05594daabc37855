"""A class's marks: each function of each student judged in isolation, and why marks were lost."""

import csv
import hashlib
import io
import json
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from .. import __version__
from ..exercises.engine import NOT_STARTED, find, is_a_stub
from ..storage import replacing
from .isolated import Process, judged
from .submissions import File, Submission

KEPT = ".numpyvae-grading"  # in the folder of submissions: the marks so far
MOST_FILES = 3  # of a student's that are tried for an exercise
NOTES = ("not-utf-8", "several-files")  # slugs of what costs no mark
AGAIN = ("not-run", "stopped", "ended")  # not kept: the reason may be the machine's
COLUMNS = ("student", "exercise", "passed", "slugs", "sentences")


@dataclass(frozen=True)
class Mark:
    """One function of one student's."""

    student: str
    exercise: str
    passed: bool
    slugs: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()


def mark(submission: Submission, name: str, process: Process, seed: int, content: str = "") -> Mark:
    """What one function of a submission gets: of several files with it, the best."""
    files, tried = submission.files_with(name), list[Mark]()
    for file in files[:MOST_FILES]:
        tried.append(_of_file(submission, file, name, process, own_seed(content, name, seed)))
        if tried[-1].passed:
            break
    if not tried:
        return _missing(submission, name)
    best = min(tried, key=lambda one: (not one.passed, one.slugs[:1] == (NOT_STARTED,)))
    file = files[tried.index(best)]
    both = " and ".join(one.name for one in files)
    several = f"{both} define it: {file.name} was marked" if len(files) > 1 else ""
    notes = {slug: note for slug, note in zip(NOTES, (file.note, several), strict=True) if note}
    return replace(best, slugs=(*best.slugs, *notes),
                   sentences=(*best.sentences, *notes.values()))  # fmt: skip


def _missing(submission: Submission, name: str) -> Mark:
    slug, sentence = "missing", "not handed in"
    if near := submission.near(name):
        slug, sentence = "misnamed", f"{sentence}; there is {near}: a typing error?"
    elif where := submission.nameless():
        slug, sentence = "not-run", f"{sentence}, or it is in what is no Python: {where}"
    return Mark(submission.student, name, False, (slug,), (sentence,))


def _of_file(submission: Submission, file: File, name: str, process: Process, seed: int) -> Mark:
    def lost(slug: str, sentence: str) -> Mark:
        return Mark(submission.student, name, False, (slug,), (sentence,))

    if file.trouble:
        return lost("not-run", f"{file.name}: {file.trouble}")
    if file.code == find(name).stub:
        return lost(NOT_STARTED, "not started yet")
    findings = judged(process, name, file.name, file.code, seed)
    if findings and is_a_stub(findings[0]):
        return lost(NOT_STARTED, "not started yet")
    slugs = tuple(finding.slug for finding in findings)
    return Mark(submission.student, name, not findings, slugs, tuple(map(_told, findings)))


def _told(finding: Any) -> str:
    output = finding.where.partition(", ")[2]
    return f"{output}: {finding.sentence}" if output else str(finding.sentence)


def own_seed(content: str, name: str, seed: int) -> int:
    """Other numbers for each submission, always the same: an answer can't know them before."""
    digest = hashlib.sha256(f"{content} {name} {seed}".encode()).digest()
    return int.from_bytes(digest[:4], "little")


def marks_of(submission: Submission, names: Sequence[str], seed: int) -> list[Mark]:
    """All marks of one student."""
    content = submission.content()
    with Process(submission.folder) as process:
        return [mark(submission, name, process, seed, content) for name in names]


def grade(
    submissions: Sequence[Submission],
    names: Sequence[str],
    seed: int = 0,
    jobs: int | None = None,
    kept: Path | None = None,
    progress: Callable[[int, int, float], None] | None = None,
) -> list[Mark]:
    """The marks of all, in the order of `submissions` and `names`.

    jobs : students at a time; all processors unless given
    kept : a folder where finished students' marks are kept: a grading that was stopped goes on
    progress : is told how many are done, of how many, and the seconds left
    """
    for name in names:
        find(name)
    done: dict[str, list[Mark]] = {}
    left = []
    for submission in submissions:
        marks = _remembered(kept, submission, names, seed)
        if marks is None:
            left.append(submission)
        else:
            done[submission.student] = marks
    began, before = time.monotonic(), len(done)

    def finished(submission: Submission, marks: list[Mark]) -> None:
        done[submission.student] = marks
        _remember(kept, submission, names, seed, marks)
        if progress:
            spent, new = time.monotonic() - began, len(done) - before
            progress(len(done), len(submissions), spent / new * (len(submissions) - len(done)))

    if jobs == 1 or len(left) == 1:
        for submission in left:
            finished(submission, marks_of(submission, names, seed))
    elif left:
        with ProcessPoolExecutor(
            jobs or os.cpu_count(), multiprocessing.get_context("spawn"), _helping
        ) as pool:
            tasks = {pool.submit(marks_of, submission, names, seed): submission
                     for submission in left}  # fmt: skip
            try:
                for task in as_completed(tasks):
                    finished(tasks[task], task.result())
            except BrokenProcessPool:  # one of them ended a grader's process: which?
                pass
            except BaseException:
                signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is heard
                for helper in list((pool._processes or {}).values()):
                    helper.terminate()  # with the students' processes
                pool.shutdown(wait=False, cancel_futures=True)
                raise
        for submission in left:
            if submission.student not in done:
                finished(submission, _alone(submission, names, seed))
    return [found for submission in submissions for found in done[submission.student]]


def _alone(submission: Submission, names: Sequence[str], seed: int) -> list[Mark]:
    """A student's marks by a grader of its own, which may be ended with nobody else's lost."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), _helping) as pool:
        try:
            return pool.submit(marks_of, submission, names, seed).result()
        except BrokenProcessPool:
            why = ("it ended the process of the grader; an answer may only compute",)
            return [Mark(submission.student, name, False, ("forbidden",), why) for name in names]


def _helping() -> None:
    """Ctrl-C is the grader's own affair. Its helpers end when it does, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_grader, daemon=True).start()


def _end_with_the_grader() -> None:
    grader = multiprocessing.parent_process()
    assert grader
    grader.join()
    os._exit(1)


def _place(kept: Path, submission: Submission) -> Path:
    return kept / f"{hashlib.sha256(submission.student.encode()).hexdigest()[:16]}.json"


def _asked(submission: Submission, names: Sequence[str], seed: int) -> list[Any]:
    """What the marks depend on."""
    return [__version__, submission.student, submission.content(), list(names), seed]


def _remember(
    kept: Path | None, submission: Submission, names: Sequence[str], seed: int, marks: list[Mark]
) -> None:
    if kept is None or any(slug in AGAIN for one in marks for slug in one.slugs):
        return
    kept.mkdir(exist_ok=True)
    rows = [[m.exercise, m.passed, m.slugs, m.sentences] for m in marks]
    with replacing(_place(kept, submission)) as unfinished:
        content = {"asked": _asked(submission, names, seed), "marks": rows}
        unfinished.write_text(json.dumps(content), encoding="utf-8")


def _remembered(
    kept: Path | None, submission: Submission, names: Sequence[str], seed: int
) -> list[Mark] | None:
    if kept is None:
        return None
    try:
        content = json.loads(_place(kept, submission).read_text(encoding="utf-8"))
        if content["asked"] != _asked(submission, names, seed):
            return None
        return [Mark(submission.student, exercise, passed, tuple(slugs), tuple(sentences))
                for exercise, passed, slugs, sentences in content["marks"]]  # fmt: skip
    except (OSError, ValueError, KeyError, TypeError):
        return None


def as_csv(marks: Sequence[Mark]) -> str:
    """A row for each student and exercise; several slugs or sentences with a semicolon between."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for one in marks:
        # A spreadsheet would take what begins so for a formula.
        student = f"'{one.student}" if one.student[:1] in "=+-@" else one.student
        writer.writerow([student, one.exercise, int(one.passed), "; ".join(one.slugs),
                         "; ".join(one.sentences)])  # fmt: skip
    return text.getvalue()


def as_gradescope(marks: Sequence[Mark]) -> str:
    """results.json, as Gradescope's autograder reads it, of one student's marks."""
    tests = [
        {
            "name": one.exercise,
            "score": float(one.passed),
            "max_score": 1.0,
            "status": "passed" if one.passed else "failed",
            "output": "right" if one.passed else "\n".join(one.sentences),
            "visibility": "visible",
        }
        for one in marks
    ]
    return json.dumps({"score": sum(one.passed for one in marks), "tests": tests}, indent=1) + "\n"
