"""Tables of numbers: a row for each image, in CSV files and their kin."""

import csv
import gzip
import math
import warnings
import zlib
from pathlib import Path
from typing import Any

import numpy as np

from ..validation import InputError
from .reading import Found

LABEL_COLUMNS = ("label", "labels", "class", "target", "y", "digit")
INDEX_COLUMNS = ("", "id", "index", "unnamed: 0")


def table(path: Path) -> Found:
    """A CSV file: a row for each image, with or without names above and a column of labels."""
    opener: Any = gzip.open if path.name.lower().endswith(".gz") else open
    try:
        with opener(path, "rt", encoding="utf-8-sig", newline="") as lines:
            first = lines.readline()
            delimiter = max(",;\t ", key=first.count)
            names = next(csv.reader([first.strip()], delimiter=delimiter), [])
        header = any(not _is_number(name) for name in names if name)
        options: dict[str, Any] = {
            "delimiter": None if delimiter == " " else delimiter, "skiprows": int(header),
            "encoding": "utf-8-sig", "ndmin": 2, "quotechar": '"', "comments": None,
        }  # fmt: skip
        notes: list[str] = []
        last = len(names) - 1
        useless = [i for i, name in enumerate(names)
                   if (header or i == last) and name.strip().lower() in INDEX_COLUMNS]  # fmt: skip
        if useless:
            notes.append("a column that numbers the rows, or an empty one, was left out")
        at = [i for i, name in enumerate(names) if name.strip().lower() in LABEL_COLUMNS]
        width = len(names) - len(useless)
        if not at and width > 2 and math.isqrt(width - 1) ** 2 == width - 1:
            kept = [i for i in range(len(names)) if i not in useless]
            at = _label_column(path, [kept[0], kept[-1]], options)
            side = math.isqrt(width - 1)
            which = "first" if at[0] == kept[0] else "last"
            notes.append(f"{width} columns: the {which} looks like a label, and was taken for one;"
                         f" the others for {side} x {side} pixels")  # fmt: skip
        columns = [i for i in range(len(names)) if i not in at and i not in useless]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of a file without rows
            values = np.loadtxt(path, np.float32, usecols=columns, **options)
            labels = np.loadtxt(path, str, usecols=at, **options)[:, 0] if at else None
    except (ValueError, OSError, EOFError, zlib.error, IndexError, csv.Error) as error:
        raise InputError(f"{path}: not a table of numbers: {error}") from None
    if values.size == 0:
        raise InputError(f"{path}: expected a row of numbers for each image; got none")
    whole = (
        values.min() >= 0 and 1 < values.max() <= 255 and np.array_equal(values, np.rint(values))
    )
    found = Found({"x_train": values.astype(np.uint8) if whole else values}, notes)
    if labels is not None:
        found.arrays["y_train"] = labels.astype(int) if all(map(str.isdigit, labels)) else labels
    return found


def _label_column(path: Path, ends: list[int], options: dict[str, Any]) -> list[int]:
    """Which of the first and the last column holds labels: some few values, and not one alone."""
    columns = np.loadtxt(path, str, usecols=ends, **options).T
    like = [2 <= len(np.unique(column)) <= max(2, min(100, len(column) // 2)) for column in columns]
    if like[0] == like[1]:
        raise InputError(
            f"{path}: is its first or its last column the label? Put a line with names above, and "
            "call that column label"
        )
    return [ends[like.index(True)]]


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
