"""What a person is said to be: another office here than there, one more, another age."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

from synopse.comparing.lexicon import load_lexicon
from synopse.comparing.persons import (
    Mention,
    find_mentions,
    find_offices,
    find_roles,
    group_persons,
    role_beside,
)
from synopse.comparing.table import Rule, Table
from synopse.lang.resources import load_yaml
from synopse.model import Discrepancy, DiscrepancyType, NameKind, Passage, Role, Severity, Span, Tenure

OFFICE = Rule(DiscrepancyType.ROLE, "office@1", "Dieselbe Person wird mit verschiedenen Ämtern genannt.")
MORE = Rule(
    DiscrepancyType.ROLE, "office_more@1", "Ein Bericht nennt ein Amt der Person mehr als der andere."
)
AGE = Rule(DiscrepancyType.QUANTITY, "age@1", "Für dieselbe Person wird ein verschiedenes Alter genannt.")
_AGE_AFTER = re.compile(r"\s*(?:\((\d{1,3})(?:\s*Jahre)?\)|,\s(\d{1,3})(?=,|\s*\())")
_AGE_BEFORE = re.compile(
    r"\b(\d{1,3})(?:[-‐]jährige[nrs]?|\s+Jahre\s+alte[nrs]?|-year-old)\s+(?:[\w-]+\s+){0,2}$"
)
_YOUNGEST, _OLDEST = 4, 110
_REACH = 60
_FORMER = re.compile(r"\b(?:früher|ehemalig|damalig|einstig|designiert|künftig|former|then)\w{0,2}\s+$")
_ENDINGS = ("", "in", "e", "er", "en", "n", "s", "es")
_TWO = 2


def find_office_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Offices and ages that differ between reports, person by person."""
    for person in group_persons(find_mentions(table.entries), find_offices(table.entries)):
        if person.kind is NameKind.PERSON and len({mention.report for mention in person.mentions}) > 1:
            yield from _offices(person.mentions, table)
            yield from _more_offices(person.mentions, table)
            yield from _ages(person.mentions, table)


@cache
def _bodies(language: str) -> tuple[tuple[frozenset[str], ...], ...]:
    """The offices of each body, those with one meaning as one set."""
    package = f"synopse.lang.{load_lexicon(language).language}"
    data = cast("dict[str, list[list[list[str]]]]", load_yaml(package, "offices.yaml"))
    return tuple(tuple(frozenset(names) for names in body) for body in data["offices"])


def _roles_of(mentions: Sequence[Mention], table: Table) -> tuple[tuple[str, Role], ...]:
    """The roles that the reports give the person of some mentions, each with its report."""
    spans = {(mention.report, mention.passage.span) for mention in mentions}
    return tuple(
        (entry.report.id, role)
        for entry in table.entries
        for role in entry.findings.roles
        if (entry.report.id, role.holder) in spans
    )


def _offices_of(mentions: Sequence[Mention], table: Table) -> Iterator[tuple[Passage, str]]:
    """The offices a person holds now by each report, also those of an apposition, with the name."""
    for report, role in _roles_of(mentions, table):
        if role.tenure is Tenure.PRESENT:
            span = Span(min(role.span.start, role.holder.start), max(role.span.end, role.holder.end))
            yield Passage(report, span), role.office
    known = {(report, role.holder) for report, role in _roles_of(mentions, table)}
    for mention in mentions:
        holder = mention.passage.span
        text = table.report(mention.report).text
        beside = role_beside(text, holder) if (mention.report, holder) not in known else None
        if beside and not _FORMER.search(text[max(0, beside.start - _REACH) : beside.start]):
            span = Span(min(beside.start, holder.start), max(beside.end, holder.end))
            yield Passage(mention.report, span), beside.of(text).casefold()


def _place_in(body: Sequence[frozenset[str]], office: str) -> int | None:
    """Which of the offices of a body a word names, feminine and inflected endings left aside."""
    return next(
        (
            place
            for place, names in enumerate(body)
            if any(office == name + ending for name in names for ending in _ENDINGS)
        ),
        None,
    )


def _offices(mentions: Sequence[Mention], table: Table) -> Iterator[Discrepancy]:
    """Two reports give different offices of one body, and neither gives both."""
    offices = tuple(_offices_of(mentions, table))
    for body in _bodies(table.lexicon.language):
        held: dict[str, set[int]] = {}
        known: list[tuple[Passage, str]] = []
        for passage, office in offices:
            number = _place_in(body, office)
            if number is not None:
                held.setdefault(passage.report, set()).add(number)
                known.append((passage, passage.report))
        apart = [
            passage
            for passage, report in known
            if any(report != other and not held[report] & held[other] for other in held)
        ]
        if apart:
            yield OFFICE.found(Severity.DIFFERS, apart)
            return


def _more_offices(mentions: Sequence[Mention], table: Table) -> Iterator[Discrepancy]:
    """One report gives two offices joined by *und*, another only one of them."""
    roles = find_roles(mentions, table.entries, table.lexicon)
    heads: dict[str, set[str]] = {}
    for role in roles:
        heads.setdefault(role.report, set()).add(role.head)
    joined = [role for role in roles if " und " in role.words and len(heads[role.report]) >= _TWO]
    fewer = [
        role
        for role in roles
        if len(heads[role.report]) == 1 and any(heads[role.report] < heads[two.report] for two in joined)
    ]
    if joined and fewer:
        yield MORE.found(
            Severity.GRANULARITY, [role.passage for role in roles if role in joined or role in fewer]
        )


def _ages(mentions: Sequence[Mention], table: Table) -> Iterator[Discrepancy]:
    """The one age each report gives a person."""
    told: dict[str, dict[int, Passage]] = {}
    for mention in mentions:
        found = _age_beside(table.report(mention.report).text, mention)
        if found:
            told.setdefault(mention.report, {}).setdefault(*found)
    single = [next(iter(ages.items())) for ages in told.values() if len(ages) == 1]
    if len({age for age, _ in single}) > 1:
        yield AGE.found(Severity.CONTRADICTION, [passage for _, passage in single])


def _age_beside(text: str, mention: Mention) -> tuple[int, Passage] | None:
    """The age in brackets behind a name or as an attribute before it, with the words that tell it."""
    span = mention.passage.span
    after = _AGE_AFTER.match(text, span.end)
    before = _AGE_BEFORE.search(text[max(0, span.start - _REACH) : span.start])
    if after:
        age, told = int(after[1] or after[2]), Span(span.start, after.end())
    elif before:
        start = max(0, span.start - _REACH) + before.start()
        age, told = int(before[1]), Span(start, span.end)
    else:
        return None
    return (age, Passage(mention.report, told)) if _YOUNGEST <= age <= _OLDEST else None
