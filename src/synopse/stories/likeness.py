"""How alike parts are, pair by pair: what they are about, when they appeared, where and who."""

from collections.abc import Sequence

import numpy as np

from synopse.stories.grouping import Pair
from synopse.stories.moments import FADING, HEADLINE_FADING, WINDOW, decay
from synopse.stories.neighbours import find_pairs
from synopse.stories.traits import Traits
from synopse.stories.vectors import Ints, Vectors

_LEAST = 0.04  # products below are nothing
_VETO = 0.5  # what is left of a similarity where places and people are all different


def find_likeness(ordered: Sequence[Traits], vectors: Vectors) -> dict[Pair, float]:
    """Likeness of all pairs that have much in common, earlier part first, in sorted order."""
    pairs = find_pairs(vectors, _since(ordered), _LEAST)
    listed = zip(pairs.earlier.tolist(), pairs.later.tolist(), pairs.products.tolist(), strict=True)
    likeness = {(a, b): likeness_of(ordered[a], ordered[b], product) for a, b, product in listed}
    return {pair: value for pair, value in sorted(likeness.items()) if value > _LEAST}


def likeness_of(a: Traits, b: Traits, product: float) -> float:
    """Likeness of two parts, 0 to 1, from the product of their vectors; parts of one report appeared together."""
    fading = HEADLINE_FADING if a.headline_only and b.headline_only else FADING
    worth = 1.0 if a.member.report == b.member.report else decay(a.appeared, b.appeared, fading)
    if worth and _is_elsewhere(a, b):
        worth *= _VETO
    return round(min(1.0, product * worth), 6)


def _is_elsewhere(a: Traits, b: Traits) -> bool:
    """Whether two parts name places and people, and none of either in common."""
    known = a.places and b.places and a.people and b.people
    return bool(known) and set(a.places).isdisjoint(b.places) and set(a.people).isdisjoint(b.people)


def _since(ordered: Sequence[Traits]) -> Ints:
    """For each part the first that a window reaches back to; for undated ones that is the very first."""
    ends = np.array([it.appeared.last if it.appeared else np.inf for it in ordered])
    firsts = np.array([it.appeared.first if it.appeared else -np.inf for it in ordered])
    reach = np.maximum.accumulate(ends)  # a month is a long stretch, what follows it lies no further ahead
    since: Ints = np.searchsorted(reach, firsts - WINDOW).astype(np.int64)
    return since
