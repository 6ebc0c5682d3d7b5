"""Figures of one event, votes, offices and ages: compared wherever the reports have them."""

from collections.abc import Callable

import pytest

from tests.comparing.side_by_side import lay, report_of

MORNING, EVENING = "2025-05-06T08:00", "2025-05-06T19:00"


def a_crowd_is_counted_in_other_words() -> None:
    synopsis = lay(
        report_of("Vor der Molkerei protestierten am Mittag laut Polizei rund 600 Menschen.", EVENING),
        report_of("Mehr Lohn wollen viele. Zur Demonstration vor der Molkerei kamen 900 Menschen.", EVENING),
    )
    assert synopsis.passages_of("quantity") == ["A:rund 600 Menschen", "B:900 Menschen"]


def a_crowd_of_years_ago_is_another() -> None:
    synopsis = lay(
        "Vor der Molkerei protestierten am Mittag laut Polizei rund 600 Menschen.",
        "Schon 2019 hatten vor der Molkerei 900 Menschen demonstriert.",
    )
    assert not synopsis.passages_of("quantity")


def a_crowd_to_come_is_none() -> None:
    synopsis = lay(
        "Vor der Molkerei protestierten am Mittag laut Polizei rund 600 Menschen.",
        "Zur Demonstration am Samstag werden 900 Menschen erwartet.",
    )
    assert not synopsis.passages_of("quantity")


def a_rounded_number_of_signatures_is_less_exact() -> None:
    synopsis = lay(
        "Fast 3.000 Menschen haben für die Fähre unterschrieben.",
        "Die Petition trägt nach Angaben der Stadt 2.947 Unterschriften.",
    )
    assert ("quantity", "granularity") in synopsis.kinds()
    assert not any(severity == "contradiction" for _, severity in synopsis.kinds())


def a_rising_toll_in_other_words_is_an_update() -> None:
    synopsis = lay(
        report_of("Nach dem Zugunglück bei Melmbach werden zwölf Verletzte gemeldet.", MORNING),
        report_of("Bei Melmbach kamen sechs Menschen ums Leben, 31 wurden verletzt.", EVENING),
    )
    assert synopsis.passages_of("quantity") == ["A:zwölf Verletzte", "B:31"]
    assert ("quantity", "update") in synopsis.kinds()


def children_among_the_injured_are_not_all_of_them() -> None:
    synopsis = lay(
        "Bei dem Unglück von Melmbach wurden sechs Menschen verletzt.",
        "Beim Unglück von Melmbach waren auch Schüler an Bord, zwei Kinder wurden verletzt.",
    )
    assert not synopsis.passages_of("quantity")


def a_price_a_year_is_no_sum() -> None:
    synopsis = lay(
        "Der Umbau der Mühle kostet vier Millionen Euro.",
        "Die Mühle kostet die Stadt 3,5 Millionen Euro im Jahr.",
    )
    assert not synopsis.passages_of("quantity")


def a_break_is_measured_in_words_and_figures() -> None:
    synopsis = lay(
        "Die Sitzung im Rathaus wurde für eine Viertelstunde unterbrochen.",
        "Es wurde laut. Zehn Minuten lang ruhte die Sitzung.",
    )
    assert synopsis.passages_of("quantity") == ["A:eine Viertelstunde", "B:Zehn Minuten"]


def a_vote_is_counted_in_other_words() -> None:
    synopsis = lay(
        "Mit 14 zu 9 Stimmen beschloss der Rat den Bau.",
        "15 Ratsmitglieder hoben die Hand, neun waren dagegen.",
    )
    assert ("quantity", "contradiction") in synopsis.kinds()


def an_earlier_vote_is_another() -> None:
    synopsis = lay(
        "Mit 14 zu 9 Stimmen beschloss der Rat den Bau.",
        "Schon 2022 hatte der Rat den Bau mit 13 zu 10 Stimmen abgelehnt.",
    )
    assert not synopsis.passages_of("quantity")


def one_person_heads_group_and_party() -> None:
    synopsis = lay(
        "Der Fraktionschef der Talpartei, Ole Brand, lehnte den Plan ab.",
        "Der Parteichef der Talpartei, Ole Brand, hält den Plan für falsch.",
    )
    assert ("role", "differs") in synopsis.kinds()


def chief_and_chair_are_one_office() -> None:
    synopsis = lay(
        "Der Fraktionschef der Talpartei, Ole Brand, lehnte den Plan ab.",
        "Der Fraktionsvorsitzende der Talpartei, Ole Brand, hält den Plan für falsch.",
    )
    assert not synopsis.passages_of("role")


def one_office_more_is_more_exact() -> None:
    synopsis = lay(
        "Mit am Tisch saß Botschafter und Sondergesandter Ole Brand.",
        "Mit am Tisch saß der Sondergesandte Ole Brand.",
    )
    assert ("role", "granularity") in synopsis.kinds()


def one_person_has_two_ages() -> None:
    synopsis = lay(
        "Das Rennen gewann Jana Wolf (58) vor allen anderen.", "Gewonnen hat die 56-jährige Jana Wolf."
    )
    assert synopsis.passages_of("quantity") == ["A:Jana Wolf (58)", "B:56-jährige Jana Wolf"]


def a_given_name_is_spelled_in_two_ways() -> None:
    synopsis = lay(
        "Die Trainerin Nadja Brand sagte ab. Brand ist verletzt.",
        "Die Trainerin Nadia Brand sagte am Montag ab.",
    )
    assert ("name_variant", "spelling") in synopsis.kinds()


def brother_and_sister_are_two() -> None:
    synopsis = lay("Am Start war Martin Brand.", "Am Start war Martina Brand.")
    assert not synopsis.passages_of("name_variant")


@pytest.mark.parametrize(
    "scenario",
    [
        a_crowd_is_counted_in_other_words,
        a_crowd_of_years_ago_is_another,
        a_crowd_to_come_is_none,
        a_rounded_number_of_signatures_is_less_exact,
        a_rising_toll_in_other_words_is_an_update,
        children_among_the_injured_are_not_all_of_them,
        a_price_a_year_is_no_sum,
        a_break_is_measured_in_words_and_figures,
        a_vote_is_counted_in_other_words,
        an_earlier_vote_is_another,
        one_person_heads_group_and_party,
        chief_and_chair_are_one_office,
        one_office_more_is_more_exact,
        one_person_has_two_ages,
        a_given_name_is_spelled_in_two_ways,
        brother_and_sister_are_two,
    ],
)
def test_figures(scenario: Callable[[], None]) -> None:
    scenario()
