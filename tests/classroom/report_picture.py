"""The picture in numpyvae/classroom/README.md: python -m tests.classroom.report_picture MARKS.html

MARKS.html is the page of the example class. It needs the extra `browser` and a Chromium.
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from ..page.test_explore import chromium

PICTURE = Path(__file__).parents[2] / "notebooks/records/grading.png"


def main(page: str) -> int:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium())
        shown = browser.new_page(viewport={"width": 820, "height": 1460}, color_scheme="light")
        shown.goto(Path(page).resolve().as_uri())
        shown.screenshot(path=PICTURE)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
