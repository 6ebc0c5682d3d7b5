"""News agencies: which canonical name stands behind a code in a credit."""

import re
from functools import cache
from typing import Final

from synopse.reading.entries import load_entries, word_of, words_of

_SERVICE: Final = re.compile(
    r"(?P<agency>\w{2,9})[-/](?:[a-z]{2,4}|AFX|afx|infocom|Korrespondent\w{0,3}|Material|Bild|Informationen|Angaben"
    r"|Meldung(?:en)?|News(?:kanal|ticker|feed|room)?|Ticker|Angebot|(?:Basis|Landes|Regional|Themen)dienst)"
)
_HOST: Final = re.compile(r"(?:urn:newsml:|tag:|https?://)(?P<host>[\w.-]{3,100})")


@cache
def _codes() -> dict[str, str]:
    """Canonical names by code or spelling as it stands in credits."""
    codes: dict[str, str] = {}
    for fields in load_entries("agencies"):
        name = word_of(fields, "name")
        for code in (name, *words_of(fields, "codes"), *words_of(fields, "long")):
            codes.setdefault(code, name)
    return codes


@cache
def _domains() -> dict[str, str]:
    """Canonical names by domain."""
    entries = load_entries("agencies")
    return {domain: word_of(fields, "name") for fields in entries for domain in words_of(fields, "domains")}


def find_address_agency(address: str) -> str | None:
    """The agency whose domain stands in the address of a wire.

    >>> find_address_agency("urn:newsml:dpa.com:20090101:250305-1")
    'dpa'
    """
    match = _HOST.match(address.lower())
    labels = match["host"].split(".") if match else []
    hosts = (".".join(labels[i:]) for i in range(len(labels) - 1))
    return next((_domains()[host] for host in hosts if host in _domains()), None)


@cache
def agency_names() -> tuple[str, ...]:
    """All canonical names in file order."""
    return tuple(dict.fromkeys(_codes().values()))


def find_agency(word: str) -> str | None:
    """The canonical name behind one word of a credit; None for anything else.

    >>> find_agency("rtr"), find_agency("dpa/lno"), find_agency("taz")
    ('Reuters', 'dpa', None)
    """
    word = word.strip().strip(".")
    known = _codes().get(word)
    if known:
        return known
    service = _SERVICE.fullmatch(word)
    return _codes().get(service["agency"]) if service else None
