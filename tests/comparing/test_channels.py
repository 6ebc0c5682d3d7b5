"""By which channel and on whose word: congratulations, posts and sums that two reports tell in two ways."""

from collections.abc import Callable

import pytest

from tests.comparing.side_by_side import lay

REST = "Die Halle war voll. Der Bauhof stellt Bänke auf."


def one_congratulates_by_telephone_and_by_message() -> None:
    synopsis = lay(
        f"{REST} Landrat Ole Brand gratulierte telefonisch.",
        f"{REST} Zuerst meldete sich Ole Brand per SMS und gratulierte.",
    )
    assert ("medium", "differs") in synopsis.kinds()


def two_congratulate() -> None:
    synopsis = lay(
        f"{REST} Landrat Ole Brand gratulierte telefonisch.", f"{REST} Jana Wolf gratulierte per SMS."
    )
    assert not synopsis.passages_of("medium")


def one_report_names_both_channels() -> None:
    synopsis = lay(
        f"{REST} Ole Brand gratulierte telefonisch. Vorher hatte Ole Brand per SMS gratuliert.",
        f"{REST} Ole Brand gratulierte per SMS.",
    )
    assert not synopsis.passages_of("medium")


def one_thanks_and_congratulates() -> None:
    synopsis = lay(f"{REST} Ole Brand gratulierte telefonisch.", f"{REST} Ole Brand bedankte sich per SMS.")
    assert not synopsis.passages_of("medium")


def a_post_is_quoted_with_another_ending() -> None:
    synopsis = lay(
        f"{REST} Landrat Ole Brand schrieb auf Mastodon, das sei ein „bitterer Tag für das ganze Tal“.",
        f"{REST} Dann kam eine Pressemitteilung: Von einem „bitteren Tag für das ganze Tal“ ist die Rede.",
    )
    assert ("medium", "contradiction") in synopsis.kinds()


def a_sum_is_put_here_and_plain_there() -> None:
    synopsis = lay(
        f"{REST} Den Schaden an der Orgel bezifferte das Pfarramt auf 2,3 Millionen Euro.",
        f"{REST} An der Orgel entstanden 2,3 Millionen Euro Schaden.",
    )
    assert ("attribution_lost", "attribution") in synopsis.kinds()


def an_equal_sum_is_of_something_else() -> None:
    synopsis = lay(
        f"{REST} Den Schaden an der Orgel bezifferte das Pfarramt auf 2,3 Millionen Euro.",
        f"{REST} Für Schulbusse gibt der Kreis 2,3 Millionen Euro aus.",
    )
    assert not synopsis.passages_of("attribution_lost")


@pytest.mark.parametrize(
    "scenario",
    [
        one_congratulates_by_telephone_and_by_message,
        two_congratulate,
        one_report_names_both_channels,
        one_thanks_and_congratulates,
        a_post_is_quoted_with_another_ending,
        a_sum_is_put_here_and_plain_there,
        an_equal_sum_is_of_something_else,
    ],
)
def test_channels(scenario: Callable[[], None]) -> None:
    """Each scenario is told by its name."""
    scenario()
