"""Average linkage joins what is close, and stops where it is not."""

from synopse.stories.grouping import Asked, group_by_linkage
from synopse.stories.moments import EVER


def ask_all(size: int, least: float) -> Asked:
    """The same asked of all, whenever they were."""
    return Asked([least] * size, [0.0] * size, [EVER] * size, 0.0)


def test_close_pairs_are_joined_and_the_rest_stays_alone() -> None:
    assert group_by_linkage({(0, 2): 0.8, (1, 3): 0.1}, ask_all(4, 0.5)) == ((0, 2), (1,), (3,))


def test_one_link_is_not_enough_for_two_groups() -> None:
    scores = {(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.6}
    assert group_by_linkage(scores, ask_all(4, 0.5)) == ((0, 1), (2, 3))


def test_a_mean_above_the_threshold_joins_groups() -> None:
    scores = {(0, 1): 0.9, (0, 2): 0.5, (1, 2): 0.7}
    assert group_by_linkage(scores, ask_all(3, 0.6)) == ((0, 1, 2),)


def test_of_equally_close_pairs_the_earlier_is_joined_first() -> None:
    assert group_by_linkage({(1, 2): 0.5, (0, 1): 0.5}, ask_all(3, 0.5)) == ((0, 1), (2,))


def test_nothing_makes_no_groups() -> None:
    assert group_by_linkage({}, ask_all(0, 0.5)) == ()
