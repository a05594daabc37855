"""What strangers wrote: wrong answers are refused, odd but right ones pass."""

import json

import pytest

from . import strangers
from .banks import odd_right


@pytest.mark.parametrize("every", [160, pytest.param(5, marks=pytest.mark.long)])
@pytest.mark.parametrize("bank", strangers.BANKS)
def test_a_strangers_wrong_answers_are_refused_but_for_about_as_many_as_were_counted(bank, every):
    counted = json.loads(strangers.COUNTS.read_text(encoding="utf-8"))[bank]["now"]
    cases = strangers.cases(bank)[::every]
    accepted = [
        i for i, (name, code, *_) in enumerate(cases) if strangers.judged(name, code).passed
    ]
    share = counted["accepted"] / counted["answers"]
    assert len(accepted) <= 1 + 2 * share * len(cases), accepted


@pytest.mark.parametrize("seeds", [1, pytest.param(24, marks=pytest.mark.long)])
def test_odd_but_right_answers_pass_but_for_the_one_that_fails_for_a_transpose(seeds):
    refused = {
        style for name, code, style in odd_right.CASES for seed in range(seeds)
        if not strangers.judged(name, code, seed).passed
    }  # fmt: skip
    assert refused == {"loop over a flat view of a copy"}
