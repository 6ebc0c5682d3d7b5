"""When reports appeared, as stretches of time that can be compared however exact they are."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from math import exp

from synopse.model import Moment, Precision

WINDOW = 7  # days: reports further apart are not compared
FADING = 3.0  # days: after so many 1/e is left
HEADLINE_FADING = 1.5  # headlines say less, and what they share is sooner chance
UNKNOWN = 0.85  # what similarity is worth where one of two moments is unknown


@dataclass(frozen=True, slots=True)
class Days:
    """First and last moment of a stretch of time, in days."""

    first: float
    last: float


def days_of(moment: Moment | None) -> Days | None:
    """The stretch a moment covers; None if it is unknown or no date of the calendar."""
    if moment is None:
        return None
    try:
        if moment.precision is Precision.MONTH:
            return _month(moment.value)
        first = date.fromisoformat(moment.value[:10]).toordinal()
    except ValueError:
        return None
    if moment.precision is Precision.DAY:
        return Days(first, first + 1)
    clock = _clock(moment.value)
    return Days(first + clock, first + clock)


Stretch = tuple[float, float]
EVER: Stretch = (float("inf"), float("-inf"))
"""The earliest end and the latest beginning of what a group covers; those of nothing."""


def stretched(stretch: Stretch, days: Days | None) -> Stretch:
    """The stretch with one more member taken in; one without a date lengthens nothing."""
    end, begin = stretch
    return (min(end, days.last), max(begin, days.first)) if days else stretch


def decay(a: Days | None, b: Days | None, fading: float = FADING) -> float:
    """What the similarity of two reports is worth, seen the days between them: 1 for the same time.

    Falls exponentially with the days between the stretches; a fixed discount where one is unknown.
    """
    if a is None or b is None:
        return UNKNOWN
    gap = max(0.0, a.first - b.last, b.first - a.last)
    return exp(-gap / fading) if gap <= WINDOW else 0.0


def _month(value: str) -> Days:
    """The stretch of a month given as `2025-02`."""
    year, month = int(value[:4]), int(value[5:7])
    first = date(year, month, 1).toordinal()
    return Days(first, first + monthrange(year, month)[1])


def _clock(value: str) -> float:
    """The time of day in an ISO moment as a fraction of the day; 0 if none is there."""
    hours, _, minutes = value[11:16].partition(":")
    return (int(hours) * 60 + int(minutes)) / 1440 if hours.isdigit() and minutes.isdigit() else 0.0


def is_day(value: str) -> bool:
    """Whether a value is an ISO day of the calendar."""
    try:
        return len(value) == len("2025-02-12") and bool(date.fromisoformat(value))
    except ValueError:
        return False
