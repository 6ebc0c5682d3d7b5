"""A page and the text copied from it give the same article, but for what only markup tells."""

from collections.abc import Callable

import pytest

from synopse.model import Report, Span, ZoneKind
from synopse.reading import read_text
from synopse.reading.pages import read_page
from tests.marks import read_marks, render_marks
from tests.reading.pages import test_dailies, test_makers
from tests.reading.pages.scenarios import Scenario

ARTICLE = (
    ZoneKind.TITLE,
    ZoneKind.KICKER,
    ZoneKind.TEASER,
    ZoneKind.SUBHEADING,
    ZoneKind.BODY,
    ZoneKind.DATELINE,
    ZoneKind.AGENCY_CREDIT,
)
SCENARIOS = (*test_dailies.SCENARIOS, *test_makers.SCENARIOS)
LAYOUT_TELLS_ALL = (
    test_dailies.austrian_daily_with_postings,
    test_dailies.daily_with_boxes_between_its_paragraphs,
    test_makers.agency_report_with_dateline_and_credit,
    test_makers.amp_page,
    test_makers.old_table_layout,
    test_makers.page_without_an_article,
    test_makers.drop_cap_and_soft_hyphens,
    test_makers.gallery_with_captions_and_photo_credits,
    test_makers.english_page,
)
"""Pages whose copied text shows without markup what each line is."""


def _read_both(scenario: Scenario) -> tuple[Report, Report]:
    """The report of a page, and that of the text copied from it above the comments."""
    page = read_page(scenario.raw, "x")
    end = next((zone.span.start for zone in page.zones_of(ZoneKind.COMMENTS)), len(page.text))
    return page, read_text(page.text[:end], "x", raw=scenario.raw)


def _told(report: Report, *kinds: ZoneKind) -> list[Span]:
    """Where zones of some kinds stand."""
    return [zone.span for zone in report.zones_of(*kinds)]


@pytest.mark.parametrize("scenario", LAYOUT_TELLS_ALL, ids=lambda scenario: scenario.__name__)
def test_article_is_the_same(scenario: Callable[[], Scenario]) -> None:
    marked = [
        render_marks(
            report.text, [(zone.kind, zone.span.start, zone.span.end) for zone in report.zones_of(*ARTICLE)]
        ).rstrip()
        for report in _read_both(scenario())
    ]
    end = len(marked[1])
    assert marked[0][:end] == marked[1]
    assert "⟦" not in marked[0][end:]


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.__name__)
def test_running_text_is_running_text_in_both(scenario: Callable[[], Scenario]) -> None:
    page, copied = _read_both(scenario())
    told = _told(copied, ZoneKind.BODY, ZoneKind.TEASER)
    assert [span for span in _told(page, ZoneKind.BODY) if span not in told] == []


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.__name__)
def test_expected_text_is_the_text_of_the_page(scenario: Callable[[], Scenario]) -> None:
    expected = scenario()
    assert read_page(expected.raw, "x").text == read_marks(expected.marked)[0]
