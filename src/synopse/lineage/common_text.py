"""How much of each member stands in its story's common text: what it shares with any other member.

A member that only tells the facts of another in their order is partly derived, probably.

The agency's original need not be there. Where it is (a report whose outlet is the agency), the members are
held against it alone.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import compress

from synopse.lineage.derivation import Copied
from synopse.lineage.words import find_words
from synopse.model import Certainty, Derivation, Derived, Lineage, Member, Report, SharedKind, Span


def find_derivations(
    members: Sequence[Member],
    reports: Mapping[str, Report],
    lineage: Sequence[Lineage],
    wires: Collection[Member] = (),
) -> tuple[Derived, ...]:
    """The derivation of each member that shares copy, or the order of its facts, with another; in order.

    `wires` are the members that are an agency's own text; what shares copy with one is held against it, the
    one it shares most with.
    """
    pairs_of: dict[Member, list[Lineage]] = {}
    for pair in lineage:
        for member in (pair.a, pair.b):
            pairs_of.setdefault(member, []).append(pair)
    found = []
    for member in members:
        pairs = pairs_of.get(member, [])
        against = [pair for pair in pairs if member not in wires and _other(pair, member) in wires]
        wire = max(against, key=lambda pair: _share(pair, member), default=None)
        derived = _derive(member, reports, [wire] if wire else pairs)
        if derived:
            found.append(Derived(member, *derived, wire=_other(wire, member) if wire else None))
    return tuple(found)


def _derive(
    member: Member, reports: Mapping[str, Report], pairs: Sequence[Lineage]
) -> tuple[Derivation, float, Certainty] | None:
    """What a member's copied words in all pairs together make of it; None where it shares nothing."""
    spans = sorted({span for pair in pairs for span in _copied_spans(pair, member)})
    parallel = any(pair.parallels for pair in pairs)
    if not spans and not parallel:
        return None
    words = find_words(reports[member.report], member.part)
    inside = bytearray(len(words.spans))
    place = 0
    for span in spans:
        while place and words.spans[place - 1].end > span.start:
            place -= 1
        while place < len(inside) and words.spans[place].end <= span.end:
            inside[place] |= words.spans[place].start >= span.start and not words.in_quotation[place]
            place += 1
    copied = Copied.of(sum(compress(words.in_body, inside)), sum(words.in_body))
    if parallel and copied.derivation is Derivation.NONE:
        return Derivation.PARTLY, copied.share, Certainty.PROBABLE
    return copied.derivation, copied.share, _certainty(copied.derivation, pairs)


def _certainty(derivation: Derivation, pairs: Sequence[Lineage]) -> Certainty:
    """Certain as soon as one pair is; that a member is not derived is certain only if every pair is."""
    sure = [pair.certainty is Certainty.CERTAIN for pair in pairs]
    is_sure = all(sure) if derivation is Derivation.NONE else any(sure)
    return Certainty.CERTAIN if is_sure else Certainty.PROBABLE


def _copied_spans(pair: Lineage, member: Member) -> Iterator[Span]:
    """Where a member has copy in one pair."""
    for passage in pair.passages:
        if passage.kind is SharedKind.COPY:
            yield passage.a if member == pair.a else passage.b


def _other(pair: Lineage, member: Member) -> Member:
    """The other one of a pair."""
    return pair.b if member == pair.a else pair.a


def _share(pair: Lineage, member: Member) -> float:
    """How much of a member stands in the copy of one pair."""
    return pair.share_of_a if member == pair.a else pair.share_of_b
