"""What the gold says, handed in as if the product had said it, scores one: the scorers can be satisfied."""

from pathlib import Path

import pytest

import product
from gold import Missing, read_pages, read_quotes, read_seeds
from scorers.attributions import score_attributions
from scorers.evidence import file_of
from scorers.pages import score_pages
from scorers.passages import KINDS as ORIGINS
from scorers.passages import score_passages
from scorers.quotes import KINDS, score_quotes
from scorers.score import Json, Outcome
from scorers.snippets import Page, score_snippets
from scorers.statements import score_statements

pytestmark = pytest.mark.shared


def _not_perfect(outcome: Outcome) -> list[str]:
    return [score.name for score in outcome.scores if score.value < 1]


def test_attributions(shared: Path) -> None:
    seeds = read_seeds(shared)
    found: dict[str, Json] = {file: {"attributions": []} for file in seeds.texts}
    for row in seeds.attributions:
        speaker = [row["speaker_span"]] if row["speaker_span"] else []
        one = {"id": row["id"], "kind": row["type"], "content": row["spans"], "speaker": speaker}
        named = {"cue": row["cue_spans"], "speaker_name": row["speaker_resolved"]}
        found[row["file"]]["attributions"].append(one | named)
    assert _not_perfect(score_attributions(found, seeds.texts, seeds.attributions, seeds.negatives)) == []


def test_statements(shared: Path) -> None:
    seeds = read_seeds(shared)
    reports = [{"id": file, "source": file} for file in seeds.texts]
    statements = [
        {"id": group["id"], "cells": [{"passages": [p | {"report": p["file"]} for p in passages]}]}
        for group in seeds.synopsis["statement_groups"]
        for passages in [[p for some in group["passages"].values() for p in some]]
    ]
    dossier = {"stories": [{"id": "story", "reports": reports, "statements": statements}]}
    assert _not_perfect(score_statements(dossier, seeds.synopsis, seeds.texts)) == []


def test_passages(shared: Path) -> None:
    seeds = read_seeds(shared)
    lineage = [
        {
            "a_source": pair["files"][0],
            "b_source": pair["files"][1],
            "passages": [_passage(r) for r in pair["runs"]],
        }
        for pair in seeds.synopsis["shared_wire"]
    ]
    assert _not_perfect(score_passages(lineage, seeds.texts, seeds.synopsis)) == []


def _passage(run: Json) -> Json:
    kind = next(kind for origin, kind in ORIGINS.items() if run["origin"].startswith(origin))
    sides = {side: [run[side]["start"], run[side]["end"]] for side in ("a", "b")}
    return {**sides, "kind": kind, "verbatim": True}


def test_quotes(shared: Path) -> None:
    quotes = read_quotes(shared)
    kinds = {name: kind for kind, name in KINDS.items()}
    found: list[Json] = [
        {
            "attributions": [
                one | {"kind": kinds[one["type"]], "content": one["quote"], "speaker_name": None}
                for one in row["annotations"]
            ]
        }
        for row in quotes.rows
    ]
    assert _not_perfect(score_quotes(found, quotes.rows)) == []


def test_pages(shared: Path) -> None:
    articles, snippets = read_pages(shared).sets.values()
    reports = [_body(row["text"]) | _told(row) for row in articles]
    assert _not_perfect(score_pages(reports, articles, product.agency_of)) == []
    pages = [Page(_body(" ".join(row["with"])), "", row) for row in snippets]
    assert [one.value for one in score_snippets(pages).scores[:3]] == [1, 1, 1]


def _body(text: str) -> Json:
    return {"text": text, "zones": [{"kind": "body", "start": 0, "end": len(text)}]}


def _told(row: Json) -> Json:
    authors = [{"name": name} for name in row["authors"] or ()]
    published = {"value": row["publishing_date"], "precision": "second"}
    return {"title": {"value": row["title"]}, "authors": authors, "published": published}


def test_a_file_of_the_gold_leads_to_its_folder(shared: Path) -> None:
    assert read_seeds(shared / "gold/seeds/synopsis.json").fingerprint == read_seeds(shared).fingerprint


def test_a_folder_without_gold_is_missing(tmp_path: Path) -> None:
    with pytest.raises(Missing):
        read_quotes(tmp_path)


def test_a_record_goes_by_the_name_of_its_file() -> None:
    assert file_of("some/folder/quotes.jsonl#7 - made up") == "quotes.jsonl"
