"""The first line of a wire message in the old text form (IPTC 7901)."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from synopse.reading.agencies import find_agency
from synopse.reading.entries import load_entries, word_of, words_of

_HEADER: Final = re.compile(
    r"(?P<service>[A-Za-z]{2,5}) ?(?P<number>\d{3,5})\s{1,4}(?P<priority>[1-9])"
    r"\s{1,4}(?P<category>[A-Za-z]{1,3})\s{1,4}(?P<words>\d{1,5})(?:\s{1,4}(?P<agency>[A-Za-z][\w/-]{1,11})(?:\s{1,4}\d{1,5})?)?(?:\s.{0,40})?"
)
_LONGEST: Final = 90


@dataclass(frozen=True, slots=True)
class Header:
    """`bdt0123 4 pl 120  dpa 0456`: service, category of news, and the agency, empty where none stands."""

    service: str
    category: str
    agency: str


def read_header(line: str) -> Header | None:
    """The header that a line is; None for any other line.

    >>> read_header("bdt0123 4 pl 120  dpa 0456").agency
    'dpa'
    """
    match = _HEADER.fullmatch(line) if len(line) <= _LONGEST else None
    return Header(match["service"], match["category"], match["agency"] or "") if match else None


def find_header_agency(line: str) -> str | None:
    """The agency that a header names, else the one whose service it is; None for any other line.

    >>> find_header_agency("nsb0123 4 vm 71  lni 0456"), find_header_agency("APA0123 5 pl 120")
    ('dpa', 'APA')
    """
    header = read_header(line)
    if not header:
        return None
    codes = [code for code in (header.agency, header.service) if code]
    named = (find_agency(code) or _services().get(code.lower()) for code in codes)
    return next((agency for agency in named if agency), None)


@cache
def _services() -> dict[str, str]:
    """Agencies by the codes of their services."""
    entries = load_entries("wire_services")
    return {code: word_of(fields, "agency") for fields in entries for code in words_of(fields, "codes")}
