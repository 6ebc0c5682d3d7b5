"""Pages that were read wrongly once: each test says what is right."""

import pytest

from synopse.errors import BinarySource
from synopse.model import ARTICLE_KINDS, Report, ZoneKind
from synopse.reading.pages import read_page
from tests.reading.pages.scenarios import (
    LAST,
    LEDE,
    SECOND,
    THIRD,
    TITLE,
    linked_data,
    meta,
    page,
    person,
    told,
)

HEADING = f"<h1>{TITLE}</h1>"
ARTICLE = f"<article>{HEADING}{told()}</article>"


def _read(html: str) -> Report:
    return read_page(html.encode(), "x")


def _told(report: Report, *kinds: ZoneKind) -> list[str]:
    """The words of zones of some kinds."""
    return [zone.span.of(report.text) for zone in report.zones_of(*kinds)]


@pytest.mark.parametrize("count", ["12 Kommentare", "<a href='#c'>12 Kommentare</a>"])
def test_count_of_comments_below_the_text_takes_no_paragraph_with_it(count: str) -> None:
    report = _read(page(f"<article>{HEADING}{told()}{count}</article>"))
    assert _told(report, ZoneKind.BODY) == [LEDE, SECOND, THIRD, LAST]


def test_count_of_comments_above_the_text_takes_no_title_with_it() -> None:
    head = f"<div>{HEADING}<p>{LAST}</p><a href='#forum'>214 Postings</a></div>"
    report = _read(page(f"<article>{head}<div>{told(LEDE, SECOND, THIRD)}</div></article>"))
    assert _told(report, ZoneKind.TITLE) == [TITLE]
    assert report.comments == ()


def test_readers_below_a_short_article_are_no_article() -> None:
    thread = f"<section class='comments'>{told(SECOND, THIRD, LAST)}</section>"
    report = _read(page(f"<article>{HEADING}<p>{LEDE}</p></article>{thread}"))
    assert _told(report, ZoneKind.BODY) == [LEDE]


@pytest.mark.parametrize("fields", ['"author":"\\ud800 Beck"', '"publisher":"\\ud800 Bote"'])
def test_half_a_character_in_metadata_reaches_no_report(fields: str) -> None:
    script = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x",%s}</script>'
    assert repr(_read(page(ARTICLE, script % fields))).count("\\ud800") == 0


def test_short_paragraphs_beside_a_single_long_one_are_read() -> None:
    short = "<p>Der Kreis prüft.</p>", "<p>Das dauert bis April.</p>"
    report = _read(page(f"<article>{HEADING}{short[0]}<p>{LEDE} {SECOND}</p>{short[1]}</article>"))
    assert "Der Kreis prüft." in report.text
    assert "Das dauert bis April." in report.text


def test_text_that_stands_too_deep_is_told_as_a_doubt() -> None:
    deep = f"{'<div>' * 3000}<p>{THIRD}</p>"
    report = _read(page(f"<article>{HEADING}{told(LEDE, SECOND)}{deep}</article>"))
    known = {"D101", "D102"}
    assert THIRD in report.text or {doubt.code for doubt in report.doubts} - known


def test_teaser_without_a_full_stop_above_the_text_is_read() -> None:
    line = "Drei Fraktionen wollen klagen"
    report = _read(page(f"<div><div>{HEADING}<p>{line}</p></div><div>{told()}</div></div>"))
    assert _told(report, ZoneKind.TEASER) == [line]


def test_encoding_that_never_decodes_is_as_none() -> None:
    raw = page(ARTICLE).encode("cp1252")
    assert read_page(raw, "x", charset="undefined").text == read_page(raw, "x").text


@pytest.mark.parametrize(
    "raw", [bytes(range(256)) * 40, b"\x1f\x8b\x08\x00" + bytes(range(256)) * 40, b"\n%PDF-1.7" + bytes(900)]
)
def test_bytes_that_are_no_text_are_refused(raw: bytes) -> None:
    with pytest.raises(BinarySource):
        read_page(raw, "x")


@pytest.mark.parametrize("name", ["Ina Beck", "Ina Beck, Hohenwalde"])
def test_byline_by_markup_is_a_byline(name: str) -> None:
    report = _read(page(f"<article>{HEADING}<p class='byline'>{name}</p>{told()}</article>"))
    assert _told(report, ZoneKind.BYLINE) == [name]
    assert [author.value for author in report.authors] == ["Ina Beck"]


def test_byline_by_markup_is_no_line_of_the_article() -> None:
    lead = "<p class='lead'>Die Sitzung dauerte sieben Stunden. Nun soll ein Gericht entscheiden.</p>"
    report = _read(
        page(f"<article>{HEADING}{lead}<p class='author'>Ina Beck, Hohenwalde</p>{told()}</article>")
    )
    assert "Ina Beck, Hohenwalde" not in _told(report, *ARTICLE_KINDS)


def test_metadata_of_a_paywall_raise_the_doubt_about_it() -> None:
    report = _read(page(ARTICLE, linked_data("NewsArticle", headline=TITLE, isAccessibleForFree=False)))
    assert report.cut_short
    assert "D111" in {doubt.code for doubt in report.doubts}


@pytest.mark.parametrize(
    "rows",
    [
        "<ul><li>Schulen: minus zwei Millionen Euro</li><li>Schwimmbad: minus 300.000 Euro</li></ul>",
        "<table><tr><td>Schulen</td><td>minus zwei Millionen Euro</td></tr></table>",
    ],
)
def test_rows_in_the_text_are_no_subheadings(rows: str) -> None:
    report = _read(page(f"<article>{HEADING}{told(LEDE, SECOND)}{rows}{told(THIRD, LAST)}</article>"))
    assert _told(report, ZoneKind.SUBHEADING) == []


def test_answer_beside_the_article_of_a_comment_has_a_parent() -> None:
    def comment(name: str, words: str, answers: str = "") -> str:
        inside = f"<div class='comment-author'><b class='fn'>{name}</b></div><p>{words}</p>"
        return f"<li class='comment'><article>{inside}</article>{answers}</li>"

    answer = f"<ol class='children'>{comment('Per O.', 'Abwarten.')}</ol>"
    report = _read(page(f"{ARTICLE}<ol class='comment-list'>{comment('Karla', 'Endlich!', answer)}</ol>"))
    assert [(one.author, one.parent) for one in report.comments] == [("Karla", None), ("Per O.", 0)]


def test_heading_of_a_thread_is_no_comment() -> None:
    head = f"<h2 class='comments-title'>3 Gedanken zu „{TITLE}“</h2>"
    thread = f"<div class='comments-area'>{head}<ol><li><p>Endlich.</p></li></ol></div>"
    report = _read(page(f"{ARTICLE}{thread}"))
    assert [one.span.of(report.text) for one in report.comments] == ["Endlich."]


def test_name_at_the_head_of_a_comment_is_its_author() -> None:
    thread = "<ol class='comments'><li><b class='fn'>Karla</b><p>Endlich.</p></li></ol>"
    report = _read(page(f"{ARTICLE}{thread}"))
    assert [(one.span.of(report.text), one.author) for one in report.comments] == [("Endlich.", "Karla")]


@pytest.mark.parametrize("ending", [" – Bergblatt", " | Bergblatt", " - Bergblatt"])
def test_outlet_behind_the_title_in_metadata_is_no_part_of_it(ending: str) -> None:
    report = _read(page(ARTICLE, meta(og__title=TITLE + ending, og__site_name="Bergblatt")))
    assert report.title
    assert (report.title.value, report.title.span is None) == (TITLE, False)


def test_single_heading_above_the_text_is_its_title() -> None:
    report = _read(page(f"<h2>{TITLE}</h2>{told()}", f"<title>{TITLE} - Hohenwalder Bote</title>"))
    assert report.title
    assert report.title.value == TITLE


def test_heading_right_below_the_title_is_a_teaser() -> None:
    deck = "Drei Fraktionen wollen nun gegen den Haushalt klagen"
    report = _read(page(f"<article>{HEADING}<h2>{deck}</h2>{told()}</article>"))
    assert _told(report, ZoneKind.TEASER) == [deck]


def test_text_below_a_subheading_is_no_teaser() -> None:
    posts = "".join(
        f"<div><time>{hour} Uhr</time><h3>{head}</h3><p>{words}</p></div>"
        for hour, head, words in (("23:02", "Beschlossen", LEDE), ("22:40", "Klage angekündigt", SECOND))
    )
    report = _read(page(f"<main>{HEADING}{posts}</main>"))
    assert _told(report, ZoneKind.TEASER) == []


def test_photo_credit_by_markup_inside_a_caption() -> None:
    caption = "<figcaption>Der Saal.<span class='credit'>Keystone</span></figcaption>"
    figure = f"<figure><img src='a.jpg'>{caption}</figure>"
    report = _read(page(f"<article>{HEADING}{told(LEDE)}{figure}{told(SECOND, THIRD)}</article>"))
    assert _told(report, ZoneKind.PHOTO_CREDIT) == ["Keystone"]


def test_time_element_beside_the_title_is_exact() -> None:
    time = "<time datetime='2025-03-06T08:15:00+01:00'>6. März 2025</time>"
    report = _read(page(f"<article>{HEADING}{time}{told()}</article>"))
    assert report.published
    assert report.published.value == "2025-03-06T08:15:00+01:00"


def test_address_is_no_author() -> None:
    author = person("https://bote.example/autor/ina-beck")
    assert _read(page(ARTICLE, linked_data("NewsArticle", headline=TITLE, author=author))).authors == ()


def test_canonical_address_is_completed_by_the_base_of_the_page() -> None:
    head = "<base href='https://bote.example/lokales/'><link rel='canonical' href='rat.html'>"
    assert _read(page(ARTICLE, head)).address == "https://bote.example/lokales/rat.html"


def test_one_broken_byte_leaves_every_other_umlaut() -> None:
    raw = page(ARTICLE).encode().replace("ü".encode(), b"\xfc", 1)
    assert TITLE in read_page(raw, "x").text


@pytest.mark.parametrize("name", ["kommentar", "talk", "community"])
def test_article_whose_class_is_a_word_for_comments_is_no_thread(name: str) -> None:
    beside = f"<div><p>{THIRD} {LAST}</p></div>"
    report = _read(page(f"<article class='{name}'>{HEADING}{told()}</article>{beside}"))
    assert _told(report, ZoneKind.TITLE) == [TITLE]
    assert report.comments == ()


def test_item_about_somebody_linked_is_read() -> None:
    item = "<li><a href='/ja'>Jule Ahrens</a> war dafür und stimmte am Ende zu.</li>"
    report = _read(
        page(f"<article>{HEADING}{told(LEDE, SECOND)}<ul>{item}</ul>{told(THIRD, LAST)}</article>")
    )
    assert "Jule Ahrens war dafür und stimmte am Ende zu." in report.text


@pytest.mark.parametrize("tag", ["body", "div"])
def test_page_hidden_until_its_script_has_run_is_read(tag: str) -> None:
    html = f"<html><{tag} style='visibility:hidden'>{ARTICLE}</{tag}></html>"
    assert _told(_read(html), ZoneKind.BODY) == [LEDE, SECOND, THIRD, LAST]
