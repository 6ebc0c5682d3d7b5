"""Reuse without shared words: the same facts, sentence for sentence, in the same order.

A rewritten agency text keeps names, numbers and the course of the report while its words change. Two reports
of one event share many facts anyway, but rarely half of their sentences in one order; that is what is looked
for. It is never more than probable, and never makes a report wholly derived.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from synopse.lang.de.attribution_words import sentence_rules as german_rules
from synopse.lang.en.attribution import sentence_rules as english_rules
from synopse.lineage.order import Limits, order_pair
from synopse.model import (
    Certainty,
    Derivation,
    Lineage,
    LineageEvidence,
    Member,
    Report,
    Span,
    ZoneKind,
)
from synopse.text.sentences import find_sentences
from synopse.text.tokens import find_tokens

_STEM = 7  # letters that tell a word whatever its ending
_NAME, _INITIAL, _LONG = (
    4,
    6,
    9,
)  # letters of a word with a capital; of one that begins a sentence; of any other
_SHARED_FACTS = 3  # of two sentences that tell the same
_SHARED_SHARE = 0.5  # of the facts of the one that has fewer
_COMMON_SHARE, _COMMON, _FEW = 0.6, 200, 3  # a fact in more members tells nothing; in few members all tell
_LEAST_PAIR = 6  # facts that two members share before their sentences are compared
_LEAST_SENTENCES = 5
_LEAST_COVERED = 0.5  # of the sentences of the one that has fewer
_LEAST_IN_ORDER = 0.8  # of the sentences that tell the same

Facts = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Told:
    """The sentences of a member's body that hold enough facts, with their facts."""

    member: Member
    sentences: tuple[Span, ...]
    facts: tuple[Facts, ...]


def add_parallels(
    members: Sequence[Member], reports: Mapping[str, Report], lineage: Sequence[Lineage], limits: Limits
) -> tuple[Lineage, ...]:
    """The same pairs, and those of `members` that tell the same facts in the same order beside them.

    `members` must be in their order; pairs of which one is derived by its words are left as they are.
    """
    told = _without_common([_read(member, reports[member.report]) for member in members])
    pairs = {(pair.a, pair.b): pair for pair in lineage}
    for a, b in _candidates(told):
        known = pairs.get((a.member, b.member))
        parallels = () if known and known.derives else _find_parallels(a, b)
        if parallels:
            found = known or _bare_pair(a.member, b.member, reports, limits)
            pairs[a.member, b.member] = _with_parallels(found, parallels)
    places = {member: place for place, member in enumerate(members)}
    return tuple(sorted(pairs.values(), key=lambda pair: (places[pair.a], places[pair.b])))


def _read(member: Member, report: Report) -> _Told:
    """The facts of each sentence of a member's body."""
    rules = english_rules() if report.language == "en" else german_rules()
    zones = [zone.span for zone in report.zones_of(ZoneKind.BODY, part=member.part)]
    sentences = find_sentences(report.text, zones, rules)
    return _Told(member, sentences, tuple(frozenset(_facts(report.text, it)) for it in sentences))


def _facts(text: str, sentence: Span) -> Iterator[str]:
    """Numbers, and what is left of names and long words without their endings."""
    for place, token in enumerate(find_tokens(text, sentence)):
        initial, length = text[token.span.start], len(token.key)
        if initial.isdigit():
            yield token.key
        elif length >= _LONG or (initial.isupper() and length >= (_NAME if place else _INITIAL)):
            yield token.key[:_STEM]


def _without_common(told: Sequence[_Told]) -> list[_Told]:
    """The members with only those facts that tell one event from another, and sentences that hold enough."""
    held = Counter(fact for one in told for fact in frozenset().union(*one.facts))
    most = min(_COMMON_SHARE * len(told), _COMMON) if len(told) > _FEW else len(told)
    common = {fact for fact, count in held.items() if count > most}
    kept = []
    for one in told:
        telling = [
            (sentence, left)
            for sentence, facts in zip(one.sentences, one.facts, strict=True)
            if len(left := facts - common) >= _SHARED_FACTS
        ]
        kept.append(_Told(one.member, tuple(it for it, _ in telling), tuple(it for _, it in telling)))
    return kept


def _candidates(told: Sequence[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Members of different reports that share enough facts, in their order."""
    shared: Counter[tuple[int, int]] = Counter()
    holders: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        for fact in frozenset().union(*one.facts):
            holders[fact].append(number)
    for numbers in holders.values():
        shared.update(combinations(numbers, 2))
    for (a, b), count in sorted(shared.items()):
        if count >= _LEAST_PAIR and told[a].member.report != told[b].member.report:
            yield told[a], told[b]


def _find_parallels(a: _Told, b: _Told) -> tuple[tuple[Span, Span], ...]:
    """Sentences that tell the same in the same order; empty where they are too few to mean reuse."""
    matched = _matched(a, b)
    in_order = _in_order(matched)
    fewer = min(len(a.sentences), len(b.sentences))
    enough = len(in_order) >= max(_LEAST_SENTENCES, _LEAST_COVERED * fewer, _LEAST_IN_ORDER * len(matched))
    return tuple((a.sentences[i], b.sentences[j]) for i, j in in_order) if enough else ()


def _matched(a: _Told, b: _Told) -> list[tuple[int, int]]:
    """Sentences that tell the same, each in one pair at most, the likest first; in the order of `a`."""
    holders: dict[str, list[int]] = defaultdict(list)
    for j, other in enumerate(b.facts):
        for fact in other:
            holders[fact].append(j)
    likely: list[tuple[float, int, int]] = []
    for i, one in enumerate(a.facts):
        counts = Counter(j for fact in one if fact in holders for j in holders[fact])
        for j, shared in counts.items():  # in any order: they are sorted below
            share = shared / min(len(one), len(b.facts[j]))
            if shared >= _SHARED_FACTS and share >= _SHARED_SHARE:
                likely.append((-shared * share, i, j))
    taken: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for _, i, j in sorted(likely):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append((i, j))
    return sorted(pairs)


def _in_order(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs that rises in both texts."""
    ends: list[int] = []
    lengths = []
    for _, j in pairs:
        place = bisect_left(ends, j)
        ends[place : place + 1] = [j]
        lengths.append(place + 1)
    wanted, below = len(ends), float("inf")
    run = []
    for (i, j), length in zip(reversed(pairs), reversed(lengths), strict=True):
        if length == wanted and j < below:
            run.append((i, j))
            wanted, below = wanted - 1, j
    return run[::-1]


def _bare_pair(a: Member, b: Member, reports: Mapping[str, Report], limits: Limits) -> Lineage:
    """A pair that shares no words."""
    order = order_pair(a, b, (reports[a.report], reports[b.report]), limits)
    none = Derivation.NONE
    return Lineage(a, b, (), 0.0, 0.0, none, none, Certainty.CERTAIN, order=order)


def _with_parallels(pair: Lineage, parallels: tuple[tuple[Span, Span], ...]) -> Lineage:
    """A pair that is derived, probably and in part, by the order of its facts."""
    return replace(
        pair,
        parallels=parallels,
        derived_a=Derivation.PARTLY,
        derived_b=Derivation.PARTLY,
        certainty=Certainty.PROBABLE,
        evidence=(*pair.evidence, LineageEvidence.ORDER_OF_FACTS),
    )
