"""The page in an archived or fetched HTTP answer, and its report."""

from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlsplit

from synopse.errors import OversizedSource, UnknownFormat
from synopse.model import Report
from synopse.reading import Given, Limits
from synopse.reading.doubts import doubt
from synopse.reading.pages import read_page
from synopse.sources.archive_records import Record
from synopse.sources.http_answers import Answer, charset_of, is_page, read_answer, read_head

FOUND: Final = frozenset({200, 203})
"""Which answers hold the page that was asked for: OK, and OK by way of a proxy."""
_ABOUT_THE_SITE: Final = ("/robots.txt", "/.well-known/")
"""Where a site tells robots about itself; some answer with a page there, which is no report."""


@dataclass(frozen=True, slots=True)
class Page:
    """An HTML page as it was served; `cut_short` says why not all of it is there."""

    content: bytes
    address: str
    charset: str | None = None
    cut_short: str | None = None


def find_page(record: Record, limits: Limits, place: str) -> Page | None:
    """The page of a record; None where it holds none.

    Raises:
        UnreadableSource: It holds one that cannot be unpacked, is too large, or is there in part only.
    """
    cut = record.fields.get("warc-truncated")
    if record.kind == "resource":
        media_type = record.fields.get("content-type", "")
        found = is_page(media_type.partition(";")[0].strip().lower(), record.block)
        page = Page(record.block, record.target, charset_of(media_type)) if found else None
    else:
        page = _page_of_response(record, limits, place)
    if page is None:
        return None
    if record.oversized:
        raise OversizedSource(place, f"more than the {limits.max_bytes} bytes that are read")
    if "warc-segment-number" in record.fields:
        raise UnknownFormat(place, "the record is one segment of several")
    return replace(page, cut_short=f"archive truncated ({cut[:40]})") if cut else page


def page_of(answer: Answer, address: str) -> Page | None:
    """The page of an answer; None where it holds none."""
    if answer.status not in FOUND or not is_page(answer.media_type, answer.content):
        return None
    cut = "answer incomplete" if answer.cut else None
    return Page(answer.content, address, answer.charset, cut)


def read_found(page: Page, place: str, limits: Limits) -> Report:
    """The report of a page; its id is the hash of the page's content.

    Raises:
        UnreadableSource: One of its kinds, as `reading.pages.read_page` says.
    """
    given = Given(address=page.address) if urlsplit(page.address).scheme in {"http", "https"} else None
    report = read_page(
        page.content, place, address=page.address, charset=page.charset, given=given, limits=limits
    )
    if page.cut_short is None:
        return report
    known = any(one.code == "D111" for one in report.doubts)
    doubts = report.doubts if known else (*report.doubts, doubt("D111"))
    ordered = tuple(sorted(doubts, key=lambda one: one.code))
    return replace(report, cut_short=report.cut_short or page.cut_short, doubts=ordered)


def _page_of_response(record: Record, limits: Limits, place: str) -> Page | None:
    """The page of a `response` record."""
    is_http = record.fields.get("content-type", "application/http").lower().startswith("application/http")
    if not is_http or urlsplit(record.target).path.startswith(_ABOUT_THE_SITE):
        return None
    head = read_head(record.block, place)
    told = dict(reversed(head.fields)).get("content-type", "").partition(";")[0].strip().lower()
    if head.status not in FOUND or not is_page(told, b"<html" if not told else b""):
        return None
    if record.oversized:
        return Page(b"", record.target)
    return page_of(read_answer(record.block, place, limits.max_bytes), record.target)
