"""The command `numpyvae exercises`."""

import argparse
import ast
import difflib
import functools
import sys
import time
import tokenize
from pathlib import Path
from typing import Any

from ..classroom import assignments, grading, report, submissions
from ..exercises import engine, milestones, workspace
from ..exercises.catalogue import EXERCISES
from ..storage import replacing
from ..terminal import clock, counted, status
from ..validation import InputError
from .parser import Parser, path, run, seed, whole


def start(args: argparse.Namespace) -> int:
    folder = args.folder or (Path() if workspace.is_one(Path()) else Path("exercises"))
    made = workspace.start(folder)
    milestones.lay_out_path(folder)
    kept = len(EXERCISES) - len(made)
    print(
        f"{folder}: {counted(len(made), 'exercise')} laid out"
        + (f", {kept} were there" if kept else "")
    )
    found = Path() == folder or Path("exercises") == folder
    where = "" if found else f' --folder "{folder}"'
    if left := _left(folder):
        first = workspace.file_of(folder, left[0])
        print(f"open {first} in an editor, then: numpyvae exercises check{where}")
    else:
        print(_next(folder))
    return 0


def begin(parser: Parser, args: argparse.Namespace) -> int:
    """Without a command: the list, or where there is no exercise yet, the help."""
    args.folder = next(filter(workspace.is_one, (Path(), Path("exercises"))), None)
    if args.folder:
        return show(args)
    parser.print_help()
    return 0


def show(args: argparse.Namespace) -> int:
    """Without a workspace too: a teacher needs the numbers."""
    laid_out = args.folder or any(map(workspace.is_one, (Path(), Path("exercises"))))
    folder = workspace.find(args.folder) if laid_out else None
    known = workspace.progress(folder) if folder else {}
    to_reach = milestones.left(folder)
    for i, exercise in enumerate(EXERCISES, start=1):
        state = "done" if known.get(exercise.name, {}).get("passed") else "    "
        print(f"{state}  {i:02}  {exercise.name:<26}{exercise.question}")
        for number, summit in enumerate(milestones.MILESTONES, start=1):
            if summit.after == exercise.name:
                state = "    " if number in to_reach else "done"
                print(f"{state}  --  {f'milestone {number}':<26}{summit.question}")
    print(_next(folder) if folder else "lay the files out with: numpyvae exercises start")
    return 0


def milestone(args: argparse.Namespace) -> int:
    """Without a number, the first that is not reached."""
    folder = workspace.find(args.folder)
    if args.number is None and not milestones.left(folder):
        print(f"{milestones.ahead(folder)}; numpyvae exercises milestone 3 tries the third again")
        return 0
    reached = milestones.milestone(args.number, folder, args.seed)
    if reached.figure is None:
        return 130 if reached.stopped else 1
    from .. import figures

    place, n = folder / f"milestone_{reached.number}.png", 1
    if place.exists():  # the latest has the plain name
        while (kept := place.with_stem(f"{place.stem}-{n}")).exists():
            n += 1
        place.rename(kept)
    with figures.style():
        figures.save(reached.figure, place)
    print(f"drawn in {place}")
    if not reached.passed:
        return 130 if reached.stopped else 1
    for line in milestones.MILESTONES[reached.number - 1].then:
        print(line.format(folder=f'"{folder}"' if " " in str(folder) else folder))
    print(_next(folder))
    return 0


def grade(args: argparse.Namespace) -> int:
    names = workspace.names_of(args.exercises) or engine.names()
    for file in (args.csv, args.html, args.gradescope):
        _check_can_be_written(file)
    handed_in = submissions.found(args.submissions, single=args.gradescope is not None)
    if args.gradescope and len(handed_in[0].files) > 1 and _is_a_class(args.submissions):
        raise InputError("--gradescope: expected the folder of one student, not of a class")
    if others := submissions.not_graded(args.submissions):
        more = f" and {len(others) - 5} more" if len(others) > 5 else ""
        print(f"not graded: {', '.join(others[:5])}{more}")
    began = time.monotonic()

    def progress(done: int, of: int, left: float) -> None:
        status(f"{done} of {of} students graded, {clock(left)} left")

    of_class = args.submissions.is_dir() and not args.gradescope
    # One student's folder is the student's own, who could have put finished marks into it.
    kept = args.submissions / grading.KEPT if of_class else None
    try:
        marks = grading.grade(handed_in, names, args.seed, args.jobs, kept, progress)
    except KeyboardInterrupt:
        status()
        print("\nstopped; the same command goes on where it was", file=sys.stderr)
        return 130
    status()
    for file, text in ((args.csv, grading.as_csv), (args.html, report.page),
                       (args.gradescope, grading.as_gradescope)):  # fmt: skip
        if file:
            with replacing(file) as unfinished:
                unfinished.write_text(text(marks), encoding="utf-8", newline="")
            print(f"written: {file}")
    if not (args.csv or args.html or args.gradescope):
        for student in dict.fromkeys(one.student for one in marks):
            right = sum(one.passed for one in marks if one.student == student)
            print(f"{right:>4} of {len(names)}  {student}")
    spent = clock(time.monotonic() - began)
    print(f"{counted(len(handed_in), 'student')}, {counted(len(names), 'exercise')}, {spent}")
    if not_run := report.not_run(marks):
        few = ", ".join([*not_run][:5]) + (", ..." if len(not_run) > 5 else "")
        files = f"the files of {counted(len(not_run), 'student')}"
        print(f"please look at {files}, which could not all be run: {few}")
    if common := report.common(marks):
        print("what the class has not understood:")
        for name, _, sentence, who in common[:3]:
            print(f"  {counted(len(who), 'student')}: {name}: {sentence}")
    return 0


def assign(args: argparse.Namespace) -> int:
    names = workspace.names_of(args.names)
    if args.out.suffix != ".ipynb":
        raise InputError(f"--out: expected a name that ends in .ipynb; got '{args.out}'")
    _check_can_be_written(args.out)
    for file in assignments.assign(names, args.out):
        print(f"written: {file}")
    return 0


def _is_a_class(folder: Path) -> bool:
    """Whether two of its parts hold the same exercise: one student would not do that."""
    parts = [{n for file in one.files for n in file.defines} & {*engine.names()}
             for one in submissions.found(folder)]  # fmt: skip
    return any(a & b for i, a in enumerate(parts) for b in parts[:i])


def _check_can_be_written(file: Path | None) -> None:
    """Before hours of grading, rather than after."""
    if file is not None and (file.is_dir() or not file.parent.is_dir()):
        raise InputError(f"{file}: can't be written: expected a file in a folder that exists")


def check(args: argparse.Namespace) -> int:
    """One exercise; without a name, all from the first on, until one is not right.

    Those that were right before, and have not changed since, are not run again.
    """
    folder = workspace.find(args.folder)
    names = engine.names() if args.name is None else [workspace.name_of(args.name)]
    known = workspace.progress(folder)
    for name in names:
        of_file = workspace.content_of(workspace.file_of(folder, name))
        as_before = {"passed": True, "file": of_file}.items() <= known.get(name, {}).items()
        if not (as_before and args.name is None) and not _check(folder, name):
            return 1
    print(_next(folder))
    return 0


def _check(folder: Path, name: str) -> bool:
    path = workspace.file_of(folder, name)
    of_file = workspace.content_of(path)
    passed, text, *_ = workspace.check_file(path, name)
    try:  # kept before it is told: who ends the program on reading it loses nothing
        workspace.remember(folder, name, passed=passed, file=of_file)
    finally:
        print(text if passed else f"{text}\n  in {path}", flush=True)
    return passed


def _left(folder: Path) -> list[str]:
    known = workspace.progress(folder)
    return [name for name in engine.names() if not known.get(name, {}).get("passed")]


def _next(folder: Path) -> str:
    """Where to go on."""
    left = _left(folder)
    done = f"{len(EXERCISES) - len(left)} of {len(EXERCISES)} done"
    following = f"next: {workspace.file_of(folder, left[0])}" if left else "that is all of them"
    return f"{done}; {following}\n{milestones.ahead(folder)}"


def watch(args: argparse.Namespace) -> int:
    folder = workspace.find(args.folder)
    print(f"watching {folder}: save a file, and it is checked; Ctrl-C ends it", flush=True)
    for name in workspace.watch(folder):
        try:
            if _check(folder, name):
                print(_next(folder), flush=True)
        except InputError as error:  # it goes on watching
            print(f"numpyvae exercises: {error}", file=sys.stderr, flush=True)
    return 0


def diff(args: argparse.Namespace) -> int:
    """What the library's function has (+) and the learner's has not (-), docstrings aside."""
    name = workspace.name_of(args.name)
    path = workspace.file_of(workspace.find(args.folder), name)
    function = engine.find(name).solution.__name__
    try:
        with tokenize.open(path) as file:  # as Python reads it, coding line and all
            source = file.read()
    except (SyntaxError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: can't be read as Python: {error}") from None
    mine = _bare(source, name, str(path))
    theirs = _bare(engine.solution_text(name), function, name)
    print("\n".join(difflib.unified_diff(mine, theirs, str(path), "the library", lineterm="")))
    return 0


def _bare(source: str, name: str, path: str) -> list[str]:
    """The lines of a function without docstring, annotations and comments, in one layout."""
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        raise InputError(f"{path}: line {error.lineno}: {error.msg}") from None
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            if ast.get_docstring(node) is not None:
                node.body = node.body[1:] or [ast.Pass()]
            node.returns = None
            for argument in (*node.args.args, *node.args.kwonlyargs):
                argument.annotation = None
            return ast.unparse(node).splitlines()
    raise InputError(f"{path}: expected a function called {name}, written with def")


def reset(args: argparse.Namespace) -> int:
    folder, name = workspace.find(args.folder), workspace.name_of(args.name)
    kept = workspace.reset(folder, name)
    workspace.remember(folder, name, passed=False)
    told = f" again, and not done; your file is kept as {kept}" if kept else ""
    print(f"{workspace.file_of(folder, name)} is the stub{told}")
    return 0


def hint(args: argparse.Namespace) -> int:
    folder = workspace.find(args.folder)
    if args.name is None:
        name = (_left(folder) or engine.names())[0]
    else:
        name = workspace.name_of(args.name)
    given = int(workspace.progress(folder).get(name, {}).get("hints", 0))
    print(engine.hint_text(name, given, "numpyvae exercises solution {}"))
    workspace.remember(folder, name, hints=given + 1)
    return 0


def solution(args: argparse.Namespace) -> int:
    engine.solution(workspace.name_of(args.name))
    return 0


GRADE = """Mark a class, and say why marks were lost. Each student's code runs in a process of its
own, with limits of time and memory. A grading that was stopped goes on where it was."""


def build_parser() -> Parser:
    parser = Parser(
        prog="numpyvae exercises",
        description="Write the parts of a VAE yourself, and learn why when one is wrong.",
    )
    parser.set_defaults(function=functools.partial(begin, parser))
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for name, function, text, arguments in (
        ("start", start, "lay out a folder of files to fill in; none is overwritten", ()),
        ("list", show, "the exercises, and which are done", ()),
        ("check", check, "check one, or all until one is not right", ("[NAME]",)),
        ("watch", watch, "check each file as it is saved", ()),
        ("hint", hint, "the next hint, plainer each time", ("[NAME]",)),
        ("solution", solution, "the library's own code", ("NAME",)),
        ("diff", diff, "your file against the library's code", ("NAME",)),
        ("reset", reset, "start one again; your file is kept", ("NAME",)),
        ("milestone", milestone, "let your functions do together what they are for", ()),
    ):
        sub = commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")
        sub.set_defaults(function=function)
        if name == "milestone":
            numbers = range(1, len(milestones.MILESTONES) + 1)
            told = f"1 to {len(numbers)}; else the first that is not reached"
            sub.add_argument("number", nargs="?", type=int, choices=numbers, metavar="N", help=told)
            sub.add_argument("--seed", type=seed, metavar="S", help="another one, another lot")
        for argument in arguments:
            optional = "?" if argument.startswith("[") else None
            sub.add_argument("name", nargs=optional, metavar="NAME",
                             help="such as kl_backward; or its number, or its file")  # fmt: skip
        if name == "start":
            sub.add_argument("folder", nargs="?", type=Path, metavar="DIR", help="(exercises)")
        elif name != "solution":
            sub.add_argument(
                "--folder", type=Path, metavar="DIR", help="if not here or ./exercises"
            )
    _add_for_teachers(commands)
    return parser


def _add_for_teachers(commands: Any) -> None:
    sub = commands.add_parser(
        "grade", help="mark a class, and say why marks were lost", description=GRADE
    )
    sub.set_defaults(function=grade)
    add = sub.add_argument
    add("submissions", type=Path, metavar="SUBMISSIONS",
        help="a folder: for each student a folder, a .py file or a notebook")  # fmt: skip
    add("--exercises", nargs="+", default=[], metavar="NAME",
        help="those that were set, by the names and numbers of `list`: 18-21 (all)")  # fmt: skip
    add("--seed", type=seed, default=0, metavar="S", help="tries other numbers (0)")
    add("--csv", type=path, metavar="FILE", help="a row for each student and exercise")
    add("--html", type=path, metavar="FILE",
        help="a page: what to explain again, the table, each student's part")  # fmt: skip
    add("--gradescope", type=path, metavar="FILE",
        help="results.json; SUBMISSIONS is then one student's")  # fmt: skip
    add("--jobs", type=whole, metavar="N", help="students at a time (all processors)")
    sub = commands.add_parser(
        "assign", help="write a homework: a student's notebook, and yours",
        description="Write a homework: a student's notebook with stubs, and beside it an "
        "instructor's with answers and marks.",
    )  # fmt: skip
    sub.set_defaults(function=assign)
    sub.add_argument("names", nargs="+", metavar="NAME", help="such as kl_forward kl_backward")
    sub.add_argument("--out", type=path, required=True, metavar="FILE", help="such as hw1.ipynb")


def main(argv: list[str] | None = None) -> int:
    """Run one command; its exit code: 0, 1 if an answer is not right, 2 for unusable input."""
    return run(build_parser(), argv)
