"""Neighbours: open pieces that the pieces around them explain — link titles, offers, captions, boxes.

A block that opened a list or a box goes on until the article demonstrably resumes. Where a page parts its
paragraphs by empty lines, a line without one belongs to the line above it.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from synopse.model import ZoneKind
from synopse.reading.bylines import is_name
from synopse.reading.headings import is_short_line, looks_like_heading
from synopse.reading.levelling import plain_line
from synopse.reading.pieces import LONG, Piece
from synopse.reading.rulebook import load_rulebook
from synopse.reading.tails import settle_tail

_CAPTION_LONGEST: Final = 300
_LINK_LONGEST: Final = LONG + 30
_FEWEST_LINKS: Final = 3
_TITLE_WORDS: Final = 4
_NEAR: Final = 8
_INSIDE_LISTS: Final = (None, ZoneKind.RELATED, ZoneKind.CAPTION, ZoneKind.PHOTO_CREDIT, ZoneKind.TIMESTAMP)
_FILES: Final = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif")


def settle_neighbours(text: str, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with every open one that its neighbours explain given a kind."""
    settled = list(pieces)
    spaced = _is_spaced(text, settled)
    _settle_links(text, settled, spaced=spaced)
    _settle_runs(text, settled, spaced=spaced)
    _settle_offers(text, settled)
    for i, piece in enumerate(settled):
        if piece.kind is None and _is_caption(text, settled, i):
            settled[i] = replace(piece, kind=ZoneKind.CAPTION)
        elif piece.kind is None and _is_name_line(text, settled, i):
            settled[i] = replace(piece, kind=ZoneKind.BYLINE)
    for i in range(len(settled) - 2, -1, -1):
        if settled[i].kind is None and _heads_box(text, settled[i], settled[i + 1]):
            settled[i] = replace(settled[i], kind=settled[i + 1].kind)
    return settle_tail(text, settled)


def _is_spaced(text: str, pieces: Sequence[Piece]) -> bool:
    """Whether the long paragraphs of a page are parted by empty lines."""
    gaps = [
        _is_attached(text, pieces, i)
        for i in range(1, len(pieces))
        if pieces[i].is_long and pieces[i].block != pieces[i - 1].block
    ]
    return bool(gaps) and 2 * sum(gaps) < len(gaps)


def _is_attached(text: str, pieces: Sequence[Piece], i: int) -> bool:
    """Whether no empty line stands above a piece."""
    return i > 0 and text.count("\n", pieces[i - 1].span.end, pieces[i].span.start) <= 1


def _settle_links(text: str, settled: list[Piece], *, spaced: bool) -> None:
    """Give the lines below the head of a list or an advertisement its kind, while they are no paragraph."""
    head: ZoneKind | None = None
    boxed: ZoneKind | None = None
    for i, piece in enumerate(settled):
        attached = spaced and _is_attached(text, settled, i)
        boxed = boxed if attached else None
        if piece.head:
            head = piece.kind
        elif piece.kind is None and not piece.is_long and attached and (boxed or _is_below_link(settled, i)):
            settled[i] = replace(piece, kind=boxed or ZoneKind.RELATED)
        elif piece.kind is None and head and _is_link_title(text, piece) and not _heads_body(settled, i):
            settled[i] = replace(piece, kind=head)
        elif piece.is_long or piece.kind not in _INSIDE_LISTS:
            head = None
        boxed = _boxed(piece) or boxed


def _boxed(piece: Piece) -> ZoneKind | None:
    """The kind that a piece gives to the lines right below it."""
    return piece.kind if piece.kind is ZoneKind.ADVERTISEMENT or piece.head else None


def _is_below_link(settled: Sequence[Piece], i: int) -> bool:
    """Whether the line above is a link."""
    return settled[i - 1].kind is ZoneKind.RELATED


def _settle_runs(text: str, settled: list[Piece], *, spaced: bool) -> None:
    """Take several short lines in a row below running text for the titles of other texts."""
    first = next((i for i, piece in enumerate(settled) if piece.is_long and piece.kind is None), len(settled))
    for run in _runs(text, settled):
        if run.start < first:
            continue
        kept = _kept_subheading(text, settled, run, spaced=spaced)
        if len(run) - kept >= _FEWEST_LINKS - (1 if spaced and _is_one_group(text, settled, run) else 0):
            for i in run[: len(run) - kept] if _tell_titles(text, settled, run) else ():
                settled[i] = replace(settled[i], kind=ZoneKind.RELATED)


def _runs(text: str, settled: Sequence[Piece]) -> list[range]:
    """Runs of two or more open lines that look like headings."""
    runs: list[range] = []
    start = 0
    for i in range(len(settled) + 1):
        inside = i < len(settled) and settled[i].kind is None and _is_title_like(text, settled[i])
        if not inside:
            if i - start > 1:
                runs.append(range(start, i))
            start = i + 1
    return runs


def _is_title_like(text: str, piece: Piece) -> bool:
    """Whether a line has the shape of a heading without being marked as one."""
    words = piece.span.of(text)
    return words[0] != "#" and looks_like_heading(words)


def _kept_subheading(text: str, settled: Sequence[Piece], run: range, *, spaced: bool) -> int:
    """1 where the last line of a run heads the running text below it, else 0."""
    below = settled[run.stop : run.stop + 1]
    heads = bool(below) and below[0].kind in (None, ZoneKind.DATELINE)
    return int(heads and not (spaced and _is_attached(text, settled, run.stop - 1)))


def _tell_titles(text: str, settled: Sequence[Piece], run: range) -> bool:
    """Whether lines are long enough for titles: names and keywords are a list of the article's own."""
    words = [len(settled[i].span.of(text).split()) for i in run]
    return sum(words) >= _TITLE_WORDS * len(words)


def _is_one_group(text: str, settled: Sequence[Piece], run: range) -> bool:
    """Whether the lines of a run stand together without an empty line."""
    return all(_is_attached(text, settled, i) for i in run[1:])


def _heads_body(settled: Sequence[Piece], i: int) -> bool:
    """Whether a short line below at least one link stands right above running text: a subheading."""
    above, below = settled[i - 1 : i], settled[i + 1 : i + 2]
    if not above or above[0].head or not below:
        return False
    return below[0].kind is ZoneKind.DATELINE or (below[0].kind is None and below[0].is_long)


def _settle_offers(text: str, settled: list[Piece]) -> None:
    """Give the short paragraphs below a paywall's line its kind: they are the offer.

    A line above all running text is a badge (*Exklusiv für Abonnenten*), and what follows is the article.
    """
    offered = told = False
    for i, piece in enumerate(settled):
        told = told or (piece.kind is None and not is_short_line(piece.span.of(text)))
        if piece.kind is ZoneKind.ADVERTISEMENT and told:
            offered = offered or load_rulebook("paywalls").fits(plain_line(piece.span.of(text)), "line")
        elif offered and piece.kind is None and len(piece.span) <= 2 * LONG:
            settled[i] = replace(piece, kind=ZoneKind.ADVERTISEMENT)


def _is_link_title(text: str, piece: Piece) -> bool:
    """Whether an open piece has the shape of a link title."""
    words = piece.span.of(text)
    return len(words) <= _LINK_LONGEST and is_short_line(words) and words[0] != "#"


def _is_caption(text: str, pieces: Sequence[Piece], i: int) -> bool:
    """Whether a short piece stands between an image and its credit, or right below an image."""
    piece = pieces[i]
    if len(piece.span) > _CAPTION_LONGEST:
        return False
    before, after = pieces[i - 1 : i], pieces[i + 1 : i + 2]
    below_file = bool(before) and before[0].kind is ZoneKind.CAPTION and _is_file(before[0].span.of(text))
    slanted = piece.span.of(text)[:1] in "*_" and _is_attached(text, pieces, i)
    below_image = bool(before) and before[0].span.of(text).startswith("![") and slanted
    above_credit = (
        bool(after)
        and after[0].kind is ZoneKind.PHOTO_CREDIT
        and text.count("\n", piece.span.end, after[0].span.start) == 1
    )
    return (
        below_file
        or below_image
        or _is_below_credit(text, pieces, i)
        or (above_credit and after[0].block != piece.block and not looks_like_heading(piece.span.of(text)))
    )


def _is_below_credit(text: str, pieces: Sequence[Piece], i: int) -> bool:
    """Whether a sentence stands right below the line of a photo credit, parted from the text below."""
    before, after = pieces[i - 1 : i], pieces[i + 1 : i + 2]
    if not before or before[0].kind is not ZoneKind.PHOTO_CREDIT or pieces[i].is_long:
        return False
    alone = not pieces[i - 2 : i - 1] or pieces[i - 2].block != before[0].block
    return alone and _is_attached(text, pieces, i) and bool(after) and not _is_attached(text, pieces, i + 1)


def _is_file(line: str) -> bool:
    """Whether a line is the name of an image file."""
    return line.lower().endswith(_FILES)


def _is_name_line(text: str, pieces: Sequence[Piece], i: int) -> bool:
    """Whether a line is a name beside the time of publication or its credit, with a heading above."""
    if not is_name(plain_line(pieces[i].span.of(text))):
        return False
    beside = [piece.kind for piece in (*pieces[i - 1 : i], *pieces[i + 1 : i + 2])]
    if not {ZoneKind.TIMESTAMP, ZoneKind.BYLINE} & set(beside) and not _is_credited_below(text, pieces, i):
        return False
    return any(piece.kind is None for piece in pieces[max(0, i - _NEAR) : i])


def _is_credited_below(text: str, pieces: Sequence[Piece], i: int) -> bool:
    """Whether the credit below a name begins with it: `Eva Beispiel` above `Eva Beispiel/dpa`."""
    below = pieces[i + 1 : i + 2]
    credited = bool(below) and below[0].kind in (ZoneKind.AGENCY_CREDIT, ZoneKind.PHOTO_CREDIT)
    return credited and below[0].span.of(text).startswith(f"{pieces[i].span.of(text)}/")


def _heads_box(text: str, piece: Piece, below: Piece) -> bool:
    """Whether a short line is the heading of the appeal or newsletter box below it."""
    boxed = below.kind in (ZoneKind.APPEAL, ZoneKind.NEWSLETTER)
    return boxed and is_short_line(piece.span.of(text)) and len(piece.span) <= LONG
