"""How a shared text lies in two members: sentences that belong together, and the edits word by word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from synopse.lineage.copyists import Copyist
from synopse.lineage.pairing import pair_sentences
from synopse.lineage.passages import Stretch
from synopse.model import SharedKind
from synopse.text.alignment import Run

_LONGEST = 300  # words: in a longer gap between two runs nothing equal is looked for
_OTHER = 0.25  # with fewer equal words one sentence stands in the place of the other, as a whole
_OTHER_HEADING = 0.5  # the same for headings, which are short and name the same things
_WITHIN = 0.7  # from this share of the shorter on, the longer one has it within
_FEWEST = 3  # equal words that must be within
_STRAY = 3  # letters: an equal word so short amid other words is one of them


@dataclass(frozen=True, slots=True)
class Laid:
    """Words `a` to before `a_end` of the base beside words `b` to before `b_end` of the other."""

    a: int
    a_end: int
    b: int
    b_end: int

    @property
    def is_replaced(self) -> bool:
        """Whether both have words."""
        return self.a < self.a_end and self.b < self.b_end


@dataclass(frozen=True, slots=True)
class Edit:
    """One piece of a laid stretch; either side may be empty."""

    same: bool
    laid: Laid


@dataclass(frozen=True, slots=True)
class LaidStretch:
    """Whole sentences of both with their pieces, equal and edited in turn."""

    laid: Laid
    edits: tuple[Edit, ...]

    @property
    def weight(self) -> int:
        """Number of equal words."""
        return sum(edit.laid.a_end - edit.laid.a for edit in self.edits if edit.same)


def lay_sentences(stretches: Sequence[Stretch], base: Copyist, other: Copyist) -> tuple[LaidStretch, ...]:
    """Sentences that belong together, in the order of the base, each with its edits.

    No word of either text stands in two of them.
    """
    runs = [run for it in stretches if it.kind is SharedKind.COPY for run in it.runs]
    laid = []
    for unit in pair_sentences(stretches, base, other):
        hull = Laid(
            base.starts[unit.a], base.starts[unit.a_end], other.starts[unit.b], other.starts[unit.b_end]
        )
        edits = tuple(_edits(base.words.keys, other.words.keys, hull, runs))
        if _is_other(edits, hull, heading=base.is_heading(unit.a)):
            edits = (Edit(same=False, laid=hull),)
        laid.append(LaidStretch(hull, edits))
    return tuple(laid)


def _is_other(edits: Sequence[Edit], laid: Laid, *, heading: bool) -> bool:
    """Whether too little is equal to tell edits: of the longer side, and of the shorter."""
    equal = sum(edit.laid.a_end - edit.laid.a for edit in edits if edit.same)
    shorter, longer = sorted((laid.a_end - laid.a, laid.b_end - laid.b))
    return equal < (_OTHER_HEADING if heading else _OTHER) * longer and equal < max(
        _WITHIN * shorter, _FEWEST
    )


def _edits(base: Sequence[str], other: Sequence[str], laid: Laid, runs: Sequence[Run]) -> Iterator[Edit]:
    """The pieces of laid sentences, equal and edited in turn."""
    pieces = [Laid(laid.a, laid.a, laid.b, laid.b)]
    for gap in _gaps(laid, runs):
        pieces += _equal_pieces(base, other, gap)
    pieces.append(Laid(laid.a_end, laid.a_end, laid.b_end, laid.b_end))
    pieces = _without_strays(base, pieces)
    for before, after in pairwise(pieces):
        if before.a < before.a_end:
            yield Edit(same=True, laid=before)
        if before.a_end < after.a or before.b_end < after.b:
            yield Edit(same=False, laid=Laid(before.a_end, after.a, before.b_end, after.b))


def _gaps(laid: Laid, runs: Sequence[Run]) -> Iterator[Laid]:
    """The sentences as one; those too long for that in the pieces that their runs are, and those between."""
    if max(laid.a_end - laid.a, laid.b_end - laid.b) <= _LONGEST:
        yield laid
        return
    a, b = laid.a, laid.b
    for run in runs:
        piece = _clipped(run, Laid(a, laid.a_end, b, laid.b_end))
        if piece:
            yield Laid(a, piece.a, b, piece.b)
            yield piece
            a, b = piece.a_end, piece.b_end
    yield Laid(a, laid.a_end, b, laid.b_end)


def _clipped(run: Run, laid: Laid) -> Laid | None:
    """What of a run lies within a stretch."""
    start = max(0, laid.a - run.a, laid.b - run.b)
    end = min(run.length, laid.a_end - run.a, laid.b_end - run.b)
    return Laid(run.a + start, run.a + end, run.b + start, run.b + end) if start < end else None


def _equal_pieces(a: Sequence[str], b: Sequence[str], gap: Laid) -> Iterator[Laid]:
    """Equal words of two stretches."""
    a_keys, b_keys = a[gap.a : gap.a_end], b[gap.b : gap.b_end]
    if a_keys == b_keys and a_keys:
        yield gap
    elif max(len(a_keys), len(b_keys)) <= _LONGEST:
        for block in SequenceMatcher(None, a_keys, b_keys, autojunk=False).get_matching_blocks():
            if block.size:
                piece = Laid(block.a, block.a + block.size, block.b, block.b + block.size)
                yield Laid(piece.a + gap.a, piece.a_end + gap.a, piece.b + gap.b, piece.b_end + gap.b)


def _without_strays(keys: Sequence[str], pieces: Sequence[Laid]) -> list[Laid]:
    """Equal pieces without single short words amid others; words cut or put in around one leave it equal."""
    kept = [pieces[0]]
    for piece, after in pairwise(pieces[1:]):
        before = Laid(kept[-1].a_end, piece.a, kept[-1].b_end, piece.b)
        behind = Laid(piece.a_end, after.a, piece.b_end, after.b)
        stray = piece.a_end - piece.a == 1 and len(keys[piece.a]) <= _STRAY
        edged = not _is_edit(before) or not _is_edit(behind)
        if (
            not stray
            or edged
            or not (before.is_replaced or behind.is_replaced or _is_crossed(before, behind))
        ):
            kept.append(piece)
    return [*kept, pieces[-1]]


def _is_edit(gap: Laid) -> bool:
    """Whether anything stands in a gap."""
    return gap.a < gap.a_end or gap.b < gap.b_end


def _is_crossed(before: Laid, behind: Laid) -> bool:
    """Whether words are only cut on one side of a word and only put in on the other."""
    return (before.a < before.a_end) != (behind.a < behind.a_end)
