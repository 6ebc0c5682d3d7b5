"""Which units are nearest to each other by weighted terms, without looking at all pairs one by one.

An inverted index gives for each unit its cosines with all others at once. Terms are added up in the order in
which they first stand, so that every sum is the same to the last bit from whichever of the two it is asked.
"""

from collections.abc import Iterator, Sequence
from typing import TypeAlias, cast

import numpy as np
import numpy.typing as npt

from synopse.comparing.terms import Weights

Numbers: TypeAlias = npt.NDArray[np.intp]
Sums: TypeAlias = npt.NDArray[np.float64]

_FEWEST_SHARED, _MOST_SHARED = 30, 200


class TermIndex:
    """Vectors by their terms; the commonest terms are passed over, and those of one vector alone."""

    def __init__(self, vectors: Sequence[Weights]) -> None:
        postings: dict[str, tuple[list[int], list[float]]] = {}
        for place, vector in enumerate(vectors):
            for term, weight in vector.items():
                places, weights = postings.setdefault(term, ([], []))
                places.append(place)
                weights.append(weight)
        most = min(_MOST_SHARED, max(_FEWEST_SHARED, len(vectors) // 4))
        telling = [(term, *posting) for term, posting in postings.items() if 1 < len(posting[0]) <= most]
        self._size = len(vectors)
        self._order = {term: number for number, (term, _, _) in enumerate(telling)}
        self._places = [np.array(places, dtype=np.intp) for _, places, _ in telling]
        self._weights = [np.array(weights, dtype=np.float64) for _, _, weights in telling]

    def likeness(self, vector: Weights) -> Sums:
        """The cosine of one of the vectors with each of them; 0 where no telling term is shared."""
        own = sorted((self._order[term], weight) for term, weight in vector.items() if term in self._order)
        if not own:
            return np.zeros(self._size)
        found = [self._places[number] for number, _ in own]
        counts = [len(places) for places in found]
        products = np.concatenate([self._weights[number] for number, _ in own])
        products *= np.repeat([weight for _, weight in own], counts)
        places = np.concatenate(found)
        return cast("Sums", np.bincount(places, weights=products, minlength=self._size))


def find_nearest(
    telling: Sequence[Sequence[Weights]],
    grams: Sequence[Weights],
    owners: Sequence[str],
    *,
    most: int,
    least: float,
) -> Iterator[tuple[int, int]]:
    """For each unit its nearest of other reports, `most` at most: pairs of places, the smaller first.

    Near is the mean of the likeness by all that tells (words, themes) and by letters, if something of what
    tells is shared and it is `least` or more.
    """
    by_telling, by_grams = [TermIndex(vectors) for vectors in telling], TermIndex(grams)
    numbers = {owner: number for number, owner in enumerate(dict.fromkeys(owners))}
    reports = np.array([numbers[owner] for owner in owners], dtype=np.intp)
    for place in range(len(owners)):
        shared = sum(
            (index.likeness(vectors[place]) for index, vectors in zip(by_telling, telling, strict=True)),
            start=np.zeros(len(owners)),
        )
        others = np.flatnonzero((shared > 0.0) & (reports != reports[place]))
        if others.size:
            blend = (shared[others] + by_grams.likeness(grams[place])[others]) / (len(telling) + 1)
            near = blend >= least
            others, blend = others[near], blend[near]
            for other in others[np.lexsort((others, -blend))][:most].tolist():
                yield min(place, other), max(place, other)
