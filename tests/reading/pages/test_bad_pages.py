"""Bad pages: each gives the text a reader would see, or a trouble that names its cause; none crashes."""

import pytest

from synopse.errors import BinarySource, EmptySource, MalformedRecord, OversizedSource, UnreadableSource
from synopse.model import Report, ZoneKind
from synopse.reading.pages import parse_page_text, read_page
from tests.reading.pages.scenarios import LAST, LEDE, SECOND, THIRD, TITLE, linked_data, meta, page, told

HEADING = f"<h1>{TITLE}</h1>"
ARTICLE = f"<article>{HEADING}{told()}</article>"
STORY = [LEDE, SECOND, THIRD, LAST]


def _read(html: str, charset: str | None = None) -> Report:
    return read_page(html.encode(), "x.html", charset=charset)


def _body(report: Report) -> list[str]:
    return [zone.span.of(report.text) for zone in report.zones_of(ZoneKind.BODY)]


def _codes(report: Report) -> set[str]:
    return {doubt.code for doubt in report.doubts}


def test_thirty_megabytes_are_refused_with_the_limit() -> None:
    raw = b"<p>" + b"Der Fluss stieg weiter an. " * 1_200_000
    with pytest.raises(OversizedSource) as trouble:
        read_page(raw, "x.html")
    assert str(trouble.value) == f"x.html: too large ({len(raw)} bytes, at most 20000000 are read)"


@pytest.mark.parametrize("tag", ["div", "span", "b", "table", "ul", "a", "blockquote", "section"])
def test_a_hundred_thousand_nested_tags(tag: str) -> None:
    report = _read(f"<article>{HEADING}{told()}</article>{f'<{tag}>' * 100_000}")
    assert _body(report) == STORY


def test_fragment_without_html_and_body() -> None:
    assert _body(_read(HEADING + told())) == STORY


def test_plain_text_named_html_is_read() -> None:
    assert LEDE in _read(f"{LEDE}\n\n{SECOND}").text


@pytest.mark.parametrize(
    ("entity", "words"),
    [
        ("Müller &amp Söhne", "Müller & Söhne"),
        ("5 &lt 6", "5 < 6"),
        ("A&B", "A&B"),
        ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
        ("&#8222;Ja&#8220;", "„Ja“"),
        ("&unbekannt;", "&unbekannt;"),
        ("&#1114112;", ""),
        ("&#xD800;", ""),
        ("&#0;", ""),
    ],
)
def test_broken_entities_harm_no_neighbour(entity: str, words: str) -> None:
    report = _read(page(f"<article>{HEADING}<p>{LEDE} Vorher {entity} nachher.</p>{told(SECOND)}</article>"))
    assert "Vorher " in report.text
    assert f"{words} nachher." in report.text
    assert _body(report)[1] == SECOND


@pytest.mark.parametrize("charset", [None, "iso-8859-1", "utf-16", "koi8-r", "nonsense", "", "a\x00b"])
def test_utf8_counts_before_a_wrong_header(charset: str | None) -> None:
    html = page(ARTICLE, "<meta charset='windows-1251'>")
    assert _body(_read(html, charset)) == STORY


@pytest.mark.parametrize("name", ["iso-8859-1", "ISO-8859-15", "windows-1252", "latin1"])
def test_declared_western_encoding_raises_no_doubt(name: str) -> None:
    raw = page(ARTICLE, f'<meta http-equiv="Content-Type" content="text/html; charset={name}">').encode(
        "cp1252"
    )
    report = read_page(raw, "x")
    assert _codes(report) == {"D101", "D102"}
    if name != "ISO-8859-15":
        assert _body(report) == STORY


@pytest.mark.parametrize("name", ["utf-8", "klingon", "rot13", "zlib", "idna", "utf-16", "utf-7"])
def test_undecodable_declaration_becomes_a_doubt(name: str) -> None:
    raw = page(ARTICLE, f"<meta charset={name}>").encode("cp1252")
    report = read_page(raw, "x", charset=name)
    assert _body(report) == STORY
    assert "D107" in _codes(report)


def test_a_few_broken_bytes_in_utf8_become_a_doubt() -> None:
    raw = (
        page(f"<article>{HEADING}{told(*STORY, *STORY)}</article>").encode().replace("ü".encode(), b"\xfc", 1)
    )
    report = read_page(raw, "x")
    assert "D116" in _codes(report)
    assert SECOND.replace("ü", "\ufffd", 1) in report.text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_mark_goes_before_every_declaration(encoding: str) -> None:
    raw = page(ARTICLE, "<meta charset=iso-8859-1>").encode(encoding)
    assert _body(read_page(raw, "x", charset="iso-8859-1")) == STORY


def test_scripts_and_handlers_leave_no_trace() -> None:
    spiked = (
        "onclick='x()' onmouseover='alert(1)' style='background:url(javascript:alert(1))' class='\"><script>'"
    )
    html = page(
        f"<article {spiked}><h1 {spiked}>{TITLE}</h1><script>alert(2)</script><p {spiked}>{LEDE}</p>"
        f"<a href='javascript:alert(3)' {spiked}></a><img src=x onerror=alert(4)>{told(SECOND, THIRD, LAST)}"
        "<iframe srcdoc='<p>alert(5)</p>'>alert(6)</iframe><svg "
        "onload=alert(7)><text>alert(8)</text></svg></article>"
    )
    report = _read(html)
    assert _body(report) == STORY
    assert "alert" not in report.text


def test_tags_written_as_text_stay_words() -> None:
    report = _read(page(f"<article>{HEADING}<p>{LEDE} &lt;script&gt;alert(1)&lt;/script&gt;</p></article>"))
    assert "<script>alert(1)</script>" in report.text


def test_nul_bytes_are_left_out() -> None:
    html = page(ARTICLE).replace("Haushalt", "Haus\x00halt").replace("<article>", "<arti\x00cle>")
    assert _body(_read(html)) == STORY


@pytest.mark.parametrize(
    "html",
    [
        page(""),
        page("<p> \n\u00a0 </p><div></div>"),
        page("<img src=a.jpg alt='Ein Bild'><img src=b.jpg><picture><source srcset=c.jpg></picture>"),
        page("<script>var text = 'Der Rat tagt.';</script><style>p{}</style>"),
        page("", "<meta http-equiv='refresh' content='0; url=https://bote.example/'>"),
        "<html><head><title>Weiterleitung</title></head></html>",
        "<frameset><frame src='a.html'></frameset>",
        " \n\t\n",
        "",
    ],
)
def test_page_without_words_is_empty(html: str) -> None:
    with pytest.raises(EmptySource):
        _read(html)


def test_page_of_one_comment_is_no_page() -> None:
    with pytest.raises(MalformedRecord):
        _read("<!-- Der Rat tagt. -->")


@pytest.mark.parametrize(
    "opening", [b"%PDF-1.7\n", b"PK\x03\x04", b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"GIF89a"]
)
def test_file_of_another_kind_named_html_is_binary(opening: bytes) -> None:
    with pytest.raises(BinarySource):
        read_page(opening + page(ARTICLE).encode(), "x.html")


@pytest.mark.parametrize(
    "data",
    [
        '{"@type":"NewsArticle","headline":"Rat',
        "[" * 100_000,
        '{"@graph":' * 100_000,
        '{"mainEntity":' * 900 + "{}" + "}" * 900,
        f'{{"@type":"NewsArticle","headline":"{"x" * 2_000_000}"}}',
        '{"@type":"NewsArticle","headline":"Rat","datePublished":NaN}',
        f'{{"@type":"NewsArticle","headline":"Rat","datePublished":{"9" * 5000}}}',
        '{"@type":[["NewsArticle"]],"headline":{"a":1},"author":[1,null,[[]]],"publisher":[[]]}',
        '{"@type":"NewsArticle","headline":5,"isAccessibleForFree":[1],"inLanguage":{"a":1}}',
        "null",
        "</p>",
        "",
    ],
)
def test_no_linked_data_harms_the_text(data: str) -> None:
    report = _read(page(ARTICLE, f'<script type="application/ld+json">{data}</script>'))
    assert _body(report) == STORY
    assert report.published is None


def test_linked_data_with_usual_mistakes_are_read() -> None:
    data = '<!--\n{"@type":"NewsArticle","headline":"Rat\n tagt","datePublished":"2025-03-06",}\n-->'
    report = _read(page(ARTICLE, f'<script type="application/ld+json">{data}</script>'))
    assert report.published
    assert report.published.value == "2025-03-06"


@pytest.mark.parametrize("moment", ["2025-13-45", "gestern", "0000-00-00T00:00:00Z", "<b>2025</b>", "-1"])
def test_unreadable_moments_are_left_out(moment: str) -> None:
    head = linked_data("NewsArticle", headline=TITLE, datePublished=moment, dateModified=moment)
    report = _read(page(ARTICLE, head))
    assert (report.published, report.updated) == (None, None)
    assert "D101" in _codes(report)


@pytest.mark.parametrize(
    "address", ["http://[", "javascript:alert(1)", "//", "/rat", "data:text/html,x", "\x00"]
)
def test_address_that_is_none_of_the_web_is_left_out(address: str) -> None:
    assert _read(page(ARTICLE, f"<link rel=canonical href='{address}'>")).address is None


def test_tags_in_metadata_are_words() -> None:
    report = _read(page(ARTICLE, meta(og__site_name="&lt;b&gt;Bote&lt;/b&gt;")))
    assert report.outlet
    assert report.outlet.value == "<b>Bote</b>"


def test_ten_thousand_paragraphs() -> None:
    paragraphs = [
        f"Am {i}. Tag der Sitzung hat der Rat von Hohenwalde wieder über {i} Anträge beraten und abgestimmt."
        for i in range(10_000)
    ]
    report = _read(page(f"<article>{HEADING}{told(*paragraphs)}</article>"))
    assert _body(report) == paragraphs


def test_tags_nobody_closes() -> None:
    html = f"<html><body><div><article><h1>{TITLE}<p>{LEDE}<p><b>{SECOND}<p>{THIRD}<div><p>{LAST}"
    assert _body(_read(html)) == STORY


@pytest.mark.parametrize(
    "tail", ["<!-- ", "<script>", "<style>", "<textarea>", "<a href='", '<p class="', "</", "<"]
)
def test_tag_that_swallows_the_rest_leaves_what_stands_above(tail: str) -> None:
    assert (
        _body(_read(f"{HEADING}{told()}{tail}{told('Danach kommt nichts mehr, was jemand lesen würde.')}"))[
            :4
        ]
        == STORY
    )


@pytest.mark.parametrize(
    "html", ["", " ", "\x00", "<", "<>", "</>", "&", "<!DOCTYPE", "<?xml", "<![CDATA[", "]]>"]
)
def test_scraps_are_unreadable_or_read(html: str) -> None:
    try:
        report = read_page(html.encode(), "x")
    except UnreadableSource:
        return
    assert report.zones


def test_text_already_decoded_may_hold_half_characters() -> None:
    page = parse_page_text(f"<p>{LEDE}\ud800</p>", "x")
    assert "".join(page.root.itertext()).strip() == LEDE
