"""Arithmetic of half-open spans in code points: how much two of them share."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]
HALF = 0.5


def characters(spans: Iterable[Sequence[int]]) -> frozenset[int]:
    """Give the positions that the spans cover.

    >>> sorted(characters([(0, 2), (4, 5)]))
    [0, 1, 4]
    """
    return frozenset(position for start, end in spans for position in range(start, end))


def visible(text: str, positions: Iterable[int]) -> frozenset[int]:
    """Keep the positions that hold something other than white space."""
    return frozenset(position for position in positions if not text[position].isspace())


def jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    """Give the shared part of the union, 0 where either is empty."""
    shared = len(one & other)
    return shared / len(one | other) if shared else 0.0


def meets(one: Span, other: Span) -> bool:
    """Tell whether two spans share half or more of the shorter.

    >>> meets((0, 10), (8, 12)), meets((0, 10), (9, 12))
    (True, False)
    """
    shared = min(one[1], other[1]) - max(one[0], other[0])
    shorter = min(one[1] - one[0], other[1] - other[0])
    return shared > 0 and shared >= HALF * shorter
