"""Which parts have heavy words in common: an index of postings, looked up for many rows at a time."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from synopse.stories.vectors import Floats, Ints, Vectors

NEAREST = 150  # earlier rows that a row is compared with
COMMON = 400  # a term that more parts of a window hold is not looked up
_VISITED = 1 << 17  # postings looked at together: as many as a processor keeps at hand;
_CELLS = 1 << 20  # products summed together;
_ROWS = 1 << 10  # the most rows they belong to
_EIGHT = 8  # truths that are looked at together where few are true


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of rows, `earlier[k] < later[k]`, and the product of their vectors."""

    earlier: Ints
    later: Ints
    products: Floats


@dataclass(frozen=True, slots=True)
class Postings:
    """Rows and weights term by term (see `hold`), and what each row looks up in them.

    Lookup `k` is one term of one row, with the weight `shares[k]`: the earlier rows that hold it lie from
    `begins[k]` on, `lengths[k]` of them. Lookups of row `i` lie from `starts[i]` to `starts[i + 1]`.
    """

    held: NDArray[np.void]
    starts: Ints
    begins: Ints
    lengths: Ints
    shares: Floats


def find_pairs(vectors: Vectors, since: Ints, least: Floats) -> Pairs:
    """All pairs whose product is at least `least[i]`; row `i` is compared with the rows from `since[i]` on.

    `least` is above 0. Of a row that has more neighbours than can matter, only the nearest are kept.
    """
    return look_up(_post(vectors, since), since, least)


def look_up(postings: Postings, since: Ints, least: Floats) -> Pairs:
    """The pairs that what is looked up makes."""
    found = [_find(postings, int(since[it.start]), least, it) for it in _blocks(postings, since)]
    empty = (np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.float32))
    return Pairs(*(np.concatenate(column) for column in zip(empty, *found, strict=True)))


def _post(vectors: Vectors, since: Ints) -> Postings:
    """The index of all rows, and the lookups of each."""
    size = len(since)
    order = _by_term(vectors.terms)
    terms, rows = vectors.terms[order], np.repeat(np.arange(size), np.diff(vectors.starts))[order]
    firsts = np.flatnonzero(np.diff(terms, prepend=-1))
    number = np.repeat(np.arange(len(firsts)), np.diff(firsts, append=len(terms)))
    begins = firsts[number]
    late = np.flatnonzero(since[rows] > 0)
    begins[late] = np.searchsorted(number * size + rows, number[late] * size + since[rows[late]])
    lengths = np.arange(len(terms)) - begins
    places = np.empty_like(order)
    places[order] = np.arange(len(order))
    asked = places[((lengths > 0) & (lengths <= COMMON))[places]]
    starts = np.searchsorted(rows[asked], np.arange(size + 1))
    weights = vectors.weights[order]
    return Postings(hold(rows, weights), starts, begins[asked], lengths[asked], weights[asked])


def hold(rows: Ints, weights: Floats) -> NDArray[np.void]:
    """Rows and weights side by side, so that one look finds both."""
    held = np.empty(len(rows), [("row", np.int32), ("weight", np.float32)])
    held["row"], held["weight"] = rows, weights
    return held


def _by_term(terms: Ints) -> Ints:
    """Places sorted by term, then by place: numbers that hold both sort faster than places by a key."""
    held = len(terms).bit_length()
    order: Ints = np.sort(terms << held | np.arange(len(terms))) & ((1 << held) - 1)
    return order


def _blocks(postings: Postings, since: Ints) -> Iterator[range]:
    """Rows that are looked up together; where `since` falls back, new ones begin."""
    size = len(since)
    visited = np.append(0, np.cumsum(postings.lengths))[postings.starts]
    falls = np.append(np.flatnonzero(np.diff(since) < 0) + 1, size)
    begin = 0
    while begin < size:
        room = min(_ROWS, _CELLS // (begin - since[begin] + _ROWS))
        fitting = np.searchsorted(visited, visited[begin] + _VISITED, "right") - 1
        end = max(begin + 1, min(begin + room, fitting, falls[np.searchsorted(falls, begin, "right")]))
        yield range(begin, int(end))
        begin = int(end)


def _find(postings: Postings, first: int, least: Floats, block: range) -> tuple[Ints, Ints, Floats]:
    """For each row of a block the rows from `first` on that it has enough in common with."""
    bounds = postings.starts[block.start : block.stop + 1]
    own = slice(bounds[0], bounds[-1])
    lengths, width = postings.lengths[own], -(-(block.stop - first) // _EIGHT) * _EIGHT
    places = np.repeat(postings.begins[own] + lengths - np.cumsum(lengths), lengths)
    places += np.arange(len(places))
    found = postings.held[places]
    shared = found["weight"] * np.repeat(postings.shares[own], lengths)
    lines = np.repeat(np.arange(len(block)) * width - first, np.diff(bounds))
    cells = found["row"] + np.repeat(lines, lengths)
    products = np.bincount(cells, shared, minlength=len(block) * width).reshape(len(block), width)
    near = products >= least[block.start : block.stop, np.newaxis]
    for line in np.flatnonzero(np.count_nonzero(near, axis=1) > NEAREST):
        alike = np.flatnonzero(near[line])
        near[line, alike[np.argsort(-products[line, alike], kind="stable")[NEAREST:]]] = False
    kept = _true_places(near.reshape(-1))
    later, earlier = np.divmod(kept, width)
    return earlier + first, later + block.start, products.reshape(-1)[kept].astype(np.float32)


def _true_places(truths: NDArray[np.bool_]) -> Ints:
    """Where few of many truths hold; their number is a multiple of eight."""
    eights = np.flatnonzero(truths.view(np.uint64) != 0)
    places: Ints = (eights[:, np.newaxis] * _EIGHT + np.arange(_EIGHT)).reshape(-1)
    return places[truths[places]]
