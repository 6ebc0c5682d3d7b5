"""What settling changes in stories that were there before: ids go on with the largest overlap."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from synopse.model import Member
from synopse.stories.story import story_id


class ChangeKind(StrEnum):
    """What happened to a story."""

    MERGE = "merge"
    SPLIT = "split"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class Change:
    """`members` came into `story` from `other`: the whole of it, a part that is a story now, or some."""

    kind: ChangeKind
    story: str
    other: str
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Reassigned:
    """The story of each member, the members of each story, and what changed."""

    homes: dict[Member, str]
    stories: dict[str, list[Member]]
    changes: tuple[Change, ...]


def reassign(
    groups: Sequence[Sequence[Member]],
    homes: Mapping[Member, str],
    stories: Mapping[str, Sequence[Member]],
) -> Reassigned:
    """Give each group the id of the story it has most members of; what `groups` do not hold stays.

    Members outside `groups` go along where a story has ended, with the group that took most of it.
    """
    named = _names_of(groups, homes, stories)
    new = {member: name for name, group in zip(named, groups, strict=True) for member in group}
    for story, members in stories.items():
        heirs = Counter(new[member] for member in members if member in new)
        heir = story if story in named or not heirs else min(heirs, key=lambda it: (-heirs[it], it))
        new |= {member: heir for member in members if member not in new}
    kept: dict[str, list[Member]] = {story: [] for story in stories}
    for member in homes:
        kept.setdefault(new[member], []).append(member)
    left = {story: members for story, members in kept.items() if members}
    return Reassigned(new, left, _changes(new, homes, set(left)))


def _names_of(
    groups: Sequence[Sequence[Member]],
    homes: Mapping[Member, str],
    stories: Mapping[str, Sequence[Member]],
) -> list[str]:
    """One id a group: largest overlap first, then the earlier group; what is left is new."""
    overlaps = sorted(
        (-count, number, story)
        for number, group in enumerate(groups)
        for story, count in Counter(homes[member] for member in group).items()
    )
    names: dict[int, str] = {}
    taken: set[str] = set()
    for _, number, story in overlaps:
        if number not in names and story not in taken:
            names[number] = story
            taken.add(story)
    taken |= set(stories)
    for number, group in enumerate(groups):
        if number not in names:
            free = (story_id(group[:end]) for end in range(1, len(group) + 1))
            names[number] = next((name for name in free if name not in taken), story_id((*group, *group)))
            taken.add(names[number])
    return [names[number] for number in range(len(groups))]


def _changes(new: Mapping[Member, str], old: Mapping[Member, str], left: set[str]) -> tuple[Change, ...]:
    """What moved from one story into another, in the order of the ids."""
    moved: dict[tuple[str, str], list[Member]] = {}
    for member, before in old.items():
        if new[member] != before:
            moved.setdefault((new[member], before), []).append(member)
    begun = set(old.values())
    return tuple(
        Change(_kind(story, before, begun, left), story, before, tuple(members))
        for (story, before), members in sorted(moved.items())
    )


def _kind(story: str, before: str, begun: set[str], left: set[str]) -> ChangeKind:
    if story not in begun:
        return ChangeKind.SPLIT
    return ChangeKind.MOVE if before in left else ChangeKind.MERGE
