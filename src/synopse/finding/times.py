"""Expressions of time in the article zones, as TIMEX3, counted from the day of publication.

- A weekday is the last one on or before publication; the next one where its clause looks ahead (`wird`,
  `soll` without a past form), behind `diesem`, `kommenden`, `nächsten`.
- A day, month or season without a year lies in the year nearest to publication, or in the last or next one
  as the tense tells.
- The night that leads to a day (`in der Nacht zum 13. Februar`) is the night of the day before:
  `2025-02-12TNI`. A clock time or part of the day belongs to a day named in the same sentence, else to none;
  `am nächsten Tag` counts from the day named before.
- What publication does not tell stays open: `XXXX-02-13`, `XXXX-WXX-3`, `XXXX-XX-XXT21:00`.
- A report of years long past (most of the years it names, and many) is history: its times count from one
  another.
- The span holds a hedge (`kurz nach 21 Uhr`, `fast drei Stunden`) and an article before an attributive (`den
  vergangenen Wochen`), no preposition (`am`, `um`), except in `vor drei Tagen`, which is a day.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from synopse.finding.calendar import Anchor
from synopse.finding.time_context import Draft, Surroundings, is_of_a_day, settle_history, settle_sentence
from synopse.finding.time_rules import LANGUAGES, TimeRule, TimeRules, load_time_rules
from synopse.finding.time_words import Reading, TimeClues, load_calendar_words
from synopse.model import Report, Span, Time
from synopse.text.word_rows import WordRows, find_rows

_YEARS = re.compile(r"(?<![\w.,/-])(?:1\d|20)\d\d(?![\w%€]|[.,]\d)")
_FEWEST_YEARS = 12
_MOST_OF_THEM = 0.8
_LONG_PAST = 2


def find_times(report: Report, sentences: Sequence[Span], words: WordRows | None = None) -> tuple[Time, ...]:
    """Times in text order, none overlapping another; those of German and English reports only.

    `words` are those of the sentences, looked up where they are not given.
    """
    language = report.language or "de"
    if language not in LANGUAGES:
        return ()
    rules = load_time_rules(language)
    anchor = Anchor.of(report.published)
    history = _is_history(report.text, anchor)
    clues = TimeClues(load_calendar_words(language), Anchor(history=True) if history else anchor, Span(0, 1))
    words = words or find_rows(report.text, sentences)
    calling = zip(sentences, words.hits(rules.calls), strict=True)
    found = _find(report.text, calling, rules, clues)
    return tuple(settle_history(found) if history else found)


def _find(
    text: str, sentences: Iterable[tuple[Span, frozenset[str]]], rules: TimeRules, clues: TimeClues
) -> list[Time]:
    """The times of all sentences in text order; with each sentence its words that call a rule."""
    found: list[Time] = []
    day: Time | None = None
    for sentence, calling in sentences:
        called = rules.for_sentence(text, sentence, calling)
        drafts = _drafts_of(text, called, TimeClues(clues.words, clues.anchor, sentence)) if called else ()
        if not drafts:
            continue
        settled = settle_sentence(drafts, Surroundings(text, clues.words.telling, day))
        found += settled
        day = next((time for time in reversed(settled) if is_of_a_day(time)), day)
    return found


def _is_history(text: str, anchor: Anchor) -> bool:
    """Whether most of the years a report names are long past, and they are many."""
    if anchor.year is None:
        return False
    years = [int(year) for year in _YEARS.findall(text)]
    past = sum(year <= anchor.year - _LONG_PAST for year in years)
    return len(years) >= _FEWEST_YEARS and past >= _MOST_OF_THEM * len(years)


def _drafts_of(text: str, rules: Sequence[TimeRule], clues: TimeClues) -> list[Draft]:
    """The times of one sentence in text order, before they are placed on their days."""
    sentence = clues.sentence
    found: list[Draft] = []
    for rule in rules:
        for match in rule.pattern.finditer(text, sentence.start, sentence.end):
            reading = rule.meaning(match, clues)
            if reading:
                _add(found, _draft(match, reading))
    return found


def _draft(match: re.Match[str], reading: Reading) -> Draft:
    span = reading.span or Span(*match.span(reading.group))
    return Draft(Time(span, reading.type, reading.value, reading.mod), reading.shift)


def _add(found: list[Draft], draft: Draft) -> None:
    """Keep a time unless an earlier rule took some of its words."""
    span = draft.time.span
    place = bisect_left(found, span, key=lambda other: other.time.span)
    if not any(span.overlaps(other.time.span) for other in found[max(0, place - 1) : place + 1]):
        found.insert(place, draft)
