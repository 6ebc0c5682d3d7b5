"""The word lists of the name finder, made ready for looking up."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import cast

from babel import Locale

from synopse.finding.words import word_texts
from synopse.lang.resources import load_yaml
from synopse.model import NameKind

_COMMON_ENDINGS = re.compile(
    r"(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|ismus|nis|nisse|amt|ministerium"
    r"|behörde|polizei|gericht|anwaltschaft|verband|regierung|partei|gespräche?|treffen|krieg|kriege"
    r"|angriffe?|schutz|dienst|wesen|verkehr|handel|politik|wirtschaft|technik|bereich|haus|hilfe|sport|fußball"
    r"|recht|leute|anwälte|berater|abteilung|beirat|sachen)s?$"
)
_INFLECTED = ("e", "en", "er", "es", "em")
_GENITIVES = ("", "s", "es", "e")


@dataclass(frozen=True, slots=True)
class NameWords:
    """What one language knows about names; look-ups are by the word as written unless said otherwise.

    `listed` maps the words of a known name, in every inflected form, to its kind and dictionary form;
    `genders` maps given names to `f`, `m` or an empty string.
    """

    listed: dict[tuple[str, ...], tuple[NameKind, str]]
    longest: int
    ambiguous: frozenset[str]
    genders: dict[str, str]
    starters: frozenset[str]
    common: frozenset[str]
    titles: frozenset[str]
    particles: frozenset[str]
    organisation_heads: frozenset[str]
    place_heads: frozenset[str]
    legal_forms: frozenset[str]
    no_acronyms: frozenset[str]
    clubs: frozenset[str]
    town_institutions: frozenset[str]
    place_endings: tuple[str, ...]
    no_places: frozenset[str]
    place_prepositions: frozenset[str]
    sayings: frozenset[str]

    def is_given(self, word: str) -> bool:
        """Whether it is a given name, single or double (`Karl-Heinz`)."""
        return word in self.genders or ("-" in word and all(part in self.genders for part in word.split("-")))

    def is_common(self, word: str) -> bool:
        """Whether a capitalised word is no name by its own look."""
        return word in self.starters or word in self.common or bool(_COMMON_ENDINGS.search(word))


@cache
def load_name_words(language: str) -> NameWords:
    """The name lists of a language (`de`, `en`)."""
    names = _lists(language, "names.yaml")
    places = _lists(language, "places.yaml")
    given = _lists("de", "names_given.yaml")
    listed = _listed(names, places, language)
    return NameWords(
        listed=listed,
        longest=max(len(words) for words in listed),
        ambiguous=frozenset(places["ambiguous"]),
        genders=_genders(given),
        starters=frozenset(_lists(language, "names_starters.yaml")["sentence_starters"]),
        common=frozenset(names["common_nouns"]),
        titles=frozenset(names["titles"]),
        particles=frozenset(names["particles"]),
        organisation_heads=frozenset(names["organisation_heads"]),
        place_heads=frozenset(places["place_heads"]),
        legal_forms=frozenset(names["legal_forms"]),
        no_acronyms=frozenset(names["no_acronyms"]),
        clubs=frozenset(names["clubs"]),
        town_institutions=frozenset(names["town_institutions"]),
        place_endings=tuple(places["endings"]),
        no_places=frozenset(places["no_places"]),
        place_prepositions=frozenset(places["prepositions"]),
        sayings=frozenset(names["singular_sayings"]),
    )


def _lists(language: str, name: str) -> dict[str, list[str]]:
    """One file of lists."""
    return cast("dict[str, list[str]]", load_yaml(f"synopse.lang.{language}", name))


def _genders(given: dict[str, list[str]]) -> dict[str, str]:
    """Given names with their gender."""
    return {
        **dict.fromkeys(given["female"], "f"),
        **dict.fromkeys(given["male"], "m"),
        **dict.fromkeys(given["both"], ""),
    }


def _listed(
    names: dict[str, list[str]], places: dict[str, list[str]], language: str
) -> dict[tuple[str, ...], tuple[NameKind, str]]:
    """Known names in all their forms; organisations win over places of the same form."""
    table: dict[tuple[str, ...], tuple[NameKind, str]] = {}
    known = [name for name in _countries(language) if name not in places["no_countries"]]
    for name in [*known, *places["regions"], *places["cities"], *places["ambiguous"]]:
        _add_forms(table, name, NameKind.PLACE)
    for name in names["organisations"]:
        _add_forms(table, name, NameKind.ORGANISATION)
    return table


def _countries(language: str) -> list[str]:
    """The states and territories of CLDR, as one or several words."""
    territories = Locale(language).territories
    return [name for code, name in sorted(territories.items()) if code.isalpha() and "(" not in name]


def _add_forms(table: dict[tuple[str, ...], tuple[NameKind, str]], entry: str, kind: NameKind) -> None:
    """Enter a listed name in each inflected form; the last word may take a genitive -s."""
    name = entry.replace("*", "")
    words = [
        piece + "*" * (word.endswith("*") and piece is pieces[-1])
        for word in entry.split()
        for pieces in [word_texts(word.rstrip("*"))]
        for piece in pieces
    ]
    choices = [_forms(word, last=place == len(words) - 1) for place, word in enumerate(words)]
    for forms in product(*choices):
        table[tuple(forms)] = (kind, name)


def _forms(word: str, *, last: bool) -> tuple[str, ...]:
    """The inflected forms of one word of a listed name; a star marks it as inflected."""
    if not word.endswith("*"):
        genitive = last and word[-1:] not in "sxzß" and word[-1:].isalpha()
        return (word, word + "s") if genitive else (word,)
    stem = word[:-1]
    if not last:
        stem = re.sub(r"(?:es|er|e)$", "", stem)
        return tuple(stem + ending for ending in _INFLECTED)
    return tuple(stem + ending for ending in _GENITIVES)
