"""The calendar words of a language, and what rules of time read them with."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from synopse.finding.calendar import Anchor
from synopse.lang.resources import load_yaml
from synopse.model import Span, TimeType

_MOST_CLAUSE = 300


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """The calendar words of one language; `ahead`, `back` and `perfect` tell the tense of a clause."""

    language: str
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    day_parts: Mapping[str, str]
    seasons: Mapping[str, str]
    season_months: Mapping[str, int]
    days: Mapping[str, int]
    day_adjectives: Mapping[str, int]
    context_days: Mapping[str, int]
    ordinals: Mapping[str, int]
    steps: Mapping[str, int]
    edges: Mapping[str, str]
    periods: Mapping[str, str]
    relative_periods: Mapping[str, Mapping[str, str | int]]
    references: Mapping[str, str]
    sets: Mapping[str, str]
    feasts: Mapping[str, str | int]
    units: Mapping[str, str]
    lasting: Mapping[str, str]
    fixed_durations: Mapping[str, str]
    ahead: re.Pattern[str]
    back: re.Pattern[str]
    perfect: re.Pattern[str]
    telling: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class TimeClues:
    """What a meaning knows: the words of the language, the anchor, and the sentence of the match."""

    words: CalendarWords
    anchor: Anchor
    sentence: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """What a match means.

    The expression is `span`, or the part of the match that `group` names; `shift` counts days from the day
    named before, instead of a value.
    """

    type: TimeType
    value: str
    mod: str | None = None
    group: str = "all"
    shift: int | None = None
    span: Span | None = None


Meaning = Callable[[re.Match[str], TimeClues], Reading | None]


FIGURE = "#"
"""Stands for any figure among the words that call a rule."""

YEAR = "####"
"""Stands for four figures."""


@dataclass(frozen=True, slots=True)
class Row:
    """A rule as written.

    It can match only where one of `words` stands (of a phrase its last word), or a figure for `FIGURE`, four
    for `YEAR`.
    """

    name: str
    pattern: str
    meaning: Meaning
    example: str
    words: Iterable[str]


_LISTS = (
    "months", "weekdays", "day_parts", "seasons", "season_months", "days", "day_adjectives", "context_days",
    "ordinals", "steps", "edges", "periods", "relative_periods", "lasting",
)  # fmt: skip


@cache
def load_calendar_words(language: str) -> CalendarWords:
    """The calendar words of a language (`de`, `en`)."""
    package = f"synopse.lang.{language}"
    data = cast("dict[str, Any]", load_yaml(package, "months.yaml"))
    units = cast("dict[str, dict[str, str]]", load_yaml(package, "units.yaml"))
    durations = units["durations"]
    return CalendarWords(
        language=language,
        **{name: data[name] for name in _LISTS},
        references=_small(data["references"]),
        sets=_small(data["sets"]),
        feasts=cast("dict[str, dict[str, str | int]]", load_yaml(package, "feasts.yaml"))["feasts"],
        units={form: durations[unit] for form, unit in units["units"].items() if unit in durations},
        fixed_durations=units["fixed_durations"],
        ahead=re.compile(rf"\b(?:{any_of(data['ahead'])})\b"),
        back=re.compile(rf"\b(?:{any_of(data['back'])})\b"),
        perfect=re.compile(rf"\b(?:{any_of(data['perfect'])})\b"),
        telling=re.compile(rf"\b(?:{any_of(data['telling'])})\b"),
    )


def _small(words: Mapping[str, str]) -> dict[str, str]:
    return {word.casefold(): value for word, value in words.items()}


_PARTICIPLE = re.compile(
    r"\b(?:\w{0,8}ge\w{3,16}(?:t|en)|\w{3,16}iert|(?:be|ver|er|ent|zer)\w{3,14}(?:t|en))\b"
)


def tense_of(match: re.Match[str], clues: TimeClues) -> int:
    """Whether a clause looks ahead (1) or back (-1); its sentence tells where it does not (0: neither)."""
    text, sentence = match.string, clues.sentence
    first = max(sentence.start, match.start() - _MOST_CLAUSE)
    last = min(sentence.end, match.end() + _MOST_CLAUSE)
    start = max(first, text.rfind(",", first, match.start()) + 1)
    end = text.find(",", match.end(), last)
    clause = _tense(text[start : end if end >= 0 else last], clues.words)
    return clause or _tense(text[first:last], clues.words)


def _tense(words: str, calendar: CalendarWords) -> int:
    """The tense of some words of one sentence."""
    ahead, back, perfect = (
        pattern.search(words) for pattern in (calendar.ahead, calendar.back, calendar.perfect)
    )
    past = bool(back or (perfect and _PARTICIPLE.search(words)))
    if ahead:
        return 0 if past or perfect else 1
    return -1 if past else 0


def any_of(words: Iterable[str]) -> str:
    """An alternative of words, the longest first; a space stands for any one white space."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in ordered)
