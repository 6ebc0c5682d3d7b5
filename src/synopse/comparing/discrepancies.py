"""Discrepancies: every rule over every row, numbered in reading order; which rules there are stands here."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from synopse.comparing.extras import NO_EXTRAS, Extras
from synopse.comparing.rules.certainty import find_certainty_discrepancies
from synopse.comparing.rules.channels import find_channel_discrepancies
from synopse.comparing.rules.condition import find_condition_discrepancies
from synopse.comparing.rules.course import find_course_discrepancies
from synopse.comparing.rules.dates import WHEN, find_date_discrepancies
from synopse.comparing.rules.doers import find_doer_discrepancies
from synopse.comparing.rules.edited import find_edited_discrepancies
from synopse.comparing.rules.extent import find_extent_discrepancies
from synopse.comparing.rules.facts import find_fact_discrepancies
from synopse.comparing.rules.headline import find_heading_discrepancies
from synopse.comparing.rules.medium import find_medium_discrepancies
from synopse.comparing.rules.minimal import NEGATION, TIME, find_minimal_discrepancies
from synopse.comparing.rules.moments import find_moment_discrepancies
from synopse.comparing.rules.naming import find_naming_discrepancies
from synopse.comparing.rules.offices import find_office_discrepancies
from synopse.comparing.rules.open_questions import find_open_discrepancies
from synopse.comparing.rules.own_heading import find_own_heading_discrepancies
from synopse.comparing.rules.polarity import POLARITY, find_antonym_discrepancies, find_polarity_discrepancies
from synopse.comparing.rules.quantity import find_quantity_discrepancies
from synopse.comparing.rules.quotation import find_quotation_discrepancies
from synopse.comparing.rules.retold import find_retold_discrepancies
from synopse.comparing.rules.rivals import find_rival_counts
from synopse.comparing.rules.sequence import find_sequence_discrepancies
from synopse.comparing.rules.sources import find_source_discrepancies
from synopse.comparing.rules.stages import find_stage_discrepancies
from synopse.comparing.rules.unquoted import find_unquoted_discrepancies
from synopse.comparing.rules.utterances import find_utterance_discrepancies
from synopse.comparing.rules.venues import find_venue_discrepancies
from synopse.comparing.rules.votes import find_vote_discrepancies
from synopse.comparing.table import Table, make_table
from synopse.model import Discrepancy, DiscrepancyType, ReportEntry, Severity, Statement, Story

RULES: Mapping[str, Callable[[Table], Iterator[Discrepancy]]] = {
    "medium": find_medium_discrepancies,
    "channels": find_channel_discrepancies,
    "quantity": find_quantity_discrepancies,
    "rivals": find_rival_counts,
    "votes": find_vote_discrepancies,
    "certainty": find_certainty_discrepancies,
    "sources": find_source_discrepancies,
    "retold": find_retold_discrepancies,
    "edited": find_edited_discrepancies,
    "quotation": find_quotation_discrepancies,
    "utterances": find_utterance_discrepancies,
    "unquoted": find_unquoted_discrepancies,
    "minimal": find_minimal_discrepancies,
    "polarity": find_polarity_discrepancies,
    "antonyms": find_antonym_discrepancies,
    "dates": find_date_discrepancies,
    "moments": find_moment_discrepancies,
    "naming": find_naming_discrepancies,
    "offices": find_office_discrepancies,
    "condition": find_condition_discrepancies,
    "headline": find_heading_discrepancies,
    "own_heading": find_own_heading_discrepancies,
    "extent": find_extent_discrepancies,
    "course": find_course_discrepancies,
    "stages": find_stage_discrepancies,
    "open": find_open_discrepancies,
    "sequence": find_sequence_discrepancies,
    "doers": find_doer_discrepancies,
    "venues": find_venue_discrepancies,
    "facts": find_fact_discrepancies,
}
"""All rules, by the kind of difference they know."""

_PLAIN = (NEGATION.name, TIME.name)
_LOOSE = (
    POLARITY.name,
    WHEN.name,
)  # told already where a rule for sentences word for word the same has fired

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")

SEVERITIES = tuple(Severity)
"""Heaviest first."""


def find_discrepancies(
    story: Story,
    entries: Sequence[ReportEntry],
    statements: Sequence[Statement],
    extras: Extras = NO_EXTRAS,
) -> tuple[Discrepancy, ...]:
    """What the reports of a story do not say alike, by statement, then by weight."""
    table = make_table(story, entries, statements, extras)
    order = {statement.id: place for place, statement in enumerate(statements)}
    found = dict.fromkeys(discrepancy for rule in RULES.values() for discrepancy in rule(table))
    other = [one for one in found if one.severity in (Severity.CONTRADICTION, Severity.UPDATE)]
    plainer = {(one.type, one.statement) for one in found if one.rule in _PLAIN}
    unique = [
        one
        for one in found
        if not _is_explained(one, other, table)
        and not (one.rule in _LOOSE and one.statement and (one.type, one.statement) in plainer)
    ]
    unique = [one for one in unique if not any(_is_part_of(one, other) for other in unique)]
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


def _is_part_of(one: Discrepancy, other: Discrepancy) -> bool:
    """Whether another finding of the same rule has all passages and more, or the same for another row."""
    ours, theirs = set(one.passages), set(other.passages)
    same_rule = one.rule == other.rule and one.note == other.note
    return same_rule and (ours < theirs or (ours == theirs and _place(one) > _place(other)))


def _place(one: Discrepancy) -> tuple[str, tuple[tuple[str, int, int], ...]]:
    """An order of findings that have the same passages."""
    spans = tuple((passage.report, passage.span.start, passage.span.end) for passage in one.passages)
    return one.statement or "", spans


def _is_explained(found: Discrepancy, others: Sequence[Discrepancy], table: Table) -> bool:
    """Whether a lost source is only another claim: what was announced has happened, or the numbers differ."""
    return found.type is DiscrepancyType.ATTRIBUTION_LOST and any(
        found.statement == other.statement and not _says_one_thing(found, other, table) for other in others
    )


def _says_one_thing(found: Discrepancy, other: Discrepancy, table: Table) -> bool:
    """Whether another finding sets these sentences beside a third, and has the same number in all of them."""
    reports = {passage.report for passage in found.passages}
    inside = [passage for passage in other.passages if passage.report in reports]
    numbers = {" ".join(_NUMBER.findall(table.words(passage))) for passage in inside}
    return (
        len({passage.report for passage in inside}) == len(reports) and len(numbers) == 1 and numbers != {""}
    )
