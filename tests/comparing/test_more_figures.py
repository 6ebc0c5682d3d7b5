"""More figures of one event: jobs, strikers, speed, the badly hurt, votes, exact numbers of one noun."""

from collections.abc import Callable
from typing import cast

import pytest

from synopse.comparing.figures import load_figures
from synopse.lang.resources import load_yaml
from synopse.model import Report
from tests.comparing.side_by_side import Synopsis, lay, report_of

MORNING, EVENING = "2025-05-06T08:00", "2025-05-06T19:00"
FILLER = "Im Rathaus tagte derweil der Ausschuss für Grünflächen."


def two(first: str, second: str) -> Synopsis:
    """Two reports of one hour."""
    return lay(report_of(first, EVENING), report_of(f"{FILLER} {second}", EVENING))


DIFFER = [
    ("Im Sägewerk sollen 320 Stellen wegfallen.", "280 Beschäftigte verlieren ihre Arbeit."),
    ("Die Polizei sucht zwei Täter.", "Drei Maskierte stürmten in die Sparkasse."),
    (
        "Vor dem Rathaus versammelten sich 400 Menschen.",
        "900 Bauern und Kriegsgegner kamen. 700 Kriegsgegner zogen los.",
    ),
    ("Der Lastwagen war mit 95 Kilometern pro Stunde unterwegs.", "Mit 70 km/h sei der Laster gefahren."),
    ("Der Beamte schoss dreimal.", "Fünf Schüsse habe der Polizist abgegeben."),
    ("Die Wahlbeteiligung lag bei 61 Prozent.", "Mit 64 Prozent war die Beteiligung höher als 2019."),
    ("Für Hinweise sind 5.000 Euro Belohnung ausgesetzt.", "Die Belohnung beträgt 8.000 Euro."),
    (
        "Sechs Minuten später traf die Polizei ein, die Beamten waren rasch vor Ort.",
        "Erst nach elf Minuten waren die Beamten vor Ort.",
    ),
    (
        "20 Menschen wurden verletzt, drei von ihnen schwer.",
        "Verletzt wurden 20 Menschen, fünf davon schwer.",
    ),
    ("14 Menschen wurden verletzt, einer davon schwer.", "Bei dem Sturz gab es 17 Verletzte."),
    ("Die Diebe nahmen 312 Münzen mit.", "Verschwunden sind 321 Silbermünzen."),
    (
        "Die Delegierten votierten mit 121 zu 98 Stimmen dafür.",
        "121 Delegierte stellten sich hinter den Vorstand und damit hinter den neuen Kurs, 89 dagegen.",
    ),
    ("Die Delegierten stritten vier Stunden lang.", "Zwei Stunden dauerte die Debatte."),
]
MAY_BE_TRUE = [
    ("Im Sägewerk sollen 320 Stellen wegfallen.", "Der Konzern beschäftigt weltweit 9.400 Menschen."),
    ("Im Sägewerk fallen 320 Stellen weg.", "Dafür sollen 280 neue Stellen entstehen."),
    ("Die Polizei sucht zwei Täter.", "Die Ermittler gehen von mindestens zwei Tätern aus."),
    ("Die Polizei sucht drei Täter.", "Die Polizei hat zwei Täter festgenommen."),
    (
        "Der Wagen fuhr mit 95 Kilometern pro Stunde.",
        "Erlaubt sind dort höchstens 70 km/h, so schnell durfte er fahren.",
    ),
    ("Der Beamte schoss dreimal.", "Zwei Warnschüsse hatte der Polizist zuvor abgegeben."),
    (
        "Die Wahlbeteiligung lag bei 61 Prozent.",
        "Bis zum Mittag waren 34 Prozent der Berechtigten im Wahllokal.",
    ),
    (
        "Für Hinweise sind 5.000 Euro Belohnung ausgesetzt.",
        "Die Stadt legt zur Belohnung noch 2.000 Euro drauf.",
    ),
    ("20 Menschen wurden verletzt, drei von ihnen schwer.", "20 Menschen wurden zum Teil schwer verletzt."),
    ("14 Menschen wurden verletzt, einer davon schwer.", "Fünf Menschen wurden schwer verletzt."),
    ("Bei dem schweren Unfall wurden 31 Menschen verletzt.", "Fünf Menschen wurden schwer verletzt."),
    ("Drei Menschen starben.", "Es war das schwerste Unglück, seit 2018 acht Menschen ums Leben kamen."),
    ("31 Menschen wurden verletzt, viele von ihnen schwer.", "Schwer verletzt wurden acht Menschen."),
    ("Die Diebe nahmen 312 Münzen mit.", "Schon 2019 waren in Melmbach 321 Silbermünzen verschwunden."),
    ("Zu dem Konzert kamen 312 Gäste aus Melmbach.", "Zu dem Konzert kamen 321 Gäste aus Taubach."),
    (
        "Beide Seiten tauschten jeweils 150 Gefangene aus.",
        "Insgesamt tauschten beide Seiten 300 Gefangene aus.",
    ),
]


@pytest.mark.parametrize(("first", "second"), DIFFER)
def test_other_figures_of_one_thing_are_shown(first: str, second: str) -> None:
    assert two(first, second).passages_of("quantity")


@pytest.mark.parametrize(("first", "second"), MAY_BE_TRUE)
def test_figures_of_two_things_are_not(first: str, second: str) -> None:
    heavy = [kind for kind in two(first, second).kinds() if kind[0] == "quantity"]
    assert not [kind for kind in heavy if kind[1] in {"contradiction", "differs", "update"}]


def a_range_and_a_number_in_it_are_less_exact() -> None:
    synopsis = two(
        "Am Hafen demonstrierten rund 600 Menschen.", "Am Hafen demonstrierten zwischen 600 und 700 Menschen."
    )
    assert synopsis.kinds() >= {("quantity", "granularity")}
    assert not any(severity == "contradiction" for _, severity in synopsis.kinds())


def one_count_about_so_hides_no_conflict_of_others() -> None:
    synopsis = lay(
        report_of("Im Werk fallen 780 Stellen weg.", MORNING),
        report_of("Fast 800 Stellen fallen im Werk weg.", EVENING),
        report_of("Betroffen sind 690 Stellen.", "2025-05-06T12:00"),
    )
    assert ("quantity", "contradiction") in synopsis.kinds()


def who_tells_both_counts_is_at_one_with_both() -> None:
    synopsis = lay(
        report_of("Die Gewerkschaft behauptet, 3.200 Beschäftigte hätten die Arbeit niedergelegt.", EVENING),
        report_of(
            "Am Ausstand beteiligten sich laut Gewerkschaft 3.200 Beschäftigte. "
            "Das Unternehmen zählte 1.900 Beschäftigte im Ausstand.",
            EVENING,
        ),
        report_of("Nach Angaben des Unternehmens waren 1.900 Beschäftigte im Ausstand.", EVENING),
    )
    assert synopsis.passages_of("quantity")[:2] == ["A:3.200 Beschäftigte", "C:1.900 Beschäftigte"]


def a_lost_source_stands_beside_a_third_number() -> None:
    reports: list[Report] = [
        report_of("Die Wahlbeteiligung lag nach Angaben des Wahlleiters bei 66 Prozent.", MORNING),
        report_of("Die Wahlbeteiligung lag bei 66 Prozent.", MORNING),
        report_of("Die Wahlbeteiligung lag bei 69 Prozent.", MORNING),
    ]
    assert ("attribution_lost", "attribution") in lay(*reports).kinds()


@pytest.mark.parametrize(
    "scenario",
    [
        a_range_and_a_number_in_it_are_less_exact,
        one_count_about_so_hides_no_conflict_of_others,
        who_tells_both_counts_is_at_one_with_both,
        a_lost_source_stands_beside_a_third_number,
    ],
)
def test_more_figures(scenario: Callable[[], None]) -> None:
    scenario()


def test_each_kind_is_near_its_example() -> None:
    data = cast("dict[str, list[dict[str, str]]]", load_yaml("synopse.lang.de", "figures.yaml"))
    for kind, row in zip(load_figures("de").kinds, data["figures"], strict=True):
        assert kind.near.search(row["example"]), row
        assert not kind.never.search(row["example"]), row
