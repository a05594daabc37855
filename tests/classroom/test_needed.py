"""classroom/needed.py: of a student's code what an answer needs is run, and nothing else."""

import json
import time

import pytest

from numpyvae.classroom import grading, isolated, submissions
from numpyvae.classroom.needed import needed

from ..quick import one_in

KL = """def kl_forward(mu, logvar):
    return {} * (mu**2 + np.exp(logvar) - 1 - logvar).sum(axis=-1)
"""


def as_file(folder, code):
    (folder / "ann.py").write_text(code)


def as_notebook(folder, code):
    cells = [{"cell_type": "code", "source": part} for part in code.split("\n\n")]
    (folder / "ann.ipynb").write_text(json.dumps({"cells": cells}))


def marked(folder, names=("kl_forward",)):
    return grading.grade(submissions.found(folder), list(names), jobs=1)


HALVES = {
    "a function's": ("def half():\n    return 0.5\n\nh = half()", "h"),
    "a class's": ("class Half:\n    h = 0.5\n\nhalf = Half()", "half.h"),
    "changed in place": ("h = 1.0\n\nh /= 2", "h"),
    "an entry": ("p = {}\n\np['half'] = 0.5", "p['half']"),
    "appended": ("p = []\n\nfor i in range(2):\n    p.append(i / 2)", "p[1]"),
    "of a branch": ("DEBUG = False\n\nif not DEBUG:\n    h = 0.5", "h"),
    "of a loop": ("for i in range(3):\n    h = i / 4", "h"),
    "set by a function": ("def start():\n    global h\n    h = 0.5\n\nstart()", "h"),
    "an array's": ("w = np.linspace(0.5, 1, 3)", "w[0]"),
    "two at once": ("a, h = 1, 0.5", "h"),
    "with a star": ("from math import *\n\nh = sqrt(0.25)", "h"),
    "by default": ("half = 0.5\n\ndef of(a, h=half):\n    return h * a", "of(1)"),
    "of another class's": ("class A:\n    h = 0.5\n\nclass B(A):\n    pass", "B.h"),
}
SCRATCH = {
    "a missing module": "import torch_is_not_here\nimport google.colab",
    "the keyboard": "name = input('your name? ')",
    "the library": "import numpyvae as nv\ndata = nv.load_dataset('mnist10k')\nmu = data.x[:4]",
    "what is not run": "rng = np.random.default_rng(0)\nlogvar = undefined[:, ::-1]",
    "no end": "while True:\n    pass",
    "an end": "import sys\nif len(sys.argv) < 9:\n    sys.exit('usage: hw.py N')",
    "a file": "lines = open('not_there.txt').readlines()\nline = lines[0]",
    "a call of the answer's": "res = kl_forward(np.ones((2, 2)), 3)\nfirst = res[0]",
    "a picture": "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nn = ax.get_title()",
    "types": "def other(x: torch.Tensor) -> torch.Tensor:\n    return x",
}


@pytest.mark.parametrize("hand_in", [as_file, as_notebook])
@pytest.mark.parametrize("half", one_in(3, HALVES))
def test_what_an_answer_uses_is_run_however_it_is_set(tmp_path, hand_in, half):
    code, value = HALVES[half]
    hand_in(tmp_path, f"import numpy as np\n\n{code}\n\n{KL.format(value)}")
    (one,) = marked(tmp_path)
    assert one.passed, one.sentences


@pytest.mark.parametrize("hand_in", [as_file, as_notebook])
def test_what_no_answer_uses_costs_no_mark(tmp_path, hand_in):
    around = "\n\n".join(SCRATCH.values())
    hand_in(tmp_path, f"{around}\n\nimport numpy as np\n\n{KL.format(0.5)}\n\n{around}\n")
    (one,) = marked(tmp_path)
    assert (one.passed, one.sentences) == (True, ())


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import torch_not_here\nh = torch_not_here.half",
         "`import torch_not_here` can't be run: torch_not_here is not installed"),
        ("from torch_not_here import half as h", "torch_not_here is not installed"),
        ("h = float(input('h? '))", "`h = float(input('h? '))` can't be run: it asks for keyboard"),
        ("h = [1][2]", "`h = [1][2]` can't be run: IndexError: list index out of range"),
        ("h = 1\nh /= 0", "`h /= 0` can't be run: ZeroDivisionError"),
        ("import numpyvae as nv\nh = nv.VAE(n_latent=2)", "it calls the library's VAE"),
    ],
)  # fmt: skip
def test_a_statement_that_fails_is_named_by_the_answer_that_uses_it(tmp_path, code, said):
    as_file(tmp_path, f"import numpy as np\n{code}\n{KL.format('h')}\ndef relu_forward(x):\n"
                      "    return np.maximum(x, 0)\n")  # fmt: skip
    relu, kl = marked(tmp_path, ["relu_forward", "kl_forward"])
    assert relu.passed, relu.sentences
    assert kl.slugs == ("not-run",)
    assert kl.sentences[0].startswith("ann.py: `")
    assert said in kl.sentences[0]


def test_of_a_file_that_is_no_python_only_the_broken_function_is_lost(tmp_path):
    as_file(tmp_path, "import numpy as np\n\ndef kl_backward(dkl, mu, logvar)\n    return dkl\n\n"
                      f"{KL.format(0.5)}\nprint 'done'\n")  # fmt: skip
    kl, backward, relu = marked(tmp_path, ["kl_forward", "kl_backward", "relu_forward"])
    assert kl.passed, kl.sentences
    assert backward.sentences == ("ann.py: line 3: expected ':'",)
    assert relu.slugs == ("not-run",)
    assert "line 9: Missing parentheses" in relu.sentences[0]


def test_a_file_of_one_exercise_that_is_no_python_is_no_reason_for_another(tmp_path):
    (tmp_path / "ann").mkdir()
    (tmp_path / "ann" / "20_kl_forward.py").write_text("def kl_forward(mu, logvar)\n    return 1\n")
    forward, backward = marked(tmp_path, ["kl_forward", "kl_backward"])
    assert forward.slugs == ("not-run",)
    assert backward.sentences == ("not handed in",)


def test_a_file_beside_the_code_can_be_read(tmp_path):
    (tmp_path / "ann" / "src").mkdir(parents=True)
    (tmp_path / "ann" / "src" / "half.txt").write_text("0.5")
    as_file(tmp_path / "ann" / "src", "import numpy as np\nfrom pathlib import Path\n"
            "HERE = Path(__file__).parent\nh = np.loadtxt('half.txt') + "
            f"np.loadtxt(HERE / 'half.txt')\n{KL.format('h / 2')}")  # fmt: skip
    (one,) = marked(tmp_path)
    assert one.passed, one.sentences


def test_a_global_that_another_function_left_is_named(tmp_path):
    as_file(tmp_path, "import numpy as np\nsigma = None\n"
            "def reparameterize_forward(mu, logvar, eps):\n    global sigma\n"
            "    sigma = np.exp(logvar / 2)\n    return mu + sigma * eps\n"
            "def reparameterize_backward(dz, logvar, eps):\n"
            "    return dz, dz * sigma * eps / 2\n")  # fmt: skip
    forward, backward = marked(tmp_path, ["reparameterize_forward", "reparameterize_backward"])
    assert forward.passed, forward.sentences
    (sentence,) = backward.sentences
    assert sentence.startswith("it uses the global sigma, which reparameterize_forward sets")


def test_statements_are_run_in_the_order_of_the_file():
    code = "h = 1\nx = 2\nprint(x)\nh = h + 1\ndef f():\n    return g(h)\nh = 3\ng = abs\n"
    assert [place for place, _ in needed(code, "f")] == [0, 3, 4, 5, 6]


def test_a_file_made_to_be_slow_to_read_is_read_at_once():
    code = "\n".join(f"a{i + 1} = a{i}" for i in range(20_000))
    began = time.process_time()
    assert len(needed(f"a0 = 1\n{code}\ndef f():\n    return a20000", "f")) == 20_002
    assert time.process_time() - began < 30
    deep = "x = a" + ".a" * 90_000 + "\ndef kl_forward(mu, logvar):\n    return x\n"
    with isolated.Process() as process:
        assert isolated.judged(process, "kl_forward", "deep.py", deep, 0)
