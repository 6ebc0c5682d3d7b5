"""Persons that only a speaker mention shows: `Verteidiger Jorin Falk` speaks, whoever no list knows.

A role noun with capitalised words behind it in the mention of a speaker is a person; a mention that is the
family name alone is the same one.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from synopse.finding.mentions import Mention
from synopse.finding.name_words import load_name_words
from synopse.finding.role_words import institution_gender, split_role_noun
from synopse.finding.words import Word
from synopse.model import Name, NameKind, Report, Span

_MOST_WORDS = 3
_TWO = 2


def add_named_speakers(
    report: Report, mentions: Iterable[Mention], names: Sequence[Name], language: str
) -> tuple[Name, ...]:
    """The names, with those that only the mentions of speakers show, in text order."""
    names = [name for name in names if not _is_title(name, language)]
    whole = {name.span.start for name in names if " " in name.name}
    found: dict[Span, Name] = {}
    singles: dict[Span, str] = {}
    for mention in mentions:
        words = mention.words
        if len(words) == 1:
            singles[Span(words[0].start, words[0].end)] = words[0].text
        behind = _behind_comma(words, language) or _behind_role(words, language)
        if behind and behind.start not in whole:
            found[behind] = Name(behind, NameKind.PERSON, " ".join(behind.of(report.text).split()))
    return _merged(names, found, singles) if found else tuple(names)


def _merged(names: Sequence[Name], found: dict[Span, Name], singles: dict[Span, str]) -> tuple[Name, ...]:
    """Old and new names in text order; what lies in a new one goes, a family name alone gets the full one."""
    full = {name.name.split()[-1]: name.name for name in found.values() if " " in name.name}
    known = {name.span for name in names}
    spans = sorted(found)
    kept = [
        replace(name, name=full[name.name]) if name.kind is NameKind.PERSON and name.name in full else name
        for name in names
        if not _lies_in(name.span, spans)
    ]
    families = full | {name.name: name.name for name in found.values() if " " not in name.name}
    alone = [
        Name(span, NameKind.PERSON, families[word])
        for span, word in singles.items()
        if word in families and span not in known and span not in found
    ]
    return tuple(sorted((*kept, *found.values(), *alone), key=lambda name: name.span))


def _lies_in(inner: Span, spans: Sequence[Span]) -> bool:
    """Whether a span lies in the last of sorted ones that begins before its end."""
    place = bisect_right(spans, inner.start, key=lambda span: span.start) - 1
    return place >= 0 and spans[place].contains(inner)


def _behind_role(words: Sequence[Word], language: str) -> Span | None:
    """The capitalised words behind the role noun of a mention, where they can be a name."""
    for i, word in enumerate(words[:-1]):
        noun = split_role_noun(word.text, language)
        if noun is None or noun.plural:
            continue
        start = _past_titles(words, i, language) + 1
        end = start
        while end < len(words) and end < start + _MOST_WORDS and _may_be_name(words[end], language):
            end += 1
        full = end - i - 1 > 1 or (
            end == i + 2 and not load_name_words(language).is_common(words[i + 1].text)
        )
        return Span(words[i + 1].start, words[end - 1].end) if full and end > i + 1 else None
    return None


def _is_title(name: Name, language: str) -> bool:
    """Whether a title or a role noun was taken for a person: `Dr`, `Produzent`."""
    titles = load_name_words(language).titles
    word = name.name
    title = word in titles or word + "." in titles or split_role_noun(word, language)
    return name.kind is NameKind.PERSON and " " not in word and bool(title)


def _past_titles(words: Sequence[Word], i: int, language: str) -> int:
    """The index of the last title behind a role noun: `Virologe Prof. Dr. Jan Osterkamp`."""
    titles = load_name_words(language).titles
    while i + 1 < len(words) and (words[i + 1].text in titles or words[i + 1].text + "." in titles):
        i += 1
    return i


def _behind_comma(words: Sequence[Word], language: str) -> Span | None:
    """Two or three capitalised words behind a comma that end a mention: `der Leiter des Amtes, Jan Haus`."""
    start = next((i for i, word in enumerate(words) if word.gap == ", "), None)
    last = words[start:] if start is not None else ()
    if not _TWO <= len(last) <= _MOST_WORDS or not all(word.capital for word in last):
        return None
    if not all(word.joined for word in last[1:]) or any(
        split_role_noun(word.text, language) for word in last
    ):
        return None
    role = any(split_role_noun(word.text, language) for word in words[:start])
    return Span(last[0].start, last[-1].end) if role else None


def _may_be_name(word: Word, language: str) -> bool:
    """Whether a word behind a role noun can be part of a name."""
    lists = load_name_words(language)
    unfit = split_role_noun(word.text, language) or institution_gender(word.text, language)
    joined = word.joined or word.gap == ". "
    return joined and word.capital and not unfit and word.text not in lists.starters and len(word.text) > 1
