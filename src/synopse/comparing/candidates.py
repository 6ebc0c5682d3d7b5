"""Candidates: of all pairs of clauses from two reports, those worth a closer look."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from synopse.comparing.features import Features
from synopse.comparing.signs import Pair
from synopse.comparing.terms import Weights

_MOST_CANDIDATES = 25
_FEWEST_SHARED, _MOST_SHARED = 30, 200


def find_candidates(features: Sequence[Features], least: float) -> Iterator[tuple[Features, Features]]:
    """For each unit its nearest of other reports by words and letters, where they are near by `least`."""
    words = _similarities([one.words for one in features])
    grams = _similarities([one.grams for one in features])
    nearest: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (first, second), value in words.items():
        if features[first].unit.report == features[second].unit.report:
            continue
        blend = (value + grams.get((first, second), 0.0)) / 2
        if blend >= least:
            nearest[first].append((-blend, second))
            nearest[second].append((-blend, first))
    pairs = {
        (min(unit, other), max(unit, other))
        for unit, others in nearest.items()
        for _, other in sorted(others)[:_MOST_CANDIDATES]
    }
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


def _similarities(vectors: Sequence[Weights]) -> Mapping[Pair, float]:
    """Cosines of all pairs that share a term, by an inverted index; the commonest terms are passed over."""
    index: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, vector in enumerate(vectors):
        for term, weight in vector.items():
            index[term].append((place, weight))
    most = min(_MOST_SHARED, max(_FEWEST_SHARED, len(vectors) // 4))
    found: dict[Pair, float] = defaultdict(float)
    for postings in index.values():
        if 1 < len(postings) <= most:
            for i, (first, weight) in enumerate(postings):
                for second, other in postings[i + 1 :]:
                    found[(first, second)] += weight * other
    return found
