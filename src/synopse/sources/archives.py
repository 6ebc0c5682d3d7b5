"""Web archives: each archived page is a report.

Pages are the HTML answers with status 200 of `response` records, and HTML in `resource` records.
Redirections, pictures, style sheets, robots.txt and the like are no reports and are passed over without a
word. When a page was archived says nothing about when it was published: WARC-Date is not used.
"""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from synopse.errors import MalformedRecord, UnreadableSource
from synopse.model import Report, Unread
from synopse.reading import Limits
from synopse.reading.attempt import attempt
from synopse.sources.archive_records import Break, Record, read_archive_records, read_record_at
from synopse.sources.archived_pages import Page, find_page, read_found
from synopse.sources.http_answers import MOST_HEAD, read_head

_MOST_REMEMBERED: Final = 100_000


def read_archive(source: str, limits: Limits) -> Iterator[Report | Unread]:
    """The reports of a web archive in order, one at a time, and one line for each place that breaks.

    A report's source is `path#target address`, its id the hash of the decoded HTTP payload.
    """
    with ExitStack() as open_files:
        file = open_files.enter_context(Path(source).open("rb"))
        again = open_files.enter_context(Path(source).open("rb"))
        archive = _Archive(source, limits, again)
        found = False
        for item in read_archive_records(file, archive.most):
            result = archive.tell(item) if isinstance(item, Break) else archive.read(item)
            if result:
                found = True
                yield result
    if not found:
        yield Unread(source, "no page in this archive")


class _Original(NamedTuple):
    """Where a record is that others may refer to, and whether it holds a page."""

    start: int
    target: str
    page: bool


class _Archive:
    """An archive that is being read; of what was read only places are kept, and of these not too many."""

    def __init__(self, source: str, limits: Limits, again: BinaryIO) -> None:
        """Take the archive, opened once more for what `revisit` records refer to."""
        self.most = limits.max_bytes + MOST_HEAD
        self._source = source
        self._limits = limits
        self._again = again
        self._originals: OrderedDict[str, _Original] = OrderedDict()

    def tell(self, item: Break) -> Unread:
        """The trouble of a place that breaks."""
        place = f"{self._source}#{item.target}" if item.target else self._source
        return Unread(place, MalformedRecord(place, item.cause).reason)

    def read(self, record: Record) -> Report | Unread | None:
        """The report of a record, or its trouble; None where it is no page, or nothing new."""
        place = f"{self._source}#{record.target}"
        if record.kind == "revisit":
            return attempt(partial(self._read_revisit, record, place), place)
        if record.kind not in {"response", "resource"}:
            return None
        page = attempt(partial(find_page, record, self._limits, place), place)
        self._remember(record, page=page is not None)
        return self._report(page, place) if isinstance(page, Page) else page

    def _report(self, page: Page, place: str) -> Report | Unread:
        """The report of a page."""
        return attempt(partial(read_found, page, place, self._limits), place)

    def _remember(self, record: Record, *, page: bool) -> None:
        """Keep a record's place under each name that a revisit may call it by; the oldest are forgotten."""
        original = _Original(record.start, record.target, page)
        date = record.fields.get("warc-date", "")
        names = (
            record.fields.get("warc-payload-digest"),
            record.fields.get("warc-record-id"),
            f"{record.target} {date}",
        )
        for name in filter(None, names):
            self._originals.setdefault(name, original)
        while len(self._originals) > _MOST_REMEMBERED:
            self._originals.popitem(last=False)

    def _read_revisit(self, record: Record, place: str) -> Report | Unread | None:
        """The same page at another address; None where the address is the same, or it is no page."""
        original = self._original_of(record)
        if original is None:
            return None if _is_no_page(record, place) else Unread(place, _elsewhere(record))
        if not original.page or original.target == record.target:
            return None
        first = read_record_at(self._again, original.start, self.most)
        if first is None or first.target != original.target:
            raise MalformedRecord(place, f"the record it refers to cannot be read at byte {original.start}")
        page = find_page(first, self._limits, place)
        return self._report(replace(page, address=record.target), place) if page else None

    def _original_of(self, record: Record) -> _Original | None:
        """What a revisit refers to, by any of its names."""
        date = record.fields.get("warc-refers-to-date", "")
        names = (
            record.fields.get("warc-payload-digest"),
            record.fields.get("warc-refers-to"),
            f"{record.fields.get('warc-refers-to-target-uri', record.target)} {date}",
        )
        return next((found for name in names if name and (found := self._originals.get(name))), None)


def _is_no_page(record: Record, place: str) -> bool:
    """Whether the head that a revisit kept tells of anything but a page."""
    try:
        head = read_head(record.block, place)
    except UnreadableSource:
        return False
    told = dict(reversed(head.fields)).get("content-type", "")
    return bool(told) and "html" not in told.lower()


def _elsewhere(record: Record) -> str:
    """The trouble of a revisit whose page is not in the archive."""
    address = record.fields.get("warc-refers-to-target-uri", record.target)
    date = record.fields.get("warc-refers-to-date")
    return f"its page is in another archive (a revisit of {address}{f', archived {date}' if date else ''})"
