"""Write an operation of the VAE yourself, and be told why it is wrong.

    from numpyvae.exercises import check, hint, solution, stub
    print(stub("kl_backward"))        # what is asked
    check(kl_backward)                # in a notebook cell or a terminal
    hint("kl_backward")               # the next one, plainer each time
    solution("kl_backward")           # the library's own function

For a grader: `assert_passes(kl_backward)`, an AssertionError whose text is the diagnosis.
"""

from .engine import Verdict, assert_passes, check, hint, names, solution, stub

__all__ = ["Verdict", "assert_passes", "check", "hint", "names", "solution", "stub"]
