"""The record of the claims is whole, agrees with itself, and is the page that it is read on."""

import json
from pathlib import Path

from numpyvae.chapter import claims, record
from numpyvae.chapter.claim import Claim, Evidence, below
from numpyvae.figures.panels import Panel

FOLDER = Path(__file__).parents[2] / "notebooks/records/claims"
RECORD = json.loads((FOLDER / "claims.json").read_text(encoding="utf-8"))


def test_the_record_holds_a_full_run_of_every_claim():
    assert not RECORD["quick"]
    assert len(RECORD["seeds"]) >= 3
    assert [claim["name"] for claim in RECORD["claims"]] == list(claims.EXPERIMENTS)
    for claim in RECORD["claims"]:
        # The verdict kept is the one that its own numbers give.
        pieces = []
        for e in claim["evidence"]:
            piece = Evidence(e["what"], tuple(e["values"]), e["side"], e["limit"])
            assert piece.supports == e["supports"]
            pieces.append(piece)
        said = claim["verdict"] != "not said there"
        assert Claim("", "", "", tuple(pieces), said=said).verdict == claim["verdict"]
        if pieces:
            assert (FOLDER / f"{claim['name']}.png").exists()


def test_the_page_of_claims_is_that_of_the_record():
    assert (FOLDER / "README.md").read_text(encoding="utf-8") == record.markdown(RECORD)


def test_a_claim_is_added_with_its_figure_and_both_files(bench, tmp_path):
    panel = Panel("bars", "two", {"a": [1.0], "b": [2.0]})
    ours = record.begin(bench)
    record.add(ours, Claim("one", "said", "so", (below("x", [1 / 3], 1),), (panel,)), tmp_path)
    record.add(ours, Claim("two", "said", "so"), tmp_path)
    written = json.loads((tmp_path / "claims.json").read_text(encoding="utf-8"))
    assert written == ours
    assert [claim["verdict"] for claim in written["claims"]] == ["holds", "a matter of notation"]
    assert written["claims"][0]["evidence"][0]["values"] == [0.333333]
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == record.markdown(ours)
    assert [path.name for path in tmp_path.glob("*.png")] == ["one.png"]
