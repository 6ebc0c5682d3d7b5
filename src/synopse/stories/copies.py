"""Copies among parts: nearly the same text counts once, however many print it.

What a story is about must not be decided by the text that most outlets took over. Copies are put to their
original before parts are joined, so that the mean likeness of a group is that of its different texts, and
the crowd around a part is one of different texts, too.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from synopse.stories.grouping import Pair

_ALIKE = 0.8  # of all there is: an agency's words under another headline, with other borders


def find_originals(likeness: Mapping[Pair, float], size: int, apart: Collection[int] = ()) -> tuple[int, ...]:
    """For each part the earlier one it is a copy of, itself none; its own number where it is no copy.

    The nearest original where there are several. Parts of `apart` are copies of none.
    """
    near: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (earlier, later), value in likeness.items():
        if value >= _ALIKE and later not in apart:
            near[later].append((-value, earlier))
    originals: list[int] = []
    for number in range(size):
        fitting = (it for _, it in sorted(near[number]) if originals[it] == it)
        originals.append(next(fitting, number))
    return tuple(originals)


def with_copies(groups: Iterable[Sequence[int]], originals: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """Groups of originals with all their copies, in the order of their first."""
    held: dict[int, list[int]] = defaultdict(list)
    for number, original in enumerate(originals):
        held[original].append(number)
    return tuple(sorted(tuple(sorted(it for one in group for it in held[one])) for group in groups))
