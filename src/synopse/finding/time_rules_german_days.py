"""The patterns of German days, each with what its match means."""

from collections.abc import Iterable

from synopse.finding.time_days import (
    mean_context_day,
    mean_date,
    mean_day_adjective,
    mean_deictic,
    mean_feast,
    mean_weekday,
)
from synopse.finding.time_lengths import (
    mean_every,
    mean_every_nth,
    mean_every_part,
    mean_nth_weekday,
    mean_set,
)
from synopse.finding.time_pieces_german import (
    DAY,
    FOUR_FIGURES,
    ISO,
    MONTH_IN_FIGURES,
    NIGHT,
    PART_NOUNS,
    PARTS,
    step_piece,
)
from synopse.finding.time_words import FIGURE, YEAR, Row, any_of, load_calendar_words


def german_days() -> tuple[Row, ...]:
    """Days, and what returns on them, in the order of trial."""
    return (*_dates(), *_weekdays_returning(), *_returning(), *_days(), *_named_days())


def _dates() -> tuple[Row, ...]:
    """Days of the calendar."""
    words = load_calendar_words("de")
    month, weekday = any_of(words.months), any_of(words.weekdays)
    joint = r"\s(?:und|bis|oder|sowie)\s(?:zum\s|am\s|dem\s)?"
    beside = rf"(?={joint}[0-3]?\d\.\s?(?:{month})\s(?P<beside>(?:1\d|20)\d\d))"
    year = rf"(?:\s?(?P<year>(?:1[0-9]|20)\d{{2}}|(?<=\.)\d{{2}}(?!\d))|{beside})?"
    named = rf"(?:{weekday})(?:\s?\([A-Z][a-z]\.?\))?,?\s(?:de[nmr]\s)?"
    part = rf"(?:(?P<part>(?i:{'|'.join(PARTS)}))\s(?:des|vom)\s)?"
    lead = rf"(?:{part}{NIGHT}(?:{named})?(?:(?<=\w\s)dem\s(?=\d))?(?=\d))"
    then = r"(?:\s?(?P<year>(?:1[0-9]|20)\d{2}))?"
    parted = r"(?:,\s?|\s?/\s?|\s?[-–]\s?|\s{1,2}(?:und|bis|oder|sowie)\s{1,2}(?:zum\s|am\s)?)"
    more = rf"(?=(?:{parted}[0-3]?\d\.){{1,12}}\s?(?P<month>{month}){then})"
    return (
        Row("iso", ISO, mean_date, "2025-02-12", (YEAR,)),
        Row(
            "led date",
            rf"\b(?P<all>{lead}{DAY}(?P<month>{month}|{MONTH_IN_FIGURES}){year})(?!\d)",
            mean_date,
            "Donnerstag, 13. Februar",
            (*words.weekdays, *PARTS, "dem"),
            figured=True,
        ),
        Row(
            "date",
            rf"(?P<all>{DAY}(?P<month>{month}|{MONTH_IN_FIGURES}){year})(?!\d)",
            mean_date,
            "13. Februar",
            (FIGURE,),
        ),
        Row(
            "days of one month",
            rf"(?<![\d.,])(?P<all>(?P<day>[0-3]?\d)\.){more}",
            mean_date,
            "3.",
            words.months,
            figured=True,
        ),
    )


def _weekdays_returning() -> tuple[Row, ...]:
    """Weekdays that return."""
    words = load_calendar_words("de")
    weekday = any_of(words.weekdays)
    part = rf"(?:(?P<part>{'|'.join(PARTS)}))?"
    ordinal = r"(?:ersten?|zweiten?|dritten?|vierten?|letzten?|\d\.)"
    nth = rf"\b(?P<all>(?i:jede[nmrs]?)\s{ordinal}\s(?:{weekday})(?:\s(?:im|des)\sMonate?s?)?)\b"
    return (
        Row("nth weekday", nth, mean_nth_weekday, "jeden ersten Montag im Monat", words.weekdays),
        Row(
            "every weekday",
            rf"(?<!\w)(?P<all>(?i:jede[nmrs]?)\s(?P<weekday>{weekday}){part})(?!\w)",
            mean_every,
            "jeden Montag",
            (*words.weekdays, *(day + part for day in words.weekdays for part in PARTS)),
        ),
        Row(
            "weekdays",
            rf"\b(?P<all>(?P<adverb>(?:{weekday.lower()})s))\b",
            mean_every,
            "montags",
            [f"{day}s" for day in words.weekdays],
        ),
    )


def _returning() -> tuple[Row, ...]:
    """Whatever else returns."""
    words = load_calendar_words("de")
    unit = any_of(words.units)
    other = rf"(?i:jede[nmrs]?|alle)\s(?:(?P<count>\w{{2,20}})\s)?(?P<unit>{unit})"
    return (
        Row(
            "every part",
            rf"\b(?P<all>(?i:jede[nr])\s(?P<part>{PART_NOUNS}))(?![\w-])",
            mean_every_part,
            "jeden Abend",
            PARTS,
        ),
        Row(
            "every second",
            rf"\b(?P<all>(?i:jede[nmrs]?)\s(?P<nth>\w{{5,10}})\s(?P<unit>{unit}))(?![\w-])",
            mean_every_nth,
            "jeden zweiten Tag",
            words.units,
        ),
        Row("every", rf"(?<!\w)(?P<all>{other})(?![\w-])", mean_every, "alle zwei Jahre", words.units),
        Row(
            "set",
            rf"\b(?P<all>(?P<set>(?i:{any_of(words.sets)}))(?:e[nrsm]?)?)\b",
            mean_set,
            "täglich",
            (*words.sets, *(word + end for word in words.sets for end in ("e", "en", "er", "es", "em"))),
        ),
    )


def _days() -> tuple[Row, ...]:
    """Days counted from publication."""
    words = load_calendar_words("de")
    weekday = any_of(words.weekdays)
    step = step_piece()
    parts = "|".join(PARTS)
    behind = rf"(?:s?(?P<part>{parts})s?|\s(?P<later>(?i:{parts})))?"
    return (
        Row(
            "day adjective",
            rf"\b(?P<all>(?P<stem>(?i:{any_of(words.day_adjectives)}))e[nrsm]?\s(?:Tag(?:e?s)?|(?:{weekday})s?"
            rf"(?P<part>{parts})?|(?P<later>{PART_NOUNS})))\b",
            mean_day_adjective,
            "gestrigen Montag",
            [f"{stem}{end}" for stem in words.day_adjectives for end in ("e", "en", "er", "es", "em")],
        ),
        Row(
            "weekday",
            rf"(?<![\w-])(?P<all>{NIGHT}(?:{step}\s)?(?P<weekday>{weekday}){behind})(?!\w)",
            mean_weekday,
            "Mittwochabend",
            _weekday_words(words.weekdays),
        ),
        Row(
            "deictic",
            rf"\b(?P<all>(?P<deictic>(?i:{any_of(words.days)}))(?:\s(?P<part>(?i:{parts})))?)\b",
            mean_deictic,
            "gestern Abend",
            words.days,
        ),
    )


def _named_days() -> tuple[Row, ...]:
    """Feasts, and days counted from a day named before."""
    words = load_calendar_words("de")
    context = any_of(words.context_days)
    return (
        Row(
            "feast",
            rf"(?P<all>(?P<feast>{any_of(words.feasts)})(?:\s{FOUR_FIGURES})?)(?![\w-])",
            mean_feast,
            "Silvester",
            words.feasts,
        ),
        Row(
            "day from day",
            rf"\b(?P<all>(?P<context>{context}|Tags\s(?:darauf|zuvor)))\b",
            mean_context_day,
            "nächsten Tag",
            words.context_days,
        ),
    )


def _weekday_words(weekdays: Iterable[str]) -> list[str]:
    """Weekdays, alone and with a part of the day."""
    return [f"{day}{joint}{part}" for day in weekdays for joint in ("", "s") for part in (*PARTS, "")]
