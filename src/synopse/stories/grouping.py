"""Linkage: groups are joined while what their members have in common is more than is asked for.

What two groups have in common is the mean likeness of their members. Groups of headlines are compared by
their centres instead: the mean is set in relation to how alike the members of each group are, since one
headline says only a part of what all say.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from synopse.stories.moments import Stretch

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of each number.

    `least` is how alike it must be to others; `central` whether its centre counts (1) or not (0);
    `stretches` are the end and the beginning of what it covers in time: those of a group must not lie
    further apart than `longest`.
    """

    least: Sequence[float]
    central: Sequence[float]
    stretches: Sequence[Stretch]
    longest: float


def group_by_linkage(
    scores: Mapping[Pair, float], asked: Asked, *, must: Iterable[Pair] = (), cannot: Iterable[Pair] = ()
) -> tuple[tuple[int, ...], ...]:
    """Groups of the numbers that `asked` is for, each sorted, in the order of their first.

    `scores` hold the likeness of pairs (smaller number first); a missing pair is not alike at all. The
    closest groups are joined first, the earlier ones where several are equally close, so that nothing
    depends on the order of `scores`. Pairs of `must` are together before anything else is, unless one of
    `cannot` would be; those of `cannot` never are.
    """
    linkage = _Linkage(scores, asked, cannot)
    for a, b in sorted(must):
        linkage.force(a, b)
    linkage.run()
    return tuple(tuple(sorted(linkage.groups[i])) for i in sorted(linkage.groups))


_Waiting = tuple[float, int, int, int, int]
"""What two groups lack of being close, the groups, smaller number first, and their sizes."""


class _Linkage:
    """Groups by their smallest number, and what each has in common with others."""

    def __init__(self, scores: Mapping[Pair, float], asked: Asked, cannot: Iterable[Pair]) -> None:
        size = len(asked.least)
        self.groups: dict[int, list[int]] = {i: [i] for i in range(size)}
        self._sums: list[dict[int, float]] = [{} for _ in range(size)]
        self._sizes = [1] * size  # 0 once a group is part of another
        self._within = [1.0] * size  # means over all pairs of members, each with itself too
        self._least = list(asked.least)  # means
        self._central = list(asked.central)  # means
        self._stretches = list(asked.stretches)
        self._longest = asked.longest
        self._homes = list(range(size))
        self._apart: dict[int, set[int]] = {}
        for (a, b), score in scores.items():
            self._sums[a][b] = self._sums[b][a] = score
        for a, b in cannot:
            self._apart.setdefault(a, set()).add(b)
            self._apart.setdefault(b, set()).add(a)

    def force(self, a: int, b: int) -> None:
        """Put two numbers into one group, if they may be."""
        first, second = sorted((self._home(a), self._home(b)))
        if first != second and second not in self._apart.get(first, ()):
            self._join(first, second)

    def run(self) -> None:
        """Join the closest groups until none are close enough."""
        queue = [
            waiting
            for a, sums in enumerate(self._sums)
            for waiting in self._close(a, ((b, total) for b, total in sums.items() if a < b))
        ]
        heapify(queue)
        while queue:
            _, a, b, a_size, b_size = heappop(queue)
            if (self._sizes[a], self._sizes[b]) != (a_size, b_size) or not self._may_join(a, b):
                continue
            self._join(a, b)
            for waiting in self._close(a, self._sums[a].items()):
                heappush(queue, waiting)

    def _home(self, number: int) -> int:
        while self._homes[number] != number:
            number = self._homes[number]
        return number

    def _may_join(self, a: int, b: int) -> bool:
        """Whether nobody keeps two groups apart, and they are no longer than a story may be."""
        if b in self._apart.get(a, ()):
            return False
        end, begin = self._stretch(a, b)
        return begin - end <= self._longest

    def _stretch(self, a: int, b: int) -> Stretch:
        """The earliest end and the latest beginning in two groups."""
        (a_end, a_begin), (b_end, b_begin) = self._stretches[a], self._stretches[b]
        return min(a_end, b_end), max(a_begin, b_begin)

    def _close(self, a: int, sums: Iterable[tuple[int, float]]) -> Iterator[_Waiting]:
        """Those others that have with group `a` at least in common what is asked for.

        This is where linkage spends its time: nothing is looked up twice.
        """
        size, within, least, central = self._sizes[a], self._within[a], self._least[a], self._central[a]
        sizes, withins, leasts, centrals = self._sizes, self._within, self._least, self._central
        for b, total in sums:
            common = total / (size * sizes[b])
            if central or centrals[b]:
                common /= (within * withins[b]) ** ((central + centrals[b]) / 4)
            surplus = common - (least + leasts[b]) / 2
            if surplus >= 0:
                yield (-surplus, a, b, size, sizes[b]) if a < b else (-surplus, b, a, sizes[b], size)

    def _join(self, a: int, b: int) -> None:
        """Put group `b` into group `a`, and add up what both have in common with the others."""
        self._average(a, b)
        self.groups[a] += self.groups.pop(b)
        self._homes[b] = a
        self._stretches[a] = self._stretch(a, b)
        kept, lost = self._sums[a], self._sums[b]
        self._sums[b] = {}
        for other, total in lost.items():
            sums = self._sums[other]
            del sums[b]
            if other != a:
                kept[other] = sums[a] = kept.get(other, 0.0) + total
        for other in self._apart.pop(b, ()):
            self._apart[other].discard(b)
            self._apart[other].add(a)
            self._apart.setdefault(a, set()).add(other)

    def _average(self, a: int, b: int) -> None:
        """Size and means of group `a` with those of group `b` taken in."""
        a_size, b_size = self._sizes[a], self._sizes[b]
        size = self._sizes[a] = a_size + b_size
        self._sizes[b] = 0
        between = 2 * self._sums[b].get(a, 0.0)
        within = self._within[a] * a_size**2 + self._within[b] * b_size**2 + between
        self._within[a] = within / size**2
        for means in (self._least, self._central):
            means[a] = (means[a] * a_size + means[b] * b_size) / size
