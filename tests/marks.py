"""Marks: spans written into the text they belong to, as `⟦label:words⟧`.

A test states its text and what is expected in it as one string, and compares in the same form, so that a
failure reads as text:

    marked = "Der Kreml sprach von »⟦q:fast anderthalb Stunden⟧«."
    text, expected = read_marks(marked)
    found = find_quotes(text)
    assert render_marks(text, [("q", quote.start, quote.end) for quote in found]) == marked

Marks may be nested (`⟦frame:⟦speaker:Sie⟧ ⟦cue:sagte⟧⟧`), share their span (`⟦a:⟦b:Sie⟧⟧`, outermost first)
or occur more than once under one label; they never cross and are never empty. A label has no white space,
colon or bracket in it.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

OPEN, CLOSE = "⟦", "⟧"
_PIECE = re.compile(r"⟦(?P<label>[^\s:⟦⟧]{1,80}):|(?P<stop>⟧)|(?P<stray>⟦)")


class Mark(NamedTuple):
    """A label on `text[start:end]`."""

    label: str
    start: int
    end: int


class BrokenMarksError(ValueError):
    """Marks that are unbalanced, empty or crossing, or a text that holds their brackets."""


def read_marks(marked: str) -> tuple[str, tuple[Mark, ...]]:
    """The text without its marks, and the marks in text order, the outer before the inner.

    >>> read_marks("⟦speaker:Sie⟧ sagte: ⟦q:Ja.⟧")
    ('Sie sagte: Ja.', (Mark(label='speaker', start=0, end=3), Mark(label='q', start=11, end=14)))
    """
    pieces: list[str] = []
    marks: list[Mark] = []
    unclosed: list[int] = []
    length = position = 0
    for match in _PIECE.finditer(marked):
        pieces.append(marked[position : match.start()])
        length += match.start() - position
        position = match.end()
        if match["label"]:
            unclosed.append(len(marks))
            marks.append(Mark(match["label"], length, length))
        elif match["stop"] and unclosed:
            index = unclosed.pop()
            marks[index] = _closed(marks[index], length)
        else:
            raise BrokenMarksError(marked, match.start())
    if unclosed:
        raise BrokenMarksError(marked, marks[unclosed[-1]])
    return "".join([*pieces, marked[position:]]), tuple(marks)


def render_marks(text: str, marks: Iterable[tuple[str, int, int]]) -> str:
    """The text with its marks written in; `marks` may come in any order.

    >>> render_marks("Sie sagte: Ja.", [("q", 11, 14), ("frame", 0, 10), ("speaker", 0, 3)])
    '⟦frame:⟦speaker:Sie⟧ sagte:⟧ ⟦q:Ja.⟧'
    """
    if OPEN in text or CLOSE in text:
        raise BrokenMarksError(text)
    position = 0
    pieces: list[str] = []
    for offset, bracket in _brackets(text, marks):
        pieces += (text[position:offset], bracket)
        position = offset
    return "".join([*pieces, text[position:]])


def _closed(mark: Mark, end: int) -> Mark:
    """The mark with its end, unless it is empty."""
    if mark.start == end:
        raise BrokenMarksError(mark)
    return mark._replace(end=end)


def _brackets(text: str, marks: Iterable[tuple[str, int, int]]) -> Iterator[tuple[int, str]]:
    """Where which bracket goes, in text order."""
    unclosed: list[int] = []
    for label, start, end in sorted(marks, key=lambda mark: (mark[1], -mark[2])):
        while unclosed and unclosed[-1] <= start:
            yield unclosed.pop(), CLOSE
        if not start < end <= (unclosed[-1] if unclosed else len(text)):
            raise BrokenMarksError(text, (label, start, end))
        unclosed.append(end)
        yield start, f"{OPEN}{label}:"
    while unclosed:
        yield unclosed.pop(), CLOSE
