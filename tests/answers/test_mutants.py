"""Small edits of right code: they are refused, but for those that are known to be equivalent."""

from collections import Counter

import numpy as np
import pytest

from numpyvae import exercises

from . import mutants

QUICK = ("relu_backward", "kl_backward", "linear_vae_kl")


@pytest.mark.parametrize(
    "name",
    [n if n in QUICK else pytest.param(n, marks=pytest.mark.long) for n in exercises.names()],
)
def test_edits_are_refused_but_for_those_listed_as_equivalent(name):
    edits, passed = mutants.survivors(name)
    kept = mutants.kept()[name]
    listed = Counter({slug: count for slug, (count, _) in kept["equivalent"].items()})
    found = Counter(edit.slug for edit in passed)
    assert found <= listed
    if np.lib.NumpyVersion(np.__version__) >= "2.1.0":  # before, np.floor(3) was a float, no size
        assert found == listed
    assert len(edits) == kept["edits"]
    assert not [edit.sentence for edit in passed if edit.cost == 0]  # lessons, written by hand


def test_each_slug_that_is_let_pass_has_a_reason():
    assert list(mutants.kept()) == exercises.names()
    assert not [
        (name, slug) for name, kept in mutants.kept().items()
        for slug, (_, reason) in kept["equivalent"].items() if len(reason.split()) < 3
    ]  # fmt: skip
