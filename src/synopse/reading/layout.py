"""Layout: which of the open pieces are title, kicker, teaser, subheadings and body.

Evidence is the shape of lines and their places: a heading is a short line without a full stop between long
ones; the teaser is the short paragraph below the title that the first paragraph tells again.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from synopse.model import Span, ZoneKind
from synopse.reading.headings import find_glue, find_kicker_end, has_verb, is_short_line, looks_like_heading
from synopse.reading.pieces import Piece
from synopse.text.lines import trim_span

_TEASER_LONGEST: Final = 420
_TEASER_SENTENCES: Final = 3
_KICKER_LONGEST: Final = 60
_SUBHEADING_LONGEST: Final = 120
_HANGING: Final = ",;–-"
_CONTENT: Final = re.compile(r"\b(?:[A-ZÄÖÜ][\w-]{2,}|\w{7,})")
_SENTENCE: Final = re.compile(r"[.!?](?=\s|[\"“”«»]|$)")
_MARKS: Final = re.compile(r"#{1,6}(?=\s)|>{1,3}(?=\s)")
_SLANTED: Final = re.compile(r"(?P<marks>\*{1,3}|_{1,3})(?=[^\s*_])[^*_\n]{1,2000}(?P=marks)")


def content_words(words: str) -> frozenset[str]:
    """Capitalised and long words, folded: what a paragraph is about."""
    return frozenset(match[0].casefold() for match in _CONTENT.finditer(words))


def lay_out(text: str, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces of one part with every open one given a kind of the article, or `other`."""
    laid = _cut_heading_marks(text, pieces)
    first, last = _body_range(text, laid)
    if first is None or last is None:
        return _lay_out_short(text, laid)
    laid = _lay_out_head(text, laid, first)
    for i, piece in enumerate(laid):
        if piece.kind is None:
            laid[i] = replace(piece, kind=_kind_inside(text, laid, i, last))
    return tuple(laid)


def _cut_heading_marks(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Open pieces without the marks of Markdown before them, which become pieces of their own."""
    cut: list[Piece] = []
    for piece in pieces:
        match = _MARKS.match(text, piece.span.start, piece.span.end) if piece.kind is None else None
        rest = trim_span(text, match.end(), piece.span.end) if match else None
        if match and rest:
            cut.append(replace(piece, span=Span(*match.span()), kind=ZoneKind.OTHER))
        cut.extend(_cut_slant(text, replace(piece, span=rest) if match and rest else piece))
    return cut


def _cut_slant(text: str, piece: Piece) -> tuple[Piece, ...]:
    """A short open piece set in bold or italics as a whole, without the marks around it."""
    span = piece.span
    match = _SLANTED.fullmatch(text, span.start, span.end) if piece.kind is None else None
    if not match:
        return (piece,)
    width = len(match["marks"])
    return (
        replace(piece, span=Span(span.start, span.start + width), kind=ZoneKind.OTHER),
        replace(piece, span=Span(span.start + width, span.end - width)),
        replace(piece, span=Span(span.end - width, span.end), kind=ZoneKind.OTHER),
    )


def _body_range(text: str, pieces: Sequence[Piece]) -> tuple[int | None, int | None]:
    """Indexes of the first and the last open piece that is running text."""
    running = [i for i, piece in enumerate(pieces) if piece.kind is None and is_running(text, piece)]
    return (running[0], running[-1]) if running else (None, None)


def is_running(text: str, piece: Piece) -> bool:
    """Whether a piece is running text: long, or closed like a sentence, or said to be by markup."""
    return piece.told or not is_short_line(piece.span.of(text))


def _lay_out_short(text: str, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """A part without running text: its first heading is the title if something follows, all else is body."""
    laid = list(pieces)
    still_open = [i for i, piece in enumerate(laid) if piece.kind is None]
    for place, i in enumerate(still_open):
        is_title = place == 0 and len(still_open) > 1 and looks_like_heading(laid[i].span.of(text))
        laid[i] = replace(laid[i], kind=ZoneKind.TITLE if is_title else ZoneKind.BODY)
    return tuple(laid)


def _lay_out_head(text: str, pieces: Sequence[Piece], first: int) -> list[Piece]:
    """Everything above the running text: title, kicker, teaser."""
    laid = list(pieces)
    lines = [i for i in range(first) if laid[i].kind is None]
    marked = next((i for i, piece in enumerate(laid) if piece.kind is ZoneKind.TITLE), None)
    title = marked if marked is not None else _choose_title(text, laid, lines, first)
    above = max((i for i in lines if title is not None and i < title), default=None)
    if above is not None and any(laid[i].kind is not ZoneKind.OTHER for i in range(above + 1, title or 0)):
        above = None
    for i in lines:
        laid[i] = replace(laid[i], kind=_kind_above(text, laid[i], i, title, above))
    if _is_teaser(text, laid, first):
        laid[first] = replace(laid[first], kind=ZoneKind.TEASER)
    if title is None or title == marked:
        return laid
    return [*laid[:title], *_cut_title(text, laid[title]), *laid[title + 1 :]]


def _kind_above(text: str, piece: Piece, i: int, title: int | None, above: int | None) -> ZoneKind:
    """What a heading-like line above the running text is."""
    if title is None or i == title:
        return ZoneKind.TITLE if i == title else ZoneKind.OTHER
    if i == above and len(piece.span) <= _KICKER_LONGEST:
        return ZoneKind.KICKER
    if i > title and len(piece.span.of(text).split()) > 3:  # noqa: PLR2004 -- a line that tells something
        return ZoneKind.TEASER
    return ZoneKind.OTHER


def _choose_title(text: str, pieces: Sequence[Piece], lines: Sequence[int], first: int) -> int | None:
    """The line that most looks like the title of the text below it."""
    if not lines:
        return None
    marked = [i for i in lines if i > 0 and pieces[i - 1].span.of(text) == "#"]
    if marked:
        return marked[0]
    opening = content_words(text[pieces[first].span.start : pieces[first].span.start + 2000])
    return max(lines, key=lambda i: (_title_score(pieces[i].span.of(text), opening), i))


def _title_score(line: str, opening: frozenset[str]) -> float:
    """How much a line looks like a title: words, a verb, words that return in the opening."""
    words = len(line.split())
    shared = len(content_words(line) & opening)
    return min(words, 8) / 2 + 2 * has_verb(line) + 2 * min(shared, 3) - 3 * (words < 2)  # noqa: PLR2004 -- one word


def _cut_title(text: str, piece: Piece) -> tuple[Piece, ...]:
    """Title, or kicker and title where they stand on one line."""
    place = find_glue(piece.span, text)
    if place is None:
        place, _unsure = find_kicker_end(piece.span, text)
    kicker = trim_span(text, piece.span.start, place) if place else None
    rest = trim_span(text, place, piece.span.end) if place else None
    if not kicker or not rest:
        return (piece,)
    return (replace(piece, span=kicker, kind=ZoneKind.KICKER), replace(piece, span=rest))


def _is_teaser(text: str, pieces: Sequence[Piece], first: int) -> bool:
    """Whether the first running piece only announces what the next one tells."""
    words = pieces[first].span.of(text)
    rest = [piece for piece in pieces[first + 1 :] if piece.kind in (None, ZoneKind.DATELINE)]
    before = pieces[max(0, first - 1) : first]
    above = pieces[max(0, first - 2) : max(0, first - 1)]
    if len(words) > _TEASER_LONGEST or not rest or len(_SENTENCE.findall(words)) > _TEASER_SENTENCES:
        return False
    if before and before[0].kind is ZoneKind.DATELINE:
        return False
    heads_text = before and before[0].kind is ZoneKind.SUBHEADING
    if heads_text and not (above and above[0].kind is ZoneKind.TITLE):
        return False
    if any(piece.kind is ZoneKind.DATELINE for piece in rest[:3]):
        return True
    lede = next((piece.span.of(text) for piece in rest if is_running(text, piece)), "")
    steps_aside = bool(pieces[first + 1 :]) and pieces[first + 1].kind in (
        ZoneKind.BYLINE,
        ZoneKind.TIMESTAMP,
    )
    return steps_aside or (1.1 * len(words) < len(lede) and tells_again(words, lede))


def tells_again(teaser: str, lede: str) -> bool:
    """Whether a lede takes up two of the words that its teaser is about, or a third of them."""
    announced = content_words(teaser)
    shared = len(announced & content_words(lede))
    return shared >= 2 or (shared >= 1 and 3 * shared >= len(announced))  # noqa: PLR2004 -- see the docstring


def _kind_inside(text: str, pieces: Sequence[Piece], i: int, last: int) -> ZoneKind:
    """What an open piece at or below the start of the running text is."""
    if is_running(text, pieces[i]):
        return ZoneKind.BODY
    if i > last:
        return ZoneKind.OTHER
    return ZoneKind.SUBHEADING if _is_subheading(text, pieces, i) else ZoneKind.BODY


def _is_subheading(text: str, pieces: Sequence[Piece], i: int) -> bool:
    """Whether a short line inside the running text heads what follows: the text before it has ended."""
    words = pieces[i].span.of(text)
    if len(words) > _SUBHEADING_LONGEST or not looks_like_heading(words):
        return False
    before = next((piece for piece in reversed(pieces[:i]) if piece.kind in (None, ZoneKind.BODY)), None)
    return before is None or not is_running(text, before) or text[before.span.end - 1] not in _HANGING
