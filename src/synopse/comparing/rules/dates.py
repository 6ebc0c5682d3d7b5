"""Days and clock times of one event that differ between sentences which tell it in other words."""

import re
from collections.abc import Iterator

from synopse.comparing.features import Features
from synopse.comparing.figures import load_figures
from synopse.comparing.oppositions import load_oppositions
from synopse.comparing.rules.figures import find_past
from synopse.comparing.rules.occasions import is_torn, leans
from synopse.comparing.table import Rule, Table
from synopse.comparing.terms import fold_content
from synopse.model import (
    AttributionKind,
    Discrepancy,
    DiscrepancyType,
    NameKind,
    Passage,
    Severity,
    Statement,
    Time,
    TimeType,
)

WHEN = Rule(
    DiscrepancyType.TIME, "time_differs@1", "Für dasselbe Ereignis stehen verschiedene Tage oder Uhrzeiten."
)
_CLOCK = re.compile(r"T(\d\d:\d\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOST_OF_IT = 0.6
_FEWEST = 3
_MOST_UNITS = 400


def find_date_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Pairs of sentences of different reports with most in common, each with one day or one clock time."""
    past = find_past(table, load_figures(table.lexicon.language))
    timed = [(one, time) for one in table.features if (time := _point(one, table))][:_MOST_UNITS]
    for place, (first, ours) in enumerate(timed):
        for second, theirs in timed[place + 1 :]:
            passages = (Passage(first.unit.report, ours.span), Passage(second.unit.report, theirs.span))
            apart = first.unit.report != second.unit.report and _differ(ours, theirs)
            apart = apart and (first.unit.order in past) == (second.unit.order in past)
            if apart and _said_otherwise(passages, table) and _same_event(first, second, table):
                yield WHEN.found(Severity.DIFFERS, passages, _row(first, second, table))


def _said_otherwise(passages: tuple[Passage, Passage], table: Table) -> bool:
    """Whether the words differ, too: "heute" is another day in another paper and no other time."""
    ours, theirs = (fold_content(table.words(passage)) for passage in passages)
    return not ours.startswith(theirs) and not theirs.startswith(ours)


def _point(one: Features, table: Table) -> Time | None:
    """The one clock time, or else the one day, of a unit's content, frames apart; else None."""
    if one.unit.heading or is_torn(one, table) or leans(one, table):
        return None
    framed = [
        span
        for found in one.unit.attributions
        if found.kind is not AttributionKind.REPORTED
        for span in (*found.frame, *found.cue)
    ]
    points = [
        time
        for time in one.unit.times
        if time.is_point
        and any(span.overlaps(time.span) for span in one.unit.content)
        and not any(span.overlaps(time.span) for span in framed)
    ]
    clocks = [time for time in points if _CLOCK.search(time.value)]
    days = [time for time in points if time not in clocks]
    if len(clocks) == 1 and len(days) <= 1:
        return clocks[0]
    return days[0] if len(days) == 1 and not clocks else None


def _differ(first: Time, second: Time) -> bool:
    """Whether two points of one kind are not the same."""
    clocks = [_CLOCK.search(time.value) for time in (first, second)]
    if clocks[0] and clocks[1]:
        return clocks[0].group(1) != clocks[1].group(1) and first.mod == second.mod
    days = [_DAY.match(time.value) for time in (first, second)]
    plain = first.type is second.type is TimeType.DATE and first.mod == second.mod is None
    return bool(plain and days[0] and days[1] and days[0].group() != days[1].group())


def _same_event(first: Features, second: Features, table: Table) -> bool:
    """Whether two units tell one event: most of it in other respects, or its numbers and much of it."""
    speaking = first.source | second.source
    common = (first.stems & second.stems) - speaking
    bearing = common - first.names - second.names
    if (
        not bearing
        or len(common) < _FEWEST
        or load_oppositions(table.lexicon.language).part(first.stems, second.stems)
    ):
        return False
    persons = first.persons and second.persons and not first.persons & second.persons
    places = [
        {name.name for name in one.unit.names if name.kind is NameKind.PLACE} for one in (first, second)
    ]
    if first.days and second.days and not first.days & second.days and _clocks(first) and _clocks(second):
        return False
    if persons or (places[0] and places[1] and not places[0] & places[1]) or first.negated != second.negated:
        return False
    lighter = min(sum(one.mass[term] for term in one.mass if term not in speaking) for one in (first, second))
    weight = sum(min(first.mass[term], second.mass[term]) for term in sorted(common))
    return weight >= _MOST_OF_IT * lighter


def _clocks(one: Features) -> bool:
    """Whether a unit names a clock time."""
    return any(_CLOCK.search(time.value) for time in one.unit.times)


def _row(first: Features, second: Features, table: Table) -> Statement | None:
    return next((row.statement for row in table.rows if first in row.units and second in row.units), None)
