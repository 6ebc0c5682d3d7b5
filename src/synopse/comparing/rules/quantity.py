"""Numbers of one thing that differ: hedged, rounded, counted up in later reports, or in conflict."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from synopse.comparing.features import Features, find_thing
from synopse.comparing.table import Rule, Table, TableRow
from synopse.comparing.terms import dot, fold_content
from synopse.model import Discrepancy, DiscrepancyType, Passage, Quantity, Report, Severity, TimeType

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
_ALIKE = 0.3
_VERY_ALIKE = 0.5
_SHARES = ("Prozent", "%", "Punkt", "percent")
_DURATIONS = ("h", "min", "d", "s", "hour", "minute", "day")
_OPEN_HEDGES = ("mehr als", "über", "mindestens", "wenigstens", "bis zu", "höchstens", "weniger als", "unter")


@dataclass(frozen=True, slots=True)
class _Count:
    """A number in a unit; `thing` is what is counted or measured."""

    unit: Features
    quantity: Quantity
    thing: str

    @property
    def passage(self) -> Passage:
        return Passage(self.unit.unit.report, self.quantity.span)


def find_quantity_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Row by row, the numbers of one thing side by side.

    Compared are numbers of the same unit and the same counted noun in sentences that tell the same; a
    sentence with two numbers of one thing ("von zwei auf drei Stunden") proves nothing.
    """
    for row in table.rows:
        if row.shared:
            for counts in _by_thing(row, table):
                yield from _compare(row, counts, table)


def _by_thing(row: TableRow, table: Table) -> Iterator[tuple[_Count, ...]]:
    """The numbers of a row by what they count, each thing of two reports or more."""
    groups: dict[str, list[_Count]] = {}
    for one in row.units:
        counts = [
            _Count(one, item, find_thing(item, table.text(one), table.lexicon))
            for item in one.unit.quantities
        ]
        for count in counts:
            if count.thing and sum(other.thing == count.thing for other in counts) == 1:
                groups.setdefault(count.thing, []).append(count)
    for counts in groups.values():
        if len({count.unit.unit.report for count in counts}) > 1:
            yield tuple(counts)


def _compare(row: TableRow, counts: Sequence[_Count], table: Table) -> Iterator[Discrepancy]:
    """The numbers of one thing: reports that have a number in common are at one about it."""
    told: dict[str, set[float]] = {}
    for count in counts:
        told.setdefault(count.unit.unit.report, set()).add(count.quantity.value)
    if all(told[first] & told[second] for first in told for second in told):
        yield from _hedged(row, counts)
    elif not _open(counts) and all(len(values) == 1 for values in told.values()):
        apart = [count for count in counts if _stands_apart(count, told)]
        if _firm(row, apart):
            rule, severity = _judge(apart, table)
            yield rule.found(severity, [count.passage for count in apart], row.statement)


def _stands_apart(count: _Count, told: Mapping[str, set[float]]) -> bool:
    """Whether another report has no number in common with the report of this one."""
    own = told[count.unit.unit.report]
    return any(not own & values for values in told.values())


def _hedged(row: TableRow, counts: Sequence[_Count]) -> Iterator[Discrepancy]:
    """One number that stands exact in one report and about so in another."""
    for value in sorted({count.quantity.value for count in counts}):
        same = [count for count in counts if count.quantity.value == value]
        hedges = {(count.quantity.hedge or "").casefold() for count in same}
        if len(hedges) > 1 and len({count.unit.unit.report for count in same}) > 1:
            yield HEDGED.found(Severity.DIFFERS, [count.passage for count in same], row.statement)


def _open(counts: Sequence[_Count]) -> bool:
    """Whether a bound or a range leaves room for the other numbers."""
    return any(
        count.quantity.high is not None or (count.quantity.hedge or "").casefold() in _OPEN_HEDGES
        for count in counts
    )


def _judge(counts: Sequence[_Count], table: Table) -> tuple[Rule, Severity]:
    """What differing numbers are: rounding, progress of the event, or a conflict."""
    values = sorted(count.quantity.value for count in counts)
    hedged = any(count.quantity.hedge for count in counts)
    if hedged and values[-1] - values[0] <= _ROUNDING * values[-1]:
        return ROUNDED, Severity.DIFFERS
    if _counts_up(counts, table) or _told_of_other_times(counts, table) or _running_share(counts, table):
        return UPDATED, Severity.UPDATE
    return CONFLICT, Severity.CONTRADICTION


def _counts_up(counts: Sequence[_Count], table: Table) -> bool:
    """Whether the numbers only grow from earlier to later reports, all of known time."""
    told = [(_moment(table.report(count.unit.unit.report)), count.quantity.value) for count in counts]
    if any(moment is None for moment, _ in told):
        return False
    ordered = sorted(told, key=lambda pair: (pair[0] or "", pair[1]))
    growing = all(first[1] <= second[1] for first, second in pairwise(ordered))
    return growing and len({moment for moment, _ in told}) > 1


def _told_of_other_times(counts: Sequence[_Count], table: Table) -> bool:
    """Whether the sentences themselves name different times: bis Samstagabend, bis Sonntagfrüh."""
    told = {_times_in(count.unit, table) for count in counts}
    return "" not in told and len(told) > 1


def _times_in(one: Features, table: Table) -> str:
    text = table.report(one.unit.report).text
    points = [time for time in one.unit.times if time.type in (TimeType.DATE, TimeType.TIME)]
    return " ".join(fold_content(time.span.of(text)) for time in points)


def _running_share(counts: Sequence[_Count], table: Table) -> bool:
    """Whether shares of a count still going on stand in reports of different times: Hochrechnungen."""
    moments = {_moment(table.report(count.unit.unit.report)) for count in counts}
    shares = all((count.quantity.unit or "").startswith(_SHARES) for count in counts)
    return shares and None not in moments and len(moments) > 1


def _moment(report: Report) -> str | None:
    moment = report.updated or report.published
    return moment.value if moment else None


def _firm(row: TableRow, counts: Sequence[_Count]) -> bool:
    """Whether the sentences surely speak of the same thing.

    The row is sound, no two of them name other people, and every two that differ are alike in their words.
    """
    return row.sound and all(
        _alike(first, second)
        for first in counts
        for second in counts
        if first.quantity.value != second.quantity.value and first.unit.unit.report != second.unit.unit.report
    )


def _alike(first: _Count, second: _Count) -> bool:
    """Whether two clauses are alike in persons and words; more so where only a unit is known."""
    ours, theirs = first.unit, second.unit
    apart = ours.persons - theirs.persons and theirs.persons - ours.persons
    least = _ALIKE if first.quantity.of else _VERY_ALIKE
    return not apart and dot(ours.words, theirs.words) >= least
