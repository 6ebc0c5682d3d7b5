"""The patterns of German expressions of time, each with what its match means.

Rules are tried in the order of the table; what an earlier one took, a later one does not touch.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from synopse.finding.time_meanings import (
    HOURS,
    Meaning,
    load_calendar_words,
    mean_clock,
    mean_date,
    mean_day_part,
    mean_deictic,
    mean_every,
    mean_feast,
    mean_fixed_duration,
    mean_iso,
    mean_month_if_sure,
    mean_past_periods,
    mean_period,
    mean_reference,
    mean_relative_period,
    mean_season_if_sure,
    mean_set,
    mean_vague_duration,
    mean_weekday_parts,
    mean_year_if_sure,
)

_PARTS = ("früh", "morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht")
_YEAR = r"(?P<year>(?:1[5-9]|20)\d{2})"
_EDGE = r"(?:(?P<mod>[Aa]nfang|[Mm]itte|[Ee]nde)\s(?:des\s|der\s)?)?"
_NIGHT = r"(?P<night>Nacht\s(?:von\s\w{3,12}\s)?(?:zum|zu|auf\sden|auf|vom\s\w{3,12}\szum)\s)?"
_ISO = r"(?<![\w-])(?P<all>(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2}))(?!\w)"
_FIGURES = r"[01]?\d\.(?!\d{3,}\.)"
_PAST = r"(?:vergangenen|letzten|zurückliegenden|kommenden|nächsten)"


@dataclass(frozen=True, slots=True)
class TimeRule:
    """A pattern and its meaning; `example` is shown in the docs and run by a test."""

    name: str
    pattern: re.Pattern[str]
    meaning: Meaning
    example: str


_Row = tuple[str, str, Meaning, str]


@cache
def time_rules() -> tuple[TimeRule, ...]:
    """Every rule in the order of trial."""
    rows = (*_days(), *_periods(), *_hours())
    return tuple(
        TimeRule(name, re.compile(pattern), meaning, example) for name, pattern, meaning, example in rows
    )


def _days() -> tuple[_Row, ...]:
    """Days, and what returns on them."""
    words = load_calendar_words()
    month, weekday, step = _any(words.months), _any(words.weekdays), _step()
    day = r"(?<![\d.,])(?P<day>[0-3]?\d)\.\s?"
    year = r"(?:\s?(?P<year>(?:1[5-9]|20)\d{2}|(?<=\.)\d{2}(?!\d)))?"
    leading = rf"{_NIGHT}(?:(?:{weekday})(?:\s?\([A-Z][a-z]\.?\))?,?\s(?:de[nmr]\s)?)?"
    every = (
        rf"[Jj]ede[nrs]?\s(?P<every>{weekday}|Tag|Woche|Monat|Jahr|Stunde)|(?P<adverb>(?:{weekday.lower()})s)"
    )
    parts = rf"(?:s?(?P<part>{'|'.join(_PARTS)})|\s(?P<later>(?i:{'|'.join(_PARTS)})))?"
    return (
        ("iso", _ISO, mean_iso, "2025-02-12"),
        (
            "date",
            rf"(?P<all>{leading}{day}(?P<month>{month}|{_FIGURES}){year})(?!\d)",
            mean_date,
            "13. Februar",
        ),
        ("every", rf"(?<!\w)(?P<all>{every})(?!\w)", mean_every, "jeden Montag"),
        ("set", rf"\b(?P<all>(?P<set>(?i:{_any(words.sets)}))(?:e[nrsm]?)?)\b", mean_set, "täglich"),
        (
            "weekday",
            rf"(?<![\w-])(?P<all>{_NIGHT}(?:{step}\s)?(?P<weekday>{weekday}){parts})(?!\w)",
            mean_weekday_parts,
            "Mittwochabend",
        ),
        (
            "deictic",
            rf"\b(?P<all>(?P<deictic>(?i:{_any(words.days)}))(?:\s(?P<part>(?i:{'|'.join(_PARTS)})))?)\b",
            mean_deictic,
            "gestern Abend",
        ),
        (
            "feast",
            rf"(?P<all>(?P<feast>{_any(words.feasts)})(?:\s{_YEAR})?)(?![\w-])",
            mean_feast,
            "Silvester",
        ),
    )


def _periods() -> tuple[_Row, ...]:
    """Weeks, months, seasons, years and stretches of them."""
    words = load_calendar_words()
    step = _step()
    units = r"(?P<units>Stunden|Tagen|Wochen|Monaten|Jahren|Jahrzehnten)"
    month = rf"(?P<all>{_EDGE}(?P<month>{_any(words.months)})(?:\s(?:{_YEAR}|{step}\sJahres))?)(?!\w)"
    period = rf"\b(?P<all>{_EDGE}{step}\s(?P<period>{_any(words.periods)})(?:es|s)?)\b"
    feast = rf"(?P<all>(?P<feast>{_any(words.feasts)})(?:\s{_YEAR})?)(?![\w-])"
    season = rf"(?P<all>(?:{step}\s)?(?P<season>{_any(words.seasons)})s?(?:\s{_YEAR})?)(?![\w-])"
    edge = r"(?:(?P<mod>[Aa]nfang|[Mm]itte|[Ee]nde)\s)?"
    fixed = rf"(?:eine[rnm]?\s|ein\s)?(?P<words>{_any(words.fixed_durations)})(?:e[nrsm]?)?"
    vague = r"(?:[Mm]ehrere|[Ee]inige|[Ww]enige|[Vv]iele)[nr]?\s|(?<=[Ss]eit\s)|(?<=[Vv]or\s)"
    return (
        ("feast", feast, mean_feast, "Silvester"),
        ("month", month, mean_month_if_sure, "Ende Februar"),
        (
            "periods",
            rf"(?P<all>(?:den\s|der\s)?{_PAST}\s{units})\b",
            mean_past_periods,
            "den vergangenen Wochen",
        ),
        ("period", period, mean_period, "vergangene Woche"),
        ("relative period", rf"\b(?P<all>{_any(words.relative_periods)})\b", mean_relative_period, "Vorjahr"),
        ("season", season, mean_season_if_sure, "Sommer 2024"),
        ("year", rf"(?<![\w.,-])(?P<all>{edge}{_YEAR})(?![\w%€]|[.,]\d|-\w)", mean_year_if_sure, "Ende 2014"),
        ("fixed duration", rf"\b(?P<all>{fixed})\b", mean_fixed_duration, "eine halbe Stunde"),
        (
            "vague duration",
            rf"(?<!\w)(?P<all>(?:{vague})(?P<unit>Sekunde|Minute|Stunde|Tag|Woche|Monat|Jahr)e?n?)\b",
            mean_vague_duration,
            "mehrere Stunden",
        ),
        ("reference", rf"\b(?P<all>(?i:{_any(words.references)}))\b", mean_reference, "derzeit"),
    )


def _hours() -> tuple[_Row, ...]:
    """Clock times and parts of the day."""
    around = r"(?:(?P<around>[Kk]urz\s(?:nach|vor))\s)?"
    hour = rf"(?P<hour>[01]?\d|2[0-4]|{'|'.join(HOURS)})"
    minute = r"(?:[.:](?P<minute>[0-5]\d))?\s?Uhr(?:\s(?P<late>[0-5]?\d)(?![\d.,]))?"
    part = rf"(?P<all>(?P<part>{'|'.join(part.capitalize() for part in _PARTS[1:])}))"
    return (
        (
            "clock",
            rf"(?<![\w.,:])(?P<all>{around}(?<![\d.,:]){hour}{minute})(?!\w)",
            mean_clock,
            "kurz nach 21 Uhr",
        ),
        (
            "day part",
            rf"\b(?:[Aa]m|[Ii]n\sder|[Ii]m\sLaufe\sdes)\s(?:(?:frühen|späten|selben)\s)?{part}(?!\w)",
            mean_day_part,
            "am Abend",
        ),
    )


def _step() -> str:
    """The pattern of an attributive that leads away from publication."""
    return rf"(?P<step>(?i:{'|'.join(load_calendar_words().steps)})\w{{1,3}})"


def _any(words: Iterable[str]) -> str:
    """An alternative of words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
