"""The pairing is the best there is: no permutation does better."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from scorers.assignment import best_pairs

SIDES = st.integers(1, 5)
Gains = list[list[float]]


@st.composite
def rectangles(draw: st.DrawFn) -> Gains:
    """A small rectangle of gains in hundredths, so that sums compare exactly enough."""
    rows, columns = draw(SIDES), draw(SIDES)
    cell = st.integers(0, 100).map(lambda n: n / 100)
    return [[draw(cell) for _ in range(columns)] for _ in range(rows)]


def _best_by_trying(gains: Gains) -> float:
    if len(gains) > len(gains[0]):
        gains = [list(column) for column in zip(*gains, strict=True)]
    ways = permutations(range(len(gains[0])), len(gains))
    return max(sum(gains[row][column] for row, column in enumerate(way)) for way in ways)


@given(rectangles())
def test_no_other_pairing_gains_more(gains: Gains) -> None:
    pairs = best_pairs(gains)
    assert len(pairs) == min(len(gains), len(gains[0]))
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert abs(sum(gains[row][column] for row, column in pairs) - _best_by_trying(gains)) < 1e-9


def test_nothing_pairs_with_nothing() -> None:
    assert best_pairs([]) == ()
    assert best_pairs([[], []]) == ()
