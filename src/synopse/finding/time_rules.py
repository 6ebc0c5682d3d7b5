"""The rules of time of each language, and which of them a sentence can need at all.

Rules are tried in the order of the table; what an earlier one took, a later one does not touch. A rule is
tried only in sentences with one of the words (or figures) without which it cannot match: most sentences are
passed by after one look at their words.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from synopse.finding.time_rules_english import english_rows
from synopse.finding.time_rules_german_days import german_days
from synopse.finding.time_rules_german_lengths import german_lengths
from synopse.finding.time_rules_german_periods import german_periods
from synopse.finding.time_words import FIGURE, YEAR, Meaning, Row
from synopse.model import Span

_WORD = re.compile(r"[^\W\d_]+")
_FIGURES = re.compile(r"\d")
_YEAR = re.compile(r"\d\d\d\d")
_ROWS: Mapping[str, tuple[Callable[[], tuple[Row, ...]], ...]] = {
    "de": (german_days, german_periods, german_lengths),
    "en": (english_rows,),
}
LANGUAGES = tuple(_ROWS)
"""Languages whose times are found."""


@dataclass(frozen=True, slots=True)
class TimeRule:
    """A pattern and its meaning; `example` is run by a test."""

    name: str
    pattern: re.Pattern[str]
    meaning: Meaning
    example: str
    figured: bool


@dataclass(frozen=True, slots=True)
class TimeRules:
    """The rules of a language in the order of trial, and the places of those each word calls for."""

    rules: tuple[TimeRule, ...]
    called: Mapping[str, tuple[int, ...]]

    def calls(self, word: str) -> bool:
        """Whether a word calls a rule."""
        return word.lower() in self.called

    def for_sentence(self, text: str, sentence: Span, calling: Iterable[str]) -> list[TimeRule]:
        """The rules that may match in a sentence; `calling` are its words that call a rule."""
        places = {place for word in calling for place in self.called[word.lower()]}
        figures = _FIGURES.search(text, sentence.start, sentence.end)
        if figures:
            places.update(self.called[FIGURE])
            places.update(self.called[YEAR] if _YEAR.search(text, figures.start(), sentence.end) else ())
        rules = [self.rules[place] for place in sorted(places)]
        return rules if figures else [rule for rule in rules if not rule.figured]


@cache
def load_time_rules(language: str) -> TimeRules:
    """The rules of a language."""
    rows = [row for family in _ROWS[language] for row in family()]
    rules = tuple(
        TimeRule(row.name, re.compile(row.pattern), row.meaning, row.example, row.figured) for row in rows
    )
    called: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        for word in sorted(_calls(row.words)):
            called.setdefault(word, []).append(place)
    return TimeRules(rules, {word: tuple(places) for word, places in called.items()})


def _calls(words: Iterable[str]) -> set[str]:
    """The words that call a rule: the last one of each phrase, in small letters."""
    return {word if word in (FIGURE, YEAR) else _WORD.findall(word.lower())[-1] for word in words}
