"""RSS 0.9x, 1.0 and 2.0, and Atom: what a feed says about itself, and its items one by one.

Names count without their namespaces, but for those of media and podcasts, which name pictures and episodes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin

from lxml import etree

from synopse.errors import MalformedRecord
from synopse.reading.composed import Line
from synopse.reading.containers import Slice, wrap_slice
from synopse.reading.feeds.feed import Feed, FeedItem
from synopse.reading.fragments import read_element, read_fragment, read_plain, read_words
from synopse.reading.slices import bytes_of, root_of, slice_elements, without_slices
from synopse.reading.xml_markup import name_of, parse_markup, space_of, words_of

ROOTS: Final = ("rss", "rdf", "feed", "channel")
_FOREIGN: Final = ("search.yahoo.com/mrss", "itunes.com", "podcast", "video.search")
_HOLDERS: Final = (
    "source",
    "author",
    "contributor",
    "content",
    "summary",
    "description",
    "encoded",
    "image",
    "textinput",
)
_INLINE: Final = ("b", "i", "em", "strong", "span", "a", "u", "br", "sub", "sup", "small", "q", "cite")
_BASE: Final = "{http://www.w3.org/XML/1998/namespace}base"
_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_ABOUT: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"


@dataclass(frozen=True, slots=True)
class XmlFeed:
    """A feed in XML: its facts, the shell around its items, the address links are relative to, its items."""

    feed: Feed
    shell: etree._Element
    base: str
    slices: tuple[Slice, ...]


def find_xml_feed(text: str, encoding: str, source: str) -> XmlFeed:
    """The feed in an XML text, its items not read yet.

    Raises:
        UnsafeMarkup: As `parse_markup` says.
        MalformedRecord: Not even its shell can be read.
    """
    places = slice_elements(text, "entry" if root_of(text) == "feed" else "item")
    shell = parse_markup(without_slices(text, places), source)
    channel = next((one for one in shell.iter() if name_of(one) == "channel"), shell)
    base = urljoin(shell.get(_BASE) or "", channel.get(_BASE) or "")
    own = _link(channel, base, "self")
    address = _link(channel, base or own, "alternate")
    language = _words(channel, "language") or channel.get(_LANG) or shell.get(_LANG) or ""
    feed = Feed(read_words(_words(channel, "title")), address, own, language)
    pieces = zip(places, bytes_of(text, places, encoding), strict=True)
    slices = tuple(Slice(text[start:end], raw) for (start, end), raw in pieces)
    return XmlFeed(feed, shell, base or address or own, slices)


def read_xml_item(feed: XmlFeed, item: Slice, source: str) -> FeedItem:
    """The item in one slice.

    Raises:
        UnsafeMarkup: As `parse_markup` says.
        MalformedRecord: Nothing of it can be read.
    """
    root = parse_markup(wrap_slice(feed.shell, item.text), source)
    element = next((one for one in root.iter() if name_of(one) in ("item", "entry")), None)
    if element is None:
        raise MalformedRecord(source, "no item in it")
    base = urljoin(feed.base, element.get(_BASE) or "")
    guid = _words(element, "guid", "id") or element.get(_ABOUT) or ""
    return FeedItem(
        guid=guid,
        address=_link(element, base, "alternate") or _permanent(element, guid),
        title=_title(element),
        published=_words(element, "pubdate", "published", "issued", "date", "created"),
        updated=_words(element, "updated", "modified"),
        language=_words(element, "language") or element.get(_LANG) or "",
        authors=tuple(_authors(element)),
        summary=_lines(element, "description", "summary"),
        content=_lines(element, "encoded", "content", "body"),
    )


def _children(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The children of these names, name by name, that are no media's and no podcast's.

    Where markup is broken a child may have slipped into the one before it: then it is taken from there.
    """
    for name in names:
        own = [child for child in element if _is_named(child, name)]
        yield from own or (one for one in element.iterdescendants() if _is_named(one, name) and _slipped(one))


def _is_named(element: etree._Element, name: str) -> bool:
    """Whether an element has a name in the feed's own vocabulary."""
    return name_of(element) == name and not any(it in space_of(element) for it in _FOREIGN)


def _slipped(element: etree._Element) -> bool:
    """Whether nothing above an element has a right to hold it: a source, an author, markup of a text."""
    above = next((one for one in element.iterancestors() if name_of(one) in _HOLDERS), None)
    return above is None


def _words(element: etree._Element, *names: str) -> str:
    """The words of the first child of these names that holds some."""
    return next((words for child in _children(element, *names) if (words := words_of(child))), "")


def _title(element: etree._Element) -> str:
    """The title on one line, its markup left out."""
    return next((words for child in _children(element, "title") if (words := _title_words(child))), "")


def _title_words(element: etree._Element) -> str:
    """The words of a title and of the marks in it; what has slipped into a broken one is left out."""
    pieces = [element.text or ""]
    for child in element:
        inline = name_of(child) in _INLINE
        pieces += [child.text or "", child.tail or ""] if inline else []
    return read_words("".join(pieces))


def _lines(element: etree._Element, *names: str) -> tuple[Line, ...]:
    """The lines of the first child of these names that holds some."""
    told = (_markup(child) for child in _children(element, *names))
    return next((lines for lines in told if lines), ())


def _markup(element: etree._Element) -> tuple[Line, ...]:
    """The lines of an element, by the type it says it has; without one markup is seen by its look."""
    if element.get("src"):
        return ()
    kind = (element.get("type") or "").lower()
    if any(isinstance(child.tag, str) for child in element):
        return read_element(element)
    words = "".join(element.itertext())
    return read_plain(words) if kind in ("text", "text/plain") else read_fragment(words)


def _link(element: etree._Element, base: str, relation: str) -> str:
    """The address an element links to, made absolute; Atom names the relation, RSS has but one."""
    for link in _children(element, "link"):
        target = link.get("href")
        told = link.get("rel") or "alternate"
        if target and told == relation:
            return _absolute(base, target)
        if not target and relation == "alternate" and words_of(link):
            return _absolute(base, words_of(link))
    return ""


def _absolute(base: str, target: str) -> str:
    """An address made absolute; one that is none stays as it stands."""
    try:
        return urljoin(base, target.strip())
    except ValueError:
        return target.strip()


def _permanent(element: etree._Element, guid: str) -> str:
    """The guid where it is the address."""
    told = next(_children(element, "guid", "id"), None)
    permanent = told is None or (told.get("isPermaLink") or "true").lower() != "false"
    return guid if permanent and guid.startswith(("http://", "https://")) else ""


def _authors(element: etree._Element) -> Iterator[str]:
    """The authors as the feed writes them."""
    for child in _children(element, "creator", "author"):
        yield _words(child, "name") or words_of(child)
