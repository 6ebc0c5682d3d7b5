"""Who began, how somebody will vote, what is over, and headings that their own text does not bear out."""

from collections.abc import Callable

import pytest

from tests.comparing.side_by_side import lay, report_of

NOON, EVENING = "2025-05-06T12:00", "2025-05-06T19:00"


def two_are_said_to_have_begun() -> None:
    synopsis = lay(
        "Zuerst rief Ole Brand „Verschwendung“ in den Saal, dann pfiffen die Zuhörer.",
        "Begonnen hatte der Lärm auf den Rängen. Erst danach habe Ole Brand „Verschwendung“ gebrüllt.",
    )
    assert ("actor", "differs") in synopsis.kinds()


def another_call_is_another_beginning() -> None:
    synopsis = lay(
        "Zuerst rief Ole Brand „Verschwendung“ in den Saal, dann pfiffen die Zuhörer.",
        "Am Rednerpult wurde es eng. Erst danach sprach Ole Brand mit der Presse.",
    )
    assert not synopsis.passages_of("actor")


def one_person_announces_yes_and_no() -> None:
    synopsis = lay(
        "Jana Wolf sagte, die Fraktion werde am Donnerstag mit Nein stimmen.",
        "Der Etat kommt in den Rat. Jana Wolf kündigte an, ihre Fraktion werde ihm zustimmen.",
    )
    assert ("negation", "contradiction") in synopsis.kinds()


def two_parties_vote_as_they_like() -> None:
    synopsis = lay(
        "Jana Wolf sagte, die Fraktion werde am Donnerstag mit Nein stimmen.",
        "Der Etat kommt in den Rat. Ole Brand kündigte an, seine Fraktion werde ihm zustimmen.",
    )
    assert not synopsis.passages_of("negation")


def talks_that_were_to_come_are_over() -> None:
    synopsis = lay(
        report_of("Am Nachmittag wollten sich beide Seiten zu einem Krisengespräch treffen.", NOON),
        report_of("Das Krisengespräch ist nach drei Stunden vorbei.", EVENING),
    )
    assert ("certainty", "update") in synopsis.kinds()


def the_next_talks_are_others() -> None:
    synopsis = lay(
        report_of("Am Montag soll es erneut ein Krisengespräch geben.", NOON),
        report_of("Das Krisengespräch ist nach drei Stunden vorbei.", EVENING),
    )
    assert not synopsis.passages_of("certainty")


def a_heading_has_another_number() -> None:
    synopsis = lay(
        "# Ole Brand muss für vier Jahre ins Gefängnis\n"
        "Das Gericht hat Ole Brand zu drei Jahren und neun Monaten Gefängnis verurteilt."
    )
    assert ("headline_body", "differs") in synopsis.kinds()


def a_heading_rounds_and_says_so() -> None:
    synopsis = lay(
        "# Ole Brand muss fast vier Jahre ins Gefängnis\n"
        "Das Gericht hat Ole Brand zu drei Jahren und neun Monaten Gefängnis verurteilt."
    )
    assert not synopsis.passages_of("headline_body")


def a_heading_drops_the_condition() -> None:
    synopsis = lay(
        "# Ministerin Wolf kündigt Rücktritt an\n"
        "In Melmbach hat Ministerin Jana Wolf für den Fall einer Niederlage ihren Rücktritt angekündigt."
    )
    assert ("headline_body", "differs") in synopsis.kinds()


def the_text_also_tells_it_without_a_condition() -> None:
    synopsis = lay(
        "# Ministerin Wolf kündigt Rücktritt an\n"
        "Ministerin Jana Wolf hat am Montag ihren Rücktritt angekündigt. "
        "Zuvor hatte Ministerin Jana Wolf für den Fall einer Niederlage den Rücktritt angekündigt."
    )
    assert not synopsis.passages_of("headline_body")


@pytest.mark.parametrize(
    "scenario",
    [
        two_are_said_to_have_begun,
        another_call_is_another_beginning,
        one_person_announces_yes_and_no,
        two_parties_vote_as_they_like,
        talks_that_were_to_come_are_over,
        the_next_talks_are_others,
        a_heading_has_another_number,
        a_heading_rounds_and_says_so,
        a_heading_drops_the_condition,
        the_text_also_tells_it_without_a_condition,
    ],
)
def test_course(scenario: Callable[[], None]) -> None:
    scenario()
