"""Sorting: which paragraphs are page residue, by the rule files; what is left may be the article."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from synopse.model import Span, ZoneKind
from synopse.reading.blocks import Block
from synopse.reading.bylines import is_byline
from synopse.reading.credits import find_photo_credit, find_text_credits, is_credit_line
from synopse.reading.datelines import find_dateline
from synopse.reading.headings import is_short_line, looks_like_heading
from synopse.reading.pieces import LONG, Piece
from synopse.reading.rulebook import load_rulebook
from synopse.reading.timestamps import is_issue, is_timestamp
from synopse.text.lines import trim_span

_BY_RULES: Final = (
    ("trackers", ZoneKind.TRACKER),
    ("captions", ZoneKind.CAPTION),
    ("photo_credits", ZoneKind.PHOTO_CREDIT),
    ("legal", ZoneKind.LEGAL),
    ("paywalls", ZoneKind.ADVERTISEMENT),
    ("newsletters", ZoneKind.NEWSLETTER),
    ("appeals", ZoneKind.APPEAL),
    ("advertisements", ZoneKind.ADVERTISEMENT),
    ("related", ZoneKind.RELATED),
    ("sections", ZoneKind.SECTION),
    ("navigation", ZoneKind.NAVIGATION),
)
_COUNTED: Final = (("newsletters", ZoneKind.NEWSLETTER), ("appeals", ZoneKind.APPEAL))
_CUES: Final = 2
_CAPTION_LONGEST: Final = 300
_REPEATED_LONGEST: Final = 100
_REPEATED_WORDS: Final = 3
_OPENINGS: Final = 3
_CAPTION_SENTENCES: Final = 2
_SENTENCE: Final = re.compile(r"[.!?](?=\s|$)")
_HEAD_LONGEST: Final = 60
_INSIDE_LISTS: Final = (None, ZoneKind.RELATED, ZoneKind.CAPTION, ZoneKind.PHOTO_CREDIT)
_TOP: Final = 5


def sort_blocks(text: str, blocks: Sequence[Block]) -> tuple[Piece, ...]:
    """Every block as pieces in text order, each of a kind or still open."""
    repeated = _repeated_lines(text, blocks)
    last = next((i for i in range(len(blocks) - 1, -1, -1) if _is_told(text, blocks[i].span)), -1)
    pieces: list[Piece] = []
    told = 0
    for index, block in enumerate(blocks):
        kind, head = _kind_of_line(text, block.span, repeated)
        if kind is None and not told and _is_masthead(text, block.span, index):
            kind = ZoneKind.MASTHEAD
        if kind is None:
            pieces.extend(_cut_block(text, index, block.span, opens=told < _OPENINGS, ends=index >= last))
            told += len(block.span) >= LONG
        else:
            pieces.extend(_cut_marks(text, Piece(block.span, kind, index, head)))
    return _settle_neighbours(text, pieces)


def _is_masthead(text: str, span: Span, index: int) -> bool:
    """Whether a line above the article is part of the head of the paper."""
    line = span.of(text)
    book = load_rulebook("mastheads")
    return line[-1] not in ".?" and (book.fits(line, "line") or (index < _TOP and book.fits(line, "top")))


def _is_told(text: str, span: Span) -> bool:
    """Whether a paragraph is long and no residue."""
    return len(span) >= LONG and _kind_of_line(text, span, frozenset())[0] is None


def _kind_of_line(text: str, span: Span, repeated: frozenset[str]) -> tuple[ZoneKind | None, bool]:
    """What a whole paragraph is, and whether it heads the short lines below it."""
    line = span.of(text)
    if is_issue(text, span):
        return ZoneKind.ISSUE, False
    if is_credit_line(line):
        return ZoneKind.AGENCY_CREDIT, False
    kind, head = _kind_by_rules(line)
    return kind or _kind_by_shape(text, span, repeated) or _kind_by_cues(line), head


def _kind_by_rules(line: str) -> tuple[ZoneKind | None, bool]:
    """What the rule files say of a line."""
    for name, kind in _BY_RULES:
        book = load_rulebook(name)
        if book.fits(line, "head"):
            return kind, True
        if book.fits(line, "line", "start") and not _is_partly(name, line):
            return kind, False
    return None, False


def _kind_by_shape(text: str, span: Span, repeated: frozenset[str]) -> ZoneKind | None:
    """Timestamps, bylines, and lines that stand on the page more than once."""
    if is_timestamp(text, span):
        return ZoneKind.TIMESTAMP
    if is_byline(span.of(text)):
        return ZoneKind.BYLINE
    return ZoneKind.ADVERTISEMENT if span.of(text) in repeated else None


def _is_partly(name: str, line: str) -> bool:
    """Whether a rule speaks only of the first words of a long line."""
    return (
        name == "trackers"
        and len(line) > LONG // 2
        and not load_rulebook(name).fits(line, "line")
        and _start_end(line) > 0
    )


def _start_end(line: str) -> int:
    """Where the tracker that opens a line ends; 0 where none does or nothing follows."""
    matches = (rule.pattern.match(line[:300]) for rule in load_rulebook("trackers").of("start"))
    ends = [
        match.end() for match in matches if match and line[match.end() :].strip() and "?=" in match.re.pattern
    ]
    return max(ends, default=0)


def _kind_by_cues(line: str) -> ZoneKind | None:
    """Appeal or newsletter box, by one call and two cues in a paragraph."""
    for name, kind in _COUNTED:
        book = load_rulebook(name)
        if book.count(line, "call") and book.count(line, "cue") >= _CUES:
            return kind
    return None


def _repeated_lines(text: str, blocks: Sequence[Block]) -> frozenset[str]:
    """Short lines that stand more than once on the page: nothing an article does."""
    lines = (block.span.of(text) for block in blocks if len(block.span) <= _REPEATED_LONGEST)
    counted = Counter(line for line in lines if looks_like_heading(line))
    several = (line for line, times in counted.items() if times > 1)
    return frozenset(line for line in several if len(line.split()) >= _REPEATED_WORDS)


def _cut_block(text: str, index: int, span: Span, *, opens: bool, ends: bool) -> Iterator[Piece]:
    """A paragraph of the article, with tracker, dateline and credits cut off."""
    tracker = _start_end(text[span.start : min(span.end, span.start + 300)])
    if tracker:
        yield Piece(Span(span.start, span.start + tracker), ZoneKind.TRACKER, index)
        span = trim_span(text, span.start + tracker, span.end) or span
    dateline = find_dateline(text, span, first=opens) if len(span) >= LONG // 2 else None
    if dateline:
        yield Piece(dateline.span, ZoneKind.DATELINE, index)
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
    start = span.start
    for credit in text_credits:
        before = trim_span(text, start, credit.start)
        if before:
            yield Piece(before, None, index)
        yield Piece(credit, ZoneKind.AGENCY_CREDIT, index)
        start = credit.end
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
    if not photo or line.lower().endswith((".jpg", ".jpeg", ".png")):
        yield piece
        return
    if before:
        yield replace(piece, span=before)
    yield replace(piece, span=photo, kind=ZoneKind.PHOTO_CREDIT)


def _settle_neighbours(text: str, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Open pieces that their neighbours explain: link titles, offers, captions, headings of boxes."""
    settled = list(pieces)
    _settle_links(text, settled)
    _settle_offers(text, settled)
    for i, piece in enumerate(settled):
        if piece.kind is None and _is_caption(text, settled, i):
            settled[i] = replace(piece, kind=ZoneKind.CAPTION)
    for i in range(len(settled) - 2, -1, -1):
        if settled[i].kind is None and _heads_box(text, settled[i], settled[i + 1]):
            settled[i] = replace(settled[i], kind=settled[i + 1].kind)
    return tuple(settled)


def _settle_links(text: str, settled: list[Piece]) -> None:
    """Give the short lines below the head of a list its kind, up to the next long paragraph."""
    head: ZoneKind | None = None
    for i, piece in enumerate(settled):
        if piece.head:
            head = piece.kind if len(piece.span) <= _HEAD_LONGEST else None
        elif piece.kind is None and head and _is_link_title(text, piece) and not _heads_body(settled, i):
            settled[i] = replace(piece, kind=head)
        elif piece.is_long or piece.kind not in _INSIDE_LISTS:
            head = None


def _heads_body(settled: Sequence[Piece], i: int) -> bool:
    """Whether a short line below at least one link stands right above running text: a subheading."""
    above, below = settled[i - 1 : i], settled[i + 1 : i + 2]
    return bool(above and below) and not above[0].head and below[0].kind is None and below[0].is_long


def _settle_offers(text: str, settled: list[Piece]) -> None:
    """Give the short paragraphs below a paywall's line its kind: they are the offer."""
    offered = False
    for i, piece in enumerate(settled):
        if piece.kind is ZoneKind.ADVERTISEMENT:
            offered = offered or load_rulebook("paywalls").fits(piece.span.of(text), "line")
        elif offered and piece.kind is None and len(piece.span) <= 2 * LONG:
            settled[i] = replace(piece, kind=ZoneKind.ADVERTISEMENT)


def _is_link_title(text: str, piece: Piece) -> bool:
    """Whether an open piece has the shape of a link title."""
    return len(piece.span) <= LONG + 30 and is_short_line(piece.span.of(text))


def _is_caption(text: str, pieces: Sequence[Piece], i: int) -> bool:
    """Whether a short piece stands between an image and its credit, or right below an image file."""
    piece = pieces[i]
    if len(piece.span) > _CAPTION_LONGEST:
        return False
    before, after = pieces[i - 1 : i], pieces[i + 1 : i + 2]
    below_file = bool(before) and before[0].kind is ZoneKind.CAPTION and _is_file(before[0].span.of(text))
    above_credit = (
        bool(after)
        and after[0].kind is ZoneKind.PHOTO_CREDIT
        and text.count("\n", piece.span.end, after[0].span.start) == 1
    )
    return below_file or (
        above_credit and after[0].block != piece.block and not looks_like_heading(piece.span.of(text))
    )


def _is_file(line: str) -> bool:
    """Whether a line is the name of an image file."""
    return line.lower().endswith((".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif"))


def _heads_box(text: str, piece: Piece, below: Piece) -> bool:
    """Whether a short line is the heading of the appeal or newsletter box below it."""
    boxed = below.kind in (ZoneKind.APPEAL, ZoneKind.NEWSLETTER)
    return boxed and is_short_line(piece.span.of(text)) and len(piece.span) <= LONG
