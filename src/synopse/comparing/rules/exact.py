"""Exact numbers of one noun that nearly agree: 412 coins here, 421 gold coins there."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from synopse.comparing.figures import load_figures
from synopse.comparing.rules.figures import find_past
from synopse.comparing.rules.measures import Measure, find_measures
from synopse.comparing.rules.occasions import is_torn, on_other_days
from synopse.comparing.table import Table
from synopse.model import NameKind

_LEAST = 100  # below it two counts are easily near each other
_ROUND = 50
_NEAR = 0.1
_SHORTEST = 4


def find_exact_pairs(table: Table) -> Iterator[tuple[Measure, Measure]]:
    """Pairs of exact numbers of different reports, each the only one of its noun there, near each other.

    A noun and a compound of it count as one (`Münzen`, `Goldmünzen`). Numbers of earlier times, parts, rates
    and numbers of what is counted in many places (votes, cases) are left out.
    """
    exact = tuple(_exact(table))
    for first, second in combinations(exact, 2):
        if first.report == second.report or not _same_noun(first.noun, second.noun):
            continue
        low, high = sorted((first.value, second.value))
        near = low < high <= low * (1 + _NEAR)
        if near and _alone(first, exact) and _alone(second, exact) and not _apart(first, second):
            yield first, second


def _exact(table: Table) -> Iterator[Measure]:
    """The exact numbers of a story that count things or people of the event."""
    words = load_figures(table.lexicon.language)
    past = find_past(table, words)
    for one in table.features:
        if one.unit.order in past or one.negated or is_torn(one, table):
            continue
        text = table.text(one)
        if any(pattern.search(text) for pattern in (words.rate, words.each, words.other, words.scope)):
            continue
        for measure in find_measures(one, table):
            exact = measure.value >= _LEAST and measure.value % _ROUND and not measure.value % 1
            noun = measure.quantity.of or ""
            if exact and noun and not measure.unit and not measure.part and not words.loose.fullmatch(noun):
                yield measure


def _same_noun(first: str, second: str) -> bool:
    """Whether one of two stems is the end of the other."""
    short, long = sorted((first, second), key=len)
    return len(short) >= _SHORTEST and long.endswith(short)


def _alone(measure: Measure, exact: Sequence[Measure]) -> bool:
    """Whether its report has no other number of the noun."""
    return all(
        other.value == measure.value
        for other in exact
        if other.report == measure.report and _same_noun(other.noun, measure.noun)
    )


def _apart(first: Measure, second: Measure) -> bool:
    """Whether other places or days are named beside the numbers."""
    places = [
        {name.name for name in measure.features.unit.names if name.kind is NameKind.PLACE}
        for measure in (first, second)
    ]
    other_places = bool(places[0] and places[1]) and not places[0] & places[1]
    return other_places or on_other_days(first.features, second.features)
