"""One person under two spellings and two offices; persons that only look alike."""

from collections.abc import Callable

import pytest

from tests.comparing.side_by_side import lay


def given_names_sound_the_same() -> None:
    synopsis = lay("Trainer Detlef Krohn sagte ab.", "Detlev Krohn fehlt am Montag.")
    assert ("name_variant", "spelling") in synopsis.kinds()


def family_names_sound_nearly_the_same_in_one_office() -> None:
    synopsis = lay(
        "Verkehrsminister Stefan Rosenthal sagte zu.", "Verkehrsminister Stefan Rosendahl sagte zu."
    )
    assert ("name_variant", "spelling") in synopsis.kinds()


def family_names_sound_nearly_the_same_without_an_office() -> None:
    synopsis = lay("Am Start war Stefan Rosenthal.", "Am Start war Stefan Rosendahl.")
    assert not synopsis.passages_of("name_variant")


def two_given_names_differ_in_their_end() -> None:
    synopsis = lay("Am Start war Mario Krohn.", "Am Start war Maria Krohn.")
    assert not synopsis.passages_of("name_variant")


def a_name_has_a_capital_within() -> None:
    synopsis = lay(
        "Die Hacker von BlackFerry haben das Rathaus erpresst.",
        "Die Hacker von Blackferry haben das Rathaus erpresst.",
    )
    assert len(synopsis.passages_of("name_variant")) in (0, 2)  # where it is found as a name


def a_minister_is_head_of_government_elsewhere() -> None:
    synopsis = lay(
        "Außenministerin Ingrid Brand warb für den Plan.", "Regierungschefin Ingrid Brand warb für den Plan."
    )
    assert ("role", "differs") in synopsis.kinds()


def an_apposition_gives_another_office() -> None:
    synopsis = lay(
        "Jana Wolf, die Landesvorsitzende der Talpartei, schwieg.",
        "Jana Wolf, die Fraktionsvorsitzende der Talpartei, schwieg.",
    )
    assert ("role", "differs") in synopsis.kinds()


def the_office_is_a_former_one() -> None:
    synopsis = lay(
        "Außenministerin Ingrid Brand warb für den Plan.",
        "Die frühere Regierungschefin Ingrid Brand warb für den Plan.",
    )
    assert not synopsis.passages_of("role")


def one_report_gives_both_offices() -> None:
    synopsis = lay(
        "Parteichefin Ingrid Brand warb für den Plan. Fraktionschefin Ingrid Brand ist sie auch.",
        "Fraktionschefin Ingrid Brand warb für den Plan.",
    )
    assert not synopsis.passages_of("role")


@pytest.mark.parametrize(
    "scenario",
    [
        given_names_sound_the_same,
        family_names_sound_nearly_the_same_in_one_office,
        family_names_sound_nearly_the_same_without_an_office,
        two_given_names_differ_in_their_end,
        a_name_has_a_capital_within,
        a_minister_is_head_of_government_elsewhere,
        an_apposition_gives_another_office,
        the_office_is_a_former_one,
        one_report_gives_both_offices,
    ],
)
def test_naming(scenario: Callable[[], None]) -> None:
    """Each scenario is told by its name."""
    scenario()
