"""How long a stretch of the calendar a time stands for: a day, the end of a month, an autumn, a year."""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from synopse.model import Time

_VALUE = re.compile(r"(?P<year>\d{4})(?:-(?P<part>\d\d|SP|SU|FA|WI))?(?:-(?P<day>\d\d))?(?:T.*)?")
_SEASONS: Mapping[str, tuple[int, int]] = MappingProxyType({"SP": (3, 6), "SU": (6, 9), "FA": (9, 12)})
_THIRDS: Mapping[str, tuple[int, int]] = MappingProxyType({"START": (1, 12), "MID": (9, 21), "END": (19, 31)})
_WEEK = timedelta(days=7)
_WEEKDAY = re.compile(
    r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """From the first to the last day a time may mean."""

    first: date
    last: date

    def meets(self, other: "Stretch") -> bool:
        """Whether a day can be meant by both."""
        return self.first <= other.last and other.first <= self.last


def stretch_of(time: Time) -> Stretch | None:
    """The days a time may mean; seasons run a month into the next, so that nearly equal ones meet.

    None for what no calendar has.
    """
    match = _VALUE.fullmatch(time.value)
    if match is None or not 1 <= int(match["year"]) <= date.max.year - 1:
        return None
    year, part, day = int(match["year"]), match["part"], match["day"]
    if part is None:
        return Stretch(date(year, 1, 1), date(year, 12, 31))
    if part == "WI":
        return Stretch(date(year, 11, 15), date(year + 1, 3, 31))
    if part in _SEASONS:
        first, last = _SEASONS[part]
        return Stretch(date(year, first, 1), date(year, last, 30))
    return _within_month(year, int(part), day, time.mod)


def _within_month(year: int, month: int, day: str | None, mod: str | None) -> Stretch | None:
    """A day, a month, or a third of it."""
    if not 1 <= month <= len("JFMAMJJASOND"):
        return None
    length = monthrange(year, month)[1]
    if day is not None:
        return (
            Stretch(date(year, month, int(day)), date(year, month, int(day)))
            if 1 <= int(day) <= length
            else None
        )
    first, last = _THIRDS.get(mod or "", (1, length))
    return Stretch(date(year, month, first), date(year, month, min(last, length)))


def to_come(stretch: Stretch, words: str, printed: date) -> Stretch:
    """A stretch as meant of what is yet to come: a bare weekday is the next one, not the last.

    >>> to_come(Stretch(date(2026, 11, 13), date(2026, 11, 13)), "Freitag", date(2026, 11, 17))
    Stretch(first=datetime.date(2026, 11, 20), last=datetime.date(2026, 11, 20))
    """
    if stretch.last < printed and stretch.last >= printed - _WEEK and _WEEKDAY.search(words):
        return Stretch(stretch.first + _WEEK, stretch.last + _WEEK)
    return stretch
