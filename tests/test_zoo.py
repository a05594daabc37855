"""Every bug of the zoo is caught, and each check of the zoo catches some bug."""

import pytest

from .zoo.__main__ import catches
from .zoo.bugs import BUGS
from .zoo.checks import CHECKS


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_without_a_bug_every_check_passes(check):
    assert check()


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name)
def test_the_bug_is_caught(bug, monkeypatch):
    assert catches(bug, monkeypatch) is not None


def test_no_two_bugs_have_the_same_name():
    assert len({bug.name for bug in BUGS}) == len(BUGS)
