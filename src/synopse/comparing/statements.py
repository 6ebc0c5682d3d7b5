"""Statements: the rows of the synopsis, each with a cell for every report of the story."""

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from synopse.comparing.alignment import Alignment, align_units
from synopse.comparing.cells import make_cells, tellers_of
from synopse.comparing.fairness import Search, prepare_search
from synopse.comparing.rows import Row, mean_score
from synopse.comparing.units import Unit
from synopse.model import (
    Agreement,
    Discrepancy,
    Mode,
    Origin,
    Passage,
    ReportEntry,
    Severity,
    Statement,
    Story,
    Tier,
    origins_among,
)

DIFFERING = (Severity.CONTRADICTION, Severity.DIFFERS, Severity.ATTRIBUTION, Severity.UPDATE)
_CLEAR_WORDS = 5


def align_statements(
    story: Story, entries: Sequence[ReportEntry], origins: Sequence[Origin]
) -> tuple[Statement, ...]:
    """Lay what the members of a story tell into rows, in reading order of the first member that has each.

    Every clause of the article zones stands in exactly one statement. `agreement` knows of origins only;
    `mark_agreement` adds what the discrepancies say.
    """
    alignment = align_units(story, entries)
    reports = [entry.report for entry in entries]
    search = prepare_search(story, reports, alignment.features, alignment.lexicon)
    return tuple(
        _statement(f"S{number}", row, alignment, entries, origins, search)
        for number, row in enumerate(alignment.rows, 1)
    )


def mark_agreement(
    statements: Sequence[Statement], discrepancies: Sequence[Discrepancy]
) -> tuple[Statement, ...]:
    """Statements on which a discrepancy that weighs stands become `differs`, unless of a single origin."""
    differing = {found.statement for found in discrepancies if found.severity in DIFFERING}
    return tuple(
        replace(statement, agreement=Agreement.DIFFERS)
        if statement.id in differing and statement.agreement is not Agreement.SINGLE
        else statement
        for statement in statements
    )


def _statement(
    name: str,
    row: Row,
    alignment: Alignment,
    entries: Sequence[ReportEntry],
    origins: Sequence[Origin],
    search: Search,
) -> Statement:
    units = [alignment.units[order] for order in row]
    cells = make_cells(units, entries, search)
    tellers = tuple(cell.report for cell in tellers_of(cells))
    number = len(origins_among(origins, tellers))
    return Statement(
        id=name,
        label=_label(units, alignment),
        cells=cells,
        reports=len(tellers),
        origins=number,
        agreement=Agreement.SINGLE if number <= 1 else Agreement.SAME,
        tier=_tier(row, alignment) if len(tellers) > 1 else None,
    )


def _label(units: Sequence[Unit], alignment: Alignment) -> Passage:
    """The shortest telling of five words or more, the report's own voice and its text before headings."""

    def clearness(unit: Unit) -> tuple[bool, bool, bool, int, int]:
        words = len(alignment.features[unit.order].folded.split())
        return (unit.heading, words < _CLEAR_WORDS, unit.mode is not Mode.OWN, len(unit.span), unit.order)

    return min(units, key=clearness).passage


def _tier(row: Row, alignment: Alignment) -> Tier:
    """How close the wordings of a row are."""
    reports = {order: alignment.units[order].report for order in row}
    if all(_has_twin(order, row, alignment) for order in row):
        return Tier.VERBATIM
    near = alignment.scale.thresholds["near"]
    return Tier.NEAR if mean_score(row, reports, alignment.scores) >= near else Tier.POSSIBLE


def _has_twin(order: int, row: Row, alignment: Alignment) -> bool:
    """Whether another report of the row has the same words but for a letter or two."""
    own = alignment.features[order]
    least = 100 * alignment.scale.thresholds["verbatim"]
    return any(
        fuzz.ratio(own.folded, alignment.features[other].folded) >= least
        for other in row
        if alignment.units[other].report != own.unit.report
    )
