"""Reprints in the table: a report with the very words of another has its cells, at its own places.

Rows, discrepancies and silences are found without reprints, so that a reprint adds none of them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from synopse.comparing.cells import tellers_of
from synopse.model import Attribution, Cell, Passage, ReportEntry, Span, Statement
from synopse.text.tokens import find_tokens_in


@dataclass(frozen=True, slots=True)
class _Reprint:
    """A report and the places of its words, by their starts and ends in the first one and in itself."""

    entry: ReportEntry
    starts: Mapping[int, int]
    ends: Mapping[int, int]
    own_starts: Mapping[int, int]
    own_ends: Mapping[int, int]

    def place(self, span: Span) -> Span | None:
        """The stretch with the same words as one of the first report; marks at its ends aside."""
        return _between(span, self.starts, self.ends)

    def trim(self, span: Span) -> Span | None:
        """A stretch of the reprint from its first word to its last."""
        return _between(span, self.own_starts, self.own_ends)


def _between(span: Span, starts: Mapping[int, int], ends: Mapping[int, int]) -> Span | None:
    """Where the first word of a stretch begins and its last one ends, by the places given for them."""
    start = next((starts[at] for at in range(span.start, span.end) if at in starts), None)
    end = next((ends[at] for at in range(span.end, span.start, -1) if at in ends), None)
    return None if start is None or end is None or start >= end else Span(start, end)


def attach_reprints(
    statements: Sequence[Statement], entries: Sequence[ReportEntry], reprints: Mapping[str, str]
) -> tuple[Statement, ...]:
    """Statements with a cell for every entry; `reprints` names for each reprint the report it reprints.

    `reports` counts the reprints that tell, `origins` stay as they are.
    """
    if not reprints:
        return tuple(statements)
    by_id = {entry.report.id: entry for entry in entries}
    made = [_reprint(by_id[first], by_id[again]) for again, first in reprints.items() if again in by_id]
    order = {entry.report.id: place for place, entry in enumerate(entries)}
    found = []
    for statement in statements:
        cells = {cell.report: cell for cell in statement.cells}
        for reprint in made:
            first = by_id[reprints[reprint.entry.report.id]]
            cells[reprint.entry.report.id] = _cell(cells[first.report.id], first, reprint)
        ordered = tuple(sorted(cells.values(), key=lambda cell: order[cell.report]))
        found.append(replace(statement, cells=ordered, reports=len(tellers_of(ordered))))
    return tuple(found)


def _reprint(first: ReportEntry, again: ReportEntry) -> _Reprint:
    """Where the words of the first report stand in the other."""
    places = list(zip(*(_words(entry) for entry in (first, again)), strict=True))
    return _Reprint(
        again,
        {one.start: other.start for one, other in places},
        {one.end: other.end for one, other in places},
        {other.start: other.start for _, other in places},
        {other.end: other.end for _, other in places},
    )


def _words(entry: ReportEntry) -> Iterator[Span]:
    zones = (zone.span for zone in entry.report.article_zones())
    return (token.span for token in find_tokens_in(entry.report.text, zones))


def _cell(cell: Cell, first: ReportEntry, reprint: _Reprint) -> Cell:
    """The cell of a reprint."""
    report = reprint.entry.report.id
    told = {one.id: one for one in first.findings.attributions}
    spans = [place for passage in cell.passages if (place := reprint.place(passage.span))]
    ids = [name for one in cell.attributions if one in told for name in _same_attribution(told[one], reprint)]
    passages = tuple(Passage(report, span) for span in spans)
    return replace(cell, report=report, passages=passages, attributions=tuple(dict.fromkeys(ids)))


def _same_attribution(one: Attribution, reprint: _Reprint) -> Iterator[str]:
    """The reprint's attribution of the same kind and words."""
    wanted = [reprint.place(span) for span in one.content]
    for other in reprint.entry.findings.attributions:
        own = [reprint.trim(span) for span in other.content]
        if other.kind is one.kind and own == wanted:
            yield other.id
