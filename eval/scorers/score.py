"""What a scorer hands back: scores from 0 to 1 (1 is best) and the findings that were hit or missed."""

from dataclasses import dataclass
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """One figure from 0 to 1, where 1 is best; `count` shows what it was made of.

    An F1 carries the precision and recall it balances. They have no floor of their own: one may fall so that
    the other rises.
    """

    name: str
    value: float
    count: str = ""
    precision: float | None = None
    recall: float | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """All figures of one task, and the ids of the gold findings hit and missed (for gained and lost)."""

    scores: tuple[Score, ...]
    hits: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()


def share(name: str, part: float, whole: float) -> Score:
    """Score `part` of `whole`; nothing of nothing proves nothing and scores 0.

    >>> share("kind", 9, 12)
    Score(name='kind', value=0.75, count='9/12', precision=None, recall=None)
    """
    return Score(name, part / whole if whole else 0.0, f"{part:g}/{whole:g}")


def harmonic(precision: float, recall: float) -> float:
    """Give the harmonic mean of two shares, 0 where both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def balanced(name: str, precision: float, recall: float, count: str = "") -> Score:
    """Score the F1 of a precision and a recall.

    >>> balanced("content_f1", 0.5, 1.0).value
    0.6666666666666666
    """
    return Score(name, harmonic(precision, recall), count, precision, recall)


def found(checks: dict[str, bool]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Part the ids into those hit and those missed, each sorted."""
    hits = tuple(sorted(key for key, hit in checks.items() if hit))
    return hits, tuple(sorted(key for key, hit in checks.items() if not hit))


def checked(name: str, checks: dict[str, bool]) -> Score:
    """Score the share of checks that came out true."""
    return share(name, sum(checks.values()), len(checks))
