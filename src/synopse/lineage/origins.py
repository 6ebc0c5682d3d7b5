"""Which members of a story count once, because their words have one source.

Members are joined when they share copied text, when they credit the same agency, when they come from the
same house without saying that their own people were there, and when they are parts of one report. Only long
shared copy makes a joint origin certain; every other reason, and every trace of copy too short to count,
makes it probable. A doubtful case thus counts as one origin and says so.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from synopse.lineage.credits import credits_of, has_own_dateline
from synopse.lineage.houses import house_of
from synopse.model import (
    Certainty,
    Derivation,
    Lineage,
    Member,
    Origin,
    Report,
    SharedKind,
    Story,
    TextKind,
)


@dataclass(frozen=True, slots=True)
class _Tie:
    """Two members that count once."""

    a: Member
    b: Member
    certain: bool


def independent_origins(
    story: Story, reports: Mapping[str, Report], lineage: Sequence[Lineage]
) -> tuple[Origin, ...]:
    """The origins of a story, O1, O2, … in the order of their first member; each member is in one."""
    ties = (*_copy_ties(story, lineage), *_credit_ties(story, reports), *_house_ties(story, reports))
    certain = _joined(story.members, [tie for tie in ties if tie.certain])
    doubtful = _doubtful_members(reports, lineage)
    return tuple(
        Origin(
            id=f"O{number}",
            members=members,
            agency=_agency(members, reports),
            certainty=Certainty.CERTAIN
            if members in certain and not doubtful.issuperset(members)
            else Certainty.PROBABLE,
        )
        for number, members in enumerate(_joined(story.members, ties), start=1)
    )


def _copy_ties(story: Story, lineage: Sequence[Lineage]) -> Iterator[_Tie]:
    """Members of which at least one is derived from what both share."""
    members = frozenset(story.members)
    for pair in lineage:
        derived = (pair.derived_a, pair.derived_b) != (Derivation.NONE, Derivation.NONE)
        if derived and pair.a in members and pair.b in members:
            yield _Tie(pair.a, pair.b, pair.certainty is Certainty.CERTAIN)


def _credit_ties(story: Story, reports: Mapping[str, Report]) -> Iterator[_Tie]:
    """Members that credit the same agency, each with the next one that does."""
    crediting: dict[str, list[Member]] = {}
    for member in story.members:
        for agency in credits_of(reports[member.report], member):
            crediting.setdefault(agency, []).append(member)
    for members in crediting.values():
        yield from (_Tie(a, b, certain=False) for a, b in pairwise(members))


def _house_ties(story: Story, reports: Mapping[str, Report]) -> Iterator[_Tie]:
    """Parts of one report, and members from one house unless their own people were there."""
    houses: dict[tuple[str, str], list[Member]] = {}
    for member in story.members:
        report = reports[member.report]
        houses.setdefault(("report", report.id), []).append(member)
        if report.outlet and not has_own_dateline(report, member):
            houses.setdefault(("house", house_of(report.outlet.value)), []).append(member)
    for (kind, _), members in houses.items():
        yield from (_Tie(a, b, certain=kind == "report") for a, b in pairwise(members))


def _joined(members: Sequence[Member], ties: Sequence[_Tie]) -> tuple[tuple[Member, ...], ...]:
    """Members grouped by their ties, in the order of `members`."""
    leader = {member: member for member in members}

    def find(member: Member) -> Member:
        while leader[member] != member:
            leader[member] = leader[leader[member]]
            member = leader[member]
        return member

    for tie in ties:
        leader[find(tie.b)] = find(tie.a)
    groups: dict[Member, list[Member]] = {}
    for member in members:
        groups.setdefault(find(member), []).append(member)
    return tuple(tuple(group) for group in groups.values())


def _doubtful_members(reports: Mapping[str, Report], lineage: Sequence[Lineage]) -> frozenset[Member]:
    """Members with copy too short to count, and texts that are no reporting of their own."""
    traces = {
        member
        for pair in lineage
        if (pair.derived_a, pair.derived_b) == (Derivation.NONE, Derivation.NONE)
        and any(passage.kind is SharedKind.COPY for passage in pair.passages)
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
    """The agency most of the members credit; none where several are credited equally often."""
    counts = Counter(agency for member in members for agency in credits_of(reports[member.report], member))
    (best, most), (_, second) = (*counts.most_common(2), (None, 0), (None, 0))[:2]
    return best if most > second else None
