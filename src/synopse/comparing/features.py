"""What of a unit is compared: weighted words and letters, names, numbers, and who is spoken of around it."""

import heapq
import itertools
import re
from bisect import bisect_left
from calendar import monthrange
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from synopse.comparing.lexicon import Lexicon
from synopse.comparing.terms import (
    NO_ALIASES,
    Weights,
    dot,
    find_aliases,
    find_name_terms,
    find_terms,
    fold_content,
    is_negated,
    normalise,
    weigh_by_rarity,
    weigh_grams,
    weigh_terms,
)
from synopse.comparing.themes import weigh_themes
from synopse.comparing.units import Unit
from synopse.model import Attribution, Mode, NameKind, Quantity, ReportEntry, SpeakerHow, TimeType
from synopse.text.tokens import find_keys

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MONTHS = 12
_LONGEST = 1500
_CONTEXT_DECAY = (1.0, 0.6, 0.35)
_SECTION = 0.3
_WINDOW, _NEAREST = 60, 3
_ACTORS = (NameKind.PERSON, NameKind.ORGANISATION)


@dataclass(frozen=True, slots=True)
class Features:
    """One unit as seen by the scorer.

    `mass` weighs its terms, `deed` those that tell what happened rather than who, how much and when;
    `words` and `grams` are of length one; `themes` weigh what it is about, `times` the times it names;
    `common` is how much the units of its own text are like it, by words and by themes; `place` is where
    in its text it stands, from 0 to 1; `names` are all names of its content, `persons` those of people;
    `speaker` are words of all who speak in it, `sure_speaker` of those that no pronoun stands for,
    `source` of the one on whose word it stands; `told_numbers` weigh its numbers and ages; `amounts` are
    what its numbers count, and how much.
    """

    unit: Unit
    place: float
    mass: Weights
    deed: Weights
    words: Weights
    grams: Weights
    themes: Weights
    times: Weights
    common: tuple[float, float]
    folded: str
    names: frozenset[str]
    persons: frozenset[str]
    context: Weights
    speaker: frozenset[str]
    sure_speaker: frozenset[str]
    source: frozenset[str]
    numbers: frozenset[str]
    told_numbers: Weights
    amounts: tuple[tuple[str, float], ...]
    days: frozenset[str]
    negated: bool
    direct: bool
    bare: bool

    @property
    def things(self) -> frozenset[str]:
        """What its numbers count."""
        return frozenset(thing for thing, _ in self.amounts)

    @property
    def stems(self) -> frozenset[str]:
        """The terms without their weights."""
        return frozenset(self.mass)


def find_features(
    units: Sequence[Unit], entries: Sequence[ReportEntry], lexicon: Lexicon
) -> tuple[Features, ...]:
    """The features of all units of a story, in their order."""
    by_report = {entry.report.id: entry for entry in entries}
    contents = [content_text(by_report[unit.report].report.text, unit) for unit in units]
    aliases = find_aliases(entries, lexicon)
    owners = [unit.report for unit in units]
    people = find_name_terms(entries, lexicon, aliases)
    masses = weigh_terms(contents, owners, lexicon, aliases, people)
    grams = weigh_grams(contents, owners)
    themes = weigh_themes(contents, owners, lexicon, aliases, people)
    weighed = zip(
        contents,
        _places(units),
        itertools.repeat(people),
        masses,
        grams,
        themes,
        weigh_by_rarity([dict.fromkeys(_times(unit), 1.0) for unit in units], owners),
        weigh_by_rarity(
            [
                _told_numbers(content, unit, by_report[unit.report].report.text, lexicon)
                for content, unit in zip(contents, units, strict=True)
            ],
            owners,
        ),
        zip(_find_common(masses, units), _find_common(themes, units), strict=True),
        _contexts(units, lexicon, aliases),
        strict=False,
    )
    return tuple(
        _features(unit, by_report[unit.report], lexicon, aliases, _Weighed(*own))
        for unit, own in zip(units, weighed, strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Weighed:
    """What of a unit could only be weighed beside all others."""

    content: str
    place: float
    people: frozenset[str]
    mass: Weights
    grams: Weights
    themes: Weights
    times: Weights
    numbers: Weights
    common: tuple[float, float]
    context: Weights


def _features(
    unit: Unit, entry: ReportEntry, lexicon: Lexicon, aliases: Mapping[str, str], weighed: _Weighed
) -> Features:
    text = entry.report.text
    speakers = {found: find_speaker_words(found, text, lexicon, aliases) for found in unit.covering}
    sure = (words for found, words in speakers.items() if found.speaker_how is not SpeakerHow.PRONOUN)
    names = _names(unit, lexicon, aliases, tuple(NameKind))
    beside = names | weighed.people | lexicon.settings
    return Features(
        unit=unit,
        place=weighed.place,
        mass=weighed.mass,
        deed={
            term: weight
            for term, weight in weighed.mass.items()
            if term not in beside and not _is_setting(term, lexicon)
        },
        words=normalise(weighed.mass),
        grams=normalise(weighed.grams),
        themes=weighed.themes,
        times=weighed.times,
        common=weighed.common,
        folded=fold_content(weighed.content),
        names=names,
        persons=_names(unit, lexicon, aliases, (NameKind.PERSON,)),
        context=weighed.context,
        speaker=frozenset().union(*speakers.values()),
        sure_speaker=frozenset().union(*sure),
        source=_source(unit, text, lexicon, aliases),
        numbers=_numbers(weighed.content, unit, text, lexicon),
        told_numbers=weighed.numbers,
        amounts=_amounts(weighed.content, unit, lexicon),
        days=_days(unit),
        negated=is_negated(unit.span.of(text), lexicon),
        direct=unit.mode is Mode.DIRECT,
        bare=unit.bare,
    )


def _is_setting(term: str, lexicon: Lexicon) -> bool:
    """Whether a compound names an office, a place or a measure: Hafenbrücke, Jugendminister."""
    parts = () if term.startswith("=") else lexicon.compound_parts(term, lexicon.noun_stems)
    return bool(parts) and term.endswith(parts[0]) and lexicon.noun_stems[parts[0]] in lexicon.settings


def content_text(text: str, unit: Unit) -> str:
    """The compared words of a unit, cut at a length no clause needs."""
    return " ".join(span.of(text) for span in unit.content)[:_LONGEST]


def find_speaker_words(
    found: Attribution | None, text: str, lexicon: Lexicon, aliases: Mapping[str, str] = NO_ALIASES
) -> frozenset[str]:
    """Words that tell who speaks: those of the resolved name and those of the mention."""
    if found is None:
        return frozenset()
    words = " ".join([found.speaker_name or "", *(span.of(text) for span in found.speaker)])
    return frozenset(find_terms(words, lexicon, aliases)) - lexicon.bearers


def _source(unit: Unit, text: str, lexicon: Lexicon, aliases: Mapping[str, str]) -> frozenset[str]:
    """Words of the speaker on whose word a unit stands, and of those who pass them on."""
    via = " ".join(medium for found in unit.covering for medium in found.via)
    passed_on = frozenset(find_terms(via, lexicon, aliases)) - lexicon.bearers - lexicon.events
    return find_speaker_words(unit.source, text, lexicon, aliases) | passed_on


def _name_key(name: str, lexicon: Lexicon, aliases: Mapping[str, str]) -> str:
    """The last word of a name, by which its mentions meet; countries by their set."""
    words = find_keys(name)
    stem = lexicon.stem(words[-1]) if words else ""
    stem = aliases.get(stem, stem)
    return lexicon.equivalents.get(stem, stem)


def _names(
    unit: Unit, lexicon: Lexicon, aliases: Mapping[str, str], kinds: Sequence[NameKind]
) -> frozenset[str]:
    """Names of some kinds within the content of a unit."""
    return frozenset(
        _name_key(name.name, lexicon, aliases)
        for name in unit.names
        if name.kind in kinds and any(span.overlaps(name.span) for span in unit.content)
    )


def _numbers(content: str, unit: Unit, text: str, lexicon: Lexicon) -> frozenset[str]:
    """Numbers of a unit: quantities and those in figures, without ages, days and hours; years stay."""
    values = {f"{item.value:g}" for item in unit.quantities}
    plain = content
    for time in unit.times:
        if time.type in (TimeType.DATE, TimeType.TIME):
            told = time.span.of(text)
            plain = plain.replace(told, " ".join(_A_YEAR.findall(told)))
    figures = {match.group().replace(".", "").replace(",", ".") for match in _NUMBER.finditer(plain)}
    return frozenset((values | figures) - set(lexicon.age.findall(content)))


def _told_numbers(content: str, unit: Unit, text: str, lexicon: Lexicon) -> Weights:
    """Its numbers and, apart from them, the ages of people."""
    ages = (f"{age} years" for age in lexicon.age.findall(content))
    return dict.fromkeys((*_numbers(content, unit, text, lexicon), *ages), 1.0)


def find_thing(quantity: Quantity, content: str, lexicon: Lexicon) -> str:
    """What a number counts or measures, as a key; empty where that is not known.

    People as such are counted by the toll the clause tells, if it is one.
    """
    nouns = find_terms(quantity.of or "", lexicon)
    if nouns and set(nouns) <= lexicon.people:
        tolls = sorted(lexicon.tolls & set(find_terms(content, lexicon)))
        nouns = tuple(tolls) if len(tolls) == 1 else nouns
    return " ".join((quantity.unit or "", *nouns)).strip()


def _amounts(content: str, unit: Unit, lexicon: Lexicon) -> tuple[tuple[str, float], ...]:
    """What the numbers of a unit count, and how much."""
    return tuple(
        (thing, item.value) for item in unit.quantities if (thing := find_thing(item, content, lexicon))
    )


def _times(unit: Unit) -> frozenset[str]:
    """Times named in a unit, as they are resolved."""
    return frozenset(time.value for time in unit.times if time.value)


def _find_common(weights: Sequence[Weights], units: Sequence[Unit]) -> tuple[float, ...]:
    """How much the units of the same text are like each unit, headings apart: the mean of the nearest.

    What its own report says again and again tells little when another report says it too.
    """
    vectors = [normalise(one) for one in weights]
    texts = [_text_of(unit) for unit in units]
    bodies = [place for place, unit in enumerate(units) if not unit.heading]
    found: list[float] = []
    for place, text in enumerate(texts):
        first = bisect_left(bodies, place - _WINDOW)
        behind = bisect_left(bodies, place + _WINDOW)
        likeness = [
            dot(vectors[place], vectors[other])
            for other in bodies[first:behind]
            if other != place and texts[other] == text
        ]
        found.append(sum(heapq.nlargest(_NEAREST, likeness)) / _NEAREST)
    return tuple(found)


def _days(unit: Unit) -> frozenset[str]:
    """Days named in a unit, as ISO dates; none that no calendar has."""
    return frozenset(
        time.value[:10]
        for time in unit.times
        if time.type in (TimeType.DATE, TimeType.TIME) and _is_day(time.value)
    )


def _is_day(value: str) -> bool:
    match = _DAY.match(value)
    if match is None:
        return False
    year, month, day = (int(number) for number in match.groups())
    return year >= 1 and 1 <= month <= _MONTHS and 1 <= day <= monthrange(year, month)[1]


def _contexts(units: Sequence[Unit], lexicon: Lexicon, aliases: Mapping[str, str]) -> tuple[Weights, ...]:
    """Who is spoken of around each unit: in itself, in the two units before, in the subheading above."""
    own = [
        sorted({_name_key(name.name, lexicon, aliases) for name in unit.names if name.kind in _ACTORS})
        for unit in units
    ]
    contexts: list[Weights] = []
    section: list[str] = []
    for place, unit in enumerate(units):
        if place == 0 or _text_of(units[place - 1]) != _text_of(unit):
            section = []
        if unit.heading:
            section = own[place]
        weights = dict.fromkeys(section, _SECTION)
        for distance, decay in enumerate(_CONTEXT_DECAY):
            before = place - distance
            if before >= 0 and _text_of(units[before]) == _text_of(unit):
                for name in own[before]:
                    weights[name] = weights.get(name, 0.0) + decay
        contexts.append(weights)
    return tuple(contexts)


def _places(units: Sequence[Unit]) -> tuple[float, ...]:
    """Where in its text each unit stands: 0 at the beginning, 1 at the end."""
    sizes = Counter(_text_of(unit) for unit in units)
    before: Counter[tuple[str, int]] = Counter()
    places: list[float] = []
    for unit in units:
        text = _text_of(unit)
        places.append(before[text] / max(1, sizes[text] - 1))
        before[text] += 1
    return tuple(places)


def _text_of(unit: Unit) -> tuple[str, int]:
    return unit.report, unit.part
