"""Why a gradient is wrong: which factor was lost, in which line.

`diagnose` looks at one operation that somebody wrote, `diagnose_vae` at a whole model. Both search
for the small edits of right code that give the same results (search.py, kinds.py).
"""

from .models import diagnose_vae as diagnose_vae
from .right import OPERATIONS as OPERATIONS
from .right import diagnose as diagnose

__all__ = ["OPERATIONS", "diagnose", "diagnose_vae"]
