"""Comparing stays within bounds on material nobody writes."""

from synopse.comparing import find_people, find_timeline, find_wording
from tests.comparing.side_by_side import lay, report_of


def test_reports_of_a_thousand_sentences_are_compared() -> None:
    text = "\n".join(f"Satz {n} über Ding {n * 7} aus Ort {n % 13} ist gefallen." for n in range(1000))
    synopsis = lay(report_of(text), report_of(text + "\nEnde."))
    assert sum(statement.reports == 2 for statement in synopsis.statements) > 900


def test_an_endless_line_is_compared() -> None:
    synopsis = lay("und nichts " * 40_000, "Der Rest ist still.")
    assert synopsis.statements
    find_wording(synopsis.story, synopsis.entries)


def test_a_title_alone_is_compared() -> None:
    synopsis = lay("# Nichts", "# Nichts Neues")
    assert len(synopsis.statements) == 2
    assert find_people(synopsis.story, synopsis.entries) == ()
    assert len(find_timeline(synopsis.story, synopsis.entries)) == 2
