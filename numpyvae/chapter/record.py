"""The record of the claims: claims.json, a page to read, and a figure of each claim.

A claim is measured in every setting. The record keeps the numbers of each, and the verdict that
follows from all of them together.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from .. import figures, storage
from .claim import Claim, Evidence, number
from .claims import EXPERIMENTS, what_we_did
from .setup import Setup


def begin(setups: Sequence[Setup]) -> dict[str, Any]:
    """A record without claims: what they are measured on."""
    first = setups[0]
    return {
        "quick": first.quick,
        "images": len(first.x),
        "test_images": len(first.x_test),
        "settings": [
            {
                "name": setup.setting.name,
                "hidden": list(setup.setting.hidden),
                "latents": setup.setting.n_latent,
                "epochs": setup.epochs,
                "seeds": list(setup.seeds),
            }
            for setup in setups
        ],
        "claims": [],
    }


def read(folder: Path) -> dict[str, Any] | None:
    """The record in a folder, None if there is none."""
    path = folder / "claims.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def add(record: dict[str, Any], measured: Sequence[Claim], folder: Path) -> None:
    """Add a claim, measured in every setting, in the place of an older one of its name; draw its
    figure, that of the first setting; and write the folder's files anew."""
    new = as_record(measured, record)
    others = [claim for claim in record["claims"] if claim["name"] != new["name"]]
    order = list(EXPERIMENTS)
    record["claims"] = sorted([*others, new], key=lambda claim: order.index(claim["name"]))
    first = measured[0]
    if first.panels:
        with figures.style():
            figures.save(figures.side_by_side(first.panels), folder / f"{first.name}.png")
    write(record, folder)


def write(record: dict[str, Any], folder: Path) -> None:
    """claims.json, and README.md for a reader."""
    text = json.dumps(record, indent=1, ensure_ascii=False) + "\n"
    for name, content in (("claims.json", text), ("README.md", markdown(record))):
        with storage.replacing(folder / name) as unfinished:
            unfinished.write_text(content, encoding="utf-8")


def together(measured: Sequence[Claim]) -> Claim:
    """One claim whose evidence has the values of all settings."""
    pieces = [
        replace(same[0], values=tuple(value for piece in same for value in piece.values))
        for same in zip(*(claim.evidence for claim in measured), strict=True)
    ]
    return replace(measured[0], evidence=tuple(pieces))


def as_record(measured: Sequence[Claim], record: dict[str, Any]) -> dict[str, Any]:
    """A claim as JSON can hold it, with six digits of each number, by the settings' names."""
    claim, settings = together(measured), [setting["name"] for setting in record["settings"]]
    return {
        "name": claim.name,
        "chapter": claim.chapter,
        "what_we_did": what_we_did(claim.name),
        "truth": claim.truth,
        "said": claim.said,
        "sources": list(claim.sources),
        "verdict": claim.quick_verdict if record["quick"] else claim.verdict,
        "verdicts": {s: one.verdict for s, one in zip(settings, measured, strict=True)},
        "evidence": [
            {
                **{k: v for k, v in vars(pieces[0]).items() if k != "values"},
                "values": {
                    setting: [float(f"{value:.6g}") for value in piece.values]
                    for setting, piece in zip(settings, pieces, strict=True)
                },
            }
            for pieces in zip(*(claim.evidence for claim in measured), strict=True)
        ],
    }


def claim_of(kept: dict[str, Any], setting: str | None = None) -> Claim:
    """A claim as the record keeps it, in one setting or, without it, in all of them together."""
    pieces = []
    for piece in kept["evidence"]:
        chosen = [setting] if setting else list(piece["values"])
        values = tuple(value for name in chosen for value in piece["values"][name])
        pieces.append(Evidence(**{**piece, "values": values}))
    return Claim(
        kept["name"],
        kept["chapter"],
        kept["truth"],
        tuple(pieces),
        said=kept["said"],
        sources=tuple(kept["sources"]),
    )


def markdown(record: dict[str, Any]) -> str:
    """A record of claims as a page to read, with the figures beside it."""
    settings = record["settings"]
    first = settings[0]["name"]
    lines = [
        "# The chapter, claim by claim",
        "",
        f"`numpyvae claims --{'quick' if record['quick'] else 'full'}` wrote this page. It trains "
        f"on {record['images']:,} digits and",
        f"tests on {record['test_images']:,} others. A number is the mean over the seeds, with the "
        "smallest and the",
        "largest in brackets. What the chapter says is in our words.",
        "",
        "Every claim is tested in these settings, because a verdict that changes with the size of "
        "the net",
        "or with the length of its training is not worth much. The chapter's hidden layers are",
        "twice as wide as the plain ones. It leaves the number of latents open, so 16 and 20 are",
        "our choice.",
        "",
        "| setting | hidden layers | latents | epochs | seeds |",
        "|---|---|---|---|---|",
    ]
    for s in settings:
        hidden, seeds = "-".join(map(str, s["hidden"])), ", ".join(map(str, s["seeds"]))
        lines.append(f"| {s['name']} | {hidden} | {s['latents']} | {s['epochs']} | {seeds} |")
    lines += [
        "",
        "The verdict follows from the numbers of all settings and seeds. Each number has a limit, "
        "and the text",
        "says why the claim implies it, or that it is our choice. “Holds in part” means that some "
        "of the",
        "numbers speak for the claim and others against it. “It depends” means that one and the "
        "same number",
        "lies on both sides of its limit.",
        "The settings share their images and nearly share the number of latents.",
        "With 2 latents, with other images or with far fewer of them, a number near its limit may "
        "fall on the other side.",
        "Where the chapter says nothing, we test what a reader might suppose, and give no verdict. "
        "The code is in",
        "`numpyvae/chapter/`, where each claim is a function.",
        "",
        "| claim | verdict | " + " | ".join(s["name"] for s in settings) + " |",
        "|---|---|" + "---|" * len(settings),
    ]
    for c in record["claims"]:
        of_each = " | ".join(c["verdicts"][s["name"]] for s in settings)
        lines.append(f"| [{c['name']}](#{c['name']}) | **{c['verdict']}** | {of_each} |")
    for kept in record["claims"]:
        lines += ["", f"## {kept['name']}", "", f"**The chapter says:** {kept['chapter']}", ""]
        lines += [f"**What we did.** {kept['what_we_did']}", ""]
        claim = claim_of(kept, first)
        if claim.evidence:
            lines += [f"**What we saw** ({first}):", ""]
            lines += [f"- {piece}{_elsewhere(kept, i)}" for i, piece in enumerate(claim.evidence)]
            lines += [""]
        lines += [f"**Verdict: {kept['verdict']}.** {kept['truth']}", ""]
        if claim.evidence:
            lines += [f"![{kept['name']}: the figure of this claim]({kept['name']}.png)", ""]
        if kept["sources"]:
            lines += ["Read on: " + "; ".join(kept["sources"]) + ".", ""]
        lines.pop()
    return "\n".join(lines) + "\n"


def _elsewhere(kept: dict[str, Any], i: int) -> str:
    """The range of a number over the other settings, in words; nothing where it never changes."""
    by_setting = list(kept["evidence"][i]["values"].values())
    others = [value for values in by_setting[1:] for value in values]
    if not others or {*others} == {*by_setting[0]}:
        return ""
    return f" In the other settings it is {number(min(others))} to {number(max(others))}."
