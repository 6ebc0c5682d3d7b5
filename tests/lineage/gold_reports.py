"""Reports of the founding texts with the zones and parts that the gold data gives, not our own reading."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from synopse.model import (
    Credit,
    Dateline,
    How,
    Moment,
    Part,
    Precision,
    Report,
    Span,
    Stated,
    Zone,
    ZoneKind,
)
from synopse.text.lines import find_lines

KINDS = {
    "headline": ZoneKind.TITLE,
    "kicker": ZoneKind.KICKER,
    "teaser": ZoneKind.TEASER,
    "subheading": ZoneKind.SUBHEADING,
    "embedded_teaser": ZoneKind.TEASER,
    "embedded_second_article": ZoneKind.BODY,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A labelled stretch of the gold."""

    label: str
    span: Span
    strip: bool


def read_gold_reports(shared: Path) -> tuple[Report, ...]:
    """The five reports, in the order of their file names."""
    gold = json.loads((shared / "gold/seeds/synopsis.json").read_text("utf-8"))
    reports = []
    for path in sorted((shared / "seeds").glob("*.txt")):
        pieces = [
            Piece(it["label"], Span(it["start"], it["end"]), it["strip"])
            for it in gold["non_article"]
            if it["file"] == path.name
        ]
        reports.append(_report(path, pieces, gold["meta"]["outlets"][path.name]))
    return tuple(reports)


def _report(path: Path, pieces: Sequence[Piece], outlet: str | None) -> Report:
    text = path.read_bytes().decode("utf-8")
    second = next((it.span.start for it in pieces if it.label == "embedded_second_article"), len(text))
    title = next((it.span for it in pieces if it.label == "headline"), None)
    parts = [Part(0, Span(0, second), Stated(title.of(text), How.TEXT, title) if title else None)]
    if second < len(text):
        parts.append(Part(1, Span(second, len(text))))
    return Report(
        id="sha256:" + hashlib.sha256(path.read_bytes()).hexdigest(),
        source=path.name,
        text=text,
        zones=tuple(_zones(text, pieces, second)),
        parts=tuple(parts),
        language="de",
        outlet=Stated(outlet, How.TEXT) if outlet else None,
        published=_moment(pieces, text),
        datelines=tuple(_datelines(pieces)),
        credits=tuple(Credit(it.span, ("dpa",), ("jW",)) for it in pieces if it.label == "agency_credit"),
    )


def _zones(text: str, pieces: Sequence[Piece], second: int) -> Iterable[Zone]:
    """Gold zones, and body wherever the gold labels nothing."""
    labelled = sorted((it for it in pieces if it.label != "embedded_second_article"), key=lambda it: it.span)
    start = 0
    zones = []
    for piece in labelled:
        if piece.span.start < start:
            continue
        zones += _bodies(text, start, piece.span.start)
        zones.append(Zone(KINDS.get(piece.label, ZoneKind.OTHER), piece.span))
        start = piece.span.end
    zones += _bodies(text, start, len(text))
    return [Zone(it.kind, it.span, int(it.span.start >= second)) for it in zones]


def _bodies(text: str, start: int, end: int) -> list[Zone]:
    return [Zone(ZoneKind.BODY, line) for line in find_lines(text, Span(start, end))] if start < end else []


def _moment(pieces: Sequence[Piece], text: str) -> Moment | None:
    for piece in pieces:
        if piece.label == "timestamp_section":
            day, month, year = piece.span.of(text)[:10].split(".")
            clock = piece.span.of(text)[12:20]
            return Moment(f"{year}-{month}-{day}T{clock}", Precision.SECOND, How.TEXT, piece.span)
        if piece.label == "crawl_artifact":
            return Moment("2025-02", Precision.MONTH, How.TEXT, piece.span)
    return None


def _datelines(pieces: Sequence[Piece]) -> Iterable[Dateline]:
    for piece in pieces:
        if piece.label == "dateline_agency":
            yield Dateline(piece.span, "Washington", ("dpa", "Reuters"))
        if piece.label == "dateline_own":
            yield Dateline(piece.span, "Kyjiw", (), ("taz",))
        if piece.label == "dateline":
            yield Dateline(piece.span, "Washington")
