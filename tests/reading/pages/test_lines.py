"""Lines of an article: what between its title and its text is read, and as what."""

import pytest

from synopse.model import ARTICLE_KINDS, Report, ZoneKind
from synopse.reading.pages import read_page
from tests.reading.pages.scenarios import LAST, LEDE, SECOND, THIRD, TITLE, linked_data, page, told


@pytest.mark.parametrize(
    ("line", "kind"),
    [("Von Ina Beck", ZoneKind.BYLINE), ("Stand: 06.03.2025 07:12 Uhr", ZoneKind.TIMESTAMP)],
)
def test_lines_between_title_and_text_are_read(line: str, kind: ZoneKind) -> None:
    html = page(f"<div><div><h1>{TITLE}</h1><p>{line}</p></div><div>{told()}</div></div>")
    report = read_page(html.encode(), "x")
    assert [zone.span.of(report.text) for zone in report.zones_of(kind)] == [line]


def test_label_of_a_player_is_no_line_of_the_article() -> None:
    player = "<div class='mediaplayer'><span>Video ab hier anschauen</span></div>"
    report = read_page(page(f"<article><h1>{TITLE}</h1>{player}{told()}</article>").encode(), "x")
    words = [zone.span.of(report.text) for zone in report.zones_of(*ARTICLE_KINDS)]
    assert "Video ab hier anschauen" not in words


def test_text_that_a_script_would_bring_is_read_from_the_metadata() -> None:
    """A page that holds its text in JSON-LD only is read from there, unless it is not free to read."""
    known = {"headline": TITLE, "articleBody": f"{LEDE}\n{SECOND}\n{THIRD}\n{LAST}"}
    free = _read(page("<div id='app'></div>", linked_data("NewsArticle", **known)))
    closed = linked_data("NewsArticle", isAccessibleForFree=False, **known)
    assert [zone.span.of(free.text) for zone in free.zones_of(ZoneKind.TITLE)] == [TITLE]
    assert THIRD in free.text
    assert THIRD not in _read(page(f"<h1>{TITLE}</h1><p>{LAST}</p>", closed)).text


def _read(html: str) -> Report:
    return read_page(html.encode(), "x")
