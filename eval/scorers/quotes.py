"""The metric of the German news quotation data (Petersen-Frey & Biemann 2024), from its description.

Everything is counted in tokens. In each text, given and gold quotations are paired one to one so that the
summed token F1 of their content is greatest (a little more where the kinds agree). A pair, or one left over
against nothing, gives a precision for every part that the product gave and a recall for every part that gold
has. A score is the harmonic mean of the mean of those precisions and the mean of those recalls: `quote` takes
the content alone, `roles` pools speaker, cue, frame and addressee, `joint` pools all five.

Kept from the original, although it is odd: pairs without a common token stay pairs. Not kept: `kind` here
counts a hit only where the pair has a common token. The medium, unknown to the contract, is left out.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from scorers.assignment import best_pairs
from scorers.score import Json, Outcome, Score, balanced, share

ROLES = ("speaker", "cue", "frame", "addressee")
PARTS = ("quote", *ROLES)
# The data's types by the contract's kinds.
KINDS: Mapping[str, str] = {
    "direct": "Direct",
    "indirect": "Indirect",
    "indirect_free_indirect": "IndirectFreeIndirect",
    "free_indirect": "FreeIndirect",
    "reported": "Reported",
}
MERGED = "indirect_free_indirect"
SAME_KIND = 0.01

Tokens: TypeAlias = frozenset[int]
Spans: TypeAlias = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation of either side as the numbers of the tokens that each part covers."""

    kind: str
    parts: Mapping[str, Tokens]


@dataclass(frozen=True, slots=True)
class Pair:
    """A given quotation and the gold one it is held against; one of them may be missing."""

    given: Quotation | None
    gold: Quotation | None


def score_quotes(findings: Sequence[Json], gold: Sequence[Json]) -> Outcome:
    """Score the findings of each text of the data set, both in the same order.

    Lists no hits or misses: of a development split only the figures may be looked at.
    """
    pairs = tuple(
        pair
        for found, row in zip(findings, gold, strict=True)
        for pair in pair_up(given_quotations(found, row), gold_quotations(row))
    )
    scores = (
        _score("quote", pairs, ("quote",)),
        _score("roles", pairs, ROLES),
        _score("joint", pairs, PARTS),
        *(_score(role, pairs, (role,)) for role in ROLES),
        *(_kind_score(kind, pairs) for kind in KINDS.values()),
        _kind_hits(pairs),
    )
    return Outcome(scores)


def given_quotations(found: Json, row: Json) -> tuple[Quotation, ...]:
    """Read the attributions of one text, merged as the data set merges them."""
    merged = merge_free_indirect(found["attributions"], row["text"])
    quotations = (
        Quotation(
            KINDS[one["kind"]],
            {
                part: tokens(one.get(field) or (), row["tokens"])
                for part, field in zip(PARTS, FIELDS, strict=True)
            },
        )
        for one in merged
    )
    return tuple(quotation for quotation in quotations if quotation.parts["quote"])


FIELDS = ("content", *ROLES)


def gold_quotations(row: Json) -> tuple[Quotation, ...]:
    """Read the annotations of one text of the data set."""
    return tuple(
        Quotation(one["type"], {part: tokens(one[part], row["tokens"]) for part in PARTS})
        for one in row["annotations"]
    )


def tokens(spans: Iterable[Sequence[int]], bounds: Sequence[Sequence[int]]) -> Tokens:
    """Give the numbers of the tokens that the spans touch.

    >>> sorted(tokens([(4, 9)], [(0, 3), (4, 7), (8, 12), (12, 13)]))
    [1, 2]
    """
    spans = tuple(spans)
    return frozenset(
        number for number, (start, end) in enumerate(bounds) if any(s < end and start < e for s, e in spans)
    )


def merge_free_indirect(attributions: Sequence[Json], text: str) -> tuple[Json, ...]:
    """Join frame-less Konjunktiv sentences of one speaker in a row: one record in the data set."""
    done: list[Json] = []
    for one in sorted(attributions, key=lambda a: a["content"][0]):
        last = next((a for a in reversed(done) if a["kind"] == MERGED), None)
        if last is not None and one["kind"] == MERGED and _goes_on(last, one, text):
            done[done.index(last)] = {**last, "content": [*last["content"], *one["content"]]}
        else:
            done.append(one)
    return tuple(done)


def _goes_on(last: Json, one: Json, text: str) -> bool:
    between = text[last["content"][-1][1] : one["content"][0][0]]
    same = last["speaker"] == one["speaker"] or (
        last["speaker_name"] is not None and last["speaker_name"] == one["speaker_name"]
    )
    return same and bool(between) and not between.strip() and "\n\n" not in between


def pair_up(given: Sequence[Quotation], gold: Sequence[Quotation]) -> tuple[Pair, ...]:
    """Pair both sides one to one by content; who is left over is paired with nothing."""
    gains = [[_gain(one, other) for other in gold] for one in given]
    pairs = best_pairs(gains)
    left = {row for row, _ in pairs}
    right = {column for _, column in pairs}
    return (
        *(Pair(given[row], gold[column]) for row, column in pairs),
        *(Pair(one, None) for row, one in enumerate(given) if row not in left),
        *(Pair(None, other) for column, other in enumerate(gold) if column not in right),
    )


def _gain(given: Quotation, gold: Quotation) -> float:
    one, other = given.parts["quote"], gold.parts["quote"]
    f1 = 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0
    return f1 + SAME_KIND * (given.kind == gold.kind)


def _score(name: str, pairs: Sequence[Pair], parts: Sequence[str]) -> Score:
    precisions = [value for pair in pairs for part in parts for value in _cover(part, pair.given, pair.gold)]
    recalls = [value for pair in pairs for part in parts for value in _cover(part, pair.gold, pair.given)]
    return _f1(name, precisions, recalls)


def _cover(part: str, one: Quotation | None, other: Quotation | None) -> tuple[float, ...]:
    """Give the share of one side's tokens that the other has too, if the side has the part at all."""
    mine = one.parts[part] if one else frozenset()
    if not mine:
        return ()
    others: Tokens = other.parts[part] if other else frozenset()
    return (len(mine & others) / len(mine),)


def _kind_score(kind: str, pairs: Sequence[Pair]) -> Score:
    """Score the content of one kind: precision over what was given as it, recall over what is it."""
    given = [pair for pair in pairs if pair.given and pair.given.kind == kind]
    gold = [pair for pair in pairs if pair.gold and pair.gold.kind == kind]
    precisions = [value for pair in given for value in _cover("quote", pair.given, pair.gold)]
    recalls = [value for pair in gold for value in _cover("quote", pair.gold, pair.given)]
    return _f1(f"quote.{kind}", precisions, recalls)


def _f1(name: str, precisions: Sequence[float], recalls: Sequence[float]) -> Score:
    count = f"{len(precisions)} given, {len(recalls)} due"
    return balanced(f"{name}_f1", _mean(precisions), _mean(recalls), count)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _kind_hits(pairs: Sequence[Pair]) -> Score:
    met = [pair for pair in pairs if _cover("quote", pair.given, pair.gold) not in {(), (0.0,)}]
    hits = sum(
        pair.given is not None and pair.gold is not None and pair.given.kind == pair.gold.kind for pair in met
    )
    given = sum(pair.given is not None for pair in pairs)
    gold = sum(pair.gold is not None for pair in pairs)
    precision, recall = share("p", hits, given), share("r", hits, gold)
    return balanced("kind_f1", precision.value, recall.value, f"p {precision.count} r {recall.count}")
