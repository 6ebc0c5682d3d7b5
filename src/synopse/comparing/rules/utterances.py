"""One utterance in two reports that no row joins: the words of another, in another place, cut elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from synopse.comparing.connected import join_pairs
from synopse.comparing.features import Features
from synopse.comparing.rules.medium import RULE as MEDIUM
from synopse.comparing.rules.medium import medium_in
from synopse.comparing.rules.quotation import BOUNDARY, SAYER, WORDING
from synopse.comparing.rules.quoted_words import find_marked_words, holds
from synopse.comparing.rules.sources import ATTRIBUTION
from synopse.comparing.rules.speakers import Source, SourceKind, are_distinct, find_source
from synopse.comparing.table import Rule, Table
from synopse.model import AttributionKind, Discrepancy, DiscrepancyType, Passage, Severity, Statement

WORD = Rule(
    DiscrepancyType.ATTRIBUTION,
    "attribution_words@1",
    "Dasselbe angeführte Wort steht auf das Wort verschiedener Personen.",
)
_FEWEST_WORDS = 3
_LONG_WORD = 10
_ALIKE = 72
_FEWEST_REWORDED = 5
_MOST_QUOTES = 400


@dataclass(frozen=True, slots=True)
class _Utterance:
    features: Features
    passage: Passage
    words: tuple[str, ...]
    source: Source | None

    @property
    def report(self) -> str:
        return self.passage.report

    @property
    def telling(self) -> bool:
        """Whether its words are so many, or so long, that they are surely the same utterance."""
        return len(self.words) >= _FEWEST_WORDS or max(map(len, self.words)) >= _LONG_WORD


def find_utterance_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """What quotations of different reports say of one utterance, wherever they stand."""
    utterances = tuple(
        utterance
        for one in table.features
        for passage, words in _quoted(one, table)
        if (utterance := _Utterance(one, passage, words, find_source(one, table))).telling
    )[:_MOST_QUOTES]
    yield from _other_sayers(utterances, table)
    yield from _other_media(utterances, table)
    yield from _other_cuts(utterances, table)


def _quoted(one: Features, table: Table) -> Iterator[tuple[Passage, tuple[str, ...]]]:
    """The quotations of a clause, and words in quotation marks that are none: ein „Millionengrab“."""
    for span, words in find_marked_words(one, table):
        yield Passage(one.unit.report, span), words


def _pairs(some: Sequence[_Utterance]) -> Iterator[tuple[_Utterance, _Utterance]]:
    for place, first in enumerate(some):
        for second in some[place + 1 :]:
            if first.report != second.report:
                yield first, second


def _row(table: Table, *units: Features) -> Statement | None:
    return next((row.statement for row in table.rows if all(one in row.units for one in units)), None)


def _other_sayers(utterances: Sequence[_Utterance], table: Table) -> Iterator[Discrepancy]:
    """The same words from two persons, where no report has them from both."""
    named = [
        one
        for one in utterances
        if one.source and one.source.kind is SourceKind.PERSON and not one.features.unit.heading
    ]
    for words in dict.fromkeys(one.words for one in named):
        same = [one for one in named if one.words == words]
        if _two_in_one_report(same) or not any(_distinct(*pair) for pair in _pairs(same)):
            continue
        row = _row(table, *(one.features for one in same))
        passages = [one.features.unit.passage for one in same]
        if len(words) < _FEWEST_WORDS:
            yield WORD.found(Severity.ATTRIBUTION, passages, row)
        elif all(_calls(one) for one in same):
            yield SAYER.found(Severity.DIFFERS, passages, row)
        elif row is None:
            yield ATTRIBUTION.found(Severity.ATTRIBUTION, passages)


def _calls(one: _Utterance) -> bool:
    """Whether a person is told to have called a thing so: a deed, and no statement."""
    source = one.features.unit.source
    return source is not None and source.kind is AttributionKind.REPORTED


def _distinct(first: _Utterance, second: _Utterance) -> bool:
    if first.source is None or second.source is None:
        return False
    return are_distinct(first.source, second.source)


def _two_in_one_report(same: Sequence[_Utterance]) -> bool:
    """Whether a report gives the words to two: then one takes them up from the other."""
    return any(
        one.report == other.report and _distinct(one, other)
        for place, one in enumerate(same)
        for other in same[place + 1 :]
    )


def _other_media(utterances: Sequence[_Utterance], table: Table) -> Iterator[Discrepancy]:
    """The same words on two platforms, each named in the sentence of the quotation or the one before it."""
    placed = [
        (one, found)
        for one in utterances
        if len(one.words) >= _FEWEST_WORDS and (found := _place(one, table))
    ]
    told: dict[str, set[str]] = {}
    for one, (medium, _) in placed:
        told.setdefault(one.report, set()).add(medium)
    apart = [
        passage
        for one, (medium, passage) in placed
        for other, (another, _) in placed
        if one.report != other.report
        and _are_alike(one, other, table)
        and medium != another
        and not told[one.report] & told[other.report]
    ]
    if apart:
        yield MEDIUM.found(Severity.CONTRADICTION, apart)


def _are_alike(one: _Utterance, other: _Utterance, table: Table) -> bool:
    """Whether one quotation holds the other, endings left aside: „schwerer Schlag“, „schweren Schlag“."""
    stem = table.lexicon.stem
    ours, theirs = (tuple(map(stem, each.words)) for each in (one, other))
    return holds(ours, theirs) or holds(theirs, ours)


def _place(one: _Utterance, table: Table) -> tuple[str, Passage] | None:
    """The medium named in the sentence of a quotation or in the one before it, with that clause."""
    order = one.features.unit.order
    near = [
        unit
        for unit in table.features
        if unit.unit.report == one.report and order - 1 <= unit.unit.order <= order and not unit.unit.heading
    ]
    for unit in reversed(near):
        text = _outside_quotation(unit, one, table)
        medium = medium_in(text, table.lexicon)
        if medium:
            return medium, unit.unit.passage
    return None


def _outside_quotation(unit: Features, one: _Utterance, table: Table) -> str:
    """The words of a clause without those that are quoted."""
    text = table.report(one.report).text
    start, end = one.passage.span.start, one.passage.span.end
    span = unit.unit.span
    if not span.overlaps(one.passage.span):
        return span.of(text)
    return text[span.start : max(span.start, start)] + " " + text[min(span.end, end) : span.end]


def _other_cuts(utterances: Sequence[_Utterance], table: Table) -> Iterator[Discrepancy]:
    """Quotations of one person of which one has the words of the other and more, or most of them."""
    people = frozenset[str]().union(*(one.persons for one in table.features))
    pairs = [
        (first, second)
        for first, second in _pairs(utterances)
        if first.words != second.words and _same_person(first, second, people)
    ]
    cut = [pair for pair in pairs if _holds_all(*pair)]
    reworded = [pair for pair in pairs if pair not in cut and _is_reworded(*pair)]
    for rule, found in ((BOUNDARY, cut), (WORDING, reworded)):
        for group in join_pairs(found):
            members = sorted(group, key=lambda one: (one.features.unit.order, one.passage.span))
            row = _row(table, *(one.features for one in members))
            yield rule.found(Severity.WORDING, [one.passage for one in members], row)


def _holds_all(first: _Utterance, second: _Utterance) -> bool:
    return holds(first.words, second.words) or holds(second.words, first.words)


def _is_reworded(first: _Utterance, second: _Utterance) -> bool:
    long_enough = min(len(first.words), len(second.words)) >= _FEWEST_REWORDED
    return long_enough and fuzz.token_sort_ratio(" ".join(first.words), " ".join(second.words)) >= _ALIKE


def _same_person(first: _Utterance, second: _Utterance, people: frozenset[str]) -> bool:
    """Whether one person, and the same ones, are named beside both quotations."""
    ours, theirs = ((one.features.persons | one.features.sure_speaker) & people for one in (first, second))
    return bool(ours & theirs) and (ours <= theirs or theirs <= ours)
