"""Where it is: two halls of one event, two places for one date to come, two destinations of one move."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from synopse.comparing.features import Features
from synopse.comparing.figures import load_figures
from synopse.comparing.rules.figures import find_heads, find_past
from synopse.comparing.rules.occasions import is_torn
from synopse.comparing.table import Rule, Table
from synopse.model import Discrepancy, DiscrepancyType, NameKind, Passage, Severity, Span, Statement
from synopse.text.tokens import fold_word

VENUE = Rule(DiscrepancyType.PLACE, "venue@1", "Für dasselbe Ereignis werden verschiedene Orte genannt.")
DATE_AT = Rule(
    DiscrepancyType.PLACE, "place_of_date@1", "Für denselben Termin werden verschiedene Orte genannt."
)
MOVE = Rule(DiscrepancyType.PLACE, "moves_to@1", "Wohin verlagert wird, steht verschieden.")
_HEADS = (
    "halle", "platz", "bahnhof", "kirche", "stadion", "arena", "saal", "schule", "klinik", "klinikum",
    "brücke", "theater", "museum", "hotel", "gericht", "schloss",
)  # fmt: skip
_ANY = re.compile(rf"\b(?P<first>[A-ZÄÖÜ][a-zäöüß-]{{2,24}}?)(?P<head>{'|'.join(_HEADS)})(?:s|es|n)?\b")
_PLACE = rf"(?:[\w-]+er\s+)?[A-ZÄÖÜ][a-zäöüß-]{{2,24}}?(?:{'|'.join(_HEADS)})\b"
_AT = re.compile(rf"\b(?:(?:in|auf|vor|an)\s+(?:der|dem|einer|einem)|im|am)\s+{_PLACE}", re.IGNORECASE)
_MEETING = re.compile(
    r"treff|trifft|\btag(?:en|t)\b|\brunde|gespräch|verhandl|konferenz|gipfel|\bspiel|prozess|beginn|wieder\b|kundgebung",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"verlager|abwander|abgewandert|wandert\b|gefertigt|\bfertigt|produziert|hergestellt|umzieh|umgezogen",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"\b(?:in|nach|im)\s+(?:der\s+|die\s+|den\s+)?$")
_MUCH = 2  # words in common that make one event of two clauses
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ON_A_DATE = re.compile(r"\d{1,2}\.\s?(?:\d|[A-ZJ])")


@dataclass(frozen=True, slots=True)
class _At:
    """Where something is told to be: the key of what is compared, the place, the words."""

    features: Features
    key: str
    place: str
    passage: Passage


def find_venue_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Places that each report gives as the only one, and that differ; German only."""
    if table.lexicon.language != "de":
        return
    past = find_past(table, load_figures("de"))
    units = [one for one in table.features if one.unit.order not in past and not is_torn(one, table)]
    yield from _venues(units, table)
    yield from _compare(DATE_AT, [at for one in units for at in _on_dates(one, table)], table)
    yield from _compare(MOVE, [at for one in units for at in _moves(one, table)], table)


def _compare(rule: Rule, told: Sequence[_At], table: Table) -> Iterator[Discrepancy]:
    """The places of each key that are the only ones of it in their reports."""
    for key in dict.fromkeys(at.key for at in told):
        same = [at for at in told if at.key == key]
        places: dict[str, set[str]] = {}
        for at in same:
            places.setdefault(at.passage.report, set()).add(at.place)
        firm = [at for at in same if len(places[at.passage.report]) == 1]
        if len({at.place for at in firm}) > 1:
            yield rule.found(Severity.DIFFERS, [at.passage for at in firm], _row(firm, table))


def _row(told: Sequence[_At], table: Table) -> Statement | None:
    units = [at.features for at in told]
    return next((row.statement for row in table.rows if all(one in row.units for one in units)), None)


def _venues(units: Sequence[Features], table: Table) -> Iterator[Discrepancy]:
    """Two compounds of one head (`Messehalle`, `Stadthalle`), each the only one of it in its report."""
    firsts: dict[tuple[str, str], set[str]] = {}
    for one in table.features:
        for match in _ANY.finditer(table.text(one)):
            firsts.setdefault((one.unit.report, match["head"]), set()).add(fold_word(match["first"]))
    told: list[_At] = []
    for one in units:
        at = _AT.search(table.text(one))
        found = _ANY.search(table.text(one), at.start()) if at else None
        if at and found and len(firsts[one.unit.report, found["head"]]) == 1:
            span = Span(*at.span()).shift(one.unit.span.start)
            told.append(_At(one, found["head"], fold_word(found["first"]), Passage(one.unit.report, span)))
    heads = find_heads(table)
    pairs = [
        pair
        for pair in combinations(told, 2)
        if pair[0].key == pair[1].key
        and pair[0].place != pair[1].place
        and pair[0].passage.report != pair[1].passage.report
        and _of_one_event(pair[0].features, pair[1].features, heads)
    ]
    for key in dict.fromkeys(pair[0].key for pair in pairs):
        apart = {at.passage: at for pair in pairs if pair[0].key == key for at in pair}
        ordered = sorted(apart.values(), key=lambda at: at.features.unit.order)
        yield VENUE.found(Severity.DIFFERS, [at.passage for at in ordered], _row(ordered, table))


def _of_one_event(first: Features, second: Features, heads: frozenset[int]) -> bool:
    """Whether two clauses have two words in common, one at the beginning of both reports."""
    common = (first.stems & second.stems) - first.persons - second.persons
    least = 1 if first.unit.order in heads and second.unit.order in heads else _MUCH
    return len(common) >= least


def _on_dates(one: Features, table: Table) -> Iterator[_At]:
    """The one place of a clause that tells of a meeting on a date: `am 12. März in Melmbach`."""
    dates = {
        time.value[:10]
        for time in one.unit.times
        if _DAY.match(time.value) and _ON_A_DATE.match(table.words(Passage(one.unit.report, time.span)))
    }
    places = _places(one, table)
    if len(dates) == 1 and len(places) == 1 and _MEETING.search(table.text(one)):
        yield _At(one, next(iter(dates)), *places[0])


def _moves(one: Features, table: Table) -> Iterator[_At]:
    """The one place in which something is to be made, if it is not where the event is."""
    places = _places(one, table)
    if len(places) == 1 and _MADE.search(table.text(one)) and not one.negated:
        yield _At(one, "made", *places[0])


def _places(one: Features, table: Table) -> list[tuple[str, Passage]]:
    """The places of a clause behind `in` or `nach`, by name."""
    text = table.report(one.unit.report).text
    found = {
        name.name: Passage(one.unit.report, name.span)
        for name in one.unit.names
        if name.kind is NameKind.PLACE and _PREPOSITION.search(text[: name.span.start][-20:])
    }
    return list(found.items())
