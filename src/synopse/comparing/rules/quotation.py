"""How one utterance is quoted: in other words, or with the marks set elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from synopse.comparing.rules.quoted_words import find_quoted_words
from synopse.comparing.rules.speakers import SourceKind, are_distinct, find_source
from synopse.comparing.table import Rule, Table, TableRow
from synopse.comparing.terms import fold_content
from synopse.model import AttributionKind, Discrepancy, DiscrepancyType, Mode, Passage, Severity

WORDING = Rule(
    DiscrepancyType.QUOTATION_WORDING,
    "quotation_wording@1",
    "Dieselbe Äußerung wird in verschiedenen Worten zitiert.",
)
BOUNDARY = Rule(
    DiscrepancyType.QUOTATION_BOUNDARY,
    "quotation_boundary@1",
    "Die Anführungszeichen umfassen verschieden viel derselben Äußerung.",
)
_LEAST_ALIKE = 45
_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class _Quote:
    passage: Passage
    words: tuple[str, ...]


SAYER = Rule(
    DiscrepancyType.ACTOR, "actor_words@1", "Dieselben Worte werden verschiedenen Personen zugeschrieben."
)


def find_quotation_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Quotations of one row that are not word for word the same; the same words from two persons."""
    for row in table.rows:
        if row.shared:
            yield from _compare(row, _quotes(row, table))
            yield from _other_sayers(row, table)


def _other_sayers(row: TableRow, table: Table) -> Iterator[Discrepancy]:
    """What one person is told to have called a thing in one report, and another in the other."""
    said = [
        (one, found, find_source(one, table))
        for one in row.units
        if one.unit.mode is Mode.REPORTED
        for found in find_quoted_words(one, table)
        if len(found.words) >= _FEWEST_WORDS
    ]
    apart = [
        one.unit.passage
        for one, found, source in said
        for other, others, another in said
        if one.unit.report != other.unit.report
        and found.words == others.words
        and source
        and another
        and source.kind is another.kind is SourceKind.PERSON
        and are_distinct(source, another)
    ]
    if apart:
        yield SAYER.found(Severity.DIFFERS, apart, row.statement)


def _quotes(row: TableRow, table: Table) -> tuple[_Quote, ...]:
    """The quotations that stand in the units of a row, each cut to its unit."""
    found: dict[Passage, _Quote] = {}
    for one in row.units:
        text = table.report(one.unit.report).text
        for attribution in one.unit.attributions:
            if attribution.kind is not AttributionKind.DIRECT:
                continue
            for span in attribution.content:
                if span.overlaps(one.unit.span):
                    start, end = max(span.start, one.unit.span.start), min(span.end, one.unit.span.end)
                    passage = Passage(one.unit.report, type(span)(start, end))
                    words = tuple(fold_content(text[start:end]).split())
                    found.setdefault(passage, _Quote(passage, words))
    return tuple(quote for quote in found.values() if quote.words)


def _compare(row: TableRow, quotes: tuple[_Quote, ...]) -> Iterator[Discrepancy]:
    reworded, moved = [], []
    for place, first in enumerate(quotes):
        for second in quotes[place + 1 :]:
            if first.passage.report == second.passage.report or first.words == second.words:
                continue
            if _holds(first.words, second.words) or _holds(second.words, first.words):
                moved += [first.passage, second.passage]
            elif _same_utterance(first, second):
                reworded += [first.passage, second.passage]
    if moved and row.sound:
        yield BOUNDARY.found(Severity.WORDING, sorted(set(moved)), row.statement)
    if reworded:
        alike = _with_copies(reworded, quotes)
        yield WORDING.found(Severity.WORDING, alike, row.statement)


def _same_utterance(first: _Quote, second: _Quote) -> bool:
    long_enough = min(len(first.words), len(second.words)) >= _FEWEST_WORDS
    return long_enough and fuzz.ratio(" ".join(first.words), " ".join(second.words)) >= _LEAST_ALIKE


def _holds(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Whether one quotation is a run of words within the other."""
    return len(longer) > len(shorter) and f" {' '.join(shorter)} " in f" {' '.join(longer)} "


def _with_copies(passages: list[Passage], quotes: tuple[_Quote, ...]) -> tuple[Passage, ...]:
    """The passages in order, with the quotations that have the words of one of them."""
    wanted = {quote.words for quote in quotes if quote.passage in passages}
    return tuple(quote.passage for quote in quotes if quote.words in wanted)
