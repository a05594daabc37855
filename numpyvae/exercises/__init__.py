"""Write the parts of a VAE yourself, and learn why when one is wrong.

    from numpyvae.exercises import check, hint, milestone, solution, stub
    stub("kl_backward")               # what is asked
    check(kl_backward)                # in a notebook cell or a terminal
    hint("kl_backward")               # the next one, plainer each time
    solution("kl_backward")           # the library's own function
    in_use(kl_backward)               # yours, once it is right; until then the library's
    milestone(3)                      # your functions train a VAE on digits

For a grader: `assert_passes(kl_backward)`, an AssertionError whose text is the diagnosis; and
`judge(kl_backward)`, a Verdict with `passed` and `findings`.
"""

from .engine import Verdict, assert_passes, check, hint, in_use, judge, names, solution, stub
from .milestones import milestone

__all__ = [
    "Verdict", "assert_passes", "check", "hint", "in_use", "judge", "milestone", "names", "solution",
    "stub",
]  # fmt: skip
