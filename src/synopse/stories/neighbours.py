"""Which parts have heavy words in common: an index of postings, walked in order of appearance."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from synopse.stories.vectors import Floats, Ints, Vectors

NEAREST = 150  # earlier rows that a row is compared with
COMMON = 500  # a term that more parts of a window hold is not looked up


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of rows, `earlier[k] < later[k]`, and the product of their vectors."""

    earlier: Ints
    later: Ints
    products: Floats


def find_pairs(vectors: Vectors, since: Ints, least: Floats) -> Pairs:
    """All pairs whose product is at least `least[i]`; row `i` is compared with the rows from `since[i]` on.

    Of a row that has more neighbours than can matter, only the nearest are kept.
    """
    found = list(_walk(vectors, since, least))
    empty = (np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.float32))
    return Pairs(*(np.concatenate(column) for column in zip(empty, *found, strict=True)))


def _walk(vectors: Vectors, since: Ints, least: Floats) -> Iterator[tuple[Ints, Ints, Floats]]:
    """For each row the earlier rows it has enough in common with."""
    size = len(vectors.starts) - 1
    columns = np.unique(vectors.terms, return_inverse=True)[1].astype(np.int64)
    order = np.argsort(columns, kind="stable")
    rows = np.repeat(np.arange(size), np.diff(vectors.starts))[order]
    weights = vectors.weights[order]
    begin = np.searchsorted(columns[order], np.arange(columns.max(initial=-1) + 1))
    first, end = begin.copy(), begin.copy()
    forgotten = 0
    for row in range(size):
        if since[row] < forgotten:  # an undated part, behind all dated ones
            begin, forgotten = first.copy(), 0
        while forgotten < since[row]:
            begin[columns[vectors.starts[forgotten] : vectors.starts[forgotten + 1]]] += 1
            forgotten += 1
        own = slice(vectors.starts[row], vectors.starts[row + 1])
        terms = columns[own]
        lengths = end[terms] - begin[terms]
        lengths[lengths > COMMON] = 0
        places = np.repeat(begin[terms] - np.cumsum(lengths) + lengths, lengths) + np.arange(lengths.sum())
        shared = weights[places] * np.repeat(vectors.weights[own], lengths)
        products = np.bincount(rows[places] - since[row], shared) if len(places) else np.zeros(0)
        near = np.flatnonzero(products >= least[row])
        if len(near) > NEAREST:
            near = np.sort(near[np.argsort(-products[near], kind="stable")[:NEAREST]])
        yield near + since[row], np.full(len(near), row), products[near].astype(np.float32)
        end[terms] += 1
