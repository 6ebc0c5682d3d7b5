"""The timeline for reading: who is named, which finding disputes a moment, and what is said elsewhere."""

import re

import pytest

from synopse.dossier import compare_reports
from synopse.export.csv_tables import dossier_tables, render_table
from synopse.export.dossier_record import dossier_record
from synopse.export.evidence import Quotations
from synopse.export.markdown import render_markdown
from synopse.export.page import render_page
from synopse.export.ranked_findings import number_findings
from synopse.export.story_index import index_story
from synopse.export.timeline_rows import timeline_rows
from synopse.export.verify import verify_dossier
from tests.comparing.side_by_side import report_of

MONDAY = "Der Rat in Melmbach stimmt am Montag mit Ada Brink über das Bad ab."
TUESDAY = "Der Rat in Melmbach stimmt am Dienstag mit Ada Brink über das Bad ab."
REPORTS = (
    report_of(MONDAY, "2025-05-06T08:00"),
    report_of(TUESDAY, "2025-05-06T09:00"),
    report_of(f"# Bad\n{TUESDAY}", "2025-05-06T10:00"),
)
DOSSIER = compare_reports(REPORTS, as_one_story=True)


def lines_of(language: str, quotations: Quotations = Quotations.FULL) -> list[str]:
    """The timeline's section of the Markdown form."""
    shown = render_markdown(DOSSIER, language=language, quotations=quotations)
    heading = "### Zeitleiste" if language == "de" else "### Timeline"
    return shown[shown.index(heading) :].split("###")[1].strip().splitlines()[2:]


def test_the_lines_tell_who_and_what_is_said_elsewhere() -> None:
    assert [line for line in lines_of("de") if "veröffentlicht" not in line] == [
        f"- 05.05.2025 · berichtet: {MONDAY} [A 0–67]",
        "  - Wer: Ada Brink [A 41–50]",
        "  - **B1 ⚠ Widerspruch · Zeit · Für dasselbe werden verschiedene Zeiten genannt. · S1**",
        "  - anderswo: Dienstag [B 30–38, C 36–44]",
        f"- 06.05.2025 · berichtet: {TUESDAY} [B 0–69, C 6–75]",
        "  - Wer: Ada Brink [B 43–52, C 49–58]",
        "  - **B1 ⚠ Widerspruch · Zeit · Für dasselbe werden verschiedene Zeiten genannt. · S1**",
        "  - anderswo: Montag [A 30–36]",
    ]


def test_english_lines_have_english_phrases() -> None:
    assert "  - elsewhere: Montag [A 30–36]" in lines_of("en")
    assert "  - Who: Ada Brink [A 41–50]" in lines_of("en")


def test_positions_stand_for_the_words_said_elsewhere() -> None:
    assert "  - anderswo: [A 30–36]" in lines_of("de", Quotations.POSITIONS)


@pytest.mark.parametrize(("language", "phrase"), [("de", "Anderswo"), ("en", "Elsewhere")])
def test_a_disputed_moment_of_the_page_leads_to_its_finding(language: str, phrase: str) -> None:
    page = render_page(DOSSIER, language=language, quotations=Quotations.FULL)
    section = page[page.index('class="timeline-list"') : page.index('id="s1-origins"')]
    assert section.count('<a href="#s1-B1">B1</a>') == 2
    assert section.count(phrase) == 2
    assert 'id="s1-B1"' in page
    assert "Ada Brink <a" in section


@pytest.mark.parametrize("quotations", list(Quotations))
def test_every_link_of_the_timeline_leads_somewhere_and_every_passage_holds(quotations: Quotations) -> None:
    page = render_page(DOSSIER, language="de", quotations=quotations)
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r'\sid="([^"]+)"', page))
    assert verify_dossier(page, {report.id: report for report in REPORTS}).broken == ()


def test_the_table_names_who_and_the_discrepancies() -> None:
    tables = {table.name: table for table in dossier_tables(dossier_record(DOSSIER))}
    head, first, *_ = render_table(tables["timeline"]).splitlines()
    assert head.endswith("zone,who,discrepancies")
    assert first.endswith("body,Ada Brink,D1")


def test_what_tells_the_same_moment_is_not_said_elsewhere() -> None:
    (story,) = DOSSIER.stories
    index = index_story(story)
    rows = timeline_rows(story.timeline, index, number_findings(story, index))
    elsewhere = [{index.place(one)[0] for dispute in row.disputes for one in dispute.others} for row in rows]
    assert elsewhere[:2] == [{"B", "C"}, {"A"}]


def test_a_moment_without_names_and_disputes_shows_neither() -> None:
    alone = compare_reports(
        [report_of("Am Montag riss das Seil."), report_of("Die Bahn steht.")], as_one_story=True
    )
    shown = render_markdown(alone, language="de", quotations=Quotations.FULL)
    assert "Am Montag riss das Seil. [" in shown
    assert "Wer:" not in shown
    assert "anderswo" not in shown
