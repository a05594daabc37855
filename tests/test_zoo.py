"""Every bug of the zoo is caught, and each check of the zoo catches some bug."""

import pytest

from numpyvae import latent, layers, likelihood

from .zoo.__main__ import catches
from .zoo.bugs import BUGS
from .zoo.checks import CHECKS


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_without_a_bug_every_check_passes(check):
    assert check()


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name)
def test_the_bug_is_caught(bug, monkeypatch):
    assert catches(bug, monkeypatch) is not None


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_each_check_catches_some_bug_by_itself(check, monkeypatch):
    assert any(catches(bug, monkeypatch, checks=(check,)) for bug in BUGS)


def test_every_public_backward_has_a_bug_planted_in_it():
    patched = {(where, attribute) for bug in BUGS for where, attribute, _ in bug.patches}
    public = {
        (module, name)
        for module in (layers, latent, likelihood)
        for name in vars(module)
        if name.endswith("_backward") and not name.startswith("_")
    }
    assert len(public) == 8
    assert public <= patched


def test_no_two_bugs_have_the_same_name():
    assert len({bug.name for bug in BUGS}) == len(BUGS)
