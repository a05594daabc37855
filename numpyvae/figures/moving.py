"""What teaches better moving than standing: a page of HTML that a notebook can show, too."""

import base64
import io
from pathlib import Path

from . import gaussians
from .canvas import style


def kl_slider() -> str:
    """HTML with sliders for mu and logvar: the bells, the KL, its gradients, and where they pull.

    It needs no library and no network. Where scripts don't run, as on GitHub, `bells` is shown.
    """
    page = (Path(__file__).parent / "kl_slider.html").read_text(encoding="utf-8")
    png = io.BytesIO()
    with style():
        figure = gaussians.bells(mu=1.5, logvar=-1.4)
        figure.savefig(png, format="png", dpi=80, metadata={"Software": None})
    still = base64.b64encode(png.getvalue()).decode("ascii")
    return page.replace("STILL", f"data:image/png;base64,{still}")
