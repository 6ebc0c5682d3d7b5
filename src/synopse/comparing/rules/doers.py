"""Who did it: two reports give one deed of the event to two doers, who surely are not one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import TypedDict, cast

from synopse.comparing.features import Features
from synopse.comparing.figures import load_figures
from synopse.comparing.rules.figures import find_past
from synopse.comparing.rules.occasions import is_torn
from synopse.comparing.table import Rule, Table
from synopse.lang.name_variants import same_family
from synopse.lang.resources import load_yaml
from synopse.model import Discrepancy, DiscrepancyType, NameKind, Severity, Statement
from synopse.text.tokens import fold_word

DOER = Rule(DiscrepancyType.ACTOR, "doer@1", "Wer es tat, wird verschieden erzählt.")
_ARTICLE = re.compile(r"^(?:ein|eine|der|die|einem|einer|den|dem)\s+", re.IGNORECASE)


class _Row(TypedDict):
    name: str
    pattern: str


class _File(TypedDict):
    deeds: list[_Row]
    by_name: list[_Row]
    sorts: list[list[str]]
    anybody: list[str]


@dataclass(frozen=True, slots=True)
class DoerWords:
    """Patterns of deeds with their doer and of deeds of somebody named; words for one sort or anybody."""

    deeds: tuple[tuple[str, re.Pattern[str]], ...]
    by_name: tuple[tuple[str, re.Pattern[str]], ...]
    sorts: tuple[frozenset[str], ...]
    anybody: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Deed:
    """A deed with the words for its doer, those that name nobody left out."""

    features: Features
    name: str
    doer: frozenset[str]

    @property
    def report(self) -> str:
        """The report it stands in."""
        return self.features.unit.report


@cache
def load_doers() -> DoerWords:
    """What German knows of deeds and doers."""
    data = cast("_File", load_yaml("synopse.lang.de", "doers.yaml"))
    return DoerWords(
        tuple((row["name"], re.compile(row["pattern"])) for row in data["deeds"]),
        tuple((row["name"], re.compile(row["pattern"], re.IGNORECASE)) for row in data["by_name"]),
        tuple(frozenset(map(fold_word, words)) for words in data["sorts"]),
        frozenset(map(fold_word, data["anybody"])),
    )


def find_doer_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Deeds told of one doer in each report, and not of the same; German only."""
    if table.lexicon.language != "de":
        return
    past = find_past(table, load_figures("de"))
    deeds = [
        deed
        for one in table.features
        if one.unit.order not in past and not one.negated and not is_torn(one, table)
        for deed in _deeds(one, table)
    ]
    for name in dict.fromkeys(deed.name for deed in deeds):
        same = [deed for deed in deeds if deed.name == name]
        firm = [
            one
            for one in same
            if not any(_are_two(one, other) for other in same if other.report == one.report)
        ]
        pairs = [
            pair for pair in combinations(firm, 2) if pair[0].report != pair[1].report and _are_two(*pair)
        ]
        if pairs:
            apart = sorted({deed.features.unit.order: deed for pair in pairs for deed in pair}.items())
            units = [deed.features for _, deed in apart]
            yield DOER.found(Severity.DIFFERS, [one.unit.passage for one in units], _row(units, table))


def _row(units: Sequence[Features], table: Table) -> Statement | None:
    return next((row.statement for row in table.rows if all(one in row.units for one in units)), None)


def _deeds(one: Features, table: Table) -> Iterator[_Deed]:
    """The deeds a clause tells with a doer."""
    words, text = load_doers(), table.text(one)
    for name, pattern in words.deeds:
        match = pattern.search(text)
        if match:
            told = _ARTICLE.sub("", match["who"]).split()
            doer = frozenset(map(fold_word, told)) - words.anybody
            if doer:
                yield _Deed(one, name, doer)
                break
    people = {
        name.name.split()[-1]
        for name in one.unit.names
        if name.kind is NameKind.PERSON and any(span.overlaps(name.span) for span in one.unit.content)
    }
    for name, pattern in words.by_name:
        if len(people) == 1 and pattern.search(text):
            yield _Deed(one, name, frozenset(people))


def _are_two(first: _Deed, second: _Deed) -> bool:
    """Whether two doers have no word in common, nor words of one sort of people."""
    sorts = [
        {place for place, own in enumerate(load_doers().sorts) if own & deed.doer} for deed in (first, second)
    ]
    alike = any(_one_word(ours, theirs) for ours in first.doer for theirs in second.doer)
    return not alike and not sorts[0] & sorts[1]


def _one_word(ours: str, theirs: str) -> bool:
    """Whether two words are one but for endings, or one ends in the other: Wachmann, Nachtwachmann."""
    short, long = sorted((ours, theirs), key=len)
    return (
        long.startswith(short[: max(4, len(short) - 2)]) or long.endswith(short) or same_family(ours, theirs)
    )
