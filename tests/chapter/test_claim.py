"""Verdicts follow from numbers."""

import pytest

from numpyvae.chapter.claim import Claim, above, below


def evidence(supports):
    return below("x", {True: [1, 1], False: [3, 3], None: [1, 3]}[supports], 2)


@pytest.mark.parametrize(
    ("support", "said", "verdict"),
    [
        ((True, True), True, "holds"),
        ((True, False), True, "holds in part"),
        ((False, False), True, "does not hold"),
        ((False, None), True, "does not hold"),
        ((None, True), True, "holds"),
        ((None,), True, "undecided"),
        ((False,), False, "not said there"),
        ((), True, "a matter of notation"),
    ],
)
def test_the_verdict_follows_from_the_evidence(support, said, verdict):
    claim = Claim("x", "", "", tuple(evidence(s) for s in support), said=said)
    assert claim.verdict == verdict


def test_evidence_speaks_when_all_seeds_are_on_one_side_of_the_limit():
    assert below("x", [1.0, 1.9], 2).supports is True
    assert below("x", [1.0, 2.1], 2).supports is None
    assert above("x", [2.1, 3.1], 2).supports is True
    assert above("x", [1.0, 1.1], 2).supports is False
    for piece in (above, below):
        assert piece("x", [float("nan")], 2).supports is False
    text = str(below("KL", [1.0, 2.0], 3))
    assert text == "KL: 1.5 (1 to 2); should be below 3: for"
