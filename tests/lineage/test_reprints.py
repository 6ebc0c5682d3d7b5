"""Which reports are another's words to the last."""

from synopse.lineage import find_reprints
from tests.lineage.made_up import made_up, story_of
from tests.lineage.test_passages import OTHER, OWN


def test_a_reprint_has_every_word_of_an_earlier_report_whatever_its_marks() -> None:
    first = made_up(f"# Bad wird gebaut\n{OWN}", outlet="Eins", published="2030-01-01")
    again = made_up(
        f"# BAD WIRD GEBAUT\n! Foto\n{OWN.replace(',', ' –')}", outlet="Zwei", published="2030-01-02"
    )
    edited = made_up(f"# Bad wird gebaut\n{OWN} Punkt.", outlet="Drei", published="2030-01-03")
    other = made_up(OTHER, outlet="Vier", published="2030-01-04")
    reports = {it.id: it for it in (first, again, edited, other)}
    members = story_of(*reports.values()).members
    assert find_reprints(members, reports) == {again.id: first.id}


def test_reports_without_words_are_no_reprints_of_each_other() -> None:
    reports = {it.id: it for it in (made_up("! Foto"), made_up("! Bild"))}
    assert find_reprints(story_of(*reports.values()).members, reports) == {}
