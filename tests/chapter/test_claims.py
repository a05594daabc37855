"""Every claim of the chapter has its experiment, which runs, measures and draws."""

import json
from pathlib import Path

import numpy as np
import pytest

from numpyvae import figures
from numpyvae.chapter import claims
from numpyvae.chapter.record import as_record

RECORD = Path(__file__).parents[2] / "notebooks/records/claims/claims.json"
KEPT = {claim["name"]: claim for claim in json.loads(RECORD.read_text("utf-8"))["claims"]}


@pytest.mark.parametrize("name", claims.EXPERIMENTS)
def test_every_experiment_runs_measures_and_draws(bench, name, tmp_path):
    claim = claims.EXPERIMENTS[name](bench)
    assert claim.name == name
    ours = as_record(claim)
    json.dumps(ours)
    kept = KEPT.get(name, ours)  # a new claim gets into the record with the next full run
    for key in ("chapter", "truth"):
        assert ours[key] == kept[key]
    for key in ("what", "side", "limit"):
        assert [e[key] for e in ours["evidence"]] == [e[key] for e in kept["evidence"]]
    if name == "notation":
        assert claim.evidence == ()
        return
    assert claim.evidence
    for piece in claim.evidence:
        assert len(piece.values) == len(bench.seeds) == 1
        assert np.isfinite(piece.values).all()
    assert claim.panels
    figures.save(figures.side_by_side(claim.panels), tmp_path / "claim.png")
    assert (tmp_path / "claim.png").stat().st_size > 5000


def test_names_are_put_in_the_chapters_order():
    assert claims.chosen(["tiny-beta", "blobs"]) == ["blobs", "tiny-beta"]
    assert claims.chosen([]) == list(claims.EXPERIMENTS)


def test_claims_are_run_by_name(bench):
    assert [claim.name for claim in claims.run(bench, ["trade-off", "notation"])] == [
        "notation",
        "trade-off",
    ]
