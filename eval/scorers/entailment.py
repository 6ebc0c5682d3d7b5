"""Whether a hypothesis follows from a text, told by how alike the two are.

The threshold that judges one half of the pairs is the one that judges the other half best.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from scorers.score import Outcome, share

STEPS = 200
HALVES = ("even", "odd")


@dataclass(frozen=True, slots=True)
class Judged:
    """How alike text and hypothesis are, 0 to 1, and whether one follows from the other."""

    score: float
    follows: bool


def score_entailment(pairs: Sequence[Judged]) -> Outcome:
    """Score the share judged right of all, at even and at odd places, each by the others' threshold."""
    halves = (pairs[::2], pairs[1::2])
    right = [_right(own, _best(other)) for own, other in (halves, halves[::-1])]
    named = zip(HALVES, right, halves, strict=True)
    return Outcome(
        (
            share("accuracy", sum(right), len(pairs)),
            *(share(f"{name}.accuracy", count, len(own)) for name, count, own in named),
        )
    )


def _best(pairs: Sequence[Judged]) -> float:
    """The lowest of the thresholds that judge most pairs right."""
    return max((step / STEPS for step in range(STEPS + 1)), key=lambda least: _right(pairs, least))


def _right(pairs: Sequence[Judged], least: float) -> int:
    return sum((pair.score >= least) is pair.follows for pair in pairs)
