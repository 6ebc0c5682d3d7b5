"""Reading of traits: what a part is about, from title, kicker, teaser and the beginning of the body."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import accumulate
from typing import cast
from zlib import crc32

from synopse.lang.de.stems import fold_stem as fold_german
from synopse.lang.en.stems import fold_stem as fold_english
from synopse.lang.name_variants import fold_spelling
from synopse.lang.news_words import load_meanings
from synopse.lang.resources import load_yaml
from synopse.lang.word_sets import load_word_sets
from synopse.model import Findings, Member, NameKind, Report, Span, TimeType, ZoneKind
from synopse.stories.moments import days_of, is_day
from synopse.stories.traits import CHANNEL, GRAMS, MEANINGS, NAMES, STEMS, Traits, pack, pack_counted

_LEDE = 1500  # characters: what an event is about stands at the top
_MENTIONED = 8000  # characters in which capitalised words are looked for
_GRAMS = range(5, 6)  # lengths of character grams
_GRAM_WORD = 6  # shorter words give no character grams
_HEADLINE_GRAMS = range(3, 6)  # a headline has few words: pieces of all of them, with their borders
_OUTLET = re.compile(
    r" [|] [^|]{2,60}$| [-–] [A-ZÄÖÜ][\w.]*(?: [\w.&-]+){0,2}$"
)  # ` | Kreisblatt`, ` - WELT`
_HEADLINE_WORDS = 20  # a text of no more words is a headline, whatever zone it stands in
_SHORTEST_NAME = 4
_DAY = len("2025-02-12")
_WORD = re.compile(r"(\w+)(\W*)")
_CAPITALISED = re.compile(rf"\b[^\W\d_a-zäöü]\w{{{_SHORTEST_NAME - 1},}}")
_ORDINAL = re.compile(r"\b(\d{1,3})(?:\.|st|nd|rd|th) (\w{4,})")
_STARTS = frozenset('.!?:„»"“')
_FOLDS: Mapping[str, Callable[[str], str]] = {"de": fold_german, "en": fold_english}
_NAMED = (NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE)


Read = tuple[tuple[int, ...], tuple[int, ...]]
"""Numbers of what a word tells wherever it stands, and of the word as a name."""


def find_traits(report: Report, part: int, findings: Findings | None) -> Traits:
    """The traits of one part; without findings, names and days told are missing, not wrong."""
    lede = tuple(_lede(report, part))
    words = (*_given_words(report, part), *_words(report.text, lede))
    headline_only = not report.zones_of(ZoneKind.BODY, part=part) or len(words) <= _HEADLINE_WORDS
    counted = Counter(_terms(words, _reader(report.language, headline_only=headline_only)))
    terms, counts = pack_counted(counted)
    people, places = (_last_words(report, part, findings, kind) for kind in (NameKind.PERSON, NameKind.PLACE))
    named = {
        _number(NAMES, word) for word in _all_names(report, part, findings) if len(word) >= _SHORTEST_NAME
    }
    return Traits(
        member=Member(report.id, part),
        language=report.language,
        kind=report.text_kind,
        appeared=days_of(report.published),
        headline_only=headline_only,
        terms=terms,
        counts=counts,
        mentioned=pack(sorted(_mentioned(report, part))),
        named=pack(sorted(named)),
        people=people,
        places=places,
        days=_told(lede, findings),
        ordinals=_ordinals(report.text, lede),
    )


def _terms(words: Iterable[tuple[str, bool]], read: Callable[[str], Read]) -> list[int]:
    """Numbers of all terms, as often as they stand there; the first word of a sentence is no name."""
    found: list[int] = []
    for word, first in words:
        told, names = read(word)
        found += told
        if not first:
            found += names
    return found


@cache
def _reader(language: str | None, *, headline_only: bool) -> Callable[[str], Read]:
    """What reads the words of a language; German where it is unknown."""
    spoken = "en" if (language or "").startswith("en") else "de"
    fold, concepts, meanings = _FOLDS[spoken], _concepts(spoken), load_meanings(spoken)

    @lru_cache(maxsize=1 << 17)
    def read(word: str) -> Read:
        key = word.casefold()
        if key in _stops():
            return (), ()
        stem = fold(key)
        grams = _headline_grams(key) if headline_only else _grams(key)
        if key.isdigit():
            return (*grams, _number(NAMES, key), _number(MEANINGS, key)), ()
        named = word[0].isdigit() or word[0].isupper()
        concept, things = concepts.get(stem, stem), meanings.of(key, stem)
        unlisted = fold_spelling(key) if named and concept == stem else concept
        told = (
            _number(STEMS, concept),
            *grams,
            *(_number(MEANINGS, thing) for thing in things or (unlisted,)),
        )
        return told, (_number(NAMES, key),) if named else ()

    return read


def _grams(key: str) -> tuple[int, ...]:
    """Character grams of a longer word."""
    if len(key) < _GRAM_WORD:
        return ()
    return tuple(_number(GRAMS, key[i : i + size]) for size in _GRAMS for i in range(len(key) - size + 1))


def _headline_grams(key: str) -> tuple[int, ...]:
    """Character grams of a word of a headline."""
    held = f" {key} "
    return tuple(
        _number(GRAMS, held[i : i + size]) for size in _HEADLINE_GRAMS for i in range(len(held) - size + 1)
    )


@cache
def _concepts(language: str) -> Mapping[str, str]:
    """What a stem stands for where several words of news name one thing."""
    fold = _FOLDS[language]
    found: dict[str, str] = {}
    for entry in load_word_sets(f"synopse.lang.{language}", "equivalents.yaml"):
        for word in entry.words:
            found.setdefault(fold(word.casefold()), f"={entry.name}")
    return found


def _number(channel: int, term: str) -> int:
    """The number of a term of one channel: the same on every machine."""
    return channel * CHANNEL + crc32(term.encode()) % CHANNEL


def _given_words(report: Report, part: int) -> tuple[tuple[str, bool], ...]:
    """Words of a title that came from outside the text, unless the text begins with it."""
    title = report.title
    if part or title is None or title.span is not None or report.text.lstrip().startswith(title.value):
        return ()
    end = outlet.start() if (outlet := _OUTLET.search(title.value)) else len(title.value)
    return tuple(_words(title.value, (Span(0, end),) if end else ()))


def _words(text: str, spans: Iterable[Span]) -> Iterator[tuple[str, bool]]:
    """Words of some spans, each with whether it begins a sentence."""
    for span in spans:
        first = True
        for word, between in _WORD.findall(text, span.start, span.end):
            yield word, first
            first = between != " " and not _STARTS.isdisjoint(between)


def _lede(report: Report, part: int) -> Iterator[Span]:
    """Article zones up to a number of characters."""
    zones = [zone.span for zone in report.article_zones(part)]
    before = (0, *accumulate(len(span) for span in zones))
    for span, read in zip(zones, before, strict=False):
        if read < _LEDE:
            yield Span(span.start, min(span.end, span.start + _LEDE - read))


def _mentioned(report: Report, part: int) -> set[int]:
    """Numbers of the capitalised words of a part's article zones."""
    spans = [zone.span for zone in report.article_zones(part)]
    found: set[str] = set()
    for span in spans:
        found.update(_CAPITALISED.findall(report.text, span.start, min(span.end, span.start + _MENTIONED)))
    return {_mention(word) for word in found}


@lru_cache(maxsize=1 << 17)
def _mention(word: str) -> int:
    return _number(NAMES, word.casefold())


def _last_words(report: Report, part: int, findings: Findings | None, kind: NameKind) -> tuple[str, ...]:
    """Last words of the names of one kind in one part, folded and sorted; a dateline's place is a place."""
    return tuple(sorted(set(_folded_names(report, part, findings, (kind,)))))


def _all_names(report: Report, part: int, findings: Findings | None) -> Iterator[str]:
    return _folded_names(report, part, findings, _NAMED)


def _folded_names(
    report: Report, part: int, findings: Findings | None, kinds: tuple[NameKind, ...]
) -> Iterator[str]:
    inside = next(it.span for it in report.parts if it.part == part)
    found = findings.names if findings else ()
    names = [it.name for it in found if it.kind in kinds and inside.contains(it.span)]
    if NameKind.PLACE in kinds:
        names += [it.place for it in report.datelines if it.place and inside.contains(it.span)]
    return (name.split()[-1].casefold() for name in names if name.strip())


def _told(lede: tuple[Span, ...], findings: Findings | None) -> tuple[str, ...]:
    """Full calendar days told in the lede, sorted."""
    times = findings.times if findings else ()
    values = {
        it.value[:_DAY]
        for it in times
        if it.type in (TimeType.DATE, TimeType.TIME) and any(span.contains(it.span) for span in lede)
    }
    return tuple(sorted(value for value in values if is_day(value)))


def _ordinals(text: str, lede: tuple[Span, ...]) -> tuple[str, ...]:
    """Numbered things in the lede (`13. Sanktionspaket`), folded and sorted; dates are none."""
    found = (pair for span in lede for pair in _ORDINAL.findall(text, span.start, span.end))
    return tuple(
        sorted({f"{number} {word.casefold()}" for number, word in found if word.casefold() not in _stops()})
    )


@cache
def _stops() -> frozenset[str]:
    """Words of both languages that tell nothing."""
    lists = [load_yaml(f"synopse.lang.{name}", "story-stopwords.yaml") for name in ("de", "en")]
    kinds = [words for entry in lists for words in cast("dict[str, list[str]]", entry).values()]
    return frozenset(str(word).casefold() for words in kinds for word in words)
