"""Standing text: what a house prints under its reports day after day, and nobody copied.

Explainers, calls for its newsletter, notes on rights and method: a run of words that one house printed in
several reports of several days. Between reports of that house it is no shared text.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np
from numpy.typing import NDArray

from synopse.text.shingles import Fingerprinter, Hashes, Indexes

_DAYS = 4
"""On so many days one house must have printed a run of words."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose a part is: its report, house and day of publication as printed, None where unknown."""

    report: str
    house: str | None = None
    day: str | None = None


@dataclass(frozen=True, slots=True)
class StandingText:
    """Hashed runs of words by house; `houses` numbers the house of each part, -1 for none."""

    runs: dict[int, frozenset[int]]
    houses: NDArray[np.int32]
    fingerprinter: Fingerprinter

    def is_standing(self, a: int, b: int, words: Sequence[str]) -> bool:
        """Whether words that parts `a` and `b` share are standing text of their one house."""
        house = int(self.houses[a])
        known = self.runs.get(house) if house == self.houses[b] else None
        if not known:
            return False
        runs = self.fingerprinter.hash_text(" ".join(words)).tolist()
        return bool(runs) and 2 * sum(run in known for run in runs) >= len(runs)


def recall_standing_text(
    holders: Sequence[Holder], runs: Mapping[str, frozenset[int]], fingerprinter: Fingerprinter
) -> StandingText:
    """Standing text found before, by house, as some of the parts among which it was found see it."""
    houses = _numbered([it.house for it in holders])
    by_house = {
        number: runs[it.house]
        for number, it in zip(houses.tolist(), holders, strict=True)
        if it.house is not None and it.house in runs
    }
    return StandingText(by_house, houses, fingerprinter)


def find_standing_text(
    hashes: Hashes, numbers: Indexes, holders: Sequence[Holder], fingerprinter: Fingerprinter
) -> tuple[StandingText, NDArray[np.int32]]:
    """Standing text among postings: a hash and the number of the part that holds it, each pair once.

    Also gives, for each posting, the house whose standing text it is, -1 where it is none.
    """
    houses, days = (_numbered([getattr(it, name) for it in holders]) for name in ("house", "day"))
    flags = np.full(len(hashes), -1, np.int32)
    known = np.flatnonzero((houses[numbers] >= 0) & (days[numbers] >= 0))
    known = known[np.lexsort((days[numbers[known]], houses[numbers[known]], hashes[known]))]
    if len(known):
        runs, house, day = hashes[known], houses[numbers[known]], days[numbers[known]]
        new_run = np.append(True, (runs[1:] != runs[:-1]) | (house[1:] != house[:-1]))
        new_day = new_run | np.append(True, day[1:] != day[:-1])
        begins = np.flatnonzero(new_run)
        is_standing = np.add.reduceat(new_day.astype(np.int32), begins) >= _DAYS
        standing = is_standing[np.cumsum(new_run) - 1]
        flags[known[standing]] = house[standing]
    runs_of: dict[int, set[int]] = {}
    found = np.flatnonzero(flags >= 0)
    for number, run in zip(flags[found].tolist(), hashes[found].tolist(), strict=True):
        runs_of.setdefault(number, set()).add(run)
    by_house = {number: frozenset(it) for number, it in runs_of.items()}
    return StandingText(by_house, houses, fingerprinter), flags


def _numbered(values: Sequence[str | None]) -> NDArray[np.int32]:
    """Equal values as equal numbers, None as -1."""
    fresh = count()
    numbers: dict[str, int] = {}
    for value in values:
        if value is not None and value not in numbers:
            numbers[value] = next(fresh)
    return np.array([-1 if it is None else numbers[it] for it in values], np.int32)
