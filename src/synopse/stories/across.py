"""Pairs of parts in different languages: they share no stems, so they are compared by what their words mean.

A German and an English part are never compared by the vectors that parts of one language are, but by
meanings (see `synopse.lang.news_words`) and by the character grams that names spelt alike have in common.
Words that no list knows count in the length of the vectors, so that a few known ones prove little.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np

from synopse.lang.news_words import fold_name
from synopse.stories.neighbours import COMMON, Pairs, Postings, hold, look_up
from synopse.stories.traits import TERMS, Traits
from synopse.stories.vectors import Floats, Ints, Vectors


def is_english(traits: Traits) -> bool:
    """Whether a part was read as English; all other languages are read as German is."""
    return (traits.language or "").startswith("en")


def is_across(a: Traits, b: Traits) -> bool:
    """Whether two parts were read by the words of different languages."""
    return is_english(a) != is_english(b)


@lru_cache(maxsize=1 << 14)
def name_keys(names: tuple[str, ...]) -> frozenset[str]:
    """Keys under which names agree whatever language spells them: `genf` and `geneva`."""
    return frozenset(map(fold_name, names))


def code_terms(terms: Ints, *, english: bool) -> Ints:
    """Terms as one language posts them and the other looks them up: above those of `find_pairs`."""
    coded: Ints = 2 * terms + TERMS + english
    return coded


def find_pairs_across(vectors: Vectors, ordered: Sequence[Traits], since: Ints, least: Floats) -> Pairs:
    """All pairs of different languages whose product is at least `least[i]`, `i` being the later.

    As `find_pairs`, each row looked up among the rows of the other language only.
    """
    side = np.array([is_english(it) for it in ordered], np.int64)
    return look_up(_post(vectors, side, since), since, least)


def _post(vectors: Vectors, side: Ints, since: Ints) -> Postings:
    """The index of all rows, and the lookups of each among rows of the other language."""
    size = len(side)
    rows = np.repeat(np.arange(size), np.diff(vectors.starts))
    own, sought = ((2 * vectors.terms + one[rows]) * size for one in (side, 1 - side))
    order = np.argsort(own + rows)
    postings = (own + rows)[order]
    begins = np.searchsorted(postings, sought + since[rows])
    lengths = np.searchsorted(postings, sought + rows) - begins
    asked = np.flatnonzero((lengths > 0) & (lengths <= COMMON))
    starts = np.searchsorted(rows[asked], np.arange(size + 1))
    held = hold(rows[order], vectors.weights[order])
    return Postings(held, starts, begins[asked], lengths[asked], vectors.weights[asked])


def join_pairs(pairs: Pairs, across: Pairs, ordered: Iterable[Traits]) -> Pairs:
    """Pairs of one language as they are, and those of different languages by what their words mean."""
    side = np.array([is_english(it) for it in ordered], bool)
    same = side[pairs.earlier] == side[pairs.later]
    return Pairs(
        np.concatenate((pairs.earlier[same], across.earlier)),
        np.concatenate((pairs.later[same], across.later)),
        np.concatenate((pairs.products[same], across.products)),
    )
