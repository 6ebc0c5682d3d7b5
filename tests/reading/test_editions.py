"""A newer version of the same address supersedes the older one, and only that."""

import json
from dataclasses import replace

from synopse.dossier import compare_reports
from synopse.model import Report
from synopse.reading import Given, read_text
from synopse.reading.editions import latest_of, mark_editions

TITLE = "Hochwasser in Ostrum\n\n"
ADDRESS = "https://www.talbote.example/hochwasser"


def edition(text: str, published: str | None, address: str = ADDRESS) -> Report:
    """A report as a JSON line brings it."""
    raw = json.dumps([text, published, address]).encode()
    return read_text(text, "a.jsonl#1", raw=raw, given=Given(None, None, published, "de", address))


EARLY = edition(f"{TITLE}Drei Keller sind voll gelaufen, sagte die Feuerwehr.", "2025-05-04T08:00")
LATE = edition(f"{TITLE}Neun Keller sind voll gelaufen, sagte die Feuerwehr.", "2025-05-04T11:00")


def test_the_later_edition_names_the_earlier() -> None:
    marked = mark_editions([EARLY, LATE])
    assert [report.supersedes for report in marked] == [None, EARLY.id]
    assert [report.id for report in latest_of(marked)] == [LATE.id]


def test_without_a_time_or_at_another_address_nothing_is_superseded() -> None:
    unknown = edition(f"{TITLE}Sieben Keller sind voll gelaufen.", None)
    elsewhere = edition(EARLY.text + " Mehr morgen.", "2025-05-04T12:00", "https://www.elbblatt.example/1")
    assert all(report.supersedes is None for report in mark_editions([EARLY, unknown, elsewhere]))


def test_the_earlier_edition_adds_no_cell_and_no_contradiction() -> None:
    story = compare_reports([EARLY, LATE], as_one_story=True).stories[0]
    assert len(story.reports) == 2
    assert {cell.report for statement in story.statements for cell in statement.cells} == {LATE.id}
    assert story.discrepancies == ()


def test_of_wires_with_one_urn_the_higher_version_supersedes_the_lower() -> None:
    first, second = (
        replace(edition(f"{TITLE}Keller {number} lief voll.", "2025-05-04T08:00", "urn:x:1"), version=number)
        for number in (1, 2)
    )
    marked = mark_editions([second, first])
    assert [report.supersedes for report in marked] == [first.id, None]
