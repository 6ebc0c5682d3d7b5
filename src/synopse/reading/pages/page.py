"""A page as a report: its tree composed to lines, remarks and facts, read by the rules for every text."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from lxml.html import HtmlElement

from synopse.model import Credit, Report, ZoneKind
from synopse.reading.assembly import read_composed
from synopse.reading.composed import Composed, Facts, Line
from synopse.reading.given import Given, Limits
from synopse.reading.moments import read_moment
from synopse.reading.outlets import find_address_outlet, find_outlet, name_pattern
from synopse.reading.pages.blocks import walk_page
from synopse.reading.pages.declarations import declare
from synopse.reading.pages.lines import Article
from synopse.reading.pages.main_text import find_main_text
from synopse.reading.pages.metadata import Metadata, read_metadata
from synopse.reading.pages.regions import Regions
from synopse.reading.pages.remarks import find_remarks
from synopse.reading.pages.tree import ParsedPage, parse_page
from synopse.reading.photo_credits import agencies_in

_FEWEST_TOLD: Final = 200
_NOT_FREE: Final = "nicht frei zugänglich"
_LANGUAGES: Final = ("de", "en")


def read_page(
    raw: bytes,
    source: str,
    *,
    address: str | None = None,
    charset: str | None = None,
    given: Given | None = None,
    limits: Limits | None = None,
) -> Report:
    """The report of an HTML page.

    Args:
        raw: The bytes of the page; the report's id is their hash.
        source: Where it lies, for messages and the report.
        address: Where it was found on the web.
        charset: The encoding that a header names; UTF-8 counts before it where the bytes are such.
        given: What is known of the report.
        limits: How many bytes are read.

    Raises:
        UnreadableSource: One of its kinds, as `tree.parse_page` says.
    """
    page = parse_page(raw, source, charset=charset, limits=limits)
    given = given or Given()
    if address and not given.address:
        given = replace(given, address=address)
    return read_parsed(page, source, raw=raw, given=given, limits=limits)


def read_parsed(
    page: ParsedPage, source: str, *, raw: bytes, given: Given, limits: Limits | None = None
) -> Report:
    """The report of a page already parsed; `raw` is what its id is the hash of.

    Raises:
        EmptySource: Nothing that a reader would read.
        EmbargoedSource: As `assembly.read_composed` says.
    """
    composed = compose_page(page.root, given.address)
    report = read_composed(composed, source, raw=raw, given=given, limits=limits)
    return replace(report, doubts=(*page.doubts, *report.doubts)) if page.doubts else report


def compose_page(root: HtmlElement, address: str | None) -> Composed:
    """The lines, remarks and facts of a page that was found at `address`."""
    metadata = read_metadata(root, address)
    declare(root, metadata.address or address, metadata.published)
    walk = walk_page(root)
    if not walk.nodes[0].good:
        walk = walk_page(root, hidden=True)
    regions = Regions(walk)
    article = Article(walk, regions, find_main_text(walk, regions), metadata)
    lines = _lines(tuple(article.lines()), metadata)
    return Composed(lines, _facts(metadata, address), find_remarks(walk, regions))


def _lines(found: tuple[Line, ...], metadata: Metadata) -> tuple[Line, ...]:
    """The lines found; where scripts would have brought the text, those that JSON-LD repeats of it.

    What a page says is not free to read is not taken from there.
    """
    told = sum(len(line.words) for line in found if line.kind in (None, ZoneKind.BODY))
    if told >= _FEWEST_TOLD or sum(map(len, metadata.body)) < 2 * _FEWEST_TOLD or metadata.free is False:
        return found
    heads = [line for line in found if line.kind in (ZoneKind.TITLE, ZoneKind.KICKER)]
    title = [] if heads else [Line(words, ZoneKind.TITLE) for words in metadata.headlines[:1]]
    return (*heads, *title, *(Line(words) for words in metadata.body))


def _facts(metadata: Metadata, address: str | None) -> Facts:
    """Metadata as facts of a report; values nobody can read are left out."""
    where = metadata.address or address
    hosts = (find_address_outlet(place) for place in (address, metadata.address) if place)
    known = (find_outlet(name) for name in metadata.outlets)
    found = (hosts, known) if address else (known, hosts)
    outlet = next((name for names in found for name in names if name), None)
    desks = tuple(name for name in metadata.authors if _is_desk(name, metadata))
    return Facts(
        outlet=outlet or next(iter(metadata.outlets), None),
        title=next(iter(metadata.headlines), None),
        published=metadata.published if read_moment(metadata.published) else None,
        updated=metadata.updated if read_moment(metadata.updated) else None,
        language=metadata.language if metadata.language in _LANGUAGES else None,
        address=where,
        authors=tuple(name for name in metadata.authors if name not in desks),
        desks=desks,
        text_kind=metadata.text_kind,
        credits=tuple(_credits(metadata)),
        cut_short=_NOT_FREE if metadata.free is False else None,
    )


def _credits(metadata: Metadata) -> Iterator[Credit]:
    """The agencies that metadata name as author or as whose material a page is."""
    for words in (*metadata.authors, *metadata.provenance):
        agencies = agencies_in(words)
        if agencies:
            yield Credit(None, agencies)


def _is_desk(name: str, metadata: Metadata) -> bool:
    """Whether an author is an outlet: one that is known, or what the page calls itself."""
    folded = name.casefold()
    return name_pattern().search(name) is not None or any(
        folded == own.casefold() for own in metadata.outlets
    )
