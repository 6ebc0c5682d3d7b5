"""Quantities: number, unit, counted noun, hedge, range; and numbers that count nothing."""

import pytest

from synopse.finding.quantities import find_quantities
from synopse.model import Quantity
from tests.finding.one_report import lines_of, report_of


def quantities_of(text: str) -> list[Quantity]:
    report = report_of(text, "2025-02-13")
    return list(find_quantities(report, lines_of(report)))


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "Es dauerte fast eineinhalb Stunden.",
            "fast eineinhalb Stunden",
            (1.5, None, "Stunden", None, "fast"),
        ),
        ("Zwischen 20 und 30 Helfer kamen.", "20 und 30 Helfer", (20, 30, None, "Helfer", None)),
        ("Es kamen 20 bis 30 junge Helfer.", "20 bis 30 junge Helfer", (20, 30, None, "Helfer", None)),
        ("Gut ein Dutzend Boote sank.", "Gut ein Dutzend Boote", (12, None, None, "Boote", "gut")),
        ("Schaden: 2,5 Mio. Euro.", "2,5 Mio. Euro", (2_500_000, None, "Euro", None, None)),
        (
            "Schaden: rund eine Million Euro.",
            "rund eine Million Euro",
            (1_000_000, None, "Euro", None, "rund"),
        ),
        ("Sie zählten 85 neue Boote.", "85 neue Boote", (85, None, None, "Boote", None)),
        ("85 habe man versenken können.", "85", (85, None, None, None, None)),
        ("Es gab 14 Verletzte.", "14 Verletzte", (14, None, None, "Verletzte", None)),
        ("Etwa 1.500 Menschen kamen.", "Etwa 1.500 Menschen", (1500, None, None, "Menschen", "etwa")),
        ("Es sind 71 % der Befragten.", "71 % der Befragten", (71, None, "Prozent", "Befragten", None)),
        ("Mehr als 3 Tonnen Kies.", "Mehr als 3 Tonnen Kies", (3, None, "Tonnen", "Kies", "mehr als")),
        ("Hunderte Leute kamen.", "Hunderte Leute", (100, None, None, "Leute", "mehr als")),
        ("Mehrere hundert Leute.", "Mehrere hundert Leute", (100, None, None, "Leute", "mehr als")),
        ("Mehrere Dutzend Boote.", "Mehrere Dutzend Boote", (12, None, None, "Boote", "mehr als")),
        ("Jeder Zweite ist dafür.", "Jeder Zweite", (0.5, None, "Anteil", None, None)),
        ("Jede dritte Ziege hinkt.", "Jede dritte Ziege", (0.3333, None, "Anteil", "Ziege", None)),
        ("Zwei Drittel der Bauern.", "Zwei Drittel der Bauern", (0.6667, None, "Anteil", "Bauern", None)),
        ("Rund die Hälfte der Höfe.", "Rund die Hälfte der Höfe", (0.5, None, "Anteil", "Höfe", "rund")),
        ("Es kamen 3.000 bis 4.000 Bauern.", "3.000 bis 4.000 Bauern", (3000, 4000, None, "Bauern", None)),
        ("Eine Million Euro fehlt.", "Eine Million Euro", (1_000_000, None, "Euro", None, None)),
        ("Zweiundzwanzig Schafe starben.", "Zweiundzwanzig Schafe", (22, None, None, "Schafe", None)),
    ],
)
def test_quantity_is_read(
    text: str, words: str, expected: tuple[float, float | None, str | None, str | None, str | None]
) -> None:
    (found,) = quantities_of(text)
    assert found.span.of(text) == words
    assert (found.value, found.high, found.unit, found.of, found.hedge) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Am 12. Februar war Markt.",
        "Sie kam um 21.30 Uhr.",
        "Der G20-Gipfel, die A7 und Artikel 5.",
        "Ein 24-Jähriger wurde Dritter, am 5. Tag.",
        "Das Spiel endete 3:2.",
        "Ein Mann und eine Frau kamen.",
        "Die beiden Länder stritten 2014 nicht.",
        "Die Nummer 110 ist kurz.",
        "Sie kommt jeden zweiten Tag.",
        "Sie kam vor zwölf Jahren.",
    ],
)
def test_number_that_counts_nothing(text: str) -> None:
    assert quantities_of(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 1,500 people came.", (1500, None, "people", "at least")),
        ("It took 2.5 hours.", (2.5, "hours", None, None)),
        ("Damage of about 3 million dollars.", (3_000_000, "dollars", None, "about")),
        ("Hundreds of people came.", (100, None, "people", "more than")),
        ("Two thirds of voters came.", (0.6667, "share", "voters", None)),
        ("It cost $3 million.", (3_000_000, "dollars", None, None)),
        ("She sold twenty-five goats.", (25, None, "goats", None)),
    ],
)
def test_english_numbers(text: str, expected: tuple[float, str | None, str | None, str | None]) -> None:
    report = report_of(text, language="en")
    (found,) = find_quantities(report, lines_of(report))
    assert (found.value, found.unit, found.of, found.hedge) == expected


def test_other_languages_are_left_alone() -> None:
    report = report_of("Il y a 1.500 personnes.", language="fr")
    assert find_quantities(report, lines_of(report)) == ()
