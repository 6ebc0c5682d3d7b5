"""Invented messages in NewsML-G2 and ninjs, and the report that reading makes of one."""

import json

from synopse.model import Report
from synopse.reading import Limits, read_composed
from synopse.reading.wires.news_message import find_news_items, read_item
from synopse.reading.wires.ninjs import read_ninjs
from synopse.reading.wires.wire import compose_wire

LEDE = (
    "Der Rat von Brakenow hat am Mittwoch den Haushalt vertagt. Die Bürgermeisterin nannte das Ergebnis "
    "«tragbar», die Opposition will gegen den Beschluss klagen."
)
MORE = "Das Freibad soll schließen. Dagegen sind drei Fraktionen, sagte ein Sprecher der Stadt."
BODY = f"<p>{LEDE}</p><h2>Streit um das Freibad</h2><p>{MORE}</p>"
G2 = "http://iptc.org/std/nar/2006-10-01/"


def news_item(*, meta: str = "", content: str = "", body: str = BODY, version: int = 1) -> str:
    """A `newsItem` of dpa."""
    return (
        f'<newsItem guid="urn:newsml:dpa.com:20090101:250212-1" version="{version}" xml:lang="de"><itemMeta>'
        '<itemClass qcode="ninat:text"/><provider qcode="x:dpa"><name>dpa</name></provider>'
        f"<versionCreated>2025-02-12T18:46:00+01:00</versionCreated>{meta}</itemMeta><contentMeta>"
        '<headline rank="1">Rat vertagt den Haushalt</headline>'
        f'<headline rank="3">Kommunen</headline>{content}'
        '</contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{body}</body></html>'
        "</inlineXML></contentSet></newsItem>"
    )


def news_message(*items: str) -> str:
    """A `newsMessage` around items."""
    return (
        f'<?xml version="1.0"?>\n<newsMessage xmlns="{G2}"><itemSet>{"".join(items)}</itemSet></newsMessage>'
    )


def read_g2(item: str, limits: Limits | None = None) -> Report:
    """The report of one item."""
    message = find_news_items(news_message(item), "utf-8", "w.xml")
    return read_composed(
        compose_wire(read_item(message, message.slices[0], "w.xml")), "w.xml", raw=b"", limits=limits
    )


def read_json(fields: dict[str, object], limits: Limits | None = None) -> Report:
    """The report of a message in ninjs."""
    raw = json.dumps(fields).encode()
    return read_composed(compose_wire(read_ninjs(fields)), "w.json", raw=raw, limits=limits)


def kinds_of(report: Report) -> list[tuple[str, str]]:
    """Kind and words of each zone."""
    return [(zone.kind.value, zone.span.of(report.text)) for zone in report.zones]
