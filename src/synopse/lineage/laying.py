"""How a shared text lies in two members: whole sentences side by side, and the edits word by word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from synopse.lineage.copyists import Copyist
from synopse.lineage.passages import Stretch
from synopse.lineage.words import MemberWords
from synopse.model import SharedKind
from synopse.text.alignment import BREAK, Run

_LONGEST = 300  # words: in a longer gap between two runs nothing equal is looked for
_MOST = 400  # stretches of one pair that are laid out, the longest first
_STUB = 3  # words: a stretch that shares fewer of a sentence does not share the sentence
_STRAY = 3  # letters: an equal word so short between two edits is part of them


@dataclass(frozen=True, slots=True)
class Laid:
    """Words `a` to before `a_end` of the base beside words `b` to before `b_end` of the other."""

    a: int
    a_end: int
    b: int
    b_end: int


@dataclass(frozen=True, slots=True)
class Edit:
    """One piece of a laid stretch; either side may be empty."""

    same: bool
    laid: Laid


@dataclass(frozen=True, slots=True)
class LaidStretch:
    """A stretch of whole sentences with its pieces, equal and edited in turn."""

    laid: Laid
    edits: tuple[Edit, ...]


def lay_stretches(stretches: Sequence[Stretch], base: Copyist, other: Copyist) -> tuple[LaidStretch, ...]:
    """Shared copy widened to whole sentences, in the order of the base, each with its edits.

    No word of either text stands in two of them: the longer stretch has it.
    """
    copies = [it for it in stretches if it.kind is SharedKind.COPY]
    heaviest = sorted(copies, key=lambda it: (-sum(run.length for run in it.runs), it.hull))
    taken: list[tuple[Laid, tuple[Run, ...]]] = []
    for stretch in heaviest[:_MOST]:
        a, a_end, b, b_end = stretch.hull
        hull = _trimmed(Laid(a, a_end, b, b_end), base, other)
        if hull and not any(_overlap(hull, there) for there, _ in taken):
            taken.append((hull, stretch.runs))
    taken.sort(key=lambda found: found[0].a)
    hulls = [hull for hull, _ in taken]
    widened = [(_widened(hull, hulls, base, other), runs) for hull, runs in taken]
    return tuple(LaidStretch(it, tuple(_edits(base.words, other.words, it, runs))) for it, runs in widened)


def _trimmed(laid: Laid, base: Copyist, other: Copyist) -> Laid | None:
    """The stretch without one or two words that reach into a sentence it does not share."""
    head = max(_stub(base.end_at(laid.a) - laid.a, laid.a - base.start_at(laid.a)),
               _stub(other.end_at(laid.b) - laid.b, laid.b - other.start_at(laid.b)))  # fmt: skip
    a_last, b_last = laid.a_end - 1, laid.b_end - 1
    tail = max(_stub(laid.a_end - base.start_at(a_last), base.end_at(a_last) - laid.a_end),
               _stub(laid.b_end - other.start_at(b_last), other.end_at(b_last) - laid.b_end))  # fmt: skip
    if laid.a + head >= laid.a_end - tail or laid.b + head >= laid.b_end - tail:
        return None
    return Laid(laid.a + head, laid.a_end - tail, laid.b + head, laid.b_end - tail)


def _stub(shared: int, unshared: int) -> int:
    """How many words to give up where a stretch shares so few of a sentence."""
    return shared if shared < _STUB and unshared > 0 else 0


def _overlap(one: Laid, other: Laid) -> bool:
    """Whether two share words of the base, or of the other text."""
    return (one.a < other.a_end and other.a < one.a_end) or (one.b < other.b_end and other.b < one.b_end)


def _widened(laid: Laid, taken: Sequence[Laid], base: Copyist, other: Copyist) -> Laid:
    """The stretch up to the borders of its sentences, of its neighbours and of the article."""
    a_low, a_high = _room(base.words.keys, [(it.a, it.a_end) for it in taken], laid.a, laid.a_end)
    b_low, b_high = _room(other.words.keys, [(it.b, it.b_end) for it in taken], laid.b, laid.b_end)
    return Laid(
        max(base.start_at(laid.a), a_low),
        min(base.end_at(laid.a_end - 1), a_high),
        max(other.start_at(laid.b), b_low),
        min(other.end_at(laid.b_end - 1), b_high),
    )


def _room(keys: Sequence[str], taken: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """How far a stretch may be widened to either side."""
    low = max((other_end for _, other_end in taken if other_end <= start), default=0)
    high = min((other for other, _ in taken if other >= end), default=len(keys))
    while start > low and not keys[start - 1].startswith(BREAK):
        start -= 1
    while end < high and not keys[end].startswith(BREAK):
        end += 1
    return start, end


def _edits(base: MemberWords, other: MemberWords, laid: Laid, runs: Sequence[Run]) -> Iterator[Edit]:
    """The pieces of a laid stretch, equal and edited in turn: its runs, and what is equal between them."""
    fixed = [piece for run in runs if (piece := _clipped(run, laid))]
    borders = [
        Laid(laid.a, laid.a, laid.b, laid.b),
        *fixed,
        Laid(laid.a_end, laid.a_end, laid.b_end, laid.b_end),
    ]
    pieces = [borders[0]]
    for before, after in pairwise(borders):
        gap = Laid(before.a_end, after.a, before.b_end, after.b)
        pieces += (*_equal_pieces(base.keys, other.keys, gap), after)
    for before, after in pairwise(pieces):
        if before.a < before.a_end:
            yield Edit(same=True, laid=before)
        if before.a_end < after.a or before.b_end < after.b:
            yield Edit(same=False, laid=Laid(before.a_end, after.a, before.b_end, after.b))


def _clipped(run: Run, laid: Laid) -> Laid | None:
    """What of a run lies within a stretch."""
    start = max(0, laid.a - run.a, laid.b - run.b)
    end = min(run.length, laid.a_end - run.a, laid.b_end - run.b)
    return Laid(run.a + start, run.a + end, run.b + start, run.b + end) if start < end else None


def _equal_pieces(a: Sequence[str], b: Sequence[str], gap: Laid) -> Iterator[Laid]:
    """Equal words between two runs, but for stray short ones."""
    a_keys, b_keys = a[gap.a : gap.a_end], b[gap.b : gap.b_end]
    if max(len(a_keys), len(b_keys)) > _LONGEST:
        return
    for block in SequenceMatcher(None, a_keys, b_keys, autojunk=False).get_matching_blocks():
        if block.size > 1 or (block.size and len(a_keys[block.a]) > _STRAY):
            piece = Laid(block.a, block.a + block.size, block.b, block.b + block.size)
            yield Laid(piece.a + gap.a, piece.a_end + gap.a, piece.b + gap.b, piece.b_end + gap.b)
