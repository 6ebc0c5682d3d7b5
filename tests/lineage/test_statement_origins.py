"""How many origins one statement has."""

from synopse.lineage import find_lineage, independent_origins, prepare_statement_origins
from synopse.model import Cell, CellState, Passage, Report, Span
from tests.lineage.made_up import made_up, story_of

SENTENCE = "Der Gemeinderat von Quellingen hat am Montag den Bau einer Schleuse beschlossen."
AGENCIES = {"dpa": "dpa", "Belinform": "Belinform"}


def report_with(sentence: str, word: str) -> Report:
    """A long report of which one sentence is given."""
    return made_up(f"{sentence} {' '.join(f'{word}{number}' for number in range(150))}")


def cell_of(report: Report, length: int = len(SENTENCE), via: tuple[str, ...] = ()) -> Cell:
    """A cell with the beginning of a report."""
    return Cell(report.id, CellState.SAYS, (Passage(report.id, Span(0, length)),), via=via)


def origins_of(reports: tuple[Report, ...], cells: tuple[Cell, ...]) -> list[int]:
    """How many of the story's origins count once, group by group."""
    by_id = {report.id: report for report in reports}
    lineage = find_lineage(reports)
    origins = independent_origins(story_of(*reports), by_id, lineage)
    assert len(origins) == len(reports)
    return [len(ids) for ids in prepare_statement_origins(origins, lineage, AGENCIES.get).among(cells)]


def test_a_sentence_from_one_text_has_one_origin_though_the_reports_have_two() -> None:
    reports = (report_with(SENTENCE, "Wort"), report_with(SENTENCE, "Satz"))
    assert origins_of(reports, tuple(map(cell_of, reports))) == [2]


def test_what_stands_beside_the_shared_sentence_keeps_its_origins() -> None:
    reports = (report_with(SENTENCE, "Wort"), report_with(SENTENCE, "Satz"))
    own = tuple(
        Cell(report.id, CellState.SAYS, (Passage(report.id, Span(len(SENTENCE) + 5, 200)),))
        for report in reports
    )
    assert origins_of(reports, own) == [1, 1]


def test_what_two_reports_have_on_one_agencys_word_has_one_origin() -> None:
    reports = (report_with("Eins.", "Wort"), report_with("Zwei.", "Satz"), report_with("Drei.", "Buch"))
    cells = (
        cell_of(reports[0], 5, via=("Agentur Belinform",)),
        cell_of(reports[1], 5),
        cell_of(reports[2], 5, via=("Belinform",)),
    )
    assert origins_of(reports, cells) == [2, 1]


def test_only_the_reports_that_tell_are_counted() -> None:
    reports = (report_with("Eins.", "Wort"), report_with("Zwei.", "Satz"))
    assert origins_of(reports, (cell_of(reports[0], 5),)) == [1]
