"""Markdown: the sections are there, foreign words mean nothing to it."""

from markdown_it import MarkdownIt

from synopse.export.evidence import Quotations
from synopse.export.markdown import render_markdown
from tests.export.hostile_story import story_of
from tests.export.invented_dossier import DOSSIER

HOSTILE = "# <b>fett</b> *stark* [x](y) ![z](w) `k` | a | ~~b~~ &amp; - 1. _u_\n\n- neu"


def test_a_dossier_reads_from_findings_to_quotations() -> None:
    shown = render_markdown(DOSSIER, language="de", quotations=Quotations.FULL)
    headings = [line for line in shown.splitlines() if line.startswith("### ")]
    assert headings == [
        f"### {name}"
        for name in (
            "Befunde",
            "Matrix",
            "Agenturtext-Synopse",
            "Wortwahl",
            "Zeitleiste",
            "Herkunft",
            "Zitate",
        )
    ]
    assert "- **B1 ⚠ Widerspruch · Zahl" in shown
    assert "~~nach eigenen Angaben~~ (hier ohne Zuschreibung)" in shown


def test_positions_carry_no_words() -> None:
    shown = render_markdown(DOSSIER, language="de", quotations=Quotations.POSITIONS)
    assert "befreit" not in shown
    assert "Seilbahn steht" not in shown
    assert "[A 81–152]" in shown


def test_foreign_words_stay_words() -> None:
    dossier, _ = story_of((HOSTILE, HOSTILE + "!"), title=HOSTILE)
    shown = render_markdown(dossier, language="en", quotations=Quotations.FULL)
    html = MarkdownIt("commonmark").enable("table").enable("strikethrough").render(shown)
    for mark in ("<b>", "<a ", "<img", "<code>", "<s>", "<em>"):
        assert mark not in html


def test_the_same_dossier_gives_the_same_text() -> None:
    first, second = (render_markdown(DOSSIER, language="en", quotations=Quotations.FULL) for _ in range(2))
    assert first == second
    assert "independent origins" in first
