"""Names for the array types that the signatures use."""

from typing import Any, Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.floating[Any]]
FloatName: TypeAlias = Literal["float32", "float64"]
