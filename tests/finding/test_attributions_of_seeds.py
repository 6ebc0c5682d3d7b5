"""Attributions of the founding texts: what must be left alone, and how much is found."""

import json
from pathlib import Path
from typing import TypedDict, cast

import pytest

from synopse.finding import find_findings
from synopse.model import Attribution, Span
from synopse.reading import read_report

pytestmark = pytest.mark.shared


class Row(TypedDict):
    """What these tests read of a row of the gold."""

    file: str
    start: int
    end: int


def rows(path: Path) -> list[Row]:
    return [cast("Row", json.loads(line)) for line in path.read_bytes().splitlines()]


def found_in(path: Path) -> tuple[Attribution, ...]:
    return find_findings(read_report(path.read_bytes(), str(path))).attributions


def test_what_only_looks_like_attribution_is_left_alone(shared: Path, seeds: tuple[Path, ...]) -> None:
    negatives = rows(shared / "gold" / "seeds" / "hard_negatives.jsonl")
    for seed in seeds:
        contents = [span for one in found_in(seed) for span in one.content]
        for row in negatives:
            wanted = Span(row["start"], row["end"])
            same = row["file"] == seed.name
            assert not (same and any(span == wanted for span in contents)), row


def test_most_of_the_gold_is_found(shared: Path, seeds: tuple[Path, ...]) -> None:
    gold = rows(shared / "gold" / "seeds" / "attributions.jsonl")
    contents = {seed.name: [span for one in found_in(seed) for span in one.content] for seed in seeds}
    hits = 0
    for row in gold:
        wanted = Span(row["start"], row["end"])
        hits += any(
            2 * wanted.shared_length(span) >= max(len(wanted), len(span)) for span in contents[row["file"]]
        )
    assert hits >= 0.85 * len(gold)
