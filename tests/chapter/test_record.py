"""The record of the claims is whole, agrees with itself, and is the page that it is read on."""

import json
from pathlib import Path

import pytest

from numpyvae.chapter import claims, record
from numpyvae.chapter.claim import Claim, below
from numpyvae.chapter.setup import SETTINGS
from numpyvae.figures.panels import Panel

FOLDER = Path(__file__).parents[2] / "notebooks/records/claims"
RECORD = record.read(FOLDER)


def test_the_record_holds_a_full_run_of_every_claim_in_every_setting():
    assert not RECORD["quick"]
    assert [setting["name"] for setting in RECORD["settings"]] == [one.name for one in SETTINGS]
    assert len(RECORD["settings"][0]["seeds"]) >= 3
    assert [claim["name"] for claim in RECORD["claims"]] == list(claims.EXPERIMENTS)


@pytest.mark.parametrize("kept", RECORD["claims"], ids=lambda kept: kept["name"])
def test_each_verdict_follows_from_the_records_numbers(kept):
    assert record.claim_of(kept).verdict == kept["verdict"]
    for setting in RECORD["settings"]:
        name = setting["name"]
        assert record.claim_of(kept, name).verdict == kept["verdicts"][name]
    if kept["evidence"]:
        assert (FOLDER / f"{kept['name']}.png").exists()


@pytest.mark.parametrize("kept", RECORD["claims"], ids=lambda kept: kept["name"])
def test_a_verdict_is_the_same_in_every_setting_or_it_depends(kept):
    if kept["verdict"] != "it depends":
        assert set(kept["verdicts"].values()) == {kept["verdict"]}


def test_the_page_of_claims_is_that_of_the_record():
    assert (FOLDER / "README.md").read_text(encoding="utf-8") == record.markdown(RECORD)


def test_a_claim_is_added_with_its_figure_and_both_files(small, tmp_path):
    panel = Panel("bars", "two", {"a": [1.0], "b": [2.0]})
    ours = record.begin([small, small])
    ours["settings"][1]["name"] = "wide"
    pieces = [below("It is {}", [value], 1, "it would be below {}") for value in (1 / 3, 2)]
    both = [Claim("blur", "said", "so", (piece,), (panel,)) for piece in pieces]
    record.add(ours, both, tmp_path)
    record.add(ours, [Claim("notation", "said", "so")] * 2, tmp_path)
    record.add(ours, both, tmp_path)  # in the place of the first
    written = json.loads((tmp_path / "claims.json").read_text(encoding="utf-8"))
    assert written == ours
    assert [claim["name"] for claim in written["claims"]] == ["notation", "blur"]
    blur = written["claims"][1]
    assert blur["verdict"] == "it depends"
    assert blur["verdicts"] == {"plain": "holds", "wide": "does not hold"}
    assert blur["evidence"][0]["values"] == {"plain": [0.333333], "wide": [2.0]}
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == record.markdown(ours)
    assert [path.name for path in tmp_path.glob("*.png")] == ["blur.png"]
