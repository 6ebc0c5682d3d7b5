"""What people decided about stories: which parts are one, and which are not. It is law for the grouping."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise

from synopse.model import Decision, Member, Report, Unread
from synopse.stories.links import Link


@dataclass(frozen=True, slots=True)
class Decided:
    """Decisions as links between parts that are there, and those that name one that is not."""

    must_link: tuple[Link, ...] = ()
    cannot_link: tuple[Link, ...] = ()
    unknown: tuple[Unread, ...] = ()


UNDECIDED = Decided()


def decide(decisions: Iterable[Decision], names: Mapping[str, str], members: Collection[Member]) -> Decided:
    """Links of the decisions; `names` gives the id of a report by its id and its sources.

    A decision holds for those of its parts that are there; each that is not is told.
    """
    must, cannot, unknown = list[Link](), list[Link](), list[Unread]()
    for decision in decisions:
        found: dict[Member, None] = {}
        for name, part in decision.parts:
            member = Member(names.get(name, ""), part)
            if member in members:
                found[member] = None
            else:
                unknown.append(Unread(decision.place, f"no part {part} of {name} is here"))
        if decision.together:
            must.extend(pairwise(found))
        else:
            cannot.extend(combinations(found, 2))
    return Decided(tuple(must), tuple(cannot), tuple(unknown))


def names_of(reports: Iterable[Report]) -> Mapping[str, str]:
    """The id of each report, by the names that people may use for it: its id and its sources."""
    return {name: report.id for report in reports for name in (report.id, report.source, *report.also_at)}
