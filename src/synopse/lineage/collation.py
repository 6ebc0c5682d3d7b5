"""The edits several members made to a text they share: an agency text as its customers printed it.

One member that shares most with the others, word for word, is the base; the others are laid against it. No
member is the original: `cut` says that the words stand in the base and not here, nothing about who cut what.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from operator import attrgetter

from synopse.lineage.copyists import find_copyist
from synopse.lineage.laying import lay_sentences
from synopse.lineage.origins import join
from synopse.lineage.passages import find_stretches
from synopse.lineage.rows import find_rows
from synopse.lineage.shared_text import find_shared_text
from synopse.model import (
    Collation,
    Findings,
    Lineage,
    Member,
    Report,
    SharedKind,
    Span,
    Story,
)
from synopse.text.tokens import find_keys

_NEAR = 0.8  # from this share of the most shared words on, a member may be the base


def find_collations(
    story: Story,
    reports: Mapping[str, Report],
    findings: Mapping[str, Findings],
    lineage: Sequence[Lineage],
) -> tuple[Collation, ...]:
    """One collation for each group of members that share copy, in the order of their first members.

    Rows stand in the order of the base's sentences, within a sentence member by member.
    """
    members = set(story.members)
    shared = [pair for pair in lineage if _is_copy(pair) and {pair.a, pair.b} <= members]
    return tuple(_collate(group, reports, findings, shared) for group in _groups(story.members, shared))


def _is_copy(pair: Lineage) -> bool:
    """Whether one of the two is derived from what both share word by word."""
    return pair.derives and not pair.parallels


def _groups(members: Sequence[Member], pairs: Sequence[Lineage]) -> tuple[tuple[Member, ...], ...]:
    """Members joined by pairs, two or more at a time, in order."""
    groups = join([(pair.a, pair.b) for pair in pairs], members)
    return tuple(group for group in groups if len(group) > 1)


def _collate(
    members: Sequence[Member],
    reports: Mapping[str, Report],
    findings: Mapping[str, Findings],
    pairs: Sequence[Lineage],
) -> Collation:
    """Lay the members of one group against the one that shares most with the others."""
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
    """Of the members that share most with the others an agency's own, the earliest, the longest."""
    shared: Counter[Member] = Counter()
    for pair in pairs:
        words = _shared_words(pair, reports)
        shared.update({pair.a: words, pair.b: words})
    least = _NEAR * max(shared[member] for member in members)
    agencies = _agencies([reports[member.report] for member in members])

    def rank(member: Member) -> tuple[bool, bool, str, int, int]:
        report = reports[member.report]
        at = report.published
        other = not report.outlet or report.outlet.value not in agencies
        length = sum(len(zone.span) for zone in report.article_zones(member.part))
        return other, at is None, at.value if at else "", -length, members.index(member)

    return min((member for member in members if shared[member] >= least), key=rank)


def _agencies(reports: Sequence[Report]) -> frozenset[str]:
    """The agencies that reports credit in their text."""
    credited = {agency for report in reports for credit in report.credits for agency in credit.agencies}
    return frozenset(
        credited | {it for report in reports for line in report.datelines for it in line.agencies}
    )


def _shared_words(pair: Lineage, reports: Mapping[str, Report]) -> int:
    """Words that two members share one for one, the same seen from either."""
    copied = [it for it in pair.passages if it.kind is SharedKind.COPY and it.verbatim]
    return min(
        _count_words(reports[pair.a.report].text, sorted(it.a for it in copied)),
        _count_words(reports[pair.b.report].text, sorted(it.b for it in copied)),
    )


def _count_words(text: str, spans: Sequence[Span]) -> int:
    """Words in sorted spans, each once."""
    count = end = 0
    for span in spans:
        if span.end > end:
            count += len(find_keys(text, Span(max(span.start, end), span.end)))
            end = span.end
    return count
