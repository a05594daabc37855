"""numpyvae/exercises/README.md: its commands, its code and its counts are as they say."""

import re
import subprocess
import sys
from pathlib import Path

from numpyvae import exercises
from numpyvae.commands import exercises as commands
from numpyvae.exercises import engine

from ..answers import strangers
from ..answers.__main__ import COUNTS, SEEDS, styles

PAGE = (Path(exercises.__file__).parent / "README.md").read_text(encoding="utf-8")


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, flags=re.M | re.S)


def test_every_command_shown_is_one_that_the_parser_takes():
    lines = [line.split("#")[0].split() for block in blocks("sh") for line in block.splitlines()]
    assert lines
    for words in lines:
        assert words[:2] == ["numpyvae", "exercises"]
        assert commands.build_parser().parse_args(words[2:]).function


def test_the_learners_example_prints_what_is_shown(capsys):
    exec(blocks("python")[0], {})
    printed = capsys.readouterr().out
    assert printed == engine.find("relu_backward").stub + blocks("text")[0]


def test_the_teachers_file_runs_under_pytest_and_shows_the_diagnosis(tmp_path):
    kl_forward = engine.find("kl_forward").solution
    homework = (
        f"from {kl_forward.__module__} import kl_forward\n"
        "def kl_backward(dkl, mu, logvar):\n"
        "    return dkl[:, None] * mu, -dkl[:, None] / 2 + 0 * mu\n"
    )
    (tmp_path / "homework.py").write_text(homework)
    (tmp_path / "test_homework.py").write_text(blocks("python")[1])
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert "1 failed, 1 passed" in done.stdout
    assert "dlogvar: the sigma² is missing" in done.stdout


def test_the_graders_cell_is_the_line_and_passes_a_right_answer():
    cell = blocks("python")[2]
    exec(cell, {"kl_backward": engine.find("kl_backward").solution})


def test_there_are_as_many_exercises_as_both_pages_say():
    assert 35 <= len(exercises.names()) <= 45
    assert "\nSome forty functions to write" in PAGE
    readme = (Path(exercises.__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert "some forty functions" in readme


def test_the_table_of_strangers_answers_is_the_one_that_the_command_makes():
    assert strangers.table() in PAGE


def test_the_counts_shown_are_those_that_the_command_wrote():
    assert blocks("text")[1] == COUNTS.read_text(encoding="utf-8")
    n = sum(len(styles(name)) for name in exercises.names()) * SEEDS
    assert COUNTS.read_text(encoding="utf-8").startswith(f"right answers: {n} verdicts, 0 false")
