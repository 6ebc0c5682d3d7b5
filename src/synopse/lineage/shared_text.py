"""The supposed common text of members that share copy: what two or more of them have.

Nobody saw the text that all took over; what several hold is the best guess at it. A sentence counts as held
where at least half of its words stand in a sentence of the other.
"""

from bisect import bisect_right
from collections.abc import Sequence

from synopse.lineage.copyists import Copyist
from synopse.lineage.laying import LaidStretch
from synopse.model import CommonPassage, Passage


def find_shared_text(
    base: Copyist, others: Sequence[Copyist], laid: Sequence[Sequence[LaidStretch]]
) -> tuple[CommonPassage, ...]:
    """The base's sentences that another member has, in their order, each with all who hold it."""
    found = []
    for start, end in base.sentences():
        holders = [
            (other.member, passage)
            for other, stretches in zip(others, laid, strict=True)
            if (passage := _held(start, end, other, stretches))
        ]
        if holders:
            members, passages = zip(*holders, strict=True)
            found.append(CommonPassage((base.member, *members), (base.passage(start, end), *passages)))
    return tuple(found)


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
