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
        ("Sie kam am Donnerstag, 20. Februar, an.", "Donnerstag, 20. Februar", "2025-02-20", None),
        ("Am Morgen des 3. Januar brannte es.", "Morgen des 3. Januar", "2025-01-03TMO", None),
        (
            "In der Nacht vom 5. auf den 6. Januar war es kalt.",
            "Nacht vom 5. auf den 6. Januar",
            "2025-01-05TNI",
            None,
        ),
        ("Sie kam am gestrigen Mittwoch an.", "gestrigen Mittwoch", "2025-02-12", None),
        ("Das war in der vorletzten Woche.", "der vorletzten Woche", "2025-W05", None),
        ("Das endet übernächsten Montag.", "übernächsten Montag", "2025-02-24", None),
        ("Am Wochenende hatten wir Regen.", "Wochenende", "2025-W06-WE", None),
        ("Am Wochenende wird es regnen.", "Wochenende", "2025-W07-WE", None),
        ("Das endet zum Jahresende.", "Jahresende", "2025", "END"),
        ("Es endet im zweiten Quartal.", "zweiten Quartal", "2025-Q2", None),
        ("Das war in der ersten Jahreshälfte 2024.", "der ersten Jahreshälfte 2024", "2024-H1", None),
        ("Im Sommer war es heiß.", "Sommer", "2024-SU", None),
        ("Im Sommer wird gebaut.", "Sommer", "2025-SU", None),
        ("Das war im Jahr 2011.", "Jahr 2011", "2011", None),
        ("Das war in den 1990er-Jahren.", "den 1990er-Jahren", "199", None),
        ("Die Burg ist aus dem 19. Jahrhundert.", "19. Jahrhundert", "18", None),
        ("Der Tempel brannte 356 v. Chr. ab.", "356 v. Chr.", "BC0356", None),
        ("In der Saison 2007/08 stiegen sie auf.", "der Saison 2007/08", "XXXX-XX-XX", None),
        ("Ostern ist bald.", "Ostern", "2025-04-20", None),
        ("Es begann um halb acht.", "halb acht", "XXXX-XX-XXT07:30", None),
        ("Es begann um 12.15 und endete.", "12.15", "XXXX-XX-XXT12:15", None),
        ("Es begann um 8 Uhr abends.", "8 Uhr abends", "XXXX-XX-XXT20:00", None),
        ("Das dauerte mehrere Stunden.", "mehrere Stunden", "PTXH", None),
        ("Sie lebt seit Jahren hier.", "Jahren", "PXY", None),
        ("In den vergangenen zwei Jahren war Ruhe.", "den vergangenen zwei Jahren", "P2Y", None),
        ("In den kommenden Jahren wird es voll.", "den kommenden Jahren", "FUTURE_REF", None),
        ("Das dreitägige Fest endete.", "dreitägige", "P3D", None),
        ("Sie wachten bei der 24-stündigen Probe.", "24-stündigen", "PT24H", None),
        ("Der Bus fährt jeden zweiten Tag.", "jeden zweiten Tag", "P2D", None),
        ("Der Chor probt an jedem Montagabend.", "jedem Montagabend", "XXXX-WXX-1TEV", None),
        ("Sie verbrauchen 40 Tonnen am Tag.", "Tag", "P1D", None),
        ("Derzeit ist Ruhe.", "Derzeit", "PRESENT_REF", None),
        ("Das Amt war früher ein Stall.", "früher", "PAST_REF", None),
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


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Sie spielt am 3., 4. und 5. Mai 2024.", ["2024-05-03", "2024-05-04", "2024-05-05"]),
        ("Das gilt vom 3. April bis 5. Mai 2023.", ["2023-04-03", "2023-05-05"]),
        ("Von Juni bis August 2023 war es heiß.", ["2023-06", "2023-08"]),
        ("Das Amt öffnet von 14 bis 18 Uhr.", ["XXXX-XX-XXT14:00", "XXXX-XX-XXT18:00"]),
        ("Es dauert sechs bis acht Monate.", ["P6M", "P8M"]),
    ],
)
def test_each_end_of_a_range_is_a_time(text: str, values: list[str]) -> None:
    assert [value for _, value, _ in times_of(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "Das Amt teilte am Mittwoch mit, das Gas sei um 18 Uhr entwichen.",
        "Das Gas entwich um 18 Uhr, teilte das Amt am Mittwoch mit.",
        "Am Mittwoch war Markt.\nUm 18 Uhr brannte es.",
        "Ab Mittwoch öffnet das Amt täglich um 18 Uhr.",
    ],
)
def test_clock_time_takes_no_day_of_another_clause(text: str) -> None:
    assert "XXXX-XX-XXT18:00" in [value for _, value, _ in times_of(text)]


def test_next_day_counts_from_the_day_named_before() -> None:
    found = times_of("Am 3. März 2024 kam sie an.\nAm nächsten Tag ging sie.")
    assert [value for _, value, _ in found] == ["2024-03-03", "2024-03-04"]


def test_history_counts_from_its_own_years() -> None:
    chapters = "".join(f"Im Mai {year} stritten sie.\n" for year in range(1801, 1814))
    found = times_of(chapters + "Am 3. Juni siegten sie.\nIm Januar war Friede.")
    assert [value for _, value, _ in found[-2:]] == ["1813-06-03", "1813-01"]


def test_look_back_does_not_lead_history_astray() -> None:
    chapters = "".join(f"Im Mai {year} stritten sie.\n" for year in range(1801, 1814))
    found = times_of(chapters + "Seit 1740 war das so.\nAm 3. Juni siegten sie.")
    assert found[-1][1] == "1813-06-03"


@pytest.mark.parametrize(
    ("text", "words", "value", "mod"),
    [
        ("She came on Wednesday.", "Wednesday", "2025-02-12", None),
        ("She will come on Friday evening.", "Friday evening", "2025-02-14TEV", None),
        ("It was on February 12, 2025.", "February 12, 2025", "2025-02-12", None),
        ("It was on Wednesday, 12 February.", "Wednesday, 12 February", "2025-02-12", None),
        ("That was last week.", "last week", "2025-W06", None),
        ("She came two days ago.", "two days ago", "2025-02-11", None),
        ("She came three years ago.", "three years ago", "2022", None),
        ("It began at 9 p.m. sharp.", "9 p.m.", "XXXX-XX-XXT21:00", None),
        ("It began at 12:30 a.m. sharp.", "12:30 a.m.", "XXXX-XX-XXT00:30", None),
        ("Rain fell in early May 2024.", "early May 2024", "2024-05", "START"),
        ("That was at the end of the year.", "the end of the year", "2025", "END"),
        ("It was last summer.", "last summer", "2024-SU", None),
        ("It was common in the 1990s.", "the 1990s", "199", None),
        ("It lasted more than two hours.", "more than two hours", "PT2H", "MORE_THAN"),
        ("It lasted two and a half hours.", "two and a half hours", "PT2H30M", None),
        ("They meet every Monday.", "every Monday", "XXXX-WXX-1", None),
        ("They met twice a day.", "a day", "P1D", None),
        ("It grew over the past year.", "the past year", "P1Y", None),
        ("She came this morning.", "this morning", "2025-02-13TMO", None),
        ("They are currently closed.", "currently", "PRESENT_REF", None),
    ],
)
def test_english_expression_has_its_value(text: str, words: str, value: str, mod: str | None) -> None:
    report = report_of(text, DAY, "en")
    found = [(time.span.of(text), time.value, time.mod) for time in find_times(report, lines_of(report))]
    assert found == [(words, value, mod)]


@pytest.mark.parametrize(
    "text", ["She may come.", "They march on.", "The 24-year-old fell.", "In 300 homes.", "TODAY is a paper."]
)
def test_no_english_expression_of_time(text: str) -> None:
    report = report_of(text, DAY, "en")
    assert find_times(report, lines_of(report)) == ()


def test_vague_times_are_no_points() -> None:
    report = report_of("Damals kam sie am Mittwoch.", DAY)
    assert [time.is_point for time in find_times(report, lines_of(report))] == [False, True]


def test_period_of_years_is_two_years() -> None:
    assert [value for _, value, _ in times_of("Sie regierte von 2017 bis 2021 allein.")] == ["2017", "2021"]


@pytest.mark.parametrize(
    "text",
    [
        "Sie zählten 2020 Menschen.",
        "Der 16 Jahre alte Junge.",
        "Kilometer 7.11 ist gesperrt.",
        "Ein Herr Mai kam.",
        "Das gilt ab 18 Jahren.",
        "Er wünschte einen schönen Tag.",
        "Von August Bebel gibt es Briefe.",
        "Es sind 2000 Kilometer.",
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
