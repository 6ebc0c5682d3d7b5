"""Statements: the rows of the synopsis, each with a cell for every report of the story."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from synopse.comparing.alignment import Alignment, align_units
from synopse.comparing.cells import make_cells, tellers_of
from synopse.comparing.extras import NO_EXTRAS, Extras
from synopse.comparing.fairness import Search, prepare_search
from synopse.comparing.guests import Row
from synopse.comparing.labels import choose_label
from synopse.comparing.proposals import PROPOSED
from synopse.comparing.rows import mean_score
from synopse.model import (
    Agreement,
    Cell,
    Discrepancy,
    ReportEntry,
    Severity,
    Statement,
    Story,
    Tier,
)

OriginsAmong = Callable[[Sequence[Cell]], tuple[tuple[str, ...], ...]]
"""The origins of those who tell a statement, by id; ids that count once there stand together."""

DIFFERING = (Severity.CONTRADICTION, Severity.DIFFERS, Severity.ATTRIBUTION, Severity.UPDATE)


def align_statements(
    story: Story,
    entries: Sequence[ReportEntry],
    origins_among: OriginsAmong,
    extras: Extras = NO_EXTRAS,
) -> tuple[Statement, ...]:
    """Lay what the members of a story tell into rows, in reading order of the first member that has each.

    Every clause of the article zones stands in exactly one statement. `agreement` knows of origins only;
    `mark_agreement` adds what the discrepancies say.
    """
    alignment = align_units(story, tuple(entries), extras)
    reports = [entry.report for entry in entries]
    material = _Material(
        alignment,
        {one.unit.order: one.folded for one in alignment.features},
        tuple(entries),
        origins_among,
        prepare_search(story, reports, alignment.features, alignment.lexicon),
    )
    return tuple(_statement(f"S{number}", row, material) for number, row in enumerate(alignment.rows, 1))


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


@dataclass(frozen=True, slots=True)
class _Material:
    """All that rows are made of; `folded` are the words of each unit that was looked at."""

    alignment: Alignment
    folded: Mapping[int, str]
    entries: tuple[ReportEntry, ...]
    origins_among: OriginsAmong
    search: Search


def _statement(name: str, row: Row, material: _Material) -> Statement:
    alignment = material.alignment
    units = [alignment.units[order] for order in row]
    cells = make_cells(units, material.entries, material.search)
    telling = tuple(unit.order for unit in units if not unit.hangs) or row
    tellers = tellers_of(cells)
    origins = material.origins_among(tellers)
    return Statement(
        id=name,
        label=choose_label(
            units, {entry.report.id: entry.report.text for entry in material.entries}, alignment.lexicon
        ),
        cells=cells,
        reports=len(tellers),
        origins=len(origins),
        origin_ids=origins,
        agreement=Agreement.SINGLE if len(origins) <= 1 else Agreement.SAME,
        tier=_tier(telling, material) if len(tellers) > 1 else None,
        how=PROPOSED if row[0] in alignment.proposed else None,
    )


def _tier(row: Row, material: _Material) -> Tier:
    """How close the wordings of a row are; what an encoder proposed is never more than possible."""
    alignment = material.alignment
    if row[0] in alignment.proposed:
        return Tier.POSSIBLE
    reports = {order: alignment.units[order].report for order in row}
    least = 100 * alignment.scale.thresholds["verbatim"]
    if all(_likeness(order, row, reports, material.folded) >= least for order in row):
        return Tier.VERBATIM
    near = alignment.scale.thresholds["near"]
    return Tier.NEAR if mean_score(row, reports, alignment.scores) >= near else Tier.POSSIBLE


def _likeness(order: int, row: Row, reports: Mapping[int, str], folded: Mapping[int, str]) -> float:
    """How like the most like unit of another report is, in letters, 0 to 100."""
    return max(
        (fuzz.ratio(folded[order], folded[other]) for other in row if reports[other] != reports[order]),
        default=0.0,
    )
