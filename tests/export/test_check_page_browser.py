"""The check page in a real browser: words survive, boxes can be ticked, narrow screens and paper hold it."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

from synopse.export.page import render_check_page
from tests.export.checked_report import FINDINGS, REPORT, unspoken
from tests.export.desk import Desk

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

STRETCHES = """() => [...document.querySelectorAll(".text[data-start]")].map((found) => [
  Number(found.dataset.start), Number(found.dataset.end), found.textContent])"""


@pytest.fixture
def desk(browser: "Browser", tmp_path: Path) -> Iterator[Desk]:
    """A desk whose pages make no trouble and ask for nothing from outside."""
    opened = Desk(browser, tmp_path)
    yield opened
    opened.clear()


def page_of(language: str = "de") -> str:
    return render_check_page([(REPORT, FINDINGS)] * 2, language=language)


def test_hostile_words_survive_and_do_nothing(desk: Desk) -> None:
    words = (
        "</p></main><script>alert(1)</script>\r\n\r\u202everkehrt „offen 👩‍👧 <img src=x onerror=alert(1)>"
    )
    report, findings = unspoken(words)
    page = desk.show(render_check_page([(report, findings)], language="de"))
    found: list[tuple[int, int, str]] = page.evaluate(STRETCHES)
    assert [text for _, _, text in found] == [report.text[start:end] for start, end, _ in found]
    assert "".join(text for _, _, text in found) == words
    assert page.locator("img, script").count() == 0


def test_the_sign_leads_to_the_record_and_back_without_javascript(desk: Desk) -> None:
    page = desk.show(page_of(), java_script_enabled=False)
    page.locator("#r2-t-a3").click()
    assert page.url.endswith("#r2-a3")
    page.locator("#r2-a3 .sig").click()
    assert page.url.endswith("#r2-t-a3")


def test_a_verdict_and_a_remark_can_be_given_with_the_keyboard(desk: Desk) -> None:
    page = desk.show(page_of())
    page.locator("#r1-a1").get_by_label("falsch").press("Space")
    page.get_by_label("Anmerkung zu I1").first.fill("Es sprach die Vertreterin.")
    assert page.locator("#r1-a1 input:checked").get_attribute("value") == "wrong"
    assert page.locator("#r2-a1 input:checked").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_axe_finds_nothing(desk: Desk, scheme: str, language: str) -> None:
    page = desk.show(page_of(language), color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach((found) => { found.open = true; })")
    result = Axe().run(page)
    assert result.violations_count == 0, result.generate_report()


def test_a_narrow_screen_does_not_scroll_sideways(desk: Desk) -> None:
    report, findings = unspoken("Wort" * 200)
    html = render_check_page([(REPORT, FINDINGS), (report, findings)], language="de")
    page = desk.show(html, viewport={"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_paper_keeps_text_records_and_boxes(desk: Desk) -> None:
    page = desk.show(page_of())
    page.emulate_media(media="print")
    assert page.pdf().startswith(b"%PDF")
    assert page.locator("#r1-a1 input[type=radio]").first.is_visible()
    assert page.locator("#r1-a1 .lead").is_visible()
