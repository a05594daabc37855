"""For teachers: students' code judged in a process of its own, and marks for a class.

In a pytest file, and in a test cell of nbgrader:

    from numpyvae.classroom import assert_right
    assert_right(kl_backward)                       # a function of this notebook
    assert_right("submission.py", "kl_backward")    # a function in a file
"""

from .grading import Mark, grade
from .isolated import assert_right

__all__ = ["Mark", "assert_right", "grade"]
