"""What strangers wrote: wrong answers are refused, odd but right ones pass."""

import pytest

from . import strangers
from .banks import odd_right


@pytest.mark.parametrize("every", [160, pytest.param(5, marks=pytest.mark.long)])
@pytest.mark.parametrize("bank", strangers.BANKS)
def test_a_strangers_wrong_answers_are_refused_but_for_one_in_forty(bank, every):
    cases = strangers.cases(bank)[::every]
    accepted = [
        i for i, (name, code, *_) in enumerate(cases) if strangers.judged(name, code).passed
    ]
    assert len(accepted) <= max(1, len(cases) / 40), accepted


@pytest.mark.parametrize("seeds", [1, pytest.param(24, marks=pytest.mark.long)])
def test_odd_but_right_answers_pass_but_for_the_one_that_fails_for_a_transpose(seeds):
    refused = {
        style for name, code, style in odd_right.CASES for seed in range(seeds)
        if not strangers.judged(name, code, seed).passed
    }  # fmt: skip
    assert refused == {"loop over a flat view of a copy"}
