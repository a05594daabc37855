"""
**This copy runs in your browser.** NumPy is about thirty times slower here. So wherever this
notebook trains a model, the folded cell below lets it learn from few images only, and says so. The
numbers then differ from those in the text: compare [the page of this notebook](../../index.html).
Begin with Run → Run All Cells.
"""

import logging
import sys

logging.getLogger("matplotlib").setLevel(logging.ERROR)  # it would tell of its font cache
import matplotlib  # Pyodide loads what a cell imports
import numpyvae.training as training
from numpyvae.training import loop

IMAGES, EPOCHS = 1000, 2


def small_fit(vae, x_train, *, epochs, verbose=True, fit=loop.fit, **options):
    few = x_train[:IMAGES]
    print(f"(in the browser: {len(few)} images, {min(epochs, EPOCHS)} of {epochs} epochs)")
    return fit(vae, few, epochs=min(epochs, EPOCHS), verbose=verbose, **options)


for module in [m for name, m in sys.modules.items() if name.startswith("numpyvae")]:
    if vars(module).get("fit") is small_fit.__kwdefaults__["fit"]:
        module.fit = small_fit
