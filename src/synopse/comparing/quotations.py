"""Quotations: one utterance of one speaker in the versions the reports give of it."""

from collections.abc import Sequence

from synopse.comparing.extras import NO_EXTRAS, Extras
from synopse.comparing.table import Table, TableRow, make_table
from synopse.comparing.terms import fold_content
from synopse.model import (
    AttributionKind,
    Passage,
    Quotation,
    ReportEntry,
    Span,
    Statement,
    Story,
)

_FEWEST_WORDS = 2


def find_quotations(
    story: Story,
    entries: Sequence[ReportEntry],
    statements: Sequence[Statement],
    extras: Extras = NO_EXTRAS,
) -> tuple[Quotation, ...]:
    """Utterances that two reports or more quote, each version with all its passages, in reading order."""
    table = make_table(story, entries, statements, extras)
    found: list[Quotation] = []
    for row in table.rows:
        quoted = _quoted(row, table)
        if len({passage.report for passage, _, _ in quoted}) > 1:
            found.append(_quotation(quoted))
    return tuple(found)


Quoted = tuple[Passage, str, str | None]


def _quoted(row: TableRow, table: Table) -> tuple[Quoted, ...]:
    """Passage, folded words and speaker of each direct quotation in a row."""
    found: dict[Passage, Quoted] = {}
    for one in row.units:
        text = table.report(one.unit.report).text
        for attribution in one.unit.attributions:
            for span in attribution.content if attribution.kind is AttributionKind.DIRECT else ():
                if span.overlaps(one.unit.span):
                    inside = Span(max(span.start, one.unit.span.start), min(span.end, one.unit.span.end))
                    words = fold_content(inside.of(text))
                    if len(words.split()) >= _FEWEST_WORDS:
                        passage = Passage(one.unit.report, inside)
                        found.setdefault(passage, (passage, words, attribution.speaker_name))
    return tuple(found.values())


def _quotation(quoted: Sequence[Quoted]) -> Quotation:
    versions: dict[str, list[Passage]] = {}
    for passage, words, _ in quoted:
        versions.setdefault(words, []).append(passage)
    speaker = next((name for _, _, name in quoted if name), None)
    return Quotation(speaker, tuple(tuple(passages) for passages in versions.values()))
