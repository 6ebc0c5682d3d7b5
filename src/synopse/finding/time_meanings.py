"""What German expressions of time mean as TIMEX3, one function for each kind of match.

The patterns stand in `time_rules`; a meaning gives None where its match is no expression of time after all.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import cast

from synopse.finding.calendar import (
    Anchor,
    day_before,
    day_value,
    easter,
    month_value,
    period_value,
    shifted_day,
    weekday_value,
)
from synopse.lang.resources import load_yaml
from synopse.model import TimeType

_MODS = {"anfang": "START", "mitte": "MID", "ende": "END", "früh": "START", "spät": "END"}
_AROUND = {
    "kurz nach": "AFTER",
    "kurz vor": "BEFORE",
    "gegen": "APPROX",
    "etwa um": "APPROX",
    "nach": "AFTER",
}
_HALF_CENTURY = 50
_FIRST_BARE_YEAR = 1900  # older ones, and the round 2000, need a word that says they are years
HOURS = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")


@dataclass(frozen=True, slots=True)
class TimeClues:
    """What a rule knows: the anchor, and whether the sentence looks ahead."""

    anchor: Anchor
    ahead: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """What a match means; `group` names the part of the match that is the expression."""

    type: TimeType
    value: str
    mod: str | None = None
    group: int | str = 0


Meaning = Callable[[re.Match[str], TimeClues], Reading | None]


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """The calendar words of German."""

    months: dict[str, int]
    weekdays: dict[str, int]
    day_parts: dict[str, str]
    seasons: dict[str, str]
    days: dict[str, int]
    steps: dict[str, int]
    periods: dict[str, str]
    relative_periods: dict[str, dict[str, str | int]]
    references: dict[str, str]
    sets: dict[str, str]
    feasts: dict[str, str | int]
    fixed_durations: dict[str, str]


@cache
def load_calendar_words() -> CalendarWords:
    """The calendar words of German."""
    data = cast("dict[str, dict[str, str]]", load_yaml("synopse.lang.de", "months.yaml"))
    feasts = cast("dict[str, dict[str, str | int]]", load_yaml("synopse.lang.de", "feasts.yaml"))["feasts"]
    units = cast("dict[str, dict[str, str]]", load_yaml("synopse.lang.de", "units.yaml"))
    numbers = cast("dict[str, dict[str, int]]", load_yaml("synopse.lang.de", "months.yaml"))
    return CalendarWords(
        months=numbers["months"],
        weekdays=numbers["weekdays"],
        day_parts=data["day_parts"],
        seasons=data["seasons"],
        days=numbers["days"],
        steps=numbers["steps"],
        periods=data["periods"],
        relative_periods=cast("dict[str, dict[str, dict[str, str | int]]]", data)["relative_periods"],
        references={words.casefold(): value for words, value in data["references"].items()},
        sets=data["sets"],
        feasts=feasts,
        fixed_durations=units["fixed_durations"],
    )


def mean_iso(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """A date as ISO 8601 writes it."""
    value = day_value(clues.anchor, int(match["month"]), int(match["day"]), int(match["year"]))
    return _dated(match, value)


def mean_weekday(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """A weekday, with attributive, part of the day, or the night that leads to it."""
    words = load_calendar_words()
    step = next((n for stem, n in words.steps.items() if (match["step"] or "").startswith(stem)), None)
    ahead = clues.ahead or step == 0
    value = weekday_value(clues.anchor, words.weekdays[match["weekday"]], step, ahead=ahead)
    return _dated(match, value)


def mean_deictic(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`heute`, `gestern Abend`; `bis heute` and `auch heute noch` speak of the present."""
    words = load_calendar_words()
    before = match.string[max(0, match.start() - 6) : match.start()].casefold().split()
    behind = match.string[match.end() : match.end() + 6]
    if match["deictic"].casefold() == "heute" and (
        before[-1:] in (["bis"], ["auch"]) or behind[:5] == " noch"
    ):
        return Reading(TimeType.DATE, "PRESENT_REF", None, "all")
    return _dated(match, shifted_day(clues.anchor, words.days[match["deictic"].casefold()]))


def mean_month(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """A month, with its beginning, middle or end."""
    words = load_calendar_words()
    step = next((n for stem, n in words.steps.items() if (match["step"] or "").startswith(stem)), None)
    year = _year(match["year"])
    if step is not None and clues.anchor.year is not None:
        year = clues.anchor.year + step
    value = month_value(clues.anchor, words.months[match["month"]], year, ahead=clues.ahead)
    mod = _MODS.get((match["mod"] or "").casefold())
    return Reading(TimeType.DATE, value, mod, "all")


def mean_period(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`vergangene Woche`, `Ende des Jahres`."""
    words = load_calendar_words()
    step = next(n for stem, n in words.steps.items() if match["step"].casefold().startswith(stem))
    period = words.periods[
        re.sub(r"(?:e?s)$", "", match["period"]) if match["period"] != "Wochenendes" else "Wochenende"
    ]
    mod = _MODS.get((match["mod"] or "").casefold())
    return Reading(TimeType.DATE, period_value(clues.anchor, period, step), mod, "all")


def mean_relative_period(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`heuer`, `im Vorjahr`."""
    entry = load_calendar_words().relative_periods[match["all"]]
    return Reading(
        TimeType.DATE, period_value(clues.anchor, str(entry["period"]), int(entry["step"])), None, "all"
    )


def mean_past_periods(match: re.Match[str], _clues: TimeClues) -> Reading | None:
    """`in den vergangenen Wochen`: a stretch of unknown length."""
    unit = {"Tagen": "D", "Wochen": "W", "Monaten": "M", "Jahren": "Y", "Stunden": "TH", "Jahrzehnten": "DE"}
    return Reading(TimeType.DURATION, duration_value("X", unit[match["units"]]), None, "all")


def mean_year(match: re.Match[str], _clues: TimeClues) -> Reading | None:
    """A year."""
    mod = _MODS.get((match["mod"] or "").casefold())
    return Reading(TimeType.DATE, match["year"], mod, "all")


def mean_season(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`im Sommer 2024`; without a year only the season is known."""
    year = _year(match["year"])
    step = next(
        (n for stem, n in load_calendar_words().steps.items() if (match["step"] or "").startswith(stem)), None
    )
    if year is None and step is not None and clues.anchor.year is not None:
        year = clues.anchor.year + step
    value = load_calendar_words().seasons[match["season"]]
    return Reading(TimeType.DATE, f"{year:04}-{value}" if year else f"XXXX-{value}", None, "all")


def mean_clock(match: re.Match[str], _clues: TimeClues) -> Reading | None:
    """A time of day; its day is looked for later."""
    hour = int(match["hour"]) if match["hour"].isdigit() else HOURS.index(match["hour"]) + 1
    minute = int(match["minute"] or match["late"] or 0)
    around = " ".join((match["around"] or "").casefold().split())
    if not around and match.string[max(0, match.start() - 8) : match.start()].rstrip().casefold().endswith(
        " gegen"
    ):
        around = "gegen"
    return Reading(TimeType.TIME, f"XXXX-XX-XXT{hour:02}:{minute:02}", _AROUND.get(around), "all")


def mean_day_part(match: re.Match[str], _clues: TimeClues) -> Reading | None:
    """`am Abend`, `in der Nacht`; its day is looked for later."""
    code = load_calendar_words().day_parts[match["part"].casefold()]
    return Reading(TimeType.TIME, f"XXXX-XX-XXT{code}", None, "all")


def mean_feast(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """A feast; the year must be said for a movable one, else it stays unknown."""
    rule = load_calendar_words().feasts[match["feast"]]
    year = _year(match["year"])
    if isinstance(rule, str):
        month, day = (int(part) for part in rule.split("-"))
        return Reading(TimeType.DATE, day_value(clues.anchor, month, day, year) or "XXXX", None, "all")
    if year is None:
        return None
    ordinal = easter(year).toordinal() + rule
    return Reading(TimeType.DATE, easter(year).fromordinal(ordinal).isoformat(), None, "all")


def mean_reference(match: re.Match[str], _clues: TimeClues) -> Reading | None:
    """`derzeit`, `vor Kurzem`, `demnächst`."""
    value = load_calendar_words().references[match["all"].casefold()]
    return Reading(TimeType.DATE, value, None, "all")


def mean_set(match: re.Match[str], _clues: TimeClues) -> Reading | None:
    """`täglich`, `jährlichen`."""
    return Reading(TimeType.SET, load_calendar_words().sets[match["set"].casefold()], None, "all")


def mean_every(match: re.Match[str], _clues: TimeClues) -> Reading | None:
    """`jeden Montag`, `jeden Tag`, `montags`."""
    words = load_calendar_words()
    name = match["every"] or match["adverb"][:-1].capitalize()
    if name in words.weekdays:
        return Reading(TimeType.SET, f"XXXX-WXX-{words.weekdays[name]}", None, "all")
    unit = {"Tag": "P1D", "Woche": "P1W", "Monat": "P1M", "Jahr": "P1Y", "Stunde": "PT1H"}
    return Reading(TimeType.SET, unit[name], None, "all")


def mean_fixed_duration(match: re.Match[str], _clues: TimeClues) -> Reading | None:
    """`eine halbe Stunde`, `wochenlang`."""
    value = load_calendar_words().fixed_durations[match["words"]]
    return Reading(TimeType.DURATION, value, None, "all")


def mean_vague_duration(match: re.Match[str], _clues: TimeClues) -> Reading | None:
    """`mehrere Stunden`, `einige Tage`; with `vor` a point in the past nobody dates."""
    unit = {
        "Sekunde": "TS",
        "Minute": "TM",
        "Stunde": "TH",
        "Tag": "D",
        "Woche": "W",
        "Monat": "M",
        "Jahr": "Y",
    }
    return Reading(TimeType.DURATION, duration_value("X", unit[match["unit"]]), None, "all")


def duration_value(count: str, unit: str) -> str:
    """A TIMEX3 duration.

    >>> duration_value("3", "D"), duration_value("24", "TH")
    ('P3D', 'PT24H')
    """
    return f"PT{count}{unit[1:]}" if unit.startswith("T") else f"P{count}{unit}"


def _dated(match: re.Match[str], value: str | None) -> Reading | None:
    """A day, a part of it, or the night that leads to it (which TIMEX3 puts to the day before)."""
    if value is None:
        return None
    if match.groupdict().get("night"):
        return Reading(TimeType.TIME, f"{day_before(value)}TNI", None, "all")
    part = match.groupdict().get("part")
    if part:
        return Reading(
            TimeType.TIME, f"{value}T{load_calendar_words().day_parts[part.casefold()]}", None, "all"
        )
    return Reading(TimeType.DATE, value, None, "all")


def _year(figures: str | None) -> int | None:
    """A year of four or two figures; two mean 1950 to 2049."""
    if not figures:
        return None
    year = int(figures)
    if len(figures) > 2:  # noqa: PLR2004 -- four figures are the year as it is
        return year
    return year + (2000 if year < _HALF_CENTURY else 1900)


def mean_date(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """A date whose month is a name, or figures with a dot (`12.02.2025`, `12.2.`)."""
    words = load_calendar_words()
    name = match["month"]
    month = words.months.get(name) or int(name.rstrip("."))
    value = day_value(clues.anchor, month, int(match["day"]), _year(match["year"]))
    return _dated(match, value)


def mean_weekday_parts(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """A weekday whose part of the day is written together or apart."""
    reading = mean_weekday(match, clues)
    later = match["later"]
    if reading is None or later is None or match["part"]:
        return reading
    code = load_calendar_words().day_parts[later.casefold()]
    return Reading(TimeType.TIME, f"{reading.value}T{code}", None, "all")


def mean_month_if_sure(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """A month that is no given name (`August`) and no verb form: it has a year, an edge or a preposition."""
    before = match.string[max(0, match.start() - 12) : match.start()].split()[-1:]
    sure = match["mod"] or match["year"] or match["step"]
    if not sure and (not before or before[0].casefold() not in _BEFORE_MONTHS):
        return None
    return mean_month(match, clues)


def mean_season_if_sure(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """A season that is no family name (`Winter`): it has a year, an attributive or `im` before it."""
    before = match.string[max(0, match.start() - 12) : match.start()].split()[-1:]
    sure = match["year"] or match["step"] or (before and before[0].casefold() in _BEFORE_MONTHS)
    return mean_season(match, clues) if sure else None


def mean_year_if_sure(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """Four figures that are a year: nothing behind them that they could count."""
    behind = match.string[match.end() : match.end() + 24]
    before = match.string[max(0, match.start() - 16) : match.start()].split()[-1:]
    said = bool(match["mod"]) or bool(before and before[0].casefold() in _BEFORE_YEARS)
    counted = re.match(r"\s(?:[A-ZÄÖÜ€$%]|(?:neue|weitere|rote)n?\s[A-ZÄÖÜ])", behind)
    if before and before[0].casefold() in ("nr.", "nummer", "rund", "etwa", "fast", "circa"):
        return None
    vague = int(match["year"]) < _FIRST_BARE_YEAR or match["year"] == "2000"
    if vague and not said and match.string[match.start() - 1 : match.start()] != "(":
        return None
    return mean_year(match, clues) if said or not counted else None


_BEFORE_MONTHS = frozenset(
    (
        "im",
        "seit",
        "bis",
        "ab",
        "vom",
        "und",
        "zum",
        "monat",
        "monats",
        "diesen",
        "kommenden",
        "vergangenen",
        "in",
    )
)
_BEFORE_YEARS = frozenset(
    ("jahr", "jahre", "jahres", "jahren", "seit", "von", "bis", "ab", "vor", "nach", "und", "im")
)
