"""The rows of one member in a collation: what it kept, moved, edited, left out and added."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from synopse.lineage.copyists import Copyist
from synopse.lineage.edits import kind_of_edit, kinds_together
from synopse.lineage.laying import Edit, Laid, LaidStretch
from synopse.lineage.splits import split_edit
from synopse.model import CollationRow, EditKind

_OWN = 60  # words: a longer piece of a text that shares less than half is no edit of the shared text


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row with its place: first word of the sentence of the base, member, word of the base, number."""

    place: tuple[int, int, int, int]
    row: CollationRow


def find_rows(base: Copyist, other: Copyist, laid: Sequence[LaidStretch], number: int) -> Iterator[PlacedRow]:
    """The rows of the `number`th member."""
    moved = find_moved(base, laid)
    count = 0
    for index, stretch in enumerate(laid):
        same = EditKind.MOVED if index in moved else EditKind.KEPT
        for edit, kind in _kinds(base, other, stretch, same):
            count += 1
            yield _placed(base, other, edit.laid, (kind, number, count))
    for piece in (*_left_out(base, other, laid), *_added(base, other, laid)):
        count += 1
        kind = EditKind.CUT if piece.a < piece.a_end else EditKind.INSERTED
        yield _placed(base, other, piece, (kind, number, count))


def _kinds(
    base: Copyist, other: Copyist, stretch: LaidStretch, same: EditKind
) -> Iterator[tuple[Edit, EditKind]]:
    """The pieces of a stretch with their kinds; equal words sentence by sentence."""
    split = _without_shifts(
        base,
        other,
        [piece for edit in stretch.edits for piece in ([edit] if edit.same else _parted(base, other, edit))],
    )
    changed = [edit.laid for edit in split if not edit.same]
    sides = [(base.edited(it.a, it.a_end), other.edited(it.b, it.b_end)) for it in changed]
    kinds = iter(kinds_together([kind_of_edit(*side) for side in sides], sides))
    for edit in split:
        if edit.same:
            yield from ((piece, same) for piece in _by_sentence(base, edit))
        else:
            yield edit, next(kinds)


def _without_shifts(base: Copyist, other: Copyist, edits: Sequence[Edit]) -> list[Edit]:
    """The pieces, with a word that only took another place apart from what went or came beside it.

    `Zudem wurde ein Teil zerstört`, `Ein Teil wurde zerstört`: the verb stands elsewhere, the adverb went.
    """
    plain = [it for it in edits if not it.same and not it.laid.is_replaced]
    went = {base.words.keys[it.laid.a : it.laid.a_end] for it in plain if it.laid.a < it.laid.a_end}
    came = {other.words.keys[it.laid.b : it.laid.b_end] for it in plain if it.laid.b < it.laid.b_end}
    parted: list[Edit] = []
    for edit in edits:
        laid = edit.laid
        if edit.same or laid.is_replaced:
            parted.append(edit)
        elif laid.a < laid.a_end:
            pieces = _shift_in(base.words.keys, laid.a, laid.a_end, came)
            parted += (Edit(same=False, laid=Laid(start, end, laid.b, laid.b)) for start, end in pieces)
        else:
            pieces = _shift_in(other.words.keys, laid.b, laid.b_end, went)
            parted += (Edit(same=False, laid=Laid(laid.a, laid.a, start, end)) for start, end in pieces)
    return parted


def _shift_in(
    keys: Sequence[str], start: int, end: int, elsewhere: Collection[tuple[str, ...]]
) -> tuple[tuple[int, int], ...]:
    """Words parted from the last or first of them that stands elsewhere by itself."""
    if end - start > 1 and (keys[end - 1],) in elsewhere:
        return (start, end - 1), (end - 1, end)
    if end - start > 1 and (keys[start],) in elsewhere:
        return (start, start + 1), (start + 1, end)
    return ((start, end),)


def _parted(base: Copyist, other: Copyist, edit: Edit) -> Iterator[Edit]:
    """One edit as the pieces that are edits of their own."""
    return (Edit(same=False, laid=piece) for piece in split_edit(base, other, edit.laid))


def _by_sentence(base: Copyist, edit: Edit) -> Iterator[Edit]:
    """Equal words, sentence by sentence of the base."""
    start, end = edit.laid.a, edit.laid.a_end
    while start < end:
        stop = min(end, base.end_at(start))
        shift = edit.laid.b - edit.laid.a
        yield Edit(same=True, laid=Laid(start, stop, start + shift, stop + shift))
        start = stop


def _placed(base: Copyist, other: Copyist, laid: Laid, given: tuple[EditKind, int, int]) -> PlacedRow:
    """The row of one piece, with its place."""
    kind, number, count = given
    here = (other.passage(laid.b, laid.b_end),) if laid.b < laid.b_end else ()
    there = (base.passage(laid.a, laid.a_end),) if laid.a < laid.a_end else ()
    sentence = base.start_at(laid.a if there else laid.a - 1) if there or laid.a else -1
    place = (sentence, number, laid.a, count)
    return PlacedRow(place, CollationRow(other.member.report, kind, here, there))


def find_moved(base: Copyist, laid: Sequence[LaidStretch]) -> frozenset[int]:
    """Numbers of stretches out of order in the other text: all but the heaviest run in order.

    Where a sentence, or a whole paragraph, changed places with its neighbour, neither of the two stayed.
    """
    moved = set(range(len(laid))) - _in_order(laid)
    swapped: set[int] = set()
    for block in _blocks(sorted(moved)):
        for passed in _passed(laid, block, moved):
            whole = _is_paragraph(base, laid, passed) and _is_paragraph(base, laid, block)
            if len(passed) == 1 or whole:
                swapped.update(passed)
    return frozenset(moved | swapped)


def _is_paragraph(base: Copyist, laid: Sequence[LaidStretch], block: Sequence[int]) -> bool:
    """Whether stretches are all there is of one paragraph of the base."""
    places = {base.paragraph_at(laid[it].laid.a) for it in block}
    inside = [it for it, stretch in enumerate(laid) if base.paragraph_at(stretch.laid.a) in places]
    return len(places) == 1 and set(inside) == set(block)


def _blocks(moved: Sequence[int]) -> list[list[int]]:
    """Moved stretches that are neighbours in the base, together."""
    blocks: list[list[int]] = []
    for index in moved:
        if blocks and blocks[-1][-1] == index - 1:
            blocks[-1].append(index)
        else:
            blocks.append([index])
    return blocks


def _passed(laid: Sequence[LaidStretch], block: Sequence[int], moved: set[int]) -> Iterator[list[int]]:
    """The stretches in order that a block stands behind in one text and before in the other."""
    here = laid[block[0]].laid.b
    yield [it for it in range(block[0]) if it not in moved and laid[it].laid.b > here]
    yield [it for it in range(block[-1] + 1, len(laid)) if it not in moved and laid[it].laid.b < here]


def _in_order(laid: Sequence[LaidStretch]) -> set[int]:
    """Numbers of the heaviest stretches that stand in the same order in both.

    The best run that ends at or before a place of the other text is kept in a tree of maxima (Fenwick), so
    that time grows little faster than the number of stretches.
    """
    places = sorted(it.laid.b for it in laid)
    best: list[tuple[int, int]] = [(0, 1)] * (len(laid) + 1)  # weight of a run, minus the number of its last
    previous: list[int | None] = []
    last, heaviest = None, 0
    for index, stretch in enumerate(laid):
        place = bisect_left(places, stretch.laid.b)
        weight, before = max((best[it] for it in _below(place)), default=(0, 1))
        previous.append(-before if weight else None)
        run = weight + stretch.weight + 1, -index
        if run[0] > heaviest:
            last, heaviest = index, run[0]
        place += 1
        while place < len(best):
            best[place] = max(best[place], run)
            place += place & -place
    in_order: set[int] = set()
    while last is not None:
        in_order.add(last)
        last = previous[last]
    return in_order


def _below(place: int) -> Iterator[int]:
    """The nodes of a tree of maxima that cover all places below one."""
    while place > 0:
        yield place
        place -= place & -place


def _left_out(base: Copyist, other: Copyist, laid: Sequence[LaidStretch]) -> Iterator[Laid]:
    """Sentences of the base that the member has nowhere, each by itself."""
    taken = [(it.laid.a, it.laid.a_end) for it in laid]
    for first, end in _free(base, taken, everything=_is_most(base, other, laid)):
        start = first
        while start < end:
            stop = base.end_at(start)
            if not base.is_border(base.number_at(start)):
                yield Laid(start, stop, 0, 0)
            start = stop


def _added(base: Copyist, other: Copyist, laid: Sequence[LaidStretch]) -> Iterator[Laid]:
    """What the member has between and around the shared sentences, by paragraphs of the same kind."""
    taken = sorted((it.laid.b, it.laid.b_end) for it in laid)
    behind = {it.laid.b_end: it.laid.a_end for it in laid}
    for start, end in _free(other, taken, everything=_is_most(base, other, laid)):
        for first, last in _split(other, start, end):
            yield Laid(behind.get(start, 0), behind.get(start, 0), first, last)


def _is_most(base: Copyist, other: Copyist, laid: Sequence[LaidStretch]) -> bool:
    """Whether at least half of either text stands in sentences of both."""
    return 2 * sum(it.laid.a_end - it.laid.a for it in laid) >= len(base.words.keys) or 2 * sum(
        it.laid.b_end - it.laid.b for it in laid
    ) >= len(other.words.keys)


def _free(
    member: Copyist, taken: Sequence[tuple[int, int]], *, everything: bool
) -> Iterator[tuple[int, int]]:
    """The words no stretch holds: all of them, or what is short and stands between two stretches."""
    end = 0
    for start, behind in (*taken, (len(member.words.keys), 0)):
        inner = end > 0 and behind > 0
        if end < start and (everything or (inner and start - end <= _OWN)):
            yield end, start
        end = max(end, behind)


def _split(member: Copyist, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Words as pieces of whole sentences without headings and borders among them."""
    first = start
    while first < end:
        number = member.number_at(first)
        last = member.end_at(first)
        if member.is_border(number):
            first = last
            continue
        while (
            last < end
            and not member.is_border(member.number_at(last))
            and (member.is_heading(member.number_at(last)) == member.is_heading(number))
        ):
            last = member.end_at(last)
        yield first, last
        first = last
