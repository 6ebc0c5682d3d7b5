"""Candidates: of all pairs of clauses from two reports, those worth a closer look."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from synopse.comparing.features import Features
from synopse.comparing.neighbours import find_nearest
from synopse.comparing.signs import Pair
from synopse.comparing.terms import normalise

_MOST_CANDIDATES = 40
_FEW_UNITS = 400


def find_candidates(features: Sequence[Features], least: float) -> Iterator[tuple[Features, Features]]:
    """For each unit its nearest of other reports by words, themes and letters, near by `least`.

    In a story of few units all pairs are worth a look that share a word, a theme or a number.
    """
    if len(features) <= _FEW_UNITS:
        yield from (pair for pair in combinations(features, 2) if _share_something(*pair))
        return
    pairs = set(
        find_nearest(
            [[one.words for one in features], [normalise(one.themes) for one in features]],
            [one.grams for one in features],
            [one.unit.report for one in features],
            most=_MOST_CANDIDATES,
            least=least,
        )
    )
    pairs.update(_copies(features))
    for first, second in sorted(pairs):
        yield features[first], features[second]


def _share_something(first: Features, second: Features) -> bool:
    return first.unit.report != second.unit.report and not (
        first.mass.keys().isdisjoint(second.mass.keys())
        and first.themes.keys().isdisjoint(second.themes.keys())
        and first.told_numbers.keys().isdisjoint(second.told_numbers.keys())
        and first.folded != second.folded
    )


def _copies(features: Sequence[Features]) -> Iterator[Pair]:
    """Pairs of units of different reports with the same words."""
    by_words: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(features):
        for other in by_words[one.folded][-_MOST_CANDIDATES:]:
            if features[other].unit.report != one.unit.report:
                yield other, place
        by_words[one.folded].append(place)
