"""chapter/: verdicts follow from numbers, and each claim has its experiment."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from numpyvae import commands, figures
from numpyvae.chapter import claim as claims
from numpyvae.chapter import experiments

ROOT = Path(__file__).parents[2]
RECORD = json.loads((ROOT / "notebooks/records/claims/claims.json").read_text(encoding="utf-8"))


def evidence(supports):
    return claims.below("x", {True: [1, 1], False: [3, 3], None: [1, 3]}[supports], 2)


@pytest.mark.parametrize(
    ("support", "said", "verdict"),
    [
        ((True, True), True, "holds"),
        ((True, False), True, "holds in part"),
        ((False, False), True, "does not hold"),
        ((False, None), True, "does not hold"),
        ((None, True), True, "holds"),
        ((None,), True, "undecided"),
        ((False,), False, "not said there"),
        ((), True, "a matter of notation"),
    ],
)
def test_the_verdict_follows_from_the_evidence(support, said, verdict):
    claim = claims.Claim("x", "", "", tuple(evidence(s) for s in support), said=said)
    assert claim.verdict == verdict


def test_evidence_speaks_when_all_seeds_are_on_one_side_of_the_limit():
    assert claims.below("x", [1.0, 1.9], 2).supports is True
    assert claims.below("x", [1.0, 2.1], 2).supports is None
    assert claims.above("x", [2.1, 3.1], 2).supports is True
    assert claims.above("x", [1.0, 1.1], 2).supports is False
    for piece in (claims.above, claims.below):
        assert piece("x", [float("nan")], 2).supports is False
    text = str(claims.below("KL", [1.0, 2.0], 3))
    assert text == "KL: 1.5 (1 to 2); should be below 3: for"


@pytest.fixture(scope="module")
def bench():
    bench = experiments.Bench(quick=True)
    bench.x, bench.grey, bench.y = bench.x[:200], bench.grey[:200], bench.y[:200]
    bench.x_test, bench.grey_test = bench.x_test[:300], bench.grey_test[:300]
    bench.y_test, bench.epochs, bench.few, bench.n_samples = bench.y_test[:300], 1, 10, 5
    bench.n_sprites = 300
    return bench


@pytest.mark.parametrize("experiment", experiments.EXPERIMENTS, ids=lambda e: e.__name__)
def test_every_experiment_runs_measures_and_draws(bench, experiment, tmp_path):
    claim = experiment(bench)
    assert claim.name == experiment.__name__.replace("_", "-")
    record = {kept["name"]: kept for kept in RECORD["claims"]}[claim.name]
    ours = claims.as_record(claim)
    json.dumps(ours)
    for key in ("chapter", "truth"):
        assert ours[key] == record[key]
    for key in ("what", "side", "limit"):
        assert [e[key] for e in ours["evidence"]] == [e[key] for e in record["evidence"]]
    if claim.name == "notation":
        assert claim.evidence == ()
        return
    assert claim.evidence
    for piece in claim.evidence:
        assert len(piece.values) == len(bench.seeds) == 1
        assert np.isfinite(piece.values).all()
    assert claim.panels
    figures.save(figures.side_by_side(claim.panels), tmp_path / "claim.png")
    assert (tmp_path / "claim.png").stat().st_size > 5000


def test_exact_verdicts_need_no_training(bench):
    for name, verdict in (
        ("grey_pixels", "holds in part"),
        ("sigmoid_then_log", "does not hold"),
        ("trade_off", "holds in part"),
        ("stable_logvar", "holds in part"),
    ):
        assert getattr(experiments, name)(bench).verdict == verdict


def test_a_model_is_trained_once(bench):
    assert bench.model(0) is bench.model(0)
    assert bench.model(0) is not bench.model(0, beta=2.0)


def test_the_record_holds_a_full_run_of_every_claim():
    record = RECORD
    assert not record["quick"]
    assert len(record["seeds"]) >= 3
    names = [experiment.__name__.replace("_", "-") for experiment in experiments.EXPERIMENTS]
    assert [claim["name"] for claim in record["claims"]] == names
    assert len(names) == 20
    for claim in record["claims"]:
        # The verdict kept is the one that its own numbers give.
        pieces = []
        for e in claim["evidence"]:
            piece = claims.Evidence(e["what"], tuple(e["values"]), e["side"], e["limit"])
            assert piece.supports == e["supports"]
            pieces.append(piece)
        said = claim["verdict"] != "not said there"
        assert claims.Claim("", "", "", tuple(pieces), said=said).verdict == claim["verdict"]
        if pieces:
            assert (ROOT / f"notebooks/records/claims/{claim['name']}.png").exists()


def test_the_page_of_claims_is_that_of_the_record():
    folder = ROOT / "notebooks/records/claims"
    record = json.loads((folder / "claims.json").read_text(encoding="utf-8"))
    assert (folder / "README.md").read_text(encoding="utf-8") == claims.markdown(record)


def test_the_command_writes_figures_and_a_record_claim_by_claim(tmp_path, capsys):
    out = tmp_path / "my claims"
    names = ["grey-pixels", "notation"]
    assert commands.main(["claims", *names, "--out", str(out)]) == 0
    text = capsys.readouterr().out
    assert "grey-pixels: HOLDS IN PART" in text
    assert "2 claims in" in text
    record = json.loads((out / "claims.json").read_text(encoding="utf-8"))
    assert [claim["name"] for claim in record["claims"]] == names
    assert (out / "grey-pixels.png").exists()


@pytest.mark.parametrize(("given", "threads"), [(None, "1"), ("2", "2")])
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
    assert (
        "NAME: 'gray-pixels' is not a claim; expected some of tiny-beta," in capsys.readouterr().err
    )
