"""Whole reports for reading side by side: article text marked, the rest in place, folded, with its reason."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from synopse.export.page.escaping import escape_words
from synopse.export.page.marking import UNMARKED, Mark, Marks, mark_report
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
        now = _folding(zone, parts)
        if now != state and blocks:
            yield Run(*state, tuple(blocks), words)
            blocks, words = [], 0
        state = now
        blocks.append(Block(zone.kind.value, ZONES[zone.kind], _zone(report, zone, marked, writer)))
        words += count_words(report, zone.span)
    if blocks:
        yield Run(*state, tuple(blocks), words)


def _folding(zone: Zone, parts: tuple[int, ...]) -> tuple[bool, str | None]:
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
    first, last = bisect_right(marked.edges, span.start), bisect_left(marked.edges, span.end)
    borders = [span.start, *marked.edges[first:last], span.end]
    for place, (start, end) in enumerate(pairwise(borders), first - 1):
        words = escape_words(report.text[start:end])
        mark = marked.after[place] if 0 <= place < len(marked.after) else UNMARKED
        anchor = writer.anchor_at(report.id, start) if place >= 0 and marked.edges[place] == start else ""
        yield _segment(words, mark, anchor)


def _segment(words: Markup, mark: Mark, anchor: str) -> Markup:
    attributes = (("id", anchor), ("class", " ".join(mark.classes)), ("data-s", " ".join(mark.statements)))
    written = Markup().join(Markup(' {}="{}"').format(name, value) for name, value in attributes if value)
    return Markup("<span{}>{}</span>").format(written, words) if written else words
