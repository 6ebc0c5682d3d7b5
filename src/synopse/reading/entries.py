"""Typed access to the entries of rule files: a mapping of words, flags and lists of words."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from synopse.lang.resources import Entry, load_yaml

Fields: TypeAlias = Mapping[str, Entry]


def load_entries(name: str) -> Iterator[Fields]:
    """The entries of `rules/NAME.yaml`, in file order."""
    entries = load_yaml("synopse.reading", f"rules/{name}.yaml")
    if not isinstance(entries, list):
        raise TypeError(name)
    for entry in entries:
        yield fields_of(entry)


def fields_of(entry: Entry) -> Fields:
    """The entry as a mapping."""
    if not isinstance(entry, dict):
        raise TypeError(entry)
    return entry


def words_of(fields: Fields, key: str) -> tuple[str, ...]:
    """The list of words under `key`, empty where it is absent."""
    words = fields.get(key)
    return tuple(str(word) for word in words) if isinstance(words, list) else ()


def word_of(fields: Fields, key: str) -> str:
    """The word under `key`, empty where it is absent."""
    word = fields.get(key)
    return "" if word is None else str(word)


def number_of(fields: Fields, key: str, default: int) -> int:
    """The number under `key`."""
    number = fields.get(key)
    return number if isinstance(number, int) else default
