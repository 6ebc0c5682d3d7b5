"""Signs by which two clauses can be seen to tell the same: what they share, and what speaks against it.

Each sign is a number with a name that `weights.yaml` weighs. The first look sees two units alone; the second
sees what the first made of the pairs around them.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from synopse.comparing.features import Features
from synopse.comparing.terms import Weights, cosine, dot

Pair = tuple[int, int]
Signs = Mapping[str, float]

AGAINST = frozenset(
    {
        "common_words",
        "common_themes",
        "apart",
        "heading",
        "headings",
        "quote_differs",
        "speaker_conflict",
        "name_conflict",
        "day_conflict",
        "frame_conflict",
    }
)
"""Signs that never speak for a pair; all others never speak against it."""

_PRONOUN_SHARE = 0.8  # of a conflict with whom only a pronoun names
_LARGE, _ABOUT = 20.0, 1.1  # numbers that are hardly alike by chance, and how far apart they may be
_YEARS = range(1900, 2100)
_LIKELY = 0.3  # from which score on a third unit vouches for two others
_SURE = 9.0  # log odds beyond which nothing is surer


def find_signs(first: Features, second: Features) -> Signs:
    """The signs of the first look, each about from 0 to 1.

    `words`, `grams`, `themes` and `context` are cosines; `deed`, `theme_mass`, `times` and `numbers` are how
    much of what happened, of what it is about, of the times named and of the numbers and ages is in both;
    `figures` a number of two digits or more in both, `about` two large numbers that are nearly the same,
    `things` one thing counted in both;
    `common_words` and `common_themes` are how much the rest of their own texts is like them; `apart` how far
    apart they stand in the bodies of their texts, `heading` and `headings` whether one or both are headings.
    """
    headings = (first.unit.heading, second.unit.heading)
    return {
        "words": dot(first.words, second.words),
        "grams": dot(first.grams, second.grams),
        "themes": cosine(first.themes, second.themes),
        "deed": _in_both(first.deed, second.deed),
        "theme_mass": _in_both(first.themes, second.themes),
        "times": _in_both(first.times, second.times),
        "context": cosine(first.context, second.context),
        "numbers": _in_both(first.told_numbers, second.told_numbers),
        "figures": float(any(len(it.lstrip("0")) > 1 for it in first.numbers & second.numbers)),
        "about": float(_nearly(first.numbers, second.numbers)),
        "things": float(not first.things.isdisjoint(second.things)),
        "negated": float(first.negated and second.negated),
        "common_words": (first.common[0] + second.common[0]) / 2,
        "common_themes": (first.common[1] + second.common[1]) / 2,
        "apart": 0.0 if any(headings) else abs(first.place - second.place),
        "heading": float(headings[0] != headings[1]),
        "headings": float(all(headings)),
        "quote_differs": float(first.direct != second.direct),
        "speaker_conflict": _speaker_conflict(first, second),
        "name_conflict": float(bool(first.persons - second.persons and second.persons - first.persons)),
        "day_conflict": float(days_apart(first, second) > 0),
        "frame_conflict": float(first.bare != second.bare),
    }


def _in_both(first: Weights, second: Weights) -> float:
    """The weight of what is in both, damped: the second thing in common proves less than the first."""
    if first.keys().isdisjoint(second.keys()):
        return 0.0
    return math.log1p(math.fsum([min(first[term], second[term]) for term in first.keys() & second.keys()]))


def _nearly(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether two large numbers are nearly, but not quite, the same; years apart."""
    if not first or not second:
        return False
    return any(
        one != other and max(one, other) <= _ABOUT * min(one, other)
        for one in _large(first)
        for other in _large(second)
    )


def _large(numbers: frozenset[str]) -> tuple[float, ...]:
    values = (float(number) for number in numbers if number.replace(".", "", 1).isdecimal())
    return tuple(value for value in values if value >= _LARGE and value not in _YEARS)


def _speaker_conflict(first: Features, second: Features) -> float:
    if not first.speaker or not second.speaker or first.speaker & second.speaker:
        return 0.0
    return 1.0 if first.sure_speaker and second.sure_speaker else _PRONOUN_SHARE


def days_apart(first: Features, second: Features) -> int:
    """The least distance between days named in both; 0 where one names none."""
    if not first.days or not second.days:
        return 0
    return min(
        (
            abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
            for one in first.days
            for other in second.days
        ),
        default=0,
    )


class Surroundings:
    """What the first look made of all pairs, for the second look."""

    def __init__(self, features: Sequence[Features], scores: Mapping[Pair, float]) -> None:
        self._report = {one.unit.order: one.unit.report for one in features}
        self._text = {one.unit.order: (one.unit.report, one.unit.part) for one in features}
        self._scores = scores
        self._best: dict[tuple[int, str], float] = {}
        self._likely: dict[int, dict[int, float]] = defaultdict(dict)
        for (first, second), score in scores.items():
            for unit, other in ((first, second), (second, first)):
                key = (unit, self._report[other])
                self._best[key] = max(self._best.get(key, 0.0), score)
                if score > _LIKELY:
                    self._likely[unit][other] = score

    def find_signs(self, first: int, second: int) -> Signs:
        """The signs of the second look.

        `first_look` is its score as log odds; `nearest` and `rival` are the shares the pair reaches of the
        best pair that either unit has in the other's report, the better and the worse; `alongside` is the
        score of both units' neighbours, `neighbour` that of one with the other's neighbour; `third` tells how
        surely a third report has what both have.
        """
        score = self._of(first, second)
        reached = (
            score / (self._best[first, self._report[second]] or 1.0),
            score / (self._best[second, self._report[first]] or 1.0),
        )
        sides = [(self._beside(first, step), self._beside(second, step)) for step in (-1, 1)]
        return {
            "first_look": max(-_SURE, min(_SURE, _log_odds(score))),
            "nearest": max(reached),
            "rival": min(reached),
            "alongside": max(self._of(one, other) for one, other in sides),
            "neighbour": max(max(self._of(one, second), self._of(first, other)) for one, other in sides),
            "third": self._third(first, second),
        }

    def _of(self, first: int | None, second: int | None) -> float:
        if first is None or second is None:
            return 0.0
        return self._scores.get((min(first, second), max(first, second)), 0.0)

    def _beside(self, unit: int, step: int) -> int | None:
        """The neighbour of a unit in its text; units of one text are numbered one after another."""
        return unit + step if self._text.get(unit + step) == self._text[unit] else None

    def _third(self, first: int, second: int) -> float:
        ours, theirs = self._likely.get(first, {}), self._likely.get(second, {})
        own = (self._report[first], self._report[second])
        return max(
            (min(ours[it], theirs[it]) for it in ours.keys() & theirs.keys() if self._report[it] not in own),
            default=0.0,
        )


def _log_odds(score: float) -> float:
    return math.log(max(score, 1e-4) / max(1.0 - score, 1e-4))
