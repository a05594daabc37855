"""lab/experiments.py: verdicts follow from numbers, and each claim has its experiment."""

import json
import re
from pathlib import Path

import numpy as np
import pytest

from numpyvae.lab import cli, experiments, figures

ROOT = Path(__file__).parents[1]


def evidence(supports):
    return experiments.Evidence("x", (1.0,), "below 2", supports)


@pytest.mark.parametrize(
    ("support", "said", "verdict"),
    [
        ((True, True), True, "holds"),
        ((True, False), True, "holds in part"),
        ((False, False), True, "does not hold"),
        ((False,), False, "not said there"),
        ((), True, "a matter of notation"),
    ],
)
def test_the_verdict_follows_from_the_evidence(support, said, verdict):
    claim = experiments.Claim("x", "", "", tuple(evidence(s) for s in support), said=said)
    assert claim.verdict == verdict


def test_evidence_supports_by_its_rule_and_the_mean_over_seeds():
    assert experiments.below("x", [1.0, 2.9], 2).supports
    assert not experiments.below("x", [1.0, 3.1], 2).supports
    assert experiments.above("x", [1.0, 3.1], 2).supports
    assert not experiments.above("x", [float("nan")], 2).supports
    assert not experiments.below("x", [float("nan")], 2).supports
    text = str(experiments.below("KL", [1.0, 2.0], 3))
    assert text == "KL: 1.5 (1 to 2); for it, the rule being below 3"


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
    json.dumps(experiments.as_record(claim))
    if claim.name == "notation":
        assert claim.evidence == ()
        return
    assert claim.evidence
    for piece in claim.evidence:
        assert len(piece.values) == len(bench.seeds)
        assert np.isfinite(piece.values).all()
    assert claim.panels
    figures.save(figures.claim(claim), tmp_path / "claim.png")
    assert (tmp_path / "claim.png").stat().st_size > 5000


def test_exact_verdicts_need_no_training(bench):
    for name, verdict in (
        ("grey_pixels", "does not hold"),
        ("sigmoid_then_log", "does not hold"),
        ("trade_off", "holds in part"),
        ("stable_logvar", "holds in part"),
    ):
        assert getattr(experiments, name)(bench).verdict == verdict


def test_a_model_is_trained_once(bench):
    assert bench.model(0) is bench.model(0)
    assert bench.model(0) is not bench.model(0, beta=2.0)


def test_the_record_holds_a_full_run_of_every_claim():
    record = json.loads((ROOT / "notebooks/records/claims/claims.json").read_text(encoding="utf-8"))
    assert not record["quick"]
    assert len(record["seeds"]) >= 3
    names = [experiment.__name__.replace("_", "-") for experiment in experiments.EXPERIMENTS]
    assert [claim["name"] for claim in record["claims"]] == names
    assert len(names) == 20
    for claim in record["claims"]:
        # The verdict kept is the one that its own numbers give.
        pieces = []
        for e in claim["evidence"]:
            word, limit = re.fullmatch(r"(below|above) (\S+)", e["rule"]).groups()
            mean, limit = np.mean(e["values"]), float(limit)
            assert e["supports"] == (mean < limit if word == "below" else mean > limit)
            pieces.append(
                experiments.Evidence(e["what"], tuple(e["values"]), e["rule"], e["supports"])
            )
        said = claim["verdict"] != "not said there"
        assert experiments.Claim("", "", "", tuple(pieces), said=said).verdict == claim["verdict"]
        if pieces:
            assert (ROOT / f"notebooks/records/claims/{claim['name']}.png").exists()


def test_the_page_of_claims_is_that_of_the_record():
    folder = ROOT / "notebooks/records/claims"
    record = json.loads((folder / "claims.json").read_text(encoding="utf-8"))
    assert (folder / "README.md").read_text(encoding="utf-8") == experiments.markdown(record)


def test_the_command_writes_figures_and_a_record_claim_by_claim(tmp_path, capsys):
    out = tmp_path / "my claims"
    names = ["grey-pixels", "notation"]
    assert cli.main(["claims", *names, "--out", str(out)]) == 0
    text = capsys.readouterr().out
    assert "grey-pixels: DOES NOT HOLD" in text
    assert "2 claims in" in text
    record = json.loads((out / "claims.json").read_text(encoding="utf-8"))
    assert [claim["name"] for claim in record["claims"]] == names
    assert (out / "grey-pixels.png").exists()


def test_an_unknown_claim_is_refused_by_name(capsys):
    assert cli.main(["claims", "gray-pixels"]) == 2
    assert "gray-pixels: not a claim; expected some of tiny-beta," in capsys.readouterr().err
