"""How images are to be read, what was found, and all that is wrong with them at once."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from ..validation import InputError

SHOWN = 10  # of a list of troubles


@dataclass
class Reading:
    """How images are to be read, where they leave it open.

    image_size : (height, width) to which images are cut and scaled
    colours : "grey" or "colour"; None keeps greys grey and colours coloured
    image_shape : (height, width) or (height, width, 3) of rows of numbers; (3, height, width) too
    skip_unreadable : go on without the files that can't be read
    """

    image_size: tuple[int, int] | None = None
    colours: str | None = None
    image_shape: tuple[int, ...] | None = None
    skip_unreadable: bool = False


@dataclass
class Found:
    """Arrays by the names x_train, y_train, x_test, y_test, and what there is to say of them."""

    arrays: dict[str, np.ndarray]
    notes: list[str] = field(default_factory=list)


class Troubles(InputError):
    """All that is wrong with some files: one sentence, and a line for each."""

    def __init__(self, sentence: str, lines: Sequence[str] = ()) -> None:
        super().__init__("; ".join([sentence, *lines]))
        self.sentence, self.lines = sentence, tuple(lines)
