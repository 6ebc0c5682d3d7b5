"""Containers of several texts in one XML file: a slice of each, and the namespaces it is read with."""

from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import quoteattr

from lxml import etree

_USUAL: Final[dict[str | None, str]] = {
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "atom": "http://www.w3.org/2005/Atom",
    "media": "http://search.yahoo.com/mrss/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
    "xhtml": "http://www.w3.org/1999/xhtml",
}


@dataclass(frozen=True, slots=True)
class Slice:
    """One entry of a container: its text, and the bytes it was found in."""

    text: str
    raw: bytes


def wrap_slice(shell: etree._Element, text: str) -> str:
    """A slice inside an element that declares what its container declared, and what feeds use undeclared."""
    known: dict[str | None, str] = {**_USUAL}
    for element in shell.iter():
        if isinstance(element.tag, str):
            known.update(element.nsmap)
    names = (
        f" xmlns{':' + prefix if prefix else ''}={quoteattr(space)}"
        for prefix, space in sorted(known.items(), key=lambda it: it[0] or "")
        if prefix != "xml" and space
    )
    return f"<slice{''.join(names)}>{text}</slice>"
