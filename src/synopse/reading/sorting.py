"""Sorting: which paragraphs are page residue, by the rule files; what is left may be the article."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from synopse.model import Span, ZoneKind
from synopse.reading.blocks import Block
from synopse.reading.credits import find_initials, find_text_credits, may_be_of_a_picture
from synopse.reading.datelines import find_dateline
from synopse.reading.headings import looks_like_heading
from synopse.reading.levelling import bare_line, plain_line
from synopse.reading.mastheads import is_masthead
from synopse.reading.neighbours import settle_neighbours
from synopse.reading.page_lines import find_line_kind, find_tracker_end
from synopse.reading.photo_credits import find_photo_credit
from synopse.reading.pieces import LONG, Piece
from synopse.reading.segments import cut_segments
from synopse.text.lines import trim_span

_CAPTION_LONGEST: Final = 300
_REPEATED_LONGEST: Final = 100
_REPEATED_WORDS: Final = 3
_OPENINGS: Final = 3
_CAPTION_SENTENCES: Final = 2
_SENTENCE: Final = re.compile(r"[.!?](?=\s|$)")


def sort_blocks(
    text: str, blocks: Sequence[Block], marks: Sequence[ZoneKind | None] = ()
) -> tuple[Piece, ...]:
    """Every block as pieces in text order, each of a kind or still open; `marks` are kinds known of them."""
    repeated = _repeated_lines(text, blocks)
    last = next((i for i in range(len(blocks) - 1, -1, -1) if _is_told(text, blocks[i].span)), -1)
    pieces: list[Piece] = []
    told = 0
    for index, (block, mark) in enumerate(zip_longest(blocks, marks[: len(blocks)])):
        if mark not in (None, ZoneKind.BODY, ZoneKind.SUBHEADING):
            pieces.extend(_cut_marks(text, Piece(block.span, mark, index)))
            continue
        found = () if mark is ZoneKind.BODY else _residue(text, block.span, index, top=not told)
        if not found and block.span.of(text) in repeated:
            found = _repeated(text, pieces, Piece(block.span, None, index), told=told)
        if found:
            below = bool(told) or index > last
            pieces.extend(_as_pictured(text, pieces[-1:], piece, below=below) for piece in found)
            continue
        if mark is ZoneKind.SUBHEADING:
            pieces.append(Piece(block.span, mark, index))
            continue
        opens = told < _OPENINGS or _follows_heading(text, pieces)
        cut = _cut_block(text, index, block.span, opens=opens, ends=index >= last)
        told_so = mark is ZoneKind.BODY
        pieces.extend(replace(piece, told=told_so and piece.kind is None) for piece in cut)
        told += len(block.span) >= LONG
    settled = settle_neighbours(text, pieces)
    return tuple(replace(piece, kind=None) if piece.told else piece for piece in settled)


def _residue(text: str, span: Span, index: int, *, top: bool) -> tuple[Piece, ...]:
    """The pieces of a block that is no part of the article; empty where it may be."""
    segments = cut_segments(text, span, index, top=top)
    if segments:
        return segments
    kind, head = find_line_kind(span.of(text))
    if top and kind is ZoneKind.RELATED and span.of(text).count("](") > 1:
        kind = ZoneKind.NAVIGATION
    if kind is None and top and is_masthead(bare_line(span.of(text)), index):
        kind = ZoneKind.MASTHEAD
    return tuple(_cut_marks(text, Piece(span, kind, index, head))) if kind else ()


def _repeated(text: str, pieces: Sequence[Piece], piece: Piece, *, told: int) -> tuple[Piece, ...]:
    """A line that stands on the page more than once: the first above the article may be its title."""
    words = piece.span.of(text)
    again = any(one.span.of(text) == words for one in pieces)
    if not told:
        return (replace(piece, kind=ZoneKind.OTHER),) if again else ()
    titled = again and any(one.span.of(text) == words for one in pieces if one.kind is None)
    return (replace(piece, kind=ZoneKind.OTHER if titled else ZoneKind.ADVERTISEMENT),)


def _as_pictured(text: str, above: Sequence[Piece], piece: Piece, *, below: bool) -> Piece:
    """A piece; `© dpa` above all running text, or right under a caption, is about the picture."""
    if piece.kind is not ZoneKind.AGENCY_CREDIT or not may_be_of_a_picture(piece.span.of(text)):
        return piece
    captioned = any(one.kind in (ZoneKind.CAPTION, ZoneKind.PHOTO_CREDIT) for one in above)
    return replace(piece, kind=ZoneKind.PHOTO_CREDIT) if captioned or not below else piece


def _follows_heading(text: str, pieces: Sequence[Piece]) -> bool:
    """Whether the last piece is a short open line: a place behind it may open a second story."""
    return bool(pieces) and pieces[-1].kind is None and looks_like_heading(pieces[-1].span.of(text))


def _is_told(text: str, span: Span) -> bool:
    """Whether a paragraph is long and no residue."""
    return len(span) >= LONG and find_line_kind(span.of(text)).kind is None


def _repeated_lines(text: str, blocks: Sequence[Block]) -> frozenset[str]:
    """Short lines that stand more than once on the page: nothing an article does."""
    lines = (block.span.of(text) for block in blocks if len(block.span) <= _REPEATED_LONGEST)
    counted = Counter(line for line in lines if looks_like_heading(line))
    several = (line for line, times in counted.items() if times > 1)
    return frozenset(line for line in several if len(line.split()) >= _REPEATED_WORDS)


def _cut_block(text: str, index: int, span: Span, *, opens: bool, ends: bool) -> Iterator[Piece]:
    """A paragraph of the article, with tracker, dateline and credits cut off."""
    tracker = find_tracker_end(text[span.start : min(span.end, span.start + 300)])
    if tracker:
        yield Piece(Span(span.start, span.start + tracker), ZoneKind.TRACKER, index)
        span = trim_span(text, span.start + tracker, span.end) or span
    dateline = find_dateline(text, span, first=opens) if len(span) >= LONG // 2 else None
    if dateline:
        wire = bool(dateline.agencies or dateline.outlets)
        yield Piece(dateline.span, ZoneKind.DATELINE, index, wire=wire)
        span = trim_span(text, dateline.span.end, span.end) or span
    yield from _cut_credits(text, index, span, ends=ends)


def _cut_credits(text: str, index: int, span: Span, *, ends: bool) -> Iterator[Piece]:
    """What is left of a paragraph, credits cut out; a photo credit makes the words before it a caption."""
    text_credits = tuple(find_text_credits(text, span, whole_text_ends=ends))
    photo = None if text_credits and text_credits[-1].end == span.end else find_photo_credit(text, span)
    if photo:
        before = trim_span(text, span.start, photo.start)
        if before:
            yield Piece(before, ZoneKind.CAPTION if _may_be_caption(text, before) else None, index)
        yield Piece(photo, ZoneKind.PHOTO_CREDIT, index)
        return
    initials = None if text_credits or not ends else find_initials(text, span)
    cuts = [(credit, ZoneKind.AGENCY_CREDIT) for credit in text_credits]
    cuts += [(initials, ZoneKind.BYLINE)] if initials else []
    start = span.start
    for cut, kind in cuts:
        before = trim_span(text, start, cut.start)
        if before:
            yield Piece(before, None, index)
        yield Piece(cut, kind, index)
        start = cut.end
    rest = trim_span(text, start, span.end)
    if rest:
        yield Piece(rest, None, index)


def _may_be_caption(text: str, span: Span) -> bool:
    """Whether words before a photo credit are short enough to be about the picture."""
    return (
        len(span) <= _CAPTION_LONGEST
        and len(_SENTENCE.findall(text, span.start, span.end)) <= _CAPTION_SENTENCES
    )


def _cut_marks(text: str, piece: Piece) -> Iterator[Piece]:
    """A caption line with its photo credit apart; any other piece as it is."""
    line = piece.span.of(text)
    photo = (
        find_photo_credit(text, piece.span)
        if piece.kind is ZoneKind.CAPTION and line[:2] not in ("![", "[!")
        else None
    )
    before = trim_span(text, piece.span.start, photo.start) if photo else None
    if not photo or plain_line(line).lower().endswith((".jpg", ".jpeg", ".png")):
        yield piece
        return
    if before:
        yield replace(piece, span=before)
    yield replace(piece, span=photo, kind=ZoneKind.PHOTO_CREDIT)
