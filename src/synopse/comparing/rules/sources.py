"""On whose word a statement stands: another source in another report, or none at all."""

from collections.abc import Iterator, Mapping, Sequence

from synopse.comparing.features import Features
from synopse.comparing.rules.own_voice import OwnVoice
from synopse.comparing.rules.quoted_words import share_quotation
from synopse.comparing.rules.speakers import are_distinct, find_source, share_words
from synopse.comparing.table import Rule, Table, TableRow
from synopse.model import Discrepancy, DiscrepancyType, Mode, Passage, Severity, ZoneKind

ATTRIBUTION = Rule(
    DiscrepancyType.ATTRIBUTION, "attribution@2", "Dieselbe Aussage steht auf das Wort verschiedener Quellen."
)
LOST = Rule(
    DiscrepancyType.ATTRIBUTION_LOST,
    "attribution_lost@2",
    "Was andere Berichte einer Quelle zuschreiben, steht hier ohne Quelle.",
)
_OTHERS_WORDS = (Mode.DIRECT, Mode.INDIRECT)
_SAME_CONTENT = 0.6
_SAME_SHORT = 0.95
_FEWEST_TERMS = 3


def find_source_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Differing and lost sources, row by row; only rows whose wordings are close."""
    voice = OwnVoice(table)
    for row in table.rows:
        if row.shared and row.sound:
            yield from _differing(row, table)
            yield from _lost(row, voice)


def _differing(row: TableRow, table: Table) -> Iterator[Discrepancy]:
    """Two reports attribute, to sources that surely are not one."""
    named = [(one, source) for one in _voiced(row) if (source := find_source(one, table))]
    apart = [
        one
        for one, source in named
        for other, others in named
        if _tell_the_same(row, one, other, table) and are_distinct(source, others)
    ]
    if apart:
        yield ATTRIBUTION.found(Severity.ATTRIBUTION, _passages(apart), row.statement)


def _tell_the_same(row: TableRow, first: Features, second: Features, table: Table) -> bool:
    """Whether two reports tell the same, and neither names a source of the other's anywhere in the row."""
    if first.unit.report == second.unit.report:
        return False
    if not _same_content(first, second) and not share_quotation(first, second, table):
        return False
    return not share_words(*(_sources(row, one.unit.report) for one in (first, second)))


def _sources(row: TableRow, report: str) -> frozenset[str]:
    """The words of all sources of a report's units of a row."""
    return frozenset().union(*(one.source for one in row.units if one.unit.report == report))


def _lost(row: TableRow, voice: OwnVoice) -> Iterator[Discrepancy]:
    """A report tells in its own voice, and nowhere attributes, what another gives on a named source."""
    voiced = [one for one in _voiced(row) if one.unit.mode is Mode.INDIRECT and voice.has_own_frame(one)]
    attributing = {one.unit.report for one in row.units if one.unit.mode is not Mode.OWN}
    pairs = [
        (one, other)
        for one in row.units
        if one.unit.report not in attributing and voice.is_plain(one)
        for other in voiced
        if _same_content(one, other)
    ]
    if pairs:
        own = {one.unit.order: one for one, _ in pairs}
        others = {other.unit.order: other for _, other in pairs}
        yield LOST.found(Severity.ATTRIBUTION, _passages([*own.values(), *others.values()]), row.statement)


def _same_content(first: Features, second: Features) -> bool:
    """Whether each of two units has most of what the other tells, by weight, its speakers left aside."""
    ours, theirs = (_told(one, other) for one, other in ((first, second), (second, first)))
    common = sorted(ours.keys() & theirs.keys())
    weight = sum(min(ours[term], theirs[term]) for term in common)
    heavier = max(sum(ours.values()), sum(theirs.values()))
    least = _SAME_CONTENT if len(common) >= _FEWEST_TERMS else _SAME_SHORT
    return bool(common) and weight >= least * heavier


def _told(one: Features, other: Features) -> Mapping[str, float]:
    speaking = one.source | other.source
    return {term: weight for term, weight in one.mass.items() if term not in speaking}


def _voiced(row: TableRow) -> tuple[Features, ...]:
    """Tellings of the running text on another's word; headings and teasers have no room for a source."""
    return tuple(
        one
        for one in row.units
        if one.unit.zone is ZoneKind.BODY and one.unit.mode in _OTHERS_WORDS and one.source
    )


def _passages(units: Sequence[Features]) -> tuple[Passage, ...]:
    return tuple(one.unit.passage for one in units)
