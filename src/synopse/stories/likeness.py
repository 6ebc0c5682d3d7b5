"""How alike parts are, pair by pair: what they are about, when they appeared, where and who."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from synopse.stories.across import find_pairs_across, is_across, is_english, join_pairs, name_keys
from synopse.stories.grouping import Pair
from synopse.stories.moments import FADING, HEADLINE_FADING, UNKNOWN, WINDOW, decay
from synopse.stories.neighbours import Pairs, find_pairs
from synopse.stories.traits import Traits
from synopse.stories.vectors import Floats, Ints, Vectors, weigh_across, weigh_all

NOTHING = 0.3  # of what is asked for: pairs with less in common have nothing
_ELSEWHERE = 0.5  # what is left of a likeness where places and people are all different
_OTHER_NUMBER = 0.3  # where the same thing has other ordinals: the 13th and the 14th package
_OTHER_DAY = 0.7  # where the days told are far apart
_FAR = 5  # days


def find_likeness(ordered: Sequence[Traits], vectors: Vectors, asked: Sequence[float]) -> dict[Pair, float]:
    """Likeness of all pairs that have much in common, earlier part first.

    `asked` is what is asked of each part: pairs that share much less than that have nothing in common.
    """
    least = np.array(asked, np.float32) * np.float32(NOTHING)
    pairs = _find_pairs(ordered, vectors, least)
    values = pairs.products * _worth(ordered, pairs.earlier, pairs.later)
    kept = np.flatnonzero(values >= least[pairs.later])
    earlier, later = pairs.earlier[kept], pairs.later[kept]
    left = np.round(values[kept] * _left(ordered, earlier, later), 6)
    return dict(zip(zip(earlier.tolist(), later.tolist(), strict=True), left.tolist(), strict=True))


def _find_pairs(ordered: Sequence[Traits], vectors: Vectors, least: Floats) -> Pairs:
    """Pairs with much in common; those of different languages by what their words mean."""
    since = _since(ordered)
    pairs = find_pairs(vectors, since, least)
    if len({is_english(it) for it in ordered}) == 1:
        return pairs
    across = find_pairs_across(weigh_all(ordered, weigh_across), ordered, since, least)
    return join_pairs(pairs, across, ordered)


def likeness_of(a: Traits, b: Traits, product: float) -> float:
    """Likeness of two parts, 0 to 1, from the product of their vectors."""
    fading = HEADLINE_FADING if a.headline_only and b.headline_only else FADING
    worth = decay(a.appeared, b.appeared, fading)
    return round(min(1.0, product * worth * vetoed(a, b)), 6) if worth else 0.0


def vetoed(a: Traits, b: Traits) -> float:
    """What is left of a likeness where two parts contradict each other: 1 where they do not.

    Parts of one report were parted because they tell two stories: between them nothing counts.
    """
    if a.member.report == b.member.report:
        return 0.0
    left = _ELSEWHERE if _is_elsewhere(a, b) else 1.0
    left *= _OTHER_NUMBER if _has_other_number(a, b) else 1.0
    return left * (_OTHER_DAY if _is_another_day(a, b) else 1.0)


def _left(ordered: Sequence[Traits], earlier: Ints, later: Ints) -> NDArray[np.float64]:
    """What is left of likenesses: `vetoed` for many pairs, asked of those that both tell something."""
    numbers: dict[str, int] = {}
    report = np.array([numbers.setdefault(it.member.report, len(numbers)) for it in ordered], np.int64)
    comparable = report[earlier] == report[later]
    for told in (
        [bool(it.places and it.people) for it in ordered],
        [bool(it.ordinals) for it in ordered],
        [bool(it.days) for it in ordered],
    ):
        tells = np.array(told, bool)
        comparable |= tells[earlier] & tells[later]
    left = np.ones(len(earlier))
    asked = np.flatnonzero(comparable)
    pairs = zip(earlier[asked].tolist(), later[asked].tolist(), strict=True)
    left[asked] = [vetoed(ordered[a], ordered[b]) for a, b in pairs]
    return left


def _worth(ordered: Sequence[Traits], earlier: Ints, later: Ints) -> Floats:
    """What the products of pairs are worth, seen the days between them: `decay` for many at once."""
    unknown = np.array([it.appeared is None for it in ordered], bool)
    first, last = (
        np.array([getattr(it.appeared, side) if it.appeared else 0.0 for it in ordered])
        for side in ("first", "last")
    )
    headline = np.array([it.headline_only for it in ordered], bool)
    gap = np.maximum(0.0, np.maximum(first[earlier] - last[later], first[later] - last[earlier]))
    fading = np.where(headline[earlier] & headline[later], HEADLINE_FADING, FADING)
    worth = np.where(gap <= WINDOW, np.exp(-gap / fading), 0.0)
    return np.where(unknown[earlier] | unknown[later], UNKNOWN, worth).astype(np.float32)


def _is_elsewhere(a: Traits, b: Traits) -> bool:
    """Whether two parts name places and people, and none of either in common."""
    known = a.places and b.places and a.people and b.people
    if not known:
        return False
    if is_across(a, b):
        return all(
            name_keys(one).isdisjoint(name_keys(other))
            for one, other in ((a.places, b.places), (a.people, b.people))
        )
    return set(a.places).isdisjoint(b.places) and set(a.people).isdisjoint(b.people)


def _has_other_number(a: Traits, b: Traits) -> bool:
    """Whether both number the same thing, and never alike."""
    if not (a.ordinals and b.ordinals) or not set(a.ordinals).isdisjoint(b.ordinals):
        return False
    things = {numbered.partition(" ")[2] for numbered in a.ordinals}
    return any(numbered.partition(" ")[2] in things for numbered in b.ordinals)


def _is_another_day(a: Traits, b: Traits) -> bool:
    """Whether both tell of days, and all of them are far apart."""
    if not (a.days and b.days):
        return False
    gaps = (abs(one - other) for one in _numbers(a.days) for other in _numbers(b.days))
    return min(gaps) > _FAR


def _numbers(days: Iterable[str]) -> tuple[int, ...]:
    return tuple(map(_ordinal, days))


@lru_cache(maxsize=1 << 12)
def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _since(ordered: Sequence[Traits]) -> Ints:
    """For each part the first that a window reaches back to; for undated ones that is the very first."""
    ends = np.array([it.appeared.last if it.appeared else np.inf for it in ordered])
    firsts = np.array([it.appeared.first if it.appeared else -np.inf for it in ordered])
    reach = np.maximum.accumulate(ends)  # a month is a long stretch, what follows it lies no further ahead
    since: Ints = np.searchsorted(reach, firsts - WINDOW).astype(np.int64)
    return since
