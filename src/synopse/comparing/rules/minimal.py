"""Sentences that are the same but for one thing: a negation, a name, a time or the order of two events."""

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from synopse.comparing.features import Features
from synopse.comparing.table import Rule, Table
from synopse.comparing.terms import fold_content
from synopse.lang.name_variants import same_family
from synopse.model import (
    Discrepancy,
    DiscrepancyType,
    Name,
    NameKind,
    Passage,
    Severity,
    Span,
    Time,
    TimeType,
)

NEGATION = Rule(DiscrepancyType.NEGATION, "negation@1", "Ein Bericht verneint, was der andere sagt.")
PLACE = Rule(DiscrepancyType.PLACE, "place@1", "Für dasselbe werden verschiedene Orte genannt.")
ACTOR = Rule(DiscrepancyType.ACTOR, "actor@1", "Für dasselbe werden verschiedene Beteiligte genannt.")
TIME = Rule(DiscrepancyType.TIME, "time@1", "Für dasselbe werden verschiedene Zeiten genannt.")
ORDER = Rule(DiscrepancyType.ORDER, "order@1", "Die Reihenfolge wird verschieden erzählt.")

_MARKS = '„“»"«'
_SAME_REST = 85
_MOST_CHANGED = 1
_SPELLINGS = 75
_ORDER_WORDS = (("vor", "nach"), ("bevor", "nachdem"), ("zuvor", "danach"), ("before", "after"))
_OVER = re.compile(r"\b(?:wieder|inzwischen|mittlerweile|nun|jetzt|noch|bislang|bisher|again|now|yet)\b")
_CLOCK = re.compile(r"T(\d\d:\d\d)")


@dataclass(frozen=True, slots=True)
class _Swap:
    """One thing of each of two sentences whose rest is the same."""

    first: Span
    second: Span


def find_minimal_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Pairs of sound rows that differ in one thing only."""
    for row in table.rows:
        found: dict[Rule, list[Passage]] = {}
        severities: dict[Rule, Severity] = {}
        for first, second in row.pairs() if row.shared and row.sound else ():
            for rule, severity, pair in _differences(first, second, table):
                found.setdefault(rule, []).extend(pair)
                severities[rule] = severity
        for rule, passages in found.items():
            yield rule.found(severities[rule], passages, row.statement)


Difference = tuple[Rule, Severity, tuple[Passage, Passage]]


def _differences(first: Features, second: Features, table: Table) -> Iterator[Difference]:
    whole = (first.unit.passage, second.unit.passage)
    if _only_negated(first, second, table):
        yield NEGATION, Severity.CONTRADICTION, whole
    if _only_reordered(first, second):
        yield ORDER, Severity.CONTRADICTION, whole
    for kind, rule in ((NameKind.PLACE, PLACE), (NameKind.PERSON, ACTOR)):
        swap = _swapped_name(first, second, kind, table)
        if swap:
            yield rule, Severity.DIFFERS, _passages(first, second, swap)
    swap = _swapped_time(first, second, table)
    if swap:
        later = _printed(first, table) != _printed(second, table)
        yield TIME, Severity.UPDATE if later else Severity.CONTRADICTION, _passages(first, second, swap)


def _printed(one: Features, table: Table) -> str | None:
    """The day a report was printed; a later one may speak of a later day."""
    moment = table.report(one.unit.report).published
    return moment.value[:10] if moment else None


def _passages(first: Features, second: Features, swap: _Swap) -> tuple[Passage, Passage]:
    return Passage(first.unit.report, swap.first), Passage(second.unit.report, swap.second)


def _only_negated(first: Features, second: Features, table: Table) -> bool:
    """Whether one negates and the other is word for word the same but for that and a form or two.

    "nichtärztlich" written apart is no negation, nor is "keine …, keine" beside "keine … und".
    """
    negations = table.lexicon.negations
    if any(_OVER.search(table.text(one)) for one in (first, second)):
        return False
    if not (_is_whole(first, table) and _is_whole(second, table)):
        return False
    sides = [table.lexicon.harmless_negation.sub(" ", one.folded).split() for one in (first, second)]
    if len([words for words in sides if negations & set(words)]) != 1:
        return False
    closed = ["".join(words) for words in sides]
    counts = [sum(text.count(word) for word in sorted(negations)) for text in closed]
    rests = [[word for word in words if word not in negations] for words in sides]
    return counts[0] != counts[1] and _changed_words(*rests) <= _MOST_CHANGED


def _is_whole(one: Features, table: Table) -> bool:
    """Whether a unit is a sentence of the running text; a torn line may have lost its other half."""
    words = table.text(one)
    return (
        not one.unit.heading
        and one.unit.span == one.unit.sentence
        and (words[0].isupper() or words[0] in _MARKS)
    )


def _changed_words(first: Sequence[str], second: Sequence[str]) -> int:
    """How many words the longer of two word lists has that the other has not in their place."""
    matcher = difflib.SequenceMatcher(None, first, second, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    return max(len(first), len(second)) - same


def _only_reordered(first: Features, second: Features) -> bool:
    ours, theirs = first.folded.split(), second.folded.split()
    if len(ours) != len(theirs):
        return False
    changed = [(one, other) for one, other in zip(ours, theirs, strict=True) if one != other]
    return len(changed) == 1 and any(set(changed[0]) == set(pair) for pair in _ORDER_WORDS)


def _swapped_name(first: Features, second: Features, kind: NameKind, table: Table) -> _Swap | None:
    """The one name of a kind that each sentence has alone, when all else is the same."""
    ours = _alone(first, second, kind)
    theirs = _alone(second, first, kind)
    apart = first.names - second.names and second.names - first.names
    if len(ours) != 1 or len(theirs) != 1 or not apart or _same_name(ours[0], theirs[0]):
        return None
    swap = _Swap(ours[0].span, theirs[0].span)
    return swap if _same_rest(first, second, swap, table) else None


def _same_name(first: Name, second: Name) -> bool:
    """Whether two names are spellings or lengths of one."""
    ours, theirs = (fold_content(name.name) for name in (first, second))
    if not ours or not theirs or ours in theirs or theirs in ours:
        return True
    last = ours.split()[-1], theirs.split()[-1]
    return same_family(*last) or fuzz.ratio(ours, theirs) >= _SPELLINGS


def _alone(one: Features, other: Features, kind: NameKind) -> list[Name]:
    known = {name.name for name in other.unit.names}
    return [name for name in one.unit.names if name.kind is kind and name.name not in known]


def _swapped_time(first: Features, second: Features, table: Table) -> _Swap | None:
    """The one clock time or day of each sentence, when they differ and all else is the same."""
    ours, theirs = _times(first), _times(second)
    if len(ours) != 1 or len(theirs) != 1 or ours[0].mod != theirs[0].mod:
        return None
    swap = _Swap(ours[0].span, theirs[0].span)
    if not _times_differ(ours[0], theirs[0]) or _said_alike(first, second, swap, table):
        return None
    return swap if _same_rest(first, second, swap, table) else None


def _times(one: Features) -> list[Time]:
    return [time for time in one.unit.times if time.is_point]


def _times_differ(first: Time, second: Time) -> bool:
    """Whether two times of equal precision are not the same."""
    clocks = (_CLOCK.search(first.value), _CLOCK.search(second.value))
    if clocks[0] and clocks[1]:
        return clocks[0].group(1) != clocks[1].group(1)
    days = (first.value[:10], second.value[:10])
    whole = all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in days)
    return first.type is second.type is TimeType.DATE and whole and days[0] != days[1]


def _said_alike(first: Features, second: Features, swap: _Swap, table: Table) -> bool:
    """Whether the words are the same and only the day of printing makes them differ: gestern, am Mittwoch."""
    words = (
        swap.first.of(table.report(first.unit.report).text),
        swap.second.of(table.report(second.unit.report).text),
    )
    ours, theirs = (fold_content(one) for one in words)
    return ours.startswith(theirs) or theirs.startswith(ours)


def _same_rest(first: Features, second: Features, swap: _Swap, table: Table) -> bool:
    rests = (_without(first, swap.first, table), _without(second, swap.second, table))
    return fuzz.ratio(*rests) >= _SAME_REST


def _without(one: Features, span: Span, table: Table) -> str:
    text = table.report(one.unit.report).text
    pieces = (text[one.unit.span.start : span.start], text[span.end : one.unit.span.end])
    return fold_content(" ".join(pieces))
