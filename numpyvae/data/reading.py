"""How images are to be read, what was found, and all that is wrong with them at once."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from ..validation import InputError

SHOWN = 10  # of a list of troubles
MOST_BYTES = 8 * 2**30  # of all images together, as float32


@dataclass
class Reading:
    """How images are to be read, where they leave it open.

    image_size : (height, width) to which images are cut and scaled
    colours : "grey" or "colour"; None keeps greys grey and colours coloured
    image_shape : (height, width) or (height, width, 3) of rows of numbers; (3, height, width) too
    skip_unreadable : go on without the files that can't be read
    value_range : the numbers that are black and white
    background : "white" or "black", behind transparent pixels
    """

    image_size: tuple[int, int] | None = None
    colours: str | None = None
    image_shape: tuple[int, ...] | None = None
    skip_unreadable: bool = False
    value_range: tuple[float, float] | None = None
    background: str | None = None


@dataclass
class Found:
    """What was found.

    arrays : by the names x_train, y_train, x_test, y_test
    notes : sentences about what was read and what was not
    sources : by the same names, the Python that loads such an array
    labels_from : where the labels are from
    deepest : white in the files, where `arrays` have it as 1 already: 65,535 of 16 bits
    """

    arrays: dict[str, np.ndarray]
    notes: list[str] = field(default_factory=list)
    sources: dict[str, str] = field(default_factory=dict)
    labels_from: str = ""
    deepest: int = 1

    def images(self) -> dict[str, np.ndarray]:
        return {key: array for key, array in self.arrays.items() if key[0] == "x"}

    def note(self, sentence: str) -> None:
        if sentence not in self.notes:
            self.notes.append(sentence)

    def mended(self, operation: str) -> list[str]:
        """The lines that save all arrays anew, `operation` applied to the images, its {}."""
        if not self.sources:
            return [operation.format("images")]
        saved = ", ".join(f"{key}={operation.format(source) if key[0] == 'x' else source}"
                          for key, source in self.sources.items())  # fmt: skip
        return [f'import numpy as np; np.savez("mended.npz", {saved})',
                "then: numpyvae train --data mended.npz"]  # fmt: skip


class Troubles(InputError):
    """All that is wrong with some files: one sentence, and a line for each."""

    def __init__(self, sentence: str, lines: Sequence[str] = ()) -> None:
        super().__init__("; ".join([sentence, *lines]))
        self.sentence, self.lines = sentence, tuple(lines)


def check_memory(path: Path, n: int, numbers: int) -> None:
    """Refuse more than a training can hold, before any of it is read."""
    if (size := n * numbers * 4) > MOST_BYTES:
        raise InputError(
            f"{path}: {n:,} images of {numbers:,} numbers take {size / 2**30:.0f} GB; expected at "
            f"most {MOST_BYTES / 2**30:.0f} GB; make them smaller, as with --image-size 64"
        )
