"""The edits several members made to a text they share: an agency text as its customers printed it.

The member that holds most of the shared text is the base; the others are laid against it. No member is
the original: `cut` says that the words stand in the base and not here, nothing about who cut what.
"""

from collections.abc import Mapping, Sequence
from operator import attrgetter

from synopse.lineage.copyists import find_copyist
from synopse.lineage.laying import lay_sentences
from synopse.lineage.passages import find_stretches
from synopse.lineage.rows import find_rows
from synopse.lineage.shared_text import find_shared_text
from synopse.model import (
    Collation,
    Derivation,
    Findings,
    Lineage,
    Member,
    Report,
    SharedKind,
    Span,
    Story,
)


def find_collations(
    story: Story,
    reports: Mapping[str, Report],
    findings: Mapping[str, Findings],
    lineage: Sequence[Lineage],
) -> tuple[Collation, ...]:
    """One collation for each group of members that share copy, in the order of their first members.

    Rows stand in the order of the base's sentences, within a sentence member by member.
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
    base_member = _base(members, reports, pairs)
    base, *others = (
        find_copyist(reports[member.report], member.part, findings.get(member.report))
        for member in (base_member, *(it for it in members if it != base_member))
    )
    laid = [lay_sentences(find_stretches(base.words, other.words), base, other) for other in others]
    placed = [
        row
        for number, (other, found) in enumerate(zip(others, laid, strict=True))
        for row in find_rows(base, other, found, number)
    ]
    rows = tuple(it.row for it in sorted(placed, key=attrgetter("place")))
    return Collation(tuple(members), base_member, rows, find_shared_text(base, others, laid))


def _base(members: Sequence[Member], reports: Mapping[str, Report], pairs: Sequence[Lineage]) -> Member:
    """The member with most of the shared text; of several the earliest, then the longest."""

    def rank(member: Member) -> tuple[int, bool, str, int, int]:
        report = reports[member.report]
        at = report.published
        length = sum(len(zone.span) for zone in report.article_zones(member.part))
        shared = _shared_length(member, pairs)
        return -shared, at is None, at.value if at else "", -length, members.index(member)

    return min(members, key=rank)


def _shared_length(member: Member, pairs: Sequence[Lineage]) -> int:
    """Characters of a member that stand word for word in any other."""
    spans: list[Span] = []
    for pair in pairs:
        copied = [it for it in pair.passages if it.kind is SharedKind.COPY and it.verbatim]
        spans += [it.a for it in copied if pair.a == member]
        spans += [it.b for it in copied if pair.b == member]
    length = end = 0
    for span in sorted(spans):
        length += max(0, span.end - max(span.start, end))
        end = max(end, span.end)
    return length
