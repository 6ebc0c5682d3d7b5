"""Agencies where no credit stands: in a copyright line, in the last line of a wire.

`Copyright 2024, dpa (www.dpa.de). Alle Rechte vorbehalten` · `dpa mm/ab yyno n1 xy`.
"""

import re
from typing import Final

from synopse.reading.agencies import find_agency

_COPYRIGHT: Final = re.compile(
    r"(?:©|\(c\)|Copyright)(?: ©)? ?(?:(?:19|20)\d{2},? )?(?:by )?(?:The )?(?P<name>[^\d,.;:()|\n]{2,40}?)"
    r"(?: \([\w./-]{4,60}\))?(?:[.,] ?.{0,400})?",
    re.IGNORECASE | re.DOTALL,
)
_CLOSING: Final = re.compile(
    r"(?P<name>[a-zA-Z]{2,9})(?:[/-][a-zA-Z]{2,4})?(?: [a-zäöüß]{1,4}(?:/[a-zäöüß]{1,4}){0,4}){0,4}"
    r"(?=.{0,40} (?:yy[a-z]{2}|[a-z]\d)\b)(?: (?:[a-z]{4}|[a-z]\d|[a-zäöüß]{1,4})){1,5}"
)
_CLOSING_LONGEST: Final = 60


def find_copyright_agency(line: str) -> str | None:
    """The agency that a copyright line names as the owner of the text.

    >>> find_copyright_agency("Copyright 2024 The Associated Press. All rights reserved.")
    'AP'
    """
    match = _COPYRIGHT.fullmatch(line)
    return find_agency(match["name"]) if match else None


def find_closing_agency(line: str) -> str | None:
    """The agency in the last line of a wire: its code, the initials of its people, its signs for the desks.

    >>> find_closing_agency("dpa mm/ab yyno n1 xy"), find_closing_agency("dpa meldet neue Zahlen")
    ('dpa', None)
    """
    match = _CLOSING.fullmatch(line) if len(line) <= _CLOSING_LONGEST else None
    return find_agency(match["name"]) if match else None
