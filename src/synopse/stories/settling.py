"""Where parts belong that linkage left alone: a second look at what ties them to a story.

A feature or a text cut short says little in the words of the event. Names that no other story has count more
than a few shared words.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

from synopse.stories.grouping import Pair
from synopse.stories.links import Links
from synopse.stories.moments import WINDOW
from synopse.stories.traits import Traits, unpack

_NEAREST = 3  # members of a story that a part is compared with
_NAMES = 2  # so many names shared with one story alone
_ENOUGH = 0.6  # of the likeness that linkage asks for


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of some parts: traits, their likeness, what is asked of each, what people decided."""

    traits: Sequence[Traits]
    likeness: Mapping[Pair, float]
    least: Sequence[float]
    links: Links


def settle_singles(groups: Sequence[Sequence[int]], given: Evidence) -> tuple[tuple[int, ...], ...]:
    """The groups after parts left alone have joined the story they belong to.

    Only groups that were there before take anyone in, so that no chain arises.
    """
    stories = [tuple(group) for group in groups if len(group) > 1]
    alone = [number for group in groups if len(group) == 1 for number in group]
    near = _neighbours(given.likeness, frozenset(alone))
    names = _shared_names(given.traits)
    central = [_central_names(story, names) for story in stories]
    homes = {member: number for number, story in enumerate(stories) for member in story}
    held = Counter(name for found in central for name in found)
    joined: dict[int, list[int]] = {number: list(story) for number, story in enumerate(stories)}
    left: list[tuple[int, ...]] = []
    for single in alone:
        around = {homes[other] for other in near[single] if other in homes}
        tied = [
            (_nearness(stories[number], near[single]), number)
            for number in sorted(around)
            if sum(held[name] == 1 for name in names[single] & central[number]) >= _NAMES
            and _may_join(single, stories[number], given)
        ]
        close = sorted(found for found in tied if found[0] >= _ENOUGH * given.least[single])
        if close and (len(close) == 1 or close[-1][0] > close[-2][0]):
            joined[close[-1][1]].append(single)
        else:
            left.append((single,))
    return tuple(sorted((*left, *(tuple(sorted(story)) for story in joined.values()))))


def _neighbours(likeness: Mapping[Pair, float], alone: Collection[int]) -> Mapping[int, dict[int, float]]:
    """For each part left alone the likeness to all others it is like."""
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for (a, b), value in likeness.items():
        if a in alone:
            near[a][b] = value
        if b in alone:
            near[b][a] = value
    return near


def _shared_names(traits: Iterable[Traits]) -> list[frozenset[int]]:
    """For each part the capitalised words that are names in any report of the run."""
    found = list(traits)
    known = frozenset(number for it in found for number in unpack(it.named))
    return [known.intersection(unpack(it.mentioned)) for it in found]


def _central_names(story: Sequence[int], names: Sequence[frozenset[int]]) -> frozenset[int]:
    """Names that at least half of a story's members have."""
    held = Counter(name for member in story for name in names[member])
    return frozenset(name for name, count in held.items() if 2 * count >= len(story))


def _nearness(story: Sequence[int], near: Mapping[int, float]) -> float:
    """Mean likeness of a part to the members it is most like."""
    nearest = nlargest(_NEAREST, (near.get(other, 0.0) for other in story))
    return sum(nearest) / len(nearest)


def _may_join(single: int, story: Sequence[int], given: Evidence) -> bool:
    """Whether nobody keeps a part apart from a story, and the story does not get too long by it."""
    if any((min(single, other), max(single, other)) in given.links.cannot for other in story):
        return False
    stretches = [it for number in (single, *story) if (it := given.traits[number].appeared)]
    ends, begins = ([it.last for it in stretches], [it.first for it in stretches])
    return not stretches or max(begins) - min(ends) <= WINDOW
