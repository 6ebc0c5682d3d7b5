"""Cells: what one report has for a statement, in whose voice, or why nothing is claimed about it."""

from collections.abc import Sequence

from synopse.comparing.fairness import Search
from synopse.comparing.units import Unit
from synopse.model import Attribution, Cell, CellState, Mode, Report, ReportEntry


def make_cells(units: Sequence[Unit], entries: Sequence[ReportEntry], search: Search) -> tuple[Cell, ...]:
    """One cell for every report of the story, in the story's order, from the units of one row."""
    by_report: dict[str, list[Unit]] = {}
    for unit in units:
        by_report.setdefault(unit.report, []).append(unit)
    telling = tuple(unit for unit in units if not unit.hangs) or tuple(units)
    cells = search.empty_cells(telling, tuple(by_report))
    for place, entry in enumerate(entries):
        if entry.report.id in by_report:
            cells[place] = _told(entry.report, by_report[entry.report.id])
    return tuple(cells)


def _told(report: Report, units: Sequence[Unit]) -> Cell:
    """The cell of a report that has the statement; its text decides over its headings whose word it is."""
    passages = tuple(unit.passage for unit in units)
    ids = tuple(dict.fromkeys(found.id for unit in units for found in unit.covering))
    voiced = next((unit for unit in _weighty(units) if unit.source), None)
    if voiced is None or voiced.source is None:
        if any(unit.hangs for unit in units):
            return Cell(report.id, CellState.ATTRIBUTES, passages, ids, Mode.REPORTED)
        return Cell(report.id, CellState.SAYS, passages, ids, Mode.OWN)
    return Cell(
        report=report.id,
        state=CellState.ATTRIBUTES,
        passages=passages,
        attributions=ids,
        mode=voiced.mode,
        speaker=speaker_of(report.text, voiced.source),
        via=via_of(voiced),
    )


def _weighty(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units of the text; headings only where there is nothing else."""
    return tuple(unit for unit in units if not unit.heading) or tuple(units)


def speaker_of(text: str, found: Attribution) -> str | None:
    """Who speaks: the resolved name, else the words of the mention."""
    if found.speaker_name:
        return found.speaker_name
    return " ".join(span.of(text) for span in found.speaker) or None


def via_of(unit: Unit) -> tuple[str, ...]:
    """Media and intermediaries between speaker and report, the nearest to the report first."""
    return tuple(dict.fromkeys(medium for found in unit.covering for medium in found.via))


def tellers_of(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """Cells that say or attribute."""
    return tuple(cell for cell in cells if cell.state in (CellState.SAYS, CellState.ATTRIBUTES))
