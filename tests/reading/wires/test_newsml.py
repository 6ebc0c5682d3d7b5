"""NewsML-G2: the fields of an item, and its text in the order it is printed."""

import pytest

from synopse.errors import EmbargoedSource, MalformedRecord, WithheldSource
from synopse.model import How
from synopse.reading import Limits
from synopse.reading.wires.news_message import find_news_items, read_item
from tests.reading.wires.made_up import LEDE, MORE, kinds_of, news_item, news_message, read_g2

TOLD = (
    "<dateline>Brakenow (dpa/lni) - </dateline><by>Von Jule Ahrens, dpa</by><creditline>dpa</creditline>"
    '<description role="drol:teaser">Sieben Stunden, kein Ergebnis.</description>'
)


def test_an_item_is_read_as_it_is_printed() -> None:
    report = read_g2(news_item(meta="<edNote>Es folgt eine Zusammenfassung</edNote>", content=TOLD))
    assert kinds_of(report) == [
        ("kicker", "Kommunen"),
        ("title", "Rat vertagt den Haushalt"),
        ("teaser", "Sieben Stunden, kein Ergebnis."),
        ("byline", "Von Jule Ahrens, dpa"),
        ("dateline", "Brakenow (dpa/lni) -"),
        ("body", LEDE),
        ("subheading", "Streit um das Freibad"),
        ("body", MORE),
        ("other", "Es folgt eine Zusammenfassung"),
    ]
    assert [author.value for author in report.authors] == ["Jule Ahrens"]
    assert (report.language, report.address) == ("de", "urn:newsml:dpa.com:20090101:250212-1")


def test_the_provider_is_first_hand_and_has_no_place_in_the_text() -> None:
    report = read_g2(news_item())
    assert report.outlet
    assert (report.outlet.value, report.outlet.how, report.outlet.span) == ("dpa", How.META, None)
    assert [(credit.agencies, credit.span) for credit in report.credits] == [(("dpa",), None)]


def test_what_the_text_repeats_of_its_head_is_told_once() -> None:
    head = (
        "<header><h1>Rat vertagt den Haushalt</h1><p class='byline'>Von Jule Ahrens, dpa</p></header>"
        f"<p class='teaser'>Sieben Stunden, kein Ergebnis.</p><p>Brakenow (dpa/lni) - {LEDE}</p>"
    )
    report = read_g2(news_item(content=TOLD, body=head))
    assert report.text.count("Sieben Stunden") == 1
    assert report.text.count("Jule Ahrens") == 1
    assert report.text.count("(dpa/lni)") == 1


def test_times_keep_their_offset_and_a_later_version_is_an_update() -> None:
    first = "<firstCreated>2025-02-12T17:00:00+01:00</firstCreated>"
    report = read_g2(news_item(meta=first, version=2))
    assert report.published
    assert report.updated
    assert (report.published.value, report.updated.value) == (
        "2025-02-12T17:00:00+01:00",
        "2025-02-12T18:46:00+01:00",
    )
    assert report.version == 2


def test_a_signal_tells_a_correction() -> None:
    corrected = read_g2(news_item(meta='<signal qcode="sig:correction"/>'))
    updated = read_g2(news_item(meta='<signal qcode="sig:update"/>'))
    assert "D118" in {doubt.code for doubt in corrected.doubts}
    assert "D118" not in {doubt.code for doubt in updated.doubts}


def test_an_embargo_is_heeded_unless_it_was_asked_for() -> None:
    item = news_item(meta="<embargoed>2025-02-12T19:00:00+01:00</embargoed>")
    with pytest.raises(EmbargoedSource, match="2025-02-12T19:00:00"):
        read_g2(item)
    report = read_g2(item, Limits(embargoed=True))
    assert "D119" in {doubt.code for doubt in report.doubts}


@pytest.mark.parametrize("status", ["withheld", "canceled"])
def test_what_the_agency_withdrew_is_refused(status: str) -> None:
    with pytest.raises(WithheldSource, match=status):
        read_g2(news_item(meta=f'<pubStatus qcode="stat:{status}"/>'), Limits(embargoed=True))


def test_nitf_and_plain_text_are_read_too() -> None:
    nitf = (
        "<nitf><body><body.head><hedline><hl1>Rat vertagt</hl1></hedline><byline>Von Jule Ahrens</byline>"
        f"</body.head><body.content><p>{LEDE}</p><p>{MORE}</p></body.content></body></nitf>"
    )
    item = news_item()
    start, end = item.index("<html"), item.index("</html>") + len("</html>")
    report = read_g2(item[:start] + nitf + item[end:])
    assert [words for kind, words in kinds_of(report) if kind == "body"] == [LEDE, MORE]
    plain = f'<inlineData contenttype="text/plain">{LEDE}\n\n{MORE}</inlineData>'
    start, end = item.index("<inlineXML"), item.index("</inlineXML>") + len("</inlineXML>")
    report = read_g2(item[:start] + plain + item[end:])
    assert [words for kind, words in kinds_of(report) if kind == "body"] == [LEDE, MORE]


def test_a_picture_has_its_caption_and_no_text_of_its_own() -> None:
    item = (
        '<newsItem guid="urn:newsml:dpa.com:1"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta>'
        "<contentMeta><headline>Rathaus</headline><creditline>Jule Ahrens/AP/dpa</creditline>"
        "<description>Das Rathaus von Brakenow am Abend.</description></contentMeta></newsItem>"
    )
    report = read_g2(item)
    assert [kind for kind, _ in kinds_of(report)] == ["title", "caption", "photo_credit"]
    assert [(credit.agencies, credit.credit_for.value) for credit in report.credits if not credit.span] == [
        (("AP", "dpa"), "photo"),
        (("dpa",), "text"),
    ]


def test_a_broken_item_is_read_as_far_as_it_goes() -> None:
    item = news_item().replace("</p><h2>", "<h2>").replace("</contentSet>", "")
    assert LEDE in read_g2(item).text


def test_each_item_stands_for_itself() -> None:
    message = find_news_items(news_message(news_item(), news_item(version=2)), "utf-8", "w.xml")
    assert [read_item(message, item, "w.xml").version for item in message.slices] == ["1", "2"]
    assert message.slices[0].raw == news_item().encode()


def test_a_document_without_items_says_so() -> None:
    with pytest.raises(MalformedRecord, match="no newsItem"):
        find_news_items(news_message(), "utf-8", "w.xml")
