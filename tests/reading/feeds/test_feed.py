"""Feeds: RSS, Atom, JSON Feed and OPML; what is full text, and what only tells its address."""

import json

import pytest

from synopse.model import Report
from synopse.reading import read_composed
from synopse.reading.feeds.feed import FeedItem, compose_item, full_text, iso_moment
from synopse.reading.feeds.json_feed import find_json_feed, is_json_feed, read_json_item
from synopse.reading.feeds.opml import Subscription, read_opml, render_opml
from synopse.reading.feeds.xml_feed import find_xml_feed, read_xml_item
from synopse.reading.fragments import read_fragment

LEDE = (
    "Der Rat von Brakenow hat am Mittwoch den Haushalt vertagt. Die Bürgermeisterin nannte das Ergebnis "
    "„tragbar“, die Opposition will gegen den Beschluss klagen."
)
MORE = "Das Freibad soll schließen. Dagegen sind drei Fraktionen, sagte ein Sprecher der Stadt."
HTML = f"<p>{LEDE}</p><h2>Streit um das Freibad</h2><p>{MORE}</p><script>x()</script>"
CONTENT = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
DUBLIN = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'


def rss_2() -> str:
    return (
        f'<rss version="2.0" {CONTENT} {DUBLIN}><channel><title>Brakenower Bote – Lokales</title>'
        "<link>https://bote.example/</link><language>de-DE</language><item>"
        "<title>Rat &amp;amp; &lt;b&gt;Haushalt&lt;/b&gt;</title><link>/rat</link><guid>https://bote.example/rat</guid>"
        "<pubDate>Wed, 12 Feb 2025 18:46:00 +0100</pubDate><dc:creator>Jule Ahrens</dc:creator>"
        f"<description>Sieben Stunden.</description><content:encoded><![CDATA[{HTML}]]></content:encoded>"
        "</item></channel></rss>"
    )


def rss_1() -> str:
    return (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        f'{CONTENT} {DUBLIN}><channel rdf:about="x"><title>Brakenower Bote – Lokales</title>'
        "<link>https://bote.example/</link><dc:language>de</dc:language></channel>"
        '<item rdf:about="https://bote.example/rat"><title>Rat &amp;amp; Haushalt</title>'
        "<link>https://bote.example/rat</link><dc:date>2025-02-12T18:46:00+01:00</dc:date>"
        "<dc:creator>Jule Ahrens</dc:creator><description>Sieben Stunden.</description>"
        f"<content:encoded><![CDATA[{HTML}]]></content:encoded></item></rdf:RDF>"
    )


def rss_091() -> str:
    return (
        '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://127.0.0.1:9/rss.dtd">'
        '<rss version="0.91"><channel><title>Brakenower Bote – Lokales</title><link>https://bote.example/</link>'
        "<language>de</language><item><title>Rat &amp;amp; Haushalt</title><link>https://bote.example/rat</link>"
        "<author>jule@bote.example (Jule Ahrens)</author><pubDate>Wed, 12 Feb 2025 18:46:00 +0100</pubDate>"
        f"<description>{(LEDE + ' ' + MORE + ' ') * 4}</description></item></channel></rss>"
    )


def atom(kind: str = "html") -> str:
    body = (
        f'<div xmlns="http://www.w3.org/1999/xhtml">{HTML}</div>'
        if kind == "xhtml"
        else f"<![CDATA[{HTML}]]>"
    )
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://bote.example/">'
        '<title>Brakenower Bote – Lokales</title><link rel="self" href="/feed"/><link href="/"/><entry>'
        '<title type="html">Rat &amp;amp; Haushalt</title><id>tag:bote.example,2025:1</id>'
        '<link rel="enclosure" href="x.mp3"/><link href="rat"/>'
        "<published>2025-02-12T18:46:00+01:00</published>"
        "<updated>2025-02-12T20:00:00+01:00</updated><author><name>Jule Ahrens</name></author>"
        f'<summary>Sieben Stunden.</summary><content type="{kind}">{body}</content></entry></feed>'
    )


def atom_in_xhtml() -> str:
    return atom("xhtml")


def read_xml(text: str) -> Report:
    feed = find_xml_feed(text, "utf-8", "f.xml")
    return read_composed(
        compose_item(feed.feed, read_xml_item(feed, feed.slices[0], "f.xml#1")), "f.xml#1", raw=b""
    )


@pytest.mark.parametrize("form", [rss_2, rss_1, rss_091, atom, atom_in_xhtml])
def test_every_form_is_read_alike(form: object) -> None:
    assert callable(form)
    report = read_xml(form())
    assert report.title
    assert report.title.value == "Rat & Haushalt"
    assert report.outlet
    assert (report.outlet.value, report.language) == ("Brakenower Bote", "de")
    assert report.published
    assert report.published.value == "2025-02-12T18:46:00+01:00"
    assert report.address == "https://bote.example/rat"
    assert [author.value for author in report.authors] == ["Jule Ahrens"]
    assert LEDE in report.text
    assert "x()" not in report.text
    if form is not rss_091:
        kinds = [zone.kind.value for zone in report.zones]
        assert kinds == ["title", "teaser", "body", "subheading", "body"]


def test_atom_tells_when_an_item_was_changed() -> None:
    report = read_xml(atom())
    assert report.updated
    assert report.updated.value == "2025-02-12T20:00:00+01:00"


def test_a_feed_without_dates_invents_none() -> None:
    text = rss_2().replace("<pubDate>Wed, 12 Feb 2025 18:46:00 +0100</pubDate>", "")
    assert read_xml(text).published is None


def test_prefixes_that_nobody_declared_are_known() -> None:
    assert LEDE in read_xml(rss_2().replace(CONTENT, "").replace(DUBLIN, "")).text


def test_a_broken_item_never_touches_its_neighbour() -> None:
    broken = rss_2().replace("<b>", "").replace("<title>Rat", "<title><b>Rat", 1)
    text = broken.replace("</channel>", "<item><title>Zwei</title><link>/zwei</link></item></channel>")
    feed = find_xml_feed(text.replace("</title><link>/rat", "<link>/rat"), "utf-8", "f.xml")
    assert len(feed.slices) == 2
    assert read_xml_item(feed, feed.slices[1], "f.xml#2").address == "https://bote.example/zwei"
    assert LEDE in " ".join(line.words for line in read_xml_item(feed, feed.slices[0], "f.xml#1").content)


def test_json_feed_is_read_item_by_item() -> None:
    item = {
        "id": 7,
        "url": "/rat",
        "title": "Rat &amp; Haushalt",
        "summary": "Sieben Stunden.",
        "content_html": HTML,
        "date_published": "2025-02-12T18:46:00+01:00",
        "authors": [{"name": "Jule Ahrens"}],
    }
    shell = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Brakenower Bote: Lokales",
        "home_page_url": "https://bote.example/",
        "language": "de",
    }
    text = json.dumps({**shell, "items": [item]})[:-2] + ', {"id": 1,}]}'
    assert is_json_feed(text)
    feed = find_json_feed(text, "utf-8", "f.json")
    assert json.loads(feed.slices[0].raw) == item
    read = read_json_item(feed, feed.slices[0], "f.json#7")
    report = read_composed(compose_item(feed.feed, read), "f.json#7", raw=b"")
    assert report.outlet
    assert (report.outlet.value, report.address) == ("Brakenower Bote", "https://bote.example/rat")
    assert LEDE in report.text


@pytest.mark.parametrize(
    ("content", "summary", "whole"),
    [
        (HTML, "Sieben Stunden.", True),
        (HTML, "", True),
        ("", "Sieben Stunden.", False),
        ("", f"{LEDE} {MORE} " * 4, True),
        ("", f"{LEDE} {MORE} " * 4 + "[…]", False),
        (f"<p>{LEDE}</p><p>Weiterlesen …</p>", "", False),
        (f"<p>{LEDE}</p>", LEDE, False),
        ("<p>Sieben Stunden.</p>", "", False),
        (f"<p>{LEDE}</p><p>The post Rat appeared first on Bote.</p>", "Kurz.", True),
        ("", "", False),
    ],
)
def test_full_text_is_what_the_feed_holds_whole(content: str, summary: str, whole: bool) -> None:  # noqa: FBT001
    item = FeedItem(content=read_fragment(content), summary=read_fragment(summary))
    assert bool(full_text(item)) is whole


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Wed, 12 Feb 2025 18:46:00 +0100", "2025-02-12T18:46:00+01:00"),
        ("Wed, 12 Feb 2025 18:46 GMT", "2025-02-12T18:46+00:00"),
        ("12 Feb 2025 18:46:00", "2025-02-12T18:46:00"),
        ("2025-02-12T18:46:00Z", "2025-02-12T18:46:00Z"),
        ("2025-02-12", "2025-02-12"),
        ("12.02.2025", "2025-02-12"),
        ("gestern", None),
        ("", None),
    ],
)
def test_moments_of_feeds(words: str, value: str | None) -> None:
    assert iso_moment(words) == value


def test_agencies_among_authors_are_credits() -> None:
    text = rss_2().replace("Jule Ahrens", "Jule Ahrens, dpa und AFP")
    report = read_xml(text)
    assert [author.value for author in report.authors] == ["Jule Ahrens"]
    assert [credit.agencies for credit in report.credits] == [("dpa", "AFP")]


def test_lists_of_feeds_come_back_as_they_went() -> None:
    feeds = (
        Subscription('Bote "Lokales" & mehr', "https://bote.example/feed?a=1&b=2", "https://bote.example/"),
        Subscription("Rundschau", "https://rundschau.example/rss"),
    )
    assert read_opml(render_opml(feeds), "l.opml") == feeds


def test_folders_of_a_list_are_opened() -> None:
    text = (
        '<opml version="1.0"><body><outline text="Lokal"><outline text="Bote" xmlUrl="https://bote.example/f"/>'
        '</outline><outline text="ohne"/></body></opml>'
    )
    assert read_opml(text, "l.opml") == (Subscription("Bote", "https://bote.example/f"),)
