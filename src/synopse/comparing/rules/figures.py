"""Numbers that are surely one figure of the event, wherever the reports have them: toll, crowd, price."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from synopse.comparing.features import Features
from synopse.comparing.figures import FigureKind, FigureWords, load_figures
from synopse.comparing.rules.measures import MONEY, Measure, find_measures
from synopse.comparing.rules.occasions import is_torn, on_other_days
from synopse.comparing.table import Table
from synopse.lang.number_words import read_number_in_text
from synopse.model import NameKind, Passage, Quantity, Span, Time, TimeType
from synopse.text.tokens import find_tokens

_SPLIT = re.compile(r"[,;:()]|\b(?:und|sowie|während|and|while)\b")
# What begins to tell of some of those counted before: "14 Menschen wurden verletzt, einer davon schwer".
_SOME = re.compile(
    r",\s+(?:(?:mindestens|wohl|auch)\s+)?(?:eine[rs]?|ein|viele|einige|mehrere|manche|etliche|wenige|darunter|davon"
    r"|von ihnen|unter ihnen|one|some|many|several|including)\b"
)
_LASTING = ("Stunden", "hours")
_SHORT = re.compile(r"PT(\d+(?:\.\d+)?)([HM])")
_PER_HOUR: Mapping[str, float] = MappingProxyType({"H": 1.0, "M": 60.0})
_YEAR = re.compile(r"(\d{4})(?:-(\d\d|SP|SU|FA|WI))?")
_SEASONS: Mapping[str, int] = MappingProxyType({"SP": 5, "SU": 8, "FA": 11, "WI": 2})
_RECENT = 2  # months before publication that still belong to the event
_ANYBODY = re.compile(
    r"mensch(?:en)?|personen?|leuten?|.*(?:opfern?|tote[nr]?|verletzten?|vermissten?|demonstranten|people|persons)",
    re.IGNORECASE,
)
_PEOPLE = re.compile(rf"(?:{_ANYBODY.pattern}|passagieren?|fahrgästen?|insassen)", re.IGNORECASE)
_TIMES_OVER = re.compile(r"\b(?P<number>[a-zäöüß]{2,12}|\d{1,3})[- ]?mal\b", re.IGNORECASE)
_AN_HOUR = re.compile(r"\s+(?:pro|je|in der|die) Stunde\b")
_BEFORE_IT = 24
_HEAD = 8  # clauses at the beginning of a report
_TOP = 4  # clauses at its very beginning
_WORD = re.compile(r"(?<![\w.,:-])(?:\d[\d.]*\d|\d|[a-zäöüß]{3,24})(?![\w:-]|[.,]\d)")


@dataclass(frozen=True, slots=True)
class Figure:
    """A measure with what it is a figure of; of two with one key the values may be compared."""

    measure: Measure
    key: tuple[str, ...]
    kind: FigureKind


@lru_cache(maxsize=1)  # more than one rule asks
def find_figures(table: Table) -> tuple[Figure, ...]:
    """The figures of a story; numbers of earlier times, rates and parts of a greater number are none."""
    words = load_figures(table.lexicon.language)
    left_out = find_past(table, words) | find_other_events(table, words)
    scenes, heads = find_scenes(table), find_heads(table, _TOP)
    return tuple(
        figure
        for one in table.features
        if one.unit.order not in left_out and not is_torn(one, table)
        for figure in _alone(tuple(_in_unit(one, scenes.get(one.unit.order, ()), table, words)))
        if (figure.kind.denied or not one.negated)
        and (not figure.kind.head or one.unit.order in heads or scenes.get(one.unit.order))
    )


def find_heads(table: Table, most: int = _HEAD) -> frozenset[int]:
    """The clauses at the beginning of each report, where the toll of its own event stands."""
    seen: Counter[str] = Counter()
    found: list[int] = []
    for one in table.features:
        seen[one.unit.report] += 1
        if seen[one.unit.report] <= most:
            found.append(one.unit.order)
    return frozenset(found)


@lru_cache(maxsize=2)  # as of the past
def find_other_events(table: Table, words: FigureWords) -> frozenset[int]:
    """The clauses behind the beginning of a report that introduce an event: "bei einem Unfall"."""
    heads = find_heads(table)
    return frozenset(
        one.unit.order
        for one in table.features
        if one.unit.order not in heads and words.other.search(table.text(one))
    )


@lru_cache(maxsize=1)  # more than one rule asks
def find_scenes(table: Table) -> Mapping[int, tuple[str, ...]]:
    """The places of each clause that are not the scene of the whole event, as tellings of a part of it.

    The scene are places that half the reports name at their beginning; a clause that points back ("Dort
    starben …") is told of the place before it.
    """
    heads: dict[str, list[Features]] = {}
    for one in table.features:
        heads.setdefault(one.unit.report, []).append(one)
    named = [place for units in heads.values() for place in sorted(_all_places(units[:_HEAD]))]
    wide = {place for place in named if named.count(place) * 2 >= len(heads) and named.count(place) > 1}
    scenes: dict[int, tuple[str, ...]] = {}
    before: tuple[str, ...] = ()
    for one in table.features:
        first = next(iter(find_tokens(table.text(one))), None)
        pointing = first is not None and first.key in table.lexicon.pointers
        own = tuple(sorted(_places(one) - wide))
        scenes[one.unit.order] = own or (before if pointing and not _places(one) else ())
        before = scenes[one.unit.order]
    return scenes


def _all_places(units: Sequence[Features]) -> frozenset[str]:
    return frozenset().union(*(_places(one) for one in units))


def are_one_figure(first: Figure, second: Figure) -> bool:
    """Whether two figures of different reports are of one thing: nothing in their clauses sets them apart."""
    ours, theirs = first.measure.features, second.measure.features
    if first.measure.report == second.measure.report or first.key != second.key:
        return False
    low, high = sorted((first.measure.value, second.measure.value))
    places = _places(ours), _places(theirs)
    apart = bool(places[0] and places[1]) and not places[0] & places[1]
    return low > 0 and high <= low * first.kind.factor and not apart and not on_other_days(ours, theirs)


def _alone(figures: tuple[Figure, ...]) -> Iterator[Figure]:
    """Those that are the only ones of their key in a clause: two of one key are a comparison."""
    keys = [figure.key for figure in figures]
    yield from (figure for figure in figures if keys.count(figure.key) == 1)


def _places(one: Features) -> frozenset[str]:
    return frozenset(name.name for name in one.unit.names if name.kind is NameKind.PLACE)


@lru_cache(maxsize=2)  # ten rules ask for the same table, some by the words of German
def find_past(table: Table, words: FigureWords) -> frozenset[int]:
    """The units that tell of earlier times, and those behind them in their paragraph."""
    past: set[int] = set()
    before: Features | None = None
    for one in table.features:
        report = table.report(one.unit.report)
        follows = (
            before is not None
            and before.unit.report == one.unit.report
            and before.unit.order in past
            and report.zone_at(before.unit.span.start) == report.zone_at(one.unit.span.start)
        )
        text, start = table.text(one), one.unit.span.start
        beside = [Span(*match.span()).shift(start) for match in words.compared.finditer(text)]
        told = words.before.search(words.compared.sub(" ", text)) or any(
            _is_past(time, _printed(table, one))
            for time in one.unit.times
            if not any(span.overlaps(time.span) for span in beside)
        )
        if told or follows:
            past.add(one.unit.order)
        before = one
    return frozenset(past)


def _printed(table: Table, one: Features) -> tuple[int, int] | None:
    moment = table.report(one.unit.report).published
    match = _YEAR.match(moment.value) if moment else None
    return (int(match[1]), _month(match[2])) if match else None


def _month(part: str | None) -> int:
    """The month of a date, the last one of a season, December where only the year is named."""
    return _SEASONS.get(part or "", 0) or int(part or 12)


def _is_past(time: Time, printed: tuple[int, int] | None) -> bool:
    """Whether an expression names a time well before the report was printed."""
    match = _YEAR.match(time.value)
    if time.type is not TimeType.DATE or match is None:
        return time.value == "PAST_REF"
    year, month = int(match[1]), _month(match[2])
    return printed is not None and (printed[0] - year) * 12 + printed[1] - month >= _RECENT


def _in_unit(one: Features, scene: tuple[str, ...], table: Table, words: FigureWords) -> Iterator[Figure]:
    counted = tuple(find_measures(one, table))
    text = table.report(one.unit.report).text
    bare = tuple(_bare_numbers(one, counted, table))
    starts = sorted({*(measure.passage.span.start for measure in counted), *(span.start for span, _ in bare)})
    measures = (*counted, *_lengths(one, table), *_of_people(one, counted, bare), *_times_over(one, table))
    for measure in measures:
        segment = _segment(measure, starts, text)
        kind = _kind_of(measure, segment, text, words)
        if kind is None:
            continue
        around = segment.of(text)
        rated = (words.rate.search(around) and kind.unit != "speed") or words.each.search(around)
        rate = "rate" if rated else ""
        scope = words.scope.search(one.unit.sentence.of(text))
        wide = scope.group().casefold() if scope else ""
        unit = "" if kind.unit == "speed" else measure.unit
        yield Figure(measure, (kind.name, _whom(measure, kind), unit, rate, wide, *scene), kind)


def _kind_of(measure: Measure, segment: Span, text: str, words: FigureWords) -> FigureKind | None:
    """What a number is a figure of; None for a mere part of a greater number."""
    unit, span = measure.features.unit, measure.passage.span
    start, end = max(segment.start, span.start - _BEFORE_IT), min(segment.end, span.end + _BEFORE_IT)
    some = measure.part or bool(words.part.search(text[start:end]))
    if measure.quantity.value < 1:
        return None
    return next(
        (
            kind
            for kind in words.kinds
            if (kind.part or not some)
            and _is_of(measure, kind, text)
            and _fits(kind, segment.of(text), unit.sentence.of(text))
        ),
        None,
    )


def _segment(measure: Measure, starts: Sequence[int], text: str) -> Span:
    """The stretch around a number up to where that around another number begins."""
    unit, span = measure.features.unit.span, measure.passage.span
    before = [start for start in starts if start < span.start]
    after = [start for start in starts if start >= span.end]
    left, right = unit.start, unit.end
    if before:
        cuts = [match.end() for match in _SPLIT.finditer(text, before[-1], span.start)]
        left = cuts[0] if cuts else before[-1]
    if after:
        cuts = [match.start() for match in _SPLIT.finditer(text, span.end, after[0])]
        right = cuts[-1] if cuts else after[0]
    some = _SOME.search(text, span.end, right) if right > span.end else None
    right = some.start() if some else right
    return Span(min(left, span.start), max(right, span.end))


def _fits(kind: FigureKind, segment: str, sentence: str) -> bool:
    if kind.never.search(segment) or not kind.near.search(segment):
        return False
    return kind.beside is None or bool(kind.beside.search(sentence))


def _is_of(measure: Measure, kind: FigureKind, text: str) -> bool:
    """Whether a number counts what the kind counts, or is in a unit of it."""
    if kind.of is not None:
        return not measure.unit and bool(kind.of.fullmatch(measure.quantity.of or ""))
    if kind.unit == "money":
        return measure.unit in MONEY
    if kind.unit == "speed":
        behind = text[measure.passage.span.end :][:_BEFORE_IT]
        return measure.unit == "Stundenkilometer" or bool(
            measure.unit == "Kilometer" and _AN_HOUR.match(behind)
        )
    return measure.unit in _LASTING if kind.unit == "lasting" else measure.unit == kind.unit


def _whom(measure: Measure, kind: FigureKind) -> str:
    """Which people are counted, where it is not people as such."""
    noun = measure.quantity.of or ""
    plain = kind.of is None or kind.one or _ANYBODY.fullmatch(noun)
    return "" if plain else measure.noun


def _bare_numbers(one: Features, counted: Sequence[Measure], table: Table) -> Iterator[tuple[Span, float]]:
    """Numbers of a clause that count no noun: "sechs Menschen starben, 31 wurden verletzt"."""
    taken = [measure.passage.span for measure in counted] + [time.span for time in one.unit.times]
    text = table.report(one.unit.report).text
    for match in _WORD.finditer(text, one.unit.span.start, one.unit.span.end):
        span = Span(match.start(), match.end())
        value = read_number_in_text(match.group(), table.lexicon.language)
        if value is not None and not any(span.overlaps(other) for other in taken):
            yield span, value


def _of_people(
    one: Features, counted: Sequence[Measure], bare: Sequence[tuple[Span, float]]
) -> Iterator[Measure]:
    """The bare numbers behind a number of people, as numbers of people too."""
    people = [measure for measure in counted if _PEOPLE.fullmatch(measure.quantity.of or "")]
    for span, value in bare:
        before = [measure for measure in people if measure.passage.span.end <= span.start]
        if before and value >= 1:
            quantity = Quantity(span, value, of=before[-1].quantity.of)
            yield Measure(one, Passage(one.unit.report, span), quantity, value, "", frozenset(), frozenset())


def _times_over(one: Features, table: Table) -> Iterator[Measure]:
    """How many times a thing was done: viermal."""
    text = table.report(one.unit.report).text
    for match in _TIMES_OVER.finditer(text, one.unit.span.start, one.unit.span.end):
        value = read_number_in_text(match["number"].casefold(), table.lexicon.language)
        if value is not None:
            quantity = Quantity(Span(*match.span()), value, of="mal")
            passage = Passage(one.unit.report, quantity.span)
            yield Measure(one, passage, quantity, value, "", frozenset(), frozenset())


def _lengths(one: Features, table: Table) -> Iterator[Measure]:
    """Lengths of time that are no number: eine Viertelstunde."""
    hours = _LASTING[table.lexicon.language == "en"]
    for time in one.unit.times:
        match = _SHORT.fullmatch(time.value)
        taken = any(quantity.span.overlaps(time.span) for quantity in one.unit.quantities)
        if time.type is TimeType.DURATION and match and not taken:
            value = round(float(match[1]) / _PER_HOUR[match[2]], 6)
            quantity = Quantity(time.span, float(match[1]), unit=hours)
            passage = Passage(one.unit.report, time.span)
            yield Measure(one, passage, quantity, value, hours, frozenset(), frozenset())
