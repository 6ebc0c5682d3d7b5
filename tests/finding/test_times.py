"""Times: spans and TIMEX3 values, counted from Thursday, 13 February 2025."""

import pytest

from synopse.finding.time_rules import load_time_rules
from synopse.finding.times import find_times
from tests.finding.one_report import lines_of, report_of

DAY = "2025-02-13"


def times_of(text: str, published: str | None = DAY) -> list[tuple[str, str, str | None]]:
    report = report_of(text, published)
    return [(time.span.of(text), time.value, time.mod) for time in find_times(report, lines_of(report))]


@pytest.mark.parametrize(
    ("text", "words", "value", "mod"),
    [
        ("Sie kam am Mittwoch an.", "Mittwoch", "2025-02-12", None),
        ("Sie kam am Donnerstag an.", "Donnerstag", "2025-02-13", None),
        ("Sie spricht an diesem Freitag.", "diesem Freitag", "2025-02-14", None),
        ("Sie wird am Freitag sprechen.", "Freitag", "2025-02-14", None),
        ("Das war am vergangenen Freitag.", "vergangenen Freitag", "2025-02-07", None),
        ("Am Mittwochabend brannte es.", "Mittwochabend", "2025-02-12TEV", None),
        ("Es war in der Nacht zum 13. Februar.", "Nacht zum 13. Februar", "2025-02-12TNI", None),
        ("In der Nacht auf Mittwoch war es kalt.", "Nacht auf Mittwoch", "2025-02-11TNI", None),
        ("Kurz nach 21 Uhr war es.", "Kurz nach 21 Uhr", "XXXX-XX-XXT21:00", "AFTER"),
        ("Es war gegen 3 Uhr.", "3 Uhr", "XXXX-XX-XXT03:00", "APPROX"),
        ("Das Amt schließt um zehn Uhr.", "zehn Uhr", "XXXX-XX-XXT10:00", None),
        ("Sie kam heute an.", "heute", "2025-02-13", None),
        ("Sie kam gestern Abend an.", "gestern Abend", "2025-02-12TEV", None),
        ("Das war vergangene Woche.", "vergangene Woche", "2025-W06", None),
        ("Das war im vergangenen Jahr.", "vergangenen Jahr", "2024", None),
        ("Das war im Dezember.", "Dezember", "2024-12", None),
        ("Das endet Ende Februar.", "Ende Februar", "2025-02", "END"),
        ("Am 12.02.2025 war Markt.", "12.02.2025", "2025-02-12", None),
        ("Am 28. Dezember war Markt.", "28. Dezember", "2024-12-28", None),
        ("Es dauerte eineinhalb Stunden.", "eineinhalb Stunden", "PT1H30M", None),
        ("Es dauerte anderthalb Jahre.", "anderthalb Jahre", "P1Y6M", None),
        ("Es dauerte fast drei Tage.", "fast drei Tage", "P3D", "LESS_THAN"),
        ("Es dauerte mehr als 24 Stunden.", "mehr als 24 Stunden", "PT24H", "MORE_THAN"),
        ("Vor drei Tagen kam sie.", "Vor drei Tagen", "2025-02-10", None),
        ("Vor einer Woche kam sie.", "einer Woche", "P1W", None),
        ("Der Bus fährt täglich.", "täglich", "P1D", None),
        ("Der Chor probt jeden Montag.", "jeden Montag", "XXXX-WXX-1", None),
        ("Ostern 2025 ist spät.", "Ostern 2025", "2025-04-20", None),
    ],
)
def test_expression_has_its_value(text: str, words: str, value: str, mod: str | None) -> None:
    assert times_of(text) == [(words, value, mod)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sie kam am Mittwoch an.", "XXXX-WXX-3"),
        ("Es war in der Nacht zum 13. Februar.", "XXXX-02-12TNI"),
        ("Das war im Dezember.", "XXXX-12"),
        ("Das war gestern.", "XXXX-XX-XX"),
        ("Das war im vergangenen Jahr.", "XXXX"),
    ],
)
def test_without_publication_nothing_is_guessed(text: str, value: str) -> None:
    assert [found for _, found, _ in times_of(text, None)] == [value]


def test_clock_time_belongs_to_the_day_of_its_sentence() -> None:
    assert times_of("Am Mittwoch um 21.30 Uhr brannte es.")[1][1] == "2025-02-12T21:30"


def test_period_of_years_is_two_years() -> None:
    assert [value for _, value, _ in times_of("Sie regierte von 2017 bis 2021 allein.")] == ["2017", "2021"]


@pytest.mark.parametrize(
    "text",
    [
        "Sie zählten 2020 Menschen.",
        "Der 16 Jahre alte Junge.",
        "Kilometer 7.11 ist gesperrt.",
        "Ein Herr Mai kam.",
    ],
)
def test_no_expression_of_time(text: str) -> None:
    assert times_of(text) == []


@pytest.mark.parametrize(
    ("language", "name"),
    [(language, rule.name) for language in ("de", "en") for rule in load_time_rules(language).rules],
)
def test_rule_finds_its_example(language: str, name: str) -> None:
    rule = next(rule for rule in load_time_rules(language).rules if rule.name == name)
    report = report_of(BEFORE[language].get(name, "") + rule.example + BEHIND.get(name, ""), DAY, language)
    found = [time.span.of(report.text) for time in find_times(report, lines_of(report))]
    assert found
    assert rule.example.endswith(found[0]) or found[0] == rule.example.split()[0]


BEFORE = {
    "de": {"season": "im ", "month": "im ", "clock beside": "um ", "range": "Es dauerte "},
    "en": {"month": "in "},
}
BEHIND = {
    "days of one month": " und 4. Oktober",
    "clock beside": " bis 12.30 Uhr",
    "range": " bis acht Monate",
}
