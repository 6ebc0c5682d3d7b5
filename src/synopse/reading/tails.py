"""Tails: what stands below the end of an article, once something has shown that it is the end.

A credit of the whole text, the author's initials, a ruler or a copyright line end an article: short
paragraphs below are of the page. A list of links or a box may stand in the middle as well: below it only a
title that has no word in common with the article is of the page. Long paragraphs are the article again, or a
second one.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from synopse.model import ZoneKind
from synopse.reading.bylines import find_authors, is_author_box
from synopse.reading.headings import looks_like_heading
from synopse.reading.levelling import plain_line
from synopse.reading.pieces import Piece

_ENDS: Final = (ZoneKind.AGENCY_CREDIT, ZoneKind.LEGAL)
_BOXES: Final = (ZoneKind.RELATED, ZoneKind.NEWSLETTER, ZoneKind.APPEAL)
_RULER: Final = re.compile(r"[-–—_=*·•+#~ ]{3,200}")
_WORD: Final = re.compile(r"\b[A-ZÄÖÜ][\w-]{3,}|\b\w{7,}|\b\d{2,}")
_STEM: Final = 6


def settle_tail(text: str, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with every open one below the end of the article given a kind, authors' boxes everywhere."""
    settled = list(pieces)
    _settle_author_boxes(text, settled)
    last = max((i for i, piece in enumerate(settled) if piece.kind is None and piece.is_long), default=None)
    if last is None:
        return tuple(settled)
    known = _known(text, settled, last)
    ended = boxed = False
    for i in range(last + 1, len(settled)):
        piece = settled[i]
        if piece.kind is ZoneKind.DATELINE:
            return tuple(settled)
        ended = ended or _ends(text, settled, i)
        boxed = boxed or piece.kind in _BOXES
        if piece.kind is None and (ended or (boxed and _is_foreign(text, piece, known))):
            settled[i] = replace(piece, kind=_kind_below(text, settled, i))
    return tuple(settled)


def _known(text: str, settled: Sequence[Piece], last: int) -> frozenset[str]:
    """What the article is about; empty where no box below it makes anyone ask."""
    if not any(piece.kind in _BOXES for piece in settled[last + 1 :]):
        return frozenset()
    return _stems(" ".join(piece.span.of(text) for piece in settled[: last + 1] if piece.kind is None))


def _is_foreign(text: str, piece: Piece, known: frozenset[str]) -> bool:
    """Whether a piece has the shape of a title and no word in common with the article."""
    words = piece.span.of(text)
    return looks_like_heading(words) and not _stems(words) & known


def _ends(text: str, settled: Sequence[Piece], i: int) -> bool:
    """Whether a piece shows that the article has ended above or with it."""
    piece = settled[i]
    words = piece.span.of(text)
    is_ruler = piece.kind is ZoneKind.NAVIGATION and _RULER.fullmatch(words) is not None
    is_initials = piece.kind is ZoneKind.BYLINE and words[-1] in ")]" and words[0] in "(["
    return piece.kind in _ENDS or is_ruler or is_initials


def _kind_below(text: str, settled: Sequence[Piece], i: int) -> ZoneKind:
    """Titles in a row are links; anything else has no name."""
    beside = (*settled[i - 1 : i], *settled[i + 1 : i + 2])
    is_title = looks_like_heading(settled[i].span.of(text))
    in_row = any(piece.kind is None and looks_like_heading(piece.span.of(text)) for piece in beside)
    follows = settled[i - 1].kind is ZoneKind.RELATED
    return ZoneKind.RELATED if is_title and (in_row or follows) else ZoneKind.OTHER


def _settle_author_boxes(text: str, settled: list[Piece]) -> None:
    """Give a line about an author its kind, where a byline names the author or the line an office."""
    authors = [
        author.value
        for piece in settled
        if piece.kind is ZoneKind.BYLINE
        for author in find_authors(text, piece.span)
    ]
    told = [i for i, piece in enumerate(settled) if piece.kind is None and piece.is_long]
    for i, piece in enumerate(settled):
        outside = not told or i < told[0] or i > told[-2 if len(told) > 1 else -1]
        if piece.kind is None and outside and is_author_box(plain_line(piece.span.of(text)), authors):
            settled[i] = replace(piece, kind=ZoneKind.OTHER)


def _stems(words: str) -> frozenset[str]:
    """Starts of the words that tell what a text is about."""
    return frozenset(word.casefold()[:_STEM] for word in _WORD.findall(words))
