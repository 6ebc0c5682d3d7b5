"""Lines of an article: what between its title and its text is read, and as what."""

import pytest

from synopse.model import ARTICLE_KINDS, ZoneKind
from synopse.reading.pages import read_page
from tests.reading.pages.scenarios import TITLE, page, told


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
