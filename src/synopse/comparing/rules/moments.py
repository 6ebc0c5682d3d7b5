"""Times that are surely one moment of the event, wherever the reports have them: the accident, the ruling."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from synopse.comparing.calendar_stretch import Stretch, stretch_of, to_come
from synopse.comparing.features import Features
from synopse.comparing.figures import load_figures
from synopse.comparing.moments import MomentKind, MomentWords, load_moments
from synopse.comparing.rules.figures import find_heads, find_other_events, find_past, find_scenes
from synopse.comparing.rules.occasions import is_torn
from synopse.comparing.table import Rule, Table
from synopse.model import (
    AttributionKind,
    Discrepancy,
    DiscrepancyType,
    Passage,
    Severity,
    Span,
    Statement,
    Time,
    TimeType,
)

MOMENT = Rule(
    DiscrepancyType.TIME, "moment@1", "Für denselben Zeitpunkt des Ereignisses stehen verschiedene Zeiten."
)
POSTPONED = Rule(DiscrepancyType.TIME, "moment_moved@1", "Ein späterer Bericht nennt einen anderen Termin.")
RECORD = Rule(
    DiscrepancyType.TIME, "record_since@1", "Seit wann es das nicht gab, wird verschieden angegeben."
)
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_BEFORE_IT = 40
_HALF_DAY = 12 * 60
_ABOUT = 7  # minutes by which "gegen 6.50 Uhr" may be off
_FAR = 3 * 60  # minutes apart from which two times are hardly of one moment
_ON_THE_SPOT = ("clock", "day")  # moments of one scene; what is to come may go to other places
_OPEN = Stretch(date.max - timedelta(days=1), date.max)


@dataclass(frozen=True, slots=True)
class _Moment:
    """A time with what it is the moment of: minutes of the day, or days; with `earliest` it may be later."""

    features: Features
    passage: Passage
    kind: MomentKind
    key: tuple[str, ...]
    minutes: int | None = None
    about: bool = False
    days: Stretch | None = None
    earliest: bool = False

    def agrees(self, other: "_Moment") -> bool:
        """Whether both can be the same moment."""
        if self.minutes is not None and other.minutes is not None:
            apart = abs(self.minutes - other.minutes) % _HALF_DAY
            apart = min(apart, _HALF_DAY - apart)
            return apart <= (_ABOUT if self.about or other.about else 0) or apart > _FAR
        if self.days is None or other.days is None:
            return True
        if self.earliest != other.earliest:
            early, firm = (self.days, other.days) if self.earliest else (other.days, self.days)
            return firm.last >= early.first
        return self.days.meets(other.days)


def find_moment_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Moments of one kind that differ between reports each of which gives one; German only."""
    words = load_moments(table.lexicon.language)
    if words is None:
        return
    moments = tuple(_moments(table, words))
    for key in dict.fromkeys(moment.key for moment in moments):
        same = [moment for moment in moments if moment.key == key]
        firm = [one for one in same if all(one.agrees(other) for other in same if _one_report(one, other))]
        pairs = [
            pair for pair in combinations(firm, 2) if not _one_report(*pair) and not pair[0].agrees(pair[1])
        ]
        if pairs:
            apart = tuple({one.passage: one for pair in pairs for one in pair}.values())
            yield _found(apart, table)
    yield from _records(table, words)


def _one_report(one: _Moment, other: _Moment) -> bool:
    return one.passage.report == other.passage.report


def _found(apart: Sequence[_Moment], table: Table) -> Discrepancy:
    """One discrepancy of all that differ, in story order; an update where only later reports differ."""
    ordered = sorted(apart, key=lambda one: (one.features.unit.order, one.passage.span.start))
    printed = {_printed(table, one.passage.report) for one in ordered}
    rule, severity = (MOMENT, Severity.DIFFERS)
    if ordered[0].kind.moves and len(printed) > 1 and None not in printed:
        rule, severity = (POSTPONED, Severity.UPDATE)
    return rule.found(severity, [one.passage for one in ordered], _row(ordered, table))


def _row(moments: Sequence[_Moment], table: Table) -> Statement | None:
    units = [moment.features for moment in moments]
    return next((row.statement for row in table.rows if all(one in row.units for one in units)), None)


def _printed(table: Table, report: str) -> str | None:
    """The day of printing."""
    moment = table.report(report).published
    return moment.value[: len("2025-01-01")] if moment else None


def _moments(table: Table, words: MomentWords) -> Iterator[_Moment]:
    """The moments of a story; those of earlier times and other events are left out."""
    figures = load_figures(table.lexicon.language)
    left_out = find_past(table, figures) | find_other_events(table, figures)
    heads, scenes = find_heads(table), find_scenes(table)
    for one in table.features:
        if one.unit.order in left_out or is_torn(one, table):
            continue
        clause = table.text(one)
        sentence = one.unit.sentence.of(table.report(one.unit.report).text)
        for kind in words.kinds:
            if kind.fits(clause, sentence) and (not kind.head or one.unit.order in heads):
                scene = scenes.get(one.unit.order, ()) if kind.what in _ON_THE_SPOT else ()
                key = (kind.name, *scene)
                moment = _moment(one, kind, key, table, words)
                if moment is not None:
                    yield moment


def _moment(
    one: Features, kind: MomentKind, key: tuple[str, ...], table: Table, words: MomentWords
) -> _Moment | None:
    """The one time of a clause that a kind compares; None where it has none or two."""
    text = table.report(one.unit.report).text
    if kind.what == "until" and (found := words.open.search(table.text(one))):
        span = Span(*found.span()).shift(one.unit.span.start)
        return _Moment(one, Passage(one.unit.report, span), kind, key, days=_OPEN)
    if one.negated and kind.what != "until":
        return None
    times = [time for time in _told(one, framed=kind.what == "day") if _is_compared(time, kind.what)]
    if kind.what == "until":
        times = [time for time in times if words.until.search(_ahead(text, time))]
    if len({(time.value, time.mod) for time in times}) != 1:
        return None
    time = times[0]
    ahead, passage = _ahead(text, time), Passage(one.unit.report, time.span)
    clock = _CLOCK.search(time.value)
    if kind.what == "clock":
        minutes = int(clock[1]) * 60 + int(clock[2]) if clock else None
        about = time.mod is not None or bool(words.about.search(ahead))
        return _Moment(one, passage, kind, key, minutes=minutes, about=about)
    days = _days(time, kind, table, one)
    return (
        _Moment(one, passage, kind, key, days=days, earliest=bool(words.earliest.search(ahead)))
        if days
        else None
    )


def _ahead(text: str, time: Time) -> str:
    """The words before a time, with its own first words that loosen it."""
    return text[max(0, time.span.start - _BEFORE_IT) : time.span.start]


def _told(one: Features, *, framed: bool) -> list[Time]:
    """The times of what is told; those of the frame of telling only where the telling is the event."""
    frames = [
        span
        for found in one.unit.attributions
        if found.kind is not AttributionKind.REPORTED
        for span in (*found.frame, *found.cue)
    ]
    points = [time for time in one.unit.times if time.is_point]
    if framed:
        return points
    return [
        time
        for time in points
        if any(span.overlaps(time.span) for span in one.unit.content)
        and not any(span.overlaps(time.span) for span in frames)
    ]


def _is_compared(time: Time, what: str) -> bool:
    """Whether a time is of the sort that is compared."""
    clock = bool(_CLOCK.search(time.value))
    return clock if what == "clock" else not clock and stretch_of(time) is not None


def _days(time: Time, kind: MomentKind, table: Table, one: Features) -> Stretch | None:
    """The days a time may mean; of dates only those to come."""
    days, printed = stretch_of(time), _printed(table, one.unit.report)
    if days is None or printed is None or len(printed) != len("2025-01-01"):
        return None
    if kind.what == "day":
        return days if time.type is TimeType.DATE and days.first == days.last else None
    today = date.fromisoformat(printed)
    days = to_come(days, table.words(Passage(one.unit.report, time.span)), today)
    return days if days.last > today else None


def _records(table: Table, words: MomentWords) -> Iterator[Discrepancy]:
    """Superlatives of one stem that hold since other years, in reports that have one of them each."""
    found: dict[str, list[tuple[Features, Passage, str]]] = {}
    for one in table.features:
        match = words.records.search(table.text(one))
        if match and not is_torn(one, table):
            stem = (match["plain"] or words.stems[match["most"].lower()]).lower()
            span = Span(*match.span()).shift(one.unit.span.start)
            found.setdefault(stem, []).append((one, Passage(one.unit.report, span), match["year"]))
    for told in found.values():
        years = {
            report: {year for _, at, year in told if at.report == report}
            for report in dict.fromkeys(at.report for _, at, _ in told)
        }
        firm = [(one, at, year) for one, at, year in told if len(years[at.report]) == 1]
        if len({year for _, _, year in firm}) > 1:
            units = [one for one, _, _ in firm]
            row = next((row.statement for row in table.rows if all(one in row.units for one in units)), None)
            yield RECORD.found(Severity.DIFFERS, [at for _, at, _ in firm], row)
