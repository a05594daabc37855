"""The record of measured claims: claims.json, a page to read, and a figure of each claim."""

import json
from pathlib import Path
from typing import Any

from .. import figures, storage
from .bench import Bench
from .claim import Claim, Evidence


def begin(bench: Bench) -> dict[str, Any]:
    """A record without claims: what they are measured on."""
    return {
        "quick": bench.quick,
        "seeds": list(bench.seeds),
        "epochs": bench.epochs,
        "images": len(bench.x),
        "test_images": len(bench.x_test),
        "claims": [],
    }


def add(record: dict[str, Any], claim: Claim, folder: Path) -> None:
    """Add a claim to the record, draw its figure, and write the folder's files anew."""
    record["claims"].append(as_record(claim))
    if claim.panels:
        with figures.style():
            figures.save(figures.side_by_side(claim.panels), folder / f"{claim.name}.png")
    write(record, folder)


def write(record: dict[str, Any], folder: Path) -> None:
    """claims.json, and README.md for a reader."""
    text = json.dumps(record, indent=1, ensure_ascii=False) + "\n"
    for name, content in (("claims.json", text), ("README.md", markdown(record))):
        with storage.replacing(folder / name) as unfinished:
            unfinished.write_text(content, encoding="utf-8")


def as_record(claim: Claim) -> dict[str, Any]:
    """A claim as JSON can hold it, with six digits of each number."""
    return {
        "name": claim.name,
        "chapter": claim.chapter,
        "truth": claim.truth,
        "verdict": claim.verdict,
        "evidence": [
            {
                **vars(piece),
                "values": [float(f"{value:.6g}") for value in piece.values],
                "supports": piece.supports,
            }
            for piece in claim.evidence
        ],
    }


def markdown(record: dict[str, Any]) -> str:
    """A record of claims as a page to read, with the figures beside it."""
    seeds = ", ".join(map(str, record["seeds"]))
    lines = [
        "# The chapter, claim by claim",
        "",
        f"Written by `numpyvae claims --{'quick' if record['quick'] else 'full'}`: "
        f"{record['images']:,} digits, {record['epochs']} epochs, seeds {seeds}.",
        "The figures are means over the seeds, and from the least to the largest.",
        "What the chapter says is in our words. A limit says when a number would speak for it, and",
        "the verdict follows from those; where seeds are on both sides of it a number decides",
        "nothing. Data and models are described in `numpyvae/chapter/`, where each claim is a",
        "function.",
        "",
        "| claim | verdict |",
        "|---|---|",
        *(f"| [{c['name']}](#{c['name']}) | {c['verdict']} |" for c in record["claims"]),
    ]
    for claim in record["claims"]:
        lines += ["", f"## {claim['name']}", "", f"**The chapter:** {claim['chapter']}", ""]
        lines += [f"**What is so:** {claim['truth']}", ""]
        lines += [f"**Verdict:** {claim['verdict']}.", ""]
        for e in claim["evidence"]:
            piece = Evidence(e["what"], tuple(e["values"]), e["side"], e["limit"])
            lines.append(f"- {piece}")
        if claim["evidence"]:
            lines += ["", f"![{claim['name']}, drawn]({claim['name']}.png)"]
    return "\n".join(lines) + "\n"
