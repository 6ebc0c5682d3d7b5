"""The table of listed names: every known organisation, place and person in all its inflected forms."""

import re
from collections.abc import Iterable, Mapping
from itertools import product
from typing import TypeAlias, cast

from babel import Locale

from synopse.finding.words import word_texts
from synopse.lang.resources import load_yaml
from synopse.model import NameKind

_INFLECTED = ("e", "en", "er", "es", "em")
_GENITIVES = ("", "s", "es", "e")

Listed: TypeAlias = tuple[tuple[str, ...], NameKind, str]
"""The words of a name behind its first, its kind, and its dictionary form."""
Lists: TypeAlias = Mapping[str, list[str]]


def read_lists(language: str, name: str) -> dict[str, list[str]]:
    """One file of lists with one entry a line."""
    return cast("dict[str, list[str]]", load_yaml(f"synopse.lang.{language}", name))


def read_columns(language: str, name: str, separator: str | None = None) -> dict[str, list[str]]:
    """One file of lists with many entries a line, parted by white space or by `separator`."""
    raw = cast("dict[str, str]", load_yaml(f"synopse.lang.{language}", name))
    return {
        key: [entry.strip() for entry in text.split(separator) if entry.strip()] for key, text in raw.items()
    }


def list_names(language: str) -> dict[str, tuple[Listed, ...]]:
    """Known names by their first word, the longest first; what is several things is the last of them.

    Places come first, then persons known by one word, then organisations.
    """
    table: dict[tuple[str, ...], tuple[NameKind, str]] = {}
    for name in _places(language):
        _add_forms(table, name, NameKind.PLACE)
    for name in read_columns(language, "names_family.yaml")["known"]:
        _add_forms(table, name, NameKind.PERSON)
    for name in _organisations(language):
        _add_forms(table, name, NameKind.ORGANISATION)
    by_first: dict[str, list[Listed]] = {}
    for words, (kind, name) in sorted(table.items(), key=lambda entry: -len(entry[0])):
        by_first.setdefault(words[0], []).append((words[1:], kind, name))
    return {first: tuple(entries) for first, entries in by_first.items()}


def _places(language: str) -> Iterable[str]:
    """States, regions, towns, those of many lines last: a name in both is written as in the first."""
    places, more = read_lists(language, "places.yaml"), read_columns(language, "places_more.yaml", ";")
    for key in ("cities", "towns", "regions", "ambiguous"):
        yield from more[key]
    yield from (name for name in list_countries(language) if name not in places["no_countries"])
    for key in ("regions", "cities", "ambiguous"):
        yield from places[key]


def _organisations(language: str) -> Iterable[str]:
    """Organisations of every kind."""
    for entries in read_columns(language, "organisations.yaml", ";").values():
        yield from entries
    yield from read_lists(language, "names.yaml")["organisations"]


def list_countries(language: str) -> list[str]:
    """The states and territories of CLDR, as one or several words."""
    territories = Locale(language).territories
    return [name for code, name in sorted(territories.items()) if code.isalpha() and "(" not in name]


def _add_forms(table: dict[tuple[str, ...], tuple[NameKind, str]], entry: str, kind: NameKind) -> None:
    """Enter a listed name in each inflected form; the last word may take a genitive -s."""
    if entry.isalpha():
        for form in _forms(entry, last=True):
            table[form,] = (kind, entry)
        return
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
