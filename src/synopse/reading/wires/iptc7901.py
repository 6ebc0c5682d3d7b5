"""IPTC 7901, the old text form of wires: a header, keywords, a head that ends in `=`, text, the day and hour.

    bdt0123 4 pl 120  dpa 0456
    Wahlen/Brakenow/
    Rat von Brakenow vertagt den Haushalt =
       Brakenow (dpa) - Der Rat hat …
    dpa mm/ab yyno n1 xy
    121845 Feb 25

The header: service and number, priority, category, words, then agency and its number. Marks of transmission
(SOH, STX, ETX) may stand around header and text. A header alone proves nothing: a text is taken for a wire
only if another part of the form stands in it as well. Several messages in a file are its parts.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from synopse.model import Moment, Span, ZoneKind
from synopse.reading.blocks import Block
from synopse.reading.bylines import is_byline, is_name
from synopse.reading.composed import Facts
from synopse.reading.headings import is_short_line
from synopse.reading.moments import find_moments
from synopse.reading.page_lines import find_line_kind
from synopse.reading.provenance import find_closing_agency
from synopse.reading.wires.header import find_header_agency, read_header
from synopse.text.lines import find_lines, trim_span

_MARKS: Final = "\x01\x02\x03\x04"
_OPENING: Final = re.compile(r"[\s\x01-\x04]{0,400}(?P<line>[^\n\x01-\x04]{0,120})")
_STAMP: Final = re.compile(r"\d{6}(?: ?[A-Z]{1,5})? ?[^\W\d_]{3,4}\.? \d{2}")
_HEAD_LINES: Final = 16
_ALONE: Final = re.compile(r"[-+*•|#]\s?\S")
_KEYWORD_LINES: Final = 3
_INDENT: Final = 2
_CREDITS: Final = (ZoneKind.AGENCY_CREDIT, ZoneKind.PHOTO_CREDIT)


@dataclass(frozen=True, slots=True)
class Message:
    """A file in this form: its paragraphs with their kinds, where further messages begin, and its facts."""

    blocks: tuple[Block, ...]
    marks: tuple[ZoneKind | None, ...]
    starts: tuple[int, ...]
    facts: Facts


@dataclass(frozen=True, slots=True)
class _Marked:
    """A stretch and what it is; None where the rules for text decide."""

    span: Span
    kind: ZoneKind | None


def find_message(text: str) -> Message | None:
    """The layout of a levelled text in this form; None for any other text."""
    opening = _OPENING.match(text)
    if not opening or read_header(opening["line"].strip()) is None:
        return None
    lines = [span for line in find_lines(text) for span in _without_marks(text, line)]
    first = next((i for i, line in enumerate(lines) if text[line.start] not in _MARKS), None)
    if first is None:
        return None
    starts = [i for i, line in enumerate(lines) if read_header(line.of(text))]
    groups = [lines[start:end] for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]
    if not all(_is_message(text, group) for group in groups):
        return None
    parts = [list(_mark_message(text, group)) for group in groups]
    parts[0] = [_Marked(line, ZoneKind.OTHER) for line in lines[:first]] + parts[0]
    marked = [one for part in parts for one in part]
    sizes = [sum(len(part) for part in parts[:i]) for i in range(1, len(parts))]
    return Message(
        tuple(Block(one.span, 0, bullet=False, apart=True) for one in marked),
        tuple(one.kind for one in marked),
        tuple(sizes),
        _facts(text, groups),
    )


def _without_marks(text: str, line: Span) -> Iterator[Span]:
    """A line with the marks of transmission around it as stretches of their own."""
    start, end = line.start, line.end
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    for piece in ((line.start, start), (start, end), (end, line.end)):
        trimmed = trim_span(text, *piece)
        if trimmed:
            yield trimmed


def _is_message(text: str, lines: Sequence[Span]) -> bool:
    """Whether lines below a header hold another part of the form."""
    below = [line.of(text) for line in lines[1:]]
    if not below:
        return False
    framed = any(line[0] in _MARKS for line in below)
    stamped = any(_STAMP.fullmatch(line) and find_moments(line, Span(0, len(line))) for line in below[-4:])
    keyworded = below[0].endswith("/") and "/" in below[0][:-1]
    headed = any(line.endswith(" =") for line in below[:_HEAD_LINES])
    return framed or stamped or (keyworded and headed)


def _mark_message(text: str, lines: Sequence[Span]) -> Iterator[_Marked]:
    """One message, its header first."""
    credited = find_header_agency(lines[0].of(text))
    yield _Marked(lines[0], ZoneKind.AGENCY_CREDIT if credited else ZoneKind.OTHER)
    rest = list(lines[1:])
    while rest and text[rest[0].start] in _MARKS:
        yield _Marked(rest.pop(0), ZoneKind.OTHER)
    keywords = _count_keywords(text, rest)
    if keywords:
        yield _Marked(Span(rest[0].start, rest[keywords - 1].end), ZoneKind.SECTION)
    rest = rest[keywords:]
    ends = (i for i, line in enumerate(rest[:_HEAD_LINES]) if text[line.end - 1] == "=")
    head = next(ends, -1) + 1
    yield from _mark_head(text, rest[:head])
    yield from _mark_body(text, rest[head:])


def _count_keywords(text: str, lines: Sequence[Span]) -> int:
    """How many lines the keywords take, which end in a slash."""
    for i, line in enumerate(lines[:_KEYWORD_LINES]):
        if text[line.end - 1] == "/":
            return i + 1
        if "/" not in line.of(text):
            return 0
    return 0


def _mark_head(text: str, lines: Sequence[Span]) -> Iterator[_Marked]:
    """Notes in brackets, title, byline, and the sign that ends the head."""
    titled = False
    groups = _group_head(text, lines)
    for group in groups:
        span = trim_span(text, group.start, group.end - 1) if text[group.end - 1] == "=" else group
        if span:
            words = span.of(text)
            if words[0] == "(":
                kind = ZoneKind.OTHER
            elif is_byline(words) or (titled and is_name(words)):
                kind = ZoneKind.BYLINE
            else:
                kind = ZoneKind.TEASER if titled else ZoneKind.TITLE
                titled = True
            yield _Marked(span, kind)
        if span != group:
            yield _Marked(Span(group.end - 1, group.end), ZoneKind.OTHER)


def _group_head(text: str, lines: Sequence[Span]) -> list[Span]:
    """The lines of a head, those joined that were only wrapped."""
    groups: list[Span] = []
    for line in lines:
        before = groups[-1].of(text) if groups else ""
        note = before.startswith("(") and not before.endswith(")")
        told = not before.startswith("(") and not is_byline(before)
        words = line.of(text).rstrip("= ")
        opens = words.startswith("(") or is_byline(words) or is_name(words)
        if groups and (note or (told and not opens)) and not _parted(text, groups[-1], line):
            groups[-1] = Span(groups[-1].start, line.end)
        else:
            groups.append(line)
    return groups


def _mark_body(text: str, lines: Sequence[Span]) -> Iterator[_Marked]:
    """The paragraphs of a message; its last lines tell agency, day and hour."""
    paragraph: Span | None = None
    for line in lines:
        kind = _kind_alone(text, line)
        if paragraph and not kind and not _opens(text, paragraph, line):
            paragraph = Span(paragraph.start, line.end)
            continue
        if paragraph:
            yield _mark_paragraph(text, paragraph)
        paragraph = None if kind else line
        if kind:
            yield _Marked(line, kind)
    if paragraph:
        yield _mark_paragraph(text, paragraph)


def _mark_paragraph(text: str, span: Span) -> _Marked:
    """A paragraph of the text, a credit that stands alone, or a short line, which may head what follows."""
    words = span.of(text)
    kind = find_line_kind(words).kind
    told = None if is_short_line(words) else ZoneKind.BODY
    return _Marked(span, kind if kind in _CREDITS and kind else told)


def _kind_alone(text: str, line: Span) -> ZoneKind | None:
    """What a line is that belongs to no paragraph."""
    words = line.of(text)
    if words[0] in _MARKS:
        return ZoneKind.OTHER
    if find_closing_agency(words):
        return ZoneKind.AGENCY_CREDIT
    return ZoneKind.TIMESTAMP if _STAMP.fullmatch(words) and find_moments(text, line) else None


def _opens(text: str, before: Span, line: Span) -> bool:
    """Whether a line begins a paragraph: below an empty line, indented, or with a sign of a list."""
    indent = line.start - (text.rfind("\n", 0, line.start) + 1)
    listed = _ALONE.match(before.of(text)) is not None
    indented = indent >= _INDENT and not listed
    return indented or _parted(text, before, line) or _ALONE.match(line.of(text)) is not None


def _parted(text: str, before: Span, line: Span) -> bool:
    """Whether an empty line stands between two."""
    return text.count("\n", before.end, line.start) > 1


def _facts(text: str, groups: Sequence[Sequence[Span]]) -> Facts:
    """Agency and time of the first message; the agency only where all name the same."""
    agencies = {_named(text, group) for group in groups}
    agency = agencies.pop() if len(agencies) == 1 else None
    return Facts(outlet=agency, outlet_at=groups[0][0] if agency else None, stamp=_stamp(text, groups[0]))


def _named(text: str, lines: Sequence[Span]) -> str | None:
    """The agency of a message: by its header, else by its last lines."""
    closing = (find_closing_agency(line.of(text)) for line in reversed(lines[-6:]))
    return find_header_agency(lines[0].of(text)) or next((agency for agency in closing if agency), None)


def _stamp(text: str, lines: Sequence[Span]) -> Moment | None:
    """The moment in the last lines of a message."""
    stamps = (line for line in reversed(lines[-4:]) if _STAMP.fullmatch(line.of(text)))
    found = next((moments[0] for line in stamps if (moments := find_moments(text, line))), None)
    return found.stated() if found else None
