"""What two reports tell of one thing that no row needs to join: sources, distance, quotations."""

from collections.abc import Callable

import pytest

from tests.comparing.side_by_side import lay

OPENING = "Die Schleuse von Melmbach ist seit dem Morgen wieder frei. Der Bauhof stellt Bänke auf."


def a_source_is_cut_out_of_a_copy() -> None:
    synopsis = lay(
        f"{OPENING}\nDie Sperrung der Schleuse begann nach Angaben der Reederei am Hafen um 2.00 Uhr.",
        f"{OPENING}\nDie Sperrung der Schleuse begann am Hafen um 2.00 Uhr.",
    )
    assert ("attribution_lost", "attribution") in synopsis.kinds()


def the_source_speaks_in_the_sentence_before() -> None:
    synopsis = lay(
        f"{OPENING}\nDie Sperrung der Schleuse begann nach Angaben der Reederei am Hafen um 2.00 Uhr.",
        f"{OPENING}\nDas Wasser stieg schnell, teilte die Reederei mit. "
        "Die Sperrung der Schleuse begann am Hafen um 2.00 Uhr.",
    )
    assert not synopsis.passages_of("attribution_lost")


def a_number_of_a_rare_thing_loses_its_source() -> None:
    synopsis = lay(
        f"{OPENING}\nNach Berechnungen des Elternverbands würden 40.000 Schulstunden entfallen.",
        f"{OPENING}\nIm Monat fallen in den Klassen 40.000 Schulstunden aus.",
    )
    assert ("attribution_lost", "attribution") in synopsis.kinds()


def a_claim_is_elsewhere_merely_said() -> None:
    synopsis = lay(
        "Die Bürgermeisterin behauptet, ohne Fähre verliere die Stadt ihre Gäste.",
        "Ohne die Fähre verliere die Stadt ihre Gäste, sagte Bürgermeisterin Jana Wolf.",
    )
    assert ("certainty", "wording") in synopsis.kinds()


def a_number_is_claimed_and_said() -> None:
    synopsis = lay(
        "Die Gewerkschaft behauptet, 3.200 Lokführer hätten am Streik teilgenommen.",
        "Am Streik nahmen nach Angaben der Gewerkschaft 3.200 Lokführer teil.",
    )
    assert ("certainty", "wording") in synopsis.kinds()


def a_sum_is_alleged_here_and_plain_there() -> None:
    synopsis = lay(
        "Das Land hat angeblich 3,8 Millionen Euro zugesagt.",
        "Der Neubau der Brücke freut alle. Vom Land kommen 3,8 Millionen Euro.",
    )
    assert ("certainty", "wording") in synopsis.kinds()


def a_round_sum_may_be_another() -> None:
    synopsis = lay(
        "Das Land hat angeblich eine Million Euro zugesagt.",
        "Der Neubau der Brücke freut alle. Spender gaben eine Million Euro.",
    )
    assert not synopsis.passages_of("certainty")


def a_thing_is_alleged_here_and_plain_there() -> None:
    synopsis = lay(
        "Ein angebliches Gefälligkeitsgutachten nannte die Richterin wertlos.",
        "Das Gericht hielt vom Gefälligkeitsgutachten der Verteidigung wenig.",
    )
    assert ("certainty", "wording") in synopsis.kinds()


def one_is_told_to_have_called_it_so_and_another() -> None:
    synopsis = lay(
        'Ministerin Jana Wolf nannte den Plan "maßlos und ganz verfehlt".',
        'Über den Plan wird gestritten. Landrat Ole Brand nannte das Vorhaben "maßlos und ganz verfehlt".',
    )
    assert ("actor", "differs") in synopsis.kinds()


def one_takes_up_the_word_of_the_other() -> None:
    synopsis = lay(
        'Ministerin Jana Wolf sprach von einem "Vertrauensbruch".',
        'Jana Wolf sprach von einem "Vertrauensbruch". Auch Ole Brand nannte das einen "Vertrauensbruch".',
    )
    assert not synopsis.passages_of("attribution")


def one_word_is_given_to_two() -> None:
    synopsis = lay(
        'Ministerin Jana Wolf sprach von einem "Vertrauensbruch".',
        'Von einem "Vertrauensbruch" sprach der Verbandschef Ole Brand.',
    )
    assert ("attribution", "attribution") in synopsis.kinds()


def the_platform_stands_in_the_sentence_before() -> None:
    synopsis = lay(
        'Fraktionschef Ole Brand warf ihr auf Mastodon Faulheit vor. "Das ist Trödelei ohne Ende", '
        "schrieb er.",
        'Fraktionschef Ole Brand antwortete auf X. "Das ist Trödelei ohne Ende", schrieb er.',
    )
    assert ("medium", "contradiction") in synopsis.kinds()


def a_quoted_word_is_cut() -> None:
    synopsis = lay(
        "Der Rat stritt lange. Brand sprach von einem „Millionengrab mit Sprungturm“. Ole Brand ging.",
        "Ole Brand nannte das Bad ein „Millionengrab“ und kündigte Klage an.",
    )
    assert synopsis.passages_of("quotation_boundary") == [
        "A:„Millionengrab mit Sprungturm“",
        "B:„Millionengrab“",
    ]


def giving_up_is_graded_and_not_the_thing() -> None:
    synopsis = lay(
        "Eine Mitgliedschaft der Gemeinde Melmbach im Hafenbund hält Jana Wolf für unrealistisch.",
        "Den Verzicht der Gemeinde Melmbach auf die Mitgliedschaft hält Jana Wolf für unausweichlich.",
    )
    assert not synopsis.passages_of("certainty")


@pytest.mark.parametrize(
    "scenario",
    [
        a_source_is_cut_out_of_a_copy,
        the_source_speaks_in_the_sentence_before,
        a_number_of_a_rare_thing_loses_its_source,
        a_claim_is_elsewhere_merely_said,
        a_number_is_claimed_and_said,
        a_sum_is_alleged_here_and_plain_there,
        a_round_sum_may_be_another,
        a_thing_is_alleged_here_and_plain_there,
        one_is_told_to_have_called_it_so_and_another,
        one_takes_up_the_word_of_the_other,
        one_word_is_given_to_two,
        the_platform_stands_in_the_sentence_before,
        a_quoted_word_is_cut,
        giving_up_is_graded_and_not_the_thing,
    ],
)
def test_retold(scenario: Callable[[], None]) -> None:
    scenario()
