"""Groups of what pairs connect, however long the chain."""

from collections.abc import Iterable
from typing import TypeVar

Member = TypeVar("Member")


def join_pairs(pairs: Iterable[tuple[Member, Member]]) -> list[list[Member]]:
    """The members that pairs connect, group by group; the group that was joined last comes last.

    >>> join_pairs([(1, 2), (3, 4), (2, 5)])
    [[3, 4], [1, 2, 5]]
    """
    groups: list[list[Member]] = []
    for pair in pairs:
        touched = [group for group in groups if any(one in group for one in pair)]
        joined = [one for group in touched for one in group]
        joined += [one for one in pair if one not in joined]
        groups = [group for group in groups if group not in touched] + [joined]
    return groups
