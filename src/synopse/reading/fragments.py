"""Fragments of HTML as wires and feeds carry them: paragraphs, headings, lists and captions as lines.

Scripts, styles, frames, forms and what only repeats the head are left out; nothing is fetched, no attribute
is kept. Words stand as they are, white space levelled; `br` parts lines, and two of them paragraphs.
"""

import html
import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree
from lxml import html as lxml_html

from synopse.model import ZoneKind
from synopse.reading.composed import Line
from synopse.reading.xml_markup import name_of

_DROPPED: Final = frozenset(
    (
        *("script", "style", "iframe", "noscript", "template", "svg", "canvas", "object", "embed", "audio"),
        *("video", "form", "button", "input", "select", "textarea", "nav", "header", "head", "title", "link"),
        "meta",
    )
)
_BLOCKS: Final = frozenset(
    (
        *("p", "div", "section", "article", "blockquote", "aside", "main", "footer", "body", "html", "pre"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "hr", "figure", "figcaption", "center", "li", "ul", "ol", "dl"),
        *("dt", "dd", "table", "tr", "caption", "tbody", "thead", "tfoot", "address"),
    )
)
_KINDS: Final = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), ZoneKind.SUBHEADING),
    "figcaption": ZoneKind.CAPTION,
    "aside": None,
}
_CLASSES: Final = {
    "teaser": ZoneKind.TEASER,
    "byline": ZoneKind.BYLINE,
    "kicker": ZoneKind.KICKER,
    "notepad": ZoneKind.OTHER,
    "caption": ZoneKind.CAPTION,
}
_CELLS: Final = ("td", "th")
_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_STRAY: Final = re.compile(r"<(?!/?[a-zA-Z][a-zA-Z0-9:-]{0,30}(?:[\s/>]|$)|!--|!\[CDATA|!DOCTYPE|\?)")
_MARKED: Final = re.compile(
    r"</?[a-zA-Z][a-zA-Z0-9:-]{0,30}[\s/>]|<!|&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});"
)
_TAG: Final = re.compile(r"<[^<>]{0,2000}>")
_SCRIPT: Final = re.compile(r"</?(?:script|style)\b", re.IGNORECASE)
_DEEPEST: Final = 200


@dataclass(slots=True)
class _Walk:
    """The lines found so far, and the words of the one that is open."""

    lines: list[Line] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    kind: ZoneKind | None = ZoneKind.BODY

    def close(self, kind: ZoneKind | None) -> None:
        """End the open line; the next one is of `kind`."""
        rows = [" ".join(row.split()) for row in "".join(self.words).split("\n")]
        for paragraph in re.split(r"\n{2,}", "\n".join(rows).strip("\n")):
            if paragraph.strip():
                self.lines.append(Line(paragraph.strip(), self.kind))
        self.words.clear()
        self.kind = kind


def read_fragment(markup: str) -> tuple[Line, ...]:
    r"""The lines of a fragment of HTML; what stands in no heading and no caption is of the body.

    >>> [line.words for line in read_fragment("<p>Der Rat<br>tagt.</p><script>x()</script><h2>Streit</h2>")]
    ['Der Rat\ntagt.', 'Streit']
    """
    clean = _STRAY.sub("&lt;", _CONTROLS.sub(" ", markup))
    if not clean.strip():
        return ()
    if not _MARKED.search(clean):
        return read_plain(clean)
    parser = lxml_html.HTMLParser(no_network=True)
    try:
        root = lxml_html.fragment_fromstring(clean, create_parent="div", parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return _read_bare(clean)
    if any("depth" in entry.message for entry in parser.error_log):
        return _read_bare(clean)
    return read_element(root)


def _read_bare(markup: str) -> tuple[Line, ...]:
    """The words of markup that no parser takes: nested without end, or none at all."""
    kept: list[str] = []
    place, hidden = 0, False
    for match in _SCRIPT.finditer(markup):
        kept.append("" if hidden else markup[place : match.start()])
        place, hidden = match.start(), not match[0].startswith("</")
    kept.append("" if hidden else markup[place:])
    return read_plain(html.unescape(_TAG.sub(" ", "".join(kept))))


def read_element(root: etree._Element) -> tuple[Line, ...]:
    """The lines of a tree of HTML."""
    walk = _Walk()
    _visit(root, walk, ZoneKind.BODY, 0)
    walk.close(None)
    return tuple(walk.lines)


def read_plain(words: str) -> tuple[Line, ...]:
    """The lines of plain text: paragraphs parted by empty lines, else one a line."""
    clean = _CONTROLS.sub(" ", words)
    parted = re.split(r"\n\s*\n", clean) if re.search(r"\S\s*\n\s*\n\s*\S", clean) else clean.split("\n")
    paragraphs = (" ".join(part.split()) for part in parted)
    return tuple(Line(paragraph, ZoneKind.BODY) for paragraph in paragraphs if paragraph)


def read_words(markup: str) -> str:
    """The words of a title that may hold markup or entities, on one line.

    >>> read_words("Streit &amp;amp; <b>Einigung</b>")
    'Streit & Einigung'
    """
    words = " ".join(line.words for line in read_fragment(markup))
    return " ".join((html.unescape(words) if "&" in words else words).split())


def _visit(element: etree._Element, walk: _Walk, kind: ZoneKind | None, depth: int) -> None:
    """Add the lines of an element; deeper than any page is nested, its words count as one line."""
    name = name_of(element)
    if name in _DROPPED and depth:
        return
    if depth > _DEEPEST:
        walk.words.append("".join(element.itertext()))
        return
    own = _kind_of(element, name, kind)
    block = name in _BLOCKS or own is not kind
    if block:
        walk.close(own)
    if name == "br":
        walk.words.append("\n")
    walk.words.append(_level(element.text, name))
    for child in element:
        if isinstance(child.tag, str):
            _visit(child, walk, own, depth + 1)
        walk.words.append(_level(child.tail, name))
    if name in _CELLS:
        walk.words.append(" ")
    if block:
        walk.close(kind)


def _kind_of(element: etree._Element, name: str, kind: ZoneKind | None) -> ZoneKind | None:
    """What markup says an element is: by its name, else by a class that wires use."""
    if name in _KINDS:
        return _KINDS[name]
    classes = (element.get("class") or "").split()
    return next((_CLASSES[one] for one in classes if one in _CLASSES), kind)


def _level(words: str | None, name: str) -> str:
    """Words as they stand; line ends count only in `pre`."""
    if not words:
        return ""
    return words if name == "pre" else re.sub(r"\s+", " ", words)
