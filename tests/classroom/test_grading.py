"""classroom/: marks, the reasons for lost ones, and nothing lost when a grading is stopped."""

import ast
import csv
import io
import json
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from numpyvae import exercises
from numpyvae.classroom import assert_right, assignments, grading, isolated, report, submissions
from numpyvae.commands import exercises as commands
from numpyvae.exercises import engine
from numpyvae.validation import InputError

from ..answers import right
from ..answers.banks import odd_right
from ..answers.wrong import WRONG

CLASS = Path(__file__).parent / "class"
HOMEWORK = ("reparameterize_forward", "reparameterize_backward", "kl_forward", "kl_backward")
# They call inner functions of the library, which a graded answer must not.
BORROWING = {("autoencoder_backward", 2), ("elbo_with_noise", 1), ("vae_backward", 1),
             ("vae_backward", 2)}  # fmt: skip


@pytest.fixture
def process():
    with isolated.Process() as process:
        yield process


@pytest.fixture
def handed_in(tmp_path):
    shutil.copytree(CLASS, tmp_path / "class")
    return tmp_path / "class"


def slugs(marks):
    return {(one.student, one.exercise): one.slugs for one in marks if not one.passed}


def test_the_example_class_gets_its_marks_with_reasons(handed_in, monkeypatch):
    monkeypatch.setattr(isolated, "TIME_LIMIT", 2.0)  # for an endless loop
    marks = grading.grade(submissions.found(handed_in), HOMEWORK, jobs=1)
    assert slugs(marks) == {
        ("ben", "reparameterize_backward"): ("missing-half",),
        ("chloe", "reparameterize_backward"): ("missing-half",),
        ("chloe", "kl_backward"): ("missing-half",),
        ("dan", "reparameterize_backward"): ("missing-half",),
        ("dan", "kl_forward"): ("forbidden",),
        ("dan", "kl_backward"): ("forbidden",),
        ("eve", "reparameterize_backward"): ("missing",),
        ("eve", "kl_forward"): ("missing-half",),
        ("eve", "kl_backward"): ("missing",),
        ("finn", "kl_forward"): ("stopped",),
        ("finn", "kl_backward"): ("missing-axis",),
    }
    ((name, slug, sentence, who), *_) = report.common(marks)
    assert (name, slug, who) == ("reparameterize_backward", "missing-half", ["ben", "chloe", "dan"])
    assert "the ½ of exp(logvar/2)" in sentence


def test_the_command_writes_a_row_for_each_student_and_exercise(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "class").mkdir()
    (tmp_path / "class" / "ben.py").write_text((CLASS / "ben.py").read_text())
    (tmp_path / "class" / ".hidden.py").write_text("")
    (tmp_path / "class" / "notes.md").write_text("")
    (tmp_path / "class" / "__MACOSX").mkdir()
    arguments = ["grade", "class", "--exercises", "kl_forward,17", "kl_backward", "--jobs", "1"]
    assert commands.main([*arguments, "--csv", "m.csv", "--html", "m.html"]) == 0
    text = (tmp_path / "m.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert list(rows[0]) == ["student", "exercise", "passed", "slugs", "sentences"]
    assert [(row["exercise"], row["passed"]) for row in rows] == [
        ("reparameterize_forward", "1"), ("kl_forward", "1"), ("kl_backward", "1"),
    ]  # fmt: skip
    assert "1 student, 3 exercises" in capsys.readouterr().out
    assert commands.main(["grade", "class", "--exercises", "kl_forward"]) == 0
    assert "1 of 1  ben" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: None, "no such folder"),
        (lambda path: path.mkdir(), "no submissions; expected a folder, a .py file or a notebook"),
    ],
)
def test_a_folder_without_submissions_is_one_sentence(tmp_path, make, said, capsys):
    make(tmp_path / "class")
    assert commands.main(["grade", str(tmp_path / "class")]) == 2
    assert said in capsys.readouterr().err
    with pytest.raises(InputError):
        submissions.found(tmp_path / "class")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("def kl_forward(mu, logvar:\n", "homework.py: line 1: '(' was never closed"),
        ("import not_there\ndef kl_forward(mu, logvar): not_there", "not_there is not installed"),
        ("@jit\ndef kl_forward(mu, logvar): pass", "NameError: name 'jit' is not defined"),
        ("def kl_forward(mu, logvar): return input()", "the grader has no keyboard"),
        ("x = 1\n", "not handed in"),
        ("kl_forward = 3\n", "homework.py defines no function called kl_forward"),
        (engine.find("kl_forward").stub, "not started yet"),
        ("", "not handed in"),
    ],
)
def test_what_can_not_be_run_counts_as_0_and_says_why(tmp_path, content, said):
    (tmp_path / "homework.py").write_text(content)
    (one,) = grading.grade(submissions.found(tmp_path), ["kl_forward"], jobs=1)
    assert not one.passed
    assert said in one.sentences[0]


KL = "def kl_forward(mu, logvar):\n    return (mu**2 + np.exp(logvar) - 1 - logvar).sum(-1) / 2\n"


@pytest.mark.parametrize(
    "start",
    [
        "import numpy as np\nimport matplotlib.pyplot as plt\n",
        "import numpy as np\nfrom collections import namedtuple\nP = namedtuple('P', 'a b')\n",
        "import numpy as np\nfrom numpyvae.exercises import check, hint\nhint('kl_forward')\n",
        "import numpy as np, dataclasses, typing, functools, logging, random, tempfile\n"
        "@dataclasses.dataclass\nclass A:\n    x: int = 0\n",
    ],
)
def test_what_students_import_costs_no_mark(tmp_path, start):
    (tmp_path / "ann.py").write_text(start + KL)
    (one,) = grading.grade(submissions.found(tmp_path), ["kl_forward"], jobs=1)
    assert one.passed, one.sentences


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("ann.zip", b"", "ann.zip: neither a .py file nor a notebook; if it is an archive"),
        ("ann.py", b"def kl_foward(mu, logvar): pass", "there is kl_foward: a typing error?"),
        ("ann.py", b"def KLForward(mu, logvar): pass", "there is KLForward: a typing error?"),
        ("ann.py", b"df kl_forward(mu, logvar): pass", "no Python: ann.py, line 1: invalid syntax"),
        ("ann.ipynb", b"{}", "not a notebook that can be read"),
        ("ann.ipynb", json.dumps({"cells": [{"cell_type": "code", "source": [
            "x = 1\n", "def kl_forward(mu, logvar:\n"]}]}).encode(), "cell 1, line 2: '('"),
    ],
)  # fmt: skip
def test_a_file_that_is_there_is_never_not_handed_in_without_a_reason(
    tmp_path, name, content, said
):
    (tmp_path / name).write_bytes(content)
    (one,) = grading.grade(submissions.found(tmp_path), ["kl_forward"], jobs=1)
    assert said in one.sentences[0]


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
def test_a_file_that_is_not_in_utf_8_is_read_and_said_to_be_so(tmp_path, encoding):
    (tmp_path / "ann.py").write_bytes(f"# caf\xe9\nimport numpy as np\n{KL}".encode(encoding))
    (one,) = grading.grade(submissions.found(tmp_path), ["kl_forward"], jobs=1)
    assert one.passed
    assert one.sentences == (f"ann.py is not saved as UTF-8: read as {encoding}",)


def test_a_file_in_latin_1_that_says_so_is_read_as_python_reads_it(tmp_path):
    text = f"# -*- coding: latin-1 -*-\n# caf\xe9\nimport numpy as np\n{KL}"
    (tmp_path / "ann.PY").write_bytes(text.encode("latin-1"))
    (one,) = grading.grade(submissions.found(tmp_path), ["kl_forward"], jobs=1)
    assert one.passed, one.sentences


def test_of_two_files_with_a_function_one_is_marked_and_named(tmp_path):
    folder = tmp_path / "ann"
    folder.mkdir()
    (folder / "a.py").write_text("import numpy as np\n" + KL.replace("/ 2", ""))
    (folder / "kl_forward.py").write_text("import numpy as np\n" + KL)
    (one,) = grading.grade(submissions.found(tmp_path), ["kl_forward"], jobs=1)
    assert one.passed
    assert one.sentences == ("kl_forward.py and a.py define it: kl_forward.py was marked",)


@pytest.mark.parametrize(("original", "copy"), [("hw.py", "hw (1).py"), ("hw (1).py", "hw.py")])
def test_of_two_files_that_are_named_alike_the_right_one_counts(tmp_path, original, copy):
    (tmp_path / "ann").mkdir()
    (tmp_path / "ann" / original).write_text("import numpy as np\n" + KL)
    (tmp_path / "ann" / copy).write_text("import numpy as np\n" + KL.replace("/ 2", ""))
    (one,) = grading.grade(submissions.found(tmp_path), ["kl_forward"], jobs=1)
    assert one.passed
    assert one.sentences == (f"hw.py and hw (1).py define it: {original} was marked",)


def test_what_ipython_alone_understands_costs_no_cell(tmp_path):
    cells = ["import numpy as np", "x = !ls\nt = %timeit -o 1\nif True:\n    %time 1\n" + KL,
             "C = np.log(2 * np.pi)\nkw = dict(axis=-1)\ntry:\n    import cupy\n"
             "except ImportError:\n    import numpy as cupy", "kl_forward?",
             "def kl_backward(dkl, mu, logvar):\n    C, kw\n    d = dkl[:, None]\n"
             "    return d * mu, d * (cupy.exp(logvar) - 1) / 2"]  # fmt: skip
    content = {"cells": [{"cell_type": "code", "source": cell} for cell in cells]}
    (tmp_path / "nina.ipynb").write_text(json.dumps(content))
    marks = grading.grade(submissions.found(tmp_path), ["kl_forward", "kl_backward"], jobs=1)
    assert [one.sentences for one in marks] == [(), ()]


def test_a_stub_is_no_misunderstanding_and_a_class_is_no_gradescope_student(handed_in, capsys):
    stub = engine.find("kl_forward").stub.replace("import numpy", "import math\nimport numpy")
    (handed_in / "gil.py").write_text(stub)
    marks = grading.grade(submissions.found(handed_in / "gil.py"), ["kl_forward"], jobs=1)
    assert marks[0].slugs == ("not-started",)
    assert report.common(marks) == []
    arguments = ["grade", str(handed_in), "--gradescope", str(handed_in.parent / "r.json")]
    assert commands.main(arguments) == 2
    assert "expected the folder of one student, not of a class" in capsys.readouterr().err


def test_a_homework_is_never_overwritten(tmp_path, capsys):
    out = str(tmp_path / "hw.ipynb")
    assert commands.main(["assign", "kl_forward", "--out", out]) == 0
    assert commands.main(["assign", "kl_forward", "--out", out]) == 2
    assert "exists already" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["{", "[1, 2]", '{"cells": 3}', "\0", '{"cells": [{}]}'])
def test_a_damaged_notebook_is_a_mark_of_0_not_a_crash(tmp_path, text):
    (tmp_path / "nina.ipynb").write_text(text)
    (tmp_path / "ben.py").write_text((CLASS / "ben.py").read_text())
    nina, ben = sorted(grading.grade(submissions.found(tmp_path), ["kl_forward"], jobs=1),
                       key=lambda one: one.passed)  # fmt: skip
    assert (nina.student, nina.passed, ben.passed) == ("nina", False, True)


def test_of_a_notebook_only_functions_are_taken_and_nothing_else_is_run(tmp_path):
    cells = ["import numpy as np", "open('made', 'w')", "%matplotlib inline\nTWO = 2",
             "!rm -rf x", "def (", "print(x)",
             "def kl_forward(mu, logvar):\n    return kl_of(mu, logvar).sum(axis=-1) / TWO",
             "def kl_of(mu, logvar):\n    return mu**2 + np.exp(logvar) - 1 - logvar",
             "assert kl_forward(np.ones((1, 2)), np.ones((1, 2))) == 0"]  # fmt: skip
    content = {"cells": [{"cell_type": "code", "source": [cell]} for cell in cells]}
    (tmp_path / "nina.ipynb").write_text(json.dumps(content))
    (one,) = grading.grade(submissions.found(tmp_path), ["kl_forward"], jobs=1)
    assert one.passed, one.sentences


def source_of(name, style):
    text = Path(right.__file__).read_text(encoding="utf-8")
    return f"{text}\n{name} = RIGHT[{name!r}][{style}]\n"


@pytest.mark.parametrize("seeds", [1, pytest.param(24, marks=pytest.mark.long)])
def test_the_right_answers_of_all_banks_get_full_marks_in_isolation(process, seeds):
    refused = []
    for name in exercises.names():
        for style in range(len(right.RIGHT[name])):
            few = seeds == 1 and (style or name not in exercises.names()[::3])
            if (name, style) in BORROWING or few:
                continue
            for seed in range(seeds):
                if isolated.judged(process, name, f"{name}{style}", source_of(name, style), seed):
                    refused.append((name, style, seed))
    for number, (name, code, style) in enumerate(odd_right.CASES[:: 1 if seeds > 1 else 40]):
        for seed in range(seeds):
            found = isolated.judged(process, name, f"odd{number}", code, seed)
            if found and style != "loop over a flat view of a copy":
                refused.append((name, style, seed, found))
    assert not refused


def test_a_wrong_answer_is_told_in_isolation_what_it_is_told_in_a_notebook(process):
    differ = []
    for i, (name, function, _) in enumerate(WRONG[::16]):
        try:
            code = isolated.code_of(function, name)
            ast.parse(code)
        except (OSError, SyntaxError):  # a lambda within a call has no source of its own
            continue
        there = isolated.judged(process, name, f"wrong{i}", code, 0)
        here = exercises.judge(function, name).findings
        if [f.slug for f in there] != [f.slug for f in here]:
            differ.append((name, here, there))
    assert not differ


def test_a_process_keeps_nothing_from_one_student_for_the_next(tmp_path):
    code = "import numpy as np\nnp.spied = 1\ndef relu_forward(x):\n    return np.maximum(x, 0)\n"
    other = "import numpy as np\nassert not hasattr(np, 'spied')\n" + code.split("1\n", 1)[1]
    for name, text in (("ann", code), ("ben", other)):
        (tmp_path / f"{name}.py").write_text(text)
    assert all(one.passed for one in
               grading.grade(submissions.found(tmp_path), ["relu_forward"], jobs=1))  # fmt: skip


def test_files_of_a_workspace_may_import_each_other(tmp_path):
    folder = tmp_path / "ann"
    folder.mkdir()
    (folder / "shared.py").write_text("import numpy as np\nzero = np.float64(0)\n")
    (folder / "07_relu_forward.py").write_text(
        "import numpy as np\nfrom shared import zero\n\ndef relu_forward(x):\n"
        "    return np.maximum(x, zero)\n"
    )
    (one,) = grading.grade(submissions.found(tmp_path), ["relu_forward"], jobs=1)
    assert one.passed, one.sentences


def test_a_grading_that_was_stopped_goes_on_and_a_changed_answer_is_graded_again(handed_in):
    kept, graded = handed_in / grading.KEPT, []
    ordinary = grading.marks_of

    def stopped_at_the_third(submission, names, seed):
        graded.append(submission.student)
        if len(graded) == 3:
            raise KeyboardInterrupt
        return ordinary(submission, names, seed)

    class_ = submissions.found(handed_in)
    grading.marks_of = stopped_at_the_third
    try:
        with pytest.raises(KeyboardInterrupt):
            grading.grade(class_, ["kl_backward"], jobs=1, kept=kept)
        first = grading.grade(class_, ["kl_backward"], jobs=1, kept=kept)
        assert graded == ["ada", "ben", "chloe", "chloe", "dan", "eve", "finn"]
        (handed_in / "ben.py").write_text("import numpy as np\ndef kl_backward(*given): return 1")
        graded[:] = ["", "", "", ""]
        again = grading.grade(submissions.found(handed_in), ["kl_backward"], jobs=1, kept=kept)
        assert graded[4:] == ["ben"]
    finally:
        grading.marks_of = ordinary
    assert [one for one in again if one.student != "ben"] == [
        one for one in first if one.student != "ben"
    ]


def test_what_could_not_be_run_is_tried_again(tmp_path, monkeypatch):
    code = "import numpy as np, time\nh = time.sleep(1) or 2\n" + KL.replace("/ 2", "/ h")
    (tmp_path / "ann.py").write_text(code)
    kept = tmp_path / grading.KEPT

    def slugs_with(limit):
        monkeypatch.setattr(isolated, "TIME_LIMIT", limit)
        (one,) = grading.grade(submissions.found(tmp_path), ["kl_forward"], jobs=1, kept=kept)
        return one.slugs

    assert slugs_with(0.5) == ("stopped",)
    assert slugs_with(20.0) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_helpers_end_with_a_grader_that_is_killed(handed_in):
    command = [sys.executable, "-m", "numpyvae", "exercises", "grade", str(handed_in)]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
    for _ in range(600):  # until both helpers are there
        time.sleep(0.1)
        if len(_of_group(running.pid)) > 3:
            break
    running.kill()
    running.wait()
    for _ in range(100):
        time.sleep(0.1)
        if not _of_group(running.pid):
            break
    assert not _of_group(running.pid)


def _of_group(group):
    """The processes of a group, but for those that have ended and nobody has asked for."""
    listed = subprocess.run(["ps", "-eo", "pgid=,stat="], capture_output=True, text=True).stdout
    rows = [line.split() for line in listed.splitlines()]
    return [row for row in rows if row[0] == str(group) and row[1][0] != "Z"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("kills", [pytest.param(25, marks=pytest.mark.long)])
def test_a_grading_killed_again_and_again_loses_no_mark(handed_in, kills):
    (handed_in / "finn.py").unlink()  # whose endless loop takes ten seconds
    command = [sys.executable, "-m", "numpyvae", "exercises", "grade", str(handed_in),
               "--exercises", *HOMEWORK, "--csv"]  # fmt: skip
    rng = np.random.default_rng(0)
    for _ in range(kills):
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        running = subprocess.Popen([*command, "killed.csv"], cwd=handed_in.parent, **quiet)
        time.sleep(rng.uniform(0.2, 3))
        running.send_signal(signal.SIGKILL)
        running.wait()
    after = handed_in.parent / "after.csv"
    subprocess.run([*command, str(after)], check=True, stdout=subprocess.DEVNULL)
    marks = grading.grade(submissions.found(handed_in), HOMEWORK, jobs=1)
    assert after.read_text(encoding="utf-8") == grading.as_csv(marks)


def test_the_numbers_tried_depend_on_the_answer_and_are_always_the_same():
    seeds = {grading.own_seed(content, name, seed)
             for content in ("a", "b") for name in HOMEWORK for seed in (0, 1)}  # fmt: skip
    assert len(seeds) == 16
    assert grading.own_seed("a", "kl_forward", 0) == grading.own_seed("a", "kl_forward", 0)


def test_gradescope_gets_one_students_results(handed_in, capsys):
    out = handed_in.parent / "results.json"
    assert commands.main(["grade", str(handed_in / "eve"), "--exercises", *HOMEWORK,
                          "--gradescope", str(out), "--jobs", "1"]) == 0  # fmt: skip
    content = json.loads(out.read_text(encoding="utf-8"))
    assert content["score"] == 1
    assert [test["score"] for test in content["tests"]] == [1, 0, 0, 0]
    assert content["tests"][3]["output"] == "not handed in"


def test_a_student_can_not_hand_in_finished_marks(handed_in):
    out, eve = handed_in.parent / "results.json", handed_in / "eve"
    grading.grade(submissions.found(eve), ["kl_forward"], jobs=1, kept=eve / grading.KEPT)
    for path in (eve / grading.KEPT).iterdir():
        path.write_text(path.read_text().replace("false", "true"))
    command = ["grade", str(eve), "--exercises", "kl_forward", "--gradescope", str(out)]
    assert commands.main(command) == 0
    assert json.loads(out.read_text(encoding="utf-8"))["score"] == 0


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
@pytest.mark.parametrize(
    ("link", "to"), [("zoe.py", "ben.py"), ("zoe", "ada"), ("zoe/hw.py", "../ben.py"),
                     ("zoe/data.txt", "../ben.py"), ("zoe/hers", "../ada")],
)  # fmt: skip
def test_a_link_to_anothers_work_is_refused(handed_in, link, to):
    (handed_in / link).parent.mkdir(exist_ok=True)
    (handed_in / link).symlink_to(to)
    found = submissions.found(handed_in)
    (zoe,) = [one for one in found if one.student.startswith("zoe")]
    (one,) = grading.grade([zoe], ["kl_forward"], jobs=1)
    assert one.slugs == ("not-run",)
    assert "a link to what lies outside of the submission" in one.sentences[0]


def test_the_page_begins_with_what_could_not_be_run_and_tells_signs_apart():
    marks = [grading.Mark("ann", "kl_forward", False, ("not-run",), ("ann.zip: an archive",)),
             grading.Mark("ann", "kl_backward", False, ("misnamed",), ("KL_backward: a typo?",)),
             grading.Mark("ben", "kl_forward", True, ("several-files",), ("a.py was marked",)),
             grading.Mark("ben", "kl_backward", False, ("missing",), ("absent",))]  # fmt: skip
    page = report.page(marks)
    assert page.index("Please look at these") < page.index("What to explain again")
    assert page.count(">?</a>") == 2
    assert "? could not be run or found" in page
    for sentence in ("ann.zip: an archive", "KL_backward: a typo?", "a.py was marked"):
        assert sentence in page
    assert list(report.not_run(marks)) == ["ann"]
    assert report.common(marks) == []


def test_the_page_asks_for_nothing_from_elsewhere_and_can_not_be_broken_out_of():
    evil = "<script>alert(1)</script>"
    marks = [grading.Mark(evil, "kl_forward", False, ("raised",), (f"{evil}' \" &",)),
             grading.Mark("ann", "kl_forward", True)]  # fmt: skip
    page = report.page(marks)
    assert "<script" not in page
    assert not {"http://", "https://", "src=", "url("} & {w for w in page.split() if "//" in w}
    assert 'lang="en"' in page
    assert "1 of 1" in page
    assert grading.as_csv([grading.Mark("=1+1", "kl_forward", True)]).splitlines()[1][0] == "'"


@pytest.mark.parametrize("name", exercises.names())
def test_a_students_notebook_ships_no_answer_and_the_instructors_answer_is_right(name):
    given = assignments.notebook([name], "hw", solved=False)
    code = [cell["source"] for cell in given["cells"] if cell["cell_type"] == "code"]
    (stub,) = [source for source in code if f"def {name}(" in source]
    assert stub == engine.find(name).stub.rstrip("\n")
    solved = assignments.notebook([name], "hw", solved=True)
    answer = next(cell["source"] for cell in solved["cells"] if f"def {name}(" in cell["source"])
    names = {}
    exec(answer, names)
    assert exercises.judge(names[name], name).passed
    body = ast.parse(answer).body[-1].body[1:]
    if name != "vae_loss":  # whose stub is code with a bug
        assert all(ast.unparse(line) not in "\n".join(code) for line in body)
    assert "assert_right" not in "\n".join(code)


def test_assign_writes_both_notebooks_of_a_homework(tmp_path, capsys):
    out = tmp_path / "hw1.ipynb"
    assert commands.main(["assign", "kl_forward", "kl_backward", "--out", str(out)]) == 0
    mine, theirs = (json.loads(path.read_text(encoding="utf-8"))
                    for path in (out, tmp_path / "hw1-instructor.ipynb"))  # fmt: skip
    marked = [cell["metadata"]["nbgrader"]["grade"] for cell in theirs["cells"]
              if "nbgrader" in cell["metadata"]]  # fmt: skip
    assert marked == [False, True, False, True]
    assert len(mine["cells"]) == 8
    assert commands.main(["assign", "kl_forward", "--out", "hw.txt"]) == 2
    assert "expected a name that ends in .ipynb" in capsys.readouterr().err


def kl_of_a_notebook(mu, logvar):
    return half(mu**2 + np.exp(logvar) - 1 - logvar).sum(axis=-1)


def half(a):
    return a / 2


def kl_forward(mu, logvar):
    return half(mu**2 + np.exp(logvar) - logvar).sum(axis=-1)


def test_assert_right_takes_a_function_or_a_file(handed_in):
    assert_right(kl_of_a_notebook, "kl_forward")
    with pytest.raises(AssertionError, match="kl: the -1 is missing"):
        assert_right(kl_forward)
    assert_right(handed_in / "ben.py", "kl_backward")
    with pytest.raises(AssertionError, match="the library's"):
        assert_right(handed_in / "dan.py", "kl_backward")
    with pytest.raises(InputError, match="expected a function, or a file and a name"):
        assert_right(handed_in / "ben.py")
    with pytest.raises(InputError, match=r"nobody.py: no such file; expected one that defines"):
        assert_right(handed_in / "nobody.py", "kl_backward")


def test_a_cell_that_gives_marks_sees_what_the_cells_before_it_set():
    cells = ["import numpy as np", "w = np.linspace(0.5, 1, 3)\np = {}\np['one'] = 1",
             KL.replace("- 1", "- p['one']").replace("/ 2", "* w[0]")]  # fmt: skip
    names = {"_ih": cells}
    for i, cell in enumerate(cells):
        exec(compile(cell, f"<cell {i}>", "exec"), names)
    assert_right(names["kl_forward"])


def test_the_pytest_plug_in_makes_a_test_of_each_exercise(handed_in):
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "numpyvae.classroom.pytest_plugin",
         "-p", "no:cacheprovider", "--exercises", "kl_forward,reparameterize_backward", "ben.py"],
        cwd=handed_in, capture_output=True, text=True,
    )  # fmt: skip
    assert "1 failed, 1 passed" in done.stdout, done.stdout
    assert "the ½ of exp(logvar/2) comes down as a factor" in done.stdout


def test_the_pytest_plug_in_lets_no_code_of_a_students_into_its_own_process(handed_in):
    forged = "import numpyvae.classroom.pytest_plugin as p\np.assert_right = lambda *given: None\n"
    (handed_in / "conftest.py").write_text(forged)
    with (handed_in / "ben.py").open("a") as file:
        file.write(forged)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "numpyvae.classroom.pytest_plugin",
         "-p", "no:cacheprovider", "--exercises", "18-19", "ben.py"],
        cwd=handed_in, capture_output=True, text=True,
    )  # fmt: skip
    assert "1 failed, 1 passed" in done.stdout, done.stdout


def test_ctrl_c_says_how_to_go_on(handed_in, monkeypatch, capsys):
    def interrupted(*given):
        raise KeyboardInterrupt

    monkeypatch.setattr(grading, "grade", interrupted)
    assert commands.main(["grade", str(handed_in)]) == 130
    assert "the same command goes on where it was" in capsys.readouterr().err


def test_a_row_has_commas_and_quotes_as_csv_has_them():
    text = grading.as_csv([grading.Mark("a", "kl_forward", False, ("x", "y"), ('say "a, b"', "c"))])
    assert list(csv.reader(io.StringIO(text)))[1] == [
        "a",
        "kl_forward",
        "0",
        "x; y",
        'say "a, b"; c',
    ]
