"""The course's web site in Chromium, used as a reader would, with everything but its server cut.

The site is built first, by notebooks/site/build.py, and NUMPYVAE_SITE says where; without that,
Playwright and a Chromium the tests are skipped, which pytest reports. `.ci/run` does all of it.
"""

import ast
import contextlib
import functools
import http.server
import json
import os
import re
import subprocess
import sys
import threading
import zipfile
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest

from numpyvae import exercises
from numpyvae.exercises import engine, milestones

from ..answers import right, wrong
from ..page.test_explore import browser as browser  # a fixture: the system's Chromium
from ..page.test_explore import wait_until
from . import build, course, live

pytestmark = pytest.mark.site
MINUTE = 60_000  # milliseconds
WRONG = (
    "def kl_backward(dkl, mu, logvar):\n"
    "    return dkl[:, None] * mu, dkl[:, None] * np.exp(logvar)\n"
)
RIGHT = (
    "def kl_backward(dkl, mu, logvar):\n"
    "    return dkl[:, None] * mu, dkl[:, None] * (np.exp(logvar) - 1) / 2\n"
)
ENDLESS = "def kl_backward(dkl, mu, logvar):\n    print('round and round')\n    while True: pass\n"


@pytest.fixture(scope="module")
def site():
    """The folder of the site."""
    named = os.environ.get("NUMPYVAE_SITE")
    if not named:
        pytest.skip("NUMPYVAE_SITE is not set to the folder of a site that build.py made")
    return Path(named).resolve()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass

    def handle(self):
        with contextlib.suppress(ConnectionError):  # a reader who left
            super().handle()


@pytest.fixture(scope="module")
def address(site):
    """Where the site is served: from a sub-path, since its folder is not the server's root."""
    handler = functools.partial(Quiet, directory=site.parent)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{site.name}/"
        server.shutdown()


@contextlib.contextmanager
def visit(browser, address, **options):
    """A page of a new reader; fails on an error on the console or a request that goes elsewhere."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
    here = (address[: address.index("/", len("http://"))], "data:", "blob:")
    elsewhere, said = [], []
    context.on("request", lambda request: elsewhere.append(request.url))
    context.route(lambda url: not url.startswith(here), lambda route: route.abort())
    page = context.new_page()
    page.set_default_timeout(3 * MINUTE)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("console", lambda message: said.append(f"{message.location['url']}: {message.text}")
            if message.type == "error" and not is_of_the_browser(message) else None)  # fmt: skip
    page.said = said
    yield page
    context.close()
    assert said == []
    assert [url for url in elsewhere if not url.startswith(here)] == []


def is_of_the_browser(message):
    """Chromium asks for a notebook's picture beside the page, before JupyterLite finds it among the
    notebook's files."""
    return "/lite/notebooks/records/" in message.location["url"]


@pytest.fixture
def page(browser, address):
    with visit(browser, address) as page:
        yield page


@pytest.fixture(scope="module")
def desk(browser, address):
    """The page of the exercises, its Python loaded once for many tests.

    An answer has five minutes, because the computer may be busy with other things.
    """

    def patient(route):
        html = route.fetch().text()
        limit = f'"seconds": {course.SECONDS}'
        assert limit in html
        route.fulfill(body=html.replace(limit, '"seconds": 300'), content_type="text/html")

    with visit(browser, address) as page:
        page.route("**/exercises.html", patient)
        page.goto(f"{address}exercises.html#kl-backward")
        yield page


def heading(page):
    """Of the exercise that is open."""
    page.wait_for_selector(".bench .cm-content")
    return page.locator("section", has=page.locator("> .bench")).locator("> h3").inner_text()


def write(page, text):
    page.click(".bench .cm-content")
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(text)


def answer(page, name, text, milliseconds=6 * MINUTE):
    """The verdict on `text`, typed into the editor of this exercise."""
    page.evaluate("id => { location.hash = id }", name.replace("_", "-"))
    page.wait_for_selector(f"section#{name.replace('_', '-')} .bench")
    write(page, text)
    return checked(page, milliseconds)


def checked(page, milliseconds=6 * MINUTE):
    page.click(".bench .act")
    page.wait_for_selector(".act:not([disabled])", timeout=milliseconds)
    return page.inner_text(".verdict")


# Every page.


def pages(site):
    skipped = ("lite/", "pyodide/", "slides/reveal/", "_static/")
    names = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return [name for name in sorted(names) if not name.startswith(skipped)]


def test_every_page_opens_without_an_error_and_its_formulas_are_set(site, address, page):
    found = pages(site)
    assert len(found) > 40
    for name in found:
        page.goto(address + name)
        if page.query_selector(".math"):
            page.wait_for_selector("mjx-container", state="attached")
            assert page.query_selector("mjx-merror, [data-mjx-error]") is None, name
        assert page.said == []


def test_every_link_within_the_site_leads_somewhere(site):
    address = "http://site/"
    known = {}

    def ids(path):
        if path not in known:
            text = path.read_text(encoding="utf-8") if path.suffix == ".html" else ""
            known[path] = set(re.findall(r'\bid="([^"]+)"', text))
        return known[path]

    for name in pages(site):
        text = (site / name).read_text(encoding="utf-8")
        for link in re.findall(r'<(?:a|link|img|script)\b[^>]*?\b(?:href|src)="([^"]+)"', text):
            target, anchor = urldefrag(urljoin(address + name, link))
            if target.startswith(address):
                path = site / target.removeprefix(address).partition("?")[0]
                path = path / "index.html" if path.is_dir() else path
                assert path.is_file(), f"{name}: {link}"
                if anchor and path.suffix == ".html" and not name.startswith("explore/"):
                    assert anchor in ids(path), f"{name}: {link}"
    for notebook in (site / "lite" / "files").glob("*.ipynb"):  # whose page is one folder further
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        text = "\n".join(cell["source"] for cell in cells if cell["cell_type"] == "markdown")
        for target, anchor in course.LINK.findall(text):
            path = (site / "lite" / "notebooks" / target).resolve()
            path = path if path.is_file() else notebook.parent / target  # a picture
            assert path.is_file(), f"{notebook.name}: {target}"
            known_id = anchor.removeprefix("#").removesuffix(live.AWAY)
            assert not known_id or known_id in ids(path), f"{notebook.name}: {target}{anchor}"


def test_every_figure_of_a_notebook_has_an_alternative_text(site):
    for path in (site / "notebooks").glob("*.html"):
        for image in re.findall(r"<img[^>]*>", path.read_text(encoding="utf-8")):
            assert re.search(r'alt="(?!\.\./)[^"]{10,}"', image), f"{path.name}: {image}"


def figures_in(notebook):
    content = json.loads(notebook.read_text(encoding="utf-8"))
    outputs = [output for cell in content["cells"] for output in cell.get("outputs", [])]
    return sum("image/png" in output.get("data", {}) for output in outputs)


def test_every_figure_of_a_notebook_can_be_taken_as_svg(site):
    if not (site / "figures").is_dir():
        pytest.skip("the site was built without figures")
    for path in course.NOTEBOOKS:
        made = list((site / "figures").glob(f"{path.stem}-*.svg"))
        assert len(made) == figures_in(path), path.name


def test_search_finds_the_kl(address, page):
    page.goto(f"{address}search.html?q=KL")
    page.wait_for_selector("#search-results li a")
    titles = page.locator("#search-results li a").all_inner_texts()
    assert any("KL in closed form" in title for title in titles)
    wait_until(page, "document.querySelectorAll('#search-results p.context').length > 5")
    assert "\\(" not in page.inner_text("#search-results")  # no TeX
    page.locator("#search-results li a", has_text="Exercises").first.click()
    assert heading(page).startswith("kl_")


# Exercises.


def test_a_wrong_answer_is_diagnosed_hinted_and_then_right_and_stays_so(address, page):
    page.goto(f"{address}exercises.html#kl-backward")
    write(page, "import numpy as np\n\n\n" + WRONG)
    assert "the KL begins with ½" in checked(page)
    page.click(".bench >> text=Hint")
    hint = page.inner_text(".hints li")
    assert hint == engine.hint_text("kl_backward", 0)
    write(page, "import numpy as np\n\n\n" + RIGHT)
    assert checked(page).strip() == "kl_backward: right"
    page.reload()
    assert f"1 of {len(exercises.names())} right" in page.inner_text(".all summary")
    assert page.inner_text(".hints li") == hint
    assert "(np.exp(logvar) - 1) / 2" in page.inner_text(".cm-content")


def test_every_character_of_python_can_be_typed(address, page):
    page.goto(f"{address}exercises.html#kl-backward")
    write(page, "")
    page.keyboard.type("np.exp(logvar / 2)")
    assert page.inner_text(".bench .cm-content").strip() == "np.exp(logvar / 2)"


def test_the_last_hint_ends_the_offer_and_a_wrong_try_keeps_the_tick(address, page):
    page.goto(f"{address}exercises.html#kl-backward")
    write(page, f"import numpy as np\n{WRONG}")
    assert "(stuck? press Hint)" in checked(page)
    for _ in course.told()["exercises"][0]["hints"]:
        assert "press Hint" in page.inner_text(".verdict")
        page.click(".bench >> text=Hint")
    assert "press Hint" not in page.inner_text(".verdict")
    assert "press Hint" not in checked(page)
    write(page, f"import numpy as np\n{RIGHT}")
    assert checked(page).strip() == "kl_backward: right"
    write(page, f"import numpy as np\n{WRONG}")
    said = checked(page)
    assert "not right yet" in said
    assert "stays ticked" in said
    assert "1 of" in page.inner_text(".all summary")


def test_without_an_anchor_the_page_begins_at_the_first_exercise_not_done(address, page):
    page.goto(f"{address}exercises.html")
    names = exercises.names()
    for done in (0, 1, names.index(milestones.MILESTONES[0].after) + 1):
        kept = json.dumps({"progress": {name: {"passed": True} for name in names[:done]}})
        page.evaluate("kept => localStorage.setItem('numpyvae exercises', kept)", kept)
        page.reload()
        assert heading(page).startswith(names[done])


def test_without_an_anchor_the_page_goes_on_where_the_reader_was(address, page):
    page.goto(f"{address}exercises.html#dense-backward")
    assert heading(page).startswith("dense_backward")
    page.goto(f"{address}index.html")
    page.goto(f"{address}exercises.html")
    assert heading(page).startswith("dense_backward")


def test_an_anchor_shows_both_headings_below_the_bar(address, page):
    for width in (1280, 375):
        page.set_viewport_size({"width": width, "height": 600})
        page.goto(f"{address}index.html")
        page.goto(f"{address}exercises.html#kl-backward")
        top = "document.querySelector('section:has(> section > .bench) > h2')"
        bar = "document.querySelector('header.bd-header')"
        below = f"{top}.getBoundingClientRect().top >= {bar}.getBoundingClientRect().bottom"
        wait_until(page, f"scrollY > 100 && {below}")


def test_all_exercises_are_listed_by_notebook(address, page):
    page.goto(f"{address}exercises.html")
    page.click(".all summary")
    listed = page.locator(".all nav > div").all_inner_texts()
    assert listed[5].startswith("Notebook 6, The KL in closed form")
    assert "kl_backward" in listed[5]
    assert len(page.locator(".all li[value]").all()) == len(exercises.names())


def test_enter_is_a_new_line_unless_an_arrow_chose_a_completion(address, page):
    page.goto(f"{address}exercises.html#kl-backward")
    write(page, "total = 1\n")
    for keys, text in (("Enter", "\nt\n\n"), ("ArrowDown Enter", "\ntotal")):
        page.keyboard.type("t")
        page.wait_for_selector(".cm-tooltip-autocomplete")
        page.wait_for_timeout(200)  # before, the editor takes no key for an answer to its list
        for key in keys.split():
            page.keyboard.press(key)
        assert page.inner_text(".bench .cm-content").endswith(text)
    page.keyboard.type("\nto")
    page.click(".bench .act")
    page.wait_for_timeout(500)
    assert page.locator(".cm-tooltip-autocomplete").count() == 0


def test_an_endless_loop_is_stopped_and_the_next_answer_judged(address, page):
    page.goto(f"{address}exercises.html")
    assert "an endless loop?" in answer(page, "kl_backward", ENDLESS)
    assert "round and round" in page.inner_text(".printed")
    assert answer(page, "kl_backward", f"import numpy as np\n{RIGHT}").endswith("right")


def test_what_each_call_prints_alike_is_shown_once(desk):
    chatty = WRONG.replace(":\n", ":\n    print(mu.ndim, mu[:0].T)\n", 1)
    answer(desk, "kl_backward", f"import numpy as np\n{chatty}")
    first, *_, last = desk.inner_text(".printed").strip().splitlines()
    assert first == "2 []"
    assert last.startswith("(repeats not shown: ")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("def kl_backward(dkl, mu, logvar:\n", "SyntaxError: '(' was never closed"),
        ("def other(): pass\n", "the file defines other"),
        ("raise SystemExit(3)\n", "SystemExit: 3"),
        ("def kl_backward(*given):\n    return kl_backward(*given)\n", "ecursion"),
    ],
)
def test_what_can_not_be_run_costs_a_sentence(desk, text, says):
    said = answer(desk, "kl_backward", text)
    assert says in said
    assert ".py" not in said  # the reader has no file
    assert answer(desk, "kl_backward", f"import numpy as np\n{RIGHT}").endswith("right")


def source_of(module, name, found):
    """A file that has all of the module, under names of its own, and names the answer."""
    source = Path(module.__file__).read_text(encoding="utf-8")
    assert "'''" not in source
    return f"module = {{}}\nexec(r'''{source}''', module)\n{name} = module{found}\n"


def right_answer(name):
    """A file as a learner has it: imports, the function, and what it uses of the module."""
    function = right.RIGHT[name][0].__name__
    tree = ast.parse(Path(right.__file__).read_text(encoding="utf-8"))
    defined = {getattr(node, "name", None): node for node in tree.body}
    defined |= {node.targets[0].id: node for node in tree.body if isinstance(node, ast.Assign)}
    if function not in defined:
        return source_of(right, name, f"['RIGHT'][{name!r}][0]")
    kept, left = [], [function]
    while left:
        node = defined.get(left.pop())
        if node and node not in kept:
            kept.append(node)
            left += [part.id for part in ast.walk(node) if isinstance(part, ast.Name)]
    kept = [n for n in tree.body if n in kept or isinstance(n, ast.Import | ast.ImportFrom)]
    return "\n\n".join(map(ast.unparse, [*kept, ast.parse(f"{name} = {function}")]))


def test_all_right_answers_are_right_here_too(desk):
    for name in exercises.names():
        style = right.RIGHT[name][0]
        said = answer(desk, name, right_answer(name))
        assert said.strip() == f"{name}: right", (name, style, said)
    count = len(exercises.names())
    assert f"{count} of {count} right" in desk.inner_text(".all summary")


def test_twelve_wrong_answers_get_the_same_slugs(desk):
    one_in = len(wrong.WRONG) // 12
    for i in range(0, 12 * one_in, one_in):
        name, function, _ = wrong.WRONG[i]
        expected = [finding.slug for finding in exercises.judge(function, name).findings]
        answer(desk, name, source_of(wrong, name, f"['WRONG'][{i}][1]"))
        assert desk.get_attribute(".verdict", "data-slugs").split() == expected, name


def test_the_files_go_on_in_a_terminal_and_come_back(browser, address, tmp_path):
    with visit(browser, address, accept_downloads=True) as page:
        page.goto(f"{address}exercises.html")
        name = exercises.names()[0]
        assert answer(page, name, right_answer(name)).endswith("right")
        page.click(".workspace summary")
        with page.expect_download() as download:
            page.click("text=Export my files")
        download.value.save_as(tmp_path / "exercises.zip")
    with zipfile.ZipFile(tmp_path / "exercises.zip") as archive:
        archive.extractall(tmp_path)
    known = json.loads((tmp_path / "exercises" / "progress.json").read_text(encoding="utf-8"))
    assert known[name]["passed"]
    command = [sys.executable, "-m", "numpyvae", "exercises"]
    done = subprocess.run([*command, "check", name], cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{name}: right" in done.stdout
    file = next((tmp_path / "exercises").glob("*_kl_backward.py"))
    file.write_text(f"import numpy as np\n\n\n{RIGHT}", encoding="utf-8")
    done = subprocess.run([*command, "check", "kl_backward"], cwd=tmp_path, capture_output=True)
    assert done.returncode == 0
    with visit(browser, address) as page:
        page.goto(f"{address}exercises.html#kl-backward")
        files = [*(tmp_path / "exercises").glob("*.py"), tmp_path / "exercises" / "progress.json"]
        page.set_input_files("input[type=file]", files)
        page.wait_for_selector("text=files came in", state="attached")
        assert "(np.exp(logvar) - 1) / 2" in page.inner_text(".cm-content")
        assert "2 of" in page.inner_text(".all summary")


def test_milestone_2_is_reached_and_drawn(desk):
    for name in milestones.MILESTONES[1].needs:
        answer(desk, name, right_answer(name))
    desk.evaluate("location.hash = 'milestone-2'")
    desk.click(".bench .act")
    desk.wait_for_selector(".verdict img", timeout=6 * MINUTE)
    assert "nats per image" in desk.inner_text(".verdict")
    assert desk.evaluate("document.querySelector('.verdict img').naturalWidth") > 300
    assert desk.locator(".all li", has_text="Milestone 2").locator("text=right").count() == 1


@contextlib.contextmanager
def public_address(site, spoil=""):
    """A second server that has Pyodide's packages; the file called `spoil` has a byte too many."""

    class Public(Quiet):
        def end_headers(self):
            self.send_header("Access-Control-Allow-Origin", "*")
            super().end_headers()

        def copyfile(self, source, outputfile):
            content = source.read()
            spoilt = spoil and spoil in self.path
            outputfile.write(content[:-1] + b"?" if spoilt else content)

    handler = functools.partial(Public, directory=site / "pyodide")
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.mark.parametrize("spoil", ["", "numpy-2"])
def test_packages_may_lie_at_an_address_and_a_changed_one_is_refused(
    site, browser, address, tmp_path, spoil
):
    lock = json.loads((site / "pyodide" / "pyodide-lock.json").read_text())
    with public_address(site, spoil) as there:
        for name, package in lock["packages"].items():
            if name != "numpyvae":
                package["file_name"] = there + package["file_name"]
        context = browser.new_context()
        context.route("**/pyodide-lock.json", lambda route: route.fulfill(json=lock))
        page = context.new_page()
        page.set_default_timeout(3 * MINUTE)
        page.goto(f"{address}exercises.html#kl-backward")
        write(page, f"import numpy as np\n{RIGHT}")
        said = checked(page)
        context.close()
    assert ("could not be loaded" in said) if spoil else said.endswith("kl_backward: right")


# Notebooks, live.

QUICK = ("06", "12", "13")  # the other notebooks take their turn in the long form


@pytest.mark.parametrize(
    "notebook",
    [pytest.param(path, id=path.stem, marks=() if path.name[:2] in QUICK else pytest.mark.long)
     for path in course.NOTEBOOKS],
)  # fmt: skip
def test_a_notebook_runs_live_from_top_to_bottom(address, page, notebook):
    page.goto(f"{address}lite/notebooks/index.html?path={notebook.name}")
    page.wait_for_selector(".jp-Notebook .jp-CodeCell")
    run_all(page)
    waits = "cell => /\\[[ *]\\]/.test(cell.querySelector('.jp-InputPrompt').textContent)"
    failed = ".jp-OutputArea-output:has-text('Traceback (most recent')"
    ended = f"![...document.querySelectorAll('.jp-CodeCell')].some({waits})"
    for _ in range(30 * 60):  # seconds
        if page.locator(failed).count() or page.evaluate(ended):
            break
        page.wait_for_timeout(1000)
    assert page.locator(failed).all_inner_texts() == []
    assert page.locator("text=building the font cache").count() == 0
    assert page.evaluate(ended)
    assert page.locator(".jp-RenderedImage img").count() == figures_in(notebook)


def run_all(page):
    # Before Python is loaded JupyterLab forgets what it is asked to run; it begins as idle, with
    # no kernel.
    page.wait_for_selector(".jp-KernelName:has-text('Pyodide')")
    page.wait_for_selector(".jp-Notebook-ExecutionIndicator[data-status=idle]", timeout=10 * MINUTE)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()


def test_a_notebook_opens_live_and_its_exercise_is_checked(site, address, page):
    first = sorted((site / "notebooks").glob("[0-9]*.html"))[0]
    page.goto(f"{address}notebooks/{first.name}")
    page.click("a.live")
    page.wait_for_selector(".jp-Notebook .jp-Cell")
    name = exercises.names()[0]
    run_all(page)
    told = f".jp-OutputArea-output >> text={name}"
    page.wait_for_selector(f"{told}: not started yet", timeout=10 * MINUTE)
    with page.expect_popup() as back:
        page.get_by_role("link", name="Back to this notebook in the course").click()
    back.value.wait_for_selector("a.live")
    assert back.value.url.startswith(f"{address}notebooks/{first.name}")
    cell = page.locator(".jp-CodeCell", has_text=f"def {name}(").first
    cell.locator(".cm-content").click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(f"{right_answer(name)}\ncheck({name}, {name!r})\n")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector(f"{told}: right", timeout=10 * MINUTE)


# For everybody.


def kinds(site, width):
    notebooks = [f"notebooks/{path.stem}.html" for path in course.NOTEBOOKS]
    if width > 1000:  # on a phone each has other figures that scroll
        notebooks = notebooks[7:8]
    return ["index.html", *notebooks, "exercises.html#kl-backward", "reference/01-latent.html",
            "notebooks/README.html", "notebooks/records/claims/README.html",
            "teachers.html"]  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_of_wcag_aa(site, browser, address, scheme):
    axe = build.WORK / "npm/node_modules/axe-core/axe.min.js"
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}
    for width in (1280, 375):
        size = {"width": width, "height": 900}
        with visit(browser, address, color_scheme=scheme, viewport=size) as page:
            for name in kinds(site, width):
                page.goto(address + name)
                page.wait_for_load_state("networkidle")
                # What fades in is pale for half a second.
                page.add_style_tag(content="* { animation: none !important }")
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
                page.evaluate(axe.read_text(encoding="utf-8"))
                found = page.evaluate("rules => axe.run(rules)", rules)["violations"]
                told = [(one["id"], one["nodes"][0]["html"][:200]) for one in found]
                assert told == [], f"{name}, {width} px, {scheme}"
                wide = page.evaluate("document.documentElement.scrollWidth")
                assert wide <= width, f"{name} is {wide} px wide"


def test_an_exercise_can_be_done_with_the_keyboard_alone(address, page):
    page.goto(f"{address}exercises.html#kl-backward")
    page.wait_for_selector(".bench .cm-content")

    def tab_to(selector):
        for _ in range(80):
            page.keyboard.press("Tab")
            if page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(f"Tab never comes to {selector}")

    tab_to(".bench .cm-content")
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(f"import numpy as np\n{RIGHT}")
    page.keyboard.press("Escape")
    tab_to(".bench .act")
    page.keyboard.press("Enter")
    wait_until(page, "document.querySelector('.verdict').innerText.includes('kl_backward: right')")
    tab_to(".onward a")
    page.keyboard.press("Enter")
    wait_until(page, "!location.hash.endsWith('kl-backward')")
