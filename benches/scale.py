"""`python -m benches.scale`: how the keys of a batch are distributed in real articles, and how they grow.

Counts, on more and more articles (the real ones first, then varied ones), what near-duplicates are looked up
by: sampled runs of words and how many articles hold each, the pairs that come of them, days and
houses. Growth is the exponent between two lines; a day of a million articles is told by drawing on with it.
"""

import json
import math
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benches.many import varied
from synopse.lineage.candidates import SearchSettings
from synopse.text.shingles import Fingerprinter

SIZES = (2_700, 5_400, 10_800, 21_600, 43_200, 86_400)
SHARES = 4_096
DAY = 1_000_000


@dataclass(frozen=True, slots=True)
class Keys:
    """What one number of articles comes to."""

    articles: int
    postings: int
    distinct: int
    shared: int
    most_holders: int
    pairs: int
    skew_of_postings: float
    skew_of_pairs: float
    largest_day: float
    largest_house: float


def keys_of(articles: Sequence[dict[str, str | None]]) -> Keys:
    """Count the keys of some articles."""
    settings = SearchSettings()
    hashes, places = Fingerprinter(settings.sample).hash_texts(it["text"] or "" for it in articles)
    order = np.lexsort((places, hashes))
    hashes, places = hashes[order], places[order]
    fresh = np.append(True, (hashes[1:] != hashes[:-1]) | (places[1:] != places[:-1]))[: len(hashes)]
    runs, holders = np.unique(hashes[fresh], return_counts=True)
    capped = holders > settings.most_holders
    pairs = np.where(capped, holders - 1, holders * (holders - 1) // 2)
    shares = ((runs >> np.uint64(40)) % np.uint64(SHARES)).astype(np.int64)
    return Keys(
        articles=len(articles),
        postings=int(holders.sum()),
        distinct=len(runs),
        shared=int((holders > 1).sum()),
        most_holders=int(holders.max()),
        pairs=int(pairs.sum()),
        skew_of_postings=_skew(np.bincount(shares, weights=holders, minlength=SHARES)),
        skew_of_pairs=_skew(np.bincount(shares, weights=pairs, minlength=SHARES)),
        largest_day=_largest([(it["published"] or "")[:10] for it in articles]),
        largest_house=_largest([it["outlet"] or "" for it in articles]),
    )


def scale_lines() -> Iterator[tuple[str, ...]]:
    """One line a size, and one for a day of a million articles, drawn on from the last two."""
    articles = [json.loads(line) for line in varied(SIZES[-1])]
    measured = [keys_of(articles[:size]) for size in SIZES if size <= len(articles)]
    for keys in measured:
        yield _line(keys)
    if len(measured) > 1:
        before, last = measured[-2:]
        grown = {name: _drawn_on(before, last, name) for name in ("postings", "distinct", "shared", "pairs")}
        yield (f"{DAY:,}", *(f"{value:,.0f}" for value in grown.values()), "", "", "", "", "")
        exponents = (f"n^{_exponent(before, last, name):.2f}" for name in grown)
        yield ("growth", *exponents, "", "", "", "", "")


def _skew(weights: NDArray[np.float64] | NDArray[np.intp]) -> float:
    """How much more than the mean the largest share holds."""
    return float(weights.max() / weights.mean())


def _largest(keys: Sequence[str]) -> float:
    """What part of the articles the most frequent key has."""
    return max(Counter(keys).values()) / len(keys)


def _exponent(before: Keys, last: Keys, name: str) -> float:
    ratio = getattr(last, name) / getattr(before, name)
    return math.log(ratio) / math.log(last.articles / before.articles)


def _drawn_on(before: Keys, last: Keys, name: str) -> float:
    grown: float = getattr(last, name) * (DAY / last.articles) ** _exponent(before, last, name)
    return grown


def _line(keys: Keys) -> tuple[str, ...]:
    counts = (keys.articles, keys.postings, keys.distinct, keys.shared, keys.pairs, keys.most_holders)
    skews = (f"{keys.skew_of_postings:.2f}", f"{keys.skew_of_pairs:.2f}")
    return (*(f"{it:,}" for it in counts), *skews, f"{keys.largest_day:.1%}", f"{keys.largest_house:.1%}")


COLUMNS = (
    "articles",
    "postings",
    "runs",
    "shared runs",
    "pairs",
    "most holders",
    "skew of postings",
    "skew of pairs",
    "largest day",
    "largest house",
)

if __name__ == "__main__":
    print("\t".join(COLUMNS))
    for line in scale_lines():
        print("\t".join(line))
    sys.exit(0)
