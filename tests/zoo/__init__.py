"""The bug zoo: mistakes that people really make in a VAE, planted one by one.

`bugs.py` holds them, each with its source where it is documented, and the slug that a diagnosis
should give it, or None where only its presence can be shown. `checks.py` holds the arguments that
must notice them. tests/test_zoo.py lets each bug meet the checks, and every one must be caught;
`python -m tests.zoo` prints which check caught which bug.
"""
