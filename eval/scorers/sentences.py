"""Which sentences of two documents tell the same, told by how alike each pair is.

Sentences that are the same in both documents count nowhere: they are no feat. `alone` takes every pair from a
threshold on. `in_order` knows what every aligner of such documents knows (MASSAlign too), and a story of many
reports does not: the second document tells things in the order of the first. Each sentence of the second has
one place in the first or none, no place is before that of the sentence before, the sum of what the scores are
above the threshold is the greatest, and to stay at a place or go on by one is worth `STEADY`.

The threshold that parts one half of the documents is the one that parts the other half best; `even` and `odd`
are documents by their place in the file.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from scorers.score import Outcome, Score, balanced

Pair = tuple[int, int]
Pairs = frozenset[Pair]
STEADY = 0.1
STEPS = 50
HALVES = ("even", "odd")


@dataclass(frozen=True, slots=True)
class Aligned:
    """How alike sentences of two documents are; which pairs gold has, and which are equal by letter."""

    scores: Sequence[Sequence[float]]
    gold: Pairs
    same: Pairs


Choose = Callable[[Aligned, float], Pairs]
Counts = tuple[int, int, int]


def score_sentence_pairs(documents: Sequence[Aligned]) -> Outcome:
    """Score both ways of choosing: all documents, those at even places and at odd ones."""
    return Outcome(
        tuple(score for name, choose in WAYS.items() for score in _by_halves(name, choose, documents))
    )


def above(document: Aligned, least: float) -> Pairs:
    """All pairs that are as alike as that."""
    return frozenset(
        (a, b) for a, row in enumerate(document.scores) for b, score in enumerate(row) if score >= least
    )


def in_order(document: Aligned, least: float) -> Pairs:
    """The pairs on the best way through both documents."""
    if not document.scores:
        return frozenset()
    sums = [0.0] * len(document.scores)
    steps: list[list[Pair]] = []
    for second in range(len(document.scores[0])):
        likeness = [row[second] - least for row in document.scores]
        sums, step = _go_on(sums, likeness)
        steps.append(step)
    place = sums.index(max(sums))
    found: set[Pair] = set()
    for second in range(len(steps) - 1, -1, -1):
        before, taken = steps[second][place]
        if taken:
            found.add((place, second))
        place = before
    return frozenset(found)


def _go_on(sums: Sequence[float], likeness: Sequence[float]) -> tuple[list[float], list[Pair]]:
    """The best sums after one more sentence by the last place; where each came from, and if it was taken."""
    following: list[float] = []
    step: list[Pair] = []
    best = (float("-inf"), 0)
    for place, value in enumerate(likeness):
        best = max(best, (sums[place], place))
        near = [(sums[it] + STEADY, it) for it in (place, place - 1) if it >= 0]
        reached, before = max(best, *near)
        taken = reached + value > sums[place]
        following.append(reached + value if taken else sums[place])
        step.append((before if taken else place, int(taken)))
    return following, step


WAYS: dict[str, Choose] = {"alone": above, "in_order": in_order}


def _by_halves(name: str, choose: Choose, documents: Sequence[Aligned]) -> tuple[Score, ...]:
    halves = (documents[::2], documents[1::2])
    counts = [_count(choose, own, _best(choose, other)) for own, other in (halves, halves[::-1])]
    every = (counts[0][0] + counts[1][0], counts[0][1] + counts[1][1], counts[0][2] + counts[1][2])
    apart = (_score(f"{half}.{name}_f1", own) for half, own in zip(HALVES, counts, strict=True))
    return (_score(f"{name}_f1", every), *apart)


def _best(choose: Choose, documents: Sequence[Aligned]) -> float:
    """The lowest of the thresholds with the best F1."""
    thresholds = (step / STEPS for step in range(1, STEPS))
    return max(thresholds, key=lambda least: _score("", _count(choose, documents, least)).value)


def _count(choose: Choose, documents: Sequence[Aligned], least: float) -> Counts:
    """Pairs chosen that are right, pairs chosen, pairs of gold; those the same by letter apart."""
    right = chosen = due = 0
    for document in documents:
        found, gold = choose(document, least) - document.same, document.gold - document.same
        right, chosen, due = right + len(found & gold), chosen + len(found), due + len(gold)
    return right, chosen, due


def _score(name: str, counts: Counts) -> Score:
    right, chosen, due = counts
    precision, recall = (right / whole if whole else 0.0 for whole in (chosen, due))
    return balanced(name, precision, recall, f"p {right}/{chosen} r {right}/{due}")
