"""A reprint adds no origin, no discrepancy and no silence; its cells stand at its own places."""

from collections import Counter

from synopse.demo import load_demo_reports
from synopse.dossier import compare_reports
from synopse.model import CellState, Report, StoryDossier
from synopse.reading import read_report


def story_of(raws: list[tuple[bytes, str]]) -> StoryDossier:
    """All reports as one story."""
    return compare_reports([read_report(raw, name) for raw, name in raws], as_one_story=True).stories[0]


def shown(story: StoryDossier) -> tuple[int, Counter[str], int, list[tuple[int, str]]]:
    """Origins, discrepancies by rule, silences, and the statements with their origins."""
    rules = Counter(found.rule for found in story.discrepancies)
    rows = [(statement.origins, statement.agreement.value) for statement in story.statements]
    return len(story.origins), rules, len(story.silences), rows


def test_a_reprint_changes_no_count() -> None:
    raws = [(raw, name) for name, raw in load_demo_reports()]
    before = shown(story_of(raws))
    for raw, _ in raws[:3]:
        assert shown(story_of([*raws, (raw + b"\n\n", "nachdruck.txt")])) == before


def test_the_cells_of_a_reprint_hold_the_words_of_the_first() -> None:
    raws = [(raw, name) for name, raw in load_demo_reports()]
    story = story_of([*raws, (raws[0][0] + b"\n", "nachdruck.txt")])
    reports: dict[str, Report] = {entry.report.source: entry.report for entry in story.reports}
    first, again = reports[raws[0][1]], reports["nachdruck.txt"]
    told = 0
    for statement in story.statements:
        cells = {cell.report: cell for cell in statement.cells}
        assert len(cells) == len(reports)
        ours, theirs = cells[first.id], cells[again.id]
        assert (ours.state, ours.speaker, ours.attributions) == (
            theirs.state,
            theirs.speaker,
            theirs.attributions,
        )
        words = [
            [passage.span.of(report.text).strip('„“”"»«.,:!? ') for passage in cell.passages]
            for report, cell in ((first, ours), (again, theirs))
        ]
        assert words[0] == words[1]
        told += theirs.state in (CellState.SAYS, CellState.ATTRIBUTES)
    assert told > 10
