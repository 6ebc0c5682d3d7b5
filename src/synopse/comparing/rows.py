"""Rows: groups of units that tell the same, made by linkage between mean and best over pair scores.

A unit that tells more than one thing may stand in further rows (`guests`).
Two units of one report come into one row only by a third report's unit that both match; a vetoed pair never
shares a row. Missing pairs count as 0, so that a row stays as close as its mean.
"""

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence

from synopse.comparing.features import Features
from synopse.comparing.guests import Row, find_guests
from synopse.comparing.scoring import Scale, Scores


def find_rows(features: Sequence[Features], scores: Scores, scale: Scale) -> tuple[Row, ...]:
    """Every unit in one row, and in others that it tells too; rows by their first unit, units in order."""
    linkage = _Linkage(features, scores, scale.thresholds["linkage"])
    threshold = scale.thresholds["row"]
    heap = [(-score, first, second) for (first, second), score in scores.scores.items() if score >= threshold]
    heapq.heapify(heap)
    while heap:
        negative, first, second = heapq.heappop(heap)
        if not linkage.stands(first, second) or -negative != linkage.mean(first, second):
            continue
        if linkage.is_barred(first, second):
            continue
        merged = linkage.merge(first, second)
        for other, mean in linkage.neighbours(merged):
            if mean >= threshold:
                heapq.heappush(heap, (-mean, min(merged, other), max(merged, other)))
    rows = tuple(sorted(tuple(sorted(members)) for members in linkage.members.values()))
    return find_guests(rows, features, scores, scale.thresholds["guest"])


class _Linkage:
    """Clusters while they grow, by numbers never used again, with the sums of pair scores between them."""

    def __init__(self, features: Sequence[Features], scores: Scores, best: float) -> None:
        self.members: dict[int, list[int]] = {
            feature.unit.order: [feature.unit.order] for feature in features
        }
        self._best_counts = best
        self._report = {feature.unit.order: feature.unit.report for feature in features}
        self._sums: dict[int, dict[int, float]] = defaultdict(dict)
        self._most: dict[int, dict[int, float]] = defaultdict(dict)
        self._vetoed = scores.vetoed
        for (first, second), score in scores.scores.items():
            self._sums[first][second] = score
            self._sums[second][first] = score
            self._most[first][second] = self._most[second][first] = score
        self._next = max(self.members, default=-1) + 1

    def stands(self, first: int, second: int) -> bool:
        """Whether both clusters are still there."""
        return first in self.members and second in self.members

    def mean(self, first: int, second: int) -> float:
        """Mean score of the pairs between two clusters, those inside one report apart, drawn to the best."""
        pairs = sum(
            self._report[one] != self._report[other]
            for one in self.members[first]
            for other in self.members[second]
        )
        mean = self._sums[first].get(second, 0.0) / pairs if pairs else 0.0
        most = self._most[first].get(second, 0.0)
        return mean + self._best_counts * (most - mean)

    def is_barred(self, first: int, second: int) -> bool:
        """Whether a veto stands between two clusters."""
        return any(
            (min(one, other), max(one, other)) in self._vetoed
            for one in self.members[first]
            for other in self.members[second]
        )

    def merge(self, first: int, second: int) -> int:
        """Make one cluster of two and give its number."""
        merged = self._next
        self._next += 1
        self.members[merged] = self.members.pop(first) + self.members.pop(second)
        sums: dict[int, float] = defaultdict(float)
        for old in (first, second):
            for other, value in self._sums.pop(old, {}).items():
                if other not in (first, second):
                    sums[other] += value
                    self._sums[other].pop(old, None)
        best: dict[int, float] = {}
        for old in (first, second):
            for other, value in self._most.pop(old, {}).items():
                if other not in (first, second):
                    best[other] = max(best.get(other, 0.0), value)
                    self._most[other].pop(old, None)
        self._sums[merged] = dict(sums)
        self._most[merged] = best
        for other, value in best.items():
            self._most[other][merged] = value
        for other, value in sums.items():
            self._sums[other][merged] = value
        return merged

    def neighbours(self, cluster: int) -> list[tuple[int, float]]:
        """Clusters with a score towards this one, and the means."""
        return [(other, self.mean(cluster, other)) for other in sorted(self._sums[cluster])]


def mean_score(row: Sequence[int], reports: Mapping[int, str], scores: Scores) -> float:
    """Mean of each unit's best score towards another report of its row; 1.0 for a row of one report."""
    best = [
        max(
            (scores.of(unit, other) for other in row if reports[other] != reports[unit]),
            default=1.0,
        )
        for unit in row
    ]
    return sum(best) / len(best)
