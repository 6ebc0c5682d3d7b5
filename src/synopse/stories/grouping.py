"""Average linkage: groups are joined while the mean similarity of their members stays high enough."""

from collections.abc import Iterable, Mapping
from heapq import heapify, heappop, heappush

Pair = tuple[int, int]


def group_by_linkage(
    size: int,
    scores: Mapping[Pair, float],
    least: float,
    *,
    must: Iterable[Pair] = (),
    cannot: Iterable[Pair] = (),
) -> tuple[tuple[int, ...], ...]:
    """Groups of the numbers below `size`, each sorted, in the order of their first.

    `scores` hold the similarity of pairs (smaller number first); a missing pair is not similar at all. The
    closest groups are joined first, the earlier ones where several are equally close, so that nothing depends
    on the order of `scores`. Pairs of `must` are together before anything else is, unless one of `cannot`
    would be; those of `cannot` never are.
    """
    linkage = _Linkage(size, scores, cannot)
    for a, b in sorted(must):
        linkage.force(a, b)
    linkage.run(least)
    return tuple(tuple(sorted(linkage.groups[i])) for i in sorted(linkage.groups))


class _Linkage:
    """Groups by their smallest number, and what each has in common with others."""

    def __init__(self, size: int, scores: Mapping[Pair, float], cannot: Iterable[Pair]) -> None:
        self.groups: dict[int, list[int]] = {i: [i] for i in range(size)}
        self._sums: dict[int, dict[int, float]] = {i: {} for i in range(size)}
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

    def run(self, least: float) -> None:
        """Join the closest groups until none are close enough."""
        queue = [
            (-self._mean(a, b), a, b, len(self.groups[a]), len(self.groups[b]))
            for a, others in self._sums.items()
            for b in others
            if a < b and self._mean(a, b) >= least
        ]
        heapify(queue)
        while queue:
            _, a, b, a_size, b_size = heappop(queue)
            if (self._size(a), self._size(b)) != (a_size, b_size) or b in self._apart.get(a, ()):
                continue
            self._join(a, b)
            for other in sorted(self._sums[a]):
                mean = self._mean(a, other)
                if mean >= least:
                    first, second = min(a, other), max(a, other)
                    heappush(queue, (-mean, first, second, self._size(first), self._size(second)))

    def _home(self, number: int) -> int:
        if number in self.groups:
            return number
        return next(group for group, members in self.groups.items() if number in members)

    def _size(self, group: int) -> int:
        return len(self.groups.get(group, ()))

    def _mean(self, a: int, b: int) -> float:
        return self._sums[a][b] / (len(self.groups[a]) * len(self.groups[b]))

    def _join(self, a: int, b: int) -> None:
        """Put group `b` into group `a`, and add up what both have in common with the others."""
        self.groups[a] += self.groups.pop(b)
        for other, total in self._sums.pop(b).items():
            del self._sums[other][b]
            if other != a:
                self._sums[a][other] = self._sums[other][a] = self._sums[a].get(other, 0.0) + total
        for other in self._apart.pop(b, ()):
            self._apart[other].discard(b)
            self._apart[other].add(a)
            self._apart.setdefault(a, set()).add(other)
