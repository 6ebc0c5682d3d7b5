"""How alike two units are: readable signs, weighed by `weights.yaml`, and vetoes that no sum outweighs."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import cast

from rapidfuzz import fuzz

from synopse.comparing.features import Features
from synopse.comparing.lexicon import Lexicon
from synopse.comparing.neighbours import find_nearest
from synopse.comparing.terms import cosine, dot
from synopse.lang.resources import load_yaml
from synopse.model import Mode

Pair = tuple[int, int]

_MOST_CANDIDATES = 15
_FEW_TERMS = 2
_PRONOUN_SHARE = 0.8  # of a conflict with whom only a pronoun names
_CLOSE = 0.75
_FAR_APART, _SMALL_COUNT = 1.5, 100


@dataclass(frozen=True, slots=True)
class Scale:
    """The weights of the signs and the thresholds rows are made by."""

    words: float
    grams: float
    coverage: float
    context: float
    quotes: float
    speaker: float
    numbers: float
    figures: float
    nearest: float
    rival: float
    linkage: float
    short: float
    number_conflict: float
    speaker_conflict: float
    name_conflict: float
    negation_conflict: float
    day_conflict: float
    thresholds: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Scores:
    """Pair scores above the threshold, and pairs that may never share a row."""

    scores: Mapping[Pair, float]
    vetoed: frozenset[Pair]

    def of(self, first: int, second: int) -> float:
        """The score of two units, 0 where none was found."""
        return self.scores.get((min(first, second), max(first, second)), 0.0)


@cache
def load_scale() -> Scale:
    """The weights that ship with the package."""
    return Scale(**cast("dict[str, float]", load_yaml("synopse.comparing", "weights.yaml")))  # type: ignore[arg-type]


def score_pairs(features: Sequence[Features], scale: Scale, lexicon: Lexicon) -> Scores:
    """Score the pairs of units of different reports that have rare words or letters in common."""
    raw: dict[Pair, float] = {}
    reports = {one.unit.order: one.unit.report for one in features}
    vetoed: set[Pair] = set()
    for first, second in find_candidates(features, scale):
        pair = (first.unit.order, second.unit.order)
        if is_vetoed(first, second, lexicon):
            vetoed.add(pair)
            continue
        raw[pair] = score_pair(first, second, scale)
    ranked = _rank(raw, reports, scale)
    scores = {pair: score for pair, score in ranked.items() if score >= scale.thresholds["pair"]}
    return Scores(scores, frozenset(vetoed))


def _rank(raw: Mapping[Pair, float], reports: Mapping[int, str], scale: Scale) -> Mapping[Pair, float]:
    """Scores after a look at rivals: the nearest of each other gain, those behind another lose."""
    best: dict[tuple[int, str], float] = {}
    for (first, second), score in raw.items():
        for unit, other in ((first, second), (second, first)):
            key = (unit, reports[other])
            best[key] = max(best.get(key, 0.0), score)
    ranked: dict[Pair, float] = {}
    for (first, second), score in raw.items():
        most = max(best[(first, reports[second])], best[(second, reports[first])])
        behind = 1.0 - score / most if most else 0.0
        moved = min(1.0, score + scale.nearest - scale.rival * behind)
        ranked[(first, second)] = max(0.0, moved)
    return ranked


def find_candidates(features: Sequence[Features], scale: Scale) -> Iterator[tuple[Features, Features]]:
    """Pairs worth a closer look: for each unit its nearest of other reports."""
    pairs = set(
        find_nearest(
            [one.words for one in features],
            [one.grams for one in features],
            [one.unit.report for one in features],
            most=_MOST_CANDIDATES,
            least=scale.thresholds["candidate"],
        )
    )
    pairs.update(_copies(features))
    for first, second in sorted(pairs):
        yield features[first], features[second]


def _copies(features: Sequence[Features]) -> Iterator[Pair]:
    """Pairs of units of different reports with the same words."""
    by_words: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(features):
        for other in by_words[one.folded][-_MOST_CANDIDATES:]:
            if features[other].unit.report != one.unit.report:
                yield other, place
        by_words[one.folded].append(place)


def score_pair(first: Features, second: Features, scale: Scale) -> float:
    """The weighted sum of the signs for one pair, 0 to 1; the same words are one statement."""
    if first.folded == second.folded:
        return 1.0
    shared = sorted(first.mass.keys() & second.mass.keys())
    weight = sum(min(first.mass[term], second.mass[term]) for term in shared)
    lighter = min(sum(first.mass.values()), sum(second.mass.values()))
    total = (
        scale.words * dot(first.words, second.words)
        + scale.grams * dot(first.grams, second.grams)
        + scale.coverage * (weight / lighter if lighter else 0.0)
        + scale.context * cosine(first.context, second.context)
        + _quotes(first, second) * scale.quotes
        + _speakers(first, second, scale)
        + _numbers(first, second, scale)
        + _conflicts(first, second, scale)
    )
    return max(0.0, min(1.0, total))


def _quotes(first: Features, second: Features) -> int:
    return int(first.unit.mode is Mode.DIRECT and second.unit.mode is Mode.DIRECT)


def _speakers(first: Features, second: Features, scale: Scale) -> float:
    if not first.speaker or not second.speaker:
        return 0.0
    if first.speaker & second.speaker:
        return scale.speaker
    sure = first.sure_speaker and second.sure_speaker
    return scale.speaker_conflict if sure else _PRONOUN_SHARE * scale.speaker_conflict


def _numbers(first: Features, second: Features, scale: Scale) -> float:
    """A number in common, or numbers of one counted thing, which reports may put differently."""
    if not first.numbers or not second.numbers:
        return 0.0
    shared = first.numbers & second.numbers
    if any(len(number.lstrip("0")) > 1 for number in shared):
        return scale.figures
    return scale.numbers if shared or _near(first, second) else scale.number_conflict


def _near(first: Features, second: Features) -> bool:
    """Whether both count one thing, and about as many; small counts may be far apart, as tolls rise."""
    return any(
        thing == other and max(value, amount) <= max(_FAR_APART * min(value, amount), _SMALL_COUNT)
        for thing, value in first.amounts
        for other, amount in second.amounts
    )


def _conflicts(first: Features, second: Features, scale: Scale) -> float:
    total = 0.0
    if first.persons - second.persons and second.persons - first.persons:
        total += scale.name_conflict
    if first.negated != second.negated:
        total += scale.negation_conflict
    if _days_apart(first, second):
        total += scale.day_conflict
    if min(len(first.stems), len(second.stems)) <= _FEW_TERMS:
        total += scale.short
    return total


def is_vetoed(first: Features, second: Features, lexicon: Lexicon) -> bool:
    """Whether two units are about different things however alike they sound.

    A heading of a word or two beside anything but itself; a sentence that is all frame ("Das teilte sie
    mit.") beside one that tells; different days; and an occasion whose persons are left to the context
    ("Das Gespräch dauerte …") beside one with another context, told by another source.
    """
    if first.folded == second.folded:
        return False
    if min(len(first.mass), len(second.mass)) < _FEW_TERMS or first.unit.bare != second.unit.bare:
        return True
    if _days_apart(first, second) > 1:
        return fuzz.ratio(first.folded, second.folded) < _CLOSE * 100
    return _other_occasion(first, second, lexicon)


def _days_apart(first: Features, second: Features) -> int:
    """The least distance between days named in both; 0 where one names none."""
    return min(
        (
            abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
            for one in first.days
            for other in second.days
        ),
        default=0,
    )


def _other_occasion(first: Features, second: Features, lexicon: Lexicon) -> bool:
    occasions = all(one.stems & lexicon.events and not one.persons for one in (first, second))
    strangers = bool(first.speaker and second.speaker) and not first.speaker & second.speaker
    return occasions and strangers and cosine(first.context, second.context) < _CLOSE
