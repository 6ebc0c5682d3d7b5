"""Outlets: which name stands behind a domain, an abbreviation in a credit or a name in a masthead."""

import re
from collections.abc import Sequence
from functools import cache

from synopse.reading.entries import load_entries, word_of, words_of

_HOST = re.compile(r"(?:https?:)?//(?:[^/@\s]{1,100}@)?([\w.-]{3,200})", re.IGNORECASE)


@cache
def _domains() -> dict[str, str]:
    """Names by domain."""
    return {
        domain: word_of(fields, "name")
        for fields in load_entries("outlets")
        for domain in words_of(fields, "domains")
    }


@cache
def _abbreviations() -> dict[str, str]:
    """Names by abbreviation or spelling that stands in credits; case counts."""
    known: dict[str, str] = {}
    for fields in load_entries("outlets"):
        name = word_of(fields, "name")
        for word in (name, *words_of(fields, "abbreviations"), *words_of(fields, "also")):
            known.setdefault(word, name)
    return known


def find_outlet(word: str) -> str | None:
    """The outlet a word of a credit, dateline or masthead stands for.

    >>> find_outlet("jW"), find_outlet("Tsp"), find_outlet("dpa")
    ('junge Welt', 'Tagesspiegel', None)
    """
    return _abbreviations().get(word.strip())


def find_host_outlet(host: str) -> str | None:
    """The outlet a host name belongs to, however many names stand before its domain.

    >>> find_host_outlet("images.tagesschau.de")
    'tagesschau'
    """
    labels = host.lower().strip(".").split(".")
    candidates = (".".join(labels[i:]) for i in range(len(labels) - 1))
    return next((_domains()[domain] for domain in candidates if domain in _domains()), None)


def find_address_outlet(address: str) -> str | None:
    """The outlet an address belongs to."""
    match = _HOST.match(address)
    return find_host_outlet(match[1]) if match else find_host_outlet(address.split("/", 1)[0])


@cache
def name_pattern() -> re.Pattern[str]:
    """Names and domains of outlets as words of a text; for lines an outlet writes about itself."""
    names = sorted({*_abbreviations(), *_domains()}, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w.-])(?:{_by_first_letter(names)})(?![\w])")


def _by_first_letter(names: Sequence[str]) -> str:
    """Alternatives parted by their first letter, so that at each place only those of its letter are tried.

    >>> _by_first_letter(["Bild", "Welt", "BZ"])
    'B(?:ild|Z)|W(?:elt)'
    """
    rests: dict[str, list[str]] = {}
    for name in names:
        rests.setdefault(name[0], []).append(re.escape(name[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(ends)})" for first, ends in rests.items())


def find_named_outlet(word: str) -> str | None:
    """The outlet behind a match of `name_pattern`."""
    return _abbreviations().get(word) or _domains().get(word)
