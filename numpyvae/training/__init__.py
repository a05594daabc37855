"""Training: its options, the loop, and the run folders that it fills."""

from .loop import State as State
from .loop import fit as fit
from .options import Options as Options
from .runs import Run as Run
from .session import resume as resume
from .session import start as start
