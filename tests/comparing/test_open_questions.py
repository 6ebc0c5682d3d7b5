"""What one report leaves open and another, or the heading above it, tells as a fact."""

from collections.abc import Callable

import pytest

from tests.comparing.side_by_side import lay

REST = "Der Bauhof stellt Bänke auf."


def a_heading_answers_the_question_of_its_text() -> None:
    synopsis = lay(
        f"# Ruderin rammt Ausflugsdampfer\nOb die Ruderin den Dampfer rammte, ist noch unklar. {REST}", REST
    )
    assert ("headline_body", "differs") in synopsis.kinds()


def a_heading_answers_what_is_being_examined() -> None:
    synopsis = lay(
        f"# Diebe hatten Schlüssel vom Depot\nGeprüft wird, ob Diebe Schlüssel vom Depot hatten. {REST}",
        REST,
    )
    assert ("headline_body", "differs") in synopsis.kinds()


def a_heading_only_asks() -> None:
    synopsis = lay(
        f"# Hatten Diebe Schlüssel vom Depot?\nGeprüft wird, ob Diebe Schlüssel vom Depot hatten. {REST}",
        REST,
    )
    assert not synopsis.passages_of("headline_body")


def a_heading_doubts_as_well() -> None:
    synopsis = lay(
        f"# Diebe hatten wohl Schlüssel vom Depot\nGeprüft wird, ob Diebe Schlüssel vom Depot hatten. {REST}",
        REST,
    )
    assert not synopsis.passages_of("headline_body")


def a_heading_tells_something_else() -> None:
    synopsis = lay(f"# Ruderin verletzt\nOb die Ruderin den Dampfer rammte, ist noch unklar. {REST}", REST)
    assert not synopsis.passages_of("headline_body")


def another_report_answers_the_question() -> None:
    synopsis = lay(
        "Ob die Ruderin den Dampfer am Anleger rammte, ist unklar.",
        "Die Ruderin rammte den Dampfer am Anleger.",
    )
    assert ("certainty", "differs") in synopsis.kinds()


def another_report_answers_on_a_word() -> None:
    synopsis = lay(
        "Ob die Ruderin den Dampfer am Anleger rammte, ist unklar.",
        "Die Ruderin habe den Dampfer am Anleger gerammt, sagte ein Zeuge.",
    )
    assert not synopsis.passages_of("certainty")


def a_cause_is_doubted_and_told() -> None:
    synopsis = lay(
        "Ursache war vermutlich ein Kabelbruch.", "Ein Kabelbruch hat den Brand in der Molkerei ausgelöst."
    )
    assert ("certainty", "differs") in synopsis.kinds()


def a_cause_is_left_open_and_told() -> None:
    synopsis = lay(
        "Ob ein Kabelbruch oder ein Blitz den Brand auslöste, ist offen.",
        "Der Brand ist durch einen Kabelbruch entstanden.",
    )
    assert ("certainty", "differs") in synopsis.kinds()


def both_doubt_the_cause() -> None:
    synopsis = lay("Ursache war vermutlich ein Kabelbruch.", "Ursache des Brandes war wohl ein Kabelbruch.")
    assert not synopsis.passages_of("certainty")


def another_cause_is_told() -> None:
    synopsis = lay("Ursache war vermutlich ein Kabelbruch.", "Ein Gewitter hat die Feier beendet.")
    assert not synopsis.passages_of("certainty")


@pytest.mark.parametrize(
    "scenario",
    [
        a_heading_answers_the_question_of_its_text,
        a_heading_answers_what_is_being_examined,
        a_heading_only_asks,
        a_heading_doubts_as_well,
        a_heading_tells_something_else,
        another_report_answers_the_question,
        another_report_answers_on_a_word,
        a_cause_is_doubted_and_told,
        a_cause_is_left_open_and_told,
        both_doubt_the_cause,
        another_cause_is_told,
    ],
)
def test_open_questions(scenario: Callable[[], None]) -> None:
    """Each scenario is told by its name."""
    scenario()
