"""Print which check caught which bug: python -m tests.zoo"""

import warnings

import pytest

from .bugs import BUGS
from .checks import CHECKS


def catches(bug, monkeypatch, checks=CHECKS):
    """The name of the first of the checks that notices the bug, or None."""
    with monkeypatch.context() as patched, warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        for where, attribute, wrong in bug.patches:
            patched.setattr(where, attribute, wrong)
        for check in checks:
            try:
                if not check():
                    return check.__name__
            except ValueError:  # refused, for a shape or a value that can't be
                return f"{check.__name__} (refused)"
    return None


if __name__ == "__main__":
    for bug in BUGS:
        caught = catches(bug, pytest.MonkeyPatch())
        print(f"{bug.name:<58} {caught or 'NOT CAUGHT':<40} {bug.source}")
