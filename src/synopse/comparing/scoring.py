"""How likely two units tell the same: readable signs, weighed by `weights.yaml`, and vetoes."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import cast

from rapidfuzz import fuzz

from synopse.comparing.candidates import find_candidates
from synopse.comparing.features import Features
from synopse.comparing.lexicon import Lexicon
from synopse.comparing.signs import Pair, Signs, Surroundings, days_apart, find_signs
from synopse.comparing.terms import cosine
from synopse.lang.resources import load_yaml

_FEW_TERMS, _SHORT_FRAME = 2, 4
_TURN = 3  # words in a row
_CLOSE = 0.75
_SAME_COMPANY = 0.65  # likeness of who is spoken of around two clauses


@dataclass(frozen=True, slots=True)
class Scale:
    """The weights of the signs of both looks, as log odds with a `base` each, and what rows are made by."""

    first_look: Mapping[str, float]
    second_look: Mapping[str, float]
    thresholds: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Scores:
    """Pair scores above the threshold, and pairs that may never share a row."""

    scores: Mapping[Pair, float]
    vetoed: frozenset[Pair]

    def of(self, first: int, second: int) -> float:
        """The score of two units, 0 where none was found."""
        return self.scores.get((min(first, second), max(first, second)), 0.0)


@dataclass(frozen=True, slots=True)
class Seen:
    """The pairs worth a look with their signs, those of the same words apart, and those that never meet."""

    signs: Mapping[Pair, Signs]
    same: frozenset[Pair]
    vetoed: frozenset[Pair]


@cache
def load_scale() -> Scale:
    """The weights that ship with the package."""
    return Scale(**cast("dict[str, dict[str, float]]", load_yaml("synopse.comparing", "weights.yaml")))


def score_pairs(features: Sequence[Features], scale: Scale, lexicon: Lexicon) -> Scores:
    """Score the pairs of units of different reports that have rare words or letters in common."""
    seen = see_pairs(features, scale, lexicon)
    first = first_scores(seen, scale)
    around = Surroundings(features, first)
    second = {
        pair: 1.0 if pair in seen.same else weigh(around.find_signs(*pair), scale.second_look)
        for pair in first
    }
    least = scale.thresholds["pair"]
    return Scores({pair: score for pair, score in second.items() if score >= least}, seen.vetoed)


def see_pairs(features: Sequence[Features], scale: Scale, lexicon: Lexicon) -> Seen:
    """The pairs worth a look with the signs of the first."""
    signs: dict[Pair, Signs] = {}
    same: set[Pair] = set()
    vetoed: set[Pair] = set()
    for first, second in find_candidates(features, scale.thresholds["candidate"]):
        pair = (first.unit.order, second.unit.order)
        if is_vetoed(first, second, lexicon):
            vetoed.add(pair)
            continue
        signs[pair] = find_signs(first, second)
        if first.folded == second.folded:
            same.add(pair)
    return Seen(signs, frozenset(same), frozenset(vetoed))


def first_scores(seen: Seen, scale: Scale) -> Mapping[Pair, float]:
    """What the first look makes of each pair that counts; the same words are one statement."""
    scores = {
        pair: 1.0 if pair in seen.same else weigh(signs, scale.first_look)
        for pair, signs in seen.signs.items()
    }
    return {pair: score for pair, score in scores.items() if score >= scale.thresholds["pair"]}


def weigh(signs: Signs, weights: Mapping[str, float]) -> float:
    """How likely it is, 0 to 1, by the weighted sum of signs; one without a weight counts nothing.

    >>> weigh({"words": 1.0, "apart": 0.5}, {"base": -2.0, "words": 4.0, "apart": -2.0})
    0.7310585786300049
    """
    total = weights["base"] + sum([weights.get(name, 0.0) * value for name, value in signs.items()])
    return 1.0 / (1.0 + math.exp(-total))


def is_vetoed(first: Features, second: Features, lexicon: Lexicon) -> bool:
    """Whether two units are about different things however alike they sound.

    A heading of a word or two beside anything but itself; a short sentence that is all frame ("Das teilte sie
    mit.") beside one that tells; different days; and an occasion whose persons are left to the context
    ("Das Gespräch dauerte …") beside one with another context, told by another source. What shares a turn of
    some words is none of the first two.
    """
    if not _share_turn(first.folded, second.folded):
        if min(len(first.mass), len(second.mass)) < _FEW_TERMS:
            return True
        bare = [len(one.mass) for one in (first, second) if one.bare]
        if len(bare) == 1 and bare[0] < _SHORT_FRAME:
            return True
    if days_apart(first, second) > 1:
        return fuzz.ratio(first.folded, second.folded) < _CLOSE * 100
    return first.folded != second.folded and _other_occasion(first, second, lexicon)


def _share_turn(first: str, second: str) -> bool:
    """Whether some words stand in a row in both, or both are the same."""
    return first == second or not _turns(first).isdisjoint(_turns(second))


@lru_cache(maxsize=4096)
def _turns(folded: str) -> frozenset[tuple[str, ...]]:
    words = folded.split()
    return frozenset(zip(*(words[start:] for start in range(_TURN)), strict=False))


def _other_occasion(first: Features, second: Features, lexicon: Lexicon) -> bool:
    occasions = all(one.stems & lexicon.events and not one.persons for one in (first, second))
    strangers = bool(first.speaker and second.speaker) and not first.speaker & second.speaker
    return occasions and strangers and cosine(first.context, second.context) < _SAME_COMPANY
