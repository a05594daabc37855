"""Cheats: none passes, none brings down the grading of others, most are named as what they are."""

import functools
import re

import pytest

from numpyvae.classroom import grading, isolated, submissions

from .cheats import CHEATS

# A test, not a mark: `vae.forward` is lent where a model is, and its trace has both terms; and an
# answer that changes its argument, and hides it, is right all the same.
RIGHT_ALL_THE_SAME = ("elbo_by_forward", "mutation_hidden")
# Refused, by the system or because they compute nothing, and told what they return or raise.
NOT_NAMED = {
    "solution_of",
    "finder_removed",
    "pkgutil",
    "open_dir_fd",
    "realpath_patched",
    "main_patched",
    "hook_code_replaced",
    "watch_by_traceback",
    "fork_exec_cat",
    "multiprocessing_spawn",
    "getframe",
    "generator_frame",
    "abort",
    "progress_json",
    "marks_file",
    "load_frame_not_read",
    "parser_bomb",
    "outlives",
    "ctypes_string_at",
    "pidfd_signal",
    "delete_files",
    "sqlite_file",
    "udp_sendmsg",
    "kept_and_hidden",
    "looking_set",
    "deeds_cleared",
    "tb_frame_locals",
    "forged_deed",
    "small_pipe",
}
# Stopped by the system alone, where it can (Landlock), since they disarm Python's own hooks.
BY_THE_SYSTEM = {
    "open_dir_fd",
    "subinterpreter",
    "fork_exec_cat",
    "multiprocessing_spawn",
    "realpath_patched",
    "isinstance_patched",
    "main_patched",
    "deeds_cleared",
    "hook_code_replaced",
    "looking_set",
    "kept_and_hidden",
    "watch_by_traceback",
    "neighbours_answer",
    "pidfd_signal",
    "memory_of_the_grader",
}
HONEST = """import numpy as np
def kl_forward(mu, logvar): return (mu**2 + np.exp(logvar) - 1 - logvar).sum(-1) / 2
"""
TRIED = [cheat for cheat in CHEATS if cheat[0] not in RIGHT_ALL_THE_SAME]


@functools.cache
def confined():
    with isolated.Process() as process:
        process.begin()
        return process.confined


@pytest.mark.parametrize(
    ("name", "exercise", "code", "said"),
    [
        pytest.param(name, exercise, code, said, id=name,
                     marks=() if i % 9 == 0 else pytest.mark.long)
        for i, (name, _, exercise, code, said) in enumerate(TRIED)
    ],
)  # fmt: skip
def test_a_cheat_gets_no_mark_and_costs_nobody_elses(
    tmp_path, monkeypatch, name, exercise, code, said
):
    if name in BY_THE_SYSTEM and not confined():
        pytest.skip("this system keeps no process from files (no Landlock): grade in a container")
    monkeypatch.setattr(isolated, "TIME_LIMIT", 3.0)
    (tmp_path / "cheat.py").write_text(code, encoding="utf-8")
    (tmp_path / "honest.py").write_text(HONEST)
    names = [*exercise.split(","), "kl_forward"]
    marks = grading.grade(submissions.found(tmp_path), list(dict.fromkeys(names)), jobs=1)
    theirs = [one for one in marks if one.student == "cheat" and one.exercise in names[:-1]]
    assert not theirs[-1].passed
    honest = [one for one in marks if (one.student, one.exercise) == ("honest", "kl_forward")]
    assert [one.passed for one in honest] == [True]
    told = "\n".join(" ".join((*one.slugs, *one.sentences)) for one in theirs)
    if name not in NOT_NAMED:
        assert re.search(said.replace("10 ", ""), told.replace("3 ", ""), re.I), told
    grading.as_csv(marks).encode()


def test_there_are_cheats_of_many_kinds():
    assert len(TRIED) >= 100
    assert len({kind for _, kind, *_ in TRIED}) >= 15
    assert len(NOT_NAMED) < len(TRIED) / 4
