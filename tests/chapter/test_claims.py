"""Every claim of the chapter has its experiment, which runs, measures and draws."""

import json
from pathlib import Path

import numpy as np
import pytest

from numpyvae import figures
from numpyvae.chapter import claims, record
from numpyvae.chapter.claim import NOT_SAID, TOO_SMALL
from numpyvae.chapter.setup import Setup

FOLDER = Path(__file__).parents[2] / "notebooks/records/claims"
KEPT = {claim["name"]: claim for claim in record.read(FOLDER)["claims"]}


@pytest.mark.parametrize("name", claims.EXPERIMENTS)
def test_every_experiment_runs_measures_and_draws(small, name, tmp_path):
    claim = claims.EXPERIMENTS[name](small)
    assert claim.name == name
    ours = record.as_record([claim], record.begin([small]))
    json.dumps(ours)
    kept = KEPT.get(name, ours)  # a new claim gets into the record with the next full run
    for key in ("chapter", "what_we_did", "truth", "said", "sources"):
        assert ours[key] == kept[key]
    for key in ("if_so", "side", "limit", "slow"):
        assert [e[key] for e in ours["evidence"]] == [e[key] for e in kept["evidence"]]
    if name == "notation":
        assert claim.evidence == ()
        return
    assert claim.evidence
    for piece in claim.evidence:
        assert piece.saw.count("{}") == 1
        assert not piece.side or piece.if_so.count("{}") == 1
        assert np.isfinite(piece.values).all()
    assert claim.panels
    figures.save(figures.side_by_side(claim.panels), tmp_path / "claim.png")
    assert (tmp_path / "claim.png").stat().st_size > 5000


def test_names_are_put_in_the_chapters_order():
    assert claims.chosen(["tiny-beta", "blobs"]) == ["blobs", "tiny-beta"]
    assert claims.chosen([]) == list(claims.EXPERIMENTS)


def test_claims_are_run_by_name_in_every_setting(small):
    measured = list(claims.run([small, small], ["trade-off", "notation"]))
    names = [[claim.name for claim in one] for one in measured]
    assert names == [["notation"] * 2, ["trade-off"] * 2]


@pytest.mark.long
def test_a_quick_run_never_contradicts_the_record():
    quick = {claim.name: claim.quick_verdict for (claim,) in claims.run([Setup(quick=True)])}
    told = {name: said for name, said in quick.items() if said not in (TOO_SMALL, NOT_SAID)}
    assert told == {name: KEPT[name]["verdict"] for name in told}
