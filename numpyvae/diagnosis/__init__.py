"""Why a gradient is wrong: which factor was lost, in which line.

`diagnose` looks at one operation that somebody wrote, `diagnose_vae` at a whole model.
"""

from .mistakes import OPERATIONS as OPERATIONS
from .models import diagnose_vae as diagnose_vae
from .operations import diagnose as diagnose

__all__ = ["OPERATIONS", "diagnose", "diagnose_vae"]
