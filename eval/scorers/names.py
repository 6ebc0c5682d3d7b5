"""How well persons, organisations and places are found: strict spans and kinds, F1 over the three kinds.

A name is right where its span and its kind are gold's, to the letter. What gold marks as a part or a
derivation of a name (`Opel-Elemente`, `deutsch`) counts neither as missed nor as wrong; gold's
other names are no gold, and findings of kind `other` are not asked for.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from scorers.score import Json, Outcome, Score, balanced

KINDS = ("person", "organisation", "place")
GERMEVAL: Mapping[str, str] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
SMARTDATA: Mapping[str, str] = {
    "person": "person",
    "organization": "organisation",
    "organization-company": "organisation",
    "location": "place",
    "location-city": "place",
}
SMARTDATA_LEFT_OUT = ("location-stop", "location-street", "location-route")
NO_SPACE_BEFORE = frozenset(".,;:!?)]}…%")
NO_SPACE_BEHIND = frozenset("([{")
_OPENING = frozenset(('"', "„", "«", "»"))
_CLOSING = frozenset(('"', "“", "»", "«"))

Mark: TypeAlias = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Named:
    """A text with its names; what lies on one of `left_out` counts as nothing."""

    text: str
    names: tuple[Mark, ...]
    left_out: tuple[tuple[int, int], ...]


def score_names(found: Sequence[Json], gold: Sequence[Named], name: str) -> tuple[Score, ...]:
    """Score the findings of each text, both in the same order: over the three kinds, then kind by kind."""
    right: Counter[str] = Counter()
    given: Counter[str] = Counter()
    due: Counter[str] = Counter()
    for findings, named in zip(found, gold, strict=True):
        marks = [mark for mark in _marks(findings) if not _on_any(mark, named.left_out)]
        given.update(mark[2] for mark in marks)
        due.update(mark[2] for mark in named.names)
        right.update(mark[2] for mark in set(marks) & set(named.names))
    total = _score(f"{name}.names_f1", right.total(), given.total(), due.total())
    kinds = (_score(f"{name}.{kind}_f1", right[kind], given[kind], due[kind]) for kind in KINDS)
    return (total, *kinds)


def score_all(parts: Mapping[str, tuple[Sequence[Json], Sequence[Named]]]) -> Outcome:
    """Score several sets of texts; lists no hits or misses, as only the figures of blind data may be seen."""
    return Outcome(tuple(s for name, (found, gold) in parts.items() for s in score_names(found, gold, name)))


def _marks(findings: Json) -> list[Mark]:
    return [
        (one["start"], one["end"], one["kind"]) for one in findings.get("names", ()) if one["kind"] in KINDS
    ]


def _on_any(mark: Mark, spans: Sequence[tuple[int, int]]) -> bool:
    return any(mark[0] < end and start < mark[1] for start, end in spans)


def _score(name: str, right: int, given: int, due: int) -> Score:
    precision, recall = (right / whole if whole else 0.0 for whole in (given, due))
    return balanced(name, precision, recall, f"{right} of {due} due, {given} given")


def read_germeval(row: Json) -> Named:
    """Set a sentence of tokens as print would have it, with its outer names."""
    text, spans = _set_in_type(row["tokens"])
    names: list[Mark] = []
    left_out: list[tuple[int, int]] = []
    for first, last, label in _runs(row["ner"]):
        span = (spans[first][0], spans[last][1])
        if label in GERMEVAL:
            names.append((*span, GERMEVAL[label]))
        elif label.endswith(("part", "deriv")):
            left_out.append(span)
    return Named(text, tuple(names), tuple(left_out))


def _set_in_type(tokens: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """Join tokens with the spaces of print; straight quotation marks open and close in turn."""
    text, spans, inside, glue = "", [], False, True
    for word in tokens:
        closing = inside and word in _CLOSING
        opening = not closing and word in _OPENING
        inside = opening or (inside and not closing)
        text += " " * (not (glue or closing or word[0] in NO_SPACE_BEFORE))
        spans.append((len(text), len(text) + len(word)))
        text += word
        glue = opening or word in NO_SPACE_BEHIND
    return text, spans


def _runs(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """The first and the last token of each name, with its label."""
    runs: list[tuple[int, int, str]] = []
    for place, label in enumerate(labels):
        if label.startswith("B-"):
            runs.append((place, place, label[2:]))
        elif label.startswith("I-") and runs:
            runs[-1] = (runs[-1][0], place, runs[-1][2])
    return runs


def read_smartdata(row: Json) -> Named:
    """Take over a document with its names; adjectives of places (`italienische`, `Berliner`) are left out."""
    text: str = row["text"]
    names: list[Mark] = []
    left_out: list[tuple[int, int]] = []
    for start, end, label, *_ in row["entities"]:
        kind = label.lower().replace("_", "-")
        if kind in SMARTDATA_LEFT_OUT or (kind in SMARTDATA and _is_adjective(text, start, end)):
            left_out.append((start, end))
        elif kind in SMARTDATA:
            names.append((start, end, SMARTDATA[kind]))
    return Named(text, tuple(names), tuple(left_out))


def _is_adjective(text: str, start: int, end: int) -> bool:
    """Whether a name is written small, or ends in -er before a noun."""
    noun_behind = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    return text[start].islower() or (text[start:end].endswith("er") and noun_behind)
