"""The edits several members made to a text they share: an agency text as its customers printed it.

The member that holds most of the shared text is the base; the others are laid against it. No member is
the original: `cut` says that the words stand in the base and not here, nothing about who cut what.
"""

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter

from synopse.lineage.absences import PlacedRow, find_absences, find_common_sentences
from synopse.lineage.copyists import Copyist, find_copyist
from synopse.lineage.edits import kind_of_edit
from synopse.lineage.laying import Edit, Laid, LaidStretch, lay_stretches
from synopse.lineage.passages import find_stretches
from synopse.model import (
    Collation,
    CollationRow,
    Derivation,
    EditKind,
    Findings,
    Lineage,
    Member,
    Report,
    SharedKind,
    Story,
)
from synopse.text.alignment import is_open

_INSERTED = 60  # words: a longer piece between two stretches is the member's own text, no insertion


def find_collations(
    story: Story,
    reports: Mapping[str, Report],
    findings: Mapping[str, Findings],
    lineage: Sequence[Lineage],
) -> tuple[Collation, ...]:
    """One collation for each group of members that share copy, in the order of their first members.

    Rows stand in the order of the base's sentences, within a sentence member by member; only sentences that
    the base shares with some other member are laid out.
    """
    shared = [pair for pair in lineage if _is_copy(pair) and {pair.a, pair.b} <= set(story.members)]
    return tuple(_collate(group, reports, findings, shared) for group in _groups(story.members, shared))


def _is_copy(pair: Lineage) -> bool:
    """Whether one of the two is derived from what both share."""
    return (pair.derived_a, pair.derived_b) != (Derivation.NONE, Derivation.NONE)


def _groups(members: Sequence[Member], pairs: Sequence[Lineage]) -> tuple[tuple[Member, ...], ...]:
    """Members joined by pairs, two or more at a time, in order."""
    group_of = {member: {member} for member in members}
    for pair in pairs:
        if group_of[pair.a] is not group_of[pair.b]:
            joined = group_of[pair.a] | group_of[pair.b]
            group_of |= dict.fromkeys(joined, joined)
    firsts = {id(group_of[member]): member for member in reversed(members)}
    groups = (group_of[first] for first in members if firsts[id(group_of[first])] == first)
    return tuple(tuple(it for it in members if it in group) for group in groups if len(group) > 1)


def _collate(
    members: Sequence[Member],
    reports: Mapping[str, Report],
    findings: Mapping[str, Findings],
    pairs: Sequence[Lineage],
) -> Collation:
    """Lay the members of one group against the one with most of the shared text."""
    base_member = max(members, key=lambda member: (_shared_length(member, pairs), -members.index(member)))
    base, *others = (
        find_copyist(reports[member.report], member.part, findings.get(member.report))
        for member in (base_member, *(it for it in members if it != base_member))
    )
    laid = [lay_stretches(find_stretches(base.words, other.words), base, other) for other in others]
    common = find_common_sentences(base, [stretch.laid for found in laid for stretch in found])
    placed = [
        row
        for number, (other, found) in enumerate(zip(others, laid, strict=True))
        for row in (*_rows(base, other, found, number), *find_absences(base, other, found, common, number))
    ]
    rows = tuple(it.row for it in sorted(placed, key=attrgetter("place")))
    return Collation(tuple(members), base_member, rows)


def _shared_length(member: Member, pairs: Sequence[Lineage]) -> int:
    """Characters of a member that stand in copy with any other."""
    spans = [it.a for pair in pairs if pair.a == member for it in pair.passages if it.kind is SharedKind.COPY]
    spans += [
        it.b for pair in pairs if pair.b == member for it in pair.passages if it.kind is SharedKind.COPY
    ]
    length = end = 0
    for span in sorted(spans):
        length += max(0, span.end - max(span.start, end))
        end = max(end, span.end)
    return length


def _rows(base: Copyist, other: Copyist, laid: Sequence[LaidStretch], number: int) -> Iterator[PlacedRow]:
    """The rows of one member."""
    moved = _moved([stretch.laid for stretch in laid])
    taken = [stretch.laid for stretch in laid]
    count = 0
    for index, stretch in enumerate(laid):
        kept = EditKind.MOVED if index in moved else EditKind.KEPT
        for edit in (*stretch.edits, *_insertion(index, taken, other.words.keys)):
            for piece in _by_sentence(base, edit):
                count += 1
                yield _placed(base, other, piece, (kept, number, count))


def _by_sentence(base: Copyist, edit: Edit) -> Iterator[Edit]:
    """Kept words, sentence by sentence of the base; an edit stays whole."""
    start, end = edit.laid.a, edit.laid.a_end
    while edit.same and start < end:
        stop = min(end, base.end_at(start))
        shift = edit.laid.b - edit.laid.a
        yield Edit(same=True, laid=Laid(start, stop, start + shift, stop + shift))
        start = stop
    if not edit.same:
        yield edit


def _placed(base: Copyist, other: Copyist, edit: Edit, given: tuple[EditKind, int, int]) -> PlacedRow:
    """The row of one piece, with its place."""
    kept, number, count = given
    laid = edit.laid
    here = (other.passage(laid.b, laid.b_end),) if laid.b < laid.b_end else ()
    there = (base.passage(laid.a, laid.a_end),) if laid.a < laid.a_end else ()
    edited = kind_of_edit(base.edited(laid.a, laid.a_end), other.edited(laid.b, laid.b_end))
    word = laid.a if there else max(0, laid.a - 1)
    place = (base.start_at(word), number, laid.a, count)
    return PlacedRow(place, CollationRow(other.member.report, kept if edit.same else edited, here, there))


def _insertion(index: int, laid: Sequence[Laid], keys: Sequence[str]) -> Iterator[Edit]:
    """Words of the member between two stretches that are neighbours in the base, if nothing else is there."""
    if index + 1 == len(laid):
        return
    start, end = laid[index].b_end, laid[index + 1].b
    free = not any(it.b < end and start < it.b_end for it in laid) and is_open(keys, start, end)
    if laid[index].a_end == laid[index + 1].a and 0 < end - start <= _INSERTED and free:
        yield Edit(same=False, laid=Laid(laid[index].a_end, laid[index].a_end, start, end))


def _moved(laid: Sequence[Laid]) -> frozenset[int]:
    """Numbers of stretches out of order in the other text: all but the heaviest run in order."""
    weights: list[int] = []
    previous: list[int | None] = []
    for index, stretch in enumerate(laid):
        before = [i for i in range(index) if laid[i].b < stretch.b]
        best = max(before, key=lambda i: (weights[i], -i), default=None)
        weights.append(stretch.a_end - stretch.a + (weights[best] if best is not None else 0))
        previous.append(best)
    last = max(range(len(laid)), key=lambda i: (weights[i], -i), default=None)
    in_order: set[int] = set()
    while last is not None:
        in_order.add(last)
        last = previous[last]
    return frozenset(range(len(laid))) - in_order
