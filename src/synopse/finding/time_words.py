"""The calendar words of a language, and what rules of time read them with."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import cast

from synopse.finding.calendar import Anchor
from synopse.lang.resources import load_yaml
from synopse.model import Span, TimeType

_MOST_CLAUSE = 200


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
    for `YEAR`; with `figured` only where a figure stands as well.
    """

    name: str
    pattern: str
    meaning: Meaning
    example: str
    words: Iterable[str]
    figured: bool = False


@cache
def load_calendar_words(language: str) -> CalendarWords:
    """The calendar words of a language (`de`, `en`)."""
    package = f"synopse.lang.{language}"
    data = cast("dict[str, dict[str, str]]", load_yaml(package, "months.yaml"))
    numbers = cast("dict[str, dict[str, int]]", load_yaml(package, "months.yaml"))
    relative = cast("dict[str, dict[str, dict[str, str | int]]]", load_yaml(package, "months.yaml"))
    units = cast("dict[str, dict[str, str]]", load_yaml(package, "units.yaml"))
    durations = units["durations"]
    return CalendarWords(
        language=language,
        months=numbers["months"],
        weekdays=numbers["weekdays"],
        day_parts=data["day_parts"],
        seasons=data["seasons"],
        season_months=numbers["season_months"],
        days=numbers["days"],
        day_adjectives=numbers["day_adjectives"],
        context_days=numbers["context_days"],
        ordinals=numbers["ordinals"],
        steps=numbers["steps"],
        edges=data["edges"],
        periods=data["periods"],
        relative_periods=relative["relative_periods"],
        references=_small(data["references"]),
        sets=_small(data["sets"]),
        feasts=cast("dict[str, dict[str, str | int]]", load_yaml(package, "feasts.yaml"))["feasts"],
        units={form: durations[unit] for form, unit in units["units"].items() if unit in durations},
        lasting=data["lasting"],
        fixed_durations=units["fixed_durations"],
        **{name: _any_word(data[name]) for name in ("ahead", "back", "perfect", "telling")},
    )


def _any_word(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(words)})\b")


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
    clause = _tense(text[start : end if end >= 0 else last], clues.words.language)
    return clause or _tense(text[first:last], clues.words.language)


@lru_cache(maxsize=1024)
def _tense(words: str, language: str) -> int:
    """The tense of some words of one sentence."""
    calendar = load_calendar_words(language)
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
