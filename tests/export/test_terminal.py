"""The terminal: 80 columns hold, foreign control characters do not reach it."""

from io import StringIO

import pytest
from rich.cells import cell_len
from rich.console import Console

from synopse.export.collation_view import print_collations
from synopse.export.dossier_view import print_dossier
from synopse.export.findings_view import print_findings
from synopse.export.lineage_view import print_lineage
from synopse.export.report_view import print_report
from synopse.export.story_view import print_stories
from synopse.model import Dossier
from tests.export.hostile_story import story_of
from tests.export.invented_dossier import COLLATION, DOSSIER, ENTRIES, LINEAGE, REPORTS, STORY, A


def open_console(width: int = 80) -> tuple[Console, StringIO]:
    out = StringIO()
    return Console(file=out, width=width, markup=False, emoji=False, highlight=False), out


def shown_of(dossier: Dossier, width: int = 80, language: str = "de") -> str:
    console, out = open_console(width)
    print_dossier(console, dossier, language=language)
    return out.getvalue()


def test_a_story_shows_reports_matrix_findings_and_what_was_cut() -> None:
    shown = shown_of(DOSSIER)
    for words in (
        "3 Berichte · 2 unabhängige Ursprünge",
        "61 % auch in B",
        "◐ Betr",
        "B1 ⚠ Widerspruch · Zahl",
        "A 42 Fahrgäste [A 109–121]",
        "Entfernt: A 17 Wörter (Spendenaufruf, Kommentare)",
        "leer.txt: die Datei ist leer",
        "1 weitere Aussage nur in einem Bericht",
    ):
        assert words in shown


def test_labels_can_be_english() -> None:
    assert "3 reports · 2 independent origins" in shown_of(DOSSIER, language="en")


@pytest.mark.parametrize("count", [1, 3, 8, 14, 40])
def test_any_number_of_reports_fits_the_width(count: int) -> None:
    dossier, _ = story_of([f"Ein Satz über {place} Dinge, der lang genug ist." for place in range(count)])
    for width in (60, 80, 120):
        lines = shown_of(dossier, width).splitlines()
        assert max(cell_len(line) for line in lines) <= width


def test_control_characters_are_shown_as_escapes() -> None:
    dossier, reports = story_of(
        ("rot \x1b[31m \x07 [bold]fett[/bold] \u202everkehrt", "zwei"), title="\x1b]0;x\x07"
    )
    console, out = open_console()
    print_dossier(console, dossier, language="de")
    for entry in dossier.stories[0].reports:
        print_report(console, entry.report)
        print_findings(console, entry.report, entry.findings)
    print_stories(console, (dossier.stories[0].story,), reports, ((),))
    shown = out.getvalue()
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)
    assert "\\x1b" in shown
    assert "[bold]fett[/bold]" in shown


def test_a_report_shows_its_zones() -> None:
    console, out = open_console()
    print_report(console, A)
    assert "Spendenaufruf Der Talbote braucht Sie." in out.getvalue()
    assert "D999 Kommentare ohne Namen [337–381]" in out.getvalue()


def test_words_of_others_stand_in_brackets() -> None:
    console, out = open_console()
    print_findings(console, A, ENTRIES[0].findings)
    assert "⟦W1 „Wir haben niemanden" in out.getvalue()


def test_lineage_shows_shares_and_edits() -> None:
    console, out = open_console()
    print_lineage(console, (LINEAGE,), REPORTS)
    print_collations(console, (COLLATION,), REPORTS, {it.report.id: it.findings for it in ENTRIES})
    print_stories(console, (STORY.story,), REPORTS, (STORY.origins,))
    shown = out.getvalue()
    assert "Anteil 61 % / 94 %" in shown
    for words in (
        "Grundtext: a.txt",
        "hier andere Worte: Fahrgäste →",
        "Passagiere [82–92]",
        "hier ohne Zuschreibung: nach eigenen",
    ):
        assert words in shown
    assert "2 unabhängige Ursprünge" in shown
