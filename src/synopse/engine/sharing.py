"""Near-duplicates: postings are counted share by share, then summed up pair by pair (`lineage.candidates`).

All postings of one hash lie in one share, so the sums are what one process with all postings would count.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from synopse.engine.register import load_holders, load_numbers
from synopse.engine.tables import Kind, Numbers, bytes_of, number_of, text_of
from synopse.engine.work import Work
from synopse.lineage.candidates import SearchSettings, count_shared
from synopse.text.shingles import Fingerprinter

SHARED = "shared"
"""Checkpoint of pairs and counts, share by share."""
PAIRS = "pairs"
"""Checkpoint of pairs and counts, summed up, those that share enough."""
STANDING = {"house": Kind.TEXT, "runs": Kind.BYTES}
LEAST = SearchSettings().least_shared


@dataclass(frozen=True, slots=True)
class Standing:
    """Standing text by house, and what hashed it."""

    runs: dict[str, frozenset[int]]
    fingerprinter: Fingerprinter


def fingerprinter_of(work: Work, members: int) -> Fingerprinter:
    """What hashes runs of words in a batch of so many members."""
    return Fingerprinter(work.plan.sample, spare_bits=members.bit_length())


def count_share(work: Work, share: int) -> None:
    """Count what pairs share in one share of the postings."""
    holders, numbers = load_holders(work), load_numbers(work)
    rows = work.store.read(work.files("postings", f"bucket={share}"), ("piece", "hashes", "places"))
    hashes, places = [np.empty(0, np.uint64)], [np.empty(0, np.int32)]
    for row in rows:
        found = numbers[number_of(row["piece"])][np.frombuffer(bytes_of(row["places"]), np.int32)]
        kept = found >= 0
        hashes.append(np.frombuffer(bytes_of(row["hashes"]), np.uint64)[kept])
        places.append(found[kept])
    fingerprinter = fingerprinter_of(work, len(holders))
    shared = count_shared(np.concatenate(hashes), np.concatenate(places), holders, fingerprinter)
    work.store.write_numbers(work.layout.stage(SHARED, share), {"pair": shared.pairs, "count": shared.counts})
    houses = {
        number: it.house or "" for number, it in zip(shared.standing.houses.tolist(), holders, strict=True)
    }
    work.write(
        "standing",
        share,
        [
            {"house": houses[number], "runs": np.array(sorted(runs), np.uint64).tobytes()}
            for number, runs in sorted(shared.standing.runs.items())
        ],
        STANDING,
    )
    work.mark("count", share, {"pairs": len(shared.pairs)})


def sum_up(pairs: Numbers, counts: Numbers) -> tuple[Numbers, Numbers]:
    """Pairs in their order, each once, with the sum of its counts, where that is enough."""
    every, places = np.unique(pairs, return_inverse=True)
    summed = np.bincount(places, weights=counts, minlength=len(every)).astype(np.int64)
    enough = summed >= LEAST
    return every[enough], summed[enough]


def load_pairs(work: Work) -> tuple[Numbers, Numbers]:
    """Pairs that share enough, in their order, and how many runs each shares."""
    pairs, counts = work.store.read_numbers(work.files(PAIRS), ("pair", "count"))
    order = np.argsort(pairs)
    return pairs[order], counts[order]


@lru_cache(maxsize=1)
def load_standing(work: Work, members: int) -> Standing:
    """Standing text of all shares."""
    runs: dict[str, set[int]] = {}
    for row in work.rows("standing", tuple(STANDING)):
        runs.setdefault(text_of(row["house"]), set()).update(
            np.frombuffer(bytes_of(row["runs"]), np.uint64).tolist()
        )
    return Standing({house: frozenset(it) for house, it in runs.items()}, fingerprinter_of(work, members))
