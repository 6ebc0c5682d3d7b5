"""The page in a real browser: words survive the parser, keys work, nothing is out of reach."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

from synopse.export.evidence import Quotations
from synopse.export.page import render_page
from synopse.model import Dossier, Report
from tests.export.desk import Desk
from tests.export.hostile_story import story_of
from tests.export.invented_dossier import DOSSIER, REPORTS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PASSAGES = """() => [...document.querySelectorAll("[data-report]:not([data-sha256])")].map((found) => [
  found.dataset.report, Number(found.dataset.start), Number(found.dataset.end), found.textContent])"""


class DossierDesk(Desk):
    """A desk that opens dossiers."""

    def open(self, dossier: Dossier = DOSSIER, *, language: str = "de", **context: object) -> "Page":
        return self.show(render_page(dossier, language=language, quotations=Quotations.FULL), **context)


@pytest.fixture
def desk(browser: "Browser", tmp_path: Path) -> Iterator[DossierDesk]:
    """A desk whose pages make no trouble and ask for nothing from outside."""
    opened = DossierDesk(browser, tmp_path)
    yield opened
    opened.clear()


def check_words(page: "Page", reports: dict[str, Report]) -> int:
    """Hold the text of every passage in the page against its report; how many there were."""
    found: list[tuple[str, int, int, str]] = page.evaluate(PASSAGES)
    for report, start, end, words in found:
        assert words == reports[report].text[start:end]
    return len(found)


def test_the_words_of_every_passage_survive_the_browser(desk: DossierDesk) -> None:
    assert check_words(desk.open(), REPORTS) > 50


def test_hostile_words_survive_and_do_nothing(desk: DossierDesk) -> None:
    bodies = (
        "</script><script>alert(1)</script>\r\n\rzwei",
        "<img src=x onerror=alert(1)>\n\u202e👩‍👧 x\x0b",
    )
    dossier, reports = story_of(bodies, title='"><svg onload=alert(1)>')
    page = desk.open(dossier)
    assert check_words(page, reports) > 4
    assert page.locator("img, svg").count() == 0


def test_it_reads_without_javascript(desk: DossierDesk) -> None:
    page = desk.open(java_script_enabled=False)
    assert page.get_by_role("heading", name="Matrix").is_visible()
    assert page.get_by_role("button", name="Tasten").count() == 0
    page.get_by_text("Belege").first.click()
    assert page.locator("details[open] .passages").first.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_axe_finds_nothing(desk: DossierDesk, scheme: str, language: str) -> None:
    page = desk.open(Dossier(DOSSIER.stories * 2), language=language, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach((found) => { found.open = true; })")
    result = Axe().run(page)
    assert result.violations_count == 0, result.generate_report()


def test_a_narrow_screen_does_not_scroll_sideways(desk: DossierDesk) -> None:
    page = desk.open(viewport={"width": 320, "height": 700})
    page.evaluate("document.querySelectorAll('details').forEach((found) => { found.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_j_and_k_walk_through_the_statements(desk: DossierDesk) -> None:
    page = desk.open()
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.textContent") == "S2"
    assert page.locator(".column .lit").count() > 1
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.textContent") == "S1"
    page.keyboard.press("Enter")
    page.mouse.move(5, 5)
    assert page.locator("tbody.on").count() == 1
    page.keyboard.press("Escape")
    assert page.locator(".on, .lit").count() == 0


def test_n_and_p_walk_through_the_findings(desk: DossierDesk) -> None:
    page = desk.open()
    page.keyboard.press("n")
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.id") == "s1-B2"
    page.keyboard.press("p")
    assert page.evaluate("document.activeElement.id") == "s1-B1"


def test_a_pinned_statement_stays_while_the_page_is_scrolled(desk: DossierDesk) -> None:
    page = desk.open()
    page.locator("#s1-S2 .pin").click()
    page.mouse.wheel(0, 600)
    page.mouse.move(400, 400)
    assert page.locator("#s1-S2.on").count() == 1
    assert page.locator(".column .lit").count() > 1


def test_keys_rest_with_modifiers_and_can_be_switched_off(desk: DossierDesk) -> None:
    page = desk.open()
    page.keyboard.press("Control+j")
    assert page.locator(".on").count() == 0
    page.keyboard.press("?")
    page.get_by_label("Tasten verwenden").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert page.locator(".pin:focus").count() == 0


def test_paper_shows_all_that_was_folded(desk: DossierDesk) -> None:
    page = desk.open()
    page.emulate_media(media="print")
    assert page.pdf().startswith(b"%PDF")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0
