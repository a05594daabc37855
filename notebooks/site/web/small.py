"""
**This copy runs in your browser.** [Back to this notebook in the course]({notebook}), where nothing
is left out.

NumPy is about thirty times slower here. So wherever this notebook trains a model, the folded cell
below takes a small net and few images, and says so. A loop that you see in a cell takes fewer
steps, with the number of the course beside it. The results then differ from those in the text.

To begin, wait until Python is loaded: the circle at the top right, beside "Python (Pyodide)", is
then empty. First run the folded line below, which prepares Python; then run the cells one by one,
or all with Run > Run All Cells.

Your browser keeps what you write here, but this page and [the page of exercises](../exercises.md)
don't share answers. To carry an answer over, copy the function from one into the other.
"""

import logging
import sys

logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)  # before it looks for fonts

import matplotlib  # noqa: F401 (Pyodide loads what a cell imports)

from numpyvae.chapter import notebook
from numpyvae.chapter.setup import Setting, Setup
from numpyvae.training import loop

IMAGES, EPOCHS = 2000, 2
MANY_STEPS = {"batch_size": 16, "learning_rate": 0.003}


def small_fit(vae, x_train, *, epochs, verbose=True, fit=loop.fit, **options):
    few, n = x_train[:IMAGES], min(epochs, EPOCHS)
    if n < epochs:
        print(f"(in the browser: {len(few)} images, {n} of {epochs} epochs)")
    return fit(vae, few, epochs=n, verbose=verbose, **{**MANY_STEPS, **options})


def small_setup(epochs=18):
    print(f"(in the browser: small nets, {IMAGES} images, {EPOCHS} of {epochs} epochs each)")
    ours = Setup(quick=False, setting=Setting("small", hidden=(64, 32)), report=print)
    ours.x, ours.grey, ours.y = ours.x[:IMAGES], ours.grey[:IMAGES], ours.y[:IMAGES]
    ours.epochs, ours.few, ours.n_samples = EPOCHS, 20, 20
    ours.n_noise, ours.n_sprites = 1000, IMAGES
    return ours


for module in [m for name, m in sys.modules.items() if name.startswith("numpyvae")]:
    if vars(module).get("fit") is loop.fit and module is not loop:
        module.fit = small_fit
loop.fit, notebook.setup = small_fit, small_setup
