"""How many pairs of passages that tell the same share a row, by how alike their words are.

Closeness is the share of equal letters in order (Indel similarity, 0 to 100): from 80 on near-verbatim, from
55 on edited, below a paraphrase.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from scorers.evidence import Place, Row
from scorers.score import Score, balanced, share

CLOSENESS = (("near", 80.0), ("edited", 55.0), ("paraphrase", 0.0))
Groups = Mapping[str, tuple[Place, ...]]


def score_closeness(given: Sequence[Row], groups: Groups, texts: Mapping[str, str]) -> tuple[Score, ...]:
    """Score the pairs of passages of different files, each kind of closeness apart.

    Recall: pairs of one gold group of which a row holds both. Precision: pairs of one row that meet gold
    passages, and those of one group; a pair that meets none counts neither way.
    """
    held = _rows_of(groups, given)
    due, hit, told, right = (Counter[str]() for _ in range(4))
    for name, passages in groups.items():
        for first, second in _apart(enumerate(passages)):
            kind = closeness(first[1], second[1], texts)
            due[kind] += 1
            hit[kind] += not held[name, first[0]].isdisjoint(held[name, second[0]])
    for row in given:
        mapped = [(place, names) for place in row.places if (names := _groups_of(place, groups))]
        for one, other in combinations(mapped, 2):
            if one[0].file != other[0].file:
                kind = closeness(one[0], other[0], texts)
                told[kind] += 1
                right[kind] += not one[1].isdisjoint(other[1])
    return tuple(_score(kind, (hit, due, right, told)) for kind, _ in CLOSENESS)


def closeness(first: Place, second: Place, texts: Mapping[str, str]) -> str:
    """How alike the words of two passages are."""
    one, other = (" ".join(texts[it.file][it.start : it.end].split()) for it in (first, second))
    ratio = fuzz.ratio(one, other)
    return next(kind for kind, least in CLOSENESS if ratio >= least)


def _score(kind: str, counts: tuple[Counter[str], Counter[str], Counter[str], Counter[str]]) -> Score:
    hit, due, right, told = (count[kind] for count in counts)
    recall, precision = share("r", hit, due), share("p", right, told)
    return balanced(f"{kind}_f1", precision.value, recall.value, f"p {precision.count} r {recall.count}")


def _apart(
    passages: Iterable[tuple[int, Place]],
) -> Iterator[tuple[tuple[int, Place], tuple[int, Place]]]:
    """Pairs of passages of different files."""
    return (it for it in combinations(passages, 2) if it[0][1].file != it[1][1].file)


def _rows_of(groups: Groups, given: Sequence[Row]) -> dict[tuple[str, int], frozenset[str]]:
    """The rows that meet each gold passage."""
    return {
        (name, number): frozenset(row.id for row in given if any(passage.meets(it) for it in row.places))
        for name, passages in groups.items()
        for number, passage in enumerate(passages)
    }


def _groups_of(place: Place, groups: Groups) -> frozenset[str]:
    return frozenset(name for name, passages in groups.items() if any(place.meets(it) for it in passages))
