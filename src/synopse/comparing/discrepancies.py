"""Discrepancies: every rule over every row, numbered in reading order; which rules there are stands here."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from synopse.comparing.rules.certainty import find_certainty_discrepancies
from synopse.comparing.rules.dates import find_date_discrepancies
from synopse.comparing.rules.headline import find_heading_discrepancies
from synopse.comparing.rules.medium import find_medium_discrepancies
from synopse.comparing.rules.minimal import find_minimal_discrepancies
from synopse.comparing.rules.naming import find_naming_discrepancies
from synopse.comparing.rules.polarity import find_polarity_discrepancies
from synopse.comparing.rules.quantity import find_quantity_discrepancies
from synopse.comparing.rules.quotation import find_quotation_discrepancies
from synopse.comparing.rules.rivals import find_rival_counts
from synopse.comparing.rules.sources import find_source_discrepancies
from synopse.comparing.table import Table, make_table
from synopse.model import Discrepancy, DiscrepancyType, ReportEntry, Severity, Statement, Story

RULES: Mapping[str, Callable[[Table], Iterator[Discrepancy]]] = {
    "medium": find_medium_discrepancies,
    "quantity": find_quantity_discrepancies,
    "rivals": find_rival_counts,
    "certainty": find_certainty_discrepancies,
    "sources": find_source_discrepancies,
    "quotation": find_quotation_discrepancies,
    "minimal": find_minimal_discrepancies,
    "polarity": find_polarity_discrepancies,
    "dates": find_date_discrepancies,
    "naming": find_naming_discrepancies,
    "headline": find_heading_discrepancies,
}
"""All rules, by the kind of difference they know."""

SEVERITIES = tuple(Severity)
"""Heaviest first."""


def find_discrepancies(
    story: Story, entries: Sequence[ReportEntry], statements: Sequence[Statement]
) -> tuple[Discrepancy, ...]:
    """What the reports of a story do not say alike, by statement, then by weight."""
    table = make_table(story, entries, statements)
    order = {statement.id: place for place, statement in enumerate(statements)}
    found = dict.fromkeys(discrepancy for rule in RULES.values() for discrepancy in rule(table))
    other = {one.statement for one in found if one.severity in (Severity.CONTRADICTION, Severity.UPDATE)}
    unique = [one for one in found if not _is_explained(one, other)]
    ranked = sorted(
        unique,
        key=lambda one: (
            order.get(one.statement or "", len(order)),
            SEVERITIES.index(one.severity),
            one.type,
            one.rule,
        ),
    )
    return tuple(replace(one, id=f"D{number}") for number, one in enumerate(ranked, 1))


def _is_explained(found: Discrepancy, other: Collection[str | None]) -> bool:
    """Whether a lost source is only another claim: what was announced has happened, or the numbers differ."""
    return found.type is DiscrepancyType.ATTRIBUTION_LOST and found.statement in other
