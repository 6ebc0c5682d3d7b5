"""One or several, on the margin or at it, of all nations or of some: differences of precision."""

from collections.abc import Callable

import pytest

from tests.comparing.side_by_side import lay


def one_meeting_or_several() -> None:
    synopsis = lay(
        "Wolf und Brand wollen ein persönliches Treffen im Rathaus verabreden.",
        "Wolf und Brand wollen im Rathaus die Organisation künftiger persönlicher Treffen verabreden.",
    )
    assert synopsis.passages_of("quantity") == [
        "A:ein persönliches Treffen",
        "B:künftiger persönlicher Treffen",
    ]


def one_cause_or_several() -> None:
    synopsis = lay(
        "Wolf drängt auf die Beseitigung der Ursache des Streits in Melmbach.",
        "Wolf drängt darauf, die Ursachen des Streits in Melmbach zu beseitigen.",
    )
    assert ("quantity", "granularity") in synopsis.kinds()


def both_speak_of_several() -> None:
    synopsis = lay(
        "Wolf drängt darauf, die Ursachen des Streits in Melmbach zu nennen.",
        "Wolf drängt darauf, die Ursachen des Streits in Melmbach zu beseitigen.",
    )
    assert not synopsis.passages_of("quantity")


def on_the_margin_or_at_the_occasion() -> None:
    synopsis = lay(
        "Am Rande des Treffens der Hafenkommission in Melmbach warnte Brand.",
        "Bei einem Treffen der Hafenkommission in Melmbach warnte Brand vor dem Hochwasser.",
    )
    assert ("place", "granularity") in synopsis.kinds()


def another_occasion_is_no_margin() -> None:
    synopsis = lay(
        "Am Rande des Treffens der Hafenkommission in Melmbach warnte Brand.",
        "Bei einem Konzert im Hallenbad warnte Brand vor dem Hochwasser.",
    )
    assert not synopsis.passages_of("place")


def all_nations_or_some() -> None:
    synopsis = lay(
        "Die Absicherung des Hafens sollen internationale Soldaten übernehmen.",
        "Für die Absicherung des Hafens kämen europäische Soldaten infrage.",
    )
    assert ("actor", "granularity") in synopsis.kinds()


@pytest.mark.parametrize(
    "scenario",
    [
        one_meeting_or_several,
        one_cause_or_several,
        both_speak_of_several,
        on_the_margin_or_at_the_occasion,
        another_occasion_is_no_margin,
        all_nations_or_some,
    ],
)
def test_extent(scenario: Callable[[], None]) -> None:
    scenario()
