"""Labels as people keep them: one for each image, or what is there instead."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np

MOST_CLASSES = 100  # of a column that nobody called a label


def usable(labels: np.ndarray) -> tuple[np.ndarray | None, str]:
    """One label for each image, (N,), or None and why not."""
    if labels.ndim == 2 and labels.shape[1] == 1:
        labels = labels[:, 0]
    if labels.ndim == 2 and labels.dtype.kind in "biuf" and (labels.sum(axis=1) == 1).all():
        labels = labels.argmax(axis=1)  # one-hot
    if labels.ndim != 1:
        return None, "not one label for each image"
    if labels.dtype.kind == "S":
        return np.char.decode(labels, "utf-8", "replace"), ""
    if labels.dtype.kind == "f":
        if bad := int((~np.isfinite(labels)).sum()):
            return None, f"NaN or infinity in {bad:,} of them"
        if (labels != np.rint(labels)).any():
            return None, "numbers that measure something, not classes"
    return labels, ""


def counted(labels: Sequence[Any]) -> str:
    """How many there are of each, of the first twelve."""
    counts = sorted(Counter(labels).items())
    shown = ", ".join(
        f"{_printable(f'{name:g}' if isinstance(name, float) else str(name))} {n:,}"
        for name, n in counts[:12]
    )
    return shown + (f" and {len(counts) - 12:,} more" if len(counts) > 12 else "")


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


def column(rows: np.ndarray) -> int | None:
    """Which column of a table holds labels, 0 or -1; None if that is open."""
    for likeness in (_are_dense, are_few):
        first, last = (likeness(np.unique(rows[:, at]), len(rows)) for at in (0, -1))
        if first != last:
            return 0 if first else -1
        if first:
            return None
    return None


def are_few(values: np.ndarray, n: int) -> bool:
    return 2 <= len(values) <= max(2, min(MOST_CLASSES, n // 2))


def _are_dense(values: np.ndarray, n: int) -> bool:
    """Whole numbers with few gaps, such as 0 to 9: the pixels of a corner have more."""
    whole = np.array_equal(values, np.rint(values))
    return are_few(values, n) and whole and values[-1] - values[0] < 1.5 * len(values)
