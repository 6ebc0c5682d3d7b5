"""What one report says, in the terminal: signs in the text, speakers in the margin, nothing invented."""

import time
from io import StringIO

import pytest
from rich.cells import cell_len
from rich.console import Console

from synopse.export.attribution_marks import depths_of
from synopse.export.findings_view import print_findings
from synopse.model import Findings, Report
from tests.export.checked_report import FINDINGS, REPORT, unspoken


def shown_of(report: Report, findings: Findings, width: int = 80, language: str = "de") -> str:
    out = StringIO()
    console = Console(file=out, width=width, markup=False, emoji=False, highlight=False)
    print_findings(console, report, findings, language=language)
    return out.getvalue()


def text_of(shown: str) -> str:
    """The text without its margin, on one line."""
    return " ".join(line.split("│")[0].strip() for line in shown.splitlines())


def margin_of(shown: str) -> list[str]:
    return [line.split("│")[1].strip() for line in shown.splitlines() if "│" in line]


def test_every_kind_is_marked_without_colour() -> None:
    text = text_of(shown_of(REPORT, FINDINGS))
    for words in (
        "Bürgermeister Jan Ohm _behauptete_, ⟦I1 das Wehr *sei* dicht⟧.",
        "⟦K2 Die Pumpen *hätten* gehalten.⟧",
        "⟦W3 „Wir wissen es“⟧, _sagte_ er dem Kreisblatt, ⟦W3 „seit heute“⟧.",
        "_meldet_, ⟦I4 Ohm habe _gesagt_, ⟦I5 nichts sei geprüft⟧⟧.",
        "⟦H6 Ein Keller soll voll sein.⟧",
        "⟦B7 Drei Anwohner _forderten_ am Montag Hilfe.⟧",
    ):
        assert words in text


def test_the_margin_names_the_speaker_and_how_it_was_made_out() -> None:
    margin = margin_of(shown_of(REPORT, FINDINGS, width=120))
    assert margin == [
        "I1 Jan Ohm",
        "distanzierend",
        "K2 Jan Ohm",
        "aus dem Zusammenhang",
        "W3 Jan Ohm",
        "über das Fürwort „er“",
        "über Kreisblatt",
        "I4 Der Deichverband",
        "nicht aufgelöst",
        "I5 Jan Ohm",
        "über Der Deichverband",
        "innerhalb von I4",
        "H6 ungenannt",
        "B7 Drei Anwohner",
        "nicht aufgelöst",
    ]


def test_a_note_stands_beside_the_line_where_its_words_begin() -> None:
    beside = [line for line in shown_of(REPORT, FINDINGS).splitlines() if "⟦I1" in line]
    assert len(beside) == 1
    assert beside[0].endswith("│ I1 Jan Ohm")


def test_a_nested_attribution_is_indented() -> None:
    assert "│   I5 Jan Ohm" in shown_of(REPORT, FINDINGS)
    assert depths_of(FINDINGS)["a5"] == 1


def test_names_times_and_quantities_stand_below() -> None:
    shown = shown_of(REPORT, FINDINGS)
    for line in ("Personen: Jan Ohm", "Zeiten: am Montag → 2025-05-05", "Zahlen: Drei Anwohner → 3"):
        assert line in shown
    assert "Entfernt: Kommentare (3 Wörter)" in shown


def test_it_speaks_english_when_asked() -> None:
    shown = shown_of(REPORT, FINDINGS, language="en")
    assert "⟦D3 „Wir wissen es“⟧" in text_of(shown)
    assert "by the pronoun „er“" in " ".join(margin_of(shown))


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize(
    "words",
    [
        "rot \x1b[31m \x07 [bold]fett[/bold] \u202everkehrt",
        "zusammengeschrieben" * 40,
        "⟦I1 falsch⟧ _so_ *auch* 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字",
        "👩‍👩‍👧 " * 60,
        "„offen »halb ‚nie",
        "\ud800\x00",
    ],
)
def test_any_words_fit_the_width_and_do_nothing(words: str, width: int) -> None:
    shown = shown_of(*unspoken(words), width=width)
    assert max(cell_len(line) for line in shown.splitlines()) <= width
    assert not {"\x1b", "\x07", "\u202e", "\x00", "\ud800"} & set(shown)


@pytest.mark.parametrize("unit", ["wort ", "x", "„"])
def test_a_line_of_a_megabyte_is_shown_in_time(unit: str) -> None:
    report, findings = unspoken(unit * (1_000_000 // len(unit)))
    started = time.process_time()
    shown = shown_of(report, findings)
    assert time.process_time() - started < 20
    assert unit.strip() * 3 in shown.replace(" ", "")
