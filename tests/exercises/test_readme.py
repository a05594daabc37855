"""numpyvae/exercises/README.md: its commands, its code and its counts are as they say."""

import re
from collections import Counter
from pathlib import Path

from numpyvae import exercises
from numpyvae.commands import build_parser as every_command
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
        if words[1] == "exercises":
            assert commands.build_parser().parse_args(words[2:]).function
        else:
            assert every_command().parse_args(words[1:]).function


def test_the_learners_example_prints_what_is_shown(capsys):
    exec(blocks("python")[0], {})
    printed = capsys.readouterr().out
    assert printed == engine.find("relu_backward").stub + blocks("text")[0]


def test_there_are_as_many_exercises_as_both_pages_say():
    assert 35 <= len(exercises.names()) <= 45
    assert "some forty functions" in PAGE
    readme = (Path(exercises.__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert "some forty functions" in readme


def test_the_table_of_strangers_answers_is_the_one_that_the_command_makes():
    assert strangers.table() in PAGE


def test_the_counts_shown_are_those_that_the_command_wrote():
    assert blocks("text")[1] == COUNTS.read_text(encoding="utf-8")
    n = sum(len(styles(name)) for name in exercises.names()) * SEEDS
    assert COUNTS.read_text(encoding="utf-8").startswith(f"right answers: {n} verdicts, 0 false")


def test_what_readers_said_is_counted_right():
    lines = COUNTS.with_name("readers.txt").read_text(encoding="utf-8").splitlines()
    said = [line.split(maxsplit=3)[2:] for line in lines if not line.startswith("#")]
    count = Counter(letters for letters, *_ in said if "+" not in letters)
    mild = sum(letters == "M" and why[0].startswith("mild") for letters, *why in said)
    assert f"Of {count.total()} single" in PAGE
    words = " ".join(PAGE.split())
    assert f"mistakes, {count['N']} are named so that" in words
    assert (
        f"and {count['P']} in part. {count['U']} are not named, and {count['A']} answers" in words
    )
    assert f"For {count['M']} a sentence is false in some part, and in {mild} of these" in words
