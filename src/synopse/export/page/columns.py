"""Whole reports for reading side by side: article text marked, the rest in place, folded, with its reason."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from synopse.export.marking import Marks
from synopse.export.page.escaping import escape_words, write_stretch
from synopse.export.page.marking import mark_report
from synopse.export.page.passages import PassageWriter
from synopse.export.phrases import ZONES
from synopse.export.report_facts import MARGINS, ReportFacts, count_words, is_compared
from synopse.model import ARTICLE_KINDS, Passage, Report, Span, StoryDossier, Zone


@dataclass(frozen=True, slots=True)
class Block:
    """One zone of a column: how it is shown, its words, and the message id of its kind."""

    kind: str
    name: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring blocks that are all shown, or all folded away for the same reason."""

    folded: bool
    reason: str | None
    blocks: tuple[Block, ...]
    words: int


@dataclass(frozen=True, slots=True)
class Column:
    """One report as a column."""

    facts: ReportFacts
    runs: tuple[Run, ...]


def build_columns(
    story: StoryDossier,
    facts: Sequence[ReportFacts],
    parts: dict[str, tuple[int, ...]],
    passages: Sequence[Passage],
    writer: PassageWriter,
) -> tuple[Column, ...]:
    """The columns of a story; every passage in `passages` gets an anchor where it begins."""
    return tuple(
        Column(line, tuple(_runs(line.entry.report, parts[line.entry.report.id], marked, writer)))
        for line in facts
        for marked in (mark_report(line.entry.report, story, passages),)
    )


def _runs(report: Report, parts: tuple[int, ...], marked: Marks, writer: PassageWriter) -> Iterator[Run]:
    blocks: list[Block] = []
    state: tuple[bool, str | None] = (False, None)
    words = 0
    for zone in report.zones:
        now = fold_reason(zone, parts)
        if now != state and blocks:
            yield Run(*state, tuple(blocks), words)
            blocks, words = [], 0
        state = now
        blocks.append(Block(zone.kind.value, ZONES[zone.kind], _zone(report, zone, marked, writer)))
        words += count_words(report, zone.span)
    if blocks:
        yield Run(*state, tuple(blocks), words)


def fold_reason(zone: Zone, parts: tuple[int, ...]) -> tuple[bool, str | None]:
    """Whether a zone is folded away, and under which name."""
    if is_compared(zone, parts) or zone.kind in MARGINS:
        return False, None
    other = zone.part not in parts and zone.kind in ARTICLE_KINDS
    return True, "anderer Beitrag im selben Text" if other else ZONES[zone.kind]


def _zone(report: Report, zone: Zone, marked: Marks, writer: PassageWriter) -> Markup:
    if not writer.shows_span(report, zone.span):
        return writer.element("span", report, zone.span, Markup())
    inner = Markup().join(_segments(report, zone.span, marked, writer))
    return writer.element("span", report, zone.span, inner, "text")


def _segments(report: Report, span: Span, marked: Marks, writer: PassageWriter) -> Iterator[Markup]:
    """A zone's words cut wherever a mark begins or ends, each stretch with its marks and its anchor."""
    for piece, mark in marked.stretches(span):
        anchor = writer.anchor_at(report.id, piece.start) if marked.is_edge(piece.start) else ""
        attributes = (("id", anchor), ("class", " ".join(mark.classes)), ("data-s", " ".join(mark.ids)))
        yield write_stretch(escape_words(piece.of(report.text)), attributes)
