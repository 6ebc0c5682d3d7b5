"""Feeds in files: their entries, their reports, and what they only point to."""

import glob
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from synopse.errors import EmptySource, FullTextElsewhere, UnknownFormat, UnreadableSource, VanishedSource
from synopse.model import Report, Unread
from synopse.reading import Limits, read_composed
from synopse.reading.attempt import attempt
from synopse.reading.containers import Slice
from synopse.reading.feeds.feed import Feed, FeedItem, compose_item, full_text
from synopse.reading.feeds.json_feed import find_json_feed, is_json_feed, read_json_item
from synopse.reading.feeds.opml import ROOT, Subscription, read_opml
from synopse.reading.feeds.xml_feed import ROOTS, find_xml_feed, read_xml_item
from synopse.reading.slices import root_of
from synopse.reading.xml_markup import decode_markup
from synopse.sources.loading import load_bytes

_ENDINGS = (".xml", ".json", ".opml")


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a feed: where it stands, `path#guid`, and the bytes it was found in."""

    source: str
    feed: Feed
    item: FeedItem
    raw: bytes

    @property
    def is_whole(self) -> bool:
        """Whether the feed holds the text of the item."""
        return bool(full_text(self.item))


@dataclass(frozen=True, slots=True)
class FeedFile:
    """A file with a feed, its entries read one by one; `broken` are those that cannot be."""

    source: str
    feed: Feed
    entries: tuple[Entry | Unread, ...]


def open_feed(text: str, encoding: str, source: str) -> FeedFile:
    """The feed in a text; trouble with one entry is told in its place.

    Raises:
        UnreadableSource: Not even what the feed says about itself can be read.
    """
    if text.lstrip()[:1] in ("{", "["):
        told = find_json_feed(text, encoding, source)
        return _file(source, told.feed, told.slices, partial(read_json_item, told))
    marked = find_xml_feed(text, encoding, source)
    return _file(source, marked.feed, marked.slices, partial(read_xml_item, marked))


def _file(
    source: str, feed: Feed, slices: Sequence[Slice], read: Callable[[Slice, str], FeedItem]
) -> FeedFile:
    """The file of a feed with all of its entries."""

    def entry(number: int, piece: Slice) -> Entry:
        item = read(piece, f"{source}#{number}")
        return Entry(f"{source}#{item.guid or item.address or number}", feed, item, piece.raw)

    places = enumerate(slices, start=1)
    return FeedFile(
        source, feed, tuple(attempt(partial(entry, i, piece), f"{source}#{i}") for i, piece in places)
    )


def read_feed(file: FeedFile, limits: Limits) -> Iterator[Report | Unread]:
    """The reports of entries with full text, in order; at the end how many only tell their address."""
    if not file.entries:
        raise EmptySource(file.source, "a feed without items")
    elsewhere = 0
    for entry in file.entries:
        if isinstance(entry, Unread):
            yield entry
        elif entry.is_whole:
            yield attempt(partial(_read_entry, entry, limits), entry.source)
        else:
            elsewhere += 1
    if elsewhere:
        told = f"{elsewhere} of {len(file.entries)} items only tell their address; synopse feed lists them"
        yield Unread(file.source, FullTextElsewhere(file.source, told).reason)


def _read_entry(entry: Entry, limits: Limits) -> Report:
    """The report of an entry; its id is the hash of the item as it was found."""
    composed = compose_item(entry.feed, entry.item)
    return read_composed(composed, entry.source, raw=entry.raw, limits=limits)


def addresses_of(file: FeedFile) -> tuple[str, ...]:
    """The addresses of items whose text the feed does not hold, in order, each once."""
    entries = (entry for entry in file.entries if isinstance(entry, Entry) and not entry.is_whole)
    return tuple(dict.fromkeys(entry.item.address for entry in entries if entry.item.address))


def open_feeds(
    sources: Sequence[str], limits: Limits | None = None
) -> Iterator[FeedFile | Subscription | Unread]:
    """The feeds in files, folders and globs, and the entries of lists of feeds, in the order of input."""
    for source in sources:
        for name in _files(source):
            try:
                yield from _open(name, limits or Limits())
            except UnreadableSource as trouble:
                yield Unread(trouble.source, trouble.reason)
            except OSError as trouble:
                yield Unread(name, VanishedSource(name, trouble.strerror or "").reason)


def _open(source: str, limits: Limits) -> Iterator[FeedFile | Subscription]:
    """The feed of one file, or the feeds of a list."""
    text, encoding = decode_markup(load_bytes(source, limits), source, limits)
    root = root_of(text)
    if root == ROOT:
        yield from read_opml(text, source)
    elif root in ROOTS or (text.lstrip()[:1] == "{" and is_json_feed(text)):
        yield open_feed(text, encoding, source)
    else:
        raise UnknownFormat(source, "no feed and no list of feeds")


def _files(source: str) -> Iterator[str]:
    """The files a source names, sorted."""
    path = Path(source)
    if path.is_dir():
        yield from (str(file) for file in sorted(path.rglob("*")) if file.suffix.lower() in _ENDINGS)
    elif path.exists() or not glob.has_magic(source):
        yield source
    else:
        yield from sorted(glob.glob(source, recursive=True))  # noqa: PTH207 -- the pattern may be absolute
