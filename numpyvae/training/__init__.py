"""Training: its options, the loop, and the run folders that it fills."""

from .loop import State as State
from .loop import fit as fit
