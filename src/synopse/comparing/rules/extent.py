"""How much or how wide one thing is told: one or several, on the margin or at it, of all or of some."""

import re
from collections.abc import Iterator

from synopse.comparing.features import Features
from synopse.comparing.table import Rule, Table, TableRow
from synopse.comparing.terms import find_terms
from synopse.model import Discrepancy, DiscrepancyType, Passage, Severity, Span, Statement
from synopse.text.tokens import fold_word

NUMBER = Rule(
    DiscrepancyType.QUANTITY,
    "one_or_several@1",
    "Ein Bericht erzählt in der Einzahl, der andere in der Mehrzahl.",
)
MARGIN = Rule(
    DiscrepancyType.PLACE, "on_the_margin@1", "Am Rande in einem Bericht, bei dem Anlass selbst im anderen."
)
SCOPE = Rule(DiscrepancyType.ACTOR, "scope@1", "Die Beteiligten sind verschieden weit gefasst.")
_ONE = re.compile(r"\bein(?:e[nmrs]?)?\s+(?P<adjective>[a-zäöüß]{4,30})\s+(?P<noun>[A-ZÄÖÜ]\w{3,40})")
_BARE = re.compile(r"(?P<before>\w+)\s+(?P<adjective>[a-zäöüß]{3,30}(?:er|e))\s+(?P<noun>[A-ZÄÖÜ]\w{3,40})")
_DEFINED = re.compile(
    r"(?:der|die|das|des|dem|den|ein\w*|kein\w*|[msd]ein\w*|ihre?\w*|unser\w*|dies\w*|jen\w*|jede\w*|welch\w*)",
    re.IGNORECASE,
)
_SINGLE = re.compile(r"\b(?:der|die|einer|eine|dieser|diese)\s+(?P<noun>[A-ZÄÖÜ]\w{3,40}e)\b")
_SEVERAL = re.compile(r"\b(?:die|mehrere|einige|viele)\s+(?P<noun>[A-ZÄÖÜ]\w{3,40}en)\b")
_ENDING = re.compile(r"(?:er|en|em|es|e)$")
_AT = re.compile(
    r"\b(?i:bei|beim|auf|während)\s+(?:(?:dem|der|einem|einer|des|eines)\s+)?(?P<what>[^,.;:]{4,70})"
)
_MARGIN = re.compile(r"\bam Rande?\s+(?:des|der|eines|einer|von)\s+(?P<what>[^,.;:]{4,70})", re.IGNORECASE)
_WIDE = re.compile(
    r"\b(?:international|multinational|weltweit|ausländisch)e[nr]?\s+(?P<noun>[A-ZÄÖÜ]\w{3,40})"
)
_NARROW = re.compile(
    r"\b(?:europäisch|westlich|afrikanisch|arabisch|asiatisch|amerikanisch|deutsch|französisch|britisch)e[nr]?\s+"
    r"(?:und\s+\w+\s+)?(?P<noun>[A-ZÄÖÜ]\w{3,40})"
)
_FEWEST = 2


def find_extent_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Differences of extent, each no more than a difference of precision; German only."""
    if table.lexicon.language != "de":
        return
    for row in table.rows:
        if row.shared:
            yield from _numbers(row, table)
    yield from _margins(table)
    yield from _scopes(table)


def _row(table: Table, *units: Features) -> Statement | None:
    return next((row.statement for row in table.rows if all(one in row.units for one in units)), None)


def _at(one: Features, match: re.Match[str]) -> Passage:
    """The words of a match as evidence."""
    start = one.unit.span.start
    return Passage(one.unit.report, Span(start + match.start(), start + match.end()))


def _numbers(row: TableRow, table: Table) -> Iterator[Discrepancy]:
    """A noun of a row that stands for one thing in some reports and for several in others."""
    single = [(one, key, match) for one in row.units for key, match in _singles(table.text(one))]
    several = [(one, key, match) for one in row.units for key, match in _plurals(table.text(one))]
    for key in dict.fromkeys(key for _, key, _ in single):
        ours = [(one, match) for one, other, match in single if other == key]
        theirs = [(one, match) for one, other, match in several if other == key]
        reports = {one.unit.report for one, _ in ours} & {one.unit.report for one, _ in theirs}
        if theirs and not reports:
            found = sorted((*ours, *theirs), key=lambda pair: pair[0].unit.order)
            yield NUMBER.found(Severity.GRANULARITY, [_at(*pair) for pair in found], row.statement)


def _singles(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Nouns that surely stand for one thing: `ein persönliches Treffen`, `der Ursache`."""
    for match in _ONE.finditer(text):
        yield f"{_bare(match['adjective'])} {_noun(match['noun'])}", match
    for match in _SINGLE.finditer(text):
        yield fold_word(match["noun"]), match


def _plurals(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Nouns that surely stand for several: `zukünftiger persönlicher Treffen`, `die Ursachen`."""
    for match in _BARE.finditer(text):
        if not _DEFINED.fullmatch(match["before"]):
            yield f"{_bare(match['adjective'])} {_noun(match['noun'])}", match
    for match in _SEVERAL.finditer(text):
        yield fold_word(match["noun"])[:-1], match


def _bare(adjective: str) -> str:
    return _ENDING.sub("", fold_word(adjective))


def _noun(noun: str) -> str:
    """A noun without the genitive s."""
    return fold_word(noun).removesuffix("s")


def _margins(table: Table) -> Iterator[Discrepancy]:
    """What was said on the margin of an occasion, and elsewhere at the occasion itself."""
    for one in table.features:
        margin = _MARGIN.search(table.text(one))
        if margin is None:
            continue
        occasion = _nouns(margin["what"], table)
        found = [
            (other, match)
            for other in table.features
            if other.unit.report != one.unit.report and not _MARGIN.search(table.text(other))
            for match in _AT.finditer(table.text(other))
            if len(occasion & _nouns(match["what"], table)) >= _FEWEST
        ]
        if found:
            passages = [_at(one, margin), *(_at(*pair) for pair in found)]
            yield MARGIN.found(Severity.GRANULARITY, passages, _row(table, one, found[0][0]))


def _nouns(words: str, table: Table) -> frozenset[str]:
    """The terms of the words with a capital letter."""
    return frozenset(find_terms(" ".join(re.findall(r"[A-ZÄÖÜ][\w-]+", words)), table.lexicon))


def _scopes(table: Table) -> Iterator[Discrepancy]:
    """`internationale Truppen` here, `europäische Truppen` there, for the same purpose."""
    wide = [(one, match) for one in table.features for match in _WIDE.finditer(table.text(one))]
    narrow = [(one, match) for one in table.features for match in _NARROW.finditer(table.text(one))]
    for one, match in wide:
        nouns = set(find_terms(match["noun"], table.lexicon))
        same = [
            (other, found)
            for other, found in narrow
            if other.unit.report != one.unit.report
            and nouns & set(find_terms(found["noun"], table.lexicon))
            and len((one.stems & other.stems) - one.names - other.names - nouns) >= 1
            and one.negated == other.negated
        ]
        if same:
            passages = [_at(one, match), *(_at(*pair) for pair in same)]
            yield SCOPE.found(Severity.GRANULARITY, passages, _row(table, one, same[0][0]))
