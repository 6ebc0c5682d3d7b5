"""The supposed common text of members that share copy: what two or more of them have.

Nobody saw the text that all took over; what several hold is the best guess at it. A sentence counts as held
where at least half of its words stand in a sentence of the other.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

from synopse.lineage.copyists import Copyist
from synopse.lineage.laying import LaidStretch
from synopse.model import CommonPassage, Member, Passage

_Placed = tuple[tuple[int, int, int], CommonPassage]
_FEWEST = 5  # words of a sentence that several have by more than chance


def find_shared_text(
    base: Copyist, others: Sequence[Copyist], laid: Sequence[Sequence[LaidStretch]]
) -> tuple[CommonPassage, ...]:
    """What two or more have, in the order of the base, each with all who hold it.

    A sentence that the base lacks and others have word for word stands behind the one it follows there.
    """
    placed = [*_of_base(base, others, laid), *_of_others(others, laid)]
    return tuple(found for _, found in sorted(placed, key=itemgetter(0)))


def _of_base(
    base: Copyist, others: Sequence[Copyist], laid: Sequence[Sequence[LaidStretch]]
) -> Iterator[_Placed]:
    """The base's sentences that another member has."""
    for start, end in base.sentences():
        holders = [
            (other.member, passage)
            for other, stretches in zip(others, laid, strict=True)
            if (passage := _held(start, end, other, stretches))
        ]
        if holders:
            members, passages = zip(*holders, strict=True)
            found = CommonPassage((base.member, *members), (base.passage(start, end), *passages))
            yield (start, 0, 0), found


def _of_others(others: Sequence[Copyist], laid: Sequence[Sequence[LaidStretch]]) -> Iterator[_Placed]:
    """Sentences of two or more other members that no stretch of the base holds."""
    holders: dict[tuple[str, ...], list[tuple[Member, Passage, tuple[int, int, int]]]] = {}
    for number, (other, stretches) in enumerate(zip(others, laid, strict=True)):
        ordered = sorted(stretches, key=lambda it: it.laid.b)
        for start, end in other.sentences():
            place = bisect_right(ordered, start, key=lambda it: it.laid.b) - 1
            before = ordered[place].laid if place >= 0 else None
            if end - start >= _FEWEST and (before is None or before.b_end <= start):
                behind = (before.a_end - 1 if before else -1, number + 1, start)
                keys = other.words.keys[start:end]
                holders.setdefault(keys, []).append((other.member, other.passage(start, end), behind))
    for found in holders.values():
        by_member = {member: (passage, place) for member, passage, place in reversed(found)}
        if len(by_member) > 1:
            members = tuple(dict.fromkeys(member for member, *_ in found))
            yield found[0][2], CommonPassage(members, tuple(by_member[it][0] for it in members))


def _held(start: int, end: int, other: Copyist, laid: Sequence[LaidStretch]) -> Passage | None:
    """What a member has of a sentence of the base, from the first equal word to the last."""
    first = bisect_right(laid, start, key=lambda stretch: stretch.laid.a) - 1
    pieces = [
        (max(start, edit.laid.a), min(end, edit.laid.a_end), edit.laid.b - edit.laid.a)
        for stretch in laid[max(0, first) : first + 2]
        for edit in stretch.edits
        if edit.same and edit.laid.a < end and start < edit.laid.a_end
    ]
    if 2 * sum(stop - word for word, stop, _ in pieces) < end - start:
        return None
    return other.passage(pieces[0][0] + pieces[0][2], pieces[-1][1] + pieces[-1][2])
