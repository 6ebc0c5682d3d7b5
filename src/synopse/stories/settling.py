"""Where parts belong that linkage left alone: a second look at what ties them to a story.

A feature or a text cut short says little in the words of the event, and a second story in a report is about
its aftermath. Two observations count more than a few shared words: names that no other story has, and a
part of the same report in that story.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

from synopse.stories.grouping import Pair
from synopse.stories.likeness import Subject

_NEAREST = 3  # members of a story that a part is compared with
_NAMES = 2  # so many names shared with one story alone
_ENOUGH = 0.6  # of the likeness that linkage asks for


@dataclass(frozen=True, slots=True)
class Settling:
    """What settling sees: subjects, the names in each, their likeness, and what linkage asks for."""

    subjects: Sequence[Subject]
    names: Sequence[frozenset[str]]
    likeness: Mapping[Pair, float]
    least: float


def settle_singles(groups: Sequence[Sequence[int]], given: Settling) -> tuple[tuple[int, ...], ...]:
    """The groups after parts left alone have joined the story they belong to.

    Only groups that were there before take anyone in, so that no chain arises.
    """
    stories = [tuple(group) for group in groups if len(group) > 1]
    joined: dict[int, list[int]] = {number: list(story) for number, story in enumerate(stories)}
    alone: list[tuple[int, ...]] = []
    for (single,) in (group for group in groups if len(group) == 1):
        home = _home_of(single, stories, given)
        if home is None:
            alone.append((single,))
        else:
            joined[home].append(single)
    return tuple(sorted((*alone, *(tuple(sorted(story)) for story in joined.values()))))


def _home_of(single: int, stories: Sequence[Sequence[int]], given: Settling) -> int | None:
    """Number of the story a part belongs to; None if there is none, or not only one."""
    near = [
        (_nearness(single, story, given), number)
        for number, story in enumerate(stories)
        if _is_tied(single, story, stories, given)
    ]
    close = sorted(found for found in near if found[0] >= _ENOUGH * given.least)
    return close[-1][1] if close and (len(close) == 1 or close[-1][0] > close[-2][0]) else None


def _nearness(single: int, story: Sequence[int], given: Settling) -> float:
    """Mean likeness of a part to the members it is most like."""
    found = [given.likeness.get((min(single, other), max(single, other)), 0.0) for other in story]
    nearest = nlargest(_NEAREST, found)
    return sum(nearest) / len(nearest)


def _is_tied(single: int, story: Sequence[int], stories: Sequence[Sequence[int]], given: Settling) -> bool:
    """Whether a sibling part is in the story, or enough names that are central there and nowhere else."""
    report = given.subjects[single].member.report
    if any(given.subjects[other].member.report == report for other in story):
        return True
    shared = [name for name in given.names[single] if _is_central(name, story, given)]
    elsewhere = [other for other in stories if other is not story]
    own = [name for name in shared if not any(_is_central(name, other, given) for other in elsewhere)]
    return len(own) >= _NAMES


def _is_central(name: str, story: Sequence[int], given: Settling) -> bool:
    """Whether at least half of a story's members have a name."""
    return 2 * sum(name in given.names[member] for member in story) >= len(story)
