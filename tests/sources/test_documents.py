"""Files with markup: which form they have, the ids of what is in them, and what is told of the rest."""

import hashlib
import json
from pathlib import Path

import pytest

from synopse.model import Report, Unread
from synopse.reading import Limits
from synopse.sources import read_sources
from synopse.sources.feeds import FeedFile, addresses_of, open_feeds

LEDE = (
    "Der Rat von Brakenow hat am Mittwoch den Haushalt vertagt. Die Bürgermeisterin nannte das Ergebnis "
    "„tragbar“, die Opposition will gegen den Beschluss klagen."
)
ITEM = "<item><title>Rat {0}</title><link>https://bote.example/{0}</link><guid>g{0}</guid>{1}</item>"
FULL = f"<content:encoded><![CDATA[<p>{LEDE}</p>]]></content:encoded>"
HEAD = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
LAUGHS = (
    '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title></channel></rss>'
)


def _feed(*items: str) -> str:
    return f"{HEAD}<channel><title>Bote</title><link>https://bote.example/</link>{''.join(items)}</channel></rss>"


def _read(file: Path, limits: Limits | None = None) -> tuple[list[Report], list[tuple[str, str]]]:
    results = list(read_sources([str(file)], limits=limits))
    reports = [one for one in results if isinstance(one, Report)]
    return reports, [
        (one.source.removeprefix(str(file)), one.cause) for one in results if isinstance(one, Unread)
    ]


def test_an_item_is_known_by_the_bytes_it_was_found_in(tmp_path: Path) -> None:
    item = ITEM.format(1, FULL)
    file = tmp_path / "f.xml"
    file.write_bytes(_feed(item, ITEM.format(2, "<description>Kurz.</description>")).encode())
    (report,), unread = _read(file)
    assert report.id == f"sha256:{hashlib.sha256(item.encode()).hexdigest()}"
    assert report.source == f"{file}#g1"
    cause = "no full text in this feed (1 of 2 items only tell their address; synopse feed lists them)"
    assert unread == [("", cause)]


def test_bytes_of_another_encoding_keep_their_identity(tmp_path: Path) -> None:
    item = ITEM.format(1, FULL).replace("„", '"').replace("“", '"')
    file = tmp_path / "f.xml"
    file.write_bytes(_feed(item).replace("utf-8", "iso-8859-1").encode("latin-1"))
    (report,), _ = _read(file)
    assert report.id == f"sha256:{hashlib.sha256(item.encode('latin-1')).hexdigest()}"
    assert "Bürgermeisterin" in report.text


def test_addresses_of_what_a_feed_only_announces(tmp_path: Path) -> None:
    (tmp_path / "f.xml").write_bytes(_feed(ITEM.format(1, FULL), ITEM.format(2, "")).encode())
    (feed,) = open_feeds([str(tmp_path)])
    assert isinstance(feed, FeedFile)
    assert addresses_of(feed) == ("https://bote.example/2",)


def test_one_broken_item_never_stops_the_others(tmp_path: Path) -> None:
    file = tmp_path / "f.xml"
    broken = "<item><title>Kaputt <b></title><link><![CDATA[x</link><guid>g2</guid>"
    file.write_bytes(_feed(ITEM.format(1, FULL), broken, ITEM.format(3, FULL)).encode())
    reports, _ = _read(file)
    assert [report.source.rpartition("#")[2] for report in reports][:1] == ["g1"]


def test_a_message_is_the_file_and_several_are_its_items(tmp_path: Path) -> None:
    item = (
        '<newsItem guid="urn:x:{0}"><itemMeta><provider literal="dpa"/></itemMeta><contentMeta>'
        "<headline>Rat {0}</headline></contentMeta><contentSet>"
        f"<inlineData>{LEDE}</inlineData></contentSet></newsItem>"
    )
    one, two = tmp_path / "one.xml", tmp_path / "two.xml"
    one.write_bytes(item.format(1).encode())
    two.write_bytes(f"<newsMessage>{item.format(1)}{item.format(2)}</newsMessage>".encode())
    (report,), _ = _read(one)
    assert (report.source, report.id) == (str(one), f"sha256:{hashlib.sha256(one.read_bytes()).hexdigest()}")
    reports, _ = _read(two)
    assert [it.source.rpartition("#")[2] for it in reports] == ["urn:x:1", "urn:x:2"]
    assert reports[1].id == f"sha256:{hashlib.sha256(item.format(2).encode()).hexdigest()}"


def test_arrays_of_messages_are_read_one_by_one(tmp_path: Path) -> None:
    file = tmp_path / "w.json"
    good = {"uri": "urn:newsml:dpa.com:1", "headline": "Rat", "body_text": LEDE}
    file.write_text(f"[{json.dumps(good)}, {{'kaputt'}}, {json.dumps({'a': 1})}]", "utf-8")
    reports, unread = _read(file)
    assert [report.source.rpartition("#")[2] for report in reports] == ["urn:newsml:dpa.com:1"]
    assert [(place, cause.split(" (")[0]) for place, cause in unread] == [
        ("#2", "malformed record"),
        ("#3", "unknown format"),
    ]


@pytest.mark.parametrize(
    ("name", "content", "cause"),
    [
        ("a.xml", b"", "empty: no text in it"),
        ("a.xml", b"kein Markup", "unknown format (neither RSS, Atom nor NewsML-G2: no element in it)"),
        (
            "a.xml",
            b"<html><p>x</p></html>",
            "unknown format (neither RSS, Atom nor NewsML-G2: its root is html)",
        ),
        ("a.xml", LAUGHS.encode(), "unsafe markup (declares entities or rules of its own, none is resolved)"),
        ("a.xml", b"<rss>\x00</rss>", "binary: not a text file (NUL bytes)"),
        ("a.xml", b"<rss><channel/></rss>", "empty: no text in it (a feed without items)"),
        ("a.xml", b"<newsMessage/>", "malformed record (no newsItem in it)"),
        ("a.xml", b"<rss>" + b"<a>" * 100_000, "unsafe markup (nested deeper than 250 elements)"),
        (
            "a.opml",
            b"<opml><body/></opml>",
            "unknown format (a list of 0 feeds, no text in it; synopse feed shows it)",
        ),
        ("a.json", b"", "empty: no text in it"),
        ("a.json", b"[]", "empty: no text in it (an empty array)"),
        ("a.json", b'{"a": 1}', "unknown format (neither ninjs nor JSON Feed)"),
        ("a.json", b'{"headline": "x", "byline": "\\ud800"}', "malformed record (half a character)"),
        (
            "a.json",
            b'{"items": [{"a": 1}]}',
            "no full text in this feed (1 of 1 items only tell their address;",
        ),
        ("a.json", b"{" * 50_000, "malformed record (no JSON"),
        ("a.json", b"\xff\xfe\x00", "unknown encoding"),
        ("a.xml", b"<rss>" + b"x" * 2_000_000, "too large (2000005 bytes, at most 1000000 are read)"),
    ],
)
def test_what_cannot_be_read_names_file_and_reason(
    tmp_path: Path, name: str, content: bytes, cause: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    reports, unread = _read(file, Limits(max_bytes=1_000_000))
    assert reports == []
    assert [told.startswith(cause) for _, told in unread] == [True], unread
