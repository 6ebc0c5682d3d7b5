"""Across languages facts are compared, words are not."""

from dataclasses import replace

from synopse.comparing import find_wording
from synopse.comparing.fairness import NOT_FOUND, OTHER_LANGUAGE
from synopse.comparing.languages import languages_of
from synopse.model import Report
from tests.comparing.side_by_side import lay, report_of

GERMAN = "Wolodymyr Selenskyj sprach in Kiew. Der Bundeskanzler Olaf Dreher hörte zu."
ENGLISH = (
    "Volodymyr Zelensky spoke in Kyiv. Chancellor Olaf Dreher listened. The museum by the harbour gets a "
    "new roof, the choir is looking for tenors, and the swimming pool stays open until the end of October, "
    "as the town said."
)


def in_english(report: Report) -> Report:
    return replace(report, language="en-GB")


def test_spellings_are_those_of_one_language() -> None:
    across = lay(report_of(GERMAN), in_english(report_of(ENGLISH)))
    assert not across.passages_of("name_variant")
    assert not find_wording(across.story, across.entries)
    within = lay(GERMAN, GERMAN.replace("Wolodymyr Selenskyj", "Wolodimir Selenskij"))
    assert within.passages_of("name_variant")
    assert find_wording(within.story, within.entries)


def test_a_silence_is_claimed_only_beside_a_report_of_the_same_language() -> None:
    told = "Der Schacht unter der alten Brauerei ist eingestürzt, sagte Geologin Runa Dahl."
    german, english = report_of(ENGLISH, "2025-05-07"), in_english(report_of(ENGLISH + " Yes.", "2025-05-07"))
    cells = lay(report_of(told), german, english).statements[0].cells
    assert [cell.why for cell in cells[1:]] == [NOT_FOUND, OTHER_LANGUAGE]


def test_an_unknown_language_is_taken_for_that_of_most() -> None:
    reports = [report_of(GERMAN), in_english(report_of(ENGLISH)), in_english(report_of(ENGLISH + " Yes."))]
    unknown = replace(report_of(GERMAN + " Ja."), language=None)
    assert languages_of([*reports, unknown])[unknown.id] == "en"
    assert set(languages_of([unknown]).values()) == {""}
