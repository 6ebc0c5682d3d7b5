"""Calendar arithmetic of TIMEX3 values: what a weekday, a month or a day means beside the day of publication.

A year, week or day that cannot be known is written with X (`XXXX-02-13`, `XXXX-WXX-3`); none is guessed.
"""

import re
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

from synopse.model import Moment

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_MONTHS = 12
_AGAINST = 3  # months
_FIRST_YEAR, _LAST_YEAR = 1000, 9000  # what is counted from them stays in the calendar


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day a report's relative times count from: as much of the publication date as is known.

    `history` tells that a report is of years long past, so that its times count from one another.
    """

    year: int | None = None
    month: int | None = None
    day: date | None = None
    history: bool = False

    @classmethod
    def of(cls, published: Moment | None) -> "Anchor":
        """The anchor a moment gives; an impossible date gives none, nor one of a year that had no news."""
        match = _ISO.match(published.value) if published else None
        if match is None:
            return cls()
        year, month, day = (int(part) if part else None for part in match.groups())
        if year is None or not _FIRST_YEAR <= year <= _LAST_YEAR:
            return cls()
        try:
            known = date(year, month, day) if month and day else None
        except ValueError:
            return cls()
        return cls(year, month, known)


def weekday_value(anchor: Anchor, weekday: int, step: int | None, *, ahead: bool) -> str:
    """The day of a weekday (1 = Monday): the last one on or before publication, or the next one.

    `step` is that of an attributive: -1 strictly before, 1 strictly after, 0 (`diesem`) like the sentence.

    >>> anchor = Anchor(2025, 2, date(2025, 2, 13))  # a Thursday
    >>> weekday_value(anchor, 3, None, ahead=False), weekday_value(anchor, 5, 0, ahead=True)
    ('2025-02-12', '2025-02-14')
    """
    if anchor.day is None:
        return f"XXXX-WXX-{weekday}"
    distance = weekday - anchor.day.isoweekday()
    further = 0
    if (step or 0) > 0 or (ahead and (step or 0) >= 0):
        distance %= 7
        distance = 7 if distance == 0 and step else distance
        further = max(0, (step or 0) - 1)
    else:
        distance = -(-distance % 7)
        distance = -7 if distance == 0 and step else distance
        further = min(0, (step or 0) + 1)
    return (anchor.day + timedelta(days=distance + 7 * further)).isoformat()


def day_value(anchor: Anchor, month: int, day: int, year: int | None = None) -> str | None:
    """The day of a month; without a year the one nearest to publication. None for no day of the calendar.

    >>> day_value(Anchor(2025, 1, date(2025, 1, 3)), 12, 28)
    '2024-12-28'
    >>> day_value(Anchor(), 2, 13), day_value(Anchor(), 2, 31)
    ('XXXX-02-13', None)
    """
    if year is not None:
        return _safe_day(year, month, day)
    if _safe_day(2024, month, day) is None:
        return None
    if anchor.day is not None:
        years = (anchor.day.year - 1, anchor.day.year, anchor.day.year + 1)
        days = [date(near, month, day) for near in years if _safe_day(near, month, day)]
        return min(days, key=lambda one: abs(one - anchor.day)).isoformat() if days else None  # type: ignore[operator]
    year = _nearest_year(anchor, month)
    return _safe_day(year, month, day) if year else f"XXXX-{month:02}-{day:02}"


def month_value(anchor: Anchor, month: int, year: int | None, tense: int) -> str:
    """The month; without a year the one nearest to publication, the next or last one as the tense tells.

    >>> month_value(Anchor(2025, 2), 12, None, 0), month_value(Anchor(), 12, None, 0)
    ('2024-12', 'XXXX-12')
    >>> month_value(Anchor(2025, 7), 12, None, -1), month_value(Anchor(2025, 7), 12, None, 1)
    ('2024-12', '2025-12')
    """
    year = year or _year_by_tense(anchor, month, tense)
    return f"{year:04}-{month:02}" if year else f"XXXX-{month:02}"


def season_value(anchor: Anchor, season: tuple[str, int], year: int | None, tense: int) -> str:
    """The season (its code and its middle month); without a year as a month.

    >>> season_value(Anchor(2025, 2), ("SU", 7), None, -1), season_value(Anchor(), ("SU", 7), None, -1)
    ('2024-SU', 'XXXX-SU')
    """
    code, middle = season
    year = year or _year_by_tense(anchor, middle, tense)
    return f"{year:04}-{code}" if year else f"XXXX-{code}"


def feast_value(anchor: Anchor, rule: str | int, year: int | None) -> str | None:
    """The day of a feast: `month-day`, or days from Easter; without a year the one nearest to publication.

    >>> feast_value(Anchor(2025, 4, date(2025, 4, 14)), 0, None), feast_value(Anchor(), 0, None)
    ('2025-04-20', 'XXXX-XX-XX')
    """
    if isinstance(rule, str):
        month, day = (int(part) for part in rule.split("-"))
        return day_value(anchor, month, day, year)
    if year is None and anchor.day is None:
        return "XXXX-XX-XX"
    years = [year] if year or anchor.day is None else [anchor.day.year + near for near in (-1, 0, 1)]
    days = [easter(one) + timedelta(days=rule) for one in years if one and one <= MAXYEAR]
    return min(days, key=lambda one: abs(one - (anchor.day or one))).isoformat()


def period_value(anchor: Anchor, period: str, step: int) -> str:
    """The week, month, year, weekend or quarter a step away from publication's.

    >>> anchor = Anchor(2025, 2, date(2025, 2, 13))
    >>> [period_value(anchor, period, -1) for period in ("W", "M", "Y", "WE")]
    ['2025-W06', '2025-01', '2024', '2025-W06-WE']
    """
    if period == "Y":
        return f"{anchor.year + step:04}" if anchor.year else "XXXX"
    if period in ("W", "WE"):
        ending = "-WE" if period == "WE" else ""
        if anchor.day is None:
            return f"XXXX-WXX{ending}"
        year, week, _ = (anchor.day + timedelta(weeks=step)).isocalendar()
        return f"{year:04}-W{week:02}{ending}"
    if anchor.year is None or anchor.month is None:
        return "XXXX-QX" if period == "Q" else "XXXX-XX"
    if period == "Q":
        quarters = anchor.year * 4 + (anchor.month - 1) // 3 + step
        return f"{quarters // 4:04}-Q{quarters % 4 + 1}"
    months = anchor.year * _MONTHS + anchor.month - 1 + step
    return f"{months // _MONTHS:04}-{months % _MONTHS + 1:02}"


def shifted_period(anchor: Anchor, unit: str, count: int) -> str:
    """The day, week, month or year so many units from publication, as coarse as the unit.

    >>> anchor = Anchor(2025, 2, date(2025, 2, 13))
    >>> [shifted_period(anchor, unit, -2) for unit in "DWMY"]
    ['2025-02-11', '2025-W05', '2024-12', '2023']
    """
    return shifted_day(anchor, count) if unit == "D" else period_value(anchor, unit, count)


def shifted_day(anchor: Anchor, days: int) -> str:
    """The day so many days from publication."""
    return (anchor.day + timedelta(days=days)).isoformat() if anchor.day else "XXXX-XX-XX"


def day_from(day: str, count: int) -> str | None:
    """The day so many days from another; None behind the ends of the calendar.

    >>> day_from("2025-02-28", 1), day_from("9999-12-31", 1)
    ('2025-03-01', None)
    """
    try:
        return (date.fromisoformat(day) + timedelta(days=count)).isoformat()
    except (OverflowError, ValueError):
        return None


def day_before(value: str) -> str:
    """The day before a value: a day, a weekday of an unknown week, or a day of an unknown year.

    >>> day_before("2025-03-01"), day_before("XXXX-WXX-1"), day_before("XXXX-02-13")
    ('2025-02-28', 'XXXX-WXX-7', 'XXXX-02-12')
    """
    if value.startswith("XXXX-W"):
        return f"{value[:-1]}{(int(value[-1]) + 5) % 7 + 1}"
    if value.startswith("XXXX-"):
        before = (
            date.fromisoformat("2023" + value[4:]) - timedelta(days=1)
            if value[5:] != "02-29"
            else date(2023, 2, 28)
        )
        return f"XXXX-{before.month:02}-{before.day:02}"
    return (date.fromisoformat(value) - timedelta(days=1)).isoformat()


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher).

    >>> easter(2025)
    datetime.date(2025, 4, 20)
    """
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def _year_by_tense(anchor: Anchor, month: int, tense: int) -> int | None:
    """The year of a month that is to come (1), has been (-1), or lies nearest to the anchor's (0).

    A month next to the anchor's is the nearest one, whatever the tense: what lies a year off is said to.
    """
    nearest = _nearest_year(anchor, month)
    if nearest is None or anchor.year is None or anchor.month is None:
        return None
    distance = (nearest - anchor.year) * _MONTHS + month - anchor.month
    return nearest if distance * tense > -_AGAINST else nearest + tense


def _nearest_year(anchor: Anchor, month: int) -> int | None:
    """The year in which a month lies nearest to the anchor's; the earlier on a tie."""
    if anchor.year is None or anchor.month is None:
        return None
    distance = month - anchor.month
    if distance > _MONTHS // 2 - 1:
        return anchor.year - 1
    return anchor.year + 1 if distance < -_MONTHS // 2 else anchor.year


def _safe_day(year: int, month: int, day: int) -> str | None:
    """The ISO day, None where the calendar has none."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
