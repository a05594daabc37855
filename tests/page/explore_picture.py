"""The picture in numpyvae/page/README.md, and the notebooks' details of it, whose words can be read
at 560 pixels: python -m tests.page.explore_picture RUN

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

RECORDS = Path(__file__).parents[2] / "notebooks/records"
THREE = [(0.3, 0.25), (0.5, 0.15), (0.68, 0.3), (0.5, 0.48), (0.7, 0.68), (0.5, 0.88), (0.28, 0.75)]
# Two of the four parts: all four would make the picture too tall.
HIDDEN = "section:not(:has(#map, #tug)), .lead + .lead, #tasks, fieldset, header, footer"
ONLY = f"{HIDDEN} {{ display: none !important }}"
CALM = "section { margin: 0 0 1rem; border: 0 } body { padding-bottom: 0 }"

# A detail: the section that it shows, and a style that leaves the rest of it out.
NARROW = """
    body { padding: 0 } section { margin: 0; padding: 0.5rem; border: 0 }
    .plane, #map { width: 100% } .pair { order: 0; margin: 0 }
    .controls, fieldset, #tasks, #loss, #compared, .lead + .lead { display: none }
    figcaption, .caption, .lead { font-size: 1rem }
"""
TUG = (
    NARROW
    + """
    .lead, h2, figure:has(#close), #posterior { display: none }
    .columns:has(> figure > #tug) { grid-template-columns: 23rem minmax(0, 1fr); gap: 1rem }
    .hands { display: block } .pair { grid-template-columns: minmax(0, 9rem) }
"""
)
DETAILS = {
    "walk": ("section:has(#map)", NARROW + """
        label:has(#points) { display: none }
        .columns.walk:has(> #map-figure) { grid-template-columns: 23rem minmax(0, 1fr) }
        .columns.walk .beside { display: grid } .columns.beside > div { grid-column: auto }
        .class { min-width: 1.1rem }
    """),
    "tug": ("section:has(#tug)", TUG + "#pulls { display: none }"),
    "table": ("section:has(#tug)", TUG + """
        .columns:has(> figure > #tug) { grid-template-columns: 23rem 8rem }
        .hands { display: contents } .pair { grid-column: 2; grid-row: 1 }
        #pulls { grid-column: 1 / -1; margin: 0 } table, caption { font-size: 1rem }
        thead th:not(:first-child) { text-align: right } #pulls td { font-size: 1rem }
    """),
}  # fmt: skip


def main(run: str) -> int:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "page.html"
        if commands.main(["explore", run, "--html", str(path)]):
            return 2
        browser = playwright.chromium.launch(executable_path=chromium())
        page = pulled(browser, path, width=1080)
        restyle(page, ONLY + CALM)
        keep(page.screenshot(full_page=True), "explore")
        page.close()
        for name, (section, style) in DETAILS.items():
            page = pulled(browser, path, width=620, sharp=2)
            restyle(page, style)
            keep(page.locator(section).screenshot(), f"explore-{name}")
            page.close()
        browser.close()
    return 0


def pulled(browser, path, width, sharp=1):
    """The page with a 3 drawn, the rope of the tug-of-war taut, and z among the 3s."""
    # With less motion, letting go ends at once.
    page = browser.new_page(
        viewport={"width": width, "height": 900}, device_scale_factor=sharp,
        color_scheme="light", reduced_motion="reduce", bypass_csp=True,  # for a style of ours
    )  # fmt: skip
    page.goto(path.as_uri())
    draw(page, THREE)
    page.select_option("#K", "32")
    page.fill("#beta", str(page.evaluate("betas.indexOf(4)")))
    page.click("#let-go")
    page.evaluate("move_z([-1.7, -0.7])")
    return page


def restyle(page, css):
    page.evaluate(
        "(css) => { document.activeElement.blur();"
        "document.head.append(element('style', {}, css)); redraw() }",
        css,
    )
    page.wait_for_timeout(300)
    page.evaluate("redraw()")
    page.wait_for_timeout(100)


def keep(screenshot, name):
    # 16 levels of each colour: a third as large, and no eye tells.
    pixels = np.asarray(Image.open(io.BytesIO(screenshot)).convert("RGB"))
    picture = RECORDS / f"{name}.png"
    Image.fromarray((np.round(pixels / 17) * 17).astype("uint8")).save(picture, optimize=True)
    print(f"{picture}: {picture.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
