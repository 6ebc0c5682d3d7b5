"""Expressions of time in the article zones, as TIMEX3, counted from the day of publication.

- A weekday is the last one on or before publication; the next one where the sentence looks ahead (`wird`,
  `soll` without a past form), behind `diesem`, `kommenden`, `nächsten`.
- A day or month without a year lies in the year nearest to publication.
- The night that leads to a day (`in der Nacht zum 13. Februar`) is the night of the day before:
  `2025-02-12TNI`. A clock time or part of the day belongs to a day named in the same sentence, else to none.
- What publication does not tell stays open: `XXXX-02-13`, `XXXX-WXX-3`, `XXXX-XX-XXT21:00`.
- The span holds a hedge (`kurz nach 21 Uhr`, `fast drei Stunden`), no preposition (`am`, `um`), except in
  `vor drei Tagen`, which is a day.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import cast

from synopse.finding.calendar import Anchor, shifted_day
from synopse.finding.hedges import find_hedge
from synopse.finding.names import language_of
from synopse.finding.numbers import Number, find_numbers
from synopse.finding.time_meanings import TimeClues, duration_value
from synopse.finding.time_rules import time_rules
from synopse.lang.resources import load_yaml
from synopse.model import Report, Span, Time, TimeType

_DAY = re.compile(r"(?:\d{4}|XXXX)-(?:\d{2}-\d{2}|WXX-\d)")
_COUNTING_ARTICLE = re.compile(
    r"\b(?:[Vv]or|[Ss]eit|[Nn]ach|[Ii]nnerhalb|[Bb]innen|[Ii]n|[Rr]und|[Ee]twa|[Kk]napp|[Ff]ast|[Gg]ut|[Aa]ls)"
    r"\s(ein(?:e[nmrs]?)?)(?=\s)"
)
_AGE = re.compile(r"\s(?:alt|jünger|älter)")
_OPEN_DAY = "XXXX-XX-XX"
_DAYS_OF = {"D": 1, "W": 7}


def find_times(report: Report, sentences: Sequence[Span]) -> tuple[Time, ...]:
    """Times in text order, none overlapping another; those of German reports only."""
    if report.language not in (None, "de"):
        return ()
    anchor = Anchor.of(report.published)
    return tuple(
        time
        for sentence in sentences
        for time in _with_days(_times_of(report.text, sentence, anchor, language_of(report)))
    )


def _times_of(text: str, sentence: Span, anchor: Anchor, language: str) -> list[Time]:
    """The times of one sentence in text order."""
    clues = TimeClues(anchor, _looks_ahead(text[sentence.start : sentence.end]))
    found: list[Time] = []
    for rule in time_rules():
        for match in rule.pattern.finditer(text, sentence.start, sentence.end):
            reading = rule.meaning(match, clues)
            if reading:
                span = Span(*match.span(reading.group))
                _add(found, Time(span, reading.type, reading.value, reading.mod))
    for number in (*find_numbers(text, sentence, language), *_articles_as_one(text, sentence)):
        duration = _duration_of(text, sentence, number, anchor)
        if duration:
            _add(found, duration)
    return found


def _add(found: list[Time], time: Time) -> None:
    """Keep a time unless an earlier rule took some of its words."""
    place = bisect_left(found, time.span, key=lambda other: other.span)
    if not any(time.span.overlaps(other.span) for other in found[max(0, place - 1) : place + 1]):
        found.insert(place, time)


def _articles_as_one(text: str, sentence: Span) -> list[Number]:
    """Articles that count: `vor einer Woche`, `innerhalb eines Jahres`, `rund ein Jahr`."""
    found = _COUNTING_ARTICLE.finditer(text, sentence.start, sentence.end)
    return [Number(Span(*match.span(1)), 1, figure=False, plain=False) for match in found]


def _duration_of(text: str, sentence: Span, number: Number, anchor: Anchor) -> Time | None:
    """A number with a unit of time; behind `vor` the day or year it leads back to."""
    units, forms = _duration_units()
    match = forms.match(text, number.span.end, sentence.end)
    if match is None or _AGE.match(text, match.end(), sentence.end):
        return None
    unit = units[match[1]]
    hedge = find_hedge(text, sentence, number.span.start, "de")
    start = hedge.span.start if hedge else number.span.start
    ago = re.search(r"\b[Vv]or\s$", text[max(sentence.start, start - 5) : start])
    point = _point_before(anchor, number.value, unit) if ago else None
    mod = hedge.mod if hedge else None
    if point:
        return Time(Span(start - 4, match.end()), TimeType.DATE, point, mod)
    return Time(Span(start, match.end()), TimeType.DURATION, _duration(number.value, unit), mod)


def _point_before(anchor: Anchor, count: float, unit: str) -> str | None:
    """The day or year so many units before publication; None where that cannot be told."""
    if unit in _DAYS_OF and anchor.day and count == int(count) and count < 100 * 365:
        return shifted_day(anchor, -int(count) * _DAYS_OF[unit])
    if unit == "Y" and anchor.year and count == int(count) and count < anchor.year:
        return f"{anchor.year - int(count):04}"
    return None


def _duration(count: float, unit: str) -> str:
    """The TIMEX3 value; halves of hours and years are written in minutes and months."""
    whole = int(count)
    parts = round((count - whole) * (12 if unit == "Y" else 60), 3)
    if count != whole and unit in ("TH", "TM", "Y") and parts == int(parts):
        smaller = {"TH": "M", "TM": "S", "Y": "M"}[unit]
        return (duration_value(str(whole), unit) if whole else duration_value("", unit)[:-2] or "P") + (
            f"{int(parts)}{smaller}"
        )
    return duration_value(f"{whole if count == whole else count}", unit)


def _with_days(times: Sequence[Time]) -> list[Time]:
    """Clock times and parts of the day with the day their sentence names, the nearest before it first."""
    days = [i for i, time in enumerate(times) if _DAY.match(time.value)]
    placed: list[Time] = []
    for i, time in enumerate(times):
        if days and time.type is TimeType.TIME and time.value.startswith(_OPEN_DAY):
            day = _DAY.match(times[days[max(0, bisect_left(days, i) - 1)]].value)
            placed.append(replace(time, value=(day or [_OPEN_DAY])[0] + time.value[len(_OPEN_DAY) :]))
        else:
            placed.append(time)
    return placed


def _looks_ahead(sentence: str) -> bool:
    """Whether a sentence speaks of what is to come."""
    ahead, back = _tense_words()
    return bool(ahead.search(sentence)) and not back.search(sentence)


@cache
def _tense_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Verb forms that look ahead, and that look back."""
    data = cast("dict[str, list[str]]", load_yaml("synopse.lang.de", "months.yaml"))
    ahead, back = ("|".join(data[name]) for name in ("ahead", "back"))
    return re.compile(rf"\b(?:{ahead})\b"), re.compile(rf"\b(?:{back})\b")


@cache
def _duration_units() -> tuple[dict[str, str], re.Pattern[str]]:
    """The TIMEX3 unit of each written unit of time, and their pattern behind a number."""
    data = cast("dict[str, dict[str, str]]", load_yaml("synopse.lang.de", "units.yaml"))
    units = {
        form: data["durations"][unit] for form, unit in data["units"].items() if unit in data["durations"]
    }
    forms = "|".join(sorted(units, key=lambda form: (-len(form), form)))
    return units, re.compile(rf"[\s\u00a0]({forms})(?![\w-])")
