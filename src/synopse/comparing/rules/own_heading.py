"""Headings whose own text says otherwise: another number, or only under a condition."""

import re
from collections.abc import Iterator, Sequence

from synopse.comparing.features import Features
from synopse.comparing.oppositions import load_oppositions
from synopse.comparing.rules.measures import Measure, find_measures
from synopse.comparing.table import Rule, Table
from synopse.model import Discrepancy, DiscrepancyType, Mode, Severity, ZoneKind

NUMBER = Rule(
    DiscrepancyType.HEADLINE_BODY,
    "headline_number@1",
    "Die Überschrift nennt eine andere Zahl als der eigene Text.",
)
CONDITION = Rule(
    DiscrepancyType.HEADLINE_BODY,
    "headline_condition@1",
    "Die Überschrift sagt ohne Bedingung, was der eigene Text nur bedingt sagt.",
)
_BOUND = re.compile(
    r"\b(?:für den fall|im fall[es]?|falls|sofern|unter der bedingung|unter vorbehalt"
    r"|in case|on condition|provided)\b",
    re.IGNORECASE,
)
_MOST_OF_IT = 0.7
_FEWEST = 2
_NEAR = 1.5


def find_own_heading_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Titles and subheadings beside the running text of their own report."""
    for heading in table.features:
        if heading.unit.zone not in (ZoneKind.TITLE, ZoneKind.SUBHEADING):
            continue
        own = [
            one
            for one in table.features
            if (one.unit.report, one.unit.part) == (heading.unit.report, heading.unit.part)
            and not one.unit.heading
        ]
        yield from _numbers(heading, own, table)
        yield from _conditions(heading, own, table)


def _numbers(heading: Features, own: Sequence[Features], table: Table) -> Iterator[Discrepancy]:
    """A number of the heading that its text does not have, and one near it of the same thing that it has."""
    measures = [measure for one in own for measure in find_measures(one, table)]
    for number in find_measures(heading, table):
        if number.quantity.hedge or number.value in {measure.value for measure in measures}:
            continue
        same = [measure for measure in measures if _is_same(number, measure, table)]
        if same and len({measure.value for measure in same}) == 1:
            row = next((row.statement for row in table.rows if heading in row.units), None)
            passages = [heading.unit.passage, *(measure.passage for measure in same)]
            yield NUMBER.found(Severity.DIFFERS, passages, row)


def _is_same(number: Measure, measure: Measure, table: Table) -> bool:
    """Whether a number of the text is near one of its heading, in one unit and of one thing."""
    low, high = sorted((number.value, measure.value))
    if number.unit != measure.unit or not 0 < low <= high <= _NEAR * low or measure.part:
        return False
    ours, theirs = (one.things | one.around for one in (number, measure))
    if measure.features.negated or _is_another(ours, theirs, table):
        return False
    heading = number.features.names
    if heading and heading.isdisjoint(_about(measure, table)):
        return False
    return bool(number.things & measure.things if not number.unit else (ours & theirs) - heading)


def _is_another(heading: frozenset[str], text: frozenset[str], table: Table) -> bool:
    """Whether a number of the text is on another side, or is demanded, charged or planned alone."""
    return any(
        (ours and theirs and not ours & theirs) or (one.strict and 0 in theirs - ours)
        for one in load_oppositions(table.lexicon.language).all
        for ours, theirs in ((one.of(heading), one.of(text)),)
    )


def _about(measure: Measure, table: Table) -> frozenset[str]:
    """The names of a clause and of the one before it."""
    order = measure.features.unit.order
    return frozenset[str]().union(
        *(one.names for one in table.features if order - 1 <= one.unit.order <= order)
    )


def _conditions(heading: Features, own: Sequence[Features], table: Table) -> Iterator[Discrepancy]:
    """What a heading tells as a fact, and each sentence of the text that tells it binds to a condition."""
    text = table.text(heading)
    if _BOUND.search(text) or text.endswith("?") or heading.unit.mode is Mode.DIRECT or heading.negated:
        return
    telling = [one for one in own if one.unit.zone is ZoneKind.BODY and _tells(heading, one)]
    if telling and all(_BOUND.search(table.text(one)) for one in telling):
        row = next((row.statement for row in table.rows if heading in row.units), None)
        yield CONDITION.found(
            Severity.DIFFERS, (heading.unit.passage, *(one.unit.passage for one in telling)), row
        )


def _tells(heading: Features, one: Features) -> bool:
    """Whether a sentence has most of what its heading tells, names apart."""
    common = heading.stems & one.stems
    total = sum(heading.mass.values())
    weight = sum(heading.mass[term] for term in sorted(common))
    return len(common - heading.names) >= _FEWEST and weight >= _MOST_OF_IT * total
