"""The items of a NewsML-G2 document, each read by itself from the bytes it was found in."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from synopse.errors import MalformedRecord
from synopse.reading.containers import Slice, wrap_slice
from synopse.reading.slices import bytes_of, slice_elements, without_slices
from synopse.reading.wires.newsml import read_news_item
from synopse.reading.wires.wire import Wire
from synopse.reading.xml_markup import name_of, parse_markup

ROOTS = ("newsmessage", "newsitem")


@dataclass(frozen=True, slots=True)
class NewsMessage:
    """What is left of a document without its items, and the items."""

    shell: etree._Element
    slices: tuple[Slice, ...]


def find_news_items(text: str, encoding: str, source: str) -> NewsMessage:
    """The items of a document; its shell names the namespaces they use.

    Raises:
        UnsafeMarkup: As `parse_markup` says.
        MalformedRecord: There is no item.
    """
    places = slice_elements(text, "newsitem")
    if not places:
        raise MalformedRecord(source, "no newsItem in it")
    left = without_slices(text, places).strip()
    shell = parse_markup(left if "<" in left.replace("<?", "") else "<newsMessage/>", source)
    pieces = zip(places, bytes_of(text, places, encoding), strict=True)
    return NewsMessage(shell, tuple(Slice(text[start:end], raw) for (start, end), raw in pieces))


def read_item(message: NewsMessage, item: Slice, source: str) -> Wire:
    """The wire in one item.

    Raises:
        UnsafeMarkup: As `parse_markup` says.
        MalformedRecord: Nothing of it can be read.
    """
    root = parse_markup(wrap_slice(message.shell, item.text), source)
    return next(iter(_items(root)), None) or Wire()


def _items(root: etree._Element) -> Iterator[Wire]:
    """The wires below a root."""
    yield from (read_news_item(element) for element in root.iter() if name_of(element) == "newsitem")
