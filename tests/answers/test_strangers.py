"""What strangers wrote: wrong answers are refused, odd but right ones pass."""

import pytest

from . import strangers
from .banks import f_right, odd_right

ONE_IN = {"e": 26}  # a fifth of it are corners: 6 of 160 pass, and 22 of all 800


@pytest.mark.parametrize("every", [400, pytest.param(5, marks=pytest.mark.long)])
@pytest.mark.parametrize("bank", strangers.BANKS)
def test_a_strangers_wrong_answers_are_refused_but_for_one_in_forty(bank, every):
    cases = strangers.cases(bank)[::every]
    accepted = [
        i for i, (name, code, *_) in enumerate(cases) if strangers.judged(name, code).passed
    ]
    most = ONE_IN.get(bank, 40)
    assert len(accepted) <= max(1, len(cases) / most), accepted


@pytest.mark.parametrize("seeds", [1, pytest.param(24, marks=pytest.mark.long)])
def test_odd_but_right_answers_pass_but_for_the_one_that_fails_for_a_transpose(seeds):
    refused = {
        style for name, code, style in odd_right.CASES for seed in range(seeds)
        if not strangers.judged(name, code, seed).passed
    }  # fmt: skip
    assert refused == {"loop over a flat view of a copy"}


@pytest.mark.parametrize("seeds", [1, pytest.param(24, marks=pytest.mark.long)])
def test_right_answers_beside_bank_f_pass_but_for_two_that_a_corner_refuses(seeds):
    refused = {
        name for name, code in f_right.CASES for seed in range(seeds)
        if not strangers.judged(name, code, seed).passed
    }  # fmt: skip
    # One takes NaN for 0 apart; one subtracts squares of large numbers that are nearly equal.
    assert refused == {"relative_error", "fitted_gaussian"}
