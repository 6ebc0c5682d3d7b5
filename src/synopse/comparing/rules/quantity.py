"""Numbers of one thing that differ: hedged, rounded, counted up in later reports, or in conflict."""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from synopse.comparing.features import Features
from synopse.comparing.rules.exact import find_exact_pairs
from synopse.comparing.rules.figures import are_one_figure, find_figures
from synopse.comparing.rules.measures import Measure, count_the_same, find_measures
from synopse.comparing.rules.occasions import on_other_days
from synopse.comparing.rules.speakers import share_words
from synopse.comparing.table import Rule, Table, TableRow
from synopse.comparing.terms import dot, find_terms, fold_content
from synopse.model import Discrepancy, DiscrepancyType, Passage, Report, Severity, Statement

CONFLICT = Rule(DiscrepancyType.QUANTITY, "quantity@1", "Für dasselbe werden verschiedene Zahlen genannt.")
UPDATED = Rule(
    DiscrepancyType.QUANTITY, "quantity_update@1", "Spätere Berichte nennen eine andere Zahl: Fortschreibung."
)
HEDGED = Rule(
    DiscrepancyType.QUANTITY, "quantity_hedge@1", "Dieselbe Zahl steht einmal genau, einmal ungefähr."
)
ROUNDED = Rule(
    DiscrepancyType.QUANTITY, "quantity_rounded@1", "Die Zahlen weichen ab, eine ist nur ungefähr angegeben."
)
_ROUNDING = 0.15
_MOST_MEASURES = 500
_MUCH_ALIKE = 0.5
_LASTING = ("Stunden", "Monate", "hours", "months")  # how long a thing lasted does not grow
_POLLS = ("Wahl", "Stimmen", "Hochrechnung", "Auszählung", "Umfrage", "election", "votes", "poll")
_DAY = len("2025-01-01")
_SHARES = ("Prozent", "%", "Punkt", "percent")
_ABOUT = ("etwa", "rund", "ungefähr", "circa", "ca.", "ca", "zirka", "about", "around", "some")
_NEARLY = ("fast", "knapp", "beinahe", "nahezu", "annähernd", "nearly", "almost")
_AT_LEAST = ("mehr als", "über", "mindestens", "wenigstens", "more than", "over", "at least")
_AT_MOST = ("bis zu", "höchstens", "weniger als", "unter", "up to", "at most", "less than", "fewer than")


def find_quantity_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Numbers of one thing side by side, wherever the reports have them.

    Compared are numbers of the same unit and the same counted noun, with words in common around them, in
    sentences that nothing sets apart; a sentence with two numbers of one thing ("von zwei auf drei Stunden")
    proves nothing.
    """
    measures = _single(table)
    rows = {one.unit.order: row for row in table.rows for one in row.units}
    pairs = [
        (first, second)
        for place, first in enumerate(measures)
        for second in measures[place + 1 :]
        if count_the_same(first, second, table, together=_in_one_row(first, second, rows))
    ]
    figures = find_figures(table)[:_MOST_MEASURES]
    pairs += [
        (first.measure, second.measure)
        for place, first in enumerate(figures)
        for second in figures[place + 1 :]
        if are_one_figure(first, second)
    ]
    pairs += find_exact_pairs(table)
    for group in _groups(pairs):
        yield from _compare(group, pairs, table)


def _in_one_row(first: Measure, second: Measure, rows: Mapping[int, TableRow]) -> bool:
    """Whether two numbers stand in one row, a sound one or in sentences much alike."""
    ours, theirs = (rows.get(measure.features.unit.order) for measure in (first, second))
    if ours is None or ours is not theirs:
        return False
    return ours.sound or dot(first.features.words, second.features.words) >= _MUCH_ALIKE


def _single(table: Table) -> tuple[Measure, ...]:
    """The measures of a story that are the only ones of their thing in their clause."""
    found: list[Measure] = []
    for one in table.features:
        measures = tuple(find_measures(one, table))
        found += [
            measure
            for measure in measures
            if sum((other.unit, other.things) == (measure.unit, measure.things) for other in measures) == 1
        ]
    return tuple(found[:_MOST_MEASURES])


def _groups(pairs: Sequence[tuple[Measure, Measure]]) -> tuple[tuple[Measure, ...], ...]:
    """Measures connected by pairs, in the order of the first of each."""
    group_of: dict[Passage, list[Measure]] = {}
    for pair in pairs:
        ours, theirs = (group_of.setdefault(measure.passage, [measure]) for measure in pair)
        if ours is not theirs:
            ours += theirs
            group_of.update((member.passage, ours) for member in theirs)
    unique = {id(group): group for group in group_of.values()}
    return tuple(tuple(sorted(group, key=_place)) for group in unique.values())


def _place(measure: Measure) -> tuple[int, int]:
    return measure.features.unit.order, measure.passage.span.start


def _compare(
    group: Sequence[Measure], pairs: Sequence[tuple[Measure, Measure]], table: Table
) -> Iterator[Discrepancy]:
    """The numbers of one thing: reports that have a number in common are at one about it."""
    told: dict[str, set[float]] = {}
    for measure in group:
        told.setdefault(measure.report, set()).add(measure.value)
    statement = _statement(group[0], table)
    yield from _hedged(group, statement)
    members = {measure.passage for measure in group}
    conflicts = [
        pair
        for pair in pairs
        if pair[0].passage in members
        and not told[pair[0].report] & told[pair[1].report]
        and not _leave_room(*pair)
    ]
    conflicts = [pair for pair in conflicts if not _is_rounded(*pair)] or conflicts
    if conflicts:
        apart = tuple({one.passage: one for pair in conflicts for one in pair}.values())
        values = {one.value for one in apart}
        same = [
            one
            for one in group
            if one in apart or (len(told[one.report] & values) == 1 and _repeats(one, apart, pairs))
        ]
        other = any(_other_sources(*pair) for pair in conflicts)
        rule, severity = (CONFLICT, Severity.DIFFERS) if other else _judge(apart, conflicts, table)
        if severity is Severity.CONTRADICTION and any(_bounds(one)[0] != _bounds(one)[1] for one in apart):
            severity = Severity.DIFFERS
        if severity is not Severity.UPDATE and any(_on_other_days(*pair) for pair in conflicts):
            return
        yield rule.found(severity, [one.passage for one in same], statement)


def _is_rounded(first: Measure, second: Measure) -> bool:
    """Whether two numbers are near each other and one of them is only about so."""
    low, high = sorted((first.value, second.value))
    return bool(first.quantity.hedge or second.quantity.hedge) and high - low <= _ROUNDING * high


def _repeats(one: Measure, apart: Sequence[Measure], pairs: Sequence[tuple[Measure, Measure]]) -> bool:
    """Whether a number is the same as one of those in conflict, of the same thing."""
    return any(
        one.value == other.value and other in apart
        for pair in pairs
        for mine, other in (pair, pair[::-1])
        if mine.passage == one.passage
    )


def _on_other_days(first: Measure, second: Measure) -> bool:
    return on_other_days(first.features, second.features)


def _other_sources(first: Measure, second: Measure) -> bool:
    """Whether two numbers stand on the word of sources without a word in common."""
    ours, theirs = first.features.source, second.features.source
    return bool(ours and theirs) and not share_words(ours, theirs)


def _statement(measure: Measure, table: Table) -> Statement | None:
    return next((row.statement for row in table.rows if row.shared and measure.features in row.units), None)


def _hedged(group: Sequence[Measure], statement: Statement | None) -> Iterator[Discrepancy]:
    """One number that stands exact in one report and about so in another."""
    for value in sorted({measure.value for measure in group}):
        same = [measure for measure in group if measure.value == value]
        hedges = {_hedge_of(measure) for measure in same}
        if len(hedges) > 1 and len({measure.report for measure in same}) > 1:
            yield HEDGED.found(Severity.GRANULARITY, [measure.passage for measure in same], statement)


def _hedge_of(measure: Measure) -> str:
    """The hedge of a number; words that all say "about" are one, and those that say "nearly"."""
    hedge = (measure.quantity.hedge or "").casefold()
    return next((alike[0] for alike in (_ABOUT, _NEARLY) if hedge in alike), hedge)


def _leave_room(first: Measure, second: Measure) -> bool:
    """Whether a bound or a range of one number leaves room for the other: mindestens fünf, sechs."""
    return any(
        lowest <= other.value <= highest and _bounds(other) == (other.value, other.value)
        for one, other in ((first, second), (second, first))
        for lowest, highest in (_bounds(one),)
        if lowest != highest
    )


def _bounds(measure: Measure) -> tuple[float, float]:
    """The least and the greatest a number can stand for."""
    hedge = (measure.quantity.hedge or "").casefold()
    if measure.quantity.high is not None:
        return measure.value, max(measure.value, measure.quantity.high)
    if hedge in _AT_LEAST:
        return measure.value, math.inf
    return (-math.inf, measure.value) if hedge in _AT_MOST else (measure.value, measure.value)


def _judge(
    counts: Sequence[Measure], conflicts: Sequence[tuple[Measure, Measure]], table: Table
) -> tuple[Rule, Severity]:
    """What differing numbers are: rounding, progress of the event, or a conflict."""
    if _counts_up(counts, table) or _told_of_other_times(counts, table) or _running_share(counts, table):
        return UPDATED, Severity.UPDATE
    if all(_is_rounded(*pair) for pair in conflicts):
        return ROUNDED, Severity.GRANULARITY
    if _printed_on_other_days(counts, table):
        return UPDATED, Severity.UPDATE
    return CONFLICT, Severity.CONTRADICTION


def _counts_up(counts: Sequence[Measure], table: Table) -> bool:
    """Whether the numbers only grow from earlier to later reports, all of known time."""
    told = [(_moment(table.report(count.report)), count.value) for count in counts]
    if any(moment is None for moment, _ in told) or counts[0].unit in _LASTING:
        return False
    ordered = sorted(told, key=lambda pair: (pair[0] or "", pair[1]))
    growing = all(first[1] <= second[1] for first, second in pairwise(ordered))
    return growing and len({moment for moment, _ in told}) > 1


def _printed_on_other_days(counts: Sequence[Measure], table: Table) -> bool:
    """Whether other numbers stand only in reports of other days, which may count anew, of no one day."""
    days: dict[str, set[float]] = {}
    if counts[0].unit in _LASTING:
        return False
    for count in counts:
        moment = _moment(table.report(count.report))
        if moment is None:
            return False
        days.setdefault(moment[:_DAY], set()).add(count.value)
    told = frozenset.intersection(*(count.features.days for count in counts))
    return not told and len(days) > 1 and all(len(values) == 1 for values in days.values())


def _told_of_other_times(counts: Sequence[Measure], table: Table) -> bool:
    """Whether the sentences themselves name different times: bis Samstagabend, bis Sonntagfrüh."""
    told = {_times_in(count.features, table) for count in counts}
    return "" not in told and len(told) > 1


def _times_in(one: Features, table: Table) -> str:
    text = table.report(one.unit.report).text
    points = [time for time in one.unit.times if time.is_point]
    return " ".join(fold_content(time.span.of(text)) for time in points)


def _running_share(counts: Sequence[Measure], table: Table) -> bool:
    """Whether shares of a count still going on stand in reports of different times: Hochrechnungen."""
    moments = {_moment(table.report(count.report)) for count in counts}
    shares = all((count.quantity.unit or "").startswith(_SHARES) for count in counts)
    polls = frozenset(term for word in _POLLS for term in find_terms(word, table.lexicon))
    polled = all(count.features.stems & polls for count in counts)
    return shares and polled and None not in moments and len(moments) > 1


def _moment(report: Report) -> str | None:
    moment = report.updated or report.published
    return moment.value if moment else None
