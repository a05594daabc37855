"""`numpyvae claims`: what it prints and writes, and how it refuses."""

import json
import os
import subprocess
import sys

import pytest

from numpyvae import commands

from ..quick import one_in


def test_the_command_writes_figures_and_a_record_claim_by_claim(tmp_path, capsys):
    out = tmp_path / "my claims"
    names = ["notation", "grey-pixels"]
    assert commands.main(["claims", *names, "--out", str(out)]) == 0
    text = capsys.readouterr().out
    assert "grey-pixels: HOLDS IN PART" in text
    assert "2 claims in" in text
    record = json.loads((out / "claims.json").read_text(encoding="utf-8"))
    assert [claim["name"] for claim in record["claims"]] == names
    assert (out / "grey-pixels.png").exists()


@pytest.mark.parametrize(("given", "threads"), one_in(2, [(None, "1"), ("2", "2")]))
def test_claims_take_one_blas_thread_unless_told_otherwise(tmp_path, given, threads):
    environment = {k: v for k, v in os.environ.items() if k != "OPENBLAS_NUM_THREADS"}
    environment |= {} if given is None else {"OPENBLAS_NUM_THREADS": given}
    environment["PYTHONIOENCODING"] = "utf-8"
    code = (
        "import os, sys; sys.argv = ['numpyvae', 'claims', 'notation', '--out', 'c']\n"
        "from numpyvae.__main__ import main; assert 'numpy' not in sys.modules\n"
        "code = main(); print('threads', os.environ['OPENBLAS_NUM_THREADS']); sys.exit(code)"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True,
                          encoding="utf-8", check=True)  # fmt: skip
    assert done.stdout.splitlines()[-1] == f"threads {threads}"


def test_an_unknown_claim_is_refused_by_name(capsys):
    assert commands.main(["claims", "gray-pixels"]) == 2
    expected = "names: 'gray-pixels' is not a claim; expected some of blobs,"
    assert expected in capsys.readouterr().err
