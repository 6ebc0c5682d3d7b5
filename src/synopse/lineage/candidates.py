"""Which pairs of parts are worth aligning: those that share at least one run of words.

An index of shingles finds them without comparing all with all. A shingle that very many parts hold (the
outlet's footer, a wire story everybody ran) ties each holder to its neighbour only, so that pairs never
grow with the square of the holders.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from synopse.lineage.words import MemberWords

_MANY = 150  # more holders than this are paired with their neighbours only

Shingle = tuple[str, ...]


def find_candidates(words: Sequence[MemberWords], size: int) -> tuple[tuple[int, int], ...]:
    """Pairs of indexes into `words`, of different reports, that share a run of `size` words; sorted."""
    pairs: set[tuple[int, int]] = set()
    for holders in {tuple(found) for found in _holders(words, size).values()}:
        few = len(holders) <= _MANY
        pairs.update(combinations(holders, 2) if few else pairwise(holders))
    return tuple(sorted(pair for pair in pairs if _are_apart(words, pair)))


def _holders(words: Sequence[MemberWords], size: int) -> dict[Shingle, list[int]]:
    """Indexes of the parts that hold a shingle, for every shingle that several parts hold."""
    repeated = _repeated(words, size)
    holders: dict[Shingle, list[int]] = {}
    for index, part in enumerate(words):
        for shingle in repeated.intersection(_shingles(part, size)):
            holders.setdefault(shingle, []).append(index)
    return holders


def _repeated(words: Sequence[MemberWords], size: int) -> set[Shingle]:
    """Shingles that stand in more than one part."""
    seen: set[Shingle] = set()
    repeated: set[Shingle] = set()
    for part in words:
        own = set(_shingles(part, size))
        repeated |= own & seen
        seen |= own
    return repeated


def _shingles(part: MemberWords, size: int) -> Iterator[Shingle]:
    """Every run of `size` words of a part."""
    return zip(*(part.keys[i:] for i in range(size)), strict=False)


def _are_apart(words: Sequence[MemberWords], pair: tuple[int, int]) -> bool:
    """Whether two parts belong to different reports."""
    return words[pair[0]].member.report != words[pair[1]].member.report
