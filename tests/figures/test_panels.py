"""figures/panels.py: panels stand side by side as far as a reader can read them."""

import numpy as np
import pytest

from numpyvae import figures
from numpyvae.figures.panels import Panel

BARS = Panel("bars", "bars", {"a": [1.0]})
IMAGES = Panel("images", "images", {"a row": np.zeros((10, 784))})


@pytest.mark.parametrize(
    ("panels", "rows"),
    [([BARS], 1), ([BARS] * 2, 1), ([BARS] * 3, 2), ([IMAGES, BARS], 2), ([BARS, IMAGES, BARS], 3)],
)
def test_a_figure_breaks_into_rows_before_it_is_too_wide_to_read(panels, rows):
    figure = figures.side_by_side(panels)
    assert len(figure.subfigs) == rows
    assert len(figure.axes) == len(panels)
    assert figure.get_figwidth() <= 9.2


def test_a_row_of_images_is_no_higher_than_it_needs():
    low, high = (figures.side_by_side([panel]).get_figheight() for panel in (IMAGES, BARS))
    assert low < high / 2
