"""Rows that an encoder proposes: clauses left alone by their words, joined because their vectors are near.

A proposal joins clauses that stand alone, and only those. A row that words have made stays as it is, since
its tier says what can be seen on the page; no clause is added to it and none taken. Vectors hardly see who,
when, how many and whether at all, so a difference in any of these bars a pair, as every veto does.

Vectors are rounded to whole numbers before anything is compared. Their products are then exact, so that a
threshold falls the same way on every machine; what is equally near goes by the order of the units.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from synopse.comparing.extras import Encoder, Extras, Vectors
from synopse.comparing.features import Features, content_text
from synopse.comparing.guests import Row
from synopse.comparing.lexicon import Lexicon
from synopse.comparing.oppositions import load_oppositions
from synopse.comparing.scoring import is_vetoed, load_scale
from synopse.model import ReportEntry

PROPOSED = "von einem Sprachmodell vorgeschlagen, nicht an den Worten erkannt"
"""Stands on every row that was made here."""

_STEPS = 10_000  # a vector's parts are told apart to a ten thousandth
_FEWEST_WORDS = 4
_FEWEST_TERMS = 2


@dataclass(frozen=True, slots=True)
class Proposals:
    """All rows, and the first units of those that an encoder proposed."""

    rows: tuple[Row, ...]
    proposed: frozenset[int] = frozenset()


def propose_rows(
    rows: Sequence[Row],
    features: Sequence[Features],
    entries: Sequence[ReportEntry],
    lexicon: Lexicon,
    extras: Extras,
) -> Proposals:
    """The rows, those of one unit joined where an encoder holds their units for near.

    Near are two units of different reports that are each other's nearest there, among all units and not
    only those alone, with a cosine of `extras.near` or more. In a row of three or more each pair is near.
    Without an encoder, or where it has no vectors to give, the rows stay as they are.
    """
    telling = [one for one in features if _tells(one)]
    alone = {row[0] for row in rows if len(row) == 1}
    if extras.encoder is None or not any(one.unit.order in alone for one in telling):
        return Proposals(tuple(rows))
    vectors = _encode(telling, entries, extras.encoder)
    if vectors is None:
        return Proposals(tuple(rows))
    least = load_scale().thresholds["encoder"] if extras.near is None else extras.near
    pairs = [
        (first, second)
        for first, second in _near_pairs(telling, vectors, least)
        if {telling[first].unit.order, telling[second].unit.order} <= alone
        and not is_barred(telling[first], telling[second], lexicon)
    ]
    joined = [tuple(sorted(telling[place].unit.order for place in group)) for group in _groups(pairs)]
    taken = {order for row in joined for order in row}
    kept = [row for row in rows if not taken.intersection(row)]
    return Proposals(tuple(sorted((*kept, *joined))), frozenset(row[0] for row in joined))


def is_barred(first: Features, second: Features, lexicon: Lexicon) -> bool:
    """Whether something that vectors hardly see sets two units apart.

    Any veto; one negated and the other not; other persons, numbers or days; opposites such as dead and
    injured, demand and offer.
    """
    oppositions = load_oppositions(lexicon.language)
    return (
        is_vetoed(first, second, lexicon)
        or first.negated != second.negated
        or bool(first.persons - second.persons and second.persons - first.persons)
        or _apart(first.numbers, second.numbers)
        or _apart(first.days, second.days)
        or oppositions.part(first.stems, second.stems)
        or bool(oppositions.contradict(first.stems, second.stems))
    )


def _apart(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether both have some and none in common."""
    return bool(ours and theirs and not ours & theirs)


def _tells(one: Features) -> bool:
    """Whether a unit holds enough to be compared by what it means."""
    return one.unit.words >= _FEWEST_WORDS and len(one.mass) >= _FEWEST_TERMS and not one.unit.bare


def _encode(features: Sequence[Features], entries: Sequence[ReportEntry], encoder: Encoder) -> Vectors | None:
    """The vectors of the units in whole steps; each text is asked for once."""
    by_report = {entry.report.id: entry.report.text for entry in entries}
    contents = [content_text(by_report[one.unit.report], one.unit) for one in features]
    texts = tuple(dict.fromkeys(contents))
    vectors = encoder.encode(texts)
    if vectors is None:
        return None
    place = {text: number for number, text in enumerate(texts)}
    return np.rint(vectors * _STEPS)[[place[content] for content in contents]]


def _near_pairs(features: Sequence[Features], vectors: Vectors, least: float) -> Iterator[tuple[int, int]]:
    """Places of units of different reports that are each other's nearest, the nearest pairs first."""
    by_report: dict[str, list[int]] = {}
    for place, one in enumerate(features):
        by_report.setdefault(one.unit.report, []).append(place)
    places = [np.array(found, dtype=np.intp) for found in by_report.values()]
    found: list[tuple[float, int, int]] = []
    for number, ours in enumerate(places):
        for theirs in places[number + 1 :]:
            likeness = vectors[ours] @ vectors[theirs].T
            best = likeness.argmax(axis=1)
            back = likeness.argmax(axis=0)
            for at in np.flatnonzero(back[best] == np.arange(len(ours))).tolist():
                cosine = float(likeness[at, best[at]]) / _STEPS**2
                if cosine >= least:
                    pair = sorted((int(ours[at]), int(theirs[best[at]])))
                    found.append((-cosine, pair[0], pair[1]))
    yield from ((first, second) for _, first, second in sorted(found))


def _groups(pairs: Sequence[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """Groups of which every two members are a pair, the first pairs of all joined first."""
    near = set(pairs)
    group: dict[int, tuple[int, ...]] = {}
    for first, second in pairs:
        ours, theirs = group.get(first, (first,)), group.get(second, (second,))
        if ours != theirs and all((min(pair), max(pair)) in near for pair in product(ours, theirs)):
            joined = tuple(sorted((*ours, *theirs)))
            group.update(dict.fromkeys(joined, joined))
    return tuple(dict.fromkeys(group.values()))
