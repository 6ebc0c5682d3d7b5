"""A text that many print counts once."""

from dataclasses import replace

from synopse.model import Member
from synopse.stories import find_traits, group_traits
from synopse.stories.copies import find_originals, with_copies
from tests.stories.events import BUDGET, DYKE, DYKE_AGAIN, report_on


def test_a_copy_belongs_to_the_nearest_original() -> None:
    likeness = {(0, 1): 0.5, (0, 2): 0.85, (1, 2): 0.9, (2, 3): 0.95, (1, 4): 0.79}
    assert find_originals(likeness, 5) == (0, 1, 1, 3, 4)


def test_parts_kept_apart_by_people_are_copies_of_none() -> None:
    assert find_originals({(0, 1): 0.9, (0, 2): 0.9}, 3, apart={1}) == (0, 1, 0)


def test_groups_take_their_copies_along() -> None:
    assert with_copies([(1, 4), (0,)], (0, 1, 1, 0, 4)) == ((0, 3), (1, 2, 4))


def test_many_copies_change_no_story() -> None:
    first, other, budget = (
        find_traits(report_on(event, "Eins", "2031-03-01"), 0, None) for event in (DYKE, DYKE_AGAIN, BUDGET)
    )
    copies = [replace(first, member=Member(f"sha256:copy{i}")) for i in range(40)]
    assert group_traits([first, other, budget]) == ((0, 1), (2,))
    grouped = group_traits([first, other, budget, *copies])
    assert {frozenset(group) for group in grouped} == {frozenset({0, 1, *range(3, 43)}), frozenset({2})}


def test_people_may_part_copies() -> None:
    first = find_traits(report_on(DYKE, "Eins", "2031-03-01"), 0, None)
    copy = replace(first, member=Member("sha256:copy"))
    assert group_traits([first, copy], cannot_link=[(first.member, copy.member)]) == ((0,), (1,))
