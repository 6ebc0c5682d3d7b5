"""A feed and its items, whichever form it came in, and how an item becomes a text in lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email.utils import parsedate_tz
from typing import Final

from synopse.model import Credit, ZoneKind
from synopse.reading.agencies import find_address_agency, find_agency
from synopse.reading.composed import Composed, Facts, Line
from synopse.reading.moments import read_moment
from synopse.reading.outlets import find_address_outlet

_LEAST_WORDS: Final = 12
_ARTICLE_WORDS: Final = 100
_BREAKS_OFF: Final = re.compile(
    r"(?:…|\.\.\.|\[(?:…|\.\.\.)\]|(?:weiter ?lesen|mehr lesen|zum artikel|lesen sie mehr|read more"
    r"|continue reading|read the full \w{3,10}|more|mehr)\W{0,4})$",
    re.IGNORECASE,
)
_SIGNATURE: Final = re.compile(
    r"(?:The post|Der Beitrag|Der Artikel) .{1,400} (?:appeared first on|first appeared on|erschien zuerst"
    r"|ist zuerst erschienen) .{1,200}",
    re.DOTALL,
)
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?=$|[-_])")
_PARTS: Final = re.compile(r"\s*[,;/]\s*|\s+(?:und|and|&)\s+")
_MAILED: Final = re.compile(r"\S+@\S+\s*(?:\((?P<name>[^()]{2,80})\))?")
_SECONDS: Final = re.compile(r"\d{1,2}:\d{2}:\d{2}")
_TITLE_END: Final = re.compile(r"\s+[-–—|·»:]\s+|:\s+")


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says about itself: its name, the address of its site, its own address, its language."""

    title: str = ""
    address: str = ""
    own_address: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One entry; `content` is what the feed holds for the text, `summary` what it holds to announce it.

    Addresses are absolute, moments as they stand in the feed.
    """

    guid: str = ""
    address: str = ""
    title: str = ""
    published: str = ""
    updated: str = ""
    language: str = ""
    authors: tuple[str, ...] = ()
    summary: tuple[Line, ...] = ()
    content: tuple[Line, ...] = ()


def full_text(item: FeedItem) -> tuple[Line, ...]:
    """The text of an item as far as the feed holds it whole; empty where it only announces it.

    What stands in the place for content is the text, unless it breaks off, has fewer than twelve words or
    only repeats the summary. A summary is the text from a hundred words on, where nothing else is.
    """
    content = _without_signature(item.content)
    if content and not _breaks_off(content):
        words = _count(content)
        if words >= _ARTICLE_WORDS or (words >= _LEAST_WORDS and _text(content) != _text(item.summary)):
            return content
    summary = _without_signature(item.summary)
    if not content and _count(summary) >= _ARTICLE_WORDS and not _breaks_off(summary):
        return summary
    return ()


def _text(lines: tuple[Line, ...]) -> str:
    """The words of lines as one."""
    return " ".join(" ".join(line.words.split()) for line in lines)


def _count(lines: tuple[Line, ...]) -> int:
    """How many words stand in lines."""
    return len(_text(lines).split())


def _breaks_off(lines: tuple[Line, ...]) -> bool:
    """Whether the last line says that there is more elsewhere."""
    return bool(lines) and _BREAKS_OFF.search(lines[-1].words.strip()) is not None


def _without_signature(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines without those by which a feed signs its items."""
    return tuple(line for line in lines if not _SIGNATURE.fullmatch(line.words))


def compose_item(feed: Feed, item: FeedItem) -> Composed:
    """An item with full text as a text in lines, with the facts that came with it.

    Nothing is marked as body: what pages leave in the content of their feeds is told by the rules for text.
    """
    text = full_text(item)
    announced = _text(item.summary)
    teaser = announced if announced and announced not in _text(text) and not _breaks_off(item.summary) else ""
    told = ((item.title, ZoneKind.TITLE), (teaser if teaser != item.title else "", ZoneKind.TEASER))
    head = (Line(words, kind) for words, kind in told if words)
    body = (replace(line, kind=None) if line.kind is ZoneKind.BODY else line for line in text)
    signed = (Line(line.words, ZoneKind.OTHER) for line in item.content if _SIGNATURE.fullmatch(line.words))
    return Composed((*head, *body, *signed), _facts(feed, item))


def _facts(feed: Feed, item: FeedItem) -> Facts:
    """What feed and item say beside the text."""
    names = tuple(dict.fromkeys(name for author in item.authors for name in _names(author)))
    agencies = tuple(dict.fromkeys(agency for name in names if (agency := find_agency(name))))
    language = _LANGUAGE.match(item.language or feed.language)
    published = iso_moment(item.published)
    updated = iso_moment(item.updated)
    return Facts(
        outlet=_outlet(feed, item),
        published=published or updated,
        updated=updated if updated != published else None,
        language=language[0].lower() if language else None,
        address=item.address or None,
        authors=tuple(name for name in names if not find_agency(name)),
        credits=(Credit(None, agencies),) if agencies else (),
    )


def _outlet(feed: Feed, item: FeedItem) -> str | None:
    """The outlet of an item: by its address, else by the name of the feed up to a dash or colon."""
    for address in (item.address, feed.address):
        known = find_address_outlet(address) or find_address_agency(address) if address else None
        if known:
            return known
    return _TITLE_END.split(feed.title, maxsplit=1)[0].strip() or None


def _names(author: str) -> Iterator[str]:
    """The names in what a feed gives for an author: `jule@bote.example (Jule Ahrens)`, `Von A und B`."""
    mailed = _MAILED.fullmatch(author.strip())
    words = (mailed["name"] or "") if mailed else author
    words = re.sub(r"^(?:von|by)\s+", "", words.strip(), flags=re.IGNORECASE)
    yield from (name for name in _PARTS.split(words) if name)


def iso_moment(words: str) -> str | None:
    """A moment as ISO 8601 with the offset as found; None where it is none.

    >>> iso_moment("Wed, 05 Mar 2025 09:10:00 +0100"), iso_moment("2025-03-05"), iso_moment("neulich")
    ('2025-03-05T09:10:00+01:00', '2025-03-05', None)
    """
    iso = read_moment(words) if words else None
    if iso and words.strip()[:4].isdigit():
        return iso.value
    parsed = parsedate_tz(words) if words and re.search(r"\d:\d", words) else None
    if parsed:
        return _iso(parsed[:6], parsed[9], words)
    return iso.value if iso else None


def _iso(parts: tuple[int, ...], offset: int | None, words: str) -> str | None:
    """Year, month, day, hour, minute, second as ISO; the offset only where one stands there."""
    year, month, day, hour, minute, second = parts
    told = re.search(r"(?:[+-]\d{4}|[A-Z]{1,4})\s*$", words.strip()) is not None
    zone = ""
    if told and offset is not None:
        sign, minutes = "+-"[offset < 0], abs(offset) // 60
        zone = f"{sign}{minutes // 60:02}:{minutes % 60:02}"
    clock = f"{hour:02}:{minute:02}" + (f":{second:02}" if _SECONDS.search(words) else "")
    moment = read_moment(f"{year:04}-{month:02}-{day:02}T{clock}{zone}")
    return moment.value if moment else None
