"""Stories as reports come in, one at a time: a rolling window, and a settling pass that may merge and split.

A part is compared only with those that appeared within a window before the newest, so that the cost of one
more does not grow with the archive. `settle` decides anew about all that is in the window, by the rules for
many parts at once; what was settled days after all that is like it had come in stays together.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import heappop, heappush, nlargest
from itertools import pairwise

import numpy as np

from synopse.model import Member
from synopse.stories.across import code_terms, is_across, is_english
from synopse.stories.changes import Change, Reassigned, reassign
from synopse.stories.crowds import demand_of, fade
from synopse.stories.groups import group_traits
from synopse.stories.likeness import NOTHING, likeness_of
from synopse.stories.links import Link
from synopse.stories.moments import EVER, WINDOW, Days, Stretch, stretched
from synopse.stories.story import story_id
from synopse.stories.traits import Traits
from synopse.stories.vectors import Floats, Frequency, Ints, Row, terms_of, weigh, weigh_across

_SETTLED = WINDOW + 3  # days: all that is like a part, and most of what is like that, has come in
_KEPT = WINDOW + _SETTLED  # days for which parts are remembered word by word
_NEAREST = 3  # members of a story that a part is compared with


class StoryStream:
    """Stories that grow; `must_link` and `cannot_link` are what people decided, and law."""

    def __init__(self, *, must_link: Iterable[Link] = (), cannot_link: Iterable[Link] = ()) -> None:
        self._must = _both_ways(must_link)
        self._cannot = _both_ways(cannot_link)
        self._window = _Window()
        self._homes: dict[Member, str] = {}
        self._stories: dict[str, list[Member]] = {}
        self._final: set[Member] = set()
        self._stretches: dict[str, Stretch] = {}

    def add(self, traits: Traits) -> str:
        """Place one part and give the id of its story; a part that is known stays where it is."""
        member = traits.member
        if member in self._homes:
            return self._homes[member]
        near = self._window.add(traits)
        story = self._linked_home(member) or self._nearest_story(traits, near) or story_id((member,))
        self._homes[member] = story
        self._stories.setdefault(story, []).append(member)
        self._stretches[story] = stretched(self._stretches.get(story, EVER), traits.appeared)
        return story

    def link(self, a: Member, b: Member, *, lift: bool = False) -> None:
        """Say that two parts belong together, or take it back; `settle` obeys."""
        _note(self._must, a, b, lift=lift)

    def part(self, a: Member, b: Member, *, lift: bool = False) -> None:
        """Say that two parts must stay apart, or take it back; `settle` obeys."""
        _note(self._cannot, a, b, lift=lift)

    def settle(self) -> tuple[Change, ...]:
        """Decide anew about the window, and tell what was merged, split and moved."""
        traits = self._window.traits()
        groups = group_traits(traits, must_link=self._law(), cannot_link=_pairs(self._cannot))
        grouped = [tuple(traits[position].member for position in group) for group in groups]
        outcome: Reassigned = reassign(grouped, self._homes, self._stories)
        self._homes.update(outcome.homes)
        self._stories = outcome.stories
        self._stretches = {}
        for it in traits:
            story = self._homes[it.member]
            self._stretches[story] = stretched(self._stretches.get(story, EVER), it.appeared)
        self._final |= {it.member for it in traits if self._window.is_complete(it)}
        self._final &= {it.member for it in traits}
        return outcome.changes

    def stories(self) -> Mapping[str, tuple[Member, ...]]:
        """All stories by id, in the order they began; members as they came in."""
        return {story: tuple(members) for story, members in self._stories.items()}

    def _law(self) -> Sequence[Link]:
        """What people linked, and what is settled for good."""
        settled: dict[str, list[Member]] = defaultdict(list)
        for traits in self._window.traits():
            if traits.member in self._final:
                settled[self._homes[traits.member]].append(traits.member)
        return (*_pairs(self._must), *(pair for members in settled.values() for pair in pairwise(members)))

    def _linked_home(self, member: Member) -> str | None:
        """The story of a part that people linked with this one."""
        linked = (self._homes.get(other) for other in sorted(self._must.get(member, ())))
        return next((story for story in linked if story and self._is_allowed(member, story)), None)

    def _nearest_story(self, traits: Traits, near: Mapping[Member, float]) -> str | None:
        """The story whose members are most like a part, if they are enough so; the earlier where two are."""
        member, least = traits.member, demand_of(traits, self._window.crowd)
        found: dict[str, list[float]] = defaultdict(list)
        for other, value in near.items():
            found[self._homes[other]].append(value)
        scored = [(self._mean(story, values), story) for story, values in found.items()]
        fitting = (
            it
            for it in scored
            if it[0] >= least and self._is_allowed(member, it[1]) and self._fits(traits, it[1])
        )
        best = max(fitting, default=None, key=lambda it: it[0])
        return best[1] if best else None

    def _mean(self, story: str, values: Sequence[float]) -> float:
        nearest = nlargest(_NEAREST, values)
        return sum(nearest) / min(_NEAREST, len(self._stories[story]))

    def _is_allowed(self, member: Member, story: str) -> bool:
        """Whether nobody keeps a part apart from a story."""
        return not any(self._homes.get(other) == story for other in self._cannot.get(member, ()))

    def _fits(self, traits: Traits, story: str) -> bool:
        """Whether a story gets no longer than a window by one more part."""
        end, begin = stretched(self._stretches.get(story, EVER), traits.appeared)
        return begin - end <= WINDOW


class _Window:
    """The parts of the last days, by number, with an index of their words."""

    def __init__(self) -> None:
        self._numbers = 0
        self._parts: dict[int, tuple[Traits, Ints]] = {}
        self._postings: dict[int, dict[int, float]] = defaultdict(dict)
        self._frequency = Frequency()
        self._ageing: list[tuple[float, int]] = []
        self._now = float("-inf")
        self.crowd = 1.0  # parts around the newest, as if as many were to come as came

    def traits(self) -> tuple[Traits, ...]:
        """What is remembered, as it came in."""
        return tuple(traits for traits, _ in self._parts.values())

    def is_complete(self, traits: Traits) -> bool:
        """Whether all that may decide about a part has come in."""
        return traits.appeared is not None and traits.appeared.last + _SETTLED <= self._now

    def add(self, traits: Traits) -> dict[Member, float]:
        """Take in one part; gives the likeness to those of the window it has words in common with."""
        moment = traits.appeared or Days(self._now, self._now)
        newest = max(self._now, moment.first)
        self.crowd = 1 + (self.crowd + 1) * fade(newest - self._now) if self._parts else 1.0
        self._now = newest
        self._forget()
        self._frequency.add((terms_of(traits),))
        own, across = weigh(traits, self._frequency), weigh_across(traits, self._frequency)
        english = is_english(traits)
        near = self._compare(traits, own, (code_terms(across[0], english=not english), across[1]))
        number = self._numbers
        self._numbers += 1
        terms = np.concatenate((own[0], code_terms(across[0], english=english)))
        values = np.concatenate((own[1], across[1]))
        self._parts[number] = (traits, terms)
        for term, value in zip(terms.tolist(), values.tolist(), strict=True):
            self._postings[term][number] = value
        heappush(self._ageing, (moment.last, number))
        return near

    def _compare(self, traits: Traits, own: Row, across: Row) -> dict[Member, float]:
        """Likeness to parts of the same language by the terms of both, to others by what words mean."""
        least = NOTHING * demand_of(traits, self.crowd)
        found = [
            (self._parts[number][0], product, row is across)
            for row in (own, across)
            for number, product in self._products(*row).items()
            if product >= least
        ]
        return {
            other.member: value
            for other, product, is_foreign in found
            if is_across(other, traits) is is_foreign and (value := likeness_of(other, traits, product)) > 0
        }

    def _products(self, terms: Ints, values: Floats) -> Mapping[int, float]:
        """Products of a row with those of the window, by number."""
        products: dict[int, float] = defaultdict(float)
        for term, value in zip(terms.tolist(), values.tolist(), strict=True):
            for number, other in self._postings.get(term, {}).items():
                products[number] += value * other
        return products

    def _forget(self) -> None:
        """Drop the parts that appeared too long before the newest."""
        while self._ageing and self._ageing[0][0] < self._now - _KEPT:
            _, number = heappop(self._ageing)
            traits, terms = self._parts.pop(number)
            self._frequency.remove((terms_of(traits),))
            for term in terms.tolist():
                del self._postings[term][number]
                if not self._postings[term]:
                    del self._postings[term]


def _both_ways(links: Iterable[Link]) -> dict[Member, set[Member]]:
    found: dict[Member, set[Member]] = {}
    for a, b in links:
        _note(found, a, b, lift=False)
    return found


def _note(links: dict[Member, set[Member]], a: Member, b: Member, *, lift: bool) -> None:
    for one, other in ((a, b), (b, a)):
        known = links.setdefault(one, set())
        known.discard(other) if lift else known.add(other)


def _pairs(links: Mapping[Member, Iterable[Member]]) -> tuple[Link, ...]:
    return tuple(sorted((a, b) for a, others in links.items() for b in others if a < b))
