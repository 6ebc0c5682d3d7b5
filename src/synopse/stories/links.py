"""What people decided: which parts must stand in one story, and which must not."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from synopse.model import Member
from synopse.stories.grouping import Pair

Link = tuple[Member, Member]


@dataclass(frozen=True, slots=True)
class Links:
    """Pairs of numbers of parts, smaller first: law for the grouping."""

    must: frozenset[Pair] = frozenset()
    cannot: frozenset[Pair] = frozenset()

    def moved(self, places: Sequence[int]) -> "Links":
        """The same links, each number by its place."""
        return Links(_moved(self.must, places), _moved(self.cannot, places))


def number_links(must: Iterable[Link], cannot: Iterable[Link], members: Sequence[Member]) -> Links:
    """Links between the parts that are there, by their numbers."""
    numbers = {member: number for number, member in enumerate(members)}
    return Links(_numbered(must, numbers), _numbered(cannot, numbers))


def _moved(pairs: Iterable[Pair], places: Sequence[int]) -> frozenset[Pair]:
    found = ((places[a], places[b]) for a, b in pairs)
    return frozenset((min(pair), max(pair)) for pair in found if pair[0] != pair[1])


def _numbered(links: Iterable[Link], numbers: Mapping[Member, int]) -> frozenset[Pair]:
    known = [(numbers[a], numbers[b]) for a, b in links if a in numbers and b in numbers]
    return frozenset((min(pair), max(pair)) for pair in known)
