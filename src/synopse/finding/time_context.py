"""Times that hang on those before them: clock times on a day, days on a day, dates of history on a year."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from synopse.finding.calendar import Anchor, day_from
from synopse.finding.time_days import OPEN_DAY
from synopse.model import Time, TimeType

_DAY = re.compile(r"(?:\d{4}|XXXX)-(?:\d{2}-\d{2}|WXX-\d)")
_KNOWN_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_DATED = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2}))?(?:-\d{2})?(?:T|$)")
_OPEN_YEAR = re.compile(r"XXXX-(?:(?P<month>\d{2})|SP|SU|FA|WI)")
_FARTHEST = 600  # characters between a day and a clock time that belongs to it
_HALF_YEAR = 6
_CLAUSE = 120
_CLAUSE_END = re.compile(r"[,:]\s|[.!?]\s")
_NEARBY = 2  # years


@dataclass(frozen=True, slots=True)
class Draft:
    """A time whose value may hang on others: `shift` counts days from the day named before."""

    time: Time
    shift: int | None = None


def is_of_a_day(time: Time) -> bool:
    """Whether a time names a day or a part of one."""
    return bool(_DAY.match(time.value))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around the times of a sentence: the text, the verbs of telling, the last day before."""

    text: str
    telling: re.Pattern[str]
    before: Time | None


def settle_sentence(drafts: Sequence[Draft], around: Surroundings) -> list[Time]:
    """The times of one sentence with their days.

    A clock time or part of the day takes the nearest day before it in its sentence, else the first behind it.
    It takes none from other sentences, nor from a clause of telling (`…, teilte sie am Mittwoch mit`), where
    the day may be that of who says it; only `am nächsten Tag` looks further back.
    """
    placed: list[Time] = []
    days = [i for i, draft in enumerate(drafts) if draft.shift is None and is_of_a_day(draft.time)]
    last, returning = around.before, False
    for i, draft in enumerate(drafts):
        time = draft.time
        clock = time.value.startswith(f"{OPEN_DAY}T")
        if draft.shift is not None:
            time = _settled(draft, _day_for(i, draft, drafts, days) or last)
        elif clock and not returning:
            time = _on_its_day(draft, _day_for(i, draft, drafts, days), around)
        returning = returning if clock else time.type is TimeType.SET
        last = time if is_of_a_day(time) else last
        placed.append(time)
    return placed


def _on_its_day(draft: Draft, day: Time | None, around: Surroundings) -> Time:
    """A clock time on a day of its sentence, unless that is the day of who tells it."""
    if day is None or not _are_near(draft.time, day) or _is_of_telling(day, draft.time, around):
        return draft.time
    return _settled(draft, day)


def _are_near(first: Time, second: Time) -> bool:
    return abs(first.span.start - second.span.end) < _FARTHEST


def _is_of_telling(day: Time, clock: Time, around: Surroundings) -> bool:
    """Whether a day stands in another clause than a clock time, one with a verb of telling."""
    text, first, last = around.text, min(day.span.end, clock.span.end), max(day.span.start, clock.span.start)
    if not _CLAUSE_END.search(text, first, last):
        return False
    start = max(text.rfind(mark, max(0, day.span.start - _CLAUSE), day.span.start) for mark in ",:.\n")
    end = _CLAUSE_END.search(text, day.span.end, day.span.end + _CLAUSE)
    stop = end.start() if end else day.span.end + _CLAUSE
    return bool(around.telling.search(text, max(0, start), min(stop, len(text))))


def _day_for(i: int, draft: Draft, drafts: Sequence[Draft], days: Sequence[int]) -> Time | None:
    """The time of the same sentence whose day a time takes."""
    if not days:
        return None
    place = bisect_left(days, i)
    if draft.shift is not None:
        return drafts[days[place - 1]].time if place else None
    return drafts[days[max(0, place - 1)]].time


def _settled(draft: Draft, near: Time | None) -> Time:
    """A time on the day of another, or so many days from it."""
    time, day = draft.time, _DAY.match(near.value) if near else None
    if near is None or day is None or not _are_near(time, near):
        return time
    value = _shifted(day.group(), draft.shift)
    return replace(time, value=(value or OPEN_DAY) + time.value[len(OPEN_DAY) :])


def _shifted(day: str, shift: int | None) -> str | None:
    """A day so many days on; None for one that is not known."""
    if not shift:
        return day
    if not _KNOWN_DAY.fullmatch(day):
        return None
    return day_from(day, shift)


def settle_history(times: Sequence[Time]) -> list[Time]:
    """Days, months and seasons of history without a year, in the year that the date before them suggests.

    A date far from the story so far (a look back, or ahead) does not lead it astray: the story goes on from
    where it was, until a second date says the same.
    """
    settled: list[Time] = []
    anchor, aside = Anchor(), Anchor()
    for time in times:
        value = _with_year(time.value, anchor)
        settled.append(replace(time, value=value) if value != time.value else time)
        dated = _DATED.match(value) if time.type in (TimeType.DATE, TimeType.TIME) else None
        if dated is None:
            continue
        here = Anchor(int(dated["year"]), int(dated["month"]) if dated["month"] else None)
        if _goes_on(here, anchor) or (_is_near(here, aside) and (here.month or aside.month)):
            anchor, aside = here, Anchor()
        else:
            aside = here
    return settled


def _goes_on(here: Anchor, anchor: Anchor) -> bool:
    """Whether a date continues a story: the first one, one nearby, and no bare year that looks back."""
    if anchor.year is None or here.year is None:
        return True
    return _is_near(here, anchor) and (here.month is not None or here.year > anchor.year)


def _is_near(here: Anchor, anchor: Anchor) -> bool:
    return bool(here.year and anchor.year) and abs((here.year or 0) - (anchor.year or 0)) <= _NEARBY


def _with_year(value: str, anchor: Anchor) -> str:
    open_year = _OPEN_YEAR.match(value)
    if open_year is None or anchor.year is None:
        return value
    year = anchor.year
    if open_year["month"] and anchor.month and int(open_year["month"]) < anchor.month - _HALF_YEAR:
        year += 1
    return f"{year:04}{value[4:]}"
