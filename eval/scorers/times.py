"""Expressions of time as TempEval-3 and HeidelTime's evaluation score them (UzZaman et al. 2013).

Given and gold expressions are paired one to one: first those of the same span, then in text order those that
overlap. `relaxed` counts pairs, `type` pairs of one TIMEX3 type, `value` pairs of one value, and
`strict_value` pairs of the same span and value. A value is compared as written, clock times apart: gold has
`T20.30` and `T8:30` beside `T20:30` and `T08:30`.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from scorers.score import Json, Outcome, Score, balanced, share

CLOCK = re.compile(r"T(\d{1,2})(?:[.:](\d\d))?(?!\d)")


@dataclass(frozen=True, slots=True)
class Timex:
    """An expression of time of either side; a type of None is not annotated."""

    start: int
    end: int
    value: str
    type: str | None


Pair = tuple[Timex, Timex]


def score_times(given: Sequence[Sequence[Timex]], gold: Sequence[Sequence[Timex]], name: str) -> Outcome:
    """Score the expressions of each text, both sides in the same order.

    Lists no hits or misses: of a development split only the figures may be looked at.
    """
    pairs = [pair for one, other in zip(given, gold, strict=True) for pair in pair_times(one, other)]
    sizes = sum(map(len, given)), sum(map(len, gold))
    tests: dict[str, Callable[[Pair], bool]] = {
        "relaxed": lambda _: True,
        "strict": _same_span,
        "value": _same_value,
        "strict_value": lambda pair: _same_span(pair) and _same_value(pair),
    }
    if any(one.type for text in gold for one in text):
        tests["type"] = lambda pair: pair[0].type == pair[1].type
    return Outcome(
        tuple(_f1(f"{name}.{what}_f1", sum(map(test, pairs)), *sizes) for what, test in tests.items())
    )


def read_timex(record: Json) -> Timex:
    """Read an expression of the product or of gold (TIMEX3 `value`, TIMEX2 `val`)."""
    value = record.get("value") or record.get("val") or ""
    return Timex(record["start"], record["end"], _plain(value), record.get("type"))


def pair_times(given: Sequence[Timex], gold: Sequence[Timex]) -> tuple[Pair, ...]:
    """Pair the expressions of one text.

    >>> one, other = Timex(0, 6, "2031", "DATE"), Timex(3, 6, "2031", "DATE")
    >>> pair_times([one], [other, one]) == ((one, one),)
    True
    """
    exact = {(one.start, one.end): one for one in given}
    pairs = [(exact.pop((one.start, one.end)), one) for one in gold if (one.start, one.end) in exact]
    done = {(one.start, one.end) for _, one in pairs}
    rest = [one for one in gold if (one.start, one.end) not in done]
    for one in sorted(exact.values(), key=lambda timex: timex.start):
        match = next((other for other in rest if one.start < other.end and other.start < one.end), None)
        if match:
            rest.remove(match)
            pairs.append((one, match))
    return tuple(pairs)


def _plain(value: str) -> str:
    """Write clock times with two figures and a colon.

    >>> _plain("2031-05-14T8.30"), _plain("PT8H"), _plain("T20:00")
    ('2031-05-14T08:30', 'PT8H', 'T20:00')
    """
    if value.startswith("P"):
        return value
    return CLOCK.sub(lambda match: f"T{match[1]:0>2}" + (f":{match[2]}" if match[2] else ""), value)


def _same_span(pair: Pair) -> bool:
    return (pair[0].start, pair[0].end) == (pair[1].start, pair[1].end)


def _same_value(pair: Pair) -> bool:
    return pair[0].value == pair[1].value


def _f1(name: str, hits: int, given: int, gold: int) -> Score:
    precision, recall = share("p", hits, given), share("r", hits, gold)
    return balanced(name, precision.value, recall.value, f"p {precision.count} r {recall.count}")
