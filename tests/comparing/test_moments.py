"""Moments of one event: the hour of an accident, the day of a ruling, when a thing closes or opens again."""

from typing import cast

import pytest

from synopse.comparing.moments import load_moments
from synopse.lang.resources import load_yaml
from tests.comparing.side_by_side import Synopsis, lay, report_of

DAY, NEXT_DAY = "2026-11-17T12:00", "2026-11-18T09:00"
FILLER = "Im Rathaus tagte derweil der Ausschuss für Grünflächen."


def two(first: str, second: str, later: str = DAY) -> Synopsis:
    """Two reports, the second with a sentence before."""
    return lay(report_of(first, DAY), report_of(f"{FILLER} {second}", later))


DIFFER = [
    (
        "Das Unglück ereignete sich gegen 6.50 Uhr.",
        "Um 6.20 Uhr war der Bus von der Straße gestürzt, er stürzte tief.",
    ),
    ("Um 21.40 Uhr ging der erste Notruf ein.", "Um halb zehn kamen bei der Leitstelle die Anrufe."),
    (
        "Bis Ende Juni 2027 soll die Molkerei geschlossen werden.",
        "Ende September 2027 läuft der letzte Becher vom Band.",
    ),
    ("Das Bad soll im Herbst 2027 wieder öffnen.", "Der Betrieb soll 2028 wieder anlaufen."),
    (
        "Die Straße ist bis Freitag gesperrt.",
        "Vor Mitte Dezember fährt dort kein Zug, die Sperrung bleibt bis Mitte Dezember.",
    ),
    ("Die Strecke ist bis Freitag gesperrt.", "Bis auf weiteres verkehren keine Züge."),
    (
        "Das Landgericht hat den Mann am Dienstag verurteilt.",
        "Am Montag sprach das Gericht das Urteil, verurteilt wurde der Mann.",
    ),
    ("Es war das schlechteste Ergebnis seit 1990.", "So schlecht stand die Partei seit 1994 nicht mehr da."),
    (
        "Das war die höchste Arbeitslosigkeit seit 2005.",
        "Die Arbeitslosigkeit erreichte den höchsten Stand seit 2010.",
    ),
]
THE_SAME = [
    ("Das Unglück ereignete sich gegen 6.50 Uhr.", "Das Unglück ereignete sich um 6.47 Uhr."),
    ("Der Notruf kam um 21.30 Uhr.", "Um halb zehn kam der Notruf."),
    (
        "Bis Ende Juni 2027 soll die Molkerei geschlossen werden.",
        "Die Molkerei soll zum 30. Juni 2027 geschlossen werden.",
    ),
    ("Das Bad soll im Herbst 2027 wieder öffnen.", "Das Bad soll im Oktober 2027 wieder öffnen."),
    ("Das Bad soll frühestens im Herbst 2027 wieder öffnen.", "Der Betrieb soll 2028 wieder anlaufen."),
    ("Die Straße ist bis mindestens Freitag gesperrt.", "Die Straße bleibt bis auf weiteres gesperrt."),
    ("Die Straße ist bis Freitag gesperrt.", "Die Straße war schon im Sommer bis Ende August gesperrt."),
    ("Das Unglück ereignete sich um 6.50 Uhr.", "Gegen 7.20 Uhr wurde der letzte Verletzte geborgen."),
    (
        "Das Unglück ereignete sich um 6.50 Uhr.",
        "Schon 2014 hatte sich dort um 9.30 Uhr ein Unglück ereignet.",
    ),
    ("Das war die höchste Arbeitslosigkeit seit 2005.", "So niedrig lag der Wert seit 2010 nicht mehr."),
    (
        "Das Landgericht hat den Mann am Dienstag verurteilt.",
        "Das Gericht will am Freitag entscheiden, ob er verurteilt wird.",
    ),
]


@pytest.mark.parametrize(("first", "second"), DIFFER)
def test_other_times_of_one_moment_are_shown(first: str, second: str) -> None:
    assert two(first, second).passages_of("time")


@pytest.mark.parametrize(("first", "second"), THE_SAME)
def test_times_that_may_be_one_are_not(first: str, second: str) -> None:
    assert not two(first, second).passages_of("time")


def test_what_a_later_report_puts_off_is_an_update() -> None:
    synopsis = two(
        "Das Bad soll im Herbst 2027 wieder öffnen.", "Der Betrieb soll 2028 wieder anlaufen.", NEXT_DAY
    )
    assert ("time", "update") in synopsis.kinds()


def test_a_report_with_two_times_of_a_kind_proves_nothing() -> None:
    synopsis = two(
        "Die Uferstraße ist bis Freitag gesperrt. Die Hauptstraße ist bis Sonntag gesperrt.",
        "Die Brücke ist bis Montag gesperrt.",
    )
    assert not synopsis.passages_of("time")


def test_each_kind_fits_its_example() -> None:
    words = load_moments("de")
    assert words is not None
    data = cast("dict[str, list[dict[str, str]]]", load_yaml("synopse.lang.de", "moments.yaml"))
    for kind, row in zip(words.kinds, data["moments"], strict=True):
        assert kind.fits(row["example"], row["example"]), row


def test_every_superlative_has_its_stem() -> None:
    words = load_moments("de")
    assert words is not None
    inside = words.records.pattern.partition("(?P<most>")[2].partition(")")[0]
    assert inside.split("|") == list(words.stems)
