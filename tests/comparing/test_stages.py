"""How far a matter has come: what is announced here and done, refused or called off there."""

from collections.abc import Callable

import pytest

from tests.comparing.side_by_side import lay, report_of

STAGE = ("certainty", "differs")
NEWS = ("certainty", "update")


def a_minister_leaves_and_stays() -> None:
    synopsis = lay(
        "Senatorin Jana Wolf kündigte am Abend ihren Rücktritt an.",
        "Senatorin Jana Wolf denkt nicht an Rücktritt.",
    )
    assert STAGE in synopsis.kinds()


def the_later_report_knows_more() -> None:
    synopsis = lay(
        report_of("Senatorin Jana Wolf ließ ihre Zukunft offen.", "2025-05-06T10:00+02:00"),
        report_of("Senatorin Jana Wolf erklärte ihren Rücktritt.", "2025-05-06T18:00+02:00"),
    )
    assert NEWS in synopsis.kinds()


def another_one_leaves() -> None:
    synopsis = lay(
        "Senatorin Jana Wolf kündigte am Abend ihren Rücktritt an.",
        "Senator Ole Brand denkt nicht an Rücktritt.",
    )
    assert not synopsis.passages_of("certainty")


def one_left_years_ago() -> None:
    synopsis = lay(
        "Senatorin Jana Wolf kündigte am Abend ihren Rücktritt an.",
        "Im Jahr 2019 trat Senatorin Jana Wolf schon einmal zurück.",
    )
    assert not synopsis.passages_of("certainty")


def one_report_tells_both_stages() -> None:
    synopsis = lay(
        "Senatorin Jana Wolf kündigte am Montag ihren Rücktritt an. Nun ist Jana Wolf zurückgetreten.",
        "Senatorin Jana Wolf ist zurückgetreten.",
    )
    assert not synopsis.passages_of("certainty")


def a_visit_is_made_and_called_off() -> None:
    synopsis = lay(
        "Landrat Ole Brand machte sich am Nachmittag am Deich ein Bild.",
        "Landrat Ole Brand sagte seinen Besuch am Deich ab.",
    )
    assert STAGE in synopsis.kinds()


def two_visits_have_nothing_in_common() -> None:
    synopsis = lay(
        "Landrat Ole Brand will die Molkerei besuchen.", "Kurz zuvor besuchte Ole Brand ein Konzert."
    )
    assert not synopsis.passages_of("certainty")


def the_hurt_one_is_out_of_danger() -> None:
    synopsis = lay(
        report_of("Der 41-Jährige wurde lebensgefährlich verletzt.", "2025-05-06T10:00+02:00"),
        report_of(
            "Einen 41 Jahre alten Reiter traf ein Ast. In Lebensgefahr schwebt er nicht mehr.",
            "2025-05-06T18:00+02:00",
        ),
    )
    assert NEWS in synopsis.kinds()


def another_hurt_one_is_out_of_danger() -> None:
    synopsis = lay(
        "Der 41-Jährige wurde lebensgefährlich verletzt.", "Die 17-Jährige ist außer Lebensgefahr."
    )
    assert not synopsis.passages_of("certainty")


def a_defendant_denies_and_says_nothing() -> None:
    synopsis = lay(
        "Der Angeklagte Ole Brand bestritt die Vorwürfe.",
        "Ole Brand hatte während des Prozesses geschwiegen.",
    )
    assert STAGE in synopsis.kinds()


def a_bath_is_open_again() -> None:
    synopsis = lay(
        report_of("Das Hallenbad bleibt bis auf weiteres geschlossen.", "2025-05-06T10:00+02:00"),
        report_of("Am Samstag soll das Hallenbad wieder öffnen.", "2025-05-07T10:00+02:00"),
    )
    assert NEWS in synopsis.kinds()


def another_house_is_open_again() -> None:
    synopsis = lay(
        "In Melmbach bleibt das Hallenbad geschlossen.", "In Melmbach soll die Bücherei wieder öffnen."
    )
    assert not synopsis.passages_of("certainty")


def a_heading_goes_further_than_its_text() -> None:
    synopsis = lay(
        "# Senatorin Wolf tritt zurück\nSenatorin Jana Wolf will am Montag ihren Rücktritt anbieten.",
        "Das Rathaus schweigt.",
    )
    assert ("headline_body", "differs") in synopsis.kinds()


def a_heading_and_its_text_agree() -> None:
    synopsis = lay(
        "# Senatorin Wolf tritt zurück\nSenatorin Jana Wolf erklärte am Abend ihren Rücktritt.",
        "Das Rathaus schweigt.",
    )
    assert not synopsis.passages_of("headline_body")


def a_text_goes_further_than_its_heading() -> None:
    synopsis = lay(
        "# Senatorin Wolf vor Rücktritt\nSenatorin Jana Wolf erklärte am Abend ihren Rücktritt.",
        "Das Rathaus schweigt.",
    )
    assert not synopsis.passages_of("headline_body")


@pytest.mark.parametrize(
    "scenario",
    [
        a_minister_leaves_and_stays,
        the_later_report_knows_more,
        another_one_leaves,
        one_left_years_ago,
        one_report_tells_both_stages,
        a_visit_is_made_and_called_off,
        two_visits_have_nothing_in_common,
        the_hurt_one_is_out_of_danger,
        another_hurt_one_is_out_of_danger,
        a_defendant_denies_and_says_nothing,
        a_bath_is_open_again,
        another_house_is_open_again,
        a_heading_goes_further_than_its_text,
        a_heading_and_its_text_agree,
        a_text_goes_further_than_its_heading,
    ],
)
def test_stages(scenario: Callable[[], None]) -> None:
    """Each scenario is told by its name."""
    scenario()
