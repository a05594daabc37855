"""Verdicts follow from numbers."""

import pytest

from numpyvae.chapter.claim import TOO_SMALL, Claim, above, below, noted


def evidence(supports, slow=False):
    values = {True: [1, 1], False: [3, 3], None: [1, 3]}[supports]
    return below("It is {}", values, 2, "it would be below {}", slow)


@pytest.mark.parametrize(
    ("support", "said", "verdict"),
    [
        ((True, True), True, "holds"),
        ((True, False), True, "holds in part"),
        ((False, False), True, "does not hold"),
        ((False, None), True, "it depends"),
        ((None, True), True, "it depends"),
        ((False,), False, "not said there"),
        ((), True, "a matter of notation"),
    ],
)
def test_the_verdict_follows_from_the_evidence(support, said, verdict):
    claim = Claim("x", "", "", tuple(evidence(s) for s in support), said=said)
    assert claim.verdict == verdict


def test_what_is_only_noted_decides_nothing():
    for supports, verdict in ((True, "holds"), (False, "does not hold")):
        assert Claim("x", "", "", (evidence(supports), noted("n: {}", [9]))).verdict == verdict


def test_a_quick_run_says_so_where_it_is_too_small_to_tell():
    assert Claim("x", "", "", (evidence(True), evidence(True))).quick_verdict == "holds"
    assert (
        Claim("x", "", "", (evidence(True), evidence(True, slow=True))).quick_verdict == TOO_SMALL
    )
    unsaid = Claim("x", "", "", (evidence(True, slow=True),), said=False)
    assert unsaid.quick_verdict == "not said there"


def test_evidence_speaks_when_all_seeds_are_on_one_side_of_the_limit():
    assert below("{}", [1.0, 1.9], 2, "").supports is True
    assert below("{}", [1.0, 2.1], 2, "").supports is None
    assert above("{}", [2.1, 3.1], 2, "").supports is True
    assert above("{}", [1.0, 1.1], 2, "").supports is False
    for piece in (above, below):
        assert piece("{}", [float("nan")], 2, "").supports is False


def test_evidence_is_told_in_sentences():
    piece = below("The KL is {} nats", [24.25, 28.0], 3, "it would be below {}")
    assert str(piece) == (
        "The KL is 26.1 (24.2 to 28) nats. If the claim held, it would be below 3: against it."
    )
    assert str(noted("It costs {} nats", [1234.5])) == "It costs 1,234 nats."
