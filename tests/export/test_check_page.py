"""The page for checking attributions: exact words, anchors both ways, nothing that runs."""

import re
import time
from html import unescape

import pytest

from synopse.export.page import render_check_page
from synopse.model import Findings, Report
from tests.export.checked_report import FINDINGS, REPORT, unspoken
from tests.export.test_page import HOSTILE

_STRETCH = re.compile(r'<span class="text[^"]*" data-start="(\d+)" data-end="(\d+)">([^<]*)</span>')


def page_of(report: Report = REPORT, findings: Findings = FINDINGS, language: str = "de") -> str:
    return render_check_page([(report, findings)], language=language)


def words_hold(page: str, report: Report) -> int:
    """Hold the words of every stretch against the report; how many characters there were."""
    held = 0
    for start, end, words in _STRETCH.findall(page):
        assert unescape(words) == report.text[int(start) : int(end)]
        held += int(end) - int(start)
    return held


def test_all_words_of_all_zones_stand_in_the_page() -> None:
    assert words_hold(page_of(), REPORT) == sum(len(zone.span) for zone in REPORT.zones)


def test_every_link_has_a_place_and_every_id_is_there_once() -> None:
    page = render_check_page([(REPORT, FINDINGS), (REPORT, FINDINGS)], language="de")
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    for found in FINDINGS.attributions:
        assert f"r2-{found.id}" in ids
        assert f"r2-t-{found.id}" in ids


def test_a_record_tells_all_that_is_known() -> None:
    page = re.sub(r"<[^>]+>", " ", page_of())
    shown = " ".join(page.split())
    for words in (
        "W3 Jan Ohm wörtlich · über das Fürwort Sprecher er",
        "über Kreisblatt gegenüber dem Kreisblatt",
        "innerhalb von I4",
        "distanzierend",
        "H6 ungenannt vom Hörensagen Inhalt",
        "Regel indirect.clause@1",
    ):
        assert words in shown


def test_every_record_has_boxes_to_tick_and_room_for_a_remark() -> None:
    page = page_of()
    assert page.count('type="radio"') == 3 * len(FINDINGS.attributions)
    assert page.count('type="text"') == len(FINDINGS.attributions)
    assert page.count("<textarea") == 1


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(words: str) -> None:
    report, findings = unspoken(words)
    page = page_of(report, findings)
    assert words_hold(page, report) == len(report.text.strip("\n")) or "\n" in words
    assert "<script" not in page
    assert not re.search(r"<[^>]*\son\w+=", page)
    assert "script-src 'none'" in page


def test_words_that_html_has_no_form_for_are_shown_as_escapes() -> None:
    page = page_of(*unspoken("eins\x00zwei\ud800"))
    assert "\x00" not in page
    assert "eins\\x00zwei\\ud800" in page
    assert page.encode()


def test_it_speaks_english_when_asked() -> None:
    page = page_of(language="en")
    assert '<html lang="en">' in page
    assert "Check attributions" in page
    assert ">⟦D3</a>" in page


def test_the_same_report_gives_the_same_bytes() -> None:
    assert page_of() == page_of()


def test_a_megabyte_on_one_line_is_written_in_time() -> None:
    started = time.process_time()
    assert len(page_of(*unspoken("„a “ b" * 170_000))) > 1_000_000
    assert time.process_time() - started < 20
