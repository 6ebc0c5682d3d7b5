"""Numbers of something: value, range, unit, what is counted, and the hedge before it.

Dates, clock times, ordinals, codes (`G20`), labels (`Artikel 5`), scores and ages as nouns (`24-Jähriger`)
are no quantities; `24 Jahre alt` is one with the unit `Jahre`.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, partial
from typing import cast

from synopse.finding.hedges import Hedge, find_hedge
from synopse.finding.numbers import Number, find_numbers, may_count
from synopse.finding.times import find_times
from synopse.lang.number_words import load_number_words
from synopse.lang.resources import load_yaml
from synopse.model import Quantity, Report, Span, Time, TimeType
from synopse.text.word_rows import WordRows, find_rows

_COUNTED = re.compile(
    r"[\s\u00a0](?:(?:[a-zäöüß]{2,30}(?:e|en|er|es|em)|weitere[nr]?)[\s\u00a0]){0,3}([A-ZÄÖÜ][\w-]{2,60})"
)
_OF_UNIT = re.compile(
    r"[\s\u00a0](?:(?:der|des|aller)[\s\u00a0](?:[a-zäöüß]{2,30}en[\s\u00a0]){0,2})?([A-ZÄÖÜ][\w-]{2,60})"
)
_ENGLISH_COUNTED = re.compile(
    r"\s(?:(?:other|more|new|[a-z]{3,20}(?:an|ed|ish|al|ic))\s){0,2}([a-z]{3,30}s|people|men|women)\b"
)
_ENGLISH_OF_UNIT = re.compile(
    r"\s(?:of\s)(?:(?:the|all)\s)?(?:[a-z]{3,20}\s)?([a-z]{3,30}s|people|men|women)\b"
)
_ENGLISH_CROWD = re.compile(r"\sof(?=\s)")
_CURRENCY = re.compile(r"(?<![\w$])(?:US)?([$€£])[\s\u00a0]?$")
_VERBS = re.compile(
    r"[\s\u00a0](?:habe|haben|hatten|hätten|wurde|wurden|werde|werden|würden|seien|waren|wäre|wären|sollen|sollten|müssen"
    r"|müssten|können|könnten|wollen|wollten|dürfen|kamen|starben|gaben|standen|lagen|gingen|eine|einen|einer|der|aus)\b"
)
_RANGE = re.compile(r"[\s\u00a0]?(?:[-–‑]|bis(?:[\s\u00a0]zu)?|und|oder|to|and)[\s\u00a0]?$")
_AGO = re.compile(r"\b[Vv]or\s(?:(?:ziemlich\s)?genau\s)?$")
_LONGEST_AGO = 20
LANGUAGES = ("de", "en")
"""Languages whose numbers are read."""

_FIRST_YEAR, _LAST_YEAR = 1700, 2100
_MOST_GAP = 9
_LONGEST_WORD = 60
_NO_COUNTS = ("beiden", "null")  # they point back or negate, they do not count
_SMALL = 12  # bare figures up to here are marks, scores and lists


def find_quantities(
    report: Report,
    sentences: Sequence[Span],
    times: Sequence[Time] | None = None,
    words: WordRows | None = None,
) -> tuple[Quantity, ...]:
    """Quantities in text order; the span holds hedge, number and unit or counted noun.

    A report in a language without number words has none: `1.500` and `1,500` mean different things.
    `times` are those of `find_times`, looked for where they are not given: a date counts nothing.
    """
    words = words or find_rows(report.text, sentences)
    times = find_times(report, sentences, words) if times is None else times
    dates = [time.span for time in times if time.type is not TimeType.DURATION or _is_ago(report.text, time)]
    language = report.language or "de"
    if language not in LANGUAGES:
        return ()
    found: list[Quantity] = []
    counting = words.hits(partial(may_count, language=language))
    for sentence, hits in zip(sentences, counting, strict=True):
        numbers = [
            number
            for number in find_numbers(report.text, sentence, hits, language)
            if not _touches(number.span, dates) and number.span.of(report.text).casefold() not in _NO_COUNTS
        ]
        found += _quantities_of(report.text, sentence, numbers, language)
    return tuple(found)


def _is_ago(text: str, time: Time) -> bool:
    """Whether a length of time is a point instead: how long ago a thing was."""
    return bool(_AGO.search(text, max(0, time.span.start - _LONGEST_AGO), time.span.start))


def _touches(span: Span, dates: Sequence[Span]) -> bool:
    """Whether a span overlaps one of many that are in text order and do not overlap each other."""
    place = bisect_left(dates, span)
    return any(span.overlaps(date) for date in dates[max(0, place - 1) : place + 1])


def _quantities_of(text: str, sentence: Span, numbers: Sequence[Number], language: str) -> list[Quantity]:
    """The quantities of one sentence; two numbers of a range make one."""
    found: list[Quantity] = []
    i = 0
    while i < len(numbers):
        high = (
            numbers[i + 1]
            if i + 1 < len(numbers) and _is_range(text, sentence, numbers[i], numbers[i + 1])
            else None
        )
        quantity = _quantity(text, sentence, (numbers[i], high), language)
        found += [quantity] if quantity else []
        i += 2 if high else 1
    return found


def _is_range(text: str, sentence: Span, low: Number, high: Number) -> bool:
    """Whether two numbers are the ends of one range: `20 bis 30`, `zwischen 20 und 30`."""
    gap = text[low.span.end : high.span.start]
    if len(gap) > _MOST_GAP or not _RANGE.fullmatch(gap) or low.value >= high.value:
        return False
    joined = gap.strip()
    before = text[max(sentence.start, low.span.start - 12) : low.span.start].casefold()
    return joined not in ("und", "and") or before.rstrip().endswith(("zwischen", "between"))


def _quantity(
    text: str, sentence: Span, numbers: tuple[Number, Number | None], language: str
) -> Quantity | None:
    """The quantity that begins with a number, if the number counts or measures something."""
    low, high = numbers
    last = high or low
    unit, end = _unit_at(text, sentence, last.span.end, language)
    start = low.span.start
    currency = _CURRENCY.search(text, max(sentence.start, start - 4), start) if unit is None else None
    if currency:
        unit, start = _units(language)[1].get(currency[1]), currency.start()
    hedge = find_hedge(text, sentence, start, language)
    if low.part:
        unit, end = load_number_words(language).part_unit, last.span.end
    elif low.crowd and language == "en" and (crowd := _ENGLISH_CROWD.match(text, end, sentence.end)):
        end = crowd.end()
    find = _measured_at if unit else _counted_at
    of, of_end = find(text, sentence, end, language)
    if unit is None and of is None and not _stands_alone(text, sentence, low, hedge, language):
        return None
    if low.plain and _FIRST_YEAR <= low.value <= _LAST_YEAR and unit is None and (of is None or high):
        return None
    return Quantity(
        Span(hedge.span.start if hedge else start, of_end),
        low.value,
        high.value if high else None,
        unit,
        of,
        _hedge_of(low, hedge, language),
    )


def _hedge_of(number: Number, hedge: Hedge | None, language: str) -> str | None:
    """The hedge as written; a number that nobody counted is more than its name."""
    if hedge is not None:
        return hedge.words.casefold()
    return load_number_words(language).crowd_hedge if number.crowd else None


def _unit_at(text: str, sentence: Span, end: int, language: str) -> tuple[str | None, int]:
    """The unit directly behind a number, and where the quantity ends then."""
    pattern, units = _units(language)
    match = pattern.match(text, end, sentence.end)
    return (units[match[1]], match.end()) if match else (None, end)


def _measured_at(text: str, sentence: Span, end: int, language: str) -> tuple[str | None, int]:
    """What a measure is of: `71 % der Befragten`, `drei Tonnen Kokain`."""
    pattern = _OF_UNIT if language == "de" else _ENGLISH_OF_UNIT
    match = pattern.match(text, end, sentence.end)
    return (match[1], match.end()) if match and match[1] not in _not_counted(language) else (None, end)


def _counted_at(text: str, sentence: Span, end: int, language: str) -> tuple[str | None, int]:
    """The counted noun behind a number: `85 russische Drohnen`."""
    if _VERBS.match(text, end, sentence.end):
        return None, end
    pattern = _ENGLISH_COUNTED if language == "en" else _COUNTED
    match = pattern.match(text, end, sentence.end)
    return (match[1], match.end()) if match and match[1] not in _not_counted(language) else (None, end)


def _stands_alone(text: str, sentence: Span, number: Number, hedge: Hedge | None, language: str) -> bool:
    """Whether a number without noun or unit still counts: `85 habe man abschießen können`."""
    if hedge is not None:
        return True
    if not number.figure:
        return False
    before = text[max(sentence.start, number.span.start - _LONGEST_WORD) : number.span.start].split()[-1:]
    if not before:
        return True
    label = before[0][:1].isupper() or before[0].strip(".(") in load_number_words(language).labels
    return not label and number.value > _SMALL


@cache
def _units(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """The pattern of a unit behind a number, and the unit each form is reported under."""
    units = cast("dict[str, dict[str, str]]", load_yaml(f"synopse.lang.{language}", "units.yaml"))["units"]
    forms = "|".join(re.escape(form) for form in sorted(units, key=lambda form: (-len(form), form)))
    return re.compile(rf"[\s\u00a0\u202f]?({forms})(?![\w-])"), units


@cache
def _not_counted(language: str) -> frozenset[str]:
    """Nouns behind a number that are not counted: months, days, `Uhr`."""
    data = cast("dict[str, dict[str, str]]", load_yaml(f"synopse.lang.{language}", "months.yaml"))
    return frozenset((*data["months"], *data["weekdays"], "Uhr", "Jahrhundert", "Jahrhunderts"))
