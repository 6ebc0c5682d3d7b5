"""On whose word a statement stands: another source in another report, or none at all."""

from collections.abc import Iterator

from synopse.comparing.features import Features
from synopse.comparing.table import Rule, Table, TableRow
from synopse.model import Discrepancy, DiscrepancyType, Mode, Passage, Severity, ZoneKind

ATTRIBUTION = Rule(
    DiscrepancyType.ATTRIBUTION, "attribution@1", "Dieselbe Aussage steht auf das Wort verschiedener Quellen."
)
LOST = Rule(
    DiscrepancyType.ATTRIBUTION_LOST,
    "attribution_lost@1",
    "Was andere Berichte einer Quelle zuschreiben, steht hier ohne Quelle.",
)
_OTHERS_WORDS = (Mode.DIRECT, Mode.INDIRECT)


def find_source_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Differing and lost sources, row by row; only rows whose wordings are close."""
    for row in table.rows:
        if row.shared and row.sound:
            yield from _differing(row)
            yield from _lost(row)


def _differing(row: TableRow) -> Iterator[Discrepancy]:
    """Two reports attribute, to sources that have no word in common."""
    voiced = [one for one in _text_units(row) if one.unit.mode in _OTHERS_WORDS and one.source]
    differ = any(
        first.unit.report != second.unit.report and not _share_a_source(row, first, second)
        for first in voiced
        for second in voiced
    )
    if differ:
        yield ATTRIBUTION.found(Severity.ATTRIBUTION, _sentences(row.units), row.statement)


def _share_a_source(row: TableRow, first: Features, second: Features) -> bool:
    """Whether any telling of both reports names the same source."""
    ours = _sources(row, first.unit.report)
    theirs = _sources(row, second.unit.report)
    return any(one & other for one in ours for other in theirs)


def _sources(row: TableRow, report: str) -> tuple[frozenset[str], ...]:
    return tuple(one.source for one in row.units if one.unit.report == report and one.source)


def _lost(row: TableRow) -> Iterator[Discrepancy]:
    """Most reports attribute, another tells it in its own voice and nowhere attributes it."""
    units = _text_units(row)
    attributing = {one.unit.report for one in units if one.unit.mode in _OTHERS_WORDS and one.source}
    voiced = {one.unit.report for one in row.units if one.unit.mode is not Mode.OWN}
    own = [one for one in units if one.unit.report not in voiced]
    if own and len(attributing) >= len({one.unit.report for one in own}):
        others = [one for one in units if one.unit.report in attributing]
        yield LOST.found(Severity.ATTRIBUTION, _sentences((*own, *others)), row.statement)


def _text_units(row: TableRow) -> tuple[Features, ...]:
    """The tellings of the running text; headings and teasers have no room for a source."""
    return tuple(one for one in row.units if one.unit.zone is ZoneKind.BODY)


def _sentences(units: tuple[Features, ...]) -> tuple[Passage, ...]:
    return tuple(one.unit.passage for one in units)
