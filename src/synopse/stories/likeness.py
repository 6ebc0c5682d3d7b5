"""How alike parts are, pair by pair: what they are about, when they appeared, where and who."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from synopse.model import Findings, Member, NameKind, Report
from synopse.stories.features import Terms, Vector, find_terms, similarity, weigh_terms
from synopse.stories.grouping import Pair
from synopse.stories.moments import Days, days_of, decay

_HEAVIEST = 64  # terms by which a part is looked up; the similarity itself uses all terms
_COMMON = 300  # a term that more parts hold is not looked up
_HEADLINE_FACTOR = 1.75  # similarities of mere headlines are lower by about this much
_VETO = 0.5  # what is left of a similarity where places and people are all different
_LEAST_DECAY = 0.02


@dataclass(frozen=True, slots=True)
class Subject:
    """One part as the grouping sees it."""

    member: Member
    vector: Vector
    days: Days | None
    headline_only: bool
    places: frozenset[str]
    people: frozenset[str]


def find_subjects(
    members: Sequence[Member], reports: Mapping[str, Report], findings: Mapping[str, Findings]
) -> tuple[Subject, ...]:
    """One subject for each member, in the same order."""
    terms = [find_terms(reports[member.report], member.part) for member in members]
    vectors = weigh_terms(terms)
    return tuple(
        _subject(terms_of, vector, reports[member.report], findings.get(member.report))
        for member, terms_of, vector in zip(members, terms, vectors, strict=True)
    )


def find_likeness(subjects: Sequence[Subject]) -> dict[Pair, float]:
    """Likeness of all pairs that have anything in common, smaller index first, in sorted order."""
    likeness = {pair: likeness_of(subjects[pair[0]], subjects[pair[1]]) for pair in _candidates(subjects)}
    return {pair: value for pair, value in likeness.items() if value > 0}


def likeness_of(a: Subject, b: Subject) -> float:
    """Likeness of two parts, 0 to 1; parts of one report appeared together."""
    worth = 1.0 if a.member.report == b.member.report else decay(a.days, b.days)
    if worth < _LEAST_DECAY:
        return 0.0
    if a.headline_only or b.headline_only:
        worth *= _HEADLINE_FACTOR
    if _is_elsewhere(a, b):
        worth *= _VETO
    return round(min(1.0, similarity(a.vector, b.vector) * worth), 6)


def _subject(terms: Terms, vector: Vector, report: Report, findings: Findings | None) -> Subject:
    """A part with the places and people named in it."""
    return Subject(
        member=terms.member,
        vector=vector,
        days=days_of(report.published),
        headline_only=terms.headline_only,
        places=_named(report, terms.member.part, findings, NameKind.PLACE),
        people=_named(report, terms.member.part, findings, NameKind.PERSON),
    )


def _named(report: Report, part: int, findings: Findings | None, kind: NameKind) -> frozenset[str]:
    """Last words of the names of one kind in one part, folded; a dateline's place is a place."""
    inside = next(it.span for it in report.parts if it.part == part)
    found = findings.names if findings else ()
    names = [it.name for it in found if it.kind is kind and inside.contains(it.span)]
    if kind is NameKind.PLACE:
        names += [it.place for it in report.datelines if it.place and inside.contains(it.span)]
    return frozenset(name.split()[-1].casefold() for name in names if name.strip())


def _is_elsewhere(a: Subject, b: Subject) -> bool:
    """Whether two parts name places and people, and none of either in common."""
    known = a.places and b.places and a.people and b.people
    return bool(known) and a.places.isdisjoint(b.places) and a.people.isdisjoint(b.people)


def _candidates(subjects: Sequence[Subject]) -> Iterator[Pair]:
    """Pairs that share one of their heaviest terms, sorted."""
    holders: dict[str, list[int]] = defaultdict(list)
    heavy = [_heaviest(subject.vector) for subject in subjects]
    for index, terms in enumerate(heavy):
        for term in terms:
            holders[term].append(index)
    for index, terms in enumerate(heavy):
        lists = (holders[term] for term in terms if len(holders[term]) <= _COMMON)
        later = {other for found in lists for other in found[bisect_left(found, index + 1) :]}
        yield from ((index, other) for other in sorted(later))


def _heaviest(vector: Vector) -> tuple[str, ...]:
    """The terms a part is looked up by."""
    ordered = sorted(vector.items(), key=lambda item: (-item[1], item[0]))
    return tuple(term for term, _ in ordered[:_HEAVIEST])
