"""Files with markup: which form an `.xml` or `.json` file has, told by its root, and the reports in it."""

from collections.abc import Iterator, Mapping
from functools import partial

from synopse.errors import EmptySource, UnknownFormat
from synopse.model import Report, Unread
from synopse.reading import Limits, read_composed
from synopse.reading.attempt import attempt
from synopse.reading.containers import Slice
from synopse.reading.feeds import opml, xml_feed
from synopse.reading.feeds.json_feed import is_json_feed
from synopse.reading.json_slices import load_object, slice_array
from synopse.reading.slices import bytes_of, root_of
from synopse.reading.wires import news_message
from synopse.reading.wires.ninjs import is_ninjs, read_ninjs
from synopse.reading.wires.wire import Wire, compose_wire
from synopse.reading.xml_markup import decode_markup
from synopse.sources.feeds import open_feed, read_feed
from synopse.sources.loading import load_bytes


def read_xml(source: str, limits: Limits) -> Iterator[Report | Unread]:
    """The reports of a feed or of a NewsML-G2 document.

    Raises:
        UnreadableSource: One of its kinds, where nothing of the file can be read.
    """
    raw = load_bytes(source, limits)
    text, encoding = decode_markup(raw, source, limits)
    if not text.strip():
        raise EmptySource(source)
    root = root_of(text)
    if root in news_message.ROOTS:
        yield from _read_news_items(text, encoding, raw, source, limits)
    elif root in xml_feed.ROOTS:
        yield from read_feed(open_feed(text, encoding, source), limits)
    elif root == opml.ROOT:
        feeds = len(opml.read_opml(text, source))
        raise UnknownFormat(source, f"a list of {feeds} feeds, no text in it; synopse feed shows it")
    else:
        told = f"its root is {root}" if root else "no element in it"
        raise UnknownFormat(source, f"neither RSS, Atom nor NewsML-G2: {told}")


def _read_news_items(
    text: str, encoding: str, raw: bytes, source: str, limits: Limits
) -> Iterator[Report | Unread]:
    """The report of each item; a file with one item is that item."""
    message = news_message.find_news_items(text, encoding, source)
    if len(message.slices) == 1:
        read = partial(news_message.read_item, message, message.slices[0], source)
        yield attempt(lambda: _read_wire(read(), source, raw, limits), source)
        return
    for number, item in enumerate(message.slices, start=1):
        place = f"{source}#{number}"

        def report(item: Slice = item, place: str = place) -> Report:
            wire = news_message.read_item(message, item, place)
            return _read_wire(wire, f"{source}#{wire.address}" if wire.address else place, item.raw, limits)

        yield attempt(report, place)


def _read_wire(wire: Wire, source: str, raw: bytes, limits: Limits) -> Report:
    """The report of a wire."""
    return read_composed(compose_wire(wire), source, raw=raw, limits=limits)


def read_json(source: str, limits: Limits) -> Iterator[Report | Unread]:
    """The reports of a JSON Feed, of a message in ninjs or of an array of them.

    Raises:
        UnreadableSource: One of its kinds, where nothing of the file can be read.
    """
    raw = load_bytes(source, limits)
    text, encoding = decode_markup(raw, source, limits)
    if not text.strip():
        raise EmptySource(source)
    if text.lstrip().startswith("["):
        yield from _read_array(text, encoding, source, limits)
    elif is_json_feed(text):
        yield from read_feed(open_feed(text, encoding, source), limits)
    else:
        yield attempt(lambda: _read_message(load_object(text, source), source, raw, limits), source)


def _read_array(text: str, encoding: str, source: str, limits: Limits) -> Iterator[Report | Unread]:
    """The report of each message of an array."""
    places = slice_array(text)
    if not places:
        raise EmptySource(source, "an empty array")
    pieces = zip(places, bytes_of(text, places, encoding), strict=True)
    for number, ((start, end), raw) in enumerate(pieces, start=1):
        place = f"{source}#{number}"

        def report(words: str = text[start:end], raw: bytes = raw, place: str = place) -> Report:
            record = load_object(words, place)
            told = read_ninjs(record).address
            return _read_message(record, f"{source}#{told}" if told else place, raw, limits)

        yield attempt(report, place)


def _read_message(record: Mapping[str, object], source: str, raw: bytes, limits: Limits) -> Report:
    """The report of a message in ninjs."""
    if not is_ninjs(record):
        raise UnknownFormat(source, "neither ninjs nor JSON Feed")
    return _read_wire(read_ninjs(record), source, raw, limits)
