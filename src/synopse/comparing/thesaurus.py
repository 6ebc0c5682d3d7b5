"""A user's thesaurus beside the equivalents that ship: more words of one story that stand for one another.

Shipped sets win: a stem that any shipped list knows keeps its meaning. A word that stands in many sets of
the thesaurus means too many things and is left out. Only what two words or more of the same story have in
common is taken, so that no word from outside it takes part in anything.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from synopse.comparing.lexicon import Lexicon, find_stems, load_lexicon
from synopse.comparing.oppositions import load_oppositions
from synopse.comparing.source_words import load_source_words
from synopse.comparing.terms import find_terms
from synopse.lang.thesaurus import Thesaurus
from synopse.model import ReportEntry

MOST_SETS = 3
"""In how many sets a word may stand; more are too many meanings."""

_FEWEST = 2


def extend_lexicon(lexicon: Lexicon, thesaurus: Thesaurus | None, entries: Sequence[ReportEntry]) -> Lexicon:
    """The lexicon with the equivalents that a thesaurus has for words of the reports' articles.

    Stems of one set become one, the set of most of the story's words first, then by the order of the file;
    each stem is in one set. A thesaurus is one of German words: any other language keeps its lexicon.
    """
    if thesaurus is None or lexicon.language != "de":
        return lexicon
    known = load_meanings(thesaurus)
    told: dict[int, set[str]] = {}
    for stem in _stems_of(entries, lexicon):
        for number in known.get(stem, ()):
            told.setdefault(number, set()).add(stem)
    added: dict[str, str] = {}
    for number in sorted(told, key=lambda number: (-len(told[number]), number)):
        free = sorted(told[number] - added.keys())
        if len(free) >= _FEWEST:
            added.update(dict.fromkeys(free, f"=thesaurus:{number}"))
    return replace(lexicon, equivalents=MappingProxyType({**added, **lexicon.equivalents}))


def _stems_of(entries: Sequence[ReportEntry], lexicon: Lexicon) -> Iterator[str]:
    """The stems of all article zones."""
    for entry in entries:
        for zone in entry.report.article_zones():
            yield from find_terms(zone.span.of(entry.report.text), lexicon)


@lru_cache(maxsize=1)
def load_meanings(thesaurus: Thesaurus) -> Mapping[str, tuple[int, ...]]:
    """Stem -> its few sets, for German stems that no shipped list claims."""
    lexicon = load_lexicon("de")
    claimed = _claimed(lexicon)
    sets_of: dict[str, set[int]] = {}
    for number, words in enumerate(thesaurus.sets):
        for word in words:
            for stem in find_stems(word, lexicon.stem, lexicon.lemma):
                sets_of.setdefault(stem, set()).add(number)
    return MappingProxyType(
        {
            stem: tuple(sorted(numbers))
            for stem, numbers in sets_of.items()
            if len(numbers) <= MOST_SETS and stem not in claimed
        }
    )


def _claimed(lexicon: Lexicon) -> frozenset[str]:
    """Stems that a shipped list knows: equivalents, and the terms that rules look for."""
    oppositions = load_oppositions(lexicon.language)
    words = load_source_words(lexicon.language)
    sides = (side for one in (*oppositions.all, *oppositions.antonyms) for side in one.sides)
    return frozenset(lexicon.equivalents).union(
        *(lexicon.bearers, lexicon.events, lexicon.tolls, lexicon.people),
        *(words.umbrella, words.services, words.offices, words.saying),
        *sides,
    )
