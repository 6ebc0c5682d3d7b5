"""Segments: lines with several pieces of residue side by side: `12.05.2024 | Lokales | Lesezeit: 3 Min.`.

A line is cut only where every segment is known; a separator stays with the segment before it.
"""

import re
from collections.abc import Sequence
from typing import Final

from synopse.model import Span, ZoneKind
from synopse.reading.bylines import is_byline, is_name
from synopse.reading.levelling import bare_line
from synopse.reading.mastheads import is_paper_name
from synopse.reading.moments import find_moments
from synopse.reading.page_lines import find_line_kind
from synopse.reading.pieces import Piece
from synopse.reading.rulebook import load_rulebook
from synopse.reading.timestamps import is_timestamp
from synopse.text.lines import trim_span

_LONGEST: Final = 200
_SEPARATOR: Final = re.compile(
    r"\s{1,4}(?:[|·•∙/–—-]|//|\|\|)\s{1,4}|\t+|\s{2,6}|[|·•∙]|,\s(?=[Vv]on |Stand|Lese)"
)
_SMALL: Final = re.compile(
    r"\d{1,5} ?(?:Kommentare?|Comments?|Likes?|Postings?|Aufrufe|Shares?|Beiträge|Reaktionen)?"
)
_SECTION_WORDS: Final = 4
_CUT: Final = (None, ZoneKind.TIMESTAMP, ZoneKind.BYLINE, ZoneKind.MASTHEAD)


def cut_segments(text: str, span: Span, index: int, *, top: bool) -> tuple[Piece, ...]:
    """A line of residue cut into pieces of one kind each; empty where any of it may be of the article.

    `top`: the line stands above the article, where a paper's name and its section share a line.
    """
    line = span.of(text)
    if len(line) > _LONGEST or "](" in line:
        return ()
    whole = find_line_kind(line).kind
    if whole not in _CUT:
        return ()
    timed = _cut_time(text, span, index)
    if timed:
        return timed
    segments = _segments(text, span)
    kinds = _kinds([segment.of(text) for segment in segments], top=top) if len(segments) > 1 else [None]
    only_times = whole is ZoneKind.TIMESTAMP and set(kinds) <= {ZoneKind.TIMESTAMP, ZoneKind.SECTION}
    return () if None in kinds or only_times else _pieces(span, segments, kinds, index)


def _cut_time(text: str, span: Span, index: int) -> tuple[Piece, ...]:
    """A byline and the time behind it without a mark between: `Von Ada Muster 12. Mai 2025, 17.30 Uhr`."""
    moments = find_moments(text, span)
    start = moments[0].span.start if moments else span.start
    name = trim_span(text, span.start, start) if start > span.start else None
    if not name or not is_byline(name.of(text).rstrip(" ,|·–-")):
        return ()
    time = Span(start, span.end)
    if not is_timestamp(text, time):
        return ()
    return Piece(Span(span.start, start), ZoneKind.BYLINE, index), Piece(time, ZoneKind.TIMESTAMP, index)


def _segments(text: str, span: Span) -> list[Span]:
    """What stands between separators."""
    edges = [span.start]
    for match in _SEPARATOR.finditer(text, span.start, span.end):
        edges.extend(match.span())
    edges.append(span.end)
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return [trimmed for start, end in pairs if (trimmed := trim_span(text, start, end))]


def _kinds(segments: Sequence[str], *, top: bool) -> list[ZoneKind | None]:
    """The kind of each segment; what only the company explains comes last."""
    kinds = [_kind(segment, top=top) for segment in segments]
    if ZoneKind.TIMESTAMP in kinds or ZoneKind.BYLINE in kinds:
        named = (ZoneKind.BYLINE if is_name(segment) else None for segment in segments)
        kinds = [kind or name for kind, name in zip(kinds, named, strict=True)]
    if top and kinds[0] is None and all(kinds[1:]) and _is_name_like(segments[0]):
        kinds[0] = ZoneKind.MASTHEAD
    if kinds[0] is ZoneKind.MASTHEAD:
        kinds = [kind or _beside_masthead(segment) for kind, segment in zip(kinds, segments, strict=True)]
    return [
        before if _SMALL.fullmatch(segment) else kind
        for kind, segment, before in zip(kinds, segments, (None, *kinds), strict=False)
    ]


def _kind(segment: str, *, top: bool) -> ZoneKind | None:
    """What a segment is by itself."""
    words = bare_line(segment)
    if top and words and is_paper_name(words):
        return ZoneKind.MASTHEAD
    return find_line_kind(segment).kind if load_rulebook("related").fits(words, "line") is False else None


def _is_name_like(segment: str) -> bool:
    """Whether a segment is short and all its words have capitals: the name of a paper beside its desks."""
    words = bare_line(segment).split()
    return 0 < len(words) < _SECTION_WORDS and all(word[0].isupper() or word[0].isdigit() for word in words)


def _beside_masthead(segment: str) -> ZoneKind | None:
    """What a short unknown segment beside the name of a paper is: part of its head."""
    short = len(segment.split()) <= _SECTION_WORDS and segment[-1] not in ".!?"
    return ZoneKind.MASTHEAD if short else None


def _pieces(
    span: Span, segments: Sequence[Span], kinds: Sequence[ZoneKind | None], index: int
) -> tuple[Piece, ...]:
    """Neighbouring segments of one kind as one piece, up to the start of the next."""
    starts = [0, *(i for i in range(1, len(kinds)) if kinds[i] is not kinds[i - 1])]
    ends = [*starts[1:], len(kinds)]
    pieces = []
    for i, end in zip(starts, ends, strict=True):
        first = span.start if i == 0 else segments[i].start
        last = span.end if end == len(kinds) else segments[end].start
        pieces.append((first, last, kinds[i]))
    return tuple(Piece(Span(first, last), kind, index) for first, last, kind in pieces)
