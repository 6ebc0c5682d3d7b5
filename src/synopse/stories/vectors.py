"""Parts as sparse vectors: how much each term of a part weighs, beside those of the time around it.

A vector is the weighted concatenation of channels of unit length (stems, character grams, names and
numbers), so that the product of two vectors is the weighted sum of the channels' cosines. Parts of different
languages have other channels in common and are compared by vectors of those (`weigh_across`). How rare a term
is comes from the reports of the days around: a fixed background does harm, because what is rare in the news
changes from week to week. Only the heaviest terms of a part are kept.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from synopse.stories.moments import WINDOW
from synopse.stories.traits import CHANNEL_BITS, CHANNELS, TERMS, Traits

HEAVIEST = 128  # terms of a text that are kept
HEADLINE_HEAVIEST = 256  # of a headline nearly all, since it has few
_TINY = 1e-9
_ONE = np.int32(1)  # of the same type as what it is added to, which is ten times as fast
_UNSEEN = 100  # documents imagined beside those of the run, so that a few reports weigh their words sensibly

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Row = tuple[Ints, Floats]
"""Terms of one part, sorted by number, and their weights."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each channel counts; together 1 at most."""

    stems: float = 0.0
    grams: float = 0.0
    names: float = 0.0
    meanings: float = 0.0

    def by_channel(self) -> Floats:
        """The square roots of the weights, by number of the channel."""
        return np.sqrt(np.array([self.stems, self.grams, self.names, self.meanings], np.float32))


TEXT = Weights(stems=0.3, grams=0.1, names=0.6).by_channel()
HEADLINE = Weights(stems=0.4, grams=0.5, names=0.1).by_channel()
ACROSS = Weights(grams=0.075, meanings=0.675).by_channel()  # less than 1: meanings are wider than words


@dataclass(frozen=True, slots=True)
class Vectors:
    """Rows of term numbers and their weights; row `i` lies from `starts[i]` to `starts[i + 1]`."""

    starts: Ints
    terms: Ints
    weights: Floats

    def row(self, number: int) -> Row:
        """Terms and weights of one row."""
        place = slice(self.starts[number], self.starts[number + 1])
        return self.terms[place], self.weights[place]


class Frequency:
    """In how many documents each term stands: the running stream."""

    def __init__(self) -> None:
        self._found = np.zeros(TERMS, np.int32)
        self.total = 0

    def add(self, documents: Sequence[Ints]) -> None:
        """Count documents given by their terms, each term once a document."""
        if documents:
            np.add.at(self._found, np.concatenate(documents), _ONE)
        self.total += len(documents)

    def remove(self, documents: Sequence[Ints]) -> None:
        """Forget documents that have left the window."""
        if documents:
            np.subtract.at(self._found, np.concatenate(documents), _ONE)
        self.total -= len(documents)

    def rarity(self, terms: Ints) -> Floats:
        """Inverse document frequency, smoothed so that two reports already give sense."""
        found: Floats = np.log((self.total + _UNSEEN) / (self._found[terms] + 0.5)).astype(np.float32)
        return found


Weigh = Callable[[Traits, Frequency], Row]
"""What makes a row of one part: `weigh` or `weigh_across`."""


def terms_of(traits: Traits) -> Ints:
    """The numbers of the terms of one part."""
    return np.frombuffer(traits.terms, "<u4").astype(np.int64)


def weigh(traits: Traits, frequency: Frequency) -> Row:
    """The heaviest terms of one part, sorted by number, and their weights."""
    return _weigh(traits, frequency, HEADLINE if traits.headline_only else TEXT)


def weigh_across(traits: Traits, frequency: Frequency) -> Row:
    """The same for comparing with parts in another language."""
    return _weigh(traits, frequency, ACROSS)


def _weigh(traits: Traits, frequency: Frequency, weights: Floats) -> Row:
    """Terms of the channels that count, and their weights."""
    terms, counts = terms_of(traits), np.frombuffer(traits.counts, np.uint8)
    counting = weights[terms >> CHANNEL_BITS] > 0
    terms, counts = terms[counting], counts[counting]
    if not len(terms):
        return terms, np.zeros(0, np.float32)
    values = (1 + np.log(counts.astype(np.float32))) * frequency.rarity(terms)
    channels = terms >> CHANNEL_BITS
    lengths = np.sqrt(np.bincount(channels, values * values, minlength=CHANNELS))
    values *= (weights / np.maximum(lengths, _TINY))[channels]
    most = HEADLINE_HEAVIEST if traits.headline_only else HEAVIEST
    if len(terms) > most:
        kept = np.sort(np.argpartition(-values, most)[:most])
        terms, values = terms[kept], values[kept]
    return terms, values.astype(np.float32)


def weigh_all(ordered: Sequence[Traits], by: Weigh = weigh) -> Vectors:
    """One vector for each part; `ordered` as `Traits.order` sorts, undated parts last.

    Terms are weighed by the parts that appeared within a window to either side; those of undated parts by
    all.
    """
    found = [terms_of(it) for it in ordered]
    days = [int(it.appeared.first) for it in ordered if it.appeared]
    frequency = Frequency()
    rows: list[Row] = []
    begin = end = 0
    for day in sorted(set(days)):
        low, high = bisect_left(days, day - WINDOW), bisect_right(days, day + WINDOW)
        frequency.add(found[end:high])
        frequency.remove(found[begin:low])
        begin, end = low, high
        rows += [by(it, frequency) for it in ordered[len(rows) : bisect_right(days, day)]]
    frequency.add(found[:begin] + found[end:])
    rows += [by(it, frequency) for it in ordered[len(rows) :]]
    return stack(rows)


def stack(rows: Sequence[Row]) -> Vectors:
    """Rows put one behind the other."""
    starts = np.zeros(len(rows) + 1, np.int64)
    np.cumsum([len(terms) for terms, _ in rows], out=starts[1:])
    empty = (np.zeros(0, np.int64), np.zeros(0, np.float32))
    return Vectors(starts, *(np.concatenate(column) for column in zip(empty, *rows, strict=True)))
