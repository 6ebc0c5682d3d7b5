"""Average linkage: groups are joined while the mean similarity of their members stays high enough."""

from collections.abc import Mapping
from heapq import heapify, heappop, heappush

Pair = tuple[int, int]


def group_by_linkage(size: int, scores: Mapping[Pair, float], least: float) -> tuple[tuple[int, ...], ...]:
    """Groups of the numbers below `size`, each sorted, in the order of their first.

    `scores` hold the similarity of pairs (smaller number first); a missing pair is not similar at all, and a
    pair below 0 must not meet. The closest groups are joined first, the earlier ones where several are
    equally close, so that nothing depends on the order of `scores`.
    """
    groups: dict[int, list[int]] = {i: [i] for i in range(size)}
    sums: dict[int, dict[int, float]] = {i: {} for i in range(size)}
    for (a, b), score in scores.items():
        sums[a][b] = sums[b][a] = score
    queue = [(-score, a, b, 1, 1) for (a, b), score in scores.items() if score >= least]
    heapify(queue)
    while queue:
        _, a, b, a_size, b_size = heappop(queue)
        if a not in groups or b not in groups or (len(groups[a]), len(groups[b])) != (a_size, b_size):
            continue
        _join(groups, sums, a, b)
        for other, total in sorted(sums[a].items()):
            mean = total / (len(groups[a]) * len(groups[other]))
            if mean >= least:
                first, second = min(a, other), max(a, other)
                heappush(queue, (-mean, first, second, len(groups[first]), len(groups[second])))
    return tuple(tuple(sorted(groups[i])) for i in sorted(groups))


def _join(groups: dict[int, list[int]], sums: dict[int, dict[int, float]], a: int, b: int) -> None:
    """Put group `b` into group `a`, and add up what both have in common with the others."""
    groups[a] += groups.pop(b)
    for other, total in sums.pop(b).items():
        del sums[other][b]
        if other != a:
            sums[a][other] = sums[other][a] = sums[a].get(other, 0.0) + total
