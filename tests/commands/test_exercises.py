"""numpyvae exercises: files are the learner's, and whatever is in them, the tool survives."""

import inspect
import json
import os
import re
import subprocess
import sys
import threading
import time

import matplotlib.image
import numpy as np
import pytest
from matplotlib.figure import Figure

from numpyvae import commands as numpyvae
from numpyvae import exercises, figures
from numpyvae.commands import exercises as commands
from numpyvae.exercises import milestones, workspace
from numpyvae.training import mine

from ..answers.right import RIGHT as STYLES

RIGHT = "import numpy as np\ndef relu_forward(x):\n    return np.maximum(x, 0)\n"


@pytest.fixture
def folder(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert commands.main(["start", "my exercises"]) == 0
    capsys.readouterr()
    monkeypatch.chdir(tmp_path / "my exercises")
    return tmp_path / "my exercises"


def said(capsys, *arguments):
    code = commands.main(list(arguments))
    return code, capsys.readouterr().out


def test_start_lays_out_every_exercise_in_order_and_overwrites_nothing(folder, capsys):
    files = sorted(path.name for path in folder.glob("*.py"))
    assert [name[3:-3] for name in files] == exercises.names()
    (folder / files[0]).write_text("mine")
    (folder / files[1]).unlink()
    code, out = said(capsys, "start", ".")
    assert (code, f"1 exercise laid out, {len(files) - 1} were there" in out) == (0, True)
    assert (folder / files[0]).read_text() == "mine"


def test_check_goes_on_to_the_first_that_is_not_right_and_keeps_progress(folder, capsys):
    for name in exercises.names()[:3]:
        right = inspect.getsource(STYLES[name][1])
        code = f"import math\nimport numpy as np\n{right}\n{name} = {STYLES[name][1].__name__}\n"
        workspace.file_of(folder, name).write_text(code, encoding="utf-8")
    code, out = said(capsys, "check")
    assert code == 1
    lines = [line for line in out.splitlines() if line.endswith("right")]
    assert lines == [
        "numerical_gradient: right", "best_step: right", "relative_error: right",
    ]  # fmt: skip
    assert "kinks: not started yet" in out
    assert f"3 of {len(exercises.names())} done" in said(capsys, "list")[1]
    kept = json.loads((folder / "progress.json").read_text())
    assert kept["best_step"]["passed"]
    # What was right is run again when it has changed, or is asked for.
    assert (
        said(capsys, "check")[1].splitlines()[0]
        == "kinks: not started yet (a hint? numpyvae exercises hint kinks)"
    )
    workspace.file_of(folder, "best_step").write_text("def best_step(): return 3")
    assert said(capsys, "check")[1].startswith("best_step: not right yet")
    assert said(capsys, "check", "1")[1].startswith("numerical_gradient: right")


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("def relu_forward(x)\n    pass", ["can't be run", "line 1: def relu_forward(x)"]),
        ("import numpy as np\n\ndef relu_forward(x):\n    return np.maximum(x, y)",
         ["line 4: return np.maximum(x, y)", "NameError"]),
        ("1 / 0", ["can't be run", "line 1: 1 / 0", "ZeroDivisionError"]),
        ("raise SystemExit", ["can't be run", "SystemExit"]),
        ("import os; os._exit(3)", ["Python itself stopped"]),
        ("relu = 3", ["the file defines no function; expected a function called relu_forward"]),
        ("def relu_forward(x):\n    print('look', x.shape)\n    return x",
         ["your code printed:", "look (5, 3)", "... and more", "negative numbers pass"]),
    ],
)  # fmt: skip
def test_whatever_is_in_the_file_the_answer_is_a_sentence(folder, capsys, text, sentences):
    workspace.file_of(folder, "relu_forward").write_text(text)
    code, out = said(capsys, "check", "relu_forward")
    assert code == 1
    for sentence in [*sentences, "07_relu_forward.py"]:
        assert sentence in out
    assert "numpyvae/exercises" not in out


def test_an_endless_loop_is_stopped(folder, monkeypatch):
    monkeypatch.setattr(workspace, "WAITING", 60)
    path = workspace.file_of(folder, "relu_forward")
    path.write_text("def relu_forward(x):\n    while True: pass")
    passed, text, in_short, _ = workspace.check_file(path, "relu_forward", limit=1)
    assert not passed
    assert text == "relu_forward: stopped after 1 seconds, in line 2: an endless loop?"
    assert text == f"relu_forward: {in_short}"


@pytest.mark.long
def test_waiting_is_no_work_and_no_endless_loop(folder, monkeypatch):
    """A busy machine lets a check wait; what counts is the time that it worked."""
    path = workspace.file_of(folder, "relu_forward")
    monkeypatch.setattr(workspace, "WAITING", 60)
    path.write_text(f"import time\ntime.sleep(1.2)\n{RIGHT}")
    assert workspace.check_file(path, "relu_forward", limit=1).passed
    monkeypatch.setattr(workspace, "WAITING", 0.1)
    path.write_text("import time\ntime.sleep(60)\n")
    text = workspace.check_file(path, "relu_forward", limit=10).text
    assert text.startswith("relu_forward: stopped after 1 seconds, in line 2: the machine is busy")


def test_hints_go_on_where_they_were_and_a_reset_keeps_the_file(folder, capsys):
    assert "hint 1 of 4" in said(capsys, "hint", "relu_forward")[1]
    assert "hint 2 of 4" in said(capsys, "hint", "relu_forward")[1]
    path = workspace.file_of(folder, "relu_forward")
    path.write_text("mine")
    code, out = said(capsys, "reset", "relu_forward")
    assert (code, "07_relu_forward.py.kept1" in out) == (0, True)
    assert path.with_name("07_relu_forward.py.kept1").read_text() == "mine"
    assert "not started yet" in path.read_text()
    assert said(capsys, "reset", "relu_forward")[1] == "07_relu_forward.py is the stub\n"
    assert not path.with_name("07_relu_forward.py.kept2").exists()
    shown = said(capsys, "diff", "relu_forward")[1].splitlines()[3:]
    assert shown == [
        " def relu_forward(x):",
        "-    raise NotImplementedError('not started yet')",
        "+    return np.maximum(x, 0)",
    ]
    assert "return np.maximum(x, 0)" in said(capsys, "solution", "relu_forward")[1]


def test_watch_tells_of_the_file_that_was_saved_and_only_that_one(folder):
    seen = []
    watching = workspace.watch(folder, seconds=0.05)
    thread = threading.Thread(target=lambda: seen.append((next(watching), time.monotonic())))
    thread.start()
    time.sleep(0.3)
    saved = time.monotonic()
    workspace.file_of(folder, "relu_forward").write_text(RIGHT)
    thread.join(timeout=10)
    assert seen[0][0] == "relu_forward"
    assert seen[0][1] - saved < 1


@pytest.mark.parametrize(
    "text", ["7", "07", "07_relu_forward.py", "exercises/07_relu_forward.py", "relu_forward"]
)
def test_an_exercise_is_meant_by_name_number_or_file(folder, capsys, text):
    assert said(capsys, "check", text)[1].startswith("relu_forward: not started yet")


def test_a_misspelt_name_gets_those_like_it(folder, capsys):
    assert commands.main(["hint", "relu_backwards"]) == 2
    assert "such as relu_backward, " in capsys.readouterr().err


def test_a_hint_without_a_name_is_for_the_next(folder, capsys):
    assert said(capsys, "hint")[1].startswith("numerical_gradient, hint 1 of 4")


def test_a_diff_of_a_file_that_does_not_parse_names_the_line(folder, capsys):
    workspace.file_of(folder, "relu_forward").write_text("def relu_forward(x)\n")
    assert commands.main(["diff", "relu_forward"]) == 2
    assert "07_relu_forward.py: line 1: expected ':'" in capsys.readouterr().err


def test_an_endless_recursion_is_shown_in_a_few_lines(folder, capsys):
    text = "def relu_forward(x):\n    return relu_forward(x)\n"
    workspace.file_of(folder, "relu_forward").write_text(text)
    out = said(capsys, "check", "relu_forward")[1]
    assert "RecursionError" in out
    assert len(out.splitlines()) < 12


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["check", "softmax"], "NAME: expected an exercise, such as numerical_g"),
        (["hint", "softmax"], "NAME: expected an exercise, such as numerical_g"),
        (["solution", "softmax"], "NAME: expected an exercise, such as numerical_g"),
        (["list", "--folder", "nowhere"], "no exercises in nowhere; lay them out with"),
    ],
)
def test_what_there_is_not_is_refused_in_a_line(folder, capsys, arguments, sentence):
    assert commands.main(arguments) == 2
    err = capsys.readouterr().err
    assert err.startswith(f"numpyvae exercises: {sentence}")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "text",
    ["{", "[]", "3", '{"relu_forward": 3}', '{"relu_forward": {"hints": "x"}}',
     '{"relu_forward": {"hints": -3}}', '{"theirs": {"passed": 1}}', "[" * 100_000],
)  # fmt: skip
def test_what_is_no_record_of_progress_is_named_and_left_alone(folder, capsys, text):
    (folder / "progress.json").write_text(text)
    for command in (["list"], ["hint", "relu_forward"], ["check", "relu_forward"]):
        assert commands.main(command) == 2
        assert "progress.json: not a record of progress; move it away" in capsys.readouterr().err
    assert (folder / "progress.json").read_text() == text


def test_a_verdict_is_told_where_it_can_not_be_kept(folder, capsys, monkeypatch):
    def full(*arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(workspace, "_write", full)
    workspace.file_of(folder, "relu_forward").write_text(RIGHT)
    assert commands.main(["check", "relu_forward"]) == 2
    out, err = capsys.readouterr()
    assert out == "relu_forward: right\n"
    assert err.endswith("progress.json: can't be written: No space left on device\n")


def test_a_lost_record_is_begun_again(folder, capsys):
    (folder / "progress.json").unlink()
    workspace.file_of(folder, "relu_forward").write_text(RIGHT)
    assert said(capsys, "check", "relu_forward")[0] == 0
    assert f"1 of {len(exercises.names())} done" in said(capsys, "list")[1]


def test_processes_at_once_lose_no_progress(folder):
    names = exercises.names()[:12]
    threads = [
        threading.Thread(target=workspace.remember, args=(folder, name), kwargs={"passed": True})
        for name in names
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(workspace.progress(folder)) == set(names)
    assert not (folder / "progress.json.lock").exists()


def test_a_lock_that_a_killed_process_left_is_passed_by(folder):
    lock = folder / "progress.json.lock"
    lock.mkdir()
    os.utime(lock, (0, 0))
    workspace.remember(folder, "relu_forward", passed=True)
    assert not lock.exists()
    assert workspace.progress(folder) == {"relu_forward": {"passed": True}}


@pytest.mark.parametrize("module", ["random", "json", "numpy", "inspect"])
def test_a_learners_module_that_is_called_like_one_of_pythons_is_no_harm(folder, capsys, module):
    (folder / f"{module}.py").write_text("raise RuntimeError('mine')")
    workspace.file_of(folder, "relu_forward").write_text(RIGHT)
    assert said(capsys, "check", "relu_forward")[0] == 0


def test_a_file_may_import_one_beside_it(folder, capsys):
    (folder / "shared_by_all.py").write_text("from numpy import maximum")
    text = "from shared_by_all import maximum\ndef relu_forward(x):\n    return maximum(x, 0)"
    workspace.file_of(folder, "relu_forward").write_text(text)
    assert said(capsys, "check", "relu_forward")[0] == 0


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("x = input()\n", "EOFError"),
        ("import threading as t, time\nt.Thread(target=time.sleep, args=(60,)).start()\n" + RIGHT,
         "relu_forward: right"),
        ("import os\nprint('a' * 3_000_000)\n" + RIGHT, "relu_forward: right"),
        ("print('σ')\n" + RIGHT, "σ"),
    ],
)  # fmt: skip
def test_input_threads_and_floods_hold_nothing_up(folder, capsys, text, sentence):
    workspace.file_of(folder, "relu_forward").write_text(text, encoding="utf-8")
    before = time.monotonic()
    out = said(capsys, "check", "relu_forward")[1]
    assert sentence in out
    assert len(out) < 3000
    assert time.monotonic() - before < 55  # what would hold it up takes 60 seconds, or for ever


def test_a_diff_reads_a_file_as_python_does(folder, capsys):
    path = workspace.file_of(folder, "relu_forward")
    path.write_bytes("# coding: latin-1\n# é\n".encode("latin-1") + RIGHT.encode())
    assert said(capsys, "diff", "relu_forward")[0] == 0
    path.write_bytes("# é\n".encode("latin-1") + RIGHT.encode())
    assert commands.main(["diff", "relu_forward"]) == 2
    assert "07_relu_forward.py: can't be read as Python" in capsys.readouterr().err


def test_in_its_folder_start_lays_out_what_is_missing_there(folder, capsys):
    (folder / "progress.json").unlink()
    assert said(capsys, "start")[0] == 0
    assert not (folder / "exercises").exists()
    assert (folder / "progress.json").exists()


def test_start_elsewhere_says_how_to_check(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    out = said(capsys, "start", "my own")[1]
    assert out.endswith('numpyvae exercises check --folder "my own"\n')
    out = said(capsys, "start")[1]
    assert out.endswith("then: numpyvae exercises check\n")


def test_watch_checks_what_is_saved_and_its_end_loses_nothing(folder):
    command = [sys.executable, "-m", "numpyvae", "exercises", "watch", "--folder", str(folder)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    try:
        assert process.stdout.readline().startswith("watching ")
        time.sleep(0.5)  # it has looked at the files by then
        workspace.file_of(folder, "relu_forward").write_text(RIGHT)
        assert process.stdout.readline() == "relu_forward: right\n"
        assert process.stdout.readline().startswith(f"1 of {len(exercises.names())} done; next: ")
    finally:
        process.kill()
        process.communicate()
    assert workspace.progress(folder)["relu_forward"]["passed"]


def test_where_the_machine_is_too_busy_to_begin_nothing_is_judged_or_forgotten(
    folder, capsys, monkeypatch
):
    path = workspace.file_of(folder, "kl_backward")
    monkeypatch.setattr(workspace, "PATIENCE", -workspace.WAITING * workspace.TIME_LIMIT)
    workspace.remember(folder, "kl_backward", passed=True)
    with pytest.raises(ValueError, match=r"kl_backward: no word after .* is the machine busy"):
        workspace.check_file(path, "kl_backward")
    assert workspace.progress(folder)["kl_backward"]["passed"]


def write(folder, *names):
    """Right answers into their files; each is the module of right answers, and a name."""
    source = inspect.getsource(sys.modules[STYLES[names[0]][0].__module__])
    for name in names:
        path = workspace.file_of(folder, name)
        path.write_text(f"{source}\n\n{name} = RIGHT[{name!r}][0]\n", encoding="utf-8")


def test_start_lays_out_the_path_with_its_milestones(folder):
    text = (folder / "README.md").read_text(encoding="utf-8")
    for name in exercises.names():
        assert f". `{name}`: " in text
    assert text.count("**Milestone ") == 4
    assert "It needs 5, 6, 7, 8, 11." in text
    (folder / "README.md").write_text("mine")
    commands.main(["start", "."])
    assert (folder / "README.md").read_text() == "mine"


def test_a_milestone_says_what_is_missing_draws_and_is_remembered(folder, capsys):
    code, out = said(capsys, "milestone")
    assert (code, "none of the 4 is yours yet; begin with numerical_gradient" in out) == (1, True)
    write(folder, "numerical_gradient", "best_step", "relative_error")
    code, out = said(capsys, "milestone", "1")
    assert (code, "3 of 4 functions behind this picture are yours" in out) == (1, True)
    assert "the library lent kinks" in out
    assert (folder / "milestone_1.png").exists()
    write(folder, "kinks")
    code, out = said(capsys, "milestone", "--seed", "3")
    assert (code, "milestone 1 is reached" in out) == (0, True)
    assert "milestone 2: 0 of 5 functions" in out
    assert "done  --  milestone 1" in said(capsys, "list")[1]
    assert said(capsys, "milestone")[1].startswith("milestone 2: your layers reconstruct")


@pytest.mark.long
def test_a_milestone_tells_a_wrong_file_in_one_line(folder, capsys):
    write(folder, "numerical_gradient", "kinks")
    path = workspace.file_of(folder, "relative_error")
    path.write_text("print('look')\nx = \n")
    workspace.file_of(folder, "best_step").write_text(
        "def best_step(f, slope, x, steps):\n    print('hm')\n"
    )
    out = said(capsys, "milestone", "1")[1].splitlines()
    assert out[1:5] == [
        "  best_step: not right yet: it returns None: is the return missing?",
        "  relative_error: not right yet: the file can't be run: line 2: x =: "
        "SyntaxError: invalid syntax",
        "  (stuck? numpyvae exercises hint best_step)",
        "2 of 4 functions behind this picture are yours; the library lent best_step and "
        "relative_error",
    ]


def test_a_library_function_in_a_file_is_no_answer_for_a_milestone(folder, capsys):
    path = workspace.file_of(folder, "relative_error")
    path.write_text("from numpyvae.gradcheck import relative_error\n", encoding="utf-8")
    code, out = said(capsys, "milestone", "1")
    assert code == 1
    assert "it calls the library's relative_error; write it yourself" in out


def trained(*options):
    return numpyvae.main(["train", "--data", "small.npz", "--hidden", "6,4", "--latent", "2",
                          "--out", "run", *options])  # fmt: skip


def test_a_run_is_trained_with_ones_own_functions_resumed_and_says_whose(folder, capsys):
    write(folder, "dense_forward", "kl_forward", "adam_step")
    images = np.random.default_rng(0).random((60, 5, 5)).astype("float32")
    np.savez("small.npz", images=images)
    assert trained("--mine", ".", "--epochs", "1") == 0
    out = capsys.readouterr().out
    assert "3 of 12 functions are yours; the library lent dense_backward, relu_forward" in out
    kept = json.loads((folder / "run" / "config.json").read_text())["mine"]
    assert kept == {
        "folder": str(folder), "functions": ["dense_forward", "kl_forward", "adam_step"],
    }  # fmt: skip
    assert numpyvae.main(["train", "--resume", "run", "--epochs", "2"]) == 0
    assert "3 of 12 functions are yours" in capsys.readouterr().out
    assert numpyvae.main(["explore", "run"]) == 0
    page = (folder / "run" / "explore.html").read_text(encoding="utf-8")
    assert "In its training 3 of 12 functions are yours" in page

    workspace.file_of(folder, "kl_forward").write_text("def kl_forward(mu, logvar): return 0 * mu")
    capsys.readouterr()
    assert numpyvae.main(["train", "--resume", "run", "--epochs", "3"]) == 2
    printed = capsys.readouterr()
    assert "kl_forward: not right yet" in printed.out
    assert "run: was trained with your kl_forward, not right any more" in printed.err


def test_a_function_that_fails_in_a_training_stops_it_and_the_epochs_before_are_kept(
    folder, capsys
):
    np.savez("small.npz", images=np.random.default_rng(0).random((60, 5, 5)))
    code = (
        "import numpy as np\ncalls = []\n\ndef relu_forward(x):\n"
        "    calls.append(x.shape == (32, 6))\n"
        "    return np.maximum(x, 0) + (np.nan if sum(calls) > 4 else 0)\n"
    )
    workspace.file_of(folder, "relu_forward").write_text(code)
    assert trained("--mine", ".", "--epochs", "9", "--batch-size", "32") == 1
    printed = capsys.readouterr().err
    assert "relu_forward stopped it at step " in printed
    assert "NaN or infinity in its result" in printed
    assert "run keeps the epochs before" in printed


def test_mine_needs_a_folder_with_a_right_function_and_a_run_that_began_with_one(folder, capsys):
    np.savez("small.npz", images=np.random.default_rng(0).random((60, 5, 5)))
    assert trained("--mine", ".") == 2
    assert "expected at least one function that is right" in capsys.readouterr().err
    assert trained("--epochs", "1") == 0
    write(folder, "kl_forward")
    assert numpyvae.main(["train", "--resume", "run", "--mine", "."]) == 2
    assert "run was not begun with functions of your own" in capsys.readouterr().err


def test_check_does_not_count_the_librarys_function_as_done(folder, capsys):
    path = workspace.file_of(folder, "relative_error")
    path.write_text("from numpyvae.gradcheck import relative_error\n", encoding="utf-8")
    code, out = said(capsys, "check", "relative_error")
    assert code == 1
    assert "it calls the library's relative_error; write it yourself" in out
    assert not workspace.progress(folder)["relative_error"]["passed"]


def test_a_milestone_that_is_ready_is_announced_and_before_it_how_many_are_lacking(folder, capsys):
    needs = milestones.MILESTONES[0].needs
    write(folder, *needs)
    for n, name in enumerate(needs[:-1], start=1):
        out = said(capsys, "check", name)[1]
        assert f"\nmilestone 1: {n} of 4 functions\n" in out
    out = said(capsys, "check", needs[-1])[1]
    assert out.endswith("\nmilestone 1 is ready: numpyvae exercises milestone 1\n")


def test_a_milestone_reached_says_what_comes_next_and_after_all_four_none_is_tried(
    folder, capsys, monkeypatch
):
    reached = milestones.Reached(3, "your VAE invents", ("kl_forward",), (), (), Figure())
    monkeypatch.setattr(milestones, "milestone", lambda *given: reached)
    code, out = said(capsys, "milestone", "3")
    assert code == 0
    assert "train it longer: numpyvae train --mine . --out runs/mine" in out
    assert "then walk in it: numpyvae explore runs/mine" in out
    for number in milestones.NUMBERS:
        workspace.remember(folder, milestones.as_recorded(number), passed=True)
    monkeypatch.setattr(milestones, "milestone", None)
    code, out = said(capsys, "milestone")
    assert (code, out.startswith("all four milestones are reached; ")) == (0, True)


@pytest.mark.long
def test_the_latest_picture_has_the_plain_name(folder, capsys, monkeypatch):
    for width in (1, 2, 3):
        figure = Figure(figsize=(width, 1))
        reached = milestones.Reached(3, "your VAE invents", (), (), (), figure)
        monkeypatch.setattr(milestones, "milestone", lambda *given, r=reached: r)
        said(capsys, "milestone", "3")
    sizes = [matplotlib.image.imread(folder / f"milestone_3{n}.png").shape[1]
             for n in ("-1", "-2", "")]  # fmt: skip
    assert sizes == sorted(sizes)


def test_start_and_no_command_at_all_say_where_to_go_on(folder, capsys, tmp_path, monkeypatch):
    for name in exercises.names()[:22]:
        workspace.remember(folder, name, passed=True)
    assert "open 23_exact_log_p.py in an editor" in said(capsys, "start")[1]
    assert "22 of 38 done" in said(capsys)[1]
    monkeypatch.chdir(tmp_path)
    assert said(capsys)[1].startswith("usage: numpyvae exercises")


def test_a_run_with_slow_functions_says_so_before_its_first_epoch(folder, capsys, monkeypatch):
    write(folder, "dense_forward", "adam_step")
    np.savez("small.npz", images=np.random.default_rng(0).random((60, 5, 5)))
    paces = iter([mine.Pace(step, {"dense_forward": step}) for step in (30.0, 90.0, 0.01)])
    monkeypatch.setattr(mine, "pace", lambda *given, **options: next(paces))
    assert trained("--mine", ".", "--epochs", "1", "--batch-size", "60") == 0
    out = capsys.readouterr().out
    warned = "your dense_forward is right, but slow: an epoch will take about 2"
    assert 0 < out.index(warned) < out.index("1/1")


@pytest.mark.long
def test_a_run_says_whose_it_is_where_the_walk_back_is_nobodys_exercise(
    folder, capsys, monkeypatch
):
    write(folder, "dense_forward", "vae_backward")
    np.savez("small.npz", images=np.random.default_rng(0).random((60, 5, 5)))
    saved = figures.samples
    drawn = []
    monkeypatch.setattr(
        "numpyvae.figures.runs.samples",
        lambda *given, **named: drawn.append(saved(*given, **named)) or drawn[-1],
    )
    command = ["train", "--data", "small.npz", "--hidden", "6", "--latent", "2", "--epochs", "1"]
    assert numpyvae.main([*command, "--mine", "."]) == 0
    sentence = "the walk back is the library's, as the exercise's is for two hidden layers"
    assert sentence in capsys.readouterr().out
    title = " ".join(drawn[0].axes[0].get_title().split())
    assert "1 of 11 functions are yours" in title
    assert sentence in title


@pytest.mark.long
def test_a_run_whose_functions_have_moved_asks_where_they_are(folder, capsys, tmp_path):
    write(folder, "dense_forward")
    np.savez("small.npz", images=np.random.default_rng(0).random((60, 5, 5)))
    assert trained("--mine", ".", "--epochs", "1") == 0
    moved = tmp_path / "moved"
    folder.rename(moved)
    os.chdir(moved)
    capsys.readouterr()
    assert numpyvae.main(["train", "--resume", "run", "--epochs", "2"]) == 2
    assert "where there are none now; say where they are with --mine DIR" in capsys.readouterr().err
    data = ("--data", "small.npz")
    assert numpyvae.main(["train", "--resume", "run", "--epochs", "2", "--mine", ".", *data]) == 0


@pytest.mark.long
def test_what_a_function_prints_does_not_flood_a_training(folder, capsys):
    code = "import numpy as np\n\ndef relu_forward(x):\n    print('look', x.shape)\n"
    code += "    return np.maximum(x, 0)\n"
    workspace.file_of(folder, "relu_forward").write_text(code)
    np.savez("small.npz", images=np.random.default_rng(0).random((60, 5, 5)))
    assert trained("--mine", ".", "--epochs", "2", "--batch-size", "20") == 0
    out = capsys.readouterr().out
    assert out.count("look (20, 6)") <= 2
    assert re.search(r"your code printed:\n  look .*\n  look .*\n  and \d+ more lines\n", out)


@pytest.mark.long
def test_an_autoencoders_run_has_no_kl_and_offers_no_invented_images(folder, capsys):
    np.savez("small.npz", images=np.random.default_rng(0).random((60, 5, 5)))
    assert trained("--model", "ae", "--epochs", "1") == 0
    out = capsys.readouterr().out
    assert "KL" not in out
    assert "invented" not in out
    assert "on the way through the code is in run" in out
