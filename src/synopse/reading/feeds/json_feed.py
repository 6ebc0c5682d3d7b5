"""JSON Feed: what a feed says about itself, and its items one by one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin

from synopse.reading.composed import Line
from synopse.reading.containers import Slice
from synopse.reading.feeds.feed import Feed, FeedItem
from synopse.reading.fragments import read_fragment, read_plain, read_words
from synopse.reading.json_slices import load_object, slice_array
from synopse.reading.slices import bytes_of, without_slices

_SIGN: Final = "jsonfeed.org/version"


@dataclass(frozen=True, slots=True)
class JsonFeed:
    """A feed in JSON and its items."""

    feed: Feed
    slices: tuple[Slice, ...]


def is_json_feed(text: str) -> bool:
    """Whether a JSON text says that it is a feed, or is an object with an array of items."""
    return _SIGN in text[:4000] or bool(slice_array(text, "items"))


def find_json_feed(text: str, encoding: str, source: str) -> JsonFeed:
    """The feed in a JSON text, its items not read yet.

    Raises:
        MalformedRecord: Not even what it says about itself can be read.
    """
    places = slice_array(text, "items")
    shell = load_object(_without_items(text, places), source)
    base = _word(shell, "home_page_url") or _word(shell, "feed_url")
    feed = Feed(read_words(_word(shell, "title")), base, _word(shell, "feed_url"), _word(shell, "language"))
    pieces = zip(places, bytes_of(text, places, encoding), strict=True)
    return JsonFeed(feed, tuple(Slice(text[start:end], raw) for (start, end), raw in pieces))


def _without_items(text: str, places: tuple[tuple[int, int], ...]) -> str:
    """The text with an empty array of items."""
    return without_slices(text, ((places[0][0], places[-1][1]),)) if places else text


def read_json_item(feed: JsonFeed, item: Slice, source: str) -> FeedItem:
    """The item in one slice.

    Raises:
        MalformedRecord: It is no JSON object.
    """
    record = load_object(item.text, source)
    link = _word(record, "url") or _word(record, "external_url")
    return FeedItem(
        guid=_word(record, "id"),
        address=urljoin(feed.feed.address, link) if link else "",
        title=read_words(_word(record, "title")),
        published=_word(record, "date_published"),
        updated=_word(record, "date_modified"),
        language=_word(record, "language"),
        authors=tuple(_authors(record)),
        summary=read_fragment(_word(record, "summary")),
        content=_content(record),
    )


def _content(record: Mapping[str, object]) -> tuple[Line, ...]:
    """The content, as markup before plain."""
    markup = _word(record, "content_html")
    return read_fragment(markup) if markup else read_plain(_word(record, "content_text"))


def _authors(record: Mapping[str, object]) -> Iterator[str]:
    """The names of the authors, by either version of the format."""
    told = record.get("authors")
    for author in (*(told if isinstance(told, list) else ()), record.get("author")):
        if isinstance(author, dict) and _word(author, "name"):
            yield _word(author, "name")


def _word(record: Mapping[str, object], key: str) -> str:
    """A field that holds words or a number; empty for any other."""
    value = record.get(key)
    return str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
