"""The metric of the speeches of the Bundestag (SpkAtt 2023, task 1), as far as its description tells.

An annotation is an event of speech, thought or writing: its cue, and up to seven roles (particle, source,
message, topic, addressee, medium, evidence), each a set of tokens. The task's own script is not at hand:

- Given and gold events are paired one to one by their cues, the pair with the best F1 of cue tokens first.
  Cues without a common token are no pair.
- `cue_f1` counts a hit only where both cues are the same set of tokens; `cue_overlap_f1` counts every pair.
- `joint_f1` pools all labels: each cue and each role of each event is one item. Its precision is the share of
  the given tokens that gold has under the same label in the paired event, its recall the share of gold's
  tokens that are given; what has no partner counts 0. So a label counts the same, long or short, and a role
  of an event that is none costs precision.
- `joint_words_f1` is the same by tokens: long messages weigh more. `joint_exact_f1` is the strictest: an item
  is right only if it has the very tokens gold has. `*_share_f1` is `joint_f1` of one label alone.

Speeches at odd positions of the file (counted from 0) were never read by those who wrote the rules: `unseen`.
The others were: `read`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from scorers.score import Json, Outcome, Score, balanced

# The data's labels by the fields of a speech event.
LABELS: Mapping[str, str] = {
    "cue": "Cue",
    "particle": "PTC",
    "source": "Source",
    "message": "Message",
    "topic": "Topic",
    "addressee": "Addr",
    "medium": "Medium",
    "evidence": "Evidence",
}
_TOKEN = re.compile(r"\w+(?:-\w+)*|[^\w\s]")

Event: TypeAlias = Mapping[str, frozenset[int]]


@dataclass(frozen=True, slots=True)
class Pair:
    """A given event and the gold one it is held against; one of them may be missing (empty)."""

    given: Event
    gold: Event


def score_speeches(findings: Sequence[Json], gold: Sequence[Json]) -> Outcome:
    """Score the findings of each speech, both in the order of the file; lists no hits or misses."""
    pairs = [_pairs_of(found, row) for found, row in zip(findings, gold, strict=True)]
    halves = {"unseen": pairs[1::2], "read": pairs[::2]}
    return Outcome(
        tuple(
            score
            for name, half in halves.items()
            if half
            for score in _scores(f"{name}.", [pair for speech in half for pair in speech])
        )
    )


def _pairs_of(found: Json, row: Json) -> list[Pair]:
    starts = [match.start() for match in _TOKEN.finditer(row["text"])]
    given = [_event(one, dict.fromkeys(LABELS), starts) for one in found["speech_events"]]
    gold = [_event(one, LABELS, starts) for one in row["annotations"]]
    return pair_up(given, [event for event in gold if event.get("cue")])


def _event(one: Json, names: Mapping[str, str | None], starts: Sequence[int]) -> Event:
    """Read the labels of an event as the numbers of the tokens that begin in them."""
    labels = {label: tokens(one.get(name or label) or (), starts) for label, name in names.items()}
    return {label: found for label, found in labels.items() if found}


def tokens(spans: Iterable[Sequence[int]], starts: Sequence[int]) -> frozenset[int]:
    """Give the numbers of the tokens that begin inside one of the spans.

    >>> sorted(tokens([(4, 9)], [0, 4, 8, 12]))
    [1, 2]
    """
    spans = tuple(spans)
    return frozenset(
        number for number, start in enumerate(starts) if any(first <= start < end for first, end in spans)
    )


def pair_up(given: Sequence[Event], gold: Sequence[Event]) -> list[Pair]:
    """Pair both sides by their cues, the best first; who is left over is paired with nothing."""
    ranked = sorted(
        (-_f1(one["cue"], other["cue"]), column, row)
        for row, one in enumerate(given)
        for column, other in enumerate(gold)
        if one["cue"] & other["cue"]
    )
    rows: dict[int, int] = {}
    for _, column, row in ranked:
        if row not in rows and column not in rows.values():
            rows[row] = column
    taken = set(rows.values())
    nothing: Event = {}
    return [
        *(Pair(one, gold[rows[row]] if row in rows else nothing) for row, one in enumerate(given)),
        *(Pair(nothing, other) for column, other in enumerate(gold) if column not in taken),
    ]


def _f1(one: frozenset[int], other: frozenset[int]) -> float:
    return 2 * len(one & other) / (len(one) + len(other))


def _scores(prefix: str, pairs: Sequence[Pair]) -> tuple[Score, ...]:
    given, gold = sum(bool(pair.given) for pair in pairs), sum(bool(pair.gold) for pair in pairs)
    exact = sum(bool(pair.given) and pair.given.get("cue") == pair.gold.get("cue") for pair in pairs)
    met = sum(bool(pair.given) and bool(pair.gold) for pair in pairs)
    labels = tuple(LABELS)
    return (
        _score(f"{prefix}cue_f1", exact, given, exact, gold),
        _score(f"{prefix}cue_overlap_f1", met, given, met, gold),
        _shares(f"{prefix}joint_f1", pairs, labels),
        _words(f"{prefix}joint_words_f1", pairs),
        _exact(f"{prefix}joint_exact_f1", pairs),
        *(_shares(f"{prefix}{label}_share_f1", pairs, (label,)) for label in labels),
    )


def _score(name: str, right: float, given: float, found: float, due: float) -> Score:
    precision, recall = right / given if given else 0.0, found / due if due else 0.0
    return balanced(name, precision, recall, f"{given:g} given, {due:g} due")


def _shares(name: str, pairs: Sequence[Pair], labels: Sequence[str]) -> Score:
    """Pool labels of all pairs, each by the share of its tokens that the other side has."""
    right = [
        _covered(pair.given, pair.gold, label) for pair in pairs for label in labels if label in pair.given
    ]
    found = [
        _covered(pair.gold, pair.given, label) for pair in pairs for label in labels if label in pair.gold
    ]
    return _score(name, sum(right), len(right), sum(found), len(found))


def _covered(one: Event, other: Event, label: str) -> float:
    return len(one[label] & other.get(label, frozenset())) / len(one[label])


def _words(name: str, pairs: Sequence[Pair]) -> Score:
    """Pool the tokens of all labels."""
    right = sum(
        len(found & pair.gold.get(label, frozenset()))
        for pair in pairs
        for label, found in pair.given.items()
    )
    given = sum(len(found) for pair in pairs for found in pair.given.values())
    due = sum(len(found) for pair in pairs for found in pair.gold.values())
    return _score(name, right, given, right, due)


def _exact(name: str, pairs: Sequence[Pair]) -> Score:
    """Count the labels that have the very tokens gold has."""
    right = sum(found == pair.gold.get(label) for pair in pairs for label, found in pair.given.items())
    given, due = sum(len(pair.given) for pair in pairs), sum(len(pair.gold) for pair in pairs)
    return _score(name, right, given, right, due)
