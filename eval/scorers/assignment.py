"""The best one-to-one pairing of two sides (Hungarian method with potentials, Kuhn 1955, Munkres 1957)."""

from collections.abc import Sequence

Gains = Sequence[Sequence[float]]


def best_pairs(gains: Gains) -> tuple[tuple[int, int], ...]:
    """Pair rows with columns so that the summed gain is greatest; the shorter side is paired wholly.

    Takes a full rectangle of gains, returns (row, column) sorted by row, in O(rows² x columns).

    >>> best_pairs([[0.9, 0.8], [0.7, 0.1]])
    ((0, 1), (1, 0))
    """
    if not gains or not gains[0]:
        return ()
    if len(gains) > len(gains[0]):
        turned = [list(column) for column in zip(*gains, strict=True)]
        return tuple(sorted((row, column) for column, row in best_pairs(turned)))
    state = _Potentials([[-gain for gain in row] for row in gains])
    for row in range(1, len(gains) + 1):
        state.add(row)
    pairs = ((state.owner[column] - 1, column - 1) for column in range(1, state.columns + 1))
    return tuple(sorted((row, column) for row, column in pairs if row >= 0))


class _Potentials:
    """Rows paired so far, with the potentials that prove the pairing cheapest; index 0 stands for nothing."""

    def __init__(self, costs: list[list[float]]) -> None:
        self.costs = costs
        self.columns = len(costs[0])
        self.row_potential = [0.0] * (len(costs) + 1)
        self.column_potential = [0.0] * (self.columns + 1)
        self.owner = [0] * (self.columns + 1)

    def add(self, row: int) -> None:
        """Pair one more row, moving earlier rows along the cheapest path to a free column."""
        self.owner[0] = row
        slack = [float("inf")] * (self.columns + 1)
        came_from = [0] * (self.columns + 1)
        used = [False] * (self.columns + 1)
        column = 0
        while self.owner[column]:
            used[column] = True
            self._tighten(column, slack, came_from, used)
            step, following = min((slack[j], j) for j in range(1, self.columns + 1) if not used[j])
            self._shift(step, slack, used)
            column = following
        while column:
            self.owner[column] = self.owner[came_from[column]]
            column = came_from[column]

    def _tighten(self, column: int, slack: list[float], came_from: list[int], used: list[bool]) -> None:
        row = self.owner[column]
        for j in range(1, self.columns + 1):
            reduced = self.costs[row - 1][j - 1] - self.row_potential[row] - self.column_potential[j]
            if not used[j] and reduced < slack[j]:
                slack[j], came_from[j] = reduced, column

    def _shift(self, step: float, slack: list[float], used: list[bool]) -> None:
        for j in range(self.columns + 1):
            if used[j]:
                self.row_potential[self.owner[j]] += step
                self.column_potential[j] -= step
            else:
                slack[j] -= step
