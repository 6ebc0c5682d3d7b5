"""What is told of the one driver or guard of an event: unhurt here and hurt there, 27 here and 29 there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypedDict, cast

from synopse.comparing.features import Features
from synopse.comparing.figures import load_figures
from synopse.comparing.rules.figures import find_past
from synopse.comparing.rules.occasions import is_torn
from synopse.comparing.table import Rule, Table
from synopse.comparing.terms import fold_content
from synopse.lang.resources import load_yaml
from synopse.model import Discrepancy, DiscrepancyType, Passage, Severity, Span, Statement

UNHURT = Rule(
    DiscrepancyType.NEGATION,
    "unhurt@1",
    "Unverletzt in einem Bericht, im anderen nicht.",
)
AGE_OF = Rule(
    DiscrepancyType.QUANTITY, "age_of_one@1", "Für dieselbe Person wird ein verschiedenes Alter genannt."
)
_BEFORE = r"(?:(?:[a-zäöüß]{3,20}e[rn]?|[\w-]+jährige[rnms]?|\d{1,2}\s+Jahre\s+alte[rnms]?)\s+){0,2}"
_AGE = re.compile(r"\b(\d{1,2})(?:[- ]?jährige[rnms]?| Jahre alte[rnms]?)\s+$")
_BARE = frozenset({"Fahrer", "Fahrerin", "Lenker", "Lenkerin"})
_OTHER = re.compile(r"fahrer|^(?:Fahrer|Lenker)")
_REACH = 30
_SEVERAL = "several"


class _File(TypedDict):
    people: list[str]
    unhurt: str
    hurt: str
    several: str


@dataclass(frozen=True, slots=True)
class _Words:
    one: re.Pattern[str]
    unhurt: re.Pattern[str]
    hurt: re.Pattern[str]
    several: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Told:
    """What a clause tells of somebody: his noun, the value, the words."""

    features: Features
    who: str
    value: str
    passage: Passage


@cache
def _load() -> _Words:
    data = cast("_File", load_yaml("synopse.lang.de", "event_people.yaml"))
    people = "|".join(re.escape(word) for word in sorted(data["people"], key=len, reverse=True))
    return _Words(
        re.compile(
            rf"\b(?i:der|die|ein|eine|dem|einem|einer|den|einen)\s+{_BEFORE}(?P<who>{people})n?\b"
            rf"(?P<of>\s+(?:des|eines|der|einer|vom|von)\s+(?:[a-zäöüß]+e[nrs]?\s+)?[A-ZÄÖÜ]\w+)?"
        ),
        *(re.compile(data[key], re.IGNORECASE) for key in ("unhurt", "hurt", "several")),
    )


def find_condition_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """States and ages of somebody who is the only one of his kind in every report; German only."""
    if table.lexicon.language != "de":
        return
    past = find_past(table, load_figures("de"))
    units = [one for one in table.features if one.unit.order not in past and not is_torn(one, table)]
    several = _are_several(table)
    for rule, severity, told in (
        (UNHURT, Severity.DIFFERS, [found for one in units for found in _states(one, table)]),
        (AGE_OF, Severity.CONTRADICTION, [found for one in units for found in _ages(one, table)]),
    ):
        for who in dict.fromkeys(one.who for one in told):
            same = [one for one in told if one.who == who]
            if _differ(same) and not (who in _BARE and several):
                passages = [one.passage for one in same]
                yield rule.found(severity, passages, _row(same, table))


def _are_several(table: Table) -> bool:
    """Whether the story has another driver than "the driver": a cyclist, the driver of the lorry."""
    keys = {_key(found) for one in table.features for found in _load().one.finditer(table.text(one))}
    return bool(keys & _BARE) and any(_OTHER.search(key) for key in keys - _BARE)


def _differ(told: Sequence[_Told]) -> bool:
    """Whether no report tells two values, and two reports tell different ones."""
    values: dict[str, set[str]] = {}
    for one in told:
        values.setdefault(one.passage.report, set()).add(one.value)
    plain = all(len(own) == 1 and _SEVERAL not in own for own in values.values())
    return plain and len(set().union(*values.values())) > 1


def _row(told: Sequence[_Told], table: Table) -> Statement | None:
    units = [one.features for one in told]
    return next((row.statement for row in table.rows if all(one in row.units for one in units)), None)


def _states(one: Features, table: Table) -> Iterator[_Told]:
    """Whether a clause that tells of one such person calls him hurt or unhurt."""
    words, text = _load(), table.text(one)
    people = list(words.one.finditer(text))
    if words.several.search(text):
        yield from (_Told(one, _key(match), _SEVERAL, one.unit.passage) for match in people)
    if len(people) != 1 or words.several.search(text) or one.unit.heading:
        return
    unhurt, hurt = words.unhurt.search(text), words.hurt.search(text)
    if bool(unhurt) == bool(hurt) or (hurt and one.negated):
        return
    yield _Told(one, _key(people[0]), "unhurt" if unhurt else "hurt", one.unit.passage)


def _key(match: re.Match[str]) -> str:
    """The noun with what it is of: the driver of the bus is not surely "the driver"."""
    return match["who"] + fold_content(match["of"] or "")


def _ages(one: Features, table: Table) -> Iterator[_Told]:
    """The ages a clause gives such persons."""
    words, text = _load(), table.text(one)
    if words.several.search(text):
        return
    for match in words.one.finditer(text):
        start = max(0, match.start("who") - _REACH)
        age = _AGE.search(text[start : match.start("who")])
        if age:
            span = Span(start + age.start(), match.end("who")).shift(one.unit.span.start)
            yield _Told(one, _key(match), age[1], Passage(one.unit.report, span))
