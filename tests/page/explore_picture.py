"""The picture in numpyvae/page/README.md: python -m tests.page.explore_picture RUN

RUN is a run with two latents. It needs the extra `browser` and a Chromium.
"""

import io
import sys
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image
from playwright.sync_api import sync_playwright

from numpyvae import commands

from .test_explore import chromium, draw

PICTURE = Path(__file__).parents[2] / "notebooks/records/explore.png"
THREE = [(0.3, 0.25), (0.5, 0.15), (0.68, 0.3), (0.5, 0.48), (0.7, 0.68), (0.5, 0.88), (0.28, 0.75)]
# Two of the four parts: all four would make the picture too tall.
HIDDEN = "section:not(:has(#map, #tug)), .lead + .lead, #tasks, fieldset, header, footer"
ONLY = f"{HIDDEN} {{ display: none !important }}"
CALM = "section { margin: 0 0 1rem; border: 0 } body { padding-bottom: 0 }"


def main(run: str) -> int:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "page.html"
        if commands.main(["explore", run, "--html", str(path)]):
            return 2
        browser = playwright.chromium.launch(executable_path=chromium())
        size = {"width": 1080, "height": 900}
        # With less motion, letting go ends at once.
        page = browser.new_page(
            viewport=size, color_scheme="light", reduced_motion="reduce", bypass_csp=True
        )  # for a style of ours
        page.goto(path.as_uri())
        draw(page, THREE)
        page.select_option("#K", "32")
        page.fill("#beta", str(page.evaluate("betas.indexOf(4)")))
        page.click("#let-go")  # the rope is taut
        page.evaluate("move_z([-1.1, -1.3])")
        page.evaluate(
            "(css) => { document.activeElement.blur();"
            "document.head.append(element('style', {}, css)); redraw() }",
            ONLY + CALM,
        )
        page.wait_for_timeout(300)
        screenshot = page.screenshot(full_page=True)
        browser.close()
    # 16 levels of each colour: a third as large, and no eye tells.
    pixels = np.asarray(Image.open(io.BytesIO(screenshot)).convert("RGB"))
    Image.fromarray((np.round(pixels / 17) * 17).astype("uint8")).save(PICTURE, optimize=True)
    print(f"{PICTURE}: {PICTURE.stat().st_size / 1000:.0f} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
