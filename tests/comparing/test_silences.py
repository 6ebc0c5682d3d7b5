"""When a missing statement is called a silence, and when nothing can be said."""

from synopse.comparing.fairness import CUT_SHORT, NO_TEXT, NOT_FOUND, TIME_UNKNOWN, TOO_EARLY, WORDS_FOUND
from synopse.model import CellState, Report, Zone, ZoneKind
from tests.comparing.side_by_side import lay, report_of

TOLD = "Der Schacht unter der alten Brauerei ist eingestürzt, sagte Geologin Runa Dahl."
OTHER = (
    "Im Freibad beginnt die Saison mit einem Fest. Die Stadtwerke erneuern am Gleisdreieck die Leitungen. "
    "Der Chor sucht Tenöre und probt im Pfarrsaal. Ein Radweg entlang der Trave wird breiter, "
    "zudem bekommt die Grundschule am Anger neue Fenster."
)


def why_of(other: Report) -> tuple[CellState, str | None]:
    """State and reason of the second report's cell for what two others tell."""
    synopsis = lay(report_of(TOLD), report_of(TOLD + " Das war laut.", "2025-05-06"), other)
    row = next(one for one in synopsis.statements if "Schacht" in synopsis.words(one.label))
    return row.cells[2].state, row.cells[2].why


def test_a_whole_later_report_is_silent() -> None:
    assert why_of(report_of(OTHER, "2025-05-07")) == (CellState.NOT_FOUND, NOT_FOUND)


def test_a_report_behind_a_paywall_cannot_be_checked() -> None:
    assert why_of(report_of(OTHER, "2025-05-07", cut_short="Bezahlschranke")) == (
        CellState.NOT_CHECKABLE,
        CUT_SHORT,
    )


def test_a_mere_teaser_cannot_be_checked() -> None:
    assert why_of(report_of("Ein Radweg wird breiter.", "2025-05-07"))[1] == NO_TEXT


def test_an_earlier_report_could_not_know() -> None:
    assert why_of(report_of(OTHER, "2025-05-05"))[1] == TOO_EARLY


def test_without_a_time_nothing_is_claimed() -> None:
    assert why_of(report_of(OTHER, None))[1] == TIME_UNKNOWN


def test_a_month_is_no_time_to_compare() -> None:
    assert why_of(report_of(OTHER, "2025-05"))[1] == TIME_UNKNOWN


def test_rare_words_elsewhere_in_the_text_forbid_a_silence() -> None:
    words = "\nEine Skizze zeigt Schacht, Brauerei, Geologin und was alles eingestürzt war."
    assert why_of(report_of(OTHER + words, "2025-05-07"))[1] in (WORDS_FOUND, None)


def test_readers_comments_are_no_telling() -> None:
    plain = report_of(OTHER + "\nSchacht und Brauerei eingestürzt? Geologin Dahl lügt!", "2025-05-07")
    last = plain.zones[-1]
    comments = Zone(ZoneKind.COMMENTS, last.span)
    commented = Report(
        id=plain.id,
        source=plain.source,
        text=plain.text,
        zones=(*plain.zones[:-1], comments),
        parts=plain.parts,
        language="de",
        published=plain.published,
    )
    assert why_of(commented) == (CellState.NOT_FOUND, NOT_FOUND)


def test_silences_are_listed_for_statements_of_two_origins() -> None:
    synopsis = lay(report_of(TOLD), report_of(TOLD + " Das war laut."), report_of(OTHER, "2025-05-07"))
    fair = [one for one in synopsis.silences if one.fair]
    assert synopsis.entries[2].report.id in {one.report for one in fair}


def test_an_empty_cell_is_one_object_in_all_statements() -> None:
    synopsis = lay(report_of(TOLD + " Der Keller liegt voller Ziegel."), report_of(OTHER, "2025-05-07"))
    empty = [row.cells[1] for row in synopsis.statements if not row.cells[1].passages]
    assert len(empty) > 1
    assert len({id(cell) for cell in empty}) == 1
