"""Which members of a story count once, because their words have one source.

Members are joined when they share copied text or tell the same facts in the same order, when they credit the
same agency, when they come from the same house without saying that their own people were there, and when they
are parts of one report. Each of these is a fact of its own and stays one: an origin lists all its ties. Only
long shared copy makes a joint origin certain; every other reason, and every trace of copy too short to count,
makes it probable. A doubtful case thus counts as one origin and says so.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from synopse.lineage.credits import credit_places, credits_of, has_own_dateline, wire_agency
from synopse.lineage.houses import house_of
from synopse.lineage.reprints import find_reprints
from synopse.model import (
    Certainty,
    Lineage,
    LineageEvidence,
    Member,
    Origin,
    OriginReason,
    OriginTie,
    Passage,
    Report,
    SharedKind,
    Story,
    TextKind,
)


def independent_origins(
    story: Story, reports: Mapping[str, Report], lineage: Sequence[Lineage]
) -> tuple[Origin, ...]:
    """The origins of a story, O1, O2, … in the order of their first member; each member is in one.

    Every "n independent origins" in any output is the length of this, or, for one statement, of what
    `origins_among` makes of it.
    """
    ties = (
        *_copy_ties(story, lineage),
        *_reprint_ties(story, reports, lineage),
        *_credit_ties(story, reports),
        *_house_ties(story, reports),
    )
    certain = join([(tie.a, tie.b) for tie in ties if tie.certainty is Certainty.CERTAIN], story.members)
    doubtful = _doubtful_members(reports, lineage)
    return tuple(
        Origin(
            id=f"O{number}",
            members=members,
            agency=_agency(members, reports),
            certainty=Certainty.CERTAIN
            if members in certain and not doubtful.issuperset(members)
            else Certainty.PROBABLE,
            ties=tuple(tie for tie in ties if tie.a in members),
        )
        for number, members in enumerate(join([(tie.a, tie.b) for tie in ties], story.members), start=1)
    )


def join(pairs: Sequence[tuple[Member, Member]], members: Sequence[Member]) -> tuple[tuple[Member, ...], ...]:
    """Members grouped by the pairs they stand in, in the order of `members`."""
    leader = {member: member for member in members}

    def find(member: Member) -> Member:
        while leader[member] != member:
            leader[member] = leader[leader[member]]
            member = leader[member]
        return member

    for a, b in pairs:
        leader[find(b)] = find(a)
    groups: dict[Member, list[Member]] = {}
    for member in members:
        groups.setdefault(find(member), []).append(member)
    return tuple(tuple(group) for group in groups.values())


def _copy_ties(story: Story, lineage: Sequence[Lineage]) -> Iterator[OriginTie]:
    """Members of which at least one is derived from what both share."""
    members = frozenset(story.members)
    for pair in lineage:
        if pair.derives and pair.a in members and pair.b in members:
            parallel = LineageEvidence.ORDER_OF_FACTS in pair.evidence
            reason = OriginReason.ORDER_OF_FACTS if parallel else OriginReason.SHARED_TEXT
            yield OriginTie(pair.a, pair.b, reason, pair.certainty)


def _reprint_ties(
    story: Story, reports: Mapping[str, Report], lineage: Sequence[Lineage]
) -> Iterator[OriginTie]:
    """Reprints of a text too short for copy to count, each with what it reprints."""
    derived = {frozenset((pair.a, pair.b)) for pair in lineage if pair.derives}
    for again, first in find_reprints(story.members, reports).items():
        a, b = (next(it for it in story.members if it.report == report) for report in (first, again))
        if frozenset((a, b)) not in derived:
            yield OriginTie(a, b, OriginReason.SHARED_TEXT, Certainty.PROBABLE)


def _credit_ties(story: Story, reports: Mapping[str, Report]) -> Iterator[OriginTie]:
    """Members that credit the same agency, each with the next one that does."""
    crediting: dict[str, list[tuple[Member, Passage | None]]] = {}
    for member in story.members:
        for agency, passage in credit_places(reports[member.report], member).items():
            crediting.setdefault(agency, []).append((member, passage))
    for agency, places in crediting.items():
        for (a, at_a), (b, at_b) in pairwise(places):
            reason = OriginReason.AGENCY_CREDIT
            passages = tuple(at for at in (at_a, at_b) if at)
            yield OriginTie(a, b, reason, Certainty.PROBABLE, name=agency, passages=passages)


def _house_ties(story: Story, reports: Mapping[str, Report]) -> Iterator[OriginTie]:
    """Parts of one report, and members from one house unless their own people were there."""
    parts: dict[str, list[Member]] = {}
    houses: dict[str, list[Member]] = {}
    for member in story.members:
        report = reports[member.report]
        parts.setdefault(report.id, []).append(member)
        if report.outlet and not has_own_dateline(report, member):
            houses.setdefault(house_of(report.outlet.value), []).append(member)
    for members in parts.values():
        for a, b in pairwise(members):
            yield OriginTie(a, b, OriginReason.ONE_REPORT, Certainty.CERTAIN)
    for members in houses.values():
        for a, b in pairwise(members):
            yield _house_tie(a, b, reports)


def _house_tie(a: Member, b: Member, reports: Mapping[str, Report]) -> OriginTie:
    """The tie of two members of one house, with the places where they name their outlets."""
    named = [(report.id, report.outlet) for report in (reports[a.report], reports[b.report])]
    passages = tuple(Passage(report, outlet.span) for report, outlet in named if outlet and outlet.span)
    name = next(outlet.value for _, outlet in named if outlet)
    return OriginTie(a, b, OriginReason.OUTLET_FAMILY, Certainty.PROBABLE, name=name, passages=passages)


def _doubtful_members(reports: Mapping[str, Report], lineage: Sequence[Lineage]) -> frozenset[Member]:
    """Members with copy too short to count, and texts that are no reporting of their own."""
    traces = {
        member
        for pair in lineage
        if not pair.derives and any(passage.kind is SharedKind.COPY for passage in pair.passages)
        for member in (pair.a, pair.b)
    }
    second_hand = {
        Member(report.id, part.part)
        for report in reports.values()
        if report.text_kind in (TextKind.COMMENTARY, TextKind.PRESS_REVIEW)
        for part in report.parts
    }
    return frozenset(traces | second_hand)


def _agency(members: Sequence[Member], reports: Mapping[str, Report]) -> str | None:
    """The agency whose own wire is a member, else the one that most of them credit; None in doubt."""
    wires = {agency for member in members if (agency := wire_agency(reports[member.report]))}
    if len(wires) == 1:
        return wires.pop()
    counts = Counter(agency for member in members for agency in credits_of(reports[member.report], member))
    (best, most), (_, second) = (*counts.most_common(2), (None, 0), (None, 0))[:2]
    return best if most > second else None
