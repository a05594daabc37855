"""Every bug of the zoo is caught, and each check of the zoo catches some bug."""

import pytest

from numpyvae import greys, latent, layers, likelihood, objectives, vae

from .zoo.__main__ import TABLE, catches, row
from .zoo.bugs import BUGS, PAIRS
from .zoo.checks import CHECKS


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_without_a_bug_every_check_passes(check):
    assert check()


@pytest.mark.parametrize("bug", BUGS + PAIRS, ids=lambda bug: bug.name)
def test_the_bug_is_caught_and_the_table_says_by_what(bug, monkeypatch):
    caught = catches(bug, monkeypatch)
    assert caught is not None
    assert row(bug, caught) in TABLE.read_text(encoding="utf-8").splitlines()


def test_the_table_holds_no_bug_that_is_not_in_the_zoo():
    rows = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line[:1] == "|"]
    assert len(rows) - 2 == len(BUGS) + len(PAIRS)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_each_check_catches_some_bug_by_itself(check, monkeypatch):
    assert any(catches(bug, monkeypatch, checks=(check,)) for bug in BUGS)


def test_every_public_backward_has_a_bug_planted_in_it():
    patched = {(where, attribute) for bug in BUGS for where, attribute, _ in bug.patches}
    public = {
        (module, name)
        for module in (layers, latent, likelihood, greys, objectives, vae)
        for name in vars(module)
        if name.endswith("_backward") and not name.startswith("_")
    }
    assert len(public) == 14
    assert public <= patched


def test_no_two_bugs_have_the_same_name():
    assert len({bug.name for bug in BUGS + PAIRS}) == len(BUGS + PAIRS)
