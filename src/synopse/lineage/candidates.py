"""Which pairs of parts are worth aligning, found without comparing all with all.

An index of hashed runs of five words tells which parts share how many of them. In a small set every run is
looked at, so that each pair with seven words in common is found (it shares three such runs). In a large one a
sample stands for all: whole-text sketches (MinHash) miss a copied third of a report, sampled rare runs do not
(docs/lineage-origin.md has the figures). A run that very many parts hold ties each holder to its neighbour
only, so that pairs never grow with the square of the holders.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from synopse.lineage.standing import Holder, StandingText, find_standing_text
from synopse.text.shingles import Fingerprinter, Hashes, Indexes

Keys = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class SearchSettings:
    """How thoroughly candidates are looked for."""

    exact_up_to: int = 2_000  # parts: up to here every run of words is looked at
    sample: int = 3  # beyond, one run in so many
    least_shared: int = 3  # runs two parts must share
    most_holders: int = 150  # a run with more holders pairs neighbours only
    buffer: int = 8_000_000  # pairs counted at a time: bounds the memory


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of numbers of parts, sorted, and what is standing text of which house."""

    pairs: tuple[tuple[int, int], ...]
    standing: StandingText


def find_candidates(
    texts: Iterable[str], holders: Sequence[Holder], settings: SearchSettings | None = None
) -> Candidates:
    """Pairs of parts of different reports that share enough runs of words.

    `texts` are the article texts of the parts, read once; `holders` say whose they are, in the same order.
    """
    settings = settings or SearchSettings()
    sample = 1 if len(holders) <= settings.exact_up_to else settings.sample
    fingerprinter = Fingerprinter(sample, spare_bits=len(holders).bit_length())
    shared = count_shared(*fingerprinter.hash_texts(texts), holders, fingerprinter, settings)
    return pick_candidates(shared, holders, settings)


@dataclass(frozen=True, slots=True)
class Shared:
    """How many runs pairs of parts share, and what is standing text.

    A pair is one number: the first part times the number of parts, plus the second.
    """

    pairs: Keys
    counts: Keys
    standing: StandingText


def count_shared(
    hashes: Hashes,
    numbers: Indexes,
    holders: Sequence[Holder],
    fingerprinter: Fingerprinter,
    settings: SearchSettings | None = None,
) -> Shared:
    """Count what pairs share among postings: hashed runs, and the number of the part that holds each.

    Postings may be shared out by hash, so that all of one hash are counted together: the sums over all shares
    are the counts over all postings, and each share knows the standing text among its own.
    """
    index = _Index.of(hashes & ~fingerprinter.spare, numbers, fingerprinter.spare)
    standing, flags = find_standing_text(index.hashes, index.numbers, holders, fingerprinter)
    pairs, counts = _shared_by(index, settings or SearchSettings(), len(holders), flags)
    return Shared(pairs, counts, standing)


def pick_candidates(
    shared: Shared, holders: Sequence[Holder], settings: SearchSettings | None = None
) -> Candidates:
    """The pairs of different reports that share enough."""
    keys = shared.pairs[shared.counts >= (settings or SearchSettings()).least_shared]
    pairs = zip(*(it.tolist() for it in divmod(keys, len(holders) or 1)), strict=True)
    return Candidates(tuple(it for it in pairs if _are_apart(holders, it)), shared.standing)


@dataclass(frozen=True, slots=True)
class _Index:
    """Postings sorted by hash, then part; each once. `starts` is where each hash begins, and the end."""

    hashes: Hashes
    numbers: Indexes
    starts: NDArray[np.intp]

    @classmethod
    def of(cls, hashes: Hashes, numbers: Indexes, low: np.uint64) -> "_Index":
        """Sort postings; hashes of one part only are left out.

        Hash and number are sorted as one, the number in the spare `low` bits: one fast pass over one array.
        """
        postings = hashes | numbers.astype(np.uint64)
        postings.sort()
        postings = postings[np.append(True, postings[1:] != postings[:-1])[: len(postings)]]
        same = (postings[1:] ^ postings[:-1]) <= low
        postings = postings[(np.append(same, False) | np.append(False, same))[: len(postings)]]
        hashes, numbers = postings & ~low, (postings & low).astype(np.int32)
        begins = np.append(True, hashes[1:] != hashes[:-1])[: len(hashes)]
        return cls(hashes, numbers, np.append(np.flatnonzero(begins), len(hashes)))


def _shared_by(
    index: _Index, settings: SearchSettings, parts: int, standing: NDArray[np.int32]
) -> tuple[Keys, Keys]:
    """Pairs that share runs, and how many."""
    counted = (np.empty(0, np.int64), np.empty(0, np.int64))
    waiting: list[Keys] = []
    for keys in _pair_keys(index, settings, parts, standing):
        waiting.append(keys)
        if sum(map(len, waiting)) > settings.buffer:
            counted, waiting = _counted(counted, waiting), []
    return _counted(counted, waiting)


def _counted(counted: tuple[Keys, Keys], waiting: Sequence[Keys]) -> tuple[Keys, Keys]:
    """Counts by pair, with the waiting ones added."""
    keys, counts = np.unique(np.concatenate([np.empty(0, np.int64), *waiting]), return_counts=True)
    every, places = np.unique(np.concatenate([counted[0], keys]), return_inverse=True)
    summed = np.bincount(places, weights=np.concatenate([counted[1], counts]), minlength=len(every))
    return every, summed.astype(np.int64)


def _pair_keys(
    index: _Index, settings: SearchSettings, parts: int, standing: NDArray[np.int32]
) -> Iterator[Keys]:
    """The pairs that share a run, run by run, without those that share it as their house's standing text."""
    sizes = np.diff(index.starts)
    for size in np.unique(sizes).tolist():
        starts = index.starts[:-1][sizes == size]
        few = size <= settings.most_holders
        first, second = np.triu_indices(size, 1) if few else (np.arange(size - 1), np.arange(1, size))
        at_once = max(1, settings.buffer // len(first))
        for begun in range(0, len(starts), at_once):
            places = starts[begun : begun + at_once, None] + np.arange(size)
            numbers, houses = index.numbers[places].astype(np.int64), standing[places]
            apart = (houses[:, first] != houses[:, second]) | (houses[:, first] < 0)
            yield (numbers[:, first] * parts + numbers[:, second])[apart]


def _are_apart(holders: Sequence[Holder], pair: tuple[int, int]) -> bool:
    """Whether two parts belong to different reports."""
    return holders[pair[0]].report != holders[pair[1]].report
