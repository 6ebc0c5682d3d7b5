"""Whether it is so: facts that one report tells and another denies, in words that need not be alike."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NotRequired, TypedDict, cast

from synopse.comparing.features import Features
from synopse.comparing.figures import load_figures
from synopse.comparing.rules.figures import find_other_events, find_past, find_scenes
from synopse.comparing.rules.occasions import is_torn
from synopse.comparing.table import Rule, Table
from synopse.lang.resources import load_yaml
from synopse.model import Discrepancy, DiscrepancyType, Severity, Statement

FACT = Rule(DiscrepancyType.NEGATION, "fact@1", "Ein Bericht verneint, was der andere als geschehen erzählt.")
KNOWN = Rule(
    DiscrepancyType.NEGATION, "fact_known_later@1", "Ein späterer Bericht weiß, was ein früherer verneint."
)
BESIDE = Rule(
    DiscrepancyType.NEGATION,
    "denied_beside@1",
    "Im selben Bericht bestreitet jemand, was ein anderer erzählt.",
)
_FEW_WORDS = 8


class _Row(TypedDict):
    name: str
    said: str
    denied: str
    never: str
    grows: NotRequired[bool]
    who: NotRequired[bool]
    ever: NotRequired[bool]


class _File(TypedDict):
    facts: list[_Row]
    open: str
    beside: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact by the words that tell it, that deny it, and that leave it aside; see the list."""

    name: str
    said: re.Pattern[str]
    denied: re.Pattern[str]
    never: re.Pattern[str]
    grows: bool
    who: bool
    ever: bool

    def told(self, text: str) -> bool | None:
        """Whether a clause tells the fact (True), denies it (False) or does neither."""
        denied = bool(self.denied.search(text))
        if not (denied or self.said.search(text)) or self.never.search(text):
            return None
        return not denied


@cache
def load_facts() -> tuple[tuple[Fact, ...], re.Pattern[str], re.Pattern[str]]:
    """The facts, words of what is no fact, and sentences that deny the one before."""
    data = cast("_File", load_yaml("synopse.lang.de", "facts.yaml"))
    facts = tuple(
        Fact(
            name=row["name"],
            said=_pattern(row["said"]),
            denied=_pattern(row["denied"]),
            never=_pattern(row["never"]),
            grows=row.get("grows", False),
            who=row.get("who", False),
            ever=row.get("ever", False),
        )
        for row in data["facts"]
    )
    return facts, _pattern(data["open"]), _pattern(data["beside"])


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


def find_fact_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Facts told here and denied there, by reports each of which does one only; German only."""
    if table.lexicon.language != "de":
        return
    figures = load_figures("de")
    left_out = find_past(table, figures) | find_other_events(table, figures)
    facts, unsure, beside = load_facts()
    units = [one for one in table.features if not is_torn(one, table) and not unsure.search(table.text(one))]
    scenes = find_scenes(table)
    for fact in facts:
        for scene in dict.fromkeys(scenes.get(one.unit.order, ()) for one in units):
            here = [
                one
                for one in units
                if scenes.get(one.unit.order, ()) == scene and (fact.ever or one.unit.order not in left_out)
            ]
            yield from _compare(fact, here, table)
    yield from _beside(table, beside)


def _compare(fact: Fact, units: Sequence[Features], table: Table) -> Iterator[Discrepancy]:
    told = [(one, so) for one in units if (so := fact.told(table.text(one))) is not None]
    both = {one.unit.report for one, so in told if so} & {one.unit.report for one, so in told if not so}
    said = [one for one, so in told if so and one.unit.report not in both]
    denied = [one for one, so in told if not so and one.unit.report not in both]
    if fact.who:
        said = [one for one in said if any(_share_name(one, other) for other in denied)]
        denied = [one for one in denied if any(_share_name(one, other) for other in said)]
    if said and denied:
        later = fact.grows and _all_later(said, denied, table)
        rule, severity = (KNOWN, Severity.UPDATE) if later else (FACT, Severity.DIFFERS)
        found = sorted((*said, *denied), key=lambda one: one.unit.order)
        yield rule.found(severity, [one.unit.passage for one in found], _row(found, table))


def _share_name(one: Features, other: Features) -> bool:
    return bool((one.persons | one.names) & (other.persons | other.names))


def _all_later(some: Sequence[Features], others: Sequence[Features], table: Table) -> bool:
    """Whether all reports of the first were printed after all of the second."""
    moments = [
        [moment.value for one in units if (moment := table.report(one.unit.report).published)]
        for units in (some, others)
    ]
    return all(moments) and min(moments[0]) > max(moments[1])


def _row(units: Sequence[Features], table: Table) -> Statement | None:
    return next((row.statement for row in table.rows if all(one in row.units for one in units)), None)


def _beside(table: Table, pattern: re.Pattern[str]) -> Iterator[Discrepancy]:
    """A sentence on somebody's word, and a short one behind it in which another denies it."""
    for before, one in pairwise(table.features):
        same = before.unit.report == one.unit.report and not before.unit.heading and not one.unit.heading
        told = before.source or before.unit.attributions
        if same and told and one.unit.words <= _FEW_WORDS and pattern.search(table.text(one)):
            yield BESIDE.found(Severity.DIFFERS, (before.unit.passage, one.unit.passage), _row([one], table))
