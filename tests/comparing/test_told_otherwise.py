"""Who did it, what came first, and how somebody fared: told one way here and another there."""

from typing import cast

import pytest

from synopse.comparing.rules.doers import load_doers
from synopse.lang.resources import load_yaml
from tests.comparing.side_by_side import lay

FILLER = "Im Rathaus tagte derweil der Ausschuss für Grünflächen."
Pair = tuple[str, str]

DOERS: list[Pair] = [
    ("Die nordische Armee habe zuerst geschossen.", "Südliche Einheiten hätten das Feuer eröffnet."),
    ("Eine Nachbarin alarmierte die Polizei.", "Alarmiert wurde die Polizei von einem Wachmann."),
    ("Ein Jogger entdeckte am Morgen die Leiche.", "Die Leiche wurde von einem Angler gefunden."),
    (
        "Feuerwehrleute schlugen die Scheiben ein.",
        "Mit einem Hammer habe ein Schüler das Fenster eingeschlagen.",
    ),
    ("Minister Jens Keller bat um das Gespräch.", "Um das Gespräch hatte Präsidentin Ada Wolf gebeten."),
]
ONE_DOER: list[Pair] = [
    ("Ein Anwohner rief die Polizei.", "Eine Nachbarin alarmierte die Polizei."),
    ("Zeugen alarmierten die Polizei.", "Ein Wachmann rief die Polizei."),
    ("Die nordische Armee habe zuerst geschossen.", "Nordische Einheiten hätten das Feuer eröffnet."),
    ("Ein Nachtwachmann alarmierte die Polizei.", "Ein Wachmann rief die Polizei."),
    ("Minister Jens Keller bat um das Gespräch.", "Keller hatte um das Gespräch gebeten."),
    (
        "Die nordische Armee habe zuerst geschossen.",
        "Schon 2014 hätten südliche Einheiten das Feuer eröffnet.",
    ),
    ("Eine Nachbarin alarmierte die Polizei.", "Ein Wachmann alarmierte nicht die Polizei."),
]
ORDERS: list[Pair] = [
    (
        "Der Fahrer bremste, bevor der Wagen den Radfahrer erfasste.",
        "Der Wagen hatte den Radfahrer schon erfasst, als der Fahrer bremste.",
    ),
    (
        "Erst schalteten die Diebe den Strom ab, dann stiegen sie ein.",
        "Kurz nach dem Einstieg fiel der Strom aus.",
    ),
    (
        "Vor der Abstimmung stritten die Räte über das Schwimmbad.",
        "Nach der Abstimmung stritten die Räte über das Schwimmbad.",
    ),
    (
        "Nachdem der Kessel geplatzt war, stoppte das Förderband.",
        "Das Förderband stoppte, bevor der Kessel platzte.",
    ),
]
ONE_ORDER: list[Pair] = [
    (
        "Nachdem der Zug entgleist war, lösten die Bremsen aus.",
        "Der Zug entgleiste, bevor die Bremsen auslösten.",
    ),
    ("Der Hund bellte vor dem Brunnen.", "Nach dem Brand lief der Hund zum Brunnen."),
    (
        "Der Fahrer bremste, bevor der Wagen den Radfahrer erfasste.",
        "Er soll den Radfahrer erfasst haben, bevor der Fahrer bremste.",
    ),
    (
        "Bevor der Rat abstimmt, will die Kämmerei rechnen.",
        "Nachdem der Rat abgestimmt hatte, rechnete die Kämmerei.",
    ),
]
FARED: list[Pair] = [
    ("Der Busfahrer blieb unverletzt.", "Der Busfahrer brach sich einen Arm."),
    ("Die 45-jährige Pilotin kam mit dem Schrecken davon.", "Die Pilotin wurde schwer verletzt."),
]
FARED_ALIKE: list[Pair] = [
    ("Der Busfahrer blieb unverletzt.", "Der zweite Busfahrer brach sich einen Arm."),
    ("Der Busfahrer blieb unverletzt.", "Der Radfahrer brach sich einen Arm."),
    ("Der Busfahrer blieb unverletzt.", "Der Busfahrer wurde nicht verletzt."),
    ("Der Fahrer des Busses blieb unverletzt.", "Der Fahrer des Autos brach sich einen Arm."),
    ("Der Fahrer blieb unverletzt.", "Ein Radfahrer wich aus, der Fahrer brach sich einen Arm."),
    ("Ein Mann blieb unverletzt.", "Ein Mann wurde verletzt."),
    (
        "Der Fahrer blieb unverletzt. Der Fahrer im anderen Wagen wurde verletzt.",
        "Ein Fahrer wurde verletzt.",
    ),
]


def kinds(first: str, second: str) -> set[str]:
    """The types found between two reports."""
    return {kind for kind, _ in lay(first, f"{FILLER} {second}").kinds()}


@pytest.mark.parametrize(("first", "second"), DOERS)
def test_two_doers_are_shown(first: str, second: str) -> None:
    assert "actor" in kinds(first, second)


@pytest.mark.parametrize(("first", "second"), ONE_DOER)
def test_one_doer_is_not(first: str, second: str) -> None:
    assert "actor" not in kinds(first, second)


@pytest.mark.parametrize(("first", "second"), ORDERS)
def test_two_orders_are_shown(first: str, second: str) -> None:
    assert "order" in kinds(first, second)


@pytest.mark.parametrize(("first", "second"), ONE_ORDER)
def test_one_order_is_not(first: str, second: str) -> None:
    assert "order" not in kinds(first, second)


@pytest.mark.parametrize(("first", "second"), FARED)
def test_hurt_and_unhurt_are_shown(first: str, second: str) -> None:
    assert "negation" in kinds(first, second)


@pytest.mark.parametrize(("first", "second"), FARED_ALIKE)
def test_what_may_be_two_persons_is_not(first: str, second: str) -> None:
    assert "negation" not in kinds(first, second)


def test_one_driver_has_two_ages() -> None:
    assert "quantity" in kinds("Ein 27 Jahre alter Busfahrer hielt.", "Der 31-jährige Busfahrer hielt an.")
    assert "quantity" not in kinds("Ein 27 Jahre alter Busfahrer hielt.", "Ein 31-jähriger Mann hielt an.")


def test_each_deed_is_in_its_example() -> None:
    words = load_doers()
    data = cast("dict[str, list[dict[str, str]]]", load_yaml("synopse.lang.de", "doers.yaml"))
    for patterns, key in ((words.deeds, "deeds"), (words.by_name, "by_name")):
        for (name, pattern), row in zip(patterns, data[key], strict=True):
            assert pattern.search(row["example"]), (name, row)
