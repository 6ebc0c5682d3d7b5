"""Notices: what a text tells the desk and not its readers: an embargo, a correction, notes below the text.

Each is a line of its own; nothing inside a paragraph is taken for one. An embargo that a line takes back
(`Sperrfrist aufgehoben`) is none.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import Final

from synopse.model import Span, ZoneKind
from synopse.reading.blocks import Block
from synopse.reading.credits import is_credit_line
from synopse.reading.levelling import plain_line
from synopse.reading.pieces import LONG
from synopse.reading.rulebook import load_rulebook
from synopse.reading.timestamps import is_timestamp
from synopse.text.lines import find_lines

_EMBARGO: Final = (
    "sperrfrist",
    "sperrvermerk",
    "sperrt bis",
    "embargo",
    "veröffentlichung",
    "freigegeben",
    "hold until",
    "hold for ",
    "held for ",
    "not for ",
)
_CORRECTION: Final = ("berichtig", "korrektur", "korrigiert", "correct", "corrigendum")
_fold: Final = lru_cache(maxsize=2)(str.lower)
_TOLD: Final = 3
"""Blocks above a notepad, at least; one long paragraph counts for all of them."""
_NOTEPAD: Final = (
    "notizblock",
    "notepad",
    "redaktion",
    "veröffentlichung",
    "berichtigung",
    "korrektur",
    "aktualisierung",
)


def find_embargo(text: str) -> Span | None:
    r"""The line that says until when a text must not be used; None where none does, or one takes it back.

    >>> find_embargo("Rat tagt\n\nAchtung Sperrfrist: Dienstag, 13.00 Uhr\n\nDer Rat tagt.")
    Span(start=10, end=49)
    """
    book = load_rulebook("embargoes")
    lines = [span for span in _lines_with(_EMBARGO, text) if book.fits(plain_line(span.of(text)), "line")]
    over = any(book.fits(plain_line(span.of(text)), "over") for span in lines)
    return lines[0] if lines and not over else None


def find_correction(text: str) -> Span | None:
    r"""The first line that says that a text takes the place of a wrong one.

    >>> find_correction("Rat tagt\n(Berichtigung: Er tagt am Montag.)\nDer Rat tagt.")
    Span(start=9, end=43)
    >>> find_correction("Die Korrektur der Beschlüsse steht aus.") is None
    True
    """
    book = load_rulebook("corrections")
    return next((span for span in _lines_with(_CORRECTION, text) if book.fits(span.of(text), "line")), None)


def _lines_with(words: Sequence[str], text: str) -> Iterator[Span]:
    """The lines in which one of the words stands; nothing else is looked at, however long the text."""
    folded = _fold(text)
    held = [re.escape(word) for word in words if word in folded]
    end = -1
    for match in re.finditer("|".join(held), text, re.IGNORECASE) if held else ():
        if match.start() < end:
            continue
        start = text.rfind("\n", 0, match.start()) + 1
        end = text.find("\n", match.end())
        end = end if end >= 0 else len(text)
        yield from find_lines(text, Span(start, end))


def find_notepad(text: str) -> int:
    """Where the notes below a text begin; its length where there are none."""
    book = load_rulebook("notepads")
    heads = (span.start for span in _lines_with(_NOTEPAD, text) if book.fits(span.of(text), "line"))
    return next((start for start in heads if start >= LONG), len(text))


def mark_notices(
    text: str, blocks: Sequence[Block], marks: Sequence[ZoneKind | None] = ()
) -> tuple[ZoneKind | None, ...]:
    """The kinds known of blocks, with `other` for notes to the desk, and for all below the head of a notepad.

    A notepad stands below the text: a head above it is a note of its own.

    Agency, time and place of the message stand below the notes: they keep their kinds.
    """
    book = load_rulebook("notepads")
    told = 0
    below = False
    marked: list[ZoneKind | None] = []
    for block, mark in zip_longest(blocks, marks[: len(blocks)]):
        line = block.span.of(text)
        is_open = mark is None or mark is ZoneKind.BODY
        heads = is_open and book.fits(line.split("\n", 1)[0], "line")
        below = below or (heads and told >= _TOLD)
        if is_open and below:
            marked.append(_kind_below(text, block.span))
        elif is_open and (heads or book.fits(line, "note") or _is_correction(line)):
            marked.append(ZoneKind.OTHER)
        else:
            marked.append(mark)
        told += (_TOLD if len(block.span) >= LONG else 1) if is_open else 0
    return tuple(marked)


def _kind_below(text: str, span: Span) -> ZoneKind:
    """What a line below the head of a notepad is."""
    if is_credit_line(span.of(text)):
        return ZoneKind.AGENCY_CREDIT
    return ZoneKind.TIMESTAMP if is_timestamp(text, span) else ZoneKind.OTHER


def _is_correction(line: str) -> bool:
    """Whether a line tells in brackets, or behind a label of its own, what was wrong: no title does."""
    told = line[:1] in "(#*" or line.startswith(("Eds:", "Berichtigung:", "Korrektur:", "Correction:"))
    return told and load_rulebook("corrections").fits(line, "line")
