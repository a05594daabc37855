"""How Sphinx makes the pages; build.py lays out the sources and calls it."""

import re

import numpyvae

project = "numpyvae"
author = copyright = "The numpyvae developers"
release = numpyvae.__version__
extensions = [
    "myst_nb",
    "sphinx.ext.autodoc",
    "sphinx.ext.autosummary",
    "sphinx.ext.mathjax",
    "sphinx.ext.githubpages",
    "sphinx_copybutton",
    "sphinx_design",
]
nb_execution_mode = "off"  # the outputs that are stored are the ones shown
nb_render_markdown_format = "myst"
nb_merge_streams = True
myst_enable_extensions = ["dollarmath", "amsmath", "html_image", "colon_fence"]
myst_heading_anchors = 3
# A notebook may open with a table of its own; GitHub's pages begin at any level.
suppress_warnings = ["myst.header", "mystnb.unknown_mime_type"]
exclude_patterns = ["**/*.txt"]

templates_path = ["templates"]
html_title = "numpyvae"
html_theme = "pydata_sphinx_theme"
html_css_files = ["site.css"]
html_js_files = ["scroll.js"]
html_favicon = "web/icon.svg"
html_context = {"default_mode": "auto"}  # light or dark, as the reader's system
html_copy_source = False
html_show_sourcelink = False
html_theme_options = {
    "navbar_align": "left",
    "header_links_before_dropdown": 7,
    "show_prev_next": True,
    "back_to_top_button": False,
    "secondary_sidebar_items": {"**": ["page-toc"], "exercises": [], "index": []},
    "pygments_light_style": "a11y-high-contrast-light",
    "pygments_dark_style": "a11y-high-contrast-dark",
    "footer_start": ["copyright"],
    "footer_end": [],
}
html_sidebars = {
    name: []
    for name in ("index", "exercises", "explore", "teachers", "notebooks/records/claims/README")
}
mathjax_path = "mathjax.js"
mathjax3_config = {
    # Without its menu a formula is no stop of the Tab key.
    "options": {"enableMenu": False, "ignoreHtmlClass": "tex2jax_ignore|mathjax_ignore"},
    "svg": {"fontCache": "local"},
}

add_module_names = False  # the page's title has it
autosummary_generate = False
autodoc_member_order = "bysource"
autodoc_typehints = "none"  # the signatures have them in words: shapes are in the docstrings
autodoc_default_options = {"members": True, "show-inheritance": True}
default_role = "code"
suppress_warnings += ["ref.python"]  # a word of a docstring that two classes have

ARGUMENT = re.compile(r"^(\*{0,2}\w+(?:, \*{0,2}\w+)*) : (.*)$")


def docstring(app, what, name, obj, options, lines):
    """Our docstrings, as reStructuredText: "name : text" is a parameter, indented lines stay so."""
    made, before = [], "text"
    for line in lines:
        kind = "text"
        if argument := ARGUMENT.match(line):
            kind, line = "argument", f":param {argument[1]}: {argument[2]}"
        elif line.startswith("    ") or "  " in line.strip():  # set out, or in columns
            kind = before if before == "argument" else "block"
            # What is indented further below an argument is a list of its values.
            if kind == "argument" and line.startswith("        "):
                line = f"    | {line.strip()}"
        if kind == "text":
            # Only `code` is markup in them.
            line = re.sub(r"(`[^`]*`)|([*|_\\])", lambda m: m[1] or f"\\{m[2]}", line.strip())
        if kind != before and line:
            made.append("")
            if kind == "block":  # formulas, one below the other
                made.extend([".. code-block:: none", ""])
        if kind == "block":
            line = f"    {line}"
        made.append(line)
        before = kind if line else "text"
    lines[:] = made


def plain_summaries(app, pagename, templatename, context, doctree):
    """MyST-NB labels what opens a hidden output with other words than it shows."""
    if "body" in context:
        context["body"] = context["body"].replace(' aria-label="Toggle hidden content"', "")


def setup(app):
    app.connect("autodoc-process-docstring", docstring)
    app.connect("html-page-context", plain_summaries)
