"""How far a matter has come: by one report a minister will resign, by another he refuses.

Which matters there are, their stages and the words for them stands in `stages.yaml`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from synopse.comparing.connected import join_pairs
from synopse.comparing.features import Features
from synopse.comparing.persons import find_mentions, find_offices, group_persons
from synopse.comparing.rules.occasions import on_other_days
from synopse.comparing.stage_words import Matter, load_matters
from synopse.comparing.table import Rule, Table
from synopse.comparing.terms import find_terms
from synopse.model import Discrepancy, DiscrepancyType, NameKind, Severity, Span, ZoneKind
from synopse.text.tokens import fold_word

STAGE = Rule(
    DiscrepancyType.CERTAINTY, "stage@1", "Wie weit die Sache gediehen ist, wird verschieden berichtet."
)
HEADING = Rule(
    DiscrepancyType.HEADLINE_BODY, "headline_stage@1", "Die Überschrift geht weiter als der eigene Text."
)
_CONDITION = re.compile(
    r"\b(?:für den fall|im fall[es]?|falls|wenn|sobald|sofern|unter der bedingung|in case|if)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"\b(?:damals|einst|früher|seinerzeit|vor \w+ Jahren|(?:19|20)\d\d)\b")
_AGE = re.compile(r"\b(\d{1,3})(?:[-‐]?[Jj]ährig\w*| Jahre alt\w*)")
_NOUN = re.compile(r"\b[A-ZÄÖÜ]\w{2,}")
_AROUND = 2
_BOUND = 0.5  # a stage told under a condition is half a stage less
_HEADINGS = (ZoneKind.TITLE, ZoneKind.KICKER, ZoneKind.SUBHEADING, ZoneKind.TEASER)


@dataclass(frozen=True, slots=True)
class _Told:
    """A clause that tells a stage; `keys` is what it tells it of, `nouns` what else is in it."""

    features: Features
    stage: float
    keys: frozenset[str]
    nouns: frozenset[str]

    @property
    def report(self) -> str:
        return self.features.unit.report


def find_stage_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Matters of which reports, or the heading and the text of one, tell different stages."""
    spellings = _find_spellings(table)
    for matter in load_matters(table.lexicon.language):
        told = tuple(_find_told(matter, spellings, table))
        yield from _between(matter, told, table)
        yield from _headings(told, table)


def _find_spellings(table: Table) -> Mapping[str, str]:
    """The key of each spelling of a family name, and the one key all of them merge into."""
    merged: dict[str, str] = {}
    for person in group_persons(find_mentions(table.entries), find_offices(table.entries)):
        keys = dict.fromkeys(table.lexicon.stem(fold_word(mention.words[-1])) for mention in person.mentions)
        for key in keys if person.kind is NameKind.PERSON else ():
            merged.setdefault(key, next(iter(keys)))
    return merged


def _find_told(matter: Matter, spellings: Mapping[str, str], table: Table) -> Iterator[_Told]:
    before: Features | None = None
    for one in table.features:
        text = table.text(one)
        above = table.text(before) + " " if before and before.unit.report == one.unit.report else ""
        before = one
        stage = matter.stage_in(text, 0)
        if stage is None:
            stage = matter.stage_in(above + text, len(above))
        if stage is None or text.endswith("?") or _EARLIER.search(text):
            continue
        bound = stage > 0 and bool(_CONDITION.search(text))
        yield _Told(
            one,
            stage - _BOUND if bound else stage,
            _keys(one, matter, spellings, table),
            _nouns(one, matter, table),
        )


def _keys(one: Features, matter: Matter, spellings: Mapping[str, str], table: Table) -> frozenset[str]:
    """What a clause tells its stage of: persons and ages, or nouns, or names."""
    if matter.same == "name":
        return one.names
    if matter.same == "noun":
        times = " ".join(_words(one, time.span, table) for time in one.unit.times)
        return _nouns(one, matter, table) - {*find_terms(times, table.lexicon)}
    order, report = one.unit.order, one.unit.report
    for away in range(_AROUND + 1):
        near = next(
            (
                each
                for each in table.features
                if each.unit.order == order - away and each.unit.report == report
            ),
            None,
        )
        found = frozenset(_AGE.findall(table.text(near))) if near else frozenset[str]()
        found |= {spellings.get(person, person) for person in (near.persons if near else ())}
        if found:
            return found
    return frozenset()


def _nouns(one: Features, matter: Matter, table: Table) -> frozenset[str]:
    """The nouns of a clause that are no name, no office and none of those that every such matter has."""
    roles = [
        role.span.of(table.report(one.unit.report).text)
        for role in table.entry(one.unit.report).findings.roles
        if role.span.overlaps(one.unit.span)
    ]
    names = [name.name for name in one.unit.names]
    usual = " ".join((*sorted(matter.vocabulary), *names, *roles))
    found = " ".join(_NOUN.findall(table.text(one)))
    return frozenset(find_terms(found, table.lexicon)) - {*find_terms(usual, table.lexicon)}


def _words(one: Features, span: Span, table: Table) -> str:
    return span.of(table.report(one.unit.report).text)


def _between(matter: Matter, told: Sequence[_Told], table: Table) -> Iterator[Discrepancy]:
    """Clauses of different reports that tell different stages of one matter."""
    telling = {one.report for one in told if one.features.unit.zone not in _HEADINGS}
    bodies = [one for one in told if one.features.unit.zone not in _HEADINGS or one.report not in telling]
    pairs = [
        (first, second)
        for place, first in enumerate(bodies)
        for second in bodies[place + 1 :]
        if _differ(first, second, bodies, matter)
    ]
    for group in join_pairs(pairs):
        members = sorted(group, key=lambda one: one.features.unit.order)
        grows = matter.ordered and all(_grows(*pair, table) for pair in pairs if pair[0] in group)
        row = next((row for row in table.rows if all(one.features in row.units for one in members)), None)
        yield STAGE.found(
            Severity.UPDATE if grows else Severity.DIFFERS,
            [one.features.unit.passage for one in members],
            row.statement if row else None,
        )


def _differ(first: _Told, second: _Told, told: Sequence[_Told], matter: Matter) -> bool:
    """Whether two clauses are of one matter and neither report tells the stage of the other as well."""
    ours, theirs = first.features, second.features
    keys = first.keys & second.keys
    if (
        first.report == second.report
        or abs(first.stage - second.stage) < 1  # a condition alone is told by the rule of headings
        or not keys
        or on_other_days(ours, theirs)
    ):
        return False
    places = [{name.name for name in one.unit.names if name.kind is NameKind.PLACE} for one in (ours, theirs)]
    if matter.same == "noun" and all(places) and not places[0] & places[1]:
        return False
    if matter.same == "person and word" and not first.nouns & second.nouns:
        return False
    stages = {
        report: {one.stage for one in told if one.report == report and one.keys & keys}
        for report in (first.report, second.report)
    }
    return second.stage not in stages[first.report] and first.stage not in stages[second.report]


def _grows(first: _Told, second: _Told, table: Table) -> bool:
    """Whether the later of two reports tells the later stage."""
    moments = [table.report(one.report).published for one in (first, second)]
    values = [moment.value for moment in moments if moment]
    return (
        len(values) == len(moments)
        and values[0] != values[1]
        and (values[0] < values[1]) == (first.stage < second.stage)
    )


def _headings(told: Sequence[_Told], table: Table) -> Iterator[Discrepancy]:
    """Headings that tell a later stage than all of their own text."""
    for heading in told:
        unit = heading.features.unit
        if unit.zone not in _HEADINGS:
            continue
        own = [
            one
            for one in told
            if (one.report, one.features.unit.part) == (unit.report, unit.part)
            and one.features.unit.zone is ZoneKind.BODY
            and not (heading.features.persons and one.features.persons and not heading.keys & one.keys)
        ]
        bound = {one.stage for one in own} == {heading.stage - _BOUND}  # told by a rule of its own
        if own and not bound and all(one.stage < heading.stage for one in own):
            row = next((row for row in table.rows if heading.features in row.units), None)
            yield HEADING.found(
                Severity.DIFFERS,
                [unit.passage, *(one.features.unit.passage for one in own)],
                row.statement if row else None,
            )
