"""Tables of numbers, in CSV files and their kin: a row for each image.

What is in a column is decided by its name and by the first rows: pixels, a label, the number of
the row, a word that says which images to test on, or other words, which are left out.
"""

import csv
import gzip
import itertools
import re
import warnings
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from ..validation import InputError
from . import labels, splits
from .kinds import GET_AGAIN
from .reading import SHOWN, Found, Reading, Troubles

LABELS = ("label", "labels", "class", "target", "y", "digit", "emotion")
INDICES = ("", "id", "index", "unnamed: 0")
SPLITS = ("usage", "split", "set", "subset")
SAMPLE = 50  # rows
UNREADABLE = (ValueError, OSError, EOFError, zlib.error, IndexError, csv.Error)
DECIMAL_COMMA = re.compile(r"-?\d+(,\d+)?([eE][-+]?\d+)?")


@dataclass
class Form:
    """How a table is written, and what is in its columns, by their numbers."""

    encoding: str
    delimiter: str
    comma: bool  # as decimal point
    header: bool
    names: list[str]
    pixels: list[int]
    texts: list[int]  # columns whose cells hold all pixels of an image, with blanks between
    labels: list[int]
    words: list[int]
    splits: list[int]
    notes: list[str] = field(default_factory=list)

    def number(self, text: str) -> float:
        return float(text.replace(",", ".") if self.comma else text)

    def is_number(self, text: str) -> bool:
        try:
            self.number(text)
        except ValueError:
            return False
        return True

    def cells(self, line: str) -> list[str]:
        if self.delimiter == " ":
            return line.split()
        return next(csv.reader([line.rstrip("\r\n")], delimiter=self.delimiter), [])


def table(path: Path, reading: Reading) -> Found:
    """A table with or without names above, and what was made of its columns."""
    try:
        form = _form(path)
        bad: dict[int, str] = {}
        try:
            found = _read(path, form, bad)
        except UNREADABLE as error:
            bad = _bad_lines(path, form)
            if not bad:
                raise
            if not reading.skip_unreadable:
                shown = [f"line {n:,}: {why}" for n, why in itertools.islice(bad.items(), SHOWN)]
                more = [f"and {len(bad) - SHOWN:,} more"] if len(bad) > SHOWN else []
                go_on = ["to go on without these lines: --skip-unreadable"]
                raise Troubles(f"{path}: {len(bad):,} of its lines can't be read",
                               shown + more + go_on) from error  # fmt: skip
            found = _read(path, form, bad)
            found.notes.append(f"left out: {len(bad):,} lines that can't be read, such as line "
                               f"{next(iter(bad)):,}")  # fmt: skip
    except InputError:
        raise
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise InputError(f"{path}: can't be unpacked ({error}); {GET_AGAIN}") from None
    except UNREADABLE as error:
        raise InputError(f"{path}: not a table of numbers: {error}") from None
    if not len(found.arrays["x_train"]):
        raise InputError(f"{path}: expected a row of numbers for each image; got none")
    return found


def _lines(path: Path, encoding: str) -> Iterator[str]:
    opener: Any = gzip.open if path.name.lower().endswith(".gz") else open
    with opener(path, "rt", encoding=encoding, newline="") as lines:
        yield from lines


def _form(path: Path) -> Form:
    opener: Any = gzip.open if path.name.lower().endswith(".gz") else open
    with opener(path, "rb") as file:
        start = file.read(2**16)
    encoding = "utf-16" if start[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    if encoding == "utf-8-sig":
        try:
            start[: start.rfind(b"\n") + 1].decode()
        except UnicodeDecodeError:
            encoding = "latin-1"
    head = [line for line in itertools.islice(_lines(path, encoding), SAMPLE) if line.strip()]
    if not head:
        raise InputError(f"{path}: expected a row of numbers for each image; got none")
    among = next((line for line in head[:2] if any(d in line for d in "\t;,")), head[0]).strip()
    delimiter = next((d for d in "\t;," if d in among), " ")
    form = Form(encoding, delimiter, False, False, [], [], [], [], [], [])
    sample = [form.cells(line) for line in head]
    form.comma = delimiter != "," and any("," in cell for cell in sample[-1]) and all(
        DECIMAL_COMMA.fullmatch(cell) for cell in sample[-1])  # fmt: skip
    if form.comma:
        form.notes.append("decimal commas: read as points")
    (width, _), *_ = Counter(map(len, sample)).most_common(1)
    form.names = _names(form, sample, width)
    rows = [row for row in sample[int(form.header) :] if len(row) == width]
    if not rows:
        raise InputError(f"{path}: expected a row of numbers for each image; got none below "
                         f"the names {', '.join(form.names[:4])}")  # fmt: skip
    _sort_columns(path, form, rows)
    return form


def _names(form: Form, sample: list[list[str]], width: int) -> list[str]:
    """The names above; made-up ones where there are none."""
    first = [name.strip() for name in sample[0]]
    numbers = [form.number(name) for name in first if form.is_number(name)]
    words = len([name for name in first if name and not form.is_number(name)])
    # pandas numbers columns that have no names: 0, 1, 2, ...
    counts = len(numbers) >= 9 and numbers in (
        [*range(len(numbers))],
        [*range(1, len(numbers) + 1)],
    )
    below = sample[1] if len(sample) > 1 else []
    form.header = counts or words > len(numbers) or any(
        name and not form.is_number(name) and form.is_number(number)
        for name, number in zip(first, below, strict=False)
    )  # fmt: skip
    if counts and not words:
        form.notes.append("its first line counts 0, 1, 2, ...: taken for names, not for an image")
    given = first if form.header else []
    return given + [f"column {i + 1}" for i in range(len(given), width)]


def _sort_columns(path: Path, form: Form, rows: list[list[str]]) -> None:
    """What is in each column."""
    useless = []
    for i, name in enumerate(form.names):
        cells = [row[i].strip() for row in rows]
        there = [cell for cell in cells if cell]
        if name.lower() in LABELS:
            form.labels.append(i)
        elif name.lower() in INDICES or not there or _is_index(form, i, cells):
            useless.append(i)
        elif all(
            len(cell.split()) > 1 and all(map(form.is_number, cell.split())) for cell in there
        ):
            form.texts.append(i)
        elif 2 * len([cell for cell in there if not form.is_number(cell)]) > len(there):
            (form.splits if name.lower() in SPLITS else form.words).append(i)
        else:
            form.pixels.append(i)
    if useless:
        form.notes.append("a column that numbers the rows, or an empty one, was left out")
    if form.texts:  # the other numbers describe the image
        form.pixels, rest = [], form.pixels
        form.labels = form.labels or (rest if len(rest) == 1 else [])
    elif not form.pixels:
        raise InputError(
            f"{path}: not a table of numbers: expected columns of pixels; got "
            f"{', '.join(form.names[:5])}, with {', '.join(rows[0][:5])}; if these are names of "
            "image files, give the folder that they are in"
        )


def _is_index(form: Form, i: int, cells: list[str]) -> bool:
    """Whether a table without names begins with the numbers of its rows."""
    counting = [str(n) for n in range(len(cells))], [str(n + 1) for n in range(len(cells))]
    return not form.header and i == 0 and len(cells) > 8 and cells in counting


def _read(path: Path, form: Form, bad: dict[int, str]) -> Found:
    """The table without the lines that are bad."""
    skipped = int(form.header)
    delimiter = None if form.delimiter == " " else form.delimiter
    options: dict[str, Any] = {"delimiter": delimiter, "ndmin": 2, "quotechar": '"',
                               "comments": None}  # fmt: skip

    def good_lines() -> Iterator[str]:
        for n, line in enumerate(_lines(path, form.encoding), 1):
            if n > skipped and n not in bad:
                yield line

    def load(dtype: Any, columns: list[int], **more: Any) -> np.ndarray:
        if bad:
            return np.loadtxt(good_lines(), dtype, usecols=columns, **options, **more)
        return np.loadtxt(path, dtype, usecols=columns, skiprows=skipped, encoding=form.encoding,
                          **options, **more)  # fmt: skip

    def texts(columns: list[int]) -> np.ndarray:
        return load(str, columns)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of a file without rows
        if form.texts:
            values = np.array([[form.number(n) for n in cell.split()]
                               for cell in texts(form.texts[:1])[:, 0]], np.float32)  # fmt: skip
        else:
            converters = form.number if form.comma else None
            values = load(np.float32, form.pixels, converters=converters)
        found = Found({"x_train": _whole(values)}, [*form.notes])
        _labelled(found, form, texts)
        if form.splits:
            _apart(found, form.names[form.splits[0]], texts(form.splits[:1])[:, 0])
    if not form.texts and not form.comma:
        columns = form.pixels
        some = (
            f", usecols=range({columns[0]}, {columns[-1] + 1})"
            if len(columns) < len(form.names)
            else ""
        )
        names = ", skiprows=1" if form.header else ""
        kind = found.arrays["x_train"].dtype
        found.sources["x_train"] = (
            f'np.loadtxt("{path.as_posix()}", "{kind}", delimiter="{form.delimiter}"{names}{some})'
        )
    return found


def _whole(values: np.ndarray) -> np.ndarray:
    """Whole numbers as such: bytes where they are small enough."""
    if values.size and np.array_equal(values, np.rint(values)) and np.abs(values).max() < 2**24:
        low, high = values.min(), values.max()
        return values.astype(np.uint8 if low >= 0 and high <= 255 else np.int32)
    return values


def _labelled(found: Found, form: Form, texts: Any) -> None:
    """Labels: the column that is called so, or the only one with words that come again."""
    words = {i: texts([i])[:, 0] for i in form.words}
    again = [i for i, column in words.items() if labels.are_few(np.unique(column), len(column))]
    at = form.labels[:1] or (again if len(again) == 1 else [])
    if at:
        column = words.pop(at[0]) if at[0] in words else texts(at)[:, 0]
        as_numbers = all(map(str.isdigit, column))
        found.arrays["y_train"] = column.astype(int) if as_numbers else column
        name = form.names[at[0]]
        found.labels_from = f"the column {name}" if form.header else name
    for i in [*words, *form.labels[1:]]:
        found.notes.append(f"the column {form.names[i]} was left out: no pixels")


def _apart(found: Found, name: str, column: np.ndarray) -> None:
    """What a column such as Usage says is to test on."""
    test = np.array([splits.part(word) == "test" for word in column])
    if test.any() and not test.all():
        words = " and ".join(sorted({*column[test].tolist()}))
        found.notes.append(f"to test on: where {name} is {words}")
        for key in [*found.arrays]:
            array = found.arrays[key]
            found.arrays |= {key: array[~test], f"{key[0]}_test": array[test]}


def _bad_lines(path: Path, form: Form) -> dict[int, str]:
    """Why lines can't be read, by their numbers."""
    bad = {}
    width = len(form.names)
    for n, line in enumerate(_lines(path, form.encoding), 1):
        if not line.strip() or n <= int(form.header):
            continue
        cells = form.cells(line)
        if len(cells) != width:
            bad[n] = f"{len(cells)} columns, where the others have {width}"
            continue
        wrong = [i for i in form.pixels if not form.is_number(cells[i])]
        if wrong:
            cell, name = cells[wrong[0]].strip()[:40], form.names[wrong[0]]
            bad[n] = f"{name}: expected a number; got {repr(cell) if cell else 'nothing'}"
        elif form.texts and not all(map(form.is_number, cells[form.texts[0]].split())):
            bad[n] = f"{form.names[form.texts[0]]}: expected numbers with blanks between them"
    return bad
