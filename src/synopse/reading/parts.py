"""Parts: where a second story begins that was glued to the first without a mark.

A second story opens like any story: a short paragraph that announces, and a paragraph that tells the same
again and introduces in full what the announcement only named. Both have little in common with what stands
above, and neither leans back on it. All of that is asked for: a story cut in two is worse than two uncut.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from synopse.model import ZoneKind
from synopse.reading.headings import looks_like_heading
from synopse.reading.layout import is_running
from synopse.reading.pieces import Piece
from synopse.reading.words import load_all_words

_TEASER_LONGEST: Final = 330
_LEDE_SHORTEST: Final = 110
_BEFORE, _AFTER = 2, 3
_KNOWN_SHARE: Final = 0.34
_NEW_SHARE: Final = 0.17
_FEWEST_SHARED: Final = 3
_LONG_WORD: Final = 7
_THEME: Final = 6
_RETURNING_SHARE: Final = 0.25
_HEADING_WORDS: Final = 3
_HEADING_SHARED: Final = 2
_ANNOUNCEMENT_LONGEST: Final = 180
_PLACED_SHARE: Final = 0.5
_HEADED_SHARE: Final = 0.25
_BETWEEN: Final = (ZoneKind.DATELINE, ZoneKind.BYLINE, ZoneKind.TIMESTAMP, ZoneKind.OTHER)
_TOKEN: Final = re.compile(r"[^\W\d_][\w-]*|\d{2,}")
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s")
_ARTICLE: Final = re.compile(r"(?:Das|Die|Der|Ein|Eine|The|A|Nach|Laut|In) (?:[a-zäöüß-]{3,20} )?[A-ZÄÖÜ]")
_FULL_NAME: Final = re.compile(r"\b([A-ZÄÖÜ][\w’'-]+) ([A-ZÄÖÜ][\w’'-]+)\b")


@dataclass(frozen=True)
class _Paragraph:
    """A running paragraph and its place among the pieces."""

    index: int
    words: str

    @cached_property
    def about(self) -> frozenset[str]:
        """The words it is about; most texts show by other signs that they are one story, and never ask."""
        return _about(self.words)


@dataclass(slots=True)
class _Above:
    """A place among the paragraphs, and the story above it, which began at `since`."""

    paragraphs: Sequence[_Paragraph]
    since: int = 0
    place: int = 0
    _known: set[str] = field(default_factory=set)
    _read: int = 0

    def begin(self) -> None:
        """Let a story begin at the place."""
        self.since = self._read = self.place
        self._known = set()

    @property
    def known(self) -> set[str]:
        """What the story above is about."""
        self._known.update(*(paragraph.about for paragraph in self.paragraphs[self._read : self.place]))
        self._read = self.place
        return self._known


def find_part_starts(text: str, pieces: Sequence[Piece]) -> tuple[int, ...]:
    """Indexes of the pieces that open a second and further story."""
    paragraphs = [_paragraph(text, pieces, i) for i in range(len(pieces)) if _counts(text, pieces[i])]
    starts: list[int] = []
    above = _Above(paragraphs)
    for place, paragraph in enumerate(paragraphs):
        above.place = place
        if place - above.since >= _BEFORE and _begins(text, pieces, above):
            starts.append(_with_heading(text, pieces, paragraph.index))
            above.begin()
    return tuple(starts)


def _begins(text: str, pieces: Sequence[Piece], above: _Above) -> bool:
    """Whether a story begins at a place, by its wire, its heading or its announcement."""
    index = above.paragraphs[above.place].index
    if _has_own_wire(pieces, index):
        return True
    if _has_heading(text, pieces, index) and _is_headed(text, pieces, above):
        return True
    inside = len(above.paragraphs) - above.place >= _AFTER
    return inside and _opens(above)


def _has_own_wire(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a paragraph below a heading or a credit has a dateline of its own that names an agency."""
    above = pieces[max(0, index - 2) : index]
    if len(above) < 2 or above[1].kind is not ZoneKind.DATELINE or not above[1].wire:  # noqa: PLR2004 -- dateline and what stands above
        return False
    return above[0].kind is ZoneKind.AGENCY_CREDIT or (above[0].kind is None and not above[0].is_long)


def _heading_above(text: str, pieces: Sequence[Piece], index: int) -> Piece | None:
    """The heading right above a paragraph, over its dateline, byline and time."""
    for piece in reversed(pieces[max(0, index - 4) : index]):
        if piece.kind is None:
            return piece if looks_like_heading(piece.span.of(text)) else None
        if piece.kind not in _BETWEEN:
            return None
    return None


def _has_heading(text: str, pieces: Sequence[Piece], index: int) -> bool:
    """Whether a heading long enough for a title stands above a paragraph."""
    heading = _heading_above(text, pieces, index)
    return heading is not None and len(heading.span.of(text).split()) >= _HEADING_WORDS


def _is_headed(text: str, pieces: Sequence[Piece], above: _Above) -> bool:
    """Whether the heading over a paragraph opens a story: it and what it heads are new, what was is gone."""
    paragraphs, place = above.paragraphs, above.place
    heading = _heading_above(text, pieces, paragraphs[place].index)
    first, *more = paragraphs[place : place + 2]
    if not heading or paragraphs[place - 1].words[-1] not in '.!?"“”«»)':
        return False
    told = first.about.union(*(paragraph.about for paragraph in more))
    placed = pieces[first.index - 1].kind is ZoneKind.DATELINE
    announced = (
        bool(more) and len(first.words) <= _ANNOUNCEMENT_LONGEST and len(more[0].words) >= _LEDE_SHORTEST
    )
    titled = placed or len(heading.span.of(text).split()) > _HEADING_WORDS
    if not titled or not (placed or announced):
        return False
    if _leans_back(more[0].words if announced and not placed else first.words):
        return False
    about = _about(heading.span.of(text))
    shared = len(about & told)
    is_new = _is_new(
        told | about,
        above.known,
        share=_PLACED_SHARE if placed else _HEADED_SHARE,
    )
    return (
        shared >= _HEADING_SHARED
        and is_new
        and _returning_share(paragraphs, above.since, place) <= _RETURNING_SHARE
    )


def _counts(text: str, piece: Piece) -> bool:
    """Whether a piece is a paragraph of an article."""
    return piece.kind is None and is_running(text, piece)


def _paragraph(text: str, pieces: Sequence[Piece], index: int) -> _Paragraph:
    """A piece as a paragraph."""
    return _Paragraph(index, pieces[index].span.of(text))


def _about(words: str) -> frozenset[str]:
    """Stems of content words: capitalised, long, or numbers; function words out."""
    function_words = load_all_words().function_words
    return frozenset(
        token.casefold()[:_LONG_WORD]
        for token in set(_TOKEN.findall(words))
        if (len(token) >= _LONG_WORD or token[0].isupper() or token[0].isdigit())
        and token.casefold() not in function_words
    )


def _opens(above: _Above) -> bool:
    """Whether a story opens at this paragraph."""
    before, teaser, lede = above.paragraphs[above.place - 1 : above.place + 2]
    if not _look_like_opening(before.words, teaser.words, lede.words):
        return False
    if not _tells_again(teaser.about, lede.about):
        return False
    if not (_is_new(teaser.about, above.known) and _is_new(lede.about, above.known)):
        return False
    if _returning_share(above.paragraphs, above.since, above.place) > _RETURNING_SHARE:
        return False
    return _introduces(teaser.words, lede.words) or _is_new(
        teaser.about | lede.about, above.known, share=_NEW_SHARE
    )


def _look_like_opening(before: str, teaser: str, lede: str) -> bool:
    """Whether, behind a finished paragraph, a short one and a long one stand that lean on nothing before."""
    if len(teaser) > _TEASER_LONGEST or len(lede) < _LEDE_SHORTEST:
        return False
    if not teaser[0].isupper() or before[-1] not in '.!?"“”«»)':
        return False
    return not _leans_back(teaser) and not _leans_back(lede)


def _tells_again(teaser: frozenset[str], lede: frozenset[str]) -> bool:
    """Whether the lede takes up what the teaser announced."""
    shared = len(teaser & lede)
    return shared >= _FEWEST_SHARED and _FEWEST_SHARED * shared >= len(teaser)


def _returning_share(paragraphs: Sequence[_Paragraph], since: int, place: int) -> float:
    """How much of what the paragraphs before turn on returns in those after: much of it in one story."""
    before, after = paragraphs[since:place], paragraphs[place:]
    counted = Counter(word for paragraph in before for word in paragraph.about)
    theme = sorted(counted, key=lambda word: (-counted[word], word))[:_THEME]
    hits = sum(word in paragraph.about for word in theme for paragraph in after)
    return hits / (len(theme) * len(after)) if theme else 1.0


def _is_new(about: frozenset[str], known: set[str], *, share: float = _KNOWN_SHARE) -> bool:
    """Whether at most `share` of the words stood in the story above."""
    return len(about & known) <= share * len(about)


def _leans_back(words: str) -> bool:
    """Whether a paragraph starts from something said before."""
    known = load_all_words()
    first = _SENTENCE_END.split(words[:400], maxsplit=1)[0]
    tokens = [token.casefold() for token in _TOKEN.findall(first)]
    opening = tokens[0] if tokens else ""
    leaning = opening in known.back_references and not _article_opens(words)
    return leaning or bool(known.back_pointers & set(tokens))


def _article_opens(words: str) -> bool:
    """Whether a paragraph opens with an article before a noun: `Das Rathaus`, `Die neue Brücke`."""
    return _ARTICLE.match(words) is not None


def _introduces(teaser: str, lede: str) -> bool:
    """Whether the lede gives in full a name that the teaser gave in short."""
    return any(
        last in teaser and f"{first} {last}" not in teaser for first, last in _FULL_NAME.findall(lede[:600])
    )


def _with_heading(text: str, pieces: Sequence[Piece], index: int) -> int:
    """The index moved up over the headings and residue that belong to the new story."""
    while index > 0 and _belongs_below(text, pieces[index - 1]):
        index -= 1
    return index


def _belongs_below(text: str, piece: Piece) -> bool:
    """Whether a piece stands above a story as its heading or timestamp does."""
    heads = (ZoneKind.TIMESTAMP, ZoneKind.DATELINE, ZoneKind.BYLINE, ZoneKind.SECTION)
    return piece.kind in heads or (piece.kind is None and not is_running(text, piece))
