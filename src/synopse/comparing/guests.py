"""Guests: units that stand in a further row, as one sentence often tells what others tell in two."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz import fuzz

from synopse.comparing.features import Features
from synopse.comparing.scoring import Scores

Row = tuple[int, ...]

_NEW_SHARE = 0.2  # of a unit's words by weight that are in the further row, and not in its own
_ALIKE = 70.0  # letters in common, of 100, by which a unit needs no new words


def find_guests(
    rows: Sequence[Row], features: Sequence[Features], scores: Scores, least: float
) -> tuple[Row, ...]:
    """The rows with the units of reports they lack, near to the better half of them by `least` in the mean.

    A guest brings words that its own row does not have, or is much like one of its hosts in letters. Only
    what the rows held before counts, so that no guest brings another.
    """
    known = {one.unit.order: one for one in features}
    home = {order: row for row in rows for order in row}
    guests: dict[Row, list[int]] = defaultdict(list)
    for order, row, nearness in _near_rows(home, scores):
        if _may_visit(known[order], row, known, scores):
            alike = any(fuzz.ratio(known[order].folded, known[host].folded) >= _ALIKE for host in row)
            if alike or (nearness >= least and _brings_words(known[order], home[order], row, known)):
                guests[row].append(order)
    return tuple(sorted(tuple(sorted((*row, *guests[row]))) for row in rows))


def _near_rows(home: Mapping[int, Row], scores: Scores) -> Iterator[tuple[int, Row, float]]:
    """Each unit with each further row to which it has a score, and the mean of its better half there."""
    told: dict[tuple[int, Row], list[float]] = defaultdict(list)
    for (first, second), score in scores.scores.items():
        if home[first] != home[second]:
            told[first, home[second]].append(score)
            told[second, home[first]].append(score)
    for (order, row), some in sorted(told.items()):
        half = (len(row) + 1) // 2
        yield order, row, sum(sorted(some, reverse=True)[:half]) / half


def _may_visit(unit: Features, row: Row, known: Mapping[int, Features], scores: Scores) -> bool:
    """Whether a row lacks the report of a unit, and no veto stands between them."""
    order = unit.unit.order
    return all(
        known[host].unit.report != unit.unit.report
        and (min(order, host), max(order, host)) not in scores.vetoed
        for host in row
    )


def _brings_words(unit: Features, own: Row, row: Row, known: Mapping[int, Features]) -> bool:
    """Whether enough of a unit's words are in the further row, and not with others in its own, if any are."""
    others = [known[other] for other in own if known[other].unit.report != unit.unit.report]
    here = frozenset(term for other in others for term in other.mass)
    there = frozenset(term for host in row for term in known[host].mass)
    new = sum(weight for term, weight in unit.mass.items() if term in there - here)
    return not others or new >= _NEW_SHARE * sum(unit.mass.values())
